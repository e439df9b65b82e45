"""What is owed to whoever stands at the gate, one thing at a time.

First a failure nobody has apologised for, then what may make up for it, then what else the
rules say. Whoever means to say sorry claims it first; what somebody has said already is
shown with who and when, so that it is not said again. An offer is checked against free
seats, limits and the network each time it is shown and again when it is accepted (P3).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import IntEnum

from aisleside.device.cache.aboard import (
    Aboard,
    Passenger,
    alerts_of,
    history_of,
)
from aisleside.device.ui.alert_words import WhyLine, rule_words, why_lines
from aisleside.device.ui.flight_words import free_seats, mark_of, seats_of
from aisleside.device.ui.language import dotted, sentence, tr
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.tone import Tone
from aisleside.domain.claim import Outcome, Part
from aisleside.domain.service import ServiceKind
from aisleside.domain.staff import ON_FLIGHTS, Role, StaffMember
from aisleside.insight.alerts import ledger
from aisleside.insight.alerts.arbitrate import arrange
from aisleside.insight.alerts.asked import Happening, Occasion
from aisleside.insight.alerts.evaluate import Alert, Ready
from aisleside.insight.alerts.facts import Known, look
from aisleside.insight.alerts.ledger import PartState, Refusal, Standing, may_give
from aisleside.insight.alerts.recorded import answer_key, is_failure
from aisleside.insight.alerts.rules import Gesture
from aisleside.insight.cases import state_of

UPGRADE = "upgrade"  # the gesture that is a seat
LATELY = timedelta(days=30)  # what was handled longer ago is not shown any more
FURTHER = timedelta(days=3)  # in which a rebooking belongs to what went wrong
MOST_POINTS = 4
MOST_BESIDE = 2


class Step(IntEnum):
    """What staff may do now."""

    NOTHING = 0
    CLAIM = 1  # "I’ll say it"
    OUTCOME = 2  # what she answered
    TAKE_OVER = 3  # somebody else is about to
    ANSWER = 4  # done, or not now


@dataclass(frozen=True, slots=True)
class CasePoint:
    """A moment of a case, oldest first."""

    when: str
    text: str
    tone: int


@dataclass(frozen=True, slots=True)
class GateCase:
    """One thing to do or to know, and how far it has come.

    Args:
        say: words for her; *note* what staff should know beside them.
        key: of the case or, with ``Step.ANSWER``, of the answer.
        claim: the claim that is open; with ``Step.TAKE_OVER`` another's.
        to_seat: where she sits once an upgrade is accepted.
    """

    tag: str = ""
    sign: str = ""
    tone: int = 0
    caption: str = ""
    handled: str = ""
    handled_text: str = ""
    busy: str = ""
    busy_text: str = ""
    title: str = ""
    say: str = ""
    note: str = ""
    question: str = ""
    step: Step = Step.NOTHING
    part: Part = Part.APOLOGY
    key: str = ""
    claim: str = ""
    gesture: str = ""
    to_seat: str = ""
    points: tuple[CasePoint, ...] = ()
    why: tuple[WhyLine, ...] = ()
    rule: str = ""
    beside: tuple[str, ...] = ()


NO_CASE = GateCase()


@dataclass(frozen=True, slots=True)
class Desk:
    """Who looks, when, by which rules, and how places are called."""

    me: StaffMember
    ready: Ready
    occasion: Occasion
    manner: Manner
    places: Mapping[str, str] = field(default_factory=dict)

    @property
    def now(self) -> datetime:
        return self.occasion.now


@dataclass(frozen=True, slots=True)
class _Failure:
    """Something that went wrong with her, with the rule's words for it, and what is so now."""

    alert: Alert
    happened: Happening
    apology: PartState
    known: tuple[Known, ...]


def case_of(passenger: Passenger, aboard: Aboard, desk: Desk) -> GateCase:
    """The one thing to see to with her; ``NO_CASE`` where there is none."""
    now = alerts_of(passenger, aboard.flight, desk.ready, desk.occasion)
    failures = tuple(_failures(passenger, aboard, desk))
    found = next(
        (_apology(one, passenger, desk) for one in failures if not one.apology.is_handled), None
    )
    others = [one for one in now if not is_failure(one)]
    if found is None and others:
        first, *others = others
        found = _told(first, aboard, desk)
    if found is None and failures:
        found = _offer_or_handled(failures[0], passenger, aboard, desk)
    if found is None:
        return NO_CASE
    return replace(found, beside=tuple(one.reason for one in others[:MOST_BESIDE]))


def free_ahead(aboard: Aboard, passenger: Passenger) -> tuple[str, ...]:
    """Free seats of the nearest cabin before hers that has any."""
    cabins = dict(seats_of(aboard.flight))
    order = [one.cabin for one in aboard.flight.cabins]
    mine = cabins.get(passenger.traveller.seat or "", passenger.traveller.cabin)
    ahead = order[: order.index(mine)] if mine in order else []
    free = free_seats(aboard)
    for cabin in reversed(ahead):
        seats = tuple(seat for seat in free if cabins[seat] == cabin)
        if seats:
            return seats
    return ()


def refusal(
    gesture: Gesture, state: PartState, passenger: Passenger, aboard: Aboard, desk: Desk
) -> Refusal | None:
    """Why it may not be given now; asked when it is shown and when she accepts."""
    counts = state.counts
    if counts is not None and counts.by != desk.me.id:
        return Refusal.NOT_YOURS
    left = len(free_ahead(aboard, passenger)) if gesture.id == UPGRADE else None
    role = desk.me.role
    if role in ON_FLIGHTS and role not in gesture.most:
        role = Role.ASSOCIATE  # a file that says nothing of gates means what it says of staff
    mine = counts or ledger.Claim(
        "", "", Part.UPGRADE, desk.me.id, desk.me.name, desk.me.place, desk.now
    )
    return may_give(
        gesture,
        1,
        claim=mine,
        state=state,
        role=role,
        left=left,
        network=desk.occasion.network,
    )


def still_to_give(case: GateCase, passenger: Passenger, aboard: Aboard, desk: Desk) -> bool:
    """Whether what is offered may still be given at the moment she accepts."""
    gesture = desk.ready.rules.gestures.get(case.gesture)
    if gesture is None:
        return True
    state = state_of(case.key, passenger.claims, passenger.answers)[Part(case.part)]
    still_free = not case.to_seat or case.to_seat in free_ahead(aboard, passenger)
    return still_free and refusal(gesture, state, passenger, aboard, desk) is None


def _failures(passenger: Passenger, aboard: Aboard, desk: Desk) -> Iterator[_Failure]:
    """What the rules would say had nobody done anything, the weightiest first."""
    history = history_of(passenger, aboard.flight, desk.ready.rules)
    if not history.happenings:
        return
    happened = {one.id: one for one in history.happenings}
    occasion = desk.occasion
    facts = look(history, occasion.now, occasion.zone, place=occasion.place)
    shown = arrange(desk.ready.alerts(replace(history, acts=()), occasion))
    first = () if shown.first is None else (shown.first,)
    for alert in (*first, *shown.others):
        one = happened.get(alert.case)
        if one is None or not is_failure(alert) or one.at < desk.now - LATELY:
            continue
        state = state_of(alert.case, passenger.claims, passenger.answers)
        known = tuple(facts.known(fact.name) for fact in alert.evidence)
        yield _Failure(alert, one, state[Part.APOLOGY], known)


def _apology(failure: _Failure, passenger: Passenger, desk: Desk) -> GateCase:
    """The apology nobody has made yet: to be claimed, answered, or taken over."""
    state, alert = failure.apology, failure.alert
    case = replace(
        _head(failure, passenger, desk),
        title=tr("Say sorry"),
        say=alert.say or "",
        note=alert.staff,
        part=Part.APOLOGY,
        key=alert.case,
    )
    if state.standing is Standing.OPEN:
        if state.put_off:
            at = desk.manner.clock(state.put_off[-1].at)
            case = replace(case, note=tr("Put off at {time}. {note}", time=at, note=alert.staff))
        return replace(case, step=Step.CLAIM)
    return _claimed(case, state, passenger, desk)


def _claimed(case: GateCase, state: PartState, passenger: Passenger, desk: Desk) -> GateCase:
    counts = state.counts
    assert counts is not None
    if counts.by == desk.me.id:
        said = tr("What did {name} say?", name=_given(passenger))
        note = case.note if case.part is Part.APOLOGY else ""
        return replace(case, step=Step.OUTCOME, claim=counts.id, question=said, note=note)
    return replace(
        case,
        step=Step.TAKE_OVER,
        claim=counts.id,
        busy=tr("{name} is about to do this", name=counts.by_name),
        busy_text=tr(
            "Since {time}. Take it over only if nothing came of it.",
            time=desk.manner.clock(counts.at),
        ),
    )


def _offer_or_handled(
    failure: _Failure, passenger: Passenger, aboard: Aboard, desk: Desk
) -> GateCase:
    """The apology was made; what may make up for it, where the rule offers anything."""
    case = replace(_head(failure, passenger, desk), key=failure.alert.case)
    gesture = desk.ready.rules.gestures.get(failure.alert.rule.offer or "")
    if gesture is None:
        return case
    part = Part.UPGRADE if gesture.id == UPGRADE else Part.GESTURE
    state = state_of(case.key, passenger.claims, passenger.answers)[Part(part)]
    case = replace(case, part=part, gesture=gesture.id)
    if state.is_handled:
        return replace(
            case, handled_text=f"{case.handled_text} {_given_words(state, desk)}".strip()
        )
    seats = free_ahead(aboard, passenger) if gesture.id == UPGRADE else ()
    words = ledger.wording(gesture, network=desk.occasion.network)
    match refusal(gesture, state, passenger, aboard, desk):
        case None:
            seat = seats[0] if seats else ""
            title = tr("Offer an upgrade to {seat}, free", seat=seat) if seat else tr("Offer this")
            case = replace(case, title=title, say=words, to_seat=seat, note=_untouched(state))
            if state.standing is Standing.OPEN:
                return replace(case, step=Step.CLAIM)
            return _claimed(case, state, passenger, desk)
        case Refusal.UNSURE:
            note = tr("What is left is not known while offline. Promise nothing.")
            return replace(case, title=tr("Ask at the door first"), say=words, note=note)
        case Refusal.NOT_YOURS:
            return _claimed(case, state, passenger, desk)
        case Refusal.NONE_LEFT:
            return replace(case, note=tr("No seat further forward is free any more."))
        case _:
            return replace(case, note=tr("A manager may offer more."))


def _told(alert: Alert, aboard: Aboard, desk: Desk) -> GateCase:
    """Something to do that is no failure."""
    mark = mark_of(alert, flight=aboard.flight)
    return GateCase(
        tag=mark.tag,
        sign=mark.sign,
        tone=int(mark.tone),
        title=alert.reason,
        say=alert.say or "",
        note=alert.staff,
        step=Step.ANSWER,
        key=answer_key(alert),
        why=why_lines(alert.evidence, manner=desk.manner, now=desk.now),
        rule=rule_words(alert),
    )


def _head(failure: _Failure, passenger: Passenger, desk: Desk) -> GateCase:
    """What went wrong, when, and who has seen to it."""
    happened, manner = failure.happened, desk.manner
    case = GateCase(
        tag=happened.detail or failure.alert.reason,
        sign="heart-handshake",
        tone=int(Tone.CRITICAL),
        caption=dotted(happened.flight, manner.long_day(happened.at, now=desk.now)),
        points=tuple(_points(failure, passenger, desk)),
        why=why_lines(failure.known, manner=manner, now=desk.now),
        rule=rule_words(failure.alert),
    )
    by, ended = failure.apology.handled_by, failure.apology.concluded
    if by is None:
        return case
    at = ended.at if ended is not None else by.at
    place = desk.places.get(by.place, "")
    is_today = manner.is_today(at, now=desk.now)
    time = manner.clock(at) if is_today else manner.day(at, now=desk.now)
    if place and is_today:
        title = tr("Apology: already handled by {place} at {time}", place=place, time=time)
    elif place:
        title = tr("Apology: already handled by {place}, {time}", place=place, time=time)
    else:
        title = tr("Apology: already handled, {time}", time=time)
    return replace(case, handled=title, handled_text=_said_words(failure.apology, by, desk))


def _said_words(state: PartState, by: ledger.Claim, desk: Desk) -> str:
    ended = state.concluded
    if by.by == desk.me.id:
        return tr("You said sorry. No need to repeat it.")
    if ended is not None and ended.result is Outcome.DECLINED:
        return tr("{name} said sorry; it was not welcome. Leave it.", name=by.by_name)
    return tr("{name} said sorry and all was well. No need to repeat it.", name=by.by_name)


def _given_words(state: PartState, desk: Desk) -> str:
    ended = state.concluded
    if ended is None:
        return ""
    at = desk.manner.clock(ended.at)
    if ended.result is Outcome.ACCEPTED:
        return tr("Offer accepted at {time}.", time=at)
    return tr("Offer declined at {time}.", time=at)


def _untouched(state: PartState) -> str:
    return tr("Not offered by anyone yet.") if not state.put_off else tr("Put off once already.")


def _points(failure: _Failure, passenger: Passenger, desk: Desk) -> Iterator[CasePoint]:
    """What happened since, in order; the first, the newest, and now."""
    happened, say = failure.happened, desk.manner.moment
    found: list[tuple[datetime, str, Tone]] = [
        (happened.at, happened.detail or failure.alert.reason, Tone.CRITICAL)
    ]
    found += [
        (one.at, one.title, Tone.NEUTRAL)
        for one in passenger.services
        if one.kind is ServiceKind.FLIGHT
        and not one.trouble
        and happened.at < one.at <= min(happened.at + FURTHER, desk.now)
    ]
    found += [
        (claim.result_at or claim.at, _point_words(claim.by_name, claim.part), Tone.POSITIVE)
        for claim in passenger.claims
        if claim.case == failure.alert.case and claim.result is not None
    ]
    found.sort(key=lambda one: one[0])
    kept = found[:1] + found[1:][-(MOST_POINTS - 2) :]
    for at, text, tone in kept:
        yield CasePoint(sentence(say(at, now=desk.now)), text, int(tone))
    yield CasePoint(tr("Now"), tr("You"), int(Tone.ACCENT))


_POINTS: Mapping[Part, Callable[[str], str]] = {
    Part.APOLOGY: lambda name: tr("{name} said sorry", name=name),
    Part.GESTURE: lambda name: tr("{name} offered something", name=name),
    Part.UPGRADE: lambda name: tr("{name} offered a seat", name=name),
}


def _point_words(name: str, part: Part) -> str:
    return _POINTS[part](name)


def _given(passenger: Passenger) -> str:
    her = passenger.customer
    return her.given or her.said

"""The card of one person on a flight: what to say first, what to do, what to leave alone.

Plain functions over what the cache holds. Words that may be said stand in quotation marks,
everything else is for staff and leaves the scene as soon as a customer may see it. At most
three things each: nobody reads more in an aisle.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from aisleside.device.cache.aboard import BIRTHDAY, FLYING, Aboard, Passenger, lands_at, row_of
from aisleside.device.ui.customer_header import TagRow, languages_in_words
from aisleside.device.ui.flight_words import (
    did_words,
    free_seats,
    mark_of,
    seat_order,
    sort_by_seat,
    span,
)
from aisleside.device.ui.known_facts import PairRow, open_pairs
from aisleside.device.ui.language import QT_TR_NOOP, dotted, tr
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.tone import Tone
from aisleside.domain.claim import Part
from aisleside.domain.fact import Disclosure
from aisleside.domain.flight import Boarding, NeedKind
from aisleside.domain.served import Served
from aisleside.domain.staff import StaffMember
from aisleside.insight.alerts.asked import Act, Need
from aisleside.insight.alerts.evaluate import Alert
from aisleside.insight.alerts.ledger import PartState, Standing, wording
from aisleside.insight.alerts.recorded import is_failure
from aisleside.insight.alerts.rules import Manner as Disclosed
from aisleside.insight.alerts.rules import Rules
from aisleside.insight.cases import state_of

MOST = 3
MOST_SEATS = 5  # free seats to choose from, the nearest first
HURRY = timedelta(minutes=60)

# Needs that whoever serves her acts on; a meal stands with the galley's instruction.
_SERVED_FIRST = (NeedKind.ASSISTANCE, NeedKind.ALONE, NeedKind.MEDICAL, NeedKind.INFANT)


@dataclass(frozen=True, slots=True)
class PassengerState:
    """What stands on the card; empty words where there is nothing to say."""

    customer_id: str = ""
    seat: str = ""
    name: str = ""
    sounds: str = ""
    before: str = ""
    after: str = ""
    words_title: str = ""
    words: str = ""
    words_caption: str = ""
    words_sign: str = ""
    words_tone: int = 0
    handled: str = ""
    last_time: str = ""
    last_text: str = ""
    whence: str = ""


@dataclass(frozen=True, slots=True)
class LineRow:
    """One short line: to do, to leave alone, worth mentioning."""

    text: str


@dataclass(frozen=True, slots=True)
class GestureRow:
    """Something that may be offered now, and what is left of it."""

    sign: str
    title: str
    reason: str
    spoken: str


@dataclass(frozen=True, slots=True)
class WhatRow:
    """One of the things that may have happened; *chosen* shows what comes next."""

    what: str
    sign: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A card with its lists."""

    state: PassengerState = PassengerState()
    tags: tuple[TagRow, ...] = ()
    pairs: tuple[PairRow, ...] = ()
    dos: tuple[LineRow, ...] = ()
    donts: tuple[LineRow, ...] = ()
    mention: tuple[LineRow, ...] = ()
    gestures: tuple[GestureRow, ...] = ()


APOLOGISED = "apologised"
SEEN_TO = "seen_to"
_SERVED = {
    Served.GIFT: ("gift", QT_TR_NOOP("Gave a gift")),
    Served.MOVED: ("arrow-left-right", QT_TR_NOOP("Moved seat")),
    Served.PRAISE: ("message-square-heart", QT_TR_NOOP("Praise")),
    Served.COMPLAINT: ("message-square-warning", QT_TR_NOOP("Complaint")),
    Served.FAULT: ("wrench", QT_TR_NOOP("Fault")),
}


def card(
    aboard: Aboard,
    one: Passenger,
    alerts: Sequence[Alert],
    acts: Sequence[Act],
    *,
    rules: Rules,
    me: StaffMember,
    network: bool,
    manner: Manner,
    now: datetime,
) -> Card:
    """All that stands on the card of one person.

    Args:
        alerts: hers, what presses most first.
        acts: what was done about others of hers.
    """
    first = next((alert for alert in alerts if alert.say), None)
    before, after = beside(aboard, one)
    state = PassengerState(
        customer_id=str(one.traveller.customer),
        seat=one.traveller.seat or tr("No seat"),
        name=one.customer.said,
        sounds=one.customer.sounds or "",
        before=before,
        after=after,
        handled=", ".join(did_words(act, manner=manner, now=now) for act in acts),
        last_time=_last(one, manner)[0],
        last_text=_last(one, manner)[1],
        whence=tr("As told to us") if _mentionable(one) else "",
    )
    if first is not None:
        state = _with_words(state, first, one, aboard, me)
    return Card(
        state=state,
        tags=tuple(_tags(one)),
        pairs=tuple(_pairs(aboard, one)),
        dos=_first(_dos(aboard, one, alerts)),
        donts=_first(_donts(one, alerts, acts, manner, now)),
        mention=_first(f"{row.label}: {row.value}" for row in _mentionable(one)),
        gestures=tuple(_gestures(aboard, one, alerts, rules, me, network))[:MOST],
    )


def beside(aboard: Aboard, one: Passenger) -> tuple[str, str]:
    """The seats of the people before and after her, by seat."""
    seats = [other.traveller.seat or "" for other in seated(aboard)]
    mine = one.traveller.seat or ""
    if mine not in seats:
        return "", seats[0] if seats else ""
    at = seats.index(mine)
    return seats[at - 1] if at else "", seats[at + 1] if at + 1 < len(seats) else ""


def seated(aboard: Aboard) -> list[Passenger]:
    return [
        one
        for one in sort_by_seat(aboard.passengers)
        if one.traveller.seat and one.traveller.state is not Boarding.OFFLOADED
    ]


def whats(alerts: Sequence[Alert], chosen: str) -> tuple[WhatRow, ...]:
    """What may have happened: what she is waiting for first, the rest always the same."""
    rows = []
    if any(is_failure(alert) and alert.say for alert in alerts):
        rows.append((APOLOGISED, "heart-handshake", tr("Apologised")))
    elif alerts:
        rows.append((SEEN_TO, "check", tr("Seen to")))
    rows += [(what.value, sign, tr(text)) for what, (sign, text) in _SERVED.items()]
    return tuple(WhatRow(what, sign, text, what == chosen) for what, sign, text in rows)


def apology_of(one: Passenger, alerts: Sequence[Alert]) -> tuple[str, PartState] | None:
    """The case she is owed an apology for, and how far that apology has come."""
    case = next((alert.case for alert in alerts if is_failure(alert) and alert.say), None)
    if case is None:
        return None
    return case, state_of(case, one.claims, one.answers)[Part.APOLOGY]


def seats_near(aboard: Aboard, one: Passenger) -> tuple[str, ...]:
    """Free seats of her cabin, the nearest first."""
    mine = row_of(one.traveller.seat) or 0
    cabin = {
        number
        for part in aboard.flight.cabins
        if part.cabin == one.traveller.cabin
        for number in range(part.first, part.last + 1)
    }
    free = [seat for seat in free_seats(aboard) if not cabin or row_of(seat) in cabin]
    near = sorted(free, key=lambda seat: (abs((row_of(seat) or 0) - mine), seat_order(seat)))
    return tuple(near[:MOST_SEATS])


def _with_words(
    state: PassengerState, first: Alert, one: Passenger, aboard: Aboard, me: StaffMember
) -> PassengerState:
    """A card that begins with what to say to her."""
    mark, caption = mark_of(first, flight=aboard.flight), first.reason
    if is_failure(first):
        part = state_of(first.case, one.claims, one.answers)[Part.APOLOGY]
        if part.standing is Standing.CLAIMED and part.counts is not None:
            if part.counts.by == me.id:
                caption = tr("You said you would. Record how it went.")
            else:
                caption = tr("{name} is about to say it.", name=part.counts.by_name)
    return replace(
        state,
        words_title=mark.tag,
        words=tr("“{words}”", words=first.say),
        words_caption=caption,
        words_sign=mark.sign,
        words_tone=int(mark.tone),
    )


def _tags(one: Passenger) -> Iterator[TagRow]:
    if one.customer.tier:
        yield TagRow("award", one.customer.tier, Tone.GOLD)
    if one.customer.languages:
        yield TagRow("globe", languages_in_words(one.customer), Tone.NEUTRAL)


def _pairs(aboard: Aboard, one: Passenger) -> Iterator[PairRow]:
    her, flight = one.traveller, aboard.flight
    to = flight.off_name
    if her.onward_to:
        to = tr("{place}, then {next}", place=to, next=her.onward_to)
    yield PairRow(tr("Going to"), to)
    if her.onward_at is not None:
        left = her.onward_at - lands_at(flight)
        hurry = tr("be quick") if left < HURRY else tr("no rush")
        gate = tr("gate {gate}", gate=her.onward_gate) if her.onward_gate else ""
        said = tr("{span}, {hurry}", span=span(left), hurry=hurry)
        yield PairRow(tr("Next flight"), dotted(said, gate))
    yield PairRow(tr("Company"), _company(one))


def _company(one: Passenger) -> str:
    if not one.party:
        return tr("Travels alone")
    named = [
        tr("{name} in {seat}", name=other.given.title(), seat=other.seat)
        if other.seat
        else other.given.title()
        for other in one.party[:2]
    ]
    more = len(one.party) - len(named)
    return ", ".join((*named, tr("%n more", "", more)) if more else named)


def _dos(aboard: Aboard, one: Passenger, alerts: Sequence[Alert]) -> Iterator[str]:
    for kind in _SERVED_FIRST:
        yield from (need.instruction for need in one.needs if need.kind is kind)
    for alert in alerts:
        yield alert.staff
    for need in one.needs:
        if need.kind is NeedKind.MEAL:
            yield dotted(need.instruction, need.where or "")
    neighbour = _free_beside(aboard, one)
    if neighbour:
        yield tr("Point out that {seat} is free", seat=neighbour)


def _donts(
    one: Passenger, alerts: Sequence[Alert], acts: Sequence[Act], manner: Manner, now: datetime
) -> Iterator[str]:
    if any(is_failure(alert) for alert in alerts):
        yield tr("Promise money: the case is still open")
    if any(alert.rule.disclosure is Disclosed.SILENT for alert in alerts):
        yield tr("Speak of what is marked as good to know")
    for act in acts:
        yield tr("Say it again: {did}", did=did_words(act, manner=manner, now=now))
    if any(
        need.kind in (NeedKind.MEDICAL, NeedKind.MEAL, NeedKind.ASSISTANCE) for need in one.needs
    ):
        yield tr("Name aloud what she ordered or needs")


def _first(said: Iterable[str]) -> tuple[LineRow, ...]:
    return tuple(LineRow(text) for text in list(dict.fromkeys(said))[:MOST])


def _mentionable(one: Passenger) -> tuple[PairRow, ...]:
    facts = (
        fact
        for fact in one.facts
        if fact.disclosure is Disclosure.OPEN
        and fact.key != BIRTHDAY  # on the day there is a rule for it, on any other it is creepy
        and not fact.key.startswith(FLYING)
    )
    return open_pairs(facts, limit=MOST)


def _gestures(
    aboard: Aboard,
    one: Passenger,
    alerts: Sequence[Alert],
    rules: Rules,
    me: StaffMember,
    network: bool,
) -> Iterator[GestureRow]:
    """What may be given within her role's limits, and seats that are free."""
    for alert in alerts:
        gesture = rules.gestures.get(alert.rule.offer or "")
        if gesture is not None and gesture.most.get(me.role, 0):
            said = wording(gesture, network=network)
            yield GestureRow("gift", said, mark_of(alert, flight=aboard.flight).tag, said)
    if any(alert.need is Need.MISSED_CONNECTION for alert in alerts):
        mine = row_of(one.traveller.seat) or 0
        for seat in free_seats(aboard)[:1]:
            if (row_of(seat) or 0) < mine:
                title = tr("Move to {seat}", seat=seat)
                reason = tr("Free, and nearer the door")
                yield GestureRow("armchair", title, reason, f"{title}. {reason}")


def _free_beside(aboard: Aboard, one: Passenger) -> str:
    """A free seat next to hers."""
    seat, row = one.traveller.seat or "", row_of(one.traveller.seat)
    for cabin in aboard.flight.cabins:
        if row is not None and cabin.first <= row <= cabin.last:
            at = cabin.seats.find(seat[-1:])
            for other in (at - 1, at + 1):
                if 0 <= other < len(cabin.seats) and f"{row}{cabin.seats[other]}" in free_seats(
                    aboard
                ):
                    return f"{row}{cabin.seats[other]}"
    return ""


def _last(one: Passenger, manner: Manner) -> tuple[str, str]:
    """When she came on board, as far as the gate said."""
    her = one.traveller
    if her.state is Boarding.BOARDED and her.state_at is not None:
        return manner.clock(her.state_at), tr("Boarded")
    return "", ""

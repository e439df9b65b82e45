"""What was recorded, as rules understand it: what happened, what one of us did, what is settled.

Service records, answers and claims mean the same at a gate, in a cabin, in a store and on
the hub that replays a draft, so it is said here once. What a rule asks for is answered
under the key of its case: a failure, a wish, an order or a birthday under the key that the
day's own reasons have (``domain.moment``), so that it is settled for both at once; anything
else as ``alert:first-flight:MD482-20261122``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from aisleside.domain.claim import Claim, Outcome, Part
from aisleside.domain.moment import Answer, MomentKind, Reply, moment_key
from aisleside.domain.service import ServiceKind, ServiceRecord
from aisleside.insight.alerts.asked import Act, ActKind, Happening, HappeningKind
from aisleside.insight.alerts.evaluate import Alert
from aisleside.insight.alerts.rules import Rules

ALERT = "alert"  # what the keys begin with of answers to what has no moment of its own
SOURCE = "service records"

_WENT_WRONG = {
    ServiceKind.DELIVERY: HappeningKind.ORDER_LATE,
    ServiceKind.ALTERATION: HappeningKind.ALTERATION_LATE,
    ServiceKind.REPAIR: HappeningKind.REPAIR_FAILED,
    ServiceKind.APPOINTMENT: HappeningKind.APPOINTMENT_FAILED,
}
_OWN_KEYS = (MomentKind.TROUBLE, MomentKind.WISH, MomentKind.READY, MomentKind.BIRTHDAY)
_ANSWERED = {
    MomentKind.TROUBLE: ActKind.APOLOGISED,
    MomentKind.BIRTHDAY: ActKind.CONGRATULATED,
    MomentKind.WISH: ActKind.TOLD,
    MomentKind.READY: ActKind.TOLD,
}
_OUTCOMES = {
    Reply.DONE: Outcome.ACCEPTED,
    Reply.LATER: Outcome.NOT_NOW,
    Reply.NEVER: Outcome.DECLINED,
}
_CODES = {one.value: one for one in HappeningKind}


def happened(services: Iterable[ServiceRecord], *, said: Mapping[str, str]) -> Iterator[Happening]:
    """What happened to her; *said* is how to speak of the flights, by their ids."""
    for one in services:
        kind = _CODES.get(one.code or "")
        if kind is None and one.trouble:
            kind = _WENT_WRONG.get(one.kind)
        if kind is not None:
            yield Happening(
                kind,
                one.at,
                moment_key(MomentKind.TROUBLE, one.id),
                SOURCE,
                one.at,
                detail=one.title,
                flight=said.get(one.flight or "", ""),
            )


def done_by(rules: Rules) -> Mapping[str, ActKind]:
    """Which act an answer to each rule is, by the rule's id."""
    return {rule.id: rule.done_by[0] for rule in rules.rule}


def acts(
    answers: Iterable[Answer], claims: Iterable[Claim], *, done: Mapping[str, ActKind], me: str = ""
) -> Iterator[Act]:
    """What was done or claimed; *me* goes on being asked for what she claimed herself."""
    for claim in claims:
        if claim.result is None and claim.by == me:
            continue
        kind = ActKind.APOLOGISED if claim.part is Part.APOLOGY else ActKind.GESTURE
        outcome = None if claim.result is None else Outcome(claim.result)
        yield Act(kind, claim.case, claim.by_name, claim.result_at or claim.at, outcome)
    for answer in answers:
        outcome = _OUTCOMES.get(answer.reply)
        found = None if outcome is None else _act_of(answer.moment, done)
        if found is not None:
            kind, about = found
            if kind is ActKind.CONGRATULATED and outcome is not Outcome.NOT_NOW:
                about = ""  # whatever it is called where she is met next
            yield Act(kind, about, answer.staff_name, answer.at, outcome, answer.until)


def answer_key(alert: Alert) -> str:
    """The moment that an answer to an alert names.

    Thanks or help after a failure or a compliment is no apology for it, and has its rule's
    name: ``alert:compliment:trouble:17``.
    """
    kind = _kind(alert.case)
    if kind == MomentKind.TROUBLE and not is_failure(alert):
        return f"{ALERT}:{alert.rule.id}:{alert.case}"
    return alert.case if kind in _OWN_KEYS else f"{ALERT}:{alert.case}"


def is_failure(alert: Alert) -> bool:
    """Whether it is about something that went wrong, for which an apology is owed."""
    about_one = _kind(alert.case) == MomentKind.TROUBLE
    return about_one and ActKind.APOLOGISED in alert.rule.done_by


def _act_of(moment: str, done: Mapping[str, ActKind]) -> tuple[ActKind, str] | None:
    kind, _, about = moment.partition(":")
    if kind == ALERT:
        rule, _, case = about.partition(":")
        is_own = _kind(case) == MomentKind.TROUBLE
        return (done[rule], case if is_own else about) if rule in done else None
    return next(((act, moment) for of, act in _ANSWERED.items() if of == kind), None)


def _kind(case: str) -> str:
    kind, _, about = case.partition(":")
    # A rule may have the name of a moment: its flight or day is no year.
    return "" if kind == MomentKind.BIRTHDAY and len(about) != len("2026") else kind

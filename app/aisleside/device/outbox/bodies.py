"""Bodies of events: as values of the trade, as they travel, and in a line for their author."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, datetime, tzinfo
from typing import Any, TypeVar

import msgspec

from aisleside.domain.claim import Outcome, Part
from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.errors import DefectError, ExpectedError
from aisleside.domain.event import LINE_LIMIT, NOTE_LIMIT, EventKind
from aisleside.domain.flight import Boarding
from aisleside.domain.moment import MomentKind, Reply, WhyNot
from aisleside.domain.recorded import (
    BoardingTold,
    ClaimMade,
    ConsentTold,
    FactTold,
    MomentAnswered,
    MomentServed,
    NoteWritten,
    OutcomeTold,
    ProfileOpened,
    Recorded,
    SamePerson,
    TaskClosed,
    TaskMade,
)
from aisleside.domain.served import FACTS_BY_HAND, AskedFor, Broken, MadeSure, Served, Went
from aisleside.domain.task import TaskKind, TaskState
from aisleside.wire.codec import decode, encode
from aisleside.wire.messages import (
    AnswerBody,
    BoardingBody,
    ClaimBody,
    ConsentBody,
    FactBody,
    NoteBody,
    OpenedBody,
    OutcomeBody,
    SameBody,
    ServedBody,
    TaskBody,
    TaskClosedBody,
)

T = TypeVar("T", bound=msgspec.Struct)

_KINDS: dict[type[Recorded], EventKind] = {
    NoteWritten: EventKind.NOTE,
    FactTold: EventKind.FACT,
    TaskMade: EventKind.TASK,
    TaskClosed: EventKind.TASK_CLOSED,
    ConsentTold: EventKind.CONSENT,
    MomentAnswered: EventKind.ANSWER,
    ProfileOpened: EventKind.OPENED,
    SamePerson: EventKind.SAME,
    ClaimMade: EventKind.CLAIM,
    OutcomeTold: EventKind.OUTCOME,
    BoardingTold: EventKind.BOARDING,
    MomentServed: EventKind.SERVED,
}
_BY_STAFF = (TaskKind.PROMISE, TaskKind.FOLLOW_UP, TaskKind.APPOINTMENT)

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
_STATES = {
    TaskState.DONE: "Done",
    TaskState.DROPPED: "Not needed any more",
    TaskState.OPEN: "To do again",
}
_PURPOSES = {
    ConsentPurpose.PERSONALISATION: "Personal tips",
    ConsentPurpose.EMAIL: "E-mails",
    ConsentPurpose.PHONE: "Telephone calls",
    ConsentPurpose.TEXT: "Text messages",
    ConsentPurpose.BIRTHDAY: "Birthday wishes",
}
_ANSWERS = {
    ConsentAnswer.YES: "yes",
    ConsentAnswer.NO: "no",
    ConsentAnswer.LATER: "asked, not decided",
}
_MOMENTS = {
    MomentKind.TROUBLE: "Saying sorry",
    MomentKind.PROMISE: "Promise",
    MomentKind.READY: "Ready to collect",
    MomentKind.WISH: "Wish in stock",
    MomentKind.EXPECTED: "Appointment",
    MomentKind.REPLENISH: "May have run out",
    MomentKind.BIRTHDAY: "Birthday",
    MomentKind.QUIET: "Quiet for a while",
    MomentKind.OFFER: "Suggestion",
}
_REPLIES = {
    Reply.DONE: "done",
    Reply.LATER: "later",
    Reply.NEVER: "not for her",
    Reply.OPEN: "open again",
}
_WHY_NOT = {
    WhyNot.TOO_DEAR: "too dear",
    WhyNot.HAS_ONE: "has one",
    WhyNot.WRONG_SIZE: "wrong size",
    WhyNot.NOT_HER_STYLE: "other style",
    WhyNot.WAS_A_GIFT: "was a gift",
}


_PARTS = {Part.APOLOGY: "Apology", Part.GESTURE: "Gesture", Part.UPGRADE: "Upgrade"}
_OUTCOMES = {
    Outcome.ACCEPTED: "accepted",
    Outcome.DECLINED: "declined",
    Outcome.NOT_NOW: "not now",
}
_BOARDINGS = {
    Boarding.BOOKED: "Not seen yet",
    Boarding.STANDBY: "Waits for a seat",
    Boarding.CHECKED_IN: "Checked in",
    Boarding.BOARDED: "Boarded",
    Boarding.OFFLOADED: "Taken off the flight",
    Boarding.NO_SHOW: "Did not come",
}
_SERVED = {
    Served.GIFT: "Gift",
    Served.MOVED: "New seat",
    Served.PRAISE: "Praise",
    Served.COMPLAINT: "Complaint",
    Served.FAULT: "Fault",
    Served.OFFER: "Offer",
}


class NoteTooLongError(ExpectedError):
    """A note is longer than the hub takes."""

    def __init__(self, *, length: int) -> None:
        super().__init__(
            "The note is too long: {length} letters, {limit} fit. "
            "It is still on the screen. Shorten it and save again.",
            length=length,
            limit=NOTE_LIMIT,
        )
        self.length = length


class LineTooLongError(ExpectedError):
    """A title, a value or a customer's words are longer than the hub takes."""

    def __init__(self, *, length: int) -> None:
        super().__init__(
            "A line is too long: {length} letters, {limit} fit. Nothing was saved, and it "
            "is still on the screen. Shorten it, or put the rest into a note.",
            length=length,
            limit=LINE_LIMIT,
        )
        self.length = length


_MAY_BE_EMPTY = {"words", "detail", "seat", "to_seat", "gesture", "where"}


def kind_of(body: Recorded) -> EventKind:
    """The kind of event that says *body*."""
    return _KINDS[type(body)]


def checked(body: Recorded) -> Recorded:
    """*body* without blanks around its words, if the hub would take it.

    Raises:
        NoteTooLongError, LineTooLongError: for the person who wrote it.
        DefectError: a screen let something through that says nothing.
    """
    body = _stripped(body)
    for said in _notes(body):
        if len(said) > NOTE_LIMIT:
            raise NoteTooLongError(length=len(said))
    for line in _lines(body):
        if not line:
            raise DefectError(f"a {kind_of(body)} without words")
        if len(line) > LINE_LIMIT:
            raise LineTooLongError(length=len(line))
    if isinstance(body, NoteWritten) and not body.text:
        raise DefectError("a note without words")
    if isinstance(body, TaskMade) and body.kind not in _BY_STAFF:
        raise DefectError(f"a {body.kind} comes from a system")
    if isinstance(body, TaskMade) and body.kind is TaskKind.APPOINTMENT and body.due_at is None:
        raise DefectError("an appointment without a time")
    if isinstance(body, BoardingTold) and not _is_sure(body):
        raise DefectError("somebody boards without a pass and without two facts")
    if isinstance(body, MomentServed) and body.what is Served.MOVED and body.to_seat is None:
        raise DefectError("a new seat without a seat")
    return body


def needs_nobody(body: Recorded) -> bool:
    """Whether it may be of no customer: a fault of the aircraft."""
    return isinstance(body, MomentServed) and body.what is Served.FAULT


def to_wire(body: Recorded) -> msgspec.Raw:
    """How it travels."""
    return msgspec.Raw(encode(_message(body)))


def from_wire(kind: EventKind, sent: msgspec.Raw) -> Recorded:
    """What a body of this kind says."""
    match kind:
        case EventKind.NOTE:
            return NoteWritten(_read(sent, NoteBody).text)
        case EventKind.FACT:
            fact = _read(sent, FactBody)
            return FactTold(fact.key, fact.value, fact.words)
        case EventKind.TASK:
            return _task(_read(sent, TaskBody))
        case EventKind.TASK_CLOSED:
            closed = _read(sent, TaskClosedBody)
            return TaskClosed(closed.task, TaskState(closed.state))
        case EventKind.CONSENT:
            told = _read(sent, ConsentBody)
            return ConsentTold(ConsentPurpose(told.purpose), ConsentAnswer(told.answer), told.words)
        case EventKind.ANSWER:
            answer = _read(sent, AnswerBody)
            until, why = _when(answer.until), answer.reason
            return MomentAnswered(
                answer.moment,
                Reply(answer.answer),
                until,
                WhyNot(why) if why in set(WhyNot) else None,
            )
        case EventKind.OPENED:
            return ProfileOpened(_read(sent, OpenedBody).reason)
        case EventKind.SAME:
            return SamePerson(_read(sent, SameBody).other)
        case EventKind.CLAIM:
            claim = _read(sent, ClaimBody)
            return ClaimMade(claim.case, Part(claim.part), claim.instead_of)
        case EventKind.OUTCOME:
            came = _read(sent, OutcomeBody)
            return OutcomeTold(came.claim, Outcome(came.result), came.gesture, came.amount)
        case EventKind.BOARDING:
            boarding = _read(sent, BoardingBody)
            facts = tuple(map(AskedFor, boarding.facts))
            state, by = Boarding(boarding.state), MadeSure(boarding.by)
            return BoardingTold(boarding.flight, state, by, facts)
        case EventKind.SERVED:
            served = _read(sent, ServedBody)
            what, went, broken = Served(served.what), Went(served.went), served.broken
            return MomentServed(
                *(served.flight, what, went, served.detail, served.seat, served.to_seat),
                served.product,
                Broken(broken) if broken in set(Broken) else None,
                served.where,
            )


def in_a_line(body: Recorded, *, zone: tzinfo) -> str:
    """What its author recognises it by; days are those of *zone*."""
    match body:
        case NoteWritten(text):
            return text
        case FactTold(key, value):
            name = key.replace(".", ", ").replace("_", " ")
            return f"{name[:1].upper()}{name[1:]}: {'taken away' if value is None else value}"
        case TaskMade():
            name = body.kind.replace("_", "-").capitalize()
            said = f"{name}: {body.title}"
            if body.due_at is None:
                return said
            return f"{said}, {_day(body.due_at, all_day=body.all_day, zone=zone)}"
        case TaskClosed(_, state):
            return _STATES[state]
        case ConsentTold(purpose, answer, words):
            said = "" if words is None else f", “{words}”"
            return f"{_PURPOSES[purpose]}: {_ANSWERS[answer]}{said}"
        case MomentAnswered(moment, reply, _, why):
            kind = moment.partition(":")[0]
            known = kind in set(MomentKind)
            said = f"{_MOMENTS[MomentKind(kind)] if known else 'Reason'}: {_REPLIES[reply]}"
            return said if why is None else f"{said}, {_WHY_NOT[why]}"
        case ProfileOpened(reason):
            return f"Profile opened: {reason}"
        case SamePerson():
            return "May be the same person as another customer"
        case ClaimMade(_, part):
            return f"{_PARTS[part]}: taken on"
        case OutcomeTold(_, result, gesture):
            given = "" if gesture is None else f", with {gesture.replace('_', ' ')}"
            return f"What came of it: {_OUTCOMES[result]}{given}"
        case BoardingTold(_, state):
            return _BOARDINGS[state]
        case MomentServed(_, what, _, detail, _, to_seat, _, broken, where):
            said = ", ".join(part for part in (broken, to_seat, where, detail) if part)
            return f"{_SERVED[what]}: {said}" if said else _SERVED[what]


def _stripped(body: Recorded) -> Recorded:
    """Blanks go; what is only blanks and need not be there is not there."""
    changes: dict[str, Any] = {}
    for name in (field.name for field in fields(body)):
        value = getattr(body, name)
        if type(value) is str:
            value = value.strip()
            changes[name] = value or (None if name in _MAY_BE_EMPTY else "")
    return replace(body, **changes)


def _is_sure(body: BoardingTold) -> bool:
    """Whether it is known who boards."""
    return body.by is MadeSure.SCAN or len(set(body.facts)) >= FACTS_BY_HAND


def _notes(body: Recorded) -> Iterator[str]:
    """Its long words."""
    if isinstance(body, NoteWritten):
        yield body.text
    elif isinstance(body, TaskMade) and body.detail is not None:
        yield body.detail


def _lines(body: Recorded) -> Iterator[str]:
    """Its short words; none of them may be empty."""
    match body:
        case FactTold(key, value, words):
            lines: tuple[str | None, ...] = (key, value, words)
        case TaskMade():
            lines = (body.title,)
        case TaskClosed(task):
            lines = (task,)
        case ConsentTold(_, _, words):
            lines = (words,)
        case MomentAnswered(moment):
            lines = (moment,)
        case ProfileOpened(reason):
            lines = (reason,)
        case ClaimMade(case, _, instead_of):
            lines = (case, instead_of)
        case OutcomeTold(claim, _, gesture):
            lines = (claim, gesture)
        case BoardingTold(flight):
            lines = (flight,)
        case MomentServed(flight, _, _, detail, seat, to_seat, _, _, where):
            lines = (flight, detail, seat, to_seat, where)
        case _:
            lines = ()
    return (line for line in lines if line is not None)


def _message(body: Recorded) -> msgspec.Struct:
    match body:
        case NoteWritten(text):
            return NoteBody(text)
        case FactTold(key, value, words):
            return FactBody(key, value, words)
        case TaskMade():
            return TaskBody(
                kind=body.kind.value,
                title=body.title,
                detail=body.detail,
                due_at=_seconds(body.due_at),
                all_day=body.all_day,
                minutes=body.minutes,
                product=body.product,
                staff=body.staff,
            )
        case TaskClosed(task, state):
            return TaskClosedBody(task, state.value)
        case ConsentTold(purpose, answer, words):
            return ConsentBody(purpose.value, answer.value, words)
        case MomentAnswered(moment, reply, until, why):
            reason = None if why is None else why.value
            return AnswerBody(moment, reply.value, _seconds(until), reason)
        case ProfileOpened(reason):
            return OpenedBody(reason)
        case SamePerson(other):
            return SameBody(other)
        case ClaimMade(case, part, instead_of):
            return ClaimBody(case, part.value, instead_of)
        case OutcomeTold(claim, result, gesture, amount):
            return OutcomeBody(claim, result.value, gesture, amount)
        case BoardingTold(flight, state, by, facts):
            return BoardingBody(flight, state.value, by.value, [fact.value for fact in facts])
        case MomentServed():
            return ServedBody(
                body.flight,
                body.what.value,
                body.went.value,
                body.detail,
                body.seat,
                body.to_seat,
                body.product,
                None if body.broken is None else body.broken.value,
                body.where,
            )


def _task(body: TaskBody) -> TaskMade:
    return TaskMade(
        kind=TaskKind(body.kind),
        title=body.title,
        detail=body.detail,
        due_at=_when(body.due_at),
        all_day=body.all_day,
        minutes=body.minutes,
        product=body.product,
        staff=body.staff,
    )


def _read(sent: msgspec.Raw, kind: type[T]) -> T:
    return decode(bytes(sent), kind)


def _when(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def _seconds(at: datetime | None) -> int | None:
    if at is not None and at.tzinfo is None:
        raise DefectError("a time without its zone")
    return None if at is None else int(at.timestamp())


def _day(at: datetime, *, all_day: bool, zone: tzinfo) -> str:
    here = at.astimezone(zone)
    day = f"{_DAYS[here.weekday()]} {here.day} {_MONTHS[here.month - 1]}"
    return day if all_day else f"{day} {here:%H:%M}"

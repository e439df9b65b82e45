"""What one did today, newest first: what the toasts said, to look over and to take back.

Each thing stands once, as it was done last; what was taken back is not there. What has
not left can be taken back for good; of what has, an answer or a tick can be opened again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from aisleside.device.ui.capture_words import ANSWERS, PURPOSES
from aisleside.device.ui.known_facts import fact_label
from aisleside.device.ui.language import QT_TR_NOOP, dotted, tr
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.note import progress_of
from aisleside.device.ui.open_tasks import kind_words
from aisleside.domain.claim import Outcome, Part
from aisleside.domain.event import EventState, PendingEvent
from aisleside.domain.flight import Boarding
from aisleside.domain.moment import MomentKind, Reply, WhyNot, offered
from aisleside.domain.recorded import (
    BoardingTold,
    ClaimMade,
    ConsentTold,
    FactTold,
    MomentAnswered,
    MomentServed,
    NoteWritten,
    OutcomeTold,
    Recorded,
    SamePerson,
    TaskClosed,
    TaskMade,
)
from aisleside.domain.served import Served
from aisleside.domain.task import TaskState

WHY_NOT = {
    WhyNot.HAS_ONE: QT_TR_NOOP("Has one already"),
    WhyNot.TOO_DEAR: QT_TR_NOOP("Too dear"),
    WhyNot.WRONG_SIZE: QT_TR_NOOP("Not the right size"),
    WhyNot.NOT_HER_STYLE: QT_TR_NOOP("Another style"),
    WhyNot.WAS_A_GIFT: QT_TR_NOOP("Was a gift"),
}
_TAKEN_UP = {
    MomentKind.TROUBLE: QT_TR_NOOP("Apologised"),
    MomentKind.READY: QT_TR_NOOP("Collected"),
}
_TAKEN_ON = {
    Part.APOLOGY: QT_TR_NOOP("Apology taken on"),
    Part.GESTURE: QT_TR_NOOP("Gesture taken on"),
    Part.UPGRADE: QT_TR_NOOP("Upgrade taken on"),
}
_CAME_OF_IT = {
    Outcome.ACCEPTED: QT_TR_NOOP("Accepted"),
    Outcome.DECLINED: QT_TR_NOOP("Declined"),
    Outcome.NOT_NOW: QT_TR_NOOP("Not now"),
}
_BOARDING = {
    Boarding.BOOKED: QT_TR_NOOP("Not seen yet"),
    Boarding.STANDBY: QT_TR_NOOP("Waits for a seat"),
    Boarding.CHECKED_IN: QT_TR_NOOP("Checked in"),
    Boarding.BOARDED: QT_TR_NOOP("Boarded"),
    Boarding.OFFLOADED: QT_TR_NOOP("Taken off the flight"),
    Boarding.NO_SHOW: QT_TR_NOOP("Did not come"),
}
_SERVED = {
    Served.GIFT: QT_TR_NOOP("Gift"),
    Served.MOVED: QT_TR_NOOP("New seat"),
    Served.PRAISE: QT_TR_NOOP("Praise"),
    Served.COMPLAINT: QT_TR_NOOP("Complaint"),
    Served.FAULT: QT_TR_NOOP("Fault"),
    Served.OFFER: QT_TR_NOOP("Offer"),
}


@dataclass(frozen=True, slots=True)
class DoneRow:
    """One thing that was done, for whom and when; *undo* where it can still be taken back."""

    event_id: str
    customer_id: str
    sign: str
    title: str
    at: str
    detail: str
    progress: str
    progress_sign: str
    progress_tone: int
    undo: bool
    spoken: str


def done_rows(
    events: Iterable[PendingEvent],
    *,
    names: Mapping[int, str],
    titles: Mapping[str, str],
    sending: bool,
    manner: Manner,
    now: datetime,
) -> tuple[DoneRow, ...]:
    """Say what of *events* was done on the day of *now*.

    Args:
        names: what customers are called, by the ids of the events.
        titles: those of tasks, and the names of suggested goods by the moment that is answered.
        sending: whether waiting work is being sent at this moment.
    """
    today = now.astimezone(manner.zone).date()
    last: dict[object, PendingEvent] = {}
    for event in sorted(events, key=lambda event: (event.written_at, event.id)):
        if event.written_at.astimezone(manner.zone).date() == today:
            about = _about(event)
            last.pop(about, None)
            last[about] = event
    rows = []
    for event in reversed(last.values()):
        said = _said(event.body, titles, manner=manner, now=now)
        if said is None:
            continue
        sign, title = said
        name = names.get(event.subject or 0, "")
        at = manner.clock(event.written_at)
        detail = dotted(name, at)
        progress = progress_of(event, sending=sending, manner=manner)
        rows.append(
            DoneRow(
                event_id=event.id,
                customer_id=str(event.subject or ""),
                sign=sign,
                title=title,
                at=at,
                detail=detail,
                progress=progress.text,
                progress_sign=progress.sign,
                progress_tone=progress.tone,
                undo=event.state is EventState.WAITING or opposite(event) is not None,
                spoken=", ".join(part for part in (title, detail, progress.text) if part),
            )
        )
    return tuple(rows)


def opposite(event: PendingEvent) -> MomentAnswered | TaskClosed | None:
    """What opens again what has left by now; None where it stays."""
    if event.state is EventState.REJECTED:
        return None
    match event.body:
        case MomentAnswered(moment):
            return MomentAnswered(moment, Reply.OPEN)
        case TaskClosed(task):
            return TaskClosed(task, TaskState.OPEN)
        case _:
            return None


def _about(event: PendingEvent) -> object:
    """What an event is the newest word on."""
    match event.body:
        case MomentAnswered(moment):
            return event.subject, moment
        case TaskClosed(task):
            return task
        case _:
            return event.id


def _said(
    body: Recorded | None, titles: Mapping[str, str], *, manner: Manner, now: datetime
) -> tuple[str, str] | None:
    """A sign and what was done; None for what was only opened, or taken back."""
    match body:
        case MomentAnswered(moment) if offered(moment) is not None:
            return _offer_answered(body, titles.get(moment), manner=manner, now=now)
        case MomentAnswered():
            return _answered(body, manner=manner, now=now)
        case TaskClosed(task, TaskState.DONE):
            title = titles.get(task)
            return "check", tr("Done: {title}", title=title) if title else tr("Done")
        case TaskClosed(task, TaskState.DROPPED):
            title = titles.get(task)
            return "x", tr("Not needed: {title}", title=title) if title else tr("Not needed")
        case NoteWritten(text):
            return "pencil", tr("Note: {text}", text=text)
        case FactTold(key, None):
            return "ruler", tr("{what} taken away", what=fact_label(key))
        case FactTold(key, value):
            return "ruler", f"{fact_label(key)}: {value}"
        case TaskMade(kind, title):
            return "calendar-plus", f"{kind_words(kind)}: {title}"
        case ConsentTold(purpose, answer):
            return "shield-check", f"{tr(PURPOSES[purpose])}: {tr(ANSWERS[answer]).lower()}"
        case SamePerson():
            return "users-round", tr("Said to be one person with somebody else")
        case ClaimMade(_, part):
            return "heart-handshake", tr(_TAKEN_ON[part])
        case OutcomeTold(_, result):
            return "check", tr(_CAME_OF_IT[result])
        case BoardingTold(_, state):
            return "check", tr(_BOARDING[state])
        case MomentServed(_, what, detail=detail, to_seat=seat, where=where):
            return "check", dotted(tr(_SERVED[what]), seat or where or "", detail or "")
        case _:
            return None


def _answered(body: MomentAnswered, *, manner: Manner, now: datetime) -> tuple[str, str] | None:
    match body.reply:
        case Reply.DONE:
            kind = body.moment.partition(":")[0]
            known = MomentKind(kind) if kind in set(MomentKind) else None
            words = _TAKEN_UP.get(known) if known is not None else None
            return "check", tr(words) if words else tr("Taken care of")
        case Reply.LATER if body.until is not None:
            return "clock", tr("Put off until {when}", when=manner.moment(body.until, now=now))
        case Reply.LATER:
            return "clock", tr("Put off")
        case Reply.NEVER if body.reason is not None:
            why = tr(WHY_NOT[body.reason]).lower()
            return "x", tr("Not for this person: {why}", why=why)
        case Reply.NEVER:
            return "x", tr("Not for this person")
        case Reply.OPEN:
            return None


def _offer_answered(
    body: MomentAnswered, name: str | None, *, manner: Manner, now: datetime
) -> tuple[str, str] | None:
    """What was said to a suggestion, with the name of the goods."""
    product = name or tr("A product no longer listed")
    match body.reply:
        case Reply.DONE:
            return "shopping-bag", tr("{product}: into the basket", product=product)
        case Reply.LATER if body.until is not None:
            day = manner.long_day(body.until, now=now)
            return "clock", tr("{product}: not suggested until {day}", product=product, day=day)
        case Reply.LATER:
            return "clock", tr("{product}: not now", product=product)
        case Reply.NEVER if body.reason is not None:
            why = tr(WHY_NOT[body.reason]).lower()
            return "thumbs-down", tr("{product}: {why}", product=product, why=why)
        case Reply.NEVER:
            return "thumbs-down", tr("{product}: not right", product=product)
        case Reply.OPEN:
            return None

"""What waits on us for one customer: promises, follow-ups, appointments, things to collect.

Open ones stand first by their day; what was done today stays in sight, ticked, so that
a slip of the finger can be put right in the same place. Colleagues' tasks are among them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from aisleside.device.cache.answers import Profile
from aisleside.device.ui.language import QT_TR_NOOP, dotted, tr
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.note import Progress
from aisleside.domain.service import ServiceKind, ServiceRecord
from aisleside.domain.task import Task, TaskKind, TaskState

_KINDS = {
    TaskKind.PROMISE: QT_TR_NOOP("Promise"),
    TaskKind.FOLLOW_UP: QT_TR_NOOP("Follow-up"),
    TaskKind.APPOINTMENT: QT_TR_NOOP("Appointment"),
    TaskKind.ORDER: QT_TR_NOOP("Order"),
    TaskKind.ALTERATION: QT_TR_NOOP("Alteration"),
    TaskKind.WISH: QT_TR_NOOP("Wish"),
}


@dataclass(frozen=True, slots=True)
class TaskEntry:
    """One thing to do. *progress* is for one's own change on its way.

    *private* ones, all but appointments, are not for the customer's eyes.
    """

    task_id: str
    title: str
    detail: str
    late: bool
    done: bool
    progress: str
    progress_sign: str
    progress_tone: int
    spoken: str
    private: bool


def task_entries(
    profile: Profile,
    *,
    me: str,
    progress: Mapping[str, Progress],
    without: Collection[str] = (),
    manner: Manner,
    now: datetime,
) -> tuple[TaskEntry, ...]:
    """Open tasks by their day, then those that were done today; *progress* is by task.

    *without* are those that are told elsewhere on the screen.
    """
    today = now.astimezone(manner.zone).date()
    shown = [
        task
        for task in profile.tasks
        if (task.state is TaskState.OPEN and task.id not in without)
        or (
            task.state is TaskState.DONE
            and task.closed_at is not None
            and task.closed_at.astimezone(manner.zone).date() == today
        )
    ]
    shown.sort(key=lambda task: (task.state is not TaskState.OPEN, _due(task)))
    names = profile.staff_names
    return tuple(
        _entry(task, names, progress.get(task.id), me=me, manner=manner, now=now) for task in shown
    )


def meetings(tasks: Iterable[Task], services: Sequence[ServiceRecord]) -> tuple[ServiceRecord, ...]:
    """Appointments that staff made, told like those a booking system knows; none twice."""
    known = {service.at for service in services if service.kind is ServiceKind.APPOINTMENT}
    return tuple(
        ServiceRecord(
            customer=task.customer,
            at=task.due_at,
            id=0,
            kind=ServiceKind.APPOINTMENT,
            title=task.title,
            detail=task.detail or (tr("{count} min", count=task.minutes) if task.minutes else None),
            place=task.place or "",
            staff=task.staff,
            receipt=None,
            trouble=False,
        )
        for task in tasks
        if task.kind is TaskKind.APPOINTMENT
        and task.state is not TaskState.DROPPED
        and task.due_at is not None
        and task.due_at not in known
    )


def is_late(task: Task, *, manner: Manner, now: datetime) -> bool:
    """Whether its day, or its hour, is over."""
    if task.due_at is None or task.state is not TaskState.OPEN:
        return False
    if not task.all_day:
        return task.due_at < now
    return task.due_at.astimezone(manner.zone).date() < now.astimezone(manner.zone).date()


def kind_words(kind: TaskKind) -> str:
    """What sort of thing it is."""
    return tr(_KINDS[kind])


def done_words(task: Task, *, done: bool) -> str:
    """What the toast says when it is ticked, or opened again."""
    if done:
        return tr("Done: {title}", title=task.title)
    return tr("Open again: {title}", title=task.title)


def _entry(
    task: Task,
    names: Mapping[str, str],
    progress: Progress | None,
    *,
    me: str,
    manner: Manner,
    now: datetime,
) -> TaskEntry:
    done = task.state is TaskState.DONE
    detail = (
        _done(task, me_name=names.get(me), manner=manner)
        if done
        else _waits(task, names, me=me, manner=manner, now=now)
    )
    late = is_late(task, manner=manner, now=now)
    said = progress or Progress()
    parts = (task.title, detail, tr("late") if late else "", said.text)
    return TaskEntry(
        task_id=task.id,
        title=task.title,
        detail=detail,
        late=late,
        done=done,
        progress=said.text,
        progress_sign=said.sign,
        progress_tone=said.tone,
        spoken=", ".join(part for part in parts if part),
        private=task.kind is not TaskKind.APPOINTMENT,
    )


def _waits(task: Task, names: Mapping[str, str], *, me: str, manner: Manner, now: datetime) -> str:
    parts = [kind_words(task.kind)]
    if task.due_at is not None:
        day = manner.long_day if task.all_day else manner.moment
        parts.append(day(task.due_at, now=now))
    if task.staff == me:
        parts.append(tr("you"))
    elif task.staff is not None and task.staff in names:
        parts.append(names[task.staff].split()[0])
    if task.detail:
        parts.append(task.detail)
    return dotted(*parts)


def _done(task: Task, *, me_name: str | None, manner: Manner) -> str:
    by = tr("you") if task.closed_by_name == me_name else task.closed_by_name
    said = tr("Done by {name}", name=by) if by else tr("Done")
    if task.closed_at is None:
        return said
    return tr("{what} at {time}", what=said, time=manner.clock(task.closed_at))


def _due(task: Task) -> tuple[bool, float]:
    return (task.due_at is None, 0.0 if task.due_at is None else task.due_at.timestamp())

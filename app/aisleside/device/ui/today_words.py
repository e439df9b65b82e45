"""What Today says: whom to turn to and why now, who is expected, what was promised.

Plain functions from what waits and the present moment. A reason is one or two short
sentences with a day in it. Nothing is said of an age, of worth, or by a guessed pronoun.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta, tzinfo
from enum import IntEnum

from aisleside.device.cache.answers import TodayInput
from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.ui.customer_list import seed
from aisleside.device.ui.health_words import CLOSED
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.notice import NO_MESSAGE, Message, went_wrong
from aisleside.device.ui.tone import Tone
from aisleside.device.ui.words import counted, percent
from aisleside.domain.customer import Customer, initials
from aisleside.domain.errors import ExpectedError
from aisleside.domain.moment import MomentKind, Reply
from aisleside.domain.product import Product
from aisleside.domain.recorded import MomentAnswered, TaskClosed
from aisleside.domain.service import ServiceRecord
from aisleside.domain.task import Task, TaskKind, TaskState
from aisleside.insight.today.ranking import (
    Birthday,
    Moment,
    Replenishment,
    Rhythm,
    Rules,
    Waiting,
    rank,
)

AHEAD = timedelta(hours=3)  # who comes later is not expected yet
USUAL = timedelta(minutes=60)  # of an appointment whose length nobody wrote down
MOST_BESIDE = 5  # appointments, and promises, before the rest is counted
A_WHILE = timedelta(days=30)

PROMISED = (TaskKind.PROMISE, TaskKind.FOLLOW_UP)
ON_THEIR_OWN = frozenset({"quiet"})  # rows whose people are told of in a line, without an action

_HEADS = {
    "reach": ("Reach out first", "Ranked by who is waiting on us"),
    "expected": ("Expected in store", "Next three hours"),
    "quiet": ("Quiet for a while", "Used to come regularly"),
}
_MARK = {
    MomentKind.TROUBLE: ("heart-handshake", Tone.CRITICAL, "Say sorry"),
    MomentKind.PROMISE: ("timer", Tone.ATTENTION, "Promise due"),
    MomentKind.READY: ("package", Tone.NEUTRAL, "Order to collect"),
    MomentKind.WISH: ("circle-arrow-up", Tone.POSITIVE, "Back in stock"),
    MomentKind.EXPECTED: ("calendar-clock", Tone.ACCENT, "Appointment"),
    MomentKind.REPLENISH: ("repeat", Tone.POSITIVE, "May need more"),
    MomentKind.BIRTHDAY: ("cake", Tone.CELEBRATE, "Birthday"),
    MomentKind.QUIET: ("history", Tone.NEUTRAL, "Gone quiet"),
}
_MARK_OF_TASK = {
    TaskKind.FOLLOW_UP: ("message-circle", Tone.ACCENT, "Follow up"),
    TaskKind.ALTERATION: ("timer", Tone.ATTENTION, "Alteration ready"),
}


class Choice(IntEnum):
    """What one may do about a person on Today; from ALREADY_DONE on why she is put away."""

    OPEN = 0
    TAKE_UP = 1
    LATER_TODAY = 2
    TOMORROW = 3
    NEXT_WEEK = 4
    PUT_AWAY = 5
    ALREADY_DONE = 6
    NOT_WANTED = 7
    NOT_RIGHT = 8
    NOT_FOR_A_WHILE = 9


_ACT = {
    MomentKind.TROUBLE: ("I’ve apologised", ""),
    MomentKind.PROMISE: ("Done", "check"),
    MomentKind.READY: ("Collected", "package"),
}
_CHOICES = (
    (Choice.LATER_TODAY, "clock", "Later today"),
    (Choice.TOMORROW, "sun", "Tomorrow"),
    (Choice.NEXT_WEEK, "calendar-plus", "Next week"),
)
_WHY_NOT = (
    (Choice.ALREADY_DONE, "check-check", "Taken care of already"),
    (Choice.NOT_WANTED, "thumbs-down", "Does not want this"),
    (Choice.NOT_RIGHT, "circle-alert", "This is not right"),
    (Choice.NOT_FOR_A_WHILE, "moon", "Not for a while"),
)


@dataclass(frozen=True, slots=True)
class TodayPerson:
    """One person with the reason to turn to her, and behind it the others (*also*)."""

    customer_id: str
    moment: str
    seed: int
    name: str
    letters: str
    relation: str
    sign: str
    tone: int
    tag: str
    reason: str
    also: str
    act: str
    act_sign: str
    first: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """One meeting of today; *present* while it lasts, *over* after it."""

    customer_id: str
    time: str
    name: str
    detail: str
    present: bool
    over: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """Something to do for somebody; *late* since a day before this one."""

    task: str
    customer_id: str
    title: str
    detail: str
    done: bool
    late: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One line of what may be done about a person."""

    choice: int
    sign: str
    text: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """An appointment of today, however it came to be known."""

    customer: int
    at: datetime
    title: str
    detail: str | None
    lasts: timedelta
    done: bool

    @property
    def ends(self) -> datetime:
        return self.at + self.lasts


@dataclass(frozen=True, slots=True)
class Day:
    """One day, ranked. *people* by the names of the rows; *promises* the most pressing first."""

    people: Mapping[str, tuple[Moment, ...]]
    meetings: tuple[Meeting, ...]
    promises: tuple[Task, ...]
    kept: tuple[Task, ...]
    customers: Mapping[int, Customer]
    last_visits: Mapping[int, datetime]
    products: Mapping[int, Product]

    def moment(self, customer: int, key: str) -> Moment | None:
        """The reason of this key, in whichever row she stands."""
        return next(
            (
                moment
                for row in self.people.values()
                for first in row
                for moment in (first, *first.others)
                if (moment.customer, moment.key) == (customer, key)
            ),
            None,
        )


@dataclass(frozen=True, slots=True)
class TodayState:
    """What the screen says around its lists."""

    date: str = ""
    place: str = ""
    fresh: str = ""
    due: str = ""
    strip: str = ""
    strip_text: str = ""
    loading: bool = False
    message: Message = NO_MESSAGE


def day_of(given: TodayInput, rules: Rules, *, now: datetime, zone: tzinfo) -> Day:
    """Rank what waits; who is not held on this tablet any more is left out."""
    waiting, held = given.waiting, given.customers
    ends = midnight_after(now, zone=zone)
    tasks = [
        task
        for task in waiting.tasks
        if task.customer in held and (task.due_at is None or task.due_at < ends)
    ]
    meetings = _meetings(waiting, (*tasks, *given.done), held)
    near = {(m.customer, m.at) for m in meetings if m.ends > now and m.at <= now + AHEAD}
    told = {(t.customer, t.due_at) for t in tasks if t.kind is TaskKind.APPOINTMENT}
    people = rank(
        replace(
            waiting,
            tasks=tuple(
                task
                for task in tasks
                if task.kind is not TaskKind.APPOINTMENT or (task.customer, task.due_at) in near
            ),
            appointments=tuple(
                one
                for one in waiting.appointments
                if (one.customer, one.at) in near and (one.customer, one.at) not in told
            ),
        ),
        rules,
        now=now,
        zone=zone,
    )
    return Day(
        people={
            name: tuple(first for first in row if first.customer in held)
            for name, row in people.items()
        },
        meetings=meetings,
        promises=tuple(sorted((t for t in tasks if t.kind in PROMISED), key=_pressing)),
        kept=tuple(t for t in given.done if t.kind in PROMISED and t.customer in held),
        customers=held,
        last_visits=given.last_visits,
        products=given.products,
    )


def _meetings(
    waiting: Waiting, tasks: Sequence[Task], held: Mapping[int, Customer]
) -> tuple[Meeting, ...]:
    """Appointments by their time; one known twice stands once, as the task tells it."""
    found = {
        (one.customer, one.at): Meeting(one.customer, one.at, one.title, one.detail, USUAL, False)
        for one in waiting.appointments
    }
    for task in tasks:
        if task.kind is TaskKind.APPOINTMENT and task.due_at is not None:
            lasts = timedelta(minutes=task.minutes) if task.minutes else USUAL
            long = f"{task.minutes} min" if task.minutes else None
            found[task.customer, task.due_at] = Meeting(
                task.customer,
                task.due_at,
                task.title,
                task.detail or long,
                lasts,
                task.state is TaskState.DONE,
            )
    known = (meeting for meeting in found.values() if meeting.customer in held)
    return tuple(sorted(known, key=lambda meeting: (meeting.at, meeting.customer)))


def _pressing(task: Task) -> tuple[bool, datetime, str]:
    return task.due_at is None, task.due_at or task.made_at, task.id


def midnight_after(now: datetime, *, zone: tzinfo, days: int = 1) -> datetime:
    """When the day after so many begins."""
    day = now.astimezone(zone).date() + timedelta(days=days)
    return datetime.combine(day, time(), zone)


def today_state(
    day: Day | None,
    *,
    has_customers: bool,
    place: str,
    error: ExpectedError | None,
    status: SyncStatus | None,
    manner: Manner,
    now: datetime,
) -> TodayState:
    """Decide what the screen says; *day* is None until the first answer came."""
    around = TodayState(
        date=manner.full_day(now), place=place, fresh=_fresh(status, manner=manner, now=now)
    )
    if status is not None and status.closed is not None:
        return replace(around, message=CLOSED[status.closed])
    if error is not None:
        return replace(around, message=went_wrong("Today didn’t open", error))
    if day is None:
        return replace(around, loading=True)
    title, text = _lasting(status, manner)
    message = NO_MESSAGE
    if not has_customers:
        message = _nobody_yet(status)
    elif not any(day.people.values()):
        message = Message(
            "Nobody is waiting on us",
            "Look somebody up, or write down what you promise: it comes back here in time.",
            "check-check",
            Tone.POSITIVE,
            "Find a customer",
        )
    return replace(
        around, due=_due(len(day.promises)), strip=title, strip_text=text, message=message
    )


def _fresh(status: SyncStatus | None, *, manner: Manner, now: datetime) -> str:
    """How old this is and whether one's own work is safe, in a line."""
    if status is None:
        return ""
    waiting = f"{counted(status.waiting) if status.waiting else 'nothing'} waiting"
    age = "" if status.as_of is None else manner.age(status.as_of, now=now)
    said = _line(" · ", age, waiting)
    return said[:1].upper() + said[1:]


def _lasting(status: SyncStatus | None, manner: Manner) -> tuple[str, str]:
    if status is None or status.reach is not Reach.OFFLINE or status.dark:
        return "", ""
    since = f" since {manner.clock(status.offline_since)}" if status.offline_since else ""
    as_of = f" after {manner.clock(status.as_of)}" if status.as_of else ""
    return f"Offline{since}", f"What colleagues did{as_of} is not here yet. Yours is kept and sent."


def _nobody_yet(status: SyncStatus | None) -> Message:
    if status is not None and status.loading is not None:
        return Message(
            "Customers are on their way",
            f"{percent(status.loading)}% is here. Today fills by itself in a moment.",
            "refresh-cw",
        )
    return Message(
        "No customers on this tablet yet",
        "Connect it to the hub once. After that they stay here, also without a network.",
        "cloud-off",
        Tone.ATTENTION,
    )


# Every other customer is nothing for the eyes of this one.
PUT_AWAY = Message(
    "Your day is put away", "Somebody may be looking. Touch the eye to see it again.", "eye-off"
)


def _due(count: int) -> str:
    return f"{counted(count)} due today".capitalize() if count else "Nothing is due"


def head(row: str) -> tuple[str, str]:
    """The title of a row and what its order means."""
    return _HEADS.get(row, (row.replace("_", " ").capitalize(), ""))


def person_rows(
    day: Day, row: str, *, me: str, manner: Manner, now: datetime
) -> tuple[TodayPerson, ...]:
    """The people of a row in their order."""
    first_row = next((name for name, people in day.people.items() if people), "")
    return tuple(
        _person_row(
            day, moment, row, first=row == first_row and at == 0, me=me, manner=manner, now=now
        )
        for at, moment in enumerate(day.people.get(row, ()))
    )


def _person_row(
    day: Day, moment: Moment, row: str, *, first: bool, me: str, manner: Manner, now: datetime
) -> TodayPerson:
    customer = day.customers[moment.customer]
    sign, tone, tag = mark(moment)
    reason = reason_of(moment, day.products, manner=manner, now=now)
    told_in_a_line = row in ON_THEIR_OWN  # that she is a client goes without saying there
    related = relation(
        customer,
        day.last_visits.get(customer.id),
        me="" if told_in_a_line else me,
        manner=manner,
        now=now,
    )
    others = [
        f"{mark(other)[2]}: {reason_of(other, day.products, manner=manner, now=now)}"
        for other in moment.others
    ]
    action, action_sign = _ACT.get(moment.kind, ("Open", "chevron-right"))
    return TodayPerson(
        customer_id=str(customer.id),
        moment=moment.key,
        seed=seed(customer.id),
        name=customer.said,
        letters=initials(customer.said),
        relation=related,
        sign=sign,
        tone=int(tone),
        tag=tag,
        reason=reason,
        also="\n".join(others),
        act=action,
        act_sign=action_sign,
        first=first,
        spoken=_line(", ", customer.said, tag, reason),
    )


def mark(moment: Moment) -> tuple[str, Tone, str]:
    """The sign of a reason, its colour, and its name."""
    if isinstance(moment.evidence, Task):
        return _MARK_OF_TASK.get(moment.evidence.kind, _MARK[moment.kind])
    return _MARK[moment.kind]


def relation(
    customer: Customer, last: datetime | None, *, me: str, manner: Manner, now: datetime
) -> str:
    """Who she is to us, in two words: "Gold · your client", "Silver · 9 days ago"."""
    mine = "your client" if customer.client_of == me else ""
    seen = since(last, manner=manner, now=now) if last is not None else "new to us"
    said = _line(" · ", customer.tier or "", mine or seen)
    return said[:1].upper() + said[1:]


def since(at: datetime, *, manner: Manner, now: datetime) -> str:
    """How long ago a day was, in the largest measure that is still true."""
    here, there = (moment.astimezone(manner.zone).date() for moment in (now, at))
    days = (here - there).days
    if days < 2:
        return "yesterday" if days == 1 else "today"
    for size, name in ((365, "year"), (30, "month"), (7, "week")):
        if days >= 2 * size:
            return f"{days // size} {name}s ago"
    return f"{days} days ago"


def reason_of(
    moment: Moment, products: Mapping[int, Product], *, manner: Manner, now: datetime
) -> str:
    """Why to turn to her now."""

    def on(at: datetime) -> str:
        return manner.long_day(at, now=now)

    match moment.evidence:
        case Task() as task:
            return _task_reason(task, manner=manner, now=now)
        case ServiceRecord() as trouble if moment.kind is MomentKind.TROUBLE:
            return f"{trouble.title}, {manner.day(trouble.at, now=now)}. No apology yet."
        case ServiceRecord() as meeting:
            return _sentences(f"{meeting.title} at {manner.clock(meeting.at)}", meeting.detail)
        case Rhythm() as rhythm:
            return f"Comes every {_days(rhythm.every_days)} or so. Last here {on(rhythm.last)}."
        case Replenishment() as one:
            product = products.get(one.product)
            what = product.name if product is not None else "Something bought often"
            return f"{what}, every {_days(one.every_days)} or so. Last bought {on(one.last)}."
        case Birthday():
            when = on(moment.at)
            near = when in ("today", "tomorrow", "yesterday")
            return f"Birthday {when if near else f'on {when}'}. Wishes are welcome."


def _task_reason(task: Task, *, manner: Manner, now: datetime) -> str:
    if task.kind is TaskKind.WISH:
        asked = f"Asked for {_when(task.made_at, manner, now)}"
        return _sentences(f"{task.title}, is here", task.detail or asked)
    if task.kind is TaskKind.APPOINTMENT and task.due_at is not None:
        return _sentences(f"{task.title} at {manner.clock(task.due_at)}", task.detail)
    if task.kind in PROMISED:
        return _sentences(task.title, due_words(task, manner=manner, now=now))
    return _sentences(f"{task.title}, {manner.day(task.made_at, now=now)}", task.detail)


def due_words(task: Task, *, manner: Manner, now: datetime) -> str:
    """When it is due, or since when it waits: "Due today", "Due 20 Nov"."""
    if task.due_at is None:
        return f"Since {_near(task.made_at, manner, now)}"
    day = _near(task.due_at, manner, now)
    return f"Due {day}" if task.all_day else f"Due {day} {manner.clock(task.due_at)}"


def _near(at: datetime, manner: Manner, now: datetime) -> str:
    """A day in as few letters as do: "yesterday", "20 Nov"."""
    day = manner.long_day(at, now=now)
    return day if day in ("today", "yesterday", "tomorrow") else manner.day(at, now=now)


def _when(at: datetime, manner: Manner, now: datetime) -> str:
    day = manner.long_day(at, now=now)
    return day if day in ("today", "yesterday") else f"on {day}"


def _days(count: int) -> str:
    if count >= 28:
        months = round(count / 30.4)
        return "month" if months <= 1 else f"{counted(months)} months"
    if count >= 7 and count % 7 == 0:
        return "week" if count == 7 else f"{counted(count // 7)} weeks"
    return "day" if count == 1 else f"{counted(count)} days"


def _sentences(*parts: str | None) -> str:
    return " ".join(part if part[-1] in ".?!…" else f"{part}." for part in parts if part)


def _line(between: str, *parts: str) -> str:
    return between.join(part for part in parts if part)


def appointment_rows(
    day: Day, *, manner: Manner, now: datetime, everything: bool
) -> tuple[AppointmentRow, ...]:
    """The meetings of the day; of many those around the present first."""
    meetings = day.meetings
    if not everything and len(meetings) > MOST_BESIDE:
        past = sum(meeting.ends <= now for meeting in meetings)
        begin = max(0, min(past - 1, len(meetings) - MOST_BESIDE))
        meetings = meetings[begin : begin + MOST_BESIDE]
    return tuple(_appointment_row(day, one, manner=manner, now=now) for one in meetings)


def _appointment_row(day: Day, one: Meeting, *, manner: Manner, now: datetime) -> AppointmentRow:
    name, clock = day.customers[one.customer].said, manner.clock(one.at)
    over = one.done or one.ends <= now
    present = not over and one.at <= now
    detail = one.title if one.detail is None else f"{one.title}, {_lowered(one.detail)}"
    state = "over" if over else "now" if present else ""
    return AppointmentRow(
        customer_id=str(one.customer),
        time=clock,
        name=name,
        detail=detail,
        present=present,
        over=over,
        spoken=_line(", ", clock, name, detail, state),
    )


def _lowered(detail: str) -> str:
    """ "Room 1" after a comma is "room 1"; a name or a code stays as it is."""
    return detail[:1].lower() + detail[1:] if detail.startswith("Room ") else detail


def promise_rows(
    day: Day, *, manner: Manner, now: datetime, everything: bool
) -> tuple[PromiseRow, ...]:
    """What was promised and is due, then what was kept today."""
    tasks = (*day.promises, *day.kept)
    shown = tasks if everything else tasks[:MOST_BESIDE]
    return tuple(_promise_row(day, task, manner=manner, now=now) for task in shown)


def _promise_row(day: Day, task: Task, *, manner: Manner, now: datetime) -> PromiseRow:
    customer = day.customers[task.customer]
    done = task.state is TaskState.DONE
    today = midnight_after(now, zone=manner.zone, days=0)
    late = not done and task.due_at is not None and task.due_at < today
    whose = "" if (customer.given or customer.said) in task.title else customer.said
    due = due_words(task, manner=manner, now=now) if late else ""
    return PromiseRow(
        task=task.id,
        customer_id=str(task.customer),
        title=task.title,
        detail=_line(" · ", whose, due),
        done=done,
        late=late,
        spoken=_line(", ", task.title, whose, due, "done" if done else ""),
    )


def choices(moment: Moment) -> tuple[ChoiceRow, ...]:
    """What may be done about somebody for this reason."""
    action, _ = _ACT.get(moment.kind, ("Taken care of", ""))
    return (
        ChoiceRow(Choice.OPEN, "user-round", "Open profile"),
        ChoiceRow(Choice.TAKE_UP, "check", action),
        *(ChoiceRow(*row) for row in _CHOICES),
        ChoiceRow(Choice.PUT_AWAY, "x", "Not for this person"),
    )


def is_done_at_once(moment: Moment) -> bool:
    """Whether her card records what was done; else it opens her profile."""
    return moment.kind in _ACT


def why_not() -> tuple[ChoiceRow, ...]:
    """Why somebody is put away; each is recorded as what it means."""
    return tuple(ChoiceRow(*row) for row in _WHY_NOT)


def answer(
    moment: Moment, choice: Choice, *, now: datetime, zone: tzinfo
) -> MomentAnswered | TaskClosed | None:
    """What a choice records; None where it records nothing."""
    task = moment.evidence if isinstance(moment.evidence, Task) else None
    match choice:
        case Choice.TAKE_UP | Choice.ALREADY_DONE if task is not None:
            return TaskClosed(task.id, TaskState.DONE)
        case Choice.TAKE_UP | Choice.ALREADY_DONE:
            return MomentAnswered(moment.key, Reply.DONE)
        case Choice.NOT_WANTED | Choice.NOT_RIGHT if task is not None:
            return TaskClosed(task.id, TaskState.DROPPED)
        case Choice.NOT_WANTED | Choice.NOT_RIGHT:
            return MomentAnswered(moment.key, Reply.NEVER)
        case _:
            until = _until(choice, now=now, zone=zone)
            return None if until is None else MomentAnswered(moment.key, Reply.LATER, until)


def _until(choice: Choice, *, now: datetime, zone: tzinfo) -> datetime | None:
    match choice:
        case Choice.LATER_TODAY:
            return min(now + AHEAD, midnight_after(now, zone=zone))
        case Choice.TOMORROW:
            return midnight_after(now, zone=zone)
        case Choice.NEXT_WEEK:
            return midnight_after(now, zone=zone, days=7)
        case Choice.NOT_FOR_A_WHILE:
            return now + A_WHILE
        case _:
            return None


def said_of(moment: Moment, choice: Choice, name: str, *, now: datetime, manner: Manner) -> str:
    """What the toast says when it is kept."""
    match choice:
        case Choice.LATER_TODAY:
            until = _until(choice, now=now, zone=manner.zone)
            return f"{name} comes back at {manner.clock(until)}." if until else ""
        case Choice.TOMORROW:
            return f"{name} comes back tomorrow."
        case Choice.NEXT_WEEK | Choice.NOT_FOR_A_WHILE:
            until = _until(choice, now=now, zone=manner.zone)
            return f"{name} comes back on {manner.long_day(until, now=now)}." if until else ""
        case Choice.NOT_WANTED | Choice.NOT_RIGHT:
            return f"{name} is not shown for this again."
        case _ if moment.kind is MomentKind.TROUBLE:
            return f"You apologised to {name}."
        case _ if moment.kind is MomentKind.READY:
            return f"Collected by {name}."
        case _ if isinstance(moment.evidence, Task):
            return f"Done: {moment.evidence.title}"
        case _:
            return f"{name} is taken care of."

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
from aisleside.device.ui.customer_list import called, seed
from aisleside.device.ui.done import WHY_NOT
from aisleside.device.ui.health_words import CLOSED
from aisleside.device.ui.language import QT_TR_NOOP, dotted, sentence, tr
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.notice import NO_MESSAGE, Message, went_wrong
from aisleside.device.ui.tone import Tone
from aisleside.device.ui.words import counted, offline, percent
from aisleside.domain.customer import Customer, initials
from aisleside.domain.errors import ExpectedError
from aisleside.domain.moment import MomentKind, Reply, WhyNot
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
OPENS, SHUTS = 8, 20  # hours of the day between which somebody may come back
SOON = timedelta(minutes=20)  # before this she has hardly gone
MOST_TIMES = 8
USUAL = timedelta(minutes=60)  # of an appointment whose length nobody wrote down
MOST_BESIDE = 5  # appointments, and promises, before the rest is counted
A_WHILE = timedelta(days=30)

PROMISED = (TaskKind.PROMISE, TaskKind.FOLLOW_UP)
ON_THEIR_OWN = frozenset({"quiet"})  # rows whose people are told of in a line, without an action

_HEADS = {
    "reach": (QT_TR_NOOP("Reach out first"), QT_TR_NOOP("Ranked by who is waiting on us")),
    "expected": (QT_TR_NOOP("Expected in store"), QT_TR_NOOP("Next three hours")),
    "quiet": (QT_TR_NOOP("Quiet for a while"), QT_TR_NOOP("Used to come regularly")),
}
_MARK = {
    MomentKind.TROUBLE: ("heart-handshake", Tone.CRITICAL, QT_TR_NOOP("Say sorry")),
    MomentKind.PROMISE: ("timer", Tone.ATTENTION, QT_TR_NOOP("Promise due")),
    MomentKind.READY: ("package", Tone.NEUTRAL, QT_TR_NOOP("Order to collect")),
    MomentKind.WISH: ("circle-arrow-up", Tone.POSITIVE, QT_TR_NOOP("Back in stock")),
    MomentKind.EXPECTED: ("calendar-clock", Tone.ACCENT, QT_TR_NOOP("Appointment")),
    MomentKind.REPLENISH: ("repeat", Tone.POSITIVE, QT_TR_NOOP("May need more")),
    MomentKind.BIRTHDAY: ("cake", Tone.CELEBRATE, QT_TR_NOOP("Birthday")),
    MomentKind.QUIET: ("history", Tone.NEUTRAL, QT_TR_NOOP("Gone quiet")),
}
_MARK_OF_TASK = {
    TaskKind.FOLLOW_UP: ("message-circle", Tone.ACCENT, QT_TR_NOOP("Follow up")),
    TaskKind.ALTERATION: ("timer", Tone.ATTENTION, QT_TR_NOOP("Alteration ready")),
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
    HAS_ONE = 10
    TOO_DEAR = 11
    WRONG_SIZE = 12
    NOT_THE_STYLE = 13
    WAS_A_GIFT = 14
    AT_A_TIME = 15
    FIRST_TIME = 100  # and those after it are the times that were offered


_ACT = {
    MomentKind.TROUBLE: (QT_TR_NOOP("I’ve apologised"), ""),
    MomentKind.PROMISE: (QT_TR_NOOP("Done"), "check"),
    MomentKind.READY: (QT_TR_NOOP("Collected"), "package"),
}
_CHOICES = (
    (Choice.LATER_TODAY, "clock", QT_TR_NOOP("Later today")),
    (Choice.TOMORROW, "sun", QT_TR_NOOP("Tomorrow")),
    (Choice.AT_A_TIME, "timer", QT_TR_NOOP("At a time")),
    (Choice.NEXT_WEEK, "calendar-plus", QT_TR_NOOP("Next week")),
)
_WHY_NOT = (
    (Choice.ALREADY_DONE, "check-check", QT_TR_NOOP("Taken care of already")),
    (Choice.NOT_WANTED, "thumbs-down", QT_TR_NOOP("Does not want this")),
    (Choice.NOT_RIGHT, "circle-alert", QT_TR_NOOP("This is not right")),
    (Choice.NOT_FOR_A_WHILE, "moon", QT_TR_NOOP("Not for a while")),
)


# Reasons for which goods that one may want or need again are not for somebody.
_OF_GOODS = frozenset({MomentKind.WISH, MomentKind.REPLENISH})
_REASONS = {
    Choice.HAS_ONE: ("check", WhyNot.HAS_ONE),
    Choice.TOO_DEAR: ("tag", WhyNot.TOO_DEAR),
    Choice.WRONG_SIZE: ("ruler", WhyNot.WRONG_SIZE),
    Choice.NOT_THE_STYLE: ("replace", WhyNot.NOT_HER_STYLE),
    Choice.WAS_A_GIFT: ("gift", WhyNot.WAS_A_GIFT),
}


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
            long = tr("{count} min", count=task.minutes) if task.minutes else None
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
        return replace(around, message=went_wrong(tr("Today didn’t open"), error))
    if day is None:
        return replace(around, loading=True)
    title, text = _lasting(status, manner)
    message = NO_MESSAGE
    if not has_customers:
        message = _nobody_yet(status)
    elif not any(day.people.values()):
        message = Message(
            tr("Nobody is waiting on us"),
            tr("Look somebody up, or write down what you promise: it comes back here in time."),
            "check-check",
            Tone.POSITIVE,
            tr("Find a customer"),
        )
    return replace(
        around, due=_due(len(day.promises)), strip=title, strip_text=text, message=message
    )


def _fresh(status: SyncStatus | None, *, manner: Manner, now: datetime) -> str:
    """How old this is and whether one's own work is safe, in a line."""
    if status is None:
        return ""
    waiting = (
        tr("{count} waiting", "", status.waiting, count=counted(status.waiting))
        if status.waiting
        else tr("nothing waiting")
    )
    age = "" if status.as_of is None else manner.age(status.as_of, now=now)
    return sentence(dotted(age, waiting))


def _lasting(status: SyncStatus | None, manner: Manner) -> tuple[str, str]:
    if status is None or status.reach is not Reach.OFFLINE or status.dark:
        return "", ""
    if status.as_of is None:
        text = tr("What colleagues did is not here yet. Yours is kept and sent.")
    else:
        text = tr(
            "What colleagues did after {time} is not here yet. Yours is kept and sent.",
            time=manner.clock(status.as_of),
        )
    return offline(status, manner=manner), text


def _nobody_yet(status: SyncStatus | None) -> Message:
    if status is not None and status.loading is not None:
        return Message(
            tr("Customers are on their way"),
            tr(
                "{percent}% is here. Today fills by itself in a moment.",
                percent=percent(status.loading),
            ),
            "refresh-cw",
        )
    return Message(
        tr("No customers on this tablet yet"),
        tr("Connect it to the hub once. After that they stay here, also without a network."),
        "cloud-off",
        Tone.ATTENTION,
    )


# Every other customer is nothing for the eyes of this one.
PUT_AWAY = Message(
    QT_TR_NOOP("Your day is put away"),
    QT_TR_NOOP("Somebody may be looking. Touch the eye to see it again."),
    "eye-off",
)


def _due(count: int) -> str:
    if not count:
        return tr("Nothing is due")
    return sentence(tr("{count} due today", "", count, count=counted(count)))


def head(row: str) -> tuple[str, str]:
    """The title of a row and what its order means."""
    title, caption = _HEADS.get(row, (row.replace("_", " ").capitalize(), ""))
    return tr(title), tr(caption)


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
        f"{tr(mark(other)[2])}: {reason_of(other, day.products, manner=manner, now=now)}"
        for other in moment.others
    ]
    action, action_sign = _ACT.get(moment.kind, (QT_TR_NOOP("Open"), "chevron-right"))
    return TodayPerson(
        customer_id=str(customer.id),
        moment=moment.key,
        seed=seed(customer.id),
        name=called(customer.said),
        letters=initials(customer.said),
        relation=related,
        sign=sign,
        tone=int(tone),
        tag=tr(tag),
        reason=reason,
        also="\n".join(others),
        act=tr(action),
        act_sign=action_sign,
        first=first,
        spoken=_spoken(called(customer.said), tr(tag), reason),
    )


def mark(moment: Moment) -> tuple[str, Tone, str]:
    """The sign of a reason, its colour, and its name in the language of the source."""
    if isinstance(moment.evidence, Task):
        return _MARK_OF_TASK.get(moment.evidence.kind, _MARK[moment.kind])
    return _MARK[moment.kind]


def relation(
    customer: Customer, last: datetime | None, *, me: str, manner: Manner, now: datetime
) -> str:
    """Who she is to us, in two words: "Gold · your client", "Silver · 9 days ago"."""
    mine = tr("your client") if customer.client_of == me else ""
    seen = since(last, manner=manner, now=now) if last is not None else tr("new to us")
    return sentence(dotted(customer.tier or "", mine or seen))


def since(at: datetime, *, manner: Manner, now: datetime) -> str:
    """How long ago a day was, in the largest measure that is still true."""
    here, there = (moment.astimezone(manner.zone).date() for moment in (now, at))
    days = (here - there).days
    if days < 2:
        return tr("yesterday") if days == 1 else tr("today")
    if days >= 2 * 365:
        return tr("%n years ago", "", days // 365)
    if days >= 2 * 30:
        return tr("%n months ago", "", days // 30)
    if days >= 2 * 7:
        return tr("%n weeks ago", "", days // 7)
    return tr("%n days ago", "", days)


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
            return tr(
                "{title}, {day}. No apology yet.",
                title=trouble.title,
                day=manner.day(trouble.at, now=now),
            )
        case ServiceRecord() as meeting:
            return _sentences(_meets(meeting.title, meeting.at, manner), meeting.detail)
        case Rhythm() as rhythm:
            return tr(
                "Comes {often} or so. Last here {day}.",
                often=_often(rhythm.every_days),
                day=on(rhythm.last),
            )
        case Replenishment() as one:
            product = products.get(one.product)
            return tr(
                "{what}, {often} or so. Last bought {day}.",
                what=product.name if product is not None else tr("Something bought often"),
                often=_often(one.every_days),
                day=on(one.last),
            )
        case Birthday():
            return tr("Birthday {when}. Wishes are welcome.", when=_when(moment.at, manner, now))


def _task_reason(task: Task, *, manner: Manner, now: datetime) -> str:
    if task.kind is TaskKind.WISH:
        asked = tr("Asked for {when}", when=_when(task.made_at, manner, now))
        return _sentences(tr("{title}, is here", title=task.title), task.detail or asked)
    if task.kind is TaskKind.APPOINTMENT and task.due_at is not None:
        return _sentences(_meets(task.title, task.due_at, manner), task.detail)
    if task.kind in PROMISED:
        return _sentences(task.title, due_words(task, manner=manner, now=now))
    return _sentences(f"{task.title}, {manner.day(task.made_at, now=now)}", task.detail)


def _meets(title: str, at: datetime, manner: Manner) -> str:
    return tr("{title} at {time}", title=title, time=manner.clock(at))


def due_words(task: Task, *, manner: Manner, now: datetime) -> str:
    """When it is due, or since when it waits: "Due today", "Due 20 Nov"."""
    if task.due_at is None:
        return tr("Since {day}", day=_near(task.made_at, manner, now))
    day = _near(task.due_at, manner, now)
    if task.all_day:
        return tr("Due {day}", day=day)
    return tr("Due {day} {time}", day=day, time=manner.clock(task.due_at))


def _near(at: datetime, manner: Manner, now: datetime) -> str:
    """A day in as few letters as do: "yesterday", "20 Nov"."""
    near = manner.is_near(at, now=now)
    return manner.long_day(at, now=now) if near else manner.day(at, now=now)


def _when(at: datetime, manner: Manner, now: datetime) -> str:
    day = manner.long_day(at, now=now)
    return day if manner.is_near(at, now=now) else tr("on {day}", day=day)


def _often(days: int) -> str:
    if days >= 28:
        months = round(days / 30.4)
        if months <= 1:
            return tr("every month")
        return tr("every {count} months", "", months, count=counted(months))
    if days >= 7 and days % 7 == 0:
        if days == 7:
            return tr("every week")
        return tr("every {count} weeks", "", days // 7, count=counted(days // 7))
    if days == 1:
        return tr("every day")
    return tr("every {count} days", "", days, count=counted(days))


def _sentences(*parts: str | None) -> str:
    return " ".join(part if part[-1] in ".?!…" else f"{part}." for part in parts if part)


def _spoken(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


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
    name, clock = called(day.customers[one.customer].said), manner.clock(one.at)
    over = one.done or one.ends <= now
    present = not over and one.at <= now
    detail = one.title if one.detail is None else f"{one.title}, {_lowered(one.detail)}"
    state = tr("over") if over else tr("now") if present else ""
    return AppointmentRow(
        customer_id=str(one.customer),
        time=clock,
        name=name,
        detail=detail,
        present=present,
        over=over,
        spoken=_spoken(clock, name, detail, state),
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
    whose = "" if (customer.given or customer.said) in task.title else called(customer.said)
    due = due_words(task, manner=manner, now=now) if late else ""
    return PromiseRow(
        task=task.id,
        customer_id=str(task.customer),
        title=task.title,
        detail=dotted(whose, due),
        done=done,
        late=late,
        spoken=_spoken(task.title, whose, due, tr("done") if done else ""),
    )


def choices(moment: Moment) -> tuple[ChoiceRow, ...]:
    """What may be done about somebody for this reason."""
    action, _ = _ACT.get(moment.kind, (QT_TR_NOOP("Taken care of"), ""))
    return (
        ChoiceRow(Choice.OPEN, "user-round", tr("Open profile")),
        ChoiceRow(Choice.TAKE_UP, "check", tr(action)),
        *(ChoiceRow(choice, sign, tr(text)) for choice, sign, text in _CHOICES),
        ChoiceRow(Choice.PUT_AWAY, "x", tr("Not for this person")),
    )


def times_ahead(now: datetime, *, zone: tzinfo) -> tuple[datetime, ...]:
    """The next whole hours of the shop at which somebody may come back, nearest first."""
    hour = now.astimezone(zone).replace(minute=0, second=0, microsecond=0)
    times: list[datetime] = []
    while len(times) < MOST_TIMES:
        hour += timedelta(hours=1)
        if OPENS <= hour.hour <= SHUTS and hour - now >= SOON:
            times.append(hour)
    return tuple(times)


def time_choices(
    times: Sequence[datetime], *, manner: Manner, now: datetime
) -> tuple[ChoiceRow, ...]:
    """Those times to choose from."""
    today = now.astimezone(manner.zone).date()
    return tuple(
        ChoiceRow(
            Choice.FIRST_TIME + nth,
            "clock",
            manner.clock(at)
            if at.astimezone(manner.zone).date() == today
            else sentence(manner.moment(at, now=now)),
        )
        for nth, at in enumerate(times)
    )


def is_done_at_once(moment: Moment) -> bool:
    """Whether her card records what was done; else it opens her profile."""
    return moment.kind in _ACT


def why_not(moment: Moment) -> tuple[ChoiceRow, ...]:
    """Why somebody is put away; each is recorded as what it means."""
    if moment.kind not in _OF_GOODS:
        return tuple(ChoiceRow(choice, sign, tr(text)) for choice, sign, text in _WHY_NOT)
    return (
        *(ChoiceRow(choice, sign, tr(WHY_NOT[why])) for choice, (sign, why) in _REASONS.items()),
        *(
            ChoiceRow(choice, sign, tr(text))
            for choice, sign, text in _WHY_NOT
            if choice is not Choice.NOT_RIGHT
        ),
    )


def answer(
    moment: Moment, choice: Choice, *, now: datetime, zone: tzinfo, at: datetime | None = None
) -> MomentAnswered | TaskClosed | None:
    """What a choice records; None where it records nothing. *at* is the time that was chosen.

    Why goods are not for somebody answers the moment alone: a wish stays in the profile.
    """
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
        case _ if choice in _REASONS:
            return MomentAnswered(moment.key, Reply.NEVER, reason=_REASONS[choice][1])
        case _:
            until = at or _until(choice, now=now, zone=zone)
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


def said_of(
    moment: Moment,
    choice: Choice,
    name: str,
    *,
    now: datetime,
    manner: Manner,
    at: datetime | None = None,
) -> str:
    """What the toast says when it is kept; *at* is the time that was chosen."""
    match choice:
        case Choice.AT_A_TIME if at is not None:
            return tr("{name} comes back {when}.", name=name, when=manner.moment(at, now=now))
        case Choice.LATER_TODAY:
            until = _until(choice, now=now, zone=manner.zone)
            return (
                tr("{name} comes back at {time}.", name=name, time=manner.clock(until))
                if until
                else ""
            )
        case Choice.TOMORROW:
            return tr("{name} comes back tomorrow.", name=name)
        case Choice.NEXT_WEEK | Choice.NOT_FOR_A_WHILE:
            until = _until(choice, now=now, zone=manner.zone)
            if until is None:
                return ""
            return tr("{name} comes back on {day}.", name=name, day=manner.long_day(until, now=now))
        case _ if choice in (*_REASONS, Choice.NOT_WANTED, Choice.NOT_RIGHT):
            return tr("{name} is not shown for this again.", name=name)
        case _ if moment.kind is MomentKind.TROUBLE:
            return tr("You apologised to {name}.", name=name)
        case _ if moment.kind is MomentKind.READY:
            return tr("Collected by {name}.", name=name)
        case _ if isinstance(moment.evidence, Task):
            return tr("Done: {title}", title=moment.evidence.title)
        case _:
            return tr("{name} is taken care of.", name=name)

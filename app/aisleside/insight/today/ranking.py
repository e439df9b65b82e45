"""Rank the people of a day by who waits on us; each once, each with the reason.

A person stands where her weightiest reason puts her. Whoever said that she does not
want to hear from us is left out of the kinds that need her leave. What a colleague
took up, put off or put away is not shown again (``domain.moment``); nor is it said that
she may need more of a product which, as a suggestion, was put off or put away.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo

from aisleside.domain.moment import Answer, MomentKind, Reply, moment_key
from aisleside.domain.service import ServiceRecord
from aisleside.domain.task import Task, TaskKind, TaskState

_OF_TASK = {
    TaskKind.PROMISE: MomentKind.PROMISE,
    TaskKind.FOLLOW_UP: MomentKind.PROMISE,
    TaskKind.ORDER: MomentKind.READY,
    TaskKind.ALTERATION: MomentKind.READY,
    TaskKind.WISH: MomentKind.WISH,
    TaskKind.APPOINTMENT: MomentKind.EXPECTED,
}


@dataclass(frozen=True, slots=True)
class Rhythm:
    """She came *visits* times, every *every_days* days (median), last at *last*."""

    customer: int
    visits: int
    every_days: int
    last: datetime


@dataclass(frozen=True, slots=True)
class Replenishment:
    """She bought *product* *times* times, every *every_days* days, last at *last*."""

    customer: int
    product: int
    times: int
    every_days: int
    last: datetime


@dataclass(frozen=True, slots=True)
class Birthday:
    """A day of the year, with her leave to speak of it; never an age."""

    customer: int
    month: int
    day: int


Evidence = ServiceRecord | Task | Rhythm | Replenishment | Birthday


@dataclass(frozen=True, slots=True)
class Waiting:
    """All that may be a reason today.

    *troubles* and *appointments* are service records, open and of today. *here* are the
    wished products that are in stock here. *silent* are customers who said no to being
    contacted.
    """

    troubles: Sequence[ServiceRecord] = ()
    tasks: Sequence[Task] = ()
    appointments: Sequence[ServiceRecord] = ()
    rhythms: Sequence[Rhythm] = ()
    replenishments: Sequence[Replenishment] = ()
    birthdays: Sequence[Birthday] = ()
    answers: Sequence[Answer] = ()
    here: frozenset[int] = frozenset()
    silent: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Rule:
    """What a kind of reason weighs.

    Args:
        row: where it stands.
        weight: at its day.
        per_day: what each day of waiting adds, up to *most*.
        days: how long a reason counts, before and after its day.
        needs_leave: whether whoever said no to being contacted is left out.
    """

    row: str
    weight: float
    per_day: float = 0.0
    most: float = 0.0
    days: int = 30
    needs_leave: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the screen; *most* people at first sight."""

    name: str
    most: int = 12


@dataclass(frozen=True, slots=True)
class Rules:
    """The rows in their order, and a rule for each kind; a kind without one is not used."""

    rows: tuple[Row, ...]
    rules: Mapping[MomentKind, Rule]
    late_after: float = 1.6  # rhythms without a visit before somebody counts as gone quiet
    fewest_visits: int = 4


@dataclass(frozen=True, slots=True)
class Moment:
    """One reason to turn to one person. *at* is the moment it hangs on."""

    customer: int
    key: str
    kind: MomentKind
    at: datetime
    evidence: Evidence
    score: float = 0.0
    others: tuple[Moment, ...] = field(default=())  # her lesser reasons, weightiest first


def rank(
    waiting: Waiting, rules: Rules, *, now: datetime, zone: tzinfo
) -> dict[str, tuple[Moment, ...]]:
    """The people of each row, the weightiest first; every person stands once.

    Args:
        now: aware.
        zone: where the shop is; a day begins there.
    """
    hidden = _hidden(waiting.answers, now)
    resting = _hidden((one for one in waiting.answers if one.reply is not Reply.DONE), now)
    weighed: dict[int, list[Moment]] = {}
    for moment in _moments(waiting, rules, now, zone):
        rule = rules.rules.get(moment.kind)
        if rule is None or (moment.customer, moment.key) in hidden or _is_unwanted(moment, resting):
            continue
        if rule.needs_leave and moment.customer in waiting.silent:
            continue
        days = (now - moment.at) / timedelta(days=1)
        if abs(days) > rule.days:
            continue
        score = rule.weight + min(rule.most, max(0.0, days) * rule.per_day)
        weighed.setdefault(moment.customer, []).append(_weighed(moment, score))
    rows: dict[str, list[Moment]] = {row.name: [] for row in rules.rows}
    for hers in weighed.values():
        first, *others = sorted(hers, key=_order)
        rows.setdefault(rules.rules[first.kind].row, []).append(
            _weighed(first, first.score, tuple(others))
        )
    return {name: tuple(sorted(people, key=_order)) for name, people in rows.items()}


def _moments(waiting: Waiting, rules: Rules, now: datetime, zone: tzinfo) -> Iterator[Moment]:
    today = now.astimezone(zone).date()
    for trouble in waiting.troubles:
        yield _moment(MomentKind.TROUBLE, trouble.id, trouble.at, trouble)
    for task in waiting.tasks:
        if task.state is not TaskState.OPEN:
            continue
        if task.kind is TaskKind.WISH and task.product not in waiting.here:
            continue
        yield _moment(_OF_TASK[task.kind], task.id, task.due_at or task.made_at, task)
    for appointment in waiting.appointments:
        yield _moment(MomentKind.EXPECTED, f"service-{appointment.id}", appointment.at, appointment)
    for rhythm in waiting.rhythms:
        due = rhythm.last + timedelta(days=rhythm.every_days * rules.late_after)
        if rhythm.visits >= rules.fewest_visits and due <= now:
            yield _moment(MomentKind.QUIET, _day(rhythm.last), due, rhythm)
    for one in waiting.replenishments:
        due = one.last + timedelta(days=one.every_days)
        if due <= now:
            yield _moment(MomentKind.REPLENISH, f"{one.product}-{_day(one.last)}", due, one)
    for birthday in waiting.birthdays:
        day = _nearest(birthday, today)
        at = datetime(day.year, day.month, day.day, tzinfo=zone)
        yield _moment(MomentKind.BIRTHDAY, day.year, at, birthday)


def _day(last: datetime) -> str:
    """Of a key: what somebody usually does changes as time passes, when she last did it not."""
    return f"{last.astimezone(UTC):%Y%m%d}"


def _moment(kind: MomentKind, about: str | int, at: datetime, evidence: Evidence) -> Moment:
    return Moment(evidence.customer, moment_key(kind, about), kind, at, evidence)


def _weighed(moment: Moment, score: float, others: tuple[Moment, ...] = ()) -> Moment:
    return Moment(
        moment.customer, moment.key, moment.kind, moment.at, moment.evidence, score, others
    )


def _order(moment: Moment) -> tuple[float, datetime, int, str]:
    """The weightiest first; of equals who waits longest."""
    return -moment.score, moment.at, moment.customer, moment.key


def _nearest(birthday: Birthday, today: date) -> date:
    """Her birthday nearest to *today*, in the year before, this one or the next."""
    days = (_in_year(birthday, today.year + step) for step in (-1, 0, 1))
    return min(days, key=lambda day: abs(day - today))


def _in_year(birthday: Birthday, year: int) -> date:
    """A birthday on 29 February is kept on the 28th in other years."""
    try:
        return date(year, birthday.month, birthday.day)
    except ValueError:
        return date(year, birthday.month, birthday.day - 1)


def _is_unwanted(moment: Moment, resting: Collection[tuple[int, str]]) -> bool:
    """Whether its product is not wanted as a suggestion either, for good or for now."""
    evidence = moment.evidence
    if not isinstance(evidence, Replenishment):
        return False
    return (moment.customer, moment_key(MomentKind.OFFER, evidence.product)) in resting


def _hidden(answers: Iterable[Answer], now: datetime) -> frozenset[tuple[int, str]]:
    return frozenset(
        (answer.customer, answer.moment)
        for answer in answers
        if answer.reply in (Reply.DONE, Reply.NEVER)
        or (answer.reply is Reply.LATER and (answer.until is None or answer.until > now))
    )

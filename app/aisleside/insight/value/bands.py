"""The value of a customer as an instruction, with the reasons for it.

Recency, visits and spend of twelve months are held against those of the others in
the same place, so that a small shop has somebody to look after, too. More spend
never leads to less care. Reasons are facts that can be looked up, in
words that do not change from one day to the next while nothing happens.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice

DEFINITION = "Store value"
VERSION = 1  # of the definition; a higher one may come to other bands

MOST_REASONS = 3
QUIET = timedelta(days=90)  # nobody is missed earlier
LONG = timedelta(days=2 * 365)  # before we say how long somebody has been coming
FEW = 5  # pieces before we speak of what is brought back
KEPT, BROUGHT_BACK = 0.1, 0.3  # shares of pieces brought back worth a word

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


class Band(StrEnum):
    """What to do, the least first."""

    WELCOME = "welcome"
    WIN_BACK = "win back"
    GROW = "grow"
    LOOK_AFTER = "look after"


@dataclass(frozen=True, slots=True)
class Habits:
    """How a customer shopped in the twelve months before *as_of*.

    *visits* are receipts, *spend_minor* minor units of one currency, net of what came
    back; *bought* and *returned* are pieces. *first* and *last* are the days of her first
    and her last purchase of all. *troubles* are what went wrong for her, *companions*
    whom she comes with.
    """

    visits: int
    spend_minor: int
    bought: int
    returned: int
    first: date
    last: date
    troubles: int = 0
    companions: int = 0


@dataclass(frozen=True, slots=True)
class Quartiles:
    """A quarter of a place's customers are below *low*, half below *middle*, a quarter
    from *high* on.
    """

    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Scale:
    """What is usual in a place: spend in minor units, visits, days since the last one."""

    spend_minor: Quartiles
    visits: Quartiles
    days_since: Quartiles


@dataclass(frozen=True, slots=True)
class Value:
    """A band with up to three reasons for it and one against."""

    band: Band
    reasons: tuple[str, ...]
    against: str | None
    as_of: date


def quartiles(values: Sequence[float]) -> Quartiles:
    """The quartiles of at least one value, between neighbours by proportion."""
    ordered = sorted(values)

    def at(share: float) -> float:
        place = share * (len(ordered) - 1)
        below = int(place)
        above = min(below + 1, len(ordered) - 1)
        return ordered[below] + (ordered[above] - ordered[below]) * (place - below)

    return Quartiles(at(0.25), at(0.5), at(0.75))


def scale_of(habits: Sequence[Habits], *, as_of: date) -> Scale:
    """What is usual among these customers, of whom there is at least one."""
    return Scale(
        quartiles([one.spend_minor for one in habits]),
        quartiles([one.visits for one in habits]),
        quartiles([(as_of - one.last).days for one in habits]),
    )


def value_of(habits: Habits, scale: Scale, *, as_of: date) -> Value:
    """What to do for a customer, and why."""
    band = _band(habits, scale, as_of)
    reasons = tuple(islice(_reasons(habits, scale, as_of), MOST_REASONS))
    return Value(band, reasons, next(_against(habits, scale, as_of), None), as_of)


def _band(habits: Habits, scale: Scale, as_of: date) -> Band:
    spends, comes = (
        habits.spend_minor >= scale.spend_minor.middle,
        habits.visits >= scale.visits.middle,
    )
    if habits.visits == 0:
        return Band.WIN_BACK
    if _is_quiet(habits, scale, as_of):
        return Band.WIN_BACK if spends or comes else Band.WELCOME
    most = habits.spend_minor >= scale.spend_minor.high or habits.visits >= scale.visits.high
    if spends and comes and most:
        return Band.LOOK_AFTER
    return Band.GROW if spends or comes else Band.WELCOME


def _is_quiet(habits: Habits, scale: Scale, as_of: date) -> bool:
    since = as_of - habits.last
    return since > QUIET and since.days >= scale.days_since.high


def _reasons(habits: Habits, scale: Scale, as_of: date) -> Iterator[str]:
    """The strongest first."""
    if habits.visits and habits.visits >= scale.visits.middle:
        yield f"Came {_times(habits.visits)} in 12 months"
    if habits.visits and habits.spend_minor >= scale.spend_minor.high:
        yield "Among the quarter who buy most here"
    if habits.bought >= FEW and habits.returned <= KEPT * habits.bought:
        back = "nothing" if not habits.returned else f"{habits.returned} of {habits.bought} pieces"
        yield f"Keeps what was bought: {back} came back"
    if habits.companions:
        people = "person" if habits.companions == 1 else "people"
        yield f"Brings {_number(habits.companions)} {people} along"
    if as_of - habits.first >= LONG:
        yield f"Has been coming since {habits.first.year}"
    if as_of - habits.first < QUIET:
        yield f"New to us since {habits.first:%B}"
    if habits.visits and habits.visits < scale.visits.middle:
        yield f"Came {_times(habits.visits)} in 12 months"
    if not habits.visits:
        yield f"Used to come: last in {habits.last:%B %Y}"


def _against(habits: Habits, scale: Scale, as_of: date) -> Iterator[str]:
    if habits.troubles:
        problems = "problem" if habits.troubles == 1 else "problems"
        yield f"{_number(habits.troubles).capitalize()} service {problems} in 12 months"
    if habits.visits and _is_quiet(habits, scale, as_of):
        yield f"Not here since {habits.last:%B %Y}"
    if habits.bought >= FEW and habits.returned >= BROUGHT_BACK * habits.bought:
        yield f"{habits.returned} of {habits.bought} pieces came back"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)

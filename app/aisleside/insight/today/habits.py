"""How regularly somebody comes, and buys a thing again: medians of days, never a guess.

Days are those of UTC; one day more or less changes no median that matters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from statistics import median

from aisleside.insight.today.ranking import Replenishment, Rhythm

FEWEST = 3  # days before we speak of a rhythm
_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Habits:
    """*rhythm* is None for somebody who came too seldom to have one."""

    rhythm: Rhythm | None
    replenishments: tuple[Replenishment, ...]


def habits(customer: int, bought: Iterable[tuple[int, int]]) -> Habits:
    """What a customer's purchases say: products and seconds UTC, in any order."""
    last: dict[int, int] = {}
    days: dict[int, set[int]] = defaultdict(set)
    for product, at in bought:
        days[product].add(at // _DAY)
        last[product] = max(at, last.get(product, at))
    visits = {day for of_it in days.values() for day in of_it}
    rhythm = None
    if len(visits) >= FEWEST:
        newest = _when(max(last.values()))
        rhythm = Rhythm(customer, len(visits), _usual_gap(visits), newest)
    return Habits(
        rhythm,
        tuple(
            Replenishment(customer, product, len(on), _usual_gap(on), _when(last[product]))
            for product, on in sorted(days.items())
            if len(on) >= FEWEST
        ),
    )


def _usual_gap(days: set[int]) -> int:
    return max(1, round(median(b - a for a, b in pairwise(sorted(days)))))


def _when(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)

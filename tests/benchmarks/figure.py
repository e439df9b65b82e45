"""One measured figure, and the arithmetic that all subjects share."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from time import perf_counter, process_time

import msgspec


class Figure(msgspec.Struct, frozen=True):
    """*goal* is the limit to stay under; *ratio* is value over goal; *note* says how it was got."""

    name: str
    value: float
    unit: str
    goal: float | None
    met: bool | None
    limit: str
    ratio: float | None
    note: str


def at_most(name: str, value: float, unit: str, goal: float, note: str) -> Figure:
    """A figure that meets its goal when it stays at or under it."""
    ratio = round(value / goal, 3) if goal else None
    return Figure(name, round(value, 3), unit, goal, value <= goal, "at most", ratio, note)


def at_least(name: str, value: float, unit: str, goal: float, note: str) -> Figure:
    """A figure that meets its goal when it reaches it."""
    ratio = round(value / goal, 3) if goal else None
    return Figure(name, round(value, 3), unit, goal, value >= goal, "at least", ratio, note)


def only(name: str, value: float, unit: str, note: str) -> Figure:
    """A figure without a goal, reported so that others can be understood."""
    return Figure(name, round(value, 3), unit, None, None, "none", None, note)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that *share* of all values do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Wall and CPU milliseconds of one call."""
    wall, cpu = perf_counter(), process_time()
    work()
    return (perf_counter() - wall) * 1000, (process_time() - cpu) * 1000

"""Seat plans guessed from how many seats of each class an aircraft has.

Rows and letters follow the width that so many seats usually have. An airline knows its own
plans; a guessed one is used only while every seat on the list is in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from aisleside.domain.flight import CabinRows

FRONT_SHARE = 0.08  # of the seats
FRONT, MAIN = "C", "Y"
# Seats of an aircraft up to which its rows are like that: front, main.
WIDTHS = (
    (60, "", "A-CD"),
    (105, "A-CD", "AC-DF"),
    (220, "AC-DF", "ABC-DEF"),
    (10_000, "AC-DG-HK", "ABC-DEFG-HJK"),
)
_SEAT = re.compile(r"(\d{1,3})([A-Z])", re.ASCII)


def classes_of(seats: int) -> tuple[tuple[str, int], ...]:
    """How many seats of each class an aircraft of so many has, the front first."""
    _, front, _ = _width(seats)
    ahead = max(1, round(seats * FRONT_SHARE / _across(front))) * _across(front) if front else 0
    return ((FRONT, ahead), (MAIN, seats - ahead)) if ahead else ((MAIN, seats),)


def plan_of_classes(classes: Iterable[tuple[str, int]]) -> tuple[CabinRows, ...]:
    """Rows and letters for the seats of each class, the front first; empty for none."""
    known = [(cabin, seats) for cabin, seats in classes if seats > 0]
    _, front, main = _width(sum(seats for _, seats in known))
    found = []
    row = 1
    for place, (cabin, seats) in enumerate(known):
        letters = front if front and place < len(known) - 1 else main
        rows = -(-seats // _across(letters))
        found.append(CabinRows(cabin, row, row + rows - 1, letters))
        row += rows
    return tuple(found)


def seats_of(rows: CabinRows, count: int) -> list[str]:
    """The seats of a cabin, from the front; the last row may have fewer."""
    letters = rows.seats.replace("-", "")
    every = [f"{row}{letter}" for row in range(rows.first, rows.last + 1) for letter in letters]
    return every[:count]


def cabin_of(seat: str, plan: Iterable[CabinRows]) -> str | None:
    """In which cabin a seat is; None where the plan has no such seat."""
    found = _SEAT.fullmatch(seat)
    if found is None:
        return None
    row, letter = int(found[1]), found[2]
    return next(
        (rows.cabin for rows in plan if rows.first <= row <= rows.last and letter in rows.seats),
        None,
    )


def _width(seats: int) -> tuple[int, str, str]:
    return next(one for one in WIDTHS if seats <= one[0])


def _across(letters: str) -> int:
    return len(letters.replace("-", ""))

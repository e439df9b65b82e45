"""Which year a boarding pass means, which it does not say.

The issue date has one digit of the year, a flight only its day of the year. A flight is
never before the pass was issued. Without an issue date, a pass is for a flight to come, or
for one that left a short while ago: whoever holds last week's pass does not fly next year.
"""

from __future__ import annotations

from datetime import date, timedelta

LATELY = timedelta(days=30)
ZONES = timedelta(days=1)  # the other side of the date line may be a day ahead, or behind
FIRST_YEAR = 2005  # before bar coded passes


def issued_on(raw: str, *, today: date | None) -> date | None:
    """The newest day that *raw*, a digit of the year and a day of the year, can mean."""
    if today is None or len(raw) != 4:
        return None
    for year in range((today + ZONES).year, FIRST_YEAR, -1):
        day = _day_in(year, int(raw[1:])) if year % 10 == int(raw[0]) else None
        if day is not None and day <= today + ZONES:
            return day
    return None


def flown_on(
    day_of_year: int | None, *, issued: date | None, before: date | None, today: date | None
) -> date | None:
    """The first day with this number that the flight can be on.

    *before* is the day of the flight that comes before it on the same pass.
    """
    if day_of_year is None or today is None:
        return None
    earliest = before - ZONES if before else issued or today - LATELY
    for year in (earliest.year, earliest.year + 1):
        day = _day_in(year, day_of_year)
        if day is not None and day >= earliest:
            return day
    return None


def _day_in(year: int, day_of_year: int) -> date | None:
    """None where this year has no such day."""
    if not 1 <= day_of_year <= 366:
        return None
    day = date(year, 1, 1) + timedelta(days=day_of_year - 1)
    return day if day.year == year else None

"""A day of the year that somebody told us, never with an age."""

from __future__ import annotations

from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def month_and_day(said: str) -> tuple[int, int] | None:
    """The month and day of "3 March", "March 3", "03-03" or "1980-03-03"; None for all else."""
    parts = said.replace(",", " ").replace(".", " ").replace("-", " ").split()
    month = next(
        (n for n, name in enumerate(_MONTHS, 1) for p in parts if p.lower().startswith(name)), None
    )
    numbers = [int(part) for part in parts if part.isascii() and part.isdigit()]
    if month is not None:
        numbers = [month, *(n for n in numbers if n <= 31)]
    try:
        if month is None:
            numbers = numbers[-2:] if "-" in said else []
        month, day = numbers
        date(2024, month, day)
    except ValueError:
        return None
    return month, day

"""How long a load will still take, from how fast it went lately.

A plain value: each look at the load gives the next one. Nothing is said before the
rate has been seen for a while, so that the first guess is not a wild one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from aisleside.device.sync.status import Loading

STEADY = timedelta(seconds=5)  # seen for so long before anything is said
WINDOW = timedelta(seconds=30)  # what is longer ago says little about now
_APART = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Pace:
    """What was here of one stream, and when; oldest first."""

    stream: str = ""
    marks: tuple[tuple[datetime, int], ...] = ()

    def after(self, loading: Loading | None, *, now: datetime) -> Pace:
        """The pace with one more look; a new one when another load runs, or none."""
        if loading is None:
            return Pace()
        mark = (now, loading.rows)
        marks = self.marks if loading.stream == self.stream else ()
        if marks and (now < marks[-1][0] or loading.rows < marks[-1][1]):
            marks = ()  # a clock that was set, or a load that began again
        if len(marks) > 1 and now - marks[-2][0] < _APART:
            marks = marks[:-1]
        recent = [one for one in marks if now - one[0] <= WINDOW]
        return Pace(loading.stream, (*recent, mark))

    def left(self, loading: Loading | None) -> timedelta | None:
        """How long until the rest is here; None while nobody can say."""
        if loading is None or len(self.marks) < 2:
            return None
        (began, first), (now, last) = self.marks[0], self.marks[-1]
        if now - began < STEADY or last <= first:
            return None
        return (now - began) * (max(0, loading.rows_expected - last) / (last - first))

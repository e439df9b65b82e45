"""What is asked of a history at one moment: the last of its kind, how long ago, how often.

Only what has happened by then counts, and of acts only what was said: "not now" was not.
"""

from __future__ import annotations

import math
from datetime import datetime, timedelta, tzinfo
from itertools import pairwise
from statistics import median

from aisleside.domain.claim import Outcome
from aisleside.insight.alerts.asked import Act, ActKind, Happening, HappeningKind, History

ENDLESS = math.inf
COUNTED = timedelta(days=90)
DAY = timedelta(days=1)
FEWEST_VISITS = 4  # before there is a usual gap


class Looked:
    """One person's past and present, as of one moment, asked in plain questions."""

    def __init__(self, history: History, now: datetime, zone: tzinfo, place: str) -> None:
        self.history = history
        self.now = now
        self.zone = zone
        self.place = place
        self._last: dict[HappeningKind, Happening] = {}
        for one in history.happenings:
            had = self._last.get(one.kind)
            if one.at <= now and (had is None or (had.at, had.id) < (one.at, one.id)):
                self._last[one.kind] = one
        self._acts = sorted(
            (one for one in history.acts if one.at <= now and one.outcome is not Outcome.NOT_NOW),
            key=lambda act: (act.at, act.kind, act.about),
        )
        self._came = sorted(one.at for one in history.visits if one.at < now)

    def last(self, kind: HappeningKind) -> Happening | None:
        return self._last.get(kind)

    def count(self, kind: HappeningKind) -> int:
        """How often in the last 90 days."""
        since = self.now - COUNTED
        return sum(
            1 for one in self.history.happenings if one.kind is kind and since < one.at <= self.now
        )

    def last_act(self, kind: ActKind) -> Act | None:
        return next((act for act in reversed(self._acts) if act.kind is kind), None)

    def acted_since(self, act: ActKind, kind: HappeningKind) -> bool:
        """Whether somebody did it about the last such happening, or after it and about none."""
        last = self._last.get(kind)
        return last is not None and any(
            one.kind is act and (one.about == last.id or (not one.about and one.at >= last.at))
            for one in self._acts
        )

    def days_since(self, at: datetime | None) -> float:
        return ENDLESS if at is None else (self.now - at) / DAY

    def day(self, at: datetime | None) -> str:
        """A day as one says it: "today", "on Tuesday", "on 2 March"."""
        if at is None:
            return ""
        day = at.astimezone(self.zone).date()
        ago = (self.now.astimezone(self.zone).date() - day).days
        if ago in (0, 1):
            return ("today", "yesterday")[ago]
        return f"on {day:%A}" if 1 < ago < 7 else f"on {day.day} {day:%B}"

    @property
    def last_came(self) -> datetime | None:
        return self._came[-1] if self._came else None

    @property
    def visits(self) -> int:
        return max(len(self._came), self.history.counted)

    @property
    def usual_gap(self) -> float:
        """Days between two visits (median); endless where there were too few."""
        if len(self._came) < FEWEST_VISITS:
            return ENDLESS
        return median((later - earlier) / DAY for earlier, later in pairwise(self._came))

"""Time as the hub sees it, carried on by this machine's uptime.

The wall clock of a tablet is wrong often enough that nothing is ordered or
expired by it. The hub tells its time with every answer; from there we count
with a clock that nobody can set. Only before the first answer, and across a
restart, is the wall clock used, as the best guess there is.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Stamp:
    """When something happened: last hub time known, counted since, and the wall's claim.

    *seen_hub_time* and *wall_time* are seconds since 1970 UTC, *mono_ms*
    milliseconds counted since *seen_hub_time* was heard.
    """

    seen_hub_time: int
    mono_ms: int
    wall_time: int


def uptime() -> float:
    """Seconds on a clock that cannot be set; goes on in sleep where the system can tell."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


class HubClock:
    """Know what time it is at the hub; safe to ask from any thread."""

    def __init__(
        self,
        *,
        uptime: Callable[[], float] = uptime,
        wall: Callable[[], float] = time.time,
        last_heard: tuple[int, int] | None = None,
    ) -> None:
        """*last_heard* is the pair ``heard`` gave before a restart."""
        self._uptime = uptime
        self._wall = wall
        self._lock = threading.Lock()
        if last_heard is None:
            self._heard = (int(wall()), int(wall()))
            self._counted = 0.0
        else:
            self._heard = last_heard
            self._counted = max(0.0, wall() - last_heard[1])
        self._since = uptime()

    def learn(self, hub_time: int) -> None:
        """Take over the hub's time from an answer."""
        with self._lock:
            self._heard = (hub_time, int(self._wall()))
            self._counted = 0.0
            self._since = self._uptime()

    @property
    def heard(self) -> tuple[int, int]:
        """The last hub time and the wall's at that moment, to be kept over a restart."""
        with self._lock:
            return self._heard

    def stamp(self) -> Stamp:
        """The moment, for an event."""
        with self._lock:
            counted = self._counted + max(0.0, self._uptime() - self._since)
            return Stamp(self._heard[0], int(counted * 1000), int(self._wall()))

    def now(self) -> datetime:
        """The hub's time as well as we know it."""
        stamp = self.stamp()
        return datetime.fromtimestamp(stamp.seen_hub_time + stamp.mono_ms / 1000, UTC)

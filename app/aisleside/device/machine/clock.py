"""Time as the hub sees it, carried on by this machine's uptime.

The wall clock of a tablet is wrong often enough that nothing is ordered or
expired by it. The hub tells its time with every answer; from there we count
with a clock that nobody can set, also over a restart of the app. Over a restart
of the machine the wall clock is the best guess there is, but time that has gone
by once never comes again: the latest moment known is kept, too.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

FELL_BACK = 300  # seconds; a wall clock further behind than this was set back

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class Stamp:
    """When something happened: last hub time known, counted since, and the wall's claim.

    *seen_hub_time* and *wall_time* are seconds since 1970 UTC, *mono_ms*
    milliseconds counted since *seen_hub_time* was heard.
    """

    seen_hub_time: int
    mono_ms: int
    wall_time: int


@dataclass(frozen=True, slots=True)
class Heard:
    """What the hub told last, to be kept over a restart.

    *wall_time* and *uptime_ms* are what this machine's clocks said at that moment,
    *boot* names the run of the machine that the uptime counts; None where the system
    cannot tell. *latest* is the latest hub time known to have come since.
    """

    hub_time: int
    wall_time: int
    uptime_ms: int = 0
    boot: int | None = None
    latest: int = 0


def uptime() -> float:
    """Seconds on a clock that cannot be set; goes on in sleep where the system can tell."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


def this_boot() -> int | None:
    """A number for this run of the machine, another after each restart of it."""
    try:
        return int(_BOOT_ID.read_text("ascii").replace("-", "")[:15], 16)
    except (OSError, ValueError):  # another system
        return None


class HubClock:
    """Know what time it is at the hub; safe to ask from any thread."""

    def __init__(
        self,
        *,
        uptime: Callable[[], float] = uptime,
        wall: Callable[[], float] = time.time,
        boot: int | None = None,
        last_heard: Heard | None = None,
    ) -> None:
        """*last_heard* is what ``heard`` gave before a restart, *boot* is ``this_boot()``."""
        self._uptime = uptime
        self._wall = wall
        self._boot = boot
        self._lock = threading.Lock()
        self._told = last_heard is not None
        self._heard = last_heard or self._moment(int(wall()))
        self._counted = 0.0 if last_heard is None else self._gone_by(last_heard)
        self._since = uptime()

    def learn(self, hub_time: int) -> None:
        """Take over the hub's time from an answer."""
        with self._lock:
            self._told = True
            self._heard = self._moment(hub_time)
            self._counted = 0.0
            self._since = self._uptime()

    @property
    def heard(self) -> Heard | None:
        """What the hub told last, and how late it is now; None before it told anything."""
        with self._lock:
            if not self._told:
                return None
            return replace(self._heard, latest=self._heard.hub_time + int(self._count()))

    def stamp(self) -> Stamp:
        """The moment, for an event."""
        with self._lock:
            return Stamp(self._heard.hub_time, int(self._count() * 1000), int(self._wall()))

    def now(self) -> datetime:
        """The hub's time as well as we know it."""
        stamp = self.stamp()
        return datetime.fromtimestamp(stamp.seen_hub_time + stamp.mono_ms / 1000, UTC)

    @property
    def wall_fell_back(self) -> bool:
        """Whether the wall clock is far behind what has gone by since the hub was heard."""
        with self._lock:
            if not self._told:
                return False
            return self._wall() < self._heard.wall_time + self._count() - FELL_BACK

    def _count(self) -> float:
        """Seconds since the hub was heard."""
        return self._counted + max(0.0, self._uptime() - self._since)

    def _gone_by(self, heard: Heard) -> float:
        """Seconds between *heard* and this start."""
        known = heard.latest - heard.hub_time
        since_then = self._uptime() - heard.uptime_ms / 1000
        if heard.boot is not None and heard.boot == self._boot and since_then >= 0:
            return max(since_then, known)
        return max(0.0, self._wall() - heard.wall_time, known)

    def _moment(self, hub_time: int) -> Heard:
        return Heard(hub_time, int(self._wall()), int(self._uptime() * 1000), self._boot)

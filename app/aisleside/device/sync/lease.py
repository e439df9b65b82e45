"""How long this tablet may show people without having heard from its hub.

A good manifest lends the tablet its data for a time. When that is over, when the
tablet was revoked, or when its wall clock was set back, readers see nothing until
the hub is heard again; unsent work stays and leaves all the same. All of it runs
on hub time carried on by the uptime, is kept in the control database, and so is
neither reset by a restart nor moved by a clock that somebody sets (S18).
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from aisleside.device.cache.library import Library
from aisleside.device.machine.clock import Heard, HubClock, this_boot, uptime
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.desk import let_go_of_desks
from aisleside.device.sync.shelf import Shelf
from aisleside.device.sync.status import Closed
from aisleside.domain.errors import ExpectedError
from aisleside.wire.messages import Manifest

log = logging.getLogger(__name__)

UNTOLD_LEASE = 86_400  # seconds; for data from before hubs told how long it may be shown
LOOK_SECONDS = 5.0  # between two looks of the tablet's own accord
KEEP_SECONDS = 60  # how much time a restart may forget, at most

_HEARD = ("hub_time", "wall_time", "uptime_ms", "boot", "latest")
_UNTIL = "lease_until"
_LOCKED = "lease_locked"
_FELL_BACK = "lease_clock"

Listener = Callable[[Closed | None, frozenset[str]], None]


class Lease:
    """Know whether people may be shown now, and let go of streams whose time is over."""

    def __init__(
        self, control: ControlDatabase, clock: HubClock, library: Library, shelf: Shelf
    ) -> None:
        self._control = control
        self._clock = clock
        self._library = library
        self._shelf = shelf
        self._lock = threading.RLock()
        self._listeners: list[Listener] = []
        self._ending = threading.Event()
        self._thread: threading.Thread | None = None
        self._until = control.value(_UNTIL)
        self._locked = bool(control.value(_LOCKED))
        self._fell_back = bool(control.value(_FELL_BACK))
        self._kept = 0
        self._kept_until = 0
        self._closed: Closed | None = None
        if self._until is None and shelf.held():
            self._until = self._now() + UNTOLD_LEASE
            control.keep_value(_UNTIL, self._until)

    def listen(self, listener: Listener) -> None:
        """Tell *listener* when what may be shown changes, and which streams are over.

        It is called on any thread, one change after the other, and must return at once.
        """
        self._listeners.append(listener)

    def renew(self, manifest: Manifest) -> None:
        """The hub was heard: its *manifest* says for how long, or that all is over."""
        until = manifest.hub_time + manifest.lease_seconds
        with self._lock:
            # A durable write each round would be most of what a round without news costs; a
            # longer lease may be kept a minute late, a shorter one or a lock may not.
            same = (manifest.lock, False) == (self._locked, self._fell_back)
            close = 0 <= until - self._kept_until < KEEP_SECONDS
            self._until = until
            self._locked, self._fell_back = manifest.lock, False
            if not (same and close):
                self._control.keep_values(
                    {
                        _UNTIL: until,
                        _LOCKED: int(self._locked),
                        _FELL_BACK: 0,
                        **_moments(self._clock),
                    }
                )
                self._kept, self._kept_until = self._now(), until
        self.look()

    def state(self) -> Closed | None:
        """Why people may not be shown now; None when they may."""
        with self._lock:
            if self._locked:
                return Closed.REVOKED
            if self._until is None:
                return None
            if self._fell_back or self._clock.wall_fell_back:
                return Closed.CLOCK
            return Closed.LEASE if self._now() >= self._until else None

    @property
    def until(self) -> datetime | None:
        """When people may not be shown any more without contact; None while nothing is lent."""
        with self._lock:
            return None if self._until is None else datetime.fromtimestamp(self._until, UTC)

    def look(self) -> Closed | None:
        """See to it that readers see what they may, and no more."""
        with self._lock:
            closed, before = self.state(), self._closed
            self._closed = closed
            if closed is None:
                self._library.reopen()
            else:
                self._library.shut()
            over: list[str] = []
            try:
                if closed is Closed.REVOKED:
                    over = self._shelf.give_up()
                    let_go_of_desks(self._control, self._now() + 1, kept=timedelta())
                else:
                    over = self._shelf.expire(self._now())
                    let_go_of_desks(self._control, self._now())
                self._remember(closed)
            except (ExpectedError, OSError) as error:  # a full disk; the next look tries again
                log.warning("what is over could not be let go: %s", type(error).__name__)
            if over or closed is not before:
                for listener in self._listeners:
                    listener(closed, frozenset(over))
        return closed

    def start(self) -> None:
        """Look by itself from now on, with or without a network."""
        self._thread = threading.Thread(target=self._run, name="lease", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Look no more; safe to call twice."""
        self._ending.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        while not self._ending.wait(LOOK_SECONDS):
            try:
                self.look()
            except Exception:  # the next look must come: what is over must not stay open
                log.exception("a defect in the lease")

    def _remember(self, closed: Closed | None) -> None:
        """Keep what a restart must not forget."""
        if closed is Closed.CLOCK and not self._fell_back:
            self._fell_back = True
            self._control.keep_value(_FELL_BACK, 1)
        if abs(self._now() - self._kept) >= KEEP_SECONDS:
            self._control.keep_values(_moments(self._clock))
            self._kept = self._now()

    def _now(self) -> int:
        return int(self._clock.now().timestamp())


def kept_clock(
    control: ControlDatabase,
    *,
    wall: Callable[[], float] = time.time,
    uptime: Callable[[], float] = uptime,
    boot: int | None = None,
) -> HubClock:
    """The hub's clock as it was known before the restart; *boot* is the machine's by default."""
    boot = this_boot() if boot is None else boot
    hub_time, wall_time, up, then, latest = (control.value(name) for name in _HEARD)
    heard = None
    if hub_time is not None and wall_time is not None:
        heard = Heard(hub_time, wall_time, up or 0, then, latest or 0)
    return HubClock(uptime=uptime, wall=wall, boot=boot, last_heard=heard)


def _moments(clock: HubClock) -> dict[str, int]:
    """What the hub told of the time, to be kept."""
    heard = clock.heard
    if heard is None:
        return {}
    told = {name: getattr(heard, name) for name in _HEARD}
    return {name: value for name, value in told.items() if value is not None}

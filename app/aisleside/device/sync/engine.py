"""The thread that keeps this tablet and the hub in step.

Push, then pull, then rest; a nudge ends the rest. After a failure it waits a
random part of a growing pause, so that a shop full of tablets does not knock at
the same moment when the network returns.
"""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from aisleside.device.cache.database import TabletFullError
from aisleside.device.machine.clock import HubClock
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.notes import Outbox
from aisleside.device.sync.puller import Changed, Puller
from aisleside.device.sync.pusher import Pusher
from aisleside.device.sync.shelf import Shelf
from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.sync.transport import HubRefusedError, HubUnreachableError
from aisleside.domain.errors import ExpectedError
from aisleside.settings import DeviceSettings
from aisleside.wire.codec import UnreadableAnswerError

log = logging.getLogger(__name__)

FIRST_PAUSE = 1.0  # seconds; doubled by each failure in a row, up to the setting
SHORTEST_PAUSE = 0.2
_HUB_TIME = "hub_time"
_WALL_TIME = "wall_time"
_AS_OF = "as_of"

Listener = Callable[[SyncStatus], None]
ChangeListener = Callable[[Changed], None]


@dataclass(frozen=True, slots=True)
class Parts:
    """What the engine keeps going; put together in ``main``."""

    control: ControlDatabase
    outbox: Outbox
    shelf: Shelf
    puller: Puller
    pusher: Pusher
    clock: HubClock


class _StoppingError(Exception):
    """The app ends while a first load is under way; what came of it is thrown away."""


class SyncEngine:
    """Keep in step with the hub, and say how it stands.

    Listeners are called on the engine's thread and must return at once.
    """

    def __init__(
        self,
        parts: Parts,
        settings: DeviceSettings,
        *,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._parts = parts
        self._settings = settings
        self._chance = chance
        self._listeners: list[Listener] = []
        self._change_listeners: list[ChangeListener] = []
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._failures = 0
        self._asked_pause: int | None = None
        counts = parts.outbox.counts()
        self._status = SyncStatus(
            reach=Reach.UNKNOWN,
            syncing=False,
            as_of=_kept_as_of(parts.control),
            offline_since=None,
            loaded=0,
            expected=0,
            waiting=counts.waiting,
            refused=counts.refused,
            trouble=None,
        )

    @property
    def status(self) -> SyncStatus:
        with self._lock:
            return self._status

    def listen(self, listener: Listener) -> None:
        """Tell *listener* of every change of the status, on the engine's thread."""
        self._listeners.append(listener)

    def listen_for_changes(self, listener: ChangeListener) -> None:
        """Tell *listener* what new data touched, as soon as readers can see it."""
        self._change_listeners.append(listener)

    def start(self) -> None:
        """Begin; the first round starts at once."""
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)
        self._thread.start()

    def nudge(self) -> None:
        """Somebody wrote a note, or wants to see the newest: do a round now."""
        self._wake.set()

    def stop(self, *, patience: float = 10.0) -> None:
        """End after the page or batch under way; safe to call twice."""
        self._stopping.set()
        self._wake.set()
        if self._thread is not None:
            self._thread.join(patience)
            self._thread = None

    def round(self) -> bool:
        """Push and pull once; True when all went well. The thread's own step."""
        self._show(syncing=True, **self._counts())
        try:
            not_sent = self._push()
            self._show(**self._counts())
            pulled = self._parts.puller.pull(loading=self._loading, changed=self._tell_changed)
            if not_sent is not None:
                raise not_sent
        except HubUnreachableError as error:
            self._failed(Reach.OFFLINE, None, error.retry_after)
        except HubRefusedError as error:
            self._failed(Reach.REFUSED, error.say, error.retry_after)
        except TabletFullError as error:
            self._failed(Reach.ONLINE, error.say, None)
        except UnreadableAnswerError as error:  # most often a login page of the network's
            log.warning("unreadable answer: %s, %s", error.what, error.why)
            self._failed(Reach.OFFLINE, error.say, None)
        except ExpectedError as error:
            log.warning("the round failed: %s", type(error).__name__)
            self._failed(Reach.ONLINE, error.say, None)
        except _StoppingError:
            return False
        except Exception:  # the thread must outlive a defect: unsent work depends on it
            if self._stopping.is_set():
                return False
            log.exception("a defect in the sync")
            self._failed(
                Reach.ONLINE,
                "Something went wrong while talking to the hub. Nothing is lost. "
                "It tries again by itself; if this lasts, tell support.",
                None,
            )
        else:
            self._succeeded(pulled.as_of, pulled.seen)
            return True
        return False

    def _push(self) -> ExpectedError | None:
        """Push; a refusal is kept for later, since it must not hold up what comes in."""
        try:
            self._parts.pusher.push()
        except (HubRefusedError, UnreadableAnswerError) as error:
            return error
        return None

    def _run(self) -> None:
        try:
            self._parts.shelf.sweep()
            self._parts.control.refill_reserve()
            self._parts.outbox.drop_old_receipts(now=self._parts.clock.now())
        except (ExpectedError, OSError) as error:
            log.warning("tidying up failed: %s", type(error).__name__)
        while not self._stopping.is_set():
            self._wake.clear()
            self.round()
            if not self._stopping.is_set():
                self._wake.wait(self._pause())
        self._parts.shelf.close()

    def _pause(self) -> float:
        """Seconds until the next round: the setting, or full jitter after failures."""
        if not self._failures:
            return self._settings.pull_seconds
        ceiling = min(
            self._settings.backoff_seconds, FIRST_PAUSE * 2.0 ** min(self._failures - 1, 16)
        )
        return max(SHORTEST_PAUSE, self._chance() * ceiling, float(self._asked_pause or 0))

    def _succeeded(self, as_of: datetime, seen: int | None) -> None:
        self._failures = 0
        self._asked_pause = None
        if seen is not None and self._parts.outbox.caught_up(seen):
            self._tell_changed(Changed(frozenset({"note"}), frozenset(), frozenset()))
        self._keep_time(as_of)
        self._show(
            reach=Reach.ONLINE,
            syncing=False,
            as_of=as_of,
            offline_since=None,
            trouble=None,
            **self._counts(),
        )

    def _failed(self, reach: Reach, trouble: str | None, retry_after: int | None) -> None:
        if self._stopping.is_set():  # the files may be closed by now
            return
        self._failures += 1
        self._asked_pause = retry_after
        since = self.status.offline_since
        if reach is Reach.OFFLINE and since is None:
            since = self._parts.clock.now()
        self._show(
            reach=reach,
            syncing=False,
            offline_since=since if reach is Reach.OFFLINE else None,
            trouble=trouble,
            loaded=0,
            expected=0,
            **self._counts(),
        )

    def _keep_time(self, as_of: datetime) -> None:
        hub_time, wall_time = self._parts.clock.heard
        try:
            for name, value in (
                (_HUB_TIME, hub_time),
                (_WALL_TIME, wall_time),
                (_AS_OF, int(as_of.timestamp())),
            ):
                self._parts.control.keep_value(name, value)
        except TabletFullError:  # the time is a comfort; the outbox has the reserve
            log.warning("no room to keep the time")

    def _loading(self, loaded: int, expected: int) -> None:
        if self._stopping.is_set() and expected:
            raise _StoppingError
        self._show(loaded=loaded, expected=expected, reach=Reach.ONLINE)

    def _tell_changed(self, changed: Changed) -> None:
        for listener in self._change_listeners:
            listener(changed)

    def _counts(self) -> dict[str, int]:
        counts = self._parts.outbox.counts()
        return {"waiting": counts.waiting, "refused": counts.refused}

    def _show(self, **changes: object) -> None:
        with self._lock:
            fresh = replace(self._status, **changes)  # type: ignore[arg-type]  # names of SyncStatus
            same = fresh == self._status
            self._status = fresh
        if not same:
            for listener in self._listeners:
                listener(fresh)


def kept_clock(control: ControlDatabase, *, wall: Callable[[], float] = time.time) -> HubClock:
    """The hub's clock as it was known before the restart."""
    hub_time, wall_time = control.value(_HUB_TIME), control.value(_WALL_TIME)
    if hub_time is None or wall_time is None:
        return HubClock(wall=wall)
    return HubClock(wall=wall, last_heard=(hub_time, wall_time))


def _kept_as_of(control: ControlDatabase) -> datetime | None:
    kept = control.value(_AS_OF)
    return None if kept is None else datetime.fromtimestamp(kept, UTC)

"""The thread that keeps this tablet and the hub in step.

Push, then pull, then rest. A nudge ends the rest; a poke of the hub's ends it at
this tablet's turn. After a failure it waits a random part of a growing pause, so
that a shop full of tablets does not knock at the same moment when the network
returns. A second thread watches that something moves: a connection on which
nothing does for a minute is thrown away, whatever it says of itself (S21).
"""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

from aisleside.device.cache.database import TabletFullError
from aisleside.device.machine.clock import HubClock
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.identity import identity
from aisleside.device.outbox.notes import Outbox
from aisleside.device.sync.live import Listener as LiveListener
from aisleside.device.sync.live import turn
from aisleside.device.sync.puller import Changed, Pulled, Puller
from aisleside.device.sync.pusher import Pusher
from aisleside.device.sync.shelf import Shelf
from aisleside.device.sync.status import Closed, Failure, Loading, Reach, SyncStatus
from aisleside.device.sync.transport import HubRefusedError, HubUnreachableError
from aisleside.domain.errors import ExpectedError
from aisleside.settings import DeviceSettings
from aisleside.wire.codec import UnreadableAnswerError
from aisleside.wire.messages import Manifest, Poke

log = logging.getLogger(__name__)

FIRST_PAUSE = 1.0  # seconds; doubled by each failure in a row, up to the setting
SHORTEST_PAUSE = 0.2
KEPT_FAILURES = 10  # for whoever supports this tablet
KEEP_SECONDS = 60  # by so much the age of the data may look greater after a restart
LOOKS = 12  # of the watchdog in the time after which it acts
_AS_OF = "as_of"
_BEGUN_AGAIN = "begun_again"

Listener = Callable[[SyncStatus], None]
ChangeListener = Callable[[Changed], None]


class Hub(Protocol):
    """What the engine itself asks of the hub's client."""

    @property
    def latest(self) -> Manifest | None: ...

    @property
    def heard_at(self) -> float: ...

    def begin_again(self) -> None: ...

    def go_dark(self, dark: bool) -> None: ...


class Pokes(Protocol):
    """Hears the hub's pokes."""

    def start(self, listener: LiveListener) -> None: ...

    def hurry(self) -> None: ...

    def stop(self) -> None: ...


class Leasing(Protocol):
    """Knows whether people may be shown."""

    def listen(self, listener: Callable[[Closed | None, frozenset[str]], None]) -> None: ...

    def look(self) -> Closed | None: ...


class Forgetting(Protocol):
    """Forgets who was erased."""

    def catch_up(self, to: int) -> frozenset[int]:
        """Forget everybody up to number *to* of the hub's ledger; says who it was."""
        ...


class Healing(Protocol):
    """Compares rows with the hub's."""

    def heal(
        self, now: datetime, *, between: Callable[[], None] = lambda: None
    ) -> frozenset[str]: ...


@dataclass(frozen=True, slots=True)
class Parts:
    """What the engine keeps going; put together in ``main``."""

    control: ControlDatabase
    outbox: Outbox
    shelf: Shelf
    puller: Puller
    pusher: Pusher
    clock: HubClock
    lease: Leasing
    hub: Hub
    live: Pokes | None = None
    erasures: Forgetting | None = None
    healer: Healing | None = None


class _StoppingError(Exception):
    """The app ends while something long is under way."""


class SyncEngine:
    """Keep in step with the hub, and say how it stands.

    Listeners are called on one of the engine's threads and must return at once.
    """

    def __init__(
        self,
        parts: Parts,
        settings: DeviceSettings,
        *,
        chance: Callable[[], float] = random.random,
        uptime: Callable[[], float] = time.monotonic,
    ) -> None:
        self._parts = parts
        self._settings = settings
        self._chance = chance
        self._uptime = uptime
        self._listeners: list[Listener] = []
        self._change_listeners: list[ChangeListener] = []
        self._lock = threading.Lock()
        self._turn = threading.Condition()
        self._due = 0.0  # when the next round begins, on the uptime clock
        self._not_before = 0.0  # what the hub asked for; a person may overrule it
        self._wanted = False  # somebody wrote or asked since the last push
        self._stopping = threading.Event()
        self._threads: list[threading.Thread] = []
        self._failures = 0
        self._troubles: tuple[Failure, ...] = ()
        self._asked_pause: int | None = None
        self._cursors: dict[str, int] = {}
        self._heads: dict[str, int] = {}
        self._moved_at = uptime()  # when something last went or came
        self._unsent_since: float | None = None
        self._behind_since: float | None = None
        counts = parts.outbox.counts()
        self._kept_as_of = parts.control.value(_AS_OF) or 0
        self._status = SyncStatus(
            reach=Reach.UNKNOWN,
            syncing=False,
            as_of=datetime.fromtimestamp(self._kept_as_of, UTC) if self._kept_as_of else None,
            offline_since=None,
            loading=None,
            waiting=counts.waiting,
            refused=counts.refused,
            trouble=None,
            closed=parts.lease.look(),
            begun_again=parts.control.value(_BEGUN_AGAIN) or 0,
        )
        parts.lease.listen(self._lease_changed)

    @property
    def status(self) -> SyncStatus:
        with self._lock:
            return self._status

    @property
    def troubles(self) -> tuple[Failure, ...]:
        """The last rounds that failed, oldest first; safe on any thread."""
        return self._troubles

    def listen(self, listener: Listener) -> None:
        """Tell *listener* of every change of the status."""
        self._listeners.append(listener)

    def listen_for_changes(self, listener: ChangeListener) -> None:
        """Tell *listener* what new data touched, as soon as readers can see it."""
        self._change_listeners.append(listener)

    def start(self) -> None:
        """Begin; the first round starts at once."""
        for name, work in (("sync", self._run), ("sync-watch", self._watch)):
            thread = threading.Thread(target=work, name=name, daemon=True)
            self._threads.append(thread)
            thread.start()
        if self._parts.live is not None:
            self._parts.live.start(self)

    def nudge(self) -> None:
        """Somebody wrote a note, or wants to see the newest: do a round now."""
        with self._turn:
            self._wanted = True
            self._due = 0.0
            self._turn.notify()

    def rehearse(self, dark: bool) -> None:
        """Block the network, as an outage would, until called with False. Never kept."""
        self._parts.hub.go_dark(dark)
        self._show(dark=dark)
        self.nudge()

    def stop(self, *, patience: float = 10.0) -> None:
        """End after the page or batch under way; safe to call twice."""
        self._stopping.set()
        with self._turn:
            self._turn.notify()
        if self._parts.live is not None:
            self._parts.live.stop()
        threads, self._threads = self._threads, []
        for thread in threads:
            thread.join(patience)

    def live(self, is_live: bool) -> None:
        """The hub's pokes arrive from now on, or do not any more."""
        with self._turn:
            self._heads.clear()
            self._behind_since = None
        self._show(live=is_live)
        if is_live and self._failures:  # it is there again
            self._bring_forward(0.0)

    def poked(self, poke: Poke) -> None:
        """A stream has something new: look at this tablet's turn."""
        with self._turn:
            # One that is not held is on its way, or has come with a new duty.
            cursor = self._cursors.get(poke.stream, 0)
            self._heads[poke.stream] = poke.head
            if poke.head <= cursor:
                return
            if self._behind_since is None:
                self._behind_since = self._uptime()
        known = identity(self._parts.control)
        self._bring_forward(turn(known.device if known is not None else "", poke))

    def locked(self) -> None:
        """The hub took this tablet's rights away; its manifest says so, signed."""
        self._bring_forward(0.0)

    def round(self) -> bool:
        """Push and pull once; True when all went well. The thread's own step."""
        self._parts.lease.look()
        self._let_go()
        self._show(syncing=True, next_try=None, **self._counts())
        try:
            not_sent = self._push()
            self._show(**self._counts())
            pulled = self._pull()
            self._heal()
            if not_sent is not None:
                raise not_sent
        except HubUnreachableError as error:
            self._failed(error, Reach.OFFLINE, None, error.retry_after)
        except HubRefusedError as error:
            self._failed(error, Reach.REFUSED, error.say, error.retry_after)
        except TabletFullError as error:
            self._failed(error, Reach.ONLINE, error.say, None)
        except UnreadableAnswerError as error:  # most often a login page of the network's
            log.warning("unreadable answer: %s, %s", error.what, error.why)
            self._failed(error, Reach.OFFLINE, error.say, None)
        except ExpectedError as error:
            log.warning("the round failed: %s", type(error).__name__)
            self._failed(error, Reach.ONLINE, error.say, None)
        except _StoppingError:
            return False
        except Exception as error:  # the thread must outlive a defect: unsent work depends on it
            if self._stopping.is_set():
                return False
            log.exception("a defect in the sync")
            self._failed(
                error,
                Reach.ONLINE,
                "Something went wrong while talking to the hub. Nothing is lost. "
                "It tries again by itself; if this lasts, tell support.",
                None,
            )
        else:
            self._succeeded(pulled)
            return True
        return False

    def _let_go(self) -> None:
        """What travellers needed goes in time, with or without a network."""
        try:
            whose = self._parts.shelf.let_go_of_needs(int(self._parts.clock.now().timestamp()))
        except (ExpectedError, OSError) as error:  # the next round tries again
            log.warning("needs could not be let go of: %s", type(error).__name__)
        else:
            if whose:
                self._tell_changed(Changed(frozenset({"need"}), whose, frozenset()))

    def watch(self) -> bool:
        """Begin again if nothing moves although the hub is there; True if it did."""
        now, limit = self._uptime(), self._settings.stuck_seconds
        status = self.status
        waiting = self._parts.outbox.counts().waiting
        with self._turn:
            if not waiting:
                self._unsent_since = None
            elif self._unsent_since is None:
                self._unsent_since = now
            stuck = any(
                since is not None and now - since >= limit
                for since in (self._unsent_since, self._behind_since)
            )
            resting = self._not_before > now
        connected = status.live or status.syncing or status.reach is Reach.ONLINE
        moving = status.syncing and now - max(self._moved_at, self._parts.hub.heard_at) < limit
        if not stuck or resting or moving or status.dark or not connected:
            return False
        log.warning("nothing moved for %.0f s: the connection is made anew", limit)
        with self._turn:
            self._unsent_since = now if waiting else None
            self._behind_since = None
            self._heads.clear()
        self._parts.hub.begin_again()
        again = status.begun_again + 1
        self._keep(_BEGUN_AGAIN, again)
        self._show(begun_again=again)
        self.nudge()
        return True

    def _push(self) -> ExpectedError | None:
        """Push; a refusal is kept for later, since it must not hold up what comes in."""
        with self._turn:
            self._wanted = False
        try:
            sent = self._parts.pusher.push()
        except (HubRefusedError, UnreadableAnswerError) as error:
            return error
        if sent:
            with self._turn:
                self._unsent_since = None
                self._moved_at = self._uptime()
        return None

    def _pull(self) -> Pulled:
        if not self._parts.control.refill_reserve():  # what room is left is for what staff write
            raise TabletFullError(path=self._parts.control.folders.data)
        before = self._parts.hub.latest
        try:
            return self._parts.puller.pull(loading=self._loading, changed=self._tell_changed)
        finally:
            manifest = self._parts.hub.latest
            if manifest is not None and manifest is not before:
                self._heard(manifest)
            self._know_cursors()

    def _heard(self, manifest: Manifest) -> None:
        """A manifest came, whether what it offers could be brought or not."""
        parts = self._parts
        epoch = _epoch(manifest)
        if epoch is not None and parts.outbox.new_epoch(epoch):
            self.nudge()  # what the hub may have lost goes again
        if parts.erasures is not None:
            forgotten = parts.erasures.catch_up(manifest.erasures)
            if forgotten:
                self._tell_changed(Changed(frozenset({"customer"}), forgotten, frozenset()))

    def _heal(self) -> None:
        if self._parts.healer is None:
            return
        healed = self._parts.healer.heal(self._parts.clock.now(), between=self._between)
        if healed:
            self._tell_changed(Changed(frozenset(), frozenset(), healed))

    def _between(self) -> None:
        """Between two steps of something long: unsent work does not wait for its end."""
        if self._stopping.is_set():
            raise _StoppingError
        self._moved_at = self._uptime()
        if self._wanted:
            try:
                self._push()
            except ExpectedError as error:  # the round after this one tries again
                log.info("a push in between failed: %s", type(error).__name__)
            self._show(**self._counts())

    def _run(self) -> None:
        self._tidy_up()
        while not self._stopping.is_set():
            with self._turn:
                self._due = float("inf")
            self.round()
            self._rest()
        self._parts.shelf.close()

    def _rest(self) -> None:
        """Wait until the next round is due; whoever wants one brings it forward."""
        now = self._uptime()
        with self._turn:
            self._not_before = now + (self._asked_pause or 0)
        self._bring_forward(self._pause())
        while not self._stopping.is_set():
            with self._turn:
                left = self._due - self._uptime()
            if left <= 0:
                return
            self._show(next_try=self._parts.clock.now() + timedelta(seconds=left))
            with self._turn:
                if self._due - self._uptime() > 0 and not self._stopping.is_set():
                    self._turn.wait(self._due - self._uptime())

    def _bring_forward(self, seconds: float) -> None:
        """The next round begins in so many seconds at the latest, if the hub allows it."""
        with self._turn:
            self._due = min(self._due, max(self._uptime() + seconds, self._not_before))
            self._turn.notify()

    def _watch(self) -> None:
        while not self._stopping.wait(self._settings.stuck_seconds / LOOKS):
            try:
                self.watch()
            except Exception:  # the watchdog outlives what it watches
                log.exception("a defect in the watchdog")

    def _tidy_up(self) -> None:
        try:
            self._parts.shelf.sweep()
            self._parts.control.refill_reserve()
        except (ExpectedError, OSError) as error:
            log.warning("tidying up failed: %s", type(error).__name__)

    def _pause(self) -> float:
        """Seconds until the next round: the setting, or full jitter after failures."""
        if not self._failures:
            settings = self._settings
            return settings.quiet_seconds if self.status.live else settings.pull_seconds
        ceiling = min(
            self._settings.backoff_seconds, FIRST_PAUSE * 2.0 ** min(self._failures - 1, 16)
        )
        if self._asked_pause:  # the hub has given each its own time, so nothing is added
            return self._asked_pause + self._chance()
        return max(SHORTEST_PAUSE, self._chance() * ceiling)

    def _succeeded(self, pulled: Pulled) -> None:
        parts = self._parts
        if self._failures and parts.live is not None:
            parts.live.hurry()
        self._failures = 0
        self._asked_pause = None
        manifest = parts.hub.latest
        epoch = _epoch(manifest) if manifest is not None else None
        if pulled.seen is not None and parts.outbox.caught_up(pulled.seen, epoch=epoch):
            self._tell_changed(Changed(frozenset({"note"}), frozenset(), frozenset()))
        if manifest is not None:
            parts.outbox.drop_old_receipts(
                now=parts.clock.now(), epoch=epoch, kept_from=manifest.kept_from
            )
        as_of = int(pulled.as_of.timestamp())
        if abs(as_of - self._kept_as_of) >= KEEP_SECONDS:
            self._keep(_AS_OF, as_of)
            self._kept_as_of = as_of
        self._show(
            reach=Reach.ONLINE,
            syncing=False,
            as_of=pulled.as_of,
            offline_since=None,
            loading=None,
            trouble=None,
            **self._counts(),
        )

    def _failed(
        self, error: Exception, reach: Reach, trouble: str | None, retry_after: int | None
    ) -> None:
        if self._stopping.is_set():  # the files may be closed by now
            return
        failure = Failure(self._parts.clock.now(), type(error).__name__)
        self._troubles = (*self._troubles, failure)[-KEPT_FAILURES:]
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
            loading=None,
            **self._counts(),
        )

    def _know_cursors(self) -> None:
        """Take note of how far each stream has come, for the pokes and the watchdog."""
        cursors = {}
        try:
            for stream in self._parts.shelf.held():
                writer = self._parts.shelf.writer(stream)
                if writer is not None:
                    cursors[stream] = writer.cursor.seq
        except ExpectedError as error:
            log.warning("a cursor could not be read: %s", type(error).__name__)
        with self._turn:
            if cursors != self._cursors:
                self._moved_at = self._uptime()
            behind = [s for s, head in self._heads.items() if head > cursors.get(s, head)]
            if not behind:
                self._behind_since = None
            elif cursors != self._cursors or self._behind_since is None:
                self._behind_since = self._uptime()
            self._cursors = cursors

    def _loading(self, loading: Loading | None) -> None:
        if loading is not None:
            self._between()
            self._show(loading=loading, reach=Reach.ONLINE)
        else:
            self._show(loading=None)

    def _lease_changed(self, closed: Closed | None, over: frozenset[str]) -> None:
        turned = closed is not self.status.closed
        self._show(closed=closed)
        if over or turned:  # what readers may see is another
            self._tell_changed(Changed(frozenset(), frozenset(), over))
        if closed is not None and turned:
            self.nudge()

    def _tell_changed(self, changed: Changed) -> None:
        for listener in self._change_listeners:
            listener(changed)

    def _counts(self) -> dict[str, int]:
        counts = self._parts.outbox.counts()
        return {"waiting": counts.waiting, "refused": counts.refused}

    def _keep(self, name: str, value: int) -> None:
        try:
            self._parts.control.keep_value(name, value)
        except TabletFullError:  # a comfort; the outbox has the reserve
            log.warning("no room to keep %s", name)

    def _show(self, **changes: object) -> None:
        with self._lock:
            fresh = replace(self._status, **changes)  # type: ignore[arg-type]  # names of SyncStatus
            same = fresh == self._status
            self._status = fresh
        if not same:
            for listener in self._listeners:
                listener(fresh)


def _epoch(manifest: Manifest) -> str | None:
    return manifest.streams[0].epoch if manifest.streams else None

"""The hub's pokes, heard on a connection and a thread of their own.

Whatever goes wrong with it costs nothing but time: without pokes the tablet looks
for news by itself. A poke carries no data, so the worst a false one can do is a
look for nothing.
"""

from __future__ import annotations

import hashlib
import logging
import random
import threading
from collections.abc import Callable
from typing import Protocol

import msgspec

from aisleside.device.sync.transport import HubRefusedError, HubUnreachableError
from aisleside.domain.errors import ExpectedError
from aisleside.settings import DeviceSettings
from aisleside.wire.messages import Poke

log = logging.getLogger(__name__)

FIRST_PAUSE = 1.0  # seconds; doubled by each failure in a row, up to the setting
LONGEST_SPREAD = 600  # seconds; a hub that says more is not believed


class Hub(Protocol):
    """What listening asks of the hub."""

    def live(self, heard: Callable[[str, str], None]) -> None: ...

    def hang_up(self) -> None: ...


class Listener(Protocol):
    """Who wants to know; called on the live thread, and returns at once."""

    def live(self, is_live: bool) -> None: ...

    def poked(self, poke: Poke) -> None: ...

    def locked(self) -> None: ...


class Live:
    """Listen until stopped; begin again after a random part of a growing pause."""

    def __init__(
        self,
        hub: Hub,
        settings: DeviceSettings,
        *,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._hub = hub
        self._settings = settings
        self._chance = chance
        self._stopping = threading.Event()
        self._hurry = threading.Event()
        self._thread: threading.Thread | None = None
        self._spread = 1

    def start(self, listener: Listener) -> None:
        """Begin to listen."""
        self._thread = threading.Thread(
            target=self._run, args=(listener,), name="live", daemon=True
        )
        self._thread.start()

    def hurry(self) -> None:
        """The hub is there: end a pause that was begun while it was away."""
        self._hurry.set()

    def stop(self, *, patience: float = 10.0) -> None:
        """Listen no more; safe to call twice."""
        self._stopping.set()
        self._hurry.set()
        self._hub.hang_up()
        if self._thread is not None:
            self._thread.join(patience)
            self._thread = None

    def _run(self, listener: Listener) -> None:
        failures = 0
        while not self._stopping.is_set():
            self._hurry.clear()
            answered = _Answered(listener, self._spread)
            asked: int | None = None
            try:
                self._hub.live(answered.heard)
            except (HubUnreachableError, HubRefusedError) as error:
                asked = error.retry_after
            except ExpectedError as error:
                log.info("the live connection failed: %s", type(error).__name__)
            except Exception:  # the tablet looks for news by itself, then
                log.exception("a defect in the live connection")
            self._spread = answered.spread
            if answered.opened:
                listener.live(False)
            failures = 0 if answered.opened else failures + 1
            self._rest(failures, asked)

    def _rest(self, failures: int, asked: int | None) -> None:
        """Wait a random time, so that those who were cut off together do not come together."""
        longest = self._settings.backoff_seconds
        ceiling = min(longest, max(self._spread, FIRST_PAUSE * 2.0 ** min(failures, 16)))
        if asked:  # the hub's wish holds, whoever is in a hurry
            self._stopping.wait(asked + self._chance())
        else:
            self._hurry.wait(self._chance() * ceiling)


class _Answered:
    """What came on one connection."""

    def __init__(self, listener: Listener, spread: int) -> None:
        self._listener = listener
        self.opened = False
        self.spread = spread

    def heard(self, event: str, data: str) -> None:
        match event:
            case "open":
                self.opened = True
                self._listener.live(True)
            case "poke":
                try:
                    poke = msgspec.json.decode(data, type=Poke)
                except msgspec.MsgspecError:  # the next look brings it
                    log.warning("a poke that cannot be read")
                    return
                self.spread = max(1, min(poke.spread, LONGEST_SPREAD))
                self._listener.poked(poke)
            case "lock":
                self._listener.locked()


def turn(device: str, poke: Poke) -> float:
    """Seconds after *poke* at which *device* looks: always the same part of the spread."""
    drawn = hashlib.sha256(f"{device}\n{poke.stream}".encode()).digest()[:8]
    return int.from_bytes(drawn) / 2**64 * max(1, min(poke.spread, LONGEST_SPREAD))

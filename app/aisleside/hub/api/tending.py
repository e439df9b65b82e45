"""What the hub does by itself now and then: shorten feeds, drop what nobody may read.

It also sweeps away what a reader kept of the erased when they were (S14), and each
minute lets go of the flights and needs whose time is over.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress

from aisleside.domain.errors import ExpectedError
from aisleside.hub.api.service import Service
from aisleside.hub.profiles.departures import sweep
from aisleside.hub.profiles.erasure import replay

log = logging.getLogger(__name__)

TEND_SECONDS = 3600.0
SWEEP_SECONDS = 60.0  # less than needs go ahead of their time, see ``departures``


class Tending:
    """Tend the feed once an hour while the service runs, and sweep each minute.

    Lives on the event loop.
    """

    def __init__(self, service: Service, *, every: float = TEND_SECONDS) -> None:
        self._service = service
        self._every = every
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        self._tasks = [
            asyncio.create_task(self._go_on(self.tend, every=self._every, first=self._every)),
            asyncio.create_task(self._go_on(self.sweep, every=SWEEP_SECONDS, first=0)),
        ]

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _go_on(self, work: Callable[[], None], *, every: float, first: float) -> None:
        pause = first
        while True:
            await asyncio.sleep(pause)
            pause = every
            try:
                await asyncio.to_thread(work)
            except ExpectedError as error:  # a busy or full database: the next time will do
                log.warning("the feed could not be tended: %s", type(error).__name__)
            except Exception:  # the next time must come: people are to be forgotten (S14)
                log.exception("a defect in tending the feed")

    def tend(self) -> None:
        """Do it now."""
        self._service.pages.tend(pinned_floor=self._service.shelf.pinned_floor)
        self._service.shelf.drop_unreadable()
        replay(self._service.store, self._service.ledger)

    def sweep(self) -> None:
        """Let go of the journeys that are over now, and of segments made of them."""
        if sweep(self._service.store, self._service.clock()).flights:
            self._service.shelf.drop_unreadable()

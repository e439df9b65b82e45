"""What the hub does by itself now and then: shorten feeds, drop what nobody may read.

It also sweeps away what a reader kept of the erased when they were (S14).
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

from aisleside.domain.errors import ExpectedError
from aisleside.hub.api.service import Service
from aisleside.hub.profiles.erasure import replay

log = logging.getLogger(__name__)

TEND_SECONDS = 3600.0


class Tending:
    """Tend the feed once an hour while the service runs. Lives on the event loop."""

    def __init__(self, service: Service, *, every: float = TEND_SECONDS) -> None:
        self._service = service
        self._every = every
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        self._task = asyncio.create_task(self._go_on())

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _go_on(self) -> None:
        while True:
            await asyncio.sleep(self._every)
            try:
                await asyncio.to_thread(self.tend)
            except ExpectedError as error:  # a busy or full database: the next time will do
                log.warning("the feed could not be tended: %s", type(error).__name__)
            except Exception:  # the next time must come: people are to be forgotten (S14)
                log.exception("a defect in tending the feed")

    def tend(self) -> None:
        """Do it now."""
        self._service.pages.tend(pinned_floor=self._service.shelf.pinned_floor)
        self._service.shelf.drop_unreadable()
        replay(self._service.store, self._service.ledger)

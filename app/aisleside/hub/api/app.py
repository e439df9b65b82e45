"""The hub's HTTP service: the addresses of ``wire`` and who may ask at each.

Every handler does blocking work and runs in a thread. What a device may hold is
decided here, at each request, from its token and never from what it asks for.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

from litestar import Litestar, Response
from litestar.datastructures import State

from aisleside.hub.api.admission import Admission
from aisleside.hub.api.description import described
from aisleside.hub.api.entrance import entrance
from aisleside.hub.api.events import events_in
from aisleside.hub.api.everyone import everyone_in
from aisleside.hub.api.live import Live, live_in
from aisleside.hub.api.openings import openings_in
from aisleside.hub.api.refusals import UnreadableRequestError, explain
from aisleside.hub.api.service import Asked, Service
from aisleside.hub.api.streams import streams
from aisleside.hub.api.tending import Tending
from aisleside.hub.api.verify import verification
from aisleside.wire.codec import UnreadableAnswerError

ADMISSION, LIVE = "admission", "live"  # in the application's state, for whoever serves it
LARGEST_BODY = 1_000_000  # bytes; a batch of events is the largest thing a device sends
THREADS = 32  # fewer than the store has readers, so a thread never waits for a connection


def make_app(
    service: Service, live: Live, admission: Admission, *, openapi: bool = False
) -> Litestar:
    """The application that serves devices, with *openapi* also its own description."""

    async def use_our_threads() -> None:
        threads = ThreadPoolExecutor(THREADS, thread_name_prefix="hub")
        asyncio.get_running_loop().set_default_executor(threads)  # the loop ends them, too

    tending = Tending(service)
    return Litestar(
        [
            *entrance(service),
            *streams(service),
            *events_in(service),
            *live_in(live),
            *verification(service),
            *openings_in(service),
            *everyone_in(service),
            *(described() if openapi else []),
        ],
        exception_handlers={Exception: explain, UnreadableAnswerError: _unreadable},
        request_max_body_size=LARGEST_BODY,
        middleware=[admission.around],
        on_startup=[use_our_threads, live.start, tending.start],
        on_shutdown=[live.stop, tending.stop],
        state=State({ADMISSION: admission, LIVE: live}),
        openapi_config=None,
        logging_config=None,
        debug=False,
    )


def _unreadable(request: Asked, _error: Exception) -> Response[bytes]:
    return explain(request, UnreadableRequestError())

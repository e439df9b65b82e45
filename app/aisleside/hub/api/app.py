"""The hub's HTTP service: the addresses of ``wire`` and who may ask at each.

Every handler does blocking work and runs in a thread. What a device may hold is
decided here, at each request, from its token and never from what it asks for.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from litestar import Litestar, Request, Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import RawBody

from aisleside import __version__
from aisleside.hub.api.door import Door, streams_of
from aisleside.hub.api.refusals import UnknownStreamError, UnreadableRequestError, explain
from aisleside.hub.api.speech import answer, understand, whole
from aisleside.hub.events.receive import receive
from aisleside.hub.feed.pages import page
from aisleside.hub.feed.snapshots import SnapshotShelf
from aisleside.hub.store import journal
from aisleside.hub.store.access import Session
from aisleside.hub.store.engine import Store
from aisleside.wire import PROTOCOL, SCHEMA, codec
from aisleside.wire.codec import UnreadableAnswerError
from aisleside.wire.messages import EnrolRequest, Health, Manifest, SessionRequest, StreamOffer

LARGEST_BODY = 1_000_000  # bytes; a batch of events is the largest thing a device sends
THREADS = 32  # fewer than the store has readers, so a thread never waits for a connection

Asked = Request[Any, Any, Any]


@dataclass(frozen=True, slots=True)
class Service:
    """What the addresses are answered with. *clock* gives aware UTC."""

    store: Store
    door: Door
    shelf: SnapshotShelf
    page_rows: int
    clock: Callable[[], datetime]


def make_app(service: Service) -> Litestar:
    """The application that serves devices."""

    async def use_our_threads() -> None:
        threads = ThreadPoolExecutor(THREADS, thread_name_prefix="hub")
        asyncio.get_running_loop().set_default_executor(threads)  # the loop ends them, too

    return Litestar(
        [*_entrance(service), *_streams(service), *_events(service)],
        exception_handlers={Exception: explain, UnreadableAnswerError: _unreadable},
        request_max_body_size=LARGEST_BODY,
        on_startup=[use_our_threads],
        openapi_config=None,
        logging_config=None,
        debug=False,
    )


def _entrance(service: Service) -> list[HTTPRouteHandler]:
    @get("/v1/health", sync_to_thread=False)
    def health(request: Asked) -> Response[bytes]:
        return answer(request, Health("aisleside", __version__, PROTOCOL))

    @post("/v1/enrol", sync_to_thread=True)
    def enrol(request: Asked, body: RawBody) -> Response[bytes]:
        return answer(request, service.door.enrol(understand(request, body, EnrolRequest)))

    @post("/v1/session", sync_to_thread=True)
    def session(request: Asked, body: RawBody) -> Response[bytes]:
        return answer(request, service.door.open(understand(request, body, SessionRequest)))

    return [health, enrol, session]


def _streams(service: Service) -> list[HTTPRouteHandler]:
    @get("/v1/manifest", sync_to_thread=True)
    def manifest(request: Asked) -> Response[bytes]:
        session = _session(service, request)
        with service.store.read() as connection:
            head = journal.head(connection)
            offers = [
                StreamOffer(
                    stream=stream,
                    epoch=service.store.epoch,
                    head=head,
                    floor=journal.floor(connection, stream),
                )
                for stream in streams_of(session)
            ]
        return answer(
            request,
            Manifest(
                protocol=PROTOCOL,
                schema=SCHEMA,
                hub_time=int(service.clock().timestamp()),
                place=session.device.place,
                streams=offers,
            ),
        )

    @get("/v1/snapshot", sync_to_thread=True)
    def snapshot(request: Asked) -> Response[bytes]:
        return answer(request, service.shelf.snapshot(_stream(service, request)))

    @get("/v1/segments/{sha256:str}", sync_to_thread=True)
    def segment(request: Asked) -> Response[bytes]:
        held = frozenset(streams_of(_session(service, request)))
        packed = service.shelf.segment(request.path_params["sha256"], streams=held)
        if packed is None:
            raise UnknownStreamError
        return Response(
            content=packed,
            media_type="application/zstd",
            # Named by its digest, so it never changes; people are in it, so it is private.
            headers={"cache-control": "private, max-age=31536000, immutable"},
        )

    @get("/v1/feed", sync_to_thread=True)
    def feed(request: Asked) -> Response[bytes]:
        stream = _stream(service, request)
        try:
            since = int(request.query_params["from"])
        except (KeyError, ValueError) as error:
            raise UnreadableRequestError from error
        return answer(
            request,
            page(
                service.store,
                stream,
                epoch=request.query_params.get("epoch", ""),
                since=since,
                limit=service.page_rows,
                now=service.clock(),
            ),
        )

    return [manifest, snapshot, segment, feed]


def _events(service: Service) -> list[HTTPRouteHandler]:
    @post("/v1/events", sync_to_thread=True, status_code=200)
    def events(request: Asked, body: RawBody) -> Response[bytes]:
        session = _session(service, request)
        sent = codec.split_batch(whole(request, body))
        return answer(request, receive(service.store, session.device, sent, now=service.clock()))

    return [events]


def _session(service: Service, request: Asked) -> Session:
    return service.door.who(request.headers.get("authorization"))


def _stream(service: Service, request: Asked) -> str:
    """The stream asked for, if this device may hold it."""
    stream = request.query_params.get("stream", "")
    if stream not in streams_of(_session(service, request)):
        raise UnknownStreamError
    return str(stream)


def _unreadable(request: Asked, _error: Exception) -> Response[bytes]:
    return explain(request, UnreadableRequestError())

"""The addresses of what a device holds: manifest, snapshots, segments, changes."""

from __future__ import annotations

import re
from functools import partial

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import RawBody
from litestar.response.base import ASGIResponse

from aisleside.hub.api.door import bearer
from aisleside.hub.api.handover import connection_of
from aisleside.hub.api.manifests import Asking, manifests
from aisleside.hub.api.pieces import InPieces
from aisleside.hub.api.refusals import RefusedError, UnknownStreamError
from aisleside.hub.api.service import Asked, Service, spoken
from aisleside.hub.api.speech import answer, answer_encoded, number, understand
from aisleside.hub.api.together import Together
from aisleside.hub.feed.pages import SealedPage
from aisleside.hub.feed.repair import repair
from aisleside.hub.feed.snapshots import SnapshotUnderWayError
from aisleside.wire.messages import RepairRequest, Signed

SEALED = "application/octet-stream"
PATIENCE = 10.0  # seconds for a snapshot to be built; devices wait three times as long


def streams(service: Service) -> list[HTTPRouteHandler]:
    together = Together[Asking, Signed](partial(manifests, service))

    @get("/v1/manifest")
    async def manifest(request: Asked) -> Response[bytes]:
        token = bearer(request.headers.get("authorization"))
        asking = Asking(token, request.query_params.get("nonce", ""))
        return answer(request, await together.ask(asking))

    @get("/v1/snapshot", sync_to_thread=True)
    def snapshot(request: Asked) -> Response[bytes]:
        session = service.reader(request)
        stream = service.held(session, request.query_params.get("stream", ""))
        try:
            made = service.shelf.offer(stream, schema=spoken(session), patience=PATIENCE)
        except SnapshotUnderWayError as error:
            raise RefusedError(
                error.say, status=503, code="snapshot_under_way", retry_after=int(PATIENCE)
            ) from error
        return answer(request, service.keys.sign(made))

    @get("/v1/segments/{sha256:str}", sync_to_thread=True)
    def segment(request: Asked) -> ASGIResponse:
        held = frozenset(service.streams(service.reader(request)))
        sealed = service.shelf.segment(request.path_params["sha256"], streams=held)
        if sealed is None:
            raise UnknownStreamError
        return _from(sealed, request)

    @get("/v1/feed", sync_to_thread=True)
    def feed(request: Asked) -> Response[bytes]:
        stream = request.query_params.get("stream", "")
        session = service.holder(request, stream)
        since = number(request, "from")
        reply = service.pages.reply(
            stream,
            epoch=request.query_params.get("epoch", ""),
            since=since,
            now=service.clock(),
            schema=spoken(session),
        )
        if isinstance(reply, SealedPage):
            return answer_encoded(request, reply.body)
        return answer(request, reply)

    @post("/v1/repair", status_code=200, sync_to_thread=True)
    def mend(request: Asked, body: RawBody) -> Response[bytes]:
        session = service.reader(request)
        asked = understand(request, body, RepairRequest)
        service.held(session, asked.stream)
        fix = repair(service.store, asked, now=service.clock(), schema=spoken(session))
        return answer(request, fix)

    return [manifest, snapshot, segment, feed, mend]


def _from(sealed: bytes, request: Asked) -> ASGIResponse:
    """A segment, or the end of it for a device that has the beginning.

    ``bytes=N-`` is the only range a device asks for; to another the whole is the answer.
    """
    headers = {
        # Named by its digest, so it never changes; people are in it, so it is private.
        "cache-control": "private, max-age=31536000, immutable",
        "accept-ranges": "bytes",
    }
    size = len(sealed)
    connection = connection_of(dict(request.scope["state"]))
    begins = re.fullmatch(r"bytes=(\d{1,18})-", request.headers.get("range", ""), re.ASCII)
    if begins is None or int(begins[1]) >= size:
        return InPieces(sealed, connection, media_type=SEALED, headers=headers)
    at = int(begins[1])
    headers["content-range"] = f"bytes {at}-{size - 1}/{size}"
    return InPieces(sealed[at:], connection, status_code=206, media_type=SEALED, headers=headers)

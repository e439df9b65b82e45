"""The addresses where devices hand over what was recorded, and hear whom to forget."""

from __future__ import annotations

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import RawBody

from aisleside.hub.api.refusals import TooLargeError
from aisleside.hub.api.service import Asked, Service
from aisleside.hub.api.speech import answer, number, whole
from aisleside.hub.events.receive import LARGEST_BATCH
from aisleside.hub.store import ledger
from aisleside.wire import codec


def events_in(service: Service) -> list[HTTPRouteHandler]:
    @post("/v1/events", sync_to_thread=True, status_code=200)
    def events(request: Asked, body: RawBody) -> Response[bytes]:
        session = service.session(request)
        batch = codec.split_batch(whole(request, body))
        if len(batch.events) + len(batch.sealed) > LARGEST_BATCH:
            raise TooLargeError
        return answer(
            request, service.reception.receive(session.device, batch, now=service.clock())
        )

    @get("/v1/erasures", sync_to_thread=True)
    def erasures(request: Asked) -> Response[bytes]:
        service.session(request)  # a device that may only push has somebody to forget, too
        since = number(request, "from")
        with service.store.read() as connection:
            done = ledger.done(connection)
        return answer(request, service.keys.sign(ledger.told(service.ledger, since, done)))

    return [events, erasures]

"""The address where a tablet looks for customers of every store."""

from __future__ import annotations

from litestar import Response, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import RawBody

from aisleside.hub.api.service import Asked, Service
from aisleside.hub.api.speech import answer, understand
from aisleside.hub.profiles import everyone
from aisleside.wire.messages import FoundCustomers, SearchRequest


def everyone_in(service: Service) -> list[HTTPRouteHandler]:
    @post("/v1/search", status_code=200, sync_to_thread=True)
    def search(request: Asked, body: RawBody) -> Response[bytes]:
        service.reader(request)
        asked = understand(request, body, SearchRequest)
        with service.store.read() as connection:
            found = everyone.find(connection, asked.text)
        return answer(request, FoundCustomers(found))

    return [search]

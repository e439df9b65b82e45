"""The address where a tablet looks for customers of every store."""

from __future__ import annotations

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler

from aisleside.hub.api.service import Asked, Service
from aisleside.hub.api.speech import answer
from aisleside.hub.profiles import everyone
from aisleside.wire.messages import FoundCustomers


def everyone_in(service: Service) -> list[HTTPRouteHandler]:
    @get("/v1/search", sync_to_thread=True)
    def search(request: Asked) -> Response[bytes]:
        service.reader(request)
        text = request.query_params.get("q", "")
        with service.store.read() as connection:
            found = everyone.find(connection, text)
        return answer(request, FoundCustomers(found))

    return [search]

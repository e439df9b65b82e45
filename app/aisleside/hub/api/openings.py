"""The address where staff see who opened a customer's profile, and why (P6)."""

from __future__ import annotations

from datetime import timedelta

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler

from aisleside.hub.api.refusals import UnknownStreamError
from aisleside.hub.api.service import Asked, Service
from aisleside.hub.api.speech import answer, number
from aisleside.hub.store.openings import held_at, openings_of
from aisleside.wire.messages import Openings
from aisleside.wire.streams import scope_of

SHOWN = timedelta(days=30)


def openings_in(service: Service) -> list[HTTPRouteHandler]:
    @get("/v1/openings", sync_to_thread=True)
    def openings(request: Asked) -> Response[bytes]:
        held = service.streams(service.reader(request))
        places = {scope.place for name in held if (scope := scope_of(name)) is not None}
        customer = number(request, "customer")
        since = int((service.clock() - SHOWN).timestamp())
        with service.store.read() as connection:
            meant = held_at(connection, customer, places)
            if meant is None:
                raise UnknownStreamError
            found = openings_of(connection, meant, since=since)
        return answer(request, Openings(customer, since, found))

    return [openings]

"""The addresses anybody may ask at: is this a hub, enrol me, open a session."""

from __future__ import annotations

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import RawBody

from aisleside import __version__
from aisleside.hub.api.service import Asked, Service
from aisleside.hub.api.speech import answer, understand
from aisleside.wire import PROTOCOL
from aisleside.wire.messages import EnrolRequest, Health, SessionRequest


def entrance(service: Service) -> list[HTTPRouteHandler]:
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

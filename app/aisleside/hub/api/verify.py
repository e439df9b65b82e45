"""The address where a device has its rows compared with the hub's."""

from __future__ import annotations

from litestar import Response, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import RawBody

from aisleside.hub.api.refusals import RefusedError
from aisleside.hub.api.service import Asked, Service
from aisleside.hub.api.speech import answer, understand
from aisleside.hub.feed.verifying import CannotCompareError, Verifier
from aisleside.wire.messages import VerifyRequest


def verification(service: Service) -> list[HTTPRouteHandler]:
    verifier = Verifier(service.store)

    @post("/v1/verify", sync_to_thread=True, status_code=200)
    def verify(request: Asked, body: RawBody) -> Response[bytes]:
        session = service.reader(request)
        asked = understand(request, body, VerifyRequest)
        service.held(session, asked.stream)
        try:
            return answer(request, verifier.verify(asked))
        except CannotCompareError as error:
            raise RefusedError(error.say, status=409, code="snapshot_needed") from error

    return [verify]

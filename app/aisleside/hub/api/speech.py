"""Messages in and out of HTTP: msgpack, or JSON for a person who asks for it."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec
from litestar import Request, Response

from aisleside.wire import MSGPACK, codec

T = TypeVar("T", bound=msgspec.Struct)

JSON = "application/json"


def answer(
    request: Request[Any, Any, Any], message: msgspec.Struct, *, status: int = 200
) -> Response[bytes]:
    """A message as the answer to *request*, never kept by a cache on the way."""
    if JSON in request.headers.get("accept", ""):
        content, kind = msgspec.json.encode(message), JSON
    else:
        content, kind = codec.encode(message), MSGPACK
    return Response(
        content=content,
        status_code=status,
        media_type=kind,
        headers={
            "cache-control": "no-store",
            "vary": "accept",
            codec.CONTENT_DIGEST: codec.content_digest(content),
        },
    )


def whole(request: Request[Any, Any, Any], body: bytes) -> bytes:
    """A request's body, as it was sent.

    Raises:
        UnreadableAnswerError: it was changed on the way.
    """
    said = request.headers.get(codec.CONTENT_DIGEST)
    codec.check_content(body, said, what=request.url.path)
    return body


def understand(request: Request[Any, Any, Any], body: bytes, kind: type[T]) -> T:
    """The message in a request's body.

    Raises:
        UnreadableAnswerError: it is not such a message, or was changed on the way.
    """
    body = whole(request, body)
    if request.headers.get("content-type", "").startswith(JSON):
        try:
            return msgspec.json.decode(body, type=kind)
        except (msgspec.MsgspecError, ValueError) as error:
            raise codec.UnreadableAnswerError(what=kind.__name__, why=str(error)) from error
    return codec.decode(body, kind)

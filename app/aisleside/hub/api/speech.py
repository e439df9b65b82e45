"""Messages in and out of HTTP: msgpack, or JSON for a person who asks for it."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec
from litestar import Request, Response

from aisleside.wire import MSGPACK, codec

T = TypeVar("T", bound=msgspec.Struct)

JSON = "application/json"
LONGEST_NUMBER = 18  # digits; fits into 64 bits


def answer(
    request: Request[Any, Any, Any], message: msgspec.Struct, *, status: int = 200
) -> Response[bytes]:
    """A message as the answer to *request*, never kept by a cache on the way."""
    if _wants_json(request):
        return _whole(msgspec.json.encode(message), JSON, status)
    return _whole(codec.encode(message), MSGPACK, status)


def answer_encoded(request: Request[Any, Any, Any], encoded: bytes) -> Response[bytes]:
    """The same for a message that is in msgpack already."""
    if _wants_json(request):
        return _whole(msgspec.json.encode(msgspec.msgpack.decode(encoded)), JSON, 200)
    return _whole(encoded, MSGPACK, 200)


def _wants_json(request: Request[Any, Any, Any]) -> bool:
    return JSON in request.headers.get("accept", "")


def _whole(content: bytes, kind: str, status: int) -> Response[bytes]:
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


def number(request: Request[Any, Any, Any], name: str) -> int:
    """A number in the address, such as a sequence.

    Raises:
        UnreadableAnswerError: there is none, or none that a sequence can be.
    """
    said = request.query_params.get(name, "")
    if not (said.isascii() and said.isdigit() and len(said) <= LONGEST_NUMBER):
        raise codec.UnreadableAnswerError(what=request.url.path, why=f"no number in {name}")
    return int(said)


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

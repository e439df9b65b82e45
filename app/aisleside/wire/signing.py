"""What is signed, so that a message of one kind can never be shown as another."""

from __future__ import annotations

import msgspec

from aisleside.wire import codec


def signed_bytes(kind: type[msgspec.Struct], body: bytes) -> bytes:
    """The bytes a signature is over: the name of the message, then its msgpack."""
    return b"aisleside/" + kind.__name__.encode() + b"\n" + body


def body_of(message: msgspec.Struct) -> tuple[bytes, bytes]:
    """A message's bytes, and the bytes to sign for them."""
    body = codec.encode(message)
    return body, signed_bytes(type(message), body)

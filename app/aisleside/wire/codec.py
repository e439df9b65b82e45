"""Bytes and back: msgpack for messages, zstd for segments, sizes bounded while reading."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from typing import TypeVar

import msgspec
import zstandard

from aisleside.domain.errors import ExpectedError
from aisleside.wire.messages import Gone, Rows

T = TypeVar("T")

LARGEST_SEGMENT = 64 * 1024 * 1024  # bytes unpacked; the hub cuts at a quarter of it
LARGEST_ANSWER = 8 * 1024 * 1024  # bytes of any other answer

CONTENT_DIGEST = "content-digest"  # header of every body either side sends, see RFC 9530

_encoder = msgspec.msgpack.Encoder()
_rows = msgspec.msgpack.Decoder(Rows)


class _SentBatch(msgspec.Struct):
    """An ``EventBatch`` whose events are still bytes."""

    events: list[msgspec.Raw]


_batch = msgspec.msgpack.Decoder(_SentBatch)


class UnreadableAnswerError(ExpectedError):
    """What arrived is not what the protocol promises: a proxy page, a cut or a flipped byte."""

    def __init__(self, *, what: str, why: str) -> None:
        super().__init__(
            "The hub's answer could not be read, so it was not used. Nothing on this tablet "
            "was changed. It tries again by itself; if this lasts, tell support."
        )
        self.what = what
        self.why = why


def encode(message: msgspec.Struct) -> bytes:
    """A message as msgpack."""
    return _encoder.encode(message)


def decode(data: bytes, kind: type[T]) -> T:
    """Read and check a message.

    Raises:
        UnreadableAnswerError: not msgpack, or not this message.
    """
    try:
        return msgspec.msgpack.decode(data, type=kind)
    except (msgspec.MsgspecError, ValueError) as error:
        raise UnreadableAnswerError(
            what=getattr(kind, "__name__", str(kind)), why=str(error)
        ) from error


def content_digest(body: bytes) -> str:
    """The header that lets the other side see whether a body arrived as it was sent."""
    return f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"


def check_content(body: bytes, said: str | None, *, what: str) -> None:
    """Compare a body with its header; a side that sends none is not checked.

    Raises:
        UnreadableAnswerError: something was changed on the way.
    """
    if said is not None and said != content_digest(body):
        raise UnreadableAnswerError(what=what, why="content digest differs")


def split_batch(data: bytes) -> list[bytes]:
    """The events of an ``EventBatch``, each as the bytes that were sent.

    One event that cannot be read leaves the others readable.

    Raises:
        UnreadableAnswerError: not a batch at all.
    """
    try:
        return [bytes(event) for event in _batch.decode(data).events]
    except (msgspec.MsgspecError, ValueError) as error:
        raise UnreadableAnswerError(what="EventBatch", why=str(error)) from error


def rows_bytes(rows: Rows) -> bytes:
    """The canonical bytes of rows, for digests and segments."""
    return _encoder.encode(rows)


def gone_bytes(gone: Sequence[Gone]) -> bytes:
    """The canonical bytes of deletes, for digests."""
    return _encoder.encode(gone)


def page_digest(puts: Rows, gone: Sequence[Gone]) -> str:
    """The digest a page carries, see ``messages.Page``."""
    return hashlib.sha256(rows_bytes(puts) + gone_bytes(gone)).hexdigest()


def pack_segment(rows: Rows) -> tuple[bytes, int]:
    """Rows as a segment's packed bytes, and their size unpacked."""
    raw = rows_bytes(rows)
    return zstandard.ZstdCompressor(level=3).compress(raw), len(raw)


def unpack_segment(packed: bytes, *, sha256: str, raw_size: int) -> Rows:
    """Check and read a segment.

    The unpacked size is bounded while reading, whatever the frame declares.

    Raises:
        UnreadableAnswerError: another digest, size or shape than was promised.
    """
    if hashlib.sha256(packed).hexdigest() != sha256:
        raise UnreadableAnswerError(what="segment", why="digest differs")
    if not 0 <= raw_size <= LARGEST_SEGMENT:
        raise UnreadableAnswerError(what="segment", why="promised size is out of bounds")
    try:
        with zstandard.ZstdDecompressor().stream_reader(packed) as reader:
            raw = reader.read(raw_size + 1)
        if len(raw) != raw_size:
            raise UnreadableAnswerError(what="segment", why="size differs")
        return _rows.decode(raw)
    except (zstandard.ZstdError, msgspec.MsgspecError, ValueError) as error:
        raise UnreadableAnswerError(what="segment", why=str(error)) from error

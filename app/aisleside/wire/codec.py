"""Bytes and back: msgpack for messages, and the digests that go with them."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from typing import Any, NamedTuple, TypeVar

import msgspec

from aisleside.domain.errors import ExpectedError
from aisleside.wire.messages import Fix, Gone, Page, RangeVerdict, Rows, Verdict

T = TypeVar("T")

LARGEST_SEGMENT = 64 * 1024 * 1024  # bytes unpacked, and bytes sealed
LARGEST_ANSWER = 8 * 1024 * 1024  # bytes of any other answer

CONTENT_DIGEST = "content-digest"  # header of every body either side sends, see RFC 9530

_encoder = msgspec.msgpack.Encoder()


class SentBatch(NamedTuple):
    """An ``EventBatch`` whose events are still the bytes that were sent."""

    events: Sequence[bytes]
    sealed: Sequence[bytes] = ()
    erasures_from: int = 0


class _RawBatch(msgspec.Struct):
    events: list[msgspec.Raw]
    sealed: list[bytes] = []
    erasures_from: int = 0


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
    """A message as msgpack; rows in it are as ``rows_bytes`` has them."""
    return _encoder.encode(_plain(message))


def decode(data: bytes, kind: type[T]) -> T:
    """Read and check a message.

    Raises:
        UnreadableAnswerError: not msgpack, or not this message.
    """
    try:
        return msgspec.msgpack.decode(data, type=kind)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
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


def split_batch(data: bytes) -> SentBatch:
    """An ``EventBatch`` with its events as the bytes that were sent.

    One event that cannot be read leaves the others readable.

    Raises:
        UnreadableAnswerError: not a batch at all.
    """
    batch = decode(data, _RawBatch)
    return SentBatch([bytes(event) for event in batch.events], batch.sealed, batch.erasures_from)


def rows_bytes(rows: Rows) -> bytes:
    """The canonical bytes of rows, for digests."""
    return _encoder.encode(_plain(rows))


def gone_bytes(gone: Sequence[Gone]) -> bytes:
    """The canonical bytes of deletes, for digests."""
    return _encoder.encode(gone)


def page_digest(puts: Rows, gone: Sequence[Gone]) -> str:
    """The digest a page carries, see ``messages.Page``."""
    return hashlib.sha256(rows_bytes(puts) + gone_bytes(gone)).hexdigest()


def _plain(message: Any) -> Any:
    """A message with the rows in it by table, without the tables of which there are none.

    Of a struct of more than fifteen fields the encoder says the size in other bytes than of
    a smaller one, however few are sent: so digests would not be those of a side that knows
    fewer tables.
    """
    match message:
        case Rows():
            by_table = {table: getattr(message, table) for table in message.__struct_fields__}
            return {table: rows for table, rows in by_table.items() if rows}
        case Page() | Fix():
            return msgspec.structs.replace(message, puts=_plain(message.puts))
        case RangeVerdict() if message.rows is not None:
            return msgspec.structs.replace(message, rows=_plain(message.rows))
        case Verdict():
            return msgspec.structs.replace(message, ranges=[_plain(one) for one in message.ranges])
    return message

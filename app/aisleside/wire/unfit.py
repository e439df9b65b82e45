"""A page with a row in it that cannot be read: the others are used all the same (S17)."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from aisleside.wire import SCHEMA, codec
from aisleside.wire.codec import UnreadableAnswerError
from aisleside.wire.messages import Gone, Page, Rows
from aisleside.wire.rows import KEY_TYPES, KEYS, TABLES


class UnfitRow(msgspec.Struct, frozen=True):
    """Which row it was; *why* names no value."""

    table: str
    key: list[int | str]
    why: str


class PartPage(Page, frozen=True, tag="page"):
    """A page without its *unfit* rows; its digest is that of what is left."""

    unfit: tuple[UnfitRow, ...] = ()


class _RawPage(msgspec.Struct, tag="page"):
    stream: str
    epoch: str
    since: int
    to: int
    as_of: int
    hub_time: int
    puts: msgspec.Raw
    gone: msgspec.Raw
    digest: str
    schema: int = 1


def without_unfit_rows(data: bytes) -> PartPage:
    """A page whose rows could not be read together, with those that can be read alone.

    Raises:
        UnreadableAnswerError: it is no page; or not as the hub made it; or a row cannot
            even be named.
    """
    page = codec.decode(data, _RawPage)
    if page.schema != SCHEMA:
        raise UnreadableAnswerError(what="page", why=f"rows of schema {page.schema}")
    if hashlib.sha256(bytes(page.puts) + bytes(page.gone)).hexdigest() != page.digest:
        raise UnreadableAnswerError(what="page", why="digest differs")
    puts, unread = readable(bytes(page.puts))
    gone = codec.decode(bytes(page.gone), list[Gone])
    return PartPage(
        stream=page.stream,
        epoch=page.epoch,
        since=page.since,
        to=page.to,
        as_of=page.as_of,
        hub_time=page.hub_time,
        puts=puts,
        gone=gone,
        digest=codec.page_digest(puts, gone),
        schema=page.schema,
        unfit=tuple(unread),
    )


def readable(sent: bytes) -> tuple[Rows, list[UnfitRow]]:
    """Those of the rows in a message that can be read, and which cannot.

    Raises:
        UnreadableAnswerError: not rows at all; or one cannot even be named.
    """
    rows: dict[str, list[Any]] = {}
    unread: list[UnfitRow] = []
    for table, some in codec.decode(sent, dict[str, list[msgspec.Raw]]).items():
        if table not in TABLES:  # of a newer side
            continue
        decoder = msgspec.msgpack.Decoder(TABLES[table])
        for row in some:
            try:
                rows.setdefault(table, []).append(decoder.decode(row))
            except (msgspec.MsgspecError, ValueError) as error:
                unread.append(UnfitRow(table, _key(table, row), type(error).__name__))
    return Rows(**rows), unread


def _key(table: str, row: msgspec.Raw) -> list[int | str]:
    values = codec.decode(bytes(row), list[Any])
    fields = TABLES[table]._fields
    key = []
    for name, kind in zip(KEYS[table], KEY_TYPES[table], strict=True):
        at = fields.index(name)
        if at >= len(values) or not isinstance(values[at], kind):
            raise UnreadableAnswerError(what="page", why=f"a row of {table} without a key")
        key.append(values[at])
    return key

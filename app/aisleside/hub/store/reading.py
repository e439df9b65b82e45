"""Reading the rows of a stream, exactly as they travel.

Which rows a stream holds is decided here and nowhere else: by membership, by
place and by mask. Rows come as plain tuples in the order of ``wire.rows``, so
that a million of them pass without being touched one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, cast

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, Table, exists, func, select

from aisleside.hub.store import schema
from aisleside.wire.rows import KEYS, OF_CUSTOMER, TABLES
from aisleside.wire.streams import MASKS, store_scope, tables

# A row as the driver gave it; its columns are those of the named tuple in wire.rows.
Plain = tuple[Any, ...]
Key = tuple[int | str, ...]

# A note can be a screenful; it weighs as much as this many other rows.
NOTE_WEIGHT = 20

_PERSONAL = ("customer", *OF_CUSTOMER)


class Entry(NamedTuple):
    """One line of the feed."""

    seq: int
    table: str
    key: str
    op: str


def entries(connection: Connection, stream: str, *, after: int, limit: int) -> list[Entry]:
    """The stream's next changes after a sequence, at most *limit* of them."""
    feed = schema.feed.c
    asked = (
        select(feed.seq, feed.table, feed.key, feed.op)
        .where(feed.stream == stream, feed.seq > after)
        .order_by(feed.seq)
        .limit(limit)
    )
    return [Entry(*row) for row in _plain(connection, asked)]


def entry_count(connection: Connection, stream: str, *, after: int, at_most: int) -> int:
    """How many changes a stream has after a sequence, counted up to *at_most*."""
    feed = schema.feed.c
    some = select(feed.seq).where(feed.stream == stream, feed.seq > after).limit(at_most)
    return int(connection.execute(select(func.count()).select_from(some.subquery())).scalar_one())


def customer_weights(connection: Connection, stream: str) -> Iterator[tuple[int, int]]:
    """Each customer of a store stream with the size of all her rows, by id."""
    scope = store_scope(stream)
    if scope is None:
        return
    member = schema.member.c
    parts: list[ColumnElement[Any]] = []
    for name in OF_CUSTOMER:
        table = schema.TRAVELLING[name]
        count = select(func.count()).where(table.c.customer == member.customer).scalar_subquery()
        parts.append(count * NOTE_WEIGHT if name == "note" else count)
    weight = sum(parts[1:], start=parts[0])
    asked = (
        select(member.customer, weight + 1)
        .where(member.place == scope.place)
        .order_by(member.customer)
    )
    for batch in _batches(connection, asked, size=10_000):
        yield from batch


def rows_of_customers(
    connection: Connection, stream: str, table: str, *, first: int, last: int
) -> list[Plain]:
    """The stream's rows of one personal table for the customers *first* to *last*."""
    member = schema.member.c
    asked = (
        _visible(stream, table)
        .where(member.place == _place(stream), member.customer == _owner(table))
        .where(member.customer >= first, member.customer <= last)
        .order_by(member.customer, *_key_columns(table)[1:])
    )
    return _plain(connection, asked)


def rows_apart(
    connection: Connection, stream: str, table: str, *, size: int
) -> Iterator[list[Plain]]:
    """The stream's rows of a table that belongs to no customer, *size* at a time."""
    asked = _visible(stream, table).order_by(*_key_columns(table))
    places = _places(connection, stream, table)
    if places is not None:
        asked = asked.where(schema.TRAVELLING[table].c.place.in_(places))
    yield from _batches(connection, asked, size=size)


def rows_by_key(
    connection: Connection, stream: str, table: str, keys: Sequence[Key]
) -> dict[Key, Plain]:
    """Those of the named rows that the stream holds now."""
    # A join with the keys as one JSON value: SQLite walks it and looks each row up by its
    # primary key, where it reads whole tables for "(a, b, c) IN (...)".
    wanted = func.json_each(msgspec.json.encode(keys).decode()).table_valued("value")
    same = [
        column == func.json_extract(wanted.c.value, f"$[{place}]")
        for place, column in enumerate(_key_columns(table))
    ]
    asked = _visible(stream, table).where(*same)
    if table in _PERSONAL:
        member = schema.member.c
        belongs = select(member.customer).where(
            member.customer == _owner(table), member.place == _place(stream)
        )
        asked = asked.where(exists(belongs))
    fields = TABLES[table]._fields
    named = [fields.index(name) for name in KEYS[table]]
    found = {tuple(row[at] for at in named): row for row in _plain(connection, asked)}
    places = _places(connection, stream, table)
    if places is None:
        return found
    at = fields.index("place")
    return {key: row for key, row in found.items() if row[at] in places}


def _visible(stream: str, table: str) -> Select[Any]:
    """The columns of a table that travel, and the rows that the stream's mask lets pass."""
    if table not in tables(stream):
        raise ValueError(f"{stream} carries no {table}")
    rows = schema.TRAVELLING[table]
    asked = select(*(rows.c[name] for name in TABLES[table]._fields))
    scope = store_scope(stream)
    if table == "fact" and scope is not None:
        return asked.where(rows.c.disclosure.in_(sorted(MASKS[scope.mask])))
    return asked


def _place(stream: str) -> str:
    scope = store_scope(stream)
    if scope is None:
        raise ValueError(f"{stream} is not the stream of a store")
    return scope.place


def _places(connection: Connection, stream: str, table: str) -> list[str] | None:
    """Whose rows of a table without customers a store's stream holds; None for all."""
    if table not in ("staff", "stock"):
        return None
    place = _place(stream)
    return [place] if table == "staff" else [place, *_near(connection, place)]


def _near(connection: Connection, place: str) -> list[str]:
    near = connection.execute(
        select(schema.place.c.near).where(schema.place.c.id == place)
    ).scalar_one_or_none()
    return [name for name in re.split(r"[,\s]+", near or "") if name]


def _owner(table: str) -> ColumnElement[Any]:
    rows: Table = schema.TRAVELLING[table]
    return rows.c.id if table == "customer" else rows.c.customer


def _key_columns(table: str) -> list[ColumnElement[Any]]:
    return [schema.TRAVELLING[table].c[name] for name in KEYS[table]]


def _plain(connection: Connection, asked: Select[Any]) -> list[Plain]:
    # The driver's own tuples: a Row object for each would cost more than the query.
    result = connection.execute(asked)
    assert result.cursor is not None
    rows = cast(list[Plain], result.cursor.fetchall())
    result.close()
    return rows


def _batches(connection: Connection, asked: Select[Any], *, size: int) -> Iterator[list[Plain]]:
    result = connection.execute(asked)
    assert result.cursor is not None
    try:
        while batch := cast(list[Plain], result.cursor.fetchmany(size)):
            yield batch
    finally:
        result.close()

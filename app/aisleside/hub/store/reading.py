"""Reading the rows of a stream, exactly as they travel.

Which rows a stream holds is decided here and nowhere else: by membership, by
place and by mask. Rows come as plain tuples in the order of ``wire.rows``, so
that a million of them pass without being touched one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any, NamedTuple, cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    exists,
    func,
    literal,
    or_,
    select,
)

from aisleside.domain.service import ServiceKind
from aisleside.hub.store import dialect, schema
from aisleside.wire import digests
from aisleside.wire.layout import direction
from aisleside.wire.rows import KEYS, OF_CUSTOMER, TABLES
from aisleside.wire.streams import (
    MASKS,
    OF_FLIGHT,
    Scope,
    ScopeKind,
    scope_of,
    tables,
)

# A row as the driver gave it; its columns are those of the named tuple in wire.rows.
Plain = tuple[Any, ...]
Key = tuple[int | str, ...]

# A note can be a screenful; it weighs as much as this many other rows.
NOTE_WEIGHT = 20

# So does a part of the model, of which a few hundred are some megabytes.
MODEL_WEIGHT = 500

_PERSONAL = ("customer", *OF_CUSTOMER)

# What the holder of a duty begins with.
STAFF_HOLDER, PLACE_HOLDER = "staff:", "place:"


class Entry(NamedTuple):
    """One line of the feed."""

    seq: int
    table: str
    key: str
    op: str
    merged_into: int | None


class Parent(NamedTuple):
    """The epoch this database was restored out of, and its head at that moment."""

    epoch: str
    seq: int


def parent(connection: Connection, epoch: str) -> Parent | None:
    """What *epoch* came from; None for the first."""
    table = schema.epoch.c
    row = connection.execute(
        select(table.parent, table.parent_seq).where(table.epoch == epoch)
    ).one_or_none()
    return None if row is None or row.parent is None else Parent(row.parent, row.parent_seq)


def entries(
    connection: Connection, stream: str, *, after: int, limit: int, up_to: int | None = None
) -> list[Entry]:
    """The stream's next changes after a sequence, at most *limit* of them."""
    feed = schema.feed.c
    asked = (
        select(feed.seq, feed.table, feed.key, feed.op, feed.merged_into)
        .where(feed.stream == stream, feed.seq > after)
        .order_by(feed.seq)
        .limit(limit)
    )
    if up_to is not None:
        asked = asked.where(feed.seq <= up_to)
    return [Entry(*row) for row in _plain(connection, asked)]


def last_delete(connection: Connection, stream: str, *, after: int, up_to: int) -> int | None:
    """When something last left a stream in (*after*, *up_to*]; None when nothing did."""
    feed = schema.feed.c
    found: int | None = connection.execute(
        select(func.max(feed.seq)).where(
            feed.stream == stream, feed.seq > after, feed.seq <= up_to, feed.op == "del"
        )
    ).scalar_one()
    return found


def streams_with_changes(connection: Connection) -> list[str]:
    """The streams that the feed has anything of."""
    feed = schema.feed.c
    found = connection.execute(select(feed.stream).where(feed.stream != "").distinct())
    return sorted(found.scalars())


def entry_from_end(connection: Connection, stream: str, number: int) -> int | None:
    """The sequence of a stream's change that *number* others came after; None if there is none."""
    feed = schema.feed.c
    return connection.execute(
        select(feed.seq)
        .where(feed.stream == stream)
        .order_by(feed.seq.desc())
        .offset(number)
        .limit(1)
    ).scalar_one_or_none()


def entry_count(connection: Connection, stream: str, *, after: int, at_most: int) -> int:
    """How many changes a stream has after a sequence, counted up to *at_most*."""
    feed = schema.feed.c
    some = select(feed.seq).where(feed.stream == stream, feed.seq > after).limit(at_most)
    return int(connection.execute(select(func.count()).select_from(some.subquery())).scalar_one())


def key_weights(connection: Connection, stream: str, table: str) -> list[tuple[int, int]]:
    """How many rows a table has under each number that its ranges are cut by.

    For the customers of a store, all her rows together. Nothing for a table without a
    number in its key: it is small, and travels whole.
    """
    if table == "customer":
        return _customer_weights(connection, stream)
    key = _number(table)
    if key is None:
        return []
    weight = func.count() * MODEL_WEIGHT if table == "model" else func.count()
    asked = _held(connection, stream, table).with_only_columns(key, weight)
    return cast("list[tuple[int, int]]", _plain(connection, asked.group_by(key).order_by(key)))


def _customer_weights(connection: Connection, stream: str) -> list[tuple[int, int]]:
    member = schema.member.c
    weight: ColumnElement[int] = literal(1)
    for name in OF_CUSTOMER:
        if name not in tables(stream):
            continue
        owner = _owner(name)
        hers = select(func.count()).where(owner == member.customer)
        if name in OF_FLIGHT:
            hers = hers.where(schema.TRAVELLING[name].c.flight == _place(stream))
        if name == "line" and _scope(stream).kind is ScopeKind.FLIGHT:
            hers = hers.where(bought_aboard(schema.line.c.place))
        count = hers.scalar_subquery()
        weight = weight + (count * NOTE_WEIGHT if name == "note" else count)
    asked = (
        select(member.customer, weight)
        .where(member.place == _place(stream))
        .order_by(member.customer)
    )
    return cast("list[tuple[int, int]]", _plain(connection, asked))


def select_in_layout(
    connection: Connection,
    stream: str,
    table: str,
    *,
    first: int | None = None,
    last: int | None = None,
) -> Select[Any]:
    """The stream's rows of a table with the numbers *first* to *last*, as they lie.

    The order is that of ``wire.layout``, so that they go into a file one after another.
    """
    asked = _held(connection, stream, table)
    number = _number(table)
    if number is not None and first is not None and last is not None:
        asked = asked.where(number >= first, number <= last)
    return asked.order_by(
        *(
            column.desc() if direction(table, name) else column
            for name, column in zip(KEYS[table], _key_columns(table), strict=True)
        )
    )


def _held(connection: Connection, stream: str, table: str) -> Select[Any]:
    """All the stream's rows of a table."""
    asked = _visible(stream, table)
    if table in _PERSONAL:
        member = schema.member.c
        return asked.where(member.place == _place(stream), member.customer == _owner(table))
    held = _held_apart(connection, stream, table)
    return asked if held is None else asked.where(held)


def batches(connection: Connection, asked: Select[Any], *, size: int) -> Iterator[list[Plain]]:
    """What *asked* gives, *size* rows at a time, and no more of it in memory."""
    # Not from the driver's cursor: the library has taken the first rows from it already.
    result = connection.execute(asked, execution_options=dialect.IN_PARTS)
    try:
        for rows in result.partitions(size):
            yield [tuple(row) for row in rows]
    finally:
        result.close()


def rows_of_customers(
    connection: Connection,
    stream: str,
    table: str,
    *,
    first: int,
    last: int,
    limit: int | None = None,
) -> list[Plain]:
    """The stream's rows of one personal table for the customers *first* to *last*."""
    member = schema.member.c
    asked = (
        _visible(stream, table)
        .where(member.place == _place(stream), member.customer == _owner(table))
        .where(member.customer >= first, member.customer <= last)
        .order_by(member.customer, *_key_columns(table)[1:])
        .limit(limit)
    )
    return _plain(connection, asked)


def rows_between(
    connection: Connection,
    stream: str,
    table: str,
    *,
    first: int,
    last: int,
    limit: int | None = None,
) -> list[Plain]:
    """The stream's rows of a table without customers with the numbers *first* to *last*.

    A table without a number in its key is read whole. In no order.
    """
    asked = _visible(stream, table).limit(limit)
    number = _number(table)
    if number is not None:
        asked = asked.where(number >= first, number <= last)
    held = _held_apart(connection, stream, table)
    return _plain(connection, asked if held is None else asked.where(held))


def rows_by_key(
    connection: Connection, stream: str, table: str, keys: Sequence[Key]
) -> dict[Key, Plain]:
    """Those of the named rows that the stream holds now."""
    same = dialect.equal_to_one_of(connection, _key_columns(table), keys)
    asked = _visible(stream, table).where(*same)
    if table in _PERSONAL:
        member = schema.member.c
        belongs = select(member.customer).where(
            member.customer == _owner(table), member.place == _place(stream)
        )
        asked = asked.where(exists(belongs))
    held = _held_apart(connection, stream, table)
    if held is not None:
        asked = asked.where(held)
    fields = TABLES[table]._fields
    first, *rest = (fields.index(name) for name in KEYS[table])
    key = itemgetter(first, *rest) if rest else itemgetter(slice(first, first + 1))
    return {key(row): row for row in _plain(connection, asked)}


def _visible(stream: str, table: str) -> Select[Any]:
    """The columns of a table that travel, and the rows that the stream's mask lets pass."""
    if table not in tables(stream):
        raise ValueError(f"{stream} carries no {table}")
    rows = schema.TRAVELLING[table]
    asked = select(*(rows.c[name] for name in TABLES[table]._fields))
    scope = scope_of(stream)
    if scope is None:
        return asked
    mask = MASKS[scope.mask]
    if table == "fact":
        asked = asked.where(rows.c.disclosure.in_(sorted(mask.disclosures)))
        for beginning in mask.without:
            asked = asked.where(func.substr(rows.c.key, 1, len(beginning)) != beginning)
    if table == "need":
        asked = asked.where(rows.c.kind.in_(sorted(mask.needs)))
    if table == "service" and scope.kind is ScopeKind.FLIGHT:
        asked = asked.where(rows.c.kind == ServiceKind.FLIGHT)
    if table == "line":
        aboard = bought_aboard(rows.c.place)
        asked = asked.where(aboard if scope.kind is ScopeKind.FLIGHT else ~aboard)
    if table in OF_FLIGHT:
        asked = asked.where((rows.c.id if table == "flight" else rows.c.flight) == scope.place)
    return asked


def _place(stream: str) -> str:
    return _scope(stream).place


def _scope(stream: str) -> Scope:
    scope = scope_of(stream)
    if scope is None:
        raise ValueError(f"{stream} is not a stream with people")
    return scope


def _held_apart(connection: Connection, stream: str, table: str) -> ColumnElement[bool] | None:
    """Which rows of staff and stock a stream with people holds; None for another table."""
    if table not in ("staff", "stock"):
        return None
    scope = _scope(stream)
    if table == "stock":
        return schema.stock.c.place.in_([scope.place, *_near(connection, scope.place)])
    if scope.kind is ScopeKind.FLIGHT:
        duty = schema.duty.c
        return exists(select(duty.flight).where(duty.flight == scope.place, is_on_duty()))
    return schema.staff.c.place == scope.place


def bought_aboard(place: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether a purchase was made on a flight: then its *place* is the flight's id."""
    return place.like("%/____-__-__/___")


def is_on_duty() -> ColumnElement[bool]:
    """Whether a duty is a member of staff's, her own or that of where she works."""
    holder, staff = schema.duty.c.holder, schema.staff.c
    return or_(holder == STAFF_HOLDER + staff.id, holder == PLACE_HOLDER + staff.place)


def _near(connection: Connection, place: str) -> list[str]:
    near = connection.execute(
        select(schema.place.c.near).where(schema.place.c.id == place)
    ).scalar_one_or_none()
    return [name for name in re.split(r"[,\s]+", near or "") if name]


def _owner(table: str) -> ColumnElement[Any]:
    rows: Table = schema.TRAVELLING[table]
    return rows.c.id if table == "customer" else rows.c.customer


def _number(table: str) -> ColumnElement[Any] | None:
    """What the ranges of a table are cut by."""
    name = digests.owner(table)
    return None if name is None else schema.TRAVELLING[table].c[name]


def _key_columns(table: str) -> list[ColumnElement[Any]]:
    return [schema.TRAVELLING[table].c[name] for name in KEYS[table]]


def _plain(connection: Connection, asked: Select[Any]) -> list[Plain]:
    # The driver's own tuples: a Row object for each would cost more than the query.
    result = connection.execute(asked)
    assert result.cursor is not None
    rows = cast(list[Plain], result.cursor.fetchall())
    result.close()
    return rows

"""The journal: every change of state says here which streams it touches.

A change and its journal entry are one transaction. A change so large that a
snapshot is the shorter way to tell it raises the floor of its streams instead
(``reload``); devices below the floor take the snapshot.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from aisleside.hub.store import dialect, schema
from aisleside.hub.store.content import drop_content_keys
from aisleside.wire.streams import (
    ARTEFACT_TABLES,
    ARTEFACTS,
    CATALOGUE,
    CATALOGUE_TABLES,
    scopes_of,
    streams_of_place,
)

# Above this many changed rows in one load, a snapshot is the shorter way to tell it.
FLOOD = 20_000

DUTY = "duty"  # what a mark of somebody's duty says it is of

_HEAD = select(func.coalesce(func.max(schema.feed.c.seq), 0))
_APPEND = schema.feed.insert()
_COLUMNS = ("stream", "table", "key", "op", "merged_into")
_MARK = schema.feed.insert().values(stream="", table="", key="[]", op="mark")


class Change(NamedTuple):
    """A row that was put, or deleted. *key* has the columns of ``wire.rows.KEYS``.

    A customer who was found to be somebody else is deleted with *merged_into*. *kind* is
    that of a need, where it always was of this kind, and where a purchase was made: others
    than those who see it are not told of it.
    """

    table: str
    key: tuple[int | str, ...]
    op: str = "put"
    merged_into: int | None = None
    kind: str | None = None


def head(connection: Connection) -> int:
    """The last sequence given out; 0 in a new hub."""
    return int(connection.execute(_HEAD).scalar_one())


def reserve(connection: Connection) -> int:
    """Take the next sequence, to be used as ``version`` of the rows about to be written.

    Takes the write lock first, so sequences become visible in order (S2).
    """
    result = connection.execute(_MARK)
    inserted = result.inserted_primary_key
    assert inserted is not None
    return int(inserted[0])


def publish(connection: Connection, place_of: Iterable[tuple[Change, Iterable[str]]]) -> None:
    """Append changes to the streams of the stores and flights given with each of them.

    A stream is not told what it does not carry, nor a key that its mask hides (S15).
    """
    rows = [
        (stream, change.table, key, change.op, change.merged_into)
        for change, places in place_of
        for key in (json.dumps(change.key),)
        for place in places
        for scope, stream in zip(scopes_of(place), streams_of_place(place), strict=True)
        if scope.tells(change.table, change.key, kind=change.kind)
    ]
    if rows:
        dialect.insert_many(connection, _APPEND, _COLUMNS, rows)


def publish_shared(connection: Connection, changes: Iterable[Change]) -> None:
    """Append changes of the catalogue and the artefacts, which have no place."""
    rows = [
        {
            "stream": CATALOGUE if change.table in CATALOGUE_TABLES else ARTEFACTS,
            "table": change.table,
            "key": json.dumps(change.key),
            "op": change.op,
        }
        for change in changes
        if change.table in CATALOGUE_TABLES or change.table in ARTEFACT_TABLES
    ]
    if rows:
        connection.execute(schema.feed.insert(), rows)


def duties(connection: Connection, changed: Iterable[tuple[str, str, str]]) -> None:
    """Remember whose duties came, went or changed, each by flight, holder and mask.

    They stand among the marks, which are in no stream: only pokes are sent by them.
    """
    rows = [("", DUTY, json.dumps(one), "mark", None) for one in sorted(set(changed))]
    if rows:
        dialect.insert_many(connection, _APPEND, _COLUMNS, rows)


def reload(connection: Connection, streams: Iterable[str]) -> None:
    """Make every holder of these streams take a new snapshot.

    The floor is a sequence nobody can hold yet, so that a device that asked between
    the batches of a load, and saw nothing, is below it too.
    """
    _raise_floor(connection, streams, reserve(connection))


def end(connection: Connection, streams: Collection[str]) -> None:
    """Nobody may hold these streams any more: forget what they were told and sealed with."""
    at = reserve(connection)  # first, so that the head never goes back
    connection.execute(schema.feed.delete().where(schema.feed.c.stream.in_(streams)))
    connection.execute(schema.cut.delete().where(schema.cut.c.stream.in_(streams)))
    _raise_floor(connection, streams, at)
    drop_content_keys(connection, streams)


def floor(connection: Connection, stream: str) -> int:
    """The oldest cursor this stream can go on from."""
    return floors(connection, [stream]).get(stream, 0)


def floors(connection: Connection, streams: Collection[str]) -> dict[str, int]:
    """The floors of *streams*, as far as they have one."""
    stream = schema.stream.c
    found = connection.execute(select(stream.name, stream.floor).where(stream.name.in_(streams)))
    return {row.name: row.floor for row in found}


def lower_bound(connection: Connection, stream: str, at_least: int) -> None:
    """Forget the feed of a stream up to *at_least*, and the marks before it (compaction).

    Takes a sequence first, so that the head never goes back.
    """
    reserve(connection)
    feed = schema.feed.c
    connection.execute(
        schema.feed.delete().where(feed.stream.in_((stream, "")), feed.seq <= at_least)
    )
    _raise_floor(connection, [stream], at_least)


def _raise_floor(connection: Connection, streams: Iterable[str], to: int) -> None:
    made = dialect.insert(connection, schema.stream)
    raised = made.on_conflict_do_update(
        index_elements=["name"],
        set_={"floor": dialect.larger(schema.stream.c.floor, made.excluded.floor)},
    )
    rows = [{"name": name, "floor": to} for name in streams]
    if rows:  # one statement for all: a load touches every place in each of its batches
        connection.execute(raised, rows)

"""The journal: every change of state says here which streams it touches.

A change and its journal entry are one transaction. A change so large that a
snapshot is the shorter way to tell it raises the floor of its streams instead
(``reload``); devices below the floor take the snapshot.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert

from aisleside.hub.store import schema
from aisleside.wire.streams import (
    ARTEFACT_TABLES,
    ARTEFACTS,
    CATALOGUE,
    CATALOGUE_TABLES,
    MASKS,
    StoreScope,
)

# Above this many changed rows in one load, a snapshot is the shorter way to tell it.
FLOOD = 20_000

_MARK = schema.feed.insert().values(stream="", table="", key="[]", op="mark")


class Change(NamedTuple):
    """A row that was put, or deleted. *key* has the columns of ``wire.rows.KEYS``."""

    table: str
    key: tuple[int | str, ...]
    op: str = "put"


def head(connection: Connection) -> int:
    """The last sequence given out; 0 in a new hub."""
    return int(
        connection.execute(select(func.coalesce(func.max(schema.feed.c.seq), 0))).scalar_one()
    )


def reserve(connection: Connection) -> int:
    """Take the next sequence, to be used as ``version`` of the rows about to be written.

    Takes the write lock first, so sequences become visible in order (S2).
    """
    result = connection.execute(_MARK)
    inserted = result.inserted_primary_key
    assert inserted is not None
    return int(inserted[0])


def publish(connection: Connection, place_of: Iterable[tuple[Change, Iterable[str]]]) -> None:
    """Append changes to the store streams of the places given with each of them."""
    rows = [
        {
            "stream": StoreScope(place, mask).stream,
            "table": change.table,
            "key": json.dumps(change.key),
            "op": change.op,
        }
        for change, places in place_of
        for place in places
        for mask in MASKS
    ]
    if rows:
        connection.execute(schema.feed.insert(), rows)


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


def reload(connection: Connection, streams: Iterable[str]) -> None:
    """Make every holder of these streams take a new snapshot.

    The floor is a sequence nobody can hold yet, so that a device that asked between
    the batches of a load, and saw nothing, is below it too.
    """
    _raise_floor(connection, streams, reserve(connection))


def floor(connection: Connection, stream: str) -> int:
    """The oldest cursor this stream can go on from."""
    found = connection.execute(
        select(schema.stream.c.floor).where(schema.stream.c.name == stream)
    ).scalar_one_or_none()
    return found or 0


def lower_bound(connection: Connection, stream: str, at_least: int) -> None:
    """Forget the feed of a stream up to *at_least* (compaction).

    Takes a sequence first, so that the head never goes back.
    """
    reserve(connection)
    connection.execute(
        schema.feed.delete().where(schema.feed.c.stream == stream, schema.feed.c.seq <= at_least)
    )
    _raise_floor(connection, [stream], at_least)


def _raise_floor(connection: Connection, streams: Iterable[str], to: int) -> None:
    made = insert(schema.stream)
    raised = made.on_conflict_do_update(
        index_elements=["name"],
        set_={"floor": func.max(schema.stream.c.floor, made.excluded.floor)},
    )
    rows = [{"name": name, "floor": to} for name in streams]
    if rows:  # one statement for all: a load touches every place in each of its batches
        connection.execute(raised, rows)

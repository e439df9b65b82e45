"""The parts of a stream as SQLite images, cut so that no customer is in two.

What search needs of the people in a part is worked out here, once for all devices.
The same rows give the same image to the byte, on every engine.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from sqlalchemy import Connection

from aisleside.hub.store import reading
from aisleside.hub.store.copying import Copier, copier
from aisleside.insight.search.traces import search_rows
from aisleside.wire import SCHEMA
from aisleside.wire.history import carried, selection
from aisleside.wire.layout import has_people, segment_tables
from aisleside.wire.rows import OF_CUSTOMER, TABLES
from aisleside.wire.streams import tables

PERSONAL = ("customer", *OF_CUSTOMER)

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """Rows of one table with the numbers *first* to *last* in their keys; all for None."""

    table: str
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """What goes into one image: pieces of tables without people, or a range of customers."""

    pieces: tuple[Piece, ...]
    people: Range | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """A database in the layout of a segment, and what is in it."""

    database: bytes
    rows: int
    customers: int


def parts_apart(connection: Connection, stream: str, *, rows_each: int) -> Iterator[Part]:
    """What belongs to no customer, in parts of about *rows_each* rows."""
    gathered: list[Piece] = []
    weight = 0
    for table in tables(stream):
        if has_people(stream) and table in PERSONAL:
            continue
        weights = reading.key_weights(connection, stream, table)
        pieces = [Piece(table, *each) for each in cut(weights, rows_each=rows_each)]
        for piece in pieces or [Piece(table)]:
            gathered.append(piece)
            weight += rows_each if len(pieces) > 1 else sum(count for _, count in weights)
            if weight >= rows_each:
                yield Part(tuple(gathered))
                gathered, weight = [], 0
    if gathered:
        yield Part(tuple(gathered))


def cut(weights: Iterable[tuple[int, int]], *, rows_each: int) -> list[Range]:
    """First and last number of ranges that are about alike, of *rows_each* rows at most.

    A number with more rows than that is a range of its own.
    """
    weights = list(weights)
    total = sum(weight for _, weight in weights)
    rows_each = ceil(total / max(1, ceil(total / rows_each)))
    ranges: list[Range] = []
    first = last = None
    gathered = 0
    for number, weight in weights:
        if first is not None and last is not None and gathered + weight > rows_each:
            ranges.append((first, last))
            first, gathered = None, 0
        first = number if first is None else first
        last, gathered = number, gathered + weight
    if first is not None and last is not None:
        ranges.append((first, last))
    return ranges


def image_of(connection: Connection, stream: str, part: Part, *, schema: int = SCHEMA) -> Image:
    """Read a part into an image of rows as they look in *schema*."""
    with copier(connection) as copying:
        for text in segment_tables(stream).values():
            copying.bench.execute(text.replace("CREATE TABLE ", "CREATE TABLE image.", 1))
        pieces: Sequence[Piece] = part.pieces
        if part.people is not None:
            pieces = [Piece(table, *part.people) for table in tables(stream) if table in PERSONAL]
        rows = {
            piece.table: copying.copy(
                piece.table,
                reading.select_in_layout(
                    connection, stream, piece.table, first=piece.first, last=piece.last
                ),
            )
            for piece in pieces
            if piece.table in carried(stream, schema)
        }
        if part.people is not None:
            _make_findable(copying, stream)
        image = copying.image()
    if schema != SCHEMA:
        image = _lowered(image, stream, schema)
    return Image(image, sum(rows.values()), rows.get("customer", 0))


def _lowered(image: bytes, stream: str, schema: int) -> bytes:
    """The image as a device of an older *schema* knows it."""
    bench = sqlite3.connect(":memory:", isolation_level=None)
    try:
        bench.deserialize(image)
        bench.execute("ATTACH ':memory:' AS older")
        bench.execute("BEGIN")
        for table, text in segment_tables(stream, schema=schema).items():
            bench.execute(text.replace("CREATE TABLE ", "CREATE TABLE older.", 1))
            chosen = selection(table, was=SCHEMA, now=schema) if table in TABLES else "*"
            bench.execute(f"INSERT INTO older.{table} SELECT {chosen} FROM main.{table}")  # noqa: S608  # names and defaults of wire
        bench.execute("COMMIT")
        return bench.serialize(name="older")
    finally:
        bench.close()


def _make_findable(copying: Copier, stream: str) -> None:
    """Fill what search needs; of a flight that is names and cards, as no more is known."""
    bench = copying.bench
    has_contacts, has_lines = ("contact" in tables(stream), "line" in tables(stream))
    newest = "(SELECT max(at) FROM image.line l WHERE l.customer = c.id)" if has_lines else "NULL"
    made = search_rows(
        bench.execute(
            "SELECT id, said, given, family, sounds, loyalty FROM image.customer ORDER BY id"
        ),
        bench.execute("SELECT customer, kind, value FROM image.contact") if has_contacts else (),
    )
    bench.executemany("INSERT INTO image.found VALUES (?, ?)", made.found)
    bench.executemany("INSERT INTO image.word VALUES (?, ?)", made.words)
    bench.executemany("INSERT INTO image.clue VALUES (?, ?, ?)", made.clues)
    bench.execute(
        f"INSERT INTO image.seen SELECT id, {newest}, home_place"  # noqa: S608  # of two texts
        " FROM image.customer c ORDER BY id"
    )

"""Rows into a segment and back, apart from the product's own roads."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing

from aisleside.insight.search.traces import search_rows
from aisleside.wire import SCHEMA
from aisleside.wire.layout import has_people, insert_text, segment_tables
from aisleside.wire.messages import Rows, SegmentRef
from aisleside.wire.rows import OF_CUSTOMER, TABLES
from aisleside.wire.segments import seal, unseal
from aisleside.wire.streams import tables


def sealed_with(stream: str, rows: Rows, *, key: bytes) -> tuple[bytes, SegmentRef]:
    """A segment with these rows, and what a snapshot says of it."""
    image = image_of(stream, rows)
    sealed = seal(image, key=key, stream=stream, schema=SCHEMA)
    people = {row[0] for table in OF_CUSTOMER for row in getattr(rows, table)}
    people |= {row[0] for row in rows.customer}
    ref = SegmentRef(
        sha256=hashlib.sha256(sealed).hexdigest(),
        rows=sum(len(getattr(rows, table)) for table in TABLES),
        customers=len(rows.customer),
        raw_size=len(image),
        sealed_size=len(sealed),
        first=min(people, default=None),
        last=max(people, default=None),
    )
    return sealed, ref


def image_of(stream: str, rows: Rows) -> bytes:
    """A segment's image with these rows and what search needs of them."""
    with closing(sqlite3.connect(":memory:")) as made:
        for text in segment_tables(stream).values():
            made.execute(text)
        for table in tables(stream):
            made.executemany(insert_text(table), getattr(rows, table))
        if has_people(stream):
            search = search_rows(
                made.execute("SELECT id, said, given, family, sounds, loyalty FROM customer"),
                made.execute("SELECT customer, kind, value FROM contact")
                if "contact" in tables(stream)
                else (),
            )
            made.executemany("INSERT INTO found VALUES (?, ?)", search.found)
            made.executemany("INSERT INTO word VALUES (?, ?)", search.words)
            made.executemany("INSERT INTO clue VALUES (?, ?, ?)", search.clues)
            newest = "(SELECT max(at) FROM line WHERE customer = c.id)"
            newest = newest if "line" in tables(stream) else "NULL"
            made.execute(f"INSERT INTO seen SELECT id, {newest}, home_place FROM customer c")
        made.commit()
        return made.serialize()


def rows_of(sealed: bytes, ref: SegmentRef, *, key: bytes, stream: str) -> Rows:
    """The rows of a segment."""
    return rows_in(unseal(sealed, ref, key=key, stream=stream, schema=SCHEMA))


def rows_in(image: bytes) -> Rows:
    """The rows of a segment's image."""
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.deserialize(image)
        here = {name for (name,) in opened.execute("SELECT name FROM sqlite_schema")}
        return Rows(
            **{
                table: [
                    TABLES[table]._make(row) for row in opened.execute(f"SELECT * FROM {table}")
                ]
                for table in TABLES
                if table in here
            }
        )

"""Put the hub's rows in place of those of one range, and nothing else.

Only what differs is touched, so search and the journal follow a few rows. It is
forced: a damaged row may claim any version.
"""

from __future__ import annotations

import sqlite3
from typing import Any, NamedTuple

from aisleside.device.cache import finding, told
from aisleside.device.cache.applying import Applier, set_meta
from aisleside.wire import SCHEMA, digests
from aisleside.wire.digests import OF_PEOPLE
from aisleside.wire.layout import has_people
from aisleside.wire.messages import Gone, Rows
from aisleside.wire.rows import TABLES


class Span(NamedTuple):
    """The rows of a part of a stream with the numbers *first* to *last* in their keys, or all."""

    part: str
    first: int | None
    last: int | None


def selected(table: str, span: Span) -> tuple[str, tuple[int, ...]]:
    """The statement that reads a table's rows of a span, as they travel, and its values."""
    columns = ", ".join(f'"{name}"' for name in TABLES[table]._fields)
    every = f"SELECT {columns} FROM {table}"  # noqa: S608  # names of wire.rows
    if span.first is None or span.last is None:
        return every, ()
    return f'{every} WHERE "{digests.owner(table)}" BETWEEN ? AND ?', (span.first, span.last)


def replace_range(
    connection: sqlite3.Connection,
    stream: str,
    span: Span,
    rows: Rows,
    *,
    as_of: int,
    hub_time: int,
) -> int:
    """Make the rows of *span* those the hub holds at *as_of*, in the caller's transaction.

    Returns by how many rows the stream is smaller now.
    """
    puts: dict[str, list[Any]] = {}
    gone: list[Gone] = []
    smaller = 0
    for table in digests.tables_of(stream, span.part, SCHEMA):
        key_of = told.key_of(table)
        here = {key_of(row): row for row in connection.execute(*selected(table, span))}
        there = {key_of(row): row for row in getattr(rows, table)}
        puts[table] = [row for key, row in there.items() if here.get(key) != row]
        gone += [Gone(table, list(key), as_of) for key in here.keys() - there.keys()]
        smaller += len(here) - len(there)

    names = {int(one.key[0]) for one in gone if one.table in OF_PEOPLE}
    names.update(row[0] for table in OF_PEOPLE for row in puts.get(table, ()))
    searched = has_people(stream)
    before = finding.people(connection, names) if searched else {}
    applier = Applier(connection, stream, as_of=as_of, hub_time=hub_time, forced=True)
    applier.run(Rows(**puts), gone)
    if searched:  # the counts are of before the damage, not of what was here
        after = finding.people(connection, names)
        finding.count_again(connection, before, after)
        (customers,) = connection.execute("SELECT count(*) FROM customer").fetchone()
        set_meta(connection, customers=customers)
    return smaller

"""A file of an older layout stays readable until the hub is reached, where that is simple.

A file is loaded again after its layout changed; that takes seconds, and the hub. A
tablet without a connection meanwhile goes on reading what it has, if all the new
layout did was to add: tables, or columns with a value for the rows that are here.
Nothing is written to such a file any more.
"""

from __future__ import annotations

import logging
import sqlite3

from aisleside.device.cache import schema, told
from aisleside.device.cache.database import LAYOUT, cache_failures
from aisleside.device.cache.stream_file import StreamAddress
from aisleside.device.machine.encrypted import open_encrypted, transaction
from aisleside.domain.errors import ExpectedError
from aisleside.wire.history import selection
from aisleside.wire.layout import has_people, table_text

log = logging.getLogger(__name__)

# What brings a file of a layout to the next one. One that is not here changed more than
# it added, so its files are not read any more.
ADDITIONS: dict[int, tuple[str, ...]] = {1: told.TABLE_TEXTS, 2: (), 3: (), 4: ()}

# The tables of rows that came after a layout, for the files that carry them.
CAME_AFTER: dict[int, tuple[str, ...]] = {
    2: ("task", "consent", "answer", "companion"),
    3: ("model",),
    4: ("claim", "traveller", "need", "flight"),
}

# A column in the middle: rows go into a new table, and its indexes are made again.
_SERVICE = (
    "ALTER TABLE service RENAME TO service_before",
    table_text("service", schema=5),
    f"INSERT INTO service SELECT {selection('service', was=4, now=5)} FROM service_before",  # noqa: S608  # names and defaults of wire
    "DROP TABLE service_before",
)

# What else only files with people have.
OF_PEOPLE: dict[int, tuple[str, ...]] = {
    2: schema.DAY_INDEXES,
    4: (*_SERVICE, *schema.DAY_INDEXES),
}

_CACHE_KIB = 1_000


def make_readable(address: StreamAddress) -> bool:
    """Add to an older file what readers look for; says whether anything was added.

    A file that cannot be opened or written is left to those who will say so.
    """
    if address.key is None:
        return False
    try:
        with cache_failures(address.stream, address.path):
            if not _has_way(_layout(address, address.key)):
                return False
            connection = open_encrypted(address.path, address.key, cache_kib=_CACHE_KIB)
            try:
                _add(connection, address.stream)
            finally:
                connection.close()
    except ExpectedError as error:
        log.warning("%s must be loaded first: %s", address.stream, type(error).__name__)
        return False
    return True


def _layout(address: StreamAddress, key: bytes) -> int:
    connection = open_encrypted(address.path, key, read_only=True, cache_kib=_CACHE_KIB)
    try:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    finally:
        connection.close()


def _has_way(found: int) -> bool:
    """Whether all that is between a layout and ours is additions."""
    return found < LAYOUT and all(layout in ADDITIONS for layout in range(found, LAYOUT))


def _add(connection: sqlite3.Connection, stream: str) -> None:
    with transaction(connection):
        found = int(connection.execute("PRAGMA user_version").fetchone()[0])
        for layout in range(found, LAYOUT):
            came = [
                table for table in CAME_AFTER.get(layout, ()) if table in schema.file_tables(stream)
            ]
            people = OF_PEOPLE.get(layout, ()) if has_people(stream) else ()
            for statement in (*ADDITIONS[layout], *map(table_text, came), *people):
                connection.execute(statement)
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('outdated', 1)")
        connection.execute(f"PRAGMA user_version = {LAYOUT:d}")

"""The tables of a cache file, and the statements that change rows in them.

Rows and most of what search needs lie as in a segment, see ``wire.layout``; a file
with people has ``person`` beside them, the index of which customer has which word. It
has the tables of every stream with people, so that a store and a flight are asked the
same questions; what its stream does not carry stays empty.
"""

from __future__ import annotations

import sqlite3

from aisleside.device.cache import told
from aisleside.device.cache.database import LAYOUT
from aisleside.wire.layout import CLUE, SEEN, WORD, has_people, insert_text, table_text
from aisleside.wire.rows import KEYS, TABLES
from aisleside.wire.streams import FLIGHT_TABLES, STORE_TABLES, tables

_PERSON = (
    # Words arrive folded, and the ascii tokenizer cuts where ``words`` cuts, so a
    # typed word is always one token: this index knows no phrases (detail=none).
    "CREATE VIRTUAL TABLE person USING fts5(words, content='', contentless_delete=1,"
    " detail=none, tokenize='ascii', prefix='1 2 3 4')"
)
# Its segments are joined by ``finding.tidy``, not while somebody waits for a page.
_PERSON_SETTINGS = "INSERT INTO person (person, rank) VALUES ('automerge', 0)"
_META = "CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT"

# What the day is made of lies among a million rows; each index holds just those few.
_OF_THE_DAY = {
    "client": "customer (client_of) WHERE client_of IS NOT NULL",
    "trouble": "service (at) WHERE trouble = 1",
    "appointment": "service (at) WHERE kind = 'appointment'",
    "task_open": "task (due_at) WHERE state = 'open'",
    "task_closed": "task (closed_at) WHERE closed_at IS NOT NULL",
}
_INDEX = "CREATE INDEX IF NOT EXISTS {} ON {}"
DAY_INDEXES = tuple(_INDEX.format(name, of) for name, of in _OF_THE_DAY.items())
INDEXES = (_INDEX.format("seen_at", "seen (at DESC) WHERE at IS NOT NULL"), *DAY_INDEXES)

# What may stand in the place of a product, found in a hundredth of the catalogue's time.
GOODS_INDEX = _INDEX.format("product_kind", "product (department, category, price_minor)")


_OF_PEOPLE = tuple(dict.fromkeys((*STORE_TABLES, *FLIGHT_TABLES)))


def create(connection: sqlite3.Connection, stream: str) -> None:
    """Make the empty tables of *stream*; indexes come after the first load."""
    for table in file_tables(stream):
        connection.execute(table_text(table))
    for statement in (_META, *told.TABLE_TEXTS):
        connection.execute(statement)
    if has_people(stream):
        create_search(connection)
    connection.execute(f"PRAGMA user_version = {LAYOUT:d}")


def file_tables(stream: str) -> tuple[str, ...]:
    """The tables of rows in the file of *stream*."""
    return _OF_PEOPLE if has_people(stream) else tables(stream)


def create_search(connection: sqlite3.Connection) -> None:
    """Make the empty tables that search uses."""
    create_indexes(connection)
    for statement in (WORD, SEEN):
        connection.execute(statement)


def create_indexes(connection: sqlite3.Connection) -> None:
    """Of these, make those that take long to fill: of words and of clues."""
    for statement in (CLUE, _PERSON, _PERSON_SETTINGS):
        connection.execute(statement)


def upsert(table: str) -> str:
    """The statement that puts a row of the wire, never over a newer one."""
    keys = KEYS[table]
    rest = [name for name in TABLES[table]._fields if name not in keys]
    sets = ", ".join(f'"{name}" = excluded."{name}"' for name in rest)
    return (
        f"{insert_text(table)} ON CONFLICT ({_columns(keys)}) DO UPDATE SET {sets}"
        f" WHERE excluded.version >= {table}.version"
    )


def merge(table: str) -> str:
    """The statement that lays a row beside those of another mask: the newest wins, and of
    one version the columns of both."""
    keys = KEYS[table]
    rest = [name for name in TABLES[table]._fields if name not in keys]
    sets = ", ".join(
        f'"{name}" = CASE WHEN excluded.version > {table}.version THEN excluded."{name}"'
        f' ELSE coalesce({table}."{name}", excluded."{name}") END'
        for name in rest
    )
    return (
        f"{insert_text(table)} ON CONFLICT ({_columns(keys)}) DO UPDATE SET {sets}"
        f" WHERE excluded.version >= {table}.version"
    )


def replace(table: str) -> str:
    """The statement that puts a row of the wire, whatever stands there."""
    return insert_text(table).replace("INSERT", "INSERT OR REPLACE", 1)


def delete(table: str) -> str:
    """The statement that deletes a row by key, unless a newer one stands there."""
    matches = " AND ".join(f'"{name}" = ?' for name in KEYS[table])
    return f"DELETE FROM {table} WHERE {matches} AND version <= ?"  # noqa: S608  # names of wire.rows


def _columns(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)

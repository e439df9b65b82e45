"""The tables of a cache file, made from the wire's rows.

Rows keep the wire's columns and order, so that a decoded page goes into SQLite
as it is. Beside them a store's file has what search needs: ``word`` (which
words there are in names, for typing errors), ``person`` (which customer has
which word), ``clue`` (cards, telephone numbers from both ends, addresses) and
``seen`` (newest receipt and home of each customer: all that ranking needs, in
few pages).
"""

from __future__ import annotations

import sqlite3
from types import NoneType
from typing import get_args, get_type_hints

from aisleside.device.cache.database import LAYOUT
from aisleside.wire.rows import KEYS, TABLES
from aisleside.wire.streams import tables

_TYPES = {int: "INTEGER", str: "TEXT"}

# Newest first within a customer: opening a profile reads one run of pages.
_DESCENDING = {("line", "at"), ("service", "at")}

# Tables with one integer key keep the rowid; the others are stored in key order.
_ROWID_TABLES = ("customer", "product")

CARD, PHONE, PHONE_END, EMAIL = 1, 2, 3, 4  # kinds of clue

_SEARCH = (
    "CREATE TABLE word (word TEXT PRIMARY KEY, people INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE clue (kind INTEGER, clue TEXT, customer INTEGER,"
    " PRIMARY KEY (kind, clue, customer)) STRICT, WITHOUT ROWID",
    "CREATE TABLE seen (customer INTEGER PRIMARY KEY, at INTEGER, home TEXT) STRICT",
    # Words arrive folded, and the ascii tokenizer cuts where ``words`` cuts, so a
    # typed word is always one token: this index knows no phrases (detail=none).
    "CREATE VIRTUAL TABLE person USING fts5(words, content='', contentless_delete=1,"
    " detail=none, tokenize='ascii', prefix='1 2 3 4')",
)

INDEXES = ("CREATE INDEX seen_at ON seen (at DESC) WHERE at IS NOT NULL",)


def create(connection: sqlite3.Connection, stream: str) -> None:
    """Make the empty tables of *stream*; indexes come after the first load."""
    for table in tables(stream):
        connection.execute(_table(table))
    connection.execute("CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT")
    if has_people(stream):
        for statement in _SEARCH:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {LAYOUT:d}")


def has_people(stream: str) -> bool:
    """Whether *stream* carries customers, and so can be searched."""
    return "customer" in tables(stream)


def insert(table: str) -> str:
    """The statement that adds a row of the wire."""
    marks = ", ".join("?" * len(TABLES[table]._fields))
    return f"INSERT INTO {table} VALUES ({marks})"  # noqa: S608  # names of wire.rows


def upsert(table: str) -> str:
    """The statement that puts a row of the wire, never over a newer one."""
    keys = KEYS[table]
    rest = [name for name in TABLES[table]._fields if name not in keys]
    sets = ", ".join(f'"{name}" = excluded."{name}"' for name in rest)
    return (
        f"{insert(table)} ON CONFLICT ({_columns(keys)}) DO UPDATE SET {sets}"
        f" WHERE excluded.version >= {table}.version"
    )


def delete(table: str) -> str:
    """The statement that deletes a row by key, unless a newer one stands there."""
    matches = " AND ".join(f'"{name}" = ?' for name in KEYS[table])
    return f"DELETE FROM {table} WHERE {matches} AND version <= ?"  # noqa: S608  # names of wire.rows


def _table(table: str) -> str:
    hints = get_type_hints(TABLES[table])
    columns = [f'"{name}" {_column_type(hint)}' for name, hint in hints.items()]
    keys = KEYS[table]
    if table in _ROWID_TABLES:
        columns[0] = f'"{keys[0]}" INTEGER PRIMARY KEY'
        return f"CREATE TABLE {table} ({', '.join(columns)}) STRICT"
    ordered = ", ".join(f'"{k}" DESC' if (table, k) in _DESCENDING else f'"{k}"' for k in keys)
    columns.append(f"PRIMARY KEY ({ordered})")
    return f"CREATE TABLE {table} ({', '.join(columns)}) STRICT, WITHOUT ROWID"


def _column_type(hint: type) -> str:
    options = get_args(hint) or (hint,)
    (kind,) = (option for option in options if option is not NoneType)
    return _TYPES[kind] + ("" if NoneType in options else " NOT NULL")


def _columns(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)

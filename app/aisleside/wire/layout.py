"""The tables of a segment and of a tablet's cache, made from ``rows``.

Both sides take them from here, so that the rows of a segment go into the cache
as they lie. Rows keep the columns and order of the wire; a customer's rows lie
together, the newest first. Beside the rows of people a segment has, worked out by
the hub, what search needs of them: ``found`` (the folded words of each customer),
``word`` (how many of these people have a word in their names), ``clue`` (cards,
telephone numbers from both ends, addresses) and ``seen`` (newest receipt and home:
all that ranking needs, in few pages).
"""

from __future__ import annotations

from types import NoneType
from typing import get_args

from aisleside.wire import SCHEMA
from aisleside.wire.history import carried
from aisleside.wire.history import columns as fields_of
from aisleside.wire.rows import KEYS, TABLES
from aisleside.wire.streams import tables

_TYPES = {int: "INTEGER", str: "TEXT"}

# Newest first within a customer: opening a profile reads one run of pages.
_DESCENDING = {("line", "at"), ("service", "at")}

# Tables with one integer key keep the rowid; the others are stored in key order.
_ROWID_TABLES = ("customer", "product")

WORD = "CREATE TABLE word (word TEXT PRIMARY KEY, people INTEGER NOT NULL) STRICT, WITHOUT ROWID"
CLUE = (
    "CREATE TABLE clue (kind INTEGER, clue TEXT, customer INTEGER,"
    " PRIMARY KEY (kind, clue, customer)) STRICT, WITHOUT ROWID"
)
SEEN = "CREATE TABLE seen (customer INTEGER PRIMARY KEY, at INTEGER, home TEXT) STRICT"
FOUND = "CREATE TABLE found (customer INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT"

# What a segment with people has beside their rows.
SEARCH = {"found": FOUND, "word": WORD, "clue": CLUE, "seen": SEEN}


def has_people(stream: str) -> bool:
    """Whether *stream* carries customers, and so can be searched."""
    return "customer" in tables(stream)


def segment_tables(stream: str, *, schema: int = SCHEMA) -> dict[str, str]:
    """Each table of a segment of *stream*, and the text that makes it."""
    made = {table: table_text(table, schema=schema) for table in carried(stream, schema)}
    return made | SEARCH if has_people(stream) else made


def table_text(table: str, *, schema: int = SCHEMA) -> str:
    """The text that makes a table of rows."""
    columns = [f'"{name}" {_column_type(hint)}' for name, hint in fields_of(table, schema).items()]
    keys = KEYS[table]
    if table in _ROWID_TABLES:
        columns[0] = f'"{keys[0]}" INTEGER PRIMARY KEY'
        return f"CREATE TABLE {table} ({', '.join(columns)}) STRICT"
    ordered = ", ".join(f'"{key}"{direction(table, key)}' for key in keys)
    columns.append(f"PRIMARY KEY ({ordered})")
    return f"CREATE TABLE {table} ({', '.join(columns)}) STRICT, WITHOUT ROWID"


def direction(table: str, column: str) -> str:
    """How a key column is sorted: nothing, or ``" DESC"``."""
    return " DESC" if (table, column) in _DESCENDING else ""


def insert_text(table: str) -> str:
    """The statement that adds a row of the wire."""
    marks = ", ".join("?" * len(TABLES[table]._fields))
    return f"INSERT INTO {table} VALUES ({marks})"  # noqa: S608  # names of wire.rows


def _column_type(hint: type) -> str:
    options = get_args(hint) or (hint,)
    (kind,) = (option for option in options if option is not NoneType)
    return _TYPES[kind] + ("" if NoneType in options else " NOT NULL")

"""What this tablet was told, and when: the journal that repair and S13 rest on.

``touched`` keeps for each key it was served, also for one that went, the hub's head
at that moment (``as_of``). Whatever comes later but was read by the hub earlier is
then known to be stale: a page made before a delete does not bring the row back. And
after a restore of the hub the tablet knows which rows it was told since the backup.
Keys that neither can need any more are forgotten; how far back the journal is
complete stands in ``meta`` as *told_from*.

``alias`` keeps who was found to be somebody else, ``aside`` the rows that could not be
put into their table.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from operator import itemgetter
from typing import Any

import msgspec

from aisleside.wire.rows import KEYS, OF_CUSTOMER, TABLES

Key = tuple[int | str, ...]
Named = tuple[str, Key]  # table and key

TABLE_TEXTS = (
    "CREATE TABLE touched (tbl TEXT, key BLOB, as_of INTEGER NOT NULL,"
    " PRIMARY KEY (tbl, key)) STRICT, WITHOUT ROWID",
    'CREATE TABLE alias (customer INTEGER PRIMARY KEY, "into" INTEGER NOT NULL) STRICT',
    "CREATE TABLE aside (tbl TEXT, key BLOB, why TEXT NOT NULL, at INTEGER NOT NULL,"
    " PRIMARY KEY (tbl, key)) STRICT, WITHOUT ROWID",
)

# Keys in the journal; with more of them to repair a snapshot is the shorter way, so that
# the oldest may be forgotten.
MOST_KEYS = 20_000

_pack = msgspec.msgpack.Encoder().encode
_unpack = msgspec.msgpack.Decoder(tuple[int | str, ...]).decode


@dataclass(frozen=True, slots=True)
class Aside:
    """A row that was told and could not be put into its table. *why* names no value."""

    table: str
    key: Key
    why: str
    at: datetime


def key_of(table: str) -> Callable[[Sequence[Any]], Key]:
    """Takes the key out of a row of the wire."""
    return _key_of[table]


def record(connection: sqlite3.Connection, served: Iterable[Named], as_of: int) -> None:
    """These keys were told as they were at the hub's head *as_of*."""
    connection.executemany(
        "INSERT INTO touched VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET as_of = max(as_of, excluded.as_of)",
        ((table, _pack(key), as_of) for table, key in served),
    )


def after(connection: sqlite3.Connection, seq: int) -> dict[Named, int]:
    """The keys that were told at a head beyond *seq*, with that head."""
    rows = connection.execute("SELECT tbl, key, as_of FROM touched WHERE as_of > ?", (seq,))
    return {(table, _unpack(key)): as_of for table, key, as_of in rows}


def told_at(connection: sqlite3.Connection, table: str, key: Key) -> int:
    """The head at which a key was told last; 0 when not since the journal begins."""
    row = connection.execute(
        "SELECT as_of FROM touched WHERE tbl = ? AND key = ?", (table, _pack(key))
    ).fetchone()
    return 0 if row is None else int(row[0])


def forget(connection: sqlite3.Connection, named: Iterable[Named]) -> None:
    """What was told of these is of a past that is not the hub's any more."""
    connection.executemany(
        "DELETE FROM touched WHERE tbl = ? AND key = ?",
        ((table, _pack(key)) for table, key in named),
    )


def prune(connection: sqlite3.Connection, up_to: int) -> int:
    """Forget what was told at *up_to* or before, and more if the journal is too long.

    Returns from where on it is complete now.
    """
    connection.execute("DELETE FROM touched WHERE as_of <= ?", (up_to,))
    beyond = connection.execute(
        "SELECT as_of FROM touched ORDER BY as_of DESC LIMIT 1 OFFSET ?", (MOST_KEYS,)
    ).fetchone()
    if beyond is None:
        return up_to
    connection.execute("DELETE FROM touched WHERE as_of <= ?", beyond)
    return int(beyond[0])


def forget_customer(connection: sqlite3.Connection, customer: int) -> None:
    """Keep nothing of a customer: keys can hold addresses (S14)."""
    _delete_of(connection, "touched", customer)
    _delete_of(connection, "aside", customer)
    connection.execute('DELETE FROM alias WHERE customer = ? OR "into" = ?', (customer, customer))


def join(connection: sqlite3.Connection, customer: int, into: int) -> None:
    """*customer* was found to be *into*."""
    connection.execute("INSERT OR REPLACE INTO alias VALUES (?, ?)", (customer, into))


def join_absent(connection: sqlite3.Connection, customer: int, into: int) -> None:
    """The same, unless *customer* is here after all or more is known of her."""
    connection.execute(
        "INSERT OR IGNORE INTO alias SELECT ?, ?"
        " WHERE NOT EXISTS (SELECT 1 FROM customer WHERE id = ?)",
        (customer, into, customer),
    )


def part(connection: sqlite3.Connection, customers: Iterable[int]) -> None:
    """These are here, so they are nobody else."""
    connection.executemany("DELETE FROM alias WHERE customer = ?", [(c,) for c in customers])


def aliases(connection: sqlite3.Connection) -> dict[int, int]:
    """Who was found to be whom; the second may be in it as a first again."""
    return dict(connection.execute('SELECT customer, "into" FROM alias').fetchall())


def set_aside(connection: sqlite3.Connection, named: Named, why: str, at: int) -> None:
    """A row could not be put into its table; *at* is the hub's time."""
    table, key = named
    connection.execute(
        "INSERT OR REPLACE INTO aside VALUES (?, ?, ?, ?)", (table, _pack(key), why, at)
    )


def drop_aside(connection: sqlite3.Connection, customer: int) -> int:
    """Nothing of hers is set aside any more; how many rows were."""
    return _delete_of(connection, "aside", customer)


def settle(connection: sqlite3.Connection, served: Iterable[Named]) -> None:
    """These are right again."""
    if connection.execute("SELECT 1 FROM aside LIMIT 1").fetchone() is not None:
        connection.executemany(
            "DELETE FROM aside WHERE tbl = ? AND key = ?",
            ((table, _pack(key)) for table, key in served),
        )


def aside(connection: sqlite3.Connection) -> list[Aside]:
    """The rows set aside, oldest first."""
    rows = connection.execute("SELECT tbl, key, why, at FROM aside ORDER BY at, tbl, key")
    return [
        Aside(table, _unpack(key), why, datetime.fromtimestamp(at, UTC))
        for table, key, why, at in rows
    ]


def _delete_of(connection: sqlite3.Connection, table: str, customer: int) -> int:
    hers = ("customer", *OF_CUSTOMER)
    marks = ", ".join("?" * len(hers))
    rows = connection.execute(
        f"SELECT tbl, key FROM {table} WHERE tbl IN ({marks})",  # noqa: S608  # two names
        hers,
    ).fetchall()
    found = [(of, key) for of, key in rows if _unpack(key)[0] == customer]
    connection.executemany(
        f"DELETE FROM {table} WHERE tbl = ? AND key = ?",  # noqa: S608  # two names
        found,
    )
    return len(found)


def _getter(table: str) -> Callable[[Sequence[Any]], Key]:
    places = [TABLES[table]._fields.index(name) for name in KEYS[table]]
    if len(places) == 1:
        (place,) = places
        return lambda row: (row[place],)
    return itemgetter(*places)


_key_of = {table: _getter(table) for table in TABLES}

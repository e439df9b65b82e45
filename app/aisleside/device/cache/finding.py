"""Keeping what customers are found by true while their rows change.

What somebody is found by is decided in ``insight.search``; here it is brought
into the search tables: ``person`` (which customer has which word), ``word``,
``clue`` and ``seen``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from aisleside.device.cache.schema import INDEXES
from aisleside.insight.search.traces import NOTHING, Traces, search_rows
from aisleside.insight.search.traces import traces as traces_of

_SEEN = (
    "INSERT INTO seen SELECT id, (SELECT max(at) FROM line l WHERE l.customer = c.id), home_place"
    " FROM customer c"
)


def build(connection: sqlite3.Connection) -> None:
    """Make the search tables of a store filled with rows, which has none of it yet."""
    rows = search_rows(
        connection.execute("SELECT id, said, given, family, loyalty FROM customer ORDER BY id"),
        connection.execute("SELECT customer, kind, value FROM contact"),
    )
    connection.executemany("INSERT INTO person (rowid, words) VALUES (?, ?)", rows.found)
    connection.execute("INSERT INTO person (person) VALUES ('optimize')")
    connection.executemany("INSERT INTO word VALUES (?, ?)", rows.words)
    connection.executemany("INSERT INTO clue VALUES (?, ?, ?)", rows.clues)
    connection.execute(f"{_SEEN} ORDER BY id")
    for statement in INDEXES:
        connection.execute(statement)


def traces(connection: sqlite3.Connection, customers: Iterable[int]) -> dict[int, Traces]:
    """What each of these customers is found by now; none for those not here."""
    found = {}
    for customer in customers:
        row = connection.execute(
            "SELECT said, given, family, loyalty FROM customer WHERE id = ?", (customer,)
        ).fetchone()
        if row is not None:
            contacts = connection.execute(
                "SELECT kind, value FROM contact WHERE customer = ?", (customer,)
            ).fetchall()
            said, given, family, loyalty = row
            found[customer] = traces_of((said, given, family), loyalty, contacts)
    return found


def follow(
    connection: sqlite3.Connection, before: dict[int, Traces], after: dict[int, Traces]
) -> None:
    """Change the search tables from what they held *before* to what is true *after*."""
    for customer in before.keys() | after.keys():
        old, new = before.get(customer, NOTHING), after.get(customer, NOTHING)
        if customer not in after:
            connection.execute("DELETE FROM person WHERE rowid = ?", (customer,))
        elif old.indexed != new.indexed or customer not in before:
            connection.execute(
                "INSERT OR REPLACE INTO person (rowid, words) VALUES (?, ?)",
                (customer, new.indexed),
            )
        connection.executemany(
            "DELETE FROM clue WHERE kind = ? AND clue = ? AND customer = ?",
            [(kind, clue, customer) for kind, clue in old.clues - new.clues],
        )
        connection.executemany(
            "INSERT OR IGNORE INTO clue VALUES (?, ?, ?)",
            [(kind, clue, customer) for kind, clue in new.clues - old.clues],
        )
        connection.executemany(
            "UPDATE word SET people = people - 1 WHERE word = ?",
            [(word,) for word in old.names - new.names],
        )
        connection.executemany(
            "DELETE FROM word WHERE word = ? AND people <= 0",
            [(word,) for word in old.names - new.names],
        )
        connection.executemany(
            "INSERT INTO word VALUES (?, 1) ON CONFLICT (word) DO UPDATE SET people = people + 1",
            [(word,) for word in new.names - old.names],
        )


def follow_visits(connection: sqlite3.Connection, customers: Iterable[int]) -> None:
    """Set anew when each of these customers was last seen, and where she is at home."""
    for customer in customers:
        connection.execute("DELETE FROM seen WHERE customer = ?", (customer,))
        connection.execute(f"{_SEEN} WHERE id = ?", (customer,))


def count_again(
    connection: sqlite3.Connection, before: dict[int, Traces], after: dict[int, Traces]
) -> None:
    """Count the people of every word that these were found by, from the index of words."""
    words = {word for traces in (*before.values(), *after.values()) for word in traces.names}
    for word in words:
        connection.execute("DELETE FROM word WHERE word = ?", (word,))
        connection.execute(
            "INSERT INTO word SELECT ?, people FROM"
            " (SELECT count(*) AS people FROM person WHERE person MATCH ?) WHERE people > 0",
            (word, f'"{word}"'),
        )

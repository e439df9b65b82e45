"""Keeping what customers are found by true while their rows change.

What somebody is found by is decided in ``insight.search``; here it is brought
into the search tables: ``person`` (which customer has which word), ``word``,
``clue`` and ``seen``. Each of them is touched only where a change of rows means
another entry: of a thousand who were renamed, nobody's numbers and visits are.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from aisleside.device.cache.schema import INDEXES
from aisleside.insight.search.traces import address_words_of, clues_of, indexed, search_rows
from aisleside.insight.search.words import name_words

_SEEN = (
    "INSERT INTO seen SELECT c.id,"
    " (SELECT max(l.at) FROM line l WHERE l.customer = c.id), c.home_place"
)
_TIDIED = 1_000  # pages of the index written at a time
_EACH = "FROM json_each(?) each CROSS JOIN"  # read by key, one after another


class Findable(NamedTuple):
    """All of somebody that search depends on, but for her visits."""

    names: tuple[str, str, str]  # as said, given, family
    sounds: str | None
    loyalty: str | None
    home: str | None
    contacts: tuple[tuple[str, str], ...]  # kind and value of each, in their order


People = Mapping[int, Findable]

_NOBODY = Findable(("", "", ""), None, None, None, ())


def build(connection: sqlite3.Connection) -> None:
    """Make the search tables of a store filled with rows, which has none of it yet."""
    rows = search_rows(
        connection.execute(
            "SELECT id, said, given, family, sounds, loyalty FROM customer ORDER BY id"
        ),
        connection.execute("SELECT customer, kind, value FROM contact"),
    )
    connection.executemany("INSERT INTO person (rowid, words) VALUES (?, ?)", rows.found)
    connection.execute("INSERT INTO person (person) VALUES ('optimize')")
    connection.executemany("INSERT INTO word VALUES (?, ?)", rows.words)
    connection.executemany("INSERT INTO clue VALUES (?, ?, ?)", rows.clues)
    connection.execute(f"{_SEEN} FROM customer c ORDER BY c.id")
    index(connection)


def index(connection: sqlite3.Connection) -> None:
    """Make the indexes that come after the rows, unless they are there."""
    for statement in INDEXES:
        connection.execute(statement)


def people(connection: sqlite3.Connection, customers: Iterable[int]) -> dict[int, Findable]:
    """Those of these customers who are here, as they are now."""
    wanted = (json.dumps(sorted(customers)),)
    contacts: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for customer, kind, value in connection.execute(
        f"SELECT c.customer, c.kind, c.value {_EACH} contact c ON c.customer = each.value",
        wanted,
    ):
        contacts[customer].append((kind, value))
    found = connection.execute(
        "SELECT c.id, c.said, c.given, c.family, c.sounds, c.loyalty, c.home_place"
        f" {_EACH} customer c ON c.id = each.value",
        wanted,
    )
    return {
        id: Findable((said, given, family), sounds, loyalty, home, tuple(contacts.get(id, ())))
        for id, said, given, family, sounds, loyalty, home in found
    }


def follow(connection: sqlite3.Connection, before: People, after: People) -> bool:
    """Change words and clues from what they held *before* to what is true *after*.

    Says whether any word of a name came or went.
    """
    put: list[tuple[int, str]] = []
    counts: Counter[str] = Counter()
    clues_gone: list[tuple[int, str, int]] = []
    clues_new: list[tuple[int, str, int]] = []
    gone = [(customer,) for customer in before.keys() - after.keys()]
    for customer in sorted(before.keys() | after.keys()):  # the index flushes at a step back
        old, new = before.get(customer, _NOBODY), after.get(customer, _NOBODY)
        if old == new:
            continue
        old_words = name_words(*old.names, sounds=old.sounds)
        new_words = name_words(*new.names, sounds=new.sounds)
        counts.subtract(old_words - new_words)
        counts.update(new_words - old_words)
        addresses = address_words_of(new.contacts)
        if customer in after and (
            customer not in before
            or old_words != new_words
            or (old.contacts != new.contacts and address_words_of(old.contacts) != addresses)
        ):
            put.append((customer, indexed(new_words, addresses)))
        if (old.loyalty, old.contacts) != (new.loyalty, new.contacts):
            had, has = clues_of(old.loyalty, old.contacts), clues_of(new.loyalty, new.contacts)
            clues_gone += [(*clue, customer) for clue in had - has]
            clues_new += [(*clue, customer) for clue in has - had]
    connection.executemany("DELETE FROM person WHERE rowid = ?", gone)
    connection.executemany("INSERT OR REPLACE INTO person (rowid, words) VALUES (?, ?)", put)
    connection.executemany(
        "DELETE FROM clue WHERE kind = ? AND clue = ? AND customer = ?", clues_gone
    )
    connection.executemany("INSERT OR IGNORE INTO clue VALUES (?, ?, ?)", clues_new)
    fewer = [(count, word) for word, count in counts.items() if count < 0]
    connection.executemany("UPDATE word SET people = people + ? WHERE word = ?", fewer)
    connection.executemany(
        "DELETE FROM word WHERE word = ? AND people <= 0", [(word,) for _, word in fewer]
    )
    connection.executemany(
        "INSERT INTO word VALUES (?, ?)"
        " ON CONFLICT (word) DO UPDATE SET people = people + excluded.people",
        [(word, count) for word, count in counts.items() if count > 0],
    )
    return bool(counts)


def moved(before: People, after: People) -> set[int]:
    """Who came, left, or is at home elsewhere."""
    return {
        customer
        for customer in before.keys() | after.keys()
        if _home(before.get(customer)) != _home(after.get(customer))
    }


def follow_visits(connection: sqlite3.Connection, customers: Iterable[int]) -> None:
    """Set anew when each of these customers was last seen, and where she is at home."""
    wanted = (json.dumps(sorted(customers)),)
    connection.execute(
        "DELETE FROM seen WHERE customer IN (SELECT value FROM json_each(?))"
        " AND NOT EXISTS (SELECT 1 FROM customer c WHERE c.id = seen.customer)",
        wanted,
    )
    connection.execute(
        f"{_SEEN} {_EACH} customer c ON c.id = each.value WHERE true"
        " ON CONFLICT (customer) DO UPDATE SET at = excluded.at, home = excluded.home"
        " WHERE at IS NOT excluded.at OR home IS NOT excluded.home",
        wanted,
    )


def tidy(connection: sqlite3.Connection) -> None:
    """Join some of what pages added to the index of words, so that it stays quick to search."""
    connection.execute("INSERT INTO person (person, rank) VALUES ('merge', ?)", (_TIDIED,))


def count_again(connection: sqlite3.Connection, *states: People) -> None:
    """Count the people of every word that these were found by, from the index of words."""
    words = {
        word
        for people in states
        for one in people.values()
        for word in name_words(*one.names, sounds=one.sounds)
    }
    for word in words:
        connection.execute("DELETE FROM word WHERE word = ?", (word,))
        connection.execute(
            "INSERT INTO word SELECT ?, people FROM"
            " (SELECT count(*) AS people FROM person WHERE person MATCH ?) WHERE people > 0",
            (word, f'"{word}"'),
        )


def _home(one: Findable | None) -> tuple[str | None] | None:
    return (one.home,) if one else None

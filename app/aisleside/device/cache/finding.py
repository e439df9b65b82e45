"""What a customer can be found by, and keeping it true while her rows change.

Words of her names and, marked, of her e-mail addresses go into one index
without columns; the mark lets a query ask for names only. Numbers and whole
addresses are clues, looked up from their beginning; telephone numbers lie there
backwards too, because people remember their end.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from aisleside.device.cache.schema import CARD, EMAIL, INDEXES, PHONE, PHONE_END
from aisleside.device.cache.words import card, digits, name_words, words
from aisleside.domain.customer import ContactKind

EMAIL_MARK = "\ue000"  # before a word of an address; private use, so in no name

# Parts of addresses that half of all people share: finding by them finds nobody.
_SHARED = frozenset(
    {"example", "gmail", "googlemail", "outlook", "hotmail", "live"}
    | {"yahoo", "icloud", "gmx", "web", "mail", "proton"}
)
SHORTEST_CLUE = 3  # digits or letters; fewer say nothing


@dataclass(frozen=True, slots=True)
class Traces:
    """What one customer is found by: words of her names, of her addresses, and clues."""

    names: frozenset[str]
    addresses: frozenset[str]
    clues: frozenset[tuple[int, str]]

    @property
    def indexed(self) -> str:
        return " ".join([*self.names, *(EMAIL_MARK + word for word in self.addresses)])


NOTHING = Traces(frozenset(), frozenset(), frozenset())


def address_words(address: str) -> set[str]:
    """The words of an e-mail address that tell people apart."""
    local, _, domain = address.rpartition("@")
    labels = domain.split(".")[:-1]
    return {word for text in (local, *labels) for word in words(text) if word not in _SHARED}


def phone_starts(number: str) -> set[str]:
    """How somebody may begin to type a number: in full, or without the country's code."""
    starts = {digits(number)}
    if number.startswith("+"):
        _, _, rest = number.replace("-", " ").partition(" ")
        starts.add(digits(rest))
    return {start for start in starts if len(start) >= SHORTEST_CLUE}


def build(connection: sqlite3.Connection) -> None:
    """Make the search tables of a freshly loaded store, which has none of it yet."""
    counts: Counter[str] = Counter()
    connection.executemany(
        "INSERT INTO person (rowid, words) VALUES (?, ?)", _all(connection, counts)
    )
    connection.execute("INSERT INTO person (person) VALUES ('optimize')")
    connection.executemany("INSERT INTO word VALUES (?, ?)", sorted(counts.items()))

    for kind, made, source in (
        (CARD, card, "SELECT id AS customer, loyalty AS value FROM customer"),
        (PHONE, digits, "SELECT customer, value FROM contact WHERE kind = 'phone'"),
        (PHONE, _home_digits, "SELECT customer, value FROM contact WHERE kind = 'phone'"),
        (PHONE_END, _end_first, "SELECT customer, value FROM contact WHERE kind = 'phone'"),
        (EMAIL, _lower, "SELECT customer, value FROM contact WHERE kind = 'email'"),
    ):
        connection.create_function("clue_in", 1, _long_enough(made), deterministic=True)
        connection.execute(  # a clue that is too short is null, and ignored
            f"INSERT OR IGNORE INTO clue SELECT {kind:d}, clue_in(value), customer FROM ({source})"  # noqa: S608  # from the table above
            " WHERE value IS NOT NULL ORDER BY 2, 3"
        )
    connection.execute(
        "INSERT INTO seen"
        " SELECT id, (SELECT max(at) FROM line l WHERE l.customer = c.id), home_place"
        " FROM customer c ORDER BY id"
    )
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
            found[customer] = _traces((said, given, family), loyalty, contacts)
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
        connection.execute(
            "INSERT INTO seen"
            " SELECT id, (SELECT max(at) FROM line l WHERE l.customer = c.id), home_place"
            " FROM customer c WHERE id = ?",
            (customer,),
        )


def _all(connection: sqlite3.Connection, counts: Counter[str]) -> Iterator[tuple[int, str]]:
    """Every customer's indexed words in the order of ids; counts the names on the way."""
    addresses = groupby(
        connection.execute(
            "SELECT customer, value FROM contact WHERE kind = 'email' ORDER BY customer"
        ),
        key=lambda row: row[0],
    )
    owner, theirs = next(addresses, (None, iter(())))
    for customer, said, given, family in connection.execute(
        "SELECT id, said, given, family FROM customer ORDER BY id"
    ):
        names = name_words(said, given, family)
        counts.update(names)
        while owner is not None and owner < customer:
            owner, theirs = next(addresses, (None, iter(())))
        if owner == customer:
            for _, value in theirs:
                names.update(EMAIL_MARK + word for word in address_words(value))
        yield customer, " ".join(names)


def _traces(
    names: tuple[str, str, str], loyalty: str | None, contacts: list[tuple[str, str]]
) -> Traces:
    addresses: set[str] = set()
    clues: set[tuple[int, str]] = set()
    if loyalty is not None:
        clues.add((CARD, card(loyalty)))
    for kind, value in contacts:
        if kind == ContactKind.EMAIL.value:
            addresses.update(address_words(value))
            clues.add((EMAIL, _lower(value)))
        elif kind == ContactKind.PHONE.value:
            clues.update((PHONE, start) for start in phone_starts(value))
            clues.add((PHONE_END, _end_first(value)))
    return Traces(
        frozenset(name_words(*names)),
        frozenset(addresses),
        frozenset((kind, clue) for kind, clue in clues if len(clue) >= SHORTEST_CLUE),
    )


def _home_digits(number: str) -> str:
    """The digits without the country's code, where the number shows where that ends."""
    return min(phone_starts(number), key=len, default="")


def _end_first(number: str) -> str:
    """The digits from the last to the first."""
    return digits(number)[::-1]


def _lower(address: str) -> str:
    return address.lower()


def _long_enough(make: Callable[[str], str]) -> Callable[[str], str | None]:
    def clue(value: str) -> str | None:
        made = make(value)
        return made if len(made) >= SHORTEST_CLUE else None

    return clue

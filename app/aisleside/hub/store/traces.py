"""What customers are found by at the hub: words of their names, cards, numbers, addresses.

A row for each, looked up from its beginning. Whoever writes names or contact points
calls ``follow`` in the same transaction, so a name is found as soon as it is there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, and_, delete, select

from aisleside.hub.store import dialect, schema
from aisleside.insight.search.traces import CARD, EMAIL, PHONE_END, clues_of
from aisleside.insight.search.words import name_words

NAME = 0  # the kinds above are those of ``insight.search.traces``
_KINDS = frozenset({CARD, EMAIL, PHONE_END})
_CHUNK = 500  # customers in one statement
_END = "\U0010ffff"

_COLUMNS = ("kind", "trace", "customer")

Trace = tuple[int, str, int]


def follow(connection: Connection, customers: Iterable[int]) -> None:
    """Make the traces of these customers those of their rows now; none of whoever is gone."""
    wanted = sorted(set(customers))
    for at in range(0, len(wanted), _CHUNK):
        part = wanted[at : at + _CHUNK]
        true = _traces(connection, part)
        trace = schema.trace.c
        there = {
            (row.kind, row.trace, row.customer)
            for row in connection.execute(select(schema.trace).where(trace.customer.in_(part)))
        }
        for kind, text, customer in sorted(there - true):
            connection.execute(
                delete(schema.trace).where(
                    trace.kind == kind, trace.trace == text, trace.customer == customer
                )
            )
        fresh = sorted(true - there)
        if fresh:
            dialect.insert_many(connection, schema.trace.insert(), _COLUMNS, fresh)


def follow_everybody(connection: Connection) -> None:
    """Make the traces of a hub that had none."""
    follow(connection, connection.execute(select(schema.customer.c.id)).scalars().all())


def found_by_name(connection: Connection, words: Sequence[str], *, limit: int) -> list[int]:
    """Customers whose names have all these words; the last one may be a beginning."""
    *whole, last = words
    first = schema.trace.alias()
    asked: Select[Any] = select(first.c.customer).where(
        first.c.kind == NAME, first.c.trace >= last, first.c.trace < last + _END
    )
    for word in whole:
        other = schema.trace.alias()
        asked = asked.join(
            other,
            and_(other.c.customer == first.c.customer, other.c.kind == NAME, other.c.trace == word),
        )
    asked = asked.order_by(first.c.trace, first.c.customer).limit(limit)
    return list(dict.fromkeys(connection.execute(asked).scalars().all()))


def found_by_clue(connection: Connection, kind: int, begins: str, *, limit: int) -> list[int]:
    """Customers with a card, a number backwards or an address that begins so."""
    trace = schema.trace.c
    asked = (
        select(trace.customer)
        .where(trace.kind == kind, trace.trace >= begins, trace.trace < begins + _END)
        .order_by(trace.trace, trace.customer)
        .limit(limit)
    )
    return list(dict.fromkeys(connection.execute(asked).scalars()))


def _traces(connection: Connection, customers: Collection[int]) -> set[Trace]:
    her, contact = schema.customer.c, schema.contact.c
    contacts: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for row in connection.execute(
        select(contact.customer, contact.kind, contact.value).where(contact.customer.in_(customers))
    ):
        contacts[row.customer].append((row.kind, row.value))
    made: set[Trace] = set()
    for one in connection.execute(
        select(her.id, her.said, her.given, her.family, her.sounds, her.loyalty).where(
            her.id.in_(customers)
        )
    ):
        names = name_words(one.said, one.given, one.family, sounds=one.sounds)
        made |= {(NAME, word, one.id) for word in names}
        clues = clues_of(one.loyalty, contacts[one.id])
        made |= {(kind, clue, one.id) for kind, clue in clues if kind in _KINDS}
    return made

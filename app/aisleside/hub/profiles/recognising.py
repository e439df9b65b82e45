"""Telling that somebody a source names is a customer whom the hub knows already.

A loyalty number that one customer alone has is enough. A telephone number or address is
shared in families and offices, so it counts only together with the same given name. Who could
be two customers is neither.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from aisleside.hub.store import schema

CHUNK = 500  # values in one "in (...)"


class Sign(NamedTuple):
    """By what a source's *key* may be known: *given* is spelled as the caller spells names."""

    key: str
    given: str
    loyalty: str | None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()


def recognised(
    connection: Connection, signs: Iterable[Sign], spell: Callable[[str], str]
) -> dict[str, int]:
    """The customers of those keys whose signs fit one customer alone."""
    signs = list(signs)
    by_number = _by_loyalty(connection, {sign.loyalty for sign in signs if sign.loyalty})
    reached = _by_contact(connection, signs)
    given = _given_names(connection, {one for found in reached.values() for one in found})
    found = {}
    for sign in signs:
        fitting = by_number.get(sign.loyalty or "", set())
        if not fitting:
            fitting = {
                one
                for value in (*map(_digits, sign.phones), *map(str.lower, sign.emails))
                for one in reached.get(value, ())
                if one in given and spell(given[one]) == sign.given
            }
        if len(fitting) == 1:
            found[sign.key] = next(iter(fitting))
    return found


def _by_loyalty(connection: Connection, numbers: set[str]) -> dict[str, set[int]]:
    table = schema.customer.c
    found: dict[str, set[int]] = defaultdict(set)
    for part in _parts(numbers):
        asked = select(table.loyalty, table.id).where(table.loyalty.in_(part))
        for row in connection.execute(asked):
            found[row.loyalty].add(row.id)
    return found


def _by_contact(connection: Connection, signs: Iterable[Sign]) -> dict[str, set[int]]:
    """Customers by address in small letters, and by telephone number in digits alone."""
    table = schema.contact.c
    found: dict[str, set[int]] = defaultdict(set)
    emails = {email.lower() for sign in signs for email in sign.emails}
    for part in _parts(emails):
        asked = select(table.value, table.customer).where(
            table.kind == "email", func.lower(table.value).in_(part)
        )
        for row in connection.execute(asked):
            found[row.value.lower()].add(row.customer)
    phones = {_digits(phone) for sign in signs for phone in sign.phones}
    if phones:  # each source writes them in its own way, so every one is looked at
        asked = select(table.value, table.customer).where(table.kind == "phone")
        for row in connection.execute(asked):
            if (digits := _digits(row.value)) in phones:
                found[digits].add(row.customer)
    return found


def _given_names(connection: Connection, customers: set[int]) -> dict[int, str]:
    table = schema.customer.c
    return {
        row.id: row.given
        for part in _parts(customers)
        for row in connection.execute(select(table.id, table.given).where(table.id.in_(part)))
    }


def _parts(values: Iterable[str | int]) -> Iterable[list[str | int]]:
    rest = sorted(values, key=str)
    return (rest[at : at + CHUNK] for at in range(0, len(rest), CHUNK))


def _digits(phone: str) -> str:
    return re.sub(r"\D", "", phone)

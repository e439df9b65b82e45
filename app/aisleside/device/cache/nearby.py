"""Who is near the person at the tablet: her own clients, and who is in the store today.

In the store today is whoever has an appointment here or has already been at a till.
These are few, so their names are kept with them: when more people fit a search than
are looked at, nobody near is among those who were not.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aisleside.insight.search.words import name_words

MOST = 2_000  # of a kind; more are not near any more

_MINE = "SELECT id FROM customer WHERE client_of = ? LIMIT ?"
_SEEN = "SELECT customer FROM seen WHERE at >= ? AND at < ? LIMIT ?"
_DUE = (
    "SELECT customer, min(at) FROM ("
    " SELECT customer, at FROM service WHERE kind = 'appointment' AND at >= ?1 AND at < ?2"
    " AND place = ?3 UNION ALL"
    " SELECT customer, due_at FROM task WHERE state = 'open' AND kind = 'appointment'"
    " AND due_at >= ?1 AND due_at < ?2 AND coalesce(place, ?3) = ?3)"
    " GROUP BY customer LIMIT ?4"
)
_NAMES = (
    "SELECT id, said, given, family, sounds FROM customer"
    " WHERE id IN (SELECT value FROM json_each(?))"
)

Read = Callable[..., list[Any]]  # a statement and its arguments; gives the rows


@dataclass(frozen=True, slots=True)
class Nearby:
    """*due* has the time of today's appointment (seconds UTC), *seen* who was at a till today."""

    mine: frozenset[int] = frozenset()
    due: tuple[tuple[int, int], ...] = ()
    seen: frozenset[int] = frozenset()

    @property
    def today(self) -> frozenset[int]:
        """Who is in the store today."""
        return self.seen.union(customer for customer, _ in self.due)

    def __or__(self, other: Nearby) -> Nearby:
        due = dict(sorted((*self.due, *other.due), key=lambda one: -one[1]))
        return Nearby(self.mine | other.mine, tuple(due.items()), self.seen | other.seen)


def nearby(read: Read, *, staff: str, place: str, day: tuple[int, int]) -> Nearby:
    """Who is near *staff* at *place* on the *day* from one second (UTC) to another."""
    begin, end = day
    return Nearby(
        mine=frozenset(id for (id,) in read(_MINE, staff, MOST)) if staff else frozenset(),
        due=tuple((customer, at) for customer, at in read(_DUE, begin, end, place, MOST)),
        seen=frozenset(customer for (customer,) in read(_SEEN, begin, end, MOST)),
    )


def names_of(read: Read, people: frozenset[int]) -> dict[int, frozenset[str]]:
    """The words of the names of these people, as far as they are in one file."""
    return {
        id: frozenset(name_words(said, given, family, sounds=sounds))
        for id, said, given, family, sounds in read(_NAMES, json.dumps(sorted(people)))
    }

"""Who may be one person, as staff said: what whoever joins customers looks through.

Staff compare two records and say so in an event; it joins nobody by itself. A pair
that was joined since is not listed, nor one with somebody the hub does not know any
more. It names numbers only: what is known of both is looked up by them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec
from sqlalchemy import Connection, select

from aisleside.domain.event import EventKind
from aisleside.hub.store import received, schema
from aisleside.hub.store.engine import Store
from aisleside.wire.messages import Event, SameBody


@dataclass(frozen=True, slots=True)
class Pair:
    """Two customers, the lower number first, who said first that they are one, and how many did.

    *since* is when, aware UTC.
    """

    one: int
    other: int
    by: str
    since: datetime
    times: int

    def sentence(self) -> str:
        """The pair for people."""
        more = f" and {self.times - 1:,} more" if self.times > 1 else ""
        return (
            f"Customers {self.one} and {self.other}: one person, said {self.by}{more} on "
            f"{self.since.day} {self.since:%B %Y}."
        )


def pairs(store: Store) -> list[Pair]:
    """Everybody who may be one person and is still two, the longest waiting first."""
    with store.read() as connection:
        said = list(_said(connection))
        named = {customer for _, pair, _ in said for customer in pair}
        known = received.customers_among(connection, named)
        into = received.joined_into(connection, named - known)
        known |= received.customers_among(connection, set(into.values()) - known)
        names = received.names_of_staff(connection, {author for author, _, _ in said})
    found: dict[tuple[int, int], list[tuple[str, int]]] = {}
    for author, pair, at in said:
        one, other = sorted(into.get(customer, customer) for customer in pair)
        if one != other and {one, other} <= known:
            found.setdefault((one, other), []).append((author, at))
    return [
        Pair(
            one,
            other,
            by=names.get(said_by[0][0], said_by[0][0]),
            since=datetime.fromtimestamp(said_by[0][1], UTC),
            times=len({author for author, _ in said_by}),
        )
        for (one, other), said_by in found.items()
    ]


def _said(connection: Connection) -> Iterator[tuple[str, tuple[int, int], int]]:
    """Who said it, of whom, and when (seconds UTC), oldest first."""
    event = schema.event.c
    asked = (
        select(event.author, event.subject, event.sent, event.occurred_at)
        .where(event.kind == EventKind.SAME, event.status == "applied", event.subject.is_not(None))
        .order_by(event.occurred_at, event.id)
    )
    for author, subject, sent, at in connection.execute(asked):
        body = msgspec.msgpack.decode(sent, type=Event).body
        yield author, (subject, msgspec.msgpack.decode(body, type=SameBody).other), at

"""What is broken on aircraft, as crews recorded it: what the ground reads before landing.

A fault changes no row, so the event itself is listed: also one that an older hub kept
without knowing what it was. Nobody who sat there is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import msgspec
from sqlalchemy import Connection, select

from aisleside.domain.event import EventKind
from aisleside.domain.flight import flight_key
from aisleside.domain.served import Broken, Served
from aisleside.hub.store import received, schema
from aisleside.hub.store.engine import Store
from aisleside.wire.messages import Event, ServedBody

LATELY = timedelta(days=14)  # unless a flight is asked for

_USED = ("stored", "applied")
_BROKEN = {
    Broken.SEAT: "seat",
    Broken.SCREEN: "screen",
    Broken.LIGHT: "light or power",
    Broken.LAVATORY: "lavatory",
    Broken.GALLEY: "galley",
    Broken.SMELL: "smell",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is not as it should be, where, in whose words; *at* is aware UTC."""

    flight: str
    registration: str | None
    broken: str
    where: str
    detail: str
    by: str
    at: datetime

    def sentence(self) -> str:
        """The fault for people."""
        key = flight_key(self.flight)
        name = self.flight if key is None else f"{key.carrier} {key.number}"
        aircraft = f", aircraft {self.registration}" if self.registration else ""
        what = ", ".join(part for part in (self.broken, self.where) if part) or "something"
        words = f": “{self.detail}”" if self.detail else ""
        return f"{self.at:%Y-%m-%d %H:%M} UTC  {name}{aircraft}  {what}{words}, says {self.by}."


def faults(store: Store, flight: str | None = None, *, now: datetime) -> list[Fault]:
    """The faults of a flight, the oldest first; without one, of all flights lately.

    Args:
        flight: its id, or the beginning of it: ``MD482`` is every flight of that number.
        now: aware.
    """
    since = 0 if flight else int((now - LATELY).timestamp())
    with store.read() as connection:
        told = [
            one
            for one in _told(connection, since)
            if flight is None or one[1].flight == flight or one[1].flight.startswith(f"{flight}/")
        ]
        names = received.names_of_staff(connection, {author for author, _, _ in told})
        kept = schema.flight.c
        asked = select(kept.id, kept.registration).where(
            kept.id.in_({body.flight for _, body, _ in told})
        )
        aircraft = {row.id: row.registration for row in connection.execute(asked)}
    return [
        Fault(
            body.flight,
            aircraft.get(body.flight),
            _BROKEN.get(Broken(body.broken), "") if body.broken in set(Broken) else "",
            body.where or body.seat or "",
            body.detail or "",
            names.get(author, author),
            datetime.fromtimestamp(at, UTC),
        )
        for author, body, at in told
    ]


def _told(connection: Connection, since: int) -> Iterator[tuple[str, ServedBody, int]]:
    """Who said it, what, and when (seconds UTC), oldest first."""
    event = schema.event.c
    asked = (
        select(event.author, event.sent, event.occurred_at)
        .where(event.kind == EventKind.SERVED, event.status.in_(_USED), event.occurred_at >= since)
        .order_by(event.occurred_at, event.id)
    )
    for author, sent, at in connection.execute(asked):
        try:
            body = msgspec.msgpack.decode(
                msgspec.msgpack.decode(sent, type=Event).body, type=ServedBody
            )
        except msgspec.MsgspecError:  # of a newer version
            continue
        if body.what == Served.FAULT:
            yield author, body, at

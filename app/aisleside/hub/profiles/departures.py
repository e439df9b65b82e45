"""Letting go of flights: nobody's journey is kept longer than it is of use.

A need goes when its own time is over, sooner than the rest where it is about health.
When a flight's time is over it keeps nobody: travellers, needs, membership and duties
and its trolley go, and its streams end, so that no segment or page of it can be served
again. What went wrong and was bought on it stays with the customer.

Needs go a little ahead of their time (``AHEAD_SECONDS``): tablets let go of them at the
second by themselves, and must not be found to lack what the hub still has.
"""

from __future__ import annotations

import logging
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, delete, select, union

from aisleside.domain.flight import flight_key, seat_told
from aisleside.hub.store import journal, schema
from aisleside.hub.store.engine import Store
from aisleside.hub.store.journal import Change
from aisleside.wire.streams import streams_of_place

log = logging.getLogger(__name__)

AHEAD_SECONDS = 120  # more than passes between two sweeps, see ``api.tending``
UNHEARD_OF = timedelta(days=3)  # how long people of a flight are kept that nothing else is known of

_OF_FLIGHT = ("traveller", "need", "member")  # where merges kept rows that name a flight


@dataclass(frozen=True, slots=True)
class Swept:
    """How many *needs* went by themselves, and which *flights* ended."""

    needs: int = 0
    flights: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.needs or self.flights)


def sweep(store: Store, now: datetime) -> Swept:
    """Let go of what is over at *now* (aware).

    Raises:
        HubStoreError: the next time will do; flights that ended before stay ended.
    """
    at = int(now.timestamp())
    due = schema.need.c.until <= at + AHEAD_SECONDS
    with store.read() as connection:
        over = [flight for flight, until in _kept(connection).items() if until <= at]
    for flight in over:
        with store.write() as connection:
            _end(connection, flight)
    with store.read() as connection:
        has_due = connection.execute(select(schema.need.c.n).where(due).limit(1)).first()
    needs = 0
    if has_due is not None:
        with store.write() as connection:
            needs = _drop_needs(connection, due)
    if over or needs:
        log.info("%d flights ended, and %d needs before them", len(over), needs)
    return Swept(needs, tuple(over))


def _kept(connection: Connection) -> dict[str, int]:
    """The flights that somebody is kept of, and until when (seconds UTC)."""
    flight, traveller, need, duty = schema.flight.c, schema.traveller, schema.need, schema.duty
    named = union(*(select(table.c.flight) for table in (traveller, need, duty))).subquery()
    asked = (
        select(named.c.flight, flight.until)
        .join_from(named, schema.flight, flight.id == named.c.flight, isouter=True)
        .order_by(named.c.flight)
    )
    return {
        row.flight: _guessed(row.flight) if row.until is None else row.until
        for row in connection.execute(asked)
    }


def _guessed(flight: str) -> int:
    """Until when people of a flight are kept that was named, but never described."""
    key = flight_key(flight)
    if key is None:
        return 0
    return int((datetime.combine(key.day, time(), UTC) + UNHEARD_OF).timestamp())


def _end(connection: Connection, flight: str) -> None:
    need, traveller, member = schema.need, schema.traveller, schema.member
    connection.execute(delete(need).where(need.c.flight == flight))
    connection.execute(delete(traveller).where(traveller.c.flight == flight))
    connection.execute(delete(member).where(member.c.place == flight))
    connection.execute(delete(schema.told).where(schema.told.c.key == seat_told(flight)))
    connection.execute(delete(schema.duty).where(schema.duty.c.flight == flight))
    connection.execute(delete(schema.stock).where(schema.stock.c.place == flight))
    _forget_in_merges(connection, _OF_FLIGHT, {flight})
    _forget_in_merges(connection, ("told",), {seat_told(flight)})
    journal.end(connection, streams_of_place(flight))


def _drop_needs(connection: Connection, due: ColumnElement[bool]) -> int:
    need = schema.need.c
    asked = select(need.customer, need.flight, need.n, need.kind).where(due)
    gone = connection.execute(asked.order_by(need.customer, need.flight, need.n)).all()
    journal.reserve(connection)  # before anything changes, as every writer does (S2)
    journal.publish(
        connection,
        [(Change("need", tuple(row[:3]), "del", kind=row.kind), (row.flight,)) for row in gone],
    )
    connection.execute(delete(schema.need).where(due))
    _forget_in_merges(connection, ("need",), {row.flight for row in gone})
    return len(gone)


def _forget_in_merges(
    connection: Connection, tables: Collection[str], flights: Collection[str]
) -> None:
    """Drop what merges kept of these flights: parting two people must not bring it back."""
    kept = schema.merge_row.c
    rows = connection.execute(
        select(kept.merge, kept.n, kept.before, kept.after).where(kept.table.in_(tables))
    ).all()
    for row in rows:
        said = [text for text in (row.before, row.after) if text is not None]
        if any(msgspec.json.decode(text, type=list[Any])[1] in flights for text in said):
            connection.execute(
                delete(schema.merge_row).where(kept.merge == row.merge, kept.n == row.n)
            )

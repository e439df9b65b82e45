"""What devices sent: every event once, as it was sent, with its receipt.

A batch is looked up and written in a handful of statements, however many events
are in it: one statement costs more than what SQLite needs to run it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, bindparam, func, select, update

from aisleside.hub.store import dialect, schema
from aisleside.wire.messages import Receipt


@dataclass(frozen=True, slots=True)
class Stored:
    """An event as the hub keeps it, with its receipt. Times are seconds UTC.

    *sent* is what arrived. *tries* is how often it made us stumble.
    """

    id: str
    device: str
    n: int
    author: str
    kind: str
    subject: int | None
    sent: bytes
    received_at: int
    occurred_at: int
    receipt: Receipt
    tries: int = 0


class Known(NamedTuple):
    """Which device's event of which number has an id, and the receipt it got."""

    device: str
    n: int
    receipt: Receipt


class Gap(NamedTuple):
    """Numbers of a device, both included, that never arrived."""

    first: int
    last: int


_event, _alias, _staff = schema.event.c, schema.alias.c, schema.staff.c


def _among(column: ColumnElement[str] | ColumnElement[int]) -> ColumnElement[bool]:
    return column.in_(bindparam("among", expanding=True))


# Built once: building a statement costs several times what the engine needs to run it.
_RECEIPTS = select(
    _event.id,
    _event.device,
    _event.n,
    _event.status,
    _event.applied_seq,
    _event.reason,
    _event.stored_seq,
).where(_among(_event.id))
_LAST_NUMBER = select(func.coalesce(func.max(_event.n), 0)).where(
    _event.device == bindparam("device")
)
_TAKEN = select(_event.n).where(_event.device == bindparam("device"), _among(_event.n))
_INTO = select(_alias.customer, _alias.into).where(_among(_alias.customer))
_CUSTOMERS = select(schema.customer.c.id).where(_among(schema.customer.c.id))
_STAFF_NAMES = select(_staff.id, _staff.name).where(_among(_staff.id))
_place = schema.place.c
_PLACES = select(_place.id, _place.name, _place.zone).where(_among(_place.id))
_KEEP = schema.event.insert()
_EVENT_COLUMNS = (
    "id",
    "device",
    "n",
    "author",
    "kind",
    "subject",
    "sent",
    "received_at",
    "occurred_at",
    "status",
    "applied_seq",
    "reason",
    "stored_seq",
    "tries",
)


def receipts_of(connection: Connection, events: Collection[str]) -> dict[str, Known]:
    """Those of these events that are stored, by id."""
    if not events:
        return {}
    return {
        row.id: Known(
            row.device,
            row.n,
            Receipt(row.id, row.status, row.applied_seq, row.reason, row.stored_seq),
        )
        for row in connection.execute(_RECEIPTS, {"among": list(events)})
    }


def last_number(connection: Connection, device: str) -> int:
    """The highest number of a device that has arrived; 0 before the first."""
    return int(connection.execute(_LAST_NUMBER, {"device": device}).scalar_one())


def numbers_taken(connection: Connection, device: str, numbers: Collection[int]) -> set[int]:
    """Those of these numbers that a device has used already."""
    if not numbers:
        return set()
    asked = {"device": device, "among": list(numbers)}
    return set(connection.execute(_TAKEN, asked).scalars())


def gaps(connection: Connection, device: str) -> list[Gap]:
    """Numbers below the highest that arrived from a device and never arrived themselves.

    A device counts from 1 without gaps, so each is an event that is still on its way
    or was lost with the device.
    """
    return every_gap(connection, device).get(device, [])


def every_gap(connection: Connection, device: str | None = None) -> dict[str, list[Gap]]:
    """The gaps of each device that has any; of one alone where it is named."""
    before = func.lag(_event.n, 1, 0).over(partition_by=_event.device, order_by=_event.n)
    numbered = select(_event.device, _event.n, before.label("before")).where(_event.n > 0)
    if device is not None:
        numbered = numbered.where(_event.device == device)
    one = numbered.subquery().c
    found: dict[str, list[Gap]] = {}
    for row in connection.execute(
        select(one.device, one.before, one.n)
        .where(one.n > one.before + 1)
        .order_by(one.device, one.n)
    ):
        found.setdefault(row.device, []).append(Gap(row.before + 1, row.n - 1))
    return found


def mark_copied(connection: Connection, device: str, *, now: int) -> None:
    """Note that there are two tablets that say they are this device."""
    connection.execute(
        update(schema.device)
        .where(schema.device.c.id == device, schema.device.c.copied_at.is_(None))
        .values(copied_at=now)
    )


def joined_into(connection: Connection, customers: Collection[int]) -> dict[int, int]:
    """Who those of these customers are that were found to be somebody else."""
    found: dict[int, int] = {}
    ask = set(customers)
    while ask:  # somebody may have been joined with one who was joined with another
        rows = connection.execute(_INTO, {"among": list(ask)})
        step = {row.customer: row.into for row in rows}
        found |= step
        ask = set(step.values()) - set(found)
    return {one: _end_of(one, found) for one in customers if one in found}


def _end_of(customer: int, into: dict[int, int]) -> int:
    seen = {customer}
    while customer in into and into[customer] not in seen:
        customer = into[customer]
        seen.add(customer)
    return customer


def customers_among(connection: Connection, customers: Collection[int]) -> set[int]:
    """Those of these customers whom the hub knows."""
    if not customers:
        return set()
    return set(connection.execute(_CUSTOMERS, {"among": list(customers)}).scalars())


def names_of_staff(connection: Connection, staff: Collection[str]) -> dict[str, str]:
    """What these members of staff are called."""
    if not staff:
        return {}
    rows = connection.execute(_STAFF_NAMES, {"among": list(staff)})
    return {row.id: row.name for row in rows}


class PlaceNamed(NamedTuple):
    """What a place is called, and in which zone its clock is."""

    name: str
    zone: str


def places_among(connection: Connection, places: Collection[str]) -> dict[str, PlaceNamed]:
    """Those of these places that the hub knows."""
    rows = connection.execute(_PLACES, {"among": list(places)})
    return {row.id: PlaceNamed(row.name, row.zone) for row in rows}


def keep(connection: Connection, events: Iterable[Stored]) -> None:
    """Store events with their receipts."""
    rows = [
        (
            event.id,
            event.device,
            event.n,
            event.author,
            event.kind,
            event.subject,
            event.sent,
            event.received_at,
            event.occurred_at,
            event.receipt.status,
            event.receipt.applied_seq,
            event.receipt.reason,
            event.receipt.stored_seq,
            event.tries,
        )
        for event in events
    ]
    if rows:
        dialect.insert_many(connection, _KEEP, _EVENT_COLUMNS, rows)

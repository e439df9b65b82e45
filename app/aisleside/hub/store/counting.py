"""What the hub holds, counted for the people who run it."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import mode

from sqlalchemy import Connection, Table, case, func, select

from aisleside.hub.store import journal, received, schema
from aisleside.hub.store.reading import PLACE_HOLDER, STAFF_HOLDER


@dataclass(frozen=True, slots=True)
class Source:
    """A source that was loaded; *loaded_at* is in seconds UTC, None until it is whole."""

    name: str
    terms: str
    loaded_at: int | None


@dataclass(frozen=True, slots=True)
class Holding:
    """Rows of every travelling table, and how the feed stands.

    *missing* has the numbers of events that never arrived, by device.
    """

    rows: dict[str, int]
    places: tuple[str, ...]
    devices: int
    events: int
    needing_a_person: int
    missing: dict[str, list[received.Gap]]
    head: int
    floors: dict[str, int]
    sources: tuple[Source, ...]


def holding(connection: Connection) -> Holding:
    """Count everything, in one moment."""
    event, kept = schema.event, schema.source.c
    rejected = select(func.count()).select_from(event).where(event.c.status == "rejected")
    floors = select(schema.stream.c.name, schema.stream.c.floor).order_by(schema.stream.c.name)
    sources = select(kept.name, kept.terms, kept.loaded_at).order_by(kept.name)
    return Holding(
        rows={name: _count(connection, table) for name, table in sorted(schema.TRAVELLING.items())},
        places=tuple(
            connection.execute(select(schema.place.c.id).order_by(schema.place.c.id)).scalars()
        ),
        devices=_count(connection, schema.device),
        events=_count(connection, event),
        needing_a_person=connection.execute(rejected).scalar_one(),
        missing=received.every_gap(connection),
        head=journal.head(connection),
        floors={row.name: row.floor for row in connection.execute(floors)},
        sources=tuple(Source(*row) for row in connection.execute(sources)),
    )


def _count(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def busiest_place(connection: Connection) -> str | None:
    """The place most customers go to; the first by its id where there are several."""
    member = schema.member.c
    asked = (
        select(member.place)
        .join(schema.place, schema.place.c.id == member.place)
        .where(schema.place.c.kind == "store")
        .group_by(member.place)
        .order_by(func.count().desc(), member.place)
        .limit(1)
    )
    return connection.execute(asked).scalar_one_or_none()


def next_at_work(connection: Connection, mask: str, *, now: int) -> tuple[str, list[str]] | None:
    """Who works on the next flight through *mask*: their place, and their staff numbers.

    It leaves from where most flights do, which is where the airline is at home. Of a gate
    whoever belongs there, of a crew those who fly. None where nobody will.
    """
    duty, flight, staff = schema.duty.c, schema.flight.c, schema.staff.c
    is_open = case((duty.opens_at <= now, 0), else_=1)
    found = connection.execute(
        select(duty.flight, duty.holder, flight.board)
        .join(schema.flight, flight.id == duty.flight)
        .where(
            duty.mask == mask,
            duty.not_after > now,
            flight.out_planned >= now,
            flight.status != "cancelled",
            duty.holder.not_like(f"{PLACE_HOLDER}%-LOUNGE"),
        )
        .order_by(is_open, flight.out_planned, duty.flight, duty.holder)
    ).all()
    if not found:
        return None
    home = mode(row.board for row in found)
    first = next(row for row in found if row.board == home)
    if first.holder.startswith(PLACE_HOLDER):
        place = first.holder.removeprefix(PLACE_HOLDER)
        return place, team(connection, place)
    crew = [row.holder.removeprefix(STAFF_HOLDER) for row in found if row.flight == first.flight]
    place = connection.execute(select(staff.place).where(staff.id == crew[0])).scalar_one()
    return place, crew


def team(connection: Connection, place: str) -> list[str]:
    """The staff numbers of a place."""
    staff = schema.staff.c
    asked = select(staff.id).where(staff.place == place).order_by(staff.id)
    return list(connection.execute(asked).scalars())

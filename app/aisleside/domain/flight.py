"""Flights, who travels on them, and what each of them needs.

A flight is one leg on one day from one airport. It is a scope of its own, as a store is:
its id names it everywhere, and whoever is on it belongs to it until ``Flight.until``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

_KEY = re.compile(r"([A-Z0-9]{2,3}?)(\d{1,4}[A-Z]?)/(\d{4}-\d{2}-\d{2})/([A-Z]{3})", re.ASCII)


@dataclass(frozen=True, slots=True)
class FlightKey:
    """What tells a flight from all others: *day* is that of its planned departure there."""

    carrier: str
    number: str
    day: date
    board: str

    @property
    def id(self) -> str:
        return f"{self.carrier}{self.number}/{self.day.isoformat()}/{self.board}"


def flight_key(id: str) -> FlightKey | None:
    """Read ``MD482/2026-11-22/LIS``; None for what is no flight, such as a store."""
    found = _KEY.fullmatch(id)
    if found is None:
        return None
    carrier, number, day, board = found.groups()
    try:
        return FlightKey(carrier, number, date.fromisoformat(day), board)
    except ValueError:
        return None


class FlightStatus(StrEnum):
    """How far a flight is; what a source says in other words is PLANNED."""

    PLANNED = "planned"
    BOARDING = "boarding"
    CLOSED = "closed"
    OFF_BLOCK = "off_block"
    IN_FLIGHT = "in_flight"
    LANDED = "landed"
    ON_BLOCK = "on_block"
    CANCELLED = "cancelled"
    DIVERTED = "diverted"


class Boarding(StrEnum):
    """Where somebody on the list stands."""

    BOOKED = "booked"
    STANDBY = "standby"
    CHECKED_IN = "checked_in"
    BOARDED = "boarded"
    OFFLOADED = "offloaded"
    NO_SHOW = "no_show"


class NeedKind(StrEnum):
    """What somebody needs, as an instruction to whoever serves it; never a code."""

    ASSISTANCE = "assistance"
    ALONE = "alone"  # an unaccompanied minor
    INFANT = "infant"
    CHILD = "child"
    MEAL = "meal"
    MEDICAL = "medical"
    PET = "pet"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class CabinRows:
    """Rows *first* to *last* of one *cabin*; *seats* are letters, ``-`` an aisle: ``ABC-DEF``."""

    cabin: str
    first: int
    last: int
    seats: str


@dataclass(frozen=True, slots=True)
class Flight:
    """One flight as it was known at *status_at*, with its list as of *list_at*.

    *named* of *declared* people were on the list. *until* is when its people leave every
    device. Times are aware and in UTC.
    """

    id: str
    carrier: str
    number: str
    day: date
    board: str
    board_name: str
    board_zone: str
    off: str
    off_name: str
    off_zone: str
    gate: str | None
    aircraft: str | None
    registration: str | None
    cabins: tuple[CabinRows, ...]
    out_planned: datetime
    out_expected: datetime | None
    out_actual: datetime | None
    in_planned: datetime
    in_expected: datetime | None
    in_actual: datetime | None
    closes_at: datetime | None
    status: FlightStatus
    status_at: datetime
    status_source: str
    list_at: datetime | None
    named: int
    declared: int | None
    until: datetime


@dataclass(frozen=True, slots=True)
class Traveller:
    """A customer on a flight, as the list has her.

    *surname* and *given* are as written there, *party* counts who shares her *locator*.
    *onward* and *inbound* are flights as they are spoken of ("MD 17"), with their times.
    """

    customer: int
    flight: str
    surname: str
    given: str
    locator: str
    party: int
    seat: str | None
    cabin: str
    sequence: int | None
    state: Boarding
    state_at: datetime | None
    inbound: str | None
    inbound_at: datetime | None
    onward: str | None
    onward_to: str | None
    onward_at: datetime | None
    onward_gate: str | None


@dataclass(frozen=True, slots=True)
class Need:
    """Something she needs on this flight: *instruction* is a sentence, *where* it lies.

    It leaves every device at *until*, sooner than the rest when it is about her health.
    """

    customer: int
    flight: str
    n: int
    kind: NeedKind
    instruction: str
    where: str | None
    until: datetime


def seat_told(flight: str) -> str:
    """Under which key a customer's seat is kept that staff gave her on a flight."""
    return f"seat.{flight}"


def cabins_of(plan: str) -> tuple[CabinRows, ...]:
    """Read ``C:1-4:AC-DF;Y:5-34:ABC-DEF``; what is not of this form is left out."""
    found = (
        re.fullmatch(r"([A-Z]):(\d{1,3})-(\d{1,3}):([A-Z-]{1,16})", part, re.ASCII)
        for part in plan.split(";")
    )
    return tuple(
        CabinRows(one[1], int(one[2]), int(one[3]), one[4])
        for one in found
        if one is not None and int(one[2]) <= int(one[3])
    )


def cabin_at(seat: str, cabins: tuple[CabinRows, ...]) -> str | None:
    """The cabin that a seat is in, 12 and A of ``12A``; None where there is no such seat."""
    found = re.fullmatch(r"(\d{1,3})([A-Z])", seat, re.ASCII)
    if found is None:
        return None
    row, letter = int(found[1]), found[2]
    return next(
        (one.cabin for one in cabins if one.first <= row <= one.last and letter in one.seats), None
    )


def plan_of(cabins: tuple[CabinRows, ...]) -> str:
    """The other way."""
    return ";".join(f"{one.cabin}:{one.first}-{one.last}:{one.seats}" for one in cabins)

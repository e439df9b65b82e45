"""Flights held here, who travels on them and what each needs, read from their files.

A flight may be held through several masks: each row is then read once, the newest, and
of needs those that any of the masks lets pass.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from aisleside.device.cache import values
from aisleside.domain.flight import Flight, Need, Traveller
from aisleside.wire.rows import KEYS, FlightRow, NeedRow, TravellerRow

Read = Callable[..., list[Any]]


def flights(files: Iterable[Read]) -> list[Flight]:
    """Every flight, in the order of their departures."""
    rows = newest(files, "flight", "SELECT * FROM flight")
    found = values.known(values.flight, map(FlightRow._make, rows))
    return sorted(found, key=lambda one: (one.out_planned, one.id))


def travellers(files: Iterable[Read], flight: str) -> list[Traveller]:
    """Everybody on the list of a flight, by name."""
    rows = newest(files, "traveller", "SELECT * FROM traveller WHERE flight = ?", flight)
    found = [values.traveller(TravellerRow._make(row)) for row in rows]
    return sorted(found, key=lambda one: (one.surname, one.given, one.customer))


def needs(files: Iterable[Read], flight: str, *, now: datetime) -> list[Need]:
    """What they need on it and may still be known at *now*, by customer and number."""
    asked = "SELECT * FROM need WHERE flight = ? AND until > ?"
    rows = newest(files, "need", asked, flight, int(now.timestamp()))
    return [values.need(NeedRow._make(row)) for row in sorted(rows)]


def newest(files: Iterable[Read], table: str, asked: str, *given: object) -> list[Any]:
    """The rows that *asked* finds of a table, each once."""
    found: dict[Any, Any] = {}
    for read in files:
        for row in read(asked, *given):
            key = row[: len(KEYS[table])]  # keys are the first columns of these tables
            if key not in found or row[-1] > found[key][-1]:
                found[key] = row
    return list(found.values())

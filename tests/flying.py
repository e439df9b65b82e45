"""Rows of a flight: Lisbon to Munich on 22 November 2026, at noon, and who is on it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from aisleside.domain.flight import flight_key
from aisleside.wire.rows import FlightRow, NeedRow, TravellerRow

MUNICH = "MD482/2026-11-22/LIS"
VIENNA = "MD990/2026-11-22/MUC"
OUT = int(datetime(2026, 11, 22, 12, tzinfo=UTC).timestamp())
IN = OUT + 3 * 3600
UNTIL = IN + 24 * 3600


def flight(id: str = MUNICH, **other: Any) -> FlightRow:
    key = flight_key(id)
    assert key is not None
    row = FlightRow(
        id=id,
        carrier=key.carrier,
        number=key.number,
        day=key.day.isoformat(),
        board=key.board,
        board_name="Lisbon",
        board_zone="Europe/Lisbon",
        off="MUC",
        off_name="Munich",
        off_zone="Europe/Berlin",
        gate="B14",
        aircraft="A320",
        registration=None,
        plan="C:1-4:AC-DF;Y:5-34:ABC-DEF",
        out_planned=OUT,
        out_expected=None,
        out_actual=None,
        in_planned=IN,
        in_expected=None,
        in_actual=None,
        closes_at=OUT - 900,
        status="planned",
        status_at=OUT - 7200,
        status_source="Airport",
        list_at=OUT - 7200,
        named=2,
        declared=2,
        until=UNTIL,
        version=1,
    )
    return row._replace(**other)


def traveller(customer: int, seat: str = "12C", *, on: str = MUNICH, **other: Any) -> TravellerRow:
    row = TravellerRow(
        customer=customer,
        flight=on,
        surname="MARCHETTI",
        given="ELENAMRS",
        locator="K4RT9B",
        party=1,
        seat=seat,
        cabin="Y",
        sequence=None,
        state="booked",
        state_at=None,
        inbound=None,
        inbound_at=None,
        onward=None,
        onward_to=None,
        onward_at=None,
        onward_gate=None,
        version=1,
    )
    return row._replace(**other)


def need(
    customer: int,
    kind: str,
    instruction: str,
    *,
    n: int = 1,
    on: str = MUNICH,
    until: int = UNTIL,
) -> NeedRow:
    return NeedRow(customer, on, n, kind, instruction, None, until, 1)

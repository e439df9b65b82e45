"""A boarding pass as plain fields, for the command that tells support what was read."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from aisleside.formats.boarding_pass.reading import read_bcbp
from aisleside.formats.boarding_pass.values import ONCE_ONLY, BoardingPass, Leg
from aisleside.formats.finding import Finding, Weight


def parse_fields(
    raw: str, *, context_date: date | None
) -> tuple[bool, dict[str, Any], tuple[Finding, ...]]:
    """Whether the pass is to be believed, its fields by name, and the findings."""
    read = read_bcbp(raw, today=context_date)
    if read.boarding_pass is None:
        refused = next(one for one in read.findings if one.weight is Weight.REFUSED)
        return False, {"error": refused.reason}, read.findings
    return True, as_fields(read.boarding_pass), read.findings


def as_fields(boarding_pass: BoardingPass) -> dict[str, Any]:
    """The fields by the names that the worked examples give them."""
    security = boarding_pass.security
    once = {name: getattr(boarding_pass, name) for name, _ in ONCE_ONLY}
    return {
        "format": "M",
        "legs_count": len(boarding_pass.legs),
        "passenger_name": boarding_pass.passenger_name,
        "eticket": boarding_pass.eticket,
        "version": boarding_pass.version,
        "unique": once | {"issue_date": _text(boarding_pass.issue_date)},
        "legs": [_leg(leg) for leg in boarding_pass.legs],
        "security": security and {"type": security.kind, "data": security.data},
    }


def _leg(leg: Leg) -> dict[str, Any]:
    values = asdict(leg)
    renamed = {"from": values.pop("board"), "to": values.pop("off")}
    return renamed | values | {"flight_date": _text(leg.flight_date)}


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None

"""Who sees to what went wrong, and what came of it: one row of the apology ledger.

A case is one failure under a key that is the same on every tablet, ``trouble:17``, or a
journey, ``flight:MD482/2026-11-22/LIS``. Whoever means to act claims a part of it first.
``insight.cases`` says which claim of several counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

FLIGHT_CASE = "flight"


class Part(StrEnum):
    """What may be open or closed of a case; parts close apart."""

    APOLOGY = "apology"
    GESTURE = "gesture"
    UPGRADE = "upgrade"


class Outcome(StrEnum):
    """What came of a claim. NOT_NOW: it was not said, and anybody may claim again."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    NOT_NOW = "not_now"


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody is about to see to a part of a case, or did.

    Args:
        place: the id of where it was said; None where nobody knows.
        received: the hub's number of it in its case; None while it is on this tablet alone.
        at: to be shown, and to order what the hub does not have.
        instead_of: the claim this one takes over, because nothing came of it.
        result: None while nothing has come of it.
        gesture: what was given with it, *amount* of it in its own unit.
    """

    customer: int
    id: str
    case: str
    part: Part
    by: str
    by_name: str
    place: str | None
    at: datetime
    received: int | None = None
    instead_of: str | None = None
    result: Outcome | None = None
    result_at: datetime | None = None
    gesture: str | None = None
    amount: int = 0


def flight_case(flight: str) -> str:
    """The case of what is given on a flight without anything having gone wrong."""
    return f"{FLIGHT_CASE}:{flight}"

"""What we did for a customer besides selling: deliveries, repairs, appointments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ServiceKind(StrEnum):
    DELIVERY = "delivery"
    REPAIR = "repair"
    ALTERATION = "alteration"
    APPOINTMENT = "appointment"
    FLIGHT = "flight"


@dataclass(frozen=True, slots=True)
class ServiceRecord:
    """One service, past or to come. *trouble* means it went wrong and we owe a word.

    *code* says in one word what happened, *flight* is the id of the flight it happened on.
    """

    customer: int
    at: datetime
    id: int
    kind: ServiceKind
    title: str
    detail: str | None
    place: str
    staff: str | None
    receipt: str | None
    trouble: bool
    code: str | None = None
    flight: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What a colleague wrote down about a customer."""

    id: str
    customer: int
    at: datetime
    text: str
    author: str
    author_name: str
    place: str | None

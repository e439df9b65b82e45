"""Where people are served: a store, the web shop, the call centre, an airport, a lounge."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PlaceKind(StrEnum):
    STORE = "store"
    WEB = "web"
    CALL_CENTRE = "call_centre"
    AIRPORT = "airport"  # also a gate of one, or the base of a crew
    LOUNGE = "lounge"


@dataclass(frozen=True, slots=True)
class Place:
    """*zone* is an IANA time zone; *near* are the places to ask when this one has none."""

    id: str
    name: str
    kind: PlaceKind
    city: str | None
    currency: str
    zone: str
    near: tuple[str, ...]

"""Where selling happens: a store, the web shop, the call centre."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PlaceKind(StrEnum):
    STORE = "store"
    WEB = "web"
    CALL_CENTRE = "call_centre"


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

"""The people who hold the tablet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody may see and do; part of a stream's name, see wire.streams."""

    ASSOCIATE = "associate"
    MANAGER = "manager"
    CREW = "crew"
    GATE = "gate"


# Who serves people on flights, and so holds those of her duty instead of a store's.
ON_FLIGHTS = frozenset({Role.CREW, Role.GATE})


@dataclass(frozen=True, slots=True)
class StaffMember:
    """*title* is what the screen says ("Stylist"); *role* decides what is sent."""

    id: str
    name: str
    title: str
    role: Role
    place: str

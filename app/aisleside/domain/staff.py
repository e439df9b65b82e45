"""The people who hold the tablet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody may see and do; part of a stream's name, see wire.streams."""

    ASSOCIATE = "associate"
    MANAGER = "manager"


@dataclass(frozen=True, slots=True)
class StaffMember:
    """*title* is what the screen says ("Stylist"); *role* decides what is sent."""

    id: str
    name: str
    title: str
    role: Role
    place: str

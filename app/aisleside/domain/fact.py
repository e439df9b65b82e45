"""What is known of a customer, from whom, since when, and who may hear it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Disclosure(StrEnum):
    """OPEN may be said, STAFF is used silently, NEVER does not leave the hub for this role."""

    OPEN = "open"
    STAFF = "staff"
    NEVER = "never"


class Purpose(StrEnum):
    """Why a fact is held; a rule may use it only for this."""

    SERVICE = "service"
    RECOMMENDATION = "recommendation"
    MARKETING = "marketing"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known of a customer. *key* is dotted: "size.shoe", "taste.likes"."""

    customer: int
    key: str
    value: str
    source: str
    observed_at: datetime
    purpose: Purpose
    disclosure: Disclosure


# What staff are told under a key: who may hear it, and what it is held for. The first
# beginning that fits counts.
_HELD_FOR = (
    ("size.", Disclosure.OPEN, Purpose.SERVICE),
    ("name.", Disclosure.OPEN, Purpose.SERVICE),
    ("contact.", Disclosure.OPEN, Purpose.SERVICE),
    ("taste.remember", Disclosure.STAFF, Purpose.SERVICE),
    ("taste.", Disclosure.OPEN, Purpose.RECOMMENDATION),
    ("occasion.", Disclosure.OPEN, Purpose.SERVICE),
)


def held_for(key: str) -> tuple[Disclosure, Purpose]:
    """Who may hear what staff were told under *key*, and why it is held.

    What nobody thought of is used silently, and to serve her.
    """
    for begins, disclosure, purpose in _HELD_FOR:
        if key.startswith(begins):
            return disclosure, purpose
    return Disclosure.STAFF, Purpose.SERVICE

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

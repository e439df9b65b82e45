"""A customer, how to address her, and how she may be reached."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class MayContact(StrEnum):
    """What the customer said about being contacted; *unknown* means ask first."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class ContactKind(StrEnum):
    EMAIL = "email"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """One way to reach a customer, with who told us and when."""

    kind: ContactKind
    value: str
    source: str
    observed_at: datetime


@dataclass(frozen=True, slots=True)
class Customer:
    """One person as staff meet her.

    *said* is the name in her own preferred form and the only one shown; *sounds*
    is how to say it. *tier* is a loyalty status in words ("Gold") or None.
    """

    id: int
    said: str
    given: str
    family: str
    sounds: str | None
    tier: str | None
    tier_since: int | None
    loyalty: str | None
    home_place: str | None
    languages: tuple[str, ...]
    contact_by: str | None
    may_contact: MayContact
    client_of: str | None
    client_since: int | None
    source: str
    observed_at: datetime


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody a customer comes with; *other* is a customer too, or None."""

    customer: int
    n: int
    other: int | None
    name: str
    relation: str
    source: str
    observed_at: datetime


def initials(said: str) -> str:
    """At most two letters for the circle that stands for a person.

    Names in scripts without cases or spaces give their first character.
    """
    words = [word for word in said.split() if any(ch.isalnum() for ch in word)]
    letters = [next(ch for ch in word if ch.isalnum()) for word in words]
    picked = letters[:1] if len(letters) < 2 else [letters[0], letters[-1]]
    return "".join(picked).upper()

"""What a customer said we may do, in her words, and since when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ConsentPurpose(StrEnum):
    """What she was asked about."""

    PERSONALISATION = "personalisation"
    EMAIL = "email"
    PHONE = "phone"
    TEXT = "text"
    BIRTHDAY = "birthday"


class ConsentAnswer(StrEnum):
    """LATER: she was asked and did not want to decide; nobody asks again that day."""

    YES = "yes"
    NO = "no"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Consent:
    """Her newest answer for one purpose. What was never asked is not in the list."""

    customer: int
    purpose: ConsentPurpose
    answer: ConsentAnswer
    words: str | None
    source: str
    observed_at: datetime

"""Who has signed in on this tablet lately, and what a try to sign in gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from aisleside.domain.staff import StaffMember


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody who may unlock this tablet without a network."""

    staff: StaffMember
    last_seen: datetime


class SignInResult(StrEnum):
    """WRONG_PIN leaves tries; LOCKED and NEEDS_HUB need a connection; NOT_KNOWN: the hub said no.

    LOCKED has no tries left, NEEDS_HUB cannot be checked here and the hub is away; NEEDS_PIN:
    the badge alone does not open it.
    """

    OPEN = "open"
    WRONG_PIN = "wrong_pin"
    LOCKED = "locked"
    NEEDS_HUB = "needs_hub"
    NOT_KNOWN = "not_known"
    NEEDS_PIN = "needs_pin"


@dataclass(frozen=True, slots=True)
class SignInAnswer:
    """*tries_left* counts down from the setting; *staff* is set when OPEN."""

    result: SignInResult
    tries_left: int
    staff: StaffMember | None

"""Reasons to approach a customer, and what staff did about them.

A moment has a key that is the same on every tablet, so that what one member of
staff took up is not taken up again by another: ``trouble:17``, ``promise:0190…`` and
``wish:0190…`` (a task), ``expected:service-771``, ``birthday:2026``, and by the day of her
last purchase ``replenish:88-20261103`` (of that product) and ``quiet:20260914``. What was
said to a suggestion has the key ``offer:88``, of the product: no reason of the day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class MomentKind(StrEnum):
    """Why somebody is worth turning to.

    READY is an order or alteration that lies here; EXPECTED an appointment; REPLENISH
    something she buys again and again and may have run out of; QUIET that she used to
    come regularly and does not. OFFER is a suggestion, and never a reason by itself.
    """

    TROUBLE = "trouble"
    PROMISE = "promise"
    READY = "ready"
    WISH = "wish"
    EXPECTED = "expected"
    REPLENISH = "replenish"
    BIRTHDAY = "birthday"
    QUIET = "quiet"
    OFFER = "offer"


MOST_DIGITS = 18  # of a product's number, which has 63 bits

REASONS = frozenset(MomentKind) - {MomentKind.OFFER}  # what a day may be made of


class Reply(StrEnum):
    """DONE: taken up; LATER: may come back; NEVER: not for her; OPEN: taken back."""

    DONE = "done"
    LATER = "later"
    NEVER = "never"
    OPEN = "open"


class WhyNot(StrEnum):
    """Why something is not for her, in the words that staff may choose."""

    TOO_DEAR = "too_dear"
    HAS_ONE = "has_one"
    WRONG_SIZE = "wrong_size"
    NOT_HER_STYLE = "style"
    WAS_A_GIFT = "gift"


@dataclass(frozen=True, slots=True)
class Answer:
    """What staff did about a moment of a customer; *reason* is why it is not for her.

    A reason of a newer version that this one has no word for is None. *sent* is False while
    it is on this tablet alone.
    """

    customer: int
    moment: str
    reply: Reply
    until: datetime | None
    staff: str
    staff_name: str
    at: datetime
    reason: WhyNot | None = None
    sent: bool = True


def moment_key(kind: MomentKind, about: str | int) -> str:
    """The key of a moment, the same wherever it is worked out."""
    return f"{kind}:{about}"


def offered(moment: str) -> int | None:
    """The product of an answered suggestion; None for a key of anything else."""
    kind, _, about = moment.partition(":")
    is_number = about.isascii() and about.isdecimal() and len(about) <= MOST_DIGITS
    return int(about) if kind == MomentKind.OFFER and is_number else None

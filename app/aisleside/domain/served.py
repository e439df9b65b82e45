"""What staff record on board: service given, praise, complaints, faults.

Most of it becomes a service record of the customer; its number follows from the event, so
that a complaint is one case on the tablet that took it down and on all others.
"""

from __future__ import annotations

import hashlib
from enum import StrEnum

from aisleside.domain.flight import flight_key


class Served(StrEnum):
    """What it was. A fault is of the aircraft, for the ground to mend; it needs no customer."""

    GIFT = "gift"
    MOVED = "moved"
    PRAISE = "praise"
    COMPLAINT = "complaint"
    FAULT = "fault"
    OFFER = "offer"


class Broken(StrEnum):
    """What is not as it should be on the aircraft."""

    SEAT = "seat"
    SCREEN = "screen"
    LIGHT = "light"
    LAVATORY = "lavatory"
    GALLEY = "galley"
    SMELL = "smell"
    OTHER = "other"


class Went(StrEnum):
    """How it went with her."""

    WELL = "well"
    UNSURE = "unsure"
    UPSET = "upset"


class MadeSure(StrEnum):
    """How one knew who boards: a scanned pass, or two facts asked for by hand."""

    SCAN = "scan"
    HAND = "hand"


class AskedFor(StrEnum):
    """Facts that may be asked for by hand; two together are enough."""

    SEAT = "seat"
    SURNAME = "surname"
    LOCATOR = "locator"


FACTS_BY_HAND = 2

GIFT = "gift"  # the gesture of a claim that a gift makes
COMPLAINT = "complaint_open"  # codes of service records, as alert rules know them
_CODES = {
    Served.GIFT: ("gesture", "Gift"),
    Served.PRAISE: ("compliment", "Praise"),
    Served.COMPLAINT: (COMPLAINT, "Complaint"),
    Served.OFFER: ("offer", "Offer"),
}
_FAULT = ("fault", "Fault")
_SEAT_BROKEN = ("seat_broken", "Fault at seat {seat}")

# Where something went wrong with her, so that we owe her a word.
TROUBLES = frozenset({COMPLAINT, "seat_broken"})


def service_id(event: str) -> int:
    """The number of the service record that an event makes: 63 bits that follow from its id."""
    digest = hashlib.sha256(f"service\n{event}".encode()).digest()
    return int.from_bytes(digest[:8], "big") >> 1


def service_code(what: Served, seat: str | None) -> str | None:
    """The code of the service record it makes; None where it makes none."""
    if what is Served.FAULT:
        return (_SEAT_BROKEN if seat else _FAULT)[0]
    return _CODES[what][0] if what in _CODES else None


def service_title(what: Served, seat: str | None, flight: str) -> str:
    """What the service record is called: "Complaint on MD482"."""
    if what is Served.FAULT:
        title = (_SEAT_BROKEN if seat else _FAULT)[1].format(seat=seat)
    else:
        title = _CODES[what][1]
    key = flight_key(flight)
    return title if key is None else f"{title} on {key.carrier} {key.number}"

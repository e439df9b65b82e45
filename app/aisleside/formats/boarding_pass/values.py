"""What a boarding pass says: values, and how wide each stands in the bar code.

IATA Resolution 792, versions 1 to 8. A field that is blank and one that is absent are both
an empty text. What names a person or a ticket is kept out of ``repr``, so out of logs.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

NAME_WIDTH = 20
# Each block: the names of its fields, as below, with their widths, in order.
MANDATORY = (
    ("pnr", 7),
    ("board", 3),
    ("off", 3),
    ("carrier", 3),
    ("flight_number", 5),
    ("day_of_year", 3),
    ("compartment", 1),
    ("seat", 4),
    ("sequence", 5),
    ("status", 1),
)
ONCE_ONLY = (
    ("passenger_description", 1),
    ("source_of_checkin", 1),
    ("source_of_issuance", 1),
    ("issue_date_raw", 4),
    ("document_type", 1),
    ("issuer", 3),
    ("bag_tag_1", 13),
    ("bag_tag_2", 13),
    ("bag_tag_3", 13),
)
PER_LEG = (
    ("airline_numeric", 3),
    ("document_number", 10),
    ("selectee", 1),
    ("doc_verification", 1),
    ("marketing_carrier", 3),
    ("ff_airline", 3),
    ("ff_number", 16),
    ("id_ad", 1),
    ("bag_allowance", 3),
    ("fast_track", 1),
)


@dataclass(frozen=True, slots=True)
class Leg:
    """One flight of a pass; *board* and *off* are airports, *day_of_year* counts from 1.

    *flight_date* is resolved, not read: None where neither the issue date nor the day of
    reading tells the year. *selectee* is a security mark: show it to nobody who does not
    act on it. *airline_use* is the airline's own; no meaning is read into it.
    """

    pnr: str = field(default="", repr=False)
    board: str = ""
    off: str = ""
    carrier: str = ""
    flight_number: str = ""
    day_of_year: int | None = None
    compartment: str = ""
    seat: str = ""
    sequence: str = ""
    status: str = ""
    airline_numeric: str = ""
    document_number: str = field(default="", repr=False)
    selectee: str = field(default="", repr=False)
    doc_verification: str = ""
    marketing_carrier: str = ""
    ff_airline: str = ""
    ff_number: str = field(default="", repr=False)
    id_ad: str = ""
    bag_allowance: str = ""
    fast_track: str = ""
    airline_use: str = field(default="", repr=False)
    flight_date: date | None = None


@dataclass(frozen=True, slots=True)
class Security:
    """The signature at the end of a pass. Not verified here: the keys are the airline's."""

    kind: str = ""
    data: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class BoardingPass:
    """A whole pass. *version* is None where it carries no block of the standard.

    *passenger_description* is a digit (0 adult, 1 male, 2 female, 3 child, 4 infant, 5 no
    passenger, 6 adult with infant, 7 child alone), from version 8 on also X or U for who is
    neither or does not say. *issue_date_raw* has one digit of the year; *issue_date* is
    resolved from it.
    """

    passenger_name: str = field(repr=False)
    legs: tuple[Leg, ...]
    eticket: str = "E"
    version: int | None = None
    passenger_description: str = ""
    source_of_checkin: str = ""
    source_of_issuance: str = ""
    issue_date_raw: str = ""
    document_type: str = ""
    issuer: str = ""
    bag_tag_1: str = field(default="", repr=False)
    bag_tag_2: str = field(default="", repr=False)
    bag_tag_3: str = field(default="", repr=False)
    security: Security | None = None
    issue_date: date | None = None

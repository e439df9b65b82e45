"""What airlines keep beside the standard messages, as lines of JSON of our own form.

``loyalty.jsonl`` has the members of a loyalty programme, ``events.jsonl`` what happened to
passengers. The generator writes them and a real airline's export can be brought into them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Annotated, TypeVar

import msgspec

from aisleside.domain.consent import ConsentAnswer, ConsentPurpose

YEARS = range(1990, 2200)  # with a zone, every moment of them can be put into UTC
LOYALTY_FILE, EVENTS_FILE = "loyalty.jsonl", "events.jsonl"


Short = Annotated[str, msgspec.Meta(max_length=40)]
Words = Annotated[str, msgspec.Meta(max_length=200)]
Count = Annotated[int, msgspec.Meta(ge=0, le=100_000)]


class Member(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One member as of *as_of*; flights that left later are not counted in it.

    *number* has no airline before it. *cabins* are the letters of those she has sat in.
    *never_flown*: she said, when she joined, that she has never been on any flight; no count
    of one airline could tell. *birthday* is a day without a year ("12 March"), *consents* are
    her answers ("yes", "no") by their purpose.
    """

    airline: Short
    number: Short
    said: Words
    given: Words
    family: Words
    as_of: datetime
    language: Short = ""
    tier: Short | None = None
    tier_since: Count | None = None
    home: Short | None = None
    phone: Short | None = None
    email: Words | None = None
    first_flight: date | None = None
    flights: Count = 0
    flights_this_year: Count = 0
    last_flight: date | None = None
    cabins: Short = ""
    never_flown: bool = False
    birthday: Short | None = None
    consents: dict[ConsentPurpose, ConsentAnswer] = {}


class Event(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that happened to somebody on a flight; *code* is that of a service record."""

    flight: Short
    locator: Short
    surname: Words
    given: Words
    code: Short
    at: datetime
    title: Words
    detail: Words = ""
    trouble: bool = True


Row = TypeVar("Row", Member, Event)

_MEMBER = msgspec.json.Decoder(Member)
_EVENT = msgspec.json.Decoder(Event)


def written(rows: Iterable[Member | Event]) -> str:
    """The text of a file of these."""
    return "".join(f"{msgspec.json.encode(row).decode()}\n" for row in rows)


def members_in(text: str) -> Iterator[Member | int]:
    """Each line as a member; the number of a line that cannot be read."""
    return _read(text, _MEMBER)


def events_in(text: str) -> Iterator[Event | int]:
    """Each line as an event; the number of a line that cannot be read."""
    return _read(text, _EVENT)


def _read(text: str, decoder: msgspec.json.Decoder[Row]) -> Iterator[Row | int]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = decoder.decode(line)
        except (msgspec.DecodeError, ValueError):  # a lone half of a sign cannot even be encoded
            yield number
            continue
        dated = row.as_of if isinstance(row, Member) else row.at
        is_possible = dated.tzinfo is not None and dated.year in YEARS
        yield row if is_possible else number

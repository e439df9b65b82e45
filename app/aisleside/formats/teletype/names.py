"""A name as it stands in a list, with its elements: who, under which booking, needing what.

An identity is surname, given names and locator; titles stay glued to given names, as they
are written, and ``Name.people`` takes them off. Seats for a cello or a wide passenger look
like names and are not people.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

TITLES = frozenset({"MSTR", "MISS", "PROF", "MRS", "CHD", "INF", "REV", "SIR", "MR", "MS", "DR"})
GLUED = ("MSTR", "MISS", "MRS", "CHD", "INF", "MR", "MS", "DR")  # the longer first
NOT_PEOPLE = frozenset({"EXST", "CBBG"})  # an extra seat, baggage in the cabin
LOYALTY = frozenset({"FQTV", "FQTS", "FQTU", "FQTR"})

Identity = tuple[str, tuple[str, ...], str]


class Person(NamedTuple):
    """One of a party."""

    surname: str
    given: str
    title: str


@dataclass(frozen=True, slots=True)
class Service:
    """A request or remark; *code* is empty for free text.

    *status* is as written, with its number (HK1); *airline* stands before it where given.
    *about* is the member of the party it is for, as written (1SMITH/ANNMRS).
    """

    code: str
    text: str = ""
    status: str = ""
    airline: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Connection:
    """A flight before or after this one, as written; *order* counts from 1."""

    text: str
    order: int = 1

    @property
    def flight(self) -> str:
        """Carrier and number; empty when it cannot be read."""
        match = _CONNECTION.fullmatch(self.text)
        return match[1].replace(" ", "") if match else ""

    @property
    def airport(self) -> str:
        """The last airport that is named: mostly where it goes, or comes from; else empty."""
        match = _CONNECTION.fullmatch(self.text)
        return (match[5] or match[4]) if match else ""


class Membership(NamedTuple):
    """A number in an airline's loyalty programme."""

    airline: str
    number: str
    tier: str = ""


class Ticket(NamedTuple):
    """An electronic ticket, and the coupon for this flight."""

    number: str
    coupon: str = ""
    about: str = ""


class Element(NamedTuple):
    """Any other element: its code between dot and oblique, and its text."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Name:
    """One item of a list: people of one surname in one booking.

    *link* says which items of the list are in one booking (A2); *airline* gave the locator.
    """

    party: int
    surname: str
    given: tuple[str, ...] = ()
    locator: str = ""
    airline: str = ""
    link: str = ""
    group: str = ""
    seat: str = ""
    services: tuple[Service, ...] = ()
    onward: tuple[Connection, ...] = ()
    inbound: tuple[Connection, ...] = ()
    memberships: tuple[Membership, ...] = ()
    elements: tuple[Element, ...] = ()

    @property
    def identity(self) -> Identity:
        """What tells this item from every other."""
        return self.surname, self.given, self.locator

    @property
    def people(self) -> tuple[Person, ...]:
        """Those of the party who are people, with their titles taken off."""
        return tuple(
            Person(self.surname, *_without_title(one))
            for one in self.given
            if not {one, self.surname} & NOT_PEOPLE
        )

    @property
    def extra_seats(self) -> int:
        """Seats of the item that carry nobody of their own."""
        if self.surname in NOT_PEOPLE:
            return self.party
        return sum(one in NOT_PEOPLE for one in self.given)

    @property
    def tickets(self) -> tuple[Ticket, ...]:
        """The electronic tickets."""
        found = []
        for service in self.services:
            match = _TICKET.match(service.text) if service.code.startswith("TKN") else None
            if match:
                number = match[1].replace("-", "")
                found.append(Ticket(number, match[2] or "", service.about))
        return tuple(found)

    @property
    def frequent_flyers(self) -> tuple[Membership, ...]:
        """Loyalty numbers, from elements and from requests."""
        asked = (
            membership(f"{service.airline} {service.text}".strip())
            for service in self.services
            if service.code in LOYALTY
        )
        return (*self.memberships, *(one for one in asked if one))


_CONNECTION = re.compile(
    r"([A-Z0-9]{2,3}? ?\d{1,4}[A-Z]??) ?/?([A-Z])?(\d\d"
    r"(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)?)([A-Z]{3})([A-Z]{3})?(?![A-Z]{3}).*"
)
_TICKET = re.compile(r"(?:INF)?(\d{3}-?\d{10})(?:[ /]?C?(\d))?")
_MEMBERSHIP = re.compile(r"([A-Z][A-Z0-9]|\d[A-Z])[ /]?([A-Z]{0,3}\d{4,16})(?:[ /](.*))?")


def is_connection(text: str) -> bool:
    """Whether a text is an onward or inbound flight."""
    return _CONNECTION.fullmatch(text.strip()) is not None


def membership(text: str) -> Membership | None:
    """A loyalty number as written, behind its airline."""
    match = _MEMBERSHIP.fullmatch(text)
    return Membership(match[1], match[2], (match[3] or "").strip()) if match else None


def _without_title(given: str) -> tuple[str, str]:
    """A given name and its title, glued or not; short names and Alexandr keep their ends."""
    words = given.split(" ")
    if words[-1] in TITLES:
        return " ".join(words[:-1]), words[-1]
    for title in GLUED:
        name = given.removesuffix(title)
        if name != given and len(name) > 1 and not given.endswith("ANDR"):
            return name, title
    return given, ""

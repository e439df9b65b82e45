"""What an airline's messages say together: flights, the people on them, and what was odd."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from aisleside.domain.flight import Boarding, CabinRows, FlightKey
from aisleside.formats.aidx import FlightStatus
from aisleside.formats.finding import Finding, Weight
from aisleside.hub.sources.flights.profiles import Event, Member
from aisleside.hub.sources.flights.timetable import Airport
from aisleside.hub.sources.flights.trolley import Trolleys


class Told(NamedTuple):
    """A finding and the file it is about."""

    file: str
    finding: Finding

    def sentence(self) -> str:
        line = f", line {self.finding.line}" if self.finding.line else ""
        return f"{self.file}{line}: {self.finding.reason}"


class Findings(list[Told]):
    """What was found on the way, in the order it was met."""

    def left_out(self, file: str, code: str, reason: str, line: int = 0) -> None:
        self.append(Told(file, Finding(Weight.LEFT_OUT, code, reason, line)))

    def noted(self, file: str, code: str, reason: str, line: int = 0) -> None:
        self.append(Told(file, Finding(Weight.NOTED, code, reason, line)))


class Connected(NamedTuple):
    """A flight before or after, as it is spoken of; *at* is None where no time was given."""

    name: str
    airport: str
    at: datetime | None


@dataclass(slots=True)
class Passenger:
    """One person on one flight, as its messages have her.

    *services* are codes, with where the things for her lie; *nth* tells people of one name in
    one booking apart. *loyalty* is an airline and a number.
    """

    surname: str
    given: str
    title: str
    locator: str
    cabin: str
    party: int = 1
    seat: str = ""
    sequence: int | None = None
    state: Boarding = Boarding.BOOKED
    loyalty: tuple[str, str] | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    services: dict[str, str | None] = field(default_factory=dict)
    inbound: Connected | None = None
    onward: Connected | None = None
    nth: int = 1

    @property
    def key(self) -> str:
        """By what we know her again: her loyalty number, or else her name in this booking."""
        if self.loyalty:
            return member_key(*self.loyalty)
        again = f"/{self.nth}" if self.nth > 1 else ""
        return f"name/{self.surname}/{self.given}/{self.locator}{again}"


@dataclass(slots=True)
class Manifest:
    """A flight with its people.

    *told_at* is when *status* was told. *declared* is how many the list says there are, None
    where it does not say.
    """

    key: FlightKey
    status: FlightStatus | None = None
    told_at: datetime | None = None
    plan: tuple[CabinRows, ...] = ()
    people: list[Passenger] = field(default_factory=list)
    has_list: bool = False
    declared: int | None = None

    @property
    def name(self) -> str:
        """As it is spoken of."""
        return f"{self.key.carrier} {self.key.number}"

    @property
    def leaves(self) -> datetime | None:
        """When it is planned to."""
        return self.status.off_block.scheduled if self.status else None

    @property
    def lands(self) -> datetime | None:
        """When it is planned to be at its gate."""
        return self.status.on_block.scheduled if self.status else None


@dataclass(frozen=True, slots=True)
class Heard:
    """Everything that was read; members by airline and number."""

    manifests: dict[FlightKey, Manifest]
    airports: dict[str, Airport]
    members: dict[tuple[str, str], Member]
    events: list[Event]
    passes: int
    findings: Findings
    trolleys: Trolleys = field(default_factory=Trolleys)


def member_key(airline: str, number: str) -> str:
    """The key of a customer whose loyalty number is known."""
    return f"fqtv/{airline}{number}"

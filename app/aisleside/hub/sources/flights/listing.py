"""The people of one flight, from its lists of names and from what other messages add.

A seat is one person's: whom a message gives a seat that is taken keeps none. Someone is found
by surname, given name and locator; where a message has no locators, by a name (and a seat)
that fits one person alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from aisleside.domain.flight import Boarding, plan_of
from aisleside.formats import teletype
from aisleside.formats.teletype import (
    Assistance,
    CabinList,
    FinalSales,
    Kind,
    ListChange,
    Name,
    PassengerList,
    Person,
    Service,
    Teletype,
    Transfers,
)
from aisleside.hub.sources.flights import fleet
from aisleside.hub.sources.flights.instructions import BY_TITLE, INSTRUCTIONS, NO_NEED
from aisleside.hub.sources.flights.manifest import Connected, Findings, Manifest, Passenger, Told
from aisleside.hub.sources.flights.timetable import Airport

LOYALTY = frozenset({"FQTV", "FQTS", "FQTU", "FQTR"})
SEATED = ("SEAT", "RQST", "NSST", "NSSA", "NSSW", "NSSB")

_SEATS = re.compile(r"0*(\d{0,3})([A-Z])", re.ASCII)
_WHERE = re.compile(r"(?:FWD|MID|AFT) GALLEY(?: CART \d{1,2})?|CART \d{1,2}", re.ASCII)
_MEMBER = re.compile(r"([A-Z][A-Z0-9]|\d[A-Z])[ /]?([A-Z]{0,3}\d{4,16})", re.ASCII)
_COUNT = re.compile(r"[A-Z]{2}(\d{1,3})", re.ASCII)
_LINK = re.compile(
    r"([A-Z0-9]{2,3}?) ?(\d{1,4}[A-Z]??) ?/?[A-Z]?(\d\d)"
    r"(?:[A-Z]{3}(?=[A-Z]{3}))?([A-Z]{3})(\d{4})?",
    re.ASCII,
)
_OUTCOMES = {"NOSHO": Boarding.NO_SHOW, "OFFLD": Boarding.OFFLOADED, "OFFLK": Boarding.OFFLOADED}


class FlightList:
    """Fills one *manifest*; what does not fit goes to *findings*."""

    def __init__(
        self, manifest: Manifest, airports: Mapping[str, Airport], findings: Findings
    ) -> None:
        self._manifest = manifest
        self._airports = airports
        self._findings = findings
        self._status = manifest.status
        self._off = manifest.status.off if manifest.status else ""
        self._taken: dict[str, Passenger] = {}
        self._by_name: dict[tuple[str, str], list[Passenger]] = {}

    def listed(
        self, lists: Sequence[tuple[str, Teletype]], changes: Sequence[tuple[str, Teletype]]
    ) -> None:
        """The names of the last list, with all changes in the order of their files."""
        known: PassengerList | None = None
        at = ""
        for file, message in lists:
            if isinstance(message, PassengerList):
                if known is not None:
                    self._findings.noted(file, "list-replaced", "A later list replaces an earlier.")
                known, at = message, file
        for file, message in changes:
            if known is None:
                told = "Changes came without the list that they change."
                self._findings.left_out(file, "no-list", told)
            elif isinstance(message, ListChange):
                known, findings = teletype.apply(known, message)
                self._findings += [Told(file, finding) for finding in findings]
        if known is not None:
            self._take_list(at, known)

    def add(self, file: str, message: Teletype) -> None:
        """What another message says about those on the list."""
        if not self._manifest.has_list:
            self._findings.left_out(file, "no-list", "It came without the list of its flight.")
        elif isinstance(message, Assistance):
            for group in message.groups:
                for one in group.passengers:
                    self._add_services(file, one.name)
        elif isinstance(message, CabinList):
            for cabin in message.cabins:
                for seated in cabin.passengers:
                    self._add_services(file, seated.name)
        elif isinstance(message, Transfers):
            self._add_transfers(file, message)
        elif isinstance(message, FinalSales):
            self._add_outcomes(file, message)
        elif isinstance(message, PassengerList) and message.header.kind is Kind.PRL:
            self._add_boarded(file, message)
        elif isinstance(message, PassengerList):
            for name in message.names():
                self._add_services(file, name)

    def _take_list(self, file: str, known: PassengerList) -> None:
        manifest = self._manifest
        manifest.has_list = True
        counts = [group.count for group in known.groups]
        if counts and all(count is not None for count in counts):
            manifest.declared = sum(count or 0 for count in counts)
        by_booking: dict[str, int] = defaultdict(int)
        same: dict[tuple[str, str, str], int] = defaultdict(int)
        seats: list[tuple[Passenger, str]] = []
        for group in known.groups:
            if self._off and group.dest and group.dest != self._off:
                told = "A destination is not where the status message says the flight goes."
                self._findings.noted(file, "other-destination", told)
            for name in group.names:
                for one, seat in self._passengers(file, name, group.cls):
                    identity = one.surname, one.given, one.locator
                    same[identity] += 1
                    one.nth = same[identity]
                    by_booking[one.locator] += 1
                    manifest.people.append(one)
                    self._by_name.setdefault((one.surname, one.given), []).append(one)
                    seats.append((one, seat))
        manifest.plan = fleet.plan_of_classes(known.cabins)
        for one in manifest.people:
            one.party = by_booking[one.locator] if one.locator else 1
        for one, seat in seats:
            self._seat(file, one, seat)
        if any(fleet.cabin_of(seat, manifest.plan) is None for seat in self._taken):
            if plan_of(manifest.plan):
                told = "Seats on the list are in no plan that is known for so many seats."
                self._findings.noted(file, "no-plan", told)
            manifest.plan = ()

    def _passengers(self, file: str, name: Name, cls: str) -> Iterator[tuple[Passenger, str]]:
        people = name.people
        shared = _seats(name.seat)
        for place, person in enumerate(people):
            one = Passenger(person.surname, person.given, person.title, name.locator, cls)
            services = [
                service
                for service in name.services
                if _is_about(service, person, place, len(people))
            ]
            if name.memberships and len(people) == 1:
                one.loyalty = name.memberships[0].airline, name.memberships[0].number
            seat = shared[place] if place < len(shared) else ""
            for service in services:
                seat = self._serve(file, one, service, place) or seat
            if person.title in BY_TITLE and not {"CHLD", "UMNR", "INFT"} & one.services.keys():
                one.services[BY_TITLE[person.title]] = None
            if any(element.code == "WL" for element in name.elements):
                one.state = Boarding.STANDBY
            one.onward = self._connected(name.onward, self._off)
            one.inbound = self._connected(name.inbound, self._manifest.key.board)
            yield one, seat

    def _serve(self, file: str, one: Passenger, service: Service, place: int) -> str:
        """Take one service; the seat, where it is one."""
        code = service.code
        if code in SEATED:
            seats = _seats(service.text)
            at = 0 if service.about or len(seats) == 1 else place
            return seats[at] if at < len(seats) else ""
        if code in LOYALTY:
            match = _MEMBER.match(f"{service.airline} {service.text}".strip())
            if match:
                one.loyalty = one.loyalty or (match[1], match[2])
        elif code == "CTCM":
            digits = re.sub(r"\D", "", service.text.partition("/")[0])
            one.phones = (*one.phones, digits) if len(digits) >= 7 else one.phones
        elif code == "CTCE":
            email = _email(service.text)
            one.emails = (*one.emails, email) if email else one.emails
        else:
            self._need(file, one, service)
        return ""

    def _need(self, file: str, one: Passenger, service: Service) -> None:
        if service.code in INSTRUCTIONS:
            where = _WHERE.search(service.text)
            known = one.services.get(service.code)
            one.services[service.code] = where[0].capitalize() if where else known
        elif service.code and service.code not in NO_NEED:
            told = "A service code is not known here, so nobody is told of it."
            self._findings.left_out(file, "service-unknown", told)

    def _seat(self, file: str, one: Passenger, seat: str) -> None:
        if not seat:
            return
        if seat in self._taken:
            self._findings.left_out(file, "seat-twice", "A seat is given to two people.")
            return
        one.seat = seat
        self._taken[seat] = one

    def _add_services(self, file: str, name: Name) -> None:
        for place, person in enumerate(name.people):
            one = self._found(file, person, name.locator, _first(_seats(name.seat)))
            if one is not None:
                for service in name.services:
                    if _is_about(service, person, place, len(name.people)):
                        self._need(file, one, service)

    def _add_transfers(self, file: str, message: Transfers) -> None:
        for transfer in message.transfers:
            for name in transfer.names:
                for person in name.people:
                    one = self._found(file, person, name.locator, "")
                    if one is not None and one.onward is None:
                        flight = _spoken(transfer.flight)
                        one.onward = Connected(flight, transfer.dest, None)

    def _add_outcomes(self, file: str, message: FinalSales) -> None:
        for outcome in message.outcomes:
            state = _OUTCOMES.get(outcome.what)
            for person in outcome.name.people if state else ():
                one = self._found(file, person, outcome.name.locator, "")
                if one is not None and state:
                    one.state = state

    def _add_boarded(self, file: str, message: PassengerList) -> None:
        """Who is on the list of the boarded is on board; who was to be and is not, is not."""
        for one in self._manifest.people:
            if one.state is not Boarding.STANDBY:
                one.state = Boarding.NO_SHOW
        for name in message.names():
            for person in name.people:
                found = self._found(file, person, name.locator, "")
                if found is not None:
                    found.state = Boarding.BOARDED

    def _found(self, file: str, person: Person, locator: str, seat: str) -> Passenger | None:
        """The one who is meant; of two whom a message cannot tell apart, nobody."""
        named = self._by_name.get((person.surname, person.given), [])
        if locator:
            named = [one for one in named if one.locator == locator]
        if len(named) > 1 and seat:
            named = [one for one in named if one.seat == seat]
        if len(named) == 1:
            return named[0]
        told = "Two of one name cannot be told apart." if named else "A name is on no list."
        self._findings.left_out(file, "name-ambiguous" if named else "name-unknown", told)
        return None

    def _connected(self, flights: Iterable[teletype.Connection], airport: str) -> Connected | None:
        """The nearest flight before or after; its time is that of the clock at *airport*."""
        first = min(flights, key=lambda flight: flight.order, default=None)
        match = _LINK.match(first.text) if first else None
        if match is None:
            return None
        carrier, number, day, other, clock = match.groups()
        at = None
        if clock and airport in self._airports:
            at = self._nearest(int(day), clock, self._airports[airport])
        return Connected(f"{carrier} {number}", other, at)

    def _nearest(self, day: int, clock: str, airport: Airport) -> datetime | None:
        """A day of the month and a time, within two days of the flight."""
        begin = self._manifest.key.day
        hours, minutes = int(clock[:2]), int(clock[2:])
        days = (begin + timedelta(days=n) for n in (0, 1, -1, 2, -2))
        match = next((found for found in days if found.day == day), None)
        if match is None or hours > 23 or minutes > 59:
            return None
        return _local(match, hours, minutes, airport)


def _local(day: date, hours: int, minutes: int, airport: Airport) -> datetime:
    return datetime(day.year, day.month, day.day, hours, minutes, tzinfo=ZoneInfo(airport.zone))


def _is_about(service: Service, person: Person, place: int, party: int) -> bool:
    """Whether a service of an item is for this one of its people.

    One that names somebody is for her. One that does not is for as many as it counts, from
    the first.
    """
    if service.about:
        about = service.about.lstrip("0123456789")
        return about in (
            f"{person.surname}/{person.given}{person.title}",
            f"{person.surname}/{person.given} {person.title}",
            f"{person.surname}/{person.given}",
        )
    count = _COUNT.fullmatch(service.status)
    return place < int(count[1]) if count else party == 1 or place == 0


def _seats(text: str) -> list[str]:
    """Each seat of ``12A/12B``, ``12AB`` or ``12A/B``."""
    found = []
    row = ""
    for match in _SEATS.finditer(text):
        row = match[1] or row
        if row:
            found.append(f"{row}{match[2]}")
    return found


def _first(seats: Sequence[str]) -> str:
    return seats[0] if seats else ""


def _email(text: str) -> str:
    """An address as messages spell it: ``//`` is the at sign, ``..`` a low line, ``./`` a dash."""
    spelled = text.strip().lower().replace("//", "@").replace("..", "_").replace("./", "-")
    return spelled if re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]+", spelled) else ""


def _spoken(flight: str) -> str:
    match = re.fullmatch(r"([A-Z0-9]{2,3}?)0*(\d{1,4}[A-Z]?)", flight, re.ASCII)
    return f"{match[1]} {match[2]}" if match else flight

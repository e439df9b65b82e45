"""An airline's messages, in any order, put together flight by flight.

Lists of names make the people of a flight, their changes are applied, and what other messages
say is added to whoever it is about: by surname, given names and locator, or by a name that is
alone on its flight. What fits nobody, or more than one, is told and changes nothing. Findings
name the file and the line, never what stands there.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from aisleside.domain.flight import Boarding, FlightKey, flight_key
from aisleside.formats import teletype
from aisleside.formats.aidx import FlightStatus, read_aidx
from aisleside.formats.boarding_pass import BoardingPass, Leg, read_bcbp
from aisleside.formats.boarding_pass.values import NAME_WIDTH
from aisleside.formats.finding import Finding
from aisleside.formats.teletype import Header, Kind, Teletype
from aisleside.hub.sources.flights import profiles
from aisleside.hub.sources.flights.listing import FlightList
from aisleside.hub.sources.flights.manifest import Findings, Heard, Manifest, Passenger, Told
from aisleside.hub.sources.flights.profiles import Event, Member
from aisleside.hub.sources.flights.timetable import Airport
from aisleside.hub.sources.flights.trolley import Trolleys

AIRPORTS_FILE = "airports.csv"
MOST_PASSES = 2_000  # lines of one file of passes

_PASS = re.compile(r"\s*(?:\][A-Za-z]\d)?[Mm]\d")
_SEAT = re.compile(r"\d{1,3}[A-Z]", re.ASCII)
# Lists that say more about those on the list of names, in the order they are read.
_MORE = (Kind.PAL, Kind.PIL, Kind.PSM, Kind.PTM, Kind.PRL, Kind.PFS)


class Inbox:
    """Takes files one by one, and gives what they say together."""

    def __init__(self, *, today: date, airports: Mapping[str, Airport] | None = None) -> None:
        self._today = today
        self._airports = dict(airports or {})
        self._parts: dict[tuple[Kind, FlightKey], list[tuple[str, Teletype]]] = defaultdict(list)
        self._status: dict[FlightKey, tuple[datetime | None, FlightStatus]] = {}
        self._passes: list[tuple[str, int, BoardingPass]] = []
        self._members: dict[tuple[str, str], Member] = {}
        self._events: list[Event] = []
        self._trolleys = Trolleys()
        self._findings = Findings()

    def take(self, file: str, text: str) -> None:
        """Read one file; its kind is told by what stands in it."""
        name = file.rpartition("/")[2]
        if (unread := self._trolleys.take(file, text)) is not None:
            for line in unread:
                self._unread(file, line)
        elif name == AIRPORTS_FILE:
            self._take_airports(file, text)
        elif name == profiles.LOYALTY_FILE:
            for member in profiles.members_in(text):
                if isinstance(member, int):
                    self._unread(file, member)
                else:
                    self._members[member.airline, member.number] = member
        elif name == profiles.EVENTS_FILE:
            for event in profiles.events_in(text):
                if isinstance(event, int):
                    self._unread(file, event)
                else:
                    self._events.append(event)
        elif text.lstrip("\ufeff \r\n\t").startswith("<"):
            self._take_status(file, text)
        elif _PASS.match(text):
            self._take_passes(file, text)
        else:
            self._take_message(file, text)

    def heard(self) -> Heard:
        """All flights that somebody said anything about."""
        keys = {key for _, key in self._parts} | set(self._status)
        manifests = {key: Manifest(key) for key in sorted(keys, key=lambda key: key.id)}
        for key, manifest in manifests.items():
            if key in self._status:
                manifest.told_at, manifest.status = self._status[key]
            flight = FlightList(manifest, self._airports, self._findings)
            flight.listed(self._whole(Kind.PNL, key), self._whole(Kind.ADL, key))
            for kind in _MORE:
                for file, message in self._whole(kind, key):
                    flight.add(file, message)
            for file, _ in self._whole(Kind.CAL, key):
                told = "Changes of assistance are not used; the list of names has them too."
                self._findings.left_out(file, "not-used", told)
        for file, line, boarding_pass in self._passes:
            for leg in boarding_pass.legs:
                self._check_in(manifests, file, line, boarding_pass, leg)
        return Heard(
            manifests=manifests,
            airports=self._airports,
            members=self._members,
            events=self._events,
            passes=len(self._passes),
            findings=self._findings,
            trolleys=self._trolleys,
        )

    def _take_airports(self, file: str, text: str) -> None:
        for number, line in enumerate(text.splitlines()[1:], 2):
            try:
                ((code, name, zone),) = csv.reader([line])
                ZoneInfo(zone)
            except (ValueError, ZoneInfoNotFoundError, OSError, csv.Error):
                self._unread(file, number)
                continue
            self._airports[code] = Airport(code, name, zone)

    def _take_status(self, file: str, text: str) -> None:
        message = read_aidx(text)
        self._findings += [Told(file, finding) for finding in message.findings]
        for status in message.flights:
            key = _key(status.carrier, status.number, status.origin_date, status.board)
            if key is None:
                continue
            known = self._status.get(key)
            if known is None or _is_newer(message.told_at, known[0]):
                self._status[key] = message.told_at, status

    def _take_passes(self, file: str, text: str) -> None:
        for number, line in enumerate(text.splitlines()[:MOST_PASSES], 1):
            if not line.strip():
                continue
            read = read_bcbp(line, today=self._today)
            self._findings += [
                Told(file, Finding(one.weight, one.code, one.reason, number, one.at))
                for one in read.findings
            ]
            if read.boarding_pass is not None:
                self._passes.append((file, number, read.boarding_pass))

    def _take_message(self, file: str, text: str) -> None:
        read = teletype.read(text, today=self._today)
        self._findings += [Told(file, finding) for finding in read.findings]
        if read.value is None:
            return
        key = _key_of(read.value.header)
        if key is None:
            self._findings.left_out(file, "no-day", "The day of the flight cannot be told.")
            return
        self._parts[read.value.header.kind, key].append((file, read.value))

    def _whole(self, kind: Kind, key: FlightKey) -> list[tuple[str, Teletype]]:
        """Whole messages in the order of their files; parts of one put together."""
        found: list[tuple[str, Teletype]] = []
        parts: list[tuple[str, Teletype]] = []
        for file, value in sorted(
            self._parts.get((kind, key), []), key=lambda one: _counting(one[0])
        ):
            is_whole = value.header.part == 1 and value.header.is_last
            (found if is_whole else parts).append((file, value))
        if parts:
            whole = teletype.assemble([value for _, value in parts])
            self._findings += [Told(parts[0][0], finding) for finding in whole.findings]
            if whole.value is not None:
                found.append((parts[0][0], whole.value))
        return found

    def _check_in(
        self,
        manifests: Mapping[FlightKey, Manifest],
        file: str,
        line: int,
        boarding_pass: BoardingPass,
        leg: Leg,
    ) -> None:
        """Give whoever holds a pass her seat and number; a pass boards nobody."""
        key = _key(leg.carrier, leg.flight_number, leg.flight_date, leg.board)
        manifest = manifests.get(key) if key else None
        if manifest is None or not manifest.has_list:
            self._findings.left_out(file, "no-list", "A pass is for a flight without a list.", line)
            return
        written = boarding_pass.passenger_name.strip().upper()
        holders = [
            one
            for one in manifest.people
            if one.locator == leg.pnr.strip() and _is_cut(one, written)
        ]
        seat = leg.seat.strip().lstrip("0")
        if len(holders) > 1:  # names are cut short on passes
            holders = [one for one in holders if one.seat == seat]
        if len(holders) != 1:
            told = "Two fit a pass." if holders else "A pass fits nobody on the list."
            self._findings.left_out(file, "pass-unknown", told, line)
            return
        holder = holders[0]
        holder.sequence = int(leg.sequence[:4]) if leg.sequence[:4].isdecimal() else None
        if holder.state is Boarding.BOOKED:
            holder.state = Boarding.CHECKED_IN
        if any(one.seat == seat and one is not holder for one in manifest.people):
            told = "The seat of a pass is somebody else's."
            self._findings.left_out(file, "seat-twice", told, line)
        elif _SEAT.fullmatch(seat):
            holder.seat = seat

    def _unread(self, file: str, line: int) -> None:
        self._findings.left_out(file, "line-unread", "A line cannot be read.", line)


def _key_of(header: Header) -> FlightKey | None:
    """The flight of a message; None where its day is not known."""
    if header.day is None:
        return None
    key = flight_key(f"{header.flight}/{header.day.isoformat()}/{header.board}")
    return key and _key(key.carrier, key.number, key.day, key.board)


def _key(carrier: str, number: str, day: date | None, board: str) -> FlightKey | None:
    """A flight however its number is padded."""
    if day is None:
        return None
    key = FlightKey(carrier.strip(), number.strip().lstrip("0"), day, board.strip())
    return key if flight_key(key.id) == key else None  # its id must say the same again


def _counting(file: str) -> list[tuple[int, str]]:
    """Sorts part 10 behind part 9."""
    pieces = re.findall(r"\d+|\D+", file)
    return [(int(piece), "") if piece.isdecimal() else (-1, piece) for piece in pieces]


def _is_newer(told_at: datetime | None, known: datetime | None) -> bool:
    return known is None or (told_at is not None and told_at >= known)


def _is_cut(one: Passenger, written: str) -> bool:
    """Whether a name on a pass, which has room for 20 signs, is hers."""
    return written in {
        f"{one.surname}/{given}"[:NAME_WIDTH].strip()
        for given in (one.given + one.title, f"{one.given} {one.title}", one.given)
    }

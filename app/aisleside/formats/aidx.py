"""Flight status as airports and airlines tell it in XML: IATA AIDX, FlightLegNotifRQ.

Read and written by the published names of its elements; it was never tried on a real
airport's feed. Entities and document types are refused unread, what is not known is passed
over. All times are aware and in UTC: one without a zone, or one that cannot be, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any
from xml.etree.ElementTree import Element, ParseError, SubElement, tostring

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from aisleside.formats.finding import Finding, Weight

NAMESPACE = "http://www.iata.org/IATA/2007/00"
MESSAGE = "IATA_AIDX_FlightLegNotifRQ"
VERSION = "16.1"
LARGEST = 5_000_000  # characters: a whole day of a large airport
MOST_TAGS = 300_000  # three thousand legs with all their times
NEAR = timedelta(days=3)  # of the day a flight began on; anything else is another flight's

STATUS_CODES = "1245"  # the code lists that AIDX names for each kind of value
TIME_CODES = "9750"
AIRPORT_CODES = "3"


class FlightState(StrEnum):
    """What became of a flight. Being late is no state of its own: its times tell."""

    PLANNED = "planned"
    CANCELLED = "cancelled"
    DIVERTED = "diverted"
    RETURNED = "returned"


STATES = {
    "DX": FlightState.CANCELLED,
    "DV": FlightState.DIVERTED,
    "RT": FlightState.RETURNED,
    "GRT": FlightState.RETURNED,
}
STATE_CODES = {
    FlightState.CANCELLED: "DX",
    FlightState.DIVERTED: "DV",
    FlightState.RETURNED: "RT",
}


@dataclass(frozen=True, slots=True)
class Times:
    """When something was to happen, is expected to, and did."""

    scheduled: datetime | None = None
    estimated: datetime | None = None
    actual: datetime | None = None


@dataclass(frozen=True, slots=True)
class Delay:
    """One reason, by its two digits or letters in IATA's list, and the minutes it cost."""

    code: str
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class FlightStatus:
    """One leg of a flight. *origin_date* is the day the flight began, where it began.

    *gate* and *stand* are those of the departure.
    """

    carrier: str
    number: str
    origin_date: date
    board: str
    off: str
    state: FlightState = FlightState.PLANNED
    off_block: Times = Times()
    take_off: Times = Times()
    landing: Times = Times()
    on_block: Times = Times()
    gate: str = ""
    stand: str = ""
    arrival_gate: str = ""
    arrival_stand: str = ""
    registration: str = ""
    aircraft_type: str = ""
    delays: tuple[Delay, ...] = ()


@dataclass(frozen=True, slots=True)
class StatusMessage:
    """The flights of a message that were believed; *told_at* is when it was made."""

    told_at: datetime | None
    flights: tuple[FlightStatus, ...]
    findings: tuple[Finding, ...]


# In the order a flight goes through them.
EVENTS = {"off_block": "OFB", "take_off": "TKO", "landing": "TDN", "on_block": "ONB"}
KINDS = {"scheduled": "SCT", "estimated": "EST", "actual": "ACT"}
SIDES = {"Departure": ("gate", "stand"), "Arrival": ("arrival_gate", "arrival_stand")}
NAMED = {
    "Airline": r"[A-Z0-9]{2,3}",
    "FlightNumber": r"[0-9]{1,4}",
    "DepartureAirport": r"[A-Z]{3,4}",
    "ArrivalAirport": r"[A-Z]{3,4}",
}
DURATION = re.compile(r"P(?:(\d{1,2})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,5})M)?(?:\d+(?:\.\d+)?S)?)?")


def read_aidx(raw: str | bytes) -> StatusMessage:
    """Read a message; what of it cannot be read is left out and told in its findings."""
    tags = raw.count("<") if isinstance(raw, str) else raw.count(b"<")
    if len(raw) > LARGEST or tags > MOST_TAGS:
        return _refused("too_long", "The message is larger than any airport's day.")
    try:
        root = fromstring(raw, forbid_dtd=True)
    except DefusedXmlException:
        return _refused("entities", "The message brings its own entities or document type.")
    except (ParseError, ValueError, LookupError) as error:
        line, column = getattr(error, "position", (0, -1))
        return _refused("xml", "This is no well-formed XML.", line=line, at=column + 1)
    message = next((one for one in root.iter() if _name(one) == MESSAGE), None)
    if message is None:
        return _refused("message", f"This is not the message {MESSAGE}.")
    findings: list[Finding] = []
    told_at = _time(message.get("TimeStamp", ""))
    if told_at is None:
        findings.append(_left_out("time_stamp", "The message does not say when it was made."))
    legs = [one for one in message if _name(one) == "FlightLeg"]
    flights = [_flight(leg, number, findings) for number, leg in enumerate(legs, 1)]
    return StatusMessage(told_at, tuple(one for one in flights if one is not None), tuple(findings))


def _refused(code: str, reason: str, *, line: int = 0, at: int = 0) -> StatusMessage:
    return StatusMessage(None, (), (Finding(Weight.REFUSED, code, reason, line, at),))


def _left_out(code: str, reason: str) -> Finding:
    return Finding(Weight.LEFT_OUT, code, reason)


def _flight(leg: Element, number: int, findings: list[Finding]) -> FlightStatus | None:
    """One leg; None where it cannot be said which."""
    identifier = _child(leg, "LegIdentifier")
    texts = {name: _text(identifier, name).upper() for name in NAMED}
    day = _day(_text(identifier, "OriginDate"))
    if day is None or not all(re.fullmatch(NAMED[name], texts[name]) for name in NAMED):
        findings.append(_left_out("leg", f"Leg {number} does not say which flight it is."))
        return None
    flight = FlightStatus(
        texts["Airline"],
        str(int(texts["FlightNumber"])) + _text(identifier, "OperationalSuffix").upper(),
        day,
        texts["DepartureAirport"],
        texts["ArrivalAirport"],
    )
    data = _child(leg, "LegData")
    if data is None:
        return flight
    aircraft = _child(data, "AircraftInfo")
    flight = replace(
        flight,
        state=_state(data, number, findings),
        registration=_text(aircraft, "Registration") or _text(aircraft, "TailNumber"),
        aircraft_type=_text(aircraft, "AircraftType"),
        delays=tuple(_delays(data)),
        **_resources(data),
    )
    return _ordered(_timed(flight, data, number, findings), number, findings)


def _state(data: Element, number: int, findings: list[Finding]) -> FlightState:
    """The newest state told; a code that is not known changes nothing."""
    state = FlightState.PLANNED
    for one in _children(data, "OperationalStatus"):
        code = (one.text or "").strip().upper()
        state = STATES.get(code, state)
        if code and code not in STATES:
            found = f"Leg {number} has a status that is not known here."
            findings.append(Finding(Weight.NOTED, "status", found))
    return state


def _resources(data: Element) -> dict[str, Any]:
    """Gates and stands: the actual ones, or else the planned."""
    found: dict[str, str] = {}
    for resources in sorted(
        _children(data, "AirportResources"), key=lambda one: one.get("Usage") == "Actual"
    ):
        for one in _children(resources, "Resource"):
            gate, stand = SIDES.get(one.get("DepartureOrArrival", ""), ("", ""))
            if gate:
                found[gate] = _text(one, "PassengerGate") or found.get(gate, "")
                found[stand] = _text(one, "AircraftParkingPosition") or found.get(stand, "")
    return found


def _delays(data: Element) -> Iterator[Delay]:
    for one in _children(data, "IrregularityDelay"):
        if code := _text(one, "ReasonCode"):
            yield Delay(code, _minutes(_text(one, "Duration")))


def _minutes(text: str) -> int | None:
    """A duration of ISO 8601, or hours and minutes in four digits."""
    if re.fullmatch(r"[0-9]{4}", text):
        return int(text[:2]) * 60 + int(text[2:])
    found = DURATION.fullmatch(text)
    if found is None or not any(found.groups()):
        return None
    days, hours, minutes = (int(one or 0) for one in found.groups())
    return (days * 24 + hours) * 60 + minutes


def _timed(
    flight: FlightStatus, data: Element, number: int, findings: list[Finding]
) -> FlightStatus:
    """The flight with the times told of it; of several of a kind the last counts."""
    events = {code: name for name, code in EVENTS.items()}
    kinds = {code: name for name, code in KINDS.items()}
    begin = datetime.combine(flight.origin_date, datetime.min.time(), UTC)
    for one in _children(data, "OperationTime"):
        event = events.get(one.get("OperationQualifier", ""))
        kind = kinds.get(one.get("TimeType", ""))
        text = (one.text or "").strip()
        if event is None or kind is None or not text:
            continue
        time = _time(text)
        if time is None:
            found = f"Leg {number}, {event}: a time is not written with its zone, or is none."
            findings.append(_left_out("time", found))
        elif abs(time - begin) > NEAR:
            found = f"Leg {number}, {event}: a time is far from the day of the flight."
            findings.append(_left_out("far_time", found))
        else:
            flight = _with(flight, event, **{kind: time})
    return flight


def _ordered(flight: FlightStatus, number: int, findings: list[Finding]) -> FlightStatus:
    """The flight without what is said to have happened before what goes before it."""
    before: datetime | None = None
    for event in EVENTS:
        times: Times = getattr(flight, event)
        if times.actual is None:
            continue
        if before is not None and times.actual < before:
            found = f"Leg {number}, {event}: it cannot have been before what precedes it."
            findings.append(_left_out("order", found))
            flight = _with(flight, event, actual=None)
        else:
            before = times.actual
    return flight


def _with(flight: FlightStatus, event: str, **times: datetime | None) -> FlightStatus:
    """The flight with other times of one event."""
    changed: dict[str, Any] = {event: replace(getattr(flight, event), **times)}
    return replace(flight, **changed)


def _time(text: str) -> datetime | None:
    try:
        time = datetime.fromisoformat(text.strip())
        return time.astimezone(UTC) if time.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _day(text: str) -> date | None:
    """A day, also where a feed writes a zone or a time after it."""
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return None
    return day if 1990 <= day.year <= 2200 else None


def _name(element: Element) -> str:
    """The name without its namespace; comments and instructions have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _children(parent: Element | None, name: str) -> list[Element]:
    return [] if parent is None else [one for one in parent if _name(one) == name]


def _child(parent: Element | None, name: str) -> Element | None:
    return next(iter(_children(parent, name)), None)


def _text(parent: Element | None, name: str) -> str:
    child = _child(parent, name)
    return "" if child is None else (child.text or "").strip()


def write_aidx(flights: tuple[FlightStatus, ...], *, told_at: datetime, sender: str) -> str:
    """A message of these flights; reading it gives them back."""
    root = Element(
        MESSAGE, {"xmlns": NAMESPACE, "Version": VERSION, "TimeStamp": told_at.isoformat()}
    )
    SubElement(root, "Originator", {"CompanyShortName": sender})
    for flight in flights:
        _write_leg(SubElement(root, "FlightLeg"), flight)
    text: str = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _write_leg(leg: Element, flight: FlightStatus) -> None:
    identifier = SubElement(leg, "LegIdentifier")
    number = re.fullmatch(r"([0-9]+)([A-Z]?)", flight.number)
    digits, suffix = (number[1], number[2]) if number else (flight.number, "")
    _write(identifier, "Airline", flight.carrier, CodeContext=AIRPORT_CODES)
    _write(identifier, "FlightNumber", digits)
    _write(identifier, "OperationalSuffix", suffix)
    _write(identifier, "DepartureAirport", flight.board, CodeContext=AIRPORT_CODES)
    _write(identifier, "ArrivalAirport", flight.off, CodeContext=AIRPORT_CODES)
    _write(identifier, "OriginDate", flight.origin_date.isoformat())
    data = SubElement(leg, "LegData")
    status = STATE_CODES.get(flight.state, "")
    _write(data, "OperationalStatus", status, CodeContext=STATUS_CODES)
    for index, delay in enumerate(flight.delays, 1):
        irregular = SubElement(data, "IrregularityDelay", {"RepeatIndex": str(index)})
        _write(irregular, "ReasonCode", delay.code)
        _write(irregular, "Duration", "" if delay.minutes is None else f"PT{delay.minutes}M")
    resources = SubElement(data, "AirportResources", {"Usage": "Actual"})
    for side, (gate, stand) in SIDES.items():
        resource = SubElement(resources, "Resource", {"DepartureOrArrival": side})
        _write(resource, "AircraftParkingPosition", getattr(flight, stand))
        _write(resource, "PassengerGate", getattr(flight, gate))
    for event, qualifier in EVENTS.items():
        for kind, time_type in KINDS.items():
            time: datetime | None = getattr(getattr(flight, event), kind)
            _write(
                data,
                "OperationTime",
                time.astimezone(UTC).isoformat() if time else "",
                OperationQualifier=qualifier,
                CodeContext=TIME_CODES,
                TimeType=time_type,
            )
    aircraft = SubElement(data, "AircraftInfo")
    _write(aircraft, "AircraftType", flight.aircraft_type)
    _write(aircraft, "Registration", flight.registration)


def _write(parent: Element, name: str, text: str, **attributes: str) -> None:
    """An element with this text; none where there is nothing to say."""
    if text:
        SubElement(parent, name, attributes).text = text

"""Flights, their people, needs and troubles as rows of the hub.

A customer is a loyalty number, or a name in a booking. Only who is still to travel, or to
whom something happened, becomes one. Codes stay behind: a need is an instruction.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.customer import ContactKind
from aisleside.domain.fact import Disclosure, Purpose
from aisleside.domain.flight import Boarding, FlightStatus, plan_of
from aisleside.domain.service import ServiceKind
from aisleside.formats import aidx
from aisleside.hub.profiles.departures import AHEAD_SECONDS
from aisleside.hub.profiles.intake import line_id
from aisleside.hub.sources.flights import fleet
from aisleside.hub.sources.flights.instructions import INSTRUCTIONS
from aisleside.hub.sources.flights.manifest import Heard, Manifest, Passenger
from aisleside.hub.sources.flights.profiles import Member
from aisleside.hub.sources.flights.timetable import Airport
from aisleside.hub.sources.flights.troubles import Trouble
from aisleside.settings import HubSettings
from aisleside.wire.rows import (
    ConsentRow,
    ContactRow,
    CustomerRow,
    FactRow,
    FlightRow,
    NeedRow,
    ServiceRow,
    TravellerRow,
)

NAME = "flights"
LIST, STATUS, PROGRAMME = "Passenger list", "Flight status", "Loyalty programme"
CLOSES_BEFORE = timedelta(minutes=15)  # the doors, before it leaves; no message has that time
MILESTONES = (10, 25, 50, 75, 100, 150)  # flights of a year


@dataclass(frozen=True, slots=True)
class Kept:
    """How long the people of a flight are kept after it arrives, and what is sensitive."""

    people: timedelta
    sensitive: timedelta


def kept_by(settings: HubSettings) -> Kept:
    """As long as the hub's settings say."""
    return Kept(
        people=timedelta(seconds=settings.flight_kept_seconds),
        sensitive=timedelta(seconds=settings.health_kept_seconds),
    )


def lands_at(manifest: Manifest) -> datetime | None:
    """When it arrived, or else is expected to."""
    if manifest.status is None:
        return None
    times = manifest.status.on_block
    return times.actual or times.estimated or times.scheduled


def is_kept(manifest: Manifest, kept: Kept, now: datetime) -> bool:
    """Whether its people may still be held."""
    lands = lands_at(manifest)
    return manifest.leaves is not None and lands is not None and lands + kept.people > now


def flight_row(
    manifest: Manifest, airports: Mapping[str, Airport], *, kept: Kept, now: datetime
) -> FlightRow:
    """The row of a flight whose planned times are known."""
    status, leaves, planned = manifest.status, manifest.leaves, manifest.lands
    lands = lands_at(manifest)
    assert status is not None
    assert leaves is not None
    assert planned is not None
    assert lands is not None
    board, off = _airport(airports, status.board), _airport(airports, status.off)
    expected = status.off_block.estimated
    return FlightRow(
        id=manifest.key.id,
        carrier=manifest.key.carrier,
        number=manifest.key.number,
        day=manifest.key.day.isoformat(),
        board=board.code,
        board_name=board.name,
        board_zone=board.zone,
        off=off.code,
        off_name=off.name,
        off_zone=off.zone,
        gate=status.gate or None,
        aircraft=status.aircraft_type or None,
        registration=status.registration or None,
        plan=plan_of(manifest.plan),
        out_planned=_seconds(leaves),
        out_expected=_or_none(expected),
        out_actual=_or_none(status.off_block.actual),
        in_planned=_seconds(planned),
        in_expected=_or_none(status.on_block.estimated),
        in_actual=_or_none(status.on_block.actual),
        closes_at=_seconds((expected or leaves) - CLOSES_BEFORE),
        status=_state(status),
        status_at=_seconds(manifest.told_at or now),
        status_source=STATUS,
        list_at=_seconds(now) if manifest.has_list else None,
        named=len(manifest.people),
        declared=manifest.declared,
        until=_seconds(lands + kept.people),
        version=0,
    )


def traveller_row(customer: int, manifest: Manifest, one: Passenger) -> TravellerRow:
    left = manifest.status.off_block.actual if manifest.status else None
    return TravellerRow(
        customer=customer,
        flight=manifest.key.id,
        surname=one.surname,
        given=one.given,
        locator=one.locator,
        party=one.party,
        seat=one.seat or None,
        cabin=fleet.cabin_of(one.seat, manifest.plan) or one.cabin,
        sequence=one.sequence,
        state=one.state,
        state_at=_or_none(left) if one.state in (Boarding.BOARDED, Boarding.NO_SHOW) else None,
        inbound=one.inbound.name if one.inbound else None,
        inbound_at=_or_none(one.inbound.at) if one.inbound else None,
        onward=one.onward.name if one.onward else None,
        onward_to=one.onward.airport if one.onward else None,
        onward_at=_or_none(one.onward.at) if one.onward else None,
        onward_gate=None,
        version=0,
    )


def need_rows(
    customer: int, manifest: Manifest, one: Passenger, *, kept: Kept, now: datetime
) -> Iterator[NeedRow]:
    """Her needs, numbered by what they are, so that a list read again changes nothing.

    What the hub has let go of by *now* does not come back with the list.
    """
    lands = lands_at(manifest)
    assert lands is not None
    for n, code in enumerate(sorted(one.services), 1):
        asked = INSTRUCTIONS[code]
        until = lands + (kept.sensitive if asked.is_sensitive else kept.people)
        if until <= now + timedelta(seconds=AHEAD_SECONDS):
            continue
        yield NeedRow(
            customer, manifest.key.id, n, asked.kind, asked.words, one.services[code],
            _seconds(until), 0,
        )  # fmt: skip


def customer_row(
    customer: int, one: Passenger, member: Member | None, *, now: datetime
) -> CustomerRow:
    """Who she is: as her programme knows her, or else by the name on the list."""
    said = f"{one.given.title()} {one.surname.title()}".strip()
    return CustomerRow(
        id=customer,
        said=member.said if member else said,
        given=member.given if member else one.given.title(),
        family=member.family if member else one.surname.title(),
        sounds=None,
        tier=member.tier if member else None,
        tier_since=member.tier_since if member else None,
        loyalty=member.number if member else one.loyalty[1] if one.loyalty else None,
        home_place=member.home if member else None,
        languages=member.language if member else "",
        contact_by=None,
        may_contact="unknown",
        client_of=None,
        client_since=None,
        source=PROGRAMME if member else LIST,
        observed_at=_seconds(member.as_of if member else now),
        version=0,
    )


def contact_rows(
    customer: int, one: Passenger, member: Member | None, *, now: datetime
) -> Iterator[ContactRow]:
    if member:
        reached = (ContactKind.PHONE, member.phone), (ContactKind.EMAIL, member.email)
        for kind, value in reached:
            if value:
                yield ContactRow(customer, kind, value, PROGRAMME, _seconds(member.as_of), 0)
        return
    for phone in one.phones:
        yield ContactRow(customer, ContactKind.PHONE, f"+{phone}", LIST, _seconds(now), 0)
    for email in one.emails:
        yield ContactRow(customer, ContactKind.EMAIL, email, LIST, _seconds(now), 0)


def fact_rows(
    customer: int, member: Member, heard: Heard, trips: list[tuple[Manifest, Passenger]]
) -> Iterator[FactRow]:
    """Her flights as counts: those of the programme, and those the lists say she took since."""
    flown = [
        manifest
        for manifest, one in trips
        if one.state is Boarding.BOARDED
        and manifest.leaves is not None
        and manifest.leaves >= member.as_of
    ]
    days = sorted(manifest.leaves for manifest in flown if manifest.leaves)
    observed = _seconds(days[-1] if days else member.as_of)
    year = member.as_of.year
    this_year = member.flights_this_year + sum(day.year == year for day in days)
    flights = member.flights + len(flown)
    keys = {manifest.key for manifest in flown}
    sat_in = (one.cabin for manifest, one in trips if manifest.key in keys)
    cabins = sorted({*member.cabins, *sat_in})
    first = member.first_flight or (days[0].date() if days else None)
    last = days[-1].date() if days else member.last_flight

    def fact(key: str, value: str, disclosure: Disclosure = Disclosure.OPEN) -> FactRow:
        return FactRow(customer, key, value, PROGRAMME, observed, Purpose.SERVICE, disclosure, 0)

    yield fact("flight.all", str(flights))
    yield fact("flight.this_year", str(this_year))
    if first:
        yield fact("flight.first", first.isoformat())
    if last:
        yield fact("flight.last", last.isoformat(), Disclosure.STAFF)
    coming = _coming(trips, year)
    if member.never_flown and not flights and coming:
        yield fact("flight.first_ever", coming[0][1].key.id, Disclosure.STAFF)
    if member.birthday:
        wished = member.consents.get(ConsentPurpose.BIRTHDAY) is ConsentAnswer.YES
        how = Disclosure.OPEN if wished else Disclosure.NEVER
        yield fact("occasion.birthday", member.birthday, how)
    if cabins:
        yield fact("flight.cabins", ", ".join(cabins), Disclosure.STAFF)
    for number, (leaves, manifest) in enumerate(coming, this_year + 1):
        if number in MILESTONES:
            board = _airport(heard.airports, manifest.key.board)
            local = leaves.astimezone(ZoneInfo(board.zone))
            words = f"{number} flights this year with {manifest.name} on {local.day} {local:%B}"
            yield fact("flight.milestone", words)
            return


def consent_rows(customer: int, member: Member) -> Iterator[ConsentRow]:
    """What she answered the programme when it asked."""
    for purpose, answer in member.consents.items():
        yield ConsentRow(customer, purpose, answer, None, PROGRAMME, _seconds(member.as_of), 0)


def service_row(customer: int, trouble: Trouble) -> ServiceRow:
    return ServiceRow(
        customer=customer,
        at=_seconds(trouble.at),
        id=line_id(NAME, f"{trouble.flight}/{trouble.key}", trouble.code),
        kind=ServiceKind.FLIGHT,
        title=trouble.title,
        detail=trouble.detail,
        place=trouble.place,
        staff=None,
        receipt=None,
        trouble=int(trouble.is_trouble),
        code=trouble.code,
        flight=trouble.flight,
        version=0,
    )


def _coming(trips: list[tuple[Manifest, Passenger]], year: int) -> list[tuple[datetime, Manifest]]:
    """Her flights still to come, the next first."""
    found = []
    for manifest, one in trips:
        status, leaves = manifest.status, manifest.leaves
        if status is None or leaves is None or leaves.year != year:
            continue
        is_off = status.state is aidx.FlightState.CANCELLED or status.off_block.actual is not None
        if not is_off and one.state is not Boarding.NO_SHOW:
            found.append((leaves, manifest))
    return sorted(found, key=lambda one: one[0])


def _state(status: aidx.FlightStatus) -> FlightStatus:
    """How far a flight is, by the last of its times that is known."""
    if status.state is aidx.FlightState.CANCELLED:
        return FlightStatus.CANCELLED
    if status.state is not aidx.FlightState.PLANNED:
        return FlightStatus.DIVERTED
    reached = (
        (status.on_block, FlightStatus.ON_BLOCK),
        (status.landing, FlightStatus.LANDED),
        (status.take_off, FlightStatus.IN_FLIGHT),
        (status.off_block, FlightStatus.OFF_BLOCK),
    )
    return next((state for times, state in reached if times.actual), FlightStatus.PLANNED)


def _airport(airports: Mapping[str, Airport], code: str) -> Airport:
    return airports.get(code) or Airport(code, code, "UTC")


def _seconds(moment: datetime) -> int:
    return int(moment.astimezone(UTC).timestamp())


def _or_none(moment: datetime | None) -> int | None:
    return None if moment is None else _seconds(moment)

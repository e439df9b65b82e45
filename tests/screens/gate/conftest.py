"""A gate in Lisbon at 13:52: MD 482 to Nairobi is boarding, thirty are on its list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.screens.conftest import LOUNGE, NOW, PEOPLE, Book, Door, Tablet, customer

from aisleside.device.cache.aboard import Aboard, Passenger
from aisleside.device.ui.shell import DeviceProfile
from aisleside.domain.claim import Claim, Outcome, Part
from aisleside.domain.flight import (
    Boarding,
    CabinRows,
    Flight,
    FlightStatus,
    Need,
    NeedKind,
    Traveller,
)
from aisleside.domain.service import ServiceKind, ServiceRecord
from aisleside.domain.staff import Role, StaffMember
from aisleside.formats.boarding_pass import BoardingPass, Leg, write_bcbp

FLIGHT = "MD482/2026-03-12/LIS"
AT = NOW
DEPARTS = datetime(2026, 3, 12, 14, 20, tzinfo=UTC)
NINA = StaffMember("ns", "Nina Sousa", "Gate agent", Role.GATE, "LIS")
RUI = StaffMember("rm", "Rui Matos", "Gate agent", Role.GATE, "LIS")
SOFIA = StaffMember("sl", "Sofia Lund", "Lounge host", Role.GATE, LOUNGE.id)

# Surname, given name, seat, booking, whether she is on board.
THERE = (
    ("Boateng", "Ama", "18C", "QW2RT7", True),
    ("Sund", "Erik", "19F", "ZX8CV3", True),
    ("Holm", "Anders", "21C", "K4RT9B", False),
    ("Herrera", "Lucía", "12A", "LH7M2P", False),
    ("Mensah", "Kofi", "22B", "KM5N8D", False),
    ("Martin", "Julie", "22C", "JM3P6F", False),
    ("Martin", "Paul", "22D", "JM3P6F", False),
    ("Raman", "Priya", "14F", "PR9T4H", False),
    ("Okafor", "Chidi", "26D", "CO2K7J", False),
    ("Okafor", "Ngozi", "26E", "CO2K7J", False),
    ("Mwangi", "Grace", "2A", "GM6W3L", False),
    ("Holm", "Karin", "30A", "KH8V5N", False),
)
ON_BOARD = ("Silva", "Costa", "Dias", "Faria", "Gomes", "Lima", "Melo", "Neves", "Pinto", "Reis")
WAITING = (("Berg", "Jonas", "WB4T1Q"), ("Lang", "Mia", "ML7D9R"))


def flight() -> Flight:
    return Flight(
        id=FLIGHT,
        carrier="MD",
        number="482",
        day=date(2026, 3, 12),
        board="LIS",
        board_name="Lisbon",
        board_zone="UTC",
        off="NBO",
        off_name="Nairobi",
        off_zone="Africa/Nairobi",
        gate="B14",
        aircraft="A321",
        registration=None,
        cabins=(CabinRows("C", 1, 4, "AC-DF"), CabinRows("Y", 5, 34, "ABC-DEF")),
        out_planned=DEPARTS,
        out_expected=None,
        out_actual=None,
        in_planned=DEPARTS + timedelta(hours=8),
        in_expected=None,
        in_actual=None,
        closes_at=DEPARTS - timedelta(minutes=10),
        status=FlightStatus.BOARDING,
        status_at=AT - timedelta(minutes=4),
        status_source="Lisbon airport",
        list_at=AT - timedelta(minutes=6),
        named=24,
        declared=24,
        until=DEPARTS + timedelta(days=2),
    )


def passenger(
    number: int,
    surname: str,
    given: str,
    seat: str | None,
    locator: str,
    *,
    state: Boarding = Boarding.CHECKED_IN,
    party: int = 1,
    minutes_ago: int = 60,
) -> Passenger:
    traveller = Traveller(
        customer=number,
        flight=FLIGHT,
        surname=surname.upper(),
        given=given.upper(),
        locator=locator,
        party=party,
        seat=seat,
        cabin="C" if seat in ("2A",) else "Y",
        sequence=number,
        state=state,
        state_at=AT - timedelta(minutes=minutes_ago),
        inbound=None,
        inbound_at=None,
        onward=None,
        onward_to=None,
        onward_at=None,
        onward_gate=None,
    )
    return Passenger(traveller, customer(number, f"{given} {surname}"))


def trouble(number: int, id: int, code: str, title: str, *, days: float) -> ServiceRecord:
    return ServiceRecord(
        customer=number,
        at=AT - timedelta(days=days),
        id=id,
        kind=ServiceKind.FLIGHT,
        title=title,
        detail=None,
        place="LIS",
        staff=None,
        receipt=None,
        trouble=True,
        code=code,
        flight="MD478/2026-03-10/LIS",
    )


def lounge_said_sorry(number: int, case: str) -> Claim:
    """The lounge apologised at 13:05, and all was well."""
    at = AT - timedelta(minutes=47)
    return Claim(
        customer=number,
        id=f"said-in-the-lounge-{number}",
        case=case,
        part=Part.APOLOGY,
        by="sl",
        by_name="Sofia Lund",
        place=LOUNGE.id,
        at=at,
        received=7,
        result=Outcome.ACCEPTED,
        result_at=at,
    )


def listed() -> Aboard:
    """Anders was cancelled and the lounge saw to it; Lucía's broken seat nobody saw to."""
    people = [
        passenger(
            number,
            surname,
            given,
            seat,
            locator,
            state=Boarding.BOARDED if boarded else Boarding.CHECKED_IN,
            party=sum(one[3] == locator for one in THERE),
            minutes_ago=4 - number if boarded else 60,
        )
        for number, (surname, given, seat, locator, boarded) in enumerate(THERE, 1)
    ]
    people += [
        passenger(
            100 + row,
            name,
            "Ana",
            f"{row}D",
            f"AA{row:02}BB",
            state=Boarding.BOARDED,
            minutes_ago=20 + row,
        )
        for row, name in enumerate(ON_BOARD, 5)
    ]
    people += [
        passenger(200 + at, surname, given, None, locator, state=Boarding.STANDBY, minutes_ago=at)
        for at, (surname, given, locator) in enumerate(WAITING, 30)
    ]
    by = {one.traveller.customer: one for one in people}
    anders, lucia, priya, chidi, kofi, mia = by[3], by[4], by[8], by[9], by[5], by[231]
    rebooked = replace(trouble(3, 12, "", "Rebooked to today", days=1.85), trouble=False, code=None)
    by[3] = replace(
        anders,
        customer=replace(anders.customer, tier="Gold", sounds="AN-ders HOLM"),
        services=(rebooked, trouble(3, 11, "flight_cancelled", "Flight cancelled", days=1.9)),
        claims=(lounge_said_sorry(3, "trouble:11"),),
    )
    by[4] = replace(
        lucia,
        customer=replace(lucia.customer, tier="Gold"),
        services=(trouble(4, 21, "seat_broken", "Seat broken", days=10),),
    )
    by[8] = replace(
        priya,
        traveller=replace(
            priya.traveller,
            onward="MD 17",
            onward_to="Cape Town",
            onward_at=DEPARTS + timedelta(hours=8, minutes=38),
        ),
    )
    needs = (
        Need(9, FLIGHT, 1, NeedKind.ASSISTANCE, "Asked for more time to board", None, DEPARTS),
    )
    by[9] = replace(chidi, needs=needs)
    by[5] = replace(kofi, traveller=replace(kofi.traveller, state=Boarding.BOOKED, state_at=None))
    by[231] = replace(
        mia, services=(trouble(231, 31, "flight_cancelled", "Flight cancelled", days=1),)
    )
    people = sorted(by.values(), key=lambda one: (one.traveller.surname, one.traveller.given))
    return Aboard(flight(), tuple(people), (NINA, RUI), AT - timedelta(seconds=30))


def pass_of(
    surname: str,
    given: str,
    locator: str,
    seat: str,
    sequence: int,
    *,
    number: str = "482",
    day: int = 71,
    off: str = "NBO",
) -> str:
    """The bar code of a boarding pass for 12 March, day 71 of the year."""
    leg = Leg(
        pnr=locator,
        board="LIS",
        off=off,
        carrier="MD",
        flight_number=number,
        day_of_year=day,
        compartment="Y",
        seat=seat,
        sequence=f"{sequence:04}",
        status="1",
    )
    name = f"{surname}/{given}".upper()
    return write_bcbp(BoardingPass(passenger_name=name, legs=(leg,), eticket="E"))


ANDERS = pass_of("Holm", "AndersMr", "K4RT9B", "21C", 3)
LUCIA = pass_of("Herrera", "Lucia", "LH7M2P", "12A", 4)


@pytest.fixture
def book() -> Book:
    made = Book(())
    made.aboards[FLIGHT] = listed()
    return made


@pytest.fixture
def door() -> Door:
    return Door((NINA, RUI, SOFIA, *PEOPLE))


@pytest.fixture
def profile() -> DeviceProfile:
    return DeviceProfile(kiosk=True)


@pytest.fixture
def opens(tablet: Tablet) -> Callable[[str], None]:
    """Somebody takes the desk over with her PIN."""

    def unlock(name: str) -> None:
        screen = tablet.screen
        tablet.now[0] = AT
        screen.until(lambda: tablet.session.signIn.loaded)
        screen.click(name)
        screen.type(tablet.door.pin)
        screen.until(lambda: tablet.session.signIn.open, "the PIN did not open the desk")
        screen.until(lambda: tablet.session.gate.ready, "no flight came")

    return unlock

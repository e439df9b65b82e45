"""MD 482 from Lisbon to Nairobi, five hours in the air, and Kemi Sato who looks after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.screens.conftest import NOW, PEOPLE, Book, Door, Tablet, customer

from aisleside.device.cache.aboard import BIRTHDAY, MILESTONE, Aboard, Passenger
from aisleside.device.cache.answers import Offer, Offers
from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.domain.claim import Claim, Outcome, Part
from aisleside.domain.consent import Consent, ConsentAnswer, ConsentPurpose
from aisleside.domain.fact import Disclosure, Fact, Purpose
from aisleside.domain.flight import (
    Boarding,
    Flight,
    FlightStatus,
    Need,
    NeedKind,
    Traveller,
    cabins_of,
)
from aisleside.domain.money import Money
from aisleside.domain.product import ABOARD, Product, Stock
from aisleside.domain.service import ServiceKind, ServiceRecord
from aisleside.domain.staff import Role, StaffMember
from aisleside.insight.recommend.reasons import (
    BoughtBefore,
    Evidence,
    Popular,
    Suggestion,
    SuggestionKind,
)

FLIGHT = "MD482/2026-03-12/LIS"
LISTED = NOW - timedelta(hours=6, minutes=14)
LANDS = NOW + timedelta(hours=3, minutes=10)
KEMI = StaffMember("ks", "Kemi Sato", "Cabin crew", Role.CREW, "LIS")
IN_THE_AIR = SyncStatus(
    reach=Reach.OFFLINE,
    syncing=False,
    as_of=LISTED,
    offline_since=LISTED,
    loading=None,
    waiting=0,
    refused=0,
    trouble=None,
)

ALMONDS, PERFUME, COFFEE = range(801, 804)
LUCIA, PRIYA, NOOR, TOMASZ, GRACE, SAM, ANDERS, OLGA, SELIN = range(1, 10)
CAST = (
    (LUCIA, "Lucía Herrera", "12A", "Gold"),
    (PRIYA, "Priya Raman", "14F", None),
    (NOOR, "Noor Haddad", "7A", None),
    (TOMASZ, "Tomasz Zielinski", "11D", None),
    (GRACE, "Grace Mwangi", "2A", "Gold"),
    (SAM, "Sam Okafor", "9E", None),
    (ANDERS, "Anders Holm", "3C", "Gold"),
    (OLGA, "Olga Petrova", "5B", None),
    (SELIN, "Selin Haddad", "7B", None),
)
FREE = {"4D", "4F", "5D", "5F", "7D", "8A", "9C", "11E", "12C", "13E"}
GIVEN = ("Ana", "Bo", "Carla", "Dan", "Eva", "Filip", "Gita", "Hugo", "Ines", "Jan")
FAMILY = ("Adams", "Berg", "Costa", "Dias", "Engel", "Faria", "Gomes", "Hansen", "Ito", "Jansen")


def flight() -> Flight:
    return Flight(
        id=FLIGHT,
        carrier="MD",
        number="482",
        day=date(2026, 3, 12),
        board="LIS",
        board_name="Lisbon",
        board_zone="Europe/Lisbon",
        off="NBO",
        off_name="Nairobi",
        off_zone="Africa/Nairobi",
        gate="B14",
        aircraft="A321",
        registration=None,
        cabins=cabins_of("C:1-4:AC-DF;Y:5-28:ABC-DEF"),
        out_planned=NOW - timedelta(hours=5, minutes=50),
        out_expected=None,
        out_actual=NOW - timedelta(hours=5, minutes=40),
        in_planned=LANDS,
        in_expected=None,
        in_actual=None,
        closes_at=NOW - timedelta(hours=6),
        status=FlightStatus.IN_FLIGHT,
        status_at=NOW - timedelta(hours=5),
        status_source="Airport",
        list_at=LISTED,
        named=150,
        declared=150,
        until=LANDS + timedelta(hours=24),
    )


def passenger(number: int, said: str, seat: str, tier: str | None = None) -> Passenger:
    given, _, family = said.partition(" ")
    traveller = Traveller(
        customer=number,
        flight=FLIGHT,
        surname=family.upper(),
        given=given.upper(),
        locator=f"L{number:05}",
        party=1,
        seat=seat,
        cabin="C" if int(seat[:-1]) < 5 else "Y",
        sequence=number,
        state=Boarding.BOARDED,
        state_at=NOW - timedelta(hours=6, minutes=6),
        inbound=None,
        inbound_at=None,
        onward=None,
        onward_to=None,
        onward_at=None,
        onward_gate=None,
    )
    return Passenger(traveller, customer(number, said, tier=tier))


def fact(number: int, key: str, value: str, disclosure: Disclosure = Disclosure.OPEN) -> Fact:
    return Fact(number, key, value, "Told to Maya", NOW, Purpose.SERVICE, disclosure)


def trouble(number: int, code: str, days: int, title: str) -> ServiceRecord:
    at = NOW - timedelta(days=days)
    return ServiceRecord(
        number, at, number, ServiceKind.FLIGHT, title, None, "LIS", None, None, True, code,
        "MD311/2026-03-02/LIS",
    )  # fmt: skip


def meal(number: int, where: str | None) -> Need:
    until = LANDS + timedelta(hours=2)
    return Need(number, FLIGHT, 1, NeedKind.MEAL, "Vegan meal", where, until)


def aboard() -> Aboard:
    """The people of the flight: nine who matter, and whoever sits around them."""
    people = {one[0]: passenger(*one) for one in CAST}
    people[LUCIA] = replace(
        people[LUCIA],
        customer=replace(
            people[LUCIA].customer, sounds="loo-SEE-ah eh-REH-ra", languages=("Spanish", "English")
        ),
        services=(trouble(LUCIA, "seat_broken", 10, "Seat broken"),),
        facts=(fact(LUCIA, "taste.likes", "Sparkling water, lime"),),
        traveller=replace(
            people[LUCIA].traveller,
            onward="MD 17",
            onward_to="Mombasa",
            onward_at=LANDS + timedelta(hours=2, minutes=5),
        ),
    )
    people[PRIYA] = replace(
        people[PRIYA],
        traveller=replace(
            people[PRIYA].traveller,
            onward="MD 90",
            onward_to="Kigali",
            onward_at=LANDS + timedelta(minutes=38),
            onward_gate="22",
        ),
    )
    people[NOOR] = replace(
        people[NOOR],
        facts=(fact(NOOR, BIRTHDAY, "12 March"),),
        consents=(Consent(NOOR, ConsentPurpose.BIRTHDAY, ConsentAnswer.YES, None, "Asked", NOW),),
        party=(people[SELIN].traveller,),
    )
    people[TOMASZ] = replace(people[TOMASZ], needs=(meal(TOMASZ, "aft galley, cart 2"),))
    people[OLGA] = replace(people[OLGA], needs=(meal(OLGA, None),))
    people[GRACE] = replace(people[GRACE], facts=(fact(GRACE, MILESTONE, "Platinum"),))
    people[SAM] = replace(
        people[SAM],
        needs=(
            Need(
                customer=SAM,
                flight=FLIGHT,
                n=1,
                kind=NeedKind.ASSISTANCE,
                instruction="Meet and assist: walk along from door to door.",
                where=None,
                until=LANDS + timedelta(hours=2),
            ),
        ),
    )
    case = f"trouble:{ANDERS}"
    said = NOW - timedelta(minutes=47)
    people[ANDERS] = replace(
        people[ANDERS],
        services=(trouble(ANDERS, "flight_cancelled", 6, "Flight cancelled"),),
        claims=(
            Claim(
                ANDERS, "c1", case, Part.APOLOGY, "so", "Sofia", "lounge", said,
                received=1, result=Outcome.ACCEPTED, result_at=said,
            ),
        ),
    )  # fmt: skip
    taken = FREE | {one.traveller.seat for one in people.values()}
    seats = [
        f"{row}{letter}"
        for part in flight().cabins
        for row in range(part.first, part.last + 1)
        for letter in part.seats.replace("-", "")
    ]
    others = [
        passenger(
            100 + at,
            f"{GIVEN[at % 10]} {FAMILY[at // 10 % 10]}",
            seat,
            "Silver" if at % 17 == 3 else None,
        )
        for at, seat in enumerate(seat for seat in seats if seat not in taken)
    ]
    return Aboard(flight(), (*people.values(), *others), (KEMI,), LISTED)


def offer(number: int, name: str, picture: str, minor: int, evidence: Evidence) -> Offer:
    """Something from the trolley, of which six are left."""
    product = Product(
        number, f"T{number}", None, name, ABOARD, "Food", None, None, None, None,
        Money(minor, "EUR"), picture, None, sensitive=False, repeatable=True,
    )  # fmt: skip
    kind = SuggestionKind.POPULAR if isinstance(evidence, Popular) else SuggestionKind.BUY_AGAIN
    there = Stock(number, FLIGHT, 6, "Cart 2", LISTED, None)
    return Offer(Suggestion(number, kind, evidence, 1.0), product, {}, there, ())


def trolley() -> Offers:
    """What Lucía may like: two things she bought, and one that her cabin buys."""
    days = [(NOW - timedelta(days=ago)).date() for ago in (20, 61, 90)]
    last = NOW - timedelta(days=20)
    return Offers(
        best=(
            offer(ALMONDS, "Salted almonds", "snack-bag", 450, BoughtBefore((*days,), None, last)),
            offer(PERFUME, "Travel perfume", "perfume", 4200, BoughtBefore(days[1:2], None, last)),
            offer(
                COFFEE, "Filter coffee", "coffee", 350, Popular("cabin:Y", 1, 31, days[2], days[0])
            ),
        )
    )


@pytest.fixture
def book() -> Book:
    book = Book(())
    book.aboards = {FLIGHT: aboard()}
    book.trolley = {LUCIA: trolley()}
    return book


@pytest.fixture
def door() -> Door:
    return Door((KEMI, *PEOPLE))


@pytest.fixture
def crew(tablet: Tablet) -> Callable[..., Tablet]:
    """Kemi unlocks the tablet in the air."""

    def unlock(*, flights: bool = True) -> Tablet:
        tablet.screen.until(lambda: tablet.session.signIn.loaded)
        tablet.door.online = False
        tablet.hears(IN_THE_AIR)
        tablet.screen.click("Kemi Sato")
        tablet.screen.type(tablet.door.pin)
        flight = tablet.session.flight
        tablet.screen.until(
            lambda: flight.get_present() is flights and not flight.get_loading(),
            "no flight is shown",
        )
        tablet.screen.rest()
        return tablet

    return unlock

"""Two full flights of 400 seats, ten abreast, and a hub that has them, for benchmarks.

Everybody has a year behind her: eight flights, two things that went wrong, some of it last
week; one in eight needs something, one in three flies on, one in twenty has an apology or
an offer open. The flights leave soon after *now*, which is the day of the benchmark.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from sqlalchemy import Connection
from tests.benchmarks.tablet import SEED

from aisleside.domain.flight import Boarding, NeedKind, cabins_of
from aisleside.formats.boarding_pass import BoardingPass, Leg, write_bcbp
from aisleside.hub.main import DATABASE, issue_enrolment, set_pin
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.sources import synthetic
from aisleside.hub.store import journal, schema
from aisleside.hub.store.access import Duty
from aisleside.hub.store.dialect import insert, insert_many
from aisleside.hub.store.engine import open_store
from aisleside.settings import HubSettings
from aisleside.wire.rows import (
    TABLES,
    AnswerRow,
    ClaimRow,
    ConsentRow,
    FactRow,
    FlightRow,
    NeedRow,
    PlaceRow,
    ServiceRow,
    StaffRow,
    TravellerRow,
)
from aisleside.wire.streams import Scope, streams_of_place

SEATS = 400
PLAN = "C:1-10:A-DG-K;Y:11-46:ABC-DEFG-HJK"
AIRPORT, GATE = "LIS", "LIS-B14"
PURSER, AGENT = "K1", "G1"
PIN = "407162"
WENT_WRONG = (
    ("flight_cancelled", "Flight cancelled"),
    ("long_delay", "Arrived four hours late"),
    ("seat_broken", "Seat broken"),
    ("bag_late", "Bag came a day late"),
    ("complaint_open", "Complaint about the meal"),
    ("compliment", "Thanked the crew"),
)
NEEDS = (
    (NeedKind.ASSISTANCE, "Wheelchair to the door"),
    (NeedKind.MEAL, "Vegan meal"),
    (NeedKind.CHILD, "A child of six"),
)
HOUR, DAY = 3_600, 86_400


@dataclass(frozen=True, slots=True)
class Packet:
    """One flight: its row, and the rows of everybody on it by table."""

    flight: FlightRow
    rows: dict[str, list]

    @property
    def id(self) -> str:
        return self.flight.id

    @property
    def travellers(self) -> list[TravellerRow]:
        return self.rows["traveller"]

    def stream(self, mask: str) -> str:
        return Scope(self.id, mask).stream

    def passes(self) -> Iterator[str]:
        """The bar codes of everybody's boarding passes."""
        day = datetime.fromisoformat(self.flight.day).timetuple().tm_yday
        for one in self.travellers:
            leg = Leg(
                pnr=one.locator,
                board=self.flight.board,
                off=self.flight.off,
                carrier=self.flight.carrier,
                flight_number=self.flight.number,
                day_of_year=day,
                compartment=one.cabin,
                seat=one.seat or "",
                sequence=f"{one.sequence:04}",
                status="1",
            )
            name = f"{one.surname}/{one.given}"
            yield write_bcbp(BoardingPass(passenger_name=name, legs=(leg,), eticket="E"))


def packets(now: datetime) -> tuple[Packet, Packet]:
    """The flights; nobody is on both."""
    leaves = now.replace(second=0, microsecond=0) + timedelta(minutes=50)
    people = [row for crowd in synthetic.people(SEED, 2 * SEATS) for row in crowd.customers]
    first = _packet("482", "NBO", leaves, people[:SEATS])
    return first, _packet("990", "ORD", leaves + timedelta(hours=4), people[SEATS:])


def fill_airline(folder: Path, now: datetime) -> tuple[Packet, Packet]:
    """A hub in *folder* with both flights; a purser and a gate have duty for them."""
    both = packets(now)
    with closing(open_store(folder / DATABASE)) as store:
        with store.write() as connection, Intake(connection, "airline") as intake:
            intake.places(
                PlaceRow(id, id, "airport", None, "EUR", "UTC", "", 0) for id in (AIRPORT, GATE)
            )
            intake.staff(
                [
                    StaffRow(PURSER, "Kai Brandt", "Purser", "crew", AIRPORT, 0),
                    StaffRow(AGENT, "Nina Sousa", "Gate agent", "gate", GATE, 0),
                ]
            )
            for packet in both:
                _bring(intake, packet)
            opens, over = int(now.timestamp()) - HOUR, both[1].flight.until
            intake.duties(
                [Duty(packet.id, f"staff:{PURSER}", "crew", opens, over) for packet in both]
            )
            intake.duties([Duty(both[0].id, f"place:{GATE}", "gate", opens, over)])
        with store.write() as connection:
            _put_events(connection, both)
        for staff in (PURSER, AGENT):
            set_pin(store, staff, PIN)
    return both


def code_for(folder: Path, place: str) -> str:
    """With which a tablet becomes one of *place*."""
    with closing(open_store(folder / DATABASE)) as store:
        return issue_enrolment(store, place, HubSettings())


def change_list(folder: Path, rows: Iterable[TravellerRow]) -> None:
    """The hub takes in what an ADL changed."""
    with (
        closing(open_store(folder / DATABASE)) as store,
        store.write() as connection,
        Intake(connection, "airline") as intake,
    ):
        intake.travellers(rows)


def swapped(travellers: Sequence[TravellerRow], *, many: int, turn: int) -> list[TravellerRow]:
    """*many* of them on each other's seats, others of them at each turn."""
    start = turn * many % len(travellers)
    some = list(travellers[start : start + many])
    seats = [one.seat for one in some]
    return [one._replace(seat=seat) for one, seat in zip(some, seats[1:] + seats[:1], strict=True)]


def _bring(intake: Intake, packet: Packet) -> None:
    rows = packet.rows
    intake.flights([packet.flight])
    intake.customers(rows["customer"])
    intake.facts(rows["fact"])
    intake.services(rows["service"])
    intake.consents(rows["consent"])
    intake.travellers(rows["traveller"])
    intake.needs(rows["need"])


def _put_events(connection: Connection, both: Iterable[Packet]) -> None:
    """What staff did comes as events; here the rows that they leave."""
    version = journal.reserve(connection)
    for packet in both:
        for table in ("answer", "claim"):
            rows = [(*row[:-1], version) for row in packet.rows[table]]
            into = schema.TRAVELLING[table]
            insert_many(connection, insert(connection, into), TABLES[table]._fields, rows)
        journal.reload(connection, streams_of_place(packet.id))


def _packet(number: str, off: str, leaves: datetime, people: Sequence) -> Packet:
    out = int(leaves.timestamp())
    flight = FlightRow(
        id=f"MD{number}/{leaves.date().isoformat()}/{AIRPORT}",
        carrier="MD",
        number=number,
        day=leaves.date().isoformat(),
        board=AIRPORT,
        board_name="Lisbon",
        board_zone="UTC",
        off=off,
        off_name=off,
        off_zone="UTC",
        gate="B14",
        aircraft="B779",
        registration=None,
        plan=PLAN,
        out_planned=out,
        out_expected=None,
        out_actual=None,
        in_planned=out + 8 * HOUR,
        in_expected=None,
        in_actual=None,
        closes_at=out - 900,
        status="boarding",
        status_at=out - 2 * HOUR,
        status_source="Airport",
        list_at=out - 2 * HOUR,
        named=SEATS,
        declared=SEATS,
        until=out + 32 * HOUR,
        version=0,
    )
    rows: dict[str, list] = {
        table: []
        for table in (
            "customer", "fact", "service", "consent", "answer", "claim", "traveller", "need",
        )
    }  # fmt: skip
    draw = random.Random(f"{SEED}/{number}")
    ids = count(int(number) * 100_000)
    for at, (person, seat) in enumerate(zip(people, _seats(), strict=True)):
        rows["customer"].append(person)
        rows["traveller"].append(_traveller(flight, person.id, at, seat, draw))
        _past(rows, flight, person.id, draw, ids)
    return Packet(flight, rows)


def _seats() -> list[tuple[str, str]]:
    """Seat and cabin, from the nose."""
    return [
        (f"{row}{letter}", part.cabin)
        for part in cabins_of(PLAN)
        for row in range(part.first, part.last + 1)
        for letter in part.seats.replace("-", "")
    ]


def _traveller(
    flight: FlightRow, customer: int, at: int, seat: tuple[str, str], draw: random.Random
) -> TravellerRow:
    flies_on = draw.random() < 1 / 3
    word = "".join("ABCDEFGHIJ"[int(digit)] for digit in f"{at:03}")
    party = at // 3 if at % 9 < 6 else 1_000 + at  # two of three travel in threes
    return TravellerRow(
        customer=customer,
        flight=flight.id,
        surname=f"PASSENGER{word}",
        given=f"{word}MR",
        locator=f"L{party:05}",
        party=3 if party < 1_000 else 1,
        seat=seat[0],
        cabin=seat[1],
        sequence=at + 1,
        state=Boarding.CHECKED_IN,
        state_at=flight.out_planned - 2 * HOUR,
        inbound=None,
        inbound_at=None,
        onward="MD 17" if flies_on else None,
        onward_to="Mombasa" if flies_on else None,
        onward_at=flight.in_planned + draw.randint(20, 300) * 60 if flies_on else None,
        onward_gate=None,
        version=0,
    )


def _past(
    rows: dict[str, list],
    flight: FlightRow,
    customer: int,
    draw: random.Random,
    ids: Iterator[int],
) -> None:
    now = flight.list_at or 0

    def service(kind: str, title: str, code: str | None, days: float) -> int:
        id, trouble = next(ids), code is not None and code != "compliment"
        rows["service"].append(
            ServiceRow(
                customer, now - int(days * DAY), id, kind, title, None, AIRPORT, None, None,
                int(trouble), code, "MD311/2026-03-02/LIS", 0,
            )
        )  # fmt: skip
        return id

    for _ in range(8):
        service("flight", "Flew from Lisbon", None, draw.uniform(20, 365))
    cases = []
    for _ in range(2):
        code, title = draw.choice(WENT_WRONG)
        days = draw.uniform(2, 14) if draw.random() < 0.15 else draw.uniform(30, 365)
        cases.append((service("flight", title, code, days), days))
    for key, value in (
        ("taste.likes", "Sparkling water, lime"),
        ("taste.seat", "Aisle, near the front"),
        ("flight.cabins", draw.choice(("Y", "C, Y"))),
        ("occasion.birthday", f"{draw.randint(1, 28)} {draw.choice(('March', 'May', 'July'))}"),
        ("flight.milestone", f"{draw.choice((10, 25, 50))} flights this year with MD 17 on 1 May"),
    ):
        rows["fact"].append(FactRow(customer, key, value, "Told to us", now, "service", "open", 0))
    for purpose in ("personalisation", "birthday"):
        rows["consent"].append(ConsentRow(customer, purpose, "yes", None, "Asked", now, 0))
    if draw.random() < 1 / 8:
        kind, instruction = draw.choice(NEEDS)
        where = "aft galley, cart 2" if kind is NeedKind.MEAL and draw.random() < 0.8 else None
        rows["need"].append(
            NeedRow(customer, flight.id, 1, kind, instruction, where, flight.in_planned + HOUR, 0)
        )
    id, days = cases[0]
    if draw.random() < 1 / 20:
        rows["claim"].append(
            ClaimRow(
                customer, f"claim-{customer}", f"trouble:{id}", draw.choice(("apology", "upgrade")),
                "L1", "Sofia", AIRPORT, now - 600, next(ids), None, None, None, None, 0, 0,
            )
        )  # fmt: skip
    elif draw.random() < 1 / 2:
        at = now - int(days * DAY) + HOUR
        rows["answer"].append(
            AnswerRow(customer, f"trouble:{id}", "done", None, "L1", "Sofia", at, None, 0)
        )

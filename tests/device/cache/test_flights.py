"""A tablet that holds flights finds who is on them, and keeps no need beyond its time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from tests.device.decrypted import decrypted
from tests.flying import IN, MUNICH, OUT, UNTIL, VIENNA, flight, need, traveller
from tests.images import sealed_with

from aisleside.device.cache.book import Book
from aisleside.device.cache.library import Library
from aisleside.device.cache.loading import Staging
from aisleside.device.cache.stream_file import StreamFile
from aisleside.domain.flight import Boarding, CabinRows, FlightStatus, NeedKind
from aisleside.wire import SCHEMA
from aisleside.wire.messages import Gone, Rows
from aisleside.wire.rows import StaffRow
from aisleside.wire.segments import unseal
from aisleside.wire.streams import CATALOGUE, Scope

CREW, GATE = (Scope(MUNICH, mask).stream for mask in ("crew", "gate"))
NEXT = Scope(VIENNA, "crew").stream
STORE = "store:367/associate"
DEPARTURE = datetime.fromtimestamp(OUT, UTC)
KEY = bytes(range(32))


@pytest.fixture
def rows(shop) -> Rows:
    return Rows(
        staff=[StaffRow("K1", "Kai Brandt", "Purser", "crew", "LIS", 1)],
        customer=[shop.customer(1, "Elena Marchetti"), shop.customer(2, "Jonas Weber")],
        traveller=[
            traveller(2, "4C", surname="WEBER", given="JONASMR", state="boarded", state_at=OUT),
            traveller(1, "3A", onward="MD 990", onward_to="VIE", onward_at=IN + 3600),
        ],
        need=[
            need(1, "meal", "Vegan meal, aft galley"),
            need(1, "hovering", "Something of a newer version", n=2),
            need(2, "medical", "Keep insulin cool", until=IN + 7200),
        ],
        flight=[flight(status="boarding")],
    )


@pytest.fixture
def addresses(stocked, rows, shop):
    """A crew tablet: its flight through two masks, the next one, and the goods on board."""
    gate = Rows(
        customer=[shop.customer(1, "Elena Marchetti", version=3)],
        traveller=[traveller(1, "14D", version=3)],
        need=[need(1, "assistance", "Wheelchair to the door", n=7)],
        flight=[flight(status="a word of tomorrow", gate="B15", version=3)],
    )
    late = flight(VIENNA, out_planned=OUT + 9999)
    return {
        CREW: stocked(rows, stream=CREW),
        GATE: stocked(gate, stream=GATE),
        NEXT: stocked(Rows(flight=[late]), stream=NEXT),
        CATALOGUE: stocked(
            Rows(product=[shop.product(7, "Tea")], place=[shop.place("367", "Here")]),
            stream=CATALOGUE,
        ),
    }


@pytest.fixture
def book(addresses):
    made = Book(Library(addresses.values()))
    yield made
    made.close()


def test_flights_come_in_their_order_and_the_newest_said_of_each(book):
    munich, vienna = book.flights()

    assert (munich.id, munich.gate, vienna.id) == (MUNICH, "B15", VIENNA)
    assert munich.status is FlightStatus.PLANNED  # what a newer hub says is not guessed at
    assert munich.cabins == (CabinRows("C", 1, 4, "AC-DF"), CabinRows("Y", 5, 34, "ABC-DEF"))
    assert (munich.out_planned, munich.out_actual) == (DEPARTURE, None)
    assert munich.until == datetime.fromtimestamp(UNTIL, UTC)


def test_the_list_of_a_flight_is_laid_together_by_name(book):
    elena, jonas = book.travellers(MUNICH)

    assert (elena.customer, elena.seat, elena.state) == (1, "14D", Boarding.BOOKED)
    assert (jonas.surname, jonas.state, jonas.state_at) == ("WEBER", Boarding.BOARDED, DEPARTURE)
    assert book.travellers(VIENNA) == []


def test_what_they_need_is_what_any_mask_lets_pass_and_nothing_whose_time_is_over(book):
    before = book.needs(MUNICH, now=DEPARTURE)
    after = book.needs(MUNICH, now=DEPARTURE + timedelta(hours=6))

    assert [(one.customer, one.n, one.kind) for one in before] == [
        (1, 1, NeedKind.MEAL),
        (1, 2, NeedKind.OTHER),
        (1, 7, NeedKind.ASSISTANCE),
        (2, 1, NeedKind.MEDICAL),
    ]
    assert [(one.customer, one.n) for one in after] == [(1, 1), (1, 2), (1, 7)]


def test_a_crew_finds_its_passengers_and_colleagues_and_is_nowhere(book, shop):
    found = book.search("web", limit=5, now=DEPARTURE)
    profile = book.profile(1, receipts=5, offers=3, now=DEPARTURE)

    assert [hit.customer.id for hit in found.hits] == [2]
    assert found.reach == 2
    assert (profile.receipts, profile.contacts, profile.notes) == ((), (), ())
    assert book.holdings().place is None
    assert book.in_hand(7).here == ""
    assert [one.id for one in book.team()] == ["K1"]
    assert book.today("K1", "LIS", DEPARTURE) is not None
    assert {one.stream for one in book.standing()} == {CREW, GATE, NEXT, CATALOGUE}


def test_a_flight_beside_a_store_is_not_taken_for_here(stocked, addresses, shop):
    own = Rows(
        staff=[shop.staff("S1", "Maya Lindqvist")],
        customer=[shop.customer(1, "Elena Marchetti")],
        contact=[shop.contact(1, "phone", "+39 333 123 4471")],
        note=[shop.note(1, "N1", "Likes the window")],
        line=[shop.line(1, 1, 7)],
    )
    library = Library([*addresses.values(), stocked(own, stream=STORE)])
    library.lend(frozenset())  # as before the first manifest after an update
    book = Book(library)

    place = book.holdings().place
    profile = book.profile(1, receipts=5, offers=0, now=DEPARTURE)
    team = [one.id for one in book.team()]
    book.close()

    assert place is not None
    assert place.id == "367"
    assert team == ["S1"]
    assert (len(profile.receipts), len(profile.contacts), len(profile.notes)) == (1, 1, 1)


def test_a_segment_of_a_flight_is_loaded_and_searched(folders, rows):
    sealed, ref = sealed_with(CREW, rows, key=KEY)
    image = unseal(sealed, ref, key=KEY, stream=CREW, schema=SCHEMA)
    staging = Staging(folders.caches, CREW, people=ref.customers)
    staging.take(image, ref)
    address = staging.finish(epoch="E", cursor=1, as_of=OUT, rows=ref.rows)
    book = Book(Library([address]))

    assert [one.customer for one in book.travellers(MUNICH)] == [1, 2]
    assert [hit.customer.id for hit in book.search("elena", limit=3, now=DEPARTURE).hits] == [1]
    book.close()


def test_a_need_leaves_the_bytes_of_the_file_in_time_and_when_the_hub_says_so(stocked, rows, shop):
    file = StreamFile(stocked(rows, stream=CREW))
    assert file.drop_needs(IN + 7199) == frozenset()
    assert not file.keeps_traces

    assert file.drop_needs(IN + 7200) == {2}

    assert file.keeps_traces
    fresh = file.write_anew()
    file.close()
    content = decrypted(fresh.path, fresh.key)
    assert b"insulin" not in content
    assert b"Vegan meal" in content  # the search can see
    file = StreamFile(fresh)
    assert not file.keeps_traces
    assert file.erased_up_to is None
    file.apply(shop.page(since=1, to=2, gone=[Gone("need", [1, MUNICH, 1], 2)], stream=CREW))
    assert file.keeps_traces
    last = file.write_anew()
    file.close()
    assert b"Vegan meal" not in decrypted(last.path, last.key)

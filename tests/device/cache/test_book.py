from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from aisleside.device.cache.answers import Offers
from aisleside.device.cache.book import Book, CustomerNotHereError
from aisleside.device.cache.database import CacheDamagedError
from aisleside.device.cache.library import Library
from aisleside.device.machine.encrypted import InterruptedReadError
from aisleside.domain.money import Money
from aisleside.domain.purchase import LineKind
from aisleside.wire.messages import Gone, Rows
from aisleside.wire.streams import ARTEFACTS, CATALOGUE


@pytest.fixture
def elena(shop) -> Rows:
    return Rows(
        staff=[shop.staff("S1", "Maya Lindqvist")],
        customer=[shop.customer(1, "Elena Marchetti", languages="it,en", tier="Gold")],
        contact=[shop.contact(1, "phone", "+39 333 123 4471")],
        fact=[
            shop.fact(1, "size.shoe", "38"),
            shop.fact(1, "visit.rhythm", "Every week", disclosure="staff"),
        ],
        service=[
            shop.service(1, 1, "appointment", days_ago=-2),
            shop.service(1, 2, "delivery", days_ago=9, trouble=1),
        ],
        note=[shop.note(1, "N1", "Prefers wool")],
        line=[
            shop.line(1, 10, 1, days_ago=8, paid=500),
            shop.line(1, 11, 2, days_ago=8, paid=250),
            shop.line(1, 12, 1, days_ago=18, paid=400),
            shop.line(1, 13, 1, days_ago=28, paid=400),
            shop.line(1, 14, 4, days_ago=28, paid=999),
            shop.line(1, 15, 1, days_ago=38, paid=400),
            shop.line(1, 16, 3, days_ago=40, paid=-900, kind="return"),
            shop.line(1, 17, 2, days_ago=700, paid=100, place="400"),
        ],
        stock=[shop.stock(1, "367", 2), shop.stock(1, "400", 5), shop.stock(5, "400", 3)],
    )


@pytest.fixture
def catalogue(shop) -> Rows:
    return Rows(
        place=[shop.place("367", "Kings Arcade", near="400,401"), shop.place("400", "Riverside")],
        product=[
            shop.product(1, "Whole milk"),
            shop.product(2, "Rye bread", category="Bakery"),
            shop.product(3, "Silk shirt", repeatable=0),
            shop.product(4, "Red wine", category="Wine", sensitive=1),
            shop.product(5, "Oat biscuits", category="Sweets"),
        ],
    )


@pytest.fixture
def links(shop) -> Rows:
    return Rows(
        link=[
            shop.link(2, 1, 5, together=41, base=210),
            shop.link(2, 2, 4, together=99, base=210),
            shop.link(4, 1, 5, together=80, base=90),
        ]
    )


@pytest.fixture
def addresses(stocked, elena, catalogue, links):
    return [
        stocked(elena),
        stocked(catalogue, stream=CATALOGUE),
        stocked(links, stream=ARTEFACTS),
    ]


@pytest.fixture
def book(reading, addresses) -> Book:
    return reading(*addresses)


@pytest.fixture
def profile(book, shop):
    return book.profile(1, receipts=4, offers=12, now=shop.noon)


def test_a_profile_shows_the_newest_receipts_and_counts_them_all(profile):
    assert [len(receipt.lines) for receipt in profile.receipts] == [2, 1, 2, 1]
    assert profile.receipts[0].paid == Money(750, "EUR")
    assert profile.receipt_count == 6
    assert {profile.products[line.product].name for line in profile.receipts[0].lines} == {
        "Whole milk",
        "Rye bread",
    }


def test_a_header_is_the_profile_without_what_she_bought(book, profile):
    header = book.header(1, services=4)

    totals = replace(profile.totals, months=(), paid=None, receipts=0)
    assert header == replace(
        profile,
        receipts=(),
        receipt_count=0,
        offers=Offers(),
        totals=totals,
        products=header.products,
        places=header.places,
        came=None,
    )
    assert header.services
    assert header.places.keys() <= profile.places.keys()
    assert set(header.products) < set(profile.products)


def test_totals_are_of_twelve_calendar_months_and_returns_count_against_them(profile):
    totals = profile.totals

    assert len(totals.months) == 12
    assert totals.months[-1].month.month == 11
    assert totals.paid == Money(500 + 250 + 400 + 400 + 999 + 400 - 900, "EUR")
    assert totals.months[-1].paid == Money(500 + 250 + 400, "EUR")
    assert totals.receipts == 5
    assert totals.first_visit is not None
    assert totals.first_visit.year == 2024


@pytest.fixture
def with_coupons(reading, stocked, elena, catalogue, shop) -> Book:
    """Elena also handed in coupons: one alone, one with her milk, one that took money off."""
    elena.line.extend(
        [
            shop.line(1, 30, 3, days_ago=2, paid=0, kind="fee"),
            shop.line(1, 31, 3, days_ago=8, paid=0, kind="fee"),
            shop.line(1, 32, 3, days_ago=4, paid=-100, kind="fee"),
        ]
    )
    return reading(stocked(elena), stocked(catalogue, stream=CATALOGUE))


def test_a_coupon_worth_nothing_makes_no_receipt_and_is_named_on_none(with_coupons, shop):
    profile = with_coupons.profile(1, receipts=3, offers=0, now=shop.noon)

    assert [receipt.paid.minor for receipt in profile.receipts] == [-100, 750, 400]
    assert {line.kind for line in profile.receipts[1].lines} == {LineKind.SALE}
    assert profile.receipt_count == 7
    assert profile.totals.receipts == 6


def test_a_history_longer_than_is_looked_at_counts_no_worthless_coupon(
    with_coupons, shop, monkeypatch
):
    monkeypatch.setattr("aisleside.device.cache.book.MOST_LINES", 3)

    profile = with_coupons.profile(1, receipts=3, offers=0, now=shop.noon)

    assert profile.receipt_count == 7


def test_receipts_older_than_is_looked_at_come_when_they_are_asked_for(
    book, reading, addresses, shop, monkeypatch
):
    ask = {"offers": 0, "now": shop.noon}
    whole = book.profile(1, receipts=50, **ask).receipts

    monkeypatch.setattr("aisleside.device.cache.book.MOST_LINES", 3)
    book = reading(*addresses)

    assert book.profile(1, receipts=len(whole), **ask).receipts == whole
    assert book.profile(1, receipts=len(whole) - 1, **ask).receipts == whole[:-1]


def test_everything_known_of_her_is_there_with_its_age(profile, shop):
    assert [(fact.key, fact.value) for fact in profile.facts] == [
        ("size.shoe", "38"),
        ("visit.rhythm", "Every week"),
    ]
    assert profile.customer.languages == ("it", "en")
    assert [note.text for note in profile.notes] == ["Prefers wool"]
    assert [service.id for service in profile.services] == [1, 2]
    assert profile.staff_names == {"S1": "Maya Lindqvist"}
    assert profile.as_of == shop.noon


def test_a_preview_leaves_out_what_is_only_for_staff_and_what_one_does_not_speak_of(book):
    preview = book.preview(1)

    assert [fact.key for fact in preview.facts] == ["size.shoe"]
    assert [product.name for product in preview.last_bought] == ["Whole milk", "Rye bread"]
    assert preview.usual_place.name == "Kings Arcade"
    assert preview.next_appointment.id == 1
    assert preview.open_trouble.id == 2


def test_the_tablet_knows_what_it_holds(book, shop):
    holdings = book.holdings()

    assert (holdings.customers, holdings.products) == (1, 5)
    assert holdings.place.name == "Kings Arcade"
    assert holdings.as_of == shop.noon
    assert [member.name for member in book.team()] == ["Maya Lindqvist"]
    assert book.names([1, 99]) == {1: "Elena Marchetti"}


def test_an_empty_tablet_answers_that_it_is_empty(reading, shop):
    book = reading()

    assert book.holdings().customers == 0
    assert book.search("elena", limit=5, now=shop.noon).hits == ()
    with pytest.raises(CustomerNotHereError):
        book.profile(1, receipts=1, offers=1, now=shop.noon)


def test_a_profile_without_catalogue_and_links_still_opens(reading, addresses, shop):
    profile = reading(addresses[0]).profile(1, receipts=4, offers=12, now=shop.noon)

    assert profile.offers.groups == profile.offers.best == ()
    assert profile.offers.silence is not None
    assert len(profile.receipts) == 4
    assert profile.receipts[0].paid.minor == 750


def test_a_reader_follows_when_a_stream_is_loaded_anew(stocked, addresses, shop):
    library = Library(addresses)
    book = Book(library)
    before = book.names([1])

    library.put(stocked(Rows(customer=[shop.customer(1, "Elena Rossi")])))

    assert (before, book.names([1])) == ({1: "Elena Marchetti"}, {1: "Elena Rossi"})
    library.take(shop.store)
    assert book.names([1]) == {}
    book.close()


def test_a_reader_sees_a_page_as_soon_as_it_is_applied(opened, reading, elena, shop):
    writer = opened(elena)
    book = reading(writer.address)
    book.search("", limit=5, now=shop.noon)

    writer.apply(
        shop.page(since=1, to=2, puts=Rows(customer=[shop.customer(2, "Dario Fo", version=2)]))
    )

    assert book.search("dairo", limit=5, now=shop.noon).hits[0].heard == "dario"
    assert book.holdings().customers == 2


def test_damage_met_while_reading_is_said_plainly_and_reported(stocked, elena, shop):
    address = stocked(elena)
    content = bytearray(address.path.read_bytes())
    for at in range(3 * 4096, len(content), 4096):
        content[at + 50] ^= 1
    address.path.write_bytes(content)
    library = Library([address])
    book = Book(library)

    with pytest.raises(CacheDamagedError) as damaged:
        book.profile(1, receipts=4, offers=12, now=shop.noon)

    assert "Nothing is lost" in damaged.value.say
    assert library.damaged() == {shop.store}
    book.close()


def test_a_question_nobody_waits_for_any_more_can_be_stopped(stocked, reading, shop):
    rows = Rows(customer=[shop.customer(n, f"Anna B{n}") for n in range(1, 3000)])
    book = reading(stocked(rows))
    book.holdings()
    connection = book._stores[0].connection  # the far thread's moment, made certain
    connection.set_progress_handler(book.interrupt, 1_000)

    with pytest.raises(InterruptedReadError):
        book.search("a", limit=40, now=shop.noon)

    connection.set_progress_handler(None, 0)
    assert len(book.search("a", limit=40, now=shop.noon).hits) == 40


def test_a_return_is_a_line_of_its_own_kind(book, shop):
    lines = [
        line
        for receipt in book.profile(1, receipts=50, offers=0, now=shop.noon).receipts
        for line in receipt.lines
    ]

    assert [line.kind for line in lines if line.product == 3] == [LineKind.RETURN]


def test_who_was_joined_is_found_through_every_step(shop, opened, reading):
    file = opened(Rows(customer=[shop.customer(n, f"Customer {n}") for n in (4, 5, 6, 9)]))
    file.apply(
        shop.page(
            since=1, to=3, gone=[Gone("customer", [n], n - 2, merged_into=n + 1) for n in (4, 5)]
        )
    )

    book = reading(file.address)

    assert book.joined([4, 5, 6, 77]) == {4: 6, 5: 6}


def test_a_sample_comes_from_the_whole_list(shop, stocked, reading):
    rows = Rows(customer=[shop.customer(n, f"Customer {n}") for n in range(1, 1_001)])
    book = reading(stocked(rows))

    some = book.some(12)

    assert len(some) == 12
    assert (some[0], some[-1]) == (1, 1_000)
    assert max(b - a for a, b in pairwise(some)) < 120
    assert reading(stocked(Rows(), stream="store:368/associate")).some(12) == []


def test_each_stream_says_how_far_it_has_come(shop, stocked, reading):
    book = reading(
        stocked(Rows(customer=[shop.customer(1, "Elena")]), cursor=7),
        stocked(Rows(), stream=ARTEFACTS, cursor=3),
    )

    found = [(s.stream, s.epoch, s.cursor, s.aside) for s in book.standing()]

    assert found == [(ARTEFACTS, "E", 3, 0), (shop.store, "E", 7, 0)]

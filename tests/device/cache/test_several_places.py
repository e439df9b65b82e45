"""A tablet that holds the streams of several places reads them as one (S15, S16)."""

from __future__ import annotations

import pytest

from aisleside.device.cache.answers import MatchKind
from aisleside.device.cache.book import Book, CustomerNotHereError
from aisleside.device.cache.database import CacheDamagedError
from aisleside.device.cache.library import Library
from aisleside.device.machine.encrypted import open_encrypted
from aisleside.wire.messages import Rows
from aisleside.wire.streams import CATALOGUE

OWN, LENT = "store:367/associate", "store:101/associate"


@pytest.fixture
def own(shop):
    return Rows(
        staff=[shop.staff("S1", "Maya Lindqvist")],
        customer=[
            shop.customer(1, "Elena Marchetti", tier="Gold", version=9),
            shop.customer(2, "Jonas Weber"),
        ],
        contact=[shop.contact(1, "phone", "+39 333 123 4471")],
        fact=[shop.fact(1, "size.shoe", "38")],
        note=[shop.note(1, "N1", "Prefers wool", version=4)],
        line=[shop.line(1, 1, 7, days_ago=3), shop.line(1, 2, 7, days_ago=2)],
        stock=[shop.stock(7, "367", 2)],
    )


@pytest.fixture
def lent(shop):
    return Rows(
        staff=[shop.staff("S9", "Tom Okafor")._replace(place="101")],
        customer=[
            shop.customer(1, "Elena Marketti", tier=None, version=5),
            shop.customer(3, "Ada Lovelace"),
        ],
        contact=[shop.contact(1, "phone", "+39 333 123 4471")],
        fact=[
            shop.fact(1, "size.shoe", "37")._replace(version=0),
            shop.fact(1, "taste.likes", "Navy"),
        ],
        note=[shop.note(1, "N1", "Prefers cotton", version=3), shop.note(1, "N2", "Tall")],
        line=[shop.line(1, 2, 7, days_ago=2), shop.line(1, 3, 7, days_ago=1, place="101")],
        stock=[shop.stock(7, "101", 5)],
    )


@pytest.fixture
def library(stocked, own, lent, shop):
    goods = Rows(product=[shop.product(7, "Milk")], place=[shop.place("367", "Here")])
    library = Library(
        [
            stocked(lent, stream=LENT),
            stocked(own, stream=OWN),
            stocked(goods, stream=CATALOGUE),
        ]
    )
    library.lend(frozenset({LENT}))
    return library


@pytest.fixture
def book(library):
    book = Book(library)
    yield book
    book.close()


def test_somebody_in_two_places_has_each_row_once_the_newest(book, shop):
    profile = book.profile(1, receipts=10, offers=0, now=shop.noon)

    assert (profile.customer.said, profile.customer.tier) == ("Elena Marchetti", "Gold")
    assert {fact.key: fact.value for fact in profile.facts} == {
        "size.shoe": "38",
        "taste.likes": "Navy",
    }
    assert {note.id: note.text for note in profile.notes} == {"N1": "Prefers wool", "N2": "Tall"}
    assert [line.id for receipt in profile.receipts for line in receipt.lines] == [3, 2, 1]
    assert profile.receipt_count == 3
    assert profile.totals.receipts == 3
    assert len(profile.contacts) == 1
    assert profile.staff_names == {"S1": "Maya Lindqvist", "S9": "Tom Okafor"}


def test_of_one_version_the_columns_that_either_mask_may_see_are_shown(stocked, shop):
    with_tier = Rows(customer=[shop.customer(1, "Elena", tier="Gold", loyalty=None)])
    with_card = Rows(customer=[shop.customer(1, "Elena", tier=None, loyalty="4471")])
    book = Book(Library([stocked(with_tier, stream=OWN), stocked(with_card, stream=LENT)]))

    customer = book.profile(1, receipts=1, offers=0, now=shop.noon).customer

    assert (customer.tier, customer.loyalty) == ("Gold", "4471")
    book.close()


def test_somebody_in_one_of_the_places_is_shown_as_she_is_there(book, shop):
    assert book.profile(3, receipts=1, offers=0, now=shop.noon).customer.said == "Ada Lovelace"
    assert book.preview(2, now=shop.noon).customer.said == "Jonas Weber"
    assert book.names([1, 2, 3]) == {1: "Elena Marchetti", 2: "Jonas Weber", 3: "Ada Lovelace"}
    with pytest.raises(CustomerNotHereError):
        book.profile(4, receipts=1, offers=0, now=shop.noon)


def test_a_search_looks_everywhere_and_lists_nobody_twice(book, shop):
    elena = book.search("elena", limit=10, now=shop.noon)
    recent = book.search("", limit=10, now=shop.noon)
    number = book.search("4471", limit=10, now=shop.noon)
    mistyped = book.search("lovelase", limit=10, now=shop.noon)

    assert [(hit.customer.id, hit.customer.said) for hit in elena.hits] == [(1, "Elena Marchetti")]
    assert elena.hits[0].last_visit == shop.noon.replace(day=20)
    assert [hit.customer.id for hit in recent.hits] == [1]
    assert [hit.customer.id for hit in number.hits] == [1]
    assert [(hit.customer.id, hit.kind) for hit in mistyped.hits] == [(3, MatchKind.SOUND)]
    assert elena.reach == 3


def test_here_is_the_tablets_own_place_whatever_was_lent_to_it(book):
    holdings = book.holdings()

    assert holdings.place is not None
    assert (holdings.place.id, holdings.customers) == ("367", 3)
    assert [member.id for member in book.team()] == ["S1"]


def test_leaving_a_lent_place_takes_exactly_the_rows_no_other_place_has(book, library, shop):
    """S16"""
    library.take(LENT)

    profile = book.profile(1, receipts=10, offers=0, now=shop.noon)

    assert [line.id for receipt in profile.receipts for line in receipt.lines] == [2, 1]
    assert {note.id for note in profile.notes} == {"N1"}
    assert book.names([1, 2, 3]).keys() == {1, 2}


def spoil(address, *, pages):
    """Flip a bit in every page from the first of *pages* on."""
    content = bytearray(address.path.read_bytes())
    for at in range(pages * 4096, len(content), 4096):
        content[at + 50] ^= 1
    address.path.write_bytes(content)


@pytest.mark.parametrize("pages", [0, 3], ids=["met at opening", "met while reading"])
def test_a_damaged_place_is_reported_and_the_other_is_still_read(stocked, own, lent, shop, pages):
    mine, other = stocked(own, stream=OWN), stocked(lent, stream=LENT)
    spoil(other, pages=pages)
    library = Library([mine, other])
    book = Book(library)

    assert book.profile(1, receipts=1, offers=0, now=shop.noon).customer.said == "Elena Marchetti"
    assert [hit.customer.id for hit in book.search("jonas", limit=5, now=shop.noon).hits] == [2]
    assert library.damaged() == {LENT}
    book.close()


def test_a_damaged_catalogue_hides_no_customer(stocked, own, shop):
    goods = stocked(Rows(product=[shop.product(7, "Milk")]), stream=CATALOGUE)
    spoil(goods, pages=0)
    library = Library([stocked(own, stream=OWN), goods])
    book = Book(library)

    profile = book.profile(1, receipts=1, offers=0, now=shop.noon)

    assert profile.customer.said == "Elena Marchetti"
    assert profile.products == {}
    assert library.damaged() == {CATALOGUE}
    book.close()


def test_when_every_place_is_damaged_each_question_says_so(stocked, own, shop):
    address = stocked(own, stream=OWN)
    spoil(address, pages=0)
    book = Book(Library([address]))

    for _ in range(2):
        with pytest.raises(CacheDamagedError):
            book.search("elena", limit=5, now=shop.noon)
    book.close()


def test_a_mended_place_is_read_again(stocked, own, lent, shop):
    mine, other = stocked(own, stream=OWN), stocked(lent, stream=LENT)
    spoil(other, pages=0)
    library = Library([mine, other])
    book = Book(library)
    assert 3 not in book.names([3])

    library.put(stocked(lent, stream=LENT))

    assert book.names([3]) == {3: "Ada Lovelace"}
    assert library.damaged() == frozenset()
    book.close()


def test_a_file_replaced_while_it_is_opened_is_not_called_damaged(stocked, own):
    """The sync puts a new file up and removes the old one between two of our looks."""
    old, new = stocked(own, stream=OWN), stocked(own, stream=OWN)
    library = Library([old])
    seen = library.shelved

    class Swapping(Library):
        """Replaces the file just after the first look at it."""

        @property
        def shelved(self):
            if old.path.exists():
                old.path.unlink()
                library.put(new)
                return seen
            return library.shelved

    swapping = Swapping()
    book = Book(swapping)

    assert book.names([1]) == {1: "Elena Marchetti"}
    assert swapping.damaged() == frozenset()
    book.close()


def test_a_closed_library_shows_nothing_and_forgets_nothing(book, library, shop):
    library.shut()
    assert book.search("elena", limit=5, now=shop.noon).hits == ()
    assert book.names([1]) == {}

    library.reopen()

    assert book.names([1]) == {1: "Elena Marchetti"}


def test_somebody_found_to_be_another_customer_is_shown_as_that_one(stocked, own, shop):
    address = stocked(own, stream=OWN)
    file = open_encrypted(address.path, address.key)
    file.execute("INSERT INTO alias VALUES (8, 9), (9, 1)")
    file.close()
    book = Book(Library([address]))

    assert book.profile(8, receipts=1, offers=0, now=shop.noon).customer.id == 1
    assert book.known_as(1) == {1, 8, 9}
    assert book.known_as(2) == {2}
    book.close()

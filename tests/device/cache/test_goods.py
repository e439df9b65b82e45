"""A product in somebody's hand, as the cache answers about it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisleside.device.cache.book import CustomerNotHereError
from aisleside.device.cache.goods import ProductNotHereError, is_gtin, written_as
from aisleside.wire.messages import Rows
from aisleside.wire.streams import CATALOGUE

ELENA, COAT, SMALL, TEA, MISSING = 1, 1, 2, 3, 99
GTIN = "4006381333931"


@pytest.fixture
def book(shop, stocked, reading):
    """A store with a coat in two sizes and a tea; Elena bought two coats and returned one."""
    coat = shop.product(COAT, "Wool coat", category="Coats", style="C1", size="M", gtin=GTIN)
    rows = Rows(
        customer=[shop.customer(ELENA, "Elena Marchetti")],
        fact=[shop.fact(ELENA, "size.coat_knit", "M, long")],
        line=[
            shop.line(ELENA, 10, COAT, days_ago=400),
            shop.line(ELENA, 11, COAT, days_ago=9),
            shop.line(ELENA, 12, COAT, days_ago=2, kind="return", paid=-500),
            shop.line(ELENA, 13, TEA, days_ago=1),
        ],
        stock=[
            shop.stock(COAT, "web", 38),
            shop.stock(COAT, "400", 5),
            shop.stock(COAT, "367", 2),
            shop.stock(SMALL, "367", 0),
        ],
    )
    catalogue = Rows(
        place=[
            shop.place("367", "Kings Arcade", near="web,400"),
            shop.place("400", "Riverside"),
            shop.place("web", "Online")._replace(kind="web"),
        ],
        product=[
            coat,
            coat._replace(id=SMALL, sku="P2", gtin=None, size="S"),
            shop.product(TEA, "Green tea", style="T1", size="100 g", gtin="00012345"),
        ],
    )
    return reading(stocked(rows), stocked(catalogue, stream=CATALOGUE))


def test_a_product_is_found_by_its_number_however_the_scanner_writes_it(book):
    for code in (GTIN, f"0{GTIN}", f"(01)0{GTIN}", f"]d2010{GTIN}", f"(01)0{GTIN}(10)A7", " p1"):
        assert [one.id for one in book.numbered(code)] == [COAT], code

    assert [one.id for one in book.numbered("000012345")] == []  # nine digits are no GTIN
    assert book.numbered("400638133393") == ()
    assert book.numbered("' OR 1 --") == ()


def test_it_is_told_with_the_nearest_count_first_and_her_size_and_days(book, shop):
    found = book.in_hand(COAT, customer=ELENA, beside=(TEA, COAT, MISSING))

    assert [(one.place, one.on_hand) for one in found.stock] == [
        ("367", 2),
        ("400", 5),
        ("web", 38),
    ]
    assert [(one.size, here and here.on_hand) for one, here in found.sizes] == [("M", 2), ("S", 0)]
    assert found.her_size == "M"
    assert [at.timestamp() for at in found.bought] == [
        shop.seconds(days_ago=9),
        shop.seconds(days_ago=400),
    ]
    assert found.returned is not None
    assert found.returned.timestamp() == shop.seconds(days_ago=2)
    assert [one.id for one in found.beside] == [TEA, COAT]


def test_without_a_customer_nothing_of_anybody_is_in_it(book):
    found = book.in_hand(COAT)

    assert (found.her_size, found.bought, found.returned) == (None, (), None)
    assert book.in_hand(TEA).sizes == ()  # of one size there is nothing to choose


def test_what_this_tablet_does_not_have_is_said(book):
    with pytest.raises(ProductNotHereError) as lost:
        book.in_hand(MISSING)
    with pytest.raises(CustomerNotHereError):
        book.in_hand(COAT, customer=MISSING)

    assert lost.value.product == MISSING


@given(st.integers(0, 10**13 - 1))
def test_one_digit_read_wrong_makes_another_number(number):
    body = f"{number:013}"
    whole = next(f"{body}{last}" for last in range(10) if is_gtin(f"{body}{last}"))
    wrong = f"{(int(whole[0]) + 1) % 10}{whole[1:]}"

    assert not is_gtin(wrong)
    assert whole in written_as(whole)


@given(st.text(max_size=80))
def test_whatever_was_scanned_is_looked_for_as_it_stands(code):
    assert code.strip() in written_as(code)

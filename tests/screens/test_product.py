"""The item in hand, from the scan to the basket, in the real window."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt

from aisleside.device.cache.answers import Offer, OfferGroup, Offers
from aisleside.device.cache.goods import InHand
from aisleside.device.ui.preferences import Scheme
from aisleside.device.ui.shell import DeviceProfile
from aisleside.domain.money import Money
from aisleside.domain.place import Place, PlaceKind
from aisleside.domain.product import Product, Stock
from aisleside.domain.purchase import LineKind, PurchaseLine, Receipt
from aisleside.insight.recommend.reasons import (
    Because,
    GoesWith,
    InsteadOf,
    Suggestion,
    SuggestionKind,
)

NOW = datetime(2026, 3, 12, 13, 52, tzinfo=UTC)
HERE = "kings-arcade"
PLACES = {
    place.id: place
    for place in (
        Place(HERE, "Kings Arcade", PlaceKind.STORE, "Bath", "EUR", "UTC", ("river", "web")),
        Place("river", "Riverside", PlaceKind.STORE, "Bath", "EUR", "UTC", ()),
        Place("web", "Online", PlaceKind.WEB, None, "EUR", "UTC", ()),
    )
}
GTIN = "4006381333931"
COAT, SMALL, BOOTS, TROUSERS, PEA = 1, 2, 3, 4, 5


def goods(number: int, name: str, picture: str, price: int, **more: Any) -> Product:
    plain: dict[str, Any] = {
        "id": number,
        "sku": f"77 12{number}",
        "gtin": None,
        "name": name,
        "department": "Women",
        "category": name.split()[-1],
        "brand": None,
        "size": None,
        "colour": None,
        "style": None,
        "price": Money(price * 100, "EUR"),
        "picture": picture,
        "tint": None,
        "sensitive": False,
        "repeatable": False,
    }
    return Product(**(plain | more))


def counted(number: int, place: str, on_hand: int, *, shelf: str | None = None, minutes: int = 4):
    return Stock(number, place, on_hand, shelf, NOW - timedelta(minutes=minutes), None)


_COAT = goods(
    COAT,
    "Wool coat",
    "coat",
    489,
    gtin=GTIN,
    brand="Aldwych",
    size="M",
    colour="navy",
    style="wool-coat",
    tint="#2F3E5C",
)
_SMALL = replace(_COAT, id=SMALL, sku="77 122", gtin=None, size="S")
_BOOTS = goods(BOOTS, "Chelsea boots", "boot", 309, tint="#26282B")
_TROUSERS = goods(TROUSERS, "Flannel trousers", "trousers", 175, size="38", tint="#8A8C90")
_PEA = goods(PEA, "Pea coat", "coat", 389, size="M", tint="#26365C")


def offer(product: Product, evidence: Any, *stock: Stock) -> Offer:
    kind = (
        SuggestionKind.INSTEAD_OF if isinstance(evidence, InsteadOf) else SuggestionKind.GOES_WITH
    )
    here = next((one for one in stock if one.place == HERE), None)
    elsewhere = tuple(one for one in stock if one.place != HERE)
    said = Suggestion(product.id, kind, evidence, 0.5)
    return Offer(said, product, {COAT: _COAT}, here, elsewhere)


def with_it(together: int, base: int) -> GoesWith:
    return GoesWith((Because(COAT, None, 1.0),), together, base)


def shop(book: Any) -> None:
    """Fill the shelves of a book: a coat in two sizes, and what goes with it."""
    coat = InHand(
        product=_COAT,
        here=HERE,
        stock=(
            counted(COAT, HERE, 2, shelf="Aisle 7, bay 3"),
            counted(COAT, "river", 5, minutes=190),
            counted(COAT, "web", 38, minutes=12),
        ),
        places=PLACES,
        sizes=((_SMALL, counted(SMALL, HERE, 0)), (_COAT, counted(COAT, HERE, 2))),
        her_size="M",
        bought=(NOW - timedelta(days=9), NOW - timedelta(days=400)),
    )
    book.goods = {
        COAT: coat,
        SMALL: replace(coat, product=_SMALL, stock=(), bought=()),
        **{
            one.id: InHand(one, HERE, (counted(one.id, HERE, 1),), PLACES)
            for one in (_BOOTS, _TROUSERS, _PEA)
        },
    }
    worn = (offer(_TROUSERS, with_it(12, 210), counted(TROUSERS, "river", 4)),)
    boots = (offer(_BOOTS, with_it(41, 210), counted(BOOTS, HERE, 3)),)
    instead = (offer(_PEA, InsteadOf(COAT, 10_000), counted(PEA, HERE, 1)),)
    book.beside = {
        COAT: Offers(
            groups=(
                OfferGroup(SuggestionKind.GOES_WITH, _COAT, boots + worn),
                OfferGroup(SuggestionKind.INSTEAD_OF, _COAT, instead),
            )
        )
    }


@pytest.fixture
def profile() -> DeviceProfile:
    """News stands until the next: a picture is the same on a machine that takes its time."""
    return DeviceProfile(toast_seconds=600)


@pytest.fixture
def stocked(tablet, book):
    """Maya stands at the search, and the shelves are full."""
    shop(book)
    tablet.sign_in()
    return tablet


@pytest.fixture
def with_elena(stocked):
    """She looks at Elena's profile."""
    stocked.session.profile.open("1")
    stocked.screen.until(lambda: stocked.session.profile.whole)
    return stocked


def scan(tablet: Any, code: str) -> None:
    tablet.session.scanner.scanned(code)
    tablet.screen.until(lambda: not tablet.session.product.loading)
    tablet.screen.rest()


def test_a_scanned_product_says_where_it_lies_and_what_goes_with_it_and_nothing_personal(
    stocked, faults
):
    scan(stocked, GTIN)

    stocked.screen.until(lambda: stocked.screen.says("Wool coat, navy, M"))
    for words in (
        "Number 77 121 · 4 006381 333931",
        "€489",
        "Aisle 7, bay 3 · Counted 4 min ago",
        "Counted at 10:42, may be old",
        "38",
        "Goes with it",
        "Completes the look",
        "Instead of it",
        "In 41 of 210 baskets with it",
    ):
        assert stocked.screen.says(words), words
    for words in ("For Elena", "takes M", "bought this", "Add to basket"):
        assert not stocked.screen.says(words), words
    assert faults(stocked.screen) == []


def test_with_a_customer_open_it_is_about_her_and_goes_into_her_basket(with_elena, faults):
    screen, product = with_elena.screen, with_elena.session.product
    scan(with_elena, GTIN)
    screen.until(lambda: screen.says("Sizes: Elena takes M"))

    assert screen.says("Elena bought this 2 times, last 9 days ago")
    assert [chip.text for chip in product.sizes.rows] == ["M · 2 here", "S · none here"]
    assert faults(screen) == []

    screen.click("Add to basket")
    screen.until(lambda: screen.has("In the basket. Take it out"))
    screen.click("In the basket. Take it out")
    screen.until(lambda: screen.has("Add to basket"))

    product.choose(str(BOOTS))
    screen.until(lambda: product.ready and product.name == "Chelsea boots")
    screen.click("Wool coat")
    screen.until(lambda: product.name == "Wool coat, navy, M")

    with_elena.session.shoulder.toggle()
    screen.until(lambda: screen.says("Bought here before"))
    assert not screen.says("2 times")
    assert not screen.says("of 210 baskets")

    screen.press(Qt.Key.Key_Escape)
    screen.until(lambda: not screen.has("In hand"))
    assert product.name == ""


@pytest.mark.parametrize("size", [(420, 900), (1180, 820), (1920, 1080)])
def test_the_item_in_hand_and_her_basket_look_as_they_did(with_elena, book, size, golden, faults):
    screen, session = with_elena.screen, with_elena.session
    book.offers = lambda _, basket, **__: book.beside[COAT] if COAT in basket else Offers()
    screen.resize(*size)
    session.shell.calm = True
    scan(with_elena, GTIN)
    screen.until(lambda: screen.says("Sizes: Elena takes M"))
    changed = []

    def look(name: str) -> None:
        screen.rest(80)
        for scheme in (Scheme.DARK, Scheme.LIGHT):
            session.shell.scheme = scheme
            changed.append(golden(screen, f"{name}-{size[0]}-{scheme.name.lower()}"))

    look("in-hand")
    screen.choose("Add to basket")
    screen.until(lambda: screen.has("In the basket. Take it out"))
    screen.press(Qt.Key.Key_Escape)
    screen.choose(session.profile.offers.basketWords)
    offers = session.profile.offers
    screen.until(lambda: screen.says("Remove Wool coat, navy, M") and offers.beside.count > 0)
    beside = [(row.title, row.name) for row in offers.beside.rows]
    look("basket")
    assert faults(screen) == []
    screen.choose("Put Chelsea boots into the basket")
    screen.until(lambda: offers.basket.count == 2)

    assert beside == [
        ("Goes with Wool coat, navy in the basket", "Chelsea boots"),
        ("", "Flannel trousers, 38"),
    ]
    assert [row.name for row in offers.beside.rows] == ["Flannel trousers, 38"]
    assert [said for said in changed if said] == []


def test_a_line_of_her_history_opens_what_was_bought(stocked, book):
    empty = book.profile(1, receipts=12, offers=6, now=NOW)
    bought = tuple(
        PurchaseLine(
            1, NOW, at, "r", one.id, HERE, None, 1, one.price, one.price, LineKind.SALE, None
        )
        for at, one in enumerate((_BOOTS, _COAT))
    )
    book.profiles[1] = replace(
        empty,
        receipts=(Receipt("r", NOW - timedelta(days=9), HERE, bought),),
        receipt_count=1,
        products={COAT: _COAT, BOOTS: _BOOTS},
    )
    stocked.session.profile.open("1")
    stocked.screen.until(lambda: stocked.session.profile.whole)

    stocked.screen.click("Wool coat; Chelsea boots, €798, 3 Mar · Womenswear, Level 1")
    stocked.screen.until(lambda: stocked.session.product.name == "Wool coat, navy, M")
    stocked.screen.click("Chelsea boots")

    stocked.screen.until(lambda: stocked.session.product.name == "Chelsea boots")
    assert stocked.screen.says("On the same receipt")


def test_a_product_that_left_says_so_and_a_number_that_is_nowhere_too(stocked):
    stocked.session.product.open("99")
    stocked.screen.until(lambda: stocked.screen.says("This product is not on this tablet"))
    stocked.screen.press(Qt.Key.Key_Escape)
    stocked.screen.until(lambda: not stocked.screen.has("In hand"))

    scan(stocked, "4006381333948")

    words = "No product and no card here has the number 4006 3813 3394 8."
    stocked.screen.until(lambda: stocked.screen.says(words))

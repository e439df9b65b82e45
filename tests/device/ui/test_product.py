"""The item in hand in words, and the view-model that shows it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.device.ui.conftest import (
    ELENA,
    MAYA,
    NOW,
    PLACES,
    PRODUCTS,
    ago,
    elena_profile,
    goes_with,
    person,
    stock,
)

from aisleside.device.cache.answers import OfferGroup, Offers
from aisleside.device.cache.book import CustomerNotHereError
from aisleside.device.cache.goods import InHand, ProductNotHereError
from aisleside.device.machine.clock import Stamp
from aisleside.device.ui.basket import Basket
from aisleside.device.ui.product import ProductView
from aisleside.device.ui.product_words import (
    Looked,
    bought_words,
    goods_rows,
    number_words,
    size_chips,
    stock_lines,
)
from aisleside.device.ui.recorder import Recorder
from aisleside.domain.consent import Consent, ConsentAnswer, ConsentPurpose
from aisleside.domain.errors import ExpectedError
from aisleside.domain.moment import Answer, Reply
from aisleside.domain.recorded import MomentAnswered
from aisleside.insight.recommend.reasons import SuggestionKind

COAT, TROUSERS = PRODUCTS[1], PRODUCTS[10]


def in_hand(product=COAT, **more: Any) -> InHand:
    return InHand(product, "kings", more.pop("stock", ()), PLACES, **more)


def with_it(*offers) -> Offers:
    return Offers(groups=(OfferGroup(SuggestionKind.GOES_WITH, COAT, offers),))


class Shelves:
    """A cache of goods; says what it was asked."""

    def __init__(self) -> None:
        self.gone: set[int] = set()
        self.offers = with_it(goes_with(8, 1), goes_with(2, 1))
        self.asked: list[tuple[int, int | None, tuple[int, ...]]] = []
        self.without_her = False
        self.error: ExpectedError | None = None

    def in_hand(self, product, *, customer=None, beside=()):
        if self.error is not None:
            raise self.error
        if product in self.gone:
            raise ProductNotHereError(product=product)
        if customer is not None and self.without_her:
            raise CustomerNotHereError(customer=customer)
        near = tuple(PRODUCTS[one] for one in beside)
        bought = (ago(days=4),) if customer is not None else ()
        return in_hand(PRODUCTS[product], bought=bought, beside=near)

    def goes_with(self, product, customer, basket, *, now):
        self.asked.append((product, customer, tuple(basket)))
        return self.offers


@pytest.fixture
def shelves():
    return Shelves()


@pytest.fixture
def basket(qapp, manner):
    basket = Basket(manner=manner)
    basket.sign_in(MAYA)
    return basket


@pytest.fixture
def asking(shelves, at_once):
    return at_once(shelves)


@pytest.fixture
def view(basket, asking, outbox, at_once, manner):
    recorder = Recorder(
        changing=at_once(outbox), stamp=lambda: Stamp(0, 0, 0), send=lambda: None, parent=basket
    )
    recorder.sign_in(MAYA)
    view = ProductView(
        asking=asking,
        basket=basket,
        recorder=recorder,
        manner=manner,
        clock=lambda: NOW,
        parent=basket,
    )
    view.sign_in(MAYA)
    return view


@pytest.fixture
def hers(view, basket):
    """The same while Elena's profile is open."""
    basket.open(ELENA.id)
    view.about(elena_profile())
    return view


def test_what_she_bought_is_said_with_its_day_and_to_her_without(manner):
    def said(**more: Any) -> tuple[str, str]:
        return bought_words(in_hand(**more), ELENA, manner=manner, now=NOW)

    once, again = (ago(days=4),), (ago(days=4), ago(days=4, hours=1), ago(days=90))

    assert said(bought=once) == ("Elena bought this 4 days ago", "Bought here before")
    assert said(bought=again)[0] == "Elena bought this 2 times, last 4 days ago"
    assert said(bought=again, returned=ago(days=1))[0] == "Elena brought it back yesterday"
    assert said(bought=once, returned=ago(days=30))[0] == "Elena bought this 4 days ago"
    assert said() == ("", "")
    assert said(product=replace(COAT, sensitive=True), bought=once) == ("", "")
    assert bought_words(in_hand(bought=once), None, manner=manner, now=NOW) == ("", "")


def test_numbers_stand_as_on_the_label():
    assert number_words(replace(COAT, sku="77 120", gtin="5012345678900")) == (
        "Number 77 120 · 5 012345 678900"
    )
    assert number_words(replace(COAT, sku="5012345678900", gtin="5012345678900")) == (
        "5 012345 678900"
    )
    assert number_words(replace(COAT, gtin="96385074")) == "Number S1 · 96385074"


def test_each_count_is_said_with_its_age_and_an_old_one_is_marked(manner):
    lines = stock_lines(
        in_hand(
            stock=(
                stock(1, 2, shelf="Level 1"),
                stock(1, 5, place="river", as_of=ago(minutes=40)),
                stock(1, 9, place="web", as_of=ago(hours=3)),
                stock(1, None, place="far", last_sold_at=ago(days=1)),
                stock(1, 0, place="gone"),
            )
        ),
        manner=manner,
        now=NOW,
    )

    assert [(one.name, one.held, one.detail, one.old) for one in lines] == [
        ("This store", "2", "Level 1 · Counted 4 min ago", False),
        ("Riverside", "5", "Counted 40 min ago", True),
        ("Online", "9", "Counted at 10:56, may be old", True),
        ("Another store", "", "Not counted, sold yesterday", False),
        ("Another store", "0", "Counted 4 min ago", False),
    ]
    assert [one.here for one in lines] == [True, False, False, False, False]


def test_her_size_comes_first_and_an_uncounted_one_claims_nothing(manner):
    sizes = tuple(
        (replace(COAT, id=number, size=size), count)
        for number, size, count in ((21, "S", stock(21, 0)), (1, "M", stock(1, 2)), (23, "L", None))
    )

    chips = size_chips(in_hand(sizes=sizes, her_size="L"), manner=manner)

    assert [(chip.text, chip.chosen) for chip in chips] == [
        ("L", False),
        ("S · none here", False),
        ("M · 2 here", True),
    ]


def test_what_is_worn_with_it_completes_the_look(manner):
    trousers = goes_with(10, 1)
    trousers = replace(trousers, product=replace(TROUSERS, size="38"))
    looked = Looked(in_hand(), with_it(goes_with(2, 1), trousers))

    rows = goods_rows(looked, basket=(2,), manner=manner, now=NOW)

    assert [(row.title, row.name, row.taken) for row in rows] == [
        ("Goes with it", "Chelsea boots", True),
        ("Completes the look", "Flannel trousers, 38", False),
    ]
    assert [row.safe_title for row in rows] == ["Goes with it", "Completes the look"]


def test_it_is_about_nobody_until_a_profile_is_open_and_then_about_her(view, shelves):
    view.open("1")
    before = (view.forWhom, view.hers, view.hasBasket)
    view.about(elena_profile())

    assert before == ("", "", False)
    assert (view.forWhom, view.hers) == ("For Elena", "Elena bought this 4 days ago")
    assert [(product, customer) for product, customer, _ in shelves.asked] == [
        (1, None),
        (1, ELENA.id),
    ]


def test_it_is_put_down_when_another_profile_opens_or_the_tablet_is_locked(hers):
    ended = []
    hers.closed.connect(lambda: ended.append(hers.name))

    hers.open("1")
    hers.about(elena_profile(customer=person(12, "Marketa Novak")))
    hers.open("1")
    hers.sign_in(None)
    hers.open("1")

    assert ended == ["", ""]
    assert (hers.name, hers.goods.count) == ("", 0)


def test_an_answer_that_comes_after_it_was_put_down_shows_nothing(hers, asking):
    asking.hold = True
    hers.open("1")

    hers.close()

    assert asking.waiting == []
    assert not hers.loading


def test_one_goes_on_to_what_goes_with_it_and_back(hers, asking):
    hers.openOneOf(["1", "2", "8"])
    hers.swap("2")
    asking.hold = True
    hers.choose("8")
    meanwhile = (hers.name, hers.productId, hers.loading)
    asking.hold = False
    asking.waiting.pop()()

    assert meanwhile == ("Chelsea boots", "2", False)  # nothing blinks

    assert (hers.name, hers.cameFrom) == ("Cashmere scarf", "Chelsea boots")
    assert [tile.chosen for tile in hers.beside.rows] == [False, False, True]

    hers.back()

    assert (hers.name, hers.cameFrom) == ("Chelsea boots", "")


def test_what_goes_into_her_basket_is_recorded_and_changes_what_goes_with_it(
    hers, basket, shelves, outbox
):
    hers.open("1")
    hers.toggle("1")
    hers.toggle("8")
    put_in = basket.products
    hers.toggle("1")

    assert put_in == (1, 8)
    assert basket.products == (8,)
    assert [basket for _, _, basket in shelves.asked] == [(), (1,), (1, 8), (8,)]
    assert [event.body for event in outbox.events] == [
        MomentAnswered("offer:1", Reply.DONE),
        MomentAnswered("offer:8", Reply.DONE),
        MomentAnswered("offer:1", Reply.OPEN),
    ]


def test_what_could_not_be_kept_does_not_lie_in_the_basket(hers, basket, outbox):
    hers.open("1")
    outbox.error = ExpectedError("This tablet is full. Nothing is lost.")

    hers.toggle("1")

    assert basket.products == ()


def test_what_could_not_be_kept_changes_the_tray_of_no_other_customer(
    basket, shelves, asking, outbox, at_once, manner
):
    changing = at_once(outbox)
    recorder = Recorder(
        changing=changing, stamp=lambda: Stamp(0, 0, 0), send=lambda: None, parent=basket
    )
    recorder.sign_in(MAYA)
    view = ProductView(
        asking=asking, basket=basket, recorder=recorder, manner=manner, clock=lambda: NOW,
        parent=basket,
    )  # fmt: skip
    view.sign_in(MAYA)
    basket.open(ELENA.id)
    basket.add(COAT)
    view.open("1")
    changing.hold = True
    outbox.error = ExpectedError("This tablet is full. Nothing is lost.")

    view.toggle("1")
    basket.open(99)
    changing.go_on()
    others = basket.products
    basket.open(ELENA.id)

    assert (others, basket.products) == ((), (COAT.id,))


def test_whoever_asked_for_no_tips_a_moment_ago_gets_none_with_the_product(hers, shelves):
    no = Consent(
        ELENA.id, ConsentPurpose.PERSONALISATION, ConsentAnswer.NO, None, "Told to Maya", NOW
    )
    shelves.offers = Offers()

    hers.about(elena_profile(consents=(no,)))
    hers.open("1")

    assert shelves.asked == [(1, None, ())]
    assert hers.alone == "No personal tips, as the customer asked."


def test_what_was_declined_a_moment_ago_does_not_go_with_it(hers):
    said = Answer(ELENA.id, "offer:8", Reply.NEVER, None, "maya", "Maya Lindqvist", NOW, None)

    hers.about(elena_profile(answers=(said,)))
    hers.open("1")

    assert [row.product_id for row in hers.goods.rows] == ["2"]


def test_a_product_that_left_says_so_and_a_failure_can_be_tried_again(hers, shelves):
    shelves.gone = {7}
    hers.open("7")
    lost = (hers.notice.title, hers.notice.action)
    shelves.error = ExpectedError("This did not work. Nothing is lost. Try again.")
    hers.open("1")
    failed = (hers.notice.title, hers.notice.action)
    shelves.error = None
    hers.refresh()
    shelves.error = ExpectedError("This did not work. Nothing is lost. Try again.")
    hers.refresh()  # what is shown stays

    assert lost == ("This product is not on this tablet", "")
    assert failed == ("This product didn't open", "Try again")
    assert (hers.notice.title, hers.name) == ("", "Wool coat, navy, M")


def test_a_customer_who_left_meanwhile_takes_nothing_but_herself_away(hers, shelves):
    shelves.without_her = True

    hers.open("1")

    assert (hers.name, hers.forWhom, hers.hers) == ("Wool coat, navy, M", "", "")


def test_while_a_customer_can_see_it_nothing_is_said_of_how_she_or_others_buy(hers):
    hers.open("1")
    hers.cover(True)

    rows = hers.goods.rows
    assert hers.hers == "Bought here before"
    assert not any("basket" in word for row in rows for word in (row.reason, row.spoken))

    hers.cover(False)

    assert hers.hers == "Elena bought this 4 days ago"
    assert "41 of 210" in hers.goods.rows[0].reason

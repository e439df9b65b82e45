"""What a cabin tablet suggests from the trolley, out of its own files."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from tests.flying import MUNICH, OUT, flight, need, traveller

from aisleside.device.cache.book import Book, CustomerNotHereError
from aisleside.device.cache.library import Library
from aisleside.device.cache.overlay import Own
from aisleside.domain.event import EventKind, EventState, PendingEvent
from aisleside.domain.moment import Reply
from aisleside.domain.product import ABOARD
from aisleside.domain.recorded import MomentAnswered, MomentServed
from aisleside.domain.served import Served
from aisleside.domain.staff import Role, StaffMember
from aisleside.insight.recommend.reasons import BoughtBefore, Popular
from aisleside.wire.messages import Rows
from aisleside.wire.rows import ConsentRow, LineRow, StockRow
from aisleside.wire.streams import CATALOGUE, Scope

CREW = Scope(MUNICH, "crew").stream
NOW = datetime.fromtimestamp(OUT, UTC) + timedelta(hours=1)
KAI = StaffMember("K1", "Kai Brandt", "Purser", Role.CREW, "LIS")

ELENA, DIETER, MILA, TOM, IDA, BEN, FRONT = range(1, 8)
COFFEE, ALMONDS, PERFUME, WINE, WRAP, BEAR = range(11, 17)


def bought(customer: int, product: int, *, days: int, line: int = 1) -> LineRow:
    at = OUT - 86_400 * days
    receipt = f"MD311/2026-09-01/LIS/{customer}-{days}"
    return LineRow(
        customer, at, 100 * product + 10 * customer + days % 10 + line, receipt, product,
        "MD311/2026-09-01/LIS", None, 1, 350, 350, "sale", None, 1,
    )  # fmt: skip


@pytest.fixture
def goods(shop) -> Rows:
    def sold(number: int, name: str, category: str, **other: object):
        return shop.product(
            number, name, category=category, department=ABOARD, repeatable=1, **other
        )

    return Rows(
        product=[
            sold(COFFEE, "Filter coffee", "Drinks"),
            sold(ALMONDS, "Salted almonds", "Food"),
            sold(PERFUME, "Travel perfume", "Care"),
            sold(WINE, "Red wine", "Drinks", sensitive=1),
            sold(WRAP, "Chicken wrap", "Food"),
            sold(BEAR, "Flying bear", "Gifts"),
        ]
    )


@pytest.fixture
def rows(shop) -> Rows:
    """Elena bought almonds, perfume and wine before; four of her cabin bought coffee."""
    loaded = {COFFEE: 20, ALMONDS: 1, PERFUME: 2, WINE: 9, WRAP: 0, BEAR: 3}
    history = [
        *(bought(ELENA, one, days=days) for one in (ALMONDS, WINE) for days in (20, 60)),
        bought(ELENA, PERFUME, days=80),
        bought(ELENA, WRAP, days=80, line=2),
        *(bought(one, COFFEE, days=30) for one in (DIETER, MILA, TOM, IDA)),
        *(bought(one, WINE, days=30) for one in (DIETER, MILA, TOM, IDA)),
        *(bought(one, BEAR, days=40) for one in (DIETER, MILA)),
    ]
    people = [ELENA, DIETER, MILA, TOM, IDA, BEN, FRONT]
    return Rows(
        customer=[shop.customer(one, f"Person {one}") for one in people],
        consent=[ConsentRow(DIETER, "personalisation", "no", None, "Asked", OUT, 1)],
        line=history,
        traveller=[
            traveller(one, f"{one + 4}A", cabin="C" if one == FRONT else "Y") for one in people
        ],
        need=[
            need(MILA, "meal", "Vegan meal"),
            need(BEN, "alone", "Child travelling alone: hand over by name and signature."),
        ],
        flight=[flight(status="in_flight", out_actual=OUT)],
        stock=[
            StockRow(product, MUNICH, count, "Cart 2", OUT - 3600, None, 1)
            for product, count in loaded.items()
        ],
    )


@pytest.fixture
def book(stocked, rows, goods):
    made = Book(Library([stocked(rows, stream=CREW), stocked(goods, stream=CATALOGUE)]))
    yield made
    made.close()


@pytest.fixture
def offered(book):
    """What is suggested to somebody aboard, when this was recorded here."""

    def ask(customer: int, *recorded: tuple[int, object]):
        events = tuple(
            PendingEvent(
                f"E{at}", EventKind.SERVED, whose, "K1", "", NOW, EventState.WAITING, None, None,
                body,
            )
            for at, (whose, body) in enumerate(recorded)
        )  # fmt: skip
        on = book.aboard(MUNICH, now=NOW, own=Own(KAI, events))
        return book.from_trolley(on, customer, now=NOW)

    return ask


def reasons(offers) -> dict[int, object]:
    return {one.product.id: one.suggestion.evidence for one in offers.best}


def took(product: int) -> MomentServed:
    return MomentServed(MUNICH, Served.OFFER, detail="It", product=product)


def test_she_is_offered_what_she_bought_and_what_her_cabin_buys_as_far_as_it_is_there(offered):
    offers = offered(ELENA)

    found = reasons(offers)
    assert set(found) == {ALMONDS, PERFUME, COFFEE}  # no wine, no wrap, and two are too few
    assert isinstance(found[ALMONDS], BoughtBefore)
    assert found[ALMONDS].times == 2
    popular = found[COFFEE]
    assert isinstance(popular, Popular)
    assert (popular.group, popular.buyers) == ("cabin:Y", 4)
    almonds = next(one for one in offers.best if one.product.id == ALMONDS)
    assert (almonds.here.on_hand, almonds.here.shelf) == (1, "Cart 2")


def test_whoever_wants_no_tips_is_offered_what_is_popular_and_nothing_of_hers(offered):
    offers = offered(DIETER)

    assert not offers.is_personal
    assert {type(one) for one in reasons(offers).values()} == {Popular}
    assert set(reasons(offers)) == {COFFEE}


def test_a_need_is_no_reason_and_nothing_is_offered_against_it(offered):
    vegan, child, in_front = offered(MILA), offered(BEN), offered(FRONT)

    assert all(one.product.category not in ("Food", "Drinks") for one in vegan.best)
    assert set(reasons(vegan)) == {BEAR}  # hers; what she ate before is left alone
    assert child.best == ()
    assert in_front.best == ()  # nobody in front bought anything


def test_what_is_taken_is_one_less_for_all_and_is_not_offered_to_her_again(offered):
    hers = offered(ELENA, (ELENA, took(ALMONDS)), (TOM, took(COFFEE)))
    others = offered(TOM, (ELENA, took(ALMONDS)))

    assert set(reasons(hers)) == {PERFUME, COFFEE}
    assert next(one for one in hers.best if one.product.id == COFFEE).here.on_hand == 19
    assert ALMONDS not in reasons(others)


def test_what_was_said_not_to_be_hers_goes_away(offered):
    never = MomentAnswered(f"offer:{PERFUME}", Reply.NEVER)

    assert set(reasons(offered(ELENA, (ELENA, never)))) == {ALMONDS, COFFEE}


def test_a_flight_without_a_trolley_offers_nothing_and_a_stranger_is_refused(stocked, rows, goods):
    rows = Rows(customer=rows.customer, traveller=rows.traveller, flight=rows.flight)
    book = Book(Library([stocked(rows, stream=CREW), stocked(goods, stream=CATALOGUE)]))
    on = book.aboard(MUNICH, now=NOW)

    assert book.from_trolley(on, ELENA, now=NOW).best == ()
    with pytest.raises(CustomerNotHereError):
        book.from_trolley(on, 99, now=NOW)
    book.close()

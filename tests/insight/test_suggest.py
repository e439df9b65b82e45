"""Suggestions: each has a count that can be counted again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from aisleside.domain.money import Money
from aisleside.domain.product import Product
from aisleside.domain.purchase import LineKind, PurchaseLine
from aisleside.insight.recommend.suggest import (
    SAME_CATEGORY,
    BuyAgain,
    GoesWith,
    Link,
    SuggestionKind,
    suggest,
)

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
MILK, BREAD, CHEESE, BEER, COAT = 1, 2, 3, 4, 5


def product(
    number: int,
    *,
    category: str | None = None,
    style: str | None = None,
    sensitive: bool = False,
) -> Product:
    return Product(
        id=number,
        sku=str(number),
        gtin=None,
        name=f"Product {number}",
        department="Grocery",
        category=category or f"category {number}",
        brand=None,
        size=None,
        colour=None,
        style=style,
        price=None,
        picture="parcel",
        tint=None,
        sensitive=sensitive,
        repeatable=number != COAT,
    )


class Shelf:
    """A shelf held in memory."""

    def __init__(self, products: Sequence[Product], links: Sequence[Link] = ()) -> None:
        self._products = {p.id: p for p in products}
        self._links = links

    def products(self, ids: Iterable[int]) -> Mapping[int, Product]:
        return {i: self._products[i] for i in ids if i in self._products}

    def links(self, ids: Iterable[int]) -> Sequence[Link]:
        wanted = set(ids)
        return [link for link in self._links if link.product in wanted]


SHELF = Shelf(
    [product(MILK), product(BREAD), product(CHEESE), product(BEER, sensitive=True), product(COAT)],
    [Link(MILK, CHEESE, 41, 210), Link(MILK, BEER, 90, 210), Link(BEER, BREAD, 50, 60)],
)


def bought(number: int, *days_ago: int, kind: LineKind = LineKind.SALE) -> list[PurchaseLine]:
    return [
        PurchaseLine(
            customer=1,
            at=NOW - timedelta(days=days),
            id=days,
            receipt=f"r{days}",
            product=number,
            place="367",
            staff=None,
            quantity=1,
            paid=Money(100, "USD"),
            before=Money(100, "USD"),
            kind=kind,
            reason=None,
        )
        for days in days_ago
    ]


def test_what_she_buys_every_nine_days_comes_again_with_its_true_count():
    found = suggest(bought(MILK, 37, 28, 19, 10), SHELF, now=NOW, limit=5)

    again = next(s for s in found if s.product == MILK)
    assert again.evidence == BuyAgain(times=4, every_days=9, last=NOW - timedelta(days=10))


def test_what_she_bought_yesterday_is_not_suggested_again_today():
    found = suggest(bought(MILK, 28, 19, 10, 1), SHELF, now=NOW, limit=5)

    assert MILK not in [s.product for s in found]


def test_what_lies_in_one_basket_with_her_purchase_names_that_purchase():
    found = suggest(bought(MILK, 3), SHELF, now=NOW, limit=5)

    assert [(s.product, s.kind) for s in found] == [(CHEESE, SuggestionKind.GOES_WITH)]
    assert found[0].evidence == GoesWith(MILK, NOW - timedelta(days=3), together=41, base=210)


def test_beer_is_neither_suggested_nor_given_as_a_reason():
    found = suggest(bought(MILK, 3) + bought(BEER, 3, 9, 15, 21), SHELF, now=NOW, limit=9)

    named = {s.product for s in found}
    reasons = {s.evidence.product for s in found if isinstance(s.evidence, GoesWith)}
    assert BEER not in named
    assert BEER not in reasons
    assert BREAD not in named  # only beer would have been the reason


def test_what_she_returned_is_not_suggested():
    lines = bought(MILK, 37, 28, 19, 10) + bought(MILK, 9, kind=LineKind.RETURN)

    assert suggest(lines, SHELF, now=NOW, limit=5) == []


def test_a_coat_she_has_is_not_suggested_twice():
    assert suggest(bought(COAT, 400, 300, 200), SHELF, now=NOW, limit=5) == []


def test_ten_yoghurts_do_not_fill_the_list():
    shelf = Shelf([product(n, category="Yoghurt") for n in range(10)])
    lines = [line for n in range(10) for line in bought(n, 30, 20, 10)]

    assert len(suggest(lines, shelf, now=NOW, limit=8)) == SAME_CATEGORY


def test_one_dress_in_two_sizes_is_one_suggestion():
    shelf = Shelf([product(1, style="wrap"), product(2, style="wrap"), product(3)])
    lines = [line for n in (1, 2, 3) for line in bought(n, 30, 20, 10)]

    assert {s.product for s in suggest(lines, shelf, now=NOW, limit=8)} == {1, 3}


def test_a_customer_without_purchases_gets_no_guess():
    assert suggest([], SHELF, now=NOW, limit=5) == []


histories = st.lists(
    st.tuples(
        st.integers(0, 12), st.integers(0, 500), st.sampled_from([LineKind.SALE, LineKind.RETURN])
    ),
    max_size=60,
)
link_lists = st.lists(
    st.builds(
        Link,
        product=st.integers(0, 12),
        other=st.integers(0, 12),
        together=st.integers(5, 50),
        base=st.integers(50, 99),
    ),
    max_size=30,
)


@given(histories, link_lists, st.integers(0, 8))
def test_every_reason_can_be_counted_again(
    history: list[tuple[int, int, LineKind]], links: list[Link], limit: int
):
    lines = [line for n, days, kind in history for line in bought(n, days, kind=kind)]
    shelf = Shelf([product(n, category=f"c{n % 4}") for n in range(13)], links)

    found = suggest(lines, shelf, now=NOW, limit=limit)

    assert len(found) <= limit
    assert len({s.product for s in found}) == len(found)
    for suggestion in found:
        evidence = suggestion.evidence
        sales = [line for line in lines if line.kind is LineKind.SALE]
        if isinstance(evidence, BuyAgain):
            days = {line.at.date() for line in sales if line.product == suggestion.product}
            assert evidence.times == len(days)
            assert evidence.last.date() == max(days)
        else:
            assert evidence.product in {line.product for line in sales}
            assert any(
                (link.product, link.other, link.together, link.base)
                == (evidence.product, suggestion.product, evidence.together, evidence.base)
                for link in links
            )


@given(histories, st.randoms())
def test_the_order_of_the_lines_does_not_matter(history, random):
    lines = [line for n, days, kind in history for line in bought(n, days, kind=kind)]
    shelf = Shelf([product(n) for n in range(13)], [Link(1, 2, 9, 60), Link(3, 4, 9, 60)])
    shuffled = list(lines)
    random.shuffle(shuffled)

    assert suggest(lines, shelf, now=NOW, limit=6) == suggest(shuffled, shelf, now=NOW, limit=6)


def test_a_stronger_reason_that_may_not_be_named_does_not_cost_the_suggestion():
    shelf = Shelf(
        [product(MILK), product(BEER, sensitive=True), product(CHEESE)],
        [Link(BEER, CHEESE, 90, 100), Link(MILK, CHEESE, 41, 210), Link(99, CHEESE, 95, 100)],
    )

    found = suggest(bought(MILK, 3) + bought(BEER, 2) + bought(99, 2), shelf, now=NOW, limit=5)

    assert [s.evidence.product for s in found] == [MILK]

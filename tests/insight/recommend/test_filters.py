"""What a shop does not suggest, and what it suggests later than it would."""

from __future__ import annotations

from typing import Any

import pytest
from tests.insight.recommend.shop import (
    Shop,
    again,
    ago,
    arrange,
    asked,
    because,
    bought,
    counted,
    no,
    product,
    products_of,
    returned,
    said,
)

from aisleside.domain.moment import Reply, WhyNot
from aisleside.domain.product import ABOARD, Product
from aisleside.insight.recommend.asked import Held, Link, Occasion, Said
from aisleside.insight.recommend.filters import (
    HERE,
    NEAR,
    ONLINE,
    UNCOUNTED,
    hers,
    within_reach,
)
from aisleside.insight.recommend.model import Model
from aisleside.insight.recommend.reasons import GoesWith, Popular
from aisleside.insight.recommend.rules import Rules
from aisleside.insight.recommend.suggest import suggest

HERS, GIFT, OTHER = 1, 2, 9  # what she has, and what ends each ranking


def worn(number: int, category: str = "Coats", **known: Any) -> Product:
    return product(number, category, repeatable=False, **known)


def order(shop: Shop, *ranked: int, **told: Any) -> list[int]:
    """What is suggested because of something she has, in order."""
    return products_of(
        arrange(shop, *(because(n, HERS) for n in ranked), of=asked(*bought(HERS, 30), **told))
    )


def test_a_coat_she_has_is_not_suggested_in_another_colour_either():
    shop = Shop(worn(HERS, style="wool", colour="navy"), worn(2, style="wool"), worn(OTHER))

    assert order(shop, HERS, 2, OTHER) == [OTHER]


def test_what_came_back_is_out_until_it_is_bought_again_but_its_style_may_come_in_another_size():
    shop = Shop(product(1), worn(2, style="wrap", size="L"), worn(3, style="wrap", size="M"))
    came_back = [*bought(1, 40, 30), *returned(1, 30), *bought(2, 40), *returned(2, 39)]
    ranked = [again(1, 30, 40), because(3, 4)]

    out = arrange(shop, *ranked, of=asked(*came_back))
    bought_again = arrange(shop, *ranked, of=asked(*came_back, *bought(1, 10)))
    wrap = arrange(Shop(worn(3, style="wrap"), product(4)), *ranked, of=asked(*bought(4, 9)))

    assert products_of(out) == []
    assert products_of(bought_again) == [1]
    assert products_of(wrap) == [3]


@pytest.mark.parametrize(
    ("answer", "is_there"),
    [
        (no(), False),
        (Said(Reply.LATER, ago(1), until=ago(-1)), False),
        (Said(Reply.LATER, ago(9), until=ago(1)), True),
        (said(Reply.LATER, days_ago=29), False),
        (said(Reply.LATER, days_ago=31), True),
        (said(Reply.DONE, days_ago=13), False),
        (said(Reply.DONE, days_ago=15), True),
        (said(Reply.OPEN, WhyNot.HAS_ONE), True),
    ],
)
def test_an_answer_holds_as_long_as_it_was_meant(answer, is_there):
    shop = Shop(product(HERS), product(2), product(OTHER))

    assert (2 in order(shop, 2, OTHER, said={2: answer})) is is_there


def test_milk_that_was_added_comes_again_after_its_rhythm():
    shop = Shop(product(1))
    weekly = again(1, 10, 17, 24)
    lines = bought(1, 10, 17, 24)

    early = asked(*lines, said={1: said(Reply.DONE, days_ago=6)})
    due = asked(*lines, said={1: said(Reply.DONE, days_ago=7)})

    assert products_of(arrange(shop, weekly, of=early)) == []
    assert products_of(arrange(shop, weekly, of=due)) == [1]


def test_what_she_bought_yesterday_is_not_suggested_again_today():
    shop = Shop(product(1), product(2))
    lines = [*bought(1, 1.5, 10, 19), *bought(2, 0.1)]

    found = arrange(shop, again(1, 1.5, 10, 19), again(2, 0.1), of=asked(*lines))

    assert products_of(found) == []


def test_a_decline_teaches_beyond_the_product_it_was_said_of():
    shop = Shop(
        product(HERS),
        worn(2, style="wool", size="M", brand="Alm", price=50_000),
        worn(3, style="wool", size="L", brand="Alm", price=50_000),
        worn(4, style="felt", brand="Alm", price=20_000),
        worn(5, style="loden", brand="Berg", price=60_000),
        worn(6, "Hats", style="cap", brand="Alm", price=90_000),
    )
    ranked = (3, 4, 5, 6)

    assert order(shop, *ranked) == [3, 4, 5, 6]
    assert order(shop, *ranked, said={2: no(WhyNot.TOO_DEAR)}) == [4, 6, 3, 5]
    assert order(shop, *ranked, said={2: no(WhyNot.NOT_HER_STYLE)}) == [5, 6, 3, 4]
    assert order(shop, *ranked, said={2: no(WhyNot.HAS_ONE)}) == [4, 5, 6]
    assert order(shop, *ranked, said={3: no(WhyNot.WRONG_SIZE)}) == [4, 5, 6]
    assert order(shop, *ranked, said={2: no(WhyNot.WRONG_SIZE)}) == [3, 4, 5, 6]


def test_a_gift_is_found_out_by_what_was_declined_because_of_it(monkeypatch):
    shop = Shop(*(product(n) for n in range(1, 9)))
    lines = [*bought(HERS, 30), *bought(GIFT, 30)]
    led = {7: because(7, GIFT), 8: because(8, GIFT, HERS), 6: because(6, HERS)}

    def rank(question, model, **_):
        there = set(question.lines.product.tolist())
        return [
            one
            for number, one in led.items()
            if (question.only is None or number in question.only)
            and there & {reason.product for reason in one.because}
        ]

    monkeypatch.setattr("aisleside.insight.recommend.suggest.rank", rank)
    before = suggest(asked(*lines), Model.empty(), shop, Rules())
    question = asked(*lines, said={7: no(WhyNot.WAS_A_GIFT)})
    after = suggest(question, Model.empty(), shop, Rules())

    laid_in = asked(*bought(HERS, 30), basket=[GIFT], said={7: no(WhyNot.WAS_A_GIFT)})
    led = {7: because(7, GIFT, days_ago=None), 8: because(8, GIFT, days_ago=None)}
    monkeypatch.setattr(
        "aisleside.insight.recommend.suggest.rank", lambda *_, **__: list(led.values())
    )
    in_the_basket = suggest(laid_in, Model.empty(), shop, Rules())

    named = [
        {reason.product for reason in one.evidence.because}
        for row in after.rows
        for one in row.suggestions
        if isinstance(one.evidence, GoesWith)
    ]
    assert set(products_of(before)) == {6, 7, 8}
    assert set(products_of(after)) == {6, 8}
    assert named == [{HERS}, {HERS}]
    assert products_of(in_the_basket) == [8]  # what lies in a basket was not bought as a gift


def test_a_style_is_suggested_in_her_size_and_its_counts_are_left_with_the_other_size():
    shop = Shop(
        product(HERS),
        worn(2, style="wool", size="L", colour="navy"),
        worn(3, style="wool", size="M", colour="red"),
        worn(4, style="wool", size="M", colour="navy"),
        worn(5, style="felt", size="L"),
        links=[Link(HERS, 2, 20, 80)],
    )
    sizes = {"Coats": "M"}

    found = arrange(shop, because(2, HERS), of=asked(*bought(HERS, 30), sizes=sizes))
    declined = order(shop, 2, 5, sizes=sizes, said={4: no(WhyNot.WRONG_SIZE)})

    (one,) = found.rows[0].suggestions
    assert one.product == 4
    assert isinstance(one.evidence, GoesWith)
    assert one.evidence.base == 0
    assert declined == []  # no other size is known to be hers


def test_the_nearer_comes_first_and_what_is_sold_out_everywhere_does_not_come():
    some, none, unknown = counted(3), counted(0), counted(None)

    assert within_reach(Held(some, (none,))) == HERE
    assert within_reach(Held(none, (none, some), some)) == NEAR
    assert within_reach(Held(none, (none,), some)) == ONLINE
    assert within_reach(None) == within_reach(Held(None, (none,))) == UNCOUNTED
    assert within_reach(Held(none, (unknown,))) == within_reach(Held(unknown)) == UNCOUNTED
    assert within_reach(Held(none, (none,), none)) == within_reach(Held(counted(-2))) == 0

    goods = [product(n) for n in range(1, 5)]
    stock = {2: Held(none, (), some), 3: Held(none, (some,)), 4: Held(none)}
    assert order(Shop(*goods, stock=stock), 2, 3, 4) == [3, 2]
    gone = dict.fromkeys(range(1, 5), Held(none))
    assert order(Shop(*goods, stock=gone), 2, 3, 4) == []


def test_what_costs_more_than_three_times_her_dearest_comes_later():
    shop = Shop(
        product(HERS, "Coats", price=10_000),
        product(2, "Coats", price=30_001),
        product(3, "Coats", price=30_000),
    )

    assert order(shop, 2, 3) == [3, 2]


def test_a_trolley_is_the_whole_catalogue_of_the_moment():
    shop = Shop(*(product(n) for n in range(1, 6)), links=[Link(HERS, 4, 50, 90)])

    assert order(shop, 2, 3, only={3}, basket=[5]) == [3]


def test_ranking_never_sees_what_may_not_be_spoken_of_or_used():
    shop = Shop(product(1), product(2, sensitive=True))
    lines = [*bought(1, 5), *bought(2, 5), *bought(3, 5)]

    answers = {1: no()}

    known = hers(asked(*lines, basket=[1, 2], said=answers), shop, Rules()).asked
    without_consent = asked(
        *lines, basket=[1], said=answers, sizes={"Coats": "M"}, is_personal=False
    )
    unknown = hers(without_consent, shop, Rules()).asked

    assert known.lines.product.tolist() == [1]
    assert (known.basket, known.said) == ([1], answers)
    assert not any((len(unknown.lines), unknown.basket, unknown.said, unknown.sizes))


def test_what_is_sold_on_flights_is_suggested_in_a_cabin_and_nowhere_else():
    shop = Shop(product(HERS), product(2, department=ABOARD), worn(OTHER))

    assert order(shop, 2, OTHER) == [OTHER]
    assert order(shop, 2, OTHER, occasion=Occasion.CABIN, only={2}) == [2]


def test_what_was_counted_on_the_spot_stands_before_what_the_hub_counted():
    shop = Shop(*(product(number, department=ABOARD) for number in (1, 2)))
    cabin = Popular("cabin:Y", 1, 12, ago(90).date(), ago(1).date())
    about = {"groups": ("cabin:Y", ""), "only": {1, 2}, "occasion": Occasion.CABIN}

    found = suggest(asked(counted={"cabin:Y": {2: cabin}}, **about), Model.empty(), shop, Rules())

    assert [(one.product, one.evidence) for one in found.best] == [(2, cabin)]

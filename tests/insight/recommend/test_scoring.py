"""Ranking: candidates from her past, from links and from what is popular, each with evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from tests.insight.recommend.world import DAY, model_of

from aisleside.domain.purchase import LineKind
from aisleside.insight.recommend.asked import Asked, Lines
from aisleside.insight.recommend.model import Model
from aisleside.insight.recommend.past import past_of_baskets
from aisleside.insight.recommend.ranked import Ranked
from aisleside.insight.recommend.scoring import NUMBERS, candidates, rank

NOW = datetime.combine(date.fromordinal(DAY), datetime.min.time(), UTC) + timedelta(hours=10)
MODEL = model_of(
    {100: {101: 0.5, 102: 0.2}, 103: {101: 0.1}, 110: {111: 0.3}},
    bought={104: 30, 105: 20},
    popular={"place:M01": {105: 9}, "": {104: 30, 105: 20}},
)

SELDOM = model_of(
    {103: {101: 0.1}},
    products=range(1, 400),
    bought=dict.fromkeys(range(200, 399), 30),
    popular={"": {118: 9}},
)


@dataclass(frozen=True)
class Line:
    product: int
    at: datetime
    kind: LineKind = LineKind.SALE


def asking(lines: Sequence[Line], now: datetime, **told: Any) -> Asked:
    return Asked(Lines.of(lines), now, **told)


def bought(product: int, *days_ago: int) -> list[Line]:
    return [Line(product, NOW - timedelta(days=days)) for days in days_ago]


def products(ranked: list[Ranked]) -> list[int]:
    return [one.product for one in ranked]


def only(ranked: list[Ranked], product: int) -> Ranked:
    (found,) = (one for one in ranked if one.product == product)
    return found


def test_what_she_buys_comes_with_every_day_she_bought_it():
    found = only(rank(asking(bought(100, 40, 26, 12), NOW), MODEL), 100)

    assert found.bought is not None
    assert found.bought.days == tuple(date.fromordinal(DAY - ago) for ago in (12, 26, 40))
    assert found.bought.every_days == 14
    assert found.bought.last == NOW - timedelta(days=12)


def test_what_links_lead_to_names_the_goods_of_hers_that_lead_there():
    found = only(rank(asking([*bought(100, 3), *bought(103, 3)], NOW), MODEL), 101)

    assert [one.product for one in found.because] == [100, 103]
    assert found.because[0].bought == NOW - timedelta(days=3)
    assert sum(one.part for one in found.because) == 1.0


def test_what_came_back_was_not_bought():
    lines = [*bought(100, 20), Line(100, NOW - timedelta(days=10), LineKind.RETURN)]

    ranked = rank(asking(lines, NOW, groups=("place:M01", "")), MODEL)

    assert products(ranked) == [104, 105]


def test_an_exchange_leaves_the_day_of_the_exchange_and_not_the_one_before():
    back = NOW - timedelta(days=10)
    lines = [
        *bought(100, 40),
        Line(100, back, LineKind.RETURN),
        Line(100, back + timedelta(minutes=5)),
    ]

    found = only(rank(asking(lines, NOW), MODEL), 100)

    assert found.bought is not None
    assert found.bought.days == (date.fromordinal(DAY - 10),)
    assert found.bought.last == back + timedelta(minutes=5)


def test_her_days_are_those_of_the_shops_clock():
    morning = datetime(2026, 3, 3, 22, tzinfo=UTC)  # nine o'clock on 4 March there
    asked = asking([Line(100, morning)], NOW, zone=ZoneInfo("Australia/Sydney"))

    found = only(rank(asked, MODEL), 100)

    assert found.bought is not None
    assert found.bought.days == (date(2026, 3, 4),)


def test_a_scan_a_second_ago_changes_the_list():
    before = rank(asking(bought(103, 9), NOW), MODEL)
    after = rank(asking([*bought(103, 9), Line(110, NOW)], NOW), MODEL)

    assert 111 not in products(before)
    assert 111 in products(after)


def test_what_lies_in_the_basket_leads_on_and_is_not_suggested():
    ranked = rank(asking([], NOW, basket=(110,), in_hand=103), MODEL)

    assert products(ranked) == [111, 101, 104, 105]
    assert only(ranked, 111).because[0].bought is None


def test_nobody_known_gets_what_is_popular_lately_among_the_nearest():
    ranked = rank(asking([], NOW, groups=("place:M01", "")), MODEL)

    assert products(ranked) == [104, 105]
    assert ranked[1].popular is not None
    assert ranked[1].popular.group == "place:M01"
    assert rank(asking([], NOW, groups=()), MODEL) == []


def test_whoever_is_known_gets_what_is_popular_only_as_the_trees_learned_it():
    known = rank(asking(bought(103, 9), NOW, groups=("place:M01", "")), SELDOM)

    assert 118 not in products(known)  # on a list, and sold nowhere lately
    assert 118 in products(rank(asking([], NOW, groups=("",)), SELDOM))


def test_who_wants_no_tips_gets_nothing_of_her_own():
    ranked = rank(asking(bought(100, 3), NOW, is_personal=False), MODEL)

    assert products(ranked) == [104, 105]
    assert all(one.bought is None and not one.because for one in ranked)


def test_a_trolley_is_the_whole_catalogue():
    lines = [*bought(100, 30, 3), *bought(103, 9)]

    assert set(products(rank(asking(lines, NOW, only={101, 103, 104}), MODEL))) == {101, 103, 104}
    assert rank(asking(lines, NOW, only=()), MODEL) == []


def test_without_a_model_her_own_habits_decide():
    ranked = rank(asking([*bought(7, 30, 20, 10), *bought(8, 200)], NOW), Model.empty())

    assert products(ranked) == [7, 8]


def test_goods_the_model_has_never_seen_are_still_hers():
    assert 9999 in products(rank(asking([*bought(9999, 5, 3)], NOW), MODEL))


history = st.lists(
    st.tuples(st.integers(95, 125), st.integers(-3, 800), st.sampled_from(list(LineKind))),
    max_size=60,
)


@given(history, st.lists(st.integers(98, 122), max_size=4), st.booleans())
def test_all_evidence_is_true_of_the_lines_whatever_they_are(lines, basket, has_model):
    given_lines = [Line(product, NOW - timedelta(days=ago), kind) for product, ago, kind in lines]
    sales = [one for one in given_lines if one.kind is LineKind.SALE and one.at <= NOW]

    ranked = rank(asking(given_lines, NOW, basket=basket), MODEL if has_model else Model.empty())

    assert len(set(products(ranked))) == len(ranked)
    assert not set(products(ranked)) & set(basket)
    for one in ranked:
        assert one.bought or one.because or one.popular
        if one.bought:
            days = {line.at.date() for line in sales if line.product == one.product}
            assert set(one.bought.days) <= days
        for because in one.because:
            dates = [line.at for line in sales if line.product == because.product]
            assert because.bought == (None if because.product in basket else max(dates))


def test_every_number_is_there_for_every_candidate_and_none_is_missing():
    found = candidates(past_of_baskets([[100, 101], [9999]], [DAY - 9, DAY - 2]), MODEL, day=DAY)

    assert len(found.numbers) == len(NUMBERS)
    for name, values in zip(NUMBERS, found.numbers, strict=True):
        assert values.shape == found.products.shape, name
        assert (values == values).all(), name

"""Rows of suggestions: each under its reason, and each reason true."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import chain

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.insight.recommend.shop import (
    NOW,
    Line,
    Shop,
    again,
    ago,
    arrange,
    asked,
    because,
    bought,
    counted,
    learned,
    no,
    product,
    products_of,
    returned,
    said,
)

from aisleside.domain.moment import Reply, WhyNot
from aisleside.domain.money import Money
from aisleside.domain.purchase import LineKind
from aisleside.insight.recommend import rows
from aisleside.insight.recommend.asked import Asked, Held, Lines, Link, Occasion, Said
from aisleside.insight.recommend.model import Model
from aisleside.insight.recommend.ranked import Ranked
from aisleside.insight.recommend.reasons import (
    Because,
    BoughtBefore,
    GoesWith,
    InsteadOf,
    NewForHer,
    Picked,
    Popular,
    Silence,
    SuggestionKind,
    Suggestions,
)
from aisleside.insight.recommend.rules import Rules, decode
from aisleside.insight.recommend.suggest import suggest

MILK, BREAD, CHEESE, BEER, COAT, SCARF = 1, 2, 3, 4, 5, 6
SHOP = Shop(
    product(MILK, department="Grocery"),
    product(BREAD, department="Grocery"),
    product(CHEESE, department="Grocery"),
    product(BEER, "Beer", sensitive=True),
    product(COAT, repeatable=False, style="coat"),
    product(SCARF, repeatable=False, style="scarf"),
    links=[Link(MILK, CHEESE, 41, 210), Link(MILK, BEER, 90, 210), Link(BEER, BREAD, 50, 60)],
)


def kinds(found: Suggestions) -> list[tuple[SuggestionKind, int | None]]:
    return [(row.kind, row.about) for row in found.rows]


def test_what_she_buys_every_nine_days_comes_again_with_its_true_count():
    found = suggest(asked(*bought(MILK, 37, 28, 19, 10)), Model.empty(), SHOP, Rules())

    (first, *_) = found.rows[0].suggestions
    days = tuple(ago(day).date() for day in (10, 19, 28, 37))
    assert (first.product, first.kind) == (MILK, SuggestionKind.BUY_AGAIN)
    assert first.evidence == BoughtBefore(days, 9, ago(10))


def test_without_a_model_receipts_still_say_what_goes_with_her_purchase_and_her_basket():
    of_hers = suggest(asked(*bought(MILK, 3)), Model.empty(), SHOP, Rules())
    of_basket = suggest(asked(basket=[MILK]), Model.empty(), SHOP, Rules())

    for found, at in ((of_hers, ago(3)), (of_basket, None)):
        (row,) = [one for one in found.rows if one.kind is SuggestionKind.GOES_WITH]
        (cheese,) = row.suggestions
        assert (row.about, cheese.product) == (MILK, CHEESE)
        assert cheese.evidence == GoesWith((Because(MILK, at, 1.0),), 41, 210)


def test_beer_is_neither_suggested_nor_given_as_a_reason_unless_a_rule_allows_it_to_adults():
    lines = [*bought(MILK, 3), *bought(BEER, 3, 9, 15, 21)]
    rules = decode(
        'version = 1\n[[allowed]]\nname = "bar"\nowner = "Jo"\nuntil = 2026-12-01\n'
        'categories = ["Beer"]\noccasions = ["cabin"]\n'
    )

    plain = suggest(asked(*lines), Model.empty(), SHOP, rules)
    adult = asked(*lines, is_adult=True, occasion=Occasion.CABIN)
    in_the_cabin = suggest(adult, Model.empty(), SHOP, rules)

    assert set(products_of(plain)) == {MILK, CHEESE}  # bread went with beer alone
    assert {BEER, BREAD} < set(products_of(in_the_cabin))


def test_rows_stand_under_the_strongest_anchors_and_a_weaker_reason_may_move_an_item(monkeypatch):
    monkeypatch.setattr(rows, "MOST_ANCHORS", 2)
    shop = Shop(*(product(n) for n in range(1, 12)))
    ranked = [
        *(because(5, 1), because(7, 3, 1), because(8, 3), because(9, 1)),
        *(because(10, 2, 1), because(6, 2)),
    ]

    found = arrange(shop, *ranked, of=asked(*bought(1, 30), *bought(2, 30), *bought(3, 30)))

    assert kinds(found) == [(SuggestionKind.GOES_WITH, 1), (SuggestionKind.GOES_WITH, 3)]
    assert [[one.product for one in row.suggestions] for row in found.rows] == [
        [5, 9, 10],
        [7, 8],
    ]


def test_no_row_and_not_the_mixed_list_is_filled_by_yoghurt_or_by_one_kind():
    shop = Shop(
        *(product(n, "Yoghurt") for n in range(1, 11)),
        *(product(n) for n in range(11, 20)),
    )
    lines = list(chain.from_iterable(bought(n, 30, 20) for n in range(1, 16)))
    ranked = [*(again(n, 20, 30) for n in range(1, 16)), because(16, 1), because(17, 1)]

    found = arrange(shop, *ranked, of=asked(*lines))

    buy_again = next(row for row in found.rows if row.kind is SuggestionKind.BUY_AGAIN)
    assert [one.product for one in buy_again.suggestions] == [1, 2, 3, 11, 12, 13]
    assert sum(one.product <= 10 for one in found.best) == 2

    varied = [*(again(n, 20, 30) for n in range(11, 17)), because(17, 1)]
    lines += bought(16, 30, 20)
    mixed = [one.product for one in arrange(shop, *varied, of=asked(*lines)).best]

    assert mixed == [11, 17, 12, 13, 14, 15]


def test_a_style_stands_once_over_all_rows():
    shop = Shop(product(1), product(2, style="wrap"), product(3, style="wrap"), product(4))

    found = arrange(
        shop,
        again(2, 20, 30),
        because(3, 1),
        because(4, 1),
        of=asked(*bought(1, 30), *bought(2, 20, 30)),
    )

    assert sorted(products_of(found)) == [2, 4]


def test_what_is_new_is_new_in_what_she_buys_and_in_her_size():
    knit = {"category": "Knitwear", "repeatable": False}
    shop = Shop(
        product(1, **knit, size="M", style="a"),
        product(2, **knit, size="M", style="b"),
        product(3, **knit, size="L", style="c"),
        product(4, "Boots"),
        product(5, **knit, style="d"),
        product(6, **knit, size="M", style="e"),
    )
    since = ago(17).date()
    model = learned(
        new={
            1: (7, ago(900).date()),
            2: (7, since),
            3: (7, since),
            4: (8, since),
            5: (7, ago(70).date()),
        }
    )

    young = replace(
        model, about=msgspec.structs.replace(model.about, first_week=since.toordinal() // 7)
    )
    lines = [*bought(1, 200, 90), *bought(6, 60), *returned(6, 59)]
    question = asked(*lines, sizes={"Knitwear": "M"})

    found = arrange(shop, of=question, model=model)

    assert kinds(found) == [(SuggestionKind.NEW_FOR_HER, None)]
    (only,) = found.rows[0].suggestions
    assert (only.product, only.evidence) == (2, NewForHer(since, "M", 2, 0))
    assert arrange(shop, of=question, model=young).rows == ()  # counting began when it came


def test_popular_is_of_the_nearest_group_that_has_enough():
    model = learned({"place:M01": [1], "tier:Gold": [1, 2, 3], "": [4, 5, 6]})
    question = asked(groups=("place:M01", "tier:Gold", ""), limit=3)

    found = arrange(SHOP, of=question, model=model)

    assert kinds(found) == [(SuggestionKind.POPULAR, None)]
    assert products_of(found) == [1, 2, 3]
    assert isinstance(found.best[0].evidence, Popular)
    assert found.best[0].evidence.group == "tier:Gold"
    assert found.is_personal


def test_popular_keeps_to_the_trolley_and_leaves_out_what_is_hers_already():
    shop = Shop(*(product(n) for n in range(1, 60)))
    model = learned({"": range(1, 60)})

    trolley = arrange(shop, of=asked(only={58, 59}), model=model)
    hers = arrange(shop, of=asked(*bought(1, 300), *bought(2, 300), limit=3), model=model)

    assert products_of(trolley) == [58, 59]
    assert products_of(hers) == [3, 4, 5]


def test_receipts_count_only_with_the_reason_that_is_named_first():
    shop = Shop(*(product(n) for n in range(1, 5)), links=[Link(2, 3, 20, 80), Link(1, 4, 9, 30)])
    question = asked(*bought(1, 30), *bought(2, 30), basket=[2])

    found = arrange(shop, because(3, 1, 2), because(4, 1, 2), of=question)

    evidence = {one.product: one.evidence for one in found.best}
    first = evidence[3], evidence[4]
    assert [(one.together, one.base) for one in first] == [(0, 0), (9, 30)]


def test_who_asked_for_no_tips_gets_what_is_popular_and_nothing_of_hers():
    model = learned({"": [BREAD, CHEESE, SCARF]})
    lines = bought(MILK, 37, 28, 19, 10)
    question = asked(*lines, basket=[CHEESE], is_personal=False, said={SCARF: no()})

    found = suggest(question, model, SHOP, Rules())

    assert kinds(found) == [(SuggestionKind.POPULAR, None)]
    assert products_of(found) == [BREAD]  # what she declined, or has in the basket, is not pressed
    assert found.best[0].also == ()
    assert not found.is_personal


def test_silence_says_whether_anything_was_known():
    nothing = suggest(asked(), Model.empty(), SHOP, Rules())
    owned = suggest(asked(*bought(COAT, 30)), Model.empty(), SHOP, Rules())
    lost = suggest(asked(in_hand=99), Model.empty(), SHOP, Rules())

    assert nothing == Suggestions((), (), is_personal=True, silence=Silence.NOTHING_KNOWN)
    assert owned == Suggestions((), (), is_personal=True, silence=Silence.NOTHING_HERE)
    assert lost == Suggestions((), (), is_personal=True, silence=Silence.NOTHING_HERE)


def test_a_pin_stands_at_its_place_with_its_words_until_its_last_day():
    rules = decode(
        'version = 1\n[[pin]]\nname = "gloves"\nowner = "Jo"\nuntil = 2026-11-20\n'
        f'product = {SCARF}\nat = 2\nwords = "New for the cold week"\n'
    )
    lines = [*bought(MILK, 20, 30), *bought(BREAD, 20, 30)]
    ranked = [again(MILK, 20, 30), again(BREAD, 20, 30)]

    found = arrange(SHOP, *ranked, of=asked(*lines), rules=rules)
    declined = arrange(SHOP, *ranked, of=asked(*lines, said={SCARF: no()}), rules=rules)

    assert [one.product for one in found.best] == [MILK, SCARF, BREAD, CHEESE]
    pinned = found.best[1].evidence
    assert isinstance(pinned, Picked)
    assert (pinned.rule, pinned.words) == ("gloves", "New for the cold week")
    assert SCARF not in products_of(declined)


WORN = {"department": "Women", "repeatable": False}
HAND = Shop(
    product(1, "Coats", **WORN, style="wool", size="L", colour="navy", price=40_000),
    product(2, "Coats", **WORN, style="wool", size="M", colour="navy", price=40_000),
    product(3, "Coats", **WORN, style="felt", size="M", price=30_000),
    product(4, "Coats", **WORN, style="fur", size="M", price=90_000),
    product(5, "Coats", **WORN, style="loden", size="XL", price=41_000),
    product(6, "Scarves", **WORN, style="knit", price=9_000),
    product(7, "Polish", price=900),
    product(8, "Coats", **WORN, style="parka", size="M", price=41_000),
    product(9, "Coats", **WORN, style="trench", size="M", price=Money(40_000, "USD")),
    links=[
        Link(1, 7, 30, 100),
        Link(1, 6, 28, 100),
        Link(7, 6, 99, 99),
        Link(1, 8, 9, 5),
        Link(1, 2, 9, 90),
    ],
)


def test_with_a_coat_in_hand_come_what_completes_the_look_and_what_could_stand_in_its_place():
    found = suggest(asked(in_hand=1, sizes={"Coats": "M"}), Model.empty(), HAND, Rules())

    rows = {row.kind: row for row in found.rows}
    assert {row.about for row in found.rows} == {1}
    completes = rows[SuggestionKind.GOES_WITH].suggestions
    assert [one.product for one in completes] == [6, 7]
    assert completes[0].evidence == GoesWith((Because(1, None, 1.0),), 28, 100)
    # Hers first, then by price; fur is out of reach, loden comes in XL only.
    options = rows[SuggestionKind.INSTEAD_OF].suggestions
    assert [one.product for one in options] == [2, 8, 3]
    assert [one.evidence for one in options] == [
        InsteadOf(1, 0),
        InsteadOf(1, -1_000),
        InsteadOf(1, 10_000),
    ]


def test_what_she_owns_or_may_not_be_spoken_of_does_not_stand_beside_what_is_in_hand():
    owning = suggest(asked(*bought(3, 40), in_hand=1), Model.empty(), HAND, Rules())
    with_beer = suggest(asked(in_hand=BEER), Model.empty(), SHOP, Rules())

    assert 3 not in products_of(owning)
    assert owning.rows
    assert with_beer.rows == ()


def test_what_was_a_gift_or_came_back_is_no_reason():
    gift = Said(Reply.NEVER, ago(1), WhyNot.WAS_A_GIFT)
    lines = [*bought(COAT, 9), *bought(MILK, 9)]
    ranked = [because(BREAD, COAT), because(CHEESE, MILK)]

    found = arrange(SHOP, *ranked, of=asked(*lines, said={COAT: gift}))
    brought_back = arrange(SHOP, *ranked, of=asked(*lines, *returned(COAT, 8)))

    assert kinds(found) == kinds(brought_back) == [(SuggestionKind.GOES_WITH, MILK)]


def test_fifty_thousand_lines_of_which_most_are_lost_are_answered():
    lines = [Line(n % 400, NOW - timedelta(hours=n), LineKind.SALE) for n in range(50_000)]
    shop = Shop(*(product(n) for n in range(250, 400)))

    found = suggest(asked(*lines), Model.empty(), shop, Rules())

    assert len(found.rows[0].suggestions) == 6
    assert all(number >= 250 for number in products_of(found))


numbers = st.integers(0, 14)
histories = st.lists(
    st.builds(
        Line,
        product=numbers,
        at=st.integers(0, 400).map(ago),
        kind=st.sampled_from([LineKind.SALE, LineKind.SALE, LineKind.RETURN, LineKind.FEE]),
    ),
    max_size=40,
)
answers = st.dictionaries(
    numbers,
    st.builds(
        said,
        st.sampled_from(Reply),
        st.none() | st.sampled_from(WhyNot),
        days_ago=st.integers(0, 60),
    ),
    max_size=5,
)
links = st.lists(
    st.builds(Link, numbers, numbers, together=st.integers(0, 60), base=st.integers(0, 90)),
    max_size=30,
)
questions = st.builds(
    asked,
    basket=st.lists(numbers, max_size=3),
    in_hand=st.none() | numbers,
    said=answers,
    sizes=st.sampled_from([{}, {"c1": "M"}, {"Store": "S"}]),
    is_personal=st.sampled_from([True, True, False]),
    only=st.none() | st.sets(numbers, min_size=4),
    groups=st.sampled_from([("",), ("place:M01", "")]),
    limit=st.integers(0, 6),
)
stock = st.dictionaries(
    numbers,
    st.builds(
        Held,
        here=st.none() | st.builds(counted, st.none() | st.integers(-1, 2)),
        near=st.lists(st.builds(counted, st.integers(0, 2)), max_size=2).map(tuple),
    ),
)
reasons = st.lists(
    st.builds(Because, numbers, st.none() | st.integers(0, 99).map(ago), part=st.floats(0, 1)),
    max_size=3,
).map(tuple)
mixed_up = st.lists(
    st.builds(Ranked, numbers, score=st.floats(-9, 9), because=reasons)
    | st.builds(again, numbers, st.integers(0, 99)),
    max_size=20,
)
GOODS = [
    product(
        n,
        f"c{n % 4}",
        style=f"s{n % 6}" if n % 3 else None,
        size="ML"[n % 2] if n % 3 == 1 else None,
        price=100 * n or None,
        sensitive=n == 13,
        repeatable=n % 5 != 0,
    )
    for n in range(14)  # 14 is lost
]
BY_NUMBER = {one.id: one for one in GOODS}
POPULAR = learned({"place:M01": [3, 9], "": [0, 1, 2, 5, 7, 13, 14]})


def check_what_always_holds(
    found: Suggestions, question: Asked, lines: list[Line], shop: Shop
) -> None:
    shown = products_of(found)
    goods = [BY_NUMBER[number] for number in shown]  # none is lost
    styles = [one.style for one in goods if one.style is not None]
    assert len(set(shown)) == len(shown)
    assert len(set(styles)) == len(styles)
    assert not any(one.sensitive for one in goods)
    assert {one.product for one in found.best} <= set(shown)
    assert all(len(row.suggestions) <= question.limit for row in found.rows)
    assert (found.silence is None) == bool(found.rows)
    assert not {*question.basket, question.in_hand} & set(shown)
    assert not {n for n, one in question.said.items() if one.reply is Reply.NEVER} & set(shown)
    assert question.only is None or set(shown) <= set(question.only)
    held = shop.held(shown)
    assert not [n for n, one in held.items() if one == Held(counted(0))]

    sold = {line.product for line in lines if line.kind is LineKind.SALE}
    back = {line.product for line in lines if line.kind is LineKind.RETURN}
    hers = question.is_personal
    for one in goods if hers else ():
        assert one.repeatable or one.id not in sold - back
        size = question.sizes.get(one.category) or question.sizes.get(one.department)
        assert None in (size, one.size) or size == one.size
    named = {
        because.product
        for row in found.rows
        for one in row.suggestions
        for evidence in (one.evidence, *one.also)
        if isinstance(evidence, GoesWith)
        for because in evidence.because
    }
    assert named <= (sold | set(question.basket) if hers else set()) | {question.in_hand}
    assert 13 not in named


@settings(max_examples=50)
@given(histories, links, questions, stock)
def test_every_reason_can_be_counted_again(lines, links, question, stock):
    her_question = replace(question, lines=Lines.of(lines))
    shop = Shop(*GOODS, links=links, stock=stock)

    found = suggest(her_question, POPULAR, shop, Rules())

    assert found == suggest(her_question, POPULAR, shop, Rules())
    check_what_always_holds(found, question, lines, shop)
    counts = {(one.product, one.other, one.together, one.base) for one in links}
    for one in chain.from_iterable(row.suggestions for row in found.rows):
        for evidence in (one.evidence, *one.also):
            match evidence:
                case BoughtBefore():
                    days = [
                        line.at.date()
                        for line in lines
                        if line.product == one.product and line.kind is LineKind.SALE
                    ]
                    assert set(evidence.days) <= set(days)
                    assert evidence.last.date() == max(evidence.days)
                case GoesWith(first, together, base) if base:
                    assert (first[0].product, one.product, together, base) in counts
                case Popular():
                    assert evidence == POPULAR.popular(evidence.group)[one.product]
                case InsteadOf(other, cheaper):
                    prices = BY_NUMBER[other].price, BY_NUMBER[one.product].price
                    assert other == question.in_hand
                    assert prices[0].minor - prices[1].minor == cheaper
                case _:
                    assert isinstance(evidence, GoesWith)


@settings(max_examples=50)
@given(histories, mixed_up, questions, stock)
def test_no_mixed_up_ranking_brings_back_what_is_barred_or_somebody_elses(
    lines, ranked, question, stock
):
    her_question = replace(question, lines=Lines.of(lines))
    shop = Shop(*GOODS, stock=stock)

    found = arrange(shop, *ranked, of=her_question, model=POPULAR)

    check_what_always_holds(found, question, lines, shop)


@pytest.mark.parametrize("limit", [0, 1])
def test_a_row_is_never_longer_than_was_asked(limit):
    found = suggest(asked(*bought(MILK, 37, 28), limit=limit), Model.empty(), SHOP, Rules())

    assert len(found.best) == limit
    assert all(len(row.suggestions) == 1 for row in found.rows)

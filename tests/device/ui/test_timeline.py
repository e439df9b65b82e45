"""The story of a customer, newest first."""

from __future__ import annotations

from datetime import timedelta

import pytest

from aisleside.device.cache.answers import Totals
from aisleside.device.ui.disclosure import safe_rows
from aisleside.device.ui.timeline import full_name, spend, tell, timeline_rows
from aisleside.domain.purchase import LineKind
from aisleside.domain.service import ServiceKind


@pytest.fixture
def told(manner, now, elena_profile):
    def rows(**about):
        profile = elena_profile(**about)
        told = tell(profile, me="maya", manner=manner, now=now)
        return timeline_rows(profile, told, me="maya", manner=manner, now=now).all

    return rows


def test_the_newest_comes_first_and_what_is_still_to_come_before_it(told):
    rows = told()

    assert [row.title for row in rows] == [
        "Coat fitting",
        "Wool coat, navy, M",
        "Chelsea boots; Roll-neck",
        "Silk shirt returned",
        "Merino scarf, wine",
        "Coat lining repaired",
        "Flannel skirt; Silk blouse",
    ]


def test_what_was_planned_after_the_history_was_told_takes_its_place_in_it(
    elena_profile, service, replace, manner, now
):
    profile = elena_profile()
    told = tell(profile, me="maya", manner=manner, now=now)
    visit = service(ServiceKind.APPOINTMENT, now + timedelta(days=2), "Second fitting")
    later = replace(profile, services=(*profile.services, visit))

    story = timeline_rows(later, told, me="maya", manner=manner, now=now)

    assert [row.title for row in story.all[:2]] == ["Second fitting", "Coat fitting"]
    assert story.safe == safe_rows(story.all) != story.all
    assert story == timeline_rows(
        later, tell(later, me="maya", manner=manner, now=now), me="maya", manner=manner, now=now
    )


def test_a_late_delivery_is_told_in_its_receipt_and_looks_like_trouble(told):
    rows = told()

    coat = rows[1]
    assert coat.critical
    assert coat.sign == "truck"
    assert coat.detail == "3 Mar · Online · Wool coat arrived 4 days late"


def test_a_return_says_why_and_what_went_back(told):
    rows = told()

    assert rows[3].amount == "−€145"
    assert rows[3].detail == "14 Feb · Too long in the sleeve"


def test_whoever_served_is_named_and_the_reader_is_you(told):
    rows = told()

    assert rows[2].detail == "14 Feb · Kings Arcade, with you"
    assert rows[4].detail == "18 Dec · Kings Arcade, with Tom"


def test_only_bigger_receipts_of_several_things_show_pictures(told):
    rows = told()

    assert [len(row.picture_names) for row in rows] == [0, 0, 2, 0, 0, 0, 2]


def test_a_receipt_of_sixty_lines_names_two_things_and_counts_the_rest(
    told, line, receipt, product, now
):
    products = {n: product(n, f"Thing {n}", "mug", n) for n in range(1, 61)}
    lines = [line(n, float(n)) for n in products]

    (row,) = told(
        receipts=(receipt("long", now, *lines),), services=(), products=products, receipt_count=1
    )

    assert row.title == "Thing 60; Thing 59; 58\N{NO-BREAK SPACE}more"
    assert len(row.picture_names) == 4
    assert row.more == "+56"


def test_long_names_are_cut_between_words_so_that_the_count_stays(
    told, line, receipt, product, now
):
    products = {
        1: product(1, "Chocolate-covered Banana Chips With Sea Salt", "snack-bag", 3),
        2: product(2, "Bread", "bread", 2),
        3: product(3, "Milk", "milk-carton", 1),
    }
    lines = [line(number, 4.0 - number) for number in products]

    (row,) = told(receipts=(receipt("a", now, *lines),), services=(), products=products)

    assert row.title == "Chocolate-covered Banana…; Bread; 1\N{NO-BREAK SPACE}more"


def test_one_cent_in_the_list_brings_decimals_to_all_of_it(told, line, receipt, now):
    rows = told(
        receipts=(
            receipt("a", now, line(1, 489)),
            receipt("b", now - timedelta(days=1), line(2, 2.99)),
        ),
        services=(),
    )

    assert [row.amount for row in rows] == ["€489.00", "€2.99"]


def test_a_product_the_catalogue_lost_is_still_told(told, line, receipt, now):
    (row,) = told(receipts=(receipt("a", now, line(999, 5)),), services=(), products={})

    assert row.title == "A product no longer listed"


def test_sensitive_goods_are_counted_and_never_named(told, line, receipt, product, now):
    beer = product(50, "Beer", "beer-bottle", 9, sensitive=True)
    pills = product(51, "Pills", "medicine", 9, sensitive=True)
    milk = product(52, "Milk", "milk-carton", 1)
    mixed, alone = told(
        receipts=(
            receipt("a", now, line(50, 90), line(52, 1), line(51, 80)),
            receipt("b", now - timedelta(days=1), line(50, 9)),
        ),
        services=(),
        products={p.id: p for p in (beer, pills, milk)},
    )

    assert mixed.title == "Milk; 2\N{NO-BREAK SPACE}more"
    assert set(mixed.picture_names) <= {"milk-carton"}
    assert alone.title == "1 item"
    assert not any(word in row.spoken for row in (mixed, alone) for word in ("Beer", "Pills"))


def test_a_sale_with_something_brought_back_says_so(told, line, receipt, now):
    (row,) = told(
        receipts=(receipt("a", now, line(1, 489), line(4, -145, kind=LineKind.RETURN)),),
        services=(),
    )

    assert row.title == "Wool coat, navy, M"
    assert row.detail.endswith("1 returned")
    assert row.amount == "€344"


def test_a_name_does_not_repeat_its_colour(product):
    assert full_name(product(1, "Navy coat", "coat", 1, colour="navy", size="M")) == "Navy coat, M"


def test_the_year_is_a_total_and_bars_against_its_best_month(totals, manner):
    said = spend(totals(), manner=manner)

    assert said.paid == "€4,318"
    assert len(said.bars) == 12
    assert max(said.bars) == said.bars[-1] == 100
    assert said.spoken == "€4,318 in the last 12 months, most in March 2026"


def test_nothing_bought_shows_no_money_at_all(manner):
    assert spend(Totals((), None, 0, None, None), manner=manner).paid == ""

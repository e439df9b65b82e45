"""How regularly somebody comes, and buys a thing again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from aisleside.insight.today.habits import FEWEST, habits

DAY = 86_400
START = int(datetime(2026, 1, 1, 9, tzinfo=UTC).timestamp())


def on(product: int, *days: int) -> list[tuple[int, int]]:
    return [(product, START + day * DAY) for day in days]


def test_a_rhythm_is_the_usual_gap_between_days_with_a_purchase():
    hers = habits(7, [*on(1, 0, 30, 61), *on(2, 30, 90)])

    assert hers.rhythm is not None
    assert (hers.rhythm.visits, hers.rhythm.every_days) == (4, 30)
    assert hers.rhythm.last == datetime(2026, 1, 1, 9, tzinfo=UTC) + timedelta(days=90)


def test_only_what_she_buys_again_and_again_may_run_out():
    hers = habits(7, [*on(1, 0, 20, 40), *on(2, 0, 40)])

    (one,) = hers.replenishments
    assert (one.product, one.times, one.every_days) == (1, 3, 20)


def test_ten_of_a_thing_on_one_day_are_no_rhythm():
    hers = habits(7, on(1, *[0] * 10, 1))

    assert hers.rhythm is None
    assert hers.replenishments == ()


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 400 * DAY)), max_size=40))
def test_habits_do_not_depend_on_the_order_and_are_of_whole_days(bought):
    hers = habits(7, bought)

    assert hers == habits(7, bought[::-1])
    assert (hers.rhythm is None) == (len({at // DAY for _, at in bought}) < FEWEST)
    assert all(one.every_days >= 1 and one.times >= FEWEST for one in hers.replenishments)

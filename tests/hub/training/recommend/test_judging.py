"""Measures are those of the books, and nobody is judged who was learned from."""

from __future__ import annotations

from dataclasses import replace
from math import log2, sqrt

import numpy as np
import pytest

from aisleside.domain.errors import DefectError
from aisleside.hub.training.recommend.judging import (
    WITHIN,
    calendar,
    held_back,
    judge,
    leave_last,
    mean_and_error,
    measured,
    paired_bootstrap,
    questions,
)


def test_measures_of_one_basket_are_those_counted_by_hand():
    whole = 1 + 1 / log2(3) + 1 / log2(4) + 1 / log2(5)
    eleven = list(range(20, 31))

    found = measured(
        [np.array([1, 2, 3, 4]), np.array([5]), np.array([30]), np.array([7])],
        [[9, 2, 8, 4], [5], eleven, [7, 7]],
    )

    assert found.recall.tolist() == [0.5, 1, 0, 1]  # the eleventh is not among the first ten
    assert found.ndcg == pytest.approx([(1 / log2(3) + 1 / log2(5)) / whole, 1, 0, 1])
    assert found.hit.tolist() == [1, 1, 0, 1]


def test_the_ideal_is_over_the_whole_basket_however_long_it_is():
    basket = np.arange(25)
    ten = sum(1 / log2(rank + 2) for rank in range(10))
    whole = sum(1 / log2(rank + 2) for rank in range(25))

    found = measured([basket], [basket])

    assert found.recall[0] == 0.4
    assert found.ndcg[0] == pytest.approx(ten / whole)


def test_the_calendar_split_learns_nothing_from_later_days_or_held_customers(world):
    cut = int(np.median(world.days))

    split = calendar(world, cut, seed=3)

    assert 0 < len(split.targets) == len(split.held.users) == len(split.days) < 60
    assert not set(split.learn.users) & set(split.held.users)
    assert len(split.learn.users) > 120
    assert split.learn.days.max() < cut
    rows = {user: row for row, user in enumerate(world.users)}
    for row, user in enumerate(split.held.users):
        all_hers = range(*world.first_basket[rows[user] : rows[user] + 2])
        later = [number for number in all_hers if world.days[number] >= cut]
        assert split.targets[row].tolist() == world.basket(later[0]).tolist()
        assert cut <= split.days[row] == world.days[later[0]] < cut + WITHIN
        assert 0 < split.held.counts[row] == len(all_hers) - len(later)


def test_leaving_the_last_basket_asks_for_it_and_gives_all_before(world):
    split = leave_last(world, seed=3)

    rows = {user: row for row, user in enumerate(world.users)}
    assert not set(split.learn.users) & set(split.held.users)
    for row, user in enumerate(split.held.users):
        hers = [basket.tolist() for basket in world.baskets(rows[user])]
        assert [basket.tolist() for basket in split.held.baskets(row)] == hers[:-1] != []
        assert split.targets[row].tolist() == hers[-1]


def test_customers_for_choosing_settings_are_learned_from_and_not_asked(world):
    flags = np.arange(len(world.users)) % 2 == 0

    split = leave_last(replace(world, is_validation=flags))

    assert set(world.users[::2]) <= set(split.learn.users)
    assert split.learn.is_validation.sum() == 100


def test_who_is_held_back_stays_so_when_customers_come_and_the_part_grows():
    few = [f"c{number}" for number in range(2_000)]

    fifth = held_back(few, hold_out=0.2, seed=1)
    more = held_back([*few, "new"], hold_out=0.2, seed=1)
    tenth = held_back(few, hold_out=0.1, seed=1)
    other = held_back(few, hold_out=0.2, seed=2)

    assert 330 < fifth.sum() < 470
    assert (more[:-1] == fifth).all()
    assert not (tenth & ~fifth).any()
    assert (other != fifth).any()


@pytest.mark.parametrize("known", [0, 1, 2])
def test_a_shortened_past_is_its_newest_baskets_and_the_question_stays(world, known):
    split = leave_last(world)

    short = split.shortened(known)

    assert short.targets is split.targets
    for before, now in zip(questions(split), questions(short), strict=True):
        newest = [basket.tolist() for basket in before.baskets][::-1][:known][::-1]
        assert [basket.tolist() for basket in now.baskets] == newest
        assert now.day == before.day


def test_a_ranker_that_knows_the_answer_gets_everything_and_a_fool_nothing(world):
    split = leave_last(world)
    answers = iter(split.targets)

    assert judge(split, lambda question: next(answers)).hit.all()
    assert not judge(split, lambda question: [999]).recall.any()


def test_the_error_of_a_mean_is_that_of_the_sample():
    assert mean_and_error(np.array([1.0, 2.0, 3.0, 4.0])) == (2.5, pytest.approx(sqrt(5 / 3) / 2))
    assert mean_and_error(np.array([])) == (0.0, 0.0)


def test_a_difference_beyond_noise_is_told_from_one_within():
    draw = np.random.default_rng(1)
    one = draw.random(400)

    clear = paired_bootstrap(one + 0.05 + draw.normal(0, 0.05, 400), one, seed=0)
    none = paired_bootstrap(one + draw.normal(0, 0.5, 400), one, seed=0)

    assert clear[0] == pytest.approx(0.05, abs=0.01)
    assert 0.04 < clear[1] < clear[0] < clear[2] < 0.06
    assert none[1] < 0 < none[2]
    assert none[2] - none[1] == pytest.approx(2 * 1.96 * 0.5 / 20, rel=0.15)
    assert paired_bootstrap(one, one, seed=0) == (0, 0, 0)
    with pytest.raises(DefectError):
        paired_bootstrap(one, one[1:], seed=0)

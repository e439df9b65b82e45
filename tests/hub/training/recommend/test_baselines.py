"""What we are compared with does what its authors say."""

from __future__ import annotations

import numpy as np
import pytest
from tests.benchmarks.baselines import (
    Fading,
    TifuKnn,
    counts_lately,
    popularity,
    top_frequency,
    tuned_tifu_knn,
)

from aisleside.hub.training.recommend.judging import Question, judge, leave_last
from aisleside.hub.training.recommend.reading import from_jsonl


@pytest.fixture
def three():
    return from_jsonl(
        [
            '{"n_items": 6}',
            '{"user": "a", "baskets": [[0, 1], [0], [5]],'
            ' "days": ["2026-01-01", "2026-03-01", "2026-03-02"]}',
            '{"user": "b", "baskets": [[2, 5], [3]], "days": ["2026-03-01", "2026-03-05"]}',
        ]
    )


def asked(*baskets):
    return Question([np.array(basket, dtype=np.int32) for basket in baskets], None, 0)


def test_popularity_is_of_late_and_own_frequency_comes_before_it(three):
    assert counts_lately(three).tolist() == [1, 0, 1, 1, 0, 2]
    assert popularity(three)(asked()).tolist()[:4] == [5, 0, 2, 3]
    assert top_frequency(three)(asked([4], [4, 1])).tolist()[:3] == [4, 1, 5]


def test_baskets_fade_within_their_group_and_groups_fade_after_each_other():
    items, weights = Fading(2, 0.5, 0.1).vector(asked([0], [1], [0, 2]).baskets)

    # The newest group is {1, then 0 and 2}, the one before it {0} alone; two groups.
    assert items.tolist() == [0, 1, 2]
    assert weights == pytest.approx([(1 / 2 + 0.1) / 2, 0.5 / 2 / 2, 1 / 2 / 2])


def test_the_nearest_customers_add_what_she_never_bought(three):
    knn = TifuKnn(three, Fading(7, 1.0, 1.0))

    own, nearest = knn.own_and_nearest(asked([2], [3]))

    assert nearest.tolist() == [1, 0]
    assert knn.mixed(own, nearest, neighbours=1, alpha=0.5).tolist()[:3] == [2, 3, 5]


def test_the_tuned_one_is_the_best_of_its_grid_and_beats_popularity(world):
    split = leave_last(world, seed=1)
    grid = {"fadings": [Fading(3, 1.0, 0.8)], "neighbours": [10, 50], "alphas": [0.05, 0.7]}

    rank, chosen = tuned_tifu_knn(split.learn, lambda part: leave_last(part, seed=2), **grid)

    inner = leave_last(split.learn, seed=2)
    knn = TifuKnn(inner.learn, chosen.fading)
    assert chosen.ndcg == pytest.approx(
        max(
            judge(inner, knn.ranker(neighbours=count, alpha=alpha)).ndcg.mean()
            for count in (10, 50)
            for alpha in (0.05, 0.7)
        )
    )
    better = judge(split, rank).ndcg - judge(split, popularity(split.learn)).ndcg
    assert better.mean() > 0.1

"""The forest says what walking its trees from node to node says."""

from __future__ import annotations

import numpy as np

from aisleside.hub.training.recommend.fitting import forest_of

FEATURES = 5


def tree(draw: np.random.Generator, leaves: int) -> dict:
    if leaves == 1:
        return {"leaf_value": float(draw.normal())}
    left = int(draw.integers(1, leaves))
    return {
        "split_feature": int(draw.integers(FEATURES)),
        "threshold": float(np.float32(draw.integers(0, 9) / 8)),
        "left_child": tree(draw, left),
        "right_child": tree(draw, leaves - left),
    }


def walked(node: dict, numbers: np.ndarray) -> float:
    while "leaf_value" not in node:
        goes_left = numbers[node["split_feature"]] <= node["threshold"]
        node = node["left_child" if goes_left else "right_child"]
    return node["leaf_value"]


def test_all_trees_at_once_say_what_each_says_when_it_is_walked():
    draw = np.random.default_rng(1)
    trees = [tree(draw, int(draw.integers(1, 17))) for _ in range(30)]
    numbers = (draw.integers(0, 18, (FEATURES, 200)) / 16).astype(np.float32)

    forest = forest_of(trees, features=FEATURES)
    bins = forest.bins(list(numbers))

    expected = [sum(walked(one, column) for one in trees) for column in numbers.T]
    np.testing.assert_allclose(forest.scores(bins), expected, atol=1e-4)
    halves = forest.scores(bins, last=11) + forest.scores(bins, first=11)
    np.testing.assert_allclose(halves, expected, atol=1e-4)

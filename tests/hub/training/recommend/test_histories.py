"""A part of the histories is what it says, and nothing of it comes from elsewhere."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pytest

from aisleside.domain.errors import DefectError
from aisleside.hub.training.recommend.histories import Favourite, Goods, Histories


def told(histories: Histories) -> dict[str, list[tuple[int, list[int]]]]:
    """Everybody's baskets with their days, by name."""
    return {
        user: [
            (int(histories.days[histories.first_basket[row] + nth]), basket.tolist())
            for nth, basket in enumerate(histories.baskets(row))
        ]
        for row, user in enumerate(histories.users)
    }


def test_some_customers_keep_all_their_baskets_and_nobody_elses(world):
    chosen = np.arange(len(world.users)) % 3 == 0

    some = world.of(chosen)

    everybody = told(world)
    assert told(some) == {user: everybody[user] for user in world.users[::3]}
    assert len(some.is_validation) == len(some.users)


def test_before_a_day_is_only_what_was_bought_before_it_and_everybody_stays(world):
    day = int(world.days.min()) + 10

    before = world.before(day)

    assert told(before) == {
        user: [one for one in baskets if one[0] < day] for user, baskets in told(world).items()
    }
    assert sum(not baskets for baskets in told(before).values()) > 5
    assert before.sizes.sum() == len(before.items) == len(before.item_basket)
    assert (before.counts == np.bincount(before.basket_user, minlength=len(before.users))).all()


def test_some_items_keep_their_numbers_and_their_baskets(world):
    kept = np.arange(world.n_items) % 7 == 3
    goods = Goods(**{one.name: np.arange(world.n_items) for one in fields(Goods)})

    some = replace(world, goods=goods).keeping(kept)

    assert some.item_ids.tolist() == some.goods.category.tolist() == list(range(3, 60, 7))
    expected = {
        user: [
            (day, left) for day, basket in baskets if (left := [one for one in basket if kept[one]])
        ]
        for user, baskets in told(world).items()
    }
    assert {
        user: [(day, some.item_ids[basket].tolist()) for day, basket in baskets]
        for user, baskets in told(some).items()
    } == expected


def test_what_was_popular_later_does_not_stay_in_a_part(world):
    counted = replace(world, popular=(Favourite("", 1, 4, 30, 1, 7),))

    assert counted.of(np.ones(len(world.users), dtype=bool)).popular == ()


def test_histories_without_days_are_not_cut_by_one(world):
    days = world.days.copy()
    days[: world.first_basket[1]] = 0
    undated = replace(world, days=days)

    assert not undated.has_days
    assert undated.dated().users == world.users[1:]
    with pytest.raises(DefectError):
        undated.before(5)


def test_the_fingerprint_tells_the_least_change_and_nothing_else(world):
    items = world.items.copy()
    items[0] += 1

    assert replace(world, items=items).fingerprint() != world.fingerprint()
    assert replace(world, users=("x", *world.users[1:])).fingerprint() != world.fingerprint()
    assert replace(world, items=world.items.copy()).fingerprint() == world.fingerprint()

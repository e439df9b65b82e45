"""Customers with habits, any number of them: what recommending is measured on.

Products sell unevenly; everybody has favourites, buys most of them again and again, and
some purchases lead to others at the next visit. What is drawn depends on the seed alone.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import numpy as np
from tests.benchmarks.tablet import SEED

from aisleside.hub.training.recommend.histories import Goods, Histories, starts
from aisleside.insight.recommend.asked import Lines, ticks

TODAY = date(2026, 11, 1)
CATEGORIES, BRANDS = 400, 300
UNEVEN = 3.0  # products at random to this power: a tenth of them are half of all sales
HABIT, FOLLOWS = 0.6, 0.2  # parts of what is bought; the rest is whatever comes to hand
GAP = 5.0  # mean days between two visits
AT_ONCE = 5_000  # customers in memory


def shoppers(
    customers: int,
    products: int,
    *,
    visits: int,
    basket: int,
    favourites: int = 60,
    seed: int = SEED,
    is_exact: bool = False,
) -> Histories:
    """Histories of so many customers up to yesterday; product ids count from 1.

    *visits* is their mean, unless it *is_exact*; some have one visit and few have many.
    """
    draw = np.random.default_rng(seed)
    parts = [
        _drawn(
            draw, min(AT_ONCE, customers - first), products, visits, basket, favourites, is_exact
        )
        for first in range(0, customers, AT_ONCE)
    ]
    counts, days, sizes, items = (np.concatenate(part) for part in zip(*parts, strict=True))
    ids = np.arange(products)
    return Histories(
        users=tuple(map(str, range(customers))),
        first_basket=starts(counts),
        days=days,
        first_item=starts(sizes),
        items=items,
        item_ids=ids + 1,
        is_validation=np.zeros(customers, dtype=np.bool_),
        goods=Goods(
            category=(ids % CATEGORIES).astype(np.int32),
            brand=(ids % BRANDS).astype(np.int32),
            price_minor=draw.integers(100, 9_000, products),
            first_seen=np.full(products, TODAY.toordinal() - 500, dtype=np.int32),
            barred=np.zeros(products, dtype=np.bool_),
        ),
    )


def _drawn(
    draw: np.random.Generator,
    customers: int,
    products: int,
    visits: int,
    basket: int,
    favourites: int,
    is_exact: bool,
) -> tuple[np.ndarray, ...]:
    """Baskets of each customer, days of each basket, sizes of each, and all items."""

    def any_product(size: int | tuple[int, ...]) -> np.ndarray:
        return (products * draw.random(size) ** UNEVEN).astype(np.int64)

    counts = np.full(customers, visits)
    if not is_exact:
        counts = 1 + draw.geometric(1 / visits, customers).clip(1, 6 * visits)
    user = np.repeat(np.arange(customers), counts)
    ago = np.ceil(draw.exponential(GAP, len(user))).astype(np.int64)
    until = np.add.accumulate(ago[::-1])[::-1]
    ends = np.append(until, 0)[np.cumsum(counts)]
    days = TODAY.toordinal() - (until - ends[user])

    sizes = np.full(len(user), basket) if is_exact else 1 + draw.poisson(basket - 1, len(user))
    of = np.repeat(np.arange(len(user)), sizes)
    liked = any_product((customers, favourites))
    which = (favourites * draw.random(len(of)) ** 2).astype(np.int64)
    habit = liked[user[of], which]
    kind = draw.random(len(of))
    led = (habit * 31 + 7) % products  # what follows from a favourite
    chosen = np.where(
        kind < HABIT, habit, np.where(kind < HABIT + FOLLOWS, led, any_product(len(of)))
    )
    basket_of, items = np.divmod(np.unique(of * products + chosen), products)
    unique = np.bincount(basket_of, minlength=len(user))
    return counts, days.astype(np.int32), unique, items.astype(np.int32)


def lines_of(histories: Histories, user: int) -> Lines:
    """A customer's purchases, everything at noon."""
    first, last = histories.first_basket[user : user + 2].tolist()
    baskets = histories.baskets(user)
    noons = [
        ticks(datetime.combine(date.fromordinal(day), time(12, tzinfo=UTC)))
        for day in histories.days[first:last].tolist()
    ]
    product = histories.item_ids[np.concatenate(baskets)].astype(np.int64)
    at = np.repeat(np.array(noons), [len(basket) for basket in baskets])
    return Lines(product, at, np.zeros(len(product), dtype=bool))

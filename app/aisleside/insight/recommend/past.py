"""What a customer bought, folded to what ranking looks at: baskets by day, oldest first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from aisleside.insight.recommend.asked import EPOCH, SECOND, Lines, ticks

Ids = NDArray[np.int64]
Days = NDArray[np.int64]

UNDATED_GAP = 7  # days we put between two baskets of which only the order is known


@dataclass(frozen=True, eq=False)
class Past:
    """Baskets of one customer, one for each day on which she bought something.

    Args:
        products: different products she bought, rising, shape (products,).
        of: which of them each line is, shape (lines,).
        basket: which basket each line is in, from 0, the oldest, shape (lines,).
        days: day of each basket as ``date.toordinal``, rising, shape (baskets,).
    """

    products: Ids
    of: Ids
    basket: Ids
    days: Days

    @property
    def baskets(self) -> int:
        return len(self.days)

    @cached_property
    def times(self) -> Ids:
        """In how many baskets each product was, shape (products,)."""
        return np.bincount(self.of, minlength=len(self.products))

    @cached_property
    def last(self) -> Ids:
        """The newest basket with each product, shape (products,)."""
        newest = np.zeros(len(self.products), dtype=np.int64)
        np.maximum.at(newest, self.of, self.basket)
        return newest

    @cached_property
    def first(self) -> Ids:
        """The oldest basket with each product, shape (products,)."""
        oldest = np.full(len(self.products), self.baskets, dtype=np.int64)
        np.minimum.at(oldest, self.of, self.basket)
        return oldest


def past_of_baskets(baskets: Sequence[Sequence[int] | Ids], days: Sequence[int]) -> Past:
    """A customer's past from her baskets, oldest first, and their days as ordinals.

    Baskets of one day are one, and a product is in it once.
    """
    sizes = np.array([len(basket) for basket in baskets], dtype=np.int64)
    held = [np.asarray(basket, dtype=np.int64) for basket in baskets]
    lines = np.concatenate(held) if held else np.zeros(0, dtype=np.int64)
    return _folded(lines, np.repeat(np.asarray(days, dtype=np.int64), sizes))


def past_and_newest(lines: Lines, *, until: datetime, zone: tzinfo) -> tuple[Past, dict[int, int]]:
    """A customer's past up to *until*, and when each product was bought last.

    Her days are those of *zone*. What was brought back was not bought: a return takes away
    the newest purchase of the product before it; when it was bought last stays as it was.
    """
    now = ticks(until)
    seen = lines if lines.at.max(initial=now) <= now else lines.only(lines.at <= now)
    kept = sold = seen.sales
    if len(sold) < len(seen):
        kept = sold.only(_not_returned(sold, seen.only(seen.is_return)))
    return _folded(kept.product, local_days(kept.at, zone)), sold.newest()


def local_days(at: NDArray[np.int64], zone: tzinfo) -> Days:
    """The days of moments on the clocks of *zone*, as ordinals."""
    if zone is UTC:
        return at // (24 * 60 * 60 * SECOND) + EPOCH.toordinal()
    moments, of = np.unique(at, return_inverse=True)  # the lines of a receipt share it
    days = [datetime.fromtimestamp(one, zone).toordinal() for one in (moments // SECOND).tolist()]
    return np.array(days, dtype=np.int64)[of]


def _not_returned(sold: Lines, returned: Lines) -> NDArray[np.bool_]:
    """Which sales were not taken back, shape (sold,)."""
    kept = np.ones(len(sold), dtype=bool)
    for product in np.unique(returned.product).tolist():
        left = np.flatnonzero(sold.product == product)
        left = left[np.argsort(sold.at[left], kind="stable")]
        lines, times = left.tolist(), sold.at[left].tolist()
        for moment in np.sort(returned.at[returned.product == product]).tolist():
            before = bisect_right(times, moment)
            if before:
                kept[lines.pop(before - 1)] = False
                times.pop(before - 1)
    return kept


def _folded(lines: Ids, at: Days) -> Past:
    """One line a product and day, from lines with their days."""
    days, basket = np.unique(at, return_inverse=True)
    products, of = np.unique(lines, return_inverse=True)
    once = np.unique(basket * max(1, len(products)) + of)
    if len(products):
        basket, of = np.divmod(once, len(products))
    return Past(products, of, basket, days)

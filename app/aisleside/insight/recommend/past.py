"""What a customer bought, folded to what ranking looks at: baskets by day, oldest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from functools import cached_property
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from aisleside.domain.purchase import LineKind
from aisleside.insight.recommend.asked import Bought

Ids = NDArray[np.int64]
Days = NDArray[np.int64]

_SALE, _RETURN = LineKind.SALE, LineKind.RETURN  # looked up once a line otherwise

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


def past_of_lines(lines: Iterable[Bought], *, until: datetime, zone: tzinfo = UTC) -> Past:
    """A customer's past from the lines of her receipts, in any order, up to *until*.

    Her days are those of *zone*. What was brought back was not bought: a return takes away
    the newest purchase of the product before it.
    """
    return past_and_newest(lines, until=until, zone=zone)[0]


def past_and_newest(
    lines: Iterable[Bought], *, until: datetime, zone: tzinfo = UTC
) -> tuple[Past, dict[int, datetime]]:
    """See ``past_of_lines``; and when each product was bought last, brought back or not."""
    seen = [line for line in lines if line.at <= until]
    sold = [line for line in seen if line.kind is _SALE]
    products = [line.product for line in sold]
    moments = [line.at for line in sold]
    days, sizes = [], []
    for at, same in groupby(moments):  # the lines of a receipt share it
        days.append(at.astimezone(zone).toordinal())
        sizes.append(len(list(same)))
    on = np.repeat(np.array(days, dtype=np.int64), np.array(sizes, dtype=np.int64))
    bought = np.array(products, dtype=np.int64)
    order = sorted(range(len(moments)), key=moments.__getitem__)
    newest = {products[line]: moments[line] for line in order}
    if len(sold) < len(seen):
        returned: dict[int, list[datetime]] = defaultdict(list)
        for line in seen:
            if line.kind is _RETURN:
                returned[line.product].append(line.at)
        kept = np.ones(len(bought), dtype=bool)
        for product, when in returned.items():
            _take_away(kept, np.flatnonzero(bought == product), moments, when)
        bought, on = bought[kept], on[kept]
    return _folded(bought, on), newest


def _take_away(
    kept: NDArray[np.bool_], bought: Ids, at: Sequence[datetime], returned: Iterable[datetime]
) -> None:
    left = sorted(bought.tolist(), key=lambda line: at[line])
    for moment in sorted(returned):
        before = [line for line in left if at[line] <= moment]
        if before:
            kept[before[-1]] = False
            left.remove(before[-1])


def _folded(lines: Ids, at: Days) -> Past:
    """One line a product and day, from lines with their days."""
    days, basket = np.unique(at, return_inverse=True)
    products, of = np.unique(lines, return_inverse=True)
    once = np.unique(basket * max(1, len(products)) + of)
    if len(products):
        basket, of = np.divmod(once, len(products))
    return Past(products, of, basket, days)

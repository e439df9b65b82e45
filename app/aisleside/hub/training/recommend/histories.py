"""What customers bought, as arrays: the one shape that learning and judging read.

Customers follow each other, a customer's baskets follow each other from oldest to newest,
a basket's items are unique and sorted: three flat arrays hold any number of people. Nothing
here is changed after it was made; a part of it is another ``Histories``.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cached_property
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from aisleside.domain.errors import DefectError

Flags = NDArray[np.bool_]
Small = NDArray[np.int32]
Wide = NDArray[np.int64]

UNKNOWN = -1  # of a category, a brand or a price


@dataclass(frozen=True, slots=True, eq=False)
class Goods:
    """What is known of the items, in their order; each array has shape (n_items,).

    Args:
        category: number of the category; items of one category share it.
        brand: number of the brand; −1 where unknown.
        price_minor: what it costs, in minor units; −1 where unknown.
        first_seen: ordinal of the first day on which anybody bought it; 0 where unknown.
        barred: never suggested and never a reason.
    """

    category: Small
    brand: Small
    price_minor: Wide
    first_seen: Small
    barred: Flags


@dataclass(frozen=True, slots=True)
class Favourite:
    """A line of a list of what is popular: *buyers* customers of *group* bought *product*.

    *product* is a product id; *since* and *until* are ordinals, both days included; *rank*
    is from 1. The groups are those of ``insight.recommend.reasons.Popular``.
    """

    group: str
    rank: int
    product: int
    buyers: int
    since: int
    until: int


@dataclass(frozen=True, eq=False)
class Histories:
    """Everybody's baskets.

    Args:
        users: what the source calls each customer, shape (users,).
        first_basket: where each customer's baskets begin in *days*, shape (users + 1,);
            the last is the number of baskets. A customer may have none.
        days: day of each basket as ``date.toordinal``, 0 where unknown, shape (baskets,);
            never falling within a customer.
        first_item: where each basket's items begin in *items*, shape (baskets + 1,).
        items: row of each item in *item_ids*, unique and rising within a basket, shape (lines,).
        item_ids: the product ids, shape (n_items,).
        is_validation: customers for choosing settings; never held back to judge, shape (users,).
        goods: what is known of the items; None where nothing is.
        places: row of each basket's place in *place_names*, −1 unknown, shape (baskets,);
            None where no place is known.
        popular: what the source counted as popular, by group, span and rank. Empty where it
            counted nothing, and in every part of the histories: a count would tell what
            comes after it.
        dropped: empty baskets that the source had and that are left out.
    """

    users: tuple[str, ...]
    first_basket: Wide
    days: Small
    first_item: Wide
    items: Small
    item_ids: Wide
    is_validation: Flags
    goods: Goods | None = None
    places: Small | None = None
    place_names: tuple[str, ...] = ()
    popular: tuple[Favourite, ...] = ()
    dropped: int = 0

    @property
    def n_items(self) -> int:
        return len(self.item_ids)

    @property
    def n_baskets(self) -> int:
        return len(self.days)

    @cached_property
    def has_days(self) -> bool:
        """Whether every basket has its day; ``dated`` leaves out who has none."""
        return bool((self.days > 0).all())

    @cached_property
    def sizes(self) -> Wide:
        """Items in each basket, shape (baskets,)."""
        return np.diff(self.first_item)

    @cached_property
    def counts(self) -> Wide:
        """Baskets of each customer, shape (users,)."""
        return np.diff(self.first_basket)

    @cached_property
    def basket_user(self) -> Small:
        """Row of each basket's customer, shape (baskets,)."""
        return np.repeat(np.arange(len(self.users), dtype=np.int32), self.counts)

    @cached_property
    def item_basket(self) -> Small:
        """Row of each line's basket, shape (lines,)."""
        return np.repeat(np.arange(self.n_baskets, dtype=np.int32), self.sizes)

    def basket(self, number: int) -> Small:
        """The items of a basket by its row."""
        return self.items[self.first_item[number] : self.first_item[number + 1]]

    def baskets(self, user: int) -> list[Small]:
        """The baskets of a customer by her row, oldest first."""
        return [
            self.basket(number)
            for number in range(self.first_basket[user], self.first_basket[user + 1])
        ]

    def of(self, users: Flags) -> Histories:
        """The histories of these customers alone; *users* has shape (users,)."""
        kept = self.where(np.repeat(users, self.counts))
        return replace(
            kept,
            users=tuple(user for user, is_in in zip(self.users, users, strict=True) if is_in),
            first_basket=starts(self.counts[users]),
            is_validation=self.is_validation[users],
        )

    def where(self, baskets: Flags) -> Histories:
        """These baskets alone, all customers kept; *baskets* has shape (baskets,)."""
        kept = np.zeros(len(self.users), dtype=np.int64)
        np.add.at(kept, self.basket_user[baskets], 1)
        return replace(
            self,
            first_basket=starts(kept),
            days=self.days[baskets],
            first_item=starts(self.sizes[baskets]),
            items=self.items[np.repeat(baskets, self.sizes)],
            places=None if self.places is None else self.places[baskets],
            popular=(),
            dropped=0,
        )

    def keeping(self, items: Flags) -> Histories:
        """These items alone, in new rows, and no basket without any; *items*: (n_items,)."""
        lines = items[self.items]
        row = np.cumsum(items) - 1
        sizes = np.bincount(self.item_basket[lines], minlength=self.n_baskets).astype(np.int64)
        goods = self.goods
        if goods is not None:
            goods = Goods(*(getattr(goods, one.name)[items] for one in fields(goods)))
        kept = replace(
            self,
            first_item=starts(sizes),
            items=row[self.items[lines]].astype(np.int32),
            item_ids=self.item_ids[items],
            goods=goods,
        )
        return replace(kept.where(sizes > 0), popular=self.popular)

    def before(self, day: int) -> Histories:
        """What was bought before *day*, an ordinal; all customers kept.

        Raises:
            DefectError: a basket has no day.
        """
        if not self.has_days:
            raise DefectError("histories without days were asked what came before one")
        return self.where(self.days < day)

    def dated(self) -> Histories:
        """The customers whose every basket has its day."""
        undated = np.zeros(len(self.users), dtype=np.bool_)
        undated[self.basket_user[self.days <= 0]] = True
        return self.of(~undated)

    def fingerprint(self) -> str:
        """A digest of all that is in here; the same histories have the same one."""
        digest = blake2b(digest_size=16)
        names = (self.users, self.place_names)
        digest.update(repr((names, self.popular)).encode())
        held = [getattr(self, one.name) for one in fields(self)]
        if self.goods is not None:
            held += [getattr(self.goods, one.name) for one in fields(self.goods)]
        for array in held:
            if isinstance(array, np.ndarray):
                digest.update(f"|{array.dtype.str}{array.shape}|".encode())
                digest.update(np.ascontiguousarray(array).data)
        return digest.hexdigest()


def starts(lengths: Wide) -> Wide:
    """Where each of many begins, and the end of the last: shape (n,) gives (n + 1,)."""
    return np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(lengths, dtype=np.int64)])

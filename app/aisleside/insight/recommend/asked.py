"""For whom, where and out of what to suggest: everything the engine is told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from aisleside.domain.moment import Reply, WhyNot
from aisleside.domain.product import Product, Stock
from aisleside.domain.purchase import LineKind
from aisleside.insight.recommend.reasons import Popular


class Bought(Protocol):
    """What suggesting needs of a purchase line; a ``PurchaseLine`` is one."""

    @property
    def product(self) -> int: ...

    @property
    def at(self) -> datetime: ...

    @property
    def kind(self) -> LineKind: ...


EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
TICK = timedelta(microseconds=1)
SECOND = 1_000_000  # ticks


def ticks(at: datetime) -> int:
    """A moment as ``Lines`` has it."""
    return (at - EPOCH) // TICK


def moment(at: int) -> datetime:
    return EPOCH + timedelta(microseconds=at)


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """Purchases and returns of one customer, a column each, in any order.

    Columns, since she may have thousands and a question is answered while she stands there.

    Args:
        product: shape (lines,).
        at: microseconds since 1970 UTC, shape (lines,).
        is_return: shape (lines,).
    """

    product: NDArray[np.int64]
    at: NDArray[np.int64]
    is_return: NDArray[np.bool_]

    @classmethod
    def of(cls, lines: Iterable[Bought]) -> Lines:
        """The columns of lines; what is neither a sale nor a return is left out."""
        told = [
            (line.product, ticks(line.at), line.kind is LineKind.RETURN)
            for line in lines
            if line.kind in (LineKind.SALE, LineKind.RETURN)
        ]
        columns = np.array(told, dtype=np.int64).reshape(-1, 3).T.copy()
        return cls(columns[0], columns[1], columns[2].astype(np.bool_))

    def __len__(self) -> int:
        return len(self.product)

    def only(self, wanted: NDArray[np.bool_]) -> Lines:
        return Lines(self.product[wanted], self.at[wanted], self.is_return[wanted])

    @property
    def sales(self) -> Lines:
        return self.only(~self.is_return) if self.is_return.any() else self

    def newest(self) -> dict[int, int]:
        """When each product stands in a line last."""
        order = np.argsort(self.at, kind="stable")
        return dict(zip(self.product[order].tolist(), self.at[order].tolist(), strict=True))


NO_LINES = Lines.of(())


class Occasion(StrEnum):
    """Where one stands with her: what may be spoken of differs."""

    SHOP = "shop"
    CABIN = "cabin"
    GATE = "gate"


@dataclass(frozen=True, slots=True)
class Said:
    """What was said to a suggestion: *why* it is not for her, until when it rests."""

    reply: Reply
    at: datetime
    why: WhyNot | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """One question to the engine.

    Args:
        lines: her purchases and returns; none where nobody knows her.
        basket: products in her basket now, in the order they were put there.
        in_hand: the product somebody holds, to find what goes with it or instead of it.
        said: what was said to earlier suggestions, by product.
        sizes: her sizes by category or department, as ``Product.size`` writes them.
        is_personal: False where she asked for no personal tips.
        is_adult: None where nobody knows.
        groups: whose popular goods may be shown, the nearest first: ``"place:M01"``, ``""``.
        only: the whole catalogue of the moment, a trolley or a list of upgrades; None: all.
        counted: what is popular in groups that were counted here and not at the hub.
        now: aware.
        zone: of the shop's clock, on which her days are counted.
        limit: the most suggestions of a row.
    """

    lines: Lines
    now: datetime
    basket: Sequence[int] = ()
    in_hand: int | None = None
    said: Mapping[int, Said] = field(default_factory=dict)
    sizes: Mapping[str, str] = field(default_factory=dict)
    is_personal: bool = True
    is_adult: bool | None = None
    groups: Sequence[str] = ("",)
    only: Collection[int] | None = None
    counted: Mapping[str, Mapping[int, Popular]] = field(default_factory=dict)
    occasion: Occasion = Occasion.SHOP
    zone: tzinfo = UTC
    limit: int = 6

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()


@dataclass(frozen=True, slots=True)
class Held:
    """What there is of a product: *here*, at each place *near*, and *online*; None: not counted."""

    here: Stock | None
    near: tuple[Stock, ...] = ()
    online: Stock | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """*other* stood in *together* of the *base* receipts that held *product*."""

    product: int
    other: int
    together: int
    base: int


class Shelf(Protocol):
    """What suggesting asks of the store around it. Products it does not know are left out."""

    def products(self, ids: Iterable[int]) -> Mapping[int, Product]: ...

    def held(self, ids: Iterable[int]) -> Mapping[int, Held]: ...

    def links(self, ids: Iterable[int]) -> Sequence[Link]:
        """What lay in one basket with these products, strongest first."""
        ...

    def alike(self, product: Product) -> Sequence[Product]:
        """Products of its category that could stand in its place, and its style's other sizes."""
        ...

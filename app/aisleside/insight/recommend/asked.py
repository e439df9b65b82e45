"""For whom, where and out of what to suggest: everything the engine is told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo
from enum import StrEnum
from typing import Protocol

from aisleside.domain.moment import Reply, WhyNot
from aisleside.domain.product import Product, Stock
from aisleside.domain.purchase import LineKind


class Bought(Protocol):
    """What suggesting needs of a purchase line; a ``PurchaseLine`` is one."""

    @property
    def product(self) -> int: ...

    @property
    def at(self) -> datetime: ...

    @property
    def kind(self) -> LineKind: ...


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
        lines: her purchases and returns, in any order; empty where nobody knows her.
        basket: products in her basket now, in the order they were put there.
        in_hand: the product somebody holds, to find what goes with it or instead of it.
        said: what was said to earlier suggestions, by product.
        sizes: her sizes by category or department, as ``Product.size`` writes them.
        is_personal: False where she asked for no personal tips.
        is_adult: None where nobody knows.
        groups: whose popular goods may be shown, the nearest first: ``"place:M01"``, ``""``.
        only: the whole catalogue of the moment, a trolley or a list of upgrades; None: all.
        now: aware.
        zone: of the shop's clock, on which her days are counted.
        limit: the most suggestions of a row.
    """

    lines: Iterable[Bought]
    now: datetime
    basket: Sequence[int] = ()
    in_hand: int | None = None
    said: Mapping[int, Said] = field(default_factory=dict)
    sizes: Mapping[str, str] = field(default_factory=dict)
    is_personal: bool = True
    is_adult: bool | None = None
    groups: Sequence[str] = ("",)
    only: Collection[int] | None = None
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

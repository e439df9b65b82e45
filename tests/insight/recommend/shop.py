"""A shop held in memory: what suggesting asks of the store around it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from statistics import median
from typing import Any

import numpy as np

from aisleside.domain.moment import Reply, WhyNot
from aisleside.domain.money import Money
from aisleside.domain.product import Product, Stock
from aisleside.domain.purchase import LineKind
from aisleside.insight.recommend.asked import Asked, Held, Lines, Link, Said
from aisleside.insight.recommend.filters import hers
from aisleside.insight.recommend.model import Items, Model
from aisleside.insight.recommend.ranked import Ranked
from aisleside.insight.recommend.reasons import Because, BoughtBefore, Popular, Suggestions
from aisleside.insight.recommend.rules import Rules
from aisleside.insight.recommend.suggest import arranged

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def product(number: int, category: str | None = None, **known: Any) -> Product:
    """A product of a category of its own, bought again and again, unless it is said."""
    blank = Product(
        id=number,
        sku=str(number),
        gtin=None,
        name=f"Product {number}",
        department="Store",
        category=category or f"category {number}",
        brand=None,
        size=None,
        colour=None,
        style=None,
        price=None,
        picture="parcel",
        tint=None,
        sensitive=False,
        repeatable=True,
    )
    if isinstance(known.get("price"), int):
        known["price"] = Money(known["price"], "EUR")
    return replace(blank, **known)


def counted(on_hand: int | None) -> Stock:
    return Stock(1, "M01", on_hand, None, NOW, None)


class Shop:
    """A shelf with these products; what nobody counted is not in *stock*."""

    def __init__(
        self,
        *products: Product,
        links: Sequence[Link] = (),
        stock: Mapping[int, Held] | None = None,
    ) -> None:
        self._products = {one.id: one for one in products}
        self._links = links
        self._stock = stock or {}

    def products(self, ids: Iterable[int]) -> Mapping[int, Product]:
        return {number: self._products[number] for number in ids if number in self._products}

    def held(self, ids: Iterable[int]) -> Mapping[int, Held]:
        return {number: self._stock[number] for number in ids if number in self._stock}

    def links(self, ids: Iterable[int]) -> Sequence[Link]:
        wanted = set(ids)
        return [link for link in self._links if link.product in wanted]

    def alike(self, product: Product) -> Sequence[Product]:
        return [
            one
            for one in self._products.values()
            if one.category == product.category and one.id != product.id
        ]


@dataclass(frozen=True, slots=True)
class Line:
    product: int
    at: datetime
    kind: LineKind


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def bought(number: int, *days_ago: float, kind: LineKind = LineKind.SALE) -> list[Line]:
    return [Line(number, ago(days), kind) for days in days_ago]


def returned(number: int, *days_ago: float) -> list[Line]:
    return bought(number, *days_ago, kind=LineKind.RETURN)


def asked(*lines: Line, **told: Any) -> Asked:
    return Asked(Lines.of(lines), NOW, **told)


def said(reply: Reply, why: WhyNot | None = None, *, days_ago: float = 1) -> Said:
    return Said(reply, ago(days_ago), why)


def no(why: WhyNot | None = None) -> Said:
    return said(Reply.NEVER, why)


def again(number: int, *days_ago: float) -> Ranked:
    """Ranked because she bought it on these days, the newest first."""
    days = tuple(ago(day).date() for day in days_ago)
    gaps = [(newer - older).days for newer, older in pairwise(days)]
    every = round(median(gaps)) if len(gaps) > 1 else None
    return Ranked(number, 1.0, bought=BoughtBefore(days, every, ago(days_ago[0])))


def because(number: int, *others: int, days_ago: float | None = 30) -> Ranked:
    """Ranked because of things she bought, or has in her basket: then *days_ago* is None."""
    at = None if days_ago is None else ago(days_ago)
    reasons = tuple(Because(other, at, 1 / len(others)) for other in others)
    return Ranked(number, 1.0, because=reasons)


def learned(
    popular: Mapping[str, Sequence[int]] | None = None,
    new: Mapping[int, tuple[int, date]] | None = None,
) -> Model:
    """A model with what is popular in each group, and items of a category code since a day."""
    groups = {
        group: {
            number: Popular(group, rank, 100 - rank, date(2026, 11, 9), date(2026, 11, 15))
            for rank, number in enumerate(numbers, start=1)
        }
        for group, numbers in (popular or {}).items()
    }
    new = new or {}
    count = len(new)
    blank = np.zeros(count, dtype=np.uint8)
    items = Items(
        ids=np.array(list(new), dtype=np.uint32),
        repeat=blank,
        again=blank,
        gap=blank,
        category=np.array([code for code, _ in new.values()], dtype=np.uint16),
        brand=np.full(count, 0xFFFF, dtype=np.uint16),
        price=blank,
        first_seen=np.array([day.toordinal() for _, day in new.values()], dtype=np.uint32),
    )
    return replace(Model.empty(), groups=groups, items=items)


def arrange(
    shop: Shop,
    *ranked: Ranked,
    of: Asked,
    model: Model | None = None,
    rules: Rules | None = None,
) -> Suggestions:
    """Suggestions out of what somebody ranked, best first."""
    known = hers(of, shop, rules or Rules())
    return arranged(ranked, known, shop, model or Model.empty())


def products_of(found: Suggestions) -> list[int]:
    """All products of all rows, in order."""
    return [one.product for row in found.rows for one in row.suggestions]

"""A product and what a place has of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from aisleside.domain.money import Money

ABOARD = "On board"  # the department of what is sold on flights, and nowhere else


@dataclass(frozen=True, slots=True)
class Product:
    """One sellable article.

    *picture* names one of our drawings, *tint* a colour for it ("#2F3E5C").
    A *sensitive* product (alcohol, tobacco, health) is never suggested nor named
    as a reason; a *repeatable* one is bought again and again.
    """

    id: int
    sku: str
    gtin: str | None
    name: str
    department: str
    category: str
    brand: str | None
    size: str | None
    colour: str | None
    style: str | None
    price: Money | None
    picture: str
    tint: str | None
    sensitive: bool
    repeatable: bool


@dataclass(frozen=True, slots=True)
class Stock:
    """What a place has of a product. *on_hand* None: nobody counts it there."""

    product: int
    place: str
    on_hand: int | None
    shelf: str | None
    as_of: datetime
    last_sold_at: datetime | None

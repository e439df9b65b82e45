"""What is said of the item in hand: its numbers, where it lies, what goes with it.

Every count stands with its age. What she bought is said with its day to staff, and
without it where she can read it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from aisleside.device.cache.answers import OfferGroup, Offers
from aisleside.device.cache.goods import InHand
from aisleside.device.ui.capture_words import Chip
from aisleside.device.ui.customer_header import first_name
from aisleside.device.ui.customer_list import seed
from aisleside.device.ui.evidence import Speech
from aisleside.device.ui.language import dotted, tr
from aisleside.device.ui.manner import Manner, shows_cents
from aisleside.device.ui.suggestions import COUNT_AGES, OfferRow, titled_rows
from aisleside.device.ui.timeline import full_name, short_name
from aisleside.domain.customer import Customer
from aisleside.domain.place import PlaceKind
from aisleside.domain.product import Product, Stock
from aisleside.insight.recommend.reasons import SuggestionKind

MAY_BE_OLD = timedelta(hours=1)  # after this a count is said to be old in words, too
EAN = 13  # digits, written as under the bars: one, six, six


@dataclass(frozen=True, slots=True)
class ProductState:
    """What the sheet says outside its lists. *hers* is when she bought it.

    *safe_hers* says it without when and how often, as the customer may read it.
    """

    name: str = ""
    detail: str = ""
    numbers: str = ""
    price: str = ""
    picture: str = ""
    tint: str = ""
    seed: int = 0
    for_whom: str = ""
    hers: str = ""
    safe_hers: str = ""
    sizes: str = ""
    unplaced: str = ""
    alone: str = ""


@dataclass(frozen=True, slots=True)
class StockLine:
    """What one place has. *old* marks a count that may not be true any more."""

    sign: str
    name: str
    detail: str
    held: str
    here: bool
    old: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class GoodsTile:
    """A product to change to, of the same receipt or number. *chosen* is the one in hand."""

    product_id: str
    name: str
    picture: str
    tint: str
    seed: int
    chosen: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class Looked:
    """What the cache says of an item in hand; *she* is None where nobody is open."""

    item: InHand
    offers: Offers
    she: Customer | None = None


def product_state(looked: Looked, *, manner: Manner, now: datetime) -> ProductState:
    """Say everything of an item in hand that is not a list."""
    item, product = looked.item, looked.item.product
    hers, safe_hers = bought_words(item, looked.she, manner=manner, now=now)
    price = product.price
    return ProductState(
        name=full_name(product),
        detail=product.brand or "",
        numbers=number_words(product),
        price="" if price is None else manner.money(price, cents=shows_cents([price])),
        picture=product.picture,
        tint=product.tint or "",
        seed=seed(product.id),
        for_whom="" if looked.she is None else tr("For {name}", name=first_name(looked.she)),
        hers=hers,
        safe_hers=safe_hers,
        sizes=size_words(looked),
        unplaced="" if item.stock else tr("Nobody has counted it. Look at the shelf first."),
        alone=alone_words(looked),
    )


def number_words(product: Product) -> str:
    """Its numbers as they stand on a label."""
    gtin = product.gtin or ""
    if len(gtin) == EAN:
        gtin = f"{gtin[0]} {gtin[1:7]} {gtin[7:]}"
    same = product.gtin == product.sku
    return dotted("" if same else tr("Number {sku}", sku=product.sku), gtin)


def bought_words(
    item: InHand, she: Customer | None, *, manner: Manner, now: datetime
) -> tuple[str, str]:
    """When she bought it and whether she brought it back, for staff and for her eyes.

    Nothing of what one does not speak of, and nothing without her.
    """
    if she is None or item.product.sensitive or not item.bought:
        return "", ""
    name, last = first_name(she), item.bought[0]
    if item.returned is not None and item.returned >= last:
        back = manner.ago(item.returned, now=now)
        return tr("{name} brought it back {ago}", name=name, ago=back), ""
    days = [manner.long_day(at, now=now) for at in item.bought]
    different = tuple(dict.fromkeys(days))
    ago = manner.ago(last, now=now)
    if len(different) == 1:
        return tr("{name} bought this {ago}", name=name, ago=ago), tr("Bought here before")
    said = tr("{name} bought this %n times, last {ago}", "", len(different), name=name, ago=ago)
    return said, tr("Bought here before")


def alone_words(looked: Looked) -> str:
    """Why nothing stands with it; nothing where something does."""
    if any(group.offers for group in looked.offers.groups):
        return ""
    if looked.she is not None and not looked.offers.is_personal:
        return tr("No personal tips, as the customer asked.")
    return tr("Nothing goes with it yet that was counted and is in stock.")


def stock_lines(item: InHand, *, manner: Manner, now: datetime) -> tuple[StockLine, ...]:
    """What each place has, the nearest first."""
    return tuple(_stock_line(one, item, manner=manner, now=now) for one in item.stock)


def size_chips(item: InHand, *, manner: Manner) -> tuple[Chip, ...]:
    """Its style in all sizes, hers first, each with how many are here."""
    ordered = sorted(item.sizes, key=lambda one: one[0].size != item.her_size)
    return tuple(_size_chip(product, here, item, manner=manner) for product, here in ordered)


def size_words(looked: Looked) -> str:
    """Over the sizes: which is hers."""
    hers = looked.item.her_size
    if looked.she is None or hers is None:
        return tr("Sizes")
    return tr("Sizes: {name} takes {size}", name=first_name(looked.she), size=hers)


def arranged(looked: Looked) -> tuple[tuple[str, OfferGroup], ...]:
    """The groups, each with what it has to do with the item in hand; nothing if with another.

    What is worn with something worn, of the same department, completes the look.
    """
    hand = looked.item.product
    out = []
    for group in looked.offers.groups:
        if group.about is not None and group.about.id != hand.id:
            out.append(("", group))
        elif group.kind is SuggestionKind.INSTEAD_OF:
            out.append((tr("Instead of it"), group))
        elif group.kind is SuggestionKind.GOES_WITH:
            look = tuple(one for one in group.offers if _is_worn_with(one.product, hand))
            rest = tuple(one for one in group.offers if one not in look)
            out.append((tr("Goes with it"), replace(group, offers=rest)))
            out.append((tr("Completes the look"), replace(group, offers=look)))
        else:
            out.append(("", group))
    return tuple((title, group) for title, group in out if group.offers)


def _is_worn_with(product: Product, hand: Product) -> bool:
    return (
        product.size is not None
        and hand.size is not None
        and product.department == hand.department
        and product.category != hand.category
    )


def goods_rows(
    looked: Looked, *, basket: Collection[int], manner: Manner, now: datetime
) -> tuple[OfferRow, ...]:
    """What to say with it, each group under what it has to do with the item in hand."""
    name = "" if looked.she is None else first_name(looked.she)
    speech = Speech(manner, now, looked.item.places, name, looked.item.here)
    groups = arranged(looked)
    offers = replace(looked.offers, groups=tuple(group for _, group in groups))
    rows: list[OfferRow] = []
    for (words, _), titled in zip(groups, titled_rows(offers, speech, basket=basket), strict=True):
        first, *others = titled
        rows += [replace(first, title=words, safe_title=words) if words else first, *others]
    return tuple(rows)


def beside_tiles(products: Sequence[Product], *, chosen: int) -> tuple[GoodsTile, ...]:
    """What was bought together, or shares a number; nothing where it is alone."""
    if len(products) < 2:
        return ()
    return tuple(
        GoodsTile(
            product_id=str(product.id),
            name=short_name(product),
            picture=product.picture,
            tint=product.tint or "",
            seed=seed(product.id),
            chosen=product.id == chosen,
            spoken=full_name(product),
        )
        for product in products
    )


def _size_chip(product: Product, here: Stock | None, item: InHand, *, manner: Manner) -> Chip:
    size = product.size or ""
    said = ""
    if here is not None and here.on_hand is not None:
        count = manner.number(here.on_hand)
        said = tr("{count} here", count=count) if here.on_hand else tr("none here")
    return Chip(
        key=str(product.id),
        text=dotted(size, said),
        chosen=product.id == item.product.id,
        spoken=", ".join(part for part in (tr("Size {size}", size=size), said) if part),
    )


def _stock_line(stock: Stock, item: InHand, *, manner: Manner, now: datetime) -> StockLine:
    place = item.places.get(stock.place)
    is_here = stock.place == item.here
    is_web = place is not None and place.kind is PlaceKind.WEB
    name = place.name if place is not None else tr("Another store")
    if is_here and not is_web:
        name = tr("This store")
    counted = stock.on_hand is not None
    old = counted and now - stock.as_of > COUNT_AGES
    detail = dotted(stock.shelf or "", age_words(stock, manner=manner, now=now))
    held = "" if stock.on_hand is None else manner.number(stock.on_hand)
    return StockLine(
        sign="globe" if is_web else "store" if is_here else "map-pin",
        name=name,
        detail=detail,
        held=held,
        here=is_here and bool(stock.on_hand),
        old=old,
        spoken=", ".join(part for part in (name, held, detail) if part),
    )


def age_words(stock: Stock, *, manner: Manner, now: datetime) -> str:
    """From when a count is, or what else says that it was there."""
    if stock.on_hand is None:
        if stock.last_sold_at is None:
            return tr("Not counted")
        return tr("Not counted, sold {ago}", ago=manner.ago(stock.last_sold_at, now=now))
    ago = manner.ago(stock.as_of, now=now)
    if now - stock.as_of > MAY_BE_OLD:
        return tr("Counted {ago}, may be old", ago=ago)
    return tr("Counted {ago}", ago=ago)

"""Brings trolleys and what was sold from them into the hub.

Goods are in the catalogue like all others, and what lies on a trolley is stock at the flight:
a tablet needs no other rows for them, and suggests from them as in a shop. A loading list is
the whole of its flight: what it does not name any more is not on board any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from sqlalchemy import select

from aisleside.domain.flight import flight_key
from aisleside.domain.money import Money
from aisleside.domain.product import ABOARD
from aisleside.domain.purchase import LineKind
from aisleside.hub.profiles.intake import NOBODY, Intake, line_id
from aisleside.hub.sources.delivery import Delivery
from aisleside.hub.sources.flights.manifest import Findings
from aisleside.hub.sources.flights.rows import NAME
from aisleside.hub.sources.flights.trolley import SALES_FILE, Loaded, Sold, Trolleys
from aisleside.hub.store import schema
from aisleside.wire.rows import LineRow, ProductRow, StockRow

# What each kind is called in the catalogue, how it is drawn, and whether it is used up.
_KINDS: Mapping[str, tuple[str, str, bool]] = {
    "food": ("Food", "snack-bag", True),
    "drink": ("Drinks", "soft-drink-can", True),
    "comfort": ("Comfort", "parcel", False),
    "care": ("Care", "cosmetics", True),
    "gift": ("Gifts", "gift-box", False),
    "device": ("Devices", "battery", False),
}

# Words of names that a drawing of ours fits better than that of their kind.
_DRAWN: Mapping[str, str] = {
    **{"water": "water-bottle", "juice": "juice", "coffee": "coffee", "tea": "tea"},
    **{"wine": "wine-bottle", "beer": "beer-bottle", "lager": "beer-bottle", "soup": "soup-can"},
    **{"chocolate": "chocolate", "cheese": "cheese", "crackers": "crackers", "wrap": "bread"},
    **{"perfume": "perfume", "bear": "toy", "aircraft": "toy", "watch": "watch"},
}


def bring_in(
    delivery: Delivery,
    said: Trolleys,
    *,
    held: frozenset[str],
    customers: Mapping[str, int],
    findings: Findings,
    now: datetime,
) -> None:
    """Send goods, the trolleys of the flights *held*, and what *customers* bought by *now*.

    *customers* by the keys of ``manifest.member_key``; purchases of others stay outside.
    """
    goods = {_key(one.flight, one.sku): one for one in said.loaded}
    bought = list(_known(said.sold, goods, customers, findings, now))
    if not goods:
        return
    ids: dict[str, int] = {}

    def write_goods(intake: Intake, part: list[str]) -> None:
        new = intake.ids("product", part)
        ids.update(new)
        intake.products(_product(new[key], goods[key]) for key in part)

    delivery.send("goods sold on board", sorted(goods), write_goods)
    with delivery.reading() as connection:
        stock = schema.stock.c
        before = connection.execute(
            select(stock.product, stock.place).where(stock.place.in_(held))
        ).all()
    trolleys = _stock([one for one in said.loaded if one.flight in held], ids)
    listed = {flight for _, flight in trolleys}
    for product, flight in map(tuple, before):
        if flight in listed and (product, flight) not in trolleys:
            first = next(row for (_, other), row in trolleys.items() if other == flight)
            trolleys[product, flight] = first._replace(product=product, on_hand=0, shelf=None)
    delivery.send("articles on trolleys", [trolleys[key] for key in sorted(trolleys)], Intake.stock)
    delivery.send(
        "purchases on board",
        sorted(
            (_line(one, customer, ids) for one, customer in bought),
            key=lambda row: (row.customer, row.at, row.id),
        ),
        Intake.lines,
    )


def _known(
    sold: Sequence[Sold],
    goods: Mapping[str, Loaded],
    customers: Mapping[str, int],
    findings: Findings,
    now: datetime,
) -> Iterator[tuple[Sold, int]]:
    """The sales of known goods to known customers."""
    unknown = 0
    for one in sold:
        customer = customers.get(f"fqtv/{one.member}", NOBODY) if one.member else NOBODY
        if _key(one.flight, one.sku) not in goods:
            unknown += 1
        elif customer != NOBODY and one.at <= now:
            yield one, customer
    if unknown:
        told = f"{unknown} sales name goods that no loading list has."
        findings.left_out(SALES_FILE, "goods-unknown", told)


def _key(flight: str, sku: str) -> str:
    """How an airline's article is known: its number is the airline's own."""
    key = flight_key(flight)
    return f"{'' if key is None else key.carrier}/{sku}"


def _product(number: int, one: Loaded) -> ProductRow:
    category, usual, used_up = _KINDS[one.kind]
    words = one.name.lower().split()
    picture = next((_DRAWN[word] for word in words if word in _DRAWN), usual)
    return ProductRow(
        id=number,
        sku=one.sku,
        gtin=one.gtin or None,
        name=one.name,
        department=ABOARD,
        category=category,
        brand=None,
        size=one.size or None,
        colour=None,
        style=None,
        price_minor=_minor(one.price, one.currency),
        currency=one.currency,
        picture=picture,
        tint=None,
        sensitive=int(bool(one.restricted)),
        repeatable=int(used_up),
        version=0,
    )


def _stock(loaded: Sequence[Loaded], ids: Mapping[str, int]) -> dict[tuple[int, str], StockRow]:
    """What each flight has of each article, of all its carts."""
    found: dict[tuple[int, str], StockRow] = {}
    for one in loaded:
        key = ids[_key(one.flight, one.sku)], one.flight
        row = StockRow(*key, one.loaded, one.cart, int(one.at.timestamp()), None, 0)
        before = found.get(key)
        if before is not None:
            row = row._replace(
                on_hand=(before.on_hand or 0) + one.loaded,
                shelf=", ".join(dict.fromkeys((*str(before.shelf).split(", "), one.cart))),
                as_of=max(before.as_of, row.as_of),
            )
        found[key] = row
    return found


def _line(one: Sold, customer: int, ids: Mapping[str, int]) -> LineRow:
    receipt, paid = f"{one.flight}/{one.receipt}", _minor(one.paid, one.currency)
    return LineRow(
        customer=customer,
        at=int(one.at.timestamp()),
        id=line_id(NAME, receipt, one.line),
        receipt=receipt,
        product=ids[_key(one.flight, one.sku)],
        place=one.flight,
        staff=None,
        quantity=one.quantity,
        paid_minor=paid,
        before_minor=paid,
        kind=LineKind.SALE if one.quantity > 0 else LineKind.RETURN,
        reason=None,
        version=0,
    )


def _minor(amount: str, currency: str) -> int:
    return int(Decimal(amount).scaleb(Money(0, currency).exponent))

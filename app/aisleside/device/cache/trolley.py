"""What to suggest to one passenger from the trolley of her flight.

The engine of the shop answers, with the trolley as its catalogue. What it knows of her is
what she bought on board; of everybody else here only how many of a cabin bought a thing, and
never how few. Nothing is offered to children; whoever ordered a special meal, or needs care
for her health, is offered nothing to eat or drink, since a loading list does not say what
goods contain. Neither is ever a reason, and neither shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from aisleside.device.cache import flights, values
from aisleside.device.cache.aboard import Aboard, Passenger
from aisleside.device.cache.flights import Read
from aisleside.device.cache.recommending import LOOKED_BACK
from aisleside.domain.flight import Boarding, NeedKind
from aisleside.domain.moment import Reply, offered
from aisleside.domain.product import Product, Stock
from aisleside.domain.purchase import LineKind
from aisleside.insight.recommend.asked import Lines
from aisleside.insight.recommend.reasons import Popular
from aisleside.wire.rows import LineRow, StockRow

CABIN = "cabin:"  # how the group of a cabin begins
FEWEST_BUYERS = 3  # of an article, before anybody hears that it is popular: fewer are somebody
TO_EAT_OR_DRINK = frozenset({"Food", "Drinks"})  # categories, as loading lists are read

_CHILDREN = frozenset({NeedKind.ALONE, NeedKind.CHILD})
_EATS_APART = frozenset({NeedKind.MEAL, NeedKind.MEDICAL})
_ON_LIST = (Boarding.BOOKED, Boarding.CHECKED_IN, Boarding.BOARDED)


def cabin_group(passenger: Passenger) -> str:
    """The name of the group she sits in."""
    return f"{CABIN}{passenger.traveller.cabin}"


def loaded(files: Sequence[Read], flight: str) -> dict[int, Stock]:
    """What was counted on a flight's trolley, by product."""
    rows = flights.newest(files, "stock", "SELECT * FROM stock WHERE place = ?", flight)
    return {row[0]: values.stock(StockRow._make(row)) for row in rows}


def left(counted: Mapping[int, Stock], aboard: Aboard) -> dict[int, Stock]:
    """What there is of it after what passengers took since it was counted."""
    taken: Counter[int] = Counter()
    for one in aboard.passengers:
        for answer in one.answers:
            product = offered(answer.moment)
            stock = None if product is None else counted.get(product)
            if stock is not None and answer.reply is Reply.DONE and answer.at >= stock.as_of:
                taken[stock.product] += 1
    return {
        product: replace(stock, on_hand=max(0, stock.on_hand - taken[product]))
        for product, stock in counted.items()
        if stock.on_hand is not None
    }


def may_be_offered(
    passenger: Passenger, trolley: Mapping[int, Stock], goods: Mapping[int, Product]
) -> frozenset[int]:
    """What of a trolley may be offered to her at all, by what her needs and its count say."""
    kinds = {need.kind for need in passenger.needs}
    if kinds & _CHILDREN:
        return frozenset()
    eats_apart = bool(kinds & _EATS_APART)
    return frozenset(
        product
        for product, stock in trolley.items()
        if stock.on_hand
        and product in goods
        and not (eats_apart and goods[product].category in TO_EAT_OR_DRINK)
    )


def bought(files: Sequence[Read], customer: int) -> Lines:
    """What she bought on board."""
    rows = flights.newest(files, "line", "SELECT * FROM line WHERE customer = ?", customer)
    return Lines.of(values.known(_bought, map(LineRow._make, rows)))


def popular(files: Sequence[Read], flight: str, *, now: datetime) -> dict[str, dict[int, Popular]]:
    """What those who sit in each cabin have bought on board, what most of them did first."""
    found: dict[str, dict[int, Popular]] = {}
    for read in files:
        rows = read(
            "SELECT t.cabin, l.product, count(DISTINCT l.customer) AS buyers, min(l.at), max(l.at)"
            " FROM traveller t JOIN line l ON l.customer = t.customer"
            " WHERE t.flight = ? AND t.state IN (?, ?, ?) AND l.kind = 'sale'"
            " AND l.at BETWEEN ? AND ? GROUP BY t.cabin, l.product HAVING buyers >= ?"
            " ORDER BY t.cabin, buyers DESC, l.product",
            *(flight, *_ON_LIST),
            *(int((now - LOOKED_BACK).timestamp()), int(now.timestamp()), FEWEST_BUYERS),
        )
        for cabin, product, buyers, first, last in rows:
            group = f"{CABIN}{cabin}"
            here = found.setdefault(group, {})
            days = (datetime.fromtimestamp(at, UTC).date() for at in (first, last))
            here.setdefault(product, Popular(group, len(here) + 1, buyers, *days))
    return found


class _Line:
    """A purchase as suggesting looks at it."""

    __slots__ = ("at", "kind", "product")

    def __init__(self, product: int, at: datetime, kind: LineKind) -> None:
        self.product, self.at, self.kind = product, at, kind


def _bought(row: LineRow) -> _Line:
    return _Line(row.product, values.when(row.at), LineKind(row.kind))

"""Suggestions from a customer's own rhythm and from baskets of all customers.

Two sources, each with a true count: things she buys again and again and may be
due, and things that often lie in one basket with what she bought lately.
Sensitive products are neither suggested nor named as a reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from statistics import median
from typing import Protocol

from aisleside.domain.product import Product
from aisleside.domain.purchase import LineKind

FEWEST_REPEATS = 3  # visits with a product before we speak of a rhythm
RECENT = timedelta(days=120)  # of her purchases, what may stand as the reason for another
SAME_CATEGORY = 2  # of one category in a list, so that ten yoghurts do not fill it
LOOK_UP = 24  # candidates whose products are looked up together
TOO_EARLY = 0.5  # part of her rhythm that must have passed before we say "again"


class SuggestionKind(StrEnum):
    BUY_AGAIN = "buy_again"
    GOES_WITH = "goes_with"


@dataclass(frozen=True, slots=True)
class Link:
    """*other* stood in *together* of the *base* receipts that held *product*."""

    product: int
    other: int
    together: int
    base: int


@dataclass(frozen=True, slots=True)
class BuyAgain:
    """She bought it on *times* different days, every *every_days* days, last *last*."""

    times: int
    every_days: int
    last: datetime


@dataclass(frozen=True, slots=True)
class GoesWith:
    """In *together* of *base* receipts with *product*, which she bought on *bought*."""

    product: int
    bought: datetime
    together: int
    base: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A product to speak of, why, and how sure. *score* has no unit; higher comes first."""

    product: int
    kind: SuggestionKind
    evidence: BuyAgain | GoesWith
    score: float


class Bought(Protocol):
    """What suggesting needs of a purchase line; a ``PurchaseLine`` is one."""

    @property
    def product(self) -> int: ...

    @property
    def at(self) -> datetime: ...

    @property
    def kind(self) -> LineKind: ...


class Shelf(Protocol):
    """What suggesting needs to know besides her purchases."""

    def products(self, ids: Iterable[int]) -> Mapping[int, Product]: ...

    def links(self, ids: Iterable[int]) -> Sequence[Link]: ...


def suggest(
    lines: Iterable[Bought], shelf: Shelf, *, now: datetime, limit: int
) -> list[Suggestion]:
    """Suggest at most *limit* products for the customer with these lines, best first.

    Lines come in any order and may be empty, which gives no suggestions. A
    product she returned is not suggested. Ties are broken by product id.
    Kinds take turns, so that neither drowns the other.
    """
    bought_on: dict[int, set[datetime]] = defaultdict(set)
    returned: set[int] = set()
    for line in lines:
        if line.kind is LineKind.SALE:
            bought_on[line.product].add(line.at)
        elif line.kind is LineKind.RETURN:
            returned.add(line.product)
    last = {product: max(times) for product, times in bought_on.items()}

    recent = {product for product, at in last.items() if now - at <= RECENT} - returned
    # Before links are weighed: a reason that may not be named must not outrank one that may.
    reasons = [id for id, product in shelf.products(recent).items() if not product.sensitive]
    again = _buy_again(bought_on, now=now)
    with_it = _goes_with(shelf.links(reasons), last, now=now)
    return _mixed(
        [
            _nameable([s for s in ranked if s.product not in returned], shelf, owned=last)
            for ranked in (again, with_it)
        ],
        limit=limit,
    )


def _buy_again(bought_on: Mapping[int, set[datetime]], *, now: datetime) -> list[Suggestion]:
    out = []
    for product, times in bought_on.items():
        days = sorted({at.date() for at in times})
        if len(days) < FEWEST_REPEATS:
            continue
        gaps = [(b - a).days for a, b in pairwise(days)]
        every = max(1, round(median(gaps)))
        since = (now.date() - days[-1]).days
        if since < TOO_EARLY * every:
            continue
        # Due is best; long overdue fades, since she may have stopped.
        due = every / max(every, since)
        regular = len(days) / (len(days) + 2)
        out.append(
            Suggestion(
                product,
                SuggestionKind.BUY_AGAIN,
                BuyAgain(len(days), every, max(times)),
                round(regular * due, 6),
            )
        )
    return _ranked(out)


def _goes_with(
    links: Iterable[Link], last: Mapping[int, datetime], *, now: datetime
) -> list[Suggestion]:
    best: dict[int, Suggestion] = {}
    for link in links:
        bought = last.get(link.product)
        if bought is None or link.other in last or link.base <= 0:
            continue
        fresh = 1 - (now - bought) / RECENT / 2
        # Shrink small bases: 3 of 4 receipts say less than 60 of 80.
        score = round(link.together / (link.base + 10) * fresh, 6)
        known = best.get(link.other)
        if known is None or score > known.score:
            best[link.other] = Suggestion(
                link.other,
                SuggestionKind.GOES_WITH,
                GoesWith(link.product, bought, link.together, link.base),
                score,
            )
    return _ranked(best.values())


def _ranked(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    return sorted(suggestions, key=lambda s: (-s.score, s.product))


def _nameable(
    ranked: Sequence[Suggestion], shelf: Shelf, *, owned: Mapping[int, datetime]
) -> Iterator[tuple[Suggestion, Product]]:
    """Those that may be said aloud, in order; products are looked up as far as needed."""
    for start in range(0, len(ranked), LOOK_UP):
        part = ranked[start : start + LOOK_UP]
        products = shelf.products({s.product for s in part})
        for suggestion in part:
            if _may_be_named(suggestion, products, owned=owned):
                yield suggestion, products[suggestion.product]


def _may_be_named(
    suggestion: Suggestion, products: Mapping[int, Product], *, owned: Mapping[int, datetime]
) -> bool:
    product = products.get(suggestion.product)
    if product is None or product.sensitive:
        return False
    return product.repeatable or suggestion.product not in owned


def _mixed(
    kinds: Sequence[Iterator[tuple[Suggestion, Product]]], *, limit: int
) -> list[Suggestion]:
    """Take from each kind in turn; a style once, a category at most ``SAME_CATEGORY`` times."""
    out: list[Suggestion] = []
    seen: dict[str, int] = defaultdict(int)
    styles: set[str] = set()
    waiting = list(kinds)
    while waiting and len(out) < limit:
        for kind in list(waiting):
            for suggestion, product in kind:
                if seen[product.category] < SAME_CATEGORY and product.style not in styles:
                    seen[product.category] += 1
                    if product.style is not None:
                        styles.add(product.style)
                    out.append(suggestion)
                    break
            else:
                waiting.remove(kind)
            if len(out) == limit:
                break
    return out

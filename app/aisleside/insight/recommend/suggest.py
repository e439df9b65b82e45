"""Suggestions from a customer's own rhythm and from baskets of all customers.

Two sources, each with a true count: things she buys again and again and may be
due, and things that often lie in one basket with what she bought lately.
Sensitive products are neither suggested nor named as a reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from statistics import median
from typing import Protocol

from aisleside.domain.product import Product
from aisleside.domain.purchase import LineKind, PurchaseLine

FEWEST_REPEATS = 3  # visits with a product before we speak of a rhythm
RECENT = timedelta(days=120)  # of her purchases, what may stand as the reason for another
SAME_CATEGORY = 2  # of one category in a list, so that ten yoghurts do not fill it
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


class Shelf(Protocol):
    """What suggesting needs to know besides her purchases."""

    def products(self, ids: Iterable[int]) -> Mapping[int, Product]: ...

    def links(self, ids: Iterable[int]) -> Sequence[Link]: ...


def suggest(
    lines: Sequence[PurchaseLine], shelf: Shelf, *, now: datetime, limit: int
) -> list[Suggestion]:
    """Suggest at most *limit* products for the customer with these lines, best first.

    Lines come in any order and may be empty, which gives no suggestions. A
    product she returned is not suggested. Ties are broken by product id.
    """
    bought_on: dict[int, set[datetime]] = defaultdict(set)
    returned: set[int] = set()
    for line in lines:
        if line.kind is LineKind.SALE:
            bought_on[line.product].add(line.at)
        elif line.kind is LineKind.RETURN:
            returned.add(line.product)
    last = {product: max(times) for product, times in bought_on.items()}

    again = _buy_again(bought_on, now=now)
    reasons = {product for product, at in last.items() if now - at <= RECENT} - returned
    with_it = _goes_with(shelf.links(reasons), last, now=now)

    best: dict[int, Suggestion] = {}
    for suggestion in [*again, *with_it]:
        known = best.get(suggestion.product)
        if known is None or suggestion.score > known.score:
            best[suggestion.product] = suggestion

    named = set(best) | {
        s.evidence.product for s in best.values() if isinstance(s.evidence, GoesWith)
    }
    products = shelf.products(named)
    allowed = [
        s
        for s in best.values()
        if s.product not in returned and _may_be_named(s, products, owned=last)
    ]
    allowed.sort(key=lambda s: (-s.score, s.product))
    return _mixed(allowed, products, limit=limit)


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
    return out


def _goes_with(
    links: Iterable[Link], last: Mapping[int, datetime], *, now: datetime
) -> list[Suggestion]:
    out = []
    for link in links:
        bought = last.get(link.product)
        if bought is None or link.other in last or link.base <= 0:
            continue
        fresh = 1 - (now - bought) / RECENT / 2
        # Shrink small bases: 3 of 4 receipts say less than 60 of 80.
        share = link.together / (link.base + 10)
        out.append(
            Suggestion(
                link.other,
                SuggestionKind.GOES_WITH,
                GoesWith(link.product, bought, link.together, link.base),
                round(share * fresh, 6),
            )
        )
    return out


def _may_be_named(
    suggestion: Suggestion, products: Mapping[int, Product], *, owned: Mapping[int, datetime]
) -> bool:
    product = products.get(suggestion.product)
    if product is None or product.sensitive:
        return False
    if suggestion.product in owned and not product.repeatable:
        return False
    if isinstance(suggestion.evidence, GoesWith):
        reason = products.get(suggestion.evidence.product)
        return reason is not None and not reason.sensitive
    return True


def _mixed(
    ranked: Sequence[Suggestion], products: Mapping[int, Product], *, limit: int
) -> list[Suggestion]:
    """Keep both kinds in the list and no category more than twice."""
    lists = {
        kind: [s for s in ranked if s.kind is kind]
        for kind in (SuggestionKind.BUY_AGAIN, SuggestionKind.GOES_WITH)
    }
    out: list[Suggestion] = []
    seen: dict[str, int] = defaultdict(int)
    while len(out) < limit and any(lists.values()):
        for waiting in lists.values():
            while waiting:
                candidate = waiting.pop(0)
                category = products[candidate.product].category
                if seen[category] < SAME_CATEGORY:
                    seen[category] += 1
                    out.append(candidate)
                    break
            if len(out) == limit:
                break
    return out

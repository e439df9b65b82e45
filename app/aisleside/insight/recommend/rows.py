"""Rows of suggestions out of candidates: each of one kind, its title the reason.

No product and no style stands in two rows, no category fills one, and every suggestion
keeps the evidence it was weighed with. The order depends on nothing but the candidates.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from aisleside.domain.product import Product
from aisleside.insight.recommend.reasons import (
    Evidence,
    GoesWith,
    InsteadOf,
    Picked,
    Suggestion,
    SuggestionKind,
    SuggestionRow,
)

MOST_ANCHORS = 4  # rows "Goes with …", each about one thing of hers
A_FAIR_PART = 0.2  # of what speaks for it, to stand in the row of a weaker reason
SAME_CATEGORY = 2  # of one category in the mixed list, so that ten yoghurts do not fill it
SAME_CATEGORY_IN_A_ROW = 3
TIRED = 0.7  # what the next of one kind counts in the mixed list

NO_PLACE = 99  # behind every pin


@dataclass(slots=True)
class Candidate:
    """A product with all that speaks for it, what is said first in front."""

    product: Product
    score: float
    reasons: list[tuple[SuggestionKind, Evidence]]
    at: int | None = None  # its place, where a rule gives it one


@dataclass(slots=True)
class _Filling:
    """A row that is being filled."""

    kind: SuggestionKind
    about: int | None
    suggestions: list[Suggestion] = field(default_factory=list)
    of_category: Counter[str] = field(default_factory=Counter)

    @property
    def order(self) -> tuple[float, str, int]:
        """A row with pins first, then by what the first two of each count."""
        first = self.suggestions[0]
        is_pinned = isinstance(first.evidence, Picked)
        strength = sum(one.score for one in self.suggestions[:2])
        return (float("-inf") if is_pinned else -strength, self.kind, self.about or 0)


def rows(candidates: Iterable[Candidate], *, limit: int) -> tuple[SuggestionRow, ...]:
    """The rows of candidates, the best first, each of at most *limit* suggestions."""
    ranked = sorted(candidates, key=_by_strength)
    anchors = _anchors(ranked)
    filling: list[_Filling] = []
    looks: set[tuple[str, ...]] = set()
    for one in ranked:
        look, category = _look(one.product), one.product.category
        if look in looks:
            continue
        kind = one.reasons[0][0]
        for about in _homes(one, anchors):
            row = _row(filling, kind, about)
            full = row.of_category[category] >= SAME_CATEGORY_IN_A_ROW
            if full or len(row.suggestions) >= limit:
                continue
            row.suggestions.append(_suggestion(one))
            row.of_category[category] += 1
            looks.add(look)
            break
    filled = sorted((row for row in filling if row.suggestions), key=lambda row: row.order)
    return tuple(SuggestionRow(row.kind, row.about, tuple(row.suggestions)) for row in filled)


def best_of(
    shown: Sequence[SuggestionRow], candidates: Iterable[Candidate], *, limit: int
) -> tuple[Suggestion, ...]:
    """The rows as one list: the best of all, the kinds taking turns, pins at their places."""
    found = {one.product.id: one for one in candidates}
    waiting = sorted((one for row in shown for one in row.suggestions), key=lambda one: -one.score)
    pinned = {one.product for one in waiting if found[one.product].at is not None}
    out: list[Suggestion] = []
    kinds: Counter[SuggestionKind] = Counter()
    categories: Counter[str] = Counter()
    open_to_all = [one for one in waiting if one.product not in pinned]
    while len(out) < limit and open_to_all:
        following = max(open_to_all, key=lambda one: one.score * TIRED ** kinds[one.kind])
        open_to_all.remove(following)
        category = found[following.product].product.category
        if categories[category] < SAME_CATEGORY:
            categories[category] += 1
            kinds[following.kind] += 1
            out.append(following)
    places = {number: found[number].at or NO_PLACE for number in pinned}
    for one in sorted(
        (one for one in waiting if one.product in pinned),
        key=lambda one: (places[one.product], one.product),
    ):
        out.insert(places[one.product] - 1, one)
    return tuple(out[:limit])


def _look(product: Product) -> tuple[str, ...]:
    """What makes two products one to whoever looks: the style, else all that is written."""
    if product.style is not None:
        return (product.style,)
    return (product.name, product.brand or "", product.size or "")


def _suggestion(one: Candidate) -> Suggestion:
    (kind, evidence), *others = one.reasons
    also = tuple(other for _, other in others)
    return Suggestion(one.product.id, kind, evidence, round(one.score, 6), also)


def _by_strength(one: Candidate) -> tuple[int, float, int]:
    """For sorting: what has a place of its own first, then the strongest."""
    return (NO_PLACE if one.at is None else one.at, -one.score, one.product.id)


def _row(filling: list[_Filling], kind: SuggestionKind, about: int | None) -> _Filling:
    for row in filling:
        if row.kind is kind and row.about == about:
            return row
    filling.append(_Filling(kind, about))
    return filling[-1]


def _homes(one: Candidate, anchors: Sequence[int]) -> Sequence[int | None]:
    """What the rows are about in which a candidate may stand, its own row first."""
    evidence = one.reasons[0][1]
    if isinstance(evidence, GoesWith):
        return [
            because.product
            for number, because in enumerate(evidence.because)
            if because.product in anchors and (number == 0 or because.part >= A_FAIR_PART)
        ]
    return (evidence.product,) if isinstance(evidence, InsteadOf) else (None,)


def _anchors(ranked: Iterable[Candidate]) -> list[int]:
    """What most speaks for the best of what goes with something of hers."""
    weights: defaultdict[int, float] = defaultdict(float)
    for one in ranked:
        _, evidence = one.reasons[0]
        if isinstance(evidence, GoesWith):
            because = evidence.because[0]
            weights[because.product] += one.score * because.part
    by_weight = sorted(weights.items(), key=lambda one: (-one[1], one[0]))
    return [product for product, _ in by_weight[:MOST_ANCHORS]]

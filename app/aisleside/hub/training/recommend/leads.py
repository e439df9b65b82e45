"""What leads to what: from what customers had to what they bought next.

A link says how much having one item adds to the chance that another is in the next
basket, given the other things one has. For each item a small ridge regression is solved on
those few that foretell it best, so nothing ever grows with the square of the catalogue;
of each item's links the strongest are kept.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from aisleside.hub.training.recommend.histories import Histories, starts

BLOCK = 256  # items solved for together
AT_ONCE = 20_000  # baskets
COMMON = 4_096  # items whose overlaps are also kept dense

Floats = NDArray[np.float32]
Rows = NDArray[np.integer]


@dataclass(frozen=True, slots=True)
class LeadSettings:
    """How links are learned.

    Args:
        half_life: days in which what one has counts half.
        visits: newest baskets of each customer that are foretold.
        pairs: the most baskets foretold in all.
        overlaps: the most of them from which it is learned what is had together.
        foretelling: items looked at for each item.
        fewest: baskets with an item before anything leads to it.
        ridge: what a weight must earn; in units of customers' histories of length 1.
        most: links kept of an item.
        room: links kept in all, since every tablet holds them.
    """

    half_life: float = 120.0
    visits: int = 20
    pairs: int = 150_000
    overlaps: int = 12_000
    foretelling: int = 80
    fewest: int = 4
    ridge: float = 3.0
    most: int = 40
    room: int = 2_400_000


@dataclass(frozen=True, slots=True)
class Leads:
    """Links of each item: entries starts[i] to starts[i + 1], the strongest first."""

    starts: NDArray[np.int64]
    to: NDArray[np.int64]
    weight: Floats


@dataclass(frozen=True, slots=True)
class Steps:
    """From what customers had, to what they bought next.

    Args:
        had: shape (steps, items); fading counts, each row of length 1.
        next: shape (steps, items); 1 where it was in the basket.
        user: whose step it is, shape (steps,).
    """

    had: sparse.csr_matrix
    next: sparse.csr_matrix
    user: Rows


def steps_of(histories: Histories, settings: LeadSettings, *, seed: int) -> Steps:
    """The newest steps of every customer, thinned evenly where there are too many.

    Each customer's steps together weigh as the square root of their number.
    """
    counts = np.minimum(histories.counts - 1, settings.visits).clip(0)
    visits = settings.visits
    while visits > 1 and np.minimum(counts, visits).sum() > settings.pairs:
        visits -= 1
    which = _asked(histories, visits)
    if len(which) > settings.pairs:
        kept = np.random.default_rng(seed).choice(len(which), settings.pairs, replace=False)
        which = which[np.sort(kept)]
    shape = (histories.n_baskets, histories.n_items)
    ones = np.ones(len(histories.items), dtype=np.float32)
    bought = sparse.csr_matrix((ones, histories.items, histories.first_item), shape=shape)
    user = histories.basket_user[which].astype(np.int64)
    of_user = np.bincount(user, minlength=len(histories.users))[user]
    scale = of_user.astype(np.float32) ** -0.25  # on both sides: -0.5
    following = bought[which]
    following.data *= np.repeat(scale, np.diff(following.indptr))
    parts = [
        _had(histories, bought, which[at : at + AT_ONCE], scale[at : at + AT_ONCE], settings)
        for at in range(0, len(which), AT_ONCE)
    ]
    had = sparse.vstack(parts, format="csr") if parts else sparse.csr_matrix(following.shape)
    return Steps(had.astype(np.float32), following, user)


def _asked(histories: Histories, visits: int) -> NDArray[np.int64]:
    """Rows of the newest *visits* baskets of everybody that have one before them."""
    nth = np.arange(histories.n_baskets) - histories.first_basket[histories.basket_user]
    to_come = histories.counts[histories.basket_user] - nth
    return np.flatnonzero((nth > 0) & (to_come <= visits))


def _had(
    histories: Histories,
    bought: sparse.csr_matrix,
    which: NDArray[np.int64],
    scale: Floats,
    settings: LeadSettings,
) -> sparse.csr_matrix:
    """What was had before each of these baskets, fading; each row of length *scale*."""
    first = histories.first_basket[histories.basket_user[which]]
    sizes = which - first
    begin = starts(sizes)
    before = np.arange(begin[-1]) - np.repeat(begin[:-1] - first, sizes)
    days = histories.days.astype(np.float64)
    fading = 0.5 ** ((np.repeat(days[which], sizes) - days[before]) / settings.half_life)
    had = sparse.csr_matrix((fading, before, begin), shape=(len(which), len(days))) @ bought
    had.sort_indices()
    had.eliminate_zeros()
    of = np.repeat(np.arange(len(which)), np.diff(had.indptr))
    lengths = np.sqrt(np.bincount(of, had.data * had.data, minlength=len(which)))
    data = (had.data / lengths[of]).astype(np.float32) * scale[of]
    return sparse.csr_matrix((data, had.indices, had.indptr), shape=had.shape)


def learn_leads(steps: Steps, settings: LeadSettings, *, seed: int, threads: int = 1) -> Leads:
    """Solve for every item what leads to it, and keep each item's strongest links.

    The links do not depend on *threads*.

    Source: the regression is that of Steck, "Embarrassingly Shallow Autoencoders for
        Sparse Data", WWW 2019, here from histories to next baskets and for each item on
        the *foretelling* items alone.
    """
    items = steps.had.shape[1]
    overlaps = _overlaps(steps, settings, seed)
    alone = np.asarray(steps.had.multiply(steps.had).sum(axis=0)).ravel() + settings.ridge
    following = steps.next.T.tocsr()
    frequent = np.flatnonzero(np.diff(following.indptr) >= settings.fewest)

    def solved(first: int) -> tuple[Rows, Rows, Floats]:
        block = frequent[first : first + BLOCK]
        together = following[block] @ steps.had
        together.sort_indices()
        source, shared = _foretelling(together, block, alone, settings.foretelling)
        weight = _solved(overlaps, source, shared, alone)
        leads = weight > 0
        return source[leads], np.repeat(block, leads.sum(axis=1)), weight[leads]

    with ThreadPoolExecutor(threads) as workers:
        found = list(workers.map(solved, range(0, len(frequent), BLOCK)))
    sources = [source for source, _, _ in found]
    targets = [target for _, target, _ in found]
    weights = [weight for _, _, weight in found]
    most = min(settings.most, max(1, settings.room // max(1, items)))
    return _strongest(sources, targets, weights, items, most)


@dataclass(frozen=True, slots=True)
class _Overlaps:
    """How much two items are had together, of those that are at all.

    Args:
        rank: of each item, 0 for the one that is had most often, shape (items,).
        pairs: rank of the one that is had less, times the items, plus that of the other;
            rising, shape (pairs,).
        shared: of each of *pairs*, shape (pairs,).
        common: of those had most often, where most is looked up, by rank; filled below
            the diagonal alone, shape (common, common).
    """

    rank: NDArray[np.int64]
    pairs: NDArray[np.int64]
    shared: Floats
    common: Floats

    def of(self, items: Rows) -> Floats:
        """Those of the items of each row with each other, shape (rows, n, n); 0 with itself."""
        count, size = items.shape
        one, other = np.tril_indices(size, -1)
        rank, many = self.rank[items], len(self.common)
        seldom = np.maximum(rank[:, one], rank[:, other])
        often = np.minimum(rank[:, one], rank[:, other])
        found = self.common.take(np.minimum(seldom, many - 1) * many + np.minimum(often, many - 1))
        is_seldom = seldom >= many
        found[is_seldom] = self._looked_up(seldom[is_seldom] * len(self.rank) + often[is_seldom])
        out = np.zeros((count, size, size), dtype=np.float32)
        out[:, one, other] = out[:, other, one] = found
        return out

    def _looked_up(self, pairs: NDArray[np.int64]) -> Floats:
        """What these pairs share. They are sorted first: neighbours are found quickly."""
        if not len(self.pairs):
            return np.zeros(len(pairs), dtype=np.float32)
        order = np.argsort(pairs)
        asked = pairs[order]
        place = np.minimum(self.pairs.searchsorted(asked), len(self.pairs) - 1)
        found = np.empty(len(pairs), dtype=np.float32)
        found[order] = np.where(self.pairs[place] == asked, self.shared[place], np.float32(0))
        return found


def _overlaps(steps: Steps, settings: LeadSettings, seed: int) -> _Overlaps:
    """What is had together, scaled to all steps; put together in bands to save memory."""
    had, count = steps.had, steps.had.shape[0]
    if count > settings.overlaps:
        kept = np.random.default_rng(seed).choice(count, settings.overlaps, replace=False)
        had = had[np.sort(kept)]
    by_item = had.T.tocsr()
    often = np.argsort(-np.diff(by_item.indptr), kind="stable")
    items = len(often)
    rank = np.empty(items, dtype=np.int64)
    rank[often] = np.arange(items)
    by_rank = by_item[often]
    had = by_rank.T.tocsr()
    scale = np.float32(count / max(1, had.shape[0]))
    common = np.zeros((min(COMMON, items), min(COMMON, items)), dtype=np.float32)
    pairs, shared = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.float32)]
    for first in range(0, items, BLOCK):
        band = (by_rank[first : first + BLOCK] @ had).tocoo()
        row, column, value = band.row.astype(np.int64) + first, band.col, band.data * scale
        is_common = (row < len(common)) & (column < row)
        common[row[is_common], column[is_common]] = value[is_common]
        kept = (row >= len(common)) & (column < row)
        pair = row[kept] * items + column[kept]
        order = np.argsort(pair)
        pairs.append(pair[order])
        shared.append(value[kept][order])
    return _Overlaps(rank, np.concatenate(pairs), np.concatenate(shared), common)


def _foretelling(
    together: sparse.csr_matrix, block: Rows, alone: NDArray[np.float64], most: int
) -> tuple[Rows, Floats]:
    """The items that foretell each target best, and how often they did, shape (targets, most).

    Where there are fewer, the target itself stands for the others, with 0.
    """
    sources = np.repeat(block[:, None], most, axis=1)
    shared = np.zeros(sources.shape, dtype=np.float32)
    for row, target in enumerate(block.tolist()):
        begin, end = together.indptr[row : row + 2]
        found, often = together.indices[begin:end], together.data[begin:end]
        other = found != target
        found, often = found[other], often[other]
        if len(found) > most:
            gain = often * often / alone[found]
            best = np.argpartition(-gain, most)[:most]
            found, often = found[best], often[best]
        sources[row, : len(found)], shared[row, : len(found)] = found, often
    return sources, shared


def _solved(
    overlaps: _Overlaps, source: Rows, shared: Floats, alone: NDArray[np.float64]
) -> Floats:
    """The weight of each source for its target, shape (targets, sources)."""
    part = overlaps.of(source).astype(np.float64)
    is_one = shared > 0
    part *= is_one[:, :, None] & is_one[:, None, :]
    place = np.arange(source.shape[1])
    part[:, place, place] = alone[source]
    solved = np.linalg.solve(part, shared.astype(np.float64)[:, :, None])
    weights: Floats = solved[:, :, 0].astype(np.float32)
    return weights


def _strongest(
    sources: list[Rows], targets: list[Rows], weights: list[Floats], items: int, most: int
) -> Leads:
    none = np.zeros(0, dtype=np.int64)
    source = np.concatenate([none, *sources])
    target = np.concatenate([none, *targets])
    weight = np.concatenate([np.zeros(0, dtype=np.float32), *weights])
    order = np.lexsort((target, -weight, source))
    source, target, weight = source[order], target[order], weight[order]
    kept = np.arange(len(source)) - source.searchsorted(source) < most
    begin = starts(np.bincount(source[kept], minlength=items))
    return Leads(begin, target[kept], weight[kept])

"""What recommendations are compared with: popularity, own frequency, and TIFU-KNN tuned.

Each takes histories to learn from and gives a ``judging.Ranker``. They are written for
judging alone and know nothing of evidence; the product never uses them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from scipy import sparse

from aisleside.hub.training.recommend.histories import Histories, Small, Wide
from aisleside.hub.training.recommend.judging import (
    FIRST,
    Numbers,
    Question,
    Ranker,
    Split,
    measured,
    questions,
)

LATELY = 28  # days


def best(scores: Numbers) -> Wide:
    """Rows of the ten highest scores, the highest first; ties go to the lower row."""
    return np.argsort(-scores, kind="stable")[:FIRST].astype(np.int64)


def counts_lately(learn: Histories) -> Numbers:
    """In how many baskets of the newest four weeks each item was, shape (n_items,).

    Without days, in how many customers' last baskets.
    """
    if learn.has_days and learn.n_baskets:
        recent = learn.days > learn.days.max() - LATELY
    else:
        recent = np.zeros(learn.n_baskets, dtype=np.bool_)
        recent[learn.first_basket[1:][learn.counts > 0] - 1] = True
    lines = learn.items[recent[learn.item_basket]]
    return np.bincount(lines, minlength=learn.n_items).astype(np.float64)


def popularity(learn: Histories) -> Ranker:
    """What everybody buys lately, the same for all."""
    answer = best(counts_lately(learn))
    return lambda question: answer


def top_frequency(learn: Histories) -> Ranker:
    """GP-TopFreq: what she bought most often, then what everybody buys lately.

    What sells lately also decides between products she bought as often, which makes it a
    harder one to beat than the published.

    Source: Hu et al., "Modeling Personalized Item Frequency Information for Next-basket
        Recommendation", SIGIR 2020, section 4.
    """
    lately = counts_lately(learn)
    lately /= lately.max(initial=0) + 1

    def rank(question: Question) -> Wide:
        own = np.zeros(learn.n_items)
        for basket in question.baskets:
            own[basket] += 1
        return best(own + lately)

    return rank


@dataclass(frozen=True, slots=True)
class Fading:
    """How baskets fade in TIFU-KNN: groups of *size*, within a group and between groups."""

    size: int
    within: float
    between: float

    def vector(self, baskets: Sequence[Small]) -> tuple[Small, Numbers]:
        """Items and their weights; the newest group is the last, the first may be smaller."""
        if not len(baskets):
            return np.zeros(0, dtype=np.int32), np.zeros(0)
        ago = np.arange(len(baskets))[::-1]
        group, place = ago // self.size, ago % self.size
        sizes = np.bincount(group)
        weight = self.within**place * self.between**group / sizes[group] / len(sizes)
        lines = np.concatenate(baskets)
        items, of = np.unique(lines, return_inverse=True)
        each = np.repeat(weight, [len(basket) for basket in baskets])
        return items, np.bincount(of, each, minlength=len(items))


class TifuKnn:
    """Her own fading frequencies mixed with those of the customers most like her.

    Source: Hu et al., "Modeling Personalized Item Frequency Information for Next-basket
        Recommendation", SIGIR 2020, section 3.
    """

    def __init__(self, learn: Histories, fading: Fading) -> None:
        self._fading = fading
        known = [fading.vector(learn.baskets(user)) for user in range(len(learn.users))]
        begins = np.cumsum([0, *(len(items) for items, _ in known)])
        self._others = sparse.csr_matrix(
            (
                np.concatenate([weights for _, weights in known]),
                np.concatenate([items for items, _ in known]),
                begins,
            ),
            shape=(len(learn.users), learn.n_items),
        )
        self._lengths = np.asarray(self._others.multiply(self._others).sum(axis=1)).ravel()

    def own_and_nearest(self, question: Question) -> tuple[Numbers, Wide]:
        """Her vector, shape (n_items,), and the others' rows, the nearest first."""
        own = np.zeros(self._others.shape[1])
        items, weights = self._fading.vector(question.baskets)
        own[items] = weights
        return own, np.argsort(self._lengths - 2 * (self._others @ own), kind="stable")

    def mixed(self, own: Numbers, nearest: Wide, *, neighbours: int, alpha: float) -> Wide:
        """The ten best, where her own weigh *alpha* and the mean of the nearest the rest."""
        others = np.asarray(self._others[nearest[:neighbours]].mean(axis=0)).ravel()
        return best(alpha * own + (1 - alpha) * others)

    def ranker(self, *, neighbours: int, alpha: float) -> Ranker:
        def rank(question: Question) -> Wide:
            own, nearest = self.own_and_nearest(question)
            return self.mixed(own, nearest, neighbours=neighbours, alpha=alpha)

        return rank


@dataclass(frozen=True, slots=True)
class Tuned:
    """The settings of TIFU-KNN that did best on customers held back for choosing."""

    fading: Fading
    neighbours: int
    alpha: float
    ndcg: float


FADINGS = tuple(Fading(*one) for one in product((3, 7), (0.9, 1.0), (0.6, 0.8, 0.95)))
NEIGHBOURS = (100, 300, 900)
ALPHAS = (0.1, 0.3, 0.5, 0.7, 0.9)


def tuned_tifu_knn(
    learn: Histories,
    split: Callable[[Histories], Split],
    *,
    fadings: Iterable[Fading] = FADINGS,
    neighbours: Sequence[int] = NEIGHBOURS,
    alphas: Sequence[float] = ALPHAS,
) -> tuple[Ranker, Tuned]:
    """TIFU-KNN with the settings of the grid that foretell best in a *split* of *learn*."""
    inner = split(learn)
    asked = questions(inner)
    found: list[Tuned] = []
    for fading in fadings:
        knn = TifuKnn(inner.learn, fading)
        seen = [knn.own_and_nearest(question) for question in asked]
        for count, alpha in product(neighbours, alphas):
            answers = [
                knn.mixed(own, nearest, neighbours=count, alpha=alpha) for own, nearest in seen
            ]
            measures = measured(inner.targets, answers)
            found.append(Tuned(fading, count, alpha, float(measures.ndcg.mean())))
    chosen = max(found, key=lambda one: one.ndcg)
    return (
        TifuKnn(learn, chosen.fading).ranker(neighbours=chosen.neighbours, alpha=chosen.alpha),
        chosen,
    )

"""How well baskets are foretold, measured on customers whom nobody learned from.

A split holds some customers back: their past is given, the next basket asked for. Held
back is decided by a digest of the customer, so that the same people stay unseen in every
later training and two models can be compared on them. Measures are kept per customer:
means have a standard error, and differences are judged in pairs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from aisleside.domain.errors import DefectError
from aisleside.hub.training.recommend.histories import Flags, Histories, Small, Wide

Numbers = NDArray[np.float64]

FIRST = 10  # suggestions that are judged
WITHIN = 30  # days after the cut in which a basket is foretold
HOLD_OUT = 0.2
DRAWS = 4_000  # of the bootstrap
_AT_ONCE = 2_000_000  # random numbers in memory


@dataclass(frozen=True, eq=False)
class Split:
    """Whom to learn from, and whose next basket to foretell.

    Args:
        learn: customers to learn from, as far as their past may be known.
        held: others, up to the basket that is asked for; nobody of them is in *learn*.
        targets: row of the items of that basket, by customer of *held*.
        days: its day by customer, as an ordinal; 0 where unknown.
    """

    name: str
    learn: Histories
    held: Histories
    targets: tuple[Small, ...]
    days: Small

    def shortened(self, baskets: int) -> Split:
        """The same question where only the newest *baskets* of each past are known."""
        held = self.held
        ends = held.first_basket[1:][held.basket_user]
        kept = np.arange(held.n_baskets) >= ends - baskets
        return replace(self, name=f"{self.name}, {baskets} known", held=held.where(kept))


@dataclass(frozen=True, slots=True)
class Question:
    """One customer's past: rows of items by basket, oldest first, and the day it is asked.

    *days* are ordinals, None where they are unknown; then so is *day*, which is 0.
    """

    baskets: Sequence[Small]
    days: Sequence[int] | None
    day: int


# Gives rows of items, the best first.
Ranker = Callable[[Question], Sequence[int] | Small | Wide]


@dataclass(frozen=True, slots=True, eq=False)
class Measures:
    """What came out for each customer; every array has shape (customers,).

    Args:
        recall: part of the basket that is among the first ten.
        ndcg: the same with a discount by rank, over that of the whole basket in order.
        hit: 1 where at least one of the basket is among them.
    """

    recall: Numbers
    ndcg: Numbers
    hit: Numbers


def calendar(
    histories: Histories, cut_day: int, *, hold_out: float = HOLD_OUT, seed: int = 0
) -> Split:
    """Learn from days before *cut_day*; foretell the first basket of others on it or after.

    Within thirty days, and of customers with a past. *cut_day* is an ordinal.
    """
    held_out = _held_out(histories, hold_out, seed)
    learn = histories.of(~held_out).before(cut_day)
    held = histories.of(held_out)
    ends = np.array(
        [
            first + np.searchsorted(held.days[first:last], cut_day)
            for first, last in _spans(held.first_basket)
        ],
        dtype=np.int64,
    )
    soon = np.append(held.days, np.int32(0))
    asked = (ends < held.first_basket[1:]) & (ends > held.first_basket[:-1])
    asked &= soon[ends] < cut_day + WITHIN
    return _split("calendar", learn, held, ends, asked)


def leave_last(histories: Histories, *, hold_out: float = HOLD_OUT, seed: int = 0) -> Split:
    """Learn from all baskets of some customers; foretell the last basket of others."""
    held_out = _held_out(histories, hold_out, seed)
    held = histories.of(held_out)
    return _split(
        "leave last",
        histories.of(~held_out),
        held,
        held.first_basket[1:] - 1,
        held.counts >= 2,
    )


def held_back(users: Sequence[str], *, hold_out: float, seed: int) -> Flags:
    """Who is not learned from: the part *hold_out* of all, shape (users,).

    It depends on nothing but her name and the seed; whoever is held back for a part is so
    for every larger one.
    """
    limit = int(hold_out * 2**64)
    key = seed.to_bytes(8, "little", signed=True)
    drawn = (
        int.from_bytes(blake2b(user.encode(), digest_size=8, key=key).digest(), "big")
        for user in users
    )
    return np.fromiter((number < limit for number in drawn), dtype=np.bool_, count=len(users))


def _held_out(histories: Histories, hold_out: float, seed: int) -> Flags:
    """Who is asked; customers for choosing settings help to learn, and are not."""
    drawn = held_back(histories.users, hold_out=hold_out, seed=seed)
    return drawn & ~histories.is_validation


def _spans(starts: Wide) -> list[tuple[int, int]]:
    return list(zip(starts[:-1].tolist(), starts[1:].tolist(), strict=True))


def _split(name: str, learn: Histories, held: Histories, ends: Wide, asked: Flags) -> Split:
    """Cut each past at the basket *ends*, for those who are *asked*."""
    before = np.arange(held.n_baskets) < ends[held.basket_user]
    return Split(
        name=name,
        learn=learn,
        held=held.where(before).of(asked),
        targets=tuple(held.basket(end) for end in ends[asked].tolist()),
        days=held.days[ends[asked]],
    )


def questions(split: Split) -> list[Question]:
    """What is asked of each held customer, in their order."""
    held = split.held
    dated = held.has_days and bool((split.days > 0).all())
    return [
        Question(
            baskets=held.baskets(user),
            days=held.days[first:last].tolist() if dated else None,
            day=int(split.days[user]) if dated else 0,
        )
        for user, (first, last) in enumerate(_spans(held.first_basket))
    ]


def judge(split: Split, rank: Ranker) -> Measures:
    """Ask for every held customer and compare with what she bought."""
    return measured(split.targets, [rank(question) for question in questions(split)])


def measured(targets: Sequence[Small], answers: Sequence[Sequence[int] | Small | Wide]) -> Measures:
    """Measure answers, the best first, against the baskets that came; both by customer."""
    discounts = 1 / np.log2(np.arange(max(map(len, targets), default=0) + FIRST) + 2)
    recall, ndcg = np.zeros(len(targets)), np.zeros(len(targets))
    for user, (target, answer) in enumerate(zip(targets, answers, strict=True)):
        given = np.asarray(answer[:FIRST], dtype=np.int64)
        found = np.zeros(len(given), dtype=np.bool_)
        found[np.unique(given, return_index=True)[1]] = True  # named twice counts once
        found &= np.isin(given, target)
        recall[user] = found.sum() / len(target)
        ndcg[user] = discounts[: len(found)][found].sum() / discounts[: len(target)].sum()
    return Measures(recall, ndcg, (recall > 0).astype(np.float64))


def mean_and_error(values: Numbers) -> tuple[float, float]:
    """The mean and its standard error; (0, 0) of nothing."""
    if not len(values):
        return 0.0, 0.0
    spread = float(values.std(ddof=1)) if len(values) > 1 else 0.0
    return float(values.mean()), spread / sqrt(len(values))


def paired_bootstrap(one: Numbers, other: Numbers, *, seed: int) -> tuple[float, float, float]:
    """By how much *one* is above *other* on the same customers: mean, and 95 % of all draws.

    Raises:
        DefectError: the two are not of the same customers.
    """
    if one.shape != other.shape:
        raise DefectError("measures of different customers were compared")
    differences = one - other
    count = len(differences)
    if not count:
        return 0.0, 0.0, 0.0
    draw = np.random.default_rng(seed)
    step = max(1, _AT_ONCE // count)
    means = [
        differences[draw.integers(count, size=(min(step, DRAWS - done), count))].mean(axis=1)
        for done in range(0, DRAWS, step)
    ]
    low, high = np.quantile(np.concatenate(means), [0.025, 0.975])
    return float(differences.mean()), float(low), float(high)

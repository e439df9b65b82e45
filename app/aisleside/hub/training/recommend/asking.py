"""Putting the questions of a split to the engine that tablets use, and checking its reasons.

Nothing here ranks: ``insight.recommend.scoring`` is asked as a tablet asks it, with the
lines of her receipts. Each reason is then counted again from those lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

import numpy as np

from aisleside.hub.training.recommend.fitting import UNDATED_LAST
from aisleside.hub.training.recommend.histories import Wide
from aisleside.hub.training.recommend.judging import (
    FIRST,
    Measures,
    Numbers,
    Question,
    Split,
    measured,
    questions,
)
from aisleside.insight.recommend.asked import Asked, Lines, moment, ticks
from aisleside.insight.recommend.model import Model
from aisleside.insight.recommend.past import UNDATED_GAP
from aisleside.insight.recommend.ranked import Ranked
from aisleside.insight.recommend.scoring import rank

NOON = time(12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Judged:
    """What a model gave for each held customer.

    *evidence* is the part of her first ten whose every reason is true, with at least one;
    shape (customers,), 1 where there were no suggestions.
    """

    measures: Measures
    evidence: Numbers


def judge_model(split: Split, model: Model) -> Judged:
    """Ask *model* for the next basket of every held customer of *split*."""
    item_ids = split.held.item_ids
    rows = {product: row for row, product in enumerate(item_ids.tolist())}
    answers, evidence = [], []
    for question in questions(split):
        asked = asked_of(question, item_ids)
        found = rank(asked, model, most=FIRST)
        answers.append([rows.get(one.product, -1) for one in found])
        evidence.append(np.mean([is_true(one, asked, model) for one in found]) if found else 1.0)
    return Judged(measured(split.targets, answers), np.array(evidence, dtype=np.float64))


def asked_of(question: Question, item_ids: Wide) -> Asked:
    """The question as a tablet asks it, everything at noon."""
    days: Sequence[int] = question.days or [
        UNDATED_LAST - (len(question.baskets) - 1 - number) * UNDATED_GAP
        for number in range(len(question.baskets))
    ]
    sizes = [len(basket) for basket in question.baskets]
    product = item_ids[np.concatenate([*question.baskets, np.zeros(0, dtype=np.int64)])]
    noons = np.array([ticks(_noon(day)) for day in days], dtype=np.int64)
    lines = Lines(product, np.repeat(noons, sizes), np.zeros(len(product), dtype=bool))
    return Asked(lines, now=_noon(question.day or UNDATED_LAST + UNDATED_GAP))


def _noon(day: int) -> datetime:
    return datetime.combine(date.fromordinal(day), NOON)


def is_true(ranked: Ranked, asked: Asked, model: Model) -> bool:
    """Whether a suggestion has a reason, and every reason it has can be counted again."""
    lines = asked.lines
    moments = set(lines.at[lines.product == ranked.product].tolist())
    days = sorted({moment(at).date() for at in moments}, reverse=True)
    if ranked.bought is not None and list(ranked.bought.days) != days:
        return False
    hers = {product: moment(at) for product, at in lines.newest().items()}
    for one in ranked.because:
        is_hers = one.product in hers if one.bought else one.product in asked.basket
        if not is_hers or one.part <= 0 or (one.bought and hers[one.product] != one.bought):
            return False
    popular = ranked.popular
    if popular is not None and model.popular(popular.group).get(ranked.product) != popular:
        return False
    return bool(ranked.bought or ranked.because or popular)

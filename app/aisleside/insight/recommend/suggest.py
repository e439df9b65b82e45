"""Rows of suggestions for one customer, or for whatever somebody holds in a hand.

Ranking says what fits her; here the shop has its say: what it may speak of, what it has, in
which size, what was said before, what it wants to push. The evidence of a suggestion is what
ranking or receipts counted, never more. Somebody else's purchases can only be numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from aisleside.insight.recommend.asked import Asked, Shelf
from aisleside.insight.recommend.candidates import Question, first_of_each
from aisleside.insight.recommend.filters import Hers, hers
from aisleside.insight.recommend.model import Model
from aisleside.insight.recommend.ranked import Ranked
from aisleside.insight.recommend.reasons import Silence, Suggestions
from aisleside.insight.recommend.rows import best_of, rows
from aisleside.insight.recommend.rules import Rules
from aisleside.insight.recommend.scoring import rank


def suggest(asked: Asked, model: Model, shelf: Shelf, rules: Rules) -> Suggestions:
    """Rows for one question, the best first, or why there are none.

    The same question always has the same answer. Lines, basket and answers may name
    products that the catalogue lost. With something in hand the rows are about that alone.
    """
    known = hers(asked, shelf, rules)
    known = known.without(_gifts(known, model))
    wanted = None if asked.in_hand is not None else first_of_each(known)
    return arranged(rank(known.asked, model, wanted=wanted), known, shelf, model)


def arranged(ranked: Sequence[Ranked], known: Hers, shelf: Shelf, model: Model) -> Suggestions:
    """Make rows of what was ranked for somebody, best first."""
    question = Question(ranked, known, shelf, model)
    about, limit = known.asked.in_hand, known.asked.limit
    found = question.on_her_own() if about is None else question.beside(about)
    candidates = question.fit_to_sell(found)
    shown = rows(candidates, limit=limit)
    silence = None
    if not shown:
        is_anything_known = ranked or known.sold or about is not None
        silence = Silence.NOTHING_HERE if is_anything_known else Silence.NOTHING_KNOWN
    return Suggestions(
        rows=shown,
        best=best_of(shown, candidates, limit=limit),
        is_personal=known.asked.is_personal,
        silence=silence,
    )


def _gifts(known: Hers, model: Model) -> frozenset[int]:
    """Her purchases that were gifts, as was said of what they had led to."""
    declined = known.lessons.gifts - known.sold.keys()
    if not declined or not known.is_known:
        return frozenset()
    led_there = rank(replace(known.asked, only=declined), model)
    reasons = (known.nameable(one.because)[:1] for one in led_there)
    return frozenset(one.product for because in reasons for one in because if one.bought)

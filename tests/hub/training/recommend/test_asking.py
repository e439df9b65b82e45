"""The engine is asked as a tablet asks it, and a reason that is not true does not pass."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from aisleside.hub.training.recommend.asking import asked_of, is_true, judge_model
from aisleside.hub.training.recommend.judging import judge, questions
from aisleside.insight.recommend.asked import moment
from aisleside.insight.recommend.ranked import Ranked
from aisleside.insight.recommend.reasons import Because, BoughtBefore, Popular
from aisleside.insight.recommend.scoring import rank


@pytest.fixture
def asked(learned):
    split, _ = learned
    most = max(questions(split), key=lambda question: len(question.baskets))
    return asked_of(most, split.held.item_ids)


def test_what_was_learned_foretells_more_than_what_sells_best(learned):
    split, model = learned
    popular = np.argsort(-np.bincount(split.learn.items), kind="stable")

    found = judge_model(split, model)

    assert found.measures.recall.mean() > judge(split, lambda _: popular).recall.mean() + 0.1
    assert found.evidence.shape == found.measures.hit.shape


def test_every_reason_that_the_engine_gives_can_be_counted_again(learned, asked):
    _, model = learned
    found = [one for one in rank(asked, model) if one.bought or one.because or one.popular]

    assert len(found) > 10
    assert all(is_true(one, asked, model) for one in found)


def test_a_reason_that_cannot_be_counted_again_does_not_pass(learned, asked):
    _, model = learned
    own = next(one for one in rank(asked, model) if one.bought)
    led = next(one for one in rank(asked, model) if one.because)
    stranger = int(asked.lines.product.max()) + 1
    nothing = Ranked(own.product, 1.0)
    wrong = [
        nothing,
        replace(own, bought=replace(own.bought, days=own.bought.days[1:])),
        replace(own, bought=replace(own.bought, days=(date(2026, 1, 1), *own.bought.days[1:]))),
        replace(nothing, product=stranger, bought=BoughtBefore(own.bought.days, None, asked.now)),
        replace(led, because=(replace(led.because[0], product=stranger),)),
        replace(led, because=(replace(led.because[0], bought=asked.now + timedelta(days=1)),)),
        replace(led, because=(replace(led.because[0], part=0.0),)),
        replace(led, because=(*led.because, Because(stranger, None, 0.1))),
        replace(own, popular=Popular("", 1, 40, date(2026, 1, 1), date(2026, 1, 7))),
    ]

    assert [is_true(one, asked, model) for one in (own, led)] == [True, True]
    assert [is_true(one, asked, model) for one in wrong] == [False] * len(wrong)


def test_baskets_without_days_are_asked_in_their_order(learned):
    split, model = learned
    dated = questions(split)[0]

    undated = asked_of(replace(dated, days=None, day=0), split.held.item_ids)

    order = undated.lines.at.tolist()
    assert order == sorted(order) != []
    assert undated.now > moment(order[-1])
    assert rank(undated, model)

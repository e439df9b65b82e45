"""Learning finds what leads to what, and the tablet's engine ranks by it."""

from __future__ import annotations

import builtins
import random
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from aisleside.hub.training.recommend.fitting import FitSettings, NoTreesError, fit
from aisleside.hub.training.recommend.histories import Histories
from aisleside.hub.training.recommend.leads import LeadSettings, learn_leads, steps_of
from aisleside.hub.training.recommend.reading import from_jsonl
from aisleside.insight.recommend.model import Model

NOW = datetime(2026, 11, 21, tzinfo=UTC)
COAT, SCARF, MILK = 3, 17, 0


def coats_lead_to_scarves() -> list[str]:
    """Everybody buys milk; who buys a coat buys a scarf next, and never the other way round."""
    draw = random.Random(3)
    lines = ['{"n_items": 30}']
    for number in range(150):
        baskets, days, wants = [], [], False
        for visit in range(8):
            basket = {MILK, draw.randrange(4, 16)}
            if wants:
                basket.add(SCARF)
            wants = draw.random() < 0.3
            if wants:
                basket.add(COAT)
            baskets.append(sorted(basket))
            days.append(f"2026-{1 + visit:02d}-{draw.randrange(1, 29):02d}")
        lines.append(
            f'{{"user": "{number}", "baskets": {baskets}, "days": {days!r}}}'.replace("'", '"')
        )
    return lines


@pytest.fixture(scope="module")
def shop() -> Histories:
    return from_jsonl(coats_lead_to_scarves())


def links_of(model: Model, row: int) -> dict[int, float]:
    part = slice(model.links.starts[row], model.links.starts[row + 1])
    weights = model.link_weights[model.links.weight[part]]
    return dict(zip(model.links.to[part].tolist(), weights.tolist(), strict=True))


def test_a_link_says_what_comes_next_and_not_what_lies_beside_it(shop):
    settings = LeadSettings(half_life=20.0)

    leads = learn_leads(steps_of(shop, settings, seed=0), settings, seed=0)

    def best(row: int) -> int:
        return int(leads.to[leads.starts[row]])

    assert best(COAT) == SCARF
    after_scarf = leads.to[leads.starts[SCARF] : leads.starts[SCARF + 1]].tolist()
    weight = dict(zip(after_scarf, leads.weight[leads.starts[SCARF] :].tolist(), strict=False))
    assert weight.get(COAT, 0.0) < leads.weight[leads.starts[COAT]] / 4


def test_no_item_has_more_links_than_are_kept(shop):
    settings = LeadSettings(most=3, foretelling=5)

    leads = learn_leads(steps_of(shop, settings, seed=0), settings, seed=0)

    assert np.diff(leads.starts).max() == 3
    assert (leads.weight > 0).all()


def test_the_same_histories_and_seed_give_the_same_model(shop, quick):
    once, again = (fit(shop, trained_at=NOW, settings=quick).parts() for _ in range(2))

    assert once == again


def test_the_trees_are_learned_and_survive_their_road(shop, quick):
    model = fit(shop, trained_at=NOW, settings=quick)

    assert model.forest.trees == quick.trees
    assert SCARF in links_of(model, COAT)
    assert Model.read(model.parts()).parts() == model.parts()
    assert model.about.customers == 150
    assert model.about.fingerprint == shop.fingerprint()


def test_baskets_of_which_only_the_order_is_known_are_learned_from(quick):
    undated = [line.partition(', "days"')[0] + "}" for line in coats_lead_to_scarves()]
    undated[0] = '{"n_items": 30}'

    model = fit(from_jsonl(undated), trained_at=NOW, settings=quick)

    assert not model.about.has_days
    assert SCARF in links_of(model, COAT)


@pytest.mark.parametrize("customers", [0, 1, 3])
def test_too_few_to_learn_from_give_counts_alone(customers, quick):
    few = from_jsonl(coats_lead_to_scarves()[: customers + 1])

    model = fit(few, trained_at=NOW, settings=replace(quick, folds=2))

    assert model.is_empty
    assert Model.read(model.parts()).about.customers == customers


def test_settings_say_how_large_learning_may_grow(shop):
    settings = FitSettings(folds=2, visits=1, examples=260, trees=5, threads=1)
    small = replace(settings, leads=LeadSettings(pairs=200, visits=5))

    steps = steps_of(shop, small.leads, seed=0)

    assert steps.had.shape[0] <= 200
    assert fit(shop, trained_at=NOW, settings=small).forest.trees == 5


def test_no_last_day_is_taken_for_none():
    def learned(days: str) -> Model:
        line = f'{{"user": "1", "baskets": [[1], [2]], "days": {days}}}'
        return fit(from_jsonl(['{"n_items": 3}', line]), trained_at=NOW)

    dated = learned('["2013-05-01", "2013-05-12"]')  # as undated ones end
    undated = learned("null")

    assert dated.about.last_day == undated.about.last_day
    assert (dated.about.has_days, undated.about.has_days) == (True, False)


def test_a_system_without_the_library_for_threads_is_told_which_package_it_needs(
    shop, quick, monkeypatch
):
    def refused(name, *rest, **more):
        if name == "lightgbm":
            raise OSError("libgomp.so.1: cannot open shared object file")
        return real(name, *rest, **more)

    real = builtins.__import__
    monkeypatch.setattr(builtins, "__import__", refused)

    with pytest.raises(NoTreesError, match="libgomp1"):
        fit(shop, trained_at=NOW, settings=quick)

"""What was learned survives its road as bytes, or is recognised as damaged."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from tests.insight.recommend.world import DAY, model_of

from aisleside.insight.recommend.model import (
    ITEMS_A_PART,
    Model,
    ModelDamagedError,
    ModelIncompleteError,
    ModelTooNewError,
    ModelUnreadableError,
)

LINKS = {100: {101: 0.5, 102: 0.2}, 103: {100: 0.1}}
POPULAR = {"place:M01": {104: 30, 105: 20}}


@pytest.fixture
def model() -> Model:
    return model_of(LINKS, bought={104: 30, 105: 20}, popular=POPULAR)


def led_to(model: Model, product: int) -> dict[int, float]:
    (row,) = model.rows(np.array([product]))
    part = slice(model.links.starts[row], model.links.starts[row + 1])
    weights = model.link_weights[model.links.weight[part]].tolist()
    return dict(zip(model.items.ids[model.links.to[part]].tolist(), weights, strict=True))


def test_a_model_read_from_its_parts_is_the_model(model):
    read = Model.read(model.parts())

    assert read.parts() == model.parts()
    assert led_to(read, 100) == pytest.approx({101: 0.5, 102: 0.2}, rel=0.02)
    assert [(one, of.buyers) for one, of in read.popular("place:M01").items()] == [
        (104, 30),
        (105, 20),
    ]
    assert read.rows(np.array([100, 119, 7])).tolist() == [0, 19, 20]
    counts, baskets = read.counts(DAY // 7, back=4)
    assert counts[4] == pytest.approx(30, rel=0.03)
    assert baskets == 100


@pytest.mark.parametrize(
    "count", [1, ITEMS_A_PART, ITEMS_A_PART + 9, 2 * ITEMS_A_PART, 1 << 16, 70_000]
)
def test_a_model_of_several_parts_is_read_whole(count):
    products = range(7, 7 + count)
    model = model_of({7: {products[-1]: 0.5}}, products=products, bought={products[-1]: 3})

    read = Model.read(model.parts())

    assert read.items.ids.tolist() == list(products)
    assert read.items.first_seen.tolist() == [DAY - 300] * count
    assert read.weeks[DAY // 7 - 1].tolist() == model.weeks[DAY // 7 - 1].tolist()
    assert led_to(read, 7) == pytest.approx({products[-1]: 0.5})


def test_no_parts_at_all_are_the_empty_model():
    empty = Model.read({})

    assert empty.is_empty
    assert empty.popular("") == {}
    assert empty.rows(np.array([5])).tolist() == [0]
    assert Model.read(empty.parts()).is_empty


def test_parts_of_two_trainings_are_noticed(model):
    other = model_of({100: {104: 0.4}}, bought={104: 30, 105: 20}, popular=POPULAR)

    with pytest.raises(ModelIncompleteError):
        Model.read({**model.parts(), "link": other.parts()["link"]})


def test_a_model_of_a_newer_layout_says_so(model):
    parts = model.parts()
    about = msgspec.json.decode(b"".join(parts["about"]))

    with pytest.raises(ModelTooNewError):
        Model.read({"about": [msgspec.json.encode({**about, "version": 2, "items": "many"})]})


def test_no_cut_or_flipped_byte_is_taken_for_a_model(model):
    parts = model.parts()
    for name, of in parts.items():
        for damaged in (of[0][:-1], of[0][:-1] + bytes([of[0][-1] ^ 1]), b""):
            with pytest.raises(ModelUnreadableError):
                Model.read({**parts, name: [damaged, *of[1:]]})
    about = msgspec.json.decode(b"".join(parts["about"]))
    for said in ({}, {**about, "items": 21}, {**about, "items": -1}, {**about, "items": 10**15}):
        with pytest.raises(ModelDamagedError):
            Model.read({**parts, "about": [msgspec.json.encode(said)]})


def test_a_new_training_keeps_rows_and_links_that_hardly_changed():
    old = model_of(LINKS)
    new = model_of(
        {100: {101: 0.49, 102: 0.2}, 103: {100: 0.1, 119: 0.4}, 121: {100: 0.3}},
        products=range(90, 122),
    ).kept_close_to(old)

    assert new.items.ids[:20].tolist() == old.items.ids.tolist()
    assert led_to(new, 100) == led_to(old, 100)
    assert led_to(new, 103) == pytest.approx({100: 0.1, 119: 0.4}, rel=0.05)
    assert led_to(new, 121) == pytest.approx({100: 0.3}, rel=0.05)
    assert Model.read(new.parts()).parts() == new.parts()


def test_the_same_training_again_changes_no_link():
    old = model_of(LINKS)

    assert model_of(LINKS).kept_close_to(old).parts()["link"] == old.parts()["link"]


def test_what_is_gone_keeps_its_row_and_leads_nowhere():
    old = model_of(LINKS)
    new = model_of({}, products=range(101, 120)).kept_close_to(old)

    assert new.rows(np.array([100, 119])).tolist() == [0, 19]
    assert led_to(new, 100) == {}

"""``aisleside recommend fit`` and ``serve``, as somebody who scores them sees them."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from click.testing import CliRunner
from tests.hub.training.recommend.conftest import world_lines
from tests.hub.training.recommend.test_fitting import NOW

from aisleside.__main__ import main
from aisleside.hub.training.recommend.answering import (
    MOST_BOUGHT,
    answers,
    learn,
    read_model,
    write_model,
)
from aisleside.hub.training.recommend.reading import from_jsonl


@pytest.fixture(scope="module")
def model(quick):
    return learn(from_jsonl(world_lines()), trained_at=NOW, settings=quick)


def asked(model, *requests: dict) -> list[dict]:
    lines = [
        json.dumps({"user": "new", "days": None, "now": None, "k": 20} | one) for one in requests
    ]
    return [json.loads(line) for line in answers(lines, model)]


BASKETS = [[1, 7, 30], [7, 41], [1, 7]]
DAYS = ["2026-03-01", "2026-03-09", "2026-03-09"]


@pytest.mark.parametrize(
    "request_",
    [
        {"baskets": BASKETS, "days": DAYS, "now": "2026-03-20"},
        {"baskets": BASKETS, "days": DAYS},
        {"baskets": BASKETS},
        {"baskets": [[7, 7, 999]], "days": ["2026-03-01"], "now": "2025-01-01"},
        {"baskets": []},
        {"baskets": [[]], "now": "2026-03-20", "k": 60},
    ],
)
def test_every_one_of_the_first_ten_has_a_reason_that_is_true(model, request_):
    held = Counter(item for basket in request_["baskets"] for item in set(basket))
    most = Counter(
        item
        for line in world_lines()[1:]
        for basket in json.loads(line)["baskets"]
        for item in basket
    ).most_common(MOST_BOUGHT)

    (answer,) = asked(model, request_)

    assert answer["user"] == "new"
    assert (
        len(answer["items"])
        == len(set(answer["items"]))
        == min(request_.get("k", 20), len(answer["items"]))
    )
    assert [reason["item"] for reason in answer["reasons"]] == answer["items"][:10]
    for reason in answer["reasons"]:
        match reason["kind"]:
            case "bought_before":
                assert reason["count"] == held[reason["item"]] > 0
            case "goes_with":
                assert reason["because"]
                assert set(reason["because"]) <= held.keys()
            case "popular":
                assert reason["item"] in dict(most)
            case other:
                pytest.fail(other)


def test_what_she_buys_always_comes_first(model):
    (answer,) = asked(
        model, {"baskets": [[25]] * 6, "days": [f"2026-03-{day:02d}" for day in range(1, 7)]}
    )

    assert answer["items"][0] == 25
    assert answer["reasons"][0] == {"kind": "bought_before", "item": 25, "count": 6}


@pytest.mark.parametrize(
    "line",
    [
        "not JSON",
        '{"user": "1"}',
        '{"user": "1", "baskets": [["x"]]}',
        '{"user": "1", "baskets": [[1]], "days": ["2026-03-01", "2026-03-02"]}',
        '{"user": "1", "baskets": [[1], [2]], "days": ["2026-03-02", "2026-03-01"]}',
        '{"user": "1", "baskets": [[1]], "k": 0}',
        b"\xff\xfe",
        '{"user": "1", "baskets": [[9223372036854775808]]}',
        '{"user": "1", "more": ' + "[" * 100_000 + "]" * 100_000 + ', "baskets": []}',
    ],
    ids=range(9),
)
def test_a_line_that_makes_no_sense_is_refused_and_the_next_is_answered(model, line):
    good = json.dumps({"user": "2", "baskets": [[1]]})

    refused, answered = (json.loads(one) for one in answers([line, "\n", good], model))

    assert refused["error"].startswith("This line was not answered: ")
    assert answered["user"] == "2"


def test_a_history_may_be_longer_than_the_calendar_and_its_customer_a_number(model):
    (answer,) = asked(model, {"user": 17, "baskets": [[7]] * 120_000 + [[8]]})

    assert answer["user"] == 17
    assert {"kind": "bought_before", "item": 7, "count": 120_000} in answer["reasons"]


def test_as_many_items_as_were_asked_for_where_the_catalogue_has_them(model):
    request = {"baskets": BASKETS, "days": DAYS, "now": "2026-03-20", "k": 50}

    (answer,) = asked(model, request)

    assert len(answer["items"]) == len(set(answer["items"])) == 50


def test_a_model_in_a_folder_is_the_model(model, tmp_path):
    write_model(tmp_path / "new" / "model", model)

    assert read_model(tmp_path / "new" / "model").parts() == model.parts()


def test_the_commands_say_in_plain_words_what_is_wrong(tmp_path):
    train = tmp_path / "train.jsonl"
    train.write_text('{"n_items": 3}\n{"user": "1", "baskets": [[9]]}\n')
    (tmp_path / "damaged").mkdir()
    (tmp_path / "damaged" / "model.msgpack").write_bytes(b"garbage")
    run = CliRunner()

    no_item = run.invoke(main, ["recommend", "fit", str(train), str(tmp_path / "model")])
    nothing = run.invoke(main, ["recommend", "serve", str(tmp_path / "nowhere")])
    damaged = run.invoke(main, ["recommend", "serve", str(tmp_path / "damaged")])

    assert (no_item.exit_code, nothing.exit_code, damaged.exit_code) == (1, 1, 1)
    assert "line 2: item 9 is not one of the 3 items" in no_item.output
    assert "There is no model in" in nothing.output
    assert "damaged" in damaged.output
    assert not (tmp_path / "model").exists()


def test_learned_in_a_file_and_answered_by_lines(tmp_path):
    train = tmp_path / "train.jsonl"
    train.write_text("\n".join(world_lines()[:60]))
    run = CliRunner()

    learned = run.invoke(main, ["recommend", "fit", str(train), str(tmp_path / "model")])
    request = json.dumps({"user": "9", "baskets": [[1, 2]], "days": None, "now": None, "k": 5})
    served = run.invoke(main, ["recommend", "serve", str(tmp_path / "model")], input=request + "\n")

    assert "Learned from 59 customers" in learned.output
    assert len(json.loads(served.stdout)["items"]) == 5

"""The command that says what was read, in process, as a process, and on the worked examples."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisleside.formats.answering import Kind, answers

EXAMPLES = Path(__file__).parents[3] / "shared" / "data" / "formats"
PASS = "M1LUND/PER             QWERTZ OSLBGOWF 0564 325Y007F0012 100"


def ask(kind: Kind, *requests: object) -> list[dict[str, Any]]:
    lines = [json.dumps(request).encode() + b"\n" for request in requests]
    return [json.loads(said) for said in answers(lines, kind=kind)]


def same(expected: Any, got: Any) -> bool:
    """Whether what is expected is there: nothing and blanks are alike, further fields too."""
    if isinstance(expected, dict) and isinstance(got, dict):
        return all(same(value, got.get(name)) for name, value in expected.items())
    if isinstance(expected, list) and isinstance(got, list):
        return len(expected) == len(got) and all(map(same, expected, got))
    expected, got = (
        (one or "").strip() if one is None or isinstance(one, str) else one
        for one in (expected, got)
    )
    return bool(expected == got)


@pytest.mark.skipif(not EXAMPLES.is_dir(), reason="the shared examples are not here")
@pytest.mark.parametrize("kind", [Kind.BCBP, Kind.GS1])
def test_the_worked_examples_are_read_as_they_are_explained(kind: Kind):
    text = (EXAMPLES / f"{kind}_examples.json").read_text(encoding="utf-8")
    vectors = json.loads(text)["vectors"]
    asked = ("id", "raw", "context_date", "type", "options")

    said = ask(kind, *({name: one[name] for name in asked if name in one} for one in vectors))

    wrong = [
        (vector["id"], answer)
        for vector, answer in zip(vectors, said, strict=True)
        if answer["ok"] is (vector["kind"] == "invalid")
        or (vector["kind"] != "invalid" and not same(vector["expect"], answer["fields"]))
    ]
    assert wrong == []


def test_a_line_that_cannot_be_answered_does_not_stop_the_others():
    lines = [
        b"no json\n",
        b"\n",
        b"\xff\xfe\n",
        b"[" * 100_000 + b"\n",
        b'{"id": "a", "raw": "\\ud800"}\n',
        b'{"id": 7}\n',
        b'["raw"]\n',
        json.dumps({"id": 8, "raw": PASS, "context_date": "soon", "options": 3}).encode(),
        json.dumps({"id": [9], "raw": PASS, "context_date": "2026-11-20T08:00"}).encode(),
    ]

    said = [json.loads(one) for one in answers(lines, kind=Kind.BCBP)]

    assert [(one["id"], one["ok"]) for one in said] == [
        (None, False),
        (None, False),
        (None, False),
        (None, False),
        (7, False),
        (None, False),
        (8, True),
        ([9], True),
    ]
    assert [one["findings"][0]["code"] for one in said[:7]] == [
        *["not_json"] * 4,
        *["not_a_request"] * 2,
        "context_date",
    ]
    assert said[-1]["fields"]["legs"][0]["flight_date"] == date(2026, 11, 21).isoformat()


def test_a_region_and_a_kind_help_to_read_a_code():
    (price, short) = ask(
        Kind.GS1,
        {"raw": "2012345009905", "options": {"region": "NO"}},
        {"raw": "04252614", "type": "upc"},
    )

    assert (price["fields"]["price"], price["fields"]["currency"]) == ("9.90", "NOK")
    assert short["fields"]["format"] == "UPC-E"


@given(
    st.sampled_from(list(Kind)),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=20),
        lambda inner: st.dictionaries(
            st.sampled_from(["id", "raw", "context_date", "type", "options", "region"]), inner
        ),
        max_leaves=8,
    ),
)
def test_whatever_is_asked_is_answered(kind: Kind, asked: object):
    (said,) = ask(kind, asked)

    assert said.keys() == {"id", "ok", "fields", "findings"}
    assert said["ok"] or said["findings"]


def test_the_command_answers_each_line_before_the_next_is_sent():
    command = [sys.executable, "-m", "aisleside", "formats", "parse", "--kind", "bcbp"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write(b"?\n")
        running.stdin.flush()
        refused = json.loads(running.stdout.readline())
        running.stdin.write(json.dumps({"id": "b", "raw": PASS}).encode() + b"\n")
        running.stdin.flush()
        read = json.loads(running.stdout.readline())
        running.stdin.close()

        assert running.wait() == 0
    assert (refused["ok"], read["ok"], read["id"]) == (False, True, "b")

"""The shared examples, where they lie beside the project or where AISLESIDE_SHARED says."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from aisleside.formats.teletype import parse_fields

SHARED = Path(os.environ.get("AISLESIDE_SHARED", Path(__file__).parents[4] / "shared"))
EXAMPLES = SHARED / "data/formats/typeb_examples.json"


@pytest.mark.skipif(not EXAMPLES.exists(), reason="the shared examples are not on this machine")
def test_every_field_that_an_example_expects_is_as_expected() -> None:
    for example in json.loads(EXAMPLES.read_text(encoding="utf-8"))["vectors"]:
        is_ok, fields, _ = parse_fields(
            example["raw"], type=example["type"], context_date=example.get("context_date")
        )

        assert is_ok is (example["kind"] != "invalid"), example["id"]
        for key, expected in example["expect"].items():
            assert (fields.get(key) or "") == (expected or ""), (example["id"], key)

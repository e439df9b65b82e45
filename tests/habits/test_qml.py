"""The screens pass Qt's checker with our Python types, its formatter, and our own rules."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

PROGRAM = Path(__file__).resolve().parents[2] / "packaging/qml_checks.py"


@pytest.fixture(scope="module")
def qml_checks() -> ModuleType:
    spec = importlib.util.spec_from_file_location("qml_checks", PROGRAM)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["qml_checks"] = module
    spec.loader.exec_module(module)
    return module


def test_no_qml_file_breaks_a_rule(qml_checks):
    problems = qml_checks.check()

    assert problems == [], "\n".join(problems)


def test_a_misspelt_property_of_a_view_model_is_caught(qml_checks, tmp_path):
    screen = tmp_path / "Planted.qml"
    screen.write_text(
        "import QtQuick\n"
        "import Aisleside.Device\n"
        "Item {\n"
        "    id: root\n"
        "    required property Shell shell\n"
        "    property string spoken: root.shell.agee\n"
        "}\n",
        "utf-8",
    )

    said = qml_checks.lint([screen], qml_checks.write_types(tmp_path))

    assert any("agee" in line for line in said)


def test_a_rounded_item_that_clips_is_caught(qml_checks):
    text = "Item {\n    Rectangle {\n        radius: 4\n        clip: true\n    }\n}\n"

    assert qml_checks.clipped_round(text) == [2]


def test_clipping_around_a_rounded_child_is_allowed(qml_checks):
    text = "Item {\n    clip: true\n    Rectangle {\n        radius: 4\n    }\n}\n"

    assert qml_checks.clipped_round(text) == []


@pytest.mark.parametrize(
    "line",
    [
        "property var anything: 1",
        "MultiEffect {}",
        "layer.enabled: true",
        "Text {",
        "T.Label {",
        "gradient: Gradient {}",
        "textFormat: Text.RichText",
    ],
)
def test_what_the_house_forbids_is_named_with_its_line(qml_checks, line, monkeypatch, tmp_path):
    monkeypatch.setattr(qml_checks, "ROOT", tmp_path)
    file = tmp_path / "Planted.qml"
    file.write_text(f"pragma ComponentBehavior: Bound\nItem {{\n    {line}\n}}\n", "utf-8")

    problems = qml_checks.house_rules(file)

    assert [p for p in problems if p.startswith("Planted.qml:3: ")]

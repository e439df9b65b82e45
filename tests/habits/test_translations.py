"""Every sentence of the screens is in every language, with the facts that belong in it."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture
def translate(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(PACKAGING))
    import translate

    yield translate
    for name in ("translate", "qml_checks"):
        sys.modules.pop(name, None)


def test_every_sentence_is_translated_and_packed_and_none_is_left_over(translate):
    problems = translate.check()

    assert problems == [], "\n".join(problems)


def test_a_sentence_that_changes_or_loses_its_facts_is_caught(translate):
    wrong = translate._wrong

    assert list(wrong("Call {name}", ["{name} anrufen"])) == []
    assert list(wrong("Call {name}", ["anrufen"])) != []
    assert list(wrong("Call {name}", ["{name}, {day}"])) != []
    assert list(wrong("%n days ago", ["vorgestern", "vor %n Tagen"])) == []
    assert list(wrong("Undo", [])) != []
    assert list(wrong("Undo", ["Zurück "])) != []


def test_what_the_tool_cannot_read_is_named_with_its_line(translate, tmp_path, monkeypatch):
    (tmp_path / "said.py").write_text('a = tr(f"Call {name}")\nb = tr("Call " + name)\n', "utf-8")
    (tmp_path / "Said.qml").write_text('text: qsTr("Call ") + name\n', "utf-8")
    for name in ("ROOT", "VIEWS", "QML"):
        monkeypatch.setattr(translate, name, tmp_path)

    places = [place for place, _ in translate._not_found()]

    assert places == ["said.py:1", "said.py:2", "Said.qml:1"]


def test_the_errors_of_the_device_are_among_the_sentences(translate):
    said = set(translate.error_sentences())

    assert any(sentence.startswith("The hub cannot be reached.") for sentence in said)

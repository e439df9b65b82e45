"""Every sentence a person may read: plain words, no codes, no blame, no shouting.

Read from the source: what QML passes to qsTr, what Python passes to ``tr`` and its
kin, and the sentences of every expected error.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
QML = ROOT / "resources/qml"
PYTHON = ROOT / "app/aisleside"
TRANSLATED = {"tr", "QT_TR_NOOP", "QT_TRANSLATE_NOOP"}

# Each with what to say instead, from section 10 of the design.
JARGON = {
    r"\bevents?\b": "say what it was: a note, a promise",
    r"\bpayloads?\b": "say what was sent",
    r"\bconflicts?\b": "say what does not fit, and what to choose",
    r"\bentit(y|ies)\b": "say who or what",
    r"\bsync failed\b": "say what was not sent, and that it is safe",
    r"\bnetwork error\b": "say since when it is offline",
    r"\b(invalid|forbidden|unauthori[sz]ed|exception|traceback|null|timed? ?out)\b": (
        "say what happened, and what to do"
    ),
    r"\b(HTTP|SQL|JSON|UUID|URL|API)\b": "a code or a technique stands behind “Copy for support”",
    r"\b[45]\d\d (?-i:[A-Z])": "a status belongs in the log",
    r"^sorry\b|\b(oops|please)\b": "plain and short",
    r"\b(your (fault|mistake)|you failed|you forgot)\b": "no blame",
    r"!": "no exclamation marks",
    r"\b(low|bad|cheap|poor) (value )?customers?\b": "bands are instructions, never verdicts",
}


def in_qml(text: str) -> Iterator[str]:
    """What a QML file says."""
    for call in re.finditer(r'qsTr\(\s*"((?:[^"\\]|\\.)*)"', text):
        yield call[1]


def in_python(tree: ast.Module) -> Iterator[str]:
    """What a module says: words to be translated, and the sentences of its errors."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in TRANSLATED:
            yield from strings(node)
        if isinstance(node, ast.ClassDef) and any(
            isinstance(base, ast.Name) and base.id.endswith("Error") for base in node.bases
        ):
            if any(isinstance(base, ast.Name) and base.id == "DefectError" for base in node.bases):
                continue  # goes to the log
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "__init__":
                    yield from strings(call)


def strings(call: ast.Call) -> Iterator[str]:
    """The words among the arguments of a call; not what is put into them."""
    for argument in call.args:
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value
        elif isinstance(argument, ast.JoinedStr):
            parts = argument.values
            yield "".join(str(p.value) for p in parts if isinstance(p, ast.Constant))


def said() -> Iterator[tuple[str, str]]:
    """Every sentence, and the file it stands in."""
    for file in sorted(QML.rglob("*.qml")):
        for sentence in in_qml(file.read_text("utf-8")):
            yield str(file.relative_to(ROOT)), sentence
    for file in sorted(PYTHON.rglob("*.py")):
        for sentence in in_python(ast.parse(file.read_text("utf-8"))):
            yield str(file.relative_to(ROOT)), sentence


def wrong(sentence: str) -> list[str]:
    """What to say instead, for all that should not be said."""
    return [why for words, why in JARGON.items() if re.search(words, sentence, re.IGNORECASE)]


def test_no_sentence_of_the_screens_is_jargon_or_shouts() -> None:
    sentences = list(said())

    found = [(file, text, why) for file, text in sentences for why in wrong(text)]

    assert len(sentences) > 300  # else this looks in the wrong place
    assert found == [], found


@pytest.mark.parametrize(
    "sentence",
    [
        "Sync failed: 409 conflict",
        "This event was not applied.",
        "Invalid phone",
        "Saved!",
        "The payload is too large.",
        "403 Forbidden",
        "A low value customer",
    ],
)
def test_what_the_design_forbids_is_found(sentence: str) -> None:
    assert wrong(sentence)


def test_sentences_are_found_wherever_they_stand() -> None:
    module = ast.parse(
        "class GoneError(ExpectedError):\n"
        "    def __init__(self):\n"
        "        super().__init__('It is gone. ' f'Nothing is {lost}.')\n"
        "said = tr('Sent {when}')\n"
    )

    assert set(in_python(module)) == {"It is gone. Nothing is .", "Sent {when}"}
    assert list(in_qml('text: qsTr("Not now")')) == ["Not now"]

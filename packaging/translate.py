"""Bring the files of the languages up to date with the sentences of the screens.

``update()`` writes every sentence of the QML, of the view-models and of the device's errors
into ``resources/i18n/*.ts``, keeps what is translated, drops what nobody says any more, and
packs each file for Qt. ``check()`` says what is wrong, one text each, and changes nothing.
Run as a program it does the first and ends with the second.
"""

from __future__ import annotations

import ast
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from qml_checks import QML, ROOT, VIEWS, run

I18N = ROOT / "resources/i18n"
DEVICE = ROOT / "app/aisleside/device"
LANGUAGES = {"de": 2, "fr": 2, "zh": 1, "ar": 6}  # how many forms the plurals of each have
CALLS = {"tr", "QT_TR_NOOP"}
MARK = "extra-origin"
ORIGIN = "Machine-made first version. Nobody who speaks this language has checked it yet."


def update() -> None:
    """Write the sentences as they are now into the files, and pack them."""
    I18N.mkdir(exist_ok=True)
    _extract(I18N)
    for path in _files(I18N):
        _mark(path)
        _pack(path, path.with_suffix(".qm"))


def check() -> list[str]:
    """What is wrong with the sentences or with a file."""
    problems = [f"{place}: {why}" for place, why in _not_found()]
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder)
        for path in _files(I18N):
            if path.is_file():
                shutil.copy(path, fresh)
        _extract(fresh)
        for path in _files(I18N):
            if not path.is_file():
                problems.append(f"{path.name} is missing: run develop.py translate")
                continue
            said, wanted = _messages(path), _messages(fresh / path.name)
            for key in sorted(wanted.keys() - said.keys()):
                problems.append(f"{path.name} lacks {key[1]!r}: run develop.py translate")
            for key in sorted(said.keys() - wanted.keys()):
                problems.append(f"{path.name}: nobody says {key[1]!r}: run develop.py translate")
            for (_, source, _), forms in said.items():
                problems += [f"{path.name}: {source!r}: {why}" for why in _wrong(source, forms)]
                if len(forms) not in (0, 1, LANGUAGES[path.stem[-2:]]):
                    problems.append(f"{path.name}: {source!r}: {len(forms)} plural forms")
            packed = fresh / "packed.qm"
            _pack(path, packed)
            kept = path.with_suffix(".qm")
            if not kept.is_file() or kept.read_bytes() != packed.read_bytes():
                problems.append(f"{kept.name} is not {path.name}: run develop.py translate")
    return problems


def _files(folder: Path) -> list[Path]:
    return [folder / f"aisleside_{code}.ts" for code in LANGUAGES]


def _extract(folder: Path) -> None:
    """Let Qt's tool write what it finds into the files in *folder*."""
    with tempfile.TemporaryDirectory() as scratch:
        errors = Path(scratch) / "errors.py"
        errors.write_text(
            "".join(f"QT_TR_NOOP({_literal(said)})\n" for said in error_sentences()), "utf-8"
        )
        done = run(
            "pyside6-lupdate",
            *("-silent", "-no-obsolete", "-sort-messages", "-warnings-are-errors"),
            *("-disable-heuristic", "similartext", "-disable-heuristic", "sametext"),
            *("-locations", "none", "-source-language", "en_GB"),
            *map(str, (*sorted(VIEWS.glob("*.py")), errors, *sorted(QML.rglob("*.qml")))),
            *("-ts", *map(str, _files(folder))),
        )
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)


def _literal(said: str) -> str:
    """Its letters as they are, which is how the tool reads them."""
    return '"' + said.replace("\\", "\\\\").replace('"', '\\"') + '"'


def error_sentences() -> Iterator[str]:
    """What the expected errors of the device say: the literal their ``__init__`` hands on."""
    for file in sorted(DEVICE.rglob("*.py")):
        for thing in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(thing, ast.ClassDef):
                continue
            if not any(isinstance(b, ast.Name) and b.id == "ExpectedError" for b in thing.bases):
                continue
            for call in ast.walk(thing):
                if isinstance(call, ast.Call) and ast.unparse(call.func) == "super().__init__":
                    for given in call.args[:1]:
                        if isinstance(given, ast.Constant) and isinstance(given.value, str):
                            yield given.value


def _not_found() -> Iterator[tuple[str, str]]:
    """Where the tool cannot find a sentence, or would find another than is said."""
    for file in sorted(VIEWS.glob("*.py")):
        for call in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(call, ast.Call) or not call.args:
                continue
            if not isinstance(call.func, ast.Name) or call.func.id not in CALLS:
                continue
            place = f"{file.relative_to(ROOT)}:{call.lineno}"
            if any(isinstance(part, ast.JoinedStr | ast.BinOp) for part in call.args[:1]):
                yield place, "a sentence is one literal; its facts are named after it"
            if any(not isinstance(note, ast.Constant) for note in call.args[1:2]):
                yield place, "a note is a literal"
    for file in sorted(QML.rglob("*.qml")):
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1):
            place = f"{file.relative_to(ROOT)}:{number}"
            if re.search(r"qsTr\((?!\")", line):
                yield place, "a sentence is one literal; its facts come by .arg"
            if re.search(r"qsTr\([^)]*\)\s*\+|\+\s*qsTr\(", line):
                yield place, "a sentence is not put together: use %1 and .arg"


Key = tuple[str, str, str]


def _messages(path: Path) -> dict[Key, list[str]]:
    """Each sentence by its context, words and note, with its translations."""
    told: dict[Key, list[str]] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = tuple(
                where.findtext(tag) or ""
                for where, tag in ((context, "name"), (message, "source"), (message, "comment"))
            )
            said = message.find("translation")
            assert said is not None
            forms = [form.text or "" for form in said.iter("numerusform")] or [said.text or ""]
            told[key[0], key[1], key[2]] = [] if said.get("type") else forms
    return told


def _wrong(source: str, forms: list[str]) -> Iterator[str]:
    """Why translations may not stand for a sentence."""
    if not forms or not all(forms):
        yield "is not translated"
        return
    wanted = _places(source)
    for form in forms:
        missing, strange = wanted - _places(form), _places(form) - wanted
        one_or_two = len(forms) > 1 and missing <= {"%n", "{count}", "{of}"}
        if strange or (missing and not one_or_two):
            yield f"{form!r} has other places for facts"
        if source[0].isspace() != form[0].isspace() or source[-1].isspace() != form[-1].isspace():
            yield f"{form!r} begins or ends with a gap"


def _places(said: str) -> set[str]:
    return set(re.findall(r"%\d|%n|\{\w*\}", said))


def _mark(path: Path) -> None:
    """Say at the end of a file where its words came from; Qt's tools keep that."""
    text = path.read_text("utf-8")
    if f"<{MARK}>" not in text:
        path.write_text(text.replace("</TS>", f"<{MARK}>{ORIGIN}</{MARK}>\n</TS>"), "utf-8")


def _pack(path: Path, packed: Path) -> None:
    done = run("pyside6-lrelease", "-silent", str(path), "-qm", str(packed))
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)


def main() -> int:
    """Update, and say what somebody still has to translate."""
    update()
    problems = check()
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

"""Check every QML file: the checker with our Python types, the formatter, the house rules.

``check()`` returns what is wrong, one text each; an empty list is a pass. Run as a
program it prints them and ends with 1.
"""

from __future__ import annotations

import importlib
import os
import re
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

from PySide6.QtCore import QByteArray, QMetaMethod, QMetaProperty, QObject

ROOT = Path(__file__).resolve().parent.parent
QML = ROOT / "resources/qml"
VIEWS = ROOT / "app/aisleside/device/ui"
MODULE = "Aisleside.Device"

# Each with the reason a reader of the failure needs.
FORBIDDEN = {
    r"\b(MultiEffect|ShaderEffect|ShaderEffectSource|layer\.\w+)\b": (
        "effects vanish in the software renderer"
    ),
    r"\bproperty var\b|\bproperty variant\b": "var silences the checker: give the type",
    r"\bproperty list<var>": "var silences the checker: give the type",
    r"^\s*(\w+\.)?(Text|Label)\s*\{": "text is shown by Words, which never interprets it",
    r"\b(RichText|StyledText|AutoText|MarkdownText)\b": "text is never interpreted",
    r"\bgradient\s*:": "gradients turn round corners jagged",
    r"\bQtQuick\.Controls\b": "the controls are our own, on the templates",
}
ALLOWED = {("Words.qml", "text is shown by Words, which never interprets it")}
CLIPPED_ROUND = "clip cuts a rounded item square: keep the content inside its padding"


def check() -> list[str]:
    """Return everything that is wrong with the QML files."""
    files = sorted(QML.rglob("*.qml"))
    problems = [problem for file in files for problem in house_rules(file)]
    with tempfile.TemporaryDirectory() as folder:
        problems += formatting(files, Path(folder))
        problems += lint(files, write_types(Path(folder)))
    return problems


def house_rules(file: Path) -> list[str]:
    """What the checker of Qt does not know: our own rules, line by line."""
    text = file.read_text("utf-8")
    name = file.relative_to(ROOT)
    problems = []
    if "pragma ComponentBehavior: Bound" not in text:
        problems.append(f"{name}: pragma ComponentBehavior: Bound is missing")
    for number, line in enumerate(text.splitlines(), start=1):
        code = line.split("//")[0] if "://" not in line else line
        for pattern, reason in FORBIDDEN.items():
            if re.search(pattern, code) and (file.name, reason) not in ALLOWED:
                problems.append(f"{name}:{number}: {reason}")
    return problems + [f"{name}:{line}: {CLIPPED_ROUND}" for line in clipped_round(text)]


def clipped_round(text: str) -> list[int]:
    """Line numbers of objects that set both ``clip: true`` and ``radius``."""
    found: list[int] = []
    open_objects: list[tuple[int, set[str]]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        code = line.split("//")[0].strip()
        if open_objects and (match := re.match(r"(clip|radius)\s*:", code)):
            open_objects[-1][1].add(match[1])
        for sign in re.findall(r"[{}]", code):
            if sign == "{":
                open_objects.append((number, set()))
            elif open_objects:
                start, has = open_objects.pop()
                if has == {"clip", "radius"}:
                    found.append(start)
    return found


def formatting(files: list[Path], folder: Path) -> list[str]:
    """Which files qmlformat would write differently."""
    copies = {}
    for number, file in enumerate(files):
        copies[file] = folder / f"{number}_{file.name}"
        copies[file].write_bytes(file.read_bytes())
    done = run("pyside6-qmlformat", "-i", *map(str, copies.values()))
    problems = [done.stderr.strip()] if done.returncode else []
    for file, copy in copies.items():
        if copy.read_bytes() != file.read_bytes():
            problems.append(f"{file.relative_to(ROOT)}: run pyside6-qmlformat -i on it")
    return problems


def write_types(folder: Path) -> Path:
    """Describe our Python view-models to the checker; return the folder to look in.

    Read from the classes themselves, since Qt's own tool parses the source text and
    stops at property types it does not know.
    """
    home = folder / "types"
    module = home / MODULE.replace(".", "/")
    module.mkdir(parents=True)
    views = [described(view) for view in view_models()]
    text = "\n".join(["import QtQuick.tooling 1.2", "Module {", *views, "}", ""])
    (module / "device.qmltypes").write_text(text, "utf-8")
    (module / "qmldir").write_text(
        f"module {MODULE}\ntypeinfo device.qmltypes\ndepends QtQml.Models\nimport QtQml.Models\n",
        "utf-8",
    )
    return home


def view_models() -> list[type[QObject]]:
    """Every class the screens know by name."""
    found = []
    for file in sorted(VIEWS.glob("*.py")):
        if "@QmlElement" not in file.read_text("utf-8"):
            continue
        module = importlib.import_module(f"aisleside.device.ui.{file.stem}")
        found += [
            value
            for value in vars(module).values()
            if isinstance(value, type)
            and issubclass(value, QObject)
            and value.__module__ == module.__name__
            and not value.__name__.startswith("_")
        ]
    return found


def described(view: type[QObject]) -> str:
    """One class in the language of ``.qmltypes``."""
    about = view.staticMetaObject  # type: ignore[attr-defined]  # PySide6 stub
    parent = about.superClass()
    lines = [
        "    Component {",
        f'        name: "{about.className()}"',
        '        accessSemantics: "reference"',
        f'        prototype: "{parent.className() if parent else "QObject"}"',
        f'        exports: ["{MODULE}/{about.className()} 1.0"]',
        "        isCreatable: false",
        "        exportMetaObjectRevisions: [256]",
    ]
    for index in range(about.propertyOffset(), about.propertyCount()):
        lines.append(f"        {_property(about.property(index))}")
    for index in range(about.methodOffset(), about.methodCount()):
        lines.append(f"        {_method(about.method(index))}")
    return "\n".join([*lines, "    }"])


def _property(about: QMetaProperty) -> str:
    kind = str(about.typeName())
    name = str(about.name())
    parts = [f'name: "{name}"', f'type: "{kind.removesuffix("*")}"', f'read: "{name}"']
    if kind.endswith("*"):
        parts.append("isPointer: true")
    if about.isWritable():
        parts.append(f'write: "{name}"')
    else:
        parts.append("isReadonly: true")
    if about.isConstant():
        parts.append("isPropertyConstant: true")
    elif about.hasNotifySignal():
        parts.append(f'notify: "{_text(about.notifySignal().name())}"')
    return f"Property {{ {'; '.join(parts)} }}"


def _method(about: QMetaMethod) -> str:
    names = [_text(name) or f"given{number}" for number, name in enumerate(about.parameterNames())]
    kinds = [_text(kind) for kind in about.parameterTypes()]
    given = "".join(
        f' Parameter {{ name: "{name}"; type: "{kind}" }}'
        for name, kind in zip(names, kinds, strict=True)
    )
    word = "Signal" if about.methodType() == QMetaMethod.MethodType.Signal else "Method"
    answer = str(about.typeName())
    typed = "" if word == "Signal" or answer == "void" else f'; type: "{answer}"'
    return f'{word} {{ name: "{_text(about.name())}"{typed};{given} }}'


def _text(name: QByteArray) -> str:
    return bytes(name.data()).decode()


def lint(files: list[Path], types: Path) -> list[str]:
    """What Qt's checker says; relative paths would confuse it."""
    done = run("pyside6-qmllint", "-W", "0", "-I", str(QML), "-I", str(types), *map(str, files))
    if done.returncode == 0:
        return []
    said = done.stdout + done.stderr
    return [line for line in said.splitlines() if line.startswith(("Warning", "Error"))] or [said]


def run(tool: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run one of the Qt tools; they call each other by name, so they must be on the PATH."""
    scripts = sysconfig.get_path("scripts")
    environment = os.environ | {"PATH": f"{scripts}{os.pathsep}{os.environ.get('PATH', '')}"}
    return subprocess.run(
        [tool, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )


def main() -> int:
    """Print what is wrong."""
    problems = check()
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

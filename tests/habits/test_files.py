"""What holds for every file of the checkout, whoever wrote it."""

from __future__ import annotations

import ast
import fnmatch
import os
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LARGEST = 1_000_000  # bytes: more belongs in a package or is made when it is needed

# A registry's address in a file would be used instead of the one the machine is set up for.
REGISTRY = re.compile(
    r"pypi\.org|pythonhosted\.org|registry\.npmjs|deb\.debian\.org|archive\.ubuntu\.com"
    r"|^\s*(--(extra-)?index-url|-i|--find-links|-f)\s",
    re.IGNORECASE | re.MULTILINE,
)
MACHINE = re.compile(
    r"(?<![\w.~}*])/(?:work|root|opt|home/\w+|Users/\w+|tmp/bash\w+)/\w|[A-Z]:\\Users"
)


def files() -> Iterator[Path]:
    """Every file that git would keep; read from .gitignore, for machines without git."""
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    anywhere = [line.rstrip("/") for line in lines if not line.startswith("/")]
    at_the_top = [line.strip("/") for line in lines if line.startswith("/")] + [".git"]
    for folder, inner, names in os.walk(ROOT):
        here = Path(folder)

        def kept(name: str, here: Path = here) -> bool:
            ignored = anywhere + (at_the_top if here == ROOT else [])
            return not any(fnmatch.fnmatch(name, pattern) for pattern in ignored)

        inner[:] = filter(kept, inner)
        yield from (here / name for name in filter(kept, names))


def texts() -> Iterator[tuple[str, str]]:
    """The name and content of every file that is text."""
    for path in files():
        try:
            yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a font or a picture


def modules() -> Iterator[tuple[str, ast.Module]]:
    """The name and syntax tree of every module of the product."""
    for path in sorted((ROOT / "app/aisleside").rglob("*.py")):
        yield str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))


def test_no_file_names_a_package_registry() -> None:
    named = [(name, found[0]) for name, text in texts() if (found := REGISTRY.search(text))]

    assert named == [], named


def test_no_file_holds_a_path_of_one_machine() -> None:
    held = [(name, found[0]) for name, text in texts() if (found := MACHINE.search(text))]

    assert held == [], held


def test_no_file_is_larger_than_a_megabyte() -> None:
    large = [str(path.relative_to(ROOT)) for path in files() if path.stat().st_size > LARGEST]

    assert large == [], large


def test_every_package_and_module_says_what_it_is_for() -> None:
    silent = [name for name, tree in modules() if not ast.get_docstring(tree)]

    assert silent == [], silent


def test_no_module_is_named_after_nothing() -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}
    named = [name for name, _ in modules() if Path(name).stem in vague]

    assert named == [], named


def test_the_licence_is_apache_2() -> None:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")

    assert "Apache License" in licence
    assert "Version 2.0, January 2004" in licence
    assert "END OF TERMS AND CONDITIONS" in licence


def test_fonts_and_icons_carry_their_licences() -> None:
    fonts = (ROOT / "resources/fonts/OFL.txt").read_text(encoding="utf-8")
    icons = (ROOT / "resources/icons/LICENSE").read_text(encoding="utf-8")

    assert "SIL OPEN FONT LICENSE Version 1.1" in fonts
    assert "ISC License" in icons
    assert "Lucide" in icons


def test_pictures_and_fonts_lie_where_their_origin_is_told() -> None:
    telling = {"OFL.txt", "LICENSE", "README.md"}
    kinds = {".svg", ".png", ".jpg", ".ttf", ".otf", ".woff2", ".wav", ".ogg"}
    shown = {path.parent for path in files() if path.suffix in kinds}
    bundled = {folder for folder in shown if folder.is_relative_to(ROOT / "resources")}

    assert [
        str(folder) for folder in bundled if not telling & {path.name for path in folder.iterdir()}
    ] == []

"""README.md tells the truth: its commands exist and its map is the tree."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(?:sh|console)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
COMMANDS = [line.split("#")[0].strip() for block in BLOCKS for line in block.splitlines()]
DEVELOP = [line.split()[2] for line in COMMANDS if line.startswith("python3 packaging/develop.py ")]
AISLESIDE = [
    [word for word in line.removeprefix(".venv/bin/aisleside").split() if word.isalpha()][:2]
    for line in COMMANDS
    if line.startswith(".venv/bin/aisleside")
]
MAP = re.findall(r"^\| `([\w./-]+)` \|", README, re.MULTILINE)


def test_the_two_commands_stand_first() -> None:
    assert DEVELOP[:2] == ["demo", "test"]


def test_every_command_of_develop_in_the_readme_exists() -> None:
    known = runpy.run_path(str(ROOT / "packaging/develop.py"))["COMMANDS"]

    assert set(DEVELOP) <= set(known)


@pytest.mark.parametrize("words", AISLESIDE, ids=" ".join)
def test_every_command_of_aisleside_in_the_readme_exists(words: list[str]) -> None:
    command = [sys.executable, "-m", "aisleside", *words, "--help"]

    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert told.returncode == 0, told.stderr
    assert "Usage:" in told.stdout


def test_the_map_names_folders_that_exist() -> None:
    assert MAP
    assert [name for name in MAP if not (ROOT / name).is_dir()] == []


def test_the_map_leaves_no_folder_out() -> None:
    inner = ("app/aisleside", "resources", "tests")
    folders = [path for name in inner for path in (ROOT / name).iterdir() if path.is_dir()]
    told = {str(path.relative_to(ROOT)) for path in folders if any(path.rglob("*.*"))}

    told = {name for name in told if not name.endswith("__pycache__")}
    assert told - {name.rstrip("/") for name in MAP} == set()

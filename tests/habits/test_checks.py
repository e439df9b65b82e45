"""The checks of ``develop.py check`` as tests, so that pytest alone says yes or no."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CHECKS: dict[str, list[str]] = runpy.run_path(str(ROOT / "packaging/develop.py"))["CHECKS"]


@pytest.mark.parametrize("promise", CHECKS)
def test_the_check_finds_nothing(promise: str) -> None:
    tool, *arguments = CHECKS[promise]
    command = [str(Path(sys.executable).parent / tool), *arguments]

    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert found.returncode == 0, f"\n{found.stdout}{found.stderr}"

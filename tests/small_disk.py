"""A file system that fills up."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

Mount = Callable[[int], Path]


@contextmanager
def mounting(folder: Path) -> Iterator[Mount]:
    """Mount file systems of so many bytes below *folder*, until the block ends."""
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    mounted: list[Path] = []

    def mount(size: int) -> Path:
        place = folder / f"disk{len(mounted)}"
        place.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("this machine does not let us mount a small disk")
        mounted.append(place)
        return place

    try:
        yield mount
    finally:
        for place in mounted:
            subprocess.run(["umount", "-l", str(place)], check=False, capture_output=True)


def free_bytes(place: Path) -> int:
    """How much can still be written there."""
    state = os.statvfs(place)
    return state.f_bavail * state.f_frsize

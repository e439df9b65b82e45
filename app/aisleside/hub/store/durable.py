"""Files that are whole or not there, whatever happens while they are written."""

from __future__ import annotations

import os
from pathlib import Path

STAGING = ".part"  # in the name of a file that is still being written


def write(path: Path, content: bytes, *, mode: int = 0o600) -> None:
    """Put *content* under the name *path* for good, in place of what was there."""
    staging = path.with_name(path.name + STAGING)
    try:
        with open(staging, "wb", opener=lambda name, flags: os.open(name, flags, mode)) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        staging.unlink(missing_ok=True)
        raise
    settle(staging, path)


def settle(staging: Path, path: Path) -> None:
    """Give a file that is safely on the disk its final name, durably."""
    staging.replace(path)
    if os.name == "posix":  # elsewhere a folder cannot be opened, nor needs to be
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def append(path: Path, line: bytes) -> None:
    """Add a line to a file for good. After one that a kill cut off it begins a new line."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(handle, "r+b") as file:
        end = file.seek(0, os.SEEK_END)
        if end:
            file.seek(end - 1)
            if file.read(1) != b"\n":
                file.write(b"\n")
        file.write(line + b"\n")
        file.flush()
        os.fsync(file.fileno())

"""Files that are in memory only, for what must never be written to a disk in plain text.

Linux has file systems without a disk under them. A file there is given its content
only after its name is gone, so that whatever ends the process takes the content with
it. Elsewhere there is no such folder.
"""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

_WITHOUT_A_DISK = frozenset({"tmpfs", "ramfs"})
_SPARE = 16 * 1024 * 1024  # bytes left to others


def memory_folder(needed: int) -> Path | None:
    """A folder without a disk that has *needed* bytes left; None where there is none."""
    for folder in _folders():
        try:
            room = os.statvfs(folder)
        except OSError:
            continue
        if room.f_bavail * room.f_frsize > needed + _SPARE and os.access(folder, os.W_OK):
            return folder
    return None


def hand_over(folder: Path, content: bytes, take: Callable[[Path], None]) -> None:
    """Let *take* open a file, which then loses its name and gets its content.

    *take* must keep it open and read nothing before this returns.
    """
    path = folder / f"aisleside-{secrets.token_hex(8)}"
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    try:
        try:
            take(path)
        finally:
            path.unlink()
        left = memoryview(content)
        while left:
            left = left[os.write(descriptor, left) :]
    finally:
        os.close(descriptor)


@lru_cache(maxsize=1)
def _folders() -> tuple[Path, ...]:
    if sys.platform != "linux":
        return ()
    wanted = [os.environ.get("XDG_RUNTIME_DIR", ""), "/dev/shm"]  # noqa: S108  # memory on purpose
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ()
    kinds = {fields[1]: fields[2] for line in mounts.splitlines() if (fields := line.split(" "))}
    return tuple(Path(folder) for folder in wanted if kinds.get(folder) in _WITHOUT_A_DISK)

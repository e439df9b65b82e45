"""Who is using a hub's folder: any number of processes, or one that needs it alone.

A lock on ``hub.lock``, which the system takes back when a process ends, however it
ends. On a file system without locks everybody may do everything.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from aisleside.hub.store.failures import HubRestoringError, HubRunningError

if sys.platform == "win32":
    import msvcrt
    import secrets
else:
    import fcntl

NAME = "hub.lock"

_TAKEN = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}
_SEATS = 1 << 20  # bytes of the file on Windows: one for each who shares, all for one alone


class Occupancy:
    """A folder in use, with others or *alone*, until ``end``."""

    def __init__(self, folder: Path, *, alone: bool = False) -> None:
        """Take the folder, at once or not at all.

        Raises:
            HubRunningError: it cannot be had alone.
            HubRestoringError: somebody else has it alone.
        """
        self._file = os.open(folder / NAME, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._file, alone=alone)
        except OSError as error:
            if error.errno in _TAKEN:
                os.close(self._file)
                refusal = HubRunningError if alone else HubRestoringError
                raise refusal(folder=folder) from error

    def end(self) -> None:
        """Let go of the folder; safe to call twice."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


def _lock(file: int, *, alone: bool) -> None:
    if sys.platform == "win32":
        os.lseek(file, 0 if alone else secrets.randbelow(_SEATS), os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, _SEATS if alone else 1)
    else:
        fcntl.flock(file, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)

"""One Aisleside at a time on one tablet's folder.

Two would sweep away each other's first loads. The system lets go of the lock when
the process ends, however it ends.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import BinaryIO

from aisleside.device.machine.folders import FolderClosedError, Folders
from aisleside.domain.errors import ExpectedError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_TAKEN = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}


class AlreadyOpenError(ExpectedError):
    """Another process has this tablet's folder open."""

    def __init__(self, *, folder: Path) -> None:
        super().__init__(
            "Aisleside is already open on this tablet, so it was not opened a second time. "
            "Nothing was changed. Go on in the window that is open, or close it first."
        )
        self.folder = folder


class Instance:
    """Keep a folder for this process, until ``release``."""

    def __init__(self, folders: Folders) -> None:
        """Take the folder, making it where there is none.

        Raises:
            AlreadyOpenError, FolderClosedError
        """
        folders.make()
        path = folders.data / "open"
        try:
            self._file: BinaryIO = path.open("ab")
        except OSError as error:
            raise FolderClosedError(path=path) from error
        try:
            _lock(self._file)
        except OSError as error:
            if error.errno in _TAKEN:
                self._file.close()
                raise AlreadyOpenError(folder=folders.data) from error
            # a file system without locks: going on is better than standing still

    def release(self) -> None:
        """Let another process open it; safe to call twice."""
        self._file.close()


def _lock(file: BinaryIO) -> None:
    if sys.platform == "win32":
        file.seek(0, os.SEEK_SET)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

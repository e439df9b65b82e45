"""Which events were being used when the hub died, and how often.

An event that takes the whole process with it would take it again each time it is
sent. So the digests of what is about to be used lie in a small file while it is
used. What lies there at a start was there at a death. The file is not forced to
the disk: it outlives the process, which is all it is for.
"""

from __future__ import annotations

import hashlib
import logging
import os
import weakref
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_END = "end"  # what follows it is from before
_BINARY = getattr(os, "O_BINARY", 0)  # Windows would change line ends

log = logging.getLogger(__name__)


class Suspects:
    """Count how often each event was being used when the process ended."""

    def __init__(self, path: Path | None) -> None:
        """*path* is the file; None counts nothing."""
        self._path = path
        self._tries = _read(path)
        self._file: int | None = None
        if self._tries:
            log.warning("the hub died over %d events; each is tried alone", len(self._tries))

    def tries(self, sent: bytes) -> int:
        """How often using this event ended the process."""
        return self._tries.get(_digest(sent), 0) if self._tries else 0

    @contextmanager
    def using(self, events: Sequence[bytes]) -> Iterator[None]:
        """These are used inside the block; when it ends well they are suspects no more."""
        if self._path is None or not events:
            yield
            return
        now = {digest: self._tries.get(digest, 0) + 1 for digest in map(_digest, events)}
        self._write({**self._tries, **now})
        try:
            yield
        except BaseException:
            self._write(self._tries)
            raise
        for digest in now:
            self._tries.pop(digest, None)
        self._write(self._tries)

    def _write(self, tries: dict[str, int]) -> None:
        """Say who is being used: over the old lines, since cutting a file costs a millisecond."""
        assert self._path is not None
        lines = "".join(f"{digest} {count}\n" for digest, count in tries.items())
        try:
            if self._file is None:
                self._file = os.open(self._path, os.O_CREAT | os.O_WRONLY | _BINARY, 0o600)
                weakref.finalize(self, os.close, self._file)
            os.lseek(self._file, 0, os.SEEK_SET)
            os.write(self._file, f"{lines}{_END}\n".encode())
        except OSError as error:  # no room: a death would be counted from the next time on
            log.warning("what is being used could not be noted: %s", type(error).__name__)


def _digest(sent: bytes) -> str:
    return hashlib.blake2b(sent, digest_size=16).hexdigest()


def _read(path: Path | None) -> dict[str, int]:
    if path is None or not path.exists():
        return {}
    found = {}
    for line in path.read_text(errors="replace").splitlines():
        digest, _, count = line.partition(" ")
        if digest == _END:
            break
        if len(digest) == 32 and count.isascii() and count.isdigit():
            found[digest] = int(count[:9])
    return found

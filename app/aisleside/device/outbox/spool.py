"""Unsent work a second time, sealed to the hub, for the day this tablet's key is lost.

The control database is noise without its key. So each event is also appended to
``outbox.sealed``, where the hub alone can open it, and a tablet set up anew hands
over what its predecessor left. Nothing is ever read back from it here: whenever
the file and the database disagree, the file is written anew from the database,
or moved aside if it belongs to another one or knows more.

The form: a header, then frames of length, mark and sealed event. The mark counts
the changes of the outbox; the database keeps it, too. A torn frame ends a file.
"""

from __future__ import annotations

import hashlib
import logging
import os
import re
import secrets
import sqlite3
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from aisleside.device.machine.encrypted import make_lasting, sync_folder
from aisleside.device.machine.sealed import seal_to
from aisleside.device.outbox.database import ControlDatabase
from aisleside.domain.errors import ExpectedError

log = logging.getLogger(__name__)

FILE = "outbox.sealed"
LEFT = "outbox-*.left"  # what a database that is gone had not handed over
_NAME = re.compile(r"outbox-(\d+)(?:\.([^.]+)\.(\d+))?\.left", re.ASCII)

_MAGIC = b"AISLESP1"
_HEADER = struct.Struct(">8sQ8sQ")  # magic, database, digest of the hub's key, mark
_FRAME = struct.Struct(">IQ")  # length, mark
_LARGEST_FRAME = 16 * 1024 * 1024  # a length above it is damage
_OWNER = "spool"
_MARK = "spool_mark"


class _Head(NamedTuple):
    owner: int
    key: bytes
    mark: int


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """Sealed events of a database that is gone.

    Its name says where the hub stored them, once it did: a hub that is restored from a
    backup without them has to get them again (S9).
    """

    path: Path

    @property
    def stored(self) -> tuple[str, int] | None:
        """In which life of the hub's database it stored them, and up to which sequence."""
        found = _NAME.fullmatch(self.path.name)
        return (found[2], int(found[3])) if found and found[2] else None

    def keep(self, *, epoch: str, seq: int) -> None:
        """The hub has stored them all, up to *seq* of *epoch*."""
        self._rename(f".{epoch}.{seq}")

    def send_again(self) -> None:
        """The hub may not have them any more."""
        self._rename("")

    def _rename(self, stored: str) -> None:
        self.path.replace(self.path.with_name(f"outbox-{_number(self.path):04}{stored}.left"))
        sync_folder(self.path.parent)

    def batches(self, *, events: int, size: int) -> Iterator[list[bytes]]:
        """Its events in order, so many and about so many bytes at a time."""
        batch: list[bytes] = []
        for _, sealed in _frames(self.path):
            if batch and (len(batch) == events or sum(map(len, batch)) + len(sealed) > size):
                yield batch
                batch = []
            batch.append(sealed)
        if batch:
            yield batch

    def remove(self) -> None:
        """The hub has them all, and so has every backup of it."""
        self.path.unlink(missing_ok=True)
        sync_folder(self.path.parent)


def bump(connection: sqlite3.Connection) -> int:
    """Count a change of the stored events, in the transaction that makes it; the new mark."""
    row = connection.execute(
        "INSERT INTO value VALUES (?, 1)"
        " ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value",
        (_MARK,),
    ).fetchone()
    return int(row[0])


class Spool:
    """Keep the sealed file saying what the outbox says.

    It is the second line: when it cannot be written, on a full disk for instance,
    what was saved is still saved, and the file is made whole at the next change.
    """

    def __init__(self, control: ControlDatabase) -> None:
        """Find out how the file stands; before the tablet is enrolled there is none."""
        self._control = control
        self._folder = control.folders.data
        self._path = self._folder / FILE
        self._lock = threading.Lock()
        self._at: _Head | None = None  # what the file says, as far as we know
        with self._lock, _second_line():
            self._settle()

    def add(self, sent: bytes, mark: int, *, sealed: bytes | None = None) -> None:
        """An event was written; *mark* is what ``bump`` gave, *sealed* the event if it is sealed
        to our hub already."""
        with self._lock, _second_line():
            key = self._hub_key()
            at, self._at = self._at, None  # until the file is known to be whole again
            if at is not None and at.mark >= mark:
                self._at = at
            elif key is None or at is None or (at.key, at.mark) != (_digest(key), mark - 1):
                self._write(key)
            else:
                sealed = sealed or seal_to(key, sent)
                with self._path.open("ab", buffering=0) as file:
                    file.write(_FRAME.pack(len(sealed), mark) + sealed)
                    os.fsync(file.fileno())
                self._at = at._replace(mark=mark)

    def write_anew(self) -> None:
        """Stored events were changed or are safe: write what is still needed, and only that."""
        with self._lock, _second_line():
            self._at = None
            self._write(self._hub_key())

    def left(self) -> list[LeftBehind]:
        """What earlier databases left for the hub we know now, oldest first."""
        key = self._hub_key()
        if key is None:
            return []
        found = []
        for path in sorted(self._folder.glob(LEFT)):
            head = _head(path)
            if head is not None and head.key == _digest(key):
                found.append(LeftBehind(path))
        return found

    def _settle(self) -> None:
        """Find out what the file is: ours and whole, ours and behind, or another database's."""
        owner, mark = self._control.value(_OWNER), self._control.value(_MARK) or 0
        if self._path.exists():
            head = _head(self._path)
            if head is None or head.owner != owner or head.mark > mark:
                last = max(map(_number, self._folder.glob(LEFT)), default=0)
                self._path.replace(self._folder / LEFT.replace("*", f"{last + 1:04}"))
                sync_folder(self._folder)
                log.warning("sealed work of another database was found; it goes to the hub")
            elif head.mark == mark:
                self._at = head
        if self._at is None and mark:
            self._write(self._hub_key())

    def _hub_key(self) -> bytes | None:
        with self._control.reading() as connection:
            row = connection.execute("SELECT seal_key FROM hub").fetchone()
        return None if row is None else bytes(row[0])

    def _write(self, key: bytes | None) -> None:
        if key is None:
            return
        owner = self._control.value(_OWNER)
        if owner is None:
            owner = secrets.randbits(62)
            self._control.keep_value(_OWNER, owner)
        with self._control.reading() as connection:
            rows = connection.execute(
                "SELECT sent, sealed FROM event WHERE safe = 0 ORDER BY rowid"
            ).fetchall()
            marks = connection.execute(
                "SELECT value FROM value WHERE name = ?", (_MARK,)
            ).fetchone()
        head = _Head(owner, _digest(key), marks[0] if marks else 0)
        fresh = self._path.with_suffix(".new")
        try:
            with fresh.open("wb") as file:
                file.write(_HEADER.pack(_MAGIC, *head))
                for sent, known in rows:
                    sealed = known or seal_to(key, sent)
                    file.write(_FRAME.pack(len(sealed), head.mark) + sealed)
            make_lasting(fresh, self._path)
        except BaseException:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)
            raise
        self._at = head


@contextmanager
def _second_line() -> Iterator[None]:
    """A failure here must not unsay that something was saved."""
    try:
        yield
    except (OSError, ExpectedError) as error:
        log.warning("the sealed copy of the outbox was not written: %s", type(error).__name__)


def _number(path: Path) -> int:
    found = _NAME.fullmatch(path.name)
    return int(found[1]) if found else 0


def _digest(key: bytes) -> bytes:
    return hashlib.sha256(key).digest()[:8]


def _head(path: Path) -> _Head | None:
    """Whose file it is, and the mark of its last whole frame; None for anything else."""
    with path.open("rb") as file:
        start = file.read(_HEADER.size)
    if len(start) < _HEADER.size:
        return None
    magic, owner, key, mark = _HEADER.unpack(start)
    if magic != _MAGIC:
        return None
    marks = [mark, *(mark for mark, _ in _frames(path))]
    return _Head(owner, key, marks[-1])


def _frames(path: Path) -> Iterator[tuple[int, bytes]]:
    with path.open("rb") as file:
        file.seek(_HEADER.size)
        while len(head := file.read(_FRAME.size)) == _FRAME.size:
            length, mark = _FRAME.unpack(head)
            sealed = file.read(length) if length <= _LARGEST_FRAME else b""
            if len(sealed) < length:
                return
            yield mark, sealed

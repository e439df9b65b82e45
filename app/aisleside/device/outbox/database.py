"""The control database: opened once, shared by all threads, every change durable.

A reserve of 8 MB lies beside it. When the disk is full the reserve is given up,
so that what somebody just wrote can still be saved.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from aisleside.device.machine.encrypted import (
    Durability,
    TabletFullError,
    UnreadableFileError,
    make_lasting,
    open_encrypted,
    plain_failures,
    remove,
    transaction,
)
from aisleside.device.machine.folders import FolderClosedError, Folders
from aisleside.device.machine.keys import KeyLostError
from aisleside.device.machine.sealed import Root
from aisleside.domain.errors import ExpectedError

LATEST = 8  # how many migrations there are; a start compares it with PRAGMA user_version
RESERVE_BYTES = 8 * 1024 * 1024
_CACHE_KIB = 2_000

T = TypeVar("T")


class ControlDamagedError(ExpectedError):
    """The control database is gone or cannot be read, though its key is right."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            "The file with this tablet's unsent notes is damaged or gone. It was left as it "
            "is, so support can try to save them. Customer data is safe on the hub. "
            "Set the tablet up again with --start-over to go on."
        )
        self.path = path


class ControlTooNewError(ExpectedError):
    """The control database was written by a newer Aisleside."""

    def __init__(self, *, found: int, supported: int) -> None:
        super().__init__(
            "This tablet's data was saved by a newer version of Aisleside. "
            "Nothing is lost. Update the app to go on."
        )
        self.found = found
        self.supported = supported


class ControlDatabase:
    """Keep what must never be lost; a change is on the disk when it returns."""

    def __init__(self, folders: Folders, root: Root) -> None:
        """Open or create it.

        Raises:
            KeyLostError: the file was made under another root secret.
            ControlDamagedError, ControlTooNewError, TabletFullError, FolderClosedError
        """
        folders.make()
        self.folders = folders
        self.root = root
        self._path = folders.control
        self._reserve = folders.data / "reserve"
        self._lock = threading.RLock()
        self._mark = folders.data / "control.mark"
        existed = self._path.exists()
        if self._mark.exists() and (not existed or not self._path.stat().st_size):
            self._check_root()
            raise ControlDamagedError(path=self._path)
        try:
            try:
                self._connection = self._opened()
            except TabletFullError:  # opening takes room, too, for the log
                if not self._reserve.exists():
                    raise
                self._reserve.unlink()
                self._connection = self._opened()
        except UnreadableFileError as error:
            if not self._mark.exists():  # damaged, or made elsewhere: we cannot tell
                raise KeyLostError(store="control") from error
            self._check_root()
            raise ControlDamagedError(path=self._path) from error
        self._write_mark()
        self._refill_reserve()

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, for statements that change nothing.

        Raises:
            ControlDamagedError: the file turned out to be damaged.
        """
        with self._lock, self._failures():
            yield self._connection

    def change(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do *work* in one durable transaction; it may be called twice when the disk is full.

        Raises:
            TabletFullError: full even without the reserve; nothing was changed.
            ControlDamagedError: the file turned out to be damaged.
        """
        with self._lock, self._failures():
            try:
                return self._once(work)
            except TabletFullError:
                if not self._reserve.exists():
                    raise
                self._reserve.unlink()
                return self._once(work)

    def value(self, name: str) -> int | None:
        """A number kept under *name*."""
        with self.reading() as connection:
            row = connection.execute("SELECT value FROM value WHERE name = ?", (name,)).fetchone()
        return None if row is None else int(row[0])

    def keep_value(self, name: str, value: int) -> None:
        """Keep a number under *name*."""
        self.keep_values({name: value})

    def keep_values(self, values: Mapping[str, int]) -> None:
        """Keep several numbers, all or none."""
        self.change(
            lambda connection: connection.executemany(
                "INSERT INTO value VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                list(values.items()),
            )
        )

    def write_anew(self) -> None:
        """Leave nothing in the file of what was deleted or changed: a page can keep a copy.

        Raises:
            TabletFullError: there is no room; the file is as it was.
        """
        with self._lock, self._failures():
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def refill_reserve(self) -> bool:
        """Put the reserve back once there is room again; whether it is there."""
        with self._lock:
            self._refill_reserve()
            return self._reserve.exists()

    def _opened(self) -> sqlite3.Connection:
        connection = open_encrypted(
            self._path,
            self.root.derive("control"),
            durability=Durability.FULL,
            cache_kib=_CACHE_KIB,
        )
        try:
            with plain_failures(self._path):
                _migrate(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _once(self, work: Callable[[sqlite3.Connection], T]) -> T:
        with plain_failures(self._path), transaction(self._connection):
            return work(self._connection)

    @contextmanager
    def _failures(self) -> Iterator[None]:
        try:
            with plain_failures(self._path):
                yield
        except UnreadableFileError as error:
            raise ControlDamagedError(path=self._path) from error

    def _check_root(self) -> None:
        """Raises KeyLostError when the file that cannot be used was made under another root."""
        if self._mark.read_bytes() != self.root.mark(b"control", purpose="mark"):
            raise KeyLostError(store="control")

    def _write_mark(self) -> None:
        """Something only our root makes: tells a wrong key from damage, and that we were here."""
        mark = self.root.mark(b"control", purpose="mark")
        if self._mark.exists() and self._mark.read_bytes() == mark:
            return
        fresh = self._mark.with_suffix(".new")
        try:
            fresh.write_bytes(mark)
            make_lasting(fresh, self._mark)
        except (OSError, TabletFullError, FolderClosedError):  # the next start writes it
            with suppress(OSError):
                fresh.unlink(missing_ok=True)

    def _refill_reserve(self) -> None:
        if self._reserve.exists() and self._reserve.stat().st_size == RESERVE_BYTES:
            return
        try:
            with self._reserve.open("wb") as out:
                out.write(os.urandom(RESERVE_BYTES))  # real bytes, wherever holes are possible
        except OSError:
            with suppress(OSError):
                self._reserve.unlink(missing_ok=True)


def _migrate(connection: sqlite3.Connection) -> None:
    found = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if found > LATEST:
        raise ControlTooNewError(found=found, supported=LATEST)
    if found < LATEST:
        # sqlite-utils takes a tenth of a second to import, and most starts need it not.
        from aisleside.device.outbox.migrations import migrate

        migrate(connection, version=LATEST)


def set_aside(folders: Folders) -> Path | None:
    """Start afresh after a lost key or damage: keep the unreadable outbox, drop the caches.

    Keys under a passphrase are kept beside it. Returns where the old file lies now, or None
    when there was none.
    """
    for file in sorted(folders.caches.glob("*")):
        remove(file)
    (folders.data / "control.mark").unlink(missing_ok=True)
    kept = folders.data / f"control-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.locked"
    if folders.wrapped_keys.exists():
        folders.wrapped_keys.replace(kept.with_suffix(".keys"))
    if not folders.control.exists():
        return None
    for suffix in ("-wal", "-shm", ""):
        side = Path(f"{folders.control}{suffix}")
        if side.exists():
            side.replace(f"{kept}{suffix}")
    return kept

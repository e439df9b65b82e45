"""Encrypted SQLite files: open one by its raw key, and say plainly what went wrong.

The driver is SQLCipher. It is typed as the standard library's connection, whose
interface it has. Callers give the sentences, since a damaged cache and a
damaged outbox mean different things to the person holding the tablet.
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import cast

import sqlcipher3
from sqlcipher3 import dbapi2

from aisleside.device.machine.folders import FolderClosedError
from aisleside.domain.errors import ExpectedError

# sqlite-utils looks for a driver under this name before it takes the standard
# library's, and catches that driver's errors only.
sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", dbapi2)

DriverError = cast("type[sqlite3.Error]", dbapi2.Error)

# What is raised when the values of a row, and nothing else, are the trouble.
UNFIT_ROW = cast(
    "tuple[type[Exception], ...]",
    (
        *(dbapi2.IntegrityError, dbapi2.DataError, dbapi2.InterfaceError),
        *(OverflowError, UnicodeEncodeError),
    ),
)

_READ_ONLY = 8
_INTERRUPTED = 9
_IO_ERROR = 10
_CORRUPT = 11
_FULL = 13
_CANNOT_OPEN = 14
_CONSTRAINT = 19
_NOT_A_DATABASE = 26


# What proves that a page is whole: the driver's own way, and one for large files, for which
# processors have instructions: both filling and following one take a tenth less of them.
# Which a file has is found by trying.
_OWN_PROOF = "HMAC_SHA512"
BULK_PROOF = "HMAC_SHA256"


class Durability(StrEnum):
    """NORMAL survives a crash of the app, FULL a power cut after each commit."""

    NORMAL = "normal"
    FULL = "full"


class TabletFullError(ExpectedError):
    """There is no room left on this tablet's disk."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            "This tablet's storage is full, so new data from the hub has to wait. "
            "What you wrote before is safe. Free some space; Aisleside goes on by itself."
        )
        self.path = path


class UnreadableFileError(Exception):
    """The bytes of an encrypted file are not what its key expects: damage or another key."""


class InterruptedReadError(Exception):
    """Somebody else no longer wanted the answer."""


class BrokenRowError(Exception):
    """A row breaks a rule of its table: twice the same key, or a missing value."""


@contextmanager
def plain_failures(path: Path) -> Iterator[None]:
    """Turn the driver's errors into ours.

    Raises:
        TabletFullError, FolderClosedError, UnreadableFileError, InterruptedReadError,
        BrokenRowError
    """
    try:
        yield
    except DriverError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == _FULL or (code in {_IO_ERROR, _CANNOT_OPEN} and _no_room(path)):
            raise TabletFullError(path=path) from error
        if code in {_READ_ONLY, _IO_ERROR, _CANNOT_OPEN}:
            raise FolderClosedError(path=path) from error
        if code in {_CORRUPT, _NOT_A_DATABASE}:
            raise UnreadableFileError(path.name) from error
        if code == _INTERRUPTED:
            raise InterruptedReadError from error
        if code == _CONSTRAINT:
            raise BrokenRowError(getattr(error, "sqlite_errorname", "constraint")) from error
        raise


def open_encrypted(
    path: Path,
    key: bytes,
    *,
    durability: Durability = Durability.NORMAL,
    read_only: bool = False,
    cache_kib: int = 16_000,
) -> sqlite3.Connection:
    """Open or create an encrypted file in WAL mode. Statements commit by themselves.

    A new one proves its pages in the driver's own way.

    Raises:
        UnreadableFileError: damaged, or another key.
        TabletFullError: no room to create it.
        FolderClosedError: it may not be opened or written.
    """
    with plain_failures(path):
        connection = _readable(path, key)
        try:
            connection.execute("PRAGMA busy_timeout = 10000")
            connection.execute("PRAGMA temp_store = memory")
            connection.execute(f"PRAGMA cache_size = -{cache_kib:d}")
            if read_only:
                connection.execute("PRAGMA query_only = on")
            else:
                connection.execute("PRAGMA journal_mode = wal")
                connection.execute(f"PRAGMA synchronous = {durability.value}")
                connection.execute("PRAGMA secure_delete = on")
        except BaseException:
            connection.close()
            raise
    return connection


def create_unjournalled(path: Path, key: bytes, *, cache_kib: int) -> sqlite3.Connection:
    """A new file for a bulk load, worth nothing until it was closed and made lasting."""
    with plain_failures(path):
        connection = _keyed(path, key, BULK_PROOF)
        connection.execute("PRAGMA journal_mode = off")
        connection.execute("PRAGMA synchronous = off")
        # Of this file only: a file that is attached must be looked at anew.
        connection.execute("PRAGMA main.locking_mode = exclusive")
        connection.execute("PRAGMA temp_store = memory")
        connection.execute(f"PRAGMA main.cache_size = -{cache_kib:d}")
    return connection


def let_others_read(connection: sqlite3.Connection) -> None:
    """From now on readers can see each commit of a bulk load, and never wait for it."""
    connection.execute("PRAGMA main.locking_mode = normal")
    connection.execute("PRAGMA main.journal_mode = wal").fetchone()


def in_memory() -> sqlite3.Connection:
    """An empty database that never touches the disk."""
    return cast(
        sqlite3.Connection,
        dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False),
    )


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing; takes the write lock at once."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk rolls back by itself
            connection.execute("ROLLBACK")
        raise


def make_lasting(path: Path, final: Path) -> None:
    """Bring a closed file to the disk and give it its final name.

    Raises:
        TabletFullError, FolderClosedError: it may not survive a power cut.
    """
    with _disk_failures(path):
        _sync(path)
        path.replace(final)
        sync_folder(final.parent)


def bring_to_disk(path: Path) -> None:
    """Make a file that was filled without care for power cuts survive one.

    *path* is closed, or written no more; who reads it may go on reading.

    Raises:
        TabletFullError, FolderClosedError: it may not survive one, now or after another try.
    """
    log = Path(f"{path}-wal")
    with _disk_failures(path):
        if log.exists() and log.stat().st_size:
            _sync(log)
        _sync(path)
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Bring a folder's entries to the disk, where the system can."""
    if os.name == "posix":
        _sync(folder)


def remove(path: Path) -> None:
    """Unlink a database with its side files; what cannot go now is swept at the next start."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        try:
            Path(f"{path}{suffix}").unlink(missing_ok=True)
        except OSError:
            continue


def _readable(path: Path, key: bytes) -> sqlite3.Connection:
    """Open a file whichever way its pages are proven."""
    for proof in (_OWN_PROOF, BULK_PROOF):
        connection = _keyed(path, key, proof)
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except DriverError as error:
            connection.close()
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if proof is BULK_PROOF or code != _NOT_A_DATABASE:
                raise
        else:
            break
    return connection


def _keyed(path: Path, key: bytes, proof: str) -> sqlite3.Connection:
    if len(key) != 32:
        raise ValueError("a database key has 32 bytes")
    connection = cast(
        sqlite3.Connection,
        dbapi2.connect(str(path), isolation_level=None, check_same_thread=False),
    )
    connection.execute("PRAGMA cipher_log_level = NONE")  # else errors go to stderr
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute(f"PRAGMA cipher_hmac_algorithm = {proof}")
    return connection


@contextmanager
def _disk_failures(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise TabletFullError(path=path) from error
        raise FolderClosedError(path=path) from error


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _no_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < 1024 * 1024
    except OSError:
        return False

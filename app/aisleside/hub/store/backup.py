"""Backups of the hub's database, what each of them holds, and putting one back.

A backup is three files: the database, the hub's keys (``.keys``) and a description
with their digests (``.json``), which gets its name last, so a backup that was cut off
is never taken for one. The erasure ledger is in none: it must outlive every backup.

A row about a backup is committed before the copy begins and taken away after its
files are gone, so whatever ends the work, no backup can be restored that ``kept_from``
does not count. The copy says that it is one, so that putting it back is noticed even
where nothing had changed since.
"""

from __future__ import annotations

import errno
import hashlib
import itertools
import os
import secrets
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from sqlalchemy import Connection, delete, select

from aisleside.domain.errors import ExpectedError
from aisleside.hub.store import archive, durable, journal, schema
from aisleside.hub.store.engine import Store
from aisleside.hub.store.failures import HubStoreTooNewError, HubStoreUnreachableError
from aisleside.hub.store.keys import KEYS, company_in
from aisleside.hub.store.occupancy import Occupancy
from aisleside.hub.store.postgres import PostgresStore
from aisleside.hub.store.sqlite import SqliteStore

FORMAT = 1  # of the description
MARK = "backup"  # the life that a copy is in
ROOM = 1.05  # of a copy's size must be free: the file systems keep some for themselves

_FULL = {errno.ENOSPC, errno.EDQUOT}
_CHUNK = 1 << 20


class BackupError(ExpectedError):
    """A backup could not be made, found or put back. *path* is its file."""

    def __init__(self, say: str, *, path: Path | str) -> None:
        super().__init__(say)
        self.path = path


class BackupRoomError(BackupError):
    """There is no room for a copy."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            f"There is not enough room for a copy of the hub's data in {path.parent}. "
            "The hub's data is safe and nothing half made was left. Free some space and try again.",
            path=path,
        )


class BackupExistsError(BackupError):
    """Another file has the name already."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            f"There is a file {path} already, so no backup was made. Nothing was changed. "
            "Choose another name, or a folder.",
            path=path,
        )


class BackupDamagedError(BackupError):
    """It is not a backup, not a whole one, or was changed since."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            f"{path} is not a whole backup of a hub: a part of it is missing or was changed. "
            "Nothing was changed here. Use another backup.",
            path=path,
        )


class BackupForeignError(BackupError):
    """It is another company's, or of another kind of database."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            f"The backup {path} belongs to another hub than the one in this folder. "
            "Nothing was changed. Use a backup of this hub, or an empty folder.",
            path=path,
        )


class UnknownBackupError(BackupError):
    """No backup has this id."""

    def __init__(self, *, id: str) -> None:
        super().__init__(
            f"The hub knows no backup “{id}”, so nothing was changed. "
            "“aisleside hub backup --list” shows them all.",
            path=id,
        )


class Description(msgspec.Struct, frozen=True):
    """What a backup says of itself. *seq*: everything up to it is in the copy."""

    format: int
    id: str
    engine: str
    company: str
    epoch: str
    seq: int
    schema: int
    made_at: int
    size: int
    sha256: str
    keys_sha256: str | None


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup the hub knows of; *whole* when all its files are where they were made."""

    id: str
    path: Path
    seq: int
    made_at: int
    whole: bool

    def sentence(self) -> str:
        when = datetime.fromtimestamp(self.made_at, UTC).strftime("%Y-%m-%d %H:%M UTC")
        state = "" if self.whole else "; not there or not whole"
        return f"{self.id}  {when}, up to {self.seq}, {self.path}{state}"


@dataclass(frozen=True, slots=True)
class Restored:
    """*made_at* of the backup (seconds UTC), and what the database before is called now."""

    made_at: int
    aside: str | None


def make(store: Store, where: Path, *, now: datetime) -> Backup:
    """Copy the hub's database and keys while it goes on working.

    Args:
        where: a folder, or the name of a new file.
        now: aware UTC.

    Raises:
        BackupExistsError, BackupRoomError, ArchiveError: no backup was made.
    """
    made_at = int(now.timestamp())
    path = where / f"aisleside-{now:%Y%m%dT%H%M%S}.backup" if where.is_dir() else where
    path = path.absolute()
    path.parent.mkdir(parents=True, exist_ok=True)
    if any(part.exists() for part in _parts(path)):
        raise BackupExistsError(path=path)
    id_ = secrets.token_hex(4)
    with store.write() as connection:
        # A sequence that only the copy and what comes later can hold: an event stored
        # before it was given out is in the copy, whatever else happens now.
        seq = journal.reserve(connection) - 1
        epoch, company = connection.execute(select(schema.hub.c.epoch, schema.hub.c.company)).one()
        connection.execute(
            schema.backup.insert().values(
                id=id_, path=str(path), epoch=epoch, seq=seq, made_at=made_at
            )
        )
    store.remember()
    try:
        with _room(path):
            staging = _staged(path)
            _copy(store, staging)
            keys = _copy_keys(store.folder / KEYS, path)
            size, sha256 = _settle(staging, path)
            said = Description(
                format=FORMAT,
                id=id_,
                engine=_engine_of(store),
                company=company,
                epoch=epoch,
                seq=seq,
                schema=schema.NUMBER,
                made_at=made_at,
                size=size,
                sha256=sha256,
                keys_sha256=keys,
            )
            durable.write(_json(path), msgspec.json.format(msgspec.json.encode(said)))
    except BaseException:
        _remove(path)
        _forget(store, id_)
        raise
    return Backup(id_, path, seq, made_at, whole=True)


def listed(connection: Connection) -> list[Backup]:
    """The backups that count as restorable, oldest first."""
    rows = connection.execute(select(schema.backup).order_by(schema.backup.c.made_at))
    return [
        Backup(row.id, Path(row.path), row.seq, row.made_at, _looks_whole(Path(row.path), row.id))
        for row in rows
    ]


def drop(store: Store, id: str) -> Backup:
    """Delete a backup's files; it no longer counts as restorable.

    Where its files were removed by hand another backup may have its name: that one stays.

    Raises:
        UnknownBackupError: nothing was changed.
    """
    with store.read() as connection:
        known = listed(connection)
    found = next((one for one in known if one.id == id), None)
    if found is None:
        raise UnknownBackupError(id=id)
    alone = all(one.path != found.path for one in known if one.id != id)
    if _id_at(found.path) in ({id, None} if alone else {id}):  # None: it was cut off
        _remove(found.path)
    _forget(store, id)
    return found


def kept_from(connection: Connection) -> int:
    """Events stored at or before this sequence are in every backup there is; 0 without any.

    A backup of another epoch holds of this one's past what both epochs share: up to
    where the later of them left the earlier.
    """
    found = connection.execute(
        select(schema.epoch.c.epoch, schema.epoch.c.parent, schema.epoch.c.parent_seq)
    )
    parents = {row.epoch: (row.parent, row.parent_seq) for row in found}
    shared: dict[str, int | None] = {}  # with the present epoch; None: everything
    epoch, limit = connection.execute(select(schema.hub.c.epoch)).scalar_one(), None
    while epoch is not None and epoch not in shared:
        shared[epoch] = limit
        epoch, left_at = parents.get(epoch, (None, 0))
        limit = left_at if limit is None else min(limit, left_at)
    return min(
        (
            _held(row.epoch, row.seq, parents, shared)
            for row in connection.execute(select(schema.backup.c.epoch, schema.backup.c.seq))
        ),
        default=0,
    )


def _held(
    epoch: str | None,
    seq: int,
    parents: dict[str, tuple[str | None, int]],
    shared: dict[str, int | None],
) -> int:
    walked: set[str] = set()
    while epoch is not None and epoch not in shared and epoch not in walked:
        walked.add(epoch)
        epoch, left_at = parents.get(epoch, (None, 0))
        seq = min(seq, left_at)
    if epoch is None or epoch not in shared:
        return 0
    limit = shared[epoch]
    return seq if limit is None else min(seq, limit)


def restore(store: SqliteStore | PostgresStore, path: Path, *, now: datetime) -> Restored:
    """Put a backup in the place of a stopped hub's database, which is set aside.

    The store is one that was not prepared. Whoever opens it next begins a new epoch.

    Args:
        now: aware UTC; names what is set aside.

    Raises:
        BackupDamagedError, BackupForeignError, HubStoreTooNewError, BackupRoomError,
        HubRunningError, ArchiveError: nothing was changed.
    """
    path = path.absolute()
    said = _described(path)
    if said.schema > schema.NUMBER:
        raise HubStoreTooNewError(path=path, found=said.schema, supported=schema.NUMBER)
    present = company_in(store.folder)
    if said.engine != _engine_of(store) or (present and present != said.company):
        raise BackupForeignError(path=path)
    keys = _keys_in(path, said)
    store.folder.mkdir(parents=True, exist_ok=True)
    occupancy = Occupancy(store.folder, alone=True)
    try:
        mark = f"{now:%Y%m%dT%H%M%S}"
        if isinstance(store, SqliteStore):
            aside = _put_file(store.path, path, said, mark)
        else:
            _check(path, said)
            aside = archive.put_back(store, path, life=MARK, mark=mark)
        if keys is not None and present is None:
            durable.write(store.folder / KEYS, keys)
    finally:
        occupancy.end()
    return Restored(said.made_at, aside)


def _put_file(target: Path, path: Path, said: Description, mark: str) -> str | None:
    staging = target.with_name(target.name + durable.STAGING)
    with _room(staging):
        if shutil.disk_usage(target.parent).free < said.size * ROOM:
            raise BackupRoomError(path=staging)
        try:
            if _copied(path, staging) != (said.size, said.sha256):
                raise BackupDamagedError(path=path)
            aside = _set_aside(target, _not_taken(target, f"-before-{mark}"))
            durable.settle(staging, target)
        finally:
            staging.unlink(missing_ok=True)
    return aside


def _not_taken(target: Path, ending: str) -> Path:
    """A name for the database that is set aside: two restores may fall into one second."""
    endings = (ending if n == 1 else f"{ending}-{n}" for n in itertools.count(1))
    made = (target.with_name(f"{target.stem}{end}.db") for end in endings)
    return next(path for path in made if not path.exists())


def _set_aside(target: Path, aside: Path) -> str | None:
    """Give the present database a second name, with what its log still holds.

    Its log must be gone before another database gets its name: SQLite would take it
    for that one's.
    """
    if not target.exists():
        return None
    try:
        with closing(sqlite3.connect(target)) as present:
            present.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.DatabaseError:  # it may be damaged: that is what backups are for
        pass
    for ending in ("-wal", "-shm"):
        log = target.with_name(target.name + ending)
        if log.exists():
            log.replace(aside.with_name(aside.name + ending))
    try:
        os.link(target, aside)
    except OSError:  # a file system where a file has one name
        shutil.copyfile(target, aside)
    return str(aside)


def _copy(store: Store, staging: Path) -> None:
    if isinstance(store, PostgresStore):
        archive.dump(store, staging)
        return
    assert isinstance(store, SqliteStore)
    if shutil.disk_usage(staging.parent).free < store.path.stat().st_size * ROOM:
        raise BackupRoomError(path=staging)
    with closing(sqlite3.connect(staging, isolation_level=None)) as copy:
        staging.chmod(0o600)
        with store.read() as connection:
            raw = connection.connection.driver_connection
            assert isinstance(raw, sqlite3.Connection)
            with _room(staging):  # the store would take it for its own disk
                raw.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")  # one file
        copy.execute("UPDATE hub SET life = ?", (MARK,))
        if copy.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise HubStoreUnreachableError(path=store.name)


def _copy_keys(keys: Path, path: Path) -> str | None:
    try:
        content = keys.read_bytes()
    except FileNotFoundError:
        return None
    durable.write(_keys(path), content)
    return hashlib.sha256(content).hexdigest()


def _settle(staging: Path, path: Path) -> tuple[int, str]:
    with staging.open("rb+") as file:
        os.fsync(file.fileno())
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        size = file.tell()
    durable.settle(staging, path)
    return size, digest


def _copied(path: Path, staging: Path) -> tuple[int, str]:
    """Copy a backup's database, safely on the disk; its size and digest."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as source, staging.open("wb") as target:
        staging.chmod(0o600)
        while part := source.read(_CHUNK):
            digest.update(part)
            size += target.write(part)
        target.flush()
        os.fsync(target.fileno())
    return size, digest.hexdigest()


def _check(path: Path, said: Description) -> None:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        if (file.tell(), digest) != (said.size, said.sha256):
            raise BackupDamagedError(path=path)


def _described(path: Path) -> Description:
    try:
        said = msgspec.json.decode(_json(path).read_bytes(), type=Description)
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise BackupDamagedError(path=path) from error
    except (msgspec.MsgspecError, ValueError) as error:
        raise BackupDamagedError(path=path) from error
    if said.format > FORMAT:
        raise HubStoreTooNewError(path=path, found=said.format, supported=FORMAT)
    if not path.is_file():
        raise BackupDamagedError(path=path)
    return said


def _keys_in(path: Path, said: Description) -> bytes | None:
    if said.keys_sha256 is None:
        return None
    try:
        content = _keys(path).read_bytes()
    except FileNotFoundError as error:
        raise BackupDamagedError(path=path) from error
    if hashlib.sha256(content).hexdigest() != said.keys_sha256:
        raise BackupDamagedError(path=path)
    return content


def _forget(store: Store, id_: str) -> None:
    with store.write() as connection:
        connection.execute(delete(schema.backup).where(schema.backup.c.id == id_))
    store.remember()


def _remove(path: Path) -> None:
    """Delete a backup, its description first, since it is what makes it one."""
    for part in (_json(path), path, _keys(path)):
        part.unlink(missing_ok=True)
        _staged(part).unlink(missing_ok=True)
    for ending in ("-journal", "-wal", "-shm"):  # of a copy that was cut off
        _staged(path).with_name(_staged(path).name + ending).unlink(missing_ok=True)


def _looks_whole(path: Path, id_: str) -> bool:
    with suppress(ExpectedError, OSError):
        said = _described(path)
        return (said.id, said.size) == (id_, path.stat().st_size)
    return False


def _id_at(path: Path) -> str | None:
    """Which backup the files at *path* say they are; None if they do not say it."""
    with suppress(msgspec.MsgspecError, ValueError, OSError):
        return msgspec.json.decode(_json(path).read_bytes(), type=Description).id
    return None


@contextmanager
def _room(path: Path) -> Iterator[None]:
    """Say in our words that the disk under *path* is full."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise BackupRoomError(path=path) from error
        raise
    except archive.ArchiveError as error:
        if "No space left on device" in error.said:
            raise BackupRoomError(path=path) from error
        raise
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
            raise BackupRoomError(path=path) from error
        raise


def _engine_of(store: Store) -> str:
    return "postgresql" if isinstance(store, PostgresStore) else "sqlite"


def _parts(path: Path) -> tuple[Path, Path, Path]:
    return path, _json(path), _keys(path)


def _json(path: Path) -> Path:
    return path.with_name(path.name + ".json")


def _keys(path: Path) -> Path:
    return path.with_name(path.name + ".keys")


def _staged(path: Path) -> Path:
    return path.with_name(path.name + durable.STAGING)

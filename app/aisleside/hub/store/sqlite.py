"""The store on SQLite: one file, its own log beside it, one writer on the machine."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event
from sqlalchemy.engine import URL

from aisleside.hub.store.contract import PATIENCE_SECONDS, READERS, Store
from aisleside.hub.store.failures import (
    HubStoreBusyError,
    HubStoreError,
    HubStoreForeignError,
    HubStoreFullError,
    HubStoreUnreachableError,
)

log = logging.getLogger(__name__)

_TURN = "UPDATE hub SET turn = turn + 1 RETURNING turn"
_WIPING = threading.Lock()  # SQLite has one folder for temporary files in a process


class SqliteStore(Store):
    """A hub in the file *path*."""

    driver_error = sqlite3.Error

    def __init__(self, path: Path, folder: Path) -> None:
        super().__init__(
            str(path),
            folder,
            readers=_engine(path, size=READERS, writing=False),
            writer=_engine(path, size=1, writing=True),
        )
        self.path = path

    def wipe(self, tables: Iterable[Table]) -> bool:
        """Remove what is still kept of rows deleted from *tables*.

        SQLite overwrites deleted rows as it goes (``secure_delete``), but a page that was
        once split may keep a stale copy of one. So the file is written anew and its log
        cut to nothing; other writers wait, seconds for a million rows. A reader may hold
        up the log: then the next wipe does the rest.

        What does not fit into the cache meanwhile lies in a file without a name in the
        database's own folder; a SQLite that was built without that choice takes the
        system's folder for such files.
        """
        del tables  # all are in one file
        with self.in_plain_words(), self._writer.connect() as connection, _WIPING:
            raw = _raw(connection)
            aside = str(self.path.parent.absolute()).replace("'", "''")
            raw.execute(f"PRAGMA temp_store_directory = '{aside}'")
            raw.execute("PRAGMA temp_store = FILE")  # in memory it would be the whole database
            try:
                raw.execute("VACUUM")
            finally:
                raw.execute("PRAGMA temp_store = MEMORY")
                raw.execute("PRAGMA temp_store_directory = ''")
            busy, _, _ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            log.warning("somebody is reading: what was deleted leaves the log a little later")
        return not busy

    def _check_new(self, connection: Connection) -> None:
        """Any file will do."""

    def _settle(self) -> None:
        with self._writer.connect() as connection:  # only now: a foreign file stays as it was
            _raw(connection).execute("PRAGMA journal_mode=WAL")

    def _take_turn(self, connection: Connection) -> int:
        # By the driver: SQLAlchemy would take several times as long, for each write.
        (turn,) = _raw(connection).execute(_TURN).fetchall()[0]
        return int(turn)

    def _explained(self, error: BaseException, *, writing: bool) -> HubStoreError | None:
        code = getattr(error, "sqlite_errorcode", None)
        if code is None:
            return None
        match code & 0xFF:
            case sqlite3.SQLITE_FULL:
                return HubStoreFullError(path=self.name)
            case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
                return HubStoreBusyError(path=self.name)
            case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
                return HubStoreForeignError(path=self.name)
            case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_IOERR | sqlite3.SQLITE_PERM:
                return HubStoreUnreachableError(path=self.name)
            case sqlite3.SQLITE_READONLY if writing:  # through a reader it is our own mistake
                return HubStoreUnreachableError(path=self.name)
            case _:
                return None


def _raw(connection: Connection) -> Any:
    raw = connection.connection.driver_connection
    assert raw is not None
    return raw


def _engine(path: Path, *, size: int, writing: bool) -> Engine:
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(path)),
        connect_args={"timeout": PATIENCE_SECONDS, "check_same_thread": False},
        pool_size=min(size, 8),
        max_overflow=size - min(size, 8),
        pool_timeout=PATIENCE_SECONDS,
        hide_parameters=True,  # values are people; errors and logs must not hold them
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None  # we say when a transaction begins, not the driver
        for pragma in (
            "synchronous=FULL",
            "secure_delete=ON",  # what is deleted is not in the file any more (S14)
            "foreign_keys=ON",
            "cache_size=-65536" if writing else "cache_size=-16384",
            "temp_store=MEMORY",
            f"query_only={'OFF' if writing else 'ON'}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
        if not writing:  # the first read fixes the moment that this transaction sees
            connection.exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1").close()

    return engine

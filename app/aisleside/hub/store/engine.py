"""The hub's database: opened once, read as snapshots, written one at a time.

``open_store`` gives a ``Store``. ``Store.read()`` is a transaction that sees one
moment of the database however long it lasts; ``Store.write()`` takes the write
lock before its first statement, so a sequence of the journal becomes visible in
the order in which it was given out (S2). What is peculiar to SQLite stays in
this package; nothing above it sees more than a SQLAlchemy ``Connection``.
"""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DatabaseError, TimeoutError

from aisleside.domain.errors import ExpectedError
from aisleside.hub.store import schema

# A writer waits this long for another process, a load for instance, to commit.
PATIENCE_SECONDS = 30.0

# One connection for each thread of the HTTP service and some for the command line.
READERS = 48


class HubStoreError(ExpectedError):
    """The hub's database cannot be used as it is. *path* says which file."""

    def __init__(self, say: str, *, path: Path) -> None:
        super().__init__(say)
        self.path = path


class HubStoreForeignError(HubStoreError):
    """The file is not a database, is damaged, or belongs to another program."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            f"The file {path} is not a readable Aisleside hub database. "
            "Nothing was changed in it. Choose another folder, or put a backup in its place.",
            path=path,
        )


class HubStoreTooNewError(HubStoreError):
    """The database was written by a newer hub than this one."""

    def __init__(self, *, path: Path, found: int, supported: int) -> None:
        super().__init__(
            f"The hub's data in {path} was saved by a newer version of Aisleside. "
            "Nothing is lost. Update the hub to go on.",
            path=path,
        )
        self.found = found
        self.supported = supported


class HubStoreFullError(HubStoreError):
    """The disk under the database is full."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            f"The disk that holds the hub's data in {path.parent} is full, so the last change was "
            "not made. Everything saved before is safe. Free some space and try again.",
            path=path,
        )


class HubStoreBusyError(HubStoreError):
    """Somebody else has been writing for longer than we wait."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            "The hub is busy saving something else, so the last change was not made. "
            "Nothing is lost. Try again in a minute.",
            path=path,
        )


class HubStoreUnreachableError(HubStoreError):
    """The file or its folder cannot be opened, read or written."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            f"The hub's data in {path} cannot be opened or written. Nothing was changed. "
            "Check that the folder exists, has room, and that this user may write in it.",
            path=path,
        )


class UnknownStoreKindError(ExpectedError):
    """A database address this version has no driver for."""

    def __init__(self, *, kind: str) -> None:
        super().__init__(
            f"This version of Aisleside keeps the hub's data in SQLite, not in {kind}. "
            "Nothing was opened. Give a file, or an address that starts with sqlite:///."
        )
        self.kind = kind


class Store:
    """The hub's database, open: any number of readers and one writer at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._readers = _engine(path, size=READERS, writing=False)
        self._writer = _engine(path, size=1, writing=True)
        self.epoch = ""

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection on which the database does not change until the block ends."""
        with self._in_plain_words(writing=False), self._readers.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that commits when the block ends well and is undone when it does not.

        Do not open a second one inside the block: it would wait for the first.
        """
        with self._in_plain_words(writing=True), self._writer.begin() as connection:
            yield connection

    def close(self) -> None:
        """Let go of the files."""
        self._readers.dispose()
        self._writer.dispose()

    def prepare(self) -> None:
        """Make the tables and the epoch of a new database, or check an old one.

        Raises:
            HubStoreError: the file is not a hub's database, or a newer one.
        """
        with self.write() as connection:
            names = inspect(connection).get_table_names()
            if names and schema.hub.name not in names:
                raise HubStoreForeignError(path=self.path)
            if not names:
                schema.metadata.create_all(connection)
                connection.execute(
                    schema.hub.insert().values(
                        one=1, epoch=secrets.token_hex(8), schema=schema.NUMBER
                    )
                )
            row = connection.execute(select(schema.hub.c.epoch, schema.hub.c.schema)).one_or_none()
        if row is None:
            raise HubStoreForeignError(path=self.path)
        if row.schema > schema.NUMBER:
            raise HubStoreTooNewError(path=self.path, found=row.schema, supported=schema.NUMBER)
        with self._in_plain_words(writing=True), self._writer.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.execute("PRAGMA journal_mode=WAL")  # only now: a foreign file stays as it was
        self.epoch = row.epoch

    @contextmanager
    def _in_plain_words(self, *, writing: bool) -> Iterator[None]:
        try:
            yield
        except (DatabaseError, sqlite3.Error) as error:
            expected = _explained(error, self.path, writing=writing)
            if expected is None:
                raise
            raise expected from error
        except TimeoutError as error:
            raise HubStoreBusyError(path=self.path) from error


def open_store(where: Path | str) -> Store:
    """Open the hub's database, making it where there is none.

    Args:
        where: a file, or an address such as ``sqlite:////srv/aisleside/hub.db``.

    Raises:
        HubStoreError: the file cannot be used; the sentence says why.
        UnknownStoreKindError: the address names another kind of database.
    """
    store = Store(_path(where))
    try:
        store.path.parent.mkdir(parents=True, exist_ok=True)
        store.prepare()
    except OSError as error:
        store.close()
        raise HubStoreUnreachableError(path=store.path) from error
    except BaseException:
        store.close()
        raise
    return store


def _path(where: Path | str) -> Path:
    if isinstance(where, str) and "://" in where:
        url = make_url(where)
        if url.get_backend_name() != "sqlite" or not url.database:
            raise UnknownStoreKindError(kind=url.get_backend_name())
        return Path(url.database)
    return Path(where)


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


def _explained(error: BaseException, path: Path, *, writing: bool) -> HubStoreError | None:
    """What the world did, in our words; None when the statement itself was wrong.

    A full disk ends SQLite's whole transaction, so undoing a savepoint then fails as
    well: what happened first is further down the chain of errors.
    """
    chain: BaseException | None = error
    while chain is not None:
        cause = chain.orig if isinstance(chain, DatabaseError) else chain
        expected = _in_our_words(cause, path, writing=writing)
        if expected is not None:
            return expected
        chain = chain.__context__
    return None


def _in_our_words(
    error: BaseException | None, path: Path, *, writing: bool
) -> HubStoreError | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    match code & 0xFF:
        case sqlite3.SQLITE_FULL:
            return HubStoreFullError(path=path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return HubStoreBusyError(path=path)
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return HubStoreForeignError(path=path)
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_IOERR | sqlite3.SQLITE_PERM:
            return HubStoreUnreachableError(path=path)
        case sqlite3.SQLITE_READONLY if writing:  # through a reader it is our own mistake
            return HubStoreUnreachableError(path=path)
        case _:
            return None

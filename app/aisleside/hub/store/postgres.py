"""The store on PostgreSQL: a server of its own, many hubs' readers, one writer at a time.

A writer takes an advisory lock before anything else and the server lets go of it only
after the commit can be seen, so sequences become visible in the order they were given
out. Without the lock a reader that follows the highest sequence never sees rows of a
writer that got an earlier one and commits later (S2). Numbers that a transaction or a
savepoint gave back are given out again, as SQLite does, so that both engines number
the same changes alike (S23).
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from psycopg.types.string import StrDumperUnknown
from sqlalchemy import Connection, Engine, Table, create_engine, event
from sqlalchemy.engine import URL

from aisleside.hub.store.contract import PATIENCE_SECONDS, READERS, Store
from aisleside.hub.store.failures import (
    HubServerAwayError,
    HubServerCrowdedError,
    HubServerLacksDatabaseError,
    HubServerRefusesError,
    HubServerWordsError,
    HubStoreBusyError,
    HubStoreError,
    HubStoreFullError,
)

log = logging.getLogger(__name__)

DRIVER = "postgresql+psycopg"
LOCK = 0x41495349  # any number, the same in every hub
CONNECT_SECONDS = 10
_NUMBER = re.compile(r"\d+")

_TAKE_LOCK = f"SELECT pg_advisory_xact_lock({LOCK})"
# The number after the highest one there is; asked only by whoever holds the lock.
_NUMBERS_AGAIN = """
    SELECT setval(pg_get_serial_sequence('feed', 'seq'), coalesce(max(seq), 0) + 1, false)
    FROM feed
"""
_TURN = """
    WITH counted AS (UPDATE hub SET turn = turn + 1 RETURNING turn),
    last AS (SELECT coalesce(max(seq), 0) AS seq FROM feed)
    SELECT turn, setval(pg_get_serial_sequence('feed', 'seq'), last.seq + 1, false)
    FROM counted, last
"""


class PostgresStore(Store):
    """A hub in a database of its own on a PostgreSQL server, and what else it has in *folder*."""

    driver_error = psycopg.Error

    def __init__(self, url: URL, folder: Path) -> None:
        self.url = url.set(drivername=DRIVER)
        super().__init__(
            name_of(url),
            folder,
            readers=_engine(self.url, size=READERS, writing=False),
            writer=_engine(self.url, size=1, writing=True),
        )

    def wipe(self, tables: Iterable[Table]) -> bool:
        """Overwrite what is still kept of rows deleted from *tables*.

        The server forgets them once no reader can see them any more, of whatever program
        and whichever tables it reads. Its log keeps them until it is recycled, and an
        archive of the log for as long as it is kept: what becomes of that is decided where
        the server is run.
        """
        names = [_named(table) for table in tables]
        kept: list[int] = []  # of each table: dead rows that "cannot be removed yet"

        def hear(said: psycopg.errors.Diagnostic) -> None:
            if number := _NUMBER.search(said.message_detail or ""):
                kept.append(int(number[0]))

        with (
            self.in_plain_words(writing=True),
            self._writer.connect().execution_options(isolation_level="AUTOCOMMIT") as connection,
        ):
            raw = _raw(connection)
            raw.add_notice_handler(hear)
            try:
                for name in names:
                    raw.execute(sql.SQL("VACUUM (FULL, VERBOSE) {}").format(name))
            finally:
                raw.remove_notice_handler(hear)
        done = kept == [0] * len(names)
        if not done:
            log.warning("somebody is reading: what was deleted leaves the files a little later")
        return done

    def _check_new(self, connection: Connection) -> None:
        encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
        if encoding != "UTF8":
            raise HubServerWordsError(path=self.name, encoding=encoding)

    def _settle(self) -> None:
        """The server sees to its files itself."""

    def _take_turn(self, connection: Connection) -> int:
        row = _raw(connection).execute(_TURN).fetchone()
        return int(row[0])

    def _explained(self, error: BaseException, *, writing: bool) -> HubStoreError | None:
        del writing  # a reader that writes is told so by a state that we do not explain
        if not isinstance(error, psycopg.Error):
            return None
        expected = _of_state(error.sqlstate or "") or _of_words(error)
        return expected(path=self.name) if expected is not None else None


def name_of(url: URL) -> str:
    """A database's address for people: without user and password."""
    where = url.host or url.query.get("host") or "this machine"
    return f"{url.database} on {where}{f':{url.port}' if url.port else ''}"


_Kind = type[
    HubServerAwayError
    | HubServerCrowdedError
    | HubServerLacksDatabaseError
    | HubServerRefusesError
    | HubStoreBusyError
    | HubStoreFullError
]


def _of_state(state: str) -> _Kind | None:
    match state:
        case "53100" | "53200":  # disk full, out of memory
            return HubStoreFullError
        case "53300" | "53400":  # too many connections
            return HubServerCrowdedError
        case "55P03" | "57014" | "40001" | "40P01":  # a lock not got in time, or in a circle
            return HubStoreBusyError
        case "42501" | "28000" | "28P01":  # no right, no such user, wrong password
            return HubServerRefusesError
        case "3D000":
            return HubServerLacksDatabaseError
        case "57P01" | "57P02" | "57P03" | "58030" | "58P01":  # going down, starting, its disk
            return HubServerAwayError
    return HubServerAwayError if state.startswith("08") else None


def _of_words(error: psycopg.Error) -> _Kind | None:
    """Before there is a connection the server's reasons come as text alone."""
    if error.sqlstate is not None or not isinstance(error, psycopg.OperationalError):
        return None
    said = str(error)
    if "too many clients" in said or "remaining connection slots" in said:
        return HubServerCrowdedError
    if "password" in said or "authentication" in said or "role" in said or "pg_hba" in said:
        return HubServerRefusesError
    if "database" in said and "does not exist" in said:
        return HubServerLacksDatabaseError
    return HubServerAwayError


class _Words(StrDumperUnknown):
    """Text in which a NUL, which PostgreSQL cannot hold, is replaced."""

    def dump(self, obj: str) -> Any:
        return super().dump(obj.replace("\0", "\N{REPLACEMENT CHARACTER}"))


def _raw(connection: Connection) -> Any:
    raw = connection.connection.driver_connection
    assert raw is not None
    return raw


def _named(table: Table) -> sql.Identifier:
    return sql.Identifier(table.name)


def _engine(url: URL, *, size: int, writing: bool) -> Engine:
    patience = int(PATIENCE_SECONDS * 1000)
    engine = create_engine(
        url,
        connect_args={
            "connect_timeout": CONNECT_SECONDS,
            "application_name": "aisleside",
            "options": f"-c lock_timeout={patience} -c TimeZone=UTC",
        },
        isolation_level="READ COMMITTED" if writing else "REPEATABLE READ",
        pool_size=min(size, 8),
        max_overflow=size - min(size, 8),
        pool_timeout=PATIENCE_SECONDS,
        pool_pre_ping=True,  # a server that was started again closed what we held
        hide_parameters=True,  # values are people; errors and logs must not hold them
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: psycopg.Connection[Any], _record: Any) -> None:
        connection.adapters.register_dumper(str, _Words)
        connection.read_only = not writing

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # For a reader the first statement fixes the moment that this transaction sees.
        connection.exec_driver_sql(_TAKE_LOCK if writing else "SELECT 1").close()

    @event.listens_for(engine, "rollback_savepoint")
    def give_back(connection: Connection, name: str, _context: Any) -> None:
        # By the driver, since SQLAlchemy is about to do the same; twice does no harm.
        raw = _raw(connection)
        raw.execute(sql.SQL("ROLLBACK TO SAVEPOINT {}").format(sql.Identifier(name)))
        raw.execute(_NUMBERS_AGAIN)

    return engine

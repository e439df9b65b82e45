"""Rows of a stream into a SQLite image, without a row passing through Python where possible.

An image is the in-memory database ``image`` of a connection of its own. A hub on
SQLite copies inside SQLite, which is three times as fast; from another engine the
rows come as the driver's tuples. Either way a part is read in one transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from sqlalchemy import Connection, Select
from sqlalchemy.dialects import sqlite

from aisleside.hub.store import reading
from aisleside.wire.layout import insert_text

_BATCH = 20_000  # rows in Python at a time


class Copier(Protocol):
    """*bench* has an empty database ``image``, to be filled by ``copy``."""

    bench: sqlite3.Connection

    def copy(self, table: str, asked: Select[Any]) -> int:
        """Insert what *asked* gives into a table of the image; says how many rows."""

    def image(self) -> bytes:
        """The image's bytes."""


class _Bench:
    def __init__(self, bench: sqlite3.Connection) -> None:
        self.bench = bench

    def image(self) -> bytes:
        return self.bench.serialize(name="image")


class _InsideSqlite(_Bench):
    def copy(self, table: str, asked: Select[Any]) -> int:
        compiled = asked.compile(
            dialect=sqlite.dialect(paramstyle="qmark"),
            compile_kwargs={"render_postcompile": True},
        )
        values = [compiled.params[name] for name in compiled.positiontup or ()]
        done = self.bench.execute(f"INSERT INTO image.{table} {compiled}", values)
        return done.rowcount


class _ThroughPython(_Bench):
    def __init__(self, bench: sqlite3.Connection, connection: Connection) -> None:
        super().__init__(bench)
        self._connection = connection

    def copy(self, table: str, asked: Select[Any]) -> int:
        into = insert_text(table).replace("INTO ", "INTO image.", 1)
        count = 0
        for batch in reading.batches(self._connection, asked, size=_BATCH):
            self.bench.executemany(into, batch)
            count += len(batch)
        return count


def images_at_once(connection: Connection) -> int:
    """How many images can be made of one connection at the same time."""
    return 2 if _file_of(connection) else 1


@contextmanager
def copier(connection: Connection) -> Iterator[Copier]:
    """A bench for one image of what *connection* reads."""
    file = _file_of(connection)
    bench = sqlite3.connect(file or ":memory:", isolation_level=None)
    try:
        for statement in (
            "PRAGMA temp_store = memory",
            "ATTACH ':memory:' AS image",
            "PRAGMA image.journal_mode = off",
            "PRAGMA image.secure_delete = off",
        ):
            bench.execute(statement)
        bench.execute("BEGIN")
        yield _InsideSqlite(bench) if file else _ThroughPython(bench, connection)
    finally:
        bench.close()


def _file_of(connection: Connection) -> str | None:
    """The file under it, which another connection can read meanwhile; None for a server."""
    return connection.engine.url.database if connection.dialect.name == "sqlite" else None

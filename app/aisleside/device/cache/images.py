"""A segment's image, opened beside a file that is being filled.

An image is plain text, so it is in memory only. Where the system has a file system
without a disk, the driver opens the image there and copies inside SQLite; elsewhere
the standard library opens it and rows pass through Python, which is several times
slower. Either way its tables must be, to the letter, those of ``wire.layout``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from aisleside.device.machine.encrypted import DriverError
from aisleside.device.machine.memory import hand_over, memory_folder
from aisleside.wire.codec import UnreadableAnswerError
from aisleside.wire.layout import segment_tables

_ALIAS = "segment"


@dataclass(frozen=True, slots=True)
class Copy:
    """Columns of a table *of* an image that go *into* columns of a file's table.

    *then* says what happens where one stands already.
    """

    into: str
    columns: str
    of: str
    then: str = ""


class Source(Protocol):
    """An image, as one connection sees it."""

    def copy(self, wanted: Copy) -> int:
        """Copy into the connection's own tables; says how many rows."""

    def ask(self, question: str) -> list[Any]:
        """What the image answers; tables are named ``{image}.line`` in the question."""


@contextmanager
def opened(
    image: bytes, stream: str, connection: sqlite3.Connection, *, schema: int
) -> Iterator[Source]:
    """An image beside what a connection has open; it is not in a transaction.

    *schema* is that of its rows.

    Raises:
        UnreadableAnswerError: not a database, or not of *stream*.
    """
    folder = memory_folder(len(image))
    with ExitStack() as undo:
        if folder is None:
            source = _through_python(image, connection, undo)
        else:
            source = _inside_sqlite(folder, image, connection, undo)
        try:
            _check(source, stream, schema)
        except (sqlite3.DatabaseError, DriverError) as error:
            raise UnreadableAnswerError(what="segment", why="no database") from error
        yield source


class Attached:
    """A database that the connection has attached under a name."""

    def __init__(self, connection: sqlite3.Connection, name: str = _ALIAS) -> None:
        self._connection = connection
        self._name = name

    def copy(self, wanted: Copy) -> int:
        return self._connection.execute(
            f"INSERT INTO main.{wanted.into} SELECT {wanted.columns}"  # noqa: S608  # ours
            f" FROM {self._name}.{wanted.of} {wanted.then and 'WHERE true ' + wanted.then}"
        ).rowcount

    def ask(self, question: str) -> list[Any]:
        return self._connection.execute(question.format(image=self._name)).fetchall()


class _Deserialized:
    """The image in the standard library's SQLite."""

    def __init__(self, image: sqlite3.Connection, connection: sqlite3.Connection) -> None:
        self._image = image
        self._connection = connection

    def copy(self, wanted: Copy) -> int:
        rows = self._image.execute(f"SELECT {wanted.columns} FROM {wanted.of}")  # noqa: S608  # ours
        marks = ", ".join("?" * len(rows.description))
        return self._connection.executemany(
            f"INSERT INTO main.{wanted.into} VALUES ({marks}) {wanted.then}",  # noqa: S608  # ours
            rows,
        ).rowcount

    def ask(self, question: str) -> list[Any]:
        return self._image.execute(question.format(image="main")).fetchall()


def _inside_sqlite(
    folder: Path, image: bytes, connection: sqlite3.Connection, undo: ExitStack
) -> Source:
    def attach(path: Path) -> None:
        connection.execute("PRAGMA trusted_schema = off")
        connection.execute("PRAGMA cell_size_check = on")
        connection.execute(f"ATTACH ? AS {_ALIAS} KEY ''", (f"file:{path}?mode=ro&vfs=unix",))
        undo.callback(connection.execute, f"DETACH {_ALIAS}")

    hand_over(folder, image, attach)
    return Attached(connection)


def _through_python(image: bytes, connection: sqlite3.Connection, undo: ExitStack) -> Source:
    memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    undo.callback(memory.close)
    memory.execute("PRAGMA trusted_schema = off")
    memory.execute("PRAGMA cell_size_check = on")
    memory.deserialize(image)
    return _Deserialized(memory, connection)


def _check(source: Source, stream: str, schema: int) -> None:
    found = source.ask("SELECT type, name, sql FROM {image}.sqlite_schema ORDER BY name")
    texts = segment_tables(stream, schema=schema)
    wanted = [("table", name, text) for name, text in sorted(texts.items())]
    if [tuple(row) for row in found] != wanted:
        raise UnreadableAnswerError(what="segment", why="its tables are not ours")

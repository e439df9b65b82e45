"""Words and clues of a store that is being loaded, gathered in memory beside its rows.

Filling their indexes takes as long as writing all rows to the file, so it is done by
another thread in a database in memory, and copied into the file when it is wanted there.
"""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable
from typing import cast

from sqlcipher3 import dbapi2

from aisleside.device.cache import images, schema
from aisleside.device.cache.images import Attached, Copy
from aisleside.device.machine.encrypted import transaction

_ALIAS = "gathered"
_HASH_BYTES = 16 * 1024 * 1024  # words of a segment kept together before they are written

_WORDS = Copy("person (rowid, words)", "customer, words", "found")
_CLUES = Copy("clue", "*", "clue")  # go into the file bit by bit, where they are many
_MOST_CLUES = 1_500_000  # in memory, some fifty megabytes of them

# The tables of the index of words, which is copied whole. Its settings stay the file's.
_INDEX = ("person_data", "person_idx", "person_docsize")


class Gathering:
    """Gather words and clues of segments; ``connection`` is for one thread at a time."""

    def __init__(self) -> None:
        self._address = f"file:/aisleside-{secrets.token_hex(8)}?vfs=memdb"
        self.connection = cast(
            sqlite3.Connection,
            dbapi2.connect(self._address, uri=True, isolation_level=None, check_same_thread=False),
        )
        self._clues = 0
        schema.create_indexes(self.connection)
        # Written once for each segment, and joined when all are in.
        self._set("hashsize", _HASH_BYTES)

    def take(self, image: bytes, stream: str, *, schema: int, last: bool = False) -> None:
        """Add what a segment has; the *last* one makes one index of what all brought.

        Raises:
            UnreadableAnswerError: the image is not one of *stream*.
        """
        opened = images.opened(image, stream, self.connection, schema=schema)
        with opened as source, transaction(self.connection):
            source.copy(_WORDS)
            self._clues += source.copy(_CLUES)
        if last:
            self.connection.execute("INSERT INTO person (person) VALUES ('optimize')")

    @property
    def is_heavy(self) -> bool:
        """Whether it is time to ``pour``."""
        return self._clues > _MOST_CLUES

    def pour(self, file: sqlite3.Connection) -> None:
        """Move the clues into a file."""
        self._with(file, self._pour)

    def copy_to(self, file: sqlite3.Connection) -> None:
        """Bring a file's indexes to all that was gathered."""
        self._with(file, self._complete)

    def _complete(self, file: sqlite3.Connection) -> None:
        self._pour(file)
        for table in _INDEX:
            file.execute(f"DELETE FROM main.{table}")  # noqa: S608  # ours
            file.execute(f"INSERT INTO main.{table} SELECT * FROM {_ALIAS}.{table}")  # noqa: S608  # ours

    def _pour(self, file: sqlite3.Connection) -> None:
        Attached(file, _ALIAS).copy(_CLUES)
        file.execute(f"DELETE FROM {_ALIAS}.clue")  # noqa: S608  # ours
        self._clues = 0

    def _with(self, file: sqlite3.Connection, work: Callable[[sqlite3.Connection], None]) -> None:
        file.execute(f"ATTACH ? AS {_ALIAS} KEY ''", (self._address,))
        try:
            with transaction(file):
                work(file)
        finally:
            file.execute(f"DETACH {_ALIAS}")

    def close(self) -> None:
        """Forget it."""
        self.connection.close()

    def _set(self, option: str, value: int) -> None:
        self.connection.execute("INSERT INTO person (person, rank) VALUES (?, ?)", (option, value))

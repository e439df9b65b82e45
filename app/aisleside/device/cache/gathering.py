"""The search tables of a store that is being loaded, gathered in memory beside its rows.

Filling an index of words takes as long as writing all rows to the file, so it is done
by another thread in a database in memory, and copied into the file when it is wanted
there.
"""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable
from typing import cast

from sqlcipher3 import dbapi2

from aisleside.device.cache import schema
from aisleside.device.cache.images import Attached, Copy, Source
from aisleside.device.machine.encrypted import transaction

_ALIAS = "gathered"
_HASH_BYTES = 16 * 1024 * 1024  # words of a segment kept together before they are written

_COPIES = (
    Copy("person (rowid, words)", "customer, words", "found"),
    Copy(
        "word",
        "word, people",
        "word",
        then="ON CONFLICT (word) DO UPDATE SET people = people + excluded.people",
    ),
    Copy("clue", "*", "clue"),
    Copy("seen", "*", "seen"),
)
# What goes into the file bit by bit, so that it does not fill the memory.
_POURED = (
    Copy("clue", "*", "clue"),
    Copy("seen", "*", "seen"),
    Copy("word", "*", "word", then=_COPIES[1].then),
)
_MOST_CLUES = 1_500_000  # in memory, some fifty megabytes of them

# The tables of the index of words, which is copied whole. Its settings stay the file's.
_INDEX = ("person_data", "person_idx", "person_docsize")


class Gathering:
    """Gather the search rows of segments; ``connection`` is for one thread at a time."""

    def __init__(self) -> None:
        self._address = f"file:/aisleside-{secrets.token_hex(8)}?vfs=memdb"
        self.connection = cast(
            sqlite3.Connection,
            dbapi2.connect(self._address, uri=True, isolation_level=None, check_same_thread=False),
        )
        self._clues = 0
        schema.create_search(self.connection)
        # Written once for each segment, and joined when all are in.
        self._set("hashsize", _HASH_BYTES)
        self._set("automerge", 0)

    def take(self, source: Source, *, last: bool = False) -> None:
        """Add what a segment has; the *last* one makes one index of what all brought."""
        with transaction(self.connection):
            for wanted in _COPIES:
                count = source.copy(wanted)
                if wanted.into == "clue":
                    self._clues += count
        if last:
            self.connection.execute("INSERT INTO person (person) VALUES ('optimize')")

    @property
    def is_heavy(self) -> bool:
        """Whether it is time to ``pour``."""
        return self._clues > _MOST_CLUES

    def pour(self, file: sqlite3.Connection) -> None:
        """Move into a file what can be added to it bit by bit."""
        self._with(file, self._pour)

    def copy_to(self, file: sqlite3.Connection) -> None:
        """Bring a file's search tables to all that was gathered."""
        self._with(file, self._complete)

    def _complete(self, file: sqlite3.Connection) -> None:
        for statement in schema.DROP_INDEXES:
            file.execute(statement)
        self._pour(file)
        for table in _INDEX:
            file.execute(f"DELETE FROM main.{table}")  # noqa: S608  # ours
            file.execute(f"INSERT INTO main.{table} SELECT * FROM {_ALIAS}.{table}")  # noqa: S608  # ours
        for statement in schema.INDEXES:
            file.execute(statement)

    def _pour(self, file: sqlite3.Connection) -> None:
        source = Attached(file, _ALIAS)
        for wanted in _POURED:
            source.copy(wanted)
            file.execute(f"DELETE FROM {_ALIAS}.{wanted.of}")  # noqa: S608  # ours
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

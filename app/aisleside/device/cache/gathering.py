"""The search tables of a store that is being loaded, gathered in memory beside its rows.

Filling an index of words takes as long as writing all rows to the file, so it is done
by another thread in a database in memory, and copied into the file when it is wanted
there.
"""

from __future__ import annotations

import secrets
import sqlite3
from typing import cast

from sqlcipher3 import dbapi2

from aisleside.device.cache import schema
from aisleside.device.cache.images import Copy, Source
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
# The index's own tables. Its settings stay those of the file.
_TABLES = ("word", "clue", "seen", "person_data", "person_idx", "person_docsize")


class Gathering:
    """Gather the search rows of segments; ``connection`` is for one thread at a time."""

    def __init__(self) -> None:
        self._address = f"file:/aisleside-{secrets.token_hex(8)}?vfs=memdb"
        self.connection = cast(
            sqlite3.Connection,
            dbapi2.connect(self._address, uri=True, isolation_level=None, check_same_thread=False),
        )
        schema.create_search(self.connection)
        # Written once for each segment, and joined when all are in.
        self._set("hashsize", _HASH_BYTES)
        self._set("automerge", 0)

    def take(self, source: Source, *, last: bool = False) -> None:
        """Add what a segment has; the *last* one makes one index of what all brought."""
        with transaction(self.connection):
            for wanted in _COPIES:
                source.copy(wanted)
        if last:
            self.connection.execute("INSERT INTO person (person) VALUES ('optimize')")

    def copy_to(self, file: sqlite3.Connection) -> None:
        """Put what was gathered in the place of a file's search tables."""
        file.execute(f"ATTACH ? AS {_ALIAS} KEY ''", (self._address,))
        try:
            with transaction(file):
                for statement in schema.DROP_INDEXES:
                    file.execute(statement)
                for table in _TABLES:
                    file.execute(f"DELETE FROM main.{table}")  # noqa: S608  # ours
                    file.execute(
                        f"INSERT INTO main.{table}"  # noqa: S608  # ours
                        f" SELECT * FROM {_ALIAS}.{table}"
                    )
                for statement in schema.INDEXES:
                    file.execute(statement)
        finally:
            file.execute(f"DETACH {_ALIAS}")

    def close(self) -> None:
        """Forget it."""
        self.connection.close()

    def _set(self, option: str, value: int) -> None:
        self.connection.execute("INSERT INTO person (person, rank) VALUES (?, ?)", (option, value))

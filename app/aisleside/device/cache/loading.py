"""A stream's new file, filled whole beside the old one.

Nobody can open the file before it is complete and on the disk, because its key is
written down only when it is put on the shelf (S4): whatever ends a load leaves noise
that is swept away. Readers of this process may be let in earlier, to use what is in
while the rest comes; they never wait for it.
"""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from aisleside.device.cache import finding, images, schema
from aisleside.device.cache.database import CacheDamagedError, cache_failures
from aisleside.device.cache.gathering import Gathering
from aisleside.device.cache.images import Copy, Source
from aisleside.device.cache.stream_file import StreamAddress
from aisleside.device.machine.encrypted import (
    BrokenRowError,
    bring_to_disk,
    create_unjournalled,
    let_others_read,
    remove,
    transaction,
)
from aisleside.device.machine.sealed import random_key
from aisleside.wire import SCHEMA
from aisleside.wire.codec import UnreadableAnswerError
from aisleside.wire.history import carried as carried_in
from aisleside.wire.history import selection
from aisleside.wire.layout import has_people, insert_text
from aisleside.wire.messages import Rows, SegmentRef, Snapshot
from aisleside.wire.rows import OF_CUSTOMER
from aisleside.wire.streams import tables

FINAL = ".cache"

_LOADER_KIB = 32_000

# What search has beside its indexes: few rows, so they go straight into the file.
_SEARCH_ROWS = (
    Copy(
        "word",
        "word, people",
        "word",
        then="ON CONFLICT (word) DO UPDATE SET people = people + excluded.people",
    ),
    Copy("seen", "*", "seen"),
)


class Staging:
    """Load a whole stream into a new file with a new key, without touching the old one.

    Rows come as segments or, for what was made on this machine, as messages; a file is
    filled from one of them.
    """

    def __init__(
        self, folder: Path, stream: str, *, sent_as: int = SCHEMA, people: int | None = None
    ) -> None:
        """*sent_as* is the schema of the rows the hub sends; here they are of ours.

        *people* is how many customers are to come as segments.
        """
        self.stream = stream
        self._people = people
        self._sent_as = sent_as
        self.rows = self.customers = 0
        self.shown = False
        self.address = StreamAddress(
            stream, folder / f"{secrets.token_hex(8)}{FINAL}", random_key()
        )
        self._path = self.address.path
        self._undo = ExitStack()
        self._gathering: Gathering | None = None
        self._helper: ThreadPoolExecutor | None = None
        self._coming: Future[None] | None = None
        assert self.address.key is not None
        self._connection: sqlite3.Connection = create_unjournalled(
            self._path, self.address.key, cache_kib=_LOADER_KIB
        )
        self._undo.callback(self._connection.close)
        try:
            with cache_failures(stream, self._path):
                schema.create(self._connection, stream)
        except BaseException:
            self.discard()
            raise

    def load(self, rows: Rows) -> int:
        """Add rows; says how many are in now.

        Raises:
            UnreadableAnswerError: a row twice, or of a table this stream does not carry.
            TabletFullError
        """
        carried = tables(self.stream)
        try:
            with cache_failures(self.stream, self._path):
                if not self._connection.in_transaction:
                    self._connection.execute("BEGIN")
                for table in rows.__struct_fields__:
                    batch = getattr(rows, table)
                    if not batch:
                        continue
                    if table not in carried:
                        raise UnreadableAnswerError(what="segment", why=f"{table} in {self.stream}")
                    self._connection.executemany(
                        insert_text(table), map(tuple, batch)
                    )  # a third quicker
                    self.rows += len(batch)
        except BrokenRowError as error:
            raise UnreadableAnswerError(what="segment", why=str(error)) from error
        return self.rows

    def take(self, image: bytes, ref: SegmentRef) -> None:
        """Add an unsealed segment.

        Raises:
            UnreadableAnswerError: not in the layout, or other rows than were promised.
            TabletFullError
        """
        with self._as_unreadable():
            self._take(image, ref)

    def show(self, snapshot: Snapshot, *, as_of: int) -> StreamAddress:
        """Let readers of this process use what is in by now."""
        with cache_failures(self.stream, self._path):
            if not self.shown:
                let_others_read(self._connection)
                self.shown = True
            if self._gathering is not None:
                self._settle()
                self._gathering.copy_to(self._connection)
                finding.index(self._connection)
            self._describe(snapshot.epoch, snapshot.cursor, snapshot.end_seq, as_of)
        return self.address

    def finish(
        self,
        *,
        epoch: str,
        cursor: int,
        as_of: int,
        rows: int | None = None,
        end_seq: int | None = None,
    ) -> StreamAddress:
        """Build the search tables and bring the file to the disk.

        No row is newer than *end_seq*, which is *cursor* unless given.

        Raises:
            UnreadableAnswerError: not as many *rows* as promised.
            TabletFullError: the file is still there; ``discard`` it.
        """
        if rows is not None and rows != self.rows:
            raise UnreadableAnswerError(what="snapshot", why=f"{self.rows} rows of {rows}")
        with cache_failures(self.stream, self._path):
            if self._gathering is not None:
                self._settle()
                self._gathering.copy_to(self._connection)
                finding.index(self._connection)
            elif has_people(self.stream):
                finding.build(self._connection)
            elif "product" in tables(self.stream):
                self._connection.execute(schema.GOODS_INDEX)
            if self._connection.in_transaction:
                self._connection.execute("COMMIT")
            self._describe(epoch, cursor, cursor if end_seq is None else end_seq, as_of)
            if self.shown:
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            bring_to_disk(self._path)
        self._undo.close()
        return self.address

    def discard(self) -> None:
        """Throw the file away; its key was never stored."""
        self._undo.close()
        remove(self._path)

    def _take(self, image: bytes, ref: SegmentRef) -> None:
        last = self.customers + ref.customers == self._people
        if has_people(self.stream):
            gathering, helper = self._gather()
            self._settle()
            if gathering.is_heavy:
                gathering.pour(self._connection)
            self._coming = helper.submit(
                gathering.take, image, self.stream, schema=self._sent_as, last=last
            )
        opened = images.opened(image, self.stream, self._connection, schema=self._sent_as)
        with opened as source:
            _check_range(source, self.stream, ref, schema=self._sent_as)
            self._copy(source, ref)
        if last:
            self._settle()

    def _settle(self) -> None:
        """Wait until the words and clues of all segments are gathered."""
        coming, self._coming = self._coming, None
        if coming is not None:
            with self._as_unreadable():
                coming.result()

    @contextmanager
    def _as_unreadable(self) -> Iterator[None]:
        """What cannot be taken out of a segment is the segment's fault, not the file's."""
        try:
            with cache_failures(self.stream, self._path):
                yield
        except (BrokenRowError, CacheDamagedError, sqlite3.DatabaseError) as error:
            raise UnreadableAnswerError(what="segment", why=str(error)) from error

    def _copy(self, source: Source, ref: SegmentRef) -> None:
        with transaction(self._connection):
            counted = {
                table: source.copy(
                    Copy(table, selection(table, was=self._sent_as, now=SCHEMA), table)
                )
                for table in carried_in(self.stream, self._sent_as)
            }
            customers = counted.get("customer", 0)
            if (sum(counted.values()), customers) != (ref.rows, ref.customers):
                raise UnreadableAnswerError(what="segment", why="other rows than promised")
            if has_people(self.stream):
                for wanted in _SEARCH_ROWS:
                    source.copy(wanted)
        self.rows += ref.rows
        self.customers += customers

    def _gather(self) -> tuple[Gathering, ThreadPoolExecutor]:
        if self._gathering is None or self._helper is None:
            self._gathering = Gathering()
            self._undo.callback(self._gathering.close)
            self._helper = self._undo.enter_context(ThreadPoolExecutor(1, "gathering"))
        return self._gathering, self._helper

    def _describe(self, epoch: str, cursor: int, end_seq: int, as_of: int) -> None:
        connection = self._connection
        named = connection.execute("SELECT value FROM meta WHERE name = 'names'").fetchone()
        counted = {"customers": 0, "products": 0}
        if has_people(self.stream):
            counted["customers"] = _count(connection, "customer")
        elif "product" in tables(self.stream):
            counted["products"] = _count(connection, "product")
        with transaction(connection):
            connection.executemany(
                "INSERT OR REPLACE INTO meta VALUES (?, ?)",
                [
                    ("stream", self.stream),
                    ("schema", self._sent_as),
                    ("epoch", epoch),
                    ("cursor", cursor),
                    ("told_from", end_seq),
                    ("as_of", as_of),
                    ("names", cursor if named is None else named[0] + 1),
                    ("models", self.rows),  # others than before, whatever was shown
                    *counted.items(),
                ],
            )


def fill(
    folder: Path,
    stream: str,
    batches: Iterable[Rows],
    *,
    epoch: str,
    cursor: int,
    as_of: datetime,
    progress: Callable[[int], None] | None = None,
) -> StreamAddress:
    """Make a whole stream's file from batches of rows that are on this machine.

    *progress* hears how many rows are in. A failure leaves no file behind.
    """
    staging = Staging(folder, stream)
    try:
        for batch in batches:
            loaded = staging.load(batch)
            if progress is not None:
                progress(loaded)
        return staging.finish(epoch=epoch, cursor=cursor, as_of=int(as_of.timestamp()))
    except BaseException:
        staging.discard()
        raise


def _check_range(source: Source, stream: str, ref: SegmentRef, *, schema: int) -> None:
    """Whether a segment holds rows of its own customers, and of nobody else."""
    if not has_people(stream):
        return
    here = [table for table in carried_in(stream, schema) if table in OF_CUSTOMER]
    for table, column in (
        ("customer", "id"),
        *((table, "customer") for table in (*here, "found", "seen")),
    ):
        # Each in a query of its own: together they would read the whole table.
        ends = [f"(SELECT {end}({column}) FROM {{image}}.{table})" for end in ("min", "max")]  # noqa: S608  # ours
        ((first, last),) = source.ask(f"SELECT {', '.join(ends)}")
        if first is None:
            continue
        if ref.first is None or ref.last is None or first < ref.first or last > ref.last:
            raise UnreadableAnswerError(what="segment", why=f"{table} of other customers")


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608  # two callers

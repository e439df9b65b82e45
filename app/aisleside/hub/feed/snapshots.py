"""Snapshots: a whole stream as immutable files, built once for many devices.

The cursor is read before the rows, both in one read transaction, so the rows are
never older than the cursor says (S3). A snapshot is used again while its cursor
is not below the stream's floor and catching up from it is cheap: at most a tenth
of its rows, never less than a feed page nor more than ``journal.FLOOD`` changes.
After that it is built anew; the one before stays on the shelf, so that a device
in the middle of it can finish.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import threading
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection

from aisleside.hub.feed.pages import as_rows
from aisleside.hub.store import journal, reading
from aisleside.hub.store.engine import HubStoreFullError, Store
from aisleside.wire import SCHEMA, codec
from aisleside.wire.messages import Rows, SegmentRef, Snapshot
from aisleside.wire.rows import OF_CUSTOMER
from aisleside.wire.streams import store_scope, tables

GENERATIONS = 2  # snapshots of one stream kept: the current one and the one before
STAGING = ".part"  # in the name of a file that is still being written


class SnapshotShelf:
    """Snapshots that were built, and their segments in files named by their digest.

    The list of them is in memory: a hub that starts anew empties the folder and
    builds again when somebody asks. One process owns the folder.
    """

    def __init__(self, store: Store, *, folder: Path, segment_rows: int, page_rows: int) -> None:
        self._store = store
        self._folder = folder
        self._segment_rows = segment_rows
        self._page_rows = page_rows
        self._built: dict[str, list[Snapshot]] = {}
        self._unfinished: dict[str, set[str]] = {}  # segments of snapshots being built
        self._building: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()  # guards the dictionaries and what is in the folder
        folder.mkdir(parents=True, exist_ok=True)
        for left_over in folder.iterdir():
            left_over.unlink()

    def snapshot(self, stream: str) -> Snapshot:
        """A snapshot of *stream* that a device can load and go on from.

        Raises:
            HubStoreFullError: there is no room for the segments; none was kept.
        """
        with self._lock:
            one_at_a_time = self._building.setdefault(stream, threading.Lock())
        with one_at_a_time, self._store.read() as connection:
            with self._lock:
                shelved = self._built.get(stream, [])
            if shelved and self._is_usable(connection, shelved[-1]):
                return shelved[-1]
            try:
                built = self._build(connection, stream)
                with self._lock:
                    self._built[stream] = [*shelved, built][-GENERATIONS:]
            finally:
                self._sweep(stream)
            return built

    def segment(self, sha256: str, *, streams: frozenset[str]) -> bytes | None:
        """A segment's packed bytes, if it is part of one of *streams*."""
        with self._lock:
            offered = any(sha256 in self._named_in(stream) for stream in streams)
        if not offered:
            return None
        try:
            return (self._folder / sha256).read_bytes()
        except FileNotFoundError:  # swept since; the device asks for the snapshot again
            return None

    def _is_usable(self, connection: Connection, snapshot: Snapshot) -> bool:
        if snapshot.epoch != self._store.epoch:
            return False
        if snapshot.cursor < journal.floor(connection, snapshot.stream):
            return False
        bearable = min(journal.FLOOD, max(self._page_rows, snapshot.rows // 10))
        since = reading.entry_count(
            connection, snapshot.stream, after=snapshot.cursor, at_most=bearable + 1
        )
        return since <= bearable

    def _build(self, connection: Connection, stream: str) -> Snapshot:
        cursor = journal.head(connection)
        segments = []
        for rows in segments_of(connection, stream, rows_each=self._segment_rows):
            packed, raw_size = codec.pack_segment(rows)
            sha256 = hashlib.sha256(packed).hexdigest()
            self._write(stream, sha256, packed)
            segments.append(SegmentRef(sha256, _count(rows), raw_size, len(packed)))
        return Snapshot(
            stream=stream,
            epoch=self._store.epoch,
            cursor=cursor,
            schema=SCHEMA,
            rows=sum(segment.rows for segment in segments),
            segments=segments,
        )

    def _write(self, stream: str, sha256: str, packed: bytes) -> None:
        final = self._folder / sha256
        with self._lock:
            self._unfinished.setdefault(stream, set()).add(sha256)
            if final.exists():  # another mask's stream often has the same bytes
                return
        staging = self._folder / f"{sha256}{STAGING}{threading.get_ident()}"
        try:
            staging.write_bytes(packed)
            staging.replace(final)
        except OSError as error:
            with contextlib.suppress(OSError):
                staging.unlink(missing_ok=True)
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise HubStoreFullError(path=self._store.path) from error
            raise

    def _sweep(self, finished: str) -> None:
        """Remove the segments that no snapshot names any more."""
        with self._lock:
            self._unfinished.pop(finished, None)
            kept = set().union(*self._unfinished.values(), *map(self._named_in, self._built))
            for file in self._folder.iterdir():
                if STAGING not in file.name and file.name not in kept:
                    file.unlink(missing_ok=True)

    def _named_in(self, stream: str) -> set[str]:
        return {
            segment.sha256
            for snapshot in self._built.get(stream, ())
            for segment in snapshot.segments
        }


def segments_of(connection: Connection, stream: str, *, rows_each: int) -> Iterator[Rows]:
    """Cut a stream into parts of about *rows_each* rows, never a customer into two.

    Only one part is in memory at a time.
    """
    personal = store_scope(stream) is not None
    for table in tables(stream):
        if personal and table == "customer":
            yield from _segments_of_people(connection, stream, rows_each=rows_each)
        elif not personal or table not in OF_CUSTOMER:
            for batch in reading.rows_apart(connection, stream, table, size=rows_each):
                yield as_rows({table: batch})


def _segments_of_people(connection: Connection, stream: str, *, rows_each: int) -> Iterator[Rows]:
    for first, last in _ranges(connection, stream, rows_each=rows_each):
        yield as_rows(
            {
                table: reading.rows_of_customers(connection, stream, table, first=first, last=last)
                for table in ("customer", *OF_CUSTOMER)
            }
        )


def _ranges(connection: Connection, stream: str, *, rows_each: int) -> Iterator[tuple[int, int]]:
    """First and last customer id of each part."""
    first = last = None
    gathered = 0
    for customer, weight in reading.customer_weights(connection, stream):
        if first is not None and last is not None and gathered + weight > rows_each:
            yield first, last
            first, gathered = None, 0
        first = customer if first is None else first
        last, gathered = customer, gathered + weight
    if first is not None and last is not None:
        yield first, last


def _count(rows: Rows) -> int:
    return sum(len(getattr(rows, name)) for name in rows.__struct_fields__)

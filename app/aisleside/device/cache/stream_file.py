"""One stream's file: loaded at once beside the old one, then kept up page by page.

A page and the cursor after it are one transaction, so a kill leaves the last
whole page. A first load goes into a staging file that gets its final name only
when it is complete and on the disk.
"""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aisleside.device.cache import finding, schema
from aisleside.device.cache.database import CacheDamagedError, cache_failures, open_cache
from aisleside.device.machine.encrypted import (
    BrokenRowError,
    create_unjournalled,
    make_lasting,
    remove,
    transaction,
)
from aisleside.device.machine.sealed import random_key
from aisleside.domain.errors import ExpectedError
from aisleside.wire.codec import UnreadableAnswerError, page_digest
from aisleside.wire.messages import Gone, Page, Rows
from aisleside.wire.rows import KEYS, OF_CUSTOMER
from aisleside.wire.streams import tables

FINAL = ".cache"
STAGING = ".staging"

_WRITER_KIB = 16_000
_LOADER_KIB = 64_000


class PageOutOfPlaceError(ExpectedError):
    """A page does not follow what is stored: late, doubled, or of another epoch."""

    def __init__(self, *, stream: str, since: int, cursor: int) -> None:
        super().__init__(
            "An answer of the hub came out of order, so it was not used. "
            "Nothing on this tablet was changed. It asks again by itself."
        )
        self.stream = stream
        self.since = since
        self.cursor = cursor


@dataclass(frozen=True, slots=True)
class StreamAddress:
    """Where a stream lies. *key* is None when it could not be unwrapped."""

    stream: str
    path: Path
    key: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a stream has come, and in which life of the hub's database."""

    epoch: str
    seq: int


@dataclass(frozen=True, slots=True)
class Touched:
    """Which tables and customers a page changed."""

    tables: frozenset[str]
    customers: frozenset[int]


class StreamFile:
    """Write one stream; the only writer of its file."""

    def __init__(self, address: StreamAddress) -> None:
        """Open it.

        Raises:
            CacheDamagedError, CacheKeyLostError, CacheTooNewError, CacheTooOldError
        """
        self.address = address
        self._connection = open_cache(
            address.stream, address.path, address.key, read_only=False, cache_kib=_WRITER_KIB
        )
        try:
            with cache_failures(address.stream, address.path):
                if _meta(self._connection, "stream") != address.stream:
                    raise CacheDamagedError(stream=address.stream)
        except BaseException:
            self._connection.close()
            raise

    @property
    def cursor(self) -> Cursor:
        with self._failures():
            return Cursor(
                str(_meta(self._connection, "epoch")), int(_meta(self._connection, "cursor"))
            )

    @property
    def as_of(self) -> datetime:
        """When the hub last confirmed this stream."""
        with self._failures():
            return datetime.fromtimestamp(int(_meta(self._connection, "as_of")), UTC)

    def apply(self, page: Page) -> Touched:
        """Put a page's rows and its cursor in one transaction.

        Raises:
            PageOutOfPlaceError: the page does not follow what is stored.
            UnreadableAnswerError: its digest or its tables are not what they should be.
            TabletFullError, CacheDamagedError: nothing was changed.
        """
        carried = tables(self.address.stream)
        _check_content(page, carried)
        with self._failures(), transaction(self._connection):
            stored = self.cursor
            if (page.stream, page.epoch, page.since) != (
                self.address.stream,
                stored.epoch,
                stored.seq,
            ) or page.to < page.since:
                raise PageOutOfPlaceError(stream=page.stream, since=page.since, cursor=stored.seq)
            touched = self._put(page, carried)
            self._set(cursor=page.to, as_of=max(page.hub_time, int(self.as_of.timestamp())))
        return touched

    def confirm(self, hub_time: int) -> None:
        """The hub says there is nothing newer: the data is as of now."""
        with self._failures(), transaction(self._connection):
            self._set(as_of=max(hub_time, int(self.as_of.timestamp())))

    def close(self) -> None:
        self._connection.close()

    def _put(self, page: Page, carried: tuple[str, ...]) -> Touched:
        connection = self._connection
        searched = schema.has_people(self.address.stream)
        renamed = _customers(page, ("customer", "contact"))
        visited = _customers(page, ("customer", "line"))
        before = finding.traces(connection, renamed) if searched else {}

        for gone in page.gone:
            deleted = connection.execute(schema.delete(gone.table), (*gone.key, gone.version))
            if gone.table == "customer" and deleted.rowcount:
                for table in OF_CUSTOMER:
                    connection.execute(
                        f"DELETE FROM {table} WHERE customer = ?",  # noqa: S608  # names of wire.rows
                        (gone.key[0],),
                    )
        changed = {gone.table for gone in page.gone}
        for table in carried:
            rows = getattr(page.puts, table)
            if rows:
                connection.executemany(schema.upsert(table), map(tuple, rows))
                changed.add(table)

        if searched:
            after = finding.traces(connection, renamed)
            finding.follow(connection, before, after)
            if any(
                before.get(customer, finding.NOTHING).names
                != after.get(customer, finding.NOTHING).names
                for customer in renamed
            ):
                self._set(names=page.to)
            finding.follow_visits(connection, visited)
            if after.keys() != before.keys():
                self._set(customers=int(_meta(connection, "customers")) + len(after) - len(before))
        elif carried and carried[-1] == "product" and "product" in changed:
            (products,) = connection.execute("SELECT count(*) FROM product").fetchone()
            self._set(products=products)
        return Touched(frozenset(changed), frozenset(_customers(page, ("customer", *OF_CUSTOMER))))

    def _set(self, **values: int) -> None:
        self._connection.executemany(
            "UPDATE meta SET value = ? WHERE name = ?",
            [(value, name) for name, value in values.items()],
        )

    def _failures(self) -> AbstractContextManager[None]:
        return cache_failures(self.address.stream, self.address.path)


class Staging:
    """Load a whole stream into a new file with a new key, without touching the old one."""

    def __init__(self, folder: Path, stream: str) -> None:
        self.stream = stream
        name = secrets.token_hex(8)
        self._path = folder / f"{name}{STAGING}"
        self._final = folder / f"{name}{FINAL}"
        self._key = random_key()
        self._rows = 0
        self._connection: sqlite3.Connection = create_unjournalled(
            self._path, self._key, cache_kib=_LOADER_KIB
        )
        with cache_failures(stream, self._path):
            schema.create(self._connection, stream)
            self._connection.execute("BEGIN")

    def load(self, rows: Rows) -> int:
        """Add rows; says how many are in now.

        Raises:
            UnreadableAnswerError: a row twice, or of a table this stream does not carry.
            TabletFullError
        """
        carried = tables(self.stream)
        try:
            with cache_failures(self.stream, self._path):
                for table in rows.__struct_fields__:
                    batch = getattr(rows, table)
                    if not batch:
                        continue
                    if table not in carried:
                        raise UnreadableAnswerError(what="segment", why=f"{table} in {self.stream}")
                    self._connection.executemany(
                        schema.insert(table), map(tuple, batch)
                    )  # a third quicker
                    self._rows += len(batch)
        except BrokenRowError as error:
            raise UnreadableAnswerError(what="segment", why=str(error)) from error
        return self._rows

    def finish(
        self, *, epoch: str, cursor: int, as_of: int, rows: int | None = None
    ) -> StreamAddress:
        """Build the search tables, bring the file to the disk and give it its final name.

        Raises:
            UnreadableAnswerError: not as many *rows* as promised.
            TabletFullError: the staging file is still there; ``discard`` it.
        """
        if rows is not None and rows != self._rows:
            raise UnreadableAnswerError(what="snapshot", why=f"{self._rows} rows of {rows}")
        with cache_failures(self.stream, self._path):
            counted = {"customers": 0, "products": 0}
            if schema.has_people(self.stream):
                finding.build(self._connection)
                counted["customers"] = _count(self._connection, "customer")
            elif "product" in tables(self.stream):
                counted["products"] = _count(self._connection, "product")
            self._connection.executemany(
                "INSERT INTO meta VALUES (?, ?)",
                [
                    ("stream", self.stream),
                    ("epoch", epoch),
                    ("cursor", cursor),
                    ("as_of", as_of),
                    ("names", cursor),
                    *counted.items(),
                ],
            )
            self._connection.execute("COMMIT")
            self._connection.close()
        make_lasting(self._path, self._final)
        return StreamAddress(self.stream, self._final, self._key)

    def discard(self) -> None:
        """Throw the staging file away; its key was never stored."""
        self._connection.close()
        remove(self._path)


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
    """Load a whole stream from batches of rows; the road of every first load.

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


def _check_content(page: Page, carried: tuple[str, ...]) -> None:
    if page.digest != page_digest(page.puts, page.gone):
        raise UnreadableAnswerError(what="page", why="digest differs")
    named = {table for table in page.puts.__struct_fields__ if getattr(page.puts, table)}
    named.update(gone.table for gone in page.gone)
    if not named <= set(carried):
        raise UnreadableAnswerError(what="page", why="tables of another stream")
    if any(not _is_key(gone) for gone in page.gone):
        raise UnreadableAnswerError(what="page", why="a delete without a whole key")


def _is_key(gone: Gone) -> bool:
    return len(gone.key) == len(KEYS[gone.table])


def _customers(page: Page, of: tuple[str, ...]) -> set[int]:
    """The customers whose rows of these tables a page names."""
    found = {int(gone.key[0]) for gone in page.gone if gone.table in of}
    for table in of:
        found.update(row[0] for row in getattr(page.puts, table))
    return found


def _meta(connection: sqlite3.Connection, name: str) -> Any:
    row = connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return "" if row is None else row[0]


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608  # two callers

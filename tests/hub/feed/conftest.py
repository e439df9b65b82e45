"""A tablet that keeps the rows of one stream as the protocol says, and nothing more."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from tests.images import rows_of

from aisleside.hub.feed.pages import Pages, SealedPage
from aisleside.hub.feed.snapshots import SnapshotShelf
from aisleside.hub.store import reading
from aisleside.hub.store.engine import Store
from aisleside.wire import codec
from aisleside.wire.messages import Page, Rows, Snapshot, TakeSnapshot
from aisleside.wire.rows import KEYS, OF_CUSTOMER, TABLES
from aisleside.wire.streams import tables

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


class Copy:
    """The rows of one stream on a device."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Start a new file."""
        self.rows: dict[str, dict[tuple[Any, ...], tuple[Any, ...]]] = {
            table: {} for table in TABLES
        }
        self.cursor = 0
        self.epoch = ""

    def load(self, snapshot: Snapshot, segments: list[Rows]) -> None:
        assert len(segments) == len(snapshot.segments)
        for rows in segments:
            self._put(rows)
        self.cursor, self.epoch = snapshot.cursor, snapshot.epoch

    def apply(self, page: Page) -> None:
        assert (page.since, page.epoch) == (self.cursor, self.epoch)
        assert page.digest == codec.page_digest(page.puts, page.gone)
        assert page.since <= page.to <= page.as_of
        for gone in page.gone:
            key = tuple(gone.key)
            # A row is told as it is now, so it may be newer than a delete in between: who left
            # and came back is told again after it.
            self.rows[gone.table].pop(key, None)
            if gone.table == "customer":
                for table in OF_CUSTOMER:
                    for theirs in [k for k in self.rows[table] if k[0] == key[0]]:
                        del self.rows[table][theirs]
        self._put(page.puts)
        self.cursor = page.to

    def held(self) -> dict[str, list[tuple[Any, ...]]]:
        """What a screen could show; a row of a customer who is not here is an error."""
        for table in OF_CUSTOMER:
            strangers = {key[0] for key in self.rows[table]} - {
                key[0] for key in self.rows["customer"]
            }
            assert not strangers, f"{table} of customers who are not here"
        return {table: sorted(kept.values(), key=repr) for table, kept in self.rows.items()}

    def _put(self, rows: Rows) -> None:
        for table, kind in TABLES.items():
            places = [kind._fields.index(name) for name in KEYS[table]]
            for row in getattr(rows, table):
                key = tuple(row[at] for at in places)
                had = self.rows[table].get(key)
                assert had is None or had[-1] <= row[-1], "a row went back in time (S13)"
                self.rows[table][key] = tuple(row)


@pytest.fixture
def copy() -> Copy:
    return Copy()


@pytest.fixture
def new_copy() -> type[Copy]:
    return Copy


class Desk:
    """Serves one stream to a copy, in the smallest pieces that show every edge."""

    def __init__(self, shop: Any, stream: str = "store:1/associate") -> None:
        self.shop = shop
        self.store: Store = shop.store
        self.stream = stream
        self.shelf = SnapshotShelf(
            self.store, folder=self.store.folder / "segments", segment_rows=3, page_rows=4
        )

    def snapshot(self) -> tuple[Snapshot, list[Rows]]:
        snapshot = self.shelf.snapshot(self.stream)
        return snapshot, [
            rows_of(
                self.sealed(segment.sha256),
                segment,
                key=snapshot.content_key,
                stream=self.stream,
            )
            for segment in snapshot.segments
        ]

    def sealed(self, sha256: str) -> bytes:
        sealed = self.shelf.segment(sha256, streams=frozenset({self.stream}))
        assert sealed is not None
        return sealed

    def page(self, *, since: int, limit: int = 2000, epoch: str | None = None) -> Any:
        """A page made now, and kept by nobody."""
        return self.ask(Pages(self.store, page_rows=limit), since=since, epoch=epoch)

    def ask(self, pages: Pages, *, since: int, epoch: str | None = None) -> Any:
        """What these pages, which may keep some, have for a cursor."""
        reply = pages.reply(
            self.stream,
            epoch=self.store.epoch if epoch is None else epoch,
            since=since,
            now=NOON,
        )
        return reply.page() if isinstance(reply, SealedPage) else reply

    def catch_up(self, copy: Copy, *, limit: int = 2000) -> None:
        """Pull until nothing is left, taking the snapshot where the hub says so."""
        while True:
            answer = self.page(since=copy.cursor, limit=limit, epoch=copy.epoch)
            if isinstance(answer, TakeSnapshot):
                copy.forget()
                copy.load(*self.snapshot())
                continue
            copy.apply(answer)
            if answer.to == answer.as_of:
                return

    def state(self) -> dict[str, list[tuple[Any, ...]]]:
        """The stream as it is now, read whole."""
        now = Copy()
        with self.store.read() as connection:
            now._put(
                Rows(
                    **{
                        table: [
                            row
                            for batch in reading.batches(
                                connection,
                                reading.select_in_layout(connection, self.stream, table),
                                size=1000,
                            )
                            for row in batch
                        ]
                        for table in tables(self.stream)
                    }
                )
            )
        return now.held()


@pytest.fixture
def new_desk() -> type[Desk]:
    return Desk


@pytest.fixture
def desk(shop: Any) -> Desk:
    return Desk(shop)

"""A page of changes: what happened to a stream after a cursor.

The feed says which rows changed, the bodies are read from state in the same
transaction, so a page never tells a change without the row as it is now. A row
the stream no longer holds, because it was deleted, its customer left or its
mask changed, goes out as a delete. A customer who left and came back goes out
as a delete and a put: whatever changed while she was away was not told here.

Pages end at the same sequences for everybody, so one that is not the last serves
all devices: its bytes are kept. It tells the rows as they were at its ``as_of``;
what changed since is told by the pages after it. A page is kept no longer than
until something leaves its stream, so that nobody is sent what is no longer in it.
"""

from __future__ import annotations

import threading
from bisect import bisect_right, insort
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlalchemy import Connection

from aisleside.hub.store import cuts, journal, reading
from aisleside.hub.store.engine import Store
from aisleside.wire import SCHEMA, codec
from aisleside.wire.history import carried, lower
from aisleside.wire.messages import FeedReply, Gone, MakeRepair, Page, Rows, TakeSnapshot

# A page is at most this long, however few rows that makes (SYNC.md).
PAGE_BYTES = 1_000_000

# Of kept pages; some hundred thousand rows.
KEEP_BYTES = 64 * 1024 * 1024

# Changes of a stream that stay to be told: beyond this a snapshot is the shorter way by far.
KEEP_ENTRIES = 5 * journal.FLOOD

_read_key = msgspec.json.Decoder(list[int | str]).decode


@dataclass(frozen=True, slots=True)
class SealedPage:
    """A whole page in msgpack, the same for everybody who asks from the same cursor."""

    body: bytes

    def page(self) -> Page:
        return codec.decode(self.body, Page)


class Pages:
    """The pages of a hub's streams. Safe to ask from several threads."""

    def __init__(
        self,
        store: Store,
        *,
        page_rows: int,
        keep_bytes: int = KEEP_BYTES,
        keep_entries: int = KEEP_ENTRIES,
    ) -> None:
        """*page_rows* is the most changes in a page, hence the most rows."""
        self._store = store
        self._entries = keep_entries
        self._rows = page_rows
        self._kept = _Kept(keep_bytes)
        self._lock = threading.Lock()  # guards the three below
        self._cuts: dict[str, list[int]] = {}
        self._unsaved: set[tuple[str, int]] = set()
        self._making: dict[str, threading.Lock] = defaultdict(threading.Lock)

    def reply(
        self, stream: str, *, epoch: str, since: int, now: datetime, schema: int = SCHEMA
    ) -> FeedReply | SealedPage:
        """Answer a device that holds *stream* as it stood at *since* of *epoch*.

        Args:
            now: aware UTC; it goes out as the hub's time.
            schema: of the rows the device understands.
        """
        with self._store.read() as connection:
            if epoch != self._store.epoch:
                return _of_another_epoch(connection, stream, epoch, self._store.epoch)
            head = journal.head(connection)
            if since > head:
                return TakeSnapshot(stream, "the cursor is ahead of the hub")
            if since < journal.floor(connection, stream):
                return TakeSnapshot(stream, "too much has changed since the cursor")
            kept = self._find(connection, stream, since, head, schema)
            if kept is not None:
                return kept
            if not self._is_long(connection, stream, since):
                page = self._page(connection, stream, since, head, now, cut=None, schema=schema)
                return self._sealed(page)
            with self._lock:
                one_at_a_time = self._making[stream]
        with one_at_a_time:  # the others of a crowd wait for the first, and get its page
            return self._make(stream, since, now, schema)

    def tend(self, *, pinned_floor: Callable[[str], int | None]) -> None:
        """Shorten feeds that have grown long, and write down where pages end.

        For now and then. *pinned_floor* gives the cursor of the oldest snapshot of a
        stream that devices may still be loading.

        Raises:
            HubStoreError: the next time will do.
        """
        with self._lock:
            unsaved = set(self._unsaved)
        if unsaved:
            with self._store.write() as connection:
                cuts.keep(connection, unsaved)
            with self._lock:
                self._unsaved -= unsaved
        with self._store.read() as connection:
            streams = reading.streams_with_changes(connection)
        for stream in streams:
            compact(self._store, stream, keep=self._entries, pinned_floor=pinned_floor(stream))
        self.drop_left()

    def drop_left(self) -> None:
        """Keep no page from before something left its stream, though nobody asks for it (S14)."""
        with self._store.read() as connection:
            head = journal.head(connection)
            for stream in self._kept.streams():
                self._follow(connection, stream, head)

    def _make(self, stream: str, since: int, now: datetime, schema: int) -> FeedReply | SealedPage:
        with self._store.read() as connection:
            if since < journal.floor(connection, stream):  # raised while we waited
                return TakeSnapshot(stream, "too much has changed since the cursor")
            head = journal.head(connection)
            kept = self._find(connection, stream, since, head, schema)
            if kept is not None:
                return kept
            cut = self._cut_after(connection, stream, since)
            page = self._page(connection, stream, since, head, now, cut=cut, schema=schema)
            return self._sealed(page)

    def _find(
        self, connection: Connection, stream: str, since: int, head: int, schema: int
    ) -> SealedPage | None:
        self._follow(connection, stream, head)
        cut = self._cut_after(connection, stream, since)
        body = None if cut is None else self._kept.get((stream, since, cut, schema))
        return None if body is None else SealedPage(body)

    def _follow(self, connection: Connection, stream: str, head: int) -> None:
        checked = self._kept.checked(stream)
        if checked is None:  # nothing was kept of it before
            left = None
        else:
            left = reading.last_delete(connection, stream, after=checked, up_to=head)
            # What left below the floor is told to nobody any more, nor is a page from before it.
            floor = journal.floor(connection, stream)
            if floor > checked:
                left = max(floor, left or 0)
        self._kept.check(stream, left, head)

    def _is_long(self, connection: Connection, stream: str, since: int) -> bool:
        """Whether the page may end before the head."""
        limit = self._rows
        return reading.entry_count(connection, stream, after=since, at_most=limit) == limit

    def _sealed(self, page: Page) -> Page | SealedPage:
        """The page, and its end as a cut for everybody, if it is not the last."""
        if page.to == page.as_of:
            return page
        with self._lock:
            known = self._cuts.setdefault(page.stream, [])
            if page.to not in known:
                insort(known, page.to)
                self._unsaved.add((page.stream, page.to))
        body = codec.encode(page)
        self._kept.put((page.stream, page.since, page.to, page.schema), body, as_of=page.as_of)
        return SealedPage(body)

    def _page(
        self,
        connection: Connection,
        stream: str,
        since: int,
        head: int,
        now: datetime,
        *,
        cut: int | None,
        schema: int,
    ) -> Page:
        limit = self._rows
        while True:
            entries = reading.entries(connection, stream, after=since, limit=limit, up_to=cut)
            puts, gone = _changes(connection, stream, entries, schema)
            size = len(codec.rows_bytes(puts))
            if len(entries) <= 1 or size <= PAGE_BYTES:
                break
            limit = max(1, min(len(entries) // 2, len(entries) * PAGE_BYTES // size))
        full = len(entries) == limit
        return Page(
            stream=stream,
            epoch=self._store.epoch,
            since=since,
            to=entries[-1].seq if full else cut if cut is not None else head,
            as_of=head,
            hub_time=int(now.timestamp()),
            puts=puts,
            gone=gone,
            digest=codec.page_digest(puts, gone),
            schema=schema,
        )

    def _cut_after(self, connection: Connection, stream: str, since: int) -> int | None:
        with self._lock:
            known = self._cuts.get(stream)
        if known is None:
            found = cuts.kept(connection, stream)
            with self._lock:
                unsaved = {seq for name, seq in self._unsaved if name == stream}
                known = self._cuts.setdefault(stream, sorted({*found, *unsaved}))
        with self._lock:
            at = bisect_right(known, since)
            return known[at] if at < len(known) else None


def compact(store: Store, stream: str, *, keep: int, pinned_floor: int | None = None) -> bool:
    """Forget all but the last *keep* changes of a stream, if it has twice as many.

    Those after *pinned_floor* stay in any case, so that a device in the middle of a
    load can catch up (S3). Says whether anything was forgotten.
    """
    with store.read() as connection:
        oldest = reading.entry_from_end(connection, stream, 2 * keep)
        if oldest is None:
            return False
        bound = reading.entry_from_end(connection, stream, keep)
        assert bound is not None
    bound = bound if pinned_floor is None else min(bound, pinned_floor)
    if bound <= oldest:  # not worth it yet
        return False
    with store.write() as connection:
        journal.lower_bound(connection, stream, bound)
        cuts.drop(connection, stream, bound)
    return True


def as_rows(plain: dict[str, list[reading.Plain]]) -> Rows:
    """The driver's tuples as a message; they encode as the named tuples do."""
    return Rows(**plain)  # type: ignore[arg-type]  # plain tuples on purpose, see store.reading


def _of_another_epoch(connection: Connection, stream: str, theirs: str, ours: str) -> FeedReply:
    """Repair is for those of the epoch we were restored out of; others never were like us (S5)."""
    parent = reading.parent(connection, ours)
    if parent is None or parent.epoch != theirs:
        return TakeSnapshot(stream, "the hub's data was restored or made anew")
    return MakeRepair(stream, ours, parent.seq)


def _changes(
    connection: Connection, stream: str, entries: Sequence[reading.Entry], schema: int
) -> tuple[Rows, list[Gone]]:
    latest: dict[str, dict[reading.Key, reading.Entry]] = {
        name: {} for name in carried(stream, schema)
    }
    left: set[reading.Key] = set()
    for entry in entries:
        if entry.table not in latest:  # a table this version's stream does not carry
            continue
        key = tuple(_read_key(entry.key))
        latest[entry.table][key] = entry
        if entry.table == "customer" and entry.op == "del":
            left.add(key)
    puts: dict[str, list[reading.Plain]] = {}
    gone: list[Gone] = []
    for table, changed in latest.items():
        here = reading.rows_by_key(connection, stream, table, list(changed)) if changed else {}
        told = [here[key] for key in changed if key in here]
        puts[table] = list(lower(table, told, to=schema))
        gone += [
            Gone(table, list(key), entry.seq, None if key in here else entry.merged_into)
            for key, entry in changed.items()
            if key not in here or (table == "customer" and key in left)
        ]
    return as_rows(puts), gone


_Name = tuple[str, int, int, int]  # stream, first and last sequence, schema


class _Kept:
    """Bytes of pages, the least asked for going first when there are too many."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._pages: OrderedDict[_Name, tuple[bytes, int]] = OrderedDict()
        self._size = 0
        self._checked: dict[str, int] = {}
        self._left: dict[str, int] = {}

    def checked(self, stream: str) -> int | None:
        """Up to where nothing is known to have left *stream* since its pages were made."""
        with self._lock:
            return self._checked.get(stream)

    def streams(self) -> set[str]:
        with self._lock:
            return {stream for stream, *_ in self._pages}

    def check(self, stream: str, left: int | None, head: int) -> None:
        """Something *left* the stream at this sequence: pages from before it go."""
        with self._lock:
            if stream not in self._checked:  # what left before is not known: keep nothing older
                self._left[stream] = head
            self._checked[stream] = max(head, self._checked.get(stream, 0))
            if left is not None:
                self._left[stream] = max(left, self._left.get(stream, 0))
                self._drop(stream, before=left)

    def get(self, key: _Name) -> bytes | None:
        with self._lock:
            found = self._pages.get(key)
            if found is None:
                return None
            self._pages.move_to_end(key)
            return found[0]

    def put(self, key: _Name, body: bytes, *, as_of: int) -> None:
        with self._lock:
            if as_of < self._left.get(key[0], 0):  # something left while it was made
                return
            before = self._pages.pop(key, None)
            self._size += len(body) - (len(before[0]) if before else 0)
            self._pages[key] = body, as_of
            while self._size > self._most:
                _, (oldest, _) = self._pages.popitem(last=False)
                self._size -= len(oldest)

    def _drop(self, stream: str, *, before: int) -> None:
        for key, (body, as_of) in list(self._pages.items()):
            if key[0] == stream and as_of < before:
                del self._pages[key]
                self._size -= len(body)

"""Snapshots: a whole stream as immutable, sealed segments, built once for many devices.

The cursor is read before the rows, so the rows are never older than it says; the head
is read after them, so none is newer than *end_seq* (S3). A snapshot is used again while
its cursor is not below the stream's floor and catching up from it is cheap: at most a
tenth of its rows, never less than a feed page nor more than ``journal.FLOOD`` changes.
After that it is built anew, but of the people only the ranges in which something
changed: whoever loads again fetches no more than those.

Snapshots and the feed after them stay for a day, so that a device in the middle of one
can finish. What they are made of stands in a file beside the segments, so a hub that
starts again builds nothing it has. A segment sealed with a key that is not the stream's
any more is never given out (S14).
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import logging
import threading
from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from aisleside.domain.errors import ExpectedError
from aisleside.hub.feed.images import PERSONAL, Image, Part, Piece, cut, image_of, parts_apart
from aisleside.hub.store import journal, reading
from aisleside.hub.store.content import content_key, draw_content_key
from aisleside.hub.store.contract import Store
from aisleside.hub.store.copying import images_at_once
from aisleside.hub.store.failures import HubStoreFullError
from aisleside.wire import SCHEMA, history
from aisleside.wire.codec import LARGEST_SEGMENT
from aisleside.wire.layout import has_people
from aisleside.wire.messages import SegmentRef, Snapshot
from aisleside.wire.segments import seal

log = logging.getLogger(__name__)

PINNED_SECONDS = 24 * 3600
_PINNED_ANEW = 3600  # the pin of a snapshot offered again is written down at most so often
_MOST_READ = 5 * journal.FLOOD  # changes looked at to find ranges that stayed the same

STAGING = ".part"  # in the name of a file that is still being written
INDEX = ".index"

Clock = Callable[[], datetime]


class SnapshotUnderWayError(ExpectedError):
    """A snapshot is being built, and that takes longer than one waits for an answer."""

    def __init__(self, *, stream: str) -> None:
        super().__init__(
            "The hub is putting this tablet's data together, which takes a minute the first "
            "time. Nothing is lost. The tablet asks again by itself."
        )
        self.stream = stream


class _Kept(msgspec.Struct):
    """A snapshot without its key, which the database alone has; *key_mark* names it."""

    snapshot: Snapshot
    key_mark: bytes

    @property
    def names(self) -> set[str]:
        return {segment.sha256 for segment in self.snapshot.segments}


@dataclass(frozen=True, slots=True)
class _Order:
    """What is to be built, and what it is sealed with."""

    stream: str
    key: bytes
    schema: int


class SnapshotShelf:
    """Snapshots that were built, and their segments in files named by their digest.

    One process owns the folder.
    """

    def __init__(
        self,
        store: Store,
        *,
        folder: Path,
        segment_rows: int,
        page_rows: int,
        clock: Clock = lambda: datetime.now(UTC),
    ) -> None:
        self._store = store
        self._folder = folder
        self._segment_rows = segment_rows
        self._page_rows = page_rows
        self._clock = clock
        self._kept: dict[str, list[_Kept]] = {}
        self._unfinished: dict[str, set[str]] = {}  # segments of snapshots being built
        self._building: dict[str, threading.Lock] = {}
        self._under_way: dict[tuple[str, int], Future[Snapshot]] = {}
        self._sound: set[str] = set()  # segments whose bytes were looked at since the start
        self._lock = threading.Lock()  # guards the above and what is in the folder
        folder.mkdir(parents=True, exist_ok=True)
        for index in folder.glob(f"*{INDEX}"):
            self._read_index(index)
        self.drop_unreadable()
        self._sweep()

    def offer(self, stream: str, *, schema: int = SCHEMA, patience: float) -> Snapshot:
        """What ``snapshot`` gives, if it is there within *patience* seconds.

        A build that takes longer goes on by itself, so that nobody waits for it with a
        thread of the service.

        Raises:
            SnapshotUnderWayError: it is still being built.
            HubStoreFullError: there is no room for it.
        """
        ready = self._ready(stream, schema)
        if ready is not None:
            return ready
        with self._lock:
            under_way = self._under_way.get((stream, schema))
            if under_way is None or under_way.done():
                under_way = self._under_way[stream, schema] = Future()
                threading.Thread(
                    target=self._fulfil, args=(under_way, stream, schema), daemon=True
                ).start()
        try:
            return under_way.result(patience)
        except TimeoutError as error:
            raise SnapshotUnderWayError(stream=stream) from error

    def snapshot(self, stream: str, *, schema: int = SCHEMA) -> Snapshot:
        """A snapshot of *stream* that a device can load and go on from.

        Its rows are those of *schema*.

        Raises:
            HubStoreFullError: there is no room for the segments; none was kept.
        """
        with self._lock:
            one_at_a_time = self._building.setdefault(stream, threading.Lock())
        with one_at_a_time:
            while True:
                key = self._key(stream)
                with self._store.read() as connection:
                    usable = self._usable(connection, stream, key, schema)
                    built = usable or self._build(connection, stream, key, schema)
                if self._key_now(stream) == key:  # nobody in it was erased meanwhile
                    return msgspec.structs.replace(self._pin(built), content_key=key)

    def segment(self, sha256: str, *, streams: frozenset[str]) -> bytes | None:
        """A segment's sealed bytes, if it is part of one of *streams* and may still be read."""
        with self._lock:
            offered = [
                (stream, kept)
                for stream in streams
                for kept in self._kept.get(stream, ())
                if sha256 in kept.names
            ]
        if not any(_mark(self._key_now(stream)) == kept.key_mark for stream, kept in offered):
            return None
        try:
            sealed = (self._folder / sha256).read_bytes()
        except FileNotFoundError:  # swept since; the device asks for the snapshot again
            return None
        if sha256 not in self._sound and hashlib.sha256(sealed).hexdigest() != sha256:
            log.error("a segment on this disk was damaged, its snapshots are built again")
            self._drop(streams, lambda kept: sha256 in kept.names)
            return None
        self._sound.add(sha256)
        return sealed

    def pinned_floor(self, stream: str) -> int | None:
        """The cursor of the oldest snapshot a device may still be loading; None without one."""
        now = self._now()
        with self._lock:
            pinned = [
                kept.snapshot.cursor
                for kept in self._kept.get(stream, ())
                if kept.snapshot.pinned_until > now
            ]
        return min(pinned, default=None)

    def drop_unreadable(self) -> None:
        """Remove the segments whose key is gone: what is in them is not to be read (S14).

        And those of before a restore, or from before the feed begins with nobody loading
        them any more: who was erased may be in one, though the database does not know any
        more that she was in its stream.
        """
        for stream in list(self._kept):
            with self._store.read() as connection:
                mark = _mark(content_key(connection, stream))
                floor = journal.floor(connection, stream)
            self._drop([stream], partial(self._is_unreadable, mark, floor))

    def _is_unreadable(self, mark: bytes, floor: int, kept: _Kept) -> bool:
        snapshot = kept.snapshot
        if (kept.key_mark, snapshot.epoch) != (mark, self._store.epoch):
            return True
        return snapshot.cursor < floor and snapshot.pinned_until <= self._now()

    def _fulfil(self, promise: Future[Snapshot], stream: str, schema: int) -> None:
        try:
            promise.set_result(self.snapshot(stream, schema=schema))
        except BaseException as error:  # noqa: BLE001  # handed to whoever waits
            promise.set_exception(error)

    def _ready(self, stream: str, schema: int) -> Snapshot | None:
        key = self._key_now(stream)
        if key is None:
            return None
        with self._store.read() as connection:
            usable = self._usable(connection, stream, key, schema)
        if usable is None or self._key_now(stream) != key:
            return None
        return msgspec.structs.replace(self._pin(usable), content_key=key)

    def _usable(self, connection: Connection, stream: str, key: bytes, schema: int) -> _Kept | None:
        with self._lock:
            shelved = _of_schema(schema, self._kept.get(stream, []))
        if not shelved or not self._is_of_today(connection, shelved[-1], key):
            return None
        snapshot = shelved[-1].snapshot
        bearable = min(journal.FLOOD, max(self._page_rows, snapshot.rows // 10))
        since = reading.entry_count(connection, stream, after=snapshot.cursor, at_most=bearable + 1)
        return shelved[-1] if since <= bearable else None

    def _is_of_today(self, connection: Connection, kept: _Kept, key: bytes) -> bool:
        """Whether a device that has it can go on, and nobody who must not has its key."""
        snapshot = kept.snapshot
        return (
            snapshot.epoch == self._store.epoch
            and history.oldest() <= snapshot.schema <= SCHEMA
            and kept.key_mark == _mark(key)
            and snapshot.cursor >= journal.floor(connection, snapshot.stream)
        )

    def _build(self, connection: Connection, stream: str, key: bytes, schema: int) -> _Kept:
        with self._lock:
            shelved = self._kept.get(stream, [])
        before = [kept for kept in shelved if self._is_of_today(connection, kept, key)]
        cursor = journal.head(connection)
        try:
            like_it = _of_schema(schema, before)
            segments = list(self._segments(connection, _Order(stream, key, schema), like_it))
            with self._store.read() as after:
                end_seq = journal.head(after)
            built = _Kept(
                Snapshot(
                    stream=stream,
                    epoch=self._store.epoch,
                    cursor=cursor,
                    end_seq=end_seq,
                    schema=schema,
                    rows=sum(segment.rows for segment in segments),
                    customers=sum(segment.customers for segment in segments),
                    content_key=b"",
                    pinned_until=self._now() + PINNED_SECONDS,
                    segments=segments,
                ),
                _mark(key),
            )
            with self._lock:
                self._kept[stream] = [*self._still_wanted(shelved, before, key), built]
                self._write_index(stream)
            return built
        finally:
            with self._lock:
                self._unfinished.pop(stream, None)
            self._sweep()

    def _still_wanted(
        self, shelved: Sequence[_Kept], followed: Sequence[_Kept], key: bytes
    ) -> list[_Kept]:
        """The snapshots before a new one that somebody may be loading.

        One from which a device could not go on stays as long as the next is the newest, so
        that a load under way does not end in an error.
        """
        now = self._now()
        return [
            kept
            for kept in shelved
            if kept.key_mark == _mark(key)
            and kept.snapshot.pinned_until > now
            and (kept in followed or kept is shelved[-1])
        ]

    def _segments(
        self, connection: Connection, order: _Order, before: Sequence[_Kept]
    ) -> Iterator[SegmentRef]:
        """All segments in their order; where the engine lets it, two are made at a time."""
        todo = self._todo(connection, order.stream, before)
        at_once = images_at_once(connection)
        coming: deque[SegmentRef | Future[list[SegmentRef]]] = deque()
        with ThreadPoolExecutor(at_once, "images") as makers:
            try:
                for one in todo:
                    if isinstance(one, SegmentRef):
                        self._use(order.stream, one.sha256)
                        coming.append(one)
                    else:
                        coming.append(makers.submit(self._made, connection, order, one))
                    while len(coming) >= at_once:
                        yield from _done(coming.popleft())
                while coming:
                    yield from _done(coming.popleft())
            finally:
                makers.shutdown(cancel_futures=True)

    def _todo(
        self, connection: Connection, stream: str, before: Sequence[_Kept]
    ) -> list[SegmentRef | Part]:
        """What a snapshot is made of: segments that are still true, and parts to be made."""
        todo: list[SegmentRef | Part] = list(
            parts_apart(connection, stream, rows_each=self._segment_rows)
        )
        if has_people(stream):
            weights = reading.key_weights(connection, stream, "customer")
            for one in self._ranges(connection, weights, before):
                todo.append(one if isinstance(one, SegmentRef) else Part((), people=one))
        return todo

    def _made(self, connection: Connection, order: _Order, part: Part) -> list[SegmentRef]:
        """Make a part; in two where it came out too large to be sent."""
        image = image_of(connection, order.stream, part, schema=order.schema)
        if not image.rows:
            return []
        if len(image.database) <= LARGEST_SEGMENT:
            return [self._put(order, part, image)]
        del image
        return [ref for half in _halves(part) for ref in self._made(connection, order, half)]

    def _put(self, order: _Order, part: Part, image: Image) -> SegmentRef:
        sealed = seal(image.database, key=order.key, stream=order.stream, schema=order.schema)
        sha256 = hashlib.sha256(sealed).hexdigest()
        self._use(order.stream, sha256)
        self._write(sha256, sealed)
        first, last = part.people or (None, None)
        return SegmentRef(
            sha256, image.rows, image.customers, len(image.database), len(sealed), first, last
        )

    def _use(self, stream: str, sha256: str) -> None:
        with self._lock:
            self._unfinished.setdefault(stream, set()).add(sha256)

    def _ranges(
        self, connection: Connection, weights: list[tuple[int, int]], before: Sequence[_Kept]
    ) -> Iterator[SegmentRef | tuple[int, int]]:
        """Cut the customers, keeping the segments of the newest snapshot that are still true."""
        if not before:
            yield from cut(weights, rows_each=self._segment_rows)
            return
        newest = before[-1].snapshot
        changed = _changed_customers(connection, newest)
        if changed is None:
            yield from cut(weights, rows_each=self._segment_rows)
            return
        left = weights
        for segment in newest.segments:
            if segment.first is None or segment.last is None:
                continue
            if _any_between(changed, segment.first, segment.last):
                continue
            begins = bisect_left(left, (segment.first, 0))
            yield from cut(left[:begins], rows_each=self._segment_rows)
            yield segment
            left = left[bisect_left(left, (segment.last + 1, 0)) :]
        yield from cut(left, rows_each=self._segment_rows)

    def _key(self, stream: str) -> bytes:
        key = self._key_now(stream)
        while key is None:
            with self._store.write() as connection:
                draw_content_key(connection, stream)
            key = self._key_now(stream)
        return key

    def _key_now(self, stream: str) -> bytes | None:
        with self._store.read() as connection:
            return content_key(connection, stream)

    def _pin(self, kept: _Kept) -> Snapshot:
        until = self._now() + PINNED_SECONDS
        with self._lock:
            snapshot = kept.snapshot
            if until - snapshot.pinned_until > _PINNED_ANEW:
                kept.snapshot = msgspec.structs.replace(snapshot, pinned_until=until)
                self._write_index(snapshot.stream)
            return kept.snapshot

    def _now(self) -> int:
        return int(self._clock().timestamp())

    def _drop(self, streams: Iterable[str], unwanted: Callable[[_Kept], bool]) -> None:
        with self._lock:
            for stream in streams:
                shelved = self._kept.get(stream, [])
                kept = [one for one in shelved if not unwanted(one)]
                if len(kept) != len(shelved):
                    self._kept[stream] = kept
                    self._write_index(stream)
        self._sweep()

    def _write(self, name: str, content: bytes) -> None:
        """Write a file whole or not at all."""
        final = self._folder / name
        staging = self._folder / f"{name}{STAGING}{threading.get_ident()}"
        try:
            staging.write_bytes(content)
            staging.replace(final)
        except OSError as error:
            with contextlib.suppress(OSError):
                staging.unlink(missing_ok=True)
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise HubStoreFullError(path=self._folder) from error
            raise

    def _write_index(self, stream: str) -> None:
        body = msgspec.msgpack.encode(self._kept[stream])
        self._write(_index_name(stream), hashlib.sha256(body).digest() + body)

    def _read_index(self, index: Path) -> None:
        content = index.read_bytes()
        digest, body = content[:32], content[32:]
        try:
            shelved = msgspec.msgpack.decode(body, type=list[_Kept])
        except (msgspec.MsgspecError, ValueError):
            shelved = []
        whole = [
            kept for kept in shelved if all((self._folder / name).is_file() for name in kept.names)
        ]
        if hashlib.sha256(body).digest() == digest and whole:
            self._kept[whole[-1].snapshot.stream] = whole
        else:
            log.warning("a list of snapshots could not be used; they are built again")

    def _sweep(self) -> None:
        """Remove the files that belong to no snapshot."""
        with self._lock:
            wanted = set().union(*self._unfinished.values())
            for stream, shelved in self._kept.items():
                wanted.add(_index_name(stream))
                wanted.update(*(kept.names for kept in shelved))
            being_written = bool(self._unfinished)
            for file in self._folder.iterdir():
                if file.name not in wanted and not (STAGING in file.name and being_written):
                    file.unlink(missing_ok=True)
            self._sound &= wanted


def _done(one: SegmentRef | Future[list[SegmentRef]]) -> list[SegmentRef]:
    return [one] if isinstance(one, SegmentRef) else one.result()


def _changed_customers(connection: Connection, since: Snapshot) -> list[int] | None:
    """Whose rows changed since a snapshot, in order; None when they are too many to look at."""
    entries = reading.entries(connection, since.stream, after=since.cursor, limit=_MOST_READ + 1)
    if len(entries) > _MOST_READ:
        return None
    return sorted(
        {
            int(msgspec.json.decode(entry.key, type=list[int | str])[0])
            for entry in entries
            if entry.table in PERSONAL
        }
    )


def _any_between(numbers: list[int], first: int, last: int) -> bool:
    at = bisect_left(numbers, first)
    return at < len(numbers) and numbers[at] <= last


def _halves(part: Part) -> tuple[Part, Part]:
    if part.people is not None:
        first, last = part.people
        middle = (first + last) // 2
        if first == last:
            raise OverflowError("one customer alone is larger than a segment may be")
        return Part((), people=(first, middle)), Part((), people=(middle + 1, last))
    if len(part.pieces) > 1:
        middle = len(part.pieces) // 2
        return Part(part.pieces[:middle]), Part(part.pieces[middle:])
    (piece,) = part.pieces
    if piece.first is None or piece.last is None or piece.first == piece.last:
        raise OverflowError(f"{piece.table} cannot be cut into parts that can be sent")
    middle = (piece.first + piece.last) // 2
    return (
        Part((Piece(piece.table, piece.first, middle),)),
        Part((Piece(piece.table, middle + 1, piece.last),)),
    )


def _of_schema(schema: int, shelved: Sequence[_Kept]) -> list[_Kept]:
    return [kept for kept in shelved if kept.snapshot.schema == schema]


def _mark(key: bytes | None) -> bytes:
    return b"" if key is None else hashlib.sha256(b"aisleside/content-key" + key).digest()[:8]


def _index_name(stream: str) -> str:
    return hashlib.sha256(stream.encode()).hexdigest()[:32] + INDEX

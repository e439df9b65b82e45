"""Bring the hub's data here: a stream at a time, whole or page by page."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from aisleside.device.cache.database import CacheDamagedError, TabletFullError
from aisleside.device.cache.stream_file import Cursor, PageOutOfPlaceError, Staging, StreamFile
from aisleside.device.machine.folders import FolderClosedError
from aisleside.device.sync.shelf import Shelf
from aisleside.device.sync.transport import HubUnreachableError
from aisleside.domain.errors import ExpectedError
from aisleside.wire import SCHEMA
from aisleside.wire.codec import UnreadableAnswerError, unpack_segment
from aisleside.wire.messages import (
    FeedReply,
    Manifest,
    SegmentRef,
    Snapshot,
    StreamOffer,
    TakeSnapshot,
)
from aisleside.wire.streams import CATALOGUE, store_scope, tables

log = logging.getLogger(__name__)

SPARE = 1.2  # room wanted before a load, as a part of what it unpacks to


class Hub(Protocol):
    """What pulling asks of the hub."""

    def manifest(self) -> Manifest: ...

    def snapshot(self, stream: str) -> Snapshot: ...

    def segment(self, ref: SegmentRef) -> bytes: ...

    def feed(self, stream: str, *, epoch: str, since: int) -> FeedReply: ...


class AppTooOldError(ExpectedError):
    """The hub's rows are of a shape this version does not know."""

    def __init__(self, *, offered: int) -> None:
        super().__init__(
            "The hub has been updated and this app has not, so it gets no new data. "
            "Nothing is lost, and what you write still arrives. Update the app."
        )
        self.offered = offered


@dataclass(frozen=True, slots=True)
class Changed:
    """What a pull changed: tables, and customers; *reloaded* streams changed altogether."""

    tables: frozenset[str]
    customers: frozenset[int]
    reloaded: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.tables or self.reloaded)


@dataclass(frozen=True, slots=True)
class Pulled:
    """How a pull ended. *seen* is the sequence all store streams have come to, if any is held."""

    changed: Changed
    as_of: datetime
    seen: int | None


class Puller:
    """Bring the hub's changes into the cache, one page to a transaction.

    A page and the cursor after it are saved together, so a tablet that loses
    its connection goes on from the last whole page and applies nothing twice.
    """

    def __init__(
        self, hub: Hub, shelf: Shelf, *, learn: Callable[[int], None] = lambda _hub_time: None
    ) -> None:
        """*learn* hears the hub's time from each manifest."""
        self._hub = hub
        self._shelf = shelf
        self._learn = learn

    def pull(
        self,
        *,
        loading: Callable[[int, int], None] = lambda _loaded, _expected: None,
        changed: Callable[[Changed], None] = lambda _changed: None,
    ) -> Pulled:
        """Bring every offered stream to its head, and leave those not offered any more.

        Args:
            loading: hears of rows loaded and expected while a whole stream comes.
            changed: hears of each stream's change as soon as readers can see it.

        Raises:
            HubUnreachableError, TabletFullError, FolderClosedError: whole pages and streams that
                came before stay.
            HubRefusedError, UnreadableAnswerError, AppTooOldError, PageOutOfPlaceError,
            CacheTooNewError: the same, and the streams that could be brought have been.
        """
        manifest = self._hub.manifest()
        self._learn(manifest.hub_time)
        if not manifest.streams:  # absence is never a delete
            raise UnreadableAnswerError(what="manifest", why="no streams at all")
        offered = sorted(
            (offer for offer in manifest.streams if tables(offer.stream)), key=_loading_order
        )
        left = [s for s in self._shelf.held() if s not in {o.stream for o in manifest.streams}]
        for stream in left:
            self._shelf.leave(stream)
        if manifest.schema != SCHEMA:
            raise AppTooOldError(offered=manifest.schema)
        every = [_change(reloaded=set(left))] if left else []
        for change in every:
            changed(change)
        loads = _Progress(loading)
        failure: ExpectedError | None = None
        for offer in offered:
            try:
                change = self._bring(offer, manifest.hub_time, loads)
            except (HubUnreachableError, TabletFullError, FolderClosedError):
                raise  # the next stream would fare no better
            except ExpectedError as error:
                log.warning("%s could not be brought: %s", offer.stream, type(error).__name__)
                failure = failure or error
                continue
            if change:
                every.append(change)
                changed(change)
        if failure is not None:
            raise failure
        seen = [
            writer.cursor.seq
            for offer in offered
            if store_scope(offer.stream) and (writer := self._shelf.writer(offer.stream))
        ]
        return Pulled(
            changed=_sum(every),
            as_of=datetime.fromtimestamp(manifest.hub_time, UTC),
            seen=min(seen, default=None),
        )

    def _bring(self, offer: StreamOffer, hub_time: int, loads: _Progress) -> Changed:
        oldest = offer.floor
        try:
            writer = self._shelf.writer(offer.stream)
            if writer is not None:
                cursor = writer.cursor
                if _can_go_on(cursor, offer):
                    change = self._follow(writer, offer, hub_time)
                    if change is not None:
                        return change
                if cursor.epoch == offer.epoch and cursor.seq <= offer.head:
                    oldest = max(oldest, cursor.seq)
        except CacheDamagedError:
            log.warning("%s is damaged and loaded again", offer.stream)
        return self._load(offer, hub_time, loads, oldest=oldest)

    def _follow(self, writer: StreamFile, offer: StreamOffer, hub_time: int) -> Changed | None:
        """Apply pages up to the head; None when the hub says to take the snapshot."""
        cursor = writer.cursor
        if cursor.seq == offer.head:
            writer.confirm(hub_time)
            return _change()
        changes = []
        while True:
            reply = self._hub.feed(offer.stream, epoch=cursor.epoch, since=cursor.seq)
            if isinstance(reply, TakeSnapshot):
                log.info("%s takes the snapshot: %s", offer.stream, reply.reason)
                return None
            touched = writer.apply(reply)
            changes.append(_change(tables=set(touched.tables), customers=set(touched.customers)))
            if reply.to >= reply.as_of:
                return _sum(changes)
            if reply.to <= cursor.seq:
                raise UnreadableAnswerError(what="page", why="no step forward, and not the end")
            cursor = writer.cursor
            if cursor.seq != reply.to:
                raise PageOutOfPlaceError(stream=offer.stream, since=reply.to, cursor=cursor.seq)

    def _load(self, offer: StreamOffer, hub_time: int, loads: _Progress, *, oldest: int) -> Changed:
        """Load a whole stream; a snapshot from before *oldest* would take rows back in time."""
        stream = offer.stream
        snapshot = self._hub.snapshot(stream)
        if snapshot.schema != SCHEMA:
            raise AppTooOldError(offered=snapshot.schema)
        if snapshot.stream != stream:
            raise UnreadableAnswerError(what="snapshot", why="of another stream")
        if snapshot.epoch != offer.epoch or snapshot.cursor < oldest:
            raise UnreadableAnswerError(what="snapshot", why="older than what was offered")
        wanted = SPARE * sum(segment.raw_size for segment in snapshot.segments)
        if shutil.disk_usage(self._shelf.folder).free < wanted:
            raise TabletFullError(path=self._shelf.folder)
        loads.start(snapshot.rows)
        staging = Staging(self._shelf.folder, stream)
        try:
            for segment in snapshot.segments:
                rows = unpack_segment(
                    self._hub.segment(segment),
                    sha256=segment.sha256,
                    raw_size=segment.raw_size,
                )
                loads.at(staging.load(rows))
            address = staging.finish(
                epoch=snapshot.epoch,
                cursor=snapshot.cursor,
                as_of=hub_time,
                rows=snapshot.rows,
            )
        except BaseException:
            staging.discard()
            raise
        finally:
            loads.end()
        self._shelf.put(address)
        writer = self._shelf.writer(stream)
        assert writer is not None
        self._catch_up(writer, hub_time)
        return _change(reloaded={stream})

    def _catch_up(self, writer: StreamFile, hub_time: int) -> None:
        """Apply what changed while the snapshot came; another snapshot waits for the next pull."""
        cursor = writer.cursor
        offer = StreamOffer(writer.address.stream, cursor.epoch, cursor.seq + 1, 0)
        self._follow(writer, offer, hub_time)


class _Progress:
    """Rows loaded of the stream that is coming."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._expected = 0

    def start(self, expected: int) -> None:
        self._expected = expected
        self._report(0, expected)

    def at(self, loaded: int) -> None:
        self._report(loaded, self._expected)

    def end(self) -> None:
        self._report(0, 0)


def _loading_order(offer: StreamOffer) -> int:
    """Goods before the receipts that name them; what is suggested from both comes last."""
    if offer.stream == CATALOGUE:
        return 0
    return 1 if store_scope(offer.stream) else 2


def _can_go_on(cursor: Cursor, offer: StreamOffer) -> bool:
    # Beyond the head is for the hub to judge: an offer that came late is behind us, too.
    return cursor.epoch == offer.epoch and offer.floor <= cursor.seq


def _change(
    *,
    tables: set[str] | None = None,
    customers: set[int] | None = None,
    reloaded: set[str] | None = None,
) -> Changed:
    return Changed(frozenset(tables or ()), frozenset(customers or ()), frozenset(reloaded or ()))


def _sum(changes: list[Changed]) -> Changed:
    return Changed(
        frozenset().union(*(change.tables for change in changes)),
        frozenset().union(*(change.customers for change in changes)),
        frozenset().union(*(change.reloaded for change in changes)),
    )

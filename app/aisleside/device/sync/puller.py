"""Bring the hub's data here: a stream at a time, whole or page by page.

A stream goes on by pages within its epoch. Into the next epoch it goes by repair,
where the hub was restored out of the stream's own and the tablet knows all it was
told since the backup; else, and below the floor, it is loaded anew. What would take
much of a stream away without a told reason waits for a person (S11).
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from aisleside.device.cache.applying import Applied
from aisleside.device.cache.database import CacheDamagedError, TabletFullError
from aisleside.device.cache.removals import LargeRemovalError, check_removal
from aisleside.device.cache.stream_file import PageOutOfPlaceError, StreamAddress, StreamFile
from aisleside.device.machine.encrypted import remove
from aisleside.device.machine.folders import FolderClosedError
from aisleside.device.sync.loader import Loader, Progress, check_schema
from aisleside.device.sync.shelf import Shelf
from aisleside.device.sync.transport import HubRefusedError, HubUnreachableError
from aisleside.domain.errors import ExpectedError
from aisleside.wire.codec import UnreadableAnswerError, encode
from aisleside.wire.messages import (
    FeedReply,
    MakeRepair,
    Manifest,
    Page,
    RepairReply,
    RepairRequest,
    Snapshot,
    StreamOffer,
    TakeSnapshot,
)
from aisleside.wire.streams import CATALOGUE, scope_of, tables

log = logging.getLogger(__name__)

LARGEST_REQUEST = 900_000  # bytes; the hub takes a little more
_NOT_TAKEN = frozenset({400, 413})  # a repair the hub cannot understand or hold


class Hub(Protocol):
    """What pulling asks of the hub."""

    def manifest(self) -> Manifest: ...

    def feed(self, stream: str, *, epoch: str, since: int) -> FeedReply: ...

    def repair(self, asked: RepairRequest) -> RepairReply: ...


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
    """How a pull ended. *seen* is how far all streams with people have come, if any is held."""

    changed: Changed
    as_of: datetime
    seen: int | None


@dataclass(frozen=True, slots=True)
class Removal:
    """A stream that would go from *held* rows to *left*, and waits for a person."""

    stream: str
    held: int
    left: int


class Puller:
    """Bring the hub's changes into the cache, one page to a transaction.

    A page and the cursor after it are saved together, so a tablet that loses
    its connection goes on from the last whole page and applies nothing twice.
    """

    def __init__(
        self,
        hub: Hub,
        shelf: Shelf,
        loader: Loader,
        *,
        learn: Callable[[int], None] = lambda _hub_time: None,
        renew: Callable[[Manifest], None] = lambda _manifest: None,
    ) -> None:
        """*learn* hears the hub's time from each manifest, *renew* the whole of it."""
        self._hub = hub
        self._shelf = shelf
        self._loader = loader
        self._learn = learn
        self._renew = renew
        self._removals: dict[str, Removal] = {}
        self._confirmed: dict[str, int] = {}  # rows a person agreed to be left with
        self._kept_from = 0
        self._aside = 0

    @property
    def removals(self) -> list[Removal]:
        """What was refused because it would take too much away; safe on any thread."""
        return list(self._removals.copy().values())

    @property
    def aside(self) -> int:
        """How many rows came and did not fit; safe on any thread."""
        return self._aside

    def confirm_removal(self, stream: str) -> None:
        """A person says that what was refused is right: the next pull lets it go on."""
        removal = self._removals.pop(stream, None)
        if removal is not None:
            self._confirmed[stream] = removal.left

    def pull(
        self,
        *,
        loading: Progress = lambda _loading: None,
        changed: Callable[[Changed], None] = lambda _changed: None,
    ) -> Pulled:
        """Bring every offered stream to its head, and leave those not offered any more.

        Args:
            loading: hears how far a stream that comes whole is, and None when it is in.
            changed: hears of each stream's change as soon as readers can see it.

        Raises:
            HubUnreachableError, TabletFullError, FolderClosedError: whole pages and streams that
                came before stay.
            HubRefusedError, UnreadableAnswerError, AppTooOldError, HubTooOldError,
            PageOutOfPlaceError, CacheTooNewError: the same, and the streams that could be
                brought have been.
            LargeRemovalError: the same; the stream stays as it was until a person agrees.
            NotOurHubError, NoTrustError: nobody we believe was heard; nothing has changed.
            TabletRevokedError: every stream was left.
        """
        manifest = self._hub.manifest()
        self._learn(manifest.hub_time)
        self._renew(manifest)
        if not manifest.streams and not manifest.lock:  # absence is never a delete
            raise UnreadableAnswerError(what="manifest", why="no streams at all")
        offered = sorted(
            (offer for offer in manifest.streams if tables(offer.stream)), key=_loading_order
        )
        left = self._shelf.obey(manifest)
        self._kept_from = manifest.kept_from
        check_schema(manifest.schema)
        every = [_change(reloaded=set(left))] if left else []
        for change in every:
            changed(change)
        failure: ExpectedError | None = None
        for offer in offered:
            try:
                change = self._bring(offer, manifest, loading)
                if change:
                    every.append(change)
                    changed(change)
                self._tidy(offer.stream, paged=bool(change))
            except (HubUnreachableError, TabletFullError, FolderClosedError):
                raise  # the next stream would fare no better
            except ExpectedError as error:
                log.warning("%s could not be brought: %s", offer.stream, type(error).__name__)
                if isinstance(error, LargeRemovalError):
                    self._removals[offer.stream] = Removal(offer.stream, error.held, error.left)
                failure = failure or error
                continue
            self._removals.pop(offer.stream, None)
            self._confirmed.pop(offer.stream, None)
        self._aside = self._count_aside(offered)
        if failure is not None:
            raise failure
        seen = [
            writer.cursor.seq
            for offer in offered
            if scope_of(offer.stream) and (writer := self._shelf.writer(offer.stream))
        ]
        return Pulled(
            changed=_sum(every),
            as_of=datetime.fromtimestamp(manifest.hub_time, UTC),
            seen=min(seen, default=None),
        )

    def _bring(self, offer: StreamOffer, manifest: Manifest, loading: Progress) -> Changed:
        hub_time, reached = manifest.hub_time, 0
        try:
            writer = self._shelf.writer(offer.stream)
            if writer is not None:
                # Else fields that one of the two schemas lacks would stay as they were filled.
                if writer.schema == manifest.schema:
                    change = self._go_on(writer, offer, hub_time)
                    if change is not None:
                        return change
                cursor = writer.cursor
                if cursor.epoch == offer.epoch and cursor.seq <= offer.head:
                    reached = cursor.seq
        except CacheDamagedError:
            log.warning("%s is damaged and loaded again", offer.stream)
        return self._load(offer, hub_time, loading, reached=reached)

    def _go_on(self, writer: StreamFile, offer: StreamOffer, hub_time: int) -> Changed | None:
        """Bring the file that is here to the head; None when only a snapshot helps."""
        changes = []
        cursor = writer.cursor
        if cursor.epoch != offer.epoch:  # its cursor says nothing to this hub (S5)
            mended = self._repair(writer, offer)
            if mended is None:
                return None
            changes.append(mended)
            cursor = writer.cursor
        # Beyond the head is for the hub to judge: an offer that came late is behind us, too.
        if cursor.seq < offer.floor:
            return None
        followed = self._follow(writer, offer, hub_time)
        return None if followed is None else _sum([*changes, followed])

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
            if not isinstance(reply, Page):
                raise UnreadableAnswerError(what="feed", why="another epoch than was offered")
            changes.append(_changed(writer.apply(reply)))
            if reply.to >= reply.as_of:
                return _sum(changes)
            if reply.to <= cursor.seq:
                raise UnreadableAnswerError(what="page", why="no step forward, and not the end")
            writer.fold()
            cursor = writer.cursor
            if cursor.seq != reply.to:
                raise PageOutOfPlaceError(stream=offer.stream, since=reply.to, cursor=cursor.seq)

    def _repair(self, writer: StreamFile, offer: StreamOffer) -> Changed | None:
        """Go into the hub's new epoch without loading; None when only a snapshot helps."""
        stream, cursor = offer.stream, writer.cursor
        reply = self._hub.feed(stream, epoch=cursor.epoch, since=cursor.seq)
        if isinstance(reply, TakeSnapshot):
            log.info("%s takes the snapshot: %s", stream, reply.reason)
            return None
        if not isinstance(reply, MakeRepair) or reply.epoch != offer.epoch:
            raise UnreadableAnswerError(what="feed", why="another epoch than was offered")
        asked = writer.repair_request(reply.seq)
        if asked is None or len(encode(asked)) > LARGEST_REQUEST:
            log.info("%s takes the snapshot: it was told too much since the backup", stream)
            return None
        try:
            fix = self._hub.repair(asked)
        except HubRefusedError as error:
            if error.status not in _NOT_TAKEN:
                raise
            log.warning("%s takes the snapshot: its repair was refused", stream)
            return None
        if isinstance(fix, TakeSnapshot):
            log.info("%s takes the snapshot: %s", stream, fix.reason)
            return None
        if fix.epoch != offer.epoch:
            raise UnreadableAnswerError(what="fix", why="another epoch than was offered")
        return _changed(writer.apply_fix(fix, asked, confirmed=self._confirmed.get(stream)))

    def _load(
        self, offer: StreamOffer, hub_time: int, loading: Progress, *, reached: int
    ) -> Changed:
        """Load a whole stream; what stands at *reached* gives way once the new has come so far."""
        stream = offer.stream
        held, aliases = self._known_of(stream)

        def allow(snapshot: Snapshot) -> None:
            confirmed = self._confirmed.get(stream)
            check_removal(stream, held=held, left=snapshot.rows, confirmed=confirmed)

        address = self._loader.load(
            offer, hub_time=hub_time, oldest=offer.floor, progress=loading, allow=allow
        )
        if reached > offer.floor:
            self._bring_level(address, hub_time, reached)
        self._shelf.put(address)
        writer = self._shelf.writer(stream)
        assert writer is not None
        writer.keep_aliases(aliases)
        self._catch_up(writer, hub_time)
        return _change(reloaded={stream})

    def _bring_level(self, address: StreamAddress, hub_time: int, reached: int) -> None:
        """Follow from a snapshot to where this tablet stands: no row goes back in time (S13).

        The hub serves one snapshot for a long time, so it may well be behind.
        """
        try:
            with closing(StreamFile(address)) as fresh:
                if fresh.cursor.seq < reached:
                    self._catch_up(fresh, hub_time)
                if fresh.cursor.seq < reached:
                    raise UnreadableAnswerError(what="snapshot", why="older than what is here")
        except BaseException:
            remove(address.path)
            raise

    def _known_of(self, stream: str) -> tuple[int, dict[int, int]]:
        """How many rows of a stream are here, and who in it is somebody else."""
        try:
            writer = self._shelf.writer(stream)
            return (0, {}) if writer is None else (writer.rows, writer.aliases)
        except CacheDamagedError:
            return 0, {}

    def _catch_up(self, writer: StreamFile, hub_time: int) -> None:
        """Apply what changed while the snapshot came; another snapshot waits for the next pull."""
        cursor = writer.cursor
        offer = StreamOffer(writer.address.stream, cursor.epoch, cursor.seq + 1, 0)
        self._follow(writer, offer, hub_time)

    def _tidy(self, stream: str, *, paged: bool) -> None:
        """What can wait until readers have heard of what came, which was *paged* or nothing."""
        writer = self._shelf.writer(stream)
        if writer is not None:
            writer.prune(self._kept_from)
            if paged:
                writer.fold()

    def _count_aside(self, offered: list[StreamOffer]) -> int:
        count = 0
        for offer in offered:
            with suppress(ExpectedError):
                writer = self._shelf.writer(offer.stream)
                count += 0 if writer is None else len(writer.aside)
        return count


def _loading_order(offer: StreamOffer) -> int:
    """Goods before the receipts that name them; what is suggested from both comes last."""
    if offer.stream == CATALOGUE:
        return 0
    return 1 if scope_of(offer.stream) else 2


def _change(
    *,
    tables: set[str] | None = None,
    customers: set[int] | None = None,
    reloaded: set[str] | None = None,
) -> Changed:
    return Changed(frozenset(tables or ()), frozenset(customers or ()), frozenset(reloaded or ()))


def _changed(applied: Applied) -> Changed:
    return Changed(applied.tables, applied.customers, frozenset())


def _sum(changes: list[Changed]) -> Changed:
    return Changed(
        frozenset().union(*(change.tables for change in changes)),
        frozenset().union(*(change.customers for change in changes)),
        frozenset().union(*(change.reloaded for change in changes)),
    )

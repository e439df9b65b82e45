"""Load a whole stream: its snapshot's segments into a new file.

While one segment goes into the file the next is on its way. What has come of a
segment stays in the folder, sealed, so a load that was cut off goes on from the byte
where it ended, also after a restart (S4); what one segment holds is in memory only
while it is copied. Whoever has nothing yet is let in to what is there after a moment.
"""

from __future__ import annotations

import errno
import logging
import shutil
import time
from collections.abc import Callable, Iterator, Set
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from aisleside.device.cache.database import TabletFullError
from aisleside.device.cache.loading import Staging
from aisleside.device.cache.stream_file import StreamAddress
from aisleside.device.sync.shelf import SEGMENT, Shelf
from aisleside.device.sync.status import Loading
from aisleside.domain.errors import ExpectedError
from aisleside.wire import SCHEMA, history
from aisleside.wire.codec import UnreadableAnswerError
from aisleside.wire.messages import SegmentRef, Snapshot, StreamOffer
from aisleside.wire.segments import check_ref, unseal

log = logging.getLogger(__name__)

SPARE = 1.2  # room wanted before a load, as a part of what it unpacks to
# Seconds until what is in may be used, if as many are likely to be left: showing it takes a
# second, so a load that is over soon is not held up by it.
SHOWN_AFTER = 2.0
_SHOWN_AGAIN = 8.0  # times what showing took, until what came since is shown
_TOLD_EVERY = 0.05  # seconds between two words about how far it is

Progress = Callable[[Loading | None], None]


class Hub(Protocol):
    """What loading asks of the hub."""

    def snapshot(self, stream: str) -> Snapshot: ...

    def segment(self, ref: SegmentRef, part: Path) -> None: ...


class AppTooOldError(ExpectedError):
    """The hub's rows are of a shape this version does not know."""

    def __init__(self, *, offered: int) -> None:
        super().__init__(
            "The hub has been updated and this app has not, so it gets no new data. "
            "Nothing is lost, and what you write still arrives. Update the app."
        )
        self.offered = offered


class HubTooOldError(ExpectedError):
    """The hub's rows are of a shape this version does not know any more."""

    def __init__(self, *, offered: int) -> None:
        super().__init__(
            "This app has been updated and the hub has not, so it gets no new data. "
            "Nothing is lost, and what you write still arrives. Tell support to update the hub."
        )
        self.offered = offered


class Loader:
    """Bring a whole stream into a file of its own, without touching the old one."""

    def __init__(
        self,
        hub: Hub,
        shelf: Shelf,
        *,
        shown_after: float = SHOWN_AFTER,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._hub = hub
        self._shelf = shelf
        self._shown_after = shown_after
        self._clock = clock

    def load(
        self,
        offer: StreamOffer,
        *,
        hub_time: int,
        oldest: int,
        progress: Progress = lambda _loading: None,
        allow: Callable[[Snapshot], None] = lambda _snapshot: None,
    ) -> StreamAddress:
        """Load a stream; a snapshot from before *oldest* would take rows back in time.

        *allow* looks at what is offered before anything of it is fetched, and raises to
        refuse it. The file is complete and on the disk, and still to be put on the shelf.

        Raises:
            AppTooOldError, UnreadableAnswerError, TabletFullError: nothing has changed.
            HubUnreachableError: the same; what came goes on from there the next time.
        """
        stream = offer.stream
        snapshot = self._hub.snapshot(stream)
        _check(snapshot, offer, oldest)
        allow(snapshot)
        folder = self._shelf.folder
        self._drop(stream, keep={self._part(stream, ref) for ref in snapshot.segments})
        wanted = sum(SPARE * ref.raw_size + ref.sealed_size for ref in snapshot.segments)
        if shutil.disk_usage(folder).free < wanted:
            raise TabletFullError(path=folder)
        staging = Staging(folder, stream, sent_as=snapshot.schema, people=snapshot.customers)
        try:
            self._fill(staging, snapshot, hub_time, progress)
            address = staging.finish(
                epoch=snapshot.epoch,
                cursor=snapshot.cursor,
                as_of=hub_time,
                rows=snapshot.rows,
                end_seq=snapshot.end_seq,
            )
        except BaseException:
            self._shelf.hide(staging.address)
            staging.discard()
            raise
        finally:
            progress(None)
        self._drop(stream)
        return address

    def _fill(
        self, staging: Staging, snapshot: Snapshot, hub_time: int, progress: Progress
    ) -> None:
        first_load = snapshot.stream not in self._shelf.held()
        started = self._clock()
        due = started + self._shown_after
        told = -_TOLD_EVERY

        def tell() -> None:
            progress(
                Loading(
                    snapshot.stream,
                    staging.rows,
                    snapshot.rows,
                    staging.customers,
                    snapshot.customers,
                    usable=staging.shown,
                )
            )

        tell()
        for ref, image in self._images(snapshot):
            staging.take(image, ref)
            began = self._clock()
            left = snapshot.rows / max(1, staging.rows) - 1  # times what is behind us
            if first_load and began >= due and left * (began - started) > self._shown_after:
                self._shelf.show_early(staging.show(snapshot, as_of=hub_time))
                due = self._clock() + _SHOWN_AGAIN * (self._clock() - began)
            if began - told >= _TOLD_EVERY:
                told = began
                tell()
        tell()

    def _images(self, snapshot: Snapshot) -> Iterator[tuple[SegmentRef, bytes]]:
        """The images one after another, the next of them already on its way."""
        with ThreadPoolExecutor(1, "segments") as ahead:
            coming: Future[bytes] | None = None
            try:
                for at, ref in enumerate(snapshot.segments):
                    now = coming or ahead.submit(self._image, snapshot, ref)
                    coming = None
                    image = now.result()
                    if at + 1 < len(snapshot.segments):
                        coming = ahead.submit(self._image, snapshot, snapshot.segments[at + 1])
                    yield ref, image
                    del image, now
            finally:
                if coming is not None:
                    coming.cancel()

    def _image(self, snapshot: Snapshot, ref: SegmentRef) -> bytes:
        """A segment's image, fetched as far as it is not here yet."""
        path = self._part(snapshot.stream, ref)
        begun = path.exists()
        try:
            if not begun or path.stat().st_size < ref.sealed_size:
                self._hub.segment(ref, path)
            sealed = path.read_bytes()
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise TabletFullError(path=path) from error
            raise
        try:
            return unseal(
                sealed,
                ref,
                key=snapshot.content_key,
                stream=snapshot.stream,
                schema=snapshot.schema,
            )
        except UnreadableAnswerError:
            path.unlink(missing_ok=True)  # it would be no better the next time
            if begun:  # what an earlier load left may be what a power cut made of it
                return self._image(snapshot, ref)
            raise

    def _part(self, stream: str, ref: SegmentRef) -> Path:
        """Where the sealed bytes of a segment are gathered."""
        return self._shelf.folder / f"{_mark(stream)}-{ref.sha256}{SEGMENT}"

    def _drop(self, stream: str, *, keep: Set[Path] = frozenset()) -> None:
        """Remove the segments of a stream's other snapshots."""
        for path in self._shelf.folder.glob(f"{_mark(stream)}-*{SEGMENT}"):
            if path not in keep:
                with suppress(OSError):
                    path.unlink()


def check_schema(offered: int) -> None:
    """Whether rows of this schema can be read here.

    Raises:
        AppTooOldError, HubTooOldError
    """
    if offered > SCHEMA:
        raise AppTooOldError(offered=offered)
    if offered < history.oldest():
        raise HubTooOldError(offered=offered)


def _check(snapshot: Snapshot, offer: StreamOffer, oldest: int) -> None:
    check_schema(snapshot.schema)
    if snapshot.stream != offer.stream:
        raise UnreadableAnswerError(what="snapshot", why="of another stream")
    if snapshot.epoch != offer.epoch or snapshot.cursor < oldest:
        raise UnreadableAnswerError(what="snapshot", why="older than what was offered")
    for ref in snapshot.segments:
        check_ref(ref)
    counted = sum(ref.rows for ref in snapshot.segments)
    people = sum(ref.customers for ref in snapshot.segments)
    if (counted, people) != (snapshot.rows, snapshot.customers):
        raise UnreadableAnswerError(what="snapshot", why="its parts are not the whole")
    if snapshot.end_seq < snapshot.cursor:
        raise UnreadableAnswerError(what="snapshot", why="it ends before it begins")


def _mark(stream: str) -> str:
    return sha256(stream.encode()).hexdigest()[:16]

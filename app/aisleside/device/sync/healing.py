"""Comparing this tablet's rows with the hub's, and putting right what differs.

Every key there could be is compared, in ranges, by digest. A range that differs is
replaced alone, in one transaction, if the stream still stands where it was
compared. Nothing is taken away beyond what a damage explains: a hub that says most
rows should go is not followed (S11), and a file that cannot be put right is loaded
again.
"""

from __future__ import annotations

import hashlib
import logging
from collections import Counter, deque
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from aisleside.device.cache.database import CacheDamagedError
from aisleside.device.cache.library import Library
from aisleside.device.cache.ranges import Digested, RangeReader
from aisleside.device.cache.removals import LargeRemovalError, most_removed
from aisleside.device.cache.replacing import Span
from aisleside.device.cache.stream_file import (
    Cursor,
    PageOutOfPlaceError,
    StreamAddress,
    StreamFile,
)
from aisleside.device.outbox.completeness import (
    Completeness,
    keep_completeness,
    kept_completeness,
)
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.identity import identity
from aisleside.device.sync.shelf import Shelf
from aisleside.device.sync.transport import HubRefusedError
from aisleside.domain.errors import ExpectedError
from aisleside.wire.codec import UnreadableAnswerError
from aisleside.wire.messages import RangeVerdict, Rows, Verdict, VerifyRequest

log = logging.getLogger(__name__)

BATCH = 32  # ranges in a question: some 100,000 rows, half a second of reading
MOST_CUTS = 500  # of ranges the hub found too large; more means that most of a file is gone
AGAIN = timedelta(hours=1)  # until a stream that was not the same is compared again


class Hub(Protocol):
    """What comparing asks of the hub; *schema* is that of the rows it sends."""

    @property
    def schema(self) -> int: ...

    def compare(self, asked: VerifyRequest) -> Verdict: ...


class StreamNotHereError(ExpectedError):
    """There is no whole file of this stream to compare."""

    def __init__(self, *, stream: str) -> None:
        super().__init__(
            "This data has to be loaded first, so there is nothing to compare yet. "
            "Nothing is lost. It loads by itself as soon as the hub is reached."
        )
        self.stream = stream


class Healer:
    """Make the rows here those of the hub, and say how complete they are.

    Used on the thread that pulls, because it writes; ``check`` without *repair*
    only reads, on any thread.
    """

    def __init__(
        self,
        hub: Hub,
        shelf: Shelf,
        library: Library,
        control: ControlDatabase,
        *,
        now: Callable[[], datetime],
    ) -> None:
        """*now* is the hub's clock, aware UTC."""
        self._hub = hub
        self._shelf = shelf
        self._library = library
        self._control = control
        self._now = now
        self._asked = self._answered = object()  # the last request to compare, and the last met
        self._put_off: dict[str, datetime] = {}

    def ask(self) -> None:
        """Compare at the next opportunity, whenever the last time was."""
        self._asked = object()

    def due(self, now: datetime) -> list[str]:
        """The streams to compare now.

        Each once a day at an hour of this tablet's own; soon after it was loaded,
        or repaired in a new epoch; and all of them when somebody asked.
        """
        kept = kept_completeness(self._control)
        today = self._latest_hour(now)
        told = self._asked is not self._answered
        found = []
        for stream in self._shelf.held():
            writer = self._shelf.writer(stream)
            if writer is None:  # it is loaded at the next pull
                continue
            epoch, last = kept.get(stream, ("", None))
            due = (
                last is None
                or epoch != writer.cursor.epoch
                or last.checked_at < today
                or (not last.whole and last.checked_at < now - AGAIN)
            )
            if told or (due and self._put_off.get(stream, now) <= now):
                found.append(stream)
        return found

    def heal(self, now: datetime, *, between: Callable[[], None] = lambda: None) -> frozenset[str]:
        """Compare what is due and put it right; says in which streams rows were changed.

        *between* is called between questions; what it raises ends the comparison.

        Raises:
            HubUnreachableError, CacheDamagedError, CacheTooNewError, TabletFullError: what was
                put right stays so.
            LargeRemovalError: the same, and all that was due has been compared.
        """
        healed = set()
        refused: LargeRemovalError | None = None
        asked = self._asked  # a request from now on is met by the next comparison
        for stream in self.due(now):
            try:
                if self.check(stream, between=between).ranges_healed:
                    healed.add(stream)
            except (HubRefusedError, UnreadableAnswerError) as error:  # what is here serves on
                log.warning("%s was not compared: %s", stream, type(error).__name__)
                self._put_off[stream] = now + AGAIN
            except LargeRemovalError as error:  # once told; asking again would not change it
                refused = refused or error
        self._answered = asked
        if refused is not None:
            raise refused
        return frozenset(healed)

    def check(
        self,
        stream: str,
        *,
        repair: bool = True,
        between: Callable[[], None] = lambda: None,
    ) -> Completeness:
        """Compare every range of a stream; with *repair* put right those that differ.

        The result is kept for the screens.

        Raises:
            StreamNotHereError: it is not held, or has to be loaded again.
            CacheDamagedError: it cannot be put right and will be loaded again.
            LargeRemovalError: what differs there stays as it is; the result is kept.
            HubUnreachableError, HubRefusedError, UnreadableAnswerError, CacheTooNewError,
            TabletFullError: what was put right stays so.
        """
        walk = _Walk(self._hub, self._shelf, stream, repair=repair)
        try:
            walk.run(between)
        except CacheDamagedError:
            self._library.report_damage(stream)
            raise
        found = walk.found(self._now())
        keep_completeness(self._control, stream=stream, epoch=walk.epoch, found=found)
        log.info(
            "%s: %d of %d ranges same, %d moved, %d healed",
            *(stream, found.ranges_same, found.ranges_all),
            *(found.ranges_moved, found.ranges_healed),
        )
        if walk.refused is not None:
            raise walk.refused
        return found

    def results(self) -> dict[str, Completeness]:
        """How each stream compared the last time, since it was loaded; safe on any thread."""
        return {stream: found for stream, (_, found) in kept_completeness(self._control).items()}

    def _latest_hour(self, now: datetime) -> datetime:
        """The last time of day before *now* at which this tablet compares.

        Drawn from the device's id, so that the tablets of a company spread over the day.
        """
        known = identity(self._control)
        drawn = hashlib.sha256((known.device if known else "").encode()).digest()
        offset = timedelta(seconds=int.from_bytes(drawn[:4], "big") % 86_400)
        midnight = (now - offset).replace(hour=0, minute=0, second=0, microsecond=0)
        return midnight + offset


class _Walk:
    """One comparison of one stream, and what it has found so far."""

    def __init__(self, hub: Hub, shelf: Shelf, stream: str, *, repair: bool) -> None:
        self._hub = hub
        self._shelf = shelf
        self._stream = stream
        self._repair = repair
        self._schema = hub.schema
        self.epoch = ""
        self._done: dict[Span, RangeVerdict] = {}
        self._held: dict[Span, int] = {}
        self._put: set[Span] = set()
        self._cuts = 0
        self._may_go = 0
        self.refused: LargeRemovalError | None = None

    def run(self, between: Callable[[], None]) -> None:
        with RangeReader(self._address(), schema=self._schema) as reader:
            if reader.sent_as != self._schema:  # the next pull loads it in the hub's schema
                raise StreamNotHereError(stream=self._stream)
            cut = reader.cut()
            self._may_go = most_removed(cut.rows)
            waiting = deque(cut.spans)
            while waiting:
                between()
                spans = [waiting.popleft() for _ in range(min(BATCH, len(waiting)))]
                found = reader.digest(spans)
                self.epoch = found.cursor.epoch
                verdicts = self._ask(found)
                for span, rows in zip(spans, found.rows, strict=True):
                    self._held[span] = rows
                    waiting += self._settle(span, verdicts.get(span), found.cursor, reader)

    def found(self, now: datetime) -> Completeness:
        states = Counter(
            "healed" if span in self._put and verdict.state == "same" else verdict.state
            for span, verdict in self._done.items()
        )
        return Completeness(
            rows_held=sum(self._held[span] for span in self._done),
            rows_expected=sum(verdict.count for verdict in self._done.values()),
            ranges_same=states["same"],
            ranges_moved=states["moved"],
            ranges_healed=states["healed"],
            ranges_all=len(self._done),
            checked_at=now,
        )

    def _settle(
        self, span: Span, verdict: RangeVerdict | None, cursor: Cursor, reader: RangeReader
    ) -> list[Span]:
        """Take the hub's answer about one range; gives what has to be asked again."""
        if verdict is None:  # it did not fit the answer
            return [span]
        if verdict.state == "large" and (self._repair or span.first != span.last):
            self._cuts += 1
            halves = reader.halves(span)
            if len(halves) == 1 or self._cuts > MOST_CUTS:
                raise CacheDamagedError(stream=self._stream)
            return halves
        if verdict.state == "differs" and verdict.rows is not None and self._repair:
            if span not in self._put:
                return [span] if self._replace(span, verdict, cursor) else []
            if not self._writer().aside and _count(verdict.rows) == verdict.count:
                # the hub's own rows are in it, and it differs still
                raise CacheDamagedError(stream=self._stream)
        self._done[span] = verdict
        return []

    def _replace(self, span: Span, verdict: RangeVerdict, cursor: Cursor) -> bool:
        """Put a range right; False when too much would go with it, and it stays as it is."""
        assert verdict.rows is not None
        try:
            smaller = self._writer().replace(span, verdict.rows, at=cursor, may_go=self._may_go)
        except PageOutOfPlaceError:  # a page came in between
            return True
        except LargeRemovalError as error:
            self.refused = error
            self._done[span] = verdict
            return False
        self._put.add(span)
        self._may_go -= smaller
        return True

    def _writer(self) -> StreamFile:
        writer = self._shelf.writer(self._stream)
        if writer is None:
            raise StreamNotHereError(stream=self._stream)
        return writer

    def _ask(self, found: Digested) -> dict[Span, RangeVerdict]:
        cursor = found.cursor
        said = self._hub.compare(
            VerifyRequest(self._stream, cursor.epoch, cursor.seq, found.ranges, self._schema)
        )
        verdicts = {Span(v.table, v.first, v.last): v for v in said.ranges}
        if not verdicts.keys() & {Span(r.table, r.first, r.last) for r in found.ranges}:
            raise UnreadableAnswerError(what="verdict", why="about nothing that was asked")
        return verdicts

    def _address(self) -> StreamAddress:
        for address in self._shelf.addresses():
            if address.stream == self._stream and address.key is not None:
                return address
        raise StreamNotHereError(stream=self._stream)


def _count(rows: Rows) -> int:
    """How many rows were read; fewer than were sent when some do not fit their tables."""
    return sum(len(getattr(rows, table)) for table in rows.__struct_fields__)

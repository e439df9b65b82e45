"""One stream's file, kept up page by page.

A page and the cursor after it are one transaction, so a kill leaves the last
whole page. A cursor means something in its own epoch only: from one epoch to the
next leads a fix or a new file, never a comparison (S5). How a file comes to be is
in ``loading``.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aisleside.device.cache import finding, forgetting, told
from aisleside.device.cache.applying import Applied, Applier, set_meta
from aisleside.device.cache.database import (
    CacheDamagedError,
    CacheTooOldError,
    cache_failures,
    open_cache,
)
from aisleside.device.cache.removals import LargeRemovalError, check_removal
from aisleside.device.cache.replacing import Span, replace_range
from aisleside.device.cache.told import Aside
from aisleside.device.machine.encrypted import transaction
from aisleside.device.machine.sealed import random_key
from aisleside.domain.errors import ExpectedError
from aisleside.wire.codec import UnreadableAnswerError, page_digest
from aisleside.wire.layout import has_people
from aisleside.wire.messages import Fix, Gone, Page, RepairRequest, Rows
from aisleside.wire.rows import KEY_TYPES, KEYS
from aisleside.wire.streams import tables
from aisleside.wire.unfit import PartPage

_WRITER_KIB = 16_000
_LOG_PAGES = 8_000  # the log is folded in at the latest when it has so many


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


class StreamFile:
    """Write one stream; the only writer of its file."""

    def __init__(self, address: StreamAddress) -> None:
        """Open it.

        Raises:
            CacheDamagedError, CacheKeyLostError, CacheTooNewError, CacheTooOldError
        """
        self.address = address
        self._said: dict[str, Any] | None = None  # what is in ``meta``, between two changes
        self._said_at = (0, 0)  # how often this connection and others had changed the file
        self._grown = True  # the journal, since it was last looked at
        self._connection = open_cache(
            address.stream, address.path, address.key, read_only=False, cache_kib=_WRITER_KIB
        )
        try:
            with cache_failures(address.stream, address.path):
                self._connection.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES:d}")
                if self._meta("stream") != address.stream:
                    raise CacheDamagedError(stream=address.stream)
                if self._meta("outdated"):  # for readers only, see ``upgrading``
                    raise CacheTooOldError
        except BaseException:
            self._connection.close()
            raise

    @property
    def cursor(self) -> Cursor:
        with self._failures():
            said = self._what_it_says()
            return Cursor(str(said.get("epoch", "")), int(said["cursor"]))

    @property
    def schema(self) -> int:
        """Of the rows the hub sent; here they are lifted to ours."""
        with self._failures():
            return int(self._meta("schema"))

    @property
    def as_of(self) -> datetime:
        """When the hub last confirmed this stream."""
        with self._failures():
            return datetime.fromtimestamp(int(self._meta("as_of")), UTC)

    @property
    def rows(self) -> int:
        """How many rows the stream has here; counted, so not for every round."""
        with self._failures():
            counts = (
                self._connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608  # names of wire.streams
                for table in tables(self.address.stream)
            )
            return sum(map(int, counts))

    @property
    def aside(self) -> list[Aside]:
        """Rows that came and did not fit their tables."""
        with self._failures():
            return told.aside(self._connection)

    @property
    def aliases(self) -> dict[int, int]:
        """Customers found to be somebody else, and who that is."""
        with self._failures():
            return told.aliases(self._connection)

    def apply(self, page: Page) -> Applied:
        """Put a page's rows and its cursor in one transaction.

        Raises:
            PageOutOfPlaceError: the page does not follow what is stored.
            UnreadableAnswerError: its digest or its content is not what it should be.
            TabletFullError, CacheDamagedError: nothing was changed.
        """
        _check_content("page", page, self.address.stream)
        with self._changing():
            stored = self.cursor
            if (page.stream, page.epoch, page.since) != (
                self.address.stream,
                stored.epoch,
                stored.seq,
            ) or page.to < page.since:
                raise PageOutOfPlaceError(stream=page.stream, since=page.since, cursor=stored.seq)
            if page.as_of < page.to:
                raise UnreadableAnswerError(what="page", why="ends beyond the hub's head")
            if any(not page.since < gone.version <= page.to for gone in page.gone):
                raise UnreadableAnswerError(what="page", why="a delete from outside the page")
            applied = Applier(
                self._connection, page.stream, as_of=page.as_of, hub_time=page.hub_time
            ).run(page.puts, page.gone, unfit=page.unfit if isinstance(page, PartPage) else ())
            self._grown = True
            self._stand(cursor=page.to, hub_time=page.hub_time)
        return applied

    def repair_request(self, seq: int) -> RepairRequest | None:
        """What to ask a hub that was restored and holds this stream's past up to *seq*.

        None when only a snapshot helps: the file knows what it was told since a later
        sequence, or that is too much to ask about.
        """
        with self._failures():
            if seq < self._told_from:
                return None
            since = told.after(self._connection, seq)
            if len(since) > told.MOST_KEYS:
                return None
            cursor = self.cursor
        keys: dict[str, list[list[int | str]]] = {}
        for table, key in sorted(since, key=repr):
            keys.setdefault(table, []).append(list(key))
        return RepairRequest(self.address.stream, cursor.epoch, cursor.seq, keys)

    def apply_fix(self, fix: Fix, asked: RepairRequest, *, confirmed: int | None = None) -> Applied:
        """Go from the epoch before a restore to the one after it, in one transaction.

        Everything *asked* about becomes what the hub says now, whatever the versions.
        *confirmed* is how many rows a person has agreed to be left with.

        Raises:
            PageOutOfPlaceError: it is not for what is stored.
            UnreadableAnswerError: its digest or content is wrong, or it leaves keys out.
            LargeRemovalError: it would take too much away (S11).
            TabletFullError, CacheDamagedError: nothing was changed.
        """
        stream = self.address.stream
        _check_content("fix", fix, stream)
        if _named(fix) != {
            (table, tuple(key)) for table, keys in asked.keys.items() for key in keys
        }:
            raise UnreadableAnswerError(what="fix", why="not about what was asked")
        with self._changing():
            stored = self.cursor
            if (
                (fix.stream, fix.was_epoch, fix.was_seq) != (stream, stored.epoch, stored.seq)
                or (asked.stream, asked.epoch, asked.cursor) != (stream, *_pair(stored))
                or fix.epoch == stored.epoch
                or not 0 <= fix.to <= min(stored.seq, fix.as_of)
            ):
                raise PageOutOfPlaceError(stream=fix.stream, since=fix.was_seq, cursor=stored.seq)
            held = self.rows
            told.forget(self._connection, _named(fix))
            applied = Applier(
                self._connection, stream, as_of=fix.as_of, hub_time=fix.hub_time, forced=True
            ).run(fix.puts, fix.gone)
            check_removal(stream, held=held, left=self.rows, confirmed=confirmed)
            set_meta(self._connection, told_to=fix.as_of)  # what else is known is older
            self._stand(cursor=fix.to, hub_time=fix.hub_time, epoch=fix.epoch)
        return applied

    def replace(self, span: Span, rows: Rows, *, at: Cursor, may_go: int) -> int:
        """Make a range the hub's *rows*, which were compared at the cursor *at*.

        Returns by how many rows the stream is smaller now.

        Raises:
            PageOutOfPlaceError: a page came in between.
            LargeRemovalError: it would be smaller by more than *may_go* (S11).
            TabletFullError, CacheDamagedError: nothing was changed.
        """
        stream = self.address.stream
        with self._changing():
            if self.cursor != at:
                raise PageOutOfPlaceError(stream=stream, since=at.seq, cursor=self.cursor.seq)
            hub_time = int(self.as_of.timestamp())
            smaller = replace_range(
                self._connection, stream, span, rows, as_of=at.seq, hub_time=hub_time
            )
            if smaller > may_go:
                left = self.rows
                raise LargeRemovalError(stream=stream, held=left + smaller, left=left)
        return smaller

    def confirm(self, hub_time: int) -> None:
        """The hub says there is nothing newer: the data is as of now."""
        with self._changing():
            self._stand(hub_time=hub_time)

    def prune(self, kept_from: int) -> None:
        """Forget what was told at *kept_from* or before: no backup is older than that.

        What a late page could still take back in time is kept in any case.
        """
        with self._failures():
            up_to, since = min(kept_from, self.cursor.seq), self._told_from
            if up_to <= since and not self._grown:
                return
            known = self._connection.execute("SELECT count(*) FROM touched").fetchone()[0]
            self._grown = known > told.MOST_KEYS
            if up_to <= since and not self._grown:
                return
        with self._changing():
            since = told.prune(self._connection, max(up_to, since))
            set_meta(self._connection, told_from=since)
        self._grown = False

    def fold(self) -> None:
        """Put the file in order after pages; for when readers have heard of them.

        Nobody waits for it: the log goes into the file, and the index of words is joined.
        """
        with self._failures():
            if has_people(self.address.stream):
                with transaction(self._connection):
                    finding.tidy(self._connection)
            self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()

    def keep_aliases(self, aliases: Mapping[int, int]) -> None:
        """Know what the file before this one knew of customers who are somebody else."""
        with self._changing():
            for customer, into in aliases.items():
                told.join_absent(self._connection, customer, into)

    @property
    def erased_up_to(self) -> int | None:
        """The number of the hub's erasures this file has followed to; None in a fresh one."""
        with self._failures():
            return forgetting.erased_up_to(self._connection)

    def follow_erasures(self, number: int) -> None:
        """Keep that nobody erased up to *number* was ever in this file."""
        with self._failures():
            forgetting.follow_to(self._connection, number)

    def forget(self, customers: Collection[int]) -> bool:
        """Delete everything of erased people; whether the file may keep traces of them.

        Then ``write_anew`` is to follow.
        """
        with self._failures():
            return forgetting.take_out(self._connection, self.address.stream, customers)

    def drop_needs(self, now: int) -> frozenset[int]:
        """Delete what travellers need no more at hub time *now*; says whose it was.

        Then, or after a page that took needs away, ``keeps_traces`` until ``write_anew``.
        """
        with self._failures():
            over = self._connection.execute("SELECT customer FROM need WHERE until <= ?", (now,))
            whose = frozenset(customer for (customer,) in over.fetchall())
        if whose:
            with self._changing():
                self._connection.execute("DELETE FROM need WHERE until <= ?", (now,))
                set_meta(self._connection, **{forgetting.TRACES: 1})
        return whose

    @property
    def keeps_traces(self) -> bool:
        """Whether needs that went may still be read between the rows of this file."""
        with self._failures():
            return bool(self._meta(forgetting.TRACES))

    def write_anew(self, number: int | None = None) -> StreamAddress:
        """Write this file anew under a new key; it follows the hub's erasures to *number*,
        or as far as it did.

        Raises:
            TabletFullError: there is no room, and nothing was changed.
        """
        stream, path = self.address.stream, self.address.path
        fresh = StreamAddress(
            stream, path.with_name(f"{secrets.token_hex(8)}{path.suffix}"), random_key()
        )
        assert fresh.key is not None
        with self._failures():
            forgetting.merge_words(self._connection)
            forgetting.write_anew(self._connection, fresh.path, fresh.key, number=number)
        return fresh

    def close(self) -> None:
        self._connection.close()

    @property
    def _told_from(self) -> int:
        """From this sequence on it is known what was told."""
        return int(self._meta("told_from"))

    def _stand(self, *, hub_time: int, cursor: int | None = None, epoch: str | None = None) -> None:
        values: dict[str, int | str] = {"as_of": max(hub_time, int(self.as_of.timestamp()))}
        if cursor is not None:
            values["cursor"] = cursor
        if epoch is not None:
            values["epoch"] = epoch
        set_meta(self._connection, **values)

    def _meta(self, name: str) -> Any:
        return self._what_it_says().get(name, "")

    def _what_it_says(self) -> dict[str, Any]:
        """All of ``meta``, read anew when this connection or another changed the file."""
        connection = self._connection
        (elsewhere,) = connection.execute("PRAGMA data_version").fetchone()
        at = connection.total_changes, elsewhere
        if self._said is None or self._said_at != at:
            self._said = dict(connection.execute("SELECT name, value FROM meta").fetchall())
            self._said_at = at
        return self._said

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """All or nothing; what the file says of itself is read anew, within and after it."""
        self._said = None
        try:
            with self._failures(), transaction(self._connection):
                yield
        finally:
            self._said = None

    def _failures(self) -> AbstractContextManager[None]:
        return cache_failures(self.address.stream, self.address.path)


def _check_content(what: str, answer: Page | Fix, stream: str) -> None:
    if answer.digest != page_digest(answer.puts, answer.gone):
        raise UnreadableAnswerError(what=what, why="digest differs")
    named = {table for table in answer.puts.__struct_fields__ if getattr(answer.puts, table)}
    named.update(gone.table for gone in answer.gone)
    if not named <= set(tables(stream)):
        raise UnreadableAnswerError(what=what, why="tables of another stream")
    if any(not _is_key(gone) for gone in answer.gone):
        raise UnreadableAnswerError(what=what, why="a delete without a whole key")


def _is_key(gone: Gone) -> bool:
    return len(gone.key) == len(KEYS[gone.table]) and all(
        map(isinstance, gone.key, KEY_TYPES[gone.table])
    )


def _named(fix: Fix) -> set[told.Named]:
    """The keys a fix speaks of."""
    found: set[told.Named] = {(gone.table, tuple(gone.key)) for gone in fix.gone}
    for table in fix.puts.__struct_fields__:
        key_of = told.key_of(table)
        found.update((table, key_of(row)) for row in getattr(fix.puts, table))
    return found


def _pair(cursor: Cursor) -> tuple[str, int]:
    return cursor.epoch, cursor.seq

"""Comparing what a device holds with the hub's rows, range by range.

A range can be compared only while nothing in it changed after the device's
cursor: then the rows as they are now are those the cursor stands for. Where they
differ the hub's rows go along, so that the device can put the range right by
itself. Everything is read in one transaction. Digests are kept and used again for
as long as the feed tells of no change in their range: all tablets of a store ask
about the same ranges on the same day.
"""

from __future__ import annotations

import threading
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Iterable
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection

from aisleside.domain.errors import ExpectedError
from aisleside.hub.feed.pages import as_rows
from aisleside.hub.store import journal, reading
from aisleside.hub.store.engine import Store
from aisleside.wire import SCHEMA, codec, digests, history
from aisleside.wire.digests import HIGHEST, LOWEST, PEOPLE
from aisleside.wire.messages import Range, RangeVerdict, Rows, Verdict, VerifyRequest

LARGEST_RANGE = 20_000  # rows; a larger one is to be cut, except one customer's
MOST_RANGES = 256  # looked at for one answer
MOST_ROWS = 200_000  # read for one answer
MOST_BYTES = 4_000_000  # of rows in one answer, half of what a device reads

KEPT = 50_000  # digests, some 15 MB


class CannotCompareError(ExpectedError):
    """The hub cannot go back to where the device stands, or the other way round."""

    def __init__(self, *, stream: str) -> None:
        super().__init__(
            "The data on this tablet is from before a change at the hub that cannot be followed "
            "row by row, so nothing was compared. Nothing is lost; it loads again by itself."
        )
        self.stream = stream


class _Kept(NamedTuple):
    """A digest that was true at sequence *at*."""

    at: int
    digest: str
    rows: int


class _Changes:
    """Which owner changed when."""

    def __init__(self, entries: Iterable[reading.Entry]) -> None:
        found: dict[str, list[tuple[int, int]]] = {}
        for entry in entries:
            part, owner = _owner_of(entry)
            found.setdefault(part, []).append((owner, entry.seq))
        self._by_part = {part: sorted(pairs) for part, pairs in found.items()}

    def last(self, range_: Range) -> int:
        """The last sequence at which something in a range changed; 0 for never."""
        first, last = _bounds(range_)
        pairs = self._by_part.get(range_.table, [])
        within = pairs[bisect_left(pairs, (first, 0)) : bisect_right(pairs, (last, HIGHEST))]
        return max((seq for _, seq in within), default=0)


class Verifier:
    """Answer what a device asks about its ranges; safe to use from several threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: OrderedDict[tuple[str | int, ...], _Kept] = OrderedDict()
        self._lock = threading.Lock()

    def verify(self, asked: VerifyRequest) -> Verdict:
        """Compare; ranges that do not fit the answer are left out, never all of them.

        Raises:
            CannotCompareError: the device has to take the snapshot.
        """
        stream, schema, ranges = asked.stream, asked.schema, asked.ranges[:MOST_RANGES]
        if not history.oldest() <= schema <= SCHEMA:
            raise CannotCompareError(stream=stream)
        with self._store.read() as connection:
            head, floor = journal.head(connection), journal.floor(connection, stream)
            if asked.epoch != self._store.epoch or not floor <= asked.cursor <= head:
                raise CannotCompareError(stream=stream)
            known = [self._known(stream, schema, range_, floor) for range_ in ranges]
            oldest = min([asked.cursor, *(kept.at for kept in known if kept is not None)])
            changes = _changes(connection, stream, after=oldest)
            if changes is None:  # too many since the digests were kept
                known = [None] * len(known)
                changes = _changes(connection, stream, after=asked.cursor)
            verdicts: list[RangeVerdict] = []
            read = size = 0
            for range_, before in zip(ranges, known, strict=True):
                kept = before
                changed = head if changes is None else changes.last(range_)
                moved = changed > asked.cursor
                rows = None
                if kept is None or kept.at < changed or not (moved or kept.digest == range_.digest):
                    rows = _rows(connection, stream, range_, schema)
                    if rows is None:
                        verdicts.append(_verdict(range_, "large"))
                        continue
                    kept = _Kept(head, digests.digest(rows), sum(map(len, rows.values())))
                    read += kept.rows
                self._keep(stream, schema, range_, kept._replace(at=head))
                if moved or kept.digest == range_.digest:
                    state = "moved" if moved else "same"
                    verdicts.append(_verdict(range_, state, kept.rows))
                else:
                    assert rows is not None
                    sent = as_rows(rows)
                    weight = len(codec.rows_bytes(sent))
                    if weight > MOST_BYTES:
                        verdicts.append(_verdict(range_, "large"))
                        continue
                    size += weight
                    if size > MOST_BYTES:
                        break
                    verdicts.append(_verdict(range_, "differs", kept.rows, sent))
                if read > MOST_ROWS:
                    break
        return Verdict(stream, asked.epoch, asked.cursor, verdicts, schema)

    def _known(self, stream: str, schema: int, range_: Range, floor: int) -> _Kept | None:
        key = self._key(stream, schema, range_)
        with self._lock:
            kept = self._kept.get(key)
            if kept is None or kept.at < floor:  # before the floor the feed tells nothing
                return None
            self._kept.move_to_end(key)
            return kept

    def _keep(self, stream: str, schema: int, range_: Range, found: _Kept) -> None:
        with self._lock:
            self._kept[self._key(stream, schema, range_)] = found
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)

    def _key(self, stream: str, schema: int, range_: Range) -> tuple[str | int, ...]:
        return (self._store.epoch, stream, schema, range_.table, *_bounds(range_))


def _verdict(range_: Range, state: str, count: int = 0, rows: Rows | None = None) -> RangeVerdict:
    return RangeVerdict(range_.table, range_.first, range_.last, state, count, rows)


def _bounds(range_: Range) -> tuple[int, int]:
    first = LOWEST if range_.first is None else range_.first
    last = HIGHEST if range_.last is None else range_.last
    return min(max(LOWEST, first), HIGHEST), min(max(LOWEST, last), HIGHEST)


def _rows(
    connection: Connection, stream: str, range_: Range, schema: int
) -> dict[str, list[reading.Plain]] | None:
    """The rows of a range as they looked in *schema*; None when they are too many."""
    first, last = _bounds(range_)
    tables = digests.tables_of(stream, range_.table, schema)
    by_number = any(digests.owner(table) for table in tables)
    room = LARGEST_RANGE if by_number and first != last else None  # others cannot be cut
    rows: dict[str, list[reading.Plain]] = {}
    for table in tables:
        limit = None if room is None else room + 1
        read = reading.rows_of_customers if range_.table == PEOPLE else reading.rows_between
        found = read(connection, stream, table, first=first, last=last, limit=limit)
        if room is not None:
            room -= len(found)
            if room < 0:
                return None
        rows[table] = list(history.lower(table, found, to=schema))
    return rows


def _changes(connection: Connection, stream: str, *, after: int) -> _Changes | None:
    """What changed after a sequence; None when it is more than a page or ten."""
    entries = reading.entries(connection, stream, after=after, limit=journal.FLOOD)
    return None if len(entries) == journal.FLOOD else _Changes(entries)


def _owner_of(entry: reading.Entry) -> tuple[str, int]:
    """Which range a change falls into; a key without a number is everywhere in its own."""
    part = PEOPLE if entry.table in digests.OF_PEOPLE else entry.table
    key = msgspec.json.decode(entry.key, type=list[int | str])
    return part, next((one for one in key if isinstance(one, int)), 0)

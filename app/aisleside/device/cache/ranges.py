"""A stream's file in ranges, and their digests at one moment.

The ranges are cut from the rows that are here and cover every key there could be,
so a row lost at an edge or in a hole is in one of them. They are halves of halves
of the numbers, so tablets of one store cut nearly alike and the hub digests once
for all. Reading has a connection of its own and short transactions: people and the
sync go on meanwhile.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from types import TracebackType
from typing import Any, NamedTuple

from aisleside.device.cache.database import cache_failures, open_cache
from aisleside.device.cache.replacing import Span, selected
from aisleside.device.cache.stream_file import Cursor, StreamAddress
from aisleside.wire import SCHEMA, digests, history
from aisleside.wire.digests import HIGHEST, LOWEST
from aisleside.wire.messages import Range

MOST = 4_000  # rows in a range, unless one customer alone has more
FEWEST = 500  # smaller ranges are joined with the one before

_CACHE_KIB = 4_000


class Cut(NamedTuple):
    """Spans that cover a stream, and how many rows are in them together."""

    spans: list[Span]
    rows: int


class Digested(NamedTuple):
    """What is here of some spans: their digests and counts, as they stood at *cursor*."""

    cursor: Cursor
    ranges: list[Range]
    rows: list[int]


class RangeReader:
    """Cut and digest one stream's file."""

    def __init__(self, address: StreamAddress, *, schema: int = SCHEMA) -> None:
        """Open it; *schema* is that of the rows the hub compares with.

        Raises:
            CacheDamagedError, CacheKeyLostError, CacheTooNewError, CacheTooOldError
        """
        self._address = address
        self._stream = address.stream
        self._schema = schema
        self._connection = open_cache(
            address.stream, address.path, address.key, read_only=True, cache_kib=_CACHE_KIB
        )

    @property
    def sent_as(self) -> int:
        """The schema of the rows that the hub sent for this file."""
        with cache_failures(self._stream, self._address.path):
            found = self._connection.execute("SELECT value FROM meta WHERE name = 'schema'")
            return int(found.fetchone()[0])

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> RangeReader:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def cut(self) -> Cut:
        """Spans that cover the whole stream, each with a few thousand rows.

        Raises:
            CacheDamagedError
        """
        spans: list[Span] = []
        total = 0
        with cache_failures(self._stream, self._address.path):
            for part in digests.parts(self._stream, self._schema):
                owners, before = self._owners(part)
                spans += _spans(part, owners, before)
                total += before[-1]
        return Cut(spans, total)

    def halves(self, span: Span) -> list[Span]:
        """A span in two, near the middle of what is here; itself when it is a single key.

        Raises:
            CacheDamagedError
        """
        if span.first is None or span.last is None or span.first == span.last:
            return [span]
        with cache_failures(self._stream, self._address.path):
            owners, _ = self._owners(span.part)
        here = owners[bisect_left(owners, span.first) : bisect_right(owners, span.last)]
        middle = here[len(here) // 2] if len(here) > 1 else (span.first + span.last) // 2
        middle = min(middle, span.last - 1)
        return [span._replace(last=middle), span._replace(first=middle + 1)]

    def digest(self, spans: Sequence[Span]) -> Digested:
        """The digests of some spans, all as they stood at the same cursor.

        Raises:
            CacheDamagedError
        """
        connection = self._connection
        with cache_failures(self._stream, self._address.path):
            connection.execute("BEGIN")
            try:
                meta = dict(connection.execute("SELECT name, value FROM meta"))
                ranges, counts = [], []
                for span in spans:
                    rows = self._rows(span)
                    ranges.append(Range(*span, digests.digest(rows)))
                    counts.append(sum(map(len, rows.values())))
            finally:
                connection.execute("ROLLBACK")
        return Digested(Cursor(str(meta["epoch"]), int(meta["cursor"])), ranges, counts)

    def _rows(self, span: Span) -> dict[str, Sequence[tuple[Any, ...]]]:
        return {
            table: history.lower(
                table, self._connection.execute(*selected(table, span)).fetchall(), to=self._schema
            )
            for table in digests.tables_of(self._stream, span.part, self._schema)
        }

    def _owners(self, part: str) -> tuple[array[int], array[int]]:
        """The keys that are here, ascending, and how many rows lie before each and in all.

        A part that is not cut by number counts as one key.
        """
        tables = digests.tables_of(self._stream, part, self._schema)
        # Each part is counted along its key; only the counts are put in order and merged.
        counted = " UNION ALL ".join(
            f"SELECT {_owner(table)}, count(*) FROM {table} GROUP BY 1"  # noqa: S608  # names of wire.rows
            for table in tables
        )
        owners, before = array("q"), array("q", [0])
        rows = self._connection.execute(f"{counted} ORDER BY 1")
        for owner, counts in groupby(rows, key=lambda row: row[0]):
            owners.append(owner)
            before.append(before[-1] + sum(count for _, count in counts))
        return owners, before


def _owner(table: str) -> str:
    owner = digests.owner(table)
    return "0" if owner is None else f'"{owner}"'


def _spans(part: str, owners: array[int], before: array[int]) -> Iterator[Span]:
    """Halves of halves of the numbers until few rows are in each, the small ones joined."""
    if digests.owner(part) is None:
        yield Span(part, None, None)
        return

    def halved(first: int, last: int) -> Iterator[tuple[int, int, int]]:
        begin, end = bisect_left(owners, first), bisect_right(owners, last)
        rows = before[end] - before[begin]
        if rows <= MOST or end - begin == 1:
            yield first, last, rows
        else:
            middle = (first + last) // 2
            yield from halved(first, middle)
            yield from halved(middle + 1, last)

    start = stop = LOWEST
    gathered = 0
    for first, last, rows in halved(LOWEST, HIGHEST):
        if first != LOWEST and (min(gathered, rows) >= FEWEST or gathered + rows > MOST):
            yield Span(part, start, stop)
            start, gathered = first, 0
        stop, gathered = last, gathered + rows
    yield Span(part, start, stop)

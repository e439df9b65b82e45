"""A page of changes: what happened to a stream after a cursor.

The feed says which rows changed, the bodies are read from state in the same
transaction, so a page never tells a change without the row as it is now. A row
the stream no longer holds, because it was deleted, its customer left or its
mask changed, goes out as a delete. A customer who left and came back goes out
as a delete and a put: whatever changed while she was away was not told here.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection

from aisleside.hub.store import journal, reading
from aisleside.hub.store.engine import Store
from aisleside.wire import codec
from aisleside.wire.messages import FeedReply, Gone, Page, Rows, TakeSnapshot
from aisleside.wire.streams import tables

# A page is at most this long, however few rows that makes (SYNC.md).
PAGE_BYTES = 1_000_000


def page(
    store: Store, stream: str, *, epoch: str, since: int, limit: int, now: datetime
) -> FeedReply:
    """Answer a device that holds *stream* as it stood at *since*.

    Args:
        limit: the most changes to look at, hence the most rows in the page.
        now: aware UTC; goes out as the hub's time.
    """
    if epoch != store.epoch:
        return TakeSnapshot(stream, "the hub's data was restored or made anew")
    with store.read() as connection:
        head = journal.head(connection)
        if since > head:
            return TakeSnapshot(stream, "the cursor is ahead of the hub")
        if since < journal.floor(connection, stream):
            return TakeSnapshot(stream, "too much has changed since the cursor")
        while True:
            entries = reading.entries(connection, stream, after=since, limit=limit)
            puts, gone = _changes(connection, stream, entries)
            if limit == 1 or len(codec.rows_bytes(puts)) <= PAGE_BYTES:
                break
            limit = max(1, limit // 2)
    return Page(
        stream=stream,
        epoch=epoch,
        since=since,
        to=entries[-1].seq if len(entries) == limit else head,
        as_of=head,
        hub_time=int(now.timestamp()),
        puts=puts,
        gone=gone,
        digest=codec.page_digest(puts, gone),
    )


def _changes(
    connection: Connection, stream: str, entries: Sequence[reading.Entry]
) -> tuple[Rows, list[Gone]]:
    latest: dict[str, dict[reading.Key, int]] = {name: {} for name in tables(stream)}
    left: set[reading.Key] = set()
    for entry in entries:
        if entry.table not in latest:  # a table this version's stream does not carry
            continue
        key = tuple(msgspec.json.decode(entry.key, type=list[int | str]))
        latest[entry.table][key] = entry.seq
        if entry.table == "customer" and entry.op == "del":
            left.add(key)
    puts: dict[str, list[reading.Plain]] = {}
    gone: list[Gone] = []
    for table, changed in latest.items():
        here = reading.rows_by_key(connection, stream, table, list(changed)) if changed else {}
        puts[table] = [here[key] for key in changed if key in here]
        gone += [
            Gone(table, list(key), seq)
            for key, seq in changed.items()
            if key not in here or (table == "customer" and key in left)
        ]
    return as_rows(puts), gone


def as_rows(plain: dict[str, list[reading.Plain]]) -> Rows:
    """The driver's tuples as a message; they encode as the named tuples do."""
    return Rows(**plain)  # type: ignore[arg-type]  # plain tuples on purpose, see store.reading

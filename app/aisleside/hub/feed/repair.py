"""Repair after a restore: a device goes on without loading everything again.

The hub was restored out of epoch P at sequence S and goes on as epoch E. A device
stands at cursor c of P; for each row it knows the head of P at which it was told
(``as_of``; for the rows of its snapshot that is the snapshot's end). What it was told
at S or before belongs to the past that P and E share. So

- a row told after S may come out of the future that was lost: it is asked for. That
  includes deletes, since the backup may hold the row; rows that left with their
  customer; rows repaired before; and rows in a page that ends at or before S but was
  served when the head was beyond it.
- a row told at or before S is right as of S if the device has all of P's changes up to
  S. It told nothing of the row after S, so none of the changes it applied beyond S was
  about it.

The rows asked for come as they are now, or in ``gone``. The device then stands at
(E, min(c, S)): of the rows not asked for it knows all changes up to there, and what
happened between there and now in E reaches it by pages. Those tell the rows asked for
once more, from a head that is not before this one, so nothing goes back.

It holds only from S on: a device whose snapshot ended beyond S, or whose list of keys
does not reach back to S, takes the snapshot. So does one of any other epoch, and one
with so many keys that a snapshot is the shorter way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from aisleside.hub.feed.pages import as_rows
from aisleside.hub.store import journal, reading
from aisleside.hub.store.engine import Store
from aisleside.wire import SCHEMA, codec
from aisleside.wire.codec import UnreadableAnswerError
from aisleside.wire.history import carried, lower
from aisleside.wire.messages import Fix, Gone, RepairReply, RepairRequest, TakeSnapshot
from aisleside.wire.rows import KEY_TYPES
from aisleside.wire.streams import tables

# A fix is one answer; this is safely below what a device reads.
LARGEST_FIX = codec.LARGEST_ANSWER // 2

_KEYS_AT_ONCE = 2000


def repair(
    store: Store, request: RepairRequest, *, now: datetime, schema: int = SCHEMA
) -> RepairReply:
    """Tell a device of the epoch before what became of the rows it names.

    *now* is aware UTC; it goes out as the hub's time. *schema* is of the rows the device
    understands.

    Raises:
        UnreadableAnswerError: keys that are none.
    """
    _check(request)
    stream = request.stream
    if sum(map(len, request.keys.values())) > journal.FLOOD:
        return TakeSnapshot(stream, "too much to repair")
    with store.read() as connection:
        parent = reading.parent(connection, store.epoch)
        if parent is None or parent.epoch != request.epoch:
            return TakeSnapshot(stream, "the hub's data was restored or made anew")
        to = min(request.cursor, parent.seq)
        if to < journal.floor(connection, stream):
            return TakeSnapshot(stream, "too much has changed since the backup")
        head = journal.head(connection)
        puts: dict[str, list[reading.Plain]] = {}
        gone: list[Gone] = []
        for table in carried(stream, schema):
            for part in _parts(request.keys.get(table, [])):
                asked = [tuple(key) for key in part]
                here = reading.rows_by_key(connection, stream, table, asked)
                puts.setdefault(table, []).extend(lower(table, list(here.values()), to=schema))
                gone += [Gone(table, list(key), head) for key in asked if key not in here]
    rows = as_rows(puts)
    if len(codec.rows_bytes(rows)) > LARGEST_FIX:
        return TakeSnapshot(stream, "too much to repair")
    return Fix(
        stream=stream,
        was_epoch=request.epoch,
        was_seq=request.cursor,
        epoch=store.epoch,
        to=to,
        as_of=head,
        hub_time=int(now.timestamp()),
        puts=rows,
        gone=gone,
        digest=codec.page_digest(rows, gone),
        schema=schema,
    )


def _parts(keys: Sequence[list[int | str]]) -> Iterator[Sequence[list[int | str]]]:
    for start in range(0, len(keys), _KEYS_AT_ONCE):
        yield keys[start : start + _KEYS_AT_ONCE]


def _check(request: RepairRequest) -> None:
    if request.cursor < 0 or not request.keys.keys() <= set(tables(request.stream)):
        raise UnreadableAnswerError(what="RepairRequest", why="tables of another stream")
    for table, keys in request.keys.items():
        kinds = KEY_TYPES[table]
        for key in keys:
            if len(key) != len(kinds) or not all(map(isinstance, key, kinds)):
                raise UnreadableAnswerError(what="RepairRequest", why=f"no key of {table}")
            if any(isinstance(part, int) and not -(2**63) <= part < 2**63 for part in key):
                raise UnreadableAnswerError(what="RepairRequest", why="a number beyond 64 bits")
            if any(isinstance(part, str) and "\0" in part for part in key):
                raise UnreadableAnswerError(what="RepairRequest", why="a text with NUL in it")

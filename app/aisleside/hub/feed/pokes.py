"""Which streams have something new: what the hub pokes devices about.

The feed itself is the source, so it makes no difference who wrote: this process,
the command line loading a source, or another server on the same database. A poke
says no more than a stream and its head.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field

from sqlalchemy import Connection, func, select

from aisleside.hub.store import journal, schema
from aisleside.hub.store.engine import Store
from aisleside.wire.streams import Scope


@dataclass(frozen=True, slots=True)
class News:
    """What moved: streams with their heads, and by the holder of a duty what came or went.

    *head* is the feed's.
    """

    head: int
    heads: dict[str, int] = field(default_factory=dict)
    duties: dict[str, set[str]] = field(default_factory=dict)


class Heads:
    """Know how far each stream has come, and what moved since the last look.

    Used from one thread at a time.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        with store.read() as connection:
            self._seen = self._first = journal.head(connection)
        self._looked_at: int | None = None
        self._moved: dict[str, int] = {}

    def of(self, stream: str) -> int:
        """The last change of *stream*, or a sequence that is not before it."""
        return self._moved.get(stream, self._first)

    def look(self, now: int) -> News:
        """What is new since the last look; *now* is in seconds UTC."""
        with self._store.read() as connection:
            head = journal.head(connection)
            moved = {} if head == self._seen else self._moved_since(connection)
            duties = self._duties_since(connection, now, head)
        self._seen, self._looked_at = head, now
        self._moved |= moved
        return News(head, moved, duties)

    def _moved_since(self, connection: Connection) -> dict[str, int]:
        feed, floors = schema.feed.c, schema.stream.c
        moved = {
            stream: int(seq)
            for stream, seq in connection.execute(
                select(feed.stream, func.max(feed.seq))
                .where(feed.seq > self._seen, feed.stream != "")
                .group_by(feed.stream)
            )
        }
        raised = connection.execute(
            select(floors.name, floors.floor).where(floors.floor > self._seen)
        )
        for stream, floor in raised:
            moved[stream] = max(moved.get(stream, 0), int(floor))
        return moved

    def _duties_since(self, connection: Connection, now: int, head: int) -> dict[str, set[str]]:
        """Duties that were written, and those that have begun; of an end the tablet knows."""
        feed, duty = schema.feed.c, schema.duty.c
        found: list[tuple[str, str, str]] = []
        if head != self._seen:
            written = select(feed.key).where(
                feed.seq > self._seen, feed.stream == "", feed.table == journal.DUTY
            )
            found += [json.loads(key) for key in connection.execute(written).scalars()]
        if self._looked_at is not None and now > self._looked_at:
            begun = select(duty.flight, duty.holder, duty.mask).where(
                duty.opens_at > self._looked_at, duty.opens_at <= now
            )
            found += [tuple(row) for row in connection.execute(begun)]
        duties: dict[str, set[str]] = defaultdict(set)
        for flight, holder, mask in found:
            duties[holder].add(Scope(flight, mask).stream)
        return duties

    def revoked(self, since: int) -> frozenset[str]:
        """The devices whose rights were taken away at *since* (seconds UTC) or later."""
        device = schema.device.c
        with self._store.read() as connection:
            found = connection.execute(select(device.id).where(device.revoked_at >= since))
            return frozenset(found.scalars())

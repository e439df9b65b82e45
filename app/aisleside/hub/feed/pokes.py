"""Which streams have something new: what the hub pokes devices about.

The feed itself is the source, so it makes no difference who wrote: this process,
the command line loading a source, or another server on the same database. A poke
says no more than a stream and its head.
"""

from __future__ import annotations

from sqlalchemy import func, select

from aisleside.hub.store import journal, schema
from aisleside.hub.store.engine import Store


class Heads:
    """Know how far each stream has come, and what moved since the last look.

    Used from one thread at a time.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        with store.read() as connection:
            self._seen = self._first = journal.head(connection)
        self._moved: dict[str, int] = {}

    def of(self, stream: str) -> int:
        """The last change of *stream*, or a sequence that is not before it."""
        return self._moved.get(stream, self._first)

    def look(self) -> dict[str, int]:
        """The streams with something new since the last look, each with its head."""
        feed, floors = schema.feed.c, schema.stream.c
        with self._store.read() as connection:
            head = journal.head(connection)
            if head == self._seen:
                return {}
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
        self._seen = head
        self._moved |= moved
        return moved

    def revoked(self, since: int) -> frozenset[str]:
        """The devices whose rights were taken away at *since* (seconds UTC) or later."""
        device = schema.device.c
        with self._store.read() as connection:
            found = connection.execute(select(device.id).where(device.revoked_at >= since))
            return frozenset(found.scalars())

"""Where the whole database stands, read anew only after somebody wrote.

Every write transaction counts a turn (see ``contract``), so what was read at a turn is
true for as long as the database is at it. Most manifests find that nothing was written
since the one before; they then cost one look at the turn.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from aisleside.hub.store import journal, ledger, reading, schema
from aisleside.hub.store.backup import kept_from
from aisleside.hub.store.reading import Parent

_TURN = select(schema.hub.c.turn)


@dataclass(frozen=True, slots=True)
class Stand:
    """What manifests say of the database at one *turn*."""

    turn: int
    head: int
    parent: Parent | None
    erasures: int
    kept_from: int
    _floors: dict[str, int] = field(default_factory=dict)

    def floors(self, connection: Connection, streams: Collection[str]) -> Mapping[str, int]:
        """At least the floors of *streams*; 0 for one that has none."""
        unread = {stream for stream in streams if stream not in self._floors}
        if unread:
            found = journal.floors(connection, unread)
            self._floors.update({stream: found.get(stream, 0) for stream in unread})
        return self._floors


class Standing:
    """Knows the last stand that was read. Safe to ask from several threads."""

    def __init__(self) -> None:
        self._last: Stand | None = None

    def now(self, connection: Connection, epoch: str) -> Stand:
        """The stand that *connection*, a transaction of a database in *epoch*, sees."""
        turn = int(connection.execute(_TURN).scalar_one())
        last = self._last
        if last is None or last.turn != turn:
            last = self._last = Stand(
                turn=turn,
                head=journal.head(connection),
                parent=reading.parent(connection, epoch),
                erasures=ledger.done(connection),
                kept_from=kept_from(connection),
            )
        return last

"""What a desk at a gate hands on: whom it let through, and what was claimed there.

Work is sealed to its author. But whoever takes a desk over, or opens it again after a
crash, has to count on and to be told what is unfinished. So what an agent records about
where somebody stands or sits, and which failure she took on, lies open under the tablet's
own key beside the sealed event, in the same transaction, for half a day. It has no words.
"""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import msgspec

from aisleside.device.outbox.bodies import from_wire, in_a_line
from aisleside.device.outbox.database import ControlDatabase
from aisleside.domain.event import AtDesk, EventKind, EventState, PendingEvent
from aisleside.domain.recorded import MomentServed
from aisleside.domain.served import Served
from aisleside.domain.staff import Role, StaffMember

KEPT = timedelta(hours=12)  # longer than any desk has duty for one flight
_KINDS = {EventKind.BOARDING, EventKind.CLAIM, EventKind.OUTCOME}


class _Row(NamedTuple):
    id: str
    kind: str
    subject: int
    author: str
    written_at: int
    status: str | None
    settled: int
    desk: bytes
    name: str
    title: str
    role: str
    place: str


def handed_on(
    connection: sqlite3.Connection, author: str, kind: EventKind, body: msgspec.Raw
) -> bytes | None:
    """What lies open of an event that is about to be kept; None where nothing may."""
    if kind not in _KINDS and not (kind is EventKind.SERVED and _is_a_move(body)):
        return None
    at_gate = connection.execute(
        "SELECT 1 FROM person WHERE id = ? AND role = ?", (author, Role.GATE.value)
    ).fetchone()
    return None if at_gate is None else bytes(body)


def at_desk(control: ControlDatabase, *, now: datetime) -> list[AtDesk]:
    """What was recorded at this desk lately, by anybody, in the order it was written."""
    since = int((now - KEPT).timestamp())
    with control.reading() as connection:
        rows = connection.execute(
            "SELECT event.id, kind, subject, author, written_at, status, settled, desk,"
            " person.name, title, role, place FROM event JOIN person ON person.id = author"
            " WHERE desk IS NOT NULL AND written_at >= ?"
            " AND coalesce(status, '') NOT IN ('rejected', 'too large') ORDER BY event.rowid",
            (since,),
        ).fetchall()
    return [_read(_Row(*row)) for row in rows]


def let_go_of_desks(control: ControlDatabase, now: int, *, kept: timedelta = KEPT) -> None:
    """Leave nothing open, at hub time *now*, of what is older than *kept*.

    Raises:
        TabletFullError: it still lies there; the next call tries again.
    """
    since = (now - int(kept.total_seconds()),)
    with control.reading() as connection:
        (due,) = connection.execute(
            "SELECT EXISTS (SELECT 1 FROM event WHERE desk IS NOT NULL AND written_at < ?)", since
        ).fetchone()
    if due:
        control.change(
            lambda connection: connection.execute(
                "UPDATE event SET desk = NULL WHERE desk IS NOT NULL AND written_at < ?", since
            )
        )


def _is_a_move(body: msgspec.Raw) -> bool:
    said = from_wire(EventKind.SERVED, body)
    return isinstance(said, MomentServed) and said.what is Served.MOVED and said.detail is None


def _read(row: _Row) -> AtDesk:
    body = from_wire(EventKind(row.kind), msgspec.Raw(row.desk))
    event = PendingEvent(
        id=row.id,
        kind=EventKind(row.kind),
        subject=row.subject,
        author=row.author,
        text=in_a_line(body, zone=UTC),
        written_at=datetime.fromtimestamp(row.written_at, UTC),
        state=EventState.WAITING if row.status is None else EventState.APPLIED,
        reason=None,
        sent_at=None,
        body=body,
    )
    by = StaffMember(row.author, row.name, row.title, Role(row.role), row.place)
    return AtDesk(by, event, told=bool(row.settled))

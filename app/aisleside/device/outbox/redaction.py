"""Take an erased person out of the events this tablet keeps: sent, unsent and refused.

The one exception to "an event is never changed": its bytes are written anew without
subject and words, with its id and number as they were, so that the hub finds no gap.
An event that says nothing more becomes ``withdrawn``, which no screen shows. One that was
written after its erasure was heard is redacted when the hub's receipt says so. The
sealed copy of the outbox is written anew, too. What is sealed to its author cannot be read
here, so nothing of it is kept, and no draft about her. What earlier databases of this
tablet left sealed is noise here; the hub drops her words when it opens it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from typing import Protocol

import msgspec

from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.spool import bump
from aisleside.wire.codec import decode, encode
from aisleside.wire.messages import Event
from aisleside.wire.redacting import NOTHING_LEFT, redacted

WITHDRAWN = "withdrawn"  # kind of an event of which nothing but its number is left
ERASURES = "erasures"  # under which the control database keeps the ledger's number
_UNSWEPT = "unswept"  # 1 from a redaction until the file has been written anew


class Outbox(Protocol):
    """What redacting asks of the outbox."""

    def write_spool_anew(self) -> None: ...


def erasures_heard(control: ControlDatabase) -> int:
    """The number of the erasure ledger up to which events were redacted."""
    return control.value(ERASURES) or 0


def redact(
    control: ControlDatabase, outbox: Outbox, customers: Collection[int], *, up_to: int
) -> int:
    """Redact every event about *customers*, and keep *up_to* as heard; says how many there were.

    It is heard only once the file has been swept of what the events were.

    Raises:
        TabletFullError, ControlDamagedError: it is not heard; doing it again finishes it.
    """

    def rewrite(connection: sqlite3.Connection) -> int:
        found = [
            (event_id, sent)
            for customer in customers
            for event_id, sent in connection.execute(
                "SELECT id, sent FROM event WHERE subject = ?", (customer,)
            ).fetchall()
        ]
        take_words(connection, found)
        begun = connection.executemany(
            "DELETE FROM draft WHERE subject = ?", [(customer,) for customer in customers]
        ).rowcount
        if begun > 0:
            _leave_unswept(connection)
        return len(found)

    count = control.change(rewrite)
    sweep(control, outbox)
    control.keep_value(ERASURES, up_to)
    return count


def take_words(connection: sqlite3.Connection, events: Iterable[tuple[str, bytes]]) -> None:
    """Write these events, ids and bytes, anew without subject and words; ``sweep`` is to follow."""
    for event_id, sent in events:
        event = redacted(decode(sent, Event))
        if event.body == NOTHING_LEFT:
            event = msgspec.structs.replace(event, kind=WITHDRAWN)
        connection.execute(
            "UPDATE event SET kind = ?, subject = NULL, sent = ?, reason = NULL, settled = 1,"
            " own = NULL, sealed = NULL, sealed_to = NULL, desk = NULL WHERE id = ?",
            (event.kind, encode(event), event_id),
        )
        bump(connection)
        _leave_unswept(connection)


def sweep(control: ControlDatabase, outbox: Outbox) -> None:
    """Leave nothing in the files of what events were before they were redacted.

    Raises:
        TabletFullError, ControlDamagedError: doing it again finishes it.
    """
    if control.value(_UNSWEPT):
        outbox.write_spool_anew()
        control.write_anew()
        control.keep_value(_UNSWEPT, 0)


def _leave_unswept(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT OR REPLACE INTO value VALUES (?, 1)", (_UNSWEPT,))

"""Take an erased person out of the events this tablet keeps: sent, unsent and refused.

The one exception to "an event is never changed": its bytes are written anew without
subject and words, with its id and number as they were, so that the hub finds no gap.
An event that says nothing more becomes ``withdrawn``, which no screen shows. The
sealed copy of the outbox is written anew, too. What is sealed to its author cannot be read
here, so nothing of it is kept, and no draft about her. What earlier databases of this
tablet left sealed is noise here; the hub drops her words when it opens it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

import msgspec

from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.notes import WITHDRAWN, Outbox
from aisleside.device.outbox.spool import bump
from aisleside.wire.codec import decode, encode
from aisleside.wire.messages import Event
from aisleside.wire.redacting import NOTHING_LEFT, redacted

ERASURES = "erasures"  # under which the control database keeps the ledger's number
_UNSWEPT = "unswept"  # 1 from a redaction until the file has been written anew


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
        for event_id, sent in found:
            event = redacted(decode(sent, Event))
            if event.body == NOTHING_LEFT:
                event = msgspec.structs.replace(event, kind=WITHDRAWN)
            connection.execute(
                "UPDATE event SET kind = ?, subject = NULL, sent = ?, reason = NULL, settled = 1,"
                " own = NULL, sealed = NULL, sealed_to = NULL WHERE id = ?",
                (event.kind, encode(event), event_id),
            )
        begun = connection.executemany(
            "DELETE FROM draft WHERE subject = ?", [(customer,) for customer in customers]
        ).rowcount
        if found:
            bump(connection)
        if found or begun > 0:
            connection.execute("INSERT OR REPLACE INTO value VALUES (?, 1)", (_UNSWEPT,))
        return len(found)

    count = control.change(rewrite)
    if control.value(_UNSWEPT):
        outbox.write_spool_anew()
        control.write_anew()
    control.keep_values({ERASURES: up_to, _UNSWEPT: 0})
    return count

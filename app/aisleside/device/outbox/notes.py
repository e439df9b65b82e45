"""The outbox: what staff wrote, kept until the hub has it and shown until it comes back.

An event is on the disk before its author reads "saved". It leaves in the order
it was written, is dropped for nothing but the hub's own receipt, and lies over
the hub's data on the screen until the stream has caught up with it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import msgspec
import uuid_utils

from aisleside.device.machine.clock import Stamp
from aisleside.device.outbox.database import ControlDatabase
from aisleside.domain.errors import DefectError, ExpectedError
from aisleside.domain.event import NOTE_LIMIT, EventKind, EventState, PendingEvent
from aisleside.wire.codec import decode, encode
from aisleside.wire.messages import Event, NoteBody, Receipt

WITHDRAWN = "withdrawn"  # kind of an event taken back before it left: a number without content
EVENT_SCHEMA = 1
BATCH_EVENTS = 100
BATCH_BYTES = 512 * 1024  # half of what the hub takes in one request
KEEP_RECEIPTS = timedelta(days=28)  # "at least 14 days", and a holiday


class NotEnrolledError(ExpectedError):
    """The tablet is not connected to a hub yet, so nothing can be recorded on it."""

    def __init__(self) -> None:
        super().__init__(
            "This tablet is not set up yet, so the note was not saved. "
            "Copy it, and ask a manager to connect the tablet to the hub."
        )


class NoteTooLongError(ExpectedError):
    """A note is longer than the hub takes."""

    def __init__(self, *, length: int) -> None:
        super().__init__(
            f"The note is too long: {length} letters, {NOTE_LIMIT} fit. "
            "It is still on the screen. Shorten it and save again."
        )
        self.length = length


@dataclass(frozen=True, slots=True)
class Counts:
    """*waiting* have no receipt yet; *refused* were stored by the hub but need a person."""

    waiting: int
    refused: int


@dataclass(frozen=True, slots=True)
class OutgoingEvent:
    """*sent* is exactly what travels, and never changes."""

    id: str
    sent: bytes


class Outbox:
    """Keep events until the hub has them; what was written survives anything but the disk."""

    def __init__(self, control: ControlDatabase) -> None:
        self._control = control

    def write_note(self, author: str, customer: int, text: str, stamp: Stamp) -> PendingEvent:
        """Save a note in one durable transaction.

        Raises:
            NoteTooLongError, NotEnrolledError, TabletFullError: nothing was saved.
        """
        text = text.strip()
        if not text:
            raise DefectError("a note without words")
        if len(text) > NOTE_LIMIT:
            raise NoteTooLongError(length=len(text))
        body = msgspec.Raw(encode(NoteBody(text)))
        return self._control.change(
            lambda connection: _append(
                connection,
                author=author,
                kind=EventKind.NOTE,
                subject=customer,
                body=body,
                at=stamp,
            )
        )

    def take_back(self, event_id: str, author: str) -> bool:
        """Undo a note that has not left; False when it has, or is not this author's."""

        def withdraw(connection: sqlite3.Connection) -> bool:
            row = connection.execute(
                "SELECT sent FROM event WHERE id = ? AND author = ? AND kind = ?"
                " AND status IS NULL AND left = 0",
                (event_id, author, EventKind.NOTE.value),
            ).fetchone()
            if row is None:
                return False
            empty = msgspec.structs.replace(
                decode(row[0], Event),
                kind=WITHDRAWN,
                subject=None,
                body=msgspec.Raw(msgspec.msgpack.encode({})),
            )
            connection.execute(
                "UPDATE event SET kind = ?, subject = NULL, sent = ?, settled = 1 WHERE id = ?",
                (WITHDRAWN, encode(empty), event_id),
            )
            return True

        return self._control.change(withdraw)

    def pending(self, author: str, subject: int | None = None) -> list[PendingEvent]:
        """What *author* wrote that her screens must lay over the hub's data, oldest first.

        With *subject* only about that customer. Nobody else's work is ever in it.
        """
        return self._select(author, subject, settled=False)

    def sent(self, author: str, subject: int | None = None) -> list[PendingEvent]:
        """What *author* wrote lately that the hub has and the stream has caught up with."""
        return self._select(author, subject, settled=True)

    def waiting(self) -> list[OutgoingEvent]:
        """The next events to send, in order. They count as gone out from here on.

        Saying so before they leave is what makes taking back safe: an event that
        may have reached the hub is never changed.
        """

        def mark(connection: sqlite3.Connection) -> list[OutgoingEvent]:
            rows = connection.execute(
                "SELECT id, sent FROM event WHERE status IS NULL ORDER BY rowid LIMIT ?",
                (BATCH_EVENTS,),
            ).fetchall()
            batch: list[OutgoingEvent] = []
            size = 0
            for event_id, sent in rows:
                size += len(sent)
                if batch and size > BATCH_BYTES:
                    break
                batch.append(OutgoingEvent(event_id, sent))
            connection.executemany(
                "UPDATE event SET left = 1 WHERE id = ? AND left = 0",
                [(event.id,) for event in batch],
            )
            return batch

        with self._control.reading() as connection:
            nothing = (
                connection.execute("SELECT 1 FROM event WHERE status IS NULL LIMIT 1").fetchone()
                is None
            )
        return [] if nothing else self._control.change(mark)

    def record(self, receipts: Iterable[Receipt], *, hub_time: int) -> int:
        """Keep the hub's receipts; says how many were new. Unknown ids are ignored."""
        rows = [
            (receipt.status, receipt.reason, receipt.applied_seq, hub_time, receipt.id)
            for receipt in receipts
        ]

        def save(connection: sqlite3.Connection) -> int:
            cursor = connection.executemany(
                "UPDATE event SET status = ?, reason = ?, applied_seq = ?, sent_at = ?"
                " WHERE id = ? AND status IS NULL",
                rows,
            )
            return cursor.rowcount

        return self._control.change(save) if rows else 0

    def caught_up(self, seq: int) -> int:
        """The store streams stand at *seq*: what was applied up to there is in them.

        Says how many events left the overlay.
        """
        with self._control.reading() as connection:
            (due,) = connection.execute(
                "SELECT count(*) FROM event WHERE settled = 0 AND status <> 'rejected'"
                " AND applied_seq <= ?",
                (seq,),
            ).fetchone()
        if not due:
            return 0
        self._control.change(
            lambda connection: connection.execute(
                "UPDATE event SET settled = 1 WHERE settled = 0 AND status <> 'rejected'"
                " AND applied_seq <= ?",
                (seq,),
            )
        )
        return int(due)

    def dismiss(self, event_id: str, author: str) -> bool:
        """The author has read why the hub refused an event: stop showing it."""
        return self._control.change(
            lambda connection: (
                connection.execute(
                    "UPDATE event SET settled = 1"
                    " WHERE id = ? AND author = ? AND status = 'rejected'",
                    (event_id, author),
                ).rowcount
                > 0
            )
        )

    def counts(self) -> Counts:
        """How many events of anybody wait here, and how many need a person."""
        with self._control.reading() as connection:
            (waiting,) = connection.execute(
                "SELECT count(*) FROM event WHERE status IS NULL AND kind <> ?", (WITHDRAWN,)
            ).fetchone()
            (refused,) = connection.execute(
                "SELECT count(*) FROM event WHERE status = 'rejected' AND settled = 0"
            ).fetchone()
        return Counts(int(waiting), int(refused))

    def drop_old_receipts(self, *, now: datetime) -> int:
        """Forget events whose receipts are older than KEEP_RECEIPTS; says how many."""
        before = int((now - KEEP_RECEIPTS).timestamp())
        return self._control.change(
            lambda connection: (
                connection.execute(
                    "DELETE FROM event WHERE settled = 1 AND status IS NOT NULL AND sent_at < ?",
                    (before,),
                ).rowcount
            )
        )

    def _select(self, author: str, subject: int | None, *, settled: bool) -> list[PendingEvent]:
        with self._control.reading() as connection:
            rows = connection.execute(
                "SELECT id, kind, subject, author, written_at, sent, status, reason, sent_at"
                " FROM event WHERE author = ? AND (? IS NULL OR subject = ?) AND settled = ?"
                " AND kind <> ? ORDER BY rowid",
                (author, subject, subject, settled, WITHDRAWN),
            ).fetchall()
        return [_as_written(row) for row in rows]


def batch_bytes(events: Sequence[OutgoingEvent]) -> bytes:
    """A ``messages.EventBatch`` around the stored bytes, which are not touched."""
    return msgspec.msgpack.encode({"events": [msgspec.Raw(event.sent) for event in events]})


def _append(
    connection: sqlite3.Connection,
    *,
    author: str,
    kind: EventKind,
    subject: int,
    body: msgspec.Raw,
    at: Stamp,
) -> PendingEvent:
    device = connection.execute(
        "UPDATE device SET next_n = next_n + 1 RETURNING id, next_n - 1"
    ).fetchone()
    if device is None:
        raise NotEnrolledError
    device_id, n = device
    event = Event(
        id=str(uuid_utils.uuid7()),
        device=device_id,
        n=n,
        author=author,
        kind=kind.value,
        schema=EVENT_SCHEMA,
        seen_hub_time=at.seen_hub_time,
        mono_ms=at.mono_ms,
        wall_time=at.wall_time,
        subject=subject,
        body=body,
    )
    written_at = at.seen_hub_time + at.mono_ms // 1000
    sent = encode(event)
    connection.execute(
        "INSERT INTO event (device, n, id, author, kind, subject, written_at, sent, left, settled)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
        (device_id, n, event.id, author, kind.value, subject, written_at, sent),
    )
    return _as_written((event.id, kind.value, subject, author, written_at, sent, None, None, None))


def _as_written(
    row: tuple[str, str, int | None, str, int, bytes, str | None, str | None, int | None],
) -> PendingEvent:
    event_id, kind, subject, author, written_at, sent, status, reason, sent_at = row
    body = msgspec.msgpack.decode(decode(sent, Event).body, type=NoteBody)
    return PendingEvent(
        id=event_id,
        kind=EventKind(kind),
        subject=subject,
        author=author,
        text=body.text,
        written_at=datetime.fromtimestamp(written_at, UTC),
        state=_state(status),
        reason=reason,
        sent_at=None if sent_at is None else datetime.fromtimestamp(sent_at, UTC),
    )


def _state(status: str | None) -> EventState:
    if status is None:
        return EventState.WAITING
    return EventState.REJECTED if status == "rejected" else EventState.APPLIED

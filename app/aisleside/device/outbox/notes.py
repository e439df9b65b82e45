"""The outbox: what staff wrote, kept until the hub has it and shown until it comes back.

An event is on the disk before its author reads "saved". It leaves in the order
it was written, is done only by the hub's own receipt for it, and lies over the
hub's data on the screen until the stream has caught up with it. It is kept
beyond its receipt until every backup of the hub holds it, because a hub that
was restored has forgotten what it acknowledged (S9).
"""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import NamedTuple

import msgspec
import uuid_utils

from aisleside.device.machine.clock import Stamp
from aisleside.device.machine.encrypted import TabletFullError
from aisleside.device.outbox import drafts, sealing
from aisleside.device.outbox.bodies import (
    checked,
    from_wire,
    in_a_line,
    kind_of,
    needs_nobody,
    to_wire,
)
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.desk import at_desk, handed_on
from aisleside.device.outbox.redaction import WITHDRAWN, sweep, take_words
from aisleside.device.outbox.sealing import OpenWork
from aisleside.device.outbox.spool import LeftBehind, Spool, bump
from aisleside.domain.errors import DefectError, ExpectedError
from aisleside.domain.event import AtDesk, EventKind, EventState, PendingEvent, Queued, Turn
from aisleside.domain.recorded import NoteWritten, Recorded
from aisleside.wire.codec import decode, encode
from aisleside.wire.messages import Event, Receipt

log = logging.getLogger(__name__)

EVENT_SCHEMA = 1
BATCH_EVENTS = 100
BATCH_BYTES = 512 * 1024  # half of what the hub takes in one request
KEEP_RECEIPTS = timedelta(days=28)  # "at least 14 days", and a holiday
ONE_OPENING = 600  # seconds in which a profile opened again by the same person is one opening
SEALED = "Sealed under an earlier PIN. It is sent all the same."

REJECTED, ERASED = "rejected", "erased"
TOO_LARGE = "too large"  # the hub takes no request that holds it, so no receipt will ever come


class NotEnrolledError(ExpectedError):
    """The tablet is not connected to a hub yet, so nothing can be recorded on it."""

    def __init__(self) -> None:
        super().__init__(
            "This tablet is not set up yet, so this was not saved. "
            "Copy it, and ask a manager to connect the tablet to the hub."
        )


class SettledError(ExpectedError):
    """A refused note has been dealt with already."""

    def __init__(self) -> None:
        super().__init__(
            "This note has been dealt with already, so it was not sent again. Nothing is lost. "
            "Close this and look at the customer's notes."
        )


class SealedWorkError(ExpectedError):
    """Refused work was sealed under a PIN that its author does not have any more."""

    def __init__(self) -> None:
        super().__init__(
            "This was written under an earlier PIN, so it cannot be sent again from here. "
            "The hub keeps it. Write it again, or ask a manager."
        )


class _Row(NamedTuple):
    """An event as it is stored; the order is that of ``_COLUMNS``."""

    id: str
    kind: str
    subject: int | None
    author: str
    written_at: int
    sent: bytes
    own: bytes | None
    sealed: bytes | None
    status: str | None = None
    reason: str | None = None
    sent_at: int | None = None


_COLUMNS = ", ".join(_Row._fields)
_Said = tuple[EventKind, msgspec.Raw]

# What is sealed to a hub we do not know any more waits until its author signs in.
_MAY_LEAVE = "status IS NULL AND (sealed IS NULL OR sealed_to = (SELECT seal_key FROM hub))"


@dataclass(frozen=True, slots=True)
class Counts:
    """*waiting* have no receipt yet; *refused* were stored by the hub but need a person."""

    waiting: int
    refused: int


@dataclass(frozen=True, slots=True)
class OutgoingEvent:
    """*sent* is exactly what travels, and never changes; *is_sealed* to the hub alone."""

    id: str
    sent: bytes
    is_sealed: bool = False


class Outbox:
    """Keep events until the hub has them; what was written survives anything but the disk."""

    def __init__(
        self, control: ControlDatabase, spool: Spool | None = None, *, zone: tzinfo = UTC
    ) -> None:
        """*spool* keeps a sealed copy, for the day the key of *control* is lost.

        Days are said as they are in *zone*.
        """
        self._control = control
        self._spool = spool
        self._zone = zone
        self._work = OpenWork()
        self._sending: frozenset[str] = frozenset()

    def open_for(self, author: str, private: bytes) -> None:
        """*author* has signed in with the key that opens her work; nobody else's is open now.

        Raises:
            TabletFullError: it is open, and what lay unsealed still does.
        """
        self._work.open(author, private)
        done = self._control.change(
            lambda connection: sealing.seal_what_lies_open(connection, author, self._work)
        )
        if done:
            self.write_spool_anew()

    def close_work(self) -> None:
        """Nobody is signed in: what was written can be sent, and not read."""
        self._work.close()

    def write(self, author: str, subject: int | None, body: Recorded, stamp: Stamp) -> PendingEvent:
        """Save what *author* recorded about a customer, in one durable transaction.

        A profile that she opened lately is not opened again: the event is the one from then.
        A fault of an aircraft is about nobody: its *subject* is None.

        Raises:
            NoteTooLongError, LineTooLongError, NotEnrolledError, TabletFullError: nothing was
                saved.
        """
        body = checked(body)
        if subject is None and not needs_nobody(body):
            raise DefectError(f"a {kind_of(body)} about nobody")
        return self._write(author, subject, (kind_of(body), to_wire(body)), stamp)

    def write_note(self, author: str, customer: int, text: str, stamp: Stamp) -> PendingEvent:
        """Save a note; raises what ``write`` does."""
        return self.write(author, customer, NoteWritten(text), stamp)

    def keep_drafts(self, author: str, begun: Mapping[tuple[int, str], str], stamp: Stamp) -> int:
        """Make *begun*, by customer and part, all that *author* has begun; says how many are kept.

        Raises:
            TabletFullError: what was kept before still is.
        """
        return self._control.change(
            lambda connection: drafts.keep(
                connection, author, begun, self._work, now=_written_at(stamp)
            )
        )

    def drafts(self, author: str) -> dict[tuple[int, str], str]:
        """What *author* had begun, by customer and part; nothing unless she is signed in."""
        with self._control.reading() as connection:
            return drafts.kept(connection, author, self._work)

    def send_again(
        self,
        event_id: str,
        author: str,
        *,
        subject: int | None,
        stamp: Stamp,
        body: Recorded | None = None,
    ) -> PendingEvent:
        """Send what the hub refused as a new event about *subject*; the refused one is settled.

        With *body* in these words, else in its own.

        Raises:
            SettledError: it is not this author's, not refused, or settled already.
            NoteTooLongError, LineTooLongError, SealedWorkError, NotEnrolledError,
            TabletFullError: nothing was changed.
        """
        said = None
        if body is not None:
            body = checked(body)
            said = kind_of(body), to_wire(body)
        return self._write(author, subject, said, stamp, instead_of=event_id)

    def take_back(self, event_id: str, author: str) -> bool:
        """Undo what has not left; False when it has, or is not this author's.

        That a profile was opened cannot be taken back.
        """
        taken = self._control.change(lambda connection: _withdraw(connection, event_id, author))
        if taken:
            self.write_spool_anew()
        return taken

    def rehearse(self, author: str, customer: int, text: str, stamp: Stamp) -> None:
        """Write a note as ``write_note`` does and take it back before anybody could send it.

        Both in one durable transaction; its number goes to the hub without content.

        Raises:
            NotEnrolledError, TabletFullError: nothing was changed.
        """

        def write(connection: sqlite3.Connection) -> None:
            said = (EventKind.NOTE, to_wire(NoteWritten(text)))
            row, _ = _append(connection, author=author, subject=customer, said=said, at=stamp)
            if not _withdraw(connection, row.id, author):
                raise DefectError("a note that never left could not be taken back")

        self._control.change(write)
        self.write_spool_anew()

    def pending(
        self, author: str, subject: int | Collection[int] | None = None
    ) -> list[PendingEvent]:
        """What *author* wrote that her screens must lay over the hub's data, oldest first.

        With *subject* only about that customer; several ids where she had others before she
        was joined with herself. Nobody else's work is ever in it.
        """
        return self._select(author, subject, settled=False)

    def sent(
        self,
        author: str,
        subject: int | Collection[int] | None = None,
        *,
        since: datetime | None = None,
    ) -> list[PendingEvent]:
        """What *author* wrote lately that the hub has and the stream has caught up with.

        With *since* only what she wrote since then.
        """
        return self._select(author, subject, settled=True, since=since)

    def openings(self, author: str, subject: Collection[int]) -> list[PendingEvent]:
        """When *author* opened the profile of these, as far as it is still kept, oldest first."""
        return self._found(
            "author = ? AND kind = 'opened' AND subject IN (SELECT value FROM json_each(?))",
            (author, json.dumps([*subject])),
        )

    def attention(self, author: str) -> list[PendingEvent]:
        """What *author* wrote that was refused and still needs her, oldest first."""
        return self._select(author, None, settled=False, refused=True)

    def at_desk(self, *, now: datetime) -> list[AtDesk]:
        """What was recorded at this gate's desk lately, by anybody, oldest first."""
        return at_desk(self._control, now=now)

    def queue(self) -> list[Queued]:
        """Everything that has no receipt yet, of anybody, in the order in which it leaves."""
        with self._control.reading() as connection:
            rows = connection.execute(
                "SELECT id, kind, author, subject, written_at FROM event"
                " WHERE status IS NULL AND kind <> ? ORDER BY rowid",
                (WITHDRAWN,),
            ).fetchall()
        sending = self._sending
        first = next((row[0] for row in rows if row[0] not in sending), None)
        return [
            Queued(
                id=event_id,
                kind=kind,
                author=author,
                subject=subject,
                written_at=datetime.fromtimestamp(written_at, UTC),
                state=Turn.SENDING
                if event_id in sending
                else Turn.NEXT
                if event_id == first
                else Turn.WAITING,
            )
            for event_id, kind, author, subject, written_at in rows
        ]

    def waiting(self, most: int = BATCH_EVENTS) -> list[OutgoingEvent]:
        """The next events to send, in order, *most* at most. They count as gone out from here on.

        Saying so before they leave is what makes taking back safe: an event that
        may have reached the hub is never changed.
        """

        def mark(connection: sqlite3.Connection) -> list[OutgoingEvent]:
            rows = connection.execute(
                f"SELECT id, sent, sealed FROM event WHERE {_MAY_LEAVE} ORDER BY rowid LIMIT ?",  # noqa: S608  # a constant
                (most,),
            ).fetchall()
            batch: list[OutgoingEvent] = []
            size = 0
            for event_id, sent, whole in rows:
                event = OutgoingEvent(event_id, whole or sent, is_sealed=whole is not None)
                size += len(event.sent)
                # Of one form: the order inside a request is that of the two lists in it.
                if batch and (size > BATCH_BYTES or event.is_sealed != batch[0].is_sealed):
                    break
                batch.append(event)
            connection.executemany(
                "UPDATE event SET left = 1 WHERE id = ? AND left = 0",
                [(event.id,) for event in batch],
            )
            return batch

        with self._control.reading() as connection:
            nothing = (
                connection.execute(f"SELECT 1 FROM event WHERE {_MAY_LEAVE} LIMIT 1").fetchone()  # noqa: S608  # a constant
                is None
            )
        batch = [] if nothing else self._control.change(mark)
        self._sending = frozenset(event.id for event in batch)
        return batch

    def not_sending(self) -> None:
        """What was under way is not any more; without receipts it waits again."""
        self._sending = frozenset()

    def record(
        self, receipts: Sequence[Receipt], *, hub_time: int, epoch: str | None = None
    ) -> int:
        """Keep the hub's receipts; says how many were new. Unknown ids are ignored.

        Of an erased person, who may have been written about after this tablet heard of it,
        no words are kept (S14).

        *epoch* says in which life of the hub's database the events are stored.
        """
        rows = [
            (
                receipt.status,
                receipt.reason,
                receipt.applied_seq,
                hub_time,
                receipt.stored_seq,
                epoch or None,
                receipt.status == ERASED,
                receipt.id,
            )
            for receipt in receipts
        ]

        def save(connection: sqlite3.Connection) -> int:
            cursor = connection.executemany(
                "UPDATE event SET status = ?, reason = ?, applied_seq = ?, sent_at = ?,"
                " stored_seq = ?, epoch = ?, settled = max(settled, ?)"
                " WHERE id = ? AND status IS NULL",
                rows,
            )
            count = cursor.rowcount
            if any(receipt.status == ERASED for receipt in receipts):
                erased = "SELECT id, sent FROM event WHERE status = ? AND subject IS NOT NULL"
                take_words(connection, connection.execute(erased, (ERASED,)).fetchall())
            return count

        new = self._control.change(save) if rows else 0
        self._sweep()
        return new

    def too_large(self, event_id: str, *, reason: str) -> None:
        """The hub takes no request that holds this event: set it aside and show its author why."""
        self._control.change(
            lambda connection: connection.execute(
                "UPDATE event SET status = ?, reason = ? WHERE id = ? AND status IS NULL",
                (TOO_LARGE, reason, event_id),
            )
        )

    def new_epoch(self, epoch: str) -> int:
        """The hub's database is in this life of it: what other lives acknowledged goes again.

        The hub knows by its id what it still has. Says how many events wait again; they lie
        over the hub's data until it comes back with them.
        """
        with self._control.reading() as connection:
            again = connection.execute(
                "SELECT id FROM event WHERE status IS NOT NULL AND status <> 'too large'"
                " AND epoch IS NOT ?",
                (epoch,),
            ).fetchall()
        for left in self._stored_elsewhere(epoch):
            left.send_again()
        if again:
            # What its author put away, and what she took back, stays out of her sight.
            self._control.change(
                lambda connection: connection.executemany(
                    "UPDATE event SET"
                    " settled = (settled AND (status = 'rejected' OR kind = 'withdrawn')),"
                    " status = NULL, reason = NULL, applied_seq = NULL, sent_at = NULL,"
                    " stored_seq = NULL, epoch = NULL, safe = 0 WHERE id = ?",
                    again,
                )
            )
        return len(again)

    def caught_up(self, seq: int, *, epoch: str | None = None) -> int:
        """The store streams stand at *seq*: what was applied up to there is in them.

        With *epoch* only what was stored in that life of the hub's database. Says how many
        events left the overlay.
        """
        with self._control.reading() as connection:
            due = connection.execute(
                "SELECT id FROM event WHERE settled = 0 AND status NOT IN ('rejected', 'too large')"
                " AND applied_seq <= ?1 AND (?2 IS NULL OR epoch = ?2)",
                (seq, epoch),
            ).fetchall()
        if due:
            self._control.change(
                lambda connection: connection.executemany(
                    "UPDATE event SET settled = 1 WHERE id = ?", due
                )
            )
        return len(due)

    def dismiss(self, event_id: str, author: str) -> bool:
        """The author has read why the hub refused an event: stop showing it."""
        return self._control.change(lambda connection: _dismiss(connection, event_id, author))

    def counts(self) -> Counts:
        """How many events of anybody wait here, and how many need a person."""
        with self._control.reading() as connection:
            (waiting,) = connection.execute(
                "SELECT count(*) FROM event WHERE status IS NULL AND kind <> ?", (WITHDRAWN,)
            ).fetchone()
            (refused,) = connection.execute(
                "SELECT count(*) FROM event"
                " WHERE status IN ('rejected', 'too large') AND settled = 0 AND kind <> 'opened'"
            ).fetchone()
        return Counts(int(waiting), int(refused))

    def drop_old_receipts(
        self, *, now: datetime, epoch: str | None = None, kept_from: int = 0
    ) -> int:
        """Forget events whose receipts are old and which no restore can take from the hub.

        Args:
            epoch: the life of the hub's database that *kept_from* belongs to; None when the
                hub has not been heard, which drops only what was known to be safe before.
            kept_from: what was stored up to here is in every backup that may be restored.

        Returns:
            How many were forgotten.
        """
        before = int((now - KEEP_RECEIPTS).timestamp())
        with self._control.reading() as connection:
            safe = connection.execute(
                "SELECT id FROM event WHERE safe = 0 AND status IS NOT NULL"
                " AND epoch = ? AND stored_seq BETWEEN 1 AND ?",
                (epoch, kept_from),
            ).fetchall()
            (due,) = connection.execute(
                "SELECT EXISTS (SELECT 1 FROM event WHERE safe = 1 AND sent_at < ?)", (before,)
            ).fetchone()

        def forget(connection: sqlite3.Connection) -> int:
            connection.executemany("UPDATE event SET safe = 1 WHERE id = ?", safe)
            return connection.execute(
                "DELETE FROM event WHERE safe = 1 AND settled = 1 AND sent_at < ?", (before,)
            ).rowcount

        self._sweep()  # if a full disk has stopped it before
        dropped = self._control.change(forget) if safe or due else 0
        if safe:
            self.write_spool_anew()
        for left in self._left():
            where, seq = left.stored or ("", 0)
            if where == epoch and 1 <= seq <= kept_from:
                left.remove()
        return dropped

    def left_behind(self) -> list[LeftBehind]:
        """Sealed events of this tablet's earlier databases, which only the hub can open.

        Those the hub has stored are kept beside, until every backup of it holds them.
        """
        return [left for left in self._left() if left.stored is None]

    def _left(self) -> list[LeftBehind]:
        return [] if self._spool is None else self._spool.left()

    def _stored_elsewhere(self, epoch: str) -> list[LeftBehind]:
        return [left for left in self._left() if left.stored and left.stored[0] != epoch]

    def _sweep(self) -> None:
        """On a full disk the next time: the receipts are kept all the same."""
        try:
            sweep(self._control, self)
        except TabletFullError:
            log.warning("the outbox was not swept of erased people yet: the disk is full")

    def write_spool_anew(self) -> None:
        """Stored events were changed: nothing of what they were stays in the sealed copy."""
        if self._spool is not None:
            self._spool.write_anew()

    def _write(
        self,
        author: str,
        subject: int | None,
        said: _Said | None,
        at: Stamp,
        *,
        instead_of: str | None = None,
    ) -> PendingEvent:
        def write(
            connection: sqlite3.Connection,
        ) -> tuple[_Row, msgspec.Raw | None, bytes, int | None]:
            meant = said
            if instead_of is not None:
                refused = _refused(connection, instead_of, author, self._work)
                meant = said or refused
            assert meant is not None
            if meant[0] is EventKind.OPENED and subject is not None:
                known = _opened_lately(connection, author, subject, at)
                if known is not None:
                    return known, None, b"", None
            row, sent = _append(connection, author=author, subject=subject, said=meant, at=at)
            return row, meant[1], sent, bump(connection)

        row, body, sent, mark = self._control.change(write)
        if self._spool is not None and mark is not None:
            self._spool.add(sent, mark, sealed=row.sealed)
        return self._as_written(row, body)

    def _select(
        self,
        author: str,
        subject: int | Collection[int] | None,
        *,
        settled: bool,
        refused: bool | None = None,
        since: datetime | None = None,
    ) -> list[PendingEvent]:
        subjects = [subject] if isinstance(subject, int) else subject
        return self._found(
            # Without a subject it is a fault of an aircraft, or nothing but a number is left.
            "author = ?1 AND settled = ?2 AND kind <> 'opened'"
            " AND (subject IS NOT NULL OR kind = 'served')"
            " AND (?3 IS NULL OR subject IN (SELECT value FROM json_each(?3)))"
            " AND (?4 IS NULL OR ?4 = (coalesce(status, '') IN ('rejected', 'too large')))"
            " AND (?5 IS NULL OR written_at >= ?5)",
            (
                author,
                settled,
                None if subjects is None else json.dumps([*subjects]),
                refused,
                None if since is None else int(since.timestamp()),
            ),
        )

    def _found(self, where: str, values: tuple[object, ...]) -> list[PendingEvent]:
        with self._control.reading() as connection:
            rows = connection.execute(
                f"SELECT {_COLUMNS} FROM event WHERE {where} ORDER BY rowid",  # noqa: S608  # constants
                values,
            ).fetchall()
        return [self._as_written(_Row(*row)) for row in rows]

    def _as_written(self, row: _Row, body: msgspec.Raw | None = None) -> PendingEvent:
        """An event as its author sees it; *body* where it is known without opening anything."""
        sent = body or _body(row, self._work)
        said = None if sent is None else from_wire(EventKind(row.kind), sent)
        return PendingEvent(
            id=row.id,
            kind=EventKind(row.kind),
            subject=row.subject,
            author=row.author,
            text=SEALED if said is None else in_a_line(said, zone=self._zone),
            written_at=datetime.fromtimestamp(row.written_at, UTC),
            state=_state(row.status),
            reason=row.reason,
            sent_at=None if row.sent_at is None else datetime.fromtimestamp(row.sent_at, UTC),
            body=said,
        )


def batch_bytes(
    events: Sequence[OutgoingEvent], *, sealed: Sequence[bytes] = (), erasures_from: int = 0
) -> bytes:
    """A ``messages.EventBatch`` around the stored bytes, which are not touched."""
    return msgspec.msgpack.encode(
        {
            "events": [msgspec.Raw(event.sent) for event in events if not event.is_sealed],
            "sealed": [*(event.sent for event in events if event.is_sealed), *sealed],
            "erasures_from": erasures_from,
        }
    )


def _dismiss(connection: sqlite3.Connection, event_id: str, author: str) -> bool:
    done = connection.execute(
        "UPDATE event SET settled = 1 WHERE id = ? AND author = ? AND settled = 0"
        " AND status IN ('rejected', 'too large')",
        (event_id, author),
    )
    return done.rowcount > 0


def _withdraw(connection: sqlite3.Connection, event_id: str, author: str) -> bool:
    """Leave only the number of what has not left; False when it has."""
    row = connection.execute(
        "SELECT sent FROM event WHERE id = ? AND author = ? AND kind NOT IN (?, ?)"
        " AND status IS NULL AND left = 0",
        (event_id, author, WITHDRAWN, EventKind.OPENED.value),
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
        "UPDATE event SET kind = ?, subject = NULL, sent = ?, settled = 1,"
        " own = NULL, sealed = NULL, sealed_to = NULL, desk = NULL WHERE id = ?",
        (WITHDRAWN, encode(empty), event_id),
    )
    bump(connection)
    return True


def _refused(connection: sqlite3.Connection, event_id: str, author: str, work: OpenWork) -> _Said:
    """What a refused event said; it is settled from here on."""
    if not _dismiss(connection, event_id, author):
        raise SettledError
    row = _Row(
        *connection.execute(
            f"SELECT {_COLUMNS} FROM event WHERE id = ?",  # noqa: S608  # a constant
            (event_id,),
        ).fetchone()
    )
    body = _body(row, work)
    if body is None:
        raise SealedWorkError
    return EventKind(row.kind), body


def _opened_lately(
    connection: sqlite3.Connection, author: str, subject: int, at: Stamp
) -> _Row | None:
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM event WHERE author = ? AND subject = ? AND kind = ?"  # noqa: S608  # a constant
        " AND abs(written_at - ?) < ? ORDER BY rowid DESC LIMIT 1",
        (author, subject, EventKind.OPENED.value, _written_at(at), ONE_OPENING),
    ).fetchone()
    return None if row is None else _Row(*row)


def _append(
    connection: sqlite3.Connection, *, author: str, subject: int | None, said: _Said, at: Stamp
) -> tuple[_Row, bytes]:
    """Store an event; its row, and the whole of it as the hub will read it."""
    device = connection.execute(
        "UPDATE device SET next_n = next_n + 1 RETURNING id, next_n - 1"
    ).fetchone()
    if device is None:
        raise NotEnrolledError
    device_id, n = device
    kind, body = said
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
    kept = sealing.sealed(connection, event)
    desk = handed_on(connection, author, kind, body)
    connection.execute(
        "INSERT INTO event (device, n, id, author, kind, subject, written_at, left, settled,"
        " sent, own, sealed, sealed_to, desk) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?)",
        (device_id, n, event.id, author, kind.value, subject, _written_at(at), *kept, desk),
    )
    row = _Row(
        id=event.id,
        kind=kind.value,
        subject=subject,
        author=author,
        written_at=_written_at(at),
        sent=kept.head,
        own=kept.own,
        sealed=kept.whole,
    )
    return row, encode(event)


def _body(row: _Row, work: OpenWork) -> msgspec.Raw | None:
    """What an event says; None when it is sealed and cannot be opened now."""
    return decode(row.sent, Event).body if row.own is None else work.body(row.author, row.own)


def _written_at(at: Stamp) -> int:
    return at.seen_hub_time + at.mono_ms // 1000


def _state(status: str | None) -> EventState:
    if status is None:
        return EventState.WAITING
    return EventState.REJECTED if status in {REJECTED, TOO_LARGE} else EventState.APPLIED

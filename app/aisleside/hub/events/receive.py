"""Taking in what devices recorded.

Every event that arrives is stored as it was sent and answered once: sent again,
it gets the receipt it got before (S6). What cannot be used is stored too and
answered ``rejected`` with a reason a person understands; a kind this version
does not know is ``stored``, because an older hub must not refuse a newer app.
Each event has its own savepoint, so a poisonous one delays no other (S17); all
of them are one transaction, so a receipt always means that the event is on disk.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import NOTE_LIMIT, EventKind
from aisleside.hub.store import journal, received
from aisleside.hub.store.access import Device
from aisleside.hub.store.engine import Store
from aisleside.wire.messages import Event, NoteBody, Receipt, Receipts
from aisleside.wire.rows import NoteRow

log = logging.getLogger(__name__)

APPLIED, REJECTED, STORED = "applied", "rejected", "stored"

LARGEST = 2**63 - 1  # what a column of the store can hold


class UnusableEventError(ExpectedError):
    """An event that cannot become state. The sentence is the receipt's reason."""


class _Named(msgspec.Struct):
    """The least an event must say for us to answer it."""

    id: str


def receive(store: Store, device: Device, sent: Sequence[bytes], *, now: datetime) -> Receipts:
    """Store and apply a batch of events.

    Args:
        device: whose token the batch came with.
        sent: the events, each as its own msgpack bytes.
        now: aware UTC.

    Raises:
        HubStoreError: nothing of the batch was stored; the device sends it again.
    """
    at = int(now.timestamp())
    receipts = []
    with store.write() as connection:
        for one in sent:
            receipt = _take(connection, device, one, at)
            if receipt is not None:
                receipts.append(receipt)
    return Receipts(receipts=receipts, hub_time=at)


def _take(connection: Connection, device: Device, sent: bytes, now: int) -> Receipt | None:
    event = _read(sent)
    if event is None:
        return _keep_unreadable(connection, device, sent, now)
    known = received.receipt_of(connection, event.id)
    if known is not None:
        return _answer_again(device, event.id, *known)
    stored = received.Stored(
        id=event.id,
        device=device.id,
        n=event.n,
        author=event.author,
        kind=event.kind,
        subject=event.subject,
        sent=sent,
        received_at=now,
        occurred_at=_occurred_at(event, now),
    )
    if event.device == device.id and received.number_is_taken(
        connection, device=device.id, n=event.n
    ):
        log.warning("device %s used number %d for two events; both are kept", device.id, event.n)
    try:
        with connection.begin_nested():
            receipt = _apply(connection, device, event, stored)
            received.keep(connection, stored, receipt)
            return receipt
    except UnusableEventError as error:
        receipt = Receipt(event.id, REJECTED, 0, error.say)
    except OperationalError:
        raise  # the disk or another writer, not this event: nothing is acknowledged
    except Exception:  # a poisonous event must not delay the others
        log.exception("event %s could not be applied; it is kept", event.id)
        receipt = Receipt(
            event.id, REJECTED, 0, "The hub could not use this. It is kept there; tell support."
        )
    received.keep(connection, stored, receipt)
    return receipt


def _apply(
    connection: Connection, device: Device, event: Event, stored: received.Stored
) -> Receipt:
    if event.device != device.id:
        raise UnusableEventError(
            "This was recorded on another tablet, so it was not used. The hub keeps it; "
            "tell support."
        )
    if event.kind != EventKind.NOTE:
        return Receipt(event.id, STORED, 0)
    text = _text_of_note(event)
    if event.subject is None or not received.customer_exists(connection, event.subject):
        raise UnusableEventError(
            "The hub does not know this customer any more, so the note was not added. "
            "The hub keeps its words; tell a manager."
        )
    version = journal.reserve(connection)
    name = received.name_of_staff(connection, event.author)
    received.write_note(
        connection,
        NoteRow(
            customer=event.subject,
            id=event.id,
            at=stored.occurred_at,
            text=text,
            author=event.author,
            author_name=name or event.author,
            place=device.place,
            version=version,
        ),
    )
    return Receipt(event.id, APPLIED, version)


def _text_of_note(event: Event) -> str:
    try:
        text = msgspec.msgpack.decode(event.body, type=NoteBody).text.strip()
    except (msgspec.MsgspecError, ValueError) as error:
        raise UnusableEventError(
            "The note's words could not be read, so it was not added. The hub keeps what was "
            "sent; write the note again."
        ) from error
    if not text:
        raise UnusableEventError("The note was empty, so it was not added. Write it again.")
    if len(text) > NOTE_LIMIT:
        raise UnusableEventError(
            f"The note has {len(text)} characters and {NOTE_LIMIT} are the most, so it was not "
            "added. The hub keeps it; write it again, shorter."
        )
    return text


def _read(sent: bytes) -> Event | None:
    """An event whose envelope we can keep in columns, or None."""
    try:
        event = msgspec.msgpack.decode(sent, type=Event)
    except (msgspec.MsgspecError, ValueError):
        return None
    numbers = (event.n, event.subject or 0, event.seen_hub_time, event.mono_ms)
    if not event.id or any(not -LARGEST <= number <= LARGEST for number in numbers):
        return None
    return event


def _keep_unreadable(
    connection: Connection, device: Device, sent: bytes, now: int
) -> Receipt | None:
    """Keep bytes that are not an event; answered only if they hold at least an id."""
    try:
        name = msgspec.msgpack.decode(sent, type=_Named).id
    except (msgspec.MsgspecError, ValueError):
        name = ""
    kept_as = name or f"unreadable-{hashlib.sha256(sent).hexdigest()}"
    known = received.receipt_of(connection, kept_as)
    if known is not None:
        return _answer_again(device, kept_as, *known) if name else None
    receipt = Receipt(
        kept_as, REJECTED, 0, "The hub could not read this. It is kept there; tell support."
    )
    log.warning("device %s sent an event that cannot be read; it is kept", device.id)
    received.keep(
        connection,
        received.Stored(
            id=kept_as,
            device=device.id,
            n=-1,
            author="",
            kind="unreadable",
            subject=None,
            sent=sent,
            received_at=now,
            occurred_at=now,
        ),
        receipt,
    )
    return receipt if name else None


def _answer_again(device: Device, event: str, sender: str, receipt: Receipt) -> Receipt:
    if sender == device.id:
        return receipt
    log.warning("device %s sent event %s, which another device sent before", device.id, event)
    return Receipt(
        event, REJECTED, 0, "Another tablet has already sent this, so it was not used again."
    )


def _occurred_at(event: Event, now: int) -> int:
    """When it happened, by the hub's clock: a tablet's wall clock may be wrong (S18)."""
    if event.seen_hub_time <= 0:
        return now
    return max(0, min(now, event.seen_hub_time + max(0, event.mono_ms) // 1000))

"""What devices sent: every event once, as it was sent, with its receipt; and notes."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from aisleside.hub.store import journal, schema
from aisleside.wire.messages import Receipt
from aisleside.wire.rows import NoteRow


@dataclass(frozen=True, slots=True)
class Stored:
    """An event as the hub keeps it. *sent* is what arrived; times are seconds UTC."""

    id: str
    device: str
    n: int
    author: str
    kind: str
    subject: int | None
    sent: bytes
    received_at: int
    occurred_at: int


# Built once: building a statement costs several times what SQLite needs to run it, and a
# batch runs each of these for every event.
_event, _staff = schema.event.c, schema.staff.c
_RECEIPT = select(_event.device, _event.id, _event.status, _event.applied_seq, _event.reason).where(
    _event.id == bindparam("event")
)
_SAME_NUMBER = (
    select(_event.id)
    .where(_event.device == bindparam("device"), _event.n == bindparam("n"))
    .limit(1)
)
_CUSTOMER = select(schema.customer.c.id).where(schema.customer.c.id == bindparam("customer"))
_STAFF_NAME = select(_staff.name).where(_staff.id == bindparam("staff"))
_PLACES = select(schema.member.c.place).where(schema.member.c.customer == bindparam("customer"))
_KEEP = schema.event.insert()
_WRITE_NOTE = schema.note.insert()


def receipt_of(connection: Connection, event: str) -> tuple[str, Receipt] | None:
    """Who sent a stored event, and the receipt it got."""
    row = connection.execute(_RECEIPT, {"event": event}).one_or_none()
    return (row[0], Receipt(*row[1:])) if row else None


def number_is_taken(connection: Connection, *, device: str, n: int) -> bool:
    """Whether a device has already used a number for another event."""
    return connection.execute(_SAME_NUMBER, {"device": device, "n": n}).first() is not None


def keep(connection: Connection, event: Stored, receipt: Receipt) -> None:
    """Store an event with its receipt."""
    connection.execute(
        _KEEP,
        {
            "id": event.id,
            "device": event.device,
            "n": event.n,
            "author": event.author,
            "kind": event.kind,
            "subject": event.subject,
            "sent": event.sent,
            "received_at": event.received_at,
            "occurred_at": event.occurred_at,
            "status": receipt.status,
            "applied_seq": receipt.applied_seq,
            "reason": receipt.reason,
        },
    )


def customer_exists(connection: Connection, customer: int) -> bool:
    """Whether the hub knows a customer."""
    return connection.execute(_CUSTOMER, {"customer": customer}).first() is not None


def name_of_staff(connection: Connection, staff: str) -> str | None:
    """What a member of staff is called."""
    return connection.execute(_STAFF_NAME, {"staff": staff}).scalar_one_or_none()


def write_note(connection: Connection, note: NoteRow) -> None:
    """Add a note and tell every place whose scope its customer is in."""
    connection.execute(_WRITE_NOTE, note._asdict())
    places = connection.execute(_PLACES, {"customer": note.customer}).scalars().all()
    journal.publish(connection, [(journal.Change("note", (note.customer, note.id)), places)])

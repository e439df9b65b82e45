"""What a device and the hub say to each other. One example file a message in ``examples/``."""

from __future__ import annotations

import msgspec

from aisleside.wire.rows import (
    ContactRow,
    CustomerRow,
    FactRow,
    LineRow,
    LinkRow,
    NoteRow,
    PlaceRow,
    ProductRow,
    ServiceRow,
    StaffRow,
    StockRow,
)


class Message(msgspec.Struct, frozen=True, omit_defaults=True):
    """A message; unknown fields from a newer side are ignored."""


class Health(Message, frozen=True):
    """``GET /v1/health``: that this is a hub, and which; answered to anybody."""

    name: str
    version: str
    protocol: int


class EnrolRequest(Message, frozen=True):
    """``POST /v1/enrol``: a new device shows the single-use code a manager gave it."""

    code: str
    name: str


class EnrolReply(Message, frozen=True):
    """*secret* proves the device from now on; it goes into the key store."""

    device: str
    secret: str
    place: str
    name: str


class SessionRequest(Message, frozen=True):
    """``POST /v1/session``: the device alone, or a person on it with her PIN."""

    device: str
    secret: str
    protocol: int
    staff: str | None = None
    pin: str | None = None


class SessionReply(Message, frozen=True):
    """*token* is short-lived and bound to device, person and role. Times in seconds UTC."""

    token: str
    expires_in: int
    hub_time: int
    staff: StaffRow | None = None


class SegmentRef(Message, frozen=True):
    """One part of a snapshot; *sha256* is over the packed bytes, sizes are bytes."""

    sha256: str
    rows: int
    raw_size: int
    packed_size: int


class Snapshot(Message, frozen=True):
    """A whole stream as it stood at *cursor*, which was read before its rows."""

    stream: str
    epoch: str
    cursor: int
    schema: int
    rows: int
    segments: list[SegmentRef]


class StreamOffer(Message, frozen=True):
    """A stream this device holds. A cursor below *floor* must take the snapshot."""

    stream: str
    epoch: str
    head: int
    floor: int


class Manifest(Message, frozen=True):
    """``GET /v1/manifest``: what this device should hold."""

    protocol: int
    schema: int
    hub_time: int
    place: str
    streams: list[StreamOffer]


class Rows(Message, frozen=True, omit_defaults=True):
    """Whole rows by table; the content of a segment and the puts of a page."""

    staff: list[StaffRow] = []
    customer: list[CustomerRow] = []
    contact: list[ContactRow] = []
    fact: list[FactRow] = []
    service: list[ServiceRow] = []
    note: list[NoteRow] = []
    line: list[LineRow] = []
    stock: list[StockRow] = []
    place: list[PlaceRow] = []
    product: list[ProductRow] = []
    link: list[LinkRow] = []


class Gone(Message, frozen=True, array_like=True):
    """A row that left the stream. *key* has the columns of ``rows.KEYS``."""

    table: str
    key: list[int | str]
    version: int


class Page(Message, frozen=True, tag="page"):
    """``GET /v1/feed?stream&epoch&from``: the changes in (*since*, *to*].

    Applied only if *since* equals the stored cursor and *epoch* matches, the
    *gone* before the *puts*: a customer who left and came back is in both. *as_of*
    is the stream's head when this was served; there is more while *to* < *as_of*.
    *digest* is the sha256 of ``codec.rows_bytes(puts) + codec.gone_bytes(gone)``.
    """

    stream: str
    epoch: str
    since: int
    to: int
    as_of: int
    hub_time: int
    puts: Rows
    gone: list[Gone]
    digest: str


class TakeSnapshot(Message, frozen=True, tag="snapshot"):
    """The answer to a cursor the hub cannot go on from: take the snapshot instead."""

    stream: str
    reason: str


FeedReply = Page | TakeSnapshot


class Event(Message, frozen=True):
    """Something a person recorded; immutable from here on.

    *n* counts this device's events without gaps. *seen_hub_time* (seconds UTC) is
    the last hub time the device knew and *mono_ms* the milliseconds it had counted
    since; *wall_time* is for people only and orders nothing.
    """

    id: str
    device: str
    n: int
    author: str
    kind: str
    schema: int
    seen_hub_time: int
    mono_ms: int
    wall_time: int
    subject: int | None
    body: msgspec.Raw


class NoteBody(Message, frozen=True):
    """Body of an event of kind ``note``."""

    text: str


class EventBatch(Message, frozen=True):
    """``POST /v1/events``."""

    events: list[Event]


class Receipt(Message, frozen=True):
    """What became of one event, which is stored in any case.

    *status* is ``applied``, ``rejected`` (*reason* says why, to a person) or
    ``stored``: of a kind this hub does not use. *applied_seq* is 0 unless applied.
    """

    id: str
    status: str
    applied_seq: int
    reason: str | None = None


class Receipts(Message, frozen=True):
    """One receipt for each event the hub has stored durably; none for the others."""

    receipts: list[Receipt]
    hub_time: int


class Problem(Message, frozen=True):
    """Body of every answer that is not a success. *say* may be shown."""

    code: str
    say: str

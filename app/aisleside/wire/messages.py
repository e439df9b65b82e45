"""What a device and the hub say to each other. One example file a message in ``examples/``."""

from __future__ import annotations

import msgspec

from aisleside.wire.rows import (
    AnswerRow,
    ClaimRow,
    CompanionRow,
    ConsentRow,
    ContactRow,
    CustomerRow,
    FactRow,
    FlightRow,
    LineRow,
    LinkRow,
    ModelRow,
    NeedRow,
    NoteRow,
    PlaceRow,
    ProductRow,
    ServiceRow,
    StaffRow,
    StockRow,
    TaskRow,
    TravellerRow,
)


class Message(msgspec.Struct, frozen=True, omit_defaults=True):
    """A message; unknown fields from a newer side are ignored."""


class Health(Message, frozen=True):
    """``GET /v1/health``: that this is a hub, and which; answered to anybody."""

    name: str
    version: str
    protocol: int


class EnrolRequest(Message, frozen=True):
    """``POST /v1/enrol``: a new device shows the single-use code a manager gave it.

    The answer repeats *nonce*: one that was held up is not taken for the answer to this.
    """

    code: str
    name: str
    nonce: str = ""


class EnrolReply(Message, frozen=True):
    """*secret* proves the device from now on; it goes into the key store.

    *hub_key* (Ed25519, 32 bytes) signs every manifest and snapshot of this hub,
    *seal_key* (X25519, 32 bytes) is what a device seals its unsent work to.
    """

    device: str
    secret: str
    place: str
    name: str
    company: str = ""
    hub_key: bytes = b""
    seal_key: bytes = b""
    nonce: str = ""


class SessionRequest(Message, frozen=True):
    """``POST /v1/session``: the device alone, or a person on it with her PIN."""

    device: str
    secret: str
    protocol: int
    staff: str | None = None
    pin: str | None = None
    schema: int = 1


class SessionReply(Message, frozen=True):
    """*token* is short-lived and bound to device, person and role. Times in seconds UTC.

    A *push_only* token of a revoked device hands over its unsent work and nothing else.
    """

    token: str
    expires_in: int
    hub_time: int
    staff: StaffRow | None = None
    push_only: bool = False


class Signed(Message, frozen=True):
    """*body* is a message in msgpack, *signature* Ed25519 of the hub over it.

    What is signed says itself what it is: ``wire.signing`` puts the name of the
    message before its bytes, so that a snapshot cannot be shown as a manifest.
    """

    body: bytes
    signature: bytes


class SegmentRef(Message, frozen=True):
    """One part of a snapshot: a SQLite image of ``wire.layout``, packed, then sealed.

    *sha256* is over the sealed bytes, sizes are bytes. *first* and *last* are the
    customer ids it covers; None in a part that has rows of no customer.
    """

    sha256: str
    rows: int
    customers: int
    raw_size: int
    sealed_size: int
    first: int | None = None
    last: int | None = None


class Snapshot(Message, frozen=True):
    """``GET /v1/snapshot?stream``, signed: a whole stream as it stood at *cursor*.

    The cursor was read before the rows; no row is newer than *end_seq*. The
    segments are sealed with *content_key* (AES-256-GCM). They and the changes
    after *cursor* stay to be had until *pinned_until* (seconds UTC).
    """

    stream: str
    epoch: str
    cursor: int
    end_seq: int
    schema: int
    rows: int
    customers: int
    content_key: bytes
    pinned_until: int
    segments: list[SegmentRef]


class StreamOffer(Message, frozen=True):
    """A stream this device holds. A cursor below *floor* must take the snapshot.

    After *not_after* (seconds UTC, hub time) its content key is destroyed first,
    then its file; events about it still leave.
    """

    stream: str
    epoch: str
    head: int
    floor: int
    not_after: int | None = None


class Parent(Message, frozen=True):
    """The epoch the hub was restored out of, and the last sequence the backup held."""

    epoch: str
    seq: int


class Manifest(Message, frozen=True):
    """``GET /v1/manifest?nonce``, signed: what this device should hold.

    *nonce* is the one asked with, so that no answer can be shown a second time.

    *schema* is the one of the rows this device will be sent, between
    *oldest_schema* and *newest_schema*. *erasures* is the last number of the
    erasure ledger. Events stored at or before *kept_from* are in every backup the
    hub may be restored from (0: none was made). Without contact for
    *lease_seconds* the device closes its streams. *lock*: this device was
    revoked; it destroys its streams' keys and keeps its unsent work.
    """

    protocol: int
    schema: int
    hub_time: int
    place: str
    streams: list[StreamOffer]
    company: str = ""
    device: str = ""
    oldest_schema: int = 1
    newest_schema: int = 1
    erasures: int = 0
    kept_from: int = 0
    lease_seconds: int = 86_400
    parent: Parent | None = None
    lock: bool = False
    nonce: str = ""


class Rows(Message, frozen=True, omit_defaults=True):
    """Whole rows by table; the content of a segment and the puts of a page."""

    staff: list[StaffRow] = []
    customer: list[CustomerRow] = []
    contact: list[ContactRow] = []
    fact: list[FactRow] = []
    service: list[ServiceRow] = []
    note: list[NoteRow] = []
    task: list[TaskRow] = []
    consent: list[ConsentRow] = []
    answer: list[AnswerRow] = []
    claim: list[ClaimRow] = []
    companion: list[CompanionRow] = []
    traveller: list[TravellerRow] = []
    need: list[NeedRow] = []
    flight: list[FlightRow] = []
    line: list[LineRow] = []
    stock: list[StockRow] = []
    place: list[PlaceRow] = []
    product: list[ProductRow] = []
    link: list[LinkRow] = []
    model: list[ModelRow] = []


class Gone(Message, frozen=True, array_like=True):
    """A row that left the stream. *key* has the columns of ``rows.KEYS``.

    *version* is the sequence of the change that made it go. A customer who was
    found to be somebody else goes with *merged_into*.
    """

    table: str
    key: list[int | str]
    version: int
    merged_into: int | None = None


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
    schema: int = 1  # of the rows; ``wire.history`` lifts them


class TakeSnapshot(Message, frozen=True, tag="snapshot"):
    """The answer to a cursor the hub cannot go on from: take the snapshot instead."""

    stream: str
    reason: str


class MakeRepair(Message, frozen=True, tag="repair"):
    """The answer to a cursor of the epoch this hub was restored out of.

    The device sends the keys it was served after *seq* to ``POST /v1/repair``, if
    its snapshot ended at or before *seq*; else it takes the snapshot.
    """

    stream: str
    epoch: str
    seq: int


FeedReply = Page | TakeSnapshot | MakeRepair


class RepairRequest(Message, frozen=True):
    """``POST /v1/repair``: a device that stands at (*epoch*, *cursor*) of before the restore.

    *keys* by table: everything served to it at a head beyond the backup's.
    """

    stream: str
    epoch: str
    cursor: int
    keys: dict[str, list[list[int | str]]]


class Fix(Message, frozen=True, tag="fix"):
    """The rows asked for as they are now; what is not here any more is in *gone*.

    Applied whatever the versions say, only to a stream that still stands at
    (*was_epoch*, *was_seq*); it stands at (*epoch*, *to*) afterwards, to be
    followed by pages. *digest* as in ``Page``.
    """

    stream: str
    was_epoch: str
    was_seq: int
    epoch: str
    to: int
    as_of: int
    hub_time: int
    puts: Rows
    gone: list[Gone]
    digest: str
    schema: int = 1


RepairReply = Fix | TakeSnapshot


class Range(Message, frozen=True, array_like=True):
    """Rows of a stream between two keys, both included, and their digest.

    *table* is "people" for everything of customers *first* to *last*; else a table
    of its own, by the first column of its key where that is a number, whole (None)
    where it is not. The digest is that of ``wire.digests``.
    """

    table: str
    first: int | None
    last: int | None
    digest: str


class VerifyRequest(Message, frozen=True):
    """``POST /v1/verify``: what a device that stands at *cursor* holds.

    The digests are over the rows as they look in *schema*, which is the manifest's.
    """

    stream: str
    epoch: str
    cursor: int
    ranges: list[Range]
    schema: int = 1


class RangeVerdict(Message, frozen=True):
    """*state* is ``same``, ``differs`` (*rows* are the hub's, whole), ``moved`` or ``large``.

    A range that moved has changes after the cursor, so it cannot be compared now.
    One that is too large for an answer is to be cut and asked about again. *count*
    is how many rows the hub has in it, 0 for a large one.
    """

    table: str
    first: int | None
    last: int | None
    state: str
    count: int = 0
    rows: Rows | None = None


class Verdict(Message, frozen=True):
    """What the hub says to the ranges asked about; those left out did not fit the answer."""

    stream: str
    epoch: str
    cursor: int
    ranges: list[RangeVerdict]
    schema: int = 1


class Erasure(Message, frozen=True, array_like=True):
    """Number *n* of the erasure ledger: forget this customer."""

    n: int
    customer: int


class Erasures(Message, frozen=True):
    """``GET /v1/erasures?from``, signed: the ledger's numbers in (*since*, *to*].

    Ids of one number stay together. *to* is *since* when there is nothing new.
    """

    since: int
    to: int
    erasures: list[Erasure]


class Poke(Message, frozen=True):
    """Data of a ``poke`` on ``GET /v1/live``: a stream has something new. No people in it.

    The devices of a stream spread what they ask then over *spread* seconds.
    """

    stream: str
    head: int
    spread: int = 1


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


class FactBody(Message, frozen=True):
    """Body of ``fact``: a size, a taste, a preference or a correction; None takes it away.

    *words* are how the customer said it.
    """

    key: str
    value: str | None
    words: str | None = None


class TaskBody(Message, frozen=True):
    """Body of ``task``: a promise, follow-up or appointment; its id is the event's.

    *due_at* is in seconds UTC; with *all_day* any moment of the day that begins there.
    *staff* is whose it is, None when anybody's.
    """

    kind: str
    title: str
    detail: str | None = None
    due_at: int | None = None
    all_day: bool = True
    minutes: int | None = None
    product: int | None = None
    staff: str | None = None


class TaskClosedBody(Message, frozen=True):
    """Body of ``task_closed``: a task is ``done``, ``dropped``, or ``open`` again."""

    task: str
    state: str


class ConsentBody(Message, frozen=True):
    """Body of ``consent``: what she answered, and in which words."""

    purpose: str
    answer: str
    words: str | None = None


class AnswerBody(Message, frozen=True):
    """Body of ``answer``: a reason to approach her was taken up, put off or put away.

    *until* (seconds UTC) is when it may come back, *reason* why it is not for her.
    """

    moment: str
    answer: str
    until: int | None = None
    reason: str | None = None


class OpenedBody(Message, frozen=True):
    """Body of ``opened``: her profile was opened, and why (P6)."""

    reason: str


class SameBody(Message, frozen=True):
    """Body of ``same``: she and the customer *other* are one person, as staff say.

    It joins nobody: the hub keeps it for whoever reviews that.
    """

    other: int


class ClaimBody(Message, frozen=True):
    """Body of ``claim``: *part* of *case* is about to be seen to; its id is the event's.

    *instead_of* is the claim it takes over.
    """

    case: str
    part: str
    instead_of: str | None = None


class OutcomeBody(Message, frozen=True):
    """Body of ``outcome``: a claim was ``accepted``, ``declined``, or ``not_now``.

    *gesture* is what was given with it, *amount* of it in its own unit.
    """

    claim: str
    result: str
    gesture: str | None = None
    amount: int = 0


class BoardingBody(Message, frozen=True):
    """Body of ``boarding``: where she stands on a flight's list now.

    *by* is ``scan`` or ``hand``, *facts* which two facts were asked for by hand, never
    what they are.
    """

    flight: str
    state: str
    by: str = "scan"
    facts: list[str] = []


class ServedBody(Message, frozen=True):
    """Body of ``served``: something on board, in a line of *detail*, and how it *went*.

    *to_seat* is where she sits from then on, *product* what she took of what was offered.
    Without a subject it is a fault of the aircraft: what is *broken*, and *where*. A hub
    that knows neither keeps it as it came.
    """

    flight: str
    what: str
    went: str = "well"
    detail: str | None = None
    seat: str | None = None
    to_seat: str | None = None
    product: int | None = None
    broken: str | None = None
    where: str | None = None


class Opening(Message, frozen=True):
    """Somebody opened a customer's profile; *at* is in seconds UTC.

    *staff* is the name and *title* the work of who did, *place* the store's name and
    *device* the tablet's.
    """

    at: int
    staff: str
    title: str
    place: str
    device: str
    reason: str


class Openings(Message, frozen=True):
    """``GET /v1/openings?customer``: who opened her profile since *since*, newest first."""

    customer: int
    since: int
    openings: list[Opening]


class FoundCustomer(Message, frozen=True):
    """A customer of any store as a list may show her; *contact* is masked.

    *place* is the name of her usual store, empty when none is known.
    """

    customer: int
    said: str
    place: str
    contact: str


class SearchRequest(Message, frozen=True):
    """``POST /v1/search``: what was typed; an address could end up in a log on the way."""

    text: str


class FoundCustomers(Message, frozen=True):
    """Whom the hub finds for a text, the nearest first, 20 at most."""

    found: list[FoundCustomer]


class EventBatch(Message, frozen=True):
    """``POST /v1/events``.

    *sealed* are events sealed to the hub's *seal_key*: nobody else on the device may read
    them, or it lost its own key since. The answer carries the erasures after *erasures_from*.
    """

    events: list[Event]
    sealed: list[bytes] = []
    erasures_from: int = 0


class Receipt(Message, frozen=True):
    """What became of one event, which is stored in any case.

    *status* is ``applied``, ``rejected`` (*reason* says why, to a person), ``stored``
    (of a kind this hub does not use) or ``erased`` (about a person who was erased:
    only that it happened is kept). *applied_seq* is 0 unless applied; *stored_seq*
    is the hub's head once the event was stored.
    """

    id: str
    status: str
    applied_seq: int
    reason: str | None = None
    stored_seq: int = 0


class Receipts(Message, frozen=True):
    """One receipt for each event the hub has stored durably; none for the others.

    *epoch* says in which life of the hub's database. *sealed* counts how many of the
    sealed events are stored, *sealed_seq* is the head at which the last of them was.
    """

    receipts: list[Receipt]
    hub_time: int
    epoch: str = ""
    sealed: int = 0
    erasures: list[Erasure] = []
    sealed_seq: int = 0


class Problem(Message, frozen=True):
    """Body of every answer that is not a success. *say* may be shown."""

    code: str
    say: str

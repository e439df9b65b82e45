"""A hub in the test's hands: the real messages over httpx's mock transport."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from tests.images import sealed_with

from aisleside.device.cache.book import Book
from aisleside.device.cache.library import Library
from aisleside.device.machine import clock
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.identity import identity
from aisleside.device.outbox.notes import Outbox
from aisleside.device.sync.engine import Parts, SyncEngine
from aisleside.device.sync.erasures import Forgetter
from aisleside.device.sync.lease import Lease, kept_clock
from aisleside.device.sync.loader import Loader
from aisleside.device.sync.puller import Changed, Puller
from aisleside.device.sync.pusher import Pusher
from aisleside.device.sync.shelf import Shelf
from aisleside.device.sync.status import Loading
from aisleside.device.sync.transport import HubClient
from aisleside.settings import DeviceSettings
from aisleside.wire import MSGPACK, PROTOCOL, SCHEMA
from aisleside.wire.codec import decode, encode, page_digest
from aisleside.wire.messages import (
    EnrolReply,
    EnrolRequest,
    Erasure,
    Erasures,
    Event,
    EventBatch,
    Fix,
    Gone,
    Health,
    MakeRepair,
    Manifest,
    NoteBody,
    Page,
    Parent,
    Problem,
    Receipt,
    Receipts,
    RepairRequest,
    Rows,
    SegmentRef,
    SessionReply,
    SessionRequest,
    Signed,
    Snapshot,
    StreamOffer,
    TakeSnapshot,
)
from aisleside.wire.redacting import redacted
from aisleside.wire.rows import KEYS, OF_CUSTOMER, NoteRow, StaffRow
from aisleside.wire.signing import body_of
from aisleside.wire.streams import tables

STORE = "store:367/associate"
CONTENT_KEY = b"c" * 32
HUB_TIME = 1_795_262_400


class FakeHub:
    """Serves streams from rows in memory, and can be told to misbehave."""

    def __init__(self) -> None:
        self.key = Ed25519PrivateKey.from_private_bytes(b"h" * 32)
        self.company = "C1"
        self.device = "D1"
        self.lock = False
        self.limits: dict[str, int] = {}  # when a stream's time is over
        self.epoch = "E1"
        self.parent: Parent | None = None
        self.kept_from = 0
        self.head = 0
        self.floor = 0
        self.streams: dict[str, dict[tuple[str, tuple], tuple]] = {STORE: {}}
        self.feed: list[tuple[int, str, str, tuple]] = []
        self.events: dict[str, Event] = {}
        self.sealed: list[bytes] = []
        self.erased: list[Erasure] = []
        self.tells_on_push = True  # of erasures
        self.asked: list[str] = []
        self.away = False
        self.tokens = 0
        self.page_rows = 2000
        self.answer: Callable[[httpx.Request], httpx.Response | None] = lambda _: None
        self.after: Callable[[httpx.Request, httpx.Response], httpx.Response] = lambda _, r: r

    def put(self, *rows: Any, table: str, stream: str = STORE) -> None:
        """Change rows of a table; each gets a sequence of its own."""
        for row in rows:
            self.head += 1
            key = tuple(getattr(row, name) for name in KEYS[table])
            self.streams.setdefault(stream, {})[table, key] = row._replace(version=self.head)
            self.feed.append((self.head, stream, table, key))

    def delete(self, *key: Any, table: str, stream: str = STORE) -> None:
        self.head += 1
        held = self.streams[stream]
        held.pop((table, key))
        if table == "customer":
            for other in [k for k in held if k[0] != "customer" and k[1][0] == key[0]]:
                del held[other]
        self.feed.append((self.head, stream, table, key))

    def erase(self, *customers: int, n: int | None = None) -> None:
        """Forget people, all ids of one number; the streams tell that they left."""
        number = n or (self.erased[-1].n if self.erased else 0) + 1
        for customer in customers:
            self.erased.append(Erasure(number, customer))
            if ("customer", (customer,)) in self.streams[STORE]:
                self.delete(customer, table="customer")

    def backup(self) -> FakeHub:
        """What a backup made now holds."""
        kept = FakeHub()
        kept.epoch, kept.head, kept.floor = self.epoch, self.head, self.floor
        kept.streams = {stream: dict(rows) for stream, rows in self.streams.items()}
        kept.feed = list(self.feed)
        return kept

    def restore(self, backup: FakeHub | None = None) -> None:
        """The hub's database comes from a backup: a new life, and what was since is lost.

        Without one it comes from somewhere nobody knows.
        """
        self.parent = None if backup is None else Parent(backup.epoch, backup.head)
        if backup is not None:
            self.head, self.floor = backup.head, backup.floor
            self.streams = {stream: dict(rows) for stream, rows in backup.streams.items()}
            self.feed = list(backup.feed)
        self.epoch += "'"

    def transport(self) -> httpx.MockTransport:
        return httpx.MockTransport(self._serve)

    def _serve(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request.url.path)
        if self.away:
            raise httpx.ConnectError("no route")
        return self.after(request, self.answer(request) or self._route(request))

    def _route(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        if path == "/v1/health":
            return ok(Health("hub", "1", PROTOCOL))
        if path == "/v1/enrol":
            public = self.key.public_key().public_bytes_raw()
            made = self.device, "device-secret", "367", "Till 2", self.company, public, b"s" * 32
            return ok(EnrolReply(*made, decode(request.content, EnrolRequest).nonce))
        if path == "/v1/session":
            return self._session(decode(request.content, SessionRequest))
        if request.headers.get("authorization") != f"Bearer token-{self.tokens}":
            return problem(401, "session_over")
        if path == "/v1/manifest":
            return ok(self.signed(self.manifest(nonce=request.url.params.get("nonce", ""))))
        if path == "/v1/snapshot":
            return ok(self.signed(self._snapshot(request.url.params["stream"])[0]))
        if path.startswith("/v1/segments/"):
            for stream in self.streams:
                for sealed, ref in self._snapshot(stream)[1]:
                    if path.endswith(ref.sha256):
                        return part_of(sealed, request.headers.get("range"))
            return problem(404, "unknown_stream")
        if path == "/v1/feed":
            return ok(self._page(request.url.params))
        if path == "/v1/repair":
            return ok(self._mend(decode(request.content, RepairRequest)))
        if path == "/v1/erasures":
            return ok(self.signed(self._erasures(int(request.url.params["from"]))))
        if path == "/v1/events":
            return ok(self._take(decode(request.content, EventBatch)))
        return problem(404, "not_found")

    def _session(self, asked: SessionRequest) -> httpx.Response:
        if asked.secret != "device-secret":
            return problem(403, "unknown_device")
        staff = None
        if asked.staff is not None:
            if (asked.staff, asked.pin) != ("S1", "472915"):
                return problem(403, "wrong_pin")
            staff = StaffRow("S1", "Maya Lindqvist", "Stylist", "associate", "367", 1)
        else:
            self.tokens += 1
        return ok(SessionReply(f"token-{self.tokens}", 900, HUB_TIME, staff))

    def signed(self, message: msgspec.Struct) -> Signed:
        body, to_sign = body_of(message)
        return Signed(body, self.key.sign(to_sign))

    def manifest(self, *, nonce: str) -> Manifest:
        offers = [
            StreamOffer(stream, self.epoch, self.head, self.floor, self.limits.get(stream))
            for stream in self.streams
        ]
        return Manifest(
            protocol=PROTOCOL,
            schema=SCHEMA,
            hub_time=HUB_TIME + self.head,
            place="367",
            streams=[] if self.lock else offers,
            company=self.company,
            device=self.device,
            erasures=self.erased[-1].n if self.erased else 0,
            kept_from=self.kept_from,
            parent=self.parent,
            lock=self.lock,
            nonce=nonce,
        )

    def _rows(self, stream: str) -> dict[str, list]:
        found: dict[str, list] = {table: [] for table in tables(stream)}
        for (table, _), row in sorted(self.streams[stream].items(), key=repr):
            found[table].append(row)
        return found

    def _snapshot(self, stream: str) -> tuple[Snapshot, list[tuple[bytes, SegmentRef]]]:
        parts = [sealed_with(stream, rows, key=CONTENT_KEY) for rows in self._parts(stream)]
        refs = [ref for _, ref in parts]
        snapshot = Snapshot(
            stream=stream,
            epoch=self.epoch,
            cursor=self.head,
            end_seq=self.head,
            schema=SCHEMA,
            rows=sum(ref.rows for ref in refs),
            customers=sum(ref.customers for ref in refs),
            content_key=CONTENT_KEY,
            pinned_until=HUB_TIME + 86_400,
            segments=refs,
        )
        return snapshot, parts

    def _parts(self, stream: str) -> Iterator[Rows]:
        """What belongs to no customer, then the customers, 500 at a time."""
        held = self._rows(stream)
        personal = {t: held.pop(t) for t in ("customer", *OF_CUSTOMER) if t in held}
        for table, rows in held.items():
            for at in range(0, len(rows), 500):
                yield Rows(**{table: rows[at : at + 500]})
        ids = sorted(row.id for row in personal.get("customer", ()))
        for at in range(0, len(ids), 500):
            some = set(ids[at : at + 500])
            yield Rows(**{t: [r for r in rows if r[0] in some] for t, rows in personal.items()})

    def _page(self, asked: httpx.QueryParams) -> Page | TakeSnapshot | MakeRepair:
        stream, since = asked["stream"], int(asked["from"])
        if self.parent is not None and asked["epoch"] == self.parent.epoch:
            return MakeRepair(stream, self.epoch, self.parent.seq)
        if asked["epoch"] != self.epoch or since < self.floor or since > self.head:
            return TakeSnapshot(stream, "cannot go on from there")
        changes = [c for c in self.feed if c[1] == stream and c[0] > since][: self.page_rows]
        more = len([c for c in self.feed if c[1] == stream and c[0] > since]) > len(changes)
        to = changes[-1][0] if more else self.head
        puts: dict[str, list] = {}
        gone = []
        for seq, _, table, key in {(c[2], c[3]): c for c in changes}.values():
            row = self.streams[stream].get((table, key))
            if row is None:
                gone.append(Gone(table, list(key), seq))
            else:
                puts.setdefault(table, []).append(row)
        rows = Rows(**puts)
        return Page(
            stream=stream,
            epoch=self.epoch,
            since=since,
            to=to,
            as_of=self.head,
            hub_time=HUB_TIME + self.head,
            puts=rows,
            gone=gone,
            digest=page_digest(rows, gone),
            schema=SCHEMA,
        )

    def _mend(self, asked: RepairRequest) -> Fix:
        assert self.parent is not None
        puts: dict[str, list] = {}
        gone = []
        for table, keys in asked.keys.items():
            for key in keys:
                row = self.streams[asked.stream].get((table, tuple(key)))
                if row is None:
                    gone.append(Gone(table, key, self.head))
                else:
                    puts.setdefault(table, []).append(row)
        rows = Rows(**puts)
        return Fix(
            stream=asked.stream,
            was_epoch=asked.epoch,
            was_seq=asked.cursor,
            epoch=self.epoch,
            to=min(asked.cursor, self.parent.seq),
            as_of=self.head,
            hub_time=HUB_TIME + self.head,
            puts=rows,
            gone=gone,
            digest=page_digest(rows, gone),
            schema=SCHEMA,
        )

    def _erasures(self, since: int) -> Erasures:
        told = [one for one in self.erased if one.n > since]
        return Erasures(since, told[-1].n if told else since, told)

    def _take(self, batch: EventBatch) -> Receipts:
        receipts = []
        gone = {one.customer for one in self.erased}
        for event in batch.events:
            if event.subject in gone:
                self.events.setdefault(event.id, redacted(event))
                receipts.append(Receipt(event.id, "erased", 0, None, self.head))
                continue
            if event.id not in self.events:
                self.events[event.id] = event
                if event.kind == "note":
                    text = msgspec.msgpack.decode(event.body, type=NoteBody).text
                    row = NoteRow(event.subject, event.id, HUB_TIME, text, "S1", "Maya", "367", 0)
                    self.put(row, table="note")
            receipts.append(Receipt(event.id, "applied", self.head, None, self.head))
        self.sealed += batch.sealed
        told = self._erasures(batch.erasures_from).erasures if self.tells_on_push else []
        return Receipts(receipts, HUB_TIME + self.head, self.epoch, len(batch.sealed), told)


def part_of(sealed: bytes, wanted: str | None) -> httpx.Response:
    """A segment, or the end of it."""
    headers = {"content-type": "application/octet-stream"}
    if wanted is None:
        return httpx.Response(200, content=sealed, headers=headers)
    at = int(wanted.removeprefix("bytes=").removesuffix("-"))
    headers["content-range"] = f"bytes {at}-{len(sealed) - 1}/{len(sealed)}"
    return httpx.Response(206, content=sealed[at:], headers=headers)


def ok(message: msgspec.Struct) -> httpx.Response:
    return httpx.Response(200, content=encode(message), headers={"content-type": MSGPACK})


def problem(status: int, code: str, **headers: str) -> httpx.Response:
    return httpx.Response(
        status,
        content=encode(Problem(code, f"The hub says no: {code}.")),
        headers={"content-type": MSGPACK, **headers},
    )


class Tablet:
    """A tablet below its screens, put together as ``main`` does it."""

    def __init__(self, control: ControlDatabase, hub: FakeHub) -> None:
        self.control = control
        self.hub = hub
        self.settings = DeviceSettings(hub="http://hub.test", pull_seconds=3600)
        self.changes: list[Changed] = []
        self.loads: list[Loading | None] = []
        self.wall: Callable[[], float] = time.time
        self.uptime: Callable[[], float] = clock.uptime
        self.restart()

    def restart(self) -> None:
        """As after a kill: everything in memory is new."""
        self.library = Library()
        self.shelf = Shelf(self.control, self.library)
        self.clock = kept_clock(self.control, wall=self.wall, uptime=self.uptime)
        self.lease = Lease(self.control, self.clock, self.library, self.shelf)
        self.lease.look()
        self.shelf.show()
        self.client = HubClient(
            self.settings, lambda: identity(self.control), transport=self.hub.transport()
        )
        self.outbox = Outbox(self.control)
        self.puller = Puller(
            self.client,
            self.shelf,
            Loader(self.client, self.shelf),
            learn=self.clock.learn,
            renew=self.lease.renew,
        )
        self.forgetter = Forgetter(self.client, self.control, self.outbox, self.shelf)
        self.pusher = Pusher(
            self.client, self.outbox, learn=self.clock.learn, forgetting=self.forgetter
        )
        self.engine = SyncEngine(
            Parts(
                control=self.control,
                outbox=self.outbox,
                shelf=self.shelf,
                puller=self.puller,
                pusher=self.pusher,
                clock=self.clock,
                lease=self.lease,
                hub=self.client,
                erasures=self.forgetter,
            ),
            self.settings,
            chance=lambda: 1.0,
        )
        self.engine.listen_for_changes(self.changes.append)

    def pull(self) -> None:
        self.puller.pull(changed=self.changes.append, loading=self.loads.append)

    def names(self) -> dict[int, str]:
        book = Book(self.library)
        try:
            return book.names(range(1, 2_000))
        finally:
            book.close()

    def notes(self, customer: int) -> list[str]:
        book = Book(self.library)
        try:
            profile = book.profile(customer, receipts=1, offers=0, now=self.clock.now())
            return [note.text for note in profile.notes]
        finally:
            book.close()

    def close(self) -> None:
        self.engine.stop()
        self.shelf.close()
        self.client.close()


@pytest.fixture
def hub(shop) -> FakeHub:
    made = FakeHub()
    made.put(shop.customer(1, "Elena Marchetti"), shop.customer(2, "Jonas Weber"), table="customer")
    made.put(shop.line(1, 1, 7), table="line")
    made.put(shop.product(7, "Milk"), table="product", stream="catalogue:main")
    return made


@pytest.fixture
def tablet(control, hub):
    made = Tablet(control, hub)
    yield made
    made.close()

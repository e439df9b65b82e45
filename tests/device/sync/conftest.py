"""A hub in the test's hands: the real messages over httpx's mock transport."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import httpx
import msgspec
import pytest

from aisleside.device.cache.book import Book
from aisleside.device.cache.library import Library
from aisleside.device.machine.clock import HubClock
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.identity import identity
from aisleside.device.outbox.notes import Outbox
from aisleside.device.sync.engine import Parts, SyncEngine
from aisleside.device.sync.puller import Changed, Puller
from aisleside.device.sync.pusher import Pusher
from aisleside.device.sync.shelf import Shelf
from aisleside.device.sync.transport import HubClient
from aisleside.settings import DeviceSettings
from aisleside.wire import MSGPACK, PROTOCOL, SCHEMA
from aisleside.wire.codec import decode, encode, pack_segment, page_digest
from aisleside.wire.messages import (
    EnrolReply,
    Event,
    EventBatch,
    Gone,
    Health,
    Manifest,
    NoteBody,
    Page,
    Problem,
    Receipt,
    Receipts,
    Rows,
    SegmentRef,
    SessionReply,
    SessionRequest,
    Snapshot,
    StreamOffer,
    TakeSnapshot,
)
from aisleside.wire.rows import KEYS, NoteRow, StaffRow
from aisleside.wire.streams import tables

STORE = "store:367/associate"
HUB_TIME = 1_795_262_400


class FakeHub:
    """Serves streams from rows in memory, and can be told to misbehave."""

    def __init__(self) -> None:
        self.epoch = "E1"
        self.head = 0
        self.floor = 0
        self.streams: dict[str, dict[tuple[str, tuple], tuple]] = {STORE: {}}
        self.feed: list[tuple[int, str, str, tuple]] = []
        self.events: dict[str, Event] = {}
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

    def restore(self) -> None:
        """The hub's database comes from a backup: a new life."""
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
            return ok(EnrolReply("D1", "device-secret", "367", "Till 2"))
        if path == "/v1/session":
            return self._session(decode(request.content, SessionRequest))
        if request.headers.get("authorization") != f"Bearer token-{self.tokens}":
            return problem(401, "session_over")
        if path == "/v1/manifest":
            return ok(self._manifest())
        if path == "/v1/snapshot":
            return ok(self._snapshot(request.url.params["stream"])[0])
        if path.startswith("/v1/segments/"):
            for stream in self.streams:
                for packed, ref in self._snapshot(stream)[1]:
                    if path.endswith(ref.sha256):
                        return httpx.Response(
                            200, content=packed, headers={"content-type": "application/zstd"}
                        )
            return problem(404, "unknown_stream")
        if path == "/v1/feed":
            return ok(self._page(request.url.params))
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

    def _manifest(self) -> Manifest:
        offers = [StreamOffer(s, self.epoch, self.head, self.floor) for s in self.streams]
        return Manifest(PROTOCOL, SCHEMA, HUB_TIME + self.head, "367", offers)

    def _rows(self, stream: str) -> dict[str, list]:
        found: dict[str, list] = {table: [] for table in tables(stream)}
        for (table, _), row in sorted(self.streams[stream].items(), key=repr):
            found[table].append(row)
        return found

    def _snapshot(self, stream: str) -> tuple[Snapshot, list[tuple[bytes, SegmentRef]]]:
        parts = []
        for table, rows in self._rows(stream).items():
            for at in range(0, len(rows), 500):
                chunk = rows[at : at + 500]
                packed, raw = pack_segment(Rows(**{table: chunk}))
                parts.append((packed, SegmentRef(sha(packed), len(chunk), raw, len(packed))))
        count = sum(ref.rows for _, ref in parts)
        refs = [ref for _, ref in parts]
        return Snapshot(stream, self.epoch, self.head, SCHEMA, count, refs), parts

    def _page(self, asked: httpx.QueryParams) -> Page | TakeSnapshot:
        stream, since = asked["stream"], int(asked["from"])
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
        )

    def _take(self, batch: EventBatch) -> Receipts:
        receipts = []
        for event in batch.events:
            if event.id not in self.events:
                self.events[event.id] = event
                if event.kind == "note":
                    text = msgspec.msgpack.decode(event.body, type=NoteBody).text
                    row = NoteRow(event.subject, event.id, HUB_TIME, text, "S1", "Maya", "367", 0)
                    self.put(row, table="note")
            receipts.append(Receipt(event.id, "applied", self.head))
        return Receipts(receipts, HUB_TIME + self.head)


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


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
        self.loads: list[tuple[int, int]] = []
        self.restart()

    def restart(self) -> None:
        """As after a kill: everything in memory is new."""
        self.library = Library()
        self.shelf = Shelf(self.control, self.library)
        self.shelf.show()
        self.clock = HubClock()
        self.client = HubClient(
            self.settings, lambda: identity(self.control), transport=self.hub.transport()
        )
        self.outbox = Outbox(self.control)
        self.puller = Puller(self.client, self.shelf, learn=self.clock.learn)
        self.pusher = Pusher(self.client, self.outbox, learn=self.clock.learn)
        self.engine = SyncEngine(
            Parts(self.control, self.outbox, self.shelf, self.puller, self.pusher, self.clock),
            self.settings,
            chance=lambda: 1.0,
        )
        self.engine.listen_for_changes(self.changes.append)

    def pull(self) -> None:
        self.puller.pull(
            changed=self.changes.append, loading=lambda *counts: self.loads.append(counts)
        )

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

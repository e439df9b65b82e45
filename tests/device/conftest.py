"""A tablet below its screens: folders, a root secret, and rows of a small shop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from tests.small_disk import Mount, mounting

from aisleside.device.cache.book import Book
from aisleside.device.cache.library import Library
from aisleside.device.cache.loading import fill
from aisleside.device.cache.stream_file import StreamAddress, StreamFile
from aisleside.device.machine.folders import Folders
from aisleside.device.machine.sealed import Root
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.identity import Identity, KnownHub, keep_identity
from aisleside.wire import SCHEMA
from aisleside.wire.codec import page_digest
from aisleside.wire.messages import Gone, Page, Rows
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

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
STORE = "store:367/associate"
KNOWN_HUB = KnownHub(
    "C1",
    Ed25519PrivateKey.from_private_bytes(b"h" * 32).public_key().public_bytes_raw(),
    X25519PrivateKey.from_private_bytes(b"h" * 32).public_key().public_bytes_raw(),
)


def seconds(*, days_ago: float = 0) -> int:
    """A moment before noon, as the wire writes it."""
    return int((NOON - timedelta(days=days_ago)).timestamp())


class Shop:
    """Makes rows of the wire; what a test does not care about has an honest default."""

    store = STORE
    noon = NOON

    @staticmethod
    def seconds(*, days_ago: float = 0) -> int:
        return seconds(days_ago=days_ago)

    @staticmethod
    def customer(id: int, said: str, *, version: int = 1, **other: Any) -> CustomerRow:
        given, _, family = said.partition(" ")
        row = CustomerRow(
            id=id,
            said=said,
            given=given,
            family=family,
            sounds=None,
            tier=None,
            tier_since=None,
            loyalty=None,
            home_place="367",
            languages="",
            contact_by=None,
            may_contact="unknown",
            client_of=None,
            client_since=None,
            source="Till",
            observed_at=seconds(days_ago=10),
            version=version,
        )
        return row._replace(**other)

    @staticmethod
    def contact(customer: int, kind: str, value: str, *, version: int = 1) -> ContactRow:
        return ContactRow(customer, kind, value, "Till", seconds(days_ago=9), version)

    @staticmethod
    def fact(customer: int, key: str, value: str, *, disclosure: str = "open") -> FactRow:
        return FactRow(customer, key, value, "Till", seconds(days_ago=3), "service", disclosure, 1)

    @staticmethod
    def line(
        customer: int,
        id: int,
        product: int,
        *,
        days_ago: float = 1,
        receipt: str | None = None,
        paid: int = 500,
        kind: str = "sale",
        place: str = "367",
        version: int = 1,
    ) -> LineRow:
        return LineRow(
            customer=customer,
            at=seconds(days_ago=days_ago),
            id=id,
            receipt=receipt or f"R{days_ago:g}",
            product=product,
            place=place,
            staff=None,
            quantity=-1 if kind == "return" else 1,
            paid_minor=paid,
            before_minor=paid,
            kind=kind,
            reason=None,
            version=version,
        )

    @staticmethod
    def product(id: int, name: str, *, category: str = "Dairy", **other: Any) -> ProductRow:
        row = ProductRow(
            id=id,
            sku=f"P{id}",
            gtin=None,
            name=name,
            department="Food",
            category=category,
            brand=None,
            size=None,
            colour=None,
            style=None,
            price_minor=250,
            currency="EUR",
            picture="milk-carton",
            tint=None,
            sensitive=0,
            repeatable=1,
            version=1,
        )
        return row._replace(**other)

    @staticmethod
    def place(id: str, name: str, *, near: str = "") -> PlaceRow:
        return PlaceRow(id, name, "store", None, "EUR", "UTC", near, 1)

    @staticmethod
    def service(
        customer: int, id: int, kind: str, *, days_ago: float, trouble: int = 0
    ) -> ServiceRow:
        return ServiceRow(
            customer,
            seconds(days_ago=days_ago),
            id,
            kind,
            kind.title(),
            None,
            "367",
            None,
            None,
            trouble,
            None,
            None,
            1,
        )

    @staticmethod
    def note(customer: int, id: str, text: str, *, version: int = 1) -> NoteRow:
        return NoteRow(customer, id, seconds(days_ago=2), text, "S1", "Maya", "367", version)

    @staticmethod
    def stock(product: int, place: str, on_hand: int) -> StockRow:
        return StockRow(product, place, on_hand, "B2", seconds(), None, 1)

    @staticmethod
    def link(product: int, rank: int, other: int, *, together: int, base: int) -> LinkRow:
        return LinkRow(product, rank, other, together, base, 1)

    @staticmethod
    def staff(id: str, name: str) -> StaffRow:
        return StaffRow(id, name, "Stylist", "associate", "367", 1)

    @staticmethod
    def page(
        *,
        since: int,
        to: int,
        puts: Rows | None = None,
        gone: list[Gone] | None = None,
        epoch: str = "E",
        stream: str = STORE,
    ) -> Page:
        puts, gone = puts or Rows(), gone or []
        return Page(
            stream=stream,
            epoch=epoch,
            since=since,
            to=to,
            as_of=to,
            hub_time=seconds() + to,
            puts=puts,
            gone=gone,
            digest=page_digest(puts, gone),
            schema=SCHEMA,
        )


@pytest.fixture
def shop() -> Shop:
    return Shop()


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    made = Folders(tmp_path / "tablet")
    made.make()
    return made


@pytest.fixture
def known_hub() -> KnownHub:
    """The hub this tablet was enrolled at; its seed is 32 times h."""
    return KNOWN_HUB


@pytest.fixture
def root() -> Root:
    return Root(bytes(range(32)))


@pytest.fixture
def control(folders: Folders, root: Root) -> Iterator[ControlDatabase]:
    opened = ControlDatabase(folders, root)
    keep_identity(opened, Identity("D1", "Till 2", "367", "device-secret", KNOWN_HUB))
    yield opened
    opened.close()


@pytest.fixture
def stocked(folders: Folders) -> Callable[..., StreamAddress]:
    """Fill a stream file with rows, by the road of every first load."""

    def make(rows: Rows, *, stream: str = STORE, cursor: int = 1) -> StreamAddress:
        return fill(folders.caches, stream, [rows], epoch="E", cursor=cursor, as_of=NOON)

    return make


@pytest.fixture
def opened(stocked: Callable[..., StreamAddress]) -> Iterator[Callable[..., StreamFile]]:
    """Fill a stream file and open it for writing."""
    files: list[StreamFile] = []

    def make(rows: Rows, *, stream: str = STORE) -> StreamFile:
        files.append(StreamFile(stocked(rows, stream=stream)))
        return files[-1]

    yield make
    for file in files:
        file.close()


@pytest.fixture
def reading() -> Iterator[Callable[..., Book]]:
    """Open a book over streams."""
    books: list[Book] = []

    def make(*addresses: StreamAddress) -> Book:
        books.append(Book(Library(addresses)))
        return books[-1]

    yield make
    for book in books:
        book.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Mount]:
    """A file system of so many bytes, to be filled up."""
    with mounting(tmp_path) as mount:
        yield mount

"""A real hub over HTTP and a real tablet in one process: from enrolling to a note."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.together.kings_arcade import (
    KINGS_ARCADE,
    NOON,
    PIN,
    PLACE,
    STREAM,
    customer,
    tablet_in,
)

from aisleside.device.cache.book import Book
from aisleside.device.cache.database import open_cache
from aisleside.device.machine.keys import MemoryKeys
from aisleside.device.main import Tablet
from aisleside.device.session.people import SignInResult
from aisleside.device.sync.status import Reach
from aisleside.domain.event import EventState
from aisleside.hub.main import ServedHub, issue_enrolment, set_pin
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import schema
from aisleside.hub.store.engine import Store, open_store
from aisleside.settings import HubSettings
from aisleside.wire.rows import (
    ContactRow,
    CustomerRow,
    FactRow,
    LineRow,
    ProductRow,
    StaffRow,
)
from aisleside.wire.streams import tables

MANY = 1_200  # customers: several segments and several pages


def put(store: Store, *customers: CustomerRow) -> None:
    """What a source does with a batch of people who shop here."""
    with store.write() as connection, Intake(connection, "test") as intake:
        intake.customers(customers)
        intake.contacts(
            ContactRow(c.id, "email", f"{c.given}.{c.id}@mail.example".lower(), "till", NOON, 0)
            for c in customers
        )
        intake.facts(
            FactRow(c.id, key, value, "till", NOON, "service", disclosure, 0)
            for c in customers
            for key, value, disclosure in (("size.shoe", "38", "open"), ("age", "45", "never"))
        )
        intake.lines(
            LineRow(c.id, NOON - 86_400 * n, 10 * c.id + n, f"R{c.id}-{n}", 1, PLACE, None, 1,
                    199, 199, "sale", None, 0)
            for c in customers
            for n in range(3)
        )  # fmt: skip
        intake.members((c.id, PLACE) for c in customers)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = open_store(tmp_path / "hub" / "hub.db")
    with made.write() as connection, Intake(connection, "test") as intake:
        intake.places([KINGS_ARCADE])
        intake.staff(
            [
                StaffRow("S1", "Maya Lindqvist", "Stylist", "associate", PLACE, 0),
                StaffRow("S2", "Jun Watanabe", "Tailor", "associate", PLACE, 0),
            ]
        )
        intake.products(
            [
                ProductRow(1, "P1", None, "Whole milk", "Food", "Dairy", None, None, None, None,
                           199, "EUR", "milk-carton", None, 0, 1, 0)
            ]
        )  # fmt: skip
    put(
        made,
        *(customer(n, f"Customer {n}") for n in range(2, MANY)),
        customer(1, "Elena Marchetti"),
    )
    set_pin(made, "S1", PIN)
    set_pin(made, "S2", PIN)
    yield made
    made.close()


@pytest.fixture
def hub(store: Store) -> Iterator[ServedHub]:
    served = ServedHub(store, HubSettings(segment_rows=1_000, page_rows=200))
    served.start()
    yield served
    served.stop()


@pytest.fixture
def keys() -> MemoryKeys:
    return MemoryKeys()


@pytest.fixture
def tablet(tmp_path: Path, hub: ServedHub, keys: MemoryKeys, store: Store) -> Iterator[Tablet]:
    made = tablet_in(tmp_path / "tablet", hub.url, keys)
    made.enrol(code=issue_enrolment(store, PLACE, HubSettings()), name="Till 2")
    yield made
    made.stop()


def cached(tablet: Tablet) -> dict[str, list[tuple[object, ...]]]:
    """Every row this tablet holds of the store's stream."""
    (address,) = [a for a in tablet.library.shelved.addresses if a.stream == STREAM]
    connection = open_cache(STREAM, address.path, address.key, read_only=True, cache_kib=1_000)
    rows = {
        table: sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
        for table in tables(STREAM)
    }
    connection.close()
    return rows


def test_from_an_empty_tablet_to_a_profile_and_offline_to_a_note_that_arrives_once(
    tablet: Tablet, hub: ServedHub, store: Store, keys: MemoryKeys, tmp_path: Path
) -> None:
    assert tablet.engine.round()
    assert tablet.door.add_person("S1", PIN).result is SignInResult.OPEN
    assert tablet.door.add_person("S2", PIN).result is SignInResult.OPEN
    now = tablet.clock.now()
    book = Book(tablet.library)

    (hit,) = book.search("marchetti", limit=40, now=now).hits
    profile = book.profile(hit.customer.id, receipts=20, offers=12, now=now)
    assert profile.receipt_count == 3
    assert profile.products[1].name == "Whole milk"
    assert [fact.key for fact in profile.facts] == ["size.shoe"]
    assert book.search("4400 00001", limit=40, now=now).hits[0].customer.id == 1

    hub.stop()
    tablet.outbox.write_note("S1", 1, "Prefers wool", tablet.clock.stamp())
    assert not tablet.engine.round()
    assert tablet.engine.status.reach is Reach.OFFLINE
    tablet.door.sign_out()
    assert tablet.door.unlock("S2", PIN).result is SignInResult.OPEN
    assert tablet.outbox.pending("S2") == []
    assert book.profile(1, receipts=1, offers=1, now=now).notes == ()
    book.close()
    tablet.stop()

    again = tablet_in(tmp_path / "tablet", hub.url, keys)
    assert again.engine.status.waiting == 1
    assert Book(again.library).search("elena", limit=5, now=now).reach == MANY - 1
    hub.start()
    assert again.engine.round()
    assert again.engine.round()

    (note,) = Book(again.library).profile(1, receipts=1, offers=1, now=now).notes
    assert (note.text, note.author_name) == ("Prefers wool", "Maya Lindqvist")
    assert again.outbox.pending("S1") == []
    (sent,) = again.outbox.sent("S1", 1)
    assert (sent.id, sent.state) == (note.id, EventState.APPLIED)
    again.stop()


@pytest.fixture
def new_tablet(tmp_path: Path, hub: ServedHub, store: Store) -> Iterator[Tablet]:
    made = tablet_in(tmp_path / "new tablet", hub.url, MemoryKeys())
    made.enrol(code=issue_enrolment(store, PLACE, HubSettings()), name="Till 3")
    yield made
    made.stop()


def test_a_tablet_that_followed_holds_what_a_new_tablet_loads(
    tablet: Tablet, new_tablet: Tablet, store: Store
) -> None:
    tablet.engine.round()
    reloaded: set[str] = set()
    tablet.engine.listen_for_changes(lambda changed: reloaded.update(changed.reloaded))

    put(store, *(customer(n, f"Renamed {n}") for n in range(100, 700)))
    put(store, *(customer(n, f"New {n}") for n in range(MANY, MANY + 300)))
    assert tablet.engine.round()
    assert new_tablet.engine.round()

    assert reloaded == set()
    assert cached(tablet) == cached(new_tablet)
    book = Book(tablet.library)
    assert book.search("renamed", limit=40, now=tablet.clock.now()).reach == MANY + 299
    assert len(book.search("new", limit=40, now=tablet.clock.now()).hits) == 40
    book.close()


def test_what_a_role_must_not_know_is_not_in_its_file(tablet: Tablet) -> None:
    tablet.engine.round()

    assert {row[1] for row in cached(tablet)["fact"]} == {"size.shoe"}


def test_a_note_taken_back_reaches_the_hub_as_a_number_without_words(
    tablet: Tablet, store: Store
) -> None:
    tablet.engine.round()
    note = tablet.outbox.write_note("S1", 1, "Wrong person", tablet.clock.stamp())

    assert tablet.outbox.take_back(note.id, "S1")
    assert tablet.engine.round()

    assert tablet.outbox.waiting() == []
    assert cached(tablet)["note"] == []
    with store.read() as connection:
        (kept,) = connection.execute(select(schema.event))
    assert (kept.n, kept.kind, kept.subject, kept.status) == (1, "withdrawn", None, "stored")
    assert b"Wrong" not in kept.sent


def test_a_wrong_pin_is_refused_by_the_hub_in_words_the_screen_has(tablet: Tablet) -> None:
    assert tablet.door.add_person("S1", "111112").result is SignInResult.NOT_KNOWN
    assert tablet.door.people() == ()

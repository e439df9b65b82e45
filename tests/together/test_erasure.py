"""S14 with a real hub and real tablets: an erased person is in no byte of either.

Merges are here too, because what the screens show of them needs both sides.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from tests.device.decrypted import decrypted
from tests.together import test_thin_path as shop_of
from tests.together.test_thin_path import PLACE, STREAM, put, tablet_in

from aisleside.device.cache.book import Book
from aisleside.device.cache.database import open_cache
from aisleside.device.machine.clock import Stamp
from aisleside.device.machine.keys import MemoryKeys
from aisleside.device.main import Tablet
from aisleside.device.outbox.streams import held_streams
from aisleside.domain.errors import ExpectedError
from aisleside.hub.main import ServedHub, forget, issue_enrolment, now_utc
from aisleside.hub.profiles.erasure import open_ledger
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.profiles.merging import merge, split
from aisleside.hub.store import reading, schema
from aisleside.hub.store.content import content_key
from aisleside.hub.store.engine import Store, open_store
from aisleside.settings import HubSettings
from aisleside.wire.rows import ContactRow, PlaceRow, StaffRow
from aisleside.wire.streams import tables

TRACES = (b"elena", b"marchetti", b"2776 0142", b"2410677", b"stairs")
ELENA = 4
SETTINGS = HubSettings(segment_rows=200, page_rows=200)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = open_store(tmp_path / "hub" / "hub.db")
    with made.write() as connection, Intake(connection, "test") as intake:
        intake.places([PlaceRow(PLACE, "Kings Arcade", "store", None, "EUR", "UTC", "", 0)])
        intake.staff([StaffRow("S1", "Maya Lindqvist", "Stylist", "associate", PLACE, 0)])
    put(made, *(shop_of.customer(n, f"Customer Nr{n}") for n in range(1, 60) if n != ELENA))
    put(made, shop_of.customer(ELENA, "Elena Marchetti"))
    with made.write() as connection, Intake(connection, "test") as intake:
        intake.contacts([ContactRow(ELENA, "phone", "+39 055 2776 0142", "till", 1, 0)])
    yield made
    made.close()


@pytest.fixture
def hub(store: Store) -> Iterator[ServedHub]:
    served = ServedHub(store, SETTINGS)
    served.start()
    yield served
    served.stop()


@pytest.fixture
def new_tablet(tmp_path: Path, hub: ServedHub, store: Store) -> Iterator[Callable[[], Tablet]]:
    made: list[Tablet] = []

    def make() -> Tablet:
        tablet = tablet_in(tmp_path / f"tablet{len(made)}", hub.url, MemoryKeys())
        tablet.enrol(code=issue_enrolment(store, PLACE, SETTINGS), name="Till")
        made.append(tablet)
        return tablet

    yield make
    for tablet in made:
        tablet.stop()


@pytest.fixture
def tablet(new_tablet: Callable[[], Tablet]) -> Tablet:
    return new_tablet()


def note(tablet: Tablet, customer: int, text: str) -> None:
    stamp = Stamp(seen_hub_time=1_795_262_400, mono_ms=1, wall_time=1_795_262_400)
    tablet.outbox.write_note("S1", customer, text, stamp)


def on_tablet(tablet: Tablet) -> bytes:
    """Every byte of the tablet's folder, decrypted where it can be."""
    control = tablet.control
    plain = [decrypted(control.folders.control, control.root.derive("control"))]
    known = {control.folders.control.name}
    for held in held_streams(control):
        assert held.key is not None
        plain.append(decrypted(control.folders.caches / held.file, held.key))
        known.add(held.file)
    folders = {control.folders.data, control.folders.caches}
    for file in (file for folder in folders for file in folder.rglob("*") if file.is_file()):
        if file.name.removesuffix("-wal").removesuffix("-shm") not in known:
            plain.append(file.read_bytes())
    return b"".join(plain).lower()


def at_hub(store: Store) -> bytes:
    """Every byte of the hub's folder; segments by the key they can be opened with now."""
    plain = []
    for file in (file for file in store.folder.rglob("*") if file.is_file()):
        plain.append(file.read_bytes())
    return b"".join(plain).lower()


def found(content: bytes) -> list[bytes]:
    return [trace for trace in TRACES if trace in content]


def names(tablet: Tablet) -> dict[int, str]:
    book = Book(tablet.library)
    try:
        return book.names(range(1, 100))
    finally:
        book.close()


def rows_here(tablet: Tablet, table: str) -> list[tuple[object, ...]]:
    (held,) = [held for held in held_streams(tablet.control) if held.stream == STREAM]
    connection = open_cache(
        STREAM, tablet.folders.caches / held.file, held.key, read_only=True, cache_kib=1000
    )
    try:
        return sorted(connection.execute(f"SELECT * FROM {table}"), key=repr)
    finally:
        connection.close()


def rows_there(store: Store, table: str) -> list[tuple[object, ...]]:
    with store.read() as connection:
        asked = reading.select_in_layout(connection, STREAM, table)
        found = [row for part in reading.batches(connection, asked, size=1000) for row in part]
    return sorted(map(tuple, found), key=repr)


def assert_same(tablet: Tablet, store: Store) -> None:
    for table in tables(STREAM):
        assert rows_here(tablet, table) == rows_there(store, table), table


def test_s14_erased_while_a_tablet_is_offline_with_words_waiting_about_her(
    tablet: Tablet, store: Store, hub: ServedHub, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG)
    assert tablet.engine.round()
    note(tablet, ELENA, "Elena Marchetti prefers the stairs.")
    assert tablet.engine.round()
    assert set(found(on_tablet(tablet))) >= {b"elena", b"marchetti", b"stairs"}
    assert set(found(at_hub(store))) >= {b"elena", b"marchetti", b"stairs"}
    hub.stop()
    note(tablet, ELENA, "Elena: still the stairs.")
    assert not tablet.engine.round()
    forget(store, ELENA)
    hub.start()

    assert tablet.engine.round()
    assert tablet.engine.round()

    assert found(on_tablet(tablet)) == []
    store.wipe([])
    assert found(at_hub(store)) == []
    assert found(caplog.text.lower().encode()) == []
    assert ELENA not in names(tablet)
    assert_same(tablet, store)
    assert [row[:3] for row in _events(store)] == [(1, "note", None), (2, "note", None)]


def test_s14_a_restored_hub_forgets_her_again_before_it_answers(
    tablet: Tablet, store: Store, hub: ServedHub, tmp_path: Path
):
    assert tablet.engine.round()
    hub.stop()
    store.wipe([])
    shutil.copy(store.folder / "hub.db", tmp_path / "backup.db")
    forget(store, ELENA)
    store.close()
    for side in store.folder.glob("hub.db*"):
        side.unlink()
    shutil.copy(tmp_path / "backup.db", store.folder / "hub.db")
    restored = open_store(store.folder / "hub.db")
    try:
        again = ServedHub(restored, SETTINGS, port=int(hub.url.rpartition(":")[2]))
        again.start()
        try:
            for _ in range(3):
                tablet.engine.round()
            fresh = tablet_in(tmp_path / "later", again.url, MemoryKeys())
            fresh.enrol(code=issue_enrolment(restored, PLACE, SETTINGS), name="Later")
            with fresh:
                assert fresh.engine.round()
                assert found(on_tablet(fresh)) == []
        finally:
            again.stop()
        assert found(on_tablet(tablet)) == []
        assert found(at_hub(restored)) == []
        assert_same(tablet, restored)
    finally:
        restored.close()


def test_s14_erased_while_a_snapshot_was_being_loaded(
    tablet: Tablet, store: Store, monkeypatch: pytest.MonkeyPatch
):
    fetch = tablet.client.segment
    fetched = []

    def and_erase(*given: object, **named: object) -> object:
        got = fetch(*given, **named)
        if not fetched:
            forget(store, ELENA)
        fetched.append(got)
        return got

    monkeypatch.setattr(type(tablet.client), "segment", lambda _, *a, **k: and_erase(*a, **k))
    for _ in range(4):
        tablet.engine.round()

    assert fetched
    assert found(on_tablet(tablet)) == []
    assert_same(tablet, store)


def test_s14_no_segment_made_before_can_be_had_or_opened_after(
    tablet: Tablet, store: Store, new_tablet: Callable[[], Tablet]
):
    assert tablet.engine.round()
    before = tablet.client.snapshot(STREAM)

    forget(store, ELENA)

    with store.read() as connection:
        assert content_key(connection, STREAM) != before.content_key
    hers = [s for s in before.segments if s.first and s.first <= ELENA <= (s.last or 0)]
    assert hers
    later = new_tablet()
    assert later.engine.round()
    after = later.client.snapshot(STREAM)
    assert after.content_key != before.content_key
    assert {s.sha256 for s in hers} & {s.sha256 for s in after.segments} == set()
    assert not any((store.folder / "segments" / s.sha256).exists() for s in hers)
    assert found(on_tablet(later)) == []


def test_s14_she_stays_away_when_her_source_names_her_again(tablet: Tablet, store: Store):
    with store.write() as connection, Intake(connection, "web") as intake:
        number = intake.ids("customer", ["W-1"])["W-1"]
    put(store, shop_of.customer(number, "Elena Marchetti"))
    assert tablet.engine.round()
    forget(store, number, ELENA)

    with store.write() as connection, Intake(connection, "web") as intake:
        again = intake.ids("customer", ["W-1"])["W-1"]
        intake.customers([shop_of.customer(again, "Elena Marchetti")])
        intake.members([(again, PLACE)])
    assert tablet.engine.round()

    assert found(on_tablet(tablet)) == []
    assert_same(tablet, store)
    assert open_ledger(store, store.folder).is_erased("web", "customer", "W-1")


def _events(store: Store) -> list[tuple[object, ...]]:
    event = schema.event.c
    with store.read() as connection:
        asked = select(event.n, event.kind, event.subject, event.status).order_by(event.n)
        return [tuple(row) for row in connection.execute(asked)]


def test_a_waiting_note_about_the_loser_shows_on_the_survivor_and_lands_there(
    tablet: Tablet, store: Store, hub: ServedHub
):
    assert tablet.engine.round()
    hub.stop()
    note(tablet, ELENA, "Prefers the stairs.")
    merge(store, ELENA, 5, now=now_utc())
    hub.start()

    assert tablet.engine.round()
    assert tablet.engine.round()

    assert_same(tablet, store)
    assert ELENA not in names(tablet)
    book = Book(tablet.library)
    try:
        profile = book.profile(5, receipts=10, offers=0, now=tablet.clock.now())
    finally:
        book.close()
    assert [written.text for written in profile.notes] == ["Prefers the stairs."]


def test_a_merge_and_a_split_reach_the_tablet_row_for_row(tablet: Tablet, store: Store):
    assert tablet.engine.round()
    before = {table: [row[:-1] for row in rows_here(tablet, table)] for table in tables(STREAM)}

    merge(store, ELENA, 5, now=now_utc())
    assert tablet.engine.round()
    merged = rows_here(tablet, "line")
    assert_same(tablet, store)
    split(store, ELENA, now=now_utc())
    assert tablet.engine.round()

    assert_same(tablet, store)
    assert len({row[1:3] for row in merged}) == len(merged)
    assert {row[0] for row in merged if row[2] // 10 == ELENA} == {5}
    after = {table: [row[:-1] for row in rows_here(tablet, table)] for table in tables(STREAM)}
    assert after == before


@settings(max_examples=4)
@given(steps=st.lists(st.tuples(st.integers(10, 20), st.integers(10, 20), st.booleans()),
                      min_size=2, max_size=6))  # fmt: skip
def test_whatever_is_joined_and_parted_the_tablet_holds_what_the_hub_holds(
    tablet: Tablet, store: Store, steps: list[tuple[int, int, bool]]
):
    joined: list[int] = []
    for loser, survivor, sync in steps:
        try:
            joined.append(merge(store, loser, survivor, now=now_utc()).loser)
        except ExpectedError:
            if joined:
                split(store, joined.pop(), now=now_utc())
        if sync:
            assert tablet.engine.round()
    while joined:
        split(store, joined.pop(), now=now_utc())
    assert tablet.engine.round()

    assert_same(tablet, store)

"""Tablets that lose their key, are copied or enrolled again, and a real hub over HTTP."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from aisleside.device.machine.clock import Stamp
from aisleside.device.machine.folders import Folders
from aisleside.device.machine.keys import KeyLostError
from aisleside.device.machine.sealed import Root
from aisleside.device.outbox.database import ControlDatabase, set_aside
from aisleside.device.outbox.identity import identity, keep_identity
from aisleside.device.outbox.notes import Outbox
from aisleside.device.outbox.spool import LEFT, Spool
from aisleside.device.sync.pusher import Pusher
from aisleside.device.sync.transport import HubClient, HubUnreachableError
from aisleside.hub.main import ServedHub, issue_enrolment
from aisleside.hub.store import journal, received, schema
from aisleside.hub.store.engine import Store, open_store
from aisleside.settings import DeviceSettings, HubSettings

AT = Stamp(1_795_262_400, 0, 0)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = open_store(tmp_path / "hub" / "hub.db")
    with made.write() as connection:
        version = journal.reserve(connection)
        connection.execute(
            insert(schema.place).values(
                id="1", name="Store 1", kind="store", currency="EUR", zone="UTC", version=version
            )
        )
        connection.execute(
            insert(schema.customer).values(
                id=42,
                said="Elena Marchetti",
                given="Elena",
                family="Marchetti",
                source="till",
                observed_at=1,
                version=version,
            )
        )
    yield made
    made.close()


@pytest.fixture
def hub(store: Store) -> Iterator[ServedHub]:
    served = ServedHub(store, HubSettings())
    served.start()
    yield served
    served.stop()


class Tablet:
    """What of a tablet keeps and hands over unsent work."""

    def __init__(self, folder: Path, url: str, root: Root) -> None:
        self.folders = Folders(folder)
        self.control = ControlDatabase(self.folders, root)
        self.client = HubClient(
            DeviceSettings(hub=url, connect_seconds=2, read_seconds=20),
            lambda: identity(self.control),
        )
        self.outbox = Outbox(self.control, Spool(self.control))
        self.pusher = Pusher(self.client, self.outbox)

    def enrol(self, store: Store) -> Tablet:
        known = self.client.enrol(issue_enrolment(store, "1", HubSettings()), "Till")
        keep_identity(self.control, known)
        return self

    def write(self, *texts: str) -> None:
        for text in texts:
            self.outbox.write_note("S1", 42, text, AT)

    @property
    def device(self) -> str:
        known = identity(self.control)
        assert known is not None
        return known.device

    def close(self) -> None:
        self.client.close()
        self.control.close()


def words(store: Store) -> list[str]:
    with store.read() as connection:
        return sorted(connection.execute(select(schema.note.c.text)).scalars())


@pytest.fixture
def root() -> Root:
    return Root(bytes(range(32)))


@pytest.fixture
def tablet(tmp_path: Path, hub: ServedHub, store: Store, root: Root) -> Iterator[Tablet]:
    made = Tablet(tmp_path / "tablet", hub.url, root).enrol(store)
    yield made
    made.close()


def test_a_tablet_that_lost_its_key_hands_over_what_it_cannot_read(
    tablet: Tablet, hub: ServedHub, store: Store
) -> None:
    """S8"""
    tablet.write("arrived before")
    tablet.pusher.push()
    hub.stop()
    tablet.write("sent, receipt lost", "never sent")
    tablet.close()
    other = Root(os.urandom(32))
    with pytest.raises(KeyLostError):
        Tablet(tablet.folders.data, hub.url, other)
    hub.start()
    set_aside(tablet.folders)

    again = Tablet(tablet.folders.data, hub.url, other).enrol(store)
    again.write("after")
    for _ in range(3):
        again.pusher.push()

    assert words(store) == ["after", "arrived before", "never sent", "sent, receipt lost"]
    assert again.outbox.left_behind() == []
    with store.read() as connection:
        assert received.every_gap(connection) == {}
    again.close()


def test_what_was_left_behind_goes_again_to_a_hub_that_was_restored_without_it(
    tablet: Tablet, hub: ServedHub, store: Store
) -> None:
    """S9"""
    tablet.write("one")
    tablet.close()
    set_aside(tablet.folders)
    again = Tablet(tablet.folders.data, hub.url, Root(os.urandom(32))).enrol(store)
    again.pusher.push()
    with store.write() as connection:
        for table in (schema.event, schema.note):
            connection.execute(table.delete())

    again.outbox.new_epoch("another life of the hub")
    again.pusher.push()

    assert words(store) == ["one"]
    noon = datetime(2026, 11, 21, tzinfo=UTC)
    again.outbox.drop_old_receipts(now=noon, epoch=store.epoch, kept_from=0)
    kept = list(again.folders.data.glob(LEFT))
    again.outbox.drop_old_receipts(now=noon, epoch=store.epoch, kept_from=10**9)
    assert len(kept) == 1
    assert not list(again.folders.data.glob(LEFT))
    again.close()


def test_what_was_left_behind_never_takes_the_name_of_another(
    tablet: Tablet, hub: ServedHub, store: Store
) -> None:
    """S8"""
    for text in ("one", "two"):
        tablet.write(text)
        tablet.close()
        set_aside(tablet.folders)
        tablet = Tablet(tablet.folders.data, hub.url, Root(os.urandom(32))).enrol(store)
    (first, _) = tablet.outbox.left_behind()
    first.remove()
    tablet.write("three")
    tablet.close()
    set_aside(tablet.folders)

    again = Tablet(tablet.folders.data, hub.url, Root(os.urandom(32))).enrol(store)
    again.pusher.push()

    assert words(store) == ["three", "two"]
    again.close()


def test_while_the_hub_is_away_what_was_left_behind_waits(
    tablet: Tablet, hub: ServedHub, store: Store
) -> None:
    """S8"""
    tablet.write("one")
    tablet.close()
    set_aside(tablet.folders)
    again = Tablet(tablet.folders.data, hub.url, Root(os.urandom(32))).enrol(store)
    hub.stop()
    with pytest.raises(HubUnreachableError):
        again.pusher.push()
    kept = again.outbox.left_behind()
    hub.start()

    again.pusher.push()

    assert len(kept) == 1
    assert words(store) == ["one"]
    again.close()


def test_a_tablet_enrolled_again_with_a_full_outbox_loses_none_of_it(
    tablet: Tablet, store: Store
) -> None:
    """S8"""
    before = tablet.device
    tablet.write(*(f"old {n}" for n in range(130)))
    tablet.enrol(store)
    tablet.write("new")

    tablet.pusher.push()

    assert tablet.device != before
    assert words(store) == sorted([*(f"old {n}" for n in range(130)), "new"])
    assert tablet.outbox.counts().waiting == 0
    with store.read() as connection:
        assert received.every_gap(connection) == {}


def test_a_copied_tablet_is_noticed_and_both_keep_all_they_wrote(
    tablet: Tablet, hub: ServedHub, store: Store, tmp_path: Path, root: Root
) -> None:
    """S7"""
    tablet.write("before the copy")
    tablet.pusher.push()
    tablet.control.close()
    shutil.copytree(tablet.folders.data, tmp_path / "copy")
    first = Tablet(tablet.folders.data, hub.url, root)
    second = Tablet(tmp_path / "copy", hub.url, root)

    first.write("by the first")
    second.write("by the second")
    for one in (first, second, first, second):
        one.pusher.push()

    assert words(store) == ["before the copy", "by the first", "by the second"]
    with store.read() as connection:
        (copied,) = connection.execute(select(schema.device.c.copied_at)).scalars()
    assert copied is not None
    second.enrol(store).write("as a tablet of its own")
    second.pusher.push()
    assert "as a tablet of its own" in words(store)
    for one in (first, second):
        one.close()

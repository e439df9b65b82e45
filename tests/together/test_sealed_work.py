"""P8 with a real hub: work sealed to its author leaves under somebody else and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from aisleside.device.cache.book import Book
from aisleside.device.machine.keys import MemoryKeys
from aisleside.device.main import Tablet, build
from aisleside.device.outbox.notes import SEALED
from aisleside.device.session.people import SignInResult
from aisleside.domain.event import EventState
from aisleside.domain.recorded import FactTold, NoteWritten, ProfileOpened, TaskMade
from aisleside.domain.task import TaskKind
from aisleside.hub.main import ServedHub, issue_enrolment, set_pin
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import schema
from aisleside.hub.store.engine import Store, open_store
from aisleside.settings import DeviceSettings, HubSettings
from aisleside.wire.rows import CustomerRow, PlaceRow, StaffRow

PIN = "407162"
ELENA = CustomerRow(
    *(1, "Elena Marchetti", "Elena", "Marchetti", None, None, None, None, "367", ""),
    *(None, "unknown", None, None, "till", 1_700_000_000, 0),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path / "hub")
    with store.write() as connection, Intake(connection, "test") as intake:
        intake.places([PlaceRow("367", "Kings Arcade", "store", None, "EUR", "UTC", "", 0)])
        intake.staff(
            [
                StaffRow("S1", "Maya Lindqvist", "Stylist", "associate", "367", 0),
                StaffRow("S2", "Tom Weber", "Stylist", "associate", "367", 0),
            ]
        )
        intake.customers([ELENA])
        intake.members([(1, "367")])
    for staff in ("S1", "S2"):
        set_pin(store, staff, PIN)
    yield store
    store.close()


@pytest.fixture
def hub(store: Store) -> Iterator[ServedHub]:
    hub = ServedHub(store, HubSettings(port=0))
    hub.start()
    yield hub
    hub.stop()


@pytest.fixture
def tablet(tmp_path: Path, hub: ServedHub, store: Store) -> Iterator[Tablet]:
    made = build(DeviceSettings(hub=hub.url), tmp_path / "tablet", key_store=MemoryKeys())
    made.enrol(code=issue_enrolment(store, "367", HubSettings()), name="Till 2")
    made.engine.round()
    yield made
    made.stop()


def test_what_maya_wrote_leaves_under_tom_who_cannot_read_it(tablet: Tablet, store: Store) -> None:
    outbox, stamp = tablet.outbox, tablet.clock.stamp
    assert tablet.door.add_person("S1", PIN).result is SignInResult.OPEN
    for body in (
        NoteWritten("canary about her knee"),
        FactTold("size.shoe", "39"),
        TaskMade(TaskKind.PROMISE, "Call about the hem", staff="S1"),
        ProfileOpened("search"),
    ):
        outbox.write("S1", 1, body, stamp())
    tablet.door.sign_out()
    assert tablet.door.add_person("S2", PIN).result is SignInResult.OPEN
    assert {event.text for event in outbox.pending("S1")} == {SEALED}

    assert tablet.engine.round()
    assert tablet.engine.round()

    assert outbox.counts().waiting == 0
    with store.read() as connection:
        kept = connection.execute(select(schema.event).order_by(schema.event.c.n)).all()
    assert [(one.n, one.author, one.kind, one.subject) for one in kept] == [
        (1, "S1", "note", 1),
        (2, "S1", "fact", 1),
        (3, "S1", "task", 1),
        (4, "S1", "opened", 1),
    ]
    book = Book(tablet.library)
    profile = book.profile(1, receipts=1, offers=1, now=tablet.clock.now())
    book.close()
    assert [note.text for note in profile.notes] == ["canary about her knee"]
    assert [(fact.key, fact.value) for fact in profile.facts] == [("size.shoe", "39")]
    assert [task.title for task in profile.tasks] == ["Call about the hem"]
    assert outbox.pending("S1") == []


def test_its_author_sees_what_became_of_it(tablet: Tablet) -> None:
    tablet.door.add_person("S1", PIN)
    tablet.outbox.write_note("S1", 1, "Prefers wool", tablet.clock.stamp())
    tablet.outbox.write_note("S1", 99, "About nobody", tablet.clock.stamp())
    tablet.door.sign_out()
    tablet.engine.round()
    tablet.engine.round()

    tablet.door.unlock("S1", PIN)

    assert [(one.text, one.state) for one in tablet.outbox.sent("S1")] == [
        ("Prefers wool", EventState.APPLIED)
    ]
    (refused,) = tablet.outbox.attention("S1")
    assert refused.text == "About nobody"
    assert refused.reason

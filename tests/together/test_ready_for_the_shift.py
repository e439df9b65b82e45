"""A real hub and a real tablet: what it says of itself before a shift is so."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select
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
from aisleside.device.main import Room, Tablet, _support, build
from aisleside.device.outbox.people import People
from aisleside.device.outbox.streams import limit_stream
from aisleside.device.sync.drill import Drill, Finding, Step
from aisleside.device.sync.readiness import Level, Readiness, Topic
from aisleside.device.sync.status import Reach
from aisleside.device.sync.support import support_text
from aisleside.device.sync.transport import HubUnreachableError
from aisleside.domain.staff import Role, StaffMember
from aisleside.hub import main as back_office
from aisleside.hub.main import ServedHub
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import schema
from aisleside.hub.store.engine import Store, open_store
from aisleside.settings import DeviceSettings, HubSettings
from aisleside.wire.rows import (
    ContactRow,
    CustomerRow,
    LineRow,
    LinkRow,
    ProductRow,
    StaffRow,
)
from aisleside.wire.streams import tables

MANY = 400
SERVED = HubSettings(segment_rows=500, page_rows=200)
MAYA = StaffMember("S1", "Maya Lindqvist", "Stylist", Role.ASSOCIATE, PLACE)
MILK, BREAD, PAPER = 1, 2, 3


def canary(number: int) -> CustomerRow:
    return customer(number, f"Canary{number} Marchetti")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hub and two tablets, both closed: a new one and one that has everything."""
    folder = tmp_path_factory.mktemp("made")
    with closing(open_store(folder / "hub" / "hub.db")) as store:
        fill(store)
        with ServedHub(store, SERVED) as url:
            with opened(folder / "tablet", url) as tablet:
                tablet.enrol(
                    code=back_office.issue_enrolment(store, PLACE, HubSettings()),
                    name="Maya’s tablet",
                )
            shutil.copytree(folder / "tablet", folder / "synced")
            with opened(folder / "synced", url) as tablet:
                assert tablet.engine.round()
                assert tablet.engine.round()
                tablet.door.add_person("S1", PIN)
    return folder


def fill(store: Store) -> None:
    everybody = range(1, MANY)
    with store.write() as connection, Intake(connection, "test") as intake:
        intake.places([KINGS_ARCADE])
        intake.staff(
            StaffRow(id, name, "Stylist", "associate", PLACE, 0)
            for id, name in (("S1", "Maya Lindqvist"), ("S2", "Jun Watanabe"))
        )
        intake.products(
            ProductRow(number, f"P{number}", None, name, "Food", "Dairy", None, None, None, None,
                       199, "EUR", "milk-carton", None, 0, 1, 0)
            for number, name in ((MILK, "Whole milk"), (BREAD, "Bread"), (PAPER, "Paper"))
        )  # fmt: skip
        intake.customers(map(canary, everybody))
        intake.contacts(
            ContactRow(n, "email", f"canary{n}@post.example", "till", NOON, 0) for n in everybody
        )
        intake.lines(
            LineRow(n, NOON - 86_400 * day, 10 * n + day, f"R{n}-{day}", MILK, PLACE, None, 1,
                    199, 199, "sale", None, 0)
            for n in everybody
            for day in (1, 8, 15)
        )  # fmt: skip
        intake.members((n, PLACE) for n in everybody)
        intake.links([LinkRow(MILK, 1, BREAD, 20, 60, 0)])
    back_office.set_pin(store, "S1", PIN)


def opened(folder: Path, hub_url: str) -> Tablet:
    keys = MemoryKeys()
    keys.set("root", bytes(range(32)))
    return tablet_in(folder, hub_url, keys)


@pytest.fixture
def store(tmp_path: Path, made: Path) -> Iterator[Store]:
    opened = open_store(shutil.copytree(made / "hub", tmp_path / "hub") / "hub.db")
    yield opened
    opened.close()


@pytest.fixture
def hub(store: Store) -> Iterator[ServedHub]:
    served = ServedHub(store, SERVED)
    served.start()
    yield served
    served.stop()


@pytest.fixture
def tablet(tmp_path: Path, made: Path, hub: ServedHub) -> Iterator[Tablet]:
    with opened(shutil.copytree(made / "tablet", tmp_path / "tablet"), hub.url) as tablet:
        yield tablet


@pytest.fixture
def synced(tmp_path: Path, made: Path, hub: ServedHub) -> Iterator[Tablet]:
    """Everything is here and was compared; Maya can sign in."""
    with opened(shutil.copytree(made / "synced", tmp_path / "synced"), hub.url) as tablet:
        yield tablet


def take(tablet: Tablet) -> Readiness:
    book = Book(tablet.library)
    try:
        return tablet.inventory.take([member.id for member in book.team()])
    finally:
        book.close()


def level(found: Readiness, topic: Topic) -> Level:
    return next(check.level for check in found.checks if check.topic is topic)


def rows_here(tablet: Tablet) -> int:
    count = 0
    for address in tablet.shelf.addresses():
        connection = open_cache(
            address.stream, address.path, address.key, read_only=True, cache_kib=1_000
        )
        for table in tables(address.stream):
            (rows,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
            count += rows
        connection.close()
    return count


def damage(tablet: Tablet, statement: str) -> None:
    """Change the file of the store behind everybody's back."""
    (address,) = [a for a in tablet.shelf.addresses() if a.stream == STREAM]
    connection = open_cache(STREAM, address.path, address.key, read_only=False, cache_kib=1_000)
    connection.execute(statement)
    connection.commit()
    connection.close()


def rows_there(store: Store) -> int:
    """What the hub holds for this tablet, counted in its own tables."""
    of_place = ("place", "product", "customer", "contact", "fact", "line", "service", "note")
    with store.read() as connection:
        return sum(
            connection.execute(select(func.count()).select_from(schema.metadata.tables[t])).scalar()
            for t in (*of_place, "staff", "stock", "link")
        )


def test_the_score_is_what_a_recount_of_cache_and_hub_gives(synced: Tablet, store: Store) -> None:
    found = take(synced)

    assert rows_here(synced) == rows_there(store)
    assert found.score == 100
    data = {Topic.CUSTOMERS, Topic.GOODS, Topic.SUGGESTIONS}
    assert sum(c.done for c in found.checks if c.topic in data) == rows_here(synced)


def test_lost_rows_lower_the_score_by_as_much(synced: Tablet, store: Store) -> None:
    """S12: what was lost is seen, and put right by comparing."""
    damage(synced, "DELETE FROM line WHERE customer <= 200")
    synced.healer.check(STREAM, repair=False)

    found = take(synced)

    assert found.score == 100 * rows_here(synced) // rows_there(store)
    assert found.score < 100
    assert level(found, Topic.CUSTOMERS) is Level.LOOK
    synced.inventory.compare()
    assert synced.engine.round()
    assert take(synced).score == 100


def test_a_changed_row_takes_the_last_per_cent_though_nothing_is_missing(synced: Tablet) -> None:
    damage(synced, "UPDATE line SET paid_minor = 1 WHERE customer = 7")
    synced.healer.check(STREAM, repair=False)

    assert take(synced).score == 99


def test_before_anything_is_here_nothing_is_ready(tablet: Tablet) -> None:
    found = take(tablet)

    assert found.score is None
    assert found.level is Level.BAD


def test_who_cannot_sign_in_offline_is_counted(synced: Tablet) -> None:
    (check,) = [c for c in take(synced).checks if c.topic is Topic.STAFF]

    assert (check.done, check.of, check.level) == (1, 2, Level.LOOK)


def test_data_lent_for_less_than_the_shift_is_said(synced: Tablet, store: Store) -> None:
    limit_stream(synced.control, STREAM, int((synced.clock.now() + timedelta(hours=2)).timestamp()))

    assert level(take(synced), Topic.LENT) is Level.LOOK


def rehearse(tablet: Tablet) -> dict[Step, Finding]:
    return {finding.step: finding for finding in tablet.drill.run(MAYA)}


def test_a_tablet_that_has_everything_goes_through_an_outage(synced: Tablet, store: Store) -> None:
    before = synced.outbox.counts()

    found = rehearse(synced)

    assert [step for step, finding in found.items() if not finding.works] == []
    assert list(found) == list(Step)
    assert synced.outbox.counts() == before
    assert not synced.engine.status.dark


def test_the_hub_hears_only_the_number_of_a_rehearsed_note(synced: Tablet, store: Store) -> None:
    """S7: no number is missing, and no word of it arrives."""
    rehearse(synced)
    synced.outbox.write_note("S1", 1, "Prefers wool", synced.clock.stamp())
    assert synced.engine.round()

    with store.read() as connection:
        events = connection.execute(
            select(schema.event.c.n, schema.event.c.kind).order_by(schema.event.c.n)
        ).all()
        notes = connection.execute(select(schema.note.c.text)).scalars().all()
    assert [tuple(event) for event in events] == [(1, "withdrawn"), (2, "note")]
    assert notes == ["Prefers wool"]


def test_while_it_rehearses_nothing_reaches_the_hub(synced: Tablet) -> None:
    reached: list[bool] = []

    def tell(finding: Finding) -> None:
        if finding.step is Step.LIGHT:
            return
        try:
            synced.client.health()
        except HubUnreachableError:
            reached.append(False)
        else:
            reached.append(True)

    synced.drill.run(MAYA, tell)

    assert reached == [False] * (len(Step) - 1)
    assert synced.client.health()


def test_a_pin_that_only_the_hub_can_check_is_found(synced: Tablet) -> None:
    People(synced.control).forget_verifier("S1")

    found = rehearse(synced)

    assert not found[Step.SIGN_IN].works
    assert "sign in once while online" in found[Step.SIGN_IN].why
    assert found[Step.SEARCH].works


def test_a_damaged_file_is_found(synced: Tablet) -> None:
    (address,) = [a for a in synced.shelf.addresses() if a.stream == STREAM]
    raw = bytearray(address.path.read_bytes())
    raw[8192 : len(raw) // 2] = bytes(len(raw) // 2 - 8192)
    address.path.write_bytes(raw)

    found = rehearse(synced)

    bad = {step for step, finding in found.items() if not finding.works}
    assert Step.SEARCH in bad or Step.REOPEN in bad
    assert not synced.engine.status.dark


def test_missing_suggestions_are_found(synced: Tablet) -> None:
    synced.library.take("artefacts")
    synced.library.take("catalogue:main")

    found = rehearse(synced)

    assert not found[Step.REOPEN].works
    assert not found[Step.SUGGESTIONS].works


def test_missing_pictures_are_found(synced: Tablet) -> None:
    parts = replace(synced.drill._parts, missing=lambda names: len(names) + 1)

    found = {finding.step: finding for finding in Drill(parts).run(MAYA)}

    assert not found[Step.PICTURES].works


def test_a_step_that_breaks_does_not_leave_the_tablet_in_the_dark(
    synced: Tablet, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a defect")

    monkeypatch.setattr(synced.outbox, "rehearse", broken)

    found = rehearse(synced)

    assert not found[Step.NOTE].works
    assert not synced.engine.status.dark
    assert synced.client.health()


def test_a_listener_that_breaks_does_not_leave_the_tablet_in_the_dark(synced: Tablet) -> None:
    def broken(_: Finding) -> None:
        raise RuntimeError("the window is gone")

    with pytest.raises(RuntimeError):
        synced.drill.run(MAYA, broken)

    assert not synced.engine.status.dark
    assert synced.client.health()


def test_a_crash_in_the_dark_leaves_a_tablet_that_reaches_its_hub(
    tmp_path: Path, hub: ServedHub, store: Store
) -> None:
    keys = MemoryKeys()

    def opened() -> Tablet:
        return build(DeviceSettings(), tmp_path / "other", hub_url=hub.url, key_store=keys)

    with opened() as tablet:
        tablet.enrol(code=back_office.issue_enrolment(store, PLACE, HubSettings()), name="Till 3")
        tablet.engine.rehearse(True)
        assert not tablet.engine.round()
        assert tablet.engine.status.reach is Reach.OFFLINE

    with opened() as again:
        assert not again.engine.status.dark
        assert again.engine.round()


def test_what_support_gets_holds_nobody(synced: Tablet, store: Store) -> None:
    """Canaries: names, addresses, cards, words, PINs, secrets and keys of everything here."""
    stamp = synced.clock.stamp
    synced.outbox.write_note("S1", 7, "canary-words about her knee", stamp())
    synced.engine.rehearse(True)
    assert not synced.engine.round()
    synced.engine.rehearse(False)
    book = Book(synced.library)
    streams = book.standing()
    book.close()

    text = support_text(_support(synced, streams, Room(1_000, 2_000)))

    cards = {str(canary(number).loyalty) for number in range(1, MANY)}
    held = {a.key.hex() for a in synced.shelf.addresses() if a.key is not None}
    with synced.control.reading() as connection:
        secret = connection.execute("SELECT secret FROM device").fetchone()[0]
    canaries = {
        "canary",
        "marchetti",
        "post.example",
        "knee",
        "maya",
        "lindqvist",
        "jun",
        PIN,
        secret.hex(),
        *held,
        *cards,
        *(card.replace(" ", "") for card in cards),
    }
    assert {c for c in canaries if c.lower() in text.lower()} == set()
    assert f"{STREAM}: epoch " in text
    assert "events waiting 1, refused 0" in text
    assert "HubUnreachableError" in text
    assert f"rows {rows_of(store)} of {rows_of(store)}" in text


def rows_of(store: Store) -> int:
    """What the hub holds of the store's own stream."""
    with store.read() as connection:
        return sum(
            connection.execute(select(func.count()).select_from(schema.metadata.tables[t])).scalar()
            for t in tables(STREAM)
        )

"""A real hub and a real tablet: what it may hold changes, and nothing written is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy import delete, select
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
from aisleside.device.main import Tablet, build
from aisleside.device.outbox.streams import held_streams
from aisleside.device.session.people import SignInResult
from aisleside.device.sync.status import Closed, Reach
from aisleside.device.sync.transport import HubRefusedError
from aisleside.hub import main as back_office
from aisleside.hub.main import ServedHub
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import schema
from aisleside.hub.store.engine import Store, open_store
from aisleside.settings import DeviceSettings, HubSettings
from aisleside.wire.rows import FactRow, StaffRow

KINGS, KINGS_STREAM = PLACE, STREAM
RIVER, RIVER_STREAM = "368", "store:368/associate"
SECRET = "walks-with-a-limp"  # a fact no role may see
MANY = 300
BOTH = 1  # a customer of both places


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = open_store(tmp_path / "hub" / "hub.db")
    people = [customer(n, f"Customer {n}") for n in range(1, MANY)]
    with made.write() as connection, Intake(connection, "test") as intake:
        intake.places([KINGS_ARCADE, KINGS_ARCADE._replace(id=RIVER, name="Riverside")])
        intake.staff([StaffRow("S1", "Maya Lindqvist", "Stylist", "associate", KINGS, 0)])
        intake.customers(people)
        intake.facts(
            FactRow(person.id, key, value, "till", NOON, "service", disclosure, 0)
            for person in people
            for key, value, disclosure in (
                ("size.shoe", "38", "open"),
                ("walk", SECRET, "never"),
            )
        )
        intake.members(
            (person.id, place)
            for person in people
            for place in (KINGS, RIVER)
            if person.id == BOTH or (person.id % 2 == 0) == (place == KINGS)
        )
    back_office.set_pin(made, "S1", PIN)
    yield made
    made.close()


@pytest.fixture
def hub(store: Store) -> Iterator[ServedHub]:
    served = ServedHub(store, HubSettings(segment_rows=100, page_rows=200))
    served.start()
    yield served
    served.stop()


class Wire(httpx.BaseTransport):
    """The network, with a moment before each request that belongs to the test."""

    def __init__(self) -> None:
        self._real = httpx.HTTPTransport(verify=False)
        self.before: Callable[[httpx.Request], None] = lambda _request: None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.before(request)
        return self._real.handle_request(request)

    def close(self) -> None:
        self._real.close()


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
def tablet(tmp_path: Path, hub: ServedHub, store: Store, wire: Wire) -> Iterator[Tablet]:
    made = tablet_in(tmp_path / "tablet", hub.url, MemoryKeys(), transport=wire)
    enrol(made, store)
    yield made
    made.stop()


def enrol(tablet: Tablet, store: Store, place: str = KINGS) -> str:
    code = back_office.issue_enrolment(store, place, HubSettings())
    return tablet.enrol(code=code, name="Till 2").device


def device_of(store: Store) -> str:
    with store.read() as connection:
        return connection.execute(select(schema.device.c.id)).scalar_one()


def people(tablet: Tablet) -> set[int]:
    book = Book(tablet.library)
    try:
        return set(book.names(range(1, MANY)))
    finally:
        book.close()


def of(*places: str) -> set[int]:
    everybody = range(1, MANY)
    return {
        n
        for n in everybody
        if n == BOTH or (KINGS in places and n % 2 == 0) or (RIVER in places and n % 2 == 1)
    }


def held(tablet: Tablet) -> set[str]:
    return {held.stream for held in held_streams(tablet.control)}


def write(tablet: Tablet, count: int) -> list[str]:
    return [
        tablet.outbox.write_note("S1", 2 * n, f"Note {n}", tablet.clock.stamp()).id
        for n in range(1, count + 1)
    ]


def arrived(store: Store) -> dict[str, str]:
    with store.read() as connection:
        asked = select(schema.event.c.id, schema.event.c.status)
        return {row.id: row.status for row in connection.execute(asked)}


def test_a_moved_tablet_leaves_one_place_enters_the_other_and_sends_what_was_written(
    tablet: Tablet, hub: ServedHub, store: Store
) -> None:
    """S8, S16"""
    assert tablet.engine.round()
    assert people(tablet) == of(KINGS)
    files = {address.path for address in tablet.library.shelved.addresses}
    hub.stop()
    written = write(tablet, 40)
    tablet.engine.round()
    back_office.move(store, device_of(store), RIVER)
    hub.start()

    assert tablet.engine.round()

    assert people(tablet) == of(RIVER)
    assert held(tablet) == {RIVER_STREAM, "catalogue:main", "artefacts"}
    assert sum(path.exists() for path in files) == 2  # the catalogue's and the artefacts'
    assert arrived(store) == dict.fromkeys(written, "applied")
    assert tablet.outbox.counts().waiting == 0


def test_a_tablet_enrolled_again_with_a_full_outbox_sends_all_of_it_once(
    tablet: Tablet, hub: ServedHub, store: Store
) -> None:
    """S8"""
    assert tablet.engine.round()
    hub.stop()
    written = write(tablet, 40)
    tablet.engine.round()
    hub.start()
    enrol(tablet, store)
    after = tablet.outbox.write_note("S1", 2, "Under the new name", tablet.clock.stamp())

    assert tablet.engine.round()
    assert tablet.engine.round()

    assert arrived(store).keys() == {*written, after.id}
    assert tablet.outbox.counts().waiting == 0
    assert people(tablet) == of(KINGS)


def test_a_place_moved_away_in_the_middle_of_its_download_is_not_shown(
    tablet: Tablet, store: Store, wire: Wire
) -> None:
    """S15, S16: the tablet's rights change between two segments."""
    segments = []

    def move(request: httpx.Request) -> None:
        if request.url.path.startswith("/v1/segments/"):
            segments.append(request.url.path)
            if len(segments) == 2:
                back_office.move(store, device_of(store), RIVER)

    back_office.move(store, device_of(store), KINGS)
    wire.before = move
    tablet.engine.round()
    for _ in range(3):
        tablet.engine.round()

    assert len(segments) > 2
    assert people(tablet) == of(RIVER)
    assert KINGS_STREAM not in held(tablet)


def test_a_segment_of_a_stream_that_is_not_held_is_not_given_whoever_knows_its_name(
    tablet: Tablet, hub: ServedHub, store: Store, tmp_path: Path
) -> None:
    """S15"""
    ours = tablet.client.snapshot(KINGS_STREAM)
    other = build(DeviceSettings(), tmp_path / "other", hub_url=hub.url, key_store=MemoryKeys())
    try:
        enrol(other, store, RIVER)
        theirs = other.client.snapshot(RIVER_STREAM)

        with pytest.raises(HubRefusedError) as refused:
            other.client.segment(ours.segments[0], part=tmp_path / "part")
    finally:
        other.stop()

    assert refused.value.code == "unknown_stream"
    assert ours.content_key != theirs.content_key


def test_a_value_no_role_may_see_never_reaches_the_tablet(tablet: Tablet, store: Store) -> None:
    """S15: looked for in every value of the decrypted files."""
    with store.write() as connection, Intake(connection, "test") as intake:
        intake.facts([FactRow(BOTH, "walk", SECRET + "!", "till", NOON, "service", "never", 0)])
    assert tablet.engine.round()

    found = b"".join(_plain(tablet))

    assert b"Customer 2" in found
    assert SECRET.encode() not in found


def _plain(tablet: Tablet) -> Iterator[bytes]:
    """Every value in the tablet's files, as it lies there once decrypted."""
    for address in tablet.library.shelved.addresses:
        connection = open_cache(
            address.stream, address.path, address.key, read_only=True, cache_kib=1_000
        )
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema")]
        for name in names:
            if connection.execute(
                "SELECT 1 FROM sqlite_schema WHERE name = ? AND type = 'table'", (name,)
            ).fetchone():
                for row in connection.execute(f'SELECT * FROM "{name}"'):
                    yield repr(row).encode()
        connection.close()


def test_a_lent_place_goes_offline_at_its_time_with_exactly_its_own_rows(
    tablet: Tablet, hub: ServedHub, store: Store
) -> None:
    """S16: one customer is in both places, and stays."""
    until = datetime.now(UTC) + timedelta(hours=1)
    back_office.lend(store, device_of(store), RIVER, until=until)
    assert tablet.engine.round()
    assert people(tablet) == of(KINGS, RIVER)
    assert held(tablet) >= {KINGS_STREAM, RIVER_STREAM}
    hub.stop()
    changes: list[frozenset[str]] = []
    tablet.engine.listen_for_changes(lambda changed: changes.append(changed.reloaded))

    tablet.clock.learn(int(until.timestamp()) + 1)  # an hour later, without a network
    tablet.lease.look()

    assert people(tablet) == of(KINGS)
    assert RIVER_STREAM not in held(tablet)
    assert changes == [frozenset({RIVER_STREAM})]


def test_a_revoked_tablet_hands_over_its_work_and_holds_nothing(
    tablet: Tablet, hub: ServedHub, store: Store
) -> None:
    """S8: on this very round, and on each that follows."""
    assert tablet.engine.round()
    assert tablet.door.add_person("S1", PIN).result is SignInResult.OPEN
    hub.stop()
    written = write(tablet, 20)
    tablet.engine.round()
    back_office.revoke(store, device_of(store))
    hub.start()

    tablet.engine.round()
    more = tablet.outbox.write_note("S1", 2, "One more", tablet.clock.stamp())
    tablet.engine.round()

    status = tablet.engine.status
    assert arrived(store).keys() == {*written, more.id}
    assert (held(tablet), people(tablet)) == (set(), set())
    assert not list(tablet.folders.caches.glob("*.cache"))
    assert status.closed is Closed.REVOKED
    assert status.reach is not Reach.OFFLINE
    assert status.trouble is not None
    assert "taken out of use" in status.trouble

    enrol(tablet, store)
    assert tablet.engine.round()
    assert tablet.engine.status.closed is None
    assert people(tablet) == of(KINGS)


@pytest.mark.parametrize(
    "path", ["/v1/manifest", "/v1/snapshot", "/v1/segments/", "/v1/feed", "/v1/events"]
)
def test_a_token_that_ends_before_any_question_is_replaced_and_nobody_notices(
    tablet: Tablet, store: Store, wire: Wire, path: str
) -> None:
    asked = []

    def end(request: httpx.Request) -> None:
        if request.url.path.startswith(path) and request.url.path not in asked:
            asked.append(request.url.path)
            with store.write() as connection:
                connection.execute(delete(schema.session))

    tablet.client.manifest()  # there is a token from now on
    wire.before = end
    assert tablet.engine.round()
    with store.write() as connection, Intake(connection, "test") as intake:
        intake.customers([customer(2, "Renamed 2")])
    written = write(tablet, 3)
    assert tablet.engine.round()

    assert asked
    assert arrived(store).keys() == set(written)
    assert people(tablet) == of(KINGS)


def test_a_tablet_without_contact_for_a_day_shows_nobody_and_still_sends(
    tablet: Tablet, hub: ServedHub, store: Store
) -> None:
    """S18: the hub's time counts, carried on by the uptime."""
    assert tablet.engine.round()
    hub.stop()
    (written,) = write(tablet, 1)
    now = int(datetime.now(UTC).timestamp())

    tablet.clock.learn(now + 86_401)
    tablet.engine.round()
    closed = tablet.engine.status.closed
    hidden = people(tablet)
    hub.start()
    assert tablet.engine.round()

    assert (closed, hidden) == (Closed.LEASE, set())
    assert tablet.engine.status.closed is None
    assert people(tablet) == of(KINGS)
    assert arrived(store).keys() == {written}


def test_guessing_a_pin_takes_time_and_memory(pin_costs: dict[str, tuple[int, int, int]]) -> None:
    assert pin_costs == {"tablet": (3, 64 * 1024, 4), "hub": (3, 64 * 1024, 4)}

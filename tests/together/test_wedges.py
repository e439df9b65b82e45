"""Whatever the network does, it goes on by itself once the network is well again (S21).

Progress, not only safety: each test waits until the outbox is empty and the cache
shows what the hub has, with the tablet's own threads and nobody pressing anything.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic, sleep

import pytest
from tests.flying import flight
from tests.together.proxy import (
    BAD_GATEWAY,
    HTML,
    Proxy,
    cut,
    flip,
    repeat,
    stall,
    swallow,
)

from aisleside.demo.hub_process import HubProcess
from aisleside.device.cache.book import Book
from aisleside.device.machine.keys import MemoryKeys
from aisleside.device.main import Tablet, build
from aisleside.hub.main import ServedHub, issue_enrolment
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store.access import Duty
from aisleside.hub.store.engine import Store, open_store
from aisleside.settings import DeviceSettings, HubSettings
from aisleside.wire.rows import CustomerRow, PlaceRow, StaffRow
from aisleside.wire.streams import Scope

PLACE = "367"
SOON = 40  # seconds; S21 allows 60
SEVERAL_TRIES = 2  # seconds of an outage, in which they fail
QUICK = DeviceSettings(
    pull_seconds=0.5,
    quiet_seconds=1,
    connect_seconds=1,
    read_seconds=1,
    live_seconds=1.5,
    backoff_seconds=1,
    stuck_seconds=2.5,
)


def person(number: int, said: str) -> CustomerRow:
    return CustomerRow(number, said, said.split()[0], said.split()[-1], None, None, None, None,
                       PLACE, "", None, "unknown", None, None, "till", 1, 0)  # fmt: skip


def write(store: Store, *people: CustomerRow) -> None:
    with store.write() as connection, Intake(connection, "test") as intake:
        intake.customers(people)
        intake.members((one.id, PLACE) for one in people)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = open_store(tmp_path / "hub" / "hub.db")
    with made.write() as connection, Intake(connection, "test") as intake:
        intake.places([PlaceRow(PLACE, "Kings Arcade", "store", None, "EUR", "UTC", "", 0)])
        intake.staff([StaffRow("S1", "Maya Lindqvist", "Stylist", "associate", PLACE, 0)])
    write(made, *(person(number, f"Person {number}") for number in range(1, 300)))
    yield made
    made.close()


@pytest.fixture
def network(store: Store) -> Iterator[Proxy]:
    with ServedHub(store, HubSettings()) as url, Proxy(url) as proxy:
        yield proxy


@contextmanager
def running(
    folder: Path,
    network: Proxy,
    store: Store,
    settings: DeviceSettings = QUICK,
    *,
    place: str = PLACE,
) -> Iterator[Tablet]:
    keys = MemoryKeys()
    keys.set("root", bytes(range(32)))
    with build(settings, folder, hub_url=network.url, key_store=keys) as tablet:
        tablet.enrol(code=issue_enrolment(store, place, HubSettings()), name="Till 2")
        tablet.start()
        yield tablet


def shows(tablet: Tablet, number: int, said: str) -> bool:
    with closing(Book(tablet.library)) as book:
        return book.names([number]).get(number) == said


def until(true: Callable[[], bool]) -> bool:
    ends = monotonic() + SOON
    while not true():
        if monotonic() > ends:
            return False
        sleep(0.05)
    return True


def in_step(tablet: Tablet, number: int, said: str) -> Callable[[], bool]:
    return lambda: tablet.outbox.counts().waiting == 0 and shows(tablet, number, said)


def partition_down(network: Proxy) -> None:
    network.down = swallow


def partition_up(network: Proxy) -> None:
    network.up = swallow


def half_open(network: Proxy) -> None:
    network.up = network.down = swallow


def gateway(network: Proxy) -> None:
    network.answer = BAD_GATEWAY
    network.cut_all()


def login_page(network: Proxy) -> None:
    network.answer = HTML
    network.cut_all()


def dripping(network: Proxy) -> None:
    network.drip(0.2)


def cutting(network: Proxy) -> None:
    network.down = cut(400)
    network.cut_all()


def stalling(network: Proxy) -> None:
    network.down = stall(300)
    network.cut_all()


def flipping(network: Proxy) -> None:
    network.down = flip(700)
    network.cut_all()


def repeating(network: Proxy) -> None:
    network.down = repeat(600, 100)
    network.cut_all()


FAULTS = [
    partition_down,
    partition_up,
    half_open,
    gateway,
    login_page,
    dripping,
    cutting,
    stalling,
    flipping,
    repeating,
]


@pytest.mark.parametrize("fault", FAULTS)
def test_s21_when_the_network_is_well_again_everything_moves_by_itself(
    tmp_path: Path, store: Store, network: Proxy, fault: Callable[[Proxy], None]
) -> None:
    with running(tmp_path / "tablet", network, store) as tablet:
        assert until(lambda: shows(tablet, 1, "Person 1") and tablet.engine.status.live)
        fault(network)
        tablet.outbox.write_note("S1", 1, "Prefers wool", tablet.clock.stamp())
        tablet.engine.nudge()
        write(store, person(2, "Ada Muster"))
        sleep(SEVERAL_TRIES)
        network.clear()

        assert until(in_step(tablet, 2, "Ada Muster"))
        assert until(lambda: tablet.engine.status.live)


@pytest.mark.skipif(os.name != "posix", reason="a process is paused with SIGSTOP")
def test_s21_a_hub_whose_process_is_paused_and_goes_on_holds_nobody_up(tmp_path: Path) -> None:
    data = tmp_path / "hub"
    store = open_store(data / "hub.db")
    with store.write() as connection, Intake(connection, "test") as intake:
        intake.places([PlaceRow(PLACE, "Kings Arcade", "store", None, "EUR", "UTC", "", 0)])
        intake.staff([StaffRow("S1", "Maya Lindqvist", "Stylist", "associate", PLACE, 0)])
    write(store, person(1, "Person 1"), person(2, "Person 2"))
    with (
        HubProcess(data) as hub,
        Proxy(hub.url) as network,
        running(tmp_path / "tablet", network, store) as tablet,
    ):
        assert until(lambda: shows(tablet, 1, "Person 1") and tablet.engine.status.live)
        os.kill(hub.process_id, signal.SIGSTOP)
        tablet.outbox.write_note("S1", 1, "Prefers wool", tablet.clock.stamp())
        tablet.engine.nudge()
        sleep(SEVERAL_TRIES)
        stood_still = tablet.outbox.counts().waiting
        os.kill(hub.process_id, signal.SIGCONT)
        write(store, person(2, "Ada Muster"))

        assert stood_still == 1
        assert until(in_step(tablet, 2, "Ada Muster"))
    store.close()


def test_s21_the_watchdog_frees_a_round_that_a_patient_setting_would_leave_waiting(
    tmp_path: Path, store: Store, network: Proxy
) -> None:
    patient = DeviceSettings(
        pull_seconds=1, quiet_seconds=1, read_seconds=3600, live_seconds=3600, stuck_seconds=3
    )
    with running(tmp_path / "tablet", network, store, patient) as tablet:
        assert until(lambda: shows(tablet, 1, "Person 1") and tablet.engine.status.live)
        network.up = network.down = swallow
        tablet.outbox.write_note("S1", 1, "Prefers wool", tablet.clock.stamp())
        tablet.engine.nudge()
        assert until(lambda: tablet.engine.status.begun_again > 0)
        network.clear()
        write(store, person(2, "Ada Muster"))

        assert until(in_step(tablet, 2, "Ada Muster"))


def test_a_poke_brings_a_change_long_before_the_next_look(
    tmp_path: Path, store: Store, network: Proxy
) -> None:
    seldom = DeviceSettings(pull_seconds=3600, quiet_seconds=3600)
    with running(tmp_path / "tablet", network, store, seldom) as tablet:
        assert until(lambda: shows(tablet, 1, "Person 1") and tablet.engine.status.live)
        write(store, person(2, "Ada Muster"))

        assert until(lambda: shows(tablet, 2, "Ada Muster"))


def test_a_duty_that_comes_and_goes_is_followed_long_before_the_next_look(
    tmp_path: Path, store: Store, network: Proxy
) -> None:
    seldom = DeviceSettings(pull_seconds=3600, quiet_seconds=3600)
    to_munich = "MD482/2096-01-01/LIS"
    stream = Scope(to_munich, "gate").stream
    until_then = 3_976_000_000  # seconds UTC, in 2096: it is not swept away
    duty = Duty(to_munich, "place:LIS-B14", "gate", 0, until_then)

    def take(work: Callable[[Intake], None]) -> None:
        with store.write() as connection, Intake(connection, "airline") as intake:
            work(intake)

    take(lambda i: i.places([PlaceRow("LIS-B14", "B14", "airport", None, "EUR", "UTC", "", 0)]))
    take(lambda intake: intake.flights([flight(to_munich, until=until_then)]))
    with running(tmp_path / "gate", network, store, seldom, place="LIS-B14") as gate:
        assert until(lambda: len(gate.shelf.held()) == 2 and gate.engine.status.live)
        take(lambda intake: intake.duties([duty]))
        assert until(lambda: stream in gate.shelf.held() and gate.engine.status.live)
        take(lambda intake: intake.off_duty([(to_munich, "place:LIS-B14")]))

        assert until(lambda: stream not in gate.shelf.held())


def test_without_pokes_it_looks_by_itself(tmp_path: Path, store: Store) -> None:
    with (
        ServedHub(store, HubSettings(live_devices=0)) as url,
        Proxy(url) as network,
        running(tmp_path / "tablet", network, store) as tablet,
    ):
        assert until(lambda: shows(tablet, 1, "Person 1"))
        write(store, person(2, "Ada Muster"))

        assert until(lambda: shows(tablet, 2, "Ada Muster"))
        assert not tablet.engine.status.live


def test_a_tablet_stops_at_once_in_the_middle_of_an_outage(
    tmp_path: Path, store: Store, network: Proxy
) -> None:
    patient = DeviceSettings(
        connect_seconds=3600, read_seconds=3600, live_seconds=3600, stuck_seconds=3600
    )
    with running(tmp_path / "tablet", network, store, patient) as tablet:
        assert until(lambda: tablet.engine.status.live and not tablet.engine.status.syncing)
        network.down = network.up = swallow
        tablet.engine.nudge()
        assert until(lambda: tablet.engine.status.syncing)

        tablet.engine.stop(patience=3600)  # longer than any test may take

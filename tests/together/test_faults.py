"""What the world does to a tablet and a hub: a plain sentence each time, and nothing lost."""

from __future__ import annotations

import logging
import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.small_disk import Mount, free_bytes

from aisleside.device.cache.book import Book
from aisleside.device.cache.database import CacheDamagedError, CacheTooOldError
from aisleside.device.machine import keys
from aisleside.device.machine.encrypted import TabletFullError
from aisleside.device.machine.folders import FolderClosedError
from aisleside.device.machine.instance import AlreadyOpenError
from aisleside.device.machine.keys import KeyLostError, MemoryKeys
from aisleside.device.main import Tablet, build, set_up_again
from aisleside.device.outbox.database import ControlDamagedError
from aisleside.device.session.people import SignInResult
from aisleside.device.sync.status import Reach
from aisleside.domain.errors import ExpectedError
from aisleside.hub.main import ServedHub, issue_enrolment, set_pin
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store.engine import Store, open_store
from aisleside.settings import DeviceSettings, HubSettings
from aisleside.wire.rows import ContactRow, CustomerRow, PlaceRow, StaffRow

PIN = "407162"
PLACE = "367"
MANY = 600  # customers: several segments
ROOT = bytes(range(32))
NOTE = "Prefers wool"
SETTINGS = DeviceSettings(connect_seconds=2, read_seconds=2)
SERVED = HubSettings(segment_rows=500)
CANARY = "Zebulon Quagmire"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hub, and a tablet that was loaded, knows Maya and holds one unsent note; both closed."""
    folder = tmp_path_factory.mktemp("made")
    with closing(open_store(folder / "hub" / "hub.db")) as store:
        fill(store)
        with ServedHub(store, SERVED) as url, opened(folder / "tablet", url) as tablet:
            tablet.enrol(code=issue_enrolment(store, PLACE, HubSettings()), name="Till 2")
            assert tablet.engine.round()
            assert tablet.door.add_person("S1", PIN).result is SignInResult.OPEN
            tablet.outbox.write_note("S1", 1, NOTE, tablet.clock.stamp())
    return folder


def fill(store: Store) -> None:
    with store.write() as connection, Intake(connection, "test") as intake:
        intake.places([PlaceRow(PLACE, "Kings Arcade", "store", None, "EUR", "UTC", "", 0)])
        intake.staff([StaffRow("S1", "Maya Lindqvist", "Stylist", "associate", PLACE, 0)])
        intake.customers(
            CustomerRow(n, f"{CANARY} {n}", "Zebulon", f"Quagmire {n}", None, None, None, None,
                        PLACE, "", None, "unknown", None, None, "till", 1, 0)
            for n in range(1, MANY + 1)
        )  # fmt: skip
        intake.contacts(
            ContactRow(n, "email", f"zebulon.{n}@quagmire.example", "till", 1, 0)
            for n in range(1, MANY + 1)
        )
        intake.members((n, PLACE) for n in range(1, MANY + 1))
    set_pin(store, "S1", PIN)


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


def opened(folder: Path, hub_url: str) -> Tablet:
    store = MemoryKeys()
    store.set("root", ROOT)
    return build(SETTINGS, folder, hub_url=hub_url, key_store=store)


@pytest.fixture
def folder(tmp_path: Path, made: Path) -> Path:
    """The tablet's."""
    return Path(shutil.copytree(made / "tablet", tmp_path / "tablet"))


def found(tablet: Tablet, text: str = "quagmire 17") -> list[str]:
    with closing(Book(tablet.library)) as book:
        hits = book.search(text, limit=5, now=tablet.clock.now()).hits
    return [hit.customer.said for hit in hits]


def flip_every_page(file: Path) -> None:
    content = bytearray(file.read_bytes())
    for place in range(4_100, len(content), 4_096):
        content[place] ^= 1
    file.write_bytes(content)


def make_a_folder_of(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize(
    "harm",
    [
        flip_every_page,
        make_a_folder_of,
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
        lambda file: file.write_text("a letter\n" * 9_000),
    ],
    ids=["flipped bytes", "a folder", "cut to nothing", "cut in half", "text"],
)
def test_a_damaged_cache_says_so_and_comes_back_with_the_next_round(
    folder: Path, hub: ServedHub, harm: Callable[[Path], None]
) -> None:
    largest = max((folder / "caches").glob("*.cache"), key=lambda file: file.stat().st_size)
    harm(largest)

    with opened(folder, hub.url) as tablet:
        with pytest.raises(CacheDamagedError) as damaged:
            found(tablet)
        waiting = tablet.outbox.counts().waiting
        rounds = [tablet.engine.round(), tablet.engine.round()]
        after = found(tablet)

    assert "Nothing is lost" in damaged.value.say
    assert waiting == 1
    assert rounds == [True, True]
    assert f"{CANARY} 17" in after


def test_a_cache_of_an_older_version_is_a_sentence_and_not_a_defect() -> None:
    assert isinstance(CacheTooOldError(), ExpectedError)
    assert "Nothing is lost" in CacheTooOldError().say


@pytest.mark.parametrize("harm", [Path.unlink, lambda file: file.write_bytes(b"")])
def test_a_tablet_whose_unsent_notes_are_gone_is_not_taken_for_a_new_one(
    folder: Path, hub: ServedHub, harm: Callable[[Path], None]
) -> None:
    harm(folder / "control.db")

    with pytest.raises(ControlDamagedError) as gone:
        opened(folder, hub.url)

    assert "unsent notes" in gone.value.say


def test_a_mark_torn_by_a_power_cut_does_not_lock_the_tablet(folder: Path, hub: ServedHub) -> None:
    (folder / "control.mark").write_bytes(b"")

    with opened(folder, hub.url) as tablet:
        waiting = tablet.outbox.counts().waiting
    with opened(folder, hub.url):
        pass

    assert waiting == 1
    assert len((folder / "control.mark").read_bytes()) == 32


def test_a_tablet_that_cannot_be_opened_is_set_up_again_and_keeps_the_locked_notes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "_trusted_keyring", lambda: None)
    locked = (folder / "control.db").read_bytes()
    with pytest.raises(KeyLostError):
        build(SETTINGS, folder, passphrase="a new one").stop()

    kept = set_up_again(folder, passphrase="a new one")
    with build(SETTINGS, folder, passphrase="a new one") as tablet:
        people = tablet.door.people()

    assert kept is not None
    assert kept.read_bytes() == locked
    assert people == ()
    assert set_up_again(folder, passphrase="a new one") is None


def test_a_second_window_on_the_same_tablet_leaves_the_first_alone(
    folder: Path, hub: ServedHub
) -> None:
    with opened(folder, hub.url) as first:
        with pytest.raises(AlreadyOpenError) as second:
            opened(folder, hub.url)
        still = found(first)
    with opened(folder, hub.url):
        pass

    assert "Nothing was changed" in second.value.say
    assert still


def test_a_tablet_on_a_disk_that_may_not_be_written_says_so(
    folder: Path, hub: ServedHub, disk: Mount
) -> None:
    place = disk(40_000_000)
    subprocess.run(["cp", "-a", str(folder), str(place / "tablet")], check=True)
    subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)

    with pytest.raises(FolderClosedError) as closed:
        opened(place / "tablet", hub.url)
    with pytest.raises(FolderClosedError):
        opened(place / "another", hub.url)

    assert "What was saved before is safe" in closed.value.say


def test_a_first_load_on_a_full_disk_says_so_and_goes_on_when_there_is_room(
    hub: ServedHub, store: Store, disk: Mount
) -> None:
    place = disk(12_000_000)
    with opened(place / "tablet", hub.url) as tablet:
        tablet.enrol(code=issue_enrolment(store, PLACE, HubSettings()), name="Till 2")
        (place / "fill").write_bytes(bytes(free_bytes(place) - 200_000))
        went = tablet.engine.round()
        said = tablet.engine.status.trouble
        held = {address.path.name for address in tablet.shelf.addresses()}
        files = list((place / "tablet" / "caches").glob("*.cache"))
        tablet.outbox.write_note("S1", 1, NOTE, tablet.clock.stamp())

        (place / "fill").unlink()
        rounds = [tablet.engine.round(), tablet.engine.round()]
        names = found(tablet)

    assert not went
    assert said is not None
    assert "storage is full" in said
    assert {file.name for file in files} <= held
    assert rounds == [True, True]
    assert names
    assert TabletFullError(path=place).say == said


OPEN = """
import os, signal, sys
from pathlib import Path
from aisleside.device.machine.keys import MemoryKeys
from aisleside.device.main import build
from aisleside.settings import DeviceSettings
keys = MemoryKeys()
keys.set("root", bytes(range(32)))
tablet = build(DeviceSettings(), Path(sys.argv[1]), hub_url=sys.argv[2], key_store=keys)
def die():
    os.kill(os.getpid(), signal.SIGKILL)
"""
IN_THE_FIRST_LOAD = """
tablet.engine.listen(lambda status: status.loading and die())
tablet.engine.round()
"""
AFTER_A_NOTE = """
tablet.outbox.write_note("S1", 1, "Prefers wool", tablet.clock.stamp())
die()
"""


def killed(script: str, folder: Path, hub: ServedHub) -> None:
    child = subprocess.run([sys.executable, "-c", OPEN + script, folder, hub.url], check=False)
    assert child.returncode not in (0, 1), "it was not killed"


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX")
def test_a_tablet_killed_in_its_first_load_shows_nothing_half_and_loads_again(
    tmp_path: Path, hub: ServedHub, store: Store
) -> None:
    folder = tmp_path / "tablet"
    with opened(folder, hub.url) as tablet:
        tablet.enrol(code=issue_enrolment(store, PLACE, HubSettings()), name="Till 2")
    killed(IN_THE_FIRST_LOAD, folder, hub)
    left_over = list((folder / "caches").glob("*.cache"))

    with opened(folder, hub.url) as tablet:
        before = found(tablet)
        tablet.engine.round()
        after = found(tablet)
        tablet.engine.start()  # tidies up first
        tablet.engine.stop()

    assert len(left_over) == 1
    assert before == []
    assert after
    assert not left_over[0].exists()


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX")
def test_a_note_outlives_a_kill_right_after_it_was_saved_and_arrives_once(
    folder: Path, hub: ServedHub
) -> None:
    killed(AFTER_A_NOTE, folder, hub)

    with opened(folder, hub.url) as tablet:
        waiting = tablet.outbox.counts().waiting
        tablet.engine.round()
        tablet.engine.round()
        with closing(Book(tablet.library)) as book:
            notes = book.profile(1, receipts=1, offers=1, now=tablet.clock.now()).notes

    assert waiting == 2
    assert [note.text for note in notes] == [NOTE, NOTE]


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX")
def test_a_hub_killed_in_a_load_has_whole_batches_and_the_next_load_finishes(
    tmp_path: Path,
) -> None:
    command = [sys.executable, "-m", "aisleside", "hub", "load", "synthetic"]
    command += ["--customers", "3000", "--lines", "12000", "--data"]
    hub = tmp_path / "hub"
    with subprocess.Popen([*command, hub], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if line.startswith("customers"):
                child.kill()
    subprocess.run([*command, hub], check=True, capture_output=True)
    subprocess.run([*command, tmp_path / "whole"], check=True, capture_output=True)

    assert child.returncode != 0
    assert rows_of(hub) == rows_of(tmp_path / "whole")


def rows_of(hub: Path) -> dict[str, int]:
    from aisleside.hub.main import status

    return status(hub).holding.rows


def html(peer: socket.socket) -> None:
    page = b"<html>Please accept the terms of this network</html>"
    peer.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n")
    peer.sendall(b"content-length: %d\r\n\r\n%s" % (len(page), page))


def error_500(peer: socket.socket) -> None:
    peer.sendall(b"HTTP/1.1 500 Oh\r\ncontent-length: 4\r\n\r\noops")


def garbage(peer: socket.socket) -> None:
    peer.sendall(bytes(range(256)) * 8)


def silence(_peer: socket.socket) -> None:
    threading.Event().wait(6)


def slow_drip(peer: socket.socket) -> None:
    peer.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n")
    for _ in range(200):
        peer.sendall(b"x")
        threading.Event().wait(0.1)


@pytest.mark.parametrize("answer", [html, error_500, garbage, silence, slow_drip])
def test_whatever_stands_at_the_hubs_address_costs_seconds_and_no_note(
    folder: Path, answer: Callable[[socket.socket], None]
) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        port = listener.getsockname()[1]

        def serve() -> None:
            while True:
                try:
                    peer, _ = listener.accept()
                except OSError:
                    return
                with peer:
                    try:
                        peer.recv(65_536)
                        answer(peer)
                    except OSError:  # the tablet gave up
                        continue

        threading.Thread(target=serve, daemon=True).start()
        with opened(folder, f"http://127.0.0.1:{port}") as tablet:
            went: list[bool] = []
            asking = threading.Thread(target=lambda: went.append(tablet.engine.round()))
            asking.start()
            asking.join(10)
            status = tablet.engine.status
            names = found(tablet)

    assert went == [False]
    assert (status.reach, status.waiting) == (Reach.OFFLINE, 1)
    assert names


@pytest.mark.parametrize(
    "address", ["http://[::1", "http://\0", "", "no address", "http://h:99999"]
)
def test_an_address_that_is_none_is_a_hub_that_cannot_be_reached(
    folder: Path, address: str
) -> None:
    with opened(folder, address) as tablet:
        tablet.engine.round()
        reach = tablet.engine.status.reach
        offline = tablet.door.unlock("S1", PIN).result

    assert reach is Reach.OFFLINE
    assert offline is SignInResult.OPEN


def test_wrong_pins_are_counted_over_restarts_until_the_hub_is_back(
    folder: Path, hub: ServedHub
) -> None:
    hub.stop()
    answers = []
    for _ in range(6):
        with opened(folder, hub.url) as tablet:
            tablet.engine.round()
            answers.append(tablet.door.unlock("S1", "111119"))
    with opened(folder, hub.url) as tablet:
        tablet.engine.round()
        right = tablet.door.unlock("S1", PIN).result
    hub.start()
    with opened(folder, hub.url) as tablet:
        tablet.engine.round()
        at_last = tablet.door.unlock("S1", PIN).result

    assert [answer.tries_left for answer in answers] == [4, 3, 2, 1, 0, 0]
    assert right is SignInResult.LOCKED
    assert at_last is SignInResult.OPEN


def test_no_log_holds_a_name_a_pin_a_token_or_what_was_written(
    tmp_path: Path, hub: ServedHub, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    folder = tmp_path / "tablet"
    with opened(folder, hub.url) as tablet:
        code = issue_enrolment(store, PLACE, HubSettings())
        identity = tablet.enrol(code=code, name="Till 2")
        tablet.engine.round()
        tablet.door.add_person("S1", "111119")
        tablet.door.add_person("S1", PIN)
        tablet.outbox.write_note("S1", 1, "Canary note", tablet.clock.stamp())
        tablet.outbox.write_note("S1", 10**9, "Canary note", tablet.clock.stamp())
        tablet.engine.round()
        token = tablet.client._token
        for cache in (folder / "caches").glob("*.cache"):
            flip_every_page(cache)
        tablet.engine.round()
        hub.stop()
        tablet.engine.round()

    assert token is not None
    written = caplog.text + "".join(repr(record.__dict__) for record in caplog.records)
    secrets = ["Zebulon", "Quagmire", "quagmire", "Maya", "Canary", PIN, "111119"]
    secrets += [code, token, identity.secret, ROOT.hex()]
    assert caplog.records
    assert [secret for secret in secrets if secret in written] == []


def test_the_sign_in_picture_does_not_wait_for_the_network_library(folder: Path) -> None:
    asked = "\nprint('httpx' in sys.modules, 'truststore' in sys.modules)\ntablet.stop()"
    command = [sys.executable, "-c", OPEN + asked, folder, "https://hub.example"]
    child = subprocess.run(command, check=True, capture_output=True, text=True)

    assert child.stdout.split() == ["False", "False"]

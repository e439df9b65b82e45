"""``aisleside doctor --verify``: is what lies on this tablet what the hub has?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from aisleside.__main__ import main
from aisleside.device.machine import keys
from aisleside.device.machine.encrypted import open_encrypted
from aisleside.device.main import Tablet, build
from aisleside.hub.main import ServedHub, issue_enrolment
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store.engine import Store, open_store
from aisleside.settings import DeviceSettings, HubSettings
from aisleside.wire.rows import CustomerRow, PlaceRow

PLACE = "367"
STORE = "store:367/associate"
PASSPHRASE = "correct horse"
SETTINGS = DeviceSettings(connect_seconds=2, read_seconds=5)


@pytest.fixture(autouse=True)
def no_key_store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "_trusted_keyring", lambda: None)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = open_store(tmp_path / "hub" / "hub.db")
    with made.write() as connection, Intake(connection, "test") as intake:
        intake.places([PlaceRow(PLACE, "Kings Arcade", "store", None, "EUR", "UTC", "", 0)])
        intake.customers(person(n, "Zebulon Quagmire") for n in range(1, 41))
        intake.members((n, PLACE) for n in range(1, 41))
    yield made
    made.close()


def person(number: int, said: str) -> CustomerRow:
    given, _, family = said.partition(" ")
    return CustomerRow(number, said, given, family, None, None, None, None, PLACE, "", None,
                       "unknown", None, None, "till", 1, 0)  # fmt: skip


@pytest.fixture
def hub(store: Store) -> Iterator[ServedHub]:
    served = ServedHub(store, HubSettings())
    with served:
        yield served


def opened(folder: Path, hub: ServedHub) -> Tablet:
    return build(SETTINGS, folder, hub_url=hub.url, passphrase=PASSPHRASE)


@pytest.fixture
def folder(tmp_path: Path, hub: ServedHub, store: Store) -> Path:
    """A tablet that was loaded and closed."""
    made = tmp_path / "tablet"
    with opened(made, hub) as tablet, closing(tablet.shelf):
        tablet.enrol(code=issue_enrolment(store, PLACE, HubSettings()), name="Till 2")
        assert tablet.engine.round()
    return made


@pytest.fixture
def doctor(tmp_path: Path, folder: Path, hub: ServedHub) -> Callable[..., Result]:
    secret = tmp_path / "passphrase"
    secret.write_text(PASSPHRASE)

    def run(*options: str) -> Result:
        given = ["--data", folder, "--hub", hub.url, "--passphrase-file", secret, *options]
        return CliRunner().invoke(main, ["doctor", "--verify", *map(str, given)])

    return run


def damage(folder: Path, hub: ServedHub, statement: str) -> None:
    with opened(folder, hub) as tablet:
        (address,) = (one for one in tablet.shelf.addresses() if one.stream == STORE)
        assert address.key is not None
        with closing(open_encrypted(address.path, address.key)) as connection:
            connection.execute(statement)


def line_of(answer: Result, stream: str = STORE) -> str:
    (found,) = (line for line in answer.output.splitlines() if stream in line)
    return found


def test_a_whole_tablet_is_said_to_be(doctor):
    answer = doctor()

    assert answer.exit_code == 0, answer.output
    assert "✓" in line_of(answer)
    assert "40 rows here, 40 at the hub; 3 of 3 ranges are the same" in line_of(answer)
    assert "✓ Unsent work: 0 events wait to be sent, 0 need a person." in answer.output


def test_a_row_that_was_lost_is_found_and_put_right_only_when_told_to(doctor, folder, hub):
    """S12."""
    damage(folder, hub, "DELETE FROM customer WHERE id = 7")

    looked, again = doctor(), doctor()
    mended = doctor("--repair")
    after = doctor()

    assert looked.exit_code == again.exit_code == 1
    assert "39 rows here, 40 at the hub; 2 of 3 ranges are the same; 1 differ" in line_of(looked)
    assert line_of(looked) == line_of(again)
    assert mended.exit_code == after.exit_code == 0, mended.output
    assert "1 differed and were put right" in line_of(mended)
    assert "3 of 3 ranges are the same" in line_of(after)


def test_changes_that_wait_at_the_hub_are_not_called_damage(doctor, store):
    with store.write() as connection, Intake(connection, "test") as intake:
        intake.customers([person(3, "Ada Renamed")])

    answer = doctor()

    assert answer.exit_code == 1
    assert "1 have newer changes at the hub that are not here yet" in line_of(answer)
    assert "differ" not in line_of(answer)


def test_nobody_is_named(doctor, folder, hub):
    """P7: what the doctor says can be pasted into a message."""
    damage(folder, hub, "UPDATE customer SET given = 'Quentin' WHERE id = 7")

    answer = doctor("--repair")

    assert answer.exit_code == 0
    assert not any(name in answer.output for name in ("Quentin", "Quagmire", "Zebulon"))


def test_a_tablet_that_is_open_is_left_alone(doctor, folder, hub):
    with opened(folder, hub):
        answer = doctor()

    assert answer.exit_code == 1
    assert "already open" in answer.output


def test_a_hub_that_is_away_is_a_sentence(doctor, hub):
    hub.stop()

    answer = doctor()

    assert answer.exit_code == 1
    assert "✗ Compared: The hub cannot be reached" in answer.output


def test_a_folder_without_a_tablet_stays_without_one(tmp_path, hub):
    empty = tmp_path / "empty"

    answer = CliRunner().invoke(
        main, ["doctor", "--verify", "--data", str(empty), "--hub", hub.url]
    )

    assert answer.exit_code == 1
    assert "✗ Tablet: There is none in this folder." in answer.output
    assert not empty.exists()


def test_repair_alone_is_not_understood(tmp_path):
    answer = CliRunner().invoke(main, ["doctor", "--repair", "--data", str(tmp_path)])

    assert answer.exit_code == 2
    assert "--verify" in answer.output

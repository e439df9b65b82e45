"""The command line, as somebody meets it who runs a shop and not a computer."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import select

from aisleside.__main__ import main
from aisleside.device.machine import keys
from aisleside.hub.main import store_at
from aisleside.hub.store import access, schema


@pytest.fixture(autouse=True)
def no_key_store(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine without one: nothing of ours comes into the developer's own."""
    monkeypatch.setattr(keys, "_trusted_keyring", lambda: None)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"
ROW = "536365,85123A,Hanging heart,6,2010-12-01 08:26:00,2.55,17850,United Kingdom"


@pytest.mark.parametrize("command", [[], ["hub"], ["hub", "load"], ["demo"], ["device"]])
def test_every_command_explains_itself(command: list[str]):
    answer = run(*command, "--help")

    assert answer.exit_code == 0
    assert "Usage:" in answer.output


def test_a_file_loaded_twice_changes_nothing_the_second_time(tmp_path: Path):
    till = tmp_path / "till.csv"
    till.write_text(f"{HEADER}\n{ROW}\n")

    first = run("hub", "load", "retail", till, "--data", tmp_path / "hub")
    second = run("hub", "load", "retail", till, "--data", tmp_path / "hub")

    assert first.exit_code == second.exit_code == 0, first.output + second.output
    assert "Nothing new" in second.output


def test_a_file_with_a_wrong_heading_is_named_and_not_half_loaded(tmp_path: Path):
    till = tmp_path / "till.csv"
    till.write_text(f"{HEADER.replace('UnitPrice', 'UnitPrise')}\n{ROW}\n")

    answer = run("hub", "load", "retail", till, "--data", tmp_path / "hub")
    status = run("hub", "status", "--data", tmp_path / "hub")

    assert answer.exit_code == 1
    assert "UnitPrice" in answer.output
    assert "Traceback" not in answer.output
    assert f"{'customer':<10}{0:>12}" in status.output


def test_a_hub_database_that_is_something_else_is_left_alone(tmp_path: Path):
    (tmp_path / "hub.db").write_bytes(b"GIF89a" * 1000)

    answer = run("hub", "status", "--data", tmp_path)

    assert answer.exit_code == 1
    assert "Traceback" not in answer.output
    assert (tmp_path / "hub.db").read_bytes() == b"GIF89a" * 1000


def test_a_weak_pin_is_refused_with_the_reason(tmp_path: Path):
    answer = run("hub", "pin", "1401", "--pin", "123456", "--data", tmp_path)

    assert answer.exit_code == 1
    assert "PIN" in answer.output


def test_an_unknown_option_in_the_settings_file_is_named(tmp_path: Path):
    settings = tmp_path / "aisleside.toml"
    settings.write_text("[device]\nidle_lock_secs = 5\n")

    answer = run("--settings", settings, "doctor")

    assert answer.exit_code == 1
    assert "idle_lock_secs" in answer.output


def test_the_doctor_says_that_the_hub_does_not_answer(tmp_path: Path):
    answer = run("doctor", "--data", tmp_path, "--hub", "http://127.0.0.1:9")

    assert answer.exit_code == 1
    assert "✗ Hub" in answer.output
    assert "Key store" in answer.output


def test_a_folder_that_cannot_be_made_is_a_sentence_and_not_a_trace(tmp_path: Path):
    (tmp_path / "file").touch()

    answer = run("hub", "status", "--data", tmp_path / "file" / "hub")

    assert answer.exit_code == 1
    assert "What was saved before is safe" in answer.output
    assert isinstance(answer.exception, SystemExit)


@pytest.mark.parametrize("content", [b"", b"  \n", b"\xff\xfe"])
def test_a_passphrase_file_without_a_passphrase_opens_nothing(tmp_path: Path, content: bytes):
    passphrase = tmp_path / "passphrase"
    passphrase.write_bytes(content)

    answer = run("device", "--data", tmp_path / "tablet", "--passphrase-file", passphrase)

    assert answer.exit_code == 1
    assert "There is no passphrase in" in answer.output
    assert not (tmp_path / "tablet").exists()


def test_a_tablet_whose_key_lies_under_a_passphrase_asks_for_it(tmp_path: Path):
    tablet = tmp_path / "tablet"
    (tmp_path / "passphrase").write_text("correct horse")
    options = ["--data", tablet, "--enrol", "ABCDEFGH", "--hub", "http://127.0.0.1:9"]
    run("device", *options, "--passphrase-file", tmp_path / "passphrase")

    without = run("device", "--data", tablet)
    looked = run("doctor", "--data", tablet, "--hub", "http://127.0.0.1:9")

    assert without.exit_code == 1
    assert "--passphrase-file" in without.output
    assert "Key store: A file on this tablet" in looked.output


def test_a_lost_key_can_be_got_over_and_the_locked_notes_stay(tmp_path: Path):
    tablet = tmp_path / "tablet"
    (tmp_path / "passphrase").write_text("correct horse")
    given = ["--data", tablet, "--passphrase-file", tmp_path / "passphrase"]
    coming = ["--enrol", "ABCDEFGH", "--hub", "http://127.0.0.1:9"]
    run("device", *given, *coming)
    (tablet / "keys.sealed").unlink()

    lost = run("device", *given, *coming)
    again = run("device", *given, *coming, "--start-over")

    assert "--start-over" in lost.output
    assert "is kept, locked, in" in again.output
    assert "The hub cannot be reached" in again.output
    assert len(list(tablet.glob("control-*.locked"))) == 1


@pytest.mark.parametrize("port", ["-1", "99999"])
def test_a_port_that_there_is_not_is_refused_before_anything_starts(tmp_path: Path, port: str):
    answer = run("hub", "serve", "--data", tmp_path / "hub", "--port", port)

    assert answer.exit_code == 2
    assert "range" in answer.output


def test_a_settings_file_that_is_not_there_is_not_passed_over(tmp_path: Path):
    answer = run("--settings", tmp_path / "nothing.toml", "hub", "status", "--data", tmp_path)

    assert answer.exit_code == 2
    assert "nothing.toml" in answer.output


def test_a_tablet_is_lent_a_place_moved_and_taken_out_of_use(tmp_path: Path):
    till = tmp_path / "till.csv"
    till.write_text(f"{HEADER}\n{ROW}\n")
    folder = tmp_path / "hub"
    run("hub", "load", "retail", till, "--data", folder)
    with store_at(folder) as store, store.write() as connection:
        place = connection.execute(select(schema.place.c.id)).scalars().first()
        access.add_device(connection, access.Device("d14", "Tablet 14", "x"), secret="s", now=1)

    lent = run("hub", "lend", "d14", place, "--until", "2031-05-01T18:00", "--data", folder)
    moved = run("hub", "move", "d14", place, "--data", folder)
    listed = run("hub", "tablets", "--data", folder)
    revoked = run("hub", "revoke", "d14", "--data", folder)
    unknown = run("hub", "revoke", "d15", "--data", folder)

    assert lent.output == f"Tablet d14 holds place {place} until 2031-05-01 18:00 UTC.\n"
    assert f"place {place}, in use, last seen never" in listed.output
    assert "lent until 2031-05-01 18:00 UTC" in listed.output
    assert (moved.exit_code, revoked.exit_code) == (0, 0)
    assert "revoked" in run("hub", "tablets", "--data", folder).output
    assert unknown.exit_code == 1
    assert "nothing was changed" in unknown.output


def test_customers_are_joined_parted_and_forgotten(tmp_path: Path):
    till = tmp_path / "till.csv"
    till.write_text(f"{HEADER}\n{ROW}\n{ROW.replace('17850', '17851')}\n")
    folder = tmp_path / "hub"
    run("hub", "load", "retail", till, "--data", folder)

    nobody = run("hub", "pairs", "--data", folder)
    nothing = run("hub", "faults", "MD482", "--data", folder)
    joined = run("hub", "merge", 1, "--into", 2, "--data", folder)
    parted = run("hub", "split", 1, "--data", folder)
    asked = run("hub", "erase", 1, "--data", folder)
    erased = run("hub", "erase", 1, "--yes", "--data", folder)
    again = run("hub", "load", "retail", till, "--force", "--data", folder)
    status = run("hub", "status", "--data", folder)
    unknown = run("hub", "erase", 99, "--yes", "--data", folder)

    assert nobody.output == "Nobody waits to be joined.\n"
    assert nothing.output == "Nothing is recorded as broken.\n"
    assert "Customer 1 is customer 2 from now on" in joined.output
    assert "Customers 1 and 2 are two people again." in parted.output
    assert asked.exit_code == 1  # nobody said yes
    assert erased.output.startswith("Forgotten: 1. ")
    assert again.exit_code == 0, again.output
    assert f"{'customer':<10}{1:>12}" in status.output
    assert unknown.exit_code == 1
    assert "knows no customer 99" in unknown.output

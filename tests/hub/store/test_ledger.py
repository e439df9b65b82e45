"""The list of erased people loses nobody: not torn, not damaged, not by two processes."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisleside.hub.store.ledger import (
    LEAP,
    LEDGER,
    Ledger,
    LedgerDamagedError,
    LedgerForeignError,
    LedgerUnwritableError,
)
from aisleside.wire.messages import Erasure


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    made = Ledger(tmp_path)
    made.append([4], [made.digest("till", "customer", "K-4")], at=100)
    made.append([9, 3], [], at=200)
    return made


def texts(ledger: Ledger) -> list[str]:
    return ledger.path.read_text().splitlines()


def test_what_was_written_down_is_there_after_a_restart(ledger: Ledger):
    again = Ledger(ledger.path.parent)

    assert again.head == 2
    assert again.after(0) == [Erasure(1, 4), Erasure(2, 9), Erasure(2, 3)]
    assert again.after(1) == [Erasure(2, 9), Erasure(2, 3)]
    assert again.has(3)
    assert not again.has(5)


def test_a_sources_key_is_known_again_and_cannot_be_read_in_the_file(ledger: Ledger):
    assert ledger.is_erased("till", "customer", "K-4")
    assert not ledger.is_erased("web", "customer", "K-4")
    assert not ledger.is_erased("till", "customer", "K-44")
    assert "K-4" not in ledger.path.read_text()


def test_two_hubs_never_call_one_key_the_same(tmp_path: Path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    one, two = Ledger(tmp_path / "one"), Ledger(tmp_path / "two")

    assert one.digest("till", "customer", "K") != two.digest("till", "customer", "K")


def test_a_line_of_another_process_is_seen_at_once(ledger: Ledger):
    other = Ledger(ledger.path.parent)

    other.append([77], [], at=300)

    assert ledger.has(77)
    assert ledger.head == 3
    assert ledger.append([78], [], at=301).n == 4
    assert other.after(3) == [Erasure(4, 78)]


@given(cut=st.integers(1, 400))
def test_s14_a_torn_last_line_is_passed_over_and_then_cut_off(
    tmp_path_factory: pytest.TempPathFactory, cut: int
):
    made = Ledger(tmp_path_factory.mktemp("hub"))
    made.append([4], [], at=100)
    whole = made.path.read_bytes()
    made.append([5], ["0" * 64], at=101)
    torn = made.path.read_bytes()
    made.path.write_bytes(torn[: max(len(whole), len(torn) - cut)])

    again = Ledger(made.path.parent)

    assert again.after(0) == [Erasure(1, 4)]
    assert again.append([6], [], at=102).n == 2
    assert Ledger(made.path.parent).after(0) == [Erasure(1, 4), Erasure(2, 6)]


def test_s14_room_that_was_made_and_never_filled_counts_as_torn(ledger: Ledger):
    with ledger.path.open("ab") as file:
        file.write(b"\0" * 30 + b"\n")

    again = Ledger(ledger.path.parent)

    assert again.head == 2
    assert again.append([5], [], at=1).n == 3
    assert Ledger(ledger.path.parent).head == 3


@pytest.mark.parametrize("line", [0, 1, 2])
def test_s14_damage_before_the_end_is_refused_and_not_passed_over(ledger: Ledger, line: int):
    lines = texts(ledger)
    lines[line] = lines[line].replace('"', "'", 1)
    ledger.path.write_text("".join(f"{text}\n" for text in lines))
    before = ledger.path.read_bytes()

    with pytest.raises(LedgerDamagedError) as refused:
        Ledger(ledger.path.parent)

    assert refused.value.line == line + 1
    assert ledger.path.read_bytes() == before


def test_s14_a_line_that_was_taken_out_is_noticed(ledger: Ledger):
    heading, _, last = texts(ledger)
    ledger.path.write_text(f"{heading}\n{last}\n")

    with pytest.raises(LedgerDamagedError):
        Ledger(ledger.path.parent)


def test_s14_a_changed_person_is_noticed(ledger: Ledger):
    text = ledger.path.read_text()
    ledger.path.write_text(text.replace('"customers":[4]', '"customers":[5]'))

    with pytest.raises(LedgerDamagedError):
        Ledger(ledger.path.parent)


def test_s14_an_older_copy_gets_back_what_the_database_knows_and_leaves_numbers_out(
    ledger: Ledger,
):
    known = texts(ledger)
    ledger.path.write_text("".join(f"{text}\n" for text in known[:2]))

    again = Ledger(ledger.path.parent, known)

    assert again.after(0) == [Erasure(1, 4), Erasure(2, 9), Erasure(2, 3)]
    assert again.append([5], [], at=1).n == 2 + LEAP + 1  # 3 may have been told before


def test_s14_a_lost_file_is_made_again_from_the_database(ledger: Ledger):
    known = texts(ledger)
    ledger.path.unlink()

    again = Ledger(ledger.path.parent, known)

    assert again.after(0) == [Erasure(1, 4), Erasure(2, 9), Erasure(2, 3)]
    assert again.is_erased("till", "customer", "K-4")
    assert again.head > 2


@pytest.mark.parametrize("kept", [0, 2])  # lines of the file, which is lost or an older copy
@pytest.mark.parametrize("flushes", [0, 1, 2])
def test_s14_cut_off_while_it_is_mended_a_number_is_still_not_given_out_twice(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, kept: int, flushes: int
):
    known, left = texts(ledger), flushes
    ledger.path.write_text("".join(f"{text}\n" for text in known[:kept]))
    if not kept:
        ledger.path.unlink()

    def power_cut(_: int) -> None:
        nonlocal left
        if not left:
            raise KeyboardInterrupt
        left -= 1

    with monkeypatch.context() as patched, suppress(KeyboardInterrupt):
        patched.setattr(os, "fsync", power_cut)
        Ledger(ledger.path.parent, known)

    again = Ledger(ledger.path.parent, known)

    assert again.append([5], [], at=1).n > LEAP
    assert again.after(0)[:3] == [Erasure(1, 4), Erasure(2, 9), Erasure(2, 3)]


def test_the_ledger_of_another_hub_is_not_taken(ledger: Ledger, tmp_path: Path):
    other = tmp_path / "other"
    other.mkdir()
    known = texts(Ledger(other))

    with pytest.raises(LedgerForeignError):
        Ledger(ledger.path.parent, known)


def test_a_ledger_nobody_may_write_says_so_and_nobody_is_erased(ledger: Ledger):
    ledger.path.unlink()
    ledger.path.mkdir()

    with pytest.raises(LedgerUnwritableError):
        ledger.append([5], [], at=1)

    assert ledger.path.name == LEDGER

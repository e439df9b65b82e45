"""Bursts of a scanner among a person's keys, by the times of the keys alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisleside.device.machine.scanner import Bursts, ScanLimits

LETTERS = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=40
)
SCANNER = st.integers(7, 16)  # milliseconds between two keys
HAND = st.integers(60, 2000)


def burst(bursts: Bursts, code: str, *, at: int = 1000, gap: int = 10) -> str | None:
    """Scan a code; what came of its Enter."""
    for letter in code:
        bursts.typed(at, letter)
        at += gap
    return bursts.ended(at)


@given(code=LETTERS.filter(lambda text: len(text) >= 6), gaps=st.lists(SCANNER, min_size=41))
def test_a_burst_at_a_scanners_pace_gives_its_code(code, gaps):
    bursts, at = Bursts(ScanLimits()), 1000

    for letter, gap in zip(code, gaps, strict=False):
        bursts.typed(at, letter)
        at += gap

    assert bursts.ended(at) == code


@given(text=LETTERS, gaps=st.lists(HAND, min_size=41))
def test_what_a_hand_types_is_never_held_nor_taken_for_a_code(text, gaps):
    bursts, at, held = Bursts(ScanLimits(prefix="~")), 1000, []

    for letter, gap in zip(text, gaps, strict=False):
        if not bursts.keeps_pace(at):
            assert bursts.paused() is None
        held.append(bursts.typed(at, letter))
        at += gap

    assert not any(held)
    assert bursts.ended(at) is None


@given(before=LETTERS, code=LETTERS.filter(lambda text: len(text) >= 6))
def test_a_burst_in_the_middle_of_typing_is_the_code_alone(before, code):
    bursts, at = Bursts(ScanLimits()), 1000
    for letter in before:
        bursts.typed(at, letter)
        at += 90

    assert burst(bursts, code, at=at) == code


@pytest.mark.parametrize(
    ("code", "gap", "found"),
    [
        ("12345", 10, None),
        ("123456", 10, "123456"),
        ("123456", 30, "123456"),
        ("123456", 31, None),
    ],
)
def test_the_limits_of_a_burst_are_six_characters_and_thirty_milliseconds(code, gap, found):
    assert burst(Bursts(ScanLimits()), code, gap=gap) == found


def test_the_limits_are_settings():
    bursts = Bursts(ScanLimits(characters=3, gap_ms=50))

    assert burst(bursts, "123", gap=45) == "123"


def test_shift_between_the_letters_keeps_a_burst_together():
    bursts, at = Bursts(ScanLimits()), 1000

    for letter in "STF4711":
        bursts.shifted(at)
        bursts.typed(at + 16, letter)
        bursts.shifted(at + 28)
        at += 44

    assert bursts.ended(at) == "STF4711"


def test_shift_alone_does_not_keep_a_slow_hand_together():
    bursts = Bursts(ScanLimits())
    bursts.typed(1000, "a")

    bursts.shifted(1060)

    assert not bursts.typed(1070, "b")


def test_a_burst_framed_by_the_prefix_needs_no_enter():
    bursts = Bursts(ScanLimits(prefix="~"))
    for place, letter in enumerate("~440018"):
        bursts.typed(1000 + 10 * place, letter)

    assert bursts.paused() == "440018"


def test_without_the_prefix_a_pause_ends_no_burst():
    bursts = Bursts(ScanLimits(prefix="~"))
    for place, letter in enumerate("4400118"):
        bursts.typed(1000 + 10 * place, letter)

    assert bursts.paused() is None


def test_the_prefix_is_no_part_of_the_code_when_enter_follows_too():
    assert burst(Bursts(ScanLimits(prefix="~")), "~4400118") == "4400118"


def test_the_same_code_within_two_seconds_counts_once():
    bursts, counted = Bursts(ScanLimits()), []

    for at in (1000, 2000, 2900, 3500):
        code = burst(bursts, "4400118", at=at)
        counted.append(bursts.is_new(code))

    assert counted == [True, False, False, True]


def test_another_code_counts_at_once():
    bursts = Bursts(ScanLimits())
    first = bursts.is_new(burst(bursts, "4400118", at=1000))

    assert first
    assert bursts.is_new(burst(bursts, "4400119", at=1200))


def test_a_clock_of_the_keyboard_that_begins_again_joins_nothing():
    bursts = Bursts(ScanLimits())
    bursts.typed(2**32 - 3, "1")

    assert not bursts.typed(4, "2")

"""Why somebody is in a result list, in words."""

from __future__ import annotations

from datetime import timedelta

import pytest

from aisleside.device.cache.answers import MatchKind, Span
from aisleside.device.ui.customer_list import person_row, seed


@pytest.fixture
def row(manner, now, hit, elena):
    def make(kind, detail="", *, typed, customer=elena, **more):
        return person_row(hit(customer, kind, detail, **more), typed=typed, manner=manner, now=now)

    return make


@pytest.mark.parametrize(
    ("typed", "heard", "reason"),
    [
        ("marketi", "marketa", "One letter different: marketa"),
        ("Elena Marcheti", "marchetti", "One letter different: marchetti"),
        ("marketti", "marchetti", "Two letters different: marchetti"),
        ("marcheti nowak", "marchetti novak", "Spelt a little differently: marchetti novak"),
    ],
)
def test_a_guess_says_how_far_it_is_from_what_was_typed(row, typed, heard, reason):
    shown = row(MatchKind.TYPO, typed=typed, heard=heard, name_spans=(Span(6, 15),))

    assert shown.reason == reason
    assert shown.guessed
    assert shown.name_marks == (6, 15)


def test_a_phone_number_is_named_by_its_end_only_when_it_ends_so(row):
    masked = "+39 ··· 44 71 · elena.m@···.example"

    assert row(MatchKind.PHONE, masked, typed="4471").reason == "Phone ends in 4471"
    assert row(MatchKind.PHONE, masked, typed="+39 333 123 4471").reason == "Phone ends in 4471"
    assert row(MatchKind.PHONE, masked, typed="+39 333").reason == "Found in the phone number"


def test_a_name_that_was_typed_right_needs_no_reason(row):
    shown = row(MatchKind.NAME, "+39 ··· 44 71", typed="ele", name_spans=(Span(0, 3),))

    assert (shown.reason, shown.reason_icon, shown.guessed) == ("", "", False)
    assert shown.spoken == "Elena Marchetti, Gold, +39 ··· 44 71"


def test_whoever_was_here_lately_says_when(row, now):
    shown = row(MatchKind.RECENT, typed="", last_visit=now - timedelta(days=1))

    assert shown.reason == "Last visit yesterday"


def test_a_reader_of_the_screen_hears_the_reason_too(row):
    shown = row(MatchKind.EMAIL, "office@marketinghaus.example", typed="marketi")

    assert shown.spoken.endswith("Found in the email address")


def test_ids_larger_than_a_number_of_qml_still_choose_one_colour(row, elena, replace):
    large = replace(elena, id=2**62 + 5)

    shown = row(MatchKind.NAME, typed="e", customer=large)

    assert shown.customer_id == str(2**62 + 5)
    assert 0 <= shown.seed < 2**31
    assert seed(-7) >= 0

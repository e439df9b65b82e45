"""Why somebody is in a result list, in words."""

from __future__ import annotations

from datetime import timedelta

import pytest

from aisleside.device.cache.answers import MatchKind, Span
from aisleside.device.ui.customer_list import person_row, seed
from aisleside.domain.customer import ContactKind


@pytest.fixture
def row(manner, now, hit, elena):
    def make(kind, detail="", *, typed, customer=elena, **more):
        return person_row(hit(customer, kind, detail, **more), typed=typed, manner=manner, now=now)

    return make


@pytest.mark.parametrize(
    ("typed", "heard", "reason"),
    [
        ("marketi", "marchetti", "Spelt a little differently: Marchetti"),
        ("Elena Marcheti", "marchetti", "One letter different: Marchetti"),
        ("márketti", "marchetti", "Two letters different: Marchetti"),
        ("elina marcheti", "elena marchetti", "Spelt a little differently: Elena Marchetti"),
    ],
)
def test_a_mistyped_name_says_how_far_it_is_from_what_was_typed(row, typed, heard, reason):
    shown = row(MatchKind.TYPO, typed=typed, heard=heard, name_spans=(Span(6, 9),))

    assert shown.reason == reason
    assert (shown.name_marks, shown.sound_marks) == ((6, 9), ())


def test_a_name_that_only_sounds_so_says_what_was_typed(row):
    shown = row(MatchKind.SOUND, typed=" marketi", heard="marchetti", sound_spans=(Span(6, 15),))

    assert shown.reason == "Sounds like “marketi”"
    assert (shown.name_marks, shown.sound_marks) == ((), (6, 15))


def test_a_card_is_named_as_far_as_it_was_typed(row):
    assert row(MatchKind.LOYALTY, typed="2000 047").reason == "Card 2000 047"
    assert row(MatchKind.LOYALTY, typed="2000", whole=False).reason == "Card begins with 2000"


def test_a_name_in_signs_says_how_it_is_said_where_that_was_typed(row, elena, replace):
    wang = replace(elena, said="王小明", sounds="Wang Xiaoming")

    assert row(MatchKind.NAME, typed="wang", customer=wang).reason == "Said “Wang Xiaoming”"


def test_two_who_share_a_number_are_said_to_be_one_perhaps(row, elena, replace):
    other = replace(elena, id=99, said="E. Marchetti-Rossi")

    shown = row(MatchKind.NAME, typed="mar", twin=other, shared=ContactKind.PHONE)

    assert shown.twin == "May be the same person as E. Marchetti-Rossi: same phone"
    assert shown.spoken.endswith(shown.twin)


def test_a_phone_number_is_named_by_its_end_only_when_it_ends_so(row):
    masked = "+39 ··· 44 71 · elena.m@···.example"

    assert row(MatchKind.PHONE, masked, typed="4471").reason == "Phone ends 44\u00a071"
    assert row(MatchKind.PHONE, masked, typed="+39 333 123 4471").reason == "Phone ends 44\u00a071"
    assert row(MatchKind.PHONE, masked, typed="+39 333").reason == "Found in the phone number"


def test_a_name_that_was_typed_right_says_so(row):
    shown = row(MatchKind.NAME, "+39 ··· 44 71", typed="ele", name_spans=(Span(0, 3),))

    assert shown.reason == "Name"
    assert row(MatchKind.NAME, typed="anna ele", name_spans=(Span(0, 3),), whole=False).reason == (
        "Name begins with “ele”"
    )


def test_whoever_was_here_lately_says_when(row, now):
    shown = row(MatchKind.RECENT, typed="", last_visit=now - timedelta(days=1))

    assert shown.reason == "Last visit yesterday"


def test_whoever_has_an_appointment_or_is_ones_own_client_is_said_to_be(row, now):
    due = row(MatchKind.RECENT, typed="", due=now + timedelta(hours=1), mine=True)
    mine = row(MatchKind.RECENT, typed="", mine=True, last_visit=now - timedelta(days=1))

    assert due.reason == "Appointment today 14:56"
    assert mine.reason == "Your client, last visit yesterday"


def test_a_reader_of_the_screen_hears_the_reason_too(row):
    shown = row(MatchKind.EMAIL, "office@marketinghaus.example", typed="marketi")

    assert shown.spoken.endswith("Found in the email address")


def test_ids_larger_than_a_number_of_qml_still_choose_one_colour(row, elena, replace):
    large = replace(elena, id=2**62 + 5)

    shown = row(MatchKind.NAME, typed="e", customer=large)

    assert shown.customer_id == str(2**62 + 5)
    assert 0 <= shown.seed < 2**31
    assert seed(-7) >= 0

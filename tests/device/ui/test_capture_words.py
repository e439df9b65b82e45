"""What is offered to be recorded, and how it is said: the trade's own scales and plain words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from aisleside.device.ui import capture_words as words
from aisleside.device.ui.capture_words import Day
from aisleside.device.ui.manner import Manner
from aisleside.domain.consent import Consent, ConsentAnswer, ConsentPurpose
from aisleside.domain.event import LINE_LIMIT
from aisleside.domain.task import TaskKind

EMAIL, TEXT, PHONE = ConsentPurpose.EMAIL, ConsentPurpose.TEXT, ConsentPurpose.PHONE


@pytest.mark.parametrize(
    ("key", "present", "some"),
    [
        ("size.coat", "M", ("S", "M", "L")),
        ("size.shoe", "38, wide", ("37, wide", "38, wide", "39, wide")),
        ("size.dress", "40 IT", ("38 IT", "40 IT", "42 IT")),
        ("size.trousers", "27 / 32", ("26 / 32", "27 / 32", "28 / 32")),
        ("size.shoe", None, ("38", "39")),
    ],
)
def test_a_size_is_offered_on_the_scale_her_own_is_in(key, present, some):
    scale = words.scale(key, present)
    at = scale.index(some[0])

    assert scale[at : at + len(some)] == some


@given(st.text(max_size=LINE_LIMIT))
def test_whatever_stands_as_a_size_some_scale_or_none_comes_of_it(present):
    scale = words.scale("size.shoe", present)

    assert len(scale) <= words.MOST_CHIPS
    assert len(set(scale)) == len(scale)


def test_her_own_sizes_come_first_and_no_sizes_are_asked_of_a_grocer_s_customer(
    elena_profile, product
):
    clothes = elena_profile()
    milk = {1: product(1, "Milk", "milk", 1.2, size="1 L")}
    groceries = elena_profile(facts=(), products=milk)

    keys = [chip.key for chip in words.subjects(clothes, chosen="")]
    assert keys[:4] == ["size.coat_knit", "size.dress", "size.trousers", "size.shoe"]
    assert keys[-3:] == list(words.TASTES)
    assert [chip.key for chip in words.subjects(groceries, chosen="")] == list(words.TASTES)


def test_a_liking_joins_those_before_it_and_none_is_offered_twice(elena_profile):
    liked = words.likings(elena_profile(), "Navy, wool")

    assert "navy" not in liked
    assert "wine" in liked
    assert words.with_liking("Navy, wool", "Wine") == "Navy, wool, wine"
    assert words.with_liking(None, "wine") == "Wine"
    assert words.likings(elena_profile(), "x" * LINE_LIMIT) == ()


def test_what_may_not_be_named_is_not_offered_as_a_liking(elena_profile, product):
    secret = {1: product(1, "Test", "parcel", 9, colour="blush", sensitive=True)}

    assert words.likings(elena_profile(products=secret), None) == ()


@pytest.mark.parametrize("zone", ["UTC", "Europe/London", "Pacific/Auckland", "America/New_York"])
@given(after=st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=730)))
def test_a_day_chosen_is_that_day_where_the_tablet_is(zone, after):
    manner = Manner(QLocale("en_GB"), ZoneInfo(zone))
    now = datetime(2026, 1, 1, tzinfo=UTC) + after
    today = now.astimezone(manner.zone).date()

    for day, ahead in ((Day.TODAY, 0), (Day.TOMORROW, 1), (Day.IN_A_WEEK, 7)):
        chosen = words.day_of(day, picked=date.min, now=now, manner=manner)
        begins = words.moment_of(chosen, 0, manner=manner)
        assert begins.date() == today + timedelta(days=ahead)
        assert begins.utcoffset() is not None


def test_near_days_have_names_and_others_their_weekday(manner, now):
    today = now.date()

    assert words.date_words(today, now=now, manner=manner) == "Today"
    assert words.date_words(today + timedelta(days=1), now=now, manner=manner) == "Tomorrow"
    later = words.date_words(today + timedelta(days=5), now=now, manner=manner)
    assert later == "Thursday 12 March"


def test_consent_is_said_with_its_channels_and_since_when(elena, manner, now):
    def told(purpose, answer, days, said=None):
        at = now - timedelta(days=days)
        return Consent(elena.id, purpose, answer, said, "Told to Maya", at)

    yes, no = ConsentAnswer.YES, ConsentAnswer.NO
    mixed = [told(EMAIL, yes, 9), told(TEXT, yes, 3), told(PHONE, no, 3)]

    def said(consents):
        return words.contact_line(elena, consents, manner=manner, now=now)

    assert said(mixed) == "OK to contact: e-mail, text; not by phone · Elena said so 3 days ago"
    assert said([told(PHONE, no, 3)]) == "Not by phone · Elena said so 3 days ago"
    assert said([told(EMAIL, ConsentAnswer.LATER, 1)]) == ""
    assert said([]) == ""


def test_what_was_never_asked_is_asked_first(elena, now):
    asked = [Consent(elena.id, EMAIL, ConsentAnswer.NO, None, "till", now)]

    assert words.first_unasked(asked) is TEXT
    every = [Consent(elena.id, p, ConsentAnswer.YES, None, "till", now) for p in ConsentPurpose]
    assert words.first_unasked(every) is EMAIL


def test_a_line_says_how_much_room_is_left_before_it_is_saved():
    assert words.spare("short") == ""
    assert words.spare("x" * (LINE_LIMIT - 1)) == "1 character left"
    assert words.spare("x" * (LINE_LIMIT + 2)) == "2 characters too many"
    assert words.fits("x" * LINE_LIMIT)
    assert not words.fits("x" * (LINE_LIMIT + 1))
    assert not words.fits("  ")
    assert words.fits("  ", needed=False)


def test_titles_call_her_by_name_and_never_by_a_guessed_pronoun(elena, replace):
    kinds = (TaskKind.PROMISE, TaskKind.FOLLOW_UP)
    every = [title for kind in kinds for title in words.task_titles(elena, kind)]

    assert all("Elena" in title for title in every)
    long = replace(elena, given="Ü" * 500)
    assert all(words.fits(title) for title in words.task_titles(long, TaskKind.PROMISE))

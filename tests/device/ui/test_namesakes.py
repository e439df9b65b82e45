"""Nobody opens the wrong one of two people with the same name unawares."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from aisleside.device.cache.answers import Hit, MatchKind, Profile, Totals
from aisleside.device.ui.customer_list import person_row
from aisleside.device.ui.manner import NO_BREAK, Manner
from aisleside.device.ui.namesakes import SAME_NAME, alike, check_words, marked, namesakes
from aisleside.domain.customer import ContactKind, ContactPoint, Customer, MayContact
from aisleside.domain.place import Place, PlaceKind

NOW = datetime(2026, 3, 12, 13, 52, tzinfo=UTC)
MANNER = Manner(QLocale("en_GB"), ZoneInfo("UTC"))
KINGS = Place("kings", "Kings Arcade", PlaceKind.STORE, "Bath", "GBP", "UTC", ())


def somebody(number, said, **more):
    given_name, _, family = said.partition(" ")
    plain = {
        "sounds": None,
        "tier": None,
        "tier_since": None,
        "loyalty": None,
        "home_place": "kings",
        "languages": (),
        "contact_by": None,
        "may_contact": MayContact.UNKNOWN,
        "client_of": None,
        "client_since": None,
        "source": "tills",
        "observed_at": NOW,
    }
    return Customer(number, said, given_name, family, **(plain | more))


ANNA = somebody(1, "Anna Müller")
OTHER = somebody(2, "Anna Muller")


def profile(customer, *, phone="+49 170 555 4471", last=NOW - timedelta(days=9)):
    contacts = (ContactPoint(ContactKind.PHONE, phone, "tills", NOW),) if phone else ()
    totals = Totals((), None, 0, None, last)
    return Profile(customer, contacts, (), (), 0, (), (), totals, (), {}, {"kings": KINGS}, {}, NOW)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Müller", "ANNA MULLER"),
        ("Anna Müller", "Müller Anna"),
        ("Anna Müller", "Anna Mueller"),
        ("Anna-Lena Vogt", "Anna Lena Vogt"),
        ("渡辺 健二", "渡辺 健二"),
    ],
)
def test_names_that_are_taken_for_each_other(one, other):
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Ben Cox", "Ken Cox"), ("Anna Müller", "Hanna Möller"), ("", "")]
)
def test_names_that_are_not(one, other):
    assert not alike(one, other)


@given(st.text(min_size=1).filter(lambda name: name.strip(" -")))
def test_a_name_is_always_like_itself_shouted(name):
    assert alike(name, name) or not name.split()


def test_one_is_not_ones_own_namesake():
    assert namesakes(ANNA, [ANNA, OTHER, somebody(3, "Jonas Weber")]) == (OTHER,)


def test_what_to_check_is_what_tells_her_apart():
    same = replace(OTHER, said="Anna Müller")

    said = check_words(profile(ANNA), (same,), manner=MANNER, now=NOW)

    assert said == (
        f"Another Anna Müller shops here. Check: phone ends 44{NO_BREAK}71, "
        "usual store Kings Arcade."
    )


def test_a_similar_name_is_said_as_it_is_written():
    said = check_words(profile(ANNA), (OTHER,), manner=MANNER, now=NOW)

    assert said.startswith("Anna Muller shops here, too.")


@pytest.mark.parametrize(
    ("last", "mark"),
    [(NOW - timedelta(days=9), "last visit 3 March"), (None, "ask for the loyalty card")],
)
def test_without_phone_and_store_there_is_still_something_to_check(last, mark):
    homeless = replace(ANNA, home_place=None)

    said = check_words(profile(homeless, phone="", last=last), (OTHER,), manner=MANNER, now=NOW)

    assert said.endswith(f"Check: {mark}.")


def test_nobody_like_her_leaves_nothing_to_check():
    assert check_words(profile(ANNA), (), manner=MANNER, now=NOW) == ""


def test_rows_of_the_same_name_say_so_and_others_do_not():
    hits = [
        Hit(customer, MatchKind.NAME, "+49 ··· 44 71", (), (), None, None)
        for customer in (ANNA, OTHER, somebody(3, "Jonas Weber"))
    ]
    rows = [person_row(hit, typed="", manner=MANNER, now=NOW) for hit in hits]

    said = marked(rows)

    assert [row.reason for row in said] == [SAME_NAME, SAME_NAME, ""]
    assert SAME_NAME in said[0].spoken
    assert said[2] == rows[2]

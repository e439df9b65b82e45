from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisleside.insight.search.masking import mask_email, mask_phone


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+39 333 123 4471", "+39 ··· 44 71"),
        ("+420602123936", "+420 ··· 39 36"),
        ("+1-402-555-0123", "+1 ··· 01 23"),
        ("(402) 555-0123", "··· 01 23"),
        ("112", "··· 12"),
        ("unknown", "···"),
    ],
)
def test_a_number_in_a_list_shows_its_end(number, shown):
    assert mask_phone(number) == shown


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("elena.marchetti@mail.example", "elena.m@···.example"),
        ("jweber@mail.example", "jwe···@···.example"),
        ("jo@mail.example", "j···@···.example"),
        ("no address", "···"),
    ],
)
def test_an_address_in_a_list_shows_only_who_it_might_be(address, shown):
    assert mask_email(address) == shown


def test_the_side_that_was_found_is_shown_and_the_other_is_not():
    assert mask_email("office@marketinghaus.example", matched="marketi") == (
        "office@marketinghaus.example"
    )
    assert mask_email("jonas.weber@marketinghaus.example", matched="marketi") == (
        "jonas.w@marketinghaus.example"
    )
    assert mask_email("jonas.weber@haus.example", matched="weber") == "jonas.weber@···.example"


@given(st.emails())
def test_a_whole_address_of_a_person_is_never_shown(address):
    assert mask_email(address) != address

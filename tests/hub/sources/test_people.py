"""Generated people are stable, distinct and nobody."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aisleside.hub.sources.people import (
    US_MIX,
    dice,
    email,
    loyalty_number,
    luhn,
    person,
    us_phone,
)


def test_the_same_key_is_the_same_person_whoever_else_was_drawn() -> None:
    alone = person(dice("journey", "7"), US_MIX)

    for key in map(str, range(50)):
        person(dice("journey", key), US_MIX)

    assert person(dice("journey", "7"), US_MIX) == alone
    assert person(dice("other", "7"), US_MIX) != alone


def test_no_two_of_ten_thousand_households_share_a_card() -> None:
    assert len({loyalty_number("44", number) for number in range(10_000)}) == 10_000


def test_no_two_telephones_are_alike_and_all_are_from_the_range_for_fiction() -> None:
    numbers = [us_phone(number) for number in range(5_600)]

    assert len(set(numbers)) == len(numbers)
    assert all(" 555 01" in number for number in numbers)


@given(st.text(alphabet="0123456789", min_size=1, max_size=18), st.data())
def test_a_card_with_one_wrong_digit_is_noticed(body: str, data: st.DataObject) -> None:
    card = body + luhn(body)
    at = data.draw(st.integers(0, len(body) - 1))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != card[at]]))

    wrong = card[:at] + other + card[at + 1 :]

    assert luhn(wrong[:-1]) != wrong[-1]


def test_every_address_is_under_a_name_kept_for_examples() -> None:
    for key in map(str, range(300)):
        draw = dice("journey", key)
        local, _, domain = email(draw, person(draw, US_MIX)).partition("@")

        assert local.isascii()
        assert domain.startswith("example.") or domain.endswith(".example")

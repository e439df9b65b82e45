from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisleside.device.cache.finding import EMAIL_MARK
from aisleside.device.cache.masking import mask_email, mask_phone
from aisleside.device.cache.words import digits, name_words, placed_words, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Elena Marchetti-Rossi", ["elena", "marchetti", "rossi"]),
        ("José Łódź", ["jose", "lodz"]),
        ("Straße", ["strasse"]),
        ("O'Brien", ["obrien"]),
        ("D\u2019Amico", ["damico"]),
        ("Ze\u0301 ", ["ze"]),
        ("王小明", ["王小明"]),
        ("Ελένη Παπαδοπούλου", ["ελενη", "παπαδοπουλου"]),
        ("<img src=x>", ["img", "src", "x"]),
        (' "*" OR NEAR( ', ["or", "near"]),
        ("", []),
    ],
)
def test_words_are_compared_without_case_accents_and_marks(text, folded):
    assert words(text) == folded


@given(st.text(max_size=60))
def test_a_folded_word_holds_nothing_that_a_query_could_be_made_of(text):
    for word in [*words(text), *name_words(text)]:
        assert word
        assert not set(word) & set("\"'*()^:-+ \t\n\0" + EMAIL_MARK)
        assert word == words(word)[0] or not word.isascii()


@given(st.text(max_size=60))
def test_places_and_words_agree(text):
    placed = placed_words(text)

    assert [word.folded for word in placed] == words(text)
    for word in placed:
        assert 0 <= word.start < word.end_of(len(word.folded)) <= len(text)


def test_names_written_without_spaces_are_found_by_their_parts():
    assert {"王小明", "小明", "明"} <= name_words("王小明")
    assert "brien" in name_words("Conan O'Brien")
    assert name_words("김민수") >= set(words("김민수 민수"))


def test_digits_of_any_script_are_digits():
    assert digits("+٣٩ 333") == "39333"


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

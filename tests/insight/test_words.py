from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisleside.insight.search.traces import EMAIL_MARK
from aisleside.insight.search.words import digits, name_words, placed_words, words


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
def test_folding_what_is_folded_changes_nothing(text):
    once = words(text)

    assert words(" ".join(once)) == once


@given(st.text(alphabet=st.characters(max_codepoint=0x2FF), min_size=1, max_size=60))
def test_a_folded_name_is_never_longer_than_twice_the_name(text):
    assert sum(map(len, words(text))) <= 2 * len(text)


def test_a_name_in_signs_is_found_by_how_it_is_said_and_another_is_not():
    assert {"王小明", "wang", "xiaoming"} <= name_words("王小明", sounds="Wang Xiaoming")
    assert name_words("José", sounds="ho-SAY") == {"jose"}


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

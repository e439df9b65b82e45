"""Words of names that were meant: near by letters, or by sound."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from aisleside.device.cache.vocabulary import ENDS, LONG, SHORTEST, Alike, Near, Vocabulary

WORDS = st.text(alphabet="abcehimnorst", min_size=1, max_size=9)


@pytest.fixture
def names() -> Vocabulary:
    return Vocabulary(["marchetti", "marketa", "margot", "muller", "miller", "иванов", "حمد"])


def test_what_sounds_the_same_comes_before_what_nearly_does(names):
    assert names.alike("marketi", limit=3) == [Alike("marchetti", 0), Alike("marketa", 1)]


def test_a_word_does_not_sound_like_itself(names):
    assert names.alike("muller", limit=8) == [Alike("miller", 1)]


def test_a_name_in_other_letters_is_heard(names):
    assert names.alike("ivanov", limit=8) == [Alike("иванов", 0)]


@pytest.mark.parametrize("typed", ["", "x", "王小明", "a" * 40, "zzzz"])
def test_what_cannot_be_heard_finds_nothing(names, typed):
    assert names.alike(typed, limit=8) == []


def test_words_learnt_later_are_found_like_the_first(names):
    names.listen()
    for number in range(12):
        names.learn([f"anna{'bcdfghjklmnp'[number]}ara", "muller"])
        names.listen()

    assert Near("annadara", 1) in names.near("annadaro", limit=8)
    assert [one.word for one in names.alike("anadara", limit=1)] == ["annadara"]
    assert names.alike("marketi", limit=1) == [Alike("marchetti", 0)]


@given(st.sets(WORDS, max_size=40), WORDS)
def test_the_nearest_words_are_those_that_counting_every_letter_finds(words, typed):
    most = 2 if len(typed) >= LONG else 1
    apart = {word: OSA.distance(typed, word) for word in words if word != typed}
    size = ENDS[len(typed) >= LONG]
    likely = {
        word: letters
        for word, letters in apart.items()
        if letters <= most and (word[:size] == typed[:size] or word[-size:] == typed[-size:])
    }
    nearest = min(likely.values(), default=0)

    found = Vocabulary(words).near(typed, limit=100)

    if len(typed) < SHORTEST:
        assert found == []
    else:
        assert {(one.word, one.letters) for one in found} == {
            (word, letters) for word, letters in likely.items() if letters == nearest
        }


@given(st.sets(WORDS, max_size=40), WORDS)
def test_learning_in_parts_is_learning_at_once(words, typed):
    ordered = sorted(words)
    parts = Vocabulary(ordered[::2])
    parts.alike("marketi", limit=1)
    parts.learn(ordered[1::2])

    assert parts.alike(typed, limit=100) == Vocabulary(ordered).alike(typed, limit=100)

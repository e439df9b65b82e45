"""Names that sound alike are found by each other, whoever wrote them down."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisleside.insight.search.sounds import outlines, readings, sounds, without_vowels
from aisleside.insight.search.words import words

LETTERS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=15)
NAMES = st.lists(
    st.one_of(LETTERS, st.text(min_size=1, max_size=10)).flatmap(
        lambda text: st.just((words(text) or ["x"])[0])
    ),
    max_size=8,
)


def heard(name: str) -> frozenset[str]:
    return sounds(words(name)[0])


def outlined(name: str) -> set[str]:
    return {way for (way,) in outlines([words(name)[0]])}


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("marketi", "Marchetti"),
        ("Schmit", "Schmidt"),
        ("Meyer", "Mayr"),
        ("Mueller", "Müller"),
        ("Stefen", "Stephen"),
        ("Nite", "Knight"),
        ("Lee", "Leigh"),
        ("Tomson", "Thompson"),
        ("Reno", "Renault"),
        ("Dupon", "Dupont"),
        ("Bolieu", "Beaulieu"),
        ("Sharlot", "Charlotte"),
        ("Garsia", "García"),
        ("Himenez", "Jiménez"),
        ("Petrovich", "Petrović"),
        ("Kovach", "Kovács"),
        ("Kshishtof", "Krzysztof"),
        ("Voitsekh", "Wojciech"),
        ("Chelik", "Çelik"),
        ("Jilmaz", "Yılmaz"),
        ("Jang", "Zhang"),
        ("Hsu", "Xu"),
        ("Haled", "Khaled"),
        ("Ivanov", "Иванов"),
        ("Chaikovski", "Чайковский"),
        ("Tanaka", "タナカ"),
        ("Kim", "김"),
        ("Nur", "نور"),
    ],
)
def test_a_name_is_heard_in_the_spelling_of_another_language(typed, written):
    assert heard(typed) & heard(written), (heard(typed), heard(written))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Margot", "Marchetti"), ("Anna", "Nina"), ("Weber", "Novak"), ("Miller", "Müller")],
)
def test_names_that_do_not_sound_alike_are_not_heard_as_one(one, other):
    assert not heard(one) & heard(other)


@pytest.mark.parametrize("word", ["王", "小明", "7", "zzzz", "ae"])
def test_what_has_no_sound_sounds_like_nothing(word):
    assert sounds(word) == frozenset()


def test_arabic_without_its_vowels_has_the_outline_of_the_name_with_them():
    (bare,) = outlined("محمد")

    assert bare in outlined("Mohamed")
    assert without_vowels("محمد")
    assert not without_vowels("mohamed")


@given(NAMES)
def test_many_words_sound_as_each_does_alone(names):
    together = readings(names)
    shapes = outlines(names)

    for at, name in enumerate(names):
        assert [said[at] for said in together] == [said[0] for said in readings([name])]
        assert [shape[at] for shape in shapes] == [shape[0] for shape in outlines([name])]


@given(LETTERS)
def test_a_sound_is_made_of_phones(word):
    for (sound,) in readings([word]):
        assert set(sound) <= set("AEOPFTKSLRMNH")
        assert len(sound) <= 2 * len(word)

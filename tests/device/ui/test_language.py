"""Which language is spoken, and what becomes of a sentence with facts and numbers in it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from aisleside.device.outbox.bodies import LineTooLongError
from aisleside.device.ui.language import language_of, locale_of, told, tr
from aisleside.device.ui.language_choice import LanguageChoice
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.preferences import Preferences


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


def test_the_first_wish_that_is_spoken_here_counts_and_else_english():
    assert language_of("", "pt_BR", "zh-Hans-CN", "de").code == "zh"
    assert language_of("C").code == "en"


def test_numbers_are_written_as_at_home_where_that_speaks_the_language():
    german = language_of("de")

    assert locale_of(german, "en_US", "de_CH").name() == "de_CH"
    assert locale_of(german, "en_US").name() == "de_DE"
    assert locale_of(language_of("ar"), "ar_EG").zeroDigit() == "0"  # as on cards and keys


def test_a_fact_is_put_in_whatever_letters_it_has(speak):
    speak.speak(language_of("de"))

    assert tr("Call {name}", name="{Eva} %1") == "{Eva} %1 anrufen"
    assert tr("A name nobody translated") == "A name nobody translated"


def test_in_a_line_from_right_to_left_a_fact_keeps_its_own_direction(speak):
    speak.speak(language_of("ar"))

    assert "\u2068Coat, 8 days late\u2069" in tr("Call {name}", name="Coat, 8 days late")


def test_each_number_has_the_words_that_go_with_it(speak):
    speak.speak(language_of("ar"))
    few, many = tr("%n days ago", "", 3), tr("%n days ago", "", 11)
    two = tr("%n days ago", "", 2)

    assert (two, few, many) == ("قبل يومين", "قبل 3 أيام", "قبل 11 يومًا")


def test_an_error_of_another_layer_is_said_in_the_language_of_the_screens(speak):
    error = LineTooLongError(length=300)
    english = error.say

    speak.speak(language_of("fr"))

    assert "300" in english
    assert "300" in told(error)
    assert told(error) != english


def test_a_date_has_the_order_of_its_language(speak, manner, now):
    speak.speak(language_of("zh"))
    manner.locale = QLocale("zh_CN")

    assert manner.full_day(now).startswith(f"{now.month}月{now.day}日")
    assert manner.long_day(now - timedelta(days=1), now=now) == "昨天"


def test_the_choice_outlives_the_program_and_moves_the_locale(speak, tmp_path, manner: Manner):
    file = tmp_path / "look.json"
    first = LanguageChoice(Preferences(file), manner, wishes=("en_GB",))
    before = manner.locale.name()

    first.choose("de")

    assert (before, manner.locale.name()) == ("en_GB", "de_DE")
    again = LanguageChoice(Preferences(file), manner, wishes=("en_GB",))
    assert again.code == "de"
    assert [row.name for row in again.languages.rows if row.chosen] == ["Deutsch"]

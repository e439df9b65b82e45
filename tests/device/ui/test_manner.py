"""Money, days and ages in words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from aisleside.device.ui.manner import Manner, shows_cents
from aisleside.domain.money import Money

NOW = datetime(2026, 3, 7, 13, 56, tzinfo=UTC)


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (Money(48900, "EUR"), "€489.00"),
        (Money(-14500, "EUR"), "−€145.00"),
        (Money(431800, "USD"), "$4,318.00"),
        (Money(1250, "JPY"), "¥1,250"),
        (Money(1250, "SEK"), "SEK\N{NO-BREAK SPACE}12.50"),
    ],
)
def test_money_keeps_the_rules_of_its_currency(manner, amount, said):
    assert manner.money(amount) == said


def test_a_column_of_whole_amounts_has_no_decimals_and_one_cent_brings_all_of_them(manner):
    whole, odd = Money(48900, "EUR"), Money(299, "EUR")

    assert not shows_cents([whole, whole])
    assert shows_cents([whole, odd])
    assert manner.money(whole, cents=False) == "€489"


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=12), "12 min ago"),
        (timedelta(hours=5), "at 08:56"),
        (timedelta(hours=20), "yesterday"),
        (timedelta(days=11), "11 days ago"),
        (timedelta(days=40), "on 26 January"),
        (timedelta(days=800), "in December 2023"),
    ],
)
def test_an_age_is_minutes_then_the_clock_then_days_then_a_date(manner, age, said):
    assert manner.ago(NOW - age, now=NOW) == said


def test_a_day_of_another_year_says_its_year(manner):
    assert manner.day(NOW - timedelta(days=21), now=NOW) == "14 Feb"
    assert manner.day(NOW - timedelta(days=400), now=NOW) == "31 Jan 2025"


def test_today_is_the_day_of_the_place_and_not_of_utc():
    tokyo = Manner(QLocale("en_GB"), ZoneInfo("Asia/Tokyo"))
    late = datetime(2026, 3, 7, 16, 0, tzinfo=UTC)

    assert tokyo.moment(late, now=late) == "today 01:00"
    assert tokyo.long_day(NOW, now=late) == "yesterday"


def test_german_words_come_with_a_german_locale():
    german = Manner(QLocale("de_DE"), UTC)

    assert german.day(datetime(2026, 3, 3, tzinfo=UTC), now=NOW).startswith("3 M")
    assert "4.318" in german.money(Money(431800, "EUR"))

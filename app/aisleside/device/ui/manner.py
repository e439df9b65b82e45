"""How this tablet says money, numbers, days and ages.

Plain sentences built from aware UTC times; the reader's locale and the place's
time zone come in once, the present moment at every call, so nothing here reads
a clock and a test can stand anywhere in time. The words and the order of a date are
the language's; the locale follows it when the language of the screens is changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from PySide6.QtCore import QDate, QLocale, QTime

from aisleside.device.ui.language import tr
from aisleside.domain.money import Money

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
SHORT_YEAR = timedelta(days=300)  # older days need their year, or March could be any March
TRUE_MINUS = "\N{MINUS SIGN}"
NO_BREAK = "\N{NO-BREAK SPACE}"

# QLocale knows only the symbol of its own country's money.
_SYMBOL = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩"}


@dataclass(slots=True)
class Manner:
    """The tablet's way of speaking: a locale, which may change, and a time zone."""

    locale: QLocale
    zone: tzinfo

    def number(self, value: int) -> str:
        """A whole number with thousands separators."""
        return self.locale.toString(value)

    def money(self, amount: Money, *, cents: bool = True) -> str:
        """An amount with its currency; *cents* False rounds to whole units.

        A list passes ``shows_cents`` of its amounts, so that one column never
        mixes "12" and "12.50".
        """
        places = amount.exponent if cents else 0
        symbol = _SYMBOL.get(amount.currency, amount.currency + NO_BREAK)
        said = self.locale.toCurrencyString(abs(amount.major), symbol, places)
        return TRUE_MINUS + said if amount.minor < 0 else said

    def clock(self, at: datetime) -> str:
        """The time of day: "13:56"."""
        here = at.astimezone(self.zone)
        return self.locale.toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)

    def day(self, at: datetime, *, now: datetime) -> str:
        """A day, short, as in a list: "3 Mar", with its year when long ago."""
        return self._day(at, now=now, brief=True)

    def long_day(self, at: datetime, *, now: datetime) -> str:
        """A day, as in a sentence: "today", "yesterday", "3 March"."""
        apart = (self._date(at) - self._date(now)).days
        match apart:
            case 0:
                return tr("today")
            case -1:
                return tr("yesterday")
            case 1:
                return tr("tomorrow")
        return self._day(at, now=now)

    def is_today(self, at: datetime, *, now: datetime) -> bool:
        return self._date(at) == self._date(now)

    def is_near(self, at: datetime, *, now: datetime) -> bool:
        """Whether its day has a word of its own: yesterday, today, tomorrow."""
        return abs((self._date(at) - self._date(now)).days) <= 1

    def full_day(self, at: datetime) -> str:
        """A day by its name, as over a diary: "Thursday 12 March"."""
        return self._written(at, tr("dddd d MMMM", "pattern of a date"))

    def moment(self, at: datetime, *, now: datetime) -> str:
        """A day and a time of day: "today 16:30", "3 March 09:12"."""
        return tr("{day} {time}", day=self.long_day(at, now=now), time=self.clock(at))

    def month(self, at: datetime) -> str:
        """A month and its year: "March 2026"."""
        return self._written(at, tr("MMMM yyyy", "pattern of a date"))

    def ago(self, at: datetime, *, now: datetime) -> str:
        """An age: "just now", "12 min ago", "at 09:12", "3 days ago", "in March 2024"."""
        age = now - at
        days = (self._date(now) - self._date(at)).days
        if age < MINUTE:
            return tr("just now")
        if age < HOUR:
            return tr("{count} min ago", count=int(age / MINUTE))
        if days == 0:
            return tr("at {time}", time=self.clock(at))
        if days == 1:
            return tr("yesterday")
        if days <= 21:
            return tr("%n days ago", "", days)
        if age < SHORT_YEAR:
            return tr("on {day}", day=self._day(at, now=now))
        return tr("in {month}", month=self.month(at))

    def age(self, at: datetime, *, now: datetime) -> str:
        """An age in as few letters as do: "12 min ago", "09:12", "3 days ago", "3 Mar"."""
        days = (self._date(now) - self._date(at)).days
        if days == 0 and now - at >= HOUR:
            return self.clock(at)
        return self.ago(at, now=now) if days <= 21 else self.day(at, now=now)

    def old(self, at: datetime, *, now: datetime) -> str:
        """How old something held is: "2 min old", "from 09:12", "from 3 March"."""
        age = now - at
        if age < MINUTE:
            return tr("just updated")
        if age < HOUR:
            return tr("{count} min old", count=int(age / MINUTE))
        if self._date(at) == self._date(now):
            return tr("from {time}", time=self.clock(at))
        return tr("from {day}", day=self.long_day(at, now=now))

    def _date(self, at: datetime) -> date:
        return at.astimezone(self.zone).date()

    def _day(self, at: datetime, *, now: datetime, brief: bool = False) -> str:
        if abs(now - at) > SHORT_YEAR:
            pattern = (
                tr("d MMM yyyy", "pattern of a date")
                if brief
                else tr("d MMMM yyyy", "pattern of a date")
            )
        else:
            pattern = (
                tr("d MMM", "pattern of a date") if brief else tr("d MMMM", "pattern of a date")
            )
        return self._written(at, pattern)

    def _written(self, at: datetime, pattern: str) -> str:
        here = self._date(at)
        return self.locale.toString(QDate(here.year, here.month, here.day), pattern)


def shows_cents(amounts: list[Money]) -> bool:
    """Whether a column of these amounts needs its decimals."""
    return any(amount.minor % 10**amount.exponent for amount in amounts)

"""The names of generated people, in many languages and scripts.

Faker's word lists are read as lists: choosing from them is a hundred times
quicker than asking Faker for each name. The same Faker gives the same lists, so a
seed gives the same people as long as Faker's version stays.
"""

from __future__ import annotations

import importlib
import random
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any


class Order(Enum):
    """How a full name is put together."""

    GIVEN_FIRST = "{given} {family}"
    FAMILY_FIRST = "{family} {given}"
    JOINED = "{family}{given}"  # scripts that put no space between names


@dataclass(frozen=True, slots=True)
class Nation:
    """Where a generated name comes from.

    *share* is how often, beside the others; *calling* the country's code.
    """

    locale: str
    language: str
    calling: int
    share: int
    order: Order = Order.GIVEN_FIRST


NATIONS = (
    Nation("en_GB", "en", 44, 90),
    Nation("en", "en", 44, 40),
    Nation("fr_FR", "fr", 33, 110),
    Nation("de_DE", "de", 49, 110),
    Nation("it_IT", "it", 39, 80),
    Nation("es_ES", "es", 34, 60),
    Nation("nl_NL", "nl", 31, 90),
    Nation("pt_PT", "pt", 351, 30),
    Nation("sv_SE", "sv", 46, 30),
    Nation("da_DK", "da", 45, 20),
    Nation("fi_FI", "fi", 358, 15),
    Nation("is_IS", "is", 354, 8),
    Nation("ga_IE", "en", 353, 15),
    Nation("pl_PL", "pl", 48, 40),
    Nation("cs_CZ", "cs", 420, 25),
    Nation("sk_SK", "sk", 421, 15),
    Nation("hr_HR", "hr", 385, 15),
    Nation("hu_HU", "hu", 36, 20, Order.FAMILY_FIRST),
    Nation("ro_RO", "ro", 40, 15),
    Nation("tr_TR", "tr", 90, 30),
    Nation("ru_RU", "ru", 7, 30),
    Nation("uk_UA", "uk", 380, 30),
    Nation("bg_BG", "bg", 359, 15),
    Nation("el_GR", "el", 30, 30),
    Nation("ar_AA", "ar", 971, 30),
    Nation("he_IL", "he", 972, 10),
    Nation("hi_IN", "hi", 91, 15),
    Nation("ta_IN", "ta", 91, 10),
    Nation("th_TH", "th", 66, 10),
    Nation("ka_GE", "ka", 995, 8),
    Nation("hy_AM", "hy", 374, 8),
    Nation("zh_CN", "zh", 86, 30, Order.JOINED),
    Nation("ja_JP", "ja", 81, 30, Order.JOINED),
    Nation("ko_KR", "ko", 82, 25, Order.JOINED),
)

# Letters that do not come apart into a letter and a mark.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "ı": "i"})


@dataclass(frozen=True, slots=True)
class Side:
    """Given and family names that go together, in no order that one could see."""

    given: tuple[str, ...]
    family: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One nation's names; in many languages a family name has two forms."""

    nation: Nation
    women: Side
    men: Side

    @property
    def sides(self) -> tuple[Side, Side]:
        return self.women, self.men

    def full(self, given: str, family: str) -> str:
        """A name in the order of its language."""
        return self.nation.order.value.format(given=given, family=family)


@cache
def lexicon(nation: Nation) -> Lexicon:
    """The names of one nation."""
    module = importlib.import_module(f"faker.providers.person.{nation.locale}")
    lists: Any = module.Provider
    if nation.locale == "is_IS":  # patronymics: a father's name and a suffix
        fathers = _words(lists, "last_names_without_suffix")
        women = tuple(f"{name}dóttir" for name in fathers)
        men = tuple(f"{name}son" for name in fathers)
    else:
        shared = _words(lists, "unisex_last_names") or _words(lists, "last_names")
        women = _words(lists, "last_names_female") or shared
        men = _words(lists, "last_names_male") or shared
    anyone = _words(lists, "first_names")
    return Lexicon(
        nation,
        Side(_mixed(_words(lists, "first_names_female") or anyone), _mixed(women)),
        Side(_mixed(_words(lists, "first_names_male") or anyone), _mixed(men)),
    )


def phone(nation: Nation, number: int) -> str:
    """A number that cannot be somebody's: no country gives out numbers that begin with 000.

    Numbers of one nation differ as their *number* does in its last seven digits.
    """
    digits = f"{number % 10_000_000:07d}"
    return f"+{nation.calling} 000 {digits[:3]} {digits[3:5]} {digits[5:]}"


@cache
def latin(name: str) -> str:
    """What is left of a name in an e-mail address: a to z only; empty in other scripts."""
    bare = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    return re.sub(r"[^a-z]", "", bare)


def _mixed(words: tuple[str, ...]) -> tuple[str, ...]:
    """The same words out of their alphabet, or those who prefer the first get all the As."""
    return tuple(random.Random(len(words)).sample(words, len(words)))  # noqa: S311  not a secret


def _words(lists: Any, name: str) -> tuple[str, ...]:
    found: Mapping[str, float] | tuple[str, ...] = getattr(lists, name, ())
    return tuple(dict.fromkeys(_usable(found)))


def _usable(words: Mapping[str, float] | tuple[str, ...]) -> Iterator[str]:
    """Names as they are said: a few lists hold "Berg, van den"."""
    for word in words:
        name, _, particle = word.partition(", ")
        yield " ".join(f"{particle} {name}".split())

"""The generated people who fly: the same ones all year, alone or with their household.

A household is drawn from its number alone, so nobody's name depends on who else flies. One
in twenty flies often, and these make four of ten trips. Nobody in it is real; telephone
numbers and addresses are of ranges that nobody has. Names are kept as their owner writes
them, and as a ticket does: capital Latin letters (spelled out as in ICAO Doc 9303).
"""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from aisleside.hub.sources import names
from aisleside.hub.sources.people import loyalty_number

OFTEN_SHARE = 0.05  # of households
OFTEN_TRIPS = 0.40  # of trips are theirs
MEMBERS_OFTEN, MEMBERS = 0.95, 0.25  # share of leaders with a loyalty number
REACHED = 0.6  # share of leaders whose telephone or address stands in the booking
LOYALTY_PREFIX = "20"  # of card numbers that the demo's programme gives out
BEYOND = frozenset(  # their scripts cannot be spelled out sign by sign
    {"ar_AA", "he_IL", "hi_IN", "ta_IN", "th_TH", "ka_GE", "hy_AM", "zh_CN", "ja_JP"}
)

_NATIONS = tuple(one for one in names.NATIONS if one.locale not in BEYOND)
_SHARES = tuple(one.share for one in _NATIONS)
_SIZES = ((1, 45), (2, 28), (3, 12), (4, 10), (5, 5))  # of households, in a hundred

# Signs that do not come apart into a Latin letter and a mark, as ICAO Doc 9303-3 spells them.
_SPELLINGS = (
    ("ÆØÅŒßẞÐÞŁĐÄÖÜİŞ", "AE OE AA OE SS SS D TH L D AE OE UE I S"),
    (
        "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩ",
        "A B V G D E E ZH Z I I K L M N O P R S T U F KH TS CH SH SHCH",
    ),
    ("ЪЫЬЭЮЯЄІЇҐ", "IE Y - E IU IA IE I I G"),
    ("ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ", "A V G D E Z I TH I K L M N X O P R S T Y F CH PS O"),
)
_SPELLED = str.maketrans(
    {
        sign: "" if letters == "-" else letters
        for signs, spelled in _SPELLINGS
        for sign, letters in zip(signs, spelled.split(" "), strict=True)
    }
)


@dataclass(frozen=True, slots=True)
class Flyer:
    """Somebody who flies. *surname* and *forename* are as a ticket spells *said*.

    *title* is glued to a name in lists; *loyalty* is a card number. *often* and *since* (a
    year) say how much she has flown.
    """

    household: int
    nth: int
    said: str
    given: str
    family: str
    surname: str
    forename: str
    title: str
    language: str
    loyalty: str | None
    phone: str | None
    email: str | None
    often: bool
    since: int

    @property
    def is_child(self) -> bool:
        return self.title in ("MSTR", "MISS")


@dataclass(frozen=True, slots=True)
class Regular:
    """A customer of a shop whose loyalty number the airline takes too."""

    said: str
    given: str
    family: str
    loyalty: str
    language: str


class Population:
    """*households* numbered from 0; the first are those who fly often.

    *regulars* are customers of shops: they stand for the first of all.
    """

    def __init__(
        self, seed: int, households: int, *, year: int, regulars: tuple[Regular, ...] = ()
    ) -> None:
        self._seed = seed
        self._year = year
        self._regulars = regulars
        self.households = max(households, 40)
        self.often = max(1, round(self.households * OFTEN_SHARE))
        self._known = lru_cache(maxsize=100_000)(self._drawn)

    def leader(self, draw: random.Random) -> int:
        """The household somebody of which flies."""
        if draw.random() < OFTEN_TRIPS:
            return int(draw.random() * self.often)
        return self.often + int(draw.random() * (self.households - self.often))

    def household(self, number: int) -> tuple[Flyer, ...]:
        """Its people, adults first."""
        return self._known(number)

    def _drawn(self, number: int) -> tuple[Flyer, ...]:
        draw = random.Random(f"flights/{self._seed}/{number}")  # noqa: S311  not a secret
        lexicon = names.lexicon(draw.choices(_NATIONS, _SHARES)[0])
        size = draw.choices([size for size, _ in _SIZES], [share for _, share in _SIZES])[0]
        shared = draw.random()
        return tuple(self._person(draw, lexicon, number, nth, shared=shared) for nth in range(size))

    def _person(
        self, draw: random.Random, lexicon: names.Lexicon, number: int, nth: int, *, shared: float
    ) -> Flyer:
        is_woman = draw.random() < 0.5
        side = lexicon.women if is_woman else lexicon.men
        given = side.given[int(len(side.given) * draw.random() ** 2)]
        # A household has one family name, in the form of each of its people.
        family = side.family[int(len(side.family) * shared**2)]
        often = number < self.often and nth == 0
        loyalty, said, language = None, lexicon.full(given, family), lexicon.nation.language
        if nth == 0 and draw.random() < (MEMBERS_OFTEN if often else MEMBERS):
            loyalty = loyalty_number(LOYALTY_PREFIX, number)
        if nth == 0 and number < len(self._regulars):
            regular = self._regulars[number]
            said, given, family = regular.said, regular.given, regular.family
            loyalty, language = regular.loyalty, regular.language or language
        surname, forename = spelled(family), spelled(given)
        title = "MRS" if is_woman else "MR"
        if nth >= 2:
            title = "MISS" if is_woman else "MSTR"
        reached = nth == 0 and draw.random() < REACHED
        phone = names.phone(lexicon.nation, number) if reached else None
        if phone and lexicon.nation.calling > 99:
            phone = None  # with thirteen digits it could be a card's, and readers drop it
        email = None
        if reached and draw.random() < 0.6:
            email = f"{forename}.{surname}{number}@mail{number % 7}.example".lower()
        return Flyer(
            *(number, nth, said, given, family, surname, forename, title, language, loyalty),
            *(phone, email, often, self._year - int(12 * draw.random() ** 2)),
        )


@lru_cache(maxsize=50_000)
def spelled(name: str) -> str:
    """A name as a ticket has it: capital letters from A to Z, at least two."""
    text = "".join(map(_sounded, name.upper().translate(_SPELLED)))
    bare = unicodedata.normalize("NFKD", text).upper().translate(_SPELLED)
    return re.sub("[^A-Z]", "", bare).ljust(2, "X")


def _sounded(sign: str) -> str:
    """A Hangul syllable by its name in Unicode; any other sign as it is."""
    if "가" <= sign <= "힣":
        return unicodedata.name(sign).rpartition(" ")[2]
    return sign

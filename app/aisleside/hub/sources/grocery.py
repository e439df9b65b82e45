"""The words of a supermarket's till, made readable.

A till calls things "SFT DRNK 2 LITER BTL CARB INCL". ``wording`` turns types and
categories into what a grocer would print on a shelf label: a whole name from the
tables in ``till`` for what is sold most, else abbreviations are spelled out,
bracketed tails and words cut off by the till's 30 characters are dropped, and the
rest is set in sentence case. What the tables do not know keeps its own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from aisleside.hub.sources.till.categories import CATEGORIES, DEPARTMENTS, FEE_DEPARTMENTS
from aisleside.hub.sources.till.food import FOOD
from aisleside.hub.sources.till.household import HOUSEHOLD
from aisleside.hub.sources.till.larder import LARDER, WITHIN
from aisleside.hub.sources.till.marks import BY_TYPE, FEES, FIXED, PICTURES, SENSITIVE
from aisleside.hub.sources.till.words import PROPER, WORDS

TYPE_WIDTH = 30  # characters at which the till cuts a type off
LABEL_WIDTH = 40  # letters that fit on one line of a shelf label
NAMES: Final = FOOD | LARDER | HOUSEHOLD

# Types that say nothing without their category.
VAGUE = frozenset(
    {
        "ACCESSORIES",
        "ACTIVITY",
        "ADULT",
        "ALL OTHER",
        "APPLICATORS",
        "BETTER FOR YOU",
        "BLENDS",
        "BRISKET",
        "CANDY",
        "CHUCK/SHOULDER",
        "CONSTRUCTION",
        "CONTINUITY",
        "COOKED",
        "CUPS",
        "DECOR",
        "DOLLAR DAYS",
        "DRUMS",
        "DRY",
        "ECONOMY",
        "ENTREES",
        "FLATS",
        "FLAVORED/OTHER",
        "FRESH",
        "GRAINS",
        "KIDS",
        "KOSHER/SPECIALTY",
        "LAUNDRY",
        "LOIN",
        "MAINSTREAM",
        "MARINATED",
        "MISC",
        "MISCELLANEOUS",
        "MIXES",
        "NATURAL",
        "NON FOOD",
        "NOVELTIES",
        "OTHER",
        "OUTDOOR",
        "PREMIUM",
        "PROMOTIONAL",
        "RIB",
        "RIBS",
        "ROUND/LEG",
        "SAUCES",
        "SEASONAL",
        "SEASONED",
        "SMOKED",
        "SPECIALTY",
        "THIGHS",
        "THIN MEATS",
        "TRADITIONAL",
        "VALUE",
        "VARIETY PACK",
        "WINGS",
        "WRAP",
    }
)

# What the till puts before and after a name, and what we say for it.
_FRAMES: Final = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        (r"^SEAFOOD[ -]+FRE[ -]+", "FRESH "),
        (r"^SEAFOOD[ -]+FRZ[ -]+", "FROZEN "),
        (r"^SEAFOOD[ -]+MISC[ -]+", ""),
        (
            r"^(SW GDS|SAL|DL SPEC|SV BEV|QSR FD|PREP FDS?|PREP FOODS|COFF SHOP|BK SPECLTY"
            r"|CONTINUITY|FOOT CARE|FD) ?[:-] ?",
            "",
        ),
        (r"^J-?HOOK ?- ?", ""),
        (r"^GRND/PATTY ?- ?", "MINCED "),
        (r"^NUT SUPP ?- ?", "SUPPLEMENT, "),
        (r"\bW/O\b", "WITHOUT"),
        (r" *((OVER|UNDER) \d+%|<=).*$", ""),
        (r"[ -]+LE?SS THA?N( 6)?$", ""),
        (r"^MISC(ELLANEOUS)?\b[.:]? *(?=[A-Z])", ""),
        (r"^(ALL )?OTHER +(?=[A-Z])", ""),
        (r"[ -]+(BULK|PKG|PREPACK|PPK|PRPCK|P?PK/PRE?SLC|INSTORE)$", ""),
        (r"( |[ -]+ALL |-)OTHERS?$", ""),
        (r" ALL$", ""),
        (r"-MAGAZINE$", " MAGAZINE"),
    )
)
# Plants and fruit the till names first: "GRAPES RED" are red grapes.
_NAMED_FIRST: Final = re.compile(
    r"(Almonds|Apples|Apricots|Cherries|Grapes|Mushrooms|Nectarines|Onions|Oranges|Peaches|Pears"
    r"|Peas|Pecans|Peppers|Plums|Potatoes|Squash|Tomatoes|Walnuts)"
    r" (?!.*(,|\b(?:or|and|with)\b))(.+)"
)
_LAST_PART: Final = re.compile(r"(, | or | and | with )(?!.*(, | or | and | with )).*$")
_LOOSE_END: Final = re.compile(
    r"(^|[\s,]+)(or|and|with|without|for|of|to|all|other)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Wording:
    """What one kind of article is called, and what it is."""

    name: str
    department: str
    category: str
    picture: str
    sensitive: bool
    fee: bool
    repeatable: bool


def vocabulary(types: Iterable[str | None]) -> frozenset[str]:
    """Words that stand whole in some type, to tell words cut off at the till's width."""
    return frozenset(
        word
        for kind in types
        if kind is not None and len(kind) < TYPE_WIDTH - 1
        for word in re.findall(r"[A-Z]+", kind)
    )


def wording(
    department: str, category: str | None, kind: str | None, whole_words: frozenset[str]
) -> Wording:
    """Put the till's department, category and type into words."""
    label, _, marks = CATEGORIES.get(category or "", ("", "", ""))
    text = (kind or category or "").strip()
    label = label or spell_out(category or kind or "", whole_words) or "Unlisted"
    fee = department in FEE_DEPARTMENTS or "f" in marks or bool(FEES.search(text))
    return Wording(
        name=_name(text, category or "", label, whole_words) if text else "Unlisted article",
        department=DEPARTMENTS.get(department) or spell_out(department, whole_words) or "Other",
        category=label,
        picture=_picture(text, category or "", label),
        sensitive="s" in marks or bool(SENSITIVE.search(text)),
        fee=fee,
        repeatable=not fee and "o" not in marks,
    )


def _name(text: str, category: str, label: str, whole_words: frozenset[str]) -> str:
    known = WITHIN.get((category, text)) or NAMES.get(text)
    if known:
        return known
    if text == category:
        return label
    said = spell_out(text, whole_words)
    if text in VAGUE:
        return label if said in ("", "Other") else shorten(f"{label}, {said[:1].lower()}{said[1:]}")
    if said.startswith("Herbs "):
        return _capital(said.removeprefix("Herbs "))
    if turned := _NAMED_FIRST.fullmatch(said):
        return f"{_capital(turned[3])} {turned[1].lower()}"
    return said or label


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _picture(text: str, category: str, label: str) -> str:
    _, usual, _ = CATEGORIES.get(category, ("", "", ""))
    if usual and (label in FIXED or text == category):
        return usual
    by_words = next((shown for words, shown in PICTURES if words.search(text)), usual)
    return by_words or next((shown for words, shown in BY_TYPE if words.search(text)), "parcel")


def spell_out(text: str, whole_words: frozenset[str]) -> str:
    """Spell out a till's abbreviations, in sentence case and on one line of a label.

    "FRZN BRD CHICK PATTIES/NUGGETS" gives "Frozen breaded chicken patties".
    """
    bare = re.sub(r"\([^)]*\)?", " ", text)
    if len(text) >= TYPE_WIDTH - 1 and bare.rstrip() == text.rstrip():
        last = re.search(r"([A-Z]+)\W*$", bare)
        if last and last[1] not in whole_words and last[1] not in WORDS:
            bare = bare[: last.start()]
    bare = bare.strip()
    for frame, said in _FRAMES:
        bare = frame.sub(said, bare)
    bare = re.sub(r"(\w{3,}) S\b", r"\1'S", bare)  # the till has no apostrophe
    bare = re.sub(r"\s*[:]\s*|\s+-\s*|-\s+", ", ", bare)
    bare = re.sub(r"(?<=[A-Z]{2})\s*/\s*(?=[A-Z]{2})", " or ", bare)
    bare = re.sub(r"\s*&\s*", " and ", bare)
    out: list[str] = []
    for token in re.split(r"([A-Za-z']+)", bare):
        if re.fullmatch(r"[A-Za-z']+", token):
            word = token.upper()
            out.append(WORDS[word] if word in WORDS else PROPER.get(word, token.lower()))
        else:
            out.append(re.sub(r"[-/.]", " ", token) if not re.search(r"\d", token) else token)
    joined = re.sub(r"\s+", " ", "".join(out)).replace(" ,", ",")
    joined = re.sub(r" or (?=.* or )", ", ", joined)
    joined = re.sub(r"(,\s*)+", ", ", joined)
    return _capital(shorten(joined))


def shorten(name: str) -> str:
    """Cut a name back to whole words that fit on a label, with no loose end."""
    name = _tidy_end(name)
    while len(name) > LABEL_WIDTH:
        head = _LAST_PART.sub("", name)
        name = _tidy_end(head if head != name else name.rpartition(" ")[0] or name[:LABEL_WIDTH])
    return name


def _tidy_end(name: str) -> str:
    before = None
    while name != before:
        before = name
        name = _LOOSE_END.sub("", name.strip(" ,.;:-&/'"))
    return name

"""Package sizes as a till writes them, said as a label prints them.

A till writes "12/12 OZ", "P    10 OZ" or "157297  PK". What cannot be understood,
and what no customer buys, is left out rather than shown.
"""

from __future__ import annotations

import re
from typing import Final

# Departments whose size is that of the grower's or butcher's case.
BY_THE_CASE = frozenset({"MEAT", "PRODUCE", "SEAFOOD"})

_MEASURES: Final = {
    unit: said
    for said, units in {
        "oz": "OZ OZS Z",
        "fl oz": "FL_OZ FLOZ",
        "lb": "LB LBS",
        "gal": "GA GAL GALLON",
        "qt": "QT",
        "pt": "PT",
        "L": "L LT LTR LITER",
        "ml": "ML",
        "g": "G GM GR",
        "kg": "KG",
        "in": "IN",
        "ft": "FT",
        "yd": "YD",
        "cm": "CM",
        "mm": "MM",
        "sq ft": "SQ_FT",
    }.items()
    for unit in units.split()
}
_COUNTS: Final = {
    unit: said
    for said, units in {
        "{} pieces": "CT PC PCS EA COUNT",
        "pack of {}": "PK PCK PACK P",
        "{} washes": "LOAD LOADS LD LDS",
        "{} rolls": "ROLL ROLLS RL",
        "{} stems": "STEM STEMS",
        "{} sheets": "SHEET SHEETS SHT",
        "{} cups": "CUP CUPS",
    }.items()
    for unit in units.split()
}
_FRACTIONS: Final = {"1/2": "½", "1/4": "¼", "3/4": "¾", "1/3": "⅓", "2/3": "⅔", "1/8": "⅛"}
_MOST_PIECES = 5_000  # a larger count is an article number in the wrong place

_NUMBER = r"(\d+(?:\.\d+)?|\.\d+)"
_UNIT = r" ?([A-Z_]+)"
_ONE = re.compile(rf"{_NUMBER}{_UNIT}")
_HALF = re.compile(rf"(\d+ )?(\d/\d){_UNIT}")
_TIMES = re.compile(rf"(\d+)(?: ?(?:PK|P) ?/? ?| ?/ ?){_NUMBER}{_UNIT}")
_TIMES_DASH = re.compile(rf"(\d+) ?- ?{_NUMBER} ?(OZ)")  # of other units it is a range
_TIMES_BEHIND = re.compile(rf"{_NUMBER}{_UNIT} ?/? ?(\d+) ?PK")
_COUNT_BEHIND = re.compile(rf"{_NUMBER}{_UNIT} ?/ ?\d+ ?CT")
_COUNT_FIRST = re.compile(r"(\d+) ?(CT|PC|PK)/.+")
_FLAT = re.compile(rf"{_NUMBER} ?(?:IN|FT|YD|CM)? ?X ?{_NUMBER}{_UNIT}(?:/EA)?")


def size_in_words(size: str | None, *, department: str = "") -> str | None:
    """A package size as a label prints it: "12/12 OZ" gives "12 × 12 oz".

    None where the till has none, where it cannot be understood, for a single
    piece, and in departments whose sizes are those of a whole case.
    """
    if size is None or department in BY_THE_CASE:
        return None
    text = _bare_size(size)
    if (found := _HALF.fullmatch(text)) and found[2] in _FRACTIONS and found[3] in _MEASURES:
        return f"{(found[1] or '').strip()}{_FRACTIONS[found[2]]} {_MEASURES[found[3]]}"
    if found := _ONE.fullmatch(text) or _COUNT_BEHIND.fullmatch(text):
        return _amount(found[1], found[2])
    if found := _TIMES.fullmatch(text) or _TIMES_DASH.fullmatch(text):
        return _several(found[1], found[2], found[3])
    if found := _TIMES_BEHIND.fullmatch(text):
        return _several(found[3], found[1], found[2])
    if found := _COUNT_FIRST.fullmatch(text):
        return _amount(found[1], found[2])
    if found := _FLAT.fullmatch(text):
        said = _MEASURES.get(found[3])
        return f"{float(found[1]):g} × {float(found[2]):g} {said}" if said else None
    return None


def _bare_size(size: str) -> str:
    """The size without the till's codes and without the kind of package."""
    text = re.sub(r"\s+", " ", size.upper()).strip()
    text = re.sub(r"^((ALL|[A-Z]{1,2}|\d{5,}) )+(?=[\d.])", "", text)
    text = re.sub(r"( \d{5,}|\(\d+\)|[*.]+)$", "", text).strip()
    text = re.sub(r" (BTLS?|CANS?|CN|BAG|BOX|PET|NR|TUBE|LOOSE|JAR|AVGWT)$", "", text)
    text = re.sub(r"(?<=\d)-(?=[A-Z])", " ", text)
    text = text.replace("FL OZ", "FL_OZ").replace("SQ FT", "SQ_FT").replace("HALF ", "1/2 ")
    return f"1 {text}" if text in ("DOZ", "DZ", "GAL", "LB", "PT", "QT") else text


def _amount(number: str, unit: str) -> str | None:
    amount = float(number)
    if unit in ("DZ", "DZN", "DOZ"):
        amount, unit = 12 * amount, "DZ"
    if not 0 < amount <= _MOST_PIECES:
        return None
    if unit == "DZ":
        return f"{amount:g}"
    if unit in _MEASURES:
        return f"{amount:g} {_MEASURES[unit]}"
    return _COUNTS[unit].format(f"{amount:g}") if unit in _COUNTS and amount >= 2 else None


def _several(count: str, number: str, unit: str) -> str | None:
    each = _amount(number, unit) if unit in _MEASURES else None
    if each is None or not 1 <= int(count) <= _MOST_PIECES:
        return None
    return each if int(count) == 1 else f"{int(count)} × {each}"

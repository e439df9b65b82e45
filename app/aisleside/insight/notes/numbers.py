"""Numbers of cards and documents, told from barcodes, bookings and phone numbers.

A number counts by its check digits and its shape. One without check digits counts only
beside the word that says what it is, as with a passport.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

CHECKED, NAMED = 0.99, 0.8  # how sure: by its check digits; by the word beside it
LONGEST_WINDOW = 19  # digits of the longest number we know


@dataclass(frozen=True, slots=True)
class Number:
    """A number by its place in the folded text."""

    card: bool
    start: int
    end: int
    sure: float


_RUN = re.compile(r"(?<![a-z0-9+])\d(?:[ ./-]{0,2}\d){8,}(?![a-z0-9])")
_GROUP = re.compile(r"\d+")
_CALLED = re.compile(r"(?:tel|phone|mobil\w*|telefon|handy|电话|手机|هاتف|جوال)\W{0,3}$")
_CODE = re.compile(
    r"(?<![a-z])(?:cv[vc]2?|kartenprufnummer|安全码|رمز الامان)\W{0,3}(?:ist |is )?\d{3,4}\b"
)
_IBAN = re.compile(r"(?<![a-z0-9])[a-z]{2}\d{2}(?:[ -]?[a-z0-9]){11,30}")
_MACHINE_LINE = re.compile(r"\b[pavic][a-z<][a-z]{1,3}<*[a-z]+<<[a-z<]+")
_BRITISH = re.compile(
    r"(?<![a-z0-9])(?!bg|gb|kn|nk|nt|tn|zz)[abceghj-prstw-z][abceghj-nprstw-z]"
    r" ?\d{2} ?\d{2} ?\d{2} ?[a-d](?![a-z0-9])"
)
_AMERICAN = re.compile(r"(?<![a-z0-9-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![a-z0-9-])")
_GERMAN_CARD = re.compile(
    r"(?<![a-z0-9])[cfghjklmnprtvwxyz][cfghjklmnprtvwxyz0-9]{8}[0-9](?![a-z0-9])"
)
_GERMAN_PENSION = re.compile(r"(?<![a-z0-9])\d{2} ?\d{6} ?[a-z] ?\d{3}(?![a-z0-9])")
_CHINESE = re.compile(r"(?<![a-z0-9])\d{6}[ -]?\d{8}[ -]?\d{3}[\dx](?![a-z0-9])")
_CORSICAN = re.compile(r"(?<![a-z0-9])[12] ?\d{2} ?\d{2} ?2[ab] ?\d{3} ?\d{3} ?\d{2}(?![a-z0-9])")
# A document's name with a number after it: five letters and digits, three of them digits.
_NAMED_NUMBER = re.compile(
    r"(?:\b(?:passport|reisepass\w*|pass-?(?:nr|nummer|no)|passeport|driving licen[cs]e|driver'?s"
    r" licen[cs]e|fuhrerschein\w*|permis de conduire|(?:personal)?ausweis\w*|carte d'identite|cni"
    r"|id card|id (?:no|number)|national id|iqama|visa (?:no|number|nr)|social security|national"
    r" insurance|sozialversicherung\w*|steuer-?id\w*|securite sociale|residence permit"
    r"|aufenthaltstitel|titre de sejour|green card|emirates id)\b"
    r"|护照|身份证|驾照|驾驶证|通行证|居留|جواز|هويه|هويت|اقام|رخصه|الرقم القومي|بطاقه الهوي)"
    r"[^\d\n]{0,24}?(?P<number>(?<![a-z0-9])(?=(?:[a-z0-9 -]*\d){5})[a-z]{0,3} ?\d[a-z0-9-]{4,17})"
)

# Lengths by the public registry of the IBAN, of the countries people pay from most.
_IBAN_LENGTHS = {
    **{"ad": 24, "ae": 23, "al": 28, "at": 20, "az": 28, "ba": 20, "be": 16, "bg": 22, "bh": 22},
    **{"br": 29, "ch": 21, "cy": 28, "cz": 24, "de": 22, "dk": 18, "ee": 20, "eg": 29, "es": 24},
    **{"fi": 18, "fr": 27, "gb": 22, "ge": 22, "gi": 23, "gr": 27, "hr": 21, "hu": 28, "ie": 22},
    **{"il": 23, "iq": 23, "is": 26, "it": 27, "jo": 30, "kw": 30, "kz": 20, "lb": 28, "li": 21},
    **{"lt": 20, "lu": 20, "lv": 21, "ly": 25, "mc": 27, "md": 24, "me": 22, "mk": 19, "mt": 31},
    **{"mu": 30, "nl": 18, "no": 15, "om": 23, "pk": 24, "pl": 28, "ps": 29, "pt": 25, "qa": 29},
    **{"ro": 24, "rs": 22, "sa": 24, "sd": 18, "se": 24, "si": 19, "sk": 24, "sm": 27, "tn": 24},
    **{"tr": 26, "ua": 29, "va": 22, "xk": 20},
}


def numbers(folded: str) -> list[Number]:
    """The numbers in folded text that must not be kept."""
    found = [Number(True, one.start(), one.end(), NAMED) for one in _CODE.finditer(folded)]
    if sum(map(folded.count, "0123456789")) >= 5:
        for run in _RUN.finditer(folded):
            if not _CALLED.search(folded[max(0, run.start() - 14) : run.start()]):
                found.extend(_in_run(run[0], run.start()))
        found.extend(_shaped(folded))
        found.extend(
            Number(False, *named.span("number"), NAMED) for named in _NAMED_NUMBER.finditer(folded)
        )
    found += [Number(False, *one.span(), CHECKED) for one in _MACHINE_LINE.finditer(folded)]
    return found


def _in_run(run: str, offset: int) -> Iterator[Number]:
    """Numbers among groups of digits: each may be followed by a date or another number."""
    groups = [(group[0], group.start(), group.end()) for group in _GROUP.finditer(run)]
    first = 0
    while first < len(groups):
        digits, following = "", first + 1
        for at in range(first, len(groups)):
            digits += groups[at][0]
            if len(digits) > LONGEST_WINDOW:
                break
            written = run[groups[first][1] : groups[at][2]]
            card = is_card(digits)
            if card or _is_document(digits, written):
                yield Number(card, offset + groups[first][1], offset + groups[at][2], CHECKED)
                following = at + 1
        first = following


def _shaped(folded: str) -> Iterator[Number]:
    """Numbers with letters or strokes in them."""
    for one in _IBAN.finditer(folded):
        length = _IBAN_LENGTHS.get(one[0][:2], 0)
        letters = [at for at, letter in enumerate(one[0]) if letter.isalnum()]
        if 0 < length <= len(letters):
            end = letters[length - 1] + 1
            if is_iban(one[0][:end]):
                yield Number(False, one.start(), one.start() + end, CHECKED)
    shapes: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = (
        (_BRITISH, lambda _: True),
        (_AMERICAN, lambda _: True),
        (_GERMAN_CARD, _is_german_card),
        (_GERMAN_PENSION, _is_german_pension),
        (_CHINESE, _is_chinese),
        (_CORSICAN, _is_french),
    )
    for shape, holds in shapes:
        for one in shape.finditer(folded):
            if holds(re.sub(r"[ -]", "", one[0])):
                yield Number(False, *one.span(), CHECKED)


def luhn(digits: str) -> bool:
    """Whether the last digit checks the others; source: ISO/IEC 7812-1, annex B."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 * (value > 9)
    return total % 10 == 0


def is_card(digits: str) -> bool:
    """Whether digits are a payment card's, by who issues it, length and check digit."""
    length, four = len(digits), int(digits[:4])
    known = (
        (digits[0] == "4" and length in (16, 19))
        or ((5100 <= four <= 5599 or 2221 <= four <= 2720 or 2200 <= four <= 2204) and length == 16)
        or (digits[:2] in ("34", "37") and length == 15)
        or ((digits[:2] in ("36", "38", "39") or 3000 <= four <= 3059) and length == 14)
        or (3528 <= four <= 3589 and 16 <= length <= 19)
        or ((digits[0] == "6" or digits[:2] in ("50", "56", "57", "58")) and 16 <= length <= 19)
    )
    return known and luhn(digits) and len(set(digits)) > 1


def is_iban(written: str) -> bool:
    """Whether an IBAN's check digits hold; source: ISO 13616-1 and ISO/IEC 7064, MOD 97-10."""
    plain = re.sub(r"[ -]", "", written)
    return int("".join(str(int(letter, 36)) for letter in plain[4:] + plain[:4])) % 97 == 1


def _is_document(digits: str, written: str) -> bool:
    match len(digits):
        case 11:
            return _is_german_tax(digits) or _is_belgian(digits, written)
        case 12:
            return _is_kuwaiti(digits)
        case 13:
            return digits.startswith("756") and "." in written and _ean(digits)
        case 14:
            return _is_egyptian(digits)
        case 15:
            return _is_french(digits) or (digits.startswith("784") and luhn(digits))
        case _:
            return False


def _is_german_tax(digits: str) -> bool:
    """Ten digits of which exactly one comes twice or thrice; ISO/IEC 7064, MOD 11,10."""
    counts = sorted(digits[:10].count(one) for one in set(digits[:10]))
    if digits[0] == "0" or counts[-1] not in (2, 3) or (len(counts) > 1 and counts[-2] != 1):
        return False
    product = 10
    for digit in digits[:10]:
        product = ((int(digit) + product) % 10 or 10) * 2 % 11
    return (11 - product) % 10 == int(digits[10])


def _is_german_card(code: str) -> bool:
    """Weights 7, 3, 1, as in the machine readable lines of ICAO 9303."""
    if not any(letter.isdigit() for letter in code[:9]):
        return False
    values = (int(letter, 36) * (7, 3, 1)[at % 3] for at, letter in enumerate(code[:9]))
    return sum(values) % 10 == int(code[9])


def _is_german_pension(code: str) -> bool:
    if not (1 <= int(code[2:4]) <= 31 and 1 <= int(code[4:6]) <= 12):
        return False
    letter = f"{ord(code[8]) - ord('a') + 1:02}"
    digits = code[:8] + letter + code[9:11]
    products = (
        int(one) * weight
        for one, weight in zip(digits, (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1), strict=True)
    )
    return sum(value // 10 + value % 10 for value in products) % 10 == int(code[11])


def _is_french(code: str) -> bool:
    """Sex, month and department in range; the key is 97 less the rest by 97."""
    month = int(code[3:5])
    if code[0] not in "12" or not (1 <= month <= 12 or 20 <= month <= 42 or month >= 50):
        return False
    plain = code[:13].replace("2a", "19").replace("2b", "18")
    return plain.isdecimal() and 97 - int(plain) % 97 == int(code[13:])


def _is_belgian(digits: str, written: str) -> bool:
    """As it is printed, 85.07.30-033.28; written without strokes it could be anything."""
    if "." not in written or not 0 <= int(digits[2:4]) <= 12:
        return False
    return any(97 - int(two + digits[:9]) % 97 == int(digits[9:]) for two in ("", "2"))


def _is_chinese(code: str) -> bool:
    """A birthday inside, and ISO/IEC 7064, MOD 11-2."""
    if not _is_day(code[6:14]):
        return False
    weighted = sum(int(digit) * pow(2, 17 - at, 11) for at, digit in enumerate(code[:17]))
    return "10x98765432"[weighted % 11] == code[17]


def _is_kuwaiti(digits: str) -> bool:
    century = {"2": "19", "3": "20"}.get(digits[0])
    if century is None or not _is_day(century + digits[1:7]):
        return False
    weights = (2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    rest = sum(int(d) * w for d, w in zip(digits[:11], weights, strict=True)) % 11
    return 11 - rest == int(digits[11])


def _is_egyptian(digits: str) -> bool:
    """A birthday and a province inside; how its last digit is made was never published."""
    century = {"2": "19", "3": "20"}.get(digits[0])
    province = int(digits[7:9])
    return (
        century is not None
        and _is_day(century + digits[1:7])
        and (1 <= province <= 35 or province == 88)
    )


def _ean(digits: str) -> bool:
    return sum(int(digit) * (1 + 2 * (at % 2)) for at, digit in enumerate(digits)) % 10 == 0


def _is_day(digits: str) -> bool:
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return False
    return 1900 <= born.year <= 2030

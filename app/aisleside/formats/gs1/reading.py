"""Reads whatever GS1 code a scanner sends, told apart by its own form.

With a symbology identifier before it (``]E0``, ``]C1``, ``]Q3`` and so on) a scan says what
it is; without one the length of a number, a bracket, a separator or a scheme tells. Where
two readings fit, as with eight digits, the commoner is taken and the other noted.
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum

from aisleside.formats.finding import Finding, Weight
from aisleside.formats.gs1.links import is_link, read_link
from aisleside.formats.gs1.messages import SEPARATOR, read_message, read_printed
from aisleside.formats.gs1.numbers import measure_in, read_gtin, read_sscc, read_upc
from aisleside.formats.gs1.values import (
    Element,
    Gs1Code,
    NotACodeError,
    ReadCode,
    TradeNumber,
    unbracketed,
)

LONGEST = 8192  # characters: no symbol holds more
GTIN_LENGTHS = (8, 12, 13, 14)
COMPOSITE = "|]e0"


class Kind(StrEnum):
    """What the caller knows the code to be."""

    ANY = ""
    GTIN = "gtin"
    UPC = "upc"
    SSCC = "sscc"
    RCN = "rcn"
    MESSAGE = "message"
    SCAN_DATA = "scan_data"
    DIGITAL_LINK = "digital_link"


# Symbology identifiers: the symbol, and whether it holds a GS1 message.
SYMBOLOGIES = {
    "C1": ("GS1_128_CCA", True),
    "E0": ("EAN13", False),
    "E4": ("EAN8", False),
    "I1": ("ITF14", False),
    "J1": ("DotCode", True),
    "Q1": ("QR", False),
    "Q3": ("QR", True),
    "d1": ("DM", False),
    "d2": ("DM", True),
    "e0": ("DataBarExpanded", True),
}
NUMBER_LENGTHS = {"EAN13": 13, "EAN8": 8, "ITF14": 14}


def read_gs1(raw: str, *, kind: Kind = Kind.ANY, region: str = "") -> ReadCode:
    """Read a code; *region*, as ISO 3166 has it, is whose rules a shop's own scale follows."""
    findings: list[Finding] = []
    try:
        code = _read(raw, kind, region, findings)
    except NotACodeError as refused:
        return ReadCode(None, (*findings, refused.finding))
    return ReadCode(code, tuple(findings))


def _read(raw: str, kind: Kind, region: str, findings: list[Finding]) -> Gs1Code:
    text = raw.strip(" \t\r\n")
    if not text:
        raise NotACodeError("empty", "There is nothing to read.")
    if len(text) > LONGEST:
        raise NotACodeError("too_long", "This is longer than any code.", at=LONGEST)
    for at, letter in enumerate(text, 1):
        if not (letter.isascii() and (letter.isprintable() or letter == SEPARATOR)):
            raise NotACodeError("code_page", "This has a letter that no GS1 code has.", at=at)
    if text.startswith("]"):
        return _scanned(text, region, findings)
    if kind is Kind.SCAN_DATA:
        raise NotACodeError("symbology", "The scanner's mark of the symbol is missing.", at=1)
    if kind is Kind.DIGITAL_LINK or is_link(text):
        elements, found = read_link(text)
        findings += found
        return _of_elements(elements)
    if kind is Kind.MESSAGE or (kind is Kind.ANY and not _is_number(text)):
        elements = _message(text, findings)
        if kind is Kind.ANY and text.isdecimal() and elements[0].ai.startswith("9"):
            # A company's own facts hold anything: a number that was misread would be one.
            raise NotACodeError("length", "No number of a good or parcel has so many digits.")
        return _of_elements(elements)
    if not text.isdecimal():
        raise NotACodeError("digits", "A number of this kind has digits alone.")
    return _of_digits(text, kind, region, findings)


def _is_number(text: str) -> bool:
    return text.isdecimal() and len(text) in (6, 7, 18, *GTIN_LENGTHS)


def _message(text: str, findings: list[Finding]) -> tuple[Element, ...]:
    if text.startswith("("):
        return read_printed(text, findings)
    if text.startswith("^"):
        text = text[1:].replace("^", SEPARATOR)
    if "|" in text:  # stands in no value
        findings.append(Finding(Weight.NOTED, "separator", "Facts are separated by |, not by GS."))
        text = text.replace("|", SEPARATOR)
    return read_message(text.strip(SEPARATOR), findings)


def _of_elements(elements: tuple[Element, ...]) -> Gs1Code:
    """A code of facts, with the good or parcel that they name."""
    values = {element.ai: element.value for element in elements}
    return Gs1Code(
        number=read_gtin(values["01"]) if "01" in values else None,
        parcel=read_sscc(values["00"]) if "00" in values else None,
        elements=elements,
        message=unbracketed(elements),
    )


def _of_digits(digits: str, kind: Kind, region: str, findings: list[Finding]) -> Gs1Code:
    if kind is Kind.SSCC or (kind is Kind.ANY and len(digits) == 18):
        return Gs1Code(parcel=read_sscc(digits))
    number = _trade_number(digits, kind, findings)
    measure = None
    if number.format not in ("UPC-A", "UPC-E"):
        measure, found = measure_in(digits, region=region)
        findings += found
    return Gs1Code(number=number, measure=measure)


def _trade_number(digits: str, kind: Kind, findings: list[Finding]) -> TradeNumber:
    if kind is Kind.UPC or (kind is Kind.ANY and len(digits) in (6, 7)):
        return read_upc(digits)
    if kind is not Kind.ANY or len(digits) != 8:
        return read_gtin(digits)
    try:
        short = read_upc(digits)
    except NotACodeError:
        return read_gtin(digits)
    try:
        number = read_gtin(digits)
    except NotACodeError:
        return short
    findings.append(
        Finding(Weight.NOTED, "eight_digits", "These eight digits are a UPC-E as well.")
    )
    return number


def _scanned(text: str, region: str, findings: list[Finding]) -> Gs1Code:
    """A scan with its symbology identifier: three characters, then what the symbol holds."""
    symbology, holds_message = SYMBOLOGIES.get(text[1:3], ("", False))
    if not symbology:
        raise NotACodeError("symbology", "The scanner's mark is of no symbol with GS1 data.", at=1)
    held = text[3:]
    if symbology in NUMBER_LENGTHS:
        code = _number_and_composite(held, NUMBER_LENGTHS[symbology], region, findings)
    elif holds_message and not is_link(held):
        if "^" in held:
            raise NotACodeError("separator", "A separator came as a letter, not as GS.")
        elements = read_message(held, findings)
        message = "^" + held.strip(SEPARATOR).replace(SEPARATOR, "^")
        code = replace(_of_elements(elements), message=message)
    else:
        code = _plain(held, findings)
    return replace(code, symbology=symbology)


def _number_and_composite(held: str, length: int, region: str, findings: list[Finding]) -> Gs1Code:
    """The number of a linear symbol, and the message of a second one printed above it."""
    digits, mark, above = held.partition(COMPOSITE)
    if not digits.isdecimal() or len(digits) != length:
        raise NotACodeError("length", f"This symbol holds {length} digits.", at=4)
    code = _of_digits(digits, Kind.GTIN, region, findings)
    if not mark:
        return replace(code, message=digits)
    elements = read_message(above, findings)
    return replace(code, elements=elements, message=f"{digits}|^{above.replace(SEPARATOR, '^')}")


def _plain(held: str, findings: list[Finding]) -> Gs1Code:
    """A symbol without GS1 mode: a link, or text of no meaning here."""
    # A ^ at the start would look like a separator, so it gets a backslash before it.
    message = re.sub(r"^(\\*\^)", r"\\\1", held)
    if not is_link(held):
        findings.append(Finding(Weight.NOTED, "plain", "This symbol holds no GS1 data."))
        return Gs1Code(message=message)
    elements, found = read_link(held)
    findings += found
    return replace(_of_elements(elements), message=message)

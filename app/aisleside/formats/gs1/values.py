"""What a GS1 code says: the number of a good, its price or weight, a parcel, a message."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from aisleside.formats.finding import Finding, Weight


class NotACodeError(Exception):
    """What was scanned is not to be believed; caught where reading began."""

    def __init__(self, code: str, reason: str, *, at: int = 0) -> None:
        super().__init__(code)
        self.finding = Finding(Weight.REFUSED, code, reason, 1, at)


@dataclass(frozen=True, slots=True)
class TradeNumber:
    """A GTIN or UPC whose check digit is right. *gtin* has 14 digits, to compare goods by.

    *company_prefix* and *item_reference* are empty where no list says how they divide.
    """

    format: str
    gtin: str
    payload: str
    check_digit: int
    gs1_prefix: str = ""
    company_prefix: str = ""
    item_reference: str = ""
    packaging_level: int | None = None
    number_system: int | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """What a shop's own scale printed. *region* is whose rules read it, as ISO 3166 has it."""

    region: str
    price: Decimal | None = None
    currency: str = ""
    weight_kg: Decimal | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class ParcelNumber:
    """An SSCC; *hri* is how it is printed for people."""

    digits: str
    hri: str
    check_digit: int


@dataclass(frozen=True, slots=True)
class Element:
    """One fact of a message. *ends_open*: whatever follows it needs a separator first."""

    ai: str
    value: str
    ends_open: bool


@dataclass(frozen=True, slots=True)
class Gs1Code:
    """What one scan said. *message* has ^ where the code has its separator, FNC1."""

    number: TradeNumber | None = None
    measure: Measure | None = None
    parcel: ParcelNumber | None = None
    elements: tuple[Element, ...] = ()
    symbology: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class ReadCode:
    """A code, or None where it was refused, and what was found on the way."""

    code: Gs1Code | None
    findings: tuple[Finding, ...]


def unbracketed(elements: tuple[Element, ...]) -> str:
    """The elements as one text, with ^ at the start and wherever a separator must stand."""
    parts: list[str] = []
    open_ended = True
    for element in elements:
        parts += ["^" if open_ended else "", element.ai, element.value]
        open_ended = element.ends_open
    return "".join(parts)


def hri(elements: tuple[Element, ...]) -> str:
    """The elements as they are printed below a code."""
    return "".join(f"({element.ai}){element.value}" for element in elements)

"""A GS1 code as plain fields, for the command that tells support what was read."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from aisleside.formats.finding import Finding, Weight
from aisleside.formats.gs1.reading import Kind, read_gs1
from aisleside.formats.gs1.values import Gs1Code, Measure, TradeNumber, hri, unbracketed


def parse_fields(
    raw: str, *, type: str = "", options: dict[str, Any] | None = None
) -> tuple[bool, dict[str, Any], tuple[Finding, ...]]:
    """Whether the code is to be believed, its fields by name, and the findings.

    *type* is one of ``Kind``, any other is as if it were not told; *options* may hold the
    region of a shop's own codes.
    """
    kind = Kind(type) if type in set(Kind) else Kind.ANY
    region = (options or {}).get("region")
    read = read_gs1(raw, kind=kind, region=region if isinstance(region, str) else "")
    if read.code is None:
        refused = next(one for one in read.findings if one.weight is Weight.REFUSED)
        return False, {"error": refused.reason}, read.findings
    return True, as_fields(read.code), read.findings


def as_fields(code: Gs1Code) -> dict[str, Any]:
    """The fields by the names that the worked examples give them, without the empty ones."""
    fields: dict[str, Any] = {"symbology": code.symbology, "message": code.message}
    if code.number is not None:
        fields |= _number(code.number)
    if code.measure is not None:
        fields |= _measure(code.measure)
    if code.parcel is not None:
        fields |= {
            "sscc": code.parcel.digits,
            "hri": code.parcel.hri,
            "check_digit": code.parcel.check_digit,
        }
    if code.elements:
        fields |= {
            "hri": hri(code.elements),
            "unbracketed": unbracketed(code.elements),
            "elements": [{"ai": one.ai, "value": one.value} for one in code.elements],
        }
    return {name: value for name, value in fields.items() if value not in (None, "")}


def _number(number: TradeNumber) -> dict[str, Any]:
    return {
        "format": number.format,
        "gtin": number.gtin,
        "payload": number.payload,
        "check_digit": number.check_digit,
        "gs1_prefix": number.gs1_prefix,
        "company_prefix": number.company_prefix,
        "item_reference": number.item_reference,
        "packaging_level": number.packaging_level,
        "number_system": number.number_system,
    }


def _measure(measure: Measure) -> dict[str, Any]:
    return {
        "region": measure.region,
        "price": _text(measure.price),
        "currency": measure.currency,
        "weight_kg": _text(measure.weight_kg),
        "count": measure.count,
    }


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:f}"

"""Numbers of goods and parcels: GTIN, UPC, SSCC, and the codes of a shop's own scale.

What a scale prints (RCN, prefix 2) means something else in every country, so a till names
its region. Where none is named, one whose own check digit inside the code fits is taken
(chance fits one in ten), and that is noted; otherwise only what all regions agree on.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import TypeVar

from biip import ParseConfig, ParseError
from biip.checksums import gs1_standard_check_digit
from biip.gtin import Gtin
from biip.rcn import Rcn, RcnRegion, RcnUsage
from biip.sscc import Sscc
from biip.upc import Upc

from aisleside.formats.finding import Finding, Weight
from aisleside.formats.gs1.values import Measure, NotACodeError, ParcelNumber, TradeNumber

T = TypeVar("T")

# These put a check digit of their own before the price or weight.
CHECKED_INSIDE = (RcnRegion.GERMANY, RcnRegion.GREAT_BRITAIN)
# Elsewhere in the north the second digit of the prefix says how many decimals there are.
STEPS = {"20": 2, "21": 1, "22": 0, "23": 3, "24": 2, "25": 1}
CENTS, GRAMS = 2, 3


def read_with_biip(parse: Callable[[], T]) -> T:
    """What biip reads, or NotACodeError: some of what it cannot read it raises as other kinds."""
    try:
        return parse()
    except (ParseError, ValueError, LookupError, AssertionError, ArithmeticError) as error:
        raise NotACodeError("form", "This is not written as its kind of code is.") from error


def wrong_check_digit(digits: str) -> str:
    """What is wrong with the last digit of a number; nothing where it checks the others."""
    expected = gs1_standard_check_digit(digits[:-1])
    right = expected == int(digits[-1])
    return "" if right else f"check digit: expected {expected}, got {digits[-1]}"


def check(digits: str) -> None:
    """Refuse a number whose check digit is wrong."""
    if wrong := wrong_check_digit(digits):
        raise NotACodeError("check_digit", wrong, at=len(digits))


def read_gtin(digits: str) -> TradeNumber:
    """A GTIN of 8, 12, 13 or 14 digits, also with noughts before it."""
    if len(digits) not in (8, 12, 13, 14):
        raise NotACodeError("length", "A trade number has 8, 12, 13 or 14 digits.")
    check(digits)
    return _number(read_with_biip(lambda: Gtin.parse(digits)))


def read_upc(digits: str) -> TradeNumber:
    """A UPC-A of 12 digits, or a UPC-E of 6 to 8."""
    if len(digits) == 12:
        check(digits)
    upc = read_with_biip(lambda: Upc.parse(digits))
    number = _number(read_with_biip(lambda: Gtin.parse(upc.as_upc_a())))
    return TradeNumber(
        format=upc.format.name.replace("_", "-"),
        gtin=number.gtin,
        payload=upc.payload,
        check_digit=number.check_digit,
        gs1_prefix=number.gs1_prefix,
        company_prefix=number.company_prefix,
        item_reference=number.item_reference,
        number_system=upc.number_system_digit,
    )


def read_sscc(digits: str) -> ParcelNumber:
    """The 18 digits of a parcel or pallet."""
    if len(digits) != 18:
        raise NotACodeError("length", "The number of a parcel has 18 digits.")
    check(digits)
    sscc = read_with_biip(lambda: Sscc.parse(digits))
    return ParcelNumber(digits=sscc.value, hri=sscc.as_hri(), check_digit=sscc.check_digit)


def measure_in(digits: str, *, region: str) -> tuple[Measure | None, list[Finding]]:
    """The price, weight or count in a GTIN, None where there is none, with findings.

    Raises:
        NotACodeError: the check digit inside the code is wrong by the rules of *region*.
    """
    plain = read_with_biip(lambda: Gtin.parse(digits))
    if not isinstance(plain, Rcn) or plain.usage is not RcnUsage.GEOGRAPHICAL:
        return None, []
    if region:
        try:
            told = RcnRegion(region.lower())
        except ValueError:
            found = "There are no rules here for the region that was named."
            return None, [Finding(Weight.LEFT_OUT, "region", found)]
        try:
            measure = read_with_biip(lambda: _measure(plain, told))
        except NotACodeError as error:
            found = "The price or weight inside does not fit its own check digit."
            raise NotACodeError("inner_check_digit", found) from error
        return measure or Measure(region=told.value.upper()), []
    fitting = _fitting(plain)
    for one in CHECKED_INSIDE:
        if one in fitting:
            found = f"Read as {one.value.upper()}, whose check digit fits: name the region."
            return fitting[one], [Finding(Weight.NOTED, "region_guessed", found)]
    meant = {(one.price, one.currency, one.weight_kg, one.count) for one in fitting.values()}
    if len(meant) == 1:
        (measure, *others) = fitting.values()
        names = measure.region if not others else ""
        found = "No region was named; all that can be meant agree."
        agreed = Measure(names, measure.price, measure.currency, measure.weight_kg, measure.count)
        return agreed, [Finding(Weight.NOTED, "region_open", found)]
    found = "This code is of a shop's own scale: name the region to read its price or weight."
    return None, [Finding(Weight.LEFT_OUT, "region_needed", found)]


def _fitting(plain: Rcn) -> dict[RcnRegion, Measure]:
    """What the code means in each region where it means something."""
    fitting: dict[RcnRegion, Measure] = {}
    for region in RcnRegion:
        try:
            measure = read_with_biip(partial(_measure, plain, region))
        except NotACodeError:
            continue
        if measure is not None:
            fitting[region] = measure
    return fitting


def _measure(plain: Rcn, region: RcnRegion) -> Measure | None:
    rcn = Gtin.parse(plain.value, config=ParseConfig(rcn_region=region))
    if not isinstance(rcn, Rcn):
        return None
    stepped = (*CHECKED_INSIDE, RcnRegion.DENMARK)
    decimals = {} if region in stepped else STEPS
    prefix = rcn.as_gtin_13()[:2]
    name = region.value.upper()
    if rcn.price is not None:
        price = _to(rcn.price, decimals.get(prefix, CENTS))
        return Measure(name, price=price, currency=region.get_currency_code() or "")
    if rcn.weight is not None:
        return Measure(name, weight_kg=_to(rcn.weight, decimals.get(prefix, GRAMS)))
    return Measure(name, count=rcn.count) if rcn.count is not None else None


def _to(amount: Decimal, decimals: int) -> Decimal:
    """The amount with as many decimals as the scale printed."""
    return amount.quantize(Decimal(1).scaleb(-decimals))


def _number(gtin: Gtin) -> TradeNumber:
    return TradeNumber(
        format=f"GTIN-{gtin.format.length}",
        gtin=gtin.as_gtin_14(),
        payload=gtin.payload,
        check_digit=gtin.check_digit,
        gs1_prefix=gtin.prefix.value if gtin.prefix else "",
        company_prefix=gtin.company_prefix.value if gtin.company_prefix else "",
        item_reference=gtin.item_reference or "",
        packaging_level=gtin.packaging_level,
    )

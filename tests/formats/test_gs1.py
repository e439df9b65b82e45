"""GS1 codes: what a scanner sends is told apart, and believed with its check digits alone."""

from __future__ import annotations

from decimal import Decimal

import pytest
from biip.checksums import gs1_standard_check_digit
from hypothesis import given
from hypothesis import strategies as st

from aisleside.formats.gs1 import Kind, Measure, parse_fields, read_gs1

GTIN = "4006381333931"
LINK = (
    "https://id.example.com/some/where/01/04006381333931/10/L%2f7/21/S-1?17=271231&3103=000195&x=1"
)


def fields(raw: str, *, type: str = "") -> dict[str, object]:
    ok, read, _ = parse_fields(raw, type=type)
    assert ok, read
    return read


def codes(raw: str) -> list[str]:
    return [one.code for one in read_gs1(raw).findings]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (GTIN, {"format": "GTIN-13", "payload": "400638133393", "check_digit": 1}),
        ("0" + GTIN, {"format": "GTIN-13", "gtin": "04006381333931"}),
        ("14006381333938", {"format": "GTIN-14", "packaging_level": 1}),
        ("73513537", {"format": "GTIN-8"}),
        ("036000291452", {"format": "GTIN-12", "gtin": "00036000291452"}),
        ("0123456", {"format": "UPC-E", "number_system": 0, "gtin": "00012345000065"}),
        ("]E0" + GTIN, {"format": "GTIN-13", "symbology": "EAN13", "message": GTIN}),
        ("]E473513537\r\n", {"format": "GTIN-8", "symbology": "EAN8"}),
        ("340123450000000000", {"hri": "3 4012345 000000000 0", "check_digit": 0}),
    ],
)
def test_a_number_is_told_by_its_length_and_form(raw: str, expected: dict[str, object]):
    read = fields(raw)

    assert expected.items() <= read.items()


def test_eight_digits_that_are_two_numbers_are_taken_as_the_commoner_unless_told():
    both = next(
        digits
        for digits in (f"{number:08}" for number in range(1_000_000, 1_100_000))
        if parse_fields(digits, type="upc")[0] and parse_fields(digits, type="gtin")[0]
    )

    assert fields(both)["format"] == "GTIN-8"
    assert codes(both) == ["eight_digits"]
    assert fields(both, type="upc")["format"] == "UPC-E"


@given(st.integers(0, 10**12 - 1), st.integers(0, 12), st.integers(1, 9))
def test_a_number_with_one_digit_misread_is_never_believed(payload: int, at: int, off: int):
    whole = f"{payload:012}{gs1_standard_check_digit(f'{payload:012}')}"
    misread = f"{whole[:at]}{(int(whole[at]) + off) % 10}{whole[at + 1 :]}"

    assert read_gs1(whole).code is not None
    assert read_gs1(misread).code is None


def test_a_wrong_check_digit_is_told_with_the_right_one():
    ok, read, findings = parse_fields("4006381333932")

    assert (ok, read) == (False, {"error": "check digit: expected 1, got 2"})
    assert findings[-1].at == 13


def scale(prefix: str, rest: str) -> str:
    return f"{prefix}{rest}{gs1_standard_check_digit(prefix + rest)}"


@pytest.mark.parametrize(
    ("raw", "region", "measure"),
    [
        (scale("20", "1234500990"), "no", Measure("NO", price=Decimal("9.90"), currency="NOK")),
        (scale("23", "1234501250"), "SE", Measure("SE", weight_kg=Decimal("1.250"))),
        (scale("24", "1234501250"), "fi", Measure("FI", weight_kg=Decimal("12.50"))),
        (scale("26", "1234001250"), "dk", Measure("DK", weight_kg=Decimal("1.250"))),
        (scale("29", "1234001250"), "no", Measure("NO")),
        # Without a region: one region alone has a rule, or its check digit inside fits.
        (scale("27", "1234501251"), "", Measure("DK", weight_kg=Decimal("1.251"))),
        (scale("22", "4711400239"), "", Measure("DE", price=Decimal("2.39"), currency="EUR")),
    ],
)
def test_a_shops_own_scale_is_read_by_the_rules_of_its_region(
    raw: str, region: str, measure: Measure
):
    code = read_gs1(raw, region=region).code

    assert code is not None
    assert code.measure == measure


def test_a_price_that_is_another_in_each_country_is_not_read_without_the_country():
    raw = scale("20", "1234500990")

    read = read_gs1(raw)

    assert read.code is not None
    assert read.code.measure is None
    assert [one.code for one in read.findings] == ["region_needed"]
    assert [one.code for one in read_gs1(raw, region="atlantis").findings] == ["region"]


def test_a_scale_whose_own_check_digit_is_wrong_is_refused():
    read = read_gs1(scale("22", "4711500239"), region="de")

    assert read.code is None
    assert [one.code for one in read.findings] == ["inner_check_digit"]


@pytest.mark.parametrize(
    "raw",
    [
        "010400638133393110LOT7\x1d17271231",
        "^010400638133393110LOT7^17271231",
        "(01)04006381333931(10)LOT7(17)271231",
        "010400638133393110LOT7|17271231",
        "]C1010400638133393110LOT7\x1d17271231",
        "]Q3010400638133393110LOT7\x1d17271231\x1d",
    ],
)
def test_the_same_facts_are_read_however_they_are_written(raw: str):
    read = fields(raw)

    assert read["hri"] == "(01)04006381333931(10)LOT7(17)271231"
    assert read["unbracketed"] == read["message"] == "^010400638133393110LOT7^17271231"
    assert read["gtin"] == "04006381333931"


def test_a_crate_with_a_wrong_check_digit_is_told_and_a_good_refused():
    assert codes("4109506000134353") == ["check_digit"]
    assert read_gs1("4109506000134353", kind=Kind.MESSAGE).code is not None
    assert read_gs1("010400638133393210LOT7").code is None


def test_a_link_gives_its_key_its_qualifiers_and_its_attributes():
    read = fields(LINK)

    assert read["unbracketed"] == "^010400638133393110L/7^21S-1^172712313103000195"
    assert read["format"] == "GTIN-13"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("https://e.com/gtin/04006381333931/lot/7", "names"),
        ("https://e.com/01/4006381333931", "short_gtin"),
        ("hTTps://e.com/01/04006381333931", "scheme"),
    ],
)
def test_old_forms_of_links_are_used_and_told(raw: str, code: str):
    assert fields(raw)["gtin"] == "04006381333931"
    assert codes(raw) == [code]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("https://", "address"),
        ("https://e.com", "address"),
        ("https://us er/01/04006381333931", "address"),
        ("https://me@e.com/01/04006381333931", "address"),
        ("https://e.com/about", "no_key"),
        ("https://e.com/10/LOT7", "no_key"),
        ("https://e.com/01/04006381333931/", "no_key"),
        ("https://e.com/01/04006381333931/10/", "empty_value"),
        ("https://e.com/01/04006381333931/21/S/10/L", "qualifiers"),
        ("https://e.com/01/04006381333931/10/L/10/L", "qualifiers"),
        ("https://e.com/01/04006381333931/22/V/235/T", "qualifiers"),
        ("https://e.com/01/04006381333932", "check_digit"),
        ("https://e.com/01/04006381333931?10=L", "place"),
        ("https://e.com/01/04006381333931?7040=1ABC", "place"),
        ("https://e.com/01/04006381333931?17=271231&17=271231", "twice"),
        ("https://e.com/01/04006381333931?01=04006381333931", "twice"),
        ("https://e.com/01/04006381333931?17=", "empty_value"),
        ("https://e.com/01/04006381333931?999=X", "identifier"),
        ("https://e.com/01/04006381333931?17=271399", "form"),
        ("https://e.com/01/04006381333931/10/A%00B", "form"),
    ],
)
def test_a_link_that_contradicts_the_standard_is_refused(raw: str, code: str):
    assert codes(raw)[-1] == code
    assert read_gs1(raw).code is None


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("", "empty"),
        ("]", "symbology"),
        ("]X", "symbology"),
        ("]XX", "symbology"),
        ("]C1", "empty"),
        ("]E0123", "length"),
        ("]E0" + GTIN + "1", "length"),
        ("]C1^01" + "0" * 14, "separator"),
        ("123", "form"),
        ("942526132", "length"),
        ("4006381333١٣١", "code_page"),
        ("(01)", "form"),
        ("10" + "A" * 25, "form"),
        ("15271399", "check_digit"),
        ("1" * 9000, "too_long"),
    ],
)
def test_what_is_no_code_is_refused_with_a_reason(raw: str, code: str):
    assert codes(raw) == [code]
    assert read_gs1(raw).code is None


def test_a_symbol_above_another_and_a_plain_one_are_read_too():
    above = fields(f"]E0{GTIN}|]e099TOP\x1d98X")
    plain = fields("]Q1^HELLO")
    link = fields("]Q1" + LINK)

    assert (above["message"], above["gtin"]) == (f"{GTIN}|^99TOP^98X", "04006381333931")
    assert plain == {"symbology": "QR", "message": "\\^HELLO"}
    assert (link["message"], link["gtin"]) == (LINK, "04006381333931")


GOOD = st.sampled_from([GTIN, LINK, "]C1010400638133393110LOT7\x1d17271231", "(01)04006381333931"])


@given(
    st.text(max_size=60)
    | st.text("0123456789()]^|\x1d%/:?&=.CEQed-htps", max_size=60)
    | st.builds(
        lambda good, at, gone, put: good[:at] + put + good[at + gone :],
        GOOD,
        st.integers(0, 90),
        st.integers(0, 4),
        st.text(max_size=5),
    ),
    st.sampled_from(list(Kind)),
)
def test_whatever_is_scanned_is_answered(raw: str, kind: Kind):
    read = read_gs1(raw, kind=kind)
    again = read_gs1(raw, kind=kind)

    assert read == again
    assert read.code is not None or read.findings
    assert parse_fields(raw, type=kind)[0] is (read.code is not None)

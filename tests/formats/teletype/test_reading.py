"""Texts as they arrive: wrapped, cut, doubled, out of order, through wrong code pages."""

from __future__ import annotations

from datetime import date

import pytest

from aisleside.formats.finding import Weight
from aisleside.formats.teletype import (
    Kind,
    PassengerList,
    Read,
    assemble,
    day_of,
    parse_fields,
    read,
    read_adl,
    read_pnl,
)

PNL = "PNL\nXY0420/07MAR VIE PART1\n-LIS001Y\n1NOVAK/EVAMS .L/PLM8K2\nENDPNL"


def codes(found: Read[object]) -> list[str]:
    return [finding.code for finding in found.findings]


def surnames(found: Read[PassengerList]) -> list[str]:
    assert found.value is not None
    return [name.surname for name in found.value.names()]


def part(number: int, *lines: str, end: str = "", flight: str = "XY0420/07MAR") -> str:
    return "\n".join(
        ("PNL", f"{flight} VIE PART{number}", "-LIS003Y", *lines, end or f"ENDPART{number}")
    )


ONE, TWO, THREE = (
    part(1, "1ABEL/IDAMS"),
    part(2, "1BERG/JOMR"),
    part(3, "1CRUZ/ANAMS", end="ENDPNL"),
)


@pytest.mark.parametrize(
    "text",
    [
        f"QU VIEKKXY LISKKXY\n.VIERMXY 061200\n{PNL}\n",
        f"\x01QK VIEKKXY\r\n.VIERMXY 061200 MAR26\r\n\x02{PNL}\x03",
        "AVS\nXY0420Y07MARVIELIS AS\n\n" + PNL,
        PNL.replace("\n", "\r\r\n"),
        PNL.replace("\n", "\r"),
        PNL.replace("\n", "\x85"),
        PNL.replace("\n", "\n\n"),
        PNL.replace(" ", "\t"),
        PNL.replace(" ", "\u00a0"),
        PNL + "\n\nNNNN\n",
        "\ufeff" + PNL,
    ],
)
def test_what_lines_and_modems_add_is_no_matter(text: str) -> None:
    found = read(text)

    assert found.findings == ()
    assert found.value == read(PNL).value


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (PNL.lower(), "lower-case"),
        (PNL.encode("cp037").decode("latin-1"), "code-page"),
        (PNL.replace("PNL\n", "PNL ", 1), "same-line"),
        (PNL.removeprefix("PNL\n"), "no-identifier"),
    ],
)
def test_what_can_be_put_right_is_read_and_told(text: str, code: str) -> None:
    found = read(text, kind=Kind.PNL)

    assert codes(found) == [code]
    assert found.value == read(PNL).value


@pytest.mark.parametrize("page", ["latin-1", "cp1252"])
def test_umlauts_through_a_wrong_page_are_repaired(page: str) -> None:
    found = read_pnl(PNL.replace("NOVAK", "MÜLLER").encode().decode(page))

    assert surnames(found) == ["MÜLLER"]
    assert codes(found) == ["code-page"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "no-message"),
        ("HELLO", "no-message"),
        ("PNL", "no-flight"),
        ("PNL\n-LIS001Y\n1NOVAK/EVAMS\nENDPNL", "no-flight"),
        ("PNL\n1234/07MAR VIE PART1\nENDPNL", "no-flight"),
        ("PNL\nXY0420/31JUN VIE PART1\nENDPNL", "no-day"),
        ("PNL\nXY0420/07MRZ VIE PART1\nENDPNL", "no-day"),
        ("PNL\nXY0420/29FEB VIE PART1\nENDPNL", "no-day"),
        ("X" * 4_000_001, "too-long"),
    ],
)
def test_a_text_without_a_flight_and_a_day_is_refused(text: str, code: str) -> None:
    found = read(text, today=date(2026, 3, 1))

    assert found.value is None
    assert (found.findings[0].weight, found.findings[0].code) == (Weight.REFUSED, code)


def test_another_kind_than_was_asked_for_is_refused() -> None:
    found = read_adl(PNL)

    assert found.value is None
    assert found.findings[0].code == "other-kind"
    assert read(PNL, kind=Kind.ADL).value is not None


@pytest.mark.parametrize(
    ("written", "today", "day"),
    [
        ("02JAN", date(2026, 12, 30), date(2027, 1, 2)),
        ("31DEC", date(2027, 1, 2), date(2026, 12, 31)),
        ("7MAR", date(2026, 3, 6), date(2026, 3, 7)),
        ("29FEB", date(2028, 2, 20), date(2028, 2, 29)),
        ("29FEB", date(2026, 2, 20), None),
        ("07MAR24", date(2026, 3, 6), date(2024, 3, 7)),
        ("07MAR", None, None),
        ("99MAR", date(2026, 3, 6), None),
        ("MARCH", date(2026, 3, 6), None),
    ],
)
def test_a_day_is_in_the_year_that_brings_it_nearest(
    written: str, today: date | None, day: date | None
) -> None:
    assert day_of(written, today=today) == day


@pytest.mark.parametrize("cut", range(len("PNL\nXY0420/07MAR VIE PART1\n"), len(PNL)))
def test_a_cut_message_is_never_taken_for_a_whole_one(cut: int) -> None:
    found = read(PNL[:cut])

    assert found.value is not None
    assert not found.value.header.is_last
    assert "no-end" in codes(found)


def test_parts_in_order_are_one_message_without_a_word() -> None:
    found = read_pnl("\n".join((ONE, TWO, THREE)))

    assert found.findings == ()
    assert surnames(found) == ["ABEL", "BERG", "CRUZ"]
    assert found.value is not None
    assert (found.value.header.part, found.value.header.is_last) == (1, True)
    assert len(found.value.groups) == 1


@pytest.mark.parametrize(
    ("parts", "expected", "names", "is_whole"),
    [
        ([TWO, THREE, ONE], ["parts-reordered"], "ABC", True),
        ([ONE, TWO, TWO, THREE], ["part-repeated"], "ABC", True),
        ([ONE, THREE], ["part-missing"], "AC", False),
        ([TWO, THREE], ["part-missing"], "BC", False),
        ([ONE, TWO], ["part-missing"], "AB", False),
        ([ONE, TWO, THREE, part(4)], ["after-last"], "ABC", False),
        ([ONE, part(2, "1DANE/UNAMS"), TWO, THREE], ["part-replaced"], "ABC", True),
        ([ONE, part(2, "1EGG/IMS", flight="XY1/07MAR"), TWO, THREE], ["other-flight"], "ABC", True),
        (
            [ONE, part(2, "1EGG/IMS", flight="XY420/08MAR"), TWO, THREE],
            ["other-flight"],
            "ABC",
            True,
        ),
    ],
)
def test_missing_doubled_and_strange_parts_are_told(
    parts: list[str], expected: list[str], names: str, is_whole: bool
) -> None:
    values = [value for text in parts if (value := read_pnl(text).value)]

    found = assemble(values)

    assert codes(found) == expected
    assert "".join(name[0] for name in surnames(found)) == names
    assert found.value is not None
    assert found.value.header.is_last is is_whole


def test_no_parts_are_no_message() -> None:
    assert codes(assemble([])) == ["no-message"]


def test_a_part_that_ends_as_another_is_told() -> None:
    assert codes(read(part(1, "1ABEL/IDAMS", end="ENDPART2"))) == ["part-differs"]
    assert codes(read(PNL.replace("ENDPNL", "ENDADL"))) == ["end-differs"]
    assert codes(read(PNL + "\nAND MORE")) == ["after-end"]


def test_counts_are_asked_only_of_a_whole_list() -> None:
    whole = assemble([value for text in (ONE, TWO, THREE) if (value := read_pnl(text).value)])
    short = part(1, "1ABEL/IDAMS", end="ENDPNL")

    assert codes(read(ONE)) == codes(whole) == []
    assert codes(read(short)) == ["count-differs"]


def test_one_part_without_flight_costs_only_itself() -> None:
    found = read_pnl(f"{PNL}\nPNL\nGARBLED\nENDPNL")

    assert surnames(found) == ["NOVAK"]
    assert [(one.weight, one.code) for one in found.findings] == [(Weight.LEFT_OUT, "no-flight")]


def test_of_two_kinds_in_one_text_the_first_is_read() -> None:
    assert codes(read(f"{PNL}\n{PNL.replace('PNL', 'PRL')}")) == ["many-kinds"]


def test_there_is_a_most_of_findings() -> None:
    found = read("PNL\nXY1/07MAR VIE PART1\n" + "??\n" * 500 + "ENDPNL")

    assert len(found.findings) == 101
    assert "400" in found.findings[-1].reason


@pytest.mark.parametrize("raw", [None, 7, ["PNL"], {}])
def test_what_is_no_text_is_refused(raw: object) -> None:
    is_ok, fields, findings = parse_fields(raw, type="PNL", context_date="2026-03-01")

    assert not is_ok
    assert fields == {}
    assert [one.code for one in findings] == ["no-text"]


@pytest.mark.parametrize("given", ["2026-03-01", "2026-03-01T10:00:00Z", date(2026, 3, 1)])
def test_a_context_gives_the_year(given: str | date) -> None:
    is_ok, fields, findings = parse_fields(PNL, type="pnl", context_date=given)

    assert (is_ok, fields["day"], findings) == (True, "2026-03-07", ())


def test_a_context_that_is_no_day_or_kind_is_told() -> None:
    is_ok, fields, findings = parse_fields(PNL, type="LDM", context_date="tomorrow")

    assert is_ok
    assert "day" not in fields
    assert [one.code for one in findings] == ["unknown-kind", "no-context"]

"""Whatever comes gives a value or findings; never an exception, never endless work."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.teletype.messages import everything

from aisleside.formats.finding import Weight
from aisleside.formats.teletype import Kind, Teletype, parse_fields, read, write

PIECES = st.sampled_from(
    [
        *("PNL", "ADL", "PSM", "PTM", "PIL", "PFS", "XY1/07MAR VIE PART1", "-LIS001Y", "ENDPNL"),
        *("1NOVAK/EVAMS", ".R/WCHR HK1", ".RN/", ".L/", " ", "\n", "\r\n", "\t", "/", "DEL", "ADD"),
        *("CHG", "CCLASS", "C CLASS 1PAX/1SSR", "2A LIS ABEL/IDA", "NOSHO", "XY9/08 OPO 1Y 2B"),
        *(
            "-",
            ".",
            "1",
            "0ZZ/EXST",
            "ENDPART1",
            "ENDPART0",
            "PART0",
            "٣",
            "²",
            "\ud800",
            "\n1A/B .R/CTCM ²4366412345678",
            "ß",
            "Ã¼",
        ),
    ]
)


def holds(text: str) -> None:
    """One text either gives a value or says why not."""
    found = read(text)
    is_ok, fields, findings = parse_fields(text, type="PNL", context_date="2026-03-01")

    refused = [one for one in findings if one.weight is Weight.REFUSED]
    assert is_ok is bool(fields) is not bool(refused)
    assert all(one.reason and one.line >= 0 for one in found.findings)
    if found.value is not None:
        write(found.value)


@settings(max_examples=200)
@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map("".join)))
def test_any_text_is_read_or_refused(text: str) -> None:
    holds(text)


@settings(max_examples=100)
@given(st.sampled_from(Kind), st.lists(st.lists(PIECES, max_size=5).map(" ".join), max_size=12))
def test_any_body_is_read(kind: Kind, lines: list[str]) -> None:
    holds("\n".join((kind, "XY1/07MAR VIE PART1", *lines, f"END{kind}")))


@settings(max_examples=60)
@given(everything, st.integers(0, 5000), st.text(max_size=3), st.integers(0, 40))
def test_a_damaged_message_is_read_or_refused(
    message: Teletype, at: int, instead: str, many: int
) -> None:
    text = "\n".join(write(message))
    at %= len(text)

    holds(text[:at] + instead + text[at + many :])


def test_work_grows_no_faster_than_the_text() -> None:
    head = "{}\nXY1/07MAR VIE PART1\n"
    for kind in Kind:
        for piece in (
            *("1A", "1A/B", "1A/B .R/X ", ".R/X ", "\n X", "\n/A", "\n.RN/X", "\n-LIS001Y", " "),
            *("\nWCHR 001C", "\nNOSHO", "\n1A/B", "\nXY9/08 OPO 1Y 1B", "4 ", "\nADD", "\nCCLASS"),
        ):
            lead = "\n-LIS001Y\nADD\nNOSHO\nCCLASS\n2A LIS A/B\n1A/B"
            holds(head.format(kind) + lead + piece * 1500)
    holds((head.format("PNL") + "ENDPART1\n") * 2000)
    holds((head.format("PNL") + "\n") * 2000)
    holds("PNL\n" * 8000)

"""GS1 messages: facts with an identifier before each, one after the other.

A fact of variable length ends at a separator (FNC1, which scanners send as the control
character GS) or at the end. Goods and parcels are believed only with their check digits; a
wrong one in another number, of a place or a crate, is noted.
"""

from __future__ import annotations

from biip.gs1_application_identifiers import GS1ApplicationIdentifier
from biip.gs1_element_strings import GS1ElementString
from biip.gs1_messages import GS1Message

from aisleside.formats.finding import Finding, Weight
from aisleside.formats.gs1.numbers import check, read_with_biip, wrong_check_digit
from aisleside.formats.gs1.values import Element, NotACodeError

SEPARATOR = "\x1d"
# Identifiers whose value is, or begins with, a number of so many digits that checks itself.
GOODS = {"00": 18, "01": 14, "02": 14, "03": 14, "8006": 14, "8026": 14}
OTHERS = {"253": 13, "255": 13, "402": 17, "8003": 14, "8017": 18, "8018": 18}
OTHERS |= {str(ai): 13 for ai in range(410, 418)}


def read_message(text: str, findings: list[Finding]) -> tuple[Element, ...]:
    """The facts of a message, with GS between those of variable length."""
    return _checked(read_with_biip(lambda: GS1Message.parse(text)), findings)


def read_printed(text: str, findings: list[Finding]) -> tuple[Element, ...]:
    """The facts of what is printed below a code, with identifiers in brackets."""
    return _checked(read_with_biip(lambda: GS1Message.parse_hri(text)), findings)


def read_element(ai: str, value: str, findings: list[Finding]) -> Element:
    """One fact by itself, as it stands in a link."""
    return _element(read_with_biip(lambda: GS1ElementString.parse(f"{ai}{value}")), findings)


def is_identifier(key: str) -> bool:
    """Whether *key* is an application identifier."""
    try:
        return read_with_biip(lambda: GS1ApplicationIdentifier.extract(key)).ai == key
    except NotACodeError:
        return False


def _checked(message: GS1Message, findings: list[Finding]) -> tuple[Element, ...]:
    if not message.element_strings:
        raise NotACodeError("empty", "There is no GS1 data.")
    return tuple(_element(one, findings) for one in message.element_strings)


def _element(one: GS1ElementString, findings: list[Finding]) -> Element:
    ai = one.ai.ai
    if ai in GOODS:
        check(one.value[: GOODS[ai]])
    elif ai in OTHERS and (wrong := wrong_check_digit(one.value[: OTHERS[ai]])):
        findings.append(Finding(Weight.NOTED, "check_digit", f"({ai}) {wrong}", 1))
    return Element(ai, one.value, ends_open=one.ai.separator_required)

"""Documents and numbers of cards are in no value, no finding and no field."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisleside.formats.teletype import parse_fields, read

SECRET = st.text("23456789", min_size=9, max_size=9)
DOCUMENTS = st.sampled_from(
    [
        "DOCS HK1/P/GBR/{}/GBR/12JUL64/M/23AUG30/NOVAK/EVA",
        "DOCO HK1//V/{}/LONDON/01JAN20/USA",
        "DOCA HK1/R/USA/{} MAIN STREET",
        "SSR DOCS XY HK1/P/GBR/{}",
        "PSPT HK1 {}/GB/12JUL64/NOVAK/EVA/F",
        "FOID HK1 PP{}",
        "FOIDPP{}",
        "OTHS PASSPORT NO {}",
        "OTHS HK1 HOLDS PASSPORT GB {}",
        "OTHS REISEPASS {}",
        "OSI XY PSPT {}",
        "P/GBR/{}/GBR/12JUL64",
        "OTHS VISA 4111{}112",
        "OTHS PAID WITH 4111 {} 1112",
        "EPAY HK1 5500-{}-00006",
        "FQTV XY HK1 4111111{}",
        "TKNE HK1 4111111{}",
    ]
)


def in_everything(text: str, secret: str) -> None:
    """Lay a text where each kind of message has room for one, and look for the secret."""
    first, _, rest = text.partition(" ")
    whole = [
        f"PNL\nXY1/07MAR VIE PART1\n-LIS001Y\n1NOVAK/EVAMS .L/PLM8K2 .R/{text}\nENDPNL",
        f"PNL\nXY1/07MAR VIE PART1\n-LIS001Y\n1NOVAK/EVAMS {text}\nENDPNL",
        f"PNL\nXY1/07MAR VIE PART1\n-LIS001Y\n1NOVAK/EVAMS\n.R/{first}\n.RN/{rest}\nENDPNL",
        f"PNL\nXY1/07MAR VIE PART1\n-LIS001Y\n1NOVAK/EVAMS\n.R/{first}\n {rest}\nENDPNL",
        f"PNL\nXY1/07MAR VIE PART1\n-LIS001Y\n1NOVAK/EVAMS .{first}/{rest} .C/{text}\nENDPNL",
        f"PNL\nXY1/07MAR VIE PART1\n{text}\n-LIS001Y\n{text}\n1NOVAK/EVAMS\n{text}\nENDPNL",
        f"PSM\nXY1/07MAR VIE PART1\n-LIS 1PAX/1SSR\n1NOVAK/EVAMS 1A\n {text}\nENDPSM",
        f"PSM\nXY1/07MAR VIE PART1\n-LIS 1PAX/1SSR\n1NOVAK/EVAMS 1A\n{text}\n{rest}\nENDPSM",
        f"PIL\nXY1/07MAR VIE\nYCLASS\n1A LIS NOVAK/EVAMS {text}\nENDPIL",
        f"PIL\nXY1/07MAR VIE\nYCLASS\n1A LIS NOVAK/EVAMS\n {text}\nENDPIL",
        f"PTM\nXY1/07MAR VIELIS PART1\nXY2/07 OPO 1Y 0B NOVAK/EVAMS {text}\nENDPTM",
        f"PTM\nXY1/07MAR VIELIS PART1\nXY2/07 OPO 1Y 0B\n {text}\nENDPTM",
        f"PFS\nXY1/07MAR VIE PART1\n-LIS\nNOSHO\n1NOVAK/EVAMS .R/{text}\nENDPFS",
        f"ADL\nXY1/07MAR VIE PART1\n-LIS001Y\nADD\n1NOVAK/EVAMS .R/{text}\nENDADL",
        f"PNL {text}\n-LIS001Y\n1NOVAK/EVAMS",
    ]
    for one in (*whole, *(message.lower() for message in whole)):
        kept = f"{read(one)!r}{parse_fields(one)!r}".replace(" ", "").replace("-", "")
        assert secret not in kept, one


@settings(max_examples=80)
@given(DOCUMENTS, SECRET)
def test_no_document_is_kept_wherever_it_stands(document: str, secret: str) -> None:
    in_everything(document.format(secret), secret)


@settings(max_examples=40)
@given(st.text("456", min_size=16, max_size=16), st.sampled_from(["", " ", "-", "/"]))
def test_no_number_as_long_as_a_card_is_kept_in_free_text(number: str, between: str) -> None:
    parts = between.join(number[place : place + 4] for place in range(0, 16, 4))

    in_everything(f"OTHS CALLS BEFORE {parts} NOON", number)


@pytest.mark.parametrize(
    "text",
    [
        "TKNE HK1 9990001112223C1",
        "FQTV XY HK1 992200123456789",
        "CTCM HK1 4366412345678",
        "OTHS NEEDS TWO SEATS 24/12/26",
        "OTHS FLIES TO VISAKHAPATNAM",
    ],
)
def test_tickets_memberships_and_telephones_stay(text: str) -> None:
    found = read(f"PNL\nXY1/07MAR VIE PART1\n-LIS001Y\n1NOVAK/EVAMS .R/{text}\nENDPNL")

    assert found.findings == ()
    assert text.split()[-1] in repr(found.value)


def test_what_was_dropped_is_told_once() -> None:
    found = read(
        "PNL\nXY1/07MAR VIE PART1\n-LIS002Y\n1NOVAK/EVAMS\n.R/FOID HK1 PP1\n"
        "1HORAK/JANMR .R/DOCS HK1/P/AUT/1\nENDPNL"
    )

    assert [(one.code, one.line) for one in found.findings] == [("private", 5)]


def test_a_raised_digit_in_a_long_number_is_no_trouble() -> None:
    found = read("PNL\nXY1/07MAR VIE PART1\n-LIS001Y\n1NOVAK/EVAMS .R/CTCM ²4366412345678\nENDPNL")

    assert found.findings == ()

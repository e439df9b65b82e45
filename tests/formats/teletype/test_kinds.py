"""PSM, PTM, PIL and PFS, and the fields of every kind."""

from __future__ import annotations

import pytest

from aisleside.formats.teletype import (
    Arriving,
    Name,
    Seated,
    Service,
    Transfer,
    parse_fields,
    read_pfs,
    read_pil,
    read_psm,
    read_ptm,
    write,
)


def psm(*lines: str) -> str:
    return "\n".join(("PSM", "XY0420/07MAR VIE PART1", *lines, "ENDPSM"))


def ptm(*lines: str) -> str:
    return "\n".join(("PTM", "XY420/07MAR VIELIS PART1", *lines, "ENDPTM"))


def pil(*lines: str) -> str:
    return "\n".join(("PIL", "XY0420/07MAR VIE", *lines, "ENDPIL"))


def pfs(*lines: str) -> str:
    return "\n".join(("PFS", "XY0420/07MAR VIE PART1", *lines, "ENDPFS"))


def test_those_who_need_help_on_arrival_come_with_seat_flight_and_service() -> None:
    found = read_psm(
        psm(
            "-LIS 3PAX/4SSR",
            "BLND 001C 000Y",
            "C CLASS 1PAX/1SSR",
            "1ABEL/IDAMS 2A",
            "XY0999C08OPO",
            "XY0777Y09FNC",
            " BLND WITH A GUIDE DOG THAT SITS AT THE FEET OF A PASSENGER IN",
            " ROW TWO AND IS CALM",
            "Y CLASS 2PAX/3SSR",
            "1BERG/JOMR 012C",
            " WCHR",
            " MAAS",
            "1CRUZ/ANAMS",
            "UMNR 08",
            "-OPO NIL",
        )
    )

    assert found.findings == ()
    assert found.value is not None
    first, second = found.value.groups
    ida, jo, ana = (one.name for one in first.passengers)
    assert first.totals == (("BLND", (("C", 1), ("Y", 0))),)
    assert [one.cabin for one in first.passengers] == ["C", "Y", "Y"]
    assert (ida.seat, [one.text for one in ida.onward]) == ("2A", ["XY0999C08OPO", "XY0777Y09FNC"])
    assert ida.services[0].text.endswith("OF A PASSENGER IN ROW TWO AND IS CALM")
    assert (jo.seat, jo.services) == ("12C", (Service("WCHR"), Service("MAAS")))
    assert (ana.seat, ana.services) == ("", (Service("UMNR", "08"),))
    assert second == Arriving("OPO")


def test_what_stands_under_si_is_about_the_flight_and_nobody_on_it() -> None:
    lines = ("-LIS 1PAX/1SSR", "Y CLASS 1PAX/1SSR", "1BERG/JOMR 012C", " MAAS")
    remarks = ("SI LATE", "CARD NO 4111111111111111", "MEET AT GATE")

    found = read_psm(psm(*lines, *remarks))

    assert [one.code for one in found.findings] == ["private"]
    assert found.value is not None
    assert found.value.header.remarks == ("LATE", "MEET AT GATE")
    (berg,) = found.value.groups[0].passengers
    assert berg.name.services == (Service("MAAS"),)
    (again,) = write(found.value)
    assert again.endswith("SI\nLATE\nMEET AT GATE\nENDPSM")
    assert read_psm(again).value == found.value
    assert parse_fields(again)[1]["si"] == ["LATE", "MEET AT GATE"]
    blue = read_ptm(ptm("SI 3123/08 JER 1Y 0B BERG/JOMR", "SI NIL")).value
    assert blue is not None
    assert [one.flight for one in blue.transfers] == ["SI3123"]


def test_a_code_that_a_message_counts_is_one_whatever_its_length() -> None:
    found = read_psm(
        psm(
            "-LIS 1PAX/2SSR",
            "MAAS 001Y",
            "VIP 001Y",
            "Y CLASS 1PAX/2SSR",
            *("1BERG/JOMR 012C", " MAAS", " VIP MINISTER OF TRADE"),
        )
    )

    assert found.findings == ()
    assert found.value is not None
    (berg,) = found.value.groups[0].passengers
    assert berg.name.services == (Service("MAAS"), Service("VIP", "MINISTER OF TRADE"))


def test_help_that_is_declared_and_not_named_is_told() -> None:
    found = read_psm(psm("-LIS 2PAX/2SSR", "Y CLASS 1PAX/1SSR", "1ABEL/IDAMS 2A", " WCHR"))

    assert [one.code for one in found.findings] == ["count-differs"]


def test_below_a_name_what_is_no_service_is_told() -> None:
    found = read_psm(psm("-LIS 1PAX/0SSR", "1ABEL/IDAMS 2A", "??", "-B4D", "LATE"))

    assert [one.code for one in found.findings] == ["line-unread", "group-unread", "line-unread"]


@pytest.mark.parametrize(
    ("lines", "transfer"),
    [
        (["XY9/08 OPO 2Y 3B ABEL/IDAMS/JOMR"], Transfer("XY9", "08", "OPO", 2, "Y", 3)),
        (["XY9/08MAR OPO 2B 0B"], Transfer("XY9", "08MAR", "OPO", 2, "B", 0)),
        (["XY9/08 OPO 2B"], Transfer("XY9", "08", "OPO", 2, "B", 0)),
        (["XY 9/08 OPO 2Y3B45K"], Transfer("XY9", "08", "OPO", 2, "Y", 3, 45)),
        (["XY9/08 OPO 2Y 3B.45K"], Transfer("XY9", "08", "OPO", 2, "Y", 3, 45)),
        (["XY9A/08 OPO 2Y"], Transfer("XY9A", "08", "OPO", 2, "Y")),
    ],
)
def test_transfers_are_read_however_bags_are_written(lines: list[str], transfer: Transfer) -> None:
    found = read_ptm(ptm(*lines))

    assert found.findings == ()
    assert found.value is not None
    (one,) = found.value.transfers
    assert (one.flight, one.day, one.dest, one.count, one.cls, one.bags, one.weight) == (
        *(transfer.flight, transfer.day, transfer.dest, transfer.count, transfer.cls),
        *(transfer.bags, transfer.weight),
    )


def test_names_of_a_transfer_go_on_below() -> None:
    found = read_ptm(
        ptm("XY9/08 OPO 4Y 3B ABEL/IDAMS", " /JOMR", " BERG/ANAMS", " CRUZ", "NOTHING")
    )

    assert [one.code for one in found.findings] == ["line-unread"]
    assert found.value is not None
    assert found.value.transfers[0].names == (
        Name(2, "ABEL", ("IDAMS", "JOMR")),
        Name(1, "BERG", ("ANAMS",)),
        Name(1, "CRUZ"),
    )


def test_two_classes_on_one_line_are_two_transfers() -> None:
    found = read_ptm(ptm("XY9/08 OPO 1C 2Y 3B"))

    assert [one.code for one in found.findings] == ["many-classes"]
    assert found.value is not None
    assert [(one.count, one.cls, one.bags) for one in found.value.transfers] == [
        (1, "C", 3),
        (2, "Y", 0),
    ]


def test_the_crew_reads_seat_destination_name_and_what_to_know() -> None:
    found = read_pil(
        pil(
            "FCLASS",
            "NIL",
            "C CLASS",
            "2A LIS VAN DYK/PIET JAN MR VGML WCHR LIKES QUIET",
            " CHLD AGED 5",
            "02C LIS ABEL/IDAMS BIRTHDAY TODAY",
            "YCLASS",
            "31D OPO CRUZ/ANAMS",
            " UMNR",
            "NOBODY",
        )
    )

    assert [one.code for one in found.findings] == ["line-unread"]
    assert found.value is not None
    first, business, economy = found.value.cabins
    assert (first.cls, first.passengers) == ("F", ())
    assert business.passengers == (
        Seated(
            "LIS",
            Name(
                1,
                "VAN DYK",
                ("PIET JAN MR",),
                seat="2A",
                services=(
                    Service("VGML"),
                    Service("WCHR", "LIKES QUIET"),
                    Service("CHLD", "AGED 5"),
                ),
            ),
        ),
        Seated(
            "LIS",
            Name(1, "ABEL", ("IDAMS",), seat="2C", services=(Service("", "BIRTHDAY TODAY"),)),
        ),
    )
    assert economy.passengers[0].name.services == (Service("UMNR"),)


def test_what_became_of_them_is_read_by_destination_and_outcome() -> None:
    found = read_pfs(
        pfs(
            "LIS 012/140",
            "-LIS",
            "NOSHO 2Y",
            "2ABEL/IDAMS/JOMR .L/PLM8K2",
            "OFFLK",
            "1BERG/ANAMS .L/QQQ777 .R/DEPO",
            "-OPO",
            "GOSHO 2Y",
            "1CRUZ/EVAMS",
        )
    )

    assert [(one.code, one.line) for one in found.findings] == [("count-differs", 10)]
    assert found.value is not None
    assert found.value.boarded == (("LIS", (12, 140)),)
    assert [(one.dest, one.what, one.cls, one.name.surname) for one in found.value.outcomes] == [
        ("LIS", "NOSHO", "Y", "ABEL"),
        ("LIS", "OFFLK", "", "BERG"),
        ("OPO", "GOSHO", "Y", "CRUZ"),
    ]


def test_an_outcome_does_not_outlive_its_destination() -> None:
    found = read_pfs(pfs("-LIS", "NOSHO", "-OPO", "1CRUZ/EVAMS", "-??", "1ABEL/IDAMS"))

    assert [one.code for one in found.findings] == ["no-outcome", "line-unread", "no-outcome"]
    assert found.value is not None
    assert found.value.outcomes == ()


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            psm("-LIS 1PAX/1SSR", "C CLASS 1PAX/1SSR", "1ABEL/IDAMS 2A", "XY0999C08OPO", " BLND"),
            {
                "groups": [
                    {
                        "dest": "LIS",
                        "pax": 1,
                        "ssrs": 1,
                        "passengers": [
                            {
                                "surname": "ABEL",
                                "seat": "2A",
                                "cabin": "C",
                                "onward": "XY0999C08OPO",
                                "services": [["BLND", ""]],
                            }
                        ],
                    }
                ]
            },
        ),
        (ptm("XY9/08 OPO 2Y 3B ABEL/IDAMS"), {"transfers": [["XY9", "OPO", 2, "Y", 3]]}),
        (
            pil("CCLASS", "2A LIS ABEL/IDAMS VGML"),
            {
                "classes": [
                    {
                        "class": "C",
                        "passengers": [
                            {
                                "seat": "2A",
                                "dest": "LIS",
                                "surname": "ABEL",
                                "given": ["IDAMS"],
                                "services": [["VGML", ""]],
                            }
                        ],
                    }
                ]
            },
        ),
        (pfs("-LIS", "NOSHO", "1ABEL/IDAMS"), {"items": [["LIS", "NOSHO", "ABEL", ["IDAMS"], 1]]}),
        (
            "ADL\nXY0420/07MAR VIE PART1\n-LIS001Y\nADD\n1ABEL/IDAMS .L/PLM8K2\nENDADL",
            {
                "groups": [
                    {
                        "dest": "LIS",
                        "count": 1,
                        "class": "Y",
                        "del": [],
                        "add": [
                            {"party": 1, "surname": "ABEL", "given": ["IDAMS"], "locator": "PLM8K2"}
                        ],
                        "chg": [],
                    }
                ]
            },
        ),
        (
            "PAL\nXY0420/07MAR VIE PART1\n-LIS\n1ABEL/IDAMS .R/WCHR HK1\nENDPAL",
            {
                "groups": [
                    {
                        "dest": "LIS",
                        "names": [
                            {
                                "party": 1,
                                "surname": "ABEL",
                                "given": ["IDAMS"],
                                "services": [["WCHR", "HK1"]],
                            }
                        ],
                    }
                ]
            },
        ),
    ],
)
def test_fields_are_short_and_named_as_scorers_name_them(
    text: str, fields: dict[str, object]
) -> None:
    is_ok, found, findings = parse_fields(text)

    assert (is_ok, findings) == (True, ())
    assert found["date"] == "07MAR"
    assert {key: found[key] for key in fields} == fields

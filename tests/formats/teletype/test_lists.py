"""PNL, PAL and PRL: who is booked, with all that real systems write about them."""

from __future__ import annotations

import pytest

from aisleside.formats.finding import Weight
from aisleside.formats.teletype import (
    Connection,
    Group,
    Membership,
    Name,
    PassengerList,
    Read,
    Service,
    Ticket,
    read_pal,
    read_pnl,
    read_prl,
)


def pnl(*lines: str, end: str = "ENDPNL") -> str:
    return "\n".join(("PNL", "XY0420/07MAR VIE PART1", *lines, end))


def only(text: str) -> Name:
    """The one name of a list in which nothing was odd."""
    found = read_pnl(text)
    assert found.value is not None
    assert found.findings == ()
    (name,) = found.value.names()
    return name


def codes(found: Read[object]) -> list[str]:
    return [finding.code for finding in found.findings]


def read_anyway(text: str, *expected: str) -> PassengerList:
    """A list that was used, although something was odd."""
    found = read_pnl(text)
    assert found.value is not None
    assert codes(found) == list(expected)
    return found.value


def test_a_rich_list_is_read_without_a_word_of_complaint() -> None:
    found = read_pnl(
        pnl(
            "CFG/012C150Y",
            "RBD C/CJD Y/YBM",
            "AVAIL",
            " VIE LIS",
            "C004",
            "Y045",
            "-LIS002C-PAD001",
            "2ABEL/TOMMR/IDAMRS-B2 .L/PLM8K2/XY .C/SUNSHINE TOURS",
            ".I/XY0111Y07GRZ .O/XY0999C08OPO1530HK .O2/XY0777C08FNC",
            ".R/TKNE HK1 9990001112223C1-1ABEL/TOMMR",
            ".R/FQTV XY HK1 12345678-1ABEL/TOMMR .F/LH992200123456789/SEN",
            ".R/VGML HK1 NO MUSHROOMS AND NOTHING FRIED PLEASE AND FRUIT ON",
            ".RN/THE SIDE .S/02A .WL/7 .ID1/N2 STAFF",
            "-OPO000Y",
        )
    )

    assert found.findings == ()
    assert found.value is not None
    name = Name(
        party=2,
        surname="ABEL",
        given=("TOMMR", "IDAMRS"),
        locator="PLM8K2",
        airline="XY",
        link="B2",
        group="SUNSHINE TOURS",
        seat="2A",
        services=(
            Service("TKNE", "9990001112223C1", "HK1", about="1ABEL/TOMMR"),
            Service("FQTV", "12345678", "HK1", "XY", "1ABEL/TOMMR"),
            Service("VGML", "NO MUSHROOMS AND NOTHING FRIED PLEASE AND FRUIT ON THE SIDE", "HK1"),
        ),
        onward=(Connection("XY0999C08OPO1530HK"), Connection("XY0777C08FNC", 2)),
        inbound=(Connection("XY0111Y07GRZ"),),
        memberships=(Membership("LH", "992200123456789", "SEN"),),
        elements=(("WL", "7"), ("ID1", "N2 STAFF")),
    )
    assert found.value.cabins == (("C", 12), ("Y", 150))
    assert found.value.groups == (Group("LIS", 2, "C", (name,), 1), Group("OPO", 0, "Y"))
    assert [(one.given, one.title) for one in name.people] == [("TOM", "MR"), ("IDA", "MRS")]
    assert name.tickets == (Ticket("9990001112223", "1", "1ABEL/TOMMR"),)
    assert name.frequent_flyers == (
        Membership("LH", "992200123456789", "SEN"),
        Membership("XY", "12345678"),
    )
    assert [(one.flight, one.airport) for one in name.onward] == [
        ("XY0999", "OPO"),
        ("XY0777", "FNC"),
    ]


@pytest.mark.parametrize(
    ("given", "name", "title"),
    [
        ("PAULMSTR", "PAUL", "MSTR"),
        ("ANNA MISS", "ANNA", "MISS"),
        ("JO LEE DR", "JO LEE", "DR"),
        ("MIACHD", "MIA", "CHD"),
        ("MR", "", "MR"),
        ("AMR", "AMR", ""),  # Amr is a name
        ("ALEKSANDR", "ALEKSANDR", ""),
        ("KIM", "KIM", ""),
    ],
)
def test_titles_come_off_given_names_glued_or_not(given: str, name: str, title: str) -> None:
    (person,) = Name(1, "NOVAK", (given,)).people

    assert (person.given, person.title) == (name, title)


@pytest.mark.parametrize(
    "line",
    [
        "1NOVAK/EVAMS-B2 .L/PLM8K2",
        "1NOVAK/EVAMS/B2 .L/PLM8K2",
        "1NOVAK/EVAMS -B2\n .L/PLM8K2",
        "1NOVAK/EVAMS-B2\n.L/PLM8K2",
        "1NOVAK\n /EVAMS-B2 .L/ PLM8K2",
        "1 NOVAK /EVAMS-B2\t.L/PLM8K2",
    ],
)
def test_bookings_are_linked_however_the_line_is_laid_out(line: str) -> None:
    assert only(pnl("-LIS001Y", line)) == Name(1, "NOVAK", ("EVAMS",), locator="PLM8K2", link="B2")


@pytest.mark.parametrize("line", ["-LIS001Y", "- LIS 1 Y", "-LIS1Y", "-LIS001YPAD000Y", "-LIS001"])
def test_totals_are_read_however_they_are_spaced(line: str) -> None:
    (group,) = read_anyway(pnl(line, "1NOVAK/EVAMS")).groups

    assert (group.dest, group.count, group.people) == ("LIS", 1, 1)


def test_services_of_every_kind_keep_their_code() -> None:
    name = only(
        pnl(
            "-LIS001Y",
            "1NOVAK/EVAMS .L/PLM8K2 .R/INFT HK1 NOVAK/TIM 03FEB25 .R/CHLD",
            ".R/SSR UMNR XY HK1 UM08 .R/OSI XY VIP",
            ".R/RQST HK1 12A .R/BRING CAKE",
        )
    )

    assert name.services == (
        Service("INFT", "NOVAK/TIM 03FEB25", "HK1"),
        Service("CHLD"),
        Service("UMNR", "UM08", "HK1", "XY"),
        Service("OSI", "XY VIP"),
        Service("RQST", "12A", "HK1"),
        Service("", "BRING CAKE"),
    )


@pytest.mark.parametrize(
    ("text", "flight", "airport"),
    [
        ("XY0999C08OPO", "XY0999", "OPO"),
        ("9X99Y08LISOPO1530HK1", "9X99", "OPO"),
        ("U2 12A05DECOPO", "U212", "OPO"),
        ("BY TRAIN", "", ""),
    ],
)
def test_an_onward_flight_is_read_from_however_it_is_written(
    text: str, flight: str, airport: str
) -> None:
    assert (Connection(text).flight, Connection(text).airport) == (flight, airport)


def test_a_seat_for_a_cello_is_nobody() -> None:
    known = read_anyway(pnl("-LIS001Y", "1ZZ/EXST .L/PLM8K2", "2NOVAK/EVAMS/CBBG .L/PLM8K2"))

    assert [person for name in known.names() for person in name.people] == [("NOVAK", "EVA", "MS")]
    assert known.groups[0].people == 1


@pytest.mark.parametrize("declared", [1, 2, 3])
def test_extra_seats_may_be_among_the_declared_or_not(declared: int) -> None:
    text = pnl(f"-LIS{declared:03}Y", "1ZZ/EXST", "2NOVAK/EVAMS/CBBG")

    assert codes(read_pnl(text)) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["-LIS003Y", "1NOVAK/EVAMS"], ["count-differs"]),
        (["-LIS002Y", "2NOVAK/EVAMS"], ["party-differs"]),
        (["1NOVAK/EVAMS"], ["no-destination"]),
        (["-LIS001Y", "WHAT IS THIS", "1NOVAK/EVAMS"], ["line-unread"]),
        (["-LIS001Y", "1NOVAK/EVAMS HK1 99 LATER"], ["after-name"]),
        (["-LISBON", "1NOVAK/EVAMS"], ["group-unread"]),
        ([".R/WCHR HK1", "-LIS001Y", "1NOVAK/EVAMS"], ["nothing-before"]),
    ],
)
def test_what_is_odd_is_told_and_the_passenger_is_kept(
    lines: list[str], expected: list[str]
) -> None:
    known = read_anyway(pnl(*lines), *expected)

    assert [(name.surname, name.given[0][:3]) for name in known.names()] == [("NOVAK", "EVA")]


def test_names_under_an_unread_destination_do_not_go_to_the_one_before() -> None:
    known = read_anyway(pnl("-LIS001Y", "1NOVAK/EVAMS", "-???", "1HORAK/JANMR"), "group-unread")

    assert [(group.dest, len(group.names)) for group in known.groups] == [("LIS", 1), ("", 1)]


@pytest.mark.parametrize(
    ("line", "surname", "given"),
    [
        ("1TRIAL0042/GUEST7MR .L/PLM8K2", "TRIAL0042", "GUEST7"),
        ("1BERG/JOMR.L/PLM8K2.R/WCHR HK1", "BERG", "JO"),
    ],
)
def test_names_of_trial_systems_and_glued_elements_are_read(
    line: str, surname: str, given: str
) -> None:
    found = read_pnl(pnl("-LIS001Y", line))

    assert found.findings == ()
    assert found.value is not None
    (name,) = found.value.names()
    assert (name.surname, name.people[0].given, name.locator) == (surname, given, "PLM8K2")


def test_a_name_that_cannot_be_read_costs_only_itself() -> None:
    found = read_pnl(pnl("-LIS001Y", "1N0VAK/EVAMS .R/WCHR HK1", "1HORAK/JANMR"))

    assert found.value is not None
    assert [name.surname for name in found.value.names()] == ["HORAK"]
    (finding,) = found.findings
    assert (finding.weight, finding.code, finding.line) == (Weight.LEFT_OUT, "name-unread", 4)


def test_a_list_of_counts_alone_is_complete() -> None:
    assert codes(read_pnl(pnl("-LIS012C", "-LIS140Y"))) == []


def test_a_word_broken_at_the_last_sign_of_a_line_is_one_word() -> None:
    line = ".R/OTHS " + "X" * 56
    spaced = ".R/OTHS " + "X" * 55

    whole = only(pnl("-LIS001Y", "1NOVAK/EVAMS", line, ".RN/YES"))
    two = only(pnl("-LIS001Y", "1NOVAK/EVAMS", spaced, ".RN/YES"))

    assert whole.services[0].text == "X" * 56 + "YES"
    assert two.services[0].text == "X" * 55 + " YES"


def test_those_who_need_help_and_those_who_boarded_are_read_alike() -> None:
    pal = read_pal(
        "PAL\nXY420/07MAR VIE PART1\n-LIS\n1NOVAK/EVAMS .L/PLM8K2 .R/WCHS HK1\n-OPO NIL\nENDPAL"
    )
    prl = read_prl(
        "PRL\nXY420/07MAR VIE PART1\n-LIS001Y\n"
        "1NOVAK/EVAMS .S/012C .W/K/1/23 .N/0999123456001/LIS\nENDPRL"
    )

    assert pal.findings == prl.findings == ()
    assert pal.value is not None
    assert prl.value is not None
    assert [name.services for name in pal.value.names()] == [(Service("WCHS", "", "HK1"),)]
    (boarded,) = prl.value.names()
    assert (boarded.seat, boarded.elements) == (
        "12C",
        (("W", "K/1/23"), ("N", "0999123456001/LIS")),
    )

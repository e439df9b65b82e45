"""Boarding passes: a good one is read whole, a damaged one is refused or told of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisleside.formats.boarding_pass import (
    BoardingPass,
    Leg,
    Security,
    UnwritablePassError,
    read_bcbp,
    write_bcbp,
)
from aisleside.formats.boarding_pass.dates import flown_on, issued_on
from aisleside.formats.finding import Weight

TODAY = date(2026, 11, 20)

TO_BERGEN = Leg(
    pnr="K7QX2M",
    board="HAM",
    off="CPH",
    carrier="SK",
    flight_number="0658",
    day_of_year=326,
    compartment="Y",
    seat="014C",
    sequence="0041",
    status="3",
    airline_numeric="117",
    document_number="2405551234",
    selectee="0",
    doc_verification="1",
    marketing_carrier="LH",
    ff_airline="SK",
    ff_number="EBX700100200",
    bag_allowance="1PC",
    fast_track="N",
    airline_use="*3020",
)
ONWARD = replace(TO_BERGEN, board="CPH", off="BGO", flight_number="2870", seat="003A")
WHOLE = BoardingPass(
    passenger_name="HOLM/ASTRID",
    legs=(TO_BERGEN, ONWARD),
    version=6,
    passenger_description="2",
    source_of_checkin="W",
    source_of_issuance="M",
    issue_date_raw="6324",
    document_type="B",
    issuer="SK",
    bag_tag_1="0117123456002",
    security=Security("1", "MEUCIQDk"),
)
TWO_LEGS = write_bcbp(WHOLE)
ONE_LEG = "M1LUND/PER             QWERTZ OSLBGOWF 0564 325Y007F0012 100"


def codes(raw: str) -> set[str]:
    """What was found; the refusing ones start with an exclamation mark."""
    return {
        ("!" if one.weight is Weight.REFUSED else "") + one.code
        for one in read_bcbp(raw, today=TODAY).findings
    }


def test_a_pass_is_read_field_by_field_with_its_days():
    read = read_bcbp(TWO_LEGS, today=TODAY)

    assert read.findings == ()
    assert read.boarding_pass == replace(
        WHOLE,
        issue_date=date(2026, 11, 20),
        legs=tuple(replace(leg, flight_date=date(2026, 11, 22)) for leg in WHOLE.legs),
    )


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("", "!empty"),
        ("\r\n", "!empty"),
        ("HELLO", "!format"),
        ("S" + ONE_LEG[1:], "!format"),
        ("m" + ONE_LEG[1:], "!format"),
        ("M0" + ONE_LEG[2:], "!leg_count"),
        ("MX" + ONE_LEG[2:], "!leg_count"),
        ("M2" + ONE_LEG[2:], "!leg_count"),
        ("M2" + ONE_LEG[2:] + "^100", "!leg_count"),
        ("M1" + TWO_LEGS[2:], "!trailing_characters"),
        ("M3" + TWO_LEGS[2:], "!leg_count"),
        (ONE_LEG[:15], "!cut"),
        (ONE_LEG[:46], "!cut"),
        (ONE_LEG[:50], "!cut"),
        (ONE_LEG[:-1], "!size"),
        (ONE_LEG[:-2] + "0G", "!size"),
        (ONE_LEG[:-2] + "-1", "!size"),
        (TWO_LEGS.replace(">6", ">6G", 1), "!size"),
        (TWO_LEGS[:58] + "FF" + TWO_LEGS[60:], "!size_hides_leg"),
        (ONE_LEG + "^100+", "!trailing_characters"),
        (ONE_LEG + "^1YY", "!size"),
        (ONE_LEG + "+100", "!trailing_characters"),
        (ONE_LEG.replace("325Y", "367Y"), "!field"),
        (ONE_LEG.replace("OSL", "O5L"), "!field"),
        (ONE_LEG.replace("LUND/PER", "LUND\nPER"), "!control"),
        (ONE_LEG.replace("007F", "00ÄF"), "!code_page"),
        ("M1" + " " * 56 + "00", "!no_flight"),
        (ONE_LEG + " " * 5000, "!too_long"),
    ],
)
def test_a_pass_whose_legs_are_not_certain_is_refused(raw: str, code: str):
    assert code in codes(raw)
    assert read_bcbp(raw, today=TODAY).boarding_pass is None


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("]Q3" + ONE_LEG, "scanner_prefix"),
        ("]d2" + ONE_LEG + "\r\n", "scanner_prefix"),
        (ONE_LEG.lower(), "lower_case"),
        (ONE_LEG[:48], "ends_early"),
        (ONE_LEG[:-2], "ends_early"),
        (ONE_LEG[:-2] + " 0", "blank_size"),
        (ONE_LEG[:-2] + "05ABCDE", "no_version"),
        (ONE_LEG[:-2] + "0AABCDE", "cut_short"),
        (ONE_LEG + ">218", "size_of_nought"),
        (ONE_LEG + "^18ABCDEFGH", "security_cut"),
        (ONE_LEG + "^1", "security_cut"),
        (ONE_LEG[:-2] + "09>90012117", "version"),
        (ONE_LEG[:-2] + "0B>6000712ABC", "inner_size"),
        (ONE_LEG[:-2] + "0B>60005117AB", "half_number"),
        (ONE_LEG[:-2] + "0C>6081WM63A4B", "issue_date"),
        (ONE_LEG.replace("PER ", "PÉR "), "name_code_page"),
        (ONE_LEG.replace(" 325Y", "    Y"), "no_day"),
        (ONE_LEG.replace(" 325Y", " 366Y"), "no_such_day"),
        (f"{ONE_LEG[:2]}{'':20}{ONE_LEG[22:]}", "no_name"),
    ],
)
def test_what_real_passes_do_is_used_and_told(raw: str, code: str):
    read = read_bcbp(raw, today=TODAY)

    assert code in codes(raw)
    assert read.boarding_pass is not None
    assert read.boarding_pass.legs[0].pnr == "QWERTZ"


def test_half_a_ticket_number_is_no_ticket_number():
    half = read_bcbp(ONE_LEG[:-2] + "10>6000A1172405551", today=TODAY).boarding_pass

    assert half is not None
    assert (half.legs[0].airline_numeric, half.legs[0].document_number) == ("117", "")


def test_a_size_past_the_end_does_not_swallow_the_security_data():
    raw = ONE_LEG[:-2] + "30ABCDE^104XYZ1"

    read = read_bcbp(raw, today=TODAY).boarding_pass

    assert read is not None
    assert read.security == Security("1", "XYZ1")
    assert read.legs[0].airline_use == "ABCDE"


def test_a_finding_tells_where_in_what_was_scanned_and_never_what():
    (_, refused) = read_bcbp("]Q3" + ONE_LEG.replace("OSL", "O5L"), today=TODAY).findings

    assert (refused.line, refused.at) == (1, 3 + 31)
    assert "O5L" not in refused.reason


def test_nothing_of_a_person_or_a_ticket_gets_into_a_log():
    said = repr(read_bcbp(TWO_LEGS, today=TODAY))

    assert [
        one
        for one in ("HOLM", "K7QX2M", "2405551234", "EBX700100200", "0117123456002", "MEUCIQDk")
        if one in said
    ] == []


def test_without_an_issue_date_a_pass_is_for_a_flight_to_come_or_one_just_gone():
    def day(number: int) -> date | None:
        return flown_on(number, issued=None, before=None, today=date(2026, 1, 10))

    assert day(12) == date(2026, 1, 12)
    assert day(360) == date(2025, 12, 26)
    assert day(200) == date(2026, 7, 19)
    assert day(366) is None
    assert flown_on(366, issued=None, before=None, today=date(2028, 12, 1)) == date(2028, 12, 31)


def test_the_flight_after_one_over_new_year_is_not_a_year_early():
    legs = (replace(TO_BERGEN, day_of_year=365), replace(ONWARD, day_of_year=1))
    raw = write_bcbp(replace(WHOLE, legs=legs, issue_date_raw=""))

    read = read_bcbp(raw, today=date(2026, 12, 30)).boarding_pass

    assert read is not None
    assert [leg.flight_date for leg in read.legs] == [date(2026, 12, 31), date(2027, 1, 1)]


@given(st.dates(date(2015, 1, 1), date(2040, 1, 1)), st.integers(0, 360), st.integers(0, 300))
def test_days_come_back_that_lost_their_year(issued: date, ahead: int, later: int):
    flight, today = issued + timedelta(ahead), issued + timedelta(later)
    raw = f"{issued.year % 10}{issued.timetuple().tm_yday:03}"

    found = issued_on(raw, today=today)

    assert found == issued
    assert flown_on(flight.timetuple().tm_yday, issued=found, before=None, today=today) == flight


def word(
    width: int, letters: str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
) -> st.SearchStrategy[str]:
    return st.text(letters, max_size=width)


AIRPORT = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=3, max_size=3)
LEGS = st.builds(
    Leg,
    pnr=word(7),
    board=AIRPORT,
    off=AIRPORT,
    carrier=st.sampled_from(["SK", "U2", "EZY"]),
    flight_number=st.from_regex(r"[0-9]{1,4}[A-Z]?", fullmatch=True),
    day_of_year=st.none() | st.integers(1, 366),
    compartment=word(1),
    seat=word(4),
    sequence=word(5),
    status=word(1),
    airline_numeric=st.sampled_from(["", "117"]),
    document_number=st.sampled_from(["", "2405551234"]),
    selectee=word(1),
    doc_verification=word(1),
    marketing_carrier=word(3),
    ff_airline=word(3),
    ff_number=word(16),
    id_ad=word(1),
    bag_allowance=word(3),
    fast_track=word(1),
    airline_use=word(30, "AZ09*^>"),
)
PASSES = st.builds(
    BoardingPass,
    passenger_name=st.from_regex(r"[A-Za-z]{2,12}/[A-Za-z]{0,7}", fullmatch=True),
    legs=st.lists(LEGS, min_size=1, max_size=4).map(tuple),
    eticket=st.sampled_from(["E", ""]),
    version=st.integers(1, 8),
    passenger_description=st.sampled_from(["", "0", "4", "X"]),
    source_of_checkin=word(1),
    source_of_issuance=word(1),
    issue_date_raw=st.sampled_from(["", "6324"]),
    document_type=word(1),
    issuer=word(3),
    bag_tag_1=st.sampled_from(["", "0117123456002"]),
    bag_tag_3=st.sampled_from(["", "0117999999001"]),
    security=st.none() | st.builds(Security, st.sampled_from(["1", "3"]), word(60)),
)


@settings(max_examples=50)
@given(PASSES)
def test_reading_what_was_written_gives_it_back(whole: BoardingPass):
    assert read_bcbp(write_bcbp(whole), today=None).boarding_pass == whole


def test_a_pass_of_the_mandatory_fields_alone_comes_back_too():
    bare = Leg(pnr="A1", board="OSL", off="BGO", carrier="WF", flight_number="1", airline_use="X 1")
    whole = BoardingPass("LUND/PER", (bare, replace(bare, airline_use="")))

    assert read_bcbp(write_bcbp(whole), today=None).boarding_pass == whole


@pytest.mark.parametrize(
    "whole",
    [
        replace(WHOLE, legs=()),
        replace(WHOLE, legs=(TO_BERGEN,) * 10),
        replace(WHOLE, version=None),
        replace(WHOLE, issuer="LONG"),
        replace(WHOLE, passenger_name="HOLM/ÅSA"),
        replace(WHOLE, security=Security("1", "X" * 256)),
        replace(WHOLE, version=None, legs=(Leg(carrier="SK", airline_use=">600"),)),
    ],
)
def test_what_has_no_room_is_not_written(whole: BoardingPass):
    with pytest.raises(UnwritablePassError):
        write_bcbp(whole)


@given(st.integers(0, len(TWO_LEGS) - 1))
def test_no_part_of_a_pass_passes_for_the_whole(length: int):
    read = read_bcbp(TWO_LEGS[:length], today=TODAY)

    if read.boarding_pass is None:
        assert [one.weight for one in read.findings if one.weight is Weight.REFUSED]
    else:
        # The second leg may have ended before its seat; who flies where is there.
        assert [leg.off for leg in read.boarding_pass.legs] == ["CPH", "BGO"]
        assert read.findings or read.boarding_pass == replace(
            read_bcbp(TWO_LEGS, today=TODAY).boarding_pass, security=None
        )


@given(
    st.text()
    | st.text("M12 ^>0AFE/\r\n]Q3x", max_size=120).map(lambda tail: ONE_LEG[:23] + tail)
    | st.builds(
        lambda at, gone, put: TWO_LEGS[:at] + put + TWO_LEGS[at + gone :],
        st.integers(0, len(TWO_LEGS)),
        st.integers(0, 9),
        st.text(max_size=9),
    )
)
def test_whatever_is_scanned_is_refused_once_or_read_whole(raw: str):
    read = read_bcbp(raw, today=TODAY)

    refused = [one for one in read.findings if one.weight is Weight.REFUSED]
    assert len(refused) == (read.boarding_pass is None)
    if read.boarding_pass is not None:
        assert f"M{len(read.boarding_pass.legs)}" in raw.upper()

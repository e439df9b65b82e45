"""Flight status in XML: what can be believed of a message, and what is said of the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisleside.formats.aidx import (
    Delay,
    FlightState,
    FlightStatus,
    Times,
    read_aidx,
    write_aidx,
)
from aisleside.formats.finding import Weight

TOLD = datetime(2026, 11, 20, 7, 0, tzinfo=UTC)


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 20, hour, minute, tzinfo=UTC)


LATE = FlightStatus(
    "SK",
    "658",
    date(2026, 11, 20),
    "HAM",
    "CPH",
    off_block=Times(at(8), at(8, 40), at(8, 45)),
    take_off=Times(actual=at(8, 57)),
    landing=Times(estimated=at(9, 40)),
    on_block=Times(at(9), at(9, 50)),
    gate="C12",
    stand="41",
    arrival_gate="A7",
    registration="OYKAL",
    aircraft_type="320",
    delays=(Delay("93", 40), Delay("81")),
)
TEXT = write_aidx((LATE,), told_at=TOLD, sender="EXAMPLE")


def codes(raw: str | bytes) -> list[str]:
    return [one.code for one in read_aidx(raw).findings]


def test_a_flight_comes_with_its_times_places_and_reasons():
    message = read_aidx(TEXT)

    assert message.findings == ()
    assert message.told_at == TOLD
    assert message.flights == (LATE,)


WHEN = st.none() | st.integers(0, 60).map(lambda minutes: timedelta(minutes=minutes))


@st.composite
def flights(draw: st.DrawFn) -> FlightStatus:
    """Flights whose events follow each other."""
    name = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=3, max_size=3)
    code = st.text("ABC019", max_size=4)
    now = at(6)
    times = []
    for _ in range(4):
        steps = draw(st.tuples(WHEN, WHEN, WHEN))
        times.append(Times(*(None if step is None else now + step for step in steps)))
        now += timedelta(hours=2)
    return FlightStatus(
        draw(st.sampled_from(["SK", "U2", "EZY"])),
        draw(st.from_regex(r"[1-9][0-9]{0,3}[A-Z]?", fullmatch=True)),
        date(2026, 11, 20),
        draw(name),
        draw(name),
        draw(st.sampled_from(FlightState)),
        *times,
        *(draw(code) for _ in range(6)),
        delays=tuple(
            draw(
                st.lists(
                    st.builds(
                        Delay, st.sampled_from(["93", "41"]), st.none() | st.integers(1, 900)
                    ),
                    max_size=2,
                )
            )
        ),
    )


@settings(max_examples=40)
@given(st.lists(flights(), max_size=2))
def test_reading_what_was_written_gives_it_back(several: list[FlightStatus]):
    message = read_aidx(write_aidx(tuple(several), told_at=TOLD, sender="A & <B>"))

    assert (message.flights, message.findings) == (tuple(several), ())


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE r SYSTEM "http://example.com/r.dtd">',
    ],
)
def test_entities_and_document_types_are_refused(prolog: str):
    raw = TEXT.replace("<IATA", prolog + "<IATA", 1).replace(">C12<", ">&x;&b;<")

    message = read_aidx(raw)

    assert (message.flights, codes(raw)) == ((), ["entities"])
    assert message.findings[0].weight is Weight.REFUSED


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("", "xml"),
        ("not xml", "xml"),
        (TEXT[:-20], "xml"),
        (TEXT.replace("UTF-8", "no-such-code").encode(), "xml"),
        (TEXT.replace("C12", "Ä").encode("latin-1"), "xml"),
        (TEXT.replace("FlightLegNotifRQ", "FlightLegRS"), "message"),
        ("<a>" * 9000 + "</a>" * 9000, "message"),
        (" " * 5_000_001, "too_long"),
        ("<a>" * 300_001, "too_long"),
    ],
)
def test_what_is_no_such_message_is_refused(raw: str | bytes, code: str):
    assert codes(raw) == [code]
    assert read_aidx(raw).flights == ()


def test_where_a_message_breaks_off_is_told():
    (broken,) = read_aidx("<a>\n <b></a>").findings

    assert (broken.line, broken.at > 0) == (2, True)


@pytest.mark.parametrize(
    ("was", "put", "code", "left"),
    [
        ("T08:45:00+00:00", "T08:45:00", "time", Times(at(8), at(8, 40))),
        ("T08:45:00+00:00", "T25:45:00Z", "time", Times(at(8), at(8, 40))),
        ("2026-11-20T08:45", "0001-01-01T00:00", "far_time", Times(at(8), at(8, 40))),
        ("2026-11-20T08:45", "2026-10-20T08:45", "far_time", Times(at(8), at(8, 40))),
        ("T08:45:00+00:00", "T09:45:00+01:00", "", LATE.off_block),
    ],
)
def test_a_wrong_time_is_left_out_and_the_rest_stays(was: str, put: str, code: str, left: Times):
    message = read_aidx(TEXT.replace(was, put))

    assert [one.code for one in message.findings] == ([code] if code else [])
    assert message.flights == (replace(LATE, off_block=left),)


def test_a_take_off_before_the_push_back_is_left_out():
    message = read_aidx(TEXT.replace("T08:57", "T08:17"))

    assert [one.code for one in message.findings] == ["order"]
    assert message.flights == (replace(LATE, take_off=Times()),)


def test_a_leg_without_a_name_is_left_out_and_the_others_are_read():
    both = write_aidx((LATE, replace(LATE, number="660")), told_at=TOLD, sender="EXAMPLE")

    message = read_aidx(both.replace(">658<", "><", 1))

    assert [one.code for one in message.findings] == ["leg"]
    assert [flight.number for flight in message.flights] == ["660"]


def test_what_is_not_known_is_passed_over_and_what_is_planned_fills_gaps():
    raw = TEXT.replace(
        "<AirportResources",
        '<Future kind="x"><Gate>Z9</Gate></Future><OperationalStatus>ZZ</OperationalStatus>'
        '<AirportResources Usage="Planned"><Resource DepartureOrArrival="Departure">'
        "<PassengerGate>B1</PassengerGate></Resource>"
        '<Resource DepartureOrArrival="Arrival">'
        "<AircraftParkingPosition>9</AircraftParkingPosition></Resource></AirportResources>"
        '<OperationTime OperationQualifier="TKO" TimeType="TAR">soon</OperationTime>'
        "<AirportResources",
        1,
    )

    message = read_aidx(f"<e:Envelope xmlns:e='urn:e'>{raw.partition('?>')[2]}</e:Envelope>")

    assert [one.code for one in message.findings] == ["status"]
    assert message.flights == (replace(LATE, arrival_stand="9"),)


@given(
    st.text(max_size=50)
    | st.binary(max_size=50)
    | st.builds(
        lambda at, gone, put: TEXT[:at] + put + TEXT[at + gone :],
        st.integers(0, len(TEXT)),
        st.integers(0, 12),
        st.text(max_size=6) | st.sampled_from(["<a/>", "&x;", "T99:00", "<!--", "2026"]),
    )
)
def test_whatever_arrives_is_answered(raw: str | bytes):
    message = read_aidx(raw)

    assert (
        message.flights
        or message.findings
        or b"FlightLeg>" not in (raw if isinstance(raw, bytes) else raw.encode("utf-8", "replace"))
    )
    for flight in message.flights:
        for times in (flight.off_block, flight.take_off, flight.landing, flight.on_block):
            known = [one for one in (times.scheduled, times.estimated, times.actual) if one]
            assert [one for one in known if one.utcoffset() != timedelta(0)] == []

"""Whether a pass is for the flight at this gate."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from aisleside.formats.boarding_pass import BoardingPass, Leg, read_bcbp, write_bcbp
from aisleside.formats.pass_check import Boarded, GateFlight, Outcome, fits, used

TODAY = date(2026, 11, 22)
FLIGHT = GateFlight("SK", "658", TODAY, "HAM", ("CPH",), codeshares=frozenset({("LH", "6012")}))
LEG = Leg(
    pnr="K7QX2M",
    board="HAM",
    off="CPH",
    carrier="SK",
    flight_number="0658",
    day_of_year=326,
    sequence="0041",
)
ONWARD = replace(LEG, board="CPH", off="BGO", flight_number="2870")


def outcome(
    *legs: Leg, issued: str = "6325", flight: GateFlight = FLIGHT, seen: tuple[Boarded, ...] = ()
) -> Outcome:
    """How a scanned pass of these legs stands to the flight."""
    raw = write_bcbp(BoardingPass("HOLM/ASTRID", legs, version=6, issue_date_raw=issued))
    scanned = read_bcbp(raw, today=TODAY).boarding_pass
    assert scanned is not None
    return fits(scanned, flight, today=TODAY, seen=seen).outcome


def test_a_pass_fits_by_the_one_of_its_legs_that_is_this_flight():
    scanned = BoardingPass("HOLM/ASTRID", (ONWARD, LEG))

    found = fits(scanned, FLIGHT, today=TODAY, seen=())

    assert (found.outcome, found.leg) == (Outcome.FITS, LEG)
    assert outcome(replace(LEG, carrier="LH", flight_number="6012")) is Outcome.FITS


def test_a_pass_of_something_else_says_what_else():
    assert outcome(ONWARD) is Outcome.ANOTHER_FLIGHT
    assert outcome(replace(LEG, flight_number="0658A")) is Outcome.ANOTHER_FLIGHT
    assert outcome(replace(LEG, carrier="", flight_number="")) is Outcome.ANOTHER_FLIGHT
    assert outcome(replace(LEG, day_of_year=325)) is Outcome.ANOTHER_DAY
    assert outcome(replace(LEG, day_of_year=327)) is Outcome.ANOTHER_DAY
    assert outcome(replace(LEG, board="CPH", off="BGO")) is Outcome.ANOTHER_AIRPORT
    assert outcome(replace(LEG, day_of_year=None)) is Outcome.DAY_UNKNOWN
    assert outcome(ONWARD, replace(LEG, day_of_year=325)) is Outcome.ANOTHER_DAY


def test_last_years_pass_for_the_same_day_of_the_year_does_not_fit():
    assert outcome(LEG, issued="5325") is Outcome.ANOTHER_DAY
    assert outcome(LEG, issued="") is Outcome.FITS


def test_a_pass_issued_past_midnight_of_another_zone_fits_all_the_same():
    assert outcome(LEG, issued="6327") is Outcome.FITS


def test_a_pass_used_before_is_told_however_its_number_is_padded():
    seen = (used(LEG),)

    assert outcome(replace(LEG, sequence="41"), seen=seen) is Outcome.ALREADY_USED
    assert outcome(replace(LEG, sequence="42"), seen=seen) is Outcome.FITS
    assert outcome(replace(LEG, pnr="ZZZZZZ"), seen=seen) is Outcome.FITS


def test_infants_without_a_number_are_not_taken_for_each_other():
    infant = replace(LEG, sequence="")

    assert outcome(infant, seen=(used(infant),)) is Outcome.FITS

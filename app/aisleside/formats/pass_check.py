"""Whether a boarding pass is for the flight at this gate.

Decisions only, what to say about them is the screen's. Nobody is boarded by them: the
departure control system does that. A pass of several legs fits by one of them.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from aisleside.formats.boarding_pass.dates import flown_on
from aisleside.formats.boarding_pass.values import BoardingPass, Leg

# A pass issued past midnight of another zone seems to be for next year: nobody has such a pass.
NEXT_YEAR = timedelta(days=300)


class Outcome(StrEnum):
    """How a pass and a flight stand to each other, the nearest first."""

    FITS = "fits"
    ALREADY_USED = "already_used"
    DAY_UNKNOWN = "day_unknown"  # the pass does not say; ask for another proof
    ANOTHER_AIRPORT = "another_airport"
    ANOTHER_DAY = "another_day"
    ANOTHER_FLIGHT = "another_flight"


@dataclass(frozen=True, slots=True)
class GateFlight:
    """The flight at a gate. *day* is the day it leaves here by its plan, in local time.

    *offs* are all airports it goes on to, *codeshares* its other names: carrier and number.
    """

    carrier: str
    number: str
    day: date
    board: str
    offs: tuple[str, ...]
    codeshares: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Boarded:
    """A pass that was used for this flight before."""

    locator: str
    sequence: str


@dataclass(frozen=True, slots=True)
class Fit:
    """The outcome, and the leg it is about: the one nearest to the flight."""

    outcome: Outcome
    leg: Leg


def fits(
    boarding_pass: BoardingPass, flight: GateFlight, *, today: date, seen: Collection[Boarded]
) -> Fit:
    """Judge each leg and say how the nearest stands; *seen* is of this flight alone."""
    order = list(Outcome)
    judged = [Fit(_judge(leg, flight, today, seen), leg) for leg in boarding_pass.legs]
    return min(judged, key=lambda fit: order.index(fit.outcome))


def used(leg: Leg) -> Boarded:
    """What to remember of a pass once it was used."""
    return Boarded(leg.pnr, _plain(leg.sequence))


def _judge(leg: Leg, flight: GateFlight, today: date, seen: Collection[Boarded]) -> Outcome:
    names = {(flight.carrier, flight.number), *flight.codeshares}
    if (leg.carrier, _plain(leg.flight_number)) not in {
        (carrier, _plain(number)) for carrier, number in names
    }:
        return Outcome.ANOTHER_FLIGHT
    if leg.day_of_year is not None and not _same_day(leg, flight.day, today):
        return Outcome.ANOTHER_DAY
    if leg.board != flight.board or leg.off not in flight.offs:
        return Outcome.ANOTHER_AIRPORT
    if leg.day_of_year is None:
        return Outcome.DAY_UNKNOWN
    # Infants may have no sequence number, so nothing tells their passes apart.
    return Outcome.ALREADY_USED if leg.sequence and used(leg) in seen else Outcome.FITS


def _same_day(leg: Leg, day: date, today: date) -> bool:
    if leg.day_of_year != day.timetuple().tm_yday:
        return False
    said = leg.flight_date or flown_on(leg.day_of_year, issued=None, before=None, today=today)
    return said is None or said == day or said - day > NEXT_YEAR


def _plain(number: str) -> str:
    """Without the noughts before it, which one system writes and another does not."""
    return number.strip().lstrip("0")

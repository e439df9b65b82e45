"""What a boarding pass, or two facts told by hand, say at a gate.

A pass names a person only where its booking and its name agree with one on the list; what
fits two of them asks for another fact, so nobody is shown to the wrong person. Nobody is
boarded by a verdict: the departure system does that, here it is counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from aisleside.device.cache.aboard import Aboard, Passenger
from aisleside.domain.flight import Boarding, Flight
from aisleside.domain.served import AskedFor, MadeSure
from aisleside.formats import pass_check
from aisleside.formats.boarding_pass import BoardingPass, Leg, read_bcbp
from aisleside.insight.search.words import words

_PASS = re.compile(r"(?:\][A-Za-z][0-9A-Za-z])?M[1-9].{45,}", re.DOTALL)
_SEAT = re.compile(r"0*(\d{1,3})\s*([A-Z])")


class Verdict(StrEnum):
    """What the screen answers, readable at two metres."""

    GOOD = "good"
    ALREADY = "already"
    WAITS = "waits"  # on the standby list
    OFF = "off"  # taken off this flight
    ANOTHER_FLIGHT = "another_flight"
    ANOTHER_DAY = "another_day"
    ANOTHER_AIRPORT = "another_airport"
    NOT_LISTED = "not_listed"
    ASK = "ask"  # two facts decide
    UNREADABLE = "unreadable"
    PICKED = "picked"  # from a list: who stands here is not known yet


@dataclass(frozen=True, slots=True)
class Proof:
    """How one knows who stands here: by her pass, or by two *facts* she told."""

    by: MadeSure
    facts: tuple[AskedFor, ...] = ()


SCANNED = Proof(MadeSure.SCAN)


@dataclass(frozen=True, slots=True)
class Checked:
    """A verdict, whom it is about, and how she was told from all others.

    *leg* is of the pass; None where there was none.
    """

    verdict: Verdict
    passenger: Passenger | None = None
    proof: Proof | None = None
    leg: Leg | None = None

    @property
    def customer(self) -> int | None:
        return None if self.passenger is None else self.passenger.traveller.customer


def is_pass(code: str) -> bool:
    """Whether a scanned code is meant to be a boarding pass, good or bad."""
    return _PASS.match(code) is not None


def check_pass(code: str, aboard: Aboard, *, today: date) -> Checked:
    """Whether the holder of a pass may come; *today* is the day at this airport."""
    read = read_bcbp(code, today=today).boarding_pass
    if read is None:
        return Checked(Verdict.UNREADABLE)
    fit = pass_check.fits(read, _gate_flight(aboard.flight), today=today, seen=())
    other = _OTHERS.get(fit.outcome)
    if other is not None:
        return Checked(other, leg=fit.leg)
    found = holders(read, fit.leg, aboard.passengers)
    if len(found) != 1:
        return Checked(Verdict.ASK if found else Verdict.NOT_LISTED, leg=fit.leg)
    if fit.outcome is pass_check.Outcome.DAY_UNKNOWN:
        return Checked(Verdict.ASK, leg=fit.leg)
    verdict = _standing(found[0])
    # Whoever shows a used pass may hold a copy of it: that says nothing of who she is.
    proof = None if verdict is Verdict.ALREADY else SCANNED
    return Checked(verdict, found[0], proof, fit.leg)


def flight_of(
    code: str, flights: Iterable[Flight], *, today: Callable[[Flight], date]
) -> Flight | None:
    """Which of several flights a pass is for; None where it is for none of them."""
    for flight in flights:
        day = today(flight)
        read = read_bcbp(code, today=day).boarding_pass
        if read is None:
            return None
        fit = pass_check.fits(read, _gate_flight(flight), today=day, seen=())
        if fit.outcome not in _OTHERS:
            return flight
    return None


def check_facts(aboard: Aboard, *, surname: str, seat: str, locator: str) -> Checked:
    """Who has this surname and this seat, or this booking code; nobody is guessed."""
    asked = AskedFor.SEAT if seat.strip() else AskedFor.LOCATOR
    fact = plain_seat(seat) if asked is AskedFor.SEAT else _code(locator)
    mine: Callable[[Passenger], str] = _seat_of if asked is AskedFor.SEAT else _locator_of
    found = [
        one
        for one in aboard.passengers
        if fact and mine(one) == fact and _same_name(surname, one.traveller.surname)
    ]
    if len(found) != 1:
        return Checked(Verdict.ASK if found else Verdict.NOT_LISTED)
    proof = Proof(MadeSure.HAND, (AskedFor.SURNAME, asked))
    return Checked(_standing(found[0]), found[0], proof)


def holders(read: BoardingPass, leg: Leg, passengers: Iterable[Passenger]) -> tuple[Passenger, ...]:
    """Whose pass this may be: by booking and surname, then what tells a party apart."""
    surname, _, given = read.passenger_name.partition("/")
    narrowing: Sequence[Callable[[Passenger], bool]] = (
        lambda one: str(one.traveller.sequence or "") == leg.sequence.strip().lstrip("0"),
        lambda one: _begins(given, one.traveller.given),
        lambda one: _seat_of(one) == plain_seat(leg.seat),
    )
    found = [
        one
        for one in passengers
        if _locator_of(one) == _code(leg.pnr) and _begins(surname, one.traveller.surname)
    ]
    for is_hers in narrowing:
        if len(found) > 1:
            found = [one for one in found if is_hers(one)] or found
    return tuple(found)


def named_alike(passenger: Passenger, aboard: Aboard) -> tuple[Passenger, ...]:
    """Others on this flight with her surname who are not of her booking."""
    mine = passenger.traveller
    return tuple(
        one
        for one in aboard.passengers
        if one.traveller.customer != mine.customer
        and one.traveller.locator != mine.locator
        and _same_name(one.traveller.surname, mine.surname)
    )


def plain_seat(seat: str) -> str:
    """A seat as lists write it: "021c" is 21C; empty where it is none."""
    found = _SEAT.fullmatch(seat.strip().upper())
    return f"{found[1]}{found[2]}" if found else ""


_OTHERS = {
    pass_check.Outcome.ANOTHER_FLIGHT: Verdict.ANOTHER_FLIGHT,
    pass_check.Outcome.ANOTHER_DAY: Verdict.ANOTHER_DAY,
    pass_check.Outcome.ANOTHER_AIRPORT: Verdict.ANOTHER_AIRPORT,
}
_STANDINGS = {
    Boarding.BOARDED: Verdict.ALREADY,
    Boarding.STANDBY: Verdict.WAITS,
    Boarding.OFFLOADED: Verdict.OFF,
}


def _standing(passenger: Passenger) -> Verdict:
    return _STANDINGS.get(passenger.traveller.state, Verdict.GOOD)


def _gate_flight(flight: Flight) -> pass_check.GateFlight:
    return pass_check.GateFlight(
        flight.carrier, flight.number, flight.day, flight.board, (flight.off,)
    )


def _seat_of(passenger: Passenger) -> str:
    return plain_seat(passenger.traveller.seat or "")


def _locator_of(passenger: Passenger) -> str:
    return _code(passenger.traveller.locator)


def _code(locator: str) -> str:
    return locator.strip().upper()


def _letters(name: str) -> str:
    return "".join(words(name))


def _same_name(one: str, other: str) -> bool:
    return _letters(one) == _letters(other) != ""


def _begins(cut: str, whole: str) -> bool:
    """Whether a name on a pass, which may be cut short or have a title behind it, is *whole*."""
    one, other = _letters(cut), _letters(whole)
    return bool(one and other) and (other.startswith(one) or one.startswith(other))

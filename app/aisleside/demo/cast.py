"""Whom the stories of a flight turn to, looked for among the people who are on it.

Nobody is written down by name: whoever owes somebody an apology, or has a namesake on
board, follows from the recorded timetable and the people generated around it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from aisleside.device.cache.aboard import Aboard, Passenger, alerts_of
from aisleside.device.cache.alert_rules import read_alert_rules
from aisleside.device.ui.gate_case import free_ahead
from aisleside.device.ui.gate_pass import holders, named_alike
from aisleside.device.ui.passenger_words import seats_near
from aisleside.device.ui.resources import resources
from aisleside.domain.errors import DefectError
from aisleside.domain.flight import Boarding, Flight
from aisleside.domain.staff import Role
from aisleside.formats.boarding_pass import read_bcbp
from aisleside.insight.alerts.asked import Context, HappeningKind, Occasion
from aisleside.insight.alerts.recorded import is_failure


class NobodyFitsError(DefectError):
    """The flight has nobody whom a story needs."""

    def __init__(self, *, who: str) -> None:
        super().__init__(f"nobody on this flight is {who}")
        self.who = who


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the flight; *code* is the bar code of her pass, empty before she has one.

    *case* is what went wrong for her, as a rule names it; empty where nothing did.
    """

    customer: int
    said: str
    given: str
    surname: str
    seat: str
    code: str = ""
    case: str = ""

    @property
    def row(self) -> str:
        """How her row in a list begins when it is read aloud."""
        return f"Seat {self.seat}, {self.said}"


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody a story of the flight turns to.

    Args:
        sorry: her flight was cancelled last week, and nobody has said sorry.
        handled: something went wrong for her too, and the lounge sees to it.
        waiting: a third, whom an agent leaves unfinished.
        alike: another on board has her name.
        plain: nothing is the matter, as with *by_hand*, whose pass is not at hand.
        moved: has a seat that changes to *to_seat*.
        other_day: a pass of the same flight on another day.
    """

    flight: Flight
    sorry: Person
    handled: Person
    waiting: Person
    alike: Person
    plain: Person
    by_hand: Person
    moved: Person
    to_seat: str
    other_day: str

    @property
    def customers(self) -> frozenset[int]:
        people = (self.sorry, self.handled, self.waiting, self.alike, self.plain)
        return frozenset(one.customer for one in (*people, self.by_hand, self.moved))


def cast_of(aboard: Aboard, texts: Path, *, now: datetime) -> Cast:
    """Choose from a list that nobody has boarded from yet; *texts* hold the passes.

    Raises:
        NobodyFitsError: the flight cannot tell the story.
    """
    flight = aboard.flight
    passes = _passes(aboard, texts)
    ready = read_alert_rules(resources() / "alerts.toml")
    occasion = Occasion(Context.GATE, flight.gate or flight.board, Role.GATE, now)
    failures: dict[int, str] = {}
    calm: set[int] = set()
    for one in aboard.passengers:
        alerts = alerts_of(one, flight, ready, occasion)
        if len(alerts) == 1 and is_failure(alerts[0]) and alerts[0].say:
            failures[one.traveller.customer] = alerts[0].case  # that, and nothing else
        if not alerts and not one.needs and one.traveller.party == 1:
            calm.add(one.traveller.customer)
    chosen: set[int] = set()

    def choose(who: str, fits: Callable[[Passenger], bool]) -> Person:
        for one in aboard.passengers:
            customer = one.traveller.customer
            if customer in passes and customer not in chosen and fits(one):
                chosen.add(customer)
                return _person(one, passes, failures)
        raise NobodyFitsError(who=who)

    def was_cancelled(one: Passenger) -> bool:
        cancelled = any(_is(one_of, HappeningKind.FLIGHT_CANCELLED) for one_of in one.services)
        return has_failed(one) and cancelled and bool(free_ahead(aboard, one))

    def has_failed(one: Passenger) -> bool:
        return one.traveller.customer in failures

    def is_calm(one: Passenger) -> bool:
        return one.traveller.customer in calm and not named_alike(one, aboard)

    sorry = choose("owed an apology for a cancelled flight", was_cancelled)
    handled = choose("owed a second apology", has_failed)
    waiting = choose("owed a third apology", has_failed)
    alike = choose("of another's name", lambda one: bool(named_alike(one, aboard)))
    by_hand = choose(
        "calm, and easy to spell", lambda one: is_calm(one) and one.customer.said.isascii()
    )
    plain, moved = (choose("without any trouble", is_calm) for _ in range(2))
    passenger = aboard.of(moved.customer)
    assert passenger is not None
    return Cast(
        flight,
        sorry,
        handled,
        waiting,
        alike,
        plain,
        by_hand,
        moved,
        to_seat=seats_near(aboard, passenger)[-1],
        other_day=_of_another_day(flight, texts),
    )


def _is(record: object, kind: HappeningKind) -> bool:
    return getattr(record, "code", None) == kind


def _person(one: Passenger, passes: Mapping[int, str], failures: Mapping[int, str]) -> Person:
    her = one.traveller
    return Person(
        her.customer,
        one.customer.said,
        one.customer.given,
        her.surname,
        her.seat or "",
        passes.get(her.customer, ""),
        failures.get(her.customer, ""),
    )


def _lines(texts: Path, pattern: str) -> list[tuple[str, str]]:
    """The passes in the files of this name, with the day they are for."""
    return [
        (file.parent.name, line)
        for file in sorted(texts.glob(pattern))
        for line in file.read_text("utf-8").splitlines()
    ]


def _named(flight: Flight) -> str:
    return f"{flight.carrier}{flight.number}-{flight.board}.BCBP.txt"


def _passes(aboard: Aboard, texts: Path) -> dict[int, str]:
    """The pass of each who has one, a seat, and is meant by it alone."""
    flight = aboard.flight
    people = [one for one in aboard.passengers if one.traveller.state is Boarding.CHECKED_IN]
    found: dict[int, str] = {}
    for _, line in _lines(texts, f"{flight.day.isoformat()}/{_named(flight)}"):
        read = read_bcbp(line, today=flight.day).boarding_pass
        fits: Sequence[Passenger] = () if read is None else holders(read, read.legs[0], people)
        if len(fits) == 1 and fits[0].traveller.seat:
            found[fits[0].traveller.customer] = line
    return found


def _of_another_day(flight: Flight, texts: Path) -> str:
    """The newest pass of this flight that is not for its day."""
    others = [
        line for day, line in _lines(texts, f"*/{_named(flight)}") if day != flight.day.isoformat()
    ]
    if not others:
        raise NobodyFitsError(who="here with a pass of another day")
    return others[-1]

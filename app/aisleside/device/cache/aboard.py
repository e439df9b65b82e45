"""Everybody on one flight with all that serving them asks for, in one look.

A handful of statements read the whole flight, however many are on it, and what the files
hold is kept until one of them changes. What this tablet recorded and has not sent lies
over it. ``alerts_aboard`` asks the rules about everybody; nothing here reads a clock.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, TypeVar

from aisleside.device.cache import flights, values
from aisleside.device.cache.answers import Offers, Profile, Totals
from aisleside.device.cache.flights import Read
from aisleside.device.cache.overlay import Own, profile_with, traveller_with
from aisleside.domain.birthday import month_and_day
from aisleside.domain.claim import Claim
from aisleside.domain.consent import Consent
from aisleside.domain.customer import Companion, Customer, MayContact
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import EventState, PendingEvent
from aisleside.domain.fact import Fact
from aisleside.domain.flight import (
    Boarding,
    CabinRows,
    Flight,
    Need,
    NeedKind,
    Traveller,
    flight_key,
)
from aisleside.domain.moment import Answer
from aisleside.domain.service import Note, ServiceRecord
from aisleside.domain.staff import StaffMember
from aisleside.domain.task import Task
from aisleside.insight.alerts import asked, recorded
from aisleside.insight.alerts.arbitrate import Ranked, arrange, rank
from aisleside.insight.alerts.evaluate import Alert, Ready, Why
from aisleside.insight.alerts.rules import Rules
from aisleside.wire.rows import (
    AnswerRow,
    ClaimRow,
    CompanionRow,
    ConsentRow,
    CustomerRow,
    FactRow,
    NeedRow,
    NoteRow,
    ServiceRow,
    StaffRow,
    TaskRow,
)

T = TypeVar("T")

# Facts of a traveller that rules may be asked about.
FLYING = "flight."  # how all about her flights begins
FIRST_FLIGHT = "flight.first_ever"  # by its id: she said that she never flew before
FLIGHTS_FLOWN, LAST_FLOWN = "flight.all", "flight.last"  # how many, and a day: "2026-11-22"
CABINS_FLOWN = "flight.cabins"
MILESTONE = "flight.milestone"  # "25 flights this year with MD 482 on 12 March"
BIRTHDAY = "occasion.birthday"

CONNECTION_LOST = timedelta(minutes=15)  # a gate closes before its flight leaves
MOST_KEPT = 40  # services and notes of one person, newest first

_NEEDS = {
    NeedKind.ASSISTANCE: asked.Need.ASSISTANCE,
    NeedKind.ALONE: asked.Need.UNACCOMPANIED_MINOR,
}
_ON_LIST = frozenset({Boarding.BOOKED, Boarding.CHECKED_IN, Boarding.BOARDED})


class FlightNotHereError(ExpectedError):
    """This tablet does not hold the flight that was asked for."""

    def __init__(self, *, flight: str) -> None:
        super().__init__(
            "This flight is not on this tablet any more. Nothing you recorded is lost. "
            "Ask whoever leads the crew which flight is yours."
        )
        self.flight = flight


@dataclass(frozen=True, slots=True)
class Passenger:
    """One person on a flight, with what serving her asks for.

    *party* are the others of her booking on this flight. *services* and *notes* are
    newest first, *needs* those that may still be known.
    """

    traveller: Traveller
    customer: Customer
    needs: tuple[Need, ...] = ()
    facts: tuple[Fact, ...] = ()
    services: tuple[ServiceRecord, ...] = ()
    answers: tuple[Answer, ...] = ()
    notes: tuple[Note, ...] = ()
    tasks: tuple[Task, ...] = ()
    consents: tuple[Consent, ...] = ()
    companions: tuple[Companion, ...] = ()
    claims: tuple[Claim, ...] = ()
    party: tuple[Traveller, ...] = ()

    def fact(self, key: str) -> Fact | None:
        return next((fact for fact in self.facts if fact.key == key), None)


@dataclass(frozen=True, slots=True)
class Aboard:
    """A flight and everybody on its list, by name, with who works on it.

    *as_of* is how old the data is: of several files that of the oldest.
    """

    flight: Flight
    passengers: tuple[Passenger, ...]
    staff: tuple[StaffMember, ...]
    as_of: datetime

    def of(self, customer: int) -> Passenger | None:
        return next((one for one in self.passengers if one.traveller.customer == customer), None)


def gather(files: Sequence[Read], flight: str) -> Aboard | None:
    """Everybody on a flight as the hub told, from its files; None where none has it.

    Needs are those of any time, see ``as_known``.
    """
    found = next((one for one in flights.flights(files) if one.id == flight), None)
    if found is None:
        return None
    listed = flights.travellers(files, flight)
    parties = _grouped(listed, lambda one: one.locator)
    people = {one.id: one for one in _read(files, "customer", "", (), CustomerRow, values.customer)}
    of = _OfEach(files, flight)
    needs = of.each("need", NeedRow, values.need, " AND flight = ?", flight)
    facts = of.each("fact", FactRow, values.fact)
    services = of.each("service", ServiceRow, values.service)
    notes = of.each("note", NoteRow, values.note)
    answers = of.each("answer", AnswerRow, values.answer)
    tasks = of.each("task", TaskRow, values.task)
    consents = of.each("consent", ConsentRow, values.consent)
    companions = of.each("companion", CompanionRow, values.companion)
    claims = of.each("claim", ClaimRow, values.claim)
    passengers = tuple(
        Passenger(
            traveller=one,
            customer=people.get(one.customer) or _as_listed(one, found),
            needs=tuple(needs.get(one.customer, ())),
            facts=tuple(facts.get(one.customer, ())),
            services=_newest(services.get(one.customer, ())),
            answers=tuple(answers.get(one.customer, ())),
            notes=_newest(notes.get(one.customer, ())),
            tasks=tuple(tasks.get(one.customer, ())),
            consents=tuple(consents.get(one.customer, ())),
            companions=tuple(companions.get(one.customer, ())),
            claims=tuple(claims.get(one.customer, ())),
            party=tuple(other for other in parties[one.locator] if other is not one),
        )
        for one in listed
    )
    staff = _read(files, "staff", "", (), StaffRow, values.staff)
    times = [at for read in files for (at,) in read("SELECT value FROM meta WHERE name = 'as_of'")]
    return Aboard(found, passengers, tuple(staff), values.when(min(map(int, times))))


def as_known(aboard: Aboard, *, now: datetime) -> Aboard:
    """The same without the needs that nobody may know any more at *now*."""
    over = {one.traveller.customer for one in aboard.passengers if _any_over(one, now)}
    if not over:
        return aboard
    return replace(
        aboard,
        passengers=tuple(
            replace(one, needs=tuple(need for need in one.needs if need.until > now))
            if one.traveller.customer in over
            else one
            for one in aboard.passengers
        ),
    )


def _any_over(one: Passenger, now: datetime) -> bool:
    return any(need.until <= now for need in one.needs)


def aboard_with(
    aboard: Aboard, own: Own | None, *, joined: Mapping[int, int] | None = None
) -> Aboard:
    """A flight with what was recorded here; *joined* says who of those is who now."""
    events = () if own is None else own.events
    hers: dict[int, list[PendingEvent]] = defaultdict(list)
    for event in events:
        if event.subject is not None and event.state is not EventState.REJECTED:
            hers[(joined or {}).get(event.subject, event.subject)].append(event)
    if own is None or not hers:
        return aboard
    return replace(
        aboard,
        passengers=tuple(
            _with_own(one, hers[one.traveller.customer], own.me, aboard.flight.cabins)
            if one.traveller.customer in hers
            else one
            for one in aboard.passengers
        ),
    )


def history_of(
    passenger: Passenger, flight: Flight, rules: Rules, *, me: str = ""
) -> asked.History:
    """What rules may be asked about one of them, by *me*.

    *rules* say which act an answered alert was: an answer names its rule, and its rule
    what it is done by. Whoever claimed something goes on being asked to do it, and
    nobody else is.
    """
    her, person = passenger.traveller, passenger.customer
    lands = lands_at(flight)
    needs = {_NEEDS[need.kind] for need in passenger.needs if need.kind in _NEEDS}
    if her.onward_at is not None and her.onward_at - lands < CONNECTION_LOST:
        needs.add(asked.Need.MISSED_CONNECTION)
    birthday = passenger.fact(BIRTHDAY)
    flights_said = {one.flight: said_flight(one.flight) for one in passenger.services if one.flight}
    return asked.History(
        asked.Person(
            id=her.customer,
            source=person.source,
            observed_at=person.observed_at,
            tier=person.tier or "",
            birthday=None if birthday is None else month_and_day(birthday.value),
            consents={one.purpose: one.answer for one in passenger.consents},
            needs=frozenset(needs),
        ),
        happenings=tuple(recorded.happened(passenger.services, said=flights_said)),
        acts=tuple(
            recorded.acts(passenger.answers, passenger.claims, done=recorded.done_by(rules), me=me)
        ),
        visits=tuple(_visits(passenger)),
        counted=_count(passenger.fact(FLIGHTS_FLOWN)),
        trip=_trip(passenger, flight, lands),
    )


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules say of one person, what interrupts first.

    *acts* are all that were done for her, *settled* those that keep a rule from speaking.
    """

    alerts: tuple[Alert, ...]
    acts: tuple[asked.Act, ...]
    settled: tuple[asked.Act, ...]


def verdict_on(
    passenger: Passenger, flight: Flight, ready: Ready, occasion: asked.Occasion, *, me: str = ""
) -> Verdict:
    """Ask the rules about one of them."""
    history = history_of(passenger, flight, ready.rules, me=me)
    found = ready.judge(history, occasion)
    shown = arrange(found.alerts)
    alerts = shown.others if shown.first is None else (shown.first, *shown.others)
    done = (held.act for held in found.kept if held.why is Why.DONE)
    return Verdict(alerts, tuple(history.acts), tuple(act for act in done if act is not None))


def alerts_of(
    passenger: Passenger, flight: Flight, ready: Ready, occasion: asked.Occasion, *, me: str = ""
) -> tuple[Alert, ...]:
    """What the rules say of one of them, what interrupts first."""
    return verdict_on(passenger, flight, ready, occasion, me=me).alerts


class Judged:
    """What the rules said of each of them a moment ago, to *me*.

    Who has not changed is not asked about again in the same minute, so that after a tap
    the rules are asked about one person and not about four hundred.
    """

    def __init__(self, me: str = "") -> None:
        self._me = me
        self._asked: tuple[Ready, asked.Occasion] | None = None
        self._when: tuple[object, ...] = ()
        self._said: dict[int, tuple[Passenger, Verdict]] = {}

    def of(self, one: Passenger, flight: Flight, ready: Ready, occasion: asked.Occasion) -> Verdict:
        """As ``verdict_on``."""
        if self._asked is None or self._asked[0] is not ready or self._asked[1] is not occasion:
            self._asked = ready, occasion
            at = occasion.now.replace(second=0, microsecond=0)
            when = (ready, flight, replace(occasion, now=at))
            if when != self._when:
                self._when, self._said = when, {}
        known = self._said.get(one.traveller.customer)
        if known is None or (known[0] is not one and known[0] != one):
            known = (one, verdict_on(one, flight, ready, occasion, me=self._me))
            self._said[one.traveller.customer] = known
        return known[1]


def alerts_aboard(
    aboard: Aboard, ready: Ready, occasion: asked.Occasion, *, judged: Judged | None = None
) -> tuple[Ranked, ...]:
    """What the rules say of everybody on the list: by need, then weight and time."""
    judged = judged or Judged()
    return rank(
        alert
        for one in aboard.passengers
        if one.traveller.state in _ON_LIST
        for alert in judged.of(one, aboard.flight, ready, occasion).alerts
    )


def lands_at(flight: Flight) -> datetime:
    """When it was or will be at its gate, as far as is known."""
    return flight.in_actual or flight.in_expected or flight.in_planned


def leaves_at(flight: Flight) -> datetime:
    """When it left its gate or will leave it, as far as is known."""
    return flight.out_actual or flight.out_expected or flight.out_planned


def spoken(flight: Flight) -> str:
    """A flight as one speaks of it: "MD 482"."""
    return f"{flight.carrier} {flight.number}"


@lru_cache(maxsize=4096)  # of seats
def row_of(seat: str | None) -> int | None:
    """The row of a seat: 12 of ``12A``."""
    digits = (seat or "").rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return int(digits) if digits.isascii() and digits.isdecimal() else None


class _OfEach:
    """Reads a table of everybody on a flight, each row once and the newest of it."""

    def __init__(self, files: Sequence[Read], flight: str) -> None:
        self._files = files
        self._flight = flight

    def each(
        self, table: str, row: Any, make: Callable[[Any], T], further: str = "", *given: object
    ) -> dict[int, list[T]]:
        where = f" WHERE customer IN (SELECT customer FROM traveller WHERE flight = ?){further}"  # noqa: S608  # our own words
        found = _read(self._files, table, where, (self._flight, *given), row, make)
        return _grouped(found, lambda one: one.customer)  # type: ignore[attr-defined]  # all have it


def _read(
    files: Sequence[Read],
    table: str,
    where: str,
    given: tuple[object, ...],
    row: Any,
    make: Callable[[Any], T],
) -> list[T]:
    rows = flights.newest(files, table, f"SELECT * FROM {table}{where}", *given)  # noqa: S608  # names of wire.rows
    return values.known(make, map(row._make, rows))


def _grouped(some: Iterable[T], by: Callable[[T], Any]) -> dict[Any, list[T]]:
    found: dict[Any, list[T]] = defaultdict(list)
    for one in some:
        found[by(one)].append(one)
    return found


Dated = TypeVar("Dated", ServiceRecord, Note)


def _newest(some: Iterable[Dated]) -> tuple[Dated, ...]:
    return tuple(sorted(some, key=lambda one: one.at, reverse=True)[:MOST_KEPT])


def _as_listed(one: Traveller, flight: Flight) -> Customer:
    """Somebody the list names before anything else of her has arrived."""
    given, family = one.given.title(), one.surname.title()
    return Customer(
        id=one.customer,
        said=f"{given} {family}".strip(),
        given=given,
        family=family,
        sounds=None,
        tier=None,
        tier_since=None,
        loyalty=None,
        home_place=None,
        languages=(),
        contact_by=None,
        may_contact=MayContact.UNKNOWN,
        client_of=None,
        client_since=None,
        source="the flight's list",
        observed_at=flight.list_at or flight.status_at,
    )


def _with_own(
    one: Passenger,
    events: Sequence[PendingEvent],
    me: StaffMember,
    cabins: tuple[CabinRows, ...],
) -> Passenger:
    her = profile_with(profile_of(one), events, me=me)
    return replace(
        one,
        customer=her.customer,
        facts=her.facts,
        tasks=her.tasks,
        services=her.services,
        consents=her.consents,
        answers=her.answers,
        claims=her.claims,
        traveller=traveller_with(one.traveller, events, cabins=cabins),
    )


def profile_of(one: Passenger) -> Profile:
    """What a flight holds of somebody, as a profile; of purchases there is nothing in it."""
    return Profile(
        customer=one.customer,
        contacts=(),
        facts=one.facts,
        receipts=(),
        receipt_count=0,
        services=one.services,
        notes=one.notes,
        totals=Totals((), None, 0, None, None),
        offers=Offers(),
        products={},
        places={},
        staff_names={},
        as_of=one.customer.observed_at,
        tasks=one.tasks,
        consents=one.consents,
        answers=one.answers,
        claims=one.claims,
    )


def _visits(passenger: Passenger) -> Iterator[asked.Visit]:
    """When she flew with us, as far as anybody told: the last time, and when something was."""
    for one in passenger.services:
        if one.flight:
            yield asked.Visit(one.at, asked.Context.CABIN)
    last = passenger.fact(LAST_FLOWN)
    if last is not None:
        with suppress(ValueError):
            at = datetime.combine(date.fromisoformat(last.value), time(), UTC)
            yield asked.Visit(at, asked.Context.CABIN)


def _count(fact: Fact | None) -> int:
    return int(fact.value) if fact is not None and fact.value.isdecimal() else 0


@lru_cache(maxsize=4096)  # of flights that something happened on
def said_flight(flight: str) -> str:
    """The id of a flight as one speaks of it; empty for what is none."""
    key = flight_key(flight)
    return "" if key is None else f"{key.carrier} {key.number}"


def _trip(passenger: Passenger, flight: Flight, lands: datetime) -> asked.Trip:
    her = passenger.traveller
    meal = next((need for need in passenger.needs if need.kind is NeedKind.MEAL), None)
    first, flown = passenger.fact(FIRST_FLIGHT), passenger.fact(CABINS_FLOWN)
    return asked.Trip(
        flight=spoken(flight),
        departs_at=leaves_at(flight),
        source="the flight's list",
        observed_at=flight.list_at or flight.status_at,
        cabin=her.cabin,
        seat=her.seat or "",
        lands_at=lands,
        connects_at=her.onward_at,
        connection=her.onward or "",
        first_flight=first is not None and first.value == flight.id,
        first_in_cabin=flown is not None and her.cabin not in flown.value,
        party_size=max(her.party, 1 + len(passenger.party)),
        party_split=_sits_apart(passenger),
        milestone=_milestone(passenger, flight),
        special_meal="" if meal is None else _served(meal),
        special_meal_loaded=meal is not None and meal.where is not None,
    )


def _milestone(passenger: Passenger, flight: Flight) -> str:
    """What she reaches with this flight, and with no other."""
    told = passenger.fact(MILESTONE)
    reached, _, by = ("", "", "") if told is None else told.value.partition(" with ")
    return reached if not by or by.startswith(f"{spoken(flight)} on ") else ""


def _served(meal: Need) -> str:
    return ", ".join(filter(None, (meal.instruction, meal.where)))


def _sits_apart(passenger: Passenger) -> bool:
    """Whether none of those she travels with sits in her row or next to it."""
    mine = row_of(passenger.traveller.seat)
    others = [row for one in passenger.party if (row := row_of(one.seat)) is not None]
    return mine is not None and bool(others) and all(abs(row - mine) > 1 for row in others)

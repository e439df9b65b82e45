"""Who books, sits and boards on each flight: generated, around what was recorded.

Seats are filled to a usual load by parties that share a locator. What becomes of people
follows from the record: whoever was on a cancelled flight goes on the next of the route that
left, as far as it has seats, and from one that came late some connections are missed. On
flights back are those who flew out a day or two before, under the same locator. Each flight
has a random source of its own, and nobody's booking out depends on another day's, so a seed
gives a flight the same people tomorrow.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from aisleside.hub.sources.flights import fleet
from aisleside.hub.sources.flights.homeward import STAYS
from aisleside.hub.sources.flights.population import Flyer, Population
from aisleside.hub.sources.flights.timetable import Airport, Departure

REST_DAYS = 3  # a household flies out on one day in so many
CANCELLED_BEFORE = timedelta(hours=2)  # of the planned departure; the record has no such time
TOLD_BEFORE = timedelta(hours=1)  # of the planned departure, delays are known
CHECK_IN_OPENS = timedelta(hours=24)
NIGHT = (21, 5)  # hours of the local clock with fewer people
SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # of locators
ALONE = (86, 10, 2, 1, 1, 0)  # parties of 1 to 6 of those who fly often, in a hundred
TOGETHER = (48, 29, 10, 8, 3, 2)


@dataclass(frozen=True, slots=True)
class Rates:
    """How often what happens; shares of people unless it says otherwise."""

    load: float = 0.83  # of seats, the mean
    night: float = 0.9  # of that load
    front: float = 0.3  # of those who fly often sit in front
    meal: float = 0.03
    wheelchair: float = 0.01
    infant: float = 0.02
    assistance: float = 0.004  # of other kinds
    alone: float = 0.02  # of children
    pet: float = 0.004
    typing_error: float = 0.02
    shared_locator: float = 0.01  # of bookings
    inbound: float = 0.12  # of bookings
    onward: float = 0.15  # of bookings
    standby: float = 0.012  # of bookings, all of them late
    late: float = 0.03  # of bookings
    given_up: float = 0.02  # of bookings
    moved: float = 0.03
    no_show: float = 0.02
    checked_in: float = 0.7  # of those who may, before the gate opens
    unseated: float = 0.05  # of bookings without a seat
    seat_broken: float = 0.004
    bag_late: float = 0.006
    downgraded: float = 0.02  # of those in front
    complaint: float = 0.002
    compliment: float = 0.002
    comes_back: float = 0.8  # of bookings, a day or two later


USUAL = Rates()


@dataclass(frozen=True, slots=True)
class Link:
    """A flight before or after; *at* is when it gets here or leaves there."""

    name: str
    airport: str
    at: datetime


@dataclass(slots=True)
class Passage:
    """One person on one flight. *ssr* are codes with their texts; *seat* is empty without one."""

    flyer: Flyer
    surname: str
    forename: str
    locator: str
    cabin: str
    seat: str = ""
    ssr: list[tuple[str, str]] = field(default_factory=list)
    inbound: Link | None = None
    onward: Link | None = None
    ticket: str = ""
    is_standby: bool = False
    sequence: int | None = None
    boards: bool = True

    @property
    def written(self) -> str:
        """The given name as lists have it, with its title."""
        return self.forename + self.flyer.title

    def moved(self, **changed: str | bool | Link | None) -> Passage:
        """The same person in another seat or on another flight."""
        same = {name: getattr(self, name) for name in self.__slots__} | changed
        return Passage(**(same | {"ssr": list(self.ssr)}))


@dataclass(slots=True)
class Booked:
    """The people of a flight: as first listed, and what changed since.

    *left* gave up, *came* are late or rebooked, *moved* have another seat than before.
    """

    departure: Departure
    first: list[Passage] = field(default_factory=list)
    left: list[Passage] = field(default_factory=list)
    came: list[Passage] = field(default_factory=list)
    moved: list[Passage] = field(default_factory=list)

    def now(self) -> list[Passage]:
        """Everybody who is on the list after all changes."""
        gone = {id(one) for one in self.left}
        new = {(one.surname, one.forename, one.locator): one for one in self.moved}
        kept = (one for one in self.first if id(one) not in gone)
        return [new.get((one.surname, one.forename, one.locator), one) for one in kept] + self.came


def book(
    departures: Sequence[Departure],
    airports: Mapping[str, Airport],
    people: Population,
    *,
    seed: int,
    now: datetime,
    rates: Rates = USUAL,
) -> list[Booked]:
    """The people of each flight, in the order of *departures*, which is that of time."""
    return list(_Desk(departures, airports, people, seed=seed, now=now, rates=rates).flights())


def is_known_cancelled(departure: Departure, now: datetime) -> bool:
    return departure.cancelled and now >= departure.out_planned - CANCELLED_BEFORE


class _Desk:
    """Fills one flight after the other, and carries over whom a cancelled one left behind."""

    def __init__(
        self,
        departures: Sequence[Departure],
        airports: Mapping[str, Airport],
        people: Population,
        *,
        seed: int,
        now: datetime,
        rates: Rates,
    ) -> None:
        self._departures = departures
        self._airports = airports
        self._beyond = sorted(airports)
        self._people = people
        self._seed = seed
        self._now = now
        self._rates = rates
        self._flew: dict[date, set[int]] = defaultdict(set)
        self._locators: list[str] = []  # of this flight
        self._before: list[str] = []  # of the flight before it
        self._stranded: dict[tuple[str, str, str], list[Passage]] = defaultdict(list)
        self._back: dict[tuple[tuple[str, str, str], date], list[str]] = defaultdict(list)
        for one in departures:
            if one.is_back:
                self._back[one.route, one.day].append(one.id)
        self._going_back: dict[str, list[list[Passage]]] = defaultdict(list)  # by flight

    def flights(self) -> Iterator[Booked]:
        for departure in self._departures:
            yield self._flight(departure)

    def _flight(self, departure: Departure) -> Booked:
        draw = random.Random(f"flights/{self._seed}/{departure.id}")  # noqa: S311  not a secret
        booked = Booked(departure)
        classes = dict(fleet.classes_of(departure.seats))
        plan = fleet.plan_of_classes(classes.items())
        free = {
            rows.cabin: _in_rows(draw, fleet.seats_of(rows, classes[rows.cabin])) for rows in plan
        }
        if departure.is_back:
            self._fill_back(draw, booked, free)
        else:
            self._before, self._locators = self._locators, []
            self._fill(draw, booked, free)
        self._seat_changes(draw, booked, free)
        if departure.cancelled and is_known_cancelled(departure, self._now):
            self._stranded[departure.route] += booked.now()
        elif not departure.cancelled:
            booked.came += self._rebooked(departure, free)
            self._board(draw, booked, free)
            self._return(booked)
        return booked

    def _fill(self, draw: random.Random, booked: Booked, free: Mapping[str, list[str]]) -> None:
        departure = booked.departure
        left = round(self._load(draw, departure) * departure.seats)
        tries = 0
        while left > 0 and tries < 4 * departure.seats:
            tries += 1
            party = self._party(draw, departure, left)
            if party is None:
                continue
            cabin = self._cabin(draw, party, free)
            if len(free[cabin]) < len(party):
                continue
            left -= len(party)
            passages = list(self._booking(draw, departure, party, cabin, free[cabin]))
            self._sort_in(draw, booked, passages, free[cabin])

    def _fill_back(
        self, draw: random.Random, booked: Booked, free: Mapping[str, list[str]]
    ) -> None:
        """Whole bookings of those who flew out, as far as there are seats."""
        taken: set[str] = set()  # locators: two bookings may share one
        for party in self._going_back.pop(booked.departure.id, []):
            wanted = party[0].cabin
            cabin = wanted if len(free.get(wanted, ())) >= len(party) else fleet.MAIN
            if len(free[cabin]) < len(party) or party[0].locator in taken:
                continue
            taken.add(party[0].locator)
            back = [
                one.moved(
                    seat=free[cabin].pop(0), cabin=cabin, sequence=None, inbound=None, onward=None
                )
                for one in party
            ]
            self._sort_in(draw, booked, back, free[cabin])

    def _return(self, booked: Booked) -> None:
        """Book most of those who flew out on a flight back, if there is one."""
        departure = booked.departure
        if departure.is_back:
            return
        carrier, board, off = departure.route
        parties: dict[str, list[Passage]] = defaultdict(list)
        for one in booked.now():
            if one.boards and one.seat:
                parties[one.locator].append(one)
        draw = random.Random(f"flights/{self._seed}/back/{departure.id}")  # noqa: S311  not a secret
        for party in parties.values():
            luck, stay, place = draw.random(), draw.choice(STAYS), draw.random()
            flights = self._back.get(((carrier, off, board), departure.day + timedelta(stay)), [])
            if luck < self._rates.comes_back and flights:
                self._going_back[flights[int(place * len(flights))]].append(party)

    def _load(self, draw: random.Random, departure: Departure) -> float:
        hour = departure.out_planned.astimezone(self._zone(departure.board)).hour
        mean = self._rates.load * (self._rates.night if hour >= NIGHT[0] or hour < NIGHT[1] else 1)
        return draw.betavariate(10 * mean, 10 * (1 - mean))

    def _party(self, draw: random.Random, departure: Departure, most: int) -> list[Flyer] | None:
        """A leader who has not flown lately, and who comes with her."""
        number = self._people.leader(draw)
        flew = self._flew[departure.day]
        if number in flew or (number + departure.day.toordinal()) % REST_DAYS:
            return None
        household = self._people.household(number)
        leader = household[0]
        size = draw.choices(range(1, 7), ALONE if leader.often else TOGETHER)[0]
        party = list(household[: min(size, most)])
        friends = number + self._people.households // 2
        if size > len(household) and size > 4 and friends < self._people.households:
            party += self._people.household(friends)[: min(size, most) - len(party)]
        if draw.random() < self._rates.alone and len(household) > 2 and household[2].is_child:
            party = [household[2]]
        flew.update(one.household for one in party)
        return party

    def _cabin(
        self, draw: random.Random, party: Sequence[Flyer], free: Mapping[str, list[str]]
    ) -> str:
        wants_front = draw.random() < (self._rates.front if party[0].often else 0.04)
        if wants_front and len(free.get(fleet.FRONT, ())) >= len(party):
            return fleet.FRONT
        return fleet.MAIN

    def _booking(
        self,
        draw: random.Random,
        departure: Departure,
        party: Sequence[Flyer],
        cabin: str,
        free: list[str],
    ) -> Iterator[Passage]:
        locator = self._locator(draw)
        inbound = self._inbound(draw, departure)
        onward = self._onward(draw, departure)
        is_seated = draw.random() >= self._rates.unseated
        names: set[tuple[str, str]] = set()
        for flyer in party:
            surname = flyer.surname
            if draw.random() < self._rates.typing_error:
                surname = _mistyped(draw, surname)
            while (surname, flyer.forename) in names:
                surname += "X"  # two of one name in one booking: the clerk tells them apart
            names.add((surname, flyer.forename))
            yield Passage(
                flyer,
                surname,
                flyer.forename,
                locator,
                cabin,
                seat=free.pop(0) if is_seated else "",
                ssr=list(self._services(draw, flyer, departure, len(party))),
                inbound=inbound,
                onward=onward,
                ticket=f"016{draw.randrange(10**9, 10**10)}",
            )

    def _services(
        self, draw: random.Random, flyer: Flyer, departure: Departure, party: int
    ) -> Iterator[tuple[str, str]]:
        rates = self._rates
        if flyer.is_child:
            yield ("UMNR", f"AGE{draw.randint(6, 11):02d}") if party == 1 else ("CHLD", "")
            if draw.random() < 0.3:
                yield "CHML", ""
        elif flyer.title == "MRS" and draw.random() < 2 * rates.infant:
            born = departure.day - timedelta(days=draw.randint(30, 700))
            infant = draw.choice(("MIA", "LEO", "IDA", "TOM", "EVA"))
            yield "INFT", f"{flyer.surname}/{infant} {born:%d%b%y}".upper()
            if draw.random() < 0.5:
                yield "BSCT", ""
        luck = draw.random()
        if luck < rates.wheelchair:
            yield draw.choices(("WCHR", "WCHS", "WCHC"), (6, 3, 1))[0], ""
        elif luck < rates.wheelchair + rates.assistance:
            yield draw.choice(("BLND", "DEAF", "MAAS", "DPNA")), ""
        if not flyer.is_child and draw.random() < rates.meal:
            codes = ("VGML", "VLML", "GFML", "DBML", "KSML", "MOML", "HNML", "AVML", "LFML")
            yield draw.choices(codes, (8, 5, 5, 3, 3, 3, 3, 2, 1))[0], ""
        if draw.random() < rates.pet:
            yield "PETC", "CAT"

    def _inbound(self, draw: random.Random, departure: Departure) -> Link | None:
        """A flight that came in time for this one; arrivals were not recorded."""
        if draw.random() >= self._rates.inbound:
            return None
        at = departure.out_planned - timedelta(minutes=draw.randrange(45, 240, 5))
        return self._link(draw, departure, at)

    def _onward(self, draw: random.Random, departure: Departure) -> Link | None:
        if draw.random() >= self._rates.onward:
            return None
        at = departure.in_planned + timedelta(minutes=draw.randrange(45, 240, 5))
        return self._link(draw, departure, at)

    def _link(self, draw: random.Random, departure: Departure, at: datetime) -> Link:
        others = [one for one in self._beyond if one not in (departure.board, departure.off)]
        airport = draw.choice(others or [departure.board])
        return Link(f"{departure.carrier} {draw.randint(2000, 6999)}", airport, at)

    def _locator(self, draw: random.Random) -> str:
        luck, place = draw.random(), draw.random()
        found = "".join(draw.choices(SIGNS, k=6))
        while found in self._locators or found.isdigit():
            found = "".join(draw.choices(SIGNS, k=6))
        if self._before and luck < self._rates.shared_locator:
            found = self._before[int(place * len(self._before))]
        self._locators.append(found)
        return found

    def _sort_in(
        self, draw: random.Random, booked: Booked, passages: list[Passage], free: list[str]
    ) -> None:
        luck = draw.random()
        if luck < self._rates.standby:
            free += [one.seat for one in passages if one.seat]
            booked.came += [one.moved(seat="", is_standby=True) for one in passages]
            return
        if luck < self._rates.late:
            booked.came += passages
            return
        booked.first += passages
        if luck < self._rates.late + self._rates.given_up:
            booked.left += passages  # their seats stay blocked: nobody gives them out again

    def _seat_changes(
        self, draw: random.Random, booked: Booked, free: Mapping[str, list[str]]
    ) -> None:
        gone = {id(one) for one in booked.left}
        for one in booked.first:
            if id(one) in gone or not one.seat or draw.random() >= self._rates.moved:
                continue
            if free[one.cabin]:
                booked.moved.append(one.moved(seat=free[one.cabin].pop(0)))

    def _rebooked(self, departure: Departure, free: Mapping[str, list[str]]) -> Iterator[Passage]:
        """Those of cancelled flights who get a seat here; while it has not left, others wait."""
        waiting = self._stranded.pop(departure.route, [])
        is_gone = departure.out_actual is not None and departure.out_actual <= self._now
        listed: set[tuple[str, str, str]] = set()
        for one in waiting:
            cabin = one.cabin if free.get(one.cabin) else fleet.MAIN
            identity = one.surname, one.forename, one.locator
            seat = free[cabin].pop(0) if free[cabin] and identity not in listed else ""
            if not seat and (is_gone or identity in listed):
                self._stranded[departure.route].append(one)
                continue
            listed.add(identity)
            yield one.moved(seat=seat, cabin=cabin, is_standby=not seat, inbound=None, onward=None)

    def _board(self, draw: random.Random, booked: Booked, free: Mapping[str, list[str]]) -> None:
        """Give out sequence numbers, and say who will not turn up."""
        departure = booked.departure
        opens = departure.out_planned - CHECK_IN_OPENS
        is_closed = departure.out_planned <= self._now
        people = sorted(booked.now(), key=lambda _: draw.random())
        for number, one in enumerate(people, 1):
            early, late = draw.random(), draw.random()
            has_come = is_closed or (self._now >= opens and early < self._rates.checked_in)
            one.boards = late >= self._rates.no_show and not one.is_standby
            if has_come and one.boards and not one.seat and free[one.cabin]:
                one.seat = free[one.cabin].pop(0)  # given out at the desk
            if has_come and one.boards and one.seat:
                one.sequence = number

    def _zone(self, airport: str) -> ZoneInfo:
        return ZoneInfo(self._airports[airport].zone)


def _in_rows(draw: random.Random, seats: Sequence[str]) -> list[str]:
    """Seats in the order they are given out: row by row, in no order of rows."""
    rows: dict[str, list[str]] = defaultdict(list)
    for seat in seats:
        rows[seat[:-1]].append(seat)
    numbers = list(rows)
    draw.shuffle(numbers)
    return [seat for number in numbers for seat in rows[number]]


def _mistyped(draw: random.Random, name: str) -> str:
    """Two letters in the wrong order, one lost, or one doubled."""
    place = draw.randrange(1, len(name))
    kind = draw.randrange(3)
    if kind == 0 and place < len(name) - 1:
        return name[:place] + name[place + 1] + name[place] + name[place + 2 :]
    if kind == 1 and len(name) > 3:
        return name[:place] + name[place + 1 :]
    return name[:place] + name[place - 1] + name[place:]

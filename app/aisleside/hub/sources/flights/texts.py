"""The days of an airline as its systems would send them: teletype, XML, bar codes, lines.

What is written is what is known at *now*: nobody is told today how late the evening's flight
will be. Times of connections are local, as they stand in such messages: those of a flight
before this one are its arrival here, those of one after it its departure there.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.formats.aidx import FlightState, FlightStatus, Times, write_aidx
from aisleside.formats.boarding_pass import BoardingPass, Leg, write_bcbp
from aisleside.formats.teletype import (
    Action,
    Arriving,
    Assistance,
    Assisted,
    Cabin,
    CabinList,
    Change,
    Connection,
    Group,
    Header,
    Kind,
    ListChange,
    Name,
    PassengerList,
    Seated,
    Service,
    Transfer,
    Transfers,
    write,
)
from aisleside.formats.teletype.names import Element
from aisleside.hub.sources.flights import fleet, onboard, trolley
from aisleside.hub.sources.flights.bookings import (
    TOLD_BEFORE,
    USUAL,
    Booked,
    Link,
    Passage,
    Rates,
    is_known_cancelled,
)
from aisleside.hub.sources.flights.population import Flyer
from aisleside.hub.sources.flights.profiles import (
    EVENTS_FILE,
    LOYALTY_FILE,
    Event,
    Member,
    written,
)
from aisleside.hub.sources.flights.reading import AIRPORTS_FILE
from aisleside.hub.sources.flights.timetable import Airport, Departure
from aisleside.hub.sources.flights.trolley import LOADING_FILE, SALES_FILE, Loaded, Sold

SENDER = "AISLESIDE"
OVERDUE = timedelta(hours=3)  # after its planned arrival a flight that is not there went elsewhere
TAXI_GAP = timedelta(minutes=50)  # between two flights at one gate
ASSISTANCE = frozenset({"WCHR", "WCHS", "WCHC", "BLND", "DEAF", "MAAS", "DPNA", "UMNR", "INFT"})
MEALS = frozenset({"CHML", "VGML", "VLML", "GFML", "DBML", "KSML", "MOML", "HNML", "AVML", "LFML"})
TIERS = (("Platinum", 60), ("Gold", 30), ("Silver", 15))  # from so many flights a year
NEVER_FLOWN = 0.5  # of members without a flight: the others flew with somebody else
BIRTHDAYS = 0.8  # share of members who told theirs
ASKED, AGREED = 0.8, 0.7  # share of members who were asked for a consent, and of those a yes
GENERATED = "Generated for the demo; no such thing was recorded."


def texts_of(
    flights: Sequence[Booked],
    airports: Mapping[str, Airport],
    *,
    now: datetime,
    seed: int,
    rates: Rates = USUAL,
) -> dict[str, str]:
    """Every message by the name of its file, in a folder a day."""
    found: dict[str, str] = {AIRPORTS_FILE: _airports(airports.values())}
    gates = gates_of([one.departure for one in flights])
    by_day: dict[str, list[FlightStatus]] = defaultdict(list)
    for booked in flights:
        departure = booked.departure
        by_day[departure.day.isoformat()].append(_status(departure, gates[departure.id], now))
        stem = f"{departure.day}/{departure.carrier}{departure.number}-{departure.board}"
        for kind, texts in _messages(booked, airports, now):
            for part, text in enumerate(texts, 1):
                found[f"{stem}.{kind}.{part}.txt"] = text + "\n"
        if passes := list(_passes(booked)):
            found[f"{stem}.BCBP.txt"] = "".join(f"{text}\n" for text in passes)
    for day, told in by_day.items():
        found[f"{day}/status.xml"] = write_aidx(tuple(told), told_at=now, sender=SENDER)
    start = min((one.departure.out_planned for one in flights), default=now)
    members = list(_members(flights, as_of=start, seed=seed))
    found[LOYALTY_FILE] = written(members)
    found[LOADING_FILE] = trolley.written(list(onboard.trolleys(flights, seed=seed)), Loaded)
    sold = list(onboard.sales(flights, members, now=now, seed=seed))
    found[SALES_FILE] = trolley.written(sold, Sold)
    found[EVENTS_FILE] = written(_events(flights, now=now, seed=seed, rates=rates))
    return found


def gates_of(departures: Iterable[Departure]) -> dict[str, str]:
    """A gate for each flight by its id: the first that is free an hour around it."""
    free_at: dict[tuple[str, int], datetime] = {}
    found = {}
    for one in sorted(departures, key=lambda one: (one.out_planned, one.id)):
        leaves = max(one.out_planned, one.out_actual or one.out_planned)
        number = next(
            n
            for n in range(1, len(free_at) + 2)
            if free_at.get((one.board, n), one.out_planned) <= one.out_planned
        )
        free_at[one.board, number] = leaves + TAXI_GAP
        found[one.id] = f"B{13 + number}"
    return found


def _airports(airports: Iterable[Airport]) -> str:
    rows = (f'{one.code},"{one.name}",{one.zone}\n' for one in airports)
    return "faa,name,tzone\n" + "".join(rows)


def _status(departure: Departure, gate: str, now: datetime) -> FlightStatus:
    out, late = departure.out_actual, timedelta()
    has_left = out is not None and out <= now
    out_told = out is not None and now >= departure.out_planned - TOLD_BEFORE
    if out is not None and out_told:
        late = out - departure.out_planned
    here = departure.in_actual if departure.in_actual and departure.in_actual <= now else None
    state = FlightState.PLANNED
    if is_known_cancelled(departure, now):
        state = FlightState.CANCELLED
    elif has_left and departure.in_actual is None and now >= departure.in_planned + OVERDUE:
        state = FlightState.DIVERTED
    return FlightStatus(
        departure.carrier,
        departure.number,
        departure.day,
        departure.board,
        departure.off,
        state=state,
        off_block=Times(
            departure.out_planned,
            out if out_told and not has_left else None,
            out if has_left else None,
        ),
        on_block=Times(
            departure.in_planned,
            departure.in_planned + late if out_told and here is None else None,
            here,
        ),
        gate=gate,
        registration=departure.tail,
        aircraft_type=departure.model,
    )


def _messages(
    booked: Booked, airports: Mapping[str, Airport], now: datetime
) -> Iterator[tuple[Kind, list[str]]]:
    departure = booked.departure
    names = _Names(departure, airports)
    people = booked.now()
    classes = fleet.classes_of(departure.seats)
    listed = names.groups(booked.first)
    yield Kind.PNL, write(PassengerList(names.header(Kind.PNL), listed, classes))
    if changes := names.changes(booked):
        totals = tuple(
            Group(departure.off, sum(one.cabin == cabin for one in people), cabin)
            for cabin, _ in classes
        )
        yield Kind.ADL, write(ListChange(names.header(Kind.ADL), changes, totals))
    if arriving := names.arriving(people):
        yield Kind.PSM, write(Assistance(names.header(Kind.PSM), (arriving,)))
    if transfers := names.transfers(people):
        yield Kind.PTM, write(Transfers(names.header(Kind.PTM), transfers))
    yield Kind.PIL, write(CabinList(names.header(Kind.PIL), names.cabins(people, classes)))
    if departure.out_actual is not None and departure.out_actual <= now:
        aboard = [one for one in people if one.boards and one.seat]
        yield (
            Kind.PRL,
            write(PassengerList(names.header(Kind.PRL), names.groups(aboard, bare=True))),
        )


class _Names:
    """The people of one flight as items of lists."""

    def __init__(self, departure: Departure, airports: Mapping[str, Airport]) -> None:
        self._departure = departure
        self._here = ZoneInfo(airports[departure.board].zone)
        self._there = ZoneInfo(airports[departure.off].zone)

    def header(self, kind: Kind) -> Header:
        one = self._departure
        written_day = f"{one.day:%d%b}".upper()
        # Crews' and transfer lists name both airports, the others the first.
        dest = one.off if kind in (Kind.PTM, Kind.PIL) else ""
        return Header(kind, f"{one.carrier}{one.number}", written_day, one.board, one.day, dest)

    def groups(self, people: Sequence[Passage], *, bare: bool = False) -> tuple[Group, ...]:
        by_cabin: dict[str, list[Passage]] = defaultdict(list)
        for one in people:
            by_cabin[one.cabin].append(one)
        return tuple(
            Group(self._departure.off, len(some), cabin, tuple(self._items(some, bare=bare)))
            for cabin, some in sorted(by_cabin.items())
        )

    def changes(self, booked: Booked) -> tuple[Change, ...]:
        """Who left, who came, and whole items where a seat changed."""
        off = self._departure.off
        gone = {id(one) for one in booked.left}
        items = {(one.surname, one.locator) for one in booked.moved}
        came = {id(one) for one in booked.came}
        again = [
            one
            for one in booked.now()
            if (one.surname, one.locator) in items and id(one) not in came
        ]
        left = [one for one in booked.first if id(one) in gone]
        done = (
            (Action.DEL, left, True),
            (Action.ADD, booked.came, False),
            (Action.CHG, again, False),
        )
        return tuple(
            Change(action, off, group.cls, name)
            for action, people, bare in done
            for group in self.groups(people, bare=bare)
            for name in group.names
        )

    def arriving(self, people: Sequence[Passage]) -> Arriving | None:
        """Who needs a hand after landing."""
        found = []
        counted: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for one in sorted(people, key=lambda one: one.cabin):
            codes = [(code, text) for code, text in one.ssr if code in ASSISTANCE]
            if not codes or one.is_standby:
                continue
            services = tuple(Service(code, text, "HK1") for code, text in codes)
            name = Name(
                1, one.surname, (one.written,), one.locator, seat=one.seat, services=services
            )
            found.append(Assisted(one.cabin, name))
            for code, _ in codes:
                counted[code][one.cabin] += 1
        if not found:
            return None
        ssrs = sum(len(one.name.services) for one in found)
        totals = tuple(
            (code, tuple(sorted(many.items()))) for code, many in sorted(counted.items())
        )
        return Arriving(self._departure.off, len(found), ssrs, totals, tuple(found))

    def transfers(self, people: Sequence[Passage]) -> tuple[Transfer, ...]:
        going: dict[tuple[Link, str], list[Passage]] = defaultdict(list)
        for one in people:
            if one.onward and not one.is_standby:
                going[one.onward, one.cabin].append(one)
        return tuple(
            Transfer(
                flight=link.name.replace(" ", ""),
                day=f"{link.at.astimezone(self._there):%d}",
                dest=link.airport,
                count=len(some),
                cls=cabin,
                bags=len(some),
                names=tuple(Name(1, one.surname, (one.written,)) for one in some),
            )
            for (link, cabin), some in going.items()
        )

    def cabins(
        self, people: Sequence[Passage], classes: Sequence[tuple[str, int]]
    ) -> tuple[Cabin, ...]:
        """Whom the crew should know about, by seat."""
        off = self._departure.off
        found: dict[str, list[Seated]] = {cabin: [] for cabin, _ in classes}
        carts = {cabin: number for number, (cabin, _) in enumerate(classes, 1)}
        for one in people:
            services = [
                Service(code, f"AFT GALLEY CART {carts[one.cabin]}" if code in MEALS else text)
                for code, text in one.ssr
            ]
            if one.seat and (services or one.flyer.loyalty):
                name = Name(1, one.surname, (one.written,), seat=one.seat, services=tuple(services))
                found[one.cabin].append(Seated(off, name))
        return tuple(Cabin(cabin, tuple(some)) for cabin, some in found.items())

    def _items(self, people: Sequence[Passage], *, bare: bool) -> Iterator[Name]:
        """One item for each surname of each booking, and for those of it who wait for a seat.

        *bare*: without anything but the names.
        """
        bookings: dict[str, dict[tuple[str, bool], list[Passage]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for one in people:
            bookings[one.locator][one.surname, one.is_standby].append(one)
        linked = 0
        for locator, surnames in bookings.items():
            link = ""
            if len(surnames) > 1:
                letters = divmod(linked, 26)
                link = "".join(chr(65 + n) for n in (letters[0] - 1, letters[1]) if n >= 0)
                link += str(sum(map(len, surnames.values())))
                linked = (linked + 1) % 600
            for (surname, _), party in surnames.items():
                yield self._item(surname, locator, link, party, bare=bare)

    def _item(
        self, surname: str, locator: str, link: str, party: list[Passage], *, bare: bool
    ) -> Name:
        given = tuple(one.written for one in party)
        airline = self._departure.carrier
        if bare:
            return Name(len(party), surname, given, locator, airline, link)
        first = party[0]
        return Name(
            len(party),
            surname,
            given,
            locator,
            airline,
            link,
            services=tuple(
                service for one in party for service in self._services(one, alone=len(party) == 1)
            ),
            onward=self._link(first.onward, first.cabin, self._there),
            inbound=self._link(first.inbound, first.cabin, self._here),
            elements=(Element("WL", "1"),) if first.is_standby else (),
        )

    def _services(self, one: Passage, *, alone: bool) -> Iterator[Service]:
        about = "" if alone else f"1{one.surname}/{one.written}"
        airline = self._departure.carrier
        yield Service("TKNE", f"{one.ticket}C1", "HK1", about=about)
        if one.seat:
            yield Service("SEAT", one.seat, "HK1", about=about)
        if one.flyer.loyalty:
            yield Service("FQTV", one.flyer.loyalty, "HK1", airline, about)
        if one.flyer.phone:
            digits = "".join(sign for sign in one.flyer.phone if sign.isdigit())
            yield Service("CTCM", digits, "HK1", about=about)
        if one.flyer.email:
            yield Service("CTCE", one.flyer.email.upper().replace("@", "//"), "HK1", about=about)
        for code, text in one.ssr:
            yield Service(code, text, "HK1", about=about)

    def _link(self, link: Link | None, cabin: str, zone: ZoneInfo) -> tuple[Connection, ...]:
        if link is None:
            return ()
        local = link.at.astimezone(zone)
        flight = link.name.replace(" ", "")
        return (Connection(f"{flight}{cabin}{local:%d}{link.airport}{local:%H%M}HK"),)


def _passes(booked: Booked) -> Iterator[str]:
    """The boarding passes of those who have checked in."""
    departure = booked.departure
    for one in sorted(booked.now(), key=lambda one: one.sequence or 0):
        if one.sequence is None:
            continue
        leg = Leg(
            pnr=one.locator,
            board=departure.board,
            off=departure.off,
            carrier=departure.carrier,
            flight_number=f"{int(departure.number):04d}",
            day_of_year=departure.day.timetuple().tm_yday,
            compartment=one.cabin,
            seat=one.seat.rjust(4, "0"),
            sequence=f"{one.sequence:04d}",
            status="1",
            ff_airline=departure.carrier if one.flyer.loyalty else "",
            ff_number=one.flyer.loyalty or "",
        )
        issued = departure.day - timedelta(days=1)
        yield write_bcbp(
            BoardingPass(
                passenger_name=f"{one.surname}/{one.written}",
                legs=(leg,),
                version=6,
                passenger_description="3" if one.flyer.is_child else "0",
                source_of_checkin="W",
                source_of_issuance="W",
                issue_date_raw=f"{issued.year % 10}{issued.timetuple().tm_yday:03d}",
                document_type="B",
                issuer=departure.carrier,
            )
        )


def _members(flights: Sequence[Booked], *, as_of: datetime, seed: int) -> Iterator[Member]:
    """The programme's members among all who were booked, as they were before these days."""
    seen: dict[str, tuple[Flyer, Departure]] = {}
    for booked in flights:
        for one in (*booked.first, *booked.came):
            if one.flyer.loyalty:
                seen.setdefault(one.flyer.loyalty, (one.flyer, booked.departure))
    for number, (flyer, departure) in sorted(seen.items()):
        draw = random.Random(f"flights/{seed}/member/{number}")  # noqa: S311  not a secret
        passed = as_of.timetuple().tm_yday / 365
        yearly = min(120.0, 8 + 14 * draw.expovariate(1)) if flyer.often else 3 * draw.random()
        this_year = int(yearly * passed)
        years = max(0, as_of.year - flyer.since)
        flown = this_year + int(yearly * years)
        tier = next((name for name, least in TIERS if yearly >= least), None)
        first_day = last_day = None
        if flown:
            days = timedelta(days=int(draw.random() * 300 * max(passed, 0.01)))
            first_day = (as_of - days - timedelta(days=365 * years)).date()
            last_day = max(first_day, _last_day(as_of, draw.random(), this_year=this_year))
        yield Member(
            airline=departure.carrier,
            number=number,
            said=flyer.said,
            given=flyer.given,
            family=flyer.family,
            as_of=as_of,
            language=flyer.language,
            tier=tier,
            tier_since=max(flyer.since, as_of.year - 4) if tier else None,
            home=departure.board,
            phone=flyer.phone,
            email=flyer.email,
            first_flight=first_day,
            flights=flown,
            flights_this_year=this_year,
            last_flight=last_day,
            cabins="" if not flown else "CY" if flyer.often and draw.random() < 0.5 else "Y",
            never_flown=not flown and draw.random() < NEVER_FLOWN,
            birthday=_birthday(draw),
            consents=dict(_consents(draw)),
        )


def _last_day(as_of: datetime, luck: float, *, this_year: int) -> date:
    """A day of this year for whoever flew in it, else one of the year before."""
    begins = as_of.timetuple().tm_yday
    ago = luck * begins / this_year if this_year else begins + 365 * luck
    return (as_of - timedelta(days=1 + int(ago))).date()


def _birthday(draw: random.Random) -> str | None:
    """As she told it, never with a year."""
    day = date(2024, 1, 1) + timedelta(days=draw.randrange(366))
    return f"{day.day} {day:%B}" if draw.random() < BIRTHDAYS else None


def _consents(draw: random.Random) -> Iterator[tuple[ConsentPurpose, ConsentAnswer]]:
    """Her answers to what she was asked; many were never asked."""
    for purpose in (ConsentPurpose.PERSONALISATION, ConsentPurpose.BIRTHDAY):
        luck = draw.random()
        if luck < ASKED:
            yield purpose, ConsentAnswer.YES if luck < ASKED * AGREED else ConsentAnswer.NO


def _events(
    flights: Sequence[Booked], *, now: datetime, seed: int, rates: Rates
) -> Iterator[Event]:
    """What went wrong, or well, for one person on a flight that has landed."""
    chances = (
        ("seat_broken", "The seat did not recline", rates.seat_broken),
        ("bag_late", "The bag came a day later", rates.bag_late),
        ("complaint_open", "Wrote a complaint, not answered yet", rates.complaint),
        ("compliment", "Praised the crew", rates.compliment),
    )
    for booked in flights:
        departure = booked.departure
        landed = departure.in_actual
        if landed is None or landed > now:
            continue
        draw = random.Random(f"flights/{seed}/events/{departure.id}")  # noqa: S311  not a secret
        for one in booked.now():
            if not one.boards or not one.seat:
                continue
            happened = [(code, title) for code, title, rate in chances if draw.random() < rate]
            if one.cabin == fleet.FRONT and draw.random() < rates.downgraded:
                happened.append(("downgraded", "Paid for the front cabin and sat behind it"))
            for code, title in happened:
                yield Event(
                    flight=departure.id,
                    locator=one.locator,
                    surname=one.surname,
                    given=one.forename,
                    code=code,
                    at=min(now, landed + timedelta(minutes=draw.randint(10, 300))),
                    title=title,
                    detail=GENERATED,
                    trouble=code != "compliment",
                )

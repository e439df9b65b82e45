"""An evening at the airport, the same whenever it is played: one flight, its gate, its crew.

Flights and people are those that ``hub load flights`` makes of the recorded timetable. Half
an hour before it leaves the first rows are on board, and the lounge has said sorry to
somebody. What the airline's systems tell later comes through the hub's own door.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, select

from aisleside.demo.afternoon import Afternoon, HubTime, Post
from aisleside.demo.cast import Cast, NobodyFitsError, Person, cast_of
from aisleside.demo.scenes import Event
from aisleside.demo.shop import PIN, Progress, enrolment_code
from aisleside.device import main as device
from aisleside.device.cache.aboard import spoken
from aisleside.device.cache.book import Book
from aisleside.device.machine.keys import MemoryKeys
from aisleside.domain.claim import Outcome, Part
from aisleside.domain.errors import DefectError
from aisleside.domain.flight import Boarding, FlightStatus
from aisleside.domain.recorded import ClaimMade, OutcomeTold
from aisleside.domain.staff import Role
from aisleside.hub.main import ServedHub, set_pin, store_at
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.sources.catalogue import LoadOptions, load
from aisleside.hub.store import counting, schema
from aisleside.hub.store.engine import Store
from aisleside.hub.store.reading import STAFF_HOLDER
from aisleside.settings import DeviceSettings, HubSettings, Use
from aisleside.wire.rows import FlightRow, TravellerRow

BEGINS = datetime(2026, 3, 10, 23, 34, tzinfo=UTC)  # 19:34 in New York
IN_THE_LOUNGE = timedelta(minutes=43)  # before that somebody said sorry there
ALL_THERE = timedelta(minutes=20)  # after it the last has come
PUSHED_BACK = timedelta(minutes=6)  # and then the flight leaves
COMES = timedelta(seconds=9)  # one after the other they came on board
EVERY = 3  # so many of five who checked in are on board already
SEEDS = (3, 1, 2, 4, 5, 6, 7, 8)  # of the generated people: the first that has whom one needs
MINUTES = timedelta(minutes=4)
PATIENCE_MS = 60_000
SOURCE = "airline"

Changed = Callable[[LoadOptions], LoadOptions]


@dataclass(frozen=True, slots=True)
class Airport:
    """Who stands where, by name, and whom the evening is about."""

    cast: Cast
    agents: tuple[str, str]
    crew: str
    gate: Post
    cabin: Post
    standby: int  # how many wait for a seat
    several: bool  # whether the crew has another flight too

    @property
    def route(self) -> str:
        """The flight as one who has several is asked for it."""
        flight = self.cast.flight
        leaves = flight.out_planned.astimezone(ZoneInfo(flight.board_zone))
        route = f"{flight.board_name} to {flight.off_name}"
        return f"{spoken(flight)}, {route}, today {leaves:%H:%M}"


def prepare(
    folder: Path,
    progress: Progress,
    *,
    begins: datetime = BEGINS,
    options: Changed = lambda usual: usual,
) -> Airport:
    """Load the airline's days into the hub of a new folder, and begin to board.

    Raises:
        NobodyFitsError: no seed gives the next flight the people whom the stories need.
    """
    for seed in SEEDS[:-1]:
        try:
            return _prepared(folder, progress, begins, options, seed)
        except NobodyFitsError:
            shutil.rmtree(folder)
    return _prepared(folder, progress, begins, options, SEEDS[-1])


def _prepared(
    folder: Path, progress: Progress, begins: datetime, options: Changed, seed: int
) -> Airport:
    (folder / "hub").mkdir(parents=True)
    texts = folder / "texts"
    with store_at(folder / "hub") as store:
        with progress() as tell:
            load(store, "flights", options(LoadOptions(now=begins, texts=texts, seed=seed)), tell)
        with store.read() as connection:
            place, agents = _at_work(connection, Role.GATE, begins)
            base, crew = _at_work(connection, Role.CREW, begins)
            flight = _next_from(connection, place, begins)
            several = _duties(connection, crew[0], begins) > 1
            host = counting.team(connection, _lounge(flight))[0]
            names = dict(connection.execute(select(schema.staff.c.id, schema.staff.c.name)).all())
        for member in (*agents, *crew, host):
            set_pin(store, member, PIN)
        cast = _seen_in_the_lounge(store, folder, host, flight, begins)
        with store.write() as connection, Intake(connection, SOURCE) as intake:
            states = [row.state for row in _travellers(connection, flight.id)]
            _come_on_board(connection, intake, flight.id, begins, cast)
            intake.flights([_told(flight, FlightStatus.BOARDING, begins - timedelta(minutes=4))])
    zone = flight.board_zone
    return Airport(
        cast,
        (names[agents[0]], names[agents[1]]),
        names[crew[0]],
        Post(place, tuple(agents), zone, begins, "Desk 1", Use.KIOSK),
        Post(base, (crew[0],), zone, begins, "Cabin 3", Use.CREW),
        states.count(Boarding.STANDBY),
        several,
    )


@dataclass(frozen=True, slots=True)
class Evening:
    """What befalls the people of the flight while a story is played."""

    cast: Cast
    today: Afternoon

    def befall(self, what: Event) -> None:
        """Make it come about, as far as the tablet can know of it."""
        match what:
            case Event.NETWORK_GOES:
                self.today.network_goes_out()
            case Event.NETWORK_COMES:
                self.today.network_comes_back()
                self.today.wait_for_receipts()
            case Event.LIST_CHANGES:
                self._move_somebody()
            case Event.EVERYBODY_COMES:
                self._end_boarding()
            case Event.DOORS_CLOSE:
                self._leave()
            case Event.MINUTES_GO_BY:
                self.today.let_pass(MINUTES)
            case Event.HOURS_GO_BY:
                flight = self.cast.flight
                self.today.let_pass((flight.in_planned - flight.out_planned) * 0.6)
            case Event.LANDS:
                self._land()
            case Event.STARTED_AGAIN:
                self.today.start_again()

    def _move_somebody(self) -> None:
        cast = self.cast
        with self.today.store.write() as connection, Intake(connection, SOURCE) as intake:
            (row,) = _travellers(connection, cast.flight.id, cast.moved.customer)
            intake.travellers([row._replace(seat=cast.to_seat)])
        self._hear_of_it()

    def _end_boarding(self) -> None:
        """Whoever checked in is on board; of the others the list says that they stay."""
        self.today.let_pass(ALL_THERE)
        now = self.today.now
        with self.today.store.write() as connection, Intake(connection, SOURCE) as intake:
            row = _flight(connection, self.cast.flight.id)
            _come_on_board(connection, intake, row.id, now - timedelta(minutes=3), None)
            _leave_behind(connection, intake, row.id, now)
            states = [one.state for one in _travellers(connection, row.id)]
            there = states.count(Boarding.BOARDED)
            told = _told(row, FlightStatus.CLOSED, now)
            intake.flights(
                [told._replace(list_at=int(now.timestamp()), named=there, declared=there)]
            )
        self._hear_of_it()

    def _leave(self) -> None:
        """The flight has left its gate."""
        self.today.let_pass(PUSHED_BACK)
        self._fly(FlightStatus.IN_FLIGHT, lambda row, at: row._replace(out_actual=at))
        self._hear_of_it()

    def _land(self) -> None:
        """It stands at the other gate, and the tablet finds a network again."""
        self.today.let_pass(self.cast.flight.in_planned - self.today.now)
        self._fly(FlightStatus.ON_BLOCK, lambda row, at: row._replace(in_actual=at))
        self.befall(Event.NETWORK_COMES)

    def _fly(self, status: FlightStatus, at: Callable[[FlightRow, int], FlightRow]) -> None:
        now = self.today.now
        with self.today.store.write() as connection, Intake(connection, SOURCE) as intake:
            row = _told(_flight(connection, self.cast.flight.id), status, now)
            intake.flights([at(row, int(now.timestamp()))])

    def _hear_of_it(self) -> None:
        """Let the tablet ask the hub, and show what it was told."""
        engine = self.today.tablet.engine
        before = engine.status.as_of
        engine.nudge()
        self.today.screen.until(lambda: engine.status.as_of != before, patience=PATIENCE_MS)


def _at_work(connection: Connection, role: Role, now: datetime) -> tuple[str, list[str]]:
    found = counting.next_at_work(connection, role, now=int(now.timestamp()))
    if found is None:
        raise DefectError("nobody works on the flights that were loaded")
    return found


def _duties(connection: Connection, staff: str, now: datetime) -> int:
    """How many flights somebody has at the moment."""
    duty, at = schema.duty.c, int(now.timestamp())
    asked = select(func.count()).where(
        duty.holder == f"{STAFF_HOLDER}{staff}", duty.opens_at <= at, duty.not_after > at
    )
    return int(connection.execute(asked).scalar_one())


def _next_from(connection: Connection, place: str, now: datetime) -> FlightRow:
    """The next flight that leaves at a gate."""
    flight = schema.flight.c
    asked = (
        select(schema.flight)
        .where(
            flight.board + "-" + flight.gate == place,
            flight.out_planned >= int(now.timestamp()),
            flight.status != FlightStatus.CANCELLED,
        )
        .order_by(flight.out_planned)
        .limit(1)
    )
    return FlightRow(*connection.execute(asked).one())


def _flight(connection: Connection, id: str) -> FlightRow:
    asked = select(schema.flight).where(schema.flight.c.id == id)
    return FlightRow(*connection.execute(asked).one())


def _travellers(
    connection: Connection, flight: str, customer: int | None = None
) -> list[TravellerRow]:
    traveller = schema.traveller.c
    asked = select(schema.traveller).where(traveller.flight == flight)
    if customer is not None:
        asked = asked.where(traveller.customer == customer)
    found = connection.execute(asked.order_by(traveller.sequence, traveller.customer))
    return [TravellerRow(*row) for row in found]


def _told(row: FlightRow, status: FlightStatus, at: datetime) -> FlightRow:
    return row._replace(status=status, status_at=int(at.timestamp()))


def _lounge(flight: FlightRow) -> str:
    return f"{flight.board}-LOUNGE"


def _come_on_board(
    connection: Connection, intake: Intake, flight: str, now: datetime, but: Cast | None
) -> None:
    """Whoever checked in comes; as long as the story needs some, the first of them alone."""
    checked_in = [
        row for row in _travellers(connection, flight) if row.state == Boarding.CHECKED_IN
    ]
    if but is not None:
        kept = but.customers
        checked_in = [row for row in checked_in if row.customer not in kept]
        checked_in = [row for n, row in enumerate(checked_in) if n % 5 < EVERY]
    intake.travellers(
        row._replace(state=Boarding.BOARDED, state_at=int((now - n * COMES).timestamp()))
        for n, row in enumerate(checked_in)
    )


def _leave_behind(connection: Connection, intake: Intake, flight: str, now: datetime) -> None:
    """Who has not come by now does not fly."""
    stays = {Boarding.BOOKED: Boarding.NO_SHOW, Boarding.STANDBY: Boarding.OFFLOADED}
    intake.travellers(
        row._replace(state=stays[Boarding(row.state)], state_at=int(now.timestamp()))
        for row in _travellers(connection, flight)
        if row.state in stays
    )


def _seen_in_the_lounge(
    store: Store, folder: Path, host: str, flight: FlightRow, begins: datetime
) -> Cast:
    """Look at the flight from a tablet in the lounge, and say sorry to one of its people."""
    settings, clock = HubSettings(), HubTime(begins - IN_THE_LOUNGE)
    with (
        ServedHub(store, settings, clock=clock) as url,
        device.build(
            DeviceSettings(), folder / "lounge", hub_url=url, key_store=MemoryKeys()
        ) as tablet,
    ):
        code = enrolment_code(folder / "hub", _lounge(flight), settings, clock=clock)
        tablet.enrol(code=code, name="Lounge")
        tablet.door.add_person(host, PIN)
        tablet.engine.round()
        with closing(Book(tablet.library)) as book:
            cast = cast_of(book.aboard(flight.id, now=begins), folder / "texts", now=begins)
        _say_sorry(tablet, host, cast.handled)
        tablet.engine.round()
    return cast


def _say_sorry(tablet: device.Tablet, host: str, her: Person) -> None:
    said = tablet.outbox.write(
        host, her.customer, ClaimMade(her.case, Part.APOLOGY), tablet.clock.stamp()
    )
    tablet.outbox.write(
        host, her.customer, OutcomeTold(said.id, Outcome.ACCEPTED), tablet.clock.stamp()
    )

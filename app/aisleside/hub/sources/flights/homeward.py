"""Flights back to the recorded airport: generated, because no arrival there was recorded.

Each follows from a recorded departure: the same tail comes back over the same route after a
turn, late where it came late. None is cancelled: where the aircraft never came, another one
leaves on time. There are none on the first days, whose passengers flew out before them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from aisleside.hub.sources.flights.timetable import Airport, Departure

TURN = timedelta(minutes=60)  # on the ground at the other end
STAYS = (1, 2)  # days between a flight out and the one back
NUMBERS = 10_000  # a flight's number has four digits
APART = 5_000  # between the numbers of a flight and of the one back


def homeward(
    departures: Iterable[Departure], airports: Mapping[str, Airport]
) -> Iterator[Departure]:
    """A flight back for each of *departures*, but for those of the first days."""
    known = list(departures)
    begins = min((one.day for one in known), default=None)
    for out in known:
        back = _back(out, ZoneInfo(airports[out.off].zone))
        if begins is not None and back.day >= begins + timedelta(days=max(STAYS)):
            yield back


def _back(out: Departure, zone: ZoneInfo) -> Departure:
    leaves = out.in_planned + TURN
    lands = leaves + (out.in_planned - out.out_planned)
    late = timedelta()
    if out.in_actual is not None:
        late = max(late, out.in_actual + TURN - leaves)
    return replace(
        out,
        number=str((int(out.number) + APART) % NUMBERS),
        day=leaves.astimezone(zone).date(),
        board=out.off,
        off=out.board,
        out_planned=leaves,
        in_planned=lands,
        out_actual=leaves + late,
        in_actual=lands + late,
        cancelled=False,
        tail=out.tail if out.in_actual is not None else "",
        is_back=True,
    )

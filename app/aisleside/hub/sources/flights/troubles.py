"""What went wrong for whom, worked out from what an airline's messages say.

A flight was cancelled, arrived three hours late or more, or came too late for a connection.
The time of each is the planned one, so that a corrected status makes no second case of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from aisleside.domain.flight import Boarding
from aisleside.formats.aidx import FlightState
from aisleside.hub.sources.flights.manifest import Heard, Manifest, Passenger
from aisleside.hub.sources.flights.timetable import Airport

LONG_DELAY = timedelta(hours=3)
SHORTEST_CHANGE = timedelta(minutes=25)  # from one gate to another
REBOOKED_WITHIN = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that happened to the customer of *key*; *place* is an airport."""

    key: str
    flight: str
    code: str
    at: datetime
    title: str
    detail: str | None
    place: str
    is_trouble: bool = True


def troubles(heard: Heard, *, now: datetime) -> Iterator[Trouble]:
    """Everything that had happened to anybody by *now*."""
    trips: dict[str, list[tuple[Manifest, Passenger]]] = defaultdict(list)
    for manifest in heard.manifests.values():
        for one in manifest.people:
            trips[one.key].append((manifest, one))
    for manifest in heard.manifests.values():
        for one in manifest.people:
            yield from (
                found
                for found in _of(manifest, one, trips[one.key], heard.airports)
                if found.at <= now
            )
    yield from _told(heard, now)


def _of(
    manifest: Manifest,
    one: Passenger,
    trips: list[tuple[Manifest, Passenger]],
    airports: Mapping[str, Airport],
) -> Iterator[Trouble]:
    status, leaves, lands = manifest.status, manifest.leaves, manifest.lands
    if status is None or leaves is None or lands is None:
        return
    about = one.key, manifest.key.id
    to = airports[status.off].name if status.off in airports else status.off
    if status.state is FlightState.CANCELLED:
        title = f"{manifest.name} to {to} was cancelled"
        detail = _rebooked(manifest, leaves, trips, airports)
        yield Trouble(*about, "flight_cancelled", leaves, title, detail, status.board)
        return
    here = status.on_block.actual
    if here is None or one.state is not Boarding.BOARDED:
        return
    if here - lands >= LONG_DELAY:
        hours, minutes = divmod((here - lands) // timedelta(minutes=1), 60)
        title = f"{manifest.name} to {to} arrived {hours} h {minutes:02d} min late"
        yield Trouble(*about, "long_delay", lands, title, None, status.off)
    onward = one.onward
    if onward and onward.at and here + SHORTEST_CHANGE > onward.at >= lands:
        late = (here - lands) // timedelta(minutes=1)
        title = f"Missed {onward.name} to {onward.airport}"
        detail = f"{manifest.name} arrived {late} min late."
        yield Trouble(*about, "missed_connection", lands, title, detail, status.off)


def _rebooked(
    manifest: Manifest,
    leaves: datetime,
    trips: list[tuple[Manifest, Passenger]],
    airports: Mapping[str, Airport],
) -> str:
    """On which flight she went instead, as far as the lists say."""
    assert manifest.status is not None
    later = [
        (out, other, one)
        for other, one in trips
        if (out := other.leaves) is not None
        and other.status is not None
        and other.status.off == manifest.status.off
        and other.status.state is not FlightState.CANCELLED
        and leaves < out <= leaves + REBOOKED_WITHIN
    ]
    if not later:
        return "No other flight of hers to there is on the lists."
    out, other, one = min(later, key=lambda found: found[0])
    zone = airports[other.key.board].zone if other.key.board in airports else "UTC"
    local = out.astimezone(ZoneInfo(zone))
    how = "On standby for" if one.state is Boarding.STANDBY else "Rebooked on"
    return f"{how} {other.name}, {local.day} {local:%B %H:%M}."


def _told(heard: Heard, now: datetime) -> Iterator[Trouble]:
    """What an airline's own systems told about single passengers."""
    people = {
        (manifest.key.id, one.surname, one.given, one.locator): one.key
        for manifest in heard.manifests.values()
        for one in manifest.people
    }
    boards = {key.id: key.board for key in heard.manifests}
    for event in heard.events:
        key = people.get((event.flight, event.surname, event.given, event.locator))
        if key is None:
            told = "Something happened to somebody who is on no list."
            heard.findings.left_out("events.jsonl", "name-unknown", told)
        elif event.at <= now:
            yield Trouble(
                key, event.flight, event.code, event.at, event.title, event.detail or None,
                boards[event.flight], event.trouble,
            )  # fmt: skip

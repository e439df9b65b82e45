"""The demo's back office: loaded once, with a team whose PIN everybody may know."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from aisleside.domain.errors import DefectError
from aisleside.domain.staff import Role
from aisleside.hub.main import Clock, issue_enrolment, now_utc, set_pin, store_at
from aisleside.hub.sources.catalogue import LoadOptions, load
from aisleside.hub.store import counting
from aisleside.hub.store.engine import Store
from aisleside.hub.training import links, values
from aisleside.hub.training.recommend import publishing
from aisleside.settings import HubSettings

AT_FLIGHTS = {"gate": Role.GATE, "cabin": Role.CREW}
PIN = "407162"  # of everybody in the demo; nothing here is worth hiding

Progress = Callable[[], AbstractContextManager[Callable[[int, int, str], None]]]


@dataclass(frozen=True, slots=True)
class Shop:
    """The place the demo's tablet belongs to, and the staff numbers of its team."""

    place: str
    team: tuple[str, ...]


def open_shop(
    folder: Path, source: str, progress: Progress, *, now: datetime | None = None
) -> Shop:
    """Load *source* into the hub in *folder*, unless it is there, and choose a place.

    *now* is when it is loaded, by the system's clock unless given.
    """
    loaded = now or datetime.now(UTC)
    if source in AT_FLIGHTS:
        return _open_station(folder, AT_FLIGHTS[source], progress, now=loaded)
    with store_at(folder) as store:
        with store.read() as connection:
            whole = any(
                known.name == source and known.loaded_at is not None
                for known in counting.holding(connection).sources
            )
        if not whole:
            with progress() as tell:

                def conclude() -> None:
                    links.learn(store, tell)
                    values.learn(store, tell, now=loaded)
                    for member in _busiest(store, source).team:
                        set_pin(store, member, PIN)

                load(store, source, LoadOptions(now=loaded), tell, conclude)
        with progress() as tell:
            publishing.begin(store, tell, now=loaded)  # also where an earlier version loaded it
        return _busiest(store, source)


def _open_station(folder: Path, role: Role, progress: Progress, *, now: datetime) -> Shop:
    """Load today's flights, and choose whoever works on the next one."""
    with store_at(folder) as store:
        with progress() as tell:
            load(store, "flights", LoadOptions(now=now), tell)
        with store.read() as connection:
            found = counting.next_at_work(connection, role, now=int(now.timestamp()))
        if found is None:
            raise DefectError("nobody works on the flights that were loaded")
        place, team = found
        for member in team:
            set_pin(store, member, PIN)
        return Shop(place, tuple(team))


def _busiest(store: Store, source: str) -> Shop:
    with store.read() as connection:
        place = counting.busiest_place(connection)
        if place is None:
            raise DefectError(f"the demo's hub has no store after loading {source}")
        return Shop(place, tuple(counting.team(connection, place)))


def enrolment_code(
    folder: Path, place: str, settings: HubSettings, *, clock: Clock = now_utc
) -> str:
    """A code for the demo's tablet, given out as for any other, by the hub's *clock*."""
    with store_at(folder) as store:
        return issue_enrolment(store, place, settings, clock=clock)

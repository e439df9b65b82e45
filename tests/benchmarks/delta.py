"""A thousand changed rows: from the request to what a search shows, and from the commit.

The hub runs in a process of its own; the changes are committed here, as a source's
load commits them. The tablet is a whole one without its window.
"""

from __future__ import annotations

import gc
import random
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep

from tests.benchmarks.figure import Figure, at_most, only, percentile, timed
from tests.benchmarks.tablet import SEED

from aisleside.demo.hub_process import HubProcess
from aisleside.device.cache.book import Book
from aisleside.device.machine.keys import MemoryKeys
from aisleside.device.main import Tablet, build
from aisleside.device.sync.puller import Changed
from aisleside.device.sync.status import Reach
from aisleside.hub.main import DATABASE, issue_enrolment
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.sources import synthetic
from aisleside.hub.store import journal
from aisleside.hub.store.engine import Store, open_store
from aisleside.settings import DeviceSettings, HubSettings

CUSTOMERS = 100_000
LINES = 1_000_000
ROWS = 1_000
TRIES = 30
PATIENCE = 30  # seconds for a change to show


def measure(folder: Path, customers: int, lines: int) -> Iterator[Figure]:
    """Load L once, then change a thousand customers sixty times."""
    customers, lines = min(customers, CUSTOMERS), min(lines, LINES)
    data = folder / "delta-hub"
    store = open_store(data / DATABASE)
    changes = Changes(store, customers, lines)
    keys = MemoryKeys()
    keys.set("root", bytes(range(32)))
    seldom = DeviceSettings(pull_seconds=3600, quiet_seconds=3600)
    with (
        closing(store),
        HubProcess(data) as hub,
        build(seldom, folder / "delta-tablet", hub_url=hub.url, key_store=keys) as tablet,
    ):
        code = issue_enrolment(store, changes.place, HubSettings())
        tablet.enrol(code=code, name="Benchmark")
        while not tablet.engine.round():  # the hub builds the snapshot and says: later
            assert tablet.engine.status.reach is Reach.REFUSED, tablet.engine.status.trouble
            sleep(1)
        size = f"{customers:,} customers, {lines:,} lines"
        gc.collect()
        gc.freeze()  # the crowd of a hub lies here, too, which no tablet would ever walk over

        with closing(Reader(tablet)) as reader:
            pulls = [reader.pull(changes) for _ in range(TRIES)]
        shown, whole = [one.shown for one in pulls], [one.whole for one in pulls]
        yield at_most(
            "delta_1000_rows_p95",
            percentile(shown, 0.95),
            "ms",
            150,
            f"from the request until a reader who hears of it shows the last row; median"
            f" {percentile(shown, 0.5):.0f}, {TRIES} times, {size}; the round goes on to put the"
            f" file in order, p95 {percentile(whole, 0.95):.0f}",
        )
        nothing = [timed(tablet.engine.round)[0] for _ in range(10 * TRIES)]
        yield at_most(
            "delta_nothing_new_p95",
            percentile(nothing, 0.95),
            "ms",
            5,
            f"a whole round: push, manifest, nothing; median {percentile(nothing, 0.5):.1f}",
        )
        tablet.start()
        poked = [_poked(tablet, changes) for _ in range(TRIES)]
        yield only(
            "delta_commit_to_visible_p95",
            percentile(poked, 0.95),
            "ms",
            f"by a poke, from a commit in another process, which the hub sees within a second,"
            f" and at the tablet's turn within another; median {percentile(poked, 0.5):.0f}",
        )


class Changes:
    """A generated shop, and a thousand of its customers renamed at a time."""

    def __init__(self, store: Store, customers: int, lines: int) -> None:
        self._store = store
        self._draw = random.Random(SEED)
        self._people = []
        self._round = 0
        places = synthetic.places()
        self.place = places[0].id
        with store.write() as connection, Intake(connection, "bench") as intake:
            intake.places(places)
            intake.staff(synthetic.staff(SEED))
            for batch in synthetic.products(SEED):
                intake.products(batch)
        for crowd in synthetic.people(SEED, customers):
            self._people += crowd.customers
            with store.write() as connection, Intake(connection, "bench") as intake:
                intake.customers(crowd.customers)
                intake.contacts(crowd.contacts)
                intake.members((one.id, self.place) for one in crowd.customers)
        for batch in synthetic.lines(SEED, customers, lines):
            with store.write() as connection, Intake(connection, "bench") as intake:
                intake.lines(batch)
        with store.write() as connection:  # as after any large load: take the snapshot
            journal.reload(connection, [f"store:{self.place}/associate"])

    def commit(self) -> tuple[int, str]:
        """Rename a thousand; says one of them and her new name."""
        self._round += 1
        chosen = self._draw.sample(self._people, ROWS)
        renamed = [one._replace(said=f"{one.given} Umbenannt{self._round}") for one in chosen]
        with self._store.write() as connection, Intake(connection, "bench") as intake:
            intake.customers(renamed)
        last = max(renamed, key=lambda one: one.id)
        return last.id, last.said


@dataclass(frozen=True, slots=True)
class Pull:
    """Milliseconds of a round: until the rows were *shown*, and the *whole* of it."""

    shown: float
    whole: float


class Reader:
    """Somebody who looks for a name as soon as the tablet says that something changed."""

    def __init__(self, tablet: Tablet) -> None:
        self._tablet = tablet
        self._book = Book(tablet.library)
        self._wanted: tuple[int, str] | None = None
        self._shown_at = 0.0
        tablet.engine.listen_for_changes(self._look)

    def pull(self, changes: Changes) -> Pull:
        """Change a thousand customers and bring them here."""
        self._wanted = changes.commit()
        self._book.names([self._wanted[0]])
        began = perf_counter()
        assert self._tablet.engine.round(), self._tablet.engine.status.trouble
        ended = perf_counter()
        assert self._wanted is None, "the change was not told"
        return Pull((self._shown_at - began) * 1000, (ended - began) * 1000)

    def close(self) -> None:
        self._book.close()

    def _look(self, _changed: Changed) -> None:
        if self._wanted is not None:
            customer, said = self._wanted
            if self._book.names([customer])[customer] == said:
                self._shown_at = perf_counter()
                self._wanted = None


def _poked(tablet: Tablet, changes: Changes) -> float:
    changed = threading.Event()
    tablet.engine.listen_for_changes(lambda _changed: changed.set())
    with closing(Book(tablet.library)) as book:
        customer, said = changes.commit()
        began = perf_counter()
        while book.names([customer]).get(customer) != said:
            changed.clear()
            assert perf_counter() - began < PATIENCE
            changed.wait(0.5)
        return (perf_counter() - began) * 1000

"""The tablets of the simulation: the real parts, a bad network, and power that fails.

A power cut is a copy of the tablet's folder as it lies on the disk at that moment; what
the process does after it is thrown away. A write that the disk itself would lose is
not played.
"""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import httpx
from tests.together.simulated_hub import Hub, Key, Rows, all_rows, key_of

from aisleside.device.cache.database import open_cache
from aisleside.device.cache.library import Library
from aisleside.device.machine.clock import HubClock
from aisleside.device.machine.folders import Folders
from aisleside.device.machine.sealed import Root
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.identity import identity
from aisleside.device.outbox.notes import Outbox
from aisleside.device.sync.engine import Parts, SyncEngine
from aisleside.device.sync.puller import Puller
from aisleside.device.sync.pusher import Pusher
from aisleside.device.sync.shelf import Shelf
from aisleside.device.sync.transport import HubClient
from aisleside.settings import DeviceSettings
from aisleside.wire.rows import OF_CUSTOMER
from aisleside.wire.streams import ARTEFACTS, CATALOGUE, StoreScope, tables

ROOT = Root(bytes(range(32)))
SETTINGS = DeviceSettings(hub="http://hub")

# What can happen to a request, and how often against the others.
FATES = {"lost": 2, "unheard": 4, "late": 6, "flipped": 4, "upload": 2, "page": 2, "restart": 1}


class BrokenError(AssertionError):
    """An invariant of SYNC.md does not hold."""


class PowerCut(BaseException):  # not an error: nothing may catch it
    """The tablet went dark."""


@dataclass
class Day:
    """What all tablets share: chance, the hub, and how bad it is at the moment.

    *trouble* is the part of requests that something happens to, *bustle* the part
    during which something changes at the hub. *said* tells what happened, *broken* is
    what somebody saw in the middle of a step.
    """

    chance: random.Random
    hub: Hub
    trouble: float = 0.0
    bustle: float = 0.0
    notes: int = 0
    broken: BrokenError | None = None
    said: list[str] = field(default_factory=list)

    def say(self, line: str) -> None:
        self.said.append(line)


class Network(httpx.BaseTransport):
    """The way from one tablet to the hub, and everything that can happen on it."""

    def __init__(self, day: Day, tablet: Tablet) -> None:
        self._day = day
        self._tablet = tablet
        self._kept: dict[str, list[httpx.Response]] = {}  # answers still on their way

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        day, chance, tablet = self._day, self._day.chance, self._tablet
        request.read()
        tablet.moment()
        if tablet.is_dark:
            raise PowerCut
        tablet.glance()
        if chance.random() < day.bustle:
            day.say(f"  meanwhile {day.hub.change()}")
        fate = "fine"
        if chance.random() < day.trouble:
            (fate,) = chance.choices(tuple(FATES), tuple(FATES.values()))
        day.say(f"  {request.method} {request.url.raw_path.decode()} {fate}")
        try:
            return self._deliver(request, fate)
        finally:
            tablet.moment()

    def _deliver(self, request: httpx.Request, fate: str) -> httpx.Response:
        day, chance = self._day, self._day.chance
        question = request.url.path + request.url.params.get("stream", "")
        kept = self._kept.setdefault(question, [])
        if fate == "restart":
            day.hub.restart()
        if fate == "late" and kept:  # an earlier answer comes in the place of this one
            if chance.random() < 0.5:
                day.hub.answer(request)
            return _again(kept.pop(chance.randrange(len(kept))))
        if fate in ("lost", "restart"):
            raise httpx.ConnectError("lost")
        if fate == "upload" and request.content:
            request = httpx.Request(
                request.method,
                request.url,
                headers=request.headers,
                content=self._flip(request.content),
            )
        answer = day.hub.answer(request)
        if fate in ("unheard", "late"):
            kept.append(answer)
            raise httpx.ReadTimeout("no answer")
        if chance.random() < day.trouble:  # a second copy is still on its way
            kept.append(answer)
        if fate == "page":
            text = "<html><body>Please accept our terms</body></html>"
            return httpx.Response(200, html=text)
        if fate == "flipped" and answer.content:
            return _again(answer, content=self._flip(answer.content))
        return _again(answer)

    def _flip(self, content: bytes) -> bytes:
        at = self._day.chance.randrange(len(content))
        flipped = content[at] ^ (1 << self._day.chance.randrange(8))
        return content[:at] + bytes((flipped,)) + content[at + 1 :]


def _again(answer: httpx.Response, content: bytes | None = None) -> httpx.Response:
    """A response that can be read once more."""
    body = answer.content if content is None else content
    return httpx.Response(answer.status_code, headers=answer.headers, content=body)


class Saved(NamedTuple):
    """A note as its author knows it. *sure* is False when the power went while she pressed."""

    text: str
    taken_back: bool
    sure: bool


class Tablet:
    """One tablet: its folder, the parts that run on it, and what its readers have seen."""

    def __init__(self, day: Day, folder: Path, place: str) -> None:
        self._day = day
        self.place = place
        self.author = f"S{place}"
        self.notes: dict[str, Saved] = {}
        self._folder = folder
        self._lives = 0
        self._network = Network(day, self)
        self._until_dark: int | None = None
        self._frozen: Path | None = None
        self._seen: dict[str, dict[Key, int]] = {}  # highest version of each row shown
        self._came: dict[str, int] = {}  # how far each stream had come
        self._readers: dict[Path, Any] = {}
        self._start()

    def _start(self) -> None:
        day = self._day
        self.control = ControlDatabase(Folders(self._folder), ROOT)
        self.outbox = Outbox(self.control)
        self.library = Library()
        self.clock = HubClock(uptime=lambda: day.hub.now, wall=lambda: day.hub.now)
        self.client = HubClient(SETTINGS, lambda: identity(self.control), transport=self._network)
        self._shelf = Shelf(self.control, self.library)
        self._shelf.show()
        self._looked_at = self.library.shelved
        self._shelf.sweep()
        self.outbox.drop_old_receipts(now=self.clock.now())
        self.engine = SyncEngine(
            Parts(
                control=self.control,
                outbox=self.outbox,
                shelf=self._shelf,
                puller=Puller(self.client, self._shelf, learn=self.clock.learn),
                pusher=Pusher(self.client, self.outbox, learn=self.clock.learn),
                clock=self.clock,
            ),
            SETTINGS,
        )

    def close(self) -> None:
        for reader in self._readers.values():
            reader.close()
        self._readers.clear()
        self._shelf.close()
        self.client.close()
        self.control.close()

    # Losing power.

    def fear(self, moments: int) -> None:
        """Let the power go after so many moments of the step to come, or at its end."""
        self._until_dark = moments

    def moment(self) -> None:
        """Between two steps of the tablet's own work: here the power may go."""
        if self._until_dark is not None and self._frozen is None:
            self._until_dark -= 1
            if self._until_dark < 0:
                self._freeze()

    @property
    def is_dark(self) -> bool:
        return self._frozen is not None

    def _freeze(self) -> None:
        self._lives += 1
        frozen = self._folder.with_name(f"{self._folder.name.partition('.')[0]}.{self._lives}")
        shutil.copytree(self._folder, frozen, ignore=shutil.ignore_patterns("*-shm"))
        self._frozen = frozen

    def wake(self) -> bool:
        """Go on from what lay on the disk, if the power went."""
        if self._until_dark is None:
            return False
        if self._frozen is None:
            self._freeze()
        assert self._frozen is not None
        self.close()
        shutil.rmtree(self._folder)
        self._folder, self._frozen, self._until_dark = self._frozen, None, None
        self._start()
        return True

    # What people do.

    def write(self, customer: int) -> None:
        self._day.notes += 1
        text = f"note {self._day.notes}"
        event = self.outbox.write_note(self.author, customer, text, self.clock.stamp())
        self.notes[event.id] = Saved(text, taken_back=False, sure=not self.is_dark)

    def take_back(self) -> None:
        pending = self.outbox.pending(self.author)
        if pending:
            event = self._day.chance.choice(pending).id
            if self.outbox.take_back(event, self.author):
                sure = self.notes[event].sure and not self.is_dark
                self.notes[event] = self.notes[event]._replace(taken_back=True, sure=sure)

    def lose_a_file(self) -> None:
        """Somebody's tool for cleaning up deletes a cache."""
        held = self._shelf.addresses()
        if held:
            lost = self._day.chance.choice(held)
            self.fear(0)
            self.wake()
            (self._folder / "caches" / lost.path.name).unlink(missing_ok=True)
            self._seen.pop(lost.stream, None)
            self._came.pop(lost.stream, None)

    # What its screens may show.

    def streams(self) -> tuple[str, ...]:
        return StoreScope(self.place, "associate").stream, CATALOGUE, ARTEFACTS

    def cursor(self, stream: str) -> int | None:
        """How far a stream has come here; None when there is nothing to read."""
        reader = self._reader(stream)
        if reader is None:
            return None
        return int(reader.execute("SELECT value FROM meta WHERE name = 'cursor'").fetchone()[0])

    def rows(self, stream: str) -> Rows:
        reader = self._reader(stream)
        assert reader is not None
        return {
            key_of(table, row): row
            for table in tables(stream)
            for row in reader.execute(all_rows(table))
        }

    def _reader(self, stream: str) -> Any:
        found = [a for a in self.library.shelved.addresses if a.stream == stream]
        if not found or not found[0].path.exists():
            return None
        path = found[0].path
        if path not in self._readers:
            self._readers[path] = open_cache(
                stream, path, found[0].key, read_only=True, cache_kib=500
            )
        return self._readers[path]

    def glance(self) -> None:
        """Somebody looks while the sync is at work, if there is a new file to read."""
        if self._looked_at is not self.library.shelved:
            try:
                self.check()
            except BrokenError as broken:  # the sync would take it for its own trouble
                self._day.broken = broken

    def check(self) -> None:
        """S1 and S13: the rows are the hub's as of the cursor, and none went back."""
        self._looked_at = self.library.shelved
        for stream in self.streams():
            cursor = self.cursor(stream)
            if cursor is None:
                continue
            if cursor < self._came.get(stream, 0):
                raise BrokenError(f"S13: {stream} went from {self._came[stream]} back to {cursor}")
            self._came[stream] = cursor
            mine = self.rows(stream)
            self._check_versions(stream, mine)
            if cursor >= self._day.hub.floor(stream):
                self._check_rows(stream, mine, cursor)

    def _check_versions(self, stream: str, mine: Rows) -> None:
        seen = self._seen.setdefault(stream, {})
        for key, row in mine.items():
            if row[-1] < seen.get(key, 0):
                raise BrokenError(f"S13: {key} went from version {seen[key]} back to {row[-1]}")
            seen[key] = row[-1]

    def _check_rows(self, stream: str, mine: Rows, cursor: int) -> None:
        hubs = self._day.hub.rows(stream)
        if mine == hubs:
            return
        told, left = self._day.hub.told(stream, cursor)
        for key in mine.keys() | hubs.keys():
            table, columns = key
            of_customer = table == "customer" or table in OF_CUSTOMER
            if key in told or (of_customer and columns[0] in left):
                continue
            if mine.get(key) != hubs.get(key):
                raise BrokenError(
                    f"S1: at {cursor} of {stream} the tablet holds {mine.get(key)} "
                    f"and the hub {hubs.get(key)}"
                )

"""The tablets of the simulation: the real parts, and power, disks and clocks that fail.

A power cut is a copy of the tablet's folder as it lies on the disk at that moment; what
the process does after it is thrown away. A write that the disk itself would lose is
not played (``test_powercut``). What a reader may see is compared with the truth after
each step, and in the middle of one.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
from sqlcipher3 import dbapi2
from tests.together.simulated_aboard import check_needs
from tests.together.simulated_flights import PIN
from tests.together.simulated_hub import LEASE_SECONDS
from tests.together.simulated_road import (
    SETTINGS,
    Day,
    DirectClient,
    Network,
    WholeRoad,
)
from tests.together.simulated_truth import BrokenError, Key, Rows, all_rows, key_of, owner_of

from aisleside.device.cache.database import open_cache
from aisleside.device.cache.library import Library
from aisleside.device.cache.stream_file import StreamAddress
from aisleside.device.machine.folders import Folders
from aisleside.device.machine.sealed import Root
from aisleside.device.outbox.database import ControlDatabase, set_aside
from aisleside.device.outbox.identity import identity, keep_identity
from aisleside.device.outbox.notes import Outbox
from aisleside.device.outbox.spool import Spool, _frames
from aisleside.device.outbox.streams import held_streams, streams_over
from aisleside.device.sync.engine import Parts, SyncEngine
from aisleside.device.sync.erasures import Forgetter
from aisleside.device.sync.healing import Healer
from aisleside.device.sync.lease import Lease, kept_clock
from aisleside.device.sync.loader import Loader
from aisleside.device.sync.puller import Puller
from aisleside.device.sync.pusher import Pusher
from aisleside.device.sync.shelf import Shelf
from aisleside.device.sync.status import Closed
from aisleside.device.sync.transport import HubClient
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import EventKind
from aisleside.domain.recorded import NoteWritten, Recorded
from aisleside.wire.codec import encode
from aisleside.wire.messages import NoteBody, StreamOffer
from aisleside.wire.rows import NeedRow
from aisleside.wire.streams import ARTEFACTS, CATALOGUE, Scope, scope_of, tables

_FULL = 13  # SQLite's number for a full disk
RARELY = 0.4
_UNSURE = 5  # seconds by which a tablet's idea of the time may be wrong


@dataclass(slots=True)
class Saved:
    """A note, or what else was recorded, as its author knows it.

    *sure* is False when the power went while she pressed.
    """

    text: str  # empty for what brings no words of its own
    subject: int
    person: int
    sure: bool
    taken_back: bool = False
    poison: bool = False
    kind: EventKind = EventKind.NOTE


class _WatchedLoader(Loader):
    """The tablet's own, which writes down below which sequence a file may not stand."""

    def __init__(self, hub: Any, shelf: Shelf, floors: dict[Path, int], **named: Any) -> None:
        super().__init__(hub, shelf, **named)
        self._floors = floors

    def load(self, offer: StreamOffer, **named: Any) -> StreamAddress:
        address = super().load(offer, **named)
        self._floors[address.path] = offer.floor
        return address


class _WatchedShelf(Shelf):
    """The tablet's own, which says when needs that are over have been let go of."""

    def __init__(self, control: Any, library: Library, gone: Callable[[int], None]) -> None:
        super().__init__(control, library)
        self._gone = gone

    def let_go_of_needs(self, now: int) -> frozenset[int]:
        whose = super().let_go_of_needs(now)
        self._gone(now)
        return whose


class Tablet:
    """One tablet: its folder, the parts that run on it, and what its readers have seen."""

    def __init__(
        self,
        day: Day,
        folder: Path,
        place: str,
        root: Root,
        *,
        whole_road: bool = False,
        heals: bool = True,
    ) -> None:
        self._day = day
        self.author = f"S{place}"
        self.notes: dict[str, Saved] = {}
        self._folder = folder
        self._root = root
        self._whole_road = whole_road
        self.heals = heals
        self._lives = 0
        self.network = Network(day, self)
        self._until_dark: int | None = None
        self._frozen: Path | None = None
        self._until_full: int | None = None
        self._full_once = False
        self._skew = 0.0  # of the wall clock
        self._booted_at = day.hub.now - 5_000
        self._boot = 1
        self._sure_of_time = True
        self._heard_at: float | None = None
        self._limits: dict[str, int | None] = {}
        self._seen: dict[str, dict[Key, int]] = {}  # highest version of each row shown
        self._came: dict[str, tuple[str, int]] = {}  # how far each stream had come
        self._spoilt: set[str] = set()  # files somebody damaged, to be healed
        self._lost: set[str] = set()  # files somebody removed
        self._readers: dict[Path, Any] = {}
        self._looked_at: Any = None
        self._floors: dict[Path, int] = {}  # of what was loaded and not yet looked at
        self._no_need_before = 0  # the latest time at which it let go of needs
        self._start()

    def _start(self) -> None:
        day, chance = self._day, self._day.chance
        self.control = ControlDatabase(Folders(self._folder), self._root)
        self.outbox = Outbox(self.control, Spool(self.control))
        self.library = Library()
        self.clock = kept_clock(
            self.control,
            wall=lambda: day.hub.now + self._skew,
            uptime=lambda: day.hub.now - self._booted_at,
            boot=self._boot,
        )
        self.client = (
            HubClient(SETTINGS, self._identity, transport=WholeRoad(self.network.ask))
            if self._whole_road
            else DirectClient(self._identity, self.network.ask)
        )
        self.shelf = _WatchedShelf(self.control, self.library, self._let_go)
        self._check_order()  # before the lease looks and tidies up
        self._lease = Lease(self.control, self.clock, self.library, self.shelf)
        self._lease.look()
        self.shelf.show()
        self._looked_at = self.library.shelved
        self.healer = Healer(
            self.client, self.shelf, self.library, self.control, now=self.clock.now
        )
        self.forgetter = Forgetter(self.client, self.control, self.outbox, self.shelf)
        self.puller = Puller(
            self.client,
            self.shelf,
            _WatchedLoader(
                self.client,
                self.shelf,
                self._floors,
                shown_after=chance.choice((0.0, 1e9)),
                clock=lambda: day.hub.now,
            ),
            learn=self.clock.learn,
            renew=self._lease.renew,
        )
        self.pusher = Pusher(
            self.client, self.outbox, learn=self.clock.learn, forgetting=self.forgetter
        )
        self.engine = SyncEngine(
            Parts(
                control=self.control,
                outbox=self.outbox,
                shelf=self.shelf,
                puller=self.puller,
                pusher=self.pusher,
                clock=self.clock,
                lease=self._lease,
                hub=self.client,
                erasures=self.forgetter,
                healer=self.healer if self.heals else None,
            ),
            SETTINGS,
            chance=chance.random,
            uptime=lambda: day.hub.now,
        )
        self.engine._tidy_up()

    def _identity(self) -> Any:
        return identity(self.control)

    @property
    def device(self) -> str:
        known = identity(self.control)
        assert known is not None
        return known.device

    @property
    def is_enrolled(self) -> bool:
        return identity(self.control) is not None

    @property
    def is_afraid(self) -> bool:
        """Whether its power is about to go."""
        return self._until_dark is not None

    @property
    def waits(self) -> bool:
        """Whether something is still to be sent."""
        with self.control.reading() as connection:  # also what was taken back
            found = connection.execute("SELECT 1 FROM event WHERE status IS NULL LIMIT 1")
            return found.fetchone() is not None or bool(self.outbox.left_behind())

    def is_level(self) -> bool:
        """Whether it has all that the hub has for it."""
        truth = self._day.hub.truth
        return set(self.shelf.held()) == self.offered() and all(
            self.stands_at(stream) == (truth.epoch, truth.head) for stream in self.shelf.held()
        )

    def offered(self) -> set[str]:
        """What the hub lets this tablet hold now, as its tables have it."""
        ask = self._day.hub.truth.ask
        known = identity(self.control)
        found = ask(
            "SELECT place, staff FROM device"
            " WHERE id = ? AND revoked_at IS NULL AND copied_at IS NULL",
            known.device if known else "",
        )
        if not found or known is None:
            return set()
        lent = ask(
            'SELECT stream FROM "grant" WHERE device = ? AND not_after > ?',
            *(known.device, int(self._day.hub.now)),
        )
        place, staff = found[0]
        duties = ask(
            "SELECT flight, mask FROM duty"
            " WHERE holder IN (?, ?) AND opens_at <= ? AND not_after > ?",
            *(f"place:{place}", f"staff:{staff}"),
            *2 * (int(self._day.hub.now),),
        )
        return {
            Scope(place, "associate").stream,
            CATALOGUE,
            ARTEFACTS,
            *(stream for (stream,) in lent),
            *(Scope(flight, mask).stream for flight, mask in duties),
        }

    def close(self) -> None:
        for reader in self._readers.values():
            reader.close()
        self._readers.clear()
        self.shelf.close()
        self.client.close()
        self.control.close()

    # Losing power, room and time.

    def fear(self, moments: int) -> None:
        """Let the power go after so many moments of the step to come, or at its end."""
        self._until_dark = moments

    def fill(self, moments: int) -> None:
        """Let the disk be full from so many moments of the step to come on."""
        self._until_full = moments

    def moment(self) -> None:
        """Between two steps of the tablet's own work: here the power may go."""
        if self._until_dark is not None and self._frozen is None:
            self._until_dark -= 1
            if self._until_dark < 0:
                self._freeze()
        if self._until_full is not None:
            self._until_full -= 1

    def rare_moment(self) -> None:
        """Where it seldom comes by, a power cut that is to come mostly comes."""
        if self.is_afraid and not self.is_dark and self._day.chance.random() < RARELY:
            self._freeze()
        self.moment()

    def writing(self, connection: Any) -> None:
        """Before a commit: the disk may be full, except for what the reserve makes room for."""
        if self._until_full is None or self._until_full >= 0:
            return
        if connection is self.control._connection and not self.control._reserve.exists():
            return
        full = dbapi2.OperationalError("database or disk is full")
        full.sqlite_errorcode = _FULL
        raise full

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
        if self._until_full is not None:
            self._until_full = None
            self.control.refill_reserve()
        if self._until_dark is None:
            return False
        if self._frozen is None:
            self._freeze()
        assert self._frozen is not None
        self.close()
        shutil.rmtree(self._folder)
        self._folder, self._frozen, self._until_dark = self._frozen, None, None
        self._reboot()
        self._start()
        return True

    def _reboot(self) -> None:
        chance, now = self._day.chance, self._day.hub.now
        if chance.random() < 0.5:  # the app alone ended
            return
        self._boot += 1
        self._booted_at = now - chance.choice((5.0, 60.0))
        if self._skew:
            self._sure_of_time = False

    def set_clock(self) -> None:
        """Somebody sets the wall clock, or it goes wrong."""
        now = self._day.hub.now
        self._skew = self._day.chance.choice((0.0, 0.0, -now, 4.1e9 - now, -3600.0, -200.0, 86400))

    # What people do.

    def write(self, customer: int) -> None:
        text = self.words_about("note", customer)
        self.record(customer, NoteWritten(text), EventKind.NOTE, text)

    def words_about(self, what: str, customer: int) -> str:
        """Words nobody else writes, with hers among them."""
        day = self._day
        day.notes += 1
        return f"{what} {day.notes} about {day.hub.truth.canary(self._person(customer))}"

    def record(self, customer: int, body: Recorded, kind: EventKind, text: str = "") -> None:
        event = self.outbox.write(self.author, customer, body, self.clock.stamp())
        person = self._person(customer)
        self.notes[event.id] = Saved(text, customer, person, sure=not self.is_dark, kind=kind)

    def _person(self, customer: int) -> int:
        """Who it is, also where this tablet has not heard yet that she was erased."""
        truth = self._day.hub.truth
        return truth.person_of(customer) or max(truth.stood.get(customer, {0}))

    def sign_in(self, staff: str) -> None:
        """Somebody takes this tablet; the hub is asked whether her PIN is right."""
        self.client.verify(staff, PIN)

    def write_poison(self, customer: int) -> None:
        """Something the hub can make no use of, or stumbles over."""
        day, chance = self._day, self._day.chance
        day.notes += 1
        words = day.hub.truth.canary(day.hub.truth.person_of(customer))
        text = f"{chance.choice(('stumble', 'x' * 9000))} {day.notes} {words}"
        said = EventKind.NOTE, msgspec.Raw(encode(NoteBody(text)))
        event = self.outbox._write(self.author, customer, said, self.clock.stamp())
        person = day.hub.truth.person_of(customer)
        sure = not self.is_dark
        self.notes[event.id] = Saved(text, customer, person, sure=sure, poison=True)

    def take_back(self) -> None:
        pending = self.outbox.pending(self.author)
        if pending:
            event = self._day.chance.choice(pending).id
            if self.outbox.take_back(event, self.author):
                sure = self.notes[event].sure and not self.is_dark
                self.notes[event].taken_back, self.notes[event].sure = True, sure

    def send(self) -> int:
        """Hand over what waits, and nothing else: somebody is about to switch the tablet off."""
        return self.pusher.push()

    def look(self) -> None:
        """The lease looks by itself, with or without a network."""
        self._lease.look()

    def lose_a_file(self) -> None:
        """Somebody's tool for cleaning up deletes a cache."""
        held = self.shelf.addresses()
        if held:
            lost = self._day.chance.choice(held)
            self._off_and_on()
            (self._folder / "caches" / lost.path.name).unlink(missing_ok=True)
            self._lost.add(lost.path.name)
            self._forget_seen(lost.stream)

    def lose_a_key(self) -> None:
        """The key of a cache cannot be unwrapped any more."""
        held = self.shelf.held()
        if held:
            stream = self._day.chance.choice(held)
            self._off_and_on()
            self.control.change(
                lambda connection: connection.execute(
                    "UPDATE stream SET key = randomblob(60) WHERE name = ?", (stream,)
                )
            )
            self._forget_seen(stream)
            self._off_and_on()

    def spoil(self) -> None:
        """A row in a cache changes by itself."""
        chance = self._day.chance
        held = [s for s in self.shelf.held() if scope_of(s)]
        writer = self.shelf.writer(chance.choice(held)) if held else None
        if writer is None or not self.heals:
            return
        stream = writer.address.stream
        connection = writer._connection
        which = "WHERE rowid = (SELECT min(rowid) FROM customer)"
        match chance.randrange(3):
            case 0:
                connection.execute(f"UPDATE customer SET tier = 'gold' {which}")
            case 1:
                connection.execute("DELETE FROM line WHERE id = (SELECT max(id) FROM line)")
            case _:
                connection.execute("UPDATE fact SET version = version + 5, value = 'x'")
        self._spoilt.add(stream)
        self._forget_seen(stream)

    def lose_its_keys(self) -> None:
        """The key store was emptied: the tablet is set up anew, what is sealed stays."""
        day = self._day
        self.close()
        set_aside(Folders(self._folder))
        self._root = Root(day.chance.randbytes(32))
        for stream in list(self._seen):
            self._forget_seen(stream)
        self._spoilt.clear()
        self._limits, self._heard_at = {}, None
        self._start()

    def enrol(self, code: str) -> None:
        """As ``device.main`` does it."""
        known = self.client.enrol(code, "Tablet")
        keep_identity(self.control, known)

    def person_agrees(self) -> None:
        """A manager lets a large removal go on if the hub's own screens show the same."""
        for removal in self.puller.removals:
            there = len(self._day.hub.truth.rows(removal.stream))
            if removal.left >= there // 2:
                self.puller.confirm_removal(removal.stream)

    def _off_and_on(self) -> None:
        self.fear(0)
        self.wake()

    def _forget_seen(self, stream: str) -> None:
        self._seen.pop(stream, None)
        self._came.pop(stream, None)

    # What its screens may show.

    def streams(self) -> list[str]:
        """What can be read, and is whole."""
        whole = {held.stream for held in held_streams(self.control)}
        return [a.stream for a in self.library.shelved.addresses if a.stream in whole]

    def readable(self) -> list[str]:
        """What can be read now, file, key and all, and is not over soon as far as it knows."""
        over = streams_over(self.control, int(self._day.hub.now) + _UNSURE)
        here = (stream for stream in self.streams() if self.stands_at(stream) is not None)
        return [stream for stream in here if stream not in over]

    def stands_at(self, stream: str) -> tuple[str, int] | None:
        """In which epoch a stream is here, and how far it came."""
        reader = self._reader(stream)
        if reader is None:
            return None
        meta = dict(reader.execute("SELECT name, value FROM meta"))
        return str(meta["epoch"]), int(meta["cursor"])

    def rows(self, stream: str) -> Rows:
        reader = self._reader(stream)
        assert reader is not None
        return {
            key_of(table, row): row
            for table in tables(stream)
            for row in reader.execute(all_rows(table))
        }

    def rows_held(self, stream: str) -> int:
        with suppress(ExpectedError):
            writer = self.shelf.writer(stream)
            return 0 if writer is None else writer.rows
        return 0

    def _reader(self, stream: str) -> Any:
        found = [a for a in self.library.shelved.addresses if a.stream == stream]
        if not found or found[0].key is None or not found[0].path.exists():
            return None
        path = found[0].path
        if path not in self._readers:
            for old in [p for p in self._readers if not p.exists()]:
                self._readers.pop(old).close()
            self._readers[path] = open_cache(
                stream, path, found[0].key, read_only=True, cache_kib=500
            )
        return self._readers[path]

    def glance(self) -> None:
        """Somebody looks while the sync is at work: if there is a new file, or by chance."""
        day = self._day
        chance = day.weather.glances > 0 and day.chance.random() < day.weather.glances
        if chance or self._looked_at is not self.library.shelved:
            try:
                self.check()
            except BrokenError as broken:  # the sync would take it for its own trouble
                self._day.broken = broken

    def heard(self, *, whole: bool) -> None:
        """A round is over; what the newest manifest says is what this tablet was told."""
        latest = self.client.latest
        if latest is None:
            return
        told = {offer.stream: offer.not_after for offer in latest.streams}
        if whole and not self.is_dark:
            self._limits = told
            if self._heard_at != latest.hub_time:
                self._heard_at, self._sure_of_time = latest.hub_time, True
            return
        for stream, limit in told.items():  # it may have kept the one or the other
            known = self._limits.get(stream, 0)
            self._limits[stream] = None if None in (limit, known) else max(limit or 0, known or 0)
        self._heard_at = max(self._heard_at or 0, latest.hub_time)

    def check(self) -> None:
        """S1 and S13: the rows are the hub's as of the cursor, and none went back."""
        self._looked_at = self.library.shelved
        for stream in self._came.keys() - set(self.shelf.held()):  # left: it may begin anew
            self._forget_seen(stream)
        for stream in self.streams():
            stands = self.stands_at(stream)
            if stands is None:
                continue
            epoch, cursor = stands
            was_epoch, was = self._came.get(stream, (epoch, 0))
            if epoch != was_epoch:
                self._forget_seen(stream)
            elif cursor < was:
                raise BrokenError(f"S13: {stream} went from {was} back to {cursor}")
            self._check_load(stream, cursor)
            self._came[stream] = epoch, cursor
            if stream in self._spoilt:
                continue
            mine = self.rows(stream)
            self._check_versions(stream, mine)
            self._check_rows(stream, mine, epoch, cursor)

    def _check_load(self, stream: str, cursor: int) -> None:
        """S4: what is loaded is not from before what was offered."""
        (address,) = [a for a in self.library.shelved.addresses if a.stream == stream]
        floor = self._floors.pop(address.path, 0)
        if cursor < floor:
            raise BrokenError(f"S4: {stream} was loaded at {cursor}, below {floor}")

    def check_leaving(self) -> None:
        """S16 and S18: what is over is not shown, and its key is gone."""
        now = self._day.hub.now
        if self._sure_of_time and self._lease.state() is not Closed.CLOCK:
            for stream in self.shelf.held():
                limit = self._limits.get(stream)
                if limit is not None and now > limit + _UNSURE:
                    raise BrokenError(f"S16: {stream} was lent until {limit}, and it is {now}")
            shown = self.library.shelved.addresses
            if shown and self._heard_at and now > self._heard_at + LEASE_SECONDS + _UNSURE:
                raise BrokenError("S16: people are shown after the lease ended")

    def check_kept(self, before: list[str], offered: set[str]) -> None:
        """S11: nothing that the hub still offers was let go."""
        for stream in before:
            if stream in offered and stream not in self.shelf.held():
                raise BrokenError(f"S11: {stream} was let go, and the hub offers it")

    def _check_order(self) -> None:
        """S16: the key goes before the file, so no key is here without its file."""
        for address in self.shelf.addresses():
            if not address.path.exists() and address.path.name not in self._lost:
                raise BrokenError(f"S16: the file of {address.stream} went before its key")

    def _check_versions(self, stream: str, mine: Rows) -> None:
        seen = self._seen.setdefault(stream, {})
        for key, row in mine.items():
            if row[-1] < seen.get(key, 0):
                raise BrokenError(f"S13: {key} went from version {seen[key]} back to {row[-1]}")
            seen[key] = row[-1]

    def _check_rows(self, stream: str, mine: Rows, epoch: str, cursor: int) -> None:
        life = self._day.hub.truth.life(epoch)
        if life is None:
            raise BrokenError(f"S5: {stream} is in an epoch {epoch} that never was")
        if cursor < life.floor(stream):
            return
        hubs = life.rows(stream)
        if mine == hubs:
            return
        mine, hubs = self.needed(mine), self.needed(hubs)
        told, gone = life.told(stream, cursor), self._day.hub.truth.gone_ids
        for key in mine.keys() | hubs.keys():
            owner = owner_of(key)
            if key in told.keys or owner in told.left or owner in gone:
                continue
            if mine.get(key) != hubs.get(key):
                raise BrokenError(
                    f"S1: at {cursor} of {stream} the tablet holds {mine.get(key)} "
                    f"and the hub {hubs.get(key)}"
                )

    def _let_go(self, now: int) -> None:
        """What is over at *now* has been let go of."""
        self._no_need_before = max(now, self._no_need_before)
        if self.is_dark:
            return
        for stream in self.shelf.held():
            file = self.shelf.writer(stream) if "need" in tables(stream) else None
            if file is not None:
                try:
                    check_needs(file, now)
                except BrokenError as broken:
                    self._day.broken = broken

    def needed(self, rows: Rows) -> Rows:
        """Rows of a stream without the needs that this tablet let go of by itself."""
        return {
            key: row
            for key, row in rows.items()
            if key[0] != "need" or NeedRow(*row).until > self._no_need_before
        }

    def healed(self) -> None:
        """The healer has compared everything."""
        self._spoilt.clear()

    def words(self) -> str:
        """Everything that can be read in its files, to search for words that must be gone."""
        found: list[str] = []
        for address in self.shelf.addresses():
            if address.key is None or not address.path.exists():
                continue
            connection = open_cache(
                address.stream, address.path, address.key, read_only=True, cache_kib=500
            )
            try:
                found += dump(connection)
            finally:
                connection.close()
        with self.control.reading() as connection:
            found += [repr(row) for row in connection.execute("SELECT * FROM event")]
        spool = self._folder / "outbox.sealed"
        if spool.exists():
            keys = self._day.hub.service.keys
            found += [repr(keys.unseal(sealed)) for _, sealed in _frames(spool)]
        return "\n".join(found).lower()


def dump(connection: Any) -> list[str]:
    """Every row of every table, those of the index of words included."""
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    return [
        repr(row)
        for (name,) in names
        if name != "person"
        for row in connection.execute(f'SELECT * FROM "{name}"')  # its own names
    ]

"""Kill the tablet or the hub at a write, open it again, and see that nothing is wrong.

A story is a state of the world and something that is done in it. It is played once
undisturbed, which says at which writes it can be killed and which states a stream may be
seen in; then, for each kill, it is played again in a fresh copy, killed, looked at with
the real code, and brought to its end. ``python -m tests.together.kills --kills 200``
spreads so many over the stories of a load and of pages (B8); ``--story`` names others.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import shutil
import sqlite3
import sys
import tempfile
import time
from collections import Counter as Counted
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select
from tests.device.decrypted import decrypted
from tests.flying import MUNICH, VIENNA
from tests.hub.store.test_migrations import VERSION_1, everything
from tests.together import killed
from tests.together.killed import OTHER_PLACE, PLACE, STAMP, hub_in, opened, served, tablet_in
from tests.together.knife import Knife, Point, Work, knife, possible

from aisleside.device.cache.book import Book
from aisleside.device.cache.database import open_cache
from aisleside.device.cache.stream_file import StreamAddress
from aisleside.device.machine.folders import folders as folders_of
from aisleside.device.machine.sealed import Root
from aisleside.device.main import Tablet
from aisleside.device.outbox import migrations as control_migrations
from aisleside.device.outbox.database import LATEST, ControlDatabase
from aisleside.device.outbox.identity import identity
from aisleside.device.outbox.streams import held_streams
from aisleside.device.sync.transport import HubClient
from aisleside.domain.claim import Part
from aisleside.domain.recorded import ClaimMade
from aisleside.hub.events.receive import Reception
from aisleside.hub.main import forget, issue_enrolment, move, restore, store_at
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import backup, journal, reading, received, schema
from aisleside.hub.store.engine import Store
from aisleside.wire.codec import SentBatch
from aisleside.wire.rows import KEYS
from aisleside.wire.streams import tables

CANARY = "Zebulon"
ERASED = 7
ASKS = ("manifest", "feed", "repair", "send", "erasures", "snapshot")  # of the hub
SPARED = ("reserve", "hub.lock")  # nothing in them; shared by all copies

Rows = dict[str, list[tuple[Any, ...]]]
State = tuple[str, int, str]  # epoch, cursor, digest of the rows


class WrongError(AssertionError):
    """A kill left something wrong. *at* is where it was."""


@dataclass(frozen=True)
class Story:
    """What is done by *work* in the world that *make* makes, and how it must end."""

    name: str
    make: Callable[[Path], None]
    work: Work
    look: Callable[[Path, Told], None]


@dataclass
class Told:
    """What was seen of streams when nobody disturbed the story."""

    states: dict[str, set[State]] = field(default_factory=lambda: defaultdict(set))


def play(story: Story, folder: Path, blade: Knife, *, kills: int, chance: random.Random) -> int:
    """Kill a story so often, at points spread over all of it; says how many died."""
    made = folder / "made"
    made.mkdir()
    story.make(made)
    told = Told()
    if tablet_in(made).exists():
        with copied_to(made, folder / "told") as copied:
            watch(story, copied, told)
    with copied_to(made, folder / "whole") as copied, _url(copied) as url:
        points = blade.points(copied, story.work, copied, url)
    died = 0
    for at in _spread(points, kills, chance):
        if died == kills:
            break
        with copied_to(made, folder / "run") as copied:
            with _url(copied) as url:
                died += blade.kill(at, copied, story.work, copied, url)
            try:
                story.look(copied, told)
            except Exception as error:
                raise WrongError(f"{story.name}, killed at {at.call} {at.count}") from error
    return died


def _spread(points: list[Point], kills: int, chance: random.Random) -> list[Point]:
    """The last ones, which put things in place, and others from all over; then any again.

    A point may not come when it is played again: threads take turns as they like.
    """
    last = points[max(0, len(points) - kills // 3) :]
    others = points[: len(points) - len(last)]
    chosen = last + chance.sample(others, min(len(others), kills - len(last)))
    return chosen + chance.choices(points, k=2 * kills)


@contextmanager
def copied_to(made: Path, to: Path) -> Iterator[Path]:
    shutil.copytree(made, to, copy_function=_copied)
    try:
        yield to
    finally:
        shutil.rmtree(to)


def _copied(source: str, target: str) -> None:
    if Path(source).name in SPARED:
        Path(target).hardlink_to(source)
    else:
        shutil.copy2(source, target)


@contextmanager
def _url(folder: Path) -> Iterator[str]:
    """The hub, where the story has a tablet that asks it."""
    if not tablet_in(folder).exists():
        yield ""
        return
    with served(folder) as (_, url):
        yield url


# What is looked at.


def watch(story: Story, folder: Path, told: Told) -> None:
    """Play it here, and note the states of all streams whenever the hub is asked."""
    before = {name: getattr(HubClient, name) for name in ASKS}

    def noting(name: str) -> Callable[..., Any]:
        def asked(client: HubClient, *given: Any, **named: Any) -> Any:
            note(folder, told)
            return before[name](client, *given, **named)

        return asked

    note(folder, told)
    for name in ASKS:
        setattr(HubClient, name, noting(name))
    try:
        with _url(folder) as url:
            story.work(folder, url)
    finally:
        for name in ASKS:
            setattr(HubClient, name, before[name])
    note(folder, told)


def note(folder: Path, told: Told) -> None:
    control = ControlDatabase(folders_of(tablet_in(folder)), Root(killed.ROOT))
    try:
        for held in held_streams(control):
            path = control.folders.caches / held.file
            told.states[held.stream].add(state_of(StreamAddress(held.stream, path, held.key)))
    finally:
        control.close()


def rows_of(address: StreamAddress) -> Rows:
    with closing(_reader(address)) as connection:
        return {
            table: sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
            for table in tables(address.stream)
        }


def state_of(address: StreamAddress) -> State:
    with closing(_reader(address)) as connection:
        broken = connection.execute("PRAGMA integrity_check").fetchall()
        if broken != [("ok",)]:
            raise AssertionError(f"{address.stream} is damaged: {broken}")
        meta = dict(connection.execute("SELECT name, value FROM meta").fetchall())
    digest = hashlib.sha256(repr(rows_of(address)).encode()).hexdigest()
    return str(meta["epoch"]), int(meta["cursor"]), digest


def _reader(address: StreamAddress) -> sqlite3.Connection:
    return open_cache(address.stream, address.path, address.key, read_only=True, cache_kib=1_000)


def hub_rows(store: Store, stream: str) -> Rows:
    """Every row of a stream as the hub has it now."""
    found = {}
    with store.read() as connection:
        for table in tables(stream):
            columns = [schema.TRAVELLING[table].c[name] for name in KEYS[table]]
            keys = [tuple(row) for row in connection.execute(select(*columns))]
            here = reading.rows_by_key(connection, stream, table, keys) if keys else {}
            found[table] = sorted((tuple(row) for row in here.values()), key=repr)
    return found


def look_at_tablet(folder: Path, told: Told) -> None:
    """After a kill: nothing half (S1, S4), nothing lost (S7); then in step with the hub (S10)."""
    with served(folder) as (store, url), opened(folder, url) as tablet:
        for address in tablet.shelf.addresses():
            state = state_of(address)
            assert state in told.states[address.stream], f"{address.stream}: {state[:2]} is new"
        written = {row[0] for row in events_of(tablet)}
        assert set(killed.was_said(folder)) <= written, "what was saved is gone"
        for _ in range(3):
            assert tablet.engine.round(), f"a round failed: {tablet.engine.troubles}"
        check_in_step(tablet, store)
        check_notes(tablet, store)
        tablet.shelf.sweep()
        held = {held.file for held in held_streams(tablet.control)}
        files = {file.name for file in tablet.shelf.folder.glob("*.cache")}
        assert files == held, f"something was left over: {files - held}"


def look_for_traces(folder: Path, told: Told) -> None:
    """The same, and nobody who was erased and no need that is over is in any byte (S14)."""
    look_at_tablet(folder, told)
    with served(folder) as (_, url), opened(folder, url) as tablet:
        control = tablet.control
        plain = decrypted(control.folders.control, control.root.derive("control"))
        for held in held_streams(control):
            assert held.key is not None
            plain += decrypted(control.folders.caches / held.file, held.key)
        assert CANARY.lower().encode() not in plain.lower(), "what was to go is still there"


def look_at_control(folder: Path, _told: Told) -> None:
    """A migration was done or was not; the bytes of stored events are the same (S19)."""
    control = ControlDatabase(folders_of(tablet_in(folder)), Root(killed.ROOT))
    try:
        with control.reading() as connection:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            sent = [row[0] for row in connection.execute("SELECT sent FROM event ORDER BY n")]
    finally:
        control.close()
    assert (version, sent) == (LATEST, [b"as sent %d" % n for n in range(5)])


def look_at_intake(folder: Path, _told: Told) -> None:
    """What got a receipt is stored; sent again, each event counts once (S6)."""
    with store_at(hub_in(folder)) as store:
        reception = Reception(store, trying=hub_in(folder) / "trying")
        assert set(killed.was_said(folder)) <= _stored(store), "what got a receipt is gone"
        for _ in range(4):  # an event that was being used at a death is tried alone
            for first in range(1, 50, 10):
                batch = SentBatch(tuple(killed.event(n) for n in range(first, first + 10)))
                receipts = reception.receive(killed.SENDER, batch, now=killed.NOON).receipts
                assert {receipt.status for receipt in receipts} == {"applied"}
        with store.read() as connection:
            texts = connection.execute(select(schema.note.c.text)).scalars().all()
            assert sorted(texts) == sorted(f"Note {n}" for n in range(1, 51))
            assert received.every_gap(connection) == {}
    _check_sound(folder)


def look_at_load(folder: Path, _told: Told) -> None:
    """Whole batches of a source are in, and the load that follows ends as one alone does."""
    with store_at(hub_in(folder)) as store:
        with store.read() as connection:
            batches = Counted(
                (n - 1) % 100 // 40 + n // 300 * 2 for n in _customers(connection, "Eve")
            )
            floor, head = journal.floor(connection, killed.STREAM), journal.head(connection)
        assert set(batches.values()) <= {40}, "half a batch"
        assert len(batches) >= len(killed.was_said(folder))
        told = _feed_keys(store, since=floor)
        for row in hub_rows(store, killed.STREAM)["customer"]:
            assert row[-1] <= floor or ("customer", (row[0],)) in told, "changed and not told"
    killed.bring_people(folder, "")
    with store_at(hub_in(folder)) as store, store.read() as connection:
        assert journal.head(connection) >= head
        assert len(_customers(connection, "Eve")) == 160
    _check_sound(folder)


def look_at_backup(folder: Path, _told: Told) -> None:
    """A backup is whole or is none, and what is counted as one can be dropped (S4, S9)."""
    with store_at(hub_in(folder)) as store:
        with store.read() as connection:
            listed = backup.listed(connection)
        said = killed.was_said(folder)
        assert {one.id for one in listed if one.whole} >= set(said)
        complete = (folder / "kept.json").exists()
        assert complete == any(one.whole for one in listed)
        if not complete:
            for one in listed:
                backup.drop(store, one.id)
            assert [file.name for file in folder.glob("kept*")] == []
            backup.make(store, folder / "kept", now=killed.NOON)
        rows = hub_rows(store, killed.STREAM)
    restore(hub_in(folder), folder / "kept", clock=lambda: killed.NOON)
    with store_at(hub_in(folder)) as store:
        assert hub_rows(store, killed.STREAM) == rows
    _check_sound(folder)


def look_at_restore(folder: Path, _told: Told) -> None:
    """The hub is as it was or as the backup is, and can be told which (S5)."""
    with store_at(hub_in(folder)) as store:
        names = _names(store)
        assert names in ({"Ada"}, {"Ada", "Eve"}), names
        back = names == {"Ada"}
        assert back or not killed.was_said(folder)
        assert (store.epoch != _first_epoch(store)) == back, "put back and not noticed"
    if not back:
        restore(hub_in(folder), folder / "kept", clock=lambda: killed.NOON.replace(minute=1))
        with store_at(hub_in(folder)) as store:
            assert _names(store) == {"Ada"}
            assert store.epoch != _first_epoch(store)
    _check_sound(folder)


def look_at_migration(folder: Path, _told: Told) -> None:
    """A hub of version 1 opens with all its rows (S19)."""
    before = _rows_of_version_1(folder)
    with store_at(hub_in(folder)):
        pass
    assert everything(hub_in(folder) / "hub.db") == before
    _check_sound(folder)


def look_at_snapshot(folder: Path, _told: Told) -> None:
    """What was offered can be fetched, and nothing under a final name is incomplete (S4)."""
    place = hub_in(folder) / "segments"
    for file in place.iterdir() if place.exists() else ():
        if len(file.name) == 64:
            assert hashlib.sha256(file.read_bytes()).hexdigest() == file.name
    with store_at(hub_in(folder)) as store:
        shelf = killed.snapshot_of(store)
        names = killed.segments(shelf)
        assert set(killed.was_said(folder)) <= set(names)
        for name in names:
            assert shelf.segment(name, streams=frozenset({killed.STREAM})) is not None


def check_in_step(tablet: Tablet, store: Store) -> None:
    for address in tablet.shelf.addresses():
        rows, wanted = rows_of(address), hub_rows(store, address.stream)
        for table in rows:
            assert rows[table] == wanted[table], f"{table} of {address.stream} differs"
    with closing(Book(tablet.library)) as book:
        reach = book.search("mail", limit=5, now=tablet.clock.now()).reach
    people = {
        row[0]
        for a in tablet.shelf.addresses()
        for row in hub_rows(store, a.stream).get("customer", ())
    }
    assert reach == len(people), f"{reach} of {len(people)} can be searched"


def check_notes(tablet: Tablet, store: Store) -> None:
    """Every event of the outbox is at the hub once, and no number is missing."""
    known = identity(tablet.control)
    assert known is not None
    events = events_of(tablet)
    assert tablet.outbox.counts().waiting == 0
    with store.read() as connection:
        there = connection.execute(
            select(schema.event.c.id, schema.event.c.n).where(schema.event.c.device == known.device)
        ).all()
        assert received.every_gap(connection) == {}
        assert connection.execute(select(schema.device.c.copied_at)).scalars().all() == [None]
    assert {tuple(row) for row in there} >= {(id_, n) for id_, n in events}
    numbers = [n for _, n in there]
    assert sorted(numbers) == list(range(1, len(numbers) + 1)), "a gap or a repeat"


def events_of(tablet: Tablet) -> list[tuple[str, int]]:
    with tablet.control.reading() as connection:
        return connection.execute("SELECT id, n FROM event").fetchall()


def _stored(store: Store) -> set[str]:
    with store.read() as connection:
        return set(connection.execute(select(schema.event.c.id)).scalars())


def _customers(connection: Connection, called: str) -> list[int]:
    table = schema.customer.c
    found = connection.execute(select(table.id).where(table.said.like(f"{called} %")))
    return list(found.scalars())


def _names(store: Store) -> set[str]:
    with store.read() as connection:
        said = connection.execute(
            select(schema.customer.c.said).where(schema.customer.c.id < 200)
        ).scalars()
        return {one.split()[0] for one in said}


def _first_epoch(store: Store) -> str:
    with store.read() as connection:
        return str(
            connection.execute(
                select(schema.epoch.c.epoch).where(schema.epoch.c.parent.is_(None))
            ).scalar_one()
        )


def _feed_keys(store: Store, *, since: int) -> set[tuple[str, tuple[Any, ...]]]:
    with store.read() as connection:
        found = reading.entries(
            connection, killed.STREAM, after=since, up_to=journal.head(connection), limit=10**6
        )
        return {(entry.table, tuple(json.loads(entry.key))) for entry in found}


def _check_sound(folder: Path) -> None:
    assert killed.integrity(hub_in(folder) / "hub.db") == ["ok"]


# How the worlds are made.


def _make_tablet(folder: Path, *, loaded: bool = True) -> None:
    with served(folder) as (store, url):
        killed.shop(store)
        with opened(folder, url) as tablet:
            tablet.enrol(code=issue_enrolment(store, PLACE, killed.HUB), name="Till 2")
            if loaded:
                assert tablet.engine.round()
            _write(tablet, "Unsent", 3)


def _write(tablet: Tablet, said: str, count: int, *, customer: int = 2) -> None:
    for number in range(count):
        tablet.outbox.write_note("S1", customer, f"{said} {number}", STAMP)


def make_first_load(folder: Path) -> None:
    _make_tablet(folder, loaded=False)


def make_pages(folder: Path) -> None:
    """Three hundred rows changed, thirty people came and one left."""
    _make_tablet(folder)
    with store_at(hub_in(folder)) as store:
        killed.people(store, range(20, 60), said="Eva")
        killed.people(store, range(101, 131), said="Ida")
        _leave(store, 70)


def _leave(store: Store, customer: int) -> None:
    with store.write() as connection:
        member = schema.member
        connection.execute(member.delete().where(member.c.customer == customer))
        journal.publish(connection, [(journal.Change("customer", (customer,), "del"), [PLACE])])


def make_reload(folder: Path) -> None:
    """The hub's feed does not reach back to where the tablet is."""
    make_pages(folder)
    with store_at(hub_in(folder)) as store, store.write() as connection:
        journal.reload(connection, [killed.STREAM])


def make_fix(folder: Path) -> None:
    """The hub was restored; since its backup the tablet sent notes and saw changes."""
    _make_tablet(folder)
    with served(folder) as (store, url):
        with opened(folder, url) as tablet:
            assert tablet.engine.round()
        backup.make(store, folder / "kept", now=killed.NOON)
        killed.people(store, range(10, 25), said="Eva")
        _leave(store, 80)
        with opened(folder, url) as tablet:
            _write(tablet, "Later", 2)
            assert tablet.engine.round()
            assert tablet.engine.round()
            _write(tablet, "Unsent too", 2)
    restore(hub_in(folder), folder / "kept", clock=lambda: killed.NOON)
    with store_at(hub_in(folder)) as store:
        killed.people(store, range(30, 35), said="Uma")


def make_erasure(folder: Path) -> None:
    """Somebody was erased whom the tablet holds, and has unsent notes about."""
    with served(folder) as (store, url):
        killed.shop(store)
        killed.people(store, range(ERASED, ERASED + 1), said=CANARY)
        with opened(folder, url) as tablet:
            tablet.enrol(code=issue_enrolment(store, PLACE, killed.HUB), name="Till 2")
            assert tablet.engine.round()
            _write(tablet, f"{CANARY} sent", 2, customer=ERASED)
            assert tablet.engine.round()
            _write(tablet, f"{CANARY} unsent", 2, customer=ERASED)
            _write(tablet, "Unsent", 2)
        forget(store, ERASED)


def make_push(folder: Path) -> None:
    """More unsent work than goes in one batch."""
    _make_tablet(folder)
    with served(folder) as (_, url), opened(folder, url) as tablet:
        _write(tablet, "More", 120)


def make_move(folder: Path) -> None:
    """The tablet was given another place: it leaves one stream and loads another."""
    _make_tablet(folder)
    with served(folder) as (store, url), opened(folder, url) as tablet:
        known = identity(tablet.control)
        assert known is not None
        move(store, known.device, OTHER_PLACE)


def make_flight(folder: Path) -> None:
    """A crew holds a flight and has got another; needs on the first are over."""
    with served(folder) as (store, url):
        killed.shop(store)
        killed.flight_of(store, MUNICH, range(1, 41), need_said=CANARY)
        with opened(folder, url) as tablet:
            tablet.enrol(code=issue_enrolment(store, PLACE, killed.HUB), name="Cabin 1")
            assert tablet.engine.round()
            tablet.outbox.write("S1", 3, ClaimMade("trouble:3", Part.APOLOGY), STAMP)
        with store.write() as connection, Intake(connection, "airline") as intake:
            intake.no_longer_needed((n, MUNICH, 1) for n in range(1, 41))
            intake.off_flight(MUNICH, [7])
        killed.flight_of(store, VIENNA, range(20, 60), need_said="Vegan meal")


def make_control(folder: Path) -> None:
    """Unsent work in a file of the first version."""
    places = folders_of(tablet_in(folder))
    with served(folder) as (store, _):
        killed.shop(store)
    newest = control_migrations.migrate

    def first(connection: sqlite3.Connection, *, version: int) -> None:
        del version
        database = control_migrations.Database(connection, execute_plugins=False)
        control_migrations._control.apply(database, stop_before="m002_the_hub_we_trust")
        connection.execute("PRAGMA user_version = 1")

    control_migrations.migrate = first
    try:
        control = ControlDatabase(places, Root(killed.ROOT))
    finally:
        control_migrations.migrate = newest
    control.change(
        lambda connection: connection.executemany(
            "INSERT INTO event (device, n, id, author, kind, written_at, sent, left, settled)"
            " VALUES ('D1', ?, ?, 'S1', 'note', 1, ?, 0, 0)",
            [(n + 1, f"id{n}", b"as sent %d" % n) for n in range(5)],
        )
    )
    control.close()


def make_hub(folder: Path) -> None:
    with store_at(hub_in(folder)) as store:
        killed.shop(store)
        killed.know_sender(store)


def make_backed_up(folder: Path) -> None:
    make_hub(folder)
    with store_at(hub_in(folder)) as store:
        backup.make(store, folder / "kept", now=killed.NOON)
        killed.people(store, range(1, 41), said="Eve")


def make_version_1(folder: Path) -> None:
    hub_in(folder).mkdir()
    with closing(sqlite3.connect(hub_in(folder) / "hub.db")) as database:
        database.executescript(VERSION_1.read_text(encoding="utf-8"))
        database.execute("PRAGMA journal_mode=WAL")


def _rows_of_version_1(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    with tempfile.TemporaryDirectory() as scratch:
        make_version_1(Path(scratch))
        return everything(hub_in(Path(scratch)) / "hub.db")


LOADS_AND_PAGES = (
    Story("first load", make_first_load, killed.a_round, look_at_tablet),
    Story("pages", make_pages, killed.a_round, look_at_tablet),
    Story("load again", make_reload, killed.a_round, look_at_tablet),
    Story("fix", make_fix, killed.a_round, look_at_tablet),
)
STORIES = (
    *LOADS_AND_PAGES,
    Story("erasure", make_erasure, killed.a_round, look_for_traces),
    Story("notes", _make_tablet, killed.write_notes, look_at_tablet),
    Story("push", make_push, killed.a_round, look_at_tablet),
    Story("move", make_move, killed.a_round, look_at_tablet),
    Story("flight", make_flight, killed.fly, look_for_traces),
    Story("control database of version 1", make_control, killed.open_control, look_at_control),
    Story("hub: events", make_hub, killed.take_events, look_at_intake),
    Story("hub: load", make_hub, killed.bring_people, look_at_load),
    Story("hub: backup", make_hub, killed.back_up, look_at_backup),
    Story("hub: restore", make_backed_up, killed.put_back, look_at_restore),
    Story("hub: database of version 1", make_version_1, killed.open_hub, look_at_migration),
    Story("hub: snapshot", make_hub, killed.build_snapshot, look_at_snapshot),
)


def main(arguments: Sequence[str]) -> int:
    """Kill as often as asked; 1 when something was wrong."""
    asked = argparse.ArgumentParser(prog="kills", description=__doc__)
    asked.add_argument("--kills", type=int, default=200)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument(
        "--story", action="append", help="one of: " + ", ".join(s.name for s in STORIES)
    )
    said = asked.parse_args(arguments)
    if not possible():
        _tell("Processes cannot be forked and killed on this machine, so nothing was tried.")
        return 2
    chosen = [s for s in STORIES if s.name in said.story] if said.story else list(LOADS_AND_PAGES)
    blade = knife()
    _tell(f"Killing at {blade.name}.")
    wrong = total = 0
    for number, story in enumerate(chosen):
        kills = said.kills // len(chosen) + (number < said.kills % len(chosen))
        began = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="aisleside-kills-") as scratch:
            try:
                chance = random.Random(said.seed)
                died = play(story, Path(scratch), blade, kills=kills, chance=chance)
            except WrongError as error:
                wrong += 1
                _tell(f"WRONG: {error}: {error.__cause__}")
                continue
        total += died
        _tell(f"{story.name}: {died} kills, nothing wrong, {time.monotonic() - began:.0f} s")
    _tell(f"{total} kills in all, {wrong} stories with something wrong.")
    return 1 if wrong else 0


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(main(sys.argv[1:]))

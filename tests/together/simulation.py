"""A shop's bad day, a thousand times over: ``python3 packaging/develop.py simulate``.

The real hub and the real tablets run in one process under one seed. While tills sell and
staff write notes, requests and answers are lost, come late, twice, damaged or as
somebody else's page, tablets lose power between any two steps, caches vanish and the
hub starts anew. After each step a tablet must hold what the hub's feed says it holds;
once the trouble is over, everything must have arrived, once.

A guard of the product can be taken out by name, here and only here, to show that the
simulation would notice. Not played yet: a hub restored from a backup, people erased,
streams joined and left, a clock that jumps, a full disk (SYNC.md).
"""

from __future__ import annotations

import argparse
import functools
import logging
import os
import random
import secrets
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import UUID

import httpx
import uuid_utils
from tests.together import simulated_hub, simulated_tablet
from tests.together.simulated_hub import CUSTOMERS, Hub
from tests.together.simulated_tablet import ROOT, BrokenError, Day, PowerCut, Saved, Tablet

from aisleside.device.cache import stream_file
from aisleside.device.cache.library import Library
from aisleside.device.cache.stream_file import StreamFile
from aisleside.device.machine import encrypted
from aisleside.device.machine.folders import Folders
from aisleside.device.outbox import database as control_database
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.identity import identity, keep_identity
from aisleside.device.outbox.notes import WITHDRAWN, Outbox, OutgoingEvent
from aisleside.device.sync import puller, transport
from aisleside.device.sync import shelf as shelf_module
from aisleside.device.sync.puller import Puller
from aisleside.device.sync.shelf import Shelf
from aisleside.device.sync.transport import HubClient
from aisleside.hub import main as hub_main
from aisleside.hub.api.door import Door
from aisleside.hub.store import engine as hub_engine
from aisleside.hub.store import journal, received, schema
from aisleside.hub.store.access import Session
from aisleside.wire.messages import FeedReply, Page
from aisleside.wire.streams import tables

STEPS = 60
TABLETS = ("1", "1", "2")  # the places they stand in
FRESH = 2  # this one has loaded nothing when the day begins
PATIENCE = 6  # rounds within which a healthy network must bring everything home

# What a step can be, and how often against the others.
STEP = {"change": 20, "round": 18, "write": 14, "take back": 6, "restart": 1, "lose a file": 1}
POWER_CUTS = 0.15  # of a tablet's steps

LAST_STEPS = 25  # lines shown of a day that broke something


class Run:
    """One day under one seed."""

    def __init__(self, seed: int, template: Path, folder: Path) -> None:
        self.chance = random.Random(seed)
        shutil.copytree(template, folder)
        self.hub = Hub(folder / "hub", self.chance)
        self.day = Day(self.chance, self.hub)
        self.tablets = [
            Tablet(self.day, folder / f"tablet{number}", place)
            for number, place in enumerate(TABLETS)
        ]
        self._acting: Tablet | None = None

    def close(self) -> None:
        for tablet in self.tablets:
            tablet.close()
        self.hub.close()

    def moment(self) -> None:
        """The power of the tablet that is at work may go now."""
        if self._acting is not None:
            self._acting.moment()

    def play(self) -> None:
        """The whole day.

        Raises:
            BrokenError: something did not hold.
        """
        self.day.trouble = self.chance.choice((0.05, 0.15, 0.3, 0.5))
        self.day.bustle = self.chance.choice((0.0, 0.1, 0.2))
        for _ in range(STEPS):
            self._step()
        self.day.trouble = self.day.bustle = 0.0
        self._settle()
        self._check_home()

    def _step(self) -> None:
        chance = self.chance
        self.hub.now += chance.choice((0.5, 3.0, 60.0, 200.0))
        (what,) = chance.choices(tuple(STEP), tuple(STEP.values()))
        match what:
            case "change":
                self.day.say(self.hub.change())
            case "restart":
                self.day.say("the hub starts anew")
                self.hub.restart()
            case _:
                self._act(chance.choice(self.tablets), what)

    def _act(self, tablet: Tablet, what: str) -> None:
        name = f"tablet {self.tablets.index(tablet)}"
        if self.chance.random() < POWER_CUTS:
            moments = self.chance.randrange(40 if what == "round" else 4)
            self.day.say(f"{name} will lose power after {moments} moments")
            tablet.fear(moments)
        self.day.say(f"{name}: {what}")
        self._acting = tablet
        with suppress(PowerCut):
            match what:
                case "round":
                    tablet.engine.round()
                case "write":
                    tablet.write(self.chance.choice(CUSTOMERS))
                case "take back":
                    tablet.take_back()
                case "lose a file":
                    tablet.lose_a_file()
        self._acting = None
        if self.day.broken is not None:
            raise self.day.broken
        if tablet.wake() or what == "round":
            tablet.check()

    def _settle(self) -> None:
        """S21: with a healthy network everything comes home in a few rounds."""
        for tablet in self.tablets * 2:  # twice: the others' notes come with the second
            self._acting = tablet
            for _ in range(PATIENCE):
                self.day.say(f"tablet {self.tablets.index(tablet)}: a quiet round")
                if tablet.engine.round():
                    break
            else:
                raise BrokenError(f"S21: no good round in {PATIENCE}: {tablet.engine.status}")
            tablet.check()
        self._acting = None

    def _check_home(self) -> None:
        known: dict[str, Saved] = {}
        for tablet in self.tablets:
            known |= tablet.notes
            self._check_numbers(tablet)
            if tablet.outbox.waiting() or tablet.engine.status.waiting:
                raise BrokenError("S21: events still wait")
            if tablet.outbox.pending(tablet.author):
                raise BrokenError("S21: the stream has caught up and a note still lies over it")
            for stream in tablet.streams():
                if tablet.cursor(stream) != self.hub.head():
                    raise BrokenError(f"S21: {stream} stands at {tablet.cursor(stream)}")
                if tablet.rows(stream) != self.hub.rows(stream):
                    raise BrokenError(f"S10: {stream} is not the hub's")
        self._check_notes(known)

    def _check_numbers(self, tablet: Tablet) -> None:
        """S7: no gap and no repeat."""
        device = identity(tablet.control)
        assert device is not None
        used = self.hub.ask("SELECT n FROM event WHERE device = ? ORDER BY n", device.device)
        with tablet.control.reading() as connection:
            (following,) = connection.execute("SELECT next_n FROM device").fetchone()
        if [n for (n,) in used] != list(range(1, following)):
            raise BrokenError(f"S7: {used} are the numbers of {following - 1} events")

    def _check_notes(self, known: dict[str, Saved]) -> None:
        """S6 and S9: what was saved is at the hub once, what was taken back is not."""
        events = dict(self.hub.ask("SELECT id, kind FROM event"))
        texts = [text for (text,) in self.hub.ask("SELECT text FROM note")]
        written = {note.text for note in known.values()}
        for text in texts:
            if text not in written:
                raise BrokenError(f"S6: nobody wrote {text!r}")
        for event, note in known.items():
            times = texts.count(note.text)
            if times > 1:
                raise BrokenError(f"S6: {note.text} is at the hub {times} times")
            if note.sure and note.taken_back and (times or events.get(event) != WITHDRAWN):
                raise BrokenError(f"S9: {note.text} was taken back and is {events.get(event)}")
            if note.sure and not note.taken_back and not times:
                raise BrokenError(f"S9: {note.text} was saved and is not at the hub")


# What the product would be without one of its guards.


def _take_any_page(self: StreamFile, page: Page) -> Any:
    with encrypted.transaction(self._connection):
        touched = self._put(page, tables(self.address.stream))
        self._set(cursor=page.to)
    return touched


def _take_any_answer(self: HubClient, stream: str, *, epoch: str, since: int) -> Any:
    params = {"stream": stream, "epoch": epoch, "from": str(since)}
    return self._with_token("GET", "/v1/feed", FeedReply, params=params)  # type: ignore[arg-type]  # a union


def _save_cursor_first(self: StreamFile, page: Page) -> Any:
    with encrypted.transaction(self._connection):
        self._set(cursor=page.to)
    with encrypted.transaction(self._connection):
        return self._put(page, tables(self.address.stream))


def _drop_all_sent(self: Outbox, _receipts: Any, *, hub_time: int) -> int:
    done = "UPDATE event SET status = 'applied', applied_seq = 0 WHERE status IS NULL AND left = 1"
    return self._control.change(lambda connection: connection.execute(done).rowcount)


def _send_unmarked(self: Outbox) -> list[OutgoingEvent]:
    with self._control.reading() as connection:
        asked = "SELECT id, sent FROM event WHERE status IS NULL ORDER BY rowid LIMIT 100"
        return [OutgoingEvent(*row) for row in connection.execute(asked)]


def _write_each_time(write: Callable[..., None]) -> Callable[..., None]:
    return lambda connection, note: write(connection, note._replace(id=f"{note.id} {note.version}"))


def _load_any_age(load: Callable[..., Any]) -> Callable[..., Any]:
    return lambda self, offer, hub_time, loads, **_oldest: load(
        self, offer, hub_time, loads, oldest=0
    )


GUARDS: dict[str, tuple[str, list[tuple[Any, str, Any]]]] = {
    "from_check": (
        "a page is used only if it begins where the tablet stands",
        [(StreamFile, "apply", _take_any_page), (HubClient, "feed", _take_any_answer)],
    ),
    "digest_check": (
        "what was changed on the way is not used",
        [
            (stream_file, "_check_content", lambda _page, _carried: None),
            (transport, "check_content", lambda _body, _said, what: None),
        ],
    ),
    "atomic_cursor": (
        "rows and cursor are one transaction",
        [(StreamFile, "apply", _save_cursor_first)],
    ),
    "ack_by_id": (
        "only an event that the hub named is done",
        [(Outbox, "record", _drop_all_sent)],
    ),
    "dedupe": (
        "an event that comes again changes nothing",
        [
            (received, "receipt_of", lambda _connection, _event: None),
            (received, "_KEEP", schema.event.insert().prefix_with("OR REPLACE")),
            (received, "write_note", _write_each_time(received.write_note)),
        ],
    ),
    "floor": (
        "a cursor below the floor takes the snapshot",
        [(journal, "floor", lambda _connection, _stream: 0)],
    ),
    "left_mark": (
        "a note that may have left is not taken back",
        [(Outbox, "waiting", _send_unmarked)],
    ),
    "snapshot_age": (
        "a snapshot from before what is held is not loaded",
        [
            (Puller, "_load", _load_any_age(Puller._load)),
            (
                puller,
                "_can_go_on",
                lambda cursor, offer: (
                    cursor.epoch == offer.epoch and offer.floor <= cursor.seq <= offer.head
                ),
            ),
        ],
    ),
}


class Simulation:
    """Play days, each under its seed, from the same shop and the same new tablets.

    As a context manager it keeps its files in memory where the system can.
    """

    def __init__(self, *, without: str | None = None) -> None:
        self._without = without
        self._run: Run | None = None
        self._held = ExitStack()
        self._sessions: dict[str | None, tuple[float, Session]] = {}

    def __enter__(self) -> Simulation:
        memory = Path("/dev/shm")
        where = memory if os.access(memory, os.W_OK) else None
        folder = tempfile.TemporaryDirectory(prefix="aisleside-simulation-", dir=where)
        self._folder = Path(self._held.enter_context(folder))
        removed = GUARDS[self._without][1] if self._without else ()
        for of, name, instead in (*self._stage(), *removed):
            self._held.enter_context(patch.object(of, name, instead))
        self._template = self._folder / "template"
        self._chance = random.Random(0)
        self._make_template()
        return self

    def __exit__(self, *_: object) -> None:
        self._held.close()

    def play(self, seed: int) -> list[str]:
        """One day; what happened in it.

        Raises:
            BrokenError: an invariant did not hold; its notes tell the last steps.
        """
        self._chance = random.Random(seed)
        self._sessions.clear()
        folder = self._folder / "day"
        run = self._run = Run(seed, self._template, folder)
        try:
            with defects() as logged:
                run.play()
            if logged:
                raise BrokenError(f"its promise: a defect was logged, {logged[0]}")
        except Exception as error:  # noqa: BLE001  # whatever it is, the seed repeats it
            broken = error if isinstance(error, BrokenError) else BrokenError(repr(error))
            for line in run.day.said[-LAST_STEPS:]:
                broken.add_note(line)
            raise broken from error.__cause__
        finally:
            run.close()
            self._run = None
            shutil.rmtree(folder)
        return run.day.said

    def _make_template(self) -> None:
        """A stocked hub and enrolled tablets, closed; every day begins with a copy."""
        (self._template / "hub").mkdir(parents=True)
        hub = Hub(self._template / "hub", random.Random(0))
        hub.stock_up()
        for number, place in enumerate(TABLETS):
            control = ControlDatabase(Folders(self._template / f"tablet{number}"), ROOT)
            client = HubClient(
                simulated_tablet.SETTINGS,
                functools.partial(identity, control),
                transport=httpx.MockTransport(hub.answer),
            )
            code = hub_main.issue_enrolment(
                hub.store, place, simulated_hub.SETTINGS, clock=hub.clock
            )
            keep_identity(control, client.enrol(code, f"Tablet {number}"))
            if number != FRESH:
                shelf = Shelf(control, Library())
                Puller(client, shelf).pull()
                shelf.close()
            client.close()
            control.close()
        hub.close()

    def _stage(self) -> list[tuple[Any, str, Any]]:
        """Chance under the seed, a small reserve, and moments at which power can go."""

        def token(size: int = 16) -> str:
            return self._chance.randbytes(size).hex()

        known = self._sessions
        real_who = Door.who

        def who(door: Door, authorization: str | None) -> Session:
            """The hub's own answer, remembered for a while: half of its work is asking this."""
            now = door.clock().timestamp()
            if authorization not in known or not 0 <= now - known[authorization][0] < 300:
                known[authorization] = (now, real_who(door, authorization))
            return known[authorization][1]

        def moment() -> None:
            if self._run is not None:
                self._run.moment()

        def around(function: Callable[..., Any]) -> Callable[..., Any]:
            def between_moments(*given: Any, **named: Any) -> Any:
                moment()
                result = function(*given, **named)
                moment()
                return result

            return between_moments

        real_transaction = encrypted.transaction

        @contextmanager
        def transaction(connection: Any) -> Iterator[None]:
            moment()
            with real_transaction(connection):
                yield
                moment()
            moment()

        steps = (
            (stream_file, "make_lasting"),
            (shelf_module, "hold_stream"),
            (shelf_module, "forget_stream"),
            (shelf_module, "remove"),
        )
        return [
            (Door, "who", who),
            (secrets, "token_hex", token),
            (secrets, "token_urlsafe", token),
            (uuid_utils, "uuid7", lambda: UUID(bytes=self._chance.randbytes(16))),
            (control_database, "RESERVE_BYTES", 512),
            # Every day has its hub at the same path, so what SQLAlchemy compiled is kept.
            (hub_engine, "_engine", functools.cache(hub_engine._engine)),
            *(
                (of, "transaction", transaction)
                for of in (encrypted, stream_file, control_database)
            ),
            *((of, name, around(getattr(of, name))) for of, name in steps),
        ]


@contextmanager
def defects() -> Iterator[list[str]]:
    """Collect what either side logs as its own mistake; expected trouble is not shown."""
    found: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(self.format(record))

    log, ear = logging.getLogger("aisleside"), Ear(logging.ERROR)
    before = log.propagate
    log.addHandler(ear)
    log.propagate = False
    try:
        yield found
    finally:
        log.propagate = before
        log.removeHandler(ear)


def main(arguments: list[str] | None = None) -> int:
    """Play many days; 1 at the first broken invariant, with the seed to repeat it."""
    parser = argparse.ArgumentParser(
        prog="develop.py simulate",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Play the hub and three tablets under faults, a day for each seed.",
        epilog="guards:\n" + "\n".join(f"  {name:<14} {why}" for name, (why, _) in GUARDS.items()),
    )
    parser.add_argument("--seeds", type=int, default=200, metavar="N", help="how many days")
    parser.add_argument("--first", type=int, default=1, metavar="SEED", help="where to begin")
    parser.add_argument("--without", choices=GUARDS, metavar="GUARD", help="take a guard out")
    asked = parser.parse_args(arguments)
    started = told = time.monotonic()
    with Simulation(without=asked.without) as simulation:
        for done, seed in enumerate(range(asked.first, asked.first + asked.seeds)):
            try:
                simulation.play(seed)
            except BrokenError as broken:
                say("\n".join(broken.__notes__))
                without = f" --without {asked.without}" if asked.without else ""
                say(
                    f"Seed {seed} broke {broken}\nRepeat it with: python3 packaging/develop.py "
                    f"simulate --first {seed} --seeds 1{without}"
                )
                return 1
            if time.monotonic() - told > 5:
                told = time.monotonic()
                say(f"  {done + 1} of {asked.seeds} seeds")
    rate = asked.seeds / (time.monotonic() - started)
    say(f"{asked.seeds} seeds and nothing broke; {rate:.1f} a second.")
    return 0


def say(line: str) -> None:
    """Tell the person at the console."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

"""A shop's bad day, a thousand times over: ``python3 packaging/develop.py simulate``.

The real hub and the real tablets run in one process under one seed. While tills sell and
staff write notes, requests and answers are lost, come late, twice, damaged or from a
stranger; tablets lose power between any two steps, room, caches, keys and the time; the
hub starts anew and comes back from a backup; tablets are moved, lent to, revoked and
enrolled again; people are joined, parted and erased. After each step a tablet must hold
what the hub's feed says it holds; once the trouble is over, everything must have
arrived, once, and nobody erased may be found anywhere.

A guard of the product can be taken out by name, to show that the simulation would
notice (``simulated_guards``). Not played: disks that lose what was written
(``test_powercut``), sockets (``test_wedges``), threads, PostgreSQL.
"""

from __future__ import annotations

import argparse
import logging
import multiprocessing
import random
import shutil
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from tests.together.simulated_guards import GUARDS
from tests.together.simulated_home import check_home, check_hub_forgot, check_tablet_forgot
from tests.together.simulated_hub import SETTINGS, Hub
from tests.together.simulated_road import BrokenError, Day, PowerCut
from tests.together.simulated_stage import FRESH, ROOT, TABLETS, Stage
from tests.together.simulated_tablet import Tablet

from aisleside.domain.errors import ExpectedError
from aisleside.hub import main as hub_main
from aisleside.hub.profiles.erasure import UnknownCustomerError
from aisleside.hub.profiles.merging import JoinedSinceError, SameCustomerError

STEPS = 30
PATIENCE = 8  # rounds within which a healthy network must bring everything home
HEALS = 4  # each so many-th day rows are spoilt and compared
WHOLE_ROAD = 16  # each so many-th day goes through httpx and the hub's application

# What a step can be, and how often against the others. Those with a star are a tablet's.
STEP = {
    "change": 14,
    "backup": 5,
    "restore": 4,
    "erase": 3,
    "merge": 2,
    "split": 1,
    "move": 2,
    "lend": 3,
    "revoke": 1,
    "night": 1,
    "restart": 1,
    "*round": 24,
    "*write": 14,
    "*poison": 1,
    "*take back": 4,
    "*send": 6,
    "*look": 4,
    "*agree": 2,
    "*enrol": 1,
    "*clock": 1,
    "*lose a file": 1,
    "*lose a key": 1,
    "*lose its keys": 1,
    "*spoil": 1,
}
POWER_CUTS = 0.15  # of a tablet's steps
FULL_DISKS = 0.05

LAST_STEPS = 25  # lines shown of a day that broke something

# What the hub calls its own mistake, and is none here: we did it.
OURS = ("an event could not be applied", "the hub's disk is full")


class Run:
    """One day under one seed."""

    def __init__(self, seed: int, template: Path, folder: Path) -> None:
        self.chance = random.Random(seed)
        shutil.copytree(template, folder)
        whole_road = seed % WHOLE_ROAD == 0
        self.hub = Hub(folder / "hub", self.chance, whole_road=whole_road)
        self.day = Day(self.chance, self.hub)
        self.tablets = [
            Tablet(
                self.day,
                folder / f"tablet{number}",
                place,
                ROOT,
                whole_road=whole_road,
                heals=seed % HEALS == 0,
            )
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

    def rare_moment(self) -> None:
        """The same where a tablet seldom comes by: a key, a file or a name changes."""
        if self._acting is not None:
            self._acting.rare_moment()

    def writing(self, connection: Any) -> None:
        """The tablet that is at work writes: its disk may be full."""
        if self._acting is not None:
            self._acting.writing(connection)

    def meanwhile(self) -> None:
        """Something may change in the middle of the hub's own work."""
        if self.chance.random() < self.day.bustle:
            self.day.say(f"  in between {self.hub.change()}")

    def play(self) -> None:
        """The whole day.

        Raises:
            BrokenError: something did not hold.
        """
        self.day.trouble = self.chance.choice((0.0, 0.05, 0.15, 0.4))
        self.day.bustle = self.chance.choice((0.0, 0.1, 0.2))
        for _ in range(STEPS):
            self._step()
        self.day.trouble = self.day.bustle = 0.0
        self._settle()
        check_home(self.day, self.tablets)

    def _step(self) -> None:
        chance = self.chance
        self.hub.now += chance.choice((0.5, 3.0, 60.0, 200.0))
        (what,) = chance.choices(tuple(STEP), tuple(STEP.values()))
        if what.startswith("*"):
            self._act(chance.choice(self.tablets), what[1:])
        else:
            self._happen(what)

    def _happen(self, what: str) -> None:
        """Something at the hub or in its back office."""
        chance, hub, day = self.chance, self.hub, self.day
        customers = hub.customers()
        tablet = chance.choice(self.tablets)
        match what:
            case "change":
                what = hub.change()
            case "backup":
                hub.back_up()
                day.count("backups")
            case "restore" if hub.backups:
                hub.restore()
                day.count("restores")
                check_hub_forgot(day)
            case "erase" if len(customers) > 3:
                chosen = chance.choice(customers)
                hub.erase(chosen)
                what = f"erase {chosen}"
                day.count("erasures")
            case "merge" if len(customers) > 3:
                loser, survivor = chance.sample(customers, 2)
                with suppress(SameCustomerError, UnknownCustomerError):
                    hub.merge(loser, survivor)
                    day.count("merges")
                what = f"merge {loser} into {survivor}"
            case "split":
                with suppress(JoinedSinceError):
                    hub.split()
            case "move":
                place = chance.choice(TABLETS)
                with suppress(hub_main.UnknownTabletError):
                    hub_main.move(hub.store, tablet.device, place)
                what = f"{self._name(tablet)} is moved to {place}"
            case "lend":
                place, until = chance.choice("123"), hub.now + chance.choice((100, 300, 3000))
                with suppress(hub_main.UnknownTabletError):
                    moment = hub.clock().fromtimestamp(until, hub.clock().tzinfo)
                    hub_main.lend(hub.store, tablet.device, place, until=moment)
                what = f"{place} is lent to {self._name(tablet)} until {until}"
            case "revoke":
                with suppress(hub_main.UnknownTabletError):
                    hub_main.revoke(hub.store, tablet.device, clock=hub.clock)
                what = f"{self._name(tablet)} is revoked"
            case "night":
                hub.now += chance.choice((4_000, 9_000, 90_000))
            case "restart":
                hub.restart()
            case _:
                return
        day.say(what)

    def _name(self, tablet: Tablet) -> str:
        return f"tablet {self.tablets.index(tablet)}"

    def _act(self, tablet: Tablet, what: str) -> None:
        chance, day = self.chance, self.day
        name = self._name(tablet)
        most = 60 if what == "round" else 4
        if chance.random() < POWER_CUTS:
            moments = chance.randrange(most)
            day.say(f"{name} will lose power after {moments} moments")
            tablet.fear(moments)
        elif chance.random() < FULL_DISKS and what in ("round", "write", "send"):
            moments = chance.randrange(most)
            day.say(f"{name} will be full after {moments} moments")
            tablet.fill(moments)
        day.say(f"{name}: {what}")
        held, offered = tablet.readable(), tablet.offered()
        self._acting = tablet
        good = False
        with suppress(PowerCut):
            good = self._do(tablet, what)
        self._acting = None
        if day.broken is not None:
            raise day.broken
        if what in ("round", "send", "look"):
            if what == "round":
                tablet.heard(whole=good)
            if not tablet.is_dark:
                tablet.check_kept(held, offered & tablet.offered())
        woke = tablet.wake()
        if woke or what == "round":
            tablet.check()
        if woke or what in ("round", "look"):
            tablet.check_leaving()
        if good and what == "round" and not woke:
            day.count("rounds")
            check_tablet_forgot(day, tablet)

    def _do(self, tablet: Tablet, what: str) -> bool:
        """What somebody does with a tablet, or it by itself; whether a round went well."""
        customers = self.hub.customers()
        match what:
            case "round":
                known = tablet.is_enrolled and self.hub.knows(tablet.device)
                if not known and self.chance.random() < 0.5:
                    self._enrol(tablet)
                return tablet.engine.round()
            case "write" if customers:
                tablet.write(self.chance.choice(customers))
            case "poison" if customers:
                tablet.write_poison(self.chance.choice(customers))
            case "take back":
                tablet.take_back()
            case "send":
                self._send(tablet)
            case "look":
                tablet.look()
            case "agree":
                tablet.person_agrees()
            case "enrol":
                self._enrol(tablet)
            case "clock":
                tablet.set_clock()
            case "lose a file":
                tablet.lose_a_file()
            case "lose a key":
                tablet.lose_a_key()
            case "lose its keys" if not tablet.is_afraid:
                tablet.lose_its_keys()
                self._enrol(tablet)
            case "spoil":
                tablet.spoil()
        return False

    def _send(self, tablet: Tablet) -> None:
        """One contact, with the events alone and in peace: it carries the erasures (S14)."""
        day = self.day
        trouble, bustle, day.trouble, day.bustle = day.trouble, day.bustle, 0.0, 0.0
        try:
            with suppress(ExpectedError):
                if tablet.send() and not tablet.is_dark:
                    check_tablet_forgot(day, tablet)
        finally:
            day.trouble, day.bustle = trouble, bustle

    def _enrol(self, tablet: Tablet) -> None:
        """A manager connects a tablet to the hub again."""
        place = self.chance.choice(TABLETS)
        for _ in range(20 if not tablet.is_enrolled else 1):
            code = hub_main.issue_enrolment(self.hub.store, place, SETTINGS, clock=self.hub.clock)
            with suppress(ExpectedError):
                tablet.enrol(code)
                return

    def _settle(self) -> None:
        """S21: with a healthy network everything comes home in a few rounds."""
        for tablet in self.tablets:
            self._bring_home(tablet)
        for tablet in self.tablets:  # and now for the others' notes
            tablet.healer.ask()
            self._bring_home(tablet)
            tablet.healed()

    def _bring_home(self, tablet: Tablet) -> None:
        self._acting = tablet
        if not tablet.is_enrolled or not self.hub.knows(tablet.device):
            self._enrol(tablet)
        for _ in range(PATIENCE):
            self.hub.now += 120
            self.day.say(f"{self._name(tablet)}: a quiet round")
            good = tablet.engine.round()
            tablet.heard(whole=good)
            if good and not tablet.waits:
                break
            tablet.person_agrees()
        else:
            raise BrokenError(
                f"S21: no good round in {PATIENCE}: {tablet.engine.status.trouble} "
                f"{tablet.engine.troubles[-1:]}"
            )
        self._acting = None
        tablet.check()
        tablet.check_leaving()


class Simulation:
    """Play days, each under its seed, from the same shop and the same new tablets.

    As a context manager it keeps its files in memory where the system can.
    """

    def __init__(self, *, without: str | None = None) -> None:
        self._stage = Stage(without=without)
        self.counts: Counter[str] = Counter()

    def __enter__(self) -> Simulation:
        self._stage.set_up()
        return self

    def __exit__(self, *_: object) -> None:
        self._stage.take_down()

    def play(self, seed: int) -> list[str]:
        """One day; what happened in it.

        Raises:
            BrokenError: an invariant did not hold; its notes tell the last steps.
        """
        stage = self._stage
        stage.begin(seed)
        run = Run(seed, stage.template, stage.folder)
        stage.moment, stage.writing = run.moment, run.writing
        stage.rare_moment = run.rare_moment
        stage.is_full = lambda: run.hub.full
        stage.meanwhile = run.meanwhile
        try:
            with defects() as logged:
                run.play()
            if logged:
                raise BrokenError(f"its promise: a defect was logged, {logged[0]}")
        except Exception as error:  # noqa: BLE001  # whatever it is, the seed repeats it
            broken = error if isinstance(error, BrokenError) else BrokenError(repr(error))
            for line in run.day.said[-LAST_STEPS:]:
                broken.add_note(line)
            raise broken from (error if broken is not error else error.__cause__)
        finally:
            self.counts.update(run.day.counts)
            stage.end()
            run.close()
            shutil.rmtree(stage.folder)
        return run.day.said


@contextmanager
def defects() -> Iterator[list[str]]:
    """Collect what either side logs as its own mistake; expected trouble is not shown."""
    found: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            line = self.format(record)
            if not line.startswith(OURS):
                found.append(line)

    log, ear = logging.getLogger("aisleside"), Ear(logging.ERROR)
    before = log.propagate
    log.addHandler(ear)
    log.propagate = False
    try:
        yield found
    finally:
        log.propagate = before
        log.removeHandler(ear)


class Played(NamedTuple):
    """How some days went: counts, and what the first bad one said."""

    seeds: int
    counts: Counter[str]
    bad: int | None = None
    why: str = ""


def play_all(seeds: Iterable[int], without: str | None, tell: Callable[[int], None]) -> Played:
    """Play days until one breaks something."""
    done = 0
    with Simulation(without=without) as simulation:
        for seed in seeds:
            try:
                simulation.play(seed)
            except BrokenError as broken:
                why = "\n".join([*broken.__notes__, f"Seed {seed} broke {broken}"])
                return Played(done + 1, simulation.counts, seed, why)
            done += 1
            tell(done)
    return Played(done, simulation.counts)


def main(arguments: list[str] | None = None) -> int:
    """Play many days; 1 at the first broken invariant, with the seed to repeat it."""
    asked = _parser().parse_args(arguments)
    started = time.monotonic()
    every = range(asked.first, asked.first + asked.seeds)
    if asked.jobs > 1:
        work = [(every[job :: asked.jobs], asked.without) for job in range(asked.jobs)]
        with multiprocessing.get_context("spawn").Pool(asked.jobs) as pool:
            parts = []
            for part in pool.imap_unordered(_play_part, work):
                parts.append(part)
                if part.bad is not None:
                    pool.terminate()
                    break
    else:
        parts = [play_all(every, asked.without, _Teller(asked.seeds))]
    seconds = time.monotonic() - started
    played = sum(part.seeds for part in parts)
    for part in parts:
        if part.bad is not None:
            without = f" --without {asked.without}" if asked.without else ""
            say(part.why)
            say(
                "Repeat it with: python3 packaging/develop.py simulate "
                f"--first {part.bad} --seeds 1{without}"
            )
            return 1
    counts: Counter[str] = sum((part.counts for part in parts), Counter())
    say(", ".join(f"{counts[name]:,} {name}" for name in sorted(counts)))
    say(f"{played} seeds and nothing broke; {played / seconds:.1f} a second.")
    return 0


class _Teller:
    """Say now and then how far it is."""

    def __init__(self, of: int) -> None:
        self._of = of
        self._told = time.monotonic()

    def __call__(self, done: int) -> None:
        if time.monotonic() - self._told > 5:
            self._told = time.monotonic()
            say(f"  {done} of {self._of} seeds")


def _play_part(work: tuple[range, str | None]) -> Played:
    seeds, without = work
    return play_all(seeds, without, lambda _done: None)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="develop.py simulate",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Play the hub and its tablets under faults, a day for each seed.",
        epilog="guards:\n" + "\n".join(f"  {name:<20} {g.why}" for name, g in GUARDS.items()),
    )
    parser.add_argument("--seeds", type=int, default=200, metavar="N", help="how many days")
    parser.add_argument("--first", type=int, default=1, metavar="SEED", help="where to begin")
    parser.add_argument("--without", choices=GUARDS, metavar="GUARD", help="take a guard out")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes at work")
    return parser


def say(line: str) -> None:
    """Tell the person at the console."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


__all__ = ["FRESH", "GUARDS", "Simulation", "main"]

if __name__ == "__main__":
    sys.exit(main())

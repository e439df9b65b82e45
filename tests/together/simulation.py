"""A shop's bad day, a thousand times over: ``python3 packaging/develop.py simulate``.

The real hub and the real tablets run in one process under one seed. While tills sell and
staff write notes, requests and answers are lost, come late, twice, damaged or from a
stranger; tablets lose power between any two steps, room, caches, keys and the time; the
hub starts anew and comes back from a backup; tablets are moved, lent to, revoked and
enrolled again; people are joined, parted and erased. On some days there are flights: lists,
needs and duties come, change and end, while crews say sorry, see people board and record
what they served. After each step a tablet must hold what the hub's feed says it holds;
once the trouble is over, everything must have arrived, once, of two apologies one counts,
and nobody erased may be found anywhere.

What kind of day it is comes from the seed, too (``simulated_weather``). A guard of the
product can be taken out by name, to show that the simulation would notice
(``simulated_guards``). Not played: disks that lose what was written
(``test_powercut``), sockets (``test_wedges``), threads, PostgreSQL.
"""

from __future__ import annotations

import argparse
import gc
import logging
import multiprocessing
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any, NamedTuple
from unittest.mock import patch

from tests.together import simulated_aboard
from tests.together.simulated_guards import GUARDS
from tests.together.simulated_home import check_home, check_hub_forgot, check_tablet_forgot
from tests.together.simulated_hub import SETTINGS, Hub
from tests.together.simulated_road import Day, PowerCut
from tests.together.simulated_stage import ROOT, TABLETS, Stage
from tests.together.simulated_tablet import Tablet
from tests.together.simulated_truth import BrokenError
from tests.together.simulated_weather import STEPS, WEATHERS, Weather, any_weather

from aisleside.domain.errors import ExpectedError
from aisleside.hub import main as hub_main
from aisleside.hub.profiles.erasure import UnknownCustomerError
from aisleside.hub.profiles.merging import JoinedSinceError, SameCustomerError

PATIENCE = 8  # rounds within which a healthy network must bring everything home
LATEST_DUTY = 200  # seconds until all duties known have begun
HEALS = 4  # each so many-th day rows are spoilt and compared
WHOLE_ROAD = 16  # each so many-th day goes through httpx and the hub's application

BURST = 8  # changes at once
BETWEEN = 0.15  # of a script's steps have another before them

_HOW = ("short round", "dark round", "dark look")  # steps that do not go well

GARBAGE = 20  # days between two collections

LAST_STEPS = 25  # lines shown of a day that broke something

# What the hub calls its own mistake, and is none here: we did it.
OURS = ("an event could not be applied", "the hub's disk is full")


class Run:
    """One day under one seed."""

    def __init__(self, seed: int, weather: Weather | None, stage: Stage) -> None:
        self.chance = random.Random(seed)
        self.weather = weather or any_weather(self.chance)
        folder = stage.folder
        stage.lay_out(fresh=self.weather.fresh, tablets=self.weather.tablets)
        whole_road = seed % WHOLE_ROAD == 0
        self.hub = Hub(folder / "hub", self.chance, whole_road=whole_road)
        self.hub.changes = self.weather.changes
        self.day = Day(self.chance, self.hub, self.weather)
        self.tablets = [
            Tablet(
                self.day,
                folder / f"tablet{number}",
                place,
                ROOT,
                whole_road=whole_road,
                heals=seed % HEALS == 0,
            )
            for number, place in enumerate(TABLETS[: self.weather.tablets])
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
        self.day.trouble, self.day.bustle = self.weather.trouble, self.weather.bustle
        for what in self._plan():
            self._step(what)
        self.day.trouble = self.day.bustle = 0.0
        self._settle()
        for tablet in self.tablets:
            tablet.look()  # a duty may have ended while the others came home
        check_home(self.day, self.tablets)

    def _plan(self) -> Iterator[str]:
        """The steps by chance, then those of the script with others in between."""
        steps = self.weather.steps
        kinds, often = tuple(steps), tuple(steps.values())
        yield from self.chance.choices(kinds, often, k=self.weather.length)
        for what in self.weather.script:
            if self.chance.random() < BETWEEN:
                yield from self.chance.choices(kinds, often)
            yield what

    def _step(self, what: str) -> None:
        """One step; a number before it names the tablet, a star means any."""
        self.hub.now += self.chance.choice((0.5, 3.0, 60.0, 200.0))
        if self.weather.flies:
            self.hub.sweep()
        who, rest = what[0], what[1:].strip()
        if who == "*":
            self._act(self.chance.choice(self.tablets), rest)
        elif who.isdigit():
            tablet = self.tablets[int(who)]
            if rest in STEPS:
                self._happen(rest, tablet)
            else:
                self._act(tablet, rest)
        else:
            self._happen(what)

    def _happen(self, what: str, tablet: Tablet | None = None) -> None:
        """Something at the hub or in its back office, about this *tablet* or any."""
        chance, hub, day = self.chance, self.hub, self.day
        customers = hub.customers()
        tablet = tablet or chance.choice(self.tablets)
        match what:
            case "change":
                what = hub.change()
            case "burst":
                what = "; ".join(hub.change() for _ in range(BURST))
            case "flood":
                what = hub.change("bulk")
            case "backup":
                hub.back_up()
                day.count("backups")
            case "restore" | "restore oldest" | "restore newest" if hub.backups:
                hub.restore({"restore oldest": 0, "restore newest": -1}.get(what))
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
            case "wait":
                hub.now += 150
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
        how, _, what = what.rpartition(" ") if what in _HOW else ("", "", what)
        if how == "short":
            tablet.network.pages_left = chance.choice((1, 2, 2, 3))
        most = self.weather.moments if what == "round" else 4
        if how == "dark" or chance.random() < self.weather.power_cuts:
            moments = chance.randrange(most)
            day.say(f"{name} will lose power after {moments} moments")
            tablet.fear(moments)
        elif chance.random() < self.weather.full_disks and what in (
            "round",
            "write",
            "send",
            "aboard",
        ):
            moments = chance.randrange(most)
            day.say(f"{name} will be full after {moments} moments")
            tablet.fill(moments)
        day.say(f"{name}: {what}")
        told = what in ("round", "send", "look")
        held, offered = (tablet.readable(), tablet.offered()) if told else ([], set())
        self._acting = tablet
        good = False
        with suppress(PowerCut):
            good = self._do(tablet, what)
        self._acting = tablet.network.pages_left = None
        if day.broken is not None:
            raise day.broken
        if told:
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
            case "aboard" | "board" if customers:
                self.day.say(f"  {simulated_aboard.act(self.day, tablet, customers, what)}")
            case "sign in":
                tablet.sign_in(f"S{self.chance.choice('123')}")
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
        if self.weather.flies:  # whoever is to have duty has it then
            self.hub.now += LATEST_DUTY
            self.hub.sweep()
        for tablet in self.tablets:
            self._bring_home(tablet)
        for tablet in self.tablets:  # and now for the others' notes
            if tablet.heals:
                tablet.healer.ask()
            elif tablet.is_level():
                continue
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

    def __init__(self) -> None:
        self._stage = Stage()
        self.counts: Counter[str] = Counter()
        self._played = 0

    def __enter__(self) -> Simulation:
        self._stage.set_up()
        gc.collect()
        gc.freeze()
        gc.disable()  # it takes a fifth of the time, and a day leaves little
        return self

    def __exit__(self, *_: object) -> None:
        gc.enable()
        gc.unfreeze()
        self._stage.take_down()

    def play(
        self, seed: int, *, weather: str | None = None, without: str | None = None
    ) -> list[str]:
        """One day; what happened in it.

        Args:
            weather: one of ``WEATHERS``; the seed draws one if there is no such.
            without: the guard to take out, in whose weather the day is if no other is named.

        Raises:
            BrokenError: an invariant did not hold; its notes tell the last steps.
        """
        stage = self._stage
        stage.begin(seed)
        guard = GUARDS[without] if without else None
        named = weather or (guard.weather if guard else None)
        run = Run(seed, WEATHERS[named] if named else None, stage)
        stage.moment, stage.writing = run.moment, run.writing
        stage.rare_moment = run.rare_moment
        stage.is_full = lambda: run.hub.full
        stage.meanwhile = run.meanwhile
        try:
            with defects() as logged, ExitStack() as removed:
                for of, name, instead in guard.patches if guard else ():
                    removed.enter_context(patch.object(of, name, instead))
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
            stage.clear()
            self._played += 1
            if self._played % GARBAGE == 0:
                gc.collect()
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


class Asked(NamedTuple):
    """Which kind of days to play."""

    weather: str | None
    without: str | None

    @property
    def options(self) -> str:
        """As the command has them."""
        said = [f' --weather "{self.weather}"'] if self.weather else []
        return "".join([*said, f" --without {self.without}" if self.without else ""])


def play_all(seeds: Iterable[int], asked: Asked, tell: Callable[[int], None]) -> Played:
    """Play days until one breaks something."""
    done = 0
    with Simulation() as simulation:
        for seed in seeds:
            try:
                simulation.play(seed, weather=asked.weather, without=asked.without)
            except BrokenError as broken:
                why = "\n".join([*broken.__notes__, f"Seed {seed} broke {broken}"])
                return Played(done + 1, simulation.counts, seed, why)
            done += 1
            tell(done)
    return Played(done, simulation.counts)


def main(arguments: list[str] | None = None) -> int:
    """Play many days; 1 at the first broken invariant, with the seed to repeat it."""
    options = _parser().parse_args(arguments)
    asked = Asked(options.weather, options.without)
    started = time.monotonic()
    every = range(options.first, options.first + options.seeds)
    if options.jobs > 1:
        work = [(every[job :: options.jobs], asked) for job in range(options.jobs)]
        with multiprocessing.get_context("spawn").Pool(options.jobs) as pool:
            parts = []
            for part in pool.imap_unordered(_play_part, work):
                parts.append(part)
                if part.bad is not None:
                    pool.terminate()
                    break
    else:
        parts = [play_all(every, asked, _Teller(options.seeds))]
    seconds = time.monotonic() - started
    played = sum(part.seeds for part in parts)
    for part in parts:
        if part.bad is not None:
            say(part.why)
            say(
                "Repeat it with: python3 packaging/develop.py simulate "
                f"--first {part.bad} --seeds 1{asked.options}"
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


def _play_part(work: tuple[range, Asked]) -> Played:
    seeds, asked = work
    return play_all(seeds, asked, lambda _done: None)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="develop.py simulate",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Play the hub and its tablets under faults, a day for each seed.",
        epilog="guards, and the weather in which their absence shows:\n"
        + "\n".join(f"  {name:<20} {g.why} ({g.weather})" for name, g in GUARDS.items()),
    )
    parser.add_argument("--seeds", type=int, default=200, metavar="N", help="how many days")
    parser.add_argument("--first", type=int, default=1, metavar="SEED", help="where to begin")
    parser.add_argument("--without", choices=GUARDS, metavar="GUARD", help="take a guard out")
    parser.add_argument("--weather", choices=WEATHERS, metavar="NAME", help="the kind of day")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes at work")
    return parser


def say(line: str) -> None:
    """Tell the person at the console."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


__all__ = ["GUARDS", "Simulation", "main"]

if __name__ == "__main__":
    sys.exit(main())

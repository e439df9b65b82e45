"""How soon the screens follow a hand, on a tablet that holds a hundred thousand customers.

The real window, offscreen with the software renderer, is used by keys, as a person would
use it; a time runs from the key until the frame that shows what came of it is drawn. That
is wall time, and it holds the few milliseconds Qt waits before it draws; the notes tell
the CPU time of the whole process beside it. Each part has a process of its own.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from tests.benchmarks.cache import typed_names
from tests.benchmarks.figure import Figure, at_most, only, percentile, timed
from tests.benchmarks.start import PIN, cold_start, meet, tablet
from tests.benchmarks.tablet import AS_OF, PLACE, SEED, SELLER, library_of

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

    from aisleside.demo.hand import Screen
    from aisleside.device.main import TabletWindow
    from aisleside.wire.messages import Rows

CUSTOMERS = 100_000
LINES = 1_000_000
TYPED = 40  # names, letter by letter
OPENED = 60  # profiles
SWITCHED = 20  # times between the schemes, with a profile open
SCROLLED = 400  # frames of a history of all receipts of somebody
STEP = 47  # pixels from frame to frame
PATIENCE = 30_000  # milliseconds

HEAVY = CUSTOMERS + 1  # one who buys as much as a small shop does
HEAVY_RECEIPTS = 10_000
HEAVY_EACH = 6  # lines of each
HEAVY_DAYS = 700

Taken = tuple[float, float]  # wall and CPU milliseconds


def measure(folder: Path, customers: int, lines: int) -> Iterator[Figure]:
    """Fill a tablet, use its window, and start it several times."""
    customers, lines = min(customers, CUSTOMERS), min(lines, LINES)
    data = filled(folder, customers, lines)
    size = f"{customers:,} customers, {lines:,} lines"

    took = in_a_process("type", data, customers)
    yield _seen("key_to_results_p99", took["keys"], 0.99, 100, f"keys of {TYPED} names; {size}")
    took = in_a_process("open", data, customers)
    yield _seen("tap_to_header_p99", took["header"], 0.99, 150, "profiles")
    yield _seen("tap_to_whole_profile_p99", took["whole"], 0.99, 400, "profiles")
    yield _seen("theme_switch_p95", took["theme"], 0.95, 200, "switches, a profile open")
    heavy = f"times the profile of somebody with {HEAVY_RECEIPTS * HEAVY_EACH:,} lines"
    yield _seen("heavy_header_worst", took["heavy_header"], 1, 150, heavy)
    yield _seen("heavy_profile_worst", took["heavy_whole"], 1, 400, heavy)
    yield _seen("heavy_older_worst", took["heavy_more"], 1, 400, "times a hundred older receipts")
    took = in_a_process("scroll", data, customers)
    rows = f"frames of a history of {took['rows']:,} receipts, {STEP} pixels apart"
    yield _seen("scroll_frame_p95", took["frames"], 0.95, 16, rows)
    took = in_a_process("today", data, customers)
    yield only("today_first", took["first"][0], "ms", f"{took['first'][1]:.1f} ms of CPU; {size}")
    yield only(
        "today_again",
        took["again"][0],
        "ms",
        f"{took['again'][1]:.1f} ms of CPU, habits known; {took['people']} people are a reason",
    )
    yield from cold_start(data)


def filled(folder: Path, customers: int, lines: int) -> Path:
    """The tablet of these benchmarks, made once."""
    data = folder / "screens"
    from tests.benchmarks.filling import fill_tablet

    if not data.exists():
        fill_tablet(data, customers=customers, lines=lines, more=_heavy())
        meet(data)
    return data


def in_a_process(step: str, data: Path, number: int) -> dict:
    """What a step told of a window of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.screens", step, data, str(number)],
        stdout=subprocess.PIPE,
        check=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
    )
    return json.loads(done.stdout)


def _seen(name: str, taken: list[Taken], share: float, goal: float, what: str) -> Figure:
    wall, cpu = [one[0] for one in taken], [one[1] for one in taken]
    return at_most(
        name,
        percentile(wall, share),
        "ms",
        goal,
        f"{len(taken)} {what}; median {percentile(wall, 0.5):.1f}, worst {max(wall):.1f};"
        f" CPU {percentile(cpu, share):.1f} ms, median {percentile(cpu, 0.5):.1f}",
    )


def _heavy() -> Iterator[Rows]:
    """The rows of somebody with a very long history."""
    from aisleside.hub.sources import synthetic
    from aisleside.wire.messages import Rows
    from aisleside.wire.rows import CustomerRow, LineRow

    draw = random.Random(SEED)
    yield Rows(
        customer=[
            CustomerRow(
                HEAVY, "Harbour Kitchens", "", "Harbour Kitchens", None, None, None, None,
                PLACE, "", None, "unknown", SELLER, 2020, "tills", 0, 1,
            )
        ]
    )  # fmt: skip
    last, apart = int(AS_OF.timestamp()), HEAVY_DAYS * 86_400 // HEAVY_RECEIPTS
    yield Rows(
        line=[
            LineRow(
                HEAVY, last - apart * receipt, 10**9 + HEAVY_EACH * receipt + n, f"h{receipt}",
                1 + int(synthetic.PRODUCT_COUNT * draw.random() ** 3), PLACE, None, 1, 500, 500,
                "sale", None, 1,
            )
            for receipt in range(HEAVY_RECEIPTS, 0, -1)
            for n in range(HEAVY_EACH)
        ]
    )  # fmt: skip


class Eye:
    """Waits for frames, and for what the window asked its workers."""

    def __init__(self, opened: TabletWindow) -> None:
        from PySide6.QtCore import QEventLoop

        self._tasks = opened.tasks
        self._window = opened.window.root
        self._drawn, self._answered = QEventLoop(), QEventLoop()
        self._window.frameSwapped.connect(self._drawn.quit)

    def frame(self) -> None:
        """Until another frame has been shown."""
        self._window.update()
        self._drawn.exec()

    def answers(self) -> None:
        """Until the workers have answered what they were asked so far."""
        for ask in (self._tasks.read, self._tasks.change):
            ask(lambda _: None, lambda _: self._answered.quit(), lambda _: self._answered.quit())
            self._answered.exec()

    def times(self, act: Callable[[], object], *, rounds: int = 1) -> list[Taken]:
        """From *act* to the frame after each round of answers."""
        wall, cpu = perf_counter(), process_time()
        act()
        taken = []
        for _ in range(rounds):
            self.answers()
            self.frame()
            taken.append(((perf_counter() - wall) * 1000, (process_time() - cpu) * 1000))
        return taken


@contextmanager
def using(data: Path, **settings: int) -> Iterator[tuple[TabletWindow, Screen, Eye]]:
    """The window of the tablet in *data*, at the search, as somebody who is signed in has it."""
    from PySide6.QtCore import Qt

    from aisleside.demo.hand import Screen
    from aisleside.device import main as device
    from aisleside.settings import DeviceSettings

    with tablet(data, settings=DeviceSettings(**settings)) as built:
        device.application()
        with closing(device.TabletWindow(built, now=lambda: AS_OF)) as opened:
            opened.window.root.resize(1180, 820)
            screen = Screen(opened.window.root)
            screen.click("Person 1")
            screen.type(PIN)
            screen.find("Customers")
            screen.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
            screen.find("Search for a person")
            screen.rest(500)
            eye = Eye(opened)
            eye.answers()  # search has got ready for the first letter
            yield opened, screen, eye
            assert opened.window.problems == []


def _type(data: Path, _: int) -> dict:
    names = typed_names(library_of(data), TYPED)
    keys: list[Taken] = []
    with using(data) as (opened, screen, eye):
        search = opened.session.get_search()
        for name in names:
            for letter in name:
                keys += eye.times(lambda letter=letter: _strike(opened.window.root, letter))
                screen.rest(40)
            assert search.people.count > 0, "nobody of a name that is here"
            search.type("")
            screen.rest(40)
    return {"keys": keys}


def _strike(window: QQuickWindow, letter: str) -> None:
    """One key of a keyboard that has this letter."""
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        QCoreApplication.sendEvent(window, event)


def _open(data: Path, customers: int) -> dict:
    draw = random.Random(SEED)
    header: list[Taken] = []
    whole: list[Taken] = []
    with using(data) as (opened, screen, eye):
        profile = opened.session.get_profile()

        def show(customer: int) -> tuple[Taken, Taken]:
            taken = eye.times(lambda: profile.open(str(customer)), rounds=4)
            assert profile.ready
            screen.rest(50)
            return taken[0], taken[-1]

        def away() -> None:
            profile.close()
            screen.rest(30)

        for customer in draw.sample(range(1, customers + 1), OPENED):
            first, last = show(customer)
            header.append(first)
            whole.append(last)
            away()
        heavy, more = [], []
        for _ in range(5):
            heavy.append(show(HEAVY))
            more += [eye.times(profile.showMore)[0] for _ in range(2)]
            away()
        show(draw.randint(1, customers))
        shell = opened.session.get_shell()
        theme = []
        for turn in range(SWITCHED):
            theme += eye.times(lambda turn=turn: shell.set_scheme((turn + 1) % 2))
            screen.rest(30)
    return {
        "header": header,
        "whole": whole,
        "theme": theme,
        "heavy_header": [one for one, _ in heavy],
        "heavy_whole": [one for _, one in heavy],
        "heavy_more": more,
    }


def _scroll(data: Path, _: int) -> dict:
    from aisleside.device.ui import profile as asked

    with using(data) as (opened, screen, eye):
        asked.FIRST_RECEIPTS = HEAVY_RECEIPTS
        profile = opened.session.get_profile()
        profile.close()  # so that the next one is asked for as many
        eye.times(lambda: profile.open(str(HEAVY)), rounds=4)
        rows = profile.get_timeline().count
        history = screen.find("History")
        frames = []
        for at in range(1, SCROLLED + 1):
            wall, cpu = perf_counter(), process_time()
            history.setProperty("contentY", at * STEP)
            eye.frame()
            frames.append(((perf_counter() - wall) * 1000, (process_time() - cpu) * 1000))
    return {"frames": frames, "rows": rows}


def _today(data: Path, _: int) -> dict:
    from aisleside.device.cache.book import Book

    book = Book(library_of(data))
    book.search("a", limit=1, now=AS_OF)  # the first question opens the files
    first, again = (timed(lambda: book.today(SELLER, PLACE, AS_OF)) for _ in range(2))
    people = len(book.today(SELLER, PLACE, AS_OF).customers)
    book.close()
    return {"first": first, "again": again, "people": people}


if __name__ == "__main__":
    step, folder, number = sys.argv[1:]
    from tests.benchmarks.use import use

    work = {"type": _type, "open": _open, "scroll": _scroll, "today": _today, "use": use}[step]
    print(json.dumps(work(Path(folder), int(number))))

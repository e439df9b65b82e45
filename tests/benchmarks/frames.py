"""Whether the window stays smooth while a first load runs beside it.

The real window, offscreen with the software renderer, is asked for a frame sixty
times a second and a name is typed into the search; the gaps are those between
frames that were shown, from the start of the sync until all streams are in.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from itertools import cycle, pairwise
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from tests.benchmarks.crowd import PLACE, STREAM
from tests.benchmarks.figure import Figure, at_most, only, percentile
from tests.benchmarks.load import CUSTOMERS, LINES, CrowdedHub

if TYPE_CHECKING:
    from aisleside.device.main import Tablet

PIN = "407162"
STAFF = f"{PLACE}-1"
PATIENCE = 120_000  # milliseconds for the whole load
IDLE = 2_000  # milliseconds before it
EVERY = 16  # milliseconds from frame to frame
TYPED = "MARIA"  # as the keys are called

_CHILD = (sys.executable, "-m", "tests.benchmarks.frames")


def measure(folder: Path, customers: int, lines: int) -> Iterator[Figure]:
    """Load L while somebody looks at the window."""
    customers, lines = min(customers, CUSTOMERS), min(lines, LINES)
    with CrowdedHub(folder / "load-hub", customers, lines) as hub:
        done = subprocess.run(
            [*_CHILD, folder / "frames", hub.url, hub.folder],
            stdout=subprocess.PIPE,
            check=True,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        )
    seen = json.loads(done.stdout)
    gaps = seen["gaps"]
    note = (
        f"{len(gaps):,} frames in {seen['seconds']:.1f} s of loading; median"
        f" {percentile(gaps, 0.5):.0f} ms"
    )
    yield at_most("load_frame_gap_p99", percentile(gaps, 0.99), "ms", 33, note)
    yield at_most("load_frame_gap_worst", max(gaps), "ms", 100, note)
    idle = seen["idle"]
    yield only(
        "idle_frame_gap_p99",
        percentile(idle, 0.99),
        "ms",
        f"the same without a load, worst {max(idle):.0f} ms",
    )
    yield only("load_client_peak_memory", seen["peak"], "MB", "the whole client, with Qt")


def _watch(data: Path, url: str, hub: Path) -> dict:
    from PySide6.QtCore import QEventLoop, Qt, QTimer
    from PySide6.QtTest import QTest
    from tests.benchmarks.cache import peak_megabytes

    from aisleside.demo.hand import Screen
    from aisleside.device import main as device
    from aisleside.device.machine.keys import MemoryKeys
    from aisleside.hub.main import DATABASE, issue_enrolment, set_pin
    from aisleside.hub.store.engine import open_store
    from aisleside.settings import DeviceSettings, HubSettings

    keys = MemoryKeys()
    keys.set("root", bytes(range(32)))
    with closing(open_store(hub / DATABASE)) as store:
        code = issue_enrolment(store, PLACE, HubSettings())
        name = set_pin(store, STAFF, PIN)
    with device.build(DeviceSettings(hub=url), data, key_store=keys) as tablet:
        tablet.enrol(code=code, name="Benchmark")
        tablet.door.add_person(STAFF, PIN)
        device.application()
        with closing(device.TabletWindow(tablet)) as opened:
            screen = Screen(opened.window.root)
            screen.click(name)
            screen.type(PIN)
            screen.find("Customers")
            screen.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
            screen.find("Search for a person")
            frames: list[float] = []
            opened.window.root.frameSwapped.connect(lambda: frames.append(perf_counter()))
            often = QTimer(opened.window.root, interval=EVERY)
            often.timeout.connect(opened.window.root.update)
            often.start()

            loop = QEventLoop()  # ending the application would close its window
            QTimer.singleShot(IDLE, loop.quit)
            loop.exec()
            idle = _gaps(frames)

            letters = cycle(TYPED)
            keyboard = QTimer(opened.window.root, interval=200)
            keyboard.timeout.connect(
                lambda: QTest.keyClick(opened.window.root, Qt.Key(ord(next(letters))))
            )
            over = QTimer(opened.window.root, interval=50)
            over.timeout.connect(lambda: _is_in(tablet) and loop.quit())
            frames.clear()
            began = perf_counter()
            for timer in (keyboard, over):
                timer.start()
            tablet.start()
            QTimer.singleShot(PATIENCE, loop.quit)
            loop.exec()
            seconds = perf_counter() - began
            assert _is_in(tablet), tablet.engine.status
            gaps = _gaps(frames)
            for timer in (often, keyboard, over):
                timer.stop()
    return {"gaps": gaps, "idle": idle, "seconds": seconds, "peak": peak_megabytes()}


def _is_in(tablet: Tablet) -> bool:
    return STREAM in tablet.shelf.held() and tablet.engine.status.loading is None


def _gaps(frames: list[float]) -> list[float]:
    return [(after - before) * 1000 for before, after in pairwise(frames)]


if __name__ == "__main__":
    data, url, hub = sys.argv[1:]
    print(json.dumps(_watch(Path(data), url, Path(hub))))

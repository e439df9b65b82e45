"""What the whole client holds in memory while it is used without a pause.

One cycle is what an associate does with one customer: find her, open her profile, write a
note, look why things are shown, go back, look at Today; the colours change, and every so
often somebody else takes the tablet. An hour holds about ``CYCLES`` of them. Nobody rests
for the minute after which everything is swept, so this is the harder case.

What the program made itself and what the system maps from files (libraries, typefaces) are
counted apart: pages of files are the system's to take back, so they are no growth of ours.
Qt's test library, with which the hand here presses keys, is no part of the client.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, NamedTuple

from tests.benchmarks.cache import peak_megabytes, typed_names
from tests.benchmarks.figure import Figure, at_most, only
from tests.benchmarks.screens import CUSTOMERS, LINES, filled, in_a_process, using
from tests.benchmarks.start import PIN
from tests.benchmarks.tablet import library_of

if TYPE_CHECKING:
    from aisleside.demo.hand import Screen
    from aisleside.device.main import TabletWindow

CYCLES = 240
HANDED_OVER = 8  # cycles until somebody else takes the tablet
NOTE = "Asked about the navy coat."
GROWTH = 2  # megabytes that are no growth: the system counts pages, and caches breathe


class Held(NamedTuple):
    """Megabytes in memory: the process's *own*, and those of *files* that it maps."""

    own: float
    files: float


def measure(folder: Path, customers: int, lines: int, cycles: int = CYCLES) -> Iterator[Figure]:
    """Use one window for so many cycles; needs no hub."""
    data = filled(folder, min(customers, CUSTOMERS), min(lines, LINES))
    used = in_a_process("use", data, cycles)
    held = [Held(*one) for one in used["held"]]
    most = max(held, key=sum)
    yield at_most(
        "use_memory",
        sum(most) - used["hand"],
        "MB",
        250,
        f"resident, the most after any of {cycles} cycles: {most.own:.0f} its own,"
        f" {most.files:.0f} of files, without {used['hand']:.1f} that loading the hand took;"
        f" peak {used['peak']:.0f}",
    )
    own, files = (
        [fmean(quarter) for quarter in _quarters(kind)] for kind in zip(*held, strict=True)
    )
    yield at_most(
        "use_growth",
        own[-1] - own[-2],
        "MB",
        GROWTH,
        f"its own; means of quarters: {_told(own)}; of files: {_told(files)}",
    )
    yield only("use_cpu", used["cpu"] / cycles * 1000, "ms", "CPU of one cycle")


def use(data: Path, cycles: int) -> dict:
    """The cycles, in this process."""
    from time import process_time

    names = _new_scripts_first(typed_names(library_of(data), cycles))
    held: list[Held] = []
    import_module("aisleside.device.main")  # first, so that what both need is the client's
    before = sum(_held())
    import_module("aisleside.demo.hand")
    hand = sum(_held()) - before
    with using(data) as (opened, screen, _):
        began = process_time()
        for cycle, name in enumerate(names):
            _one(opened, screen, name)
            opened.session.get_shell().set_scheme(cycle % 2)
            if cycle % HANDED_OVER == HANDED_OVER - 1:
                _hand_over(opened, screen, f"Person {1 + cycle // HANDED_OVER % 2}")
            held.append(_held())
        cpu = process_time() - began
    return {"held": held, "hand": hand, "peak": peak_megabytes(), "cpu": cpu}


def _one(opened: TabletWindow, screen: Screen, name: str) -> None:
    from PySide6.QtCore import Qt

    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    search, profile = opened.session.get_search(), opened.session.get_profile()
    screen.press(Qt.Key.Key_2, alt)
    screen.until(lambda: screen.has_keyboard("Search for a person"))
    screen.press(Qt.Key.Key_A, control)
    screen.type(name)
    screen.until(lambda: any(row.name == name for row in search.people.rows), f"no {name}")
    screen.rest(60)
    screen.press(Qt.Key.Key_Return)
    screen.until(profile.get_whole, "the profile did not open")
    profile.confirm()
    screen.rest(60)
    screen.press(Qt.Key.Key_N, control)
    screen.until(lambda: screen.has_keyboard("Note"))
    screen.type(NOTE)
    before = len(profile.get_notes().rows)
    screen.press(Qt.Key.Key_Return, control)
    screen.until(lambda: len(profile.get_notes().rows) > before, "the note was not kept")
    screen.rest(250)
    screen.press(Qt.Key.Key_P, alt)
    screen.until(opened.session.get_privacy().get_shown)
    screen.rest(60)
    screen.press(Qt.Key.Key_Escape)
    screen.rest(60)
    profile.close()
    screen.press(Qt.Key.Key_1, alt)
    screen.rest(60)


def _hand_over(opened: TabletWindow, screen: Screen, name: str) -> None:
    opened.session.get_sign_in().lock()
    screen.click(name)
    screen.type(PIN)
    screen.find("Customers")


def _new_scripts_first(names: Iterable[str]) -> list[str]:
    """The first name of each script comes early.

    It brings a typeface, up to 3 MB for Chinese, once: that is no growth wherever it falls.
    """
    met: set[str] = set()
    new: list[str] = []
    rest: list[str] = []
    for name in names:
        letters = filter(str.isalpha, name)
        scripts = {unicodedata.name(letter, "").partition(" ")[0] for letter in letters}
        (rest if scripts <= met else new).append(name)
        met |= scripts
    return new + rest


def _quarters(values: Sequence[float]) -> list[Sequence[float]]:
    size = max(1, len(values) // 4)
    return [values[start : start + size] for start in range(0, 4 * size, size)]


def _told(means: Iterable[float]) -> str:
    return ", ".join(f"{mean:.1f}" for mean in means)


def _held() -> Held:
    """What this process has in memory now, as the system counts it."""
    lines = Path("/proc/self/status").read_text().splitlines()
    kinds = {line.split()[0]: int(line.split()[1]) / 1024 for line in lines if "Rss" in line}
    return Held(kinds["RssAnon:"] + kinds["RssShmem:"], kinds["RssFile:"])

"""Typing a name and opening a profile on a large encrypted cache.

Filling and asking run in processes of their own: what filling leaves in memory
must not count as the client's, and the system's file cache stays as it is.
"""

from __future__ import annotations

import gc
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from tests.benchmarks.figure import Figure, at_most, only, percentile, timed
from tests.benchmarks.tablet import AS_OF, SEED, library_of

from aisleside.device.cache.book import Book
from aisleside.device.cache.library import Library

PEOPLE_TYPED = 150
PROFILES = 300
ENOUGH_LINES = 50
OFFERS = 12


def measure(folder: Path, customers: int, lines: int) -> Iterator[Figure]:
    """Fill a tablet, then ask it as a screen would; ends in a filled ``folder / "tablet"``."""
    data = folder / "tablet"
    filled = _in_a_process("fill", data, customers, lines)
    size = f"{customers:,} customers, {lines:,} lines, encrypted, {filled['megabytes']:.0f} MB"
    yield only("cache_fill", filled["seconds"], "s", f"{size}; includes generating the rows")

    asked = _in_a_process("ask", data, customers, lines)
    wall, cpu = asked["search_wall"], asked["search_cpu"]
    yield at_most(
        "search_keystroke_p99",
        percentile(wall, 0.99),
        "ms",
        16,
        f"{len(wall)} keystrokes; median {percentile(wall, 0.5):.2f} ms, p99 of CPU"
        f" {percentile(cpu, 0.99):.2f} ms, worst {max(wall):.1f} ms; {size}",
    )
    wall, cpu = asked["profile_wall"], asked["profile_cpu"]
    yield at_most(
        "open_profile_p99",
        percentile(wall, 0.99),
        "ms",
        16,
        f"{len(wall)} profiles with {ENOUGH_LINES} lines or more and up to {OFFERS} offers"
        f" ({asked['offers']:.1f} on average); median {percentile(wall, 0.5):.2f} ms, p99 of CPU"
        f" {percentile(cpu, 0.99):.2f} ms",
    )
    yield only("reader_peak_memory", asked["megabytes"], "MB", "the asking process, without Qt")


def _in_a_process(step: str, data: Path, customers: int, lines: int) -> dict:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.cache", step, data, str(customers), str(lines)],
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return json.loads(done.stdout)


def _fill(data: Path, customers: int, lines: int) -> dict:
    from tests.benchmarks.filling import fill_tablet

    started = perf_counter()
    used = fill_tablet(data, customers=customers, lines=lines)
    return {"seconds": perf_counter() - started, "megabytes": used / 1e6}


def _ask(data: Path, customers: int) -> dict:
    library = library_of(data)
    said = typed_names(library, PEOPLE_TYPED)
    book = Book(library)
    draw = random.Random(SEED)
    book.search("a", limit=40, now=AS_OF)  # the first question opens the files
    gc.collect()  # as device/ui/collector.py has it while a window is open
    gc.freeze()
    gc.disable()

    searches = [
        timed(lambda typed=name[:end]: book.search(typed, limit=40, now=AS_OF))
        for name in said
        for end in range(1, len(name) + 1)
    ]
    profiles, offers = [], 0
    for customer in _busy(book, customers, draw):
        opened = book.profile(customer, receipts=20, offers=OFFERS, now=AS_OF)
        offers += len(opened.offers.best)
        other = _neighbour(customer, customers)  # nothing of the next one is warm
        book.profile(other, receipts=20, offers=OFFERS, now=AS_OF)
        profiles.append(
            timed(lambda who=customer: book.profile(who, receipts=20, offers=OFFERS, now=AS_OF))
        )
    book.close()
    return {
        "search_wall": [wall for wall, _ in searches],
        "search_cpu": [cpu for _, cpu in searches],
        "profile_wall": [wall for wall, _ in profiles],
        "profile_cpu": [cpu for _, cpu in profiles],
        "offers": offers / len(profiles),
        "megabytes": peak_megabytes(),
    }


def _busy(book: Book, customers: int, draw: random.Random) -> list[int]:
    """Customers with at least ``ENOUGH_LINES`` lines."""
    found: list[int] = []
    while len(found) < PROFILES:
        customer = draw.randint(1, customers)
        profile = book.profile(customer, receipts=100, offers=0, now=AS_OF)
        if sum(len(receipt.lines) for receipt in profile.receipts) >= ENOUGH_LINES:
            found.append(customer)
    return found


def _neighbour(customer: int, customers: int) -> int:
    return customer % customers + 1


def typed_names(library: Library, count: int) -> list[str]:
    """Whole names of customers who are there."""
    book = Book(library)
    held = book.holdings().customers
    names = book.names(random.Random(SEED).sample(range(1, held + 1), count))
    book.close()
    return list(names.values())


def peak_megabytes() -> float:
    """The most memory this process has held so far, as the system counts it."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return float("nan")


if __name__ == "__main__":
    step, data, customers, lines = sys.argv[1:]
    answer = (
        _fill(Path(data), int(customers), int(lines))
        if step == "fill"
        else _ask(Path(data), int(customers))
    )
    print(json.dumps(answer))

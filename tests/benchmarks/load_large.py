"""The first load of a million customers with ten million receipt lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figure import Figure, at_most
from tests.benchmarks.load import CrowdedHub, figures, load

CUSTOMERS = 1_000_000
LINES = 10_000_000


def measure(folder: Path, customers: int, lines: int) -> Iterator[Figure]:
    """Load once; *customers* and *lines* do not matter here."""
    del customers, lines
    with CrowdedHub(folder / "large-hub", CUSTOMERS, LINES) as hub:
        loads = [load(folder / "large-tablet", hub)]
    yield from figures("first_load_large", loads, seconds=25.0, memory=400)
    yield at_most("first_load_large_wire", loads[0]["wire"], "MB", 450, "sealed segments")

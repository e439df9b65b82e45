"""Learning from everybody's purchases: how long it takes and how much memory it needs.

Fitting runs in a process of its own. The whole size takes minutes; with fewer customers
and products, ``--customers`` and ``--products`` of this module, it says where the time goes.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from time import perf_counter, process_time

from tests.benchmarks.cache import peak_megabytes
from tests.benchmarks.figure import Figure, at_most

CUSTOMERS, PRODUCTS = 100_000, 100_000
VISITS, BASKET = 20, 10  # on average
SECONDS, MEGABYTES = 600, 4_000
LARGEST = 15  # MB, of what is learned


def measure(folder: Path, customers: int, lines: int) -> Iterator[Figure]:
    """Learn from a hundred thousand customers of a hundred thousand products."""
    yield from _figures(CUSTOMERS, PRODUCTS)


def _figures(customers: int, products: int) -> Iterator[Figure]:
    command = [sys.executable, "-m", "tests.benchmarks.fitting", "--fit"]
    size = ["--customers", str(customers), "--products", str(products)]
    ended = subprocess.run([*command, *size], stdout=subprocess.PIPE, check=True, text=True)
    done = json.loads(ended.stdout)
    what = f"{customers:,} customers, {products:,} products, {done['lines']:,} lines"
    stages = ", ".join(f"{name} {seconds:.0f} s" for name, seconds in done["stages"].items())
    yield at_most("fit", done["wall"], "s", SECONDS, f"{what}; CPU {done['cpu']:.0f} s: {stages}")
    yield at_most(
        "fit_memory",
        done["megabytes"],
        "MB",
        MEGABYTES,
        f"peak of the process that learns, {done['before']:.0f} MB of it before learning began",
    )
    yield at_most(
        "fit_artefact", done["bytes"] / 1e6, "MB", LARGEST, "what was learned, as it travels"
    )


def _fit(customers: int, products: int) -> dict[str, object]:
    from tests.benchmarks.shoppers import shoppers

    from aisleside.hub.training.recommend.fitting import fit

    histories = shoppers(customers, products, visits=VISITS, basket=BASKET)
    before = peak_megabytes()
    wall, cpu = perf_counter(), process_time()
    told: list[tuple[str, float]] = [("counts and steps", 0.0)]
    model = fit(
        histories,
        trained_at=datetime(2026, 11, 1, tzinfo=UTC),
        progress=lambda _done, _total, what: told.append((what, process_time() - cpu)),
    )
    told.append(("", process_time() - cpu))
    stages: dict[str, float] = {}
    for (name, began), (_, ended) in pairwise(told):
        stages[name] = stages.get(name, 0.0) + ended - began
    return {
        "wall": perf_counter() - wall,
        "cpu": process_time() - cpu,
        "stages": stages,
        "before": before,
        "megabytes": peak_megabytes(),
        "lines": len(histories.items),
        "bytes": sum(len(part) for parts in model.parts().values() for part in parts),
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--customers", type=int, default=CUSTOMERS)
    parser.add_argument("--products", type=int, default=PRODUCTS)
    parser.add_argument("--fit", action="store_true", help="learn here and print what it took")
    asked = parser.parse_args()
    if asked.fit:
        print(json.dumps(_fit(asked.customers, asked.products)))
    else:
        from tests.benchmarks.__main__ import show

        for figure in _figures(asked.customers, asked.products):
            show(figure)

"""Run the benchmarks and write their figures as JSON."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from importlib import import_module
from pathlib import Path

import msgspec
from tests.benchmarks.figure import Figure

SUBJECTS = (
    "cache",
    "artefact",
    "recommend",
    "likeness",
    "alerts",
    "start",
    "screens",
    "intake",
    "delta",
    "live",
    "storm",
    "load",
    "snapshot",
    "frames",
    "formats",
    "flights",
)
ASKED = (
    "load-large",
    "growth",
    "use",
    "fitting",
    "quality",
)  # minutes each: only when they are named


def main() -> int:
    """Measure the subjects asked for; 0 even when a goal is missed, since machines differ."""
    parser = argparse.ArgumentParser(prog="develop.py bench", description=__doc__)
    known = (*SUBJECTS, *ASKED)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(known)}")
    parser.add_argument("--plot", type=Path, metavar="FILE", help="where growth draws its SVG")
    parser.add_argument("--json", type=Path, metavar="FILE", help="where to write the figures")
    parser.add_argument("--customers", type=int, default=1_000_000, help="size of the cache")
    parser.add_argument("--lines", type=int, default=5_000_000, help="size of the cache")
    parser.add_argument("--cycles", type=int, metavar="N", help="how long use goes on")
    parser.add_argument("--hold-outs", type=int, metavar="N", help="of quality")
    arguments = parser.parse_args()
    unknown = set(arguments.names) - set(known)
    if unknown:
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")

    special = {"use": arguments.cycles, "quality": arguments.hold_outs}
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="aisleside-bench-") as folder:
        for name in arguments.names or SUBJECTS:
            subject = import_module(f"tests.benchmarks.{name.replace('-', '_')}")
            more = [one for one in (special.get(name),) if one]
            for figure in subject.measure(
                Path(folder), arguments.customers, arguments.lines, *more
            ):
                figures.append(figure)
                show(figure)
        drawn = Path(folder) / "growth.svg"
        if arguments.plot and drawn.exists():
            shutil.copyfile(drawn, arguments.plot)
    if arguments.json:
        arguments.json.write_bytes(
            msgspec.json.format(msgspec.json.encode(figures), indent=1) + b"\n"
        )
    return 0


def show(figure: Figure) -> None:
    """One line a person can read."""
    verdict = {True: "met", False: "MISSED", None: ""}[figure.met]
    goal = f"{figure.limit} {figure.goal:g}" if figure.goal is not None else ""
    print(f"{figure.name:<34} {figure.value:>12g} {figure.unit:<5} {goal:<14} {verdict}")
    if figure.note:
        print(f"{'':<36}{figure.note}")


if __name__ == "__main__":
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    print(f"{os.cpu_count()} cores, load {load:.1f}, Python {sys.version.split()[0]}", flush=True)
    sys.exit(main())

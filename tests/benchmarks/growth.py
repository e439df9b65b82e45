"""The first load from ten thousand customers to a million, as figures and as a picture.

Each customer has ten receipt lines. The picture is an SVG that needs nothing else:
``develop.py bench growth --plot FILE``.
"""

from __future__ import annotations

import math
import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figure import Figure
from tests.benchmarks.load import CrowdedHub, figures, load

SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000)
LINES_EACH = 10
TIMES = 2

_WIDTH, _HEIGHT, _LEFT, _BELOW, _RIGHT, _ABOVE = 640, 360, 70, 50, 30, 30


def measure(folder: Path, customers: int, lines: int) -> Iterator[Figure]:
    """Load every size up to *customers*; *lines* does not matter here."""
    del lines
    points: list[tuple[int, float]] = []
    for size in (size for size in SIZES if size <= customers):
        hub = CrowdedHub(folder / f"growth-hub-{size}", size, size * LINES_EACH)
        with hub:
            loads = [load(folder / f"growth-tablet-{size}-{n}", hub) for n in range(TIMES)]
        points.append((size, min(one["seconds"] for one in loads)))
        yield from figures(f"first_load_{size}", loads, seconds=None, memory=None)
        for made in (hub.folder, *folder.glob(f"growth-tablet-{size}-*")):
            shutil.rmtree(made)
    (folder / "growth.svg").write_text(plot(points), encoding="utf-8")


def plot(points: list[tuple[int, float]]) -> str:
    """Seconds over customers, both on logarithmic axes."""
    decades = range(math.floor(math.log10(points[0][0])), math.ceil(math.log10(points[-1][0])) + 1)
    seconds = [second for _, second in points]
    rises = range(math.floor(math.log10(min(seconds))), math.ceil(math.log10(max(seconds))) + 1)

    def x(size: float) -> float:
        share = (math.log10(size) - decades[0]) / max(1, decades[-1] - decades[0])
        return _LEFT + share * (_WIDTH - _LEFT - _RIGHT)

    def y(second: float) -> float:
        share = (math.log10(second) - rises[0]) / max(1, rises[-1] - rises[0])
        return _HEIGHT - _BELOW - share * (_HEIGHT - _BELOW - _ABOVE)

    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}"'
        ' font-family="sans-serif" font-size="13" role="img"'
        ' aria-label="Seconds of a first load by number of customers">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
        '<g stroke="#d8d8d8" fill="#505050">',
    ]
    for power in decades:
        at = x(10**power)
        drawn.append(f'<path d="M{at:.1f} {_ABOVE}V{_HEIGHT - _BELOW}" fill="none"/>')
        drawn.append(_text(at, _HEIGHT - _BELOW + 20, f"{10**power:,}", "middle"))
    for power in rises:
        at = y(10.0**power)
        drawn.append(f'<path d="M{_LEFT} {at:.1f}H{_WIDTH - _RIGHT}" fill="none"/>')
        drawn.append(_text(_LEFT - 8, at + 4, f"{10.0**power:g} s", "end"))
    drawn.append("</g>")
    line = " ".join(f"{x(size):.1f},{y(second):.1f}" for size, second in points)
    drawn.append(f'<polyline points="{line}" fill="none" stroke="#1f5f8b" stroke-width="2"/>')
    for size, second in points:
        drawn.append(f'<circle cx="{x(size):.1f}" cy="{y(second):.1f}" r="4" fill="#1f5f8b"/>')
        drawn.append(_text(x(size) - 8, y(second) - 8, f"{second:.2g} s", "end", fill="#1f5f8b"))
    label = f"customers, each with {LINES_EACH} receipt lines"
    drawn.append(_text(_WIDTH / 2, _HEIGHT - 10, label, "middle", fill="#505050"))
    return "\n".join([*drawn, "</svg>", ""])


def _text(x: float, y: float, said: str, anchor: str, *, fill: str = "") -> str:
    colour = f' fill="{fill}"' if fill else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" stroke="none"{colour}>{said}</text>'
    )

"""When a hub comes back, so does everybody, and a sale still gets through (S22)."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.figure import percentile
from tests.benchmarks.storm import ALLOWED, storm

DEVICES = 2_000


def test_s22_a_sale_gets_through_while_everybody_comes_back_and_nobody_waits_long(
    tmp_path: Path,
) -> None:
    seen = storm(tmp_path, DEVICES)

    assert len(seen.waits) == DEVICES
    assert max(seen.waits) <= seen.spread + ALLOWED
    assert len(seen.pushes) >= 10
    # A second, unless this machine is so busy that even a quiet hub needs long.
    assert percentile(seen.pushes, 0.99) < max(1.0, 8 * percentile(seen.quiet, 0.99))

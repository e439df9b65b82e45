"""When a hub comes back, so does everybody, and a sale still gets through (S22).

How long each waits is measured by ``tests/benchmarks/storm.py``, on a machine of its own.
"""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.storm import storm

DEVICES = 800


def test_s22_a_sale_gets_through_while_everybody_comes_back(tmp_path: Path) -> None:
    seen = storm(tmp_path, DEVICES)

    assert len(seen.waits) == DEVICES
    assert seen.pushes

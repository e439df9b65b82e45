"""What the tests of hub and tablet together share: disks that fill up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.small_disk import Mount, mounting


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Mount]:
    """A file system of so many bytes."""
    with mounting(tmp_path) as mount:
        yield mount

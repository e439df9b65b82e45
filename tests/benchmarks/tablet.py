"""A tablet's folder, as benchmarks find it; ``filling`` fills one.

Nothing of the hub is imported here: what it takes in memory is not the client's.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from aisleside.device.cache.library import Library
from aisleside.device.cache.stream_file import StreamAddress
from aisleside.device.machine.folders import Folders
from aisleside.device.machine.keys import PassphraseKeys, open_root
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.streams import held_streams

PASSPHRASE = "benchmark"
SEED = 20261121
STREAM = "store:M01/associate"
AS_OF = datetime(2026, 11, 1, tzinfo=UTC)
PLACE = "M01"
SELLER = "M01-1"


@contextmanager
def control_of(data: Path) -> Iterator[ControlDatabase]:
    """The control database of the tablet in *data*."""
    folders = Folders(data)
    folders.make()
    keys = PassphraseKeys(folders.wrapped_keys, PASSPHRASE)
    control = ControlDatabase(folders, open_root(keys, folders))
    try:
        yield control
    finally:
        control.close()


def library_of(data: Path) -> Library:
    """The streams of a filled tablet."""
    with control_of(data) as control:
        return Library(
            StreamAddress(held.stream, control.folders.caches / held.file, held.key)
            for held in held_streams(control)
        )

"""A tablet's folder filled with a generated crowd, by the road of every first load."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from aisleside.device.cache.library import Library
from aisleside.device.cache.loading import fill
from aisleside.device.cache.stream_file import StreamAddress
from aisleside.device.machine.folders import Folders
from aisleside.device.machine.keys import PassphraseKeys, open_root
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.streams import held_streams, hold_stream
from aisleside.hub.sources import synthetic
from aisleside.wire.messages import Rows
from aisleside.wire.rows import LinkRow
from aisleside.wire.streams import ARTEFACTS, CATALOGUE

PASSPHRASE = "benchmark"
SEED = 20261121
STREAM = "store:M01/associate"
AS_OF = datetime(2026, 11, 1, tzinfo=UTC)


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


def fill_tablet(data: Path, *, customers: int, lines: int) -> int:
    """Make the three stream files; says how many bytes they take."""
    people = (Rows(customer=b.customers, contact=b.contacts) for b in _people(customers))
    bought = (Rows(line=batch) for batch in synthetic.lines(SEED, customers, lines))

    def store() -> Iterator[Rows]:
        yield Rows(staff=synthetic.staff(SEED)[:6])
        yield from people
        yield from bought

    def catalogue() -> Iterator[Rows]:
        yield Rows(place=synthetic.places())
        yield from (Rows(product=batch) for batch in synthetic.products(SEED))

    with control_of(data) as control:
        for stream, batches in (
            (STREAM, store()),
            (CATALOGUE, catalogue()),
            (ARTEFACTS, iter([Rows(link=links(synthetic.PRODUCT_COUNT))])),
        ):
            made = fill(control.folders.caches, stream, batches, epoch="b", cursor=1, as_of=AS_OF)
            assert made.key is not None
            hold_stream(control, stream=stream, file=made.path.name, key=made.key)
        return control.folders.used_bytes()


def links(products: int) -> list[LinkRow]:
    """Twenty others for every product, as the hub's training would give."""
    draw = random.Random(SEED)
    return [
        LinkRow(product, rank, draw.randint(1, products), 400 - rank * 15, 1_000, 0)
        for product in range(1, products + 1)
        for rank in range(1, 21)
    ]


def _people(customers: int) -> Iterator[synthetic.Crowd]:
    return synthetic.people(SEED, customers)

"""A tablet's folder filled with a generated crowd, by the road of every first load."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.benchmarks.tablet import AS_OF, SEED, SELLER, STREAM, control_of

from aisleside.device.cache.loading import fill
from aisleside.device.outbox.streams import hold_stream
from aisleside.hub.sources import synthetic
from aisleside.wire.messages import Rows
from aisleside.wire.rows import LinkRow
from aisleside.wire.streams import ARTEFACTS, CATALOGUE

CLIENTS_EACH = 97  # one customer in so many is a client of the seller


def fill_tablet(data: Path, *, customers: int, lines: int, more: Iterable[Rows] = ()) -> int:
    """Make the three stream files, with *more* in the store's; says how many bytes they take."""
    people = (_told(crowd) for crowd in synthetic.people(SEED, customers))
    bought = (Rows(line=batch) for batch in synthetic.lines(SEED, customers, lines))

    def store() -> Iterator[Rows]:
        yield Rows(staff=synthetic.staff(SEED)[:6])
        yield from people
        yield from bought
        yield from more

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


def _told(crowd: synthetic.Crowd) -> Rows:
    """A batch of people, some of them somebody's clients, and what waits on the store for them."""
    return Rows(
        customer=[
            row if row.id % CLIENTS_EACH else row._replace(client_of=SELLER)
            for row in crowd.customers
        ],
        contact=crowd.contacts,
        task=[task for row in crowd.customers for task in synthetic.waiting(row)],
        consent=[answer for row in crowd.customers for answer in synthetic.answered(row)],
    )

"""Building the snapshot of a store: all of it, and again after a few changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import perf_counter

from sqlalchemy import update
from tests.benchmarks.crowd import PLACE, STREAM, fill_hub
from tests.benchmarks.figure import Figure, at_most, only
from tests.hub.cluster import programs, running

from aisleside.hub.feed.snapshots import SnapshotShelf
from aisleside.hub.store import journal, schema
from aisleside.hub.store.contract import Store
from aisleside.hub.store.engine import open_store
from aisleside.hub.store.journal import Change
from aisleside.settings import HubSettings

CUSTOMERS = 100_000
LINES = 1_000_000


def measure(folder: Path, customers: int, lines: int) -> Iterator[Figure]:
    """Build L from both engines, the server where this machine has one."""
    customers, lines = min(customers, CUSTOMERS), min(lines, LINES)
    file = folder / "snapshot-hub" / "hub.db"
    fill_hub(open_store(file), customers=customers, lines=lines)
    yield from _built("sqlite", open_store(file), 6)
    if programs() is not None:
        with running() as cluster:
            where, beside = cluster.database(), folder / "snapshot-postgresql"
            fill_hub(open_store(where, folder=beside), customers=customers, lines=lines)
            yield from _built("postgresql", open_store(where, folder=beside), 15)


def _built(engine: str, store: Store, goal: float) -> Iterator[Figure]:
    settings = HubSettings()
    with closing(store):
        shelf = SnapshotShelf(
            store,
            folder=store.folder / "segments",
            segment_rows=settings.segment_rows,
            page_rows=1,
        )
        began = perf_counter()
        snapshot = shelf.snapshot(STREAM)
        seconds = perf_counter() - began
        raw = sum(ref.raw_size for ref in snapshot.segments) / 1e6
        sealed = sum(ref.sealed_size for ref in snapshot.segments) / 1e6
        yield at_most(
            f"snapshot_build_{engine}",
            seconds,
            "s",
            goal,
            f"{snapshot.customers:,} customers, {snapshot.rows:,} rows in"
            f" {len(snapshot.segments)} segments, {raw:.0f} MB packed and sealed to {sealed:.0f}",
        )
        _rename(store, customers=range(1, 4), times=2 * snapshot.rows // 10)
        began = perf_counter()
        again = shelf.snapshot(STREAM)
        kept = {ref.sha256 for ref in snapshot.segments} & {ref.sha256 for ref in again.segments}
        yield only(
            f"snapshot_again_{engine}",
            perf_counter() - began,
            "s",
            f"after changes to three customers; {len(kept)} of {len(again.segments)} segments"
            " are the same and travel no more",
        )


def _rename(store: Store, *, customers: range, times: int) -> None:
    """Change a few people so often that the snapshot is not offered again."""
    with store.write() as connection:
        version = journal.reserve(connection)
        connection.execute(
            update(schema.customer)
            .where(schema.customer.c.id.in_(list(customers)))
            .values(said="Somebody Else", version=version)
        )
        changes = [Change("customer", (customers[n % len(customers)],)) for n in range(times)]
        journal.publish(connection, [(change, [PLACE]) for change in changes[: journal.FLOOD + 1]])

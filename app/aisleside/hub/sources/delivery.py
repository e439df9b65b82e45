"""One load of one source: in batches that commit by themselves, counted and reported.

A load that is killed leaves whole batches; run again it writes only what is
missing. What a source is remembered by (its terms, how far its dates were
shifted, the digest of what was loaded last) is in the ``source`` table.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, select

from aisleside.hub.profiles.intake import Intake, Tally, chunks
from aisleside.hub.store import dialect, schema
from aisleside.hub.store.engine import Store

BATCH = 50_000  # rows in a transaction: a kill loses less than a second of work

# Called with how much is done, of how much, and of what.
Progress = Callable[[int, int, str], None]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did.

    *read* counts what was in the source, *changed* the hub's rows that are new or
    different now, *skipped* what was left out and why. *remarks* are sentences
    about the data. *unchanged*: the same input as last time was recognised and
    not read again.
    """

    source: str
    terms: str
    read: dict[str, int]
    changed: dict[str, int]
    skipped: dict[str, int]
    remarks: tuple[str, ...]
    unchanged: bool
    seconds: float

    def sentences(self) -> list[str]:
        """The report for people, a line each."""
        if self.unchanged:
            return ["Nothing new: exactly this was loaded before, so nothing was changed."]
        lines = [f"Loaded {self.source} in {self.seconds:.0f} s."]
        lines += [f"  {count:>12,} {what} read" for what, count in self.read.items()]
        lines.append(f"  {sum(self.changed.values()):>12,} rows of the hub are new or different")
        lines += [f"  {count:,} left out: {why}" for why, count in self.skipped.items()]
        lines += list(self.remarks)
        return [*lines, f"Terms: {self.terms}"]


class Delivery:
    """Bring one source's rows into the hub and keep count.

    Every batch is one transaction, and all of them share one tally, so that a
    load too large to tell in rows is told as a reload.
    """

    def __init__(
        self,
        store: Store,
        source: str,
        *,
        terms: str,
        progress: Progress,
        conclude: Callable[[], object] = lambda: None,
    ) -> None:
        """*conclude* is called once all is in, before the input is remembered."""
        self._store = store
        self._conclude = conclude
        self._source = source
        self._terms = terms
        self._progress = progress
        self._tally = Tally()
        self.read: Counter[str] = Counter()
        self.skipped: Counter[str] = Counter()
        self.remarks: list[str] = []

    @property
    def changed(self) -> dict[str, int]:
        return dict(self._tally.changed)

    def send(
        self,
        what: str,
        records: Iterable[T],
        write: Callable[[Intake, list[T]], None],
        *,
        total: int | None = None,
        size: int = BATCH,
    ) -> None:
        """Hand *records* to *write* in batches, each its own transaction."""
        if total is None:
            records = list(records)
            total = len(records)
        done = 0
        self._progress(0, total, what)
        for part in chunks(records, size):
            with (
                self._store.write() as connection,
                Intake(connection, self._source, self._tally) as intake,
            ):
                write(intake, part)
            done += len(part)
            self._progress(done, total, what)
        self.read[what] += done

    def reading(self) -> AbstractContextManager[Connection]:
        """To look at what the hub holds before anything is sent."""
        return self._store.read()

    def shift_days(self, proposed: int) -> int:
        """How far this source's dates are moved: as at its first load, else *proposed*."""
        table = schema.source
        with self._store.write() as connection:
            known = connection.execute(
                select(table.c.shift_days).where(table.c.name == self._source)
            ).scalar_one_or_none()
            if known is not None:
                return int(known)
            connection.execute(
                table.insert().values(name=self._source, terms=self._terms, shift_days=proposed)
            )
        return proposed

    def is_known(self, digest: str) -> bool:
        """Whether exactly this input was loaded to its end last time."""
        table = schema.source
        with self._store.read() as connection:
            known = connection.execute(
                select(table.c.digest).where(table.c.name == self._source)
            ).scalar_one_or_none()
        return known == digest

    def finish(self, digest: str, *, now: datetime) -> None:
        """Remember that this input is in the hub; the same input again changes nothing."""
        self._conclude()
        if self.is_known(digest):
            return
        with self._store.write() as connection:
            made = dialect.insert(connection, schema.source).values(
                name=self._source,
                terms=self._terms,
                digest=digest,
                loaded_at=int(now.timestamp()),
            )
            new = made.excluded
            connection.execute(
                made.on_conflict_do_update(
                    index_elements=["name"],
                    set_={"terms": new.terms, "digest": new.digest, "loaded_at": new.loaded_at},
                )
            )


def digest_of(version: int, *, files: Sequence[Path] = (), options: str = "") -> str:
    """What an input is recognised by: its files, its options and the loader that reads them."""
    digest = hashlib.sha256(f"{version}\n{options}\n".encode())
    for path in files:
        with path.open("rb") as opened:
            digest.update(hashlib.file_digest(opened, "sha256").digest())
    return digest.hexdigest()

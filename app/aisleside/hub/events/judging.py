"""What an event becomes: read once, judged by plain facts, never by a query.

What it becomes by its kind says ``recording``. What cannot become state is rejected
with a reason a person understands; a kind this version does not know is stored,
because an older hub must not refuse a newer app. Of an event about a person who was
erased, and of one that says what must not be kept, only that it happened is kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Container, Mapping
from dataclasses import dataclass

import msgspec

from aisleside.hub.events.occasion import (
    NOTHING,
    NotToBeKeptError,
    Occasion,
    UnusableEventError,
    Written,
)
from aisleside.hub.events.recording import becomes
from aisleside.hub.store.access import Device
from aisleside.hub.store.received import PlaceNamed
from aisleside.hub.store.recorded import Book
from aisleside.wire import codec
from aisleside.wire.messages import Event
from aisleside.wire.redacting import redacted, subject_named

APPLIED, REJECTED, STORED, ERASED = "applied", "rejected", "stored", "erased"
UNREADABLE = "unreadable"  # kind of what is kept though nobody could read it

LARGEST = 2**63 - 1  # what a column of the store can hold
LONGEST_NAME = 200  # characters of an id, a device, an author or a kind
LARGEST_EVENT = 256 * 1024  # bytes; a note of the longest kind is a thirtieth of it

_POISON = "The hub could not use this. It is kept there; tell support."


class _Named(msgspec.Struct):
    """The least an event must say for us to answer it."""

    id: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An event that arrived, as far as it can be read.

    *event* is None where it cannot; *answerable* is False when not even an id was found.
    *device* and *n* are what it says of itself.
    """

    id: str
    sender: Device
    sent: bytes
    event: Event | None
    answerable: bool
    device: str
    n: int

    @property
    def subject(self) -> int | None:
        """Whom it is about, as far as that can be read."""
        return subject_named(self.sent) if self.event is None else self.event.subject


@dataclass(frozen=True, slots=True)
class Facts:
    """What the store knows that matters to a batch.

    *into*: who customers are that were joined; *erased* and *known* hold what they are now.
    *places* are what those are called, and their zones. *minded* are the ids of events with
    words that may have to stay away. The *book* is taken further by each
    event that is used.
    """

    into: Mapping[int, int]
    erased: Container[int]
    known: Container[int]
    staff: Mapping[str, str]
    places: Mapping[str, PlaceNamed]
    book: Book
    minded: Container[str] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of an event; *sent* and *subject* are what is kept of it."""

    status: str
    sent: bytes
    subject: int | None
    reason: str | None = None
    written: Written = NOTHING


def read(sender: Device, sent: bytes) -> Entry:
    """Read an event whose envelope can be kept in columns, or find at least its id."""
    event = _event(sent)
    if event is not None:
        return Entry(event.id, sender, sent, event, True, event.device, event.n)
    try:
        name = msgspec.msgpack.decode(sent, type=_Named).id
    except (msgspec.MsgspecError, ValueError, RecursionError):
        name = ""
    if _is_name(name):
        return Entry(name, sender, sent, None, True, sender.id, -1)
    kept_as = f"{UNREADABLE}-{hashlib.sha256(sent).hexdigest()}"
    return Entry(kept_as, sender, sent, None, False, sender.id, -1)


def judge(entry: Entry, facts: Facts, *, version: int, at: int) -> Verdict:
    """What becomes of an event.

    Args:
        version: for the rows it makes.
        at: when it happened, seconds UTC.
    """
    event = entry.event
    if event is None:
        return poison(entry, facts, "The hub could not read this. It is kept there; tell support.")
    erased = _erased(entry, facts)
    if erased is not None:
        return erased
    subject = None if event.subject is None else facts.into.get(event.subject, event.subject)
    occasion = Occasion(event, subject, at, version, entry.sender.place, facts.places, facts.staff)
    try:
        _check_size(entry)
        known = subject is not None and subject in facts.known
        minded = event.id in facts.minded
        written = becomes(occasion, facts.book, known=known, minded=minded)
    except NotToBeKeptError as error:
        return Verdict(REJECTED, _without_words(event, subject), subject, error.say)
    except UnusableEventError as error:
        return Verdict(REJECTED, entry.sent, subject, error.say, error.written)
    if written is None:
        return Verdict(STORED, entry.sent, subject)
    return Verdict(APPLIED, entry.sent, subject, written=written)


def poison(entry: Entry, facts: Facts, reason: str = _POISON) -> Verdict:
    """Keep an event without using it; of an erased person, and of what must not be kept about
    anybody, it keeps no words either."""
    event, subject = entry.event, None if entry.event is None else entry.event.subject
    sent = entry.sent
    if event is not None and event.id in facts.minded:
        sent = _without_words(event, subject)
    return _erased(entry, facts) or Verdict(REJECTED, sent, subject, reason)


def _without_words(event: Event, subject: int | None) -> bytes:
    """An event that says what must not be kept, as it is kept."""
    return codec.encode(msgspec.structs.replace(redacted(event), subject=subject))


def _erased(entry: Entry, facts: Facts) -> Verdict | None:
    """What is kept of an event about somebody who was erased; None if it is about nobody such."""
    subject = entry.subject
    named = {subject, facts.into.get(subject or 0)} - {None}
    if not any(one in facts.erased for one in named):
        return None
    left = b"" if entry.event is None else codec.encode(redacted(entry.event))
    return Verdict(ERASED, left, None)


def occurred_at(event: Event | None, now: int) -> int:
    """When it happened, by the hub's clock: a tablet's wall clock may be wrong (S18)."""
    if event is None or event.seen_hub_time <= 0:
        return now
    return max(0, min(now, event.seen_hub_time + max(0, event.mono_ms) // 1000))


def _check_size(entry: Entry) -> None:
    if len(entry.sent) > LARGEST_EVENT:
        raise UnusableEventError(
            "This is larger than the hub can use, so it was not used. The hub keeps it; "
            "tell support."
        )


def _event(sent: bytes) -> Event | None:
    try:
        event = msgspec.msgpack.decode(sent, type=Event)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    names = (event.id, event.device, event.author, event.kind)
    numbers = (event.subject or 0, event.seen_hub_time, event.mono_ms)
    if not all(map(_is_name, names)) or not 1 <= event.n <= LARGEST:
        return None
    if any(not -LARGEST <= number <= LARGEST for number in numbers):
        return None
    return event


def _is_name(name: str) -> bool:
    return 0 < len(name) <= LONGEST_NAME and "\0" not in name

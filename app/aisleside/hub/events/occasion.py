"""One event with what its rule may need, and what a rule may say to it.

Rules are pure. Each is asked twice: first what the event itself allows, then, with the
``Book``, what it becomes. So an event that makes no sense is told so even where nobody
knows the customer. A rule that meets a word of a newer version leaves the event as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import LINE_LIMIT
from aisleside.hub.store.received import PlaceNamed
from aisleside.hub.store.recorded import Alike, Book, Told, Where
from aisleside.wire.messages import Event
from aisleside.wire.rows import Row

LARGEST = 2**63 - 1

NOTHING_TO_DO = "Nothing for you to do."


@dataclass(frozen=True, slots=True)
class Written:
    """What an event becomes."""

    puts: tuple[Row, ...] = ()
    gone: tuple[Where, ...] = ()
    told: tuple[Told, ...] = ()


NOTHING = Written()


class UnusableEventError(ExpectedError):
    """An event that does not become what it says. The sentence is the receipt's reason.

    *written* is what is kept of it all the same.
    """

    def __init__(self, sentence: str, *, written: Written = NOTHING) -> None:
        super().__init__(sentence)
        self.written = written


class NotToBeKeptError(UnusableEventError):
    """Words that must not be kept about a customer: not even of what cannot be used."""

    def __init__(self) -> None:
        super().__init__(
            "Some of this must not be kept about a customer, so it was not added, and the hub "
            "keeps none of its words. They are still on your tablet: enter it again without that."
        )


@dataclass(frozen=True, slots=True)
class Occasion:
    """One event with what its rule may need.

    *subject* is who the customer is now, *at* when it happened (seconds UTC), *version*
    that of the rows it makes, *place* where its tablet is. *places* and *staff* are what
    those are called that matter here.
    """

    event: Event
    subject: int | None
    at: int
    version: int
    place: str | None
    places: Mapping[str, PlaceNamed]
    staff: Mapping[str, str]

    @property
    def author_name(self) -> str:
        return self.staff.get(self.event.author, self.event.author)

    @property
    def zone(self) -> str:
        here = self.places.get(self.place or "")
        return "UTC" if here is None else here.zone


Made = Callable[[Book], Written]
Needs = tuple[list[Where], list[str]]  # keys without their customer


@dataclass(frozen=True, slots=True)
class Rule:
    """How a kind of event is judged; *what* names it in a sentence.

    *check* gives None for what stays an event. *needs* and *looks* say which rows have to
    be looked up for it, by key and by other columns; *looks* is given the customer.
    """

    what: str
    body: Any
    check: Callable[[Occasion, Any], Made | None]
    needs: Callable[[Event, Any], Needs] | None = None
    looks: Callable[[int, Any], list[Alike]] | None = None


def senseless(why: str) -> UnusableEventError:
    return UnusableEventError(
        f"{why}, so nothing was changed. The hub keeps what was sent; enter it again."
    )


def clock(at: int, occasion: Occasion) -> str:
    """When something was, in the words of a clock on the wall there: " on 3 May at 13:05"."""
    zone = zone_of(occasion.zone)
    when, today = (datetime.fromtimestamp(one, zone) for one in (at, occasion.at))
    day = "" if when.date() == today.date() else f" on {when.day} {when:%B}"
    return f"{day} at {when:%H:%M}"


def was_first(name: str | None, did: str, at: int, occasion: Occasion) -> UnusableEventError:
    """Somebody else did it before."""
    return UnusableEventError(f"{name or 'Somebody'} {did}{clock(at, occasion)}. {NOTHING_TO_DO}")


def zone_of(name: str) -> ZoneInfo | Any:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def plain(text: str) -> str:
    return text.replace("\0", "").strip()  # a character no database keeps in a text


def line(text: str, what: str, *, limit: int = LINE_LIMIT) -> str:
    text = plain(text)
    if not text:
        raise senseless(f"{what} is empty")
    if len(text) > limit:
        raise UnusableEventError(
            f"{what} has {len(text)} characters and {limit} are the most, so nothing was changed. "
            "The hub keeps what was sent; enter it again, shorter."
        )
    return text


def line_or_none(text: str | None, what: str, *, limit: int = LINE_LIMIT) -> str | None:
    return None if text is None or not plain(text) else line(text, what, limit=limit)

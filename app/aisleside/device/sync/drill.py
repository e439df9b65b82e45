"""Rehearse an outage: block the network, do a morning's work, say what would not have gone.

The steps use the real parts and real data of this tablet. The block is in memory
only and is lifted whatever happens, so neither a failed step nor a crash leaves a
tablet in the dark. The note that is written is taken back in the same transaction,
so it never leaves and no number is missing.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from aisleside.device.cache.book import Book
from aisleside.device.cache.library import Library
from aisleside.device.machine.clock import Stamp
from aisleside.device.outbox.people import PersonRecord
from aisleside.device.sync.transport import HubUnreachableError
from aisleside.domain.errors import ExpectedError
from aisleside.domain.staff import StaffMember

log = logging.getLogger(__name__)

SAMPLE = 12  # customers looked for
FOUND_WITHIN = 40  # rows of a result list; further down nobody looks
REHEARSED = "A rehearsed note. It is taken back at once."


class Step(StrEnum):
    """What is tried, in this order."""

    DARK = "dark"
    SIGN_IN = "sign_in"
    REOPEN = "reopen"
    SEARCH = "search"
    PROFILES = "profiles"
    SUGGESTIONS = "suggestions"
    NOTE = "note"
    PICTURES = "pictures"
    LIGHT = "light"


@dataclass(frozen=True, slots=True)
class Finding:
    """How a step went: *count* things were tried; *why* says what would not have worked."""

    step: Step
    works: bool
    count: int = 0
    why: str = ""


class Engine(Protocol):
    """What can block the network."""

    def rehearse(self, dark: bool) -> None: ...


class Hub(Protocol):
    """What must not answer meanwhile."""

    def health(self) -> object: ...


class Known(Protocol):
    """Who may sign in here."""

    def find(self, staff_id: str) -> PersonRecord | None: ...


class Writing(Protocol):
    """Where a note goes."""

    def rehearse(self, author: str, customer: int, text: str, stamp: Stamp) -> None: ...


class Holding(Protocol):
    """Which streams this tablet should hold."""

    def held(self) -> list[str]: ...


@dataclass(frozen=True, slots=True)
class Parts:
    """What is rehearsed with. *missing* says how many of these pictures, or of the letters
    and signs, are not on this tablet."""

    engine: Engine
    hub: Hub
    library: Library
    shelf: Holding
    people: Known
    outbox: Writing
    now: Callable[[], datetime]
    stamp: Callable[[], Stamp]
    missing: Callable[[Collection[str]], int]
    pin_tries: int


class _WouldNotWorkError(Exception):
    """A step found what would not have worked; never leaves this module."""


class Drill:
    """Go dark, try everything, put the light on again."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def run(
        self, who: StaffMember, tell: Callable[[Finding], None] = lambda _finding: None
    ) -> tuple[Finding, ...]:
        """Rehearse as *who*; *tell* hears of each step on this thread when it is over."""
        found: list[Finding] = []

        def note(finding: Finding) -> None:
            found.append(finding)
            tell(finding)

        try:
            self._parts.engine.rehearse(True)
            _Rehearsal(self._parts, who).run(note)
        finally:
            self._parts.engine.rehearse(False)
        note(Finding(Step.LIGHT, works=True))
        return tuple(found)


class _Rehearsal:
    """One time through the steps, over files opened anew."""

    def __init__(self, parts: Parts, who: StaffMember) -> None:
        self._parts = parts
        self._who = who
        self._sample: list[int] = []
        self._offered: set[str] = set()
        self._profiles = 0

    def run(self, note: Callable[[Finding], None]) -> None:
        book = Book(self._parts.library)
        script: tuple[tuple[Step, Callable[[], int]], ...] = (
            (Step.DARK, self._is_dark),
            (Step.SIGN_IN, self._sign_in),
            (Step.REOPEN, lambda: self._reopen(book)),
            (Step.SEARCH, lambda: self._search(book)),
            (Step.PROFILES, lambda: self._open_profiles(book)),
            (Step.SUGGESTIONS, self._suggestions),
            (Step.NOTE, self._write),
            (Step.PICTURES, self._pictures),
        )
        try:
            for step, work in script:
                note(_tried(step, work))
        finally:
            book.close()

    def _is_dark(self) -> int:
        try:
            self._parts.hub.health()
        except HubUnreachableError:
            return 0
        raise _WouldNotWorkError(
            "The network could not be blocked, so this rehearsal proves little. Tell support."
        )

    def _sign_in(self) -> int:
        record = self._parts.people.find(self._who.id)
        if record is None or record.verifier is None:
            raise _WouldNotWorkError(
                "Only the hub can check your PIN. Lock the tablet and sign in once while online."
            )
        if record.tries >= self._parts.pin_tries:
            raise _WouldNotWorkError(
                "Your PIN was typed wrong too often. Sign in once while online."
            )
        return 1

    def _reopen(self, book: Book) -> int:
        """Open every file anew, as a tablet that was switched off does."""
        held = self._parts.shelf.held()
        opened = {standing.stream for standing in book.standing()}
        lost = len(set(held) - opened)
        if not held or lost:
            raise _WouldNotWorkError(
                f"{lost or 'All'} of {len(held)} parts of the data cannot be opened. "
                "They are loaded again by themselves while online."
            )
        return len(held)

    def _search(self, book: Book) -> int:
        self._sample = book.some(SAMPLE)
        names = book.names(self._sample)
        if not names:
            raise _WouldNotWorkError("There are no customers on this tablet. Choose Sync now.")
        lost = 0
        for customer, said in names.items():
            hits = book.search(said, limit=FOUND_WITHIN, now=self._parts.now()).hits
            lost += all(hit.customer.id != customer for hit in hits)
        if lost:
            raise _WouldNotWorkError(
                f"{lost} of {len(names)} customers were not found by name. Tell support."
            )
        return len(names)

    def _open_profiles(self, book: Book) -> int:
        for customer in self._sample:
            profile = book.profile(customer, receipts=12, offers=12, now=self._parts.now())
            self._offered.update(offer.product.picture for offer in profile.offers.best)
            self._profiles += 1
        if not self._profiles:
            raise _WouldNotWorkError("There was no customer to open. Choose Sync now.")
        return self._profiles

    def _suggestions(self) -> int:
        if not self._offered:
            raise _WouldNotWorkError(
                "Nothing was suggested for anybody. Profiles open without suggestions."
            )
        return len(self._offered)

    def _write(self) -> int:
        if not self._sample:
            raise _WouldNotWorkError("There was no customer to write about. Choose Sync now.")
        parts = self._parts
        parts.outbox.rehearse(self._who.id, self._sample[0], REHEARSED, parts.stamp())
        return 1

    def _pictures(self) -> int:
        missing = self._parts.missing(sorted(self._offered))
        if missing:
            raise _WouldNotWorkError(
                f"{missing} pictures, signs or letters are missing. Install Aisleside again."
            )
        return len(self._offered)


def _tried(step: Step, work: Callable[[], int]) -> Finding:
    try:
        return Finding(step, works=True, count=work())
    except _WouldNotWorkError as found:
        return Finding(step, works=False, why=str(found))
    except ExpectedError as error:
        return Finding(step, works=False, why=error.say)
    except Exception:  # the steps after it are worth knowing, too
        log.exception("a defect in a rehearsal")
        return Finding(step, works=False, why="This part is broken. Tell support.")

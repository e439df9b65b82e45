"""Whether this tablet would serve a whole shift without a network.

``readiness`` decides from facts alone. The score is a recount: of all rows the hub
said belong here, when they were last compared, the share that lies here. It says
100 only if every range was found to be the hub's.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Protocol

from aisleside.device.machine.clock import Heard
from aisleside.device.outbox.completeness import Completeness
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.notes import Counts
from aisleside.device.outbox.people import People
from aisleside.device.outbox.streams import held_streams
from aisleside.device.sync.status import Closed
from aisleside.wire.messages import Manifest
from aisleside.wire.streams import ARTEFACTS, CATALOGUE, scope_of, tables

LEAST_ROOM = 500_000_000  # bytes; a reload of a large store beside the old file


class Topic(StrEnum):
    """What has to be there."""

    CUSTOMERS = "customers"
    GOODS = "goods"
    SUGGESTIONS = "suggestions"
    STAFF = "staff"
    UNSENT = "unsent"
    ROOM = "room"
    LEASE = "lease"
    LENT = "lent"


class Level(IntEnum):
    """GOOD is as it should be, LOOK works for now, BAD would stop work without a network."""

    GOOD = 0
    LOOK = 1
    BAD = 2


@dataclass(frozen=True, slots=True)
class Holding:
    """A stream that belongs on this tablet; *compared* is None before it was."""

    stream: str
    held: bool
    compared: Completeness | None
    not_after: datetime | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is so now. *team* works at this place, *able* may sign in here without a network.

    *open_until* is when people may not be shown any more without contact.
    """

    streams: tuple[Holding, ...]
    team: frozenset[str]
    able: frozenset[str]
    waiting: int
    refused: int
    free_bytes: int
    time_known: bool
    open_until: datetime | None
    closed: Closed | None
    shift_ends: datetime


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: *done* of *of*, or *until* when it lasts."""

    topic: Topic
    level: Level
    done: int = 0
    of: int = 0
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Readiness:
    """*score* in per cent, None before anything was compared; *compared_at* the oldest time."""

    score: int | None
    compared_at: datetime | None
    checks: tuple[Check, ...]

    @property
    def level(self) -> Level:
        return max((check.level for check in self.checks), default=Level.BAD)


def readiness(facts: Facts) -> Readiness:
    """Say what of a shift would work without a network."""
    compared = [h.compared for h in facts.streams if h.compared is not None]
    return Readiness(
        score=_score(facts.streams),
        compared_at=min((found.checked_at for found in compared), default=None),
        checks=(
            _rows(Topic.CUSTOMERS, [h for h in facts.streams if scope_of(h.stream)]),
            _rows(Topic.GOODS, [h for h in facts.streams if h.stream == CATALOGUE]),
            _rows(Topic.SUGGESTIONS, [h for h in facts.streams if h.stream == ARTEFACTS]),
            _staff(facts),
            _unsent(facts),
            Check(
                Topic.ROOM,
                Level.GOOD if facts.free_bytes >= LEAST_ROOM else Level.LOOK,
                done=facts.free_bytes,
                of=LEAST_ROOM,
            ),
            _lease(facts),
            *_lent(facts),
        ),
    )


def _score(streams: Collection[Holding]) -> int | None:
    compared = [h.compared for h in streams if h.held and h.compared is not None]
    if not compared:
        return None
    held = sum(min(found.rows_held, found.rows_expected) for found in compared)
    expected = sum(found.rows_expected for found in compared)
    whole = all(h.held and h.compared is not None and h.compared.whole for h in streams)
    if whole and held == expected:
        return 100
    return min(99, 100 * held // expected) if expected else 0


def _rows(topic: Topic, streams: Collection[Holding]) -> Check:
    found = [h.compared for h in streams if h.held and h.compared is not None]
    held = sum(one.rows_held for one in found)
    expected = sum(one.rows_expected for one in found)
    if not streams or not all(h.held for h in streams):
        level = Level.BAD
    elif len(found) < len(streams) or not all(one.whole for one in found) or held != expected:
        level = Level.LOOK
    else:
        level = Level.GOOD
    return Check(topic, level, done=held, of=expected)


def _staff(facts: Facts) -> Check:
    able = len(facts.team & facts.able)
    everybody = len(facts.team)
    level = Level.GOOD if able == everybody and able else Level.LOOK if able else Level.BAD
    return Check(Topic.STAFF, level, done=able, of=everybody)


def _unsent(facts: Facts) -> Check:
    level = Level.LOOK if facts.waiting or facts.refused else Level.GOOD
    return Check(Topic.UNSENT, level, done=facts.refused, of=facts.waiting + facts.refused)


def _lease(facts: Facts) -> Check:
    if facts.closed is not None or not facts.time_known or facts.open_until is None:
        level = Level.BAD
    else:
        level = Level.GOOD if facts.open_until >= facts.shift_ends else Level.LOOK
    return Check(Topic.LEASE, level, until=facts.open_until)


def _lent(facts: Facts) -> list[Check]:
    """Streams that are lent; which of them end before the shift does."""
    ends = [h.not_after for h in facts.streams if h.not_after is not None]
    if not ends:
        return []
    soon = sum(end < facts.shift_ends for end in ends)
    level = Level.LOOK if soon else Level.GOOD
    return [Check(Topic.LENT, level, done=soon, of=len(ends), until=min(ends))]


class Comparing(Protocol):
    """Knows how complete the streams are."""

    def ask(self) -> None: ...

    def results(self) -> dict[str, Completeness]: ...


class Leasing(Protocol):
    """Knows until when people may be shown."""

    @property
    def until(self) -> datetime | None: ...

    def state(self) -> Closed | None: ...


class Telling(Protocol):
    """Knows what the hub offers this tablet."""

    @property
    def latest(self) -> Manifest | None: ...


class Keeping(Protocol):
    """Knows what has not been sent."""

    def counts(self) -> Counts: ...


class Clock(Protocol):
    """Knows the hub's time."""

    @property
    def heard(self) -> Heard | None: ...

    def now(self) -> datetime: ...


class Inventory:
    """Gather the facts on a worker, from the parts that know them."""

    def __init__(
        self,
        *,
        control: ControlDatabase,
        outbox: Keeping,
        healer: Comparing,
        lease: Leasing,
        hub: Telling,
        clock: Clock,
        nudge: Callable[[], None],
        free_bytes: Callable[[], int],
        shift: timedelta,
        pin_tries: int,
    ) -> None:
        self._control = control
        self._outbox = outbox
        self._healer = healer
        self._lease = lease
        self._hub = hub
        self._clock = clock
        self._nudge = nudge
        self._free_bytes = free_bytes
        self._shift = shift
        self._pin_tries = pin_tries

    def take(self, team: Collection[str]) -> Readiness:
        """Look at everything; *team* are the ids of who works at this place."""
        return readiness(self.facts(team))

    def compare(self) -> None:
        """Have every range compared with the hub now; what differs is put right."""
        self._healer.ask()
        self._nudge()

    def facts(self, team: Collection[str]) -> Facts:
        """What is so now."""
        counts = self._outbox.counts()
        return Facts(
            streams=self._streams(self._healer.results()),
            team=frozenset(team),
            able=frozenset(
                person.staff.id
                for person in People(self._control).all()
                if person.verifier is not None and person.tries < self._pin_tries
            ),
            waiting=counts.waiting,
            refused=counts.refused,
            free_bytes=self._free_bytes(),
            time_known=self._clock.heard is not None,
            open_until=self._lease.until,
            closed=self._lease.state(),
            shift_ends=self._clock.now() + self._shift,
        )

    def _streams(self, compared: Mapping[str, Completeness]) -> tuple[Holding, ...]:
        """What is held, and what the hub offered and is not."""
        held = {one.stream: one for one in held_streams(self._control)}
        manifest = self._hub.latest
        offered = {offer.stream for offer in manifest.streams} if manifest is not None else set()
        found = []
        for stream in sorted(held.keys() | offered):
            if not tables(stream):  # this version knows nothing to do with it
                continue
            one = held.get(stream)
            end = None if one is None or one.not_after is None else one.not_after
            found.append(
                Holding(
                    stream=stream,
                    held=one is not None and one.key is not None,
                    compared=compared.get(stream),
                    not_after=None
                    if end is None
                    else datetime.fromtimestamp(end, self._clock.now().tzinfo),
                )
            )
        return tuple(found)

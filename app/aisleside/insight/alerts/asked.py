"""What an alert is worked out from: dated happenings and acts, the trip, the shop, the person.

Nothing here is an age: "days since" is worked out at the moment of looking, from instants,
so that a tablet eleven hours without a network is as right as the hub. Every value says
where it came from and when it was observed (P1).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, tzinfo
from enum import StrEnum

from aisleside.domain.claim import Outcome
from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.fact import Purpose
from aisleside.domain.staff import Role


class Context(StrEnum):
    """Where somebody stands with her."""

    STORE = "store"
    CHECK_IN = "check_in"
    LOUNGE = "lounge"
    GATE = "gate"
    CABIN = "cabin"


class HappeningKind(StrEnum):
    """What happened to her. The failures are ours: only of those is an apology owed."""

    FLIGHT_CANCELLED = "flight_cancelled"
    LONG_DELAY = "long_delay"
    MISSED_CONNECTION = "missed_connection"
    DOWNGRADED = "downgraded"
    SEAT_BROKEN = "seat_broken"
    BAG_LATE = "bag_late"
    BAG_LOST = "bag_lost"
    COMPLAINT_OPEN = "complaint_open"
    COMPLIMENT = "compliment"
    ORDER_LATE = "order_late"
    ALTERATION_LATE = "alteration_late"
    REPAIR_FAILED = "repair_failed"
    APPOINTMENT_FAILED = "appointment_failed"
    RETURNED = "returned"
    BROWSED = "browsed"


class ActKind(StrEnum):
    """What one of us did for her."""

    APOLOGISED = "apologised"
    GESTURE = "gesture"
    TOLD_MILESTONE = "told_milestone"
    CONGRATULATED = "congratulated"
    WELCOMED = "welcomed"
    THANKED = "thanked"
    HELPED = "helped"
    TOLD = "told"


class Need(StrEnum):
    """Who is served first in disruption, in this order. Never a reason to be worth more."""

    ASSISTANCE = "assistance"
    UNACCOMPANIED_MINOR = "unaccompanied_minor"
    MISSED_CONNECTION = "missed_connection"


@dataclass(frozen=True, slots=True)
class Happening:
    """*id* is the key of its case, the same wherever it is worked out: ``trouble:17``.

    Args:
        detail: in a word or two what it was about, such as a category of goods.
        flight: as it is said: "MD 478".
        minutes: of a delay; None where that says nothing.
    """

    kind: HappeningKind
    at: datetime
    id: str
    source: str
    observed_at: datetime
    detail: str = ""
    flight: str = ""
    minutes: float | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """*about* is the key of the case, or empty where nobody said which.

    Without an *outcome* it is claimed: somebody is about to. *until* is when what was put off
    may be asked again; None where nobody said.
    """

    kind: ActKind
    about: str
    by: str
    at: datetime
    outcome: Outcome | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Trip:
    """The flight she is on or about to be on. *milestone* is what she reaches with it.

    Args:
        connects_at: when her next flight leaves; None without one.
        lands_at: when this one is expected to be at its gate.
        special_meal: how to serve it, as an instruction; empty where none was ordered.
    """

    flight: str
    departs_at: datetime
    source: str
    observed_at: datetime
    cabin: str = ""
    seat: str = ""
    lands_at: datetime | None = None
    connects_at: datetime | None = None
    connection: str = ""
    first_flight: bool = False
    first_in_cabin: bool = False
    party_size: int = 1
    party_split: bool = False
    milestone: str = ""
    special_meal: str = ""
    special_meal_loaded: bool = False


@dataclass(frozen=True, slots=True)
class Wish:
    """What of the shop waits on us, in the words of the shop; empty where nothing does.

    *order* waits at the place with the key *order_at*, which is said as *order_place*. The
    keys are those of the moments under which each is answered; see ``recorded``.
    """

    source: str = ""
    observed_at: datetime | None = None
    wish_in_stock: str = ""
    order: str = ""
    order_at: str = ""
    order_place: str = ""
    wish_key: str = ""
    order_key: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """*birthday* is a month and a day, never a year; it counts with her leave alone."""

    id: int
    source: str
    observed_at: datetime
    tier: str = ""
    birthday: tuple[int, int] | None = None
    consents: Mapping[ConsentPurpose, ConsentAnswer] = field(default_factory=dict)
    needs: frozenset[Need] = frozenset()

    def allows(self, purpose: Purpose) -> bool:
        """Whether she may be addressed for this: to serve her always, to sell by her leave."""
        answer = self.consents.get(ConsentPurpose.PERSONALISATION)
        if purpose is Purpose.SERVICE:
            return True
        if purpose is Purpose.RECOMMENDATION:
            return answer is not ConsentAnswer.NO
        return answer is ConsentAnswer.YES


@dataclass(frozen=True, slots=True)
class Visit:
    """She came: bought something, or stood where one of us saw her."""

    at: datetime
    context: Context
    place: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """One of us had her before the eyes: on a visit, or for a flight with what it was then."""

    at: datetime
    context: Context
    place: str = ""
    trip: Trip | None = None
    needs: frozenset[Need] = frozenset()
    disrupted: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """All that rules may be asked about one person; in any order.

    *looks* are those that a replay asks at, where they are others than her visits; *counted*
    is how often she came, where somebody counted without keeping each visit.
    """

    person: Person
    happenings: tuple[Happening, ...] = ()
    acts: tuple[Act, ...] = ()
    visits: tuple[Visit, ...] = ()
    trip: Trip | None = None
    wish: Wish = Wish()
    looks: tuple[Look, ...] | None = None
    counted: int = 0

    def as_of(self, at: datetime) -> History:
        """What was known at a moment that is past; a visit of that moment is not yet over."""
        trip, wish = self.trip, self.wish
        return replace(
            self,
            happenings=tuple(one for one in self.happenings if one.observed_at <= at),
            acts=tuple(one for one in self.acts if one.at <= at),
            visits=tuple(one for one in self.visits if one.at < at),
            trip=trip if trip is not None and trip.observed_at <= at else None,
            wish=wish if wish.observed_at is not None and wish.observed_at <= at else Wish(),
            counted=0,  # nobody knows how many of them were later
        )


# What a screen is there for. Sales prompts are off where people are served on a journey.
SERVED = frozenset({Purpose.SERVICE})
SHOP = frozenset({Purpose.SERVICE, Purpose.RECOMMENDATION})


@dataclass(frozen=True, slots=True)
class Occasion:
    """One look at her: where, by whom, when.

    Args:
        place: its key, "M01" or "B14".
        now: aware.
        zone: of the clock on the wall there.
        network: whether the hub can be asked.
        disrupted: the flight or shop is in trouble now, so that need goes first.
        purposes: what the screen is there for; None: as the context usually is.
    """

    context: Context
    place: str
    role: Role
    now: datetime
    zone: tzinfo = UTC
    network: bool = True
    disrupted: bool = False
    purposes: frozenset[Purpose] | None = None

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    def is_for(self, purpose: Purpose) -> bool:
        usual = SHOP if self.context is Context.STORE else SERVED
        return purpose in (usual if self.purposes is None else self.purposes)

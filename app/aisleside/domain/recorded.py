"""What staff record about a customer or a flight, one value for each kind of event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from aisleside.domain.claim import Outcome, Part
from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.flight import Boarding
from aisleside.domain.moment import Reply, WhyNot
from aisleside.domain.served import AskedFor, Broken, MadeSure, Served, Went
from aisleside.domain.task import TaskKind, TaskState


@dataclass(frozen=True, slots=True)
class NoteWritten:
    text: str


@dataclass(frozen=True, slots=True)
class FactTold:
    """A size, a taste, a preference or a correction; *value* None takes it away.

    *words* are how the customer said it.
    """

    key: str
    value: str | None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class TaskMade:
    """A promise, follow-up or appointment. *staff* is whose it is, None when anybody's.

    *due_at* with *all_day* is any moment of the day on which it is due.
    """

    kind: TaskKind
    title: str
    detail: str | None = None
    due_at: datetime | None = None
    all_day: bool = True
    minutes: int | None = None
    product: int | None = None
    staff: str | None = None


@dataclass(frozen=True, slots=True)
class TaskClosed:
    """A task was done or dropped, or is open again."""

    task: str
    state: TaskState


@dataclass(frozen=True, slots=True)
class ConsentTold:
    """What she answered, and in which words."""

    purpose: ConsentPurpose
    answer: ConsentAnswer
    words: str | None = None


@dataclass(frozen=True, slots=True)
class MomentAnswered:
    """A reason to approach her was taken up, put off until *until*, or put away for *reason*."""

    moment: str
    reply: Reply
    until: datetime | None = None
    reason: WhyNot | None = None


@dataclass(frozen=True, slots=True)
class ProfileOpened:
    """Her profile was opened, and why (P6)."""

    reason: str


@dataclass(frozen=True, slots=True)
class SamePerson:
    """Staff say that she and the customer *other* are one person; somebody else decides."""

    other: int


@dataclass(frozen=True, slots=True)
class ClaimMade:
    """*part* of *case* is about to be seen to; *instead_of* is the claim it takes over."""

    case: str
    part: Part
    instead_of: str | None = None


@dataclass(frozen=True, slots=True)
class OutcomeTold:
    """What came of a claim, and what was given with it: *amount* in the gesture's own unit."""

    claim: str
    result: Outcome
    gesture: str | None = None
    amount: int = 0


@dataclass(frozen=True, slots=True)
class BoardingTold:
    """Where she stands on a flight's list now, and how one knew that it is she."""

    flight: str
    state: Boarding
    by: MadeSure = MadeSure.SCAN
    facts: tuple[AskedFor, ...] = ()


@dataclass(frozen=True, slots=True)
class MomentServed:
    """Something on board, in a line of *detail*; *to_seat* is where she sits from then on.

    *product* is what she took of what was offered.
    A fault of the aircraft says what is *broken* and *where*, in the crew's words.
    """

    flight: str
    what: Served
    went: Went = Went.WELL
    detail: str | None = None
    seat: str | None = None
    to_seat: str | None = None
    product: int | None = None
    broken: Broken | None = None
    where: str | None = None


Recorded = (
    NoteWritten
    | FactTold
    | TaskMade
    | TaskClosed
    | ConsentTold
    | MomentAnswered
    | ProfileOpened
    | SamePerson
    | ClaimMade
    | OutcomeTold
    | BoardingTold
    | MomentServed
)

"""What staff record. A device never writes the state of a customer: it appends these."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from aisleside.domain.recorded import Recorded
from aisleside.domain.staff import StaffMember


class EventKind(StrEnum):
    NOTE = "note"
    FACT = "fact"
    TASK = "task"
    TASK_CLOSED = "task_closed"
    CONSENT = "consent"
    ANSWER = "answer"
    OPENED = "opened"
    SAME = "same"
    CLAIM = "claim"
    OUTCOME = "outcome"
    BOARDING = "boarding"
    SERVED = "served"


class EventState(StrEnum):
    """What has become of an event, in the words a receipt needs.

    WAITING is saved here; APPLIED is on the hub and in the customer's state;
    REJECTED is stored by the hub too, but needs a person.
    """

    WAITING = "waiting"
    APPLIED = "applied"
    REJECTED = "rejected"


class Turn(StrEnum):
    """Where an event stands in the queue to the hub."""

    SENDING = "sending"
    NEXT = "next"
    WAITING = "waiting"


NOTE_LIMIT = 2000  # characters; a screenful, and far under the hub's body limit
LINE_LIMIT = 200  # characters of a title, a value, a customer's own words


@dataclass(frozen=True, slots=True)
class PendingEvent:
    """An event as its author sees it: her words, and how far they have come.

    *text* says *body* in a line; of a note it is the note.
    """

    id: str
    kind: EventKind
    subject: int | None
    author: str
    text: str
    written_at: datetime
    state: EventState
    reason: str | None
    sent_at: datetime | None
    body: Recorded | None = None


@dataclass(frozen=True, slots=True)
class AtDesk:
    """What somebody recorded at this desk, as whoever takes it over may know it.

    *told* is it once the hub's data holds it.
    """

    by: StaffMember
    event: PendingEvent
    told: bool


@dataclass(frozen=True, slots=True)
class Queued:
    """An event that has not reached the hub, as anybody at this tablet may know of it.

    *kind* is the one that travels, which need not be one this version writes.
    """

    id: str
    kind: str
    author: str
    subject: int | None
    written_at: datetime
    state: Turn

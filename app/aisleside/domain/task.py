"""What waits on us for a customer: a promise, a follow-up, an order to be collected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class TaskKind(StrEnum):
    """PROMISE to APPOINTMENT are recorded by staff, the others by systems.

    ORDER and ALTERATION are ready to be collected; a WISH is for a product that was not
    there when she asked.
    """

    PROMISE = "promise"
    FOLLOW_UP = "follow_up"
    APPOINTMENT = "appointment"
    ORDER = "order"
    ALTERATION = "alteration"
    WISH = "wish"


class TaskState(StrEnum):
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do. *staff* is whose it is; None when anybody at *place* may do it.

    *due_at* with *all_day* is the beginning of the day on which it is due.
    """

    customer: int
    id: str
    kind: TaskKind
    title: str
    detail: str | None
    due_at: datetime | None
    all_day: bool
    minutes: int | None
    product: int | None
    place: str | None
    staff: str | None
    made_at: datetime
    made_by: str
    made_by_name: str
    state: TaskState
    closed_at: datetime | None
    closed_by_name: str | None

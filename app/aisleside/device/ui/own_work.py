"""What the person who is signed in recorded herself, and how far it has come.

Screens lay what waits over the hub's data, and say of what was sent that it was.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from aisleside.domain.event import EventState, PendingEvent


class Written(Protocol):
    """The part of the outbox that knows what somebody wrote."""

    def pending(
        self, author: str, subject: int | Collection[int] | None = None
    ) -> Sequence[PendingEvent]:
        """What this author wrote and the hub's data does not hold yet."""
        ...

    def sent(
        self,
        author: str,
        subject: int | Collection[int] | None = None,
        *,
        since: datetime | None = None,
    ) -> Sequence[PendingEvent]:
        """What this author wrote lately, or *since*, that the hub's data holds."""
        ...


@dataclass(frozen=True, slots=True)
class OwnWork:
    """What lies over the hub's data, refused work among it, and what is in it by now."""

    pending: Sequence[PendingEvent] = ()
    sent: Sequence[PendingEvent] = ()

    @property
    def all(self) -> tuple[PendingEvent, ...]:
        return (*self.pending, *self.sent)

    @property
    def customers(self) -> frozenset[int]:
        """Whom it is about, under the ids they had when it was written."""
        return frozenset(event.subject for event in self.all if event.subject is not None)


def own_work(
    outbox: Written,
    author: str,
    customers: Collection[int] | None = None,
    *,
    since: datetime | None = None,
) -> OwnWork:
    """Waiting, refused, and lately sent; what was refused and settled is over.

    Args:
        customers: only about these.
        since: of what was sent, only what was written since then; aware.
    """
    sent = outbox.sent(author, customers, since=since)
    return OwnWork(
        outbox.pending(author, customers),
        tuple(event for event in sent if event.state is EventState.APPLIED),
    )

"""Hand over what was written here, and keep the hub's receipts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from aisleside.device.outbox.notes import Outbox, OutgoingEvent
from aisleside.wire.messages import Receipts


class Hub(Protocol):
    """What pushing asks of the hub."""

    def send(self, events: Sequence[OutgoingEvent]) -> Receipts: ...


class Pusher:
    """Empty the outbox; an event is done only when the hub named its id."""

    def __init__(
        self, hub: Hub, outbox: Outbox, *, learn: Callable[[int], None] = lambda _hub_time: None
    ) -> None:
        self._hub = hub
        self._outbox = outbox
        self._learn = learn

    def push(self) -> int:
        """Send batches until nothing waits or nothing moves; says how many got receipts.

        Raises:
            HubUnreachableError, HubRefusedError, UnreadableAnswerError: what has no receipt
                stays, and is sent again byte for byte.
        """
        done = 0
        while batch := self._outbox.waiting():
            answer = self._hub.send(batch)
            self._learn(answer.hub_time)
            moved = self._outbox.record(answer.receipts, hub_time=answer.hub_time)
            done += moved
            if not moved:
                break
        return done

"""Hand over what was written here, and keep the hub's receipts."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Protocol

from aisleside.device.outbox.notes import BATCH_BYTES, BATCH_EVENTS, Outbox, OutgoingEvent
from aisleside.device.sync.transport import HubRefusedError
from aisleside.wire.messages import Erasure, Receipts

log = logging.getLogger(__name__)

TOO_LARGE = 413


class Hub(Protocol):
    """What pushing asks of the hub."""

    def send(
        self,
        events: Sequence[OutgoingEvent],
        *,
        sealed: Sequence[bytes] = (),
        erasures_from: int = 0,
    ) -> Receipts: ...


class Forgetting(Protocol):
    """What carries out the erasures that come with the receipts."""

    def heard(self) -> int:
        """The number of the ledger up to which this tablet has forgotten."""
        ...

    def forget(self, erasures: Sequence[Erasure]) -> None:
        """Forget these people; they follow each other without a gap after ``heard``."""
        ...


class Pusher:
    """Empty the outbox; an event is done only when the hub named its id.

    A batch the hub finds too large is halved; an event that is too large alone is set
    aside and shown to its author, so that it never stands in the way of the others.
    """

    def __init__(
        self,
        hub: Hub,
        outbox: Outbox,
        *,
        learn: Callable[[int], None] = lambda _hub_time: None,
        forgetting: Forgetting | None = None,
    ) -> None:
        """*learn* hears the hub's time from each answer."""
        self._hub = hub
        self._outbox = outbox
        self._learn = learn
        self._forgetting = forgetting
        self._erasures: Sequence[Erasure] = ()

    def push(self) -> int:
        """Send batches until nothing waits or nothing moves; says how many got receipts.

        What a database that is gone left sealed goes after them. Whom to forget comes last:
        if that cannot be done now, the work has left all the same.

        Raises:
            HubUnreachableError, HubRefusedError, UnreadableAnswerError: what has no receipt
                stays, and is sent again byte for byte.
        """
        self._erasures = []
        try:
            done = self._push()
            self._push_left_behind()
        finally:
            self._outbox.not_sending()
        if self._forgetting is not None and self._erasures:
            self._forgetting.forget(self._erasures)
        return done

    def _push(self) -> int:
        done, most = 0, BATCH_EVENTS
        while batch := self._outbox.waiting(most):
            try:
                answer = self._send(batch)
            except HubRefusedError as error:
                if error.status != TOO_LARGE:
                    raise
                if len(batch) > 1:
                    most = len(batch) // 2
                else:
                    log.warning("event %s is too large for the hub; it is set aside", batch[0].id)
                    self._outbox.too_large(batch[0].id, reason=error.say)
                continue
            moved = self._outbox.record(
                answer.receipts, hub_time=answer.hub_time, epoch=answer.epoch
            )
            done += moved
            if not moved:
                break
            most = min(2 * most, BATCH_EVENTS)
        return done

    def _push_left_behind(self) -> None:
        for left in self._outbox.left_behind():
            stored = ("", 0)
            for sealed in left.batches(events=BATCH_EVENTS, size=BATCH_BYTES):
                answer = self._send((), sealed=sealed)
                if answer.sealed < len(sealed) or stored[0] not in ("", answer.epoch):
                    return  # a hub that does not take them yet, or lost the first of them
                stored = (answer.epoch, max(stored[1], answer.sealed_seq))
            if stored[0]:
                left.keep(epoch=stored[0], seq=stored[1])
            else:  # nothing was in it
                left.remove()
            log.info("what an earlier database of this tablet had not sent is on the hub")

    def _send(self, events: Sequence[OutgoingEvent], *, sealed: Sequence[bytes] = ()) -> Receipts:
        since = self._forgetting.heard() if self._forgetting is not None else 0
        answer = self._hub.send(events, sealed=sealed, erasures_from=since)
        self._learn(answer.hub_time)
        self._erasures = answer.erasures
        return answer

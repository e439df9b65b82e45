"""What a desk records: who was let through, who claims a failure, and what came of it.

Everything goes through the recorder, so it can be taken back for a while. Whom this desk
let through a moment ago is known here before the disk has it, so that no count waits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from aisleside.device.cache.aboard import Aboard
from aisleside.device.ui.gate_case import Desk, GateCase, Step, still_to_give
from aisleside.device.ui.gate_pass import Checked
from aisleside.device.ui.language import tr
from aisleside.device.ui.recorder import TAKEN_BACK, Recorder
from aisleside.domain.claim import Outcome, Part
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import PendingEvent
from aisleside.domain.flight import Boarding
from aisleside.domain.moment import Reply
from aisleside.domain.recorded import (
    BoardingTold,
    ClaimMade,
    MomentAnswered,
    MomentServed,
    OutcomeTold,
)
from aisleside.domain.served import Served
from aisleside.insight.alerts.evaluate import SNOOZE

_SAID: Mapping[Outcome, Callable[[], str]] = {
    Outcome.ACCEPTED: lambda: tr("Accepted"),
    Outcome.DECLINED: lambda: tr("Declined"),
    Outcome.NOT_NOW: lambda: tr("Not now"),
}


class DeskRecords:
    """Record what happens at a desk, and know who came through it just now.

    *came* is by flight and customer, until the list says so itself.
    """

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._boarded: PendingEvent | None = None  # what the last scan recorded
        self.came: dict[tuple[str, int], datetime] = {}
        recorder.withdrawn.connect(self._withdrawn)

    def begin(self) -> None:
        """Another one stands here: what was recorded before her is not taken back with her."""
        self._boarded = None

    def has_come(self, aboard: Aboard, checked: Checked) -> bool:
        """Whether she was let through just now."""
        return (aboard.flight.id, checked.customer) in self.came

    def board(
        self,
        aboard: Aboard,
        checked: Checked,
        *,
        at: datetime,
        failed: Callable[[ExpectedError], None],
    ) -> bool:
        """Let her through; False where it is not sure who she is."""
        customer, proof = checked.customer, checked.proof
        if customer is None or proof is None:
            return False
        told = BoardingTold(aboard.flight.id, Boarding.BOARDED, proof.by, proof.facts)
        key = (aboard.flight.id, customer)
        self.came[key] = at

        def kept(event: PendingEvent) -> None:
            self._boarded = event

        def not_kept(error: ExpectedError) -> None:
            self.came.pop(key, None)
            failed(error)

        self._recorder.record(customer, told, kept=kept, failed=not_kept)
        return True

    def take_back(self, aboard: Aboard, checked: Checked) -> bool:
        """She did not go through after all: what left already is set right by what follows."""
        event, customer, proof = self._boarded, checked.customer, checked.proof
        if customer is None or proof is None:
            return False
        self.came.pop((aboard.flight.id, customer), None)
        again = BoardingTold(aboard.flight.id, Boarding.CHECKED_IN, proof.by, proof.facts)

        def too_late() -> None:
            self._recorder.record(customer, again)

        if event is None:
            too_late()
        else:
            self._recorder.take_back(event, too_late=too_late)
        return True

    def claim(self, customer: int, case: GateCase) -> None:
        """Claim what is to be said, or take it over, before a word is said."""
        if case.step in (Step.CLAIM, Step.TAKE_OVER):
            instead = case.claim if case.step is Step.TAKE_OVER else None
            self._recorder.tap(customer, ClaimMade(case.key, case.part, instead))

    def conclude(
        self, customer: int, case: GateCase, aboard: Aboard, desk: Desk, outcome: Outcome
    ) -> bool:
        """Record what she answered; False where what she accepts is not free any more."""
        passenger = aboard.of(customer)
        if passenger is None:
            return False
        gives = case.part is not Part.APOLOGY and outcome is Outcome.ACCEPTED
        if gives and not still_to_give(case, passenger, aboard, desk):
            self._recorder.failed.emit(
                tr("This is not free any more. Nothing was recorded. Look at what is offered now.")
            )
            return False
        gesture, amount = (case.gesture, 1) if gives else (None, 0)
        moves: list[PendingEvent] = []

        def undone(_event: PendingEvent) -> str:
            for one in moves:
                self._recorder.take_back(one)
            return tr(TAKEN_BACK)

        came = OutcomeTold(case.claim, outcome, gesture, amount)
        self._recorder.record(customer, came, said=_SAID[outcome](), undone=undone)
        if gives and case.to_seat:
            seat, to_seat = passenger.traveller.seat, case.to_seat
            moved = MomentServed(aboard.flight.id, Served.MOVED, seat=seat, to_seat=to_seat)
            self._recorder.record(customer, moved, kept=moves.append)
        return True

    def answer(self, customer: int, case: GateCase, *, done: bool, now: datetime) -> None:
        """Something that is no failure was done, or put off for a while."""
        until = None if done else now + SNOOZE
        reply = Reply.DONE if done else Reply.LATER
        said = tr("Done") if done else tr("Put off for 20 min")
        self._recorder.tap(customer, MomentAnswered(case.key, reply, until), said=said)

    def _withdrawn(self, event: PendingEvent) -> None:
        if isinstance(event.body, BoardingTold) and event.subject is not None:
            self.came.pop((event.body.flight, event.subject), None)

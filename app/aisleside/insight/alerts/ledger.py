"""Who apologises for a failure, what came of it, and what may be given: plain decisions.

A case is one failure, under a key that is the same on every tablet (``trouble:17``). It has
parts that close apart: the apology may be done while an upgrade is still open. Whoever
means to act claims a part first; the hub's order of receipt decides between two who claimed
without knowing of each other, and what a tablet has not sent yet comes after all that the
hub has. So exactly one counts (P3), the other is told who was first, and nothing is lost.
Handing in the same things in another order gives the same state.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from aisleside.domain.claim import Outcome, Part
from aisleside.domain.staff import Role
from aisleside.insight.alerts.rules import Gesture


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody is about to see to a part of a case.

    Args:
        received: the hub's number of it; None while it is on this tablet alone.
        at: by the tablet's clock: to be shown, and to order what the hub does not have.
        instead_of: the claim this one takes over, because nothing came of it.
    """

    id: str
    case: str
    part: Part
    by: str
    by_name: str
    place: str
    at: datetime
    received: int | None = None
    instead_of: str | None = None


@dataclass(frozen=True, slots=True)
class Concluded:
    """What came of a claim. *gesture* and *amount*: what was given with it."""

    id: str
    claim: str
    result: Outcome
    at: datetime
    received: int | None = None
    gesture: str | None = None
    amount: int = 0


class Standing(StrEnum):
    """How far a part has come."""

    OPEN = "open"
    CLAIMED = "claimed"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Second:
    """Somebody claimed a part that was another's: *was* counts; *said* is what she did anyway."""

    claim: Claim
    was: Claim
    said: Concluded | None


@dataclass(frozen=True, slots=True)
class PartState:
    """Where a part stands.

    Args:
        counts: the claim that counts; None while anybody may claim.
        concluded: what came of it.
        seconds: those who came second, in order.
        put_off: "not now", in order: the part is open again.
    """

    standing: Standing = Standing.OPEN
    counts: Claim | None = None
    concluded: Concluded | None = None
    seconds: tuple[Second, ...] = ()
    put_off: tuple[Concluded, ...] = ()

    @property
    def is_handled(self) -> bool:
        """Whether nobody should do it again: it was said, by whomever."""
        return self.concluded is not None or any(one.said is not None for one in self.seconds)

    @property
    def handled_by(self) -> Claim | None:
        """Whom other touch points name: "already handled by the lounge at 13:05"."""
        if self.concluded is not None:
            return self.counts
        return next((one.claim for one in self.seconds if one.said is not None), None)


@dataclass(frozen=True, slots=True)
class CaseState:
    """The parts of one case, and what names a claim that has not arrived yet."""

    parts: Mapping[Part, PartState]
    waiting: tuple[Concluded, ...] = ()

    def __getitem__(self, part: Part) -> PartState:
        return self.parts.get(part, PartState())

    @property
    def is_closed(self) -> bool:
        """Whether every part that anybody took up is handled."""
        return bool(self.parts) and all(one.is_handled for one in self.parts.values())


_Received = TypeVar("_Received", Claim, Concluded)


def settle(claims: Iterable[Claim], outcomes: Iterable[Concluded]) -> CaseState:
    """The state of one case, from all that is known of it.

    What came twice counts once. Of a claim's outcomes the last in order holds.
    """
    ordered = sorted(_once(claims), key=_order)
    known = {one.id for one in ordered}
    last: dict[str, Concluded] = {}
    waiting = []
    for outcome in sorted(_once(outcomes), key=_order):
        if outcome.claim in known:
            last[outcome.claim] = outcome
        else:
            waiting.append(outcome)
    parts = {
        part: _settled([one for one in ordered if one.part is part], last)
        for part in Part
        if any(one.part is part for one in ordered)
    }
    return CaseState(parts, tuple(waiting))


def _settled(claims: list[Claim], last: Mapping[str, Concluded]) -> PartState:
    """One part, its claims in order."""
    counts: Claim | None = None
    seconds: list[Claim] = []
    put_off: list[Concluded] = []
    for claim in claims:
        outcome = last.get(claim.id)
        if outcome is not None and outcome.result is Outcome.NOT_NOW:
            put_off.append(outcome)
        elif counts is None:
            counts = claim
        elif claim.instead_of == counts.id and counts.id not in last:
            seconds, counts = [*seconds, counts], claim
        else:
            seconds.append(claim)
    if counts is None:
        return PartState(put_off=tuple(put_off))
    concluded = last.get(counts.id)
    standing = Standing.CLAIMED
    if concluded is not None:
        accepted = concluded.result is Outcome.ACCEPTED
        standing = Standing.ACCEPTED if accepted else Standing.DECLINED
    return PartState(
        standing,
        counts,
        concluded,
        tuple(Second(one, counts, last.get(one.id)) for one in seconds),
        tuple(put_off),
    )


def _once(received: Iterable[_Received]) -> Iterable[_Received]:
    """Each once; the hub's number of it counts where one copy has it."""
    found: dict[str, _Received] = {}
    for one in received:
        had = found.get(one.id)
        if had is None or (had.received is None and one.received is not None):
            found[one.id] = one
    return found.values()


def _order(one: Claim | Concluded) -> tuple[bool, int, datetime, str]:
    """The hub's order, then what it does not have yet by the tablet's clock."""
    return one.received is None, one.received or 0, one.at, one.id


class Refusal(StrEnum):
    """Why somebody may not give what she means to give."""

    NOT_YOURS = "not_yours"  # another's claim counts
    GIVEN = "given"
    OVER_LIMIT = "over_limit"
    NONE_LEFT = "none_left"
    UNSURE = "unsure"  # the hub cannot be asked what is left: say so, promise nothing


def may_give(
    gesture: Gesture,
    amount: int,
    *,
    claim: Claim,
    state: PartState,
    role: Role,
    left: int | None,
    network: bool,
) -> Refusal | None:
    """Whether a gesture may be given now; asked again at the moment she accepts.

    Args:
        amount: in the gesture's own unit.
        left: what the hub says is left of its stock; None where it cannot be asked.
    """
    if state.counts is not None and state.counts.id != claim.id:
        return Refusal.NOT_YOURS
    if state.concluded is not None and state.concluded.gesture is not None:
        return Refusal.GIVEN
    if amount > gesture.most.get(role, 0):
        return Refusal.OVER_LIMIT
    if not gesture.stock:
        return None
    if not network or left is None:
        return Refusal.UNSURE
    return Refusal.NONE_LEFT if left < amount else None


def wording(gesture: Gesture, *, network: bool) -> str:
    """How to offer a gesture: without a network nobody promises what may be gone."""
    return gesture.say if network or not gesture.stock else gesture.say_offline

"""Lists behind the gate's screen: who waits for a seat and why in this order, what changed.

The order of those who wait has a reason for each place, in words that may be told to the
next in line. It is a proposal: the departure system gives the seats.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from functools import partial

from aisleside.device.cache.aboard import Aboard, Passenger, history_of
from aisleside.device.ui.flight_words import sort_by_seat
from aisleside.device.ui.gate_rows import STATE_WORDS, GateRow, listed, to_board
from aisleside.device.ui.language import QT_TR_NOOP, dotted, tr
from aisleside.device.ui.manner import Manner
from aisleside.domain.claim import Claim, Part
from aisleside.domain.flight import Boarding
from aisleside.insight.alerts.asked import HappeningKind, History, Need
from aisleside.insight.alerts.rules import Rules
from aisleside.insight.cases import state_of

OUR_DOING = timedelta(days=3)
_DISRUPTED = {
    HappeningKind.FLIGHT_CANCELLED: QT_TR_NOOP("Our cancellation {day}"),
    HappeningKind.MISSED_CONNECTION: QT_TR_NOOP("Missed a connection {day}"),
    HappeningKind.DOWNGRADED: QT_TR_NOOP("Seated lower {day}"),
}
_NEEDS = {
    Need.ASSISTANCE: QT_TR_NOOP("Asked for help on the way"),
    Need.UNACCOMPANIED_MINOR: QT_TR_NOOP("Travels alone, in our care"),
    Need.MISSED_CONNECTION: QT_TR_NOOP("Would miss the next flight"),
}


class Shown(IntEnum):
    """What the large list shows."""

    MISSING = 0
    STANDBY = 1
    CHANGES = 2
    EVERYONE = 3
    UNFINISHED = 4


@dataclass(frozen=True, slots=True)
class ListTab:
    """One of the lists behind "Show all", with how many are in it."""

    key: int
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Somebody whom an agent meant to turn to at this desk, and has not."""

    passenger: Passenger
    by: str


@dataclass(frozen=True, slots=True)
class Change:
    """What is different on the list since somebody last looked, noticed *at* a time."""

    customer: int
    text: str
    at: datetime


def standby(aboard: Aboard, rules: Rules, *, now: datetime, manner: Manner) -> tuple[GateRow, ...]:
    """Those who wait: need first, then what we owe, then who asked first; never by status."""
    waiting = [one for one in aboard.passengers if one.traveller.state is Boarding.STANDBY]
    histories = {one.traveller.customer: history_of(one, aboard.flight, rules) for one in waiting}
    waiting.sort(key=lambda one: _turn(one, histories[one.traveller.customer], aboard, now))
    return listed(
        waiting,
        lambda one: _reason(one, histories[one.traveller.customer], now=now, manner=manner),
    )


def missing(aboard: Aboard) -> tuple[GateRow, ...]:
    """Who is still expected, by seat."""
    return listed(to_board(aboard.passengers), _state)


def everyone(aboard: Aboard) -> tuple[GateRow, ...]:
    """The whole list, by seat."""
    return listed(sort_by_seat(aboard.passengers), _state)


def unfinished(aboard: Aboard, made_here: Collection[str], *, me: str) -> tuple[Unfinished, ...]:
    """For whom anybody but *me* claimed something at this desk of which nothing has come.

    *made_here* are the claims of this desk, by their ids.
    """
    found = ((one, _still_open(one, made_here, me)) for one in aboard.passengers if made_here)
    return tuple(Unfinished(one, claim.by_name) for one, claim in found if claim is not None)


def left_open(left: Sequence[Unfinished]) -> tuple[GateRow, ...]:
    """Those whom the agents before meant to turn to, as rows."""
    rows: list[GateRow] = []
    for one in left:
        text = tr("{name} claimed this, and nothing came of it yet", name=one.by)
        rows += listed([one.passenger], partial(_as_told, text))
    return tuple(rows)


def hand_over(left: Sequence[Unfinished]) -> str:
    """How many cases the agents before left open; empty where none is."""
    names = ", ".join(dict.fromkeys(one.by for one in left))
    return tr("From {name}: %n not finished", "", len(left), name=names) if left else ""


def tabs(
    aboard: Aboard, listed: Shown, *, changes: int, left: Sequence[Unfinished]
) -> tuple[ListTab, ...]:
    """The lists there are, with how many are in each."""
    states = [one.traveller.state for one in aboard.passengers]
    missing = states.count(Boarding.BOOKED) + states.count(Boarding.CHECKED_IN)
    words: tuple[tuple[Shown, str], ...] = (
        (Shown.MISSING, tr("To board, {count}", count=missing)),
        (Shown.STANDBY, tr("Standby, {count}", count=states.count(Boarding.STANDBY))),
        (Shown.CHANGES, tr("Changed, {count}", count=changes)),
        (Shown.EVERYONE, tr("Everyone, {count}", count=len(states))),
    )
    if left:
        words = ((Shown.UNFINISHED, tr("Not finished, {count}", count=len(left))), *words)
    return tuple(ListTab(int(key), text, key is listed) for key, text in words)


def changes(before: Aboard, after: Aboard, *, at: datetime) -> tuple[Change, ...]:
    """What the list says otherwise than before, but for who came on board."""
    old = {one.traveller.customer: one for one in before.passengers}
    new = {one.traveller.customer: one for one in after.passengers}
    return tuple(Change(customer, text, at) for customer, text in _differences(old, new))


def changed(aboard: Aboard, found: tuple[Change, ...], *, manner: Manner) -> tuple[GateRow, ...]:
    """Changes as rows, the newest first; of whoever left the list nothing is left to show."""
    rows: list[GateRow] = []
    for change in reversed(found):
        passenger = aboard.of(change.customer)
        if passenger is not None:
            rows += listed([passenger], partial(_said, change, manner))
    return tuple(rows)


def _differences(old: dict[int, Passenger], new: dict[int, Passenger]) -> Iterator[tuple[int, str]]:
    for customer, one in new.items():
        was, now = old.get(customer), one.traveller
        if was is None:
            yield customer, tr("New on the list")
        elif was.traveller.seat != now.seat and was.traveller.seat and now.seat:
            yield customer, tr("Moved from {old}", old=was.traveller.seat)
        elif was.traveller.seat != now.seat and now.seat:
            yield customer, tr("Has a seat now")
        elif was.traveller.state is not now.state and now.state is Boarding.OFFLOADED:
            yield customer, tr("Taken off this flight")
        if was is not None and len(was.needs) < len(one.needs):
            yield customer, tr("Asked for something more")


def _turn(
    one: Passenger, history: History, aboard: Aboard, now: datetime
) -> tuple[int, bool, datetime, int]:
    needs = [rank for rank, need in enumerate(Need) if need in history.person.needs]
    asked = one.traveller.state_at or aboard.flight.list_at or aboard.flight.status_at
    ours = _owed(history, now) is None
    return min(needs, default=len(Need)), ours, asked, one.traveller.sequence or 0


def _reason(one: Passenger, history: History, *, now: datetime, manner: Manner) -> str:
    """What gave the place, in words for the next in line."""
    need = next((need for need in Need if need in history.person.needs), None)
    if need is not None:
        return tr(_NEEDS[need])
    owed = _owed(history, now)
    if owed is not None:
        kind, at = owed
        return tr(_DISRUPTED[kind], day=manner.long_day(at, now=now))
    if one.traveller.state_at is not None:
        return tr("Asked at {time}", time=manner.clock(one.traveller.state_at))
    return tr("In the order of the list")


def _owed(history: History, now: datetime) -> tuple[HappeningKind, datetime] | None:
    """The newest failure of ours that made somebody wait."""
    ours = [
        (one.at, one.kind)
        for one in history.happenings
        if one.kind in _DISRUPTED and now - OUR_DOING <= one.at <= now
    ]
    if not ours:
        return None
    at, kind = max(ours)
    return kind, at


def _still_open(one: Passenger, made_here: Collection[str], me: str) -> Claim | None:
    """The first claim of another's that counts and waits for its outcome."""
    for claim in one.claims:
        if claim.id in made_here and claim.by != me and claim.result is None:
            counts = state_of(claim.case, one.claims, one.answers)[Part(claim.part)].counts
            if counts is not None and counts.id == claim.id:
                return claim
    return None


def _as_told(text: str, _passenger: Passenger) -> str:
    return text


def _said(change: Change, manner: Manner, _passenger: Passenger) -> str:
    return dotted(change.text, manner.clock(change.at))


def _state(passenger: Passenger) -> str:
    return tr(STATE_WORDS[passenger.traveller.state])

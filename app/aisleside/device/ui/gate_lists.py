"""Lists behind the gate's screen: who waits for a seat and why in this order, what changed.

The order of those who wait has a reason for each place, in words that may be told to the
next in line. It is a proposal: the departure system gives the seats.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from aisleside.device.cache.aboard import Aboard, Passenger, history_of
from aisleside.device.ui.flight_words import sort_by_seat
from aisleside.device.ui.gate_words import STATE_WORDS, GateRow, listed, to_board
from aisleside.device.ui.language import QT_TR_NOOP, dotted, tr
from aisleside.device.ui.manner import Manner
from aisleside.domain.flight import Boarding
from aisleside.insight.alerts.asked import HappeningKind, History, Need
from aisleside.insight.alerts.rules import Rules

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


def unfinished(aboard: Aboard, customers: tuple[int, ...], *, by: str) -> tuple[GateRow, ...]:
    """Those whom *by* meant to turn to before she left the desk."""
    left = [one for one in aboard.passengers if one.traveller.customer in customers]
    return listed(left, lambda _one: tr("{name} claimed this, and nothing came of it yet", name=by))


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


def _said(change: Change, manner: Manner, _passenger: Passenger) -> str:
    return dotted(change.text, manner.clock(change.at))


def _state(passenger: Passenger) -> str:
    return tr(STATE_WORDS[passenger.traveller.state])

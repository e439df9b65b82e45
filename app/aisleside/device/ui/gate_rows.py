"""The rows beside a desk's answer: who came, stands here and comes next; whom to turn to.

Plain functions from a flight's list to rows. The order is that of seats or of urgency.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from aisleside.device.cache.aboard import Aboard, Passenger
from aisleside.device.ui.flight_words import ON_LIST, Mark, mark_of, seat_spoken, sort_by_seat
from aisleside.device.ui.language import QT_TR_NOOP, tr
from aisleside.device.ui.tone import Tone
from aisleside.domain.flight import Boarding
from aisleside.insight.alerts.arbitrate import Ranked
from aisleside.insight.alerts.asked import Context

MOST_BEFORE = 2  # of those who have just come through
MOST_IN_QUEUE = 16
NO_SEAT = "–"
PLAIN = Mark("", Tone.NEUTRAL, "")

STATE_WORDS = {
    Boarding.BOOKED: QT_TR_NOOP("Not seen yet"),
    Boarding.STANDBY: QT_TR_NOOP("Standby"),
    Boarding.CHECKED_IN: QT_TR_NOOP("Checked in"),
    Boarding.BOARDED: QT_TR_NOOP("On board"),
    Boarding.OFFLOADED: QT_TR_NOOP("Taken off"),
    Boarding.NO_SHOW: QT_TR_NOOP("Did not come"),
}
_STATES = {
    Boarding.BOARDED: ("check", Tone.POSITIVE),
    Boarding.CHECKED_IN: ("", Tone.NEUTRAL),
    Boarding.STANDBY: ("clock", Tone.ATTENTION),
    Boarding.OFFLOADED: ("x", Tone.CRITICAL),
}


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One of those who came, stands here, or comes next."""

    customer_id: str
    seat: str
    name: str
    sign: str
    tone: int
    done: bool
    here: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class GateRow:
    """Somebody in a list, with the one line that matters there."""

    customer_id: str
    seat: str
    name: str
    text: str
    sign: str
    tone: int
    spoken: str


def coming_up(ranked: Iterable[Ranked], aboard: Aboard) -> tuple[GateRow, ...]:
    """Whom something is to be done for before she is on board, the most urgent first."""
    rows: dict[int, GateRow] = {}
    for one in ranked:
        passenger = aboard.of(one.alert.customer)
        if passenger is None or one.alert.customer in rows:
            continue
        if passenger.traveller.state is Boarding.BOARDED:
            continue
        mark = mark_of(one.alert, flight=aboard.flight)
        rows[one.alert.customer] = _row(passenger, one.alert.reason, mark.sign, mark.tone)
    return tuple(rows.values())


def queue(
    aboard: Aboard,
    *,
    here: int | None,
    ranked: Iterable[Ranked],
    context: Context = Context.GATE,
) -> tuple[QueueRow, ...]:
    """Those who have just come, who stands here, and who comes next by seat.

    Nobody comes on board in a lounge.
    """
    first: dict[int, Mark] = {}
    for one in ranked:
        first.setdefault(one.alert.customer, mark_of(one.alert, flight=aboard.flight))
    others = [one for one in aboard.passengers if one.traveller.customer != here]
    through = [one for one in others if one.traveller.state is Boarding.BOARDED]
    most = MOST_BEFORE if context is Context.GATE else 0
    came = sorted(through, key=lambda one: _since(one, aboard), reverse=True)[:most]
    standing = [one for one in aboard.passengers if one.traveller.customer == here]
    coming = to_board(others)
    rows = [_queued(one, "check", Tone.POSITIVE, done=True) for one in reversed(came)]
    rows += [_queued(one, "scan-line", Tone.ACCENT, here=True) for one in standing]
    for other in coming:
        mark = first.get(other.traveller.customer, PLAIN)
        rows.append(_queued(other, mark.sign, mark.tone))
    return tuple(rows[:MOST_IN_QUEUE])


def to_board(passengers: Iterable[Passenger]) -> tuple[Passenger, ...]:
    """Who is still expected, in the order of their seats."""
    missing = ON_LIST - {Boarding.BOARDED}
    return tuple(sort_by_seat(one for one in passengers if one.traveller.state in missing))


def listed(
    passengers: Iterable[Passenger], text: Callable[[Passenger], str]
) -> tuple[GateRow, ...]:
    """Rows of the large list; *text* says what stands under a name."""
    return tuple(
        _row(one, text(one), *_STATES.get(one.traveller.state, ("", Tone.NEUTRAL)))
        for one in passengers
    )


def seat_of(passenger: Passenger) -> str:
    return passenger.traveller.seat or NO_SEAT


def _row(passenger: Passenger, text: str, sign: str, tone: Tone) -> GateRow:
    seat, name = seat_of(passenger), passenger.customer.said
    return GateRow(
        customer_id=str(passenger.traveller.customer),
        seat=seat,
        name=name,
        text=text,
        sign=sign,
        tone=int(tone),
        spoken=_aloud(passenger, text),
    )


def _queued(
    passenger: Passenger, sign: str, tone: Tone, *, done: bool = False, here: bool = False
) -> QueueRow:
    state = tr("On board") if done else tr("Here now") if here else ""
    return QueueRow(
        customer_id=str(passenger.traveller.customer),
        seat=seat_of(passenger),
        name=passenger.customer.said,
        sign=sign,
        tone=int(tone),
        done=done,
        here=here,
        spoken=_aloud(passenger, state),
    )


def _aloud(passenger: Passenger, more: str) -> str:
    her = passenger.customer
    return seat_spoken(seat_of(passenger), her.said, her.tier or "", more)


def _since(passenger: Passenger, aboard: Aboard) -> datetime:
    return passenger.traveller.state_at or aboard.flight.status_at

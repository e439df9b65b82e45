"""What a desk says about a flight and whoever comes: head, count, verdicts, messages.

Plain functions from what the tablet holds to frozen values. A line beside a verdict is at
most nine words. A count is of the list itself, each time anew, so that it cannot drift.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from aisleside.device.cache.aboard import Aboard, Passenger, leaves_at, spoken
from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.ui.flight_words import (
    LATE,
    MINUTE,
    ago_words,
    span,
)
from aisleside.device.ui.gate_look import Looked
from aisleside.device.ui.gate_pass import SCANNED, Checked, Verdict, named_alike, plain_seat
from aisleside.device.ui.gate_rows import seat_of
from aisleside.device.ui.language import QT_TR_NOOP, dotted, tr
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.notice import NO_MESSAGE, Message, went_wrong
from aisleside.device.ui.tone import Tone
from aisleside.domain.errors import ExpectedError
from aisleside.domain.flight import Boarding, Flight, FlightStatus
from aisleside.insight.alerts.asked import Context

FRESH = timedelta(minutes=5)

STATUS = {
    FlightStatus.PLANNED: QT_TR_NOOP("Planned"),
    FlightStatus.BOARDING: QT_TR_NOOP("Boarding"),
    FlightStatus.CLOSED: QT_TR_NOOP("Closed"),
    FlightStatus.OFF_BLOCK: QT_TR_NOOP("Left the gate"),
    FlightStatus.IN_FLIGHT: QT_TR_NOOP("In flight"),
    FlightStatus.LANDED: QT_TR_NOOP("Landed"),
    FlightStatus.ON_BLOCK: QT_TR_NOOP("Arrived"),
    FlightStatus.CANCELLED: QT_TR_NOOP("Cancelled"),
    FlightStatus.DIVERTED: QT_TR_NOOP("Diverted"),
}


@dataclass(frozen=True, slots=True)
class GateHead:
    """Which flight stands here, how it is doing and who says so."""

    flight: str = ""
    to: str = ""
    line: str = ""
    status: str = ""
    status_tone: int = 0


@dataclass(frozen=True, slots=True)
class GateAge:
    """How old what stands here is."""

    title: str = ""
    text: str = ""
    sign: str = "clock"
    tone: int = 0


@dataclass(frozen=True, slots=True)
class GateCount:
    """How many are on board of those who are expected; *foot* who is still missing."""

    boarded: int = 0
    expected: int = 0
    closes: str = ""
    left: str = ""
    foot: str = ""
    warning: str = ""


@dataclass(frozen=True, slots=True)
class GateResult:
    """The answer to a pass, two facts or a tap; *advice* is at most nine words."""

    title: str = ""
    sign: str = ""
    tone: int = 0
    name: str = ""
    detail: str = ""
    seat: str = ""
    advice: str = ""


@dataclass(frozen=True, slots=True)
class FlightChoice:
    """A flight one may work on at this gate."""

    flight_id: str
    title: str
    detail: str


def head(flight: Flight, *, now: datetime, manner: Manner) -> GateHead:
    """The line of the header, with the flight's status, its source and its age."""
    old = ago_words(now - flight.status_at)
    said = tr(STATUS[flight.status])
    return GateHead(
        flight=spoken(flight),
        to=tr("to {place}", place=flight.off_name or flight.off),
        line=dotted(
            tr("Gate {gate}", gate=flight.gate) if flight.gate else tr("No gate yet"),
            flight.aircraft or "",
            _leaves(flight, manner=manner),
        ),
        status=dotted(said, tr("{source}, {age}", source=flight.status_source, age=old)),
        status_tone=int(_status_tone(flight)),
    )


def age(aboard: Aboard, status: SyncStatus | None, *, now: datetime, manner: Manner) -> GateAge:
    """Whether the list is as the hub has it, or from when."""
    at = status.as_of if status is not None and status.as_of is not None else aboard.as_of
    if status is None or status.reach is not Reach.ONLINE:
        since = status.offline_since if status is not None else None
        title = (
            tr("Offline") if since is None else tr("Offline since {time}", time=manner.clock(since))
        )
        text = tr("List from {time}", time=manner.clock(at))
        return GateAge(title, text, "cloud-off", int(Tone.ATTENTION))
    if now - at < FRESH:
        text = ago_words(now - at)
        return GateAge(tr("Up to date"), text, "circle-check", int(Tone.POSITIVE))
    text = ago_words(now - at)
    return GateAge(tr("May be old"), text, "clock", int(Tone.ATTENTION))


def count(aboard: Aboard, *, now: datetime, manner: Manner) -> GateCount:
    """Counted from the list as it is now."""
    flight = aboard.flight
    states = [one.traveller.state for one in aboard.passengers]
    boarded = states.count(Boarding.BOARDED)
    unseen = states.count(Boarding.BOOKED)
    missing = unseen + states.count(Boarding.CHECKED_IN)
    closes = flight.closes_at or leaves_at(flight)
    at = manner.clock(closes)
    return GateCount(
        boarded=boarded,
        expected=boarded + missing,
        closes=tr("Doors close {time}", time=at)
        if flight.closes_at
        else tr("Leaves {time}", time=at),
        left=_left(closes - now),
        foot=tr(
            "{missing} to board, {unseen} not seen yet",
            missing=manner.number(missing),
            unseen=manner.number(unseen),
        ),
        warning=_short(flight, manner=manner),
    )


def result(
    checked: Checked, aboard: Aboard, *, manner: Manner, context: Context = Context.GATE
) -> GateResult:
    """What the large card says; in a lounge, which has guests of many flights, also of hers."""
    in_lounge = context is Context.LOUNGE
    verdicts = {**_VERDICTS, **_IN_LOUNGE} if in_lounge else _VERDICTS
    title, sign, tone = verdicts[checked.verdict]
    her = checked.passenger
    if her is None:
        return GateResult(tr(title), sign, int(tone), advice=_advice(checked, aboard, manner))
    party = her.traveller.party
    detail = dotted(
        her.customer.sounds or "",
        her.customer.tier or "",
        tr("{count} in this booking", count=party) if party > 1 else "",
    )
    lines = (detail, _of_flight(aboard.flight, manner)) if in_lounge else (detail,)
    return GateResult(
        title=tr(title),
        sign=sign,
        tone=int(tone),
        name=her.customer.said,
        detail="\n".join(filter(None, lines)),
        seat=seat_of(her),
        advice=_advice(checked, aboard, manner),
    )


def choices(flights: Iterable[Flight], *, manner: Manner) -> tuple[FlightChoice, ...]:
    """The flights of this gate, to choose one."""
    return tuple(
        FlightChoice(
            one.id,
            tr("{flight} to {place}", flight=spoken(one), place=one.off_name or one.off),
            dotted(
                tr("Gate {gate}", gate=one.gate) if one.gate else tr("No gate yet"),
                _leaves(one, manner=manner),
            ),
        )
        for one in flights
    )


def message(looked: Looked | None, error: ExpectedError | None) -> Message:
    """What stands at a desk instead of a flight."""
    if error is not None:
        return went_wrong(tr("This flight could not be opened"), error)
    if looked is None or looked.aboard is not None:
        return NO_MESSAGE
    if looked.flights and looked.boards:
        return Message(tr("Which flight leaves here?"), sign="plane")
    if looked.flights:
        return Message(tr("Scan a boarding pass, or choose a flight"), sign="plane")
    if looked.boards:
        return Message(
            tr("No flight at this gate now"),
            tr("A flight appears here once it is given to this gate, and its list has arrived."),
            "plane",
            Tone.ACCENT,
        )
    return Message(
        tr("No flight for this lounge now"),
        tr("A flight appears here once it is given to this lounge, and its list has arrived."),
        "plane",
        Tone.ACCENT,
    )


_VERDICTS: Mapping[Verdict, tuple[str, str, Tone]] = {
    Verdict.GOOD: (QT_TR_NOOP("Good to board"), "check", Tone.POSITIVE),
    Verdict.ALREADY: (QT_TR_NOOP("Already boarded"), "check-check", Tone.ATTENTION),
    Verdict.WAITS: (QT_TR_NOOP("On the standby list"), "clock", Tone.ATTENTION),
    Verdict.OFF: (QT_TR_NOOP("Taken off this flight"), "x", Tone.CRITICAL),
    Verdict.ANOTHER_FLIGHT: (QT_TR_NOOP("Another flight"), "x", Tone.CRITICAL),
    Verdict.ANOTHER_DAY: (QT_TR_NOOP("Another day"), "x", Tone.CRITICAL),
    Verdict.ANOTHER_AIRPORT: (QT_TR_NOOP("Another part of the trip"), "x", Tone.CRITICAL),
    Verdict.NOT_LISTED: (QT_TR_NOOP("Not on this list"), "x", Tone.CRITICAL),
    Verdict.ASK: (QT_TR_NOOP("Who is this?"), "id-card", Tone.ATTENTION),
    Verdict.UNREADABLE: (QT_TR_NOOP("Pass not readable"), "scan", Tone.ATTENTION),
    Verdict.PICKED: (QT_TR_NOOP("Not scanned yet"), "scan-line", Tone.ACCENT),
}
_IN_LOUNGE: Mapping[Verdict, tuple[str, str, Tone]] = {
    Verdict.GOOD: (QT_TR_NOOP("On this flight"), "check", Tone.POSITIVE),
}


def _advice(checked: Checked, aboard: Aboard, manner: Manner) -> str:
    """What to do next, in at most nine words; nothing where nothing is to be done."""
    her, leg = checked.passenger, checked.leg
    match checked.verdict:
        case Verdict.GOOD if her is not None:
            return _before_the_door(checked, her, aboard)
        case Verdict.ALREADY if her is not None and her.traveller.state_at is not None:
            at = manner.clock(her.traveller.state_at)
            if checked.proof is not None:
                return tr("On board since {time}.", time=at)
            return tr("On board since {time}. Ask for two facts.", time=at)
        case Verdict.ALREADY:
            return tr("This pass was used. Ask for two facts.")
        case Verdict.WAITS:
            return tr("No seat yet. The desk decides.")
        case Verdict.OFF:
            return tr("Ask the desk before anybody boards.")
        case Verdict.ANOTHER_FLIGHT if leg is not None:
            flight = f"{leg.carrier} {leg.flight_number.lstrip('0')}"
            return tr("This pass is for {flight}.", flight=flight)
        case Verdict.ANOTHER_DAY if leg is not None and leg.flight_date is not None:
            noon = datetime.combine(leg.flight_date, time(12), manner.zone)
            return tr("This pass is for {day}.", day=manner.full_day(noon))
        case Verdict.ANOTHER_DAY:
            return tr("Ask for the pass of today.")
        case Verdict.ANOTHER_AIRPORT if leg is not None:
            return tr("This pass is for {board} to {off}.", board=leg.board, off=leg.off)
        case Verdict.NOT_LISTED:
            return tr("Check two facts, then ask the desk.")
        case Verdict.ASK:
            return tr("The pass does not tell. Ask for two facts.")
        case Verdict.UNREADABLE:
            return tr("Nothing is lost. Ask for two facts.")
        case Verdict.PICKED:
            return tr("Scan the pass, or ask for two facts.")
        case _:
            return ""


def _before_the_door(checked: Checked, her: Passenger, aboard: Aboard) -> str:
    """A seat that is not the one on the pass; then others of her name."""
    old = plain_seat(checked.leg.seat) if checked.leg is not None else ""
    new = plain_seat(her.traveller.seat or "")
    if old and new and old != new:
        return tr("Moved from {old} to {new}. Say it.", old=old, new=new)
    alike = named_alike(her, aboard)
    if alike:
        return tr("Same name in {seat}. Check the seat.", seat=seat_of(alike[0]))
    return "" if checked.proof is SCANNED else tr("Both facts fit.")


def _of_flight(flight: Flight, manner: Manner) -> str:
    """Which flight, from where and when."""
    gate = tr("Gate {gate}", gate=flight.gate) if flight.gate else tr("No gate yet")
    return dotted(spoken(flight), gate, _leaves(flight, manner=manner))


def _leaves(flight: Flight, *, manner: Manner) -> str:
    """When it leaves, and what the plan said where that differs."""
    if flight.out_actual is not None:
        return tr("left {time}", time=manner.clock(flight.out_actual))
    expected, planned = flight.out_expected or flight.out_planned, flight.out_planned
    if abs(expected - planned) < MINUTE:
        return tr("leaves {time}", time=manner.clock(planned))
    return tr(
        "leaves {time}, planned {planned}",
        time=manner.clock(expected),
        planned=manner.clock(planned),
    )


def _status_tone(flight: Flight) -> Tone:
    if flight.status in (FlightStatus.CANCELLED, FlightStatus.DIVERTED):
        return Tone.CRITICAL
    late = (flight.out_expected or flight.out_planned) - flight.out_planned
    return Tone.ATTENTION if late >= LATE else Tone.NEUTRAL


def _left(left: timedelta) -> str:
    if left <= timedelta():
        return tr("time is up")
    return tr("{span} left", span=span(max(left, MINUTE)))


def _short(flight: Flight, *, manner: Manner) -> str:
    """That the list does not hold as many as it says; empty where it does."""
    if flight.declared is None or flight.declared == flight.named:
        return ""
    return tr(
        "{named} of {declared} are on the list",
        named=manner.number(flight.named),
        declared=manner.number(flight.declared),
    )

"""What is said of a flight, of a seat on it, and of an alert about who sits there.

Plain functions over what the cache holds: the same facts give the same words. Times are
those of the clock at the place of departure, until a flight has landed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from aisleside.device.cache.aboard import Aboard, Passenger, lands_at, leaves_at, row_of, spoken
from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.ui.language import QT_TR_NOOP, dotted, tr
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.tone import Tone
from aisleside.domain.flight import Boarding, Flight, FlightStatus
from aisleside.insight.alerts.answers import Value
from aisleside.insight.alerts.asked import Act, ActKind, Need
from aisleside.insight.alerts.evaluate import Alert
from aisleside.insight.alerts.rules import Action

MINUTE = timedelta(minutes=1)
LATE = timedelta(minutes=15)  # a flight that leaves or lands later than this is late
LONG_NAME = 16  # letters; an airport of a longer name is called by its code in a sign

_LANDED = frozenset({FlightStatus.LANDED, FlightStatus.ON_BLOCK})
_AIRBORNE = frozenset({FlightStatus.IN_FLIGHT, FlightStatus.OFF_BLOCK})
ON_LIST = frozenset({Boarding.BOOKED, Boarding.CHECKED_IN, Boarding.BOARDED})

_STATUS = {
    FlightStatus.PLANNED: QT_TR_NOOP("Planned"),
    FlightStatus.BOARDING: QT_TR_NOOP("Boarding"),
    FlightStatus.CLOSED: QT_TR_NOOP("Doors closed"),
    FlightStatus.OFF_BLOCK: QT_TR_NOOP("On the way to the runway"),
    FlightStatus.IN_FLIGHT: QT_TR_NOOP("In flight"),
    FlightStatus.LANDED: QT_TR_NOOP("Landed"),
    FlightStatus.ON_BLOCK: QT_TR_NOOP("At the gate"),
    FlightStatus.CANCELLED: QT_TR_NOOP("Cancelled"),
    FlightStatus.DIVERTED: QT_TR_NOOP("Diverted"),
}


@dataclass(frozen=True, slots=True)
class FlightHeader:
    """What stands over every screen of a flight: which, how far, and how old the list is."""

    name: str = ""
    route: str = ""
    line: str = ""
    sign: str = "plane"
    tone: Tone = Tone.NEUTRAL
    age_title: str = ""
    age_text: str = ""
    age_short: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """How an alert is shown where there is room for a sign, and where for two words."""

    sign: str
    tone: Tone
    tag: str


def header(
    aboard: Aboard, status: SyncStatus | None, *, manner: Manner, now: datetime
) -> FlightHeader:
    """All that is said of a flight over a screen."""
    flight = aboard.flight
    here = board_manner(flight, manner)
    listed = flight.list_at or aboard.as_of
    offline = status is not None and status.reach is Reach.OFFLINE
    expected = is_airborne(flight)
    title = tr(_STATUS[flight.status])
    if offline:
        title = tr("{status}, offline", status=title)
    old = now - listed > timedelta(hours=1)
    return FlightHeader(
        name=spoken(flight),
        route=tr("{board} to {off}", board=flight.board_name, off=flight.off_name),
        line=dotted(
            flight.aircraft or "",
            tr("{people}, {seats}", people=people_words(aboard), seats=seats_words(aboard)),
            times_words(flight, manner=here, now=now),
        ),
        tone=Tone.ATTENTION if (offline or old) and not expected else Tone.NEUTRAL,
        sign="plane" if expected or not offline else "cloud-off",
        age_title=title,
        age_text=tr(
            "List from {time}, {ago}", time=here.clock(listed), ago=ago_words(now - listed)
        ),
        age_short=span(now - listed),
    )


def board_manner(flight: Flight, manner: Manner) -> Manner:
    """The manner of speaking with the clock of the place of departure."""
    try:
        return Manner(manner.locale, ZoneInfo(flight.board_zone))
    except (ZoneInfoNotFoundError, ValueError):
        return manner


def is_airborne(flight: Flight) -> bool:
    """Whether it has left and not landed, so that no network is expected."""
    return flight.status in _AIRBORNE


def has_left(flight: Flight) -> bool:
    """Whether its doors are closed for good."""
    return is_airborne(flight) or has_landed(flight) or flight.out_actual is not None


def has_landed(flight: Flight) -> bool:
    return flight.status in _LANDED


def is_disrupted(flight: Flight) -> bool:
    """Whether those who need help go before all others: it is diverted or far too late."""
    late = lands_at(flight) - flight.in_planned
    return flight.status in (FlightStatus.DIVERTED, FlightStatus.CANCELLED) or late >= 3 * LATE


def span(time: timedelta) -> str:
    """How long: "38 min", "6 h 14 min", "2 h"."""
    minutes = max(0, int(time / MINUTE))
    hours, rest = divmod(minutes, 60)
    if not hours:
        return tr("{minutes} min", minutes=rest)
    if not rest:
        return tr("{hours} h", hours=hours)
    return tr("{hours} h {minutes} min", hours=hours, minutes=f"{rest:02}")


def ago_words(time: timedelta) -> str:
    return tr("just now") if time < MINUTE else tr("{span} ago", span=span(time))


def times_words(flight: Flight, *, manner: Manner, now: datetime) -> str:
    """When it leaves or lands, from now."""
    if flight.status is FlightStatus.CANCELLED:
        return tr("cancelled")
    leaves, lands = leaves_at(flight), lands_at(flight)
    if has_landed(flight) or flight.in_actual is not None:
        return tr("landed {time}", time=manner.clock(lands))
    if is_airborne(flight) or flight.out_actual is not None:
        return tr("lands in {span}", span=span(lands - now)) if lands > now else tr("about to land")
    if leaves <= now:
        return tr("leaves soon")
    return tr("leaves in {span}", span=span(leaves - now))


def people_words(aboard: Aboard) -> str:
    """How many are on board, or were let on board so far."""
    listed = [one for one in aboard.passengers if one.traveller.state in ON_LIST]
    boarded = sum(one.traveller.state is Boarding.BOARDED for one in listed)
    if is_airborne(aboard.flight) or has_landed(aboard.flight):
        return tr("%n on board", "", boarded or len(listed))
    return tr("{boarded} of {listed} on board", boarded=boarded, listed=len(listed))


def seats_words(aboard: Aboard) -> str:
    free = len(free_seats(aboard))
    return tr("1 seat free") if free == 1 else tr("%n seats free", "", free)


def seats_of(flight: Flight) -> Iterable[tuple[str, str]]:
    """Every seat of its plan with the letter of its cabin, from the front."""
    for cabin in flight.cabins:
        for row in range(cabin.first, cabin.last + 1):
            for letter in cabin.seats.replace("-", ""):
                yield f"{row}{letter}", cabin.cabin


def free_seats(aboard: Aboard) -> tuple[str, ...]:
    """The seats that nobody who travels has, from the front."""
    taken = {one.traveller.seat for one in aboard.passengers if one.traveller.state in ON_LIST}
    return tuple(seat for seat, _ in seats_of(aboard.flight) if seat not in taken)


@lru_cache(maxsize=4096)  # of seats: all lists of a flight are in this order
def seat_order(seat: str | None) -> tuple[int, str]:
    """Sorts seats from the front; who has none comes last."""
    return row_of(seat) or 10_000, seat or ""


def sort_by_seat(passengers: Iterable[Passenger]) -> list[Passenger]:
    return sorted(passengers, key=lambda one: seat_order(one.traveller.seat))


def mark_of(alert: Alert, *, flight: Flight) -> Mark:
    """How an alert is marked: by what it is about, or else by what it asks for."""
    names = {known.name for known in alert.evidence}
    values = {known.name: known.value for known in alert.evidence}
    rule = alert.rule
    if rule.action is Action.APOLOGISE:
        return Mark("heart-handshake", Tone.CRITICAL, tr("Say sorry"))
    if rule.need is Need.MISSED_CONNECTION:
        return Mark("timer", Tone.ATTENTION, _connection(values, flight))
    if rule.need is Need.UNACCOMPANIED_MINOR:
        return Mark("hand-heart", Tone.ACCENT, tr("Travels alone"))
    if rule.need is Need.ASSISTANCE:
        return Mark("concierge-bell", Tone.ACCENT, tr("Asked for help"))
    if any(name.startswith("trip.special_meal") for name in names):
        loaded = values.get("trip.special_meal_loaded")
        missing = loaded is False
        return Mark(
            "utensils",
            Tone.ATTENTION if missing else Tone.ACCENT,
            tr("Meal not on board") if missing else tr("Special meal"),
        )
    if "trip.milestone_with_this_flight" in names:
        reached = str(values.get("trip.milestone_with_this_flight") or "")
        return Mark("award", Tone.GOLD, tr("{status} today", status=reached))
    if "trip.first_flight" in names and values.get("trip.first_flight"):
        return Mark("hand-heart", Tone.NEUTRAL, tr("First flight"))
    if "trip.first_in_cabin" in names:
        return Mark("armchair", Tone.NEUTRAL, tr("First time in this cabin"))
    if "trip.party_split" in names:
        return Mark("users-round", Tone.NEUTRAL, tr("Sit apart"))
    return plain_mark(alert)


def plain_mark(alert: Alert) -> Mark:
    """How an alert is marked wherever somebody stands: by what it asks for."""
    if any(known.name == "person.birthday_today" for known in alert.evidence):
        return Mark("cake", Tone.CELEBRATE, tr("Birthday today"))
    return _BY_ACTION[alert.rule.action]()


_BY_ACTION = {
    Action.APOLOGISE: lambda: Mark("heart-handshake", Tone.CRITICAL, tr("Say sorry")),
    Action.HELP: lambda: Mark("concierge-bell", Tone.ACCENT, tr("Help")),
    Action.CHECK: lambda: Mark("circle-alert", Tone.NEUTRAL, tr("Good to know")),
    Action.TELL: lambda: Mark("info", Tone.ACCENT, tr("Tell")),
    Action.WELCOME: lambda: Mark("hand-heart", Tone.NEUTRAL, tr("Welcome")),
    Action.CONGRATULATE: lambda: Mark("award", Tone.GOLD, tr("Congratulate")),
    Action.THANK: lambda: Mark("message-square-heart", Tone.POSITIVE, tr("Say thank you")),
    Action.OFFER: lambda: Mark("circle-arrow-up", Tone.POSITIVE, tr("Offer")),
}


def _connection(values: dict[str, Value], flight: Flight) -> str:
    left = values.get("trip.minutes_to_connection")
    if isinstance(left, float) and math.isfinite(left) and left >= 0:
        minutes = span(timedelta(minutes=left))
        place = flight.off_name if len(flight.off_name) <= LONG_NAME else flight.off
        return tr("{minutes} in {place}", minutes=minutes, place=place)
    return tr("Will miss the next flight")


_DID = {
    ActKind.APOLOGISED: QT_TR_NOOP("{who} said sorry {time}"),
    ActKind.GESTURE: QT_TR_NOOP("{who} gave something {time}"),
    ActKind.TOLD_MILESTONE: QT_TR_NOOP("{who} told {time}"),
    ActKind.CONGRATULATED: QT_TR_NOOP("{who} congratulated {time}"),
    ActKind.WELCOMED: QT_TR_NOOP("{who} welcomed {time}"),
    ActKind.THANKED: QT_TR_NOOP("{who} said thank you {time}"),
    ActKind.HELPED: QT_TR_NOOP("{who} saw to it {time}"),
    ActKind.TOLD: QT_TR_NOOP("{who} told {time}"),
}


def did_words(act: Act, *, manner: Manner, now: datetime) -> str:
    """Who did it and when: "Lounge said sorry 13:05"."""
    near = manner.is_today(act.at, now=now)
    time = manner.clock(act.at) if near else manner.day(act.at, now=now)
    if act.outcome is None:
        return tr("{who} is seeing to it, since {time}", who=act.by, time=time)
    return tr(_DID[act.kind], who=act.by, time=time)


def seat_spoken(seat: str, name: str, tier: str, tag: str) -> str:
    """A seat as a reader of the screen hears it: "Seat 12A, Lucía Herrera, Gold, say sorry"."""
    if tag[1:2].islower():  # "B6 234 was cancelled" keeps its capital
        tag = tag[0].lower() + tag[1:]
    said = [tr("Seat {seat}", seat=seat), name, tier, tag]
    return ", ".join(part for part in said if part)

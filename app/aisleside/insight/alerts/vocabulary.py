"""The words a rule may use, each with its kind, meaning, source, purpose and sensitivity.

One table. Every word always has a value: what never happened was an endless time ago, what
is not known is empty or no, so a rule never meets a gap. OPEN facts may be said to her,
STAFF facts are used silently, NEED facts decide who is served first and nothing else; what
is about her health or belief has words on board alone, as an instruction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.fact import Purpose
from aisleside.insight.alerts.answers import Value
from aisleside.insight.alerts.asked import ActKind, Context, HappeningKind, Need, Trip
from aisleside.insight.alerts.grammar import Kind
from aisleside.insight.alerts.looked import DAY, ENDLESS, Looked

Origin = tuple[str, datetime | None]  # a source, and when it was observed

_FOR_SERVICE = frozenset({Purpose.SERVICE})
_FOR_ALL = frozenset(Purpose)
_TO_SUGGEST = frozenset({Purpose.SERVICE, Purpose.RECOMMENDATION})
_ON_BOARD = frozenset({Context.CABIN})
_IN_SHOPS = frozenset({Context.STORE})
_TRAVELLING = frozenset(Context) - _IN_SHOPS


class Sensitivity(StrEnum):
    """What a fact may be used for; see above."""

    OPEN = "open"
    STAFF = "staff"
    NEED = "need"


@dataclass(frozen=True, slots=True)
class Fact:
    """One word.

    Args:
        read: its value at a moment.
        origin: where that came from.
        otherwise: what stands for it in a sentence where it is empty.
        contexts: where alone it is known; empty: everywhere.
    """

    name: str
    kind: Kind
    meaning: str
    read: Callable[[Looked], Value]
    origin: Callable[[Looked], Origin]
    sensitivity: Sensitivity = Sensitivity.OPEN
    purposes: frozenset[Purpose] = _FOR_SERVICE
    otherwise: str = ""
    contexts: frozenset[Context] = frozenset()


_EVENT_WORDS = {
    HappeningKind.FLIGHT_CANCELLED: "her flight was cancelled",
    HappeningKind.LONG_DELAY: "her flight was long delayed",
    HappeningKind.MISSED_CONNECTION: "she missed a connection",
    HappeningKind.DOWNGRADED: "she was seated in a lower cabin than she paid for",
    HappeningKind.SEAT_BROKEN: "something at her seat was broken",
    HappeningKind.BAG_LATE: "her bag came late",
    HappeningKind.BAG_LOST: "her bag was lost",
    HappeningKind.COMPLAINT_OPEN: "she complained and has no answer yet",
    HappeningKind.COMPLIMENT: "she praised one of us",
    HappeningKind.ORDER_LATE: "an order came late or wrong",
    HappeningKind.ALTERATION_LATE: "an alteration was late or wrong",
    HappeningKind.REPAIR_FAILED: "a repair was late or wrong",
    HappeningKind.APPOINTMENT_FAILED: "an appointment went wrong",
    HappeningKind.RETURNED: "she brought something back",
    HappeningKind.BROWSED: "she looked at goods without buying",
}
_ACT_WORDS = {
    ActKind.APOLOGISED: "somebody apologised",
    ActKind.GESTURE: "she was given something to make up for it",
    ActKind.TOLD_MILESTONE: "she was told of a milestone",
    ActKind.CONGRATULATED: "she was congratulated",
    ActKind.WELCOMED: "she was welcomed",
    ActKind.THANKED: "she was thanked",
    ActKind.HELPED: "somebody saw to it",
    ActKind.TOLD: "somebody told her",
}
_SILENT_EVENTS = {
    HappeningKind.COMPLAINT_OPEN,
    HappeningKind.RETURNED,
    HappeningKind.BROWSED,
}
# Known where goods are sold alone: no flight's list says what somebody returned or looked at.
_TO_SUGGEST_BY = {HappeningKind.RETURNED, HappeningKind.BROWSED}
_NEED_WORDS = {
    Need.ASSISTANCE: "she asked for assistance",
    Need.UNACCOMPANIED_MINOR: "a child travels alone",
    Need.MISSED_CONNECTION: "the next flight will be missed",
}
# What rules written before this table call things.
_ALSO = {"acts.apologised.since_last_cancel": "acts.apologised.since_last_flight_cancelled"}


def _of_happening(looked: Looked, kind: HappeningKind) -> Origin:
    last = looked.last(kind)
    return ("service records", None) if last is None else (last.source, last.observed_at)


def _of_act(looked: Looked, kind: ActKind) -> Origin:
    act = looked.last_act(kind)
    return ("what staff recorded", None) if act is None else (act.by, act.at)


def _of_list(looked: Looked) -> Origin:
    trip = looked.history.trip
    return ("the flight's list", None) if trip is None else (trip.source, trip.observed_at)


def _of_wish(looked: Looked) -> Origin:
    wish = looked.history.wish
    return wish.source or "the shop", wish.observed_at


def _of_visits(looked: Looked) -> Origin:
    return "her visits", looked.last_came


def _of_profile(looked: Looked) -> Origin:
    person = looked.history.person
    return person.source, person.observed_at


def _of_events() -> Iterator[Fact]:
    for kind, words in _EVENT_WORDS.items():
        sensitivity = Sensitivity.STAFF if kind in _SILENT_EVENTS else Sensitivity.OPEN
        purposes = _TO_SUGGEST if kind in _TO_SUGGEST_BY else _FOR_SERVICE
        contexts = _IN_SHOPS if kind in _TO_SUGGEST_BY else frozenset[Context]()

        def fact(
            name: str,
            of: Kind,
            meaning: str,
            read: Callable[[Looked, HappeningKind], Value],
            otherwise: str = "",
            kind: HappeningKind = kind,
            sensitivity: Sensitivity = sensitivity,
            purposes: frozenset[Purpose] = purposes,
            contexts: frozenset[Context] = contexts,
        ) -> Fact:
            return Fact(
                f"events.{kind}.{name}",
                of,
                meaning,
                lambda looked: read(looked, kind),
                lambda looked: _of_happening(looked, kind),
                sensitivity,
                purposes,
                otherwise,
                contexts,
            )

        yield fact("happened", Kind.BOOL, f"whether {words}", lambda f, k: f.last(k) is not None)
        yield fact("days_since", Kind.NUMBER, f"days since {words}", _days_since)
        yield fact("count_90d", Kind.WHOLE, f"how often in 90 days {words}", Looked.count)
        yield fact("day", Kind.TEXT, f"the day on which {words}", _day, "lately")
        yield fact("flight", Kind.TEXT, f"the flight on which {words}", _flight, "a flight")
        yield fact("detail", Kind.TEXT, f"what it was about: {words}", _detail, "something")
        yield fact("minutes", Kind.NUMBER, f"by how many minutes: {words}", _minutes, "many")


def _days_since(looked: Looked, kind: HappeningKind) -> Value:
    last = looked.last(kind)
    return looked.days_since(last.at if last else None)


def _day(looked: Looked, kind: HappeningKind) -> Value:
    last = looked.last(kind)
    return looked.day(last.at if last else None)


def _flight(looked: Looked, kind: HappeningKind) -> Value:
    last = looked.last(kind)
    return last.flight if last else ""


def _detail(looked: Looked, kind: HappeningKind) -> Value:
    last = looked.last(kind)
    return last.detail if last else ""


def _minutes(looked: Looked, kind: HappeningKind) -> Value:
    last = looked.last(kind)
    return 0.0 if last is None or last.minutes is None else float(last.minutes)


def _of_acts() -> Iterator[Fact]:
    for kind, words in _ACT_WORDS.items():

        def fact(
            name: str,
            of: Kind,
            meaning: str,
            read: Callable[[Looked, ActKind], Value],
            kind: ActKind = kind,
        ) -> Fact:
            return Fact(
                f"acts.{kind}.{name}",
                of,
                meaning,
                lambda looked: read(looked, kind),
                lambda looked: _of_act(looked, kind),
                Sensitivity.STAFF,
                _FOR_ALL,
            )

        yield fact("ever", Kind.BOOL, f"whether {words}", lambda f, k: f.last_act(k) is not None)
        yield fact("days_since", Kind.NUMBER, f"days since {words}", _days_since_act)
        for event, happened in _EVENT_WORDS.items():
            yield fact(
                f"since_last_{event}",
                Kind.BOOL,
                f"whether {words} since {happened}",
                lambda looked, act, event=event: looked.acted_since(act, event),  # type: ignore[misc]  # bound
            )


def _days_since_act(looked: Looked, kind: ActKind) -> Value:
    last = looked.last_act(kind)
    return looked.days_since(last.at if last else None)


def _of_trip() -> Iterator[Fact]:
    def fact(
        name: str,
        of: Kind,
        meaning: str,
        read: Callable[[Trip, Looked], Value],
        without: Value,
        otherwise: str = "",
        sensitivity: Sensitivity = Sensitivity.OPEN,
        contexts: frozenset[Context] = _TRAVELLING,
    ) -> Fact:
        def value(looked: Looked) -> Value:
            trip = looked.history.trip
            return without if trip is None else read(trip, looked)

        return Fact(
            f"trip.{name}", of, meaning, value, _of_list, sensitivity,
            otherwise=otherwise, contexts=contexts,
        )  # fmt: skip

    text, number, yes = Kind.TEXT, Kind.NUMBER, Kind.BOOL
    yield fact("flight", text, "the flight she is on", lambda t, _: t.flight, "", "this flight")
    yield fact("cabin", text, "her cabin", lambda t, _: t.cabin, "", "this cabin")
    yield fact("seat", text, "her seat", lambda t, _: t.seat, "", "her seat")
    yield fact("travels", yes, "whether she is on a flight", lambda _t, _f: True, False)
    yield fact("minutes_to_departure", number, "minutes until it leaves", _to_departure, ENDLESS)
    yield fact(
        "minutes_to_connection",
        number,
        "minutes between landing and her next flight",
        _to_connection,
        ENDLESS,
        "few",
    )
    yield fact(
        "connection", text, "her next flight", lambda t, _: t.connection, "", "the next flight"
    )
    yield fact(
        "first_flight",
        yes,
        "whether she said it is her first flight",
        lambda t, _: t.first_flight,
        False,
    )
    yield fact(
        "first_in_cabin",
        yes,
        "whether it is her first time in this cabin",
        lambda t, _: t.first_in_cabin,
        False,
    )
    yield fact("party_size", Kind.WHOLE, "how many travel together", lambda t, _: t.party_size, 0)
    yield fact(
        "party_split", yes, "whether they sit in different rows", lambda t, _: t.party_split, False
    )
    yield fact(
        "milestone_with_this_flight",
        text,
        "what she reaches with this flight",
        lambda t, _: t.milestone,
        "",
    )
    yield fact(
        "special_meal", text, "how to serve the meal she ordered", lambda t, _: t.special_meal, "",
        "the special meal", Sensitivity.STAFF, _ON_BOARD,
    )  # fmt: skip
    yield fact(
        "special_meal_ordered", yes, "whether a special meal was ordered",
        lambda t, _: bool(t.special_meal), False, "", Sensitivity.STAFF, _ON_BOARD,
    )  # fmt: skip
    yield fact(
        "special_meal_loaded", yes, "whether that meal is on board",
        lambda t, _: t.special_meal_loaded, False, "", Sensitivity.STAFF, _ON_BOARD,
    )  # fmt: skip


def _to_departure(trip: Trip, looked: Looked) -> Value:
    return (trip.departs_at - looked.now) / timedelta(minutes=1)


def _to_connection(trip: Trip, _looked: Looked) -> Value:
    if trip.connects_at is None or trip.lands_at is None:
        return ENDLESS
    return (trip.connects_at - trip.lands_at) / timedelta(minutes=1)


def _of_person() -> Iterator[Fact]:
    def fact(
        name: str,
        of: Kind,
        meaning: str,
        read: Callable[[Looked], Value],
        sensitivity: Sensitivity = Sensitivity.STAFF,
        origin: Callable[[Looked], Origin] = _of_profile,
    ) -> Fact:
        return Fact(f"person.{name}", of, meaning, read, origin, sensitivity, _FOR_ALL)

    yield fact("tier", Kind.TEXT, "her status", lambda f: f.history.person.tier, Sensitivity.OPEN)
    yield fact(
        "days_since_last_visit", Kind.NUMBER, "days since she came last",
        lambda f: f.days_since(f.last_came), origin=_of_visits,
    )  # fmt: skip
    yield fact(
        "usual_gap_days", Kind.NUMBER, "days that usually lie between her visits",
        lambda f: f.usual_gap, origin=_of_visits,
    )  # fmt: skip
    yield fact("visits", Kind.WHOLE, "how often she came", lambda f: f.visits, origin=_of_visits)
    yield fact("birthday_today", Kind.BOOL, "whether it is her birthday, by her leave", _birthday)
    for purpose in ConsentPurpose:
        yield fact(
            f"consent.{purpose}",
            Kind.BOOL,
            f"whether she said yes to {purpose}",
            lambda f, purpose=purpose: f.history.person.consents.get(purpose) is ConsentAnswer.YES,  # type: ignore[misc]  # bound
        )


def _birthday(looked: Looked) -> Value:
    """29 February is kept on the 28th in other years. Without a yes, nobody knows."""
    person = looked.history.person
    if (
        person.birthday is None
        or person.consents.get(ConsentPurpose.BIRTHDAY) is not ConsentAnswer.YES
    ):
        return False
    today = looked.now.astimezone(looked.zone).date()
    if person.birthday == (2, 29) and (today.month, today.day) == (2, 28):
        return (today + DAY).month == 3
    return person.birthday == (today.month, today.day)


def _of_shop() -> Iterator[Fact]:
    def fact(
        name: str,
        of: Kind,
        meaning: str,
        read: Callable[[Looked], Value],
        otherwise: str = "",
        sensitivity: Sensitivity = Sensitivity.OPEN,
        origin: Callable[[Looked], Origin] = _of_wish,
    ) -> Fact:
        return Fact(
            f"shop.{name}", of, meaning, read, origin, sensitivity, _TO_SUGGEST, otherwise,
            _IN_SHOPS,
        )  # fmt: skip

    yield fact(
        "wish_in_stock", Kind.BOOL, "whether something she asked for is here now",
        lambda f: bool(f.history.wish.wish_in_stock),
    )  # fmt: skip
    yield fact(
        "wish", Kind.TEXT, "what she asked for", lambda f: f.history.wish.wish_in_stock,
        "what you asked for",
    )  # fmt: skip
    yield fact(
        "order_waiting_elsewhere", Kind.BOOL, "whether an order of hers lies at another place",
        lambda f: bool(f.history.wish.order) and f.history.wish.order_at != f.place,
    )  # fmt: skip
    yield fact(
        "order", Kind.TEXT, "the order that waits", lambda f: f.history.wish.order,
        "your order",
    )  # fmt: skip
    yield fact(
        "order_place", Kind.TEXT, "where it waits", lambda f: f.history.wish.order_place,
        "another of our shops",
    )  # fmt: skip
    yield fact(
        "return_then_browse", Kind.BOOL,
        "whether she brought something back and then looked at more of its kind",
        _return_then_browse, sensitivity=Sensitivity.STAFF,
        origin=lambda looked: _of_happening(looked, HappeningKind.BROWSED),
    )  # fmt: skip


def _return_then_browse(looked: Looked) -> Value:
    back, browsed = looked.last(HappeningKind.RETURNED), looked.last(HappeningKind.BROWSED)
    return (
        back is not None
        and browsed is not None
        and bool(back.detail)
        and back.detail == browsed.detail
        and browsed.at > back.at
    )


def _of_needs() -> Iterator[Fact]:
    for need, words in _NEED_WORDS.items():
        yield Fact(
            f"need.{need}",
            Kind.BOOL,
            words,
            lambda f, need=need: need in f.history.person.needs,  # type: ignore[misc]  # bound
            _of_profile,
            Sensitivity.NEED,
            contexts=_TRAVELLING,
        )


def _vocabulary() -> dict[str, Fact]:
    found = {
        fact.name: fact
        for some in (_of_events(), _of_acts(), _of_trip(), _of_person(), _of_shop(), _of_needs())
        for fact in some
    }
    return found | {also: found[name] for also, name in _ALSO.items()}


VOCABULARY = _vocabulary()
KINDS = {name: fact.kind for name, fact in VOCABULARY.items()}

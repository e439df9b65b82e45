"""What gates and crews record: who boards, and what was done and said on board.

Boarding is idempotent by state, and of two states the one that reached the hub last
counts. Somebody sits where a crew put her if the seat is free; nobody is told who sits
there. The rest becomes a service record, a gift an accepted gesture beside it. What she took
from the trolley becomes an answer alone, so that neither gates nor shops read of it.
"""

from __future__ import annotations

import re
from typing import cast

from aisleside.domain.claim import Outcome, Part, flight_case
from aisleside.domain.flight import Boarding, cabin_at, cabins_of, flight_key, seat_told
from aisleside.domain.moment import MomentKind, Reply, moment_key
from aisleside.domain.served import (
    FACTS_BY_HAND,
    GIFT,
    TROUBLES,
    MadeSure,
    Served,
    service_code,
    service_id,
    service_title,
)
from aisleside.domain.service import ServiceKind
from aisleside.hub.events.claims import claims_of, next_claim
from aisleside.hub.events.occasion import (
    LARGEST,
    NOTHING,
    Made,
    Needs,
    Occasion,
    Rule,
    UnusableEventError,
    Written,
    line_or_none,
    senseless,
)
from aisleside.hub.store.recorded import Alike, Book, Told, Where
from aisleside.wire.messages import BoardingBody, Event, ServedBody
from aisleside.wire.rows import AnswerRow, FlightRow, ServiceRow, TravellerRow

SEAT = re.compile(r"(\d{1,3})([A-Z])", re.ASCII)

_EMPTY_SEAT = (Boarding.OFFLOADED, Boarding.NO_SHOW)  # what they sat on is free


def _boarding(occasion: Occasion, body: BoardingBody) -> Made | None:
    _check_flight(body.flight)
    if body.state not in set(Boarding) or body.by not in set(MadeSure):
        return None
    if body.by == MadeSure.HAND and len(set(body.facts)) < FACTS_BY_HAND:
        raise senseless("Without a pass it takes two facts to know who boards")

    def made(book: Book) -> Written:
        row = _listed(occasion, book, body.flight)
        if row.state == body.state:
            return Written()
        changed = row._replace(state=body.state, state_at=occasion.at, version=occasion.version)
        return Written((changed,))

    return made


def _served(occasion: Occasion, body: ServedBody) -> Made | None:
    _check_flight(body.flight)
    for seat in (body.seat, body.to_seat):
        if seat is not None and not SEAT.fullmatch(seat):
            raise senseless("This is no seat")
    detail = line_or_none(body.detail, "What you wrote")
    line_or_none(body.where, "Where it is")
    if body.what not in set(Served):
        return None
    what = Served(body.what)
    if body.product is not None and not 0 < body.product <= LARGEST:
        raise senseless("This is no product the hub knows")
    if what is Served.FAULT and occasion.event.subject is None:
        return None  # of the aircraft: the event itself is what ``profiles.faults`` lists
    if what is Served.MOVED:
        return _moved(occasion, body)
    if what is Served.OFFER and body.product is not None:
        return _took(occasion, _taken(body.product))
    code = service_code(what, body.seat)
    service = ServiceRow(
        customer=occasion.subject or 0,
        at=occasion.at,
        id=service_id(occasion.event.id),
        kind=ServiceKind.FLIGHT,
        title=service_title(what, body.seat, body.flight),
        detail=detail,
        place=occasion.place or "",
        staff=occasion.event.author,
        receipt=None,
        trouble=int(code in TROUBLES),
        code=code,
        flight=body.flight,
        version=occasion.version,
    )
    if what is not Served.GIFT:
        return lambda _book: Written((service,))

    def given(book: Book) -> Written:
        claim = next_claim(occasion, book, flight_case(body.flight), Part.GESTURE)
        done = claim._replace(result=Outcome.ACCEPTED, result_at=occasion.at, gesture=GIFT)
        return Written((service, done))

    return given


def _took(occasion: Occasion, moment: str) -> Made:
    """She took what was suggested; the sale itself comes from the trolley's till."""
    answer = AnswerRow(
        *(occasion.subject or 0, moment, Reply.DONE, None, occasion.event.author),
        *(occasion.author_name, occasion.at, None, occasion.version),
    )

    def made(book: Book) -> Written:
        present = cast("AnswerRow | None", book.row("answer", answer.customer, moment))
        is_newest = present is None or present.at <= answer.at
        return Written((answer,)) if is_newest else NOTHING

    return made


def _moved(occasion: Occasion, body: ServedBody) -> Made:
    seat = body.to_seat
    if seat is None:
        raise senseless("The new seat is missing")

    def made(book: Book) -> Written:
        row = _listed(occasion, book, body.flight)
        flights = cast("list[FlightRow]", book.alike(_flight(body.flight)))
        plan = cabins_of(flights[0].plan) if flights else ()
        cabin = cabin_at(seat, plan)
        if plan and cabin is None:
            raise senseless(f"This aircraft has no seat {seat}")
        sitting = cast("list[TravellerRow]", book.alike(_sitting(body.flight, seat)))
        if any(one.customer != row.customer and one.state not in _EMPTY_SEAT for one in sitting):
            raise UnusableEventError(
                f"Seat {seat} is taken, so nothing was changed. The hub keeps what was sent; "
                "look at the seat map and choose another."
            )
        told = (Told(row.customer, seat_told(body.flight), seat, occasion.at),)
        if row.seat == seat:
            return Written(told=told)
        changed = row._replace(seat=seat, cabin=cabin or row.cabin, version=occasion.version)
        return Written((changed,), told=told)

    return made


def _served_needs(_event: Event, body: ServedBody) -> Needs:
    needed: list[Where] = [("traveller", (body.flight,))]
    if body.product is not None:
        needed.append(("answer", (_taken(body.product),)))
    return needed, []


def _served_looks(customer: int, body: ServedBody) -> list[Alike]:
    if body.what == Served.MOVED and body.to_seat is not None:
        return [_flight(body.flight), _sitting(body.flight, body.to_seat)]
    return [claims_of(customer)] if body.what == Served.GIFT else []


BOARDING = Rule(
    "who boards",
    BoardingBody,
    _boarding,
    lambda _event, body: ([("traveller", (body.flight,))], []),
)
SERVED = Rule(
    "what you recorded",
    ServedBody,
    _served,
    _served_needs,
    _served_looks,
)


def _taken(product: int) -> str:
    """Under which key it is kept that she took a suggestion."""
    return moment_key(MomentKind.OFFER, product)


def _flight(flight: str) -> Alike:
    return Alike("flight", ("id",), (flight,))


def _sitting(flight: str, seat: str) -> Alike:
    return Alike("traveller", ("flight", "seat"), (flight, seat))


def _check_flight(flight: str) -> None:
    if flight_key(flight) is None:
        raise senseless("This is no flight the hub knows")


def _listed(occasion: Occasion, book: Book, flight: str) -> TravellerRow:
    row = cast("TravellerRow | None", book.row("traveller", occasion.subject or 0, flight))
    if row is None:
        raise UnusableEventError(
            "The hub does not have this person on the list of this flight any more, so nothing "
            "was changed. The hub keeps what was sent; check the list."
        )
    return row

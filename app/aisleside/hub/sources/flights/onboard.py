"""Generated trolleys and what members bought from them; no such record is public.

The rates are our own guess and stand here: a quarter of members' flights end with something
bought, by some almost always and by most hardly ever, and two things in three are one of two
favourites. Who sits in front is given food and drink, and buys other things.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from aisleside.hub.sources.flights import fleet
from aisleside.hub.sources.flights.bookings import Booked
from aisleside.hub.sources.flights.profiles import Member
from aisleside.hub.sources.flights.timetable import Departure
from aisleside.hub.sources.flights.trolley import Loaded, Sold

BUYS = (0.8, 2.4)  # shape of the share of her flights on which a member buys; its mean is 1/4
SECOND = 0.25  # of purchases have two articles
FAVOURITE = 0.65  # of articles bought are one of her two favourites
LOOKED_BACK = timedelta(days=540)
MOST_FLIGHTS = 10  # of one member that are told of
PER_SEAT = 0.12  # of the most bought article there are so many for each seat
COUNTED_BEFORE = timedelta(hours=1)  # of the planned departure
CURRENCY = "USD"

# Article, kind, size, price, how often it is bought beside the others, cart, restriction.
_GOODS = (
    ("SW330", "Sparkling water", "drink", "330 ml", "3.00", 8, 1, ""),
    ("WA500", "Still water", "drink", "500 ml", "3.00", 9, 1, ""),
    ("CO150", "Filter coffee", "drink", "", "3.50", 10, 1, ""),
    ("TE001", "Mint tea", "drink", "", "3.50", 4, 1, ""),
    ("JU200", "Orange juice", "drink", "200 ml", "3.50", 4, 1, ""),
    ("CL330", "Cola", "drink", "330 ml", "3.50", 6, 1, ""),
    ("WR187", "Red wine", "drink", "187 ml", "8.00", 7, 1, "age"),
    ("WW187", "White wine", "drink", "187 ml", "8.00", 5, 1, "age"),
    ("BE330", "Lager", "drink", "330 ml", "7.50", 7, 1, "age"),
    ("AL050", "Salted almonds", "food", "50 g", "4.50", 6, 2, ""),
    ("CR040", "Sea salt crisps", "food", "40 g", "3.50", 7, 2, ""),
    ("CH045", "Dark chocolate", "food", "45 g", "4.00", 6, 2, ""),
    ("CB001", "Cheese and crackers", "food", "", "9.50", 6, 2, ""),
    ("WP001", "Chicken wrap", "food", "", "10.50", 6, 2, ""),
    ("HU001", "Hummus and pretzels", "food", "", "8.00", 4, 2, ""),
    ("NO001", "Noodle soup", "food", "", "6.00", 3, 2, ""),
    ("HP001", "Earphones", "device", "", "12.00", 3, 3, ""),
    ("CA001", "Charging cable", "device", "1 m", "18.00", 2, 3, ""),
    ("NP001", "Neck pillow", "comfort", "", "22.00", 2, 3, ""),
    ("BL001", "Travel blanket", "comfort", "", "15.00", 2, 3, ""),
    ("PF030", "Travel perfume", "care", "30 ml", "42.00", 2, 3, ""),
    ("HC050", "Hand cream", "care", "50 ml", "14.00", 2, 3, ""),
    ("MA001", "Model aircraft", "gift", "", "25.00", 1, 3, ""),
    ("TB001", "Flying bear", "gift", "", "19.00", 1, 3, ""),
    ("PK001", "Pain relief tablets", "care", "10 pieces", "6.00", 1, 3, "health"),
)
_GIVEN_IN_FRONT = frozenset({"food", "drink"})
_MOST_BOUGHT = max(one[5] for one in _GOODS)


def trolleys(flights: Sequence[Booked], *, seed: int) -> Iterator[Loaded]:
    """What lies on the trolleys of every flight that is not cancelled."""
    for booked in flights:
        departure = booked.departure
        if departure.cancelled:
            continue
        draw = random.Random(f"flights/{seed}/trolley/{departure.id}")  # noqa: S311  not a secret
        for sku, name, kind, size, price, often, cart, restricted in _GOODS:
            usual = PER_SEAT * departure.seats * often / _MOST_BOUGHT
            yield Loaded(
                flight=departure.id,
                at=departure.out_planned - COUNTED_BEFORE,
                cart=f"Cart {cart}",
                sku=sku,
                gtin="",
                name=name,
                kind=kind,  # type: ignore[arg-type]  # checked when it is read again
                size=size,
                price=price,
                currency=CURRENCY,
                loaded=max(1, round(usual * draw.uniform(0.7, 1.3))),
                restricted=restricted,  # type: ignore[arg-type]  # the same
            )


def sales(
    flights: Sequence[Booked], members: Sequence[Member], *, now: datetime, seed: int
) -> Iterator[Sold]:
    """What members bought in the year and a half before these days, and on them by *now*."""
    flown = _flown(flights, now)
    routes = [one.departure for one in flights]
    for member in members:
        number = f"{member.airline}{member.number}"
        draw = random.Random(f"flights/{seed}/sales/{number}")  # noqa: S311  not a secret
        share = draw.betavariate(*BUYS)
        favourites = {front: _favourites(draw, in_front=front) for front in (False, True)}
        past = list(_past(draw, member, routes))
        for flight, at, cabin in past + flown.get(member.number, []):
            if draw.random() >= share:
                continue
            in_front = cabin == fleet.FRONT
            goods = {_chosen(draw, favourites[in_front], in_front=in_front) for _ in range(2)}
            if draw.random() >= SECOND:
                goods = set(sorted(goods)[:1])
            for line, article in enumerate(sorted(goods), 1):
                sku, _, _, _, price, *_ = _GOODS[article]
                yield Sold(flight, at, member.number, line, sku, 1, price, CURRENCY, number)


def _flown(
    flights: Sequence[Booked], now: datetime
) -> Mapping[str, list[tuple[str, datetime, str]]]:
    """By card number the flights its holder was on, when their trolley came, and her cabin."""
    found: dict[str, list[tuple[str, datetime, str]]] = {}
    for booked in flights:
        departure = booked.departure
        left = departure.out_actual
        if left is None or departure.cancelled:
            continue
        at = left + timedelta(minutes=50)
        for one in booked.now() if at <= now else ():
            if one.boards and one.seat and one.flyer.loyalty:
                here = found.setdefault(one.flyer.loyalty, [])
                here.append((departure.id, at, one.cabin))
    return found


def _past(
    draw: random.Random, member: Member, routes: Sequence[Departure]
) -> Iterator[tuple[str, datetime, str]]:
    """Flights of hers before these days, by the same numbers on other days."""
    days = sorted(
        draw.sample(range(2, LOOKED_BACK.days), min(member.flights, MOST_FLIGHTS)), reverse=True
    )
    for ago in days:
        one = draw.choice(routes)
        at = member.as_of - timedelta(days=ago, minutes=draw.randrange(600))
        flight = f"{one.carrier}{one.number}/{at.date().isoformat()}/{one.board}"
        in_front = fleet.FRONT in member.cabins and draw.random() < 0.5
        yield flight, at, fleet.FRONT if in_front else fleet.MAIN


def _favourites(draw: random.Random, *, in_front: bool) -> list[int]:
    return [_any(draw, in_front=in_front) for _ in range(2)]


def _chosen(draw: random.Random, favourites: Sequence[int], *, in_front: bool) -> int:
    if draw.random() < FAVOURITE:
        return draw.choice(favourites)
    return _any(draw, in_front=in_front)


def _any(draw: random.Random, *, in_front: bool) -> int:
    """An article by how often it is bought."""
    weights = [0 if in_front and one[2] in _GIVEN_IN_FRONT else one[5] for one in _GOODS]
    return draw.choices(range(len(_GOODS)), weights)[0]

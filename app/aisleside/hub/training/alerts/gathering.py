"""What the hub's store knows of everybody, as histories that alert rules can be asked about.

For replaying a draft: some hundred customers at a time, since all of a company do not fit
into memory. Visits to stores and flights are a history each, as a store's tablet and a
crew's hold different things. Of flights the lists are gone a day after landing; what went
wrong on one still names it, and more than that is not known of it any more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import Connection, Row, Table, select, true

from aisleside.domain.birthday import month_and_day
from aisleside.domain.claim import Claim, Outcome, Part
from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.flight import Boarding, FlightStatus, NeedKind, flight_key
from aisleside.domain.moment import Answer, MomentKind, Reply, moment_key
from aisleside.domain.purchase import LineKind
from aisleside.domain.service import ServiceKind, ServiceRecord
from aisleside.domain.task import TaskKind, TaskState
from aisleside.hub.store import schema
from aisleside.insight.alerts import recorded
from aisleside.insight.alerts.asked import (
    Context,
    Happening,
    HappeningKind,
    History,
    Look,
    Need,
    Person,
    Trip,
    Visit,
    Wish,
)
from aisleside.insight.alerts.rules import Rules

BATCH = 400  # customers in memory; also of what a statement may name
BIRTHDAY = "occasion.birthday"
AT_GATE = timedelta(minutes=30)  # before the flight leaves, when its people board
LOST = timedelta(minutes=15)  # a gate closes before its flight leaves
_LIST, _SHOP = "the flight's list", "the shop"

_Rows = Mapping[int, Sequence[Row[Any]]]


def histories(
    connection: Connection, rules: Rules, *, since: datetime, until: datetime
) -> Iterator[History]:
    """Everybody who came to a store or was on a flight meanwhile, by number; see above.

    *rules* say which act an answer to one of them was.
    """
    last = -1
    done = recorded.done_by(rules)
    flights = _flights(connection, since, until)
    while some := _next(connection, last, since, until):
        last = some[-1]
        yield from _Batch(connection, some, flights, done).histories()


def zones(connection: Connection) -> dict[str, tzinfo]:
    """The zone of the clock of each place and flight; UTC where nobody knows it."""
    places = select(schema.place.c.id, schema.place.c.zone)
    flights = select(schema.flight.c.id, schema.flight.c.board_zone)
    found: dict[str, tzinfo] = {}
    for key, zone in (*connection.execute(places), *connection.execute(flights)):
        try:
            found[key] = ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError):
            found[key] = UTC
    return found


def _next(connection: Connection, last: int, since: datetime, until: datetime) -> list[int]:
    """The next customers who came or flew, in the order of their numbers."""
    line, traveller, service = schema.line.c, schema.traveller.c, schema.service.c
    begin, end = int(since.timestamp()), int(until.timestamp())
    came = (
        (line.customer, (line.kind == LineKind.SALE) & line.at.between(begin, end)),
        (traveller.customer, true()),
        (service.customer, service.flight.is_not(None) & service.at.between(begin, end)),
    )
    found: set[int] = set()
    for customer, wanted in came:
        asked = select(customer).distinct().where(customer > last, wanted)
        found.update(connection.execute(asked.order_by(customer).limit(BATCH)).scalars())
    return sorted(found)[:BATCH]


def _flights(connection: Connection, since: datetime, until: datetime) -> dict[str, Row[Any]]:
    flight = schema.flight.c
    begin, end = (int(at.timestamp()) for at in (since, until + AT_GATE))
    asked = select(schema.flight).where(flight.out_planned.between(begin, end))
    return {row.id: row for row in connection.execute(asked)}


class _Batch:
    """Some customers, with every row of theirs that a rule may ask for."""

    def __init__(
        self,
        connection: Connection,
        customers: Sequence[int],
        flights: Mapping[str, Row[Any]],
        done: Mapping[str, Any],
    ) -> None:
        self._connection = connection
        self._customers = customers
        self._flights = flights
        self._done = done

    def histories(self) -> Iterator[History]:
        people = {row.id: row for row in self._where(schema.customer, "id")}
        services, consents = self._of(schema.service), self._of(schema.consent)
        answers, claims = self._of(schema.answer), self._of(schema.claim)
        birthdays = _birthdays(self._where(schema.fact, "customer", schema.fact.c.key == BIRTHDAY))
        visits, returned, wishes = self._visits(), self._returned(), self._wishes()
        travellers, needs = self._of(schema.traveller), self._of(schema.need)
        for customer in self._customers:
            row = people.get(customer)
            if row is None:
                continue
            person = Person(
                customer,
                row.source,
                _when(row.observed_at),
                row.tier or "",
                birthdays.get(customer),
                _consents(consents.get(customer, ())),
            )
            told = tuple(_services(services.get(customer, ())))
            said = {one.flight: _said_flight(one.flight) for one in told if one.flight}
            happened = tuple(recorded.happened(told, said=said))
            acts = tuple(
                recorded.acts(
                    _answers(answers.get(customer, ())),
                    _claims(claims.get(customer, ())),
                    done=self._done,
                )
            )
            came = tuple(visits.get(customer, ()))
            if came:
                found = (*happened, *returned.get(customer, ()))
                yield History(person, found, acts, came, wish=wishes.get(customer, Wish()))
            looks = tuple(self._looks(told, travellers.get(customer, ()), needs.get(customer, ())))
            if looks:
                flown = tuple(Visit(one.at, Context.CABIN) for one in told if one.flight)
                yield History(person, happened, acts, flown, looks=looks)

    def _looks(
        self,
        services: Iterable[ServiceRecord],
        travellers: Iterable[Row[Any]],
        needs: Iterable[Row[Any]],
    ) -> Iterator[Look]:
        """At each flight she is listed for, or on which something is recorded."""
        listed = {row.flight: row for row in travellers}
        needed = tuple(needs)
        named = listed.keys() | {one.flight for one in services if one.flight}
        for key in sorted(named & self._flights.keys()):
            of_it = frozenset(_needs(row for row in needed if row.flight == key))
            yield from _looks(self._flights[key], listed.get(key), of_it)

    def _where(self, table: Table, key: str, *further: Any) -> Iterable[Row[Any]]:
        asked = select(table).where(table.c[key].in_(self._customers), *further)
        return self._connection.execute(asked)

    def _of(self, table: Table) -> _Rows:
        found: dict[int, list[Row[Any]]] = defaultdict(list)
        for row in self._where(table, "customer"):
            found[row.customer].append(row)
        return found

    def _visits(self) -> dict[int, list[Visit]]:
        line = schema.line.c
        asked = (
            select(line.customer, line.at, line.place)
            .distinct()
            .where(line.customer.in_(self._customers), line.kind == LineKind.SALE)
            .order_by(line.customer, line.at, line.place)
        )
        found: dict[int, list[Visit]] = defaultdict(list)
        for row in self._connection.execute(asked):
            found[row.customer].append(Visit(_when(row.at), Context.STORE, row.place))
        return found

    def _returned(self) -> dict[int, list[Happening]]:
        line, product = schema.line.c, schema.product.c
        asked = (
            select(line.customer, line.at, line.id, product.category)
            .join(schema.product, product.id == line.product)
            .where(line.customer.in_(self._customers), line.kind == LineKind.RETURN)
        )
        found: dict[int, list[Happening]] = defaultdict(list)
        for row in self._connection.execute(asked):
            at = _when(row.at)
            key, kind = f"returned:{row.id}", HappeningKind.RETURNED
            found[row.customer].append(Happening(kind, at, key, "tills", at, row.category))
        return found

    def _wishes(self) -> dict[int, Wish]:
        """What waits now. A wish counts where the product is in stock where she made it."""
        task, stock, place = schema.task.c, schema.stock.c, schema.place.c
        here = select(stock.product).where(stock.place == task.place, stock.on_hand > 0)
        asked = (
            select(schema.task, place.name.label("place_name"))
            .outerjoin(schema.place, place.id == task.place)
            .where(task.customer.in_(self._customers), task.state == TaskState.OPEN)
            .where(
                (task.kind == TaskKind.ORDER)
                | ((task.kind == TaskKind.WISH) & task.product.in_(here.correlate(schema.task)))
            )
            .order_by(task.customer, task.made_at, task.id)
        )
        found: dict[int, Wish] = {}
        for row in self._connection.execute(asked):
            had = found.get(row.customer, Wish())
            waits = replace(had, source=_SHOP, observed_at=_when(row.made_at))
            if row.kind == TaskKind.WISH:
                key = moment_key(MomentKind.WISH, row.id)
                found[row.customer] = replace(waits, wish_in_stock=row.title, wish_key=key)
            else:
                found[row.customer] = replace(
                    waits,
                    order=row.title,
                    order_at=row.place or "",
                    order_place=row.place_name or "",
                    order_key=moment_key(MomentKind.READY, row.id),
                )
        return found


def _looks(flight: Row[Any], listed: Row[Any] | None, needs: frozenset[Need]) -> Iterator[Look]:
    """At the gate before it leaves, and on board where she was let on."""
    trip = Trip(
        flight=f"{flight.carrier} {flight.number}",
        departs_at=_when(flight.out_expected or flight.out_planned),
        source=_LIST,
        observed_at=_when(flight.list_at or flight.status_at),
        cabin="" if listed is None else listed.cabin,
        seat="" if listed is None else listed.seat or "",
        lands_at=_when(flight.in_expected or flight.in_planned),
        connects_at=None if listed is None or not listed.onward_at else _when(listed.onward_at),
        connection="" if listed is None else listed.onward or "",
        party_size=1 if listed is None else listed.party,
    )
    off = flight.status == FlightStatus.CANCELLED
    leaves = _when(flight.out_planned)
    if _is_lost(trip):
        needs |= {Need.MISSED_CONNECTION}
    yield Look(leaves - AT_GATE, Context.GATE, flight.id, trip, needs, off)
    if not off and (listed is None or listed.state == Boarding.BOARDED):
        left = _when(flight.out_actual or flight.out_planned)
        yield Look(left, Context.CABIN, flight.id, trip, needs)


def _is_lost(trip: Trip) -> bool:
    if trip.connects_at is None or trip.lands_at is None:
        return False
    return trip.connects_at - trip.lands_at < LOST


def _when(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _said_flight(flight: str) -> str:
    key = flight_key(flight)
    return "" if key is None else f"{key.carrier} {key.number}"


def _services(rows: Iterable[Row[Any]]) -> Iterator[ServiceRecord]:
    kinds = set(ServiceKind)
    for row in rows:
        if row.kind in kinds:
            yield ServiceRecord(
                row.customer, _when(row.at), row.id, ServiceKind(row.kind), row.title, row.detail,
                row.place, row.staff, row.receipt, bool(row.trouble), row.code, row.flight,
            )  # fmt: skip


def _answers(rows: Iterable[Row[Any]]) -> Iterator[Answer]:
    known = set(Reply)
    for row in rows:
        if row.answer in known:
            until = None if row.until is None else _when(row.until)
            yield Answer(
                row.customer, row.moment, Reply(row.answer), until, row.staff, row.staff_name,
                _when(row.at),
            )  # fmt: skip


def _claims(rows: Iterable[Row[Any]]) -> Iterator[Claim]:
    parts, outcomes = set(Part), set(Outcome)
    for row in rows:
        if row.part in parts and (row.result is None or row.result in outcomes):
            yield Claim(
                row.customer, row.id, row.case, Part(row.part), row.by, row.by_name, row.place,
                _when(row.at), row.received, row.instead_of,
                None if row.result is None else Outcome(row.result),
                None if row.result_at is None else _when(row.result_at),
            )  # fmt: skip


def _needs(rows: Iterable[Row[Any]]) -> Iterator[Need]:
    for row in rows:
        if row.kind == NeedKind.ASSISTANCE:
            yield Need.ASSISTANCE
        elif row.kind == NeedKind.ALONE:
            yield Need.UNACCOMPANIED_MINOR


def _consents(rows: Iterable[Row[Any]]) -> dict[ConsentPurpose, ConsentAnswer]:
    purposes, answers = set(ConsentPurpose), set(ConsentAnswer)
    return {
        ConsentPurpose(row.purpose): ConsentAnswer(row.answer)
        for row in rows
        if row.purpose in purposes and row.answer in answers
    }


def _birthdays(rows: Iterable[Row[Any]]) -> dict[int, tuple[int, int]]:
    told = ((row.customer, month_and_day(row.value)) for row in rows)
    return {customer: day for customer, day in told if day is not None}

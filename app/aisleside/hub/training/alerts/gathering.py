"""What the hub's store knows of everybody, as histories that alert rules can be asked about.

For replaying a draft: one customer at a time, since all visits of a company do not fit
into memory. Service that went wrong, what came back, what waits, and what staff answered.
Flights come from their own tables.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo
from itertools import groupby
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import Connection, select

from aisleside.domain.birthday import month_and_day
from aisleside.domain.claim import Outcome
from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.moment import MomentKind, Reply, moment_key
from aisleside.domain.purchase import LineKind
from aisleside.domain.service import ServiceKind
from aisleside.domain.task import TaskKind, TaskState
from aisleside.hub.store import schema
from aisleside.insight.alerts.asked import (
    Act,
    ActKind,
    Context,
    Happening,
    HappeningKind,
    History,
    Person,
    Visit,
    Wish,
)

BIRTHDAY = "occasion.birthday"
_WENT_WRONG = {
    ServiceKind.DELIVERY: HappeningKind.ORDER_LATE,
    ServiceKind.ALTERATION: HappeningKind.ALTERATION_LATE,
    ServiceKind.REPAIR: HappeningKind.REPAIR_FAILED,
    ServiceKind.APPOINTMENT: HappeningKind.APPOINTMENT_FAILED,
}
_ANSWERED = {
    MomentKind.TROUBLE: ActKind.APOLOGISED,
    MomentKind.BIRTHDAY: ActKind.CONGRATULATED,
    MomentKind.WISH: ActKind.TOLD,
    MomentKind.READY: ActKind.TOLD,
}
_OUTCOMES = {
    Reply.DONE: Outcome.ACCEPTED,
    Reply.NEVER: Outcome.DECLINED,
    Reply.LATER: Outcome.NOT_NOW,
}


def histories(connection: Connection) -> Iterator[History]:
    """Everybody who ever came, in the order of their numbers."""
    happenings = _happenings(connection)
    acts = _acts(connection)
    wishes = _wishes(connection)
    consents = _consents(connection)
    birthdays = _birthdays(connection)
    people = {row.id: row for row in connection.execute(select(schema.customer))}
    line = schema.line.c
    came = select(line.customer, line.at, line.place).distinct()
    came = came.where(line.kind == LineKind.SALE).order_by(line.customer, line.at, line.place)
    for customer, rows in groupby(connection.execute(came), key=lambda row: row.customer):
        row = people[customer]
        person = Person(
            customer,
            row.source,
            _when(row.observed_at),
            row.tier or "",
            birthdays.get(customer),
            consents.get(customer, {}),
        )
        yield History(
            person,
            tuple(happenings.get(customer, ())),
            tuple(acts.get(customer, ())),
            tuple(Visit(_when(one.at), Context.STORE, one.place) for one in rows),
            None,
            wishes.get(customer, Wish()),
        )


def zones(connection: Connection) -> dict[str, tzinfo]:
    """The zone of each place's clock; UTC where nobody knows it."""
    found: dict[str, tzinfo] = {}
    for row in connection.execute(select(schema.place.c.id, schema.place.c.zone)):
        try:
            found[row.id] = ZoneInfo(row.zone)
        except (ZoneInfoNotFoundError, ValueError):
            found[row.id] = UTC
    return found


def _when(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _happenings(connection: Connection) -> dict[int, list[Happening]]:
    found: dict[int, list[Happening]] = defaultdict(list)
    service, line, product = schema.service.c, schema.line.c, schema.product.c
    for row in connection.execute(select(schema.service).where(service.trouble == 1)):
        kind = next((to for of, to in _WENT_WRONG.items() if of == row.kind), None)
        if kind is not None:
            key = moment_key(MomentKind.TROUBLE, row.id)
            at = _when(row.at)
            found[row.customer].append(
                Happening(kind, at, key, "service records", at, detail=row.title)
            )
    returned = (
        select(line.customer, line.at, line.id, product.category)
        .join(schema.product, product.id == line.product)
        .where(line.kind == LineKind.RETURN)
    )
    for row in connection.execute(returned):
        at = _when(row.at)
        found[row.customer].append(
            Happening(
                HappeningKind.RETURNED, at, f"returned:{row.id}", "tills", at, detail=row.category
            )
        )
    return found


def _acts(connection: Connection) -> dict[int, list[Act]]:
    found: dict[int, list[Act]] = defaultdict(list)
    for row in connection.execute(select(schema.answer)):
        kind = next((to for of, to in _ANSWERED.items() if row.moment.startswith(f"{of}:")), None)
        outcome = next((to for of, to in _OUTCOMES.items() if of == row.answer), None)
        if kind is not None and outcome is not None:
            found[row.customer].append(
                Act(kind, row.moment, row.staff_name, _when(row.at), outcome)
            )
    return found


def _wishes(connection: Connection) -> dict[int, Wish]:
    """What waits now. A wish counts where the product is in stock where she made it."""
    task, stock, place = schema.task.c, schema.stock.c, schema.place.c
    here = select(stock.product).where(stock.place == task.place, stock.on_hand > 0)
    asked = (
        select(schema.task, place.name.label("place_name"))
        .outerjoin(schema.place, place.id == task.place)
        .where(task.state == TaskState.OPEN)
        .where(
            (task.kind == TaskKind.ORDER)
            | ((task.kind == TaskKind.WISH) & task.product.in_(here.correlate(schema.task)))
        )
        .order_by(task.customer, task.made_at)
    )
    found: dict[int, Wish] = {}
    for row in connection.execute(asked):
        had = found.get(row.customer, Wish())
        wish, order = had.wish_in_stock, (had.order, had.order_at, had.order_place)
        if row.kind == TaskKind.WISH:
            wish = row.title
        else:
            order = (row.title, row.place or "", row.place_name or "")
        found[row.customer] = Wish("the shop", _when(row.made_at), wish, *order)
    return found


def _consents(connection: Connection) -> dict[int, dict[ConsentPurpose, ConsentAnswer]]:
    found: dict[int, dict[ConsentPurpose, ConsentAnswer]] = defaultdict(dict)
    purposes = {one.value: one for one in ConsentPurpose}
    answers = {one.value: one for one in ConsentAnswer}
    for row in connection.execute(select(schema.consent)):
        if row.purpose in purposes and row.answer in answers:
            found[row.customer][purposes[row.purpose]] = answers[row.answer]
    return found


def _birthdays(connection: Connection) -> dict[int, tuple[int, int]]:
    fact = schema.fact.c
    told = connection.execute(select(fact.customer, fact.value).where(fact.key == BIRTHDAY))
    return {row.customer: day for row in told if (day := month_and_day(row.value)) is not None}

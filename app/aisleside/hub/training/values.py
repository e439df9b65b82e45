"""What each customer is worth to her store, kept as the fact ``value.band``.

Worked out for everybody after a load, by ``insight.value``. The place is the one she
bought most often at in the twelve months, her home where she did not. A value that
says the same as the one before is left alone, so that a tablet hears of it only when
it has changed; *as_of* is the day on which it first came out so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, func, select

from aisleside.domain.fact import Disclosure, Purpose
from aisleside.domain.purchase import LineKind
from aisleside.hub.profiles.intake import Intake, Tally, chunks
from aisleside.hub.store import reading, schema
from aisleside.hub.store.engine import Store
from aisleside.insight.value.bands import (
    DEFINITION,
    VERSION,
    Habits,
    Scale,
    Value,
    scale_of,
    value_of,
)
from aisleside.wire.rows import FactRow

SOURCE = "value"
KEY = "value.band"
WORKED_OUT = "Worked out from purchases"
YEAR = timedelta(days=365)
FEWEST = 8  # customers of a place before it has quartiles of its own
BATCH = 20_000  # facts in a transaction

Progress = Callable[[int, int, str], None]


class Said(msgspec.Struct, frozen=True, rename={"reasons": "for"}):
    """The fact's value, as JSON. *as_of* is a date."""

    band: str
    reasons: list[str]
    against: str | None
    definition: str
    version: int
    as_of: str


@dataclass(frozen=True, slots=True)
class ValuesReport:
    """*customers* have a value, *changed* of them another than before."""

    customers: int
    changed: int


def learn(store: Store, progress: Progress, *, now: datetime) -> ValuesReport:
    """Work out everybody's value and publish those that are new or different.

    *now* is aware; purchases after it do not count.
    """
    as_of = now.astimezone(UTC).date()
    with store.read() as connection:
        habits, places = _habits(connection, now)
        present = _present(connection)
    scales = _scales(habits, places, as_of)
    rows = []
    for customer, one in habits.items():
        said = _said(value_of(one, scales[places[customer]], as_of=as_of))
        before = present.get(customer)
        if before is None or not _is_same(before, said):
            rows.append(_row(customer, said, as_of))
    tally = Tally()
    for done, part in enumerate(chunks(rows, BATCH)):
        with store.write() as connection, Intake(connection, SOURCE, tally) as intake:
            intake.facts(part)
        progress(done * BATCH + len(part), len(rows), "values")
    progress(len(rows), len(rows), "values")
    return ValuesReport(len(habits), tally.changed.get("fact", 0))


def _habits(connection: Connection, now: datetime) -> tuple[dict[int, Habits], dict[int, str]]:
    """How everybody shopped who ever bought anything, and where."""
    until = int(now.timestamp())
    since = int((now - YEAR).timestamp())
    line, service, companion = schema.line.c, schema.service.c, schema.companion.c
    in_a_shop = ~reading.bought_aboard(line.place)  # a trolley makes nobody a regular
    bought = line.kind.in_((LineKind.SALE, LineKind.RETURN)) & (line.at <= until) & in_a_shop
    sold = line.kind == LineKind.SALE
    first_and_last = connection.execute(
        select(line.customer, func.min(line.at), func.max(line.at))
        .where(bought, sold)
        .group_by(line.customer)
        .order_by(line.customer)
    ).all()
    pieces = func.coalesce(func.sum(line.quantity).filter(sold), 0)
    back = func.coalesce(func.sum(-line.quantity).filter(~sold), 0)
    visits = func.count(func.distinct(line.receipt)).filter(sold)
    year = defaultdict[int, list[tuple[str, int, int, int, int]]](list)
    for customer, place, *counts in connection.execute(
        select(line.customer, line.place, visits, func.sum(line.paid_minor), pieces, back)
        .where(bought, line.at > since)
        .group_by(line.customer, line.place)
        .order_by(line.customer, line.place)
    ):
        year[customer].append((place, *(int(count) for count in counts)))
    troubles = _counted(
        connection,
        select(service.customer, func.count())
        .where(service.trouble == 1, service.at > since, service.at <= until)
        .group_by(service.customer),
    )
    companions = _counted(
        connection, select(companion.customer, func.count()).group_by(companion.customer)
    )
    at_home = connection.execute(select(schema.customer.c.id, schema.customer.c.home_place))
    homes = {row.id: row.home_place for row in at_home}
    habits, places = {}, {}
    for customer, first, last in first_and_last:
        seen = year[customer]
        places[customer] = (
            max(seen, key=lambda one: one[1])[0] if seen else homes.get(customer) or ""
        )
        habits[customer] = Habits(
            visits=sum(one[1] for one in seen),
            spend_minor=sum(one[2] for one in seen),
            bought=sum(one[3] for one in seen),
            returned=sum(one[4] for one in seen),
            first=_day(first),
            last=_day(last),
            troubles=troubles.get(customer, 0),
            companions=companions.get(customer, 0),
        )
    return habits, places


def _counted(connection: Connection, asked: Select[Any]) -> dict[int, int]:
    return {row[0]: int(row[1]) for row in connection.execute(asked)}


def _scales(habits: dict[int, Habits], places: dict[int, str], as_of: date) -> dict[str, Scale]:
    """What is usual in each place; where hardly anybody buys, what is usual everywhere."""
    by_place: dict[str, list[Habits]] = defaultdict(list)
    for customer, one in habits.items():
        by_place[places[customer]].append(one)
    everybody = [one for one in habits.values() if one.visits] or list(habits.values())
    if not everybody:
        return {}
    usual = scale_of(everybody, as_of=as_of)
    scales = {}
    for place, there in by_place.items():
        active = [one for one in there if one.visits]
        scales[place] = scale_of(active, as_of=as_of) if len(active) >= FEWEST else usual
    return scales


def _present(connection: Connection) -> dict[int, str]:
    fact = schema.fact.c
    found = connection.execute(select(fact.customer, fact.value).where(fact.key == KEY))
    return {row.customer: row.value for row in found}


def _said(value: Value) -> Said:
    return Said(
        band=value.band,
        reasons=list(value.reasons),
        against=value.against,
        definition=DEFINITION,
        version=VERSION,
        as_of=value.as_of.isoformat(),
    )


def _is_same(before: str, said: Said) -> bool:
    """Whether nothing but the day would change."""
    try:
        kept = msgspec.json.decode(before, type=Said)
    except msgspec.MsgspecError:
        return False
    return msgspec.structs.replace(kept, as_of=said.as_of) == said


def _row(customer: int, said: Said, as_of: date) -> FactRow:
    begins = int(datetime.combine(as_of, time(), UTC).timestamp())
    return FactRow(
        customer,
        KEY,
        msgspec.json.encode(said).decode(),
        WORKED_OUT,
        begins,
        Purpose.SERVICE,
        Disclosure.STAFF,
        0,
    )


def _day(moment: int) -> date:
    return datetime.fromtimestamp(moment, UTC).date()

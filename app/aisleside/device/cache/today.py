"""What may be a reason to turn to somebody today; ``insight.today`` ranks it.

It must come at once on a tablet with a hundred thousand customers. So what waits on us
is found by indexes that hold only such rows, and what somebody's habits say is worked
out for the clients of whoever asks, and again only after a client bought something.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any, TypeVar, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from aisleside.device.cache import told, values
from aisleside.device.cache.answers import TodayInput
from aisleside.domain.birthday import month_and_day
from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.customer import Customer, MayContact
from aisleside.domain.place import Place
from aisleside.domain.product import Product, Stock
from aisleside.domain.service import ServiceRecord
from aisleside.domain.task import Task, TaskKind, TaskState
from aisleside.insight.today.habits import Habits, habits
from aisleside.insight.today.ranking import Birthday, Replenishment, Rhythm, Waiting
from aisleside.wire.rows import (
    KEYS,
    TABLES,
    AnswerRow,
    ClaimRow,
    CustomerRow,
    Row,
    ServiceRow,
    TaskRow,
)

TROUBLE_DAYS = 60  # older trouble is not put right by a word today
BIRTHDAY_DAYS = 7
QUIET_DAYS = 400  # whoever was not seen for longer is no client any more
OVERDUE_DAYS = 60  # whatever ran out before that was bought elsewhere
HABIT_DAYS = 2 * 365
MOST_ROWS = 300  # of a kind of reason; nobody turns to more people in a day
MOST_CLIENTS = 1_000  # those who were here last
MOST_LINES = 1_500
MOST_REPLENISHMENTS = 2  # of one customer, those she bought most often
MOST_HABITS_KEPT = 20_000

BIRTHDAY = "occasion.birthday"  # the fact that tells her day, as "3 March" or "03-03"

# ?1 is a moment, ?3 this place; ?4 in services, ?2 in tasks whoever asks. What is open is
# found by its index, which begins with those without a day.
# A complaint is answered by whoever it went to, and nobody else says sorry for it.
_TROUBLE = (
    "trouble = 1 AND code IS NOT 'complaint_open'"
    " AND EXISTS (SELECT 1 FROM customer c WHERE c.id = service.customer"
    " AND (c.client_of = ?4 OR (c.client_of IS NULL AND service.place = ?3)))"
)
_APPOINTMENT = "kind = 'appointment' AND (staff IS NULL OR staff = ?4) AND place = ?3"
_DUE = "state = 'open' AND due_at < ?1 AND "
_OF_TODAY = "state = 'open' AND due_at < ?1 AND due_at >= ?4 AND kind = 'appointment'"
_WITHOUT_A_DAY = "state = 'open' AND due_at IS NULL AND "
_PROMISED = "kind IN ('promise', 'follow_up')"
_READY = "kind IN ('order', 'alteration')"
_WISHED = (
    "kind = 'wish' AND product IN"
    " (SELECT product FROM stock s WHERE s.product = task.product AND s.place = ?3 AND on_hand > 0)"
)

Read = Callable[..., list[Any]]  # a statement and its arguments; gives the rows
Kept = dict[int, tuple[int, Habits]]  # of a customer: when last seen, and her habits then
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Client:
    """*birthday* is set when she agreed that we speak of it."""

    customer: int
    seen: int | None
    birthday: str | None


class Day:
    """Gather one day's reasons for one member of staff at one place."""

    def __init__(
        self,
        parts: Sequence[Read],
        *,
        staff: str,
        place: str,
        now: datetime,
        zone: str,
        kept: Kept,
    ) -> None:
        """*parts* read the files of stores. *kept* carries habits from one day to the next."""
        self._parts = parts
        self._staff = staff
        self._place = place
        self._now = int(now.timestamp())
        self._begin, self._end = (int(at.timestamp()) for at in bounds(now, zone))
        self._near = _near(now.astimezone(zone_of(zone)).date())
        self._kept = kept

    def gather(
        self,
        *,
        about: Collection[int],
        products: Callable[[Iterable[int]], Mapping[int, Product]],
        stock: Callable[[Sequence[int]], Mapping[int, Mapping[str, Stock]]],
        places: Mapping[str, Place],
        as_of: datetime | None,
    ) -> TodayInput:
        """All that may be a reason; customers *about* are told of in any case."""
        clients = self._clients()
        birthdays = [found for client in clients if (found := self._birthday(client)) is not None]
        rhythms, due = self._habits(clients)
        goods = products({one.product for one in due})
        replenishments = _most_usual(due, goods)
        open_tasks = {(task.customer, task.id): task for task in self._open()}
        tasks = [
            task
            for task in open_tasks.values()
            if task.state is TaskState.OPEN and self._is_due(task)
        ]
        done = [
            task
            for task in self._tasks("closed_at >= ?1", "closed_at", self._begin)
            if task.state is TaskState.DONE
        ]
        troubles = self._services(_TROUBLE, self._now - TROUBLE_DAYS * 86_400, self._now)
        appointments = self._services(_APPOINTMENT, self._begin, self._end - 1)
        named = {
            one.customer
            for some in (birthdays, rhythms, replenishments, tasks, done, troubles, appointments)
            for one in cast("Sequence[Task]", some)
        }
        customers = self._customers(named | set(about))
        wished = {task.product for task in tasks if task.product is not None}
        in_stock = stock(sorted(wished))
        return TodayInput(
            waiting=Waiting(
                troubles=_held(troubles, customers),
                tasks=_held(tasks, customers),
                appointments=_held(appointments, customers),
                rhythms=_held(rhythms, customers),
                replenishments=_held(replenishments, customers),
                birthdays=_held(birthdays, customers),
                answers=tuple(
                    values.known(values.answer, self._of(AnswerRow, "customer", customers))
                ),
                here=frozenset(
                    product
                    for product in wished
                    if (lies := in_stock.get(product, {}).get(self._place)) is not None
                    and (lies.on_hand or 0) > 0
                ),
                silent=frozenset(
                    one.id for one in customers.values() if one.may_contact is MayContact.NO
                ),
            ),
            done=_held(done, customers),
            customers=customers,
            last_visits=self._last_visits(customers),
            products=dict(products(wished | {one.product for one in replenishments})),
            places=dict(places),
            as_of=as_of,
            claims=tuple(values.known(values.claim, self._of(ClaimRow, "customer", customers))),
        )

    def _clients(self) -> list[_Client]:
        """The clients of whoever asks, those who were here last first."""
        found: dict[int, _Client] = {}
        for part in self._parts:
            for row in part(
                "SELECT c.id, c.at, CASE WHEN o.answer = ? THEN f.value END FROM"
                " (SELECT id, at FROM customer JOIN seen ON customer = id"
                "  WHERE client_of = ? ORDER BY at DESC LIMIT ?) c"
                " LEFT JOIN consent o ON o.customer = c.id AND o.purpose = ?"
                " LEFT JOIN fact f ON f.customer = c.id AND f.key = ?",
                ConsentAnswer.YES.value,
                self._staff,
                MOST_CLIENTS,
                ConsentPurpose.BIRTHDAY.value,
                BIRTHDAY,
            ):
                client = _Client(*row)
                known = found.setdefault(client.customer, client)
                if (client.seen or 0) > (known.seen or 0):
                    found[client.customer] = client
        return list(found.values())

    def _birthday(self, client: _Client) -> Birthday | None:
        day = None if client.birthday is None else month_and_day(client.birthday)
        if day is None or day not in self._near:
            return None
        return Birthday(client.customer, *day)

    def _habits(self, clients: Iterable[_Client]) -> tuple[list[Rhythm], list[Replenishment]]:
        """Who is later than usual, and what may have run out, as their purchases say."""
        if len(self._kept) > MOST_HABITS_KEPT:
            self._kept.clear()
        rhythms, due = [], []
        for client in clients:
            if client.seen is None or client.seen < self._now - QUIET_DAYS * 86_400:
                continue
            kept = self._kept.get(client.customer)
            if kept is None or kept[0] != client.seen:
                kept = (client.seen, habits(client.customer, self._bought(client.customer)))
                self._kept[client.customer] = kept
            hers = kept[1]
            if hers.rhythm is not None and self._days_since(hers.rhythm) > hers.rhythm.every_days:
                rhythms.append(hers.rhythm)
            due += [
                one
                for one in hers.replenishments
                if 0 <= self._days_since(one) - one.every_days <= OVERDUE_DAYS
            ]
        return rhythms, due

    def _days_since(self, one: Rhythm | Replenishment) -> float:
        return (self._now - one.last.timestamp()) / 86_400

    def _bought(self, customer: int) -> set[tuple[int, int]]:
        return {
            (product, at)
            for part in self._parts
            for product, at in part(
                "SELECT product, at FROM line WHERE customer = ? AND at >= ? AND kind = 'sale'"
                " ORDER BY at DESC LIMIT ?",
                customer,
                self._now - HABIT_DAYS * 86_400,
                MOST_LINES,
            )
        }

    def _open(self) -> Iterable[Task]:
        """What is due, of each kind what became so last: the stalest crowds nothing out."""
        yield from self._tasks(_OF_TODAY, "due_at", self._end, self._begin)
        for kinds in (_PROMISED, _READY, _WISHED):
            yield from self._tasks(_DUE + kinds, "due_at", self._end)
            yield from self._tasks(_WITHOUT_A_DAY + kinds, "made_at", self._end)

    def _tasks(self, which: str, newest_by: str, moment: int, *more: int) -> list[Task]:
        """Those of whoever asks or of anybody, at this place."""
        rows = self._newest(
            TaskRow,
            f"{which} AND (staff IS NULL OR staff = ?2) AND (place IS NULL OR place = ?3)"
            f" ORDER BY {newest_by} DESC",
            moment,
            self._staff,
            self._place,
            *more,
        )
        return values.known(values.task, rows)

    def _is_due(self, task: Task) -> bool:
        """An appointment is of its day only; the rest waits until somebody does it."""
        if task.kind is not TaskKind.APPOINTMENT:
            return True
        return task.due_at is not None and self._begin <= task.due_at.timestamp() < self._end

    def _services(self, which: str, since: int, to: int) -> list[ServiceRecord]:
        rows = self._newest(
            ServiceRow,
            f"{which} AND at BETWEEN ?1 AND ?2 ORDER BY at DESC",
            since,
            to,
            self._place,
            self._staff,
        )
        return values.known(values.service, rows)

    def _customers(self, ids: Collection[int]) -> dict[int, Customer]:
        found = {row.id: values.customer(row) for row in self._of(CustomerRow, "id", ids)}
        return {customer: found[customer] for customer in sorted(found)}

    def _last_visits(self, customers: Collection[int]) -> dict[int, datetime]:
        seen: dict[int, int] = {}
        for part in self._parts:
            for customer, at in part(
                "SELECT customer, at FROM seen WHERE at IS NOT NULL"
                " AND customer IN (SELECT value FROM json_each(?))",
                json.dumps([*customers]),
            ):
                seen[customer] = max(at, seen.get(customer, at))
        return {customer: values.when(at) for customer, at in seen.items()}

    def _of(self, table: type[T], column: str, ids: Collection[int]) -> list[T]:
        asked = json.dumps(sorted(ids))
        which = f"{column} IN (SELECT value FROM json_each(?))"  # noqa: S608  # two names
        return self._newest(table, which, asked, most=-1)

    def _newest(
        self, table: type[T], which: str, *arguments: object, most: int = MOST_ROWS
    ) -> list[T]:
        """The rows that some file finds, each as the file tells it that knows the newest."""
        name = _NAMES[cast("type[Row]", table)]
        make = cast("Callable[[Any], T]", cast(Any, table)._make)
        found = [
            row
            for part in self._parts
            for row in part(
                f"SELECT * FROM {name} WHERE {which} LIMIT {most:d}",  # noqa: S608  # ours
                *arguments,
            )
        ]
        if len(self._parts) < 2:
            return [make(row) for row in found]
        key_of = told.key_of(name)
        matches = " AND ".join(f'"{key}" = ?' for key in KEYS[name])
        newest = {}
        for key in dict.fromkeys(key_of(row) for row in found):
            rows = [
                row
                for part in self._parts
                for row in part(f"SELECT * FROM {name} WHERE {matches}", *key)  # noqa: S608  # ours
            ]
            newest[key] = max(rows, key=lambda row: int(row[-1]))
        return [make(row) for row in newest.values()]


_NAMES = {kind: name for name, kind in TABLES.items()}


@lru_cache(maxsize=4_000)
def _near(today: date) -> frozenset[tuple[int, int]]:
    """The days of the year around *today*; one on 29 February is near whenever the 28th is."""
    days = {
        (day.month, day.day)
        for step in range(-BIRTHDAY_DAYS, BIRTHDAY_DAYS + 1)
        for day in (today + timedelta(days=step),)
    }
    return frozenset(days | {(2, 29)} if (2, 28) in days else days)


def _most_usual(due: Iterable[Replenishment], goods: Mapping[int, Product]) -> list[Replenishment]:
    """Of each customer what she bought most often; nothing one does not speak of."""
    by_customer: dict[int, list[Replenishment]] = {}
    for one in due:
        product = goods.get(one.product)
        if product is not None and product.repeatable and not product.sensitive:
            by_customer.setdefault(one.customer, []).append(one)
    return [
        one
        for hers in by_customer.values()
        for one in sorted(hers, key=lambda one: (-one.times, one.product))[:MOST_REPLENISHMENTS]
    ]


def _held(some: Sequence[T], customers: Mapping[int, Customer]) -> tuple[T, ...]:
    """Those about customers who are here."""
    return tuple(one for one in some if cast(Any, one).customer in customers)


def zone_of(name: str) -> ZoneInfo:
    """The zone of a place; UTC where it is called what nobody knows."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def bounds(now: datetime, zone: str) -> tuple[datetime, datetime]:
    """When the day of *now* begins and ends in a zone."""
    here = now.astimezone(zone_of(zone))
    begin = here.replace(hour=0, minute=0, second=0, microsecond=0)
    return begin.astimezone(UTC), (begin + timedelta(days=1)).astimezone(UTC)

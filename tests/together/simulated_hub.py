"""The hub of the simulation: the real one, asked in process, and what its sources bring in.

``Hub.answer`` is the HTTP application without a network. ``change`` lets one thing happen
in the shop. ``rows`` says what a stream should hold, read from the tables without the
hub's own reading code, so that a mistake there is seen too.
"""

from __future__ import annotations

import asyncio
import random
import sqlite3
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import msgspec
from sqlalchemy import delete

from aisleside.hub import main as hub_main
from aisleside.hub.profiles.intake import Intake, Tally
from aisleside.hub.store import journal, schema
from aisleside.hub.store.engine import Store, open_store
from aisleside.hub.store.journal import Change
from aisleside.settings import HubSettings
from aisleside.wire.rows import (
    KEYS,
    TABLES,
    ContactRow,
    CustomerRow,
    FactRow,
    LineRow,
    LinkRow,
    PlaceRow,
    ProductRow,
    StaffRow,
    StockRow,
)
from aisleside.wire.streams import MASKS, StoreScope, store_scope, tables

CUSTOMERS = range(1, 11)
PRODUCTS = range(1, 6)
PLACES = ("1", "2", "3")
OPENING = int(datetime(2026, 11, 21, 9, tzinfo=UTC).timestamp())
SETTINGS = HubSettings(page_rows=6, segment_rows=40, token_seconds=3600)  # small: many edges

# What can happen in the shop, and how often against the others.
CHANGES = {
    "sell": 20,
    "rename": 6,
    "phone": 3,
    "fact": 8,
    "stock": 6,
    "price": 4,
    "links": 3,
    "staff": 2,
    "enter": 10,
    "leave": 10,
    "bulk": 2,  # too much to tell in rows: the floor rises
    "forget": 2,  # the feed is cut
}

Key = tuple[str, tuple[Any, ...]]  # table, key columns
Rows = dict[Key, tuple[Any, ...]]


def all_rows(table: str) -> str:
    """The statement for the columns that travel."""
    return f"SELECT {', '.join(TABLES[table]._fields)} FROM {table}"


def key_of(table: str, row: tuple[Any, ...]) -> Key:
    """The key of a row of the wire."""
    fields = TABLES[table]._fields
    return table, tuple(row[fields.index(name)] for name in KEYS[table])


class AtOnce(ThreadPoolExecutor):
    """Runs the hub's handlers in this thread, so that a seed decides everything."""

    def submit(self, function: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(function(*given, **named))
        except Exception as error:  # noqa: BLE001  # passed on to whoever waits
            future.set_exception(error)
        return future


class Hub:
    """The real hub in its folder, asked in process, and what its sources bring in."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.chance = chance
        self.now = float(OPENING)
        self.last_id = 1000
        self._true: dict[str, tuple[int, Rows]] = {}  # by stream, as of a head
        self._folder = folder
        self._loop = asyncio.new_event_loop()
        self._loop.set_default_executor(AtOnce())
        self._open()
        self._looking = sqlite3.connect(folder / hub_main.DATABASE, isolation_level=None)

    def close(self) -> None:
        self._looking.close()
        self.store.close()
        self._loop.close()

    def restart(self) -> None:
        self.store.close()
        self._open()

    def _open(self) -> None:
        self.store: Store = open_store(self._folder / hub_main.DATABASE)
        self._app = hub_main.build(self.store, SETTINGS, clock=self.clock)

    def clock(self) -> datetime:
        return datetime.fromtimestamp(self.now, UTC)

    def answer(self, request: httpx.Request) -> httpx.Response:
        """What the hub's application says to a request."""
        scope: Any = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": request.method,
            "scheme": "http",
            "path": request.url.path,
            "raw_path": request.url.path.encode(),
            "query_string": request.url.query,
            "root_path": "",
            "headers": [(name.lower(), value) for name, value in request.headers.raw],
            "client": ("tablet", 1),
            "server": ("hub", 80),
        }
        sent: list[Any] = []

        async def receive() -> Any:
            return {"type": "http.request", "body": request.content, "more_body": False}

        async def send(message: Any) -> None:
            sent.append(message)

        self._loop.run_until_complete(self._app(scope, receive, send))
        start, *parts = sent
        body = b"".join(part.get("body", b"") for part in parts)
        return httpx.Response(start["status"], headers=start["headers"], content=body)

    # What sources and the back office do.

    def stock_up(self) -> None:
        """The shop as it is before anything happens."""
        with self.store.write() as connection, Intake(connection, "till") as intake:
            intake.places(
                PlaceRow(place, f"Store {place}", "store", None, "EUR", "UTC", near, 0)
                for place, near in zip(PLACES, ("2", "", "1"), strict=True)
            )
            intake.staff(
                StaffRow(f"S{place}", f"Maya of {place}", "Stylist", "associate", place, 0)
                for place in PLACES
            )
            intake.products(self._product(number, 100) for number in PRODUCTS)
            intake.links(LinkRow(number, 1, number % 5 + 1, 2, 9, 0) for number in PRODUCTS)
            intake.stock(
                StockRow(number, place, 3, None, OPENING, None, 0)
                for number in PRODUCTS
                for place in PLACES
            )
            intake.customers(self._customer(number, "Ana Ruiz") for number in CUSTOMERS)
            intake.contacts(
                ContactRow(number, "phone", f"+34 600 100 10{number % 10}", "till", OPENING, 0)
                for number in CUSTOMERS
            )
            intake.facts(self._fact(number, "size", "38", "open") for number in CUSTOMERS)
            intake.lines(self._line(number) for number in CUSTOMERS)
            intake.members((number, PLACES[number % 2]) for number in CUSTOMERS)

    def change(self) -> str:
        """Let one thing happen, and say which."""
        customer = self.chance.choice(CUSTOMERS)
        place = self.chance.choice(PLACES)
        number = self.chance.choice(PRODUCTS)
        amount = self.chance.randrange(100)
        (kind,) = self.chance.choices(tuple(CHANGES), tuple(CHANGES.values()))
        if kind == "leave":
            self._leave(customer, place)
            return f"{customer} leaves {place}"
        if kind == "forget":
            stream = StoreScope(place, "associate").stream
            with self.store.write() as connection:
                journal.lower_bound(connection, stream, journal.head(connection) - amount // 4)
            return f"the feed of {stream} is cut"
        tally = Tally({"line": journal.FLOOD + 1} if kind == "bulk" else {})
        with self.store.write() as connection, Intake(connection, "till", tally) as intake:
            match kind:
                case "sell":
                    intake.lines(self._line(customer) for _ in range(amount % 4 + 1))
                case "bulk":
                    intake.lines(self._line(who) for who in CUSTOMERS if who % 3)
                case "rename":
                    intake.customers([self._customer(customer, f"Ana Ruiz {amount}")])
                case "phone":
                    phone = f"+34 600 200 2{amount:02}"
                    intake.contacts([ContactRow(customer, "phone", phone, "web", OPENING, 0)])
                case "fact":
                    seen = self.chance.choice(("open", "staff", "never"))
                    intake.facts([self._fact(customer, f"taste{amount % 3}", str(amount), seen)])
                case "stock":
                    intake.stock([StockRow(number, place, amount, None, OPENING, None, 0)])
                case "price":
                    intake.products([self._product(number, amount)])
                case "links":
                    kept = range(1, amount % 4 + 2)
                    intake.links(LinkRow(n, 1, n % 5 + 1, amount, 200, 0) for n in kept)
                case "staff":
                    row = StaffRow("S3", f"Tomás {amount}", "Stylist", "associate", place, 0)
                    intake.staff([row])
                case _:
                    intake.members([(customer, place)])
        return f"{kind} {customer} {place} {number} {amount}"

    def _leave(self, customer: int, place: str) -> None:
        member = schema.member.c
        with self.store.write() as connection:
            gone = delete(schema.member).where(member.customer == customer, member.place == place)
            if connection.execute(gone).rowcount:
                journal.publish(connection, [(Change("customer", (customer,), "del"), [place])])

    def _line(self, customer: int) -> LineRow:
        self.last_id += 1
        at = OPENING + self.chance.randrange(10_000)
        receipt, product = f"R{self.last_id // 2}", self.chance.choice(PRODUCTS)
        rest = ("1", None, 1, 250, 250, "sale", None, 0)
        return LineRow(customer, at, self.last_id, receipt, product, *rest)

    @staticmethod
    def _customer(number: int, said: str) -> CustomerRow:
        given, _, family = said.partition(" ")
        rest = (None, None, None, None, "1", "", None, "unknown", None, None, "till", OPENING, 0)
        return CustomerRow(number, said, given, family, *rest)

    @staticmethod
    def _fact(customer: int, key: str, value: str, disclosure: str) -> FactRow:
        return FactRow(customer, key, value, "till", OPENING, "service", disclosure, 0)

    @staticmethod
    def _product(number: int, price: int) -> ProductRow:
        rest = (None, None, None, None, price, "EUR", "parcel", None, 0, 1, 0)
        return ProductRow(number, f"P{number}", None, f"Thing {number}", "Home", "Things", *rest)

    # What is true at the hub, read without its own code.

    def ask(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        return self._looking.execute(statement, values).fetchall()

    def head(self) -> int:
        return int(self.ask("SELECT coalesce(max(seq), 0) FROM feed")[0][0])

    def floor(self, stream: str) -> int:
        return sum(row[0] for row in self.ask("SELECT floor FROM stream WHERE name = ?", stream))

    def rows(self, stream: str) -> Rows:
        """The rows that a stream should hold now."""
        head = self.head()
        if self._true.get(stream, (-1,))[0] != head:
            self._true[stream] = (head, self._read_rows(stream))
        return self._true[stream][1]

    def _read_rows(self, stream: str) -> Rows:
        scope = store_scope(stream)
        if scope is None:
            return self._table_rows(tables(stream), lambda _table, _row: True)
        members = {
            c for (c,) in self.ask("SELECT customer FROM member WHERE place = ?", scope.place)
        }
        ((near,),) = self.ask("SELECT near FROM place WHERE id = ?", scope.place)
        shown = MASKS[scope.mask]

        def held(table: str, row: tuple[Any, ...]) -> bool:
            if table == "staff":
                return bool(StaffRow(*row).place == scope.place)
            if table == "stock":
                return StockRow(*row).place in (scope.place, *near.split(","))
            return row[0] in members and (table != "fact" or FactRow(*row).disclosure in shown)

        return self._table_rows(tables(stream), held)

    def _table_rows(
        self, names: tuple[str, ...], held: Callable[[str, tuple[Any, ...]], bool]
    ) -> Rows:
        return {
            key_of(table, row): row
            for table in names
            for row in self.ask(all_rows(table))
            if held(table, row)
        }

    def told(self, stream: str, after: int) -> tuple[set[Key], set[int]]:
        """The keys that the feed names after a cursor, and the customers it says left."""
        named = self.ask(
            'SELECT "table", key, op FROM feed WHERE stream = ? AND seq > ?', stream, after
        )
        keys = {(table, tuple(msgspec.json.decode(key))) for table, key, _ in named}
        left = {
            msgspec.json.decode(key)[0]
            for table, key, op in named
            if table == "customer" and op == "del"
        }
        return keys, left

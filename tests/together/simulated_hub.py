"""The hub of the simulation: the real one, asked in process, and what its people do to it.

``Hub.answer`` asks the functions behind the hub's addresses, or its whole application
where a day is played on the whole road. ``change`` lets one thing happen in the shop.
What is true is read in ``simulated_truth``, without the hub's own reading code.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch
from urllib.parse import urlencode

from sqlalchemy import delete
from tests.together.simulated_flights import PIN, Airline
from tests.together.simulated_truth import Truth
from tests.together.simulated_weather import CHANGES, FLYING_CHANGES

from aisleside.domain.errors import ExpectedError
from aisleside.hub import main as hub_main
from aisleside.hub.api import app as hub_app
from aisleside.hub.api.door import bearer
from aisleside.hub.api.entrance import entrance
from aisleside.hub.api.events import events_in
from aisleside.hub.api.manifests import Asking, manifests
from aisleside.hub.api.pieces import InPieces
from aisleside.hub.api.refusals import UnreadableRequestError, explain
from aisleside.hub.api.service import Service
from aisleside.hub.api.speech import answer as spoken_answer
from aisleside.hub.api.streams import streams
from aisleside.hub.api.tending import SWEEP_SECONDS, Tending
from aisleside.hub.api.verify import verification
from aisleside.hub.profiles import merging
from aisleside.hub.profiles.intake import NOBODY, Intake, Tally
from aisleside.hub.store import backup, journal, schema
from aisleside.hub.store.engine import Store, open_store
from aisleside.hub.store.journal import Change
from aisleside.settings import HubSettings
from aisleside.wire.codec import UnreadableAnswerError
from aisleside.wire.rows import (
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
from aisleside.wire.streams import Scope

PRODUCTS = range(1, 4)
PLACES = ("1", "2", "3")
OPENING = int(datetime(2026, 11, 21, 9, tzinfo=UTC).timestamp())
BORN = 7  # customers there are when a day begins
LEASE_SECONDS = 7200
SETTINGS = HubSettings(
    page_rows=6,  # small: many edges
    segment_rows=40,
    token_seconds=1800,
    lease_seconds=LEASE_SECONDS,
    pulls_per_second=1_000_000,  # nobody is refused for coming too often: that goes by the clock
)


@dataclass(frozen=True, slots=True)
class Question:
    """A request, before it is any kind of HTTP."""

    method: str
    path: str
    params: dict[str, str]
    headers: dict[str, str]
    content: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    """What comes back; header names are in small letters."""

    status_code: int
    headers: dict[str, str]
    content: bytes

    @property
    def is_success(self) -> bool:
        return 200 <= self.status_code < 300


class AtOnce(ThreadPoolExecutor):
    """Works in the thread that asks, so that a seed decides everything."""

    def submit(self, function: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(function(*given, **named))
        except Exception as error:  # noqa: BLE001  # passed on to whoever waits
            future.set_exception(error)
        return future


class _Address(NamedTuple):
    path: str


@dataclass(frozen=True, slots=True)
class _Request:
    """As much of a request as the hub's handlers look at."""

    url: _Address
    headers: dict[str, str]
    query_params: dict[str, str]
    path_params: dict[str, str]
    scope: Mapping[str, Any] = field(default_factory=lambda: {"state": {}})


class Built:
    """What ``hub.main.build`` puts together, before it is an application."""

    def __init__(self, service: Service, *rest: Any, **options: Any) -> None:
        self.service = service
        self._rest, self._options = rest, options

    def application(self) -> Any:
        return hub_app.make_app(self.service, *self._rest, **self._options)


class Hub:
    """The real hub in its folder, and everybody who works on it."""

    def __init__(self, folder: Path, chance: random.Random, *, whole_road: bool = False) -> None:
        self.chance = chance
        self.changes: Mapping[str, int] = CHANGES  # how often each comes
        self.now = float(OPENING)
        self.last_id = 1000
        self.born = BORN
        self.full = False  # its next write finds no room
        self.backups: list[backup.Backup] = []
        self.restores = 0
        self._folder = folder
        self._whole_road = whole_road
        self._loop: asyncio.AbstractEventLoop | None = None
        self.truth = Truth(folder / hub_main.DATABASE)
        self.airline = Airline(chance, self.truth)
        self.swept_at = int(self.now)
        self._open()

    def close(self) -> None:
        self.truth.close()
        self.store.close()
        if self._loop is not None:
            self._loop.close()

    def restart(self) -> None:
        self.store.close()
        self._open()

    def _open(self) -> None:
        self.store: Store = open_store(self._folder / hub_main.DATABASE, now=int(self.now))
        with patch.object(hub_main, "make_app", Built):
            built: Any = hub_main.build(self.store, SETTINGS, clock=self.clock)
        self.service: Service = built.service
        self._app = built.application() if self._whole_road else None
        self._handlers = {
            (method, path): handler.fn
            for handler in (
                *entrance(self.service),
                *streams(self.service),
                *events_in(self.service),
                *verification(self.service),
            )
            for method in handler.http_methods
            for path in handler.paths
        }
        self.truth.open(self.store.epoch)

    def clock(self) -> datetime:
        return datetime.fromtimestamp(self.now, UTC)

    # What tablets ask.

    def answer(self, question: Question) -> Answer:
        """What the hub says."""
        return self._by_the_whole_road(question) if self._app else self._at_once(question)

    def _at_once(self, question: Question) -> Answer:
        path, parts = question.path, {}
        if path.startswith("/v1/segments/"):
            parts = {"sha256": path.rpartition("/")[2]}
            path = "/v1/segments/{sha256:str}"
        response: Any
        request: Any = _Request(_Address(question.path), question.headers, question.params, parts)
        try:
            if path == "/v1/manifest":
                token = bearer(question.headers.get("authorization"))
                asking = Asking(token, question.params.get("nonce", ""))
                (said,) = manifests(self.service, [asking])
                if isinstance(said, Exception):
                    raise said
                response = spoken_answer(request, said)
            elif question.method == "POST":
                asked: Any = self._handlers["POST", path]
                response = asked(request, question.content)
            else:
                asked = self._handlers["GET", path]
                response = asked(request)
        except UnreadableAnswerError:
            response = explain(request, UnreadableRequestError())
        except Exception as error:  # noqa: BLE001  # the application does the same
            response = explain(request, error)
        headers = {name.lower(): str(value) for name, value in response.headers.items()}
        if isinstance(response, InPieces):
            return Answer(response.status_code, headers, response.body)
        headers["content-type"] = str(response.media_type)
        return Answer(response.status_code or 200, headers, response.content)

    def _by_the_whole_road(self, question: Question) -> Answer:
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._loop.set_default_executor(AtOnce())
        scope: Any = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": question.method,
            "scheme": "http",
            "path": question.path,
            "raw_path": question.path.encode(),
            "query_string": urlencode(question.params).encode(),
            "root_path": "",
            "headers": [(n.lower().encode(), v.encode()) for n, v in question.headers.items()],
            "client": ("tablet", 1),
            "server": ("hub", 80),
        }
        sent: list[Any] = []

        async def receive() -> Any:
            return {"type": "http.request", "body": question.content, "more_body": False}

        async def send(message: Any) -> None:
            sent.append(message)

        self._loop.run_until_complete(self._app(scope, receive, send))  # type: ignore[misc]  # there is one on the whole road
        start, *parts = sent
        headers = {name.decode().lower(): value.decode() for name, value in start["headers"]}
        return Answer(start["status"], headers, b"".join(part.get("body", b"") for part in parts))

    # What the back office does.

    def back_up(self) -> None:
        """Make a backup; the last two are kept."""
        path = self._folder / f"{len(self.backups)}-{int(self.now)}-{self.chance.getrandbits(32)}"
        self.backups.append(backup.make(self.store, path, now=self.clock()))
        for old in self.backups[:-2]:
            backup.drop(self.store, old.id)
        self.backups = self.backups[-2:]

    def restore(self, which: int | None = None) -> None:
        """Put one of the last two backups in the place of the database."""
        chosen = self.chance.choice(self.backups) if which is None else self.backups[which]
        self.truth.part(self.store.epoch)
        self.store.close()
        self.restores += 1
        moment = datetime.fromtimestamp(OPENING + self.restores, UTC)  # names what is set aside
        hub_main.restore(self._folder, chosen.path, clock=lambda: moment)
        self._open()
        with self.store.write() as connection, Intake(connection, "till") as intake:
            missing = set(range(1, self.born + 1)) - set(self.truth.met.values()) - self.truth.gone
            self._come(
                intake, self.chance.sample(sorted(missing), len(missing))
            )  # sources bring again what the backup lacks
        self.truth.meet()

    def erase(self, customer: int) -> None:
        """Forget somebody everywhere."""
        done = hub_main.forget(self.store, customer, clock=self.clock)
        self.truth.erased(done.customers)

    def merge(self, loser: int, survivor: int) -> None:
        merging.merge(self.store, loser, survivor, now=self.clock())
        self.truth.joined(loser, survivor)

    def split(self) -> bool:
        """Undo the newest merge, if there is one."""
        found = self.truth.ask(
            "SELECT loser FROM merge WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1"
        )
        if found:
            merging.split(self.store, found[0][0], now=self.clock())
        return bool(found)

    def knows(self, device: str) -> bool:
        """Whether a device may hold anything here."""
        found = "SELECT 1 FROM device WHERE id = ? AND revoked_at IS NULL AND copied_at IS NULL"
        return bool(self.truth.ask(found, device))

    # What sources bring in.

    def customers(self) -> list[int]:
        """Whoever is in the database now."""
        return [one for (one,) in self.truth.ask("SELECT id FROM customer ORDER BY id")]

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
            intake.links(LinkRow(number, 1, number % 3 + 1, 2, 9, 0) for number in PRODUCTS)
            intake.model({"about": [b"0"], "links": [b"nothing yet"]})
            intake.stock(
                StockRow(number, place, 3, None, OPENING, None, 0)
                for number in PRODUCTS
                for place in PLACES
            )
            self._come(intake, range(1, BORN + 1))
        for place in PLACES:
            hub_main.set_pin(self.store, f"S{place}", PIN)
        self.truth.meet()

    def sweep(self) -> None:
        """Let go of flights and needs, as the running hub does each minute."""
        if self.now - self.swept_at >= SWEEP_SECONDS:
            self.swept_at = int(self.now)
            Tending(self.service).sweep()

    def change(self, kind: str | None = None) -> str:
        """Let one thing happen, of this *kind* or any, and say which."""
        chance = self.chance
        if kind is None:
            (kind,) = chance.choices(tuple(self.changes), tuple(self.changes.values()))
        customers = self.customers()
        customer = chance.choice(customers) if customers else NOBODY
        place, number, amount = (
            chance.choice(PLACES),
            chance.choice(PRODUCTS),
            chance.randrange(100),
        )
        said = f"{kind} {customer} {place} {number} {amount}"
        if kind == "leave":
            self._leave(customer, place)
        elif kind == "cut":
            stream = Scope(place, "associate").stream
            with self.store.write() as connection:
                bound = journal.head(connection) - amount // 4
                pinned = self.service.shelf.pinned_floor(stream)
                if pinned is not None and amount % 3:  # mostly as the hub's own tending does it
                    bound = min(bound, pinned)
                journal.lower_bound(connection, stream, bound)
        elif kind == "tend":
            self.service.shelf.drop_unreadable()
            self.service.pages.tend(pinned_floor=self.service.shelf.pinned_floor)
        else:
            tally = Tally({"line": journal.FLOOD + 1} if kind == "bulk" else {})
            with self.store.write() as connection, Intake(connection, "till", tally) as intake:
                if kind in FLYING_CHANGES:
                    said = self.airline.bring(intake, kind, customers, int(self.now))
                else:
                    self._bring(intake, kind, customers, customer, place, number, amount)
            if kind in ("arrive", "return"):
                self.truth.meet()
            self.airline.check_seen()
        return said

    def _bring(
        self,
        intake: Intake,
        kind: str,
        customers: list[int],
        customer: int,
        place: str,
        number: int,
        amount: int,
    ) -> None:
        chance = self.chance
        of = self.truth.person_of(customer)
        match kind:
            case "stock":
                intake.stock([StockRow(number, place, amount, None, OPENING, None, 0)])
            case "price":
                intake.products([self._product(number, amount)])
            case "links":
                kept = range(1, amount % 3 + 2)
                intake.links(LinkRow(n, 1, n % 3 + 1, amount, 200, 0) for n in kept)
                parts = [b"%d" % (amount // n) for n in kept]
                intake.model({"about": [b"%d" % amount], "links": parts})
            case "staff":
                intake.staff([StaffRow("S3", f"Tomás {amount}", "Stylist", "associate", place, 0)])
            case "arrive":
                self.born += 1
                self._come(intake, [self.born])
            case "return":
                gone = sorted(self.truth.gone)
                if gone:
                    self._come(intake, [chance.choice(gone)])
            case _ if not customer:
                pass
            case "sell":
                intake.lines(self._line(customer, of) for _ in range(amount % 3 + 1))
            case "bulk":
                intake.lines(
                    self._line(who, self.truth.person_of(who)) for who in customers if who % 3
                )
            case "rename":
                intake.customers([self._customer(customer, of, f"Ana{amount}")])
            case "mail":
                mail = f"{self.truth.canary(of)}.{amount % 5}@example.com"
                intake.contacts([ContactRow(customer, "email", mail, "web", OPENING, 0)])
            case "fact":
                seen = chance.choice(("open", "staff", "never"))
                intake.facts([self._fact(customer, of, f"taste{amount % 3}", amount, seen)])
            case _:
                intake.members([(customer, place)])

    def _come(self, intake: Intake, people: Any) -> None:
        """A source names people; each is in its database under a key of its own."""
        named = {f"till-{person}": person for person in people}
        for key, customer in intake.ids("customer", named).items():
            person = named[key]
            if customer == NOBODY or customer in self.truth.met:
                continue
            self.truth.expect(person, customer)
            intake.customers([self._customer(customer, person, "Ana")])
            mail = f"{self.truth.canary(person)}@example.com"
            intake.contacts([ContactRow(customer, "email", mail, "till", OPENING, 0)])
            intake.facts([self._fact(customer, person, "size", 38, "open")])
            intake.lines([self._line(customer, person)])
            intake.members([(customer, PLACES[customer % 2])])

    def _leave(self, customer: int, place: str) -> None:
        member = schema.member.c
        with self.store.write() as connection:
            gone = delete(schema.member).where(member.customer == customer, member.place == place)
            if connection.execute(gone).rowcount:
                journal.publish(connection, [(Change("customer", (customer,), "del"), [place])])

    def _line(self, customer: int, person: int) -> LineRow:
        self.last_id += 1
        at = OPENING + self.chance.randrange(10_000)
        receipt = f"{self.truth.canary(person)}-{self.last_id // 2}"
        product = self.chance.choice(PRODUCTS)
        rest = ("1", None, 1, 250, 250, "sale", None, 0)
        return LineRow(customer, at, self.last_id, receipt, product, *rest)

    def _customer(self, number: int, person: int, given: str) -> CustomerRow:
        family = self.truth.canary(person)
        rest = (None, None, None, None, "1", "", None, "unknown", None, None, "till", OPENING, 0)
        return CustomerRow(number, f"{given} {family}", given, family, *rest)

    def _fact(self, customer: int, person: int, key: str, value: int, seen: str) -> FactRow:
        words = f"{value} {self.truth.canary(person)}"
        return FactRow(customer, key, words, "till", OPENING, "service", seen, 0)

    @staticmethod
    def _product(number: int, price: int) -> ProductRow:
        rest = (None, None, None, None, price, "EUR", "parcel", None, 0, 1, 0)
        return ProductRow(number, f"P{number}", None, f"Thing {number}", "Home", "Things", *rest)


__all__ = ["Answer", "ExpectedError", "Hub", "Question"]

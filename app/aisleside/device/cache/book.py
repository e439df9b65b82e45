"""What screens ask: who is this, what do we know, what did she buy, what to suggest.

A Book reads and never writes, from the files the library names, each over its
own connection, so it never waits for the sync. One thread uses it at a time;
``interrupt`` alone may be called from another. ``SELECT *`` is meant: the columns
of a cache file are the wire's, in the wire's order (see ``schema``).

A tablet may hold the streams of several places. Who is in one of them is read from
it alone; the rows of somebody in several are laid together in memory first, the
highest version of each, and read from there. A damaged file is left out, and the
others are still read.
"""

from __future__ import annotations

import json
import logging
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import Any, TypeVar

import numpy as np

from aisleside.device.cache import aboard, flights, goods, model_parts, trolley, values
from aisleside.device.cache.aboard import Aboard
from aisleside.device.cache.alert_rules import HouseRules
from aisleside.device.cache.answers import (
    Among,
    Came,
    Found,
    Holdings,
    MonthSpend,
    Offers,
    Preview,
    Profile,
    Standing,
    TodayInput,
    Totals,
)
from aisleside.device.cache.database import CacheDamagedError, cache_failures, open_cache
from aisleside.device.cache.flights import Read
from aisleside.device.cache.library import Library
from aisleside.device.cache.nearby import Nearby, names_of, nearby
from aisleside.device.cache.overlay import Own, profile_with
from aisleside.device.cache.recommending import Learned, Situation, StoreShelf, recommend
from aisleside.device.cache.schema import merge
from aisleside.device.cache.search import Finder
from aisleside.device.cache.stream_file import StreamAddress
from aisleside.device.cache.today import Day, Kept, bounds
from aisleside.device.cache.vocabulary import Vocabulary
from aisleside.device.machine.encrypted import in_memory
from aisleside.domain.claim import Claim
from aisleside.domain.customer import Companion, Customer
from aisleside.domain.errors import ExpectedError
from aisleside.domain.fact import Disclosure
from aisleside.domain.flight import Flight, Need, Traveller
from aisleside.domain.moment import Answer, MomentKind, Reply, moment_key, offered
from aisleside.domain.money import Money
from aisleside.domain.place import Place
from aisleside.domain.product import Product, Stock
from aisleside.domain.purchase import PurchaseLine, Receipt
from aisleside.domain.served import COMPLAINT
from aisleside.domain.service import ServiceKind, ServiceRecord
from aisleside.domain.staff import StaffMember
from aisleside.domain.task import Task, TaskKind, TaskState
from aisleside.insight.alerts.evaluate import Ready
from aisleside.insight.cases import answered
from aisleside.insight.recommend.asked import NO_LINES, SECOND, Lines, Occasion, moment
from aisleside.wire.layout import table_text
from aisleside.wire.rows import (
    KEYS,
    OF_CUSTOMER,
    AnswerRow,
    ClaimRow,
    CompanionRow,
    ConsentRow,
    ContactRow,
    CustomerRow,
    FactRow,
    NoteRow,
    PlaceRow,
    ProductRow,
    ServiceRow,
    StaffRow,
    StockRow,
    TaskRow,
)
from aisleside.wire.streams import ARTEFACTS, CATALOGUE, ScopeKind, scope_of

log = logging.getLogger(__name__)

T = TypeVar("T")

# Lines that suggesting looks at, newest first: ten years of a big household.
MOST_LINES = 6_000
MOST_RETURNS = 20  # newest, of which rules are told
MOST_PRODUCTS_KEPT = 2_000  # a kilobyte each; a thousand are read again in 9 ms
USUAL_PLACE_LINES = 300
LAST_BOUGHT = 4
IN_A_ROW = 6  # suggestions
NO_CURRENCY = "XXX"  # ISO 4217 for "no currency", until the catalogue is here

TASK_PRODUCT, TASK_PLACE = (TaskRow._fields.index(name) for name in ("product", "place"))

_EVERYBODY = "SELECT id FROM customer"

# Pages kept in memory; with twice as much neither search nor profile was faster.
_STORE_KIB = 6_000
_CATALOGUE_KIB = 6_000  # of 100,000 products, 2,000 cost a quarter more at each look-up
_ARTEFACTS_KIB = 2_000


class CustomerNotHereError(ExpectedError):
    """This tablet does not hold the customer that was asked for."""

    def __init__(self, *, customer: int) -> None:
        super().__init__(
            "This customer is not on this tablet any more. Nothing is lost. "
            "Search again, or ask a colleague at the store she visits."
        )
        self.customer = customer


@dataclass(frozen=True, slots=True, eq=False)
class _Bought:
    """What she bought, newest first: *lines* as suggesting looks at them.

    *receipts* has second and name of the receipt of each line that may be shown.
    """

    lines: Lines
    receipts: Sequence[tuple[int, str]]


class _Part:
    """One open stream file, and what was read from it and is still true."""

    def __init__(self, address: StreamAddress, *, cache_kib: int) -> None:
        self.address = address
        self.connection = open_cache(
            address.stream, address.path, address.key, read_only=True, cache_kib=cache_kib
        )
        self._version: object = None
        self._kept: dict[str, Any] = {}

    def read(self, statement: str, *arguments: object) -> list[Any]:
        """The rows a statement finds.

        Raises:
            CacheDamagedError: of this very file.
            InterruptedReadError
        """
        with cache_failures(self.address.stream, self.address.path):
            return self.connection.execute(statement, arguments).fetchall()

    def kept(self, name: str, make: Callable[[], Any]) -> Any:
        """What *make* gives, made once until the file changes."""
        ((version,),) = self.read("PRAGMA data_version")
        if version != self._version:
            self._kept.clear()
            self._version = version
        if name not in self._kept:
            self._kept[name] = make()
        return self._kept[name]

    def meta(self, name: str) -> Any:
        for (value,) in self.read("SELECT value FROM meta WHERE name = ?", name):
            return value
        return None


class _Together:
    """One customer's rows out of several files, as if they lay in one."""

    def __init__(self, parts: Iterable[_Part], customer: int) -> None:
        self._connection = in_memory()
        for table in ("customer", *OF_CUSTOMER):
            self._connection.execute(table_text(table))
            owner = KEYS[table][0]
            for part in parts:
                self._connection.executemany(
                    merge(table),
                    part.read(f"SELECT * FROM {table} WHERE {owner} = ?", customer),  # noqa: S608  # names of wire.rows
                )

    def read(self, statement: str, *arguments: object) -> list[Any]:
        return self._connection.execute(statement, arguments).fetchall()

    def close(self) -> None:
        self._connection.close()


class Book:
    """Answer a screen's questions from this tablet alone."""

    def __init__(self, library: Library, house: HouseRules | None = None) -> None:
        self._library = library
        self._house = house or HouseRules()
        self._generation = -1
        self._incomplete = False  # a file could not be opened, though it is not damaged
        self._stores: list[_Part] = []  # stores and flights; this place's own first
        self._catalogue: _Part | None = None
        self._artefacts: _Part | None = None
        self._lost: ExpectedError | None = None  # why a store's file is not among them
        self._holding: list[_Part] = []  # the files with the customer asked about
        self._looking: Callable[..., list[Any]] | None = None  # reads her rows
        self._vocabulary: tuple[object, Vocabulary] | None = None
        self._counted: tuple[object, int] | None = None
        self._habits: Kept = {}
        self._learned = Learned()

    def search(
        self,
        text: str,
        *,
        limit: int,
        now: datetime,
        staff: str = "",
        among: Among = Among.EVERYBODY,
    ) -> Found:
        """Find customers by what was typed; who is near and was here lately when nothing was.

        Args:
            staff: who asks; her clients come first among equals.
            among: whom the hits are to be.
        """

        def find() -> Found:
            if not self._stores:
                return Found(text, (), 0, among=among)
            near = self._nearby(staff, now)
            finder = Finder(
                [part.read for part in self._stores],
                self._words,
                self._here(),
                near,
                lambda: self._near_names(near),
                among,
            )
            hits = finder.find(text, limit=limit)
            return Found(
                text,
                tuple(hits),
                self._reach(),
                mine=finder.fitting(near.mine),
                today=finder.fitting(near.today),
                among=among,
            )

        return self._answer(find)

    def get_ready(self) -> None:
        """Do before the first letter what takes a moment where a million people are held."""
        self._answer(lambda: self._words().listen())

    def preview(self, customer: int, *, now: datetime | None = None) -> Preview:
        """What stands beside the result list. Without *now*, as of the data's own time.

        Raises:
            CustomerNotHereError
        """

        def look(her: int) -> Preview:
            person = self._customer(her)
            at = now or self._as_of()
            bought = self._last_bought(her)
            return Preview(
                customer=person,
                totals=self._totals(her, now=at),
                usual_place=self._usual_place(her, person),
                next_appointment=self._next_appointment(her, now=at),
                open_trouble=self._open_trouble(her),
                facts=tuple(
                    fact for fact in self._facts(her) if fact.disclosure is Disclosure.OPEN
                ),
                last_bought=tuple(product for product, _ in bought),
                last_bought_at=tuple(at for _, at in bought),
            )

        return self._about(customer, look)

    def header(self, customer: int, *, services: int) -> Profile:
        """A profile without what she bought, which may be long in coming.

        Raises:
            CustomerNotHereError
        """
        return self._about(customer, lambda her: self._header(her, most_services=services))

    def profile(
        self,
        customer: int,
        *,
        receipts: int,
        offers: int,
        now: datetime,
        basket: Sequence[int] = (),
        own: Own | None = None,
    ) -> Profile:
        """Everything a profile shows, with at most *receipts* receipts and *offers* in a row.

        Somebody who was found to be another customer is shown as that one.

        Args:
            basket: the products in her basket now.
            own: what was recorded a second ago; her offers heed it, all else is the hub's.

        Raises:
            CustomerNotHereError
        """
        situation = Situation(now, offers, basket)
        return self._about(customer, lambda her: self._profile(her, receipts, situation, own))

    def offers(
        self,
        customer: int,
        *,
        now: datetime,
        limit: int = IN_A_ROW,
        basket: Sequence[int] = (),
        own: Own | None = None,
    ) -> Offers:
        """The offers of a profile again, after her basket or what was said to them changed.

        Raises:
            CustomerNotHereError
        """
        situation = Situation(now, limit, basket)
        return self._about(customer, lambda her: self._offers_to(her, situation, own))

    def goes_with(
        self,
        product: int,
        customer: int | None,
        basket: Sequence[int] = (),
        *,
        now: datetime,
        limit: int = IN_A_ROW,
        own: Own | None = None,
    ) -> Offers:
        """What goes with a product in somebody's hand, and instead of it.

        Raises:
            CustomerNotHereError
        """
        situation = Situation(now, limit, basket, in_hand=product)
        if customer is None:
            return self._answer(lambda: self._recommend(situation, None, NO_LINES))
        return self._about(customer, lambda her: self._offers_to(her, situation, own))

    def today(
        self, staff_id: str, place: str, now: datetime, *, about: Collection[int] = ()
    ) -> TodayInput:
        """What may be a reason to turn to somebody today, for one member of staff.

        *about* are customers who are to be named in any case: what she has just recorded
        may be about somebody who was no reason before.
        """

        def look() -> TodayInput:
            places = self._places()
            here = places.get(place)
            day = Day(
                [part.read for part in self._stores],
                staff=staff_id,
                place=place,
                now=now,
                zone="UTC" if here is None else here.zone,
                kept=self._habits,
            )
            times = [int(part.meta("as_of")) for part in self._stores]
            return day.gather(
                about=about,
                products=self.products,
                stock=self._stock,
                places=places,
                as_of=values.when(min(times)) if times else None,
            )

        return self._answer(look)

    def numbered(self, code: str) -> tuple[Product, ...]:
        """The products of this GTIN or SKU; more than one where they share it."""

        def look() -> tuple[Product, ...]:
            return () if self._catalogue is None else goods.numbered(self._catalogue.read, code)

        return self._answer(look)

    def in_hand(
        self, product: int, *, customer: int | None = None, beside: Sequence[int] = ()
    ) -> goods.InHand:
        """A product, where it lies, its sizes, and when *customer* bought it.

        Raises:
            ProductNotHereError
            CustomerNotHereError
        """

        def look(her: int | None) -> goods.InHand:
            known = self.products({product, *beside})
            found = known.get(product)
            if self._catalogue is None or found is None:
                raise goods.ProductNotHereError(product=product)
            sizes = goods.sizes_of(self._catalogue.read, found)
            here, places = self._here() or "", self._places()
            stock = self._stock([product, *(one.id for one in sizes)])
            bought, returned = goods.told_of(() if her is None else self._told_of(her, product))
            return goods.InHand(
                product=found,
                here=here,
                stock=goods.nearest_first(stock.get(product, {}), here=here, places=places),
                places=places,
                sizes=tuple((one, stock.get(one.id, {}).get(here)) for one in sizes),
                her_size=None if her is None else self._size_of(her, found),
                bought=bought,
                returned=returned,
                beside=tuple(known[one] for one in beside if one in known),
            )

        if customer is None:
            return self._answer(lambda: look(None))
        return self._about(customer, look)

    def known_as(self, customer: int) -> frozenset[int]:
        """The customer and everybody who was found to be her."""
        return self._answer(lambda: self._known_as(customer))

    def joined(self, customers: Sequence[int]) -> dict[int, int]:
        """Who these customers are now; only those who were found to be somebody else."""

        def look() -> dict[int, int]:
            known = dict(
                pair
                for part in reversed(self._stores)
                for pair in part.read('SELECT customer, "into" FROM alias')
            )
            now = {}
            for customer in set(customers) & known.keys():
                seen, at = {customer}, customer
                while at in known and known[at] not in seen:
                    at = known[at]
                    seen.add(at)
                now[customer] = at
            return now

        return self._answer(look)

    def some(self, count: int) -> list[int]:
        """At most so many customers, spread evenly over all ids that are here."""

        def look() -> list[int]:
            found: set[int] = set()
            for part in self._stores:
                ((first, last),) = part.read("SELECT min(id), max(id) FROM customer")
                if first is None:
                    continue
                for number in range(count):
                    from_id = first + (last - first) * number // max(1, count - 1)
                    found.update(
                        id
                        for (id,) in part.read(
                            "SELECT id FROM customer WHERE id >= ? ORDER BY id LIMIT 1", from_id
                        )
                    )
            return sorted(found)[:count]

        return self._answer(look)

    def standing(self) -> tuple[Standing, ...]:
        """How far each stream that can be read has come, by name."""

        def look() -> tuple[Standing, ...]:
            return tuple(
                Standing(
                    stream=part.address.stream,
                    epoch=str(part.meta("epoch")),
                    cursor=int(part.meta("cursor")),
                    schema=int(part.meta("schema")),
                    as_of=values.when(int(part.meta("as_of"))),
                    aside=int(part.read("SELECT count(*) FROM aside")[0][0]),
                )
                for part in sorted(self._parts(), key=lambda part: part.address.stream)
            )

        return self._answer(look)

    def holdings(self) -> Holdings:
        """What this tablet holds, and how old the oldest part of it is."""

        def count() -> Holdings:
            times = [values.when(int(part.meta("as_of"))) for part in self._parts()]
            here = self._here()
            self._house.follow(self._artefacts)
            return Holdings(
                place=None if here is None else self._places().get(here),
                customers=self._reach(),
                products=0 if self._catalogue is None else int(self._catalogue.meta("products")),
                as_of=min(times) if self._stores else None,
                rules=self._house.held,
            )

        return self._answer(count)

    def names(self, customers: Sequence[int]) -> dict[int, str]:
        """How these customers are called; those this tablet does not hold are left out."""
        asked = json.dumps(list(customers))

        def look() -> dict[int, str]:
            newest = sorted(
                row
                for part in self._stores
                for row in part.read(
                    "SELECT version, id, said FROM customer"
                    " WHERE id IN (SELECT value FROM json_each(?))",
                    asked,
                )
            )
            return {id: values.plain(said) for _, id, said in newest}

        return self._answer(look)

    def flights(self) -> list[Flight]:
        """The flights that are held here, in the order of their departures."""
        return self._answer(lambda: flights.flights(self._aboard()))

    def travellers(self, flight: str) -> list[Traveller]:
        """Everybody on the list of a flight, by name."""
        return self._answer(lambda: flights.travellers(self._aboard(flight), flight))

    def needs(self, flight: str, *, now: datetime) -> list[Need]:
        """What travellers need on a flight, as far as it may still be known at *now*."""
        return self._answer(lambda: flights.needs(self._aboard(flight), flight, now=now))

    def aboard(self, flight: str, *, now: datetime, own: Own | None = None) -> aboard.Aboard:
        """Everybody on a flight with all that serving them asks for; kept until it changes.

        Raises:
            FlightNotHereError
        """

        def look() -> aboard.Aboard:
            held = self._flight_files(flight)
            gather = partial(aboard.gather, [part.read for part in held], flight)
            alone = held[0] if len(held) == 1 else None
            found = gather() if alone is None else alone.kept(f"aboard {flight}", gather)
            if found is None:
                raise aboard.FlightNotHereError(flight=flight)
            return aboard.as_known(found, now=now)

        found = self._answer(look)
        written = () if own is None else own.events
        joined = self.joined([event.subject for event in written if event.subject is not None])
        return aboard.aboard_with(found, own, joined=joined)

    def alert_rules(self) -> Ready:
        """The alert rules to go by now, ready to be asked."""
        return self._answer(lambda: self._house.follow(self._artefacts))

    def from_trolley(self, on: Aboard, customer: int, *, now: datetime) -> Offers:
        """What to suggest to somebody aboard out of what lies on the trolley.

        Raises:
            CustomerNotHereError
        """
        flight, her = on.flight.id, on.of(customer)
        if her is None:
            raise CustomerNotHereError(customer=customer)

        def look() -> Offers:
            held = self._flight_files(flight)
            files = [part.read for part in held]
            there = trolley.left(trolley.loaded(files, flight), on)
            goods = self.products(there)
            count = partial(trolley.popular, files, flight, now=now)
            counted = held[0].kept(f"popular {flight}", count) if len(held) == 1 else count()
            group = trolley.cabin_group(her)
            situation = Situation(
                now,
                IN_A_ROW,
                only=trolley.may_be_offered(her, there, goods),
                counted={group: counted.get(group, {})},
                occasion=Occasion.CABIN,
            )
            self._learned.follow(self._artefacts)
            shelf = StoreShelf(
                catalogue=self._catalogue,
                artefacts=self._artefacts,
                products=self.products,
                stock=lambda ids: {one: {flight: there[one]} for one in ids if one in there},
                places=self._places(),
                here=flight,
            )
            lines = trolley.bought(files, customer)
            return recommend(shelf, self._learned, situation, aboard.profile_of(her), lines)

        return self._answer(look)

    def places(self) -> dict[str, Place]:
        """Every place that the catalogue names, by its id."""
        return self._answer(self._places)

    def team(self) -> tuple[StaffMember, ...]:
        """Who works at this tablet's place, by name; of a crew's, on its flights."""
        return self._answer(
            lambda: tuple(sorted(self._team().values(), key=lambda member: member.name))
        )

    def interrupt(self) -> None:
        """Stop the question being answered; it raises InterruptedReadError there."""
        for part in self._parts():
            part.connection.interrupt()

    def close(self) -> None:
        self._close_files()
        self._habits = {}

    def _close_files(self) -> None:
        for part in self._parts():
            part.connection.close()
        self._stores = []
        self._catalogue = self._artefacts = self._lost = None
        self._generation = -1
        self._incomplete = False
        self._vocabulary = self._counted = None

    def _answer(self, work: Callable[[], T]) -> T:
        """Do *work* over the files the library names now, without those that turn out damaged.

        Raises:
            CacheDamagedError: no store can be read any more.
        """
        if self._incomplete:
            self._generation = -1  # perhaps it can be opened now
        while True:
            self._follow()
            if self._library.shelved.generation != self._generation:
                continue  # replaced while it was being opened
            if not self._stores and self._lost is not None:
                raise self._lost
            try:
                return work()
            except CacheDamagedError as error:
                self._leave_out(error)

    def _about(self, customer: int, work: Callable[[int], T]) -> T:
        """Answer about one customer, wherever her rows lie."""

        def look() -> T:
            with self._looking_at(customer) as her:
                return work(her)

        return self._answer(look)

    def _follow(self) -> None:
        """Open what the library names, each file by itself."""
        shelved = self._library.shelved
        if shelved.generation == self._generation:
            return
        before = [part.address for part in self._stores]
        self._close_files()
        self._generation = shelved.generation
        for address in sorted(shelved.addresses, key=partial(_nearest_first, lent=shelved.lent)):
            try:
                self._open(address)
            except CacheDamagedError as error:
                self._leave_out(error)
            except ExpectedError as error:
                log.warning("%s cannot be read: %s", address.stream, type(error).__name__)
                self._lost = error if scope_of(address.stream) else self._lost
                self._incomplete = True
        if [part.address for part in self._stores] != before:
            self._habits = {}  # what was bought may be told otherwise now

    def _open(self, address: StreamAddress) -> None:
        if scope_of(address.stream):
            self._stores.append(_Part(address, cache_kib=_STORE_KIB))
        elif address.stream == CATALOGUE:
            self._catalogue = _Part(address, cache_kib=_CATALOGUE_KIB)
        elif address.stream == ARTEFACTS:
            self._artefacts = _Part(address, cache_kib=_ARTEFACTS_KIB)

    def _leave_out(self, error: CacheDamagedError) -> None:
        """Close a damaged file and have it loaded again, unless it was replaced meanwhile."""
        stream = error.stream
        for part in self._parts():
            if part.address.stream == stream:
                part.connection.close()
        self._stores = [part for part in self._stores if part.address.stream != stream]
        if self._catalogue is not None and self._catalogue.address.stream == stream:
            self._catalogue = None
        if self._artefacts is not None and self._artefacts.address.stream == stream:
            self._artefacts = None
        self._vocabulary = self._counted = None
        if self._library.shelved.generation == self._generation:
            self._library.report_damage(stream)
        if scope_of(stream):
            self._lost = error

    def _parts(self) -> list[_Part]:
        others = (self._catalogue, self._artefacts)
        return [*self._stores, *(part for part in others if part is not None)]

    @contextmanager
    def _looking_at(self, customer: int) -> Iterator[int]:
        """Read from where a customer's rows lie; gives who she is now."""
        holders = self._holders(customer)
        seen = {customer}
        while not holders:
            into = {
                other
                for part in self._stores
                for (other,) in part.read('SELECT "into" FROM alias WHERE customer = ?', customer)
            } - seen
            if not into:
                raise CustomerNotHereError(customer=customer)
            customer = min(into)
            seen.add(customer)
            holders = self._holders(customer)
        together = _Together(holders, customer) if len(holders) > 1 else None
        self._holding = holders
        self._looking = holders[0].read if together is None else together.read
        try:
            yield customer
        finally:
            self._holding, self._looking = [], None
            if together is not None:
                together.close()

    def _known_as(self, customer: int) -> frozenset[int]:
        found = {customer}
        new = found
        while new:
            asked = json.dumps(sorted(new))
            new = {
                other
                for part in self._stores
                for (other,) in part.read(
                    'SELECT customer FROM alias WHERE "into" IN (SELECT value FROM json_each(?))',
                    asked,
                )
            } - found
            found |= new
        return frozenset(found)

    def _holders(self, customer: int) -> list[_Part]:
        asked = "SELECT 1 FROM customer WHERE id = ?"
        return [part for part in self._stores if part.read(asked, customer)]

    def _reach(self) -> int:
        """How many people the stores hold, each counted once."""
        if len(self._stores) < 2:
            return sum(int(part.meta("customers")) for part in self._stores)
        state = tuple((part.meta("customers"), part.meta("names")) for part in self._stores)
        if self._counted is None or self._counted[0] != state:
            everybody = {id for part in self._stores for (id,) in part.read(_EVERYBODY)}
            self._counted = (state, len(everybody))
        return self._counted[1]

    def _profile(
        self, customer: int, most_receipts: int, situation: Situation, own: Own | None
    ) -> Profile:
        header = self._header(customer, most_services=most_receipts)
        bought = self._bought(customer)
        shown = self._receipts(customer, bought, limit=most_receipts)
        offers = Offers()
        if situation.limit:
            offers = self._recommend(situation, self._with_own(header, own), bought.lines)
        products = self.products({line.product for receipt in shown for line in receipt.lines})
        products = {**header.products, **products}
        places = self._places()
        named = {receipt.place for receipt in shown}
        for offer in (*offers.best, *(one for group in offers.groups for one in group.offers)):
            products |= {offer.product.id: offer.product, **offer.named}
            named.update(stock.place for stock in offer.elsewhere)
        return replace(
            header,
            receipts=tuple(shown),
            receipt_count=self._receipt_count(customer, bought),
            totals=self._totals(customer, now=situation.now),
            offers=offers,
            products=products,
            places={**header.places, **{one: places[one] for one in named if one in places}},
            came=self._came(bought.lines),
        )

    def _came(self, lines: Lines) -> Came:
        """When she came, and what she brought back of what one may speak of."""
        back = np.flatnonzero(lines.is_return)[:MOST_RETURNS]
        goods = self.products({int(lines.product[at]) for at in back})
        return Came(
            visits=tuple(moment(int(at)) for at in np.unique(lines.at[~lines.is_return])),
            returned=tuple(
                (moment(int(lines.at[at])), one.category)
                for at in back
                if (one := goods.get(int(lines.product[at]))) is not None and not one.sensitive
            ),
        )

    def _wished_and_here(self, tasks: Iterable[Task]) -> dict[int, datetime]:
        """Of the goods she waits for those that are here, with when they were counted."""
        wished = {
            task.product
            for task in tasks
            if task.kind is TaskKind.WISH and task.state is TaskState.OPEN and task.product
        }
        here, stock = self._here() or "", self._stock(sorted(wished)) if wished else {}
        counted = {product: of_it[here] for product, of_it in stock.items() if here in of_it}
        return {product: one.as_of for product, one in counted.items() if one.on_hand}

    def _header(self, customer: int, *, most_services: int) -> Profile:
        her = self._what_is_said_of(customer)
        services = self._services(customer, limit=most_services)
        notes = [
            values.note(NoteRow._make(row))
            for row in self._rows(
                "SELECT * FROM note WHERE customer = ? ORDER BY at DESC",
                customer,
            )
        ]
        tasks = self._rows(
            "SELECT * FROM task WHERE customer = ? ORDER BY due_at IS NULL, due_at, id", customer
        )
        named = {row[TASK_PRODUCT] for row in tasks} | {offered(one.moment) for one in her.answers}
        places = self._places()
        place_ids = {service.place for service in services}
        place_ids.update(filter(None, (her.customer.home_place, self._here())))
        waiting = tuple(values.known(values.task, map(TaskRow._make, tasks)))
        place_ids.update(row[TASK_PLACE] for row in tasks if row[TASK_PLACE])
        first, last = self._visits(customer)
        return replace(
            her,
            contacts=tuple(
                values.known(
                    values.contact,
                    map(
                        ContactRow._make,
                        self._rows("SELECT * FROM contact WHERE customer = ?", customer),
                    ),
                )
            ),
            services=services,
            notes=tuple(notes),
            totals=Totals((), None, 0, first, last),
            products=dict(self.products(filter(None, named))),
            places={place: places[place] for place in place_ids if place in places},
            staff_names={member.id: member.name for member in self._everyone().values()},
            tasks=waiting,
            companions=self._companions(customer),
            in_stock=self._wished_and_here(waiting),
        )

    def _what_is_said_of(self, customer: int) -> Profile:
        """Of a profile no more than suggesting asks for; it is asked for at every tap."""
        consents = self._rows("SELECT * FROM consent WHERE customer = ? ORDER BY purpose", customer)
        return Profile(
            customer=self._customer(customer),
            contacts=(),
            facts=self._facts(customer),
            receipts=(),
            receipt_count=0,
            services=(),
            notes=(),
            totals=Totals((), None, 0, None, None),
            offers=Offers(),
            products={},
            places={},
            staff_names={},
            as_of=self._as_of(),
            consents=tuple(values.known(values.consent, map(ConsentRow._make, consents))),
            answers=self._answers(customer),
            claims=self._claims(customer),
        )

    def products(self, ids: Iterable[int]) -> Mapping[int, Product]:
        """The products of these ids that the catalogue has."""
        catalogue = self._catalogue
        if catalogue is None:
            return {}
        wanted = set(ids)
        kept: dict[int, Product] = catalogue.kept("products", dict)
        if len(kept) > MOST_PRODUCTS_KEPT:
            for product_id in list(kept)[: len(kept) // 2]:  # the ones longest here
                del kept[product_id]
        missing = wanted - kept.keys()
        if missing:
            for row in catalogue.read(
                "SELECT * FROM product WHERE id IN (SELECT value FROM json_each(?))",
                json.dumps(sorted(missing)),
            ):
                product = values.product(ProductRow._make(row))
                kept[product.id] = product
        return {id: kept[id] for id in wanted if id in kept}

    def model_stamp(self) -> Hashable:
        """Another value as soon as ``model_parts`` may give others; to be asked before it."""

        def look() -> Hashable:
            held = self._artefacts
            return None if held is None else model_parts.stamp(held.connection, held.address)

        return self._answer(look)

    def model_parts(self) -> dict[str, list[bytes]]:
        """What the hub learned to recommend by, in order under each name; not kept here."""

        def look() -> dict[str, list[bytes]]:
            held = self._artefacts
            return {} if held is None else model_parts.parts(held.connection, held.address)

        return self._answer(look)

    def _rows(self, statement: str, *arguments: object) -> list[Any]:
        assert self._looking is not None
        return self._looking(statement, *arguments)

    def _aboard(self, flight: str | None = None) -> list[Read]:
        """What reads the files of a flight, or of all."""
        return [part.read for part in self._flight_files(flight)]

    def _flight_files(self, flight: str | None = None) -> list[_Part]:
        return [
            part
            for part in self._stores
            if (scope := scope_of(part.address.stream)) is not None
            and scope.kind is ScopeKind.FLIGHT
            and flight in (None, scope.place)
        ]

    def _here(self) -> str | None:
        scope = scope_of(self._stores[0].address.stream) if self._stores else None
        return scope.place if scope is not None and scope.kind is ScopeKind.STORE else None

    def _as_of(self) -> datetime:
        return values.when(min(int(part.meta("as_of")) for part in self._holding))

    def _customer(self, customer: int) -> Customer:
        for row in self._rows("SELECT * FROM customer WHERE id = ?", customer):
            return values.customer(CustomerRow._make(row))
        raise CustomerNotHereError(customer=customer)

    def _facts(self, customer: int) -> tuple[Any, ...]:
        rows = self._rows("SELECT * FROM fact WHERE customer = ? ORDER BY key", customer)
        return tuple(values.known(values.fact, map(FactRow._make, rows)))

    def _answers(self, customer: int) -> tuple[Answer, ...]:
        rows = self._rows("SELECT * FROM answer WHERE customer = ? ORDER BY moment", customer)
        return tuple(values.known(values.answer, map(AnswerRow._make, rows)))

    def _claims(self, customer: int) -> tuple[Claim, ...]:
        rows = self._rows("SELECT * FROM claim WHERE customer = ? ORDER BY id", customer)
        return tuple(values.known(values.claim, map(ClaimRow._make, rows)))

    def _companions(self, customer: int) -> tuple[Companion, ...]:
        """Whom she comes with, under the name each is known by here."""
        rows = [
            CompanionRow._make(row)
            for row in self._rows("SELECT * FROM companion WHERE customer = ? ORDER BY n", customer)
        ]
        others = sorted({row.other for row in rows if row.other is not None})
        newest = sorted(
            found
            for part in self._stores
            for found in part.read(
                "SELECT version, id, said FROM customer"
                " WHERE id IN (SELECT value FROM json_each(?))",
                json.dumps(others),
            )
        )
        said = {id: name for _, id, name in newest}
        return tuple(
            values.companion(row._replace(name=said.get(row.other or 0, row.name))) for row in rows
        )

    # A coupon worth nothing is no news: it makes no receipt, and none names it. So every
    # statement that tells or counts receipts leaves fees of nothing out.

    def _bought(self, customer: int) -> _Bought:
        """What she bought, as suggesting and counting receipts need it.

        A fifth of the work of whole lines, which a grocer's customers have thousands of.
        Those of whoever was asked about last are kept, since her basket fills by and by.
        """
        if len(self._holding) > 1:
            return self._read_bought(customer)
        kept: dict[int, _Bought] = self._holding[0].kept("bought", dict)
        if customer not in kept:
            kept.clear()
            kept[customer] = self._read_bought(customer)
        return kept[customer]

    def _read_bought(self, customer: int) -> _Bought:
        rows = self._rows(
            "SELECT at, receipt, product, kind = 'return', kind = 'fee' FROM line"
            " WHERE customer = ? AND kind IN ('sale', 'return', 'fee')"  # and of no newer version
            " AND (kind <> 'fee' OR paid_minor <> 0) ORDER BY at DESC, id LIMIT ?",
            customer,
            MOST_LINES,
        )
        at, receipts, products, returned, fees = zip(*rows, strict=True) if rows else ((),) * 5
        lines = Lines(
            np.array(products, dtype=np.int64),
            np.array(at, dtype=np.int64) * SECOND,
            np.array(returned, dtype=np.bool_),
        )
        if any(fees):
            lines = lines.only(~np.array(fees, dtype=np.bool_))
        return _Bought(lines, list(zip(at, receipts, strict=True)))

    def _size_of(self, customer: int, product: Product) -> str | None:
        """The size she takes of goods of this kind, as far as she told."""
        hers = self._shelf().sizes(self._facts(customer))
        return hers.get(product.category) or hers.get(product.department)

    def _told_of(self, customer: int, product: int) -> list[tuple[int, str]]:
        """Second and kind of all her lines of one product."""
        return self._rows(
            "SELECT at, kind FROM line WHERE customer = ? AND product = ?", customer, product
        )

    def _receipts(self, customer: int, bought: _Bought, *, limit: int) -> list[Receipt]:
        """Her newest receipts with whole lines."""
        newest = list(dict.fromkeys(bought.receipts))[:limit]
        if (
            len(newest) < limit and len(bought.receipts) == MOST_LINES
        ):  # she asks for older ones still
            newest = self._rows(
                "SELECT DISTINCT at, receipt FROM line WHERE customer = ?"
                " AND (kind <> 'fee' OR paid_minor <> 0) ORDER BY at DESC LIMIT ?",
                customer,
                limit,
            )
        if not newest:
            return []
        currency = self._currencies()
        wanted: dict[tuple[int, str], list[PurchaseLine]] = {one: [] for one in newest}
        times = {at: values.when(at) for at, _ in newest}
        for row in self._rows(
            "SELECT * FROM line WHERE customer = ? AND at >= ?"
            " AND (kind <> 'fee' OR paid_minor <> 0) ORDER BY at DESC, id",
            customer,
            min(times),
        ):
            lines = wanted.get((row[1], row[3]))
            if lines is not None and row[10] in values.LINE_KINDS:
                lines.append(values.line(row, times[row[1]], currency(row[5])))
        return [
            Receipt(lines[0].receipt, lines[0].at, lines[0].place, tuple(lines))
            for lines in wanted.values()
            if lines
        ]

    def _receipt_count(self, customer: int, bought: _Bought) -> int:
        if len(bought.receipts) < MOST_LINES:
            return len(set(bought.receipts))
        ((count,),) = self._rows(
            "SELECT sum(receipts) FROM (SELECT count(DISTINCT receipt) receipts FROM line"
            " WHERE customer = ? AND (kind <> 'fee' OR paid_minor <> 0) GROUP BY at)",
            customer,
        )
        return int(count)

    def _totals(self, customer: int, *, now: datetime) -> Totals:
        months = _twelve_months(now)
        currency = self._currencies()
        by_currency: dict[str, dict[str, int]] = {}
        counted: Counter[str] = Counter()
        for month, place, paid, bought in self._rows(
            "SELECT strftime('%Y-%m', at, 'unixepoch'), place, sum(paid), count(*)"
            " FROM (SELECT at, place, sum(paid_minor) paid FROM line"
            "  WHERE customer = ? AND at >= ? AND (kind <> 'fee' OR paid_minor <> 0)"
            "  GROUP BY at, place, receipt) GROUP BY 1, 2",
            customer,
            int(months[0].timestamp()),
        ):
            sums = by_currency.setdefault(currency(place), {})
            sums[month] = sums.get(month, 0) + paid
            counted[currency(place)] += bought
        main = max(counted, key=lambda unit: counted[unit]) if counted else None
        first, last = self._visits(customer)
        spent = by_currency.get(main or "", {})
        unit = main or currency(self._here() or "")
        spends = tuple(MonthSpend(m, Money(spent.get(f"{m:%Y-%m}", 0), unit)) for m in months)
        return Totals(
            months=spends,
            paid=None if main is None else Money(sum(s.paid.minor for s in spends), main),
            receipts=sum(counted.values()),
            first_visit=first,
            last_visit=last,
        )

    def _visits(self, customer: int) -> tuple[datetime | None, datetime | None]:
        """When she bought something first and last."""
        asked = "SELECT at FROM line WHERE customer = ? ORDER BY at"
        first, last = (self._rows(f"{asked} {way} LIMIT 1", customer) for way in ("ASC", "DESC"))
        return (
            values.when(first[0][0]) if first else None,
            values.when(last[0][0]) if last else None,
        )

    def _services(self, customer: int, *, limit: int) -> tuple[ServiceRecord, ...]:
        rows = self._rows(
            "SELECT * FROM service WHERE customer = ? ORDER BY at DESC, id LIMIT ?",
            customer,
            limit,
        )
        return tuple(values.known(values.service, map(ServiceRow._make, rows)))

    def _next_appointment(self, customer: int, *, now: datetime) -> ServiceRecord | None:
        for row in self._rows(
            "SELECT * FROM service WHERE customer = ? AND at >= ? AND kind = ? ORDER BY at LIMIT 1",
            customer,
            int(now.timestamp()),
            ServiceKind.APPOINTMENT.value,
        ):
            return values.service(ServiceRow._make(row))
        return None

    def _open_trouble(self, customer: int) -> ServiceRecord | None:
        """The newest service that went wrong and that nobody has dealt with."""
        dealt_with = {
            answer.moment
            for answer in answered(self._answers(customer), self._claims(customer))
            if answer.reply in (Reply.DONE, Reply.NEVER)
        }
        rows = self._rows(
            "SELECT * FROM service WHERE customer = ? AND trouble = 1 AND code IS NOT ?"
            " ORDER BY at DESC",
            customer,
            COMPLAINT,
        )
        for trouble in values.known(values.service, map(ServiceRow._make, rows)):
            if moment_key(MomentKind.TROUBLE, trouble.id) not in dealt_with:
                return trouble
        return None

    def _usual_place(self, customer: int, person: Customer) -> Place | None:
        places = self._places()
        for (place,) in self._rows(
            "SELECT place FROM (SELECT place, receipt FROM line WHERE customer = ?"
            " ORDER BY at DESC LIMIT ?) GROUP BY place ORDER BY count(DISTINCT receipt) DESC,"
            " place LIMIT 1",
            customer,
            USUAL_PLACE_LINES,
        ):
            return places.get(place)
        return None if person.home_place is None else places.get(person.home_place)

    def _last_bought(self, customer: int) -> list[tuple[Product, datetime]]:
        """The newest different products, without those one does not speak of."""
        newest: dict[int, int] = {}
        for product, at in self._rows(
            "SELECT product, at FROM line WHERE customer = ? AND kind = 'sale'"
            " ORDER BY at DESC, id LIMIT ?",
            customer,
            USUAL_PLACE_LINES,
        ):
            newest.setdefault(product, at)
        products = self.products(list(newest)[: 5 * LAST_BOUGHT])
        shown = [
            (products[product], values.when(at))
            for product, at in newest.items()
            if product in products and not products[product].sensitive
        ]
        return shown[:LAST_BOUGHT]

    def _offers_to(self, customer: int, situation: Situation, own: Own | None) -> Offers:
        her = self._with_own(self._what_is_said_of(customer), own)
        return self._recommend(situation, her, self._bought(customer).lines)

    def _with_own(self, profile: Profile, own: Own | None) -> Profile:
        """A profile with what was just recorded about her, and about nobody else."""
        if own is None or not own.events:
            return profile
        known = self._known_as(profile.customer.id)
        hers = [event for event in own.events if event.subject in known]
        return profile_with(profile, hers, me=own.me)

    def _recommend(self, situation: Situation, her: Profile | None, bought: Lines) -> Offers:
        self._learned.follow(self._artefacts)
        return recommend(self._shelf(), self._learned, situation, her, bought)

    def _shelf(self) -> StoreShelf:
        return StoreShelf(
            catalogue=self._catalogue,
            artefacts=self._artefacts,
            products=self.products,
            stock=self._stock,
            places=self._places(),
            here=self._here(),
        )

    def _stock(self, products: Sequence[int]) -> dict[int, dict[str, Stock]]:
        newest: dict[tuple[int, str], tuple[Any, ...]] = {}
        for part in self._stores:
            for row in part.read(
                "SELECT * FROM stock WHERE product IN (SELECT value FROM json_each(?))",
                json.dumps(products),
            ):
                known = newest.get(row[:2])
                if known is None or row[-1] > known[-1]:
                    newest[row[:2]] = row
        found: dict[int, dict[str, Stock]] = {}
        for (product, place), row in newest.items():
            found.setdefault(product, {})[place] = values.stock(StockRow._make(row))
        return found

    def _places(self) -> dict[str, Place]:
        catalogue = self._catalogue
        if catalogue is None:
            return {}

        def read() -> dict[str, Place]:
            rows = map(PlaceRow._make, catalogue.read("SELECT * FROM place"))
            return {place.id: place for place in values.known(values.place, rows)}

        places: dict[str, Place] = catalogue.kept("places", read)
        return places

    def _currencies(self) -> Callable[[str], str]:
        """The currency of a place; this tablet's own for a place that is not known."""
        places = self._places()
        here = places.get(self._here() or "")
        known = {place.id: place.currency for place in places.values()}
        fallback = NO_CURRENCY if here is None else here.currency
        return lambda place: known.get(place, fallback)

    def _team(self) -> dict[str, StaffMember]:
        return self._everyone() if self._here() is None else self._staff(self._stores[0])

    def _everyone(self) -> dict[str, StaffMember]:
        """The staff of all places and flights held here."""
        if len(self._stores) == 1:
            return self._staff(self._stores[0])
        known: dict[str, StaffMember] = {}
        for part in reversed(self._stores):
            known.update(self._staff(part))
        return known

    def _staff(self, part: _Part) -> dict[str, StaffMember]:
        def read() -> dict[str, StaffMember]:
            rows = map(StaffRow._make, part.read("SELECT * FROM staff"))
            return {member.id: member for member in values.known(values.staff, rows)}

        team: dict[str, StaffMember] = part.kept("team", read)
        return team

    def _words(self) -> Vocabulary:
        stamp = tuple((part.address.stream, part.meta("names")) for part in self._stores)
        if self._vocabulary is None or self._vocabulary[0] != stamp:
            words = [
                word for part in self._stores for (word,) in part.read("SELECT word FROM word")
            ]
            known = Vocabulary() if self._vocabulary is None else self._vocabulary[1]
            known.learn(words)
            self._vocabulary = (stamp, known)
        return self._vocabulary[1]

    def _nearby(self, staff: str, now: datetime) -> Nearby:
        place = self._here() or ""
        here = self._places().get(place)
        begin, end = bounds(now, "UTC" if here is None else here.zone)
        day = (int(begin.timestamp()), int(end.timestamp()))
        near = Nearby()
        for part in self._stores:
            look = partial(nearby, part.read, staff=staff, place=place, day=day)
            near |= part.kept(f"near {staff} {day}", look)
        return near

    def _near_names(self, near: Nearby) -> dict[int, frozenset[str]]:
        names: dict[int, frozenset[str]] = {}
        for part in self._stores:
            look = partial(names_of, part.read, near.mine | near.today)
            names |= part.kept(f"near names {hash(near)}", look)
        return names


def _nearest_first(address: StreamAddress, *, lent: frozenset[str]) -> tuple[bool, bool, str]:
    scope = scope_of(address.stream)
    is_flight = scope is not None and scope.kind is ScopeKind.FLIGHT
    return address.stream in lent, is_flight, address.stream


def _twelve_months(now: datetime) -> list[datetime]:
    """The first days of this calendar month and the eleven before it, oldest first, UTC."""
    now = now.astimezone(UTC)
    last = now.year * 12 + now.month - 1
    return [datetime(m // 12, m % 12 + 1, 1, tzinfo=UTC) for m in range(last - 11, last + 1)]

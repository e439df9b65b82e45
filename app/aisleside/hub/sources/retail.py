"""Till lines in one file, shaped like the Online Retail data set.

CSV or Parquet with the columns of ``COLUMNS``, one line of an invoice each. An
invoice that starts with C is a return. Lines without a customer belong to
guests: they are counted and left out, since there is nobody to show them to.
Codes without five digits in front (POST, D, BANK CHARGES) are fees. Where a
code has several descriptions, the one used most often is its name.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import duckdb

from aisleside.hub.profiles.intake import LINE_ID, Intake
from aisleside.hub.sources import people
from aisleside.hub.sources.delivery import Delivery, digest_of
from aisleside.hub.sources.files import (
    SourceFileError,
    check_columns,
    check_parquet,
    check_present,
    quiet_duck,
)
from aisleside.wire.rows import ContactRow, CustomerRow, LineRow, PlaceRow, ProductRow, StaffRow

NAME = "retail"
VERSION = 1
TERMS = (
    "A file you gave. If it is Online Retail (Chen, Sain and Guo 2012, CRAN package onlineretail): "
    "CC0 by its description. Names and contact points of customers are generated."
)
COLUMNS = (
    "InvoiceNo",
    "StockCode",
    "Description",
    "Quantity",
    "InvoiceDate",
    "UnitPrice",
    "CustomerID",
    "Country",
)
PLACE = "online"

# A drawing by a word of the description; a gift is the honest guess for the rest.
PICTURES = tuple(
    (re.compile(rf"\b({words})", re.IGNORECASE), picture)
    for words, picture in (
        ("MUG|CUP", "mug"),
        ("CANDLE|T-?LIGHT|HOLDER|LANTERN", "candle"),
        ("CLOCK", "clock"),
        ("UMBRELLA|PARASOL", "umbrella"),
        ("BAG|TOTE|SHOPPER", "bag"),
        ("SCARF", "scarf"),
        ("NECKLACE|BRACELET|EARRING|RING|JEWEL", "jewellery"),
        ("CARD|WRAP|TISSUE", "greeting-card"),
        ("GLASS|BOTTLE|JAR", "glass"),
        ("CAKE|BAKING|TIN|PAN|KITCHEN|PLATE|BOWL|SPOON", "kitchen-pan"),
        ("LIGHT|LAMP", "light-bulb"),
        ("GARDEN|PLANT|FLOWER POT|WATERING", "garden"),
        ("FLOWER|ROSE|LILY", "flowers"),
        ("TOY|DOLL|GAME|PUZZLE|SKITTLES|JIGSAW", "toy"),
        ("NOTEBOOK|BOOK|JOURNAL|PEN|PENCIL", "book"),
        ("SOAP|BATH", "soap"),
        ("CHRISTMAS|DECORATION|HANGING|BUNTING|HEART|BAUBLE|SIGN|FRAME", "ornament"),
    )
)


def load(delivery: Delivery, path: Path, *, now: datetime, real_dates: bool, force: bool) -> bool:
    """Load one file; False if exactly this file is in the hub already.

    Raises:
        SourceFileError: missing, damaged, strange bytes, or other columns.
    """
    check_present(path)
    digest = digest_of(VERSION, files=[path], options=f"{real_dates=}")
    if delivery.is_known(digest) and not force:
        return False
    duck = quiet_duck()
    try:
        _read(duck, path)
        _Load(delivery, duck, path, now=now, real_dates=real_dates).run()
    finally:
        duck.close()
    delivery.finish(digest, now=now)
    return True


def _read(duck: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Copy the file into a table of texts, checking it as a whole."""
    if path.suffix.lower() == ".parquet":
        check_parquet(duck, path, COLUMNS)
        source, options = "read_parquet(?)", ""
    else:
        _check_text(path)
        source, options = (
            "read_csv(?, header = true, all_varchar = true, delim = ',', quote = '\"', "
            "escape = '\"', auto_detect = false, columns = {columns})",
            ", ".join(f"'{name}': 'VARCHAR'" for name in _header(path)),
        )
    asked = ", ".join(f'trim("{name}"::VARCHAR) AS "{name}"' for name in COLUMNS)
    try:
        duck.execute(
            "CREATE TABLE given AS SELECT row_number() OVER () AS nr, "  # noqa: S608 our own names
            f"{asked} FROM " + source.replace("{columns}", "{" + options + "}"),
            [str(path)],
        )
    except duckdb.Error as error:
        found = re.search(r"[Ll]ine:? ?(\d+)", str(error))
        raise SourceFileError(
            path=path,
            why="a line has more or fewer values than the first one, or a quotation mark is open",
            line=int(found[1]) if found else None,
            todo="Mend that line and try again.",
        ) from error


def _check_text(path: Path) -> None:
    """Raises SourceFileError at the first line that is not text in UTF-8."""
    with path.open("rb") as opened:
        for number, line in enumerate(opened, start=1):
            text = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
            try:
                clean = "\0" not in text.decode()
            except UnicodeDecodeError:
                clean = False
            if not clean:
                raise SourceFileError(
                    path=path,
                    why="it holds bytes that are not text in UTF-8",
                    line=number,
                    todo="Save the file as UTF-8 and try again.",
                )


def _header(path: Path) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as opened:
        header = [name.strip() for name in next(csv.reader(opened), [])]
    if not header:
        raise SourceFileError(path=path, why="it is empty")
    check_columns(path, header, COLUMNS)
    odd = [name for name in header if not re.fullmatch(r"[\w .-]+", name)]
    if odd or len(set(header)) < len(header):
        raise SourceFileError(path=path, why="its first line has a column twice or an odd name")
    return header


class _Load:
    """One reading of the file, once it is known to be whole."""

    def __init__(
        self,
        delivery: Delivery,
        duck: duckdb.DuckDBPyConnection,
        path: Path,
        *,
        now: datetime,
        real_dates: bool,
    ) -> None:
        self._delivery = delivery
        self._duck = duck
        self._typed()
        total, self._lines, first, last = self._rows(
            "SELECT (SELECT count(*) FROM given), count(*), min(moment), max(moment) FROM sold"
        )[0]
        if not self._lines:
            raise SourceFileError(
                path=path,
                why=f"none of its {total} lines has a customer, a date, a quantity and a price",
                todo="Check that this is the right file.",
            )
        weeks = (now - datetime.fromtimestamp(last, UTC)) // timedelta(weeks=1)
        self._shift = 86_400 * delivery.shift_days(0 if real_dates else 7 * max(0, weeks))
        self._first = first + self._shift
        self._products: dict[str, int] = {}
        self._customers: dict[str, int] = {}

    def run(self) -> None:
        place = PlaceRow(PLACE, "Web shop", "web", None, "GBP", "UTC", "", 0)
        self._delivery.send("stores", [place], Intake.places)
        self._delivery.send("staff", list(_team()), Intake.staff)
        self._articles()
        self._people()
        self._purchases()

    def _rows(self, sql: str) -> list[Any]:
        return self._duck.execute(sql).fetchall()

    def _typed(self) -> None:
        """Give the texts their types, and say what could not be used and why."""
        self._duck.execute(
            """
            CREATE TABLE typed AS SELECT nr, upper("InvoiceNo") AS invoice,
                upper("StockCode") AS code, nullif("Description", '') AS name,
                try_cast("Quantity" AS BIGINT) AS quantity,
                epoch(coalesce(try_cast("InvoiceDate" AS TIMESTAMP), try_strptime("InvoiceDate",
                    ['%d/%m/%Y %H:%M', '%d/%m/%y %H:%M', '%m/%d/%Y %H:%M'])))::BIGINT AS moment,
                round(try_cast("UnitPrice" AS DOUBLE) * 100)::BIGINT AS price,
                try_cast(try_cast("CustomerID" AS DOUBLE) AS BIGINT) AS customer,
                "CustomerID" AS customer_text
            FROM given
            """
        )
        bad = "quantity IS NULL OR moment IS NULL OR price IS NULL OR invoice = '' OR code = ''"
        for why, count, first in self._rows(
            f"""
            SELECT CASE WHEN {bad} THEN 'lines that cannot be read'
                        WHEN coalesce(customer_text, '') = '' THEN 'lines of guests'
                        WHEN customer IS NULL THEN 'lines with an odd customer number'
                        ELSE 'lines without an amount' END AS why, count(*), min(nr) + 1
            FROM typed WHERE {bad} OR customer IS NULL OR price < 0 GROUP BY why ORDER BY why
            """  # noqa: S608 a constant
        ):
            self._delivery.skipped[why] += count
            if why != "lines of guests":
                self._delivery.remarks.append(f"{count} {why}; the first is line {first}.")
        self._duck.execute(
            "CREATE TABLE sold AS "  # noqa: S608 a constant
            "SELECT *, NOT regexp_matches(code, '^[0-9]{5}') AS fee FROM typed "
            f"WHERE NOT ({bad}) AND customer IS NOT NULL AND price >= 0"
        )

    def _articles(self) -> None:
        rows = self._rows(
            """
            WITH named AS (
                SELECT code, name, count(*) AS times FROM typed WHERE name IS NOT NULL
                GROUP BY ALL),
            best AS (
                SELECT code, arg_max(name, (times, name)) AS name, count(*) AS names
                FROM named GROUP BY code)
            SELECT code, best.name, coalesce(names, 0), any_value(fee),
                median(price) FILTER (price > 0)::BIGINT
            FROM sold LEFT JOIN best USING (code) GROUP BY code, best.name, names ORDER BY code
            """
        )
        renamed = sum(names > 1 for _, _, names, _, _ in rows)
        if renamed:
            self._delivery.remarks.append(
                f"{renamed} codes have several descriptions; the most frequent one is used."
            )
        records = [
            (code, _product(code, name or code, fee=fee, price=price))
            for code, name, _, fee, price in rows
        ]

        def write(intake: Intake, part: list[tuple[str, ProductRow]]) -> None:
            ids = intake.ids("product", [code for code, _ in part])
            self._products |= ids
            intake.products(row._replace(id=ids[code]) for code, row in part)

        self._delivery.send("products", records, write)
        self._match("article", "code", "VARCHAR", self._products)

    def _people(self) -> None:
        keys = [str(n) for (n,) in self._rows("SELECT DISTINCT customer FROM sold ORDER BY 1")]

        def write(intake: Intake, part: list[str]) -> None:
            ids = intake.ids("customer", part)
            self._customers |= ids
            made = [_person(key, ids[key], since=self._first) for key in part]
            intake.customers(row for row, _ in made)
            intake.contacts(contact for _, contacts in made for contact in contacts)
            intake.members((ids[key], PLACE) for key in part)

        self._delivery.send("customers", keys, write, size=2000)
        numbers = {int(key): number for key, number in self._customers.items()}
        self._match("buyer", "customer", "BIGINT", numbers)

    def _match(self, table: str, column: str, kind: str, ids: dict[Any, int]) -> None:
        self._duck.execute(
            f"CREATE TABLE {table} AS SELECT unnest(?::{kind}[]) AS {column}, "
            "unnest(?::BIGINT[]) AS id",
            [list(ids), list(ids.values())],
        )

    def _purchases(self) -> None:
        self._duck.execute(
            f"""
            WITH line AS (
                SELECT b.id AS customer, moment + ?::BIGINT AS moment, ? AS source,
                    invoice AS receipt,
                    code || '/' || row_number() OVER (PARTITION BY invoice, code ORDER BY nr)
                        AS line,
                    a.id AS product, quantity, quantity * price AS paid,
                    CASE WHEN fee THEN 'fee' WHEN quantity < 0 OR invoice LIKE 'C%' THEN 'return'
                        ELSE 'sale' END AS kind
                FROM sold s JOIN buyer b ON b.customer = s.customer
                JOIN article a USING (code))
            SELECT customer, moment, {LINE_ID} AS id, receipt, product, '{PLACE}', NULL, quantity,
                paid, paid, kind, NULL, 0 FROM line ORDER BY customer, moment, id
            """,  # noqa: S608 constants of ours
            [self._shift, NAME],
        )
        self._delivery.send("lines", _fetched(self._duck), Intake.lines, total=self._lines)


def _fetched(duck: duckdb.DuckDBPyConnection) -> Iterator[LineRow]:
    while part := duck.fetchmany(20_000):
        yield from cast("list[LineRow]", part)


def _product(code: str, name: str, *, fee: bool, price: int | None) -> ProductRow:
    said = " ".join(name.split())
    said = said[:1].upper() + said[1:].lower() if said.isupper() else said
    picture = next((shown for words, shown in PICTURES if words.search(said)), "gift-box")
    return ProductRow(
        id=0,
        sku=code,
        gtin=None,
        name=said,
        department="Fees" if fee else "Gifts",
        category="Fees" if fee else picture.replace("-", " ").capitalize(),
        brand=None,
        size=None,
        colour=None,
        style=None,
        price_minor=price,
        currency="GBP" if price is not None else None,
        picture="parcel" if fee else picture,
        tint=None,
        sensitive=0,
        repeatable=0,
        version=0,
    )


def _person(key: str, number: int, *, since: int) -> tuple[CustomerRow, list[ContactRow]]:
    draw = people.dice(NAME, key)
    who = people.person(draw, people.GB_MIX)
    source = "Web shop"
    contacts = [ContactRow(number, "email", people.email(draw, who), source, since, 0)]
    if draw.random() < 0.4:
        phone = f"+44 7700 900{int(key) % 1000:03d}"
        contacts.append(ContactRow(number, "phone", phone, source, since, 0))
    row = CustomerRow(
        id=number,
        said=who.said,
        given=who.given,
        family=who.family,
        sounds=None,
        tier=None,
        tier_since=None,
        loyalty=None,
        home_place=PLACE,
        languages="",
        contact_by=None,
        may_contact="unknown",
        client_of=None,
        client_since=None,
        source=source,
        observed_at=since,
        version=0,
    )
    return row, contacts


def _team() -> Iterator[StaffRow]:
    for number in range(1, 7):
        who = people.person(people.dice(NAME, f"team/{number}"), people.GB_MIX)
        title, role = (
            ("Floor manager", "manager") if number == 3 else ("Customer care", "associate")
        )
        yield StaffRow(f"90{number:02d}", who.said, title, role, PLACE, 0)

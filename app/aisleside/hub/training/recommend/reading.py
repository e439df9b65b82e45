"""Bringing histories in: from the hub's store, from a table of purchases, from JSON lines.

A basket is what one customer bought on one day. From the store, sensitive products and
fees take no part, and what came back was never bought: a return takes the newest purchase
of the product before it away. Whatever is wrong with a file is said with the line it is
in, and then nothing of it is used.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import duckdb
import msgspec
import numpy as np
from sqlalchemy import Connection, func, select

from aisleside.domain.errors import ExpectedError
from aisleside.domain.purchase import LineKind
from aisleside.hub.store import schema
from aisleside.hub.store.engine import Store
from aisleside.hub.store.reading import batches
from aisleside.hub.training.recommend import features
from aisleside.hub.training.recommend.histories import (
    UNKNOWN,
    Favourite,
    Goods,
    Histories,
    Small,
    starts,
)

BATCH = 100_000  # lines handed to DuckDB at once
SPANS = (7, 28)  # days of the lists of what is popular
FEWEST_BUYERS = 20  # in a group, before its list is kept: fewer might be recognised
FEWEST_EACH = 3  # buyers of a product, before it is named
MOST_POPULAR = 500  # products in a list
MOST_ITEMS = 2**31 - 1
EPOCH = date(1970, 1, 1).toordinal()
DAY = 86_400  # seconds

Progress = Callable[[int, int, str], None]


class UnreadableHistoriesError(ExpectedError):
    """Histories that cannot be learned from. *line* counts from 1, where it is known."""

    def __init__(self, *, name: str, why: str, line: int | None = None) -> None:
        where = f", line {line}" if line else ""
        super().__init__(
            f"{name} cannot be learned from{where}: {why}. Nothing was learned, and what was "
            "learned before stays. Mend it and try again."
        )
        self.name = name
        self.line = line
        self.why = why


class _Heading(msgspec.Struct):
    n_items: int


class _Customer(msgspec.Struct):
    user: str | int
    baskets: list[list[int]]
    days: list[str] | None = None
    split: Literal["train", "val"] = "train"


def from_jsonl(lines: Iterable[str | bytes], *, name: str = "The histories") -> Histories:
    """Read a heading with ``n_items`` and a customer a line; items are 0 to n_items − 1.

    Empty baskets are left out and counted in ``Histories.dropped``; blank lines count for
    nothing.

    Raises:
        UnreadableHistoriesError: the first line that is not as described.
    """
    rest = iter(lines)
    try:
        heading = msgspec.json.decode(next(rest, ""), type=_Heading)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        why = 'it must begin with the number of items, as {"n_items": 1200}'
        raise UnreadableHistoriesError(name=name, why=why, line=1) from error
    if not 0 <= heading.n_items <= MOST_ITEMS:
        why = f"there cannot be {heading.n_items} items"
        raise UnreadableHistoriesError(name=name, why=why, line=1)
    users, is_validation = [], []
    counts, days, sizes, items = (array(kind) for kind in "qiqi")
    dropped = 0
    for number, line in enumerate(rest, start=2):
        if not line.strip():
            continue
        try:
            customer = _customer(line)
            when = _days(customer)
            kept = 0
            for basket, day in zip(customer.baskets, when, strict=True):
                unique = sorted(set(basket))
                if not unique:
                    dropped += 1
                    continue
                if unique[0] < 0 or unique[-1] >= heading.n_items:
                    wrong = unique[0] if unique[0] < 0 else unique[-1]
                    raise ValueError(
                        f"item {wrong} is not one of the {heading.n_items} items, 0 to "
                        f"{heading.n_items - 1}"
                    )
                items.extend(unique)
                sizes.append(len(unique))
                days.append(day)
                kept += 1
        except ValueError as error:
            raise UnreadableHistoriesError(name=name, why=str(error), line=number) from error
        users.append(str(customer.user))
        is_validation.append(customer.split == "val")
        counts.append(kept)
    return Histories(
        users=tuple(users),
        first_basket=starts(np.array(counts, dtype=np.int64)),
        days=np.array(days, dtype=np.int32),
        first_item=starts(np.array(sizes, dtype=np.int64)),
        items=np.array(items, dtype=np.int32),
        item_ids=np.arange(heading.n_items, dtype=np.int64),
        is_validation=np.array(is_validation, dtype=np.bool_),
        dropped=dropped,
    )


def _customer(line: str | bytes) -> _Customer:
    """Raises ValueError, in plain words."""
    try:
        return msgspec.json.decode(line, type=_Customer)
    except msgspec.ValidationError as error:
        why = str(error)
        if "$.split" in why:
            why = 'the split is neither "train" nor "val"'
        raise ValueError(f"it does not describe a customer ({why})") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError("it is not JSON") from error


def _days(customer: _Customer) -> Sequence[int]:
    """The ordinals of her days, 0 where none are given. Raises ValueError, in plain words."""
    if customer.days is None:
        return [0] * len(customer.baskets)
    if len(customer.days) != len(customer.baskets):
        raise ValueError(f"{len(customer.days)} days are given for {len(customer.baskets)} baskets")
    days = [_ordinal(day) for day in customer.days]
    for before, after, said in zip(days, days[1:], customer.days[1:], strict=False):
        if after < before:
            raise ValueError(f"the days go back in time at {said}; the oldest comes first")
    return days


@lru_cache(maxsize=50_000)
def _ordinal(day: str) -> int:
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        raise ValueError(f'"{day}" is not a day, as 2017-01-04 is one') from None


def from_table(path: Path, store: Store) -> Histories:
    """Read a CSV or Parquet file with the columns user, day, item and perhaps split.

    Items are product ids of *store*; what it does not know, or holds sensitive, takes no
    part. Customers whose split is "val" are for choosing settings; those of "test" are
    left out.

    Raises:
        UnreadableHistoriesError: what is wrong, in plain words.
    """

    def refuse(why: str) -> UnreadableHistoriesError:
        return UnreadableHistoriesError(name=f"The file {path.name}", why=why)

    if not path.is_file():
        raise refuse("there is no such file")
    with _quiet_duck() as duck, store.read() as connection:
        _open_table(duck, path, refuse)
        product = schema.product.c
        known = connection.execute(select(product.id).where(product.sensitive == 0)).scalars()
        duck.execute("CREATE TABLE known AS SELECT unnest(?::BIGINT[]) AS product", [list(known)])
        duck.execute(
            """CREATE TABLE purchase AS
            SELECT DISTINCT customer, day, product, NULL::VARCHAR AS place
            FROM tidy SEMI JOIN known USING (product) WHERE split != 'test';
            CREATE TABLE tier (customer VARCHAR, tier VARCHAR)"""
        )
        if not duck.execute("SELECT count(*) FROM purchase").fetchall()[0][0]:
            raise refuse("none of its items is a product of this hub")
        validation = duck.execute("SELECT DISTINCT customer FROM tidy WHERE split = 'val'")
        of_validation = {str(row[0]) for row in validation.fetchall()}
        histories = _described(connection, _assembled(duck))
    return replace(
        histories,
        is_validation=np.array([user in of_validation for user in histories.users], dtype=np.bool_),
    )


def _open_table(
    duck: duckdb.DuckDBPyConnection, path: Path, refuse: Callable[[str], UnreadableHistoriesError]
) -> None:
    """Put the rows of a file into the table ``tidy``, each of them whole."""
    with path.open("rb") as file:
        is_parquet = file.read(4) == b"PAR1"
    read = "read_parquet(?)" if is_parquet else "read_csv(?, header = true, all_varchar = true)"
    try:
        duck.execute(f"CREATE TABLE raw AS SELECT * FROM {read}", [str(path)])  # noqa: S608  # two fixed words
    except duckdb.Error as error:
        raise refuse("it is neither a table in CSV nor in Parquet") from error
    found = {str(row[0]).lower() for row in duck.execute("DESCRIBE raw").fetchall()}
    missing = [column for column in ("user", "day", "item") if column not in found]
    if missing:
        raise refuse(f"it has no column {', '.join(missing)}; user, day and item are needed")
    if "split" not in found:
        duck.execute("ALTER TABLE raw ADD COLUMN split VARCHAR DEFAULT 'train'")
    duck.execute(_TABLE)
    _refuse_bad_rows(duck, refuse)


_TABLE = f"""
CREATE TABLE tidy AS SELECT CAST("user" AS VARCHAR) AS customer,
    CASE WHEN TRY_CAST("day" AS DATE) BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'
        THEN date_diff('day', DATE '1970-01-01', TRY_CAST("day" AS DATE)) + {EPOCH} END AS day,
    CASE WHEN TRY_CAST(item AS DOUBLE) % 1 = 0 THEN TRY_CAST(item AS BIGINT) END AS product,
    lower(CAST(split AS VARCHAR)) AS split,
    CAST("day" AS VARCHAR) AS said_day, CAST(item AS VARCHAR) AS said_item
FROM raw
"""  # noqa: S608  # a number of ours


def _refuse_bad_rows(
    duck: duckdb.DuckDBPyConnection, refuse: Callable[[str], UnreadableHistoriesError]
) -> None:
    counted = duck.execute(
        """SELECT count(*) FILTER (customer IS NULL), count(*) FILTER (day IS NULL),
            min(said_day) FILTER (day IS NULL), count(*) FILTER (product IS NULL),
            min(said_item) FILTER (product IS NULL),
            min(split) FILTER (split NOT IN ('train', 'val', 'test')),
            count(*) FILTER (split IS NULL)
        FROM tidy"""
    ).fetchall()[0]
    nobody, dayless, a_day, itemless, an_item, a_split, splitless = counted
    if nobody:
        raise refuse(f"{nobody} rows name no user")
    if dayless:
        raise refuse(f'{dayless} rows have no day that can be read, such as "{a_day or ""}"')
    if itemless:
        raise refuse(f'{itemless} rows have no whole number as item, such as "{an_item or ""}"')
    if a_split is not None or splitless:
        raise refuse(f'the split "{a_split or ""}" is none of train, val and test')


def from_store(store: Store, progress: Progress, *, now: datetime | None = None) -> Histories:
    """Read everybody's purchases out of the store, with what is known of the products.

    *now* is aware; what a till dated more than a day after it is left out, since the newest
    day decides what is recent.
    """
    with _quiet_duck() as duck, store.read() as connection:
        duck.execute("CREATE TABLE tier (customer BIGINT, tier VARCHAR)")
        _fill(duck, connection, progress, now)
        _take_back(duck)
        duck.execute(
            f"""CREATE TABLE purchase AS
            SELECT DISTINCT customer, (moment + shift) // {DAY} + {EPOCH} AS day, product,
                place.name AS place
            FROM sold JOIN place ON place.number = sold.place
            JOIN turn ON turn.place = sold.place AND moment >= since AND moment < until
            """  # noqa: S608  # two numbers of ours
        )
        return _described(connection, _assembled(duck))


def _fill(
    duck: duckdb.DuckDBPyConnection,
    connection: Connection,
    progress: Progress,
    now: datetime | None,
) -> None:
    """Copy what was sold and returned into DuckDB, places as numbers, with their clocks."""
    duck.execute(
        """CREATE TABLE sold (customer BIGINT, moment BIGINT, product BIGINT, place INTEGER,
            pieces BIGINT);
        CREATE TABLE place (number INTEGER, name VARCHAR);
        CREATE TABLE turn (place INTEGER, since BIGINT, until BIGINT, shift BIGINT)"""
    )
    line, product = schema.line, schema.product
    came_back = (line.c.kind == LineKind.RETURN).label("came_back")
    moved = (
        select(line.c.customer, line.c.at, line.c.product, line.c.place, line.c.quantity)
        .add_columns(came_back)
        .join(product, product.c.id == line.c.product)
        .where(line.c.kind.in_((LineKind.SALE, LineKind.RETURN)), product.c.sensitive == 0)
    )
    if now is not None:
        moved = moved.where(line.c.at <= int(now.timestamp()) + DAY)
    total = connection.execute(select(func.count()).select_from(line)).scalar_one()
    numbers: dict[str, int] = {}
    first, last, done = 2**62, 0, 0
    for rows in batches(connection, moved, size=BATCH):
        customers, moments, products, places, quantities, back = zip(*rows, strict=True)
        first, last = min(first, *moments), max(last, *moments)
        at_place = [numbers.setdefault(name, len(numbers)) for name in places]
        pieces = np.array(quantities, dtype=np.int64)
        pieces = np.where(back, -np.maximum(-pieces, 1), np.maximum(pieces, 1))
        _insert(duck, "sold", customers, moments, products, at_place, pieces)
        done += len(rows)
        progress(done, total, "purchases")
    places_and_zones = connection.execute(select(schema.place.c.id, schema.place.c.zone))
    zones = {row.id: row.zone for row in places_and_zones}
    turns = [
        (number, *turn)
        for name, number in numbers.items()
        for turn in _turns(zones.get(name, "UTC"), first, last)
    ]
    _insert(duck, "place", numbers.values(), numbers)
    _insert(duck, "turn", *zip(*turns, strict=True))
    tiers = connection.execute(
        select(schema.customer.c.id, schema.customer.c.tier).where(
            schema.customer.c.tier.is_not(None)
        )
    ).all()
    _insert(duck, "tier", *zip(*tiers, strict=True))


def _insert(duck: duckdb.DuckDBPyConnection, table: str, *columns: Iterable[Any]) -> None:
    """Add rows to a table, given as its columns; none at all add nothing."""
    given = {f"c{number}": np.array(list(column)) for number, column in enumerate(columns)}
    if given and len(given["c0"]):
        duck.register("given", given)
        duck.table("given").insert_into(table)
        duck.unregister("given")


@lru_cache
def _turns(zone: str, first: int, last: int) -> tuple[tuple[int, int, int], ...]:
    """When a zone's clock was how many seconds ahead of UTC: (since, until, seconds).

    Covers *first* to *last*, both in seconds UTC.
    """
    try:
        clock: Any = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a source may call it anything
        clock = UTC

    def ahead(moment: int) -> int:
        offset = datetime.fromtimestamp(moment, UTC).astimezone(clock).utcoffset()
        return int((offset or timedelta()).total_seconds())

    turns, since, now = [], first, first
    while now <= last:
        then = now + DAY
        if ahead(then) != ahead(now):
            low, high = now, then
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (middle, high) if ahead(middle) == ahead(now) else (low, middle)
            turns.append((since, high, ahead(now)))
            since = high
        now = then
    return (*turns, (since, now + 1, ahead(now)))


def _take_back(duck: duckdb.DuckDBPyConnection) -> None:
    """Take away what was returned, from the newest purchase before it backwards."""
    moves = duck.execute(
        """SELECT customer, product, moment, pieces, rowid FROM sold
        SEMI JOIN (SELECT DISTINCT customer, product FROM sold WHERE pieces < 0) AS back
            USING (customer, product)
        ORDER BY customer, product, moment, pieces DESC, rowid"""
    ).fetchall()
    gone = [row for _, hers in groupby(moves, key=lambda move: move[:2]) for row in _undone(hers)]
    duck.execute("CREATE TABLE gone (number BIGINT)")
    _insert(duck, "gone", gone)
    duck.execute("DELETE FROM sold WHERE pieces < 0 OR rowid IN (SELECT number FROM gone)")


def _undone(moves: Iterable[tuple[int, int, int, int, int]]) -> Iterator[int]:
    """The rows of one customer's purchases of one product of which no piece was kept."""
    held: list[list[int]] = []  # row and pieces, oldest first
    for _, _, _, pieces, row in moves:
        if pieces > 0:
            held.append([row, pieces])
            continue
        back = -pieces
        while back and held:
            taken = min(back, held[-1][1])
            held[-1][1] -= taken
            back -= taken
            if not held[-1][1]:
                yield held.pop()[0]


def _assembled(duck: duckdb.DuckDBPyConnection) -> Histories:
    """The histories in ``purchase``, with what can be counted from them about the products.

    The newest day may not be over, so what is popular ends with the day before it.
    """
    duck.execute(
        "CREATE TABLE asked AS SELECT max(day) - 1 AS until_day, ? AS fewest_buyers, "
        "? AS fewest_each, ? AS most FROM purchase",
        [FEWEST_BUYERS, FEWEST_EACH, MOST_POPULAR],
    )
    duck.execute("CREATE TABLE span AS SELECT unnest(?) AS days", [list(SPANS)])
    customers = duck.execute(features.CUSTOMERS).fetchnumpy()
    products = duck.execute(features.PRODUCTS).fetchnumpy()
    lines = duck.execute(
        "SELECT DISTINCT customer, day, product FROM purchase ORDER BY customer, day, product"
    ).fetchnumpy()
    visits = duck.execute(features.VISITS).fetchnumpy()
    day, customer = lines["day"].astype(np.int32), lines["customer"]
    begins = np.ones(len(day), dtype=np.bool_)
    begins[1:] = (day[1:] != day[:-1]) | (customer[1:] != customer[:-1])
    item_ids = products["product"].astype(np.int64)
    where = np.ma.filled(visits["place"], "")
    names, places = np.unique(where.astype(str), return_inverse=True)
    has_places = bool(len(names)) and list(names) != [""]
    return Histories(
        users=tuple(str(user) for user in customers["customer"]),
        first_basket=starts(customers["baskets"].astype(np.int64)),
        days=day[begins],
        first_item=np.append(np.flatnonzero(begins), len(day)).astype(np.int64),
        items=np.searchsorted(item_ids, lines["product"]).astype(np.int32),
        item_ids=item_ids,
        is_validation=np.zeros(len(customers["customer"]), dtype=np.bool_),
        goods=Goods(
            category=np.full(len(item_ids), UNKNOWN, dtype=np.int32),
            brand=np.full(len(item_ids), UNKNOWN, dtype=np.int32),
            price_minor=np.full(len(item_ids), UNKNOWN, dtype=np.int64),
            first_seen=products["first_seen"].astype(np.int32),
            barred=np.zeros(len(item_ids), dtype=np.bool_),
        ),
        places=places.astype(np.int32) if has_places else None,
        place_names=tuple(str(name) for name in names) if has_places else (),
        popular=tuple(Favourite(*row) for row in duck.execute(features.POPULAR).fetchall()),
    )


def _described(connection: Connection, histories: Histories) -> Histories:
    """The same histories with what the store says of their products."""
    product = schema.product.c
    known = connection.execute(
        select(product.id, product.category, product.brand, product.price_minor)
    ).all()
    rows = {row.id: row for row in known}
    ours = [rows[number] for number in histories.item_ids.tolist()]
    goods = histories.goods
    assert goods is not None
    return replace(
        histories,
        goods=replace(
            goods,
            category=_numbered([row.category for row in ours]),
            brand=_numbered([row.brand for row in ours]),
            price_minor=np.array(
                [UNKNOWN if row.price_minor is None else row.price_minor for row in ours],
                dtype=np.int64,
            ),
        ),
    )


def _numbered(names: Sequence[str | None]) -> Small:
    """A number for each name, in the order of the alphabet; UNKNOWN for none."""
    numbers = {name: number for number, name in enumerate(sorted({one for one in names if one}))}
    return np.array([numbers.get(name or "", UNKNOWN) for name in names], dtype=np.int32)


def _quiet_duck() -> duckdb.DuckDBPyConnection:
    duck = duckdb.connect()
    duck.execute("SET enable_progress_bar = false")
    return duck

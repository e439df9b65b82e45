"""A store that can be compared whole, and a small Complete Journey."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import duckdb
import pytest
from sqlalchemy import select

from aisleside.hub.store import schema
from aisleside.hub.store.engine import Store

Dump = Callable[[Store], dict[str, list[tuple[object, ...]]]]

TRANSACTIONS = (
    "household_id BIGINT, store_id BIGINT, basket_id BIGINT, product_id BIGINT, quantity BIGINT, "
    "sales_value DOUBLE, retail_disc DOUBLE, coupon_disc DOUBLE, coupon_match_disc DOUBLE, "
    "week BIGINT, transaction_timestamp TIMESTAMP"
)
PRODUCTS = (
    "product_id BIGINT, manufacturer_id BIGINT, department VARCHAR, brand VARCHAR, "
    "product_category VARCHAR, product_type VARCHAR, package_size VARCHAR"
)
DEMOGRAPHICS = (
    "household_id BIGINT, age VARCHAR, income VARCHAR, home_ownership VARCHAR, "
    "marital_status VARCHAR, household_size VARCHAR, household_comp VARCHAR, kids_count VARCHAR"
)
REDEMPTIONS = (
    "household_id BIGINT, coupon_upc BIGINT, campaign_id BIGINT, redemption_date TIMESTAMP"
)
MILK, SHAMPOO, BEER, PETROL, UNKNOWN = 1001, 1002, 1003, 1004, 1999


class Journey:
    """A folder with the four files, small."""

    milk, shampoo, beer, petrol, unlisted = MILK, SHAMPOO, BEER, PETROL, UNKNOWN

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tills = folder / "transactions.parquet"

    def write(self, name: str, columns: str, rows: list[tuple[object, ...]]) -> None:
        """Make one of the files, of these rows."""
        duck = duckdb.connect()
        duck.execute(f"CREATE TABLE t ({columns})")
        marks = ", ".join("?" for _ in columns.split(","))
        duck.executemany(f"INSERT INTO t VALUES ({marks})", rows)
        duck.table("t").write_parquet(str(self.folder / f"{name}.parquet"))
        duck.close()

    def ring_up(self, *rows: tuple[object, ...]) -> None:
        """Add till lines to what is there."""
        duck = duckdb.connect()
        there = duck.execute("SELECT * FROM read_parquet(?)", [str(self.tills)]).fetchall()
        duck.close()
        self.write("transactions", TRANSACTIONS, [*there, *rows])

    def rename_column(self, old: str, new: str) -> None:
        """The till file with one line and one column called otherwise."""
        row = (7, 1, 1, MILK, 1, 1.0, 0.0, 0.0, 0.0, 1, datetime(2017, 1, 1))  # noqa: DTZ001
        self.write("transactions", TRANSACTIONS.replace(old, new), [row])


@pytest.fixture
def journey(tmp_path: Path, whole_journey: Path) -> Journey:
    """Three households, two stores and a year of a few baskets."""
    return Journey(shutil.copytree(whole_journey, tmp_path / "journey"))


@pytest.fixture(scope="module")
def whole_journey(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The four files, for copies to be made of them."""
    journey = Journey(tmp_path_factory.mktemp("journey"))
    lines: list[tuple[object, ...]] = []
    for week in range(30):
        day = datetime(2017, 2, 4) + (datetime(2017, 2, 11) - datetime(2017, 2, 4)) * week  # noqa: DTZ001 as in the file
        at = day.replace(hour=11)
        lines += [
            (7, 367, 500 + week, MILK, 2, 4.58, 0.40, 0.55, 0.0, week, at),
            (7, 367, 500 + week, SHAMPOO, 1, 3.99, 0.0, 0.0, 0.0, week, at),
            (7, 367, 500 + week, BEER, 1, 8.99, 0.0, 0.0, 0.0, week, at),
        ]
        if week % 3 == 0:
            lines.append((7, 401, 800 + week, MILK, 1, 2.29, 0.0, 0.0, 0.0, week, day))
            lines.append((9, 401, 900 + week, PETROL, 9041, 25.0, 0.0, 0.0, 0.0, week, day))
    lines.append((12, 401, 999, UNKNOWN, 1, 1.0, 0.0, 0.0, 0.0, 1, datetime(2017, 3, 3, 9)))  # noqa: DTZ001
    lines.append((12, 401, 999, MILK, 0, 0.0, 0.0, 0.0, 0.0, 1, datetime(2017, 3, 3, 9)))  # noqa: DTZ001
    journey.write("transactions", TRANSACTIONS, lines)
    journey.write(
        "products",
        PRODUCTS,
        [
            (MILK, 1, "GROCERY", "Private", "FLUID MILK PRODUCTS", "FLUID MILK WHITE ONLY", "1 GA"),
            (SHAMPOO, 2, "DRUG GM", "National", "HAIR CARE PRODUCTS", "SHAMPOO", "12 OZ"),
            (BEER, 3, "GROCERY", "National", "BEERS/ALES", "BEERALEMALT LIQUORS", "72 OZ"),
            (PETROL, 4, "FUEL", "National", "COUPON/MISC ITEMS", "GASOLINE-REG UNLEADED", None),
        ],
    )
    journey.write(
        "demographics",
        DEMOGRAPHICS,
        [(7, "45-54", "50-74K", "Homeowner", "Married", "2", "2 Adults No Kids", "0")],
    )
    journey.write(
        "coupon_redemptions",
        REDEMPTIONS,
        [
            (7, 1, 18, datetime(2017, 5, 1)),  # noqa: DTZ001
            (7, 2, 18, datetime(2017, 5, 2)),  # noqa: DTZ001
            (7, 3, 20, datetime(2017, 6, 2)),  # noqa: DTZ001
        ],
    )
    return journey.folder


@pytest.fixture
def dump() -> Dump:
    """All that travels, without versions: what two hubs must agree on."""

    def dump(store: Store) -> dict[str, list[tuple[object, ...]]]:
        with store.read() as connection:
            return {
                name: sorted(
                    (tuple(row) for row in connection.execute(
                        select(*(c for c in table.columns if c.name not in ("version", "pin_hash")))
                    )),
                    key=str,
                )
                for name, table in (*schema.TRAVELLING.items(), ("member", schema.member))
            }  # fmt: skip

    return dump

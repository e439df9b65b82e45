"""A file of invoice lines: returns, guests, several names for one code, fees, and damage."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest
from sqlalchemy import select

from aisleside.hub.sources import retail
from aisleside.hub.sources.delivery import Delivery
from aisleside.hub.sources.files import SourceFileError
from aisleside.hub.store import schema
from aisleside.hub.store.engine import Store

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
REAL = Path(__file__).parents[4] / "shared" / "data" / "onlineretail" / "transactions.parquet"

HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"
LINES = """
536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2010-12-01 08:26:00,2.55,17850,United Kingdom
536365,71053,WHITE METAL LANTERN,6,2010-12-01 08:26:00,3.39,17850,United Kingdom
536366,85123A,"CREAM HANGING HEART, T-LIGHT HOLDER",2,2010-12-02 09:00:00,2.55,17850,United Kingdom
536367,85123A,WHITE HANGING HEART T-LIGHT HOLDER,1,2010-12-03 09:00:00,2.55,13047,France
C536379,85123A,WHITE HANGING HEART T-LIGHT HOLDER,-2,2010-12-04 09:41:00,2.55,17850,United Kingdom
536370,POST,POSTAGE,3,2010-12-01 08:45:00,18.00,13047,France
536414,22139,,56,2010-12-01 11:52:00,0,,United Kingdom
536544,21773,DECORATIVE ROSE BATHROOM BOTTLE,1,2010-12-01 14:32:00,2.51,,United Kingdom
536545,21774,UMBRELLA,many,2010-12-01 14:32:00,2.51,13047,France
""".strip()

Dump = Callable[[Store], dict[str, list[tuple[object, ...]]]]


@pytest.fixture
def invoices(tmp_path: Path) -> Path:
    path = tmp_path / "invoices.csv"
    path.write_text(f"{HEADER}\n{LINES}\n", encoding="utf-8")
    return path


def load(store: Store, path: Path, *, force: bool = False) -> Delivery | None:
    delivery = Delivery(store, "retail", terms="CC0", progress=lambda done, total, what: None)
    done = retail.load(delivery, path, now=NOON, real_dates=True, force=force)
    return delivery if done else None


def lines(store: Store) -> list[Any]:
    line, product = schema.line.c, schema.product
    asked = (
        select(product.c.sku, line.receipt, line.quantity, line.paid_minor, line.kind)
        .join_from(schema.line, product, product.c.id == line.product)
        .order_by(line.receipt, product.c.sku)
    )
    with store.read() as connection:
        return [tuple(row) for row in connection.execute(asked)]


def test_cancellations_are_returns_and_codes_without_digits_are_fees(
    store: Store, invoices: Path
) -> None:
    load(store, invoices)

    assert lines(store) == [
        ("71053", "536365", 6, 2034, "sale"),
        ("85123A", "536365", 6, 1530, "sale"),
        ("85123A", "536366", 2, 510, "sale"),
        ("85123A", "536367", 1, 255, "sale"),
        ("POST", "536370", 3, 5400, "fee"),
        ("85123A", "C536379", -2, -510, "return"),
    ]


def test_guests_and_unreadable_lines_are_left_out_and_counted(store: Store, invoices: Path) -> None:
    delivery = load(store, invoices)

    assert delivery is not None
    assert delivery.skipped == {"lines of guests": 2, "lines that cannot be read": 1}
    assert "1 lines that cannot be read; the first is line 10." in delivery.remarks


def test_the_description_used_most_often_is_the_name(store: Store, invoices: Path) -> None:
    delivery = load(store, invoices)

    product = schema.product.c
    with store.read() as connection:
        row = connection.execute(
            select(product.name, product.picture, product.price_minor).where(
                product.sku == "85123A"
            )
        ).one()
    assert tuple(row) == ("White hanging heart t-light holder", "candle", 255)
    assert delivery is not None
    assert any("1 codes have several descriptions" in remark for remark in delivery.remarks)


def test_the_same_file_again_changes_nothing(store: Store, invoices: Path, dump: Dump) -> None:
    load(store, invoices)
    before = dump(store)

    assert load(store, invoices) is None
    forced = load(store, invoices, force=True)

    assert forced is not None
    assert forced.changed == {}
    assert dump(store) == before


def test_parquet_and_csv_of_the_same_lines_are_the_same(
    store: Store, invoices: Path, dump: Dump
) -> None:
    path = invoices.with_suffix(".parquet")
    with invoices.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    duck = duckdb.connect()
    duck.execute(f"CREATE TABLE t ({', '.join(f'{name} VARCHAR' for name in rows[0])})")
    duck.executemany("INSERT INTO t VALUES (?,?,?,?,?,?,?,?)", [list(r.values()) for r in rows])
    duck.table("t").write_parquet(str(path))
    duck.close()
    load(store, invoices)
    before = dump(store)

    delivery = load(store, path)

    assert delivery is not None
    assert delivery.changed == {}
    assert dump(store) == before


def test_a_wrong_header_says_which_column_was_meant(
    store: Store, invoices: Path, dump: Dump
) -> None:
    before = dump(store)
    invoices.write_text(
        f"{HEADER.replace('CustomerID', 'Customer_ID').replace('Country', 'Land')}\n{LINES}\n",
        encoding="utf-8",
    )

    with pytest.raises(SourceFileError) as refused:
        load(store, invoices)

    assert '"CustomerID" (is "Customer_ID" meant?)' in refused.value.say
    assert '"Country"' in refused.value.say
    assert "Land" in refused.value.say
    assert dump(store) == before


def test_a_stray_byte_is_named_by_its_line(store: Store, invoices: Path, dump: Dump) -> None:
    before = dump(store)
    damaged = invoices.read_bytes().replace(b"METAL", b"M\xe9TAL")
    invoices.write_bytes(damaged)

    with pytest.raises(SourceFileError) as refused:
        load(store, invoices)

    assert refused.value.line == 3
    assert "(line 3)" in refused.value.say
    assert "UTF-8" in refused.value.say
    assert dump(store) == before


def test_a_line_with_too_few_values_is_named(store: Store, invoices: Path) -> None:
    text = invoices.read_text(encoding="utf-8").splitlines()
    text[4] = "536367,85123A,WHITE"
    invoices.write_text("\n".join(text), encoding="utf-8")

    with pytest.raises(SourceFileError) as refused:
        load(store, invoices)

    assert refused.value.line == 5


@pytest.mark.parametrize("content", ["", f"{HEADER}\n"])
def test_a_file_without_lines_is_refused(store: Store, invoices: Path, content: str) -> None:
    invoices.write_text(content, encoding="utf-8")

    with pytest.raises(SourceFileError) as refused:
        load(store, invoices)

    assert "Nothing of it was loaded" in refused.value.say


def test_text_that_looks_like_markup_stays_text(store: Store, invoices: Path) -> None:
    hostile = '<img src=""http://127.0.0.1:9/x"">'
    invoices.write_text(
        f'{HEADER}\n1,12345,"{hostile}",1,2010-12-01 08:26:00,1,7,"=1+1"\n', encoding="utf-8"
    )

    load(store, invoices)

    with store.read() as connection:
        name = connection.execute(select(schema.product.c.name)).scalar_one()
    assert name == '<img src="http://127.0.0.1:9/x">'


@pytest.mark.skipif(not REAL.exists(), reason="the shared Online Retail file is not here")
def test_the_real_file_loads_with_its_returns_guests_and_fees(store: Store) -> None:
    delivery = load(store, REAL)

    assert delivery is not None
    assert delivery.skipped["lines of guests"] == 135_080
    assert delivery.read["lines"] == 541_909 - 135_080
    assert delivery.read["customers"] == 4_372
    assert delivery.changed["line"] == delivery.read["lines"]

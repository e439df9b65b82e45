"""What lies in one basket: links from one product to another, with their counts.

Two products are linked when receipts that hold both are many for how often each
is bought at all. Every link carries what it was counted from, so a tablet can
say "in 41 of 210 baskets with milk" and anybody can count again. Sensitive
products and fees take no part, on either side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import duckdb
from sqlalchemy import Connection, func, select

from aisleside.domain.purchase import LineKind
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import schema
from aisleside.hub.store.engine import Store
from aisleside.hub.store.reading import Plain, batches
from aisleside.wire.rows import LinkRow

SOURCE = "links"
BATCH = 100_000  # lines handed to DuckDB at once

FEWEST_RECEIPTS = 20  # that hold a product before we speak of what goes with it
FEWEST_TOGETHER = 5  # receipts that hold both
MOST_LINKS = 20  # of one product

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class LinksReport:
    """*receipts* with at least one article, *products* that have links."""

    receipts: int
    products: int
    links: int
    changed: int


def learn(
    store: Store,
    progress: Progress,
    *,
    fewest_receipts: int = FEWEST_RECEIPTS,
    fewest_together: int = FEWEST_TOGETHER,
    most: int = MOST_LINKS,
) -> LinksReport:
    """Count all baskets in the store and publish the links that hold.

    A product's links are ranked by *together* / sqrt(*base* of both), the cosine
    of their receipts (no unit); ties go to the lower product id. Running it again
    on the same lines changes nothing.
    """
    duck = duckdb.connect()
    duck.execute("SET enable_progress_bar = false")
    try:
        with store.read() as connection:
            _fill(duck, connection, progress)
        receipts = duck.execute("SELECT count(DISTINCT receipt) FROM held").fetchall()[0][0]
        rows = _rank(duck, fewest_receipts, fewest_together, most)
    finally:
        duck.close()
    with store.write() as connection, Intake(connection, SOURCE) as intake:
        intake.links(rows)
    progress(len(rows), len(rows), "links")
    return LinksReport(receipts, len({row.product for row in rows}), len(rows), intake.changed)


def _fill(duck: duckdb.DuckDBPyConnection, connection: Connection, progress: Progress) -> None:
    """Copy which receipt holds which product into DuckDB, receipts as numbers."""
    duck.execute("CREATE TABLE line (receipt BIGINT, product BIGINT)")
    line, product = schema.line, schema.product
    sold = (
        select(line.c.customer, line.c.at, line.c.receipt, line.c.product)
        .join(product, product.c.id == line.c.product)
        .where(line.c.kind == LineKind.SALE, product.c.sensitive == 0)
        .order_by(line.c.customer, line.c.at, line.c.receipt)
    )
    total = connection.execute(select(func.count()).select_from(line)).scalar_one()
    done = 0
    for receipts, products in _numbered(batches(connection, sold, size=BATCH)):
        duck.execute(
            "INSERT INTO line SELECT unnest(?::BIGINT[]), unnest(?::BIGINT[])",
            [receipts, products],
        )
        done += len(receipts)
        progress(done, total, "baskets")
    duck.execute("CREATE TABLE held AS SELECT DISTINCT receipt, product FROM line")


def _numbered(found: Iterable[list[Plain]]) -> Iterator[tuple[list[int], list[int]]]:
    """Number the receipts in the order they come, which is customer by customer."""
    number, last = 0, (0, 0, "")
    for rows in found:
        receipts, products = [], []
        for customer, at, receipt, product in rows:
            if (customer, at, receipt) != last:
                number += 1
                last = (customer, at, receipt)
            receipts.append(number)
            products.append(product)
        yield receipts, products


def _rank(
    duck: duckdb.DuckDBPyConnection, fewest_receipts: int, fewest_together: int, most: int
) -> list[LinkRow]:
    found = duck.execute(
        """
        WITH base AS (
            SELECT product, count(*) AS base FROM held GROUP BY product
            HAVING count(*) >= ?::BIGINT),
        kept AS (SELECT receipt, product FROM held SEMI JOIN base USING (product)),
        pair AS (
            SELECT a.product AS one, b.product AS two, count(*) AS together
            FROM kept a JOIN kept b ON a.receipt = b.receipt AND a.product < b.product
            GROUP BY ALL HAVING count(*) >= ?::BIGINT),
        both_ways AS (
            SELECT one AS product, two AS other, together FROM pair
            UNION ALL SELECT two, one, together FROM pair)
        SELECT product, row_number() OVER (
                PARTITION BY product ORDER BY together / sqrt(p.base * o.base) DESC, other)
                AS rank,
            other, together, p.base, 0
        FROM both_ways JOIN base p USING (product) JOIN base o ON o.product = other
        QUALIFY rank <= ?::BIGINT ORDER BY product, rank
        """,
        [fewest_receipts, fewest_together, most],
    ).fetchall()
    return [LinkRow(*row) for row in found]

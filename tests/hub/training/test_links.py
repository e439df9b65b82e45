"""Links say how often, and anybody can count again."""

from __future__ import annotations

import random
from itertools import combinations
from math import sqrt

import pytest
from sqlalchemy import insert, select, update

from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import schema
from aisleside.hub.store.engine import Store
from aisleside.hub.training.links import learn
from aisleside.wire.rows import CustomerRow, LineRow, LinkRow

SENSITIVE = 7
FEE = 8


def silent(done: int, total: int, what: str) -> None:
    assert 0 <= done <= total
    assert what


@pytest.fixture
def baskets(store: Store) -> dict[tuple[int, str], set[int]]:
    """Three hundred receipts of thirty customers over forty products, some often together."""
    draw = random.Random(5)
    held: dict[tuple[int, str], set[int]] = {}
    lines = []
    for number in range(300):
        owner = number % 30 + 1
        receipt = f"R{number // 2}"  # the same receipt number may occur at two customers
        chosen = {int(40 * draw.random() ** 2) + 1 for _ in range(draw.randrange(1, 9))}
        if 1 in chosen:
            chosen.add(2)
        held[owner, receipt] = held.get((owner, receipt), set()) | chosen
        at = 5_000 + number // 2
        lines += [
            LineRow(owner, at, 100 * number + n, receipt, item, "1", None, 1, 100, 100,
                    "fee" if item == FEE else "sale", None, 0)
            for n, item in enumerate([*chosen, min(chosen)])  # one of them rung up twice
        ]  # fmt: skip
    lines.append(LineRow(1, 9_000, 1, "X", 3, "1", None, -1, -100, -100, "return", None, 0))
    with store.write() as connection:
        connection.execute(
            insert(schema.product),
            [
                {
                    "id": n,
                    "sku": f"P{n}",
                    "name": f"Thing {n}",
                    "department": "Home",
                    "category": "Things",
                    "picture": "mug",
                    "sensitive": int(n == SENSITIVE),
                    "version": 1,
                }
                for n in range(1, 42)
            ],
        )
        with Intake(connection, "till") as intake:
            intake.customers(
                CustomerRow(n, f"C {n}", "C", str(n), None, None, None, None, None, "", None,
                            "unknown", None, None, "till", 1, 0)
                for n in range(1, 31)
            )  # fmt: skip
            intake.lines(lines)
    return {key: items - {SENSITIVE, FEE} for key, items in held.items()}


def links(store: Store) -> list[LinkRow]:
    with store.read() as connection:
        asked = select(schema.link).order_by(schema.link.c.product, schema.link.c.rank)
        return [LinkRow(*row)._replace(version=0) for row in connection.execute(asked)]


def test_every_link_can_be_counted_again_from_the_receipts(
    store: Store, baskets: dict[tuple[int, str], set[int]]
) -> None:
    base: dict[int, int] = {}
    together: dict[tuple[int, int], int] = {}
    for items in baskets.values():
        for item in items:
            base[item] = base.get(item, 0) + 1
    kept = {item for item, count in base.items() if count >= 20}
    for items in baskets.values():
        for pair in combinations(sorted(items & kept), 2):
            together[pair] = together.get(pair, 0) + 1
    expected = []
    for item in sorted(kept):
        others = [
            (sum(pair) - item, count)
            for pair, count in together.items()
            if item in pair and count >= 5
        ]
        others.sort(key=lambda other: (-other[1] / sqrt(base[item] * base[other[0]]), other[0]))
        expected += [
            LinkRow(item, rank, other, count, base[item], 0)
            for rank, (other, count) in enumerate(others[:4], start=1)
        ]

    report = learn(store, silent, most=4)

    assert links(store) == expected
    assert report.links == len(expected) > 40
    assert report.receipts == sum(1 for items in baskets.values() if items)


def test_sensitive_products_and_fees_are_on_neither_side(
    store: Store, baskets: dict[tuple[int, str], set[int]]
) -> None:
    learn(store, silent, fewest_receipts=1, fewest_together=1)

    named = {row.product for row in links(store)} | {row.other for row in links(store)}
    assert named
    assert not named & {SENSITIVE, FEE}


def test_learning_again_from_the_same_receipts_changes_nothing(
    store: Store, baskets: dict[tuple[int, str], set[int]]
) -> None:
    learn(store, silent)
    with store.read() as connection:
        before = connection.execute(select(schema.feed)).fetchall()

    report = learn(store, silent)

    with store.read() as connection:
        assert connection.execute(select(schema.feed)).fetchall() == before
    assert report.changed == 0


def test_a_product_that_becomes_sensitive_loses_its_links(
    store: Store, baskets: dict[tuple[int, str], set[int]]
) -> None:
    learn(store, silent)
    with store.write() as connection:
        connection.execute(
            update(schema.product).where(schema.product.c.id == 1).values(sensitive=1)
        )

    learn(store, silent)

    assert all(1 not in (row.product, row.other) for row in links(store))


def test_an_empty_store_has_no_links(store: Store) -> None:
    assert learn(store, silent).links == 0


def test_not_even_the_first_line_of_all_is_left_out(store, baskets):
    with store.write() as connection, Intake(connection, "till") as intake:
        intake.lines([LineRow(1, 1, 1, "FIRST", 3, "1", None, 1, 100, 100, "sale", None, 0)])

    without = {key for key, held in baskets.items() if held - {SENSITIVE, FEE}}
    assert learn(store, silent).receipts == len(without) + 1

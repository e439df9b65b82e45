"""Generated crowds: the same seed gives the same rows, and they hang together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from aisleside.hub.sources import synthetic
from aisleside.hub.sources.delivery import Delivery
from aisleside.hub.store import schema
from aisleside.hub.store.engine import Store, open_store
from aisleside.wire.rows import LineRow

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "hub.db")
    yield opened
    opened.close()


def bring(
    store: Store, *, now: datetime = NOON, force: bool = False, count: int = 2_000
) -> tuple[Delivery, bool]:
    """Load a crowd of three hundred; return the counts and whether anything was read."""
    delivery = Delivery(store, synthetic.NAME, terms=synthetic.TERMS, progress=lambda *_: None)
    was_new = synthetic.load(delivery, seed=1, customers=300, count=count, now=now, force=force)
    return delivery, was_new


def all_lines(seed: int, customers: int, m: int) -> list[LineRow]:
    return [row for batch in synthetic.lines(seed, customers, m) for row in batch]


def rows_of(store: Store) -> dict[str, list[object]]:
    with store.read() as connection:
        return {
            name: [tuple(row) for row in connection.execute(select(table))]
            for name, table in {**schema.TRAVELLING, "feed": schema.feed}.items()
        }


def test_the_same_seed_gives_the_same_people_and_purchases():
    first = list(synthetic.people(5, 25_000)), all_lines(5, 1_000, 5_000)
    again = list(synthetic.people(5, 25_000)), all_lines(5, 1_000, 5_000)
    other = list(synthetic.people(6, 25_000)), all_lines(6, 1_000, 5_000)

    assert first == again
    assert first[0] != other[0]
    assert first[1] != other[1]


def test_as_many_people_come_as_were_asked_for_numbered_without_gaps():
    numbers = [row.id for batch in synthetic.people(1, 45_001) for row in batch.customers]

    assert numbers == list(range(1, 45_002))


def test_names_come_from_tens_of_thousands_of_words_in_several_scripts():
    people = [row for batch in synthetic.people(1, 100_000) for row in batch.customers]

    words = {word for row in people for word in (row.given, row.family)}
    assert len(words) > 20_000
    for letter in ("é", "И", "Μ", "م", "王", "子", "김", "स"):
        assert any(letter in row.said for row in people), letter


def test_every_loyalty_number_is_different_and_every_address_leads_nowhere():
    batches = list(synthetic.people(1, 20_000))

    cards = [row.loyalty for batch in batches for row in batch.customers]
    contacts = [row for batch in batches for row in batch.contacts]
    assert len(set(cards)) == 20_000
    assert all(row.value.endswith(".example") for row in contacts if row.kind == "email")
    assert all(" 000 " in row.value for row in contacts if row.kind == "phone")


def test_lines_are_complete_in_order_and_about_known_customers_products_and_places():
    rows = all_lines(1, 800, 7_777)

    assert [row.id for row in rows] == list(range(1, 7_778))
    keys = [(row.customer, row.at, row.id) for row in rows]
    assert keys == sorted(keys)
    assert {row.customer for row in rows} <= set(range(1, 801))
    assert {row.product for row in rows} <= set(range(1, synthetic.PRODUCT_COUNT + 1))
    assert {row.place for row in rows} <= {row.id for row in synthetic.places()}
    assert {row.staff for row in rows} <= {row.id for row in synthetic.staff(1)}
    assert all(row.at < synthetic.UNTIL.timestamp() for row in rows)


def test_a_few_customers_and_a_few_products_make_most_of_the_lines():
    rows = all_lines(1, 10_000, 50_000)

    buyers = Counter(row.customer for row in rows)
    goods = Counter(row.product for row in rows)
    best_tenth = sum(count for _, count in buyers.most_common(1_000))
    assert best_tenth > 0.4 * len(rows)
    assert sum(count for _, count in goods.most_common(1_000)) > 0.4 * len(rows)


def test_nobody_buys_where_nobody_is():
    assert all_lines(1, 0, 100) == []


def test_a_loaded_crowd_is_whole_and_ends_before_the_first_load(store):
    delivery, _ = bring(store)

    assert delivery.read["customers"] == 300
    assert delivery.read["lines"] == 2_000
    with store.read() as connection:
        count = connection.execute(select(func.count()).select_from(schema.line)).scalar_one()
        newest = connection.execute(select(func.max(schema.line.c.at))).scalar_one()
        strangers = connection.execute(
            select(schema.line.c.product).where(
                schema.line.c.product.not_in(select(schema.product.c.id))
            )
        ).all()
        outside = connection.execute(
            select(schema.line.c.id).where(
                ~select(schema.member.c.customer)
                .where(
                    schema.member.c.customer == schema.line.c.customer,
                    schema.member.c.place == schema.line.c.place,
                )
                .exists()
            )
        ).all()
    assert count == 2_000
    assert NOON - timedelta(days=30) < datetime.fromtimestamp(newest, UTC) < NOON
    assert strangers == []
    assert outside == []


def test_loading_a_crowd_again_later_changes_nothing(store):
    bring(store)
    before = rows_of(store)

    known, known_was_new = bring(store, now=NOON + timedelta(days=9))
    forced, _ = bring(store, now=NOON + timedelta(days=9), force=True)

    assert not known_was_new
    assert known.changed == forced.changed == {}
    assert rows_of(store) == before


def test_another_number_of_lines_makes_another_crowd_and_leaves_the_first_alone(store):
    bring(store)
    before = rows_of(store)["line"]

    bring(store, count=500)

    after = rows_of(store)["line"]
    assert len(after) == len(before) + 500
    assert set(before) <= set(after)

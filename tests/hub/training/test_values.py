"""Everybody's value is worked out from her purchases, and told only when it changes."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import journal, schema
from aisleside.hub.training import values
from aisleside.wire.rows import LineRow, ServiceRow

pytestmark = pytest.mark.both_engines

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
WORDS = ("low", "lower", "poor", "worst", "bad", "cheap", "small")


class Till:
    """Rings up purchases of a shop's customers."""

    def __init__(self, shop):
        self._shop = shop
        self._number = 0

    def sell(self, customer, *, ago, paid=10_000, place="1", quantity=1, kind="sale"):
        self._number += 1
        at = int((NOW - timedelta(days=ago)).timestamp())
        row = LineRow(
            customer, at, self._number, f"R{self._number}", 1, place, None, quantity, paid, paid,
            kind, None, 0,
        )  # fmt: skip
        with self._shop.store.write() as connection, Intake(connection, "till") as intake:
            intake.lines([row])

    def fail(self, customer, *, ago):
        at = int((NOW - timedelta(days=ago)).timestamp())
        row = ServiceRow(
            customer, at, 1, "delivery", "Late", None, "1", None, None, 1, None, None, 0
        )
        with self._shop.store.write() as connection, Intake(connection, "till") as intake:
            intake.services([row])


@pytest.fixture
def till(shop):
    """A shop with ten customers, of whom each comes once more and spends more than the one
    before.
    """
    till = Till(shop)
    for number in range(1, 11):
        shop.customer(number, places=("1",))
        for visit in range(number):
            till.sell(number, ago=5 + visit, paid=1_000 * number)
    return till


def learn(shop, *, now=NOW):
    return values.learn(shop.store, lambda *_: None, now=now)


def facts(shop):
    with shop.store.read() as connection:
        found = connection.execute(select(schema.fact).where(schema.fact.c.key == "value.band"))
        return {row.customer: row for row in found}


def said(shop):
    return {customer: json.loads(row.value) for customer, row in facts(shop).items()}


def test_who_comes_and_buys_most_is_looked_after(shop, till):
    learn(shop)

    bands = {customer: one["band"] for customer, one in said(shop).items()}
    assert bands[10] == "look after"
    assert bands[6] == "grow"
    assert bands[1] == "welcome"


def test_it_is_a_fact_that_staff_use_silently(shop, till):
    learn(shop)

    row = facts(shop)[10]
    assert (row.disclosure, row.purpose) == ("staff", "service")
    assert said(shop)[10] == {
        "band": "look after",
        "for": [
            "Came 10 times in 12 months",
            "Among the quarter who buy most here",
            "Keeps what was bought: nothing came back",
        ],
        "against": None,
        "definition": "Store value",
        "version": 1,
        "as_of": "2026-11-21",
    }


def test_what_went_wrong_and_what_came_back_speaks_against(shop, till):
    till.fail(10, ago=30)
    for _ in range(4):
        till.sell(9, ago=3, paid=-1_000, quantity=-1, kind="return")

    learn(shop)

    assert said(shop)[10]["against"] == "One service problem in 12 months"
    assert said(shop)[9]["against"] == "4 of 9 pieces came back"


def test_who_has_not_come_for_a_year_is_won_back(shop, till):
    shop.customer(11, places=("1",))
    till.sell(11, ago=500)

    learn(shop)

    assert said(shop)[11]["band"] == "win back"
    assert said(shop)[11]["for"][0] == "Used to come: last in July 2025"


def test_the_next_day_nothing_is_told_again_that_says_the_same(shop, till):
    learn(shop)
    with shop.store.read() as connection:
        before = journal.head(connection)

    report = learn(shop, now=NOW + timedelta(days=1))

    with shop.store.read() as connection:
        assert journal.head(connection) == before
    assert (report.customers, report.changed) == (10, 0)
    assert said(shop)[10]["as_of"] == "2026-11-21"


def test_a_purchase_tells_only_whose_value_it_changes(shop, till):
    learn(shop)
    for _ in range(12):
        till.sell(1, ago=1, paid=50_000)

    learn(shop, now=NOW + timedelta(days=1))

    assert said(shop)[1]["band"] == "look after"
    assert said(shop)[1]["as_of"] == "2026-11-22"
    assert said(shop)[10]["as_of"] == "2026-11-21"


def test_purchases_after_now_do_not_count(shop, till):
    till.sell(1, ago=-3, paid=10_000_000)

    learn(shop)

    assert said(shop)[1]["band"] == "welcome"


def test_each_place_has_its_own_measure(shop, till):
    for number in range(21, 31):
        shop.customer(number, places=("2",))
        for visit in range(number - 20):
            till.sell(number, ago=5 + visit, paid=10 * number, place="2")

    learn(shop)

    assert said(shop)[30]["band"] == "look after"  # spends less than the least of store 1
    assert said(shop)[10]["band"] == "look after"


def test_a_hub_without_purchases_has_no_values(shop):
    assert learn(shop) == values.ValuesReport(0, 0)


def test_no_sentence_makes_anybody_small(shop, till):
    till.fail(1, ago=30)
    learn(shop)

    for one in said(shop).values():
        words = " ".join([one["band"], *one["for"], one["against"] or ""]).lower().split()
        assert not set(words) & set(WORDS)

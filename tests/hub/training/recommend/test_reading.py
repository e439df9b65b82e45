"""Whatever the purchases come in, the baskets are those of the till, and errors name the line."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from datetime import UTC, date, datetime

import duckdb
import numpy as np
import pytest
from sqlalchemy import insert

from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import schema
from aisleside.hub.training.recommend import features, reading
from aisleside.hub.training.recommend.reading import (
    UnreadableHistoriesError,
    from_jsonl,
    from_store,
    from_table,
)
from aisleside.wire.rows import CustomerRow, LineRow

HEADING = '{"n_items": 9}'
FEE, WINE = 4, 5  # products


def silent(done: int, total: int, what: str) -> None:
    assert 0 <= done <= total
    assert what


def test_lines_become_baskets_in_the_order_in_which_they_stand():
    histories = from_jsonl(
        [
            HEADING,
            '{"user": "17", "split": "train", "baskets": [[3, 8, 3], [], [4]],'
            ' "days": ["2017-01-04", "2017-01-05", "2017-01-05"]}',
            "",
            '{"user": 18, "split": "val", "baskets": [[0]], "days": null}',
            b'{"user": "19", "baskets": []}',
        ]
    )

    assert histories.users == ("17", "18", "19")
    assert [[basket.tolist() for basket in histories.baskets(user)] for user in range(3)] == [
        [[3, 8], [4]],
        [[0]],
        [],
    ]
    assert histories.days.tolist() == [
        date(2017, 1, 4).toordinal(),
        date(2017, 1, 5).toordinal(),
        0,
    ]
    assert histories.is_validation.tolist() == [False, True, False]
    assert histories.dropped == 1
    assert histories.n_items == 9


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{not json", "it is not JSON"),
        ('{"more": ' + "[" * 100_000, "it is not JSON"),
        ('{"baskets": [[1]]}', "missing required field `user`"),
        ('{"user": "1", "baskets": [[9]]}', "item 9 is not one of the 9 items, 0 to 8"),
        ('{"user": "1", "baskets": [[-1, 2]]}', "item -1 is not"),
        ('{"user": "1", "baskets": [["a"]]}', "$.baskets[0][0]"),
        ('{"user": "1", "baskets": [[1], [2]], "days": ["2017-01-04"]}', "1 days are given for 2"),
        ('{"user": "1", "baskets": [[1]], "days": ["4 May"]}', '"4 May" is not a day'),
        (
            '{"user": "1", "baskets": [[1], [2]], "days": ["2017-01-04", "2017-01-03"]}',
            "go back in time at 2017-01-03",
        ),
        ('{"user": "1", "split": "test", "baskets": [[1]]}', 'neither "train" nor "val"'),
    ],
)
def test_a_line_that_cannot_be_used_is_named_with_what_is_wrong(line: str, why: str):
    with pytest.raises(UnreadableHistoriesError) as caught:
        from_jsonl([HEADING, '{"user": "0", "baskets": [[1]]}', line])

    assert caught.value.line == 3
    assert why in caught.value.say
    assert "line 3" in caught.value.say


@pytest.mark.parametrize("heading", ["", "[]", '{"n_items": -1}', '{"n_items": 99999999999}'])
def test_a_heading_without_a_number_of_items_is_refused(heading: str):
    with pytest.raises(UnreadableHistoriesError) as caught:
        from_jsonl([heading])

    assert caught.value.line == 1


def sold(customer, at, number, product, *, place="1", quantity=1, kind="sale"):
    return LineRow(
        customer, int(at.timestamp()), number, f"R{number}", product, place, None, quantity,
        100, 100, kind, None, 0,
    )  # fmt: skip


def put(store, lines, *, customers=3, products=9, tier="Gold"):
    with store.write() as connection:
        connection.execute(
            insert(schema.place),
            [
                {"id": name, "name": name, "kind": "store", "currency": "EUR", "zone": zone,
                 "version": 1}
                for name, zone in (("1", "Europe/Berlin"), ("2", "Nowhere/At all"))
            ],
        )  # fmt: skip
        connection.execute(
            insert(schema.product),
            [
                {"id": n, "sku": f"P{n}", "name": f"Thing {n}", "department": "Home",
                 "category": "Wine" if n == WINE else f"C{n % 2}",
                 "brand": "Own" if n == 1 else None, "price_minor": 100 * n if n > 1 else None,
                 "picture": "mug", "sensitive": int(n == WINE), "version": 1}
                for n in range(1, products + 1)
            ],
        )  # fmt: skip
        with Intake(connection, "till") as intake:
            intake.customers(
                CustomerRow(n, f"C {n}", "C", str(n), None, tier if n == 1 else None, None, None,
                            None, "", None, "unknown", None, None, "till", 1, 0)
                for n in range(1, customers + 1)
            )  # fmt: skip
            intake.lines(lines)


def at(day: int, hour: int = 12, *, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, 30, tzinfo=UTC)


def baskets(histories):
    """Product ids by customer and date."""
    return {
        (user, str(date.fromordinal(histories.days[number]))): histories.item_ids[
            histories.basket(number)
        ].tolist()
        for row, user in enumerate(histories.users)
        for number in range(histories.first_basket[row], histories.first_basket[row + 1])
    }


@pytest.mark.both_engines
def test_a_basket_is_a_customers_day_on_the_clock_of_the_place(store):
    put(
        store,
        [
            sold(1, at(27), 1, 2),
            sold(1, at(27, 22), 2, 3),  # half past eleven in Berlin, still winter time
            sold(1, at(29, 22), 3, 6),  # half past midnight there, the clock has changed
            sold(1, at(29, 22), 4, 7, place="2"),  # UTC, where nobody knows the zone
            sold(1, at(29, 10), 5, 8, place="2"),
            sold(2, at(27), 6, WINE),
            sold(2, at(27), 7, FEE, kind="fee"),
            sold(2, at(27), 8, 2),
            sold(2, at(27), 9, 2),
        ],
    )

    histories = from_store(store, silent)

    assert baskets(histories) == {
        ("1", "2026-03-27"): [2, 3],
        ("1", "2026-03-29"): [7, 8],
        ("1", "2026-03-30"): [6],
        ("2", "2026-03-27"): [2],
    }
    assert histories.users == ("1", "2")
    assert [histories.place_names[place] for place in histories.places] == ["1", "2", "1", "1"]
    goods = histories.goods
    ids = histories.item_ids.tolist()
    assert ids == [2, 3, 6, 7, 8]
    assert goods.price_minor.tolist() == [200, 300, 600, 700, 800]
    assert goods.category[ids.index(2)] == goods.category[ids.index(6)] != goods.category[1]
    assert goods.brand.tolist() == [-1] * 5
    assert goods.first_seen[ids.index(6)] == date(2026, 3, 30).toordinal()


def test_what_came_back_was_never_bought_the_newest_first(store):
    put(
        store,
        [
            sold(1, at(1), 1, 2),
            sold(1, at(2), 2, 2, quantity=2),
            sold(1, at(3), 3, 2),
            sold(1, at(4), 4, 2, quantity=-2, kind="return"),  # of day 3 and one of day 2
            sold(1, at(5), 5, 2),
            sold(1, at(6), 6, 3, quantity=0),  # weighed
            sold(1, at(6), 7, 3, quantity=0, kind="return"),
            sold(2, at(6), 8, 2, quantity=-1, kind="return"),  # bought elsewhere
            sold(3, at(6), 9, 2),
        ],
    )

    assert baskets(from_store(store, silent)) == {
        ("1", "2026-03-01"): [2],
        ("1", "2026-03-02"): [2],
        ("1", "2026-03-05"): [2],
        ("3", "2026-03-06"): [2],
    }


def test_a_till_whose_clock_ran_ahead_does_not_move_what_is_popular_into_the_future(store):
    lines = [sold(one, at(day), 10 * one + day, 2) for one in range(1, 31) for day in (1, 2, 3)]
    put(store, [*lines, sold(1, at(1).replace(year=2099), 9, 3)], customers=30)

    histories = from_store(store, silent, now=at(3, 20))

    assert date.fromordinal(int(histories.days.max())) == date(2026, 3, 3)
    assert {(one.product, one.buyers) for one in histories.popular} == {(2, 30)}


def test_an_empty_store_has_empty_histories(store):
    histories = from_store(store, silent)

    assert (histories.users, histories.n_items, histories.n_baskets) == ((), 0, 0)
    assert histories.popular == ()


def test_popular_lists_count_customers_up_to_the_last_full_day(store):
    draw = random.Random(3)
    lines = []
    bought = defaultdict(set)  # customers by place, days back and product
    for number in range(1, 601):
        customer, back = draw.randrange(1, 61), draw.randrange(0, 40)
        product, place = draw.choice([1, 2, 2, 3, 3, 3, 6, 7]), draw.choice("11112")
        when = datetime.fromordinal(date(2026, 6, 30).toordinal() - back).replace(
            hour=12, tzinfo=UTC
        )
        lines.append(sold(customer, when, number, product, place=place))
        bought[place, back, product].add(customer)
    lines.append(sold(60, datetime(2026, 6, 30, 12, tzinfo=UTC), 700, 8))
    put(store, lines, customers=60)

    popular = from_store(store, silent).popular

    for span in (7, 28):
        for group, places in (("", "12"), ("place:1", "1"), ("place:2", "2"), ("tier:Gold", "")):
            buyers = defaultdict(set)
            for (place, back, product), customers in bought.items():
                if place in places and 1 <= back <= span:
                    buyers[product] |= customers
            everybody = set().union(*buyers.values())
            expected = sorted(
                ((product, len(who)) for product, who in buyers.items() if len(who) >= 3),
                key=lambda one: (-one[1], one[0]),
            )
            found = [
                one for one in popular if one.group == group and one.until - one.since == span - 1
            ]
            assert [(one.product, one.buyers) for one in found] == (
                expected if len(everybody) >= reading.FEWEST_BUYERS else []
            )
            assert [one.rank for one in found] == list(range(1, len(found) + 1))
            assert {one.until for one in found} <= {date(2026, 6, 29).toordinal()}
    assert {one.group for one in popular} >= {"", "place:1"}
    assert "tier:Gold" not in {one.group for one in popular}  # one person is no group


def test_what_is_counted_of_products_and_customers_can_be_counted_again():
    draw = random.Random(2)
    bought = sorted(
        {(draw.randrange(9), draw.randrange(100, 140), draw.randrange(6)) for _ in range(300)}
    )
    with duckdb.connect() as duck:
        duck.execute("CREATE TABLE purchase (customer INT, day INT, product INT, place VARCHAR)")
        duck.executemany("INSERT INTO purchase VALUES (?, ?, ?, 'X')", bought)
        duck.execute("INSERT INTO purchase VALUES (?, ?, ?, 'Y')", bought[0])  # the same, elsewhere
        duck.execute("CREATE TABLE asked AS SELECT 138 AS until_day")

        products = duck.execute(features.PRODUCTS).fetchall()
        customers = duck.execute(features.CUSTOMERS).fetchall()

    for product, times, lately, month, buyers, repeat_rate, first_seen in products:
        days = defaultdict(list)
        for customer, day, one in bought:
            if one == product:
                days[customer].append(day)
        flat = [day for hers in days.values() for day in hers]
        assert (times, buyers, first_seen) == (len(flat), len(days), min(flat))
        assert lately == sum(131 < day <= 138 for day in flat)
        assert month == sum(110 < day <= 138 for day in flat)
        assert repeat_rate == pytest.approx(sum(len(one) > 1 for one in days.values()) / len(days))
    for customer, visits, different, first, last in customers:
        hers = [one for one in bought if one[0] == customer]
        assert visits == len({day for _, day, _ in hers})
        assert different == len({product for *_, product in hers})
        assert (first, last) == (min(day for _, day, _ in hers), max(day for _, day, _ in hers))


def test_a_table_is_read_like_the_store_and_leaves_out_what_the_hub_does_not_sell(store, tmp_path):
    put(store, [])
    rows = [
        ("a", "2026-03-01", 2, "train"), ("a", "2026-03-01", 2, "train"),
        ("a", "2026-03-02", WINE, "train"), ("a", "2026-03-02", 3, "train"),
        ("b", "2026-03-01", 777, "val"), ("b", "2026-03-04", 1, "val"),
        ("c", "2026-03-01", 1, "test"),
    ]  # fmt: skip
    csv = tmp_path / "bought.csv"
    csv.write_text("user,day,item,split\n" + "\n".join(",".join(map(str, row)) for row in rows))
    parquet = tmp_path / "bought.parquet"
    with duckdb.connect() as duck:
        duck.read_csv(str(csv)).write_parquet(str(parquet))

    found = [from_table(path, store) for path in (csv, parquet)]

    assert baskets(found[0]) == {
        ("a", "2026-03-01"): [2],
        ("a", "2026-03-02"): [3],
        ("b", "2026-03-04"): [1],
    }
    assert found[0].is_validation.tolist() == [False, True]
    assert found[0].goods.price_minor.tolist() == [-1, 200, 300]
    assert found[0].places is None
    assert found[0].fingerprint() == found[1].fingerprint()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("user,date,item\na,2026-03-01,2\n", "it has no column day"),
        ("user,day,item\na,yesterday,2\n", '1 rows have no day that can be read, such as "yest'),
        ("user,day,item\na,12026-03-01,2\n", 'such as "12026-03-01"'),
        ("user,day,item\na,2026-03-01,1.7\n", 'no whole number as item, such as "1.7"'),
        ("user,day,item\na,2026-03-01,milk\n", 'no whole number as item, such as "milk"'),
        ("user,day,item\n,2026-03-01,2\n", "1 rows name no user"),
        ("user,day,item,split\na,2026-03-01,2,spare\n", 'the split "spare" is none of'),
        ("user,day,item\na,2026-03-01,777\n", "none of its items is a product of this hub"),
        (b"PAR1 and then nothing", "neither a table in CSV nor in Parquet"),
        (None, "there is no such file"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_in_plain_words(store, tmp_path, content, why):
    file = tmp_path / "bought.csv"
    if content is not None:
        file.write_bytes(content if isinstance(content, bytes) else content.encode())

    with pytest.raises(UnreadableHistoriesError) as caught:
        from_table(file, store)

    assert why in caught.value.say
    assert "bought.csv" in caught.value.say


def test_what_a_world_says_comes_back_word_for_word(world):
    lines = [json.dumps({"n_items": world.n_items})]
    for row, user in enumerate(world.users):
        first, last = world.first_basket[row], world.first_basket[row + 1]
        lines.append(
            json.dumps(
                {
                    "user": user,
                    "baskets": [basket.tolist() for basket in world.baskets(row)],
                    "days": [str(date.fromordinal(day)) for day in world.days[first:last]],
                }
            )
        )

    again = from_jsonl(lines)

    assert again.fingerprint() == world.fingerprint()
    assert all(np.all(np.diff(again.basket(n)) > 0) for n in range(again.n_baskets))

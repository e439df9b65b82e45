"""Households become customers, till lines purchases; twice is once."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from aisleside.hub.sources import completejourney
from aisleside.hub.sources.delivery import Delivery
from aisleside.hub.sources.files import SourceFileError
from aisleside.hub.store import journal, schema
from aisleside.hub.store.engine import Store, open_store
from aisleside.wire.streams import streams_of_place

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)

Dump = Callable[[Store], dict[str, list[tuple[object, ...]]]]


def load(
    store: Store,
    journey: Any,
    *,
    now: datetime = NOON,
    real_dates: bool = False,
    force: bool = False,
) -> Delivery | None:
    """Load, and give the delivery; None where the input was recognised."""
    delivery = Delivery(
        store, "completejourney", terms="MIT", progress=lambda done, total, what: None
    )
    done = completejourney.load(
        delivery, journey.folder, now=now, real_dates=real_dates, force=force
    )
    return delivery if done else None


def customers(store: Store) -> dict[str, int]:
    with store.read() as connection:
        found = connection.execute(
            select(schema.source_key.c.key, schema.source_key.c.id).where(
                schema.source_key.c.kind == "customer"
            )
        )
        return {row.key: row.id for row in found}


def facts(store: Store, household: str) -> dict[str, tuple[str, str]]:
    table = schema.fact.c
    with store.read() as connection:
        found = connection.execute(
            select(table.key, table.value, table.disclosure).where(
                table.customer == customers(store)[household]
            )
        )
        return {row.key: (row.value, row.disclosure) for row in found}


def test_money_pieces_and_kinds_are_those_of_the_till(store: Store, journey: Any) -> None:
    load(store, journey)

    line, product = schema.line.c, schema.product
    with store.read() as connection:
        found = {
            (row.sku, row.receipt): (row.quantity, row.paid_minor, row.before_minor, row.kind)
            for row in connection.execute(
                select(product.c.sku, line.receipt, line.quantity, line.paid_minor,
                       line.before_minor, line.kind)
                .join_from(schema.line, product, product.c.id == line.product)
            )
        }  # fmt: skip
    assert found[str(journey.milk), "500"] == (2, 458, 553, "sale")
    assert found[str(journey.petrol), "900"] == (0, 2500, 2500, "fee")
    assert found[str(journey.milk), "999"] == (0, 0, 0, "fee")
    assert found["1999", "999"] == (1, 100, 100, "fee")
    assert len(found) == 30 * 3 + 10 * 2 + 2


def test_the_last_receipt_falls_in_the_week_before_the_load_on_its_weekday(
    store: Store, journey: Any
) -> None:
    load(store, journey)

    with store.read() as connection:
        last = connection.execute(select(func.max(schema.line.c.at))).scalar_one()
    shown = datetime.fromtimestamp(last, UTC)
    assert timedelta(0) <= NOON - shown < timedelta(days=7)
    assert shown.strftime("%A %H:%M") == "Saturday 11:00"


def test_dates_stay_as_they_are_when_asked(store: Store, journey: Any) -> None:
    load(store, journey, real_dates=True)

    with store.read() as connection:
        first = connection.execute(select(func.min(schema.line.c.at))).scalar_one()
    assert datetime.fromtimestamp(first, UTC).year == 2017


def test_a_household_is_a_customer_of_every_store_she_bought_at(store: Store, journey: Any) -> None:
    load(store, journey)

    number = customers(store)["7"]
    with store.read() as connection:
        row = connection.execute(
            select(schema.customer).where(schema.customer.c.id == number)
        ).one()
        places = connection.execute(
            select(schema.member.c.place).where(schema.member.c.customer == number)
        ).scalars()
        assert sorted(places) == ["367", "401"]
    assert row.home_place == "367"
    assert row.said == f"{row.given} {row.family}"
    assert row.may_contact == "unknown"
    assert row.tier is None


def test_what_is_known_of_her_says_who_may_know(store: Store, journey: Any) -> None:
    load(store, journey)

    assert facts(store, "7") == {
        "demographic.age": ("45-54", "never"),
        "demographic.income": ("50-74K", "never"),
        "demographic.home": ("Homeowner", "never"),
        "demographic.marital": ("Married", "never"),
        "household.size": ("2 people", "staff"),
        "household.members": ("2 adults, no children", "staff"),
        "household.children": ("None", "staff"),
        "taste.buys_most": ("Milk, hair care", "open"),
        "visit.rhythm": ("About every 7 days", "staff"),
        "visit.usual_day": ("Mostly Saturdays", "staff"),
        "offer.coupons": ("Redeemed 3 coupons in 2 campaigns", "staff"),
    }


def test_what_she_would_never_tell_is_in_no_feed(store: Store, journey: Any) -> None:
    load(store, journey)

    with store.read() as connection:
        table = schema.feed.c
        told = connection.execute(
            select(table.stream, table.key).where(table.table == "fact")
        ).fetchall()
    assert {row.stream for row in told} == {
        stream for place in ("367", "401") for stream in streams_of_place(place)
    }
    assert not [row for row in told if "demographic" in row.key]
    assert [row for row in told if json.loads(row.key)[1] == "household.size"]


def test_articles_have_words_a_drawing_and_a_price(store: Store, journey: Any) -> None:
    load(store, journey)

    table = schema.product
    with store.read() as connection:
        milk, beer = (
            connection.execute(select(table).where(table.c.sku == str(sku))).one()
            for sku in (journey.milk, journey.beer)
        )
    assert (milk.name, milk.category, milk.brand, milk.size) == (
        "White milk",
        "Milk",
        "Own brand",
        "1 gal",
    )
    assert (milk.picture, milk.price_minor, milk.currency) == ("milk-carton", 229, "USD")
    assert (milk.sensitive, beer.sensitive, milk.repeatable) == (0, 1, 1)


def test_only_what_was_sold_lately_is_said_to_be_there(store: Store, journey: Any) -> None:
    load(store, journey)

    table = schema.stock.c
    with store.read() as connection:
        rows = connection.execute(select(table.place, table.on_hand, table.last_sold_at)).fetchall()
    assert sorted(row.place for row in rows) == ["367", "367", "367", "401"]
    assert {row.on_hand for row in rows} == {None}
    assert min(row.last_sold_at for row in rows) > NOON.timestamp() - 67 * 86_400


def test_each_store_has_a_team_of_six_with_a_manager_and_no_pins(
    store: Store, journey: Any
) -> None:
    load(store, journey)

    with store.read() as connection:
        team = connection.execute(
            select(schema.staff).where(schema.staff.c.place == "367")
        ).fetchall()
    assert len({row.name for row in team}) == 6
    assert [row.title for row in team if row.role == "manager"] == ["Floor manager"]
    assert {row.pin_hash for row in team} == {None}
    assert {row.id for row in team} == {f"3670{n}" for n in range(1, 7)}


def test_the_same_files_again_are_recognised_and_even_when_forced_change_nothing(
    store: Store, journey: Any, dump: Dump
) -> None:
    load(store, journey)
    before, head = dump(store), _head(store)

    recognised = load(store, journey, now=NOON + timedelta(days=40))
    forced = load(store, journey, now=NOON + timedelta(days=40), force=True)

    assert recognised is None
    assert forced is not None
    assert forced.changed == {}
    assert forced.read["lines"] == 112
    assert (dump(store), _head(store)) == (before, head)


def test_one_more_receipt_is_the_only_thing_that_changes(store: Store, journey: Any) -> None:
    load(store, journey)
    extra = (9, 367, 1234, journey.milk, 1, 2.29, 0.0, 0.0, 0.0, 1, datetime(2017, 8, 26, 10))  # noqa: DTZ001
    journey.ring_up(extra)

    delivery = load(store, journey)

    assert delivery is not None
    assert delivery.changed["line"] == 1
    assert delivery.changed["member"] == 1
    assert "product" not in delivery.changed


def test_a_load_killed_in_the_middle_and_run_again_ends_as_if_nothing_had_happened(
    tmp_path: Path, journey: Any, dump: Dump
) -> None:
    whole = open_store(tmp_path / "whole" / "hub.db")
    load(whole, journey)
    expected = dump(whole)
    whole.close()
    script = (
        "import os, signal, sys\n"
        "from datetime import UTC, datetime\n"
        "from pathlib import Path\n"
        "from aisleside.hub.sources import completejourney, delivery\n"
        "from aisleside.hub.store.engine import open_store\n"
        "left = int(sys.argv[3])\n"
        "def progress(done, total, what):\n"
        "    global left\n"
        "    left -= 1\n"
        "    if left == 0:\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "sent = delivery.Delivery.send\n"
        "def send(self, *args, **more):\n"
        "    return sent(self, *args, **{**more, 'size': 7})\n"
        "delivery.Delivery.send = send\n"
        "store = open_store(Path(sys.argv[1]))\n"
        "load = delivery.Delivery(store, 'completejourney', terms='MIT', progress=progress)\n"
        "completejourney.load(load, Path(sys.argv[2]), now=datetime.fromtimestamp(\n"
        "    float(sys.argv[4]), UTC), real_dates=False, force=False)\n"
    )

    for after in (4, 9, 17):
        path = tmp_path / f"killed{after}" / "hub.db"
        ended = subprocess.run(
            [sys.executable, "-c", script, path, journey.folder, str(after), str(NOON.timestamp())],
            check=False,
            env={**os.environ, "PYTHONWARNINGS": "error"},
        )
        assert ended.returncode == -signal.SIGKILL
        again = open_store(path)
        assert dump(again) != expected
        load(again, journey, now=NOON + timedelta(days=1))

        assert dump(again) == expected
        again.close()


def test_a_file_without_a_column_is_refused_by_name_and_nothing_is_loaded(
    store: Store, journey: Any, dump: Dump
) -> None:
    before = dump(store)
    journey.rename_column("store_id", "storeid")

    with pytest.raises(SourceFileError) as refused:
        load(store, journey)

    assert '"store_id" (is "storeid" meant?)' in refused.value.say
    assert "transactions.parquet" in refused.value.say
    assert dump(store) == before


@pytest.mark.parametrize("damage", ["text", "half", "middle", "gone"])
def test_a_damaged_file_is_refused_and_nothing_is_loaded(
    store: Store, journey: Any, dump: Dump, damage: str
) -> None:
    path = journey.tills
    whole = path.read_bytes()
    before = dump(store)
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes(
            {
                "text": b"household_id,store_id\n7,367\n",
                "half": whole[: len(whole) // 2],
                "middle": whole[:40] + bytes(200) + whole[240:],
            }[damage]
        )

    with pytest.raises(SourceFileError) as refused:
        load(store, journey)

    assert "Nothing of it was loaded" in refused.value.say
    assert str(path.parent.parent) not in refused.value.say or damage == "gone"
    assert dump(store) == before


def _head(store: Store) -> int:
    with store.read() as connection:
        return journal.head(connection)

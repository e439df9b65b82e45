"""What is sold on board, from an airline's files into the streams of a flight's crew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from aisleside.domain.product import ABOARD
from aisleside.hub.sources.catalogue import LoadOptions, load
from aisleside.hub.sources.delivery import LoadReport
from aisleside.hub.sources.flights.trolley import Loaded, Sold, Trolleys, written
from aisleside.hub.store import reading, schema
from aisleside.hub.store.engine import Store
from aisleside.wire.rows import TABLES, ProductRow
from aisleside.wire.streams import Scope

FLIGHT = "ZX482/2026-11-22/LIS"
EARLIER = "ZX480/2026-10-01/LIS"
LOADING = f"""flight,at,cart,sku,gtin,name,kind,size,price,currency,loaded,restricted
{FLIGHT},2026-11-22T17:00:00Z,Cart 1,CO1,,Filter coffee,drink,,3.50,EUR,20,
{FLIGHT},2026-11-22T17:00:00Z,Cart 1,WI1,4006381333931,Red wine,drink,187 ml,8.00,EUR,12,age
{FLIGHT},2026-11-22T17:00:00Z,Cart 2,CO1,,Filter coffee,drink,,3.50,EUR,5,
{FLIGHT},2026-11-22T17:00:00Z,Cart 2,AL1,,"Almonds, salted",food,50 g,4.50,EUR,9,
"""
SALES = f"""flight,at,receipt,line,sku,quantity,paid,currency,member
{EARLIER},2026-10-01T19:10:00Z,R1,1,CO1,1,3.50,EUR,ZX123456789
{EARLIER},2026-10-01T19:20:00Z,R2,1,AL1,2,9.00,EUR,
{EARLIER},2026-10-01T19:30:00Z,R3,1,AL1,1,4.50,EUR,ZX999999999
{EARLIER},2026-10-01T19:40:00Z,R4,1,ZZ9,1,4.50,EUR,ZX123456789
"""


@pytest.fixture
def mail(tmp_path: Path, airline: dict[str, str]) -> Path:
    """The folder with an airline's messages and files of its trolleys."""
    folder = tmp_path / "mail"
    folder.mkdir()
    for name, text in (airline | {"loading.csv": LOADING, "sales.csv": SALES}).items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def receive(store: Store, mail: Path, noon: Any) -> Callable[..., LoadReport]:
    def receive(**changed: str) -> LoadReport:
        for name, text in changed.items():
            (mail / f"{name}.csv").write_text(text, encoding="utf-8")
        return load(store, "messages", LoadOptions(now=noon, path=mail), lambda *_: None)

    return receive


def held(store: Store, table: str, mask: str) -> list[Any]:
    """What the stream of the flight has of a table."""
    with store.read() as connection:
        asked = reading.select_in_layout(connection, Scope(FLIGHT, mask).stream, table)
        return [TABLES[table]._make(row) for row in connection.execute(asked)]


@pytest.mark.both_engines
def test_a_crew_has_the_trolley_and_what_its_own_passengers_bought_on_board(
    store: Store, receive: Callable[..., LoadReport]
) -> None:
    report = receive()

    with store.read() as connection:
        goods = {row.sku: ProductRow(*row) for row in connection.execute(select(schema.product))}
    lines, stock = held(store, "line", "crew"), held(store, "stock", "crew")
    assert {one.department for one in goods.values()} == {ABOARD}
    assert [goods[sku].sensitive for sku in ("CO1", "WI1", "AL1")] == [0, 1, 0]
    assert (goods["AL1"].name, goods["AL1"].price_minor) == ("Almonds, salted", 450)
    assert {(one.product, one.on_hand, one.shelf) for one in stock} == {
        (goods["CO1"].id, 25, "Cart 1, Cart 2"),
        (goods["WI1"].id, 12, "Cart 1"),
        (goods["AL1"].id, 9, "Cart 2"),
    }
    assert [(one.product, one.place, one.paid_minor) for one in lines] == [
        (goods["CO1"].id, EARLIER, 350)
    ]
    assert report.skipped["1 sales name goods that no loading list has"] == 1


def test_a_list_that_comes_again_takes_away_what_it_does_not_name(
    store: Store, receive: Callable[..., LoadReport]
) -> None:
    receive()

    receive(loading="".join(LOADING.splitlines(keepends=True)[:2]))

    assert sorted((one.on_hand, one.shelf or "") for one in held(store, "stock", "crew")) == [
        (0, ""), (0, ""), (20, "Cart 1"),
    ]  # fmt: skip


@pytest.mark.parametrize("table", ["line", "stock"])
def test_a_gate_is_told_nothing_of_what_is_sold(table: str) -> None:
    assert table in Scope(FLIGHT, "crew").tables
    assert table not in Scope(FLIGHT, "gate").tables
    assert not Scope(FLIGHT, "gate").tells(table, (1, 2, 3))


def test_purchases_are_told_to_where_they_were_made_alone() -> None:
    crew, shop = Scope(FLIGHT, "crew"), Scope("M01", "associate")

    assert crew.tells("line", (1, 2, 3), kind=EARLIER)
    assert not crew.tells("line", (1, 2, 3), kind="M01")
    assert shop.tells("line", (1, 2, 3), kind="M01")
    assert not shop.tells("line", (1, 2, 3), kind=EARLIER)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("drink,,3.50", "liquor,,3.50"),
        ("3.50,EUR", "3;50,EUR"),
        ("EUR,20", "EUR,-1"),
        ("EUR,20", "EUR"),
        (f"{FLIGHT},2026-11-22T17:00:00Z,Cart 1,CO1", "ZX482,2026-11-22T17:00:00Z,Cart 1,CO1"),
        ("17:00:00Z,Cart 1,CO1", "17:00:00,Cart 1,CO1"),
        ("Filter coffee", "Filter\x07coffee"),
    ],
)
def test_a_line_that_says_what_it_may_not_is_left_out_and_the_rest_is_used(
    old: str, new: str
) -> None:
    said = Trolleys()

    unread = said.take("day/loading.csv", LOADING.replace(old, new, 1))

    assert unread == [2]
    assert len(said.loaded) == 3


def test_a_file_with_other_headings_is_none_of_these_and_told_at_its_first_line() -> None:
    said = Trolleys()

    assert said.take("sales.csv", LOADING) == [1]
    assert said.take("sales.csv", SALES.replace(",1,3.50,", ",-1,3.50,")) == [2]
    assert said.take("list.txt", LOADING) is None
    assert len(said.sold) == 3


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["loading.csv", "sales.csv"]), st.text(max_size=200))
def test_any_text_gives_what_can_be_read_and_never_a_failure(name: str, text: str) -> None:
    heading = (LOADING if name == "loading.csv" else SALES).splitlines()[0]

    said = Trolleys()
    said.take(name, text)
    said.take(name, f"{heading}\n{text}")

    assert len(said.loaded) + len(said.sold) <= len(text.splitlines())


def test_generated_trolleys_are_read_back_and_members_buy_now_and_then(days: Any) -> None:
    said = days.heard.trolleys
    members = {f"{airline}{number}" for airline, number in days.heard.members}
    flights = {one.departure.id for one in days.booked if not one.departure.cancelled}

    assert written(said.loaded, Loaded) == days.texts["loading.csv"]
    assert written(said.sold, Sold) == days.texts["sales.csv"]
    assert {one.flight for one in said.loaded} == flights
    assert {one.member for one in said.sold} <= members
    assert 0.2 < len({one.member for one in said.sold}) / len(members) < 0.9

"""A page tells every change of a stream, and nothing that is not in it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from aisleside.hub.store import journal, schema
from aisleside.wire import codec
from aisleside.wire.messages import Page, TakeSnapshot

pytestmark = pytest.mark.both_engines

CUSTOMERS = st.integers(1, 4)
NUMBERS = st.integers(1, 3)
PLACES = st.sampled_from(["1", "2"])

CHANGES = st.one_of(
    st.tuples(st.just("customer"), CUSTOMERS),
    st.tuples(st.just("enter"), CUSTOMERS, PLACES),
    st.tuples(st.just("leave"), CUSTOMERS, PLACES),
    st.tuples(st.just("line"), CUSTOMERS, NUMBERS),
    st.tuples(st.just("no_line"), CUSTOMERS, NUMBERS),
    st.tuples(
        st.just("fact"),
        CUSTOMERS,
        st.sampled_from(["size.shoe", "income"]),
        st.just("39"),
        st.sampled_from(["open", "staff", "never"]),
    ),
    st.tuples(st.just("stock"), NUMBERS, st.sampled_from(["1", "2", "3"]), NUMBERS),
)


def make(shop, change):
    kind, *rest = change
    getattr(shop, kind)(*rest)


@settings(max_examples=8)
@given(
    before=st.lists(CHANGES, max_size=8),
    after=st.lists(st.tuples(CHANGES, st.sampled_from([0, 0, 0, 1, 2])), min_size=8, max_size=24),
    reloaded_after=st.integers(0, 60),
    limit=st.integers(1, 4),
)
def test_a_snapshot_and_the_pages_after_it_are_the_stream_as_it_is(
    before, after, reloaded_after, limit, new_shop, new_copy, new_desk
):
    """S3 and S1, with pages of every size pulled between the changes."""
    shop = new_shop()
    desk, copy = new_desk(shop), new_copy()
    for number, places in enumerate((("1",), ("1", "2"), ("2",), ()), start=1):
        shop.customer(number, places=places)
    for change in before:
        make(shop, change)
    copy.load(*desk.snapshot())

    for number, (change, pulls) in enumerate(after):
        make(shop, change)
        if number == reloaded_after:
            shop.reload(desk.stream)
        for _ in range(pulls):
            answer = desk.page(since=copy.cursor, limit=limit)
            if isinstance(answer, Page):
                copy.apply(answer)
    desk.catch_up(copy, limit=limit)

    assert copy.held() == desk.state()


def test_two_copies_that_pulled_differently_hold_the_same(shop, desk, new_copy):
    """S10"""
    often, seldom = new_copy(), new_copy()
    for copy in (often, seldom):
        copy.load(*desk.snapshot())
    for number in range(1, 30):
        shop.customer(number % 5, said=f"Ana {number}", places=("1",))
        shop.line(number % 5, number)
        desk.catch_up(often, limit=1)

    desk.catch_up(seldom)

    assert often.held() == seldom.held() == desk.state()


def test_a_customer_who_leaves_goes_out_as_a_delete(shop, desk, copy):
    shop.customer(1, places=("1", "2"))
    shop.line(1, 1)
    copy.load(*desk.snapshot())

    shop.leave(1, "1")
    answer = desk.page(since=copy.cursor)
    copy.apply(answer)

    assert [(gone.table, gone.key) for gone in answer.gone] == [("customer", [1])]
    assert copy.held()["line"] == []


def test_a_change_of_a_customer_who_has_left_goes_out_as_a_delete_too(shop, desk):
    """Published while she was in the scope, read after she left it."""
    shop.customer(1, places=("1",))
    since = shop.head()
    shop.line(1, 1)
    shop.leave(1, "1")

    answer = desk.page(since=since)

    assert not answer.puts.line
    assert {gone.table for gone in answer.gone} == {"line", "customer"}


def test_a_row_deleted_while_its_customer_was_away_does_not_stay_when_she_returns(shop, desk, copy):
    shop.customer(1, places=("1",))
    shop.line(1, 1)
    shop.line(1, 2)
    copy.load(*desk.snapshot())

    shop.leave(1, "1")
    shop.no_line(1, 1)
    shop.enter(1, "1")
    desk.catch_up(copy)

    assert [row[2] for row in copy.held()["line"]] == [2]


@pytest.mark.parametrize("disclosure", ["open", "staff"])
def test_a_fact_that_staff_may_no_longer_know_is_taken_back(shop, desk, copy, disclosure):
    shop.customer(1, places=("1",))
    shop.fact(1, "size.shoe", "39", disclosure)
    copy.load(*desk.snapshot())

    shop.fact(1, "size.shoe", "41", "never")
    answer = desk.page(since=copy.cursor)
    copy.apply(answer)

    assert copy.held()["fact"] == []
    assert answer.puts.fact == []
    assert [gone.key for gone in answer.gone] == [[1, "size.shoe"]]


def test_what_a_place_near_has_in_stock_is_told_and_what_others_have_is_not(shop, desk):
    since = shop.head()
    shop.stock(1, "1", 5)
    shop.stock(1, "2", 6)
    shop.stock(1, "3", 7)

    told = desk.page(since=since).puts.stock

    assert sorted((row[1], row[2]) for row in told) == [("1", 5), ("2", 6)]


def test_a_row_changed_three_times_is_told_once_as_it_is(shop, desk):
    since = shop.head()
    shop.customer(1, places=("1",))
    for paid_minor in (100, 200, 300):
        shop.line(1, 1, paid_minor=paid_minor)

    told = desk.page(since=since).puts.line

    assert [row[8] for row in told] == [300]


def test_nothing_new_moves_the_cursor_to_the_head(shop, desk):
    since = shop.head()
    shop.customer(1, places=("2",))

    answer = desk.page(since=since)

    assert (answer.to, answer.as_of) == (shop.head(), shop.head())
    assert answer.puts == type(answer.puts)()


def test_a_page_answers_for_the_cursor_it_was_asked_with(shop, desk, now):
    shop.customer(1, places=("1",))

    answer = desk.page(since=2, limit=1)

    assert (answer.stream, answer.since) == ("store:1/associate", 2)
    assert answer.to < answer.as_of
    assert answer.hub_time == int(now.timestamp())


def test_a_cursor_of_another_epoch_takes_the_snapshot(shop, desk):
    """S5"""
    answer = desk.page(since=0, epoch="another")

    assert isinstance(answer, TakeSnapshot)


def test_a_cursor_the_hub_has_not_reached_takes_the_snapshot(shop, desk):
    assert isinstance(desk.page(since=shop.head() + 1), TakeSnapshot)
    assert isinstance(desk.page(since=2**70), TakeSnapshot)


def test_a_cursor_below_the_floor_takes_the_snapshot_and_one_at_it_goes_on(shop, desk):
    since = shop.head()
    shop.reload("store:1/associate")

    assert isinstance(desk.page(since=since), TakeSnapshot)
    assert isinstance(desk.page(since=-1), TakeSnapshot)
    assert isinstance(desk.page(since=shop.head()), Page)


def test_a_page_is_never_longer_than_a_megabyte_by_much(shop, desk, copy):
    copy.load(*desk.snapshot())
    for number in range(60):
        shop.customer(number, said="Ana " + "ñ" * 20_000, places=("1",))

    first = desk.page(since=copy.cursor)
    desk.catch_up(copy)

    assert len(codec.encode(first)) < 1_100_000
    assert first.to < first.as_of
    assert copy.held() == desk.state()


def test_the_catalogue_has_pages_of_its_own(shop, new_desk, copy):
    desk = new_desk(shop, "catalogue:main")
    copy.load(*desk.snapshot())

    with shop.store.write() as connection:
        journal.publish_shared(connection, [journal.Change("product", (9,), "del")])
    answer = desk.page(since=copy.cursor)

    assert [(gone.table, gone.key) for gone in answer.gone] == [("product", [9])]
    assert len(copy.held()["product"]) == 5


@pytest.fixture
def plans(store, request):
    """How the engine goes about each statement that reads a page, from now on."""
    explain, avoid = {
        "sqlite": ("EXPLAIN QUERY PLAN ", "SELECT 1"),
        # A table of a few pages is read whole, index or not: ask for the index, if there is one.
        "postgres": ("EXPLAIN ", "SET LOCAL enable_seqscan = off"),
    }[request.getfixturevalue("engine")]
    found: list[str] = []

    def hear(connection, _cursor, text, parameters, *_):
        if text.startswith("SELECT") and text != avoid:
            asked = connection.connection.cursor()
            asked.execute(avoid)
            asked.execute(explain + text, parameters)
            found.append("\n".join(str(row) for row in asked.fetchall()))
            asked.close()

    event.listen(store._readers, "before_cursor_execute", hear)
    yield found
    event.remove(store._readers, "before_cursor_execute", hear)


def test_a_page_finds_its_rows_by_their_keys_in_as_many_statements_however_many(shop, desk, plans):
    shop.customer(1, places=("1",))
    since = shop.head()
    with shop.store.write() as connection:
        version = journal.reserve(connection)
        connection.execute(
            schema.line.insert(),
            [
                {
                    "customer": 1,
                    "at": number,
                    "id": number,
                    "receipt": "R",
                    "product": 1,
                    "place": "1",
                    "quantity": 1,
                    "paid_minor": 1,
                    "before_minor": 1,
                    "kind": "sale",
                    "version": version,
                }
                for number in range(2_000)
            ],
        )
        told = [
            (journal.Change("line", (1, number, number)), ["1"]) for number in range(0, 2_000, 10)
        ]
        journal.publish(connection, told)

    few = desk.page(since=since, limit=20)
    asked_for_few = len(plans)
    many = desk.page(since=since, limit=200)

    assert (len(few.puts.line), len(many.puts.line)) == (20, 200)
    assert 0 < len(plans) - asked_for_few <= asked_for_few
    assert [plan for plan in plans if re.search(r"SCAN line|Seq Scan on line", plan)] == []

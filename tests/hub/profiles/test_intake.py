"""What differs is written once and told to those who hold it; nothing else happens."""

from __future__ import annotations

import json
from collections.abc import Callable

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, update

from aisleside.domain.errors import DefectError
from aisleside.hub.profiles.intake import LINE_ID, Intake, Tally, line_id
from aisleside.hub.store import journal, schema
from aisleside.hub.store.engine import Store
from aisleside.wire.rows import (
    MODEL_PART,
    ContactRow,
    CustomerRow,
    FactRow,
    LineRow,
    LinkRow,
    PlaceRow,
    ProductRow,
    StaffRow,
    StockRow,
)
from aisleside.wire.streams import ARTEFACTS, CATALOGUE, scopes_of

pytestmark = pytest.mark.both_engines

Write = Callable[[Intake], object]

MASKS = [scope.mask for scope in scopes_of("1")]


def customer(number: int, said: str = "Ana Ruiz") -> CustomerRow:
    return CustomerRow(
        number, said, said.split()[0], said.split()[-1], None, None, None, None, "1", "", None,
        "unknown", None, None, "till", 1, 0,
    )  # fmt: skip


def line(owner: int, number: int, paid: int = 100) -> LineRow:
    return LineRow(
        owner, 1000 + number, number, f"R{number}", 1, "1", None, 1, paid, paid, "sale", None, 0
    )


def fact(owner: int, key: str, disclosure: str = "open") -> FactRow:
    return FactRow(owner, key, "Navy", "till", 1, "service", disclosure, 0)


def product(number: int, name: str = "Coat") -> ProductRow:
    return ProductRow(
        number, f"P{number}", None, name, "Home", "Things", None, None, None, None, 100, "EUR",
        "coat", None, 0, 1, 0,
    )  # fmt: skip


def place(name: str, near: str = "") -> PlaceRow:
    return PlaceRow(name, f"Store {name}", "store", None, "EUR", "UTC", near, 0)


def staff(number: str, where: str, name: str = "Maya Lindqvist") -> StaffRow:
    return StaffRow(number, name, "Stylist", "associate", where, 0)


class Hub:
    """A store and what its journal says."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def take(self, *writes: Write, source: str = "till", tally: Tally | None = None) -> None:
        with self.store.write() as connection, Intake(connection, source, tally) as intake:
            for write in writes:
                write(intake)

    def feed(self, since: int = 0) -> list[tuple[str, str, list[int | str], str]]:
        """What was published after a sequence: stream, table, key, op."""
        table = schema.feed.c
        asked = select(table.stream, table.table, table.key, table.op).order_by(table.seq)
        with self.store.read() as connection:
            found = connection.execute(asked.where(table.seq > since, table.stream != ""))
            return [(stream, name, json.loads(key), op) for stream, name, key, op in found]

    def head(self) -> int:
        with self.store.read() as connection:
            return journal.head(connection)

    def floor(self, stream: str) -> int:
        with self.store.read() as connection:
            return journal.floor(connection, stream)

    def rows(self, name: str) -> list[tuple[object, ...]]:
        with self.store.read() as connection:
            return [tuple(row) for row in connection.execute(select(schema.TRAVELLING[name]))]


@pytest.fixture
def hub(store: Store) -> Hub:
    """A hub with two places, a product and one customer of place 1."""
    hub = Hub(store)
    hub.take(
        lambda intake: intake.places([place("1", near="2"), place("2")]),
        lambda intake: intake.products([product(1)]),
        lambda intake: intake.customers([customer(1)]),
        lambda intake: intake.members([(1, "1")]),
        lambda intake: intake.lines([line(1, 1)]),
    )
    return hub


def test_the_same_rows_again_change_no_row_no_version_and_no_feed_entry(hub: Hub) -> None:
    writes: list[Write] = [
        lambda intake: intake.ids("customer", ["a", "b"]),
        lambda intake: intake.customers([customer(1), customer(2)]),
        lambda intake: intake.contacts([ContactRow(1, "phone", "+39 1", "till", 1, 0)]),
        lambda intake: intake.facts([fact(1, "taste.likes"), fact(1, "secret", "never")]),
        lambda intake: intake.lines([line(1, 1), line(1, 2)]),
        lambda intake: intake.staff([staff("11", "1")]),
        lambda intake: intake.stock([StockRow(1, "1", 2, None, 1, None, 0)]),
        lambda intake: intake.links([LinkRow(1, 1, 1, 5, 20, 0)]),
        lambda intake: intake.model({"about": [b"1"], "links": [b"a", b"b"]}),
        lambda intake: intake.members([(1, "1"), (2, "2")]),
    ]
    hub.take(*writes)
    before = hub.head(), hub.feed(), {name: hub.rows(name) for name in schema.TRAVELLING}

    hub.take(*writes)

    after = hub.head(), hub.feed(), {name: hub.rows(name) for name in schema.TRAVELLING}
    assert after == before


def test_only_the_row_that_differs_gets_a_version_and_goes_to_every_mask_of_her_places(
    hub: Hub,
) -> None:
    since = hub.head()

    hub.take(lambda intake: intake.lines([line(1, 1), line(1, 2)]))

    assert sorted(hub.feed(since)) == sorted(
        (f"store:1/{mask}", "line", [1, 1002, 2], "put") for mask in MASKS
    )
    versions = {row[2]: int(str(row[-1])) for row in hub.rows("line")}
    assert versions[1] < since < versions[2]


def test_a_new_member_brings_all_her_rows_to_that_place_and_to_no_other(hub: Hub) -> None:
    hub.take(
        lambda intake: intake.facts([fact(1, "taste.likes"), fact(1, "income", "never")]),
        lambda intake: intake.contacts([ContactRow(1, "phone", "+39 1", "till", 1, 0)]),
    )
    since = hub.head()

    hub.take(lambda intake: intake.members([(1, "2")]))

    told = hub.feed(since)
    assert {stream for stream, *_ in told} == {f"store:2/{mask}" for mask in MASKS}
    assert {(name, *key) for _, name, key, _ in told} == {
        ("customer", 1),
        ("contact", 1, "phone", "+39 1"),
        ("fact", 1, "taste.likes"),
        ("line", 1, 1001, 1),
    }


def test_a_member_who_is_new_with_all_her_rows_is_told_once(hub: Hub) -> None:
    since = hub.head()

    hub.take(
        lambda intake: intake.customers([customer(2)]),
        lambda intake: intake.lines([line(2, 1)]),
        lambda intake: intake.members([(2, "2")]),
    )

    told = hub.feed(since)
    assert len(told) == len(set(map(str, told))) == 2 * len(MASKS)


def test_a_fact_for_nobody_is_stored_and_never_published(hub: Hub) -> None:
    since = hub.head()

    hub.take(lambda intake: intake.facts([fact(1, "demographic.income", "never")]))

    assert len(hub.rows("fact")) == 1
    assert hub.feed(since) == []


def test_a_fact_that_becomes_secret_leaves_the_streams(hub: Hub) -> None:
    hub.take(lambda intake: intake.facts([fact(1, "taste.likes")]))
    since = hub.head()

    hub.take(lambda intake: intake.facts([fact(1, "taste.likes", "never")]))

    assert sorted(hub.feed(since)) == sorted(
        (f"store:1/{mask}", "fact", [1, "taste.likes"], "del") for mask in MASKS
    )


def test_stock_is_told_to_the_place_and_to_its_neighbours(hub: Hub) -> None:
    since = hub.head()

    hub.take(lambda intake: intake.stock([StockRow(1, "2", 4, "Level 1", 1, None, 0)]))

    assert {stream for stream, *_ in hub.feed(since)} == {
        f"store:{name}/{mask}" for name in ("1", "2") for mask in MASKS
    }


def test_another_neighbour_makes_the_place_reload(hub: Hub) -> None:
    since = hub.head()

    hub.take(lambda intake: intake.places([place("1", near="")]))

    assert all(hub.floor(f"store:1/{mask}") > since for mask in MASKS)
    assert hub.floor("store:2/associate") == 0
    assert [told[:3] for told in hub.feed(since)] == [(CATALOGUE, "place", ["1"])]


def test_staff_who_move_leave_the_old_place_and_keep_their_pin(hub: Hub) -> None:
    hub.take(lambda intake: intake.staff([staff("11", "1")]))
    with hub.store.write() as connection:
        connection.execute(update(schema.staff).values(pin_hash="argon2"))
    since = hub.head()

    hub.take(lambda intake: intake.staff([staff("11", "2")]))

    told = {(stream, op) for stream, name, _, op in hub.feed(since) if name == "staff"}
    assert told == {(f"store:1/{mask}", "del") for mask in MASKS} | {
        (f"store:2/{mask}", "put") for mask in MASKS
    }
    with hub.store.read() as connection:
        assert connection.execute(select(schema.staff.c.pin_hash)).scalar_one() == "argon2"


def test_links_that_are_not_named_any_more_are_gone(hub: Hub) -> None:
    hub.take(lambda intake: intake.links([LinkRow(1, 1, 2, 9, 20, 0), LinkRow(1, 2, 3, 5, 20, 0)]))
    since = hub.head()

    hub.take(lambda intake: intake.links([LinkRow(1, 1, 2, 9, 20, 0)]))

    assert hub.feed(since) == [(ARTEFACTS, "link", [1, 2], "del")]
    assert len(hub.rows("link")) == 1


def test_of_a_model_only_the_parts_that_changed_are_written_and_told(hub: Hub) -> None:
    hub.take(lambda intake: intake.model({"about": [b"1"], "links": [b"a", b"b", b"c"]}))
    before = {row[:2]: row for row in hub.rows("model")}
    since = hub.head()

    hub.take(lambda intake: intake.model({"about": [b"2"], "links": [b"a", b"b"]}))

    assert hub.feed(since) == [
        (ARTEFACTS, "model", ["links", 2], "del"),
        (ARTEFACTS, "model", ["about", 0], "put"),
    ]
    after = {row[:2]: row for row in hub.rows("model")}
    assert after.keys() == before.keys() - {("links", 2)}
    assert [key for key in after if after[key] == before[key]] == [("links", 0), ("links", 1)]


def test_a_part_of_a_model_that_is_too_large_is_not_taken(hub: Hub) -> None:
    with pytest.raises(DefectError):
        hub.take(lambda intake: intake.model({"links": [bytes(MODEL_PART + 1)]}))

    assert hub.rows("model") == []


def test_a_flood_is_told_as_a_reload_of_the_streams_it_touched(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "FLOOD", 3)
    tally = Tally()
    hub.take(lambda intake: intake.lines([line(1, 2), line(1, 3)]), tally=tally)
    since = hub.head()

    hub.take(lambda intake: intake.lines([line(1, n) for n in range(4, 8)]), tally=tally)

    assert hub.feed(since) == []
    assert all(hub.floor(f"store:1/{mask}") > since for mask in MASKS)
    assert hub.floor("store:2/associate") == hub.floor(CATALOGUE) == 0


def test_numbers_are_given_in_order_and_stay_with_their_source(hub: Hub) -> None:
    got: list[dict[str, int]] = []

    hub.take(lambda intake: got.append(intake.ids("customer", ["b", "a"])))
    hub.take(lambda intake: got.append(intake.ids("customer", ["a", "c", "b"])))
    hub.take(lambda intake: got.append(intake.ids("customer", ["a"])), source="web")

    assert got == [{"b": 1, "a": 2}, {"a": 2, "c": 3, "b": 1}, {"a": 4}]


def test_a_batch_that_fails_leaves_everything_as_it_was(hub: Hub) -> None:
    before = hub.head(), hub.rows("line"), hub.rows("customer")

    with pytest.raises(ZeroDivisionError):
        hub.take(
            lambda intake: intake.customers([customer(1, "Bo Ek")]),
            lambda intake: intake.lines([line(1, 9)]),
            lambda intake: 1 / 0,
        )

    assert (hub.head(), hub.rows("line"), hub.rows("customer")) == before


def test_the_version_of_a_change_is_below_the_head_it_is_told_at(hub: Hub) -> None:
    hub.take(lambda intake: intake.customers([customer(1, "Ana Ruiz-Ek")]))

    with hub.store.read() as connection:
        version = connection.execute(select(func.max(schema.customer.c.version))).scalar_one()
    assert 0 < version < hub.head()


@settings(max_examples=40)
@given(st.lists(st.tuples(st.text(min_size=1), st.text(), st.integers(0, 10**6)), max_size=20))
def test_a_line_has_the_same_number_in_python_and_in_duckdb(
    lines: list[tuple[str, str, int]],
) -> None:
    # A database cannot store half of a surrogate pair or a zero byte, nor can a till.
    lines = [(a, b, n) for a, b, n in lines if (a + b).isprintable()]
    duck = duckdb.connect()
    duck.execute("CREATE TABLE l (source VARCHAR, receipt VARCHAR, line BIGINT)")

    for row in lines:
        duck.execute("INSERT INTO l VALUES (?, ?, ?)", row)

    found = duck.execute(f"SELECT {LINE_ID} FROM l ORDER BY rowid").fetchall()
    duck.close()
    assert [number for (number,) in found] == [line_id(*row) for row in lines]
    assert all(0 <= number < 2**63 for (number,) in found)

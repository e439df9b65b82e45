"""A damaged tablet becomes the hub's again, range by range, and nothing else is touched (S12)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, update

from aisleside.device.cache import ranges
from aisleside.device.cache.book import Book
from aisleside.device.cache.database import CacheDamagedError
from aisleside.device.cache.library import Library
from aisleside.device.cache.loading import fill
from aisleside.device.cache.removals import LargeRemovalError
from aisleside.device.cache.stream_file import StreamAddress
from aisleside.device.machine.encrypted import open_encrypted, transaction
from aisleside.device.machine.folders import Folders
from aisleside.device.machine.sealed import Root
from aisleside.device.outbox.completeness import Completeness
from aisleside.device.outbox.database import ControlDatabase
from aisleside.device.outbox.identity import Identity, keep_identity
from aisleside.device.sync.healing import AGAIN, Healer, StreamNotHereError
from aisleside.device.sync.shelf import Shelf
from aisleside.device.sync.transport import HubRefusedError, HubUnreachableError
from aisleside.hub.feed import verifying
from aisleside.hub.feed.pages import Pages, SealedPage
from aisleside.hub.feed.verifying import Verifier
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import journal, reading, schema
from aisleside.hub.store.engine import Store, open_store
from aisleside.wire import SCHEMA, codec, digests, history
from aisleside.wire.digests import HIGHEST, LOWEST, PEOPLE
from aisleside.wire.messages import Page, Rows, Verdict, VerifyRequest
from aisleside.wire.rows import (
    KEYS,
    TABLES,
    ContactRow,
    CustomerRow,
    FactRow,
    LineRow,
    PlaceRow,
    ProductRow,
    StaffRow,
    StockRow,
)
from aisleside.wire.streams import tables

STORE = "store:367/associate"
PLACE = "367"
CUSTOMERS = 120
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)

Held = dict[str, list[tuple[Any, ...]]]


class Hub:
    """The hub's own comparing, asked without a network but in the bytes of the wire."""

    schema = SCHEMA

    def __init__(self, store: Store) -> None:
        self.store = store
        self.verifier = Verifier(store)
        self.pages = Pages(store, page_rows=2000)
        self.asked: list[VerifyRequest] = []
        self.answer: Callable[[Verdict], Verdict] = lambda verdict: verdict

    def compare(self, asked: VerifyRequest) -> Verdict:
        self.asked.append(asked)
        sent = codec.decode(codec.encode(asked), VerifyRequest)
        verdict = self.answer(self.verifier.verify(sent))
        return history.decode_verdict(codec.encode(verdict))

    def rows(self) -> Held:
        found: Held = {}
        with self.store.read() as connection:
            for part in digests.parts(STORE, SCHEMA):
                read = reading.rows_of_customers if part == PEOPLE else reading.rows_between
                for table in digests.tables_of(STORE, part, SCHEMA):
                    rows = read(connection, STORE, table, first=LOWEST, last=HIGHEST)
                    found[table] = sorted(map(tuple, rows))
        return found

    def head(self) -> int:
        with self.store.read() as connection:
            return journal.head(connection)

    def rename(self, customer: int, said: str) -> None:
        with self.store.write() as connection, Intake(connection, "test") as intake:
            intake.customers([person(customer, said)])

    def page(self, *, since: int) -> Page:
        reply = self.pages.reply(STORE, epoch=self.store.epoch, since=since, now=NOON)
        page = reply.page() if isinstance(reply, SealedPage) else reply
        assert isinstance(page, Page)
        return page


class Tablet:
    """What a tablet holds of one stream, and everything that can be done to it."""

    def __init__(self, folder: Path, hub: Hub) -> None:
        self.hub = hub
        self.control = ControlDatabase(Folders(folder), Root(bytes(range(32))))
        keep_identity(self.control, Identity("D1", "Till 2", PLACE, "device-secret"))
        self.library = Library()
        self.shelf = Shelf(self.control, self.library)
        self.now = NOON
        self.healer = Healer(hub, self.shelf, self.library, self.control, now=lambda: self.now)
        self.load()

    def load(self) -> None:
        """As after a first load; the rows are those of the hub."""
        rows = {table: self.hub.rows()[table] for table in tables(STORE)}
        self.shelf.put(
            fill(
                self.control.folders.caches,
                STORE,
                [Rows(**{name: [TABLES[name](*row) for row in rows[name]] for name in rows})],
                epoch=self.hub.store.epoch,
                cursor=self.hub.head(),
                as_of=NOON,
            )
        )

    @property
    def address(self) -> StreamAddress:
        (address,) = self.shelf.addresses()
        return address

    def damage(self, *statements: str | tuple[str, tuple[Any, ...]]) -> None:
        """Change rows behind everybody's back."""
        assert self.address.key is not None
        opened = open_encrypted(self.address.path, self.address.key)
        with closing(opened) as connection, transaction(connection):
            for statement in statements:
                text, values = statement if isinstance(statement, tuple) else (statement, ())
                connection.execute(text, values)

    def rows(self) -> Held:
        return {table: self.table(table, TABLES[table]._fields) for table in tables(STORE)}

    def table(self, name: str, columns: tuple[str, ...]) -> list[tuple[Any, ...]]:
        assert self.address.key is not None
        named = ", ".join(f'"{column}"' for column in columns)
        with closing(open_encrypted(self.address.path, self.address.key)) as connection:
            return sorted(connection.execute(f"SELECT {named} FROM {name}").fetchall())

    def search_tables(self) -> dict[str, list[tuple[Any, ...]]]:
        return {
            "word": self.table("word", ("word", "people")),
            "clue": self.table("clue", ("kind", "clue", "customer")),
            "seen": self.table("seen", ("customer", "at", "home")),
            "person": self.table("person", ("rowid",)),
            "meta": [row for row in self.table("meta", ("name", "value")) if row[0] == "customers"],
        }

    def check(self, **given: Any) -> Completeness:
        return self.healer.check(STORE, **given)

    def close(self) -> None:
        self.shelf.close()
        self.control.close()


def person(number: int, said: str) -> CustomerRow:
    given, _, family = said.partition(" ")
    return CustomerRow(number, said, given, family, None, None, None, f"L{number:06}", PLACE, "",
                       None, "unknown", None, None, "till", 1, 0)  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = open_store(tmp_path / "hub" / "hub.db")
    with made.write() as connection, Intake(connection, "test") as intake:
        people = range(1, CUSTOMERS + 1)
        intake.places([PlaceRow(PLACE, "Kings Arcade", "store", None, "EUR", "UTC", "", 0)])
        intake.staff(
            StaffRow(f"S{n}", f"Maya {n}", "Stylist", "associate", PLACE, 0) for n in (1, 2)
        )
        intake.products(
            ProductRow(n, f"P{n}", None, "Milk", "Food", "Dairy", None, None, None, None, None,
                       None, "milk", None, 0, 1, 0)
            for n in range(1, 31)
        )  # fmt: skip
        intake.customers(person(n, f"Elena{n} Marchetti") for n in people)
        intake.contacts(ContactRow(n, "email", f"e{n}@x.example", "till", 1, 0) for n in people)
        intake.facts(FactRow(n, "size.shoe", "39", "till", 1, "service", "open", 0) for n in people)
        intake.lines(
            LineRow(n, 1000 + at, n * 10 + at, "R", 1 + at, PLACE, None, 1, 500, 500, "sale",
                    None, 0)
            for n in people for at in range(4)
        )  # fmt: skip
        intake.stock(StockRow(n, PLACE, 3, None, 1, None, 0) for n in range(1, 31))
        intake.members((n, PLACE) for n in people)
    yield made
    made.close()


@pytest.fixture
def hub(store: Store) -> Hub:
    return Hub(store)


@pytest.fixture(autouse=True)
def many_ranges(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranges, "MOST", 60)
    monkeypatch.setattr(ranges, "FEWEST", 10)


@pytest.fixture
def tablet(tmp_path: Path, hub: Hub) -> Iterator[Tablet]:
    made = Tablet(tmp_path / "tablet", hub)
    yield made
    made.close()


def copy_of(table: str, key: str, **changed: Any) -> str:
    """The statement that adds a row like another."""
    fields = [str(changed.get(name, f'"{name}"')) for name in TABLES[table]._fields]
    return f"INSERT INTO {table} SELECT {', '.join(fields)} FROM {table} WHERE {key}"


FAULTS = {
    "one value flipped": ["UPDATE line SET paid_minor = 499 WHERE customer = 60 AND at = 1001"],
    "a version only": ["UPDATE line SET version = version + 1 WHERE customer = 60 AND at = 1001"],
    "one row lost": ["DELETE FROM line WHERE customer = 60 AND at = 1002"],
    "two opposite errors that keep the count and the sum": [
        "DELETE FROM line WHERE customer = 60 AND at = 1002",
        copy_of("line", "customer = 60 AND at = 1001", at=1009),
    ],
    "the first customer of all": ["DELETE FROM customer WHERE id = 1"],
    "the last customer of all": [f"DELETE FROM fact WHERE customer = {CUSTOMERS}"],
    "somebody before the first": [copy_of("customer", "id = 7", id=-(2**62))],
    "somebody after the last": [copy_of("customer", "id = 7", id=2**62)],
    "lines of nobody": [copy_of("line", "customer = 7", customer=5_000_000)],
    "a colleague": ["UPDATE staff SET name = 'Nobody' WHERE id = 'S1'"],
    "stock": ["UPDATE stock SET on_hand = 900 WHERE product = 17"],
    "a name": ["UPDATE customer SET given = 'Other', said = 'Other' WHERE id = 33"],
    "a claim to be newer": [f"UPDATE customer SET version = {2**62} WHERE id = 33"],
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_damaged_range_is_put_right_alone(fault, tablet, hub):
    whole, found_by = tablet.rows(), tablet.search_tables()
    tablet.damage(*FAULTS[fault])
    assert tablet.rows() != hub.rows()

    found = tablet.check()

    assert found.ranges_healed == 1
    assert found.ranges_same == found.ranges_all - 1 > 5
    assert found.rows_held == found.rows_expected == sum(map(len, hub.rows().values()))
    assert tablet.rows() == hub.rows() == whole
    assert tablet.search_tables() == found_by


def test_a_tablet_that_is_whole_is_said_to_be_and_nothing_is_sent(tablet, hub):
    found = tablet.check()

    assert found.whole
    assert found.ranges_same == found.ranges_all > 5
    assert tablet.healer.results() == {STORE: found}


def test_looking_without_repair_changes_nothing(tablet):
    tablet.damage(*FAULTS["one row lost"], *FAULTS["stock"])
    damaged = tablet.rows()

    found = tablet.check(repair=False)

    assert (found.ranges_different, found.ranges_healed) == (2, 0)
    assert found.rows_held == found.rows_expected - 1
    assert not found.whole
    assert tablet.rows() == damaged


DAMAGES = st.one_of(
    st.tuples(
        st.just("lose"), st.sampled_from(["customer", "contact", "line", "fact", "stock", "staff"]),
        st.integers(0, 500),
    ),
    st.tuples(
        st.just("flip"), st.sampled_from(["customer", "contact", "line", "fact", "stock"]),
        st.integers(0, 500),
    ),
    st.tuples(
        st.just("add"), st.sampled_from(["customer", "line", "fact", "contact"]),
        st.integers(-(2**63), 2**63 - 1),
    ),
)  # fmt: skip

FLIPPED = {
    "customer": "said = 'Zoe Quagmire', given = 'Zoe'",
    "contact": "value = 'zoe@x.example'",
    "line": "paid_minor = -paid_minor",
    "fact": "value = value || '½'",
    "stock": "on_hand = NULL",
}


@settings(max_examples=12)
@given(damages=st.lists(DAMAGES, min_size=1, max_size=12))
def test_whatever_rows_were_damaged_the_tablet_is_the_hubs_afterwards(damages, tablet, hub):
    """S10 and S12."""
    tablet.load()
    found_by = tablet.search_tables()
    for kind, table, at in damages:
        with_key = " AND ".join(f'"{name}" = ?' for name in KEYS[table])
        keys = tablet.table(table, KEYS[table])
        if not keys:
            continue
        key = keys[at % len(keys)]
        if kind == "lose":
            tablet.damage((f"DELETE FROM {table} WHERE {with_key}", key))
        elif kind == "flip":
            tablet.damage((f"UPDATE OR REPLACE {table} SET {FLIPPED[table]} WHERE {with_key}", key))
        elif (at,) not in tablet.table(table, KEYS[table][:1]):
            values = ", ".join(
                str(at) if name == KEYS[table][0] else f'"{name}"' for name in TABLES[table]._fields
            )
            copied = f"INSERT INTO {table} SELECT {values} FROM {table} WHERE {with_key}"
            tablet.damage((copied, keys[0]))

    found = tablet.check()

    assert found.whole
    assert tablet.rows() == hub.rows()
    assert tablet.search_tables() == found_by
    assert tablet.check().ranges_healed == 0


def test_pages_that_come_in_between_are_neither_undone_nor_taken_for_damage(tablet, hub):
    """S13: what a page brought while ranges were compared stays."""
    tablet.damage(*FAULTS["one value flipped"], *FAULTS["somebody after the last"])
    rounds = iter(range(1, 4))

    def pull() -> None:
        number = next(rounds, None)
        if number is None:
            return
        hub.rename(number * 30, f"Renamed{number} Marchetti")
        writer = tablet.shelf.writer(STORE)
        writer.apply(hub.page(since=writer.cursor.seq))

    found = tablet.check(between=pull)

    assert found.ranges_different == 0
    assert tablet.rows() == hub.rows()
    assert tablet.check().whole


def test_what_changed_at_the_hub_meanwhile_waits_for_its_page(tablet, hub):
    before = tablet.rows()
    hub.rename(60, "Renamed Marchetti")

    found = tablet.check()

    assert (found.ranges_moved, found.ranges_different, found.ranges_healed) == (1, 0, 0)
    assert tablet.rows() == before


def test_a_page_between_the_answer_and_the_repair_stops_the_repair(tablet, hub):
    tablet.damage(*FAULTS["one value flipped"])

    def answer(verdict: Verdict) -> Verdict:
        if len(hub.asked) == 1:
            hub.rename(60, "Renamed Marchetti")
            writer = tablet.shelf.writer(STORE)
            writer.apply(hub.page(since=writer.cursor.seq))
        return verdict

    hub.answer = answer
    found = tablet.check()

    assert found.whole
    assert tablet.rows() == hub.rows()
    assert [row[1] for row in tablet.rows()["customer"] if row[0] == 60] == ["Renamed Marchetti"]


def test_a_hub_that_was_emptied_cannot_empty_the_tablet(tablet, hub, monkeypatch):
    """S11: rows go by deletes with a sequence, never because the hub has none."""
    monkeypatch.setattr("aisleside.device.cache.removals.MOST_ROWS", 20)
    before = tablet.rows()
    with hub.store.write() as connection:
        connection.execute(delete(schema.member))

    with pytest.raises(LargeRemovalError):
        tablet.check()

    left = tablet.rows()
    lost = sum(map(len, before.values())) - sum(map(len, left.values()))
    assert lost <= max(20, sum(map(len, before.values())) // 20)
    assert not tablet.healer.results()[STORE].whole
    assert tablet.healer.due(tablet.now) == []
    assert tablet.healer.due(tablet.now + 2 * AGAIN) == [STORE]


def test_an_answer_that_was_refused_does_not_fail_every_round_after_it(tablet, hub, monkeypatch):
    """S21: somebody asked to compare; what was found waits for a person, the rounds do not."""
    monkeypatch.setattr("aisleside.device.cache.removals.MOST_ROWS", 20)
    with hub.store.write() as connection:
        connection.execute(delete(schema.member))
    tablet.healer.ask()

    with pytest.raises(LargeRemovalError):
        tablet.healer.heal(tablet.now)

    assert tablet.healer.heal(tablet.now) == frozenset()
    assert tablet.healer.due(tablet.now + 2 * AGAIN) == [STORE]


def test_a_tablet_that_lost_most_of_its_rows_asks_in_smaller_pieces(tablet, hub, monkeypatch):
    monkeypatch.setattr(verifying, "LARGEST_RANGE", 50)
    tablet.damage("DELETE FROM customer", "DELETE FROM contact", "DELETE FROM fact",
                  "DELETE FROM line")  # fmt: skip

    found = tablet.check()

    assert found.whole
    assert tablet.rows() == hub.rows()


def test_a_tablet_whose_file_cannot_be_put_right_loads_it_again(tablet, hub, monkeypatch):
    monkeypatch.setattr("aisleside.device.sync.healing.MOST_CUTS", 3)
    monkeypatch.setattr(verifying, "LARGEST_RANGE", 2)

    with pytest.raises(CacheDamagedError):
        tablet.check()

    assert tablet.library.damaged() == {STORE}
    assert tablet.shelf.writer(STORE) is None


def test_a_file_with_broken_bytes_is_loaded_again(tablet):
    tablet.shelf.close()
    with tablet.address.path.open("r+b") as file:
        file.seek(20 * 4096)
        file.write(bytes(200 * 4096))

    with pytest.raises(CacheDamagedError):
        tablet.check()

    assert tablet.library.damaged() == {STORE}


def test_a_row_that_does_not_fit_its_table_is_no_damage_and_holds_nothing_up(tablet, hub):
    """S17: it is set aside, shown as missing, and the file is not loaded over and over."""
    with hub.store.write() as connection:
        connection.execute(
            update(schema.line).where(schema.line.c.id == 601).values(receipt=b"\xff\xfe")
        )
    tablet.damage(*FAULTS["stock"], "DELETE FROM line WHERE customer = 60")

    found = tablet.check()

    assert (found.ranges_healed, found.ranges_different) == (1, 1)
    assert found.rows_expected - found.rows_held == 1
    assert len(tablet.rows()["line"]) == len(hub.rows()["line"]) - 1
    assert tablet.library.damaged() == frozenset()


def test_a_range_the_hub_never_answers_ends_in_words(tablet, hub):
    hub.answer = lambda verdict: Verdict(verdict.stream, verdict.epoch, verdict.cursor, [])

    with pytest.raises(codec.UnreadableAnswerError):
        tablet.check()


def test_a_stream_that_is_not_here_is_not_compared(tablet):
    with pytest.raises(StreamNotHereError):
        tablet.healer.check("catalogue:main")


def test_people_read_while_their_tablet_is_compared(tablet, monkeypatch):
    """P9: a reader asks between two questions."""
    monkeypatch.setattr("aisleside.device.sync.healing.BATCH", 2)
    book = Book(tablet.library)
    names: list[dict[int, str]] = []

    tablet.check(between=lambda: names.append(book.names([1, 2])))
    book.close()

    assert len(names) > 1
    assert set(map(str, names)) == {str({1: "Elena1 Marchetti", 2: "Elena2 Marchetti"})}


def test_each_tablet_compares_once_a_day_at_an_hour_of_its_own(tablet):
    assert tablet.healer.due(tablet.now) == [STORE]

    assert tablet.healer.heal(tablet.now) == frozenset()

    assert tablet.healer.due(tablet.now) == []
    times = [
        at for at in range(49)
        if tablet.healer.due(tablet.now + timedelta(minutes=30 * at)) == [STORE]
    ]  # fmt: skip
    assert times == list(range(times[0], 49))
    assert times[0] > 0


def test_a_tablet_compares_when_asked_and_after_its_file_or_epoch_changed(tablet, hub):
    tablet.healer.heal(tablet.now)

    tablet.healer.ask()
    assert tablet.healer.due(tablet.now) == [STORE]
    tablet.healer.heal(tablet.now)
    assert tablet.healer.due(tablet.now) == []

    tablet.load()
    assert tablet.healer.due(tablet.now) == [STORE]
    tablet.healer.heal(tablet.now)

    tablet.damage("UPDATE meta SET value = 'after a restore' WHERE name = 'epoch'")
    assert tablet.healer.due(tablet.now) == [STORE]


@pytest.mark.parametrize(
    "failure",
    [
        HubRefusedError("The hub says no.", code="defect", status=500, retry_after=None),
        codec.UnreadableAnswerError(what="verdict", why="html"),
    ],
)
def test_a_hub_that_cannot_compare_does_not_stop_the_rounds(failure, tablet, hub):
    """S21: comparing is put off, pulling and pushing go on."""

    def refuse(_verdict: Verdict) -> Verdict:
        raise failure

    hub.answer = refuse

    assert tablet.healer.heal(tablet.now) == frozenset()
    assert tablet.healer.due(tablet.now) == []
    assert tablet.healer.due(tablet.now + AGAIN) == [STORE]


def test_a_lost_connection_is_told_and_what_was_healed_before_stays(tablet, hub, monkeypatch):
    monkeypatch.setattr("aisleside.device.sync.healing.BATCH", 2)
    tablet.damage(*FAULTS["one value flipped"])
    healed = tablet.rows()

    def cut(verdict: Verdict) -> Verdict:
        if tablet.rows() != healed:
            raise HubUnreachableError(why="cut")
        return verdict

    hub.answer = cut
    with pytest.raises(HubUnreachableError):
        tablet.healer.heal(tablet.now)

    assert tablet.rows() == hub.rows()


def test_the_hub_reads_its_rows_for_this_test_as_they_are(store, hub):
    """The fixture's own check: the hub's rows are those of the tables."""
    with store.read() as connection:
        assert len(hub.rows()["line"]) == len(connection.execute(select(schema.line)).all())

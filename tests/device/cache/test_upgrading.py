"""A file of an older layout: read on while the hub is away, loaded again when it is there (S19)."""

from __future__ import annotations

from contextlib import closing

import pytest

from aisleside.device.cache import schema, upgrading
from aisleside.device.cache.database import LAYOUT, CacheTooOldError
from aisleside.device.cache.stream_file import StreamAddress, StreamFile
from aisleside.device.cache.told import TABLE_TEXTS
from aisleside.device.cache.upgrading import make_readable
from aisleside.device.machine.encrypted import open_encrypted
from aisleside.wire.history import selection
from aisleside.wire.layout import has_people, table_text
from aisleside.wire.messages import Rows
from aisleside.wire.streams import ARTEFACTS, CATALOGUE

ADDED_IN_5 = ("claim", "traveller", "need", "flight")
ADDED_IN_3 = ("task", "consent", "answer", "companion")


def make_older(address: StreamAddress, layout: int) -> StreamAddress:
    """As an app of an older layout left it: without the tables that were added since."""
    assert address.key is not None
    with closing(open_encrypted(address.path, address.key)) as connection:
        if layout < 5 and has_people(address.stream):
            connection.execute("ALTER TABLE service RENAME TO newer")
            connection.execute(table_text("service", schema=4))
            older = selection("service", was=5, now=4)
            connection.execute(f"INSERT INTO service SELECT {older} FROM newer")
            for table in ("newer", *ADDED_IN_5):
                connection.execute(f"DROP TABLE {table}")
            for statement in schema.DAY_INDEXES:
                connection.execute(statement)
        if layout < 4 and address.stream == ARTEFACTS:
            connection.execute("DROP TABLE model")
            connection.execute("DELETE FROM meta WHERE name = 'models'")
        if layout < 3 and has_people(address.stream):
            for name in schema._OF_THE_DAY:
                connection.execute(f"DROP INDEX IF EXISTS {name}")
            for table in ADDED_IN_3:
                connection.execute(f"DROP TABLE {table}")
        if layout < 2:
            for text in TABLE_TEXTS:
                connection.execute(f"DROP TABLE {text.split()[2]}")
        connection.execute(f"PRAGMA user_version = {layout}")
    return address


@pytest.fixture
def elena(shop, stocked) -> StreamAddress:
    late = shop.service(1, 9, "delivery", days_ago=2, trouble=1)
    return stocked(Rows(customer=[shop.customer(1, "Elena Marchetti")], service=[late]))


@pytest.mark.parametrize("layout", [1, 2, 3, 4])
def test_people_read_on_in_a_file_that_only_lacks_what_was_added(elena, reading, shop, layout):
    make_older(elena, layout)

    added = make_readable(elena)

    assert added
    book = reading(elena)
    assert book.names([1]) == {1: "Elena Marchetti"}
    profile = book.profile(1, receipts=1, offers=1, now=shop.noon)
    assert profile.tasks == ()
    assert [(one.title, one.trouble) for one in profile.services] == [("Delivery", True)]
    assert book.flights() == []
    assert book.today("S1", "367", shop.noon).waiting.tasks == ()


def test_goods_read_on_in_a_file_without_people(shop, stocked, reading):
    goods = stocked(Rows(product=[shop.product(1, "Whole milk")]), stream=CATALOGUE)
    make_older(goods, 2)

    assert make_readable(goods)

    assert reading(goods).holdings().products == 1


def test_pairs_read_on_in_a_file_from_before_there_were_models(shop, stocked, reading):
    pairs = stocked(Rows(link=[shop.link(1, 1, 2, together=9, base=20)]), stream=ARTEFACTS)
    make_older(pairs, 3)

    assert make_readable(pairs)

    book = reading(pairs)
    assert book.model_parts() == {}
    assert book.model_stamp() is not None
    assert [standing.stream for standing in book.standing()] == [ARTEFACTS]


def test_nothing_is_written_to_it_so_the_hub_loads_it_again(elena):
    make_older(elena, 1)
    make_readable(elena)

    with pytest.raises(CacheTooOldError):
        StreamFile(elena)


def test_a_layout_that_changed_more_is_left_as_it_is(elena, monkeypatch, reading):
    monkeypatch.setattr(upgrading, "ADDITIONS", {})
    make_older(elena, 1)
    before = elena.path.read_bytes()

    added = make_readable(elena)

    assert not added
    assert elena.path.read_bytes() == before
    with pytest.raises(CacheTooOldError):
        reading(elena).names([1])


def test_a_column_is_added_with_its_value_for_the_rows_that_are_here(elena, monkeypatch, reading):
    monkeypatch.setattr(upgrading, "LAYOUT", LAYOUT + 1)
    monkeypatch.setattr("aisleside.device.cache.database.LAYOUT", LAYOUT + 1)
    column = "ALTER TABLE customer ADD COLUMN pronouns TEXT NOT NULL DEFAULT ''"
    monkeypatch.setitem(upgrading.ADDITIONS, LAYOUT, (column,))

    assert make_readable(make_older(elena, 1))

    assert reading(elena).names([1]) == {1: "Elena Marchetti"}
    assert elena.key is not None
    with closing(open_encrypted(elena.path, elena.key, read_only=True)) as connection:
        assert connection.execute("SELECT id, pronouns FROM customer").fetchall() == [(1, "")]


def test_a_file_of_today_is_not_touched(elena):
    before = elena.path.read_bytes()

    added = make_readable(elena)

    assert not added
    assert elena.path.read_bytes() == before
    StreamFile(elena).close()


@pytest.mark.parametrize("harm", [b"", b"not a database " * 1000])
def test_a_damaged_file_is_left_to_those_who_say_so(elena, harm):
    elena.path.write_bytes(harm)

    assert not make_readable(elena)


def test_a_kill_in_between_leaves_the_file_as_it_was(elena, monkeypatch, reading):
    """S4."""
    make_older(elena, 1)
    monkeypatch.setitem(
        upgrading.ADDITIONS, 1, (*TABLE_TEXTS, "CREATE TABLE customer (twice TEXT)")
    )
    with pytest.raises(Exception, match="already exists"):
        make_readable(elena)

    monkeypatch.undo()
    assert make_readable(elena)
    assert reading(elena).names([1]) == {1: "Elena Marchetti"}

"""The hub's database: what opens, what is refused, and who sees what when."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.exc import DBAPIError

from aisleside.hub.store import journal, schema
from aisleside.hub.store.engine import (
    HubStoreForeignError,
    HubStoreFullError,
    HubStoreTooNewError,
    HubStoreUnreachableError,
    UnknownStoreKindError,
    open_store,
)

pytestmark = pytest.mark.both_engines


def test_a_store_keeps_its_epoch_and_another_store_has_another(tmp_path):
    first = open_store(tmp_path / "a" / "hub.db")
    first.close()

    again = open_store(f"sqlite:///{tmp_path / 'a' / 'hub.db'}")
    other = open_store(tmp_path / "b" / "hub.db")

    assert again.epoch == first.epoch
    assert other.epoch != first.epoch
    again.close()
    other.close()


def test_a_file_that_is_no_database_is_refused_and_left_as_it_was(tmp_path):
    file = tmp_path / "hub.db"
    file.write_bytes(b"Dear diary, " * 1000)

    with pytest.raises(HubStoreForeignError) as refused:
        open_store(file)

    assert "Nothing was changed" in refused.value.say
    assert file.read_bytes() == b"Dear diary, " * 1000


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="only Linux lists open files")
def test_what_is_swept_lies_beside_the_database_meanwhile_and_not_in_memory(tmp_path):
    store = open_store(tmp_path / "hub.db")
    with store.write() as connection:
        connection.execute(insert(schema.stream), [{"name": f"{n:0500}"} for n in range(400)])
    seen = set()
    with store._writer.connect() as connection:
        raw = connection.connection.driver_connection
        raw.execute("PRAGMA cache_size = 5")

    def look():
        for file in Path("/proc/self/fd").iterdir():
            with suppress(OSError):
                seen.add(str(file.readlink()))

    raw.set_progress_handler(look, 100)
    store.wipe([])
    raw.set_progress_handler(None, 0)
    (kept_in,) = raw.execute("PRAGMA temp_store").fetchone()
    store.close()

    aside = [name for name in seen if name.endswith("(deleted)") and "etilqs" in name]
    assert {Path(name).parent for name in aside} == {tmp_path}
    assert kept_in == 2  # memory, for everything else


def test_another_programs_database_is_refused_and_left_as_it_was(tmp_path):
    file = tmp_path / "hub.db"
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE recipe (name)")
    other.close()
    before = file.read_bytes()

    with pytest.raises(HubStoreForeignError):
        open_store(file)

    assert file.read_bytes() == before


def test_a_store_of_a_newer_version_is_refused_and_says_to_update(tmp_path):
    store = open_store(tmp_path / "hub.db")
    with store.write() as connection:
        connection.execute(update(schema.hub).values(schema=schema.NUMBER + 1))
    store.close()

    with pytest.raises(HubStoreTooNewError) as refused:
        open_store(tmp_path / "hub.db")

    assert refused.value.found == schema.NUMBER + 1
    assert "Update the hub" in refused.value.say


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(tmp_path):
    (tmp_path / "file").write_text("not a folder")

    with pytest.raises(HubStoreUnreachableError):
        open_store(tmp_path / "file" / "hub.db")


def test_a_database_we_have_no_driver_for_is_named():
    with pytest.raises(UnknownStoreKindError) as refused:
        open_store("oracle://hub.example/aisleside")

    assert "oracle" in refused.value.say


def test_a_reader_sees_one_moment_however_much_is_written_meanwhile(shop):
    shop.customer(1)
    ids = select(schema.customer.c.id)

    with shop.store.read() as connection:
        before = connection.execute(ids).scalars().all()
        shop.customer(2)
        during = connection.execute(ids).scalars().all()
    with shop.store.read() as connection:
        after = connection.execute(ids).scalars().all()

    assert (before, during, after) == ([1], [1], [1, 2])


def test_a_reader_that_never_read_yet_sees_the_moment_it_began(shop):
    with shop.store.read() as connection:
        shop.customer(1)

        assert connection.execute(select(schema.customer.c.id)).first() is None


def test_a_reader_cannot_write(store):
    with pytest.raises(DBAPIError), store.read() as connection:
        connection.execute(insert(schema.stream).values(name="x", floor=1))


def test_a_change_that_fails_halfway_leaves_nothing(store):
    def change_and_fail():
        with store.write() as connection:
            journal.reserve(connection)
            connection.execute(insert(schema.stream).values(name="x", floor=1))
            raise KeyError("halfway")

    with pytest.raises(KeyError):
        change_and_fail()

    with store.read() as connection:
        assert connection.execute(select(schema.stream)).first() is None
        assert journal.head(connection) == 0


def test_sequences_become_visible_in_the_order_they_are_given_out(store):
    """S2: the head never moves past a sequence that can still appear."""
    written: list[int] = []
    stop = threading.Event()

    def write() -> None:
        for _ in range(25):
            with store.write() as connection:
                written.append(journal.reserve(connection))
                journal.publish(connection, [(journal.Change("customer", (1,)), ["1"])])

    seen: list[int] = []
    late: list[int] = []

    def follow() -> None:
        cursor = 0
        last = False
        while not last:
            last = stop.is_set()
            with store.read() as connection:
                feed = schema.feed.c
                new = connection.execute(select(feed.seq).where(feed.seq > cursor)).scalars().all()
                late.extend(seq for seq in new if seen and seq <= seen[-1])
                seen.extend(sorted(new))
                cursor = max([cursor, *new])

    writers = [threading.Thread(target=write) for _ in range(4)]
    follower = threading.Thread(target=follow)
    for thread in (follower, *writers):
        thread.start()
    for thread in writers:
        thread.join()
    stop.set()
    follower.join()

    assert late == []
    with store.read() as connection:
        assert seen == sorted(connection.execute(select(schema.feed.c.seq)).scalars())
    assert len(written) == 100


def test_compaction_raises_the_floor_and_never_lowers_the_head(shop):
    shop.customer(1, places=("1",))
    head = shop.head()

    with shop.store.write() as connection:
        journal.lower_bound(connection, "store:1/associate", head)

    with shop.store.read() as connection:
        assert journal.floor(connection, "store:1/associate") == head
        assert journal.floor(connection, "store:2/associate") == 0
        assert journal.head(connection) >= head


def test_a_reload_is_above_every_cursor_a_device_may_hold(shop):
    shop.customer(1, places=("1",))
    held = shop.head()

    shop.reload("store:1/associate")

    with shop.store.read() as connection:
        assert journal.floor(connection, "store:1/associate") > held


@pytest.mark.sqlite
def test_a_full_disk_is_told_and_what_was_saved_before_is_safe(store):
    many = [{"name": f"s{number}", "terms": "t" * 4000} for number in range(500)]
    with store.write() as connection:
        connection.execute(insert(schema.source).values(name="before", terms="ours"))

    def load_until_the_disk_is_full():
        with store.write() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 60")  # SQLite's own full disk
            connection.execute(insert(schema.source), many)

    with pytest.raises(HubStoreFullError) as refused:
        load_until_the_disk_is_full()

    assert "Everything saved before is safe" in refused.value.say
    with store.read() as connection:
        assert connection.execute(select(schema.source.c.name)).scalars().all() == ["before"]

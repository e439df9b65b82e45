from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.wire.test_codec import ANY_GONE, ANY_ROWS

from aisleside.device.cache.database import (
    CacheDamagedError,
    CacheKeyLostError,
    CacheTooNewError,
    TabletFullError,
    open_cache,
)
from aisleside.device.cache.loading import Staging
from aisleside.device.cache.stream_file import (
    Cursor,
    PageOutOfPlaceError,
    StreamAddress,
    StreamFile,
)
from aisleside.wire.codec import UnreadableAnswerError
from aisleside.wire.messages import Gone, Rows
from aisleside.wire.rows import TABLES
from aisleside.wire.streams import STORE_TABLES

SEARCH_TABLES = ("word", "clue", "seen")


def content(address: StreamAddress) -> dict[str, list[tuple]]:
    """Every row of the stream, and what search keeps of it."""
    connection = open_cache(
        address.stream, address.path, address.key, read_only=True, cache_kib=1_000
    )
    found = {
        table: sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
        for table in (*STORE_TABLES, *SEARCH_TABLES)
    }
    found["person"] = sorted(connection.execute("SELECT rowid FROM person").fetchall())
    found["cursor"] = connection.execute("SELECT value FROM meta WHERE name = 'cursor'").fetchall()
    connection.close()
    return found


@pytest.fixture
def two_people(shop) -> Rows:
    return Rows(
        customer=[shop.customer(1, "Elena Marchetti"), shop.customer(2, "Jonas Weber")],
        contact=[shop.contact(1, "phone", "+39 333 123 4471")],
        line=[shop.line(1, 10, 7, days_ago=1), shop.line(2, 11, 7, days_ago=2)],
    )


@pytest.fixture
def file(opened, two_people) -> StreamFile:
    return opened(two_people)


def test_rows_come_back_as_they_were_sent(file, two_people):
    held = content(file.address)

    for table in STORE_TABLES:
        assert held[table] == sorted(map(tuple, getattr(two_people, table)), key=repr)
    assert file.cursor == Cursor("E", 1)


def test_a_page_and_its_cursor_come_together(file, shop, reading):
    touched = file.apply(
        shop.page(
            since=1,
            to=5,
            puts=Rows(customer=[shop.customer(1, "Elena Rossi", version=5)]),
            gone=[Gone("line", [2, shop.line(2, 11, 7, days_ago=2).at, 11], 4)],
        )
    )

    assert file.cursor == Cursor("E", 5)
    assert (touched.tables, touched.customers) == ({"customer", "line"}, {1, 2})
    book = reading(file.address)
    assert [h.customer.id for h in book.search("rossi", limit=5, now=shop.noon).hits] == [1]
    assert book.search("marchetti", limit=5, now=shop.noon).hits == ()
    assert [h.customer.id for h in book.search("", limit=5, now=shop.noon).hits] == [1]


def test_a_page_that_comes_twice_is_refused_and_changes_nothing(file, shop):
    page = shop.page(since=1, to=5, puts=Rows(customer=[shop.customer(3, "Ada", version=5)]))
    file.apply(page)
    before = content(file.address)

    with pytest.raises(PageOutOfPlaceError):
        file.apply(page)

    assert content(file.address) == before


@pytest.mark.parametrize(
    "wrong", [{"epoch": "another"}, {"since": 0}, {"stream": "store:1/associate"}, {"to": 0}]
)
def test_a_page_that_does_not_follow_is_refused(file, shop, wrong):
    page = shop.page(**({"since": 1, "to": 2} | wrong))

    with pytest.raises(PageOutOfPlaceError):
        file.apply(page)


def test_a_page_whose_rows_were_changed_on_the_way_is_refused(file, shop):
    page = shop.page(since=1, to=5, puts=Rows(customer=[shop.customer(1, "Elena", version=5)]))
    changed = shop.page(since=1, to=5, puts=Rows(customer=[shop.customer(1, "Ellen", version=5)]))
    forged = type(page)(
        **{f: getattr(changed, f) for f in page.__struct_fields__ if f != "digest"},
        digest=page.digest,
    )
    before = content(file.address)

    with pytest.raises(UnreadableAnswerError):
        file.apply(forged)

    assert content(file.address) == before


def test_a_page_with_tables_of_another_stream_is_refused(file, shop):
    with pytest.raises(UnreadableAnswerError):
        file.apply(shop.page(since=1, to=2, puts=Rows(product=[shop.product(1, "Milk")])))
    with pytest.raises(UnreadableAnswerError):
        file.apply(shop.page(since=1, to=2, gone=[Gone("customer", [1, 2], 2)]))
    assert file.cursor.seq == 1


def test_no_row_goes_back_to_an_older_version(file, shop):
    file.apply(shop.page(since=1, to=9, puts=Rows(customer=[shop.customer(1, "New", version=9)])))

    file.apply(
        shop.page(
            since=9,
            to=10,
            puts=Rows(customer=[shop.customer(1, "Old", version=3)]),
        )
    )

    assert [row[1] for row in content(file.address)["customer"]] == ["New", "Jonas Weber"]


def test_a_customer_who_leaves_takes_everything_of_hers_with_her(file, shop, reading):
    file.apply(shop.page(since=1, to=3, gone=[Gone("customer", [1], 3)]))

    held = content(file.address)
    assert {row[0] for row in held["customer"]} == {2}
    assert held["contact"] == []
    assert {row[0] for row in held["line"]} == {2}
    assert [row[0] for row in held["word"]] == ["jonas", "weber"]
    assert (held["clue"], held["person"]) == ([], [(2,)])
    assert reading(file.address).holdings().customers == 1


def test_a_page_that_fails_in_the_middle_leaves_everything_as_it_was(file, shop, monkeypatch):
    before = content(file.address)
    monkeypatch.setattr(
        "aisleside.device.cache.finding.follow",
        lambda *_: (_ for _ in ()).throw(OSError("unplugged")),
    )

    with pytest.raises(OSError, match="unplugged"):
        file.apply(shop.page(since=1, to=5, puts=Rows(customer=[shop.customer(1, "X", version=5)])))

    assert content(file.address) == before


NAMES = st.sampled_from(["Ana Ruiz", "Ana Maria", "王小明", "O'Brien", "Zoë", "Ruiz"])
CHANGES = st.lists(
    st.one_of(
        st.tuples(st.just("customer"), st.integers(1, 4), NAMES),
        st.tuples(
            st.just("contact"), st.integers(1, 4), st.sampled_from(["a.b@c.example", "d@e.f"])
        ),
        st.tuples(st.just("phone"), st.integers(1, 4), st.sampled_from(["+1 402 555", "0123"])),
        st.tuples(st.just("line"), st.integers(1, 4), st.integers(1, 5)),
        st.tuples(st.just("gone"), st.integers(1, 4), st.none()),
    ),
    max_size=12,
)


@settings(max_examples=40)
@given(changes=CHANGES)
def test_pages_lead_to_the_same_file_as_a_load_of_the_same_rows(changes, stocked, shop):
    """S1 and S3 for search too: what was followed equals what would be built."""
    rows: dict[str, dict[tuple, tuple]] = {"customer": {}, "contact": {}, "line": {}}
    followed = StreamFile(stocked(Rows()))
    seq = 1
    for what, id, value in changes:
        seq += 1
        puts: dict[str, list] = {}
        gone = []
        if what == "customer":
            puts["customer"] = [shop.customer(id, value, version=seq)]
        elif what in {"contact", "phone"} and (id,) in rows["customer"]:
            kind = "email" if what == "contact" else "phone"
            puts["contact"] = [shop.contact(id, kind, value, version=seq)]
        elif what == "line" and (id,) in rows["customer"]:
            puts["line"] = [shop.line(id, value, 7, days_ago=value, version=seq)]
        elif what == "gone" and (id,) in rows["customer"]:
            gone = [Gone("customer", [id], seq)]
            for table in rows.values():
                for key in [key for key in table if key[0] == id]:
                    del table[key]
        for table, new in puts.items():
            width = {"customer": 1, "contact": 3, "line": 3}[table]
            rows[table].update({tuple(row[:width]): row for row in new})
        followed.apply(shop.page(since=seq - 1, to=seq, puts=Rows(**puts), gone=gone))

    loaded = stocked(
        Rows(**{table: sorted(held.values()) for table, held in rows.items()}), cursor=seq
    )

    assert content(followed.address) == content(loaded)
    followed.close()


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)
@given(puts=ANY_ROWS, gone=ANY_GONE, since=st.integers(0, 2), to=st.integers(0, 4))
def test_any_page_is_applied_whole_or_refused_and_nothing_changed(
    puts, gone, since, to, file, shop
):
    """S1: whatever a hub may send, and whichever rows do not fit their tables."""
    page = shop.page(since=file.cursor.seq - 1 + since, to=file.cursor.seq - 1 + to, puts=puts,
                     gone=gone)  # fmt: skip
    before = content(file.address)

    try:
        file.apply(page)
    except (UnreadableAnswerError, PageOutOfPlaceError):
        assert content(file.address) == before
    else:
        assert file.cursor.seq == page.to


def test_rows_of_the_wire_fit_their_tables(stocked, shop, folders):
    made = Staging(folders.caches, shop.store)
    made.load(Rows(fact=[shop.fact(1, "size.shoe", "38")], stock=[shop.stock(1, "367", 2)]))
    made.discard()

    assert list(folders.caches.iterdir()) == []
    assert set(STORE_TABLES) <= set(TABLES)


def test_a_load_with_a_row_twice_is_refused_and_leaves_no_file(folders, shop):
    staging = Staging(folders.caches, shop.store)
    staging.load(Rows(customer=[shop.customer(1, "Ana")]))

    with pytest.raises(UnreadableAnswerError):
        staging.load(Rows(customer=[shop.customer(1, "Ana")]))

    staging.discard()
    assert list(folders.caches.iterdir()) == []


def test_a_load_with_fewer_rows_than_promised_is_refused(folders, shop):
    staging = Staging(folders.caches, shop.store)
    staging.load(Rows(customer=[shop.customer(1, "Ana")]))

    with pytest.raises(UnreadableAnswerError):
        staging.finish(epoch="E", cursor=1, as_of=1, rows=2)

    staging.discard()


def test_a_full_disk_stops_a_load_with_a_sentence(small_disk, shop):
    staging = Staging(small_disk(2_000_000), shop.store)
    rows = Rows(customer=[shop.customer(n, f"Customer {n:050d}") for n in range(20_000)])

    with pytest.raises(TabletFullError):
        load_and_finish(staging, rows)

    staging.discard()


def load_and_finish(staging: Staging, rows: Rows) -> None:
    staging.load(rows)
    staging.finish(epoch="E", cursor=1, as_of=1)


def test_a_full_disk_stops_a_page_and_leaves_the_file_as_it_was(small_disk, shop):
    staging = Staging(small_disk(3_000_000), shop.store)
    staging.load(Rows(customer=[shop.customer(1, "Ana")]))
    file = StreamFile(staging.finish(epoch="E", cursor=1, as_of=1))
    before = content(file.address)

    with pytest.raises(TabletFullError):
        file.apply(
            shop.page(
                since=1,
                to=2,
                puts=Rows(note=[shop.note(1, f"N{n}", "x" * 2_000) for n in range(2_000)]),
            )
        )

    assert content(file.address) == before
    file.close()


def test_no_name_can_be_read_from_a_cache_file(file, shop):
    file.apply(
        shop.page(since=1, to=2, puts=Rows(customer=[shop.customer(3, "Ada Byron", version=2)]))
    )

    written = b"".join(part.read_bytes() for part in file.address.path.parent.iterdir())

    for secret in (b"Marchetti", b"marchetti", b"Byron", b"4471", b"CREATE TABLE"):
        assert secret not in written


def test_a_wrong_key_damage_a_lost_key_and_a_newer_file_are_told_apart(stocked, two_people):
    address = stocked(two_people)
    original = address.path.read_bytes()

    with pytest.raises(CacheKeyLostError):
        StreamFile(StreamAddress(address.stream, address.path, None))
    with pytest.raises(CacheDamagedError):
        StreamFile(StreamAddress("store:1/associate", address.path, address.key))
    address.path.write_bytes(original[:4096] + b"\0" * (len(original) - 4096))
    with pytest.raises(CacheDamagedError):
        StreamFile(address).cursor  # noqa: B018  # reading it is the act
    address.path.write_bytes(b"<html>not a database</html>")
    with pytest.raises(CacheDamagedError):
        StreamFile(address)
    address.path.unlink()
    with pytest.raises(CacheDamagedError):
        StreamFile(address)


def test_a_newer_apps_cache_is_not_thrown_away(file):
    file.close()
    connection = open_cache(
        file.address.stream, file.address.path, file.address.key, read_only=False, cache_kib=100
    )
    connection.execute("PRAGMA user_version = 99")
    connection.close()

    with pytest.raises(CacheTooNewError) as newer:
        StreamFile(file.address)

    assert "Update the app" in newer.value.say


APPLIER = """
    import sys
    from pathlib import Path
    from aisleside.device.cache.stream_file import StreamAddress, StreamFile
    from aisleside.wire.codec import page_digest
    from aisleside.wire.messages import Page, Rows
    from aisleside.wire.rows import CustomerRow

    file = StreamFile(StreamAddress(sys.argv[1], Path(sys.argv[2]), bytes.fromhex(sys.argv[3])))
    print("ready", flush=True)
    while True:
        since = file.cursor.seq
        rows = Rows(customer=[
            CustomerRow(n, f"Version {since + 1}", "Version", str(since + 1), None, None, None,
                        None, "367", "", None, "unknown", None, None, "Till", 1, since + 1)
            for n in range(1, 40)
        ])
        file.apply(Page(sys.argv[1], "E", since, since + 1, since + 1, 1, rows, [],
                        page_digest(rows, [])))
"""


def test_a_kill_while_pages_are_applied_leaves_the_last_whole_page(stocked):
    address = stocked(Rows())
    assert address.key is not None
    chance = random.Random(5)

    for _ in range(12):
        child = subprocess.Popen(
            [
                *(sys.executable, "-c", textwrap.dedent(APPLIER)),
                *(address.stream, str(address.path), address.key.hex()),
            ],
            stdout=subprocess.PIPE,
        )
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(chance.uniform(0, 0.08))  # at any point of a page
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        child.stdout.close()

        file = StreamFile(address)
        seq = file.cursor.seq
        file.close()
        held = content(address)
        assert {row[-1] for row in held["customer"]} <= {seq}
        assert len(held["customer"]) in {0, 39}
        assert [row for row in held["word"] if row[0] != "version"] in ([], [(str(seq), 39)])

    assert seq > 1


def test_the_index_of_words_does_not_fall_apart_over_many_pages(file, shop):
    """Pages leave the joining of what they add to ``fold``, so that nobody waits for it."""
    for seq in range(1, 13):
        renamed = shop.customer(1, f"Elena Number{seq}", version=seq + 1)
        file.apply(shop.page(since=seq, to=seq + 1, puts=Rows(customer=[renamed])))
    apart = pieces(file.address)

    for _ in range(3):
        file.fold()

    assert apart > 8
    assert pieces(file.address) < 4
    assert [row[0] for row in content(file.address)["word"]] == [
        "elena",
        "jonas",
        "number12",
        "weber",
    ]


def pieces(address) -> int:
    """How many pieces the index of words consists of."""
    with closing(
        open_cache(address.stream, address.path, address.key, read_only=True, cache_kib=1_000)
    ) as connection:
        (count,) = connection.execute("SELECT count(DISTINCT segid) FROM person_idx").fetchone()
    return count

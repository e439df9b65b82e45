"""A stream's file is filled from segments, by either road, or it is nothing."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.images import image_of, sealed_with

from aisleside.device.cache import gathering, images
from aisleside.device.cache.book import Book
from aisleside.device.cache.database import TabletFullError, open_cache
from aisleside.device.cache.library import Library
from aisleside.device.cache.loading import Staging
from aisleside.device.cache.stream_file import StreamAddress, StreamFile
from aisleside.device.machine import memory
from aisleside.device.machine.memory import hand_over, memory_folder
from aisleside.wire.codec import UnreadableAnswerError
from aisleside.wire.layout import has_people
from aisleside.wire.messages import Rows, Snapshot
from aisleside.wire.streams import CATALOGUE, tables

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)

KEY = bytes(32)


@pytest.fixture(params=["in memory", "through Python"])
def road(request, monkeypatch) -> str:
    """Both ways an image can be opened."""
    if request.param == "through Python":
        monkeypatch.setattr(images, "memory_folder", lambda _needed: None)
    elif memory_folder(1_000_000) is None:
        pytest.skip("this system has no file system without a disk that we may write")
    return request.param


@pytest.fixture
def people(shop) -> list[Rows]:
    """Two parts of a store, with everything search knows."""
    first = Rows(
        staff=[shop.staff("S1", "Maya Lindqvist")],
        customer=[
            shop.customer(1, "Elena Marchetti", loyalty="7732 4522"),
            shop.customer(2, "Zoë Ångström", home_place=None),
        ],
        contact=[
            shop.contact(1, "phone", "+39 333 123 4471"),
            shop.contact(1, "email", "elena.m@mail.example"),
        ],
        line=[shop.line(1, 1, 7, days_ago=2), shop.line(1, 2, 7, days_ago=1)],
        note=[shop.note(2, "N1", "Prefers the stairs.")],
    )
    second = Rows(
        customer=[shop.customer(3, "Elena Weber"), shop.customer(4, "王小明")],
        contact=[shop.contact(3, "phone", "0664 12345")],
        line=[shop.line(3, 3, 8)],
    )
    return [first, second]


def taken(staging: Staging, parts: list[Rows]) -> None:
    for rows in parts:
        _, ref = sealed_with(staging.stream, rows, key=KEY)
        staging.take(image_of(staging.stream, rows), ref)


def content_of(address: StreamAddress) -> dict[str, list[tuple]]:
    """Every row of the stream, and what search keeps of it."""
    with closing(
        open_cache(address.stream, address.path, address.key, read_only=True, cache_kib=1_000)
    ) as file:
        search = ("word", "clue", "seen") if has_people(address.stream) else ()
        found = {
            table: sorted(file.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
            for table in (*tables(address.stream), *search)
        }
        if search:
            found["person"] = file.execute("SELECT rowid FROM person ORDER BY rowid").fetchall()
        return found


def finished(staging: Staging, *, cursor: int = 1) -> StreamAddress:
    return staging.finish(epoch="E", cursor=cursor, as_of=1, rows=staging.rows)


def searched(address: StreamAddress, text: str) -> list[int]:
    with closing(Book(Library([address]))) as book:
        return [hit.customer.id for hit in book.search(text, limit=9, now=NOON).hits]


def test_segments_give_the_same_file_as_their_rows(folders, shop, people, road, stocked):
    staging = Staging(folders.caches, shop.store, people=4)
    taken(staging, people)
    whole = {
        table: [row for rows in people for row in getattr(rows, table)]
        for table in people[0].__struct_fields__
    }

    assert content_of(finished(staging)) == content_of(stocked(Rows(**whole)))


def test_what_search_gathers_can_go_into_the_file_bit_by_bit(
    folders, shop, people, stocked, monkeypatch
):
    monkeypatch.setattr(gathering, "_MOST_CLUES", 0)
    staging = Staging(folders.caches, shop.store, people=4)
    taken(staging, people)
    whole = {
        table: [row for rows in people for row in getattr(rows, table)]
        for table in people[0].__struct_fields__
    }

    assert content_of(finished(staging)) == content_of(stocked(Rows(**whole)))


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("elena", {1, 3}),
        ("angst", {2}),
        ("小明", {4}),
        ("7732", {1}),
        ("4471", {1}),
        ("333123", {1}),
        ("elena.m@mail", {1}),
    ],
)
def test_what_came_as_segments_is_found_by_everything(folders, shop, people, road, typed, who):
    staging = Staging(folders.caches, shop.store, people=4)
    taken(staging, people)

    assert set(searched(finished(staging), typed)) == who


def test_a_file_made_of_segments_follows_pages_like_any_other(folders, shop, people, road):
    staging = Staging(folders.caches, shop.store, people=4)
    taken(staging, people)
    file = StreamFile(finished(staging))

    file.apply(
        shop.page(since=1, to=2, puts=Rows(customer=[shop.customer(1, "Ada Byron", version=2)]))
    )
    file.close()

    assert searched(file.address, "byron") == [1]
    assert searched(file.address, "marchetti") == []


def test_a_stream_without_people_comes_as_segments_too(folders, shop, road):
    staging = Staging(folders.caches, CATALOGUE)
    taken(
        staging, [Rows(product=[shop.product(7, "Milk")]), Rows(product=[shop.product(8, "Tea")])]
    )

    assert [row[0] for row in content_of(finished(staging))["product"]] == [7, 8]


def other_text(image: bytes) -> bytes:
    opened = sqlite3.connect(":memory:")
    opened.deserialize(image)
    opened.execute("CREATE TABLE extra (a)")
    opened.commit()
    changed = opened.serialize()
    opened.close()
    return changed


def flipped(image: bytes) -> bytes:
    changed = bytearray(image)
    changed[4096 * 3 : 4096 * 3 + 8] = b"\xff" * 8
    return bytes(changed)


@pytest.mark.parametrize(
    "spoil", [other_text, lambda _: b"no database" * 500, lambda image: image[:5_000], flipped]
)
def test_an_image_that_is_not_in_our_layout_is_refused(folders, shop, people, road, spoil):
    """S4"""
    staging = Staging(folders.caches, shop.store)
    _, ref = sealed_with(shop.store, people[0], key=KEY)

    with pytest.raises(UnreadableAnswerError):
        staging.take(spoil(image_of(shop.store, people[0])), ref)

    staging.discard()
    assert list(folders.caches.iterdir()) == []


@pytest.mark.parametrize(
    "lie",
    [{"rows": 3}, {"customers": 1}, {"first": 2}, {"last": 1}, {"first": None, "last": None}],
)
def test_a_segment_with_other_rows_than_promised_is_refused(folders, shop, people, road, lie):
    """S4 and S15: neither fewer rows, nor those of somebody outside its range."""
    staging = Staging(folders.caches, shop.store)
    _, ref = sealed_with(shop.store, people[0], key=KEY)

    with pytest.raises(UnreadableAnswerError):
        staging.take(image_of(shop.store, people[0]), replace(ref, **lie))

    staging.discard()


def test_the_same_segment_twice_is_refused(folders, shop, people, road):
    staging = Staging(folders.caches, shop.store)
    taken(staging, people[:1])

    with pytest.raises(UnreadableAnswerError):
        taken(staging, people[:1])

    staging.discard()


def snapshot_of(stream: str) -> Snapshot:
    return Snapshot(stream, "E", 5, 7, 1, 0, 0, KEY, 0, [])


def test_what_is_in_can_be_used_while_the_rest_comes(folders, shop, people, road):
    """P9: readers neither see half a segment nor wait for one."""
    staging = Staging(folders.caches, shop.store, people=4)
    taken(staging, people[:1])
    library = Library([staging.show(snapshot_of(shop.store), as_of=60)])
    with closing(Book(library)) as book:
        early = [hit.customer.id for hit in book.search("elena", limit=9, now=NOON).hits]
        held = book.holdings().customers
        staging._connection.execute("BEGIN IMMEDIATE")  # the next segment is being written
        during = book.names([1, 3])
        staging._connection.execute("COMMIT")
        taken(staging, people[1:])
        staging.show(snapshot_of(shop.store), as_of=60)
        later = {hit.customer.id for hit in book.search("elena", limit=9, now=NOON).hits}
        address = finished(staging)
        at_last = {hit.customer.id for hit in book.search("elena", limit=9, now=NOON).hits}

    assert (early, held, during) == ([1], 2, {1: "Elena Marchetti"})
    assert later == at_last == {1, 3}
    assert searched(address, "weber") == [3]


def test_a_reader_of_the_early_file_reads_on_while_the_whole_one_is_written_to(
    folders, shop, people, road
):
    staging = Staging(folders.caches, shop.store, people=4)
    taken(staging, people[:1])
    with closing(Book(Library([staging.show(snapshot_of(shop.store), as_of=60)]))) as book:
        book.names([1])
        taken(staging, people[1:])
        file = StreamFile(finished(staging))
        for seq in range(2, 40):
            renamed = Rows(customer=[shop.customer(1, f"Name {seq}", version=seq)])
            file.apply(shop.page(since=seq - 1, to=seq, puts=renamed))
            assert book.names([1]) == {1: f"Name {seq}"}
        file.close()


def test_the_key_of_a_file_in_the_making_is_written_nowhere(control, folders, shop, people):
    """S4: what a killed load leaves cannot be opened by anybody."""
    staging = Staging(folders.caches, shop.store, people=4)
    taken(staging, people)
    staging.show(snapshot_of(shop.store), as_of=60)
    key = staging.address.key
    assert key

    written = b"".join(p.read_bytes() for p in folders.data.rglob("*") if p.is_file())

    assert key not in written
    assert key.hex().encode() not in written
    with control.reading() as connection:
        assert connection.execute("SELECT count(*) FROM stream").fetchone() == (0,)
    staging.discard()


def test_no_name_of_a_segment_is_on_the_disk_while_it_is_loaded(folders, shop, people, road):
    staging = Staging(folders.caches, shop.store, people=4)
    seen = []

    class Watching:
        def __getattr__(self, name):
            return getattr(real, name)

        def execute(self, *given):
            seen.append(b"".join(p.read_bytes() for p in folders.data.rglob("*") if p.is_file()))
            return real.execute(*given)

    real, staging._connection = staging._connection, Watching()
    taken(staging, people)
    staging._connection = real
    finished(staging)

    assert len(seen) >= 4
    for secret in (b"Marchetti", b"marchetti", b"4471", b"CREATE TABLE"):
        assert not any(secret in written for written in seen)


def test_a_file_in_memory_has_no_name_when_it_gets_its_content():
    folder = memory_folder(1_000)
    if folder is None:
        pytest.skip("this system has no file system without a disk that we may write")
    opened = []

    hand_over(folder, b"in the clear", lambda path: opened.append(path.open("rb")))

    (file,) = opened
    assert not Path(file.name).exists()
    assert file.read() == b"in the clear"
    file.close()


def test_a_full_memory_folder_is_passed_over(monkeypatch, tmp_path):
    monkeypatch.setattr(memory, "_folders", lambda: (tmp_path,))

    assert memory_folder(1_000) == tmp_path
    assert memory_folder(2**60) is None


LOADER = """
    import os
    import sys
    from pathlib import Path
    from tests.device.conftest import STORE, Shop
    from tests.images import image_of, sealed_with
    from aisleside.device.cache.loading import Staging
    from aisleside.wire.messages import Rows, Snapshot

    shop = Shop()
    parts = []
    for first in range(1, 4_000, 1_000):
        ids = range(first, first + 1_000)
        rows = Rows(
            customer=[shop.customer(n, f"Marchetti {n}") for n in ids],
            line=[shop.line(n, n, 7) for n in ids],
        )
        _, ref = sealed_with(STORE, rows, key=bytes(32))
        parts.append((image_of(STORE, rows), ref))
    while sys.stdin.readline():
        if loader := os.fork():
            print(loader, flush=True)
            os.waitpid(loader, 0)
            print("gone", flush=True)
            continue
        while True:
            staging = Staging(Path(sys.argv[1]), STORE, people=4_000)
            for image, ref in parts:
                staging.take(image, ref)
                staging.show(Snapshot(STORE, "E", 1, 1, 1, 0, 0, b"", 0, []), as_of=1)
            staging.finish(epoch="E", cursor=1, as_of=1, rows=8_000)
            staging.discard()
"""


def test_a_kill_in_a_load_leaves_no_name_on_any_file_system(folders):
    """S4: neither in the folder nor in what is in memory only."""
    folder = memory_folder(1_000_000)
    before = set(folder.iterdir()) if folder else set()
    chance = random.Random(7)

    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(LOADER), str(folders.caches)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for _ in range(10):
            child.stdin.write("load\n")
            child.stdin.flush()
            loader = int(child.stdout.readline())
            time.sleep(chance.uniform(0, 0.3))  # at any point of a load
            os.kill(loader, signal.SIGKILL)
            assert child.stdout.readline() == "gone\n"

            left = list(folders.caches.iterdir())
            left += set(folder.iterdir()) - before if folder else set()
            for path in filter(Path.is_file, left):
                assert not any(word in path.read_bytes() for word in (b"Marchetti", b"marchetti"))


def test_a_full_disk_stops_a_segment_with_a_sentence(small_disk, shop):
    """S20"""
    staging = Staging(small_disk(2_000_000), shop.store)
    crowd = [shop.customer(n, f"Customer {n:050d}") for n in range(1, 20_001)]

    with pytest.raises(TabletFullError):
        taken(staging, [Rows(customer=crowd)])

    staging.discard()

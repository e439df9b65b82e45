"""A snapshot is the whole stream at its cursor, and only what its mask lets pass."""

from __future__ import annotations

import errno
import threading
from pathlib import Path

import pytest
from sqlalchemy import update

from aisleside.hub.feed import snapshots
from aisleside.hub.feed.snapshots import SnapshotShelf, segments_of
from aisleside.hub.store import journal, schema
from aisleside.hub.store.engine import HubStoreFullError
from aisleside.wire import codec
from aisleside.wire.messages import Page


def fill(shop, *, customers=20):
    for number in range(1, customers + 1):
        shop.customer(number, places=("1",))
        shop.line(number, number)


def test_segments_hold_whole_customers_and_about_the_rows_asked_for(shop, desk):
    fill(shop)
    for number in range(100, 108):
        shop.line(7, number)

    snapshot, segments = desk.snapshot()

    people = [{row[0] for row in rows.customer} for rows in segments]
    assert sum(map(len, people)) == len(set().union(*people)) == 20
    for rows, customers in zip(segments, people, strict=True):
        assert {row[0] for row in rows.line} <= customers
        assert len(rows.customer) + len(rows.line) <= 3 or len(customers) == 1
    assert snapshot.rows == sum(segment.rows for segment in snapshot.segments)


def test_rows_that_change_while_a_snapshot_is_cut_are_in_the_pages_after_it(shop, desk, copy):
    """S3: the cursor is older than any row, whatever happens in between."""
    fill(shop)
    with shop.store.read() as connection:
        cursor = journal.head(connection)
        parts = segments_of(connection, desk.stream, rows_each=3)
        taken = [next(parts)]
        shop.customer(1, said="Ana Anew")
        shop.customer(20, said="Zoe Anew")
        shop.leave(5, "1")
        shop.customer(21, places=("1",))
        taken += parts
    for rows in taken:
        copy._put(codec._rows.decode(codec.rows_bytes(rows)))
    copy.cursor, copy.epoch = cursor, shop.store.epoch

    desk.catch_up(copy)

    assert copy.held() == desk.state()
    assert len(copy.held()["customer"]) == 20


def test_what_a_role_must_not_see_is_in_no_byte_of_its_segments(shop, desk):
    """P1 and S15"""
    shop.customer(1, places=("1",))
    shop.fact(1, "income", "SECRET-INCOME", "never")
    shop.fact(1, "size.shoe", "thirty-nine", "open")
    with shop.store.write() as connection:
        connection.execute(update(schema.staff).values(pin_hash="SECRET-HASH"))

    _, segments = desk.snapshot()

    sent = b"".join(codec.rows_bytes(rows) for rows in segments)
    assert b"thirty-nine" in sent
    assert b"SECRET" not in sent


def test_a_stream_holds_its_own_team_and_customers_and_the_stock_of_places_near(shop, desk):
    shop.customer(1, said="Here Only", places=("1",))
    shop.customer(2, said="There Only", places=("2",))
    for place in ("1", "2", "3"):
        shop.stock(1, place, 5)

    held = desk.state()

    assert [row[1] for row in held["customer"]] == ["Here Only"]
    assert {row[4] for row in held["staff"]} == {"1"}
    assert {row[1] for row in held["stock"]} == {"1", "2"}


def test_an_empty_stream_has_a_snapshot_without_segments(shop, new_desk):
    snapshot, segments = new_desk(shop, "artefacts").snapshot()

    assert (snapshot.rows, segments) == (0, [])
    assert snapshot.cursor == shop.head()


def test_a_snapshot_is_used_again_until_much_has_changed(shop, desk):
    fill(shop)
    first, _ = desk.snapshot()

    shop.customer(1, said="Ana Anew")
    soon, _ = desk.snapshot()
    for number in range(1, 8):
        shop.customer(number, said="Ana Again")
    later, _ = desk.snapshot()

    assert soon is first
    assert later.cursor > first.cursor


def test_a_snapshot_below_the_floor_is_not_offered_again(shop, desk):
    fill(shop)
    first, _ = desk.snapshot()

    shop.reload(desk.stream)
    second, _ = desk.snapshot()

    assert second.cursor > first.cursor
    assert isinstance(desk.page(since=second.cursor), Page)


def test_a_device_in_the_middle_of_a_snapshot_can_finish_it_when_a_new_one_is_built(shop, desk):
    fill(shop)
    first, _ = desk.snapshot()
    shop.customer(1, said="Ana Anew")
    shop.reload(desk.stream)

    second, _ = desk.snapshot()

    for segment in (*first.segments, *second.segments):
        assert desk.packed(segment.sha256)


def test_segments_nobody_can_ask_for_any_more_are_removed(shop, desk):
    fill(shop)
    for turn in range(4):
        shop.customer(1, said=f"Ana {turn}")
        shop.reload(desk.stream)
        newest, _ = desk.snapshot()

    files = {file.name for file in (shop.store.path.parent / "segments").iterdir()}

    assert {segment.sha256 for segment in newest.segments} <= files
    assert len(files) <= len(newest.segments) + 1


def test_two_streams_with_the_same_bytes_do_not_take_each_others_files(shop, new_desk):
    """Both masks pass the same facts, so their segments are the same files."""
    fill(shop)
    associate = new_desk(shop)
    manager = new_desk(shop, "store:1/manager")
    manager.shelf = associate.shelf
    manager.snapshot()
    for turn in range(4):
        shop.customer(1, said=f"Ana {turn}")
        shop.reload(associate.stream)
        associate.snapshot()

    snapshot, segments = manager.snapshot()

    assert len(segments) == len(snapshot.segments)


def test_a_build_under_way_keeps_the_files_another_stream_drops(shop, new_desk, monkeypatch):
    fill(shop)
    associate, manager = new_desk(shop), new_desk(shop, "store:1/manager")
    manager.shelf = associate.shelf
    for turn in range(2):
        associate.snapshot()
        shop.customer(20, said=f"Zoe {turn}")
        shop.reload(associate.stream)
    cut = snapshots.segments_of
    turns = iter(range(2))

    def cut_slowly(connection, stream, *, rows_each):
        for rows in cut(connection, stream, rows_each=rows_each):
            yield rows
            if stream == manager.stream and rows.customer:
                for turn in turns:  # the other stream drops this part
                    shop.customer(1, said=f"Ana {turn}")
                    shop.reload(associate.stream)
                    associate.snapshot()

    monkeypatch.setattr(snapshots, "segments_of", cut_slowly)

    snapshot, segments = manager.snapshot()

    assert len(segments) == len(snapshot.segments)


def test_many_who_ask_at_once_wait_for_one_build(shop, desk, monkeypatch):
    fill(shop)
    built = []
    build = SnapshotShelf._build
    monkeypatch.setattr(SnapshotShelf, "_build", lambda *given: (built.append(1), build(*given))[1])

    asking = [threading.Thread(target=desk.snapshot) for _ in range(6)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()

    assert len(built) == 1


def test_a_segment_is_given_only_to_those_who_hold_its_stream(shop, desk):
    fill(shop)
    snapshot, _ = desk.snapshot()
    sha256 = snapshot.segments[0].sha256

    assert desk.shelf.segment(sha256, streams=frozenset({"store:2/associate"})) is None
    assert desk.shelf.segment("../hub.db", streams=frozenset({desk.stream})) is None


def test_a_full_disk_leaves_no_part_of_a_snapshot_behind(shop, desk, monkeypatch):
    fill(shop)
    write = Path.write_bytes
    room = iter([True, True, False])

    def until_full(path: Path, data: bytes) -> int:
        if not next(room):
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", until_full)
    with pytest.raises(HubStoreFullError):
        desk.snapshot()
    monkeypatch.undo()

    assert list((shop.store.path.parent / "segments").iterdir()) == []
    assert desk.snapshot()[0].segments


def test_a_hub_that_starts_again_clears_what_was_left(shop, desk):
    fill(shop)
    desk.snapshot()
    folder = shop.store.path.parent / "segments"

    SnapshotShelf(shop.store, folder=folder, segment_rows=3, page_rows=4)

    assert list(folder.iterdir()) == []

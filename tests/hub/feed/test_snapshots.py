"""A snapshot is the whole stream at its cursor, and only what its mask lets pass."""

from __future__ import annotations

import errno
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from aisleside.hub.feed import snapshots
from aisleside.hub.feed.snapshots import SnapshotShelf, SnapshotUnderWayError
from aisleside.hub.store import journal, schema
from aisleside.hub.store.engine import HubStoreFullError
from aisleside.wire import codec
from aisleside.wire.messages import Page


def fill(shop, *, customers=20):
    for number in range(1, customers + 1):
        shop.customer(number, places=("1",))
        shop.line(number, number)


def after_the_first_part(monkeypatch, happens) -> None:
    """Let something happen while a snapshot is being built."""
    real, once = snapshots.image_of, iter([happens])

    def made(*given, **named):
        image = real(*given, **named)
        for happening in once:
            happening()
        return image

    monkeypatch.setattr(snapshots, "image_of", made)


def test_segments_hold_whole_customers_and_about_the_rows_asked_for(shop, desk):
    fill(shop)
    for number in range(100, 108):
        shop.line(7, number)

    snapshot, segments = desk.snapshot()

    people = [{row[0] for row in rows.customer} for rows in segments]
    assert sum(map(len, people)) == len(set().union(*people)) == 20
    for rows, customers, ref in zip(segments, people, snapshot.segments, strict=True):
        assert {row[0] for row in rows.line} <= customers
        assert len(rows.customer) + len(rows.line) <= 3 or len(customers) == 1
        assert ref.customers == len(customers)
        assert not customers or (ref.first, ref.last) == (min(customers), max(customers))
    assert snapshot.rows == sum(segment.rows for segment in snapshot.segments)


@pytest.mark.both_engines
def test_rows_that_change_while_a_snapshot_is_cut_are_in_the_pages_after_it(
    shop, desk, copy, engine, monkeypatch
):
    """S3: the cursor is older than any row, whatever happens in between."""
    fill(shop)
    after_the_first_part(
        monkeypatch,
        lambda: (
            shop.customer(1, said="Ana Anew"),
            shop.customer(20, said="Zoe Anew"),
            shop.leave(5, "1"),
            shop.customer(21, places=("1",)),
        ),
    )
    snapshot, segments = desk.snapshot()
    copy.load(snapshot, segments)

    desk.catch_up(copy)

    assert snapshot.cursor < snapshot.end_seq == shop.head()
    newest = max(row[-1] for rows in segments for row in rows.customer)
    assert engine == "postgres" or newest > snapshot.cursor  # there one moment is read whole

    assert copy.held() == desk.state()
    assert len(copy.held()["customer"]) == 20


@pytest.mark.both_engines
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

    assert soon == first
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
        assert desk.sealed(segment.sha256)


def test_segments_nobody_can_ask_for_any_more_are_removed(shop, desk):
    fill(shop)
    newest = None
    for turn in range(4):
        shop.customer(1, said=f"Ana {turn}")
        shop.reload(desk.stream)
        before, newest = newest, desk.snapshot()[0]

    wanted = {segment.sha256 for snapshot in (before, newest) for segment in snapshot.segments}
    assert segments_in(shop) == wanted
    assert len(wanted) == len(newest.segments) + 1


def segments_in(shop) -> set[str]:
    names = {file.name for file in (shop.store.folder / "segments").iterdir()}
    return {name for name in names if not name.endswith(".index")}


def test_two_streams_with_the_same_rows_have_segments_of_their_own(shop, new_desk):
    """S15: both masks pass the same facts, and neither can open the other's segments."""
    fill(shop)
    associate = new_desk(shop)
    manager = new_desk(shop, "store:1/manager")
    manager.shelf = associate.shelf

    theirs, ours = (
        {ref.sha256 for ref in desk.snapshot()[0].segments} for desk in (manager, associate)
    )

    assert theirs
    assert theirs.isdisjoint(ours)
    for sha256 in ours:
        assert manager.shelf.segment(sha256, streams=frozenset({manager.stream})) is None


def test_a_build_under_way_keeps_its_files_while_another_stream_is_swept(
    shop, new_desk, monkeypatch
):
    fill(shop)
    associate, manager = new_desk(shop), new_desk(shop, "store:1/manager")
    manager.shelf = associate.shelf

    def another() -> None:
        for turn in range(2):
            shop.customer(1, said=f"Ana {turn}")
            shop.reload(associate.stream)
            associate.snapshot()

    after_the_first_part(monkeypatch, another)

    snapshot, segments = manager.snapshot()

    assert len(segments) == len(snapshot.segments) > 5


def test_a_snapshot_built_again_keeps_the_parts_in_which_nothing_changed(shop, desk):
    fill(shop)
    before = {(ref.first, ref.last): ref.sha256 for ref in desk.snapshot()[0].segments}
    for turn in range(6):  # more than a page: the snapshot is not used again
        shop.customer(7, said=f"Ana {turn}")
    shop.leave(12, "1")
    shop.customer(30, places=("1",))

    snapshot, segments = desk.snapshot()

    after = {(ref.first, ref.last): ref.sha256 for ref in snapshot.segments}
    changed = {span for span in after if before.get(span) != after[span]}
    assert {n for first, last in changed if first for n in range(first, last + 1)} >= {7, 30}
    assert len(set(before.values()) & set(after.values())) >= 7
    assert state_of(segments) == desk.state()["customer"]


def state_of(segments) -> list[tuple]:
    return sorted((tuple(row) for rows in segments for row in rows.customer), key=repr)


@pytest.mark.both_engines
@given(st.lists(st.tuples(st.integers(1, 30), st.sampled_from(["put", "leave", "line", "build"]))))
@settings(max_examples=12)
def test_snapshots_built_from_parts_of_others_are_the_stream_as_it_is(
    new_shop, new_desk, new_copy, happenings
):
    """S3: whatever changed in between, and however the ranges were cut before."""
    shop = new_shop()
    desk = new_desk(shop)
    for number, (who, what) in enumerate(happenings):
        if what == "put":
            shop.customer(who, said=f"Person {number}", places=("1",))
        elif what == "leave":
            shop.leave(who, "1")
        elif what == "line" and any(row[0] == who for row in desk.state()["customer"]):
            shop.line(who, number)
        else:
            desk.snapshot()

    copy = new_copy()
    with closing(shop.store):
        copy.load(*desk.snapshot())
        desk.catch_up(copy)

        assert copy.held() == desk.state()


def test_a_hub_that_starts_again_offers_what_it_had_built(shop, desk, monkeypatch):
    fill(shop)
    before = desk.shelf.snapshot(desk.stream)
    built = []
    monkeypatch.setattr(snapshots, "image_of", lambda *_given, **_named: built.append(1))
    (shop.store.folder / "segments" / "0123.part77").write_bytes(b"half a segment")

    again = shelf_of(shop)

    assert again.snapshot(desk.stream) == before
    assert built == []
    assert segments_in(shop) == {ref.sha256 for ref in before.segments}


def shelf_of(shop, **other) -> SnapshotShelf:
    return SnapshotShelf(
        shop.store, folder=shop.store.folder / "segments", segment_rows=3, page_rows=4, **other
    )


def test_segments_of_before_a_restore_are_not_given_out(shop, desk):
    """S14: the database that came back may not know that somebody erased is in one."""
    fill(shop)
    before = desk.shelf.snapshot(desk.stream)
    shop.store.epoch = "of the database that came back"

    again = shelf_of(shop)

    assert segments_in(shop) == set()
    held = frozenset({desk.stream})
    assert {again.segment(ref.sha256, streams=held) for ref in before.segments} == {None}


@pytest.mark.parametrize("damage", [b"", b"x" * 40, None])
def test_a_damaged_list_of_snapshots_is_built_again(shop, desk, damage):
    """S4"""
    fill(shop)
    before = desk.shelf.snapshot(desk.stream)
    (index,) = (shop.store.folder / "segments").glob("*.index")
    content = bytearray(index.read_bytes())
    content[-3] ^= 1
    index.write_bytes(bytes(content) if damage is None else damage)

    again = shelf_of(shop)

    assert segments_in(shop) == set()
    assert again.snapshot(desk.stream).rows == before.rows


def test_a_segment_damaged_on_the_hubs_disk_is_not_given_out_but_built_again(shop, desk):
    """S4"""
    fill(shop)
    before = desk.shelf.snapshot(desk.stream)
    sha256 = before.segments[0].sha256
    (shop.store.folder / "segments" / sha256).write_bytes(b"damaged")

    again = shelf_of(shop)

    assert again.segment(sha256, streams=frozenset({desk.stream})) is None
    assert again.snapshot(desk.stream).segments == before.segments
    assert again.segment(sha256, streams=frozenset({desk.stream}))


def test_the_content_key_is_in_no_file_beside_the_segments(shop, desk):
    fill(shop)
    key = desk.shelf.snapshot(desk.stream).content_key

    files = b"".join(file.read_bytes() for file in (shop.store.folder / "segments").iterdir())

    assert len(key) == 32
    assert key not in files


def test_a_stream_whose_key_was_taken_away_is_sealed_anew_and_the_old_parts_are_not_given(
    shop, desk
):
    """S14: what an erasure or a revoked device leaves of the key is nothing."""
    fill(shop)
    before = desk.shelf.snapshot(desk.stream)
    with shop.store.write() as connection:
        connection.execute(update(schema.stream).values(content_key=None))

    refused = [
        desk.shelf.segment(r.sha256, streams=frozenset({desk.stream})) for r in before.segments
    ]
    after = desk.shelf.snapshot(desk.stream)

    assert set(refused) == {None}
    assert after.content_key != before.content_key
    assert segments_in(shop) == {ref.sha256 for ref in after.segments}
    assert segments_in(shop).isdisjoint({ref.sha256 for ref in before.segments})


@pytest.mark.both_engines
def test_somebody_forgotten_during_a_build_is_not_in_what_it_gives(shop, desk, monkeypatch):
    """S14"""
    fill(shop)

    def erase() -> None:
        shop.leave(1, "1")
        with shop.store.write() as connection:
            connection.execute(update(schema.stream).values(content_key=None))

    real, parts = snapshots.image_of, []

    def made(*given, **named):
        image = real(*given, **named)
        parts.append(image)
        if len(parts) == 6:
            erase()
        return image

    monkeypatch.setattr(snapshots, "image_of", made)

    _, segments = desk.snapshot()

    assert 1 not in {row.id for rows in segments for row in rows.customer}
    assert len(segments_in(shop)) == len(segments)


def test_a_segment_from_before_the_feed_begins_goes_when_nobody_loads_it(shop, desk):
    """S14: who left since, and was erased, may be in it."""
    fill(shop)
    now = [datetime(2026, 11, 21, 12, tzinfo=UTC)]
    shelf = shelf_of(shop, clock=lambda: now[0])
    made = {ref.sha256 for ref in shelf.snapshot(desk.stream).segments}
    with shop.store.write() as connection:
        journal.reload(connection, [desk.stream])

    shelf.drop_unreadable()
    pinned = segments_in(shop)
    now[0] += timedelta(hours=25)
    shelf.drop_unreadable()

    assert pinned == made
    assert segments_in(shop) == set()


def test_a_snapshot_stays_pinned_for_a_day_after_it_was_offered(shop, desk):
    fill(shop)
    now = [datetime(2026, 11, 21, 12, tzinfo=UTC)]
    shelf = shelf_of(shop, clock=lambda: now[0])
    first = shelf.snapshot(desk.stream)
    for turn in range(6):
        shop.customer(1, said=f"Ana {turn}")

    now[0] += timedelta(hours=20)
    second = shelf.snapshot(desk.stream)
    pinned = shelf.pinned_floor(desk.stream)
    now[0] += timedelta(hours=5)
    later = shelf.pinned_floor(desk.stream)
    now[0] += timedelta(hours=20)
    at_last = shelf.pinned_floor(desk.stream)

    assert first.pinned_until == int(datetime(2026, 11, 22, 12, tzinfo=UTC).timestamp())
    assert second.cursor > first.cursor
    assert (pinned, later, at_last) == (first.cursor, second.cursor, None)


def test_a_snapshot_offered_again_is_pinned_again(shop, desk):
    fill(shop)
    now = [datetime(2026, 11, 21, 12, tzinfo=UTC)]
    shelf = shelf_of(shop, clock=lambda: now[0])
    first = shelf.snapshot(desk.stream)

    now[0] += timedelta(hours=20)
    again = shelf.snapshot(desk.stream)
    now[0] += timedelta(hours=20)

    assert again.pinned_until - first.pinned_until == 20 * 3600
    assert shelf_of(shop, clock=lambda: now[0]).pinned_floor(desk.stream) == first.cursor


@pytest.mark.both_engines
def test_the_same_rows_give_the_same_segments_to_the_byte(shop, desk):
    fill(shop)
    before = desk.shelf.snapshot(desk.stream)

    shop.reload(desk.stream)
    after = desk.shelf.snapshot(desk.stream)

    assert after.cursor > before.cursor
    assert after.segments == before.segments


def test_a_part_too_large_to_be_sent_is_cut_in_two(shop, new_desk, monkeypatch):
    fill(shop, customers=60)
    for number in range(100, 400):
        shop.line(number % 60 + 1, number)
    desk = new_desk(shop)
    desk.shelf = SnapshotShelf(
        shop.store, folder=shop.store.folder / "few", segment_rows=100_000, page_rows=4
    )
    monkeypatch.setattr(snapshots, "LARGEST_SEGMENT", 90_000)

    snapshot, segments = desk.snapshot()

    assert len(snapshot.segments) > 2
    assert all(ref.raw_size <= 90_000 for ref in snapshot.segments)
    assert state_of(segments) == desk.state()["customer"]


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


def test_a_build_that_takes_long_is_not_waited_for_and_goes_on_by_itself(shop, desk, monkeypatch):
    fill(shop)
    go_on, built = threading.Event(), []
    build = SnapshotShelf._build

    def slowly(*given):
        go_on.wait(30)
        built.append(1)
        return build(*given)

    monkeypatch.setattr(SnapshotShelf, "_build", slowly)

    for _ in range(3):
        with pytest.raises(SnapshotUnderWayError):
            desk.shelf.offer(desk.stream, patience=0.01)
    go_on.set()
    offered = desk.shelf.offer(desk.stream, patience=30)
    again = desk.shelf.offer(desk.stream, patience=0)

    assert built == [1]
    assert offered == again
    assert offered.rows == desk.shelf.snapshot(desk.stream).rows


def test_a_segment_is_given_only_to_those_who_hold_its_stream(shop, desk):
    fill(shop)
    snapshot, _ = desk.snapshot()
    sha256 = snapshot.segments[0].sha256

    assert desk.shelf.segment(sha256, streams=frozenset({"store:2/associate"})) is None
    assert desk.shelf.segment("../hub.db", streams=frozenset({desk.stream})) is None


def test_a_full_disk_leaves_no_part_of_a_snapshot_behind(shop, desk, monkeypatch):
    """S20"""
    fill(shop)
    write = Path.write_bytes
    room = iter([True, True])

    def until_full(path: Path, data: bytes) -> int:
        if not next(room, False):
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", until_full)
    with pytest.raises(HubStoreFullError):
        desk.snapshot()
    monkeypatch.undo()

    assert list((shop.store.folder / "segments").iterdir()) == []
    assert desk.snapshot()[0].segments

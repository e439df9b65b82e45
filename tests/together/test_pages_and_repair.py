"""The hub's pages and repair against a tablet's real file: it ends as the hub is.

Two hubs with one past stand for a hub and its backup: both are told the same until the
backup, and go their own ways after it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from tests.hub.conftest import Shop

from aisleside.device.cache.loading import fill
from aisleside.device.cache.stream_file import StreamFile
from aisleside.hub.feed.pages import Pages, SealedPage, as_rows
from aisleside.hub.feed.repair import repair
from aisleside.hub.store import journal, reading, schema
from aisleside.hub.store.engine import open_store
from aisleside.wire.messages import FeedReply, Fix, MakeRepair, Page
from aisleside.wire.rows import KEYS, TABLES
from aisleside.wire.streams import tables

STREAM = "store:1/associate"
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)

State = dict[tuple[str, tuple[Any, ...]], tuple[Any, ...]]


class Hub:
    """A shop, and the pages of one stream of it."""

    def __init__(self, folder: Path, *, page_rows: int) -> None:
        self.store = open_store(folder / "hub.db")
        self.shop = Shop(self.store)
        self.pages = Pages(self.store, page_rows=page_rows)
        for number in (1, 2, 3):
            self.shop.customer(number, places=("1",) if number < 3 else ())

    def close(self) -> None:
        self.store.close()

    def do(self, change: tuple[Any, ...]) -> None:
        kind, *rest = change
        getattr(self.shop, kind)(*rest)

    def comes_from(self, parent: Hub, seq: int) -> None:
        """This hub is *parent*, restored from a backup that ended at *seq*."""
        with self.store.write() as connection:
            known = connection.execute(select(schema.epoch.c.epoch)).scalars().all()
            values = {"parent": parent.store.epoch, "parent_seq": seq, "began_at": 1}
            if self.store.epoch in known:
                connection.execute(schema.epoch.update().values(values))
            else:
                connection.execute(schema.epoch.insert().values(epoch=self.store.epoch, **values))

    def reply(self, *, epoch: str, since: int) -> FeedReply:
        answer = self.pages.reply(STREAM, epoch=epoch, since=since, now=NOON)
        return answer.page() if isinstance(answer, SealedPage) else answer

    def state(self) -> State:
        found: State = {}
        with self.store.read() as connection:
            for table in tables(STREAM):
                columns = [schema.TRAVELLING[table].c[name] for name in KEYS[table]]
                keys = [tuple(row) for row in connection.execute(select(*columns))]
                if keys:
                    here = reading.rows_by_key(connection, STREAM, table, keys)
                    found |= {(table, key): tuple(row) for key, row in here.items()}
        return found


class Tablet:
    """One stream's file, filled at a moment of the hub's."""

    def __init__(self, folder: Path, hub: Hub) -> None:
        rows: dict[str, list[Any]] = {}
        for (table, _), row in sorted(hub.state().items(), key=repr):
            rows.setdefault(table, []).append(row)
        folder.mkdir(parents=True, exist_ok=True)
        address = fill(
            folder,
            STREAM,
            [as_rows(rows)],
            epoch=hub.store.epoch,
            cursor=hub.shop.head(),
            as_of=NOON,
        )
        self.file = StreamFile(address)
        self._before: State = self.rows()
        self._went: dict[tuple[str, tuple[Any, ...]], int] = {}

    def close(self) -> None:
        self.file.close()

    def rows(self) -> State:
        found: State = {}
        for table in tables(STREAM):
            fields = TABLES[table]._fields
            places = [fields.index(name) for name in KEYS[table]]
            for row in self.file._connection.execute(f"SELECT * FROM {table}"):
                found[table, tuple(row[at] for at in places)] = row
        return found

    def pull(self, hub: Hub) -> bool:
        """Apply one page; whether there is more. S13 is looked at each time."""
        cursor = self.file.cursor
        page = hub.reply(epoch=cursor.epoch, since=cursor.seq)
        assert isinstance(page, Page)
        self.file.apply(page)
        self._look(page.as_of)
        return page.to < page.as_of

    def catch_up(self, hub: Hub) -> None:
        while self.pull(hub):
            pass

    def repair(self, hub: Hub) -> bool:
        """Go into the epoch of *hub*; whether that could be done without loading."""
        cursor = self.file.cursor
        reply = hub.reply(epoch=cursor.epoch, since=cursor.seq)
        assert isinstance(reply, MakeRepair)
        asked = self.file.repair_request(reply.seq)
        if asked is None:
            return False
        fix = repair(hub.store, asked, now=NOON)
        assert isinstance(fix, Fix)
        self.file.apply_fix(fix, asked)
        self._before, self._went = self.rows(), {}
        return True

    def _look(self, as_of: int) -> None:
        now = self.rows()
        for key, row in now.items():
            if key in self._before:
                assert row[-1] >= self._before[key][-1], f"S13: {key} went back in time"
            elif key in self._went:
                assert as_of >= self._went.pop(key), f"S13: {key} came back from the past"
        for key in self._before.keys() - now.keys():
            self._went[key] = as_of
        self._before = now


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Make hubs and tablets, each in a folder of its own; closed at the end."""
    with ExitStack() as opened:
        made = iter(range(1_000_000))

        def new(kind: type[Any], *given: Any, **named: Any) -> Any:
            return opened.enter_context(closing(kind(tmp_path / str(next(made)), *given, **named)))

        yield new


PEOPLE = st.integers(1, 3)
NUMBERS = st.integers(1, 3)
CHANGES = st.one_of(
    st.tuples(st.just("customer"), PEOPLE),
    st.tuples(st.just("enter"), PEOPLE, st.just("1")),
    st.tuples(st.just("leave"), PEOPLE, st.just("1")),
    st.tuples(st.just("line"), PEOPLE, NUMBERS),
    st.tuples(st.just("no_line"), PEOPLE, NUMBERS),
    st.tuples(st.just("fact"), PEOPLE, st.sampled_from(["size", "taste"]), st.just("39")),
)
PULLS = st.just(("pull",))
QUICK = settings(max_examples=12)


@QUICK
@given(
    steps=st.lists(st.tuples(CHANGES, st.sets(st.integers(0, 2))), min_size=4, max_size=20),
    page_rows=st.integers(1, 4),
)
def test_tablets_that_follow_kept_pages_end_as_the_hub_is(steps, page_rows, make):
    """S10 and S13: whatever was kept and whoever pulled when."""
    hub = make(Hub, page_rows=page_rows)
    tablets = [make(Tablet, hub) for _ in range(3)]

    for change, pulling in steps:
        hub.do(change)
        for number in sorted(pulling):
            tablets[number].pull(hub)
    for tablet in tablets:
        tablet.catch_up(hub)

    for tablet in tablets:
        assert tablet.rows() == hub.state()


@QUICK
@given(
    shared=st.lists(CHANGES, max_size=10),
    loaded_after=st.integers(0, 10),
    pulls=st.lists(st.booleans(), min_size=20, max_size=20),
    lost=st.lists(CHANGES, max_size=10),
    since=st.lists(CHANGES, max_size=8),
    page_rows=st.integers(1, 4),
)
def test_a_tablet_repaired_after_a_restore_is_as_the_hub(
    shared, loaded_after, pulls, lost, since, page_rows, make
):
    """S5 and S10: bit for bit, whatever the backup had and the tablet was told."""
    before, after = (make(Hub, page_rows=page_rows) for _ in range(2))
    pulling = iter(pulls)
    tablet = None
    for number, change in enumerate(shared):
        if number == loaded_after:
            tablet = make(Tablet, before)
        before.do(change)
        after.do(change)
        if tablet is not None and next(pulling):
            tablet.pull(before)
    tablet = tablet or make(Tablet, before)
    after.comes_from(before, after.shop.head())
    for change in lost:
        before.do(change)
        if next(pulling):
            tablet.pull(before)
    for change in since:
        after.do(change)

    assert tablet.repair(after)
    tablet.catch_up(after)

    assert tablet.rows() == after.state()


@pytest.fixture
def lost(make):
    """A hub, its backup, and a tablet that knew both; what comes next only the hub knows."""
    before, after = (make(Hub, page_rows=4) for _ in range(2))
    for hub in (before, after):
        for number in (1, 2):
            hub.do(("line", 1, number))
    tablet = make(Tablet, before)
    after.comes_from(before, after.shop.head())
    return before, after, tablet


def mended(tablet, before, after) -> State:
    tablet.catch_up(before)
    assert tablet.repair(after)
    tablet.catch_up(after)
    return tablet.rows()


@pytest.mark.parametrize(
    "change",
    [
        ("no_line", 1, 1),
        ("line", 1, 1),
        ("line", 1, 3),
        ("leave", 1, "1"),
        ("enter", 3, "1"),
        ("customer", 2),
    ],
)
def test_what_the_hub_forgot_the_tablet_forgets(lost, change):
    """A delete, a change, a new row, and a customer who left with all that was hers."""
    before, after, tablet = lost
    before.do(change)

    assert mended(tablet, before, after) == after.state()
    assert tablet.file.cursor.epoch == after.store.epoch


def test_what_happened_after_the_restore_comes_too(lost):
    before, after, tablet = lost
    before.do(("no_line", 1, 1))
    for hub_change in (("line", 2, 2), ("line", 1, 1), ("leave", 2, "1")):
        after.do(hub_change)

    assert mended(tablet, before, after) == after.state()


def test_a_page_from_before_the_backup_that_was_read_after_it_is_repaired_too(make):
    """journal_as_of: the page ends before the backup's end and tells rows from after it."""
    before, after = (make(Hub, page_rows=2) for _ in range(2))
    tablet = make(Tablet, before)
    for hub in (before, after):
        for number in (1, 2, 3):
            hub.do(("line", 1, number))
    after.comes_from(before, after.shop.head())
    before.do(("no_line", 1, 1))
    tablet.pull(before)
    stands_at = tablet.file.cursor.seq

    assert stands_at < before.shop.head()
    assert tablet.repair(after)
    assert tablet.file.cursor.seq <= stands_at
    tablet.catch_up(after)
    assert tablet.rows() == after.state()


def test_a_snapshot_that_ended_after_the_backup_cannot_be_repaired(make):
    """bridge_floor"""
    before, after = (make(Hub, page_rows=4) for _ in range(2))
    after.comes_from(before, after.shop.head())
    before.do(("line", 1, 1))

    tablet = make(Tablet, before)

    assert not tablet.repair(after)
    assert tablet.file.cursor.epoch == before.store.epoch


def test_a_second_restore_repairs_what_the_first_one_repaired(make):
    """S5: keys of a fix are in the journal, as of the head it was made at."""
    first, second, third = (make(Hub, page_rows=4) for _ in range(3))
    for hub in (first, second, third):
        hub.do(("line", 1, 1))
    tablet = make(Tablet, first)
    backup = second.shop.head()
    second.comes_from(first, backup)
    first.do(("no_line", 1, 1))
    tablet.catch_up(first)
    second.do(("line", 1, 1))
    assert tablet.repair(second)
    third.comes_from(second, backup)

    assert tablet.repair(third)
    tablet.catch_up(third)

    assert tablet.rows() == third.state()


def test_repair_is_only_for_the_epoch_this_hub_came_from(lost, make):
    """S5: a hub restored twice from one backup knows nothing of the life in between."""
    _before, after, tablet = lost
    stranger = make(Hub, page_rows=4)

    reply = after.reply(epoch=stranger.store.epoch, since=1)
    asked = tablet.file.repair_request(tablet.file.cursor.seq)
    answer = repair(stranger.store, asked, now=NOON)

    assert not isinstance(reply, (Page, MakeRepair))
    assert not isinstance(answer, Fix)


def test_a_floor_above_the_backup_takes_the_snapshot(lost):
    before, after, tablet = lost
    before.do(("no_line", 1, 1))
    tablet.catch_up(before)
    with after.store.write() as connection:
        journal.reload(connection, [STREAM])
        seq = reading.parent(connection, after.store.epoch).seq

    answer = repair(after.store, tablet.file.repair_request(seq), now=NOON)

    assert not isinstance(answer, Fix)


def test_no_row_of_another_place_comes_with_a_fix(lost):
    before, after, tablet = lost
    after.do(("line", 3, 1))
    before.do(("no_line", 1, 1))
    tablet.catch_up(before)
    asked = tablet.file.repair_request(reading_seq(after))
    asked.keys["line"].append([3, 1001, 1])
    asked.keys["customer"] = [[3]]

    fix = repair(after.store, asked, now=NOON)

    assert {(gone.table, *gone.key) for gone in fix.gone} == {
        ("customer", 3),
        ("line", 3, 1001, 1),
    }
    assert {row[0] for row in fix.puts.line} == {1}


def reading_seq(hub: Hub) -> int:
    with hub.store.read() as connection:
        parent = reading.parent(connection, hub.store.epoch)
    assert parent is not None
    return parent.seq

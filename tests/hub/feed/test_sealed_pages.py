"""A page that serves everybody is read once, and never says too much."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from aisleside.hub.feed import pages as pages_module
from aisleside.hub.feed.pages import Pages, SealedPage, compact
from aisleside.hub.store import cuts, journal, schema
from aisleside.wire import codec
from aisleside.wire.messages import Page, TakeSnapshot

STREAM = "store:1/associate"


@pytest.fixture
def lines(shop):
    """Ten lines of one customer, a change each; gives the cursor before them."""
    shop.customer(1, places=("1",))
    since = shop.head()
    for number in range(1, 11):
        shop.line(1, number)
    return since


def reply(pages, desk, since, now):
    return pages.reply(STREAM, epoch=desk.store.epoch, since=since, now=now)


def reads(monkeypatch) -> list[int]:
    """Counts how often a page is read from state."""
    counted: list[int] = []
    real = pages_module._changes

    def counting(*given):
        counted.append(1)
        return real(*given)

    monkeypatch.setattr(pages_module, "_changes", counting)
    return counted


@pytest.mark.both_engines
def test_a_full_page_is_read_once_for_all_devices(desk, lines, now, monkeypatch):
    pages = Pages(desk.store, page_rows=4)
    counted = reads(monkeypatch)

    answers = [reply(pages, desk, lines, now) for _ in range(50)]

    assert len(counted) == 1
    assert {answer.body for answer in answers} == {answers[0].body}
    assert len(answers[0].page().puts.line) == 4


def test_devices_that_stand_anywhere_end_their_pages_at_the_same_sequences(desk, lines, now):
    pages = Pages(desk.store, page_rows=4)

    ends = {since: set() for since in range(lines, lines + 3)}
    for since in ends:
        cursor = since
        while isinstance(answer := reply(pages, desk, cursor, now), SealedPage):
            cursor = answer.page().to
            ends[since].add(cursor)

    assert len(set(map(frozenset, ends.values()))) == 1


def test_the_last_page_is_never_kept(desk, shop, lines, now):
    pages = Pages(desk.store, page_rows=2000)
    first = reply(pages, desk, lines, now)
    shop.line(1, 11)

    again = reply(pages, desk, lines, now)

    assert isinstance(first, Page)
    assert len(again.puts.line) == 11
    assert again.to == again.as_of == shop.head()


def test_a_kept_page_goes_when_something_leaves_its_stream(desk, shop, lines, now):
    """S15: what a role may no longer see is not in yesterday's page either."""
    shop.fact(1, "size.shoe", "39", "staff")
    for number in range(11, 20):
        shop.line(1, number)
    pages = Pages(desk.store, page_rows=12)
    before = reply(pages, desk, lines, now)

    shop.fact(1, "size.shoe", "41", "never")
    with desk.store.write() as connection:
        change = journal.Change("fact", (1, "size.shoe"), "del")
        journal.publish(connection, [(change, ["1"])])
    after = reply(pages, desk, lines, now)

    assert b"size.shoe" in codec.rows_bytes(before.page().puts)
    assert after.page().puts.fact == []


@pytest.mark.both_engines
def test_a_page_that_was_made_while_somebody_left_is_not_kept(desk, shop, lines, now, monkeypatch):
    pages = Pages(desk.store, page_rows=4)
    real = pages_module._changes
    others = []

    def meanwhile(*given):
        made = real(*given)
        if not others:
            others.append(1)
            shop.leave(1, "1")
            reply(pages, desk, shop.head(), now)  # somebody else notices first
        return made

    monkeypatch.setattr(pages_module, "_changes", meanwhile)
    stale = reply(pages, desk, lines, now)

    after = reply(pages, desk, lines, now)

    assert len(stale.page().puts.line) == 4
    assert after.page().puts.line == []


def test_the_first_page_of_all_is_not_kept_if_somebody_left_while_it_was_made(
    desk, shop, lines, now, monkeypatch
):
    monkeypatch.setattr(pages_module, "PAGE_BYTES", 100)  # cut by its size, not by its rows
    pages = Pages(desk.store, page_rows=2000)
    floor, others = journal.floor, []

    def meanwhile(connection, stream):
        if not others:
            others.append(1)
            shop.leave(1, "1")
            reply(pages, desk, shop.head(), now)  # somebody else is the first to look
        return floor(connection, stream)

    monkeypatch.setattr(pages_module.journal, "floor", meanwhile)
    stale = reply(pages, desk, lines, now)

    after = reply(pages, desk, lines, now)

    assert stale.page().puts.line != []
    assert (after.page() if isinstance(after, SealedPage) else after).puts.line == []


def test_a_page_nobody_asks_for_any_more_goes_once_somebody_left_its_stream(desk, shop, lines, now):
    """S14"""
    pages = Pages(desk.store, page_rows=4)
    reply(pages, desk, lines, now)
    pages.drop_left()
    before = len(pages._kept._pages)

    shop.leave(1, "1")
    pages.drop_left()

    assert before == 1
    assert not pages._kept._pages


def test_a_page_from_below_the_floor_goes_though_the_feed_forgot_who_left(desk, shop, lines, now):
    """S14"""
    pages = Pages(desk.store, page_rows=4)
    reply(pages, desk, lines, now)
    pages.drop_left()
    before = len(pages._kept._pages)

    shop.leave(1, "1")
    with desk.store.write() as connection:
        journal.lower_bound(connection, STREAM, journal.head(connection))
    pages.drop_left()

    assert before == 1
    assert not pages._kept._pages


def test_what_is_kept_stays_within_its_bytes(desk, lines, now):
    whole = reply(Pages(desk.store, page_rows=4), desk, lines, now)
    pages = Pages(desk.store, page_rows=2, keep_bytes=len(whole.body))

    for since in range(lines, desk.shop.head()):
        reply(pages, desk, since, now)

    assert 0 < pages._kept._size <= len(whole.body)
    assert pages._kept._size == sum(len(body) for body, _ in pages._kept._pages.values())


def test_a_kept_page_is_not_for_a_cursor_below_the_floor(desk, shop, lines, now):
    pages = Pages(desk.store, page_rows=4)
    reply(pages, desk, lines, now)

    shop.reload(STREAM)

    assert isinstance(reply(pages, desk, lines, now), TakeSnapshot)


@pytest.mark.both_engines
def test_where_pages_end_outlives_the_hub(desk, lines, now):
    first = Pages(desk.store, page_rows=4)
    end = reply(first, desk, lines, now).page().to
    first.tend(pinned_floor=lambda _stream: None)
    first.tend(pinned_floor=lambda _stream: None)  # twice changes nothing

    after = Pages(desk.store, page_rows=3)  # it would cut elsewhere

    assert reply(after, desk, end - 1, now).page().to == end
    with desk.store.read() as connection:
        assert cuts.kept(connection, STREAM) == [end]


@pytest.mark.both_engines
def test_a_long_feed_is_cut_and_the_head_stays(desk, shop, lines):
    head = shop.head()

    cut = compact(desk.store, STREAM, keep=3)

    with desk.store.read() as connection:
        floor = journal.floor(connection, STREAM)
        kept = connection.execute(
            select(schema.feed.c.seq).where(schema.feed.c.stream == STREAM)
        ).all()
    assert cut
    assert len(kept) == 3
    assert floor < min(seq for (seq,) in kept)
    assert shop.head() > head
    assert isinstance(desk.page(since=lines), TakeSnapshot)
    assert isinstance(desk.page(since=floor), Page)


def test_what_a_device_in_the_middle_of_a_load_needs_is_not_cut(desk, shop, lines):
    """S3: the changes after a pinned snapshot's cursor stay."""
    compact(desk.store, STREAM, keep=3, pinned_floor=lines + 2)

    assert isinstance(desk.page(since=lines + 2), Page)


def test_a_feed_that_is_not_long_yet_is_left_alone(desk, shop, lines):
    assert not compact(desk.store, STREAM, keep=8)
    assert isinstance(desk.page(since=0), Page)

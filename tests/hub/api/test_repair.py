"""Pages that serve everybody and repair after a restore, as a device asks for them."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from types import SimpleNamespace

import httpx
import msgspec
import pytest
from sqlalchemy import select

from aisleside.hub.api.tending import Tending
from aisleside.hub.feed.pages import Pages
from aisleside.hub.feed.snapshots import SnapshotShelf
from aisleside.hub.profiles.erasure import open_ledger
from aisleside.hub.store import journal, schema
from aisleside.hub.store.journal import Change
from aisleside.wire import codec
from aisleside.wire.messages import (
    FeedReply,
    Fix,
    MakeRepair,
    Page,
    Problem,
    RepairReply,
    RepairRequest,
    TakeSnapshot,
)

STREAM = "store:1/associate"
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def restored(shop):
    """The shop's hub was restored out of the epoch "before"; gives the backup's end."""
    shop.customer(1, places=("1",))
    shop.line(1, 1)
    seq = shop.head()
    with shop.store.write() as connection:
        epoch = {"parent": "before", "parent_seq": seq, "began_at": 1}
        known = connection.execute(select(schema.epoch.c.epoch)).scalars().all()
        if shop.store.epoch in known:
            connection.execute(schema.epoch.update().values(epoch))
        else:
            connection.execute(schema.epoch.insert().values(epoch=shop.store.epoch, **epoch))
    return seq


def mend(tablet, **given) -> httpx.Response:
    asked = RepairRequest(**{"stream": STREAM, "epoch": "before", "cursor": 99, "keys": {}} | given)
    return tablet.say("/v1/repair", asked)


def test_a_tablet_of_the_epoch_before_is_told_to_repair_and_gets_its_rows(tablet, shop, restored):
    advice = tablet.read("/v1/feed", FeedReply, **{"stream": STREAM, "epoch": "before", "from": 99})
    answer = mend(tablet, keys={"line": [[1, 1001, 1], [1, 1002, 2]]})
    fix = codec.decode(answer.content, RepairReply)

    assert advice == MakeRepair(STREAM, shop.store.epoch, restored)
    assert isinstance(fix, Fix)
    assert (fix.to, fix.as_of) == (restored, shop.head())
    assert [row[2] for row in fix.puts.line] == [1]
    assert [(gone.table, gone.key) for gone in fix.gone] == [("line", [1, 1002, 2])]


def test_nobody_repairs_a_stream_she_may_not_hold(tablet, stranger, restored):
    """S15"""
    for refused, status in (
        (mend(tablet, stream="store:2/associate"), 404),
        (mend(tablet, stream="store:1/owner"), 404),
        (mend(stranger), 401),
    ):
        assert refused.status_code == status


@pytest.mark.parametrize(
    "keys",
    [
        {"line": [[1, 1001]]},
        {"line": [["1", 1001, 1]]},
        {"line": [[2**64 - 1, 1, 1]]},
        {"note": [[1, "\0"]]},
        {"product": [[1]]},
        {"nothing": []},
    ],
)
def test_keys_that_are_none_are_refused_in_words(tablet, restored, keys):
    answer = mend(tablet, keys=keys)

    assert answer.status_code == 400
    assert codec.decode(answer.content, Problem).code == "unreadable"


def test_more_keys_than_a_snapshot_is_worth_take_the_snapshot(tablet, restored, monkeypatch):
    monkeypatch.setattr(journal, "FLOOD", 1)

    answer = mend(tablet, keys={"line": [[1, 1001, 1], [1, 1002, 2]]})

    assert isinstance(codec.decode(answer.content, RepairReply), TakeSnapshot)


def test_a_page_for_everybody_is_readable_by_people_too(tablet, shop):
    shop.customer(1, places=("1",))
    shop.line(1, 1)
    since = shop.head()
    with shop.store.write() as connection:
        changes = [(Change("line", (1, 1001, 1)), ["1"])] * 2_001
        journal.publish(connection, changes)
    asked = {"stream": STREAM, "epoch": shop.store.epoch, "from": since}

    first, second = (tablet.ask("GET", "/v1/feed", params=asked) for _ in range(2))
    shown = tablet.ask("GET", "/v1/feed", params=asked, headers={"accept": "application/json"})

    assert first.content == second.content
    assert second.headers["content-digest"] == codec.content_digest(second.content)
    page = codec.decode(first.content, Page)
    assert page.to < page.as_of
    assert msgspec.json.decode(shown.content, type=Page) == page


def test_the_hub_shortens_a_long_feed_by_itself(shop, tmp_path):
    shop.customer(1, places=("1",))
    for number in range(1, 9):
        shop.line(1, number)
    pages = Pages(shop.store, page_rows=4, keep_entries=3)
    shelf = SnapshotShelf(shop.store, folder=tmp_path / "parts", segment_rows=100, page_rows=4)

    ledger = open_ledger(shop.store, shop.store.folder)

    async def a_while() -> None:
        service = SimpleNamespace(
            pages=pages, shelf=shelf, store=shop.store, ledger=ledger, clock=lambda: NOON
        )
        tending = Tending(service, every=0.01)
        await tending.start()
        for _ in range(500):
            await asyncio.sleep(0.01)
            with shop.store.read() as connection:
                if journal.floor(connection, STREAM):
                    break
        await tending.stop()

    asyncio.run(a_while())

    with shop.store.read() as connection:
        assert journal.floor(connection, STREAM) > 0

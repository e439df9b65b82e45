from __future__ import annotations

import httpx
import msgspec
import pytest

from aisleside.device.cache.applying import set_meta
from aisleside.device.cache.database import TabletFullError
from aisleside.device.sync import loader as loader_module
from aisleside.device.sync.loader import AppTooOldError
from aisleside.device.sync.transport import HubUnreachableError
from aisleside.device.sync.trust import NotOurHubError
from aisleside.wire import SCHEMA
from aisleside.wire.codec import UnreadableAnswerError, encode
from aisleside.wire.streams import CATALOGUE

STORE = "store:367/associate"


def files(tablet) -> set[str]:
    return {path.suffix for path in tablet.shelf.folder.iterdir()}


def test_a_new_tablet_loads_what_it_should_hold(tablet):
    tablet.pull()

    assert tablet.names() == {1: "Elena Marchetti", 2: "Jonas Weber"}
    assert {s for c in tablet.changes for s in c.reloaded} == {STORE, CATALOGUE}


def test_goods_come_before_the_receipts_that_name_them(tablet):
    tablet.pull()

    assert [stream for c in tablet.changes for stream in c.reloaded] == [CATALOGUE, STORE]


def test_the_first_load_tells_how_far_it_is(tablet, hub, shop):
    hub.put(*(shop.customer(n, f"Person {n}") for n in range(10, 1_500)), table="customer")

    tablet.pull()

    first, *_, last = [load for load in tablet.loads if load and load.stream == STORE]
    assert (first.rows, first.customers, first.usable) == (0, 0, False)
    assert (last.rows, last.rows_expected) == (1_493, 1_493)
    assert (last.customers, last.customers_expected) == (1_492, 1_492)
    assert tablet.loads[-1] is None


def test_changes_come_as_pages_and_say_whom_they_touched(tablet, hub, shop):
    tablet.pull()
    tablet.changes.clear()
    hub.put(shop.customer(3, "Ada Byron"), table="customer")
    hub.delete(2, table="customer")

    tablet.pull()

    assert tablet.names() == {1: "Elena Marchetti", 3: "Ada Byron"}
    (change,) = tablet.changes
    assert (change.tables, change.customers) == ({"customer"}, {2, 3})


def test_nothing_new_changes_nothing_but_the_age_of_the_data(tablet, hub):
    tablet.pull()
    tablet.changes.clear()
    asked = len(hub.asked)

    tablet.pull()

    assert tablet.changes == []
    assert hub.asked[asked:] == ["/v1/manifest"]


def test_a_pull_cut_off_halfway_goes_on_from_the_last_whole_page(tablet, hub, shop):
    tablet.pull()
    hub.page_rows = 10
    hub.put(*(shop.customer(n, f"Person {n}") for n in range(10, 50)), table="customer")
    pages = []

    def goes_away(request):
        if request.url.path == "/v1/feed" and request.url.params["stream"] == STORE:
            pages.append(request)
            if len(pages) == 3:
                raise httpx.ReadTimeout("gone")

    hub.answer = goes_away
    with pytest.raises(HubUnreachableError):
        tablet.pull()
    halfway = len(tablet.names())

    hub.answer = lambda _: None
    tablet.pull()

    assert halfway == 22
    assert len(tablet.names()) == 42
    assert {row[0] for row in hub.streams[STORE] if row[0] == "customer"} == {"customer"}


def test_a_page_answered_twice_is_applied_once(tablet, hub, shop):
    tablet.pull()
    hub.put(shop.customer(3, "Ada"), table="customer")
    tablet.pull()
    stale = []

    def remember(request, response):
        if request.url.path == "/v1/feed" and request.url.params["stream"] == STORE:
            stale.append(response)
            return httpx.Response(200, content=stale[0].content, headers=stale[0].headers)
        return response

    hub.after = remember
    hub.put(shop.customer(4, "Grace"), table="customer")
    tablet.pull()
    hub.put(shop.customer(5, "Mary"), table="customer")

    with pytest.raises(UnreadableAnswerError):
        tablet.pull()

    assert sorted(tablet.names()) == [1, 2, 3, 4]


def test_a_flipped_byte_in_a_segment_leaves_the_tablet_as_it_was(tablet, hub):
    def flip(request, response):
        if "/segments/" not in request.url.path:
            return response
        content = bytearray(response.content)
        content[len(content) // 2] ^= 1
        return httpx.Response(200, content=bytes(content))

    hub.after = flip
    with pytest.raises(UnreadableAnswerError):
        tablet.pull()

    assert tablet.names() == {}
    assert files(tablet) == set()
    hub.after = lambda _, response: response
    tablet.pull()
    assert len(tablet.names()) == 2


def test_a_login_page_in_the_middle_of_a_pull_removes_nobody(tablet, hub, shop):
    tablet.pull()
    hub.put(shop.customer(3, "Ada"), table="customer")
    hub.answer = lambda request: (
        httpx.Response(200, html="<html>") if request.url.path == "/v1/feed" else None
    )

    with pytest.raises(UnreadableAnswerError):
        tablet.pull()

    assert sorted(tablet.names()) == [1, 2]


def test_a_hub_restored_from_a_backup_gives_a_new_snapshot(tablet, hub, shop):
    tablet.pull()
    hub.restore()
    hub.put(shop.customer(3, "Ada"), table="customer")

    tablet.pull()

    assert sorted(tablet.names()) == [1, 2, 3]
    assert tablet.shelf.writer(STORE).cursor.epoch == hub.epoch


def test_a_tablet_away_for_too_long_takes_the_snapshot(tablet, hub, shop):
    tablet.pull()
    hub.put(shop.customer(3, "Ada"), table="customer")
    hub.delete(1, table="customer")
    hub.floor = hub.head

    tablet.pull()

    assert sorted(tablet.names()) == [2, 3]
    assert len([p for p in tablet.shelf.folder.iterdir() if p.suffix == ".cache"]) == 2


def test_a_stream_not_offered_any_more_goes_with_its_key(tablet, hub):
    tablet.pull()
    del hub.streams[STORE]

    tablet.pull()

    assert tablet.names() == {}
    assert tablet.shelf.held() == [CATALOGUE]
    assert len([p for p in tablet.shelf.folder.iterdir() if p.suffix == ".cache"]) == 1


def test_a_damaged_file_is_loaded_again_by_itself(tablet):
    tablet.pull()
    tablet.shelf.close()
    for path in tablet.shelf.folder.glob("*.cache"):
        path.write_bytes(b"\0" * 8_192)
    tablet.restart()

    tablet.pull()

    assert len(tablet.names()) == 2


def test_damage_that_a_reader_met_is_mended_by_the_next_pull(tablet):
    tablet.pull()
    tablet.library.report_damage(STORE)

    tablet.pull()

    assert tablet.library.damaged() == frozenset()
    assert tablet.changes[-1].reloaded == {STORE}


def test_what_a_killed_load_left_behind_is_swept_away(tablet):
    tablet.pull()
    (tablet.shelf.folder / "0123.staging").write_bytes(b"half a load")
    (tablet.shelf.folder / "4567.cache").write_bytes(b"a file nobody points to")
    tablet.restart()

    tablet.shelf.sweep()

    assert len(list(tablet.shelf.folder.glob("*.staging"))) == 0
    assert len(list(tablet.shelf.folder.glob("*.cache"))) == 2
    assert len(tablet.names()) == 2


def test_what_is_held_can_be_read_after_a_restart_without_the_hub(tablet, hub):
    tablet.pull()
    tablet.shelf.close()
    hub.away = True

    tablet.restart()

    assert len(tablet.names()) == 2


def test_there_must_be_room_before_a_load_begins(tablet, monkeypatch):
    monkeypatch.setattr(
        loader_module.shutil, "disk_usage", lambda _: type("Usage", (), {"free": 0})()
    )

    with pytest.raises(TabletFullError):
        tablet.pull()

    assert files(tablet) == set()


def test_rows_of_a_newer_shape_are_not_touched_and_the_app_says_to_update(tablet, hub):
    real = hub.manifest
    hub.manifest = lambda *, nonce: msgspec.structs.replace(real(nonce=nonce), schema=99)

    with pytest.raises(AppTooOldError):
        tablet.pull()


def test_the_snapshot_of_another_stream_is_refused(tablet, hub):
    def swap(request, response):
        if request.url.path == "/v1/snapshot":
            return httpx.Response(200, content=encode(hub._snapshot(CATALOGUE)[0]))
        return response

    hub.after = swap

    with pytest.raises(UnreadableAnswerError):
        tablet.pull()


def test_a_change_during_the_load_comes_with_the_same_pull(tablet, hub, shop):
    done = []

    def change(request, response):
        if request.url.path == "/v1/snapshot" and not done:
            done.append(1)
            hub.put(shop.customer(3, "Ada"), table="customer")
            hub.after = lambda _, later: later
        return response

    hub.after = change
    parts = hub._snapshot(STORE)
    real = hub._snapshot
    hub._snapshot = lambda stream: parts if stream == STORE else real(stream)

    tablet.pull()

    assert sorted(tablet.names()) == [1, 2, 3]


def late(path, tablet, hub):
    """Let the tablet get the answers of *path* that it got at its last pull once more."""
    kept = []

    def remember(request, response):
        if request.url.path == path:
            kept.append(httpx.Response(200, content=response.content))
        return response

    hub.after = remember
    tablet.pull()
    hub.after = lambda request, response: kept.pop(0) if request.url.path == path else response


def test_an_offer_that_comes_late_makes_nobody_load_again(tablet, hub, shop):
    late("/v1/manifest", tablet, hub)
    put_aside, hub.after = hub.after, lambda _, response: response
    hub.put(shop.customer(3, "Ada"), table="customer")
    tablet.pull()
    hub.after = put_aside
    hub.asked.clear()

    with pytest.raises(NotOurHubError):
        tablet.pull()

    assert "/v1/snapshot" not in hub.asked
    assert sorted(tablet.names()) == [1, 2, 3]


def test_a_snapshot_that_comes_late_takes_no_row_back_in_time(tablet, hub, shop):
    late("/v1/snapshot", tablet, hub)
    put_aside, hub.after = hub.after, lambda _, response: response
    hub.put(shop.customer(3, "Ada"), table="customer")
    tablet.pull()
    hub.put(shop.customer(4, "Grace"), table="customer")
    hub.floor = hub.head
    hub.after = put_aside

    with pytest.raises(UnreadableAnswerError):
        tablet.pull()

    assert sorted(tablet.names()) == [1, 2, 3]


@pytest.mark.parametrize("cut_off", [False, True])
def test_a_file_of_another_schema_gives_way_to_an_older_snapshot_that_has_caught_up(
    tablet, hub, shop, cut_off
):
    """S13, S21: the hub serves one snapshot for a long time; it must not lock out who is ahead."""
    tablet.pull()
    snapshots = hub.backup()
    hub.put(shop.customer(1, "Elena Rossi"), shop.customer(3, "Ada"), table="customer")
    tablet.pull()
    writer = tablet.shelf.writer(STORE)
    set_meta(writer._connection, schema=SCHEMA - 1)  # as before an update of the app

    def answer(request: httpx.Request) -> httpx.Response | None:
        path = request.url.path
        if cut_off and path == "/v1/feed":
            raise httpx.ConnectError("cut")
        if path == "/v1/snapshot" or path.startswith("/v1/segments/"):
            snapshots.tokens = hub.tokens
            return snapshots._route(request)
        return None

    hub.answer = answer
    if cut_off:
        with pytest.raises(HubUnreachableError):
            tablet.pull()
    else:
        tablet.pull()

    assert tablet.names() == {1: "Elena Rossi", 2: "Jonas Weber", 3: "Ada"}
    assert tablet.shelf.writer(STORE).schema == (SCHEMA - 1 if cut_off else SCHEMA)
    tablet.shelf.close()
    held = {address.path for address in tablet.shelf.addresses()}
    assert set(tablet.shelf.folder.glob("*.cache")) == held


@pytest.mark.parametrize("path", ["/v1/snapshot", "/v1/feed"])
@pytest.mark.parametrize(("held_up", "brought"), [(STORE, CATALOGUE), (CATALOGUE, STORE)])
def test_a_stream_that_cannot_be_read_does_not_hold_up_the_others(
    tablet, hub, shop, path, held_up, brought
):
    if path == "/v1/feed":
        tablet.pull()
    hub.put(shop.customer(3, "Ada"), table="customer")
    hub.put(shop.product(8, "Bread"), table="product", stream=CATALOGUE)
    hub.answer = lambda request: (
        httpx.Response(200, html="<html>")
        if request.url.path == path and request.url.params["stream"] == held_up
        else None
    )

    with pytest.raises(UnreadableAnswerError):
        tablet.pull()

    assert tablet.shelf.writer(brought).cursor.seq == hub.head


def test_a_manifest_without_any_stream_is_not_believed(tablet, hub):
    tablet.pull()
    held = tablet.shelf.held()
    hub.streams = {}

    with pytest.raises(UnreadableAnswerError):
        tablet.pull()

    assert tablet.shelf.held() == held
    assert len(tablet.names()) == 2

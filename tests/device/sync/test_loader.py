"""A load goes on where it was cut, shows what is in, and leaves nothing half done."""

from __future__ import annotations

import os
import time
from itertools import count

import httpx
import pytest
from msgspec.structs import replace

from aisleside.device.cache.book import Book
from aisleside.device.cache.database import TabletFullError
from aisleside.device.outbox.streams import held_streams
from aisleside.device.sync import loader as loader_module
from aisleside.device.sync.loader import Loader
from aisleside.device.sync.transport import HubRefusedError, HubUnreachableError
from aisleside.wire.codec import UnreadableAnswerError
from aisleside.wire.messages import StreamOffer

STORE = "store:367/associate"


@pytest.fixture
def hub(hub, shop):
    """Four segments of people."""
    hub.put(*(shop.customer(n, f"Person {n}") for n in range(10, 1_800)), table="customer")
    return hub


@pytest.fixture
def load(tablet, hub):
    """Load the store's stream, and put it on the shelf; whenever the clock is read, a second
    has passed."""

    def run(*, shown_after=3600.0, progress=lambda _loading: None):
        clock = map(float, count()).__next__
        loader = Loader(tablet.client, tablet.shelf, shown_after=shown_after, clock=clock)
        offer = StreamOffer(STORE, hub.epoch, hub.head, hub.floor)
        tablet.shelf.put(loader.load(offer, hub_time=60, oldest=0, progress=progress))

    return run


def segments(tablet) -> list[str]:
    return sorted(path.name for path in tablet.shelf.folder.glob("*.segment"))


def fetched(hub) -> list[str]:
    return [path for path in hub.asked if "/segments/" in path]


class Cut(httpx.SyncByteStream):
    """An answer that ends in the middle."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def __iter__(self):
        yield self._content[: len(self._content) // 2]
        raise httpx.ReadError("cut")


def cut_segment(hub, *, number: int):
    """Let the answer to this segment end in the middle."""
    asked = []

    def cut(request, response):
        if "/segments/" in request.url.path:
            asked.append(request.headers.get("range"))
            if len(asked) == number:
                return httpx.Response(200, stream=Cut(response.content), headers=response.headers)
        return response

    hub.after = cut
    return asked


@pytest.mark.parametrize("restarted", [False, True])
def test_a_load_that_was_cut_goes_on_from_the_byte_where_it_ended(tablet, hub, load, restarted):
    """S4: also after a restart, with the files of an app that was killed."""
    cut_segment(hub, number=3)
    with pytest.raises(HubUnreachableError):
        load()
    (*whole, part) = sorted(tablet.shelf.folder.glob("*.segment"), key=lambda p: p.stat().st_mtime)
    have = part.stat().st_size
    if restarted:
        tablet.restart()
        tablet.shelf.sweep()
    hub.asked.clear()
    wanted = cut_segment(hub, number=0)

    load()

    assert len(whole) == 2
    assert wanted[:1] == [f"bytes={have}-"]
    assert len([path for path in fetched(hub) if path.split("/")[-1] in part.name]) == 1
    assert not any(path.split("/")[-1] in name.name for path in fetched(hub) for name in whole)
    assert len(tablet.names()) == 1_792
    assert segments(tablet) == []


def test_segments_of_another_snapshot_are_dropped_and_those_of_this_one_used(
    tablet, hub, shop, load
):
    cut_segment(hub, number=4)
    with pytest.raises(HubUnreachableError):
        load()
    before = set(segments(tablet))
    hub.after = lambda _, response: response
    hub.put(shop.customer(11, "Somebody Else"), table="customer")
    hub.asked.clear()

    load()

    again = {path.split("/")[-1] for path in fetched(hub)}
    unchanged = [name for name in before if not any(sha256 in name for sha256 in again)]
    assert len(unchanged) >= 2  # did not travel again
    assert tablet.names()[11] == "Somebody Else"
    assert segments(tablet) == []


def test_what_is_left_of_a_load_nobody_went_on_with_is_swept_after_a_day(tablet, hub, load):
    cut_segment(hub, number=3)
    with pytest.raises(HubUnreachableError):
        load()
    young = segments(tablet)
    tablet.shelf.sweep()
    kept = segments(tablet)
    for path in tablet.shelf.folder.glob("*.segment"):
        os.utime(path, (time.time() - 25 * 3600,) * 2)

    tablet.shelf.sweep()

    assert kept == young != []
    assert segments(tablet) == []


def test_the_first_load_can_be_used_before_it_is_complete(tablet, hub, load):
    """P9: whoever stands in front of a customer need not wait for the last segment."""
    seen = []

    def look(loading):
        if loading is not None and loading.usable:
            book = Book(tablet.library)
            hits = book.search("person 10", limit=9, now=tablet.clock.now()).hits
            seen.append(
                (loading.customers, [h.customer.said for h in hits][:1], len(tablet.names()))
            )
            assert held_streams(tablet.control) == []
            book.close()

    load(shown_after=0.0, progress=look)

    assert seen[0] == (500, ["Person 10"], 500)
    assert {customers for customers, *_ in seen} == {500, 1_000, 1_500, 1_792}
    assert [held.stream for held in held_streams(tablet.control)] == [STORE]
    assert len(tablet.names()) == 1_792


def test_a_first_load_that_is_soon_over_is_not_held_up_by_showing_it(load):
    usable = []

    load(
        shown_after=2.0,  # over when two of four segments are in
        progress=lambda loading: usable.append(loading is not None and loading.usable),
    )

    assert usable
    assert not any(usable)


def test_a_stream_that_is_held_is_not_replaced_before_the_new_file_is_complete(
    tablet, hub, shop, load
):
    load()
    hub.put(shop.customer(1, "Elena Nuova"), table="customer")
    names = []

    load(shown_after=0.0, progress=lambda _loading: names.append(tablet.names()[1]))

    assert set(names) == {"Elena Marchetti"}
    assert tablet.names()[1] == "Elena Nuova"


def test_a_load_that_fails_after_it_was_shown_is_shown_no_more(tablet, hub, load):
    """S4"""
    cut_segment(hub, number=4)

    with pytest.raises(HubUnreachableError):
        load(shown_after=0.0)

    assert tablet.names() == {}
    assert list(tablet.shelf.folder.glob("*.cache*")) == []


def test_a_load_ends_with_the_app_and_leaves_no_file(tablet, hub, load):
    class StopError(Exception):
        pass

    def stop(loading):
        if loading is not None and loading.rows > 500:
            raise StopError

    with pytest.raises(StopError):
        load(progress=stop)

    assert list(tablet.shelf.folder.glob("*.cache*")) == []
    assert tablet.shelf.held() == []


def test_progress_counts_people_and_comes_no_oftener_than_a_screen_can_show(tablet, hub, load):
    told = []

    load(progress=told.append)

    first, *_, last, none = told
    assert (first.rows, first.customers, first.usable) == (0, 0, False)
    assert (last.customers, last.customers_expected) == (1_792, 1_792)
    assert last.rows == last.rows_expected == 1_793
    assert none is None


@pytest.mark.parametrize("free", [0, 100_000])
def test_there_must_be_room_for_all_of_it_before_a_load_begins(
    tablet, hub, load, monkeypatch, free
):
    """S20"""
    usage = type("Usage", (), {"free": free})
    monkeypatch.setattr(loader_module.shutil, "disk_usage", lambda _folder: usage)

    with pytest.raises(TabletFullError):
        load()

    assert fetched(hub) == []


def spoilt(hub, **other):
    """Let the hub sign a snapshot that differs from what it serves."""
    real = hub._snapshot

    def snapshot(stream):
        made, parts = real(stream)
        return replace(made, **{k: v(made) if callable(v) else v for k, v in other.items()}), parts

    hub._snapshot = snapshot


@pytest.mark.parametrize(
    "lie",
    [
        {"stream": "store:367/manager"},
        {"epoch": "E0"},
        {"cursor": -1},
        {"end_seq": 0},
        {"rows": lambda s: s.rows + 1},
        {"customers": lambda s: s.customers - 1},
        {"content_key": b"another key of thirty-two bytes!"},
        {"content_key": b"short"},
        {"segments": lambda s: s.segments[:-1]},
        {"segments": lambda s: [*s.segments, s.segments[-1]]},
        {"segments": lambda s: [replace(r, rows=r.rows + 1) for r in s.segments]},
        {"segments": lambda s: [replace(r, raw_size=2**40) for r in s.segments]},
        {"segments": lambda s: [replace(r, sha256="../" + r.sha256[3:]) for r in s.segments]},
    ],
    ids=lambda lie: next(iter(lie)),
)
def test_a_snapshot_that_does_not_hold_together_is_refused(tablet, hub, load, lie):
    """S4"""
    spoilt(hub, **lie)

    with pytest.raises(UnreadableAnswerError):
        load()

    assert tablet.shelf.held() == []
    assert list(tablet.shelf.folder.glob("*.cache*")) == []


@pytest.mark.parametrize("spoil", [lambda b: b[:-1] + bytes([b[-1] ^ 1]), lambda b: bytes(len(b))])
def test_a_segment_with_other_bytes_is_refused_and_fetched_again_the_next_time(
    tablet, hub, load, spoil
):
    """S4"""
    hub.after = lambda request, response: (
        httpx.Response(200, content=spoil(response.content))
        if "/segments/" in request.url.path
        else response
    )
    with pytest.raises(UnreadableAnswerError):
        load()
    hub.after = lambda _, response: response

    load()

    assert len(tablet.names()) == 1_792


def test_a_part_that_a_power_cut_spoilt_is_fetched_again_in_the_same_load(tablet, hub, load):
    """S4: the file was given its size before its bytes were on the disk."""
    cut_segment(hub, number=2)
    with pytest.raises(HubUnreachableError):
        load()
    cut_segment(hub, number=0)
    for part in tablet.shelf.folder.glob("*.segment"):
        part.write_bytes(bytes(part.stat().st_size))

    load()

    assert len(tablet.names()) == 1_792


def test_a_segment_of_another_stream_is_not_opened(tablet, hub, shop, load):
    """S15: served under the name of ours, sealed for the other."""
    hub.put(shop.product(8, "Bread"), table="product", stream="catalogue:main")
    (other,) = hub._snapshot("catalogue:main")[1]
    spoilt(hub, segments=lambda s: [replace(other[1], rows=s.rows, customers=s.customers)])

    with pytest.raises(UnreadableAnswerError):
        load()


def test_a_snapshot_the_hub_dropped_meanwhile_is_asked_for_anew(tablet, hub, load):
    asked = []

    def gone(request):
        if "/segments/" in request.url.path:
            asked.append(1)
            if len(asked) == 2:
                return httpx.Response(404, content=b"\x82\xa4code\xa1x\xa3say\xa1y")
        return None

    hub.answer = gone
    with pytest.raises(HubRefusedError):
        load()

    load()

    assert len(tablet.names()) == 1_792

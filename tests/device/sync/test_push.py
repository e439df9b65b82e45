"""What was written leaves in order, whatever the hub finds too large or does not know."""

from __future__ import annotations

import httpx
import pytest

from aisleside.device.machine.clock import Stamp
from aisleside.device.outbox.notes import BATCH_EVENTS, Outbox
from aisleside.device.outbox.spool import LeftBehind
from aisleside.device.sync.pusher import Pusher
from aisleside.device.sync.transport import HubRefusedError
from aisleside.domain.event import EventState, Turn
from aisleside.wire.codec import decode, encode
from aisleside.wire.messages import Erasure, EventBatch, Problem, Receipt, Receipts

AT = Stamp(1_795_262_400, 0, 0)


@pytest.fixture
def outbox(control) -> Outbox:
    return Outbox(control)


class Hub:
    """Takes requests up to a size, and says what it was asked."""

    def __init__(self, *, largest: int = 10**6) -> None:
        self.largest = largest
        self.arrived: list[str] = []
        self.sealed: list[bytes] = []
        self.counts = True
        self.requests = 0
        self.since: list[int] = []
        self.erasures: list[Erasure] = []

    def send(self, events, *, sealed=(), erasures_from=0):
        self.requests += 1
        self.since.append(erasures_from)
        if sum(len(event.sent) for event in events) > self.largest:
            raise HubRefusedError("Too large.", code="too_large", status=413, retry_after=None)
        self.arrived += [event.id for event in events]
        self.sealed += sealed
        return Receipts(
            [Receipt(event.id, "applied", 1, None, 1) for event in events],
            7,
            "E",
            len(sealed) if self.counts else 0,
            self.erasures,
        )


def write(outbox, *lengths):
    return [outbox.write_note("S1", 1, "x" * length, AT).id for length in lengths]


def test_a_batch_the_hub_finds_too_large_leaves_in_smaller_ones(outbox):
    ids = write(outbox, *[500] * 40)
    hub = Hub(largest=3_000)

    done = Pusher(hub, outbox).push()

    assert done == 40
    assert hub.arrived == ids
    assert outbox.attention("S1") == []


def test_an_event_that_is_too_large_alone_is_set_aside_with_the_reason(outbox):
    """S17"""
    ids = write(outbox, 10, 20, 1_900, 30, 40)
    hub = Hub(largest=1_500)

    Pusher(hub, outbox).push()
    requests = hub.requests
    Pusher(hub, outbox).push()

    assert hub.arrived == [ids[n] for n in (0, 1, 3, 4)]
    (aside,) = outbox.attention("S1")
    assert (aside.id, aside.state, aside.reason) == (ids[2], EventState.REJECTED, "Too large.")
    assert hub.requests == requests  # and never again
    assert outbox.counts().waiting == 0


def test_what_is_too_large_stays_on_the_tablet_for_ever(outbox, shop):
    """S8, S9"""
    write(outbox, 1_900)
    Pusher(Hub(largest=100), outbox).push()
    (aside,) = outbox.attention("S1")
    outbox.dismiss(aside.id, "S1")

    outbox.new_epoch("another life of the hub")
    outbox.drop_old_receipts(now=shop.noon.replace(year=2099), epoch="E", kept_from=10**9)

    assert [event.text for event in outbox.sent("S1")] == ["x" * 1_900]
    assert outbox.waiting() == []


def test_another_refusal_stops_and_loses_nothing(outbox):
    ids = write(outbox, 1, 2)

    def refuse(*_args, **_given):
        raise HubRefusedError("No.", code="hub_full", status=507, retry_after=None)

    hub = Hub()
    hub.send = refuse
    with pytest.raises(HubRefusedError):
        Pusher(hub, outbox).push()

    assert [one.id for one in outbox.queue()] == ids
    assert [one.state for one in outbox.queue()] == [Turn.NEXT, Turn.WAITING]


def test_a_hub_that_names_no_event_is_asked_once_and_not_for_ever(outbox):
    write(outbox, 1)
    hub = Hub()
    hub.send = lambda *_args, **_given: Receipts([], 7, "E")

    assert Pusher(hub, outbox).push() == 0
    assert outbox.counts().waiting == 1


class Forgetful:
    """Has forgotten up to number 4, and hears of more."""

    def __init__(self, outbox: Outbox) -> None:
        self.outbox = outbox
        self.told: list[tuple[list[Erasure], int]] = []

    def heard(self) -> int:
        return 4

    def forget(self, erasures):
        self.told.append((erasures, self.outbox.counts().waiting))


def test_whom_to_forget_comes_with_the_receipts_and_after_the_work_has_left(outbox):
    """S14"""
    write(outbox, *[1_900] * (BATCH_EVENTS + 1))
    hub, forgetful = Hub(), Forgetful(outbox)
    hub.erasures = [Erasure(5, 42)]

    Pusher(hub, outbox, forgetting=forgetful).push()

    assert set(hub.since) == {4}
    assert forgetful.told == [([Erasure(5, 42)], 0)]


@pytest.fixture
def left(outbox, monkeypatch, tmp_path):
    """What two earlier databases of this tablet left."""
    found = [LeftBehind(tmp_path / "outbox-0001.left"), LeftBehind(tmp_path / "outbox-0002.left")]
    for one in found:
        one.path.touch()
    content = {found[0]: [[b"a", b"b"], [b"c"]], found[1]: [[b"d"]]}
    monkeypatch.setattr(LeftBehind, "batches", lambda self, **_bounds: iter(content[self]))
    monkeypatch.setattr(outbox, "left_behind", lambda: [one for one in found if one.path.exists()])
    return found


def test_what_an_earlier_database_left_goes_once_and_is_gone(outbox, left):
    """S8"""
    hub = Hub()

    for _ in range(2):
        Pusher(hub, outbox).push()

    assert hub.sealed == [b"a", b"b", b"c", b"d"]
    assert outbox.left_behind() == []


def test_what_the_hub_does_not_count_is_kept_and_tried_again(outbox, left):
    """S8"""
    hub = Hub()
    hub.counts = False
    Pusher(hub, outbox).push()
    kept = outbox.left_behind()

    hub.counts = True
    Pusher(hub, outbox).push()

    assert kept == left
    assert outbox.left_behind() == []
    assert set(hub.sealed) == {b"a", b"b", b"c", b"d"}


def test_over_http_a_proxy_that_takes_little_is_no_endless_loop(tablet, hub):
    """S17, S21"""
    for length in (10, 1_900, 20):
        tablet.outbox.write_note("S1", 1, "x" * length, AT)

    def small(request):
        if request.url.path == "/v1/events" and len(request.content) > 1_000:
            content = encode(Problem("too_large", "The hub does not take this much."))
            return httpx.Response(413, content=content)
        return None

    hub.answer = small
    tablet.pusher.push()

    sizes = [len(encode(event)) for event in hub.events.values()]
    assert len(sizes) == 2
    assert max(sizes) < 1_000
    (aside,) = tablet.outbox.attention("S1")
    assert aside.reason == "The hub does not take this much."


def test_a_batch_says_over_http_what_it_carries(tablet, hub):
    batches = []
    take = hub._take
    hub._take = lambda batch: batches.append(batch) or take(batch)

    tablet.client.send((), sealed=[b"sealed"], erasures_from=9)

    (batch,) = batches
    assert isinstance(batch, EventBatch)
    assert (batch.events, batch.sealed, batch.erasures_from) == ([], [b"sealed"], 9)
    assert decode(encode(batch), EventBatch) == batch

from __future__ import annotations

import asyncio
import json
import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from queue import Empty, Queue
from time import monotonic
from types import SimpleNamespace

import httpx
import httpx_sse
import pytest
from sqlalchemy import func, select
from tests.flying import MUNICH
from tests.hub.api.conftest import Tablet

from aisleside.hub import main
from aisleside.hub.api import live
from aisleside.hub.api.handover import Http
from aisleside.hub.api.live import Listener, Live
from aisleside.hub.feed.pokes import Heads
from aisleside.hub.main import ServedHub
from aisleside.hub.store import access, schema
from aisleside.hub.store.engine import HubStoreBusyError
from aisleside.settings import HubSettings
from aisleside.wire.streams import Scope

SOON = 60  # seconds; all of this takes milliseconds on a quiet machine


class Ear:
    """Listens as a device does, on a thread of its own."""

    def __init__(self, tablet) -> None:
        self.heard: Queue[tuple[str, dict]] = Queue()
        self.opened = threading.Event()
        self.over = threading.Event()
        self._tablet = tablet

    def listen(self) -> None:
        token = {"authorization": f"Bearer {self._tablet.token}"}
        url = self._tablet.http.base_url
        with (
            httpx.Client(
                base_url=url,
                transport=httpx.HTTPTransport(verify=False),
                trust_env=False,
                timeout=30,
            ) as http,
            httpx_sse.connect_sse(http, "GET", "/v1/live", headers=token) as source,
        ):
            self._line = source.response.extensions["network_stream"]
            self.opened.set()
            try:
                for event in source.iter_sse():
                    self.heard.put((event.event, json.loads(event.data)))
            except httpx.TransportError:
                pass
        self.over.set()

    def stop(self) -> None:
        """Hang up, as a device does that is switched off."""
        with suppress(OSError):  # the hub did
            self._line.get_extra_info("socket").shutdown(socket.SHUT_RDWR)

    def next(self, event: str, stream: str | None = None) -> dict:
        """The next such event; others are passed over."""
        ends = monotonic() + SOON
        while True:
            name, data = self.heard.get(timeout=max(0.01, ends - monotonic()))
            if name == event and stream in (None, data.get("stream")):
                return data


@contextmanager
def ear(tablet) -> Iterator[Ear]:
    made = Ear(tablet)
    thread = threading.Thread(target=made.listen, daemon=True)
    thread.start()
    assert made.opened.wait(SOON)
    try:
        yield made
    finally:
        made.stop()
        thread.join(SOON)


def test_a_device_hears_at_once_how_far_its_streams_are(tablet, shop):
    with ear(tablet) as listening:
        heard = [listening.heard.get(timeout=SOON) for _ in range(3)]

    assert {name for name, _ in heard} == {"poke"}
    assert {data["stream"] for _, data in heard} == {
        "store:1/associate",
        "catalogue:main",
        "artefacts",
    }


def next_head(listening, *, after: int) -> int:
    """The head of the next poke that says something new: one may be said twice."""
    while (head := listening.next("poke", "store:1/associate")["head"]) == after:
        pass
    return head


def test_a_change_is_poked(tablet, shop, store):
    shop.customer(1, places=("1",))
    with ear(tablet) as listening:
        first = listening.next("poke", "store:1/associate")

        shop.customer(2, places=("1",))

        assert next_head(listening, after=first["head"]) > first["head"]


def test_a_change_that_another_process_wrote_is_found_by_looking(tablet, shop, store, monkeypatch):
    with ear(tablet) as listening:
        before = listening.next("poke", "store:1/associate")
        monkeypatch.setattr(store, "_heard", [])  # as another process would leave it

        shop.customer(2, places=("1",))

        assert next_head(listening, after=before["head"]) > before["head"]


def test_a_change_is_poked_though_the_database_was_busy_when_it_was_seen(
    tablet, shop, store, monkeypatch
):
    monkeypatch.setattr(live, "LOOK", 0.01)
    with ear(tablet) as listening:
        before = listening.next("poke", "store:1/associate")
        busy = Queue()

        def too_busy(_heads, _since):
            busy.put(1)
            raise HubStoreBusyError(path=store.name)

        with monkeypatch.context() as patched:
            patched.setattr(Heads, "revoked", too_busy)
            shop.customer(2, places=("1",))
            for _ in range(3):  # the second at the latest began after the change
                busy.get(timeout=SOON)

        assert next_head(listening, after=before["head"]) > before["head"]


def test_a_device_that_hung_up_before_it_was_let_in_is_not_counted(served, tablet, monkeypatch):
    coming, gone = Queue(), threading.Event()
    let_in, hang_up = Live.listener, Http.connection_lost

    async def slowly(kept, token):
        made = await let_in(kept, token)
        coming.put(kept)
        while not gone.is_set():
            await asyncio.sleep(0.01)
        return made

    def lost(connection, error):
        hang_up(connection, error)
        gone.set()

    monkeypatch.setattr(Live, "listener", slowly)
    monkeypatch.setattr(Http, "connection_lost", lost)
    with closing(socket.create_connection(("127.0.0.1", tablet.http.base_url.port))) as line:
        line.sendall(
            b"GET /v1/live? HTTP/1.1\r\nhost: h\r\nauthorization: Bearer %s\r\n\r\n"
            % tablet.token.encode()
        )
        kept = coming.get(timeout=SOON)

    served.stop()  # finishes what is under way

    assert len(kept) == 0


def test_nobody_hears_of_a_stream_that_is_not_hers(tablet, shop):
    with ear(tablet) as listening:
        for _ in range(3):
            listening.heard.get(timeout=SOON)
        shop.customer(1, places=("3",))
        shop.customer(2, places=("1",))

        assert listening.heard.get(timeout=SOON)[1]["stream"] == "store:1/associate"
        with pytest.raises(Empty):
            listening.heard.get(timeout=0.3)


def test_many_changes_are_few_pokes(tablet, shop, store, monkeypatch):
    monkeypatch.setattr(live, "GATHER", 0.5)  # wide, since a busy machine writes slowly
    with ear(tablet) as listening:
        for _ in range(3):
            listening.heard.get(timeout=SOON)
        for number in range(10, 60):
            shop.customer(number, places=("1",))

        stream = "store:1/associate"
        pokes = [listening.next("poke", stream)]
        while pokes[-1]["head"] < head_of(store, stream):
            pokes.append(listening.next("poke", stream))
    assert len(pokes) < 25


def test_a_silent_connection_beats(tablet):
    with closing(socket.create_connection(("127.0.0.1", tablet.http.base_url.port))) as line:
        line.settimeout(SOON)
        line.sendall(
            b"GET /v1/live HTTP/1.1\r\nhost: h\r\nauthorization: Bearer %s\r\n\r\n"
            % tablet.token.encode()
        )
        heard = b""
        while b"\n:\n\n" not in heard:
            part = line.recv(65_536)
            assert part
            heard += part

    assert heard.startswith(b"HTTP/1.1 200 OK\r\n")
    assert b"event: poke" in heard


def test_a_revoked_device_is_told_and_let_in_no_more(tablet, store, clock):
    with ear(tablet) as listening:
        listening.next("poke")

        with store.write() as connection:
            access.revoke(connection, tablet.device, now=int(clock.now.timestamp()))

        assert listening.next("lock") == {}
    assert tablet.ask("GET", "/v1/live").status_code in (401, 403)


def test_nobody_listens_without_a_token_of_her_own(stranger):
    assert stranger.ask("GET", "/v1/live").status_code == 401
    stranger.token = "guessed"
    assert stranger.ask("GET", "/v1/live").status_code == 401


def test_only_getting_is_listening(tablet):
    assert tablet.ask("POST", "/v1/live").status_code == 404


@pytest.fixture
def patient(monkeypatch):
    """A hub that would wait an hour for a request under way: longer than any test may take."""
    monkeypatch.setattr(main, "PATIENCE_SECONDS", 3600)


@pytest.mark.usefixtures("patient")
def test_a_hub_that_stops_does_not_wait_for_those_who_listen(served, tablet):
    with ear(tablet) as listening:
        listening.next("poke")

        served.stop()

        assert listening.over.wait(SOON)


def test_one_more_than_there_is_room_for_looks_by_itself(store, shop, code, clock):

    with ServedHub(store, HubSettings(live_devices=1), clock=clock) as url:
        first, second = Tablet(url), Tablet(url)
        for tablet in (first, second):
            tablet.enrol(code("1"))
            tablet.sign_in()
        with ear(first) as listening:
            listening.next("poke")

            refused = second.ask("GET", "/v1/live")

        assert refused.status_code == 503
        assert int(refused.headers["retry-after"]) > 0
        for tablet in (first, second):
            tablet.http.close()


def test_the_more_hold_a_stream_the_wider_they_spread(store, shop, code, clock):

    with ServedHub(store, HubSettings(pulls_per_second=1), clock=clock) as url:
        tablets = [Tablet(url) for _ in range(3)]
        for tablet in tablets:
            tablet.enrol(code("1"))
            tablet.sign_in()
        with ear(tablets[0]) as one, ear(tablets[1]), ear(tablets[2]):
            alone = one.next("poke", "store:1/associate")

            shop.customer(5, places=("1",))

            together = one.next("poke", "store:1/associate")
        for tablet in tablets:
            tablet.http.close()

    assert alone.get("spread", 1) == 1
    assert together["spread"] == 3


def head_of(store, stream: str) -> int:
    with store.read() as connection:
        return connection.execute(
            select(func.max(schema.feed.c.seq)).where(schema.feed.c.stream == stream)
        ).scalar_one()


class Clogged(asyncio.Transport):
    """A connection whose reader has stopped reading."""

    def __init__(self) -> None:
        super().__init__()
        self.written = bytearray()
        self.aborted = False

    def get_write_buffer_size(self) -> int:
        return len(self.written)

    def write(self, data: bytes) -> None:
        self.written += data

    def abort(self) -> None:
        self.aborted = True


class Reading(Clogged):
    """A connection whose reader takes all at once."""

    closed = False

    def get_write_buffer_size(self) -> int:
        return 0

    def close(self) -> None:
        self.closed = True


def test_a_reader_that_does_not_read_is_cut_off_and_nothing_piles_up():
    transport = Clogged()
    listener = Listener(None, "D1", ("artefacts",), 0.0)
    listener.transport = transport

    listener.say(b":\n\n")
    listener.say(b":\n\n")

    assert transport.aborted
    assert transport.written == b":\n\n"


def test_whose_duty_changed_hears_of_the_flight_and_comes_again_and_nobody_else_does():
    crew = Scope(MUNICH, "crew").stream
    here = Live(SimpleNamespace(readers=list), most=9, pulls_per_second=1, life=900)
    here._heads = SimpleNamespace(of=lambda _stream: 0)
    hers, others = (
        Listener(here, device, ("artefacts",), 0.0, (f"place:{device}", f"staff:{staff}"))
        for device, staff in (("LIS", "K1"), ("OPO", "K2"))
    )
    for listener in (hers, others):
        here.join(listener, Reading())
        listener.transport.written.clear()
    called = hers.transport

    here._call({"staff:K1": {crew}, "place:FAO": {crew}}, 7)

    assert called.written == b'event: poke\ndata: {"stream":"%s","head":7}\n\n' % crew.encode()
    assert called.closed
    assert not others.transport.written
    assert not others.transport.closed
    here.leave(hers)
    on_its_way = Listener(here, "LIS", ("artefacts",), 0.0, ("staff:K1",))
    here.join(on_its_way, Reading())
    assert on_its_way.transport.written.endswith(called.written)
    here.leave(on_its_way)
    assert set(here._on_duty) == {"place:OPO", "staff:K2"}


@pytest.mark.parametrize(("role", "longest"), [("associate", 900), ("gate", live.FLIGHT_LIFE)])
def test_what_a_gate_hears_of_is_decided_anew_within_a_minute_as_flights_come_and_go(role, longest):
    session = access.Session(access.Device("d", "Gate", "LIS-B14"), None, role, 2, 5)
    service = SimpleNamespace(readers=lambda tokens: [(session, ())] * len(tokens))

    async def lasts() -> float:
        here = Live(service, most=1, pulls_per_second=1, life=900)
        return (await here.listener("token")).until - asyncio.get_running_loop().time()

    assert longest - SOON < asyncio.run(lasts()) <= longest

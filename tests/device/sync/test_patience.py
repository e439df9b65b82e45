"""Nothing a network does keeps a thread of the tablet waiting for ever (S21)."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest

from aisleside.device.outbox.identity import Identity
from aisleside.device.sync.transport import HubClient, HubUnreachableError
from aisleside.settings import DeviceSettings
from aisleside.wire.codec import UnreadableAnswerError, encode
from aisleside.wire.messages import SessionReply

KNOWN = Identity("D1", "Till 2", "367", "device-secret")
SETTINGS = DeviceSettings(connect_seconds=0.5, read_seconds=0.5, live_seconds=0.6)
PATIENCE = 30  # seconds in which the tablet must have given up by itself


class Peer:
    """Whatever stands at the hub's address; answers each connection with *act*."""

    def __init__(self, act: Callable[[socket.socket, threading.Event], None]) -> None:
        self._act = act
        self.ended = threading.Event()
        self.came = threading.Semaphore(0)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._threads = [threading.Thread(target=self._accept, daemon=True)]

    def _accept(self) -> None:
        while True:
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            self._threads.append(threading.Thread(target=self._answer, args=(line,), daemon=True))
            self._threads[-1].start()

    def _answer(self, line: socket.socket) -> None:
        with line, suppress(OSError):
            line.recv(65_536)
            self.came.release()
            self._act(line, self.ended)

    def __enter__(self) -> Peer:
        self._threads[0].start()
        return self

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(PATIENCE)


@contextmanager
def client_of(peer: Peer) -> Iterator[HubClient]:
    client = HubClient(
        DeviceSettings(
            hub=peer.url,
            connect_seconds=SETTINGS.connect_seconds,
            read_seconds=SETTINGS.read_seconds,
            live_seconds=SETTINGS.live_seconds,
        ),
        lambda: KNOWN,
    )
    try:
        yield client
    finally:
        client.close()


def dripping_headers(line: socket.socket, ended: threading.Event) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\n")
    while not ended.wait(0.05):
        line.sendall(b"x-more: 1\r\n")


def dripping_body(line: socket.socket, ended: threading.Event) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n")
    while not ended.wait(0.05):
        line.sendall(b"x")


def silence(_line: socket.socket, ended: threading.Event) -> None:
    ended.wait()


@pytest.mark.parametrize("act", [dripping_headers, dripping_body, silence])
def test_an_answer_that_never_becomes_whole_is_given_up(act):
    with Peer(act) as peer, client_of(peer) as client, pytest.raises(HubUnreachableError):
        client.health()


def patient(peer: Peer) -> HubClient:
    return HubClient(DeviceSettings(hub=peer.url, read_seconds=3600), lambda: KNOWN)


@pytest.mark.parametrize("cut", [HubClient.begin_again, lambda c: c.go_dark(True), HubClient.close])
def test_a_thread_that_waits_is_freed_at_once(cut):
    with Peer(silence) as peer:
        client = patient(peer)
        why: list[str] = []

        def ask() -> None:
            try:
                client.health()
            except HubUnreachableError as error:
                why.append(error.why)

        asking = threading.Thread(target=ask)
        asking.start()
        assert peer.came.acquire(timeout=PATIENCE)
        cut(client)
        asking.join(PATIENCE)
        client.close()

    assert not asking.is_alive()
    assert len(why) == 1


def test_in_the_dark_nobody_is_asked_and_afterwards_the_hub_is():
    with Peer(dripping_body) as peer, client_of(peer) as client:
        client.go_dark(True)
        with pytest.raises(HubUnreachableError) as dark:
            client.health()
        asked_in_the_dark = peer.came.acquire(blocking=False)

        client.go_dark(False)
        with pytest.raises(HubUnreachableError):
            client.health()

        assert dark.value.why == "rehearsal"
        assert not asked_in_the_dark
        assert peer.came.acquire(blocking=False)


def answer(line: socket.socket, body: bytes, kind: bytes) -> None:
    line.sendall(
        b"HTTP/1.1 200 OK\r\ncontent-type: %s\r\ncontent-length: %d\r\nconnection: close\r\n\r\n%s"
        % (kind, len(body), body)
    )


class LiveHub:
    """Opens sessions, then does *then* with the live connection."""

    def __init__(self, then: Callable[[socket.socket, threading.Event], None]) -> None:
        self._then = then
        self._had_session = False

    def __call__(self, line: socket.socket, ended: threading.Event) -> None:
        if not self._had_session:
            self._had_session = True
            answer(line, encode(SessionReply("token", 900, 0)), b"application/msgpack")
        else:
            self._then(line, ended)


STREAM = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n"


def test_a_live_connection_without_a_heartbeat_is_dead():
    def then(line: socket.socket, ended: threading.Event) -> None:
        line.sendall(STREAM + b":\n\n")
        ended.wait()

    heard: list[str] = []
    with (
        Peer(LiveHub(then)) as peer,
        client_of(peer) as client,
        pytest.raises(HubUnreachableError) as dead,
    ):
        client.live(lambda event, _data: heard.append(event))

    assert dead.value.why == "ReadTimeout"
    assert heard == ["open"]


def test_a_heartbeat_keeps_a_live_connection_and_pokes_arrive():
    def then(line: socket.socket, ended: threading.Event) -> None:
        line.sendall(STREAM)
        for _ in range(5):
            ended.wait(0.3)
            line.sendall(b":\n\n")
        line.sendall(b'event: poke\ndata: {"stream":"artefacts","head":7}\n\n')

    heard: list[tuple[str, str]] = []
    with Peer(LiveHub(then)) as peer, client_of(peer) as client, suppress(HubUnreachableError):
        client.live(lambda event, data: heard.append((event, data)))

    assert heard == [("open", ""), ("poke", '{"stream":"artefacts","head":7}')]


def test_a_live_event_without_end_is_given_up():
    def then(line: socket.socket, ended: threading.Event) -> None:
        line.sendall(STREAM)
        while not ended.is_set():
            line.sendall(b"data: " + b"x" * 4_000 + b"\n")

    with (
        Peer(LiveHub(then)) as peer,
        client_of(peer) as client,
        pytest.raises(UnreadableAnswerError),
    ):
        client.live(lambda _event, _data: None)


def test_a_page_of_the_network_is_no_live_connection():
    def then(line: socket.socket, _ended: threading.Event) -> None:
        answer(line, b"<html>Please accept the terms</html>", b"text/html")

    with (
        Peer(LiveHub(then)) as peer,
        client_of(peer) as client,
        pytest.raises(UnreadableAnswerError),
    ):
        client.live(lambda _event, _data: None)


def test_live_headers_that_drip_are_given_up():
    with (
        Peer(LiveHub(dripping_headers)) as peer,
        client_of(peer) as client,
        pytest.raises(HubUnreachableError),
    ):
        client.live(lambda _event, _data: None)


def test_hanging_up_ends_listening_at_once():
    with Peer(LiveHub(lambda line, ended: line.sendall(STREAM) or ended.wait())) as peer:
        client = patient(peer)
        opened = threading.Event()

        def listen() -> None:
            with suppress(HubUnreachableError):
                client.live(lambda _event, _data: opened.set())

        listening = threading.Thread(target=listen)
        listening.start()
        assert opened.wait(PATIENCE)
        client.hang_up()
        listening.join(PATIENCE)
        client.close()

    assert not listening.is_alive()

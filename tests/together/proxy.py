"""A network between a tablet and its hub that does what networks do.

``Proxy`` forwards bytes on loopback. What happens to them on the way down, to the
tablet, and on the way up is a *way*, which a test changes at any time, also under
connections that are open. Counting starts anew with each connection.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from urllib.parse import urlsplit

Way = Callable[[bytes, int], Iterator[bytes]]
"""Gets bytes and how many came before them on this connection; yields what goes on."""

HTML = (
    b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 50\r\n"
    b"connection: close\r\n\r\n<html>Please accept the terms of this site.</html>"
)
BAD_GATEWAY = (
    b"HTTP/1.1 502 Bad Gateway\r\ncontent-type: text/html\r\ncontent-length: 13\r\n"
    b"connection: close\r\n\r\n<html></html>"
)


class CutError(Exception):
    """The connection ends here."""


def clear(data: bytes, _before: int) -> Iterator[bytes]:
    """Everything arrives."""
    yield data


def swallow(_data: bytes, _before: int) -> Iterator[bytes]:
    """Nothing arrives, and nobody is told: a one-way partition; both ways, half-open TCP."""
    yield from ()


def cut(at: int) -> Way:
    """The connection ends after so many bytes."""

    def way(data: bytes, before: int) -> Iterator[bytes]:
        yield data[: max(0, at - before)]
        if before + len(data) >= at:
            raise CutError

    return way


def stall(at: int) -> Way:
    """After so many bytes nothing more comes, and the connection stays open."""

    def way(data: bytes, before: int) -> Iterator[bytes]:
        yield data[: max(0, at - before)]

    return way


def flip(at: int) -> Way:
    """One bit of the byte at this place is another."""

    def way(data: bytes, before: int) -> Iterator[bytes]:
        changed = bytearray(data)
        if before <= at < before + len(data):
            changed[at - before] ^= 1
        yield bytes(changed)

    return way


def repeat(at: int, size: int) -> Way:
    """*size* bytes before this place come a second time."""

    def way(data: bytes, before: int) -> Iterator[bytes]:
        if before < at <= before + len(data):
            place = at - before
            yield data[:place] + data[max(0, place - size) : place] + data[place:]
        else:
            yield data

    return way


def drip(pause: float, ended: threading.Event) -> Way:
    """A byte, a pause, a byte …; until *ended*."""

    def way(data: bytes, _before: int) -> Iterator[bytes]:
        for place in range(len(data)):
            if ended.wait(pause):
                raise CutError
            yield data[place : place + 1]

    return way


class Proxy:
    """Stand between a tablet and the hub at *url*; a context manager that gives itself."""

    def __init__(self, url: str) -> None:
        to = urlsplit(url)
        assert to.hostname is not None
        assert to.port is not None
        self._to = (to.hostname, to.port)
        self.down: Way = clear
        self.up: Way = clear
        self.answer: bytes | None = None  # said instead of asking the hub
        self.connections = 0
        self.ended = threading.Event()
        self._open: list[socket.socket] = []
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._threads: list[threading.Thread] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def drip(self, pause: float) -> None:
        """Answers come a byte at a time from now on."""
        self.down = drip(pause, self.ended)

    def clear(self) -> None:
        """From now on everything arrives; what was swallowed is lost."""
        self.down = self.up = clear
        self.answer = None

    def cut_all(self) -> None:
        """End every open connection, as a switch that restarts does."""
        with self._lock:
            ending, self._open = self._open, []
        for one in ending:
            _end(one)

    def __enter__(self) -> Proxy:
        self._begin(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        _end(self._listener)
        self._listener.close()
        self.cut_all()
        for thread in self._threads:
            thread.join(10)

    def _begin(self, work: Callable[..., None], *given: object) -> None:
        thread = threading.Thread(target=work, args=given, daemon=True, name="proxy")
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self.ended.is_set():
            try:
                tablet, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            try:
                hub = socket.create_connection(self._to, timeout=10)
            except OSError:  # the hub is away, and so are we
                _end(tablet)
                tablet.close()
                continue
            hub.settimeout(None)
            with self._lock:
                self._open += [tablet, hub]
            self._begin(self._carry, tablet, hub, "up")
            self._begin(self._carry, hub, tablet, "down")

    def _carry(self, source: socket.socket, sink: socket.socket, which: str) -> None:
        before = 0
        with suppress(OSError, CutError):
            while data := source.recv(65_536):
                if which == "up" and self.answer is not None:
                    source.sendall(self.answer)
                    break
                way: Way = self.up if which == "up" else self.down
                for part in way(data, before):
                    sink.sendall(part)
                before += len(data)
        _end(source)
        _end(sink)
        source.close()  # the other end is closed by the thread that reads it


def _end(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)

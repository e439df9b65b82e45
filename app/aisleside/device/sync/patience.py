"""Sockets to the hub that wait no longer than a question may take, and that can be cut.

httpx bounds each read and not all of them, so an answer whose headers drip would
keep its thread for ever. Here every wait of a thread ends at the thread's
deadline. ``cut`` ends waits of other threads at once: closing a socket would not.

Loaded with httpx, at the first question.
"""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any
from weakref import WeakSet

import httpcore
import httpx

from aisleside.wire.codec import UnreadableAnswerError

PIECE = 65_536  # bytes written between two looks at the deadline


class Deadline(threading.local):
    """Until when this thread may wait; None while it may wait as long as httpx says."""

    at: float | None = None

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """Give whatever is asked in the block so many seconds."""
        self.at = time.monotonic() + seconds
        try:
            yield
        finally:
            self.at = None

    def bounded(self, timeout: float | None) -> float | None:
        """*timeout*, or what is left when that is less; nothing left is nearly nothing."""
        if self.at is None:
            return timeout
        left = max(0.001, self.at - time.monotonic())
        return left if timeout is None else min(timeout, left)


class Lines(httpcore.NetworkBackend):
    """Make connections that keep to *deadline*."""

    def __init__(self, deadline: Deadline) -> None:
        self._deadline = deadline
        self._system = httpcore.SyncBackend()
        self._open: WeakSet[Line] = WeakSet()
        self._lock = threading.Lock()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        stream = self._system.connect_tcp(
            host, port, self._deadline.bounded(timeout), local_address, socket_options
        )
        return self._kept(stream)

    def cut(self) -> None:
        """End every connection, also one that another thread waits for."""
        with self._lock:
            lines = list(self._open)
        for line in lines:
            line.cut()

    def _kept(self, stream: httpcore.NetworkStream) -> Line:
        line = Line(stream, self)
        with self._lock:
            self._open.add(line)
        return line


class Line(httpcore.NetworkStream):
    """One connection of ``Lines``."""

    def __init__(self, stream: httpcore.NetworkStream, lines: Lines) -> None:
        self._stream = stream
        self._lines = lines

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._lines._deadline.bounded(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), PIECE):
            self._stream.write(
                buffer[start : start + PIECE], self._lines._deadline.bounded(timeout)
            )

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        return self._lines._kept(
            self._stream.start_tls(
                ssl_context, server_hostname, self._lines._deadline.bounded(timeout)
            )
        )

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    def cut(self) -> None:
        """End it, also while another thread waits for it."""
        found = self._stream.get_extra_info("socket")
        if isinstance(found, socket.socket):
            with suppress(OSError):  # it was closed already
                # Of the plain socket: TLS would first wait for a farewell.
                socket.socket.shutdown(found, socket.SHUT_RDWR)


class Sips(httpx.SyncByteStream):
    """An answer without end, in events none of which may be longer than *largest* bytes."""

    def __init__(self, stream: Any, *, largest: int) -> None:
        self._stream = stream
        self._largest = largest

    def __iter__(self) -> Iterator[bytes]:
        since_an_end = 0
        for part in self._stream:
            _, end, rest = part.rpartition(b"\n\n")
            since_an_end = len(rest) + (0 if end else since_an_end)
            if since_an_end > self._largest:
                raise UnreadableAnswerError(what="live", why="an event without end")
            yield part

    def close(self) -> None:
        self._stream.close()

"""Segments leave in pieces, and a reader who takes none does not keep the others waiting."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from time import monotonic

import pytest

from aisleside.hub.api import admission, pieces
from aisleside.hub.api.admission import Kind
from aisleside.hub.api.pieces import PIECE, InPieces
from aisleside.hub.feed.snapshots import SnapshotShelf

SOON = 60  # seconds; all of this takes milliseconds on a quiet machine
ADDRESS = f"/v1/segments/{'0' * 64}"
SEGMENT = bytes(32 * 2**20)  # more than any socket holds by itself


@pytest.fixture(autouse=True)
def one_at_a_time(monkeypatch):
    monkeypatch.setattr(SnapshotShelf, "segment", lambda *_given, **_named: SEGMENT)
    monkeypatch.setitem(
        admission._KINDS, "/v1/segments", Kind("download", at_once=1, queue=0, cost=1)
    )


@contextmanager
def stalled(tablet) -> Iterator[socket.socket]:
    """Ask for a segment and take nothing but its beginning."""
    with closing(socket.create_connection(("127.0.0.1", tablet.http.base_url.port))) as line:
        line.settimeout(SOON)
        line.sendall(
            b"GET %s HTTP/1.1\r\nhost: h\r\nauthorization: Bearer %s\r\n\r\n"
            % (ADDRESS.encode(), tablet.token.encode())
        )
        assert line.recv(12) == b"HTTP/1.1 200"
        yield line


def status(tablet, *, until: Callable[[int], bool]) -> int:
    """What the next to ask is told, as soon as it is so."""
    ends = monotonic() + SOON
    while not until(found := tablet.ask("GET", ADDRESS).status_code) and monotonic() < ends:
        pass
    return found


def test_a_reader_has_her_turn_until_the_segment_has_left_for_her(tablet):
    with stalled(tablet):
        assert tablet.ask("GET", ADDRESS).status_code == 503

    assert status(tablet, until=lambda code: code == 200) == 200


def test_a_reader_who_takes_nothing_loses_her_turn(tablet, monkeypatch):
    monkeypatch.setattr(pieces, "STALLED", 1.0)  # a busy machine is no idle reader

    with stalled(tablet):
        assert status(tablet, until=lambda code: code == 200) == 200


@pytest.mark.parametrize("size", [0, 1, PIECE, PIECE + 1, 3 * PIECE])
def test_the_pieces_are_the_whole_and_small(size):
    sent = []

    async def send(message):
        sent.append(message)

    body = bytes(range(256)) * (size // 256) + bytes(size % 256)
    asyncio.run(InPieces(body, None).send_body(send, None))

    assert b"".join(message["body"] for message in sent) == body
    assert max(len(message["body"]) for message in sent) <= PIECE
    assert [message["more_body"] for message in sent] == [True] * (len(sent) - 1) + [False]

"""Whatever happens to an answer on its way, nothing false is believed and all heals.

Each kind of answer is cut, held up, changed, doubled or replaced by a real proxy; then the
network is well again (S10, S11, S21). Wedges of the engine's own threads are in
``test_wedges``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest
from tests.together import killed, kills
from tests.together.killed import PLACE, STAMP, STREAM, served, tablet_in
from tests.together.kills import Rows, check_in_step, events_of, hub_rows, rows_of
from tests.together.proxy import HTML, CutError, Proxy, Way, cut, flip, repeat, stall

from aisleside.device.machine.keys import MemoryKeys
from aisleside.device.main import Tablet, build
from aisleside.hub.main import forget, issue_enrolment
from aisleside.hub.store import journal
from aisleside.hub.store.engine import Store

TRIES = 5  # rounds, the hub being slower at times than the patience of this tablet
QUICK = msgspec.structs.replace(killed.DEVICE, connect_seconds=1, read_seconds=1)
MSGPACK_200 = b"HTTP/1.1 200 OK\r\ncontent-type: application/msgpack\r\n"


def instead(answer: bytes) -> Way:
    """Something else answers, and hangs up."""

    def way(_data: bytes, _before: int) -> Iterator[bytes]:
        yield answer
        raise CutError

    return way


FAULTS: dict[str, Callable[[], Way]] = {
    "cut in the headers": lambda: cut(40),
    "cut in the body": lambda: cut(420),
    "held up": lambda: stall(400),
    "one bit of the headers": lambda: flip(60),
    "one bit of the body": lambda: flip(500),
    "a piece twice": lambda: repeat(450, 60),
    "a login page": lambda: instead(HTML),
    "nothing at all": lambda: instead(MSGPACK_200 + b"content-length: 0\r\n\r\n"),
    "less than promised": lambda: instead(MSGPACK_200 + b"content-length: 900\r\n\r\n\x81"),
    "nine megabytes": lambda: instead(
        MSGPACK_200 + b"content-length: 9000000\r\n\r\n" + bytes(9_000_000)
    ),
    "compressed": lambda: instead(
        MSGPACK_200 + b"content-encoding: zstd\r\ncontent-length: 4\r\n\r\n\x28\xb5\x2f\xfd"
    ),
}


class Aim:
    """Let a fault happen to the answers of one route."""

    def __init__(self, network: Proxy, route: str, fault: Way) -> None:
        self._route = b" " + route.encode()
        self._fault = fault
        self._from: int | None = None
        self.met = False
        network.up, network.down = self._up, self._down

    def _up(self, data: bytes, _before: int) -> Iterator[bytes]:
        if data[:5] in (b"GET /", b"POST "):
            asked = self._route in data.split(b"\r\n", 1)[0]
            self._from = 0 if asked else None
            self.met = self.met or asked
        yield data

    def _down(self, data: bytes, _before: int) -> Iterator[bytes]:
        if self._from is None:
            yield data
            return
        before, self._from = self._from, self._from + len(data)
        yield from self._fault(data, before)


def new_page(store: Store, _tablet: Tablet, number: int) -> None:
    killed.people(store, range(number, number + 1), said="Eve")


def new_snapshot(store: Store, tablet: Tablet, number: int) -> None:
    new_page(store, tablet, number)
    with store.write() as connection:
        journal.reload(connection, [STREAM])


def new_session(store: Store, tablet: Tablet, number: int) -> None:
    new_page(store, tablet, number)
    tablet.client._token = None


def new_erasure(store: Store, _tablet: Tablet, number: int) -> None:
    forget(store, number + 50)


ROUTES: dict[str, Callable[[Store, Tablet, int], None]] = {
    "/v1/session": new_session,
    "/v1/manifest": new_page,
    "/v1/feed": new_page,
    "/v1/snapshot": new_snapshot,
    "/v1/segments": new_snapshot,
    "/v1/events": new_erasure,
}


@contextmanager
def world(folder: Path) -> Iterator[tuple[Store, Proxy, Tablet]]:
    keys = MemoryKeys()
    keys.set("root", killed.ROOT)
    with served(folder) as (store, url), Proxy(url) as network:
        killed.shop(store)
        with build(QUICK, tablet_in(folder), hub_url=network.url, key_store=keys) as tablet:
            tablet.enrol(code=issue_enrolment(store, PLACE, killed.HUB), name="Till 2")
            assert comes_through(tablet)
            yield store, network, tablet


def comes_through(tablet: Tablet) -> bool:
    """Whether a round ends well; on a busy machine a hub may outlast the short patience here."""
    return any(tablet.engine.round() for _ in range(TRIES))


def held(tablet: Tablet) -> dict[str, Rows]:
    return {address.stream: rows_of(address) for address in tablet.shelf.addresses()}


@pytest.mark.parametrize("route", ROUTES)
def test_an_answer_that_did_not_come_as_it_was_sent_is_not_believed(
    route: str, tmp_path: Path
) -> None:
    with world(tmp_path) as (store, network, tablet):
        for number, (fault, way) in enumerate(FAULTS.items(), 1):
            before = held(tablet)
            ROUTES[route](store, tablet, number)
            note = tablet.outbox.write_note("S1", 1, f"After {fault}", STAMP)
            aim = Aim(network, route, way())

            for _ in range(TRIES):
                tablet.engine.round()
                if aim.met:
                    break
            status, after = tablet.engine.status, held(tablet)
            network.clear()
            network.cut_all()

            assert aim.met, fault
            assert not (status.trouble or "").startswith("Something went wrong"), fault
            for stream, rows in after.items():
                assert rows in (before[stream], hub_rows(store, stream)), fault
            assert note.id in {event for event, _ in events_of(tablet)}, fault
            assert comes_through(tablet), (fault, tablet.engine.troubles[-1])
            assert comes_through(tablet), fault
            check_in_step(tablet, store)
        kills.check_notes(tablet, store)

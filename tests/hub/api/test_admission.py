from __future__ import annotations

import asyncio
from typing import Any

import pytest

from aisleside.hub.api.admission import CROWD, LIVE_CROWD, READ, Admission, BusyError, Tickets
from aisleside.wire import codec
from aisleside.wire.messages import Problem

MANY = 1_000


class Moment:
    """A clock in the test's hands."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_times_to_come_back_are_a_line_at_the_rate_the_hub_can_keep():
    tickets = Tickets(100, clock=Moment(), chance=lambda: 0.5)

    turns = [tickets.draw(1) for _ in range(MANY)]

    assert turns == sorted(turns)
    assert turns[0] == 1
    assert turns[-1] == pytest.approx(1 + MANY / 100, abs=1)
    assert max(turns.count(second) for second in set(turns)) <= 160


def test_a_line_that_was_served_is_forgotten():
    moment = Moment()
    tickets = Tickets(100, clock=moment, chance=lambda: 0.0)
    for _ in range(MANY):
        tickets.draw(1)

    moment.now = 60

    assert tickets.draw(1) == 1


class Hub:
    """An application that answers when it is told to."""

    def __init__(self) -> None:
        self.done = asyncio.Event()
        self.at_work: dict[str, int] = {}
        self.most = 0

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        path = scope["path"]
        self.at_work[path] = self.at_work.get(path, 0) + 1
        self.most = max(self.most, self.at_work[path])
        await self.done.wait()
        self.at_work[path] -= 1


async def ask(app: Any, path: str) -> str:
    try:
        await app({"path": path}, None, None)
    except BusyError as busy:
        return "later" if busy.retry_after else "never"
    return "answered"


def test_pushes_are_taken_while_reads_are_refused():
    async def storm() -> tuple[list[str], list[str], int]:
        hub = Hub()
        app = Admission(100, clock=Moment()).around(hub)
        reads = [asyncio.create_task(ask(app, "/v1/feed")) for _ in range(MANY)]
        await asyncio.sleep(0)
        pushes = [asyncio.create_task(ask(app, "/v1/events")) for _ in range(50)]
        await asyncio.sleep(0)
        assert hub.at_work["/v1/events"] == 50
        hub.done.set()
        return await asyncio.gather(*reads), await asyncio.gather(*pushes), hub.most

    reads, pushes, most = asyncio.run(storm())

    assert set(pushes) == {"answered"}
    assert reads.count("answered") == READ.at_once + READ.queue
    assert reads.count("later") == MANY - READ.at_once - READ.queue
    assert most == 50


def test_one_who_gives_up_waiting_leaves_her_place_to_others():
    async def day() -> list[str]:
        hub = Hub()
        app = Admission(100, clock=Moment()).around(hub)
        waiting = [
            asyncio.create_task(ask(app, "/v1/feed")) for _ in range(READ.at_once + READ.queue)
        ]
        await asyncio.sleep(0)
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        hub.done.set()
        return await asyncio.gather(*(ask(app, "/v1/feed") for _ in range(READ.queue)))

    assert set(asyncio.run(day())) == {"answered"}


@pytest.mark.parametrize(
    ("request_line", "under_way", "let_in"),
    [
        (b"GET /v1/manifest?nonce=1 HTTP/1.1", CROWD - 1, True),
        (b"GET /v1/manifest?nonce=1 HTTP/1.1", CROWD, False),
        (b"GET /v1/live HTTP/1.1", CROWD, True),
        (b"GET /v1/live HTTP/1.1", LIVE_CROWD, False),
        (b"POST /v1/events HTTP/1.1", 100_000, True),
        (b"GET /v1/health HTTP/1.1", 100_000, True),
    ],
)
def test_in_a_crowd_only_what_must_not_wait_is_read(request_line, under_way, let_in):
    admission = Admission(100, clock=Moment(), chance=lambda: 0.0)

    refusal = admission.turn_away(request_line + b"\r\n", under_way=under_way)

    assert (refusal is None) == let_in
    if refusal is not None:
        head, _, body = refusal.partition(b"\r\n\r\n")
        headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n")[1:])
        assert head.startswith(b"HTTP/1.1 503 ")
        assert int(headers["retry-after"]) >= 1
        assert int(headers["content-length"]) == len(body)
        codec.check_content(body, headers[codec.CONTENT_DIGEST], what="refusal")
        assert codec.decode(body, Problem).code == "hub_crowded"


def test_those_turned_away_come_back_in_a_line():
    admission = Admission(100, clock=Moment(), chance=lambda: 0.0)

    turns = [
        admission.turn_away(b"GET /v1/feed HTTP/1.1\r\n", under_way=CROWD) for _ in range(1_000)
    ]

    assert turns[0] is not None
    assert b"retry-after: 1\r\n" in turns[0]
    assert turns[-1] is not None
    assert b"retry-after: 10\r\n" in turns[-1] or b"retry-after: 11\r\n" in turns[-1]

"""How many requests of a kind are answered at once, so that a crowd cannot shut others out.

Whatever reads is bounded: a few at work, a short queue, and beyond that a refusal
with a time to come back. Those times are handed out one after the other at the
rate the hub can keep, so that the crowd comes back as a line and not as a crowd.
What hands work over to the hub (``/v1/events``) is never refused for them, and
always finds a free thread: all limits together are below the number of threads.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from litestar.types import ASGIApp, Receive, Scope, Send

from aisleside.hub.api.refusals import RefusedError
from aisleside.wire import MSGPACK, codec
from aisleside.wire.messages import Problem


@dataclass(frozen=True, slots=True)
class Kind:
    """Requests that share a limit: *at_once* at work, *queue* of them waiting.

    *cost* is how many looks one of them is worth.
    """

    name: str
    at_once: int
    queue: int
    cost: float


READ = Kind("read", at_once=6, queue=64, cost=1)  # pages: milliseconds
MANIFEST = Kind("manifest", at_once=500, queue=500, cost=1)  # one answer for many
LIVE = Kind("live", at_once=2_000, queue=2_000, cost=0.2)  # one query for many
SESSION = Kind("session", at_once=4, queue=64, cost=2)  # a durable write, or a PIN's arithmetic
BUILD = Kind("build", at_once=3, queue=8, cost=20)  # snapshots, comparisons, repairs: seconds
DOWNLOAD = Kind("download", at_once=8, queue=64, cost=20)  # megabytes to a slow network

_KINDS = {
    "/v1/events": None,
    "/v1/health": None,
    "/v1/manifest": MANIFEST,
    "/v1/live": LIVE,
    "/v1/session": SESSION,
    "/v1/enrol": SESSION,
    "/v1/snapshot": BUILD,
    "/v1/verify": BUILD,
    "/v1/repair": BUILD,
    "/v1/segments": DOWNLOAD,
}


class BusyError(RefusedError):
    """More ask than can be answered; *retry_after* is this one's turn."""

    def __init__(self, *, retry_after: int) -> None:
        super().__init__(
            "The hub is answering many tablets at the moment. Nothing is lost, and what you write "
            "is still taken. The tablet asks again by itself.",
            status=503,
            code="hub_crowded",
            retry_after=retry_after,
        )


CROWD = 200  # requests under way; beyond it only what must not wait is read at all
LIVE_CROWD = 500  # the same for those that come to stay, which cost less

_ALWAYS = (b"POST /v1/events", b"GET /v1/health")
_LIVE = b"GET /v1/live"


class Tickets:
    """Times to come back, one after the other at the rate the hub can keep."""

    def __init__(
        self, per_second: int, *, clock: Callable[[], float], chance: Callable[[], float]
    ) -> None:
        self._each = 1 / per_second
        self._clock = clock
        self._chance = chance
        self._next = 0.0

    def draw(self, cost: float) -> int:
        """Whole seconds from now, at least one."""
        now = self._clock()
        self._next = max(self._next, now + 1) + cost * self._each
        return max(1, int(self._next - now + self._chance()))


class Admission:
    """Let requests in, or say when to come back. An ASGI middleware, on the event loop."""

    def __init__(
        self,
        per_second: int,
        *,
        clock: Callable[[], float],
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._tickets = Tickets(per_second, clock=clock, chance=chance)
        self._turns: dict[Kind, asyncio.Semaphore] = {}
        self._waiting: Counter[Kind] = Counter()

    def turn_away(self, request: bytes, *, under_way: int) -> bytes | None:
        """The whole answer to a request that is not even read; None when it is.

        Costs a thirtieth of reading it, so that a sale is not behind a thousand looks.
        *request* is how it begins.
        """
        stays = request.startswith(_LIVE)
        if under_way < (LIVE_CROWD if stays else CROWD) or request.startswith(_ALWAYS):
            return None
        cost = LIVE.cost if stays else MANIFEST.cost
        busy = BusyError(retry_after=self._tickets.draw(cost))
        body = codec.encode(Problem(busy.code, busy.say))
        head = (
            f"HTTP/1.1 {busy.status} Busy\r\ncontent-type: {MSGPACK}\r\n"
            f"{codec.CONTENT_DIGEST}: {codec.content_digest(body)}\r\n"
            f"content-length: {len(body)}\r\nretry-after: {busy.retry_after}\r\n"
            "cache-control: no-store\r\nconnection: close\r\n\r\n"
        )
        return head.encode("ascii") + body

    def around(self, app: ASGIApp) -> ASGIApp:
        """*app* behind this admission."""

        async def admitted(scope: Scope, receive: Receive, send: Send) -> None:
            kind = _kind_of(scope["path"])
            if kind is None:
                await app(scope, receive, send)
                return
            turn = self._turns.setdefault(kind, asyncio.Semaphore(kind.at_once))
            if turn.locked() and self._waiting[kind] >= kind.queue:
                raise BusyError(retry_after=self._tickets.draw(kind.cost))
            self._waiting[kind] += 1
            try:
                await turn.acquire()
            finally:
                self._waiting[kind] -= 1
            try:
                await app(scope, receive, send)
            finally:
                turn.release()

        return admitted


def _kind_of(path: str) -> Kind | None:
    """The kind of an address by its first two parts; one that is not listed reads."""
    return _KINDS.get("/".join(path.split("/")[:3]), READ)

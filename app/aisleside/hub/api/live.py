"""The hub's pokes: ``GET /v1/live``, server-sent events on a bare connection.

A device hears of its own streams only, one poke a stream however much changed, a
heartbeat every 15 s, and ``lock`` when its rights are taken away. A duty that came or
went is poked to whom it concerns, who is to come again: what it hears of is another
now. Nothing waits in memory for a reader: one who has not taken the last bytes when the
next are due is cut off, and comes again. A connection lives no longer than a token, so
that what a device may hear is decided anew as often as what it may ask.

Other processes that write are noticed within a second by a look at the feed's
head, which costs one query; PostgreSQL's NOTIFY would save only that second.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from time import monotonic
from typing import NamedTuple

import msgspec
from litestar import Request, asgi
from litestar.exceptions import NotFoundException
from litestar.handlers import ASGIRouteHandler
from litestar.types import Receive, Scope, Send

from aisleside.domain.errors import ExpectedError
from aisleside.hub.api.door import bearer
from aisleside.hub.api.handover import Http, connection_of
from aisleside.hub.api.refusals import RefusedError
from aisleside.hub.api.service import Asked, Service
from aisleside.hub.api.together import Together
from aisleside.hub.feed.pokes import Heads
from aisleside.hub.store import access
from aisleside.wire.messages import Poke
from aisleside.wire.streams import MASKS, ScopeKind

log = logging.getLogger(__name__)

HEARTBEAT = 15  # seconds; a device gives a silent connection up after more than two
LOOK = 1.0  # seconds between looks at the feed when this process wrote nothing
FLIGHT_LIFE = 60  # seconds; the longest connection of a crew or a gate
AGAIN = 10.0  # seconds for which a duty that came or went is told to whoever comes in
GATHER = 0.05  # seconds in which more changes join the same poke
MOST_KNOCKING = 5_000  # let in by the short road at once
AT_ONCE = 250  # connections written to before others get their turn

_KNOCK = re.compile(
    rb"GET /v1/live HTTP/1\.1\r\n(?:[!-9;-~]+:[^\r\n]*\r\n)*?"
    rb"authorization:[ ]?bearer (?P<token>[!-~]+)\r\n(?:[!-9;-~]+:[^\r\n]*\r\n)*\r\n",
    re.IGNORECASE,
)
_OPENING = (
    b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncache-control: no-store\r\n"
    b"connection: close\r\n\r\n"
)
_BEAT = b":\n\n"
_LOCK = b"event: lock\ndata: {}\n\n"


class Listener(asyncio.Protocol):
    """One device's connection; small, since there are many."""

    __slots__ = ("device", "holders", "live", "ring", "streams", "transport", "until")

    def __init__(
        self,
        live: Live,
        device: str,
        streams: tuple[str, ...],
        until: float,
        holders: tuple[str, ...] = (),
    ) -> None:
        """*holders*: as whom it has duties on flights."""
        self.live = live
        self.device = device
        self.streams = streams
        self.until = until
        self.holders = holders
        self.ring = 0
        self.transport: asyncio.Transport | None = None

    def say(self, data: bytes) -> None:
        """Write, unless what was written before has not left yet: then cut it off."""
        if self.transport is None:
            return
        if self.transport.get_write_buffer_size():
            self.transport.abort()
        else:
            self.transport.write(data)

    def eof_received(self) -> bool:
        return False  # a device that has said goodbye hears nothing more

    def connection_lost(self, _error: Exception | None) -> None:
        self.transport = None
        self.live.leave(self)


class _Call(NamedTuple):
    """What was called at a time of the machine's clock, by the holders of duties."""

    at: float
    duties: Mapping[str, Iterable[str]]
    head: int


class Live:
    """Keep the waiting devices, and tell them what moved. Lives on the event loop."""

    def __init__(self, service: Service, *, most: int, pulls_per_second: int, life: int) -> None:
        """*life* is the longest a connection lasts, in seconds; *most* how many there may be."""
        self._service = service
        self._most = most
        self._pulls_per_second = pulls_per_second
        self._life = life
        self._heads: Heads | None = None
        self._waiting: dict[tuple[str, ...], set[Listener]] = defaultdict(set)
        self._on_duty: dict[str, set[Listener]] = defaultdict(set)
        self._called: list[_Call] = []
        self._rings: list[set[Listener]] = [set() for _ in range(HEARTBEAT)]
        self._holders: Counter[str] = Counter()
        self._count = 0
        self._together = Together(service.readers)
        self._knocking: set[asyncio.Task[None]] = set()
        self._stir = asyncio.Event()
        self._deaf: Callable[[], None] = lambda: None
        self._tasks: list[asyncio.Task[None]] = []

    def __len__(self) -> int:
        return self._count

    @property
    def is_full(self) -> bool:
        return self._count >= self._most

    async def start(self) -> None:
        """Begin to look and to beat."""
        loop = asyncio.get_running_loop()
        self._heads = await loop.run_in_executor(None, Heads, self._service.store)
        self._deaf = self._service.store.after_commit(partial(_tell, loop, self._stir))
        self._tasks = [loop.create_task(self._poking()), loop.create_task(self._beating())]

    async def stop(self) -> None:
        """Close every connection."""
        self._deaf()
        for task in [*self._tasks, *self._knocking]:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        for listener in [one for group in self._waiting.values() for one in group]:
            if listener.transport is not None:
                listener.transport.close()

    def knock(self, connection: Http, request: bytes) -> bool:
        """Let a device in by the short road: no parser, no scope, one query for many.

        Nineteen thousand come back in a moment, and the usual road takes five times as
        long. Whatever is not plainly such a request, or is refused, goes the usual way.
        """
        found = _KNOCK.fullmatch(request)
        if found is None or self._heads is None or len(self._knocking) >= MOST_KNOCKING:
            return False
        task = asyncio.get_running_loop().create_task(
            self._let_in(connection, request, found["token"].decode("ascii"))
        )
        self._knocking.add(task)
        task.add_done_callback(self._knocking.discard)
        return True

    async def _let_in(self, connection: Http, request: bytes, token: str) -> None:
        try:
            listener = await self.listener(token)
        except ExpectedError:
            if not connection.transport.is_closing():
                connection.go_the_usual_way(request)
            return
        if not connection.transport.is_closing():
            self.join(listener, connection.give_away(listener))

    def join(self, listener: Listener, transport: asyncio.Transport) -> None:
        """A device waits from now on; it hears at once how far its streams are."""
        listener.transport = transport
        listener.ring = self._count % HEARTBEAT
        self._waiting[listener.streams].add(listener)
        self._rings[listener.ring].add(listener)
        self._holders.update(listener.streams)
        for holder in listener.holders:
            self._on_duty[holder].add(listener)
        self._count += 1
        assert self._heads is not None
        heads = {stream: self._heads.of(stream) for stream in listener.streams}
        # Of what was called while it was on its way it has heard nothing.
        lately = [call for call in self._called if monotonic() - call.at < AGAIN]
        words = self._words(listener.streams, heads) + self._calls(listener, lately)
        transport.write(_OPENING + words)

    def leave(self, listener: Listener) -> None:
        """The connection has ended, whoever ended it."""
        group = self._waiting.get(listener.streams, set())
        if listener in group:
            group.discard(listener)
            self._rings[listener.ring].discard(listener)
            self._holders.subtract(listener.streams)
            for holder in listener.holders:
                self._on_duty[holder].discard(listener)
                if not self._on_duty[holder]:
                    del self._on_duty[holder]
            self._count -= 1
            if not group:
                del self._waiting[listener.streams]

    async def listener(self, token: str) -> Listener:
        """Make room for the device that *token* stands for.

        Raises:
            RefusedError: it may not be sent data, or there are too many already.
        """
        session, streams = await self._together.ask(token)
        if self.is_full:
            raise RefusedError(
                "The hub has no room for another live connection. Nothing is lost; the tablet "
                "looks for news by itself.",
                status=503,
                code="live_full",
                retry_after=self._life,
            )
        group = self._waiting.get(streams)
        same = next(iter(group)).streams if group else streams  # kept once for all who have it
        # Who serves flights comes and goes with places and people, so it is asked more often.
        flies = MASKS[session.role].kind is ScopeKind.FLIGHT
        life = min(self._life, FLIGHT_LIFE) if flies else self._life
        until = asyncio.get_running_loop().time() + life
        holders = tuple(access.holders_of(session)) if flies else ()
        return Listener(self, session.device.id, same, until, holders)

    def _words(self, streams: Iterable[str], heads: dict[str, int]) -> bytes:
        pokes = [
            Poke(stream, heads[stream], spread=self._spread(stream))
            for stream in streams
            if stream in heads
        ]
        return b"".join(b"event: poke\ndata: %s\n\n" % msgspec.json.encode(poke) for poke in pokes)

    def _spread(self, stream: str) -> int:
        """Seconds in which this hub answers everybody who holds *stream*."""
        return max(1, -(-self._holders[stream] // self._pulls_per_second))

    async def _poking(self) -> None:
        assert self._heads is not None
        loop = asyncio.get_running_loop()
        checked = int(self._service.clock().timestamp())
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stir.wait(), LOOK)
                await asyncio.sleep(GATHER)
            self._stir.clear()
            now = int(self._service.clock().timestamp())
            try:
                locked = await loop.run_in_executor(None, self._heads.revoked, checked)
                # Last, because what it has told once it does not tell again.
                news = await loop.run_in_executor(None, self._heads.look, now)
            except ExpectedError as error:  # a busy database: the next look finds it all
                log.warning("could not look for changes: %s", type(error).__name__)
                continue
            checked = now
            await self._poke(news.heads)
            self._call(news.duties, news.head)
            for listener in [one for ring in self._rings for one in ring if one.device in locked]:
                listener.say(_LOCK)

    async def _poke(self, moved: dict[str, int]) -> None:
        if not moved:
            return
        for streams, group in list(self._waiting.items()):
            words = self._words(streams, moved)
            if not words:
                continue
            everybody = list(group)
            for start in range(0, len(everybody), AT_ONCE):
                for listener in everybody[start : start + AT_ONCE]:
                    listener.say(words)
                await asyncio.sleep(0)

    def _call(self, duties: Mapping[str, Iterable[str]], head: int) -> None:
        """Poke those whose duties changed, for flights they do not hold yet too.

        The connection ends with it: what they hear of is decided anew.
        """
        if not duties:
            return
        self._called = [one for one in self._called if monotonic() - one.at < AGAIN]
        self._called.append(_Call(monotonic(), duties, head))
        for listener in {one for holder in duties for one in self._on_duty.get(holder, ())}:
            if listener.transport is not None:
                listener.transport.write(self._calls(listener, self._called[-1:]))
                listener.transport.close()

    def _calls(self, listener: Listener, calls: Iterable[_Call]) -> bytes:
        """What these calls have to say to one of them."""
        return b"".join(
            self._words(sorted(streams), dict.fromkeys(streams, call.head))
            for call in calls
            for streams in [{s for one in listener.holders for s in call.duties.get(one, ())}]
        )

    async def _beating(self) -> None:
        loop = asyncio.get_running_loop()
        beat = 0
        while True:
            await asyncio.sleep(1)
            for listener in list(self._rings[beat]):
                if loop.time() > listener.until and listener.transport is not None:
                    listener.transport.close()
                else:
                    listener.say(_BEAT)
            beat = (beat + 1) % HEARTBEAT


def _tell(loop: asyncio.AbstractEventLoop, stir: asyncio.Event) -> None:
    with suppress(RuntimeError):  # the loop has ended, and so has everybody's waiting
        loop.call_soon_threadsafe(stir.set)


def live_in(live: Live) -> list[ASGIRouteHandler]:
    @asgi("/v1/live", copy_scope=False)
    async def listen(scope: Scope, receive: Receive, send: Send) -> None:
        request: Asked = Request(scope, receive, send)
        connection = connection_of(dict(scope["state"]))
        if connection is None or request.method != "GET":
            raise NotFoundException
        listener = await live.listener(bearer(request.headers.get("authorization")))
        if not connection.is_lost:
            live.join(listener, connection.give_away(listener))

    return [listen]

"""The HTTP server's connections: turned away unread, or taken away once known.

A request that waits for hours costs uvicorn some ten thousand bytes of parser,
task and scope. ``Http`` lets a handler take the bare connection instead, and
forgets it: it is then also no reason for a hub that is told to stop to wait. And
where too much is under way, it answers a request before it costs anything.
"""

from __future__ import annotations

import asyncio
from typing import Any, Protocol

import h11
from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

_STATE = "connection"


class TurnAway(Protocol):
    """Says what is answered to a request that begins so; None: let it in."""

    def __call__(self, request: bytes, *, under_way: int) -> bytes | None: ...


class Knock(Protocol):
    """Takes a request as it came, to answer it soon; False: it goes the usual way."""

    def __call__(self, connection: Http, request: bytes) -> bool: ...


class Http(H11Protocol):
    """uvicorn's protocol, whose connection a handler may take."""

    turn_away: TurnAway
    knock: Knock

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, {**app_state, _STATE: self}, _loop)

    def data_received(self, data: bytes) -> None:
        begins = self.conn.their_state is h11.IDLE and not self.conn.trailing_data[0]
        if begins and self.knock(self, data):
            return
        refusal = self.turn_away(data, under_way=len(self.tasks)) if begins else None
        if refusal is None:
            self.go_the_usual_way(data)
        else:
            self.transport.write(refusal)
            self.transport.close()

    def go_the_usual_way(self, data: bytes) -> None:
        """Let uvicorn have what came."""
        super().data_received(data)

    @property
    def is_lost(self) -> bool:
        """Whether the asker has gone; a new protocol would not hear of it any more."""
        return self.cycle is not None and self.cycle.disconnected

    def give_away(self, to: asyncio.Protocol) -> asyncio.Transport:
        """Make *to* the protocol of this connection; nothing has been answered yet."""
        transport = self.transport
        self._unset_keepalive_if_required()
        self.connections.discard(self)
        if self.cycle is not None:
            self.cycle.disconnected = True  # for uvicorn the client has gone
            self.cycle.message_event.set()
        self.flow.resume_reading()
        self.app_state = {}  # held this object, too
        transport.set_protocol(to)
        return transport


def http_with(turn_away: TurnAway, knock: Knock) -> type[Http]:
    """The protocol for uvicorn, with what keeps a crowd out and what takes requests early."""
    guards = {"turn_away": staticmethod(turn_away), "knock": staticmethod(knock)}
    return type("GuardedHttp", (Http,), guards)


def connection_of(state: dict[str, Any]) -> Http | None:
    """The connection of a request with this ``scope["state"]``; None under another server."""
    found = state.get(_STATE)
    return found if isinstance(found, Http) else None

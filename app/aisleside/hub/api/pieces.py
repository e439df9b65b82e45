"""A large answer in pieces, so that its turn lasts until the last has left for the reader.

One that is written whole lies in the connection's buffer until a slow reader has taken
it, while the next is let in. Who takes nothing for as long as a tablet would wait
itself is cut off; a tablet goes on from where it was cut.
"""

from __future__ import annotations

import asyncio
from typing import Any

from litestar.response.base import ASGIResponse
from litestar.types import Receive, Send

from aisleside.hub.api.handover import Http

PIECE = 64 * 1024  # bytes, as much as the buffer takes before it asks to wait
STALLED = 30.0  # seconds without a piece leaving


class InPieces(ASGIResponse):
    """*body* to whoever is at the other end of *connection*; None: a server without our limits."""

    __slots__ = ("_connection",)

    def __init__(self, body: bytes, connection: Http | None, **given: Any) -> None:
        super().__init__(body=body, **given)
        self._connection = connection

    async def send_body(self, send: Send, receive: Receive) -> None:  # noqa: ARG002  # Litestar's signature
        loop = asyncio.get_running_loop()
        # The empty one at the end waits, like each, until there is room for it.
        for at in range(0, len(self.body) + PIECE, PIECE):
            piece = self.body[at : at + PIECE]
            patience = None
            if self._connection is not None:  # a send to a connection that was cut ends at once
                patience = loop.call_later(STALLED, self._connection.transport.abort)
            try:
                await send({"type": "http.response.body", "body": piece, "more_body": bool(piece)})
            finally:
                if patience is not None:
                    patience.cancel()

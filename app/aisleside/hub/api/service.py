"""What the addresses are answered with, and who is asking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from litestar import Request

from aisleside.hub.api.door import Door, bearer
from aisleside.hub.api.refusals import (
    AppTooOldError,
    CopiedError,
    RefusedError,
    RevokedError,
    SessionOverError,
    UnknownStreamError,
)
from aisleside.hub.events.receive import Reception
from aisleside.hub.feed.pages import Pages
from aisleside.hub.feed.snapshots import SnapshotShelf
from aisleside.hub.store import access
from aisleside.hub.store.access import Session
from aisleside.hub.store.engine import Store
from aisleside.hub.store.keys import HubKeys
from aisleside.hub.store.ledger import Ledger
from aisleside.hub.store.standing import Standing
from aisleside.wire import OLDEST_PROTOCOL, SCHEMA, history

Asked = Request[Any, Any, Any]


@dataclass(frozen=True, slots=True)
class Service:
    """The parts of a hub that answer devices. *clock* gives aware UTC."""

    store: Store
    keys: HubKeys
    door: Door
    shelf: SnapshotShelf
    pages: Pages
    reception: Reception
    ledger: Ledger
    lease_seconds: int
    clock: Callable[[], datetime]
    standing: Standing = field(default_factory=Standing)

    def session(self, request: Asked) -> Session:
        """Whom a request comes from, whatever she may do.

        Raises:
            SessionOverError
        """
        return self.door.who(request.headers.get("authorization"))

    def reader(self, request: Asked) -> Session:
        """Whom a request comes from, if her device may be sent data.

        Raises:
            SessionOverError
            RevokedError, CopiedError, AppTooOldError: it may hand over unsent work only.
        """
        return may_read(self.session(request))

    def readers(self, tokens: list[str]) -> list[tuple[Session, tuple[str, ...]] | RefusedError]:
        """What ``reader`` and ``streams`` say to each of many tokens, or why not."""
        now = int(self.clock().timestamp())
        with self.store.read() as connection:
            known = access.sessions_of(connection, tokens, now=now)
            held = access.streams_of_each(connection, known.values(), now=now)
        answers: list[tuple[Session, tuple[str, ...]] | RefusedError] = []
        for token in tokens:
            try:
                if token not in known:
                    raise SessionOverError
                session = may_read(known[token])
            except RefusedError as error:
                answers.append(error)
            else:
                answers.append((session, tuple(held[session])))
        return answers

    def holder(self, request: Asked, stream: str) -> Session:
        """Whom a request comes from, if her device may hold *stream*; one look at the store.

        Raises:
            UnknownStreamError, and what ``reader`` raises.
        """
        (found,) = self.readers([bearer(request.headers.get("authorization"))])
        if isinstance(found, RefusedError):
            raise found
        session, held = found
        if stream not in held:
            raise UnknownStreamError
        return session

    def stream(self, request: Asked) -> str:
        """The stream asked for in the address, if this device may hold it.

        Raises:
            UnknownStreamError, and what ``reader`` raises.
        """
        return self.held(self.reader(request), request.query_params.get("stream", ""))

    def held(self, session: Session, stream: str) -> str:
        """*stream*, if the session's device may hold it.

        Raises:
            UnknownStreamError
        """
        if stream not in self.streams(session):
            raise UnknownStreamError
        return stream

    def streams(self, session: Session) -> dict[str, int | None]:
        """What the session's device may hold, and until when (seconds UTC, None: no limit)."""
        if session.device.revoked or session.device.copied:
            return {}
        with self.store.read() as connection:
            return access.streams_of(connection, session, now=int(self.clock().timestamp()))


def may_read(session: Session) -> Session:
    """*session*, if its device may be sent data.

    Raises:
        RevokedError, CopiedError, AppTooOldError: it may hand over unsent work only.
    """
    if session.protocol < OLDEST_PROTOCOL:
        raise AppTooOldError
    if session.device.revoked:
        raise RevokedError
    if session.device.copied:
        raise CopiedError
    if session.schema < history.oldest():
        raise AppTooOldError
    return session


def spoken(session: Session) -> int:
    """The schema of the rows a session's device is sent: the older of its own and ours."""
    return min(session.schema, SCHEMA)

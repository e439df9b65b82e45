"""What each device should hold now, signed; for many that ask at the same time."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from aisleside.hub.api.refusals import RefusedError, SessionOverError
from aisleside.hub.api.service import Service, may_read, spoken
from aisleside.hub.store import access
from aisleside.hub.store.access import Session
from aisleside.wire import OLDEST_PROTOCOL, PROTOCOL, SCHEMA, history
from aisleside.wire.messages import Manifest, Parent, Signed, StreamOffer

LONGEST_NONCE = 64


@dataclass(frozen=True, slots=True)
class Asking:
    """One who asks for her manifest."""

    token: str
    nonce: str


def manifests(service: Service, asked: list[Asking]) -> list[Signed | RefusedError]:
    """The answer to each: her manifest, or why she may not have one."""
    now = int(service.clock().timestamp())
    with service.store.read() as connection:
        known = access.sessions_of(connection, [one.token for one in asked], now=now)
        hub = _Moment(service, connection, list(known.values()), now=now)
        answers: list[Signed | RefusedError] = []
        for one in asked:
            try:
                if one.token not in known:
                    raise SessionOverError
                session = known[one.token]
                if not (session.device.revoked and session.protocol >= OLDEST_PROTOCOL):
                    may_read(session)  # a revoked one is told so by its manifest
            except RefusedError as error:
                answers.append(error)
            else:
                manifest = hub.manifest(session, nonce=one.nonce[:LONGEST_NONCE])
                answers.append(service.keys.sign(manifest))
    return answers


class _Moment:
    """What is the same for all who ask in this moment."""

    def __init__(
        self, service: Service, connection: Connection, sessions: list[Session], *, now: int
    ) -> None:
        self._service = service
        self._now = now
        stand = service.standing.now(connection, service.store.epoch)
        self._stand = stand
        before = stand.parent
        self._parent = None if before is None else Parent(before.epoch, before.seq)
        self._held = access.streams_of_each(connection, sessions, now=now)
        self._floors = stand.floors(
            connection, {stream for held in self._held.values() for stream in held}
        )

    def manifest(self, session: Session, *, nonce: str) -> Manifest:
        """What *session*'s device should hold; nothing, and ``lock``, if it was revoked."""
        service, device = self._service, session.device
        held = {} if device.revoked else self._held[session]
        return Manifest(
            protocol=PROTOCOL,
            schema=spoken(session),
            hub_time=self._now,
            place=device.place,
            streams=[
                StreamOffer(
                    stream=stream,
                    epoch=service.store.epoch,
                    head=self._stand.head,
                    floor=self._floors[stream],
                    not_after=until,
                )
                for stream, until in held.items()
            ],
            company=service.keys.company,
            device=device.id,
            oldest_schema=history.oldest(),
            newest_schema=SCHEMA,
            erasures=self._stand.erasures,
            kept_from=self._stand.kept_from,
            lease_seconds=service.lease_seconds,
            parent=self._parent,
            lock=device.revoked,
            nonce=nonce,
        )

"""Who opened a customer's profile, from the events that say so (P6)."""

from __future__ import annotations

from collections.abc import Collection

import msgspec
from sqlalchemy import Connection, or_, select

from aisleside.domain.event import LINE_LIMIT, EventKind
from aisleside.hub.store import received, schema
from aisleside.wire.messages import Event, OpenedBody, Opening

MOST = 200  # in one answer


def held_at(connection: Connection, customer: int, places: Collection[str]) -> int | None:
    """Who *customer* is now, if she is in the scope of one of *places*."""
    meant = received.joined_into(connection, {customer}).get(customer, customer)
    member = schema.member.c
    found = select(member.customer).where(member.customer == meant, member.place.in_(places))
    return connection.execute(found.limit(1)).scalar_one_or_none()


def openings_of(connection: Connection, customer: int, *, since: int) -> list[Opening]:
    """Who opened her profile since *since* (seconds UTC), newest first, at most ``MOST``.

    Also under the numbers of those who were found to be her.
    """
    event, alias = schema.event.c, schema.alias.c
    joined = select(alias.customer).where(alias.into == customer)
    asked = (
        select(
            event.occurred_at,
            event.author,
            event.sent,
            schema.staff.c.name.label("staff_name"),
            schema.staff.c.title,
            schema.device.c.name.label("device_name"),
            schema.place.c.name.label("place_name"),
        )
        .select_from(schema.event)
        .outerjoin(schema.staff, schema.staff.c.id == event.author)
        .outerjoin(schema.device, schema.device.c.id == event.device)
        .outerjoin(schema.place, schema.place.c.id == schema.device.c.place)
        .where(
            or_(event.subject == customer, event.subject.in_(joined)),
            event.kind == EventKind.OPENED,
            event.occurred_at >= since,
        )
        .order_by(event.occurred_at.desc(), event.id.desc())
        .limit(MOST)
    )
    return [
        Opening(
            at=row.occurred_at,
            staff=row.staff_name or row.author,
            title=row.title or "",
            place=row.place_name or "",
            device=row.device_name or "",
            reason=_reason(row.sent),
        )
        for row in connection.execute(asked)
    ]


def _reason(sent: bytes) -> str:
    """Why, as far as it can be read: an opening counts whatever was said about it."""
    try:
        body = msgspec.msgpack.decode(sent, type=Event).body
        return msgspec.msgpack.decode(body, type=OpenedBody).reason[:LINE_LIMIT]
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return ""

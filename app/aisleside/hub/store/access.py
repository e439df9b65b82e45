"""Who may speak to the hub, and what each may hold: codes, devices, duties, sessions, PINs.

Nothing here is kept in a form that lets a reader of the database in: codes,
secrets and tokens are long and random and stored as SHA-256, PINs are short and
stored as Argon2id by whoever calls ``write_pin``. Times are seconds UTC.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, or_, select, update

from aisleside.domain.place import PlaceKind
from aisleside.hub.store import reading, schema
from aisleside.hub.store.content import drop_content_keys
from aisleside.hub.store.reading import PLACE_HOLDER, STAFF_HOLDER
from aisleside.wire import history
from aisleside.wire.rows import StaffRow
from aisleside.wire.streams import ARTEFACTS, CATALOGUE, MASKS, Scope, ScopeKind, streams_of_place


@dataclass(frozen=True, slots=True)
class Device:
    """An enrolled tablet and the place it stands in.

    A *revoked* one may hold nothing any more. Of a *copied* one there are two, which
    cannot be told apart. Both still hand over what was recorded on them. *staff* signed
    in on it last: the flights of her duty come with her, and stay while she is away.
    """

    id: str
    name: str
    place: str
    revoked: bool = False
    copied: bool = False
    staff: str | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """Whom a token stands for: a device, and a person on it unless *staff* is None.

    *protocol* and *schema* are what the device's app speaks.
    """

    device: Device
    staff: str | None
    role: str
    protocol: int
    schema: int


class Duty(NamedTuple):
    """Somebody works on a *flight*, and so may hold its people through *mask*.

    *holder* is ``staff:K1``, or ``place:LIS-B14`` for whoever stands there. From *opens_at*
    until *not_after*, seconds UTC.
    """

    flight: str
    holder: str
    mask: str
    opens_at: int
    not_after: int


@dataclass(frozen=True, slots=True)
class Tablet:
    """A device as the people who run the hub look at it. *lent* is stream to time."""

    device: Device
    enrolled_at: int
    last_seen_at: int | None
    lent: dict[str, int]


@dataclass(frozen=True, slots=True)
class StaffSecret:
    """A member of staff with the hash of her PIN; None until a manager has set one."""

    row: StaffRow
    pin_hash: str | None


def digest(secret: str) -> str:
    """How a code, secret or token is stored."""
    return hashlib.sha256(secret.encode()).hexdigest()


def add_enrolment(connection: Connection, *, code: str, place: str, expires_at: int) -> None:
    """Remember a code that may be used once."""
    connection.execute(
        schema.enrolment.insert().values(code_hash=digest(code), place=place, expires_at=expires_at)
    )


def use_enrolment(connection: Connection, *, code: str, now: int) -> str | None:
    """Use a code up; the place it was made for, or None if it is unknown, used or too old."""
    kept = schema.enrolment.c
    connection.execute(delete(schema.enrolment).where(kept.expires_at <= now))
    place = connection.execute(
        select(kept.place).where(kept.code_hash == digest(code))
    ).scalar_one_or_none()
    connection.execute(delete(schema.enrolment).where(kept.code_hash == digest(code)))
    return place


def add_device(connection: Connection, device: Device, *, secret: str, now: int) -> None:
    """Remember an enrolled device."""
    connection.execute(
        schema.device.insert().values(
            id=device.id,
            name=device.name,
            place=device.place,
            secret_hash=digest(secret),
            enrolled_at=now,
        )
    )


def device_with(connection: Connection, *, device: str, secret: str) -> Device | None:
    """The device that proves itself with *secret*."""
    kept = schema.device.c
    row = connection.execute(
        select(*_DEVICE).where(kept.id == device, kept.secret_hash == digest(secret))
    ).one_or_none()
    return _device(row) if row else None


def open_session(
    connection: Connection, session: Session, *, token: str, now: int, expires_at: int
) -> None:
    """Remember a token, forget those that are over, and note that the device was here."""
    connection.execute(delete(schema.session).where(schema.session.c.expires_at <= now))
    connection.execute(
        schema.session.insert().values(
            token_hash=digest(token),
            device=session.device.id,
            staff=session.staff,
            role=session.role,
            expires_at=expires_at,
            protocol=session.protocol,
            schema=session.schema,
            push_only=int(session.device.revoked or session.device.copied),
        )
    )
    connection.execute(
        update(schema.device)
        .where(schema.device.c.id == session.device.id)
        .values({"last_seen_at": now} | ({"staff": session.staff} if session.staff else {}))
    )


def session_of(connection: Connection, *, token: str, now: int) -> Session | None:
    """Whom a token stands for, while it lives."""
    return sessions_of(connection, [token], now=now).get(token)


def sessions_of(connection: Connection, tokens: Iterable[str], *, now: int) -> dict[str, Session]:
    """Whom each of many tokens stands for; those that are over are left out."""
    hashes = {digest(token): token for token in tokens}
    found = connection.execute(_SESSIONS, {"hashes": list(hashes), "now": now})
    return {hashes[row.token_hash]: Session(_device(row), *row[len(_DEVICE) : -1]) for row in found}


def revoke(connection: Connection, device: str, *, now: int) -> bool:
    """Take a device's rights away for ever; False when nobody has this id.

    What it could open until now gets new content keys at the next build.
    """
    held = schema.device.c
    place = connection.execute(select(held.place).where(held.id == device)).scalar_one_or_none()
    if place is None:
        return False
    connection.execute(
        update(schema.device)
        .where(held.id == device, held.revoked_at.is_(None))
        .values(revoked_at=now)
    )
    could_open = [
        *streams_of_place(place),
        *_grants(connection, device),
        *_flights_at(connection, place),
        CATALOGUE,
        ARTEFACTS,
    ]
    connection.execute(delete(schema.grant).where(schema.grant.c.device == device))
    drop_content_keys(connection, could_open)
    return True


def move(connection: Connection, device: str, place: str) -> bool:
    """Give a device another place; False when nobody has this id."""
    moved = connection.execute(
        update(schema.device).where(schema.device.c.id == device).values(place=place, staff=None)
    )
    return moved.rowcount == 1


def lend(connection: Connection, device: str, stream: str, *, not_after: int) -> bool:
    """Lend a stream to a device until *not_after*; False when nobody has this id."""
    known = select(schema.device.c.id).where(schema.device.c.id == device)
    if connection.execute(known).first() is None:
        return False
    grant = schema.grant.c
    connection.execute(delete(schema.grant).where(grant.device == device, grant.stream == stream))
    connection.execute(
        schema.grant.insert().values(device=device, stream=stream, not_after=not_after)
    )
    return True


def streams_of(connection: Connection, session: Session, *, now: int) -> dict[str, int | None]:
    """What a session's device may hold, and until when; None: for as long as it stays here."""
    return streams_of_each(connection, [session], now=now)[session]


def streams_of_each(
    connection: Connection, sessions: Collection[Session], *, now: int
) -> dict[Session, dict[str, int | None]]:
    """``streams_of`` many sessions.

    Whoever serves stores holds that of her place; crews and gates hold the flights they
    have duty for, and nobody else's people.
    """
    devices = list({session.device.id for session in sessions})
    lent = defaultdict[str, dict[str, int]](dict)
    for device, stream, until in connection.execute(_LENT, {"devices": devices, "now": now}):
        lent[device][stream] = until
    duties = _duties_of(connection, sessions, now=now)
    return {
        session: {
            **lent[session.device.id],
            **duties[session],
            **dict.fromkeys(_of_place(session)),
        }
        for session in sessions
    }


def _of_place(session: Session) -> Iterator[str]:
    """What a session's device holds for as long as it stays where it is."""
    if MASKS[session.role].kind is ScopeKind.STORE:
        yield Scope(session.device.place, session.role).stream
    yield CATALOGUE
    yield ARTEFACTS


def _duties_of(
    connection: Connection, sessions: Collection[Session], *, now: int
) -> dict[Session, dict[str, int]]:
    """The flights each may hold now, and until when: her own, and those of where she stands."""
    holders = {session: holders_of(session) for session in sessions}
    asked = {"holders": sorted(set().union(*holders.values())), "now": now}
    by_holder = defaultdict[str, list[tuple[str, int]]](list)
    for flight, holder, mask, until in connection.execute(_DUTIES, asked):
        by_holder[holder].append((Scope(flight, mask).stream, until))
    found: dict[Session, dict[str, int]] = {}
    for session, hers in holders.items():
        held: dict[str, int] = {}
        for stream, until in (one for holder in hers for one in by_holder[holder]):
            if history.carried(stream, session.schema):
                held[stream] = max(until, held.get(stream, 0))
        found[session] = held
    return found


def holders_of(session: Session) -> list[str]:
    """As whom a session has duties: where its device stands, and who signed in there last."""
    place, staff = f"{PLACE_HOLDER}{session.device.place}", session.staff or session.device.staff
    return [place] if staff is None else [place, f"{STAFF_HOLDER}{staff}"]


def _flights_at(connection: Connection, place: str) -> list[str]:
    """The streams of the flights that anybody who works at a place has to do with."""
    flights = connection.execute(
        select(schema.duty.c.flight)
        .join(schema.staff, reading.is_on_duty(), isouter=True)
        .where(or_(schema.staff.c.place == place, schema.duty.c.holder == f"{PLACE_HOLDER}{place}"))
        .distinct()
    ).scalars()
    return [stream for flight in flights for stream in streams_of_place(flight)]


def tablets(connection: Connection) -> list[Tablet]:
    """Every device that was ever enrolled, by name."""
    held = schema.device.c
    rows = connection.execute(
        select(*_DEVICE, held.enrolled_at, held.last_seen_at).order_by(held.name, held.id)
    ).all()
    grant = schema.grant.c
    lent: dict[str, dict[str, int]] = defaultdict(dict)
    for device, stream, until in connection.execute(
        select(grant.device, grant.stream, grant.not_after).order_by(grant.stream)
    ):
        lent[device][stream] = until
    return [Tablet(_device(row), row.enrolled_at, row.last_seen_at, lent[row.id]) for row in rows]


def staff_secret(connection: Connection, staff: str) -> StaffSecret | None:
    """A member of staff as her PIN is checked against."""
    columns = [schema.staff.c[name] for name in StaffRow._fields]
    row = connection.execute(
        select(*columns, schema.staff.c.pin_hash).where(schema.staff.c.id == staff)
    ).one_or_none()
    return StaffSecret(StaffRow(*row[:-1]), row[-1]) if row else None


def write_pin(connection: Connection, staff: str, pin_hash: str) -> bool:
    """Store the hash of a PIN; False when nobody has this id."""
    result = connection.execute(
        update(schema.staff).where(schema.staff.c.id == staff).values(pin_hash=pin_hash)
    )
    return result.rowcount == 1


def place_kind(connection: Connection, place: str) -> PlaceKind | None:
    """What kind of place it is; None where nobody has said, or said a newer kind."""
    kind = connection.execute(
        select(schema.place.c.kind).where(schema.place.c.id == place)
    ).scalar_one_or_none()
    return PlaceKind(kind) if kind in set(PlaceKind) else None


def place_exists(connection: Connection, place: str) -> bool:
    """Whether the hub knows a place."""
    found = connection.execute(select(schema.place.c.id).where(schema.place.c.id == place))
    return found.first() is not None


_DEVICE = (
    schema.device.c.id,
    schema.device.c.name,
    schema.device.c.place,
    schema.device.c.revoked_at,
    schema.device.c.copied_at,
    schema.device.c.staff.label("signed_in"),
)

# Asked with every request, so they are made once.
_SESSIONS = (
    select(
        *_DEVICE,
        schema.session.c.staff,
        schema.session.c.role,
        schema.session.c.protocol,
        schema.session.c.schema,
        schema.session.c.token_hash,
    )
    .join_from(schema.session, schema.device, schema.session.c.device == schema.device.c.id)
    .where(
        schema.session.c.token_hash.in_(bindparam("hashes", expanding=True)),
        schema.session.c.expires_at > bindparam("now"),
    )
)
_LENT = (
    select(schema.grant.c.device, schema.grant.c.stream, schema.grant.c.not_after)
    .where(
        schema.grant.c.device.in_(bindparam("devices", expanding=True)),
        schema.grant.c.not_after > bindparam("now"),
    )
    .order_by(schema.grant.c.stream)
)

_DUTIES = (
    select(schema.duty.c.flight, schema.duty.c.holder, schema.duty.c.mask, schema.duty.c.not_after)
    .where(
        schema.duty.c.holder.in_(bindparam("holders", expanding=True)),
        schema.duty.c.opens_at <= bindparam("now"),
        schema.duty.c.not_after > bindparam("now"),
    )
    .order_by(schema.duty.c.flight, schema.duty.c.holder)
)


def _device(row: Any) -> Device:
    return Device(
        row.id,
        row.name,
        row.place,
        row.revoked_at is not None,
        row.copied_at is not None,
        row.signed_in,
    )


def _grants(connection: Connection, device: str) -> dict[str, int]:
    grant = schema.grant.c
    asked = select(grant.stream, grant.not_after).where(grant.device == device)
    return {row.stream: row.not_after for row in connection.execute(asked.order_by(grant.stream))}

"""Who may speak to the hub: enrolment codes, devices, sessions and PINs.

Nothing here is kept in a form that lets a reader of the database in: codes,
secrets and tokens are long and random and stored as SHA-256, PINs are short and
stored as Argon2id by whoever calls ``write_pin``. Times are seconds UTC.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection, delete, select, update

from aisleside.hub.store import schema
from aisleside.wire.rows import StaffRow


@dataclass(frozen=True, slots=True)
class Device:
    """An enrolled tablet and the place it stands in."""

    id: str
    name: str
    place: str


@dataclass(frozen=True, slots=True)
class Session:
    """Whom a token stands for: a device, and a person on it unless *staff* is None."""

    device: Device
    staff: str | None
    role: str


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
        select(kept.id, kept.name, kept.place).where(
            kept.id == device, kept.secret_hash == digest(secret)
        )
    ).one_or_none()
    return Device(*row) if row else None


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
        )
    )
    connection.execute(
        update(schema.device)
        .where(schema.device.c.id == session.device.id)
        .values(last_seen_at=now)
    )


def session_of(connection: Connection, *, token: str, now: int) -> Session | None:
    """Whom a token stands for, while it lives."""
    session, device = schema.session.c, schema.device.c
    row = connection.execute(
        select(device.id, device.name, device.place, session.staff, session.role)
        .join_from(schema.session, schema.device, session.device == device.id)
        .where(session.token_hash == digest(token), session.expires_at > now)
    ).one_or_none()
    return Session(Device(row.id, row.name, row.place), row.staff, row.role) if row else None


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


def place_exists(connection: Connection, place: str) -> bool:
    """Whether the hub knows a place."""
    found = connection.execute(select(schema.place.c.id).where(schema.place.c.id == place))
    return found.first() is not None

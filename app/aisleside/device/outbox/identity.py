"""Who this tablet is, and to which hub."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field

from aisleside.device.machine.keys import KeyLostError
from aisleside.device.machine.sealed import WrongRootError
from aisleside.device.outbox.database import ControlDatabase


@dataclass(frozen=True, slots=True)
class KnownHub:
    """The hub this tablet was enrolled at: *hub_key* checks its signatures (Ed25519),
    *seal_key* is what unsent work is sealed to (X25519)."""

    company: str
    hub_key: bytes
    seal_key: bytes


@dataclass(frozen=True, slots=True)
class Identity:
    """*secret* proves this device to the hub and is never shown.

    *hub* is None on a tablet that was enrolled before hubs had keys.
    """

    device: str
    name: str
    place: str
    secret: str = field(repr=False)
    hub: KnownHub | None = None


def identity(control: ControlDatabase) -> Identity | None:
    """This device's identity; None until it has been enrolled.

    Raises:
        KeyLostError: the secret was sealed under another root.
    """
    with control.reading() as connection:
        row = connection.execute("SELECT id, name, place, secret FROM device").fetchone()
        known = connection.execute("SELECT company, hub_key, seal_key FROM hub").fetchone()
    if row is None:
        return None
    device, name, place, sealed = row
    try:
        secret = control.root.unwrap(sealed, name=f"device/{device}")
    except WrongRootError as error:
        raise KeyLostError(store="control") from error
    return Identity(
        device, name, place, secret.decode(), None if known is None else KnownHub(*known)
    )


def keep_identity(control: ControlDatabase, known: Identity) -> None:
    """Save who this device is.

    A device enrolled again under another id starts its own count of events; what
    it wrote under the old id stays in the outbox.
    """
    sealed = control.root.wrap(known.secret.encode(), name=f"device/{known.device}")

    def save(connection: sqlite3.Connection) -> None:
        connection.execute(
            "INSERT INTO device VALUES (1, ?, ?, ?, ?, 1) ON CONFLICT (one) DO UPDATE SET"
            " name = excluded.name, place = excluded.place, secret = excluded.secret,"
            " next_n = CASE WHEN id = excluded.id THEN next_n ELSE 1 END, id = excluded.id",
            (known.device, known.name, known.place, sealed),
        )
        connection.execute("DELETE FROM hub")
        if known.hub is not None:
            hub = known.hub
            connection.execute(
                "INSERT INTO hub VALUES (1, ?, ?, ?)", (hub.company, hub.hub_key, hub.seal_key)
            )

    control.change(save)

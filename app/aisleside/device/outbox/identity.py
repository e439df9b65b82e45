"""Who this tablet is to the hub."""

from __future__ import annotations

from dataclasses import dataclass, field

from aisleside.device.machine.keys import KeyLostError
from aisleside.device.machine.sealed import WrongRootError
from aisleside.device.outbox.database import ControlDatabase


@dataclass(frozen=True, slots=True)
class Identity:
    """*secret* proves this device to the hub and is never shown."""

    device: str
    name: str
    place: str
    secret: str = field(repr=False)


def identity(control: ControlDatabase) -> Identity | None:
    """This device's identity; None until it has been enrolled.

    Raises:
        KeyLostError: the secret was sealed under another root.
    """
    with control.reading() as connection:
        row = connection.execute("SELECT id, name, place, secret FROM device").fetchone()
    if row is None:
        return None
    device, name, place, sealed = row
    try:
        secret = control.root.unwrap(sealed, name=f"device/{device}")
    except WrongRootError as error:
        raise KeyLostError(store="control") from error
    return Identity(device, name, place, secret.decode())


def keep_identity(control: ControlDatabase, known: Identity) -> None:
    """Save who this device is.

    A device enrolled again under another id starts its own count of events; what
    it wrote under the old id stays in the outbox.
    """
    sealed = control.root.wrap(known.secret.encode(), name=f"device/{known.device}")
    control.change(
        lambda connection: connection.execute(
            "INSERT INTO device VALUES (1, ?, ?, ?, ?, 1) ON CONFLICT (one) DO UPDATE SET"
            " name = excluded.name, place = excluded.place, secret = excluded.secret,"
            " next_n = CASE WHEN id = excluded.id THEN next_n ELSE 1 END, id = excluded.id",
            (known.device, known.name, known.place, sealed),
        )
    )

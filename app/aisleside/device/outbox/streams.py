"""Which file holds each stream, its key, wrapped under the root secret, and until when."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field

from aisleside.device.machine.sealed import WrongRootError
from aisleside.device.outbox.database import ControlDatabase
from aisleside.domain.errors import ExpectedError


@dataclass(frozen=True, slots=True)
class HeldStream:
    """*file* is a name in the folder of caches. *key* is None when it cannot be unwrapped.

    *not_after* (hub time, seconds UTC) is when it may not be held any more; None for ever.
    """

    stream: str
    file: str
    key: bytes | None = field(repr=False)
    not_after: int | None = None


def held_streams(control: ControlDatabase) -> list[HeldStream]:
    """Every stream this tablet holds, by name."""
    with control.reading() as connection:
        rows = connection.execute(
            "SELECT name, file, key, not_after FROM stream ORDER BY name"
        ).fetchall()
    return [
        HeldStream(name, file, _unwrapped(control, file, key), not_after)
        for name, file, key, not_after in rows
    ]


def held_until(control: ControlDatabase) -> dict[str, int | None]:
    """The name of every stream this tablet holds and its *not_after*; opens no key."""
    with control.reading() as connection:
        rows = connection.execute("SELECT name, not_after FROM stream ORDER BY name").fetchall()
    return dict(rows)


def hold_stream(
    control: ControlDatabase, *, stream: str, file: str, key: bytes, not_after: int | None = None
) -> None:
    """Flip the pointer of a stream to *file*, and destroy the key of the file before."""
    wrapped = control.root.wrap(key, name=f"file/{file}")
    control.change(
        lambda connection: connection.execute(
            "INSERT INTO stream (name, file, key, not_after) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (name) DO UPDATE SET"
            " file = excluded.file, key = excluded.key, not_after = excluded.not_after",
            (stream, file, wrapped, not_after),
        )
    )
    with suppress(ExpectedError):  # the pointer stands: on a bad disk the old key goes later
        _leave_no_key_in_the_log(control)


def limit_stream(control: ControlDatabase, stream: str, not_after: int | None) -> None:
    """Until when a held stream may be held; nothing happens if it is not held."""
    control.change(
        lambda connection: connection.execute(
            "UPDATE stream SET not_after = ? WHERE name = ?", (not_after, stream)
        )
    )


def streams_over(control: ControlDatabase, now: int) -> list[str]:
    """The held streams that may not be held any more at hub time *now*."""
    with control.reading() as connection:
        rows = connection.execute(
            "SELECT name FROM stream WHERE not_after <= ? ORDER BY name", (now,)
        ).fetchall()
    return [name for (name,) in rows]


def forget_stream(control: ControlDatabase, stream: str) -> None:
    """Destroy the key of a stream: from now on its file is noise."""
    control.change(
        lambda connection: connection.execute("DELETE FROM stream WHERE name = ?", (stream,))
    )
    _leave_no_key_in_the_log(control)


def _leave_no_key_in_the_log(control: ControlDatabase) -> None:
    with control.reading() as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def _unwrapped(control: ControlDatabase, file: str, wrapped: bytes) -> bytes | None:
    try:
        return control.root.unwrap(wrapped, name=f"file/{file}")
    except WrongRootError:
        return None

"""Which file holds each stream, and its key, wrapped under the root secret."""

from __future__ import annotations

from dataclasses import dataclass, field

from aisleside.device.machine.sealed import WrongRootError
from aisleside.device.outbox.database import ControlDatabase


@dataclass(frozen=True, slots=True)
class HeldStream:
    """*file* is a name in the folder of caches. *key* is None when it cannot be unwrapped."""

    stream: str
    file: str
    key: bytes | None = field(repr=False)


def held_streams(control: ControlDatabase) -> list[HeldStream]:
    """Every stream this tablet holds, by name."""
    with control.reading() as connection:
        rows = connection.execute("SELECT name, file, key FROM stream ORDER BY name").fetchall()
    return [HeldStream(name, file, _unwrapped(control, file, key)) for name, file, key in rows]


def hold_stream(control: ControlDatabase, *, stream: str, file: str, key: bytes) -> None:
    """Flip the pointer of a stream to *file*. The key of the file before is gone after it."""
    wrapped = control.root.wrap(key, name=f"file/{file}")
    control.change(
        lambda connection: connection.execute(
            "INSERT INTO stream VALUES (?, ?, ?) ON CONFLICT (name)"
            " DO UPDATE SET file = excluded.file, key = excluded.key",
            (stream, file, wrapped),
        )
    )


def forget_stream(control: ControlDatabase, stream: str) -> None:
    """Destroy the key of a stream: from now on its file is noise."""
    control.change(
        lambda connection: connection.execute("DELETE FROM stream WHERE name = ?", (stream,))
    )
    with control.reading() as connection:  # the old page must not stay in the log either
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def _unwrapped(control: ControlDatabase, file: str, wrapped: bytes) -> bytes | None:
    try:
        return control.root.unwrap(wrapped, name=f"file/{file}")
    except WrongRootError:
        return None

"""The content keys of streams: what seals a stream's segments.

A key is drawn when the first snapshot needs one. Whoever must not read on, or be
read any more, is kept out by setting it to NULL: nothing sealed before is given out
again, and the next build draws a new key.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection

from sqlalchemy import Connection, select, update

from aisleside.hub.store import schema
from aisleside.hub.store.dialect import insert

_BYTES = 32


def content_key(connection: Connection, stream: str) -> bytes | None:
    """The key of a stream; None when there is none now."""
    found = connection.execute(
        select(schema.stream.c.content_key).where(schema.stream.c.name == stream)
    ).scalar_one_or_none()
    return None if found is None else bytes(found)


def draw_content_key(connection: Connection, stream: str) -> None:
    """Give a stream a key, unless it has one."""
    row = {"name": stream, "floor": 0}
    connection.execute(insert(connection, schema.stream).values(row).on_conflict_do_nothing())
    connection.execute(
        update(schema.stream)
        .where(schema.stream.c.name == stream, schema.stream.c.content_key.is_(None))
        .values(content_key=secrets.token_bytes(_BYTES))
    )


def drop_content_keys(connection: Connection, streams: Collection[str]) -> None:
    """From now on nobody reads on with the keys these streams had; new ones are drawn later."""
    connection.execute(
        update(schema.stream).where(schema.stream.c.name.in_(streams)).values(content_key=None)
    )

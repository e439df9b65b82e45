"""What the hub learned to recommend by, out of the cache as it was cut into parts.

Nothing is checked here and nothing is kept: whoever reads the parts knows whether they
belong together, and keeps what it makes of them until ``stamp`` changes. The text of
one row at a time is in memory, since together they may be twenty megabytes, and hardly any
pages, since none is read twice.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Hashable, Iterator
from contextlib import contextmanager

import msgspec

from aisleside.device.cache.database import cache_failures
from aisleside.device.cache.stream_file import StreamAddress

_PAGES = 50  # kept while all are read; a row has a dozen


def stamp(connection: sqlite3.Connection, address: StreamAddress) -> Hashable:
    """Another value as soon as another model may be here; one small row is read for it.

    Raises:
        CacheDamagedError
    """
    with cache_failures(address.stream, address.path):
        changes = connection.execute("SELECT value FROM meta WHERE name = 'models'").fetchone()
    return address.path.name, None if changes is None else changes[0]


def parts(connection: sqlite3.Connection, address: StreamAddress) -> dict[str, list[bytes]]:
    """The parts by name, in their order; nothing where nothing was learned yet.

    One that cannot be decoded is empty, which ``insight.recommend.model`` notices like any
    other damage, and comparing with the hub puts right.

    Raises:
        CacheDamagedError
    """
    found: dict[str, list[bytes]] = {}
    with cache_failures(address.stream, address.path), _few_pages(connection):
        asked = connection.execute("SELECT name, content FROM model ORDER BY name, part")
        for name, content in asked:
            found.setdefault(name, []).append(_decoded(content))
    return found


def part(connection: sqlite3.Connection, address: StreamAddress, name: str) -> bytes:
    """One part alone, its pieces put together; empty where there is none.

    Raises:
        CacheDamagedError
    """
    with cache_failures(address.stream, address.path):
        asked = connection.execute(
            "SELECT content FROM model WHERE name = ? ORDER BY part", (name,)
        )
        return b"".join(_decoded(content) for (content,) in asked)


@contextmanager
def _few_pages(connection: sqlite3.Connection) -> Iterator[None]:
    (usual,) = connection.execute("PRAGMA cache_size").fetchone()
    connection.execute(f"PRAGMA cache_size = {_PAGES:d}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size = {int(usual):d}")


def _decoded(content: str) -> bytes:
    try:
        return msgspec.convert(content, bytes)  # three times as quick as binascii
    except msgspec.ValidationError:
        return b""

"""Where the pages of each stream end. Only comfort: any sequence will do as an end."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, select

from aisleside.hub.store import schema


def kept(connection: Connection, stream: str) -> list[int]:
    """The ends of a stream's pages that were written down, in order."""
    cut = schema.cut.c
    return list(
        connection.execute(select(cut.seq).where(cut.stream == stream).order_by(cut.seq)).scalars()
    )


def keep(connection: Connection, ends: Iterable[tuple[str, int]]) -> None:
    """Write down where pages end; each a stream and a sequence."""
    known: dict[str, set[int]] = {}
    for stream, seq in ends:
        if stream not in known:
            known[stream] = set(kept(connection, stream))
        if seq not in known[stream]:
            known[stream].add(seq)
            connection.execute(schema.cut.insert().values(stream=stream, seq=seq))


def drop(connection: Connection, stream: str, up_to: int) -> None:
    """Nobody can begin a page at or before *up_to* any more."""
    cut = schema.cut.c
    connection.execute(delete(schema.cut).where(cut.stream == stream, cut.seq <= up_to))

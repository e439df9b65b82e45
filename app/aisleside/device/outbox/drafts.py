"""Notes that were begun and not saved, kept while somebody else uses the tablet (P8).

A draft is sealed to its author and to nobody else: it is no event, so it never leaves,
and after her PIN was changed nobody can read it. One that she does not come back for
goes after ``KEEP``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import timedelta

from aisleside.device.machine.sealed import seal_to
from aisleside.device.outbox.sealing import OpenWork

KEEP = timedelta(days=28)  # as long as receipts are kept


def keep(
    connection: sqlite3.Connection, author: str, drafts: Mapping[int, str], *, now: int
) -> int:
    """Make these all that *author* has begun, by customer; says how many can be kept.

    None can while this tablet has no key for her: then they would not be hers alone.
    """
    connection.execute(
        "DELETE FROM draft WHERE author = ? OR kept_at < ?",
        (author, now - int(KEEP.total_seconds())),
    )
    key = connection.execute(
        "SELECT work_public FROM person WHERE id = ? AND work_public IS NOT NULL", (author,)
    ).fetchone()
    if key is None:
        return 0
    connection.executemany(
        "INSERT INTO draft VALUES (?, ?, ?, ?)",
        [
            (author, customer, seal_to(key[0], text.encode()), now)
            for customer, text in drafts.items()
        ],
    )
    return len(drafts)


def kept(connection: sqlite3.Connection, author: str, work: OpenWork) -> dict[int, str]:
    """What *author* had begun, by customer, as far as her key opens it."""
    rows = connection.execute(
        "SELECT subject, own FROM draft WHERE author = ? ORDER BY subject", (author,)
    ).fetchall()
    opened = {customer: work.body(author, own) for customer, own in rows}
    return {c: bytes(body).decode() for c, body in opened.items() if body is not None}

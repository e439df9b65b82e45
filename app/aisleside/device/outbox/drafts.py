"""Notes and forms that were begun and not saved, kept while somebody else uses the tablet (P8).

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
    connection: sqlite3.Connection,
    author: str,
    drafts: Mapping[tuple[int, str], str],
    work: OpenWork,
    *,
    now: int,
) -> int:
    """Make these all that *author* has begun, by customer and part; says how many can be kept.

    None can while this tablet has no key for her: then they would not be hers alone. What her
    key does not open now stays: she came in by her badge, and has not seen it.
    """
    over = {*drafts, *kept(connection, author, work)}
    connection.executemany(
        "DELETE FROM draft WHERE author = ? AND subject = ? AND part = ?",
        [(author, customer, part) for customer, part in over],
    )
    connection.execute("DELETE FROM draft WHERE kept_at < ?", (now - int(KEEP.total_seconds()),))
    key = connection.execute(
        "SELECT work_public FROM person WHERE id = ? AND work_public IS NOT NULL", (author,)
    ).fetchone()
    if key is None:
        return 0
    connection.executemany(
        "INSERT INTO draft (author, subject, part, own, kept_at) VALUES (?, ?, ?, ?, ?)",
        [
            (author, customer, part, seal_to(key[0], text.encode()), now)
            for (customer, part), text in drafts.items()
        ],
    )
    return len(drafts)


def kept(connection: sqlite3.Connection, author: str, work: OpenWork) -> dict[tuple[int, str], str]:
    """What *author* had begun, by customer and part, as far as her key opens it."""
    rows = connection.execute(
        "SELECT subject, part, own FROM draft WHERE author = ? ORDER BY subject, part", (author,)
    ).fetchall()
    opened = {(customer, part): work.body(author, own) for customer, part, own in rows}
    return {about: bytes(body).decode() for about, body in opened.items() if body is not None}

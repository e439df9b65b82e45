"""Take an erased person out of a stream's file, down to its bytes (S14).

Her rows go, and all that search, the journal and the rows set aside know of her.
That is not enough: the index of words keeps what was deleted until its segments are
merged, and a page that was once split may keep a stale copy of a row, whatever
``secure_delete`` does. So the file is then written anew under a new key, and the old
one becomes noise with its key. 100,000 customers with a million lines take about two
seconds, while everybody goes on reading the old file.

The same is done when what somebody needed on a flight has gone from its file.

The file says in ``meta`` up to which number of the hub's erasures it holds nobody; one
that was just loaded says nothing yet, and is written anew only if she came with it.
"""

from __future__ import annotations

import json
import secrets
import shutil
import sqlite3
from collections.abc import Collection
from pathlib import Path

from aisleside.device.cache import finding, told
from aisleside.device.cache.database import LAYOUT
from aisleside.device.machine.encrypted import (
    BULK_PROOF,
    TabletFullError,
    make_lasting,
    remove,
    transaction,
)
from aisleside.wire.layout import has_people
from aisleside.wire.rows import OF_CUSTOMER

_UP_TO = "erased"
TRACES = "traces"  # in ``meta`` while needs that went may still be read between the rows
_SPARE = 1.2  # room wanted for the new file, as a part of the old one


def erased_up_to(connection: sqlite3.Connection) -> int | None:
    """The number of the hub's erasures this file has followed to; None in a fresh one."""
    row = connection.execute("SELECT value FROM meta WHERE name = ?", (_UP_TO,)).fetchone()
    return None if row is None else int(row[0])


def follow_to(connection: sqlite3.Connection, number: int) -> None:
    """Keep that nobody up to *number* is in this file."""
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_UP_TO, number))


def take_out(connection: sqlite3.Connection, stream: str, customers: Collection[int]) -> bool:
    """Delete everything of *customers*; whether the file may still keep traces of them."""
    if not customers or not has_people(stream):
        return False
    with transaction(connection):
        fresh = erased_up_to(connection) is None
        came = [_delete(connection, customer) for customer in customers]
        connection.execute(  # once for all: there is no index by customer
            "DELETE FROM clue WHERE customer IN (SELECT value FROM json_each(?))",
            (json.dumps([*customers]),),
        )
        if fresh and any(came):
            follow_to(connection, 0)  # from now on it counts as one that has held them
    return not fresh or any(came)


def write_anew(
    connection: sqlite3.Connection, path: Path, key: bytes, *, number: int | None
) -> None:
    """Write the file anew at *path* under *key*, following to *number* unless it is None.

    Raises:
        TabletFullError: there is no room for it.
    """
    (size,) = connection.execute(
        "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
    ).fetchone()
    if shutil.disk_usage(path.parent).free < _SPARE * size:
        raise TabletFullError(path=path)
    staging = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    # The key as the driver wants it; it has no form for a parameter here.
    connection.execute(f"ATTACH ? AS anew KEY \"x'{key.hex()}'\"", (str(staging),))
    try:
        try:
            connection.execute(f"PRAGMA anew.cipher_hmac_algorithm = {BULK_PROOF}")
            connection.execute("PRAGMA anew.journal_mode = off")
            connection.execute("PRAGMA anew.synchronous = off")
            connection.execute("SELECT sqlcipher_export('anew')").fetchone()
            connection.execute(f"PRAGMA anew.user_version = {LAYOUT:d}")
            connection.execute("DELETE FROM anew.meta WHERE name = ?", (TRACES,))
            if number is not None:
                connection.execute(
                    "INSERT OR REPLACE INTO anew.meta VALUES (?, ?)", (_UP_TO, number)
                )
        finally:
            connection.execute("DETACH anew")
        make_lasting(staging, path)
    except BaseException:
        remove(staging)
        raise


def merge_words(connection: sqlite3.Connection) -> None:
    """Bring the index of words into one segment: it holds no word of a row that is not here."""
    connection.execute("INSERT INTO person (person) VALUES ('optimize')")


def _delete(connection: sqlite3.Connection, customer: int) -> bool:
    """Whether anything of hers was here, or was told to have gone from here."""
    was_told = told.told_at(connection, "customer", (customer,)) > 0
    before = finding.people(connection, [customer])
    deleted = connection.execute("DELETE FROM customer WHERE id = ?", (customer,)).rowcount
    for table in OF_CUSTOMER:
        deleted += connection.execute(
            f"DELETE FROM {table} WHERE customer = ?",  # noqa: S608  # names of wire.rows
            (customer,),
        ).rowcount
    deleted += told.drop_aside(connection, customer)  # it may outlast the journal
    connection.execute("DELETE FROM seen WHERE customer = ?", (customer,))
    connection.execute("DELETE FROM person WHERE rowid = ?", (customer,))
    if was_told or deleted:
        told.forget_customer(connection, customer)
    finding.follow(connection, before, {})
    if before:
        for name, step in (("customers", -1), ("names", 1)):
            connection.execute(
                "UPDATE meta SET value = CAST(value AS INTEGER) + ? WHERE name = ?", (step, name)
            )
    return was_told or deleted > 0

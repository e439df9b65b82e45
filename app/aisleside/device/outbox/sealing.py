"""Work that only its author can read here, on a tablet that many use (P8).

Each event is sealed twice: its body to a key of its author, which her PIN alone opens,
and the whole of it to the hub, so that it leaves whoever is signed in. Only what the
queue needs stays readable beside them: who wrote about whom, when, and of which kind; and
for half a day what a desk at a gate hands on, see ``desk``.

What an author writes before this tablet has a key for her, or before it knows a hub that
can open it, lies under the tablet's own key alone and is sealed when she signs in next.
"""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

import msgspec

from aisleside.device.machine.sealed import WrongRootError, open_sealed, seal_to
from aisleside.wire.codec import decode, encode
from aisleside.wire.messages import Event

_NOTHING = msgspec.Raw(msgspec.msgpack.encode({}))


class Sealed(NamedTuple):
    """An event as it is kept: *head* has no body, *own* is for its author, *whole* for the
    hub whose key *to* is."""

    head: bytes
    own: bytes | None = None
    whole: bytes | None = None
    to: bytes | None = None


class OpenWork:
    """The key of whoever is signed in, and what it opens."""

    def __init__(self) -> None:
        self._open: tuple[str, bytes] | None = None

    def open(self, author: str, private: bytes) -> None:
        """*author* has signed in; nobody else's work can be read from here on."""
        self._open = (author, private)

    def close(self) -> None:
        """Nobody is signed in."""
        self._open = None

    def body(self, author: str, own: bytes) -> msgspec.Raw | None:
        """The body that was sealed to *author*; None if her key is not open or was another."""
        if self._open is None or self._open[0] != author:
            return None
        try:
            return msgspec.Raw(open_sealed(self._open[1], own))
        except WrongRootError:
            return None


def sealed(connection: sqlite3.Connection, event: Event) -> Sealed:
    """An event as it is to be kept; in plain bytes if there is nobody to seal it to."""
    keys = connection.execute(
        "SELECT work_public, seal_key FROM person, hub WHERE id = ? AND work_public IS NOT NULL",
        (event.author,),
    ).fetchone()
    whole = encode(event)
    if keys is None:
        return Sealed(whole)
    author, hub = keys
    head = encode(msgspec.structs.replace(event, body=_NOTHING))
    return Sealed(head, seal_to(author, bytes(event.body)), seal_to(hub, whole), hub)


def seal_what_lies_open(connection: sqlite3.Connection, author: str, work: OpenWork) -> int:
    """Seal what *author* wrote in plain, and what is sealed to a hub we do not know any more.

    Says how much it was.
    """
    rows = connection.execute(
        "SELECT id, sent, own FROM event, hub WHERE author = ? AND subject IS NOT NULL"
        " AND sealed_to IS NOT seal_key",
        (author,),
    ).fetchall()
    done = 0
    for event_id, sent, own in rows:
        event = decode(sent, Event)
        if own is not None:
            body = work.body(author, own)
            if body is None:
                continue
            event = msgspec.structs.replace(event, body=body)
        kept = sealed(connection, event)
        if kept.own is None:
            continue
        connection.execute(
            "UPDATE event SET sent = ?, own = ?, sealed = ?, sealed_to = ? WHERE id = ?",
            (*kept, event_id),
        )
        done += 1
    return done

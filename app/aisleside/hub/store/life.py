"""How the hub notices that somebody put an older database in its place.

``hub.life`` lies beside the database and in no backup. It names the *life* the
database is in and the *turn* it has reached; the database says the same of itself.
A turn is one write transaction. The file is told of a turn right after it was
committed, so the database is never behind it, unless it is an older one: then the
store begins a new epoch. A life is drawn for a new database and for each epoch.

Two places cannot be written at once. Before the database enters a new life the file
is told its name as *next*, afterwards that it has begun. Killed in between, either
the database did not enter it, and is judged again as it was before; or it did, and is
known by that name. No older database can bear it, since it was drawn only now.

A process that is killed leaves its turns in the file. After a power cut the file may
be behind by what the system had not yet written: an older database is then missed
only if it is a copy taken in that last half minute.

The file also remembers epochs and backups, which an older database cannot know of.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path

import msgspec

from aisleside.hub.store import durable

log = logging.getLogger(__name__)

NAME = "hub.life"
_DIGITS = 20  # a turn always takes as many bytes, so that it can be overwritten in place


class KnownEpoch(msgspec.Struct, frozen=True, array_like=True):
    """A row of ``schema.epoch``."""

    epoch: str
    parent: str | None
    parent_seq: int
    began_at: int


class KnownBackup(msgspec.Struct, frozen=True, array_like=True):
    """A row of ``schema.backup``."""

    id: str
    path: str
    epoch: str
    seq: int
    made_at: int


class Told(msgspec.Struct, frozen=True):
    """What the file says; *turn* is kept apart from the rest."""

    life: str
    next: str = ""
    turn: int = 0
    epochs: tuple[KnownEpoch, ...] = ()
    backups: tuple[KnownBackup, ...] = ()

    def is_of(self, life: str, turn: int) -> bool:
        """Whether a database in *life* at *turn* is the one this was told of."""
        return (life == self.life and turn >= self.turn) or (life == self.next and life != "")


class LifeFile:
    """The file, in the hub's folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def read(self) -> Told | None:
        """What it says; None where there is none, or none that can be read."""
        try:
            said, _, turn = self._path.read_bytes().rpartition(b"\n")
            return msgspec.structs.replace(msgspec.json.decode(said, type=Told), turn=int(turn))
        except FileNotFoundError:
            return None
        except (msgspec.MsgspecError, ValueError):
            log.warning("%s cannot be read, so the database counts as restored", self._path)
            return None

    def write(self, told: Told) -> None:
        """Say something else, for good."""
        said = msgspec.json.encode(msgspec.structs.replace(told, turn=0))
        durable.write(self._path, said + b"\n" + _digits(told.turn))

    def note(self, turn: int) -> None:
        """Tell the turn that was just committed.

        Cheap enough for each transaction. What was committed stays so if this fails;
        a file that is gone is not made again, since it would know too little.
        """
        try:
            with self._path.open("r+b", buffering=0) as file:
                file.seek(-_DIGITS, os.SEEK_END)
                file.write(_digits(turn))
        except FileNotFoundError:
            return
        except OSError:
            log.warning("%s cannot be written", self._path, exc_info=True)


def _digits(turn: int) -> bytes:
    return b"%0*d" % (_DIGITS, turn)

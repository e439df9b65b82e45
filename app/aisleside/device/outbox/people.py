"""The people who may unlock this tablet, and what checks their PIN without a network."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from aisleside.device.outbox.database import ControlDatabase
from aisleside.domain.staff import Role, StaffMember


class Verdict(StrEnum):
    """What the hub says to a staff number and PIN; AWAY: it could not be asked."""

    YES = "yes"
    NO = "no"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class HubVerdict:
    """*staff* is set with YES. *say* is the hub's own sentence, if it gave one."""

    verdict: Verdict
    staff: StaffMember | None = None
    say: str | None = None


@dataclass(frozen=True, slots=True)
class WorkKey:
    """What her work on this tablet is sealed to; *wrapped*, under her PIN, opens it."""

    salt: bytes = field(repr=False)
    public: bytes = field(repr=False)
    wrapped: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """Somebody this tablet knows. *verifier* is None when only the hub can check her PIN.

    *work* is None until she has signed in since tablets seal work to its author.
    """

    staff: StaffMember
    last_seen: datetime
    salt: bytes | None = field(repr=False)
    verifier: bytes | None = field(repr=False)
    tries: int
    work: WorkKey | None = field(default=None, repr=False)


class People:
    """Know who may sign in here; a count of wrong tries survives a restart."""

    def __init__(self, control: ControlDatabase) -> None:
        self._control = control

    def all(self) -> list[PersonRecord]:
        """Everybody known here, last seen first."""
        with self._control.reading() as connection:
            rows = connection.execute(f"{_SELECT} ORDER BY last_seen DESC, id").fetchall()
        return [_record(row) for row in rows]

    def find(self, staff_id: str) -> PersonRecord | None:
        with self._control.reading() as connection:
            row = connection.execute(f"{_SELECT} WHERE id = ?", (staff_id,)).fetchone()
        return None if row is None else _record(row)

    def welcome(self, staff: StaffMember, *, salt: bytes, verifier: bytes, seen: datetime) -> None:
        """Keep somebody the hub has just let in; her wrong tries are forgotten."""

        def save(connection: sqlite3.Connection) -> None:
            connection.execute(
                "INSERT INTO person (id, name, title, role, place, last_seen, salt, verifier,"
                " tries) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)"
                " ON CONFLICT (id) DO UPDATE SET name = excluded.name, title = excluded.title,"
                " role = excluded.role, place = excluded.place, last_seen = excluded.last_seen,"
                " salt = excluded.salt, verifier = excluded.verifier, tries = 0",
                (
                    staff.id,
                    staff.name,
                    staff.title,
                    staff.role.value,
                    staff.place,
                    int(seen.timestamp()),
                    salt,
                    verifier,
                ),
            )

        self._control.change(save)

    def saw(self, staff_id: str, *, seen: datetime) -> None:
        """She signed in here: her wrong tries are forgotten."""
        self._control.change(
            lambda connection: connection.execute(
                "UPDATE person SET last_seen = ?, tries = 0 WHERE id = ?",
                (int(seen.timestamp()), staff_id),
            )
        )

    def count_try(self, staff_id: str) -> int:
        """Count a try before it is checked, so that pulling the plug gives no free one."""

        def count(connection: sqlite3.Connection) -> int:
            connection.execute("UPDATE person SET tries = tries + 1 WHERE id = ?", (staff_id,))
            row = connection.execute(
                "SELECT tries FROM person WHERE id = ?", (staff_id,)
            ).fetchone()
            return 0 if row is None else int(row[0])

        return self._control.change(count)

    def keep_work_key(self, staff_id: str, work: WorkKey) -> None:
        """What she writes from now on is sealed to this."""
        self._control.change(
            lambda connection: connection.execute(
                "UPDATE person SET work_salt = ?, work_public = ?, work_key = ? WHERE id = ?",
                (work.salt, work.public, work.wrapped, staff_id),
            )
        )

    def forget_verifier(self, staff_id: str) -> None:
        """Only the hub can check her PIN from now on."""
        self._control.change(
            lambda connection: connection.execute(
                "UPDATE person SET salt = NULL, verifier = NULL WHERE id = ?", (staff_id,)
            )
        )


_SELECT = (
    "SELECT id, name, title, role, place, last_seen, salt, verifier, tries,"
    " work_salt, work_public, work_key FROM person"
)


def _record(row: tuple[Any, ...]) -> PersonRecord:
    staff_id, name, title, role, place, last_seen, salt, verifier, tries, *work = row
    staff = StaffMember(staff_id, name, title, Role(role), place)
    key = None if None in work else WorkKey(*work)
    return PersonRecord(staff, datetime.fromtimestamp(last_seen, UTC), salt, verifier, tries, key)

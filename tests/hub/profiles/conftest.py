"""People as sources bring them in, and everything a hub holds about one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import schema
from aisleside.hub.store.engine import Store
from aisleside.wire import codec
from aisleside.wire.messages import Event, NoteBody
from aisleside.wire.rows import (
    ContactRow,
    CustomerRow,
    FactRow,
    LineRow,
    NoteRow,
    PlaceRow,
    ServiceRow,
)

PERSONAL = ("customer", "contact", "fact", "line", "service", "note", "member")


class People:
    """Brings people in as a source does, and looks at what the hub holds of them."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.take(
            lambda intake: intake.places(
                PlaceRow(name, f"Store {name}", "store", None, "EUR", "UTC", "", 0)
                for name in ("1", "2", "3")
            )
        )

    def take(self, *writes: Callable[[Intake], object], source: str = "till") -> None:
        with self.store.write() as connection, Intake(connection, source) as intake:
            for write in writes:
                write(intake)

    def bring(
        self,
        key: str,
        said: str = "Elena Marchetti",
        *,
        mail: str = "elena.marchetti@post.example",
        phone: str = "+39 055 2776 0142",
        places: Iterable[str] = ("1",),
        observed_at: int = 100,
        source: str = "till",
        lines: Iterable[int] = (1, 2),
        **fields: Any,
    ) -> int:
        """One load of one person; returns her id."""
        found: list[int] = []

        def write(intake: Intake) -> None:
            number = intake.ids("customer", [key])[key]
            found.append(number)
            given, _, family = said.partition(" ")
            row = CustomerRow(
                number, said, given, family, None, None, None, None, None, "", None,
                "unknown", None, None, source, observed_at, 0,
            )  # fmt: skip
            intake.customers([row._replace(**fields)])
            intake.contacts(
                [
                    ContactRow(number, "email", mail, source, observed_at, 0),
                    ContactRow(number, "phone", phone, source, observed_at, 0),
                ]
            )
            intake.facts(
                [FactRow(number, "size.coat", "38", source, observed_at, "service", "open", 0)]
            )
            intake.lines(
                LineRow(number, 1000 + at, at, f"R{at}", 1, "1", None, 1, 500, 500, "sale", None, 0)
                for at in lines
            )
            visit = sum(map(ord, key))
            service = (
                900,
                visit,
                "fitting",
                f"For {said}",
                None,
                "1",
                None,
                None,
                0,
                None,
                None,
                0,
            )
            intake.services([ServiceRow(number, *service)])
            intake.members((number, place) for place in places)

        self.take(write, source=source)
        return found[0]

    def rows(self, *tables: str) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of these tables, without versions."""
        out = {}
        with self.store.read() as connection:
            for name in tables or PERSONAL:
                table = schema.metadata.tables[name]
                columns = [column for column in table.columns if column.name != "version"]
                found = connection.execute(select(*columns))
                out[name] = sorted((tuple(row) for row in found), key=repr)
        return out

    def note(self, customer: int, id: str, text: str, *, version: int) -> None:
        with self.store.write() as connection:
            row = NoteRow(customer, id, 50, text, "S1", "Maya", "1", version)
            connection.execute(schema.note.insert().values(row._asdict()))

    def everything(self) -> bytes:
        """All that stands in any column of the database."""
        with self.store.read() as connection:
            return b"\n".join(
                repr(tuple(row)).encode()
                for table in schema.metadata.tables.values()
                for row in connection.execute(select(table))
            )


def note_event(subject: int, text: str, *, n: int = 1, device: str = "tablet-1") -> bytes:
    return codec.encode(
        Event(
            id=f"00000000-0000-7000-8000-{n:012}",
            device=device,
            n=n,
            author="S1",
            kind="note",
            schema=1,
            seen_hub_time=1_000_000,
            mono_ms=5,
            wall_time=1_000_000,
            subject=subject,
            body=msgspec.Raw(codec.encode(NoteBody(text))),
        )
    )


@pytest.fixture
def people(store: Store) -> People:
    return People(store)

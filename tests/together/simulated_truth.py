"""What is true in the simulation: what streams should hold, and who must be in nothing.

Read from the hub's tables by SQL of its own, so that a mistake in the hub's reading is
seen too. What an epoch was like when the hub was restored out of it is kept, because
tablets stay in it until they hear of the next one. Everybody's data has one word of
her own in it, the canary, and nothing else has.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from aisleside.wire.rows import (
    KEYS,
    OF_CUSTOMER,
    TABLES,
    FactRow,
    LineRow,
    NeedRow,
    ServiceRow,
    StaffRow,
    StockRow,
)
from aisleside.wire.streams import (
    ARTEFACTS,
    CATALOGUE,
    MASKS,
    OF_FLIGHT,
    Scope,
    ScopeKind,
    kind_of,
    scope_of,
    tables,
)


class BrokenError(AssertionError):
    """An invariant of SYNC.md does not hold."""


# What a gate and what any flight may know, said here once more: the hub's own may be wrong.
GATE_SEES = frozenset({"assistance", "alone", "infant", "child"})
NOT_ABOARD = ("contact.", "value.")

STREAMS = (*(Scope(place, "associate").stream for place in "123"), CATALOGUE, ARTEFACTS)

Key = tuple[str, tuple[Any, ...]]  # table, key columns
Rows = dict[Key, tuple[Any, ...]]


def all_rows(table: str) -> str:
    """The statement for the columns that travel."""
    return _ALL_ROWS[table]


def key_of(table: str, row: tuple[Any, ...]) -> Key:
    """The key of a row of the wire; key columns come first."""
    return table, row[: len(KEYS[table])]


def owner_of(key: Key) -> int | None:
    """Whose row it is; None where it is nobody's."""
    table, columns = key
    return columns[0] if table == "customer" or table in OF_CUSTOMER else None


_ALL_ROWS = {
    name: "SELECT " + ", ".join(f'"{field}"' for field in row._fields) + " FROM " + name
    for name, row in TABLES.items()
}


@dataclass(frozen=True, slots=True)
class Told:
    """What a feed says after a cursor: keys, and customers who left."""

    keys: frozenset[Key]
    left: frozenset[int]


class Life:
    """One epoch: its rows, its feed, how far it came."""

    def __init__(self, ask: Callable[..., list[tuple[Any, ...]]]) -> None:
        self.head = int(ask("SELECT coalesce(max(seq), 0) FROM feed")[0][0])
        self._ask = ask
        self._rows: dict[str, Rows] = {}
        self._told: dict[tuple[str, int], Told] = {}
        self._floors: dict[str, int] | None = None

    def keep(self) -> None:
        """Read everything now: the database will be another one."""
        flights = self._ask("SELECT DISTINCT flight FROM duty")
        aboard = (Scope(flight, mask).stream for (flight,) in flights for mask in ("crew", "gate"))
        for stream in (*STREAMS, *aboard):
            self.rows(stream)
            self.floor(stream)
        copy = sqlite3.connect(":memory:", check_same_thread=False)
        copy.execute('CREATE TABLE feed (seq, stream, "table", key, op)')
        copy.executemany(
            "INSERT INTO feed VALUES (?, ?, ?, ?, ?)",
            self._ask('SELECT seq, stream, "table", key, op FROM feed'),
        )
        self._ask = lambda statement, *values: copy.execute(statement, values).fetchall()

    def floor(self, stream: str) -> int:
        if self._floors is None:
            self._floors = dict(self._ask("SELECT name, floor FROM stream"))
        return self._floors.get(stream, 0)

    def rows(self, stream: str) -> Rows:
        """The rows that a stream should hold."""
        if stream not in self._rows:
            self._rows[stream] = self._read_rows(stream)
        return self._rows[stream]

    def told(self, stream: str, after: int) -> Told:
        """What the feed names after a cursor."""
        if (stream, after) not in self._told:
            named = self._ask(
                'SELECT "table", key, op FROM feed WHERE stream = ? AND seq > ?', stream, after
            )
            keys = {(table, tuple(msgspec.json.decode(key))) for table, key, _ in named}
            left = {
                msgspec.json.decode(key)[0]
                for table, key, op in named
                if table == "customer" and op == "del"
            }
            self._told[stream, after] = Told(frozenset(keys), frozenset(left))
        return self._told[stream, after]

    def _read_rows(self, stream: str) -> Rows:
        scope = scope_of(stream)
        if scope is None:
            return self._table_rows(tables(stream), lambda _table, _row: True)
        members = {
            c for (c,) in self._ask("SELECT customer FROM member WHERE place = ?", scope.place)
        }
        if scope.kind is ScopeKind.FLIGHT:
            return self._read_flight(scope, members, tables(stream))
        ((near,),) = self._ask("SELECT near FROM place WHERE id = ?", scope.place)
        shown = MASKS[scope.mask].disclosures

        def held(table: str, row: tuple[Any, ...]) -> bool:
            if table == "staff":
                return bool(StaffRow(*row).place == scope.place)
            if table == "stock":
                return StockRow(*row).place in (scope.place, *near.split(","))
            if table == "line" and kind_of(LineRow(*row).place) is ScopeKind.FLIGHT:
                return False
            return row[0] in members and (table != "fact" or FactRow(*row).disclosure in shown)

        return self._table_rows(tables(stream), held)

    def _read_flight(self, scope: Scope, members: Collection[int], names: tuple[str, ...]) -> Rows:
        holders = {h for (h,) in self._ask("SELECT holder FROM duty WHERE flight = ?", scope.place)}

        def held(table: str, row: tuple[Any, ...]) -> bool:
            if table == "staff":
                staff = StaffRow(*row)
                return bool(holders & {f"staff:{staff.id}", f"place:{staff.place}"})
            if table in OF_FLIGHT and row[OF_FLIGHT[table]] != scope.place:
                return False
            if table == "flight":
                return True
            if table == "stock":
                return StockRow(*row).place == scope.place
            if table == "line" and kind_of(LineRow(*row).place) is not ScopeKind.FLIGHT:
                return False
            if table == "need" and scope.mask == "gate" and NeedRow(*row).kind not in GATE_SEES:
                return False
            if table == "service" and ServiceRow(*row).kind != "flight":
                return False
            if table == "fact":
                fact = FactRow(*row)
                if fact.disclosure == "never" or fact.key.startswith(NOT_ABOARD):
                    return False
            return row[0] in members

        return self._table_rows(names, held)

    def _table_rows(
        self, names: tuple[str, ...], held: Callable[[str, tuple[Any, ...]], bool]
    ) -> Rows:
        return {
            key_of(table, row): row
            for table in names
            for row in self._ask(all_rows(table))
            if held(table, row)
        }


class Truth:
    """The lives of a hub, and the people in them."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._past: dict[str, Life] = {}
        self._now: Life | None = None
        self.epoch = ""
        self.met: dict[int, int] = {}  # who stands under each id in the database
        self.stood: dict[int, set[int]] = {}  # and who ever did
        self.gone: set[int] = set()  # people erased
        self.gone_ids: set[int] = set()
        self.mixed: set[int] = set()  # people who were once joined with others

    # The database.

    def open(self, epoch: str) -> None:
        """The hub works on a database now."""
        if self._connection is not None:
            self._connection.close()
        self._connection = sqlite3.connect(
            self._path, isolation_level=None, check_same_thread=False
        )
        self._connection.execute("PRAGMA query_only = on")
        self.epoch = epoch
        self._now = None
        self.meet()

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()

    def ask(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        assert self._connection is not None
        return self._connection.execute(statement, values).fetchall()

    def part(self, epoch: str) -> None:
        """The hub is restored out of *epoch*."""
        life = self.life(epoch)
        assert life is not None
        life.keep()
        self._past[epoch] = life
        assert self._connection is not None
        self._connection.close()
        self._connection = None

    def life(self, epoch: str) -> Life | None:
        """What an epoch is like, or was at its end; None for one there never was."""
        if epoch != self.epoch:
            return self._past.get(epoch)
        head = int(self.ask("SELECT coalesce(max(seq), 0) FROM feed")[0][0])
        if self._now is None or self._now.head != head:
            self._now = Life(self.ask)
        return self._now

    @property
    def head(self) -> int:
        life = self.life(self.epoch)
        assert life is not None
        return life.head

    def rows(self, stream: str) -> Rows:
        """What a stream should hold now."""
        life = self.life(self.epoch)
        assert life is not None
        return life.rows(stream)

    # People.

    def meet(self) -> None:
        """Read who has which id."""
        if not self.ask("SELECT 1 FROM sqlite_schema WHERE name = 'source_key'"):
            return
        found = self.ask(
            "SELECT key, id FROM source_key WHERE kind = 'customer' AND source = 'till'"
        )
        self.met = {customer: int(key.partition("-")[2]) for key, customer in found}
        for customer, person in self.met.items():
            self.stood.setdefault(customer, set()).add(person)

    def expect(self, person: int, customer: int) -> None:
        """A source brings *person*, under a new id."""
        self.met[customer] = person
        self.stood.setdefault(customer, set()).add(person)

    def person_of(self, customer: int) -> int:
        return self.met.get(customer, 0)

    def joined(self, loser: int, survivor: int) -> None:
        self.mixed |= self.stood[loser] | self.stood[survivor]

    def erased(self, customers: Collection[int]) -> None:
        """These ids, all of one person, were erased."""
        for customer in customers:
            self.gone.add(self.person_of(customer))
            self.gone_ids.add(customer)
        self.meet()

    @staticmethod
    def canary(person: int) -> str:
        """The word that is in everything about a person and in nothing else."""
        return f"zq{person:03}x"

    def forbidden(self) -> list[str]:
        """The words of erased people. Who was joined with others may have left some there."""
        return [self.canary(person) for person in sorted(self.gone - self.mixed)]

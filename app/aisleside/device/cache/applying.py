"""Put what the hub told into a stream's tables, and keep search and journal true.

Everything here happens inside the caller's transaction. What the hub read before
something we know already is stale and passed over (S13). A row that does not fit its
table is set aside and never holds up the others (S17).
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from aisleside.device.cache import finding, forgetting, schema, told
from aisleside.device.cache.told import Key, Named
from aisleside.device.machine.encrypted import UNFIT_ROW
from aisleside.wire.layout import has_people
from aisleside.wire.messages import Gone, Rows
from aisleside.wire.rows import KEYS, OF_CUSTOMER
from aisleside.wire.streams import tables
from aisleside.wire.unfit import UnfitRow

log = logging.getLogger(__name__)

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Applied:
    """Which tables and customers an answer changed."""

    tables: frozenset[str]
    customers: frozenset[int]


class Applier:
    """Apply one answer of the hub, which read its rows at the head *as_of*."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        stream: str,
        *,
        as_of: int,
        hub_time: int,
        forced: bool = False,
    ) -> None:
        """*forced*: whatever is here, and however new it seems, gives way."""
        self._connection = connection
        self._stream = stream
        self._as_of = as_of
        self._hub_time = hub_time
        self._forced = forced
        newest = 0 if forced else int(_meta(connection, "told_to") or 0)
        self._newer = told.after(connection, as_of) if newest > as_of else {}
        self._served: list[Named] = []
        self._unfit: list[tuple[Named, str]] = []

    def run(self, puts: Rows, gone: Sequence[Gone], *, unfit: Sequence[UnfitRow] = ()) -> Applied:
        """Take away *gone*, then put *puts*; the rows *unfit* could not even be read."""
        connection = self._connection
        for row in unfit:
            named = (row.table, tuple(row.key))
            if not self._is_stale(named):
                self._served.append(named)
                self._unfit.append((named, row.why))
        searched = has_people(self._stream)
        renamed = _customers(puts, gone, ("customer", "contact"))
        before = finding.people(connection, renamed) if searched else {}

        self._take_away(puts, gone)
        changed = {one.table for one in gone}
        for table in tables(self._stream):
            rows = self._fresh(table, getattr(puts, table))
            if rows:
                self._put(table, rows)
                changed.add(table)
        self._note(puts, gone)

        if searched:
            after = finding.people(connection, renamed)
            if finding.follow(connection, before, after):
                _add(connection, "names", 1)
            visited = finding.moved(before, after) | _customers(puts, gone, ("line",))
            visited |= renamed if self._forced else _customers(Rows(), gone, ("customer",))
            finding.follow_visits(connection, visited)
            _add(connection, "customers", len(after) - len(before))
        elif "product" in changed:
            (products,) = connection.execute("SELECT count(*) FROM product").fetchone()
            set_meta(connection, products=products)
        elif "model" in changed:
            _add(connection, "models", 1)
        if any(one.table == "need" for one in gone):
            set_meta(connection, **{forgetting.TRACES: 1})
        customers = _customers(puts, gone, ("customer", *OF_CUSTOMER))
        return Applied(frozenset(changed), frozenset(customers))

    def _take_away(self, puts: Rows, gone: Sequence[Gone]) -> None:
        returning = {row[0] for row in puts.customer}
        for one in gone:
            key = tuple(one.key)
            if not _fits(key):  # nothing can stand here under such a key
                continue
            self._served.append((one.table, key))
            if one.table == "customer":
                self._take_customer(one, stays=key[0] in returning)
            elif not self._is_stale((one.table, key)):
                self._delete(one)

    def _take_customer(self, one: Gone, *, stays: bool) -> None:
        """A customer who left, with all that is hers.

        If she is here again, by this page or by one that told more already, only what
        was told before she left goes: the rest has been told since.
        """
        key = tuple(one.key)
        if self._is_stale(("customer", key)):
            if self._is_here(key[0]):
                self._delete_of(key[0], told_before=one.version)
        elif stays:
            self._delete_of(key[0], told_before=one.version)
            self._delete(one)
        else:
            self._delete(one)
            if not self._is_here(key[0]):  # else a newer row stands there
                self._delete_of(key[0], told_before=self._as_of + 1)
                told.drop_aside(self._connection, int(key[0]))

    def _delete(self, one: Gone) -> None:
        version = 2**63 - 1 if self._forced else one.version
        self._connection.execute(schema.delete(one.table), (*one.key, version))

    def _delete_of(self, customer: int | str, *, told_before: int) -> None:
        """Delete what is a customer's, unless it was told at *told_before* or later."""
        for table in OF_CUSTOMER:
            columns = ", ".join(KEYS[table])
            found: list[Key] = self._connection.execute(
                f"SELECT {columns} FROM {table} WHERE customer = ?",  # noqa: S608  # names of wire.rows
                (customer,),
            ).fetchall()
            if told_before <= self._as_of or self._newer:
                found = [
                    key for key in found if told.told_at(self._connection, table, key) < told_before
                ]
            matches = " AND ".join(f"{name} = ?" for name in KEYS[table])
            self._connection.executemany(
                f"DELETE FROM {table} WHERE {matches}",  # noqa: S608  # names of wire.rows
                found,
            )
            self._served += [(table, key) for key in found]

    def _fresh(self, table: str, rows: Sequence[Row]) -> Sequence[Row]:
        """Those rows of which nothing newer is known."""
        key_of = told.key_of(table)
        if self._newer:
            rows = [row for row in rows if not self._is_stale((table, key_of(row)))]
            if table in OF_CUSTOMER:
                rows = [
                    row
                    for row in rows
                    if ("customer", (row[0],)) not in self._newer or self._is_here(row[0])
                ]
        self._served += [(table, key_of(row)) for row in rows]
        return rows

    def _put(self, table: str, rows: Sequence[Row]) -> None:
        statement = schema.replace(table) if self._forced else schema.upsert(table)
        connection = self._connection
        connection.execute("SAVEPOINT rows")
        try:
            connection.executemany(statement, map(tuple, rows))
        except UNFIT_ROW:
            connection.execute("ROLLBACK TO rows")
            self._put_one_by_one(table, statement, rows)
        finally:
            if connection.in_transaction:  # a full disk has ended it
                connection.execute("RELEASE rows")

    def _put_one_by_one(self, table: str, statement: str, rows: Sequence[Row]) -> None:
        for row in rows:
            try:
                self._connection.execute(statement, tuple(row))
            except UNFIT_ROW as error:
                self._unfit.append(((table, told.key_of(table)(row)), type(error).__name__))

    def _note(self, puts: Rows, gone: Sequence[Gone]) -> None:
        connection = self._connection
        told.part(connection, _customers(puts, (), ("customer",)))
        for one in gone:
            if one.merged_into is not None and ("customer", tuple(one.key)) not in self._newer:
                told.join(connection, int(one.key[0]), one.merged_into)
        told.settle(connection, self._served)
        for named, why in self._unfit:
            log.warning("a row of %s in %s does not fit: %s", named[0], self._stream, why)
            told.set_aside(connection, named, why, self._hub_time)
        if self._served:
            told.record(connection, self._served, self._as_of)
            set_meta(connection, told_to=max(self._as_of, int(_meta(connection, "told_to") or 0)))

    def _is_stale(self, named: Named) -> bool:
        return named in self._newer

    def _is_here(self, customer: int | str) -> bool:
        found = self._connection.execute("SELECT 1 FROM customer WHERE id = ?", (customer,))
        return found.fetchone() is not None


def set_meta(connection: sqlite3.Connection, **values: int | str) -> None:
    """Set what a file says about itself."""
    connection.executemany(
        "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", list(values.items())
    )


def _meta(connection: sqlite3.Connection, name: str) -> Any:
    row = connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return None if row is None else row[0]


def _add(connection: sqlite3.Connection, name: str, number: int) -> None:
    if number:
        connection.execute(
            "UPDATE meta SET value = CAST(value AS INTEGER) + ? WHERE name = ?", (number, name)
        )


def _customers(puts: Rows, gone: Iterable[Gone], of: tuple[str, ...]) -> set[int]:
    """The customers whose rows of these tables are named."""
    found = {int(one.key[0]) for one in gone if one.table in of}
    for table in of:
        found.update(row[0] for row in getattr(puts, table))
    return {customer for customer in found if -(2**63) <= customer < 2**63}


def _fits(key: Key) -> bool:
    """Whether the numbers in it are such as a database can hold."""
    return all(isinstance(part, str) or -(2**63) <= part < 2**63 for part in key)

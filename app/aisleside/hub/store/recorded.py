"""What staff recorded of customers, as rows: looked up for a batch, and written after it.

A ``Book`` holds the rows that a batch of events may change. Events are judged one
after the other, each against the book as the ones before it left it; what is
different in the end is written in one statement a table and published. ``Told``
says what staff stated last under a key, and outlives the row: neither an older
statement nor a source brings back what was taken away.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, cast

from sqlalchemy import Connection, Select, Table, bindparam, delete, select

from aisleside.hub.store import dialect, journal, schema, traces
from aisleside.hub.store.journal import Change
from aisleside.wire.rows import KEYS, OF_CUSTOMER, TABLES, ClaimRow, FactRow, Row
from aisleside.wire.streams import SHOWN

Key = tuple[int | str, ...]
Where = tuple[str, Key]  # a table and the key of a row in it

# Under which keys staff change the customer's own row, and the field each means.
FIELDS = {
    "name.said": "said",
    "name.sounds": "sounds",
    "contact.by": "contact_by",
    "contact.may": "may_contact",
}

_NAMES = {kind: name for name, kind in TABLES.items()}
_UPSERTS: dict[tuple[str, str], dialect.Insert] = {}  # building one costs more than running it


class Told(NamedTuple):
    """What staff stated last under a key; None when they took it away. *at* is seconds UTC."""

    customer: int
    key: str
    value: str | None
    at: int


class Alike(NamedTuple):
    """Rows asked for by other columns than their key, which are not known beforehand."""

    table: str
    columns: tuple[str, ...]
    values: Key


class Book:
    """Rows as they stand while a batch is judged, and which of them it changed."""

    def __init__(self, rows: dict[Where, Row] | None = None, told: Iterable[Told] = ()) -> None:
        self._rows = rows or {}
        self._told = {(one.customer, one.key): one for one in told}
        self._changed: dict[Where, Row | None] = {}  # with the rows of before
        self._newly_told: dict[tuple[int, str], None] = {}

    def row(self, table: str, *key: int | str) -> Row | None:
        """The row of a key, if there is one."""
        return self._rows.get((table, key))

    def alike(self, alike: Alike) -> list[Row]:
        """The rows with these values now, of those that were looked up."""
        kind = TABLES[alike.table]
        at = [kind._fields.index(name) for name in alike.columns]
        return [
            row
            for (name, _), row in self._rows.items()
            if name == alike.table and tuple(row[n] for n in at) == alike.values
        ]

    def places(self) -> set[str]:
        """Where the claims were made that were looked up."""
        claims = (row for row in self._rows.values() if isinstance(row, ClaimRow))
        return {row.place for row in claims if row.place is not None}

    def told(self, customer: int, key: str) -> Told | None:
        """What staff stated last under a key."""
        return self._told.get((customer, key))

    def take(
        self, puts: Iterable[Row], gone: Iterable[Where] = (), told: Iterable[Told] = ()
    ) -> None:
        """Go on from what an event became."""
        for where in gone:
            self._changed.setdefault(where, self._rows.pop(where, None))
        for row in puts:
            where = where_of(row)
            self._changed.setdefault(where, self._rows.get(where))
            self._rows[where] = row
        for one in told:
            self._told[one.customer, one.key] = one
            self._newly_told[one.customer, one.key] = None

    def changes(self) -> list[tuple[Where, Row | None]]:
        """The keys that changed, in the order in which they did, with their rows now."""
        return [(where, self._rows.get(where)) for where in self._changed]

    def before(self, where: Where) -> Row | None:
        """The row that stood under a key which changed."""
        return self._changed[where]

    def statements(self) -> list[Told]:
        """What was stated anew."""
        return [self._told[where] for where in self._newly_told]


def where_of(row: Row) -> Where:
    """Where a row of a customer stands."""
    name = _NAMES[type(row)]
    # Keys are the first columns of these tables, and never None.
    return name, cast(Key, tuple(row[: len(KEYS[name])]))


def open_book(
    connection: Connection,
    wanted: Collection[Where],
    told: Collection[tuple[int, str]],
    alike: Collection[Alike] = (),
) -> Book:
    """Read the named rows and statements, a statement a table."""
    keys: dict[str, list[Key]] = defaultdict(list)
    for name, key in wanted:
        keys[name].append(key)
    rows: dict[Where, Row] = {}
    for name, named in keys.items():
        for found in _found(connection, name, named):
            row = TABLES[name](*found)
            where = where_of(row)
            if where in wanted:
                rows[where] = row
    for name, columns in sorted({(one.table, one.columns) for one in alike}):
        values = [one.values for one in alike if (one.table, one.columns) == (name, columns)]
        asked = _asking(schema.TRAVELLING[name], columns)
        for found in connection.execute(asked, _among(values)):
            row = TABLES[name](*found)
            rows[where_of(row)] = row
    statements = [Told(*row) for row in _found(connection, "told", told)] if told else []
    return Book(rows, [one for one in statements if (one.customer, one.key) in told])


@lru_cache(maxsize=16)
def _asking(table: Table, columns: tuple[str, ...] | None = None) -> Select[Any]:
    """Ask for more than is wanted: every customer with every key, which is simple to say."""
    asked = select(table)
    names = table.primary_key.columns.keys() if columns is None else columns
    for nth, name in enumerate(names):
        asked = asked.where(table.c[name].in_(bindparam(f"among{nth}", expanding=True)))
    return asked


# Built once: building a statement costs several times what the engine needs to run it.
_ASKED = {
    table.name: _asking(table)
    for table in (
        schema.customer,
        schema.fact,
        schema.task,
        schema.consent,
        schema.answer,
        schema.claim,
        schema.traveller,
        schema.told,
    )
}


def _found(connection: Connection, name: str, keys: Collection[Key]) -> Iterable[Any]:
    return connection.execute(_ASKED[name], _among(keys))


def _among(keys: Collection[Key]) -> dict[str, list[int | str]]:
    return {f"among{nth}": list(set(parts)) for nth, parts in enumerate(zip(*keys, strict=True))}


def write_book(connection: Connection, book: Book) -> None:
    """Write what changed, and tell every place whose scope the customers are in."""
    changes = book.changes()
    puts: dict[str, list[Row]] = defaultdict(list)
    gone: dict[str, list[Key]] = defaultdict(list)
    for (name, key), row in changes:
        if row is None:
            gone[name].append(key)
        else:
            puts[name].append(row)
    for name, keys in gone.items():
        _delete(connection, schema.TRAVELLING[name], KEYS[name], keys)
    for name in ("customer", *OF_CUSTOMER):
        if puts[name]:
            _upsert(connection, schema.TRAVELLING[name], KEYS[name], puts[name])
    statements = book.statements()
    if statements:
        _upsert(connection, schema.told, ("customer", "key"), statements)
    renamed = {int(key[0]) for (name, key), _ in changes if name in {"customer", "contact"}}
    if renamed:
        traces.follow(connection, renamed)
    _publish(connection, [(where, book.before(where), row) for where, row in changes])


def _publish(
    connection: Connection, changes: Iterable[tuple[Where, Row | None, Row | None]]
) -> None:
    """Tell of rows before and after; a key that was never shown is not named either (S15)."""
    shown = [
        (Change(name, key, "put" if _is_shown(after) else "del"), int(key[0]))
        for (name, key), before, after in changes
        if _is_shown(after) or _is_shown(before)
    ]
    if not shown:
        return
    places = _places_of(connection, {customer for _, customer in shown})
    journal.publish(connection, [(change, places.get(customer, ())) for change, customer in shown])


def _is_shown(row: Row | None) -> bool:
    """Whether there is a row and any role may receive it."""
    return row is not None and (not isinstance(row, FactRow) or row.disclosure in SHOWN)


_member = schema.member.c
_PLACES = (
    select(_member.customer, _member.place)
    .where(_member.customer.in_(bindparam("among", expanding=True)))
    .order_by(_member.customer, _member.place)
)


def _places_of(connection: Connection, customers: Collection[int]) -> dict[int, list[str]]:
    places: dict[int, list[str]] = defaultdict(list)
    for customer, place in connection.execute(_PLACES, {"among": list(customers)}):
        places[customer].append(place)
    return places


def _upsert(
    connection: Connection,
    table: Table,
    keys: Sequence[str],
    rows: Sequence[tuple[object, ...]],
) -> None:
    columns = [column.name for column in table.columns]
    known = (connection.dialect.name, table.name)
    if known not in _UPSERTS:
        made = dialect.insert(connection, table)
        _UPSERTS[known] = made.on_conflict_do_update(
            index_elements=list(keys),
            set_={name: made.excluded[name] for name in columns if name not in keys},
        )
    dialect.insert_many(connection, _UPSERTS[known], columns, rows, keys=keys)


def _delete(connection: Connection, table: Table, names: Sequence[str], keys: list[Key]) -> None:
    same = [table.c[name] == bindparam(f"key_{name}") for name in names]
    given = [{f"key_{name}": part for name, part in zip(names, key, strict=True)} for key in keys]
    connection.execute(delete(table).where(*same), given)

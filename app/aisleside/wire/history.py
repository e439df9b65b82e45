"""How the rows looked in earlier schemas, so that a hub and a device of other ages agree.

The hub sends rows in the older of the two schemas, the device lifts them to its
own. Both look here and nowhere else. A schema that changes a row adds its
``Change`` below; a schema that adds a table, its line in ``SINCE``. What may
never change is a key, and that ``version`` comes last: so deletes and cursors
mean the same to everybody.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar, get_type_hints

import msgspec

from aisleside.wire import SCHEMA, codec
from aisleside.wire.codec import UnreadableAnswerError
from aisleside.wire.messages import RangeVerdict, Rows, Verdict
from aisleside.wire.rows import TABLES
from aisleside.wire.streams import ScopeKind, scope_of, tables
from aisleside.wire.unfit import readable

T = TypeVar("T")

Plain = tuple[Any, ...]

AGES = 2  # how many schemas back are still served

_NOTHING = msgspec.msgpack.encode(None)


class Change(NamedTuple):
    """In *schema*, *table* got *field* just in front of *before*, or lost it from there.

    *default* stands in it where the other side knows no better; *kind* is its type
    as in ``wire.rows``.
    """

    schema: int
    table: str
    field: str
    before: str
    kind: Any
    default: int | str | None
    dropped: bool = False


# In the order in which it happened.
HISTORY: tuple[Change, ...] = (
    Change(3, "answer", "reason", "version", str | None, None),
    Change(5, "service", "code", "version", str | None, None),
    Change(5, "service", "flight", "version", str | None, None),
)

# The schema in which a table came; one that is not here was there from the first.
SINCE: dict[str, int] = {
    "task": 2,
    "consent": 2,
    "answer": 2,
    "companion": 2,
    "model": 4,
    "traveller": 5,
    "need": 5,
    "flight": 5,
    "claim": 5,
}

# The same of scopes of people.
SCOPES_SINCE: dict[ScopeKind, int] = {ScopeKind.FLIGHT: 5}


def oldest() -> int:
    """The oldest schema we still speak."""
    return max(1, SCHEMA - AGES)


def carried(stream: str, schema: int) -> tuple[str, ...]:
    """The tables a stream carried in *schema*; none if there were no such streams then."""
    scope = scope_of(stream)
    if scope is not None and SCOPES_SINCE.get(scope.kind, 1) > schema:
        return ()
    return tuple(table for table in tables(stream) if SINCE.get(table, 1) <= schema)


def columns(table: str, schema: int) -> dict[str, Any]:
    """The fields a row of *table* had in *schema*, in order, with their types."""
    row: Any = TABLES[table]
    now = list(_types(row).items())
    for change in reversed(_changes(table, after=schema)):
        if change.dropped:
            at = [name for name, _ in now].index(change.before)
            now.insert(at, (change.field, change.kind))
        else:
            now = [column for column in now if column[0] != change.field]
    return dict(now)


@lru_cache(maxsize=64)
def _types(row: Any) -> dict[str, Any]:
    return get_type_hints(row)


def lower(table: str, rows: Sequence[Plain], *, to: int) -> Sequence[Plain]:
    """Rows as they looked in the older schema *to*."""
    return _reshaped(table, rows, was=SCHEMA, now=to)


def lift(table: str, rows: Sequence[Plain], *, of: int) -> Sequence[Plain]:
    """Rows of the older schema *of* as they look now."""
    return _reshaped(table, rows, was=of, now=SCHEMA)


def is_comparable(table: str, schema: int) -> bool:
    """Whether our rows can be lowered to what a hub of the older *schema* has in its own.

    Not where a field was dropped since: what it holds there is not known here.
    """
    return not any(change.dropped for change in _changes(table, after=schema))


def selection(table: str, *, was: int, now: int) -> str:
    """What to select from a table as it was in one schema to get rows as in another."""
    if was == now or not _changes(table, after=min(was, now)):
        return "*"
    have, filled = columns(table, was), _defaults(table, after=min(was, now))
    return ", ".join(
        f'"{field}"' if field in have else _literal(filled[field]) for field in columns(table, now)
    )


def decode(data: bytes, kind: type[T]) -> T:
    """Read a message that says the *schema* of its rows; older ones are lifted to ours.

    Raises:
        UnreadableAnswerError: not this message, of rows from before or after what we
            understand, or its digest is not that of its rows.
    """
    sent = codec.decode(data, _Schema)
    schema = sent.schema
    if schema == SCHEMA or not bytes(sent.puts):  # where no rows are, nothing can be old
        return codec.decode(data, kind)
    _check_spoken(schema, _name(kind))
    said = codec.decode(data, dict)
    try:
        if said["digest"] != _digest(said):
            raise UnreadableAnswerError(what=_name(kind), why="digest differs")
        said["puts"] = _lifted(said["puts"], schema)
        said["digest"] = _digest(said)
        return msgspec.convert(said, kind)
    except (msgspec.MsgspecError, LookupError, TypeError, AttributeError) as error:
        raise UnreadableAnswerError(what=_name(kind), why=str(error)) from error


def decode_verdict(data: bytes) -> Verdict:
    """Read what a hub says to ranges; rows of it that cannot be read are left out (S17).

    Raises:
        UnreadableAnswerError: as ``decode``.
    """
    said = codec.decode(data, _SentVerdict)
    _check_spoken(said.schema, "Verdict")
    ranges = [
        RangeVerdict(one.table, one.first, one.last, one.state, one.count, _rows(one, said.schema))
        for one in said.ranges
    ]
    return Verdict(said.stream, said.epoch, said.cursor, ranges, said.schema)


class _Schema(msgspec.Struct):
    """What a message says of its rows; it has to be known before the rest can be read."""

    schema: int = 1
    puts: msgspec.Raw = msgspec.Raw(b"")


class _SentRange(msgspec.Struct):
    """A ``RangeVerdict`` whose rows are still bytes."""

    table: str
    first: int | None
    last: int | None
    state: str
    count: int = 0
    rows: msgspec.Raw = msgspec.Raw(_NOTHING)


class _SentVerdict(msgspec.Struct):
    stream: str
    epoch: str
    cursor: int
    ranges: list[_SentRange]
    schema: int = 1


def _rows(sent: _SentRange, schema: int) -> Rows | None:
    data = bytes(sent.rows)
    if data == _NOTHING:
        return None
    if schema != SCHEMA:
        try:
            data = msgspec.msgpack.encode(_lifted(codec.decode(data, dict), schema))
        except (TypeError, AttributeError) as error:
            raise UnreadableAnswerError(what="Verdict", why=str(error)) from error
    rows, _unread = readable(data)
    return rows


def _check_spoken(schema: int, what: str) -> None:
    if not oldest() <= schema <= SCHEMA:
        raise UnreadableAnswerError(what=what, why=f"rows of schema {schema}")


def _name(kind: Any) -> str:
    return getattr(kind, "__name__", str(kind))


def _digest(said: dict[str, Any]) -> str:
    """That of ``codec.page_digest``, over rows that were not made into messages yet."""
    puts, gone = msgspec.msgpack.encode(said["puts"]), msgspec.msgpack.encode(said["gone"])
    return hashlib.sha256(puts + gone).hexdigest()


def _lifted(puts: dict[str, list[list[Any]]], schema: int) -> dict[str, Sequence[Plain]]:
    return {
        table: lift(table, [tuple(row) for row in puts[table]], of=schema)
        for table in Rows.__struct_fields__  # the order in which a message is encoded
        if puts.get(table)
    }


def _changes(table: str, *, after: int) -> list[Change]:
    return [change for change in HISTORY if change.table == table and change.schema > after]


def _defaults(table: str, *, after: int) -> dict[str, int | str | None]:
    return {change.field: change.default for change in _changes(table, after=after)}


def _literal(value: int | str | None) -> str:
    """A value as SQL writes it."""
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"


def _reshaped(table: str, rows: Sequence[Plain], *, was: int, now: int) -> Sequence[Plain]:
    if was == now or not _changes(table, after=min(was, now)):
        return rows
    have = list(columns(table, was))
    filled = _defaults(table, after=min(was, now))
    wanted = list(columns(table, now))
    missing = [field for field in wanted if field not in have]
    fill = tuple(filled[field] for field in missing)
    pick = itemgetter(*((have + missing).index(field) for field in wanted))
    width = len(have)
    if any(len(row) != width for row in rows):
        raise UnreadableAnswerError(what=table, why="rows of another width")
    return [pick((*row, *fill)) for row in rows]

"""The few statements that SQLite and PostgreSQL want in different words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Connection,
    Dialect,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    bindparam,
    case,
    func,
    select,
)
from sqlalchemy import Insert as GenericInsert
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.types import TypeEngine

Insert = sqlite.Insert | postgresql.Insert

# For a query of many rows: PostgreSQL then keeps them and hands them over in parts.
IN_PARTS = {"stream_results": True}


def insert(connection: Connection, table: Table) -> Insert:
    """An insert that can say what happens ``on_conflict``."""
    return postgresql.insert(table) if _is_postgres(connection) else sqlite.insert(table)


def larger(one: ColumnElement[int], other: ColumnElement[int]) -> ColumnElement[int]:
    """The larger of two columns."""
    return case((one > other, one), else_=other)


def insert_many(
    connection: Connection,
    statement: Insert | GenericInsert,
    columns: Sequence[str],
    values: Sequence[tuple[object, ...]],
    *,
    keys: Sequence[str] = (),
) -> int:
    """Run an insert of *columns* for many rows; return how many were written.

    The statement is run by the driver: SQLAlchemy's own path for many rows makes a
    dictionary of each, at twice the time of a load. Of rows with the same *keys* the
    last one counts.
    """
    if not _is_postgres(connection):
        text = _text_of(statement, connection.dialect, tuple(columns))
        return connection.exec_driver_sql(text, list(values)).rowcount
    if keys:
        at = [columns.index(name) for name in keys]
        values = list({tuple(row[place] for place in at): row for row in values}.values())
    table = statement.table
    assert isinstance(table, Table)
    given = _columns_of(values, [table.c[name] for name in columns], names=columns)
    return connection.execute(
        statement.from_select(list(columns), select(*given)),
        execution_options={"preserve_rowcount": True},
    ).rowcount


@lru_cache(maxsize=64)
def _text_of(statement: GenericInsert, dialect: Dialect, columns: tuple[str, ...]) -> str:
    return str(statement.compile(dialect=dialect, column_keys=list(columns)))


def equal_to_one_of(
    connection: Connection, columns: Sequence[ColumnElement[Any]], keys: Sequence[tuple[Any, ...]]
) -> list[ColumnElement[bool]]:
    """Conditions that hold for the rows whose *columns* are one of *keys*.

    A join with the keys as one value: SQLite walks it and looks each row up by its
    primary key, where it reads whole tables for "(a, b, c) IN (...)".
    """
    if _is_postgres(connection):
        names = [f"key{place}" for place in range(len(columns))]
        wanted = _columns_of(keys, columns, names=names)
        return [column == given for column, given in zip(columns, wanted, strict=True)]
    listed = func.json_each(msgspec.json.encode(keys).decode()).table_valued("value")
    return [
        column == func.json_extract(listed.c.value, f"$[{place}]")
        for place, column in enumerate(columns)
    ]


def _columns_of(
    rows: Sequence[tuple[object, ...]],
    like: Sequence[ColumnElement[Any]],
    *,
    names: Sequence[str],
) -> list[ColumnElement[Any]]:
    """Rows as a table of PostgreSQL's, each column sent as one array."""
    lists = zip(*rows, strict=True) if rows else [()] * len(names)
    arrays = [
        bindparam(None, list(values), type_=ARRAY(_plain(column.type)))
        for values, column in zip(lists, like, strict=True)
    ]
    return list(func.unnest(*arrays).table_valued(*names).render_derived().c)


def _plain(kind: TypeEngine[Any]) -> TypeEngine[Any]:
    if isinstance(kind, String):
        return Text()
    if isinstance(kind, Integer):
        return BigInteger()
    if isinstance(kind, LargeBinary):
        return LargeBinary()
    raise TypeError(f"no list of {kind!r} is sent to the database")


def _is_postgres(connection: Connection) -> bool:
    return connection.dialect.name == "postgresql"

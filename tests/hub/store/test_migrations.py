"""An older hub is brought up without losing a row, or left as it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import BigInteger, func, inspect, select, update

from aisleside.hub.store import migrations, schema
from aisleside.hub.store.engine import open_store

VERSION_1 = Path(__file__).with_name("version_1.sql")

AFFINITY = {"INTEGER": "number", "BIGINT": "number", "VARCHAR": "text", "TEXT": "text"}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A database as version 1 made it, with a row or two in each table."""
    path = tmp_path / "hub.db"
    with closing(sqlite3.connect(path)) as database:
        database.executescript(VERSION_1.read_text(encoding="utf-8"))
        database.execute("PRAGMA journal_mode=WAL")
    return path


def everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """The columns that version 1 had, of all rows."""
    with closing(sqlite3.connect(":memory:")) as first:
        first.executescript(VERSION_1.read_text(encoding="utf-8"))
        listed = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        tables = {
            name: ", ".join(f'"{row[1]}"' for row in first.execute(f'PRAGMA table_info("{name}")'))
            for (name,) in first.execute(listed)
            if name != "hub"
        }
    with closing(sqlite3.connect(path)) as database:
        return {
            name: database.execute(f'SELECT {columns} FROM "{name}"').fetchall()
            for name, columns in tables.items()
        }


def shape(path: Path) -> dict[str, object]:
    """Tables, columns and indices, as far as they matter to what can be asked."""
    store = open_store(path)
    with store.read() as connection:
        looked = inspect(connection)
        found = {
            table: (
                {
                    column["name"]: (
                        AFFINITY.get(str(column["type"]), str(column["type"])),
                        column["nullable"],
                        column["default"] and str(column["default"]).strip("'"),
                    )
                    for column in looked.get_columns(table)
                },
                looked.get_pk_constraint(table)["constrained_columns"],
                sorted(
                    (str(index["name"]), tuple(index["column_names"]))
                    for index in looked.get_indexes(table)
                ),
            )
            for table in looked.get_table_names()
        }
    store.close()
    return found


def test_a_hub_of_version_1_has_the_tables_of_a_new_one_and_all_its_rows(old, tmp_path):
    before = everything(old)

    migrated = shape(old)

    assert migrated == shape(tmp_path / "new" / "hub.db")
    assert everything(old) == before
    assert all(before.values())


def test_it_keeps_its_epoch_since_nothing_was_put_back(old):
    store = open_store(old, now=7)

    with store.read() as connection:
        epochs = connection.execute(select(schema.epoch)).all()
        hub = connection.execute(select(schema.hub)).one()
    store.close()

    assert store.epoch == "e1"
    assert [tuple(row) for row in epochs] == [("e1", None, 0, 7)]
    assert hub.schema == schema.NUMBER


def test_killed_at_any_statement_it_is_as_it_was_and_the_next_start_finishes(old, monkeypatch):
    before = everything(old)
    steps = migrations._STEPS[2]

    for count in range(len(steps)):
        monkeypatch.setitem(migrations._STEPS, 2, (*steps[:count], "killed here"))
        with pytest.raises(Exception, match="killed"):
            open_store(old)
        with closing(sqlite3.connect(old)) as database:
            assert database.execute("SELECT schema FROM hub").fetchall() == [(1,)]
    monkeypatch.setitem(migrations._STEPS, 2, steps)

    open_store(old).close()
    assert everything(old) == before


NEW_SINCE_2 = (
    *("task", "consent", "answer", "companion", "told", "trace", "model"),
    *("traveller", "need", "flight", "duty", "claim", "alert_rules"),
)


def structure(store):
    """Tables with their columns, keys and indices, in the engine's own words."""
    with store.read() as connection:
        looked = inspect(connection)
        return {
            table: (
                {
                    column["name"]: (
                        AFFINITY.get(str(column["type"]).split()[0], str(column["type"])),
                        getattr(column["type"], "collation", None),
                        column["nullable"],
                    )
                    for column in looked.get_columns(table)
                },
                looked.get_pk_constraint(table)["constrained_columns"],
                sorted(str(index["name"]) for index in looked.get_indexes(table)),
            )
            for table in looked.get_table_names()
        }


@pytest.fixture
def of_version_2(open_hub):
    """A hub with somebody in it, as version 2 left it; opens it again."""
    store = open_hub()
    with store.write() as connection:
        for name in NEW_SINCE_2:
            connection.exec_driver_sql(f"DROP TABLE {name}")
        for table, name in (("service", "code"), ("service", "flight"), ("device", "staff")):
            connection.exec_driver_sql(f"ALTER TABLE {table} DROP COLUMN {name}")
        connection.execute(update(schema.hub).values(schema=2))
        connection.execute(
            schema.customer.insert().values(
                id=1,
                said="Ana",
                given="Ana",
                family="Ruiz",
                source="till",
                observed_at=1,
                version=1,
            )
        )
    return open_hub


@pytest.mark.both_engines
def test_a_hub_of_version_2_has_the_tables_of_a_new_one_and_its_people(of_version_2):
    store = of_version_2()

    assert structure(store) == structure(of_version_2("new"))
    with store.read() as connection:
        assert connection.execute(select(schema.hub.c.schema)).scalar_one() == schema.NUMBER
        assert connection.execute(select(schema.customer.c.said)).scalars().all() == ["Ana"]
        assert connection.execute(select(func.count()).select_from(schema.task)).scalar_one() == 0


@pytest.mark.both_engines
def test_brought_up_by_half_a_hub_of_version_2_is_as_it_was(of_version_2, monkeypatch):
    steps = migrations._STEPS[3]
    monkeypatch.setitem(migrations._STEPS, 3, (*steps[:2], "killed here"))
    with pytest.raises(Exception, match="killed"):
        of_version_2()
    monkeypatch.setitem(migrations._STEPS, 3, steps)

    store = of_version_2()

    assert structure(store) == structure(of_version_2("new"))


@pytest.mark.both_engines
def test_numbers_that_need_64_bits_have_them_on_both_engines(open_hub):
    """S19: an old hub's sequences and times go on growing."""
    store = open_hub()
    with store.read() as connection:
        looked = inspect(connection)
        kinds = {column["name"]: column["type"] for column in looked.get_columns("event")}

    assert isinstance(kinds["n"], BigInteger)
    assert isinstance(kinds["stored_seq"], BigInteger)

"""From an older hub's tables to these, in the transaction in which the store is opened.

Each step is SQL text, since ``schema`` goes on changing and a step must not: never
edit one that has left the building. Nothing is dropped, nobody's row is touched, and
a kill leaves the tables as they were before. PostgreSQL begins with version 2.
"""

from __future__ import annotations

import re

from sqlalchemy import Connection, update

from aisleside.hub.store import schema, traces

_TO_2 = (
    "ALTER TABLE hub ADD COLUMN life VARCHAR NOT NULL DEFAULT ''",
    "ALTER TABLE hub ADD COLUMN turn BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE hub ADD COLUMN company VARCHAR NOT NULL DEFAULT ''",
    """CREATE TABLE epoch (
        epoch VARCHAR NOT NULL PRIMARY KEY,
        parent VARCHAR,
        parent_seq BIGINT NOT NULL DEFAULT 0,
        began_at BIGINT NOT NULL)""",
    """CREATE TABLE backup (
        id VARCHAR NOT NULL PRIMARY KEY,
        path TEXT NOT NULL,
        epoch VARCHAR NOT NULL,
        seq BIGINT NOT NULL,
        made_at BIGINT NOT NULL)""",
    "ALTER TABLE feed ADD COLUMN merged_into BIGINT",
    "ALTER TABLE stream ADD COLUMN content_key BLOB",
    """CREATE TABLE cut (
        stream VARCHAR NOT NULL,
        seq BIGINT NOT NULL,
        PRIMARY KEY (stream, seq))""",
    """CREATE TABLE "grant" (
        device VARCHAR NOT NULL,
        stream VARCHAR NOT NULL,
        not_after BIGINT NOT NULL,
        PRIMARY KEY (device, stream))""",
    """CREATE TABLE alias (
        customer BIGINT NOT NULL PRIMARY KEY,
        "into" BIGINT NOT NULL,
        at_seq BIGINT NOT NULL)""",
    """CREATE TABLE merge (
        id INTEGER NOT NULL PRIMARY KEY,
        loser BIGINT NOT NULL,
        survivor BIGINT NOT NULL,
        at BIGINT NOT NULL,
        version BIGINT NOT NULL,
        undone_at BIGINT)""",
    "CREATE INDEX merge_of_loser ON merge (loser)",
    "CREATE INDEX merge_of_survivor ON merge (survivor)",
    """CREATE TABLE merge_row (
        merge INTEGER NOT NULL,
        n INTEGER NOT NULL,
        "table" VARCHAR NOT NULL,
        before TEXT,
        after TEXT,
        PRIMARY KEY (merge, n))""",
    """CREATE TABLE erasure (
        n BIGINT NOT NULL PRIMARY KEY,
        line TEXT NOT NULL,
        swept INTEGER NOT NULL DEFAULT 0)""",
    "CREATE TABLE erased (customer BIGINT NOT NULL PRIMARY KEY, n BIGINT NOT NULL)",
    "CREATE TABLE erased_key (digest VARCHAR NOT NULL PRIMARY KEY, n BIGINT NOT NULL)",
    "ALTER TABLE device ADD COLUMN revoked_at BIGINT",
    "ALTER TABLE device ADD COLUMN copied_at BIGINT",
    "ALTER TABLE session ADD COLUMN protocol INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE session ADD COLUMN schema INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE session ADD COLUMN push_only INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE event ADD COLUMN stored_seq BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE event ADD COLUMN tries INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX event_of_subject ON event (subject)",
)

_TO_3 = (
    """CREATE TABLE task (
        customer BIGINT NOT NULL REFERENCES customer (id),
        id VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        title VARCHAR NOT NULL,
        detail TEXT,
        due_at BIGINT,
        all_day INTEGER NOT NULL,
        minutes INTEGER,
        product BIGINT,
        place VARCHAR,
        staff VARCHAR,
        made_at BIGINT NOT NULL,
        made_by VARCHAR NOT NULL,
        made_by_name VARCHAR NOT NULL,
        state VARCHAR NOT NULL,
        closed_at BIGINT,
        closed_by_name VARCHAR,
        version BIGINT NOT NULL,
        PRIMARY KEY (customer, id))""",
    """CREATE TABLE consent (
        customer BIGINT NOT NULL REFERENCES customer (id),
        purpose VARCHAR NOT NULL,
        answer VARCHAR NOT NULL,
        words TEXT,
        source VARCHAR NOT NULL,
        observed_at BIGINT NOT NULL,
        version BIGINT NOT NULL,
        PRIMARY KEY (customer, purpose))""",
    """CREATE TABLE answer (
        customer BIGINT NOT NULL REFERENCES customer (id),
        moment VARCHAR NOT NULL,
        answer VARCHAR NOT NULL,
        until BIGINT,
        staff VARCHAR NOT NULL,
        staff_name VARCHAR NOT NULL,
        at BIGINT NOT NULL,
        version BIGINT NOT NULL,
        PRIMARY KEY (customer, moment))""",
    """CREATE TABLE companion (
        customer BIGINT NOT NULL REFERENCES customer (id),
        n INTEGER NOT NULL,
        other BIGINT,
        name VARCHAR NOT NULL,
        relation VARCHAR NOT NULL,
        source VARCHAR NOT NULL,
        observed_at BIGINT NOT NULL,
        version BIGINT NOT NULL,
        PRIMARY KEY (customer, n))""",
    "CREATE INDEX companion_of_other ON companion (other)",
    """CREATE TABLE told (
        customer BIGINT NOT NULL,
        key VARCHAR NOT NULL,
        value TEXT,
        at BIGINT NOT NULL,
        PRIMARY KEY (customer, key))""",
    """CREATE TABLE trace (
        kind INTEGER NOT NULL,
        trace VARCHAR NOT NULL,
        customer BIGINT NOT NULL,
        PRIMARY KEY (kind, trace, customer)) WITHOUT ROWID""",
    "CREATE INDEX trace_of_customer ON trace (customer)",
)

_TO_4 = ("ALTER TABLE answer ADD COLUMN reason VARCHAR",)

_TO_5 = (
    """CREATE TABLE model (
        name VARCHAR NOT NULL,
        part INTEGER NOT NULL,
        content TEXT NOT NULL,
        version BIGINT NOT NULL,
        PRIMARY KEY (name, part))""",
)

_TO_6 = (
    "ALTER TABLE service ADD COLUMN code VARCHAR",
    "ALTER TABLE service ADD COLUMN flight VARCHAR",
    """CREATE TABLE flight (
        id VARCHAR NOT NULL PRIMARY KEY,
        carrier VARCHAR NOT NULL,
        number VARCHAR NOT NULL,
        day VARCHAR NOT NULL,
        board VARCHAR NOT NULL,
        board_name VARCHAR NOT NULL,
        board_zone VARCHAR NOT NULL,
        off VARCHAR NOT NULL,
        off_name VARCHAR NOT NULL,
        off_zone VARCHAR NOT NULL,
        gate VARCHAR,
        aircraft VARCHAR,
        registration VARCHAR,
        plan VARCHAR NOT NULL,
        out_planned BIGINT NOT NULL,
        out_expected BIGINT,
        out_actual BIGINT,
        in_planned BIGINT NOT NULL,
        in_expected BIGINT,
        in_actual BIGINT,
        closes_at BIGINT,
        status VARCHAR NOT NULL,
        status_at BIGINT NOT NULL,
        status_source VARCHAR NOT NULL,
        list_at BIGINT,
        named INTEGER NOT NULL,
        declared INTEGER,
        until BIGINT NOT NULL,
        version BIGINT NOT NULL)""",
    "CREATE INDEX flight_until ON flight (until)",
    """CREATE TABLE traveller (
        customer BIGINT NOT NULL REFERENCES customer (id),
        flight VARCHAR NOT NULL,
        surname VARCHAR NOT NULL,
        given VARCHAR NOT NULL,
        locator VARCHAR NOT NULL,
        party INTEGER NOT NULL,
        seat VARCHAR,
        cabin VARCHAR NOT NULL,
        sequence INTEGER,
        state VARCHAR NOT NULL,
        state_at BIGINT,
        inbound VARCHAR,
        inbound_at BIGINT,
        onward VARCHAR,
        onward_to VARCHAR,
        onward_at BIGINT,
        onward_gate VARCHAR,
        version BIGINT NOT NULL,
        PRIMARY KEY (customer, flight))""",
    "CREATE INDEX traveller_of_flight ON traveller (flight)",
    """CREATE TABLE need (
        customer BIGINT NOT NULL REFERENCES customer (id),
        flight VARCHAR NOT NULL,
        n INTEGER NOT NULL,
        kind VARCHAR NOT NULL,
        instruction VARCHAR NOT NULL,
        "where" VARCHAR,
        until BIGINT NOT NULL,
        version BIGINT NOT NULL,
        PRIMARY KEY (customer, flight, n))""",
    "CREATE INDEX need_of_flight ON need (flight)",
    "CREATE INDEX need_until ON need (until)",
    """CREATE TABLE claim (
        customer BIGINT NOT NULL REFERENCES customer (id),
        id VARCHAR NOT NULL,
        "case" VARCHAR NOT NULL,
        part VARCHAR NOT NULL,
        "by" VARCHAR NOT NULL,
        by_name VARCHAR NOT NULL,
        place VARCHAR,
        at BIGINT NOT NULL,
        received BIGINT NOT NULL,
        instead_of VARCHAR,
        result VARCHAR,
        result_at BIGINT,
        gesture VARCHAR,
        amount BIGINT NOT NULL,
        version BIGINT NOT NULL,
        PRIMARY KEY (customer, id))""",
    """CREATE TABLE duty (
        flight VARCHAR NOT NULL,
        holder VARCHAR NOT NULL,
        mask VARCHAR NOT NULL,
        opens_at BIGINT NOT NULL,
        not_after BIGINT NOT NULL,
        PRIMARY KEY (flight, holder))""",
    "CREATE INDEX duty_of_holder ON duty (holder)",
    "ALTER TABLE device ADD COLUMN staff VARCHAR",
)

_TO_7 = (
    """CREATE TABLE alert_rules (
        number BIGINT NOT NULL PRIMARY KEY,
        at BIGINT NOT NULL,
        text TEXT NOT NULL,
        why TEXT NOT NULL,
        undoes BIGINT)""",
)

_STEPS = {2: _TO_2, 3: _TO_3, 4: _TO_4, 5: _TO_5, 6: _TO_6, 7: _TO_7}

# PostgreSQL: words in the order of their bytes, numbers of 64 bits; see ``schema``.
_ON_POSTGRES = {"VARCHAR": 'VARCHAR COLLATE "C"', "TEXT": 'TEXT COLLATE "C"', "INTEGER": "BIGINT"}


def migrate(connection: Connection, found: int, *, now: int) -> None:
    """Bring tables of version *found* to this one.

    Args:
        now: seconds UTC; when the epoch of a database that did not say it is taken
            to have begun.
    """
    if found == schema.NUMBER:
        return
    for number in range(found + 1, schema.NUMBER + 1):
        for statement in _STEPS[number]:
            connection.exec_driver_sql(_spoken_by(connection.dialect.name, statement))
    if found < 2:
        connection.exec_driver_sql(
            "INSERT INTO epoch (epoch, began_at) SELECT epoch, ? FROM hub", (now,)
        )
    if found < 3:
        traces.follow_everybody(connection)
    connection.execute(update(schema.hub).values(schema=schema.NUMBER))


def _spoken_by(dialect: str, statement: str) -> str:
    if dialect != "postgresql":
        return statement
    statement = statement.removesuffix(" WITHOUT ROWID")
    return re.sub(r"\b(VARCHAR|TEXT|INTEGER)\b", lambda kind: _ON_POSTGRES[kind[0]], statement)

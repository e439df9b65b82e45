"""From an older hub's tables to these, in the transaction in which the store is opened.

Each step is SQL text, since ``schema`` goes on changing and a step must not: never
edit one that has left the building. Nothing is dropped, nobody's row is touched, and
a kill leaves the tables as they were before. PostgreSQL begins with version 2.
"""

from __future__ import annotations

from sqlalchemy import Connection, update

from aisleside.hub.store import schema

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

_STEPS = {2: _TO_2}


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
            connection.exec_driver_sql(statement)
    if found < 2:
        connection.exec_driver_sql(
            "INSERT INTO epoch (epoch, began_at) SELECT epoch, ? FROM hub", (now,)
        )
    connection.execute(update(schema.hub).values(schema=schema.NUMBER))

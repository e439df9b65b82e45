"""The tables of the control database, one numbered migration after another.

A migration that has left the building is never edited; events are carried over
byte for byte.
"""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database, Migrations

_control = Migrations("control")


def migrate(connection: sqlite3.Connection, *, version: int) -> None:
    """Bring the tables to *version*, the newest; a failure leaves them as they were."""
    database = Database(connection, execute_plugins=False)
    _control.apply(database)
    connection.execute(f"PRAGMA user_version = {version:d}")


@_control()
def m001_first_tables(database: Database) -> None:
    for statement in (
        # One row at most: this device, and the next number of an event.
        """CREATE TABLE device (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            id TEXT NOT NULL, name TEXT NOT NULL, place TEXT NOT NULL,
            secret BLOB NOT NULL, next_n INTEGER NOT NULL
        ) STRICT""",
        "CREATE TABLE value (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT",
        """CREATE TABLE stream (
            name TEXT PRIMARY KEY, file TEXT NOT NULL, key BLOB NOT NULL
        ) STRICT""",
        """CREATE TABLE person (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, title TEXT NOT NULL, role TEXT NOT NULL,
            place TEXT NOT NULL, last_seen INTEGER NOT NULL,
            salt BLOB, verifier BLOB, tries INTEGER NOT NULL
        ) STRICT""",
        """CREATE TABLE event (
            device TEXT NOT NULL, n INTEGER NOT NULL, id TEXT NOT NULL UNIQUE,
            author TEXT NOT NULL, kind TEXT NOT NULL, subject INTEGER,
            written_at INTEGER NOT NULL, sent BLOB NOT NULL, left INTEGER NOT NULL,
            status TEXT, reason TEXT, applied_seq INTEGER, sent_at INTEGER,
            settled INTEGER NOT NULL,
            PRIMARY KEY (device, n)
        ) STRICT""",
        "CREATE INDEX event_waiting ON event (device, n) WHERE status IS NULL",
        "CREATE INDEX event_of_author ON event (author, subject)",
    ):
        database.execute(statement)


@_control()
def m002_the_hub_we_trust(database: Database) -> None:
    for statement in (
        # One row at most: whose hub this is, what it signs with, what we seal to.
        """CREATE TABLE hub (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            company TEXT NOT NULL, hub_key BLOB NOT NULL, seal_key BLOB NOT NULL
        ) STRICT""",
        # Hub time, in seconds, after which a stream may not be held any more.
        "ALTER TABLE stream ADD COLUMN not_after INTEGER",
    ):
        database.execute(statement)


@_control()
def m003_where_the_hub_stored_events(database: Database) -> None:
    for statement in (
        # The hub's head once it had stored the event, and in which life of its database.
        "ALTER TABLE event ADD COLUMN stored_seq INTEGER",
        "ALTER TABLE event ADD COLUMN epoch TEXT",
        # 1 once every backup that the hub may be restored from holds the event.
        "ALTER TABLE event ADD COLUMN safe INTEGER NOT NULL DEFAULT 0",
    ):
        database.execute(statement)


@_control()
def m004_how_complete_each_stream_is(database: Database) -> None:
    # How a stream compared with the hub, as this file of it and in this epoch.
    database.execute(
        """CREATE TABLE completeness (
            name TEXT PRIMARY KEY, file TEXT NOT NULL, epoch TEXT NOT NULL,
            held INTEGER NOT NULL, expected INTEGER NOT NULL, same INTEGER NOT NULL,
            moved INTEGER NOT NULL, healed INTEGER NOT NULL, every INTEGER NOT NULL,
            checked_at INTEGER NOT NULL
        ) STRICT"""
    )


@_control()
def m005_what_only_its_author_can_read(database: Database) -> None:
    for statement in (
        # Her key pair; *work_key* is the private one, sealed under her PIN with *work_salt*.
        "ALTER TABLE person ADD COLUMN work_salt BLOB",
        "ALTER TABLE person ADD COLUMN work_public BLOB",
        "ALTER TABLE person ADD COLUMN work_key BLOB",
        # An event's body sealed to its author, the whole of it sealed to the hub whose key
        # *sealed_to* is. Where they are set, *sent* has an empty body.
        "ALTER TABLE event ADD COLUMN own BLOB",
        "ALTER TABLE event ADD COLUMN sealed BLOB",
        "ALTER TABLE event ADD COLUMN sealed_to BLOB",
    ):
        database.execute(statement)


@_control()
def m006_what_was_begun(database: Database) -> None:
    # What somebody had begun to write when the tablet was locked, sealed to her.
    database.execute(
        """CREATE TABLE draft (
            author TEXT NOT NULL, subject INTEGER NOT NULL, own BLOB NOT NULL,
            kept_at INTEGER NOT NULL, PRIMARY KEY (author, subject)
        ) STRICT"""
    )


@_control()
def m007_what_was_begun_of_each_part(database: Database) -> None:
    for statement in (
        "ALTER TABLE draft RENAME TO draft_of_notes",
        """CREATE TABLE draft (
            author TEXT NOT NULL, subject INTEGER NOT NULL, part TEXT NOT NULL,
            own BLOB NOT NULL, kept_at INTEGER NOT NULL, PRIMARY KEY (author, subject, part)
        ) STRICT""",
        "INSERT INTO draft SELECT author, subject, 'note', own, kept_at FROM draft_of_notes",
        "DROP TABLE draft_of_notes",
    ):
        database.execute(statement)


@_control()
def m008_what_a_desk_hands_on(database: Database) -> None:
    for statement in (
        # The body of what whoever takes over a desk at a gate has to know, for half a day.
        "ALTER TABLE event ADD COLUMN desk BLOB",
        "CREATE INDEX event_at_desk ON event (written_at) WHERE desk IS NOT NULL",
    ):
        database.execute(statement)

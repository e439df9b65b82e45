"""What is said when a database server gets in the way, and what the two engines share."""

from __future__ import annotations

import psycopg
import pytest
from sqlalchemy import insert, select
from tests.hub.cluster import GUARDED, Cluster, programs, running

from aisleside.hub.store import dialect, journal, postgres, schema
from aisleside.hub.store.contract import Store
from aisleside.hub.store.engine import HubStoreBusyError, HubStoreForeignError, open_store
from aisleside.hub.store.failures import (
    HubServerAwayError,
    HubServerCrowdedError,
    HubServerLacksDatabaseError,
    HubServerRefusesError,
    HubServerWordsError,
    HubStoreFullError,
)

pytestmark = pytest.mark.both_engines


def change(store: Store, name: str) -> int:
    with store.write() as connection:
        seq = journal.reserve(connection)
        connection.execute(insert(schema.stream).values(name=name))
    return seq


def test_a_server_that_is_not_there_is_named_without_user_or_password(tmp_path):
    with pytest.raises(HubServerAwayError) as refused:
        open_store(f"postgresql://maya:secret@/shop?host={tmp_path}", folder=tmp_path / "hub")

    assert "shop on" in refused.value.say
    assert "maya" not in refused.value.say
    assert "secret" not in refused.value.say


def test_a_wrong_password_and_a_missing_database_are_told_apart(cluster: Cluster, tmp_path):
    refusals = {
        cluster.url("postgres", user=GUARDED, password="wrong"): HubServerRefusesError,
        cluster.url("postgres", user="nobody_known"): HubServerRefusesError,
        cluster.url("no_such_hub"): HubServerLacksDatabaseError,
    }

    for address, kind in refusals.items():
        with pytest.raises(kind, match="Nothing was changed"):
            open_store(address, folder=tmp_path)


def test_a_user_without_the_right_to_make_tables_is_refused(cluster: Cluster, tmp_path):
    address = cluster.database()
    name = address.rpartition("@/")[2].partition("?")[0]

    with pytest.raises(HubServerRefusesError):
        open_store(cluster.url(name, user=GUARDED, password="right"), folder=tmp_path)

    cluster.drop(address)


def test_a_database_that_cannot_hold_every_script_is_refused_empty(cluster: Cluster, tmp_path):
    address = cluster.database(encoding="LATIN1", locale="C")

    with pytest.raises(HubServerWordsError):
        open_store(address, folder=tmp_path)

    with psycopg.connect(address) as connection:
        tables = connection.execute("SELECT * FROM pg_tables WHERE schemaname = 'public'")
        assert tables.fetchall() == []
    cluster.drop(address)


def test_another_programs_database_is_refused_and_left_as_it_was(cluster: Cluster, tmp_path):
    address = cluster.database()
    with psycopg.connect(address) as connection:
        connection.execute("CREATE TABLE recipe (name text)")

    with pytest.raises(HubStoreForeignError):
        open_store(address, folder=tmp_path)

    with psycopg.connect(address) as connection:
        tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        assert tables.fetchall() == [("recipe",)]
    cluster.drop(address)


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        ("53100", HubStoreFullError),
        ("53300", HubServerCrowdedError),
        ("55P03", HubStoreBusyError),
        ("40001", HubStoreBusyError),
        ("57P01", HubServerAwayError),
        ("08006", HubServerAwayError),
        ("42501", HubServerRefusesError),
    ],
)
@pytest.mark.postgres
def test_what_the_server_says_in_the_middle_of_work_is_put_in_words(open_hub, state, kind):
    """S20: the server itself raises it, so it comes the way the real one does."""
    store = open_hub()
    raising = f"DO $$ BEGIN RAISE EXCEPTION 'as it was' USING ERRCODE = '{state}'; END $$"

    with pytest.raises(kind), store.write() as connection:
        connection.exec_driver_sql(raising)

    assert change(store, "goes on") == 1


@pytest.mark.postgres
def test_our_own_mistake_is_not_put_on_the_server(open_hub):
    store = open_hub()

    with pytest.raises(Exception, match="UndefinedTable"), store.read() as connection:
        connection.exec_driver_sql("SELECT * FROM nowhere")


@pytest.mark.postgres
def test_what_a_reader_of_another_table_can_still_see_is_not_taken_for_swept(open_hub):
    """S14: the server carries such rows along, however the tables are written anew."""
    store = open_hub()
    change(store, "Zarathustra")
    with store.read() as reader:
        reader.execute(select(schema.place)).all()
        with store.write() as connection:
            connection.execute(schema.stream.delete())

        while_it_reads = store.wipe([schema.stream])

    assert (while_it_reads, store.wipe([schema.stream])) == (False, True)


@pytest.mark.postgres
def test_a_writer_that_never_ends_is_not_waited_for_for_ever(open_hub, monkeypatch):
    first = open_hub()
    monkeypatch.setattr(postgres, "PATIENCE_SECONDS", 0.3)
    second = open_hub()

    with first.write() as slow:
        journal.reserve(slow)
        with pytest.raises(HubStoreBusyError):
            change(second, "too soon")

    assert change(second, "goes on") > 0


def test_a_server_started_again_is_found_and_what_was_committed_is_there(tmp_path):
    """S7's hub half: killed at once, with its log on the disk."""
    if programs() is None:
        pytest.skip("no PostgreSQL server is installed here")
    with running(durable=True) as server:
        address = server.database()
        store = open_store(address, folder=tmp_path)
        seq = change(store, "a")
        with store.read() as connection:
            connection.execute(select(schema.stream)).all()
        server.process.kill()
        server.process.wait()
        with pytest.raises(HubServerAwayError):
            change(store, "while it is away")
        server.start()

        again = open_store(address, folder=tmp_path)

        assert again.epoch == store.epoch
        assert change(store, "b") == seq + 1
        with again.read() as connection:
            found = connection.execute(select(schema.stream.c.name)).scalars().all()
        assert sorted(found) == ["a", "b"]
        store.close()
        again.close()


@pytest.mark.parametrize("name", ["Zoë", "zoe", "Ärger", "A", "a", "_", "é"])
def test_words_have_one_order_on_both_engines(store, name):
    """S23: pages and segments are cut along it."""
    words = ["Zoë", "zoe", "Ärger", "A", "a", "_", "é"]
    with store.write() as connection:
        connection.execute(insert(schema.stream), [{"name": word} for word in words])

    with store.read() as connection:
        streams = schema.stream.c
        ordered = connection.execute(select(streams.name).order_by(streams.name)).scalars().all()
        before = connection.execute(select(streams.name).where(streams.name < name)).scalars()
        assert ordered == sorted(words, key=str.encode)
        assert sorted(before) == sorted(word for word in words if word.encode() < name.encode())


@pytest.mark.postgres
def test_a_nul_that_postgresql_cannot_hold_does_not_stop_the_rest(open_hub):
    """S17: one word with it in a batch must not delay the batch."""
    store = open_hub()
    with store.write() as connection:
        connection.execute(insert(schema.stream).values(name="a\0b"))
        dialect.insert_many(
            connection, dialect.insert(connection, schema.stream), ["name"], [("c\0d",), ("e",)]
        )

    with store.read() as connection:
        found = connection.execute(select(schema.stream.c.name)).scalars().all()
    assert sorted(found) == ["a\N{REPLACEMENT CHARACTER}b", "c\N{REPLACEMENT CHARACTER}d", "e"]

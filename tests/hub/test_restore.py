"""A hub put back from a backup: what it forgot stays forgotten, and people are told."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from click.testing import CliRunner
from sqlalchemy import select

from aisleside.__main__ import main as command
from aisleside.hub import main
from aisleside.hub.store import schema
from aisleside.hub.store.engine import open_store


@pytest.fixture
def folder(tmp_path, store, shop):
    """The folder of a stopped hub that knows two customers."""
    shop.customer(1, said="Zarathustra Quill", places=("1",))
    shop.customer(2, places=("1",))
    store.close()
    return store.folder


def run(*words: object) -> str:
    done = CliRunner().invoke(command, ["hub", *map(str, words)], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def customers(folder) -> list[int]:
    with main.store_at(folder) as store, store.read() as connection:
        return sorted(connection.execute(select(schema.customer.c.id)).scalars())


def test_who_was_erased_after_a_backup_does_not_come_back_with_it(folder, tmp_path):
    """S14: the ledger is in no backup, and is carried out before anybody is served."""
    run("backup", tmp_path / "kept", "--data", folder)
    run("erase", 1, "--yes", "--data", folder)
    assert b"Zarathustra" in (tmp_path / "kept").read_bytes()

    main.restore(folder, tmp_path / "kept", clock=lambda: datetime.now(UTC))

    assert customers(folder) == [2]
    assert b"Zarathustra" not in (folder / "hub.db").read_bytes()


def test_the_commands_say_what_was_backed_up_put_back_and_set_aside(folder, tmp_path):
    kept = tmp_path / "backups"
    kept.mkdir()
    made = run("backup", kept, "--data", folder)
    listed = run("backup", "--list", "--data", folder)
    (id_,) = [line.split()[0] for line in listed.splitlines()]
    (file,) = kept.glob("*.backup")

    restored = run("restore", file, "--data", folder)
    status = run("status", "--data", folder)
    dropped = run("backup", "--drop", id_, "--data", folder)

    assert id_ in made
    assert str(file) in listed
    assert "Its tablets will notice." in restored
    assert "hub-before-" in restored
    assert "An older database was put here" in status
    assert "Backups: 1" in status
    assert str(file) in dropped
    assert "There is no backup." in run("backup", "--list", "--data", folder)


def test_a_hub_on_a_server_is_loaded_and_looked_at_by_its_address(cluster, tmp_path):
    address = cluster.database()
    options = ("--data", tmp_path / "hub", "--database", address)

    run("load", "synthetic", "--customers", 40, "--lines", 300, *options)
    status = run("status", *options)
    run("backup", tmp_path / "kept", *options)
    restored = run("restore", tmp_path / "kept", *options)

    store = open_store(address, folder=tmp_path / "hub")
    with store.read() as connection:
        found = connection.execute(select(schema.customer.c.id)).scalars().all()
    store.close()
    name = restored.split(" is kept in ")[1].split(";")[0]
    cluster.run(f"DROP DATABASE {name} WITH (FORCE)")
    cluster.drop(address)
    assert "customer" in status
    assert len(found) == 40
    assert not (tmp_path / "hub" / "hub.db").exists()

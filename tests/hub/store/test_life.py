"""S5: an older database in the hub's place is noticed, and nothing else is taken for one."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, suppress

import pytest
from sqlalchemy import insert, select

from aisleside.hub.store import backup, journal, reading, schema
from aisleside.hub.store.contract import Store
from aisleside.hub.store.life import LifeFile

pytestmark = pytest.mark.both_engines


class PowerCut(BaseException):
    """The process is gone between two lines."""


def change(store: Store, name: str) -> int:
    with store.write() as connection:
        seq = journal.reserve(connection)
        connection.execute(insert(schema.stream).values(name=name))
    return seq


def names(store: Store) -> list[str]:
    with store.read() as connection:
        return sorted(connection.execute(select(schema.stream.c.name)).scalars())


def copy_of(store: Store, tmp_path, name: str):
    """What somebody keeps who copies the file by hand."""
    store.close()
    kept = tmp_path / name
    shutil.copyfile(store.path, kept)
    return kept


def test_a_database_that_was_only_closed_goes_on_in_its_epoch(open_hub):
    store = open_hub()
    first = store.epoch
    change(store, "a")
    store.close()

    assert open_hub().epoch == first
    assert open_hub().epoch == first, "two processes at a time"


def test_a_hub_killed_without_goodbye_goes_on_in_its_epoch(open_hub):
    store = open_hub()
    change(store, "a")

    again = open_hub()  # the first one never closed

    assert again.epoch == store.epoch


@pytest.mark.sqlite
def test_a_file_put_back_by_hand_begins_an_epoch_that_knows_where_it_came_from(open_hub, tmp_path):
    store = open_hub()
    seq = change(store, "a")
    kept = copy_of(store, tmp_path, "kept.db")
    store = open_hub()
    change(store, "b")
    store.close()

    shutil.copyfile(kept, store.path)
    again = open_hub()

    assert names(again) == ["a"]
    assert again.epoch != store.epoch
    with again.read() as connection:
        assert reading.parent(connection, again.epoch) == (store.epoch, seq)


@pytest.mark.sqlite
def test_a_change_without_a_sequence_is_enough_to_tell_an_older_file(open_hub, tmp_path):
    """S9: an event of an unknown kind moves no head, and would be lost unnoticed."""
    store = open_hub()
    change(store, "a")
    kept = copy_of(store, tmp_path, "kept.db")
    store = open_hub()
    with store.write() as connection:
        connection.execute(insert(schema.stream).values(name="b"))
    store.close()

    shutil.copyfile(kept, store.path)

    assert open_hub().epoch != store.epoch


@pytest.mark.sqlite
def test_the_same_file_put_back_twice_and_another_after_it_are_each_noticed(open_hub, tmp_path):
    store = open_hub()
    change(store, "a")
    older = copy_of(store, tmp_path, "older.db")
    change(store := open_hub(), "b")
    newer = copy_of(store, tmp_path, "newer.db")
    change(store := open_hub(), "c")
    store.close()
    epochs = [store.epoch]

    for kept in (newer, newer, older, older, newer):
        shutil.copyfile(kept, store.path)
        store = open_hub()
        epochs.append(store.epoch)
        change(store, "d")
        store.close()

    assert len(set(epochs)) == 6


@pytest.mark.sqlite
def test_a_copy_taken_while_the_hub_runs_is_noticed_after_a_kill(open_hub, tmp_path):
    """The file beside the database hears of each commit, not of a clean end."""
    store = open_hub()
    change(store, "a")
    with closing(sqlite3.connect(store.path)) as somebody:
        somebody.execute("VACUUM INTO ?", (str(tmp_path / "kept.db"),))
    change(store, "b")
    store._readers.dispose()
    store._writer.dispose()  # killed: nothing is told on the way out

    shutil.copyfile(tmp_path / "kept.db", store.path)

    assert open_hub().epoch != store.epoch


def test_without_the_file_beside_it_a_database_counts_as_put_back(open_hub):
    store = open_hub()
    change(store, "a")
    store.close()
    (store.folder / "hub.life").unlink()

    assert open_hub().epoch != store.epoch


@pytest.mark.parametrize("content", [b"", b"{", b"\x00" * 100, b'{"life":"x"}\nabc'])
def test_a_damaged_file_beside_it_counts_as_none(open_hub, content):
    store = open_hub()
    store.close()
    (store.folder / "hub.life").write_bytes(content)

    assert open_hub().epoch != store.epoch


@pytest.mark.sqlite
@pytest.mark.parametrize("cut_at", ["before", "first write", "commit", "second write"])
def test_a_cut_at_any_point_of_noticing_never_misses_it(open_hub, tmp_path, monkeypatch, cut_at):
    """Whatever was written before the cut, the older database does not pass for the newer."""
    store = open_hub()
    change(store, "a")
    kept = copy_of(store, tmp_path, "kept.db")
    change(store := open_hub(), "b")
    store.close()
    shutil.copyfile(kept, store.path)

    cut_off(monkeypatch, cut_at, open_hub)
    again = open_hub()
    once_more = open_hub()

    assert again.epoch != store.epoch
    assert once_more.epoch == again.epoch
    with again.read() as connection:
        epochs = connection.execute(select(schema.epoch)).all()
    assert len(epochs) == 2, "a cut makes no epoch more than there were restores"


@pytest.mark.parametrize("cut_at", ["before", "first write", "commit", "second write"])
def test_a_cut_while_the_first_life_begins_makes_no_epoch(open_hub, monkeypatch, cut_at):
    cut_off(monkeypatch, cut_at, open_hub)

    store = open_hub()

    with store.read() as connection:
        epochs = connection.execute(select(schema.epoch.c.epoch)).scalars().all()
    assert epochs == [store.epoch]


@pytest.mark.sqlite
def test_a_copy_put_back_right_after_such_a_cut_is_noticed_too(open_hub, tmp_path, monkeypatch):
    store = open_hub()
    change(store, "a")
    kept = copy_of(store, tmp_path, "kept.db")
    change(store := open_hub(), "b")
    store.close()
    shutil.copyfile(kept, store.path)
    cut_off(monkeypatch, "second write", open_hub)

    shutil.copyfile(kept, store.path)
    again = open_hub()

    assert again.epoch != store.epoch


def cut_off(monkeypatch: pytest.MonkeyPatch, at: str, open_hub) -> None:
    """Open the hub and be killed at one point of it."""
    writes: list[object] = []
    real = LifeFile.write

    def write(self: LifeFile, told: object) -> None:
        writes.append(told)
        if at == "before" or (at == "commit" and len(writes) == 2):
            raise PowerCut
        real(self, told)
        if (at, len(writes)) in (("first write", 1), ("second write", 2)):
            raise PowerCut

    with monkeypatch.context() as patch:
        patch.setattr(LifeFile, "write", write)
        with suppress(PowerCut):
            open_hub().close()
    assert writes


@pytest.mark.sqlite
def test_an_older_file_learns_of_the_backups_made_since(open_hub, tmp_path, now):
    """S9: what it cannot know of could still be restored."""
    store = open_hub()
    change(store, "a")
    kept = copy_of(store, tmp_path, "kept.db")
    store = open_hub()
    made = backup.make(store, tmp_path, now=now)
    store.close()

    shutil.copyfile(kept, store.path)
    with open_hub().read() as connection:
        assert [one.id for one in backup.listed(connection)] == [made.id]

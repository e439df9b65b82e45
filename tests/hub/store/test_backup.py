"""S5 and S9: backups are whole or not there, and putting one back loses nothing unnoticed."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import textwrap
from contextlib import closing, suppress
from datetime import timedelta
from itertools import takewhile
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, insert, select

from aisleside.domain.errors import ExpectedError
from aisleside.hub.profiles.intake import Intake
from aisleside.hub.store import archive, backup, durable, journal, reading, schema
from aisleside.hub.store.backup import (
    BackupDamagedError,
    BackupExistsError,
    BackupForeignError,
    BackupRoomError,
    UnknownBackupError,
)
from aisleside.hub.store.contract import Store
from aisleside.hub.store.engine import HubRunningError, HubStoreTooNewError, at
from aisleside.hub.store.keys import open_keys
from aisleside.hub.store.occupancy import Occupancy
from aisleside.hub.store.postgres import PostgresStore

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


def kept_from(store: Store) -> int:
    with store.read() as connection:
        return backup.kept_from(connection)


def put_back(store: Store, path: Path, now) -> backup.Restored:
    """Restore into the place of a store that is closed."""
    where = store.url if isinstance(store, PostgresStore) else store.path
    address = where if isinstance(where, Path) else where.render_as_string(hide_password=False)
    closed = at(address, folder=store.folder)
    try:
        return backup.restore(closed, path, now=now)
    finally:
        closed.close()


def test_each_of_the_last_two_backups_twice_in_a_row_begins_an_epoch_of_its_own(
    open_hub, tmp_path, now
):
    """S5"""
    store = open_hub()
    change(store, "a")
    first = backup.make(store, tmp_path / "first", now=now)
    change(store, "b")
    second = backup.make(store, tmp_path / "second", now=now)
    change(store, "c")
    epochs, was = [store.epoch], store.epoch

    for number, (made, holds) in enumerate(
        [(second, ["a", "b"]), (second, ["a", "b"]), (first, ["a"]), (first, ["a"])]
    ):
        store.close()
        put_back(store, made.path, now + timedelta(seconds=number))
        store = open_hub()
        assert names(store) == holds
        with store.read() as connection:
            parent = reading.parent(connection, store.epoch)
        assert parent is not None
        assert parent.epoch == was
        assert parent.seq > made.seq
        epochs.append(store.epoch)
        change(store, f"d{number}")

    assert len(set(epochs)) == 5


def test_a_number_given_out_in_a_past_that_was_lost_is_given_to_nobody_else(
    open_hub, tmp_path, now
):
    """S6: tablets still have notes about whoever had it."""
    store = open_hub()
    made = backup.make(store, tmp_path / "kept", now=now)
    given = [came(store, "one")]

    for number, key in enumerate(("two", "three")):
        store.close()
        put_back(store, made.path, now + timedelta(days=1, seconds=number))
        store = open_hub()
        given.append(came(store, key))

    assert len(set(given)) == 3


def came(store: Store, key: str) -> int:
    """The number of a customer whom a source names for the first time."""
    with store.write() as connection, Intake(connection, "till") as intake:
        return intake.ids("customer", [key])[key]


def test_a_backup_put_back_before_anything_changed_is_noticed_too(open_hub, tmp_path, now):
    store = open_hub()
    change(store, "a")
    made = backup.make(store, tmp_path / "kept", now=now)
    store.close()

    put_back(store, made.path, now)

    assert open_hub().epoch != store.epoch


def test_what_was_here_before_is_set_aside_and_whole(open_hub, tmp_path, now):
    store = open_hub()
    made = backup.make(store, tmp_path / "kept", now=now)
    change(store, "after the backup")
    store.close()

    restored = put_back(store, made.path, now)

    assert restored.made_at == made.made_at
    assert restored.aside is not None
    if isinstance(store, PostgresStore):
        before = create_engine(store.url.set(database=restored.aside))
    else:
        before = create_engine(f"sqlite:///{restored.aside}")
    with before.connect() as connection:
        kept = connection.execute(select(schema.stream.c.name)).scalars().all()
    before.dispose()
    assert kept == ["after the backup"]
    assert names(open_hub()) == []


def test_two_restores_in_one_second_set_aside_two_databases(open_hub, tmp_path, now):
    store = open_hub()
    made = backup.make(store, tmp_path / "kept", now=now)
    store.close()

    asides = {put_back(store, made.path, now).aside for _ in range(3)}

    assert len(asides - {None}) == 3
    assert names(open_hub()) == []


def test_an_event_that_took_no_sequence_is_not_taken_for_kept(open_hub, tmp_path, now):
    """S9: stored after the copy began, at the head the copy may have."""
    store = open_hub()
    change(store, "a")
    backup.make(store, tmp_path / "kept", now=now)

    with store.read() as connection:
        stored_seq = journal.head(connection)

    assert kept_from(store) < stored_seq


def test_everything_up_to_the_sequence_a_backup_names_is_in_it(open_hub, tmp_path, now):
    """S9"""
    store = open_hub()
    seq = change(store, "a")
    made = backup.make(store, tmp_path / "kept", now=now)
    store.close()

    assert made.seq >= seq
    put_back(store, made.path, now)
    assert names(open_hub()) == ["a"]


def test_the_oldest_backup_decides_and_a_dropped_one_no_longer(open_hub, tmp_path, now):
    """S9"""
    store = open_hub()
    nothing_kept = kept_from(store)
    change(store, "a")
    first = backup.make(store, tmp_path / "first", now=now)
    change(store, "b")
    second = backup.make(store, tmp_path / "second", now=now + timedelta(days=1))
    with_both = kept_from(store)

    backup.drop(store, first.id)

    assert (nothing_kept, with_both, kept_from(store)) == (0, first.seq, second.seq)
    assert not list(tmp_path.glob("first*"))
    with pytest.raises(UnknownBackupError, match="knows no backup"):
        backup.drop(store, first.id)


def test_a_backup_removed_by_hand_is_not_mistaken_for_the_next_of_its_name(open_hub, tmp_path, now):
    """S9"""
    store = open_hub()
    old = backup.make(store, tmp_path / "kept", now=now)
    for file in tmp_path.glob("kept*"):
        file.unlink()
    new = backup.make(store, tmp_path / "kept", now=now + timedelta(days=1))
    with store.read() as connection:
        whole = {one.id: one.whole for one in backup.listed(connection)}

    backup.drop(store, old.id)

    assert whole == {old.id: False, new.id: True}
    assert kept_from(store) == new.seq
    with store.read() as connection:
        (left,) = backup.listed(connection)
    assert (left.id, left.whole) == (new.id, True)


def test_a_copy_under_way_keeps_its_files_when_the_one_before_it_is_dropped(
    open_hub, tmp_path, now
):
    store = open_hub()
    old = backup.make(store, tmp_path / "kept", now=now)
    for file in tmp_path.glob("kept*"):
        file.unlink()
    begun = {"id": "new", "path": str(old.path), "epoch": store.epoch, "seq": 9, "made_at": 1}
    with store.write() as connection:
        connection.execute(insert(schema.backup).values(begun))
    staging = tmp_path / f"kept{durable.STAGING}"
    staging.write_bytes(b"half")

    backup.drop(store, old.id)

    assert staging.exists()


def test_after_a_restore_the_newer_backups_count_for_what_they_share(open_hub, tmp_path, now):
    """S9: the second can still be put back, and lacks what came after the first."""
    store = open_hub()
    change(store, "a")
    first = backup.make(store, tmp_path / "first", now=now)
    change(store, "b")
    second = backup.make(store, tmp_path / "second", now=now)
    store.close()
    put_back(store, first.path, now)
    store = open_hub()
    with store.read() as connection:
        parent = reading.parent(connection, store.epoch)
    for number in range(20):
        change(store, f"new{number}")
    third = backup.make(store, tmp_path / "third", now=now)

    backup.drop(store, first.id)

    assert parent is not None
    assert kept_from(store) <= parent.seq
    backup.drop(store, second.id)
    assert kept_from(store) == third.seq


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from("bcr"), st.integers(0, 9)), max_size=14))
def test_what_counts_as_kept_is_in_every_backup_whatever_was_put_back_when(steps):
    """S9, against a hub that is a list: each history is compared entry by entry."""
    history: list[str] = []  # what the hub holds, an entry a sequence
    epoch, fresh = "e0", 0
    epochs: list[tuple[str, str | None, int]] = [("e0", None, 0)]
    backups: list[tuple[str, int, list[str]]] = []
    for kind, number in steps:
        if kind == "c":
            history = [*history, f"{epoch}.{len(history)}"]
        elif kind == "b":
            backups.append((epoch, len(history), history))
        elif backups:
            was, seq, history = backups[number % len(backups)]
            fresh += 1
            epoch = f"e{fresh}"
            epochs.append((epoch, was, seq))
    engine = create_engine("sqlite://")
    schema.metadata.create_all(engine)
    with engine.begin() as connection:
        connection.execute(schema.hub.insert().values(one=1, epoch=epoch, schema=schema.NUMBER))
        for name, parent, seq in epochs:
            connection.execute(
                schema.epoch.insert().values(epoch=name, parent=parent, parent_seq=seq, began_at=0)
            )
        for number, (of, seq, _) in enumerate(backups):
            connection.execute(
                schema.backup.insert().values(id=str(number), path="", epoch=of, seq=seq, made_at=0)
            )
        kept = backup.kept_from(connection)
    engine.dispose()

    common = [
        sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(history, then, strict=False)))
        for _, _, then in backups
    ]
    assert kept == min(common, default=0)


def test_the_keys_come_along_unreadable_to_others_and_the_ledger_does_not(open_hub, tmp_path, now):
    store = open_hub()
    keys = open_keys(store, store.folder)
    (store.folder / "erased.ledger").write_text("who was erased", encoding="utf-8")
    made = backup.make(store, tmp_path / "kept", now=now)
    files = {file.name for file in tmp_path.glob("kept*")}
    store.close()
    for file in store.folder.iterdir():
        if file.name.startswith("hub."):
            file.unlink()

    put_back(store, made.path, now)

    assert files == {"kept", "kept.keys", "kept.json"}
    assert {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in files} == {0o600}
    assert open_keys(open_hub(), store.folder).hub_key == keys.hub_key
    assert (store.folder / "erased.ledger").read_text(encoding="utf-8") == "who was erased"


def test_a_backup_of_another_company_is_refused(open_hub, tmp_path, now):
    ours, theirs = open_hub("ours"), open_hub("theirs")
    open_keys(ours, ours.folder)
    open_keys(theirs, theirs.folder)
    made = backup.make(theirs, tmp_path / "kept", now=now)
    ours.close()

    with pytest.raises(BackupForeignError, match="another hub"):
        put_back(ours, made.path, now)

    assert open_hub("ours").epoch == ours.epoch


@pytest.mark.parametrize("harm", ["flip", "cut", "no description", "no keys", "wrong keys", "text"])
def test_a_damaged_backup_is_refused_and_the_hub_is_as_it_was(open_hub, tmp_path, now, harm):
    """S4 for backups"""
    store = open_hub()
    open_keys(store, store.folder)
    made = backup.make(store, tmp_path / "kept", now=now)
    change(store, "after")
    store.close()
    content = made.path.read_bytes()
    match harm:
        case "flip":
            middle = len(content) // 2
            flipped = bytes([content[middle] ^ 1])
            made.path.write_bytes(content[:middle] + flipped + content[middle + 1 :])
        case "cut":
            made.path.write_bytes(content[:-100])
        case "no description":
            (tmp_path / "kept.json").unlink()
        case "no keys":
            (tmp_path / "kept.keys").unlink()
        case "wrong keys":
            (tmp_path / "kept.keys").write_bytes(b"{}")
        case "text":
            (tmp_path / "kept.json").write_bytes(b"\xff\xfe not a description")

    with pytest.raises(BackupDamagedError, match="Nothing was changed here"):
        put_back(store, made.path, now)

    again = open_hub()
    assert (again.epoch, names(again)) == (store.epoch, ["after"])
    assert not list(store.folder.glob(f"*{durable.STAGING}"))


def test_a_backup_of_a_newer_version_says_to_update(open_hub, tmp_path, now):
    store = open_hub()
    made = backup.make(store, tmp_path / "kept", now=now)
    store.close()
    description = tmp_path / "kept.json"
    said = msgspec.json.decode(description.read_bytes(), type=backup.Description)
    newer = msgspec.structs.replace(said, schema=schema.NUMBER + 1)
    description.write_bytes(msgspec.json.encode(newer))

    with pytest.raises(HubStoreTooNewError, match="Update the hub"):
        put_back(store, made.path, now)


def test_a_running_hub_is_not_replaced(open_hub, tmp_path, now):
    store = open_hub()
    made = backup.make(store, tmp_path / "kept", now=now)

    with pytest.raises(HubRunningError, match="Stop it"):
        put_back(store, made.path, now)

    assert change(store, "goes on") > made.seq


def test_a_hub_does_not_start_while_a_backup_is_put_back(open_hub, tmp_path):
    store = open_hub()
    store.close()
    busy = Occupancy(store.folder, alone=True)

    with pytest.raises(ExpectedError, match="put back at this moment"):
        open_hub()

    busy.end()
    assert open_hub().epoch == store.epoch


def test_a_name_that_is_taken_is_left_alone(open_hub, tmp_path, now):
    store = open_hub()
    (tmp_path / "kept").write_text("a diary", encoding="utf-8")

    with pytest.raises(BackupExistsError):
        backup.make(store, tmp_path / "kept", now=now)

    assert (tmp_path / "kept").read_text(encoding="utf-8") == "a diary"
    assert kept_from(store) == 0


@pytest.fixture
def small_disk(tmp_path: Path):
    """A disk of 300 KiB; needs the right to mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(disk)]
    done = subprocess.run(mount, capture_output=True, check=False)
    if done.returncode:
        pytest.skip("a small disk cannot be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_ends_a_backup_and_leaves_nothing_half_made(
    open_hub, small_disk, now, monkeypatch
):
    """S20: found out while writing, not only by asking before."""
    store = open_hub()
    many = [{"name": f"s{number}", "terms": os.urandom(2000).hex()} for number in range(300)]
    with store.write() as connection:
        connection.execute(insert(schema.source), many)
    roomy = shutil.disk_usage(store.folder)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: roomy)

    with pytest.raises(BackupRoomError, match="nothing half made"):
        backup.make(store, small_disk / "kept", now=now)

    assert list(small_disk.iterdir()) == []
    assert kept_from(store) == 0
    change(store, "goes on")


@pytest.mark.sqlite
def test_too_little_room_is_said_before_anything_is_copied(open_hub, tmp_path, now, monkeypatch):
    store = open_hub()
    made = backup.make(store, tmp_path / "kept", now=now)
    change(store, "after")
    store.close()
    roomy = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: roomy._replace(free=1000))

    with pytest.raises(BackupRoomError):
        put_back(store, made.path, now)
    store = open_hub()
    with pytest.raises(BackupRoomError):
        backup.make(store, tmp_path / "another", now=now)

    assert names(store) == ["after"]
    assert not list(tmp_path.glob("another*"))


@pytest.mark.parametrize("point", range(1, 8))
def test_cut_off_anywhere_a_backup_is_whole_or_none_and_counted_if_it_can_be_put_back(
    open_hub, tmp_path, now, monkeypatch, point
):
    """S9, S20: at each step that touches a disk."""
    store = open_hub()
    open_keys(store, store.folder)
    change(store, "a")
    steps = cut_at(monkeypatch, point)
    with suppress(PowerCut):
        backup.make(store, tmp_path / "kept", now=now)
    monkeypatch.undo()

    with store.read() as connection:
        known = backup.listed(connection)
    whole = (tmp_path / "kept.json").exists()
    assert whole or steps
    assert all(one.whole == whole for one in known)
    if whole:
        assert known, "it could be put back, so it counts"
        store.close()
        put_back(store, tmp_path / "kept", now)
        assert names(open_hub()) == ["a"]


@pytest.mark.parametrize("point", range(1, 6))
def test_cut_off_anywhere_a_restore_leaves_one_database_or_the_other(
    open_hub, tmp_path, now, monkeypatch, point
):
    """S20, S5"""
    store = open_hub()
    change(store, "a")
    made = backup.make(store, tmp_path / "kept", now=now)
    change(store, "b")
    store.close()
    cut_at(monkeypatch, point)
    with suppress(PowerCut):
        put_back(store, made.path, now)
    monkeypatch.undo()

    again = open_hub()

    assert (names(again), again.epoch == store.epoch) in (
        (["a", "b"], True),
        (["a"], False),
    )
    again.close()
    put_back(again, made.path, now + timedelta(seconds=1))
    assert names(open_hub()) == ["a"]


def cut_at(monkeypatch: pytest.MonkeyPatch, point: int) -> list[str]:
    """Be killed at the *point*-th step that gives a file a name, fsyncs or runs a program.

    Nothing cleans up after a kill, so what would is switched off.
    """
    steps: list[str] = []

    def counted(name: str, real):
        def step(*args, **kwargs):
            if len(steps) == point:
                raise PowerCut
            steps.append(name)
            if len(steps) == point:
                monkeypatch.setattr(backup, "_remove", lambda path: None)
                monkeypatch.setattr(backup, "_forget", lambda store, id_: None)
                monkeypatch.setattr(Path, "unlink", lambda self, missing_ok=False: None)
                raise PowerCut
            return real(*args, **kwargs)

        return step

    for owner, name in (
        (durable, "settle"),
        (os, "fsync"),
        (os, "link"),
        (archive, "_run"),
        (backup, "_check"),
    ):
        monkeypatch.setattr(owner, name, counted(name, getattr(owner, name)))
    return steps


@pytest.mark.sqlite
def test_a_process_killed_while_it_copies_leaves_no_backup_and_the_next_one_is_made(
    open_hub, tmp_path, now
):
    """S20: a real kill, in the middle of the bytes."""
    store = open_hub()
    with store.write() as connection:
        many = [{"name": f"s{number}", "terms": "t" * 4000} for number in range(2000)]
        connection.execute(insert(schema.source), many)
    script = tmp_path / "script.py"
    script.write_text(
        textwrap.dedent(
            """
            import sys
            from datetime import UTC, datetime
            from pathlib import Path
            from aisleside.hub.store import backup, durable
            from aisleside.hub.store.engine import open_store

            def stop(staging, path):
                if path.name == "kept":
                    staging.write_bytes(staging.read_bytes()[:100_000])
                    print("now", flush=True)
                    sys.stdin.read()
                real(staging, path)

            real, durable.settle = durable.settle, stop
            store = open_store(Path(sys.argv[1]))
            backup.make(store, Path(sys.argv[2]), now=datetime.now(UTC))
            """
        ),
        encoding="utf-8",
    )
    command = [sys.executable, str(script), str(store.path), str(tmp_path / "kept")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"now\n"
        process.send_signal(signal.SIGKILL)

    with store.read() as connection:
        (left,) = backup.listed(connection)
    assert not left.whole
    assert not (tmp_path / "kept").exists()
    backup.drop(store, left.id)
    assert not list(tmp_path.glob("kept*"))
    assert backup.make(store, tmp_path / "kept", now=now).whole


@pytest.mark.sqlite
def test_what_a_copy_that_was_cut_off_left_goes_with_its_backup(open_hub, tmp_path, now):
    """S14: people are in the log of a copy, too."""
    store = open_hub()
    made = backup.make(store, tmp_path / "kept", now=now)
    staging = tmp_path / f"kept{durable.STAGING}"
    for ending in ("", "-journal", "-wal", "-shm"):
        staging.with_name(staging.name + ending).write_bytes(b"half")

    backup.drop(store, made.id)

    assert list(tmp_path.glob("kept*")) == []


@pytest.mark.sqlite
def test_a_database_too_damaged_to_open_is_replaced_and_its_log_is_not_taken_over(
    open_hub, tmp_path, now
):
    store = open_hub()
    change(store, "a")
    made = backup.make(store, tmp_path / "kept", now=now)
    store.close()
    store.path.write_bytes(b"Dear diary, " * 1000)
    store.path.with_name("hub.db-wal").write_bytes(b"leftovers " * 500)

    restored = put_back(store, made.path, now)

    assert names(open_hub()) == ["a"]
    assert restored.aside is not None
    assert Path(restored.aside).read_bytes().startswith(b"Dear diary")
    with closing(sqlite3.connect(store.path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.postgres
def test_without_postgresqls_programs_the_sentence_names_the_one_that_is_missing(
    open_hub, tmp_path, now, monkeypatch
):
    store = open_hub()
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(archive, "INSTALLED", tmp_path)

    with pytest.raises(archive.ArchiveError, match=r"pg_dump.*not installed"):
        backup.make(store, tmp_path / "kept", now=now)

    assert list(tmp_path.glob("kept*")) == []
    assert kept_from(store) == 0

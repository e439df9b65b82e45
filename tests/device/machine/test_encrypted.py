from __future__ import annotations

import errno
from contextlib import closing

import pytest

from aisleside.device.machine.encrypted import (
    TabletFullError,
    UnreadableFileError,
    bring_to_disk,
    create_unjournalled,
    make_lasting,
    open_encrypted,
    plain_failures,
    transaction,
)
from aisleside.device.machine.folders import FolderClosedError
from aisleside.device.machine.sealed import random_key

SECRET = "Elena Marchetti of Kings Arcade"


@pytest.fixture
def key() -> bytes:
    return random_key()


@pytest.fixture
def path(tmp_path, key):
    made = tmp_path / "secret.db"
    connection = open_encrypted(made, key)
    connection.execute("CREATE TABLE t (x TEXT)")
    connection.executemany("INSERT INTO t VALUES (?)", [(f"{SECRET} {n}",) for n in range(500)])
    yield made
    connection.close()


def test_no_name_can_be_read_from_the_file_or_its_log(path):
    written = b"".join(file.read_bytes() for file in path.parent.glob("secret.db*"))

    assert len(written) > 20_000
    assert b"Marchetti" not in written
    assert b"CREATE TABLE" not in written


def test_another_key_does_not_open_it(path):
    with pytest.raises(UnreadableFileError):
        open_encrypted(path, random_key())


def test_a_file_filled_in_bulk_is_opened_like_any_other_and_keeps_what_its_log_holds(tmp_path, key):
    """S1: whoever is killed leaves a log, and it is tried with another proof first."""
    filled = tmp_path / "filled.cache"
    with closing(create_unjournalled(filled, key, cache_kib=1_000)) as file:
        file.execute("CREATE TABLE t (x TEXT)")
    killed = open_encrypted(filled, key)
    killed.execute("INSERT INTO t VALUES ('in the log')")
    for suffix in ("", "-wal"):
        copy = tmp_path / f"left.cache{suffix}"
        copy.write_bytes(filled.with_name(f"{filled.name}{suffix}").read_bytes())
    killed.close()

    with closing(open_encrypted(tmp_path / "left.cache", key)) as found:
        rows = found.execute("SELECT x FROM t").fetchall()

    assert rows == [("in the log",)]


def test_a_flipped_bit_is_noticed_when_its_page_is_read(path, key):
    open_encrypted(path, key).execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    content = bytearray(path.read_bytes())
    content[3 * 4096 + 100] ^= 1
    path.write_bytes(content)

    with pytest.raises(UnreadableFileError), plain_failures(path):
        open_encrypted(path, key).execute("SELECT count(x) FROM t WHERE x > ''").fetchone()


@pytest.mark.parametrize(
    ("number", "said"), [(errno.EIO, FolderClosedError), (errno.ENOSPC, TabletFullError)]
)
def test_a_file_that_cannot_be_synced_gets_no_final_name(tmp_path, monkeypatch, number, said):
    """S20: the disk may have dropped what it was told to write, so no second try helps."""
    staging = tmp_path / "staging"
    staging.write_bytes(b"rows")

    def fail(_descriptor):
        raise OSError(number, "not synced")

    monkeypatch.setattr("os.fsync", fail)

    with pytest.raises(said):
        bring_to_disk(staging)
    with pytest.raises(said):
        make_lasting(staging, tmp_path / "final")

    assert not (tmp_path / "final").exists()


def test_a_full_disk_has_its_own_sentence_and_changes_nothing(small_disk, key):
    path = small_disk(400_000) / "secret.db"
    connection = open_encrypted(path, key)
    connection.execute("CREATE TABLE t (x TEXT)")

    with pytest.raises(TabletFullError) as full, plain_failures(path), transaction(connection):
        connection.executemany(
            "INSERT INTO t VALUES (hex(randomblob(?)))", [(10_000,) for _ in range(100)]
        )

    assert connection.execute("SELECT count(*) FROM t").fetchone() == (0,)
    assert "storage is full" in full.value.say
    connection.close()

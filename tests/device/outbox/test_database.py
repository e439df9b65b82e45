from __future__ import annotations

import pytest

from aisleside.device.machine.folders import Folders
from aisleside.device.machine.keys import KeyLostError
from aisleside.device.machine.sealed import Root
from aisleside.device.outbox.database import (
    ControlDamagedError,
    ControlDatabase,
    ControlTooNewError,
    set_aside,
)
from aisleside.device.outbox.identity import Identity, identity
from aisleside.device.outbox.streams import forget_stream, held_streams, hold_stream


def test_what_the_tablet_knows_of_itself_survives_a_restart(control, folders, root, known_hub):
    control.keep_value("hub_time", 17)
    control.close()

    again = ControlDatabase(folders, root)

    assert identity(again) == Identity("D1", "Till 2", "367", "device-secret", known_hub)
    assert again.value("hub_time") == 17
    again.close()


def test_the_devices_secret_is_sealed_and_never_printed(control, folders):
    control.close()
    written = b"".join(f.read_bytes() for f in folders.data.rglob("control*") if f.is_file())

    assert b"device-secret" not in written
    assert "device-secret" not in repr(Identity("D1", "T", "367", "device-secret"))


def test_another_root_is_told_from_damage(control, folders):
    control.close()

    with pytest.raises(KeyLostError):
        ControlDatabase(folders, Root(b"x" * 32))


def test_a_damaged_file_is_told_from_a_lost_key_and_left_as_it_is(control, folders, root):
    control.close()
    content = bytearray(folders.control.read_bytes())
    content[200] ^= 1
    folders.control.write_bytes(content)

    with pytest.raises(ControlDamagedError) as damaged:
        ControlDatabase(folders, root)

    assert "left as it is" in damaged.value.say
    assert folders.control.read_bytes() == bytes(content)


def test_a_newer_apps_file_is_left_alone(control, folders, root):
    control.change(lambda connection: connection.execute("PRAGMA user_version = 99"))
    control.close()

    with pytest.raises(ControlTooNewError) as newer:
        ControlDatabase(folders, root)

    assert newer.value.found == 99


def test_starting_afresh_keeps_the_locked_outbox_beside_the_new_one(control, folders: Folders):
    control.close()

    kept = set_aside(folders)

    fresh = ControlDatabase(folders, Root(b"y" * 32))
    assert kept is not None
    assert kept.exists()
    assert identity(fresh) is None
    fresh.close()


def test_a_streams_key_is_wrapped_under_the_name_of_its_file(control):
    hold_stream(control, stream="catalogue:main", file="a.cache", key=b"k" * 32)
    control.change(lambda connection: connection.execute("UPDATE stream SET file = 'b.cache'"))

    (held,) = held_streams(control)

    assert held.key is None


def test_leaving_a_stream_destroys_its_key(control, folders):
    hold_stream(control, stream="catalogue:main", file="a.cache", key=b"k" * 32)
    with control.reading() as connection:
        (wrapped,) = connection.execute("SELECT key FROM stream").fetchone()

    forget_stream(control, "catalogue:main")

    assert held_streams(control) == []
    with control.reading() as connection:
        pages = connection.execute("SELECT count(*) FROM stream").fetchone()
    assert pages == (0,)
    assert wrapped
    assert (folders.data / "control.db-wal").stat().st_size == 0

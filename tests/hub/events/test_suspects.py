"""An event that takes the whole hub with it does so three times at most."""

from __future__ import annotations

import subprocess
import sys
import textwrap

import msgspec
import pytest
from tests.hub.events.making import event, notes, rows

from aisleside.hub.events.receive import TRYING
from aisleside.hub.events.suspects import Suspects
from aisleside.hub.store import schema

HUB = """
    import os, sys
    from datetime import UTC, datetime
    from pathlib import Path
    from aisleside.hub.events import receive
    from aisleside.hub.events.receive import TRYING, Reception
    from aisleside.hub.store.access import Device
    from aisleside.hub.store.engine import open_store
    from aisleside.wire import codec

    judge = receive.judge

    def die(entry, *args, **given):
        if entry.event is not None and b"boom" in bytes(entry.event.body):
            os._exit(70)
        return judge(entry, *args, **given)

    receive.judge = die
    folder = Path(sys.argv[1])
    reception = Reception(open_store(folder / "hub.db"), trying=folder / TRYING)
    batch = codec.split_batch(sys.stdin.buffer.read())
    said = reception.receive(Device("tablet-1", "T", "1"), batch, now=datetime.now(UTC))
    print(*(receipt.status for receipt in said.receipts))
"""


def test_an_event_that_ends_the_hub_is_set_aside_and_the_others_arrive(desk):
    """S17"""
    batch = [event(1), event(2, text="boom"), event(3)]
    content = msgspec.msgpack.encode({"events": [msgspec.Raw(one) for one in batch]})
    said = []

    for _ in range(4):
        done = subprocess.run(
            [sys.executable, "-c", textwrap.dedent(HUB), str(desk.store.folder)],
            input=content,
            capture_output=True,
            check=False,
            timeout=60,
        )
        said.append((done.returncode, done.stdout.decode().split(), len(notes(desk))))

    assert said == [
        (70, [], 0),  # in company: all three are suspects
        (70, [], 1),  # alone, after the first had been stored
        (70, [], 1),
        (0, ["applied", "rejected", "applied"], 2),
    ]
    assert sorted(kept.tries for kept in rows(desk, schema.event)) == [0, 0, 3]
    assert not Suspects(desk.store.folder / TRYING).tries(batch[1])


def test_what_ended_well_is_no_suspect_after_a_restart(tmp_path):
    path = tmp_path / "trying"
    suspects = Suspects(path)
    with suspects.using([b"one", b"two"]):
        assert Suspects(path).tries(b"one") == 1
    with suspects.using([b"three"]):
        pass

    assert [Suspects(path).tries(one) for one in (b"one", b"two", b"three")] == [0, 0, 0]


def test_a_failing_store_makes_nobody_a_suspect(tmp_path):
    suspects = Suspects(tmp_path / "trying")
    with pytest.raises(OSError, match="disk"), suspects.using([b"one"]):
        raise OSError("the disk")

    assert Suspects(tmp_path / "trying").tries(b"one") == 0


@pytest.mark.parametrize(
    "damage", [b"\xff\xfe", b"0" * 31 + b" 9\n", b"", b"end\n", bytes(range(156, 255))]
)
def test_a_damaged_list_of_suspects_accuses_nobody(tmp_path, damage):
    path = tmp_path / "trying"
    path.write_bytes(damage)

    assert Suspects(path).tries(b"one") == 0

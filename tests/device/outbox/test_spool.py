"""What waits is also sealed to the hub, so that a lost key loses no word of it."""

from __future__ import annotations

import dataclasses
import os

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisleside.device.machine.clock import Stamp
from aisleside.device.machine.folders import Folders
from aisleside.device.machine.sealed import Root
from aisleside.device.outbox.database import ControlDatabase, set_aside
from aisleside.device.outbox.identity import Identity, KnownHub, keep_identity
from aisleside.device.outbox.notes import Outbox, batch_bytes
from aisleside.device.outbox.spool import FILE, Spool
from aisleside.hub.store.keys import HubKeys
from aisleside.wire import codec
from aisleside.wire.messages import Event, NoteBody, Receipt

HUB = HubKeys("company", b"h" * 32)
AT = Stamp(1_790_000_000, 0, 0)
ME = Identity("D1", "Till 2", "367", "s", KnownHub("company", HUB.hub_key, HUB.seal_key))


@pytest.fixture
def control(folders, root):
    made = Tabletop(folders, root)
    yield made
    made.control.close()


class Tabletop:
    """A tablet's unsent work, and what only the hub can read of it."""

    def __init__(self, folders: Folders, root: Root, *, known: Identity | None = ME) -> None:
        self.folders = folders
        self._open(root, known)

    def _open(self, root: Root, known: Identity | None) -> None:
        self.root = root
        self.control = ControlDatabase(self.folders, root)
        if known is not None:
            keep_identity(self.control, known)
        self.outbox = Outbox(self.control, Spool(self.control))

    def write(self, text: str) -> str:
        return self.outbox.write_note("S1", 42, text, AT).id

    def restart(self) -> Tabletop:
        """As after a kill."""
        self.control.close()
        self._open(self.root, None)
        return self

    def lose_the_key(self) -> None:
        """Everything is locked, so the tablet is set up again."""
        self.control.close()
        set_aside(self.folders)
        self._open(Root(os.urandom(32)), dataclasses.replace(ME, device="D2"))

    @property
    def path(self):
        return self.folders.data / FILE

    def sealed(self) -> list[str]:
        """The words in the sealed copy of this database, as the hub would read them."""
        fresh = self.folders.data / "copy"
        fresh.mkdir(exist_ok=True)
        (fresh / "outbox-0001.left").write_bytes(self.path.read_bytes())
        spool = Spool(self.control)
        spool._folder = fresh
        return words(spool.left())

    def left(self) -> list[str]:
        return words(self.outbox.left_behind())


def words(found) -> list[str]:
    return [
        said.text if said is not None else event.kind
        for left in found
        for batch in left.batches(events=3, size=10_000)
        for sealed in batch
        for event in [codec.decode(HUB.unseal(sealed), Event)]
        for said in [
            msgspec.msgpack.decode(event.body, type=NoteBody) if event.kind == "note" else None
        ]
    ]


def test_every_note_is_sealed_to_the_hub_before_it_is_called_saved(control):
    """S8"""
    for text in ("one", "two", "three"):
        control.write(text)

    assert control.sealed() == ["one", "two", "three"]
    assert b"one" not in control.path.read_bytes()


def test_after_a_lost_key_the_words_are_still_there_for_the_hub(control):
    """S8"""
    for text in ("one", "two"):
        control.write(text)

    control.lose_the_key()
    control.write("three")

    assert control.left() == ["one", "two"]
    assert control.sealed() == ["three"]


def test_a_control_database_that_is_simply_gone_leaves_its_work_to_the_hub(control):
    """S8"""
    control.write("one")
    control.control.close()
    for file in control.folders.data.glob("control*"):
        file.unlink()

    control.restart()
    keep_identity(control.control, dataclasses.replace(ME, device="D2"))

    assert control.left() == ["one"]


def test_an_older_control_database_does_not_overwrite_what_is_newer(control):
    """S7: the database comes from an image of the disk, the sealed copy does not."""
    control.write("before")
    control.control.close()
    image = {file: file.read_bytes() for file in control.folders.data.glob("control*")}
    control.restart().write("after")
    control.control.close()
    for file, content in image.items():
        file.write_bytes(content)

    control.restart()

    assert control.left() == ["before", "after"]
    assert control.sealed() == ["before"]


def test_lost_keys_in_a_row_leave_everything_in_its_order(control):
    for text in ("one", "two", "three"):
        control.write(text)
        control.lose_the_key()

    assert control.left() == ["one", "two", "three"]


def test_a_note_taken_back_is_taken_back_from_the_sealed_copy(control):
    control.write("stays")
    gone = control.write("oops")

    assert control.outbox.take_back(gone, "S1")

    assert control.sealed() == ["stays", "withdrawn"]


def test_what_every_backup_holds_leaves_the_sealed_copy(control, shop):
    """S9"""
    safe, unsafe = control.write("safe"), control.write("acknowledged")
    control.write("waiting")
    receipts = [Receipt(safe, "applied", 5, None, 5), Receipt(unsafe, "applied", 9, None, 9)]
    control.outbox.record(receipts, hub_time=1, epoch="E")

    control.outbox.drop_old_receipts(now=shop.noon, epoch="E", kept_from=5)

    assert control.sealed() == ["acknowledged", "waiting"]


@settings(max_examples=25)
@given(cut=st.integers(0, 700), back=st.booleans())
def test_a_torn_or_missing_tail_is_made_whole_from_the_database(control, cut, back):
    """S7: power went between the database and the sealed copy, or in the middle of a frame."""
    before = control.sealed() if control.path.exists() else []
    control.write("next")
    content = control.path.read_bytes()
    control.path.write_bytes(content[: max(0, len(content) - cut)])

    control.restart()
    if back:
        control.write("last")

    written = [*before, "next", *(["last"] if back else [])]
    assert control.sealed() == written
    assert control.left() == []


def test_a_copy_that_could_not_be_written_is_made_whole_by_the_next_note(control, monkeypatch):
    """S20"""
    control.write("one")
    with monkeypatch.context() as full:
        full.setattr(os, "fsync", lambda _file: (_ for _ in ()).throw(OSError(28, "No space")))
        saved = control.write("two")

    control.write("three")

    assert control.sealed() == ["one", "two", "three"]
    assert saved in [event.id for event in control.outbox.pending("S1")]


def test_before_the_tablet_knows_a_hub_there_is_nothing_to_seal_to(folders, root):
    tablet = Tabletop(folders, root, known=dataclasses.replace(ME, hub=None))
    tablet.write("one")
    before = tablet.path.exists()
    keep_identity(tablet.control, ME)

    tablet.write("two")

    assert not before
    assert tablet.sealed() == ["one", "two"]
    tablet.control.close()


def test_another_hubs_sealed_work_is_kept_and_not_sent(control):
    control.write("one")
    control.lose_the_key()
    other = HubKeys("other", b"o" * 32)
    keep_identity(
        control.control,
        dataclasses.replace(ME, hub=KnownHub("other", other.hub_key, other.seal_key)),
    )

    assert control.left() == []
    assert len(list(control.folders.data.glob("outbox-*.left"))) == 1


def test_what_the_hub_counted_is_gone(control):
    control.write("one")
    control.lose_the_key()
    (left,) = control.outbox.left_behind()

    left.remove()

    assert control.outbox.left_behind() == []


def test_a_batch_carries_sealed_events_and_the_number_of_the_ledger(control):
    control.write("one")

    batch = codec.split_batch(batch_bytes(control.outbox.waiting(), sealed=[b"x"], erasures_from=7))

    assert (len(batch.events), batch.sealed, batch.erasures_from) == (1, [b"x"], 7)

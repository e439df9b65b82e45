"""S14 in the outbox: an erased person's words go, the number of the event stays."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.device.decrypted import decrypted

from aisleside.device.machine.clock import Stamp
from aisleside.device.machine.encrypted import TabletFullError
from aisleside.device.outbox.notes import Outbox
from aisleside.device.outbox.redaction import erasures_heard, redact
from aisleside.device.outbox.spool import Spool
from aisleside.wire.codec import decode
from aisleside.wire.messages import Event, Receipt

STAMP = Stamp(seen_hub_time=1_795_262_400, mono_ms=10, wall_time=1_795_262_400)
ELENA, JONAS = 1, 2


@pytest.fixture
def outbox(control) -> Outbox:
    return Outbox(control, Spool(control))


def words(control) -> bytes:
    path = control.folders.control
    return decrypted(path, control.root.derive("control"))


def test_s14_waiting_sent_refused_and_taken_back_events_lose_her_words(outbox, control):
    sent = outbox.write_note("S1", ELENA, "Sent stairs.", STAMP)
    refused = outbox.write_note("S1", ELENA, "Refused stairs.", STAMP)
    outbox.waiting()
    outbox.record(
        [
            Receipt(sent.id, "applied", 5, None, 5),
            Receipt(refused.id, "rejected", 0, "Who is Elena stairs?", 5),
        ],
        hub_time=1_795_262_400,
        epoch="E",
    )
    back = outbox.write_note("S1", ELENA, "Taken back stairs.", STAMP)
    outbox.take_back(back.id, "S1")
    outbox.write_note("S1", ELENA, "Waiting stairs.", STAMP)
    assert b"stairs" in words(control)

    count = redact(control, outbox, [ELENA], up_to=3)

    assert count == 3
    assert b"stairs" not in words(control)
    assert erasures_heard(control) == 3
    assert outbox.pending("S1") == outbox.sent("S1") == outbox.attention("S1") == []
    assert (outbox.counts().waiting, outbox.counts().refused) == (0, 0)


def test_s9_what_waits_about_her_still_leaves_with_its_number_and_nothing_in_it(outbox, control):
    first = outbox.write_note("S1", ELENA, "Stairs.", STAMP)
    second = outbox.write_note("S1", JONAS, "Lift.", STAMP)

    redact(control, outbox, [ELENA], up_to=1)

    left = [decode(event.sent, Event) for event in outbox.waiting()]
    assert [(event.id, event.n, event.subject) for event in left] == [
        (first.id, 1, None),
        (second.id, 2, JONAS),
    ]
    assert [note.text for note in outbox.pending("S1")] == ["Lift."]


def test_s14_the_sealed_copy_is_written_anew_without_her(outbox, control):
    outbox.write_note("S1", ELENA, "Stairs. " * 50, STAMP)
    outbox.write_note("S1", JONAS, "Lift.", STAMP)
    spool = control.folders.data / "outbox.sealed"
    before = spool.read_bytes()

    redact(control, outbox, [ELENA], up_to=1)

    after = spool.read_bytes()
    assert len(before) - len(after) > 300
    assert not any(before[at : at + 64] in after for at in range(40, len(before) - 64, 64))


def test_s14_a_sweep_that_a_full_disk_stopped_is_made_up_for(outbox, control, monkeypatch):
    """S20"""
    outbox.write_note("S1", ELENA, "Stairs.", STAMP)
    sweep, swept = control.write_anew, []

    def full() -> None:
        raise TabletFullError(path=control.folders.control)

    monkeypatch.setattr(control, "write_anew", full)
    with pytest.raises(TabletFullError):
        redact(control, outbox, [ELENA], up_to=1)
    assert erasures_heard(control) == 0

    monkeypatch.setattr(control, "write_anew", lambda: swept.append(sweep()))
    redact(control, outbox, [ELENA], up_to=1)
    redact(control, outbox, [ELENA], up_to=2)

    assert len(swept) == 1
    assert erasures_heard(control) == 2


def test_s14_a_note_saved_after_her_erasure_was_heard_goes_with_its_receipt(
    outbox, control, monkeypatch
):
    """S20: also when a full disk stops the sweep for a while."""
    redact(control, outbox, [ELENA], up_to=1)
    late = outbox.write_note("S1", ELENA, "Late stairs.", STAMP)
    kept = outbox.write_note("S1", JONAS, "Lift.", STAMP)
    spool = control.folders.data / "outbox.sealed"
    before = spool.stat().st_size
    receipts = [Receipt(late.id, "erased", 0, None, 5), Receipt(kept.id, "applied", 5, None, 5)]

    def full() -> None:
        raise TabletFullError(path=control.folders.control)

    with monkeypatch.context() as disk:
        disk.setattr(control, "write_anew", full)
        assert outbox.record(receipts, hub_time=STAMP.seen_hub_time, epoch="E") == 2
    outbox.drop_old_receipts(now=datetime.fromtimestamp(STAMP.wall_time, UTC))

    assert b"stairs" not in words(control)
    assert spool.stat().st_size < before
    assert outbox.sent("S1") == []
    assert [note.text for note in outbox.pending("S1")] == ["Lift."]


def test_redacting_twice_or_for_nobody_changes_no_event(outbox, control):
    outbox.write_note("S1", JONAS, "Lift.", STAMP)

    assert redact(control, outbox, [ELENA], up_to=1) == 0
    assert redact(control, outbox, [], up_to=2) == 0

    assert [note.text for note in outbox.pending("S1")] == ["Lift."]
    assert erasures_heard(control) == 2

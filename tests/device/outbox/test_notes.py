from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Migrations

from aisleside.device.machine.clock import HubClock, Stamp
from aisleside.device.machine.encrypted import TabletFullError
from aisleside.device.machine.folders import Folders
from aisleside.device.machine.sealed import Root
from aisleside.device.outbox import database, migrations
from aisleside.device.outbox.bodies import NoteTooLongError
from aisleside.device.outbox.database import RESERVE_BYTES, ControlDatabase
from aisleside.device.outbox.identity import Identity, keep_identity
from aisleside.device.outbox.notes import (
    BATCH_BYTES,
    Counts,
    NotEnrolledError,
    Outbox,
    SettledError,
    batch_bytes,
)
from aisleside.device.outbox.spool import Spool
from aisleside.domain.event import NOTE_LIMIT, EventState, Turn
from aisleside.wire.codec import decode
from aisleside.wire.messages import Event, EventBatch, NoteBody, Receipt

LATER = datetime(2027, 1, 1, tzinfo=UTC)
AT = Stamp(seen_hub_time=1_790_000_000, mono_ms=2_500, wall_time=7)


@pytest.fixture
def outbox(control) -> Outbox:
    return Outbox(control)


def sent_events(outbox: Outbox) -> list[Event]:
    return decode(batch_bytes(outbox.waiting()), EventBatch).events


def acknowledge(outbox: Outbox, event_id: str, *, status: str = "applied", hub_time: int = 1):
    outbox.record([Receipt(event_id, status, 1, None, 1)], hub_time=hub_time, epoch="E")


def numbers(control: ControlDatabase) -> list[int]:
    with control.reading() as connection:
        return [n for (n,) in connection.execute("SELECT n FROM event ORDER BY n")]


def write_notes(outbox: Outbox, count: int) -> None:
    for _ in range(count):
        outbox.write_note("S1", 42, "x" * 1_900, AT)


def fill_up(path: Path) -> None:
    with path.open("wb", buffering=0) as film:
        while True:
            film.write(os.urandom(64 * 1024))


def test_of_what_was_sent_only_that_since_a_moment_may_be_asked_for(outbox):
    early = outbox.write_note("S1", 42, "Early", AT)
    late = outbox.write_note("S1", 42, "Late", replace(AT, mono_ms=AT.mono_ms + 60_000))
    for note in (early, late):
        outbox.record([Receipt(note.id, "applied", 7)], hub_time=1_790_000_100)
    outbox.caught_up(7)

    found = outbox.sent("S1", since=late.written_at)

    assert [event.text for event in outbox.sent("S1")] == ["Early", "Late"]
    assert [event.text for event in found] == ["Late"]


def test_a_note_leaves_with_what_the_hub_needs_to_date_and_order_it(outbox):
    outbox.write_note("S1", 42, "  Prefers wool \n", AT)

    (event,) = sent_events(outbox)

    assert (event.device, event.n, event.author, event.subject) == ("D1", 1, "S1", 42)
    assert (event.seen_hub_time, event.mono_ms) == (1_790_000_000, 2_500)
    assert msgspec.msgpack.decode(event.body, type=NoteBody).text == "Prefers wool"


def test_what_is_sent_again_is_the_same_byte_for_byte(outbox):
    outbox.write_note("S1", 42, "Prefers wool", AT)

    first, second = outbox.waiting(), outbox.waiting()

    assert first == second


def test_a_receipt_for_one_note_says_nothing_about_the_others(outbox):
    first = outbox.write_note("S1", 42, "One", AT)
    outbox.write_note("S1", 42, "Two", AT)

    outbox.record([Receipt(first.id, "applied", 7)], hub_time=1_790_000_100)

    one, two = outbox.pending("S1", 42)
    assert (one.state, two.state) == (EventState.APPLIED, EventState.WAITING)
    assert [e.n for e in sent_events(outbox)] == [2]


def test_a_sent_note_is_laid_over_the_hubs_data_until_the_stream_has_it(outbox):
    note = outbox.write_note("S1", 42, "One", AT)
    outbox.record([Receipt(note.id, "applied", 7)], hub_time=1_790_000_100)

    before = outbox.caught_up(6), len(outbox.pending("S1", 42))
    after = outbox.caught_up(7), len(outbox.pending("S1", 42))

    assert (before, after) == ((0, 1), (1, 0))
    (kept,) = outbox.sent("S1", 42)
    assert kept.state is EventState.APPLIED
    assert kept.sent_at is not None


def test_a_refused_note_stays_before_its_author_until_she_has_read_why(outbox):
    note = outbox.write_note("S1", 42, "One", AT)
    outbox.record([Receipt(note.id, "rejected", 0, "No such customer.")], hub_time=1)
    outbox.caught_up(1_000)

    (shown,) = outbox.pending("S1")

    assert (shown.state, shown.reason) == (EventState.REJECTED, "No such customer.")
    assert outbox.counts().refused == 1
    assert not outbox.dismiss(note.id, "S2")
    assert outbox.dismiss(note.id, "S1")
    assert outbox.pending("S1") == []
    assert outbox.counts().refused == 0


def test_a_colleague_cannot_read_what_waits_and_it_still_leaves(outbox):
    outbox.write_note("S1", 42, "Between us", AT)

    assert outbox.pending("S2") == []
    assert outbox.pending("S2", 42) == []
    assert outbox.counts().waiting == 1
    assert [e.author for e in sent_events(outbox)] == ["S1"]


def test_a_note_taken_back_leaves_as_an_empty_event_so_the_count_has_no_gap(outbox):
    kept = outbox.write_note("S1", 42, "Stays", AT)
    gone = outbox.write_note("S1", 42, "Oops, wrong person", AT)

    taken = outbox.take_back(gone.id, "S1")

    first, second = sent_events(outbox)
    assert taken
    assert outbox.counts().waiting == 1
    assert [e.id for e in outbox.pending("S1")] == [kept.id]
    assert (first.n, second.n, second.kind, second.subject) == (1, 2, "withdrawn", None)
    assert b"Oops" not in batch_bytes(outbox.waiting())


def test_a_rehearsed_note_leaves_only_its_number_and_no_word_on_the_disk(control):
    """S7"""
    outbox = Outbox(control, Spool(control))
    outbox.rehearse("S1", 42, "canary of a rehearsal", AT)
    kept = outbox.write_note("S1", 42, "Stays", AT)

    assert outbox.counts() == Counts(waiting=1, refused=0)
    assert [e.id for e in outbox.pending("S1")] == [kept.id]
    assert outbox.queue()[0].id == kept.id
    first, second = sent_events(outbox)
    assert (first.n, first.kind, first.subject, second.n) == (1, "withdrawn", None, 2)
    with control.reading() as connection:
        assert b"canary" not in b"".join(
            sent for (sent,) in connection.execute("SELECT sent FROM event")
        )


def test_nothing_can_be_rehearsed_on_a_tablet_that_is_not_set_up(folders, root):
    control = ControlDatabase(folders, root)

    with pytest.raises(NotEnrolledError):
        Outbox(control).rehearse("S1", 42, "One", AT)

    assert numbers(control) == []
    control.close()


def test_a_note_that_may_have_left_cannot_be_taken_back(outbox):
    note = outbox.write_note("S1", 42, "One", AT)
    outbox.waiting()

    assert not outbox.take_back(note.id, "S1")
    assert len(outbox.pending("S1")) == 1


def test_nobody_takes_back_a_colleagues_note(outbox):
    note = outbox.write_note("S1", 42, "One", AT)

    assert not outbox.take_back(note.id, "S2")


def test_a_note_that_is_too_long_says_how_long_and_takes_no_number(outbox, control):
    with pytest.raises(NoteTooLongError) as refused:
        outbox.write_note("S1", 42, "x" * (NOTE_LIMIT + 1), AT)

    assert refused.value.length == NOTE_LIMIT + 1
    assert numbers(control) == []


def test_a_tablet_that_is_not_set_up_says_so(folders, root):
    control = ControlDatabase(folders, root)

    with pytest.raises(NotEnrolledError):
        Outbox(control).write_note("S1", 42, "One", AT)

    control.close()


def test_a_batch_is_bounded_and_the_rest_follows(outbox):
    for _ in range(130):
        outbox.write_note("S1", 42, "é" * NOTE_LIMIT, AT)

    batch = outbox.waiting()

    assert 1 < len(batch) <= 100
    assert sum(len(event.sent) for event in batch) <= BATCH_BYTES


def test_receipts_are_kept_for_weeks_and_unsent_work_for_ever(outbox, shop):
    old = outbox.write_note("S1", 42, "Sent", AT)
    outbox.write_note("S1", 42, "Never sent", AT)
    acknowledge(outbox, old.id, hub_time=shop.seconds(days_ago=20))
    outbox.caught_up(1)

    soon = outbox.drop_old_receipts(now=shop.noon, epoch="E", kept_from=1)
    later = outbox.drop_old_receipts(now=LATER, epoch="E", kept_from=1)

    assert (soon, later) == (0, 1)
    assert [e.text for e in outbox.pending("S1")] == ["Never sent"]


@pytest.mark.parametrize(
    ("stored", "epoch", "kept_from", "goes"),
    [
        (5, "E", 5, True),
        (5, "E", 4, False),  # the oldest backup was made before
        (5, "E", 0, False),  # no backup was made
        (5, "another life", 9, False),  # its backups are of another history
        (0, "E", 9, False),  # a hub that does not say where it stored
    ],
)
def test_an_event_leaves_only_when_every_backup_holds_it(
    outbox, shop, stored, epoch, kept_from, goes
):
    """S9"""
    note = outbox.write_note("S1", 42, "Sent", AT)
    outbox.record([Receipt(note.id, "applied", stored, None, stored)], hub_time=1, epoch="E")
    outbox.caught_up(stored)

    outbox.drop_old_receipts(now=LATER, epoch=epoch, kept_from=kept_from)

    assert (outbox.sent("S1") == []) is goes


def test_an_event_that_was_safe_once_is_dropped_later_without_asking_again(outbox, shop):
    note = outbox.write_note("S1", 42, "Sent", AT)
    acknowledge(outbox, note.id, hub_time=shop.seconds())
    outbox.caught_up(1)
    outbox.drop_old_receipts(now=shop.noon, epoch="E", kept_from=1)

    assert outbox.drop_old_receipts(now=LATER) == 1


def test_a_hub_that_was_restored_gets_again_what_it_acknowledged(outbox, shop):
    """S9"""
    kept = outbox.write_note("S1", 42, "Kept by the backup", AT)
    lost = outbox.write_note("S1", 42, "Newer than the backup", AT)
    first = outbox.waiting()
    for note in (kept, lost):
        acknowledge(outbox, note.id)
    outbox.caught_up(1)
    outbox.drop_old_receipts(now=LATER, epoch="E", kept_from=0)

    again = outbox.new_epoch("F")

    assert again == 2
    assert outbox.waiting() == first  # byte for byte
    assert [e.text for e in outbox.pending("S1")] == ["Kept by the backup", "Newer than the backup"]


def test_the_same_life_of_the_hub_asks_for_nothing_again(outbox):
    note = outbox.write_note("S1", 42, "Sent", AT)
    acknowledge(outbox, note.id)

    assert outbox.new_epoch("E") == 0
    assert outbox.waiting() == []


def test_after_a_restore_nothing_that_was_settled_comes_before_its_author_again(outbox):
    """A refusal she has read stays read; a note she took back stays taken back."""
    refused = outbox.write_note("S1", 42, "Refused", AT)
    gone = outbox.write_note("S1", 42, "Oops", AT)
    outbox.take_back(gone.id, "S1")
    acknowledge(outbox, gone.id, status="stored")
    outbox.record([Receipt(refused.id, "rejected", 0, "No.", 1)], hub_time=1, epoch="E")
    outbox.dismiss(refused.id, "S1")

    outbox.new_epoch("F")

    assert outbox.pending("S1") == []
    assert [e.n for e in sent_events(outbox)] == [1, 2]


def test_receipts_of_the_life_before_do_not_end_the_overlay_of_the_next(outbox):
    """S5"""
    note = outbox.write_note("S1", 42, "Sent", AT)
    outbox.record([Receipt(note.id, "applied", 7, None, 7)], hub_time=1, epoch="F")

    assert outbox.caught_up(500, epoch="E") == 0
    assert len(outbox.pending("S1")) == 1
    assert outbox.caught_up(7, epoch="F") == 1


def test_lost_and_partial_receipts_leave_the_rest_waiting(outbox):
    """S9"""
    notes = [outbox.write_note("S1", 42, str(n), AT) for n in range(4)]
    first = outbox.waiting()

    acknowledge(outbox, notes[2].id)
    acknowledge(outbox, "somebody else's")

    assert [event.id for event in outbox.waiting()] == [notes[n].id for n in (0, 1, 3)]
    assert [event for event in first if event.id != notes[2].id] == outbox.waiting()


def test_the_queue_says_who_is_next_and_nothing_of_the_words(outbox):
    notes = [outbox.write_note(f"S{n}", 42, f"words {n}", AT) for n in range(4)]
    outbox.waiting(2)

    on_its_way, afterwards = outbox.queue(), (outbox.not_sending(), outbox.queue())[1]

    assert [one.id for one in on_its_way] == [note.id for note in notes]
    assert [one.state for one in on_its_way] == [
        Turn.SENDING,
        Turn.SENDING,
        Turn.NEXT,
        Turn.WAITING,
    ]
    assert [one.state for one in afterwards] == [Turn.NEXT, *[Turn.WAITING] * 3]
    assert "words" not in repr(on_its_way)


def test_attention_is_what_the_hub_refused_and_only_ones_own(outbox):
    notes = [outbox.write_note("S1", 42, str(n), AT) for n in range(3)]
    other = outbox.write_note("S2", 42, "Mine", AT)
    for note in (notes[1], other):
        outbox.record([Receipt(note.id, "rejected", 0, "No.")], hub_time=1)

    assert [event.id for event in outbox.attention("S1")] == [notes[1].id]


def test_a_refused_note_goes_again_as_a_new_one_about_somebody_else(outbox, control):
    refused = outbox.write_note("S1", 42, "Prefers wool", AT)
    outbox.record([Receipt(refused.id, "rejected", 0, "No such customer.")], hub_time=1)

    again = outbox.send_again(refused.id, "S1", subject=43, stamp=AT)

    (event,) = sent_events(outbox)
    assert (event.id, event.subject, event.n) == (again.id, 43, 2)
    assert again.id != refused.id
    assert again.text == "Prefers wool"
    assert outbox.attention("S1") == []


@pytest.mark.parametrize("who", ["S1", "S2"])
def test_a_note_is_sent_again_once_and_by_its_author_alone(outbox, control, who):
    refused = outbox.write_note("S1", 42, "Prefers wool", AT)
    outbox.record([Receipt(refused.id, "rejected", 0, "No such customer.")], hub_time=1)
    if who == "S1":
        outbox.send_again(refused.id, "S1", subject=43, stamp=AT)
    count = len(numbers(control))

    with pytest.raises(SettledError):
        outbox.send_again(refused.id, who, subject=43, stamp=AT)

    assert len(numbers(control)) == count


def test_a_note_about_somebody_who_was_joined_lies_over_who_she_is_now(outbox):
    outbox.write_note("S1", 41, "As she was called before", AT)
    outbox.write_note("S1", 42, "As she is called now", AT)
    outbox.write_note("S1", 43, "Somebody else", AT)

    shown = outbox.pending("S1", {41, 42})

    assert [event.text for event in shown] == ["As she was called before", "As she is called now"]
    assert outbox.pending("S1", set()) == []


def test_of_an_erased_persons_note_nothing_lies_over_anything(outbox):
    note = outbox.write_note("S1", 42, "One", AT)

    acknowledge(outbox, note.id, status="erased")

    assert outbox.pending("S1") == []
    assert outbox.counts() == Counts(0, 0)


def test_the_outbox_of_the_first_version_is_taken_over_byte_for_byte(folders, root):
    """S8, S19"""
    with pytest.MonkeyPatch.context() as then:
        then.setattr(database, "LATEST", 1)
        then.setattr(
            migrations,
            "_control",
            first := Migrations("control"),
        )
        first()(migrations.m001_first_tables)
        old = ControlDatabase(folders, root)
    with old.reading() as connection:
        connection.execute("INSERT INTO device VALUES (1, 'D1', 'T', '367', x'00', 3)")
        for n, status in ((1, None), (2, "applied")):
            connection.execute(
                "INSERT INTO event (device, n, id, author, kind, subject, written_at, sent, left,"
                " status, settled) VALUES ('D1', ?, ?, 'S1', 'note', 42, 7, ?, 1, ?, 0)",
                (n, f"id{n}", b"as it was \x00 sent", status),
            )
    old.close()

    control = ControlDatabase(folders, root)
    again = Outbox(control).new_epoch("E")

    assert [event.sent for event in Outbox(control).waiting()] == [b"as it was \x00 sent"] * 2
    assert again == 1  # a hub that does not say where it stored an event is asked again
    control.close()


def test_a_tablet_enrolled_anew_counts_anew_and_keeps_its_unsent_notes(outbox, control):
    outbox.write_note("S1", 42, "Old", AT)

    keep_identity(control, Identity("D2", "Till 2", "367", "other"))
    outbox.write_note("S1", 42, "New", AT)

    assert [(e.device, e.n) for e in sent_events(outbox)] == [("D1", 1), ("D2", 1)]


@settings(max_examples=40)
@given(st.lists(st.sampled_from(["write", "take back", "send", "receive"]), max_size=12))
def test_numbers_have_no_gaps_whatever_happens(tmp_path_factory, steps):
    control = ControlDatabase(Folders(tmp_path_factory.mktemp("t")), Root(bytes(32)))
    keep_identity(control, Identity("D1", "T", "367", "s"))
    outbox = Outbox(control)
    newest = None

    for step in steps:
        if step == "write":
            newest = outbox.write_note("S1", 1, "x", AT)
        elif step == "take back" and newest is not None:
            outbox.take_back(newest.id, "S1")
        elif step == "send":
            outbox.waiting()
        elif step == "receive":
            outbox.record(
                [Receipt(event.id, "applied", 1) for event in outbox.waiting()], hub_time=1
            )

    written = steps.count("write")
    assert numbers(control) == list(range(1, written + 1))
    control.close()


WRITER = """
    import os, sys
    from pathlib import Path
    from aisleside.device.machine.clock import Stamp
    from aisleside.device.machine.folders import Folders
from aisleside.device.machine.sealed import Root
    from aisleside.device.machine.sealed import Root
    from aisleside.device.outbox.database import ControlDatabase
    from aisleside.device.outbox.notes import Outbox

    outbox = Outbox(ControlDatabase(Folders(Path(sys.argv[1])), Root(bytes(range(32)))))
    n = 0
    while True:
        n += 1
        note = outbox.write_note("S1", 42, f"note {n}", Stamp(1, 2, 3))
        print(note.id, flush=True)
"""


def test_every_note_that_was_called_saved_survives_a_kill(control, folders):
    control.close()
    saved: list[str] = []

    for wanted in (1, 5, 23):
        child = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(WRITER), str(folders.data)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout is not None
        for _ in range(wanted):
            saved.append(child.stdout.readline().strip())
        os.kill(child.pid, signal.SIGKILL)
        saved += child.stdout.read().split()
        child.wait()
        child.stdout.close()

    again = ControlDatabase(folders, control.root)
    kept = [event.id for event in Outbox(again).pending("S1")]
    assert [id for id in saved if len(id) == 36 and id not in kept] == []
    assert numbers(again) == list(range(1, len(kept) + 1))
    again.close()


def test_on_a_full_disk_a_note_is_still_saved_from_the_reserve(small_disk, root):
    place = Folders(small_disk(RESERVE_BYTES + 6_000_000) / "tablet")
    control = ControlDatabase(place, root)
    keep_identity(control, Identity("D1", "T", "367", "s"))
    with pytest.raises(OSError, match="space"):
        fill_up(place.data / "film.bin")

    write_notes(Outbox(control), 100)

    assert len(Outbox(control).pending("S1")) == 100
    assert not (place.data / "reserve").exists()
    control.close()


def test_on_a_full_disk_a_tablet_opens_by_its_reserve(small_disk, root):
    """S20: opening takes room for the log."""
    place = Folders(small_disk(RESERVE_BYTES + 2_000_000) / "tablet")
    control = ControlDatabase(place, root)
    keep_identity(control, Identity("D1", "T", "367", "s"))
    control.close()
    with pytest.raises(OSError, match="space"):
        fill_up(place.data / "film.bin")

    control = ControlDatabase(place, root)
    write_notes(Outbox(control), 3)
    there = control.refill_reserve()
    (place.data / "film.bin").unlink()

    assert len(Outbox(control).pending("S1")) == 3
    assert not there
    assert control.refill_reserve()
    control.close()


def test_a_disk_full_beyond_the_reserve_says_what_is_safe(small_disk, root):
    place = Folders(small_disk(3_000_000) / "tablet")
    control = ControlDatabase(place, root)
    keep_identity(control, Identity("D1", "T", "367", "s"))
    outbox = Outbox(control)
    first = outbox.write_note("S1", 42, "Before", AT)

    with pytest.raises(TabletFullError):
        write_notes(outbox, 5_000)

    kept = outbox.pending("S1")
    assert kept[0].id == first.id
    assert numbers(control) == list(range(1, len(kept) + 1))
    control.close()


def test_the_clock_of_a_tablet_without_a_hub_still_dates_notes(outbox):
    note = outbox.write_note("S1", 42, "One", HubClock(wall=lambda: 1_790_000_000.0).stamp())

    assert note.written_at.year == 2026

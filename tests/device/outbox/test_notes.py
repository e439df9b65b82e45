from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisleside.device.machine.clock import HubClock, Stamp
from aisleside.device.machine.encrypted import TabletFullError
from aisleside.device.machine.folders import Folders
from aisleside.device.machine.sealed import Root
from aisleside.device.outbox.database import RESERVE_BYTES, ControlDatabase
from aisleside.device.outbox.identity import Identity, keep_identity
from aisleside.device.outbox.notes import (
    BATCH_BYTES,
    NotEnrolledError,
    NoteTooLongError,
    Outbox,
    batch_bytes,
)
from aisleside.domain.event import NOTE_LIMIT, EventState
from aisleside.wire.codec import decode
from aisleside.wire.messages import Event, EventBatch, NoteBody, Receipt

AT = Stamp(seen_hub_time=1_790_000_000, mono_ms=2_500, wall_time=7)


@pytest.fixture
def outbox(control) -> Outbox:
    return Outbox(control)


def sent_events(outbox: Outbox) -> list[Event]:
    return decode(batch_bytes(outbox.waiting()), EventBatch).events


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
    outbox.record([Receipt(old.id, "applied", 1)], hub_time=shop.seconds(days_ago=20))
    outbox.caught_up(1)

    soon = outbox.drop_old_receipts(now=shop.noon)
    later = outbox.drop_old_receipts(now=shop.noon + timedelta(days=30))

    assert (soon, later) == (0, 1)
    assert [e.text for e in outbox.pending("S1")] == ["Never sent"]


def test_a_tablet_enrolled_anew_counts_anew_and_keeps_its_unsent_notes(outbox, control):
    outbox.write_note("S1", 42, "Old", AT)

    keep_identity(control, Identity("D2", "Till 2", "367", "other"))
    outbox.write_note("S1", 42, "New", AT)

    assert [(e.device, e.n) for e in sent_events(outbox)] == [("D1", 1), ("D2", 1)]


@settings(deadline=None, max_examples=40)  # files are made, which takes its time on a busy disk
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

"""Writing a note: kept before anything else, taken back while it can be."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QTimer

from aisleside.device.machine.clock import Stamp
from aisleside.device.ui.drafts import Drafts
from aisleside.device.ui.note import NoteView, begun, characters_left, may_be_saved
from aisleside.device.ui.recorder import ALREADY_SENT, Recorder
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import NOTE_LIMIT


@pytest.fixture
def changing(outbox, at_once) -> Any:
    return at_once(outbox)


@pytest.fixture
def recorder(changing, maya) -> Recorder:
    made = Recorder(changing=changing, stamp=lambda: Stamp(0, 0, 0), send=lambda: None)
    made.sign_in(maya)
    return made


@pytest.fixture
def note(qapp, changing, recorder, maya):
    drafts = Drafts(changing=changing, stamp=lambda: Stamp(0, 0, 0))
    view = NoteView(recorder=recorder, drafts=drafts)
    recorder.setParent(view)
    view.sign_in(maya)
    view.about(11, "Elena Marchetti")
    return view


def test_a_saved_note_is_in_the_outbox_before_the_screen_says_so(note, recorder, outbox):
    said = []
    recorder.recorded.connect(lambda words: said.append((words, len(outbox.events))))

    note.write("  Looking for a belt  ")
    note.save()

    assert said == [("Saved here, sends later", 1)]
    assert outbox.events[0].text == "Looking for a belt"
    assert note.text == ""


def test_a_note_that_could_not_be_kept_stays_in_the_field_and_says_why(note, outbox):
    outbox.error = ExpectedError("This tablet is full. Your words are still here.")

    note.write("Looking for a belt")
    note.save()

    assert note.text == "Looking for a belt"
    assert note.trouble == "This tablet is full. Your words are still here."
    assert note.canSave


def test_saving_twice_in_a_hurry_keeps_one_note(note, changing, outbox):
    changing.hold = True
    note.write("Looking for a belt")

    note.save()
    note.save()
    changing.go_on()

    assert len(outbox.events) == 1


def test_undo_takes_the_note_out_of_the_outbox_and_puts_its_words_back(note, recorder, outbox):
    note.write("Looking for a belt")
    note.save()

    recorder.undo()

    assert outbox.events == []
    assert note.text == "Looking for a belt"


def test_words_begun_since_are_not_lost_when_a_note_is_taken_back(note, recorder):
    note.write("Looking for a belt")
    note.save()
    note.about(11, "Elena Marchetti")
    note.write("Prefers brown")

    recorder.undo()

    assert note.text == "Looking for a belt\nPrefers brown"


def test_a_save_that_finishes_late_leaves_the_next_customer_s_words_alone(note, changing):
    changing.hold = True
    note.write("Looking for a belt")
    note.save()
    note.about(12, "Marketa Novak")
    note.write("Other words")

    changing.go_on()

    assert note.text == "Other words"


def test_a_note_that_already_left_is_not_claimed_to_be_taken_back(note, recorder, outbox):
    said = []
    recorder.takenBack.connect(said.append)
    note.write("Looking for a belt")
    note.save()
    outbox.left.add("e1")

    recorder.undo()

    assert said == [ALREADY_SENT]
    assert note.text == ""


def test_words_of_a_sheet_closed_by_mistake_come_back_for_that_customer_only(note):
    note.write("half a tho")
    note.about(12, "Marketa Novak")
    elsewhere = note.text

    note.about(11, "Elena Marchetti")

    assert elsewhere == ""
    assert note.text == "half a tho"


def test_a_draft_waits_for_its_author_and_for_nobody_else(note, maya):
    note.write("half a tho")

    note.sign_in(None)
    note.sign_in(replace(maya, id="tf"))
    note.about(11, "Elena Marchetti")
    seen_by_another = note.text
    note.sign_in(None)
    note.sign_in(maya)
    note.about(11, "Elena Marchetti")

    assert (seen_by_another, note.text) == ("", "half a tho")


def test_a_draft_that_was_saved_does_not_come_back(note, outbox, maya):
    note.write("half a tho")
    note.sign_in(None)
    note.sign_in(maya)
    note.about(11, "Elena Marchetti")

    note.save()

    assert outbox.begun[maya.id] == {}


def test_what_is_typed_is_sealed_soon_and_quietly_for_a_tablet_may_lose_its_power(
    note, changing, outbox, maya
):
    said = []
    note.drafts.kept.connect(lambda: said.append("kept"))
    soon = note.drafts.findChild(QTimer)

    note.write("half a")
    note.write("half a tho")
    running = soon.isActive()
    soon.timeout.emit()

    assert running
    assert soon.interval() <= 5000
    assert outbox.begun[maya.id] == {(11, "note"): "half a tho"}
    assert said == []


def test_nothing_is_sealed_over_drafts_that_are_not_back_yet(note, changing, outbox, maya):
    note.write("half a tho")
    note.sign_in(None)
    changing.hold = True
    note.sign_in(maya)
    note.about(12, "Marketa Novak")
    note.write("Likes red")
    soon = note.drafts.findChild(QTimer)
    soon.stop()
    soon.timeout.emit()

    changing.go_on()
    running = soon.isActive()
    soon.timeout.emit()
    changing.go_on()

    assert running
    assert outbox.begun[maya.id] == {(11, "note"): "half a tho", (12, "note"): "Likes red"}


def test_it_is_said_that_a_draft_is_kept_once_it_is(note, changing):
    said = []
    note.drafts.kept.connect(lambda: said.append("kept"))
    note.write("half a tho")
    changing.hold = True

    note.sign_in(None)
    before = list(said)
    changing.go_on()

    assert (before, said) == ([], ["kept"])


def test_locking_before_the_drafts_are_back_loses_none(note, changing, outbox, maya):
    note.write("half a tho")
    note.sign_in(None)
    changing.hold = True

    note.sign_in(maya)
    note.sign_in(None)
    changing.go_on()

    assert outbox.begun[maya.id] == {(11, "note"): "half a tho"}


def test_a_draft_that_comes_back_late_stands_in_the_open_sheet(note, changing, maya):
    note.write("half a tho")
    note.sign_in(None)
    changing.hold = True
    note.sign_in(maya)
    note.about(11, "Elena Marchetti")

    changing.go_on()

    assert note.text == "half a tho"


def test_a_save_that_finishes_after_sign_out_says_nothing_to_the_next_person(
    note, recorder, changing, outbox, maya
):
    said = []
    recorder.recorded.connect(said.append)
    note.kept.connect(lambda: said.append("kept"))
    changing.hold = True
    note.write("Looking for a belt")
    note.save()
    for part in (recorder, note):
        part.sign_in(replace(maya, id="tom"))

    changing.go_on()

    assert said == []
    assert [event.author for event in outbox.events] == ["maya"]


def test_a_counter_shows_only_near_the_end_and_too_much_cannot_be_saved():
    assert characters_left("short") == ""
    assert characters_left("x" * (NOTE_LIMIT - 5)) == "5 characters left"
    assert characters_left("x" * (NOTE_LIMIT + 3)) == "3 characters too many"
    assert may_be_saved("x" * NOTE_LIMIT)
    assert not may_be_saved("x" * (NOTE_LIMIT + 1))
    assert not may_be_saved(" \n ")


def test_a_beginning_starts_a_line_of_its_own():
    assert begun("", "Prefers") == "Prefers "
    assert begun("Came in.\n", "Looking for") == "Came in.\nLooking for "


def test_beside_a_customer_a_note_begins_empty_and_leaves_what_was_begun(note, outbox, changing):
    note.write("half a thought")
    note.cover(True)
    note.about(11, "Elena Marchetti")
    hidden = note.text
    note.write("Wants red")
    changing.hold = True
    note.save()
    note.cover(False)
    changing.go_on()

    assert hidden == ""
    assert [event.text for event in outbox.events] == ["Wants red"]
    assert note.text == "half a thought"

    note.cover(True)
    note.write("and a belt")
    note.cover(False)

    assert note.text == note.drafts.of(11, "note") == "half a thought\nand a belt"


def test_a_note_taken_back_beside_a_customer_waits_with_what_was_begun(note, recorder):
    note.write("half a thought")
    note.cover(True)
    note.write("Wants red")
    note.save()

    recorder.undo()
    hidden = note.text
    note.cover(False)

    assert hidden == ""
    assert note.text == "Wants red\nhalf a thought"

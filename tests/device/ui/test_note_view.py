"""Writing a note: kept before anything else, taken back while it can be."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from aisleside.device.machine.clock import Stamp
from aisleside.device.ui.note import NoteView, begun, characters_left, may_be_saved
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import NOTE_LIMIT


@pytest.fixture
def changing(outbox, at_once) -> Any:
    return at_once(outbox)


@pytest.fixture
def sent() -> list[str]:
    return []


@pytest.fixture
def note(qapp, changing, sent, maya):
    view = NoteView(
        changing=changing, stamp=lambda: Stamp(0, 0, 0), send=lambda: sent.append("hurried")
    )
    view.sign_in(maya)
    view.about(11, "Elena Marchetti")
    return view


def test_a_saved_note_is_in_the_outbox_before_the_screen_says_so(note, outbox):
    said = []
    note.kept.connect(lambda words: said.append((words, len(outbox.events))))

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


def test_undo_takes_the_note_out_of_the_outbox_and_puts_its_words_back(note, outbox):
    note.write("Looking for a belt")
    note.save()

    note.undo()

    assert outbox.events == []
    assert note.text == "Looking for a belt"


def test_words_begun_since_are_not_lost_when_a_note_is_taken_back(note):
    note.write("Looking for a belt")
    note.save()
    note.about(11, "Elena Marchetti")
    note.write("Prefers brown")

    note.undo()

    assert note.text == "Looking for a belt\nPrefers brown"


def test_a_save_that_finishes_late_leaves_the_next_customer_s_words_alone(note, changing):
    changing.hold = True
    note.write("Looking for a belt")
    note.save()
    note.about(12, "Marketa Novak")
    note.write("Other words")

    changing.go_on()

    assert note.text == "Other words"


def test_a_note_that_already_left_is_not_claimed_to_be_taken_back(note, outbox):
    said = []
    note.takenBack.connect(said.append)
    note.write("Looking for a belt")
    note.save()
    outbox.left.add("e1")

    note.undo()

    assert said == ["The note was already sent. Write another to correct it."]
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


def test_it_is_said_that_a_draft_is_kept_once_it_is(note, changing):
    said = []
    note.draftsKept.connect(lambda: said.append("kept"))
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

    assert outbox.begun[maya.id] == {11: "half a tho"}


def test_a_draft_that_comes_back_late_stands_in_the_open_sheet(note, changing, maya):
    note.write("half a tho")
    note.sign_in(None)
    changing.hold = True
    note.sign_in(maya)
    note.about(11, "Elena Marchetti")

    changing.go_on()

    assert note.text == "half a tho"


def test_a_save_that_finishes_after_sign_out_says_nothing_to_the_next_person(
    note, changing, outbox, replace, maya
):
    said = []
    note.kept.connect(said.append)
    changing.hold = True
    note.write("Looking for a belt")
    note.save()
    note.sign_in(replace(maya, id="tom"))

    changing.go_on()

    assert said == []
    assert [event.author for event in outbox.events] == ["maya"]


def test_the_outbox_is_hurried_along_only_after_the_time_for_second_thoughts(note, sent, qtbot):
    note._patience.setInterval(1)
    note.write("Looking for a belt")
    note.save()
    at_once = list(sent)

    qtbot.waitUntil(lambda: bool(sent))

    assert at_once == []
    assert sent == ["hurried"]


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

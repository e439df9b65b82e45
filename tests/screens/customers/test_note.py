"""Writing a note, with fingers and keys: nothing typed is ever lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.domain.event import NOTE_LIMIT, EventState

MARKETA = 12
OFFLINE = SyncStatus(Reach.OFFLINE, False, None, None, None, 1, 0, None)


def open_sheet(tablet):
    """Open the sheet and wait until it has the keyboard."""
    tablet.screen.click("Write a note")
    tablet.screen.until(lambda: tablet.screen.has("Note"), "the sheet did not open")
    tablet.screen.until(
        lambda: tablet.screen.window.activeFocusItem() is tablet.screen.find("Note"),
        "the note has not the keyboard",
    )


def close_sheet(tablet, way):
    """Close the sheet without saving."""
    if way == "Escape":
        tablet.screen.press(Qt.Key.Key_Escape)
    else:
        tablet.screen.click("Close")
    tablet.screen.until(lambda: not tablet.screen.has("Note"), "the sheet did not close")


@pytest.fixture
def writing(at_elena):
    """The sheet is open and has the keyboard."""
    open_sheet(at_elena)
    return at_elena


def test_a_note_written_without_a_network_is_kept_and_says_so(writing):
    writing.hears(OFFLINE)

    writing.screen.type("Looking for a belt")
    writing.screen.click("Save")
    writing.screen.until(lambda: len(writing.outbox.events) == 1)
    writing.screen.until(lambda: writing.screen.says("Looking for a belt. You, just now"))

    assert writing.outbox.events[0].text == "Looking for a belt"
    assert writing.screen.says("Saved here, sends later")


def test_control_and_enter_save(writing):
    writing.screen.type("Looking for a belt")
    writing.screen.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    writing.screen.until(lambda: len(writing.outbox.events) == 1)


def test_a_beginning_fills_the_field_and_one_types_on(writing):
    writing.screen.click("Looking for …")
    writing.screen.type("a belt")

    assert writing.session.profile.note.text == "Looking for a belt"


def test_nothing_can_be_saved_before_there_are_words(writing):
    save = writing.screen.find("Save")

    assert not save.isEnabled()
    writing.screen.type("x")
    assert save.isEnabled()


def test_a_counter_comes_near_the_end_and_too_much_is_said(writing):
    writing.session.profile.note.write("x" * (NOTE_LIMIT - 1))
    writing.screen.rest()
    near = writing.screen.says("1 character left")

    writing.screen.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    writing.screen.type("yz")

    assert near
    assert writing.screen.says("1 character too many")
    assert not writing.screen.find("Save").isEnabled()


def test_undo_takes_the_note_back_and_keeps_its_words(writing):
    writing.screen.type("Looking for a belt")
    writing.screen.click("Save")

    writing.screen.click("Undo")
    writing.screen.until(lambda: writing.outbox.events == [])
    writing.screen.click("Write a note")

    writing.screen.until(lambda: writing.session.profile.note.text == "Looking for a belt")


@pytest.mark.parametrize("way", ["Escape", "Close"])
def test_a_sheet_closed_by_mistake_keeps_its_words(writing, way):
    writing.screen.type("half a tho")
    close_sheet(writing, way)
    still_open = writing.session.profile.customerId

    open_sheet(writing)
    writing.screen.type("ught")

    assert still_open == "11"
    assert writing.session.profile.note.text == "half a thought"


def test_a_draft_about_one_customer_does_not_show_up_at_another(writing):
    writing.screen.type("half a tho")
    close_sheet(writing, "Escape")
    writing.session.profile.open(str(MARKETA))
    writing.screen.until(lambda: writing.session.profile.name == "Marketa Novak")

    open_sheet(writing)

    assert writing.session.profile.note.text == ""


def test_a_note_that_arrived_says_when(writing):
    writing.screen.type("Looking for a belt")
    writing.screen.click("Save")
    writing.screen.until(lambda: len(writing.outbox.events) == 1)

    event = writing.outbox.events[0]
    writing.outbox.events[0] = replace(event, state=EventState.APPLIED, sent_at=writing.now[0])
    writing.hears(replace(OFFLINE, reach=Reach.ONLINE, waiting=0))

    writing.screen.until(lambda: writing.screen.says("Sent 13:52"))


def test_on_a_handheld_the_sheet_rises_from_below_and_saves(at_elena):
    at_elena.screen.resize(420, 900)
    open_sheet(at_elena)
    save = at_elena.screen.find("Save")
    at_elena.screen.until(
        lambda: save.mapToScene(save.boundingRect().bottomLeft()).y() <= 900,
        "the button is below the window",
    )

    at_elena.screen.type("Looking for a belt")
    at_elena.screen.click("Save")

    at_elena.screen.until(lambda: len(at_elena.outbox.events) == 1)

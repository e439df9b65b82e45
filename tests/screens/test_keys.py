"""What the keyboard does: the keys of the list of keys, sheets that keep it, hands that use it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from aisleside.demo.hands import Keys, Mouse, NotReachedError
from aisleside.device.ui.preferences import Preferences

KEY = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def test_search_is_two_keys_away_from_everywhere_and_begins_anew(tablet):
    screen = tablet.screen
    tablet.unlock()

    screen.press(KEY.Key_Slash)
    screen.type("mar")
    screen.press(KEY.Key_Tab)
    screen.press(KEY.Key_K, CTRL)
    screen.until(lambda: screen.has_keyboard("Search for a person"))
    screen.type("elena")
    screen.until(lambda: tablet.session.search.text == "elena")
    screen.press(KEY.Key_Return)
    screen.find("Write a note")
    screen.press(KEY.Key_1, ALT)
    tablet.session.profile.open("2")  # as a row of Today does
    screen.find("Write a note")

    screen.press(KEY.Key_K, CTRL)

    screen.until(lambda: screen.has_keyboard("Search for a person"))
    assert tablet.session.profile.customerId == ""


def test_each_key_of_an_open_customer_does_what_the_list_says(tablet):
    screen = tablet.screen
    tablet.sign_in()
    tablet.session.profile.open("1")
    screen.find("Write a note")

    screen.press(KEY.Key_N, CTRL)
    screen.until(lambda: screen.has_keyboard("Note"))
    screen.press(KEY.Key_Escape)
    screen.until(lambda: not screen.has("Note"))
    screen.press(KEY.Key_F, CTRL | SHIFT)
    screen.until(lambda: screen.has("In your words"))
    screen.press(KEY.Key_Escape)
    screen.until(lambda: not screen.has("In your words"))
    screen.press(KEY.Key_P, ALT)
    screen.until(lambda: tablet.session.privacy.shown)
    screen.press(KEY.Key_Escape)
    screen.until(lambda: not tablet.session.privacy.shown)
    screen.press(KEY.Key_Escape)

    assert tablet.session.profile.customerId == ""


def test_the_list_of_keys_opens_by_its_key_and_letters_alone_can_be_turned_off(tablet):
    screen = tablet.screen
    tablet.unlock()

    screen.press(KEY.Key_Question, SHIFT)
    screen.find("F1, ?: This list")
    screen.click("Off")
    screen.press(KEY.Key_Escape)
    screen.until(lambda: not screen.has("Close"))
    screen.press(KEY.Key_Question, SHIFT)
    screen.press(KEY.Key_Slash)
    screen.rest()

    assert not tablet.session.shell.letterKeys
    assert not screen.has("Close")
    assert not screen.has("Search for a person")
    screen.press(KEY.Key_F1)
    screen.find("F1: This list")


def test_a_sheet_keeps_the_keyboard_and_gives_it_back(tablet):
    screen = tablet.screen
    tablet.unlock()
    hands = Keys(screen)

    hands.press(["Maya Lindqvist"])
    screen.find("Lock this tablet")
    stops = set()
    for _ in range(40):
        screen.press(KEY.Key_Tab)
        stops.add(hands.where())
    screen.press(KEY.Key_Escape)
    screen.until(lambda: not screen.has("Lock this tablet"))

    assert {"Close", "Dark", "Largest", "Somebody else", "Lock this tablet"} <= stops
    assert not stops & {"Today", "Customers", "Maya Lindqvist", "Shoulder-safe"}
    assert hands.where() == "Maya Lindqvist"


ROW = """
Column {
    %s { Accessible.name: "near"; width: 90; height: 48; focusPolicy: Qt.StrongFocus }
    Flickable {
        width: 200; height: 100; contentHeight: 700; clip: true
        TonalButton {
            y: 620; text: "far"; focusPolicy: Qt.NoFocus
            onClicked: window.title = "pressed"
        }
    }
}
"""


def test_the_hands_find_what_is_far_down_and_say_what_cannot_be_reached(stage):
    screen = stage(ROW % "TonalButton")

    with pytest.raises(NotReachedError, match="'far' cannot be reached"):
        Keys(screen).press(["far"])
    Mouse(screen).press(["far"])

    assert screen.window.title() == "pressed"


def test_the_hands_complain_when_nothing_shows_where_the_keyboard_is(stage):
    screen = stage(ROW % "T.Button")

    with pytest.raises(NotReachedError, match="no ring"):
        Keys(screen).press(["far"])


def test_letters_turned_off_stay_off_on_this_tablet(tmp_path):
    Preferences(tmp_path / "look.json").letter_keys = False

    assert not Preferences(tmp_path / "look.json").letter_keys
    assert Preferences(tmp_path / "other.json").letter_keys

"""Shoulder-safe mode: on, off, and peeking for as long as somebody holds or some seconds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from aisleside.device.ui.shoulder import Shoulder, ShoulderKeys

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def shoulder(qapp):
    return Shoulder(peek_seconds=8, quiet_seconds=0)


def until(true):
    for _ in range(200):
        if true():
            return
        QTest.qWait(10)
    raise AssertionError("it never came to pass")


def test_it_is_off_until_somebody_turns_it_on(shoulder):
    assert not shoulder.covering

    shoulder.toggle()

    assert shoulder.covering
    assert shoulder.text == "Shoulder-safe on"


def test_holding_shows_everything_until_release(shoulder):
    shoulder.turnOn()

    shoulder.hold()
    assert (shoulder.on, shoulder.covering) == (True, False)

    shoulder.release()
    assert shoulder.covering


def test_holding_does_nothing_while_it_is_off(shoulder):
    shoulder.hold()
    shoulder.release()

    assert not shoulder.on
    assert not shoulder.peeking


def test_a_tap_peeks_for_some_seconds_and_then_covers_by_itself(qapp):
    shoulder = Shoulder(peek_seconds=0.02, quiet_seconds=0)
    shoulder.turnOn()

    shoulder.peek()
    assert shoulder.peeking

    until(lambda: shoulder.covering)


def test_a_peek_without_an_end_lasts_until_it_is_ended(qapp):
    shoulder = Shoulder(peek_seconds=0, quiet_seconds=0)
    shoulder.turnOn()

    shoulder.peek()
    QCoreApplication.processEvents()
    assert shoulder.peeking
    assert shoulder.peekWords == "Peek"

    shoulder.release()
    assert shoulder.covering


def test_it_comes_on_by_itself_when_nobody_touches_the_tablet(qapp):
    shoulder = Shoulder(peek_seconds=8, quiet_seconds=0.02)

    until(lambda: shoulder.covering)


def test_whoever_signs_in_next_begins_without_it(shoulder):
    shoulder.turnOn()

    shoulder.reset()

    assert not shoulder.on


def test_every_change_is_announced_in_words(shoulder):
    said = []
    shoulder.announced.connect(said.append)

    shoulder.toggle()
    shoulder.hold()
    shoulder.release()
    shoulder.toggle()

    assert [words.split(".")[0] for words in said] == [
        "Shoulder-safe is on",
        "Peeking",
        "Shoulder-safe is on",
        "Shoulder-safe is off",
    ]


class Window(QObject):
    """Takes the keys that nobody else took."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []

    def event(self, event):
        if event.type() == QEvent.Type.KeyPress:
            self.keys.append(event.key())
        return super().event(event)


def press(window, key, modifiers=CTRL_SHIFT, *, down=True, again=False):
    kind = QEvent.Type.KeyPress if down else QEvent.Type.KeyRelease
    QCoreApplication.sendEvent(window, QKeyEvent(kind, key, modifiers, "", again))


def test_the_keys_peek_while_they_are_down_and_reach_nobody_else(shoulder):
    window = Window()
    keys = ShoulderKeys(window, shoulder)
    shoulder.turnOn()

    press(window, Qt.Key.Key_Space)
    press(window, Qt.Key.Key_Space, again=True)
    assert shoulder.peeking

    press(window, Qt.Key.Key_Control, Qt.KeyboardModifier.ShiftModifier, down=False)
    assert shoulder.covering
    assert window.keys == []
    assert keys.parent() is window


def test_a_window_that_is_left_while_the_keys_are_down_is_covered(shoulder):
    window = Window()
    ShoulderKeys(window, shoulder)
    shoulder.turnOn()
    press(window, Qt.Key.Key_Space)

    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))

    assert shoulder.covering


def test_a_space_alone_is_a_letter(shoulder):
    window = Window()
    ShoulderKeys(window, shoulder)
    shoulder.turnOn()

    press(window, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier)

    assert shoulder.covering
    assert window.keys == [Qt.Key.Key_Space]

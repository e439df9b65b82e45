"""Two kinds of hands that play a story by names alone: one on the mouse, one on the keys.

Neither knows more than a person does who uses them. The mouse turns its wheel until a
thing is in sight and clicks it; the keys go from stop to stop with Tab, and at each stop
a ring must show where one is. What a hand cannot reach is a fault of the screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from aisleside.demo.hand import Screen, accessible, name_of

STOPS = 150  # of Tab after which one has been everywhere
TURNS = 60  # of the wheel after which one has seen everything
NOTCH = 120  # what one notch of a wheel says
SWEEP = 200  # pixels: so far away a hand turns one notch more at once
OPEN = "Open profile"  # beside the list, where there is room for a preview
SEARCH = "Search for a person"
INPUTS = ("QQuickTextInput", "QQuickTextEdit")  # show the keyboard by a cursor of their own


class NotReachedError(AssertionError):
    """A hand could not get to something that stands on the screen."""


class Hands(Protocol):
    """What somebody does to a window."""

    def press(self, names: Sequence[str], *, keys: str = "") -> None:
        """Press what has one of these names; *keys* do the same on a keyboard."""
        ...

    def pick(self, beginning: str) -> None:
        """Open the person found whose row begins with these words."""
        ...

    def leave(self) -> None:
        """Close what is open, or go back."""
        ...


class Mouse:
    """Click, and turn the wheel until what is wanted is in sight."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen

    def press(self, names: Sequence[str], *, keys: str = "") -> None:
        del keys
        self._click(_present(self._screen, names))

    def pick(self, beginning: str) -> None:
        self._click(_beginning(self._screen, beginning))
        if self._screen.has(OPEN):
            self._click(OPEN)

    def leave(self) -> None:
        screen = self._screen
        self._click("Close" if screen.has("Close") else "Back")

    def _click(self, name: str) -> None:
        item = self._screen.find(name)
        for _ in range(TURNS):
            away = _away(item)
            if away is None:
                self._screen.click(name)
                return
            self._turn(*away)
        raise NotReachedError(f"{name!r} does not come into sight")

    def _turn(self, place: QQuickItem, by: QPoint) -> None:
        middle = place.mapToScene(QPointF(place.width() / 2, place.height() / 2))
        QTest.wheelEvent(self._screen.window, middle, by)
        self._screen.rest(1)
        # A press on what still moves would only stop it.
        self._screen.until(lambda: not place.property("moving"))


class Keys:
    """Tab from stop to stop, Enter on what is wanted, and the keys of the list of keys."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen

    def press(self, names: Sequence[str], *, keys: str = "") -> None:
        name = _present(self._screen, names)
        if keys:
            QTest.keySequence(self._screen.window, QKeySequence(keys))
            self._screen.rest()
            return
        seen: list[str] = []
        for _ in range(STOPS):
            here = self._screen.window.activeFocusItem()
            if here is not None and name_of(here) == name:
                self._screen.press(Qt.Key.Key_Return)
                return
            self._screen.press(Qt.Key.Key_Tab)
            seen.append(self.where())
        raise NotReachedError(f"{name!r} cannot be reached with Tab; the stops are {seen}")

    def pick(self, beginning: str) -> None:
        """Down to the row, as the preview follows, and Enter."""
        name = _beginning(self._screen, beginning)
        for _ in range(STOPS):
            state = accessible(self._screen.find(name))
            if state is not None and state.state().selected:
                self._screen.press(Qt.Key.Key_Return)
                return
            self._screen.press(Qt.Key.Key_Down)
        raise NotReachedError(f"the arrows do not choose {name!r}")

    def leave(self) -> None:
        self._screen.press(Qt.Key.Key_Escape)

    def where(self) -> str:
        """The name of where the keyboard is.

        Raises:
            NotReachedError: one cannot see that it is there, or nobody could say where.
        """
        here = self._screen.window.activeFocusItem()
        if here is None:
            raise NotReachedError("Tab leads nowhere")
        name = name_of(here)
        if not name:
            raise NotReachedError(f"Tab stops at {here!r}, which has no name")
        if not has_ring(here):
            raise NotReachedError(f"no ring shows that the keyboard is on {name!r}")
        if _away(here) is not None:
            raise NotReachedError(f"the keyboard is on {name!r}, which is out of sight")
        return name


def has_ring(item: QQuickItem) -> bool:
    """Whether one can see that the keyboard is here."""
    if any(item.inherits(kind) for kind in INPUTS):
        return True
    return any(
        part.isVisible() and part.metaObject().className().startswith("FocusRing")
        for part in _parts(item)
    )


def _parts(item: QQuickItem) -> list[QQuickItem]:
    parts = list(item.childItems())
    return parts + [deep for part in parts for deep in _parts(part)]


def _present(screen: Screen, names: Sequence[str]) -> str:
    """The first of these names that is on the screen; waits for one of them."""
    screen.until(lambda: any(map(screen.has, names)), f"none of {list(names)} is on the screen")
    return next(filter(screen.has, names))


def _beginning(screen: Screen, words: str) -> str:
    """The whole name of what begins with these words; the longest tells most."""

    def found() -> list[str]:
        return [name for name in screen.names() if name.startswith(words)]

    screen.until(lambda: bool(found()), f"nothing on the screen begins with {words!r}")
    return max(found(), key=len)


def _away(item: QQuickItem) -> tuple[QQuickItem, QPoint] | None:
    """What would have to be scrolled which way to bring an item's middle into sight."""
    place: QQuickItem | None = item.parentItem()
    while place is not None:
        if place.inherits("QQuickFlickable"):
            middle = item.mapToItem(place, QPointF(item.width() / 2, item.height() / 2))
            if not QRectF(0, 0, place.width(), place.height()).contains(middle):
                return place, _towards(middle, place)
        place = place.parentItem()
    return None


def _towards(middle: QPointF, place: QQuickItem) -> QPoint:
    if not 0 <= middle.y() <= place.height():
        return QPoint(0, _turn(middle.y(), place.height()))
    return QPoint(_turn(middle.x(), place.width()), 0)


def _turn(at: float, room: float) -> int:
    """How far to turn the wheel for what lies before or beyond the *room* there is."""
    away = -at if at < 0 else at - room
    notches = NOTCH * (1 + int(away / SWEEP))
    return notches if at < 0 else -notches

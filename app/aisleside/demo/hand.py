"""A hand that uses the window: finds things by their accessible names, clicks, types, looks.

The story and the tests of the screens use the window through this alone, so what
they can do a person can do who cannot see the screen. Qt's own test keys and mouse
go through the window's event loop as a person's do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QDeadlineTimer,
    QEvent,
    QEventLoop,
    QPoint,
    QPointF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage, QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

PATIENCE = 5000  # milliseconds until something on the way must have arrived
SCANNED_MS = 11  # from key to key of a scanner that types
PAUSE_MS = 3000  # between two codes, so that the same one counts again


@dataclass(frozen=True)
class Target:
    """Something one can tap: how it is called, and how large it is."""

    name: str
    width: float
    height: float


class Screen:
    """The window as somebody uses it who finds things by their names."""

    def __init__(self, window: QQuickWindow) -> None:
        self.window = window
        self._scanned_at = 0  # in the keys' own time

    def names(self) -> list[str]:
        """Every accessible name that is on the screen now."""
        return [name for item in self.items() if (name := name_of(item))]

    def says(self, words: str) -> bool:
        """Whether these words stand on the screen, in a text or a name."""
        return any(
            words in name_of(item) or words in str(item.property("text") or "")
            for item in self.items()
        )

    def find(self, name: str) -> QQuickItem:
        """The thing of this name; waits for it, and fails when it does not come."""
        self.until(lambda: self._named(name) is not None, f"{name!r} is not on the screen")
        found = self._named(name)
        assert found is not None
        return found

    def has(self, name: str) -> bool:
        """Whether a thing of this name is on the screen now."""
        return self._named(name) is not None

    def has_keyboard(self, name: str) -> bool:
        """Whether what is typed now goes to the thing of this name."""
        found = self._named(name)
        return found is not None and self.window.activeFocusItem() is found

    def click(self, name: str) -> None:
        """Click in the middle of the thing of this name, once it stands still."""
        item = self.find(name)
        self.until(lambda: self._still(item), f"{name!r} never stands still")
        QTest.mouseClick(
            self.window,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            _middle(item),
        )
        self.rest()

    def choose(self, name: str) -> None:
        """Press the thing of this name as assistive technology does, wherever it is scrolled to."""
        seen = accessible(self.find(name))
        assert seen is not None
        actions = seen.actionInterface()
        assert actions is not None
        actions.doAction(actions.pressAction())
        self.rest()

    def type(self, text: str) -> None:
        """Type letters to whatever has the keyboard."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                # Qt.Key_unknown: as a keyboard of that script would say it; QTest knows ASCII only.
                event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(self.window, event)
        self.rest()

    def scan(self, code: str) -> None:
        """Hold a bar code before a scanner that types; its keys carry times of their own."""
        self._scanned_at += PAUSE_MS
        for letter in f"{code}\r":
            self._scanned_at += SCANNED_MS
            key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter.upper()))
            for kind in (
                QEvent.Type.ShortcutOverride,
                QEvent.Type.KeyPress,
                QEvent.Type.KeyRelease,
            ):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
                event.setTimestamp(self._scanned_at)
                QCoreApplication.sendEvent(self.window, event)
        self.rest()

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press one key."""
        QTest.keyClick(self.window, key, modifier)
        self.rest()

    def until(
        self,
        true: Callable[[], bool],
        otherwise: str = "it never came to pass",
        *,
        patience: int = PATIENCE,
    ) -> None:
        """Let the window live until something is so."""
        deadline = QDeadlineTimer(patience)
        while not true():
            if not deadline.hasExpired():
                _live(5)
                continue
            raise AssertionError(f"{otherwise}; on the screen: {self.names()}")

    def rest(self, milliseconds: int = 20) -> None:
        """Let what is under way be drawn."""
        _live(milliseconds)

    def resize(self, width: int, height: int) -> None:
        """Give the window another size, and let it settle."""
        self.window.resize(width, height)
        self.rest()

    def picture(self) -> QImage:
        """What one sees."""
        return self.window.grabWindow()

    def shot(self, path: Path) -> None:
        """Keep what one sees, for looking at; the pointer is not in it and lies on nothing."""
        path.parent.mkdir(parents=True, exist_ok=True)
        QTest.mouseMove(self.window, QPoint(1, 1))  # a null point would be the middle
        self.rest()
        self.picture().save(str(path))

    def targets(self) -> list[Target]:
        """Everything one can tap now."""
        return [
            Target(name_of(item), item.width(), item.height())
            for item in self.items()
            if item.inherits("QQuickAbstractButton") and item.isEnabled()
        ]

    def items(self) -> Iterator[QQuickItem]:
        """Every visible item, in the order of the scene."""
        waiting = [self.window.contentItem()]
        while waiting:
            item = waiting.pop(0)
            if item.isVisible():
                yield item
                waiting.extend(item.childItems())

    def _still(self, item: QQuickItem) -> bool:
        before = _middle(item)
        _live(30)
        return _middle(item) == before

    def _named(self, name: str) -> QQuickItem | None:
        found = [item for item in self.items() if name_of(item) == name]
        return found[-1] if found else None


def accessible(item: QQuickItem) -> QAccessibleInterface | None:
    """How assistive technology sees an item; None where it sees nothing."""
    return QAccessible.queryAccessibleInterface(item)


def name_of(item: QQuickItem) -> str:
    """What assistive technology calls an item; empty where it has no name."""
    seen = accessible(item)
    return seen.text(QAccessible.Text.Name) if seen is not None else ""


def _middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def _live(milliseconds: int) -> None:
    """Let the window's event loop run. ``QTest.qWait`` keeps Python's lock, so workers starve."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()

"""Shoulder-safe mode: what a customer must not see is not on the screen at all.

The eye turns it on and off. While it is on, holding the eye or Ctrl+Shift+Space
peeks until release; who cannot hold peeks for a few seconds. It can come on by
itself once nobody has touched the tablet for a while. ``Shoulder`` only says
whether the screen is *covering*; what that takes away is in ``disclosure``.
"""

from __future__ import annotations

from PySide6.QtCore import Property, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtQml import QmlElement

from aisleside.device.ui.language import QT_TR_NOOP, tr

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

ON = QT_TR_NOOP("Shoulder-safe on")
PEEKING = QT_TR_NOOP("Peeking")
SAID_ON = QT_TR_NOOP("Shoulder-safe is on. Notes, amounts and other customers are hidden.")
SAID_OFF = QT_TR_NOOP("Shoulder-safe is off. Everything is shown.")
SAID_PEEKING = QT_TR_NOOP("Peeking. Everything is shown.")

_TOUCHES = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.KeyPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.Wheel,
)
_LET_GO = (Qt.Key.Key_Space, Qt.Key.Key_Control, Qt.Key.Key_Shift)
_LEFT = (QEvent.Type.FocusOut, QEvent.Type.WindowDeactivate, QEvent.Type.Hide)
_PEEK = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@QmlElement
class Shoulder(QObject):
    """On, off, or on and peeking.

    Args:
        peek_seconds: how long a peek lasts that nobody holds; 0 until it is ended.
        quiet_seconds: comes on by itself after so long without a touch; 0 never.
    """

    changed = Signal()
    announced = Signal(str, arguments=["said"])

    def __init__(
        self, *, peek_seconds: float, quiet_seconds: float, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._on = False
        self._peeking = False
        self._seconds = peek_seconds
        self._peek = self._timer(peek_seconds)
        self._peek.timeout.connect(self.release)
        self._quiet = self._timer(quiet_seconds)
        self._quiet.timeout.connect(self.turnOn)
        self.touched()

    def touched(self) -> None:
        """Somebody uses the tablet."""
        if self._quiet.interval() > 0:
            self._quiet.start()

    def reset(self) -> None:
        """Somebody else holds the tablet now: begin as she expects it."""
        self._become(on=False, peeking=False)

    @Slot()
    def turnOn(self) -> None:
        """Cover what is not for a customer's eyes."""
        self._become(on=True, peeking=False)

    @Slot()
    def toggle(self) -> None:
        """On where it is off, off where it is on."""
        self._become(on=not self._on, peeking=False)

    @Slot()
    def hold(self) -> None:
        """Show everything until ``release``."""
        if self._on:
            self._peek.stop()
            self._become(on=True, peeking=True)

    @Slot()
    def release(self) -> None:
        """End the peek."""
        self._peek.stop()
        if self._peeking:
            self._become(on=self._on, peeking=False)

    @Slot()
    def peek(self) -> None:
        """Show everything for some seconds, for those who cannot hold."""
        self.hold()
        if self._peeking and self._peek.interval() > 0:
            self._peek.start()

    def _timer(self, seconds: float) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(round(seconds * 1000))
        return timer

    def _become(self, *, on: bool, peeking: bool) -> None:
        if (on, peeking) == (self._on, self._peeking):
            return
        self._on, self._peeking = on, peeking
        self.changed.emit()
        self.announced.emit(tr(SAID_PEEKING if peeking else SAID_ON if on else SAID_OFF))

    def get_on(self) -> bool:
        return self._on

    def get_peeking(self) -> bool:
        return self._peeking

    def get_covering(self) -> bool:
        return self._on and not self._peeking

    def get_text(self) -> str:
        return tr(PEEKING) if self._peeking else tr(ON) if self._on else ""

    def get_peek_words(self) -> str:
        seconds = round(self._seconds)
        return tr("Peek for {count} s", count=seconds) if seconds else tr("Peek")

    def get_hides(self) -> str:
        seconds = round(self._quiet.interval() / 1000)
        if not seconds:
            return tr("Hide names")
        return tr("Names hide after {count} s without a touch", count=seconds)

    on = Property(bool, get_on, notify=changed)
    peeking = Property(bool, get_peeking, notify=changed)
    covering = Property(bool, get_covering, notify=changed)
    text = Property(str, get_text, notify=changed)
    peekWords = Property(str, get_peek_words, notify=changed)
    hides = Property(str, get_hides, notify=changed)


class ShoulderKeys(QObject):
    """Peek while Ctrl+Shift+Space is down, wherever the keyboard is; notice every touch."""

    def __init__(self, window: QObject, shoulder: Shoulder) -> None:
        super().__init__(window)
        self._shoulder = shoulder
        self._held = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002  # Qt's signature
        if event.type() in _TOUCHES:
            self._shoulder.touched()
        if self._held and event.type() in _LEFT:
            self._let_go()
        return isinstance(event, QKeyEvent) and self._key(event)

    def _key(self, event: QKeyEvent) -> bool:
        """Whether the key is ours, and so nobody else's."""
        key = event.key()
        if event.type() == QEvent.Type.KeyPress:
            if key == Qt.Key.Key_Space and event.modifiers() & _PEEK == _PEEK:
                if not event.isAutoRepeat():
                    self._held = True
                    self._shoulder.hold()
                return True
        elif event.type() == QEvent.Type.KeyRelease and self._held and key in _LET_GO:
            if not event.isAutoRepeat():
                self._let_go()
            return key == Qt.Key.Key_Space
        return False

    def _let_go(self) -> None:
        self._held = False
        self._shoulder.release()

"""The window of a kiosk stays: there is no way out of it without a PIN.

Whoever asks to close it, by a key or from the system, finds it locked. Somebody signed in
may leave: the desk locks, and the window closes once a PIN was given, within a minute.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtQuick import QQuickWindow

from aisleside.device.ui.shell import Shell
from aisleside.device.ui.sign_in import SignIn

MINUTE = 60_000  # milliseconds in which whoever asked to leave gives her PIN


class KioskDoor(QObject):
    """Refuse to close *window* until a PIN was given for it."""

    def __init__(self, window: QQuickWindow, sign_in: SignIn, shell: Shell) -> None:
        super().__init__(window)
        self._window = window
        self._sign_in = sign_in
        self._is_open = False
        self._asked = QTimer(self)
        self._asked.setSingleShot(True)
        self._asked.setInterval(MINUTE)
        shell.leaving.connect(self._ask)
        sign_in.opened.connect(self._came)
        window.installEventFilter(self)

    def open(self) -> None:
        """The program ends: let the window go."""
        self._is_open = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002  # Qt's signature
        if event.type() is not QEvent.Type.Close or self._is_open:
            return False
        event.ignore()
        if self._sign_in.get_open():
            self._sign_in.lock()
        return True

    def _ask(self) -> None:
        self._asked.start()
        self._sign_in.lock_to_leave()

    def _came(self) -> None:
        if self._asked.isActive():
            self.open()
            QTimer.singleShot(0, self._window.close)

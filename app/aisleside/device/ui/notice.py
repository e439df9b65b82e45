"""What stands where a list would be: nothing there, on its way, went wrong."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from aisleside.device.sync.transport import HubRefusedError
from aisleside.device.ui.language import told, tr
from aisleside.device.ui.tone import Tone
from aisleside.domain.errors import ExpectedError

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1


NOT_YOUR_ROLE = "not_your_role"  # the code of a refusal that trying again does not change


@dataclass(frozen=True, slots=True)
class Message:
    """A title, a sentence and at most one thing to do; no title, no message.

    One made while a module loads holds ``QT_TR_NOOP`` words: they are translated when shown.
    """

    title: str = ""
    text: str = ""
    sign: str = "search"
    tone: Tone = Tone.ACCENT
    action: str = ""


NO_MESSAGE = Message()


def went_wrong(title: str, error: ExpectedError) -> Message:
    """An error in its own words, with one way on; *title* is in the language of the screens.

    There is no way on, and another title, where it is not the part of her role to know.
    """
    if isinstance(error, HubRefusedError) and error.code == NOT_YOUR_ROLE:
        return Message(tr("Not part of your role"), told(error), "lock", Tone.ACCENT)
    return Message(title, told(error), "triangle-alert", Tone.CRITICAL, tr("Try again"))


@QmlElement
class Notice(QObject):
    """Show the message it was last given."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._message = NO_MESSAGE

    def show(self, message: Message) -> None:
        """Show this message; an empty one shows nothing."""
        if message != self._message:
            self._message = message
            self.changed.emit()

    def get_title(self) -> str:
        return tr(self._message.title)

    def get_text(self) -> str:
        return tr(self._message.text)

    def get_sign(self) -> str:
        return self._message.sign

    def get_tone(self) -> int:
        return int(self._message.tone)

    def get_action(self) -> str:
        return tr(self._message.action)

    title = Property(str, get_title, notify=changed)
    text = Property(str, get_text, notify=changed)
    sign = Property(str, get_sign, notify=changed)
    tone = Property(int, get_tone, notify=changed)
    action = Property(str, get_action, notify=changed)

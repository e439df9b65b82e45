"""What the hub did not take, before its author once more: she changes its words and sends it.

It goes as the same thing about the same customer; what was refused is settled by that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.ui.capture_words import spare
from aisleside.device.ui.language import spoken, told, tr
from aisleside.device.ui.note_check import NoteCheck, NotForANoteError, refuse_what_is_blocked
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import LINE_LIMIT, NOTE_LIMIT, PendingEvent
from aisleside.domain.recorded import NoteWritten, Recorded
from aisleside.insight.notes.typed import field_to_mend

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

Failed = Callable[[ExpectedError], None]
Send = Callable[[PendingEvent, Recorded, Callable[[], None], Failed], None]


def may_be_mended(event: PendingEvent) -> bool:
    """Whether there are words in it that its author may read and change."""
    return event.body is not None and _field(event, ()) is not None


@QmlElement
class PutRight(QObject):
    """Hold one refused thing while its words are changed.

    Args:
        send: sends it again in other words; the two calls that go with it say what came of it.
    """

    changed = Signal()
    kept = Signal()

    def __init__(self, send: Send, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._event: PendingEvent | None = None
        self._names: tuple[str, ...] = ()
        self._field = ""
        self._words = ""
        self._saving = False
        self._trouble = ""
        self._check = NoteCheck(parent=self)

    def begin(self, event: PendingEvent | None, *, names: Iterable[str] = ()) -> None:
        """Take up *event*; None puts down what was held. *names* are the customer's own."""
        self._event, self._names = event, tuple(names)
        self._field = "" if event is None else _field(event, self._names) or ""
        self._words = getattr(event.body, self._field) if event and self._field else ""
        self._saving, self._trouble = False, ""
        self._lay()

    @Slot()
    def put(self) -> None:
        """Put it down: it stays refused, in the words it had."""
        self.begin(None)

    @Slot(str)
    def write(self, words: str) -> None:
        """It says this now."""
        if words != self._words:
            self._words, self._trouble = words, ""
            self._lay()

    @Slot()
    def save(self) -> None:
        """Send it in these words."""
        event = self._event
        if event is None or event.body is None or not self.get_can_save():
            return
        words: dict[str, Any] = {self._field: self._words.strip()}
        body = replace(event.body, **words)
        self._saving, self._trouble = True, ""
        self._lay()

        def sent() -> None:
            self.begin(None)
            self.kept.emit()

        def failed(error: ExpectedError) -> None:
            self._saving, self._trouble = False, told(error)
            self._lay()

        try:
            refuse_what_is_blocked(body, names=self._names)
        except NotForANoteError as error:
            failed(error)
            return
        self._send(event, body, sent, failed)

    def _lay(self) -> None:
        self._check.read(self._words, names=self._names)
        self.changed.emit()

    @property
    def _limit(self) -> int:
        is_note = self._event is not None and isinstance(self._event.body, NoteWritten)
        return NOTE_LIMIT if is_note else LINE_LIMIT

    def get_words(self) -> str:
        return self._words

    def get_why(self) -> str:
        reason = None if self._event is None else self._event.reason
        return tr(reason) if reason else ""

    def get_left(self) -> str:
        return spare(self._words, limit=self._limit)

    def get_too_long(self) -> bool:
        return len(self._words.strip()) > self._limit

    def get_can_save(self) -> bool:
        ready = bool(self._words.strip()) and not self._saving
        return ready and not (self._check.blocks or self.get_too_long())

    def get_saving(self) -> bool:
        return self._saving

    def get_trouble(self) -> str:
        return self._trouble

    def get_check(self) -> NoteCheck:
        return self._check

    words = Property(str, get_words, notify=changed)
    why = Property(str, get_why, notify=changed)
    left = Property(str, get_left, notify=changed)
    tooLong = Property(bool, get_too_long, notify=changed)
    canSave = Property(bool, get_can_save, notify=changed)
    saving = Property(bool, get_saving, notify=changed)
    trouble = Property(str, get_trouble, notify=changed)
    check = Property(NoteCheck, get_check, constant=True)


def _field(event: PendingEvent, names: tuple[str, ...]) -> str | None:
    return field_to_mend(event.kind, event.body, names=names, language=spoken())

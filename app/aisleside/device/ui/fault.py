"""Something is broken on board: what, where, and in a few words how.

A fault is of the aircraft. Nobody who sits there is named, and no case of anybody's is
made of it: that is what a complaint is for.
"""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.ui.capture_words import Chip, spare, too_long, word_chips
from aisleside.device.ui.language import QT_TR_NOOP, told, tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.note_check import NoteCheck
from aisleside.device.ui.recorder import Recorder
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import PendingEvent
from aisleside.domain.recorded import MomentServed
from aisleside.domain.served import Broken, Served

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

BROKEN = {
    Broken.SEAT: QT_TR_NOOP("Seat"),
    Broken.SCREEN: QT_TR_NOOP("Screen"),
    Broken.LIGHT: QT_TR_NOOP("Light or power"),
    Broken.LAVATORY: QT_TR_NOOP("Lavatory"),
    Broken.GALLEY: QT_TR_NOOP("Galley"),
    Broken.SMELL: QT_TR_NOOP("Smell"),
    Broken.OTHER: QT_TR_NOOP("Something else"),
}


@QmlElement
class FaultView(QObject):
    """Take down one fault of the flight that is shown."""

    changed = Signal()
    kept = Signal()

    def __init__(self, *, recorder: Recorder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recorder = recorder
        self._flight = ""
        self._seat = ""
        self._broken: Broken | None = None
        self._where = ""
        self._words = ""
        self._saving = False
        self._trouble = ""
        self._kinds = Listing(Chip, self)
        self._where_check = NoteCheck(hers=False, parent=self)
        self._words_check = NoteCheck(hers=False, parent=self)

    def show(self, flight: str, *, seat: str = "") -> None:
        """Record on this flight from now on, without one nothing; *seat* is marked on the map."""
        self._seat = seat
        if flight != self._flight:
            self._flight = flight
            self._empty()

    @Slot()
    def begin(self) -> None:
        """Somebody wants to take something down: at the seat that is marked, if one is."""
        if not self._where:
            self._where = self._seat
        self._lay()

    @Slot(str)
    def choose(self, key: str) -> None:
        """This is what is broken."""
        self._broken = None if self._broken == key else Broken(key)
        self._lay()

    @Slot(str)
    def writeWhere(self, where: str) -> None:
        """A seat, a row or a place."""
        if where != self._where:
            self._where = where
            self._lay()

    @Slot(str)
    def write(self, words: str) -> None:
        """What is the matter with it."""
        if words != self._words:
            self._words = words
            self._lay()

    @Slot()
    def save(self) -> None:
        """Keep it on this tablet; it is sent when there is a network."""
        if not self.get_can_save():
            return
        body = MomentServed(
            self._flight,
            Served.FAULT,
            detail=self._words.strip() or None,
            broken=self._broken,
            where=self._where.strip(),
        )
        self._saving, self._trouble = True, ""
        self._lay()

        def kept(_event: PendingEvent) -> None:
            self._empty()
            self.kept.emit()

        def failed(error: ExpectedError) -> None:
            self._saving, self._trouble = False, told(error)
            self._lay()

        self._recorder.record(None, body, said=tr("Recorded"), kept=kept, failed=failed)

    def _empty(self) -> None:
        self._broken, self._where, self._words = None, "", ""
        self._saving, self._trouble = False, ""
        self._lay()

    def _lay(self) -> None:
        self._where_check.read(self._where)
        self._words_check.read(self._words)
        self._kinds.show(word_chips(BROKEN, self._broken))
        self.changed.emit()

    def get_where(self) -> str:
        return self._where

    def get_where_left(self) -> str:
        return spare(self._where)

    def get_where_too_long(self) -> bool:
        return too_long(self._where)

    def get_words(self) -> str:
        return self._words

    def get_words_left(self) -> str:
        return spare(self._words)

    def get_words_too_long(self) -> bool:
        return too_long(self._words)

    def get_can_save(self) -> bool:
        if not self._flight or self._broken is None or not self._where.strip() or self._saving:
            return False
        if self._broken is Broken.OTHER and not self._words.strip():
            return False
        blocked = self._where_check.blocks or self._words_check.blocks
        return not (blocked or self.get_where_too_long() or self.get_words_too_long())

    def get_missing(self) -> str:
        """What is to be said yet before it can be saved."""
        if self._broken is None:
            return tr("First choose what it is.")
        if not self._where.strip():
            return tr("Then say where.")
        if self._broken is Broken.OTHER and not self._words.strip():
            return tr("Then say what it is.")
        return ""

    def get_saving(self) -> bool:
        return self._saving

    def get_trouble(self) -> str:
        return self._trouble

    def get_kinds(self) -> Listing:
        return self._kinds

    def get_where_check(self) -> NoteCheck:
        return self._where_check

    def get_words_check(self) -> NoteCheck:
        return self._words_check

    where = Property(str, get_where, notify=changed)
    whereLeft = Property(str, get_where_left, notify=changed)
    whereTooLong = Property(bool, get_where_too_long, notify=changed)
    words = Property(str, get_words, notify=changed)
    wordsLeft = Property(str, get_words_left, notify=changed)
    wordsTooLong = Property(bool, get_words_too_long, notify=changed)
    canSave = Property(bool, get_can_save, notify=changed)
    missing = Property(str, get_missing, notify=changed)
    saving = Property(bool, get_saving, notify=changed)
    trouble = Property(str, get_trouble, notify=changed)
    kinds = Property(Listing, get_kinds, constant=True)
    whereCheck = Property(NoteCheck, get_where_check, constant=True)
    wordsCheck = Property(NoteCheck, get_words_check, constant=True)

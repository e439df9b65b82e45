"""The one road on which screens record something about a customer.

What is recorded is kept on this tablet before the screen says so, can be taken
back for a few seconds, and is hurried along after that. What must not be kept about a
customer is refused here, whichever way it comes. Every screen that records
shares one recorder, so the last thing done is the one that "Undo" means. While a
customer can see the screen, it says that something was kept, and not what.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.machine.clock import Stamp
from aisleside.device.ui.asking import Changing
from aisleside.device.ui.language import QT_TR_NOOP, told, tr
from aisleside.device.ui.note_check import NotForANoteError, refuse_what_is_blocked
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import PendingEvent
from aisleside.domain.recorded import Recorded
from aisleside.domain.staff import StaffMember

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

UNDO_TIME = 6000  # milliseconds in which second thoughts are welcome
SAVED_HERE = QT_TR_NOOP("Saved here, sends later")
TAKEN_BACK = QT_TR_NOOP("Taken back.")
ALREADY_SENT = QT_TR_NOOP("This was already sent, so it stays. Record what is right now.")


class Keeper(Protocol):
    """The part of the outbox that recording needs."""

    def write(self, author: str, subject: int | None, body: Recorded, stamp: Stamp) -> PendingEvent:
        """Keep it for good, and say so by returning."""
        ...

    def take_back(self, event_id: str, author: str) -> bool:
        """Undo what has not left; False when it has."""
        ...


@dataclass(frozen=True, slots=True)
class _Last:
    """What was recorded last, and who puts its words where they came from when it is undone."""

    event: PendingEvent
    undone: Callable[[PendingEvent], str] | None


@QmlElement
class Recorder(QObject):
    """Record as whoever is signed in, and take the last thing back.

    Args:
        stamp: the moment of recording, for the event.
        send: hurries the outbox along, once the time for undoing has passed.
    """

    recorded = Signal(str, arguments=["said"])
    takenBack = Signal(str, arguments=["said"])
    failed = Signal(str, arguments=["said"])
    outboxChanged = Signal()
    written = Signal(object, arguments=["event"])
    withdrawn = Signal(object, arguments=["event"])
    coveredChanged = Signal()

    def __init__(
        self,
        *,
        changing: Changing[Keeper],
        stamp: Callable[[], Stamp],
        send: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._changing = changing
        self._stamp = stamp
        self._me = ""
        self._last: _Last | None = None
        self._covered = False
        self._tapped: dict[int, Recorded] = {}  # the last tap about each customer, for a while
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(UNDO_TIME)
        self._patience.timeout.connect(self._tapped.clear)
        self._patience.timeout.connect(send)

    def sign_in(self, staff: StaffMember | None) -> None:
        """Record as this person from now on; after sign-out (None) nothing is recorded."""
        self._me = staff.id if staff is not None else ""
        self._last = None
        self._tapped.clear()

    def cover(self, covered: bool) -> None:
        """Whether a customer can see the screen."""
        if covered != self._covered:
            self._covered = covered
            self.coveredChanged.emit()

    def tap(
        self,
        customer: int,
        body: Recorded,
        *,
        said: str = "",
        failed: Callable[[ExpectedError], None] | None = None,
    ) -> None:
        """Keep what one tap says; tapped twice before the screen shows it, it is said once."""
        if self._tapped.get(customer) == body:
            return
        self._tapped[customer] = body

        def not_kept(error: ExpectedError) -> None:
            self._tapped.pop(customer, None)
            if failed is not None:
                failed(error)
            else:
                self.failed.emit(told(error))

        self.record(customer, body, said=said, failed=not_kept)

    def record(
        self,
        customer: int | None,
        body: Recorded,
        *,
        said: str = "",
        kept: Callable[[PendingEvent], None] | None = None,
        failed: Callable[[ExpectedError], None] | None = None,
        undone: Callable[[PendingEvent], str] | None = None,
        names: Iterable[str] = (),
    ) -> None:
        """Keep *body* about *customer*; a fault of an aircraft is about nobody.

        Args:
            said: what the toast says when it is kept; without words there is no toast and
                nothing to undo.
            kept: called then, on the GUI thread.
            failed: called instead of the signal of that name.
            undone: called when "Undo" took it back; gives the words for the toast.
            names: the customer's own, which are never held against a note.
        """
        author, stamp = self._me, self._stamp()
        if not author:
            return

        def done(event: PendingEvent) -> None:
            if said and event.author == self._me:
                self._last = _Last(event, undone)
                self.recorded.emit(tr(SAVED_HERE) if self._covered else said)
            if kept is not None:
                kept(event)
            self.written.emit(event)
            self.outboxChanged.emit()
            self._patience.start()

        def not_done(error: ExpectedError) -> None:
            if failed is not None:
                failed(error)
            else:
                self.failed.emit(told(error))

        try:
            refuse_what_is_blocked(body, names=names)
        except NotForANoteError as error:
            not_done(error)
            return
        self._changing.change(
            lambda outbox: outbox.write(author, customer, body, stamp), done, not_done
        )

    @Slot()
    def undo(self) -> None:
        """Take back what was recorded last."""
        last, self._last = self._last, None
        if last is not None:
            self.take_back(last.event, undone=last.undone)

    def take_back(
        self,
        event: PendingEvent,
        *,
        undone: Callable[[PendingEvent], str] | None = None,
        too_late: Callable[[], None] | None = None,
    ) -> None:
        """Take back what has not left.

        Args:
            undone: as in ``record``.
            too_late: called where it has left, instead of saying so.
        """
        if event.subject is not None:
            self._tapped.pop(event.subject, None)

        def taken_back(taken: bool) -> None:
            if taken:
                self.withdrawn.emit(event)
            self.outboxChanged.emit()
            if not taken and too_late is not None:
                too_late()
            elif not taken:
                self.takenBack.emit(tr(ALREADY_SENT))
            elif undone is not None and event.author == self._me:
                self.takenBack.emit(undone(event))
            else:
                self.takenBack.emit(tr(TAKEN_BACK))

        self._changing.change(
            lambda outbox: outbox.take_back(event.id, event.author),
            taken_back,
            lambda error: self.failed.emit(told(error)),
        )

    def get_covered(self) -> bool:
        return self._covered

    covered = Property(bool, get_covered, notify=coveredChanged)

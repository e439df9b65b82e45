"""The one road on which screens record something about a customer.

What is recorded is kept on this tablet before the screen says so, can be taken
back for a few seconds, and is hurried along after that. Every screen that records
shares one recorder, so the last thing done is the one that "Undo" means.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.machine.clock import Stamp
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import PendingEvent
from aisleside.domain.recorded import Recorded
from aisleside.domain.staff import StaffMember

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

UNDO_TIME = 6000  # milliseconds in which second thoughts are welcome
TAKEN_BACK = "Taken back."
ALREADY_SENT = "This was already sent, so it stays. Record what is right now."

T = TypeVar("T")


class Keeper(Protocol):
    """The part of the outbox that recording needs."""

    def write(self, author: str, subject: int, body: Recorded, stamp: Stamp) -> PendingEvent:
        """Keep it for good, and say so by returning."""
        ...

    def take_back(self, event_id: str, author: str) -> bool:
        """Undo what has not left; False when it has."""
        ...


class Changing(Protocol):
    """A way to change what is kept, off the GUI thread."""

    def change(
        self,
        work: Callable[[Keeper], T],
        then: Callable[[T], None],
        failed: Callable[[ExpectedError], None],
    ) -> None: ...


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

    def __init__(
        self,
        *,
        changing: Changing,
        stamp: Callable[[], Stamp],
        send: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._changing = changing
        self._stamp = stamp
        self._me = ""
        self._last: PendingEvent | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(UNDO_TIME)
        self._patience.timeout.connect(send)

    def sign_in(self, staff: StaffMember | None) -> None:
        """Record as this person from now on; after sign-out (None) nothing is recorded."""
        self._me = staff.id if staff is not None else ""
        self._last = None

    def record(
        self,
        customer: int,
        body: Recorded,
        *,
        said: str = "",
        kept: Callable[[PendingEvent], None] | None = None,
        failed: Callable[[ExpectedError], None] | None = None,
    ) -> None:
        """Keep *body* about *customer*.

        Args:
            said: what the toast says when it is kept; without words there is no toast and
                nothing to undo.
            kept: called then, on the GUI thread.
            failed: called instead of the signal of that name.
        """
        author, stamp = self._me, self._stamp()
        if not author:
            return

        def done(event: PendingEvent) -> None:
            if said and event.author == self._me:
                self._last = event
                self.recorded.emit(said)
            if kept is not None:
                kept(event)
            self.outboxChanged.emit()
            self._patience.start()

        def not_done(error: ExpectedError) -> None:
            if failed is not None:
                failed(error)
            else:
                self.failed.emit(error.say)

        self._changing.change(
            lambda outbox: outbox.write(author, customer, body, stamp), done, not_done
        )

    @Slot()
    def undo(self) -> None:
        """Take back what was recorded last."""
        event, self._last = self._last, None
        if event is None:
            return

        def taken_back(taken: bool) -> None:
            self.outboxChanged.emit()
            self.takenBack.emit(TAKEN_BACK if taken else ALREADY_SENT)

        self._changing.change(
            lambda outbox: outbox.take_back(event.id, event.author),
            taken_back,
            lambda error: self.failed.emit(error.say),
        )

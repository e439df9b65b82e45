"""What somebody has begun to write and not saved, by customer and by part of the sheet.

It stays while she works. Moments after she typed, and at sign-out, it is sealed to her
and kept; when she comes back it is there, under what she has begun since. What was saved
does not come back.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from aisleside.device.machine.clock import Stamp
from aisleside.device.ui.asking import Changing
from aisleside.domain.errors import ExpectedError
from aisleside.domain.staff import StaffMember

log = logging.getLogger(__name__)

SOON = 3000  # milliseconds of typing that a tablet without power may lose

Begun = Mapping[tuple[int, str], str]


class DraftKeeper(Protocol):
    """The part of the outbox that drafts need."""

    def keep_drafts(self, author: str, begun: Begun, stamp: Stamp) -> int:
        """Make these all that this author has begun; says how many are kept."""
        ...

    def drafts(self, author: str) -> Begun:
        """What this author had begun."""
        ...


class Drafts(QObject):
    """Hold what whoever is signed in has begun, and seal it to her.

    ``kept`` says that some of it was sealed as she went, ``cameBack`` that what she had
    begun is here.
    """

    kept = Signal()
    cameBack = Signal()

    def __init__(
        self,
        *,
        changing: Changing[DraftKeeper],
        stamp: Callable[[], Stamp],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._changing = changing
        self._stamp = stamp
        self._me = ""
        self._begun: dict[tuple[int, str], str] = {}
        self._are_back = False  # whether what she had begun before is among them
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._seal_soon)

    def sign_in(self, staff: StaffMember | None) -> None:
        """Begin anew for this person; the drafts of the last one are sealed to her."""
        self._soon.stop()
        if self._me and self._are_back:
            self._seal(self.kept.emit)
        self._are_back = False
        self._me = me = staff.id if staff is not None else ""
        self._begun = {}
        if me:
            self._changing.change(
                lambda outbox: outbox.drafts(me), lambda begun: self._came_back(me, begun), _warn
            )

    def of(self, customer: int, part: str) -> str:
        """What was begun about this customer, empty where nothing was."""
        return self._begun.get((customer, part), "")

    def parts(self, customer: int) -> frozenset[str]:
        """In which parts something was begun about this customer."""
        return frozenset(part for about, part in self._begun if about == customer)

    def hold(self, customer: int, part: str, text: str) -> None:
        """This is begun now; nothing is where *text* is blank."""
        if text.strip():
            self._begun[customer, part] = text
        else:
            self._begun.pop((customer, part), None)
        if not self._soon.isActive():
            self._soon.start()

    def saved(self, customer: int, part: str) -> None:
        """It was saved, and must not come back as a draft."""
        if self._begun.pop((customer, part), None) is not None and self._are_back:
            self._seal(_nothing)

    def _seal_soon(self) -> None:
        if self._me and self._are_back:
            self._seal(_nothing)

    def _seal(self, then: Callable[[], None]) -> None:
        author, begun, stamp = self._me, dict(self._begun), self._stamp()
        self._changing.change(
            lambda outbox: outbox.keep_drafts(author, begun, stamp),
            lambda count: then() if count else None,
            _warn,
        )

    def _came_back(self, author: str, begun: Begun) -> None:
        if author == self._me:
            if self._begun:  # and the time for sealing it may be over
                self._soon.start()
            self._begun, self._are_back = {**begun, **self._begun}, True
            self.cameBack.emit()


def _warn(error: ExpectedError) -> None:
    """No screen is there to say it on: the next person's is not."""
    log.warning("drafts were not kept: %s", type(error).__name__)


def _nothing() -> None:
    """Nobody need know."""

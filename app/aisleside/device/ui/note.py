"""Writing a note about a customer, and what becomes of it.

A note is kept on this tablet before the sheet closes; sending comes later. What
was typed and not saved stays as a draft of this person about this customer. At
sign-out drafts are sealed to her and kept; when she comes back they are there.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol, TypeVar

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.machine.clock import Stamp
from aisleside.device.sync.status import SyncStatus
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.tone import Tone
from aisleside.device.ui.words import event_state
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import NOTE_LIMIT, EventKind, EventState, PendingEvent
from aisleside.domain.service import Note
from aisleside.domain.staff import StaffMember

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)

NEAR_LIMIT = 200  # characters left when the counter begins to show
UNDO_TIME = 6000  # milliseconds a note waits for second thoughts before it is hurried along
SAVED_HERE = "Saved here, sends later"
BEGINNINGS = ("Prefers", "Looking for", "Ask next time about", "Does not like")

T = TypeVar("T")


class NoteKeeper(Protocol):
    """The part of the outbox that a note needs."""

    def write_note(self, author: str, customer: int, text: str, stamp: Stamp) -> PendingEvent:
        """Keep a note for good, and say so by returning."""
        ...

    def take_back(self, event_id: str, author: str) -> bool:
        """Undo a note that has not left; False when it has."""
        ...

    def pending(
        self, author: str, subject: int | Collection[int] | None = None
    ) -> Sequence[PendingEvent]:
        """What this author wrote and the hub's data does not hold yet."""
        ...

    def sent(
        self, author: str, subject: int | Collection[int] | None = None
    ) -> Sequence[PendingEvent]:
        """What this author wrote lately that the hub's data holds."""
        ...

    def keep_drafts(self, author: str, begun: Mapping[int, str], stamp: Stamp) -> int:
        """Keep what this author has begun, by customer; says how many drafts are kept."""
        ...

    def drafts(self, author: str) -> Mapping[int, str]:
        """What this author had begun, by customer."""
        ...


class Changing(Protocol):
    """A way to change what is kept, off the GUI thread."""

    def change(
        self,
        work: Callable[[NoteKeeper], T],
        then: Callable[[T], None],
        failed: Callable[[ExpectedError], None],
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a local write has come: words, a sign and its tone."""

    text: str = ""
    sign: str = ""
    tone: int = 0


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note as the profile lists it; *progress* is for one's own on their way."""

    note_id: str
    text: str
    by: str
    progress: str
    progress_sign: str
    progress_tone: int
    spoken: str


def note_rows(
    notes: Sequence[Note],
    pending: Sequence[PendingEvent],
    *,
    me: str,
    sending: bool,
    manner: Manner,
    now: datetime,
) -> tuple[NoteRow, ...]:
    """Notes newest first, one's own waiting ones among them, none twice.

    What else was refused stands there too: it lies over nothing that it could be said of.
    *sending* says that the tablet is talking to the hub at this moment.
    """
    known = {note.id for note in notes}
    sent = {event.id: event for event in pending}
    told: list[tuple[datetime, NoteRow]] = []
    for event in pending:
        refused = event.state is EventState.REJECTED
        if (event.kind is EventKind.NOTE or refused) and event.id not in known and event.text:
            row = _own_row(event, sending=sending, manner=manner, now=now)
            told.append((event.written_at, row))
    for note in notes:
        said = "You" if note.author == me else note.author_name
        row = NoteRow(note.id, note.text, _by(said, note.at, manner, now), "", "", 0, "")
        own = sent.get(note.id)
        if own is not None:
            row = _with_progress(row, own, sending=sending, manner=manner)
        told.append((note.at, replace(row, spoken=_spoken(row))))
    told.sort(key=lambda pair: pair[0], reverse=True)
    return tuple(row for _, row in told)


def progress_of(event: PendingEvent, *, sending: bool, manner: Manner) -> Progress:
    """Say how far something recorded has come."""
    state = event_state(event, online=sending, manner=manner)
    match event.state:
        case EventState.WAITING:
            sign, tone = ("refresh-cw", Tone.NEUTRAL) if sending else ("clock", Tone.ATTENTION)
        case EventState.APPLIED:
            sign, tone = "check", Tone.POSITIVE
        case EventState.REJECTED:
            sign, tone = "triangle-alert", Tone.CRITICAL
            state = f"{state}: {event.reason}" if event.reason else state
    return Progress(state, sign, int(tone))


def characters_left(text: str) -> str:
    """A counter once the end is near, and how much is too much after it."""
    left = NOTE_LIMIT - len(text)
    if left > NEAR_LIMIT:
        return ""
    unit = "character" if abs(left) == 1 else "characters"
    return f"{left} {unit} left" if left >= 0 else f"{-left} {unit} too many"


def may_be_saved(text: str) -> bool:
    """Whether there is something to keep, and not too much."""
    return bool(text.strip()) and len(text) <= NOTE_LIMIT


def begun(text: str, beginning: str) -> str:
    """The text with a beginning added, on a line of its own where one is begun."""
    start = f"{beginning} "
    if not text.strip():
        return start
    return f"{text.rstrip()}\n{start}"


def _own_row(event: PendingEvent, *, sending: bool, manner: Manner, now: datetime) -> NoteRow:
    row = NoteRow(event.id, event.text, _by("You", event.written_at, manner, now), "", "", 0, "")
    row = _with_progress(row, event, sending=sending, manner=manner)
    return replace(row, spoken=_spoken(row))


def _with_progress(row: NoteRow, event: PendingEvent, *, sending: bool, manner: Manner) -> NoteRow:
    said = progress_of(event, sending=sending, manner=manner)
    return replace(row, progress=said.text, progress_sign=said.sign, progress_tone=said.tone)


def _by(said: str, at: datetime, manner: Manner, now: datetime) -> str:
    return f"{said}, {manner.ago(at, now=now)}"


def _spoken(row: NoteRow) -> str:
    return ". ".join(part for part in (row.text, row.by, row.progress) if part)


@dataclass(frozen=True, slots=True)
class NoteState:
    """The sheet: whom it is about, what stands in it, and whether it is being kept."""

    about: str = ""
    text: str = ""
    saving: bool = False
    trouble: str = ""


@QmlElement
class NoteView(QObject):
    """Take down a note, keep it, and take it back while that is still possible.

    Args:
        stamp: the moment of writing, for the event's record.
        send: hurries the outbox along, once the time for undoing has passed. A
            regular sync may be quicker; taking back then says so.
    """

    changed = Signal()
    kept = Signal(str, arguments=["said"])
    takenBack = Signal(str, arguments=["said"])
    outboxChanged = Signal()
    draftsKept = Signal()

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
        self._send = send
        self._me = ""
        self._customer = 0
        self._state = NoteState()
        self._drafts: dict[int, str] = {}  # of whoever is signed in, by customer
        self._are_back = False  # whether what she had begun before is among them
        self._last: PendingEvent | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(UNDO_TIME)
        self._patience.timeout.connect(self._send)

    def sign_in(self, staff: StaffMember | None) -> None:
        """Write as this person from now on; the drafts of the last one are sealed to her."""
        if self._me and self._are_back:
            self._keep_drafts(self.draftsKept.emit)
        self._are_back = False
        self._me = me = staff.id if staff is not None else ""
        self._drafts = {}
        self._last = None
        self._show(NoteState())
        if me:
            self._changing.change(
                lambda outbox: outbox.drafts(me), lambda begun: self._came_back(me, begun), _warn
            )

    def about(self, customer: int, name: str) -> None:
        """Write about this customer from now on; her draft comes back."""
        self._customer = customer
        self._show(NoteState(about=name, text=self._drafts.get(customer, "")))

    @Slot(str)
    def write(self, text: str) -> None:
        """Take in what stands in the field."""
        if text == self._state.text:
            return
        self._keep_draft(text)
        self._show(replace(self._state, text=text, trouble=""))

    @Slot(str)
    def begin(self, beginning: str) -> None:
        """Put one of the beginnings into the field."""
        self.write(begun(self._state.text, beginning))

    @Slot()
    def save(self) -> None:
        """Keep the note on this tablet; ``kept`` says when it is."""
        text, author, customer = self._state.text.strip(), self._me, self._customer
        stamp = self._stamp()
        if self._state.saving or not author or not may_be_saved(self._state.text):
            return
        self._show(replace(self._state, saving=True, trouble=""))
        self._changing.change(
            lambda outbox: outbox.write_note(author, customer, text, stamp),
            self._saved,
            self._not_saved,
        )

    @Slot()
    def undo(self) -> None:
        """Take the last note back and put its words into the field again."""
        event = self._last
        if event is None:
            return
        self._changing.change(
            lambda outbox: outbox.take_back(event.id, event.author),
            lambda taken: self._taken_back(event, taken=taken),
            lambda error: self.takenBack.emit(error.say),
        )

    def _saved(self, event: PendingEvent) -> None:
        if event.author == self._me:
            self._drafts.pop(event.subject or 0, None)
            if self._are_back:  # a saved note must not come back as a draft
                self._keep_drafts(_nothing)
            self._last = event
            if event.subject == self._customer:
                self._show(replace(self._state, text="", saving=False))
            self.kept.emit(SAVED_HERE)
        self.outboxChanged.emit()
        self._patience.start()

    def _not_saved(self, error: ExpectedError) -> None:
        self._show(replace(self._state, saving=False, trouble=error.say))

    def _taken_back(self, event: PendingEvent, *, taken: bool) -> None:
        self._last = None
        self.outboxChanged.emit()
        if not taken:
            self.takenBack.emit("The note was already sent. Write another to correct it.")
            return
        if event.author == self._me and event.subject is not None:
            begun_since = self._drafts.get(event.subject, "")
            words = f"{event.text}\n{begun_since}" if begun_since else event.text
            self._drafts[event.subject] = words
            if event.subject == self._customer:
                self._show(replace(self._state, text=words))
        self.takenBack.emit("Taken back. Your words are still in the note.")

    def _keep_draft(self, text: str) -> None:
        if text.strip():
            self._drafts[self._customer] = text
        else:
            self._drafts.pop(self._customer, None)

    def _keep_drafts(self, then: Callable[[], None]) -> None:
        """Seal what was begun to whoever began it; *then* is called when some of it was kept."""
        author, begun, stamp = self._me, dict(self._drafts), self._stamp()
        self._changing.change(
            lambda outbox: outbox.keep_drafts(author, begun, stamp),
            lambda count: then() if count else None,
            _warn,
        )

    def _came_back(self, author: str, begun: Mapping[int, str]) -> None:
        """Take in what she had begun, under what she has begun since."""
        if author != self._me:
            return
        self._drafts, self._are_back = {**begun, **self._drafts}, True
        if self._state.about and not self._state.text:
            self._show(replace(self._state, text=self._drafts.get(self._customer, "")))

    def _show(self, state: NoteState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()

    def get_name(self) -> str:
        return self._state.about

    def get_text(self) -> str:
        return self._state.text

    def get_left(self) -> str:
        return characters_left(self._state.text)

    def get_too_long(self) -> bool:
        return len(self._state.text) > NOTE_LIMIT

    def get_can_save(self) -> bool:
        return may_be_saved(self._state.text) and not self._state.saving

    def get_saving(self) -> bool:
        return self._state.saving

    def get_trouble(self) -> str:
        return self._state.trouble

    def get_beginnings(self) -> list[str]:
        return list(BEGINNINGS)

    name = Property(str, get_name, notify=changed)
    text = Property(str, get_text, notify=changed)
    left = Property(str, get_left, notify=changed)
    tooLong = Property(bool, get_too_long, notify=changed)
    canSave = Property(bool, get_can_save, notify=changed)
    saving = Property(bool, get_saving, notify=changed)
    trouble = Property(str, get_trouble, notify=changed)
    beginnings = Property(
        "QStringList",  # type: ignore[arg-type]  # PySide6 stub: a type may be given by name
        get_beginnings,
        constant=True,
    )


def _warn(error: ExpectedError) -> None:
    """No screen is there to say it on: the next person's is not."""
    log.warning("drafts were not kept: %s", type(error).__name__)


def _nothing() -> None:
    """Nobody need know."""


def is_sending(status: SyncStatus | None) -> bool:
    """Whether waiting notes are being sent at this moment."""
    return status is not None and status.syncing and status.waiting > 0

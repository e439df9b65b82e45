"""Writing a note about a customer, and what becomes of it.

A note is kept on this tablet before the sheet closes; sending comes later. What
was typed and not saved stays as a draft of this person about this customer. While a
customer can see the screen, the sheet begins empty and the draft waits underneath. What
must not be kept about a customer stays in the field and in the draft.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.sync.status import SyncStatus
from aisleside.device.ui.drafts import Drafts
from aisleside.device.ui.language import QT_TR_NOOP, told, tr
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.note_check import NoteCheck
from aisleside.device.ui.recorder import SAVED_HERE, Recorder
from aisleside.device.ui.tone import Tone
from aisleside.device.ui.words import event_state
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import NOTE_LIMIT, EventKind, EventState, PendingEvent
from aisleside.domain.recorded import NoteWritten
from aisleside.domain.service import Note
from aisleside.domain.staff import StaffMember

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

NEAR_LIMIT = 200  # characters left when the counter begins to show
NOTE = "note"  # the part of the sheet that a draft is of
BEGINNINGS = (
    QT_TR_NOOP("Prefers"),
    QT_TR_NOOP("Looking for"),
    QT_TR_NOOP("Ask next time about"),
    QT_TR_NOOP("Does not like"),
)


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
        said = tr("You") if note.author == me else note.author_name
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
    if left < 0:
        return tr("1 character too many") if left == -1 else tr("%n characters too many", "", -left)
    return tr("1 character left") if left == 1 else tr("%n characters left", "", left)


def may_be_saved(text: str) -> bool:
    """Whether there is something to keep, and not too much."""
    return bool(text.strip()) and len(text) <= NOTE_LIMIT


def begun(text: str, beginning: str) -> str:
    """The text with a beginning added, on a line of its own where one is begun."""
    start = f"{beginning} "
    if not text.strip():
        return start
    return f"{text.rstrip()}\n{start}"


def _after(before: str, since: str) -> str:
    """What was begun before, and on a line of its own what came since."""
    return f"{before}\n{since}" if before and since else before or since


def _own_row(event: PendingEvent, *, sending: bool, manner: Manner, now: datetime) -> NoteRow:
    row = NoteRow(
        event.id, event.text, _by(tr("You"), event.written_at, manner, now), "", "", 0, ""
    )
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
    """Take down a note through the recorder; a draft comes back with its customer."""

    changed = Signal()
    kept = Signal()

    def __init__(
        self, *, recorder: Recorder, drafts: Drafts, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._recorder = recorder
        self._drafts = drafts
        self._me = ""
        self._customer = 0
        self._state = NoteState()
        self._check = NoteCheck(parent=self)
        self._covered = False
        self._hidden = False  # whether what was begun before is underneath
        self._under = ""
        drafts.setParent(self)
        drafts.cameBack.connect(self._came_back)

    @property
    def drafts(self) -> Drafts:
        """What whoever is signed in has begun."""
        return self._drafts

    def sign_in(self, staff: StaffMember | None) -> None:
        """Write as this person from now on; the drafts of the last one are sealed to her."""
        self._me = staff.id if staff is not None else ""
        self._drafts.sign_in(staff)
        self._under = ""
        self._show(NoteState())

    def cover(self, covered: bool) -> None:
        """Whether a customer can see the screen."""
        self._covered = covered
        self._turn()

    def about(self, customer: int, name: str) -> None:
        """Write about this customer from now on; her draft comes back."""
        self._customer = customer
        self._hidden, self._under = self._covered, ""
        self._lay(self._drafts.of(customer, NOTE), NoteState(about=name))

    @Slot(str)
    def write(self, text: str) -> None:
        """Take in what stands in the field."""
        if text == self._state.text:
            return
        self._drafts.hold(self._customer, NOTE, _after(self._under, text))
        self._show(replace(self._state, text=text, trouble=""))

    @Slot(str)
    def begin(self, beginning: str) -> None:
        """Put one of the beginnings into the field."""
        self.write(begun(self._state.text, beginning))

    @Slot()
    def save(self) -> None:
        """Keep the note on this tablet; ``kept`` says when it is."""
        if not self.get_can_save():
            return
        self._show(replace(self._state, saving=True, trouble=""))
        self._recorder.record(
            self._customer,
            NoteWritten(self._state.text.strip()),
            said=tr(SAVED_HERE),
            kept=self._saved,
            failed=self._not_saved,
            undone=self._taken_back,
            names=(self._state.about,),
        )

    def _saved(self, event: PendingEvent) -> None:
        if event.author != self._me:
            return
        here = event.subject == self._customer
        if here and self._under:
            self._drafts.hold(self._customer, NOTE, self._under)
        else:
            self._drafts.saved(event.subject or 0, NOTE)
        if here and self._state.saving:
            self._show(replace(self._state, text="", saving=False))
            self._turn()
            self.kept.emit()

    def _not_saved(self, error: ExpectedError) -> None:
        self._show(replace(self._state, saving=False, trouble=told(error)))
        self._turn()

    def _taken_back(self, event: PendingEvent) -> str:
        """Her words stand in the field again, before what was begun since."""
        customer = event.subject or 0
        since = self._drafts.of(customer, NOTE)
        if customer == self._customer and self._hidden:
            self._under = _after(event.text, self._under)
        words = _after(event.text, since)
        self._drafts.hold(customer, NOTE, words)
        if customer == self._customer and not self._hidden:
            self._show(replace(self._state, text=words))
        return tr("Taken back. Your words are still in the note.")

    def _came_back(self) -> None:
        if self._state.about and not self._state.text:
            self._lay(self._drafts.of(self._customer, NOTE), self._state)

    def _turn(self) -> None:
        """Put what was begun underneath, or show it again before what was typed since.

        What is being kept at this moment waits for the answer.
        """
        if self._covered == self._hidden or self._state.saving:
            return
        self._hidden = self._covered
        whole, self._under = _after(self._under, self._state.text), ""
        self._lay(whole, self._state)

    def _lay(self, whole: str, state: NoteState) -> None:
        """Show all that was begun, or nothing of it."""
        self._under = whole if self._hidden else ""
        self._show(replace(state, text="" if self._hidden else whole))

    def _show(self, state: NoteState) -> None:
        if state != self._state:
            self._state = state
            self._check.read(state.text, names=(state.about,))
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
        saving, blocks = self._state.saving, self._check.blocks
        return may_be_saved(self._state.text) and not saving and not blocks

    def get_check(self) -> NoteCheck:
        return self._check

    def get_saving(self) -> bool:
        return self._state.saving

    def get_trouble(self) -> str:
        return self._state.trouble

    def get_beginnings(self) -> list[str]:
        return list(map(tr, BEGINNINGS))

    name = Property(str, get_name, notify=changed)
    text = Property(str, get_text, notify=changed)
    left = Property(str, get_left, notify=changed)
    tooLong = Property(bool, get_too_long, notify=changed)
    canSave = Property(bool, get_can_save, notify=changed)
    check = Property(NoteCheck, get_check, constant=True)
    saving = Property(bool, get_saving, notify=changed)
    trouble = Property(str, get_trouble, notify=changed)
    beginnings = Property(
        "QStringList",  # type: ignore[arg-type]  # PySide6 stub: a type may be given by name
        get_beginnings,
        constant=True,
    )


def is_sending(status: SyncStatus | None) -> bool:
    """Whether waiting notes are being sent at this moment."""
    return status is not None and status.syncing and status.waiting > 0

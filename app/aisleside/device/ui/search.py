"""The search screen: every key asks, the newest answer wins, nothing waits.

What is said is decided by the plain functions here; ``SearchView`` asks, keeps
the selection and shows. The person beside the list follows the selection.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.cache.answers import Found, Hit, Preview
from aisleside.device.sync.status import SyncStatus
from aisleside.device.ui.customer_list import PersonRow, person_row
from aisleside.device.ui.health_words import CLOSED
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.notice import NO_MESSAGE, Message, Notice, went_wrong
from aisleside.device.ui.preview import PreviewCard, PreviewView, preview_card
from aisleside.device.ui.tone import Tone
from aisleside.device.ui.words import percent
from aisleside.domain.errors import ExpectedError
from aisleside.domain.staff import StaffMember

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")


class Finder(Protocol):
    """The part of the cache that a search needs."""

    def search(self, text: str, *, limit: int, now: datetime) -> Found: ...

    def preview(self, customer: int) -> Preview | None: ...


class Asking(Protocol):
    """A way to ask the cache off the GUI thread where only the newest question counts."""

    def read(
        self,
        work: Callable[[Finder], T],
        then: Callable[[T], None],
        failed: Callable[[ExpectedError], None],
    ) -> None: ...

    def forget(self) -> None: ...


@dataclass(frozen=True, slots=True)
class SearchState:
    """What the screen says around its list."""

    heading: str = ""
    foot: str = ""
    strip: str = ""
    loading: bool = False
    message: Message = NO_MESSAGE


def search_state(
    found: Found | None,
    *,
    error: ExpectedError | None,
    status: SyncStatus | None,
    manner: Manner,
    now: datetime,
) -> SearchState:
    """Decide what the screen says; *found* is None until the first answer came."""
    if status is not None and status.closed is not None:
        return SearchState(message=CLOSED[status.closed])
    if error is not None:
        return SearchState(message=went_wrong("The search didn't answer", error))
    if found is None:
        return SearchState(loading=True)
    if found.reach == 0:
        return SearchState(message=_nobody_here(status))
    if found.hits:
        heading = "People" if found.text.strip() else "Here lately"
        message = NO_MESSAGE
    elif found.text.strip():
        heading = ""
        message = Message(
            "No one by that name", "Check the spelling, or try phone or card.", "search"
        )
    else:
        heading = ""
        message = Message(
            "Find anyone", "Type a name, a phone number, an email or a card.", "search"
        )
    return SearchState(
        heading=heading,
        foot=_foot(found.reach, status, manner=manner, now=now),
        strip=_loading_strip(status),
        message=message,
    )


def _nobody_here(status: SyncStatus | None) -> Message:
    if status is not None and status.loading is not None:
        return Message(
            "Customers are on their way",
            f"{percent(status.loading)}% is here. Search starts by itself in a moment.",
            "refresh-cw",
        )
    return Message(
        "No customers on this tablet yet",
        "Connect it to the hub once. After that they stay here, also without a network.",
        "cloud-off",
        Tone.ATTENTION,
    )


def _loading_strip(status: SyncStatus | None) -> str:
    if status is None or status.loading is None:
        return ""
    return f"Still loading: {percent(status.loading)}%. You can start now."


def _foot(reach: int, status: SyncStatus | None, *, manner: Manner, now: datetime) -> str:
    people = "1 customer" if reach == 1 else f"{manner.number(reach)} customers"
    age = ""
    if status is not None and status.as_of is not None:
        age = f", {manner.old(status.as_of, now=now)}"
    return f"Searched {people} on this tablet{age}"


@QmlElement
class SearchView(QObject):
    """Ask while one types, keep the selection, show what came.

    Args:
        typing: asks for people; *looking* for the person beside the list. Two
            ways, because a new letter must not cancel the preview's question.
        clock: the present moment, aware, in UTC.
    """

    changed = Signal()
    textChanged = Signal()
    selectionChanged = Signal()
    opened = Signal(str, arguments=["customerId"])

    def __init__(
        self,
        *,
        typing: Asking,
        looking: Asking,
        manner: Manner,
        clock: Callable[[], datetime],
        limit: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._typing = typing
        self._looking = looking
        self._manner = manner
        self._clock = clock
        self._limit = limit
        self._me = ""
        self._text = ""
        self._found: Found | None = None
        self._error: ExpectedError | None = None
        self._status: SyncStatus | None = None
        self._state = SearchState()
        self._selected = -1
        self._chosen_by_hand = False
        self._outdated = False  # whether the card may show what is no longer so
        self._people = Listing(PersonRow, self)
        self._notice = Notice(self)
        self._preview = PreviewView(self)

    def sign_in(self, staff: StaffMember | None) -> None:
        """Begin anew for this person; None closes what the last one had open."""
        self._me = staff.id if staff is not None else ""
        self._text = ""
        self._found, self._error = None, None
        self._typing.forget()
        self._looking.forget()
        self._preview.show(PreviewCard())
        self._select(-1)
        self.textChanged.emit()
        self._say()
        if staff is not None:
            self._ask()

    def follow(self, status: SyncStatus) -> None:
        """Take in how the conversation with the hub stands."""
        self._status = status
        if status.closed is not None and self._selected >= 0:
            self._select(-1)
        self._say()

    @Slot()
    def refresh(self) -> None:
        """Ask again: what is held has changed, or the last question failed."""
        if self._me:
            self._outdated = True
            self._ask()

    @Slot()
    def restate(self) -> None:
        """Say the same again, a little older."""
        self._say()

    @Slot(str)
    def type(self, text: str) -> None:
        """Search for this text from now on."""
        if text == self._text:
            return
        self._text = text
        self._chosen_by_hand = False
        self.textChanged.emit()
        self._ask()

    @Slot(int)
    def select(self, row: int) -> None:
        """Choose a row; the preview follows."""
        if 0 <= row < len(self._people.rows):
            self._chosen_by_hand = True
            self._select(row)

    @Slot(int)
    def move(self, steps: int) -> None:
        """Choose the row so many steps on; stays at the ends."""
        last = len(self._people.rows) - 1
        if last >= 0:
            self.select(min(last, max(0, self._selected + steps)))

    @Slot()
    def openSelected(self) -> None:
        """Open the chosen person's profile."""
        if 0 <= self._selected < len(self._people.rows):
            self.opened.emit(self._people.rows[self._selected].customer_id)

    @Slot(int)
    def open(self, row: int) -> None:
        """Choose a row and open it."""
        self.select(row)
        self.openSelected()

    def _ask(self) -> None:
        text, limit, now = self._text, self._limit, self._clock()
        self._typing.read(
            lambda book: book.search(text, limit=limit, now=now), self._answered, self._failed
        )
        self._say()

    def _answered(self, found: Found) -> None:
        before = self._selected_id()
        self._found, self._error = found, None
        self._say()
        ids = [str(hit.customer.id) for hit in found.hits]
        keep = self._chosen_by_hand and before in ids
        self._select(ids.index(before) if keep else 0 if ids else -1)

    def _failed(self, error: ExpectedError) -> None:
        self._error = error
        self._say()

    def _selected_id(self) -> str:
        rows = self._people.rows
        return str(rows[self._selected].customer_id) if 0 <= self._selected < len(rows) else ""

    def _select(self, row: int) -> None:
        self._selected = row
        self.selectionChanged.emit()
        customer = self._selected_id()
        if not customer:
            self._looking.forget()
            self._preview.show(PreviewCard())
            return
        self._looking.forget()
        if self._preview.card.customer_id == customer and not self._outdated:
            self._preview.show(self._preview.card)
            return
        self._preview.wait_for(customer)
        self._looking.read(
            lambda book: book.preview(int(customer)), self._previewed, self._preview_failed
        )

    def _previewed(self, preview: Preview | None) -> None:
        self._outdated = False
        if preview is None:
            self._preview.show_message(
                Message("This person is not here any more", "The list is being renewed.", "search")
            )
            return
        self._preview.show(
            preview_card(preview, me=self._me, manner=self._manner, now=self._clock())
        )

    def _preview_failed(self, error: ExpectedError) -> None:
        self._preview.show_message(went_wrong("This preview didn't open", error))

    def _say(self) -> None:
        now = self._clock()
        state = search_state(
            self._found, error=self._error, status=self._status, manner=self._manner, now=now
        )
        hits: tuple[Hit, ...] = ()
        typed = ""
        closed = self._status is not None and self._status.closed is not None
        if self._found is not None and self._error is None and not closed:
            hits, typed = self._found.hits, self._found.text
        self._people.show(
            [person_row(hit, typed=typed, manner=self._manner, now=now) for hit in hits]
        )
        self._notice.show(state.message)
        if state != self._state:
            self._state = state
            self.changed.emit()

    def get_text(self) -> str:
        return self._text

    def get_selected(self) -> int:
        return self._selected

    def get_heading(self) -> str:
        return self._state.heading

    def get_foot(self) -> str:
        return self._state.foot

    def get_strip(self) -> str:
        return self._state.strip

    def get_loading(self) -> bool:
        return self._state.loading

    def get_people(self) -> Listing:
        return self._people

    def get_notice(self) -> Notice:
        return self._notice

    def get_preview(self) -> PreviewView:
        return self._preview

    text = Property(str, get_text, notify=textChanged)
    selected = Property(int, get_selected, notify=selectionChanged)
    heading = Property(str, get_heading, notify=changed)
    foot = Property(str, get_foot, notify=changed)
    strip = Property(str, get_strip, notify=changed)
    loading = Property(bool, get_loading, notify=changed)
    people = Property(Listing, get_people, constant=True)
    notice = Property(Notice, get_notice, constant=True)
    preview = Property(PreviewView, get_preview, constant=True)

"""The search screen: every key asks, the newest answer wins, nothing waits.

What is said is decided by the plain functions here; ``SearchView`` asks, keeps
the selection and shows. The person beside the list follows the selection.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.cache.answers import Among, Found, Hit, MatchKind, Preview
from aisleside.device.cache.book import CustomerNotHereError
from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.ui.asking import Asking, AskingFar
from aisleside.device.ui.customer_list import PersonRow, away_row, person_row
from aisleside.device.ui.health_words import CLOSED
from aisleside.device.ui.language import QT_TR_NOOP, told, tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.namesakes import marked
from aisleside.device.ui.notice import NO_MESSAGE, Message, Notice, went_wrong
from aisleside.device.ui.opened import BY_NAME
from aisleside.device.ui.preview import PreviewCard, PreviewView, away_card, preview_card
from aisleside.device.ui.tone import Tone
from aisleside.device.ui.words import percent
from aisleside.domain.elsewhere import FoundElsewhere
from aisleside.domain.errors import ExpectedError
from aisleside.domain.staff import StaffMember

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

# Why a profile is opened, where the way to it says so.
_FOUND_BY = {
    MatchKind.LOYALTY: QT_TR_NOOP("Searched by card"),
    MatchKind.PHONE: QT_TR_NOOP("Searched by phone"),
    MatchKind.EMAIL: QT_TR_NOOP("Searched by email"),
    MatchKind.NAME: BY_NAME,
    MatchKind.SOUND: BY_NAME,
    MatchKind.TYPO: BY_NAME,
    MatchKind.RECENT: "",
}

SHORTEST_ASKED = 3  # letters or digits; the hub answers no shorter question


class Finder(Protocol):
    """The part of the cache that a search needs."""

    def search(
        self, text: str, *, limit: int, now: datetime, staff: str, among: Among
    ) -> Found: ...

    def get_ready(self) -> None: ...

    def preview(self, customer: int) -> Preview: ...


@dataclass(frozen=True, slots=True)
class Everyone:
    """Whether the hub was asked about a text, and what came of it."""

    text: str = ""
    asking: bool = False
    found: tuple[FoundElsewhere, ...] | None = None
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class SearchState:
    """What the screen says around its list."""

    heading: str = ""
    foot: str = ""
    strip: str = ""
    loading: bool = False
    message: Message = NO_MESSAGE
    everyone: bool = False  # whether everyone can be asked for
    asking: bool = False
    all: int = -1
    mine: int = 0
    today: int = 0
    among: Among = Among.EVERYBODY


def search_state(
    found: Found | None,
    *,
    error: ExpectedError | None,
    status: SyncStatus | None,
    manner: Manner,
    now: datetime,
    everyone: Everyone | None = None,
    limit: int = 0,
) -> SearchState:
    """Decide what the screen says; *found* is None until the first answer came.

    *everyone* is what came of asking the hub; None where it is not asked.
    """
    if status is not None and status.closed is not None:
        return SearchState(message=CLOSED[status.closed])
    if error is not None:
        return SearchState(message=went_wrong(tr("The search didn't answer"), error))
    if found is None:
        return SearchState(loading=True)
    if found.reach == 0:
        return SearchState(message=_nobody_here(status))
    if found.hits:
        heading = tr("People") if found.text.strip() else tr(_NEAR[found.among])
        message = NO_MESSAGE
    elif found.among is not Among.EVERYBODY:
        heading = ""
        title, text = _NOBODY_AMONG[found.among]
        message = Message(tr(title), tr(text), "search")
    elif everyone is not None and everyone.found:
        heading, message = "", NO_MESSAGE
    elif found.text.strip():
        heading = ""
        message = Message(
            tr("No one by that name"), tr("Check the spelling, or try phone or card."), "search"
        )
    else:
        heading = ""
        message = Message(
            tr("Find anyone"), tr("Type a name, a phone number, an email or a card."), "search"
        )
    offline = status is not None and status.reach is Reach.OFFLINE
    long_enough = sum(ch.isalnum() for ch in found.text) >= SHORTEST_ASKED
    asked = everyone if everyone is not None and everyone.text == found.text else None
    answered = asked is not None and asked.found is not None
    narrowed = found.among is not Among.EVERYBODY
    return SearchState(
        heading=heading,
        foot=_everyone_words(
            _foot(found.reach, status, manner=manner, now=now),
            asked,
            offline=offline and long_enough and everyone is not None,
        ),
        strip=_loading_strip(status),
        message=message,
        everyone=long_enough and not offline and not answered and everyone is not None,
        asking=asked is not None and asked.asking,
        all=len(found.hits) if not narrowed and len(found.hits) < limit else -1,
        mine=found.mine,
        today=found.today,
        among=found.among,
    )


_NEAR = {
    Among.EVERYBODY: QT_TR_NOOP("Here lately"),
    Among.MINE: QT_TR_NOOP("Your clients"),
    Among.TODAY: QT_TR_NOOP("In store today"),
}
_NOBODY_AMONG = {
    Among.MINE: (
        QT_TR_NOOP("None of your clients"),
        QT_TR_NOOP("Choose All to look among everybody."),
    ),
    Among.TODAY: (
        QT_TR_NOOP("Nobody who is here today"),
        QT_TR_NOOP("Choose All to look among everybody."),
    ),
}


def _everyone_words(here: str, asked: Everyone | None, *, offline: bool) -> str:
    """After what was searched *here*: what came of asking the hub, or why it cannot be asked."""
    if asked is not None and asked.found:
        return tr("{here}, and everyone at the hub", here=here)
    if asked is not None and asked.found is not None:
        return tr("{here}, and everyone: nobody else", here=here)
    if asked is not None and asked.asking:
        return tr("{here}. Asking the hub about everyone", here=here)
    if asked is not None and asked.trouble:
        return tr("{here}. {trouble}", here=here, trouble=asked.trouble)
    return tr("{here}. Searching everyone needs a connection", here=here) if offline else here


def _nothing(_: object) -> None:
    """Getting ready needs no word; what goes wrong there is said at the next letter."""


def _nobody_here(status: SyncStatus | None) -> Message:
    if status is not None and status.loading is not None:
        return Message(
            tr("Customers are on their way"),
            tr(
                "{percent}% is here. Search starts by itself in a moment.",
                percent=percent(status.loading),
            ),
            "refresh-cw",
        )
    return Message(
        tr("No customers on this tablet yet"),
        tr("Connect it to the hub once. After that they stay here, also without a network."),
        "cloud-off",
        Tone.ATTENTION,
    )


def _loading_strip(status: SyncStatus | None) -> str:
    if status is None or status.loading is None:
        return ""
    return tr("Still loading: {percent}%. You can start now.", percent=percent(status.loading))


def _foot(reach: int, status: SyncStatus | None, *, manner: Manner, now: datetime) -> str:
    if reach == 1:
        people = tr("1 customer")
    else:
        people = tr("{count} customers", "", reach, count=manner.number(reach))
    said = tr("Searched {people} on this tablet", people=people)
    if status is None or status.as_of is None:
        return said
    return tr("{what}, {age}", what=said, age=manner.old(status.as_of, now=now))


@QmlElement
class SearchView(QObject):
    """Ask while one types, keep the selection, show what came.

    Args:
        typing: asks for people; *looking* for the person beside the list. Two
            ways, because a new letter must not cancel the preview's question.
        working: asks the hub, with *ask_hub*, for people this tablet does not hold.
        clock: the present moment, aware, in UTC.
    """

    changed = Signal()
    textChanged = Signal()
    selectionChanged = Signal()
    opened = Signal(str, str, arguments=["customerId", "because"])

    def __init__(
        self,
        *,
        typing: Asking[Finder],
        looking: Asking[Finder],
        working: AskingFar,
        ask_hub: Callable[[str], tuple[FoundElsewhere, ...]],
        manner: Manner,
        clock: Callable[[], datetime],
        limit: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._typing = typing
        self._looking = looking
        self._working = working
        self._ask_hub = ask_hub
        self._manner = manner
        self._clock = clock
        self._limit = limit
        self._me = ""
        self._covered = False
        self._text = ""
        self._among = Among.EVERYBODY
        self._everyone = Everyone()
        self._found: Found | None = None
        self._error: ExpectedError | None = None
        self._status: SyncStatus | None = None
        self._state = SearchState()
        self._selected = -1
        self._chosen_by_hand = False
        self._entered = False  # whether to open the first of the answer that is on its way
        self._outdated = False  # whether the card may show what is no longer so
        self._people = Listing(PersonRow, self)
        self._notice = Notice(self)
        self._preview = PreviewView(self)

    def sign_in(self, staff: StaffMember | None) -> None:
        """Begin anew for this person; None closes what the last one had open."""
        self._me = staff.id if staff is not None else ""
        self._text = ""
        self._among, self._everyone = Among.EVERYBODY, Everyone()
        self._found, self._error = None, None
        self._entered = False
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

    def cover(self, covered: bool) -> None:
        """Whether a customer can see the screen: other customers are not in the list then."""
        before = self._selected_id()
        self._covered = covered
        self._say()
        self._choose(before)

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
        self._everyone = Everyone()
        self._chosen_by_hand = self._entered = False
        self.textChanged.emit()
        self._ask()

    @Slot(str)
    def narrow(self, among: str) -> None:
        """List only these: everybody, one's own clients, or who is in the store today."""
        if among in set(Among) and among != self._among:
            self._among = Among(among)
            self._entered = False
            self._ask()

    @Slot()
    def askEveryone(self) -> None:
        """Ask the hub for people of other stores who fit what was typed."""
        text = self._text
        if not self._state.everyone or self._everyone.asking:
            return
        self._everyone = Everyone(text, asking=True)
        self._say()

        def came(found: tuple[FoundElsewhere, ...]) -> None:
            if self._everyone == Everyone(text, asking=True):
                self._everyone = Everyone(text, found=found)
                self._shown_again()

        def failed(error: ExpectedError) -> None:
            if self._everyone == Everyone(text, asking=True):
                self._everyone = Everyone(text, trouble=told(error))
                self._shown_again()

        self._working.far(lambda: self._ask_hub(text), came, failed)

    @Slot(int)
    def select(self, row: int) -> None:
        """Choose a row; the preview follows."""
        if 0 <= row < len(self._people.rows):
            self._chosen_by_hand, self._entered = True, False
            self._select(row)

    @Slot(int)
    def move(self, steps: int) -> None:
        """Choose the row so many steps on; stays at the ends."""
        last = len(self._people.rows) - 1
        if last >= 0:
            self.select(min(last, max(0, self._selected + steps)))

    @Slot()
    def openSelected(self) -> None:
        """Open the chosen person's profile, if this tablet has it.

        Whoever types and enters faster than the answer comes means the one who will stand
        first in it, not the one who still does.
        """
        found = self._found
        behind = found is None or (found.text, found.among) != (self._text, self._among)
        self._entered = behind and not self._chosen_by_hand
        if not self._entered:
            self._open_selected()

    def _open_selected(self) -> None:
        if 0 <= self._selected < len(self._hits()):
            hit = self._hits()[self._selected]
            self.opened.emit(self._people.rows[self._selected].customer_id, _FOUND_BY[hit.kind])

    @Slot(int)
    def open(self, row: int) -> None:
        """Choose a row and open it."""
        self.select(row)
        self._open_selected()

    def _ask(self) -> None:
        text, limit, now = self._text, self._limit, self._clock()
        staff, among = self._me, self._among
        self._looking.forget()  # a letter does not wait for the preview of whoever stood first
        self._typing.read(
            lambda book: book.search(text, limit=limit, now=now, staff=staff, among=among),
            self._answered,
            self._failed,
        )
        self._say()

    def _answered(self, found: Found) -> None:
        self._found, self._error = found, None
        self._shown_again()
        if self._entered:
            self._entered = False
            self._open_selected()
        if not found.text.strip():  # nobody is waiting: a good time to get ready for a letter
            self._typing.read(lambda book: book.get_ready(), _nothing, _nothing)

    def _shown_again(self) -> None:
        before = self._selected_id()
        self._say()
        self._choose(before)

    def _choose(self, before: str) -> None:
        """Stay with whom one chose by hand, if she is still there; else take the first."""
        ids = [row.customer_id for row in self._people.rows]
        keep = self._chosen_by_hand and before in ids
        self._select(ids.index(before) if keep else 0 if ids else -1)

    def _failed(self, error: ExpectedError) -> None:
        self._error, self._entered = error, False
        self._say()

    def _hits(self) -> tuple[Hit, ...]:
        """Whom the list shows: while a customer can see it, only the one who was asked for."""
        closed = self._status is not None and self._status.closed is not None
        if self._found is None or self._error is not None or closed:
            return ()
        if not self._covered:
            return self._found.hits
        return self._found.hits[:1] if self._found.text.strip() else ()

    def _away(self) -> tuple[FoundElsewhere, ...]:
        """Whom only the hub knows; nobody while a customer can see the list."""
        mine = self._everyone
        if self._covered or mine.text != self._text or self._among is not Among.EVERYBODY:
            return ()
        here = {hit.customer.id for hit in self._hits()}
        return tuple(one for one in mine.found or () if one.customer not in here)

    def _selected_id(self) -> str:
        rows = self._people.rows
        return str(rows[self._selected].customer_id) if 0 <= self._selected < len(rows) else ""

    def _select(self, row: int) -> None:
        self._selected = row
        self.selectionChanged.emit()
        customer = self._selected_id()
        # Nothing private of somebody whom one may take for another before one has checked.
        doubtful = bool(customer) and self._people.rows[row].namesake
        self._preview.cover(self._covered or doubtful)
        if not customer:
            self._looking.forget()
            self._preview.show(PreviewCard())
            return
        self._looking.forget()
        if row >= len(self._hits()):
            self._preview.show(away_card(self._away()[row - len(self._hits())]))
            return
        if self._preview.card.customer_id == customer and not self._outdated:
            self._preview.stay()
            return
        self._preview.wait_for(customer)
        self._looking.read(
            lambda book: book.preview(int(customer)), self._previewed, self._preview_failed
        )

    def _previewed(self, preview: Preview) -> None:
        self._outdated = False
        self._preview.show(
            preview_card(preview, me=self._me, manner=self._manner, now=self._clock())
        )

    def _preview_failed(self, error: ExpectedError) -> None:
        message = went_wrong(tr("This preview didn't open"), error)
        if isinstance(error, CustomerNotHereError):
            message = Message(
                tr("This person is not here any more"), tr("The list is being renewed."), "search"
            )
        self._preview.show_message(message)

    def _say(self) -> None:
        now = self._clock()
        hits = self._hits()
        found = None if self._found is None else replace(self._found, hits=hits)
        state = search_state(
            found,
            error=self._error,
            status=self._status,
            manner=self._manner,
            now=now,
            everyone=None if self._covered else self._everyone,
            limit=self._limit,
        )
        if hits and self._covered:
            state = replace(state, heading=tr("Best match"), mine=0, today=0)
        typed = found.text if found is not None else ""
        if self._covered:  # nor who else may be she, not even in what is spoken
            hits = tuple(replace(hit, twin=None) for hit in hits)
        rows = [person_row(hit, typed=typed, manner=self._manner, now=now) for hit in hits]
        away = [away_row(one) for one in self._away()]
        self._people.show(rows if self._covered else marked([*rows, *away]))
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

    def get_everyone(self) -> bool:
        return self._state.everyone

    def get_asking(self) -> bool:
        return self._state.asking

    def get_all(self) -> int:
        return self._state.all

    def get_mine(self) -> int:
        return self._state.mine

    def get_today(self) -> int:
        return self._state.today

    def get_among(self) -> str:
        return self._state.among

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
    everyone = Property(bool, get_everyone, notify=changed)
    asking = Property(bool, get_asking, notify=changed)
    all = Property(int, get_all, notify=changed)
    mine = Property(int, get_mine, notify=changed)
    today = Property(int, get_today, notify=changed)
    among = Property(str, get_among, notify=changed)
    people = Property(Listing, get_people, constant=True)
    notice = Property(Notice, get_notice, constant=True)
    preview = Property(PreviewView, get_preview, constant=True)

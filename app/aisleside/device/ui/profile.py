"""The profile of one customer: header first, then what is known, history, suggestions.

Everything comes from this tablet in one answer; the user's own waiting notes are
laid over it. What is said is decided by plain functions in the modules of its
parts; ``ProfileView`` asks and shows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.cache.answers import Profile
from aisleside.device.cache.book import CustomerNotHereError
from aisleside.device.sync.status import SyncStatus
from aisleside.device.ui.customer_header import (
    NO_TROUBLE,
    TagRow,
    Trouble,
    first_name,
    manner_line,
    profile_tags,
    trouble_words,
)
from aisleside.device.ui.customer_list import seed
from aisleside.device.ui.known_facts import FactRow, PairRow, fact_rows, sizes
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.note import Changing, NoteKeeper, NoteRow, NoteView, is_sending, note_rows
from aisleside.device.ui.notice import NO_MESSAGE, Message, Notice, went_wrong
from aisleside.device.ui.suggestions import EvidenceRow, OfferRow, offer_rows, why
from aisleside.device.ui.timeline import NO_SPEND, Spend, TimelineRow, spend, timeline_rows
from aisleside.domain.customer import initials
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import EventState, PendingEvent
from aisleside.domain.service import ServiceKind, ServiceRecord
from aisleside.domain.staff import StaffMember

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

FIRST_RECEIPTS = 12
MORE_RECEIPTS = 100
OFFERS = 12

T = TypeVar("T")


class ProfileBook(Protocol):
    """The part of the cache that a profile needs."""

    def profile(
        self, customer: int, *, receipts: int, offers: int, now: datetime
    ) -> Profile | None: ...

    def known_as(self, customer: int) -> frozenset[int]: ...


class Asking(Protocol):
    """A way to ask the cache off the GUI thread where only the newest question counts."""

    def read(
        self,
        work: Callable[[ProfileBook], T],
        then: Callable[[T], None],
        failed: Callable[[ExpectedError], None],
    ) -> None: ...

    def forget(self) -> None: ...


@dataclass(frozen=True, slots=True)
class ProfileState:
    """What the profile says outside its lists; empty until the answer has come."""

    seed: int = 0
    name: str = ""
    letters: str = ""
    sounds: str = ""
    line: str = ""
    tags: tuple[TagRow, ...] = ()
    trouble: Trouble = NO_TROUBLE
    spend: Spend = NO_SPEND
    for_whom: str = ""
    picked: str = ""
    receipts: str = ""
    more: str = ""


def profile_state(profile: Profile, *, me: str, manner: Manner, now: datetime) -> ProfileState:
    """Say everything of a profile that is not a list."""
    customer = profile.customer
    shown = len(profile.receipts)
    return ProfileState(
        seed=seed(customer.id),
        name=customer.said,
        letters=initials(customer.said),
        sounds=customer.sounds or "",
        line=manner_line(customer, staff_names=profile.staff_names, me=me),
        tags=profile_tags(
            customer, next_appointment(profile.services, now=now), manner=manner, now=now
        ),
        trouble=trouble_words(open_trouble(profile.services, now=now), manner=manner, now=now),
        spend=spend(profile.totals, manner=manner),
        for_whom=f"For {first_name(customer)}",
        picked=f"Data {manner.old(profile.as_of, now=now)}",
        receipts=manner.number(profile.receipt_count),
        more=_more(shown, profile.receipt_count, manner),
    )


def next_appointment(services: Sequence[ServiceRecord], *, now: datetime) -> ServiceRecord | None:
    """The nearest appointment still to come."""
    coming = [s for s in services if s.kind is ServiceKind.APPOINTMENT and s.at >= now]
    return min(coming, key=lambda service: service.at, default=None)


def open_trouble(services: Sequence[ServiceRecord], *, now: datetime) -> ServiceRecord | None:
    """The newest service that went wrong; nobody can have settled one yet."""
    past = [service for service in services if service.trouble and service.at <= now]
    return max(past, key=lambda service: service.at, default=None)


def _own_events(outbox: NoteKeeper, author: str, customers: frozenset[int]) -> list[PendingEvent]:
    """Waiting, refused, and lately sent; what was refused and settled is over."""
    sent = outbox.sent(author, customers)
    return [
        *outbox.pending(author, customers),
        *(event for event in sent if event.state is EventState.APPLIED),
    ]


def _looked_up(
    book: ProfileBook, customer: int, *, receipts: int, now: datetime
) -> tuple[Profile | None, frozenset[int]]:
    """The profile, and under which ids notes may have been written about her."""
    profile = book.profile(customer, receipts=receipts, offers=OFFERS, now=now)
    if profile is None:
        return None, frozenset()
    return profile, book.known_as(profile.customer.id)


def _more(shown: int, count: int, manner: Manner) -> str:
    left = count - shown
    if left <= 0:
        return ""
    if left <= MORE_RECEIPTS:
        return f"All {manner.number(count)}"
    return f"{MORE_RECEIPTS} more of {manner.number(count)}"


@QmlElement
class ProfileView(QObject):
    """Show one customer, and show her again when something about her changes."""

    changed = Signal()
    whyChanged = Signal()

    def __init__(
        self,
        *,
        asking: Asking,
        changing: Changing,
        note: NoteView,
        manner: Manner,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._asking = asking
        self._changing = changing
        self._note = note
        self._manner = manner
        self._clock = clock
        self._me = ""
        self._customer: int | None = None
        self._wanted = FIRST_RECEIPTS
        self._profile: Profile | None = None
        self._known_as: frozenset[int] = frozenset()
        self._pending: Sequence[PendingEvent] = ()
        self._status: SyncStatus | None = None
        self._state = ProfileState()
        self._loading = False
        self._why: OfferRow | None = None
        self._notice = Notice(self)
        self._tags = Listing(TagRow, self)
        self._facts = Listing(FactRow, self)
        self._sizes = Listing(PairRow, self)
        self._notes = Listing(NoteRow, self)
        self._timeline = Listing(TimelineRow, self)
        self._offers = Listing(OfferRow, self)
        self._evidence = Listing(EvidenceRow, self)
        note.outboxChanged.connect(self.refreshNotes)

    def sign_in(self, staff: StaffMember | None) -> None:
        """Begin anew for this person; None closes what the last one had open."""
        self._me = staff.id if staff is not None else ""
        self._note.sign_in(staff)
        self.close()

    def follow(self, status: SyncStatus) -> None:
        """Take in how the conversation with the hub stands."""
        before, self._status = self._status, status
        if self._customer is None:
            return
        moved = before is None or (before.waiting, before.refused) != (
            status.waiting,
            status.refused,
        )
        if moved or any(event.state is EventState.WAITING for event in self._pending):
            self.refreshNotes()
        else:
            self._say_notes()

    @Slot(str)
    def open(self, customer_id: str) -> None:
        """Show this customer."""
        customer = int(customer_id)
        if customer != self._customer:
            self._empty()
            self._customer = customer
        self._loading = self._profile is None
        self.changed.emit()
        self.refresh()

    @Slot()
    def close(self) -> None:
        """Show nobody."""
        self._asking.forget()
        self._empty()
        self.changed.emit()

    @Slot()
    def refresh(self) -> None:
        """Ask again for whoever is shown: something has changed, or it failed."""
        customer, wanted, now = self._customer, self._wanted, self._clock()
        if customer is None:
            return
        self._notice.show(NO_MESSAGE)
        if self._profile is None:
            self._loading = True
            self.changed.emit()
        self._asking.read(
            lambda book: _looked_up(book, customer, receipts=wanted, now=now),
            self._answered,
            self._failed,
        )
        self.refreshNotes()

    @Slot()
    def refreshNotes(self) -> None:
        """Ask again what has become of the user's own notes about this customer."""
        customer, me, known = self._customer, self._me, self._known_as
        if customer is None or not me:
            return
        self._changing.change(
            lambda outbox: _own_events(outbox, me, known | {customer}),
            lambda events: self._pending_came(customer, events),
            lambda _: None,  # the notes shown stay as they are; the outbox says its own trouble
        )

    @Slot()
    def restate(self) -> None:
        """Say the same again, a little older."""
        self._say()

    @Slot()
    def showMore(self) -> None:
        """Load older receipts into the same list."""
        self._wanted += MORE_RECEIPTS
        self.refresh()

    @Slot(int)
    def ask(self, offer: int) -> None:
        """Say why a suggestion is made."""
        if self._profile is None or not 0 <= offer < len(self._profile.offers):
            return
        reasons = why(
            self._profile.offers[offer], self._profile, manner=self._manner, now=self._clock()
        )
        self._why = reasons.row
        self._evidence.show(reasons.evidence)
        self.whyChanged.emit()

    @Slot()
    def writeNote(self) -> None:
        """Begin a note about this customer, or go on with its draft."""
        if self._customer is not None:
            self._note.about(self._customer, self._state.name)

    def _answered(self, answer: tuple[Profile | None, frozenset[int]]) -> None:
        profile, known_as = answer
        self._loading = False
        if profile is None:
            self._gone()
            return
        self._profile = profile
        if known_as != self._known_as:
            self._known_as = known_as
            self.refreshNotes()
        self._say()

    def _gone(self) -> None:
        """She left or was erased while she was shown: nothing of her stays on the screen."""
        customer = self._customer
        self._empty()
        self._customer = customer
        self._notice.show(
            Message(
                "This customer is not on this tablet any more",
                "Go back and search again.",
                "search",
            )
        )
        self.changed.emit()

    def _failed(self, error: ExpectedError) -> None:
        self._loading = False
        if isinstance(error, CustomerNotHereError):
            self._gone()
            return
        if self._profile is None:
            self._notice.show(went_wrong("This profile didn't open", error))
        self.changed.emit()

    def _pending_came(self, customer: int, events: Sequence[PendingEvent]) -> None:
        if customer == self._customer:
            self._pending = events
            self._say_notes()

    def _empty(self) -> None:
        self._customer = None
        self._known_as = frozenset()
        self._wanted = FIRST_RECEIPTS
        self._profile = None
        self._pending = ()
        self._loading = False
        self._state = ProfileState()
        self._why = None
        self._notice.show(NO_MESSAGE)
        for listing in (
            self._tags,
            self._facts,
            self._sizes,
            self._notes,
            self._timeline,
            self._offers,
            self._evidence,
        ):
            listing.show(())
        self.whyChanged.emit()

    def _say(self) -> None:
        profile = self._profile
        if profile is not None:
            now, manner = self._clock(), self._manner
            self._state = profile_state(profile, me=self._me, manner=manner, now=now)
            self._tags.show(self._state.tags)
            self._facts.show(fact_rows(profile.facts, manner=manner, now=now))
            self._sizes.show(sizes(profile.facts))
            self._timeline.show(timeline_rows(profile, me=self._me, manner=manner, now=now))
            self._offers.show(
                offer_rows(profile.offers, places=profile.places, manner=manner, now=now)
            )
        self._say_notes()
        self.changed.emit()

    def _say_notes(self) -> None:
        self._notes.show(
            note_rows(
                self._profile.notes if self._profile is not None else (),
                self._pending,
                me=self._me,
                sending=is_sending(self._status),
                manner=self._manner,
                now=self._clock(),
            )
        )

    def get_customer_id(self) -> str:
        return "" if self._customer is None else str(self._customer)

    def get_seed(self) -> int:
        return self._state.seed

    def get_name(self) -> str:
        return self._state.name

    def get_letters(self) -> str:
        return self._state.letters

    def get_sounds(self) -> str:
        return self._state.sounds

    def get_line(self) -> str:
        return self._state.line

    def get_trouble_title(self) -> str:
        return self._state.trouble.title

    def get_trouble_text(self) -> str:
        return self._state.trouble.text

    def get_paid(self) -> str:
        return self._state.spend.paid

    def get_bars(self) -> list[float]:
        return list(self._state.spend.bars)

    def get_spend_spoken(self) -> str:
        return self._state.spend.spoken

    def get_for_whom(self) -> str:
        return self._state.for_whom

    def get_picked(self) -> str:
        return self._state.picked

    def get_receipts(self) -> str:
        return self._state.receipts

    def get_more(self) -> str:
        return self._state.more

    def get_loading(self) -> bool:
        return self._loading

    def get_ready(self) -> bool:
        return self._profile is not None

    def get_why_name(self) -> str:
        return self._why.name if self._why is not None else ""

    def get_why_price(self) -> str:
        return self._why.price if self._why is not None else ""

    def get_why_picture(self) -> str:
        return self._why.picture if self._why is not None else ""

    def get_why_tint(self) -> str:
        return self._why.tint if self._why is not None else ""

    def get_why_seed(self) -> int:
        return self._why.seed if self._why is not None else 0

    def get_note(self) -> NoteView:
        return self._note

    def get_notice(self) -> Notice:
        return self._notice

    def get_tags(self) -> Listing:
        return self._tags

    def get_facts(self) -> Listing:
        return self._facts

    def get_sizes(self) -> Listing:
        return self._sizes

    def get_notes(self) -> Listing:
        return self._notes

    def get_timeline(self) -> Listing:
        return self._timeline

    def get_offers(self) -> Listing:
        return self._offers

    def get_evidence(self) -> Listing:
        return self._evidence

    customerId = Property(str, get_customer_id, notify=changed)
    seed = Property(int, get_seed, notify=changed)
    name = Property(str, get_name, notify=changed)
    letters = Property(str, get_letters, notify=changed)
    sounds = Property(str, get_sounds, notify=changed)
    line = Property(str, get_line, notify=changed)
    troubleTitle = Property(str, get_trouble_title, notify=changed)
    troubleText = Property(str, get_trouble_text, notify=changed)
    paid = Property(str, get_paid, notify=changed)
    bars = Property(list, get_bars, notify=changed)
    spendSpoken = Property(str, get_spend_spoken, notify=changed)
    forWhom = Property(str, get_for_whom, notify=changed)
    picked = Property(str, get_picked, notify=changed)
    receipts = Property(str, get_receipts, notify=changed)
    more = Property(str, get_more, notify=changed)
    loading = Property(bool, get_loading, notify=changed)
    ready = Property(bool, get_ready, notify=changed)
    whyName = Property(str, get_why_name, notify=whyChanged)
    whyPrice = Property(str, get_why_price, notify=whyChanged)
    whyPicture = Property(str, get_why_picture, notify=whyChanged)
    whyTint = Property(str, get_why_tint, notify=whyChanged)
    whySeed = Property(int, get_why_seed, notify=whyChanged)
    note = Property(NoteView, get_note, constant=True)
    notice = Property(Notice, get_notice, constant=True)
    tags = Property(Listing, get_tags, constant=True)
    facts = Property(Listing, get_facts, constant=True)
    sizes = Property(Listing, get_sizes, constant=True)
    notes = Property(Listing, get_notes, constant=True)
    timeline = Property(Listing, get_timeline, constant=True)
    offers = Property(Listing, get_offers, constant=True)
    evidence = Property(Listing, get_evidence, constant=True)

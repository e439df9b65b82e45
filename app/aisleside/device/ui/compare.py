"""Two records side by side that may be one person: what agrees, what does not, from whom.

Only what may be said aloud is compared, and numbers and addresses stay masked, as in a
list. Saying that the two are one person joins nobody: it goes to whoever looks after the
records, and can be taken back until it has left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.cache.answers import Profile
from aisleside.device.cache.book import CustomerNotHereError
from aisleside.device.sync.status import SyncStatus
from aisleside.device.ui.asking import Asking, Changing
from aisleside.device.ui.customer_list import seed
from aisleside.device.ui.disclosure import open_facts
from aisleside.device.ui.known_facts import fact_label, origin, whence
from aisleside.device.ui.language import QT_TR_NOOP, tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.namesakes import alike
from aisleside.device.ui.note import Progress, is_sending, progress_of
from aisleside.device.ui.notice import NO_MESSAGE, Message, Notice, went_wrong
from aisleside.device.ui.own_work import OwnWork, Written, own_work
from aisleside.device.ui.recorder import Recorder
from aisleside.device.ui.tone import Tone
from aisleside.domain.customer import ContactKind, ContactPoint, initials
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import EventState, PendingEvent
from aisleside.domain.fact import Fact
from aisleside.domain.recorded import SamePerson
from aisleside.domain.staff import StaffMember
from aisleside.insight.search.masking import GAP, mask_email, mask_phone
from aisleside.insight.search.words import digits, words

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

SHOWN_OF_CARD = 3  # last characters that tell two cards apart


class Agreement(Enum):
    """How two values stand to each other: a sign, its tone, its name."""

    EQUAL = ("=", Tone.POSITIVE, QT_TR_NOOP("The same"))
    SIMILAR = ("≈", Tone.ATTENTION, QT_TR_NOOP("Similar"))
    DIFFERENT = ("≠", Tone.CRITICAL, QT_TR_NOOP("Different"))
    MISSING = ("–", Tone.NEUTRAL, QT_TR_NOOP("Only one known"))


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One field of both records, with where each value came from."""

    label: str
    one: str
    one_whence: str
    other: str
    other_whence: str
    sign: str
    tone: int
    verdict: str
    spoken: str


@dataclass(frozen=True, slots=True)
class _Value:
    """What one record says of a field: in full, as it is shown, and from whom."""

    full: str
    shown: str
    whence: str


_NOTHING = _Value("", "", "")


def compared(
    one: Profile, other: Profile, *, manner: Manner, now: datetime
) -> tuple[CompareRow, ...]:
    """The fields of two records; one that neither has is left out."""

    rows: list[CompareRow] = []

    def add(label: str, mine: _Value, hers: _Value, agreement: Agreement | None = None) -> None:
        if not mine.shown and not hers.shown:
            return
        found = agreement or _agreement(mine.full, hers.full)
        sign, tone, name = found.value
        unknown = tr("Not known")
        said = (label, tr(name), mine.shown or unknown, hers.shown or unknown)
        rows.append(
            CompareRow(
                label=label,
                one=mine.shown or unknown,
                one_whence=mine.whence,
                other=hers.shown or unknown,
                other_whence=hers.whence,
                sign=sign,
                tone=int(tone),
                verdict=tr(name),
                spoken=", ".join(said),
            )
        )

    names = [
        _Value(p.customer.said, p.customer.said, _whence(p, manner, now)) for p in (one, other)
    ]
    add(tr("Name"), names[0], names[1], _of_names(one, other))
    for kind, label in ((ContactKind.PHONE, tr("Phone")), (ContactKind.EMAIL, tr("E-mail"))):
        mine, hers = _contacts(one, other, kind, manner=manner, now=now)
        add(label, mine, hers)
    add(tr("Card"), _card(one, manner, now), _card(other, manner, now))
    add(tr("Usual store"), _store(one, manner, now), _store(other, manner, now))
    facts = [{fact.key: fact for fact in open_facts(p.facts)} for p in (one, other)]
    for key in dict.fromkeys(key for known in facts for key in sorted(known)):
        mine, hers = (_fact(known.get(key), manner=manner, now=now) for known in facts)
        add(fact_label(key), mine, hers)
    return tuple(rows)


def summary(rows: Iterable[CompareRow]) -> str:
    """How much agrees: "3 the same, 1 similar, 2 different"."""
    signs = [row.sign for row in rows]
    counted = [
        (signs.count(found.value[0]), tr(found.value[2]).lower())
        for found in (Agreement.EQUAL, Agreement.SIMILAR, Agreement.DIFFERENT)
    ]
    return ", ".join(f"{count} {name}" for count, name in counted if count)


def _agreement(mine: str, hers: str) -> Agreement:
    if not mine or not hers:
        return Agreement.MISSING
    if mine.casefold() == hers.casefold():
        return Agreement.EQUAL
    shared = set(words(mine)) & set(words(hers))
    return Agreement.SIMILAR if shared else Agreement.DIFFERENT


def _of_names(one: Profile, other: Profile) -> Agreement:
    mine, hers = one.customer.said, other.customer.said
    found = _agreement(mine, hers)
    return Agreement.SIMILAR if found is Agreement.DIFFERENT and alike(mine, hers) else found


def _contacts(
    one: Profile, other: Profile, kind: ContactKind, *, manner: Manner, now: datetime
) -> tuple[_Value, _Value]:
    """A number or address that both have, else the first of each."""
    mine, hers = ([c for c in p.contacts if c.kind is kind] for p in (one, other))
    pairs = ((a, b) for a in mine for b in hers if _plain(a) == _plain(b))
    first = (mine[0] if mine else None, hers[0] if hers else None)
    a, b = next(pairs, first)
    return _contact(a, manner, now), _contact(b, manner, now)


def _contact(point: ContactPoint | None, manner: Manner, now: datetime) -> _Value:
    if point is None:
        return _NOTHING
    mask = mask_phone if point.kind is ContactKind.PHONE else mask_email
    # As one word: the end of an address, or a calling code, says nothing about a person.
    full = _plain(point)
    said = whence(point.source, point.observed_at, manner=manner, now=now)
    return _Value("".join(ch for ch in full if ch.isalnum()), mask(point.value), said)


def _plain(point: ContactPoint) -> str:
    phone = point.kind is ContactKind.PHONE
    return digits(point.value) if phone else point.value.strip().casefold()


def _card(profile: Profile, manner: Manner, now: datetime) -> _Value:
    card = profile.customer.loyalty
    if not card:
        return _NOTHING
    shown = f"{GAP} {card[-SHOWN_OF_CARD:]}"
    return _Value(card.replace(" ", ""), shown, _whence(profile, manner, now))


def _store(profile: Profile, manner: Manner, now: datetime) -> _Value:
    place = profile.places.get(profile.customer.home_place or "")
    return (
        _NOTHING if place is None else _Value(place.id, place.name, _whence(profile, manner, now))
    )


def _fact(fact: Fact | None, *, manner: Manner, now: datetime) -> _Value:
    if fact is None:
        return _NOTHING
    return _Value(fact.value, fact.value, origin(fact, manner=manner, now=now))


def _whence(profile: Profile, manner: Manner, now: datetime) -> str:
    customer = profile.customer
    return whence(customer.source, customer.observed_at, manner=manner, now=now)


class CompareBook(Protocol):
    """The part of the cache that comparing needs."""

    def profile(self, customer: int, *, receipts: int, offers: int, now: datetime) -> Profile: ...


_UNSAID = Progress()


@dataclass(frozen=True, slots=True)
class CompareState:
    """Whom the sheet is about, and what was said of them; *one* 0 while it is closed."""

    one: int = 0
    other: int = 0
    names: tuple[str, str] = ("", "")
    summary: str = ""
    loading: bool = False
    said: Progress = _UNSAID


@QmlElement
class CompareView(QObject):
    """Show two records side by side, and record that they are one person."""

    changed = Signal()

    def __init__(
        self,
        *,
        asking: Asking[CompareBook],
        changing: Changing[Written],
        recorder: Recorder,
        manner: Manner,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._asking = asking
        self._changing = changing
        self._recorder = recorder
        self._manner = manner
        self._clock = clock
        self._me = ""
        self._covered = False
        self._status: SyncStatus | None = None
        self._state = CompareState()
        self._said: PendingEvent | None = None
        self._rows = Listing(CompareRow, self)
        self._notice = Notice(self)
        recorder.outboxChanged.connect(self._look)

    def sign_in(self, staff: StaffMember | None) -> None:
        """Compare as this person; what the last one compared goes."""
        self._me = staff.id if staff is not None else ""
        self.close()

    def cover(self, covered: bool) -> None:
        """Whether a customer can see the screen: two others are nothing for her."""
        self._covered = covered
        if covered:
            self.close()

    def follow(self, status: SyncStatus) -> None:
        """Take in how the conversation with the hub stands."""
        self._status = status
        if status.closed is not None:
            self.close()
        elif self._state.one:
            self._look()

    @Slot(str, str)
    def open(self, one: str, other: str) -> None:
        """Lay these two side by side."""
        if not self._me or self._covered:
            return
        self._said = None
        self._rows.show(())
        self._notice.show(NO_MESSAGE)
        self._show(CompareState(int(one), int(other), loading=True))
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Ask for both: they were opened, or it failed."""
        one, other, now = self._state.one, self._state.other, self._clock()
        if one:
            self._notice.show(NO_MESSAGE)
            self._asking.read(
                lambda book: tuple(
                    book.profile(who, receipts=1, offers=0, now=now) for who in (one, other)
                ),
                self._answered,
                self._failed,
            )
            self._look()

    @Slot()
    def close(self) -> None:
        """Show nobody."""
        self._asking.forget()
        self._said = None
        self._rows.show(())
        self._notice.show(NO_MESSAGE)
        self._show(CompareState())

    @Slot()
    def same(self) -> None:
        """Record that the two are one person."""
        if self._state.summary and self._said is None:
            said = SamePerson(self._state.other)
            self._recorder.tap(self._state.one, said, failed=self._not_kept)

    @Slot()
    def takeBack(self) -> None:
        """Take that back, while it has not left."""
        if self._said is not None:
            self._recorder.take_back(self._said)

    def _answered(self, both: Sequence[Profile]) -> None:
        one, other = both
        rows = compared(one, other, manner=self._manner, now=self._clock())
        self._rows.show(rows)
        names = (one.customer.said, other.customer.said)
        self._show(replace(self._state, names=names, summary=summary(rows), loading=False))

    def _failed(self, error: ExpectedError) -> None:
        message = went_wrong(tr("These two did not open"), error)
        if isinstance(error, CustomerNotHereError):
            message = Message(
                tr("One of them is not on this tablet any more"),
                tr("Close this and search again."),
                "users-round",
            )
            self._rows.show(())
            self._state = replace(self._state, names=("", ""), summary="")
        self._notice.show(message)
        self._show(replace(self._state, loading=False))

    def _not_kept(self, error: ExpectedError) -> None:
        self._notice.show(went_wrong(tr("This was not saved"), error))

    def _look(self) -> None:
        """Ask what one has said of the two."""
        pair, me = {self._state.one, self._state.other}, self._me
        if self._state.one and me:
            self._changing.change(
                lambda outbox: own_work(outbox, me, pair),
                lambda own: self._own_came(pair, own),
                lambda _: None,  # the sheet stays as it is; the outbox says its own trouble
            )

    def _own_came(self, pair: set[int], own: OwnWork) -> None:
        if pair != {self._state.one, self._state.other}:
            return
        said = [
            event
            for event in own.all
            if isinstance(event.body, SamePerson) and {event.subject, event.body.other} == pair
        ]
        self._said = said[-1] if said else None
        progress = Progress()
        if self._said is not None:
            progress = progress_of(
                self._said, sending=is_sending(self._status), manner=self._manner
            )
        self._show(replace(self._state, said=progress))

    def _show(self, state: CompareState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()

    def get_present(self) -> bool:
        return self._state.one != 0

    def get_loading(self) -> bool:
        return self._state.loading

    def get_one_name(self) -> str:
        return self._state.names[0]

    def get_one_letters(self) -> str:
        return initials(self._state.names[0])

    def get_one_seed(self) -> int:
        return seed(self._state.one)

    def get_other_name(self) -> str:
        return self._state.names[1]

    def get_other_letters(self) -> str:
        return initials(self._state.names[1])

    def get_other_seed(self) -> int:
        return seed(self._state.other)

    def get_summary(self) -> str:
        return self._state.summary

    def get_said(self) -> str:
        return self._state.said.text

    def get_said_sign(self) -> str:
        return self._state.said.sign

    def get_said_tone(self) -> int:
        return self._state.said.tone

    def get_may_undo(self) -> bool:
        return self._said is not None and self._said.state is EventState.WAITING

    def get_rows(self) -> Listing:
        return self._rows

    def get_notice(self) -> Notice:
        return self._notice

    present = Property(bool, get_present, notify=changed)
    loading = Property(bool, get_loading, notify=changed)
    oneName = Property(str, get_one_name, notify=changed)
    oneLetters = Property(str, get_one_letters, notify=changed)
    oneSeed = Property(int, get_one_seed, notify=changed)
    otherName = Property(str, get_other_name, notify=changed)
    otherLetters = Property(str, get_other_letters, notify=changed)
    otherSeed = Property(int, get_other_seed, notify=changed)
    summary = Property(str, get_summary, notify=changed)
    said = Property(str, get_said, notify=changed)
    saidSign = Property(str, get_said_sign, notify=changed)
    saidTone = Property(int, get_said_tone, notify=changed)
    mayUndo = Property(bool, get_may_undo, notify=changed)
    rows = Property(Listing, get_rows, constant=True)
    notice = Property(Notice, get_notice, constant=True)

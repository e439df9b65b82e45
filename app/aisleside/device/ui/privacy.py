"""Why a customer's things are shown, who looked at them, and what she may ask for.

The kinds, why and until when come from ``retention``; sources and days from the
profile itself. Who opened it comes from this tablet's outbox and, where there is a
connection, from the hub; without one the screen says what is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Property, QObject, QStandardPaths, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.cache.answers import Profile
from aisleside.device.cache.overlay import profile_with
from aisleside.device.sync.status import SyncStatus
from aisleside.device.ui.asking import AskingFar, Changing, Reading
from aisleside.device.ui.customer_copy import copy_text, save_copy
from aisleside.device.ui.customer_header import first_name
from aisleside.device.ui.customer_list import called
from aisleside.device.ui.known_facts import source_words
from aisleside.device.ui.language import QT_TR_NOOP, sentence, told, tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.opened import NO_VISIT
from aisleside.device.ui.own_work import OwnWork, Written, own_work
from aisleside.device.ui.recorder import Recorder
from aisleside.device.ui.retention import HELD, Held, Kind
from aisleside.device.ui.suggestions import tips_are_off
from aisleside.device.ui.value import KEY
from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import EventKind, EventState, PendingEvent, Queued
from aisleside.domain.fact import Disclosure
from aisleside.domain.opening import Opening
from aisleside.domain.recorded import ConsentTold, NoteWritten, ProfileOpened, TaskMade
from aisleside.domain.service import Note, ServiceKind
from aisleside.domain.staff import StaffMember
from aisleside.domain.task import Task, TaskKind, TaskState

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

NOT_SHOWN = QT_TR_NOOP(
    "Payment details, home address, date of birth, health, belief. "
    "This list is the same for every customer."
)
WAITING = QT_TR_NOOP("Not sent yet")  # the reason is sealed to whoever wrote it
SUSPECT = QT_TR_NOOP("Check who opened this profile")

EVERY = 1_000_000  # receipts, and as many of the rest; nobody has more


class OwnOutbox(Written, Protocol):
    """What this tablet itself knows of who opened a profile, and what one wrote about it."""

    def openings(self, author: str, subject: Collection[int]) -> Sequence[PendingEvent]: ...

    def queue(self) -> Sequence[Queued]: ...


class WholeBook(Protocol):
    """The part of the cache that a copy needs."""

    def profile(self, customer: int, *, receipts: int, offers: int, now: datetime) -> Profile: ...

    def known_as(self, customer: int) -> frozenset[int]: ...


class Working(Reading[WholeBook], Changing[OwnOutbox], AskingFar, Protocol):
    """Ways to ask the cache, the outbox and the hub, off the GUI thread."""


@dataclass(frozen=True, slots=True)
class HeldRow:
    """One kind of thing that is shown. *private*: that there is any is not for her eyes."""

    sign: str
    what: str
    source: str
    why: str
    until: str
    private: bool


@dataclass(frozen=True, slots=True)
class OpeningRow:
    """One look at the profile; *unexplained* where no reason was found."""

    when: str
    who: str
    where: str
    reason: str
    unexplained: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class Own:
    """Openings on this tablet: of who asks, with their reasons, and of others, sealed."""

    mine: tuple[PendingEvent, ...] = ()
    others: tuple[Queued, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """The hub's list; *at* is when it came."""

    customer: int
    at: datetime
    openings: tuple[Opening, ...]


def held_rows(profile: Profile, *, manner: Manner, now: datetime) -> tuple[HeldRow, ...]:
    """Each kind of thing that the profile holds: why, from where, until when."""
    name = first_name(profile.customer)
    sources: dict[Kind, list[tuple[datetime, str]]] = {}
    for kind, source, at in _kinds(profile, now=now):
        sources.setdefault(kind, []).append((at, source))
    return tuple(
        HeldRow(
            sign=held.sign,
            what=tr(held.title),
            source=_source(sources[kind], manner=manner, now=now),
            why=tr(held.why, name=name),
            until=_until(held, name),
            private=held.private,
        )
        for kind, held in HELD.items()
        if kind in sources
    )


def opening_rows(
    own: Own,
    heard: Heard | None,
    *,
    me: StaffMember,
    here: tuple[str, str],
    staff_names: dict[str, str],
    manner: Manner,
    now: datetime,
) -> tuple[OpeningRow, ...]:
    """Who opened a profile, newest first, nobody twice.

    *here* are the names of this store and this tablet. What the hub has told, or had when it
    told, is not told again from this tablet.
    """
    place, tablet = here
    told: list[tuple[datetime, str, str, str, bool]] = []
    for one in heard.openings if heard is not None else ():
        at_home = one.place in ("", place)
        where = ", ".join(
            part for part in (one.title if at_home else one.place, one.device) if part
        )
        told.append((one.at, one.staff, where, one.reason, one.staff == me.name))
    known = {(who, at) for at, who, *_ in told}
    for event in own.mine:
        waits = event.state is EventState.WAITING
        sealed = WAITING if waits else ""
        reason = event.body.reason if isinstance(event.body, ProfileOpened) else sealed
        new = heard is None or event.sent_at is None or event.sent_at > heard.at
        if new and (me.name, event.written_at) not in known:
            told.append((event.written_at, me.name, f"{me.title}, {tablet}", reason, True))
    for queued in own.others:
        who = staff_names.get(queued.author, tr("A colleague"))
        told.append((queued.written_at, who, tablet, WAITING, False))
    told.sort(key=lambda one: one[0], reverse=True)
    return tuple(_opening_row(*one, manner=manner, now=now) for one in told)


def openings_note(
    heard: Heard | None,
    *,
    error: bool,
    name: str,
    status: SyncStatus | None,
    manner: Manner,
    now: datetime,
) -> str:
    """How far the list reaches, and what needs a connection."""
    if not error:
        if heard is None:
            return tr("From this tablet. The hub is being asked about the others.")
        return tr("Last 30 days. {name} can ask for this list too.", name=name)
    since = status.offline_since if status is not None else None
    away = (
        tr("Offline")
        if since is None
        else tr("Offline since {time}", time=manner.moment(since, now=now))
    )
    if heard is None:
        return tr("{away}. This is from this tablet; other tablets need a connection.", away=away)
    when = manner.moment(heard.at, now=now)
    return tr("{away}. Other tablets as of {when}.", away=away, when=when)


def with_own(profile: Profile, own: OwnWork, *, me: StaffMember) -> Profile:
    """*profile* with what *me* wrote about her and the hub's data does not hold yet."""
    notes = [
        Note(
            event.id,
            profile.customer.id,
            event.written_at,
            event.body.text,
            me.id,
            me.name,
            me.place,
        )
        for event in own.pending
        if isinstance(event.body, NoteWritten) and event.state is not EventState.REJECTED
    ]
    laid = profile_with(profile, own.pending, me=me)
    return replace(laid, notes=(*reversed(notes), *laid.notes))


def _kinds(profile: Profile, *, now: datetime) -> Iterator[tuple[Kind, str, datetime]]:
    """Everything in a profile: its kind, where it came from and when."""
    for contact in profile.contacts:
        yield Kind.CONTACT, contact.source, contact.observed_at
    for fact in profile.facts:
        if fact.disclosure is not Disclosure.NEVER:
            group = fact.key.partition(".")[0]
            other = Kind.VALUE if fact.key == KEY else Kind.HABITS
            kind = {"size": Kind.SIZES, "taste": Kind.TASTES}.get(group, other)
            yield kind, fact.source, fact.observed_at
    for receipt in profile.receipts:
        place = profile.places.get(receipt.place)
        yield Kind.PURCHASES, place.name if place is not None else tr("Tills"), receipt.at
    for service in profile.services:
        if service.trouble and service.at <= now:
            yield Kind.TROUBLE, tr(service.kind.value), service.at
        elif service.kind is ServiceKind.APPOINTMENT:
            yield Kind.APPOINTMENTS, tr("Booking"), min(service.at, now)
    for task in profile.tasks:
        kind = Kind.APPOINTMENTS if task.kind is TaskKind.APPOINTMENT else Kind.TASKS
        yield kind, task.made_by_name, task.made_at
    for note in profile.notes:
        yield Kind.NOTES, note.author_name, note.at
    for consent in profile.consents:
        yield Kind.CONSENTS, consent.source, consent.observed_at
    for companion in profile.companions:
        yield Kind.COMPANIONS, companion.source, companion.observed_at


def _source(told: Sequence[tuple[datetime, str]], *, manner: Manner, now: datetime) -> str:
    """The newest source and its day; how many others there are."""
    at, newest = max(told)
    others = len({source for _, source in told} - {newest})
    said = sentence(source_words(newest))
    if others:
        said = tr("{source} and {count} more", source=said, count=others)
    return f"{said}, {manner.day(at, now=now)}"


def _until(held: Held, name: str) -> str:
    if held.months:
        return tr("%n months", "", held.months)
    return tr(held.until, name=name)


def _opening_row(
    at: datetime, who: str, where: str, reason: str, mine: bool, *, manner: Manner, now: datetime
) -> OpeningRow:
    if manner.is_today(at, now=now):
        when = tr("Today {time}", time=manner.clock(at))
    else:
        when = manner.day(at, now=now)
    said = tr("{who} (you)", who=who) if mine else who
    why = ": ".join(tr(part) for part in reason.split(": "))
    return OpeningRow(
        when=when,
        who=said,
        where=where,
        reason=why,
        unexplained=reason == NO_VISIT,
        spoken=", ".join(part for part in (when, said, where, why) if part),
    )


@QmlElement
class PrivacyView(QObject):
    """Explain one profile, and do what its customer asks for.

    Args:
        ask_hub: who opened a customer's profile, over the network.
        tablet: what this tablet is called.
    """

    changed = Signal()
    correctionAsked = Signal()
    copied = Signal(str, arguments=["said"])

    def __init__(
        self,
        *,
        working: Working,
        recorder: Recorder,
        ask_hub: Callable[[int], tuple[Opening, ...]],
        tablet: str,
        manner: Manner,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._working = working
        self._recorder = recorder
        self._ask_hub = ask_hub
        self._tablet = tablet
        self._manner = manner
        self._clock = clock
        self._me: StaffMember | None = None
        self._profile: Profile | None = None
        self._open = False
        self._status: SyncStatus | None = None
        self._own = Own()
        self._heard: Heard | None = None
        self._unreachable = False
        self._saving = False
        self._trouble = ""
        self._kinds = Listing(HeldRow, self)
        self._openings = Listing(OpeningRow, self)

    def sign_in(self, staff: StaffMember | None) -> None:
        """Explain to this person from now on."""
        self._me = staff
        self._heard = None
        self.about(None)

    def follow(self, status: SyncStatus) -> None:
        """Take in how the conversation with the hub stands."""
        self._status = status
        if self._open:
            self._say()

    def about(self, profile: Profile | None) -> None:
        """This profile is shown now, or none is."""
        if profile is None or (self._profile and profile.customer != self._profile.customer):
            self._own, self._unreachable, self._trouble = Own(), False, ""
            self._open = self._open and profile is not None
        self._profile = profile
        self._say()

    @Slot()
    def open(self) -> None:
        """Explain the profile that is shown."""
        if self._profile is None or self._me is None:
            return
        self._open = True
        self._trouble = ""
        self._look()
        self._ask()
        self._say()

    @Slot()
    def close(self) -> None:
        """Back to the profile."""
        self._open = False
        self._say()

    @Slot()
    def correct(self) -> None:
        """She says that something is not right."""
        self.close()
        self.correctionAsked.emit()

    @Slot()
    def stopTips(self) -> None:
        """She wants no personal tips any more."""
        if self._profile is not None and not self.get_tips_off():
            said = ConsentTold(ConsentPurpose.PERSONALISATION, ConsentAnswer.NO)
            name = first_name(self._profile.customer)
            self._recorder.tap(
                self._profile.customer.id, said, said=tr("No more tips for {name}", name=name)
            )

    @Slot()
    def report(self) -> None:
        """Something looks wrong in who opened it: somebody here has to look at it."""
        if self._profile is not None and not self.get_reported():
            task = TaskMade(TaskKind.FOLLOW_UP, tr(SUSPECT))
            self._recorder.tap(
                self._profile.customer.id, task, said=tr("Kept as a follow-up for everybody here")
            )

    @Slot(str)
    def giveCopy(self, folder: str) -> None:
        """Save all that this tablet holds about her as a file in *folder*."""
        profile, me, now = self._profile, self._me, self._clock()
        if profile is None or me is None or self._saving or not folder.strip():
            return
        customer = profile.customer.id
        self._saving, self._trouble = True, ""
        self.changed.emit()

        def whole_came(found: tuple[Profile, frozenset[int]]) -> None:
            whole, known_as = found
            self._working.change(
                lambda outbox: own_work(outbox, me.id, known_as | {customer}),
                lambda own: all_came(with_own(whole, own, me=me)),
                self._not_saved,
            )

        def all_came(whole: Profile) -> None:
            text = copy_text(whole, tablet=self._tablet, manner=self._manner, now=now)
            self._working.far(
                lambda: save_copy(text, Path(folder.strip()).expanduser(), now=now),
                self._saved,
                self._not_saved,
            )

        self._working.read(
            lambda book: (
                book.profile(customer, receipts=EVERY, offers=0, now=now),
                book.known_as(customer),
            ),
            whole_came,
            self._not_saved,
        )

    def _saved(self, path: Path) -> None:
        self._saving = False
        self.changed.emit()
        self.copied.emit(tr("Saved as {file}", file=path.name))

    def _not_saved(self, error: ExpectedError) -> None:
        self._saving, self._trouble = False, told(error)
        self.changed.emit()

    def _look(self) -> None:
        profile, me = self._profile, self._me
        if profile is None or me is None:
            return
        customer = profile.customer.id

        def came(own: Own) -> None:
            if self._profile is not None and self._profile.customer.id == customer:
                self._own = own
                self._say()

        self._working.change(
            lambda outbox: _own_openings(outbox, me.id, customer),
            came,
            lambda _: None,  # the hub's list stays; the outbox says its own trouble
        )

    def _ask(self) -> None:
        profile = self._profile
        if profile is None:
            return
        customer, now = profile.customer.id, self._clock()
        if self._heard is not None and self._heard.customer != customer:
            self._heard = None
        self._unreachable = False

        def came(openings: tuple[Opening, ...]) -> None:
            if self._profile is not None and self._profile.customer.id == customer:
                self._heard = Heard(customer, now, openings)
                self._unreachable = False
                self._say()

        def failed(_: ExpectedError) -> None:
            if self._profile is not None and self._profile.customer.id == customer:
                self._unreachable = True
                self._say()

        self._working.far(lambda: self._ask_hub(customer), came, failed)

    def _say(self) -> None:
        profile, me, now = self._profile, self._me, self._clock()
        if not self._open or profile is None or me is None:
            self._kinds.show(())
            self._openings.show(())
        else:
            home = profile.places.get(me.place)
            self._kinds.show(held_rows(profile, manner=self._manner, now=now))
            self._openings.show(
                opening_rows(
                    self._own,
                    self._heard,
                    me=me,
                    here=(home.name if home is not None else "", self._tablet),
                    staff_names=profile.staff_names,
                    manner=self._manner,
                    now=now,
                )
            )
        self.changed.emit()

    def get_shown(self) -> bool:
        return self._open and self._profile is not None

    def get_name(self) -> str:
        return first_name(self._profile.customer) if self._profile is not None else ""

    def get_title(self) -> str:
        if self._profile is None:
            return ""
        return tr("Privacy for {name}", name=called(self._profile.customer.said))

    def get_role(self) -> str:
        if self._me is None:
            return ""
        return tr("Your role: {title}", title=f"{self._me.title[:1].lower()}{self._me.title[1:]}")

    def get_not_shown(self) -> str:
        return tr(NOT_SHOWN)

    def get_note(self) -> str:
        return openings_note(
            self._heard,
            error=self._unreachable,
            name=self.get_name(),
            status=self._status,
            manner=self._manner,
            now=self._clock(),
        )

    def get_tips_off(self) -> bool:
        return self._profile is not None and tips_are_off(self._profile.consents)

    def get_reported(self) -> bool:
        """Whether somebody here is asked already to look at who opened it."""
        tasks = self._profile.tasks if self._profile is not None else ()
        return any(map(_is_report, tasks))

    def get_folder(self) -> str:
        where = QStandardPaths.StandardLocation.DocumentsLocation
        return QStandardPaths.writableLocation(where)

    def get_saving(self) -> bool:
        return self._saving

    def get_trouble(self) -> str:
        return self._trouble

    def get_kinds(self) -> Listing:
        return self._kinds

    def get_openings(self) -> Listing:
        return self._openings

    shown = Property(bool, get_shown, notify=changed)
    name = Property(str, get_name, notify=changed)
    title = Property(str, get_title, notify=changed)
    role = Property(str, get_role, notify=changed)
    notShown = Property(str, get_not_shown, constant=True)
    note = Property(str, get_note, notify=changed)
    tipsOff = Property(bool, get_tips_off, notify=changed)
    reported = Property(bool, get_reported, notify=changed)
    folder = Property(str, get_folder, constant=True)
    saving = Property(bool, get_saving, notify=changed)
    trouble = Property(str, get_trouble, notify=changed)
    kinds = Property(Listing, get_kinds, constant=True)
    openings = Property(Listing, get_openings, constant=True)


def _is_report(task: Task) -> bool:
    """Whether a task is an open report, whatever it is called in which language.

    A report is for anybody and has no day; any other follow-up has a day.
    """
    return (
        task.kind is TaskKind.FOLLOW_UP
        and task.state is TaskState.OPEN
        and task.staff is None
        and task.due_at is None
    )


def _own_openings(outbox: OwnOutbox, me: str, customer: int) -> Own:
    return Own(
        tuple(outbox.openings(me, {customer})),
        tuple(
            queued
            for queued in outbox.queue()
            if queued.kind == EventKind.OPENED
            and queued.subject == customer
            and queued.author != me
        ),
    )

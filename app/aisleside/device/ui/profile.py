"""The profile of one customer: header first, then what is known, history, suggestions.

Everything comes from this tablet in two answers: what is known of her, then what she
bought, told in rows by then. What the user has just recorded is laid over both. What is
said is decided by plain functions in the modules of its parts; ``ProfileView`` asks and
shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.cache.answers import Found, Profile
from aisleside.device.cache.book import CustomerNotHereError
from aisleside.device.cache.overlay import Own, profile_with
from aisleside.device.cache.shopping import alert_about, alerts_in_store, occasion_in_store
from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.ui.asking import Asking, Changing
from aisleside.device.ui.capture import CaptureView
from aisleside.device.ui.capture_words import PURPOSES, moment_of
from aisleside.device.ui.customer_header import (
    NO_TROUBLE,
    NOT_HANDLED,
    ApologyStep,
    Handled,
    TagRow,
    Trouble,
    claimed,
    handled_words,
    manner_line,
    profile_tags,
    trouble_words,
)
from aisleside.device.ui.customer_list import called, seed
from aisleside.device.ui.disclosure import open_facts, safe
from aisleside.device.ui.known_facts import ALL, FactRow, PairRow, company_rows, fact_rows, sizes
from aisleside.device.ui.language import QT_TR_NOOP, tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.matters import NO_MATTERS, Matters, MattersView, beside
from aisleside.device.ui.namesakes import check_words, namesakes
from aisleside.device.ui.note import (
    NoteRow,
    NoteView,
    Progress,
    is_sending,
    note_rows,
    progress_of,
)
from aisleside.device.ui.notice import NO_MESSAGE, Message, Notice, went_wrong
from aisleside.device.ui.offers import Heeded, OffersView, heeded
from aisleside.device.ui.open_tasks import TaskEntry, done_words, meetings, task_entries
from aisleside.device.ui.opened import reason_found
from aisleside.device.ui.own_work import OwnWork, Written, own_work
from aisleside.device.ui.recorder import Recorder
from aisleside.device.ui.retention import within_time
from aisleside.device.ui.timeline import (
    NO_SPEND,
    Spend,
    TimelineRow,
    Told,
    spend,
    tell,
    timeline_rows,
)
from aisleside.device.ui.value import NO_BADGE, ValueView, badge, without_value
from aisleside.domain.claim import Outcome, Part
from aisleside.domain.consent import ConsentPurpose
from aisleside.domain.customer import Customer, initials
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import EventState, PendingEvent
from aisleside.domain.moment import Answer, MomentKind, Reply, moment_key
from aisleside.domain.recorded import (
    ClaimMade,
    ConsentTold,
    FactTold,
    MomentAnswered,
    OutcomeTold,
    ProfileOpened,
    TaskClosed,
    TaskMade,
)
from aisleside.domain.served import COMPLAINT
from aisleside.domain.service import ServiceKind, ServiceRecord
from aisleside.domain.staff import StaffMember
from aisleside.domain.task import TaskState
from aisleside.insight.alerts.asked import Occasion
from aisleside.insight.alerts.evaluate import Alert, Ready
from aisleside.insight.cases import answered, state_of

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

FIRST_RECEIPTS = 12
MORE_RECEIPTS = 100
OFFERS = 6  # in a row
NAMESAKES = 20  # people of a similar name that are looked at
REMEMBERED = timedelta(days=21)  # as long as nobody should say sorry for the same thing again
LATELY = timedelta(hours=12)  # as long as what one sent says so
HERSELF = {  # the keys under which staff tell how she is called and reached, in words
    "name.said": QT_TR_NOOP("Name"),
    "name.sounds": QT_TR_NOOP("How to say it"),
    "contact.by": QT_TR_NOOP("How to reach"),
}
_OUTCOMES = (Outcome.ACCEPTED, Outcome.DECLINED, Outcome.NOT_NOW)  # in the order of the buttons
_CONCLUDED = {
    Outcome.ACCEPTED: QT_TR_NOOP("Apology recorded"),
    Outcome.DECLINED: QT_TR_NOOP("Recorded. Leave it at that"),
    Outcome.NOT_NOW: QT_TR_NOOP("Open again"),
}
NOT_YET = QT_TR_NOOP("Not apologised yet:")  # how a note begins that says why


class ProfileBook(Protocol):
    """The part of the cache that a profile needs."""

    def header(self, customer: int, *, services: int) -> Profile: ...

    def profile(
        self,
        customer: int,
        *,
        receipts: int,
        offers: int,
        now: datetime,
        basket: Sequence[int],
        own: Own | None,
    ) -> Profile: ...

    def known_as(self, customer: int) -> frozenset[int]: ...

    def team(self) -> Sequence[StaffMember]: ...

    def search(self, text: str, *, limit: int, now: datetime) -> Found: ...

    def alert_rules(self) -> Ready: ...


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
    handled: Handled = NOT_HANDLED
    spend: Spend = NO_SPEND
    receipts: str = ""
    more: str = ""


def profile_state(profile: Profile, *, me: str, manner: Manner, now: datetime) -> ProfileState:
    """Say everything of a profile that is not a list."""
    customer = profile.customer
    shown = len(profile.receipts)
    gone_wrong, answer = lately_answered(profile, now=now)
    return ProfileState(
        seed=seed(customer.id),
        name=called(customer.said),
        letters=initials(customer.said),
        sounds=customer.sounds or "",
        line=manner_line(customer, staff_names=profile.staff_names, me=me),
        tags=profile_tags(
            customer, next_appointment(profile.services, now=now), manner=manner, now=now
        ),
        trouble=trouble_words(
            open_trouble(profile.services, profile.answers, now=now), manner=manner, now=now
        ),
        handled=handled_words(gone_wrong, answer, me=me, manner=manner, now=now),
        spend=spend(profile.totals, manner=manner),
        receipts=manner.number(profile.receipt_count),
        more=_more(shown, profile.receipt_count, manner),
    )


def next_appointment(services: Sequence[ServiceRecord], *, now: datetime) -> ServiceRecord | None:
    """The nearest appointment still to come."""
    coming = [s for s in services if s.kind is ServiceKind.APPOINTMENT and s.at >= now]
    return min(coming, key=lambda service: service.at, default=None)


def open_trouble(
    services: Sequence[ServiceRecord], answers: Iterable[Answer] = (), *, now: datetime
) -> ServiceRecord | None:
    """The newest service that went wrong and that nobody has dealt with or put off."""
    closed = {answer.moment for answer in answers if not _is_over(answer, now)}
    past = [
        service
        for service in services
        if service.trouble
        and service.code != COMPLAINT  # answered by whoever it went to
        and service.at <= now
        and _key(service) not in closed
    ]
    return max(past, key=lambda service: service.at, default=None)


def lately_answered(
    profile: Profile, *, now: datetime
) -> tuple[ServiceRecord | None, Answer | None]:
    """What went wrong and was answered last, if that was lately, and the answer."""
    troubles = {_key(service): service for service in profile.services if service.trouble}
    answered = [
        answer
        for answer in profile.answers
        if answer.moment in troubles and now - answer.at < REMEMBERED and not _is_over(answer, now)
    ]
    newest = max(answered, key=lambda answer: answer.at, default=None)
    return (None, None) if newest is None else (troubles[newest.moment], newest)


@dataclass(frozen=True, slots=True)
class OwnProgress:
    """How far what one recorded has come: by key, task, purpose and moment.

    *told* is of the newest of how she is called and how she may be reached.
    """

    facts: Mapping[str, Progress]
    tasks: Mapping[str, Progress]
    consents: Mapping[ConsentPurpose, Progress]
    answers: Mapping[str, Progress]
    told: Progress


def own_progress(
    events: Iterable[PendingEvent],
    known: Mapping[str, str | None],
    *,
    sending: bool,
    manner: Manner,
    now: datetime,
) -> OwnProgress:
    """Say how far each thing that one recorded has come; the newest counts.

    What was sent says so for a while only, and of a fact while it is what is *known*; what
    was refused stands among the notes.
    """
    facts: dict[str, Progress] = {}
    tasks: dict[str, Progress] = {}
    consents: dict[ConsentPurpose, Progress] = {}
    answers: dict[str, Progress] = {}
    told = Progress()
    events = sorted(events, key=lambda event: event.written_at)
    cases = {one.id: one.body.case for one in events if isinstance(one.body, ClaimMade)}
    for event in events:
        sent = event.sent_at or event.written_at
        over = event.state is EventState.APPLIED and now - sent > LATELY
        if over or event.state is EventState.REJECTED:
            continue
        said = progress_of(event, sending=sending, manner=manner)
        match event.body:
            case FactTold(key, value):
                if event.state is EventState.WAITING or known.get(key) == value:
                    facts[key] = said
                    told = _of(HERSELF[key], said) if key in HERSELF else told
            case TaskMade():
                tasks[event.id] = said
            case TaskClosed(task):
                tasks[task] = said
            case ConsentTold(purpose):
                consents[purpose] = said
                told = _of(PURPOSES[purpose], said)
            case MomentAnswered(moment):
                answers[moment] = said
            case OutcomeTold(claim) if claim in cases:
                answers[cases[claim]] = said
            case _:
                pass
    return OwnProgress(facts, tasks, consents, answers, told)


def known_values(profile: Profile) -> Mapping[str, str | None]:
    """What is known under the keys that staff may tell."""
    customer = profile.customer
    herself = (customer.said, customer.sounds, customer.contact_by)
    return {fact.key: fact.value for fact in profile.facts} | dict(
        zip(HERSELF, herself, strict=True)
    )


def _of(what: str, said: Progress) -> Progress:
    return replace(said, text=f"{tr(what)} · {said.text}")


def _key(service: ServiceRecord) -> str:
    return moment_key(MomentKind.TROUBLE, service.id)


def _is_over(answer: Answer, now: datetime) -> bool:
    """Whether what was put off may be taken up by anybody again."""
    return answer.reply is Reply.LATER and (answer.until is None or answer.until <= now)


def _laid_over(profile: Profile, own: OwnWork, me: StaffMember) -> Profile:
    """The profile with what one has just recorded; appointments and apologies all told alike."""
    laid = profile_with(profile, own.pending, me=me)
    return replace(
        laid,
        services=(*laid.services, *meetings(laid.tasks, laid.services)),
        answers=answered(laid.answers, laid.claims),
    )


@dataclass(frozen=True, slots=True)
class Looked:
    """What the cache said about somebody.

    *told* is her history in rows, None while it is still to come; *heeded* is what her
    suggestions depend on that the hub does not know yet. *known_as* are the ids
    under which notes may have been written about her, *namesakes* those who may be taken
    for her, None where nobody asked; *team* works here. *ready* are the alert rules.
    """

    profile: Profile
    told: Told | None = None
    known_as: frozenset[int] = frozenset()
    namesakes: tuple[Customer, ...] | None = None
    team: Sequence[StaffMember] = field(default=())
    heeded: Heeded = field(default_factory=Heeded)
    ready: Ready | None = None


def _header_of(
    book: ProfileBook,
    customer: int,
    *,
    services: int,
    occasion: Occasion | None,
    now: datetime,
) -> Looked:
    """What is known of somebody, and who may be taken for her."""
    profile = book.header(customer, services=services)
    her = profile.customer
    known = book.known_as(her.id)
    found = book.search(her.said, limit=NAMESAKES, now=now)
    others = (hit.customer for hit in found.hits if hit.customer.id not in known)
    return Looked(
        within_time(profile, now=now),
        known_as=known,
        namesakes=namesakes(her, others),
        team=book.team(),
        ready=_rules_for(book, occasion),
    )


def _rules_for(book: ProfileBook, occasion: Occasion | None) -> Ready:
    """The alert rules, with what such an occasion asks made ready here and not in the window."""
    ready = book.alert_rules()
    if occasion is not None:
        ready.warm(occasion)
    return ready


def _whole(
    book: ProfileBook,
    customer: int,
    *,
    receipts: int,
    before: Told | None,
    basket: Sequence[int],
    own: Own | None,
    occasion: Occasion | None,
    me: str,
    manner: Manner,
    now: datetime,
) -> Looked:
    """Everything about somebody, her history in rows: those of *before* if they say the same."""
    profile = within_time(
        book.profile(customer, receipts=receipts, offers=OFFERS, now=now, basket=basket, own=own),
        now=now,
    )
    told = tell(profile, me=me, manner=manner, now=now)
    return Looked(
        profile,
        before if before == told else told,
        book.known_as(profile.customer.id),
        team=book.team(),
        heeded=heeded(basket, () if own is None else own.events),
        ready=_rules_for(book, occasion),
    )


def _more(shown: int, count: int, manner: Manner) -> str:
    left = count - shown
    if left <= 0:
        return ""
    if left <= MORE_RECEIPTS:
        return tr("All {count}", count=manner.number(count))
    return tr("{count} more of {of}", count=MORE_RECEIPTS, of=manner.number(count))


@QmlElement
class ProfileView(QObject):
    """Show one customer, and show her again when something about her changes."""

    changed = Signal()
    shown = Signal(object, arguments=["profile"])

    def __init__(
        self,
        *,
        asking: Asking[ProfileBook],
        changing: Changing[Written],
        note: NoteView,
        capture: CaptureView,
        recorder: Recorder,
        value: ValueView,
        offers: OffersView,
        manner: Manner,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._asking = asking
        self._changing = changing
        self._note = note
        self._capture = capture
        self._recorder = recorder
        self._value = value
        self._offers = offers
        self._manner = manner
        self._clock = clock
        self._me = ""
        self._staff: StaffMember | None = None
        self._customer: int | None = None
        self._wanted = FIRST_RECEIPTS
        self._held: Profile | None = None  # as the cache knows it
        self._profile: Profile | None = None  # with one's own work laid over it
        self._history: Told | None = None  # None while it is still to come
        self._heeded = Heeded()
        self._team: Sequence[StaffMember] = ()
        self._ready: Ready | None = None
        self._known_as: frozenset[int] = frozenset()
        self._because = ""
        self._company_whole = False
        self._namesakes: tuple[Customer, ...] | None = None
        self._check = ""
        self._screen_covered = False
        self._own = OwnWork()
        self._handled_progress = ""
        self._told = Progress()
        self._status: SyncStatus | None = None
        self._state = ProfileState()
        self._loading = False
        self._notice = Notice(self)
        self._tags = Listing(TagRow, self)
        self._facts = Listing(FactRow, self)
        self._sizes = Listing(PairRow, self)
        self._tasks = Listing(TaskEntry, self)
        self._notes = Listing(NoteRow, self)
        self._timeline = Listing(TimelineRow, self)
        self._matters = MattersView(recorder=recorder, manner=manner, clock=clock, parent=self)
        for part in (value, note, capture, offers):
            part.setParent(self)
        recorder.outboxChanged.connect(self.refreshNotes)

    def sign_in(self, staff: StaffMember | None) -> None:
        """Begin anew for this person; None closes what the last one had open."""
        self._me = staff.id if staff is not None else ""
        self._staff = staff
        self._note.sign_in(staff)
        self._capture.sign_in(staff)
        self._offers.sign_in(staff)
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
        if moved or any(event.state is EventState.WAITING for event in self._own.pending):
            self.refreshNotes()
        else:
            self._say_own()

    @Slot(str)
    @Slot(str, str)
    def open(self, customer_id: str, because: str = "") -> None:
        """Show this customer; *because* is how one came to her, if that says why."""
        customer = int(customer_id)
        if customer != self._customer:
            self._empty()
            self._customer = customer
            self._because = because
        self._loading = self._profile is None
        self.changed.emit()
        self.refresh()

    @Slot()
    def close(self) -> None:
        """Show nobody."""
        self._asking.forget()
        self._empty()
        self.changed.emit()

    def cover(self, covered: bool) -> None:
        """Whether a customer can see the screen: nothing of class *staff* is shown then."""
        self._screen_covered = covered
        self._say()

    @Slot()
    def confirm(self) -> None:
        """It is really she, and not somebody of the same name."""
        self._check = ""
        self._say()

    @Slot()
    def refresh(self) -> None:
        """Ask again for whoever is shown: something has changed, or it failed."""
        customer, wanted, now = self._customer, self._wanted, self._clock()
        occasion = self._occasion(now)
        if customer is None:
            return
        self._notice.show(NO_MESSAGE)
        if self._profile is None:
            self._loading = True
            self.changed.emit()
        if self._namesakes is None:
            self._asking.read(
                lambda book: _header_of(
                    book, customer, services=wanted, occasion=occasion, now=now
                ),
                self._answered,
                self._failed,
            )
        else:
            self._ask_for_all(customer)
        self.refreshNotes()

    def _ask_for_all(self, customer: int) -> None:
        wanted, before, me, now = self._wanted, self._history, self._me, self._clock()
        manner = replace(self._manner)  # as it is now: the language may change meanwhile
        basket = self._offers.basket_products
        own = None if self._staff is None else Own(self._staff, self._own.pending)
        occasion = self._occasion(now)
        self._asking.read(
            lambda book: _whole(
                book,
                customer,
                receipts=wanted,
                before=before,
                basket=basket,
                own=own,
                occasion=occasion,
                me=me,
                manner=manner,
                now=now,
            ),
            self._answered,
            self._failed,
        )

    @Slot()
    def refreshNotes(self) -> None:
        """Ask again what has become of what the user recorded about this customer."""
        customer, me, known = self._customer, self._me, self._known_as
        if customer is None or not me:
            return
        self._changing.change(
            lambda outbox: own_work(outbox, me, known | {customer}),
            lambda own: self._own_came(customer, own),
            lambda _: None,  # the notes shown stay as they are; the outbox says its own trouble
        )

    @Slot()
    def restate(self) -> None:
        """Say the same again, a little older."""
        self._say()

    @Slot(str)
    def openCompanion(self, which: str) -> None:
        """Open somebody she comes with, or show all of them."""
        if which == ALL:
            self._company_whole = True
            self._say_own()
        else:
            self.open(which)

    @Slot()
    def showMore(self) -> None:
        """Load older receipts into the same list."""
        self._wanted += MORE_RECEIPTS
        self.refresh()

    @Slot()
    def writeNote(self) -> None:
        """Begin a note about this customer, or go on with its draft."""
        if self._customer is not None:
            self._note.about(self._customer, self._state.name)

    @Slot()
    def sayWhyNot(self) -> None:
        """Begin a note that says why nobody has apologised yet."""
        self.writeNote()
        self._note.begin(tr(NOT_YET))

    @Slot()
    def claim(self) -> None:
        """Claim the apology, or take it over, before a word is said."""
        trouble = self._state.trouble
        if self._customer is None or trouble.step not in (ApologyStep.CLAIM, ApologyStep.TAKE_OVER):
            return
        instead = trouble.claim if trouble.step is ApologyStep.TAKE_OVER else None
        body = ClaimMade(trouble.moment, Part.APOLOGY, instead)
        self._recorder.tap(self._customer, body, said=tr("Yours to say. Colleagues see it."))

    @Slot(int)
    def conclude(self, outcome: int) -> None:
        """Record how the apology went."""
        trouble, result = self._state.trouble, _OUTCOMES[outcome]
        if self._customer is not None and trouble.step is ApologyStep.OUTCOME:
            body = OutcomeTold(trouble.claim, result)
            self._recorder.tap(self._customer, body, said=tr(_CONCLUDED[result]))

    @Slot()
    def notNow(self) -> None:
        """Put the apology off until tomorrow."""
        today = self._clock().astimezone(self._manner.zone).date()
        tomorrow = moment_of(today + timedelta(days=1), 0, manner=self._manner)
        self._reply(Reply.LATER, tomorrow, tr("Put off until tomorrow"))

    @Slot(str)
    def tick(self, task_id: str) -> None:
        """Record that something is done; or, of what was, that it is open again."""
        tasks = self._profile.tasks if self._profile is not None else ()
        task = next((task for task in tasks if task.id == task_id), None)
        if task is None or self._customer is None:
            return
        done = task.state is TaskState.OPEN
        self._recorder.tap(
            self._customer,
            TaskClosed(task_id, TaskState.DONE if done else TaskState.OPEN),
            said=done_words(task, done=done),
        )

    def _reply(self, reply: Reply, until: datetime | None, said: str) -> None:
        moment = self._state.trouble.moment
        if self._customer is not None and moment:
            self._recorder.tap(self._customer, MomentAnswered(moment, reply, until), said=said)

    def _answered(self, answer: Looked) -> None:
        profile, now = answer.profile, self._clock()
        self._loading = False
        self._held, self._team, self._history = profile, answer.team, answer.told
        self._heeded, self._ready = answer.heeded, answer.ready or self._ready
        if answer.known_as != self._known_as:
            self._known_as = answer.known_as
            self._offers.get_basket().join(answer.known_as, into=profile.customer.id)
            self.refreshNotes()
        if answer.namesakes is not None and self._namesakes is None:
            self._namesakes = answer.namesakes
            self._check = check_words(profile, answer.namesakes, manner=self._manner, now=now)
            self._write_down(profile)
        self._lay_over()
        if answer.told is None and self._customer is not None:
            self._ask_for_all(self._customer)

    def _write_down(self, profile: Profile) -> None:
        """Record that she was opened, and why; whether that could be kept changes nothing here."""
        reason = reason_found(
            profile, because=self._because, me=self._me, manner=self._manner, now=self._clock()
        )
        self._recorder.record(profile.customer.id, ProfileOpened(reason))

    def _gone(self) -> None:
        """She left or was erased while she was shown: nothing of her stays on the screen."""
        customer = self._customer
        self._empty()
        self._customer = customer
        if customer is not None:
            self._offers.get_basket().forget(customer)
        self._notice.show(
            Message(
                tr("This customer is not on this tablet any more"),
                tr("Go back and search again."),
                "search",
            )
        )
        self.changed.emit()

    def _failed(self, error: ExpectedError) -> None:
        self._loading = False
        if isinstance(error, CustomerNotHereError):
            self._gone()
            return
        if self._history is None:
            customer, because = self._customer, self._because
            self._empty()
            self._customer, self._because = customer, because
            self._notice.show(went_wrong(tr("This profile didn't open"), error))
        self.changed.emit()

    def _own_came(self, customer: int, own: OwnWork) -> None:
        if customer == self._customer:
            before, self._own = self._own, own
            if before.pending != own.pending:
                self._lay_over()
            else:
                self._say_own()

    def _lay_over(self) -> None:
        if self._held is not None and self._staff is not None:
            self._profile = _laid_over(self._held, self._own, self._staff)
            self._capture.about(self._profile, self._team)
        self._say()

    def _empty(self) -> None:
        self._customer = None
        self._known_as = frozenset()
        self._because = ""
        self._company_whole = False
        self._namesakes = None
        self._check = ""
        self._wanted = FIRST_RECEIPTS
        self._held = self._profile = self._history = None
        self._own = OwnWork()
        self._capture.about(None, ())
        self._loading = False
        self._state = ProfileState()
        self._offers.about(None)
        self._matters.show(NO_MATTERS)
        self._notice.show(NO_MESSAGE)
        self._value.show(NO_BADGE)
        self.shown.emit(None)
        for listing in (
            self._tags,
            self._facts,
            self._sizes,
            self._tasks,
            self._notes,
            self._timeline,
        ):
            listing.show(())

    def _say(self) -> None:
        profile, covered = self._profile, self.get_covered()
        for listing in self.findChildren(Listing):
            listing.cover(covered)
        self._note.cover(covered)
        self._capture.cover(covered)
        self._offers.cover(covered)
        if profile is not None:
            now, manner = self._clock(), self._manner
            state = profile_state(profile, me=self._me, manner=manner, now=now)
            state = self._with_matters(state, profile, now=now, covered=covered)
            self._state = (safe(state) or ProfileState()) if covered else state
            self._value.show(NO_BADGE if covered else badge(profile.facts, manner=manner, now=now))
            self._tags.show(self._state.tags)
            self._sizes.show(sizes(profile.facts))
            if self._history is not None:
                rows = timeline_rows(profile, self._history, me=self._me, manner=manner, now=now)
                self._timeline.show(rows.all, rows.safe)
            self._offers.about(
                profile, self._own.pending, whole=self._history is not None, asked=self._heeded
            )
            if self._history is not None:
                self.shown.emit(profile)
        self._say_own()
        self.changed.emit()

    def _with_matters(
        self, state: ProfileState, profile: Profile, *, now: datetime, covered: bool
    ) -> ProfileState:
        """What the rules add: words for what is owed, and what else there is to do or know."""
        occasion, ready, case = self._occasion(now), self._ready, state.trouble.moment
        found: tuple[Alert, ...] = ()
        owed: Alert | None = None
        if occasion is not None and ready is not None and not covered:
            found = beside(alerts_in_store(profile, ready, occasion, me=self._me))
            owed = alert_about(case, profile, ready, occasion, me=self._me) if case else None
        self._matters.show(Matters(profile.customer.id, found, owed))
        apology = state_of(case, profile.claims, profile.answers)[Part.APOLOGY]
        say = "" if owed is None else owed.say or ""
        trouble = claimed(
            state.trouble, apology, say=say, me=self._me, manner=self._manner, now=now
        )
        return replace(state, trouble=trouble)

    def _occasion(self, now: datetime) -> Occasion | None:
        """One look of whoever is signed in."""
        if self._staff is None:
            return None
        near = self._status is not None and self._status.reach is Reach.ONLINE
        return occasion_in_store(self._staff, now=now, zone=self._manner.zone, network=near)

    def _say_own(self) -> None:
        """Say what one's own work stands among, and how far it has come."""
        profile, manner, now = self._profile, self._manner, self._clock()
        sending = is_sending(self._status)
        known = known_values(profile) if profile is not None else {}
        progress = own_progress(self._own.all, known, sending=sending, manner=manner, now=now)
        said = progress.answers.get(self._state.handled.moment, Progress()).text
        if (said, progress.told) != (self._handled_progress, self._told):
            self._handled_progress, self._told = said, progress.told
            self.changed.emit()
        self._capture.stand(progress.consents)
        if profile is not None:
            facts = open_facts(profile.facts) if self.get_covered() else profile.facts
            rows = fact_rows(without_value(facts), progress=progress.facts, manner=manner, now=now)
            company = company_rows(
                profile.companions, manner=manner, now=now, whole=self._company_whole
            )
            self._facts.show((*rows, *company))
            self._tasks.show(
                task_entries(
                    profile,
                    me=self._me,
                    progress=progress.tasks,
                    without=self._matters.told,
                    manner=manner,
                    now=now,
                )
            )
        self._notes.show(
            note_rows(
                profile.notes if profile is not None else (),
                self._own.all,
                me=self._me,
                sending=sending,
                manner=manner,
                now=now,
            )
        )

    def get_customer_id(self) -> str:
        return "" if self._customer is None else str(self._customer)

    def get_covered(self) -> bool:
        return self._screen_covered or self._check != ""

    def get_check(self) -> str:
        return self._check

    def get_value(self) -> ValueView:
        return self._value

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

    def get_trouble_say(self) -> str:
        return self._state.trouble.say

    def get_trouble_busy(self) -> str:
        return self._state.trouble.busy

    def get_trouble_step(self) -> int:
        return int(self._state.trouble.step)

    def get_matters(self) -> MattersView:
        return self._matters

    def get_handled_title(self) -> str:
        return self._state.handled.title

    def get_handled_text(self) -> str:
        return self._state.handled.text

    def get_handled_progress(self) -> str:
        return self._handled_progress

    def get_told_text(self) -> str:
        return self._told.text

    def get_told_sign(self) -> str:
        return self._told.sign

    def get_told_tone(self) -> int:
        return self._told.tone

    def get_put_off(self) -> bool:
        return self._state.handled.later

    def get_paid(self) -> str:
        return self._state.spend.paid

    def get_bars(self) -> list[float]:
        return list(self._state.spend.bars)

    def get_spend_spoken(self) -> str:
        return self._state.spend.spoken

    def get_receipts(self) -> str:
        return self._state.receipts

    def get_more(self) -> str:
        return self._state.more

    def get_loading(self) -> bool:
        return self._loading

    def get_ready(self) -> bool:
        return self._profile is not None

    def get_whole(self) -> bool:
        return self._history is not None

    def get_note(self) -> NoteView:
        return self._note

    def get_capture(self) -> CaptureView:
        return self._capture

    def get_recorder(self) -> Recorder:
        return self._recorder

    def get_notice(self) -> Notice:
        return self._notice

    def get_tags(self) -> Listing:
        return self._tags

    def get_facts(self) -> Listing:
        return self._facts

    def get_sizes(self) -> Listing:
        return self._sizes

    def get_tasks(self) -> Listing:
        return self._tasks

    def get_notes(self) -> Listing:
        return self._notes

    def get_timeline(self) -> Listing:
        return self._timeline

    def get_offers(self) -> OffersView:
        return self._offers

    customerId = Property(str, get_customer_id, notify=changed)
    covered = Property(bool, get_covered, notify=changed)
    check = Property(str, get_check, notify=changed)
    value = Property(ValueView, get_value, constant=True)
    seed = Property(int, get_seed, notify=changed)
    name = Property(str, get_name, notify=changed)
    letters = Property(str, get_letters, notify=changed)
    sounds = Property(str, get_sounds, notify=changed)
    line = Property(str, get_line, notify=changed)
    troubleTitle = Property(str, get_trouble_title, notify=changed)
    troubleText = Property(str, get_trouble_text, notify=changed)
    troubleSay = Property(str, get_trouble_say, notify=changed)
    troubleBusy = Property(str, get_trouble_busy, notify=changed)
    troubleStep = Property(int, get_trouble_step, notify=changed)
    matters = Property(MattersView, get_matters, constant=True)
    handledTitle = Property(str, get_handled_title, notify=changed)
    handledText = Property(str, get_handled_text, notify=changed)
    handledProgress = Property(str, get_handled_progress, notify=changed)
    toldText = Property(str, get_told_text, notify=changed)
    toldSign = Property(str, get_told_sign, notify=changed)
    toldTone = Property(int, get_told_tone, notify=changed)
    putOff = Property(bool, get_put_off, notify=changed)
    paid = Property(str, get_paid, notify=changed)
    bars = Property(list, get_bars, notify=changed)
    spendSpoken = Property(str, get_spend_spoken, notify=changed)
    receipts = Property(str, get_receipts, notify=changed)
    more = Property(str, get_more, notify=changed)
    loading = Property(bool, get_loading, notify=changed)
    ready = Property(bool, get_ready, notify=changed)
    whole = Property(bool, get_whole, notify=changed)
    capture = Property(CaptureView, get_capture, constant=True)
    recorder = Property(Recorder, get_recorder, constant=True)
    note = Property(NoteView, get_note, constant=True)
    notice = Property(Notice, get_notice, constant=True)
    tags = Property(Listing, get_tags, constant=True)
    facts = Property(Listing, get_facts, constant=True)
    sizes = Property(Listing, get_sizes, constant=True)
    tasks = Property(Listing, get_tasks, constant=True)
    notes = Property(Listing, get_notes, constant=True)
    timeline = Property(Listing, get_timeline, constant=True)
    offers = Property(OffersView, get_offers, constant=True)

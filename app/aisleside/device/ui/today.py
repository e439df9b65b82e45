"""The first screen of the day: whom to turn to, who is expected, what was promised.

What is shown is ranked and said by plain functions (``insight.today``, ``today_words``)
from what the cache holds with one's own waiting work laid over it. ``TodayView`` asks,
shows, and records what was done about a person. It asks again when something was
recorded or came, and each minute, but only while somebody looks at it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.cache.answers import TodayInput
from aisleside.device.cache.overlay import today_with
from aisleside.device.sync.status import SyncStatus
from aisleside.device.ui.asking import Asking, Changing
from aisleside.device.ui.customer_list import called
from aisleside.device.ui.done import DoneRow, done_rows, opposite
from aisleside.device.ui.language import QT_TR_NOOP, tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.note import is_sending
from aisleside.device.ui.notice import Notice
from aisleside.device.ui.open_tasks import done_words
from aisleside.device.ui.opened import ON_TODAY
from aisleside.device.ui.own_work import OwnWork, Written, own_work
from aisleside.device.ui.recorder import Recorder
from aisleside.device.ui.timeline import short_name
from aisleside.device.ui.today_words import (
    MOST_BESIDE,
    ON_THEIR_OWN,
    PUT_AWAY,
    AppointmentRow,
    Choice,
    ChoiceRow,
    Day,
    PromiseRow,
    TodayPerson,
    TodayState,
    answer,
    appointment_rows,
    choices,
    day_of,
    head,
    is_done_at_once,
    mark,
    midnight_after,
    person_rows,
    promise_rows,
    said_of,
    time_choices,
    times_ahead,
    today_state,
    why_not,
)
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import EventState
from aisleside.domain.moment import offered
from aisleside.domain.product import Product
from aisleside.domain.recorded import MomentAnswered, TaskClosed, TaskMade
from aisleside.domain.staff import StaffMember
from aisleside.domain.task import Task, TaskState
from aisleside.insight.today.ranking import Moment, Rules

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

MINUTE = 60_000  # milliseconds; midnight is noticed within one of them


class TodayBook(Protocol):
    """The part of the cache that Today needs."""

    def today(
        self, staff_id: str, place: str, now: datetime, *, about: Collection[int] = ()
    ) -> TodayInput: ...

    def joined(self, customers: Sequence[int]) -> dict[int, int]: ...

    def products(self, ids: Iterable[int]) -> Mapping[int, Product]: ...


@dataclass(frozen=True, slots=True)
class TodayRow:
    """A row of the screen; *brief* when a line about each person does, *more* leads to all."""

    name: str
    title: str
    caption: str
    more: str
    brief: bool
    people: Listing


@dataclass(frozen=True, slots=True)
class _Looked:
    """A day with one's own work laid over it, and what that work is about.

    *joined* says who of those written about is who now, *titles* what tasks are called, and
    the goods that were suggested.
    """

    given: TodayInput
    own: OwnWork
    joined: Mapping[int, int]
    titles: Mapping[str, str]


def _laid(book: TodayBook, me: StaffMember, own: OwnWork, now: datetime) -> _Looked:
    about = sorted(own.customers)
    joined = book.joined(about)
    named = {joined.get(customer, customer) for customer in about}
    given = book.today(me.id, me.place, now, about=named)
    titles = {task.id: task.title for task in (*given.waiting.tasks, *given.done)}
    made = {event.id: event.body.title for event in own.all if isinstance(event.body, TaskMade)}
    laid = today_with(given, own.pending, me=me, joined=joined)
    return _Looked(laid, own, joined, titles | made | _goods(book, own))


def _goods(book: TodayBook, own: OwnWork) -> dict[str, str]:
    """What the goods are called to whose suggestion one said something, by that moment."""
    moments = {e.body.moment for e in own.all if isinstance(e.body, MomentAnswered)}
    said = {moment: product for moment in moments if (product := offered(moment)) is not None}
    known = book.products(said.values()) if said else {}
    return {m: short_name(known[product]) for m, product in said.items() if product in known}


@QmlElement
class TodayView(QObject):
    """Show one day of whoever is signed in, and record what she does about it."""

    changed = Signal()
    chosenChanged = Signal()
    settled = Signal()
    opened = Signal(str, str, arguments=["customerId", "because"])
    searching = Signal()

    def __init__(
        self,
        *,
        asking: Asking[TodayBook],
        changing: Changing[Written],
        recorder: Recorder,
        rules: Rules,
        manner: Manner,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._asking = asking
        self._changing = changing
        self._recorder = recorder
        self._rules = rules
        self._manner = manner
        self._clock = clock
        self._me: StaffMember | None = None
        self._looked: _Looked | None = None
        self._day: Day | None = None
        self._error: ExpectedError | None = None
        self._status: SyncStatus | None = None
        self._state = TodayState()
        self._watched = False
        self._outdated = True
        self._covered = False
        self._all_appointments = self._all_promises = False
        self._listed = ""
        self._chosen: tuple[int, str] | None = None
        self._putting_away = False
        self._times: tuple[datetime, ...] = ()
        self._notice = Notice(self)
        self._rows = Listing(TodayRow, self)
        self._people: Mapping[str, Listing] = {
            row.name: Listing(TodayPerson, self) for row in rules.rows
        }
        self._list = Listing(TodayPerson, self)
        self._appointments = Listing(AppointmentRow, self)
        self._promises = Listing(PromiseRow, self)
        self._choices = Listing(ChoiceRow, self)
        self._done = Listing(DoneRow, self)
        self._clockwork = QTimer(self)
        self._clockwork.setInterval(MINUTE)
        self._clockwork.timeout.connect(self.refresh)
        recorder.outboxChanged.connect(self.refresh)

    def sign_in(self, staff: StaffMember | None) -> None:
        """Begin anew for this person; None takes away what the last one saw."""
        self._asking.forget()
        self._me = staff
        self._looked, self._day, self._error = None, None, None
        self._all_appointments = self._all_promises = False
        self._listed, self._chosen = "", None
        self._choices.show(())
        self._outdated = True
        self._say()
        self.chosenChanged.emit()
        if staff is not None:
            self._clockwork.start()
            self.refresh()
        else:
            self._clockwork.stop()

    def follow(self, status: SyncStatus) -> None:
        """Take in how the conversation with the hub stands."""
        before, self._status = self._status, status
        if before is not None and (before.waiting, before.refused) != (
            status.waiting,
            status.refused,
        ):
            self.refresh()
        if before is None or _shown_of(before) != _shown_of(status):
            self._say()

    def cover(self, covered: bool) -> None:
        """Whether a customer can see the screen."""
        self._covered = covered
        for listing in (
            *(self._rows, self._list, self._appointments, self._promises, self._choices),
            self._done,
            *self._people.values(),
        ):
            listing.cover(covered)
        if covered and self._chosen is not None:
            self._chosen, self._putting_away = None, False
            self._choices.show(())
            self.chosenChanged.emit()
            self.settled.emit()
        self._say()

    @Slot(bool)
    def watch(self, watching: bool) -> None:
        """Somebody looks at the screen, or does not any more."""
        self._watched = watching
        if watching and self._outdated:
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Ask again: something has changed, or failed, or time has passed."""
        me = self._me
        self._outdated = True
        if me is None or not self._watched:
            return
        now = self._clock()
        begin = midnight_after(now, zone=self._manner.zone, days=0)

        def look(own: OwnWork) -> None:
            if me is self._me:
                self._asking.read(
                    lambda book: _laid(book, me, own, now), self._answered, self._failed
                )

        self._changing.change(
            lambda outbox: own_work(outbox, me.id, since=begin), look, self._failed
        )

    @Slot(str)
    def open(self, customer_id: str) -> None:
        """Open her profile, and say what for."""
        why = self._why(int(customer_id))
        self.opened.emit(customer_id, f"{ON_TODAY}: {why}" if why else ON_TODAY)

    @Slot(str, str)
    def act(self, customer_id: str, moment: str) -> None:
        """Do what her card offers: record that it was done, or open her profile."""
        found = self._find(customer_id, moment)
        if found is None:
            return
        if is_done_at_once(found):
            self._record(found, Choice.TAKE_UP)
        else:
            self.open(customer_id)

    @Slot(str, str)
    def ask(self, customer_id: str, moment: str) -> None:
        """Offer what may be done about her for this reason."""
        found = self._find(customer_id, moment)
        if found is not None:
            self._chosen, self._putting_away = (found.customer, found.key), False
            self._choices.show(choices(found))
            self.chosenChanged.emit()

    @Slot(int)
    def choose(self, choice: int) -> None:
        """Do one of what was offered."""
        found = self._find(str(self._chosen[0]), self._chosen[1]) if self._chosen else None
        if found is not None and choice == Choice.PUT_AWAY:
            self._putting_away = True
            self._choices.show(why_not(found))
            self.chosenChanged.emit()
            return
        if found is not None and choice == Choice.AT_A_TIME:
            now = self._clock()
            self._times = times_ahead(now, zone=self._manner.zone)
            self._choices.show(time_choices(self._times, manner=self._manner, now=now))
            return
        self._chosen = None
        self.settled.emit()
        if found is None:
            return
        if choice == Choice.OPEN:
            self.open(str(found.customer))
        elif choice >= Choice.FIRST_TIME:
            self._record(found, Choice.AT_A_TIME, at=self._times[choice - Choice.FIRST_TIME])
        else:
            self._record(found, Choice(choice))

    @Slot(str)
    def tick(self, task_id: str) -> None:
        """A promise was kept; ticked once more it is open again."""
        task = next((t for t in self._tasks() if t.id == task_id), None)
        if task is None:
            return
        was_open = task.state is TaskState.OPEN
        self._recorder.tap(
            task.customer,
            TaskClosed(task.id, TaskState.DONE if was_open else TaskState.OPEN),
            said=done_words(task, done=was_open),
        )

    @Slot()
    def undo(self) -> None:
        """Take back what was recorded last."""
        self._recorder.undo()

    @Slot(str)
    def undoOne(self, event_id: str) -> None:
        """Take back one of the things that were done today, or open it again."""
        events = self._looked.own.all if self._looked is not None else ()
        event = next((event for event in events if event.id == event_id), None)
        if event is None or event.subject is None:
            return
        subject, again = event.subject, opposite(event)

        def open_again() -> None:
            if again is not None:
                self._recorder.tap(subject, again, said=tr("Open again"))

        if event.state is EventState.WAITING:
            self._recorder.take_back(event, too_late=open_again if again is not None else None)
        else:
            open_again()

    @Slot(str)
    def showList(self, row: str) -> None:
        """Show everybody of a row, with the reasons behind each."""
        self._listed = row
        self._say()

    @Slot()
    def showAllAppointments(self) -> None:
        """Show the whole day, or its present part again."""
        self._all_appointments = not self._all_appointments
        self._say()

    @Slot()
    def showAllPromises(self) -> None:
        """Show everything promised, or what presses again."""
        self._all_promises = not self._all_promises
        self._say()

    @Slot()
    def settle(self) -> None:
        """Do what the message of an empty or failed screen offers."""
        if self._error is not None:
            self.refresh()
        else:
            self.searching.emit()

    def _answered(self, looked: _Looked) -> None:
        self._looked, self._error, self._outdated = looked, None, False
        self._say()

    def _failed(self, error: ExpectedError) -> None:
        self._error = error
        self._say()

    def _why(self, customer: int) -> str:
        """Why somebody stands on this screen, in two words."""
        if self._day is None:
            return ""
        for row in self._day.people.values():
            for moment in row:
                if moment.customer == customer:
                    return mark(moment)[2]
        met = any(meeting.customer == customer for meeting in self._day.meetings)
        promised = any(task.customer == customer for task in self._day.promises)
        return QT_TR_NOOP("Appointment") if met else QT_TR_NOOP("Promise due") if promised else ""

    def _find(self, customer_id: str, moment: str) -> Moment | None:
        return self._day.moment(int(customer_id), moment) if self._day is not None else None

    def _tasks(self) -> tuple[Task, ...]:
        return () if self._day is None else (*self._day.promises, *self._day.kept)

    def _record(self, moment: Moment, choice: Choice, *, at: datetime | None = None) -> None:
        assert self._day is not None
        now = self._clock()
        body = answer(moment, choice, now=now, zone=self._manner.zone, at=at)
        if body is not None:
            name = called(self._day.customers[moment.customer].said)
            said = said_of(moment, choice, name, now=now, manner=self._manner, at=at)
            self._recorder.tap(moment.customer, body, said=said)

    def _say(self) -> None:
        now, manner = self._clock(), self._manner
        closed = self._status is not None and self._status.closed is not None
        looked = None if closed or self._error is not None else self._looked
        given = looked.given if looked is not None else None
        me = self._me.id if self._me is not None else ""
        day = day_of(given, self._rules, now=now, zone=manner.zone) if given is not None else None
        self._day = day
        place = given.places.get(self._me.place) if given is not None and self._me else None
        self._state = today_state(
            day,
            has_customers=given is not None and given.as_of is not None,
            place=place.name if place is not None else "",
            error=self._error,
            status=self._status,
            manner=manner,
            now=now,
        )
        covered = self._covered and day is not None
        self._notice.show(PUT_AWAY if covered else self._state.message)
        self._show(None if covered else day, me=me, now=now)
        self._done.show(() if looked is None or covered else self._done_rows(looked, now))
        self.changed.emit()

    def _done_rows(self, looked: _Looked, now: datetime) -> tuple[DoneRow, ...]:
        held, joined = looked.given.customers, looked.joined
        names = {
            customer: called(held[joined.get(customer, customer)].said)
            for customer in looked.own.customers
            if joined.get(customer, customer) in held
        }
        return done_rows(
            looked.own.all,
            names=names,
            titles=looked.titles,
            sending=is_sending(self._status),
            manner=self._manner,
            now=now,
        )

    def _show(self, day: Day | None, *, me: str, now: datetime) -> None:
        """Give every list its rows."""
        heads = []
        for row in self._rules.rows:
            said = (
                ()
                if day is None
                else person_rows(day, row.name, me=me, manner=self._manner, now=now)
            )
            self._people[row.name].show(said[: row.most])
            if row.name == self._listed:
                self._list.show(said)
            if self._people[row.name].rows:
                title, caption = head(row.name)
                heads.append(
                    TodayRow(
                        name=row.name,
                        title=title,
                        caption=caption,
                        more=tr("See all {count}", count=self._manner.number(len(said))),
                        brief=row.name in ON_THEIR_OWN,
                        people=self._people[row.name],
                    )
                )
        self._rows.show(heads)
        if not self._listed:
            self._list.show(())
        self._appointments.show(
            ()
            if day is None
            else appointment_rows(
                day, manner=self._manner, now=now, everything=self._all_appointments
            )
        )
        self._promises.show(
            ()
            if day is None
            else promise_rows(day, manner=self._manner, now=now, everything=self._all_promises)
        )

    def get_date(self) -> str:
        return self._state.date

    def get_place(self) -> str:
        return self._state.place

    def get_fresh(self) -> str:
        return self._state.fresh

    def get_due(self) -> str:
        return self._state.due

    def get_strip_title(self) -> str:
        return self._state.strip

    def get_strip_text(self) -> str:
        return self._state.strip_text

    def get_loading(self) -> bool:
        return self._state.loading

    def get_ready(self) -> bool:
        return self._day is not None

    def get_covered(self) -> bool:
        return self._covered

    def get_more_appointments(self) -> str:
        count = len(self._day.meetings) if self._day is not None else 0
        return self._more(count, unfolded=self._all_appointments)

    def get_more_promises(self) -> str:
        return self._more(len(self._tasks()), unfolded=self._all_promises)

    def get_list_title(self) -> str:
        return head(self._listed)[0] if self._listed else ""

    def get_list_caption(self) -> str:
        return head(self._listed)[1] if self._listed and not self._covered else ""

    def get_question(self) -> str:
        if self._chosen is None or self._day is None:
            return ""
        customer = self._day.customers.get(self._chosen[0])
        name = called(customer.said) if customer is not None else ""
        return tr("Why not for {name}?", name=name) if self._putting_away else name

    def get_rows(self) -> Listing:
        return self._rows

    def get_people(self) -> Listing:
        return self._list

    def get_appointments(self) -> Listing:
        return self._appointments

    def get_promises(self) -> Listing:
        return self._promises

    def get_choices(self) -> Listing:
        return self._choices

    def get_done(self) -> Listing:
        return self._done

    def get_done_line(self) -> str:
        rows: tuple[DoneRow, ...] = self._done.rows
        return tr("The last at {time}", time=rows[0].at) if rows else ""

    def get_notice(self) -> Notice:
        return self._notice

    def get_recorder(self) -> Recorder:
        return self._recorder

    date = Property(str, get_date, notify=changed)
    place = Property(str, get_place, notify=changed)
    fresh = Property(str, get_fresh, notify=changed)
    due = Property(str, get_due, notify=changed)
    stripTitle = Property(str, get_strip_title, notify=changed)
    stripText = Property(str, get_strip_text, notify=changed)
    loading = Property(bool, get_loading, notify=changed)
    ready = Property(bool, get_ready, notify=changed)
    covered = Property(bool, get_covered, notify=changed)
    moreAppointments = Property(str, get_more_appointments, notify=changed)
    morePromises = Property(str, get_more_promises, notify=changed)
    listTitle = Property(str, get_list_title, notify=changed)
    listCaption = Property(str, get_list_caption, notify=changed)
    question = Property(str, get_question, notify=chosenChanged)
    rows = Property(Listing, get_rows, constant=True)
    people = Property(Listing, get_people, constant=True)
    appointments = Property(Listing, get_appointments, constant=True)
    promises = Property(Listing, get_promises, constant=True)
    choices = Property(Listing, get_choices, constant=True)
    done = Property(Listing, get_done, constant=True)
    doneLine = Property(str, get_done_line, notify=changed)
    notice = Property(Notice, get_notice, constant=True)
    recorder = Property(Recorder, get_recorder, constant=True)

    def _more(self, count: int, *, unfolded: bool) -> str:
        if count <= MOST_BESIDE:
            return ""
        return tr("Fewer") if unfolded else tr("All {count}", count=self._manner.number(count))


def _shown_of(status: SyncStatus) -> tuple[object, ...]:
    return (
        status.closed,
        status.reach,
        status.offline_since,
        status.as_of,
        status.loading,
        status.waiting,
    )

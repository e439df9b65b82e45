"""The desk at a gate: who may come through, who is waited for, whom to turn to and why.

A pass is answered from what is held in memory, before anything is read or written; that
she is on board is then recorded like all else and can be taken back. Private lines stand
only beside somebody whose pass was scanned or who told two facts. What is known here of
who came stays when another agent takes over, what an agent wrote leaves under her name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum
from typing import Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.cache.aboard import Aboard, Judged, Passenger, alerts_aboard
from aisleside.device.cache.overlay import Own
from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.ui import gate_lists
from aisleside.device.ui.asking import Asking, Changing
from aisleside.device.ui.flight_words import board_manner, is_disrupted
from aisleside.device.ui.gate_case import (
    NO_CASE,
    Desk,
    Step,
    case_of,
    still_to_give,
    unfinished,
)
from aisleside.device.ui.gate_matter import GateMatter
from aisleside.device.ui.gate_pass import (
    SCANNED,
    Checked,
    Verdict,
    check_facts,
    check_pass,
)
from aisleside.device.ui.gate_words import (
    FlightChoice,
    GateAge,
    GateCount,
    GateHead,
    GateResult,
    GateRow,
    QueueRow,
    age,
    choices,
    coming_up,
    count,
    head,
    queue,
    result,
)
from aisleside.device.ui.language import QT_TR_NOOP, told, tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.notice import NO_MESSAGE, Message, Notice, went_wrong
from aisleside.device.ui.own_work import OwnWork, Written, own_work
from aisleside.device.ui.recorder import TAKEN_BACK, Recorder
from aisleside.device.ui.tone import Tone
from aisleside.domain.claim import Outcome, Part
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import PendingEvent
from aisleside.domain.flight import Boarding, Flight
from aisleside.domain.moment import Reply
from aisleside.domain.place import Place
from aisleside.domain.recorded import (
    BoardingTold,
    ClaimMade,
    MomentAnswered,
    MomentServed,
    OutcomeTold,
    ProfileOpened,
)
from aisleside.domain.served import Served
from aisleside.domain.staff import Role, StaffMember
from aisleside.insight.alerts.arbitrate import Ranked
from aisleside.insight.alerts.asked import Context, Occasion
from aisleside.insight.alerts.evaluate import SNOOZE, Ready

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

SECOND = 1_000  # milliseconds: the clock of a gate
MINUTE = 60  # ticks until what depends on the time is worked out anew

BY_PASS = QT_TR_NOOP("Boarding pass scanned")
BY_FACTS = QT_TR_NOOP("Told two facts at the gate")
_TWO_FACTS = frozenset(
    {Verdict.ALREADY, Verdict.NOT_LISTED, Verdict.ASK, Verdict.UNREADABLE, Verdict.PICKED}
)
NO_HEAD = GateHead("", "", "", "", 0)
_OUTCOMES = (Outcome.ACCEPTED, Outcome.DECLINED, Outcome.NOT_NOW)


class GateBook(Protocol):
    """The part of the cache that a gate needs."""

    def flights(self) -> list[Flight]: ...

    def aboard(self, flight: str, *, now: datetime, own: Own | None = None) -> Aboard: ...

    def places(self) -> Mapping[str, Place]: ...

    def alert_rules(self) -> Ready: ...


class Shown(IntEnum):
    """What the large list shows."""

    MISSING = 0
    STANDBY = 1
    CHANGES = 2
    EVERYONE = 3
    UNFINISHED = 4


@dataclass(frozen=True, slots=True)
class _Looked:
    """A flight as it was last read, and what the rules say about it."""

    flights: Sequence[Flight]
    aboard: Aboard | None
    ready: Ready
    ranked: Sequence[Ranked] = ()
    places: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class ListTab:
    """One of the lists behind "Show all", with how many are in it."""

    key: int
    text: str
    chosen: bool


@QmlElement
class GateView(QObject):
    """Answer passes, count who is on board, and record what was said to whom."""

    changed = Signal()
    clockChanged = Signal()
    resultChanged = Signal()
    announced = Signal(str, arguments=["said"])
    factsAsked = Signal()
    factsFailed = Signal(str, arguments=["said"])
    factsFound = Signal()

    def __init__(
        self,
        *,
        asking: Asking[GateBook],
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
        self._me: StaffMember | None = None
        self._status: SyncStatus | None = None
        self._covered = False
        self._flight = ""
        self._judged = Judged()  # after a scan the rules are asked about one person
        self._looked: _Looked | None = None
        self._error: ExpectedError | None = None
        self._before: Aboard | None = None  # the list before what changed
        self._found: tuple[gate_lists.Change, ...] = ()
        # Who was let through here, by flight and customer, whoever stood at the desk.
        self._came: dict[tuple[str, int], datetime] = {}
        self._boarded: PendingEvent | None = None  # what the last scan recorded
        self._checked: Checked | None = None
        self._case = NO_CASE
        self._head, self._count, self._result = NO_HEAD, GateCount(), GateResult()
        self._age = GateAge()
        self._listed: Shown | None = None
        self._left: tuple[str, tuple[int, ...]] = ("", ())
        self._queue = Listing(QueueRow, self)
        self._coming = Listing(GateRow, self)
        self._people = Listing(GateRow, self)
        self._tabs = Listing(ListTab, self)
        self._choices = Listing(FlightChoice, self)
        self._matter = GateMatter(self)
        self._notice = Notice(self)
        self._ticks = 0
        self._ticking = QTimer(self)
        self._ticking.setInterval(SECOND)
        self._ticking.timeout.connect(self._tick)
        recorder.outboxChanged.connect(self.refresh)
        recorder.withdrawn.connect(self._withdrawn)

    @property
    def is_used(self) -> bool:
        """Whether whoever is signed in works at a gate."""
        return self._me is not None and self._me.role is Role.GATE

    def sign_in(self, staff: StaffMember | None) -> None:
        """Show the desk to whoever works at a gate; nobody else sees anything of it."""
        self._keep_unfinished()
        self._me = staff if staff is not None and staff.role is Role.GATE else None
        self._forget()
        if self._me is None:
            self._ticking.stop()
            self._asking.forget()
            self._looked = None
            self._say()
        else:
            self._ticking.start()
            self.refresh()

    def follow(self, status: SyncStatus) -> None:
        """Take in whether the hub can be asked."""
        before, self._status = self._status, status
        if status.closed is not None:  # nobody may be shown now
            self._looked = None
            self._forget()
            self._say()
        if before is None or (before.reach, before.closed) != (status.reach, status.closed):
            self.refresh()
        elif before.as_of != status.as_of:
            self._say()

    def cover(self, covered: bool) -> None:
        """Whether somebody in the queue may read the screen: then no name is in the scene."""
        if covered != self._covered:
            self._covered = covered
            self._say()

    @Slot()
    def refresh(self) -> None:
        """Read the flight again, with what was recorded here laid over it."""
        me = self._me
        if me is None:
            return
        now, wished = self._clock(), self._flight

        def look(own: OwnWork) -> None:
            if me is self._me:
                self._asking.read(
                    lambda book: self._read(book, wished, Own(me, own.pending), now),
                    self._answered,
                    self._failed,
                )

        self._changing.change(lambda outbox: own_work(outbox, me.id), look, self._failed)

    @Slot(str)
    def choose(self, flight: str) -> None:
        """Work on this flight; empty: choose again."""
        self._flight, self._before, self._found = flight, None, ()
        self._forget()
        self.refresh()

    @Slot(str)
    def scan(self, code: str) -> None:
        """A boarding pass was read: say who may come, and count her."""
        aboard = self._aboard
        if aboard is None:
            return
        checked = check_pass(code, aboard, today=self._clock().astimezone(self._here.zone).date())
        self._show_checked(checked)
        if checked.verdict is Verdict.GOOD:
            self._board(checked)

    @Slot(str, str, str)
    def find(self, surname: str, seat: str, locator: str) -> None:
        """Somebody told two facts; nobody is boarded by that alone."""
        aboard = self._aboard
        if aboard is None:
            return
        checked = check_facts(aboard, surname=surname, seat=seat, locator=locator)
        if checked.passenger is None:
            self.factsFailed.emit(
                tr("Nobody on this list has both. Check the spelling, or take another fact.")
            )
            return
        self._show_checked(checked)
        self.factsFound.emit()

    @Slot(str)
    def pick(self, customer_id: str) -> None:
        """Show whom a row means; what is private waits for the pass or two facts."""
        found = self._aboard.of(int(customer_id)) if self._aboard is not None else None
        if found is not None:
            self._show_checked(Checked(Verdict.PICKED, found))

    @Slot()
    def act(self) -> None:
        """Do the one thing that stands beside the answer."""
        checked = self._checked
        if checked is None:
            return
        if checked.verdict in _TWO_FACTS and checked.proof is None:
            self.factsAsked.emit()
        elif checked.verdict is Verdict.ALREADY or self._has_come(checked):
            self._take_back(checked)
        elif checked.verdict is Verdict.GOOD:
            self._board(checked)

    @Slot()
    def claim(self) -> None:
        """Claim what is to be said, or take it over, before a word is said."""
        case, customer = self._case, self._customer
        if customer is None or case.step not in (Step.CLAIM, Step.TAKE_OVER):
            return
        instead = case.claim if case.step is Step.TAKE_OVER else None
        self._recorder.tap(customer, ClaimMade(case.key, case.part, instead))

    @Slot(int)
    def conclude(self, outcome: int) -> None:
        """Record what she answered; an offer is checked once more when she accepts."""
        case, customer, aboard = self._case, self._customer, self._aboard
        passenger = aboard.of(customer) if aboard is not None and customer is not None else None
        if case.step is not Step.OUTCOME or passenger is None or aboard is None:
            return
        assert customer is not None
        result = _OUTCOMES[outcome]
        gives = case.part is not Part.APOLOGY and result is Outcome.ACCEPTED
        if gives and not still_to_give(case, passenger, aboard, self._desk(self._clock())):
            self._recorder.failed.emit(
                tr("This is not free any more. Nothing was recorded. Look at what is offered now.")
            )
            self.refresh()
            return
        gesture, amount = (case.gesture, 1) if gives else (None, 0)
        moves: list[PendingEvent] = []

        def undone(_event: PendingEvent) -> str:
            for one in moves:
                self._recorder.take_back(one)
            return tr(TAKEN_BACK)

        came = OutcomeTold(case.claim, result, gesture, amount)
        self._recorder.record(customer, came, said=_SAID[result](), undone=undone)
        if gives and case.to_seat:
            moved = MomentServed(
                aboard.flight.id,
                Served.MOVED,
                seat=passenger.traveller.seat,
                to_seat=case.to_seat,
            )
            self._recorder.record(customer, moved, kept=moves.append)
        self._case = replace(case, step=Step.NOTHING)  # a second tap says nothing more
        self._matter.show(self._case)

    @Slot(bool)
    def answer(self, done: bool) -> None:
        """Something that is no failure was done, or put off for a while."""
        case, customer = self._case, self._customer
        if customer is None or case.step is not Step.ANSWER:
            return
        until = None if done else self._clock() + SNOOZE
        reply = Reply.DONE if done else Reply.LATER
        said = tr("Done") if done else tr("Put off for 20 min")
        self._recorder.tap(customer, MomentAnswered(case.key, reply, until), said=said)

    @Slot(int)
    def showList(self, which: int) -> None:
        """Fill the large list."""
        self._listed = Shown(which)
        self._say()

    @Slot()
    def closeList(self) -> None:
        """Nothing of the large list stays in the scene."""
        self._listed = None
        self._say()

    @Slot()
    def seen(self) -> None:
        """What changed was looked at."""
        self._found = ()
        self._say()

    @Slot()
    def clear(self) -> None:
        """Nobody stands here any more."""
        self._forget()
        self._say()

    @Slot()
    def takenOver(self) -> None:
        """What the last agent left open was read."""
        self._left, self._listed = ("", ()), None
        self._say()

    @property
    def _aboard(self) -> Aboard | None:
        return self._looked.aboard if self._looked is not None else None

    @property
    def _here(self) -> Manner:
        aboard = self._aboard
        return self._manner if aboard is None else board_manner(aboard.flight, self._manner)

    @property
    def _customer(self) -> int | None:
        """Whoever is known to stand here."""
        checked = self._checked
        return checked.customer if checked is not None and checked.proof is not None else None

    def _has_come(self, checked: Checked) -> bool:
        """Whether she was let through at this desk."""
        aboard = self._aboard
        return aboard is not None and (aboard.flight.id, checked.customer) in self._came

    def _read(self, book: GateBook, wished: str, own: Own, now: datetime) -> _Looked:
        flights = book.flights()
        ids = [one.id for one in flights]
        flight = wished if wished in ids else ids[0] if len(ids) == 1 else ""
        ready = book.alert_rules()
        if not flight:
            return _Looked(flights, None, ready)
        aboard = book.aboard(flight, now=now, own=own)
        occasion = self._occasion(aboard.flight, own.me, now)
        ranked = alerts_aboard(aboard, ready, occasion, judged=self._judged)
        places = {place.id: place.name for place in book.places().values()}
        return _Looked(flights, aboard, ready, ranked, places)

    def _occasion(self, flight: Flight, me: StaffMember, now: datetime) -> Occasion:
        return Occasion(
            context=Context.GATE,
            place=flight.gate or flight.board,
            role=me.role,
            now=now,
            zone=board_manner(flight, self._manner).zone,
            network=self._status is not None and self._status.reach is Reach.ONLINE,
            disrupted=is_disrupted(flight),
        )

    def _desk(self, now: datetime) -> Desk:
        looked = self._looked
        assert looked is not None
        assert looked.aboard is not None
        assert self._me is not None
        return Desk(
            me=self._me,
            ready=looked.ready,
            occasion=self._occasion(looked.aboard.flight, self._me, now),
            manner=self._here,
            places=looked.places or {},
        )

    def _answered(self, looked: _Looked) -> None:
        if self._me is None:
            return
        aboard, now = looked.aboard, self._clock()
        if aboard is not None:
            aboard = _with_those_who_came(aboard, self._came)
            looked = replace(looked, aboard=aboard)
            if self._before is not None and self._before.flight.id == aboard.flight.id:
                self._found += gate_lists.changes(self._before, aboard, at=now)
            self._before = aboard
        self._looked, self._error = looked, None
        if self._checked is not None and self._checked.customer is not None:
            found = aboard.of(self._checked.customer) if aboard is not None else None
            self._checked = replace(self._checked, passenger=found) if found else None
        self._say()

    def _failed(self, error: ExpectedError) -> None:
        if self._aboard is not None:  # what stands here stays, with its age
            self._recorder.failed.emit(told(error))
            return
        self._error = error
        self._say()

    def _show_checked(self, checked: Checked) -> None:
        self._checked, self._boarded = checked, None
        self._say()
        shown = self._result
        said = [shown.title, shown.advice]
        if not self._covered and shown.name:
            said[1:1] = [shown.name, tr("Seat {seat}", seat=shown.seat)]
        self.announced.emit(". ".join(part for part in said if part))
        customer = self._customer
        if customer is not None and self._case is not NO_CASE:
            reason = BY_PASS if checked.proof is SCANNED else BY_FACTS
            self._recorder.record(customer, ProfileOpened(reason))

    def _board(self, checked: Checked) -> None:
        aboard, customer, proof = self._aboard, checked.customer, checked.proof
        if aboard is None or customer is None or proof is None:
            return
        told = BoardingTold(aboard.flight.id, Boarding.BOARDED, proof.by, proof.facts)
        key = (aboard.flight.id, customer)
        self._came[key] = self._clock()

        def kept(event: PendingEvent) -> None:
            self._boarded = event

        def not_kept(error: ExpectedError) -> None:
            self._came.pop(key, None)
            self._failed(error)

        self._recorder.record(customer, told, kept=kept, failed=not_kept)
        self._count_at_once()

    def _take_back(self, checked: Checked) -> None:
        """She did not go through after all: what left already is set right by what follows."""
        event, aboard, proof = self._boarded, self._aboard, checked.proof
        customer = checked.customer
        if aboard is None or customer is None or proof is None:
            return
        self._came.pop((aboard.flight.id, customer), None)
        again = BoardingTold(aboard.flight.id, Boarding.CHECKED_IN, proof.by, proof.facts)

        def too_late() -> None:
            self._recorder.record(customer, again)

        if event is None:
            too_late()
        else:
            self._recorder.take_back(event, too_late=too_late)
        self._forget()
        self._say()

    def _count_at_once(self) -> None:
        """The count does not wait for the disk."""
        looked = self._looked
        if looked is not None and looked.aboard is not None:
            aboard = _with_those_who_came(looked.aboard, self._came)
            self._before = aboard
            self._looked = replace(looked, aboard=aboard)
        self._say()

    def _withdrawn(self, event: PendingEvent) -> None:
        if isinstance(event.body, BoardingTold) and event.subject is not None:
            self._came.pop((event.body.flight, event.subject), None)

    def _forget(self) -> None:
        self._checked, self._boarded, self._case, self._listed = None, None, NO_CASE, None

    def _keep_unfinished(self) -> None:
        """Who takes over the desk is told whom her predecessor meant to turn to."""
        aboard, me = self._aboard, self._me
        if aboard is not None and me is not None:
            open_now = tuple(one.traveller.customer for one in unfinished(aboard, me.id))
            self._left = (me.name, open_now)

    def _tick(self) -> None:
        self._ticks += 1
        self.clockChanged.emit()
        if self._ticks % MINUTE == 0:
            self.refresh()

    def _say(self) -> None:
        aboard, now = self._aboard, self._clock()
        known = aboard is not None and self._me is not None and not self._covered
        ranked = self._looked.ranked if self._looked is not None else ()
        her = aboard.of(self._customer) if known and aboard and self._customer else None
        self._case = NO_CASE
        if her is not None and aboard is not None:
            self._case = case_of(her, aboard, self._desk(now))
        self._head, self._count, self._result = NO_HEAD, GateCount(), GateResult()
        self._age = GateAge()
        if aboard is not None:
            self._head = head(aboard.flight, now=now, manner=self._here)
            self._count = count(aboard, now=now, manner=self._here)
            self._age = age(aboard, self._status, now=now, manner=self._here)
            if self._checked is not None:
                self._result = result(self._checked, aboard, manner=self._here)
        self._notice.show(self._message())
        if aboard is not None and known:
            here = self._checked.customer if self._checked is not None else None
            self._queue.show(queue(aboard, here=here, ranked=ranked))
            self._coming.show(coming_up(ranked, aboard))
            self._people.show(self._rows(aboard, now))
        else:
            for listing in (self._queue, self._coming, self._people):
                listing.show(())
        self._matter.show(self._case)
        self._tabs.show(self._list_tabs(aboard))
        several = self._looked.flights if self._looked is not None and aboard is None else ()
        self._choices.show(choices(several, manner=self._manner))
        self.changed.emit()
        self.clockChanged.emit()
        self.resultChanged.emit()

    def _rows(self, aboard: Aboard, now: datetime) -> tuple[GateRow, ...]:
        match self._listed:
            case Shown.MISSING:
                return gate_lists.missing(aboard)
            case Shown.STANDBY:
                assert self._looked is not None
                rules = self._looked.ready.rules
                return gate_lists.standby(aboard, rules, now=now, manner=self._here)
            case Shown.CHANGES:
                return gate_lists.changed(aboard, self._found, manner=self._here)
            case Shown.EVERYONE:
                return gate_lists.everyone(aboard)
            case Shown.UNFINISHED:
                name, customers = self._left
                return gate_lists.unfinished(aboard, customers, by=name)
        return ()

    def _list_tabs(self, aboard: Aboard | None) -> tuple[ListTab, ...]:
        if aboard is None or self._listed is None:
            return ()
        states = [one.traveller.state for one in aboard.passengers]
        waiting = states.count(Boarding.STANDBY)
        missing = states.count(Boarding.BOOKED) + states.count(Boarding.CHECKED_IN)
        words: tuple[tuple[Shown, str], ...] = (
            (Shown.MISSING, tr("To board, {count}", count=missing)),
            (Shown.STANDBY, tr("Standby, {count}", count=waiting)),
            (Shown.CHANGES, tr("Changed, {count}", count=len(self._found))),
            (Shown.EVERYONE, tr("Everyone, {count}", count=len(states))),
        )
        if self.get_hand_over():
            left = (Shown.UNFINISHED, tr("Not finished, {count}", count=len(self._left[1])))
            words = (left, *words)
        return tuple(ListTab(int(key), text, key is self._listed) for key, text in words)

    def _message(self) -> Message:
        """What stands here instead of a flight."""
        if self._me is None or (self._looked is None and self._error is None):
            return NO_MESSAGE
        if self._error is not None:
            return went_wrong(tr("This flight could not be opened"), self._error)
        assert self._looked is not None
        if self._looked.aboard is not None:
            return NO_MESSAGE
        if self._looked.flights:
            return Message(tr("Which flight leaves here?"), sign="plane")
        return Message(
            tr("No flight at this gate now"),
            tr("A flight appears here once it is given to this gate, and its list has arrived."),
            "plane",
            Tone.ACCENT,
        )

    def get_used(self) -> bool:
        return self.is_used

    def get_ready(self) -> bool:
        return self._aboard is not None

    def get_covered(self) -> bool:
        return self._covered

    def get_flight(self) -> str:
        return self._head.flight

    def get_to(self) -> str:
        return self._head.to

    def get_line(self) -> str:
        return self._head.line

    def get_flight_status(self) -> str:
        return self._head.status

    def get_status_tone(self) -> int:
        return self._head.status_tone

    def get_time(self) -> str:
        return self._here.clock(self._clock())

    def get_fresh(self) -> str:
        return self._age.title

    def get_fresh_text(self) -> str:
        return self._age.text

    def get_fresh_sign(self) -> str:
        return self._age.sign

    def get_fresh_tone(self) -> int:
        return self._age.tone

    def get_boarded(self) -> str:
        return self._manner.number(self._count.boarded)

    def get_expected(self) -> str:
        return tr("of {count}", count=self._manner.number(self._count.expected))

    def get_share(self) -> float:
        counted = self._count
        return counted.boarded / counted.expected if counted.expected else 0.0

    def get_closes(self) -> str:
        return self._count.closes

    def get_left(self) -> str:
        return self._count.left

    def get_foot(self) -> str:
        return self._count.foot

    def get_warning(self) -> str:
        return self._count.warning

    def get_change_words(self) -> str:
        if len(self._found) == 1:
            return tr("1 change")
        return tr("%n changes", "", len(self._found)) if self._found else ""

    def get_hand_over(self) -> str:
        name, open_now = self._left
        if self._me is None or not open_now or name == self._me.name:
            return ""
        return tr("From {name}: %n not finished", "", len(open_now), name=name)

    def get_several(self) -> bool:
        return self._looked is not None and len(self._looked.flights) > 1

    def get_answered(self) -> bool:
        return self._checked is not None

    def get_result_title(self) -> str:
        return self._result.title

    def get_result_sign(self) -> str:
        return self._result.sign

    def get_result_tone(self) -> int:
        return self._result.tone

    def get_name(self) -> str:
        return "" if self._covered else self._result.name

    def get_detail(self) -> str:
        return "" if self._covered else self._result.detail

    def get_seat(self) -> str:
        return self._result.seat

    def get_advice(self) -> str:
        return self._result.advice

    def get_action(self) -> str:
        checked = self._checked
        if checked is None:
            return ""
        if checked.verdict in _TWO_FACTS and checked.proof is None:
            return tr("Ask for two facts")
        if checked.verdict is Verdict.ALREADY:
            return tr("Not on board")
        if checked.verdict is not Verdict.GOOD:
            return ""
        return tr("Take back") if self._has_come(checked) else tr("Board by hand")

    def get_counted(self) -> bool:
        checked = self._checked
        return checked is not None and checked.verdict is Verdict.GOOD and self._has_come(checked)

    def get_known(self) -> bool:
        return self._customer is not None and not self._covered

    def get_queue(self) -> Listing:
        return self._queue

    def get_coming(self) -> Listing:
        return self._coming

    def get_people(self) -> Listing:
        return self._people

    def get_tabs(self) -> Listing:
        return self._tabs

    def get_choices(self) -> Listing:
        return self._choices

    def get_matter(self) -> GateMatter:
        return self._matter

    def get_notice(self) -> Notice:
        return self._notice

    def get_recorder(self) -> Recorder:
        return self._recorder

    used = Property(bool, get_used, notify=changed)
    ready = Property(bool, get_ready, notify=changed)
    covered = Property(bool, get_covered, notify=changed)
    flight = Property(str, get_flight, notify=changed)
    to = Property(str, get_to, notify=changed)
    line = Property(str, get_line, notify=changed)
    flightStatus = Property(str, get_flight_status, notify=changed)
    statusTone = Property(int, get_status_tone, notify=changed)
    time = Property(str, get_time, notify=clockChanged)
    fresh = Property(str, get_fresh, notify=changed)
    freshText = Property(str, get_fresh_text, notify=changed)
    freshSign = Property(str, get_fresh_sign, notify=changed)
    freshTone = Property(int, get_fresh_tone, notify=changed)
    boarded = Property(str, get_boarded, notify=changed)
    expected = Property(str, get_expected, notify=changed)
    share = Property(float, get_share, notify=changed)
    closes = Property(str, get_closes, notify=changed)
    left = Property(str, get_left, notify=changed)
    foot = Property(str, get_foot, notify=changed)
    warning = Property(str, get_warning, notify=changed)
    changeWords = Property(str, get_change_words, notify=changed)
    handOver = Property(str, get_hand_over, notify=changed)
    several = Property(bool, get_several, notify=changed)
    answered = Property(bool, get_answered, notify=resultChanged)
    resultTitle = Property(str, get_result_title, notify=resultChanged)
    resultSign = Property(str, get_result_sign, notify=resultChanged)
    resultTone = Property(int, get_result_tone, notify=resultChanged)
    name = Property(str, get_name, notify=resultChanged)
    detail = Property(str, get_detail, notify=resultChanged)
    seat = Property(str, get_seat, notify=resultChanged)
    advice = Property(str, get_advice, notify=resultChanged)
    action = Property(str, get_action, notify=resultChanged)
    counted = Property(bool, get_counted, notify=resultChanged)
    known = Property(bool, get_known, notify=resultChanged)
    queue = Property(Listing, get_queue, constant=True)
    coming = Property(Listing, get_coming, constant=True)
    people = Property(Listing, get_people, constant=True)
    tabs = Property(Listing, get_tabs, constant=True)
    choices = Property(Listing, get_choices, constant=True)
    matter = Property(GateMatter, get_matter, constant=True)
    notice = Property(Notice, get_notice, constant=True)
    recorder = Property(Recorder, get_recorder, constant=True)


_SAID: Mapping[Outcome, Callable[[], str]] = {
    Outcome.ACCEPTED: lambda: tr("Accepted"),
    Outcome.DECLINED: lambda: tr("Declined"),
    Outcome.NOT_NOW: lambda: tr("Not now"),
}


def _with_those_who_came(aboard: Aboard, came: Mapping[tuple[str, int], datetime]) -> Aboard:
    """The list with those let through at this desk, where it says nothing newer."""
    here = {customer: at for (flight, customer), at in came.items() if flight == aboard.flight.id}
    if not here:
        return aboard
    return replace(aboard, passengers=tuple(_boarded(one, here) for one in aboard.passengers))


def _boarded(one: Passenger, came: Mapping[int, datetime]) -> Passenger:
    at, her = came.get(one.traveller.customer), one.traveller
    if at is None or (her.state_at is not None and her.state_at >= at):
        return one
    return replace(one, traveller=replace(her, state=Boarding.BOARDED, state_at=at))

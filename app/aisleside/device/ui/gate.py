"""The desk at a gate or in a lounge: who may come through, who is waited for, whom to turn to.

A pass is answered from what is held in memory, before anything is read or written; that
she is on board is then recorded like all else and can be taken back. Private lines stand
only beside somebody whose pass was scanned or who told two facts. In a lounge a pass also
chooses its flight, and nobody is boarded.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.cache.aboard import Aboard, Judged
from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.ui import gate_lists
from aisleside.device.ui.asking import Asking, Changing
from aisleside.device.ui.flight_words import board_manner
from aisleside.device.ui.gate_case import NO_CASE, Desk, Step, case_of
from aisleside.device.ui.gate_lists import Change, Shown
from aisleside.device.ui.gate_look import (
    NOTHING_READ,
    DeskOutbox,
    GateBook,
    Looked,
    Post,
    Work,
    desk_at,
    look,
    with_those_who_came,
    work_of,
)
from aisleside.device.ui.gate_pass import (
    SCANNED,
    Checked,
    Verdict,
    check_facts,
    check_pass,
    flight_of,
)
from aisleside.device.ui.gate_records import DeskRecords
from aisleside.device.ui.gate_shown import GateShown
from aisleside.device.ui.gate_stands import Stands, asks_for_facts, lists, state
from aisleside.device.ui.gate_words import message
from aisleside.device.ui.language import QT_TR_NOOP, told, tr
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.notice import NO_MESSAGE
from aisleside.device.ui.recorder import Recorder
from aisleside.domain.claim import Outcome
from aisleside.domain.errors import ExpectedError
from aisleside.domain.flight import Flight
from aisleside.domain.recorded import (
    ProfileOpened,
)
from aisleside.domain.staff import Role, StaffMember
from aisleside.insight.alerts.asked import Context

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

SECOND = 1_000  # milliseconds: the clock of a gate
MINUTE = 60  # ticks until what depends on the time is worked out anew

BY_PASS = QT_TR_NOOP("Boarding pass scanned")
BY_FACTS = {
    Context.GATE: QT_TR_NOOP("Told two facts at the gate"),
    Context.LOUNGE: QT_TR_NOOP("Told two facts in the lounge"),
}
NO_FLIGHT = {
    Context.GATE: QT_TR_NOOP(
        "No flight is open here, so the pass was not checked. Choose the flight first."
    ),
    Context.LOUNGE: QT_TR_NOOP(
        "This pass is for no flight of this lounge. Nothing was recorded. Ask for the flight."
    ),
}
_OUTCOMES = (Outcome.ACCEPTED, Outcome.DECLINED, Outcome.NOT_NOW)


@QmlElement
class GateView(GateShown):
    """Answer passes, count who is on board, and record what was said to whom."""

    announced = Signal(str, arguments=["said"])
    passAnswered = Signal(bool, arguments=["good"])
    factsAsked = Signal()
    factsFailed = Signal(str, arguments=["said"])
    factsFound = Signal()

    def __init__(
        self,
        *,
        asking: Asking[GateBook],
        changing: Changing[DeskOutbox],
        recorder: Recorder,
        manner: Manner,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(recorder, parent)
        self._asking = asking
        self._changing = changing
        self._manner = manner
        self._clock = clock
        self._me: StaffMember | None = None
        self._status: SyncStatus | None = None
        self._covered = False
        self._flight = ""  # the one that stands here, from when it was first shown or chosen
        self._awaited = ""  # a pass whose flight is being opened
        self._judged = Judged()  # after a scan the rules are asked about one person
        self._looked: Looked | None = None
        self._error: ExpectedError | None = None
        self._before: Aboard | None = None  # the list before what changed
        self._found: tuple[Change, ...] = ()
        self._records = DeskRecords(recorder)
        self._checked: Checked | None = None
        self._case = NO_CASE
        self._listed: Shown | None = None
        self._has_taken_over = False
        self._ticks = 0
        self._ticking = QTimer(self)
        self._ticking.setInterval(SECOND)
        self._ticking.timeout.connect(self._tick)
        recorder.outboxChanged.connect(self.refresh)

    @property
    def is_used(self) -> bool:
        """Whether whoever is signed in works at a gate."""
        return self._me is not None and self._me.role is Role.GATE

    def sign_in(self, staff: StaffMember | None) -> None:
        """Show the desk to whoever works at a gate; nobody else sees anything of it."""
        self._me = staff if staff is not None and staff.role is Role.GATE else None
        self._has_taken_over = False
        self._forget()
        if self._me is None:
            self._ticking.stop()
            self._asking.forget()
            self._looked = None
        else:
            self._ticking.start()
            self.refresh()
        self._say()

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
        post, wished, judged = self._post(me), self._flight, self._judged

        def read(work: Work) -> None:
            if me is self._me:
                self._asking.read(
                    lambda book: look(book, wished, work, post, judged),
                    self._answered,
                    self._failed,
                )

        self._changing.change(lambda outbox: work_of(outbox, me, now=post.now), read, self._failed)

    @Slot(str)
    def choose(self, flight: str) -> None:
        """Work on this flight; empty: choose again."""
        self._open(flight)

    @Slot(str)
    def scan(self, code: str) -> None:
        """A boarding pass was read: say who may come, and count her."""
        looked = self._looked
        if looked is None:
            return
        other = None if looked.boards else flight_of(code, looked.flights, today=self._today)
        if other is not None and (looked.aboard is None or looked.aboard.flight.id != other.id):
            self._open(other.id, code)
        elif looked.aboard is not None:
            self._check(code, looked.aboard)
        elif looked.flights:
            self.passAnswered.emit(False)
            self._recorder.failed.emit(tr(NO_FLIGHT[looked.context]))

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
        if asks_for_facts(checked):
            self.factsAsked.emit()
        elif not self._boards:
            return
        elif checked.verdict is Verdict.ALREADY or self._has_come(checked):
            self._take_back(checked)
        elif checked.verdict is Verdict.GOOD:
            self._board(checked)

    @Slot()
    def claim(self) -> None:
        """Claim what is to be said, or take it over, before a word is said."""
        if self._customer is not None:
            self._records.claim(self._customer, self._case)

    @Slot(int)
    def conclude(self, outcome: int) -> None:
        """Record what she answered; an offer is checked once more when she accepts."""
        case, customer, aboard = self._case, self._customer, self._aboard
        if case.step is not Step.OUTCOME or customer is None or aboard is None:
            return
        desk = self._desk(aboard)
        if not self._records.conclude(customer, case, aboard, desk, _OUTCOMES[outcome]):
            self.refresh()
            return
        self._case = replace(case, step=Step.NOTHING)  # a second tap says nothing more
        self._matter.show(self._case)

    @Slot(bool)
    def answer(self, done: bool) -> None:
        """Something that is no failure was done, or put off for a while."""
        if self._customer is not None and self._case.step is Step.ANSWER:
            self._records.answer(self._customer, self._case, done=done, now=self._clock())

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
        """What the agents before left open was read; until it is done, the next is told anew."""
        self._has_taken_over, self._listed = True, None
        self._say()

    @property
    def _aboard(self) -> Aboard | None:
        return self._looked.aboard if self._looked is not None else None

    @property
    def _boards(self) -> bool:
        return self._looked is not None and self._looked.boards

    @property
    def _here(self) -> Manner:
        aboard = self._aboard
        return self._manner if aboard is None else board_manner(aboard.flight, self._manner)

    @property
    def _customer(self) -> int | None:
        """Whoever is known to stand here."""
        checked = self._checked
        return checked.customer if checked is not None and checked.proof is not None else None

    def _open(self, flight: str, code: str = "") -> None:
        """Read another flight; *code* is a pass to be answered then."""
        self._flight, self._before, self._found = flight, None, ()
        self._forget()
        self._awaited = code
        self.refresh()

    def _today(self, flight: Flight) -> date:
        return self._clock().astimezone(board_manner(flight, self._manner).zone).date()

    def _post(self, me: StaffMember) -> Post:
        network = self._status is not None and self._status.reach is Reach.ONLINE
        return Post(me, self._clock(), self._manner, network)

    def _desk(self, aboard: Aboard) -> Desk:
        assert self._me is not None
        return desk_at(self._looked or NOTHING_READ, aboard.flight, self._post(self._me))

    def _has_come(self, checked: Checked) -> bool:
        return self._aboard is not None and self._records.has_come(self._aboard, checked)

    def _answered(self, looked: Looked) -> None:
        if self._me is None:
            return
        aboard, before = looked.aboard, self._before
        if aboard is not None:
            aboard = with_those_who_came(aboard, self._records.came)
            looked = replace(looked, aboard=aboard)
            if before is not None and before.flight.id != aboard.flight.id:
                self._found = ()
                self._forget()
            elif before is not None:
                self._found += gate_lists.changes(before, aboard, at=self._clock())
            self._before = aboard
            if self._flight not in {one.id for one in looked.flights}:
                self._flight = aboard.flight.id  # one that comes later does not take its place
        self._looked, self._error = looked, None
        if self._checked is not None and self._checked.customer is not None:
            found = aboard.of(self._checked.customer) if aboard is not None else None
            self._checked = replace(self._checked, passenger=found) if found else None
        code = self._awaited
        if code and aboard is not None and aboard.flight.id == self._flight:
            self._awaited = ""
            self._check(code, aboard)
        else:
            self._say()

    def _failed(self, error: ExpectedError) -> None:
        self._awaited = ""
        if self._aboard is not None:  # what stands here stays, with its age
            self._recorder.failed.emit(told(error))
            return
        self._error = error
        self._say()

    def _check(self, code: str, aboard: Aboard) -> None:
        checked = check_pass(code, aboard, today=self._today(aboard.flight))
        self._show_checked(checked)
        self.passAnswered.emit(checked.verdict is Verdict.GOOD)
        if checked.verdict is Verdict.GOOD and self._boards:
            self._board(checked)

    def _show_checked(self, checked: Checked) -> None:
        self._checked = checked
        self._records.begin()
        self._say()
        shown = self._state.result
        said = [shown.title, shown.advice]
        if not self._covered and shown.name:
            said[1:1] = [shown.name, tr("Seat {seat}", seat=shown.seat)]
        self.announced.emit(". ".join(part for part in said if part))
        customer = self._customer
        if customer is not None and self._case is not NO_CASE:
            context = self._looked.context if self._looked is not None else Context.GATE
            reason = BY_PASS if checked.proof is SCANNED else BY_FACTS[context]
            self._recorder.record(customer, ProfileOpened(reason))

    def _board(self, checked: Checked) -> None:
        looked, aboard = self._looked, self._aboard
        if looked is None or aboard is None:
            return
        if self._records.board(aboard, checked, at=self._clock(), failed=self._failed):
            aboard = with_those_who_came(aboard, self._records.came)
            self._before, self._looked = aboard, replace(looked, aboard=aboard)
            self._say()  # the count does not wait for the disk

    def _take_back(self, checked: Checked) -> None:
        if self._aboard is not None and self._records.take_back(self._aboard, checked):
            self._forget()
            self._say()

    def _forget(self) -> None:
        self._checked, self._case, self._listed, self._awaited = None, NO_CASE, None, ""
        self._records.begin()

    def _tick(self) -> None:
        self._ticks += 1
        self._tell_time(self._here.clock(self._clock()))
        if self._ticks % MINUTE == 0:
            self.refresh()

    def _say(self) -> None:
        looked, me = self._looked or NOTHING_READ, self._me
        stands = Stands(
            me=me,
            looked=looked,
            checked=self._checked,
            came=self._checked is not None and self._has_come(self._checked),
            covered=self._covered,
            status=self._status,
            now=self._clock(),
            manner=self._manner,
            found=self._found,
            listed=self._listed,
            has_taken_over=self._has_taken_over,
        )
        self._case = NO_CASE
        if me is not None and stands.her is not None and looked.aboard is not None:
            self._case = case_of(stands.her, looked.aboard, self._desk(looked.aboard))
        self._matter.show(self._case)
        self._notice.show(NO_MESSAGE if me is None else message(self._looked, self._error))
        self._show(state(stands), lists(stands), stands.time)

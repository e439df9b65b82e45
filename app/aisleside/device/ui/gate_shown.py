"""What the screen of a gate's desk shows: one frozen state, and the lists beside it.

Nothing is decided here. ``GateView`` says what stands there; QML reads it.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from aisleside.device.ui.gate_lists import ListTab
from aisleside.device.ui.gate_matter import GateMatter
from aisleside.device.ui.gate_rows import GateRow, QueueRow
from aisleside.device.ui.gate_words import (
    FlightChoice,
    GateAge,
    GateCount,
    GateHead,
    GateResult,
)
from aisleside.device.ui.language import tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.notice import Notice
from aisleside.device.ui.recorder import Recorder

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

NO_HEAD, NO_AGE, NO_COUNT, NO_RESULT = GateHead(), GateAge(), GateCount(), GateResult()


@dataclass(frozen=True, slots=True)
class GateState:
    """All that stands there but the lists.

    Args:
        lounge: guests are served here and nobody is boarded.
        result: of the pass, with *action* the one thing to do about it; *counted* where she
            was let through here, *known* where it is sure who stands here.
    """

    used: bool = False
    ready: bool = False
    lounge: bool = False
    covered: bool = False
    several: bool = False
    head: GateHead = NO_HEAD
    age: GateAge = NO_AGE
    count: GateCount = NO_COUNT
    boarded: str = ""
    expected: str = ""
    changes: int = 0
    hand_over: str = ""
    answered: bool = False
    result: GateResult = NO_RESULT
    action: str = ""
    counted: bool = False
    known: bool = False


@dataclass(frozen=True, slots=True)
class GateLists:
    """The lists beside it; while names are hidden nobody is in them."""

    queue: tuple[QueueRow, ...] = ()
    coming: tuple[GateRow, ...] = ()
    people: tuple[GateRow, ...] = ()
    tabs: tuple[ListTab, ...] = ()
    choices: tuple[FlightChoice, ...] = ()


@QmlElement
class GateShown(QObject):
    """Show the state it was last given."""

    changed = Signal()
    clockChanged = Signal()
    resultChanged = Signal()

    def __init__(self, recorder: Recorder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = GateState()
        self._time = ""
        self._recorder = recorder
        self._queue = Listing(QueueRow, self)
        self._coming = Listing(GateRow, self)
        self._people = Listing(GateRow, self)
        self._tabs = Listing(ListTab, self)
        self._choices = Listing(FlightChoice, self)
        self._matter = GateMatter(self)
        self._notice = Notice(self)

    def _show(self, state: GateState, lists: GateLists, time: str) -> None:
        self._state = state
        self._queue.show(lists.queue)
        self._coming.show(lists.coming)
        self._people.show(lists.people)
        self._tabs.show(lists.tabs)
        self._choices.show(lists.choices)
        self.changed.emit()
        self.resultChanged.emit()
        self._tell_time(time)

    def _tell_time(self, time: str) -> None:
        self._time = time
        self.clockChanged.emit()

    def get_used(self) -> bool:
        return self._state.used

    def get_ready(self) -> bool:
        return self._state.ready

    def get_lounge(self) -> bool:
        return self._state.lounge

    def get_covered(self) -> bool:
        return self._state.covered

    def get_several(self) -> bool:
        return self._state.several

    def get_flight(self) -> str:
        return self._state.head.flight

    def get_to(self) -> str:
        return self._state.head.to

    def get_line(self) -> str:
        return self._state.head.line

    def get_flight_status(self) -> str:
        return self._state.head.status

    def get_status_tone(self) -> int:
        return self._state.head.status_tone

    def get_time(self) -> str:
        return self._time

    def get_fresh(self) -> str:
        return self._state.age.title

    def get_fresh_text(self) -> str:
        return self._state.age.text

    def get_fresh_sign(self) -> str:
        return self._state.age.sign

    def get_fresh_tone(self) -> int:
        return self._state.age.tone

    def get_boarded(self) -> str:
        return self._state.boarded

    def get_expected(self) -> str:
        return self._state.expected

    def get_share(self) -> float:
        counted = self._state.count
        return counted.boarded / counted.expected if counted.expected else 0.0

    def get_closes(self) -> str:
        return self._state.count.closes

    def get_left(self) -> str:
        return self._state.count.left

    def get_foot(self) -> str:
        return self._state.count.foot

    def get_warning(self) -> str:
        return self._state.count.warning

    def get_change_words(self) -> str:
        changes = self._state.changes
        if changes == 1:
            return tr("1 change")
        return tr("%n changes", "", changes) if changes else ""

    def get_hand_over(self) -> str:
        return self._state.hand_over

    def get_answered(self) -> bool:
        return self._state.answered

    def get_result_title(self) -> str:
        return self._state.result.title

    def get_result_sign(self) -> str:
        return self._state.result.sign

    def get_result_tone(self) -> int:
        return self._state.result.tone

    def get_name(self) -> str:
        return "" if self._state.covered else self._state.result.name

    def get_detail(self) -> str:
        return "" if self._state.covered else self._state.result.detail

    def get_seat(self) -> str:
        return self._state.result.seat

    def get_advice(self) -> str:
        return self._state.result.advice

    def get_action(self) -> str:
        return self._state.action

    def get_counted(self) -> bool:
        return self._state.counted

    def get_known(self) -> bool:
        return self._state.known

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
    lounge = Property(bool, get_lounge, notify=changed)
    covered = Property(bool, get_covered, notify=changed)
    several = Property(bool, get_several, notify=changed)
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

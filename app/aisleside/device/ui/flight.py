"""The cabin tablet: which flight, how old its list is, and all screens about who is on it.

One question to the cache brings the whole flight, with one's own unsent work laid over it
and what the rules say of everybody; plain functions decide the words. It is asked again
when something was recorded or came, and each minute while somebody looks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import Property, QObject, QStandardPaths, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.cache.aboard import (
    Aboard,
    Judged,
    Passenger,
    Verdict,
    alerts_aboard,
    spoken,
)
from aisleside.device.cache.overlay import Own
from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.ui.asking import Asking, AskingFar, Changing
from aisleside.device.ui.briefing_page import save_page
from aisleside.device.ui.cabin_list import CabinList, Handled, Lists, firsts, lists
from aisleside.device.ui.fault import FaultView
from aisleside.device.ui.flight_words import (
    FlightHeader,
    board_manner,
    header,
    is_disrupted,
    mark_of,
    times_words,
)
from aisleside.device.ui.galley import GalleyView
from aisleside.device.ui.health_words import CLOSED
from aisleside.device.ui.language import told, tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.notice import NO_MESSAGE, Message, Notice, went_wrong
from aisleside.device.ui.own_work import OwnWork, Written, own_work
from aisleside.device.ui.passenger import Open, PassengerView
from aisleside.device.ui.passenger_words import card
from aisleside.device.ui.recorder import Recorder
from aisleside.device.ui.report import ReportView
from aisleside.device.ui.seat_map import SeatMap, Shown
from aisleside.device.ui.trolley import TrolleyBook, TrolleyView
from aisleside.domain.errors import ExpectedError
from aisleside.domain.flight import Flight, FlightStatus
from aisleside.domain.staff import Role, StaffMember
from aisleside.insight.alerts.asked import Act, Context, Occasion
from aisleside.insight.alerts.evaluate import Alert, Ready
from aisleside.insight.alerts.recorded import is_failure

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

MINUTE = 60_000  # milliseconds: ages are in minutes
_DAY = timedelta(days=1)


class FlightBook(Protocol):
    """The part of the cache that a flight needs."""

    def flights(self) -> list[Flight]: ...

    def aboard(self, flight: str, *, now: datetime, own: Own | None = None) -> Aboard: ...

    def alert_rules(self) -> Ready: ...


@dataclass(frozen=True, slots=True)
class FlightRow:
    """A flight to choose."""

    flight: str
    title: str
    route: str
    detail: str
    chosen: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class Looked:
    """A flight as it is now, with what the rules say and what was done about it."""

    flights: tuple[Flight, ...]
    ready: Ready
    aboard: Aboard | None = None
    alerts: tuple[Alert, ...] = ()
    handled: tuple[Handled, ...] = ()
    own: OwnWork = field(default_factory=OwnWork)


def look(
    book: FlightBook,
    flight: str,
    own: OwnWork,
    *,
    me: StaffMember,
    network: bool,
    now: datetime,
    judged: Judged,
) -> Looked:
    """Ask for a flight; without one named, for the only one there is."""
    flights, ready = tuple(book.flights()), book.alert_rules()
    known = {one.id for one in flights}
    wanted = flight if flight in known else flights[0].id if len(flights) == 1 else ""
    if not wanted:
        return Looked(flights, ready, own=own)
    aboard = book.aboard(wanted, now=now, own=Own(me, own.pending))
    occasion = occasion_of(aboard.flight, me=me, network=network, now=now)
    alerts = tuple(ranked.alert for ranked in alerts_aboard(aboard, ready, occasion, judged=judged))
    handled = tuple(handled_aboard(aboard, ready, occasion, me=me, judged=judged))
    return Looked(flights, ready, aboard, alerts, handled, own)


def in_turn(flights: Iterable[Flight]) -> list[Flight]:
    """What is being flown or comes next first, then what is over, the newest first."""
    over = (FlightStatus.ON_BLOCK, FlightStatus.CANCELLED)

    def place(flight: Flight) -> tuple[bool, float, str]:
        is_over = flight.status in over or flight.in_actual is not None
        leaves = flight.out_planned.timestamp()
        return is_over, -leaves if is_over else leaves, flight.id

    return sorted(flights, key=place)


def occasion_of(flight: Flight, *, me: StaffMember, network: bool, now: datetime) -> Occasion:
    """One look at somebody in the cabin of a flight."""
    try:
        zone = ZoneInfo(flight.board_zone)
    except (ZoneInfoNotFoundError, ValueError):
        zone = ZoneInfo("UTC")
    return Occasion(Context.CABIN, flight.id, me.role, now, zone, network, is_disrupted(flight))


def handled_aboard(
    aboard: Aboard, ready: Ready, occasion: Occasion, *, me: StaffMember, judged: Judged
) -> list[Handled]:
    """What was done about whose alerts, the last first."""
    found = []
    for one in aboard.passengers:
        if not (one.answers or one.claims):
            continue
        acts = _acts(judged.of(one, aboard.flight, ready, occasion), occasion)
        if acts:
            mine = any(act.by == me.name for act in acts)
            found.append(Handled(one.traveller.customer, acts, mine))
    return sorted(found, key=lambda one: one.acts[-1].at, reverse=True)


def _acts(verdict: Verdict, occasion: Occasion) -> tuple[Act, ...]:
    """The acts that keep rules from speaking, each once, in the order in which they were done."""
    by_failure = [act for act in verdict.acts if act.about and act.outcome is not None]
    kept = {act for act in (*verdict.settled, *by_failure) if occasion.now - act.at < 2 * _DAY}
    return tuple(sorted(kept, key=lambda act: (act.at, act.kind)))


@QmlElement
class FlightView(QObject):
    """Show one flight of whoever is signed in, and hold the screens about its people."""

    changed = Signal()
    saved = Signal(str, arguments=["said"])

    def __init__(
        self,
        *,
        asking: Asking[FlightBook],
        offering: Asking[TrolleyBook],
        changing: Changing[Written],
        working: AskingFar,
        recorder: Recorder,
        manner: Manner,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._asking = asking
        self._changing = changing
        self._working = working
        self._manner = manner
        self._clock = clock
        self._recorder = recorder
        self._judged = Judged()
        self._me: StaffMember | None = None
        self._status: SyncStatus | None = None
        self._looked: Looked | None = None
        self._error: ExpectedError | None = None
        self._flight = ""
        self._choosing = False
        self._customer = 0
        self._selected = ""
        self._header = FlightHeader()
        self._trouble = ""
        self._flights = Listing(FlightRow, self)
        self._notice = Notice(self)
        self._seats = SeatMap(self)
        self._list = CabinList(self)
        trolley = TrolleyView(
            asking=offering, recorder=recorder, manner=manner, clock=clock, parent=self
        )
        self._passenger = PassengerView(recorder=recorder, trolley=trolley, parent=self)
        self._galley = GalleyView(self)
        self._report = ReportView(self)
        self._fault = FaultView(recorder=recorder, parent=self)
        self._clockwork = QTimer(self)
        self._clockwork.setInterval(MINUTE)
        self._clockwork.timeout.connect(self.refresh)
        recorder.outboxChanged.connect(self.refresh)

    def sign_in(self, who: StaffMember | None) -> None:
        """Begin anew for this member of a crew; anybody else, and None, has no flight."""
        self._asking.forget()
        self._me = who if who is not None and who.role is Role.CREW else None
        self._judged = Judged("" if self._me is None else self._me.id)
        self._looked, self._error = None, None
        self._flight, self._customer, self._selected = "", 0, ""
        self._choosing = False
        self._list.begin()
        self._passenger.sign_in(self._me)
        self._say()
        if self._me is None:
            self._clockwork.stop()
        else:
            self._clockwork.start()
            self.refresh()

    def follow(self, status: SyncStatus) -> None:
        """Take in how the conversation with the hub stands."""
        before, self._status = self._status, status
        if before is None or (before.reach, before.closed) != (status.reach, status.closed):
            self._say()
            self.refresh()

    def cover(self, covered: bool) -> None:
        """Whether a customer can see the screen."""
        for part in (self._seats, self._list, self._passenger, self._galley, self._report):
            part.cover(covered)

    @Slot()
    def refresh(self) -> None:
        """Ask again: something was recorded, or came, or time has passed."""
        me, now, flight = self._me, self._clock(), self._flight
        if me is None:
            return
        network = self._status is not None and self._status.reach is Reach.ONLINE

        def ask(own: OwnWork) -> None:
            if me is self._me:
                self._asking.read(
                    lambda book: look(
                        book,
                        flight,
                        own,
                        me=me,
                        network=network,
                        now=now,
                        judged=self._judged,
                    ),
                    self._answered,
                    self._failed,
                )

        self._changing.change(lambda outbox: own_work(outbox, me.id), ask, self._failed)

    @Slot(str)
    def choose(self, flight: str) -> None:
        """Work on this flight; until it has been read none is shown."""
        shown = self._looked.aboard if self._looked is not None else None
        if self._looked is not None and shown is not None and shown.flight.id != flight:
            self._looked = replace(self._looked, aboard=None)
        self._flight, self._choosing = flight, False
        self._customer, self._selected = 0, ""
        self.refresh()
        self._say()

    @Slot()
    def chooseAnother(self) -> None:
        """Show the flights there are."""
        self._choosing = True
        self._say()

    @Slot(str)
    def select(self, seat: str) -> None:
        """Mark a seat on the map and in the list."""
        self._selected = seat
        self._say()

    @Slot(str)
    def open(self, customer_id: str) -> None:
        """Show the card of one person."""
        self._customer = int(customer_id)
        one = self._one(self._customer)
        self._selected = "" if one is None else one.traveller.seat or ""
        self._say()

    @Slot(str)
    def openSeat(self, seat: str) -> None:
        """Show the card of whoever sits there."""
        aboard = self._looked.aboard if self._looked is not None else None
        for one in () if aboard is None else aboard.passengers:
            if one.traveller.seat == seat:
                self.open(str(one.traveller.customer))

    @Slot(str)
    def tick(self, customer_id: str) -> None:
        """Take care of what presses most: an apology on her card, all else with this tap."""
        customer = int(customer_id)
        alerts = () if self._looked is None else self._looked.alerts
        hers = [alert for alert in alerts if alert.customer == customer]
        if any(is_failure(alert) and alert.say for alert in hers):
            self.open(customer_id)
            self._passenger.begin()
        else:
            self._passenger.see_to(customer, hers)

    @Slot()
    def close(self) -> None:
        """Go back from the card to the flight."""
        self._customer = 0
        self._say()

    @Slot()
    def settle(self) -> None:
        """Do what the message of an empty or failed screen offers."""
        self._error = None
        self.refresh()

    @Slot(str)
    def saveBriefing(self, folder: str) -> None:
        """Save the briefing as one page to print."""
        rows, now = self._report.get_briefing().rows, self._clock()
        if not folder.strip() or not self.get_present():
            return
        title = f"{self._header.name}  {self._header.route}"
        line, where = self._header.line, Path(folder.strip()).expanduser()

        def saved(path: Path) -> None:
            self._trouble = ""
            self.changed.emit()
            self.saved.emit(tr("Saved as {file}", file=path.name))

        def failed(error: ExpectedError) -> None:
            self._trouble = told(error)
            self.changed.emit()

        self._working.far(lambda: save_page(title, line, rows, where, now=now), saved, failed)

    def _answered(self, looked: Looked) -> None:
        self._looked, self._error = looked, None
        if looked.aboard is not None and not self._flight:
            self._flight = looked.aboard.flight.id
        self._say()

    def _failed(self, error: ExpectedError) -> None:
        self._error = error
        self._say()

    def _one(self, customer: int) -> Passenger | None:
        aboard = self._looked.aboard if self._looked is not None else None
        return None if aboard is None else aboard.of(customer)

    def _say(self) -> None:
        now = self._clock()
        closed = self._status is not None and self._status.closed is not None
        looked = None if closed or self._error is not None else self._looked
        aboard = None if looked is None or self._choosing else looked.aboard
        self._flights.show(() if looked is None else self._choices(looked, now))
        self._notice.show(self._message(looked))
        if looked is None or aboard is None:
            self._header = FlightHeader()
            if not self._stays(looked):
                self._seats.show(None, Shown({}, frozenset()))
                self._list.show(Lists())
            self._galley.show(None)
            self._report.show(None, (), (), manner=self._manner, now=now)
            self._passenger.show(None)
            self._fault.show("")
        else:
            self._show(looked, aboard, now)
        self.changed.emit()

    def _stays(self, looked: Looked | None) -> bool:
        """Whether seats and lists wait unseen for the next flight, which then only changes them."""
        if looked is None:
            return False
        wanted = looked.aboard.flight.id if looked.aboard is not None else self._flight
        return any(flight.id == wanted for flight in looked.flights)

    def _show(self, looked: Looked, aboard: Aboard, now: datetime) -> None:
        manner = board_manner(aboard.flight, self._manner)
        self._header = header(aboard, self._status, manner=self._manner, now=now)
        first = firsts(looked.alerts)
        marks = {her: mark_of(alert, flight=aboard.flight) for her, alert in first.items()}
        handled = frozenset(one.customer for one in looked.handled)
        self._seats.show(aboard, Shown(marks, handled, self._selected))
        self._list.show(
            lists(
                aboard,
                first,
                marks,
                looked.handled,
                selected=self._selected,
                manner=manner,
                now=now,
            )
        )
        self._galley.show(aboard)
        self._report.show(aboard, looked.alerts, looked.own.all, manner=manner, now=now)
        self._fault.show(aboard.flight.id, seat=self._selected)
        one = aboard.of(self._customer)
        self._passenger.show(None if one is None else self._opened(looked, aboard, one, now))

    def _opened(self, looked: Looked, aboard: Aboard, one: Passenger, now: datetime) -> Open:
        assert self._me is not None
        hers = tuple(alert for alert in looked.alerts if alert.customer == one.traveller.customer)
        acts = next(
            (done.acts for done in looked.handled if done.customer == one.traveller.customer), ()
        )
        return Open(
            aboard,
            one,
            hers,
            card(
                aboard,
                one,
                hers,
                acts,
                rules=looked.ready.rules,
                me=self._me,
                network=self._status is not None and self._status.reach is Reach.ONLINE,
                manner=board_manner(aboard.flight, self._manner),
                now=now,
            ),
        )

    def _choices(self, looked: Looked, now: datetime) -> Sequence[FlightRow]:
        rows = []
        for flight in in_turn(looked.flights):
            manner = board_manner(flight, self._manner)
            route = tr("{board} to {off}", board=flight.board_name, off=flight.off_name)
            leaves = manner.moment(flight.out_planned, now=now)
            times = times_words(flight, manner=manner, now=now)
            detail = ", ".join(part for part in (leaves, times) if part)
            name = spoken(flight)
            is_this = flight.id == self._flight
            aloud = f"{name}, {route}, {leaves}"  # the same number flies every day
            rows.append(FlightRow(flight.id, name, route, detail, is_this, aloud))
        return rows

    def _message(self, looked: Looked | None) -> Message:
        if self._me is not None and self._status is not None and self._status.closed is not None:
            return CLOSED[self._status.closed]
        if self._error is not None:
            return went_wrong(tr("This flight didn’t open"), self._error)
        if looked is None or looked.flights:
            return NO_MESSAGE
        return Message(
            tr("No flight on this tablet"),
            tr(
                "A flight comes here a day before it leaves, for the crew that is rostered. "
                "Connect once, or ask whoever leads the crew."
            ),
            "plane",
            action=tr("Try again"),
        )

    def get_used(self) -> bool:
        return self._me is not None

    def get_present(self) -> bool:
        return self._header.name != ""

    def get_loading(self) -> bool:
        return self._me is not None and self._looked is None and self._error is None

    def get_choosing(self) -> bool:
        closed = self._status is not None and self._status.closed is not None
        if closed or self._looked is None or self._error is not None:
            return False
        return self._choosing or (self._looked.aboard is None and len(self._looked.flights) > 1)

    def get_several(self) -> bool:
        return self._looked is not None and len(self._looked.flights) > 1

    def get_name(self) -> str:
        return self._header.name

    def get_route(self) -> str:
        return self._header.route

    def get_line(self) -> str:
        return self._header.line

    def get_sign(self) -> str:
        return self._header.sign

    def get_tone(self) -> int:
        return int(self._header.tone)

    def get_age_title(self) -> str:
        return self._header.age_title

    def get_age_text(self) -> str:
        return self._header.age_text

    def get_age_short(self) -> str:
        return self._header.age_short

    def get_open(self) -> bool:
        return self._customer != 0 and self._one(self._customer) is not None

    def get_flights(self) -> Listing:
        return self._flights

    def get_notice(self) -> Notice:
        return self._notice

    def get_seats(self) -> SeatMap:
        return self._seats

    def get_people(self) -> CabinList:
        return self._list

    def get_passenger(self) -> PassengerView:
        return self._passenger

    def get_galley(self) -> GalleyView:
        return self._galley

    def get_report(self) -> ReportView:
        return self._report

    def get_fault(self) -> FaultView:
        return self._fault

    def get_folder(self) -> str:
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def get_trouble(self) -> str:
        return self._trouble

    def get_recorder(self) -> Recorder:
        return self._recorder

    used = Property(bool, get_used, notify=changed)
    present = Property(bool, get_present, notify=changed)
    loading = Property(bool, get_loading, notify=changed)
    choosing = Property(bool, get_choosing, notify=changed)
    several = Property(bool, get_several, notify=changed)
    name = Property(str, get_name, notify=changed)
    route = Property(str, get_route, notify=changed)
    line = Property(str, get_line, notify=changed)
    sign = Property(str, get_sign, notify=changed)
    tone = Property(int, get_tone, notify=changed)
    ageTitle = Property(str, get_age_title, notify=changed)
    ageText = Property(str, get_age_text, notify=changed)
    ageShort = Property(str, get_age_short, notify=changed)
    opened = Property(bool, get_open, notify=changed)
    folder = Property(str, get_folder, constant=True)
    trouble = Property(str, get_trouble, notify=changed)
    flights = Property(Listing, get_flights, constant=True)
    notice = Property(Notice, get_notice, constant=True)
    seats = Property(SeatMap, get_seats, constant=True)
    people = Property(CabinList, get_people, constant=True)
    passenger = Property(PassengerView, get_passenger, constant=True)
    galley = Property(GalleyView, get_galley, constant=True)
    report = Property(ReportView, get_report, constant=True)
    fault = Property(FaultView, get_fault, constant=True)
    recorder = Property(Recorder, get_recorder, constant=True)

"""What stands around every screen: data age, who is signed in, the tablet itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.cache.answers import Holdings
from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.preferences import Preferences, Scheme
from aisleside.device.ui.tasks import Tasks
from aisleside.device.ui.words import (
    connection,
    event_state,
    freshness,
    last_sync,
    loaded_so_far,
    offline_strip,
    storage,
    tablet_line,
    waiting_title,
)
from aisleside.domain.customer import initials
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import EventState, PendingEvent
from aisleside.domain.staff import StaffMember

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

TICK = 15_000  # milliseconds between two looks at the clock: ages are in minutes

NOTHING_YET = SyncStatus(
    reach=Reach.UNKNOWN,
    syncing=False,
    as_of=None,
    offline_since=None,
    loaded=0,
    expected=0,
    waiting=0,
    refused=0,
    trouble=None,
)


class Shelf(Protocol):
    """What the shell asks of the cache."""

    def holdings(self) -> Holdings:
        """What this tablet holds."""
        ...

    def names(self, customers: tuple[int, ...]) -> dict[int, str]:
        """How these customers are called; those it does not hold are left out."""
        ...


class Written(Protocol):
    """What the shell asks of the outbox."""

    def pending(self, author: str, subject: int | None = None) -> Sequence[PendingEvent]:
        """What this author wrote that the hub's data does not hold yet."""
        ...


@dataclass(frozen=True, slots=True)
class Room:
    """What the data takes of this tablet's storage, and what is left; bytes."""

    used: int
    free: int


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One thing that has not reached the hub, or came back."""

    title: str
    detail: str
    progress: str
    trouble: bool


@dataclass(frozen=True, slots=True)
class ShellState:
    """Everything the shell knows; what it says is decided from it by ``words``."""

    status: SyncStatus = NOTHING_YET
    holdings: Holdings | None = None
    who: StaffMember | None = None
    room: Room | None = None
    pending: tuple[PendingEvent, ...] = ()
    names: dict[int, str] = field(default_factory=dict)


def waiting_rows(state: ShellState, *, manner: Manner, now: datetime) -> tuple[WaitingRow, ...]:
    """What this person wrote that is not with the hub yet; what needs her comes first."""
    online = state.status.reach is Reach.ONLINE
    open_ends = [e for e in state.pending if e.state is not EventState.APPLIED]
    open_ends.sort(key=lambda e: (e.state is not EventState.REJECTED, e.written_at))
    rows = []
    for event in open_ends:
        name = state.names.get(event.subject) if event.subject is not None else None
        refused = event.state is EventState.REJECTED
        rows.append(
            WaitingRow(
                title=f"Note about {name}" if name else "Note about a customer",
                detail=event.reason
                if refused and event.reason
                else manner.moment(event.written_at, now=now),
                progress=event_state(event, online=online, manner=manner),
                trouble=refused,
            )
        )
    return tuple(rows)


def others_waiting(state: ShellState) -> str:
    """What colleagues wrote here and has not left; how many, never what."""
    own = sum(1 for event in state.pending if event.state is EventState.WAITING)
    others = state.status.waiting - own
    if others <= 0:
        return ""
    if others == 1:
        return "And one of a colleague. It is safe, and it leaves by itself."
    return f"And {others} of colleagues. They are safe, and they leave by themselves."


@QmlElement
class Shell(QObject):
    """Show how old the data is, who is signed in, and how the tablet is doing."""

    changed = Signal()
    schemeChanged = Signal()
    textScaleChanged = Signal()

    def __init__(
        self,
        tasks: Tasks[Any, Any],
        written: Written,
        *,
        tablet: str,
        manner: Manner,
        clock: Callable[[], datetime],
        measure: Callable[[], Room],
        sync_now: Callable[[], None],
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self._tasks = tasks
        self._written = written
        self._tablet = tablet
        self._manner = manner
        self._clock = clock
        self._measure = measure
        self._sync_now = sync_now
        self._preferences = preferences
        self._state = ShellState()
        self._waiting = Listing(WaitingRow, self)
        self._ticking = QTimer(self)
        self._ticking.setInterval(TICK)
        self._ticking.timeout.connect(self.changed)
        self._ticking.start()

    @property
    def state(self) -> ShellState:
        """What is known now."""
        return self._state

    def heard(self, status: SyncStatus) -> None:
        """Take note of how the conversation with the hub stands."""
        before = self._state.status
        self._become(replace(self._state, status=status))
        if before.as_of != status.as_of:
            self.look()
        elif (before.waiting, before.refused) != (status.waiting, status.refused):
            self.count()

    def use(self, who: StaffMember | None) -> None:
        """Somebody signed in, or nobody is."""
        self._become(replace(self._state, who=who, pending=()))
        if who is not None:
            self.count()

    @Slot()
    def look(self) -> None:
        """Ask what this tablet holds."""

        def arrived(holdings: Holdings) -> None:
            self._become(replace(self._state, holdings=holdings))

        def work(shelf: Shelf) -> Holdings:
            return shelf.holdings()

        self._tasks.read(work, arrived, _ignore)

    @Slot()
    def count(self) -> None:
        """Ask what has not been sent, and how much room there is."""
        who = self._state.who

        def counted(answer: tuple[Room, tuple[PendingEvent, ...]]) -> None:
            room, pending = answer
            if who is self._state.who:
                self._become(replace(self._state, room=room, pending=pending))
                self._name_subjects()

        def work(_: object) -> tuple[Room, tuple[PendingEvent, ...]]:
            pending = tuple(self._written.pending(who.id)) if who is not None else ()
            return self._measure(), pending

        self._tasks.change(work, counted, _ignore)

    @Slot()
    def syncNow(self) -> None:
        """Talk to the hub now instead of later."""
        self._sync_now()

    def _name_subjects(self) -> None:
        wanted = tuple({e.subject for e in self._state.pending if e.subject is not None})
        if not wanted:
            return

        def work(shelf: Shelf) -> dict[int, str]:
            return shelf.names(wanted)

        def arrived(names: dict[int, str]) -> None:
            self._become(replace(self._state, names=names))

        self._tasks.read(work, arrived, _ignore)

    def _become(self, state: ShellState) -> None:
        if state != self._state:
            self._state = state
            self._waiting.show(waiting_rows(state, manner=self._manner, now=self._clock()))
            self.changed.emit()

    def get_age_icon(self) -> str:
        return freshness(self._state.status, manner=self._manner, now=self._clock()).icon

    def get_age_tone(self) -> int:
        return int(freshness(self._state.status, manner=self._manner, now=self._clock()).tone)

    def get_age(self) -> str:
        return freshness(self._state.status, manner=self._manner, now=self._clock()).short

    def get_age_spoken(self) -> str:
        return freshness(self._state.status, manner=self._manner, now=self._clock()).spoken

    def get_strip_title(self) -> str:
        return offline_strip(self._state.status, manner=self._manner).title

    def get_strip_text(self) -> str:
        return offline_strip(self._state.status, manner=self._manner).text

    def get_tablet_line(self) -> str:
        return tablet_line(
            self._state.holdings,
            self._state.status,
            tablet=self._tablet,
            manner=self._manner,
            now=self._clock(),
        )

    def get_last_sync(self) -> str:
        return last_sync(
            self._state.status, tablet=self._tablet, manner=self._manner, now=self._clock()
        )

    def get_syncing(self) -> bool:
        return self._state.status.syncing

    def get_loading(self) -> bool:
        return self._state.status.expected > 0

    def get_loaded_share(self) -> float:
        status = self._state.status
        return status.loaded / status.expected if status.expected > 0 else 0.0

    def get_loaded_words(self) -> str:
        return loaded_so_far(self._state.status, manner=self._manner)

    def get_trouble(self) -> str:
        return self._state.status.trouble or ""

    def get_connection(self) -> str:
        return connection(self._state.status, manner=self._manner)

    def get_online(self) -> bool:
        return self._state.status.reach is Reach.ONLINE

    def get_storage(self) -> str:
        room = self._state.room
        return storage(room.used, room.free, manner=self._manner) if room is not None else ""

    def get_customers(self) -> str:
        held = self._state.holdings
        return self._manner.number(held.customers) if held is not None else ""

    def get_products(self) -> str:
        held = self._state.holdings
        return self._manner.number(held.products) if held is not None else ""

    def get_waiting(self) -> Listing:
        return self._waiting

    def get_waiting_title(self) -> str:
        return waiting_title(self._state.status.waiting, manner=self._manner)

    def get_others_waiting(self) -> str:
        return others_waiting(self._state)

    def get_name(self) -> str:
        return self._state.who.name if self._state.who else ""

    def get_title(self) -> str:
        return self._state.who.title if self._state.who else ""

    def get_letters(self) -> str:
        return initials(self._state.who.name) if self._state.who else ""

    def get_seed(self) -> int:
        return sum(self._state.who.id.encode()) if self._state.who else 0

    def get_scheme(self) -> int:
        return int(self._preferences.scheme)

    def set_scheme(self, scheme: int) -> None:
        if scheme != self.get_scheme():
            self._preferences.scheme = Scheme(scheme)
            self.schemeChanged.emit()

    def get_text_scale(self) -> float:
        return self._preferences.text_scale

    def set_text_scale(self, scale: float) -> None:
        if scale != self.get_text_scale():
            self._preferences.text_scale = scale
            self.textScaleChanged.emit()

    ageIcon = Property(str, get_age_icon, notify=changed)
    ageTone = Property(int, get_age_tone, notify=changed)
    age = Property(str, get_age, notify=changed)
    ageSpoken = Property(str, get_age_spoken, notify=changed)
    stripTitle = Property(str, get_strip_title, notify=changed)
    stripText = Property(str, get_strip_text, notify=changed)
    tabletLine = Property(str, get_tablet_line, notify=changed)
    lastSync = Property(str, get_last_sync, notify=changed)
    syncing = Property(bool, get_syncing, notify=changed)
    loading = Property(bool, get_loading, notify=changed)
    loadedShare = Property(float, get_loaded_share, notify=changed)
    loadedWords = Property(str, get_loaded_words, notify=changed)
    trouble = Property(str, get_trouble, notify=changed)
    connection = Property(str, get_connection, notify=changed)
    online = Property(bool, get_online, notify=changed)
    storage = Property(str, get_storage, notify=changed)
    customers = Property(str, get_customers, notify=changed)
    products = Property(str, get_products, notify=changed)
    waiting = Property(Listing, get_waiting, constant=True)
    waitingTitle = Property(str, get_waiting_title, notify=changed)
    othersWaiting = Property(str, get_others_waiting, notify=changed)
    name = Property(str, get_name, notify=changed)
    title = Property(str, get_title, notify=changed)
    letters = Property(str, get_letters, notify=changed)
    seed = Property(int, get_seed, notify=changed)
    scheme = Property(int, get_scheme, set_scheme, notify=schemeChanged)
    textScale = Property(float, get_text_scale, set_text_scale, notify=textScaleChanged)


def _ignore(_error: ExpectedError) -> None:
    """The screen that needs the answer says what is wrong; the shell keeps its last one."""

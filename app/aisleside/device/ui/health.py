"""The tablet's sheet: its last sync, what waits, what needs somebody, room, the hub."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from aisleside.device.cache.answers import Holdings, Standing
from aisleside.device.machine.clock import Stamp
from aisleside.device.outbox.notes import Counts
from aisleside.device.sync.puller import Removal
from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.ui.health_words import (
    AttentionRow,
    Headline,
    LargeRow,
    WaitingRow,
    aside_words,
    attention_rows,
    headline,
    large_rows,
    more_waiting,
    next_try,
    others_refused,
    receipt_rows,
    rules_words,
    time_left,
    waiting_rows,
)
from aisleside.device.ui.language import QT_TR_NOOP, told, tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.pace import Pace
from aisleside.device.ui.put_right import Failed, PutRight
from aisleside.device.ui.shell import NOTHING_YET
from aisleside.device.ui.tasks import Tasks
from aisleside.device.ui.words import (
    connection,
    last_sync,
    loaded_so_far,
    percent,
    storage,
    waiting_title,
)
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import PendingEvent, Queued
from aisleside.domain.recorded import Recorded
from aisleside.domain.staff import Role, StaffMember

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

SECOND = 1000  # milliseconds: while somebody looks, "in 20 s" counts down
COPIED = QT_TR_NOOP("Copied. Paste it into a message to support.")


class Shelf(Protocol):
    """What the sheet asks of the cache."""

    def holdings(self) -> Holdings: ...

    def names(self, customers: Sequence[int]) -> dict[int, str]: ...

    def joined(self, customers: Sequence[int]) -> dict[int, int]: ...

    def standing(self) -> tuple[Standing, ...]: ...


class Written(Protocol):
    """What the sheet asks of the outbox."""

    def counts(self) -> Counts: ...

    def queue(self) -> Sequence[Queued]: ...

    def attention(self, author: str) -> Sequence[PendingEvent]: ...

    def pending(self, author: str) -> Sequence[PendingEvent]: ...

    def sent(self, author: str) -> Sequence[PendingEvent]: ...

    def dismiss(self, event_id: str, author: str) -> bool: ...

    def send_again(
        self,
        event_id: str,
        author: str,
        *,
        subject: int | None,
        stamp: Stamp,
        body: Recorded | None = None,
    ) -> PendingEvent: ...


class Guard(Protocol):
    """What would take much away, and waits."""

    @property
    def removals(self) -> Sequence[Removal]: ...

    @property
    def aside(self) -> int: ...

    def confirm_removal(self, stream: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Room:
    """What the data takes of this tablet's storage, and what is left; bytes."""

    used: int
    free: int


@dataclass(frozen=True, slots=True)
class Collaborators:
    """What the sheet works with; *support* makes the text for the clipboard."""

    tasks: Tasks[Any, Any]
    guard: Guard
    manner: Manner
    clock: Callable[[], datetime]
    stamp: Callable[[], Stamp]
    measure: Callable[[], Room]
    sync_now: Callable[[], None]
    support: Callable[[Sequence[Standing], Room], str]


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies in the outbox: of everybody what waits, else only one's own."""

    room: Room | None = None
    queue: tuple[Queued, ...] = ()
    refused_here: int = 0  # of anybody
    refused: tuple[PendingEvent, ...] = ()
    sent: tuple[PendingEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class HealthState:
    """Everything the sheet knows; what it says is decided from it by ``health_words``."""

    status: SyncStatus = NOTHING_YET
    holdings: Holdings | None = None
    who: StaffMember | None = None
    desk: Desk = Desk()
    names: Mapping[int, str] = field(default_factory=dict)
    joined: Mapping[int, int] = field(default_factory=dict)
    large: tuple[Removal, ...] = ()
    aside: int = 0


@QmlElement
class Health(QObject):
    """Show how the tablet is doing, and settle what needs a person."""

    changed = Signal()
    saidChanged = Signal()

    def __init__(self, parts: Collaborators, *, tablet: str) -> None:
        super().__init__()
        self._parts = parts
        self._tablet = tablet
        self._state = HealthState()
        self._pace = Pace()
        self._share = 0.0
        self._said = ""
        self._put_right = PutRight(self._send_in_other_words, parent=self)
        self._attention = Listing(AttentionRow, self)
        self._waiting = Listing(WaitingRow, self)
        self._receipts = Listing(WaitingRow, self)
        self._large = Listing(LargeRow, self)
        self._ticking = QTimer(self)
        self._ticking.setInterval(SECOND)
        self._ticking.timeout.connect(self._tick)

    def heard(self, status: SyncStatus) -> None:
        """Take note of how the conversation with the hub stands."""
        before = self._state.status
        self._pace = self._pace.after(status.loading, now=self._parts.clock())
        self._share = self._shown_share(before, status)
        hidden: dict[str, Any] = {"names": {}, "joined": {}} if status.closed else {}
        self._become(
            replace(
                self._state,
                status=status,
                **hidden,
                large=tuple(self._parts.guard.removals),
                aside=self._parts.guard.aside,
            )
        )
        if before.as_of != status.as_of or before.closed != status.closed:
            self.look()
        elif (before.waiting, before.refused) != (status.waiting, status.refused) or (
            before.syncing != status.syncing and self._ticking.isActive()
        ):
            self._count()

    def use(self, who: StaffMember | None) -> None:
        """Somebody signed in, or nobody is: nothing of the one before stays."""
        self._say("")
        self._put_right.begin(None)
        self._become(replace(self._state, who=who, desk=Desk(), names={}, joined={}))
        if who is not None:
            self.look()

    @Slot(bool)
    def watch(self, watching: bool) -> None:
        """Somebody looks at the sheet, or does not any more."""
        if watching:
            self._say("")
            self._ticking.start()
            self.look()
        else:
            self._ticking.stop()

    @Slot()
    def look(self) -> None:
        """Ask again what is here and what waits."""

        def arrived(holdings: Holdings) -> None:
            self._become(replace(self._state, holdings=holdings))

        self._parts.tasks.read(lambda shelf: shelf.holdings(), arrived, _ignore)
        self._count()

    @Slot()
    def syncNow(self) -> None:
        """Talk to the hub now instead of later."""
        self._parts.sync_now()

    @Slot(str, str)
    def sendTo(self, event_id: str, customer: str) -> None:
        """Send what was refused to the customer it belongs to now."""
        who, stamp = self._state.who, self._parts.stamp()
        if who is not None:
            self._settle(
                lambda outbox: outbox.send_again(
                    event_id, who.id, subject=int(customer), stamp=stamp
                )
            )

    @Slot(str)
    def takeUp(self, event_id: str) -> None:
        """Lay what was refused before its author, to be put right."""
        refused = {event.id: event for event in self._state.desk.refused}
        event = refused.get(event_id)
        name = "" if event is None else self._state.names.get(event.subject or 0, "")
        self._put_right.begin(event, names=(name,) if name else ())

    @Slot(str)
    def dismiss(self, event_id: str) -> None:
        """The author has read it: show it no more."""
        who = self._state.who
        if who is not None:
            self._settle(lambda outbox: outbox.dismiss(event_id, who.id))

    @Slot(str)
    def confirmRemoval(self, stream: str) -> None:
        """A manager says that a large removal is right."""
        who = self._state.who
        if who is not None and who.role is Role.MANAGER:
            self._parts.guard.confirm_removal(stream)
            left = tuple(one for one in self._state.large if one.stream != stream)
            self._become(replace(self._state, large=left))
            self._parts.sync_now()

    @Slot()
    def copyForSupport(self) -> None:
        """Put what support needs on the clipboard; no person is in it."""

        def copy(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self._say(tr(COPIED))

        def measured(streams: tuple[Standing, ...]) -> None:
            self._parts.tasks.change(
                lambda _: self._parts.support(streams, self._parts.measure()), copy, self._failed
            )

        self._parts.tasks.read(
            lambda shelf: shelf.standing(), measured, lambda _error: measured(())
        )

    def _send_in_other_words(
        self, event: PendingEvent, body: Recorded, sent: Callable[[], None], failed: Failed
    ) -> None:
        who, stamp = self._state.who, self._parts.stamp()

        def settled(_: object) -> None:
            sent()
            self._parts.sync_now()
            self._count()

        if who is not None:
            self._parts.tasks.change(
                lambda outbox: outbox.send_again(
                    event.id, who.id, subject=event.subject, stamp=stamp, body=body
                ),
                settled,
                failed,
            )

    def _settle(self, work: Callable[[Written], object]) -> None:
        def settled(_: object) -> None:
            self._say("")
            self._parts.sync_now()
            self._count()

        self._parts.tasks.change(work, settled, self._failed)

    def _failed(self, error: ExpectedError) -> None:
        self._say(told(error))
        self._count()

    def _count(self) -> None:
        who = self._state.who

        def work(outbox: Written) -> Desk:
            desk = Desk(
                room=self._parts.measure(),
                queue=tuple(outbox.queue()),
                refused_here=outbox.counts().refused,
            )
            if who is None:
                return desk
            return replace(
                desk,
                refused=tuple(outbox.attention(who.id)),
                sent=(*outbox.pending(who.id), *outbox.sent(who.id)),
            )

        def counted(desk: Desk) -> None:
            if who is self._state.who:
                self._become(replace(self._state, desk=desk))
                self._name(desk)

        self._parts.tasks.change(work, counted, _ignore)

    def _name(self, desk: Desk) -> None:
        who = self._state.who
        own = [event.subject for event in desk.queue if who is not None and event.author == who.id]
        wanted = _ids([*own, *(event.subject for event in (*desk.refused, *desk.sent))])
        if not wanted:
            return

        def work(shelf: Shelf) -> tuple[dict[int, str], dict[int, int]]:
            joined = shelf.joined(wanted)
            names = shelf.names([*wanted, *joined.values()])
            for customer, into in joined.items():
                if into in names:
                    names.setdefault(customer, names[into])
            return names, joined

        def arrived(answer: tuple[dict[int, str], dict[int, int]]) -> None:
            if who is self._state.who and self._state.status.closed is None:
                names, joined = answer
                self._become(replace(self._state, names=names, joined=joined))

        self._parts.tasks.read(work, arrived, _ignore)

    def _shown_share(self, before: SyncStatus, status: SyncStatus) -> float:
        """How far the bar is; it never goes back while one stream loads."""
        if status.loading is None:
            return 0.0
        share = percent(status.loading) / 100
        same = before.loading is not None and before.loading.stream == status.loading.stream
        return max(share, self._share) if same else share

    def _become(self, state: HealthState) -> None:
        if state != self._state:
            self._state = state
            self._show()

    def _tick(self) -> None:
        self._pace = self._pace.after(self._state.status.loading, now=self._parts.clock())
        self._show()

    def _show(self) -> None:
        state, manner, now = self._state, self._parts.manner, self._parts.clock()
        desk, who = state.desk, state.who
        self._attention.show(
            attention_rows(
                desk.refused, names=state.names, joined=state.joined, manner=manner, now=now
            )
        )
        self._waiting.show(
            waiting_rows(
                desk.queue,
                me=who.id if who is not None else "",
                names=state.names,
                manner=manner,
                now=now,
            )
        )
        self._receipts.show(receipt_rows(desk.sent, names=state.names, manner=manner, now=now))
        is_manager = who is not None and who.role is Role.MANAGER
        self._large.show(large_rows(state.large, is_manager=is_manager, manner=manner))
        self.changed.emit()

    def _say(self, said: str) -> None:
        if said != self._said:
            self._said = said
            self.saidChanged.emit()

    def _searchable(self) -> bool:
        held = self._state.holdings
        return held is not None and held.customers > 0

    def get_last_sync(self) -> str:
        return last_sync(
            self._state.status,
            tablet=self._tablet,
            manner=self._parts.manner,
            now=self._parts.clock(),
        )

    def get_sign(self) -> str:
        return self._headline().sign

    def get_tone(self) -> int:
        return int(self._headline().tone)

    def get_title(self) -> str:
        return self._headline().title

    def get_text(self) -> str:
        return self._headline().text

    def get_loading(self) -> bool:
        return self._state.status.loading is not None

    def get_share(self) -> float:
        return self._share

    def get_loaded(self) -> str:
        return loaded_so_far(self._state.status.loading, manner=self._parts.manner)

    def get_left(self) -> str:
        return time_left(self._pace.left(self._state.status.loading))

    def get_syncing(self) -> bool:
        return self._state.status.syncing

    def get_may_rehearse(self) -> bool:
        status = self._state.status
        return not (status.loading or status.closed or status.dark) and self._searchable()

    def get_next_try(self) -> str:
        return next_try(
            self._state.status, waiting=len(self._state.desk.queue), now=self._parts.clock()
        )

    def get_put_right(self) -> PutRight:
        return self._put_right

    def get_attention(self) -> Listing:
        return self._attention

    def get_others_refused(self) -> str:
        return others_refused(self._state.desk.refused_here, len(self._state.desk.refused))

    def get_large(self) -> Listing:
        return self._large

    def get_aside(self) -> str:
        return aside_words(self._state.aside)

    def get_rules(self) -> str:
        held = self._state.holdings
        return "" if held is None else rules_words(held.rules)

    def get_waiting(self) -> Listing:
        return self._waiting

    def get_waiting_title(self) -> str:
        return waiting_title(len(self._state.desk.queue), manner=self._parts.manner)

    def get_more_waiting(self) -> str:
        return more_waiting(len(self._state.desk.queue))

    def get_receipts(self) -> Listing:
        return self._receipts

    def get_connection(self) -> str:
        return connection(self._state.status, manner=self._parts.manner)

    def get_online(self) -> bool:
        return self._state.status.reach is Reach.ONLINE

    def get_storage(self) -> str:
        room = self._state.desk.room
        return storage(room.used, room.free, manner=self._parts.manner) if room is not None else ""

    def get_customers(self) -> str:
        held = self._state.holdings
        return self._parts.manner.number(held.customers) if held is not None else ""

    def get_products(self) -> str:
        held = self._state.holdings
        return self._parts.manner.number(held.products) if held is not None else ""

    def get_said(self) -> str:
        return self._said

    def _headline(self) -> Headline:
        return headline(
            self._state.status,
            searchable=self._searchable(),
            manner=self._parts.manner,
            now=self._parts.clock(),
        )

    lastSync = Property(str, get_last_sync, notify=changed)
    sign = Property(str, get_sign, notify=changed)
    tone = Property(int, get_tone, notify=changed)
    title = Property(str, get_title, notify=changed)
    text = Property(str, get_text, notify=changed)
    loading = Property(bool, get_loading, notify=changed)
    share = Property(float, get_share, notify=changed)
    loaded = Property(str, get_loaded, notify=changed)
    left = Property(str, get_left, notify=changed)
    syncing = Property(bool, get_syncing, notify=changed)
    mayRehearse = Property(bool, get_may_rehearse, notify=changed)
    nextTry = Property(str, get_next_try, notify=changed)
    putRight = Property(PutRight, get_put_right, constant=True)
    attention = Property(Listing, get_attention, constant=True)
    othersRefused = Property(str, get_others_refused, notify=changed)
    large = Property(Listing, get_large, constant=True)
    aside = Property(str, get_aside, notify=changed)
    rules = Property(str, get_rules, notify=changed)
    waiting = Property(Listing, get_waiting, constant=True)
    waitingTitle = Property(str, get_waiting_title, notify=changed)
    moreWaiting = Property(str, get_more_waiting, notify=changed)
    receipts = Property(Listing, get_receipts, constant=True)
    connection = Property(str, get_connection, notify=changed)
    online = Property(bool, get_online, notify=changed)
    storage = Property(str, get_storage, notify=changed)
    customers = Property(str, get_customers, notify=changed)
    products = Property(str, get_products, notify=changed)
    said = Property(str, get_said, notify=saidChanged)


def _ids(subjects: Collection[int | None]) -> tuple[int, ...]:
    return tuple(sorted({subject for subject in subjects if subject is not None}))


def _ignore(_error: ExpectedError) -> None:
    """The screen that needs the answer says what is wrong; the sheet keeps its last one."""

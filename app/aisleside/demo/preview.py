"""Every list in its five states and every write in its four, in the real window.

Nothing on a tablet knows of this: the window is handed other ``Sources`` than the
tablet's own, which answer with the real cache and outbox in the state that was asked
for. So it is there for a demo's tablet alone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from enum import StrEnum
from threading import Event
from typing import Any, NoReturn, cast

from aisleside.device.cache.answers import Found, Offers, Profile, TodayInput, Totals
from aisleside.device.cache.book import Book
from aisleside.device.cache.database import CacheDamagedError
from aisleside.device.machine.encrypted import InterruptedReadError
from aisleside.device.main import Sources, Tablet, sources
from aisleside.device.outbox.notes import Counts, Outbox
from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.sync.transport import HubRefusedError
from aisleside.device.ui.notice import NOT_YOUR_ROLE
from aisleside.domain.event import EventState, PendingEvent, Queued, Turn
from aisleside.insight.recommend.reasons import Silence
from aisleside.insight.today.ranking import Waiting


class State(StrEnum):
    """The states of a list, then those of something written."""

    EMPTY = "empty"
    LOADING = "loading"
    OFFLINE = "offline"
    ERROR = "error"
    DENIED = "denied"
    SAVED = "saved"
    SENDING = "sending"
    SENT = "sent"
    NEEDS_YOU = "needs-you"


LISTS = (State.EMPTY, State.LOADING, State.OFFLINE, State.ERROR, State.DENIED)
WRITES = (State.SAVED, State.SENDING, State.SENT, State.NEEDS_YOU)
# Nothing leaves the tablet: by itself what is written would be sent before one has seen it.
WITHOUT_A_NETWORK = (State.OFFLINE, State.SAVED, State.SENDING, State.NEEDS_YOU)

WHY = "The hub does not know this customer any more."

Answer = Callable[[], Any]


def denied() -> HubRefusedError:
    """What a hub says about a thing that another role may see."""
    return HubRefusedError(
        "Ask a floor manager if you need it to help this customer. Nothing was changed.",
        code=NOT_YOUR_ROLE,
        status=403,
        retry_after=None,
    )


class Previewed:
    """A tablet whose lists or writes are all in one state, while it is used."""

    def __init__(self, tablet: Tablet, state: State) -> None:
        self._tablet = tablet
        self._state = state
        self._answers: list[_Answers] = []

    @property
    def without_network(self) -> bool:
        """Whether the state is one of a tablet that reaches nobody."""
        return self._state in WITHOUT_A_NETWORK

    def sources(self) -> Sources:
        """What to hand to the window."""
        own = sources(self._tablet)
        if self.without_network:
            self._tablet.client.go_dark(True)
        if self._state in WRITES:
            writes = cast(Outbox, _Writes(own.outbox, self._state))
            return replace(own, outbox=writes, status=self._heard)
        if self._state is State.OFFLINE:
            return own
        return replace(
            own,
            open_book=self._book,
            everyone=lambda _text: self._far(),
            openings=lambda _customer: self._far(),
        )

    def end(self) -> None:
        """Let whoever still waits for an answer have it: the window can close now."""
        self._tablet.client.go_dark(False)
        for answers in self._answers:
            answers.end()

    def _book(self) -> Book:
        self._answers.append(_Answers(Book(self._tablet.library, self._tablet.house), self._state))
        return cast(Book, self._answers[-1])

    def _heard(self, status: SyncStatus) -> SyncStatus:
        """What the engine would say of an outbox in this state."""
        written = max(1, status.waiting)
        online = replace(status, reach=Reach.ONLINE, offline_since=None)
        match self._state:
            case State.SENDING:
                return replace(online, syncing=True, waiting=written)
            case State.NEEDS_YOU:
                return replace(online, waiting=0, refused=written)
            case _:
                return status

    def _far(self) -> tuple[Any, ...]:
        if self._state is State.DENIED:
            raise denied()
        return ()


class _Answers:
    """A cache whose answers to the screens are in one state; what is no list stays as it is."""

    def __init__(self, book: Book, state: State) -> None:
        self._book = book
        self._give = {
            State.EMPTY: _emptied,
            State.LOADING: self._late,
            State.ERROR: _broken,
            State.DENIED: _refused,
        }[state]
        self._go_on = Event()
        self._over = False

    def __getattr__(self, name: str) -> Any:
        own = getattr(self._book, name)
        if name not in {"search", "preview", "profile", "today"}:
            return own
        return lambda *asked, **more: self._give(lambda: own(*asked, **more))

    def interrupt(self) -> None:
        self._go_on.set()
        self._book.interrupt()

    def end(self) -> None:
        self._over = True
        self._go_on.set()

    def _late(self, answer: Answer) -> Any:
        self._go_on.wait()
        if self._over:
            return answer()
        self._go_on.clear()
        raise InterruptedReadError


def _emptied(answer: Answer) -> Any:
    """The same answer with nothing in its lists."""
    match answer():
        case Found() as found:
            return replace(found, hits=(), mine=0, today=0)
        case TodayInput() as day:
            return replace(day, waiting=Waiting(), done=())
        case Profile() as profile:
            return replace(
                profile,
                facts=(),
                receipts=(),
                receipt_count=0,
                services=(),
                notes=(),
                totals=Totals((), None, 0, None, None),
                offers=Offers(silence=Silence.NOTHING_KNOWN),
                tasks=(),
                consents=(),
                companions=(),
                came=None,
            )
        case other:
            return other


def _broken(_answer: Answer) -> NoReturn:
    raise CacheDamagedError(stream="preview")


def _refused(_answer: Answer) -> NoReturn:
    raise denied()


class _Writes:
    """An outbox in which everything written stands in one state."""

    def __init__(self, outbox: Outbox, state: State) -> None:
        self._outbox = outbox
        self._state = state

    def __getattr__(self, name: str) -> Any:
        return getattr(self._outbox, name)

    def pending(
        self, author: str, subject: int | Collection[int] | None = None
    ) -> list[PendingEvent]:
        if self._state is State.SENT:
            return []
        refused = self._state is State.NEEDS_YOU
        become = EventState.REJECTED if refused else EventState.WAITING
        return [
            replace(event, state=become, reason=WHY if refused else None)
            for event in self._all(author, subject)
        ]

    def sent(
        self,
        author: str,
        subject: int | Collection[int] | None = None,
        **within: Any,
    ) -> list[PendingEvent]:
        if self._state is not State.SENT:
            return []
        return [
            replace(event, state=EventState.APPLIED, sent_at=event.sent_at or event.written_at)
            for event in self._all(author, subject, **within)
        ]

    def attention(self, author: str) -> list[PendingEvent]:
        return self.pending(author) if self._state is State.NEEDS_YOU else []

    def queue(self) -> list[Queued]:
        if self._state in {State.SENT, State.NEEDS_YOU}:
            return []
        turn = Turn.SENDING if self._state is State.SENDING else Turn.WAITING
        return [replace(queued, state=turn) for queued in self._outbox.queue()]

    def counts(self) -> Counts:
        known = self._outbox.counts()
        refused = known.waiting + known.refused
        return Counts(0, refused) if self._state is State.NEEDS_YOU else known

    def _all(
        self, author: str, subject: int | Collection[int] | None, **within: Any
    ) -> list[PendingEvent]:
        sent = self._outbox.sent(author, subject, **within)
        return [*self._outbox.pending(author, subject), *sent]

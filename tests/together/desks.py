"""Gates and cabins on real tablets: the screens' own view-models, tapped by a test.

Time is a ``Clock`` that the test moves; it is the hub's, and what a tablet counts on from
the last time it heard. A ``Line`` is the network of one tablet.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime

import httpx
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from tests.together.kings_arcade import PIN

from aisleside.device.cache.book import Book
from aisleside.device.machine.clock import Stamp
from aisleside.device.main import Tablet
from aisleside.device.session.people import SignInResult
from aisleside.device.ui.flight import FlightView
from aisleside.device.ui.gate import GateView
from aisleside.device.ui.gate_matter import GateMatter
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.recorder import Recorder
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import PendingEvent
from aisleside.domain.recorded import Recorded
from aisleside.domain.served import Went
from aisleside.domain.staff import StaffMember

MANNER = Manner(QLocale("en_GB"), UTC)


class Clock:
    """What time it is, for everybody."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


class Line(httpx.BaseTransport):
    """The network of one tablet; while it is *cut* nothing answers."""

    def __init__(self) -> None:
        self._real = httpx.HTTPTransport()
        self.cut = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if self.cut:
            raise httpx.ConnectError("no network", request=request)
        return self._real.handle_request(request)

    def close(self) -> None:
        self._real.close()


class InTurn:
    """Cache and outbox of a tablet for view-models, without a thread.

    What a tap asks for is worked out once the tap is over, in order, as by the window's own.
    """

    def __init__(self, tablet: Tablet) -> None:
        self.book = Book(tablet.library, tablet.house)
        self._outbox = tablet.outbox
        self._waiting: deque[Callable[[], None]] = deque()

    def read(self, work, then, failed) -> None:
        self._waiting.append(lambda: _answer(lambda: work(self.book), then, failed))

    def change(self, work, then, failed) -> None:
        self._waiting.append(lambda: _answer(lambda: work(self._outbox), then, failed))

    def far(self, work, then, failed) -> None:
        self._waiting.append(lambda: _answer(work, then, failed))

    def forget(self) -> None:
        """Nothing is asked twice here."""

    def finish(self) -> None:
        """Answer whatever was asked, and what is asked then."""
        while self._waiting:
            self._waiting.popleft()()


def _answer(work, then, failed) -> None:
    try:
        found = work()
    except ExpectedError as error:
        failed(error)
    else:
        then(found)


class Screen:
    """What one person has in hand: a tablet, a recorder, and all she kept with it.

    *written* are the events in their order, without what was taken back.
    """

    view: GateView | FlightView

    def __init__(self, tablet: Tablet, line: Line, clock: Clock, *, wall_is_late: int = 0) -> None:
        self.tablet = tablet
        self.line = line
        self.written: list[PendingEvent] = []
        self.troubles: list[str] = []
        self.is_open = True
        self._clock = clock
        self._wall_is_late = wall_is_late
        self.tasks = InTurn(tablet)
        self.recorder = Recorder(changing=self.tasks, stamp=self.stamp, send=lambda: None)
        self.recorder.written.connect(self.written.append)
        self.recorder.withdrawn.connect(self.written.remove)
        self.recorder.failed.connect(self.troubles.append)

    @property
    def book(self) -> Book:
        return self.tasks.book

    def stamp(self) -> Stamp:
        """Now, as this tablet counts it from what the hub said last."""
        return stamp(self.tablet, self._clock.now, wall_is_late=self._wall_is_late)

    def tap(self, slot: Callable[..., None], *given: object) -> None:
        """What a tap does, and all that follows from it."""
        slot(*given)
        self.tasks.finish()

    def sync(self) -> None:
        """A round with the hub, which must go well; what came is shown."""
        assert self.tablet.engine.round(), self.tablet.engine.troubles
        self.tap(self.view.follow, self.tablet.engine.status)
        self.tap(self.view.refresh)

    def close(self) -> None:
        """End its timers in this thread; a collection in a hub's would do it there."""
        if self.is_open:
            self.is_open = False
            for one in (self.view, self.recorder):
                one.deleteLater()
                QCoreApplication.sendPostedEvents(one, QEvent.Type.DeferredDelete)
            self.book.close()


class Desk(Screen):
    """A gate kiosk or a lounge desk, and who works there."""

    def __init__(self, tablet: Tablet, line: Line, clock: Clock, who: StaffMember) -> None:
        super().__init__(tablet, line, clock)
        self.view = GateView(
            asking=self.tasks,
            changing=self.tasks,
            recorder=self.recorder,
            manner=MANNER,
            clock=clock,
        )
        self.recorder.sign_in(who)
        self.tap(self.view.sign_in, who)

    @property
    def matter(self) -> GateMatter:
        """What is to be seen to with whoever stands there."""
        return self.view.get_matter()


class Cabin(Screen):
    """A crew's tablet. Somebody signs in with her PIN, also where there is no network."""

    def __init__(self, tablet: Tablet, line: Line, clock: Clock, *, wall_is_late: int = 0) -> None:
        super().__init__(tablet, line, clock, wall_is_late=wall_is_late)
        self.view = FlightView(
            asking=self.tasks,
            changing=self.tasks,
            working=self.tasks,
            offering=self.tasks,
            recorder=self.recorder,
            manner=MANNER,
            clock=clock,
        )
        self.card = self.view.get_passenger()

    def sign_in(self, who: StaffMember) -> None:
        self.tablet.door.sign_out()
        answer = self.tablet.door.unlock(who.id, PIN)
        assert answer.result is SignInResult.OPEN, (who.name, answer)
        self.recorder.sign_in(who)
        self.tap(self.view.sign_in, who)

    def happened(
        self,
        customer: int,
        what: str,
        *,
        words: str = "",
        to_seat: str = "",
        went: Went = Went.WELL,
    ) -> None:
        """Open her card, choose what happened, and how it went: the taps of a crew."""
        self.tap(self.view.open, str(customer))
        self.tap(self.card.choose, what)
        if words:
            self.tap(self.card.write, words)
        if to_seat:
            self.tap(self.card.moveTo, to_seat)
        if self.card.get_what():  # else the first tap said all
            assert self.card.get_can_conclude(), (what, words)
            self.tap(self.card.conclude, went.value)
        self.tap(self.view.close)

    def records(self, customer: int, body: Recorded) -> None:
        """Keep what another screen of hers says, such as a note."""
        self.tap(self.recorder.record, customer, body)


def stamp(tablet: Tablet, now: datetime, *, wall_is_late: int = 0) -> Stamp:
    heard = tablet.clock.stamp().seen_hub_time
    at = int(now.timestamp())
    return Stamp(heard, (at - heard) * 1000, at - wall_is_late)

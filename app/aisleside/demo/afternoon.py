"""An afternoon that is the same whenever it is played.

Hub and tablet are real and in this process. The hub's clock starts at a told moment and
goes on from there; the tablet takes its time from the hub, as every tablet does. So a
story told here has the same people, dates and reasons each time. Hours may pass in it in
no time, and the tablet may be started again.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from aisleside.demo.hand import Screen
from aisleside.demo.shop import PIN, Progress, enrolment_code, open_shop
from aisleside.device import main as device
from aisleside.device.machine.keys import MemoryKeys
from aisleside.device.sync.status import Reach
from aisleside.hub.main import ServedHub, store_at
from aisleside.hub.sources.fashion.houses import KINGS, ZONE
from aisleside.hub.store.engine import Store
from aisleside.settings import DeviceSettings, HubSettings, Use

BEGINS = datetime(2026, 3, 12, 12, 52, tzinfo=UTC)
LANGUAGE = "en_GB"  # the story's names are in it
TABLET = "Tablet 14"
WAIT_MS = 60_000  # for the first load, and for receipts


@dataclass(frozen=True, slots=True)
class Post:
    """Where a tablet stands, in whose hands, and from which moment on.

    *team* are the staff numbers of those who have signed in on it before.
    """

    place: str
    team: tuple[str, ...]
    zone: str
    begins: datetime
    tablet: str = TABLET
    use: Use = Use.SHOP


def prepare(folder: Path, progress: Progress) -> None:
    """Load the department store as it is on that day into the hub of a new folder."""
    (folder / "hub").mkdir(parents=True)
    open_shop(folder / "hub", "fashion", progress, now=BEGINS)


def at_kings_arcade(team: Sequence[str]) -> Post:
    """The department store on a Thursday in March, at 13:52."""
    return Post(KINGS, tuple(team), ZONE, BEGINS)


class Afternoon:
    """A hub, a tablet that knows its team and has its customers, and the window on it."""

    def __init__(
        self,
        store: Store,
        hub: ServedHub,
        clock: HubTime,
        folder: Path,
        post: Post,
        settings: DeviceSettings,
    ) -> None:
        """*folder* is the afternoon's own, *clock* the hub's."""
        self.store = store
        self.hub = hub
        self.post = post
        self._time = clock
        self._folder = folder
        self._settings = msgspec.structs.replace(settings, language=LANGUAGE, use=post.use)
        self._keys = MemoryKeys()
        self.tablet = self._introduced()
        self.window = self._opened()
        self.screen = Screen(self.window.window.root)
        self.screen.until(self._is_loaded, patience=WAIT_MS)

    @property
    def now(self) -> datetime:
        """What time it is at the hub."""
        return self._time()

    def network_goes_out(self) -> None:
        """Take the hub away, until the tablet has noticed."""
        self.hub.stop()
        self._wait_for(Reach.OFFLINE)

    def network_comes_back(self) -> None:
        self.hub.start()
        self._wait_for(Reach.ONLINE)

    def wait_for_receipts(self) -> None:
        """Let everything that was written reach the hub."""
        self.tablet.engine.nudge()
        self.screen.until(self._is_sent, "not everything was sent", patience=WAIT_MS)

    def let_pass(self, span: timedelta) -> None:
        """So much later, in no time; the hub need not be there for that."""
        self._time.skip(span)
        self.tablet.clock.learn(int(self.now.timestamp()))
        self.window.session.refresh()

    def start_again(self) -> None:
        """End the tablet's program and start it anew on what it has kept."""
        size = self.screen.window.size()
        self.window.close()
        self.tablet.stop()
        self.tablet = self._built()
        self.tablet.clock.learn(int(self.now.timestamp()))
        self.tablet.start()
        self.window = self._opened()
        self.screen.window = self.window.window.root
        self.screen.resize(size.width(), size.height())

    def close(self) -> None:
        self.window.close()
        self.tablet.stop()

    def _built(self) -> device.Tablet:
        return device.build(
            self._settings, self._folder / "tablet", hub_url=self.hub.url, key_store=self._keys
        )

    def _introduced(self) -> device.Tablet:
        tablet = self._built()
        try:
            code = enrolment_code(
                self._folder / "hub", self.post.place, HubSettings(), clock=self._time
            )
            tablet.enrol(code=code, name=self.post.tablet)
            for member in self.post.team:
                tablet.door.add_person(member, PIN)
            tablet.door.sign_out()
            tablet.start()
        except BaseException:
            tablet.stop()
            raise
        return tablet

    def _opened(self) -> device.TabletWindow:
        return device.TabletWindow(self.tablet, zone=ZoneInfo(self.post.zone))

    def _is_loaded(self) -> bool:
        status = self.tablet.engine.status
        return status.as_of is not None and not status.syncing

    def _is_sent(self) -> bool:
        return self.tablet.outbox.counts().waiting == 0

    def _wait_for(self, reach: Reach) -> None:
        self.tablet.engine.nudge()
        self.screen.until(lambda: self.tablet.engine.status.reach is reach, patience=WAIT_MS)


@contextmanager
def afternoon(
    prepared: Path, folder: Path, post: Post, settings: DeviceSettings
) -> Iterator[Afternoon]:
    """Begin it anew in *folder*.

    *prepared* stays as it is, so the next afternoon begins as this one did.
    """
    shutil.copytree(prepared / "hub", folder / "hub")
    clock = HubTime(post.begins)
    with store_at(folder / "hub") as store:
        hub = ServedHub(store, HubSettings(), clock=clock)
        hub.start()
        try:
            today = Afternoon(store, hub, clock, folder, post, settings)
            try:
                yield today
            finally:
                today.close()
        finally:
            hub.stop()


class HubTime:
    """The hub's time: from *begins* on, as it goes by."""

    def __init__(self, begins: datetime) -> None:
        self._begins = begins
        self._started = time.monotonic()

    def __call__(self) -> datetime:
        return self._begins + timedelta(seconds=time.monotonic() - self._started)

    def skip(self, span: timedelta) -> None:
        """Be so much later."""
        self._begins += span

"""An afternoon at Kings Arcade, the same whenever it is played.

Hub and tablet are real and in this process. The hub's clock starts at 13:52 on a Thursday
in March and goes on from there; the tablet takes its time from the hub, as every tablet
does. So a story told here has the same people, dates and reasons each time.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator, Sequence
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
from aisleside.settings import DeviceSettings, HubSettings

BEGINS = datetime(2026, 3, 12, 12, 52, tzinfo=UTC)
LANGUAGE = "en_GB"  # the story's names are in it
TABLET = "Tablet 14"
WAIT_MS = 60_000  # for the first load, and for receipts


def prepare(folder: Path, progress: Progress) -> None:
    """Load the department store as it is on that day into the hub of a new folder."""
    (folder / "hub").mkdir(parents=True)
    open_shop(folder / "hub", "fashion", progress, now=BEGINS)


@dataclass(frozen=True, slots=True)
class Afternoon:
    """A hub, a tablet that knows its team and has its customers, and the window on it."""

    store: Store
    hub: ServedHub
    tablet: device.Tablet
    window: device.TabletWindow
    screen: Screen

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

    def _is_sent(self) -> bool:
        return self.tablet.outbox.counts().waiting == 0

    def _wait_for(self, reach: Reach) -> None:
        self.tablet.engine.nudge()
        self.screen.until(lambda: self.tablet.engine.status.reach is reach, patience=WAIT_MS)


@contextmanager
def afternoon(
    prepared: Path, folder: Path, team: Sequence[str], settings: DeviceSettings
) -> Iterator[Afternoon]:
    """Begin it anew in *folder*, with a *team* (staff numbers) that has signed in before.

    *prepared* stays as it is, so the next afternoon begins as this one did.
    """
    shutil.copytree(prepared / "hub", folder / "hub")
    with store_at(folder / "hub") as store:
        hub = ServedHub(store, HubSettings(), clock=_clock())
        hub.start()
        try:
            with _tablet(folder, hub.url, team, settings) as tablet:
                window = device.TabletWindow(tablet, zone=ZoneInfo(ZONE))
                try:
                    screen = Screen(window.window.root)
                    screen.until(lambda: _is_loaded(tablet), patience=WAIT_MS)
                    yield Afternoon(store, hub, tablet, window, screen)
                finally:
                    window.close()
        finally:
            hub.stop()


@contextmanager
def _tablet(
    folder: Path, url: str, team: Sequence[str], settings: DeviceSettings
) -> Iterator[device.Tablet]:
    settings = msgspec.structs.replace(settings, language=LANGUAGE)
    with device.build(settings, folder / "tablet", hub_url=url, key_store=MemoryKeys()) as tablet:
        tablet.enrol(code=enrolment_code(folder / "hub", KINGS, HubSettings()), name=TABLET)
        for member in team:
            tablet.door.add_person(member, PIN)
        tablet.door.sign_out()
        tablet.start()
        yield tablet


def _is_loaded(tablet: device.Tablet) -> bool:
    status = tablet.engine.status
    return status.as_of is not None and not status.syncing


def _clock() -> Callable[[], datetime]:
    """The hub's time: from the beginning on, as it goes by."""
    started = time.monotonic()
    return lambda: BEGINS + timedelta(seconds=time.monotonic() - started)

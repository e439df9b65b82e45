"""What stands around every screen: data age, who is signed in, the tablet itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.cache.answers import Holdings
from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.preferences import Preferences, Scheme
from aisleside.device.ui.tasks import Tasks
from aisleside.device.ui.words import freshness, rehearsal_strip, tablet_line
from aisleside.domain.customer import initials
from aisleside.domain.errors import ExpectedError
from aisleside.domain.staff import StaffMember

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

TICK = 15_000  # milliseconds between two looks at the clock: ages are in minutes

NOTHING_YET = SyncStatus(
    reach=Reach.UNKNOWN,
    syncing=False,
    as_of=None,
    offline_since=None,
    loading=None,
    waiting=0,
    refused=0,
    trouble=None,
)


class Shelf(Protocol):
    """What the shell asks of the cache."""

    def holdings(self) -> Holdings:
        """What this tablet holds."""
        ...


@dataclass(frozen=True, slots=True)
class DeviceProfile:
    """What the device profile decides about the window, whoever is signed in.

    On a *kiosk* there is a header only; passing news stands *toast_seconds*, with 0 until closed.
    """

    kiosk: bool = False
    toast_seconds: float = 6


IN_A_SHOP = DeviceProfile()


@dataclass(frozen=True, slots=True)
class ShellState:
    """Everything the shell knows; what it says is decided from it by ``words``."""

    status: SyncStatus = NOTHING_YET
    holdings: Holdings | None = None
    who: StaffMember | None = None


@QmlElement
class Shell(QObject):
    """Show how old the data is, who is signed in, and how the tablet is doing."""

    changed = Signal()
    schemeChanged = Signal()
    textScaleChanged = Signal()
    calmChanged = Signal()
    letterKeysChanged = Signal()
    soundsChanged = Signal()
    leaving = Signal()

    def __init__(
        self,
        tasks: Tasks[Any, Any],
        *,
        tablet: str,
        manner: Manner,
        clock: Callable[[], datetime],
        preferences: Preferences,
        profile: DeviceProfile = IN_A_SHOP,
    ) -> None:
        super().__init__()
        self._profile = profile
        self._tasks = tasks
        self._tablet = tablet
        self._manner = manner
        self._clock = clock
        self._preferences = preferences
        self._state = ShellState()
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

    def use(self, who: StaffMember | None) -> None:
        """Somebody signed in, or nobody is."""
        self._become(replace(self._state, who=who))

    @Slot()
    def look(self) -> None:
        """Ask what this tablet holds."""

        def arrived(holdings: Holdings) -> None:
            self._become(replace(self._state, holdings=holdings))

        def work(shelf: Shelf) -> Holdings:
            return shelf.holdings()

        self._tasks.read(work, arrived, _ignore)

    @Slot()
    def leave(self) -> None:
        """Somebody wants to close the window of a kiosk."""
        self.leaving.emit()

    def _become(self, state: ShellState) -> None:
        if state != self._state:
            self._state = state
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
        return rehearsal_strip(self._state.status).title

    def get_strip_text(self) -> str:
        return rehearsal_strip(self._state.status).text

    def get_tablet_line(self) -> str:
        return tablet_line(
            self._state.holdings,
            self._state.status,
            tablet=self._tablet,
            manner=self._manner,
            now=self._clock(),
        )

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

    def get_calm(self) -> bool:
        return self._preferences.calm

    def set_calm(self, calm: bool) -> None:
        if calm != self.get_calm():
            self._preferences.calm = calm
            self.calmChanged.emit()

    def get_letter_keys(self) -> bool:
        return self._preferences.letter_keys

    def set_letter_keys(self, letter_keys: bool) -> None:
        if letter_keys != self.get_letter_keys():
            self._preferences.letter_keys = letter_keys
            self.letterKeysChanged.emit()

    def get_sounds(self) -> bool:
        return self._preferences.sounds

    def set_sounds(self, sounds: bool) -> None:
        if sounds != self.get_sounds():
            self._preferences.sounds = sounds
            self.soundsChanged.emit()

    def get_kiosk(self) -> bool:
        return self._profile.kiosk

    def get_toast_time(self) -> int:
        return round(self._profile.toast_seconds * 1000)

    ageIcon = Property(str, get_age_icon, notify=changed)
    ageTone = Property(int, get_age_tone, notify=changed)
    age = Property(str, get_age, notify=changed)
    ageSpoken = Property(str, get_age_spoken, notify=changed)
    stripTitle = Property(str, get_strip_title, notify=changed)
    stripText = Property(str, get_strip_text, notify=changed)
    tabletLine = Property(str, get_tablet_line, notify=changed)
    name = Property(str, get_name, notify=changed)
    title = Property(str, get_title, notify=changed)
    letters = Property(str, get_letters, notify=changed)
    seed = Property(int, get_seed, notify=changed)
    scheme = Property(int, get_scheme, set_scheme, notify=schemeChanged)
    textScale = Property(float, get_text_scale, set_text_scale, notify=textScaleChanged)
    calm = Property(bool, get_calm, set_calm, notify=calmChanged)
    letterKeys = Property(bool, get_letter_keys, set_letter_keys, notify=letterKeysChanged)
    sounds = Property(bool, get_sounds, set_sounds, notify=soundsChanged)
    kiosk = Property(bool, get_kiosk, constant=True)
    toastTime = Property(int, get_toast_time, constant=True)


def _ignore(_error: ExpectedError) -> None:
    """The screen that needs the answer says what is wrong; the shell keeps its last one."""

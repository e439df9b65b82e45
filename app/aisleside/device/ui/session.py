"""The one object the screens are given: each screen's view-model hangs on it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from aisleside.device.sync.status import SyncStatus
from aisleside.device.ui.health import Health
from aisleside.device.ui.profile import ProfileView
from aisleside.device.ui.ready import Ready, Rehearsal
from aisleside.device.ui.search import SearchView
from aisleside.device.ui.shell import Shell
from aisleside.device.ui.sign_in import SignIn

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Session(QObject):
    """Hold what a window shows, and tell each part who came and what was heard."""

    def __init__(
        self,
        *,
        sign_in: SignIn,
        shell: Shell,
        health: Health,
        ready: Ready,
        rehearsal: Rehearsal,
        search: SearchView,
        profile: ProfileView,
    ) -> None:
        super().__init__()
        self._sign_in = sign_in
        self._shell = shell
        self._health = health
        self._ready = ready
        self._rehearsal = rehearsal
        self._search = search
        self._profile = profile
        # One owner, so that all end together, on this thread: Python's collector may run
        # on a worker, and a timer that is destroyed there takes the program with it.
        for part in (sign_in, shell, health, ready, rehearsal, search, profile):
            part.setParent(self)
        sign_in.opened.connect(self._came)
        sign_in.closed.connect(self._left)
        search.opened.connect(profile.open)

    def start(self) -> None:
        """Ask for what the first picture needs."""
        self._sign_in.load()
        self._shell.look()

    def heard(self, status: SyncStatus) -> None:
        """Take note of how the conversation with the hub stands."""
        self._sign_in.heard(status)
        self._shell.heard(status)
        self._health.heard(status)
        if not status.syncing:
            self._ready.look()
        if status.closed is not None:  # nobody may be shown now
            self._profile.close()
        self._search.follow(status)
        self._profile.follow(status)

    def refresh(self) -> None:
        """What this tablet holds has changed: ask again for what is shown."""
        self._shell.look()
        self._health.look()
        self._search.refresh()
        self._profile.refresh()

    def _came(self) -> None:
        who = self._sign_in.state.who
        self._shell.use(who)
        self._health.use(who)
        self._rehearsal.use(who)
        self._search.sign_in(who)
        self._profile.sign_in(who)

    def _left(self) -> None:
        self._shell.use(None)
        self._health.use(None)
        self._rehearsal.use(None)
        self._search.sign_in(None)
        self._profile.sign_in(None)

    def get_sign_in(self) -> SignIn:
        return self._sign_in

    def get_shell(self) -> Shell:
        return self._shell

    def get_health(self) -> Health:
        return self._health

    def get_ready(self) -> Ready:
        return self._ready

    def get_rehearsal(self) -> Rehearsal:
        return self._rehearsal

    def get_search(self) -> SearchView:
        return self._search

    def get_profile(self) -> ProfileView:
        return self._profile

    signIn = Property(SignIn, get_sign_in, constant=True)
    shell = Property(Shell, get_shell, constant=True)
    health = Property(Health, get_health, constant=True)
    ready = Property(Ready, get_ready, constant=True)
    rehearsal = Property(Rehearsal, get_rehearsal, constant=True)
    search = Property(SearchView, get_search, constant=True)
    profile = Property(ProfileView, get_profile, constant=True)

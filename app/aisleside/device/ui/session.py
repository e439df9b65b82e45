"""The one object the screens are given: each screen's view-model hangs on it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from aisleside.device.sync.status import SyncStatus
from aisleside.device.ui.compare import CompareView
from aisleside.device.ui.flight import FlightView
from aisleside.device.ui.gate import GateView
from aisleside.device.ui.health import Health
from aisleside.device.ui.language_choice import LanguageChoice
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.privacy import PrivacyView
from aisleside.device.ui.product import ProductView
from aisleside.device.ui.profile import ProfileView
from aisleside.device.ui.ready import Ready, Rehearsal
from aisleside.device.ui.recorder import Recorder
from aisleside.device.ui.scanner import Scanner
from aisleside.device.ui.search import SearchView
from aisleside.device.ui.shell import Shell
from aisleside.device.ui.shoulder import Shoulder
from aisleside.device.ui.sign_in import SignIn
from aisleside.device.ui.today import TodayView

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
        compare: CompareView,
        profile: ProfileView,
        privacy: PrivacyView,
        product: ProductView,
        recorder: Recorder,
        shoulder: Shoulder,
        scanner: Scanner,
        today: TodayView,
        language: LanguageChoice,
        gate: GateView,
        flight: FlightView,
    ) -> None:
        super().__init__()
        self._sign_in = sign_in
        self._shell = shell
        self._health = health
        self._ready = ready
        self._rehearsal = rehearsal
        self._search = search
        self._compare = compare
        self._profile = profile
        self._privacy = privacy
        self._product = product
        self._recorder = recorder
        self._shoulder = shoulder
        self._scanner = scanner
        self._sought = ""  # a scanned card, until the hub can be asked whose it is
        self._today = today
        self._language = language
        self._gate = gate
        self._flight = flight
        # One owner, so that all end together, on this thread: Python's collector may run
        # on a worker, and a timer that is destroyed there takes the program with it.
        parts = (sign_in, shell, health, ready, rehearsal, search, profile, privacy, recorder)
        for part in (*parts, product, compare, shoulder, scanner, today, language, gate, flight):
            part.setParent(self)
        sign_in.opened.connect(self._came)
        sign_in.closed.connect(self._left)
        profile.get_note().drafts.kept.connect(sign_in.note_kept)
        scanner.badge.connect(sign_in.badge)
        scanner.passed.connect(gate.scan)
        scanner.opened.connect(self._scanned)
        scanner.held.connect(product.openNumbered)
        scanner.everyone.connect(self._look_everywhere)
        search.changed.connect(self._found_here)
        search.opened.connect(profile.open)
        today.opened.connect(profile.open)
        profile.shown.connect(privacy.about)
        profile.shown.connect(product.about)
        profile.changed.connect(self._cover_product)
        shoulder.changed.connect(self._cover)
        language.changed.connect(self._translated)

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
        self._scanner.follow(status)
        self._search.follow(status)
        self._compare.follow(status)
        self._profile.follow(status)
        self._privacy.follow(status)
        self._today.follow(status)
        self._gate.follow(status)
        self._flight.follow(status)

    def refresh(self) -> None:
        """What this tablet holds has changed: ask again for what is shown."""
        self._shell.look()
        self._health.look()
        self._search.refresh()
        self._profile.refresh()
        self._product.refresh()
        self._today.refresh()
        self._gate.refresh()
        self._flight.refresh()

    def _cover(self) -> None:
        """A customer can see the screen, or cannot any more."""
        covering = self._shoulder.get_covering()
        self._recorder.cover(covering)
        for part in self.children():
            if part not in (self._profile, self._product):  # which may have reasons of their own
                for listing in part.findChildren(Listing):
                    listing.cover(covering)
        self._search.cover(covering)
        self._compare.cover(covering)
        self._today.cover(covering)
        self._gate.cover(covering)
        self._flight.cover(covering)
        self._profile.cover(covering)

    def _cover_product(self) -> None:
        """Whoever may not be shown as a person is not spoken of beside a product either."""
        self._product.cover(self._profile.get_covered())

    def _translated(self) -> None:
        """Another language was chosen: whoever said something says it anew."""
        for part in self.children():
            for signal in ("changed", "chosenChanged"):
                if part is not self._language and hasattr(part, signal):
                    getattr(part, signal).emit()
        self._sign_in.translated()
        self.heard(self._shell.state.status)
        self.refresh()

    def _scanned(self, customer: str, because: str) -> None:
        """Show whose card it is; the sheets on whoever was shown before go with her."""
        self._product.close()
        if self._flight.get_used():  # a crew knows her by her seat
            self._flight.open(customer)
            return
        if self._profile.get_customer_id() != customer:
            self._profile.close()
        self._profile.open(customer, because)

    def _look_everywhere(self, code: str) -> None:
        """Search here for a card, and then at the hub."""
        self._sought = code
        self._search.type(code)
        self._found_here()

    def _found_here(self) -> None:
        if self._sought and self._search.get_text() != self._sought:
            self._sought = ""
        elif self._sought and self._search.get_everyone():
            self._sought = ""
            self._search.askEveryone()

    def _came(self) -> None:
        who = self._sign_in.state.who
        self._shoulder.reset()
        self._recorder.sign_in(who)
        self._shell.use(who)
        self._health.use(who)
        self._rehearsal.use(who)
        self._search.sign_in(who)
        self._compare.sign_in(who)
        self._profile.sign_in(who)
        self._privacy.sign_in(who)
        self._product.sign_in(who)
        self._today.sign_in(who)
        self._gate.sign_in(who)
        self._flight.sign_in(who)
        self._scanner.sign_in(who)

    def _left(self) -> None:
        self._scanner.sign_in(None)
        self._shell.use(None)
        self._health.use(None)
        self._rehearsal.use(None)
        self._search.sign_in(None)
        self._compare.sign_in(None)
        self._profile.sign_in(None)
        self._privacy.sign_in(None)
        self._product.sign_in(None)
        self._today.sign_in(None)
        self._gate.sign_in(None)
        self._flight.sign_in(None)
        self._recorder.sign_in(None)

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

    def get_compare(self) -> CompareView:
        return self._compare

    def get_profile(self) -> ProfileView:
        return self._profile

    def get_privacy(self) -> PrivacyView:
        return self._privacy

    def get_product(self) -> ProductView:
        return self._product

    def get_today(self) -> TodayView:
        return self._today

    def get_gate(self) -> GateView:
        return self._gate

    def get_flight(self) -> FlightView:
        return self._flight

    def get_recorder(self) -> Recorder:
        return self._recorder

    def get_scanner(self) -> Scanner:
        return self._scanner

    def get_shoulder(self) -> Shoulder:
        return self._shoulder

    def get_language(self) -> LanguageChoice:
        return self._language

    signIn = Property(SignIn, get_sign_in, constant=True)
    shell = Property(Shell, get_shell, constant=True)
    health = Property(Health, get_health, constant=True)
    ready = Property(Ready, get_ready, constant=True)
    rehearsal = Property(Rehearsal, get_rehearsal, constant=True)
    search = Property(SearchView, get_search, constant=True)
    compare = Property(CompareView, get_compare, constant=True)
    profile = Property(ProfileView, get_profile, constant=True)
    privacy = Property(PrivacyView, get_privacy, constant=True)
    product = Property(ProductView, get_product, constant=True)
    today = Property(TodayView, get_today, constant=True)
    gate = Property(GateView, get_gate, constant=True)
    flight = Property(FlightView, get_flight, constant=True)
    recorder = Property(Recorder, get_recorder, constant=True)
    scanner = Property(Scanner, get_scanner, constant=True)
    shoulder = Property(Shoulder, get_shoulder, constant=True)
    language = Property(LanguageChoice, get_language, constant=True)

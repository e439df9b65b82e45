"""The one place where a tablet is put together.

``build`` gives its parts without a window, ``assemble`` the window on them, and
``show`` runs both until the window is closed. What was saved is on the disk before
a call returns, so stopping needs no farewell; closing the window locks it first.
"""

from __future__ import annotations

import logging
import os
import platform
import shutil
import signal
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
from PySide6.QtCore import QLocale, QSocketNotifier, QTimer, QTimeZone
from PySide6.QtGui import QGuiApplication

from aisleside import __version__
from aisleside.device.cache.alert_rules import HouseRules
from aisleside.device.cache.answers import Standing
from aisleside.device.cache.book import Book
from aisleside.device.cache.library import Library
from aisleside.device.machine.clock import HubClock
from aisleside.device.machine.folders import Folders, folders
from aisleside.device.machine.instance import Instance
from aisleside.device.machine.keys import (
    KeyLostError,
    KeyStore,
    WrongPassphraseError,
    choose_key_store,
    open_root,
)
from aisleside.device.machine.scanner import ScanLimits
from aisleside.device.machine.sound import Speaker
from aisleside.device.outbox.database import ControlDamagedError, ControlDatabase, set_aside
from aisleside.device.outbox.identity import Identity, identity, keep_identity
from aisleside.device.outbox.notes import Outbox
from aisleside.device.outbox.people import HubVerdict, People
from aisleside.device.outbox.spool import Spool
from aisleside.device.session.sign_in import SignIn as Door
from aisleside.device.sync.drill import Drill
from aisleside.device.sync.drill import Parts as DrillParts
from aisleside.device.sync.engine import Parts, SyncEngine
from aisleside.device.sync.erasures import Forgetter
from aisleside.device.sync.healing import Healer
from aisleside.device.sync.lease import Lease, kept_clock
from aisleside.device.sync.live import Live
from aisleside.device.sync.loader import Loader
from aisleside.device.sync.puller import Changed, Puller
from aisleside.device.sync.pusher import Pusher
from aisleside.device.sync.readiness import Inventory
from aisleside.device.sync.shelf import Shelf
from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.sync.support import SupportFacts, support_text
from aisleside.device.sync.transport import HubClient
from aisleside.device.sync.trust import check_company
from aisleside.device.ui.basket import Basket
from aisleside.device.ui.camera import CameraView, camera_of
from aisleside.device.ui.capture import CaptureView
from aisleside.device.ui.collector import Collector
from aisleside.device.ui.compare import CompareView
from aisleside.device.ui.drafts import Drafts
from aisleside.device.ui.flight import FlightView
from aisleside.device.ui.gate import GateView
from aisleside.device.ui.health import Collaborators, Health, Room
from aisleside.device.ui.kiosk import KioskDoor
from aisleside.device.ui.language_choice import LanguageChoice
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.note import NoteView
from aisleside.device.ui.offers import OffersView
from aisleside.device.ui.preferences import Preferences, Scheme
from aisleside.device.ui.privacy import PrivacyView
from aisleside.device.ui.product import ProductView
from aisleside.device.ui.profile import ProfileView
from aisleside.device.ui.ready import Ready, Rehearsal
from aisleside.device.ui.recorder import Recorder
from aisleside.device.ui.resources import missing, resources
from aisleside.device.ui.scanner import Scanner
from aisleside.device.ui.search import SearchView
from aisleside.device.ui.session import Session
from aisleside.device.ui.shell import DeviceProfile, Shell
from aisleside.device.ui.shoulder import Shoulder
from aisleside.device.ui.sign_in import SignIn
from aisleside.device.ui.sounds import Sounds
from aisleside.device.ui.tasks import GuiThread, Tasks
from aisleside.device.ui.today import TodayView
from aisleside.device.ui.today_rules import read_rules
from aisleside.device.ui.value import ValueView
from aisleside.device.ui.window import IdleLock, Window, dress, wants_stillness
from aisleside.domain.elsewhere import FoundElsewhere
from aisleside.domain.errors import ExpectedError
from aisleside.domain.opening import Opening
from aisleside.domain.staff import ON_FLIGHTS
from aisleside.settings import DeviceSettings, Use

if TYPE_CHECKING:
    import httpx

log = logging.getLogger(__name__)

UNNAMED = "This tablet"  # until it is enrolled


class NoScreenError(ExpectedError):
    """There is no screen that a window could open on."""

    def __init__(self) -> None:
        super().__init__(
            "There is no screen here, so the window cannot open. Nothing is lost. "
            "Start it from a desktop, or name a Qt platform, such as vnc."
        )


@dataclass(frozen=True)
class Tablet:
    """A tablet without its window: what it keeps, and its conversation with the hub."""

    settings: DeviceSettings
    instance: Instance
    keys: KeyStore
    folders: Folders
    control: ControlDatabase
    outbox: Outbox
    library: Library
    house: HouseRules
    shelf: Shelf
    clock: HubClock
    client: HubClient
    lease: Lease
    engine: SyncEngine
    healer: Healer
    puller: Puller
    inventory: Inventory
    drill: Drill
    door: Door

    def enrol(self, *, code: str, name: str) -> Identity:
        """Make this tablet known to the hub; its identity is kept.

        Raises:
            HubUnreachableError, HubRefusedError, OtherCompanyError: nothing has changed.
        """
        before = identity(self.control)
        known = self.client.enrol(code, name)
        check_company(before, known)
        keep_identity(self.control, known)
        return known

    @property
    def name(self) -> str:
        """What the tablet is called."""
        known = identity(self.control)
        return known.name if known is not None else UNNAMED

    def start(self) -> None:
        """Begin to talk to the hub."""
        self.lease.start()
        self.engine.start()

    def stop(self) -> None:
        """End the conversation and close the files; safe to call twice."""
        self.engine.stop()
        self.lease.stop()
        self.client.close()
        self.control.close()
        self.instance.release()

    def __enter__(self) -> Tablet:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


def build(
    settings: DeviceSettings,
    data: Path | None,
    *,
    hub_url: str | None = None,
    passphrase: str | None = None,
    key_store: KeyStore | None = None,
    transport: httpx.BaseTransport | None = None,
) -> Tablet:
    """Put a tablet together from what lies in *data*, or make a new one there.

    *key_store* and *transport* stand in for the machine's in tests and the demo.

    Raises:
        KeyLostError, PassphraseNeededError, WrongPassphraseError, ControlDamagedError,
        ControlTooNewError, TabletFullError, FolderClosedError, AlreadyOpenError: the tablet
            cannot be opened; the sentence says what is safe.
    """
    if hub_url is not None:
        settings = msgspec.structs.replace(settings, hub=hub_url)
    places = folders(data)
    with ExitStack() as undo:  # a tablet that does not open leaves nothing open
        instance = Instance(places)
        undo.callback(instance.release)
        keys = key_store or choose_key_store(places, passphrase=passphrase)
        control = ControlDatabase(places, open_root(keys, places))
        undo.callback(control.close)
        tablet = _assembled(settings, instance, keys, control, transport)
        undo.pop_all()
    return tablet


def set_up_again(data: Path | None, *, passphrase: str | None = None) -> Path | None:
    """Make room for a new tablet where the one before cannot be opened any more.

    Returns where its unsent work lies, locked; None where there was none, or where it opens
    and so is left as it is.

    Raises:
        AlreadyOpenError, FolderClosedError, PassphraseNeededError: nothing was changed.
    """
    try:
        build(DeviceSettings(), data, passphrase=passphrase).stop()
    except (KeyLostError, WrongPassphraseError, ControlDamagedError):
        return set_aside(folders(data))
    return None


def _assembled(
    settings: DeviceSettings,
    instance: Instance,
    keys: KeyStore,
    control: ControlDatabase,
    transport: httpx.BaseTransport | None,
) -> Tablet:
    outbox = Outbox(control, Spool(control), zone=local_zone())
    library = Library()
    clock = kept_clock(control)
    client = HubClient(settings, lambda: identity(control), transport=transport)
    shelf = Shelf(control, library)
    lease = Lease(control, clock, library, shelf)
    lease.look()  # what is over goes before anybody could read it
    shelf.show()
    healer = Healer(client, shelf, library, control, now=clock.now)
    forgetter = Forgetter(client, control, outbox, shelf)
    puller = Puller(client, shelf, Loader(client, shelf), learn=clock.learn, renew=lease.renew)
    people = People(control)
    engine = SyncEngine(
        Parts(
            control=control,
            outbox=outbox,
            shelf=shelf,
            puller=puller,
            pusher=Pusher(client, outbox, learn=clock.learn, forgetting=forgetter),
            clock=clock,
            lease=lease,
            hub=client,
            erasures=forgetter,
            live=Live(client, settings),
            healer=healer,
        ),
        settings,
    )

    def verify(staff: str, pin: str) -> HubVerdict:
        verdict = client.verify(staff, pin)
        if verdict.staff is not None and verdict.staff.role in ON_FLIGHTS:
            engine.nudge()  # her flights come with her
        return verdict

    door = Door(
        people,
        control.root,
        verify,
        settings,
        now=clock.now,
        work=outbox,
        hub_is_near=lambda: engine.status.reach is not Reach.OFFLINE,
    )
    return Tablet(
        settings=settings,
        instance=instance,
        keys=keys,
        folders=control.folders,
        control=control,
        outbox=outbox,
        library=library,
        house=HouseRules(
            resources() / "alerts.toml", kept=control.folders.data / "alert-rules.json"
        ),
        shelf=shelf,
        clock=clock,
        client=client,
        lease=lease,
        engine=engine,
        healer=healer,
        puller=puller,
        inventory=Inventory(
            control=control,
            outbox=outbox,
            healer=healer,
            lease=lease,
            hub=client,
            clock=clock,
            nudge=engine.nudge,
            free_bytes=lambda: shutil.disk_usage(control.folders.data).free,
            shift=timedelta(hours=settings.shift_hours),
            pin_tries=settings.pin_tries,
        ),
        drill=Drill(
            DrillParts(
                engine=engine,
                hub=client,
                library=library,
                shelf=shelf,
                people=people,
                outbox=outbox,
                now=clock.now,
                stamp=clock.stamp,
                missing=missing,
                pin_tries=settings.pin_tries,
            )
        ),
        door=door,
    )


@dataclass(frozen=True)
class Sources:
    """Whom the screens ask and tell: the cache, the outbox, the hub."""

    open_book: Callable[[], Book]
    outbox: Outbox
    everyone: Callable[[str], tuple[FoundElsewhere, ...]]
    openings: Callable[[int], tuple[Opening, ...]]
    status: Callable[[SyncStatus], SyncStatus]  # what they hear of the engine's


def sources(tablet: Tablet) -> Sources:
    """Those of the tablet itself."""
    return Sources(
        open_book=lambda: Book(tablet.library, tablet.house),
        outbox=tablet.outbox,
        everyone=tablet.client.everyone,
        openings=tablet.client.openings,
        status=lambda status: status,
    )


class TabletWindow:
    """The window of one tablet, from opened to closed.

    Args:
        now: what the screens take for the present; the hub's clock by default.
        zone: whose days and hours they say; this machine's by default.
        asks: whom the screens ask; the tablet's own by default.
    """

    def __init__(
        self,
        tablet: Tablet,
        *,
        scheme: Scheme | None = None,
        now: Callable[[], datetime] | None = None,
        zone: tzinfo | None = None,
        asks: Sources | None = None,
    ) -> None:
        asks = asks or sources(tablet)
        self._asks = asks
        self._tablet = tablet
        self._gui = GuiThread()
        self.tasks: Tasks[Book, Outbox] = Tasks(open_reader=asks.open_book, writer=asks.outbox)
        preferences = Preferences(tablet.folders.data / "look.json", still=wants_stillness())
        if scheme is not None:
            preferences.wear(scheme)
        self.session = _session(
            tablet,
            self.tasks,
            asks,
            preferences,
            now=now or tablet.clock.now,
            zone=zone or local_zone(),
        )
        self.session.heard(asks.status(tablet.engine.status))
        self.window = Window(self.session, warned=lambda said: log.error("screen: %s", said))
        self._kiosk = (
            KioskDoor(self.window.root, self.session.get_sign_in(), self.session.get_shell())
            if tablet.settings.use is Use.KIOSK
            else None
        )
        self._collector = Collector()
        self.session.get_sign_in().closed.connect(self._collector.part)
        self.idle = IdleLock(
            self.window.root,
            self.session.get_sign_in().lock_by_itself,
            seconds=tablet.settings.lock_seconds,
            notice=tablet.settings.lock_notice_seconds,
            warn=self.session.get_sign_in().warn,
            touched=self._collector.touched,
        )
        self._speaker = Speaker(resources() / "sounds")
        self._sounds = Sounds(
            self.session.get_scanner(),
            self.session.get_gate(),
            play=self._speaker.play if _is_heard() else lambda _sound: None,
            preferences=preferences,
        )
        self._closed = False
        tablet.engine.listen(self._heard)
        tablet.engine.listen_for_changes(self._changed)
        self.session.heard(asks.status(tablet.engine.status))  # what came before we listened
        self.session.start()

    def close(self) -> None:
        """Take the window away; the tablet itself goes on until it is stopped."""
        if not self._closed:
            self._closed = True
            if self.session.get_sign_in().get_open():
                self.session.get_sign_in().lock()  # which keeps what she has begun
            if self._kiosk is not None:
                self._kiosk.open()
            self.tasks.close()
            self._speaker.close()
            self.window.close()
            self._collector.end()

    def _heard(self, status: SyncStatus) -> None:
        heard = self._asks.status(status)
        self._gui.call(lambda: self._while_open(lambda: self.session.heard(heard)))

    def _changed(self, _changed: Changed) -> None:
        self._gui.call(lambda: self._while_open(self.session.refresh))

    def _while_open(self, work: Callable[[], None]) -> None:
        """Do it unless the window has been closed since it was handed in."""
        if not self._closed:
            work()


def show(
    tablet: Tablet,
    *,
    theme: str | None = None,
    platform: str | None = None,
    asks: Sources | None = None,
    ending: Callable[[], None] = lambda: None,
) -> int:
    """Open the window and run until it is closed; the exit code of the program.

    *theme* is the name of a scheme, *platform* one of Qt's. Ctrl+C closes the window.
    *ending* is called before the window waits for whoever still answers it.

    Raises:
        NoScreenError: there is none, and no *platform* that needs none was named.
    """
    app = application(platform=platform, scale=tablet.settings.ui_scale)
    opened = TabletWindow(tablet, scheme=Scheme[theme.upper()] if theme else None, asks=asks)
    if tablet.settings.use is Use.KIOSK:
        opened.window.root.showFullScreen()
    QTimer.singleShot(0, tablet.start)  # the first picture comes before the first sync
    try:
        with _closing_on_interrupt(app):
            return app.exec()
    finally:
        ending()
        opened.close()


def application(*, platform: str | None = None, scale: float = 1) -> QGuiApplication:
    """The Qt application of this process, dressed; made once, and *scale* holds for all of it.

    Raises:
        NoScreenError: there is no screen and no *platform* that needs none.
    """
    existing = QGuiApplication.instance()
    if isinstance(existing, QGuiApplication):
        return existing
    if platform is None and not _has_screen():
        raise NoScreenError
    if scale != 1:
        os.environ.setdefault("QT_SCALE_FACTOR", str(scale))  # Qt has no call for it
    arguments = ["aisleside", *(["-platform", platform] if platform else [])]
    app = QGuiApplication(arguments)
    dress(app)
    return app


def _session(
    tablet: Tablet,
    tasks: Tasks[Book, Outbox],
    asks: Sources,
    preferences: Preferences,
    *,
    now: Callable[[], datetime],
    zone: tzinfo,
) -> Session:
    settings = tablet.settings
    times = settings.times
    manner = Manner(QLocale(), zone)  # the language decides its locale
    recorder = Recorder(changing=tasks, stamp=tablet.clock.stamp, send=tablet.engine.nudge)
    drafts = Drafts(changing=tasks, stamp=tablet.clock.stamp)
    basket = Basket(manner=manner)
    return Session(
        sign_in=SignIn(tablet.door, tasks, settings),
        shell=Shell(
            tasks,
            tablet=tablet.name,
            manner=manner,
            clock=now,
            preferences=preferences,
            profile=DeviceProfile(kiosk=settings.use is Use.KIOSK, toast_seconds=times.toast),
        ),
        health=Health(
            Collaborators(
                tasks=tasks,
                guard=tablet.puller,
                manner=manner,
                clock=now,
                stamp=tablet.clock.stamp,
                measure=lambda: _room(tablet.folders),
                sync_now=tablet.engine.nudge,
                support=lambda streams, room: support_text(_support(tablet, streams, room)),
            ),
            tablet=tablet.name,
        ),
        ready=Ready(tasks, tablet.inventory, manner=manner, clock=now),
        rehearsal=Rehearsal(tasks, tablet.drill),
        search=SearchView(
            typing=tasks.latest(),
            looking=tasks.latest(),
            working=tasks,
            ask_hub=asks.everyone,
            manner=manner,
            clock=now,
            limit=settings.search_limit,
        ),
        compare=CompareView(
            asking=tasks.latest(),
            changing=tasks,
            recorder=recorder,
            manner=manner,
            clock=now,
        ),
        profile=ProfileView(
            asking=tasks.latest(),
            changing=tasks,
            note=NoteView(recorder=recorder, drafts=drafts),
            capture=CaptureView(recorder=recorder, drafts=drafts, manner=manner, clock=now),
            recorder=recorder,
            value=ValueView(seconds=times.why),
            offers=OffersView(
                asking=tasks.latest(), recorder=recorder, basket=basket, manner=manner, clock=now
            ),
            manner=manner,
            clock=now,
        ),
        privacy=PrivacyView(
            working=tasks,
            recorder=recorder,
            ask_hub=asks.openings,
            tablet=tablet.name,
            manner=manner,
            clock=now,
        ),
        product=ProductView(
            asking=tasks.latest(), basket=basket, recorder=recorder, manner=manner, clock=now
        ),
        recorder=recorder,
        scanner=Scanner(
            limits=ScanLimits(
                characters=settings.scan_characters,
                gap_ms=settings.scan_gap_ms,
                prefix=settings.scan_prefix,
                again_ms=round(settings.scan_again_seconds * 1000),
            ),
            badge_prefix=settings.badge_prefix,
            camera=CameraView(
                camera_of(settings.camera), again_seconds=settings.scan_again_seconds
            ),
            asking=tasks.latest(),
            clock=now,
        ),
        shoulder=Shoulder(peek_seconds=times.peek, quiet_seconds=times.cover),
        today=TodayView(
            asking=tasks.latest(),
            changing=tasks,
            recorder=recorder,
            rules=read_rules(resources() / "today.toml"),
            manner=manner,
            clock=now,
        ),
        gate=GateView(
            asking=tasks.latest(),
            changing=tasks,
            recorder=recorder,
            manner=manner,
            clock=now,
        ),
        flight=FlightView(
            asking=tasks.latest(),
            offering=tasks.latest(),
            changing=tasks,
            working=tasks,
            recorder=recorder,
            manner=manner,
            clock=now,
        ),
        language=LanguageChoice(
            preferences, manner, wishes=(settings.language, *QLocale.system().uiLanguages())
        ),
    )


def _support(tablet: Tablet, streams: Sequence[Standing], room: Room) -> SupportFacts:
    """What whoever supports the tablet needs; no name of a person or of the tablet is in it."""
    known = identity(tablet.control)
    return SupportFacts(
        version=__version__,
        system=f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        device=known.device if known is not None else "",
        now=tablet.clock.now(),
        status=tablet.engine.status,
        streams=streams,
        compared=tablet.healer.results(),
        troubles=tablet.engine.troubles,
        used_bytes=room.used,
        free_bytes=room.free,
    )


def local_zone() -> tzinfo:
    """The time zone of this machine; its present offset where the zone has no name."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        here = datetime.now().astimezone().tzinfo
        assert here is not None
        return here


def _room(places: Folders) -> Room:
    return Room(used=places.used_bytes(), free=shutil.disk_usage(places.data).free)


def _is_heard() -> bool:
    """Whether somebody may sit before this window: nobody hears one that is drawn for a picture."""
    return QGuiApplication.platformName() not in {"offscreen", "minimal", "vnc"}


def _has_screen() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


@contextmanager
def _closing_on_interrupt(app: QGuiApplication) -> Iterator[None]:
    """Let Ctrl+C close the window: Qt's loop alone would not let Python see the signal."""
    hears, speaks = socket.socketpair()
    speaks.setblocking(False)
    notifier = QSocketNotifier(hears.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: hears.recv(64))
    fd_before = signal.set_wakeup_fd(speaks.fileno())
    before = signal.signal(signal.SIGINT, lambda _number, _frame: app.exit(0))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        signal.set_wakeup_fd(fd_before)
        notifier.setEnabled(False)
        hears.close()
        speaks.close()

"""The real window, offscreen and with the bundled letters, on a tablet held in memory.

Only the far side is made up: a cache, an outbox and a door that answer from plain
Python values. Things are found by their accessible names, as a person who cannot
see the screen finds them, and any warning of the screens fails the test.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLocale,
    QObject,
    QPointF,
    Qt,
    QUrl,
)
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from tests.screens.golden import changed

from aisleside.demo.hand import Screen, accessible
from aisleside.device.cache.aboard import Aboard, aboard_with, as_known
from aisleside.device.cache.alert_rules import read_alert_rules
from aisleside.device.cache.answers import (
    Among,
    Found,
    Hit,
    Holdings,
    MatchKind,
    Offers,
    Preview,
    Profile,
    RulesHeld,
    Standing,
    TodayInput,
    Totals,
)
from aisleside.device.cache.book import CustomerNotHereError
from aisleside.device.cache.goods import InHand, ProductNotHereError
from aisleside.device.cache.overlay import Own
from aisleside.device.machine.clock import Stamp
from aisleside.device.machine.scanner import ScanLimits
from aisleside.device.outbox.bodies import in_a_line, kind_of
from aisleside.device.outbox.completeness import Completeness
from aisleside.device.outbox.notes import Counts
from aisleside.device.session.people import KnownPerson, SignInAnswer, SignInResult
from aisleside.device.sync.drill import Finding, Step
from aisleside.device.sync.puller import Removal
from aisleside.device.sync.readiness import Facts, Holding, Readiness, readiness
from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.sync.transport import HubUnreachableError
from aisleside.device.ui.basket import Basket
from aisleside.device.ui.camera import Camera, CameraView
from aisleside.device.ui.capture import CaptureView
from aisleside.device.ui.compare import CompareView
from aisleside.device.ui.drafts import Drafts
from aisleside.device.ui.flight import FlightView
from aisleside.device.ui.gate import GateView
from aisleside.device.ui.health import Collaborators, Health, Room
from aisleside.device.ui.language_choice import LanguageChoice
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.note import NoteView
from aisleside.device.ui.offers import OffersView
from aisleside.device.ui.pictures import Icons, Products
from aisleside.device.ui.preferences import Preferences
from aisleside.device.ui.privacy import PrivacyView
from aisleside.device.ui.product import ProductView
from aisleside.device.ui.profile import ProfileView
from aisleside.device.ui.ready import Ready, Rehearsal
from aisleside.device.ui.recorder import Recorder
from aisleside.device.ui.resources import resources
from aisleside.device.ui.scanner import Scanner
from aisleside.device.ui.search import SearchView
from aisleside.device.ui.session import Session
from aisleside.device.ui.shell import IN_A_SHOP, DeviceProfile, Shell
from aisleside.device.ui.shoulder import Shoulder
from aisleside.device.ui.sign_in import SignIn
from aisleside.device.ui.tasks import Tasks
from aisleside.device.ui.today import TodayView
from aisleside.device.ui.today_rules import read_rules
from aisleside.device.ui.value import ValueView
from aisleside.device.ui.window import Window, dress
from aisleside.domain.customer import Customer, MayContact
from aisleside.domain.elsewhere import FoundElsewhere
from aisleside.domain.event import AtDesk, EventKind, EventState, PendingEvent, Queued, Turn
from aisleside.domain.flight import Flight
from aisleside.domain.opening import Opening
from aisleside.domain.place import Place, PlaceKind
from aisleside.domain.product import Product
from aisleside.domain.recorded import NoteWritten, Recorded
from aisleside.domain.staff import Role, StaffMember
from aisleside.insight.alerts.evaluate import Ready as AlertRules
from aisleside.insight.today.ranking import Waiting
from aisleside.settings import DeviceSettings

# Read when the first letter is drawn.
os.environ["FONTCONFIG_FILE"] = str(Path(__file__).parent / "fonts.conf")

NOW = datetime(2026, 3, 12, 13, 52, tzinfo=UTC)
STAMP = Stamp(int(NOW.timestamp()), 0, int(NOW.timestamp()))
PIN = "280417"
LATER = (200, 600, 2_000)  # milliseconds, until a picture is looked at again
PATIENCE = 20_000  # milliseconds until something on the way must have arrived

TOUCH = 48
SMALLEST = 12  # pixels; nothing smaller exists
# Elided on purpose: a row of the result list has one line for a name and one for where it is
# found; the preview and the profile say both whole.
ONE_LINE = ("Wolfeschlegelsteinhausenbergerdorff", "···")

PLACE = Place(
    id="kings-arcade",
    name="Womenswear, Level 1",
    kind=PlaceKind.STORE,
    city="Bath",
    currency="EUR",
    zone="Europe/London",
    near=(),
)
LOUNGE = replace(PLACE, id="lis-lounge", name="the lounge", kind=PlaceKind.LOUNGE)
MAYA = StaffMember("ml", "Maya Lindqvist", "Sales associate", Role.ASSOCIATE, PLACE.id)
TOMAS = StaffMember("tf", "Tomás Ferreira", "Sales associate", Role.ASSOCIATE, PLACE.id)
PEOPLE = (
    MAYA,
    TOMAS,
    StaffMember("ab", "Aisha Bello", "Floor manager", Role.MANAGER, PLACE.id),
    StaffMember("jw", "Jun Watanabe", "Stylist", Role.ASSOCIATE, PLACE.id),
    StaffMember("fo", "Freya Olsen", "Sales associate", Role.ASSOCIATE, PLACE.id),
    StaffMember("dc", "Daniel Cruz", "Stock lead", Role.ASSOCIATE, PLACE.id),
)
FRESH = SyncStatus(
    reach=Reach.ONLINE,
    syncing=False,
    as_of=NOW - timedelta(minutes=2),
    offline_since=None,
    loading=None,
    waiting=0,
    refused=0,
    trouble=None,
)
OFFLINE = replace(
    FRESH,
    reach=Reach.OFFLINE,
    as_of=NOW - timedelta(minutes=14),
    offline_since=NOW - timedelta(minutes=14),
)


RULES = read_alert_rules(resources() / "alerts.toml")


class Book:
    """A cache of a few customers."""

    def __init__(self, customers: tuple[Customer, ...]) -> None:
        self.customers = {customer.id: customer for customer in customers}
        self.aliases: dict[int, int] = {}
        self.profiles: dict[int, Profile] = {}
        self.previews: dict[int, Preview] = {}
        self.days: dict[str, TodayInput] = {}
        self.goods: dict[int, InHand] = {}
        self.beside: dict[int, Offers] = {}
        self.aboards: dict[str, Aboard] = {}
        self.rules = RulesHeld()
        self.house = RULES
        self.trolley: dict[int, Offers] = {}

    def get_ready(self) -> None: ...

    def search(
        self,
        text: str,
        *,
        limit: int,
        now: datetime,
        staff: str = "",
        among: Among = Among.EVERYBODY,
    ) -> Found:
        hits = tuple(
            Hit(customer, MatchKind.NAME, "no phone", (), (), None, None)
            for customer in self.customers.values()
            if text.casefold() in customer.said.casefold()
        )
        return Found(text, hits[:limit], len(self.customers))

    def preview(self, customer: int) -> Preview:
        found = self.customers.get(customer)
        if found is None:
            raise CustomerNotHereError(customer=customer)
        nothing = Totals((), None, 0, None, None)
        plain = Preview(found, nothing, PLACE, None, None, (), (), ())
        return self.previews.get(customer, plain)

    def profile(
        self,
        customer: int,
        *,
        receipts: int,
        offers: int,
        now: datetime,
        basket: Sequence[int] = (),
        own: Own | None = None,
    ) -> Profile:
        found = self.customers.get(customer)
        if found is None:
            raise CustomerNotHereError(customer=customer)
        nothing = Totals((), None, 0, None, None)
        plain = Profile(
            found, (), (), (), 0, (), (), nothing, Offers(), {}, {PLACE.id: PLACE}, {}, now
        )
        return self.profiles.get(customer, plain)

    def header(self, customer: int, *, services: int) -> Profile:
        whole = self.profile(customer, receipts=services, offers=0, now=NOW)
        totals = replace(whole.totals, months=(), paid=None, receipts=0)
        return replace(whole, receipts=(), receipt_count=0, offers=Offers(), totals=totals)

    def offers(
        self, customer: int, *, now: datetime, basket: Sequence[int], own: Own | None
    ) -> Offers:
        return self.profiles[customer].offers if customer in self.profiles else Offers()

    def today(
        self, staff_id: str, place: str, now: datetime, *, about: Collection[int] = ()
    ) -> TodayInput:
        plain = TodayInput(Waiting(), (), {}, {}, {}, {PLACE.id: PLACE}, NOW)
        found = self.days.get(staff_id, plain)
        named = {c: self.customers[c] for c in about if c in self.customers}
        return replace(found, customers={**named, **found.customers})

    def numbered(self, code: str) -> tuple[Product, ...]:
        goods = (one.product for one in self.goods.values())
        return tuple(one for one in goods if code in (one.sku, one.gtin))

    def in_hand(
        self, product: int, *, customer: int | None = None, beside: Sequence[int] = ()
    ) -> InHand:
        found = self.goods.get(product)
        if found is None:
            raise ProductNotHereError(product=product)
        near = tuple(self.goods[one].product for one in beside if one in self.goods)
        hers = found if customer else replace(found, her_size=None, bought=(), returned=None)
        return replace(hers, beside=near)

    def goes_with(
        self, product: int, customer: int | None, basket: Sequence[int], *, now: datetime
    ) -> Offers:
        return self.beside.get(product, Offers())

    def from_trolley(self, on: Aboard, customer: int, *, now: datetime) -> Offers:
        return self.trolley.get(customer, Offers())

    def flights(self) -> list[Flight]:
        return [one.flight for one in self.aboards.values()]

    def aboard(self, flight: str, *, now: datetime, own: Own | None = None) -> Aboard:
        return aboard_with(as_known(self.aboards[flight], now=now), own)

    def places(self) -> dict[str, Place]:
        return {PLACE.id: PLACE, LOUNGE.id: LOUNGE}

    def alert_rules(self) -> AlertRules:
        return self.house

    def holdings(self) -> Holdings:
        as_of = NOW - timedelta(minutes=14)
        return Holdings(PLACE, len(self.customers), 92_331, as_of, self.rules)

    def names(self, customers: Sequence[int]) -> dict[int, str]:
        return {c: self.customers[c].said for c in customers if c in self.customers}

    def products(self, ids: Iterable[int]) -> dict[int, Product]:
        known = {p.id: p for profile in self.profiles.values() for p in profile.products.values()}
        return {one: known[one] for one in ids if one in known}

    def joined(self, customers: Sequence[int]) -> dict[int, int]:
        return {c: self.aliases[c] for c in customers if c in self.aliases}

    def known_as(self, customer: int) -> frozenset[int]:
        return frozenset({customer, *(c for c, now in self.aliases.items() if now == customer)})

    def standing(self) -> tuple[Standing, ...]:
        return (Standing("store:kings-arcade/associate", "E1", 48_210, 1, NOW, 0),)

    def team(self) -> tuple[StaffMember, ...]:
        return PEOPLE

    def interrupt(self) -> None:
        pass

    def close(self) -> None:
        pass


class Outbox:
    """What was written and has not left, by some of *people*."""

    def __init__(self, people: tuple[StaffMember, ...] = ()) -> None:
        self.people = {person.id: person for person in people}
        self.events: list[PendingEvent] = []
        self.opened: list[PendingEvent] = []
        self.begun: dict[str, dict[tuple[int, str], str]] = {}

    def write(self, author: str, subject: int, body: Recorded, stamp: Stamp) -> PendingEvent:
        kind = kind_of(body)
        event = PendingEvent(
            id=f"{kind.value}-{len(self.events)}",
            kind=kind,
            subject=subject,
            author=author,
            text=in_a_line(body, zone=UTC),
            written_at=NOW,
            state=EventState.WAITING,
            reason=None,
            sent_at=None,
            body=body,
        )
        if kind is EventKind.OPENED:
            self.opened.append(event)
        else:
            self.events.append(event)
        return event

    def write_note(self, author: str, customer: int, text: str, stamp: Stamp) -> PendingEvent:
        return self.write(author, customer, NoteWritten(text), stamp)

    def keep_drafts(self, author: str, begun: Mapping[tuple[int, str], str], stamp: Stamp) -> int:
        self.begun[author] = dict(begun)
        return len(begun)

    def drafts(self, author: str) -> dict[tuple[int, str], str]:
        return dict(self.begun.get(author, {}))

    def take_back(self, event_id: str, author: str) -> bool:
        kept = [e for e in self.events if (e.id, e.author) != (event_id, author)]
        taken, self.events = len(kept) < len(self.events), kept
        return taken

    def pending(
        self, author: str, subject: int | Collection[int] | None = None
    ) -> list[PendingEvent]:
        about = {subject} if isinstance(subject, int) else subject
        return [
            e for e in self.events if e.author == author and (about is None or e.subject in about)
        ]

    def at_desk(self, *, now: datetime) -> list[AtDesk]:
        kinds = (EventKind.BOARDING, EventKind.CLAIM, EventKind.OUTCOME)
        return [
            AtDesk(self.people[e.author], e, told=False) for e in self.events if e.kind in kinds
        ]

    def openings(self, author: str, subject: Collection[int]) -> list[PendingEvent]:
        return [e for e in self.opened if e.author == author and e.subject in subject]

    def sent(
        self,
        author: str,
        subject: int | Collection[int] | None = None,
        *,
        since: datetime | None = None,
    ) -> list[PendingEvent]:
        return []

    def counts(self) -> Counts:
        states = [e.state for e in self.events]
        return Counts(states.count(EventState.WAITING), states.count(EventState.REJECTED))

    def queue(self) -> list[Queued]:
        waiting = [e for e in self.events if e.state is EventState.WAITING]
        return [
            Queued(
                e.id,
                e.kind.value,
                e.author,
                e.subject,
                e.written_at,
                Turn.NEXT if at == 0 else Turn.WAITING,
            )
            for at, e in enumerate(waiting)
        ]

    def attention(self, author: str) -> list[PendingEvent]:
        return [e for e in self.pending(author) if e.state is EventState.REJECTED]

    def dismiss(self, event_id: str, author: str) -> bool:
        self.events = [e for e in self.events if (e.id, e.author) != (event_id, author)]
        return True

    def send_again(
        self,
        event_id: str,
        author: str,
        *,
        subject: int,
        stamp: Stamp,
        body: Recorded | None = None,
    ) -> PendingEvent:
        refused = next(e for e in self.events if e.id == event_id)
        self.dismiss(event_id, author)
        return self.write(author, subject, body or NoteWritten(refused.text), stamp)


class Guard:
    """What the hub wants to take away and may not yet."""

    def __init__(self) -> None:
        self.removals: list[Removal] = []
        self.aside = 0
        self.confirmed: list[str] = []

    def confirm_removal(self, stream: str) -> None:
        self.confirmed.append(stream)
        self.removals = [one for one in self.removals if one.stream != stream]


class Stock:
    """What taking stock of the tablet finds."""

    def __init__(self) -> None:
        self.facts = Facts(
            streams=(
                Holding("artefacts", True, compared(210_000)),
                Holding("catalogue:main", True, compared(92_331)),
                Holding("store:kings-arcade/associate", True, compared(480_000)),
            ),
            team=frozenset(person.id for person in PEOPLE),
            able=frozenset(person.id for person in PEOPLE),
            waiting=0,
            refused=0,
            free_bytes=12_400_000_000,
            time_known=True,
            open_until=NOW + timedelta(hours=23),
            closed=None,
            shift_ends=NOW + timedelta(hours=9),
        )
        self.compared = 0

    def take(self, team: Sequence[str]) -> Readiness:
        return readiness(replace(self.facts, team=frozenset(team)))

    def compare(self) -> None:
        self.compared += 1


class Hub:
    """The far side: who opened which profile on other tablets, and who is a customer elsewhere."""

    def __init__(self) -> None:
        self.customers: tuple[FoundElsewhere, ...] = ()
        self.opened: dict[int, tuple[Opening, ...]] = {}
        self.reached = True

    def openings(self, customer: int) -> tuple[Opening, ...]:
        if not self.reached:
            raise HubUnreachableError(why="ConnectError")
        return self.opened.get(customer, ())

    def everyone(self, text: str) -> tuple[FoundElsewhere, ...]:
        if not self.reached:
            raise HubUnreachableError(why="ConnectError")
        return tuple(one for one in self.customers if text.casefold() in one.said.casefold())


class Outage:
    """A rehearsal whose steps end as the test says."""

    def __init__(self) -> None:
        self.broken: dict[Step, str] = {}
        self.paused = Event()
        self.paused.set()

    def run(self, who: StaffMember, tell: Callable[[Finding], None]) -> tuple[Finding, ...]:
        found = []
        for step in Step:
            found.append(
                Finding(step, step not in self.broken, count=12, why=self.broken.get(step, ""))
            )
            tell(found[-1])
            self.paused.wait(PATIENCE / 1000)
        return tuple(found)


def compared(rows: int, **found: int) -> Completeness:
    """A stream of so many rows, all the same as the hub's; or as *found*."""
    same: dict[str, int] = {
        "rows_held": rows,
        "rows_expected": rows,
        "ranges_same": 8,
        "ranges_moved": 0,
        "ranges_healed": 0,
        "ranges_all": 8,
    }
    return Completeness(**(same | found), checked_at=NOW - timedelta(minutes=20))


class Door:
    """Knows everybody's PIN, and counts wrong ones."""

    def __init__(self, people: tuple[StaffMember, ...]) -> None:
        self.known = people
        self.pin = PIN
        self.strangers: dict[str, StaffMember] = {}
        self.online = True
        self.tries_left = 5
        self.signed_out = 0
        self.badge_alone = False

    def people(self) -> tuple[KnownPerson, ...]:
        return tuple(KnownPerson(staff, NOW) for staff in self.known)

    def unlock(self, staff_id: str, pin: str) -> SignInAnswer:
        if self.tries_left == 0 and not self.online:
            return SignInAnswer(SignInResult.LOCKED, 0, None)
        if pin == self.pin:
            staff = next(s for s in self.known if s.id == staff_id)
            return SignInAnswer(SignInResult.OPEN, 5, staff)
        self.tries_left = max(0, self.tries_left - 1)
        result = SignInResult.WRONG_PIN if self.tries_left else SignInResult.LOCKED
        return SignInAnswer(result, self.tries_left, None)

    def add_person(self, staff_id: str, pin: str) -> SignInAnswer:
        if not self.online:
            return SignInAnswer(SignInResult.NEEDS_HUB, 5, None)
        staff = self.strangers.get(staff_id)
        if staff is None or pin != self.pin:
            return SignInAnswer(SignInResult.NOT_KNOWN, 5, None)
        return SignInAnswer(SignInResult.OPEN, 5, staff)

    def unlock_by_badge(self, staff_id: str) -> SignInAnswer:
        if not self.badge_alone:
            return SignInAnswer(SignInResult.NEEDS_PIN, 0, None)
        return self.unlock(staff_id, self.pin)

    def sign_out(self) -> None:
        self.signed_out += 1


@dataclass
class Tablet:
    """A whole tablet but for its store: real view-models, real window."""

    session: Session
    screen: Screen
    window: Window
    book: Book
    outbox: Outbox
    door: Door
    tasks: Tasks[Book, Outbox]
    now: list[datetime]
    synced: list[str]
    guard: Guard
    stock: Stock
    outage: Outage
    hub: Hub
    stamp: Stamp = STAMP

    def goes_offline(self) -> None:
        """The hub cannot be reached since 13:38."""
        self.door.online = False
        self.hears(OFFLINE)

    def comes_back(self) -> None:
        """The hub answers again, two minutes ago."""
        self.door.online = True
        self.hears(FRESH)

    def hears(self, status: SyncStatus) -> None:
        """The conversation with the hub stands like this now."""
        self.session.heard(status)
        self.screen.rest()

    def sign_in(self) -> None:
        """Maya unlocks the tablet and goes to the customers."""
        self.unlock()
        self.screen.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)

    def unlock(self) -> None:
        """Maya unlocks the tablet, and Today is there."""
        self.screen.until(lambda: self.session.signIn.loaded)
        self.screen.click("Maya Lindqvist")
        self.screen.type(self.door.pin)
        self.screen.until(lambda: self.session.signIn.open, "the PIN did not open the tablet")
        self.screen.rest()


def customer(number: int, said: str, **about: Any) -> Customer:
    """A customer of whom only the name matters."""
    given, _, family = said.partition(" ")
    plain: dict[str, Any] = {
        "sounds": None,
        "tier": None,
        "tier_since": None,
        "loyalty": None,
        "home_place": PLACE.id,
        "client_of": None,
        "client_since": None,
        "languages": (),
        "may_contact": MayContact.UNKNOWN,
        "contact_by": None,
        "source": "tills",
        "observed_at": NOW,
    }
    return Customer(id=number, said=said, given=given, family=family, **(plain | about))


@pytest.fixture(autouse=True)
def swept_on_the_gui_thread() -> Iterator[None]:
    """Collect what a tablet leaves behind here and now.

    Left to itself Python may do it on a worker of the next test, and a QObject
    that dies on another thread takes the program with it.
    """
    gc.disable()
    yield
    gc.collect()
    gc.freeze()  # again, since a window that closes thaws all there is: see tests/conftest
    gc.enable()


@pytest.fixture
def stage(dressed: QGuiApplication, tmp_path: Path) -> Iterator[Callable[[str], Screen]]:
    """Shows one control: give its QML, get the window it stands in."""
    kept: list[QObject] = []
    problems: list[str] = []

    def show(qml: str) -> Screen:
        engine = QQmlEngine()
        engine.setOutputWarningsToStandardError(False)
        engine.warnings.connect(lambda errors: problems.extend(e.toString() for e in errors))
        engine.addImportPath(str(resources() / "qml"))
        engine.addImageProvider("icon", Icons(resources() / "icons"))
        engine.addImageProvider("product", Products(resources() / "products"))
        text = (
            "import QtQuick\nimport QtQuick.Templates as T\n"
            "import Aisleside.Theme\nimport Aisleside.Controls\n"
            "T.ApplicationWindow {\nid: window\nwidth: 480\nheight: 360\nvisible: true\n"
            f"color: Theme.canvas\n{qml}\n}}\n"
        )
        component = QQmlComponent(engine)
        component.setData(text.encode(), QUrl.fromLocalFile(str(tmp_path / "Stage.qml")))
        assert component.errors() == [], component.errorString()
        window = component.create()
        assert isinstance(window, QQuickWindow)
        kept.extend((window, component, engine))
        QTest.qWaitForWindowExposed(window)
        return Screen(window)

    yield show
    for thing in kept:
        thing.deleteLater()
        QCoreApplication.sendPostedEvents(thing, QEvent.Type.DeferredDelete)
    assert problems == []


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture(scope="session")
def dressed(qapp: QGuiApplication) -> QGuiApplication:
    """The application with its letters."""
    dress(qapp)
    # Each test closes its window; were that to end the application, no later wait would wait.
    qapp.setQuitOnLastWindowClosed(False)
    qapp.styleHints().setCursorFlashTime(0)  # a picture is the same at any moment
    return qapp


@pytest.fixture
def golden(pytestconfig: pytest.Config, tmp_path: Path) -> Callable[[Screen, str], str]:
    """Compares what one sees with the golden picture of a name; says what has changed.

    On a busy machine it may take a moment until a screen stands as it should.
    """
    keep = bool(pytestconfig.getoption("--golden"))

    def compared(screen: Screen, name: str) -> str:
        for later in LATER:
            said = changed(screen.picture(), name, keep=keep, aside=tmp_path)
            if not said:
                break
            screen.rest(later)
        return said

    return compared


@pytest.fixture
def see() -> Callable[[QQuickWindow], Screen]:
    """Looks at a window that a test opened itself."""
    return Screen


@pytest.fixture
def book() -> Book:
    return Book((customer(1, "Elena Marchetti"), customer(2, "Marketa Novak")))


@pytest.fixture
def door() -> Door:
    return Door(PEOPLE)


@pytest.fixture
def profile() -> DeviceProfile:
    """Where the tablet is used."""
    return IN_A_SHOP


@pytest.fixture
def tablet(
    dressed: QGuiApplication, book: Book, door: Door, profile: DeviceProfile
) -> Iterator[Tablet]:
    """A tablet whose window is open, with nobody signed in."""
    assembled = assemble(book, door, profile)
    yield assembled
    assembled.tasks.close()
    assembled.window.close()
    QTest.qWait(0)
    assert assembled.window.problems == []


def assemble(
    book: Book, door: Door, profile: DeviceProfile = IN_A_SHOP, camera: Camera | None = None
) -> Tablet:
    """Put the tablet together as device/main.py does, on the far side given."""
    outbox = Outbox(door.known)
    now = [NOW]
    tasks: Tasks[Book, Outbox] = Tasks(open_reader=lambda: book, writer=outbox)
    manner = Manner(QLocale("en_GB"), ZoneInfo("UTC"))
    synced: list[str] = []
    guard, stock, outage, hub = Guard(), Stock(), Outage(), Hub()

    def clock() -> datetime:
        return now[0]

    drafts = Drafts(changing=tasks, stamp=lambda: STAMP)
    recorder = Recorder(changing=tasks, stamp=lambda: STAMP, send=lambda: synced.append("sent"))
    basket = Basket(manner=manner)
    session = Session(
        sign_in=SignIn(door, tasks, DeviceSettings()),
        shell=Shell(
            tasks,
            tablet="Tablet 14",
            manner=manner,
            clock=clock,
            preferences=Preferences(),
            profile=profile,
        ),
        health=Health(
            Collaborators(
                tasks=tasks,
                guard=guard,
                manner=manner,
                clock=clock,
                stamp=lambda: STAMP,
                measure=lambda: Room(used=412_000_000, free=12_400_000_000),
                sync_now=lambda: synced.append("synced"),
                support=lambda streams, room: f"{[one.stream for one in streams]} {room.used}",
            ),
            tablet="Tablet 14",
        ),
        ready=Ready(tasks, stock, manner=manner, clock=clock),
        rehearsal=Rehearsal(tasks, outage),
        search=SearchView(
            typing=tasks.latest(),
            looking=tasks.latest(),
            working=tasks,
            ask_hub=hub.everyone,
            manner=manner,
            clock=clock,
            limit=40,
        ),
        compare=CompareView(
            asking=tasks.latest(),
            changing=tasks,
            recorder=recorder,
            manner=manner,
            clock=clock,
        ),
        profile=ProfileView(
            asking=tasks.latest(),
            changing=tasks,
            note=NoteView(recorder=recorder, drafts=drafts),
            capture=CaptureView(recorder=recorder, drafts=drafts, manner=manner, clock=clock),
            recorder=recorder,
            value=ValueView(seconds=8),
            offers=OffersView(
                asking=tasks.latest(), recorder=recorder, basket=basket, manner=manner, clock=clock
            ),
            manner=manner,
            clock=clock,
        ),
        privacy=PrivacyView(
            working=tasks,
            recorder=recorder,
            ask_hub=hub.openings,
            tablet="Tablet 14",
            manner=manner,
            clock=clock,
        ),
        product=ProductView(
            asking=tasks.latest(), basket=basket, recorder=recorder, manner=manner, clock=clock
        ),
        recorder=recorder,
        gate=GateView(
            asking=tasks.latest(),
            changing=tasks,
            recorder=recorder,
            manner=manner,
            clock=clock,
        ),
        flight=FlightView(
            asking=tasks.latest(),
            offering=tasks.latest(),
            changing=tasks,
            working=tasks,
            recorder=recorder,
            manner=manner,
            clock=clock,
        ),
        scanner=Scanner(
            limits=ScanLimits(),
            badge_prefix="STF",
            camera=CameraView(camera, again_seconds=2),
            asking=tasks.latest(),
            clock=clock,
        ),
        shoulder=Shoulder(peek_seconds=8, quiet_seconds=0),
        today=TodayView(
            asking=tasks.latest(),
            changing=tasks,
            recorder=recorder,
            rules=read_rules(resources() / "today.toml"),
            manner=manner,
            clock=clock,
        ),
        language=LanguageChoice(Preferences(), manner, wishes=("en_GB",)),
    )
    session.heard(FRESH)
    window = Window(session, warned=lambda _: None)
    session.start()
    screen = Screen(window.root)
    QTest.qWaitForWindowExposed(window.root)
    screen.rest()
    return Tablet(
        session, screen, window, book, outbox, door, tasks, now, synced, guard, stock, outage, hub
    )


@pytest.fixture
def faults() -> Callable[[Screen], list[tuple[object, ...]]]:
    """Looks for words that are cut, letters too small to read, targets too small to hit."""
    return _faults


def _faults(screen) -> list[tuple[object, ...]]:
    """What is wrong with what stands on the screen."""
    words = [item for item in screen.items() if item.property("truncated") is not None]
    across = screen.window.width()
    return [
        *(("cut", _said(w)) for w in words if _is_cut(w) and not _on_purpose(w)),
        *(("out of its place", _said(w)) for w in words if _sticks_out(w, across)),
        *(("small letters", _said(w)) for w in words if w.property("font").pixelSize() < SMALLEST),
        *(
            ("small target", target)
            for target in screen.targets()
            if not target.name or min(target.width, target.height) < TOUCH
        ),
        *(("no role", button.property("text")) for button in _without_a_role(screen)),
    ]


def _without_a_role(screen: Screen) -> Iterator[QQuickItem]:
    """What one can tap of which a screen reader would not say what it is."""
    for item in screen.items():
        if item.inherits("QQuickAbstractButton"):
            seen = accessible(item)
            if seen is None or seen.role() in {QAccessible.Role.NoRole, QAccessible.Role.Client}:
                yield item


def _said(words: QQuickItem) -> str:
    return str(words.property("text"))


def _on_purpose(words: QQuickItem) -> bool:
    return any(part in _said(words) for part in ONE_LINE)


def _is_cut(words: QQuickItem) -> bool:
    """Whether letters are missing, or stand above or below the words' own place."""
    if words.property("truncated"):
        return True
    return bool(words.property("contentHeight") > words.height() + 1) and _said(words) != ""


def _sticks_out(words: QQuickItem, across: int) -> bool:
    """Whether letters reach over the side of anything the words stand in."""
    if not _said(words):
        return False
    width = words.property("contentWidth")
    if width > words.width() + 1:
        return True
    place = words.parentItem()
    while place is not None:
        if place.inherits("QQuickFlickable") and (
            place.property("contentWidth") > place.width() + 1
        ):
            return False  # a row that is passed sideways by the thumb
        left = words.mapToItem(place, QPointF(0, 0)).x()
        if place.width() > 0 and place.clip() and (left < -1 or left + width > place.width() + 1):
            return True
        place = place.parentItem()
    left = words.mapToScene(QPointF(0, 0)).x()
    return bool(left < -1 or left + words.width() > across + 1)

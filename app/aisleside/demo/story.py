"""The thin path, played by itself on the real thing, with pictures.

A new tablet loads its customers over HTTP; somebody signs in, finds a customer and
opens her; then the hub goes away, a note is written, another person takes over, the
tablet is started again, and the hub comes back and gets the note once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from aisleside.demo.hand import Screen
from aisleside.demo.hub_process import HubProcess
from aisleside.device import main as device
from aisleside.device.cache.book import Book
from aisleside.device.sync.status import Closed, Loading, Reach
from aisleside.device.ui.preferences import Scheme
from aisleside.domain.customer import Customer
from aisleside.settings import DeviceSettings

SIZES = {"tablet": (1180, 820), "handheld": (420, 900), "desktop": (1920, 1080)}
LOADING_MS = 120_000
SLIDE_MS = 300  # until a sheet has come or gone
TODAY = "Appointments"  # what stands on Today whatever the day
SEARCH = "Search for a person"  # the name of the field, as a screen reader says it
NOBODY = 2**52  # the id of a customer that no hub knows
# A first load as it is on a slow line; the demo's own is over in a moment.
LOADING = Loading("store:demo/associate", 329_000, 482_100, 32_900, 48_210, usable=True)
NOTE = "Prefers to be called after six."
RECORDED = ("Size or taste", "Appointment", "Consent", "Name")  # parts of the sheet

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the story plays: the tablet's folder, its hub, and where pictures go."""

    folder: Path
    hub: HubProcess
    shots: Path
    introduce: Callable[[device.Tablet], None]
    passphrase: str
    pin: str
    settings: DeviceSettings
    typed: str | None = None  # what to search for; else somebody who was in lately
    selling: str | None = None  # whose day it is; else that of whoever is named first

    @contextmanager
    def tablet(self) -> Iterator[device.Tablet]:
        """The tablet as it lies in its folder, introduced to the hub, talking to it."""
        with device.build(
            self.settings, self.folder, hub_url=self.hub.url, passphrase=self.passphrase
        ) as tablet:
            self.introduce(tablet)
            tablet.start()
            yield tablet


class Play:
    """One window on the tablet, and somebody's hands on it."""

    def __init__(self, stage: Stage, tablet: device.Tablet, scheme: Scheme) -> None:
        self._stage = stage
        self._tablet = tablet
        self._window = device.TabletWindow(tablet, scheme=scheme)
        self.screen = Screen(self._window.window.root)
        self.pictures = 0
        self._pretended: dict[str, Any] = {}

    def close(self) -> None:
        self._window.close()

    def wait_for_data(self) -> None:
        """Let the first load end."""
        self.screen.until(lambda: self._tablet.engine.status.as_of is not None, patience=LOADING_MS)
        self.screen.until(lambda: not self._tablet.engine.status.syncing, patience=LOADING_MS)

    def wait_for(self, reach: Reach) -> None:
        """Ask the hub now, and wait for how it stands."""
        self._tablet.engine.nudge()
        self.screen.until(lambda: self._tablet.engine.status.reach is reach, patience=30_000)

    def wait_until_sent(self) -> None:
        """Wait for the receipts of everything that was written."""
        self._tablet.engine.nudge()
        self.screen.until(lambda: self._tablet.engine.status.waiting == 0, patience=30_000)

    def somebody(self, typed: str) -> Customer:
        """Whom these words find first; without words, who was in last."""
        book = Book(self._tablet.library)
        try:
            return book.search(typed, limit=1, now=self._tablet.clock.now()).hits[0].customer
        finally:
            book.close()

    def people(self) -> list[str]:
        """Who may sign in, by the names on the screen; whose day it is comes first."""
        names = [known.staff.name for known in self._tablet.door.people()]
        return sorted(names, key=lambda name: name != self._stage.selling)

    def sign_in(self, name: str) -> None:
        self.screen.click(name)
        self.screen.type(self._stage.pin)
        self.screen.find(TODAY)
        self.screen.until(lambda: not self.screen.has("Loading"))

    def go_to_customers(self) -> None:
        """From wherever one is to the place where one searches."""
        if not self.screen.has(SEARCH):
            self.screen.click("Customers")
        self.screen.find(SEARCH)
        self.screen.until(lambda: not self.screen.has("Loading"))

    def open_first_row(self) -> bool:
        """Open everybody of the first row of Today; False where nobody waits."""
        rows = self._window.session.get_today().get_rows().rows
        if not rows:
            return False
        self.screen.choose(rows[0].more)
        self.screen.find("Close")
        return True

    def ask_about_the_first(self) -> bool:
        """Open what may be done about whoever waits first; False where nobody does."""
        rows = self._window.session.get_today().get_rows().rows
        if not rows:
            return False
        self.screen.choose(f"More, {rows[0].people.rows[0].name}")
        self.screen.find("Tomorrow")
        return True

    def be_a_stranger(self) -> None:
        """Choose "Someone else", wherever in the row of faces it stands."""
        self._window.session.get_sign_in().someoneElse()
        self.screen.find("Staff number")

    def open_first_offer(self) -> bool:
        """Open why the first thing is suggested; False where nothing is."""
        offers = self._window.session.get_profile().get_offers().get_rows().rows
        if not offers:
            return False
        self.screen.choose(offers[0].spoken)  # on a handheld it begins below the fold
        self.screen.find("Close")
        return True

    def enlarge(self, scale: float) -> None:
        """Choose the size of the letters."""
        self._window.session.get_shell().set_text_scale(scale)

    def leave_profile(self) -> None:
        self._window.session.get_profile().close()
        self.screen.find(SEARCH)

    def open_tablet_sheet(self) -> None:
        self.screen.click(self._window.session.get_shell().get_age())
        self.screen.find("Copy for support")

    def pretend(self, **changes: Any) -> None:
        """Show the window a state of the conversation that is hard to bring about."""
        self._pretended = changes
        self._window.session.heard(replace(self._tablet.engine.status, **changes))
        self.screen.rest()

    def look_again(self) -> None:
        """Have the sheet of this tablet ask what waits."""
        self._window.session.get_health().look()

    def be_honest(self) -> None:
        """Show how the conversation really stands."""
        self.pretend()

    def go_dark(self, dark: bool) -> None:
        """Block the tablet's network, or open it again; and wait until it has noticed."""
        self._tablet.client.go_dark(dark)
        self.wait_for(Reach.OFFLINE if dark else Reach.ONLINE)

    def write_notes(self) -> None:
        """Write about two people whom the story does not look at."""
        book = Book(self._tablet.library)
        try:
            people = book.some(4)[1:3]
        finally:
            book.close()
        for customer in people:
            self._tablet.outbox.write_note(self._who(), customer, NOTE, self._tablet.clock.stamp())

    def be_refused(self) -> None:
        """Write about somebody the hub does not know, and wait for its answer."""
        tablet = self._tablet
        tablet.outbox.write_note(self._who(), NOBODY, NOTE, tablet.clock.stamp())
        tablet.engine.nudge()
        self.screen.until(lambda: tablet.engine.status.refused > 0, patience=30_000)

    def settle(self) -> None:
        """Put away what was refused."""
        for event in self._tablet.outbox.attention(self._who()):
            self._tablet.outbox.dismiss(event.id, self._who())

    def _who(self) -> str:
        who = self._tablet.door.current
        assert who is not None
        return who.id

    def open_person_sheet(self, name: str) -> None:
        self.screen.rest(SLIDE_MS)
        self.screen.click("You" if self.screen.has("You") else name)
        self.screen.find("Lock this tablet")

    def shoot(self, name: str) -> None:
        """Keep a picture of the window as it is."""
        self.screen.rest(SLIDE_MS)
        if self._pretended:  # what really happened meanwhile is not for this picture
            self.pretend(**self._pretended)
        self.screen.shot(self._stage.shots / f"{name}.png")
        self.pictures += 1


def tell(stage: Stage, say: Say) -> int:
    """Play the story once at the tablet's size; how many pictures were taken."""
    pictures = 0
    with stage.tablet() as tablet:
        play = Play(stage, tablet, Scheme.LIGHT)
        try:
            say("A new tablet loads its customers.")
            play.wait_for_data()
            first, second = play.people()[:2]
            play.shoot("01-sign-in")
            play.sign_in(first)
            play.shoot("01b-today")
            play.go_to_customers()
            play.shoot("02-customers")
            say("The hub goes away.")
            stage.hub.stop()
            play.wait_for(Reach.OFFLINE)
            name = find_somebody(play, stage.typed)
            play.shoot("03-search")
            open_profile(play, name)
            play.shoot("04-profile-offline")
            write_note(play)
            play.shoot("05-note-saved-here")
            sign_out(play, first)
            play.sign_in(second)
            play.shoot("06-somebody-else")
        finally:
            play.close()
            pictures += play.pictures
    say("The tablet is started again, still without a hub.")
    with stage.tablet() as tablet:
        play = Play(stage, tablet, Scheme.LIGHT)
        try:
            play.sign_in(first)
            find_somebody(play, stage.typed)
            open_profile(play, name)
            play.shoot("07-after-restart")
            say("The hub comes back.")
            stage.hub.start()
            play.wait_until_sent()
            play.screen.until(lambda: play.screen.says("Sent "))
            play.shoot("08-note-arrived")
        finally:
            play.close()
            pictures += play.pictures
    return pictures


def every_screen(stage: Stage, say: Say) -> int:
    """Every screen in every size and theme; how many pictures were taken."""
    pictures = 0
    with stage.tablet() as tablet:
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            for size, (width, height) in SIZES.items():
                say(f"{size}, {scheme.name.lower()}")
                play = Play(stage, tablet, scheme)
                try:
                    play.screen.resize(width, height)
                    _walk(play, stage.typed, f"{{}}-{size}-{scheme.name.lower()}")
                finally:
                    play.close()
                    pictures += play.pictures
    return pictures


def _walk(play: Play, typed: str | None, name: str) -> None:
    play.wait_for_data()
    who = play.people()[0]
    play.screen.click(who)
    play.shoot(name.format("01-sign-in"))
    play.screen.type("111222")
    play.screen.until(lambda: play.screen.says("That PIN is not right"))
    play.shoot(name.format("01b-wrong-pin"))
    play.be_a_stranger()
    play.shoot(name.format("01c-someone-else"))
    play.sign_in(who)
    _today(play, name)
    play.go_to_customers()
    play.shoot(name.format("02-customers"))
    play.screen.click(SEARCH)
    play.screen.type("zzzzqq")
    play.shoot(name.format("03-nobody"))
    clear(play)
    somebody = find_somebody(play, typed)
    play.shoot(name.format("04-search"))
    open_profile(play, somebody)
    play.shoot(name.format("05-profile"))
    play.screen.click("Write a note")
    play.screen.until(lambda: play.screen.has_keyboard("Note"))
    play.shoot(name.format("06-note"))
    play.screen.type(NOTE)
    play.screen.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    play.screen.until(lambda: not play.screen.has("Note"))
    play.shoot(name.format("07-note-saved"))
    play.screen.click("Undo")
    _record(play, name)
    if play.open_first_offer():
        play.shoot(name.format("08-why"))
        play.screen.press(Qt.Key.Key_Escape)
    play.enlarge(1.5)
    play.shoot(name.format("09-profile-large-letters"))
    play.leave_profile()
    play.shoot(name.format("10-search-large-letters"))
    play.enlarge(1.0)
    play.open_tablet_sheet()
    play.shoot(name.format("11-this-tablet"))
    play.screen.press(Qt.Key.Key_Escape)
    play.open_person_sheet(who)
    play.shoot(name.format("12-person"))
    play.screen.press(Qt.Key.Key_Escape)
    _tablet_states(play, name)
    _ready_and_rehearsed(play, name)


def _today(play: Play, name: str) -> None:
    """The first screen of the day, and what one reaches from it without leaving it."""
    play.shoot(name.format("01d-today"))
    if play.ask_about_the_first():
        play.shoot(name.format("01e-today-more"))
        play.screen.press(Qt.Key.Key_Escape)
    if play.open_first_row():
        play.shoot(name.format("01f-today-all"))
        play.screen.press(Qt.Key.Key_Escape)
        play.screen.rest(SLIDE_MS)
    play.enlarge(1.5)
    play.shoot(name.format("01g-today-large-letters"))
    play.enlarge(1.0)


def _record(play: Play, name: str) -> None:
    """Every part of the sheet on which one records, and a follow-up that is kept."""
    play.screen.click("Follow up")
    play.screen.find("Tomorrow")
    play.shoot(name.format("07b-follow-up"))
    for letter, part in zip("cdef", RECORDED, strict=True):
        play.screen.choose(part)
        play.shoot(name.format(f"07{letter}-{part.lower().replace(' ', '-')}"))
    play.screen.choose("Follow-up")
    play.screen.choose("Tomorrow")
    play.screen.until(lambda: not play.screen.has("Tomorrow"))
    play.shoot(name.format("07g-follow-up-saved"))
    play.screen.click("Undo")


def _tablet_states(play: Play, name: str) -> None:
    """The sheet of this tablet, and the list, in states that come seldom."""
    play.be_refused()
    play.open_tablet_sheet()
    play.screen.until(lambda: play.screen.has("One note could not be sent"))
    play.shoot(name.format("11b-needs-you"))
    play.settle()
    play.go_dark(True)
    play.write_notes()
    play.look_again()
    play.screen.until(lambda: play.screen.says("Queued"))
    play.shoot(name.format("11c-offline"))
    play.go_dark(False)
    play.wait_until_sent()
    play.pretend(loading=LOADING, syncing=True, live=False)
    play.shoot(name.format("11d-loading"))
    play.pretend(closed=Closed.LEASE)
    play.shoot(name.format("11e-closed"))
    play.screen.press(Qt.Key.Key_Escape)
    play.pretend(closed=Closed.LEASE)
    play.shoot(name.format("02b-closed"))
    play.pretend(loading=LOADING, syncing=True)
    play.shoot(name.format("02c-still-loading"))
    play.pretend(dark=True)
    play.shoot(name.format("02d-rehearsal"))
    play.be_honest()


def _ready_and_rehearsed(play: Play, name: str) -> None:
    """The two sheets one reaches from there."""
    play.open_tablet_sheet()
    play.screen.choose("Ready for the shift?")
    play.screen.find("Compare now")
    play.screen.until(lambda: play.screen.has("Unsent work"))
    play.shoot(name.format("13-ready"))
    play.screen.choose("Rehearse an outage")
    play.screen.find("Rehearse now")
    play.shoot(name.format("14-rehearsal"))
    play.screen.click("Rehearse now")
    play.screen.until(lambda: play.screen.has("Rehearse again"), patience=30_000)
    play.shoot(name.format("14b-rehearsed"))
    play.screen.press(Qt.Key.Key_Escape)
    play.wait_for(Reach.ONLINE)


def find_somebody(play: Play, typed: str | None) -> str:
    """Type what finds somebody who is here; gives her whole name."""
    customer = play.somebody(typed or "")
    play.go_to_customers()
    play.screen.click(SEARCH)
    play.screen.type(typed or customer.family[:5].lower())
    play.screen.until(lambda: play.screen.says(customer.said))
    return customer.said


def clear(play: Play) -> None:
    """Empty the search field."""
    play.screen.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    play.screen.press(Qt.Key.Key_Backspace)


def open_profile(play: Play, name: str) -> None:
    play.screen.press(Qt.Key.Key_Return)
    play.screen.until(lambda: play.screen.has("Write a note") and play.screen.says(name))


def write_note(play: Play) -> None:
    play.screen.click("Write a note")
    play.screen.until(lambda: play.screen.has_keyboard("Note"))
    play.screen.type(NOTE)
    play.screen.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    play.screen.until(lambda: not play.screen.has("Note") and play.screen.says(NOTE))
    play.screen.rest(SLIDE_MS)


def sign_out(play: Play, name: str) -> None:
    play.screen.click(name)  # the circle at the rail's foot
    play.screen.click("Lock this tablet")

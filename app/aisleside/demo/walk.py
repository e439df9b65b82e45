"""A walk through every screen of a gate agent or a crew, on the flight that leaves next.

As thin as the shops' own: what is there today, whoever it is. The stories of a gate and a
cabin tell what the screens are for, on an evening of their own.
"""

from __future__ import annotations

from PySide6.QtCore import Qt

from aisleside.demo.story import LOADING_MS, SIZES, SLIDE_MS, Play, Say, Stage
from aisleside.device.ui.preferences import Scheme

COLOURS = {
    "gate": (Scheme.LIGHT, Scheme.DARK),
    "cabin": (Scheme.LIGHT, Scheme.DARK, Scheme.NIGHT),
}
GATE_LISTS = ("To board", "Standby", "Changed", "Everyone")
PLACES = {"people": Qt.Key.Key_2, "galley": Qt.Key.Key_3, "report": Qt.Key.Key_4}


class Shift(Play):
    """One window on the tablet of somebody who works on flights."""

    _called = "{}"

    def called(self, pattern: str) -> None:
        """What the pictures are called from now on."""
        self._called = pattern

    def shoot(self, name: str) -> None:
        super().shoot(self._called.format(name))

    def begin(self) -> str:
        """Whoever is first signs in, and has the flight that leaves next; who it is."""
        session = self._window.session
        name = self.people()[0]
        self.screen.click(name)
        self.screen.type(self._stage.pin)
        gate, flight = session.get_gate(), session.get_flight()
        self.screen.until(
            lambda: (
                bool(gate.get_ready() or gate.get_choices().rows)
                or flight.get_present()
                or flight.get_choosing()
            ),
            "no flight comes",
            patience=LOADING_MS,
        )
        if gate.get_choices().rows:
            gate.choose(gate.get_choices().rows[0].flight_id)
        if flight.get_choosing():
            flight.choose(flight.get_flights().rows[0].flight)
        self.screen.until(lambda: gate.get_ready() or flight.get_present())
        return name

    def turn_to_the_first(self) -> bool:
        """Look at whoever needs most at the gate; False where nobody does."""
        gate = self._window.session.get_gate()
        rows = gate.get_coming().rows
        if rows:
            gate.pick(rows[0].customer_id)
            self.screen.until(gate.get_answered)
        return bool(rows)

    def open_the_first(self) -> bool:
        """Open the card of whoever presses most on board; False where nobody does."""
        flight = self._window.session.get_flight()
        rows = flight.get_people().get_rows().rows
        if rows:
            flight.open(rows[0].customer_id)
            self.screen.until(flight.get_open)
        return bool(rows)

    def close_the_card(self) -> None:
        self._window.session.get_flight().close()

    def choose_list(self, beginning: str) -> None:
        """Choose the list of the gate whose name begins so."""
        name = next(name for name in self.screen.names() if name.startswith(f"{beginning}, "))
        self.screen.click(name)

    def hide_names(self) -> None:
        self._window.session.get_shoulder().toggle()

    def show_tablet(self, name: str) -> None:
        """The two sheets that every screen of work has: this tablet, and who is signed in."""
        session, gate = self._window.session, self._window.session.get_gate()
        flight = session.get_flight()
        self.screen.click(gate.get_fresh() if gate.get_ready() else flight.get_age_title())
        self.screen.find("Copy for support")
        self.shoot("20-this-tablet")
        self.close_sheet()
        self.screen.click(name)
        self.screen.find("Lock this tablet")
        self.shoot("21-person")
        self.close_sheet()

    def close_sheet(self) -> None:
        self.screen.click("Close")
        self.screen.rest(SLIDE_MS)


def walk(stage: Stage, store: str, say: Say, *, every: bool) -> int:
    """Take a picture of every screen, in *every* size and theme or at the tablet's size."""
    looks = [(size, scheme) for scheme in COLOURS[store] for size in SIZES]
    pictures = 0
    with stage.tablet() as tablet:
        for size, scheme in looks if every else looks[:1]:
            name = f"{size}-{scheme.name.lower()}"
            say(name)
            shift = Shift(stage, tablet, scheme)
            try:
                shift.screen.resize(*SIZES[size])
                shift.called(f"{name}-{{}}" if every else "{}")
                _WALKS[store](shift)
            finally:
                shift.close()
                pictures += shift.pictures
    return pictures


def _through_the_gate(shift: Shift) -> None:
    shift.wait_for_data()
    shift.shoot("01-sign-in")
    name = shift.begin()
    shift.shoot("02-gate")
    if shift.turn_to_the_first():
        shift.shoot("03-not-scanned-yet")
    shift.screen.click("Find passenger" if shift.screen.has("Find passenger") else "Find")
    shift.screen.find("Ask for two facts")
    shift.shoot("04-two-facts")
    shift.close_sheet()
    shift.screen.choose("Show all")
    for number, beginning in enumerate(GATE_LISTS, 5):
        shift.choose_list(beginning)
        shift.shoot(f"{number:02}-{beginning.lower().replace(' ', '-')}")
    shift.close_sheet()
    shift.hide_names()
    shift.shoot("09-names-hidden")
    shift.hide_names()
    shift.show_tablet(name)


def _through_the_cabin(shift: Shift) -> None:
    shift.wait_for_data()
    shift.shoot("01-sign-in")
    name = shift.begin()
    shift.shoot("02-flight")
    if shift.screen.has("Map"):
        shift.screen.click("Map")
        shift.shoot("03-map")
    if shift.open_the_first():
        shift.shoot("04-card")
        shift.close_the_card()
    for number, (place, key) in enumerate(PLACES.items(), 5):
        shift.screen.press(key, Qt.KeyboardModifier.AltModifier)
        shift.shoot(f"{number:02}-{place}")
    shift.screen.choose("Page to print")
    shift.screen.find("Save the page")
    shift.shoot("08-page")
    shift.close_sheet()
    shift.hide_names()
    shift.shoot("09-names-hidden")
    shift.hide_names()
    shift.show_tablet(name)


_WALKS = {"gate": _through_the_gate, "cabin": _through_the_cabin}

"""Ready for the shift, and rehearsing an outage, as one sees and uses them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from aisleside.device.sync.drill import Step
from aisleside.device.sync.status import Closed


@pytest.fixture
def sheet(tablet):
    """Opens one of the two sheets from the tablet's own."""

    def open_sheet(name: str):
        tablet.sign_in()
        tablet.screen.click(tablet.session.shell.age)
        tablet.screen.until(lambda: tablet.screen.has(name))
        tablet.session.health.look()
        tablet.screen.until(lambda: tablet.screen.find(name).isEnabled())
        tablet.screen.find(name).click()
        tablet.screen.until(lambda: not tablet.screen.has("Copy for support"))
        return tablet.screen

    return open_sheet


def test_a_tablet_that_has_everything_is_ready(sheet):
    screen = sheet("Ready for the shift?")

    screen.until(lambda: screen.has("Ready for a shift without a network"))
    assert screen.says("100% of this place’s records are on this tablet")
    assert screen.says("All 480,000 records.")
    assert screen.says("All 6 people of this place can sign in.")


def test_what_is_missing_says_what_to_do(tablet, sheet):
    facts = tablet.stock.facts
    tablet.stock.facts = replace(facts, waiting=2, able=frozenset({"ml"}), open_until=None)

    screen = sheet("Ready for the shift?")

    screen.until(lambda: screen.has("Not ready for a shift without a network"))
    assert screen.says("1 of 6 people can sign in. The others sign in here once while online.")
    assert screen.says("2 wait to be sent.")
    assert screen.says("The hub has to be reached first.")


def test_comparing_is_asked_for_and_a_round_later_shown(tablet, sheet):
    screen = sheet("Ready for the shift?")

    screen.click("Compare now")

    assert tablet.stock.compared == 1


def test_a_rehearsal_shows_each_step_as_it_ends(tablet, sheet):
    tablet.outage.paused.clear()
    screen = sheet("Rehearse an outage")
    screen.until(lambda: screen.has("Rehearse now"))
    screen.click("Rehearse now")

    screen.until(lambda: screen.says("No answer came from the hub."))
    assert screen.has("Rehearsing")
    assert not screen.says("Your PIN opens this tablet.")
    tablet.outage.paused.set()

    screen.until(lambda: screen.has("An outage would not stop you"))
    assert screen.says("Your PIN opens this tablet.")


def test_a_rehearsal_that_found_something_says_what_and_why(tablet, sheet):
    why = "Only the hub can check your PIN. Lock the tablet and sign in once while online."
    tablet.outage.broken = {Step.SIGN_IN: why}
    screen = sheet("Rehearse an outage")
    screen.until(lambda: screen.has("Rehearse now"))

    screen.click("Rehearse now")

    screen.until(lambda: screen.has("One thing would not have worked"))
    assert screen.says(why)


@pytest.mark.parametrize(("width", "height"), [(420, 900), (1180, 820), (1920, 1080)])
@pytest.mark.parametrize("name", ["Ready for the shift?", "Rehearse an outage"])
def test_both_sheets_fit_at_every_size_and_with_large_letters(tablet, sheet, width, height, name):
    tablet.session.shell.textScale = 1.5
    tablet.screen.resize(width, height)
    screen = sheet(name)
    button = "Compare now" if name.startswith("Ready") else "Rehearse now"
    screen.until(lambda: screen.has(button))
    if button == "Rehearse now":
        screen.click(button)
        screen.until(lambda: screen.has("Rehearse again"))
        button = "Rehearse again"

    screen.rest(300)  # until the sheet has come

    item = screen.find(button)
    low = item.mapToScene(item.boundingRect().bottomRight())

    assert low.y() <= height
    assert low.x() <= width
    assert [t for t in screen.targets() if not t.name or t.width < 48 or t.height < 48] == []
    screen.press(Qt.Key.Key_Escape)


def test_nothing_is_rehearsed_while_nobody_may_be_shown(tablet, sheet):
    screen = sheet("Ready for the shift?")

    tablet.hears(replace(tablet.session.health._state.status, closed=Closed.LEASE))
    screen.click("Rehearse an outage")

    screen.until(lambda: screen.has("Rehearse now"))
    assert not screen.find("Rehearse now").isEnabled()
    assert screen.says("Possible once the customers are here and may be shown")

"""A gate agent's screen in the real window: scan, apologise, offer, by hand, offline, hidden."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from tests.screens.conftest import FRESH
from tests.screens.gate.conftest import ANDERS, AT, FLIGHT, LUCIA, flight, listed, pass_of
from tests.screens.test_scanner import Keyboard

from aisleside.device.machine.sound import Sound
from aisleside.device.sync.status import Reach
from aisleside.device.ui.kiosk import KioskDoor
from aisleside.device.ui.preferences import Preferences, Scheme
from aisleside.device.ui.shell import DeviceProfile
from aisleside.device.ui.sounds import Sounds
from aisleside.domain.claim import Outcome, Part
from aisleside.domain.flight import Boarding
from aisleside.domain.recorded import BoardingTold, ClaimMade, MomentServed, OutcomeTold
from aisleside.domain.served import AskedFor, MadeSure, Served
from aisleside.insight.alerts.evaluate import Ready as AlertRules

KIOSK = (1280, 720)  # of ours on a screen of 1920 by 1080
SIZES = [(420, 900), (1180, 820), KIOSK]
ONLINE = replace(FRESH, as_of=AT - timedelta(seconds=8))
OFF = replace(ONLINE, reach=Reach.OFFLINE, offline_since=AT - timedelta(minutes=14))


@pytest.fixture
def profile() -> DeviceProfile:
    """News stands until the next: a picture is the same on a machine that takes its time."""
    return DeviceProfile(kiosk=True, toast_seconds=600)


@pytest.fixture
def desk(tablet, opens):
    """Nina has the desk, and the hub answers."""
    tablet.screen.resize(*KIOSK)
    tablet.hears(ONLINE)
    opens("Nina Sousa")
    return tablet


def recorded(desk, kind):
    return [event.body for event in desk.outbox.events if isinstance(event.body, kind)]


def shown(desk, words):
    desk.screen.until(lambda: desk.screen.says(words), f"{words!r} never came")


def in_the_scene(root, words):
    """Whether they stand anywhere, shown or not, in a text or a name that is read aloud."""
    waiting = [root]
    while waiting:
        item = waiting.pop()
        said = [item.property(name) for name in ("text", "name", "spoken", "who")]
        if any(words in str(one) for one in said if one is not None):
            return True
        waiting.extend(item.childItems())
    return False


def test_a_scan_from_the_wedge_is_answered_counted_and_may_be_taken_back(desk):
    screen, gate = desk.screen, desk.session.gate
    announced, heard = [], []
    gate.announced.connect(announced.append)
    sounds = Sounds(desk.session.scanner, gate, play=heard.append, preferences=Preferences())

    Keyboard(screen).scan(ANDERS)
    at_once = (gate.resultTitle, gate.name, gate.seat, gate.boarded)
    shown(desk, "Offer an upgrade to 1A, free")
    screen.until(lambda: bool(recorded(desk, BoardingTold)))
    told = recorded(desk, BoardingTold)
    screen.click("Take back")
    screen.until(lambda: not recorded(desk, BoardingTold))

    del sounds
    assert at_once == ("Good to board", "Anders Holm", "21C", "13")
    assert heard == [Sound.KNOWN]
    assert announced == ["Good to board. Anders Holm. Seat 21C. Same name in 30A. Check the seat."]
    assert [event.body.reason for event in desk.outbox.opened] == ["Boarding pass scanned"]
    assert told == [BoardingTold(FLIGHT, Boarding.BOARDED, MadeSure.SCAN)]
    screen.until(lambda: gate.boarded == "12", "the count did not go back")


def test_a_used_pass_another_flight_and_a_stranger_board_nobody_and_show_nothing(desk):
    screen, gate = desk.screen, desk.session.gate
    used = pass_of("Boateng", "Ama", "QW2RT7", "18C", 1)
    heard, preferences = [], Preferences()
    sounds = Sounds(desk.session.scanner, gate, play=heard.append, preferences=preferences)

    gate.scan(used)
    said_of_used = (gate.resultTitle, gate.action, gate.known)
    gate.scan(pass_of("Holm", "Anders", "K4RT9B", "21C", 3, number="17"))
    said_of_other = (gate.resultTitle, gate.name, gate.advice)
    gate.scan("M1 this is long enough to be a pass, but it is none of any standard")
    said_of_torn = gate.resultTitle
    preferences.sounds = False
    gate.scan(used)
    screen.rest()

    screen.press(Qt.Key.Key_Escape)
    shown(desk, "Scan a boarding pass")

    assert said_of_used == ("Already boarded", "Ask for two facts", False)
    assert said_of_other == ("Another flight", "", "This pass is for MD 17.")
    assert said_of_torn == "Pass not readable"
    assert desk.outbox.events == desk.outbox.opened == []
    assert gate.boarded == "12"
    assert heard == [Sound.UNKNOWN] * 3  # and nothing once somebody turned it off
    del sounds


def test_an_apology_is_claimed_before_it_is_said_and_answered_in_a_second_tap(desk):
    screen = desk.screen
    desk.session.gate.scan(LUCIA)
    shown(desk, "Say sorry")

    screen.choose("I’ll say it")
    shown(desk, "What did Lucía say?")
    claims = recorded(desk, ClaimMade)
    screen.choose("Accepted")
    shown(desk, "No need to repeat it.")
    outcome = recorded(desk, OutcomeTold)[0]
    screen.choose("Why")
    shown(desk, "Rule “seat-broken” of Cabin service")
    answered = [row.value for row in desk.session.gate.matter.why.rows]

    assert [(one.case, one.part) for one in claims] == [("trouble:21", Part.APOLOGY)]
    assert (outcome.result, outcome.gesture) == (Outcome.ACCEPTED, None)
    assert answered == ["yes", "10"]  # she was apologised to, ten days after
    assert screen.says("version shipped")
    desk.book.house = AlertRules(desk.book.house.rules, version="9")
    desk.session.refresh()  # others were published meanwhile
    shown(desk, "version 9")


def test_an_accepted_upgrade_moves_the_seat_and_offline_none_can_be_accepted(desk):
    screen, gate = desk.screen, desk.session.gate
    gate.scan(ANDERS)
    shown(desk, "Offer an upgrade to 1A, free")
    screen.choose("I’ll offer it")
    shown(desk, "What did Anders say?")
    desk.hears(OFF)  # what is free cannot be asked any more
    screen.until(lambda: not screen.has("Accepted"), "it could be accepted offline")
    gate.conclude(0)
    nothing_yet = recorded(desk, OutcomeTold)
    desk.hears(ONLINE)
    shown(desk, "What did Anders say?")
    screen.choose("Accepted")
    screen.until(lambda: bool(recorded(desk, MomentServed)))

    moved = recorded(desk, MomentServed)[0]
    assert nothing_yet == []
    assert (moved.what, moved.seat, moved.to_seat) == (Served.MOVED, "21C", "1A")
    assert recorded(desk, OutcomeTold)[0].gesture == "upgrade"
    shown(desk, "Offer accepted at")

    screen.choose("Undo")
    screen.until(lambda: not recorded(desk, OutcomeTold) and not recorded(desk, MomentServed))
    shown(desk, "What did Anders say?")


def test_offline_the_words_promise_nothing(desk):
    desk.hears(OFF)
    desk.session.gate.scan(ANDERS)

    shown(desk, "Ask at the door first")
    assert desk.screen.says("Offline since 13:38")
    assert not desk.screen.says("free")
    assert not desk.screen.has("I’ll offer it")


def test_without_a_pass_two_facts_board_by_hand_and_one_row_shows_nothing_private(desk):
    screen, gate = desk.screen, desk.session.gate
    gate.pick("4")
    shown(desk, "Not scanned yet")
    private_before = screen.says("I’m sorry")

    screen.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    screen.until(lambda: screen.has_keyboard("Surname"))
    screen.type("herera")
    screen.press(Qt.Key.Key_Tab)
    screen.type("12a")
    screen.press(Qt.Key.Key_Return)
    shown(desk, "Nobody on this list has both.")
    screen.find("Surname").setProperty("text", "herrera")
    gate.find("herrera", "12a", "")
    shown(desk, "Both facts fit.")
    counted_before = gate.boarded
    screen.choose("Board by hand")
    screen.until(lambda: bool(recorded(desk, BoardingTold)))

    assert not private_before
    assert counted_before == "12"
    assert recorded(desk, BoardingTold) == [
        BoardingTold(FLIGHT, Boarding.BOARDED, MadeSure.HAND, (AskedFor.SURNAME, AskedFor.SEAT))
    ]
    assert gate.boarded == "13"
    assert screen.says("Say sorry")


def test_hidden_there_is_no_name_and_nothing_private_anywhere_in_the_scene(desk):
    screen, session = desk.screen, desk.session
    session.gate.scan(LUCIA)
    shown(desk, "Say sorry")
    session.gate.showList(3)
    root: QQuickItem = screen.window.contentItem()

    session.shoulder.turnOn()
    screen.rest(60)
    secrets = ("Herrera", "Anders", "Okafor", "sorry", "broken", "Asked for more time")
    left = [words for words in secrets if in_the_scene(root, words)]
    verdict = screen.says("Good to board")
    screen.choose("Show names")
    shown(desk, "Lucía Herrera")

    assert left == []
    assert verdict
    assert screen.says("Not a boarding authority")


def test_who_takes_over_the_desk_is_told_what_is_unfinished_and_keeps_the_count(desk, opens):
    screen, session = desk.screen, desk.session
    session.gate.scan(LUCIA)
    shown(desk, "Say sorry")
    screen.choose("I’ll say it")
    shown(desk, "What did Lucía say?")

    session.signIn.handOver()
    screen.until(lambda: not session.signIn.open)
    hidden = not in_the_scene(screen.window.contentItem(), "Herrera")
    opens("Rui Matos")
    shown(desk, "From Nina Sousa: 1 not finished")

    assert hidden
    assert session.gate.boarded == "13"  # what Nina wrote is sealed, whom she let through is not
    screen.choose("Show")
    shown(desk, "Nina Sousa claimed this, and nothing came of it yet")
    screen.choose("I take them over")
    screen.until(lambda: not screen.says("not finished"))


def test_the_list_tells_who_waits_and_why_what_changed_and_a_choice_of_flights(desk):
    screen, gate, book = desk.screen, desk.session.gate, desk.book
    screen.choose("Show all")
    shown(desk, "To board, 10")
    screen.choose("Standby, 2")
    shown(desk, "Our cancellation yesterday")
    screen.press(Qt.Key.Key_Escape)
    aboard = listed()
    moved = tuple(
        replace(one, traveller=replace(one.traveller, seat="11A"))
        if one.traveller.customer == 4
        else one
        for one in aboard.passengers
    )
    book.aboards[FLIGHT] = replace(aboard, passengers=moved)
    gate.refresh()
    shown(desk, "1 change")
    gate.showList(2)
    changed = [row.text for row in gate.people.rows]
    other = replace(flight(), id="MD17/2026-03-12/LIS", number="17", off_name="Cape Town")
    book.aboards[other.id] = replace(aboard, flight=other)
    gate.choose("")
    shown(desk, "Which flight leaves here?")
    screen.choose("MD 17 to Cape Town")
    screen.until(lambda: gate.ready)

    assert changed == ["Moved from 12A · 13:52"]
    assert gate.flight == "MD 17"


def test_in_a_lounge_a_pass_opens_its_flight_and_boards_nobody(tablet, faults):
    screen, gate, book = tablet.screen, tablet.session.gate, tablet.book
    screen.resize(*KIOSK)
    tablet.hears(ONLINE)
    tablet.now[0] = AT
    other = replace(flight(), id="MD17/2026-03-12/LIS", number="17", off_name="Cape Town")
    book.aboards[other.id] = replace(listed(), flight=other)
    screen.until(lambda: tablet.session.signIn.loaded)
    screen.click("Sofia Lund")
    screen.type(tablet.door.pin)
    shown(tablet, "Scan a boarding pass, or choose a flight")
    said = []
    gate.recorder.failed.connect(said.append)

    gate.scan(pass_of("Holm", "Anders", "K4RT9B", "21C", 3, number="99"))
    Keyboard(screen).scan(ANDERS)
    shown(tablet, "On this flight")
    gate.act()
    screen.rest(60)
    wrong = faults(screen)

    assert said == [
        "This pass is for no flight of this lounge. Nothing was recorded. Ask for the flight."
    ]
    assert (gate.flight, gate.name, gate.seat) == ("MD 482", "Anders Holm", "21C")
    assert (gate.action, gate.counted, gate.boarded) == ("", False, "12")
    assert screen.says("Not on board yet")
    assert screen.says("Apology: already handled by")
    assert recorded(tablet, BoardingTold) == []
    assert [event.body.reason for event in tablet.outbox.opened] == ["Boarding pass scanned"]
    assert wrong == []


def test_the_keys_of_a_gate_are_listed_and_those_of_a_shop_are_not(desk):
    screen = desk.screen
    screen.press(Qt.Key.Key_F1)

    shown(desk, "Ctrl+K: Find passenger")
    assert screen.says("Esc: Close, then ready for the next pass")
    assert not screen.says("Alt+1")
    assert not screen.says("With a customer open")


def test_a_flight_given_to_this_gate_later_does_not_take_the_place_of_the_one_that_boards(desk):
    screen, gate, book = desk.screen, desk.session.gate, desk.book
    alone = gate.several
    later = replace(flight(), id="MD17/2026-03-12/LIS", number="17", off_name="Cape Town")
    book.aboards[later.id] = replace(listed(), flight=later)

    desk.session.refresh()
    screen.until(lambda: gate.several, "the new duty was not shown")
    stays = gate.flight
    del book.aboards[FLIGHT]
    desk.session.refresh()
    screen.until(lambda: gate.flight == "MD 17", "the one that is left was not opened")

    assert not alone
    assert stays == "MD 482"


def test_a_gate_without_a_flight_says_so(tablet, opens):
    tablet.book.aboards.clear()
    tablet.screen.until(lambda: tablet.session.signIn.loaded)
    tablet.screen.click("Nina Sousa")
    tablet.screen.type(tablet.door.pin)

    shown(tablet, "No flight at this gate now")
    assert not tablet.screen.has("Today")


def test_the_gate_looks_as_when_it_was_last_looked_at(desk, golden, faults):
    screen, session = desk.screen, desk.session
    session.shell.calm = True
    session.gate.scan(ANDERS)
    shown(desk, "Offer an upgrade to 1A, free")
    QTest.mouseMove(screen.window, QPoint(1, 1))  # it hovers where it clicked last
    found = []
    wrong = {}

    for scheme in (Scheme.LIGHT, Scheme.DARK):
        session.shell.set_scheme(int(scheme))
        for width, height in SIZES:
            screen.resize(width, height)
            screen.rest(80)
            found.append(golden(screen, f"gate-{width}-{scheme.name.lower()}"))
            wrong[width] = faults(screen)

    assert [said for said in found if said] == []
    assert {width: bad for width, bad in wrong.items() if bad} == {}


def test_from_right_to_left_the_queue_stands_at_the_right_and_nothing_is_cut(desk, faults):
    screen, session = desk.screen, desk.session
    session.language.choose("ar")
    screen.rest(120)
    try:
        session.gate.scan(LUCIA)
        screen.rest(80)
        wrong = faults(screen)
        queue = screen.find(session.gate.queue.rows[0].spoken)
        x = queue.mapToScene(queue.boundingRect().topLeft()).x()
    finally:
        session.language.choose("en")
        screen.rest(60)

    assert wrong == []
    assert x > KIOSK[0] / 2


def test_a_kiosk_is_left_by_a_pin_alone(desk):
    screen, session = desk.screen, desk.session
    door = KioskDoor(screen.window, session.get_sign_in(), session.get_shell())

    screen.window.close()
    screen.until(lambda: not session.signIn.open, "it did not lock")
    stayed = screen.window.isVisible()
    screen.type(desk.door.pin)
    screen.until(lambda: session.signIn.open)
    screen.rest()
    still = screen.window.isVisible()
    screen.choose("Nina Sousa")
    screen.choose("Leave the kiosk")
    shown(desk, "Your PIN closes Aisleside on this kiosk.")
    screen.type(desk.door.pin)
    screen.until(lambda: not screen.window.isVisible(), "the PIN did not close it")
    door.open()

    assert stayed
    assert still

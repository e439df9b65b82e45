"""Signing in: people, PIN, somebody new, and being locked out, by name and by key."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from aisleside.device.session.people import KnownPerson, SignInAnswer, SignInResult
from aisleside.device.ui.sign_in import PIN_DIGITS, SignIn, SignInState, answered, arrived
from aisleside.device.ui.words import locked_after, people_lately, pin_trouble
from aisleside.domain.staff import Role, StaffMember
from aisleside.settings import DeviceSettings, Use

MAYA = StaffMember("ml", "Maya Lindqvist", "Sales associate", Role.ASSOCIATE, "s1")
AISHA = StaffMember("ab", "Aisha Bello", "Floor manager", Role.MANAGER, "s1")
SEEN = datetime(2026, 3, 12, tzinfo=UTC)


def known(*staff: StaffMember) -> tuple[KnownPerson, ...]:
    return tuple(KnownPerson(person, SEEN) for person in staff)


def test_the_right_pin_typed_on_the_keyboard_opens_the_tablet(tablet):
    tablet.screen.until(lambda: tablet.screen.has("Maya Lindqvist"))

    tablet.screen.type(tablet.door.pin)

    tablet.screen.until(lambda: tablet.session.signIn.open)
    assert tablet.session.shell.name == "Maya Lindqvist"
    assert not tablet.screen.has("Sign in")


def test_the_right_pin_tapped_on_the_pad_opens_the_tablet_for_the_person_chosen(tablet):
    tablet.screen.click("Aisha Bello")

    for digit in tablet.door.pin:
        tablet.screen.click(digit)

    tablet.screen.until(lambda: tablet.session.signIn.open)
    assert tablet.session.shell.name == "Aisha Bello"


def test_a_wrong_pin_says_how_many_tries_are_left_and_asks_again(tablet):
    tablet.screen.until(lambda: tablet.screen.has("Maya Lindqvist"))

    tablet.screen.type("111222")

    tablet.screen.until(lambda: tablet.screen.says("That PIN is not right. Four tries left."))
    assert tablet.screen.has(f"0 of {PIN_DIGITS} digits")


def test_five_wrong_pins_offline_need_a_connection_even_for_the_right_one(tablet):
    tablet.goes_offline()
    tablet.screen.until(lambda: tablet.screen.has("Maya Lindqvist"))

    for wrong in range(5):
        tablet.screen.type(f"11122{wrong}")
        tablet.screen.until(lambda: not tablet.session.signIn.checking)
    tablet.screen.type(tablet.door.pin)

    tablet.screen.until(lambda: tablet.screen.says("Too many wrong PINs."))
    assert not tablet.session.signIn.open


def test_a_digit_can_be_taken_back_by_key_and_by_tap(tablet):
    tablet.screen.until(lambda: tablet.screen.has("Maya Lindqvist"))

    tablet.screen.type("123")
    tablet.screen.press(Qt.Key.Key_Backspace)
    tablet.screen.click("Take back one digit")

    assert tablet.screen.has(f"1 of {PIN_DIGITS} digits")


def test_choosing_another_person_forgets_the_digits_of_the_first(tablet):
    tablet.screen.until(lambda: tablet.screen.has("Maya Lindqvist"))
    tablet.screen.type("2804")

    tablet.screen.click("Tomás Ferreira")

    assert tablet.screen.has(f"0 of {PIN_DIGITS} digits")
    assert tablet.screen.says("Hello, Tomás")


def test_someone_new_signs_in_with_a_number_and_a_pin_while_online(tablet):
    tablet.door.strangers["4711"] = StaffMember(
        "4711", "Yuki Tanabe", "Stylist", Role.ASSOCIATE, "s1"
    )
    tablet.screen.click("Someone else")

    tablet.screen.type("4711")
    tablet.screen.press(Qt.Key.Key_Return)
    tablet.screen.type(tablet.door.pin)

    tablet.screen.until(lambda: tablet.session.signIn.open)
    assert tablet.session.shell.name == "Yuki Tanabe"


def test_someone_new_is_told_that_it_needs_a_connection(tablet):
    tablet.goes_offline()
    tablet.screen.click("Someone else")

    tablet.screen.type("4711")
    tablet.screen.press(Qt.Key.Key_Return)
    tablet.screen.type(tablet.door.pin)

    tablet.screen.until(
        lambda: tablet.screen.says(
            "This tablet does not know you yet. Sign in here once while it is online."
        )
    )


def test_a_pin_without_a_staff_number_asks_for_the_number_first(tablet):
    tablet.screen.click("Someone else")

    tablet.screen.click("1")

    assert tablet.screen.says("Your staff number first, then your PIN.")


def test_offline_the_screen_says_what_still_works_and_how_old_the_data_is(tablet):
    tablet.goes_offline()
    tablet.screen.until(lambda: tablet.screen.has("Maya Lindqvist"))

    assert tablet.screen.has("This tablet is offline")
    assert tablet.screen.says(
        "Tablet 14 · Womenswear, Level 1 · Customer data from 13:38, 14 min ago"
    )


def test_online_there_is_no_strip(tablet):
    tablet.goes_offline()

    tablet.comes_back()

    assert not tablet.screen.has("This tablet is offline")


def test_a_forgotten_pin_opens_a_true_way_out(tablet):
    tablet.screen.click("Forgot PIN")

    assert tablet.screen.says("A manager sets a new PIN at the hub: aisleside hub pin")


def test_the_pin_is_nowhere_in_the_scene_nor_in_the_state(tablet):
    tablet.screen.until(lambda: tablet.screen.has("Maya Lindqvist"))

    tablet.screen.type("28041")

    assert "28041" not in repr(tablet.session.signIn.state)
    assert not tablet.screen.says("28041")


@pytest.mark.parametrize(("width", "height"), [(420, 900), (1180, 820), (1920, 1080)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_is_cut_at_any_size(tablet, width, height, scale):
    tablet.goes_offline()
    tablet.screen.until(lambda: tablet.screen.has("Maya Lindqvist"))
    tablet.session.shell.textScale = scale

    tablet.screen.resize(width, height)
    tablet.screen.rest()

    cut = [item.property("text") for item in tablet.screen.items() if item.property("truncated")]
    assert cut == []


def test_everything_one_can_tap_is_large_enough_and_has_a_name(tablet):
    tablet.screen.until(lambda: tablet.screen.has("Maya Lindqvist"))

    targets = tablet.screen.targets()

    assert len(targets) > 15
    assert [t for t in targets if not t.name or t.width < 48 or t.height < 48] == []


def test_with_nobody_known_a_staff_number_is_asked_for_at_once():
    state = arrived(SignInState(), ())

    assert state.stranger


def test_the_last_person_is_asked_for_her_pin_unless_another_was_chosen():
    first = arrived(SignInState(), known(MAYA, AISHA))
    again = arrived(first, known(AISHA, MAYA))

    assert first.chosen is not None
    assert first.chosen.name == "Maya Lindqvist"
    assert again.chosen == first.chosen


def test_an_answer_that_opens_leaves_no_digits_and_no_number_behind():
    state = SignInState(stranger=True, number="4711", digits=6, checking=True)

    opened = answered(state, SignInAnswer(SignInResult.OPEN, 5, MAYA))

    assert (opened.who, opened.digits, opened.number, opened.stranger) == (MAYA, 0, "", False)


@pytest.mark.parametrize("result", [r for r in SignInResult if r is not SignInResult.OPEN])
def test_every_refusal_says_what_to_do_in_words(result):
    said = pin_trouble(SignInAnswer(result, 3, None))

    assert said.endswith(".")
    assert len(said.split()) >= 6


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "Nobody has signed in on this tablet yet."),
        (1, "One person has signed in here in the last 14 days."),
        (6, "Six people have signed in here in the last 14 days."),
        (12, "12 people have signed in here in the last 14 days."),
    ],
)
def test_how_many_people_know_this_tablet_is_said_in_words(count, said):
    assert people_lately(count, days=14) == said


def test_a_pin_that_was_copied_is_pasted_without_its_letters(tablet):
    tablet.screen.until(lambda: tablet.screen.has("Maya Lindqvist"))
    QGuiApplication.clipboard().setText("PIN: 28 04-17\n")

    tablet.screen.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    tablet.screen.until(lambda: tablet.session.signIn.open)


def test_a_pasted_pin_that_is_too_long_is_cut_off_with_a_word(tablet):
    tablet.screen.until(lambda: tablet.screen.has("Maya Lindqvist"))
    QGuiApplication.clipboard().setText("1112223334")

    tablet.screen.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    tablet.screen.until(
        lambda: tablet.screen.says(
            "That PIN is not right. Four tries left. Only the first 6 digits were taken."
        )
    )


def test_pasting_words_costs_no_try(tablet):
    tablet.screen.until(lambda: tablet.screen.has("Maya Lindqvist"))
    QGuiApplication.clipboard().setText("Prefers wool")

    tablet.screen.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert tablet.screen.says("There was no PIN to paste. Copy it again, or type it.")
    assert tablet.door.tries_left == 5


def test_handing_over_asks_nobody_for_a_pin_until_somebody_is_chosen(tablet):
    tablet.sign_in()
    tablet.screen.click("Maya Lindqvist")

    tablet.screen.click("Somebody else")
    tablet.screen.until(lambda: tablet.screen.says("Who takes the tablet?"))
    tablet.screen.click("1")
    nobody = tablet.screen.says("Choose your name first, then your PIN.")
    tablet.screen.click("Tomás Ferreira")
    tablet.screen.type(tablet.door.pin)

    tablet.screen.until(lambda: tablet.session.shell.name == "Tomás Ferreira")
    assert nobody
    assert tablet.door.signed_out == 1


def test_a_note_that_was_begun_waits_for_its_author_alone(tablet):
    tablet.sign_in()
    tablet.session.profile.open("1")
    tablet.screen.click("Write a note")
    tablet.screen.until(lambda: tablet.screen.has_keyboard("Note"))
    tablet.screen.type("Looking for a belt")

    tablet.session.signIn.lock_by_itself()
    tablet.screen.until(lambda: tablet.screen.says("Locked after 2 minutes. Your note is kept."))
    seen = []
    for name in ("Tomás Ferreira", "Maya Lindqvist"):
        tablet.screen.click(name)
        tablet.screen.type(tablet.door.pin)
        tablet.screen.until(lambda: tablet.session.signIn.open)
        tablet.session.profile.open("1")
        tablet.screen.click("Write a note")
        tablet.screen.until(lambda: tablet.screen.has_keyboard("Note"))
        tablet.screen.rest()
        seen.append(tablet.session.profile.note.text)
        tablet.session.signIn.lock()
        tablet.screen.until(lambda: tablet.screen.has("Sign in"))

    assert seen == ["", "Looking for a belt"]


def test_the_badge_button_says_how_a_badge_is_used(tablet):
    tablet.screen.click("Scan staff badge")

    assert tablet.screen.says("Hold your badge to the scanner. Then enter your PIN.")


def test_a_badge_chooses_its_owner_and_asks_for_her_pin(tablet):
    tablet.screen.until(lambda: tablet.screen.has("Maya Lindqvist"))
    tablet.screen.type("28")

    tablet.session.signIn.badge("AB")

    assert tablet.screen.says("Hello, Aisha")
    assert tablet.screen.says("Badge read. Now your PIN.")
    assert tablet.screen.has(f"0 of {PIN_DIGITS} digits")
    assert not tablet.session.signIn.open


def test_the_badge_of_somebody_new_fills_in_her_staff_number(tablet):
    tablet.door.strangers["4711"] = StaffMember(
        "4711", "Yuki Tanabe", "Stylist", Role.ASSOCIATE, "s1"
    )
    tablet.screen.until(lambda: tablet.screen.has("Maya Lindqvist"))

    tablet.session.signIn.badge("4711")
    for digit in tablet.door.pin:
        tablet.screen.click(digit)

    tablet.screen.until(lambda: tablet.session.shell.name == "Yuki Tanabe")


def test_a_badge_hands_the_tablet_over(tablet):
    tablet.sign_in()

    tablet.session.signIn.badge("tf")

    tablet.screen.until(lambda: tablet.screen.says("Hello, Tomás"))
    tablet.screen.until(lambda: tablet.door.signed_out == 1)
    tablet.screen.rest()
    assert tablet.screen.says("Hello, Tomás")
    assert not tablet.session.signIn.open


@pytest.mark.parametrize("alone", [True, False])
def test_the_badge_alone_opens_only_where_the_settings_say_so(alone):
    tasks = AtOnce()
    door = SignIn(tasks.door, tasks, DeviceSettings(badge_alone=alone))
    door.load()

    door.badge("ml")

    assert door.open is alone
    assert tasks.door.asked == (["ml"] if alone else [])


class AtOnce:
    """A door with Maya and Aisha behind it, asked at once."""

    def __init__(self):
        self.door = self
        self.asked = []

    def change(self, work, then, failed):
        then(work(None))

    def people(self):
        return known(MAYA, AISHA)

    def unlock_by_badge(self, staff_id):
        self.asked.append(staff_id)
        return SignInAnswer(SignInResult.OPEN, 5, MAYA)


def test_the_only_other_person_is_asked_at_once_when_the_tablet_is_handed_over():
    state = arrived(SignInState(leaving="ml"), known(MAYA, AISHA))

    assert state.chosen is not None
    assert state.chosen.name == "Aisha Bello"


def test_with_nobody_else_known_the_next_person_types_her_number():
    assert arrived(SignInState(leaving="ml"), known(MAYA)).stranger


@pytest.mark.parametrize(("use", "seconds"), [(Use.SHOP, 120), (Use.CREW, 300), (Use.KIOSK, 60)])
def test_how_soon_it_locks_depends_on_where_it_is_used(use, seconds):
    assert DeviceSettings(use=use).lock_seconds == seconds


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (60, "Locked after 1 minute."),
        (120, "Locked after 2 minutes."),
        (90, "Locked after 90 seconds."),
    ],
)
def test_why_the_tablet_is_locked_is_said_in_round_words(seconds, said):
    assert locked_after(seconds) == said


@pytest.mark.parametrize(("width", "height"), [(420, 900), (1180, 820)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_handing_over_and_the_notice_before_locking_are_whole_at_any_size(
    tablet, faults, width, height, scale
):
    tablet.sign_in()
    tablet.session.shell.textScale = scale
    tablet.screen.resize(width, height)
    tablet.session.signIn.warn(True)
    tablet.screen.rest()
    notice = [fault for fault in faults(tablet.screen) if "Locks in" in str(fault)]

    tablet.session.signIn.handOver()
    tablet.screen.until(lambda: tablet.screen.says("Who takes the tablet?"))
    tablet.screen.rest()

    assert notice == []
    assert faults(tablet.screen) == []


def test_the_screens_of_a_role_are_read_once_however_often_the_tablet_changes_hands(tablet):
    for _ in range(3):
        tablet.unlock()
        tablet.session.signIn.lock()
        tablet.screen.rest()

    items = tablet.window.root.findChildren(QQuickItem)
    (place,) = (one for one in items if one.metaObject().indexOfProperty("kept") >= 0)
    asked = QQmlExpression(qmlContext(place), place, "kept.length")
    assert asked.evaluate()[0] == 1

"""A scanner's bursts in the real window: they go where they belong and leave no letter.

The keys carry times of their own, so nothing depends on how fast the test runs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from aisleside.demo.hand import Screen
from aisleside.device.machine.scanner import ScanLimits
from aisleside.device.ui.scanner import Scanner, ScannerKeys
from aisleside.domain.staff import Role, StaffMember

CODE = "4400118"
GAP = 11  # milliseconds between two keys of a scanner
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
ENTER, TAB = (Qt.Key.Key_Return, "\r"), (Qt.Key.Key_Tab, "\t")


class Keyboard:
    """Keys that go down and up at times of their own, as a keyboard's driver says them."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.now = 5_000

    def type(self, text: str, *, gap: int = 90) -> None:
        """Type letters, so many milliseconds from one to the next."""
        for letter in text:
            self.now += gap
            self.key(Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key(0), letter)

    def scan(self, code: str, *, end: tuple[Qt.Key, str] | None = ENTER, gap: int = GAP) -> None:
        """Fire a burst, a while after whatever was typed before."""
        self.now += 300
        self.type(code, gap=gap)
        if end is not None:
            self.now += gap
            self.key(*end)
        self.now += 3_000

    def key(
        self, key: Qt.Key, text: str, *, held: Qt.KeyboardModifier = NONE, again: bool = False
    ) -> None:
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, held, text, again)
            event.setTimestamp(self.now)
            QCoreApplication.sendEvent(self.screen.window, event)


class Nowhere:
    """A cache that is never asked."""

    def read(self, *_: object) -> None:
        raise AssertionError("no card is looked up here")

    def forget(self) -> None: ...


@pytest.fixture
def scans() -> list[str]:
    """The codes that were read."""
    return []


@pytest.fixture
def desk(stage, scans) -> Callable[..., Keyboard]:
    """Puts a field on the stage, with a scanner beside it; gives its keyboard."""

    def put(qml: str, **limits: object) -> Keyboard:
        screen = stage(qml)
        scanner = Scanner(
            limits=ScanLimits(**limits),
            badge_prefix="STF",
            asking=Nowhere(),
            clock=lambda: None,
            parent=screen.window,
        )
        scanner.takes = lambda _: True
        scanner.scanned = scans.append
        ScannerKeys(screen.window, scanner)
        return Keyboard(screen)

    return put


NOTE = 'NoteField { anchors.fill: parent; label: "Note"; area.focus: true }'
FIELD = 'Field { width: 300; label: "Number"; input.focus: true }'
FIELDS = pytest.mark.parametrize(("qml", "label"), [(NOTE, "Note"), (FIELD, "Number")])


def text(keyboard: Keyboard, label: str) -> str:
    return str(keyboard.screen.find(label).property("text"))


@FIELDS
@pytest.mark.parametrize("end", [ENTER, TAB])
@pytest.mark.parametrize("gap", [7, 16, 30])
def test_a_burst_in_a_field_half_written_is_read_and_leaves_no_letter(
    desk, scans, qml, label, end, gap
):
    keyboard = desk(qml)
    keyboard.type("Prefers ")

    keyboard.scan(CODE, end=end, gap=gap)
    keyboard.type("wool")

    assert scans == [CODE]
    assert text(keyboard, label) == "Prefers wool"


@FIELDS
def test_a_burst_over_a_selection_puts_it_back(desk, scans, qml, label):
    keyboard = desk(qml)
    keyboard.type("Prefers wool")
    field = keyboard.screen.find(label)
    field.select(0, 7)

    keyboard.scan(CODE)

    assert scans == [CODE]
    assert field.property("text") == "Prefers wool"
    assert field.property("selectedText") == "Prefers"


@FIELDS
def test_a_burst_behind_an_emoji_takes_out_no_more_than_its_own(desk, scans, qml, label):
    keyboard = desk(qml)
    field = keyboard.screen.find(label)
    field.setProperty("text", "🧥 and 🧣 too")
    field.setProperty("cursorPosition", 9)

    keyboard.scan(CODE)

    assert field.property("text") == "🧥 and 🧣 too"
    assert field.property("cursorPosition") == 9


@FIELDS
def test_a_burst_while_an_input_method_composes_leaves_the_composition(desk, scans, qml, label):
    keyboard = desk(qml)
    field = keyboard.screen.find(label)
    keyboard.type("Frau ")
    QCoreApplication.sendEvent(field, QInputMethodEvent("ㄎㄨ", []))

    keyboard.scan(CODE)

    assert scans == [CODE]
    assert (field.property("text"), field.property("preeditText")) == ("Frau ", "ㄎㄨ")


def test_the_fields_own_rules_see_that_the_letter_is_gone(desk):
    keyboard = desk(
        'Field { id: f; width: 300; label: "Number"; input.focus: true\n'
        "property string seen: ''\ninput.onTextEdited: f.seen = f.text }"
    )
    keyboard.type("47")

    keyboard.scan(CODE)

    assert keyboard.screen.find("Number").parentItem().parentItem().property("seen") == "47"


@pytest.mark.parametrize(
    "code", ["STF4711", "A1b2C3d4", "(01)04006381333931", "4006381333931", "12 34 56"]
)
def test_codes_of_letters_digits_and_signs_are_read_whole(desk, scans, code):
    keyboard = desk(NOTE)

    keyboard.scan(code)

    assert scans == [code]
    assert text(keyboard, "Note") == ""


def test_a_scanner_that_types_capitals_by_shift_is_read(desk, scans):
    keyboard = desk(NOTE)
    for letter in "STFAB":
        for step, (key, said) in enumerate(
            ((Qt.Key.Key_Shift, ""), (Qt.Key(ord(letter)), letter), (Qt.Key.Key_Shift, ""))
        ):
            keyboard.now += 8 + step
            keyboard.key(key, said, held=SHIFT)
    keyboard.type("1", gap=GAP)
    keyboard.now += GAP

    keyboard.key(*ENTER)

    assert scans == ["STFAB1"]
    assert text(keyboard, "Note") == ""


def test_keys_as_fast_as_a_scanners_that_end_in_no_enter_are_typed_after_all(desk, scans):
    keyboard = desk(NOTE)

    keyboard.scan("wool and linen", end=None)

    keyboard.screen.until(lambda: text(keyboard, "Note") == "wool and linen")
    assert scans == []


def test_a_framed_code_needs_no_enter(desk, scans):
    keyboard = desk(NOTE, prefix="~")

    keyboard.scan(f"~{CODE}", end=None)

    keyboard.screen.until(lambda: scans == [CODE])
    assert text(keyboard, "Note") == ""


def test_a_field_for_a_secret_is_left_alone(desk, scans):
    keyboard = desk(
        'Field { width: 300; label: "Card"; input.focus: true\n'
        "inputMethodHints: Qt.ImhSensitiveData }"
    )

    keyboard.scan("280417")

    assert scans == []
    assert text(keyboard, "Card") == "280417"


def test_a_key_held_down_is_no_scanner(desk, scans):
    keyboard = desk(NOTE)

    for _ in range(8):
        keyboard.now += 25
        keyboard.key(Qt.Key.Key_A, "a", again=True)
    keyboard.now += 25
    keyboard.key(*ENTER)

    assert scans == []
    assert text(keyboard, "Note") == "aaaaaaaa\n"


def test_letters_without_a_time_are_no_scanner(desk, scans):
    keyboard = desk(NOTE)

    keyboard.screen.type("Prefers wool")
    keyboard.now += 5
    keyboard.key(*ENTER)

    assert scans == []
    assert text(keyboard, "Note") == "Prefers wool\n"


def test_a_burst_does_not_press_the_button_that_has_the_keyboard(desk, scans):
    keyboard = desk(
        'PrimaryButton { id: b; text: "Save"; focus: true\n'
        "property int times: 0; onClicked: b.times++ }"
    )

    keyboard.scan("44 001 18")

    assert scans == ["44 001 18"]
    assert keyboard.screen.find("Save").property("times") == 0


def test_the_same_code_twice_in_a_moment_counts_once_and_leaves_nothing_either(desk, scans):
    keyboard = desk(NOTE)

    keyboard.scan(CODE)
    keyboard.now -= 2_500
    keyboard.scan(CODE)

    assert scans == [CODE]
    assert text(keyboard, "Note") == ""


def test_a_sign_in_the_middle_of_a_code_is_no_shortcut_and_one_that_is_typed_is(desk):
    keyboard = desk("Item { focus: true }")

    def is_kept_from_shortcuts(at: int) -> bool:
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Slash, NONE, "/")
        asked.setTimestamp(at)
        asked.ignore()
        QCoreApplication.sendEvent(keyboard.screen.window, asked)
        return asked.isAccepted()

    alone = is_kept_from_shortcuts(keyboard.now + 10)
    keyboard.type("44", gap=GAP)

    assert not alone
    assert is_kept_from_shortcuts(keyboard.now + GAP)
    assert not is_kept_from_shortcuts(keyboard.now + 90)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    typed=st.text("abcdefghij XYZ0123456789-/", min_size=1, max_size=30),
    gaps=st.lists(st.integers(61, 400), min_size=30, max_size=30),
    scanned_at=st.integers(0, 30),
)
def test_what_a_hand_types_stays_as_it_was_typed_whenever_the_scanner_fires(
    one_desk, typed, gaps, scanned_at
):
    keyboard, field = one_desk
    field.setProperty("text", "")

    for place, (letter, gap) in enumerate(zip(typed, gaps, strict=False)):
        if place == scanned_at:
            keyboard.scan(CODE)
        keyboard.type(letter, gap=gap)

    assert field.property("text") == typed


@pytest.fixture
def one_desk(desk):
    """A keyboard and the note it types into, for many examples."""
    keyboard = desk(NOTE)
    return keyboard, keyboard.screen.find("Note")


# On the whole tablet.


@pytest.fixture
def keyboard(tablet) -> Keyboard:
    return Keyboard(tablet.screen)


@pytest.fixture
def carded(tablet, book):
    """Elena and Marketa have cards, and the cache finds people by them."""
    for number, card in ((1, "44000011"), (2, "44000012")):
        book.customers[number] = replace(book.customers[number], loyalty=card)
    plain = book.search

    def search(text: str, **more: object):
        found = plain("", **more)
        cards = tuple(h for h in found.hits if (h.customer.loyalty or "").startswith(text))
        return replace(found, text=text, hits=cards) if text.isdigit() else plain(text, **more)

    book.search = search
    tablet.sign_in()
    return tablet


def test_a_loyalty_card_opens_the_profile_from_wherever_one_is(carded, keyboard):
    keyboard.scan("44000011")

    carded.screen.until(lambda: carded.session.profile.customerId == "1")
    carded.screen.until(lambda: carded.outbox.opened)
    assert carded.outbox.opened[0].body.reason == "Card scanned"


def test_scanned_while_writing_about_another_it_opens_her_and_keeps_the_words(carded, keyboard):
    carded.session.profile.open("1")
    carded.screen.click("Write a note")
    carded.screen.until(lambda: carded.screen.has_keyboard("Note"))
    keyboard.type("Looking for")

    keyboard.scan("44000012")
    carded.screen.until(lambda: carded.session.profile.customerId == "2")
    carded.screen.until(lambda: not carded.screen.has("Note"))
    carded.session.profile.open("1")
    carded.screen.click("Write a note")

    carded.screen.until(lambda: carded.session.profile.note.text == "Looking for")


def test_an_unknown_card_is_said_and_everyone_can_be_searched(carded, keyboard):
    keyboard.scan(CODE)
    carded.screen.until(lambda: carded.screen.says("Card 4400 118 is not known here."))

    carded.screen.click("Search everyone")

    carded.screen.until(lambda: carded.session.search.text == CODE)


def test_offline_an_unknown_card_offers_nothing_that_needs_a_connection(carded, keyboard):
    carded.goes_offline()

    keyboard.scan(CODE)

    carded.screen.until(lambda: carded.screen.says("Card 4400 118 is not known here."))
    assert not carded.screen.has("Search everyone")


def test_a_colleagues_badge_hands_over_and_asks_for_her_pin(carded, keyboard):
    keyboard.scan("STFtf")
    keyboard.scan("STFTF1")
    carded.screen.until(lambda: carded.screen.says("Badge read. Now your PIN."))

    assert not carded.session.signIn.open
    assert carded.session.signIn.number == "TF1"


def test_a_badge_on_a_locked_tablet_asks_for_the_pin_and_takes_back_stray_digits(
    tablet, keyboard, door
):
    door.known = (*door.known, StaffMember("4711", "Yuki Tanabe", "Stylist", Role.ASSOCIATE, "s"))
    tablet.session.signIn.load()
    tablet.screen.until(lambda: tablet.screen.has("Yuki Tanabe"))
    tablet.screen.type("28041")

    keyboard.scan("STF4711")

    assert tablet.screen.says("Hello, Yuki")
    assert tablet.session.signIn.digits == 0
    assert door.tries_left == 5


def test_a_locked_tablet_looks_no_card_up_and_a_device_may_type_the_pin(tablet, keyboard):
    tablet.screen.until(lambda: tablet.screen.has("Maya Lindqvist"))

    keyboard.scan(tablet.door.pin)

    tablet.screen.until(lambda: tablet.session.signIn.open)


def test_a_code_of_a_thousand_letters_is_said_in_one_line(carded, keyboard):
    keyboard.scan("A" * 1_000)

    carded.screen.until(lambda: carded.screen.says(f"Card {'A' * 24}… is not known here."))


def test_bursts_at_a_scanners_real_unsteadiness_are_read(desk, scans):
    keyboard = desk(NOTE)
    times = accumulate((7, 16, 9, 12, 15, 8, 11), initial=9_000)
    for letter, at in zip(CODE, times, strict=False):
        keyboard.now = at
        keyboard.key(Qt.Key(ord(letter)), letter)

    keyboard.now += 14
    keyboard.key(*ENTER)

    assert scans == [CODE]

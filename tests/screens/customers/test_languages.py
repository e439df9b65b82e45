"""Other languages on the screens: long German words are whole, Arabic lines run to the left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QGuiApplication

from aisleside.device.ui.language import Interpreter, language_of

ELENA = 11


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """The language belongs to the application, which other tests share."""
    yield
    Interpreter.silence()


@pytest.mark.parametrize("code", ["de", "ar"])
def test_every_main_screen_is_whole_in_another_language_with_large_letters(tablet, code, faults):
    screen, session = tablet.screen, tablet.session
    screen.resize(420, 900)
    session.shell.textScale, session.shell.calm = 1.5, True
    wrong, left = {}, {}

    for state in walk(tablet, code):
        wrong[state] = faults(screen)
        left[state] = [word for word in ENGLISH if screen.says(word)]

    assert len(wrong) == 11
    assert {state: found for state, found in wrong.items() if found} == {}
    assert {state: found for state, found in left.items() if found} == {}


def test_in_arabic_everything_begins_at_the_right_but_digits_and_time(tablet):
    screen = tablet.screen
    screen.resize(1180, 820)
    tablet.session.shell.calm = True
    seen = {}

    for state in walk(tablet, "ar"):
        if state == "sign in":
            seen["1"], seen["3"] = across(screen, "1"), across(screen, "3")
        if state == "profile":
            seen["back"] = across(screen, here("ProfileScreen", "Back"))
            seen["place"] = across(screen, here("ShellScreen", "Today"))
        if state == "note":
            seen["close"] = across(screen, here("Sheet", "Close"))

    assert QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert seen["place"] > 1180 - 88  # the rail
    assert seen["back"] > 900  # beside it
    assert seen["close"] < 100  # of a sheet that stands at the left
    assert seen["1"] < seen["3"]


def test_a_language_chosen_while_nobody_is_signed_in_is_everywhere_at_once(tablet):
    screen, session = tablet.screen, tablet.session
    screen.until(lambda: session.signIn.loaded)
    tablet.goes_offline()
    screen.click("English")
    screen.rest(200)

    screen.click("Deutsch")
    screen.rest(200)

    assert screen.has("Anmelden")
    assert screen.says("Wer benutzt dieses Tablet?")
    assert screen.says("Hallo Maya")
    assert screen.says("Dieses Tablet ist offline")
    assert [word for word in ENGLISH if screen.says(word)] == []
    assert session.shell.age == "Offline seit 13:38"

    screen.click("Deutsch")
    screen.rest(200)
    screen.click("English")
    screen.rest(200)

    assert screen.has("Sign in")
    assert session.shell.age == "Offline since 13:38"


# Words that stand on nearly every screen: none may be left in another language.
ENGLISH = ("Who’s", "Customer", "Write", "Search", "this tablet", "Last ", "Save", " ago", "Shown")


def walk(tablet, code: str) -> Iterator[str]:
    """Go through the screens in a language; yields the name of each while it stands there."""
    screen, session = tablet.screen, tablet.session
    session.language.choose(code)
    screen.until(lambda: session.signIn.loaded)
    screen.rest(60)
    yield "sign in"
    screen.click(language_of(code).name)
    screen.rest(80)
    yield "languages"
    screen.press(Qt.Key.Key_Escape)
    screen.click("Maya Lindqvist")
    screen.type("111222")
    screen.until(lambda: session.signIn.message != "")
    yield "wrong PIN"
    screen.type(tablet.door.pin)
    screen.until(lambda: session.today.rows.count > 0)
    screen.rest(60)
    yield "today"
    screen.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    screen.until(lambda: session.search.people.count > 0)
    session.search.type("marketi")
    screen.until(lambda: len(session.search.people.rows) == 3)
    screen.rest(60)
    yield "search"
    session.profile.open(str(ELENA))
    screen.until(lambda: session.profile.whole)
    screen.rest(60)
    yield "profile"
    session.shoulder.toggle()
    screen.rest(60)
    yield "shoulder-safe"
    session.shoulder.toggle()
    session.privacy.open()
    screen.until(lambda: session.privacy.shown)
    screen.rest(60)
    yield "privacy"
    session.privacy.close()
    screen.click(here("ProfileScreen", "Write a note"))
    screen.rest(80)
    yield "note"
    screen.press(Qt.Key.Key_Escape)
    session.profile.close()
    tablet.goes_offline()
    screen.click(session.shell.ageSpoken)
    screen.rest(80)
    yield "this tablet"
    screen.press(Qt.Key.Key_Escape)
    screen.rest(60)
    compact = screen.window.width() < 600
    screen.click(here("ShellScreen", "You") if compact else "Maya Lindqvist")
    screen.rest(80)
    yield "person"


def here(context: str, text: str) -> str:
    """What a word of a QML file is in the language of the screens."""
    return QCoreApplication.translate(context, text)


def across(screen, name: str) -> float:
    """How far from the left the middle of something stands."""
    item = screen.find(name)
    return item.mapToScene(QPointF(item.width() / 2, 0)).x()

"""Every screen in its main states, sizes and colours: whole words, large letters, large targets.

There are no reference pictures: how letters are drawn depends on the machine's own
FreeType and fontconfig, so what a machine can measure is measured instead.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem

ELENA = 11
TOUCH = 48
SMALLEST = 12  # pixels; nothing smaller exists
# Elided on purpose: a row of the result list has one line for a name and one for where it is
# found; the preview and the profile say both whole.
ONE_LINE = ("Wolfeschlegelsteinhausenbergerdorff", "···")
SIZES = [(420, 900), (1180, 820), (1920, 1080)]
NOTE = "Ask next time about the navy coat, and whether the lining still holds."


@pytest.fixture(params=["light", "dark"])
def coloured(request, tablet):
    """The tablet in its light and in its dark colours."""
    tablet.session.shell.scheme = ("light", "dark").index(request.param)
    return tablet


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_every_screen_has_whole_words_large_letters_and_large_targets(coloured, size, scale):
    coloured.screen.resize(*size)
    coloured.session.shell.textScale = scale

    wrong = {state: faults(coloured.screen) for state in walk(coloured, compact=size[0] < 600)}

    assert len(wrong) == 14
    assert {state: found for state, found in wrong.items() if found} == {}


def walk(tablet, *, compact: bool) -> Iterator[str]:
    """Go through the screens; yields the name of each state while it stands there."""
    screen, session = tablet.screen, tablet.session
    screen.until(lambda: session.signIn.loaded)
    screen.rest()
    yield "sign in"
    screen.click("Maya Lindqvist")
    screen.type("111222")
    screen.until(lambda: session.signIn.message != "")
    yield "wrong PIN"
    session.signIn.someoneElse()
    screen.find("Staff number")
    yield "someone else"
    tablet.goes_offline()
    yield "sign in offline"
    tablet.comes_back()
    screen.click("Maya Lindqvist")
    screen.type(tablet.door.pin)
    screen.until(lambda: session.search.people.count > 0)
    yield "customers"
    screen.click("Search for a person")
    screen.type("zzzzqq")
    screen.until(lambda: session.search.notice.title != "")
    yield "nobody"
    session.search.type("marketi")
    screen.until(lambda: len(session.search.people.rows) == 2)
    screen.rest(60)
    yield "search"
    session.profile.open(str(ELENA))
    screen.until(lambda: session.profile.ready)
    screen.rest(60)
    yield "profile"
    screen.click("Write a note")
    screen.until(lambda: screen.has_keyboard("Note"))
    screen.type(NOTE)
    settle(screen)
    yield "note"
    screen.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    screen.until(lambda: not screen.has("Note") and len(tablet.outbox.events) == 1)
    settle(screen)
    yield "note saved"
    screen.click("Undo")
    screen.until(lambda: tablet.outbox.events == [])
    settle(screen)
    yield "note taken back"
    tablet.outbox.write_note("ml", ELENA, NOTE, tablet.stamp)
    offer = session.profile.offers.rows[0]
    screen.click(offer.spoken)
    settle(screen)
    yield "why"
    screen.press(Qt.Key.Key_Escape)
    session.profile.close()
    tablet.goes_offline()
    screen.click("Offline since 13:38")
    settle(screen)
    yield "this tablet, offline"
    screen.press(Qt.Key.Key_Escape)
    settle(screen)
    screen.click("You" if compact else "Maya Lindqvist")
    settle(screen)
    yield "person"


def settle(screen) -> None:
    """Wait until a sheet has come to rest."""
    screen.rest(260)


def faults(screen) -> list[tuple[object, ...]]:
    """What is wrong with what stands on the screen."""
    words = [item for item in screen.items() if item.property("truncated") is not None]
    across = screen.window.width()
    return [
        *(("cut", said(w)) for w in words if is_cut(w) and not on_purpose(w)),
        *(("out of its place", said(w)) for w in words if sticks_out(w, across)),
        *(("small letters", said(w)) for w in words if w.property("font").pixelSize() < SMALLEST),
        *(
            ("small target", target)
            for target in screen.targets()
            if not target.name or min(target.width, target.height) < TOUCH
        ),
    ]


def said(words: QQuickItem) -> str:
    return str(words.property("text"))


def on_purpose(words: QQuickItem) -> bool:
    return any(part in said(words) for part in ONE_LINE)


def is_cut(words: QQuickItem) -> bool:
    """Whether letters are missing, or stand above or below the words' own place."""
    if words.property("truncated"):
        return True
    return bool(words.property("contentHeight") > words.height() + 1) and said(words) != ""


def sticks_out(words: QQuickItem, across: int) -> bool:
    """Whether letters reach over the side of anything the words stand in."""
    if not said(words):
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

"""Every screen in its main states, sizes and colours: whole words, large letters, large targets.

There are no reference pictures: how letters are drawn depends on the machine's own
FreeType and fontconfig, so what a machine can measure is measured instead.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

ELENA = 11
SIZES = [(420, 900), (1180, 820), (1920, 1080)]
NOTE = "Ask next time about the navy coat, and whether the lining still holds."


# Colours move nothing, so the dark ones are walked through once.
LOOKS = [*((size, scale, 0) for size in SIZES for scale in (1.0, 1.5)), (SIZES[1], 1.0, 1)]


@pytest.mark.parametrize(("size", "scale", "scheme"), LOOKS)
def test_every_screen_has_whole_words_large_letters_and_large_targets(
    tablet, size, scale, scheme, faults
):
    tablet.screen.resize(*size)
    tablet.session.shell.textScale = scale
    tablet.session.shell.scheme = scheme

    wrong = {state: faults(tablet.screen) for state in walk(tablet, compact=size[0] < 600)}

    assert len(wrong) == 16
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
    screen.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    screen.until(lambda: session.search.people.count > 0)
    yield "customers"
    screen.click("Search for a person")
    screen.type("zzzzqq")
    screen.until(lambda: session.search.notice.title != "")
    yield "nobody"
    session.search.type("marketi")
    screen.until(lambda: len(session.search.people.rows) == 3)
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
    screen.click("Follow up")
    settle(screen)
    yield "follow-up"
    screen.choose("Tomorrow")  # below the fold, in large letters on a handheld
    screen.until(lambda: len(tablet.outbox.events) == 1)
    settle(screen)
    yield "follow-up saved"
    screen.click("Undo")
    screen.until(lambda: tablet.outbox.events == [])
    settle(screen)
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

"""Every screen in its main states, sizes and colours: whole words, large letters, large targets.

At the usual size of letters each is also compared with its golden pictures, in both
colours: see ``golden.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from aisleside.device.ui.preferences import Scheme
from aisleside.device.ui.shell import DeviceProfile

ELENA = 11
SIZES = [(420, 900), (1180, 820), (1920, 1080)]
NOTE = "Ask next time about the navy coat, and whether the lining still holds."
MINDED = "Was rude about the wait. She is diabetic, so offer a biscuit."


@pytest.fixture
def profile() -> DeviceProfile:
    """News stands until the next: a picture is the same on a machine that takes its time."""
    return DeviceProfile(toast_seconds=600)


LINE = "#e4e1d9"  # the hairline around a card, in the light colours
NEAR = 4  # pixels that an edge may be from the mock-up's


@dataclass(frozen=True, slots=True)
class Edges:
    """Where hairlines cross a row or a column of pixels in a mock-up, measured there."""

    picture: str
    row: int | None = None
    column: int | None = None
    at: tuple[int, ...] = ()


EDGES = {
    ("sign in", 1180): (
        Edges("01_sign_in_light", row=500, at=(688, 1159)),
        Edges("01_sign_in_light", column=730, at=(20, 799)),
        Edges("01_sign_in_light", column=300, at=(332, 415, 430, 513)),
    ),
    ("today", 1180): (
        Edges("02_today_light", row=130, at=(864, 1155)),
        Edges("02_today_light", column=1000, at=(76, 728, 795)),
    ),
    ("search", 1180): (
        Edges("03_search_light", row=600, at=(668, 1155)),
        Edges("03_search_light", column=900, at=(76, 795)),
    ),
    ("profile", 1180): (
        Edges("04_profile_light", row=700, at=(96, 399, 416, 775, 792, 1155)),
        Edges("04_profile_light", column=1000, at=(192, 795)),
    ),
    ("search", 420): (Edges("11_handheld_search_light", column=10, at=(824,)),),
}


def off(picture: QImage, *edges: Edges) -> list[str]:
    """Which edges of mock-ups are not near a hairline of the picture."""
    missing = []
    for edge in edges:
        if edge.row is not None:
            line = [picture.pixelColor(x, edge.row).name() for x in range(picture.width())]
        else:
            line = [picture.pixelColor(edge.column or 0, y).name() for y in range(picture.height())]
        missing += [
            f"{edge.picture} has an edge at {at}"
            for at in edge.at
            if LINE not in line[max(0, at - NEAR) : at + NEAR + 1]
        ]
    return missing


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_every_screen_has_whole_words_and_large_targets_and_looks_as_it_did(
    tablet, size, scale, faults, golden
):
    shell = tablet.session.shell
    tablet.screen.resize(*size)
    shell.textScale, shell.calm = scale, True
    wrong, changed, moved = {}, [], []

    for state in walk(tablet, compact=size[0] < 600):
        wrong[state] = faults(tablet.screen)
        for scheme in (Scheme.DARK, Scheme.LIGHT) if scale == 1.0 else ():
            shell.scheme = scheme
            name = f"{state.replace(', ', ' ').replace(' ', '-')}-{size[0]}-{scheme.name.lower()}"
            changed.append(golden(tablet.screen, name))

        if (state, size[0]) in EDGES and scale == 1.0:
            seen = tablet.screen.picture()
            moved += [f"{state}: {said}" for said in off(seen, *EDGES[state, size[0]])]

    assert moved == []
    assert len(wrong) == 21
    assert {state: found for state, found in wrong.items() if found} == {}
    assert [said for said in changed if said] == []


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
    screen.until(lambda: session.today.rows.count > 0)
    screen.rest()
    yield "today"
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
    screen.until(lambda: session.profile.whole)
    screen.rest(60)
    yield "profile"
    session.shoulder.toggle()
    settle(screen)
    yield "profile, shoulder-safe"
    session.shoulder.toggle()
    screen.click("Look after")
    settle(screen)
    yield "value"
    screen.press(Qt.Key.Key_Escape)
    session.privacy.open()
    screen.until(lambda: session.privacy.shown)
    settle(screen)
    yield "privacy"
    session.privacy.close()
    screen.click("Write a note")
    screen.until(lambda: screen.has_keyboard("Note"))
    screen.type(NOTE)
    settle(screen)
    yield "note"
    session.profile.note.write(MINDED)
    settle(screen)
    yield "note minded"
    session.profile.note.write(NOTE)
    settle(screen)
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
    offer = session.profile.offers.rows.rows[0]
    screen.choose(offer.spoken)  # on a handheld it begins below the fold
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
    """Let what was asked for arrive; with motion reduced a sheet is there at once."""
    screen.rest(80)

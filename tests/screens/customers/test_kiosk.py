"""A kiosk: the same components half as large again, a header instead of a rail, no end left open.

A kiosk of 1920 by 1080 pixels is 1280 by 720 of ours, so what is 48 here is 72 there.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QPointF

from aisleside.device.ui.shell import DeviceProfile
from aisleside.settings import ON_A_KIOSK, DeviceSettings, Use

ELENA = 11
TOUCH = 72
SIZE = (1280, 720)
PLACES = ("Today", "Customers", "You")


@pytest.fixture
def profile() -> DeviceProfile:
    return DeviceProfile(kiosk=True)


def test_every_screen_of_a_kiosk_has_a_header_whole_words_and_targets_of_72(tablet, faults):
    screen, session = tablet.screen, tablet.session
    scale = DeviceSettings(use=Use.KIOSK).ui_scale
    screen.resize(*SIZE)
    wrong = {"sign in": faults(screen)}

    tablet.sign_in()
    screen.until(lambda: session.search.people.count > 0)
    wrong["customers"] = faults(screen)
    header = {name: screen.find(name) for name in (*PLACES, "Shoulder-safe")}
    screen.click("Today")
    screen.rest(60)
    wrong["today"] = faults(screen)
    session.profile.open(str(ELENA))
    screen.until(lambda: session.profile.whole)
    screen.rest(60)
    wrong["profile"] = faults(screen)
    small = [t for t in screen.targets() if min(t.width, t.height) * scale < TOUCH]
    panes = {screen.find(name).mapToScene(QPointF()).x() for name in ("History", "For Elena")}
    session.privacy.open()
    screen.rest(120)
    wrong["privacy"] = faults(screen)
    screen.click("You")
    screen.rest(260)
    wrong["person"] = faults(screen)

    assert {state: found for state, found in wrong.items() if found} == {}
    assert small == []
    assert len(panes) == 2  # two beside the first
    assert max(item.mapToScene(QPointF(0, item.height())).y() for item in header.values()) <= 76


def test_a_kiosk_leaves_nothing_open_for_ever():
    endless = {"why_seconds": 0, "toast_seconds": 0, "peek_seconds": 0, "cover_seconds": 0}

    assert DeviceSettings(use=Use.KIOSK, **endless).times == ON_A_KIOSK
    assert set(DeviceSettings(use=Use.SHOP, **endless).times) == {0}
    assert DeviceSettings(use=Use.KIOSK, toast_seconds=20).times.toast == 20


def test_a_kiosk_shows_everything_half_as_large_again():
    """In a process of its own: Qt reads its factor once."""
    asks = (
        "from aisleside.device.main import application\n"
        "print(application(platform='offscreen', scale=1.5).devicePixelRatio())\n"
    )
    bare = {name: value for name, value in os.environ.items() if name != "QT_SCALE_FACTOR"}

    told = subprocess.run(
        [sys.executable, "-c", asks], env=bare, capture_output=True, text=True, check=True
    )

    assert told.stdout.strip() == "1.5"

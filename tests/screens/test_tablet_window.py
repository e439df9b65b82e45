"""The whole tablet with its real parts and no hub in reach, in its real window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtQuick import QQuickWindow

from aisleside.device.machine.keys import MemoryKeys
from aisleside.device.main import NoScreenError, Tablet, TabletWindow, application, build, show
from aisleside.device.outbox.identity import Identity, KnownHub, keep_identity
from aisleside.device.outbox.people import HubVerdict, People, Verdict
from aisleside.device.session.sign_in import SignIn as Door
from aisleside.device.sync.status import Reach
from aisleside.domain.staff import Role, StaffMember
from aisleside.settings import DeviceSettings

PIN = "280417"
MAYA = StaffMember("ml", "Maya Lindqvist", "Sales associate", Role.ASSOCIATE, "s1")


def nobody_answers(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("no route", request=request)


@pytest.fixture
def real_tablet(tmp_path: Path) -> Iterator[Tablet]:
    keys = MemoryKeys()
    transport = httpx.MockTransport(nobody_answers)
    with build(DeviceSettings(), tmp_path, key_store=keys, transport=transport) as tablet:
        hub = KnownHub("c1", bytes(32), bytes(32))
        keep_identity(tablet.control, Identity("d1", "Tablet 14", "s1", "secret", hub))
        yield tablet


@pytest.fixture
def knows_maya(real_tablet: Tablet) -> Tablet:
    """Maya has signed in here while the hub was in reach."""
    online = Door(
        People(real_tablet.control),
        real_tablet.control.root,
        lambda staff, pin: HubVerdict(Verdict.YES, MAYA),
        real_tablet.settings,
        now=real_tablet.clock.now,
        work=real_tablet.outbox,
    )
    online.add_person("ml", PIN)
    return real_tablet


@pytest.fixture
def opened(
    dressed: object, see: Callable[[QQuickWindow], object]
) -> Iterator[Callable[[Tablet], tuple[TabletWindow, object]]]:
    windows: list[TabletWindow] = []

    def open_window(tablet: Tablet) -> tuple[TabletWindow, object]:
        windows.append(TabletWindow(tablet))
        return windows[-1], see(windows[-1].window.root)

    yield open_window
    for window in windows:
        window.close()
    assert [window.window.problems for window in windows] == [[] for _ in windows]


def test_a_new_tablet_without_a_hub_says_what_it_needs(real_tablet, opened):
    _, screen = opened(real_tablet)
    real_tablet.start()

    screen.until(lambda: real_tablet.engine.status.reach is Reach.OFFLINE)

    screen.until(lambda: screen.says("Nobody has signed in here yet, and that needs a connection"))
    assert screen.says("Nobody has signed in on this tablet yet.")
    assert screen.has("Staff number")


def test_a_known_person_opens_the_tablet_without_a_hub_and_closing_keeps_what_she_typed(
    knows_maya, opened
):
    window, screen = opened(knows_maya)
    drafts = window.session.profile.note.drafts
    back: list[str] = []
    drafts.cameBack.connect(lambda: back.append("hers"))
    knows_maya.start()
    screen.until(lambda: knows_maya.engine.status.reach is Reach.OFFLINE)
    screen.until(lambda: screen.has("Maya Lindqvist"))

    screen.type(PIN)

    screen.until(lambda: window.session.signIn.open)
    screen.until(lambda: window.session.shell.ageIcon == "cloud-off")
    screen.until(lambda: back != [])
    drafts.hold(42, "note", "half a tho")
    window.close()

    assert knows_maya.outbox.drafts("ml") == {}  # nobody is signed in
    with knows_maya.control.reading() as connection:
        assert connection.execute("SELECT author, subject FROM draft").fetchall() == [("ml", 42)]


def test_wrong_pins_are_remembered_over_a_restart(knows_maya, opened):
    window, screen = opened(knows_maya)
    screen.until(lambda: screen.has("Maya Lindqvist"))
    screen.type("111222")
    screen.until(lambda: screen.says("Four tries left."))
    window.close()

    _, again = opened(knows_maya)
    again.until(lambda: again.has("Maya Lindqvist"))
    again.type("111222")

    again.until(lambda: again.says("Three tries left."))


def test_the_chosen_colours_are_there_again_after_a_restart(real_tablet, opened):
    first, _ = opened(real_tablet)
    first.session.shell.scheme = 1
    first.close()

    _, again = opened(real_tablet)
    again.rest()

    assert again.picture().pixelColor(4, 4).name() == "#111315"


def test_news_that_is_under_way_when_the_window_closes_is_dropped(
    real_tablet, opened, dressed, monkeypatch
):
    window, screen = opened(real_tablet)
    screen.rest()
    heard: list[object] = []
    monkeypatch.setattr(window.session, "heard", heard.append)

    window._heard(real_tablet.engine.status)
    window.close()
    dressed.processEvents()

    assert heard == []


def test_showing_the_window_ends_with_it(real_tablet, dressed):
    QTimer.singleShot(300, dressed.quit)

    assert show(real_tablet, theme="dark") == 0


def test_without_a_screen_a_sentence_says_so(monkeypatch):
    monkeypatch.setattr("aisleside.device.main._has_screen", lambda: False)
    monkeypatch.setattr("aisleside.device.main.QGuiApplication.instance", lambda: None)

    with pytest.raises(NoScreenError, match="There is no screen here"):
        application()

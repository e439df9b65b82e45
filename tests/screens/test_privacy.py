"""The privacy screen: why, who looked, and what a customer may ask for."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.opening import Opening
from aisleside.domain.recorded import ConsentTold, ProfileOpened, TaskMade

ELENA = 1
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def at_elena(tablet):
    """Maya found Elena by her name and looks at her profile."""
    now = tablet.now[0]
    tablet.hub.opened[ELENA] = (
        Opening(now - timedelta(days=2), "Jun Watanabe", "Stylist", "", "Tablet 11", "My client"),
        Opening(
            now - timedelta(days=10), "Noa Petit", "Stylist", "Riverside", "Tablet 3",
            "No visit found",
        ),
    )  # fmt: skip
    tablet.sign_in()
    tablet.session.search.type("elena")
    tablet.screen.until(lambda: tablet.session.search.people.count == 1)
    tablet.session.search.openSelected()
    tablet.screen.until(lambda: tablet.session.profile.whole)
    tablet.screen.rest(60)
    return tablet


@pytest.fixture
def at_privacy(at_elena):
    at_elena.screen.press(Qt.Key.Key_P, ALT)
    at_elena.screen.until(lambda: at_elena.session.privacy.openings.count == 3)
    at_elena.screen.rest(60)
    return at_elena


def recorded(tablet, kind):
    return [e.body for e in tablet.outbox.pending("ml") if isinstance(e.body, kind)]


def test_opening_a_profile_is_written_down_once_with_its_reason(at_elena):
    at_elena.session.refresh()
    at_elena.screen.rest(60)

    events = at_elena.outbox.openings("ml", {ELENA})
    assert [event.body for event in events] == [ProfileOpened("Searched by name")]


def test_it_says_who_opened_the_profile_on_any_tablet_and_why(at_privacy):
    rows = at_privacy.session.privacy.openings.rows

    assert [(row.who, row.reason, row.unexplained) for row in rows] == [
        ("Maya Lindqvist (you)", "Searched by name", False),
        ("Jun Watanabe", "My client", False),
        ("Noa Petit", "No visit found", True),
    ]
    assert at_privacy.screen.says("Last 30 days. Elena can ask for this list too.")
    assert at_privacy.screen.says("Your role: sales associate")
    assert at_privacy.screen.says("Payment details, home address")


def test_without_a_connection_it_says_what_is_missing(at_elena):
    at_elena.hub.reached = False
    at_elena.goes_offline()

    at_elena.screen.press(Qt.Key.Key_P, ALT)

    at_elena.screen.until(
        lambda: at_elena.screen.says(
            "Offline since today 13:38. This is from this tablet; other tablets need a connection."
        )
    )
    assert at_elena.session.privacy.openings.count == 1


def test_what_the_hub_said_before_stays_with_its_time(at_privacy):
    at_privacy.hub.reached = False
    at_privacy.session.privacy.close()
    at_privacy.goes_offline()

    at_privacy.session.privacy.open()

    at_privacy.screen.until(lambda: at_privacy.screen.says("Other tablets as of today 13:52."))
    assert at_privacy.session.privacy.openings.count == 3


def test_escape_leads_back_to_the_profile(at_privacy):
    at_privacy.screen.press(Qt.Key.Key_Escape)

    assert not at_privacy.session.privacy.shown
    assert at_privacy.screen.has("Write a note")


def test_tips_are_stopped_in_one_tap_and_started_again_with_undo(at_privacy):
    at_privacy.screen.click("Stop tips")
    at_privacy.screen.until(lambda: recorded(at_privacy, ConsentTold) != [])

    assert recorded(at_privacy, ConsentTold) == [
        ConsentTold(ConsentPurpose.PERSONALISATION, ConsentAnswer.NO)
    ]
    at_privacy.screen.until(lambda: at_privacy.session.privacy.tipsOff)
    assert at_privacy.screen.says("Personal tips are off, as Elena asked.")

    at_privacy.screen.click("Undo")

    at_privacy.screen.until(lambda: recorded(at_privacy, ConsentTold) == [])
    at_privacy.screen.until(lambda: not at_privacy.session.privacy.tipsOff)


def test_something_that_looks_wrong_becomes_a_follow_up_for_everybody_here(at_privacy):
    at_privacy.screen.click("Something looks wrong")
    at_privacy.session.privacy.report()
    at_privacy.screen.until(lambda: at_privacy.session.privacy.reported)
    at_privacy.session.privacy.report()
    assert at_privacy.screen.has("Somebody here will look at this list")

    (task,) = recorded(at_privacy, TaskMade)
    assert (task.title, task.staff) == ("Check who opened this profile", None)


def test_a_correction_leads_to_her_name_on_the_profile(at_privacy):
    at_privacy.screen.click("Correct it")

    at_privacy.screen.until(lambda: at_privacy.screen.has("Save the name"))
    assert not at_privacy.session.privacy.shown


def test_a_copy_is_saved_in_the_folder_one_names(at_privacy, tmp_path):
    at_privacy.screen.click("Give a copy")
    at_privacy.screen.rest(260)
    name_folder(at_privacy.screen, str(tmp_path))
    at_privacy.screen.click("Save the copy")

    at_privacy.screen.until(lambda: at_privacy.screen.says("Saved as Customer copy"))
    (file,) = tmp_path.iterdir()
    assert "Name\tElena Marchetti" in file.read_text("utf-8-sig")


def test_a_folder_that_takes_no_file_is_said_beside_it(at_privacy, tmp_path):
    at_privacy.screen.click("Give a copy")
    at_privacy.screen.rest(260)
    name_folder(at_privacy.screen, str(tmp_path / "stick"))
    at_privacy.screen.click("Save the copy")

    at_privacy.screen.until(lambda: at_privacy.screen.says("Choose another folder"))


def name_folder(screen, folder):
    field = screen.find("Folder")
    assert isinstance(field, QQuickItem)
    field.setProperty("text", folder)


def test_a_profile_that_is_closed_explains_nothing_any_more(at_privacy):
    at_privacy.session.profile.close()

    assert not at_privacy.session.privacy.shown
    assert at_privacy.session.privacy.kinds.count == 0


@pytest.mark.parametrize("size", [(420, 900), (1180, 820), (1920, 1080)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_every_word_is_whole_and_every_target_large(at_privacy, size, scale):
    at_privacy.screen.resize(*size)
    at_privacy.session.shell.textScale = scale
    at_privacy.screen.rest(100)

    cut = [
        str(item.property("text"))
        for item in at_privacy.screen.items()
        if item.property("truncated")
    ]
    small = [t for t in at_privacy.screen.targets() if min(t.width, t.height) < 48]
    assert cut == []
    assert small == []

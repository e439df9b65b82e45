"""A customer's profile on the real cache: what stands there, and what a tap opens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from aisleside.device.sync.status import Reach, SyncStatus

ELENA, MARKETA, KENJI, LONG, BUSY = 11, 12, 16, 17, 18


def opened(tablet, customer):
    tablet.session.profile.open(str(customer))
    tablet.screen.until(
        lambda: tablet.session.profile.whole and tablet.session.profile.customerId == str(customer)
    )
    tablet.screen.rest()
    return tablet.screen


def test_the_header_says_who_she_is_and_how_to_serve_her(at_elena):
    for words in (
        "Elena Marchetti",
        "eh-LEH-nah mar-KET-tee · Prefers text · Italian, English · Your client since 2021",
        "Gold",
        "Coat fitting, today 16:22",
        "OK to contact",
    ):
        assert at_elena.screen.says(words), words


def test_trouble_stands_first_and_says_since_when(at_elena):
    assert at_elena.screen.says("Say sorry for the late delivery")
    assert at_elena.screen.says(
        "Wool coat arrived 4 days late, 8 March, 4 days ago. Nobody has apologised yet."
        " You may offer free alteration."
    )


def test_facts_say_their_age_and_source_and_what_is_silent(at_elena):
    assert at_elena.screen.says("Tills, 3 days ago")
    assert at_elena.screen.says("Maya, in January 2024, may be old")
    assert at_elena.screen.says("Use silently")


def test_history_has_her_year_and_its_receipts(at_elena):
    assert at_elena.screen.says("Last 12 months")
    assert at_elena.screen.says("Wool coat, navy, M, €489, 8 Mar · Online · Wool coat arrived")
    assert at_elena.screen.says("Silk shirt returned, −€145, 18 Feb · Too long in the sleeve")
    assert at_elena.screen.says("Chelsea boots; Roll-neck, €469, 19 Feb · Kings Arcade, with you")


def test_every_suggestion_has_a_true_reason_and_a_place(at_elena):
    offers = {row.name: row for row in at_elena.session.profile.offers.rows.rows}

    assert offers["Merino socks"].reason == "Bought 4 times, about every 9 days; last 11 days ago"
    assert offers["Merino socks"].availability == "Sold here yesterday"
    assert offers["Cashmere scarf"].reason == "In 41 of 210 baskets with it"
    assert "In 41 of 210 baskets with Wool coat, bought 4 days ago" in (
        offers["Cashmere scarf"].spoken
    )
    assert [row.title for row in offers.values() if row.title] == [
        "Buy again",
        "Goes with Wool coat, navy, bought 4 days ago",
        "Goes with Chelsea boots, bought 21 days ago",
    ]
    assert offers["Cashmere scarf"].availability == "2 here, Level 1"
    assert offers["Wide loafer, 38"].availability == "Online 5"


def test_a_tap_on_a_suggestion_opens_what_it_rests_on(at_elena):
    row = next(r for r in at_elena.session.profile.offers.rows.rows if r.name == "Cashmere scarf")

    at_elena.screen.click(row.spoken)
    at_elena.screen.until(lambda: at_elena.screen.says("Why this?"))

    assert at_elena.screen.says("41 of 210 baskets held both")
    assert at_elena.screen.says("Wool coat, navy, M, 8 March")
    at_elena.screen.press(Qt.Key.Key_Escape)
    at_elena.screen.until(lambda: not at_elena.screen.says("Why this?"))
    assert at_elena.session.profile.customerId == str(ELENA)


def test_plus_and_hold_say_what_becomes_of_a_suggestion_by_mouse_and_by_keys(at_elena):
    screen, offers = at_elena.screen, at_elena.session.profile.offers

    screen.click("Put Cashmere scarf into the basket")
    screen.until(lambda: screen.says("In the basket: Cashmere scarf"))
    screen.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    screen.until(lambda: screen.says("Ring it up at the till."))
    screen.click("Remove Cashmere scarf")
    screen.until(lambda: offers.basket.count == 0 and screen.says("Nothing lies in it."))
    screen.press(Qt.Key.Key_Escape)
    screen.until(lambda: not screen.says("Ring it up"))

    hold(screen, next(row for row in offers.rows.rows if row.name == "Wide loafer, 38").spoken)
    screen.until(lambda: screen.says("Not right for Elena, because"))
    assert not screen.has("Why this?")
    screen.click("Too dear")
    screen.until(lambda: not screen.says("Wide loafer, 38"))
    screen.click("Undo")
    screen.until(lambda: screen.says("Wide loafer, 38"))

    entry = screen.find(offers.rows.rows[0].spoken)
    entry.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    screen.press(Qt.Key.Key_Delete)
    screen.until(lambda: screen.has_keyboard("Too dear"))
    screen.press(Qt.Key.Key_Up)
    screen.press(Qt.Key.Key_Return)
    screen.until(lambda: screen.says("Not suggested until 11 April: Merino socks"))
    assert not screen.says("Bought 4 times")


def hold(screen, name):
    """Press and hold the thing of this name until it says something."""
    item = screen.find(name)
    spot = item.mapToScene(QPointF(item.width() - 90, 60)).toPoint()
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(screen.window, button, keys, spot)
    screen.until(lambda: screen.says("because"))
    QTest.mouseRelease(screen.window, button, keys, spot)
    screen.rest()


def test_older_receipts_come_into_the_same_list(signed_in):
    screen = opened(signed_in, BUSY)
    before = signed_in.session.profile.timeline.count

    screen.click("All 21")
    screen.until(lambda: signed_in.session.profile.timeline.count > before)

    assert (before, signed_in.session.profile.timeline.count) == (12, 21)
    assert signed_in.session.profile.more == ""


def test_a_receipt_of_sixty_lines_names_two_things_and_counts_the_rest(signed_in):
    screen = opened(signed_in, BUSY)

    assert screen.says("10\N{NO-BREAK SPACE}more")
    assert signed_in.session.profile.timeline.rows[0].more == "+8"


def test_while_a_profile_is_on_its_way_nothing_of_another_person_stands_there(at_elena, held_back):
    come = held_back("profile")

    at_elena.session.profile.open(str(KENJI))
    at_elena.screen.until(lambda: at_elena.screen.has("Loading"))
    said_meanwhile = at_elena.screen.says("Elena"), at_elena.screen.has("Write a note")
    come.set()

    assert said_meanwhile == (False, False)
    at_elena.screen.until(lambda: at_elena.screen.says("渡辺 健二"))


@pytest.mark.parametrize("width", [420, 800, 1180])
def test_notes_stand_before_facts_and_the_place_for_them_after(signed_in, width):
    signed_in.screen.resize(width, 1600)

    with_note = tops(opened(signed_in, ELENA), "Remember", "What we know")
    without = tops(opened(signed_in, MARKETA), "Remember", "What we know")

    assert with_note[0] < with_note[1]
    assert without[0] > without[1]


def test_a_note_just_written_comes_before_what_is_known(signed_in):
    screen = opened(signed_in, MARKETA)

    signed_in.outbox.write_note("ml", MARKETA, "Looking for a belt", signed_in.stamp)
    signed_in.session.profile.refreshNotes()
    screen.until(lambda: screen.says("Looking for a belt"))

    remember, known = tops(screen, "Remember", "What we know")
    assert remember < known


def test_a_tile_on_a_handheld_says_short_words_whole(signed_in):
    signed_in.screen.resize(420, 900)

    screen = opened(signed_in, ELENA)
    signed_in.session.profile.offers.unfold()
    screen.rest(60)

    said = [
        item.property("text")
        for item in screen.items()
        if item.property("truncated") is False and in_a_list_that_passes(item)
    ]
    assert {"Cashmere scarf", "2 here", "Online 5"} <= set(said)
    assert screen.has(signed_in.session.profile.offers.rows.rows[0].spoken)


def test_on_a_handheld_nothing_moves_when_the_suggestions_come(signed_in, held_back):
    screen, profile = signed_in.screen, signed_in.session.profile
    screen.resize(420, 1600)
    come = held_back("profile")
    profile.open(str(ELENA))
    screen.until(lambda: profile.ready and screen.has("Loading"))
    before = (profile.offers.rows.count, *tops(screen, "For Elena", "What we know"))

    come.set()
    screen.until(lambda: profile.offers.rows.count > 0 and not screen.has("Loading"))
    screen.rest()

    assert before == (0, *tops(screen, "For Elena", "What we know"))


def test_escape_goes_back_to_the_search(at_elena):
    at_elena.screen.press(Qt.Key.Key_Escape)
    at_elena.screen.until(lambda: at_elena.session.profile.customerId == "")

    assert at_elena.screen.says("Find anyone")


def test_search_is_one_tap_away_from_every_profile(at_elena):
    at_elena.screen.click("Search for another person")
    at_elena.screen.until(lambda: at_elena.session.profile.customerId == "")
    at_elena.screen.type("x")

    assert at_elena.session.search.text == "x"


def test_a_customer_who_is_not_here_any_more_is_said_so(signed_in):
    signed_in.session.profile.open("999")

    signed_in.screen.until(
        lambda: signed_in.screen.says("This customer is not on this tablet any more")
    )
    assert signed_in.screen.says("not on this tablet any more")


def test_offline_changes_nothing_a_profile_says(at_elena):
    at_elena.hears(SyncStatus(Reach.OFFLINE, False, None, None, None, 0, 0, None))

    assert at_elena.screen.says("Elena Marchetti")
    assert at_elena.session.profile.ready


@pytest.mark.parametrize("customer", [ELENA, LONG])
@pytest.mark.parametrize("size", [(420, 900), (700, 900), (840, 1000), (1180, 820), (1920, 1080)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_text_is_cut_and_nothing_leaves_its_window(signed_in, customer, size, scale):
    signed_in.screen.resize(*size)
    signed_in.session.shell.textScale = scale

    screen = opened(signed_in, customer)

    assert reaching_out(screen) == []


def test_everything_one_can_tap_is_large_and_has_a_name(at_elena):
    small = [
        (interface.text(QAccessible.Text.Name), item.width(), item.height())
        for item, interface in tappable(at_elena.screen)
        if item.height() < 48 or item.width() < 48 or not interface.text(QAccessible.Text.Name)
    ]

    assert small == []


def test_a_window_made_narrow_begins_at_the_top_with_her_name(signed_in):
    screen = opened(signed_in, ELENA)

    screen.resize(420, 900)

    screen.until(lambda: 48 < top_of_name(screen) < 160, "her name is scrolled away")


def tops(screen, *words):
    """How far down each of these headings stands."""
    screen.rest()
    return [
        item.mapToScene(QPointF(0, 0)).y()
        for heading in words
        for item in screen.items()
        if item.property("text") == heading
    ]


def top_of_name(screen):
    return next(
        item.mapToScene(QPointF(0, 0)).y()
        for item in screen.items()
        if item.property("text") == "Elena Marchetti" and item.width() > 0
    )


def tappable(screen):
    for item in screen.items():
        interface = QAccessible.queryAccessibleInterface(item)
        if interface is not None and interface.role() in (
            QAccessible.Role.Button,
            QAccessible.Role.ListItem,
        ):
            if item.property("pictureNames") is not None:
                continue  # history is read, not tapped
            yield item, interface


def reaching_out(screen):
    """Texts that stick out of the window, or are narrower than one letter."""
    width = screen.window.width()
    out = []
    for item in screen.items():
        if item.property("lineHeight") is None or not item.property("text"):
            continue
        if in_a_list_that_passes(item):
            continue
        left = item.mapToScene(QPointF(0, 0)).x()
        if left < -1 or left + item.width() > width + 1 or item.width() < 4:
            out.append((item.property("text"), left, item.width()))
    return out


def in_a_list_that_passes(item: QQuickItem) -> bool:
    """Whether it stands in a row that is passed sideways by the thumb."""
    parent = item.parentItem()
    while parent is not None:
        if parent.property("framed") and parent.property("nearest") is not None:
            return True
        parent = parent.parentItem()
    return False

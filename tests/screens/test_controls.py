"""The controls, each as the screens use it, in a window of its own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from aisleside.device.ui.pictures import DARKEST, GOODS, draw_icon, draw_product, drawing, tinted
from aisleside.device.ui.resources import resources

BUTTONS = (
    "PrimaryButton",
    "TonalButton",
    "TextButton",
    "InkButton",
    "OutlineButton",
    "DangerButton",
)
TOUCH = 48


def coloured(picture: QImage, *, x: int, y: int) -> str:
    return picture.pixelColor(x, y).name()


def drawn(picture: QImage) -> int:
    """How many pixels of a picture are not transparent."""
    return sum(
        picture.pixelColor(x, y).alpha() > 0
        for x in range(picture.width())
        for y in range(picture.height())
    )


def test_a_name_that_looks_like_html_is_shown_letter_by_letter(stage):
    name = "<b>Elena</b> <img src='file:///etc/hostname'>"
    screen = stage(f'Words {{ objectName: "words"; text: "{name}" }}')

    words = screen.window.findChild(object, "words")

    assert words.property("implicitWidth") > 300  # as markup it would be five bold letters


@pytest.mark.parametrize("kind", BUTTONS)
def test_a_button_is_tall_enough_for_a_thumb_and_says_its_words(stage, kind):
    screen = stage(f'{kind} {{ text: "Start basket"; sign: "shopping-bag" }}')

    button = screen.find("Start basket")

    assert button.height() >= TOUCH
    assert button.width() >= TOUCH
    assert not screen.says("…")


@pytest.mark.parametrize("kind", BUTTONS)
def test_a_buttons_words_are_never_cut_when_there_is_room(stage, kind):
    screen = stage(f'{kind} {{ text: "Forgot PIN" }}')

    cut = [item for item in screen.items() if item.property("truncated")]

    assert cut == []


def test_a_button_answers_a_click_a_key_and_a_reader(stage):
    screen = stage(
        "property int count: 0\n"
        'PrimaryButton { id: b; text: "Save"; focus: true; onClicked: window.count += 1 }'
    )

    screen.click("Save")
    screen.press(Qt.Key.Key_Space)
    screen.press(Qt.Key.Key_Return)

    assert screen.window.property("count") == 3


def test_a_busy_button_keeps_its_width_as_long_as_its_words(stage):
    screen = stage(
        "property bool busy: false\n"
        'PrimaryButton { text: "Save"; sign: "check"; busy: window.busy }'
    )
    before = screen.find("Save").width()

    screen.window.setProperty("busy", True)
    screen.rest()

    assert screen.find("Save").width() == before


def test_the_ring_shows_where_the_keyboard_is(stage):
    screen = stage('PrimaryButton { x: 40; y: 40; text: "Save" }')
    before = screen.picture()

    screen.press(Qt.Key.Key_Tab)
    screen.rest()

    after = screen.picture()
    assert coloured(before, x=60, y=36) == "#f6f5f1"
    assert coloured(after, x=60, y=36) == "#0a5c6a"


def test_a_pin_pad_gives_digits_and_takes_them_back(stage):
    screen = stage(
        'property string typed: ""\n'
        "PinPad { keyWidth: 60; keyHeight: 60\n"
        "onDigit: digit => window.typed += digit\n"
        "onTakenBack: window.typed = window.typed.slice(0, -1) }"
    )

    for key in ("1", "0", "9", "Take back one digit"):
        screen.click(key)

    assert screen.window.property("typed") == "10"


def test_dots_say_how_many_digits_are_in(stage):
    screen = stage("PinDots { length: 6; filled: 4 }")

    assert screen.has("4 of 6 digits")


def test_a_field_says_what_is_wrong_instead_of_its_help(stage):
    screen = stage(
        'property string problem: ""\n'
        'Field { label: "Phone"; help: "Used for alterations only"; problem: window.problem }'
    )
    assert screen.says("Used for alterations only")

    screen.window.setProperty("problem", "Two digits are missing at the end")
    screen.rest()

    assert screen.says("Two digits are missing at the end")
    assert not screen.says("Used for alterations only")


def test_a_long_note_keeps_the_line_one_writes_on_in_sight(stage):
    screen = stage(
        "property alias area: note.area\n"
        'NoteField { id: note; label: "Note"; width: 200; height: 90; focus: true\n'
        "Component.onCompleted: area.forceActiveFocus() }"
    )

    screen.type("Prefers navy wool and clean lines. " * 4)

    area = screen.find("Note")
    cursor = area.mapRectToScene(area.property("cursorRectangle"))
    assert 0 < cursor.top() < cursor.bottom() <= 90
    assert cursor.right() <= 200


def test_a_search_field_is_emptied_by_escape_and_by_its_cross(stage):
    screen = stage(
        'property alias typed: field.text\nSearchField { id: field; label: "Search"; focus: true }'
    )

    screen.type("marketi")
    screen.click("Clear the search")
    screen.type("no")
    screen.press(Qt.Key.Key_Escape)

    assert screen.window.property("typed") == ""


def test_a_sheet_is_closed_by_escape_and_the_keyboard_goes_back(stage):
    screen = stage(
        "property alias open: sheet.opened\n"
        'TonalButton { text: "Open"; onClicked: sheet.open() }\n'
        'Sheet { id: sheet; title: "This tablet"; Words { text: "Inside" } }'
    )
    screen.click("Open")
    screen.until(lambda: screen.window.property("open"))

    screen.press(Qt.Key.Key_Escape)

    screen.until(lambda: not screen.window.property("open"))
    focused = screen.window.activeFocusItem()
    assert focused is not None
    assert focused.property("text") == "Open"


def test_a_sheet_keeps_the_keyboard_inside_while_it_is_open(stage):
    screen = stage(
        "property alias open: sheet.opened\n"
        'TonalButton { text: "Behind"; onClicked: sheet.open() }\n'
        'Sheet { id: sheet; title: "This tablet"; TonalButton { text: "Inside" } }'
    )
    screen.click("Behind")
    screen.until(lambda: screen.window.property("open"))

    reached = set()
    for _ in range(6):
        screen.press(Qt.Key.Key_Tab)
        item = screen.window.activeFocusItem()
        reached.add(item.property("text") or item.property("name"))

    assert "Behind" not in reached
    assert "Inside" in reached


def test_a_skeleton_appears_only_when_it_takes_a_moment(stage):
    screen = stage("SkeletonRows { id: bones; width: 300; property alias shown: bones.shown }")
    bones = screen.find("Loading")
    at_once = bones.property("shown")

    screen.until(lambda: bool(bones.property("shown")))

    assert at_once is False


def test_a_state_message_offers_its_one_way_out(stage):
    screen = stage(
        "property int chosen: 0\n"
        'StateMessage { anchors.fill: parent; title: "This profile didn\'t open"\n'
        'text: "Nothing is lost."; action: "Open again"; onChosen: window.chosen += 1 }'
    )

    screen.click("Open again")

    assert screen.window.property("chosen") == 1
    assert screen.says("Nothing is lost.")


def test_a_toast_can_be_undone_once(stage):
    screen = stage(
        "property int undone: 0\n"
        "Toast { id: toast; onChosen: window.undone += 1 }\n"
        'TonalButton { y: 200; text: "Do it"; onClicked: toast.show("Saved", "Undo") }'
    )
    screen.click("Do it")

    screen.click("Undo")

    assert screen.window.property("undone") == 1
    assert not screen.has("Saved")


def test_news_that_does_not_go_by_itself_is_closed_by_hand(stage):
    screen = stage(
        "property int passed: 0\n"
        'Binding { target: Theme; property: "toastTime"; value: 0 }\n'
        "Toast { id: toast; onPassed: window.passed += 1 }\n"
        'TonalButton { y: 200; text: "Do it"; onClicked: toast.show("Saved", "Undo") }'
    )
    screen.click("Do it")

    screen.click("Close")

    assert screen.window.property("passed") == 1
    assert not screen.has("Saved")


def test_with_motion_reduced_every_duration_is_nothing_and_each_comes_from_the_theme(stage):
    screen = stage(
        "property bool calm: false\n"
        'Binding { target: Theme; property: "calm"; value: window.calm }\n'
        "property int longest: Theme.fastTime + Theme.baseTime + Theme.slowTime"
    )
    usual = screen.window.property("longest")

    screen.window.setProperty("calm", True)

    assert usual > 0
    assert screen.window.property("longest") == 0
    durations = [
        line.strip()
        for file in (resources() / "qml").rglob("*.qml")
        for line in file.read_text("utf-8").splitlines()
        if "duration:" in line
    ]
    assert [line for line in durations if "Theme." not in line] == []


def test_the_months_without_spending_are_a_stub_and_the_last_stands_out(stage):
    screen = stage("SparkBars { x: 0; y: 0; width: 180; values: [0, 50, 100] }")

    picture = screen.picture()

    assert coloured(picture, x=10, y=39) == "#e4e1d9"
    assert coloured(picture, x=10, y=30) == "#f6f5f1"
    assert coloured(picture, x=140, y=10) == "#0a5c6a"


def test_marked_letters_stand_on_the_mark(stage):
    screen = stage('MarkedWords { text: "Marketa Novak"; spans: [0, 6]; width: 300 }')

    picture = screen.picture()
    marked = [x for x in range(200) if coloured(picture, x=x, y=3) == "#ffe29a"]

    assert 30 < len(marked) < 70
    assert marked[0] <= 1


def test_marked_letters_of_a_name_written_from_right_to_left_are_inside_it(stage):
    screen = stage('MarkedWords { text: "ليلى حداد"; spans: [0, 4]; width: 300 }')

    picture = screen.picture()
    marked = [x for x in range(480) if coloured(picture, x=x, y=3) == "#ffe29a"]

    assert 5 < len(marked) < 60


def test_every_icon_a_screen_names_is_there():
    named = set()
    for file in (resources() / "qml").rglob("*.qml"):
        for line in file.read_text("utf-8").splitlines():
            if "sign" in line or "name:" in line:
                named |= {part for part in line.split('"')[1::2] if part.islower()}
    icons = {file.stem for file in (resources() / "icons").glob("*.svg")}
    like_icons = {name for name in named if "-" in name and " " not in name}

    assert like_icons - icons == set()


def test_an_icon_takes_the_colour_it_is_asked_for():
    picture = draw_icon(resources() / "icons", "minus/b3261e/2", 24)

    assert QColor(picture.pixelColor(12, 12)).name() == "#b3261e"


@pytest.mark.parametrize("wish", ["../../etc/passwd", "nothing-like-it", "", "search/zzz/2"])
def test_an_unknown_or_hostile_icon_name_draws_nothing_and_breaks_nothing(wish):
    picture = draw_icon(resources() / "icons", wish, 24)

    assert picture.width() == 24
    assert (drawn(picture) > 0) == wish.startswith("search")


def test_a_product_without_a_drawing_is_a_parcel():
    folder = resources() / "products"

    assert draw_product(folder, "no-such-thing", 44) == draw_product(folder, "parcel", 44)


def test_the_goods_of_a_drawing_take_the_products_colour():
    coat = drawing(resources() / "products", "coat")

    navy = tinted(coat, "#2F3E5C")

    assert "#2f3e5c" in navy
    assert not any(tone in navy for tone in GOODS)


def test_black_goods_keep_folds_one_can_see():
    coat = tinted(drawing(resources() / "products", "coat"), "#000000")

    assert QColor.fromHslF(0, 0, DARKEST).name() in coat


@pytest.mark.parametrize("tint", ["", "red", "#12", "url(http://127.0.0.1)", "'/><script>"])
def test_a_tint_that_is_no_colour_changes_nothing(tint):
    coat = drawing(resources() / "products", "coat")

    assert tinted(coat, tint) == coat

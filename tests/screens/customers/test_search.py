"""Finding somebody, with fingers and keys, on the real cache."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from aisleside.domain.elsewhere import FoundElsewhere


@pytest.fixture
def listener() -> Iterator[list[bytes]]:
    """A place on this machine that notices whoever asks for a picture."""
    asked: list[bytes] = []
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(0.05)
    over = threading.Event()

    def listen() -> None:
        while not over.is_set():
            try:
                caller, _ = server.accept()
            except TimeoutError:
                continue
            with caller:
                asked.append(caller.recv(64))

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    asked_at = server.getsockname()[1]
    yield _Heard(asked, asked_at)
    over.set()
    thread.join()
    server.close()


class _Heard(list[bytes]):
    """What was asked, and where."""

    def __init__(self, asked: list[bytes], port: int) -> None:
        super().__init__()
        self.asked = asked
        self.port = port


@pytest.fixture
def trap_port(listener) -> int:
    return listener.port


def found(tablet, text):
    """Type a text and wait until its answer stands."""
    tablet.screen.type(text)
    tablet.screen.until(lambda: tablet.session.search.text == text, "the field lost letters")
    tablet.screen.until(
        lambda: (
            tablet.session.search._found is not None and tablet.session.search._found.text == text
        ),
        "no answer came",
    )
    tablet.screen.rest()
    return [row.name for row in tablet.session.search.people.rows]


def test_the_field_has_the_keyboard_as_soon_as_one_is_signed_in(signed_in):
    names = found(signed_in, "marchetti")

    assert names == ["Elena Marchetti"]


def test_before_anything_is_typed_the_people_who_were_here_lately_stand_there(signed_in):
    assert signed_in.screen.says("Here lately")
    first, second = signed_in.session.search.people.rows[:2]
    assert (first.name, first.reason) == ("Elena Marchetti", "Appointment today 16:22")
    assert (second.name, second.reason) == ("Bea Long-Basket", "Last visit 10 March")


def test_a_mistyped_name_is_found_and_says_so(signed_in):
    names = found(signed_in, "marketq")

    assert names == ["Marketa Novak"]
    assert signed_in.screen.says("One letter different: Marketa")


def test_a_misheard_name_is_found_and_says_what_was_typed(signed_in):
    names = found(signed_in, "marketi")

    assert names == ["Elena Marchetti", "Marketa Novak", "Jonas Weber"]
    assert signed_in.screen.says("Sounds like “marketi”")


def test_a_pill_leaves_ones_own_clients(signed_in):
    found(signed_in, "marketi")

    signed_in.screen.click("Your clients")
    signed_in.screen.until(lambda: signed_in.session.search.among == "mine")

    assert [row.name for row in signed_in.session.search.people.rows] == ["Elena Marchetti"]


@pytest.mark.parametrize("size", [(420, 900), (1180, 820)])
def test_everyone_is_asked_for_with_a_tap(signed_in, size):
    signed_in.screen.resize(*size)
    signed_in.hub.customers = (FoundElsewhere(84, "Marketa Horáková", "Riverside", "··· 22 18"),)
    found(signed_in, "market")

    signed_in.screen.click("Search everyone")
    signed_in.screen.until(lambda: signed_in.session.search.people.rows[-1].section != "")

    assert signed_in.screen.says("At other stores")
    assert signed_in.screen.says("At Riverside. Not on this tablet")


def test_a_hub_that_cannot_be_reached_leaves_what_is_here(signed_in):
    signed_in.hub.reached = False
    names = found(signed_in, "market")

    signed_in.screen.click("Search everyone")
    signed_in.screen.until(lambda: "cannot be reached" in signed_in.session.search.foot)

    assert [row.name for row in signed_in.session.search.people.rows] == names


def test_the_end_of_a_phone_number_finds_her_and_only_its_end_is_shown(signed_in):
    names = found(signed_in, "4471")

    assert names == ["Elena Marchetti"]
    assert signed_in.screen.says("Phone ends 44\u00a071")
    assert not signed_in.screen.says("333 123")


def test_a_word_of_an_email_address_finds_its_owner(signed_in):
    names = found(signed_in, "marketinghaus")

    assert names == ["Jonas Weber"]
    assert signed_in.screen.says("Found in the email address")


def test_nobody_found_says_what_else_to_try(signed_in):
    names = found(signed_in, "zzzzqqq")

    assert names == []
    assert signed_in.screen.says("No one by that name")
    assert signed_in.screen.says("Searched 8 customers on this tablet, 2 min old")


def test_the_arrow_keys_move_the_preview_and_enter_opens_it(signed_in):
    found(signed_in, "mar")
    second = signed_in.session.search.people.rows[1].name

    signed_in.screen.press(Qt.Key.Key_Down)
    signed_in.screen.until(lambda: signed_in.session.search.preview.name == second)
    signed_in.screen.press(Qt.Key.Key_Return)
    signed_in.screen.until(lambda: signed_in.session.profile.whole)

    assert signed_in.session.profile.name == second


def test_nobodys_facts_stand_beside_another_persons_row(signed_in, held_back):
    screen, search = signed_in.screen, signed_in.session.search
    screen.until(lambda: screen.has("Open profile") and screen.says("Last bought"))
    come = held_back("preview")

    screen.press(Qt.Key.Key_Down)
    screen.until(lambda: not screen.has("Open profile"), "the old card stays")
    said_meanwhile = screen.says("Last bought"), screen.has("Loading")
    come.set()

    assert said_meanwhile == (False, True)
    screen.until(lambda: screen.has("Open profile"))
    assert search.preview.customerId == search.people.rows[1].customer_id


def test_a_quick_answer_shows_no_skeleton(signed_in):
    screen = signed_in.screen
    screen.until(lambda: screen.has("Open profile"))

    screen.press(Qt.Key.Key_Down)

    assert screen.has("Open profile")


def test_a_tap_chooses_and_the_button_opens(signed_in):
    found(signed_in, "marchetti")

    signed_in.screen.click("Open profile")
    signed_in.screen.until(lambda: signed_in.session.profile.whole)

    assert signed_in.session.profile.name == "Elena Marchetti"


def test_back_from_a_profile_finds_the_search_as_it_was_left(signed_in):
    found(signed_in, "marchetti")
    signed_in.screen.click("Open profile")
    signed_in.screen.until(lambda: signed_in.session.profile.whole)

    signed_in.screen.click("Back")
    signed_in.screen.until(lambda: signed_in.session.profile.customerId == "")
    signed_in.screen.type("x")

    assert signed_in.session.search.text == "x"


def test_on_a_handheld_a_tap_on_a_row_opens_the_profile(signed_in):
    signed_in.screen.resize(420, 900)
    found(signed_in, "marchetti")

    signed_in.screen.click(signed_in.session.search.people.rows[0].spoken)
    signed_in.screen.until(lambda: signed_in.session.profile.whole)

    assert signed_in.session.profile.name == "Elena Marchetti"


def test_a_picture_in_a_name_is_letters_and_asks_for_nothing(signed_in, listener):
    names = found(signed_in, "img")
    signed_in.screen.click("Open profile")
    signed_in.screen.until(lambda: signed_in.session.profile.whole)
    signed_in.screen.click("Write a note")
    signed_in.screen.rest()

    assert names == [f'<img src="http://127.0.0.1:{listener.port}/x.png">']
    assert signed_in.screen.says("<img src=")
    assert listener.asked == []


@pytest.mark.parametrize("name", ["渡辺 健二", "نور الهاشمي"])
def test_names_of_every_script_are_found_and_shown_whole(signed_in, name):
    signed_in.session.search.type(name.split()[0])
    signed_in.screen.until(
        lambda: [row.name for row in signed_in.session.search.people.rows] == [name],
        f"{name} was not found",
    )

    signed_in.screen.until(lambda: signed_in.session.search.preview.name == name)


def test_every_row_is_a_large_target_with_a_name_and_a_role(signed_in):
    rows = [signed_in.screen.find(row.spoken) for row in signed_in.session.search.people.rows[:5]]

    for row in rows:
        assert row.height() >= 48
        assert QAccessible.queryAccessibleInterface(row).role() == QAccessible.Role.ListItem


@pytest.mark.parametrize("size", [(420, 900), (700, 900), (1180, 820), (1920, 1080)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_leaves_the_window_at_any_size(signed_in, size, scale):
    signed_in.screen.resize(*size)
    signed_in.session.shell.textScale = scale
    found(signed_in, "long")

    assert reaching_out(signed_in.screen) == []


def reaching_out(screen):
    """Texts that stick out of the window at its sides."""
    width = screen.window.width()
    out = []
    for item in screen.items():
        if item.property("lineHeight") is None or not item.property("text"):
            continue
        left = item.mapToScene(item.boundingRect().topLeft()).x()
        if left < -1 or left + item.width() > width + 1:
            out.append((item.property("text"), left, item.width()))
    return out

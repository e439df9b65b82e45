"""Searching as one types: what is asked, what is shown, what stays chosen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from aisleside.device.cache.answers import Found, MatchKind
from aisleside.device.sync.status import Loading, Reach, SyncStatus
from aisleside.device.ui.search import SearchView, search_state
from aisleside.device.ui.tone import Tone
from aisleside.domain.errors import ExpectedError

STATUS = SyncStatus(Reach.ONLINE, False, None, None, None, 0, 0, None)
LOADING = Loading("store:kings-arcade/associate", 329_000, 482_100, 32_900, 48_210, True)


@dataclass
class Screen:
    """A search screen with its two ways of asking."""

    search: SearchView
    typing: Any
    looking: Any

    def names(self) -> list[str]:
        return [row.name for row in self.search.people.rows]


@pytest.fixture
def screen(qapp, book, at_once, manner, now, maya):
    typing, looking = at_once(book), at_once(book)
    search = SearchView(typing=typing, looking=looking, manner=manner, clock=lambda: now, limit=40)
    search.sign_in(maya)
    return Screen(search, typing, looking)


def test_signing_in_shows_who_was_here_lately(screen, book):
    assert book.asked[0] == ""
    assert screen.search.heading == "Here lately"
    assert screen.names() == ["Elena Marchetti", "Marketa Novak", "Jonas Weber"]


def test_every_key_asks_and_the_first_person_is_chosen(screen, book):
    for text in ("m", "ma", "mar"):
        screen.search.type(text)

    assert [asked for asked in book.asked if asked.startswith("m")] == ["m", "ma", "mar"]
    assert screen.search.selected == 0
    assert screen.search.preview.name == "Elena Marchetti"


def test_the_preview_follows_the_arrows_and_stays_at_the_ends(screen):
    screen.search.move(1)
    screen.search.move(1)
    screen.search.move(1)

    assert screen.search.selected == 2
    assert screen.search.preview.name == "Jonas Weber"


def test_a_person_chosen_by_hand_stays_chosen_when_the_list_is_renewed(screen, book):
    screen.search.move(1)
    book.hits = (book.hits[2], book.hits[1])

    screen.search.refresh()

    assert screen.search.selected == 1
    assert screen.search.preview.name == "Marketa Novak"


def test_new_text_chooses_the_best_hit_again(screen):
    screen.search.move(1)

    screen.search.type("x")

    assert screen.search.selected == 0


def test_typing_on_does_not_ask_again_for_the_person_already_shown(screen, book):
    screen.search.type("e")
    screen.search.type("el")

    assert book.asked.count("preview 11") == 1


def test_a_late_preview_does_not_overtake_the_one_chosen_after_it(screen):
    screen.looking.hold = True
    screen.search.move(1)
    screen.search.move(-1)

    screen.looking.go_on()

    assert screen.search.preview.name == "Elena Marchetti"
    assert not screen.search.preview.loading


def test_a_card_of_another_person_says_that_hers_is_on_its_way(screen):
    screen.looking.hold = True

    screen.search.move(1)
    waiting = screen.search.preview.loading
    screen.looking.go_on()

    assert waiting
    assert not screen.search.preview.loading
    assert screen.search.preview.name == "Marketa Novak"


def test_a_card_being_renewed_stays_while_it_is_the_same_person(screen):
    screen.looking.hold = True

    screen.search.refresh()

    assert screen.search.preview.name == "Elena Marchetti"
    assert not screen.search.preview.loading


def test_enter_opens_the_chosen_person(screen):
    opened = []
    screen.search.opened.connect(opened.append)

    screen.search.move(1)
    screen.search.openSelected()

    assert opened == ["12"]


def test_the_old_list_stands_until_the_new_one_comes(screen):
    screen.typing.hold = True

    screen.search.type("marketi")

    assert screen.names()[0] == "Elena Marchetti"
    assert not screen.search.loading


def test_signing_out_leaves_nothing_of_the_last_person_behind(screen):
    screen.search.type("marketi")

    screen.search.sign_in(None)

    assert screen.search.text == ""
    assert screen.names() == []
    assert screen.search.preview.name == ""


def test_a_failed_search_says_so_in_the_error_s_own_words_and_can_be_tried_again(screen, book):
    book.error = ExpectedError("This list didn't open. Nothing is lost. Try once more.")
    screen.search.type("x")
    said = screen.search.notice.title, screen.search.notice.text, screen.search.notice.action
    book.error = None

    screen.search.refresh()

    assert said == (
        "The search didn't answer",
        "This list didn't open. Nothing is lost. Try once more.",
        "Try again",
    )
    assert screen.search.notice.title == ""
    assert screen.names()[0] == "Elena Marchetti"


def test_a_person_who_left_the_tablet_is_not_previewed(screen, book):
    screen.looking.hold = True
    screen.search.move(1)
    book.hits = ()

    screen.looking.go_on()

    assert screen.search.preview.notice.title == "This person is not here any more"


@pytest.fixture
def says(manner, now):
    def state(found, status=None, error=None):
        return search_state(found, error=error, status=status, manner=manner, now=now)

    return state


def test_the_foot_says_how_many_were_searched_and_how_old_they_are(says, hit, elena, now, replace):
    found = Found("e", (hit(elena, MatchKind.NAME),), 48_210)
    fresh = replace(STATUS, as_of=now - timedelta(minutes=2))

    assert says(found, fresh).foot == "Searched 48,210 customers on this tablet, 2 min old"
    assert says(replace(found, reach=1)).foot == "Searched 1 customer on this tablet"


def test_nobody_found_says_what_to_try_next(says):
    state = says(Found("zzz", (), 9))

    assert state.message.title == "No one by that name"
    assert state.message.text == "Check the spelling, or try phone or card."
    assert state.foot == "Searched 9 customers on this tablet"


def test_before_the_first_answer_the_screen_is_on_its_way(says):
    assert says(None).loading


def test_a_tablet_without_customers_says_how_they_get_there(says):
    state = says(Found("", (), 0), STATUS)

    assert state.message.title == "No customers on this tablet yet"
    assert state.message.tone is Tone.ATTENTION


def test_a_first_load_says_how_far_it_has_come(says, replace):
    loading = replace(STATUS, loading=LOADING)

    assert says(Found("", (), 0), loading).message.text.startswith("68% is here.")


def test_people_can_be_searched_while_newer_ones_are_loading(says, hit, elena, replace):
    loading = replace(STATUS, loading=LOADING)

    state = says(Found("e", (hit(elena, MatchKind.NAME),), 900), loading)

    assert state.strip == "Still loading: 68%. You can start now."
    assert state.message.title == ""

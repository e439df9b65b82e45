"""Searching as one types: what is asked, what is shown, what stays chosen."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest
from tests.device.ui.conftest import person

from aisleside.device.cache.answers import Found, MatchKind
from aisleside.device.sync.status import Loading, Reach, SyncStatus
from aisleside.device.ui.language import language_of
from aisleside.device.ui.search import SearchView, search_state
from aisleside.device.ui.tone import Tone
from aisleside.domain.elsewhere import FoundElsewhere
from aisleside.domain.errors import ExpectedError

STATUS = SyncStatus(Reach.ONLINE, False, None, None, None, 0, 0, None)
LOADING = Loading("store:kings-arcade/associate", 329_000, 482_100, 32_900, 48_210, True)


RIVERSIDE = FoundElsewhere(84, "Elena Marchetto", "Riverside", "+39 ··· 11 02")


@dataclass
class Hub:
    """The far side: what it finds, and what it was asked."""

    found: tuple[FoundElsewhere, ...] = (RIVERSIDE,)
    error: ExpectedError | None = None
    asked: list[str] = field(default_factory=list)

    def everyone(self, text: str) -> tuple[FoundElsewhere, ...]:
        self.asked.append(text)
        if self.error is not None:
            raise self.error
        return self.found


@dataclass
class Screen:
    """A search screen with its two ways of asking."""

    search: SearchView
    typing: Any
    looking: Any
    hub: Hub

    def names(self) -> list[str]:
        return [row.name for row in self.search.people.rows]


@pytest.fixture
def screen(qapp, book, at_once, manner, now, maya):
    typing, looking = at_once(book), at_once(book)
    hub = Hub()
    search = SearchView(
        typing=typing,
        looking=looking,
        working=at_once(None),
        ask_hub=hub.everyone,
        manner=manner,
        clock=lambda: now,
        limit=40,
    )
    search.sign_in(maya)
    search.follow(STATUS)
    return Screen(search, typing, looking, hub)


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
    screen.search.opened.connect(lambda who, why: opened.append((who, why)))

    screen.search.move(1)
    screen.search.openSelected()

    assert opened == [("12", "Searched by name")]


def test_enter_before_the_answer_opens_who_stands_first_in_it(screen, book):
    opened = []
    screen.search.opened.connect(lambda who, _why: opened.append(who))
    screen.typing.hold = True
    screen.search.type("novak")
    book.hits = (book.hits[1], book.hits[2])

    screen.search.openSelected()
    before = list(opened)
    screen.typing.go_on()
    screen.search.refresh()
    screen.typing.go_on()

    assert (before, opened) == ([], ["12"])


def test_a_letter_after_enter_or_somebody_tapped_opens_nobody_else(screen, book):
    opened = []
    screen.search.opened.connect(lambda who, _why: opened.append(who))
    screen.typing.hold = True
    screen.search.type("nov")
    screen.search.openSelected()
    screen.search.type("nova")
    screen.typing.go_on()
    typed_on = list(opened)

    screen.search.type("novak")
    screen.search.openSelected()
    screen.search.open(2)  # in the list that still stands there
    screen.typing.go_on()

    assert (typed_on, opened) == ([], ["13"])


def test_nothing_private_of_a_namesake_is_shown_unchecked_in_any_language(screen, book, speak):
    book.hits = (book.hits[0], replace(book.hits[1], customer=person(12, "Elena Marchetti")))
    for code in ("en", "de"):
        speak.speak(language_of(code))
        screen.search.refresh()

        assert screen.search.people.rows[0].namesake
        assert screen.search.preview.name == "Elena Marchetti"
        assert screen.search.preview.troubleTitle == ""


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


def test_before_a_letter_is_typed_the_cache_gets_ready_for_it(screen, book):
    assert book.ready == 1

    screen.search.type("m")

    assert book.ready == 1


def test_the_list_can_be_ones_own_clients_alone(screen, book):
    book.hits = (replace(book.hits[0], mine=True), *book.hits[1:])
    screen.search.type("mar")
    assert (screen.search.all, screen.search.mine) == (3, 1)

    screen.search.narrow("mine")

    assert screen.names() == ["Elena Marchetti"]
    assert screen.search.among == "mine"


def test_everyone_is_asked_at_the_hub_and_stands_below_with_a_store(screen):
    screen.search.type("marchett")

    screen.search.askEveryone()

    assert screen.hub.asked == ["marchett"]
    away = screen.search.people.rows[-1]
    assert (away.name, away.section) == ("Elena Marchetto", "At other stores")
    assert away.reason.startswith("At Riverside. Not on this tablet")
    assert not screen.search.everyone


def test_whom_the_hub_found_is_shown_but_cannot_be_opened(screen):
    opened = []
    screen.search.opened.connect(lambda *said: opened.append(said))
    screen.search.type("marchett")
    screen.search.askEveryone()

    screen.search.open(3)

    assert opened == []
    assert screen.search.preview.name == "Elena Marchetto"
    assert "not on this tablet" in screen.search.preview.away


def test_whom_this_tablet_holds_is_not_listed_twice(screen):
    screen.hub.found = (FoundElsewhere(11, "Elena Marchetti", "Kings Arcade", ""), RIVERSIDE)
    screen.search.type("marchett")

    screen.search.askEveryone()

    assert screen.names().count("Elena Marchetti") == 1


def test_another_letter_takes_the_hubs_answer_away(screen):
    screen.search.type("marchett")
    screen.search.askEveryone()

    screen.search.type("marchetti")

    assert "Elena Marchetto" not in screen.names()
    assert screen.search.everyone


def test_an_answer_to_what_is_no_longer_typed_is_dropped(screen):
    screen.search._working.hold = True
    screen.search.type("marchett")
    screen.search.askEveryone()
    asking = screen.search.asking
    screen.search.type("jonas")

    screen.search._working.go_on()

    assert asking
    assert not screen.search.asking
    assert "Elena Marchetto" not in screen.names()


def test_without_a_connection_it_says_what_needs_one(screen):
    screen.search.type("marchett")
    screen.search.follow(replace(STATUS, reach=Reach.OFFLINE))

    assert not screen.search.everyone
    assert screen.search.foot.endswith("Searching everyone needs a connection")


def test_a_hub_that_does_not_answer_leaves_the_list_and_says_so(screen):
    screen.hub.error = ExpectedError("The hub cannot be reached. Nothing is lost.")
    screen.search.type("marchett")

    screen.search.askEveryone()

    assert "The hub cannot be reached" in screen.search.foot
    assert len(screen.names()) == 3
    assert screen.search.everyone


def test_the_hub_is_not_asked_for_less_than_three_letters(screen):
    screen.search.type("ma")

    assert not screen.search.everyone
    screen.search.askEveryone()
    assert screen.hub.asked == []


def test_while_a_customer_can_see_the_list_nobody_else_is_in_it(screen):
    screen.search.type("marchett")
    screen.search.askEveryone()

    screen.search.cover(True)

    assert screen.names() == ["Elena Marchetti"]
    assert (screen.search.everyone, screen.search.mine, screen.search.today) == (False, 0, 0)


def test_a_person_found_by_sound_is_opened_as_searched_by_name(screen, book):
    book.hits = (replace(book.hits[0], kind=MatchKind.SOUND),)
    opened = []
    screen.search.opened.connect(lambda who, why: opened.append((who, why)))
    screen.search.type("marketi")

    screen.search.openSelected()

    assert opened == [("11", "Searched by name")]


def test_a_letter_does_not_wait_for_the_preview_of_whoever_stood_first(screen):
    screen.typing.hold = True  # so that no answer forgets the preview
    before = screen.looking.forgotten

    screen.search.type("m")

    assert screen.looking.forgotten == before + 1

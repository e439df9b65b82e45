"""The developer's switch: every list in its five states, every write in its four."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from tests.screens.conftest import FRESH, MAYA, NOW, STAMP, Book, Outbox, customer

from aisleside.__main__ import PREVIEWED
from aisleside.demo.preview import LISTS, WRITES, Previewed, State
from aisleside.demo.states import SAID
from aisleside.device.cache.database import CacheDamagedError
from aisleside.device.machine.encrypted import InterruptedReadError
from aisleside.device.outbox.notes import Counts
from aisleside.device.sync.transport import HubRefusedError
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.words import event_state
from aisleside.domain.event import Turn

ELENA = 1


@pytest.fixture
def held() -> Book:
    """What the tablet really holds."""
    return Book((customer(ELENA, "Elena Marchetti"),))


@pytest.fixture
def network() -> list[bool]:
    """How often the network was blocked, and opened again."""
    return []


@pytest.fixture
def preview(
    held: Book, network: list[bool], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[State], Any]]:
    """Gives the sources of a window in a state."""
    monkeypatch.setattr("aisleside.demo.preview.Book", lambda library, _house: library)
    shown: list[Previewed] = []

    def show(state: State) -> Any:
        client = SimpleNamespace(everyone=list, openings=list, go_dark=network.append)
        tablet: Any = SimpleNamespace(library=held, house=None, outbox=Outbox(), client=client)
        shown.append(Previewed(tablet, state))
        return shown[-1].sources()

    yield show
    for previewed in shown:
        previewed.end()


@pytest.fixture
def manner() -> Manner:
    return Manner(QLocale("en_GB"), UTC)


@pytest.fixture
def book(preview: Callable[[State], Any]) -> Any:
    """What a window is given whose lists are not part of one's role."""
    return preview(State.DENIED).open_book()


def ask(book: Any) -> Any:
    return book.search("elena", limit=5, now=NOW)


def test_the_command_line_knows_every_state():
    assert list(State) == PREVIEWED
    assert (*LISTS, *WRITES) == tuple(State)
    assert set(SAID) == set(WRITES)


def test_empty_lists_are_the_real_answers_without_their_rows(preview, held):
    empty = preview(State.EMPTY).open_book()

    assert ask(held).hits
    assert ask(empty).hits == ()
    assert empty.profile(ELENA, receipts=1, offers=1, now=NOW).customer.said == "Elena Marchetti"
    assert empty.holdings() == held.holdings()


def test_a_list_that_loads_ends_when_it_is_not_wanted_or_the_preview_ends(preview, held):
    late = preview(State.LOADING).open_book()

    late.interrupt()
    with pytest.raises(InterruptedReadError):
        ask(late)
    late.end()

    assert ask(late) == ask(held)


def test_a_broken_and_a_refused_list_fail_as_the_cache_and_the_hub_do(preview):
    with pytest.raises(CacheDamagedError):
        ask(preview(State.ERROR).open_book())
    with pytest.raises(HubRefusedError):
        preview(State.DENIED).everyone("elena")


def test_offline_is_a_real_loss_of_the_network_and_everybody_else_is_asked(preview, network):
    offline = preview(State.OFFLINE)

    assert network == [True]
    assert offline.everyone is list


@pytest.mark.parametrize("state", WRITES)
def test_what_is_written_stands_in_the_state_that_was_asked_for(preview, state, manner):
    sources = preview(state)
    outbox = sources.outbox
    outbox.write_note(MAYA.id, ELENA, "Likes navy", STAMP)

    told = [*outbox.pending(MAYA.id), *outbox.sent(MAYA.id)]

    online = sources.status(FRESH).syncing
    assert [event_state(one, online=online, manner=manner).split()[0] for one in told] == [
        SAID[state].split()[0]
    ]
    assert (len(outbox.attention(MAYA.id)) == 1) is (state is State.NEEDS_YOU)
    turns = {State.SAVED: [Turn.WAITING], State.SENDING: [Turn.SENDING]}
    assert [queued.state for queued in outbox.queue()] == turns.get(state, [])
    assert (outbox.counts() == Counts(0, 1)) is (state is State.NEEDS_YOU)


def test_what_is_not_part_of_a_role_is_said_on_each_screen_and_offers_no_second_try(tablet):
    said = "Not part of your role"
    tablet.unlock()
    tablet.screen.until(lambda: tablet.screen.says(said))
    tablet.screen.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    tablet.screen.until(lambda: tablet.session.search.notice.title == said)
    tablet.session.profile.open(str(ELENA))

    tablet.screen.until(lambda: tablet.session.profile.notice.title == said)

    assert not tablet.screen.has("Try again")
    assert tablet.screen.says("Ask a floor manager")

"""Ten minutes of an associate on the real thing: with the mouse, with keys only, without a network.

The hands find everything by its name, and what counts is what the hub has in the end. The
store is the generated one with its told people alone, so that a play takes seconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path

import pytest
from sqlalchemy import select

from aisleside.demo.afternoon import Afternoon, afternoon, at_kings_arcade, prepare
from aisleside.demo.album import Album
from aisleside.demo.associate import ASSOCIATE, BEGUN, NOTE, PROMISE, TICKED
from aisleside.demo.hands import Hands, Keys, Mouse
from aisleside.demo.scenes import play
from aisleside.demo.shop import PIN
from aisleside.device.main import application
from aisleside.device.outbox.notes import SEALED
from aisleside.device.session.people import SignInResult
from aisleside.domain.claim import Outcome
from aisleside.domain.event import EventKind
from aisleside.domain.task import TaskKind, TaskState
from aisleside.hub.sources import fashion
from aisleside.hub.sources.fashion.cast import MAYA, TOMAS
from aisleside.hub.sources.fashion.houses import KINGS
from aisleside.hub.store import schema
from aisleside.hub.store.engine import Store
from aisleside.hub.store.openings import openings_of
from aisleside.settings import DeviceSettings


@contextmanager
def quietly():
    yield lambda done, total, what: None


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The department store on its day, with nobody but the people who are told of."""
    folder = tmp_path_factory.mktemp("shop")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fashion, "generated", lambda _seed: [])
        prepare(folder, quietly)
    return folder


@pytest.fixture
def today(shop: Path, tmp_path: Path) -> Iterator[Afternoon]:
    application()
    with afternoon(shop, tmp_path, at_kings_arcade([TOMAS, MAYA]), DeviceSettings()) as today:
        yield today


def perform(today: Afternoon, hands: Hands) -> list[str]:
    """Play the whole story; the titles of what was seen."""
    seen: list[str] = []
    play(ASSOCIATE, today.screen, hands, lambda _, scene: seen.append(scene.title))
    return seen


def assert_all_of_it_arrived(store: Store) -> None:
    """The hub has each thing once, by whom it was done and about whom."""
    with store.read() as connection:

        def rows(statement):
            return [tuple(row) for row in connection.execute(statement)]

        customer, event, task = schema.customer.c, schema.event.c, schema.task.c
        people = rows(select(customer.id, customer.said, customer.home_place))
        reasons = {
            (said, home): [one.reason for one in openings_of(connection, number, since=0)]
            for number, said, home in people
        }
        kept = rows(select(event.author, event.kind, event.subject).order_by(event.n))
        notes = rows(select(schema.note.c.customer, schema.note.c.text))
        promised = rows(
            select(task.customer, task.kind, task.state, task.staff).where(task.title == PROMISE)
        )
        ticked = rows(select(task.state, task.closed_by_name).where(task.title == TICKED))
        apologised = rows(select(schema.claim.c.customer, schema.claim.c.result, schema.claim.c.by))

    anna = next(number for number, *who in people if who == ["Anna Müller", KINGS])
    elena = next(number for number, who, _ in people if who == "Elena Marchetti")
    assert [one for one in kept if one[1] != EventKind.OPENED] == [
        (MAYA, EventKind.TASK_CLOSED, elena),
        (MAYA, EventKind.CLAIM, elena),
        (MAYA, EventKind.OUTCOME, elena),
        (MAYA, EventKind.NOTE, anna),
        (MAYA, EventKind.TASK, anna),
    ]
    assert {who: why for who, why in reasons.items() if why} == {
        ("Luc Bernard", KINGS): ["On Today’s list: Appointment"],
        ("田辺由紀", KINGS): ["My client"],
        ("Elena Marchetti", KINGS): ["Coat fitting today"],
        ("Anna Müller", KINGS): ["My client"],  # and not the one of Riverside
    }
    assert notes == [(anna, NOTE)]
    assert promised == [(anna, TaskKind.PROMISE, TaskState.OPEN, MAYA)]
    assert ticked == [(TaskState.DONE, "Maya Lindqvist")]
    assert apologised == [(elena, Outcome.ACCEPTED, MAYA)]


def test_the_story_goes_with_the_mouse_and_can_be_leafed_through(today: Afternoon, tmp_path: Path):
    album = Album(tmp_path / "album", "The story")
    play(ASSOCIATE, today.screen, Mouse(today.screen), album.keep)
    today.wait_for_receipts()

    assert_all_of_it_arrived(today.store)
    assert album.bind() == len(ASSOCIATE)
    page = (tmp_path / "album/index.html").read_text("utf-8")
    pictures = sorted((tmp_path / "album").glob("*.png"))
    assert pictures[0].name == "01-take-the-tablet.png"
    assert [page.count(f'src="{picture.name}"') for picture in pictures] == [1] * len(ASSOCIATE)
    assert all(scene.sentence in unescape(page) for scene in ASSOCIATE)
    assert min(picture.stat().st_size for picture in pictures) > 10_000


def test_the_story_goes_with_keys_only(today: Afternoon):
    seen = perform(today, Keys(today.screen))
    today.wait_for_receipts()

    assert seen == [scene.title for scene in ASSOCIATE]
    assert_all_of_it_arrived(today.store)


def test_the_story_goes_without_a_network_and_arrives_when_it_is_back(today: Afternoon):
    today.network_goes_out()
    perform(today, Mouse(today.screen))

    outbox, door = today.tablet.outbox, today.tablet.door
    assert outbox.counts().waiting == 9
    assert {event.text for event in outbox.pending(MAYA)} == {SEALED}
    assert outbox.drafts(MAYA) == {}
    with today.store.read() as connection:
        assert connection.execute(select(schema.event.c.n)).all() == []

    today.network_comes_back()
    today.wait_for_receipts()

    assert_all_of_it_arrived(today.store)
    door.sign_out()
    assert door.unlock(MAYA, PIN).result is SignInResult.OPEN
    assert list(outbox.drafts(MAYA).values()) == [BEGUN]
    assert outbox.attention(MAYA) == []

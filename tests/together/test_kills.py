"""Killed at any write, nothing is wrong: S1, S4, S6, S7, S10, S14, S16, S19 by the story."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.together import killed, kills
from tests.together.kills import STORIES, Story, WrongError, play
from tests.together.knife import Counter, Knife, knife, possible

from aisleside.device.cache import stream_file

pytestmark = pytest.mark.skipif(not possible(), reason="processes cannot be forked here")


@pytest.fixture(scope="module")
def blade() -> Knife:
    return knife()


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name.replace(" ", "-"))
def test_killed_at_any_write_it_opens_again_with_nothing_wrong(
    story: Story, blade: Knife, tmp_path: Path
) -> None:
    died = play(story, tmp_path, blade, kills=2, chance=random.Random(story.name))

    assert died == 2


@pytest.mark.parametrize("name", ["notes", "hub: load"])
def test_where_strace_may_not_look_it_is_killed_between_calls(name: str, tmp_path: Path) -> None:
    (story,) = (story for story in STORIES if story.name == name)

    assert play(story, tmp_path, Counter(), kills=3, chance=random.Random(name)) == 3


@contextmanager
def each_by_itself(_connection: sqlite3.Connection) -> Iterator[None]:
    yield


def a_careless_round(folder: Path, url: str) -> None:
    """The rows of a page and its cursor are not one transaction."""
    stream_file.transaction = each_by_itself
    killed.a_round(folder, url)


def test_rows_and_cursor_written_apart_would_be_noticed(blade: Knife, tmp_path: Path) -> None:
    careless = Story("careless", kills.make_pages, a_careless_round, kills.look_at_tablet)

    with pytest.raises(WrongError):
        play(careless, tmp_path, blade, kills=12, chance=random.Random(1))

"""The power goes while a tablet writes: what was said is kept, what is shown is whole.

S1, S4 and S7, in folders made from what the tablet's calls may have left on the disk.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.together import killed, kills
from tests.together.killed import opened, served, was_said
from tests.together.kills import Story, Told, copied_to, events_of, state_of, watch
from tests.together.knife import Work, possible, strace_works
from tests.together.powercut import Recording, put

from aisleside.device.outbox import database

CUTS = 40  # for each story

STORIES = [story for story in kills.STORIES if story.name in {"first load", "flight", "notes"}]


@pytest.fixture(scope="module", autouse=True)
def _can_record() -> None:
    if not possible() or not strace_works():
        pytest.skip("strace cannot look into our processes here, so no writes can be recorded")


def after_cuts(
    story: Story, work: Work, scratch: Path, *, count: int
) -> Iterator[tuple[Path, Told]]:
    """Folders as the power cut left them, one after another in the same place."""
    made, told = scratch / "made", Told()
    made.mkdir()
    story.make(made)
    with copied_to(made, scratch / "told") as copied:
        watch(story, copied, told)
    with copied_to(made, scratch / "recorded") as copied:
        with served(copied) as (_, url):
            recording = Recording(copied, scratch, work, copied, url, heard="said")
        for _, files in recording.cuts(chance=random.Random(story.name), count=count):
            put({n: c for n, c in files.items() if not n.startswith("hub/")}, scratch / "cut")
            shutil.copytree(copied / "hub", scratch / "cut" / "hub")  # it lost no power
            yield scratch / "cut", told
            shutil.rmtree(scratch / "cut")


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name.replace(" ", "-"))
def test_after_a_power_cut_what_was_saved_is_there_and_streams_are_at_a_whole_page(
    story: Story, tmp_path: Path
) -> None:
    seen = 0

    for folder, told in after_cuts(story, story.work, tmp_path, count=CUTS):
        look(folder, told)
        if seen % 10 == 0:
            kills.look_at_tablet(folder, told)
        seen += 1

    assert seen >= CUTS - 2


def look(folder: Path, told: Told) -> None:
    with opened(folder, "http://127.0.0.1:9") as tablet:
        for address in tablet.shelf.addresses():
            assert state_of(address) in told.states[address.stream]
        assert set(was_said(folder)) <= {event for event, _ in events_of(tablet)}


def write_without_waiting_for_the_disk(folder: Path, url: str) -> None:
    """What a tablet would be whose notes are said to be saved before they are."""
    database.Durability = SimpleNamespace(FULL=SimpleNamespace(value="off"))
    killed.write_notes(folder, url)


def test_a_tablet_that_did_not_wait_for_the_disk_would_be_found_out(tmp_path: Path) -> None:
    (story,) = (story for story in STORIES if story.name == "notes")
    lost = 0

    for folder, told in after_cuts(story, write_without_waiting_for_the_disk, tmp_path, count=CUTS):
        try:
            look(folder, told)
        except Exception:  # noqa: BLE001  # lost, or too damaged to open
            lost += 1

    assert lost > CUTS // 10

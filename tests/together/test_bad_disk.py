"""A disk that is full, read-only or fails: no wrong state, and what was said is true (S20)."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.small_disk import Mount, free_bytes
from tests.together import killed, kills
from tests.together.killed import hub_in, opened, served, tablet_in, was_said
from tests.together.kills import Story, Told, copied_to, watch
from tests.together.knife import fail, possible, strace_works

from aisleside.hub.main import store_at
from aisleside.hub.store import backup

TABLETS = [s for s in kills.STORIES if s.name in {"flight", "erasure"}]
FULL_FROM = ["2+", "20+"]
NOT_SYNCED = ["1", "2+"]


@pytest.fixture
def _can_inject() -> None:
    if not possible() or not strace_works():
        pytest.skip("strace cannot look into our processes here, so no call can be made to fail")


@pytest.mark.usefixtures("_can_inject")
@pytest.mark.parametrize("story", TABLETS, ids=lambda story: story.name.replace(" ", "-"))
def test_whichever_write_of_a_tablet_fails_it_says_so_and_goes_on_when_it_can(
    story: Story, tmp_path: Path
) -> None:
    made, told = tmp_path / "made", Told()
    made.mkdir()
    story.make(made)
    with copied_to(made, tmp_path / "told") as copied:
        watch(story, copied, told)

    failed = 0
    for error, when in [
        *(("ENOSPC", when) for when in FULL_FROM),
        *(("EIO", when) for when in NOT_SYNCED),
    ]:
        with copied_to(made, tmp_path / "run") as copied:
            with served(copied) as (_, url):
                failed += fail(error, when, copied, killed.work_on_a_bad_disk, copied, url)
            story.look(copied, told)

    assert failed >= 3


@pytest.mark.usefixtures("_can_inject")
def test_whichever_write_of_a_hub_fails_receipts_backups_and_segments_are_true(
    tmp_path: Path,
) -> None:
    made = tmp_path / "made"
    made.mkdir()
    kills.make_hub(made)

    failed = 0
    for error, when in [("ENOSPC", n) for n in ("2+", "12+", "40+", "120+")] + [
        ("EIO", n) for n in ("2", "6", "11", "3+")
    ]:
        with copied_to(made, tmp_path / "run") as copied:
            work = killed.work_on_a_bad_disk_at_the_hub
            failed += fail(error, when, copied, work, copied, "")
            look_at_hub(copied)

    assert failed >= 6


def look_at_hub(folder: Path) -> None:
    """Receipts and segments that were given are there; what looks like a backup is one."""
    said = set(was_said(folder))
    with store_at(hub_in(folder)) as store:
        shelf = killed.snapshot_of(store)
        names = killed.segments(shelf)
        assert {one for one in said if len(one) == 64} <= set(names)
        assert all(shelf.segment(n, streams=frozenset({killed.STREAM})) for n in names)
        with store.read() as connection:
            listed = backup.listed(connection)
    assert {one for one in said if len(one) == 8} <= {one.id for one in listed if one.whole}
    assert (folder / "kept.json").exists() == any(one.whole for one in listed)
    (folder / "said").write_text("\n".join(one for one in said if len(one) == 36))
    kills.look_at_intake(folder, Told())


@pytest.mark.parametrize(
    "story",
    [s for s in TABLETS if s.name != "push"],
    ids=lambda story: story.name.replace(" ", "-"),
)
def test_on_a_full_disk_notes_are_saved_from_the_reserve_and_the_rest_waits(
    story: Story, tmp_path: Path, disk: Mount
) -> None:
    made = tmp_path / "made"
    made.mkdir()
    story.make(made)
    place = disk(40_000_000)
    went = []

    for free in (0, 100_000, 400_000, 1_500_000):
        with copied_to(made, tmp_path / "run") as copied, served(copied) as (store, url):
            shutil.copytree(tablet_in(made), tablet_in(place))
            (place / "fill").write_bytes(bytes(max(0, free_bytes(place) - free - 8192)))
            with opened(place, url) as tablet:
                held = set(tablet.shelf.held())
                went.append(tablet.engine.round())
                trouble = tablet.engine.status.trouble
                tablet.outbox.write_note("S1", 2, "Saved on a full disk", killed.STAMP)
                still = set(tablet.shelf.held())
                (place / "fill").unlink()
                assert tablet.engine.round()
                assert tablet.engine.round()
                kills.check_in_step(tablet, store)
                assert tablet.outbox.counts().waiting == 0
            shutil.rmtree(tablet_in(place))
        if not went[-1]:
            assert trouble is not None
            assert "storage is full" in trouble
            assert held <= still

    assert not went[0]

"""Whatever a tablet's wall clock says, nothing else changes (S18)."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import pytest
import uuid_utils
from sqlalchemy import select
from tests.together import killed, kills
from tests.together.killed import OTHER_PLACE, opened, served
from tests.together.kills import check_in_step, check_notes

from aisleside.device.machine.clock import HubClock
from aisleside.device.outbox import notes
from aisleside.device.outbox.identity import identity
from aisleside.hub.main import lend, now_utc
from aisleside.hub.store import schema
from aisleside.hub.store.engine import Store

YEAR_1970, YEAR_2100 = 3_600.0, 4_102_444_800.0
FRESH = 120  # seconds; how wrong the time of an event may be at the hub
Wall = Callable[[], float]


def jumping() -> Wall:
    """Another year each time somebody looks."""
    moments: Iterator[float] = cycle([YEAR_2100, YEAR_1970, time.time(), time.time() - 86_400])
    return lambda: next(moments)


WALLS: dict[str, Callable[[], Wall]] = {
    "right": lambda: time.time,
    "1970": lambda: lambda: YEAR_1970,
    "2100": lambda: lambda: YEAR_2100,
    "an hour behind": lambda: lambda: time.time() - 3_600,
    "jumping": jumping,
}


@pytest.mark.parametrize("said", WALLS)
def test_order_dedupe_expiry_and_overlay_do_not_hear_the_wall_clock(
    said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kills.make_pages(tmp_path)
    wall = WALLS[said]()
    monkeypatch.setitem(HubClock.__init__.__kwdefaults__, "wall", wall)
    # Ids of events are made of this clock, too.
    made = uuid_utils.uuid7
    monkeypatch.setattr(notes.uuid_utils, "uuid7", lambda: made(nanoseconds=int(wall() * 1e9)))

    with served(tmp_path) as (store, url):
        with opened(tmp_path, url) as tablet:
            known = identity(tablet.control)
            assert known is not None
            lend(store, known.device, OTHER_PLACE, until=now_utc().replace(year=2090))
            assert tablet.engine.round()
            for number in range(3):
                tablet.outbox.write_note("S1", 5, f"Before {number}", tablet.clock.stamp())
            over = [note.id for note in tablet.outbox.pending("S1", 5)]
        with opened(tmp_path, url) as tablet:
            for number in range(3):
                tablet.outbox.write_note("S1", 5, f"After {number}", tablet.clock.stamp())
            over_both = [note.id for note in tablet.outbox.pending("S1", 5)]
            assert tablet.engine.round()
            assert tablet.engine.round()
            left_over = tablet.outbox.pending("S1", 5)
            held, closed = tablet.shelf.held(), tablet.engine.status.closed
            check_in_step(tablet, store)
            check_notes(tablet, store)
        order = texts_in_order(store)
        times = occurred(store)

    assert order == [f"{when} {n}" for when in ("Before", "After") for n in range(3)]
    assert over_both[:3] == over
    assert len(over_both) == 6
    assert left_over == []
    assert {killed.STREAM, f"store:{OTHER_PLACE}/associate"} <= set(held)
    assert closed is None
    assert all(abs(at - time.time()) < FRESH for at in times)
    assert times == sorted(times)


def texts_in_order(store: Store) -> list[str]:
    event, note = schema.event.c, schema.note.c
    with store.read() as connection:
        found = connection.execute(
            select(note.text).join(schema.event, event.id == note.id).where(event.subject == 5)
            .order_by(event.n)
        )  # fmt: skip
        return list(found.scalars())


def occurred(store: Store) -> list[int]:
    event = schema.event.c
    with store.read() as connection:
        found = connection.execute(
            select(event.occurred_at).where(event.subject == 5).order_by(event.n)
        )
        return list(found.scalars())

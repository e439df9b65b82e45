"""The stories of a gate and a cabin on the real thing, and what the hub has of them in the end.

The timetable is the little one of the sources' tests, flown by so few households that the
people whom the stories need are among them; nothing has to be installed for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.hub.sources.flights.conftest import RARE_IS_OFTEN, Recorded

from aisleside.demo import airport, cabin, gate
from aisleside.demo.afternoon import Afternoon, Post, afternoon
from aisleside.demo.airport import Airport, Evening
from aisleside.demo.hands import Mouse
from aisleside.demo.scenes import Scene, play
from aisleside.device.main import application
from aisleside.domain.claim import Outcome, Part
from aisleside.domain.event import EventKind
from aisleside.domain.flight import Boarding
from aisleside.hub.sources import flights
from aisleside.hub.store import schema
from aisleside.settings import DeviceSettings

BEGINS = datetime(2026, 11, 22, 22, 34, tzinfo=UTC)  # half an hour before ZX 105 leaves
RATES = replace(RARE_IS_OFTEN, standby=0.02, given_up=0.02)
UNTOUCHED = 600.0  # seconds, also on a machine that takes its time


@contextmanager
def quietly():
    yield lambda done, total, what: None


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Airport]:
    """The airline's day, loaded once."""
    folder = tmp_path_factory.mktemp("airport")
    recorded = Recorded(tmp_path_factory.mktemp("timetable"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(flights, "HOUSEHOLDS", 400)
        patch.setattr(flights, "book", partial(flights.book, rates=RATES))
        patch.setattr(flights, "texts_of", partial(flights.texts_of, rates=RATES))
        here = airport.prepare(
            folder / "world",
            quietly,
            begins=BEGINS,
            options=lambda usual: replace(usual, path=recorded.folder, days=3, flights=1),
        )
    return folder / "world", here


@contextmanager
def at(post: Post, world: Path, folder: Path, size: tuple[int, int]) -> Iterator[Afternoon]:
    application()
    settings = DeviceSettings(cover_seconds=UNTOUCHED, toast_seconds=0.5)
    with afternoon(world, folder, post, settings) as today:
        today.window.session.get_shell().calm = True
        today.screen.resize(*size)
        yield today


def perform(scenes: tuple[Scene, ...], here: Airport, today: Afternoon) -> list[str]:
    """Play it with the mouse; the titles of what was seen."""
    seen: list[str] = []
    fate = Evening(here.cast, today)
    play(
        scenes,
        today.screen,
        Mouse(today.screen),
        lambda _, scene: seen.append(scene.title),
        befall=fate.befall,
    )
    today.wait_for_receipts()
    return seen


def kept(today: Afternoon) -> Counter[tuple[str, EventKind]]:
    """How many of each kind the hub has by whom, but for looking at people."""
    event = schema.event.c
    with today.store.read() as connection:
        rows = connection.execute(select(event.author, event.kind, event.status)).all()
    assert "rejected" not in {row.status for row in rows}
    return Counter(
        (row.author, EventKind(row.kind)) for row in rows if row.kind != EventKind.OPENED
    )


def test_the_gate_story_is_played_and_arrives_once(evening, tmp_path: Path):
    world, here = evening
    cast, (first, second) = here.cast, here.gate.team
    scenes = gate.scenes(here, cover=UNTOUCHED)
    with at(here.gate, world, tmp_path, (1280, 720)) as today:
        seen = perform(scenes, here, today)
        work = kept(today)
        claim, traveller = schema.claim.c, schema.traveller.c
        with today.store.read() as connection:
            said = connection.execute(
                select(claim.customer, claim.part, claim.by, claim.result)
            ).all()
            boarded = connection.execute(
                select(traveller.customer).where(
                    traveller.flight == cast.flight.id, traveller.state == Boarding.BOARDED
                )
            ).scalars()
            came = cast.customers & set(boarded)

    assert seen == [scene.title for scene in scenes]
    mine = {kind: count for (author, kind), count in work.items() if author == first}
    assert mine == {EventKind.BOARDING: 6, EventKind.CLAIM: 2, EventKind.OUTCOME: 1}
    assert not [kind for author, kind in work if author == second]
    assert came == cast.customers - {cast.moved.customer}
    apologies = {row.customer: (row.by, row.result) for row in said if row.part == Part.APOLOGY}
    assert apologies[cast.sorry.customer] == (first, Outcome.ACCEPTED)
    assert apologies[cast.waiting.customer] == (first, None)
    assert apologies[cast.handled.customer][1] == Outcome.ACCEPTED
    assert len(said) == len(apologies) == 3


def test_the_cabin_story_is_played_through_a_restart_and_arrives_once(evening, tmp_path: Path):
    world, here = evening
    cast, (me,) = here.cast, here.cabin.team
    scenes = cabin.scenes(here, dims=True)
    with at(here.cabin, world, tmp_path, (1180, 820)) as today:
        seen = perform(scenes, here, today)
        work = kept(today)
        service = schema.service.c
        with today.store.read() as connection:
            told = connection.execute(
                select(service.customer, service.detail).where(
                    service.detail.in_((cabin.FAULT, cabin.COMPLAINT))
                )
            ).all()

    assert seen == [scene.title for scene in scenes]
    mine = {kind: count for (author, kind), count in work.items() if author == me}
    assert mine == {EventKind.CLAIM: 1, EventKind.OUTCOME: 1, EventKind.SERVED: 2}
    assert sorted(map(tuple, told)) == sorted(
        [(cast.plain.customer, cabin.FAULT), (cast.alike.customer, cabin.COMPLAINT)]
    )

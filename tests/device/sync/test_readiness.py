"""The decision whether a tablet is ready for a shift, from facts alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisleside.device.outbox.completeness import Completeness
from aisleside.device.sync.readiness import (
    LEAST_ROOM,
    Facts,
    Holding,
    Level,
    Topic,
    readiness,
)
from aisleside.device.sync.status import Closed

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
STORE, GOODS, LINKS = "store:367/associate", "catalogue:main", "artefacts"


def compared(held: int, expected: int, *, same: int = 4, of: int = 4) -> Completeness:
    return Completeness(held, expected, same, 0, 0, of, NOON)


READY = Facts(
    streams=(
        Holding(LINKS, True, compared(200, 200)),
        Holding(GOODS, True, compared(300, 300)),
        Holding(STORE, True, compared(500, 500)),
    ),
    team=frozenset({"S1", "S2"}),
    able=frozenset({"S1", "S2", "S9"}),
    waiting=0,
    refused=0,
    free_bytes=LEAST_ROOM,
    time_known=True,
    open_until=NOON + timedelta(hours=10),
    closed=None,
    shift_ends=NOON + timedelta(hours=9),
)


def only(stream: str, **changes: object) -> Facts:
    """All is ready but for this stream."""
    return replace(
        READY,
        streams=tuple(replace(h, **changes) if h.stream == stream else h for h in READY.streams),
    )


def level(facts: Facts, topic: Topic) -> Level:
    return next(check.level for check in readiness(facts).checks if check.topic is topic)


def test_a_tablet_with_everything_is_ready():
    found = readiness(READY)

    assert (found.score, found.level) == (100, Level.GOOD)
    assert found.compared_at == NOON


@pytest.mark.parametrize(
    ("facts", "topic", "expected"),
    [
        (only(STORE, held=False), Topic.CUSTOMERS, Level.BAD),
        (only(STORE, compared=None), Topic.CUSTOMERS, Level.LOOK),
        (only(STORE, compared=compared(499, 500)), Topic.CUSTOMERS, Level.LOOK),
        (only(STORE, compared=compared(500, 500, same=3)), Topic.CUSTOMERS, Level.LOOK),
        (only(GOODS, held=False), Topic.GOODS, Level.BAD),
        (only(LINKS, held=False), Topic.SUGGESTIONS, Level.BAD),
        (replace(READY, streams=()), Topic.CUSTOMERS, Level.BAD),
        (replace(READY, able=frozenset({"S1"})), Topic.STAFF, Level.LOOK),
        (replace(READY, able=frozenset({"S9"})), Topic.STAFF, Level.BAD),
        (replace(READY, waiting=1), Topic.UNSENT, Level.LOOK),
        (replace(READY, refused=1), Topic.UNSENT, Level.LOOK),
        (replace(READY, free_bytes=LEAST_ROOM - 1), Topic.ROOM, Level.LOOK),
        (replace(READY, open_until=NOON + timedelta(hours=8)), Topic.LEASE, Level.LOOK),
        (replace(READY, open_until=None), Topic.LEASE, Level.BAD),
        (replace(READY, time_known=False), Topic.LEASE, Level.BAD),
        (replace(READY, closed=Closed.CLOCK), Topic.LEASE, Level.BAD),
        (only(STORE, not_after=NOON + timedelta(hours=2)), Topic.LENT, Level.LOOK),
        (only(STORE, not_after=NOON + timedelta(hours=20)), Topic.LENT, Level.GOOD),
    ],
)
def test_each_thing_that_is_missing_is_seen(facts, topic, expected):
    assert level(facts, topic) is expected


def test_a_hundred_is_said_only_when_every_range_is_the_hubs():
    different = only(STORE, compared=compared(500, 500, same=3))
    missing = only(STORE, held=False, compared=None)

    assert readiness(different).score == 99
    assert readiness(missing).score == 99


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500)), min_size=1, max_size=4))
def test_the_score_is_the_share_of_expected_rows_that_is_held(pairs):
    streams = tuple(
        Holding(f"store:{n}/associate", True, compared(held, expected, same=3))
        for n, (held, expected) in enumerate(pairs)
    )
    expected = sum(e for _, e in pairs)
    held = sum(min(h, e) for h, e in pairs)

    score = readiness(replace(READY, streams=streams)).score

    assert score == (min(99, 100 * held // expected) if expected else 0)


def test_rows_too_many_do_not_make_up_for_rows_missing_elsewhere():
    facts = replace(
        READY,
        streams=(
            Holding(GOODS, True, compared(600, 300)),
            Holding(STORE, True, compared(200, 500)),
        ),
    )

    assert readiness(facts).score == 62

"""Whom staff say to be one person: a list for those who join customers."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest
from tests.hub.profiles.conftest import People

from aisleside.hub.events.receive import Reception
from aisleside.hub.profiles.merging import merge, split
from aisleside.hub.profiles.suggested import pairs
from aisleside.hub.store import schema
from aisleside.hub.store.access import Device
from aisleside.wire import codec
from aisleside.wire.codec import SentBatch
from aisleside.wire.messages import Event, SameBody

pytestmark = pytest.mark.both_engines

NOON = int(datetime(2026, 11, 20, 12, tzinfo=UTC).timestamp())


@pytest.fixture
def says(people, now):
    """Somebody says at the nth second after noon that two are one person."""
    numbers = iter(range(1, 100))
    with people.store.write() as connection:
        for staff in ("maya", "maya2"):  # two colleagues of one name
            connection.execute(
                schema.staff.insert().values(
                    id=staff, name="Maya", title="Stylist", role="associate", place="1", version=1
                )
            )

    def says(author: str, one: int, other: int) -> str:
        n = next(numbers)
        event = Event(
            id=f"e{n}",
            device="tablet-1",
            n=n,
            author=author,
            kind="same",
            schema=1,
            seen_hub_time=NOON + n,
            mono_ms=0,
            wall_time=0,
            subject=one,
            body=msgspec.Raw(codec.encode(SameBody(other))),
        )
        sent = SentBatch((codec.encode(event),))
        tablet = Device("tablet-1", "Tablet 1", "1")
        (receipt,) = Reception(people.store).receive(tablet, sent, now=now).receipts
        return receipt.status

    return says


def named(people: People) -> list[tuple[int, int, str, int]]:
    return [(pair.one, pair.other, pair.by, pair.times) for pair in pairs(people.store)]


def test_a_pair_is_listed_once_with_who_said_it_first(people, says):
    first, second, third = (people.bring(key) for key in "ABC")

    says("maya", second, first)
    says("tom", first, third)
    says("tom", first, second)
    says("tom", first, second)
    says("maya2", first, second)

    assert named(people) == [(first, second, "Maya", 3), (first, third, "tom", 1)]
    assert (
        pairs(people.store)[0]
        .sentence()
        .startswith(f"Customers {first} and {second}: one person, said Maya and 2 more on ")
    )


def test_a_pair_that_was_joined_waits_no_more_and_one_that_was_parted_does_again(people, says, now):
    first, second = people.bring("A"), people.bring("B")
    says("maya", first, second)

    merge(people.store, second, first, now=now)
    joined = named(people)
    split(people.store, second, now=now)

    assert joined == []
    assert named(people) == [(first, second, "Maya", 1)]


def test_whoever_was_joined_with_another_is_listed_as_who_she_is_now(people, says, now):
    first, second, third = (people.bring(key) for key in "ABC")
    says("maya", first, second)

    merge(people.store, second, third, now=now)

    assert named(people) == [(first, third, "Maya", 1)]


def test_somebody_the_hub_does_not_know_is_in_no_pair(people, says):
    first = people.bring("A")

    assert says("maya", first, 999_999) == "applied"
    assert says("maya", 999_999, first) == "rejected"
    assert named(people) == []

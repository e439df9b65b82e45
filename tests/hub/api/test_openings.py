"""P6: who opened a profile is shown to those who hold it, and to nobody else."""

from __future__ import annotations

import msgspec
import pytest

from aisleside.wire import codec
from aisleside.wire.messages import Event, EventBatch, OpenedBody, Openings, Problem

DAY = 86_400


@pytest.fixture
def opened(tablet, shop, clock):
    """Somebody at the tablet opens a customer; *ago* is in days."""
    shop.customer(1, places=("1",))
    shop.customer(2, places=("2",))
    numbers = iter(range(1, 1000))

    def opened(customer: int, reason: str = "Fitting today", *, ago: float = 0, **given) -> str:
        number = next(numbers)
        event = Event(
            id=f"opened-{number}",
            device=tablet.device,
            n=number,
            author=given.pop("author", "associate-1"),
            kind="opened",
            schema=2,
            seen_hub_time=int(clock().timestamp() - ago * DAY),
            wall_time=0,
            mono_ms=0,
            subject=customer,
            body=given.pop("body", msgspec.Raw(codec.encode(OpenedBody(reason)))),
        )
        answer = tablet.say("/v1/events", EventBatch([event]))
        assert answer.is_success
        return event.id

    return opened


def test_who_opened_a_profile_is_told_with_the_reason_newest_first(tablet, opened, clock):
    opened(1, "Searched by name", ago=2)
    opened(1, "Fitting today", ago=1, author="manager-1")

    told = tablet.read("/v1/openings", Openings, customer=1)

    assert [(one.staff, one.title, one.reason) for one in told.openings] == [
        ("Tomás of store 1", "Manager", "Fitting today"),
        ("Maya of store 1", "Associate", "Searched by name"),
    ]
    assert {(one.place, one.device) for one in told.openings} == {("Store 1", "Tablet 14")}
    assert told.openings[0].at == clock().timestamp() - DAY


def test_after_thirty_days_an_opening_is_shown_no_more(tablet, opened):
    opened(1, "Long ago", ago=31)
    opened(1, "Not so long ago", ago=29)

    told = tablet.read("/v1/openings", Openings, customer=1)

    assert [one.reason for one in told.openings] == ["Not so long ago"]


def test_another_customers_openings_are_not_among_them(tablet, opened, shop):
    shop.enter(2, "1")
    opened(2)

    assert tablet.read("/v1/openings", Openings, customer=1).openings == []


def test_an_opening_counts_even_when_its_reason_cannot_be_read(tablet, opened):
    opened(1, body=msgspec.Raw(b"\x93\x01\x02\x03"))

    (one,) = tablet.read("/v1/openings", Openings, customer=1).openings

    assert (one.staff, one.reason) == ("Maya of store 1", "")


def test_at_most_two_hundred_are_told(tablet, opened):
    for number in range(205):
        opened(1, f"Reason {number}", ago=1 - number / 1000)

    told = tablet.read("/v1/openings", Openings, customer=1).openings

    assert len(told) == 200
    assert told[0].reason == "Reason 204"


@pytest.mark.parametrize("customer", [2, 3, 0, 10**17])
def test_nobody_hears_of_a_customer_her_tablet_does_not_hold(tablet, opened, customer):
    """S15: and one who exists elsewhere looks like one who does not."""
    opened(2)

    answer = tablet.ask("GET", "/v1/openings", params={"customer": customer})

    assert answer.status_code == 404
    assert codec.decode(answer.content, Problem).code == "unknown_stream"


@pytest.mark.parametrize("customer", ["", "x", "-1", "9" * 30])
def test_what_is_no_customer_is_refused(tablet, opened, customer):
    assert tablet.ask("GET", "/v1/openings", params={"customer": customer}).status_code == 400


def test_nobody_hears_anything_without_a_session(stranger, opened):
    assert stranger.ask("GET", "/v1/openings", params={"customer": 1}).status_code == 401

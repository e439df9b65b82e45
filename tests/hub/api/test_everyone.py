"""The address where a tablet looks for customers of every store."""

from __future__ import annotations

import pytest

from aisleside.hub.store import traces
from aisleside.wire import codec
from aisleside.wire.messages import FoundCustomers, Problem, SearchRequest


@pytest.fixture
def customers(shop, store):
    """One of this tablet's place and one of another."""
    shop.customer(1, said="Ana Ruiz", places=("1",))
    shop.customer(2, said="Ana Marchetti", places=("2",))
    with store.write() as connection:
        traces.follow(connection, (1, 2))


def found(tablet, text):
    answer = tablet.say("/v1/search", SearchRequest(text))
    assert answer.status_code == 200
    return codec.decode(answer.content, FoundCustomers).found


def test_a_tablet_finds_customers_it_may_not_hold(tablet, customers):
    assert [(one.customer, one.said) for one in found(tablet, "ana")] == [
        (1, "Ana Ruiz"),
        (2, "Ana Marchetti"),
    ]


def test_without_a_token_nobody_is_told(stranger, customers):
    answer = stranger.say("/v1/search", SearchRequest("ana"))

    assert answer.status_code == 401
    assert codec.decode(answer.content, Problem).say.endswith(".")


@pytest.mark.parametrize("text", ["", "\x00", "a" * 5_000, "😀" * 50, '" OR 1', "%", "٣٣٣٣"])
def test_no_question_is_too_odd_for_an_answer(tablet, customers, text):
    assert found(tablet, text) == []


def test_nobody_is_asked_for_in_an_address(tablet, customers):
    """Servers on the way may keep addresses."""
    assert tablet.ask("GET", "/v1/search", params={"q": "ana"}).status_code == 405

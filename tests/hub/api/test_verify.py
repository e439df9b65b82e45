"""Comparing is for who holds the stream, and says no in words."""

from __future__ import annotations

import pytest

from aisleside.wire import SCHEMA, codec, digests
from aisleside.wire.digests import HIGHEST, LOWEST, PEOPLE
from aisleside.wire.messages import Problem, Range, Verdict, VerifyRequest

STORE = "store:1/associate"
EVERYBODY = Range(PEOPLE, LOWEST, HIGHEST, digests.digest({}))


@pytest.fixture
def asked(shop, store):
    """What a tablet that holds nothing asks about all the people of a stream."""
    shop.customer(1, places=("1",))
    shop.customer(2, places=("2",))

    def asked(stream: str = STORE, **given) -> VerifyRequest:
        plain = {"epoch": store.epoch, "cursor": shop.head(), "ranges": [EVERYBODY]}
        return VerifyRequest(stream, **{**plain, "schema": SCHEMA, **given})

    return asked


def test_a_tablet_hears_what_differs_in_its_own_stream(tablet, asked):
    answer = tablet.say("/v1/verify", asked())

    (verdict,) = codec.decode(answer.content, Verdict).ranges
    assert (verdict.state, verdict.count) == ("differs", 1)
    assert [row.id for row in verdict.rows.customer] == [1]


@pytest.mark.parametrize("stream", ["store:2/associate", "store:1/manager", "store:9/associate"])
def test_nobody_compares_a_stream_that_is_not_hers(stream, tablet, asked):
    """S15: and a stream of another store looks like one that does not exist."""
    answer = tablet.say("/v1/verify", asked(stream))

    assert answer.status_code == 404
    assert codec.decode(answer.content, Problem).code == "unknown_stream"


def test_nobody_compares_without_a_session(stranger, asked):
    assert stranger.say("/v1/verify", asked()).status_code == 401


@pytest.mark.parametrize("given", [{"epoch": "another"}, {"cursor": 10**9}, {"schema": 9}])
def test_who_stands_elsewhere_is_told_to_load_again(given, tablet, asked):
    """S5."""
    answer = tablet.say("/v1/verify", asked(**given))

    assert answer.status_code == 409
    assert codec.decode(answer.content, Problem).code == "snapshot_needed"


@pytest.mark.parametrize(
    "range_",
    [
        Range("", None, None, ""),
        Range("line", 0, 9, "x"),
        Range("people", 2**63, 2**64 - 1, "\0"),
        Range("people", 9, 1, ""),
        Range("stock", -(2**63), None, ""),
        Range("sqlite_master; --", None, None, ""),
    ],
)
def test_strange_ranges_are_answered_and_give_nothing_away(range_, tablet, asked):
    answer = tablet.say("/v1/verify", asked(ranges=[range_]))

    assert answer.status_code == 200
    (verdict,) = codec.decode(answer.content, Verdict).ranges
    assert verdict.rows is None or not any(
        getattr(verdict.rows, table) for table in ("customer", "line", "product")
    )


def test_what_is_no_question_is_refused(tablet):
    answer = tablet.ask("POST", "/v1/verify", content=b"\xc1 nonsense")

    assert answer.status_code == 400

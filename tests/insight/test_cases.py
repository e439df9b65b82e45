"""A store's "I've apologised" and a claim's outcome are one apology, whichever came first."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisleside.domain.claim import Claim, Outcome, Part
from aisleside.domain.moment import Answer, Reply
from aisleside.insight.alerts.ledger import Standing
from aisleside.insight.cases import answered, state_of

ELENA = 71
CASE = "trouble:9"
ONE = datetime(2026, 11, 22, 13, tzinfo=UTC)


def minutes(number: int) -> datetime:
    return ONE + timedelta(minutes=number)


def claim(
    id: str, by: str, *, received: int | None = None, result: Outcome | None = None, **other
) -> Claim:
    fields = {"case": CASE, "part": Part.APOLOGY, "place": "LIS", "at": ONE, **other}
    return Claim(
        customer=ELENA,
        id=id,
        by=by,
        by_name=by.title(),
        received=received,
        result=result,
        result_at=None if result is None else minutes(5),
        **fields,
    )


def answer(by: str, reply: Reply = Reply.DONE, *, case: str = CASE, sent: bool = True) -> Answer:
    return Answer(ELENA, case, reply, None, by, by.title(), minutes(3), sent=sent)


def apology(claims, answers=()):
    return state_of(CASE, claims, answers)[Part.APOLOGY]


def test_an_answer_that_it_is_done_is_an_accepted_apology_and_of_no_other_part():
    """P3"""
    state = state_of(CASE, [], [answer("maya")])

    said = state[Part.APOLOGY]
    assert (said.standing, said.handled_by.by_name) == (Standing.ACCEPTED, "Maya")
    assert state[Part.UPGRADE].standing is Standing.OPEN


@pytest.mark.parametrize(
    "other",
    [answer("maya", Reply.LATER), answer("maya", Reply.NEVER), answer("maya", case="trouble:8")],
)
def test_other_answers_are_no_apology(other):
    assert apology([], [other]).standing is Standing.OPEN


def test_of_an_answer_at_the_hub_and_a_later_claim_the_answer_counts():
    """P3"""
    late = claim("c", "sofia", received=40, result=Outcome.ACCEPTED)

    assert apology([late], [answer("maya")]).counts.by == "maya"
    assert apology([late], [answer("maya", sent=False)]).counts.by == "sofia"


def test_an_answer_of_whoever_claimed_is_what_came_of_her_claim():
    own = claim("c", "maya", received=40)

    said = apology([own], [answer("maya")])

    assert (said.counts.id, said.standing, said.seconds) == ("c", Standing.ACCEPTED, ())


def test_an_accepted_apology_answers_the_trouble_once():
    """P3"""
    said = claim("c", "sofia", received=40, result=Outcome.ACCEPTED)

    (only,) = answered([], [said])

    assert (only.moment, only.reply, only.staff_name, only.at) == (
        *(CASE, Reply.DONE, "Sofia"),
        minutes(5),
    )
    assert answered([only], [said]) == (only,)
    assert answered([answer("maya", Reply.LATER)], [said]) == (only,)
    assert answered([answer("maya")], [said]) == (answer("maya"),)


@pytest.mark.parametrize(
    ("claims", "reply"),
    [
        ([claim("c", "sofia", received=4, result=Outcome.DECLINED)], Reply.NEVER),
        ([claim("c", "sofia", received=4, result=Outcome.NOT_NOW)], None),
        ([claim("c", "sofia", received=4)], None),
        ([claim("c", "sofia", received=4, result=Outcome.ACCEPTED, part=Part.UPGRADE)], None),
        ([claim("c", "sofia", received=4, result=Outcome.ACCEPTED, case="flight:x")], None),
        (  # she claimed and went away; the second said it
            [
                claim("c", "sofia", received=4),
                claim("d", "maya", received=5, result=Outcome.ACCEPTED),
            ],
            Reply.DONE,
        ),
    ],
)
def test_only_what_was_said_answers_a_trouble(claims, reply):
    assert [one.reply for one in answered([], claims)] == ([] if reply is None else [reply])


claims = st.builds(
    claim,
    st.uuids().map(str),
    st.sampled_from(["sofia", "maya", "kai"]),
    received=st.none() | st.integers(1, 99),
    result=st.none() | st.sampled_from(Outcome),
)


@given(st.lists(claims, max_size=6), st.booleans())
def test_exactly_one_counts_and_every_claim_is_somewhere(made, was_answered):
    """P3"""
    said = apology(made, [answer("maya")] if was_answered else [])

    said_by = [said.counts.id, *(one.claim.id for one in said.seconds)] if said.counts else []
    put_off = [one.claim for one in said.put_off]
    known = {one.id for one in made}
    assert len(said_by) == len(set(said_by))
    assert known <= {*said_by, *put_off}
    assert said.is_handled or not was_answered
    assert bool(answered([], made)) <= said.is_handled

"""One failure, one apology: whatever two tablets did, in whatever order it arrives."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.insight.alerts.people import NOW, SHIPPED

from aisleside.domain.claim import Outcome, Part
from aisleside.domain.staff import Role
from aisleside.insight.alerts.ledger import (
    Claim,
    Concluded,
    PartState,
    Refusal,
    Standing,
    may_give,
    settle,
    wording,
)
from aisleside.insight.alerts.rules import decode

CASE = "trouble:17"
GESTURES = decode(SHIPPED.read_text(encoding="utf-8")).gestures


def claim(id: str, received: int | None = None, *, part=Part.APOLOGY, **more) -> Claim:
    minutes = more.pop("minutes", 0)
    by = f"staff {id}"
    when = NOW + timedelta(minutes=minutes)
    return Claim(id, CASE, part, by, by, "the lounge", when, received, **more)


def said(claim: str, received: int | None = None, result=Outcome.ACCEPTED, **more) -> Concluded:
    return Concluded(f"{claim} said {result}", claim, result, NOW, received, **more)


def test_nobody_has_claimed_what_nobody_knows():
    state = settle([], [])

    assert state[Part.APOLOGY] == PartState()
    assert not state.is_closed


def test_the_hubs_order_decides_between_two_who_claimed_offline():
    lounge, gate = claim("lounge", 7, minutes=30), claim("gate", 8)

    state = settle([gate, lounge], [said("gate", 9), said("lounge", 10)])[Part.APOLOGY]

    assert state.counts == lounge
    assert state.standing is Standing.ACCEPTED
    (second,) = state.seconds
    assert (second.claim, second.was, second.said) == (gate, lounge, said("gate", 9))


def test_what_a_tablet_has_not_sent_comes_after_what_the_hub_has():
    mine, theirs = claim("mine"), claim("theirs", 12, minutes=99)

    assert settle([mine], [])[Part.APOLOGY].counts == mine
    state = settle([mine, theirs], [said("mine")])[Part.APOLOGY]
    assert state.counts == theirs
    assert state.seconds[0].claim == mine
    # It was said, by the one who came second: nobody says it again.
    assert state.is_handled
    assert state.handled_by == mine


def test_not_now_opens_the_part_again_and_is_kept():
    put_off = said("lounge", 2, Outcome.NOT_NOW)

    resting = settle([claim("lounge", 1)], [put_off])[Part.APOLOGY]
    taken = settle([claim("lounge", 1), claim("gate", 3)], [put_off])[Part.APOLOGY]

    assert (resting.standing, resting.put_off) == (Standing.OPEN, (put_off,))
    assert taken.counts is not None
    assert taken.counts.id == "gate"
    assert taken.seconds == ()


def test_a_claim_of_which_nothing_came_can_be_taken_over_once():
    stuck = claim("stuck", 1)
    first, late = claim("first", 2, instead_of="stuck"), claim("late", 3, instead_of="stuck")

    state = settle([late, first, stuck], [])[Part.APOLOGY]
    concluded = settle([stuck, first], [said("stuck", 3)])[Part.APOLOGY]

    assert state.counts == first
    assert [one.claim.id for one in state.seconds] == ["stuck", "late"]
    assert concluded.counts == stuck


def test_parts_of_a_case_close_apart():
    claims = [claim("lounge", 1), claim("gate", 3, part=Part.UPGRADE)]

    open_still = settle(claims, [said("lounge", 2)])
    closed = settle(claims, [said("lounge", 2), said("gate", 4, Outcome.DECLINED)])

    assert open_still[Part.APOLOGY].standing is Standing.ACCEPTED
    assert open_still[Part.UPGRADE].standing is Standing.CLAIMED
    assert open_still[Part.GESTURE].standing is Standing.OPEN
    assert not open_still.is_closed
    assert closed[Part.UPGRADE].standing is Standing.DECLINED
    assert closed.is_closed


def test_an_outcome_waits_for_a_claim_that_has_not_arrived():
    early = said("gate", 5)

    assert settle([], [early]).waiting == (early,)
    arrived = settle([claim("gate", 4)], [early])
    assert arrived.waiting == ()
    assert arrived[Part.APOLOGY].concluded == early


results = st.sampled_from(Outcome)
tablet = st.lists(
    st.tuples(st.sampled_from(list(Part)), st.one_of(st.none(), results), st.booleans()),
    max_size=3,
)


@settings(max_examples=150, deadline=None)
@given(lounge=tablet, gate=tablet, merged=st.randoms(use_true_random=False), unsent=st.booleans())
def test_any_interleaving_of_two_tablets_counts_one_apology_and_loses_nothing(
    lounge, gate, merged, unsent
):
    """Each tablet claims and concludes in its own order; the hub receives both mixed."""
    queues = []
    for name, did in (("lounge", lounge), ("gate", gate)):
        queue: list[Claim | Concluded] = []
        for number, (part, result, twice) in enumerate(did):
            queue.append(claim(f"{name}-{number}", part=part))
            if result is not None:
                queue.append(said(f"{name}-{number}", result=result))
            queue += [queue[-1]] * twice
        queues.append(queue)
    arrived: list[Claim | Concluded] = []
    while any(queues):
        queue = merged.choice([one for one in queues if one])
        arrived.append(queue.pop(0))
    hub = list(dict.fromkeys(arrived))  # it stores each once
    numbered = [
        replace(one, received=None if unsent and one.id.startswith("gate") else number)
        for number, one in enumerate(hub)
    ]
    claims = [one for one in numbered if isinstance(one, Claim)]
    outcomes = [one for one in numbered if isinstance(one, Concluded)]

    state = settle(claims, outcomes)

    merged.shuffle(claims)
    merged.shuffle(outcomes)
    assert settle([*claims, *claims[:2]], [*outcomes, *outcomes[-1:]]) == state
    put_off = {one.claim for one in outcomes if one.result is Outcome.NOT_NOW}
    for part in Part:
        hers = state[part]
        of_part = {one.id for one in claims if one.part is part}
        standing = {one.claim.id for one in hers.seconds}
        counted = set() if hers.counts is None else {hers.counts.id}
        # One counts wherever anybody still claims, and every claim is accounted for.
        assert bool(counted) is bool(of_part - put_off)
        assert counted | standing | {one.claim for one in hers.put_off} == of_part
        assert not counted & standing
        concluded = {one.claim for one in outcomes if one.claim in of_part - put_off}
        kept = {one.claim.id for one in hers.seconds if one.said is not None}
        assert kept | ({hers.concluded.claim} if hers.concluded else set()) == concluded
        for second in hers.seconds:
            assert second.was == hers.counts


@pytest.mark.parametrize(
    ("asked", "refused"),
    [
        ({}, None),
        ({"amount": 2}, Refusal.OVER_LIMIT),
        ({"amount": 2, "role": Role.MANAGER}, None),
        ({"left": 0}, Refusal.NONE_LEFT),
        ({"left": None}, Refusal.UNSURE),
        ({"network": False}, Refusal.UNSURE),
        ({"gesture": GESTURES["wifi"], "network": False, "left": None}, None),
        ({"claim": claim("gate")}, Refusal.NOT_YOURS),
    ],
)
def test_a_gesture_keeps_to_its_limits_and_its_stock(asked, refused):
    mine = claim("lounge", 1, part=Part.UPGRADE)
    plain = {
        "gesture": GESTURES["upgrade"],
        "amount": 1,
        "claim": mine,
        "state": settle([mine], [])[Part.UPGRADE],
        "role": Role.ASSOCIATE,
        "left": 2,
        "network": True,
    }

    assert may_give(**plain | asked) is refused


def test_nothing_is_given_twice_for_one_case():
    mine = claim("lounge", 1, part=Part.UPGRADE)
    given_once = settle([mine], [said("lounge", 2, gesture="upgrade", amount=1)])[Part.UPGRADE]

    assert (
        may_give(
            GESTURES["upgrade"], 1, claim=mine, state=given_once, role=Role.MANAGER, left=5,
            network=True,
        )
        is Refusal.GIVEN
    )  # fmt: skip


def test_without_a_network_nothing_is_promised():
    upgrade, wifi = GESTURES["upgrade"], GESTURES["wifi"]

    assert wording(upgrade, network=True) == upgrade.say
    assert wording(upgrade, network=False) == upgrade.say_offline
    assert "have a seat" not in wording(upgrade, network=False)
    assert wording(wifi, network=False) == wifi.say

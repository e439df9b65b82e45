"""The rules that come with Aisleside: each speaks when it should, and not when it should not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.insight.alerts.people import NOW, SHIPPED, at, did, her, went

from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.insight.alerts.asked import Need, Wish
from aisleside.insight.alerts.evaluate import Ready
from aisleside.insight.alerts.rules import Action, Manner, decode
from aisleside.insight.alerts.vocabulary import VOCABULARY, Sensitivity
from aisleside.insight.alerts.wording import places

RULES = decode(SHIPPED.read_text(encoding="utf-8"))
READY = Ready(RULES, version="shipped")
SORRY = did("apologised", 1, "trouble:17")
YES = {ConsentPurpose.BIRTHDAY: ConsentAnswer.YES}
BORN = (NOW.month, NOW.day)


def wishing(**what):
    return replace(her(), wish=Wish("the shop", NOW, **what))


def back(days: float, looked: str = "Coats"):
    return went("returned", 9, "returned:1", detail="Coats"), went(
        "browsed", days, "browsed:1", detail=looked
    )


COUNTED = [
    went("bag_late", 80, "a"),
    went("long_delay", 50, "b"),
    went("flight_cancelled", 60, "c"),
]
DELAY = went("long_delay", 3, minutes=150)
# Each rule, where, whom it speaks about, and of whom it says nothing.
CASES = {
    "cancelled": (
        "gate",
        her(went("flight_cancelled", 2, flight="MD 478")),
        [
            her(went("flight_cancelled", 2), SORRY),
            her(went("flight_cancelled", 15)),
            her(DELAY),
        ],
    ),
    "long-delay": (
        "lounge",
        her(DELAY),
        [her(DELAY, SORRY), her(went("long_delay", 3, minutes=90))],
    ),
    "missed-connection": (
        "check_in",
        her(went("missed_connection", 3)),
        [her(went("missed_connection", 3), SORRY), her(went("missed_connection", 20))],
    ),
    "downgraded": (
        "cabin",
        her(went("downgraded", 30)),
        [her(went("downgraded", 30), SORRY), her(went("downgraded", 61))],
    ),
    "seat-broken": (
        "cabin",
        her(went("seat_broken", 10)),
        [her(went("seat_broken", 10), SORRY), her(went("seat_broken", 95))],
    ),
    "bag-lost": (
        "check_in",
        her(went("bag_lost", 10)),
        [her(went("bag_lost", 10), SORRY), her(went("bag_late", 10))],
    ),
    "bag-late": (
        "check_in",
        her(went("bag_late", 10)),
        [her(went("bag_late", 10), SORRY), her(went("bag_late", 10), went("bag_lost", 9, "x"))],
    ),
    "order-late": (
        "store",
        her(went("order_late", 5, detail="Oak table")),
        [her(went("order_late", 5), SORRY), her(went("order_late", 31))],
    ),
    "alteration-late": (
        "store",
        her(went("alteration_late", 6, detail="Navy coat")),
        [her(went("alteration_late", 6), SORRY), her(went("alteration_late", 40))],
    ),
    "repair-failed": (
        "store",
        her(went("repair_failed", 6)),
        [her(went("repair_failed", 6), SORRY), her()],
    ),
    "appointment-failed": (
        "store",
        her(went("appointment_failed", 6)),
        [her(went("appointment_failed", 6), SORRY), her()],
    ),
    "complaint-open": (
        "gate",
        her(went("complaint_open", 6)),
        [her(went("complaint_open", 6), did("helped", 1, "trouble:17")), her()],
    ),
    "three-times": (
        "gate",
        her(*COUNTED),
        [her(*COUNTED[1:]), her(*COUNTED[1:], went("bag_late", 91, "a"))],
    ),
    "assistance": ("gate", her(needs=frozenset({Need.ASSISTANCE})), [her(tier="Platinum")]),
    "child-alone": ("gate", her(needs=frozenset({Need.UNACCOMPANIED_MINOR})), [her()]),
    "will-miss": ("cabin", her(needs=frozenset({Need.MISSED_CONNECTION})), [her(trip={})]),
    "tight-connection": (
        "cabin",
        her(trip={"change": 38}),
        [
            her(trip={"change": 51}),
            her(trip={"change": -5}),
            her(trip={}),
            her(trip={"change": 38}, needs=frozenset({Need.MISSED_CONNECTION})),
        ],
    ),
    "meal-missing": (
        "cabin",
        her(trip={"special_meal": "Vegan meal"}),
        [her(trip={"special_meal": "Vegan meal", "special_meal_loaded": True}), her(trip={})],
    ),
    "meal-loaded": (
        "cabin",
        her(trip={"special_meal": "Vegan meal, aft galley, cart 2", "special_meal_loaded": True}),
        [her(trip={"special_meal": "Vegan meal"})],
    ),
    "family-split": (
        "gate",
        her(trip={"party_split": True, "party_size": 3}),
        [her(trip={"party_size": 3}), her(trip={"party_split": True})],
    ),
    "milestone": (
        "gate",
        her(did("told_milestone", 400), trip={"milestone": "Platinum"}),
        [
            her(trip={}),
            her(did("told_milestone", 0.1), trip={"milestone": "Platinum"}),
        ],
    ),
    "first-flight": ("cabin", her(trip={"first_flight": True}), [her(trip={})]),
    "first-in-cabin": (
        "gate",
        her(trip={"first_in_cabin": True}),
        [her(trip={"first_in_cabin": True, "first_flight": True}), her(trip={})],
    ),
    "birthday": (
        "cabin",
        her(birthday=BORN, consents=YES),
        [
            her(birthday=BORN),
            her(birthday=BORN, consents={ConsentPurpose.BIRTHDAY: ConsentAnswer.NO}),
            her(birthday=(BORN[0], BORN[1] + 1), consents=YES),
            her(did("congratulated", 0.2), birthday=BORN, consents=YES),
        ],
    ),
    "back-again": (
        "store",
        her(visits=(400, 500, 600)),
        [her(visits=(300, 500, 600)), her(visits=(400, 500)), her()],
    ),
    "compliment": (
        "cabin",
        her(went("compliment", 20)),
        [her(went("compliment", 20), did("thanked", 3, "trouble:17")), her()],
    ),
    "wish-here": ("store", wishing(wish_in_stock="The navy coat in M"), [wishing()]),
    "order-elsewhere": (
        "store",
        wishing(order="Oak table", order_at="M02", order_place="Riverside"),
        [wishing(order="Oak table", order_at="M01", order_place="Here"), wishing()],
    ),
    "return-then-browse": (
        "store",
        her(*back(2)),
        [
            her(*back(12)),
            her(*back(2, "Lamps")),
            her(*back(2), consents={ConsentPurpose.PERSONALISATION: ConsentAnswer.NO}),
        ],
    ),
    "lapsing": (
        "store",
        her(visits=(70, 90, 110, 130, 150, 170)),
        [
            her(visits=(30, 50, 70, 90, 110, 130)),
            her(visits=(60, 80, 100)),
            her(visits=(400, 420, 440, 460, 480, 500)),
        ],
    ),
}


def test_every_shipped_rule_has_its_case():
    assert len(RULES.rule) >= 20
    assert CASES.keys() == {rule.id for rule in RULES.rule}


@pytest.mark.parametrize("rule", CASES)
def test_a_rule_speaks_when_it_should_and_not_when_it_should_not(rule):
    context, spoken_of, others = CASES[rule]

    def said(history):
        return {alert.rule.id: alert for alert in READY.alerts(history, at(context))}

    alert = said(spoken_of)[rule]
    assert alert.evidence
    assert not set("{}") & set(alert.reason + (alert.say or "") + alert.staff)
    for history in others:
        assert rule not in said(history)


def test_what_is_shown_at_the_gate_reads_as_in_the_design():
    history = her(went("flight_cancelled", 2, flight="MD 478"), trip={"milestone": "Platinum"})

    shown = {one.rule.id: one for one in READY.alerts(history, at())}

    assert shown["cancelled"].reason == "MD 478 was cancelled on Tuesday. Nobody has apologised."
    assert shown["cancelled"].say
    assert shown["cancelled"].say.startswith("I’m sorry that")
    assert shown["milestone"].reason == "Reaches Platinum with this flight."


def test_a_sentence_without_its_facts_is_still_a_sentence():
    (alert,) = READY.alerts(her(went("flight_cancelled", 12)), at())

    assert alert.reason == "A flight was cancelled on 28 February. Nobody has apologised."


def test_words_to_be_said_quote_no_private_history_and_promise_nothing():
    for rule in RULES.rule:
        assert (rule.disclosure is Manner.SAY) is bool(rule.say)
        for name in places(rule.say):
            assert VOCABULARY[name].sensitivity is Sensitivity.OPEN
            assert not name.startswith(("events.", "acts.", "person."))
        assert len(rule.say.split()) <= 20
        if rule.action is Action.APOLOGISE:
            assert "sorry" in rule.say
    for gesture in RULES.gesture:
        if gesture.stock:
            assert gesture.say != gesture.say_offline


def test_no_shipped_rule_asks_how_much_anybody_is_worth():
    for rule in RULES.rule:
        assert "person.tier" not in RULES.conditions[rule.id].names

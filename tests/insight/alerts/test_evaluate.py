"""Who is alerted about what, in which order, on what evidence, and why no others."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import msgspec
import pytest
from tests.insight.alerts.people import NOW, SHIPPED, ago, at, did, her, went

from aisleside.domain.claim import Outcome
from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.fact import Purpose
from aisleside.insight.alerts.arbitrate import Because, arrange, rank
from aisleside.insight.alerts.asked import Need, Wish
from aisleside.insight.alerts.described import UnreadableDescriptionError, described
from aisleside.insight.alerts.evaluate import Ready, Why, is_held_out
from aisleside.insight.alerts.facts import look
from aisleside.insight.alerts.grammar import Kind
from aisleside.insight.alerts.portable import PortableEngine
from aisleside.insight.alerts.rules import decode
from aisleside.insight.alerts.vocabulary import KINDS, VOCABULARY

RULES = decode(SHIPPED.read_text(encoding="utf-8"))
READY = Ready(RULES, version="7")
CANCELLED = went("flight_cancelled", 2, flight="MD 478")


def changed(rule: str, **to) -> Ready:
    """The shipped rules with one that is other."""
    rules = [msgspec.structs.replace(one, **to) if one.id == rule else one for one in RULES.rule]
    return Ready(msgspec.structs.replace(RULES, rule=tuple(rules)), version="8")


def ids(history, occasion=None, ready=READY) -> list[str]:
    return [alert.rule.id for alert in ready.alerts(history, occasion or at())]


def why(rule: str, history, occasion=None, ready=READY):
    return {one.rule.id: one for one in ready.withheld(history, occasion or at())}.get(rule)


def test_every_fact_has_a_value_of_its_kind_whatever_is_known():
    types = {Kind.BOOL: bool, Kind.WHOLE: int, Kind.NUMBER: float, Kind.TEXT: str}
    full = her(CANCELLED, did("apologised", 1), trip={"change": 38.0}, visits=(1, 2, 3, 4))

    for history in (her(), full):
        facts = look(history, NOW)
        for name, fact in VOCABULARY.items():
            assert type(facts[name]) is types[fact.kind], name
            assert fact.meaning
            assert facts.known(name).source


def test_days_since_are_worked_out_at_the_moment_of_looking():
    days = [
        look(her(CANCELLED), NOW + timedelta(days=later))["events.flight_cancelled.days_since"]
        for later in (0, 0.5, 40)
    ]

    assert days == pytest.approx([2, 2.5, 42])
    assert look(her(), NOW)["events.flight_cancelled.days_since"] == math.inf
    assert look(her(went("bag_late", -1)), NOW)["events.bag_late.happened"] is False


def test_the_last_happening_counts_and_an_apology_for_another_does_not():
    facts = look(
        her(went("bag_late", 30, "old"), went("bag_late", 3, "new"), did("apologised", 1, "old")),
        NOW,
    )

    assert facts["events.bag_late.days_since"] == pytest.approx(3)
    assert facts["events.bag_late.count_90d"] == 2
    assert facts["acts.apologised.ever"] is True
    assert facts["acts.apologised.since_last_bag_late"] is False
    assert look(her(went("bag_late", 3), did("apologised", 1)), NOW)[
        "acts.apologised.since_last_bag_late"
    ]


def test_a_birthday_is_of_the_day_on_the_wall_and_needs_leave():
    yes = {ConsentPurpose.BIRTHDAY: ConsentAnswer.YES}
    evening = datetime(2027, 2, 28, 23, 30, tzinfo=UTC)
    east = timezone(timedelta(hours=2))

    def is_day(birthday, now, zone=UTC, consents=yes):
        return look(her(birthday=birthday, consents=consents), now, zone)["person.birthday_today"]

    assert is_day((2, 28), evening)
    assert not is_day((2, 28), evening, east)
    assert is_day((3, 1), evening, east)
    assert is_day((2, 29), evening)
    assert not is_day((2, 29), evening.replace(year=2028))
    assert not is_day((2, 28), evening, consents={})


def test_an_alert_opens_to_its_evidence():
    (alert,) = READY.alerts(her(CANCELLED), at())

    known = {one.name: one for one in alert.evidence}
    days = known["events.flight_cancelled.days_since"]
    assert (days.value, days.source, days.observed_at) == (pytest.approx(2), "operations", ago(2))
    assert known["acts.apologised.since_last_cancel"].value is False
    assert alert.version == "7"
    assert alert.case == "trouble:17"
    assert alert.clauses == (
        "events.flight_cancelled.days_since <= 14.0",
        "!acts.apologised.since_last_cancel",
    )
    assert alert.goes_when == ("apologised",)


def test_a_rule_keeps_to_its_place_its_days_and_its_purpose():
    assert ids(her(CANCELLED), at("store")) == []
    assert why("cancelled", her(CANCELLED), at("store")).why is Why.ELSEWHERE
    ended = changed("cancelled", until=ago(1).date())
    assert ids(her(CANCELLED), ready=ended) == []
    assert why("cancelled", her(CANCELLED), ready=ended).why is Why.OUT_OF_DATE

    selling = replace(her(), wish=Wish("the shop", NOW, "A coat"))
    sales = changed("wish-here", purpose=Purpose.RECOMMENDATION, contexts=("store", "cabin"))
    assert "wish-here" in ids(selling, at("store"), sales)
    assert ids(selling, at("cabin"), sales) == []
    shows_sales = at("cabin", purposes=frozenset({Purpose.RECOMMENDATION}))
    assert ids(selling, shows_sales, sales) == ["wish-here"]


def test_what_sells_needs_her_leave_and_what_serves_does_not():
    no = {ConsentPurpose.PERSONALISATION: ConsentAnswer.NO}
    selling = replace(her(), wish=Wish("the shop", NOW, "A coat"))
    refusing = replace(selling, person=replace(selling.person, consents=no))
    sales = changed("wish-here", purpose=Purpose.RECOMMENDATION)

    assert ids(selling, at("store"), sales) == ["wish-here"]
    assert ids(refusing, at("store"), sales) == []
    assert why("wish-here", refusing, at("store"), sales).why is Why.NO_LEAVE
    assert ids(her(CANCELLED, consents=no)) == ["cancelled"]


def test_what_is_done_is_gone_and_says_who_did_it():
    # The condition alone would go on: only what the rule is done by takes it away.
    always = changed("cancelled", when="events.flight_cancelled.happened")
    sorry = did("apologised", 1, "trouble:17")

    assert ids(her(CANCELLED, sorry), ready=always) == []
    done = why("cancelled", her(CANCELLED, sorry), ready=always)
    assert (done.why, done.act) == (Why.DONE, sorry)
    for other in (did("apologised", 1, "trouble:18"), did("apologised", 3), did("helped", 1)):
        assert ids(her(CANCELLED, other), ready=always) == ["cancelled"]
    # A claim is as good: somebody is about to say it.
    assert ids(her(CANCELLED, did("apologised", 0, "trouble:17", None)), ready=always) == []


def test_not_now_rests_for_a_while_and_comes_back():
    always = changed("cancelled", when="events.flight_cancelled.happened")

    def after(minutes: float) -> list[str]:
        put_off = did("apologised", minutes / 1440, "trouble:17", Outcome.NOT_NOW)
        return ids(her(CANCELLED, put_off), ready=always)

    assert after(5) == []
    assert after(25) == ["cancelled"]


def test_a_rule_rests_after_somebody_acted_upon_it():
    def after(days: float, kind: str = "told") -> list[str]:
        greeted = did(kind, days, "back-again:20260101")
        return ids(her(greeted, visits=(400, 500, 600)), at("store"))

    assert after(3) == []
    assert after(31) == ["back-again"]


def test_the_same_customers_are_held_out_everywhere():
    rule = msgspec.structs.replace(RULES.rule[0], id="tested", holdout=0.2)
    held = [number for number in range(5_000) if is_held_out(rule, number)]

    assert 900 < len(held) < 1_100
    assert held[:4] == [1, 4, 5, 7]  # on every machine, in every version
    testing = changed("lapsing", holdout=0.5)
    shown = [
        "lapsing" in ids(her(visits=(60, 80, 100, 120, 140, 160), id=n), at("store"), testing)
        for n in range(20)
    ]
    assert {True, False} == set(shown)


def test_a_rule_without_an_answer_is_silent_and_says_so():
    broken = changed("cancelled", when="events.flight_cancelled.count_90d / 0 == 1")

    assert ids(her(CANCELLED), ready=broken) == []
    assert why("cancelled", her(CANCELLED), ready=broken).why is Why.NO_ANSWER
    unmet = why("cancelled", her(went("flight_cancelled", 20)))
    assert unmet.clauses == (
        ("events.flight_cancelled.days_since <= 14.0", False),
        ("!acts.apologised.since_last_cancel", True),
    )


def test_of_a_group_one_is_shown_and_at_most_one_interrupts():
    busy = her(CANCELLED, went("bag_late", 5, "b"), trip={"milestone": "Gold", "change": 38}, id=4)
    alerts = READY.alerts(busy, at())

    shown = arrange(alerts)
    again = arrange(alerts, interrupted=True)

    assert shown.first.rule.id == "cancelled"
    assert [one.rule.id for one in shown.others] == ["tight-connection", "milestone"]
    assert [(one.rule.id, one.why) for one in shown.outdone] == [("bag-late", Why.OUTDONE)]
    assert again.first is None
    assert {one.rule.id for one in again.others} == {"cancelled", "tight-connection", "milestone"}
    assert arrange(list(reversed(alerts))) == shown


def test_need_goes_before_status_and_status_only_breaks_ties():
    everyone = [
        her(CANCELLED, id=1, tier="Platinum"),
        her(CANCELLED, id=2, needs=frozenset({Need.MISSED_CONNECTION})),
        her(CANCELLED, id=3, needs=frozenset({Need.ASSISTANCE})),
        her(CANCELLED, id=4, needs=frozenset({Need.UNACCOMPANIED_MINOR, Need.ASSISTANCE})),
        her(CANCELLED, id=5),
        her(CANCELLED, id=6, tier="Silver"),
    ]

    def ordered(disrupted: bool):
        found = []
        for history in everyone:
            alerts = READY.alerts(history, at(disrupted=disrupted))
            found += [one for one in alerts if one.rule.id == "cancelled"]
        return [(one.alert.customer, one.because) for one in rank(found)]

    assert ordered(True) == [
        (3, Because.ORDER),
        (4, Because.NEED),
        (2, Because.NEED),
        (1, Because.STATUS),
        (6, Because.STATUS),
        (5, Because.LAST),
    ]
    assert [customer for customer, _ in ordered(False)] == [1, 6, 2, 3, 4, 5]


def test_connections_are_ranked_by_the_time_that_is_left():
    found = []
    for number, minutes in enumerate((45, 20, 31), start=1):
        found += READY.alerts(her(trip={"change": minutes}, id=number, tier="Gold"), at())

    ranked = rank(found)

    assert [one.alert.customer for one in ranked] == [2, 3, 1]
    assert [one.because for one in ranked] == [Because.TIME, Because.TIME, Because.LAST]


def test_the_slow_library_gives_the_same_alerts():
    slow = Ready(RULES, version="7", engine=PortableEngine(KINDS))
    history = her(CANCELLED, trip={"change": 38, "milestone": "Gold"}, visits=(1, 30, 60, 90))

    assert slow.alerts(history, at()) == READY.alerts(history, at())


def test_somebody_described_is_asked_about_like_anybody():
    text = b"""{"context": "gate", "tier": "Gold", "visits": [3, 40], "zone": "Europe/Lisbon",
      "happenings": [{"kind": "flight_cancelled", "days_ago": 2, "flight": "MD 478"}],
      "acts": [{"kind": "helped", "days_ago": 1}], "wish": {"order": "Table"},
      "trip": {"flight": "MD 482", "minutes_to_connection": 38}}"""
    history, occasion = described(text).at(NOW)

    assert ids(history, occasion) == ["cancelled", "tight-connection"]
    assert look(history, NOW)["trip.minutes_to_connection"] == pytest.approx(38)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (b"{", "truncated"),
        (b'{"context": "moon"}', "moon"),
        (b'{"context": "gate", "shoes": 3}', "shoes"),
        (b'{"context": "gate", "zone": "Moon/Sea"}', "no zone is called"),
        (b'{"context": "gate", "birthday": "soon"}', "no day of the year"),
        (b'{"context": "gate", "visits": [1e99]}', "visits"),
        (b"\xff", "description"),
    ],
)
def test_a_description_that_says_nothing_is_refused(text, why):
    with pytest.raises(UnreadableDescriptionError) as refused:
        described(text).at(NOW)

    assert why in refused.value.say

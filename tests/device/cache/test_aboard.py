"""One look brings a flight with all that serving its people asks for, and rules speak of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from tests.flying import IN, MUNICH, OUT, UNTIL, flight, need, traveller

from aisleside.device.cache.aboard import (
    FlightNotHereError,
    Judged,
    alerts_aboard,
    alerts_of,
    as_known,
    history_of,
)
from aisleside.device.cache.alert_rules import read_alert_rules
from aisleside.device.cache.book import Book
from aisleside.device.cache.library import Library
from aisleside.device.cache.overlay import Own
from aisleside.device.ui.resources import resources
from aisleside.domain.claim import Part
from aisleside.domain.consent import Consent, ConsentAnswer, ConsentPurpose
from aisleside.domain.event import EventKind, EventState, PendingEvent
from aisleside.domain.fact import Disclosure, Fact, Purpose
from aisleside.domain.flight import Boarding
from aisleside.domain.moment import Reply
from aisleside.domain.recorded import BoardingTold, ClaimMade, MomentAnswered, MomentServed
from aisleside.domain.served import Served
from aisleside.domain.staff import Role, StaffMember
from aisleside.insight.alerts.asked import Context, HappeningKind, Need, Occasion
from aisleside.insight.alerts.recorded import answer_key
from aisleside.wire.messages import Rows
from aisleside.wire.rows import AnswerRow, ServiceRow, StaffRow
from aisleside.wire.streams import Scope

CREW = Scope(MUNICH, "crew").stream
NOW = datetime.fromtimestamp(OUT, UTC) + timedelta(hours=1)
KAI = StaffMember("K1", "Kai Brandt", "Purser", Role.CREW, "LIS")
DAY = 86_400


def service(customer: int, code: str, *, id: int, days: int) -> ServiceRow:
    at = OUT - days * DAY
    return ServiceRow(
        customer, at, id, "flight", "Trouble", None, "LIS", None, None, 1, code,
        "MD311/2026-11-12/LIS", 1,
    )  # fmt: skip


@pytest.fixture
def rows(shop) -> Rows:
    return Rows(
        staff=[StaffRow("K1", "Kai Brandt", "Purser", "crew", "LIS", 1)],
        customer=[shop.customer(one, f"Person {one}") for one in (1, 2, 3)],
        service=[
            service(1, "flight_cancelled", id=11, days=4),
            service(2, "seat_broken", id=12, days=9),
        ],
        answer=[AnswerRow(2, "trouble:12", "done", None, "S9", "Sofia", OUT - 3600, None, 1)],
        traveller=[
            traveller(1, "12C", locator="AAAAAA", party=2),
            traveller(2, "20A", locator="AAAAAA", party=2, state="boarded"),
            traveller(3, "14F", onward="MD 90", onward_to="VIE", onward_at=IN + 38 * 60),
        ],
        need=[
            need(1, "meal", "Vegan meal"),
            need(2, "assistance", "Aisle chair", until=OUT + 1800),
        ],
        flight=[flight(status="in_flight", out_actual=OUT)],
    )


@pytest.fixture
def book(stocked, rows):
    made = Book(Library([stocked(rows, stream=CREW)]))
    yield made
    made.close()


@pytest.fixture(scope="module")
def ready():
    return read_alert_rules(resources() / "alerts.toml")


@pytest.fixture
def occasion() -> Occasion:
    return Occasion(Context.CABIN, MUNICH, Role.CREW, NOW)


def event(customer: int, kind: EventKind, body, id: str = "E1") -> PendingEvent:
    return PendingEvent(
        id, kind, customer, "K1", "", NOW, EventState.WAITING, None, None, body
    )  # fmt: skip


def test_a_flight_comes_whole_with_each_persons_own_rows(book):
    aboard = book.aboard(MUNICH, now=NOW)

    by_id = {one.traveller.customer: one for one in aboard.passengers}
    assert sorted(by_id) == [1, 2, 3]
    assert by_id[1].customer.said == "Person 1"
    assert [one.code for one in by_id[1].services] == ["flight_cancelled"]
    assert [one.seat for one in by_id[1].party] == ["20A"]
    assert [one.moment for one in by_id[2].answers] == ["trouble:12"]
    assert by_id[3].services == ()
    assert aboard.staff == (KAI,)


def test_what_somebody_needed_is_gone_when_its_time_is_up(book):
    early = book.aboard(MUNICH, now=NOW - timedelta(hours=1))
    late = book.aboard(MUNICH, now=NOW)

    assert len(early.of(2).needs) == 1
    assert late.of(2).needs == ()
    assert len(late.of(1).needs) == 1
    assert as_known(late, now=datetime.fromtimestamp(UNTIL, UTC)).of(1).needs == ()


def test_a_flight_that_is_not_here_is_said_to_be_gone(book):
    with pytest.raises(FlightNotHereError):
        book.aboard("MD1/2026-11-22/LIS", now=NOW)


def test_one_s_own_unsent_work_lies_over_the_flight(book):
    events = (
        event(3, EventKind.BOARDING, BoardingTold(MUNICH, Boarding.BOARDED), "E1"),
        event(1, EventKind.CLAIM, ClaimMade("trouble:11", Part.APOLOGY), "E2"),
        event(3, EventKind.SERVED, MomentServed(MUNICH, Served.MOVED, to_seat="5D"), "E3"),
    )

    aboard = book.aboard(MUNICH, now=NOW, own=Own(KAI, events))

    assert aboard.of(3).traveller.state is Boarding.BOARDED
    assert aboard.of(3).traveller.seat == "5D"
    assert [one.by for one in aboard.of(1).claims] == ["K1"]


def test_a_history_has_the_failure_its_apology_and_the_tight_connection(book, ready):
    aboard = book.aboard(MUNICH, now=NOW)

    cancelled = history_of(aboard.of(1), aboard.flight, ready.rules)
    answered = history_of(aboard.of(2), aboard.flight, ready.rules)
    lost = replace(
        aboard.of(3),
        traveller=replace(aboard.of(3).traveller, onward_at=datetime.fromtimestamp(IN + 600, UTC)),
    )

    assert [one.kind for one in cancelled.happenings] == [HappeningKind.FLIGHT_CANCELLED]
    assert cancelled.happenings[0].flight == "MD 311"
    assert cancelled.trip.party_split
    assert not cancelled.trip.special_meal_loaded
    assert [act.about for act in answered.acts] == ["trouble:12"]
    assert Need.MISSED_CONNECTION in history_of(lost, aboard.flight, ready.rules).person.needs


def test_rules_speak_until_somebody_has_done_what_they_ask(book, ready, occasion):
    before = book.aboard(MUNICH, now=NOW)
    alerts = [ranked.alert for ranked in alerts_aboard(before, ready, occasion)]
    said = {(alert.customer, alert.rule.id): alert for alert in alerts}
    meal = said[1, "meal-missing"]

    done = event(1, EventKind.ANSWER, MomentAnswered(answer_key(meal), Reply.DONE))
    after = book.aboard(MUNICH, now=NOW, own=Own(KAI, (done,)))
    left = {
        (one.alert.customer, one.alert.rule.id) for one in alerts_aboard(after, ready, occasion)
    }

    assert (1, "cancelled") in said
    assert (3, "tight-connection") in said
    assert not any(customer == 2 and "seat" in rule for customer, rule in said)
    assert said.keys() - left == {(1, "meal-missing")}


@pytest.mark.parametrize(
    ("rule", "told", "silent"),
    [
        ("back-again", {"flight.all": "5", "flight.last": "2025-11-01"},
         {"flight.all": "2", "flight.last": "2025-11-01"}),
        ("first-flight", {"flight.first_ever": MUNICH}, {"flight.all": "0"}),
        ("first-in-cabin", {"flight.cabins": "C"}, {"flight.cabins": "C, Y"}),
        ("birthday", {"occasion.birthday": "22 November"}, {"occasion.birthday": "23 November"}),
        ("milestone", {"flight.milestone": "25 flights this year with MD 482 on 22 November"},
         {"flight.milestone": "25 flights this year with MD 483 on 22 November"}),
    ],
)  # fmt: skip
def test_what_her_programme_tells_makes_a_rule_speak(book, ready, occasion, rule, told, silent):
    there = book.aboard(MUNICH, now=NOW)
    at_gate = replace(occasion, context=Context.GATE)
    leave = Consent(3, ConsentPurpose.BIRTHDAY, ConsentAnswer.YES, None, "programme", NOW)

    def said(facts, *consents):
        known = tuple(
            Fact(3, key, value, "programme", NOW, Purpose.SERVICE, Disclosure.OPEN)
            for key, value in facts.items()
        )
        her = replace(there.of(3), facts=known, consents=consents)
        return {one.rule.id for one in alerts_of(her, there.flight, ready, at_gate)}

    assert rule in said(told, leave)
    assert rule not in said(silent, leave)
    assert (rule in said(told)) == (rule != "birthday")


def test_who_has_not_changed_is_not_asked_about_again_within_a_minute(book, ready, occasion):
    asked = []

    class Counting:
        rules = ready.rules

        def judge(self, history, occasion):
            asked.append(history.person.id)
            return ready.judge(history, occasion)

    judged, aboard, counting = Judged(), book.aboard(MUNICH, now=NOW), Counting()
    alerts_aboard(aboard, counting, occasion, judged=judged)
    told = event(3, EventKind.BOARDING, BoardingTold(MUNICH, Boarding.BOARDED))
    changed = book.aboard(MUNICH, now=NOW, own=Own(KAI, (told,)))
    alerts_aboard(changed, counting, occasion, judged=judged)
    by_then = sorted(asked)
    alerts_aboard(changed, Counting(), occasion, judged=judged)  # other rules were published

    assert by_then == [1, 2, 3, 3]
    assert len(asked) == 7


def test_whoever_claimed_an_apology_is_asked_for_it_and_nobody_else_is(book, ready, occasion):
    claimed = event(1, EventKind.CLAIM, ClaimMade("trouble:11", Part.APOLOGY))
    aboard = book.aboard(MUNICH, now=NOW, own=Own(KAI, (claimed,)))

    def owed(me):
        said = alerts_aboard(aboard, ready, occasion, judged=Judged(me))
        return [one.alert.customer for one in said if one.alert.case == "trouble:11"]

    assert (owed("K1"), owed("K2")) == ([1], [])

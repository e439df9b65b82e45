"""What the rules are told of whoever stands in a store, and what they make of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from aisleside.device.cache.alert_rules import read_alert_rules
from aisleside.device.cache.answers import Came
from aisleside.device.cache.shopping import alert_about, alerts_in_store, occasion_in_store
from aisleside.device.ui.matters import MOST, beside, told_by
from aisleside.device.ui.profile import open_trouble
from aisleside.device.ui.resources import resources
from aisleside.device.ui.retention import within_time
from aisleside.domain.claim import Claim, Part
from aisleside.domain.consent import Consent, ConsentAnswer, ConsentPurpose
from aisleside.domain.moment import Answer, Reply
from aisleside.domain.service import ServiceKind
from aisleside.domain.task import Task, TaskKind, TaskState
from aisleside.insight.alerts.recorded import answer_key


@pytest.fixture(scope="module")
def ready():
    return read_alert_rules(resources() / "alerts.toml")


@pytest.fixture
def said(ready, maya, manner, now):
    """What the rules say of a profile to Maya: the alerts by the id of their rule."""

    def ask(profile, *, later=timedelta()):
        occasion = occasion_in_store(maya, now=now + later, zone=manner.zone, network=False)
        return {one.rule.id: one for one in alerts_in_store(profile, ready, occasion, me=maya.id)}

    return ask


@pytest.fixture
def regular(now):
    """Somebody who came each ten days, last a month ago."""
    return Came(visits=tuple(now - timedelta(days=30 + 10 * n) for n in range(8)))


def wish(now, **more):
    plain = {
        "customer": 11, "id": "w1", "kind": TaskKind.WISH, "title": "Camel coat", "detail": None,
        "due_at": None, "all_day": False, "minutes": None, "product": 7, "place": "kings",
        "staff": None, "made_at": now - timedelta(days=9), "made_by": "tom",
        "made_by_name": "Tom Okafor", "state": TaskState.OPEN, "closed_at": None,
        "closed_by_name": None,
    }  # fmt: skip
    return Task(**(plain | more))


def test_before_her_purchases_are_read_nothing_is_taken_for_never(said, elena_profile, regular):
    early = elena_profile(came=None)
    whole = elena_profile(came=regular)

    assert "order-late" in said(early)
    assert said(whole).keys() - said(early).keys() == {"lapsing"}


def test_visits_wishes_and_what_came_back_are_the_stores_own(said, elena_profile, regular, now):
    counted = {7: now - timedelta(hours=3)}
    came = replace(regular, returned=((now - timedelta(days=5), "Coats"),))
    profile = elena_profile(came=came, in_stock=counted, tasks=(wish(now),), services=())

    found = said(profile)

    assert {"wish-here", "lapsing"} <= found.keys()
    assert found["wish-here"].reason == "Asked for Camel coat: it is here now."
    assert answer_key(found["wish-here"]) == "wish:w1"
    assert told_by(list(found.values())) == {"w1"}
    (known,) = found["wish-here"].evidence
    assert (known.source, known.observed_at) == ("the shop", counted[7])
    assert "return-then-browse" not in found  # nobody tells a tablet what she looked at
    assert "wish-here" not in said(replace(profile, in_stock={}))


def test_what_is_past_its_time_counts_no_more(said, elena_profile, now):
    long_ago = Came(visits=tuple(now - timedelta(days=800 + n) for n in range(5)))

    profile = elena_profile(came=long_ago)

    assert "back-again" in said(profile)
    assert "back-again" not in said(within_time(profile, now=now))


def test_a_birthday_is_said_by_leave_alone_and_answered_as_today_answers_it(
    said, elena_profile, fact, now
):
    day = fact("occasion.birthday", f"{now.day} {now:%B}")
    leave = Consent(11, ConsentPurpose.BIRTHDAY, ConsentAnswer.YES, None, "Maya", now)
    done = Answer(11, f"birthday:{now.year}", Reply.DONE, None, "tom", "Tom Okafor", now)
    unasked = elena_profile(came=Came(), facts=(day,), services=())

    asked = replace(unasked, consents=(leave,))

    assert said(unasked) == {}
    assert answer_key(said(asked)["birthday"]) == f"birthday:{now.year}"
    assert said(replace(asked, answers=(done,))) == {}


def test_a_complaint_is_nothing_to_be_sorry_for_by_oneself(said, elena_profile, service, now):
    complaint = replace(
        service(ServiceKind.DELIVERY, now - timedelta(days=3), "Complained", trouble=True),
        id=40,
        code="complaint_open",
    )
    profile = elena_profile(came=Came(), services=(complaint,))

    (alert,) = said(profile).values()

    assert (alert.rule.id, alert.say) == ("complaint-open", None)
    assert open_trouble(profile.services, now=now) is None
    assert answer_key(alert) == "alert:complaint-open:trouble:40"
    seen_to = Answer(
        11, answer_key(alert), Reply.DONE, None, "tom", "Tom Okafor", now - timedelta(hours=1)
    )
    assert said(replace(profile, answers=(seen_to,)), later=timedelta(days=9)) == {}


def test_an_apology_is_no_row_and_rests_as_long_as_it_was_put_off(
    said, elena_profile, ready, maya, manner, late, now
):
    case = f"trouble:{late.id}"
    until = now + timedelta(hours=10)
    later = Answer(11, case, Reply.LATER, until, "tom", "Tom Okafor", now)
    profile = elena_profile(came=Came())

    open_now = said(profile)
    put_off = replace(profile, answers=(later,))

    assert beside(list(open_now.values())) == ()
    assert open_now["order-late"].case == case
    assert "order-late" not in said(put_off, later=timedelta(hours=9))
    assert "order-late" in said(put_off, later=timedelta(hours=11))
    claimed = Claim(11, "c", case, Part.APOLOGY, "tom", "Tom Okafor", "kings", now)
    assert "order-late" not in said(replace(profile, claims=(claimed,)))
    hers = replace(claimed, by=maya.id)
    assert "order-late" in said(replace(profile, claims=(hers,)))
    occasion = occasion_in_store(maya, now=now, zone=manner.zone, network=False)
    owed = alert_about(case, replace(profile, claims=(claimed,)), ready, occasion, me=maya.id)
    assert owed is not None
    assert owed.say == open_now["order-late"].say


def test_no_more_rows_than_can_be_read_with_a_customer_waiting(ready):
    class Said:
        rule, case = ready.rules.rule[-1], "lapsing:20260307"

    assert len(beside([Said()] * 9)) == MOST

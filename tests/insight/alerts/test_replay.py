"""A draft over days that are past: who would have been alerted, and who not any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta, timezone

import msgspec
from tests.insight.alerts.people import NOW, SHIPPED, ago, did, her, went

from aisleside.insight.alerts.asked import Context, Visit
from aisleside.insight.alerts.evaluate import Ready
from aisleside.insight.alerts.replay import replay
from aisleside.insight.alerts.rules import decode

RULES = decode(SHIPPED.read_text(encoding="utf-8"))


def rule(id: str, **to):
    (one,) = [rule for rule in RULES.rule if rule.id == id]
    return msgspec.structs.replace(one, **to)


def ready(*rules) -> Ready:
    return Ready(msgspec.structs.replace(RULES, rule=rules), version="draft")


IN_USE = ready(rule("order-late"))
LONGER = ready(
    rule(
        "order-late",
        when="events.order_late.days_since <= 70.0 && !acts.apologised.since_last_order_late",
    )
)
PEOPLE = [
    # Late on day -80; came on days -60, -20 and -5, and on -19 somebody said sorry.
    her(went("order_late", 80), did("apologised", 19, "trouble:17"), visits=(5, 20, 60), id=1),
    her(went("order_late", 40), visits=(5, 30, 100), id=2),
    her(visits=(5,), id=3),
    her(went("order_late", 40), id=4),  # never came
]


def replayed(draft, in_use, people=PEOPLE, days=90, zone=UTC):
    return replay(draft, in_use, people, now=NOW, days=days, zone_of=lambda place: zone)


def test_a_draft_is_asked_with_what_was_known_each_time_somebody_came():
    found = replayed(LONGER, IN_USE)

    assert (found.looks, found.people) == (6, 3)
    new, old = found.draft["order-late"], found.in_use["order-late"]
    # On day -60 she waited for 20 days, on day -20 for 60; then somebody said sorry.
    assert (new.times, new.customers) == (4, {1, 2})
    assert (old.times, old.customers) == (2, {1, 2})
    assert sum(new.days.values()) == 4
    assert (found.no_more, found.anew) == (set(), set())


def test_who_is_not_alerted_any_more_is_named():
    none_left = replayed(ready(), IN_USE)
    first = replayed(IN_USE, None)

    assert (none_left.alerted, none_left.no_more) == (set(), {1, 2})
    assert (first.anew, first.no_more) == ({1, 2}, set())


def test_only_the_last_days_count_and_days_are_those_of_the_place():
    late = her(went("order_late", 2), visits=(0.5,), id=7)
    near_midnight = replace(late, visits=(Visit(ago(0.5), Context.STORE, "M01"),))

    short = replayed(LONGER, IN_USE, days=10)
    (utc,) = replayed(IN_USE, None, [near_midnight]).draft["order-late"].days
    (east,) = (
        replayed(IN_USE, None, [near_midnight], zone=timezone(timedelta(hours=23)))
        .draft["order-late"]
        .days
    )

    assert short.looks == 3
    assert (east - utc).days == 1

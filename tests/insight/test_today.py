"""Whom Today names, in which row, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisleside.domain.moment import Answer, MomentKind, Reply
from aisleside.domain.service import ServiceKind, ServiceRecord
from aisleside.domain.task import Task, TaskKind, TaskState
from aisleside.insight.today.ranking import (
    Birthday,
    Moment,
    Replenishment,
    Rhythm,
    Row,
    Rule,
    Rules,
    Waiting,
    rank,
)

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Berlin")
RULES = Rules(
    rows=(Row("reach"), Row("expected"), Row("quiet")),
    rules={
        MomentKind.TROUBLE: Rule("reach", 100, per_day=4, most=30, days=21),
        MomentKind.PROMISE: Rule("reach", 80, per_day=8, most=40, needs_leave=False),
        MomentKind.READY: Rule("reach", 70, needs_leave=False),
        MomentKind.WISH: Rule("reach", 60, days=90),
        MomentKind.BIRTHDAY: Rule("reach", 55, days=3),
        MomentKind.REPLENISH: Rule("reach", 40, days=21),
        MomentKind.EXPECTED: Rule("expected", 50, days=1, needs_leave=False),
        MomentKind.QUIET: Rule("quiet", 20, days=120),
    },
)


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def task(customer: int, kind: TaskKind, **given: object) -> Task:
    values: dict[str, object] = {
        "customer": customer,
        "id": f"t-{customer}-{kind}",
        "kind": kind,
        "title": "Call about the hem",
        "detail": None,
        "due_at": None,
        "all_day": True,
        "minutes": None,
        "product": None,
        "place": "1",
        "staff": None,
        "made_at": ago(2),
        "made_by": "s-1",
        "made_by_name": "Maya",
        "state": TaskState.OPEN,
        "closed_at": None,
        "closed_by_name": None,
    }
    return Task(**{**values, **given})  # type: ignore[arg-type]  # one default for each field


def trouble(customer: int, days: float = 1) -> ServiceRecord:
    return ServiceRecord(
        customer, ago(days), 7, ServiceKind.DELIVERY, "Coat", None, "1", None, None, trouble=True
    )


def answered(customer: int, moment: str, reply: Reply, until: datetime | None = None) -> Answer:
    return Answer(customer, moment, reply, until, "s-1", "Maya", ago(0.1))


def people(waiting: Waiting, row: str = "reach") -> list[int]:
    return [one.customer for one in rank(waiting, RULES, now=NOW, zone=ZONE)[row]]


def test_who_waits_on_us_comes_first():
    waiting = Waiting(
        troubles=[trouble(3)],
        tasks=[
            task(1, TaskKind.WISH, product=9),
            task(2, TaskKind.ALTERATION),
            task(4, TaskKind.PROMISE, due_at=NOW),
        ],
        here=frozenset({9}),
    )

    assert people(waiting) == [3, 4, 2, 1]


def test_a_promise_grows_heavier_each_day_it_is_late():
    waiting = Waiting(
        troubles=[trouble(1, days=0)],
        tasks=[task(2, TaskKind.PROMISE, due_at=ago(4))],
    )

    assert people(waiting) == [2, 1]


def test_everybody_stands_once_with_her_other_reasons_behind():
    waiting = Waiting(
        troubles=[trouble(1)],
        tasks=[task(1, TaskKind.PROMISE), task(1, TaskKind.APPOINTMENT, due_at=NOW)],
    )

    rows = rank(waiting, RULES, now=NOW, zone=ZONE)

    (moment,) = rows["reach"]
    assert [one.kind for one in (moment, *moment.others)] == [
        MomentKind.TROUBLE,
        MomentKind.PROMISE,
        MomentKind.EXPECTED,
    ]
    assert rows["expected"] == ()


def test_a_wish_counts_only_while_the_goods_are_here():
    wish = task(1, TaskKind.WISH, product=9)

    assert people(Waiting(tasks=[wish])) == []
    assert people(Waiting(tasks=[wish], here=frozenset({9}))) == [1]


def test_whoever_said_no_is_left_alone_but_not_what_we_owe_her():
    waiting = Waiting(
        troubles=[trouble(1)],
        tasks=[task(2, TaskKind.PROMISE), task(3, TaskKind.WISH, product=9)],
        birthdays=[Birthday(4, 11, 20)],
        here=frozenset({9}),
        silent=frozenset({1, 2, 3, 4}),
    )

    assert people(waiting) == [2]


@pytest.mark.parametrize(
    ("reply", "until", "shown"),
    [
        (Reply.DONE, None, False),
        (Reply.NEVER, None, False),
        (Reply.LATER, NOW + timedelta(hours=1), False),
        (Reply.LATER, NOW - timedelta(hours=1), True),
        (Reply.OPEN, None, True),
    ],
)
def test_what_a_colleague_answered_is_not_asked_again(reply, until, shown):
    waiting = Waiting(troubles=[trouble(1)], answers=[answered(1, "trouble:7", reply, until)])

    assert people(waiting) == ([1] if shown else [])


def test_another_customers_answer_hides_nobody():
    waiting = Waiting(troubles=[trouble(1)], answers=[answered(2, "trouble:7", Reply.DONE)])

    assert people(waiting) == [1]


@pytest.mark.parametrize(
    ("visits", "last", "quiet"), [(9, 60, True), (9, 40, False), (3, 60, False)]
)
def test_gone_quiet_is_measured_by_her_own_rhythm(visits, last, quiet):
    waiting = Waiting(rhythms=[Rhythm(1, visits, 30, ago(last))])

    assert people(waiting, "quiet") == ([1] if quiet else [])


@pytest.mark.parametrize(
    "waiting",
    [
        lambda days: Waiting(rhythms=[Rhythm(1, 9, days, ago(60))]),
        lambda days: Waiting(replenishments=[Replenishment(1, 5, 9, days, ago(31))]),
    ],
    ids=["gone quiet", "may have run out"],
)
def test_what_was_put_away_stays_so_when_her_usual_gap_changes(waiting):
    """An old purchase leaves what habits are read from; another tablet has other old ones."""
    before, after = waiting(30), waiting(20)
    (shown,) = [one for row in rank(before, RULES, now=NOW, zone=ZONE).values() for one in row]

    put_away = replace(after, answers=[answered(1, shown.key, Reply.NEVER)])

    assert not any(rank(put_away, RULES, now=NOW, zone=ZONE).values())
    assert any(rank(after, RULES, now=NOW, zone=ZONE).values())


def test_what_may_have_run_out_counts_from_its_day():
    early, due = Replenishment(1, 5, 4, 30, ago(20)), Replenishment(2, 5, 4, 30, ago(31))

    assert people(Waiting(replenishments=[early, due])) == [2]


@pytest.mark.parametrize(
    ("reply", "until", "shown"),
    [
        (Reply.NEVER, None, []),
        (Reply.LATER, ago(-5), []),
        (Reply.LATER, ago(5), [1]),
        (Reply.DONE, None, [1]),
    ],
)
def test_what_she_does_not_want_as_a_suggestion_is_not_what_she_may_need(reply, until, shown):
    due = Replenishment(1, 5, 4, 30, ago(31))
    others = [answered(2, "offer:5", Reply.NEVER), answered(1, "offer:6", Reply.NEVER)]

    said = answered(1, "offer:5", reply, until)

    assert people(Waiting(replenishments=[due], answers=[said, *others])) == shown
    assert people(Waiting(answers=[said, *others])) == []


@pytest.mark.parametrize(
    ("now", "birthday", "shown"),
    [
        (datetime(2026, 12, 31, 12, tzinfo=UTC), (1, 2), True),  # over the turn of the year
        (datetime(2027, 1, 1, 12, tzinfo=UTC), (12, 30), True),
        (datetime(2027, 2, 28, 12, tzinfo=UTC), (2, 29), True),  # no leap year
        (datetime(2026, 11, 20, 23, 30, tzinfo=UTC), (11, 24), True),  # the 21st in Berlin
        (datetime(2026, 11, 20, 12, tzinfo=UTC), (11, 25), False),
    ],
)
def test_a_birthday_counts_three_days_before_and_after(now, birthday, shown):
    waiting = Waiting(birthdays=[Birthday(1, *birthday)])

    rows = rank(waiting, RULES, now=now, zone=ZONE)

    assert [one.customer for one in rows["reach"]] == ([1] if shown else [])


def test_what_is_done_is_no_reason():
    done = task(1, TaskKind.PROMISE, state=TaskState.DONE)

    assert people(Waiting(tasks=[done])) == []


@given(
    st.lists(st.tuples(st.integers(1, 5), st.sampled_from(list(TaskKind)), st.floats(-40, 40))),
    st.lists(st.tuples(st.integers(1, 5), st.floats(0, 30))),
    st.frozensets(st.integers(1, 5)),
)
def test_nobody_stands_twice_and_scores_fall(tasks, troubles, silent):
    waiting = Waiting(
        troubles=[trouble(customer, days) for customer, days in troubles],
        tasks=[
            task(customer, kind, id=f"{n}", due_at=ago(days), product=9)
            for n, (customer, kind, days) in enumerate(tasks)
        ],
        here=frozenset({9}),
        silent=silent,
    )

    rows = rank(waiting, RULES, now=NOW, zone=ZONE)

    everybody = [one.customer for row in rows.values() for one in row]
    assert len(everybody) == len(set(everybody))
    assert everybody == [one.customer for one in rank_again(waiting)]
    for row in rows.values():
        assert [one.score for one in row] == sorted((one.score for one in row), reverse=True)


def rank_again(waiting: Waiting) -> list[Moment]:
    turned = Waiting(
        troubles=waiting.troubles[::-1],
        tasks=waiting.tasks[::-1],
        here=waiting.here,
        silent=waiting.silent,
    )
    return [one for row in rank(turned, RULES, now=NOW, zone=ZONE).values() for one in row]

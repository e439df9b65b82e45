"""What waits on us for one customer: hers and ours, with whose it is and by when."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from aisleside.device.ui.note import Progress
from aisleside.device.ui.open_tasks import meetings, task_entries
from aisleside.domain.service import ServiceKind
from aisleside.domain.task import Task, TaskKind, TaskState


@pytest.fixture
def task(elena, now):
    def make(task_id: str, title: str, **more: Any) -> Task:
        facts: dict[str, Any] = {
            "customer": elena.id,
            "id": task_id,
            "kind": TaskKind.PROMISE,
            "title": title,
            "detail": None,
            "due_at": None,
            "all_day": True,
            "minutes": None,
            "product": None,
            "place": "kings",
            "staff": "maya",
            "made_at": now - timedelta(days=3),
            "made_by": "maya",
            "made_by_name": "Maya Lindqvist",
            "state": TaskState.OPEN,
            "closed_at": None,
            "closed_by_name": None,
        }
        return Task(**(facts | more))

    return make


@pytest.fixture
def listed(elena_profile, manner, now):
    def rows(*tasks: Task, progress: dict[str, Progress] | None = None) -> Any:
        profile = elena_profile(tasks=tasks)
        return task_entries(profile, me="maya", progress=progress or {}, manner=manner, now=now)

    return rows


def test_what_is_due_first_stands_first_and_what_has_no_day_last(task, listed, now):
    rows = listed(
        task("a", "Some day"),
        task("b", "Next week", due_at=now + timedelta(days=7)),
        task("c", "Late", due_at=now - timedelta(days=1)),
    )

    assert [row.title for row in rows] == ["Late", "Next week", "Some day"]
    assert [row.late for row in rows] == [True, False, False]


def test_a_day_is_late_when_it_is_over_and_an_hour_when_it_has_passed(task, listed, now):
    rows = listed(
        task("a", "Today", due_at=now - timedelta(hours=5)),
        task("b", "At one", due_at=now - timedelta(minutes=5), all_day=False),
    )

    assert {row.title: row.late for row in rows} == {"Today": False, "At one": True}


def test_a_colleague_s_task_is_in_the_list_and_says_whose_it_is(task, listed, now):
    rows = listed(
        task("a", "Mine", due_at=now), task("b", "His", staff="tom"), task("c", "All", staff=None)
    )

    assert [row.detail for row in rows] == ["Promise · today · you", "Promise · Tom", "Promise"]


def test_what_was_done_today_stays_ticked_and_what_was_done_before_is_history(task, listed, now):
    done = {"state": TaskState.DONE, "closed_by_name": "Maya Lindqvist"}
    rows = listed(
        task("a", "Today", closed_at=now - timedelta(minutes=51), **done),
        task("b", "Last week", closed_at=now - timedelta(days=7), **done),
        task("c", "Dropped", state=TaskState.DROPPED, closed_at=now),
    )

    assert [(row.title, row.done, row.detail) for row in rows] == [
        ("Today", True, "Done by you at 13:05")
    ]


def test_a_tick_on_its_way_says_so_aloud_too(task, listed):
    rows = listed(task("a", "Call"), progress={"a": Progress("Sending", "refresh-cw", 0)})

    assert rows[0].progress == "Sending"
    assert rows[0].spoken.endswith("Sending")


def test_an_appointment_both_systems_know_is_told_once(task, fitting, now):
    known = task("a", "Coat fitting", kind=TaskKind.APPOINTMENT, due_at=fitting.at)
    ours = task(
        "b", "Styling", kind=TaskKind.APPOINTMENT, due_at=now + timedelta(days=2), minutes=45
    )

    told = meetings([known, ours], [fitting])

    assert [(one.title, one.kind, one.detail) for one in told] == [
        ("Styling", ServiceKind.APPOINTMENT, "45 min")
    ]

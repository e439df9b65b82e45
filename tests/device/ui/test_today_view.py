"""Today: who stands where and what is said of her, and when the cache is asked again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from aisleside.device.cache.answers import TodayInput
from aisleside.device.machine.clock import Stamp
from aisleside.device.outbox.bodies import kind_of
from aisleside.device.sync.status import Closed, Loading, Reach, SyncStatus
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.opened import ON_TODAY
from aisleside.device.ui.recorder import Recorder
from aisleside.device.ui.resources import resources
from aisleside.device.ui.tasks import SomethingBrokeError
from aisleside.device.ui.today import TodayView
from aisleside.device.ui.today_rules import read_rules
from aisleside.device.ui.today_words import (
    Choice,
    Day,
    answer,
    appointment_rows,
    choices,
    day_of,
    person_rows,
    promise_rows,
    since,
    time_choices,
    times_ahead,
    today_state,
    why_not,
)
from aisleside.domain.claim import Outcome, Part
from aisleside.domain.customer import Customer, MayContact
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import EventState, PendingEvent
from aisleside.domain.flight import Boarding
from aisleside.domain.moment import MomentKind, Reply, WhyNot
from aisleside.domain.place import Place, PlaceKind
from aisleside.domain.product import Product
from aisleside.domain.recorded import (
    BoardingTold,
    ClaimMade,
    FactTold,
    MomentAnswered,
    MomentServed,
    NoteWritten,
    OutcomeTold,
    Recorded,
    TaskClosed,
)
from aisleside.domain.served import Served
from aisleside.domain.service import ServiceKind, ServiceRecord
from aisleside.domain.task import Task, TaskKind, TaskState
from aisleside.insight.today.ranking import Birthday, Moment, Replenishment, Rhythm, Waiting

NOW = datetime(2026, 11, 20, 13, 56, tzinfo=UTC)
TODAY = NOW.replace(hour=0, minute=0)
MANNER = Manner(QLocale("en_GB"), UTC)
RULES = read_rules(resources() / "today.toml")
PLACE = Place("kings", "Kings Arcade", PlaceKind.STORE, None, "EUR", "UTC", ())
ELENA, SAMUEL = 1, 2
FRESH = SyncStatus(
    reach=Reach.ONLINE,
    syncing=False,
    as_of=NOW - timedelta(minutes=2),
    offline_since=None,
    loading=None,
    waiting=0,
    refused=0,
    trouble=None,
)


def person(number: int, said: str, **more: Any) -> Customer:
    facts: dict[str, Any] = {
        "id": number,
        "said": said,
        "given": said.split()[0],
        "family": said.split()[-1],
        "sounds": None,
        "tier": None,
        "tier_since": None,
        "loyalty": None,
        "home_place": PLACE.id,
        "languages": (),
        "contact_by": None,
        "may_contact": MayContact.YES,
        "client_of": None,
        "client_since": None,
        "source": "tills",
        "observed_at": NOW,
    }
    return Customer(**{**facts, **more})


PEOPLE = {
    ELENA: person(ELENA, "Elena Marchetti", tier="Gold", client_of="maya"),
    SAMUEL: person(SAMUEL, "Samuel Osei"),
}


def task(kind: TaskKind, title: str = "Ask about the boots", **more: Any) -> Task:
    facts: dict[str, Any] = {
        "customer": ELENA,
        "id": "t1",
        "kind": kind,
        "title": title,
        "detail": None,
        "due_at": None,
        "all_day": True,
        "minutes": None,
        "product": None,
        "place": PLACE.id,
        "staff": "maya",
        "made_at": NOW - timedelta(days=3),
        "made_by": "maya",
        "made_by_name": "Maya Lindqvist",
        "state": TaskState.OPEN,
        "closed_at": None,
        "closed_by_name": None,
    }
    return Task(**{**facts, **more})


def service(kind: ServiceKind, at: datetime, title: str, **more: Any) -> ServiceRecord:
    facts: dict[str, Any] = {
        "customer": ELENA,
        "at": at,
        "id": 17,
        "kind": kind,
        "title": title,
        "detail": None,
        "place": PLACE.id,
        "staff": None,
        "receipt": None,
        "trouble": False,
    }
    return ServiceRecord(**{**facts, **more})


LATE = service(
    ServiceKind.DELIVERY, NOW - timedelta(days=4), "Wool coat arrived 4 days late", trouble=True
)


def gathered(*, done: Sequence[Task] = (), **waiting: Any) -> TodayInput:
    return TodayInput(Waiting(**waiting), tuple(done), PEOPLE, {}, {}, {PLACE.id: PLACE}, NOW)


def day(*, now: datetime = NOW, **waiting: Any) -> Day:
    return day_of(gathered(**waiting), RULES, now=now, zone=UTC)


def people(day: Day, row: str) -> list[Any]:
    return list(person_rows(day, row, me="maya", manner=MANNER, now=NOW))


def meeting(hour: int, minute: int = 0, **more: Any) -> Task:
    at = NOW.replace(hour=hour, minute=minute)
    given = {"due_at": at, "all_day": False, "id": f"at-{hour}-{minute}", **more}
    return task(TaskKind.APPOINTMENT, "Coat fitting", **given)


@pytest.mark.parametrize(
    ("waiting", "row", "tag", "reason"),
    [
        (
            {"troubles": (LATE,)},
            "reach",
            "Say sorry",
            "Wool coat arrived 4 days late, 16 Nov. No apology yet.",
        ),
        (
            {"tasks": (task(TaskKind.PROMISE, due_at=TODAY),)},
            "reach",
            "Promise due",
            "Ask about the boots. Due today.",
        ),
        (
            {"tasks": (task(TaskKind.FOLLOW_UP, due_at=TODAY - timedelta(days=2)),)},
            "reach",
            "Follow up",
            "Ask about the boots. Due 18 Nov.",
        ),
        (
            {"tasks": (task(TaskKind.PROMISE),)},
            "reach",
            "Promise due",
            "Ask about the boots. Since 17 Nov.",
        ),
        (
            {"tasks": (task(TaskKind.ORDER, "Order 58377", detail="Shelf B at the till."),)},
            "reach",
            "Order to collect",
            "Order 58377, 17 Nov. Shelf B at the till.",
        ),
        (
            {
                "tasks": (task(TaskKind.WISH, "Camel coat, S", product=7),),
                "here": frozenset({7}),
            },
            "reach",
            "Back in stock",
            "Camel coat, S, is here. Asked for on 17 November.",
        ),
        (
            {"tasks": (meeting(14, 30, detail="Room 1"),)},
            "expected",
            "Appointment",
            "Coat fitting at 14:30. Room 1.",
        ),
        (
            {"birthdays": (Birthday(ELENA, 11, 21),)},
            "reach",
            "Birthday",
            "Birthday tomorrow. Wishes are welcome.",
        ),
        (
            {"replenishments": (Replenishment(ELENA, 9, 5, 14, NOW - timedelta(days=15)),)},
            "reach",
            "May need more",
            "Something bought often, every two weeks or so. Last bought 5 November.",
        ),
        (
            {"rhythms": (Rhythm(ELENA, 8, 30, NOW - timedelta(days=100)),)},
            "quiet",
            "Gone quiet",
            "Comes every month or so. Last here 12 August.",
        ),
    ],
)
def test_every_reason_is_said_in_plain_words_with_its_day(waiting, row, tag, reason):
    (found,) = people(day(**waiting), row)

    assert (found.tag, found.reason) == (tag, reason)


def test_a_day_has_one_primary_button_and_it_is_the_first_persons():
    today = day(
        troubles=(LATE,),
        tasks=(task(TaskKind.PROMISE, customer=SAMUEL), meeting(14, 30, customer=SAMUEL)),
    )

    rows = [row for name in today.people for row in people(today, name)]

    assert [row.name for row in rows if row.first] == ["Elena Marchetti"]
    assert len(rows) == 2


def test_her_other_reasons_stand_behind_the_first():
    (elena,) = people(day(troubles=(LATE,), tasks=(meeting(14, 30),)), "reach")

    assert elena.also == "Appointment: Coat fitting at 14:30."


def test_whoever_is_not_held_here_any_more_is_left_out():
    gone = task(TaskKind.PROMISE, customer=99)

    today = day(tasks=(gone, meeting(15, customer=99)), troubles=(replace(LATE, customer=99),))

    assert not any(today.people.values())
    assert (today.promises, today.meetings) == ((), ())


def test_an_appointment_known_from_two_sources_stands_once():
    at = NOW.replace(hour=14, minute=30)
    twice = service(ServiceKind.APPOINTMENT, at, "Coat fitting", detail="Room 1")

    today = day(appointments=(twice,), tasks=(meeting(14, 30, minutes=20),))

    (row,) = appointment_rows(today, manner=MANNER, now=NOW, everything=False)
    assert (row.time, row.name, row.detail) == (
        "14:30",
        "Elena Marchetti",
        "Coat fitting, 20 min",
    )
    assert [one.also for one in people(today, "expected")] == [""]


def test_appointments_know_what_is_over_and_what_is_now():
    today = day(tasks=(meeting(12), meeting(13, 30), meeting(15)))

    rows = appointment_rows(today, manner=MANNER, now=NOW, everything=False)

    assert [(row.time, row.over, row.present) for row in rows] == [
        ("12:00", True, False),
        ("13:30", False, True),
        ("15:00", False, False),
    ]


@pytest.mark.parametrize(("hour", "expected"), [(9, False), (13, True), (16, True), (18, False)])
def test_expected_is_who_is_here_or_comes_within_three_hours(hour, expected):
    assert bool(day(tasks=(meeting(hour),)).people["expected"]) is expected


def test_of_a_full_day_the_present_part_is_shown_until_all_is_asked_for():
    today = day(tasks=tuple(meeting(hour) for hour in range(8, 20)))

    shown = appointment_rows(today, manner=MANNER, now=NOW, everything=False)
    everything = appointment_rows(today, manner=MANNER, now=NOW, everything=True)

    assert [row.time for row in shown] == ["12:00", "13:00", "14:00", "15:00", "16:00"]
    assert len(everything) == 12


def test_what_is_due_another_day_does_not_wait_today():
    later = task(TaskKind.FOLLOW_UP, due_at=TODAY + timedelta(days=7))

    today = day(tasks=(later,))

    assert today.promises == ()
    assert not any(today.people.values())


def test_promises_begin_with_what_is_late_and_end_with_what_was_kept():
    tasks = (
        task(TaskKind.PROMISE, "Send photos", id="today", due_at=TODAY),
        task(TaskKind.PROMISE, "Call Elena", id="late", due_at=TODAY - timedelta(days=1)),
    )
    kept = task(TaskKind.PROMISE, "Hem", id="kept", state=TaskState.DONE, closed_at=NOW)

    rows = promise_rows(day(tasks=tasks, done=(kept,)), manner=MANNER, now=NOW, everything=False)

    assert [(row.task, row.detail, row.late, row.done) for row in rows] == [
        ("late", "Due yesterday", True, False),
        ("today", "Elena Marchetti", False, False),
        ("kept", "Elena Marchetti", False, True),
    ]


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "today"), (1, "yesterday"), (9, "9 days ago"), (35, "5 weeks ago"), (800, "2 years ago")],
)
def test_a_visit_is_as_long_ago_as_it_is(days, said):
    assert since(NOW - timedelta(days=days), manner=MANNER, now=NOW) == said


@given(st.integers(0, 86_399))
def test_later_today_is_never_tomorrow(second):
    now = TODAY + timedelta(seconds=second)
    moment = Moment(ELENA, "trouble:17", MomentKind.TROUBLE, LATE.at, LATE)

    body = answer(moment, Choice.LATER_TODAY, now=now, zone=UTC)

    assert isinstance(body, MomentAnswered)
    assert body.until is not None
    assert now < body.until <= TODAY + timedelta(days=1)


@pytest.mark.parametrize("choice", [Choice.NOT_WANTED, Choice.NOT_RIGHT])
def test_what_is_not_for_her_is_dropped_or_never_shown_again(choice):
    order = task(TaskKind.ORDER)
    by_task = Moment(ELENA, "ready:t1", MomentKind.READY, NOW, order)
    by_rule = Moment(ELENA, "trouble:17", MomentKind.TROUBLE, NOW, LATE)

    assert answer(by_task, choice, now=NOW, zone=UTC) == TaskClosed("t1", TaskState.DROPPED)
    assert answer(by_rule, choice, now=NOW, zone=UTC) == MomentAnswered("trouble:17", Reply.NEVER)


@pytest.mark.parametrize(
    ("choice", "why"),
    [
        (Choice.HAS_ONE, WhyNot.HAS_ONE),
        (Choice.TOO_DEAR, WhyNot.TOO_DEAR),
        (Choice.WRONG_SIZE, WhyNot.WRONG_SIZE),
        (Choice.NOT_THE_STYLE, WhyNot.NOT_HER_STYLE),
        (Choice.WAS_A_GIFT, WhyNot.WAS_A_GIFT),
    ],
)
def test_goods_are_put_away_with_the_reason_and_a_wish_stays_in_the_profile(choice, why):
    wish = Moment(ELENA, "wish:t1", MomentKind.WISH, NOW, task(TaskKind.WISH, product=7))

    said = answer(wish, choice, now=NOW, zone=UTC)

    assert choice in [row.choice for row in why_not(wish)]
    assert said == MomentAnswered("wish:t1", Reply.NEVER, reason=why)


def test_reasons_of_goods_are_offered_for_goods_alone():
    sorry = Moment(ELENA, "trouble:17", MomentKind.TROUBLE, LATE.at, LATE)

    offered = {row.choice for row in why_not(sorry)}

    assert offered.isdisjoint(range(Choice.HAS_ONE, Choice.AT_A_TIME))
    assert Choice.AT_A_TIME in [row.choice for row in choices(sorry)]


@given(st.integers(0, 366 * 24 * 60))
def test_times_to_come_back_at_are_whole_hours_of_the_shop_in_their_order(minutes):
    zone = ZoneInfo("Europe/Rome")
    now = TODAY + timedelta(minutes=minutes)

    times = times_ahead(now, zone=zone)

    assert list(times) == sorted(set(times))
    assert all(at > now and 8 <= at.hour <= 20 and at.minute == 0 for at in times)
    assert times[-1] - now < timedelta(days=2)


def test_times_of_another_day_say_which():
    late = TODAY.replace(hour=18, minute=45)
    times = times_ahead(late, zone=UTC)

    rows = time_choices(times, manner=MANNER, now=late)

    assert [row.text for row in rows[:3]] == ["20:00", "Tomorrow 08:00", "Tomorrow 09:00"]
    assert rows[0].choice == Choice.FIRST_TIME


LOADING = Loading("store:kings/associate", 10, 100, 10, 100, usable=True)
STATES = [
    (None, True, None, FRESH, ""),
    (day(troubles=(LATE,)), True, None, FRESH, ""),
    (day(), True, None, FRESH, "Nobody is waiting on us"),
    (day(), False, None, FRESH, "No customers on this tablet yet"),
    (day(), False, None, replace(FRESH, loading=LOADING), "Customers are on their way"),
    (None, False, SomethingBrokeError(), FRESH, "Today didn’t open"),
    (day(), True, None, replace(FRESH, closed=Closed.LEASE), "Too long without the hub"),
]


@pytest.mark.parametrize(("today", "has_customers", "error", "status", "title"), STATES)
def test_the_screen_says_what_stands_where_the_rows_would_be(
    today, has_customers, error, status, title
):
    said = today_state(
        today,
        has_customers=has_customers,
        place=PLACE.name,
        error=error,
        status=status,
        manner=MANNER,
        now=NOW,
    )

    assert (said.message.title, said.loading) == (title, today is None and error is None)
    assert (said.date, said.place) == ("Friday 20 November", "Kings Arcade")


@dataclass
class TodayBook:
    """Answers with one day, and remembers what it was asked."""

    given: TodayInput
    error: ExpectedError | None = None
    asked: list[tuple[str, str, tuple[int, ...]]] = field(default_factory=list)
    goods: dict[int, Product] = field(default_factory=dict)

    def today(
        self, staff_id: str, place: str, now: datetime, *, about: Collection[int] = ()
    ) -> TodayInput:
        if self.error is not None:
            raise self.error
        self.asked.append((staff_id, place, tuple(sorted(about))))
        return self.given

    def joined(self, customers: Sequence[int]) -> dict[int, int]:
        return {}

    def products(self, ids: Iterable[int]) -> dict[int, Product]:
        return {one: self.goods[one] for one in ids if one in self.goods}


@dataclass
class Drawer:
    """Keeps what is recorded."""

    events: list[PendingEvent] = field(default_factory=list)
    applied: list[PendingEvent] = field(default_factory=list)

    def send(self) -> None:
        """The hub has everything, and its data came back."""
        self.applied += [
            replace(event, state=EventState.APPLIED, sent_at=NOW) for event in self.events
        ]
        self.events = []

    def write(self, author: str, subject: int, body: Recorded, stamp: Stamp) -> PendingEvent:
        event = PendingEvent(
            f"e{len(self.events) + len(self.applied)}",
            kind_of(body),
            subject,
            author,
            "",
            NOW,
            EventState.WAITING,
            None,
            None,
            body,
        )
        self.events.append(event)
        return event

    def take_back(self, event_id: str, author: str) -> bool:
        self.events = [event for event in self.events if event.id != event_id]
        return True

    def pending(
        self, author: str, subject: int | Collection[int] | None = None
    ) -> list[PendingEvent]:
        return [event for event in self.events if event.author == author]

    def sent(
        self,
        author: str,
        subject: int | Collection[int] | None = None,
        *,
        since: datetime | None = None,
    ) -> list[PendingEvent]:
        assert since == TODAY
        return [event for event in self.applied if event.author == author]


@pytest.fixture
def today_book() -> TodayBook:
    promise = task(TaskKind.PROMISE, customer=SAMUEL, due_at=TODAY)
    return TodayBook(gathered(troubles=(LATE,), tasks=(promise,)))


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
def view(qapp, today_book, drawer, at_once, maya) -> TodayView:
    recorder = Recorder(changing=at_once(drawer), stamp=lambda: Stamp(0, 0, 0), send=lambda: None)
    recorder.sign_in(maya)
    made = TodayView(
        asking=at_once(today_book),
        changing=at_once(drawer),
        recorder=recorder,
        rules=RULES,
        manner=MANNER,
        clock=lambda: NOW,
    )
    recorder.setParent(made)
    made.sign_in(maya)
    return made


def names(view: TodayView) -> list[str]:
    return [row.name for head in view.get_rows().rows for row in head.people.rows]


def test_nothing_is_asked_until_somebody_looks(view, today_book):
    assert today_book.asked == []

    view.watch(True)

    assert today_book.asked == [("maya", "kings", ())]
    assert names(view) == ["Elena Marchetti", "Samuel Osei"]


def test_what_came_meanwhile_is_asked_for_when_one_looks_again(view, today_book):
    view.watch(True)
    view.watch(False)
    view.watch(True)
    assert len(today_book.asked) == 1

    view.watch(False)
    view.refresh()
    assert len(today_book.asked) == 1
    view.watch(True)

    assert len(today_book.asked) == 2


def test_what_one_has_just_done_shows_at_once_and_may_be_undone(view, drawer):
    view.watch(True)

    view.act(str(ELENA), "trouble:17")

    assert [event.body for event in drawer.events] == [MomentAnswered("trouble:17", Reply.DONE)]
    assert names(view) == ["Samuel Osei"]

    view.undo()

    assert names(view) == ["Elena Marchetti", "Samuel Osei"]


def test_a_promise_ticked_twice_is_open_again(view, drawer):
    view.watch(True)

    view.tick("t1")
    assert [row.done for row in view.get_promises().rows] == [True]
    view.tick("t1")

    assert [row.done for row in view.get_promises().rows] == [False]
    assert [event.body for event in drawer.events] == [
        TaskClosed("t1", TaskState.DONE),
        TaskClosed("t1", TaskState.OPEN),
    ]


def test_what_is_gone_meanwhile_is_not_recorded(view, today_book, drawer):
    view.watch(True)
    view.ask(str(ELENA), "trouble:17")
    today_book.given = gathered()
    view.refresh()

    view.choose(int(Choice.TOMORROW))
    view.act(str(ELENA), "trouble:17")
    view.tick("t1")

    assert drawer.events == []


def test_opening_somebody_says_what_for(view):
    opened: list[tuple[str, str]] = []
    view.opened.connect(lambda customer, because: opened.append((customer, because)))
    view.watch(True)

    view.open(str(ELENA))
    view.open(str(SAMUEL))

    assert opened == [("1", f"{ON_TODAY}: Say sorry"), ("2", f"{ON_TODAY}: Promise due")]


def test_nothing_of_the_last_person_stays(view):
    view.watch(True)
    view.ask(str(ELENA), "trouble:17")
    view.showList("reach")

    view.sign_in(None)

    lists = (view.get_rows(), view.get_people(), view.get_promises(), view.get_choices())
    assert [listing.rows for listing in lists] == [(), (), (), ()]
    assert view.get_question() == ""


def test_a_failure_is_shown_with_a_way_on(view, today_book):
    today_book.error = SomethingBrokeError()
    view.watch(True)
    assert view.get_notice().get_title() == "Today didn’t open"

    today_book.error = None
    view.settle()

    assert view.get_notice().get_title() == ""
    assert names(view) == ["Elena Marchetti", "Samuel Osei"]


def test_a_closed_tablet_shows_nobody(view):
    view.watch(True)

    view.follow(replace(FRESH, closed=Closed.REVOKED))

    assert names(view) == []
    assert view.get_promises().rows == ()


def test_somebody_is_put_off_until_a_time_that_is_chosen(view, drawer):
    view.watch(True)
    view.ask(str(ELENA), "trouble:17")
    view.choose(int(Choice.AT_A_TIME))
    assert [row.text for row in view.get_choices().rows][:2] == ["15:00", "16:00"]

    view.choose(int(Choice.FIRST_TIME) + 1)

    four = NOW.replace(hour=16, minute=0)
    assert [event.body for event in drawer.events] == [
        MomentAnswered("trouble:17", Reply.LATER, four)
    ]


def test_what_was_done_today_stands_in_a_list_the_newest_first(view, drawer):
    view.watch(True)
    view.tick("t1")
    view.act(str(ELENA), "trouble:17")

    rows = view.get_done().rows

    assert [(row.title, row.detail, row.progress) for row in rows] == [
        ("Apologised", "Elena Marchetti · 13:56", "Saved here, sends later"),
        ("Done: Ask about the boots", "Samuel Osei · 13:56", "Saved here, sends later"),
    ]
    assert view.get_done_line() == "The last at 13:56"


def test_what_has_not_left_is_taken_back_from_the_list(view, drawer):
    view.watch(True)
    view.tick("t1")
    view.act(str(ELENA), "trouble:17")

    view.undoOne(view.get_done().rows[1].event_id)

    assert [row.title for row in view.get_done().rows] == ["Apologised"]
    assert [row.done for row in view.get_promises().rows] == [False]


def test_what_has_left_is_opened_again_and_stands_there_no_more(view, drawer):
    view.watch(True)
    view.tick("t1")
    view.act(str(ELENA), "trouble:17")
    drawer.send()
    view.refresh()
    assert [(row.progress, row.undo) for row in view.get_done().rows] == [("Sent 13:56", True)] * 2

    for row in view.get_done().rows:
        view.undoOne(row.event_id)

    assert [event.body for event in drawer.events] == [
        MomentAnswered("trouble:17", Reply.OPEN),
        TaskClosed("t1", TaskState.OPEN),
    ]
    assert view.get_done().rows == ()


def test_what_leaves_at_the_very_moment_is_opened_again_instead(view, drawer, monkeypatch):
    view.watch(True)
    view.tick("t1")
    monkeypatch.setattr(drawer, "take_back", lambda *_: False)

    view.undoOne(view.get_done().rows[0].event_id)

    assert [event.body for event in drawer.events] == [
        TaskClosed("t1", TaskState.DONE),
        TaskClosed("t1", TaskState.OPEN),
    ]


def test_what_cannot_be_opened_again_says_so_by_offering_nothing(view, drawer, maya):
    drawer.write(maya.id, ELENA, NoteWritten("Prefers wool"), Stamp(0, 0, 0))
    drawer.write(maya.id, ELENA, FactTold("size.shoe", "39"), Stamp(0, 0, 0))
    drawer.send()
    view.watch(True)

    assert [(row.title, row.undo) for row in view.get_done().rows] == [
        ("Shoe: 39", False),
        ("Note: Prefers wool", False),
    ]


def test_what_was_said_to_a_suggestion_stands_there_with_the_name_of_the_goods(
    view, today_book, drawer, maya, product
):
    today_book.goods[8] = product(8, "Cashmere scarf", "scarf", 129)
    for body in (
        MomentAnswered("offer:8", Reply.NEVER, reason=WhyNot.TOO_DEAR),
        MomentAnswered("offer:9", Reply.LATER, NOW + timedelta(days=30)),
        MomentAnswered("offer:10", Reply.DONE),
        MomentAnswered("offer:10", Reply.OPEN),
    ):
        drawer.write(maya.id, ELENA, body, Stamp(0, 0, 0))

    view.watch(True)

    assert [(row.title, row.undo) for row in view.get_done().rows] == [
        ("A product no longer listed: not suggested until 20 December", True),
        ("Cashmere scarf: too dear", True),
    ]
    assert names(view) == ["Elena Marchetti", "Samuel Osei"]  # no reason of the day was answered


def test_what_was_done_at_a_gate_and_on_board_stands_there_in_words(view, drawer, maya):
    flight = "MD482/2026-11-22/LIS"
    for body in (
        ClaimMade("trouble:17", Part.APOLOGY),
        OutcomeTold("c", Outcome.NOT_NOW),
        BoardingTold(flight, Boarding.BOARDED),
        MomentServed(flight, Served.MOVED, detail="Broken light", to_seat="12A"),
    ):
        drawer.write(maya.id, ELENA, body, Stamp(0, 0, 0))

    view.watch(True)

    assert [row.title for row in view.get_done().rows] == [
        "New seat · 12A · Broken light",
        "Boarded",
        "Not now",
        "Apology taken on",
    ]


def test_beside_a_customer_nothing_that_was_done_is_on_the_screen(view):
    view.watch(True)
    view.tick("t1")

    view.cover(True)

    assert (view.get_done().rows, view.get_done_line()) == ((), "")

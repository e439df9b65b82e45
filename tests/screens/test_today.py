"""Today in the real window: found by names, by mouse and by keys, in its states and sizes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from aisleside.device.cache.answers import TodayInput
from aisleside.device.cache.book import CustomerNotHereError
from aisleside.device.sync.status import Closed
from aisleside.device.ui.opened import ON_TODAY
from aisleside.device.ui.today_words import Choice
from aisleside.domain.customer import Customer, MayContact
from aisleside.domain.moment import Reply, WhyNot
from aisleside.domain.place import Place, PlaceKind
from aisleside.domain.recorded import MomentAnswered, TaskClosed, TaskMade
from aisleside.domain.service import ServiceKind, ServiceRecord
from aisleside.domain.task import Task, TaskKind, TaskState
from aisleside.insight.today.ranking import Birthday, Rhythm, Waiting

NOW = datetime(2026, 3, 12, 13, 52, tzinfo=UTC)
PLACE = Place(
    "kings-arcade", "Womenswear, Level 1", PlaceKind.STORE, "Bath", "EUR", "Europe/London", ()
)
PEOPLE = (
    ("Elena Marchetti", "Gold", True, 9),
    ("Samuel Osei", "Silver", False, 9),
    ("Yuki Tanabe", "Gold", False, 35),
    ("Hanna Dahl", "Silver", True, 12),
    ("Priya Nair", "Silver", False, 2),
    ("Luc Bernard", "Gold", True, 21),
    ("Amara Keita", None, False, None),
    ("Mei Chen", "Gold", False, 40),
    ("Ingrid Solberg", "Silver", True, 3),
    ("Clara Bauer", "Silver", True, 120),
    ("Owen Walsh", None, True, 150),
    ("Fatima Noor", "Gold", True, 98),
)


def customer(number: int, said: str, tier: str | None, mine: bool) -> Customer:
    given, _, family = said.partition(" ")
    return Customer(
        id=number,
        said=said,
        given=given,
        family=family,
        sounds=None,
        tier=tier,
        tier_since=None,
        loyalty=None,
        home_place=PLACE.id,
        languages=(),
        contact_by=None,
        may_contact=MayContact.YES,
        client_of="ml" if mine else None,
        client_since=None,
        source="tills",
        observed_at=NOW,
    )


def task(customer: int, kind: TaskKind, title: str, **more: Any) -> Task:
    facts: dict[str, Any] = {
        "customer": customer,
        "id": f"{kind}-{customer}",
        "kind": kind,
        "title": title,
        "detail": None,
        "due_at": None,
        "all_day": True,
        "minutes": None,
        "product": None,
        "place": PLACE.id,
        "staff": "ml",
        "made_at": NOW - timedelta(days=2),
        "made_by": "ml",
        "made_by_name": "Maya Lindqvist",
        "state": TaskState.OPEN,
        "closed_at": None,
        "closed_by_name": None,
    }
    return Task(**{**facts, **more})


def meeting(customer: int, hour: int, minute: int, title: str, detail: str | None = None) -> Task:
    at = NOW.replace(hour=hour, minute=minute)
    return task(
        customer, TaskKind.APPOINTMENT, title, detail=detail, due_at=at, all_day=False, minutes=45
    )


def busy_day() -> TodayInput:
    """A Thursday in March with somebody waiting for every reason."""
    today = NOW.replace(hour=0, minute=0)
    late = ServiceRecord(
        1,
        NOW - timedelta(days=4),
        17,
        ServiceKind.DELIVERY,
        "Coat came 4 days late",
        None,
        PLACE.id,
        None,
        None,
        trouble=True,
    )
    promise, wish, ready = TaskKind.PROMISE, TaskKind.WISH, TaskKind.ALTERATION
    tasks = (
        task(2, ready, "Suit is ready", detail="He flies early on Saturday.", staff=None),
        task(3, wish, "Camel coat, S", detail="She asked for it twice.", product=771),
        task(3, promise, "Send Yuki photos of the camel coat", due_at=today),
        task(5, TaskKind.ORDER, "Order 58377", detail="Two items. Shelf B at the till."),
        task(7, promise, "Ask Riverside for boots, 38", due_at=today - timedelta(days=2)),
        meeting(6, 13, 30, "Boot fitting", "Room 2"),
        meeting(8, 15, 15, "Wedding guest"),
        meeting(1, 16, 30, "Coat fitting", "Room 1"),
    )
    done = (
        replace(meeting(9, 12, 30, "Styling"), state=TaskState.DONE, closed_at=NOW),
        task(4, promise, "Call Hanna about hem", state=TaskState.DONE, closed_at=NOW),
    )
    rhythms = tuple(
        Rhythm(number, 9, 30, NOW - timedelta(days=days))
        for number, (_, _, _, days) in enumerate(PEOPLE, 1)
        if number > 9 and days is not None
    )
    return TodayInput(
        waiting=Waiting(
            troubles=(late,),
            tasks=tasks,
            rhythms=rhythms,
            birthdays=(Birthday(4, 3, 13),),
            here=frozenset({771}),
        ),
        done=done,
        customers={
            n: customer(n, said, tier, mine) for n, (said, tier, mine, _) in enumerate(PEOPLE, 1)
        },
        last_visits={
            n: NOW - timedelta(days=days) for n, (_, _, _, days) in enumerate(PEOPLE, 1) if days
        },
        products={},
        places={PLACE.id: PLACE},
        as_of=NOW - timedelta(minutes=2),
    )


@pytest.fixture
def busy(tablet):
    """A tablet on which Maya has a full day, and looks at it."""
    given = busy_day()
    tablet.book.customers.update(given.customers)
    tablet.book.days["ml"] = given
    tablet.unlock()
    tablet.screen.until(lambda: tablet.session.today.rows.count == 3)
    tablet.screen.rest(60)
    return tablet


def recorded(tablet) -> list[object]:
    return [event.body for event in tablet.outbox.events]


def test_today_is_the_first_place_and_names_the_day(busy):
    assert busy.screen.says("Thursday 12 March · Womenswear, Level 1")
    assert [row.title for row in busy.session.today.rows.rows] == [
        "Reach out first",
        "Expected in store",
        "Quiet for a while",
    ]


def test_an_apology_is_recorded_with_one_tap_and_may_be_undone(busy):
    busy.screen.click("I’ve apologised, Elena Marchetti")

    busy.screen.until(lambda: not busy.screen.has("I’ve apologised, Elena Marchetti"))
    assert recorded(busy) == [MomentAnswered("trouble:17", Reply.DONE)]
    assert busy.screen.says("You apologised to Elena Marchetti.")

    busy.screen.click("Undo")

    busy.screen.find("I’ve apologised, Elena Marchetti")
    assert recorded(busy) == []


def test_whoever_was_dealt_with_gives_the_one_primary_button_to_the_next(busy):
    busy.screen.click("I’ve apologised, Elena Marchetti")
    busy.screen.until(lambda: not busy.screen.has("I’ve apologised, Elena Marchetti"))

    people = [row for head in busy.session.today.rows.rows for row in head.people.rows]

    assert [row.name for row in people if row.first] == ["Amara Keita"]


def test_a_promise_that_is_ticked_is_filled_and_goes_from_the_rows(busy):
    busy.screen.click("Done: Ask Riverside for boots, 38")

    busy.screen.find("Open again: Ask Riverside for boots, 38")
    assert recorded(busy) == [TaskClosed("promise-7", TaskState.DONE)]
    assert busy.screen.says("One due today")
    assert not busy.screen.has("Done, Amara Keita")

    busy.screen.click("Undo")

    busy.screen.find("Done: Ask Riverside for boots, 38")
    assert busy.screen.says("Two due today")


@pytest.mark.parametrize(
    ("chosen", "until"),
    [
        ("Later today", NOW + timedelta(hours=3)),
        ("Tomorrow", datetime(2026, 3, 13, tzinfo=UTC)),
        ("Next week", datetime(2026, 3, 19, tzinfo=UTC)),
    ],
)
def test_somebody_may_be_put_off(busy, chosen, until):
    busy.screen.click("More, Elena Marchetti")

    busy.screen.choose(chosen)

    busy.screen.until(lambda: recorded(busy) != [])
    assert recorded(busy) == [MomentAnswered("trouble:17", Reply.LATER, until)]
    busy.screen.until(lambda: not busy.screen.has("I’ve apologised, Elena Marchetti"))


def test_who_is_put_away_is_put_away_for_a_reason(busy):
    busy.screen.choose("More, Hanna Dahl")
    busy.screen.choose("Not for this person")
    busy.screen.find("Why not for Hanna Dahl?")

    busy.screen.choose("Does not want this")

    busy.screen.until(lambda: recorded(busy) != [])
    assert recorded(busy) == [MomentAnswered("birthday:2026", Reply.NEVER)]
    busy.screen.until(lambda: not busy.screen.has("Open, Hanna Dahl"))


def test_goods_are_put_away_with_why_they_are_not_for_her(busy):
    session = busy.session.today
    session.ask("3", "wish:wish-3")  # behind the promise, as "See all" shows it
    session.choose(int(Choice.PUT_AWAY))
    busy.screen.rest()

    session.choose(int(Choice.TOO_DEAR))

    busy.screen.until(lambda: recorded(busy) != [])
    assert recorded(busy) == [MomentAnswered("wish:wish-3", Reply.NEVER, reason=WhyNot.TOO_DEAR)]


def test_somebody_may_be_put_off_until_a_time_found_with_the_keys(busy):
    busy.screen.click("More, Elena Marchetti")
    busy.screen.choose("At a time")
    busy.screen.find("15:00")

    busy.screen.press(Qt.Key.Key_Down)
    busy.screen.press(Qt.Key.Key_Return)

    busy.screen.until(lambda: recorded(busy) != [])
    at = NOW.replace(hour=16, minute=0)
    assert recorded(busy) == [MomentAnswered("trouble:17", Reply.LATER, at)]


def test_an_appointment_is_begun_with_whom_it_is_for(busy):
    busy.screen.click("New appointment")
    busy.screen.until(lambda: busy.screen.says("Who is the appointment for?"))
    busy.screen.click("Cancel")
    busy.screen.until(lambda: busy.screen.has("New appointment"))
    busy.screen.click("New appointment")
    busy.screen.until(lambda: len(busy.session.search.people.rows) > 0)
    who = busy.session.search.people.rows[0]

    busy.screen.choose("Make the appointment")

    busy.screen.until(lambda: busy.screen.says(f"About {who.name}"))
    busy.screen.choose("Save")
    busy.screen.until(lambda: recorded(busy) != [])
    (made,) = recorded(busy)
    assert isinstance(made, TaskMade)
    assert made.kind is TaskKind.APPOINTMENT
    busy.screen.until(lambda: not busy.screen.says(f"About {who.name}"))
    busy.session.profile.close()
    busy.screen.rest()
    assert not busy.screen.says("Who is the appointment for?")


def test_what_was_done_today_can_be_looked_over_and_taken_back(busy):
    assert not any("Done today" in name for name in busy.screen.names())
    busy.screen.click("Done: Ask Riverside for boots, 38")
    busy.screen.until(lambda: busy.screen.has("Done today, 1"))

    busy.screen.choose("Done today, 1")
    busy.screen.until(lambda: busy.screen.says("Done: Ask Riverside for boots, 38"))
    busy.screen.rest(260)
    busy.screen.click("Undo, Done: Ask Riverside for boots, 38")

    busy.screen.until(lambda: recorded(busy) == [])
    busy.screen.until(lambda: busy.screen.says("What you record today stands here"))


def test_escape_closes_what_else_one_may_do_and_records_nothing(busy):
    busy.screen.click("More, Elena Marchetti")
    busy.screen.find("Tomorrow")

    busy.screen.press(Qt.Key.Key_Escape)

    busy.screen.until(lambda: not busy.screen.has("Tomorrow"))
    assert recorded(busy) == []


def test_see_all_opens_everybody_with_the_reasons_behind_each(busy):
    busy.screen.choose("See all 6")

    busy.screen.until(lambda: busy.screen.says("Appointment: Coat fitting at 16:30. Room 1."))
    assert len(busy.session.today.people.rows) == 6


def test_a_card_opens_the_profile_and_says_why(busy):
    spoken = busy.session.today.rows.rows[1].people.rows[0].spoken

    busy.screen.click(spoken)

    busy.screen.until(lambda: busy.session.profile.customerId == "6")
    busy.screen.until(lambda: busy.outbox.opened != [])
    assert busy.outbox.opened[0].body.reason == f"{ON_TODAY}: Appointment"


def test_the_day_can_be_gone_through_with_keys_alone(busy):
    press = busy.screen.press
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Left)
    assert busy.screen.has_keyboard(busy.session.today.rows.rows[0].people.rows[0].spoken)

    press(Qt.Key.Key_Return)

    busy.screen.until(lambda: busy.session.profile.customerId == "1")
    press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    busy.screen.find("Appointments")
    press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    busy.screen.until(lambda: busy.screen.has_keyboard("Search for a person"))


def test_a_card_reached_by_keys_is_scrolled_into_sight(busy):
    busy.screen.press(Qt.Key.Key_Down)
    for _ in range(5):
        busy.screen.press(Qt.Key.Key_Right)

    last = busy.screen.find(busy.session.today.rows.rows[0].people.rows[-1].spoken)

    assert last.hasActiveFocus()
    assert last.mapToScene(QPointF(last.width(), 0)).x() <= 844


def test_an_empty_day_leads_to_the_customers(tablet):
    tablet.unlock()
    tablet.screen.find("Nobody is waiting on us")

    tablet.screen.click("Find a customer")

    tablet.screen.until(lambda: tablet.screen.has_keyboard("Search for a person"))


def test_a_day_without_a_connection_says_from_when_it_is(busy):
    busy.goes_offline()

    assert busy.screen.says("What colleagues did after 13:38 is not here yet.")
    assert busy.screen.has("I’ve apologised, Elena Marchetti")


def test_a_closed_tablet_names_nobody(busy):
    busy.hears(replace(busy.session.shell.state.status, closed=Closed.LEASE))

    busy.screen.find("Too long without the hub")
    assert not any(busy.screen.says(said) for said, *_ in PEOPLE)


def test_a_day_that_could_not_be_read_can_be_asked_again(busy, monkeypatch):
    def broken(*_args: object, **_more: object) -> TodayInput:
        raise CustomerNotHereError(customer=1)

    with monkeypatch.context() as damaged:
        damaged.setattr(busy.book, "today", broken)
        busy.session.today.refresh()
        busy.screen.find("Today didn’t open")

    busy.screen.click("Try again")

    busy.screen.find("I’ve apologised, Elena Marchetti")


def test_the_next_person_sees_her_own_day(busy):
    busy.session.signIn.lock()
    busy.screen.click("Tomás Ferreira")
    busy.screen.type(busy.door.pin)

    busy.screen.find("Nobody is waiting on us")
    assert not busy.screen.says("Elena Marchetti")


def test_beside_a_customer_nobody_else_is_on_the_screen(busy):
    busy.session.shoulder.turnOn()

    busy.screen.until(lambda: busy.screen.says("Your day is put away"))
    for name in ("Elena Marchetti", "Samuel Osei", "Luc Bernard", "Ask Riverside"):
        assert not busy.screen.says(name)
    busy.session.shoulder.toggle()
    busy.screen.until(lambda: busy.screen.says("Samuel Osei"))


def test_a_profile_that_opens_has_nothing_of_today_over_it(busy):
    busy.screen.choose("See all 6")
    busy.screen.until(lambda: busy.screen.says("Appointment: Coat fitting at 16:30. Room 1."))

    busy.session.profile.open("6")

    busy.screen.until(lambda: not busy.screen.says("Appointment: Coat fitting"))
    assert busy.session.today.people.rows == ()


def test_a_low_window_gives_up_the_third_row(busy):
    assert busy.screen.says("Quiet for a while")

    busy.screen.resize(1180, 640)

    busy.screen.until(lambda: not busy.screen.says("Quiet for a while"))


@pytest.mark.parametrize("size", [(420, 900), (700, 900), (1180, 820), (1920, 1080)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_every_state_of_today_has_whole_words_and_large_targets(busy, size, scale, faults):
    busy.screen.resize(*size)
    busy.session.shell.textScale = scale
    found = {"day": settled(busy, faults)}
    busy.goes_offline()
    found["offline"] = settled(busy, faults)
    busy.comes_back()
    busy.screen.choose("More, Elena Marchetti")
    found["more"] = settled(busy, faults)
    busy.screen.choose("Not for this person")
    found["why not"] = settled(busy, faults)
    busy.screen.press(Qt.Key.Key_Escape)
    busy.screen.choose("See all 6")
    found["everybody"] = settled(busy, faults)
    busy.screen.press(Qt.Key.Key_Escape)
    busy.screen.choose("I’ve apologised, Elena Marchetti")
    found["apologised"] = settled(busy, faults)
    busy.screen.choose("Done today, 1")
    found["done"] = settled(busy, faults)
    busy.screen.press(Qt.Key.Key_Escape)
    busy.screen.choose("New appointment")
    found["whom to meet"] = settled(busy, faults)

    assert {state: wrong for state, wrong in found.items() if wrong} == {}


def settled(tablet, faults) -> list[tuple[object, ...]]:
    tablet.screen.rest(260)
    found: list[tuple[object, ...]] = faults(tablet.screen)
    return found


def test_two_quick_taps_are_one_and_what_was_said_goes_when_somebody_looks_or_one_leaves(busy):
    screen, session = busy.screen, busy.session
    middle = centre(screen.find("I’ve apologised, Elena Marchetti"))
    for _ in range(2):
        QTest.mouseClick(
            screen.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle
        )
    session.today.act("1", "trouble:17")
    screen.until(lambda: screen.says("You apologised to Elena Marchetti."))
    assert recorded(busy) == [MomentAnswered("trouble:17", Reply.DONE)]

    session.shoulder.turnOn()
    screen.rest()
    assert not screen.has("Undo")
    assert not held(screen, "apologised to")

    session.shoulder.hold()
    screen.choose("More, Hanna Dahl")
    screen.until(lambda: screen.has("Tomorrow"))
    session.shoulder.release()
    screen.until(lambda: not screen.has("Tomorrow"))
    assert (session.today.question, session.today.choices.count) == ("", 0)
    assert not held(screen, "Hanna Dahl")

    session.shoulder.toggle()
    session.today.tick("promise-7")
    screen.until(lambda: screen.has("Undo"))
    session.profile.open("6")
    screen.until(lambda: session.profile.whole)
    session.profile.close()
    screen.until(lambda: screen.says("Thursday 12 March"))
    assert not screen.has("Undo")


def centre(item):
    return item.mapToScene(item.boundingRect().center()).toPoint()


def held(screen, words: str) -> bool:
    """Whether these words stand in any text of the scene, shown or not."""
    return any(
        words in str(item.property("text") or "")
        for item in screen.window.contentItem().findChildren(QQuickItem)
    )

"""Two records side by side: what agrees, from whom, and what staff make of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.device.ui.conftest import ELENA, FACTS, ago, elena_profile, fact, person

from aisleside.device.cache.answers import Profile
from aisleside.device.cache.book import CustomerNotHereError
from aisleside.device.machine.clock import Stamp
from aisleside.device.sync.status import Closed, Reach, SyncStatus
from aisleside.device.ui.compare import CompareView, compared, summary
from aisleside.device.ui.recorder import Recorder
from aisleside.domain.customer import ContactKind, ContactPoint
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import EventState
from aisleside.domain.recorded import SamePerson

TWIN = 15
CLOSED = SyncStatus(Reach.ONLINE, False, None, None, None, 0, 0, None, closed=Closed.LEASE)


def contact(kind: ContactKind, value: str, source: str = "till") -> ContactPoint:
    return ContactPoint(kind, value, source, ago(days=9))


PHONE, EMAIL = ContactKind.PHONE, ContactKind.EMAIL
FIRST = elena_profile(
    customer=replace(ELENA, loyalty="4400 0118"),
    contacts=(
        contact(PHONE, "+39 055 1"),
        contact(PHONE, "+39 333 123 4471"),
        contact(EMAIL, "elena.marchetti@post.example"),
    ),
)
SECOND = elena_profile(
    customer=person(TWIN, "E. Marchetti-Rossi", source="web", home_place="river"),
    contacts=(contact(PHONE, "+393331234471", "web"), contact(EMAIL, "emr@post.example", "web")),
    facts=(
        fact("size.shoe", "38", source="web"),
        fact("taste.likes", "wool", source="web"),
        fact("size.coat_knit", "L"),
    ),
)


def verdicts(rows: Any) -> dict[str, tuple[str, str, str]]:
    return {row.label: (row.one, row.sign, row.other) for row in rows}


def test_each_field_has_a_sign_and_contacts_stay_masked(manner, now):
    rows = compared(FIRST, SECOND, manner=manner, now=now)

    assert verdicts(rows) == {
        "Name": ("Elena Marchetti", "≈", "E. Marchetti-Rossi"),
        "Phone": ("+39 ··· 44 71", "=", "+39 ··· 44 71"),
        "E-mail": ("elena.m@···.example", "≠", "e···@···.example"),
        "Card": ("··· 118", "–", "Not known"),
        "Usual store": ("Kings Arcade", "≠", "Riverside"),
        "Coat, knit": ("M", "≠", "L"),
        "Dress": ("40 IT", "–", "Not known"),
        "Shoe": ("38, wide", "≈", "38"),
        "Trousers": ("27 / 32", "–", "Not known"),
        "Avoids": ("Fur, visible logos", "–", "Not known"),
        "Likes": ("Navy, wool, clean lines", "≈", "wool"),
    }
    assert summary(rows) == "1 the same, 3 similar, 3 different"


def test_each_value_says_from_whom_it_is_and_since_when(manner, now):
    rows = compared(FIRST, SECOND, manner=manner, now=now)

    phone = next(row for row in rows if row.label == "Phone")
    assert (phone.one_whence, phone.other_whence) == ("Till, 9 days ago", "Web, 9 days ago")
    assert phone.spoken == "Phone, The same, +39 ··· 44 71, +39 ··· 44 71"


def test_what_may_not_be_said_is_not_compared(manner, now):
    rows = compared(FIRST, elena_profile(), manner=manner, now=now)

    said = " ".join(f"{row.one} {row.other}" for row in rows)
    hidden = [one.value for one in FACTS if one.key.startswith("household.")]
    assert hidden
    assert not any(value in said for value in hidden)


def test_the_order_of_the_two_changes_no_verdict(manner, now):
    there = compared(FIRST, SECOND, manner=manner, now=now)
    back = compared(SECOND, FIRST, manner=manner, now=now)

    assert {row.label: row.sign for row in there} == {row.label: row.sign for row in back}


class Pair:
    """A cache that holds two records."""

    def __init__(self) -> None:
        self.held: dict[int, Profile] = {ELENA.id: FIRST, TWIN: SECOND}
        self.error: ExpectedError | None = None

    def profile(self, customer: int, **_: Any) -> Profile:
        if self.error is not None:
            raise self.error
        if customer not in self.held:
            raise CustomerNotHereError(customer=customer)
        return self.held[customer]


@pytest.fixture
def pair() -> Pair:
    return Pair()


@pytest.fixture
def compare(qapp, pair, outbox, at_once, manner, now, maya) -> CompareView:
    changing = at_once(outbox)
    recorder = Recorder(changing=changing, stamp=lambda: Stamp(0, 0, 0), send=lambda: None)
    recorder.sign_in(maya)
    view = CompareView(
        asking=at_once(pair),
        changing=changing,
        recorder=recorder,
        manner=manner,
        clock=lambda: now,
    )
    recorder.setParent(view)
    view.sign_in(maya)
    view.open(str(ELENA.id), str(TWIN))
    return view


def test_that_they_are_one_is_recorded_once_and_shows_how_far_it_has_come(compare, outbox):
    compare.same()
    compare.same()

    assert outbox.bodies == [SamePerson(TWIN)]
    assert (compare.said, compare.mayUndo) == ("Saved here, sends later", True)


def test_it_can_be_taken_back_until_it_has_left(compare, outbox):
    compare.same()
    compare.takeBack()
    taken = (compare.said, list(outbox.bodies))
    compare.same()
    outbox.settled = [replace(outbox.events.pop(), state=EventState.APPLIED, sent_at=ago(days=0))]

    compare.refresh()

    assert taken == ("", [])
    assert (compare.said, compare.mayUndo) == ("Sent 13:56", False)


def test_it_was_said_whichever_of_the_two_stands_first(compare):
    compare.same()

    compare.open(str(TWIN), str(ELENA.id))

    assert compare.said == "Saved here, sends later"


def test_one_who_is_gone_meanwhile_is_said_and_nothing_is_recorded(compare, pair, outbox):
    del pair.held[TWIN]

    compare.refresh()
    compare.same()

    assert compare.notice.title == "One of them is not on this tablet any more"
    assert (compare.rows.count, compare.oneName) == (0, "")
    assert outbox.bodies == []


def test_a_failure_has_a_way_on_and_a_full_tablet_is_said(compare, pair, outbox):
    pair.error = ExpectedError("The tablet is busy.")
    compare.refresh()
    failed = (compare.notice.title, compare.notice.action)
    pair.error = None
    compare.refresh()
    outbox.error = ExpectedError("This tablet is full.")

    compare.same()

    assert failed == ("These two did not open", "Try again")
    assert compare.notice.title == "This was not saved"


@pytest.mark.parametrize("ends", ["covered", "locked", "closed"])
def test_nothing_of_them_stays_when_a_customer_looks_or_nobody_is_there(compare, ends):
    if ends == "covered":
        compare.cover(True)
        compare.open(str(ELENA.id), str(TWIN))
    elif ends == "locked":
        compare.sign_in(None)
    else:
        compare.follow(CLOSED)

    assert (compare.present, compare.oneName, compare.summary) == (False, "", "")
    assert compare.rows.rows == ()

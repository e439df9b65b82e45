"""What staff record, as it travels and as its author reads it."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisleside.device.outbox.bodies import (
    LineTooLongError,
    NoteTooLongError,
    checked,
    from_wire,
    in_a_line,
    kind_of,
    to_wire,
)
from aisleside.domain.claim import Outcome, Part
from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.errors import DefectError
from aisleside.domain.event import LINE_LIMIT, NOTE_LIMIT, EventKind
from aisleside.domain.flight import Boarding
from aisleside.domain.moment import Reply, WhyNot
from aisleside.domain.recorded import (
    BoardingTold,
    ClaimMade,
    ConsentTold,
    FactTold,
    MomentAnswered,
    MomentServed,
    NoteWritten,
    OutcomeTold,
    ProfileOpened,
    Recorded,
    SamePerson,
    TaskClosed,
    TaskMade,
)
from aisleside.domain.served import AskedFor, MadeSure, Served, Went
from aisleside.domain.task import TaskKind, TaskState

FLIGHT = "MD482/2026-11-22/LIS"
FRIDAY = datetime(2025, 11, 13, 23, tzinfo=UTC)  # in Berlin the 14th has begun

words = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=LINE_LIMIT)
perhaps = st.none() | words
times = st.none() | st.integers(1, 2**33).map(lambda s: datetime.fromtimestamp(s, UTC))
recorded = st.one_of(
    st.builds(NoteWritten, words),
    st.builds(FactTold, words, perhaps, perhaps),
    st.builds(
        TaskMade,
        st.sampled_from([TaskKind.PROMISE, TaskKind.FOLLOW_UP]),
        words,
        perhaps,
        times,
        st.booleans(),
        st.none() | st.integers(1, 600),
        st.none() | st.integers(1, 2**40),
        perhaps,
    ),
    st.builds(TaskClosed, words, st.sampled_from(TaskState)),
    st.builds(
        ConsentTold, st.sampled_from(ConsentPurpose), st.sampled_from(ConsentAnswer), perhaps
    ),
    st.builds(
        MomentAnswered, words, st.sampled_from(Reply), times, st.none() | st.sampled_from(WhyNot)
    ),
    st.builds(ProfileOpened, words),
    st.builds(SamePerson, st.integers(1, 2**62)),
    st.builds(ClaimMade, words, st.sampled_from(Part), perhaps),
    st.builds(OutcomeTold, words, st.sampled_from(Outcome), perhaps, st.integers(0, 2**62)),
    st.builds(
        BoardingTold,
        words,
        st.sampled_from(Boarding),
        st.sampled_from(MadeSure),
        st.sampled_from([(), (AskedFor.SEAT, AskedFor.SURNAME)]),
    ),
    st.builds(
        MomentServed,
        words,
        st.sampled_from(Served),
        st.sampled_from(Went),
        *(perhaps, perhaps, perhaps),
        st.none() | st.integers(1, 2**63 - 1),
    ),
)


@given(recorded)
def test_what_was_recorded_comes_back_as_it_went(body: Recorded):
    assert from_wire(kind_of(body), to_wire(body)) == body
    assert in_a_line(body, zone=UTC)


@pytest.mark.parametrize(
    ("body", "line"),
    [
        (NoteWritten("Prefers wool"), "Prefers wool"),
        (FactTold("size.shoe", "39"), "Size, shoe: 39"),
        (FactTold("taste.likes", None), "Taste, likes: taken away"),
        (
            TaskMade(TaskKind.PROMISE, "call about the hem", due_at=FRIDAY),
            "Promise: call about the hem, Fri 14 Nov",
        ),
        (
            TaskMade(TaskKind.APPOINTMENT, "Fitting", due_at=FRIDAY, all_day=False),
            "Appointment: Fitting, Fri 14 Nov 00:00",
        ),
        (TaskMade(TaskKind.FOLLOW_UP, "Photos"), "Follow-up: Photos"),
        (TaskClosed("t-1", TaskState.DONE), "Done"),
        (
            ConsentTold(ConsentPurpose.EMAIL, ConsentAnswer.YES, "Yes, do write"),
            "E-mails: yes, “Yes, do write”",
        ),
        (MomentAnswered("trouble:17", Reply.DONE), "Saying sorry: done"),
        (MomentAnswered("of-tomorrow:1", Reply.LATER), "Reason: later"),
        (
            MomentAnswered("wish:1", Reply.NEVER, reason=WhyNot.TOO_DEAR),
            "Wish in stock: not for her, too dear",
        ),
        (MomentAnswered("offer:88", Reply.DONE), "Suggestion: done"),
        (ProfileOpened("search"), "Profile opened: search"),
        (SamePerson(12), "May be the same person as another customer"),
        (ClaimMade("trouble:17", Part.APOLOGY), "Apology: taken on"),
        (OutcomeTold("c", Outcome.NOT_NOW), "What came of it: not now"),
        (
            OutcomeTold("c", Outcome.ACCEPTED, "lounge_pass", 1),
            "What came of it: accepted, with lounge pass",
        ),
        (BoardingTold(FLIGHT, Boarding.BOARDED), "Boarded"),
        (MomentServed(FLIGHT, Served.MOVED, to_seat="12A"), "New seat: 12A"),
        (MomentServed(FLIGHT, Served.PRAISE), "Praise"),
    ],
)
def test_its_author_recognises_it_in_a_line(body, line):
    assert in_a_line(body, zone=ZoneInfo("Europe/Berlin")) == line


def test_blanks_around_words_go_and_words_of_blanks_are_none():
    body = checked(ConsentTold(ConsentPurpose.TEXT, ConsentAnswer.NO, "  "))

    assert body == ConsentTold(ConsentPurpose.TEXT, ConsentAnswer.NO, None)
    assert checked(FactTold("size.shoe", " 39 ")) == FactTold("size.shoe", "39")


@pytest.mark.parametrize(
    "body",
    [
        FactTold("size.shoe", "x" * (LINE_LIMIT + 1)),
        TaskMade(TaskKind.PROMISE, "x" * (LINE_LIMIT + 1)),
        ConsentTold(ConsentPurpose.TEXT, ConsentAnswer.NO, "x" * (LINE_LIMIT + 1)),
        MomentServed(FLIGHT, Served.COMPLAINT, detail="x" * (LINE_LIMIT + 1)),
    ],
)
def test_a_line_that_is_too_long_says_how_long(body):
    with pytest.raises(LineTooLongError) as refused:
        checked(body)

    assert refused.value.length == LINE_LIMIT + 1
    assert str(LINE_LIMIT) in refused.value.say


def test_the_detail_of_a_promise_may_be_as_long_as_a_note():
    detail = "x" * NOTE_LIMIT

    assert checked(TaskMade(TaskKind.PROMISE, "Call", detail)) is not None
    with pytest.raises(NoteTooLongError):
        checked(TaskMade(TaskKind.PROMISE, "Call", f"{detail}x"))


@pytest.mark.parametrize(
    "body",
    [
        NoteWritten(" "),
        FactTold("size.shoe", ""),
        TaskMade(TaskKind.PROMISE, " "),
        TaskMade(TaskKind.ORDER, "Order 58377"),
        TaskMade(TaskKind.APPOINTMENT, "Fitting"),
        ProfileOpened(""),
        ClaimMade(" ", Part.APOLOGY),
        BoardingTold(FLIGHT, Boarding.BOARDED, MadeSure.HAND, (AskedFor.SEAT,)),
        MomentServed(FLIGHT, Served.MOVED, to_seat=" "),
    ],
)
def test_a_screen_lets_nothing_through_that_says_nothing(body):
    with pytest.raises(DefectError):
        checked(body)


def test_a_time_without_a_zone_is_a_defect():
    with pytest.raises(DefectError):
        to_wire(TaskMade(TaskKind.PROMISE, "Call", due_at=datetime(2026, 1, 1)))  # noqa: DTZ001  # the defect


def test_every_kind_of_event_has_its_value():
    kinds = {kind_of(body) for body in (NoteWritten("x"), FactTold("a", "b"), ProfileOpened("x"))}

    assert kinds == {EventKind.NOTE, EventKind.FACT, EventKind.OPENED}

"""What the user has just recorded shows at once, and leaves what the hub told as it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from aisleside.device.cache.answers import Profile, TodayInput
from aisleside.device.cache.overlay import profile_with, today_with, traveller_with
from aisleside.device.machine.clock import Stamp
from aisleside.device.outbox.notes import Outbox
from aisleside.domain.claim import Outcome, Part
from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.customer import MayContact
from aisleside.domain.event import EventKind, EventState, PendingEvent
from aisleside.domain.fact import Disclosure
from aisleside.domain.flight import Boarding, Traveller, cabins_of
from aisleside.domain.moment import Reply
from aisleside.domain.recorded import (
    BoardingTold,
    ClaimMade,
    ConsentTold,
    FactTold,
    MomentAnswered,
    MomentServed,
    NoteWritten,
    OutcomeTold,
    Recorded,
    TaskClosed,
    TaskMade,
)
from aisleside.domain.served import Served, service_id
from aisleside.domain.staff import Role, StaffMember
from aisleside.domain.task import TaskKind, TaskState
from aisleside.insight.alerts import ledger
from aisleside.insight.cases import state_of
from aisleside.wire.messages import Receipt, Rows
from aisleside.wire.rows import AnswerRow, ClaimRow, ConsentRow, TaskRow

MAYA = StaffMember("S1", "Maya Lindqvist", "Stylist", Role.ASSOCIATE, "367")
ELENA = 1
FLIGHT = "MD482/2026-11-22/LIS"


@pytest.fixture
def book(shop, stocked, reading):
    task = TaskRow(
        *(ELENA, "t-1", "promise", "Call", None, None, 1, None, None, "367", "S1"),
        *(shop.seconds(days_ago=2), "S1", "Maya", "open", None, None, 1),
    )
    done = task._replace(
        id="t-2", state="done", closed_at=shop.seconds(days_ago=0.1), closed_by_name="Tom"
    )
    rows = Rows(
        customer=[shop.customer(ELENA, "Elena", may_contact="yes", client_of="S1")],
        fact=[
            shop.fact(ELENA, "occasion.birthday", "21 November"),
            shop.fact(ELENA, "size.shoe", "38"),
        ],
        task=[task, done],
        consent=[
            ConsentRow(ELENA, "birthday", "yes", None, "Till", shop.seconds(days_ago=9), 1),
            ConsentRow(ELENA, "email", "yes", None, "Till", shop.seconds(days_ago=9), 1),
        ],
        answer=[
            AnswerRow(
                ELENA, "wish:1", "later", None, "S1", "Maya", shop.seconds(days_ago=1), None, 1
            )
        ],
        claim=[
            ClaimRow(
                *(ELENA, "c-1", "trouble:5", "apology", "G1", "Sofia", "LIS", shop.seconds()),
                *(7, None, None, None, None, 0, 7),
            )
        ],
    )
    return reading(stocked(rows))


@pytest.fixture
def profile(book, shop) -> Profile:
    return book.profile(ELENA, receipts=1, offers=1, now=shop.noon)


@pytest.fixture
def today(book, shop) -> TodayInput:
    return book.today("S1", "367", shop.noon)


@pytest.fixture
def said(shop):
    """An event of Maya about Elena that lies over the hub's data."""

    def make(body: Recorded, *, id: str = "e-1", **given) -> PendingEvent:
        event = PendingEvent(
            id=id,
            kind=EventKind.FACT,
            subject=ELENA,
            author="S1",
            text="",
            written_at=shop.noon,
            state=EventState.WAITING,
            reason=None,
            sent_at=None,
            body=body,
        )
        return replace(event, **given)

    return make


def test_a_size_just_told_is_shown_with_who_was_told_and_for_whom(profile, said):
    shown = profile_with(
        profile, [said(FactTold("size.shoe", "39")), said(FactTold("taste.likes", "wool"))], me=MAYA
    )

    facts = {fact.key: fact for fact in shown.facts}
    assert (facts["size.shoe"].value, facts["size.shoe"].source) == ("39", "Told to Maya Lindqvist")
    assert facts["taste.likes"].disclosure is Disclosure.OPEN
    assert [fact.key for fact in shown.facts] == sorted(facts)


def test_a_fact_taken_away_is_gone(profile, said):
    shown = profile_with(profile, [said(FactTold("size.shoe", None))], me=MAYA)

    assert [fact.key for fact in shown.facts] == ["occasion.birthday"]


def test_a_newer_word_of_the_hub_stays(profile, said, shop):
    old = shop.noon - timedelta(days=30)

    shown = profile_with(
        profile,
        [
            said(FactTold("size.shoe", "39"), written_at=old),
            said(ConsentTold(ConsentPurpose.EMAIL, ConsentAnswer.NO), written_at=old),
        ],
        me=MAYA,
    )

    assert shown == profile


def test_what_the_hub_refused_and_what_cannot_be_read_is_not_shown_as_known(profile, said):
    refused = said(FactTold("size.shoe", "39"), state=EventState.REJECTED)

    assert profile_with(profile, [refused, replace(refused, body=None)], me=MAYA) == profile


def test_how_she_is_called_changes_herself_and_is_no_fact(profile, said):
    events = [said(FactTold("name.said", "Ellie")), said(FactTold("contact.by", None))]

    shown = profile_with(profile, events, me=MAYA)

    assert (shown.customer.said, shown.customer.contact_by) == ("Ellie", None)
    assert shown.facts == profile.facts


def test_a_customer_keeps_a_name(profile, said):
    shown = profile_with(profile, [said(FactTold("name.said", None))], me=MAYA)

    assert shown.customer.said == "Elena"


def test_a_promise_is_there_and_done_and_open_again(profile, said):
    made = said(TaskMade(TaskKind.PROMISE, "Send photos", staff="S1"), id="p")
    done = said(TaskClosed("p", TaskState.DONE), id="d")
    again = said(TaskClosed("p", TaskState.OPEN), id="o")

    states = [
        {task.id: task.state for task in profile_with(profile, events, me=MAYA).tasks}.get("p")
        for events in ([], [made], [made, done], [made, done, again])
    ]

    assert states == [None, TaskState.OPEN, TaskState.DONE, TaskState.OPEN]


def test_whoever_did_it_first_did_it(profile, said):
    shown = profile_with(profile, [said(TaskClosed("t-2", TaskState.DROPPED))], me=MAYA)

    assert shown.tasks == profile.tasks


@pytest.mark.parametrize(
    ("purpose", "answer", "may"),
    [
        (ConsentPurpose.EMAIL, ConsentAnswer.NO, MayContact.NO),
        (ConsentPurpose.PHONE, ConsentAnswer.NO, MayContact.YES),  # e-mails are still allowed
        (ConsentPurpose.EMAIL, ConsentAnswer.LATER, MayContact.YES),
        (ConsentPurpose.BIRTHDAY, ConsentAnswer.NO, MayContact.YES),
    ],
)
def test_an_answer_to_may_we_counts_at_once(profile, said, purpose, answer, may):
    shown = profile_with(profile, [said(ConsentTold(purpose, answer, "So"))], me=MAYA)

    (consent,) = [one for one in shown.consents if one.purpose is purpose]
    assert (consent.answer, consent.words) == (answer, "So")
    assert shown.customer.may_contact is may


def test_a_moment_taken_up_is_answered_and_taken_back_is_open(profile, said):
    up = said(MomentAnswered("trouble:7", Reply.DONE))
    back = said(MomentAnswered("wish:1", Reply.OPEN))

    shown = profile_with(profile, [up, back], me=MAYA)

    assert [(one.moment, one.reply, one.staff_name) for one in shown.answers] == [
        ("trouble:7", Reply.DONE, "Maya Lindqvist")
    ]


def test_a_claim_lies_after_those_of_the_hub_and_what_came_of_it_over_any(profile, said):
    """P3"""
    late = said(ClaimMade("trouble:5", Part.APOLOGY), id="c-2")
    alone = said(ClaimMade("trouble:6", Part.APOLOGY), id="c-3")
    came = said(OutcomeTold("c-3", Outcome.ACCEPTED, "miles", 2000), id="o")
    of_hers = said(OutcomeTold("c-1", Outcome.DECLINED), id="p")
    unheard_of = said(OutcomeTold("c-9", Outcome.ACCEPTED), id="q")

    shown = profile_with(profile, [late, alone, came, of_hers, unheard_of], me=MAYA)

    both = state_of("trouble:5", shown.claims)[Part.APOLOGY]
    assert both.counts is not None
    assert (both.counts.id, [one.claim.id for one in both.seconds]) == ("c-1", ["c-2"])
    assert both.standing is ledger.Standing.DECLINED
    own = {one.id: one for one in shown.claims}["c-3"]
    assert (own.by_name, own.place, own.received) == ("Maya Lindqvist", "367", None)
    assert (own.result, own.gesture, own.amount) == (Outcome.ACCEPTED, "miles", 2000)


def test_a_trouble_that_somebody_said_sorry_for_on_board_is_answered_in_the_store(today, said):
    """P3"""
    claimed = said(ClaimMade("trouble:7", Part.APOLOGY), id="c")
    accepted = said(OutcomeTold("c", Outcome.ACCEPTED), id="o")

    assert [
        [one.moment for one in today_with(today, events, me=MAYA).waiting.answers]
        for events in ([claimed], [claimed, accepted])
    ] == [["wish:1"], ["wish:1", "trouble:7"]]


def test_a_complaint_just_taken_down_is_the_case_that_it_will_be_at_the_hub(profile, said):
    complaint = said(MomentServed(FLIGHT, Served.COMPLAINT, detail="No meal left."), id="e")
    gift = said(MomentServed(FLIGHT, Served.GIFT), id="g")
    moved = said(MomentServed(FLIGHT, Served.MOVED, to_seat="2A"), id="m")

    shown = profile_with(profile, [complaint, gift, moved], me=MAYA)

    added = [one for one in shown.services if one not in profile.services]
    assert {(one.id, one.code, one.trouble) for one in added} == {
        (service_id("e"), "complaint_open", True),
        (service_id("g"), "gesture", False),
    }
    (given,) = (one for one in shown.claims if one.id == "g")
    assert (given.part, given.result) == (Part.GESTURE, Outcome.ACCEPTED)


def test_where_a_traveller_stands_and_sits_follows_what_was_just_recorded(said, shop):
    her = Traveller(
        *(ELENA, FLIGHT, "MARCHETTI", "ELENA", "K4RT9B", 1, "12A", "Y", None),
        *(Boarding.BOOKED, None, None, None, None, None, None, None),
    )
    events = [
        said(BoardingTold(FLIGHT, Boarding.BOARDED), id="1"),
        said(BoardingTold("MD990/2026-11-22/MUC", Boarding.NO_SHOW), id="2"),
        said(MomentServed(FLIGHT, Served.MOVED, to_seat="2A"), id="3"),
        said(MomentServed(FLIGHT, Served.MOVED, to_seat="9A"), state=EventState.REJECTED),
    ]

    shown = traveller_with(her, events, cabins=cabins_of("C:1-4:AC-DF;Y:5-34:ABC-DEF"))

    assert (shown.state, shown.state_at) == (Boarding.BOARDED, shop.noon)
    assert (shown.seat, shown.cabin) == ("2A", "C")


def test_notes_are_laid_over_elsewhere(profile, said):
    assert profile_with(profile, [said(NoteWritten("Prefers wool"))], me=MAYA) == profile


def test_the_day_follows_what_was_just_done(today, said):
    day = today_with(
        today,
        [
            said(TaskMade(TaskKind.PROMISE, "Send photos", staff="S1"), id="p"),
            said(TaskMade(TaskKind.PROMISE, "For a colleague", staff="S2"), id="q"),
            said(TaskClosed("t-1", TaskState.DONE), id="d"),
            said(MomentAnswered("trouble:7", Reply.DONE), id="m"),
            said(MomentAnswered("wish:1", Reply.OPEN), id="n"),
        ],
        me=MAYA,
    )

    assert [task.id for task in day.waiting.tasks] == ["p"]
    assert {task.id for task in day.done} == {"t-1", "t-2"}
    assert [one.moment for one in day.waiting.answers] == ["trouble:7"]


def test_a_birthday_is_not_spoken_of_once_she_said_no(today, said):
    no = said(ConsentTold(ConsentPurpose.BIRTHDAY, ConsentAnswer.NO), id="1")
    yes = said(ConsentTold(ConsentPurpose.BIRTHDAY, ConsentAnswer.YES), id="2")

    assert [one.customer for one in today.waiting.birthdays] == [ELENA]
    assert today_with(today, [no], me=MAYA).waiting.birthdays == ()
    assert today_with(today, [no, yes], me=MAYA) == today


@pytest.mark.parametrize(
    ("answers", "silent"),
    [
        ([(ConsentPurpose.EMAIL, ConsentAnswer.NO)], {ELENA}),
        ([(ConsentPurpose.EMAIL, ConsentAnswer.LATER)], set()),
        (
            [
                (ConsentPurpose.PHONE, ConsentAnswer.YES),
                (ConsentPurpose.EMAIL, ConsentAnswer.NO),
            ],
            set(),
        ),
        (
            [
                (ConsentPurpose.EMAIL, ConsentAnswer.YES),
                (ConsentPurpose.EMAIL, ConsentAnswer.NO),
            ],
            {ELENA},
        ),
    ],
)
def test_whoever_says_no_is_left_alone_at_once(today, said, answers, silent):
    events = [said(ConsentTold(*answer), id=f"{n}") for n, answer in enumerate(answers)]

    assert today_with(today, events, me=MAYA).waiting.silent == silent


def test_what_was_written_about_who_she_was_is_about_who_she_is(today, said):
    made = said(TaskMade(TaskKind.PROMISE, "Send photos"), id="p", subject=77)

    day = today_with(today, [made], me=MAYA, joined={77: ELENA})

    assert [task.customer for task in day.waiting.tasks if task.id == "p"] == [ELENA]


def test_it_leaves_when_the_stream_has_caught_up(control, profile):
    outbox = Outbox(control)
    told = outbox.write("S1", ELENA, FactTold("size.shoe", "39"), Stamp(2_000_000_000, 0, 0))
    outbox.record([Receipt(told.id, "applied", 7)], hub_time=1)
    over = profile_with(profile, outbox.pending("S1", ELENA), me=MAYA)

    outbox.caught_up(7)

    assert "39" in {fact.value for fact in over.facts}
    assert profile_with(profile, outbox.pending("S1", ELENA), me=MAYA) == profile

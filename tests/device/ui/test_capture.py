"""Recording on a profile: what a tap keeps, what it says, and what stands there at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from aisleside.device.sync.status import Reach, SyncStatus
from aisleside.device.ui.capture import CaptureView
from aisleside.device.ui.capture_words import OPENS, STEP, Day, Part
from aisleside.device.ui.customer_header import ApologyStep
from aisleside.device.ui.language import language_of
from aisleside.domain import claim
from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import LINE_LIMIT, EventState
from aisleside.domain.moment import Answer, Reply
from aisleside.domain.recorded import (
    ClaimMade,
    ConsentTold,
    FactTold,
    MomentAnswered,
    OutcomeTold,
    TaskClosed,
    TaskMade,
)
from aisleside.domain.task import TaskKind, TaskState

ONLINE = SyncStatus(Reach.ONLINE, False, None, None, None, 0, 0, None)
TOMORROW = datetime(2026, 3, 8, tzinfo=UTC)


@pytest.fixture
def profile(profile):
    """Maya looks at Elena."""
    profile.open("11")
    return profile


@pytest.fixture
def capture(profile) -> CaptureView:
    return profile.get_capture()


@pytest.fixture
def said(profile) -> list[str]:
    words: list[str] = []
    recorder = profile.get_recorder()
    for signal in (recorder.recorded, recorder.takenBack, recorder.failed):
        signal.connect(words.append)
    return words


def test_a_size_is_recorded_by_one_tap_and_shows_at_once(profile, capture, outbox, said):
    capture.correct("size.shoe")
    capture.take("39, wide")

    row = next(row for row in profile.facts.rows if row.key == "size.shoe")
    assert outbox.bodies == [FactTold("size.shoe", "39, wide")]
    assert said == ["Shoe: 39, wide, saved here"]
    assert (row.value, row.progress) == ("39, wide", "Saved here, sends later")


def test_what_was_recorded_by_mistake_is_taken_back_and_gone(profile, capture, outbox, said):
    capture.correct("size.shoe")
    capture.take("39, wide")

    profile.get_recorder().undo()

    row = next(row for row in profile.facts.rows if row.key == "size.shoe")
    assert outbox.bodies == []
    assert (row.value, row.progress) == ("38, wide", "")


def test_a_fact_that_is_not_true_is_taken_away_with_her_words(profile, capture, outbox):
    capture.correct("taste.avoids")
    capture.writeWords(" I never said that ")
    capture.takeAway()

    assert outbox.bodies == [FactTold("taste.avoids", None, "I never said that")]
    assert all(row.key != "taste.avoids" for row in profile.facts.rows)


def test_a_colour_tapped_joins_what_she_likes(capture, outbox):
    capture.begin(Part.FACT)
    capture.choose("taste.likes")
    capture.take("wine")

    assert outbox.bodies == [FactTold("taste.likes", "Navy, wool, clean lines, wine")]


def test_a_follow_up_is_two_taps_the_button_and_the_day(profile, capture, outbox, said):
    capture.begin(Part.TASK)
    capture.chooseDay(str(int(Day.TOMORROW)))

    assert outbox.bodies == [
        TaskMade(TaskKind.FOLLOW_UP, "Get in touch with Elena", due_at=TOMORROW, staff="maya")
    ]
    assert said == ["Get in touch with Elena: tomorrow, saved here"]
    assert profile.tasks.rows[0].detail == "Follow-up · tomorrow · you"
    assert profile.tasks.rows[0].progress == "Saved here, sends later"


def test_a_promise_anybody_may_keep_has_its_own_words_and_day(capture, outbox):
    capture.begin(Part.TASK)
    capture.chooseKind("promise")
    capture.writeTitle("Ask Riverside for boots, 38")
    capture.chooseStaff("")
    capture.chooseDay(str(int(Day.PICKED)))
    capture.moveDay(4)
    capture.saveTask()

    assert outbox.bodies == [
        TaskMade(
            TaskKind.PROMISE,
            "Ask Riverside for boots, 38",
            due_at=TOMORROW + timedelta(days=4),
            staff=None,
        )
    ]


def test_words_of_one_s_own_outlive_a_change_of_the_kind(capture):
    capture.begin(Part.TASK)
    capture.chooseKind("promise")
    followed = capture.title
    capture.writeTitle("My own words")
    capture.chooseKind("follow_up")

    assert followed == "Call Elena"
    assert capture.title == "My own words"


def test_an_untouched_title_is_called_and_follows_in_whatever_language(capture, speak):
    capture.begin(Part.TASK)
    capture.writeTitle(capture.titles.rows[1].text)
    in_english = capture.title
    speak.speak(language_of("de"))
    in_german = capture.title
    capture.chooseKind("promise")

    assert in_english == "Ask Elena how it fits"
    assert in_german not in ("", in_english)
    assert capture.title == capture.titles.rows[0].text
    assert [chip.chosen for chip in capture.titles.rows] == [True, False, False]


def test_no_day_before_today_can_be_picked(capture):
    capture.begin(Part.TASK)
    capture.moveDay(-1)
    capture.moveDay(-1)

    assert capture.day == "Today"


def test_an_appointment_has_time_length_and_somebody_and_is_the_next_meeting(
    profile, capture, book, elena_profile, outbox
):
    book.profile_ = elena_profile(services=())
    profile.refresh()
    capture.begin(Part.APPOINTMENT)
    capture.moveTime(2)
    capture.chooseLength("45")
    capture.chooseStaff("tom")
    capture.saveTask()

    assert outbox.bodies == [
        TaskMade(
            TaskKind.APPOINTMENT,
            "Fitting",
            due_at=TOMORROW.replace(hour=11, minute=30),
            all_day=False,
            minutes=45,
            staff="tom",
        )
    ]
    assert "Fitting, tomorrow 11:30" in [tag.text for tag in profile.tags.rows]
    assert profile.timeline.rows[0].title == "Fitting"


def test_nobody_is_met_before_the_day_begins(capture):
    capture.begin(Part.APPOINTMENT)
    for _ in range(24 * 60 // STEP):
        capture.moveTime(-1)

    assert capture.time == f"0{OPENS // 60}:00"


def test_an_answer_about_consent_is_hers_with_her_words_and_changes_the_header(
    profile, capture, outbox
):
    capture.begin(Part.CONSENT)
    capture.ask("phone")
    capture.writeWords("I hate calls")
    capture.answer("no")

    assert outbox.bodies == [
        ConsentTold(ConsentPurpose.PHONE, ConsentAnswer.NO, "I hate calls"),
    ]
    assert "Does not want contact" in [tag.text for tag in profile.tags.rows]
    capture.begin(Part.CONSENT)
    capture.ask("phone")
    assert "“I hate calls” Told to Maya Lindqvist · Saved here" in capture.answered


def test_her_name_is_corrected_in_the_header_at_once(profile, capture, outbox):
    capture.begin(Part.NAME)
    capture.writeSaid("Elena M. Marchetti")
    capture.saveSaid()

    assert outbox.bodies == [FactTold("name.said", "Elena M. Marchetti")]
    assert profile.name == "Elena M. Marchetti"


@pytest.mark.parametrize("name", ["", "   ", "Elena Marchetti", "x" * (LINE_LIMIT + 1)])
def test_no_name_the_same_name_or_one_that_is_too_long_is_not_saved(capture, outbox, name):
    capture.begin(Part.NAME)
    capture.writeSaid(name)
    capture.saveSaid()

    assert not capture.canSaveSaid
    assert outbox.bodies == []


@pytest.mark.parametrize("part", ["words", "title", "value"])
def test_a_line_that_is_too_long_is_said_so_and_not_saved(capture, outbox, part):
    long = "x" * (LINE_LIMIT + 3)
    capture.begin(Part.TASK if part == "title" else Part.FACT)
    capture.writeValue("39")
    {"words": capture.writeWords, "title": capture.writeTitle, "value": capture.writeValue}[part](
        long
    )
    capture.saveTask() if part == "title" else capture.saveValue()

    assert "3 characters too many" in (capture.wordsLeft, capture.titleLeft, capture.valueLeft)
    over = (capture.wordsTooLong, capture.titleTooLong, capture.valueTooLong)
    assert over == (part == "words", part == "title", part == "value")
    assert outbox.bodies == []


def test_what_could_not_be_kept_stays_in_the_sheet_and_says_why(capture, outbox):
    outbox.error = ExpectedError("This tablet is full. Nothing is lost.")
    capture.begin(Part.FACT)
    capture.writeValue("39")
    capture.saveValue()

    assert capture.trouble == "This tablet is full. Nothing is lost."
    assert capture.value == "39"
    assert not capture.saving


def test_two_taps_in_a_hurry_record_once(capture, changing, outbox):
    changing.hold = True
    capture.begin(Part.TASK)
    capture.chooseDay("1")
    capture.chooseDay("2")
    changing.go_on()

    assert len(outbox.bodies) == 1


def test_nothing_typed_about_one_customer_shows_up_at_another_or_at_another_person(
    profile, capture, book, elena_profile, elena, replace, maya
):
    capture.begin(Part.FACT)
    capture.writeValue("39")
    book.profile_ = elena_profile(customer=replace(elena, id=12))
    profile.open("12")
    at_another = capture.value
    capture.begin(Part.FACT)
    capture.writeValue("40")
    profile.sign_in(replace(maya, id="tom"))

    assert (at_another, capture.value, capture.name) == ("", "", "")


def test_an_apology_closes_the_card_for_everybody_and_can_be_undone(profile, outbox, late, said):
    profile.claim()
    profile.conclude(0)
    title, handled = profile.troubleTitle, profile.handledTitle
    progress = profile.handledProgress
    profile.get_recorder().undo()

    assert (title, handled) == ("", "You apologised at 13:56")
    assert progress == "Saved here, sends later"
    assert profile.troubleTitle == "Say sorry for the late delivery"
    assert profile.handledTitle == ""


def test_an_apology_that_was_claimed_closes_the_card_once_it_was_said(profile, outbox, late):
    """P3"""
    recorder = profile.get_recorder()
    recorder.tap(11, ClaimMade(f"trouble:{late.id}", claim.Part.APOLOGY), said="Taken on")
    claimed = profile.troubleTitle
    recorder.tap(11, OutcomeTold(outbox.events[-1].id, claim.Outcome.ACCEPTED), said="Accepted")

    assert (claimed, profile.troubleTitle) == ("Say sorry for the late delivery", "")
    assert profile.handledTitle == "You apologised at 13:56"


def test_the_apology_is_recorded_under_the_service_s_own_key(profile, outbox, late):
    profile.conclude(0)  # nothing was claimed yet
    profile.claim()
    profile.claim()
    step, claimed_by = profile.troubleStep, outbox.events[-1].id
    profile.conclude(1)
    profile.conclude(0)

    assert step == ApologyStep.OUTCOME
    assert outbox.bodies == [
        ClaimMade(f"trouble:{late.id}", claim.Part.APOLOGY),
        OutcomeTold(claimed_by, claim.Outcome.DECLINED),
    ]
    assert profile.handledTitle == "You said sorry at 13:56"
    assert profile.handledText == "It was not welcome. Leave it. Wool coat arrived 4 days late."


def test_what_was_not_said_after_all_may_be_claimed_by_anybody_again(profile):
    profile.claim()
    profile.conclude(2)

    assert (profile.troubleStep, profile.handledTitle) == (ApologyStep.CLAIM, "")


def test_a_colleague_about_to_say_sorry_is_named_and_can_be_relieved(
    profile, book, elena_profile, outbox, late, now
):
    """P3"""
    hers = claim.Claim(
        11, "c1", f"trouble:{late.id}", claim.Part.APOLOGY, "tom", "Tom Okafor", "kings", now, 1
    )
    book.profile_ = elena_profile(claims=(hers,))

    profile.refresh()
    step, busy = profile.troubleStep, profile.troubleBusy
    profile.claim()

    assert step == ApologyStep.TAKE_OVER
    assert busy.startswith("Tom Okafor is about to, since today 13:56.")
    assert outbox.bodies == [ClaimMade(f"trouble:{late.id}", claim.Part.APOLOGY, "c1")]
    assert (profile.troubleStep, profile.troubleBusy) == (ApologyStep.OUTCOME, "")


def test_not_now_brings_the_apology_back_tomorrow(profile, outbox, late):
    profile.notNow()

    assert outbox.bodies == [MomentAnswered(f"trouble:{late.id}", Reply.LATER, TOMORROW)]
    assert (profile.troubleTitle, profile.putOff) == ("", True)
    assert profile.handledTitle == "You put this off until tomorrow"


def test_why_it_was_put_off_begins_a_note(profile):
    profile.notNow()
    profile.sayWhyNot()

    assert profile.note.text == "Not apologised yet: "


def test_a_colleague_s_apology_shows_the_name_and_the_time(profile, book, elena_profile, late, now):
    answer = Answer(
        11, f"trouble:{late.id}", Reply.DONE, None, "tom", "Tom Okafor", now - timedelta(hours=1)
    )
    book.profile_ = elena_profile(answers=(answer,))

    profile.refresh()

    assert profile.troubleTitle == ""
    assert profile.handledTitle == "Tom Okafor apologised at 12:56"
    assert profile.handledText == "No need to repeat. Wool coat arrived 4 days late."


def test_a_tick_is_recorded_and_a_second_one_opens_it_again(profile, capture, outbox):
    capture.begin(Part.TASK)
    capture.chooseDay("0")
    task = profile.tasks.rows[0].task_id

    profile.tick(task)
    ticked = profile.tasks.rows[0].done
    profile.tick(task)

    assert ticked
    assert not profile.tasks.rows[0].done
    assert outbox.bodies[1:] == [
        TaskClosed(task, TaskState.DONE),
        TaskClosed(task, TaskState.OPEN),
    ]


def test_what_was_sent_says_when_for_a_while_and_then_no_more(
    profile, capture, outbox, book, elena_profile, fact, replace, now
):
    capture.correct("size.shoe")
    capture.take("39, wide")
    event = next(
        event for event in outbox.events if event.body == FactTold("size.shoe", "39, wide")
    )

    def said_of(sent_at, value="39, wide"):
        sent = replace(event, state=EventState.APPLIED, written_at=sent_at, sent_at=sent_at)
        outbox.events, outbox.settled = [], [sent]
        book.profile_ = elena_profile(facts=(fact("size.shoe", value),))
        profile.refresh()
        return next(row.progress for row in profile.facts.rows if row.key == "size.shoe")

    assert said_of(now) == "Sent 13:56"
    assert said_of(now - timedelta(days=2)) == ""
    assert said_of(now, "40, a colleague heard later") == ""


def test_what_the_hub_refused_does_not_count_and_needs_its_author(
    profile, capture, outbox, replace
):
    capture.correct("size.shoe")
    capture.take("39, wide")
    outbox.events = [
        replace(event, state=EventState.REJECTED, reason="Elena was joined")
        for event in outbox.events
        if event.body == FactTold("size.shoe", "39, wide")
    ]
    profile.refreshNotes()

    row = next(row for row in profile.facts.rows if row.key == "size.shoe")
    assert row.value == "38, wide"
    assert profile.notes.rows[0].text == "Size, shoe: 39, wide"
    assert profile.notes.rows[0].progress == "Needs you: Elena was joined"


def test_while_it_is_being_sent_every_row_says_so(profile, capture, replace):
    capture.correct("size.shoe")
    capture.take("39, wide")

    profile.follow(replace(ONLINE, syncing=True, waiting=1))

    assert next(r for r in profile.facts.rows if r.key == "size.shoe").progress == "Sending"


@pytest.mark.parametrize(
    ("part", "typed", "field", "said"),
    [
        (Part.TASK, "writeTitle", "title", "Ask about the belt"),
        (Part.FACT, "writeValue", "value", "39 and a half"),
        (Part.APPOINTMENT, "writeTitle", "title", "Second fitting"),
        (Part.CONSENT, "writeWords", "words", "Only about my coat"),
        (Part.NAME, "writeSaid", "said", "Elena M."),
    ],
)
def test_a_form_that_was_begun_waits_for_its_author_under_its_customer(
    profile, capture, outbox, maya, part, typed, field, said
):
    capture.begin(part)
    getattr(capture, typed)(said)
    capture.begin(Part.NOTE)
    profile.sign_in(None)
    profile.sign_in(maya)
    profile.open("11")

    capture.begin(part)

    assert getattr(capture, field) == said
    assert set(outbox.begun["maya"]) == {(11, part.name.lower())}


def test_the_day_picked_for_an_appointment_is_part_of_what_was_begun(capture):
    capture.begin(Part.APPOINTMENT)
    capture.chooseDay(str(int(Day.PICKED)))
    capture.moveDay(3)
    capture.moveTime(2)
    before = (capture.day, capture.time, capture.picking)

    capture.begin(Part.NOTE)
    capture.begin(Part.APPOINTMENT)

    assert (capture.day, capture.time, capture.picking) == before


def test_a_day_that_has_passed_meanwhile_does_not_come_back_with_its_draft(
    profile, capture, outbox, maya
):
    begun = '{"title": "Second fitting", "day": "2026-03-01", "picking": true}'
    profile.sign_in(None)
    outbox.begun["maya"] = {(11, "appointment"): begun}
    profile.sign_in(maya)
    profile.open("11")

    capture.begin(Part.APPOINTMENT)

    assert (capture.title, capture.day, capture.picking) == ("Second fitting", "Tomorrow", True)
    capture.saveTask()
    assert outbox.bodies[0].due_at >= TOMORROW


def test_a_line_begun_while_covered_stands_beside_the_draft_that_was_hidden(capture, outbox):
    def opened():
        capture.begin(Part.FACT)
        return capture.value

    capture.begin(Part.FACT)
    capture.writeValue("39 and a half")
    capture.cover(True)
    covered = [capture.value]
    capture.writeValue("Wool makes her itch")
    covered.append(opened())
    capture.cover(False)
    newest = opened()
    capture.saveValue()
    older = opened()
    capture.saveValue()

    assert covered == ["", ""]
    assert (newest, older, opened()) == ("Wool makes her itch", "39 and a half", "")
    assert [body.value for body in outbox.bodies] == [newest, older]


def test_a_line_begun_while_an_older_one_is_being_saved_is_found_after_it(capture, changing):
    capture.begin(Part.FACT)
    capture.writeValue("39 and a half")
    changing.hold = True
    capture.saveValue()
    capture.cover(True)
    capture.begin(Part.FACT)
    capture.writeValue("Wool makes her itch")
    changing.go_on()
    capture.cover(False)

    capture.begin(Part.FACT)

    assert capture.value == "Wool makes her itch"


def test_what_was_saved_is_no_draft_any_more(profile, capture, outbox, maya):
    capture.begin(Part.TASK)
    capture.writeTitle("Ask about the belt")
    profile.sign_in(None)
    profile.sign_in(maya)
    profile.open("11")
    capture.begin(Part.TASK)

    capture.chooseDay(str(int(Day.TOMORROW)))

    capture.begin(Part.TASK)
    assert outbox.begun["maya"] == {}
    assert capture.title == "Get in touch with Elena"


def test_a_correction_that_was_begun_is_of_that_fact_alone(capture):
    capture.correct("size.shoe")
    capture.writeValue("38, narrow")
    capture.correct("size.dress")
    other = capture.value

    capture.correct("size.shoe")

    assert (other, capture.value) == ("40 IT", "38, narrow")


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (lambda c: (c.writeSaid("Elena M."), c.saveSaid()), "Name"),
        (lambda c: (c.writeSounds("eh-LAY-na"), c.saveSounds()), "How to say it"),
        (lambda c: c.prefer("phone"), "How to reach"),
        (lambda c: (c.ask("phone"), c.answer("no")), "Phone"),
    ],
)
def test_what_she_is_called_and_how_she_is_reached_says_how_far_it_has_come(
    profile, capture, outbox, record, words
):
    capture.begin(Part.NAME)
    record(capture)
    waiting = profile.toldText
    profile.follow(replace(ONLINE, syncing=True, waiting=1))
    sending = profile.toldText
    sent = replace(
        outbox.events[-1], state=EventState.APPLIED, sent_at=outbox.events[-1].written_at
    )
    outbox.events[-1] = sent
    profile.refreshNotes()

    assert (waiting, sending, profile.toldText) == (
        f"{words} · Saved here, sends later",
        f"{words} · Sending",
        f"{words} · Sent 13:56",
    )


def test_a_name_that_is_another_by_now_says_nothing_of_the_one_before(profile, capture, outbox):
    capture.begin(Part.NAME)
    capture.writeSaid("Elena M.")
    capture.saveSaid()
    event = outbox.events.pop()
    outbox.settled = [replace(event, state=EventState.APPLIED, sent_at=event.written_at)]

    profile.refreshNotes()

    assert (profile.name, profile.toldText) == ("Elena Marchetti", "")

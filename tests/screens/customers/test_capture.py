"""Recording in two taps, on the real cache, with fingers and with keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.moment import Reply
from aisleside.domain.recorded import (
    ClaimMade,
    ConsentTold,
    FactTold,
    OutcomeTold,
    TaskClosed,
    TaskMade,
)
from aisleside.domain.task import TaskKind, TaskState

ELENA, MARKETA = 11, 12
PARTS = ("A note", "Follow-up", "Size or taste", "Appointment", "Consent", "Name")


def bodies(tablet):
    return [event.body for event in tablet.outbox.events]


def opened(tablet, customer):
    tablet.session.profile.open(str(customer))
    tablet.screen.until(
        lambda: tablet.session.profile.whole and tablet.session.profile.customerId == str(customer)
    )
    tablet.screen.rest()
    return tablet.screen


@pytest.mark.parametrize("width", [420, 1180])
def test_a_follow_up_is_two_taps_and_stands_among_what_is_open(at_elena, width):
    at_elena.screen.resize(width, 900)
    at_elena.screen.click("Follow up")
    at_elena.screen.click("Tomorrow")

    at_elena.screen.until(
        lambda: at_elena.screen.says("Follow-up · tomorrow · you"), "it does not show"
    )
    made = bodies(at_elena)[0]
    assert isinstance(made, TaskMade)
    assert (made.kind, made.title) == (TaskKind.FOLLOW_UP, "Get in touch with Elena")
    assert at_elena.screen.says("Saved here, sends later")


def test_a_follow_up_taken_back_leaves_nothing(at_elena):
    at_elena.screen.click("Follow up")
    at_elena.screen.click("Tomorrow")
    at_elena.screen.click("Undo")

    at_elena.screen.until(lambda: bodies(at_elena) == [])
    at_elena.screen.until(lambda: not at_elena.screen.says("Get in touch with Elena"))


def test_a_fact_that_is_not_right_is_corrected_in_two_taps(at_elena):
    row = next(r for r in at_elena.session.profile.facts.rows if r.key == "size.shoe")

    at_elena.screen.choose(row.spoken)
    at_elena.screen.click("39, wide")
    at_elena.screen.until(lambda: bodies(at_elena) == [FactTold("size.shoe", "39, wide")])

    at_elena.screen.until(lambda: at_elena.screen.says("Told to Maya Lindqvist, just now"))


def test_the_tag_about_contact_opens_what_she_said_and_asks_the_next_thing(at_elena):
    at_elena.screen.click("OK to contact")
    at_elena.screen.until(lambda: at_elena.screen.says("May we write e-mails?"))
    said = at_elena.screen.says("OK to contact: text; not by phone · Elena said so on 11 January")

    at_elena.screen.click("No")
    at_elena.screen.until(
        lambda: bodies(at_elena) == [ConsentTold(ConsentPurpose.EMAIL, ConsentAnswer.NO)]
    )

    assert said


def test_the_three_answers_look_alike(signed_in):
    screen = opened(signed_in, MARKETA)
    screen.click("Ask before contacting")
    screen.until(lambda: screen.has("Not now"))
    screen.rest(260)

    answers = [screen.find(name) for name in ("Yes", "No", "Not now")]

    assert len({(b.width(), b.height(), b.property("fill").name()) for b in answers}) == 1


def test_an_apology_turns_the_card_into_a_strip_and_undo_brings_it_back(at_elena):
    at_elena.screen.click("I’ll say it")
    at_elena.screen.until(lambda: at_elena.screen.has("I’ve apologised"))
    at_elena.screen.click("I’ve apologised")
    at_elena.screen.until(lambda: at_elena.screen.has("You apologised at 13:52"))
    gone = not at_elena.screen.has("Say sorry for the late delivery")

    at_elena.screen.click("Undo")
    at_elena.screen.until(lambda: at_elena.screen.has("Say sorry for the late delivery"))

    assert gone
    assert [type(body) for body in bodies(at_elena)] == [ClaimMade]


def test_not_now_asks_why_in_a_note(at_elena):
    at_elena.screen.click("Not now")
    at_elena.screen.click("Say why")
    at_elena.screen.until(lambda: at_elena.screen.has_keyboard("Note"))
    at_elena.screen.type("she was in a hurry")

    assert bodies(at_elena)[0].reply is Reply.LATER
    assert at_elena.session.profile.note.text == "Not apologised yet: she was in a hurry"


def test_what_a_colleague_apologised_for_is_not_said_again(signed_in):
    screen = opened(signed_in, MARKETA)

    assert screen.has("Tomás Ferreira apologised at 12:52")
    assert screen.says("No need to repeat. Zip broke again.")
    assert not screen.says("Say sorry")


def test_a_circle_ticks_a_colleague_s_task_too_and_history_tells_it(at_elena):
    row = next(r for r in at_elena.session.profile.tasks.rows if r.task_id == "t2")

    at_elena.screen.choose(row.spoken)
    at_elena.screen.until(lambda: bodies(at_elena) == [TaskClosed("t2", TaskState.DONE)])

    at_elena.screen.until(lambda: at_elena.screen.says("Done by you at 13:52"))
    assert at_elena.screen.says("12 Mar · followed up by you")
    assert at_elena.screen.says("3 Mar · promise kept by Tomás")


def test_company_leads_to_whoever_is_a_customer_too(at_elena):
    friend = next(r for r in at_elena.session.profile.facts.rows if r.opens)
    assert friend.value == "Marketa Novak"

    at_elena.screen.choose(friend.spoken)

    at_elena.screen.until(lambda: at_elena.session.profile.name == "Marketa Novak")


def test_without_a_network_everything_is_recorded_all_the_same(at_elena):
    at_elena.goes_offline()
    at_elena.screen.click("I’ll say it")
    at_elena.screen.until(lambda: at_elena.screen.has("I’ve apologised"))
    at_elena.screen.click("I’ve apologised")
    at_elena.screen.until(lambda: len(bodies(at_elena)) == 2)

    at_elena.screen.until(lambda: at_elena.screen.says("Saved here, sends later"))
    assert [type(body) for body in bodies(at_elena)] == [ClaimMade, OutcomeTold]


def test_keys_alone_plan_a_follow_up(at_elena):
    screen = at_elena.screen
    screen.press(
        Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    screen.until(lambda: screen.has("Tomorrow"))
    for _ in range(40):
        if screen.has_keyboard("Tomorrow"):
            break
        screen.press(Qt.Key.Key_Tab)
    screen.press(Qt.Key.Key_Space)

    screen.until(lambda: len(bodies(at_elena)) == 1)
    screen.until(lambda: not screen.has("Tomorrow"))
    assert at_elena.session.profile.customerId == str(ELENA)


def test_escape_closes_the_sheet_and_then_the_profile(at_elena):
    at_elena.screen.click("Follow up")
    at_elena.screen.until(lambda: at_elena.screen.has("Tomorrow"))

    at_elena.screen.press(Qt.Key.Key_Escape)
    at_elena.screen.until(lambda: not at_elena.screen.has("Tomorrow"))
    still = at_elena.session.profile.customerId
    at_elena.screen.press(Qt.Key.Key_Escape)

    assert still == str(ELENA)
    at_elena.screen.until(lambda: at_elena.session.profile.customerId == "")


@pytest.mark.parametrize("size", [(420, 900), (1180, 820)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_every_part_of_the_sheet_has_whole_words_and_large_targets(at_elena, size, scale, faults):
    at_elena.screen.resize(*size)
    at_elena.session.shell.textScale = scale
    at_elena.screen.choose("More to record")
    at_elena.screen.until(lambda: at_elena.screen.has("Consent"))
    wrong = {}
    for part in PARTS:
        at_elena.screen.choose(part)
        at_elena.screen.rest(260)
        wrong[part] = faults(at_elena.screen)
    at_elena.screen.press(Qt.Key.Key_Escape)
    at_elena.screen.rest(260)
    at_elena.session.profile.claim()
    at_elena.screen.rest()
    wrong["claimed"] = faults(at_elena.screen)
    at_elena.session.profile.conclude(0)
    at_elena.screen.until(lambda: at_elena.session.profile.handledTitle != "")
    at_elena.screen.rest()
    wrong["apologised"] = faults(at_elena.screen)

    assert {part: found for part, found in wrong.items() if found} == {}


@pytest.mark.parametrize("name", ["<b>Elena</b>", "نور الهاشمي", "健二", "🦊", "x" * 200])
def test_a_name_of_any_letters_is_written_as_it_is(at_elena, name):
    at_elena.session.profile.capture.begin(5)
    at_elena.session.profile.capture.writeSaid(name)
    at_elena.session.profile.capture.saveSaid()
    at_elena.screen.until(lambda: at_elena.session.profile.name == name)
    at_elena.screen.rest()

    shown = [item.property("text") for item in at_elena.screen.items()]
    assert name in shown

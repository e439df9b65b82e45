"""What must not be kept about a customer never leaves the field, whichever way it is tried."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aisleside.device.ui.capture_words import Day, Part
from aisleside.device.ui.language import language_of
from aisleside.device.ui.note_check import NoteCheck, NotForANoteError, refuse_what_is_blocked
from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.recorded import ConsentTold, FactTold, NoteWritten, Recorded, TaskMade
from aisleside.domain.task import TaskKind

HEALTH = "She is diabetic"
CARD = "4111 1111 1111 1111"


@pytest.fixture
def profile(profile):
    """Maya looks at Elena."""
    profile.open("11")
    return profile


@pytest.fixture
def capture(profile):
    return profile.get_capture()


def test_a_blocked_note_is_not_saved_and_stays_in_the_field_and_the_sealed_draft(
    profile, outbox, maya
):
    note = profile.note
    profile.writeNote()
    note.write(HEALTH)
    off = not note.canSave
    note.save()
    profile.sign_in(None)
    kept = dict(outbox.begun["maya"])
    profile.sign_in(maya)
    profile.open("11")
    profile.writeNote()

    assert off
    assert outbox.bodies == []
    assert kept == {(11, "note"): HEALTH}
    assert note.text == HEALTH
    assert note.check.why == "Health does not belong in a note."
    assert note.check.instead.endswith("It cannot be saved like this. The customer may read this.")

    note.write("Offer a chair")
    note.save()

    assert outbox.bodies == [NoteWritten("Offer a chair")]
    assert note.check.why == ""


def test_an_unkind_word_is_marked_and_may_be_saved(profile, outbox):
    note = profile.note
    profile.writeNote()
    note.write("The zip was rude \U0001f642 rude")

    assert note.check.marks == [12, 16, 20, 24]  # as Qt counts letters
    assert (note.check.why, note.check.blocking) == ("This may sound unkind.", False)
    assert note.canSave


@pytest.mark.parametrize(
    ("part", "typed", "attempt"),
    [
        (Part.TASK, "writeTitle", lambda view: view.chooseDay(str(int(Day.TODAY)))),
        (Part.APPOINTMENT, "writeTitle", lambda view: view.saveTask()),
        (Part.FACT, "writeValue", lambda view: view.saveValue()),
        (Part.FACT, "writeWords", lambda view: view.take("39")),
        (Part.CONSENT, "writeWords", lambda view: view.answer("no")),
    ],
)
def test_no_line_of_the_sheet_takes_what_is_blocked(capture, outbox, part, typed, attempt):
    capture.begin(part)
    getattr(capture, typed)(HEALTH)
    attempt(capture)

    checks = [capture.titleCheck, capture.valueCheck, capture.wordsCheck]
    assert [check.why for check in checks].count("Health does not belong in a note.") == 1
    assert outbox.bodies == []


def test_a_name_is_whatever_she_is_called_but_no_number_of_a_card(capture, outbox):
    capture.begin(Part.NAME)
    capture.writeSaid("Christian Muslim-Dick")
    capture.saveSaid()
    capture.begin(Part.NAME)
    capture.writeSounds(CARD)
    capture.saveSounds()

    assert outbox.bodies == [FactTold("name.said", "Christian Muslim-Dick")]
    assert capture.soundsCheck.blocking


def test_a_usual_title_with_her_name_is_always_taken(
    profile, capture, outbox, book, elena_profile, elena
):
    book.profile_ = elena_profile(
        customer=replace(elena, id=12, given="Muslim", said="Muslim Jude")
    )
    profile.open("12")
    capture.begin(Part.TASK)
    capture.chooseDay(str(int(Day.TODAY)))

    assert [body.title for body in outbox.bodies] == ["Get in touch with Muslim"]


@pytest.mark.parametrize(
    "body",
    [
        NoteWritten(f"ok\n{HEALTH}"),
        FactTold("taste.remember", HEALTH),
        FactTold("taste.avoids", "wool", HEALTH),
        FactTold("name.said", CARD),
        TaskMade(TaskKind.PROMISE, HEALTH),
        TaskMade(TaskKind.PROMISE, "Call", detail=CARD),
        ConsentTold(ConsentPurpose.PHONE, ConsentAnswer.NO, HEALTH),
    ],
)
def test_the_recorder_refuses_what_a_screen_let_through(profile, outbox, body: Recorded):
    said: list[str] = []
    recorder = profile.get_recorder()
    recorder.failed.connect(said.append)

    recorder.record(11, body)

    assert outbox.bodies == []
    assert said == [NotForANoteError().say]
    with pytest.raises(NotForANoteError):
        refuse_what_is_blocked(body)


def test_what_it_says_follows_the_language_of_the_screens(qapp, speak):
    check = NoteCheck()
    check.read("Le sac de Jude")
    in_english = check.why
    speak.speak(language_of("de"))
    check.read("Le sac de Jude")
    in_a_french_note = check.why
    check.read("Jude")

    assert (in_english, in_a_french_note) == ("", "")
    assert check.blocking

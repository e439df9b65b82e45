"""Who a customer is, without a guess."""

from __future__ import annotations

from datetime import timedelta

import pytest

from aisleside.device.ui.customer_header import (
    NOT_HANDLED,
    first_name,
    handled_words,
    manner_line,
    preview_tags,
    profile_tags,
    trouble_words,
)
from aisleside.device.ui.tone import Tone
from aisleside.domain.customer import MayContact
from aisleside.domain.moment import Answer, Reply
from aisleside.domain.service import ServiceKind


def test_the_line_says_how_to_serve_her(elena):
    assert (
        manner_line(elena, staff_names={"maya": "Maya Lindqvist"}, me="tom")
        == "Prefers text · Italian, English · Client of Maya since 2021"
    )
    assert manner_line(elena, staff_names={}, me="maya").endswith("Your client since 2021")
    assert manner_line(elena, staff_names={}, me="tom") == "Prefers text · Italian, English"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (MayContact.YES, "OK to contact"),
        (MayContact.NO, "Does not want contact"),
        (MayContact.UNKNOWN, "Ask before contacting"),
    ],
)
def test_whether_one_may_contact_her_is_always_said(elena, replace, manner, now, answer, words):
    tags = profile_tags(replace(elena, may_contact=answer), None, manner=manner, now=now)

    assert [tag.text for tag in tags] == ["Gold", words]


def test_the_next_meeting_is_a_tag(elena, fitting, manner, now):
    tags = profile_tags(elena, fitting, manner=manner, now=now)

    assert tags[1].text == "Coat fitting, today 16:30"


def test_a_preview_tells_whose_client_she_is_only_to_that_person(elena):
    assert "Your client" in [tag.text for tag in preview_tags(elena, me="maya")]
    assert "Your client" not in [tag.text for tag in preview_tags(elena, me="tom")]
    assert preview_tags(elena, me="tom")[0].tone == Tone.GOLD


def test_trouble_says_what_happened_and_since_when(late, replace, manner, now):
    said = trouble_words(late, manner=manner, now=now)
    fresh = trouble_words(
        replace(late, at=now - timedelta(days=1), detail=None), manner=manner, now=now
    )

    assert said.title == "Say sorry for the late delivery"
    assert said.text.startswith(
        "Wool coat arrived 4 days late, 3 March, 4 days ago. Nobody has apologised yet. Promised"
    )
    assert fresh.text == "Wool coat arrived 4 days late, yesterday. Nobody has apologised yet."


def test_trouble_that_is_no_delay_is_not_called_late(late, replace, manner, now):
    broken = replace(late, kind=ServiceKind.REPAIR, title="Zip broke again, late")
    wrong = replace(late, title="The latest coat came in the wrong size")

    assert trouble_words(broken, manner=manner, now=now).title == "Say sorry for the repair"
    assert trouble_words(wrong, manner=manner, now=now).title == "Say sorry for the delivery"


def test_an_apology_says_whose_it_was_and_when(late, manner, now):
    def said(staff, before, reply=Reply.DONE, until=None):
        answer = Answer(11, "trouble:1", reply, until, staff, "Tom Okafor", now - before)
        return handled_words(late, answer, me="maya", manner=manner, now=now)

    tomorrow = now + timedelta(days=1)
    assert said("maya", timedelta(minutes=51)).title == "You apologised at 13:05"
    assert said("tom", timedelta(days=1)).title == "Tom Okafor apologised yesterday"
    assert said("tom", timedelta(0)).text.startswith("No need to repeat.")
    assert said("tom", timedelta(0), Reply.LATER, tomorrow).later
    assert said("tom", timedelta(days=2), Reply.LATER, now) == NOT_HANDLED


def test_somebody_with_one_name_is_called_by_it(elena, replace):
    assert first_name(replace(elena, said="Björk", given="", family="")) == "Björk"


def test_a_language_without_a_code_stays_as_it_was_given(elena, replace):
    odd = replace(elena, languages=("Sign language", "xx", "pl"))

    assert "Sign language, xx, Polish" in manner_line(odd, staff_names={}, me="")

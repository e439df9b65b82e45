"""Who a customer is, without a guess."""

from __future__ import annotations

from datetime import timedelta

import pytest

from aisleside.device.ui.customer_header import (
    first_name,
    manner_line,
    preview_tags,
    profile_tags,
    trouble_words,
)
from aisleside.device.ui.tone import Tone
from aisleside.domain.customer import MayContact


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

    assert said.title == "Say sorry: Wool coat arrived 4 days late"
    assert said.text.startswith("3 March, 4 days ago. Promised")
    assert fresh.text == "Yesterday."


def test_somebody_with_one_name_is_called_by_it(elena, replace):
    assert first_name(replace(elena, said="Björk", given="", family="")) == "Björk"


def test_a_language_without_a_code_stays_as_it_was_given(elena, replace):
    odd = replace(elena, languages=("Sign language", "xx", "pl"))

    assert "Sign language, xx, Polish" in manner_line(odd, staff_names={}, me="")

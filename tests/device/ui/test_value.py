"""The value badge says what the hub worked out, or nothing."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from aisleside.device.ui.manner import Manner
from aisleside.device.ui.value import NO_BADGE, badge, without_value
from aisleside.domain.fact import Disclosure, Fact, Purpose
from aisleside.insight.value.bands import Band

NOW = datetime(2026, 3, 12, 13, 52, tzinfo=UTC)
MANNER = Manner(QLocale("en_GB"), ZoneInfo("UTC"))
SAID = {
    "band": "look after",
    "for": ["Came back 14 times in 12 months", "Keeps what was bought"],
    "against": "Two service problems in 12 months",
    "definition": "Store value",
    "version": 7,
    "as_of": "2026-03-11",
}


def fact(value, *, key="value.band", disclosure=Disclosure.STAFF):
    return Fact(11, key, value, "Worked out", NOW, Purpose.SERVICE, disclosure)


def shown(**changes):
    return badge([fact(json.dumps(SAID | changes))], manner=MANNER, now=NOW)


def test_a_value_is_an_instruction_with_reasons_and_whose_definition_it_is():
    said = shown()

    assert said.instruction == "Look after"
    assert said.bars == 4
    assert [(row.text, row.against) for row in said.reasons] == [
        ("Came back 14 times in 12 months", False),
        ("Keeps what was bought", False),
        ("Two service problems in 12 months", True),
    ]
    assert said.foot == "Store value, version 7, worked out yesterday."


def test_nothing_against_is_said_where_there_is_nothing():
    assert not any(row.against for row in shown(against=None).reasons)


@pytest.mark.parametrize("band", list(Band))
def test_every_band_has_a_bar_at_least_and_is_no_verdict(band):
    said = shown(band=band)

    assert 1 <= said.bars <= 4
    assert said.instruction in {"Look after", "Grow", "Welcome", "Win back"}


@pytest.mark.parametrize(
    "changes",
    [
        {"band": "cheap"},
        {"for": []},
        {"for": ["One", "Two", "Three", "Four"]},
        {"for": "Came back"},
        {"as_of": "lately"},
        {"version": "seven"},
    ],
)
def test_a_value_that_cannot_be_read_shows_no_badge_and_is_logged(changes, caplog):
    with caplog.at_level(logging.WARNING):
        assert shown(**changes) == NO_BADGE

    assert "customer 11" in caplog.text
    assert "Came back" not in caplog.text


@given(st.text())
def test_no_text_breaks_the_profile(text):
    assert badge([fact(text)], manner=MANNER, now=NOW) == NO_BADGE


def test_a_value_that_this_role_must_not_see_is_not_seen():
    held = fact(json.dumps(SAID), disclosure=Disclosure.NEVER)

    assert badge([held], manner=MANNER, now=NOW) == NO_BADGE


def test_the_value_stands_nowhere_among_the_facts():
    size = fact("M", key="size.coat")

    assert without_value([fact(json.dumps(SAID)), size]) == (size,)

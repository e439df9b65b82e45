"""The file of alert rules: what is said of bad ones, and what may never be published."""

from __future__ import annotations

from datetime import date

import pytest
from tests.insight.alerts.people import SHIPPED

from aisleside.insight.alerts.rules import (
    AlertRulesTooNewError,
    UnreadableAlertRulesError,
    decode,
)

TEXT = """\
version = 1
tiers = ["Silver", "Gold"]

[[gesture]]
id = "upgrade"
most = { associate = 1 }
stock = "seats"
say = "There is a seat."
say_offline = "Let me ask."

[[rule]]
id = "cancelled"
owner = "Care"
from = 2026-03-01
until = 2026-03-31
contexts = ["gate", "cabin"]
when = '''
events.flight_cancelled.days_since <= 7.0
&& !acts.apologised.since_last_cancel'''
about = "flight_cancelled"
reason = "{events.flight_cancelled.flight} was cancelled."
say = "I am sorry."
staff = "Say sorry once."
action = "apologise"
offer = "upgrade"
priority = 90
done_by = ["apologised"]
purpose = "service"
disclosure = "say"

[[rule]]
id = "helping"
owner = "Ground"
contexts = ["gate"]
when = "need.assistance"
reason = "Asked for a hand."
staff = "Call first."
action = "help"
priority = 95
done_by = ["helped"]
purpose = "service"
disclosure = "silent"
need = "assistance"
"""


def test_rules_say_what_they_were_given():
    rules = decode(TEXT)

    assert [rule.id for rule in rules.rule] == ["cancelled", "helping"]
    assert rules.conditions["cancelled"].clauses == (
        "events.flight_cancelled.days_since <= 7.0",
        "!acts.apologised.since_last_cancel",
    )
    held = [rules.rule[0].holds_on(date(2026, *day)) for day in ((2, 28), (3, 1), (3, 31), (4, 1))]
    assert held == [False, True, True, False]


@pytest.mark.parametrize(
    ("old", "new", "line", "why"),
    [
        # form
        ('owner = "Care"', 'ownr = "Care"', 13, "nothing is called “ownr” here; perhaps “owner”"),
        ('owner = "Care"\n', "", 11, "missing `owner`"),
        ("priority = 90", "priority = 900", 26, "<= 100"),
        ('["gate", "cabin"]', '["gat", "cabin"]', 16, "nothing is called “gat” here"),
        ('action = "help"', 'action "help"', 38, "Expected '='"),
        ("[[gesture]]", "[[gestur]]", 4, "nothing is called “gestur” here; perhaps “gesture”"),
        ('id = "helping"', 'id = "Not an id"', 32, "an id is small letters"),
        ('owner = "Care"', 'owner = "\ud800"', 13, "half of a letter"),
        # conditions, at their own line and character
        (
            "days_since",
            "days_sinc",
            18,
            "perhaps “events.flight_cancelled.days_since” (character 1",
        ),
        ("<= 7.0", "<= 7", 18, "write 7.0 instead of 7"),
        ("since_last_cancel'''", "sinc_cancel'''", 19, "nothing is called “acts.apologised.sinc"),
        ("need.assistance", "need.assistance == 3", 35, "a yes or no and a whole number"),
        # words
        (".flight} was", ".fligt} was", 21, "perhaps “events.flight_cancelled.flight”"),
        ("I am sorry.", "I am {sorry.", 22, "a brace stands alone"),
        ("I am sorry.", "{events.flight_cancelled.happened}", 22, "cannot stand in a sentence"),
        ("I am sorry.", "{events.returned.detail}", 22, "used silently, so it cannot be said"),
        ("Say sorry once.", "{trip.special_meal}", 23, "is known in cabin alone"),
        # what may not be
        ("2026-03-31", "2026-02-01", 15, "it ends before it begins"),
        ('say = "I am sorry."\n', "", 28, "needs words under say"),
        ('"Call first."', '"Call first."\nsay = "Hello."', 43, "“silent” may not have any"),
        ('offer = "upgrade"', 'offer = "upgrad"', 25, "perhaps “upgrade”"),
        ('done_by = ["apologised"]', 'done_by = ["told"]', 24, "an apology says what it is about"),
        ("priority = 90", "priority = 90\nholdout = 0.1", 24, "is held from nobody"),
        ('need = "assistance"', "", 35, "“need.assistance” is for need alone"),
        ("priority = 95", 'priority = 95\noffer = "upgrade"', 44, "for need has no offer"),
        (
            'purpose = "service"\ndisclosure = "silent"',
            'purpose = "marketing"\ndisclosure = "silent"',
            35,
            "“need.assistance” is not held for the purpose “marketing”",
        ),
        ('id = "helping"', 'id = "cancelled"', 32, "another rule has this id"),
    ],
)
def test_bad_rules_are_refused_with_line_and_reason(old, new, line, why):
    assert old in TEXT

    with pytest.raises(UnreadableAlertRulesError) as refused:
        decode(TEXT.replace(old, new, 1))

    finding = refused.value.findings[0]
    assert (finding.line, why in finding.why) == (line, True), finding
    assert f"line {line}: " in refused.value.say
    assert "The rules from before go on." in refused.value.say


def test_all_that_is_wrong_is_said_at_once():
    bad = TEXT.replace("<= 7.0", "<= 7").replace('"Call first."', '"{x}"').replace("03-31", "01-31")

    with pytest.raises(UnreadableAlertRulesError) as refused:
        decode(bad)

    assert [one.line for one in refused.value.findings] == [15, 18, 37]


def test_a_file_that_is_no_file_of_rules_is_refused():
    for text in ("", "version = 1\n" + "[" * 10_000, "version = 1\n#" + "x" * 400_000, "\0"):
        with pytest.raises(UnreadableAlertRulesError):
            decode(text)


def test_rules_of_a_newer_version_ask_for_an_update_whatever_they_say():
    with pytest.raises(AlertRulesTooNewError, match="Update Aisleside"):
        decode("version = 2\n[[lottery]]\n")


def test_the_shipped_rules_are_read():
    assert decode(SHIPPED.read_text(encoding="utf-8")).tiers

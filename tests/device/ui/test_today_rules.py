"""Who changes the weights of Today is told which line is not right."""

from __future__ import annotations

import pytest

from aisleside.device.ui.resources import resources
from aisleside.device.ui.today_rules import TodayRulesBrokenError, read_rules, rules_of
from aisleside.domain.moment import REASONS, MomentKind

GOOD = """
late_after = 1.5
fewest_visits = 3

[[rows]]
name = "reach"
most = 5

[[rows]]
name = "quiet"

[rules.trouble]
row = "reach"
weight = 100

[rules.quiet]
row = "quiet"
weight = 20
needs_leave = false
"""


def test_the_rules_that_come_with_the_program_know_every_reason():
    rules = read_rules(resources() / "today.toml")

    assert set(rules.rules) == REASONS
    assert [row.name for row in rules.rows] == ["reach", "expected", "quiet"]


def test_rules_are_read_as_they_are_written():
    rules = rules_of(GOOD)

    assert (rules.late_after, rules.fewest_visits) == (1.5, 3)
    assert [(row.name, row.most) for row in rules.rows] == [("reach", 5), ("quiet", 12)]
    assert rules.rules[MomentKind.QUIET].needs_leave is False


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ("late_after = 1.5", "late_after = soon", 2),
        ("late_after = 1.5", "late_after = 'soon'", 2),
        ("fewest_visits", "fewest_visit", 3),
        ("most = 5", "most = []", 7),
        ('name = "quiet"', 'nmae = "quiet"', 10),
        ('name = "quiet"', "", 9),
        ("[rules.trouble]", "[rules.truble]", 12),
        ('row = "reach"', 'row = "rech"', 13),
        ("weight = 100", "weight = 'much'", 14),
        ("weight = 20", "wieght = 20", 18),
        ("[rules.quiet]", "[rules.quiet", 16),
    ],
)
def test_a_broken_file_names_the_line(right, wrong, line):
    with pytest.raises(TodayRulesBrokenError) as said:
        rules_of(GOOD.replace(right, wrong, 1))

    assert said.value.line == line
    assert said.value.say.startswith(f"Line {line} of today.toml is not right")


@pytest.mark.parametrize("broken", ["", "rows = 3", "rules = []\nrows = []"])
def test_a_file_without_rows_or_rules_is_refused(broken):
    with pytest.raises(TodayRulesBrokenError):
        rules_of(broken)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(TodayRulesBrokenError):
        read_rules(tmp_path / "today.toml")

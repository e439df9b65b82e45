"""The page counts what it has no room for, and leaves no heading alone."""

from __future__ import annotations

from aisleside.device.ui.briefing_page import lines_of
from aisleside.device.ui.report import BriefRow


def row(seat: str, heading: str = "") -> BriefRow:
    return BriefRow(heading, seat, "Ana", "Vegan meal", "")


def test_what_has_no_room_is_counted_and_no_heading_stands_alone():
    rows = [row("1A", "Meals"), row("2A"), row("3A", "Connections"), row("4A")]

    assert lines_of(rows, 20)[1] == 0
    assert [seat for seat, _ in lines_of(rows, 6)[0]] == ["", "1A", "2A", "", "3A", "4A"]
    assert lines_of(rows, 5) == ([("", "Meals"), ("1A", "Ana. Vegan meal"),
                                  ("2A", "Ana. Vegan meal")], 2)  # fmt: skip

"""PFS: what became of those who were not simply booked and boarded.

Each item has an outcome: NOSHO did not come, GOSHO came without booking, OFFLD was taken
off, and so on. The numbers boarded stand above, by destination.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby

from aisleside.formats.teletype.elements import is_name, read_name, records
from aisleside.formats.teletype.message import Header, Message, Notes
from aisleside.formats.teletype.names import Name
from aisleside.formats.teletype.writing import MOST_LINES, Section, in_parts, name_block


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one item; *cls* is empty where none was given."""

    dest: str
    what: str
    cls: str
    name: Name


@dataclass(frozen=True, slots=True)
class FinalSales:
    """A PFS; *boarded* are the numbers by destination, in the order of the classes."""

    header: Header
    outcomes: tuple[Outcome, ...] = ()
    boarded: tuple[tuple[str, tuple[int, ...]], ...] = ()

    def joined(self, later: FinalSales) -> FinalSales:
        """With those of the next part."""
        both = self.outcomes + later.outcomes
        return replace(self, outcomes=both, boarded=self.boarded or later.boarded)


_GROUP = re.compile(r"-([A-Z]{3})(?: ?(?:\d{1,4} ?)?[A-Z]?)?(?: NIL)?")
_BOARDED = re.compile(r"([A-Z]{3}) (\d{1,4}(?:/\d{1,4})*)(?: PAD.*)?")
_WHAT = re.compile(r"([A-Z]{5})(?: (\d{1,3})? ?([A-Z]))?")


def parse_sales(message: Message, notes: Notes) -> FinalSales:
    """Read the body of a PFS."""
    outcomes: list[Outcome] = []
    boarded: list[tuple[str, tuple[int, ...]]] = []
    dest, what, cls = "", "", ""
    expected: tuple[int, int, int] | None = None  # how many, from which item on, at which line

    def check() -> None:
        if expected:
            many, first, number = expected
            if sum(one.name.party for one in outcomes[first:]) != many:
                told = f"{many} are declared, and the names are not as many."
                notes.noted("count-differs", told, number)

    for record in records(message.body, notes):
        text, number = record[0].text, record[0].number
        if is_name(text):
            name = read_name(record, notes)
            if not what:
                notes.left_out("no-outcome", "A name has no outcome above it.", number)
            elif name:
                outcomes.append(Outcome(dest, what, cls, name))
            continue
        check()
        expected = None
        if match := _GROUP.fullmatch(text):
            dest, what, cls = match[1], "", ""
        elif match := _WHAT.fullmatch(text):
            what, cls = match[1], match[3] or ""
            if match[2]:
                expected = int(match[2]), len(outcomes), number
        elif match := _BOARDED.fullmatch(text):
            boarded.append((match[1], tuple(int(one) for one in match[2].split("/"))))
        elif text not in {"NIL", "NIL."}:
            notes.left_out("line-unread", "A line cannot be read.", number)
            if text[0] == "-":
                dest, what, cls = "", "", ""
    check()
    return FinalSales(message.header, tuple(outcomes), tuple(boarded))


def write_pfs(sales: FinalSales, *, most: int = MOST_LINES) -> list[str]:
    """The texts of a PFS."""
    totals = [f"{dest} {'/'.join(f'{one:03}' for one in many)}" for dest, many in sales.boarded]
    sections = [Section(tuple(totals[:1]), (tuple(totals[1:]),))] if totals else []
    for (dest, what, cls), found in groupby(
        sales.outcomes, key=lambda one: (one.dest, one.what, one.cls)
    ):
        heads = (f"-{dest}", f"{what} {cls}" if cls else what)
        sections.append(Section(heads, tuple(name_block(one.name) for one in found)))
    return in_parts(sales.header, sections, most=most)

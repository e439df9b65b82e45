"""Writers of the lists of names: PNL, PAL, PRL, ADL and CAL."""

from __future__ import annotations

from itertools import groupby

from aisleside.formats.teletype.lists import Group, ListChange, PassengerList, written_group
from aisleside.formats.teletype.writing import MOST_LINES, Section, in_parts, name_block


def write_list(known: PassengerList, *, most: int = MOST_LINES) -> list[str]:
    """The texts of a PNL, PAL or PRL, whichever its header says."""
    cabins = "".join(f"{seats:03}{cls}" for cls, seats in known.cabins)
    sections = [
        Section((written_group(group),), tuple(name_block(name) for name in group.names))
        for group in known.groups
    ]
    preface = [f"CFG/{cabins}"] if cabins else []
    return in_parts(known.header, sections, preface=preface, most=most)


def write_changes(change: ListChange, *, most: int = MOST_LINES) -> list[str]:
    """The texts of an ADL or CAL, by destination and class in the order of the counts."""
    sections = []
    groups = {(total.dest, total.cls): total for total in change.totals}
    for one in change.changes:
        groups.setdefault((one.dest, one.cls), Group(one.dest, None, one.cls))
    for key, group in groups.items():
        changes = [one for one in change.changes if (one.dest, one.cls) == key]
        if not changes:
            sections.append(Section((written_group(group),)))
        for action, found in groupby(changes, key=lambda one: one.action):
            blocks = tuple(name_block(one.name) for one in found)
            sections.append(Section((written_group(group), action), blocks))
    return in_parts(change.header, sections, most=most)

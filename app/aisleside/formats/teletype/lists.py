"""Lists of names by destination and class: PNL and PAL, their changes, and who boarded.

A PNL has everybody booked, a PAL those who need assistance, a PRL those who boarded; an
ADL and a CAL change the first two. They are written alike and read alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from aisleside.formats.teletype.elements import is_name, read_name, records
from aisleside.formats.teletype.message import Header, Message, Notes
from aisleside.formats.teletype.names import Name


class Action(StrEnum):
    """What a change does with a name."""

    DEL = "DEL"
    ADD = "ADD"
    CHG = "CHG"


@dataclass(frozen=True, slots=True)
class Group:
    """Names of one destination and class; *count* is as declared, None where none was.

    *padded* are those of the count who travel on space available.
    """

    dest: str
    count: int | None = None
    cls: str = ""
    names: tuple[Name, ...] = ()
    padded: int = 0

    @property
    def people(self) -> int:
        """As many as the names say, without extra seats."""
        return sum(name.party - name.extra_seats for name in self.names)


@dataclass(frozen=True, slots=True)
class PassengerList:
    """A PNL, PAL or PRL: *cabins* are the seats by class as the aircraft is configured."""

    header: Header
    groups: tuple[Group, ...] = ()
    cabins: tuple[tuple[str, int], ...] = ()

    def names(self) -> Iterator[Name]:
        """Every item, whatever its destination."""
        return (name for group in self.groups for name in group.names)

    def joined(self, later: PassengerList) -> PassengerList:
        """With the names of the next part; groups that go on there stay one."""
        groups = {(group.dest, group.cls): group for group in self.groups}
        for group in later.groups:
            key = group.dest, group.cls
            known = groups.get(key)
            names = known.names + group.names if known else group.names
            groups[key] = replace(known or group, names=names)
        return replace(self, groups=tuple(groups.values()), cabins=self.cabins or later.cabins)


@dataclass(frozen=True, slots=True)
class Change:
    """One name of a change feed; *line* is where it stood, and no part of what it says."""

    action: Action
    dest: str
    cls: str
    name: Name
    line: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ListChange:
    """An ADL or CAL: its changes in the order they came, and the counts after them."""

    header: Header
    changes: tuple[Change, ...] = ()
    totals: tuple[Group, ...] = ()

    def joined(self, later: ListChange) -> ListChange:
        """With the changes of the next part."""
        known = {(total.dest, total.cls) for total in self.totals}
        more = tuple(total for total in later.totals if (total.dest, total.cls) not in known)
        return replace(self, changes=self.changes + later.changes, totals=self.totals + more)


_GROUP = re.compile(
    r"- ?([A-Z]{3}) ?(\d{1,4})? ?([A-Z])?(?: ?-? ?PAD ?(\d{1,3}) ?[A-Z]?)?(?: ?NIL)?"
)
_CABIN = re.compile(r"(\d{1,3})([A-Z])")
# Lines before the names that say nothing about anybody: availability, classes, codeshares.
_ABOUT_FLIGHT = re.compile(
    r"(?:CFG/|RBD |AVAIL|ANA/|TRANSIT|SEATS|CODESHARE|MKT|EQT|NIL).*"
    r"|[A-Z]{3}(?: [A-Z]{3})+|[A-Z]\d{1,3}(?:[ /].*)?"
)


def parse_list(message: Message, notes: Notes) -> PassengerList:
    """Read the body of a PNL, PAL or PRL."""
    cabins: tuple[tuple[str, int], ...] = ()
    groups: list[Group] = []
    names: list[Name] = []

    def close() -> None:
        if groups and names:
            groups[-1] = replace(groups[-1], names=tuple(names))
        names.clear()

    for record in records(message.body, notes):
        text, number = record[0].text, record[0].number
        if is_name(text):
            if not groups:
                notes.noted("no-destination", "Names stand before any destination.", number)
                groups.append(Group(""))
            if name := read_name(record, notes):
                names.append(name)
        elif text[0] == "-":
            close()
            groups.append(_read_group(text, notes, number))
        elif text.startswith("CFG/"):
            cabins = tuple((cls, int(seats)) for seats, cls in _CABIN.findall(text[4:]))
        elif not _ABOUT_FLIGHT.fullmatch(text):
            notes.left_out("line-unread", "A line cannot be read.", number)
    close()
    return PassengerList(message.header, tuple(groups), cabins)


def parse_changes(message: Message, notes: Notes) -> ListChange:
    """Read the body of an ADL or CAL; a name that is under no heading changes nothing."""
    changes: list[Change] = []
    totals: dict[tuple[str, str], Group] = {}
    at = Group("")
    action: Action | None = None
    is_above = False  # headings above destinations hold for all that follow
    for record in records(message.body, notes):
        text, number = record[0].text, record[0].number
        if text in Action.__members__:
            action = Action(text)
            is_above = is_above or not totals
        elif is_name(text):
            name = read_name(record, notes)
            if action is None:
                notes.left_out("no-action", "A name is neither added nor deleted.", number)
            elif name:
                changes.append(Change(action, at.dest, at.cls, name, number))
        elif text[0] == "-":
            at = _read_group(text, notes, number)
            totals.setdefault((at.dest, at.cls), at)
            action = action if is_above else None
        elif not _ABOUT_FLIGHT.fullmatch(text):
            notes.left_out("line-unread", "A line cannot be read.", number)
    return ListChange(message.header, tuple(changes), tuple(totals.values()))


def check_counts(groups: Iterable[Group], notes: Notes) -> None:
    """Note where a whole list has not the names that it declares; extra seats may count."""
    groups = tuple(groups)
    if not any(group.names for group in groups):
        return  # a list of counts alone
    for place, group in enumerate(groups, 1):
        seats = group.people + sum(name.extra_seats for name in group.names)
        if group.count is not None and not group.people <= group.count <= seats:
            told = f"Group {place} declares {group.count} and names {group.people}."
            notes.noted("count-differs", told)


def written_group(group: Group) -> str:
    """The line above the names of a group."""
    count = "" if group.count is None else f"{group.count:03}"
    pad = f"-PAD{group.padded:03}" if group.padded else ""
    return f"-{group.dest}{count}{group.cls}{pad}"


def _read_group(text: str, notes: Notes, number: int) -> Group:
    match = _GROUP.fullmatch(text)
    if match is None:
        notes.left_out("group-unread", "A destination cannot be read.", number)
        return Group("")
    count = int(match[2]) if match[2] else None
    return Group(match[1], count, match[3] or "", (), int(match[4] or 0))

"""PSM: who needs what after arrival, by destination, class and seat.

The counts of a group are of passengers and of services. Names may be followed by onward
flights and by services, each on a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from aisleside.formats.teletype.codes import begins_service
from aisleside.formats.teletype.elements import (
    ITEM_LINES,
    is_name,
    joined,
    read_name,
    safe_service,
    seat_of,
    written_service,
)
from aisleside.formats.teletype.message import Header, Line, Message, Notes
from aisleside.formats.teletype.names import Connection, Name, is_connection
from aisleside.formats.teletype.private import must_go
from aisleside.formats.teletype.writing import MOST_LINES, Section, broken, in_parts, name_block


@dataclass(frozen=True, slots=True)
class Assisted:
    """One item and the class it sits in."""

    cabin: str
    name: Name


@dataclass(frozen=True, slots=True)
class Arriving:
    """Those of one destination; *totals* count each code by class, as declared."""

    dest: str
    pax: int = 0
    ssrs: int = 0
    totals: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()
    passengers: tuple[Assisted, ...] = ()


@dataclass(frozen=True, slots=True)
class Assistance:
    """A PSM."""

    header: Header
    groups: tuple[Arriving, ...] = ()

    def joined(self, later: Assistance) -> Assistance:
        """With the passengers of the next part; destinations that go on there stay one."""
        groups = {group.dest: group for group in self.groups}
        for group in later.groups:
            known = groups.get(group.dest)
            both = known.passengers + group.passengers if known else group.passengers
            groups[group.dest] = replace(known or group, passengers=both)
        return replace(self, groups=tuple(groups.values()))


_GROUP = re.compile(r"-([A-Z]{3})(?: ?(\d{1,4}) ?PAX ?/ ?(\d{1,4}) ?SSR| ?NIL)?")
_CLASS = re.compile(r"([A-Z]) ?CLASS(?: (\d{1,4}) ?PAX ?/ ?(\d{1,4}) ?SSR| NIL)?")
_TOTALS = re.compile(r"([A-Z][A-Z0-9]{2,3})((?: \d{1,3}[A-Z])+)")
_TOTAL = re.compile(r"(\d{1,3})([A-Z])")


def parse_assistance(message: Message, notes: Notes) -> Assistance:
    """Read the body of a PSM."""
    groups: list[Arriving] = []
    totals: list[tuple[str, tuple[tuple[str, int], ...]]] = []
    people: list[Assisted] = []
    cabin = ""
    item: list[Line] = []

    def close() -> None:
        counted = [code for code, _ in totals]
        if item and (name := _read_item(item, counted, notes)):
            people.append(Assisted(cabin, name))
        item.clear()

    def close_group() -> None:
        close()
        if people and not groups:
            notes.noted("no-destination", "Names stand before any destination.")
            groups.append(Arriving(""))
        if groups:
            groups[-1] = replace(groups[-1], totals=tuple(totals), passengers=tuple(people))
        totals.clear()
        people.clear()

    for line in message.body:
        text = line.text
        if match := _GROUP.fullmatch(text):
            close_group()
            cabin = ""
            groups.append(Arriving(match[1], int(match[2] or 0), int(match[3] or 0)))
        elif match := _CLASS.fullmatch(text):
            close()
            cabin = match[1]
        elif text[0] == "-":
            close_group()
            cabin = ""
            notes.left_out("group-unread", "A destination cannot be read.", line.number)
            groups.append(Arriving(""))
        elif is_name(text) and not is_connection(text):
            close()
            item.append(line)
        elif len(item) == ITEM_LINES:
            notes.left_out("too-long", "What goes on here was not read: too long.", line.number)
        elif item:
            item.append(line)
        elif groups and (match := _TOTALS.fullmatch(text)):
            counts = tuple((cls, int(count)) for count, cls in _TOTAL.findall(match[2]))
            totals.append((match[1], counts))
        elif text.strip() != "NIL":
            notes.left_out("line-unread", "A line cannot be read.", line.number)
    close_group()
    return Assistance(message.header, tuple(groups))


def check_assistance(assistance: Assistance, notes: Notes) -> None:
    """Note where a whole message has not the people or services that it declares."""
    for place, group in enumerate(assistance.groups, 1):
        people = sum(one.name.party for one in group.passengers)
        services = sum(len(one.name.services) for one in group.passengers)
        if group.dest and (people, services) != (group.pax, group.ssrs):
            told = (
                f"Destination {place} declares {group.pax} with {group.ssrs} services"
                f" and has {people} with {services}."
            )
            notes.noted("count-differs", told)


def write_psm(assistance: Assistance, *, most: int = MOST_LINES) -> list[str]:
    """The texts of a PSM; each class counts its own."""
    sections = []
    for group in assistance.groups:
        totals = (
            f"{code} {' '.join(f'{count:03}{cls}' for cls, count in counts)}"
            for code, counts in group.totals
        )
        heads = (f"-{group.dest} {group.pax}PAX/{group.ssrs}SSR", *totals)
        if not group.passengers:
            sections.append(Section(heads))
        for cabin, found in groupby(group.passengers, key=lambda one: one.cabin):
            names = [one.name for one in found]
            pax = sum(name.party for name in names)
            ssrs = sum(len(name.services) for name in names)
            above = (f"{cabin} CLASS {pax}PAX/{ssrs}SSR",) if cabin else ()
            sections.append(Section((*heads, *above), tuple(_block(name) for name in names)))
    return in_parts(assistance.header, sections, most=most)


def _read_item(item: Sequence[Line], counted: Sequence[str], notes: Notes) -> Name | None:
    """A name, and the flights and services on the lines below it; *counted* codes are services."""
    at = 1
    while at < len(item) and _goes_on(item[at].text):
        at += 1
    name = read_name(item[:at], notes)
    if name is None:
        return None
    services: list[tuple[str, int]] = []
    onward: list[Connection] = []
    before = item[at - 1]
    for line in item[at:]:
        text = line.text.strip()
        if text.startswith(".RN/") and services:
            more = text[4:].strip()
            more = joined(services[-1][0], more, is_full=before.is_full)
            services[-1] = more, services[-1][1]
        elif is_connection(text):
            if must_go(text):
                notes.private(line.number)
            else:
                onward.append(Connection(text, len(onward) + 1))
        elif begins_service(text, before, counted):
            services.append((text, line.number))
        elif services:
            more = joined(services[-1][0], text, is_full=before.is_full)
            services[-1] = more, services[-1][1]
        else:
            notes.left_out("line-unread", "A line below a name cannot be read.", line.number)
        before = line
    safe = (safe_service(text, notes, number) for text, number in services)
    return replace(
        name,
        services=(*name.services, *(one for one in safe if one)),
        onward=(*name.onward, *onward),
    )


def _goes_on(text: str) -> bool:
    """Whether a line belongs to the name above: an element, or the rest of a broken name."""
    if text[0] == "." or text[:2] in {" .", " /"}:
        return True
    return text[0] == " " and bool(seat_of(text.strip()))


def _block(name: Name) -> list[str]:
    lines = name_block(replace(name, seat="", services=(), onward=()), behind=name.seat)
    lines += [flight.text for flight in name.onward]
    for service in name.services:
        lines.extend(broken(f" {written_service(service)}"))
    return lines

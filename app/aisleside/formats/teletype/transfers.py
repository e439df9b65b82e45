"""PTM: who goes on with which flight, in what class, with how many bags."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from aisleside.formats.teletype.elements import read_people, records
from aisleside.formats.teletype.message import WIDTH, Header, Line, Message, Notes
from aisleside.formats.teletype.names import Name
from aisleside.formats.teletype.private import is_document
from aisleside.formats.teletype.writing import MOST_LINES, Section, in_parts


@dataclass(frozen=True, slots=True)
class Transfer:
    """One onward flight of some who arrive; *day* is the day of the month, as written.

    *weight* of the bags is in kilograms, None where none was given.
    """

    flight: str
    day: str
    dest: str
    count: int
    cls: str
    bags: int = 0
    weight: int | None = None
    names: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Transfers:
    """A PTM."""

    header: Header
    transfers: tuple[Transfer, ...] = ()

    def joined(self, later: Transfers) -> Transfers:
        """With those of the next part."""
        return replace(self, transfers=self.transfers + later.transfers)


_ONWARD = re.compile(r"([A-Z0-9]{2,3}? ?\d{1,4}[A-Z]?)/(\d{1,2}(?:[A-Z]{3})?) ([A-Z]{3}) ?(.*)")
_CLASS = re.compile(r"(\d{1,3})([A-Z])(?= |\d|$) ?")
_BAGS = re.compile(r"(\d{1,3})B(?: ?\.?(\d{1,4})KG?)?(?:[ .]|$)")


def parse_transfers(message: Message, notes: Notes) -> Transfers:
    """Read the body of a PTM."""
    found: list[Transfer] = []
    for record in records(message.body, notes):
        number = record[0].number
        match = _ONWARD.fullmatch(record[0].text)
        classes, bags, weight, rest = _counts(match[4]) if match else ([], 0, None, "")
        if match is None or not classes:
            if record[0].text not in {"NIL", "NIL."}:
                notes.left_out("line-unread", "A line cannot be read.", number)
            continue
        if len(classes) > 1:
            notes.noted("many-classes", "One line has several classes; bags go with one.", number)
        names = _names([record[0]._replace(text=rest), *record[1:]], notes)
        flight = match[1].replace(" ", ""), match[2], match[3]
        found.append(Transfer(*flight, *classes[0], bags, weight, names))
        found.extend(Transfer(*flight, *one) for one in classes[1:])
    return Transfers(message.header, tuple(found))


def write_ptm(transfers: Transfers, *, most: int = MOST_LINES) -> list[str]:
    """The texts of a PTM."""
    blocks = tuple(_lines(one) for one in transfers.transfers)
    return in_parts(transfers.header, [Section((), blocks or (("NIL",),))], most=most)


def _counts(text: str) -> tuple[list[tuple[int, str]], int, int | None, str]:
    """People by class, bags, their weight, and what stands behind; class B comes before bags."""
    classes: list[tuple[int, str]] = []
    while match := _CLASS.match(text):
        bags = _BAGS.match(text)
        if classes and bags:
            weight = int(bags[2]) if bags[2] else None
            return classes, int(bags[1]), weight, text[bags.end() :]
        classes.append((int(match[1]), match[2]))
        text = text[match.end() :]
    bags = _BAGS.match(text)
    if classes and bags:
        return classes, int(bags[1]), int(bags[2]) if bags[2] else None, text[bags.end() :]
    return classes, 0, None, text


def _names(lines: Sequence[Line], notes: Notes) -> tuple[Name, ...]:
    """A name a line; one that was broken goes on after an oblique or a full line."""
    texts: list[tuple[str, int]] = []
    is_full = False
    for line in lines:
        text = line.text.strip()
        if text and texts and (is_full or text[0] == "/"):
            texts[-1] = texts[-1][0] + text, texts[-1][1]
        elif text:
            texts.append((text, line.number))
        is_full = line.is_full
    found = []
    for text, number in texts:
        if is_document(text.partition(" ")[0]):
            notes.private(number)
        elif name := read_people(text):
            found.append(name)
        else:
            notes.left_out("name-unread", "A name cannot be read.", number)
    return tuple(found)


def _lines(one: Transfer) -> list[str]:
    weight = "" if one.weight is None else f".{one.weight}K"
    lines = [f"{one.flight}/{one.day} {one.dest} {one.count}{one.cls} {one.bags}B{weight}"]
    for place, name in enumerate(one.names):
        if place or len(lines[-1]) + 1 + len(name.surname) >= WIDTH:
            lines.append("")
        lines[-1] += f" {name.surname}"
        for given in name.given:
            if len(lines[-1]) + 1 + len(given) >= WIDTH:
                lines.append(" ")
            lines[-1] += f"/{given}"
    return lines

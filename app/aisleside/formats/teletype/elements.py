"""Names with their elements, out of the lines they stand in and back into words.

A name may go on below: after a blank, or with an element. What must not be kept is dropped
here, before a value is made of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from aisleside.formats.teletype.message import Line, Notes
from aisleside.formats.teletype.names import (
    Connection,
    Element,
    Membership,
    Name,
    Service,
    membership,
)
from aisleside.formats.teletype.private import is_document, must_go

ITEM_LINES = 400  # of one name: a full group with every ticket

_ELEMENT = re.compile(r"(?:^|(?<= ))\.([A-Z][A-Z0-9]{0,3})/ ?")
_NAME = re.compile(r"(\d{1,3}) ?([^\W\d_][^\d_/<>@]*)((?:/[^\d_/<>@]*)*)")
# A carrier's made-up people have numbers in their names; longer ones may be documents.
_NUMBERED = re.compile(r"(\d{1,3})([^\W\d_]+\d{1,6})((?:/[^\W\d_]+\d{0,6}[^\W\d_]*)*)")
_GLUED = re.compile(r"(?<=[^\W_])\.(?=[LRSCFOINW]\d?/)")
_DIGITS_BEHIND = re.compile(r"\D\d")
_AFTER = re.compile(
    r"(.+?)(?: ?[/-] ?([A-Z]{1,2}\d{1,3}(?:-\d{1,3})?))?(?: (\d{1,3}[A-Z](?:/?\d{0,3}[A-Z])*))?"
)
_LOCATOR = re.compile(r"([A-Z0-9]{3,8})(?: ?/ ?([A-Z0-9]{2,3}))?")
_SERVICE = re.compile(
    r"(?:SSR )?(OSI|VIP|[A-Z][A-Z0-9]{3})(?:(?: ?[ /-] ?|$)"
    r"(?:([A-Z][A-Z0-9]|\d[A-Z]) (?=[A-Z]{2}\d{1,3}(?: |$)))?"
    r"(?:([A-Z]{2}\d{1,3})(?: |$))?(.*))"
)
_ABOUT = re.compile(r"\d{1,2}[^\W\d_][^\d-]*/[^\d-]*")
_SEAT = re.compile(r"0*(\d{1,3}[A-Z](?:/?0*\d{0,3}[A-Z])*)")


def is_name(text: str) -> bool:
    """Whether a line begins like a name: how many, then a letter."""
    return text[:1].isdecimal() and text.lstrip("0123456789 ")[:1].isalpha()


def records(body: Iterable[Line], notes: Notes) -> Iterator[list[Line]]:
    """Each line with those that go on below it: they begin with a blank or an element."""
    record: list[Line] = []
    for line in body:
        if line.text[0] not in " .":
            if record:
                yield record
            record = [line]
        elif len(record) == ITEM_LINES:
            notes.left_out("too-long", "What goes on here was not read: too long.", line.number)
        elif record:
            record.append(line)
        else:
            notes.left_out("nothing-before", "A line goes on with nothing.", line.number)
    if record:
        yield record


def read_name(record: Sequence[Line], notes: Notes) -> Name | None:
    """Read a name with its elements; None when nobody can be told from it."""
    named, elements = _elements(record)
    number = record[0].number
    is_private = " " in named and any(map(_is_aside, named.split(" ")[1:]))
    read = None if is_private else _read_name(named)
    if is_private:
        notes.private(number)
    if read is None:
        read = _read_name(_salvaged(named))
        if read is None:
            notes.left_out("name-unread", "A name cannot be read.", number)
            return None
        notes.noted("after-name", "What stands after a name was not read.", number)
    party, surname, given, link, seat = read
    if not party or (given and len(given) != party):
        notes.noted("party-differs", "The party is not as many as its names.", number)
        party = party or 1
    found = _Sorted()
    for code, text, at in elements:
        found.take(code, text, notes, at)
    return Name(
        *(party, surname, given, found.locator, found.airline, link, found.group),
        found.seat or seat,
        *(tuple(found.services), tuple(found.onward), tuple(found.inbound)),
        *(tuple(found.memberships), tuple(found.elements)),
    )


def read_people(text: str) -> Name | None:
    """A surname and given names without number or elements; None when they are none."""
    read = _read_name(f"1{_salvaged(text)}")
    return Name(len(read[2]) or 1, read[1], read[2]) if read else None


def read_service(text: str) -> Service:
    """Read a request or remark: code, airline, status, text, and whom it is about."""
    about = ""
    if "-" in text:
        head, _, tail = text.rpartition("-")
        if _ABOUT.fullmatch(tail):
            text, about = head.rstrip(), tail
    match = _SERVICE.fullmatch(text)
    if match is None:
        return Service("", text, about=about)
    code, airline, status, rest = match.groups("")
    return Service(code, rest, status, airline, about)


def safe_service(text: str, notes: Notes, number: int) -> Service | None:
    """A service without what must not be kept; None when nothing is left of it."""
    service = read_service(text)
    if not text:
        return None
    if is_document(service.code):
        notes.private(number)
        return None
    if must_go(service.text, service.code):
        notes.private(number)
        return Service(service.code, "", service.status, service.airline) if service.code else None
    return service


def joined(text: str, more: str, *, is_full: bool) -> str:
    """A text that goes on in the next line: in the middle of a word if the line was full."""
    return f"{text}{more}" if is_full or not text else f"{text} {more}"


def written_service(service: Service) -> str:
    """A service as ``read_service`` reads it."""
    text = " ".join(
        one for one in (service.code, service.airline, service.status, service.text) if one
    )
    return f"{text}-{service.about}" if service.about else text


def written_name(name: Name) -> str:
    """The part of an item before its elements."""
    given = "".join(f"/{one}" for one in name.given)
    return f"{name.party}{name.surname}{given}" + (f"-{name.link}" if name.link else "")


def written_elements(name: Name) -> Iterator[str]:
    """The elements of an item, as ``read_name`` reads them."""
    if name.locator:
        yield f".L/{name.locator}" + (f"/{name.airline}" if name.airline else "")
    if name.group:
        yield f".C/{name.group}"
    if name.seat:
        yield f".S/{name.seat}"
    for code, flights in (("I", name.inbound), ("O", name.onward)):
        for flight in flights:
            yield f".{code}{flight.order if flight.order > 1 else ''}/{flight.text}"
    for member in name.memberships:
        yield f".F/{member.airline}{member.number}" + (f"/{member.tier}" if member.tier else "")
    for service in name.services:
        yield f".R/{written_service(service)}"
    for element in name.elements:
        yield f".{element.code}/{element.text}"


def _elements(record: Sequence[Line]) -> tuple[str, list[tuple[str, str, int]]]:
    """The name; and code, text and line of each element, what goes on below joined to it."""
    pieces: list[tuple[str, str, int]] = [("", "", record[0].number)]
    is_full = False
    for line in record:
        text = line.text if " ." in line.text else _GLUED.sub(" .", line.text)
        before, *parts = _ELEMENT.split(text)
        if before and (before := before.strip()):
            pieces[-1] = _gone_on(pieces[-1], before, is_full=is_full)
            is_full = False
        for place in range(0, len(parts), 2):
            code, text = parts[place], parts[place + 1].rstrip()
            if code != "RN":
                pieces.append((code, text, line.number))
            elif len(pieces) > 1:
                pieces[-1] = _gone_on(pieces[-1], text, is_full=is_full)
            else:
                pieces.append(("R", text, line.number))
            is_full = False
        is_full = line.is_full
    return pieces[0][1], pieces[1:]


def _gone_on(piece: tuple[str, str, int], more: str, *, is_full: bool) -> tuple[str, str, int]:
    code, text, number = piece
    is_broken = not code and (more[:1] == "/" or text[-1:] == "/")
    return code, joined(text, more, is_full=is_full or is_broken), number


def _read_name(text: str) -> tuple[int, str, tuple[str, ...], str, str] | None:
    """Party, surname, given names, link and seat."""
    link = seat = ""
    if _DIGITS_BEHIND.search(text) and (end := _AFTER.fullmatch(text)):
        text, link, seat = end[1], end[2] or "", seat_of(end[3] or "")
    match = _NAME.fullmatch(text) or _NUMBERED.fullmatch(text)
    if match is None:
        return None
    given = tuple(one.strip() for one in match[3].split("/") if one.strip())
    return int(match[1]), match[2].strip(), given, link, seat


def seat_of(text: str) -> str:
    """A seat without leading noughts; empty when it is none."""
    match = _SEAT.fullmatch(text)
    return text.lstrip("0") if match else ""


def _salvaged(text: str) -> str:
    """A name without what a careless system wrote behind it."""
    first, *words = text.split(" ")
    kept = [first]
    for word in words:
        if _is_aside(word) or any(sign.isdecimal() for sign in word):
            break
        kept.append(word)
    return " ".join(kept)


def _is_aside(word: str) -> bool:
    """Whether a word behind a name begins to tell of a document."""
    return must_go(word.partition("/")[0])


class _Sorted:
    """The elements of one name, each where it belongs."""

    def __init__(self) -> None:
        self.locator = self.airline = self.group = self.seat = ""
        self.services: list[Service] = []
        self.onward: list[Connection] = []
        self.inbound: list[Connection] = []
        self.memberships: list[Membership] = []
        self.elements: list[Element] = []

    def take(self, code: str, text: str, notes: Notes, number: int) -> None:
        """Put one element where it belongs, or drop it."""
        if code == "R":
            if service := safe_service(text, notes, number):
                self.services.append(service)
        elif code == "L" and not self.locator and (match := _LOCATOR.fullmatch(text)):
            self.locator, self.airline = match.groups("")
        elif is_document(code) or must_go(text, code):
            notes.private(number)
        elif not self._is_known(code, text):
            self.elements.append(Element(code, text))

    def _is_known(self, code: str, text: str) -> bool:
        if code == "C" and not self.group:
            self.group = text
        elif code == "S" and not self.seat and seat_of(text):
            self.seat = seat_of(text)
        elif code == "F" and (member := membership(text)):
            self.memberships.append(member)
        elif code[0] in "IO" and text and (code[1:] == "" or code[1:].isdecimal()):
            flights = self.inbound if code[0] == "I" else self.onward
            flights.append(Connection(text, int(code[1:] or 1)))
        else:
            return False
        return True

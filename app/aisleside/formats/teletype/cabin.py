"""PIL: the crew's list, by class and seat, with what to know about each passenger."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from aisleside.formats.teletype.codes import KNOWN, begins_service
from aisleside.formats.teletype.elements import (
    joined,
    read_people,
    records,
    safe_service,
    seat_of,
    written_service,
)
from aisleside.formats.teletype.message import WIDTH, Header, Line, Message, Notes
from aisleside.formats.teletype.names import TITLES, Name
from aisleside.formats.teletype.writing import MOST_LINES, Section, broken, in_parts


@dataclass(frozen=True, slots=True)
class Seated:
    """One passenger, and where the seat is left."""

    dest: str
    name: Name


@dataclass(frozen=True, slots=True)
class Cabin:
    """Those of one class."""

    cls: str
    passengers: tuple[Seated, ...] = ()


@dataclass(frozen=True, slots=True)
class CabinList:
    """A PIL."""

    header: Header
    cabins: tuple[Cabin, ...] = ()

    def joined(self, later: CabinList) -> CabinList:
        """With the passengers of the next part; classes that go on there stay one."""
        cabins = {cabin.cls: cabin for cabin in self.cabins}
        for cabin in later.cabins:
            known = cabins.get(cabin.cls, Cabin(cabin.cls))
            both = known.passengers + cabin.passengers
            cabins[cabin.cls] = replace(known, passengers=both)
        return replace(self, cabins=tuple(cabins.values()))


_CLASS = re.compile(r"([A-Z]) ?CLASS(?: NIL)?")
_SEATED = re.compile(r"(\d{1,3}[A-Z](?:/?\d{0,3}[A-Z])*) (?:([A-Z]{3}) )?(.+)")
_CODE = re.compile(r"[A-Z][A-Z0-9]{3}")


def parse_cabins(message: Message, notes: Notes) -> CabinList:
    """Read the body of a PIL."""
    cabins: list[Cabin] = []
    people: list[Seated] = []

    def close() -> None:
        if people:
            cabins[-1] = replace(cabins[-1], passengers=tuple(people))
        people.clear()

    for record in records(message.body, notes):
        text, number = record[0].text, record[0].number
        if match := _CLASS.fullmatch(text):
            close()
            cabins.append(Cabin(match[1]))
        elif (match := _SEATED.fullmatch(text)) and (one := _seated(match, record, notes)):
            if not cabins:
                notes.noted("no-class", "Passengers stand before any class.", number)
                cabins.append(Cabin(""))
            people.append(one)
        elif text not in {"NIL", "NIL."}:
            notes.left_out("line-unread", "A line cannot be read.", number)
    close()
    return CabinList(message.header, tuple(cabins))


def write_pil(cabins: CabinList, *, most: int = MOST_LINES) -> list[str]:
    """The texts of a PIL."""
    sections = [
        Section(
            (f"{cabin.cls}CLASS",) if cabin.cls else (),
            tuple(_lines(one) for one in cabin.passengers) or (("NIL",),),
        )
        for cabin in cabins.cabins
    ]
    return in_parts(cabins.header, sections, most=most)


def _seated(match: re.Match[str], record: Sequence[Line], notes: Notes) -> Seated | None:
    words = match[3].split(" ")
    name = read_people(" ".join(words[: (many := _name_words(words))]))
    if name is None:
        return None
    texts = _told(" ".join(words[many:]), record)
    safe = (safe_service(text, notes, record[0].number) for text in texts)
    services = tuple(one for one in safe if one)
    return Seated(match[2] or "", replace(name, seat=seat_of(match[1]), services=services))


def _name_words(words: Sequence[str]) -> int:
    """How many words are the name: to the word with the oblique, and a title after it."""
    first = next((place for place, word in enumerate(words, 1) if "/" in word), 1)
    titled = (first + place for place, word in enumerate(words[first : first + 3], 1))
    return next((many for many in titled if words[many - 1] in TITLES), first)


def _told(text: str, record: Sequence[Line]) -> list[str]:
    """Each service or remark: codes that follow each other, and those on lines of their own."""
    texts: list[str] = []

    def add(text: str) -> None:
        words = text.split(" ")
        while len(words) > 1 and _CODE.fullmatch(words[0]) and words[1] in KNOWN:
            texts.append(words.pop(0))
        texts.append(" ".join(words))

    if text:
        add(text)
    before = record[0]
    for line in record[1:]:
        text = line.text.strip()
        if text.startswith(".RN/"):
            text = text[4:].strip()
            is_more = True
        else:
            is_more = bool(texts) and not begins_service(text, before)
        if is_more and texts:
            texts[-1] = joined(texts[-1], text, is_full=before.is_full)
        else:
            add(text)
        before = line
    return texts


def _lines(one: Seated) -> list[str]:
    name = one.name
    given = "".join(f"/{part}" for part in name.given)
    lines = [" ".join(part for part in (name.seat, one.dest, f"{name.surname}{given}") if part)]
    for place, service in enumerate(name.services):
        text = written_service(service)
        if not place and len(lines[-1]) + 1 + len(text) <= WIDTH:
            lines[-1] += f" {text}"
        else:
            lines.extend(broken(f" {text}"))
    return lines

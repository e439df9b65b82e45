"""Lines and parts: at most 64 signs wide, at most so many lines long.

What does not fit goes on below: a name with a blank, an element with ``.RN/``. A line that
is broken inside a word is filled to the last sign, so that a reader can tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from aisleside.formats.teletype.elements import written_elements, written_name
from aisleside.formats.teletype.message import WIDTH, Header, Kind
from aisleside.formats.teletype.names import Name

MOST_LINES = 56  # of one part: with them it stays under 3,840 signs, a usual limit


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks of lines under headings; a part that goes on repeats the headings."""

    heads: tuple[str, ...]
    blocks: tuple[Sequence[str], ...] = ()


def in_parts(
    header: Header, sections: Iterable[Section], *, preface: Sequence[str] = (), most: int
) -> list[str]:
    """The texts of a message, in as many parts as it takes."""
    if header.remarks:
        lines = (line for remark in header.remarks for line in broken(remark, again=""))
        sections = (*sections, Section(("SI",), tuple((line,) for line in lines)))
    bodies = _bodies(sections, most=most - len(preface) - 3)
    end = f"END{header.kind}"
    texts = []
    for part, body in enumerate(bodies, 1):
        last = end if part == len(bodies) else f"ENDPART{part}"
        number = "" if header.kind is Kind.PIL and len(bodies) == 1 else f" PART{part}"
        flight = f"{header.flight}/{header.date} {header.board}{header.dest}{number}"
        texts.append("\n".join((header.kind, flight, *preface, *body, last)))
    return texts


def _bodies(sections: Iterable[Section], *, most: int) -> list[list[str]]:
    bodies: list[list[str]] = [[]]
    above: tuple[str, ...] = ()
    for section in sections:
        same = 0
        while same < len(above) and same < len(section.heads) - 1:
            if above[same] != section.heads[same]:
                break
            same += 1
        heads = section.heads[same:]
        for place, block in enumerate(section.blocks or ((),)):
            body = bodies[-1]
            new = heads if not place else ()
            if body and len(body) + len(new) + len(block) > most:
                bodies.append([])
                body, new = bodies[-1], section.heads
            body.extend(new)
            body.extend(block)
        above = section.heads
    return bodies


def name_block(name: Name, *, behind: str = "") -> list[str]:
    """The lines of one item with its elements, and *behind* its name where that has a place."""
    return _filled(_broken_name(f"{written_name(name)} {behind}".rstrip()), written_elements(name))


def _filled(lines: list[str], elements: Iterable[str]) -> list[str]:
    """Put elements behind each other while they fit."""
    for element in elements:
        if len(lines[-1]) + 1 + len(element) <= WIDTH:
            lines[-1] = f"{lines[-1]} {element}"
        else:
            lines.extend(broken(element))
    return lines


def broken(text: str, *, again: str = ".RN/") -> Iterator[str]:
    """One element in as many lines as it takes, each after the first led by *again*."""
    lead = len(text) - len(text.lstrip(" "))
    while len(text) > WIDTH:
        cut = text.rfind(" ", lead + len(again) + 1, WIDTH)
        if cut < 0:
            if text[WIDTH] == " ":
                text = f" {text}"  # else the word would seem to go on
            cut = WIDTH
        yield text[:cut]
        text, lead = again + text[cut:].lstrip(" "), 0
    yield text


def _broken_name(text: str) -> list[str]:
    lines = []
    while len(text) > WIDTH:
        cut = text.rfind("/", 2, WIDTH + 1)
        if cut < 0:
            cut = text.rfind(" ", 2, WIDTH)
        if cut < 0:
            cut = WIDTH
        lines.append(text[:cut])
        text = f" {text[cut:].lstrip(' ')}"
    return [*lines, text]

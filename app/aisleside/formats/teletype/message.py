"""A text as it came over the teletype, taken apart: which messages, for which flight.

A Type B text may begin with addresses and an origin, carry several parts of one message,
and have been through a wrong code page. Nothing here knows what stands in a body. The
findings of one text are bounded, and none quotes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from aisleside.formats.finding import Finding, Weight
from aisleside.formats.teletype.private import must_go

Value = TypeVar("Value", covariant=True)
Day = date  # a header has its date as written under that name

LONGEST_TEXT = 4_000_000  # characters: more than a thousand parts
LONGEST_LINE = 1_000
WIDTH = 64  # of a line, as written by the standard
MOST_FINDINGS = 100


class Kind(StrEnum):
    """The messages that are read, by their identifiers."""

    PNL = "PNL"
    ADL = "ADL"
    PAL = "PAL"
    CAL = "CAL"
    PSM = "PSM"
    PTM = "PTM"
    PIL = "PIL"
    PRL = "PRL"
    PFS = "PFS"


@dataclass(frozen=True, slots=True)
class Header:
    """For which flight a message is; *day* is known where a day was given to read it by.

    *date* is as written: day and month. *is_last* says that no part comes after this one.
    *remarks* are the lines under SI at the end, for whoever handles the flight.
    """

    kind: Kind
    flight: str
    date: str
    board: str
    day: Day | None = None
    dest: str = ""
    part: int = 1
    is_last: bool = True
    remarks: tuple[str, ...] = ()

    def is_for(self, other: Header) -> bool:
        """Whether both are for the same departure, however its number is padded."""
        return (_bare(self.flight), self.date.lstrip("0"), self.board) == (
            _bare(other.flight),
            other.date.lstrip("0"),
            other.board,
        )

    def whole(self) -> Header:
        """The header of all parts together."""
        return replace(self, part=1, is_last=True)


@dataclass(frozen=True, slots=True)
class Read(Generic[Value]):
    """What was read, None when it is refused, and what was noticed on the way."""

    value: Value | None
    findings: tuple[Finding, ...] = ()

    @property
    def is_ok(self) -> bool:
        """Whether there is something to believe."""
        return self.value is not None


class Line(NamedTuple):
    """One line: upper case, blanks collapsed, at most one before the first word.

    *is_full* says that it was as wide as lines may be, so that a word may go on below.
    """

    number: int
    text: str
    is_full: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a text: its header, and the lines between header and end."""

    header: Header
    body: tuple[Line, ...]


class Notes:
    """Collects the findings of one text, of which there is a most."""

    def __init__(self) -> None:
        self._findings: list[Finding] = []
        self._more = 0
        self._dropped = 0
        self._dropped_at = 0

    def refused(self, code: str, reason: str, line: int = 0) -> None:
        """Nothing is to be believed; this is the first finding, however many there are."""
        self._findings.insert(0, Finding(Weight.REFUSED, code, reason, line))

    def left_out(self, code: str, reason: str, line: int = 0) -> None:
        """A part is not used."""
        self._add(Finding(Weight.LEFT_OUT, code, reason, line))

    def noted(self, code: str, reason: str, line: int = 0) -> None:
        """It is used, though it is odd."""
        self._add(Finding(Weight.NOTED, code, reason, line))

    def private(self, line: int) -> None:
        """A document, or a number that could be a card's, was dropped."""
        self._dropped += 1
        self._dropped_at = self._dropped_at or line

    def found(self) -> tuple[Finding, ...]:
        """Everything noticed, with what was told only once at the end."""
        ends = []
        if self._dropped:
            told = f"Documents or card numbers were not kept, {self._dropped} in all."
            ends.append(Finding(Weight.NOTED, "private", told, self._dropped_at))
        if self._more:
            told = f"There are {self._more} more findings like these."
            ends.append(Finding(Weight.NOTED, "more", told))
        return (*self._findings, *ends)

    def _add(self, finding: Finding) -> None:
        if len(self._findings) < MOST_FINDINGS:
            self._findings.append(finding)
        else:
            self._more += 1


_KINDS = "|".join(Kind)
_IDENTIFIER = re.compile(rf"({_KINDS})(?: ([A-Z0-9]{{2,3}} ?\d.*))?=?")
_END = re.compile(rf"END ?(?:({_KINDS})|PART ?(\d{{1,3}}))\.?=?")
_FLIGHT = re.compile(
    r"((?=\d?[A-Z])[A-Z0-9]{2,3}?) ?(\d{1,4}[A-Z]?) ?/ ?(\d{1,2}[A-Z]{3}(?:\d{4}|\d\d)?)"
    r" ([A-Z]{3})(?: ?/?([A-Z]{3}))?(?: PART ?(\d{1,3}))?"
)
_REMARKS = re.compile(r"SI(?:[ .:-]+(?!\d)(.*))?")  # with a number it is a flight of Blue Islands
_MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
_DATE = re.compile(r"(\d{1,2})([A-Z]{3})(\d{4}|\d\d)?")
_ENVELOPE = 60  # lines of addresses before the identifier; a text without one is another's


def taken_apart(text: str, notes: Notes, *, today: date | None, kind: Kind | None) -> list[Message]:
    """The messages of a text, in its order; none when it is refused.

    *kind* is read where a text lacks its identifier.
    """
    if len(text) > LONGEST_TEXT:
        notes.refused("too-long", "The text is far longer than any message.")
        return []
    found: list[Message] = []
    unread: list[_Refusal] = []
    for named, lines, end in _bodies(_lines(_repaired(text, notes), notes), notes, kind):
        header = _header(named, lines, notes, today)
        if not isinstance(header, Header):
            unread = unread or [header]
            continue
        part, is_last = header.part, False
        if end is None:
            notes.left_out("no-end", "The end is missing: the message may be cut short.")
        elif end[1]:
            if int(end[1]) != part:
                notes.noted("part-differs", "The part at the end is another than at the top.")
        elif end[0] != header.kind:
            notes.left_out("end-differs", "It ends like another kind of message.")
        else:
            is_last = True
        body, remarks = _remarks(lines, notes)
        found.append(Message(replace(header, is_last=is_last, remarks=remarks), body))
    for code, reason, line in unread:
        (notes.left_out if found else notes.refused)(code, reason, line)
    return found


def day_of(written: str, *, today: date | None) -> date | None:
    """The day that DDMMM means, in the year that brings it nearest to *today*.

    None when it is no day of that year, or when *today* is not known.
    """
    match = _DATE.fullmatch(written)
    if match is None or match[2] not in _MONTHS:
        return None
    month, day = _MONTHS.index(match[2]) + 1, int(match[1])
    if match[3]:
        return _day(int(match[3]) + (2000 if len(match[3]) == 2 else 0), month, day)
    if today is None:
        return None
    years = (today.year, today.year + 1, today.year - 1)
    days = [found for year in years if (found := _day(year, month, day))]
    return min(days, key=lambda one: abs(one - today), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _is_date(written: str) -> bool:
    match = _DATE.fullmatch(written)
    assert match is not None
    year = 2000 + int(match[3]) % 100 if match[3] else 2000  # which had a 29 February
    return (
        match[2] in _MONTHS and _day(year, _MONTHS.index(match[2]) + 1, int(match[1])) is not None
    )


def _bare(flight: str) -> tuple[str, str]:
    """A flight's carrier and number without padding."""
    match = re.fullmatch(r"([A-Z0-9]{2,3}?)(\d{1,4}[A-Z]?)", flight)
    return (match[1], match[2].lstrip("0")) if match else (flight, "")


def _repaired(text: str, notes: Notes) -> str:
    """Undo what wrong code pages do to a text, where that can be told."""
    if not re.search(rf"\b(?:{_KINDS})\b", text.upper()) and text:
        try:
            other = text.encode("latin-1").decode("cp037")
        except UnicodeEncodeError:
            other = ""
        if re.search(rf"\b(?:{_KINDS})\b", other):
            notes.noted("code-page", "The text came in EBCDIC and was translated.")
            text = other
    if re.search("[\xc2-\xc3][^\x00-\x7f]", text):
        for page in ("latin-1", "cp1252"):
            try:
                text = text.encode(page).decode("utf-8")
            except UnicodeError:
                continue
            notes.noted("code-page", "Letters came in a wrong code page and were repaired.")
            break
    if "\ufffd" in text:
        notes.noted("code-page", "Some letters were lost before the text came here.")
    upper = text.upper()
    if upper != text:
        notes.noted("lower-case", "It was written in lower case.")
    return upper


# Steering signs of lines and modems become blanks; the ends of lines stay.
_STEERING = {code: " " for code in (*range(32), *range(0x7F, 0xA1), 0x2261, 0xFEFF) if code != 0x0A}
_STEERING[0x85] = "\n"


def _lines(text: str, notes: Notes) -> Iterator[Line]:
    is_wide = False
    if "\r" in text:
        text = re.sub(r"\r+\n?", "\n", text)
    for number, raw in enumerate(text.translate(_STEERING).split("\n"), 1):
        line = raw.rstrip()
        width = len(line)
        if width > LONGEST_LINE:
            notes.left_out("line-too-long", f"A line goes on after {LONGEST_LINE} signs.", number)
            line = line[:LONGEST_LINE]
        elif width > WIDTH and not is_wide:
            is_wide = True
            notes.noted("line-wide", f"Lines are wider than {WIDTH} signs.", number)
        words = " ".join(line.split())
        if words:
            yield Line(number, f" {words}" if line[0] == " " else words, width == WIDTH)


_End = tuple[str | None, str | None]
_Refusal = tuple[str, str, int]


def _bodies(
    lines: Iterator[Line], notes: Notes, kind: Kind | None
) -> Iterator[tuple[Kind, list[Line], _End | None]]:
    """Each message: its kind, its lines from the flight on, and how it ends."""
    named: Kind | None = None
    body: list[Line] = []
    before: list[Line] = []
    done = 0
    for line in lines:
        text = line.text.strip()
        start = text[:3]
        if start in Kind.__members__ and (match := _IDENTIFIER.fullmatch(text)):
            if named is not None:
                yield named, body, None
            named, body, before = Kind(match[1]), [], []
            if match[2]:
                notes.noted("same-line", "The flight stands beside the identifier.", line.number)
                body.append(Line(line.number, match[2]))
        elif named is None:
            before.append(line)
        elif start == "END" and (end := _END.fullmatch(text)):
            yield named, body, (end[1], end[2])
            named, done = None, done + 1
        else:
            body.append(line)
    if named is not None:
        yield named, body, None
    elif not done:
        yield from _unnamed(before, notes, kind)
    elif any(line.text.strip(" =.") not in {"", "NNNN"} for line in before):
        notes.left_out("after-end", "What stands after the end was not read.", before[0].number)


def _unnamed(
    lines: list[Line], notes: Notes, kind: Kind | None
) -> Iterator[tuple[Kind, list[Line], _End | None]]:
    """A text without identifier, if it is known what it should be and has a flight."""
    for at, line in enumerate(lines[:_ENVELOPE]):
        if kind is not None and _FLIGHT.fullmatch(line.text.strip()):
            notes.noted("no-identifier", "The identifier at the top is missing.", line.number)
            ends = [_END.fullmatch(one.text.strip()) for one in lines]
            last = next((place for place, end in enumerate(ends) if end), len(lines))
            end = ends[last] if last < len(lines) else None
            yield kind, lines[at:last], (end[1], end[2]) if end else None
            return
    notes.refused("no-message", "No message of a known kind was found in the text.")


def _remarks(lines: list[Line], notes: Notes) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """The lines above SI, and those below that may be kept."""
    at = next((at for at, line in enumerate(lines) if _REMARKS.fullmatch(line.text)), len(lines))
    kept = []
    for line in lines[at:]:
        match = _REMARKS.fullmatch(line.text)
        text = (match[1] or "") if match else line.text.strip()
        if must_go(text):
            notes.private(line.number)
        elif text not in {"", "NIL", "NIL."}:
            kept.append(text)
    return tuple(lines[:at]), tuple(kept)


def _header(kind: Kind, body: list[Line], notes: Notes, today: date | None) -> Header | _Refusal:
    """Take the flight off the lines of a message, or say why it cannot be believed."""
    if not body:
        return ("no-flight", "The message ends before its flight.", 0)
    line = body.pop(0)
    match = _FLIGHT.fullmatch(line.text.strip())
    if match is None:
        return ("no-flight", "The flight, its day or its airport cannot be read.", line.number)
    carrier, number, written, board, dest, part = match.groups()
    if not _is_date(written):
        return ("no-day", "There is no such day.", line.number)
    day = day_of(written, today=today)
    if today is not None and day is None:
        return ("no-day", "There is no such day this year or the next.", line.number)
    if part is not None and int(part) == 0:
        notes.noted("part-differs", "Parts are counted from one.", line.number)
    return Header(kind, carrier + number, written, board, day, dest or "", max(1, int(part or 1)))

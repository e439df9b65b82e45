"""Reads the bar code of a boarding pass, and says what was wrong with it.

A pass is believed whole or not at all: where its legs cannot be told apart for certain it
is refused, because a shifted field shows the wrong person. What real passes do (blocks cut
short, sizes of 0, blank-padded numbers) is used, and noted. No size is trusted past the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from aisleside.formats.boarding_pass.dates import flown_on, issued_on
from aisleside.formats.boarding_pass.values import (
    MANDATORY,
    NAME_WIDTH,
    ONCE_ONLY,
    PER_LEG,
    BoardingPass,
    Leg,
    Security,
)
from aisleside.formats.finding import Finding, Weight

LONGEST = 4096  # characters: several times what any of the printed symbols can hold
NEWEST_VERSION = 8
HEADER = 2 + NAME_WIDTH + 1
# A pass may end before these, on the confirmations of some airlines.
MAY_BE_MISSING = ("compartment", "seat", "sequence", "status")
# Numbers of a fixed length: the first half of one is another number.
WHOLE_OR_NOTHING = (
    "issue_date_raw",
    "bag_tag_1",
    "bag_tag_2",
    "bag_tag_3",
    "airline_numeric",
    "document_number",
)
# What tells a shifted leg from a whole one.
FORMS = {
    "board": re.compile(r"([A-Z]{3})?"),
    "off": re.compile(r"([A-Z]{3})?"),
    "carrier": re.compile(r"([A-Z0-9]{2,3})?"),
    "flight_number": re.compile(r"([0-9]{1,4}[A-Z]?|OPEN)?"),
    "day_of_year": re.compile(r"[0-9]*"),
}
SCANNER_PREFIX = re.compile(r"\][A-Za-z][0-9A-Za-z]")
SECURITY_TO_THE_END = re.compile(r"\^[0-9A-Z]([0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True)
class ReadPass:
    """A pass, or None where it was refused, and what was found on the way."""

    boarding_pass: BoardingPass | None
    findings: tuple[Finding, ...]


class _RefusedError(Exception):
    """The pass is not to be believed."""

    def __init__(self, code: str, reason: str, at: int) -> None:
        super().__init__(code)
        self.code, self.reason, self.at = code, reason, at


def read_bcbp(raw: str, *, today: date | None) -> ReadPass:
    """Read what a scanner read; *today* tells the years, without it dates stay open."""
    reader = _Reader()
    try:
        return ReadPass(reader.read(raw, today), tuple(reader.findings))
    except _RefusedError as refused:
        found = Finding(
            Weight.REFUSED, refused.code, refused.reason, 1, reader.shift + refused.at + 1
        )
        return ReadPass(None, (*reader.findings, found))


class _Reader:
    """Goes through one pass from left to right; *at* is where it stands, from 0."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.text = ""
        self.shift = 0  # characters before the pass that belong to the scanner
        self.at = 0
        self.cut = False  # the text ended before the sizes in it said
        self.unmarked = False  # the first block is not the standard's, so none is

    def read(self, raw: str, today: date | None) -> BoardingPass:
        self._clean(raw)
        text = self.text
        if not text.startswith("M"):
            raise _RefusedError("format", "This is no boarding pass: it does not start with M.", 0)
        if text[1:2] not in tuple("123456789"):
            raise _RefusedError("leg_count", "The number of legs is not a digit from 1 to 9.", 1)
        if len(text) < HEADER:
            raise _RefusedError("cut", "The pass ends in the passenger's name.", len(text))
        self.at = HEADER
        values: dict[str, Any] = {
            "passenger_name": text[2 : HEADER - 1].strip(),
            "eticket": text[HEADER - 1].strip(),
        }
        if not values["passenger_name"]:
            self._note("no_name", "The pass names nobody.", at=2)
        if values["eticket"] not in ("E", ""):
            found = "The mark of electronic tickets is neither E nor blank."
            self._note("eticket", found, at=HEADER - 1)
        count = int(text[1])
        legs = [self._leg(number, count, values) for number in range(1, count + 1)]
        if not any(leg.carrier or (leg.board and leg.off) for leg in legs):
            raise _RefusedError("no_flight", "No leg names a flight.", HEADER)
        values["security"] = self._rest()
        issued = issued_on(values.get("issue_date_raw", ""), today=today)
        dated = tuple(_dated(legs, issued=issued, today=today))
        if today and any(leg.day_of_year and leg.flight_date is None for leg in dated):
            self._note("no_such_day", "The year that the pass can mean has no such day.")
        return BoardingPass(**values, legs=dated, issue_date=issued)

    def _clean(self, raw: str) -> None:
        """Take off what the scanner or its keyboard put around and into the pass."""
        if len(raw) > LONGEST:
            raise _RefusedError("too_long", "This is longer than any boarding pass.", LONGEST)
        text = raw.lstrip("\t\r\n\x02 ")
        if prefix := SCANNER_PREFIX.match(text):
            text = text[prefix.end() :]
            self._note("scanner_prefix", "The scanner put its own mark before the pass.")
        self.shift = len(raw) - len(text)
        text = text.rstrip("\t\r\n\x03\0")
        if not text:
            raise _RefusedError("empty", "There is nothing to read.", 0)
        if text.isascii() and text.islower():
            text = text.upper()
            self._note("lower_case", "All letters came as small ones, and were read as capitals.")
        for at, letter in enumerate(text):
            if not letter.isprintable():
                raise _RefusedError("control", "A control character stands inside the pass.", at)
            if not letter.isascii() and not 2 <= at < HEADER - 1:
                raise _RefusedError(
                    "code_page", "A letter that no pass has stands outside the name.", at
                )
        if not text.isascii():
            self._note("name_code_page", "The name has letters that no bar code has.", at=2)
        self.text = text

    def _leg(self, number: int, count: int, once: dict[str, Any]) -> Leg:
        if number > 1 and (self.at >= len(self.text) or self.text[self.at] == "^"):
            raise _RefusedError(
                "leg_count", "The pass has fewer legs than it says: wrong leg count.", self.at
            )
        values, ended = self._mandatory(last=number == count)
        if ended:
            self._leave_out("ends_early", "The pass ends before the seat or the size after it.")
            return Leg(**values)
        size = self._size(self.text[self.at : self.at + 2], self.at)
        start = self.at = self.at + 2
        block = self.text[start : start + size]
        if len(block) < size:
            if number < count:
                raise _RefusedError(
                    "size_hides_leg", "A size reaches past the end, so a leg is hidden.", start - 2
                )
            block = self._cut_block(block)
        self.at = start + len(block)
        if number == 1:
            block, start = self._once_only(block, start, once)
        if self.unmarked:
            values["airline_use"] = block.strip()
        else:
            values |= self._per_leg(block, start)
        return Leg(**values)

    def _mandatory(self, *, last: bool) -> tuple[dict[str, Any], bool]:
        """The fields every leg has, and whether the pass ended among the last of them."""
        values: dict[str, Any] = {}
        for name, width in MANDATORY:
            piece = self.text[self.at : self.at + width]
            if not piece and last and name in MAY_BE_MISSING:
                return values, True
            if len(piece) < width:
                raise _RefusedError(
                    "cut", "The pass ends inside a mandatory field of a leg.", self.at
                )
            value = piece.strip()
            if name in FORMS and not FORMS[name].fullmatch(value):
                raise _RefusedError(
                    "field",
                    f"The field {name} holds what no such field can: wrong leg count or shifted.",
                    self.at,
                )
            values[name] = self._day(value) if name == "day_of_year" else value
            self.at += width
        return values, last and self.at == len(self.text)

    def _day(self, value: str) -> int | None:
        day = int(value or 0)
        if day > 366:
            raise _RefusedError("field", "The day of the year is past the year's end.", self.at)
        if day == 0:
            self._note("no_day", "The pass does not say on which day it flies.")
        return day or None

    def _size(self, digits: str, at: int) -> int:
        """A size in hexadecimal digits; blanks are a nought."""
        if len(digits) < 2 or not re.fullmatch(r"[0-9A-Fa-f]*", digits.strip()):
            raise _RefusedError("size", "A size is not written in hexadecimal digits.", at)
        if digits != digits.strip():
            self._note("blank_size", "A size is padded with blanks.", at=at)
        return int(digits.strip() or "0", 16)

    def _cut_block(self, rest: str) -> str:
        """What is there of the last block, whose size reaches past the end."""
        self.cut = True
        self._leave_out("cut_short", "The last block ends before its size says: blanks were lost?")
        for found in SECURITY_TO_THE_END.finditer(rest):
            if len(rest) - found.end() == int(found[1], 16):
                return rest[: found.start()]
        return rest

    def _once_only(self, block: str, start: int, once: dict[str, Any]) -> tuple[str, int]:
        """Read what stands once, in the first leg's block; what is left of it, and where."""
        if not block.startswith(">"):
            self.unmarked = True
            if block:
                self._note(
                    "no_version", "No version mark: all of the block is the airline's.", at=start
                )
            return block, start
        mark = block[1:2]
        once["version"] = int(mark) if mark.isdecimal() else None
        if not mark or mark not in "12345678":
            self._note("version", f"The version is none of 1 to {NEWEST_VERSION}.", at=start + 1)
        values, rest, at = self._sized(ONCE_ONLY, block[2:], start + 2)
        issued = values.get("issue_date_raw", "")
        if issued and not re.fullmatch("[0-9]{4}", issued):
            values["issue_date_raw"] = ""
            self._leave_out("issue_date", "The date of issue is not made of four digits.")
        once |= values
        return rest, at

    def _per_leg(self, block: str, start: int) -> dict[str, str]:
        values, rest, _ = self._sized(PER_LEG, block, start)
        return values | {"airline_use": rest.strip()}

    def _sized(
        self, table: tuple[tuple[str, int], ...], block: str, start: int
    ) -> tuple[dict[str, str], str, int]:
        """The fields of a sized part of a block, then what follows it, and where."""
        if not block:
            return {}, "", start
        size = self._size(block[:2], start)
        piece, start = block[2 : 2 + size], start + 2
        if len(piece) < size and not self.cut:
            self._leave_out("inner_size", "A size reaches past the block it stands in.", at=start)
        values: dict[str, str] = {}
        at = 0
        for name, width in table:
            part = piece[at : at + width]
            if part.strip() and len(part) < width and name in WHOLE_OR_NOTHING:
                self._leave_out("half_number", f"Only a part of {name} is there.", at=start + at)
            elif part:
                values[name] = part.strip()
            at += width
        if piece[at:].strip():
            self._note("longer_block", "A block has more fields than are known.", at=start + at)
        return values, block[2 + size :], start + size

    def _rest(self) -> Security | None:
        """What stands after the legs: the security data, or nothing."""
        rest = self.text[self.at :]
        if not rest.strip():
            return None
        if rest.startswith(">") and self.text[: self.at].endswith("00"):
            self._leave_out("size_of_nought", "A block follows whose size is given as 0.")
            return None
        if not rest.startswith("^"):
            raise _RefusedError(
                "trailing_characters",
                "More follows the last leg than it says: wrong leg count or a wrong size.",
                self.at,
            )
        if len(rest) < 4:
            self._leave_out("security_cut", "The security data is cut off.")
            return Security(kind=rest[1:2].strip())
        size = self._size(rest[2:4], self.at + 2)
        data, after = rest[4 : 4 + size], rest[4 + size :]
        if after.strip():
            raise _RefusedError(
                "trailing_characters",
                "Characters follow the security data.",
                self.at + 4 + size,
            )
        if len(data) < size:
            self._leave_out("security_cut", "The security data ends before its size says.")
        return Security(kind=rest[1].strip(), data=data)

    def _note(self, code: str, reason: str, *, at: int | None = None) -> None:
        self._find(Weight.NOTED, code, reason, at)

    def _leave_out(self, code: str, reason: str, *, at: int | None = None) -> None:
        self._find(Weight.LEFT_OUT, code, reason, at)

    def _find(self, weight: Weight, code: str, reason: str, at: int | None) -> None:
        place = self.shift + (self.at if at is None else at) + 1
        self.findings.append(Finding(weight, code, reason, 1, place))


def _dated(legs: list[Leg], *, issued: date | None, today: date | None) -> Iterator[Leg]:
    """The legs with their dates, each not before the one before it."""
    before: date | None = None
    for leg in legs:
        day = flown_on(leg.day_of_year, issued=issued, before=before, today=today)
        before = day or before
        yield replace(leg, flight_date=day)

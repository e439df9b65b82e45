"""Answers lines of JSON about what scanners and airlines sent, a line each.

For support staff who ask why a pass was refused, and for whoever scores the readers. A line
that cannot be answered gets a finding, and the next is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import Any

import msgspec

from aisleside.formats import boarding_pass, gs1, teletype
from aisleside.formats.finding import Finding, Weight


class Kind(StrEnum):
    """Which reader to ask."""

    BCBP = "bcbp"
    GS1 = "gs1"
    TYPEB = "typeb"


class Request(msgspec.Struct):
    """A line asked: a text, and what may help to read it, which is used where it makes sense.

    *context_date* is the day of reading, which tells the years; *type* the kind of message
    or code; *options* may hold the region of a shop's own codes.
    """

    raw: str
    id: Any = None
    context_date: Any = None
    type: Any = None
    options: Any = None


class Answer(msgspec.Struct):
    """A line answered. *ok* is false where nothing of the input is to be believed."""

    id: Any
    ok: bool
    fields: dict[str, Any]
    findings: list[Finding]


def answers(lines: Iterable[bytes], *, kind: Kind) -> Iterator[bytes]:
    """An answer to each line that is not blank, without its line feed."""
    for line in lines:
        if line.strip():
            yield msgspec.json.encode(_answer(line, kind))


def _answer(line: bytes, kind: Kind) -> Answer:
    try:
        asked = msgspec.json.decode(line)
    except (ValueError, RecursionError):
        return _refused(None, "not_json", "This line is not JSON in UTF-8.")
    asked_id = asked.get("id") if isinstance(asked, dict) else None
    try:
        request = msgspec.convert(asked, Request)
    except msgspec.ValidationError:
        return _refused(asked_id, "not_a_request", "This line has no text by the name of raw.")
    findings: list[Finding] = []
    day = _day(request.context_date, findings)
    ok, fields, found = _read(request, kind, day)
    return Answer(request.id, ok, fields, [*findings, *found])


def _read(
    request: Request, kind: Kind, day: date | None
) -> tuple[bool, dict[str, Any], Iterable[Finding]]:
    asked = request.type if isinstance(request.type, str) else ""
    options = request.options if isinstance(request.options, dict) else {}
    match kind:
        case Kind.BCBP:
            return boarding_pass.parse_fields(request.raw, context_date=day)
        case Kind.GS1:
            return gs1.parse_fields(request.raw, type=asked, options=options)
        case Kind.TYPEB:
            return teletype.parse_fields(request.raw, type=asked, context_date=day)


def _day(said: object, findings: list[Finding]) -> date | None:
    """A day, also where a time follows it."""
    if not said:
        return None
    try:
        return date.fromisoformat(str(said)[:10])
    except ValueError:
        found = "The day of reading is no date, so no years are told."
        findings.append(Finding(Weight.NOTED, "context_date", found))
        return None


def _refused(asked_id: Any, code: str, reason: str) -> Answer:
    return Answer(asked_id, False, {}, [Finding(Weight.REFUSED, code, reason)])

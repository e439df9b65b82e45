"""Any text to its value: which message it is, its parts put together, its counts checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from aisleside.formats.finding import Finding
from aisleside.formats.teletype.assistance import (
    Assistance,
    check_assistance,
    parse_assistance,
    write_psm,
)
from aisleside.formats.teletype.cabin import CabinList, parse_cabins, write_pil
from aisleside.formats.teletype.fields import Fields, Teletype, as_fields
from aisleside.formats.teletype.list_writing import write_changes, write_list
from aisleside.formats.teletype.lists import (
    ListChange,
    PassengerList,
    check_counts,
    parse_changes,
    parse_list,
)
from aisleside.formats.teletype.message import Kind, Message, Notes, Read, taken_apart
from aisleside.formats.teletype.sales import FinalSales, parse_sales, write_pfs
from aisleside.formats.teletype.transfers import Transfers, parse_transfers, write_ptm
from aisleside.formats.teletype.writing import MOST_LINES

One = TypeVar("One", bound=Teletype)

_PARSERS: dict[Kind, Callable[[Message, Notes], Teletype]] = {
    Kind.PNL: parse_list,
    Kind.PAL: parse_list,
    Kind.PRL: parse_list,
    Kind.ADL: parse_changes,
    Kind.CAL: parse_changes,
    Kind.PSM: parse_assistance,
    Kind.PTM: parse_transfers,
    Kind.PIL: parse_cabins,
    Kind.PFS: parse_sales,
}


def read(text: str, *, today: date | None = None, kind: Kind | None = None) -> Read[Teletype]:
    """Read a text of any kind, with all the parts of one message that it holds.

    *today* brings dates to their year. *kind* is what a text is read as that lacks its
    identifier; one of another kind is read as what it says.
    """
    notes = Notes()
    messages = taken_apart(text, notes, today=today, kind=kind)
    if not messages:
        return Read(None, notes.found())
    first = messages[0].header.kind
    if kind is not None and first is not kind:
        notes.noted("other-kind", "It is another kind of message than was said.")
    same = [message for message in messages if message.header.kind is first]
    if len(same) < len(messages):
        notes.left_out("many-kinds", "Several kinds of messages stand together; one was read.")
    parts = [_PARSERS[first](message, notes) for message in same]
    value = parts[0] if len(parts) == 1 else _together(parts, notes)
    if value.header.part == 1 and value.header.is_last:
        _check(value, notes)
    return Read(value, notes.found())


def write(message: Teletype, *, most: int = MOST_LINES) -> list[str]:
    """The texts of any message, one a part, as ``read`` reads them."""
    match message:
        case PassengerList():
            return write_list(message, most=most)
        case ListChange():
            return write_changes(message, most=most)
        case Assistance():
            return write_psm(message, most=most)
        case Transfers():
            return write_ptm(message, most=most)
        case CabinList():
            return write_pil(message, most=most)
        case FinalSales():
            return write_pfs(message, most=most)


def assemble(parts: Iterable[One]) -> Read[One]:
    """Put parts together that came one by one, in any order.

    Parts of another flight, and parts that came twice, are left out; what is missing is
    told, and the value then does not say that it is whole.
    """
    notes = Notes()
    known = list(parts)
    if not known:
        notes.refused("no-message", "There is no part.")
        return Read(None, notes.found())
    value = _together(known, notes)
    if value.header.is_last:
        _check(value, notes)
    return Read(value, notes.found())


def read_pnl(text: str, *, today: date | None = None) -> Read[PassengerList]:
    """Everybody booked."""
    return _as(PassengerList, Kind.PNL, text, today)


def read_pal(text: str, *, today: date | None = None) -> Read[PassengerList]:
    """Those who need assistance before departure."""
    return _as(PassengerList, Kind.PAL, text, today)


def read_prl(text: str, *, today: date | None = None) -> Read[PassengerList]:
    """Those who boarded."""
    return _as(PassengerList, Kind.PRL, text, today)


def read_adl(text: str, *, today: date | None = None) -> Read[ListChange]:
    """Changes of a PNL."""
    return _as(ListChange, Kind.ADL, text, today)


def read_cal(text: str, *, today: date | None = None) -> Read[ListChange]:
    """Changes of a PAL."""
    return _as(ListChange, Kind.CAL, text, today)


def read_psm(text: str, *, today: date | None = None) -> Read[Assistance]:
    """Those who need assistance after arrival."""
    return _as(Assistance, Kind.PSM, text, today)


def read_ptm(text: str, *, today: date | None = None) -> Read[Transfers]:
    """Those who go on."""
    return _as(Transfers, Kind.PTM, text, today)


def read_pil(text: str, *, today: date | None = None) -> Read[CabinList]:
    """The crew's list."""
    return _as(CabinList, Kind.PIL, text, today)


def read_pfs(text: str, *, today: date | None = None) -> Read[FinalSales]:
    """What became of those who did not board as booked."""
    return _as(FinalSales, Kind.PFS, text, today)


def parse_fields(
    raw: object, *, type: str | None = None, context_date: str | date | None = None
) -> tuple[bool, Fields, tuple[Finding, ...]]:
    """Fields and findings of anything that is said to be a message; never raises."""
    notes = Notes()
    if not isinstance(raw, str):
        notes.refused("no-text", "There is no text.")
        return False, {}, notes.found()
    kind = Kind.__members__.get(type.strip().upper()) if isinstance(type, str) else None
    if type and kind is None:
        notes.noted("unknown-kind", "Messages of the kind that was said are not known.")
    today = context_date if isinstance(context_date, date) else None
    if isinstance(context_date, str) and context_date:
        try:
            today = date.fromisoformat(context_date[:10])
        except ValueError:
            notes.noted("no-context", "The day to read it by is no date.")
    found = read(raw, today=today, kind=kind)
    fields = as_fields(found.value) if found.value is not None else {}
    return found.is_ok, fields, (*notes.found(), *found.findings)


def _as(which: type[One], kind: Kind, text: str, today: date | None) -> Read[One]:
    found = read(text, today=today, kind=kind)
    if found.value is None:
        return Read(None, found.findings)
    if not isinstance(found.value, which) or found.value.header.kind is not kind:
        notes = Notes()
        notes.refused("other-kind", f"This is no {kind}.")
        return Read(None, (*notes.found(), *found.findings))
    return Read(found.value, found.findings)


def _check(value: Teletype, notes: Notes) -> None:
    """What only a whole message can be asked."""
    if isinstance(value, PassengerList):
        check_counts(value.groups, notes)
    elif isinstance(value, Assistance):
        check_assistance(value, notes)


def _together(parts: Sequence[One], notes: Notes) -> One:
    first = parts[0].header
    kept: dict[int, One] = {}
    for part in parts:
        header = part.header
        if header.kind is not first.kind or not header.is_for(first):
            notes.left_out("other-flight", "A part is of another message.")
        elif header.part in kept:
            if kept[header.part] == part:
                notes.noted("part-repeated", f"Part {header.part} came twice.")
            else:
                told = f"Part {header.part} came twice and differs; the later one is used."
                notes.left_out("part-replaced", told)
                kept[header.part] = part
        else:
            kept[header.part] = part
    numbers = sorted(kept)
    if list(kept) != numbers:
        notes.noted("parts-reordered", "The parts came in another order.")
    last = next((number for number in numbers if kept[number].header.is_last), 0)
    missing = [number for number in range(1, max(numbers)) if number not in kept]
    if missing:
        first_few = ", ".join(map(str, missing[:10]))
        notes.left_out("part-missing", f"Parts are missing: {first_few}.")
    if not last:
        notes.left_out("part-missing", "The last part is missing.")
    elif last != numbers[-1]:
        notes.left_out("after-last", "Parts came that are after the last one.")
    whole: Any = kept[numbers[0]]
    for number in numbers[1:]:
        whole = whole.joined(kept[number])
    is_whole = not missing and last == numbers[-1]
    remarks = tuple(one for number in numbers for one in kept[number].header.remarks)
    header = replace(whole.header, part=numbers[0], is_last=is_whole, remarks=remarks)
    result: One = replace(whole, header=header)
    return result

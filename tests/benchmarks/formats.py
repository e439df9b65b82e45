"""Airline teletype: reading and writing a long list, and applying changes to one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tests.benchmarks.figure import Figure, at_most, only, timed

from aisleside.formats.teletype import (
    Action,
    Change,
    Connection,
    Group,
    Header,
    Kind,
    ListChange,
    Name,
    PassengerList,
    Service,
    apply,
    assemble,
    read_adl,
    read_pnl,
    write_adl,
    write_pnl,
)

NAMES = 10_000
CLASSES = "ABCDEFGHIJKLMNOPQRST"
ON_BOARD = 400
CHANGES = 50
LETTERS = "ABCDEFGHIJ"


def measure(folder: Path, customers: int, lines: int) -> Iterator[Figure]:
    """Ten thousand names with ticket, loyalty number, seat, meal and onward flight each."""
    known = _list(NAMES)
    texts: list[str] = []
    _, written = timed(lambda: texts.extend(write_pnl(known)))
    found = []
    _, cpu = timed(lambda: found.extend(read_pnl(text).value for text in texts))
    together = assemble(part for part in found if part is not None)
    assert together.value == known
    many = sum(text.count("\n") + 1 for text in texts)
    told = f"CPU; {NAMES:,} names in {many:,} lines of {len(texts)} parts, each read alone"
    yield at_most("pnl_read", cpu, "ms", 1_000, told)
    yield only("pnl_written", written, "ms", f"CPU; the same {NAMES:,} names")
    yield at_most("adl_applied", *_changed(_list(ON_BOARD)))


def _changed(known: PassengerList) -> tuple[float, str, float, str]:
    """Read fifty changes and apply them."""
    names = list(known.names())[:CHANGES]
    moved = [replace(name, seat="1A") for name in names]
    feed = ListChange(
        replace(known.header, kind=Kind.ADL),
        tuple(Change(Action.CHG, "JFK", CLASSES[0], name) for name in moved),
        known.groups[:1],
    )
    texts = write_adl(feed)
    after: list[PassengerList] = []

    def change() -> None:
        parts = [found.value for text in texts if (found := read_adl(text)).value is not None]
        read = assemble(part for part in parts if part is not None).value
        assert read is not None
        after.append(apply(known, read)[0])

    _, cpu = timed(change)
    assert sum(name.seat == "1A" for name in after[0].names()) == CHANGES
    return cpu, "ms", 20, f"CPU; {CHANGES} changes read and applied to a flight of {ON_BOARD}"


def _list(many: int) -> PassengerList:
    size = -(-many // len(CLASSES)) if many > ON_BOARD else many
    names = tuple(_name(number) for number in range(many))
    groups = (
        Group("JFK", size, CLASSES[first // size], names[first : first + size])
        for first in range(0, many, size)
    )
    return PassengerList(Header(Kind.PNL, "BA0117", "16DEC", "LHR"), tuple(groups))


def _name(number: int) -> Name:
    word = "".join(LETTERS[int(digit)] for digit in f"{number:05}")
    services = (
        Service("TKNE", f"125{number:010}C1", "HK1"),
        Service("FQTV", f"{number:08}", "HK1", "BA"),
        Service("VGML", "", "HK1"),
        Service("SEAT", "12A", "HK1"),
    )
    return Name(
        *(1, f"SURNAME{word}", (f"{word}MR",), f"L{number:05}", "BA"),
        services=services,
        onward=(Connection("BA0178Y16BOS1530HK"),),
    )

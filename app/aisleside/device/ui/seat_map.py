"""The seats of an aircraft as they are drawn: any plan, row by row from the nose.

Each row is a value with a listing of its seats, so that what scrolls into sight is made
then, and a changed seat changes alone. The map stays as the aircraft is, whichever way
lines of text run. What a seat is about is between staff: covered, a seat only is taken or free.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from aisleside.device.cache.aboard import Aboard, Passenger
from aisleside.device.ui.flight_words import ON_LIST, Mark, seat_spoken
from aisleside.device.ui.language import tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.tone import Tone
from aisleside.domain.flight import CabinRows

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

AISLE = "-"
MOST_SIGNS = 4  # in the legend; the others say what they are where they are tapped
_PRESSING = {"heart-handshake": 5, "timer": 4, "cake": 3, "utensils": 2, "concierge-bell": 1}


@dataclass(frozen=True, slots=True)
class SeatCell:
    """A seat or, without a name, the aisle. *tiered* is a dot for loyalty, *mark* a sign."""

    seat: str
    letter: str
    aisle: bool = False
    customer_id: str = ""
    free: bool = False
    tiered: bool = False
    mark: str = ""
    tone: int = 0
    handled: bool = False
    selected: bool = False
    safe_spoken: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class SeatLine:
    """One row of seats; the first of a cabin *opens* it and shows the letters."""

    number: int
    opens: bool
    aisles: int
    seats: Listing


@dataclass(frozen=True, slots=True)
class Legend:
    """What a sign on the map means."""

    sign: str
    tone: Tone
    text: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What is to be drawn on the seats of an aircraft, by customer."""

    marks: Mapping[int, Mark]
    handled: frozenset[int]
    selected: str = ""


def plan_rows(cabins: Iterable[CabinRows]) -> tuple[tuple[int, bool, str], ...]:
    """Number, whether it opens a cabin, and letters with aisles, of every row of a plan."""
    return tuple(
        (number, number == cabin.first, cabin.seats)
        for cabin in cabins
        for number in range(cabin.first, cabin.last + 1)
    )


def cells(aboard: Aboard, shown: Shown) -> tuple[tuple[SeatCell, ...], ...]:
    """The seats of every row, as they are drawn."""
    sits = {
        one.traveller.seat: one
        for one in aboard.passengers
        if one.traveller.seat and one.traveller.state in ON_LIST
    }
    return tuple(
        tuple(
            SeatCell("", "", aisle=True)
            if letter == AISLE
            else _cell(f"{number}{letter}", letter, sits.get(f"{number}{letter}"), shown)
            for letter in letters
        )
        for number, _, letters in plan_rows(aboard.flight.cabins)
    )


def small(lines: Iterable[SeatLine]) -> str:
    """The aircraft as one sign a seat and one line a row, for the small map.

    ``^`` opens a cabin, ``-`` is the aisle, ``.`` free, ``o`` taken, ``h`` taken care of; a
    digit is the tone of a mark.
    """
    return "\n".join(
        ("^" if line.opens else "") + "".join(map(_small, line.seats.rows)) for line in lines
    )


def _small(cell: SeatCell) -> str:
    if cell.aisle:
        return AISLE
    if cell.mark:
        return str(int(cell.tone))
    return "h" if cell.handled else "." if cell.free else "o"


def _cell(seat: str, letter: str, sits: Passenger | None, shown: Shown) -> SeatCell:
    selected = bool(seat) and seat == shown.selected
    if sits is None:
        spoken = tr("Seat {seat}, free", seat=seat)
        return SeatCell(
            seat, letter, free=True, selected=selected, safe_spoken=spoken, spoken=spoken
        )
    her = sits.traveller.customer
    mark = shown.marks.get(her)
    handled = mark is None and her in shown.handled
    tag = mark.tag if mark is not None else tr("taken care of") if handled else ""
    tier, name = sits.customer.tier or "", sits.customer.said
    seen = seat_spoken(seat, name, tier, "")
    return SeatCell(
        seat=seat,
        letter=letter,
        customer_id=str(her),
        tiered=bool(tier),
        mark="" if mark is None else mark.sign,
        tone=0 if mark is None else int(mark.tone),
        handled=handled,
        selected=selected,
        safe_spoken=seen,
        spoken=seat_spoken(seat, name, tier, tag) if tag else seen,
    )


def legend(shown: Shown, *, has_status: bool) -> tuple[Legend, ...]:
    """The signs that stand on this map, each once, the most pressing first."""
    found = {mark.sign: mark for mark in shown.marks.values()}
    ranked = sorted(found.values(), key=lambda mark: (-_PRESSING.get(mark.sign, 0), mark.sign))
    signs = tuple(Legend(mark.sign, mark.tone, _brief(mark)) for mark in ranked[:MOST_SIGNS])
    return (*signs, Legend("", Tone.GOLD, tr("Status"))) if has_status else signs


def _brief(mark: Mark) -> str:
    brief = {
        "heart-handshake": tr("Say sorry"),
        "timer": tr("Tight"),
        "cake": tr("Birthday"),
        "utensils": tr("Meal"),
        "award": tr("Tell first"),
        "concierge-bell": tr("Help"),
        "hand-heart": tr("Welcome"),
        "users-round": tr("Apart"),
    }
    return brief.get(mark.sign, mark.tag)


@QmlElement
class SeatMap(QObject):
    """Show the seats of one aircraft."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan: tuple[tuple[int, bool, str], ...] = ()
        self._lines = Listing(SeatLine, self)
        self._seats: list[Listing] = []
        self._legend = Listing(Legend, self)
        self._small = ""

    def show(self, aboard: Aboard | None, shown: Shown) -> None:
        """Show these people on their seats; without a flight, nothing."""
        plan = () if aboard is None else plan_rows(aboard.flight.cabins)
        if plan != self._plan:
            self._plan = plan
            while len(self._seats) < len(plan):
                self._seats.append(Listing(SeatCell, self))
            self._lines.show(
                [
                    SeatLine(number, opens, letters.count(AISLE), seats)
                    for (number, opens, letters), seats in zip(plan, self._seats, strict=False)
                ]
            )
            self.changed.emit()
        if aboard is not None:
            for listing, row in zip(self._seats, cells(aboard, shown), strict=False):
                listing.show(row)
            has_status = any(one.customer.tier for one in aboard.passengers)
            self._legend.show(legend(shown, has_status=has_status))
        else:
            for listing in self._seats:
                listing.show(())
            self._legend.show(())
        self._draw_small()

    def cover(self, covered: bool) -> None:
        """Whether a customer can see the screen."""
        for listing in (*self._seats, self._lines, self._legend):
            listing.cover(covered)
        self._draw_small()

    def _draw_small(self) -> None:
        drawn = small(self._lines.rows)
        if drawn != self._small:
            self._small = drawn
            self.changed.emit()

    def get_small(self) -> str:
        return self._small

    def get_lines(self) -> Listing:
        return self._lines

    def get_legend(self) -> Listing:
        return self._legend

    def get_across(self) -> int:
        """The most seats beside each other."""
        return max((len(seats.replace(AISLE, "")) for _, _, seats in self._plan), default=0)

    def get_aisles(self) -> int:
        return max((seats.count(AISLE) for _, _, seats in self._plan), default=0)

    def get_rows(self) -> int:
        return len(self._plan)

    def get_cabins(self) -> int:
        return sum(opens for _, opens, _ in self._plan)

    lines = Property(Listing, get_lines, constant=True)
    legend = Property(Listing, get_legend, constant=True)
    across = Property(int, get_across, notify=changed)
    aisles = Property(int, get_aisles, notify=changed)
    rows = Property(int, get_rows, notify=changed)
    cabins = Property(int, get_cabins, notify=changed)
    small = Property(str, get_small, notify=changed)

"""What lies in the galleys and for whom: meals and special service by seat, and how many.

Every need is an instruction to whoever serves; none has a code, and while a customer may
see the screen there is none of it in the scene.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from aisleside.device.cache.aboard import Aboard, Passenger
from aisleside.device.ui.flight_words import ON_LIST, sort_by_seat
from aisleside.device.ui.language import QT_TR_NOOP, tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.notice import NO_MESSAGE, Message, Notice
from aisleside.device.ui.tone import Tone
from aisleside.domain.flight import Need, NeedKind

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

_SIGNS = {
    NeedKind.ASSISTANCE: ("concierge-bell", Tone.ACCENT, QT_TR_NOOP("Asked for help")),
    NeedKind.ALONE: ("hand-heart", Tone.ATTENTION, QT_TR_NOOP("Children alone")),
    NeedKind.INFANT: ("hand-heart", Tone.NEUTRAL, QT_TR_NOOP("Infants")),
    NeedKind.CHILD: ("hand-heart", Tone.NEUTRAL, QT_TR_NOOP("Children")),
    NeedKind.MEAL: ("utensils", Tone.ACCENT, QT_TR_NOOP("Special meals")),
    NeedKind.MEDICAL: ("concierge-bell", Tone.ATTENTION, QT_TR_NOOP("Ask quietly")),
    NeedKind.PET: ("hand-heart", Tone.NEUTRAL, QT_TR_NOOP("Pets")),
    NeedKind.OTHER: ("info", Tone.NEUTRAL, QT_TR_NOOP("Other service")),
}
_FIRST = tuple(_SIGNS)


@dataclass(frozen=True, slots=True)
class GalleyRow:
    """One thing for one seat; *heading* stands before the first of its kind."""

    customer_id: str
    seat: str
    person: str
    text: str
    where: str
    missing: bool
    sign: str
    tone: Tone
    heading: str
    spoken: str


@dataclass(frozen=True, slots=True)
class CountRow:
    """How many of something, and where they lie."""

    count: int
    text: str
    where: str
    missing: bool
    spoken: str


def meals(aboard: Aboard) -> tuple[GalleyRow, ...]:
    """Special meals by seat."""
    return _rows(aboard, [NeedKind.MEAL])


def services(aboard: Aboard) -> tuple[GalleyRow, ...]:
    """Everything else somebody needs on board, by kind and seat."""
    return _rows(aboard, [kind for kind in _FIRST if kind is not NeedKind.MEAL])


def counts(aboard: Aboard) -> tuple[CountRow, ...]:
    """How many of each special meal, and where they lie; what is not on board first."""
    found: Counter[tuple[bool, str, str]] = Counter(
        (need.where is not None, need.where or "", need.instruction)
        for one in _travelling(aboard)
        for need in one.needs
        if need.kind is NeedKind.MEAL
    )
    rows = []
    for (loaded, where, text), count in sorted(found.items()):
        lies = where if loaded else tr("Not on board")
        rows.append(CountRow(count, text, lies, not loaded, f"{count} {text}, {lies}"))
    return tuple(rows)


def _rows(aboard: Aboard, kinds: list[NeedKind]) -> tuple[GalleyRow, ...]:
    rows: list[GalleyRow] = []
    travelling = _travelling(aboard)
    for kind in kinds:
        heading = tr(_SIGNS[kind][2])
        for one in travelling:
            for need in one.needs:
                if need.kind is kind:
                    rows.append(_row(one, need, heading))
                    heading = ""
    return tuple(rows)


def _row(one: Passenger, need: Need, heading: str) -> GalleyRow:
    sign, tone, _ = _SIGNS[need.kind]
    seat, name = one.traveller.seat or tr("No seat"), one.customer.said
    missing = need.kind is NeedKind.MEAL and need.where is None
    where = tr("Not on board") if missing else need.where or ""
    return GalleyRow(
        customer_id=str(one.traveller.customer),
        seat=seat,
        person=name,
        text=need.instruction,
        where=where,
        missing=missing,
        sign=sign,
        tone=Tone.ATTENTION if missing else tone,
        heading=heading,
        spoken=", ".join(part for part in (seat, name, need.instruction, where) if part),
    )


def _travelling(aboard: Aboard) -> list[Passenger]:
    """Whoever needs something on board, by seat."""
    asked = (one for one in aboard.passengers if one.needs and one.traveller.state in ON_LIST)
    return sort_by_seat(asked)


@QmlElement
class GalleyView(QObject):
    """Show the meals and services of one flight."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._covered = False
        self._any = False
        self._meals = Listing(GalleyRow, self)
        self._services = Listing(GalleyRow, self)
        self._counts = Listing(CountRow, self)
        self._notice = Notice(self)

    def show(self, aboard: Aboard | None) -> None:
        """Show those of this flight; without one, nothing."""
        self._meals.show(() if aboard is None else meals(aboard))
        self._services.show(() if aboard is None else services(aboard))
        self._counts.show(() if aboard is None else counts(aboard))
        self._any = aboard is not None and any(one.needs for one in aboard.passengers)
        self._say()

    def cover(self, covered: bool) -> None:
        """Whether a customer can see the screen."""
        self._covered = covered
        for listing in (self._meals, self._services, self._counts):
            listing.cover(covered)
        self._say()

    def _say(self) -> None:
        nothing = Message(
            tr("No special service"),
            tr("Nobody on this flight ordered a special meal or asked for help."),
            "utensils",
        )
        away = Message(
            tr("Put away"), tr("What people ordered shows again when the eye is open."), "eye-off"
        )
        message = away if self._covered else NO_MESSAGE if self._any else nothing
        self._notice.show(message)
        self.changed.emit()

    def get_meals(self) -> Listing:
        return self._meals

    def get_services(self) -> Listing:
        return self._services

    def get_counts(self) -> Listing:
        return self._counts

    def get_notice(self) -> Notice:
        return self._notice

    meals = Property(Listing, get_meals, constant=True)
    services = Property(Listing, get_services, constant=True)
    counts = Property(Listing, get_counts, constant=True)
    notice = Property(Notice, get_notice, constant=True)

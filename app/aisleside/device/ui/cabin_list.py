"""Whom to turn to on this flight, who is taken care of, and everybody by seat.

To do has one row for a person, with what presses most, in the order of need and then of
time. What somebody else did stays in sight below it, so that nobody does it again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.cache.aboard import Aboard, Passenger
from aisleside.device.ui.flight_words import (
    ON_LIST,
    Mark,
    did_words,
    seat_order,
    seat_spoken,
    sort_by_seat,
)
from aisleside.device.ui.language import tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.notice import NO_MESSAGE, Message, Notice
from aisleside.device.ui.tone import Tone
from aisleside.insight.alerts.asked import Act
from aisleside.insight.alerts.evaluate import Alert
from aisleside.insight.search.words import words

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1


class Part(IntEnum):
    """Which of the three lists is shown; the same numbers as in CabinList.qml."""

    TO_DO = 0
    DONE = 1
    EVERYONE = 2


@dataclass(frozen=True, slots=True)
class CabinRow:
    """One person in one of the lists; *undone* when the ring is there to be tapped."""

    customer_id: str
    seat: str
    person: str
    sign: str
    tone: int
    tag: str
    reason: str
    done: bool
    undone: bool
    selected: bool
    safe_reason: str
    safe_spoken: str
    spoken: str


@dataclass(frozen=True, slots=True)
class HandledRow:
    """Somebody else did it: who, when, for whom."""

    customer_id: str
    seat: str
    title: str
    did: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Handled:
    """What was done about somebody's alerts, the last first; *mine* if by who is signed in."""

    customer: int
    acts: tuple[Act, ...]
    mine: bool


@dataclass(frozen=True, slots=True)
class Lists:
    """The rows of the three lists and of those that others took care of."""

    to_do: tuple[CabinRow, ...] = ()
    done: tuple[CabinRow, ...] = ()
    everyone: tuple[CabinRow, ...] = ()
    handled: tuple[HandledRow, ...] = ()


def firsts(alerts: Sequence[Alert]) -> dict[int, Alert]:
    """What presses most of each person, in the order in which they should be seen to."""
    found: dict[int, Alert] = {}
    for alert in alerts:
        found.setdefault(alert.customer, alert)
    return found


def lists(
    aboard: Aboard,
    alerts: Mapping[int, Alert],
    marks: Mapping[int, Mark],
    handled: Sequence[Handled],
    *,
    selected: str,
    manner: Manner,
    now: datetime,
) -> Lists:
    """All rows, from what is known of everybody on the list."""
    people = {one.traveller.customer: one for one in aboard.passengers}

    def row(one: Passenger, *, done: bool, alert: Alert | None, what: str) -> CabinRow:
        her, mark = one.traveller, marks.get(one.traveller.customer)
        seat, name, tier = her.seat or "", one.customer.said, one.customer.tier or ""
        tag = mark.tag if mark is not None and alert is not None else ""
        seen = seat_spoken(seat, name, tier, "")
        return CabinRow(
            customer_id=str(her.customer),
            seat=seat,
            person=name,
            sign=mark.sign if tag and mark is not None else "",
            tone=int(mark.tone) if tag and mark is not None else 0,
            tag=tag,
            reason=what,
            done=done,
            undone=alert is not None and not done,
            selected=bool(seat) and seat == selected,
            safe_reason=tier,
            safe_spoken=seen,
            spoken=", ".join(
                filter(None, (seat_spoken(seat, name, tier, tag) if tag else seen, what))
            ),
        )

    closed = {one.customer: one for one in handled}
    by_seat = [one for one in sort_by_seat(aboard.passengers) if one.traveller.state in ON_LIST]
    return Lists(
        to_do=tuple(
            row(people[customer], done=False, alert=alert, what=alert.reason)
            for customer, alert in alerts.items()
            if customer in people
        ),
        done=tuple(
            row(people[one.customer], done=True, alert=None, what=_did(one, manner, now))
            for one in handled
            if one.customer in people
        ),
        everyone=tuple(
            row(
                one,
                done=her in closed and her not in alerts,
                alert=alerts.get(her),
                what=alerts[her].reason if her in alerts else one.customer.tier or "",
            )
            for one in by_seat
            for her in (one.traveller.customer,)
        ),
        handled=tuple(
            _handled_row(people[one.customer], one, manner, now)
            for one in sorted(
                (one for one in handled if not one.mine and one.customer in people),
                key=lambda one: seat_order(people[one.customer].traveller.seat),
            )
            if one.customer not in alerts
        ),
    )


def _did(one: Handled, manner: Manner, now: datetime) -> str:
    return ", ".join(did_words(act, manner=manner, now=now) for act in one.acts)


def _handled_row(one: Passenger, what: Handled, manner: Manner, now: datetime) -> HandledRow:
    title = tr("{name}: already taken care of", name=one.customer.said)
    did = _did(what, manner, now)
    return HandledRow(
        str(one.traveller.customer), one.traveller.seat or "", title, did, f"{title}. {did}"
    )


def sought(rows: Sequence[CabinRow], text: str) -> tuple[CabinRow, ...]:
    """The rows whose seat begins so, or that have each of these beginnings of names."""
    asked = words(text)
    return tuple(
        row
        for row in rows
        if row.seat.casefold().startswith(text.strip().casefold())
        or (asked and all(any(w.startswith(a) for w in words(row.person)) for a in asked))
    )


@QmlElement
class CabinList(QObject):
    """Show one of three lists of the people on a flight."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lists = Lists()
        self._part = Part.TO_DO
        self._covered = False
        self._sought = ""
        self._rows = Listing(CabinRow, self)
        self._handled = Listing(HandledRow, self)
        self._notice = Notice(self)

    def show(self, found: Lists) -> None:
        """Show these people instead of the ones before."""
        self._lists = found
        self._lay()

    def cover(self, covered: bool) -> None:
        """Whether a customer can see the screen: then nobody waits for anything."""
        self._covered = covered
        for listing in (self._rows, self._handled):
            listing.cover(covered)
        self._lay()

    @Slot(int)
    def choose(self, part: int) -> None:
        """Show another of the lists."""
        self._part = Part(part)
        self._lay()

    @Slot(str)
    def seek(self, text: str) -> None:
        """Of everybody, show those with this seat or name; without words, all."""
        self._sought = text
        self._lay()

    def begin(self) -> None:
        """Show what is to be done, as whoever signs in expects it."""
        self._sought = ""
        self.choose(Part.TO_DO)

    def _lay(self) -> None:
        rows = {
            Part.TO_DO: self._lists.to_do,
            Part.DONE: self._lists.done,
            Part.EVERYONE: sought(self._lists.everyone, self._sought),
        }[self._shown()]
        self._rows.show(rows)
        self._handled.show(self._lists.handled if self._shown() is Part.TO_DO else ())
        self._notice.show(NO_MESSAGE if rows else _nothing(self._shown(), self._lists))
        self.changed.emit()

    def _shown(self) -> Part:
        return Part.EVERYONE if self._covered else self._part

    def get_part(self) -> int:
        return int(self._shown())

    def get_covered(self) -> bool:
        return self._covered

    def get_to_do(self) -> int:
        return 0 if self._covered else len(self._lists.to_do)

    def get_done(self) -> int:
        return 0 if self._covered else len(self._lists.done)

    def get_everyone(self) -> int:
        return len(self._lists.everyone)

    def get_sought(self) -> str:
        return self._sought

    def get_rows(self) -> Listing:
        return self._rows

    def get_handled(self) -> Listing:
        return self._handled

    def get_notice(self) -> Notice:
        return self._notice

    part = Property(int, get_part, notify=changed)
    covered = Property(bool, get_covered, notify=changed)
    toDo = Property(int, get_to_do, notify=changed)
    done = Property(int, get_done, notify=changed)
    everyone = Property(int, get_everyone, notify=changed)
    sought = Property(str, get_sought, notify=changed)
    rows = Property(Listing, get_rows, constant=True)
    handled = Property(Listing, get_handled, constant=True)
    notice = Property(Notice, get_notice, constant=True)


def _nothing(part: Part, found: Lists) -> Message:
    if part is Part.EVERYONE and found.everyone:
        return Message(
            tr("Nobody by that name or seat"), tr("Check the spelling, or try the seat.")
        )
    if not found.everyone:
        return Message(
            tr("Nobody is on the list yet"),
            tr("The list comes with the next connection and stays here for the flight."),
            "users-round",
        )
    if part is Part.TO_DO:
        return Message(
            tr("Nothing is waiting"),
            tr("Everybody who was waiting on you has been seen to."),
            "check-check",
            Tone.POSITIVE,
        )
    return Message(tr("Nothing done yet"), tr("What you take care of stands here."), "check")

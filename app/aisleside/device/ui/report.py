"""Before the doors close: is everything here. Before landing: what the ground must know.

The score compares what this tablet holds with what the flight declares. Faults and
complaints are those that anybody on board recorded, with how far they have come. The
briefing is one page that can be read aloud.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from aisleside.device.cache.aboard import Aboard, lands_at
from aisleside.device.ui.fault import BROKEN
from aisleside.device.ui.flight_words import (
    ON_LIST,
    ago_words,
    has_left,
    people_words,
    sort_by_seat,
    span,
)
from aisleside.device.ui.language import QT_TR_NOOP, dotted, tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.notice import NO_MESSAGE, Message, Notice
from aisleside.device.ui.ready import CheckRow
from aisleside.device.ui.tone import Tone
from aisleside.domain.event import EventState, PendingEvent
from aisleside.domain.flight import Boarding, NeedKind
from aisleside.domain.recorded import MomentServed
from aisleside.domain.served import Broken, Served, service_id
from aisleside.insight.alerts.asked import Need
from aisleside.insight.alerts.evaluate import Alert
from aisleside.insight.alerts.recorded import is_failure

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

FRESH_LIST = timedelta(minutes=15)  # a list older than this is asked for again before the doors

_WHAT = {
    Served.FAULT: ("wrench", QT_TR_NOOP("Fault")),
    Served.COMPLAINT: ("message-square-warning", QT_TR_NOOP("Complaint")),
    Served.PRAISE: ("message-square-heart", QT_TR_NOOP("Praise")),
    Served.GIFT: ("gift", QT_TR_NOOP("Gift")),
    Served.MOVED: ("arrow-left-right", QT_TR_NOOP("Moved seat")),
    Served.OFFER: ("circle-arrow-up", QT_TR_NOOP("Offer")),
}
_CODES = {
    "seat_broken": Served.FAULT,
    "fault": Served.FAULT,
    "complaint_open": Served.COMPLAINT,
    "compliment": Served.PRAISE,
    "gesture": Served.GIFT,
}
FOR_THE_GROUND = frozenset({Served.FAULT, Served.COMPLAINT})


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One thing that happened on board, and how far word of it has come."""

    sign: str
    tone: Tone
    title: str
    text: str
    progress: str
    progress_sign: str
    spoken: str


@dataclass(frozen=True, slots=True)
class BriefRow:
    """One line of the briefing; *heading* before the first of its kind."""

    heading: str
    seat: str
    person: str
    text: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Packet:
    """How complete the packet is: *percent* of what there should be, and what is missing."""

    percent: int
    ready: bool
    checks: tuple[CheckRow, ...]


def packet(aboard: Aboard, *, now: datetime) -> Packet:
    """Whether the doors may close as far as this tablet knows."""
    flight = aboard.flight
    listed = [one for one in aboard.passengers if one.traveller.state in ON_LIST]
    expected = max(flight.declared or flight.named, len(listed))
    known = sum(one.customer.source != LIST_ALONE for one in listed)
    seated = sum(one.traveller.seat is not None for one in listed)
    waiting = sum(one.traveller.state is not Boarding.BOARDED for one in listed)
    meals = [n for one in listed for n in one.needs if n.kind is NeedKind.MEAL]
    missing = sum(need.where is None for need in meals)
    listed_at = flight.list_at or aboard.as_of
    old = now - listed_at > FRESH_LIST and not has_left(flight)
    checks = (
        _check(
            len(listed) >= expected,
            tr("{held} of {expected} names", held=len(listed), expected=expected),
            tr("Ask the gate for the last list."),
        ),
        _check(
            known == len(listed),
            tr("{held} of {expected} with their history", held=known, expected=len(listed)),
            tr("The rest comes with the next connection."),
        ),
        _check(
            seated == len(listed),
            tr("{held} of {expected} have a seat", held=seated, expected=len(listed)),
            tr("The gate gives the last seats."),
        ),
        _check(
            waiting == 0,
            tr("Everybody is on board") if not waiting else tr("%n not on board yet", "", waiting),
            tr("The count is the gate’s, not this tablet’s."),
        ),
        _check(
            missing == 0,
            tr(
                "Special meals: {held} of {expected}",
                held=len(meals) - missing,
                expected=len(meals),
            ),
            tr("Ask catering before the doors close."),
        ),
        _check(
            not old,
            tr("List {ago}", ago=ago_words(now - listed_at)),
            tr("Connect once more before the doors close."),
        ),
    )
    parts = [
        *((len(listed), expected), (known, len(listed)), (seated, len(listed))),
        (len(meals) - missing, len(meals)),
    ]
    there, wanted = (sum(column) for column in zip(*parts, strict=True))
    percent = 100 * there // wanted if wanted else 0
    return Packet(percent, all(check.tone == Tone.POSITIVE for check in checks), checks)


LIST_ALONE = "the flight's list"  # the source of somebody of whom nothing else has arrived


def _check(fine: bool, title: str, text: str) -> CheckRow:
    if fine:
        return CheckRow("circle-check", Tone.POSITIVE, title, "")
    return CheckRow("circle-alert", Tone.ATTENTION, title, text)


def happened(
    aboard: Aboard, events: Iterable[PendingEvent], *, manner: Manner
) -> tuple[ReportRow, ...]:
    """Faults and complaints of this flight first, then all else that was recorded on it."""
    people = {one.traveller.customer: one for one in aboard.passengers}
    rows: list[tuple[bool, datetime, ReportRow]] = []
    mine = set()  # what the records are called that the events make
    for event in events:
        body = event.body
        mine.add(service_id(event.id))
        if not isinstance(body, MomentServed) or body.flight != aboard.flight.id:
            continue
        one = people.get(event.subject or 0)
        progress = _progress(event, manner)
        rows.append(
            _row(body.what, body.seat or body.where, one.customer.said if one else "",
                 body.detail or "", progress, event.written_at, broken=body.broken)
        )  # fmt: skip
    for one in aboard.passengers:
        for record in one.services:
            told = record.flight == aboard.flight.id and record.id not in mine
            if told and record.code in _CODES:
                progress = ("check", tr("With the ground"))
                what = _CODES[record.code]
                seat = one.traveller.seat
                rows.append(
                    _row(what, seat, one.customer.said, record.detail or "", progress, record.at)
                )
    rows.sort(key=lambda row: (not row[0], row[1]))
    return tuple(row for _, _, row in rows)


def _row(
    what: Served,
    where: str | None,
    name: str,
    detail: str,
    progress: tuple[str, str],
    at: datetime,
    *,
    broken: Broken | None = None,
) -> tuple[bool, datetime, ReportRow]:
    sign, title = _WHAT[what]
    if broken not in (None, Broken.OTHER):
        title = BROKEN[broken]
    title = dotted(tr(title), where or "")
    pressing = what in FOR_THE_GROUND
    text = ". ".join(part for part in (name, detail) if part)
    tone = Tone.CRITICAL if pressing else Tone.NEUTRAL
    spoken = ", ".join(part for part in (title, text, progress[1]) if part)
    return pressing, at, ReportRow(sign, tone, title, text, progress[1], progress[0], spoken)


def _progress(event: PendingEvent, manner: Manner) -> tuple[str, str]:
    if event.state is EventState.REJECTED:
        return "triangle-alert", tr("Needs you")
    if event.state is EventState.APPLIED and event.sent_at is not None:
        return "check", tr("Sent {time}", time=manner.clock(event.sent_at))
    return "clock", tr("Saved here, {time}", time=manner.clock(event.written_at))


def briefing(aboard: Aboard, alerts: Sequence[Alert]) -> tuple[BriefRow, ...]:
    """One page: who needs us, which meals are short, who changes, whom we owe a word."""
    hers: dict[int, list[Alert]] = {}
    for alert in alerts:
        hers.setdefault(alert.customer, []).append(alert)
    parts: tuple[tuple[str, list[BriefRow]], ...] = (
        (tr("Ask quietly, help first"), list(_needing(aboard))),
        (tr("Meals that are not on board"), list(_short(aboard))),
        (tr("Connections at risk, the tightest first"), list(_connecting(aboard, hers))),
        (tr("We owe a word"), list(_owed(aboard, hers))),
    )
    return tuple(
        BriefRow(heading if not at else "", row.seat, row.person, row.text, row.spoken)
        for heading, rows in parts
        for at, row in enumerate(rows)
    )


def _needing(aboard: Aboard) -> Iterator[BriefRow]:
    for one in sort_by_seat(aboard.passengers):
        for need in one.needs:
            if need.kind in (NeedKind.ASSISTANCE, NeedKind.ALONE, NeedKind.MEDICAL):
                yield _brief(one.traveller.seat, one.customer.said, need.instruction)


def _short(aboard: Aboard) -> Iterator[BriefRow]:
    for one in sort_by_seat(aboard.passengers):
        for need in one.needs:
            if need.kind is NeedKind.MEAL and need.where is None:
                yield _brief(one.traveller.seat, one.customer.said, need.instruction)


def _connecting(aboard: Aboard, hers: dict[int, list[Alert]]) -> Iterator[BriefRow]:
    lands = lands_at(aboard.flight)
    at_risk = [
        (one.traveller.onward_at, one)
        for one in aboard.passengers
        if one.traveller.onward_at is not None
        and any(a.need is Need.MISSED_CONNECTION for a in hers.get(one.traveller.customer, ()))
    ]
    for at, one in sorted(at_risk, key=lambda pair: pair[0]):
        her = one.traveller
        gate = tr("gate {gate}", gate=her.onward_gate) if her.onward_gate else ""
        said = dotted(her.onward or "", her.onward_to or "", span(at - lands), gate)
        yield _brief(her.seat, one.customer.said, said)


def _owed(aboard: Aboard, hers: dict[int, list[Alert]]) -> Iterator[BriefRow]:
    for one in sort_by_seat(aboard.passengers):
        for alert in hers.get(one.traveller.customer, ()):
            if is_failure(alert) and alert.say:
                yield _brief(one.traveller.seat, one.customer.said, alert.reason)


def _brief(seat: str | None, name: str, text: str) -> BriefRow:
    seat = seat or tr("No seat")
    return BriefRow("", seat, name, text, f"{seat}, {name}, {text}")


@QmlElement
class ReportView(QObject):
    """Show how complete the packet is, what happened on board, and the briefing."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._covered = False
        self._packet = Packet(0, False, ())
        self._people = ""
        self._left = False  # the doors are closed, so nobody asks any more
        self._checks = Listing(CheckRow, self)
        self._happened = Listing(ReportRow, self)
        self._briefing = Listing(BriefRow, self)
        self._notice = Notice(self)

    def show(
        self,
        aboard: Aboard | None,
        alerts: Sequence[Alert],
        events: Sequence[PendingEvent],
        *,
        manner: Manner,
        now: datetime,
    ) -> None:
        """Show those of this flight; without one, nothing."""
        self._packet = Packet(0, False, ()) if aboard is None else packet(aboard, now=now)
        self._people = "" if aboard is None else people_words(aboard)
        self._left = aboard is not None and has_left(aboard.flight)
        self._checks.show(self._packet.checks)
        found = () if aboard is None else happened(aboard, events, manner=manner)
        self._happened.show(found)
        self._briefing.show(() if aboard is None else briefing(aboard, alerts))
        self._say()

    def cover(self, covered: bool) -> None:
        """Whether a customer can see the screen."""
        self._covered = covered
        for listing in (self._happened, self._briefing):
            listing.cover(covered)
        self._say()

    def _say(self) -> None:
        nothing = Message(
            tr("Nothing for the ground yet"),
            tr("A fault or a complaint that you record stands here until it is sent."),
            "message-square-warning",
        )
        self._notice.show(NO_MESSAGE if self._happened.rows else nothing)
        self.changed.emit()

    def get_covered(self) -> bool:
        return self._covered

    def get_percent(self) -> int:
        return self._packet.percent

    def get_is_ready(self) -> bool:
        return self._packet.ready

    def get_ready_words(self) -> str:
        if self._left:
            return ""
        if self._packet.ready:
            return tr("Ready for door close")
        return tr("Not ready for door close")

    def get_people(self) -> str:
        return self._people

    def get_checks(self) -> Listing:
        return self._checks

    def get_happened(self) -> Listing:
        return self._happened

    def get_briefing(self) -> Listing:
        return self._briefing

    def get_notice(self) -> Notice:
        return self._notice

    covered = Property(bool, get_covered, notify=changed)
    percent = Property(int, get_percent, notify=changed)
    isReady = Property(bool, get_is_ready, notify=changed)
    readyWords = Property(str, get_ready_words, notify=changed)
    people = Property(str, get_people, notify=changed)
    checks = Property(Listing, get_checks, constant=True)
    happened = Property(Listing, get_happened, constant=True)
    briefing = Property(Listing, get_briefing, constant=True)
    notice = Property(Notice, get_notice, constant=True)

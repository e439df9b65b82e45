"""One person on a flight: what to say, and two taps to record what happened.

An apology is claimed as soon as it is chosen, so that everybody else sees it is being
said; how it went is the second tap. Whatever is recorded is kept here first and leaves
after landing. Whose card was opened, and on which flight, is written down (P6).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.cache.aboard import Aboard, Passenger, spoken
from aisleside.device.ui.customer_header import TagRow
from aisleside.device.ui.disclosure import safe
from aisleside.device.ui.flight_words import is_airborne
from aisleside.device.ui.known_facts import PairRow
from aisleside.device.ui.language import tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.passenger_words import (
    APOLOGISED,
    SEEN_TO,
    Card,
    GestureRow,
    LineRow,
    PassengerState,
    WhatRow,
    apology_of,
    seats_near,
    whats,
)
from aisleside.device.ui.recorder import Recorder
from aisleside.device.ui.trolley import TrolleyView
from aisleside.domain.claim import Outcome, Part
from aisleside.domain.event import LINE_LIMIT, PendingEvent
from aisleside.domain.moment import Reply
from aisleside.domain.recorded import (
    ClaimMade,
    MomentAnswered,
    MomentServed,
    OutcomeTold,
    ProfileOpened,
)
from aisleside.domain.served import Served, Went
from aisleside.domain.staff import StaffMember
from aisleside.insight.alerts.evaluate import Alert
from aisleside.insight.alerts.recorded import answer_key

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

_RESULTS = {
    Went.WELL: Outcome.ACCEPTED,
    Went.UNSURE: Outcome.ACCEPTED,
    Went.UPSET: Outcome.DECLINED,
}
_WITH_WORDS = frozenset({Served.GIFT, Served.PRAISE, Served.COMPLAINT, Served.FAULT})


@dataclass(frozen=True, slots=True)
class Open:
    """Whose card is open, with what the rules say of her and what is on the card."""

    aboard: Aboard
    passenger: Passenger
    alerts: tuple[Alert, ...]
    card: Card


@dataclass(frozen=True, slots=True)
class FreeSeat:
    """A seat she may have moved to."""

    seat: str
    chosen: bool


@QmlElement
class PassengerView(QObject):
    """Show one person's card and record what happened with her."""

    changed = Signal()
    recordedOne = Signal()

    def __init__(
        self, *, recorder: Recorder, trolley: TrolleyView, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._recorder = recorder
        self._trolley = trolley
        self._me: StaffMember | None = None
        self._open: Open | None = None
        self._what = ""
        self._words = ""
        self._to_seat = ""
        self._claims: dict[str, str] = {}  # of a case, the claim made here a moment ago
        self._covered = False
        self._tags = Listing(TagRow, self)
        self._pairs = Listing(PairRow, self)
        self._dos = Listing(LineRow, self)
        self._donts = Listing(LineRow, self)
        self._mention = Listing(LineRow, self)
        self._gestures = Listing(GestureRow, self)
        self._whats = Listing(WhatRow, self)
        self._seats = Listing(FreeSeat, self)

    def sign_in(self, who: StaffMember | None) -> None:
        """Record as this person from now on."""
        self._me = who
        self._claims.clear()
        self.show(None)

    def show(self, found: Open | None) -> None:
        """Show this card; what was begun on another is gone with it."""
        before, self._open = self._open, found
        if found is None or before is None or _of(before) != _of(found):
            self._what, self._words, self._to_seat = "", "", ""
            if found is not None:
                flight = spoken(found.aboard.flight)
                self._recorder.record(_of(found), ProfileOpened(f"On flight {flight}"))
        self._trolley.show(*(None, None) if found is None else (found.aboard, found.passenger))
        self._lay()

    def cover(self, covered: bool) -> None:
        """Whether a customer can see the screen."""
        self._covered = covered
        self._trolley.cover(covered)
        for listing in self.findChildren(Listing):
            listing.cover(covered)
        self._lay()

    @Slot(str)
    def choose(self, what: str) -> None:
        """This happened; an apology is claimed with it, and what was seen to is done."""
        found = self._open
        if found is None:
            return
        if what == SEEN_TO:
            self.see_to(_of(found), found.alerts)
            return
        self._what = "" if what == self._what else what
        if self._what == APOLOGISED:
            self._claim(found)
        self._lay()

    @Slot()
    def begin(self) -> None:
        """Choose what she is waiting for, unless it is chosen: what was seen to is done."""
        rows = self._whats.rows
        if rows and rows[0].what in (APOLOGISED, SEEN_TO) and not rows[0].chosen:
            self.choose(rows[0].what)

    @Slot(str)
    def moveTo(self, seat: str) -> None:
        """She moved to this seat."""
        self._to_seat = "" if seat == self._to_seat else seat
        self._lay()

    @Slot(str)
    def write(self, words: str) -> None:
        """Take down in a few words what it was."""
        if words != self._words:
            self._words = words
            self.changed.emit()

    @Slot(str)
    def conclude(self, went: str) -> None:
        """This is how it went: keep what was chosen."""
        found, how = self._open, Went(went)
        if found is None or not self.get_can_conclude():
            return
        if self._what == APOLOGISED:
            self._conclude_apology(found, _RESULTS[how], tr("Apology recorded"))
        else:
            self._serve(found, Served(self._what), how)

    @Slot()
    def notNow(self) -> None:
        """The apology was not said after all: anybody may say it."""
        if self._open is not None and self._what == APOLOGISED:
            self._conclude_apology(self._open, Outcome.NOT_NOW, tr("Open again"))

    def see_to(self, customer: int, alerts: Sequence[Alert]) -> None:
        """What presses most of these is done."""
        for alert in alerts[:1]:
            body = MomentAnswered(answer_key(alert), Reply.DONE)
            self._recorder.tap(customer, body, said=tr("Taken care of"))

    def _claim(self, found: Open) -> None:
        owed = apology_of(found.passenger, found.alerts)
        if owed is None or self._me is None:
            return
        case, part = owed
        if case in self._claims or (part.counts is not None and part.counts.by == self._me.id):
            return
        instead = None if part.counts is None else part.counts.id

        def kept(event: PendingEvent) -> None:
            self._claims[case] = event.id

        self._recorder.record(_of(found), ClaimMade(case, Part.APOLOGY, instead), kept=kept)

    def _conclude_apology(self, found: Open, result: Outcome, said: str) -> None:
        owed = apology_of(found.passenger, found.alerts)
        if owed is None:
            return
        case, part = owed
        claim = self._claims.pop(case, "" if part.counts is None else part.counts.id)
        if claim:
            self._recorder.tap(_of(found), OutcomeTold(claim, result), said=said)
            self._done()

    def _serve(self, found: Open, what: Served, went: Went) -> None:
        her = found.passenger.traveller
        body = MomentServed(
            flight=her.flight,
            what=what,
            went=went,
            detail=self._words.strip() or None,
            seat=her.seat,
            to_seat=self._to_seat or None,
        )
        self._recorder.record(_of(found), body, said=tr("Recorded"))
        self._done()

    def _done(self) -> None:
        self._what, self._words, self._to_seat = "", "", ""
        self._lay()
        self.recordedOne.emit()

    def _lay(self) -> None:
        card = Card() if self._open is None else self._open.card
        alerts: Sequence[Alert] = () if self._open is None else self._open.alerts
        self._tags.show(card.tags)
        self._pairs.show(card.pairs)
        self._dos.show(card.dos)
        self._donts.show(card.donts)
        self._mention.show(card.mention)
        self._gestures.show(card.gestures)
        self._whats.show(() if self._open is None else whats(alerts, self._what))
        seats: tuple[str, ...] = ()
        if self._open is not None and self._what == Served.MOVED:
            seats = seats_near(self._open.aboard, self._open.passenger)
        self._seats.show([FreeSeat(seat, seat == self._to_seat) for seat in seats])
        self.changed.emit()

    @property
    def _shown(self) -> PassengerState:
        state = PassengerState() if self._open is None else self._open.card.state
        return (safe(state) or PassengerState()) if self._covered else state

    def get_customer_id(self) -> str:
        return self._shown.customer_id

    def get_seat(self) -> str:
        return self._shown.seat

    def get_name(self) -> str:
        return self._shown.name

    def get_sounds(self) -> str:
        return self._shown.sounds

    def get_before(self) -> str:
        return self._shown.before

    def get_after(self) -> str:
        return self._shown.after

    def get_words_title(self) -> str:
        return self._shown.words_title

    def get_words(self) -> str:
        return self._shown.words

    def get_words_caption(self) -> str:
        return self._shown.words_caption

    def get_words_sign(self) -> str:
        return self._shown.words_sign

    def get_words_tone(self) -> int:
        return self._shown.words_tone

    def get_handled(self) -> str:
        return self._shown.handled

    def get_last_time(self) -> str:
        return self._shown.last_time

    def get_last_text(self) -> str:
        return self._shown.last_text

    def get_whence(self) -> str:
        return self._shown.whence

    def get_what(self) -> str:
        return "" if self._covered else self._what

    def get_takes_words(self) -> bool:
        return not self._covered and self._what in set(_WITH_WORDS)

    def get_detail(self) -> str:
        return "" if self._covered else self._words

    def get_too_long(self) -> bool:
        return len(self._words.strip()) > LINE_LIMIT

    def get_can_conclude(self) -> bool:
        if self._covered or not self._what or self.get_too_long():
            return False
        return self._what != Served.MOVED or bool(self._to_seat)

    def get_foot(self) -> str:
        if self._open is None:
            return ""
        if is_airborne(self._open.aboard.flight):
            return tr("Kept on this tablet. Sent after landing, so the next crew will know.")
        return tr("Kept on this tablet, and sent as soon as there is a connection.")

    def get_tags(self) -> Listing:
        return self._tags

    def get_pairs(self) -> Listing:
        return self._pairs

    def get_dos(self) -> Listing:
        return self._dos

    def get_donts(self) -> Listing:
        return self._donts

    def get_mention(self) -> Listing:
        return self._mention

    def get_gestures(self) -> Listing:
        return self._gestures

    def get_whats(self) -> Listing:
        return self._whats

    def get_seats(self) -> Listing:
        return self._seats

    def get_trolley(self) -> TrolleyView:
        return self._trolley

    customerId = Property(str, get_customer_id, notify=changed)
    seat = Property(str, get_seat, notify=changed)
    name = Property(str, get_name, notify=changed)
    sounds = Property(str, get_sounds, notify=changed)
    before = Property(str, get_before, notify=changed)
    after = Property(str, get_after, notify=changed)
    wordsTitle = Property(str, get_words_title, notify=changed)
    words = Property(str, get_words, notify=changed)
    wordsCaption = Property(str, get_words_caption, notify=changed)
    wordsSign = Property(str, get_words_sign, notify=changed)
    wordsTone = Property(int, get_words_tone, notify=changed)
    handled = Property(str, get_handled, notify=changed)
    lastTime = Property(str, get_last_time, notify=changed)
    lastText = Property(str, get_last_text, notify=changed)
    whence = Property(str, get_whence, notify=changed)
    what = Property(str, get_what, notify=changed)
    takesWords = Property(bool, get_takes_words, notify=changed)
    detail = Property(str, get_detail, notify=changed)
    tooLong = Property(bool, get_too_long, notify=changed)
    canConclude = Property(bool, get_can_conclude, notify=changed)
    foot = Property(str, get_foot, notify=changed)
    tags = Property(Listing, get_tags, constant=True)
    pairs = Property(Listing, get_pairs, constant=True)
    dos = Property(Listing, get_dos, constant=True)
    donts = Property(Listing, get_donts, constant=True)
    mention = Property(Listing, get_mention, constant=True)
    gestures = Property(Listing, get_gestures, constant=True)
    whats = Property(Listing, get_whats, constant=True)
    seats = Property(Listing, get_seats, constant=True)
    trolley = Property(TrolleyView, get_trolley, constant=True)


def _of(found: Open) -> int:
    return found.passenger.traveller.customer

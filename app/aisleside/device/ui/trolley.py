"""What may be offered to one passenger from the trolley, why, and what she said to it.

Three goods at most stand on her card. What she takes is recorded as given on board and is
rung up at the trolley's own till; what is not for her goes away, here and on every tablet.
The cache is asked off the window's thread, and again only when something it heeds changed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.cache.aboard import Aboard, Passenger
from aisleside.device.cache.answers import Offer, Offers
from aisleside.device.ui.asking import Asking
from aisleside.device.ui.customer_header import first_name
from aisleside.device.ui.done import WHY_NOT
from aisleside.device.ui.evidence import EvidenceRow, Speech, safe_popular
from aisleside.device.ui.flight_words import board_manner
from aisleside.device.ui.language import QT_TR_NOOP, told, tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.recorder import Recorder
from aisleside.device.ui.suggestions import OfferRow, Why, offer_key, offer_rows, why
from aisleside.device.ui.timeline import short_name
from aisleside.device.ui.today_words import ChoiceRow
from aisleside.domain.errors import ExpectedError
from aisleside.domain.moment import MomentKind, Reply, WhyNot
from aisleside.domain.recorded import MomentAnswered, MomentServed, Recorded
from aisleside.domain.served import Served
from aisleside.insight.recommend.reasons import BoughtBefore, Popular

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

MOST = 3
A_WHILE = timedelta(days=30)  # as long as what is not wanted now rests

# Why something is not for her, in the order of the menu.
_REASONS: Sequence[tuple[str, WhyNot | None]] = (
    ("tag", WhyNot.TOO_DEAR),
    ("check", WhyNot.HAS_ONE),
    ("replace", WhyNot.NOT_HER_STYLE),
    ("clock", None),
)
_NOT_NOW = QT_TR_NOOP("Not now")


class TrolleyBook(Protocol):
    """The part of the cache that suggests from a trolley."""

    def from_trolley(self, on: Aboard, customer: int, *, now: datetime) -> Offers: ...


def trolley_rows(offers: Offers, gone: set[int], speech: Speech) -> tuple[OfferRow, ...]:
    """The goods on her card, the best first; how many are left stands in ``nearest``."""
    best = [one for one in offers.best if one.product.id not in gone][:MOST]
    rows = offer_rows(best, places={}, manner=speech.manner, now=speech.now, here=speech.here)
    return tuple(_on_card(row, offer, speech) for row, offer in zip(rows, best, strict=True))


def tips_words(offers: Offers) -> str:
    """That nothing rests on what she bought, where she asked for that."""
    if offers.is_personal or not offers.best:
        return ""
    return " ".join(
        (
            tr("No personal tips, as the customer asked."),
            tr("This is what is popular on board."),
        )
    )


def opened(offer: Offer, learned_at: datetime | None, speech: Speech) -> Why:
    """Everything a suggestion rests on, and what would change it."""
    change = tr("Goes away once it is taken or said not to be right, or when none is left.")
    return replace(why(offer, learned_at, speech), change=change)


def _on_card(row: OfferRow, offer: Offer, speech: Speech) -> OfferRow:
    """With the reason in a few words, and how many are left."""
    left = tr("%n left", "", 0 if offer.here is None else offer.here.on_hand or 0)
    because = _briefly(offer, speech) or row.reason
    return replace(
        row,
        reason=because,
        nearest=left,
        availability=left,
        spoken=", ".join(part for part in (row.name, row.price, because, left) if part),
        safe_spoken=", ".join(
            part for part in (row.name, row.price, row.safe_reason, left) if part
        ),
    )


def _briefly(offer: Offer, speech: Speech) -> str:
    match offer.suggestion.evidence:
        case BoughtBefore() as bought if bought.times > 1:
            return tr("Bought %n times on board", "", bought.times)
        case BoughtBefore(last=last):
            ago = speech.manner.ago(last, now=speech.now)
            return tr("Bought on board {ago}", ago=ago)
        case Popular():
            return safe_popular(offer.suggestion.evidence, speech)
        case _:
            return ""


@QmlElement
class TrolleyView(QObject):
    """Show what to offer to whoever's card is open, and record what she says."""

    changed = Signal()
    asked = Signal()
    settled = Signal()

    def __init__(
        self,
        *,
        asking: Asking[TrolleyBook],
        recorder: Recorder,
        manner: Manner,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._asking = asking
        self._recorder = recorder
        self._manner = manner
        self._clock = clock
        self._aboard: Aboard | None = None
        self._one: Passenger | None = None
        self._heeded: object = None
        self._offers = Offers()
        self._gone: set[int] = set()  # said a moment ago
        self._why: Why | None = None
        self._chosen = 0
        self._rows = Listing(OfferRow, self)
        self._evidence = Listing(EvidenceRow, self)
        self._choices = Listing(ChoiceRow, self)
        recorder.withdrawn.connect(self._withdrawn)

    def show(self, aboard: Aboard | None, one: Passenger | None) -> None:
        """Suggest to this passenger; None closes."""
        before, self._aboard, self._one = self._one, aboard, one
        if aboard is None or one is None or before is None or _of(before) != _of(one):
            self._asking.forget()
            self._offers, self._heeded, self._why = Offers(), None, None
            self._gone.clear()
            self._let_go()
        self._ask()
        self._say()

    def cover(self, covered: bool) -> None:
        """Whether a customer can see the screen: what was opened to decide is closed."""
        for listing in (self._rows, self._evidence, self._choices):
            listing.cover(covered)
        if covered:
            self._let_go()

    @Slot(str)
    def ask(self, product: str) -> None:
        """Say why something is suggested, and what would change that."""
        offer = self._find(int(product))
        if offer is not None:
            self._why = opened(offer, self._offers.learned_at, self._speech())
            self._say()
            self.asked.emit()

    @Slot(str)
    def take(self, product: str) -> None:
        """She takes it; the trolley's till rings it up."""
        offer, one = self._find(int(product)), self._one
        if offer is None or one is None:
            return
        name, her = short_name(offer.product), one.traveller
        self._record(
            offer,
            MomentServed(
                her.flight, Served.OFFER, detail=name, seat=her.seat, product=offer.product.id
            ),
            tr("Taken: {product}. Ring it up at the trolley.", product=name),
        )

    @Slot(str)
    def decline(self, product: str) -> None:
        """Offer what may be said against it."""
        if self._find(int(product)) is not None:
            self._chosen = int(product)
            self._choices.show(
                [
                    ChoiceRow(number, sign, tr(_NOT_NOW if reason is None else WHY_NOT[reason]))
                    for number, (sign, reason) in enumerate(_REASONS)
                ]
            )
            self.changed.emit()

    @Slot(int)
    def choose(self, choice: int) -> None:
        """Say one of these, and take it away."""
        offer = self._find(self._chosen)
        self._let_go()
        if offer is None or not 0 <= choice < len(_REASONS):
            return
        reason = _REASONS[choice][1]
        until = self._clock() + A_WHILE if reason is None else None
        reply = Reply.NEVER if until is None else Reply.LATER
        body = MomentAnswered(offer_key(offer.product.id), reply, until, reason)
        name = short_name(offer.product)
        said = tr("Not suggested again: {product}", product=name)
        if until is not None:
            day = self._manner.long_day(until, now=self._clock())
            said = tr("Not suggested until {day}: {product}", product=name, day=day)
        self._record(offer, body, said)

    def _record(self, offer: Offer, body: Recorded, said: str) -> None:
        assert self._one is not None
        product = offer.product.id

        def not_kept(error: ExpectedError) -> None:
            self._gone.discard(product)
            self._recorder.failed.emit(told(error))
            self._say()

        self._gone.add(product)
        self._recorder.tap(_of(self._one), body, said=said, failed=not_kept)
        self._say()

    def _withdrawn(self) -> None:
        """Something was taken back: the cache says what may be offered now."""
        self._gone.clear()
        self._heeded = None
        self._ask()
        self._say()

    def _ask(self) -> None:
        """Ask the cache, unless it heeded all of this the last time."""
        aboard, one, now = self._aboard, self._one, self._clock()
        if aboard is None or one is None:
            return
        wanted = (one, aboard.as_of, _answered(aboard))
        if wanted == self._heeded:
            return
        self._heeded = wanted
        on, customer = aboard, _of(one)

        def came(offers: Offers) -> None:
            if self._one is not None and _of(self._one) == customer:
                self._offers = offers
                self._say()

        self._asking.read(
            lambda book: book.from_trolley(on, customer, now=now),
            came,
            self._unanswered,
        )

    def _unanswered(self, _: ExpectedError) -> None:
        """Without suggestions the card is whole; the next look at the flight asks again."""
        self._heeded = None

    def _find(self, product: int) -> Offer | None:
        return next((one for one in self._offers.best if one.product.id == product), None)

    def _speech(self) -> Speech:
        assert self._aboard is not None
        assert self._one is not None
        flight = self._aboard.flight
        manner = board_manner(flight, self._manner)
        return Speech(manner, self._clock(), {}, first_name(self._one.customer), flight.id)

    def _let_go(self) -> None:
        if self._chosen:
            self._chosen = 0
            self._choices.show(())
            self.settled.emit()

    def _say(self) -> None:
        is_open = self._one is not None
        rows = trolley_rows(self._offers, self._gone, self._speech()) if is_open else ()
        self._rows.show(rows)
        self._evidence.show(() if self._why is None else self._why.evidence)
        self.changed.emit()

    def get_said(self) -> str:
        return tips_words(self._offers)

    def get_question(self) -> str:
        if self._one is None or not self._chosen:
            return ""
        return tr("Not right for {name}, because", name=first_name(self._one.customer))

    def get_why_product(self) -> str:
        return "" if self._why is None else self._why.row.product_id

    def get_why_name(self) -> str:
        return "" if self._why is None else self._why.row.name

    def get_why_price(self) -> str:
        return "" if self._why is None else self._why.row.price

    def get_why_picture(self) -> str:
        return "" if self._why is None else self._why.row.picture

    def get_why_seed(self) -> int:
        return 0 if self._why is None else self._why.row.seed

    def get_why_change(self) -> str:
        return "" if self._why is None else self._why.change

    def get_rows(self) -> Listing:
        return self._rows

    def get_evidence(self) -> Listing:
        return self._evidence

    def get_choices(self) -> Listing:
        return self._choices

    said = Property(str, get_said, notify=changed)
    question = Property(str, get_question, notify=changed)
    whyProduct = Property(str, get_why_product, notify=changed)
    whyName = Property(str, get_why_name, notify=changed)
    whyPrice = Property(str, get_why_price, notify=changed)
    whyPicture = Property(str, get_why_picture, notify=changed)
    whySeed = Property(int, get_why_seed, notify=changed)
    whyChange = Property(str, get_why_change, notify=changed)
    rows = Property(Listing, get_rows, constant=True)
    evidence = Property(Listing, get_evidence, constant=True)
    choices = Property(Listing, get_choices, constant=True)


def _of(one: Passenger) -> int:
    return one.traveller.customer


def _answered(aboard: Aboard) -> int:
    """How many suggestions of goods anybody aboard took or declined."""
    kind = f"{MomentKind.OFFER}:"
    return sum(
        answer.moment.startswith(kind) for one in aboard.passengers for answer in one.answers
    )

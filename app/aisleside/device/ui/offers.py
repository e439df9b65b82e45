"""Suggestions for whoever's profile is open: what stands there, why, and what is said to it.

What one says counts at once: a thing goes into her basket and stays where it stands, or it
goes away and the next takes its place. Both are recorded, and can be taken back wherever
things are taken back. A new answer of the cache changes what is suggested, never the order
of what somebody is looking at.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.cache.answers import Offer, Offers, Profile
from aisleside.device.cache.overlay import Own
from aisleside.device.ui.asking import Asking
from aisleside.device.ui.basket import Basket
from aisleside.device.ui.customer_header import first_name
from aisleside.device.ui.done import WHY_NOT
from aisleside.device.ui.evidence import EvidenceRow, Speech
from aisleside.device.ui.language import QT_TR_NOOP, told, tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.recorder import Recorder
from aisleside.device.ui.suggestions import (
    OfferRow,
    Why,
    beside_basket,
    kept_in_place,
    offer_key,
    picked_words,
    rests,
    shown,
    silence_words,
    tips_are_off,
    titled_rows,
    why,
)
from aisleside.device.ui.timeline import short_name
from aisleside.device.ui.today_words import ChoiceRow
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import PendingEvent
from aisleside.domain.moment import Reply, WhyNot, offered
from aisleside.domain.recorded import ConsentTold, FactTold, MomentAnswered
from aisleside.domain.staff import StaffMember

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

A_WHILE = timedelta(days=30)  # as long as what is not wanted now rests
MOST_STRIPS = 8  # more kinds of reason than there are
IN_THE_BASKET = 2  # suggestions below what lies in it
IN_SIGHT = 1  # strips on a narrow window, until one asks for all: others wait below

# Why something is not for her, in the order of the menu; the place is its number.
_REASONS: Sequence[tuple[str, WhyNot | None]] = (
    ("tag", WhyNot.TOO_DEAR),
    ("check", WhyNot.HAS_ONE),
    ("ruler", WhyNot.WRONG_SIZE),
    ("replace", WhyNot.NOT_HER_STYLE),
    ("gift", WhyNot.WAS_A_GIFT),
    ("clock", None),
)
_COUNTS = (MomentAnswered, ConsentTold, FactTold)  # what the engine is told of her
_NOT_NOW = QT_TR_NOOP("Not now")


class OfferBook(Protocol):
    """The part of the cache that suggests again."""

    def offers(
        self, customer: int, *, now: datetime, basket: Sequence[int], own: Own | None
    ) -> Offers: ...


@dataclass(frozen=True, slots=True)
class StripRow:
    """One row of suggestions where the window is narrow: its title and its goods."""

    title: str
    safe_title: str
    goods: Listing


@dataclass(frozen=True, slots=True)
class Heeded:
    """What an answer of the cache has heeded: her basket, and what waits to be sent."""

    basket: tuple[int, ...] = ()
    waiting: tuple[str, ...] = ()


def heeded(basket: Sequence[int], own: Sequence[PendingEvent]) -> Heeded:
    """What suggestions depend on that the hub does not know yet."""
    waiting = (event.id for event in own if isinstance(event.body, _COUNTS))
    return Heeded(tuple(basket), tuple(waiting))


def reasons_against() -> tuple[ChoiceRow, ...]:
    """What one may say against a suggestion."""
    return tuple(
        ChoiceRow(number, sign, tr(_NOT_NOW if why_not is None else WHY_NOT[why_not]))
        for number, (sign, why_not) in enumerate(_REASONS)
    )


@QmlElement
class OffersView(QObject):
    """Show what to suggest to one customer, and record what becomes of it."""

    changed = Signal()
    whyChanged = Signal()
    chosenChanged = Signal()
    settled = Signal()

    def __init__(
        self,
        *,
        asking: Asking[OfferBook],
        recorder: Recorder,
        basket: Basket,
        manner: Manner,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._asking = asking
        self._recorder = recorder
        self._basket = basket
        self._manner = manner
        self._clock = clock
        self._me: StaffMember | None = None
        self._profile: Profile | None = None
        self._own: Sequence[PendingEvent] = ()
        self._whole = False
        self._given: Offers | None = None  # as the profile came with them
        self._offers = Offers()  # all there are, in the order in which they stand
        self._shown = Offers()
        self._heeded = Heeded()
        self._declined: set[tuple[int, int]] = set()  # customer, product: a moment ago
        self._chosen: int | None = None
        self._why: tuple[Offer, Why] | None = None
        self._unfolded = False
        self._rows = Listing(OfferRow, self)
        self._strips = Listing(StripRow, self)
        self._in_strips = tuple(Listing(OfferRow, self) for _ in range(MOST_STRIPS))
        self._beside = Listing(OfferRow, self)
        self._evidence = Listing(EvidenceRow, self)
        self._choices = Listing(ChoiceRow, self)
        basket.setParent(self)
        basket.changed.connect(self._basket_changed)
        recorder.written.connect(self._written)
        recorder.withdrawn.connect(self._withdrawn)

    def sign_in(self, staff: StaffMember | None) -> None:
        """Begin anew for this person."""
        self._me = staff
        self._declined.clear()
        self._basket.sign_in(staff)
        self.about(None)

    def about(
        self,
        profile: Profile | None,
        own: Sequence[PendingEvent] = (),
        *,
        whole: bool = False,
        asked: Heeded | None = None,
    ) -> None:
        """Suggest to this customer; None closes.

        Args:
            profile: with one's own work laid over it.
            own: that work.
            whole: whether her suggestions are there, or still to come.
            asked: what the cache had heeded when it gave them.
        """
        if profile is None or (
            self._profile is not None and profile.customer.id != self._profile.customer.id
        ):
            self._forget()
        self._profile, self._own, self._whole = profile, own, whole
        self._basket.open(None if profile is None else profile.customer.id)
        if profile is not None:
            away = {offered(one.moment) for one in profile.answers if rests(one, self._clock())}
            self._declined -= {(profile.customer.id, product or 0) for product in away}
        if profile is not None and whole and profile.offers is not self._given:
            self._take(profile.offers, asked or Heeded())
            self._given = profile.offers
        self._basket.restate()
        self._say()
        self._ask_again()

    def cover(self, covered: bool) -> None:
        """Whether a customer can see the screen: what was opened to decide is closed."""
        for listing in self.findChildren(Listing):
            listing.cover(covered)
        if covered:
            self._let_go()
        self.changed.emit()

    @Slot(str)
    def ask(self, product: str) -> None:
        """Say why a product is suggested, and what would change that."""
        offer = self._find(product)
        if offer is not None:
            self._open(offer)

    @Slot(str)
    def add(self, product: str) -> None:
        """Put it into her basket."""
        offer, profile = self._find(product), self._profile
        if offer is None or profile is None or not self._basket.add(offer.product):
            return
        self._record(
            MomentAnswered(offer_key(offer.product.id), Reply.DONE),
            said=tr("In the basket: {product}", product=short_name(offer.product)),
            undone=tr("Out of the basket: {product}", product=short_name(offer.product)),
            failed=lambda: self._basket.remove(offer.product.id, of=profile.customer.id),
        )

    @Slot(str)
    def takeOut(self, product: str) -> None:
        """Take it out of her basket again, whether it was suggested or not."""
        goods = next((one for one in self._basket.goods if str(one.id) == product), None)
        profile = self._profile
        if goods is None or profile is None:
            return
        self._basket.remove(goods.id)
        self._record(
            MomentAnswered(offer_key(goods.id), Reply.OPEN),
            said=tr("Out of the basket: {product}", product=short_name(goods)),
            undone=tr("In the basket: {product}", product=short_name(goods)),
            failed=lambda: self._basket.put_back(goods.id, of=profile.customer.id),
        )

    @Slot(str)
    def decline(self, product: str) -> None:
        """Offer what may be said against it."""
        offer = self._find(product)
        if offer is not None and offer.product.id not in self._basket.products:
            self._chosen = offer.product.id
            self._choices.show(reasons_against())
            self.chosenChanged.emit()

    @Slot(int)
    def choose(self, choice: int) -> None:
        """Say one of these, and take it away."""
        chosen, profile = self._chosen, self._profile
        offer = None if chosen is None else self._find(str(chosen))
        self._let_go()
        if offer is None or profile is None or not 0 <= choice < len(_REASONS):
            return
        product, why_not = offer.product, _REASONS[choice][1]
        until = self._clock() + A_WHILE if why_not is None else None
        name = short_name(product)
        said = tr("Not suggested again: {product}", product=name)
        if until is not None:
            day = self._manner.long_day(until, now=self._clock())
            said = tr("Not suggested until {day}: {product}", product=name, day=day)
        mark = (profile.customer.id, product.id)
        self._declined.add(mark)
        self._say()
        self._record(
            MomentAnswered(
                offer_key(product.id), Reply.LATER if until else Reply.NEVER, until, why_not
            ),
            said=said,
            undone=tr("Suggested again: {product}", product=name),
            failed=lambda: self._declined.discard(mark),
        )

    @Slot()
    def unfold(self) -> None:
        """Show all rows below each other, or the first alone again."""
        self._unfolded = not self._unfolded
        self._say()

    @Slot()
    def empty(self) -> None:
        """She has left: put back all that lies in the basket."""
        for product in self._basket.products:
            self._basket.remove(product)

    @property
    def basket_products(self) -> tuple[int, ...]:
        """What lies in the basket of whoever is shown."""
        return self._basket.products

    def _record(
        self,
        body: MomentAnswered,
        *,
        said: str,
        undone: str,
        failed: Callable[[], object],
    ) -> None:
        profile = self._profile
        if profile is None:
            return

        def not_kept(error: ExpectedError) -> None:
            failed()
            self._recorder.failed.emit(told(error))
            self._say()

        self._recorder.record(
            profile.customer.id, body, said=said, undone=lambda _: undone, failed=not_kept
        )

    def _written(self, event: PendingEvent) -> None:
        """An answer was kept, here or on another screen: one that opens it again counts here.

        So does one that puts in what was taken out, when both were tapped before either was kept.
        """
        match event.body:
            case MomentAnswered(moment, reply) if (product := offered(moment)) is not None:
                if reply is Reply.OPEN:
                    self._reopen(event.subject, product)
                elif reply is Reply.DONE and event.subject is not None:
                    self._basket.put_back(product, of=event.subject)

    def _withdrawn(self, event: PendingEvent) -> None:
        """An answer was taken back: it is as if it had not been given."""
        match event.body:
            case MomentAnswered(moment, reply) if (product := offered(moment)) is not None:
                if reply is not Reply.OPEN:
                    self._reopen(event.subject, product)
                elif event.subject is not None:
                    self._basket.put_back(product, of=event.subject)

    def _reopen(self, customer: int | None, product: int) -> None:
        if customer is not None:
            self._declined.discard((customer, product))
            self._basket.remove(product, of=customer)
            self._say()

    def _basket_changed(self) -> None:
        self._say()
        self._ask_again()

    def _ask_again(self) -> None:
        """Ask anew where what it depends on is not what the last answer heeded."""
        profile, me, now = self._profile, self._me, self._clock()
        wanted = heeded(self._basket.products, self._own)
        if profile is None or me is None or not self._whole or wanted == self._heeded:
            return
        customer, own = profile.customer.id, Own(me, self._own)
        self._heeded = wanted

        def came(offers: Offers) -> None:
            if self._profile is not None and self._profile.customer.id == customer:
                self._take(offers, wanted)
                self._say()

        self._asking.read(
            lambda book: book.offers(customer, now=now, basket=wanted.basket, own=own),
            came,
            lambda _: None,  # what stands there stays; the profile says its own trouble
        )

    def _take(self, offers: Offers, answered: Heeded) -> None:
        self._offers = kept_in_place(self._offers, offers, stay=self._basket.products)
        self._heeded = answered

    def _find(self, product: str) -> Offer | None:
        every = (offer for group in self._offers.groups for offer in group.offers)
        return next((offer for offer in every if str(offer.product.id) == product), None)

    def _open(self, offer: Offer) -> None:
        self._why = (offer, why(offer, self._offers.learned_at, self._speech()))
        self._evidence.show(self._why[1].evidence)
        self.whyChanged.emit()

    def _let_go(self) -> None:
        if self._chosen is not None:
            self._chosen = None
            self._choices.show(())
            self.chosenChanged.emit()
            self.settled.emit()

    def _forget(self) -> None:
        self._asking.forget()
        self._given, self._offers, self._heeded = None, Offers(), Heeded()
        self._why, self._unfolded = None, False
        self._evidence.show(())
        self._let_go()
        self.whyChanged.emit()

    def _speech(self) -> Speech:
        profile, me = self._profile, self._me
        return Speech(
            replace(self._manner),
            self._clock(),
            {} if profile is None else profile.places,
            "" if profile is None else first_name(profile.customer),
            "" if me is None else me.place,
        )

    def _say(self) -> None:
        profile, speech = self._profile, self._speech()
        customer = 0 if profile is None else profile.customer.id
        self._shown = shown(
            self._offers if profile is not None and self._whole else Offers(),
            tips_off=profile is not None and tips_are_off(profile.consents),
            answers=() if profile is None else profile.answers,
            gone={product for whose, product in self._declined if whose == customer},
            now=speech.now,
        )
        rows = titled_rows(self._shown, speech, basket=self._basket.products)
        self._rows.show([one for row in rows for one in row])
        basket = self._basket.products
        beside = beside_basket(self._shown, basket, most=IN_THE_BASKET)
        with_it = titled_rows(beside, speech, basket=basket)
        self._beside.show([one for row in with_it for one in row])
        strips = rows[:MOST_STRIPS] if self._unfolded else rows[:IN_SIGHT]
        for at, listing in enumerate(self._in_strips):
            listing.show(strips[at] if at < len(strips) else ())
        self._strips.show(
            [
                StripRow(row[0].title, row[0].safe_title, listing)
                for row, listing in zip(strips, self._in_strips, strict=False)
            ]
        )
        self.changed.emit()
        self.whyChanged.emit()

    def get_for_whom(self) -> str:
        profile = self._profile
        return "" if profile is None else tr("For {name}", name=first_name(profile.customer))

    def get_picked(self) -> str:
        profile = self._profile
        if profile is None or not self._whole:
            return ""
        return picked_words(profile.as_of, manner=self._manner, now=self._clock())

    def get_said(self) -> str:
        profile = self._profile
        if profile is None or not self._whole:
            return ""
        return silence_words(
            self._shown,
            tips_off=tips_are_off(profile.consents),
            name=first_name(profile.customer),
        )

    def get_choosing(self) -> bool:
        """Whether suggestions are still to come."""
        return self._profile is not None and not self._whole

    def get_more(self) -> str:
        count = len(self._shown.groups)
        if count <= IN_SIGHT:
            return ""
        if self._unfolded:
            return tr("Fewer")
        return tr("All {count}", count=self._manner.number(self._rows.rowCount()))

    def get_basket_words(self) -> str:
        count = len(self._basket.products)
        return tr("Basket {count}", count=self._manner.number(count)) if count else ""

    def get_question(self) -> str:
        profile = self._profile
        if profile is None or self._chosen is None:
            return ""
        return tr("Not right for {name}, because", name=first_name(profile.customer))

    def get_why_product(self) -> str:
        return "" if self._why is None else self._why[1].row.product_id

    def get_why_name(self) -> str:
        return "" if self._why is None else self._why[1].row.name

    def get_why_price(self) -> str:
        return "" if self._why is None else self._why[1].row.price

    def get_why_picture(self) -> str:
        return "" if self._why is None else self._why[1].row.picture

    def get_why_tint(self) -> str:
        return "" if self._why is None else self._why[1].row.tint

    def get_why_seed(self) -> int:
        return 0 if self._why is None else self._why[1].row.seed

    def get_why_change(self) -> str:
        return "" if self._why is None else self._why[1].change

    def get_why_taken(self) -> bool:
        return self._why is not None and self._why[0].product.id in self._basket.products

    def get_basket(self) -> Basket:
        return self._basket

    def get_rows(self) -> Listing:
        return self._rows

    def get_strips(self) -> Listing:
        return self._strips

    def get_beside(self) -> Listing:
        return self._beside

    def get_evidence(self) -> Listing:
        return self._evidence

    def get_choices(self) -> Listing:
        return self._choices

    forWhom = Property(str, get_for_whom, notify=changed)
    picked = Property(str, get_picked, notify=changed)
    said = Property(str, get_said, notify=changed)
    choosing = Property(bool, get_choosing, notify=changed)
    more = Property(str, get_more, notify=changed)
    basketWords = Property(str, get_basket_words, notify=changed)
    question = Property(str, get_question, notify=chosenChanged)
    whyProduct = Property(str, get_why_product, notify=whyChanged)
    whyName = Property(str, get_why_name, notify=whyChanged)
    whyPrice = Property(str, get_why_price, notify=whyChanged)
    whyPicture = Property(str, get_why_picture, notify=whyChanged)
    whyTint = Property(str, get_why_tint, notify=whyChanged)
    whySeed = Property(int, get_why_seed, notify=whyChanged)
    whyChange = Property(str, get_why_change, notify=whyChanged)
    whyTaken = Property(bool, get_why_taken, notify=whyChanged)
    basket = Property(Basket, get_basket, constant=True)
    rows = Property(Listing, get_rows, constant=True)
    strips = Property(Listing, get_strips, constant=True)
    beside = Property(Listing, get_beside, constant=True)
    evidence = Property(Listing, get_evidence, constant=True)
    choices = Property(Listing, get_choices, constant=True)

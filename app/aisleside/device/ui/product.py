"""The item in hand: what it is, where it lies, and what to say with it.

A scan, a line of a history or a suggestion opens it, all of it from this tablet. With a
customer open it is about her too: her size first, when she bought it, nothing she has;
without one nothing personal is said. Every count stands with its age.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.cache.answers import Offers, Profile
from aisleside.device.cache.book import CustomerNotHereError
from aisleside.device.cache.goods import InHand, ProductNotHereError
from aisleside.device.ui.asking import Asking
from aisleside.device.ui.basket import Basket
from aisleside.device.ui.capture_words import Chip
from aisleside.device.ui.disclosure import safe
from aisleside.device.ui.language import told, tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.notice import NO_MESSAGE, Message, Notice, went_wrong
from aisleside.device.ui.product_words import (
    GoodsTile,
    Looked,
    ProductState,
    StockLine,
    beside_tiles,
    goods_rows,
    product_state,
    size_chips,
    stock_lines,
)
from aisleside.device.ui.recorder import Recorder
from aisleside.device.ui.suggestions import OfferRow, offer_key, shown, tips_are_off
from aisleside.device.ui.timeline import short_name
from aisleside.domain.errors import ExpectedError
from aisleside.domain.moment import Reply
from aisleside.domain.product import Product
from aisleside.domain.recorded import MomentAnswered
from aisleside.domain.staff import StaffMember

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

MOST_BESIDE = 12  # products of one receipt, or of one number
MOST_STEPS = 12  # products one can go back through


class Goods(Protocol):
    """The part of the cache that an item in hand needs."""

    def in_hand(
        self, product: int, *, customer: int | None = None, beside: Sequence[int] = ()
    ) -> InHand: ...

    def goes_with(
        self, product: int, customer: int | None, basket: Sequence[int], *, now: datetime
    ) -> Offers: ...


def looked_at(
    book: Goods,
    product: int,
    profile: Profile | None,
    basket: Sequence[int],
    beside: Sequence[int],
    *,
    now: datetime,
) -> Looked:
    """Everything about an item in hand, for whoever's profile is open."""
    she = None if profile is None else profile.customer
    customer = None if she is None else she.id
    item = book.in_hand(product, customer=customer, beside=beside)
    tips_off = profile is not None and tips_are_off(profile.consents)
    offers = book.goes_with(product, None if tips_off else customer, basket, now=now)
    if profile is not None:  # what was said to them a moment ago counts, too
        offers = replace(offers, is_personal=not tips_off)
        offers = shown(offers, answers=profile.answers, gone=(), now=now)
    return Looked(item, offers, she)


@QmlElement
class ProductView(QObject):
    """Show the item in hand, and show it again when something about it changes.

    ``opened`` asks for the sheet, ``closed`` for its end. What one came from stays: ``back``
    leads to it.
    """

    changed = Signal()
    opened = Signal()
    closed = Signal()

    def __init__(
        self,
        *,
        asking: Asking[Goods],
        basket: Basket,
        recorder: Recorder,
        manner: Manner,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._asking = asking
        self._basket = basket
        self._recorder = recorder
        self._manner = manner
        self._clock = clock
        self._me = ""
        self._profile: Profile | None = None
        self._path: tuple[int, ...] = ()  # the products one went through; the last is in hand
        self._names: dict[int, str] = {}  # of the products on the path
        self._beside: tuple[int, ...] = ()  # of the same receipt, or of the same number
        self._beside_words = ""
        self._looked: Looked | None = None
        self._state = ProductState()
        self._covered = False
        self._loading = False
        self._notice = Notice(self)
        self._tiles = Listing(GoodsTile, self)
        self._sizes = Listing(Chip, self)
        self._stock = Listing(StockLine, self)
        self._goods = Listing(OfferRow, self)
        basket.changed.connect(self._basket_changed)

    def sign_in(self, staff: StaffMember | None) -> None:
        """Begin anew for this person; None closes what the last one had open."""
        self._me = staff.id if staff is not None else ""
        self._profile = None
        self.close()

    def about(self, profile: Profile | None) -> None:
        """Whose profile is open now: what is shown is about her from now on."""
        before, self._profile = self._profile, profile
        if not self._path or _whose(before) == _whose(profile):
            return
        if before is not None:
            self.close()  # it was held out to somebody else
        else:
            self.refresh()

    def cover(self, covered: bool) -> None:
        """Whether a customer can see the screen."""
        if covered != self._covered:
            self._covered = covered
            self._say()

    @Slot(str)
    def open(self, product: str) -> None:
        """Take this product in hand, wherever one is."""
        self.openOneOf([product])

    @Slot(list)
    def openOneOf(self, products: Sequence[str]) -> None:
        """Take the first of these in hand, with the others of its receipt beside it."""
        self._take(products, tr("On the same receipt"))

    @Slot(list)
    def openNumbered(self, products: Sequence[str]) -> None:
        """Take what was scanned in hand, with others that bear the same number."""
        self._take(products, tr("With the same number"))

    def _take(self, products: Sequence[str], beside: str) -> None:
        ids = tuple(int(one) for one in products if one.isdecimal())
        if not self._me or not ids:
            return
        self._beside, self._beside_words = ids[:MOST_BESIDE], beside
        self._path = ()
        self._go(ids[0])
        self.opened.emit()

    @Slot(str)
    def choose(self, product: str) -> None:
        """Go on to a product that the sheet shows."""
        if product.isdecimal() and self._path and int(product) != self._path[-1]:
            self._go(int(product))

    @Slot(str)
    def swap(self, product: str) -> None:
        """Take another size, or another thing of the receipt, in place of the one in hand."""
        if product.isdecimal() and self._path:
            self._path = self._path[:-1]
            self._go(int(product))

    @Slot()
    def back(self) -> None:
        """Return to the product one came from."""
        if len(self._path) > 1:
            self._path = self._path[:-1]
            self._go(self._path[-1], again=True)

    @Slot()
    def close(self) -> None:
        """Put it down; nothing of it stays on the screen."""
        was_open, self._path, self._beside = bool(self._path), (), ()
        self._names.clear()
        self._asking.forget()
        self._empty()
        if was_open:
            self.closed.emit()
        self.changed.emit()

    @Slot()
    def refresh(self) -> None:
        """Ask again: something has changed, or the last answer failed."""
        if self._path:
            self._ask(self._path[-1])

    @Slot(str)
    def toggle(self, which: str) -> None:
        """Put a product of the sheet into her basket, or take it out; either is recorded."""
        customer, basket = self._basket.customer, self._basket
        product = next((one for one in self._shown() if str(one.id) == which), None)
        if product is None or customer is None:
            return
        inside = tr("In the basket: {product}", product=short_name(product))
        outside = tr("Out of the basket: {product}", product=short_name(product))
        put_in = basket.add(product)
        if not put_in:
            basket.remove(product.id)

        def not_kept(error: ExpectedError) -> None:
            if put_in:
                basket.remove(product.id, of=customer)
            else:
                basket.put_back(product.id, of=customer)
            self._recorder.failed.emit(told(error))

        self._recorder.record(
            customer,
            MomentAnswered(offer_key(product.id), Reply.DONE if put_in else Reply.OPEN),
            said=inside if put_in else outside,
            undone=lambda _: outside if put_in else inside,
            failed=not_kept,
        )

    def _shown(self) -> Iterator[Product]:
        """The product in hand, and those beside it that one may want as well."""
        if self._looked is not None:
            yield self._looked.item.product
            for group in self._looked.offers.groups:
                yield from (offer.product for offer in group.offers)

    def _go(self, product: int, *, again: bool = False) -> None:
        if not again:
            self._path = (*self._path, product)[-MOST_STEPS:]
        self._ask(product)

    def _ask(self, product: int) -> None:
        profile, basket, now = self._profile, self._basket.products, self._clock()
        beside = self._beside
        self._loading = True
        self._notice.show(NO_MESSAGE)
        self._asking.read(
            lambda book: looked_at(book, product, profile, basket, beside, now=now),
            self._came,
            self._failed,
        )
        self.changed.emit()

    def _came(self, looked: Looked) -> None:
        self._loading = False
        self._looked = looked
        product = looked.item.product
        self._names[product.id] = short_name(product)
        self._say()

    def _failed(self, error: ExpectedError) -> None:
        self._loading = False
        if isinstance(error, CustomerNotHereError):
            self._profile = None
            self.refresh()
            return
        lost = isinstance(error, ProductNotHereError)
        if not lost and self._path and self.get_product_id() == str(self._path[-1]):
            return  # what is shown stays; it was only to be shown anew
        self._empty()
        message = went_wrong(tr("This product didn't open"), error)
        if lost:
            message = Message(
                tr("This product is not on this tablet"),
                tr("It may have left the range. Look at its label, or ask a colleague."),
                "package",
            )
        self._notice.show(message)
        self.changed.emit()

    def _basket_changed(self) -> None:
        if self._looked is not None:
            self.refresh()

    def _empty(self) -> None:
        self._loading = False
        self._looked = None
        self._state = ProductState()
        self._notice.show(NO_MESSAGE)
        for listing in (self._tiles, self._sizes, self._stock, self._goods):
            listing.show(())

    def _say(self) -> None:
        looked, manner, now = self._looked, self._manner, self._clock()
        for listing in self.findChildren(Listing):
            listing.cover(self._covered)
        if looked is None:
            self.changed.emit()
            return
        item = looked.item
        state = product_state(looked, manner=manner, now=now)
        self._state = (safe(state) or ProductState()) if self._covered else state
        self._tiles.show(beside_tiles(item.beside, chosen=item.product.id))
        self._sizes.show(size_chips(item, manner=manner))
        self._stock.show(stock_lines(item, manner=manner, now=now))
        self._goods.show(goods_rows(looked, basket=self._basket.products, manner=manner, now=now))
        self.changed.emit()

    def get_product_id(self) -> str:
        return "" if self._looked is None else str(self._looked.item.product.id)

    def get_name(self) -> str:
        return self._state.name

    def get_detail(self) -> str:
        return self._state.detail

    def get_numbers(self) -> str:
        return self._state.numbers

    def get_price(self) -> str:
        return self._state.price

    def get_picture(self) -> str:
        return self._state.picture

    def get_tint(self) -> str:
        return self._state.tint

    def get_seed(self) -> int:
        return self._state.seed

    def get_for_whom(self) -> str:
        return self._state.for_whom

    def get_hers(self) -> str:
        return self._state.hers

    def get_size_words(self) -> str:
        return self._state.sizes

    def get_unplaced(self) -> str:
        return self._state.unplaced

    def get_alone(self) -> str:
        return self._state.alone

    def get_ready(self) -> bool:
        return self._looked is not None

    def get_loading(self) -> bool:
        return self._loading and self._looked is None

    def get_came_from(self) -> str:
        return self._names.get(self._path[-2], "") if len(self._path) > 1 else ""

    def get_has_basket(self) -> bool:
        return self._looked is not None and self._basket.customer is not None

    def get_in_basket(self) -> bool:
        looked = self._looked
        return looked is not None and looked.item.product.id in self._basket.products

    def get_notice(self) -> Notice:
        return self._notice

    def get_beside_words(self) -> str:
        return self._beside_words

    def get_beside(self) -> Listing:
        return self._tiles

    def get_sizes(self) -> Listing:
        return self._sizes

    def get_stock(self) -> Listing:
        return self._stock

    def get_goods(self) -> Listing:
        return self._goods

    productId = Property(str, get_product_id, notify=changed)
    name = Property(str, get_name, notify=changed)
    detail = Property(str, get_detail, notify=changed)
    numbers = Property(str, get_numbers, notify=changed)
    price = Property(str, get_price, notify=changed)
    picture = Property(str, get_picture, notify=changed)
    tint = Property(str, get_tint, notify=changed)
    seed = Property(int, get_seed, notify=changed)
    forWhom = Property(str, get_for_whom, notify=changed)
    hers = Property(str, get_hers, notify=changed)
    sizeWords = Property(str, get_size_words, notify=changed)
    unplaced = Property(str, get_unplaced, notify=changed)
    alone = Property(str, get_alone, notify=changed)
    ready = Property(bool, get_ready, notify=changed)
    loading = Property(bool, get_loading, notify=changed)
    cameFrom = Property(str, get_came_from, notify=changed)
    hasBasket = Property(bool, get_has_basket, notify=changed)
    inBasket = Property(bool, get_in_basket, notify=changed)
    notice = Property(Notice, get_notice, constant=True)
    besideWords = Property(str, get_beside_words, notify=changed)
    beside = Property(Listing, get_beside, constant=True)
    sizes = Property(Listing, get_sizes, constant=True)
    stock = Property(Listing, get_stock, constant=True)
    goods = Property(Listing, get_goods, constant=True)


def _whose(profile: Profile | None) -> int | None:
    return None if profile is None else profile.customer.id

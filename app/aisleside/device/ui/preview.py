"""The person beside the result list: enough to know her again, and to begin."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from aisleside.device.cache.answers import Preview
from aisleside.device.ui.customer_header import (
    NO_TROUBLE,
    TagRow,
    Trouble,
    appointment_words,
    preview_line,
    preview_tags,
    trouble_words,
)
from aisleside.device.ui.customer_list import called, seed
from aisleside.device.ui.disclosure import safe
from aisleside.device.ui.known_facts import PairRow, open_pairs
from aisleside.device.ui.language import sentence, tr
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.notice import NO_MESSAGE, Message, Notice
from aisleside.device.ui.timeline import short_name
from aisleside.domain.customer import initials
from aisleside.domain.elsewhere import FoundElsewhere

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

PAIRS = 6  # labelled lines that fit above the pictures
PAIRS_UNDER_TROUBLE = 4
PICTURES = 4


@dataclass(frozen=True, slots=True)
class BoughtRow:
    """A product she bought, and when."""

    seed: int
    picture: str
    tint: str
    name: str
    day: str


@dataclass(frozen=True, slots=True)
class PreviewCard:
    """What the card shows; empty while nobody is chosen. *away*: why there is no profile here."""

    customer_id: str = ""
    seed: int = 0
    name: str = ""
    letters: str = ""
    line: str = ""
    tags: tuple[TagRow, ...] = ()
    trouble: Trouble = NO_TROUBLE
    pairs: tuple[PairRow, ...] = ()
    bought: tuple[BoughtRow, ...] = ()
    away: str = ""


def away_card(found: FoundElsewhere) -> PreviewCard:
    """Say what the hub told of somebody this tablet does not hold."""
    pairs = [PairRow(tr("Usual store"), found.place), PairRow(tr("Contact"), found.contact)]
    return PreviewCard(
        customer_id=str(found.customer),
        seed=seed(found.customer),
        name=called(found.said),
        letters=initials(found.said),
        line=tr("Known to the hub"),
        pairs=tuple(pair for pair in pairs if pair.value),
        away=tr("This profile is not on this tablet. Tablets of the usual store can open it."),
    )


def preview_card(preview: Preview, *, me: str, manner: Manner, now: datetime) -> PreviewCard:
    """Say what a preview holds."""
    customer = preview.customer
    return PreviewCard(
        customer_id=str(customer.id),
        seed=seed(customer.id),
        name=called(customer.said),
        letters=initials(customer.said),
        line=preview_line(customer),
        tags=preview_tags(customer, me=me),
        trouble=trouble_words(preview.open_trouble, manner=manner, now=now),
        pairs=_pairs(preview, manner=manner, now=now),
        bought=tuple(
            BoughtRow(
                seed=seed(product.id),
                picture=product.picture,
                tint=product.tint or "",
                name=short_name(product),
                day=manner.day(at, now=now),
            )
            for product, at in list(zip(preview.last_bought, preview.last_bought_at, strict=True))[
                :PICTURES
            ]
        ),
    )


def _pairs(preview: Preview, *, manner: Manner, now: datetime) -> tuple[PairRow, ...]:
    pairs = []
    last = preview.totals.last_visit
    if last is not None:
        day = manner.long_day(last, now=now)
        pairs.append(PairRow(tr("Last visit"), sentence(day)))
    if preview.next_appointment is not None:
        words = appointment_words(preview.next_appointment, manner=manner, now=now)
        pairs.append(PairRow(tr("Next"), words))
    if preview.usual_place is not None:
        pairs.append(PairRow(tr("Usual store"), preview.usual_place.name))
    room = (PAIRS if preview.open_trouble is None else PAIRS_UNDER_TROUBLE) - len(pairs)
    pairs.extend(open_pairs(preview.facts, limit=room))
    return tuple(pairs)


@QmlElement
class PreviewView(QObject):
    """Show one person's card, or why there is none."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given = PreviewCard()
        self._card = PreviewCard()
        self._covered = False
        self._loading = False
        self._notice = Notice(self)
        self._tags = Listing(TagRow, self)
        self._pairs = Listing(PairRow, self)
        self._bought = Listing(BoughtRow, self)

    @property
    def card(self) -> PreviewCard:
        """What is shown now."""
        return self._card

    def show(self, card: PreviewCard) -> None:
        """Show this card."""
        self._given = card
        self._set(self._seen(), loading=False, message=NO_MESSAGE)

    def stay(self) -> None:
        """Nobody else's card is on its way any more."""
        self.show(self._given)

    def cover(self, covered: bool) -> None:
        """Whether a customer can see the screen."""
        self._covered = covered
        if not self._notice.get_title():
            self._set(self._seen(), loading=self._loading, message=NO_MESSAGE)

    def wait_for(self, customer_id: str) -> None:
        """This person's card is on its way. *loading* says that the one shown is not hers."""
        another = self._card.customer_id != customer_id
        self._set(self._card, loading=another, message=NO_MESSAGE)

    def show_message(self, message: Message) -> None:
        """Show this instead of a card."""
        self._given = PreviewCard()
        self._set(PreviewCard(), loading=False, message=message)

    def _seen(self) -> PreviewCard:
        return (safe(self._given) or PreviewCard()) if self._covered else self._given

    def _set(self, card: PreviewCard, *, loading: bool, message: Message) -> None:
        self._notice.show(message)
        if card is self._card and loading == self._loading:
            return
        self._card, self._loading = card, loading
        self._tags.show(card.tags)
        self._pairs.show(card.pairs)
        self._bought.show(card.bought)
        self.changed.emit()

    def get_customer_id(self) -> str:
        return self._card.customer_id

    def get_seed(self) -> int:
        return self._card.seed

    def get_name(self) -> str:
        return self._card.name

    def get_letters(self) -> str:
        return self._card.letters

    def get_line(self) -> str:
        return self._card.line

    def get_trouble_title(self) -> str:
        return self._card.trouble.title

    def get_trouble_text(self) -> str:
        return self._card.trouble.text

    def get_away(self) -> str:
        return self._card.away

    def get_loading(self) -> bool:
        return self._loading

    def get_notice(self) -> Notice:
        return self._notice

    def get_tags(self) -> Listing:
        return self._tags

    def get_pairs(self) -> Listing:
        return self._pairs

    def get_bought(self) -> Listing:
        return self._bought

    customerId = Property(str, get_customer_id, notify=changed)
    seed = Property(int, get_seed, notify=changed)
    name = Property(str, get_name, notify=changed)
    letters = Property(str, get_letters, notify=changed)
    line = Property(str, get_line, notify=changed)
    troubleTitle = Property(str, get_trouble_title, notify=changed)
    troubleText = Property(str, get_trouble_text, notify=changed)
    away = Property(str, get_away, notify=changed)
    loading = Property(bool, get_loading, notify=changed)
    notice = Property(Notice, get_notice, constant=True)
    tags = Property(Listing, get_tags, constant=True)
    pairs = Property(Listing, get_pairs, constant=True)
    bought = Property(Listing, get_bought, constant=True)

"""What to suggest to a customer, with the one true reason and where it lies.

The words come from the evidence and say no more than it does. Opening a
suggestion shows that evidence: the counts, the days, and what each place holds.
Each reason is said in two ways: to staff, and so that the customer may read it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from aisleside.device.cache.answers import Offer, Profile
from aisleside.device.ui.customer_list import seed
from aisleside.device.ui.language import tr
from aisleside.device.ui.manner import Manner, shows_cents
from aisleside.device.ui.timeline import full_name, short_name
from aisleside.domain.consent import Consent, ConsentAnswer, ConsentPurpose
from aisleside.domain.place import Place, PlaceKind
from aisleside.domain.product import Stock
from aisleside.domain.purchase import LineKind
from aisleside.insight.recommend.suggest import BuyAgain, GoesWith

COUNT_AGES = timedelta(minutes=15)  # after this a count on a shelf is said with its time
DAYS_NAMED = 6  # purchases that the evidence lists by day


@dataclass(frozen=True, slots=True)
class OfferRow:
    """One suggestion. *here* says whether this place has it, which colours the dot.

    *short_name* and *nearest* are the few words that a tile has room for. *reason* says how
    often and how lately she buys; *safe_reason* does not.
    """

    product_id: str
    seed: int
    picture: str
    tint: str
    name: str
    short_name: str
    price: str
    reason: str
    safe_reason: str
    availability: str
    nearest: str
    here: bool
    spoken: str
    safe_spoken: str


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One thing a suggestion rests on. A *private* one is about how she buys, or others do."""

    sign: str
    text: str
    safe_text: str
    caption: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class Why:
    """A suggestion opened: what it rests on."""

    row: OfferRow
    evidence: tuple[EvidenceRow, ...]


def tips_are_off(consents: Iterable[Consent]) -> bool:
    """Whether she asked for no personal tips."""
    return any(
        consent.purpose is ConsentPurpose.PERSONALISATION and consent.answer is ConsentAnswer.NO
        for consent in consents
    )


def offer_rows(
    offers: Sequence[Offer],
    *,
    places: Mapping[str, Place],
    manner: Manner,
    now: datetime,
) -> tuple[OfferRow, ...]:
    """Suggestions as the profile lists them, best first."""
    cents = shows_cents([offer.product.price for offer in offers if offer.product.price])
    return tuple(
        _offer_row(offer, cents=cents, places=places, manner=manner, now=now) for offer in offers
    )


def reason(offer: Offer, *, manner: Manner, now: datetime) -> str:
    """Why this product, in one sentence that the evidence bears out."""
    match offer.suggestion.evidence:
        case BuyAgain(times, every_days, last):
            every = tr("every day") if every_days == 1 else tr("every %n days", "", every_days)
            return tr(
                "Bought %n times, about {every}; last {ago}",
                "",
                times,
                every=every,
                ago=manner.ago(last, now=now),
            )
        case GoesWith(_, bought, together, base):
            return tr(
                "In {count} of {of} baskets with {product}, bought {ago}",
                count=manner.number(together),
                of=manner.number(base),
                product=short_name(offer.because),
                ago=manner.ago(bought, now=now),
            )


def safe_reason(offer: Offer) -> str:
    """The same as the customer may read it: what she bought, and not how."""
    match offer.suggestion.evidence:
        case BuyAgain():
            return tr("Bought here before")
        case GoesWith():
            return tr("Goes with {product}", product=short_name(offer.because))


def availability(
    offer: Offer, *, places: Mapping[str, Place], manner: Manner, now: datetime
) -> str:
    """Where it is, most useful first: here, near, sold here lately, or not counted."""
    here = offer.here
    said = nearest(offer, places=places, manner=manner)
    counted = _nearest_count(offer)
    if counted is None:
        if here is None or here.last_sold_at is None:
            return said
        return f"{said} {manner.ago(here.last_sold_at, now=now)}"
    shelf = f", {counted.shelf}" if counted is here and counted.on_hand and counted.shelf else ""
    return f"{said}{shelf}{_counted(counted, manner, now)}"


def nearest(offer: Offer, *, places: Mapping[str, Place], manner: Manner) -> str:
    """The same in two or three words: "2 here", "Online 9"."""
    here, counted = offer.here, _nearest_count(offer)
    if counted is None:
        sold = here is not None and here.last_sold_at is not None
        return tr("Sold here") if sold else tr("No count here")
    if not counted.on_hand:
        return tr("None here")
    if counted is here:
        return tr("{count} here", count=manner.number(counted.on_hand))
    name = places[counted.place].name if counted.place in places else tr("Another store")
    return f"{name} {manner.number(counted.on_hand)}"


def _nearest_count(offer: Offer) -> Stock | None:
    """The count worth saying: of what is here, else of most near, else that none is here."""
    here = offer.here
    if here is not None and here.on_hand:
        return here
    near = [stock for stock in offer.elsewhere if stock.on_hand]
    if near:
        return max(near, key=lambda stock: stock.on_hand or 0)
    return here if here is not None and here.on_hand == 0 else None


def why(offer: Offer, profile: Profile, *, manner: Manner, now: datetime) -> Why:
    """Everything a suggestion rests on, from what this tablet holds."""
    row = offer_rows([offer], places=profile.places, manner=manner, now=now)[0]
    rows = [EvidenceRow("info", row.reason, row.safe_reason, "")]
    match offer.suggestion.evidence:
        case BuyAgain():
            rows.extend(_days_bought(offer, profile, manner, now))
        case GoesWith(_, bought, together, base):
            other = manner.number(base)
            rows.append(
                _told(
                    "receipt",
                    f"{full_name(offer.because)}, {manner.long_day(bought, now=now)}",
                    tr("The purchase that brought this up"),
                )
            )
            rows.append(
                _told(
                    "shopping-bag",
                    tr(
                        "{count} of {of} baskets held both", count=manner.number(together), of=other
                    ),
                    tr("Receipts of all customers, counted at the hub"),
                    private=True,
                )
            )
    rows.extend(_stock_rows(offer, profile.places, manner, now))
    return Why(row, tuple(rows))


def _told(sign: str, text: str, caption: str, *, private: bool = False) -> EvidenceRow:
    return EvidenceRow(sign, text, text, caption, private)


def _offer_row(
    offer: Offer, *, cents: bool, places: Mapping[str, Place], manner: Manner, now: datetime
) -> OfferRow:
    product = offer.product
    price = manner.money(product.price, cents=cents) if product.price is not None else ""
    name = full_name(product)
    because, safely = reason(offer, manner=manner, now=now), safe_reason(offer)
    where = availability(offer, places=places, manner=manner, now=now)
    return OfferRow(
        product_id=str(product.id),
        seed=seed(product.id),
        picture=product.picture,
        tint=product.tint or "",
        name=name,
        short_name=short_name(product),
        price=price,
        reason=because,
        safe_reason=safely,
        availability=where,
        nearest=nearest(offer, places=places, manner=manner),
        here=offer.here is not None and bool(offer.here.on_hand),
        spoken=", ".join(part for part in (name, price, because, where) if part),
        safe_spoken=", ".join(part for part in (name, price, safely, where) if part),
    )


def _days_bought(
    offer: Offer, profile: Profile, manner: Manner, now: datetime
) -> list[EvidenceRow]:
    days = [
        manner.day(receipt.at, now=now)
        for receipt in profile.receipts
        if any(
            line.product == offer.product.id and line.kind is LineKind.SALE
            for line in receipt.lines
        )
    ]
    if not days:
        return []
    caption = tr("On the %n newest receipts here", "", len(profile.receipts))
    return [_told("receipt", ", ".join(days[:DAYS_NAMED]), caption, private=True)]


def _stock_rows(
    offer: Offer, places: Mapping[str, Place], manner: Manner, now: datetime
) -> list[EvidenceRow]:
    rows = []
    if offer.here is not None:
        rows.append(
            _told(
                "store",
                _stock_words(offer.here, tr("here"), manner, now),
                _counted_when(offer.here, manner, now),
            )
        )
    for stock in offer.elsewhere:
        place = places.get(stock.place)
        where = tr("at {place}", place=place.name) if place is not None else tr("at another store")
        if place is not None and place.kind is PlaceKind.WEB:
            where = tr("online")
        rows.append(
            _told(
                "map-pin",
                _stock_words(stock, where, manner, now),
                _counted_when(stock, manner, now),
            )
        )
    return rows


def _stock_words(stock: Stock, where: str, manner: Manner, now: datetime) -> str:
    if stock.on_hand is None:
        if stock.last_sold_at is None:
            return tr("Not counted {where}", where=where)
        return tr("Sold {where} {ago}", where=where, ago=manner.ago(stock.last_sold_at, now=now))
    if stock.on_hand:
        said = tr("{count} {where}", count=manner.number(stock.on_hand), where=where)
    else:
        said = tr("None {where}", where=where)
    return f"{said}, {stock.shelf}" if stock.shelf else said


def _counted_when(stock: Stock, manner: Manner, now: datetime) -> str:
    return (
        "" if stock.on_hand is None else tr("Counted {ago}", ago=manner.ago(stock.as_of, now=now))
    )


def _counted(stock: Stock, manner: Manner, now: datetime) -> str:
    """The time of a count that is too old to be taken for now."""
    if now - stock.as_of <= COUNT_AGES:
        return ""
    return f" · {manner.age(stock.as_of, now=now)}"

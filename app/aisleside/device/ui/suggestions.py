"""What to suggest to a customer, with the one true reason and where it lies.

Suggestions stand in rows, and the title of a row is its reason; what an item adds to it
stands under its name. Opening one shows all it rests on, what each place holds, and what
would change it. Each word is said in two ways: to staff, and so that the customer may
read it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from aisleside.device.cache.answers import Offer, OfferGroup, Offers
from aisleside.device.ui.customer_list import seed
from aisleside.device.ui.evidence import (
    EvidenceRow,
    Speech,
    opened,
    period,
    reason,
    safe_popular,
    safe_reason,
    safely_under,
    said_under,
)
from aisleside.device.ui.language import tr
from aisleside.device.ui.manner import Manner, shows_cents
from aisleside.device.ui.timeline import full_name, short_name
from aisleside.domain.consent import Consent, ConsentAnswer, ConsentPurpose
from aisleside.domain.moment import Answer, MomentKind, Reply, moment_key, offered
from aisleside.domain.place import Place, PlaceKind
from aisleside.domain.product import Product, Stock
from aisleside.insight.recommend.reasons import (
    GoesWith,
    NewForHer,
    Picked,
    Popular,
    Silence,
    SuggestionKind,
)

COUNT_AGES = timedelta(minutes=15)  # after this a count on a shelf is said with its time
DATA_AGES = timedelta(hours=1)  # after this what it was picked from may be old
MOST_IN_ROW = 4  # of the six that are chosen: the others wait for the place of one that goes


@dataclass(frozen=True, slots=True)
class OfferRow:
    """One suggestion. *here* says whether this place has it, which colours the dot.

    *title* heads the first of a row, and is the reason of all in it; *reason* is what is
    left to say of this one. *short_name* and *nearest* are the few words that a tile has
    room for. *taken* lies in her basket. *reason* says how often and how lately she buys;
    *safe_reason* does not.
    """

    product_id: str
    seed: int
    picture: str
    tint: str
    name: str
    short_name: str
    price: str
    title: str
    safe_title: str
    reason: str
    safe_reason: str
    availability: str
    nearest: str
    here: bool
    taken: bool
    spoken: str
    safe_spoken: str


@dataclass(frozen=True, slots=True)
class Why:
    """A suggestion opened: what it rests on, and what would change it."""

    row: OfferRow
    evidence: tuple[EvidenceRow, ...]
    change: str


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
    here: str = "",
) -> tuple[OfferRow, ...]:
    """Suggestions as a list without titles shows them, each with its whole reason."""
    speech = Speech(manner, now, places, here=here)
    cents = shows_cents([offer.product.price for offer in offers if offer.product.price])
    return tuple(_offer_row(offer, speech, cents=cents) for offer in offers)


def titled_rows(
    offers: Offers, speech: Speech, *, basket: Collection[int]
) -> tuple[tuple[OfferRow, ...], ...]:
    """The rows of a profile, best first, each under its title; what lies in *basket* is marked."""
    prices = [offer.product.price for group in offers.groups for offer in group.offers]
    cents = shows_cents([price for price in prices if price is not None])
    return tuple(_titled(group, speech, cents=cents, basket=basket) for group in offers.groups)


def beside_basket(offers: Offers, basket: Collection[int], *, most: int) -> Offers:
    """The first *most* goods that go with something in *basket*, and are not in it."""
    groups: list[OfferGroup] = []
    for group in offers.groups:
        about = group.about
        if group.kind is SuggestionKind.GOES_WITH and about is not None and about.id in basket:
            left = most - sum(len(one.offers) for one in groups)
            some = [one for one in group.offers if one.product.id not in basket][:left]
            groups += [replace(group, offers=tuple(some))] if some else []
    return replace(offers, groups=tuple(groups))


def title(group: OfferGroup, speech: Speech) -> str:
    """Why these are suggested, to staff."""
    about, evidence = group.about, group.offers[0].suggestion.evidence
    match group.kind:
        case SuggestionKind.BUY_AGAIN:
            return tr("Buy again")
        case SuggestionKind.GOES_WITH if about is not None:
            bought = _bought(group, about)
            if bought is None:
                return tr("Goes with {product} in the basket", product=_called(about))
            ago = speech.manner.ago(bought, now=speech.now)
            return tr("Goes with {product}, bought {ago}", product=_called(about), ago=ago)
        case SuggestionKind.NEW_FOR_HER if _sized(group):
            return tr("New in {name}’s size", name=speech.name)
        case SuggestionKind.INSTEAD_OF if about is not None:
            return tr("Instead of {product}", product=_called(about))
        case SuggestionKind.POPULAR if isinstance(evidence, Popular):
            return period(evidence, speech)
        case SuggestionKind.PICKED if isinstance(evidence, Picked):
            return evidence.words
        case _:
            return safe_title(group, speech)


def safe_title(group: OfferGroup, speech: Speech) -> str:
    """The same as the customer may read it."""
    about, evidence = group.about, group.offers[0].suggestion.evidence
    match group.kind:
        case SuggestionKind.BUY_AGAIN:
            return tr("Buy again")
        case SuggestionKind.GOES_WITH:
            if about is None:
                return tr("Goes with what was bought before")
            return tr("Goes with {product}", product=_called(about))
        case SuggestionKind.NEW_FOR_HER:
            return tr("New here")
        case SuggestionKind.INSTEAD_OF:
            if about is None:
                return tr("Instead of something else")
            return tr("Instead of {product}", product=_called(about))
        case SuggestionKind.POPULAR if isinstance(evidence, Popular):
            return safe_popular(evidence, speech)
        case SuggestionKind.POPULAR:
            return tr("Popular with our customers")
        case SuggestionKind.PICKED:
            return tr("Picked by this store")


def picked_words(as_of: datetime, *, manner: Manner, now: datetime) -> str:
    """How old what the suggestions were picked from is."""
    ago = manner.ago(as_of, now=now)
    if now - as_of > DATA_AGES:
        return tr("Picked {ago}, may be old", ago=ago)
    return tr("Picked {ago}", ago=ago)


def silence_words(offers: Offers, *, tips_off: bool, name: str) -> str:
    """What is so where nothing personal is suggested, and what to do then; else nothing."""
    if tips_off:
        off = tr("No personal tips, as the customer asked.")
        popular = tr("This is what is popular here.")
        return f"{off} {popular}" if offers.groups else off
    if offers.groups:
        if offers.is_known:
            return ""
        return tr("Nothing is known of {name} yet. This is what is popular here.", name=name)
    if offers.silence is Silence.NOTHING_HERE:
        return tr(
            "What would fit is sold out, owned already or was said not to be right."
            " Scan something to see what goes with it."
        )
    return tr(
        "Nothing to suggest yet: no receipt gives a reason for it."
        " Scan something to see what goes with it."
    )


def shown(
    offers: Offers,
    *,
    answers: Iterable[Answer],
    gone: Collection[int],
    now: datetime,
    tips_off: bool = False,
) -> Offers:
    """What is left of *offers* when all that was said to them counts at once.

    *gone* was declined a moment ago; with *tips_off* only what is popular is left. A row
    holds its best, and a row without any is not there.
    """
    away = set(gone)
    for answer in answers:
        product = offered(answer.moment)
        if product is not None and rests(answer, now):
            away.add(product)
    groups = (
        replace(
            group,
            offers=tuple(one for one in group.offers if one.product.id not in away)[:MOST_IN_ROW],
        )
        for group in offers.groups
        if not tips_off or group.kind is SuggestionKind.POPULAR
    )
    return replace(offers, groups=tuple(group for group in groups if group.offers))


def kept_in_place(before: Offers, after: Offers, *, stay: Collection[int]) -> Offers:
    """*after*, with what stood there before in its place, so that nothing jumps under a finger.

    Rows and goods keep their order while they are still suggested, and new ones come behind;
    what is in *stay*, her basket, keeps its place though nobody suggests it any more, while
    what it went with in the basket lies there still.
    """
    new = {_row_of(group): group for group in after.groups}
    held = {offer.product.id for group in after.groups for offer in group.offers}
    groups = []
    for old in before.groups:
        group = new.pop(_row_of(old), replace(old, offers=()))
        now_here = {offer.product.id: offer for offer in group.offers}
        kept = [
            now_here.pop(offer.product.id, offer)
            for offer in old.offers
            if offer.product.id in now_here
            or (offer.product.id in stay and offer.product.id not in held and _holds(offer, stay))
        ]
        both = (*kept, *now_here.values())
        if both:
            groups.append(replace(group, offers=both))
    return replace(after, groups=(*groups, *new.values()))


def _holds(offer: Offer, basket: Collection[int]) -> bool:
    """Whether all that its evidence says to be in the basket is there."""
    every = (offer.suggestion.evidence, *offer.suggestion.also)
    because = (
        one for evidence in every if isinstance(evidence, GoesWith) for one in evidence.because
    )
    return all(one.bought is not None or one.product in basket for one in because)


def rests(answer: Answer, now: datetime) -> bool:
    """Whether an answer keeps a suggestion away now."""
    if answer.reply is Reply.LATER:
        return answer.until is None or answer.until > now
    return answer.reply is Reply.NEVER


def offer_key(product: int) -> str:
    """Under which key staff answer the suggestion of this product."""
    return moment_key(MomentKind.OFFER, product)


def _row_of(group: OfferGroup) -> tuple[SuggestionKind, int | None]:
    return group.kind, None if group.about is None else group.about.id


def _titled(
    group: OfferGroup, speech: Speech, *, cents: bool, basket: Collection[int]
) -> tuple[OfferRow, ...]:
    rows: list[OfferRow] = []
    for offer in group.offers:
        row = _offer_row(offer, speech, cents=cents)
        first = not rows
        rows.append(
            replace(
                row,
                title=title(group, speech) if first else "",
                safe_title=safe_title(group, speech) if first else "",
                reason=said_under(offer, group.about, speech),
                safe_reason=safely_under(offer, group.about, speech),
                taken=offer.product.id in basket,
            )
        )
    return tuple(rows)


def _called(product: Product) -> str:
    """A product with its colour, which tells it from others of its name."""
    colour = product.colour
    if colour is None or colour.casefold() in product.name.casefold():
        return short_name(product)
    return f"{short_name(product)}, {colour}"


def _bought(group: OfferGroup, about: Product) -> datetime | None:
    """When she bought what the title names; None for what lies in her basket."""
    for offer in group.offers:
        evidence = offer.suggestion.evidence
        if isinstance(evidence, GoesWith):
            for because in evidence.because:
                if because.product == about.id:
                    return because.bought
    return None


def _sized(group: OfferGroup) -> bool:
    """Whether all of a row is known to be in her size."""
    every = [offer.suggestion.evidence for offer in group.offers]
    return all(isinstance(one, NewForHer) and one.size is not None for one in every)


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


def why(offer: Offer, learned_at: datetime | None, speech: Speech) -> Why:
    """Everything a suggestion rests on, from what this tablet holds."""
    (row,) = offer_rows([offer], places=speech.places, manner=speech.manner, now=speech.now)
    rows = [*opened(offer, speech), *_stock_rows(offer, speech)]
    if learned_at is not None:
        ago = speech.manner.ago(learned_at, now=speech.now)
        text = tr("Learned {ago} from the receipts of all customers", ago=ago)
        caption = tr("At the hub. What happened here since then counts as well.")
        rows.append(EvidenceRow("history", text, "", caption, private=True))
    return Why(row, tuple(rows), change_words(offer, speech))


def change_words(offer: Offer, speech: Speech) -> str:
    """What would take a suggestion away, or bring it back."""
    always = tr("Goes away when you say that it is not right, or when no store has it.")
    match offer.suggestion.kind:
        case SuggestionKind.BUY_AGAIN:
            first = tr("Rests after the next purchase and comes back in time for another.")
        case SuggestionKind.POPULAR:
            first = tr("Changes with what is bought here, and ends once it is bought.")
        case SuggestionKind.PICKED if isinstance(offer.suggestion.evidence, Picked):
            until = speech.day(offer.suggestion.evidence.until)
            first = tr("Ends {day}, or once it is bought.", day=until)
        case SuggestionKind.INSTEAD_OF:
            first = tr("Changes with what is in hand.")
        case SuggestionKind.NEW_FOR_HER:
            first = tr("Ends once it is bought, or when it is not new any more.")
        case _:
            first = tr("Ends once it is bought, or when what it goes with is returned.")
    return f"{first} {always}"


def _offer_row(offer: Offer, speech: Speech, *, cents: bool) -> OfferRow:
    product, manner = offer.product, speech.manner
    price = manner.money(product.price, cents=cents) if product.price is not None else ""
    name = full_name(product)
    because, safely = reason(offer, speech), safe_reason(offer, speech)
    where = availability(offer, places=speech.places, manner=manner, now=speech.now)
    return OfferRow(
        product_id=str(product.id),
        seed=seed(product.id),
        picture=product.picture,
        tint=product.tint or "",
        name=name,
        short_name=short_name(product),
        price=price,
        title="",
        safe_title="",
        reason=because,
        safe_reason=safely,
        availability=where,
        nearest=nearest(offer, places=speech.places, manner=manner),
        here=offer.here is not None and bool(offer.here.on_hand),
        taken=False,
        spoken=", ".join(part for part in (name, price, because, where) if part),
        safe_spoken=", ".join(part for part in (name, price, safely, where) if part),
    )


def _stock_rows(offer: Offer, speech: Speech) -> list[EvidenceRow]:
    places, manner, now = speech.places, speech.manner, speech.now
    rows = []
    if offer.here is not None:
        rows.append(
            _open(
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
            _open(
                "map-pin",
                _stock_words(stock, where, manner, now),
                _counted_when(stock, manner, now),
            )
        )
    return rows


def _open(sign: str, text: str, caption: str) -> EvidenceRow:
    return EvidenceRow(sign, text, text, caption)


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

"""What speaks for a suggestion, in words: for staff, and so that the customer may read it.

The words say what was counted and no more. To a customer they never say how often or how
lately she buys, what she pays, or what others do; of a row's title nothing is repeated
under it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from aisleside.device.cache.answers import Offer
from aisleside.device.ui.language import dotted, sentence, tr
from aisleside.device.ui.manner import Manner, shows_cents
from aisleside.device.ui.timeline import full_name, short_name
from aisleside.domain.flight import flight_key
from aisleside.domain.money import Money
from aisleside.domain.place import Place
from aisleside.domain.product import Product
from aisleside.insight.recommend.reasons import (
    Because,
    BoughtBefore,
    Evidence,
    GoesWith,
    InsteadOf,
    NewForHer,
    Picked,
    Popular,
)

DAYS_NAMED = 12  # of her purchases, when a suggestion is opened
MOST_NAMED = 2  # things that a line names as what another goes with

# How the names of groups of customers begin.
_PLACE, _TIER, _CABIN = "place:", "tier:", "cabin:"


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One thing a suggestion rests on. A *private* one is about how she buys, or others do."""

    sign: str
    text: str
    safe_text: str
    caption: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class Speech:
    """How to say it, when, and who listens where: *name* is hers, *here* the place's id."""

    manner: Manner
    now: datetime
    places: Mapping[str, Place] = field(default_factory=dict)
    name: str = ""
    here: str = ""

    def day(self, day: date) -> str:
        """A day of a history or of a count, as in a sentence: "3 March"."""
        return self.manner.long_day(self._noon(day), now=self.now)

    def short_day(self, day: date) -> str:
        """The same as in a list: "3 Mar"."""
        return self.manner.day(self._noon(day), now=self.now)

    def listed(self, parts: Iterable[str]) -> str:
        """As the language joins them: "boots, coat and scarf"."""
        return self.manner.locale.createSeparatedList(list(parts))

    def _noon(self, day: date) -> datetime:
        return datetime.combine(day, time(12), tzinfo=self.manner.zone)


def reason(offer: Offer, speech: Speech) -> str:
    """Why this product, in one sentence that the evidence bears out."""
    return said(offer.suggestion.evidence, offer, speech)


def safe_reason(offer: Offer, speech: Speech) -> str:
    """The same as the customer may read it: what she bought, and not how."""
    return safely(offer.suggestion.evidence, offer, speech)


def said(evidence: Evidence, offer: Offer, speech: Speech) -> str:
    """What one evidence of *offer* says to staff."""
    manner, now = speech.manner, speech.now
    match evidence:
        case BoughtBefore():
            return _bought(evidence, speech)
        case GoesWith((first, *_), together, base) if together:
            facts = {
                "count": manner.number(together),
                "of": manner.number(base),
                "product": short_name(offer.named.get(first.product)),
            }
            if first.bought is None:
                return tr("In {count} of {of} baskets with {product}", **facts)
            ago = manner.ago(first.bought, now=now)
            return tr("In {count} of {of} baskets with {product}, bought {ago}", **facts, ago=ago)
        case GoesWith(because):
            return tr("Goes with {products}", products=_dated(because, offer, speech))
        case NewForHer():
            return _new(evidence, offer, speech)
        case InsteadOf(product, cheaper):
            return _instead(cheaper, offer, speech, of=short_name(offer.named.get(product)))
        case Popular():
            return _popular(evidence, speech)
        case Picked(_, words, until):
            return dotted(words, tr("until {day}", day=speech.day(until)))


def safely(evidence: Evidence, offer: Offer, speech: Speech) -> str:
    """What one evidence of *offer* says to the customer herself."""
    match evidence:
        case BoughtBefore():
            return tr("Bought on board before") if _is_aboard(speech) else tr("Bought here before")
        case GoesWith(because):
            return tr("Goes with {product}", product=_named(because, offer, speech))
        case NewForHer(since, size):
            return _since(since, size, speech)
        case InsteadOf(product):
            return tr("Instead of {product}", product=short_name(offer.named.get(product)))
        case Popular():
            return safe_popular(evidence, speech)
        case Picked():
            return tr("Picked by this store")


def said_under(offer: Offer, about: Product | None, speech: Speech) -> str:
    """What is left to say to staff under a title that names the kind, and *about*."""
    evidence = offer.suggestion.evidence
    match evidence:
        case GoesWith((first, *others), together, base) if _is(first, about):
            if together:
                return tr(
                    "In {count} of {of} baskets with it",
                    count=speech.manner.number(together),
                    of=speech.manner.number(base),
                )
            if others:
                return tr("Also goes with {products}", products=_dated(others, offer, speech))
            also = [one for one in offer.suggestion.also if not isinstance(one, GoesWith)]
            return said(also[0], offer, speech) if also else ""
        case InsteadOf(product, cheaper) if about is not None and product == about.id:
            return _instead(cheaper, offer, speech)
        case Popular(_, _, buyers):
            return _buyers(buyers)
        case Picked(_, _, until):
            return sentence(tr("until {day}", day=speech.day(until)))
        case _:
            return said(evidence, offer, speech)


def safely_under(offer: Offer, about: Product | None, speech: Speech) -> str:
    """What is left to say to the customer there."""
    evidence = offer.suggestion.evidence
    match evidence:
        case GoesWith((first, *others)) if _is(first, about):
            named = _named(others, offer, speech)
            return tr("Also goes with {products}", products=named) if others else ""
        case InsteadOf() | Popular() | Picked():
            return ""
        case _:
            return safely(evidence, offer, speech)


def period(evidence: Popular, speech: Speech) -> str:
    """What is popular where, and when that was counted."""
    days = {"since": speech.day(evidence.since), "until": speech.day(evidence.until)}
    if evidence.group.startswith(_CABIN):
        return tr("Popular in this cabin")
    if not evidence.group and _is_aboard(speech):
        return tr("Popular on our flights from {since} to {until}", **days)
    group, place = evidence.group, evidence.group.removeprefix(_PLACE)
    if group in ("", f"{_PLACE}{speech.here}"):
        if group:
            return tr("Popular in this store from {since} to {until}", **days)
        return tr("Popular in all stores from {since} to {until}", **days)
    if group.startswith(_TIER):
        tier = group.removeprefix(_TIER)
        return tr("Popular with {tier} customers from {since} to {until}", tier=tier, **days)
    where = speech.places[place].name if place in speech.places else tr("Another store")
    return tr("Popular at {place} from {since} to {until}", place=where, **days)


def safe_popular(evidence: Popular, speech: Speech) -> str:
    """The same as the customer may read it: whether it was counted here."""
    if evidence.group == f"{_PLACE}{speech.here}":
        return tr("Popular here")
    if evidence.group.startswith(_CABIN):
        return tr("Popular in this cabin")
    return tr("Popular with our customers")


def opened(offer: Offer, speech: Speech) -> tuple[EvidenceRow, ...]:
    """Everything that the suggestion rests on, the main evidence first."""
    every = (offer.suggestion.evidence, *offer.suggestion.also)
    return tuple(row for evidence in every for row in _opened(evidence, offer, speech))


def _opened(evidence: Evidence, offer: Offer, speech: Speech) -> list[EvidenceRow]:
    says, safe = said(evidence, offer, speech), safely(evidence, offer, speech)
    match evidence:
        case BoughtBefore(days):
            return [
                EvidenceRow("repeat", says, safe, ""),
                _private("receipt", _days(days, speech), tr("Bought on these days")),
            ]
        case GoesWith(because, together, base):
            rows = [EvidenceRow("link", says, safe, "")]
            rows.extend(_purchase(one, offer, speech, several=len(because) > 1) for one in because)
            if together:
                count, of = speech.manner.number(together), speech.manner.number(base)
                text = tr("{count} of {of} baskets held both", count=count, of=of)
                caption = tr("Receipts of all customers, counted at the hub")
                rows.append(_private("shopping-bag", text, caption))
            return rows
        case Popular(rank=rank):
            text = tr("Number {rank} of what was bought most", rank=speech.manner.number(rank))
            return [
                EvidenceRow("trending-up", says, safe, ""),
                _private("users-round", text, tr("By how many customers bought it")),
            ]
        case Picked(rule):
            return [
                EvidenceRow("bookmark", says, safe, ""),
                _private("clipboard", tr("Rule: {rule}", rule=rule), tr("Set for this business")),
            ]
        case NewForHer():
            return [EvidenceRow("sparkles", says, safe, "")]
        case InsteadOf():
            return [EvidenceRow("replace", says, safe, "")]


def _is_aboard(speech: Speech) -> bool:
    return flight_key(speech.here) is not None


def _private(sign: str, text: str, caption: str) -> EvidenceRow:
    return EvidenceRow(sign, text, "", caption, private=True)


def _purchase(because: Because, offer: Offer, speech: Speech, *, several: bool) -> EvidenceRow:
    """One thing of hers that it goes with, when she bought it, and how much that counts."""
    name = full_name(offer.named.get(because.product))
    if because.bought is None:
        text, caption = name, tr("In the basket now")
    else:
        day = speech.manner.long_day(because.bought, now=speech.now)
        text, caption = f"{name}, {day}", tr("The purchase that brought this up")
    share = speech.manner.number(round(100 * because.part))
    weight = tr("{share} % of the links that speak for it", share=share) if several else ""
    return EvidenceRow("receipt", text, name, dotted(caption, weight))


def _bought(evidence: BoughtBefore, speech: Speech) -> str:
    times, ago = evidence.times, speech.manner.ago(evidence.last, now=speech.now)
    if times == 1:
        return tr("Bought once, {ago}", ago=ago)
    if evidence.every_days is None:
        return tr("Bought %n times; last {ago}", "", times, ago=ago)
    days = evidence.every_days
    every = tr("every day") if days == 1 else tr("every %n days", "", days)
    return tr("Bought %n times, about {every}; last {ago}", "", times, every=every, ago=ago)


def _days(days: Sequence[date], speech: Speech) -> str:
    shown = [speech.short_day(day) for day in days[:DAYS_NAMED]]
    left = len(days) - len(shown)
    more = [tr("{count} more", count=speech.manner.number(left))] if left else []
    return ", ".join((*shown, *more))


def _dated(because: Sequence[Because], offer: Offer, speech: Speech) -> str:
    """The first things named with their days: "boots (14 Feb) and coat (3 Mar)"."""
    parts = []
    for one in because[:MOST_NAMED]:
        name = short_name(offer.named.get(one.product))
        day = (
            tr("in the basket")
            if one.bought is None
            else speech.manner.day(one.bought, now=speech.now)
        )
        parts.append(f"{name} ({day})")
    return speech.listed(parts)


def _named(because: Sequence[Because], offer: Offer, speech: Speech) -> str:
    return speech.listed(short_name(offer.named.get(one.product)) for one in because[:MOST_NAMED])


def _is(because: Because, about: Product | None) -> bool:
    return about is not None and because.product == about.id


def _buyers(count: int) -> str:
    if count == 1:
        return tr("Bought by 1 customer")
    return tr("Bought by %n customers", "", count)


def _since(since: date, size: str | None, speech: Speech) -> str:
    day = speech.day(since)
    if size is None:
        return tr("New since {day}", day=day)
    return tr("New since {day}, in {size}", day=day, size=size)


def _new(evidence: NewForHer, offer: Offer, speech: Speech) -> str:
    new, product = _since(evidence.since, evidence.size, speech), offer.product
    what, days = product.category, evidence.bought_of_category
    if product.brand is not None and evidence.bought_of_brand > days:
        what, days = product.brand, evidence.bought_of_brand
    if not days:
        return new
    if days == 1:
        return tr("{new}; bought {what} on 1 day", new=new, what=what)
    return tr("{new}; bought {what} on %n days", "", days, new=new, what=what)


def _instead(cheaper: int, offer: Offer, speech: Speech, *, of: str = "") -> str:
    """How its price compares; with the price of *of*, where a title does not name that."""
    price = offer.product.price
    if price is None or not cheaper:
        return tr("The same price as {product}", product=of) if of else tr("The same price")
    apart = Money(abs(cheaper), price.currency)
    amount = speech.manner.money(apart, cents=shows_cents([apart]))
    if cheaper > 0:
        return (
            tr("{amount} less than {product}", amount=amount, product=of)
            if of
            else tr("{amount} less", amount=amount)
        )
    return (
        tr("{amount} more than {product}", amount=amount, product=of)
        if of
        else tr("{amount} more", amount=amount)
    )


def _popular(evidence: Popular, speech: Speech) -> str:
    """How many bought it, where, and in which days."""
    count, group = evidence.buyers, evidence.group
    if group.startswith(_CABIN) or (not group and _is_aboard(speech)):
        return dotted(period(evidence, speech), _buyers(count))
    facts = {"since": speech.day(evidence.since), "until": speech.day(evidence.until)}
    if group.startswith(_TIER):
        tier = group.removeprefix(_TIER)
        if count == 1:
            return tr("1 {tier} customer bought it from {since} to {until}", tier=tier, **facts)
        return tr(
            "%n {tier} customers bought it from {since} to {until}", "", count, tier=tier, **facts
        )
    if not group:
        if count == 1:
            return tr("1 customer of all stores bought it from {since} to {until}", **facts)
        return tr(
            "%n customers of all stores bought it from {since} to {until}", "", count, **facts
        )
    place = group.removeprefix(_PLACE)
    if place == speech.here:
        if count == 1:
            return tr("1 customer bought it here from {since} to {until}", **facts)
        return tr("%n customers bought it here from {since} to {until}", "", count, **facts)
    where = speech.places[place].name if place in speech.places else tr("Another store")
    if count == 1:
        return tr("1 customer bought it at {place} from {since} to {until}", place=where, **facts)
    return tr(
        "%n customers bought it at {place} from {since} to {until}", "", count, place=where, **facts
    )

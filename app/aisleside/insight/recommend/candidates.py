"""What could be suggested, with all that speaks for it, before it is put in rows.

Ranked products, what receipts count beside her basket, what is new in what she likes, what
is popular near here and what the house pins. Products are looked up once, stock once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice

import numpy as np

from aisleside.domain.product import Product
from aisleside.insight.recommend.asked import Link, Shelf, moment, ticks
from aisleside.insight.recommend.filters import Hers, within_reach
from aisleside.insight.recommend.model import NO_CODE, WEEK, Model
from aisleside.insight.recommend.ranked import Ranked
from aisleside.insight.recommend.reasons import (
    Because,
    Evidence,
    GoesWith,
    InsteadOf,
    NewForHer,
    Picked,
    Popular,
    SuggestionKind,
)
from aisleside.insight.recommend.rows import Candidate
from aisleside.insight.recommend.rules import Pin

HALF = 12  # the place in the ranking that counts half of the first
SHRINK = 10  # receipts: 3 of 4 say less than 60 of 80
RECENT = timedelta(days=120)  # of her purchases, what receipts are asked about without a model
NEW = timedelta(days=60)  # since the first sale; nothing was sold for as long before it
MOST_SOLD_FIRST = 200  # looked at, the newest
MOST_NAMED = 3  # reasons of one suggestion
MOST_RESIZED = 8  # candidates whose style is looked up in her size
PRICE_FACTOR = 2  # dearer or cheaper than what it stands for
COMPLETES = 1.5  # what completes a look: of the same department and another category

Reasons = list[tuple[SuggestionKind, Evidence]]


@dataclass(frozen=True, slots=True)
class _Found:
    """What there is to choose from, by product."""

    ranked: Mapping[int, Ranked]
    links: Mapping[int, Sequence[Link]]
    new: Mapping[int, _New]
    popular: Mapping[int, Popular]
    pins: Mapping[int, Pin]


@dataclass(frozen=True, slots=True)
class _New:
    """First sold on *since*; *liking* of its category over 0 to 1."""

    since: date
    liking: float


def first_of_each(known: Hers) -> Callable[[int, bool], bool]:
    """Let through the first goods she had and the first she had not; asked of the best first.

    Her own are barred here, since they are at hand, and some of them rest; of the others
    some will be barred or lost.
    """
    left = {True: _enough(known) * 3 // 2, False: _enough(known)}

    def wanted(number: int, is_hers: bool) -> bool:
        if not left[is_hers]:
            return False
        if is_hers and ((product := known.products.get(number)) is None or known.bars(product)):
            return False
        left[is_hers] -= 1
        return True

    return wanted


def _enough(known: Hers) -> int:
    """How many of one kind are looked at: some are barred, sold out or too much alike."""
    return 2 * known.asked.limit + 4


class Question:
    """Find the candidates of one question."""

    def __init__(self, ranked: Sequence[Ranked], known: Hers, shelf: Shelf, model: Model) -> None:
        self._known = known
        self._shelf = shelf
        self._model = model
        self._ranked: dict[int, Ranked] = {}
        for one in ranked:
            self._ranked.setdefault(one.product, one)
        self._places = {product: place for place, product in enumerate(self._ranked)}

    def on_her_own(self) -> list[Candidate]:
        """What fits her history and her basket, what is new, popular or pinned."""
        known = self._known
        ranked = self._worth_a_look()
        found = _Found(
            ranked,
            links=self._counted(ranked) if known.is_known else {},
            new=self._new() if known.is_known else {},
            popular=self._popular(),
            pins=_pinned(known),
        )
        goods = self._shelf.products(
            {*found.ranked, *found.links, *found.new, *found.popular, *found.pins}
        )
        liked = self._liked(found.new, goods)
        candidates = []
        for number, product in goods.items():
            one = self._ranked.get(number)
            bought = one.bought if one is not None and known.is_known else None
            is_checked = bought is not None and number in ranked
            if not is_checked and (known.bars(product) or known.rests(number, bought)):
                continue
            reasons: Reasons = []
            pin = found.pins.get(number)
            if pin is not None:
                reasons.append((SuggestionKind.PICKED, Picked(pin.name, pin.words, pin.until)))
            if bought is not None:
                reasons.append((SuggestionKind.BUY_AGAIN, bought))
            elif number in known.sold and pin is None:
                continue  # hers already, and nobody can say since when
            elif number in liked:
                reasons.append((SuggestionKind.NEW_FOR_HER, liked[number]))
            if known.is_known:
                goes = self._goes_with(one, found.links.get(number, ()))
                if goes is not None:
                    reasons.append((SuggestionKind.GOES_WITH, goes))
            if number in found.popular:
                reasons.append((SuggestionKind.POPULAR, found.popular[number]))
            if reasons:
                at = None if pin is None else pin.at
                candidates.append(Candidate(product, self._score(number, found), reasons, at))
        return candidates

    def _worth_a_look(self) -> dict[int, Ranked]:
        """The first of each kind. Her own goods are checked here, since they are at hand."""
        known = self._known
        if not known.is_known:
            return {}
        again: dict[int, Ranked] = {}
        led: dict[int, Ranked] = {}
        for number, one in self._ranked.items():
            if one.bought is None:
                if one.because and len(led) < _enough(self._known):
                    led[number] = one
            elif len(again) < _enough(self._known) and not known.rests(number, one.bought):
                product = known.products.get(number)
                if product is not None and not known.bars(product):
                    again[number] = one
        return again | led

    def _counted(self, ranked: Mapping[int, Ranked]) -> dict[int, list[Link]]:
        """Receipts that hold something of hers: for what was ranked, and the strongest else."""
        links = _by_other(self._shelf.links(self._anchors(ranked)))
        others = [number for number in links if number not in self._ranked]
        for number in others[self._known.asked.limit :]:
            del links[number]
        return links

    def beside(self, in_hand: int) -> list[Candidate]:
        """What goes with a product in somebody's hand, and what could stand in its place."""
        known = self._known
        held = known.products.get(in_hand)
        if held is None or not known.rules.may_speak_of(held):
            return []
        because = (Because(in_hand, None, 1.0),)
        counted = {
            other: link
            for other, (link, *_) in _by_other(self._shelf.links([in_hand])).items()
            if link.product == in_hand
        }
        led = {
            one.product
            for one in self._ranked.values()
            if any(reason.product == in_hand for reason in one.because)
        }
        candidates = []
        for number, product in self._shelf.products(counted.keys() | led).items():
            if known.bars(product) or _is_style_of(product, held):
                continue
            evidence, score = GoesWith(because), 0.0
            if (link := counted.get(number)) is not None:
                evidence = GoesWith(because, link.together, link.base)
                score = _rate(link)
            if number in self._places:
                score += _at_place(self._places[number]) / 2
            if _completes(product, held):
                score *= COMPLETES
            candidates.append(Candidate(product, score, [(SuggestionKind.GOES_WITH, evidence)]))
        taken = {one.product.id for one in candidates}
        return candidates + [one for one in self._instead(held) if one.product.id not in taken]

    def fit_to_sell(self, candidates: Sequence[Candidate]) -> list[Candidate]:
        """Candidates in her size and within reach, weighed by lessons, prices and rules."""
        sized = self._in_her_size(candidates)
        held = self._shelf.held([one.product.id for one in sized]) if sized else {}
        out = []
        for one in sized:
            weight = within_reach(held.get(one.product.id))
            if one.at is None:
                weight *= self._known.weight(one.product)
            if weight > 0:
                one.score *= weight
                out.append(one)
        return out

    def _anchors(self, ranked: Mapping[int, Ranked]) -> set[int]:
        """What receipts are asked about: her basket, and what ranking led from."""
        known = self._known
        led = {
            because[0].product
            for one in ranked.values()
            if one.because and (because := known.nameable(one.because))
        }
        if not led and self._model.is_empty:
            since = ticks(known.asked.now - RECENT)
            led = {
                number
                for number in known.sold.keys() & known.speakable - known.returned
                if known.sold[number] >= since
            }
        return led.union(known.asked.basket)

    def _goes_with(self, one: Ranked | None, links: Sequence[Link]) -> GoesWith | None:
        """What of hers a product goes with, counted where receipts were."""
        known = self._known
        because = known.nameable(one.because) if one is not None and one.because else ()
        if not because and links:
            total = sum(map(_rate, links))
            because = known.nameable(
                Because(link.product, self._bought(link.product), round(_rate(link) / total, 3))
                for link in links
            )
        if not because:
            return None
        for link in links:
            if link.product == because[0].product:
                return GoesWith(because[:MOST_NAMED], link.together, link.base)
        return GoesWith(because[:MOST_NAMED])

    def _bought(self, product: int) -> datetime | None:
        at = self._known.sold.get(product)
        return None if at is None or product in self._known.asked.basket else moment(at)

    def _score(self, number: int, found: _Found) -> float:
        """The place it was ranked at; for what was not ranked, what comes nearest to one."""
        if number in self._places:
            return _at_place(self._places[number])
        if number in found.links:
            return _rate(found.links[number][0])
        if number in found.new:
            return found.new[number].liking * _at_place(HALF)
        popular = found.popular.get(number)
        return _at_place(len(self._places) + (0 if popular is None else popular.rank))

    def _popular(self) -> Mapping[int, Popular]:
        """What is popular in the nearest group that has enough to choose from."""
        asked = self._known.asked
        best: Mapping[int, Popular] = {}
        for group in asked.groups:
            counted = (asked.counted.get(group) or self._model.popular(group)).items()
            allowed = (one for one in counted if asked.only is None or one[0] in asked.only)
            found = dict(islice(allowed, _enough(self._known)))
            if len(found) > len(best):
                best = found
            if len(best) >= asked.limit:
                break
        return best

    def _new(self) -> dict[int, _New]:
        """What was first sold lately, of categories and brands she buys, the likeliest first."""
        items, today = self._model.items, self._known.asked.today.toordinal()
        counted_for_long = self._model.about.first_week * WEEK + NEW.days
        since = max(today - NEW.days, counted_for_long, 1)
        rows = np.flatnonzero((items.first_seen >= since) & (items.first_seen <= today))
        if not len(rows):
            return {}
        rows = rows[np.argsort(-items.first_seen[rows].astype(np.int64), kind="stable")]
        rows = rows[:MOST_SOLD_FIRST]
        sold = self._known.sold
        hers = self._model.rows(np.fromiter(sold, dtype=np.int64, count=len(sold)))
        hers = hers[hers < len(items.ids)]
        categories = Counter(items.category[hers].tolist())
        brands = set(items.brand[hers].tolist()) - {NO_CODE}
        categories.pop(NO_CODE, None)
        most = max(categories.values(), default=1)
        columns = (items.category, items.brand, items.first_seen, items.ids)
        found = []
        for category, brand, day, product in zip(
            *(column[rows].tolist() for column in columns), strict=True
        ):
            of_category = categories.get(category, 0)
            if of_category or brand in brands:
                found.append((-of_category, -day, product))
        found.sort()
        return {
            product: _New(date.fromordinal(-day), -of_category / most)
            for of_category, day, product in found[: _enough(self._known) // 2]
        }

    def _liked(self, new: Mapping[int, _New], goods: Mapping[int, Product]) -> dict[int, NewForHer]:
        """What is new of what she bought before, with the days on which she did."""
        here = {number: goods[number] for number in new if number in goods}
        categories, brands = self._known.days_of(
            {product.category for product in here.values()},
            {product.brand for product in here.values() if product.brand is not None},
        )
        liked = {}
        for number, product in here.items():
            days, of_brand = categories[product.category], brands[product.brand or ""]
            if days or of_brand:
                is_hers = product.size is not None and self._known.size_of(product) == product.size
                size = product.size if is_hers else None
                liked[number] = NewForHer(new[number].since, size, days, of_brand)
        return liked

    def _in_her_size(self, candidates: Sequence[Candidate]) -> list[Candidate]:
        """Candidates whose size is not known to be wrong, some as their style in hers."""
        fitting: list[Candidate] = []
        wrong: list[Candidate] = []
        for one in candidates:
            (fitting if self._known.fits(one.product) else wrong).append(one)
        wrong.sort(key=lambda one: (-one.score, one.product.id))
        for one in wrong[:MOST_RESIZED]:
            # What was counted of one size is not true of another; what goes with it is.
            reasons: Reasons = [
                (kind, GoesWith(evidence.because))
                for kind, evidence in one.reasons
                if isinstance(evidence, GoesWith)
            ]
            product = self._hers_of(one.product) if reasons else None
            if product is not None:
                fitting.append(Candidate(product, one.score, reasons))
        return fitting

    def _hers_of(self, product: Product) -> Product | None:
        """The same style in her size, in the same colour if there is one."""
        known = self._known
        if product.style is None:
            return None
        sizes = [
            one
            for one in self._shelf.alike(product)
            if _is_style_of(one, product)
            and one.size == known.size_of(one)
            and known.fits(one)
            and not known.bars(one)
            and not known.rests(one.id, None)
        ]
        return min(sizes, key=lambda one: (one.colour != product.colour, one.id), default=None)

    def _instead(self, held: Product) -> list[Candidate]:
        """What does the same at about the same price; first the same style in her size."""
        known, price = self._known, held.price
        if price is None:
            return []
        options = []
        for one in self._shelf.alike(held):
            if one.category != held.category or known.bars(one) or not known.fits(one):
                continue
            if one.price is None or one.price.currency != price.currency:
                continue
            cheaper = price.minor - one.price.minor
            is_hers = one.size != held.size and known.size_of(one) is not None
            if _is_style_of(one, held):
                if one.size != held.size and not is_hers:
                    continue
            elif not _is_near(one.price.minor, price.minor):
                continue
            place = self._places.get(one.id, len(self._places))
            first = _is_style_of(one, held) and is_hers
            options.append(((not first, place, abs(cheaper), one.id), one, cheaper))
        options.sort(key=lambda option: option[0])
        return [
            Candidate(
                one,
                _at_place(place),
                [(SuggestionKind.INSTEAD_OF, InsteadOf(held.id, cheaper))],
            )
            for place, (_, one, cheaper) in enumerate(options)
        ]


def _at_place(place: int) -> float:
    """What a place in the ranking counts; all scores here are on this scale."""
    return 1 / (1 + place / HALF)


def _rate(link: Link) -> float:
    return link.together / (link.base + SHRINK)


def _by_other(links: Iterable[Link]) -> dict[int, list[Link]]:
    """Links by where they lead, the strongest first; counts that cannot be are left out."""
    found: defaultdict[int, list[Link]] = defaultdict(list)
    for link in links:
        if 0 < link.together <= link.base:
            found[link.other].append(link)
    for to_one in found.values():
        if len(to_one) > 1:
            to_one.sort(key=lambda link: (-_rate(link), link.product))
    return dict(found)


def _pinned(known: Hers) -> dict[int, Pin]:
    """Pins by product, the first place of each; none where she asked for no tips."""
    if not known.asked.is_personal:
        return {}
    return {pin.product: pin for pin in reversed(known.rules.pins)}


def _is_style_of(one: Product, other: Product) -> bool:
    return one.style is not None and one.style == other.style


def _completes(one: Product, held: Product) -> bool:
    """Whether two things are worn together rather than one instead of the other."""
    both_worn = one.style is not None and held.style is not None
    return both_worn and one.department == held.department and one.category != held.category


def _is_near(price: int, other: int) -> bool:
    return price <= PRICE_FACTOR * other and other <= PRICE_FACTOR * price

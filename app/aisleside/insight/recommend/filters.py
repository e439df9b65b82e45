"""What may be suggested to her, and what counts less than it did: one product at a time.

What she bought, what she brought back, what was said to earlier suggestions and what the
house wants are read once for a question; after that a product costs a few look-ups. What
may not be spoken of is taken out before anything is ranked, so that it is no reason either.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import numpy as np

from aisleside.domain.moment import Reply, WhyNot
from aisleside.domain.money import Money
from aisleside.domain.product import ABOARD, Product, Stock
from aisleside.insight.recommend.asked import NO_LINES, Asked, Held, Occasion, Said, Shelf, ticks
from aisleside.insight.recommend.past import local_days
from aisleside.insight.recommend.reasons import Because, BoughtBefore
from aisleside.insight.recommend.rules import InForce, Rules

PLACE = "place:"  # how the group of a place begins

ADDED_RESTS = timedelta(days=14)  # after she took it
LATER_RESTS = timedelta(days=30)  # after "not now", where no day was said
JUST_BOUGHT = timedelta(days=1)
TOO_EARLY = 0.5  # part of her rhythm that must have passed before we say "again"

LESSON = 0.5  # what is like something she declined
TIMES_DEARER = 3  # than the dearest of its category that she bought
MUCH_DEARER = 0.5

HERE, UNCOUNTED, NEAR, ONLINE = 1.0, 0.95, 0.9, 0.8  # by where one can have it


@dataclass(frozen=True, slots=True)
class Lessons:
    """What her answers to earlier suggestions come to.

    *dear* is the lowest price she found too high, by category; *unlike* are
    pairs of a category and a style or brand of it that is not hers.
    """

    barred: set[int] = field(default_factory=set)
    barred_styles: set[str] = field(default_factory=set)
    wrong_sizes: set[tuple[str, str]] = field(default_factory=set)
    dear: dict[str, Money] = field(default_factory=dict)
    unlike: set[tuple[str, str]] = field(default_factory=set)
    gifts: set[int] = field(default_factory=set)  # declined, since what they go with was a gift
    added: dict[int, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hers:
    """All that is hers in one question. *asked* is the question as ranking may see it.

    *sold* says when she bought each product last, see ``asked.Lines``; *speakable* what of it
    and of her basket may be named; *left_out* is in her basket or in somebody's hand already.
    """

    asked: Asked
    rules: InForce
    products: Mapping[int, Product]
    sold: Mapping[int, int]
    speakable: Set[int]
    returned: Set[int]
    left_out: Set[int]
    lessons: Lessons
    owned_styles: Collection[str]
    dearest: Mapping[str, Money]
    too_new: int  # what she bought after this is not suggested again yet

    @property
    def is_known(self) -> bool:
        """Whether there is anything of hers to suggest from, and she agrees."""
        return self.asked.is_personal and bool(self.sold or self.asked.basket)

    def bars(self, product: Product) -> bool:
        """Whether a product is out, whatever speaks for it and in whatever size."""
        number, style = product.id, product.style
        asked, lessons = self.asked, self.lessons
        if number in self.left_out or number in lessons.barred or number in self.returned:
            return True
        if asked.only is not None and number not in asked.only:
            return True
        if not self.rules.may_speak_of(product):
            return True
        if product.department == ABOARD and asked.occasion is not Occasion.CABIN:
            return True
        if style is not None and (style in lessons.barred_styles or style in self.owned_styles):
            return True
        bought = self.sold.get(number)
        return bought is not None and (not product.repeatable or bought > self.too_new)

    def rests(self, product: int, bought: BoughtBefore | None) -> bool:
        """Whether it is too early to speak of a product again."""
        now = self.asked.now
        every = None if bought is None or bought.every_days is None else bought.every_days
        if bought is not None and now - bought.last < timedelta(days=(every or 0) * TOO_EARLY):
            return True
        added = self.lessons.added.get(product)
        if added is None:
            return False
        rhythm = ADDED_RESTS if every is None else timedelta(days=every)
        return now - added < min(ADDED_RESTS, rhythm)

    def size_of(self, product: Product) -> str | None:
        """Her size in goods of this kind; None where nobody knows."""
        sizes = self.asked.sizes
        return sizes.get(product.category) or sizes.get(product.department)

    def fits(self, product: Product) -> bool:
        """Whether nothing is known against this size."""
        if product.size is None or not (self.asked.sizes or self.lessons.wrong_sizes):
            return True
        if product.style is not None and (product.style, product.size) in self.lessons.wrong_sizes:
            return False
        return self.size_of(product) in (None, product.size)

    def weight(self, product: Product) -> float:
        """By how much a product counts more or less than its place in the ranking says."""
        weight = self.rules.times(product)
        category, price, lessons = product.category, product.price, self.lessons
        if lessons.unlike and (
            (category, product.style or "") in lessons.unlike
            or (category, product.brand or "") in lessons.unlike
        ):
            weight *= LESSON
        if price is not None:
            dear, dearest = lessons.dear.get(category), self.dearest.get(category)
            if dear is not None and _is_as_dear(price, dear.minor, dear.currency):
                weight *= LESSON
            if dearest is not None and _is_as_dear(
                price, TIMES_DEARER * dearest.minor + 1, dearest.currency
            ):
                weight *= MUCH_DEARER
        return weight

    def nameable(self, because: Iterable[Because]) -> tuple[Because, ...]:
        """The reasons that are hers and may be said."""
        return tuple(one for one in because if self._may_name(one))

    def _may_name(self, because: Because) -> bool:
        number = because.product
        if number not in self.speakable:
            return False
        if because.bought is None:
            return number in self.asked.basket or number == self.asked.in_hand
        return number in self.sold and number not in self.returned

    def days_of(
        self, categories: Collection[str], brands: Collection[str]
    ) -> tuple[Counter[str], Counter[str]]:
        """On how many days she bought of each category and brand, of what may be named."""
        if not categories:
            return Counter(), Counter()
        goods = {
            number: product
            for number in (self.sold.keys() & self.speakable) - self.returned
            if (product := self.products.get(number)) is not None
            and (product.category in categories or product.brand in brands)
        }
        lines = self.asked.lines
        lines = lines.only(np.isin(lines.product, list(goods)) & ~lines.is_return)
        of_category: defaultdict[str, set[int]] = defaultdict(set)
        of_brand: defaultdict[str, set[int]] = defaultdict(set)
        days = local_days(lines.at, self.asked.zone)
        for number, day in zip(lines.product.tolist(), days.tolist(), strict=True):
            of_category[goods[number].category].add(day)
            of_brand[goods[number].brand or ""].add(day)
        return (
            Counter({category: len(days) for category, days in of_category.items()}),
            Counter({brand: len(days) for brand, days in of_brand.items() if brand}),
        )

    def without(self, gifts: Collection[int]) -> Hers:
        """The same, when it has turned out that these purchases were gifts."""
        if not gifts:
            return self
        lines = self.asked.lines
        kept = lines.only(~np.isin(lines.product, list(gifts)))
        return replace(
            self,
            asked=replace(self.asked, lines=kept),
            speakable=self.speakable - frozenset(gifts),
        )


def hers(asked: Asked, shelf: Shelf, rules: Rules) -> Hers:
    """Read a question: her lines once, and one look at the shelf.

    Where she asked for no personal tips nothing of hers is left in it but what she said
    she does not want.
    """
    if not asked.is_personal:
        asked = replace(asked, lines=NO_LINES, sizes={})
    lines = asked.lines
    sold = lines.sales.newest()
    back = lines.only(lines.is_return).newest() if lines.is_return.any() else {}
    left_out = {*asked.basket, *(() if asked.in_hand is None else (asked.in_hand,))}
    products = shelf.products({*sold, *left_out, *asked.said})
    in_force = rules.on(
        asked.today, place=_place(asked), occasion=asked.occasion, is_adult=asked.is_adult
    )
    lessons = _lessons(asked.said, products, now=asked.now)
    speakable = in_force.speakable(products) - (lessons.gifts & sold.keys())
    returned = {number for number, at in back.items() if at >= sold.get(number, at)}
    styles, dearest = _possessions(sold, products, returned)
    unspoken = sold.keys() - speakable
    if unspoken:
        lines = lines.only(~np.isin(lines.product, list(unspoken)))
    basket = [number for number in asked.basket if number in speakable]
    return Hers(
        asked=replace(
            asked,
            lines=lines,
            basket=basket if asked.is_personal else (),
            said=asked.said if asked.is_personal else {},
        ),
        rules=in_force,
        products=products,
        sold=sold,
        speakable=speakable,
        returned=returned,
        left_out=left_out,
        lessons=lessons,
        owned_styles=styles,
        dearest=dearest,
        too_new=ticks(asked.now - JUST_BOUGHT),
    )


def within_reach(held: Held | None) -> float:
    """How much the way to it takes off a product: 1 here, 0 where it is sold out everywhere.

    Out is what was counted here and is gone, unless another place has it or may have it.
    """
    if held is None:
        return UNCOUNTED
    if _has(held.here):
        return HERE
    if held.near and any(map(_has, held.near)):
        return NEAR
    if _has(held.online):
        return ONLINE
    everywhere = (held.here, *held.near, held.online)
    may_be_there = held.here is None or any(
        one is not None and one.on_hand is None for one in everywhere
    )
    return UNCOUNTED if may_be_there else 0.0


def _has(stock: Stock | None) -> bool:
    return stock is not None and stock.on_hand is not None and stock.on_hand > 0


def _is_as_dear(price: Money, minor: int, currency: str) -> bool:
    """Whether a price is at least so much; prices of two currencies say nothing."""
    return price.minor >= minor and price.currency == currency


def _place(asked: Asked) -> str | None:
    groups = (one for one in asked.groups if one.startswith(PLACE))
    return next((one.removeprefix(PLACE) for one in groups), None)


def _possessions(
    sold: Iterable[int],
    products: Mapping[int, Product],
    returned: Collection[int],
) -> tuple[set[str], dict[str, Money]]:
    """The styles she has and needs once, and her dearest price of each category."""
    styles: set[str] = set()
    dearest: dict[str, Money] = {}
    for number in sold:
        product = products.get(number)
        if product is None:
            continue
        if product.style is not None and not product.repeatable and number not in returned:
            styles.add(product.style)
        price = product.price
        if price is not None:
            known = dearest.get(product.category)
            if known is None or price.minor > known.minor:
                dearest[product.category] = price
    return styles, dearest


def _lessons(
    said: Mapping[int, Said], products: Mapping[int, Product], *, now: datetime
) -> Lessons:
    lessons = Lessons()
    for number, answer in said.items():
        if answer.reply is Reply.DONE:
            lessons.added[number] = answer.at
            continue
        if answer.reply is Reply.OPEN:
            continue
        until = answer.until or answer.at + LATER_RESTS
        if answer.reply is Reply.NEVER or now < until:
            lessons.barred.add(number)
        if answer.why is not None:
            _learn(lessons, answer.why, number, products.get(number))
    return lessons


def _learn(lessons: Lessons, why: WhyNot, number: int, product: Product | None) -> None:
    """What a reason says of other goods than the one it was given for."""
    if why is WhyNot.WAS_A_GIFT:
        lessons.gifts.add(number)
    if product is None:
        return
    style, category = product.style, product.category
    if why is WhyNot.TOO_DEAR and product.price is not None:
        dear = lessons.dear.get(category)
        if dear is None or product.price.minor <= dear.minor:
            lessons.dear[category] = product.price
    elif why is WhyNot.NOT_HER_STYLE:
        lessons.unlike.update((category, one) for one in (style, product.brand) if one)
    elif style is not None and why is WhyNot.HAS_ONE:
        lessons.barred_styles.add(style)
    elif style is not None and product.size is not None and why is WhyNot.WRONG_SIZE:
        lessons.wrong_sizes.add((style, product.size))

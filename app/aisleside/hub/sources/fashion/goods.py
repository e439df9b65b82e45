"""What the generated department store sells: styles and their variants.

A style comes in colours and in the sizes of its scale; each pair is an article
with its own number.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from aisleside.hub.sources.fashion.collection import (
    ANYONE,
    CURRENCY,
    FIXED,
    GROUPS,
    LOOKS,
    MEN,
    SCALES,
    STORY_COLOURS,
    TINTS,
    WOMEN,
    Group,
    Look,
)
from aisleside.wire.rows import ProductRow


@dataclass(frozen=True, slots=True)
class Style:
    """One design, in all its colours; *often* is its share in its group, without unit."""

    number: str
    name: str
    group: Group
    brand: str
    price_minor: int
    colours: tuple[str | None, ...]
    often: float

    @property
    def sizes(self) -> tuple[str | None, ...]:
        return SCALES[self.group.scale]


@dataclass(frozen=True, slots=True)
class Article:
    """One thing with a price tag. *place* counts all articles from 1."""

    place: int
    sku: str
    style: Style
    colour: str | None
    size: str | None

    @property
    def price_minor(self) -> int:
        """A larger flask costs more; of everything else all sizes cost the same."""
        step = self.style.sizes.index(self.size) if self.style.group.scale == "flask" else 0
        return self.style.price_minor * (10, 14, 22)[step] // 1000 * 100


@dataclass
class Assortment:
    """Everything the store sells, and ways to choose from it."""

    styles: dict[str, Style]
    articles: list[Article] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._found: dict[tuple[str, str | None, str | None], Article] = {}
        for style in self.styles.values():
            variants = [(colour, size) for colour in style.colours for size in style.sizes]
            for number, (colour, size) in enumerate(variants):
                sku = f"{style.number}{number:02d}"
                article = Article(len(self.articles) + 1, sku, style, colour, size)
                self.articles.append(article)
                self._found[style.name, colour, size] = article
        self._by_wearer = {wearer: self._choices(wearer) for wearer in (WOMEN, MEN)}
        self._looks = {
            wearer: [look for look in LOOKS if look.wearer in (wearer, ANYONE)]
            for wearer in (WOMEN, MEN)
        }

    def article(self, style: str, colour: str | None, size: str | None) -> Article:
        return self._found[style, colour, size]

    def draw_style(self, draw: random.Random, wearer: str) -> Style:
        """A style for this wearer, popular ones more often."""
        styles, shares = self._by_wearer[wearer]
        return draw.choices(styles, cum_weights=shares)[0]

    def draw_look(self, draw: random.Random, wearer: str) -> Look:
        looks = self._looks[wearer]
        return draw.choices(looks, [look.often for look in looks])[0]

    def rows(self) -> list[ProductRow]:
        """All articles as they travel; their ids are their places."""
        return [_row(article) for article in self.articles]

    def _choices(self, wearer: str) -> tuple[list[Style], list[float]]:
        styles = [s for s in self.styles.values() if s.group.wearer in (wearer, ANYONE)]
        return styles, list(accumulate(style.often for style in styles))


def assortment(seed: int) -> Assortment:
    """The assortment of one seed; the same seed gives the same."""
    draw = random.Random(f"fashion/{seed}/goods")  # noqa: S311  not a secret
    needed: dict[str, list[str]] = {}
    for look in LOOKS:
        for name, colour in look.pieces:
            needed.setdefault(name, []).extend([colour] if colour else [])
    for name, colours in STORY_COLOURS.items():
        needed.setdefault(name, []).extend(colours)
    styles = {}
    for group in GROUPS:
        for place, name in enumerate(group.names):
            styles[name] = _style(draw, group, place, name, needed.get(name, ()))
    return Assortment(styles)


def _style(
    draw: random.Random, group: Group, place: int, name: str, needed: Iterable[str]
) -> Style:
    brand, price = draw.choice(group.brands), _round_price(draw.uniform(*group.price))
    brand, price = FIXED.get(name, (brand, price))
    wanted = list(dict.fromkeys(needed))
    spare = [colour for colour in group.colours if colour not in wanted]
    count = min(len(spare), max(1, draw.choice((3, 4, 4)) - len(wanted)))
    colours: Sequence[str | None] = [*wanted, *draw.sample(spare, count)] or [None]
    number = f"{group.number} {11 + 7 * place + group.number % 5:02d}"
    often = group.often / len(group.names) * draw.uniform(0.5, 1.6)
    return Style(number, name, group, brand, price * 100, tuple(colours), often)


def _round_price(price: float) -> int:
    """Prices end in 5 or 9, as on a tag."""
    tens, ones = divmod(round(price), 10)
    return 10 * tens + (5 if ones < 6 else 9)


def _row(article: Article) -> ProductRow:
    style = article.style
    return ProductRow(
        id=article.place,
        sku=article.sku,
        gtin=_gtin(article.sku),
        name=style.name,
        department=style.group.department,
        category=style.group.category,
        brand=style.brand,
        size=article.size,
        colour=article.colour,
        style=style.number,
        price_minor=article.price_minor,
        currency=CURRENCY,
        picture=style.group.picture,
        tint=TINTS.get(article.colour or ""),
        sensitive=int(style.group.category == "Underwear"),
        repeatable=int(style.group.repeatable),
        version=0,
    )


def _gtin(sku: str) -> str:
    """A number for inside the house: GTIN-13 with prefix 2, and its check digit."""
    body = "2000" + sku.replace(" ", "")[:8].zfill(8)
    odd = sum(int(digit) for digit in body[1::2])
    even = sum(int(digit) for digit in body[::2])
    return body + str(-(3 * odd + even) % 10)

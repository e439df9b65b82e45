"""What to suggest: the engine's question put to a tablet's files, and its answer shown.

Everything asked is of one customer as she is known here now, with what was recorded a
second ago laid over it, so nothing of anybody else can come back but counts of everybody.
What the hub learned is read once and kept until its file changes.
"""

from __future__ import annotations

import json
import logging
import re
import sqlite3
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Protocol

from aisleside.device.cache import model_parts, values
from aisleside.device.cache.answers import Offer, OfferGroup, Offers, Profile
from aisleside.device.cache.stream_file import StreamAddress
from aisleside.device.cache.today import zone_of
from aisleside.domain.consent import Consent, ConsentAnswer, ConsentPurpose
from aisleside.domain.fact import Disclosure, Fact
from aisleside.domain.moment import Answer, offered
from aisleside.domain.place import Place, PlaceKind
from aisleside.domain.product import Product, Stock
from aisleside.insight.recommend.asked import (
    Asked,
    Held,
    Lines,
    Link,
    Occasion,
    Said,
    ticks,
)
from aisleside.insight.recommend.model import Model, ModelIncompleteError, ModelUnreadableError
from aisleside.insight.recommend.reasons import GoesWith, InsteadOf, Popular, Suggestion
from aisleside.insight.recommend.rules import (
    Rules,
    RulesTooNewError,
    UnreadableRulesError,
    decode,
)
from aisleside.insight.recommend.suggest import suggest
from aisleside.wire.rows import ProductRow

log = logging.getLogger(__name__)

MOST_LINKS = 150  # pairs weighed for one question, strongest first
MOST_ALIKE = 30  # cheaper products that may stand in the place of one, and as many dearer
MOST_SIZES = 40  # of one style
LOOKED_BACK = timedelta(days=24 * 30.5)  # older purchases are not shown either, nor spoken of

_SIZE = "size."  # how the keys of facts begin that tell one
_ENDINGS = ("", "s", "es", "wear")  # Coat, Coats, Dresses, Knitwear
_IN_KIND = "SELECT * FROM product WHERE department = ? AND category = ?"


class File(Protocol):
    """An open stream file, and what was read from it and is still true."""

    @property
    def address(self) -> StreamAddress: ...

    @property
    def connection(self) -> sqlite3.Connection: ...

    def read(self, statement: str, *arguments: object) -> list[Any]: ...

    def kept(self, name: str, make: Callable[[], Any]) -> Any: ...


@dataclass(frozen=True, slots=True)
class Situation:
    """What is suggested for: a basket, a product in somebody's hand, at most *limit* in a row.

    *only*, *counted* and *occasion* as in ``Asked``; groups counted here are the nearest.
    """

    now: datetime
    limit: int
    basket: Sequence[int] = ()
    in_hand: int | None = None
    only: Collection[int] | None = None
    counted: Mapping[str, Mapping[int, Popular]] = field(default_factory=dict)
    occasion: Occasion = Occasion.SHOP


class StoreShelf:
    """The goods around a question, see ``insight.recommend.asked.Shelf``."""

    def __init__(
        self,
        *,
        catalogue: File | None,
        artefacts: File | None,
        products: Callable[[Iterable[int]], Mapping[int, Product]],
        stock: Callable[[Sequence[int]], Mapping[int, Mapping[str, Stock]]],
        places: Mapping[str, Place],
        here: str | None,
    ) -> None:
        self._catalogue = catalogue
        self._artefacts = artefacts
        self._stock = stock
        self._stocked: dict[int, Mapping[str, Stock]] = {}  # asked for already
        self._places = places
        self.products = products
        self.here = here or ""
        self.near = places[self.here].near if self.here in places else ()
        self.zone = zone_of(places[self.here].zone if self.here in places else "UTC")

    def stock(self, ids: Iterable[int]) -> Mapping[int, Mapping[str, Stock]]:
        """What each place has of these products; {} of one that nothing is known of."""
        wanted = set(ids)
        missing = sorted(wanted - self._stocked.keys())
        if missing:
            found = self._stock(missing)
            self._stocked.update((product, found.get(product, {})) for product in missing)
        return {product: self._stocked[product] for product in wanted}

    def held(self, ids: Iterable[int]) -> Mapping[int, Held]:
        """What there is of these products; those that nothing is known of are left out."""
        web = {one for one in self.near if self._is_web(one)}
        return {
            product: Held(
                here=of_it.get(self.here),
                near=tuple(of_it[one] for one in self.near if one in of_it and one not in web),
                online=next((of_it[one] for one in self.near if one in of_it and one in web), None),
            )
            for product, of_it in self.stock(ids).items()
            if of_it
        }

    def links(self, ids: Iterable[int]) -> Sequence[Link]:
        """The strongest pairs that begin with these products."""
        if self._artefacts is None:
            return []
        return [
            Link(*row)
            for row in self._artefacts.read(
                "SELECT product, other, together, base FROM link"
                " WHERE product IN (SELECT value FROM json_each(?))"
                " ORDER BY together * 1.0 / (base + 10) DESC, product, rank LIMIT ?",
                json.dumps(sorted(ids)),
                MOST_LINKS,
            )
        ]

    def alike(self, product: Product) -> Sequence[Product]:
        """Its style's other sizes and colours, then the nearest in price on both sides."""
        if self._catalogue is None:
            return []
        price = 0 if product.price is None else product.price.minor
        found = {}
        for which, value, most in (
            ("style = ?", product.style, MOST_SIZES),
            ("price_minor <= ? ORDER BY price_minor DESC", price, MOST_ALIKE + 1),
            ("price_minor > ? ORDER BY price_minor", price, MOST_ALIKE),
        ):
            for row in self._catalogue.read(
                f"{_IN_KIND} AND {which} LIMIT ?",
                *(product.department, product.category, value, most),
            ):
                other = values.product(ProductRow._make(row))
                found[other.id] = other
        found.pop(product.id, None)
        return list(found.values())

    def sizes(self, facts: Iterable[Fact]) -> dict[str, str]:
        """Her sizes, by the departments and categories that the keys of *facts* name.

        "size.coat_knit" is that of Coats and of Knitwear; of "38, wide" the size is 38.
        """
        told = {
            word: fact.value.partition(",")[0].strip()
            for fact in facts
            if fact.key.startswith(_SIZE) and fact.disclosure is Disclosure.OPEN
            for word in fact.key.removeprefix(_SIZE).lower().split("_")
        }
        if not told:
            return {}
        kinds = self._kinds()
        return {kind: size for word, size in told.items() for kind in kinds.get(word, ())}

    def _kinds(self) -> Mapping[str, Sequence[str]]:
        """The departments and categories whose names have a word, by its singular."""
        catalogue = self._catalogue
        if catalogue is None:
            return {}

        def read() -> dict[str, list[str]]:
            rows = catalogue.read("SELECT DISTINCT department, category FROM product")
            found: dict[str, list[str]] = {}
            for kind in sorted({name for row in rows for name in row}):
                for word in re.findall(r"\w+", kind.lower()):
                    for ending in _ENDINGS:
                        if word.endswith(ending):
                            found.setdefault(word.removesuffix(ending), []).append(kind)
            return found

        kinds: dict[str, list[str]] = catalogue.kept("kinds", read)
        return kinds

    def _is_web(self, place: str) -> bool:
        return place in self._places and self._places[place].kind is PlaceKind.WEB


class Learned:
    """Hold what the hub learned, as the newest whole model says it, and the house's rules.

    What cannot be used is one line in the log. Without a model nothing was learned; rules
    that cannot be read leave those from before.
    """

    def __init__(self) -> None:
        self.model = Model.empty()
        self.rules = Rules()
        self._stamp: Hashable = None

    @property
    def at(self) -> datetime | None:
        """When it was learned."""
        seconds = self.model.about.trained_at
        return values.when(seconds) if seconds else None

    def follow(self, file: File | None) -> None:
        """Read again what a file holds, if it may hold something else by now."""
        if file is None:
            self.model, self.rules, self._stamp = Model.empty(), Rules(), None
            return
        stamp = model_parts.stamp(file.connection, file.address)
        if stamp == self._stamp:
            return
        parts = model_parts.parts(file.connection, file.address)
        self._stamp = stamp
        try:
            self.model = Model.read(parts)
            self.rules = decode(self.model.rules.decode()) if self.model.rules else Rules()
        except ModelIncompleteError:
            pass  # the rest is on its way, and what was here is still true
        except ModelUnreadableError as error:
            log.warning("what was learned cannot be used: %s", type(error).__name__)
            self.model = Model.empty()
        except (UnreadableRulesError, RulesTooNewError, UnicodeDecodeError) as error:
            log.warning("the rules cannot be used: %s", type(error).__name__)


def recommend(
    shelf: StoreShelf,
    learned: Learned,
    situation: Situation,
    her: Profile | None,
    lines: Lines,
) -> Offers:
    """What to suggest to *her*, who bought *lines*, or to somebody nobody knows."""
    said = {} if her is None else _said(her.answers)
    since = ticks(situation.now - LOOKED_BACK)
    is_personal = her is None or not _asked_for_none(her.consents)
    tier = None if her is None or not is_personal else her.customer.tier
    asked = Asked(
        lines=lines.only(lines.at >= since),
        now=situation.now,
        basket=situation.basket,
        in_hand=situation.in_hand,
        said={
            product: Said(answer.reply, answer.at, answer.reason, answer.until)
            for product, answer in said.items()
        },
        sizes={} if her is None else shelf.sizes(her.facts),
        is_personal=is_personal,
        groups=(*situation.counted, *_groups(shelf.here, tier)),
        only=situation.only,
        counted=situation.counted,
        occasion=situation.occasion,
        zone=shelf.zone,
        limit=situation.limit,
    )
    found = suggest(asked, learned.model, shelf, learned.rules)
    shown = _Shown(shelf, found.best, *(row.suggestions for row in found.rows))
    groups = (
        OfferGroup(row.kind, shown.product(row.about), shown.offers(row.suggestions))
        for row in found.rows
    )
    return Offers(
        groups=tuple(group for group in groups if group.offers),
        best=shown.offers(found.best),
        is_personal=found.is_personal,
        is_known=bool(len(asked.lines) or asked.basket),
        silence=found.silence,
        learned_at=learned.at,
        tried=said,
    )


class _Shown:
    """Suggestions with their goods, looked up together."""

    def __init__(self, shelf: StoreShelf, *lists: Sequence[Suggestion]) -> None:
        self._shelf = shelf
        suggested = {one.product for suggestions in lists for one in suggestions}
        named = {product for suggestions in lists for one in suggestions for product in _named(one)}
        self._products = shelf.products(suggested | named)
        self._stock = shelf.stock(suggested)

    def product(self, product: int | None) -> Product | None:
        return None if product is None else self._products.get(product)

    def offers(self, suggestions: Iterable[Suggestion]) -> tuple[Offer, ...]:
        return tuple(
            self._offer(one, self._products[one.product])
            for one in suggestions
            if one.product in self._products
        )

    def _offer(self, suggestion: Suggestion, product: Product) -> Offer:
        of_it = self._stock[product.id]
        return Offer(
            suggestion=suggestion,
            product=product,
            named={one: self._products[one] for one in _named(suggestion) if one in self._products},
            here=of_it.get(self._shelf.here),
            elsewhere=tuple(of_it[place] for place in self._shelf.near if place in of_it),
        )


def _named(suggestion: Suggestion) -> Iterator[int]:
    """The products that its evidence names."""
    for evidence in (suggestion.evidence, *suggestion.also):
        match evidence:
            case GoesWith(because):
                yield from (one.product for one in because)
            case InsteadOf(product):
                yield product
            case _:
                pass


def _said(answers: Iterable[Answer]) -> dict[int, Answer]:
    """What was said to suggestions, by product."""
    return {
        product: answer for answer in answers if (product := offered(answer.moment)) is not None
    }


def _asked_for_none(consents: Iterable[Consent]) -> bool:
    """Whether she asked for no personal tips."""
    return any(
        consent.purpose is ConsentPurpose.PERSONALISATION and consent.answer is ConsentAnswer.NO
        for consent in consents
    )


def _groups(here: str, tier: str | None) -> tuple[str, ...]:
    """Whose popular goods may be shown, the nearest first."""
    near = (f"place:{here}" if here else None, f"tier:{tier}" if tier else None)
    return (*filter(None, near), "")

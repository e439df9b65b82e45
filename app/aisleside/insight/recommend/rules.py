"""What the house wants of its suggestions, as data: more of this, less of that, never these.

A rule has a name, an owner and, where it pushes goods, a last day, so that nobody wonders in
March why a tablet still speaks of Christmas. Rules are written as TOML by whoever runs the
range; a rule about goods the catalogue does not have does nothing, and ``check`` says so.
A category named here may be a department as well.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from itertools import chain
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta

from aisleside.domain.errors import ExpectedError
from aisleside.domain.product import Product
from aisleside.insight.recommend.asked import Occasion
from aisleside.insight.toml_places import line_of, place_of

VERSION = 1  # of what rules may say

Name = Annotated[str, Meta(min_length=1, max_length=60)]
Some = Annotated[tuple[Name, ...], Meta(min_length=1)]


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Holds from a day to a day, both included, at some places and occasions; none named: all."""

    name: Name
    owner: Name
    starts: date | None = msgspec.field(default=None, name="from")
    until: date | None = None
    places: tuple[Name, ...] = ()
    occasions: tuple[Occasion, ...] = ()

    def holds(self, day: date, *, place: str | None, occasion: Occasion) -> bool:
        return (
            (self.starts is None or self.starts <= day)
            and (self.until is None or day <= self.until)
            and (not self.places or place in self.places)
            and (not self.occasions or occasion in self.occasions)
        )


R = TypeVar("R", bound=Rule)


class Push(Rule, frozen=True, kw_only=True):
    """Goods by their number in the catalogue, their category or their brand."""

    products: tuple[int, ...] = ()
    categories: tuple[Name, ...] = ()
    brands: tuple[Name, ...] = ()

    def __post_init__(self) -> None:
        if not (self.products or self.categories or self.brands):
            raise ValueError("it names no products, categories or brands")


class Boost(Push, frozen=True, kw_only=True):
    """Counts *times* as much until its last day."""

    until: date
    times: Annotated[float, Meta(gt=1, le=10)]


class Bury(Push, frozen=True, kw_only=True):
    """Counts *times* as much, which is less."""

    times: Annotated[float, Meta(ge=0, lt=1)]


class Pin(Rule, frozen=True, kw_only=True):
    """Stands at place *at* of every list until its last day; *words* are its reason."""

    until: date
    product: int
    at: Annotated[int, Meta(ge=1, le=6)]
    words: Annotated[str, Meta(min_length=1, max_length=80)]


class Barred(Rule, frozen=True, kw_only=True):
    """Neither suggested nor named as a reason; *adults_may*: except to those known to be adult."""

    categories: Some
    adults_may: bool = False


class Allowed(Rule, frozen=True, kw_only=True):
    """Sensitive goods one may speak of to people known to be adult, at the places named."""

    until: date
    categories: Some

    def __post_init__(self) -> None:
        if not (self.places or self.occasions):
            raise ValueError("it names no places or occasions")


class Rules(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All rules of a house. Without any, sensitive goods stay barred everywhere."""

    version: int = VERSION
    boost: tuple[Boost, ...] = ()
    bury: tuple[Bury, ...] = ()
    pin: tuple[Pin, ...] = ()
    barred: tuple[Barred, ...] = ()
    allowed: tuple[Allowed, ...] = ()

    @property
    def every(self) -> Iterator[Rule]:
        return chain(self.boost, self.bury, self.pin, self.barred, self.allowed)

    def on(
        self, day: date, *, place: str | None, occasion: Occasion, is_adult: bool | None
    ) -> InForce:
        """What holds on a day at a place, for somebody of whose age so much is known."""

        def holding(rules: Iterable[R]) -> list[R]:
            return [one for one in rules if one.holds(day, place=place, occasion=occasion)]

        factors: dict[int | str, float] = {}
        brands: dict[str, float] = {}
        pushes: list[Boost | Bury] = [*holding(self.boost), *holding(self.bury)]
        for rule in pushes:
            named: tuple[int | str, ...] = (*rule.products, *rule.categories)
            for about in named:
                factors[about] = factors.get(about, 1.0) * rule.times
            for brand in rule.brands:
                brands[brand] = brands.get(brand, 1.0) * rule.times
        barred = [one for one in holding(self.barred) if not (one.adults_may and is_adult)]
        allowed = holding(self.allowed) if is_adult else []
        return InForce(
            barred=frozenset(chain.from_iterable(one.categories for one in barred)),
            allowed=frozenset(chain.from_iterable(one.categories for one in allowed)),
            factors=factors,
            brands=brands,
            pins=tuple(sorted(holding(self.pin), key=lambda pin: (pin.at, pin.name))),
        )


@dataclass(frozen=True, slots=True)
class InForce:
    """The rules of one question, ready to be asked about one product after another."""

    barred: Collection[str]
    allowed: Collection[str]
    factors: Mapping[int | str, float]
    brands: Mapping[str, float]
    pins: tuple[Pin, ...]

    def may_speak_of(self, product: Product) -> bool:
        """Whether a product may be suggested or named as a reason."""
        if product.category in self.barred or product.department in self.barred:
            return False
        return (
            not product.sensitive
            or product.category in self.allowed
            or product.department in self.allowed
        )

    def speakable(self, products: Mapping[int, Product]) -> frozenset[int]:
        """Those of *products* that may be spoken of."""
        if self.barred or self.allowed:
            return frozenset(n for n, one in products.items() if self.may_speak_of(one))
        return frozenset([number for number, one in products.items() if not one.sensitive])

    def times(self, product: Product) -> float:
        """By how much a product counts more or less. Rules that meet are multiplied."""
        if not self.factors and not self.brands:
            return 1.0
        get = self.factors.get
        of_kind = get(product.category, 1.0) * get(product.department, 1.0)
        return get(product.id, 1.0) * of_kind * self.brands.get(product.brand or "", 1.0)


class UnreadableRulesError(ExpectedError):
    """The text is not TOML, or says something that rules cannot say."""

    def __init__(self, *, why: str, line: int | None) -> None:
        super().__init__(
            "The rules for suggestions could not be used: {where}{why}. "
            "The rules from before go on. Mend this and hand them in again.",
            where="" if line is None else f"line {line}: ",
            why=why,
        )
        self.why = why
        self.line = line


class RulesTooNewError(ExpectedError):
    """The rules are of a version that this Aisleside does not know."""

    def __init__(self, *, found: int) -> None:
        super().__init__(
            "The rules for suggestions were written for a newer version of Aisleside. "
            "The rules from before go on. Update Aisleside to use the new ones."
        )
        self.found = found
        self.supported = VERSION


class _Versioned(msgspec.Struct):
    version: int


def decode(text: str) -> Rules:
    """Read rules.

    Raises:
        UnreadableRulesError: with the line, and for a word nobody knows the nearest one.
        RulesTooNewError
    """
    try:
        found = msgspec.toml.decode(text, type=_Versioned).version
        if found > VERSION:
            raise RulesTooNewError(found=found)
        return msgspec.toml.decode(text, type=Rules)
    except msgspec.ValidationError as error:
        raise _unfit(text, str(error)) from error
    except msgspec.DecodeError as error:
        why, _, where = str(error).partition(" (at ")
        line = re.search(r"line (\d+)", where)
        # TOML that ends too early is wrong at its end.
        at = int(line[1]) if line else len(text.splitlines()) or 1
        raise UnreadableRulesError(why=why, line=at) from error


def check(rules: Rules, catalogue: Iterable[Product]) -> list[str]:
    """What rules name that the catalogue does not have, in plain sentences; [] if nothing."""
    known: dict[str, set[str]] = {"category": set(), "brand": set()}
    numbers = set()
    for product in catalogue:
        numbers.add(product.id)
        known["category"] |= {product.category, product.department}
        if product.brand is not None:
            known["brand"].add(product.brand)
    found = []
    for rule in rules.every:
        for number in (*getattr(rule, "products", ()), *_pinned(rule)):
            if number not in numbers:
                found.append(f"Rule “{rule.name}”: no product has the number {number}.")
        for kind, attribute in (("category", "categories"), ("brand", "brands")):
            for name in getattr(rule, attribute, ()):
                if name not in known[kind]:
                    near = get_close_matches(name, sorted(known[kind]), n=1)
                    perhaps = f" Perhaps “{near[0]}”?" if near else ""
                    found.append(f"Rule “{rule.name}”: there is no {kind} “{name}”.{perhaps}")
        if rule.starts is not None and rule.until is not None and rule.until < rule.starts:
            found.append(f"Rule “{rule.name}”: it ends before it begins.")
    return found


def _pinned(rule: Rule) -> tuple[int, ...]:
    return (rule.product,) if isinstance(rule, Pin) else ()


_TABLES: Mapping[str, type[msgspec.Struct]] = {
    "boost": Boost,
    "bury": Bury,
    "pin": Pin,
    "barred": Barred,
    "allowed": Allowed,
}


def _unfit(text: str, message: str) -> UnreadableRulesError:
    """Say a decoder's complaint with the line it is about."""
    why, _, path = message.partition(" - at `$.")
    table, number, key = place_of(path.rstrip("`"))
    unknown = re.search(r"unknown field `(.+)`", why)
    if unknown is None:
        plain = (why[:1].lower() + why[1:]).replace("object missing required field", "missing")
        return UnreadableRulesError(why=plain, line=line_of(text, table, number, key))
    word = unknown[1]
    struct = _TABLES.get(table, Rules)
    near = get_close_matches(word, [one.encode_name for one in msgspec.structs.fields(struct)], n=1)
    perhaps = f"; perhaps “{near[0]}”" if near else ""
    return UnreadableRulesError(
        why=f"nothing is called “{word}” here{perhaps}", line=line_of(text, table, number, word)
    )

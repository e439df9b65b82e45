"""Why a product is suggested: evidence that a tablet can check against what it holds.

Every number here was counted, every product named is one she bought or has in her
basket, every day is a day in her history. Words are made of this elsewhere, and say no
more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class SuggestionKind(StrEnum):
    """What a suggestion rests on; a row of suggestions is of one kind."""

    BUY_AGAIN = "buy_again"
    GOES_WITH = "goes_with"
    NEW_FOR_HER = "new_for_her"
    INSTEAD_OF = "instead_of"
    POPULAR = "popular"
    PICKED = "picked"


@dataclass(frozen=True, slots=True)
class BoughtBefore:
    """She bought it on *days*, newest first, all of them; *last* is the newest moment.

    *every_days* is the median gap between them, None before there are three.
    """

    days: tuple[date, ...]
    every_days: int | None
    last: datetime

    @property
    def times(self) -> int:
        return len(self.days)


@dataclass(frozen=True, slots=True)
class Because:
    """A product of hers that another goes with; *bought* is None for one in her basket.

    *part* of all that speaks for the suggestion through such links, over 0 to 1.
    """

    product: int
    bought: datetime | None
    part: float


@dataclass(frozen=True, slots=True)
class GoesWith:
    """What she has that this goes with, the strongest first; at least one.

    Where receipts that hold both were counted, *together* of *base* receipts with the
    first of *because* hold this too; both 0 where nobody counted.
    """

    because: tuple[Because, ...]
    together: int = 0
    base: int = 0


@dataclass(frozen=True, slots=True)
class NewForHer:
    """New here since *since*, in *size* (hers), from what she likes.

    *bought_of_category* and *bought_of_brand* count different days on which she bought
    of its category and of its brand.
    """

    since: date
    size: str | None
    bought_of_category: int
    bought_of_brand: int


@dataclass(frozen=True, slots=True)
class InsteadOf:
    """Does what *product* does: same category, and a price *cheaper_minor* lower (or higher)."""

    product: int
    cheaper_minor: int


@dataclass(frozen=True, slots=True)
class Popular:
    """*buyers* customers bought it from *since* to *until*, both days included.

    *group* is among whom: ``""`` everybody, ``"place:M01"``, ``"tier:Gold"``. *rank* from 1.
    """

    group: str
    rank: int
    buyers: int
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Picked:
    """A business rule put it here until *until*; *rule* is its name, *words* its reason."""

    rule: str
    words: str
    until: date


Evidence = BoughtBefore | GoesWith | NewForHer | InsteadOf | Popular | Picked


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A product to speak of and why. *score* has no unit; higher comes first.

    *evidence* is the reason that is said, *also* what else speaks for it.
    """

    product: int
    kind: SuggestionKind
    evidence: Evidence
    score: float
    also: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class SuggestionRow:
    """Suggestions of one kind. *about* is the product the title names, where it names one."""

    kind: SuggestionKind
    about: int | None
    suggestions: tuple[Suggestion, ...]


class Silence(StrEnum):
    """Why there is nothing to suggest."""

    NOTHING_KNOWN = "nothing_known"  # no history, and nothing popular was counted
    NOTHING_HERE = "nothing_here"  # what fits is sold out, owned or barred


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Rows for one customer, the best first; no product stands in two.

    *best* mixes them as one list. *is_personal* is False where she asked for no tips: then
    nothing rests on what she bought. *silence* is set when empty.
    """

    rows: tuple[SuggestionRow, ...]
    best: tuple[Suggestion, ...]
    is_personal: bool
    silence: Silence | None = None

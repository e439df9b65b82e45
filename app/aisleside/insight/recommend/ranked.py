"""What ranking hands on: products in order, with all that speaks for each."""

from __future__ import annotations

from dataclasses import dataclass

from aisleside.insight.recommend.reasons import Because, BoughtBefore, Popular


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate. *score* has no unit and compares within one answer only.

    *because* is empty when nothing of hers leads here. *popular* is None below the
    counted ranks.
    """

    product: int
    score: float
    bought: BoughtBefore | None = None
    because: tuple[Because, ...] = ()
    popular: Popular | None = None

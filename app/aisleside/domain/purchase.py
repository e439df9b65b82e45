"""What was bought, returned or charged, line by line and as receipts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import groupby

from aisleside.domain.money import Money


class LineKind(StrEnum):
    SALE = "sale"
    RETURN = "return"
    FEE = "fee"


@dataclass(frozen=True, slots=True)
class PurchaseLine:
    """One line of a receipt.

    *paid* is the line's total after discounts and *before* the total before
    them; both negative on a return. *quantity* is pieces, negative on a return,
    0 where the till recorded a weight only.
    """

    customer: int
    at: datetime
    id: int
    receipt: str
    product: int
    place: str
    staff: str | None
    quantity: int
    paid: Money
    before: Money
    kind: LineKind
    reason: str | None


@dataclass(frozen=True, slots=True)
class Receipt:
    """The lines that were paid together."""

    id: str
    at: datetime
    place: str
    lines: tuple[PurchaseLine, ...]

    @property
    def paid(self) -> Money:
        total = self.lines[0].paid
        for line in self.lines[1:]:
            total += line.paid
        return total


def receipts(lines: Iterable[PurchaseLine]) -> list[Receipt]:
    """Group lines, already newest first, into receipts, newest first."""
    grouped = groupby(lines, key=lambda line: (line.at, line.receipt))
    out = []
    for (at, receipt), members in grouped:
        together = tuple(members)
        out.append(Receipt(receipt, at, together[0].place, together))
    return out

"""One product in somebody's hand: which one it is, and what this tablet knows of it.

A number is compared as goods carry it. The same article bears its GTIN with 8, 12, 13 or
14 digits, zeros before it, or behind a "(01)" when the code holds more than the number.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aisleside.device.cache import values
from aisleside.domain.errors import ExpectedError
from aisleside.domain.place import Place, PlaceKind
from aisleside.domain.product import Product, Stock
from aisleside.domain.purchase import LineKind
from aisleside.wire.rows import ProductRow

MOST = 20  # products of one number that are looked at; a shop has one, or a few sizes
MOST_SIZES = 40  # of one style
GTIN_DIGITS = (8, 12, 13, 14)

# After a sign of the kind of code (ISO/IEC 15424), the element "01" of GS1 is a GTIN.
_GS1 = re.compile(r"(?:\][A-Za-z]\d)?(?:\(01\)|01(?=\d{14}))(\d{14})")

Read = Callable[..., list[Any]]  # a statement and its arguments; gives the rows


class ProductNotHereError(ExpectedError):
    """This tablet's catalogue does not have the product that was asked for."""

    def __init__(self, *, product: int) -> None:
        super().__init__(
            "This product is not on this tablet. Nothing is lost. "
            "It may have left the range; look at its label, or ask a colleague."
        )
        self.product = product


@dataclass(frozen=True, slots=True)
class InHand:
    """A product with what is known here of it, and of her and it where a customer was named.

    *stock* begins with this place (*here*), then the places near it and the web shop.
    *sizes* are its style's, this one among them, each with its count here; empty where it
    has no other. *her_size* is the one she takes of goods of this kind. *bought* is when
    she bought it, newest first, *returned* when she brought one back last. *beside* are the
    products that were asked for beside it.
    """

    product: Product
    here: str
    stock: tuple[Stock, ...]
    places: Mapping[str, Place]
    sizes: tuple[tuple[Product, Stock | None], ...] = ()
    her_size: str | None = None
    bought: tuple[datetime, ...] = ()
    returned: datetime | None = None
    beside: tuple[Product, ...] = ()


def is_gtin(code: str) -> bool:
    """Whether a code can be the number of an article: its last digit is checked."""
    if not (code.isascii() and code.isdecimal() and len(code) in GTIN_DIGITS):
        return False
    digits = [int(digit) for digit in reversed(code)]
    return (sum(digits[::2]) + 3 * sum(digits[1::2])) % 10 == 0


def gtin_in(code: str) -> str:
    """The GTIN that a scanned code is or begins with, without zeros before it; or nothing."""
    inside = _GS1.match(code.strip())
    number = inside[1] if inside is not None else code.strip()
    return number.lstrip("0") if is_gtin(number) else ""


def written_as(code: str) -> frozenset[str]:
    """All ways in which a catalogue may have written the number of a scanned *code*."""
    gtin = gtin_in(code)
    padded = (gtin.zfill(digits) for digits in GTIN_DIGITS if 0 < len(gtin) <= digits)
    return frozenset((code.strip(), *padded))


def numbered(read: Read, code: str) -> tuple[Product, ...]:
    """The products of a catalogue with this GTIN or, in whatever letters, this SKU.

    No index: of 100,000 products it takes 30 ms of CPU, and a scan may take 100.
    """
    asked = json.dumps(sorted(written_as(code)))
    rows = read(
        "SELECT * FROM product WHERE gtin IN (SELECT value FROM json_each(?1))"
        " OR sku COLLATE NOCASE IN (SELECT value FROM json_each(?1)) ORDER BY id LIMIT ?2",
        asked,
        MOST,
    )
    return tuple(values.product(ProductRow._make(row)) for row in rows)


def sizes_of(read: Read, product: Product) -> tuple[Product, ...]:
    """Its style and colour in all sizes, as the catalogue orders them; none where it has one."""
    if product.style is None or product.size is None:
        return ()
    rows = read(
        "SELECT * FROM product WHERE department = ? AND category = ? AND style = ?"
        " AND colour IS ? AND size IS NOT NULL ORDER BY id LIMIT ?",
        product.department,
        product.category,
        product.style,
        product.colour,
        MOST_SIZES,
    )
    found = tuple(values.product(ProductRow._make(row)) for row in rows)
    return found if len({one.size for one in found}) > 1 else ()


def nearest_first(
    stock: Mapping[str, Stock], *, here: str, places: Mapping[str, Place]
) -> tuple[Stock, ...]:
    """What places hold of a product in the order in which one would go there."""
    near = places[here].near if here in places else ()
    order = {place: at for at, place in enumerate((here, *near))}

    def distance(one: Stock) -> tuple[int, bool, str]:
        place = places.get(one.place)
        is_web = place is not None and place.kind is PlaceKind.WEB
        return order.get(one.place, len(order)) if not is_web else len(order), is_web, one.place

    return tuple(sorted(stock.values(), key=distance))


def told_of(lines: Iterable[tuple[int, str]]) -> tuple[tuple[datetime, ...], datetime | None]:
    """When a customer bought something and brought it back last, of its lines (second, kind)."""
    sold, back = set(), []
    for at, kind in lines:
        if values.LINE_KINDS.get(kind) is LineKind.SALE:
            sold.add(at)
        elif values.LINE_KINDS.get(kind) is LineKind.RETURN:
            back.append(at)
    newest = sorted(sold, reverse=True)
    return tuple(values.when(at) for at in newest), values.when(max(back)) if back else None

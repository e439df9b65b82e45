"""What is sold on board: an airline's loading lists, and what its members bought before.

Two plain files with commas and a line of headings, as an export of any trolley's till can be
brought into them. ``loading.csv`` has what lies on which trolley of which flight, ``sales.csv``
what was rung up and on whose card; a sale without a card is nobody's. A line that says
something else than it may is left out, the rest is used; a file with other headings is none.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any, Literal, TypeVar

import msgspec

from aisleside.domain.flight import flight_key
from aisleside.hub.sources.flights.profiles import YEARS

LOADING_FILE, SALES_FILE = "loading.csv", "sales.csv"

Kind = Literal["food", "drink", "comfort", "care", "gift", "device"]
Text = Annotated[str, msgspec.Meta(min_length=1, max_length=80, pattern=r"^[^\x00-\x1f\x7f]+$")]
Code = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9._-]{1,20}$")]
Digits = Annotated[str, msgspec.Meta(pattern=r"^(\d{8}|\d{12,14})?$")]
Currency = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]{3}$")]
Amount = Annotated[str, msgspec.Meta(pattern=r"^\d{1,6}(\.\d{1,3})?$")]
Member = Annotated[str, msgspec.Meta(pattern=r"^([A-Z0-9]{2}[A-Z]{0,3}\d{4,16})?$")]


class Loaded(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """So many of an article on a cart of a flight, counted *at* a moment.

    *restricted* goods are sold to those of *age*, or are about *health*: nobody suggests
    them. *size* may be empty, and so may *gtin*.
    """

    flight: Text
    at: datetime
    cart: Text
    sku: Code
    gtin: Digits
    name: Text
    kind: Kind
    size: Annotated[str, msgspec.Meta(max_length=20, pattern=r"^[^\x00-\x1f\x7f]*$")]
    price: Amount
    currency: Currency
    loaded: Annotated[int, msgspec.Meta(ge=0, le=9_999)]
    restricted: Literal["", "age", "health"]


class Sold(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line of a receipt; of what came back *quantity* and *paid* say how much, with a minus.

    *member* is an airline and a number, or empty.
    """

    flight: Text
    at: datetime
    receipt: Code
    line: Annotated[int, msgspec.Meta(ge=1, le=999)]
    sku: Code
    quantity: Annotated[int, msgspec.Meta(ge=-99, le=99)]
    paid: Annotated[str, msgspec.Meta(pattern=r"^-?\d{1,6}(\.\d{1,3})?$")]
    currency: Currency
    member: Member


Line = TypeVar("Line", Loaded, Sold)


@dataclass(slots=True)
class Trolleys:
    """What loading lists and tills said, as it came."""

    loaded: list[Loaded] = field(default_factory=list)
    sold: list[Sold] = field(default_factory=list)

    def take(self, file: str, text: str) -> list[int] | None:
        """Read one of these files; the numbers of lines that cannot be read.

        None where it is another file.
        """
        name = file.rpartition("/")[2]
        unread: list[int] = []
        if name == LOADING_FILE:
            self.loaded += _read(text, Loaded, unread)
        elif name == SALES_FILE:
            self.sold += _read(text, Sold, unread)
        else:
            return None
        return unread


def written(rows: Sequence[Loaded] | Sequence[Sold], kind: type[Loaded] | type[Sold]) -> str:
    """The text of a file of these."""
    lines = [",".join(kind.__struct_fields__)]
    for row in rows:
        values = (getattr(row, name) for name in kind.__struct_fields__)
        said = [one.isoformat() if isinstance(one, datetime) else str(one) for one in values]
        lines.append(",".join(f'"{one}"' if "," in one else one for one in said))
    return "".join(f"{line}\n" for line in lines)


def _read(text: str, kind: type[Line], unread: list[int]) -> Iterator[Line]:
    fields = kind.__struct_fields__
    lines = text.splitlines()
    if not lines or lines[0].lower().split(",") != list(fields):
        unread.append(1)
        return
    for number, line in enumerate(lines[1:], 2):
        if not line.strip():
            continue
        row = _converted(line, fields, kind)
        if row is None:
            unread.append(number)
        else:
            yield row


def _converted(line: str, fields: Sequence[str], kind: type[Line]) -> Line | None:
    """A line as what it should be; None where it is not."""
    try:
        (values,) = csv.reader([line], strict=True)
        cells: dict[str, Any] = dict(zip(fields, (one.strip() for one in values), strict=True))
        row = msgspec.convert(cells, kind, strict=False)
    except (csv.Error, ValueError, msgspec.ValidationError):
        return None
    key = flight_key(row.flight)
    is_dated = row.at.tzinfo is not None and row.at.year in YEARS
    if key is None or key.id != row.flight or not is_dated:
        return None
    return row if not isinstance(row, Sold) or _adds_up(row) else None


def _adds_up(sold: Sold) -> bool:
    """Whether pieces and money go the same way."""
    return sold.quantity != 0 and (sold.quantity > 0) == (not sold.paid.startswith("-"))

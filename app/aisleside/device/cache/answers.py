"""What the cache answers to a screen: frozen values, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from aisleside.domain.customer import ContactPoint, Customer
from aisleside.domain.fact import Fact
from aisleside.domain.money import Money
from aisleside.domain.place import Place
from aisleside.domain.product import Product, Stock
from aisleside.domain.purchase import Receipt
from aisleside.domain.service import Note, ServiceRecord
from aisleside.insight.recommend.suggest import Suggestion


class MatchKind(StrEnum):
    """Why somebody is in the result list; the order is the order of the list."""

    LOYALTY = "loyalty"
    PHONE = "phone"
    NAME = "name"
    TYPO = "typo"
    EMAIL = "email"
    RECENT = "recent"


@dataclass(frozen=True, slots=True)
class Span:
    """Letters *start* to *end* of a shown text that the typed text found."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """One person found.

    *phone*, *email* and *card* are already masked for a list. *name_spans* mark
    the found letters of ``customer.said``, *detail_spans* those of *detail*, which
    is the masked contact line. *heard* is the word that was matched instead of
    the typed one (kind TYPO). *last_visit* is the newest receipt.
    """

    customer: Customer
    kind: MatchKind
    detail: str
    name_spans: tuple[Span, ...]
    detail_spans: tuple[Span, ...]
    heard: str | None
    last_visit: datetime | None


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a search; *reach* is how many people were searched."""

    text: str
    hits: tuple[Hit, ...]
    reach: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A suggestion with what a screen needs to say it truly.

    *because* is the product named as the reason (kind GOES_WITH). *here* is the
    stock at this place, *elsewhere* at places near it.
    """

    suggestion: Suggestion
    product: Product
    because: Product | None
    here: Stock | None
    elsewhere: tuple[Stock, ...]


@dataclass(frozen=True, slots=True)
class MonthSpend:
    """What was paid in one calendar month; *month* is its first day, UTC."""

    month: datetime
    paid: Money


@dataclass(frozen=True, slots=True)
class Totals:
    """The last twelve calendar months including this one, oldest first."""

    months: tuple[MonthSpend, ...]
    paid: Money | None
    receipts: int
    first_visit: datetime | None
    last_visit: datetime | None


@dataclass(frozen=True, slots=True)
class Preview:
    """What stands beside the result list."""

    customer: Customer
    totals: Totals
    usual_place: Place | None
    next_appointment: ServiceRecord | None
    open_trouble: ServiceRecord | None
    facts: tuple[Fact, ...]
    last_bought: tuple[Product, ...]
    last_bought_at: tuple[datetime, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything a profile shows at once; all from this tablet.

    *receipts* and *services* are newest first, at most the number asked for;
    *receipt_count* counts all. *products* holds every product named in it,
    *places* every place, *staff_names* every member of staff by id. *notes* come
    from the hub; the user's own waiting notes are in the outbox.
    """

    customer: Customer
    contacts: tuple[ContactPoint, ...]
    facts: tuple[Fact, ...]
    receipts: tuple[Receipt, ...]
    receipt_count: int
    services: tuple[ServiceRecord, ...]
    notes: tuple[Note, ...]
    totals: Totals
    offers: tuple[Offer, ...]
    products: dict[int, Product]
    places: dict[str, Place]
    staff_names: dict[str, str]
    as_of: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a stream has come here; *aside* rows came and did not fit their tables."""

    stream: str
    epoch: str
    cursor: int
    schema: int
    as_of: datetime
    aside: int


@dataclass(frozen=True, slots=True)
class Holdings:
    """What this tablet holds, for the rail's foot and the sign-in screen."""

    place: Place | None
    customers: int
    products: int
    as_of: datetime | None

"""Rows of the cache as values of the trade."""

from __future__ import annotations

from datetime import UTC, datetime

from aisleside.domain.customer import ContactKind, ContactPoint, Customer, MayContact
from aisleside.domain.fact import Disclosure, Fact, Purpose
from aisleside.domain.money import Money
from aisleside.domain.place import Place, PlaceKind
from aisleside.domain.product import Product, Stock
from aisleside.domain.purchase import LineKind, PurchaseLine
from aisleside.domain.service import Note, ServiceKind, ServiceRecord
from aisleside.domain.staff import Role, StaffMember
from aisleside.wire.rows import (
    ContactRow,
    CustomerRow,
    FactRow,
    LineRow,
    NoteRow,
    PlaceRow,
    ProductRow,
    ServiceRow,
    StaffRow,
    StockRow,
)

LINE_KINDS = {kind.value: kind for kind in LineKind}


def when(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def customer(row: CustomerRow) -> Customer:
    return Customer(
        id=row.id,
        said=row.said,
        given=row.given,
        family=row.family,
        sounds=row.sounds,
        tier=row.tier,
        tier_since=row.tier_since,
        loyalty=row.loyalty,
        home_place=row.home_place,
        languages=listed(row.languages),
        contact_by=row.contact_by,
        may_contact=MayContact(row.may_contact),
        client_of=row.client_of,
        client_since=row.client_since,
        source=row.source,
        observed_at=when(row.observed_at),
    )


def contact(row: ContactRow) -> ContactPoint:
    return ContactPoint(ContactKind(row.kind), row.value, row.source, when(row.observed_at))


def fact(row: FactRow) -> Fact:
    return Fact(
        row.customer,
        row.key,
        row.value,
        row.source,
        when(row.observed_at),
        Purpose(row.purpose),
        Disclosure(row.disclosure),
    )


def line(row: LineRow, at: datetime, currency: str) -> PurchaseLine:
    """*at* and *currency* come from outside: a receipt's lines share them."""
    return PurchaseLine(
        row[0],
        at,
        row[2],
        row[3],
        row[4],
        row[5],
        row[6],
        row[7],
        Money(row[8], currency),
        Money(row[9], currency),
        LINE_KINDS[row[10]],
        row[11],
    )


def service(row: ServiceRow) -> ServiceRecord:
    return ServiceRecord(
        row.customer,
        when(row.at),
        row.id,
        ServiceKind(row.kind),
        row.title,
        row.detail,
        row.place,
        row.staff,
        row.receipt,
        bool(row.trouble),
    )


def note(row: NoteRow) -> Note:
    return Note(
        row.id, row.customer, when(row.at), row.text, row.author, row.author_name, row.place
    )


def staff(row: StaffRow) -> StaffMember:
    return StaffMember(row.id, row.name, row.title, Role(row.role), row.place)


def product(row: ProductRow) -> Product:
    price = (
        Money(row.price_minor, row.currency)
        if row.price_minor is not None and row.currency is not None
        else None
    )
    return Product(
        row.id,
        row.sku,
        row.gtin,
        row.name,
        row.department,
        row.category,
        row.brand,
        row.size,
        row.colour,
        row.style,
        price,
        row.picture,
        row.tint,
        bool(row.sensitive),
        bool(row.repeatable),
    )


def place(row: PlaceRow) -> Place:
    return Place(
        row.id, row.name, PlaceKind(row.kind), row.city, row.currency, row.zone, listed(row.near)
    )


def stock(row: StockRow) -> Stock:
    return Stock(
        row.product,
        row.place,
        row.on_hand,
        row.shelf,
        when(row.as_of),
        None if row.last_sold_at is None else when(row.last_sold_at),
    )


def listed(text: str) -> tuple[str, ...]:
    """``"it,en"`` as its parts."""
    return tuple(part.strip() for part in text.split(",") if part.strip())

"""Rows of the cache as values of the trade."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from aisleside.domain.claim import Claim, Outcome, Part
from aisleside.domain.consent import Consent, ConsentAnswer, ConsentPurpose
from aisleside.domain.customer import (
    Companion,
    ContactKind,
    ContactPoint,
    Customer,
    MayContact,
)
from aisleside.domain.fact import Disclosure, Fact, Purpose
from aisleside.domain.flight import (
    Boarding,
    Flight,
    FlightStatus,
    Need,
    NeedKind,
    Traveller,
    cabins_of,
)
from aisleside.domain.moment import Answer, Reply, WhyNot
from aisleside.domain.money import Money
from aisleside.domain.place import Place, PlaceKind
from aisleside.domain.product import Product, Stock
from aisleside.domain.purchase import LineKind, PurchaseLine
from aisleside.domain.service import Note, ServiceKind, ServiceRecord
from aisleside.domain.staff import Role, StaffMember
from aisleside.domain.task import Task, TaskKind, TaskState
from aisleside.wire.rows import (
    AnswerRow,
    ClaimRow,
    CompanionRow,
    ConsentRow,
    ContactRow,
    CustomerRow,
    FactRow,
    FlightRow,
    LineRow,
    NeedRow,
    NoteRow,
    PlaceRow,
    ProductRow,
    ServiceRow,
    StaffRow,
    StockRow,
    TaskRow,
    TravellerRow,
)

T = TypeVar("T")

Text = TypeVar("Text", str, "str | None")

# What breaks a line, or turns the words around it. Each gives way to one space, so that
# letters keep their places; what joins emoji and letters of other scripts stays.
_UNSHOWN = dict.fromkeys(
    [*range(0x20), *range(0x7F, 0xA0), *range(0x2028, 0x202F), *range(0x2066, 0x206A)], " "
)
_UNSHOWN_IN_LINES = {code: space for code, space in _UNSHOWN.items() if chr(code) != "\n"}

LINE_KINDS = {kind.value: kind for kind in LineKind}
_SERVICES = {kind.value: kind for kind in ServiceKind}
_PURPOSES = {purpose.value: purpose for purpose in Purpose}
_DISCLOSURES = {disclosure.value: disclosure for disclosure in Disclosure}
_MAY_CONTACT = {answer.value: answer for answer in MayContact}

# Of a newer version's words, what is the least wrong: nobody is left out for one.
_FLIGHT_STATUS = {status.value: status for status in FlightStatus}
_BOARDING = {state.value: state for state in Boarding}
_OUTCOMES = {result.value: result for result in Outcome}
_NEEDS = {kind.value: kind for kind in NeedKind}


def when(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def moment(seconds: int | None) -> datetime | None:
    return None if seconds is None else when(seconds)


def plain(text: Text) -> Text:
    """A line of somebody else's text, as it may stand among ours."""
    return text if text is None or text.isprintable() else text.translate(_UNSHOWN)


def lines(text: Text) -> Text:
    """The same of a text that may have lines."""
    return text if text is None or text.isprintable() else text.translate(_UNSHOWN_IN_LINES)


def customer(row: CustomerRow) -> Customer:
    return Customer(
        id=row.id,
        said=plain(row.said),
        given=plain(row.given),
        family=plain(row.family),
        sounds=plain(row.sounds),
        tier=plain(row.tier),
        tier_since=row.tier_since,
        loyalty=row.loyalty,
        home_place=row.home_place,
        languages=listed(row.languages),
        contact_by=row.contact_by,
        may_contact=_MAY_CONTACT.get(row.may_contact, MayContact.UNKNOWN),
        client_of=row.client_of,
        client_since=row.client_since,
        source=row.source,
        observed_at=when(row.observed_at),
    )


def contact(row: ContactRow) -> ContactPoint:
    return ContactPoint(ContactKind(row.kind), plain(row.value), row.source, when(row.observed_at))


def fact(row: FactRow) -> Fact:
    return Fact(
        row.customer,
        plain(row.key),
        lines(row.value),
        plain(row.source),
        when(row.observed_at),
        _PURPOSES[row.purpose],
        _DISCLOSURES[row.disclosure],
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
        _SERVICES[row.kind],
        plain(row.title),
        plain(row.detail),
        row.place,
        row.staff,
        row.receipt,
        bool(row.trouble),
        row.code,
        row.flight,
    )


def flight(row: FlightRow) -> Flight:
    return Flight(
        id=row.id,
        carrier=plain(row.carrier),
        number=plain(row.number),
        day=date.fromisoformat(row.day),
        board=plain(row.board),
        board_name=plain(row.board_name),
        board_zone=row.board_zone,
        off=plain(row.off),
        off_name=plain(row.off_name),
        off_zone=row.off_zone,
        gate=plain(row.gate),
        aircraft=plain(row.aircraft),
        registration=plain(row.registration),
        cabins=cabins_of(row.plan),
        out_planned=when(row.out_planned),
        out_expected=moment(row.out_expected),
        out_actual=moment(row.out_actual),
        in_planned=when(row.in_planned),
        in_expected=moment(row.in_expected),
        in_actual=moment(row.in_actual),
        closes_at=moment(row.closes_at),
        status=_FLIGHT_STATUS.get(row.status, FlightStatus.PLANNED),
        status_at=when(row.status_at),
        status_source=plain(row.status_source),
        list_at=moment(row.list_at),
        named=row.named,
        declared=row.declared,
        until=when(row.until),
    )


def traveller(row: TravellerRow) -> Traveller:
    return Traveller(
        customer=row.customer,
        flight=row.flight,
        surname=plain(row.surname),
        given=plain(row.given),
        locator=plain(row.locator),
        party=row.party,
        seat=plain(row.seat),
        cabin=plain(row.cabin),
        sequence=row.sequence,
        state=_BOARDING.get(row.state, Boarding.BOOKED),
        state_at=moment(row.state_at),
        inbound=plain(row.inbound),
        inbound_at=moment(row.inbound_at),
        onward=plain(row.onward),
        onward_to=plain(row.onward_to),
        onward_at=moment(row.onward_at),
        onward_gate=plain(row.onward_gate),
    )


def need(row: NeedRow) -> Need:
    return Need(
        row.customer,
        row.flight,
        row.n,
        _NEEDS.get(row.kind, NeedKind.OTHER),
        plain(row.instruction),
        plain(row.where),
        when(row.until),
    )


def note(row: NoteRow) -> Note:
    return Note(
        row.id,
        row.customer,
        when(row.at),
        lines(row.text),
        row.author,
        plain(row.author_name),
        row.place,
    )


def task(row: TaskRow) -> Task:
    return Task(
        customer=row.customer,
        id=row.id,
        kind=TaskKind(row.kind),
        title=plain(row.title),
        detail=plain(row.detail),
        due_at=None if row.due_at is None else when(row.due_at),
        all_day=bool(row.all_day),
        minutes=row.minutes,
        product=row.product,
        place=row.place,
        staff=row.staff,
        made_at=when(row.made_at),
        made_by=row.made_by,
        made_by_name=row.made_by_name,
        state=TaskState(row.state),
        closed_at=None if row.closed_at is None else when(row.closed_at),
        closed_by_name=row.closed_by_name,
    )


def consent(row: ConsentRow) -> Consent:
    return Consent(
        row.customer,
        ConsentPurpose(row.purpose),
        ConsentAnswer(row.answer),
        row.words,
        row.source,
        when(row.observed_at),
    )


def answer(row: AnswerRow) -> Answer:
    return Answer(
        row.customer,
        row.moment,
        Reply(row.answer),
        None if row.until is None else when(row.until),
        row.staff,
        row.staff_name,
        when(row.at),
        WhyNot(row.reason) if row.reason in set(WhyNot) else None,
    )


def claim(row: ClaimRow) -> Claim:
    return Claim(
        customer=row.customer,
        id=row.id,
        case=row.case,
        part=Part(row.part),
        by=row.by,
        by_name=plain(row.by_name),
        place=row.place,
        at=when(row.at),
        received=row.received,
        instead_of=row.instead_of,
        result=_OUTCOMES.get(row.result or ""),
        result_at=moment(row.result_at),
        gesture=row.gesture,
        amount=row.amount,
    )


def companion(row: CompanionRow) -> Companion:
    return Companion(
        row.customer,
        row.n,
        row.other,
        plain(row.name),
        plain(row.relation),
        plain(row.source),
        when(row.observed_at),
    )


def staff(row: StaffRow) -> StaffMember:
    return StaffMember(row.id, plain(row.name), plain(row.title), Role(row.role), row.place)


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
        plain(row.name),
        row.department,
        row.category,
        plain(row.brand),
        plain(row.size),
        plain(row.colour),
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


def known(make: Callable[[Any], T], rows: Iterable[object]) -> list[T]:
    """What *make* gives of each row, without those of a kind that only a newer version knows."""
    made = []
    for row in rows:
        try:
            made.append(make(row))
        except (ValueError, KeyError):
            continue
    return made


def listed(text: str) -> tuple[str, ...]:
    """``"it,en"`` as its parts."""
    return tuple(part.strip() for part in text.split(",") if part.strip())

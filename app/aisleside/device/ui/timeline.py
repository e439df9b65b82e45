"""What happened with a customer, newest first: receipts, returns, services, promises."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from operator import itemgetter

from aisleside.device.cache.answers import Profile, Totals
from aisleside.device.ui.customer_list import seed
from aisleside.device.ui.disclosure import safe
from aisleside.device.ui.language import QT_TR_NOOP, dotted, sentence, tr
from aisleside.device.ui.manner import NO_BREAK, Manner, shows_cents
from aisleside.domain.place import Place
from aisleside.domain.product import Product
from aisleside.domain.purchase import LineKind, PurchaseLine, Receipt
from aisleside.domain.service import ServiceKind, ServiceRecord
from aisleside.domain.task import Task, TaskKind, TaskState

NAMED = 2  # products a title names before it counts the others
BRIEF = 28  # letters of each of them, so that the count after them is never cut
DELIVERED = QT_TR_NOOP(
    "delivered"
)  # what is said of a delivery that went wrong, while a customer can see
PICTURED = 4  # pictures that fit beside each other in the narrowest card

# What staff plan, said of its making and of its end.
_PLANNED = {
    TaskKind.PROMISE: (QT_TR_NOOP("Promised by {name}"), QT_TR_NOOP("promise kept by {name}")),
    TaskKind.FOLLOW_UP: (
        QT_TR_NOOP("Follow-up planned by {name}"),
        QT_TR_NOOP("followed up by {name}"),
    ),
}
_SIGN = {
    ServiceKind.DELIVERY: "truck",
    ServiceKind.REPAIR: "wrench",
    ServiceKind.ALTERATION: "wrench",
    ServiceKind.APPOINTMENT: "calendar-clock",
    ServiceKind.FLIGHT: "plane",
}


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One thing that happened. The *picture_* fields run in step; *more* counts the rest.

    *goods* are the products that its line opens, the dearest first.

    The *safe_* fields say it without what went wrong and what was paid; of a *private*
    row nothing is said.
    """

    sign: str
    critical: bool
    title: str
    detail: str
    safe_detail: str
    amount: str
    picture_names: tuple[str, ...]
    picture_tints: tuple[str, ...]
    picture_seeds: tuple[int, ...]
    more: str
    spoken: str
    safe_spoken: str
    private: bool = False
    goods: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spend:
    """The last twelve months: their total, and each month as a percentage of the largest."""

    paid: str = ""
    bars: tuple[float, ...] = ()
    spoken: str = ""


NO_SPEND = Spend()

Dated = tuple[tuple[datetime, TimelineRow], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """Receipts and services as rows, each with its time; *services* are the ids among them.

    This is the part of a history that grows long, so it is told where nobody waits, and what
    is left of it while a customer can see the screen too.
    """

    rows: Dated = ()
    services: frozenset[int] = frozenset()
    safe: Dated = field(default=(), compare=False)  # follows from *rows*


@dataclass(frozen=True, slots=True)
class Story:
    """A history newest first, and what is left of it while a customer can see the screen."""

    all: tuple[TimelineRow, ...]
    safe: tuple[TimelineRow, ...]


@dataclass(frozen=True, slots=True)
class _Names:
    """What the ids on receipts and services stand for."""

    products: Mapping[int, Product]
    places: Mapping[str, Place]
    staff: Mapping[str, str]
    me: str

    def may_say(self, product: int) -> bool:
        """Whether a product may be named where the customer, or another one, looks on."""
        known = self.products.get(product)
        return known is None or not known.sensitive


def tell(profile: Profile, *, me: str, manner: Manner, now: datetime) -> Told:
    """Tell the receipts and services of a profile.

    A delivery that names its receipt is told in the receipt's row. *me* is the
    signed-in person's id, who is "you".
    """
    names = _names(profile, me)
    known = {receipt.id for receipt in profile.receipts}
    delivered = {
        service.receipt: service
        for service in reversed(profile.services)
        if service.receipt in known and service.kind is ServiceKind.DELIVERY
    }
    paid = [receipt.paid for receipt in profile.receipts]
    cents = shows_cents(paid)
    big = sum(amount.minor for amount in paid) / len(paid) if paid else 0.0

    told: list[tuple[datetime, TimelineRow]] = []
    for receipt in profile.receipts:
        row = _receipt_row(
            receipt,
            delivered.get(receipt.id),
            names,
            cents=cents,
            pictures=receipt.paid.minor >= big,
            manner=manner,
            now=now,
        )
        told.append((receipt.at, row))
    in_receipts = {id(service) for service in delivered.values()}
    told.extend(
        (service.at, _service_row(service, names, manner=manner, now=now))
        for service in profile.services
        if id(service) not in in_receipts
    )
    rows = tuple(told)
    return Told(rows, frozenset(service.id for service in profile.services), _safe(rows))


def timeline_rows(profile: Profile, told: Told, *, me: str, manner: Manner, now: datetime) -> Story:
    """What is *told* of a profile and everything else of it as one story, newest first."""
    names = _names(profile, me)
    since = [
        (service.at, _service_row(service, names, manner=manner, now=now))
        for service in profile.services
        if service.id not in told.services
    ]
    since.extend(
        (task.closed_at or task.made_at, _task_row(task, names, manner=manner, now=now))
        for task in profile.tasks
        if task.kind in _PLANNED and task.state is not TaskState.DROPPED
    )
    return Story(_newest_first(told.rows, since), _newest_first(told.safe, _safe(since)))


def spend(totals: Totals, *, manner: Manner) -> Spend:
    """The total to print and the bars beside it; nothing where nothing was bought."""
    if totals.paid is None:
        return NO_SPEND
    cents = abs(totals.paid.minor) < 100 * 10**totals.paid.exponent
    paid = manner.money(totals.paid, cents=cents and shows_cents([totals.paid]))
    amounts = [max(0, month.paid.minor) for month in totals.months]
    most = max(amounts, default=0)
    bars = tuple(100 * amount / most if most else 0.0 for amount in amounts)
    if most:
        best = manner.month(totals.months[amounts.index(most)].month)
        spoken = tr("{paid} in the last 12 months, most in {month}", paid=paid, month=best)
    else:
        spoken = tr("{paid} in the last 12 months", paid=paid)
    return Spend(paid, bars, spoken)


def short_name(product: Product | None) -> str:
    """What to call a product in a list."""
    return product.name if product is not None else tr("A product no longer listed")


def full_name(product: Product | None) -> str:
    """A product with what tells it apart: "Wool coat, navy, M"."""
    if product is None:
        return short_name(None)
    size = product.size.replace(" ", NO_BREAK) if product.size else None
    parts = [product.name, product.colour, size]
    said = product.name.casefold()
    return ", ".join(
        part for part in parts if part and (part is product.name or part.casefold() not in said)
    )


def _safe(rows: Iterable[tuple[datetime, TimelineRow]]) -> Dated:
    left = ((at, safe(row)) for at, row in rows)
    return tuple((at, row) for at, row in left if row is not None)


def _newest_first(*parts: Iterable[tuple[datetime, TimelineRow]]) -> tuple[TimelineRow, ...]:
    rows = sorted(chain(*parts), key=itemgetter(0), reverse=True)
    return tuple(row for _, row in rows)


def _names(profile: Profile, me: str) -> _Names:
    return _Names(profile.products, profile.places, profile.staff_names, me)


def _receipt_row(
    receipt: Receipt,
    delivery: ServiceRecord | None,
    names: _Names,
    *,
    cents: bool,
    pictures: bool,
    manner: Manner,
    now: datetime,
) -> TimelineRow:
    bought = _distinct(receipt.lines, LineKind.SALE)
    returned = _distinct(receipt.lines, LineKind.RETURN)
    charged = _distinct(receipt.lines, LineKind.FEE)
    late = delivery is not None and delivery.trouble
    if bought:
        sign, title = _place_sign(receipt.place, names), _title(bought, names)
    elif returned:
        sign, title = "undo-2", tr("{what} returned", what=_title(returned, names))
    else:
        sign, title = "receipt", _title(charged, names)

    detail = [manner.day(receipt.at, now=now), _where(receipt, names)]
    if bought and returned:
        detail.append(tr("%n returned", "", len(returned)))
    if returned and not bought:
        reasons = [line.reason for line in receipt.lines if line.reason]
        detail[1:] = [reasons[0]] if reasons else detail[1:]
    safe_detail = list(detail)
    if delivery is not None:
        sign = _SIGN[delivery.kind]
        detail.append(delivery.title)
        safe_detail.append(tr(DELIVERED) if late else delivery.title)

    tiles = bought if pictures and len(bought) > 1 else []
    shown = [names.products[p] for p in tiles if p in names.products and names.may_say(p)]
    shown = shown[:PICTURED]
    more = len(tiles) - len(shown) if shown else 0
    amount = manner.money(receipt.paid, cents=cents)
    said, safe_said = dotted(*detail), dotted(*safe_detail)
    return TimelineRow(
        sign=sign,
        critical=late,
        title=title,
        detail=said,
        safe_detail=safe_said,
        amount=amount,
        picture_names=tuple(product.picture for product in shown),
        picture_tints=tuple(product.tint or "" for product in shown),
        picture_seeds=tuple(seed(product.id) for product in shown),
        more=f"+{more}" if more else "",
        spoken=f"{title}, {amount}, {said}",
        safe_spoken=f"{title}, {safe_said}",
        goods=tuple(
            str(one) for one in bought or returned if one in names.products and names.may_say(one)
        ),
    )


def _service_row(
    service: ServiceRecord, names: _Names, *, manner: Manner, now: datetime
) -> TimelineRow:
    place = names.places.get(service.place)
    day = manner.day(service.at, now=now)
    if service.kind is ServiceKind.APPOINTMENT and service.at > now:
        day = sentence(manner.moment(service.at, now=now))
    detail = [day, service.detail or (place.name if place else "")]
    said = _with(dotted(*detail), service.staff, names)
    return TimelineRow(
        sign=_SIGN[service.kind],
        critical=service.trouble,
        title=service.title,
        detail=said,
        safe_detail=said,
        amount="",
        picture_names=(),
        picture_tints=(),
        picture_seeds=(),
        more="",
        spoken=f"{service.title}, {said}",
        safe_spoken=f"{service.title}, {said}",
        private=service.trouble,
    )


def _task_row(task: Task, names: _Names, *, manner: Manner, now: datetime) -> TimelineRow:
    """A promise or follow-up: that it was made, or that it was kept. Between staff alone."""
    me = names.staff.get(names.me)
    by = task.closed_by_name if task.closed_at is not None else task.made_by_name
    whose = tr("you") if by and by == me else by.split()[0] if by else tr("somebody")
    made, kept = _PLANNED[task.kind]
    if task.closed_at is not None:
        detail = [manner.day(task.closed_at, now=now), tr(kept, name=whose)]
    else:
        said = tr(made, name=whose)
        if task.due_at is not None:
            day = manner.long_day(task.due_at, now=now)
            said = tr("{what}, due {day}", what=said, day=day)
        detail = [manner.day(task.made_at, now=now), said]
    said = dotted(*detail)
    return TimelineRow(
        sign="calendar-plus" if task.closed_at is None else "check-check",
        critical=False,
        title=task.title,
        detail=said,
        safe_detail="",
        amount="",
        picture_names=(),
        picture_tints=(),
        picture_seeds=(),
        more="",
        spoken=f"{task.title}, {said}",
        safe_spoken="",
        private=True,
    )


def _distinct(lines: Sequence[PurchaseLine], kind: LineKind) -> list[int]:
    """Products of one kind of line, the dearest first."""
    paid: dict[int, int] = {}
    for line in lines:
        if line.kind is kind:
            paid[line.product] = paid.get(line.product, 0) + abs(line.paid.minor)
    return sorted(paid, key=lambda product: (-paid[product], product))


def _title(products: list[int], names: _Names) -> str:
    """What is said of a receipt: two things by name, the others counted.

    Sensitive goods are counted and never named: a customer may look at the screen.
    """
    said = [product for product in products if names.may_say(product)]
    if not said:
        return tr("1 item") if len(products) == 1 else tr("%n items", "", len(products))
    if len(products) == 1:
        return full_name(names.products.get(said[0]))
    told = [_brief(short_name(names.products.get(product))) for product in said[:NAMED]]
    more = len(products) - len(told)
    if more:
        told.append(tr("{count} more", count=more).replace(" ", NO_BREAK))
    return "; ".join(told)


def _brief(name: str) -> str:
    """A name cut between two words where it is long; between letters where it has no gap."""
    if len(name) <= BRIEF:
        return name
    head = name[:BRIEF]
    return f"{head.rpartition(' ')[0] or head}…"


def _where(receipt: Receipt, names: _Names) -> str:
    place = names.places.get(receipt.place)
    staff = next((line.staff for line in receipt.lines if line.staff), None)
    return _with(place.name if place else "", staff, names)


def _with(where: str, staff: str | None, names: _Names) -> str:
    """A place, or what else stands there, and who served."""
    if staff is None:
        return where
    if staff == names.me:
        return tr("{where}, with you", where=where)
    name = names.staff.get(staff)
    return tr("{where}, with {name}", where=where, name=name.split()[0]) if name else where


def _place_sign(place: str, names: _Names) -> str:
    known = names.places.get(place)
    kind = known.kind.value if known else "store"
    return {"web": "globe", "call_centre": "phone"}.get(kind, "store")

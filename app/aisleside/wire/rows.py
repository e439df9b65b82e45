"""Rows of the streams, one named tuple a table.

Times are whole seconds since 1970 UTC, money is minor units, flags are 0 or 1.
The last field is always ``version``: the feed sequence at which the row last
changed. Field names are the column names on both sides. Changing a field needs
a new ``wire.SCHEMA``.
"""

from __future__ import annotations

from typing import NamedTuple, get_type_hints


class CustomerRow(NamedTuple):
    id: int
    said: str
    given: str
    family: str
    sounds: str | None
    tier: str | None
    tier_since: int | None
    loyalty: str | None
    home_place: str | None
    languages: str
    contact_by: str | None
    may_contact: str
    client_of: str | None
    client_since: int | None
    source: str
    observed_at: int
    version: int


class ContactRow(NamedTuple):
    customer: int
    kind: str
    value: str
    source: str
    observed_at: int
    version: int


class FactRow(NamedTuple):
    customer: int
    key: str
    value: str
    source: str
    observed_at: int
    purpose: str
    disclosure: str
    version: int


class LineRow(NamedTuple):
    customer: int
    at: int
    id: int
    receipt: str
    product: int
    place: str
    staff: str | None
    quantity: int
    paid_minor: int
    before_minor: int
    kind: str
    reason: str | None
    version: int


class ServiceRow(NamedTuple):
    customer: int
    at: int
    id: int
    kind: str
    title: str
    detail: str | None
    place: str
    staff: str | None
    receipt: str | None
    trouble: int
    code: str | None
    flight: str | None
    version: int


class NoteRow(NamedTuple):
    customer: int
    id: str
    at: int
    text: str
    author: str
    author_name: str
    place: str | None
    version: int


class TaskRow(NamedTuple):
    """What waits on us for a customer: see ``domain.task``.

    *staff* is whose it is, None when anybody at *place* may do it. *minutes* is how long
    an appointment takes. *made_by* is a member of staff or a source.
    """

    customer: int
    id: str
    kind: str
    title: str
    detail: str | None
    due_at: int | None
    all_day: int
    minutes: int | None
    product: int | None
    place: str | None
    staff: str | None
    made_at: int
    made_by: str
    made_by_name: str
    state: str
    closed_at: int | None
    closed_by_name: str | None
    version: int


class ConsentRow(NamedTuple):
    """What she answered when asked for a purpose; *words* are her own."""

    customer: int
    purpose: str
    answer: str
    words: str | None
    source: str
    observed_at: int
    version: int


class AnswerRow(NamedTuple):
    """What staff did about a reason to approach her, so that nobody does it again.

    *reason* is why it is not for her, where somebody said so.
    """

    customer: int
    moment: str
    answer: str
    until: int | None
    staff: str
    staff_name: str
    at: int
    reason: str | None
    version: int


class ClaimRow(NamedTuple):
    """A part of a case that somebody sees to, and what came of it: see ``domain.claim``."""

    customer: int
    id: str
    case: str
    part: str
    by: str
    by_name: str
    place: str | None
    at: int
    received: int
    instead_of: str | None
    result: str | None
    result_at: int | None
    gesture: str | None
    amount: int
    version: int


class CompanionRow(NamedTuple):
    """Somebody she comes with; *other* is a customer too, or None."""

    customer: int
    n: int
    other: int | None
    name: str
    relation: str
    source: str
    observed_at: int
    version: int


class FlightRow(NamedTuple):
    """A flight, see ``domain.flight``; *plan* is what ``cabins_of`` reads."""

    id: str
    carrier: str
    number: str
    day: str
    board: str
    board_name: str
    board_zone: str
    off: str
    off_name: str
    off_zone: str
    gate: str | None
    aircraft: str | None
    registration: str | None
    plan: str
    out_planned: int
    out_expected: int | None
    out_actual: int | None
    in_planned: int
    in_expected: int | None
    in_actual: int | None
    closes_at: int | None
    status: str
    status_at: int
    status_source: str
    list_at: int | None
    named: int
    declared: int | None
    until: int
    version: int


class TravellerRow(NamedTuple):
    """A customer on a flight, as its list has her: see ``domain.flight``."""

    customer: int
    flight: str
    surname: str
    given: str
    locator: str
    party: int
    seat: str | None
    cabin: str
    sequence: int | None
    state: str
    state_at: int | None
    inbound: str | None
    inbound_at: int | None
    onward: str | None
    onward_to: str | None
    onward_at: int | None
    onward_gate: str | None
    version: int


class NeedRow(NamedTuple):
    """What she needs on a flight, as an instruction; *until* may be before the flight's."""

    customer: int
    flight: str
    n: int
    kind: str
    instruction: str
    where: str | None
    until: int
    version: int


class StaffRow(NamedTuple):
    id: str
    name: str
    title: str
    role: str
    place: str
    version: int


class ProductRow(NamedTuple):
    id: int
    sku: str
    gtin: str | None
    name: str
    department: str
    category: str
    brand: str | None
    size: str | None
    colour: str | None
    style: str | None
    price_minor: int | None
    currency: str | None
    picture: str
    tint: str | None
    sensitive: int
    repeatable: int
    version: int


class PlaceRow(NamedTuple):
    id: str
    name: str
    kind: str
    city: str | None
    currency: str
    zone: str
    near: str
    version: int


class StockRow(NamedTuple):
    product: int
    place: str
    on_hand: int | None
    shelf: str | None
    as_of: int
    last_sold_at: int | None
    version: int


class LinkRow(NamedTuple):
    """*other* stood in *together* of the *base* receipts that held *product*."""

    product: int
    rank: int
    other: int
    together: int
    base: int
    version: int


class ModelRow(NamedTuple):
    """One *part* of what the hub learned to recommend by; parts count from 0 under a *name*.

    *content* is base64 of at most ``MODEL_PART`` bytes. What is in it is the business of
    ``insight.recommend``; here it only travels, so that what did not change stays at home.
    """

    name: str
    part: int
    content: str
    version: int


MODEL_PART = 48 * 1024

Row = (
    CustomerRow
    | ContactRow
    | FactRow
    | LineRow
    | ServiceRow
    | NoteRow
    | TaskRow
    | ConsentRow
    | AnswerRow
    | ClaimRow
    | CompanionRow
    | TravellerRow
    | NeedRow
    | FlightRow
    | StaffRow
    | ProductRow
    | PlaceRow
    | StockRow
    | LinkRow
    | ModelRow
)

TABLES: dict[str, type[Row]] = {
    "customer": CustomerRow,
    "contact": ContactRow,
    "fact": FactRow,
    "line": LineRow,
    "service": ServiceRow,
    "note": NoteRow,
    "task": TaskRow,
    "consent": ConsentRow,
    "answer": AnswerRow,
    "claim": ClaimRow,
    "companion": CompanionRow,
    "traveller": TravellerRow,
    "need": NeedRow,
    "flight": FlightRow,
    "staff": StaffRow,
    "product": ProductRow,
    "place": PlaceRow,
    "stock": StockRow,
    "link": LinkRow,
    "model": ModelRow,
}

KEYS: dict[str, tuple[str, ...]] = {
    "customer": ("id",),
    "contact": ("customer", "kind", "value"),
    "fact": ("customer", "key"),
    "line": ("customer", "at", "id"),
    "service": ("customer", "at", "id"),
    "note": ("customer", "id"),
    "task": ("customer", "id"),
    "consent": ("customer", "purpose"),
    "answer": ("customer", "moment"),
    "claim": ("customer", "id"),
    "companion": ("customer", "n"),
    "traveller": ("customer", "flight"),
    "need": ("customer", "flight", "n"),
    "flight": ("id",),
    "staff": ("id",),
    "product": ("id",),
    "place": ("id",),
    "stock": ("product", "place"),
    "link": ("product", "rank"),
    "model": ("name", "part"),
}

# What the columns of a key are.
KEY_TYPES: dict[str, tuple[type, ...]] = {
    table: tuple(get_type_hints(TABLES[table])[name] for name in key) for table, key in KEYS.items()
}

# Tables whose rows belong to a customer and leave with her.
OF_CUSTOMER = (
    "contact",
    "fact",
    "line",
    "service",
    "note",
    "task",
    "consent",
    "answer",
    "claim",
    "companion",
    "traveller",
    "need",
)

"""What the cache answers to a screen: frozen values, ready to be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from aisleside.domain.claim import Claim
from aisleside.domain.consent import Consent
from aisleside.domain.customer import Companion, ContactKind, ContactPoint, Customer
from aisleside.domain.fact import Fact
from aisleside.domain.moment import Answer
from aisleside.domain.money import Money
from aisleside.domain.place import Place
from aisleside.domain.product import Product, Stock
from aisleside.domain.purchase import Receipt
from aisleside.domain.service import Note, ServiceRecord
from aisleside.domain.task import Task
from aisleside.insight.recommend.reasons import Silence, Suggestion, SuggestionKind
from aisleside.insight.today.ranking import Waiting


class MatchKind(StrEnum):
    """Why somebody is in the result list; the order is the order of the list."""

    LOYALTY = "loyalty"
    PHONE = "phone"
    NAME = "name"
    SOUND = "sound"
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

    *name_spans* mark the typed letters of ``customer.said``, *sound_spans* words of it that
    only sound like what was typed, *detail_spans* the found letters of *detail*, which is the
    masked contact line. *heard* has the words that were matched instead of the typed ones
    (kinds SOUND and TYPO). *whole* says that what was typed is all of the word, number or
    address, not its beginning. *last_visit* is the newest receipt; *due* an appointment
    today; *mine* a client of whoever asks. *twin* is a later hit who may be the same person,
    since both have *shared*.
    """

    customer: Customer
    kind: MatchKind
    detail: str
    name_spans: tuple[Span, ...]
    detail_spans: tuple[Span, ...]
    heard: str | None
    last_visit: datetime | None
    sound_spans: tuple[Span, ...] = ()
    whole: bool = True
    mine: bool = False
    due: datetime | None = None
    twin: Customer | None = None
    shared: ContactKind | None = None


class Among(StrEnum):
    """Whom a search is about."""

    EVERYBODY = "everybody"
    MINE = "mine"
    TODAY = "today"


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a search; *reach* is how many people were searched.

    *mine* and *today* are how many of all who fit are the asker's own clients and are in
    the store today, however few of them the list is about (*among*).
    """

    text: str
    hits: tuple[Hit, ...]
    reach: int
    mine: int = 0
    today: int = 0
    among: Among = Among.EVERYBODY


@dataclass(frozen=True, slots=True)
class Offer:
    """A suggestion with what a screen needs to say it truly.

    *named* has every product that its evidence names. *here* is the stock at this place,
    *elsewhere* at places near it.
    """

    suggestion: Suggestion
    product: Product
    named: Mapping[int, Product]
    here: Stock | None
    elsewhere: tuple[Stock, ...]


@dataclass(frozen=True, slots=True)
class OfferGroup:
    """Offers of one kind; *about* is the product that the title names, where it names one."""

    kind: SuggestionKind
    about: Product | None
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Offers:
    """What to suggest, the best group first; *best* is all of it in one list.

    *is_personal* is False where she asked for no personal tips: then nothing rests on what
    she bought. *is_known* is False where there is nothing of hers to go by. *silence* says
    why there is nothing. *learned_at* is None while this tablet holds nothing that the hub
    learned. *tried* is what was said to offers, by product.
    """

    groups: tuple[OfferGroup, ...] = ()
    best: tuple[Offer, ...] = ()
    is_personal: bool = True
    is_known: bool = True
    silence: Silence | None = None
    learned_at: datetime | None = None
    tried: Mapping[int, Answer] = field(default_factory=dict)


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
class Came:
    """What rules ask of her purchases: each *visits* once, what came back with its category."""

    visits: tuple[datetime, ...] = ()
    returned: tuple[tuple[datetime, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything a profile shows at once; all from this tablet.

    *receipts* and *services* are newest first, at most the number asked for;
    *receipt_count* counts all. *products* holds every product named in it,
    *places* every place, *staff_names* every member of staff by id. *tasks* are open and
    closed, those due first before the others. *companions* bear the name they are known
    by here. All comes from the hub; the user's own waiting work is in the outbox, and
    ``overlay`` lays it over this. *came* is None until her purchases have been read;
    *in_stock* are the goods she wishes for that are here, with when they were counted.
    """

    customer: Customer
    contacts: tuple[ContactPoint, ...]
    facts: tuple[Fact, ...]
    receipts: tuple[Receipt, ...]
    receipt_count: int
    services: tuple[ServiceRecord, ...]
    notes: tuple[Note, ...]
    totals: Totals
    offers: Offers
    products: dict[int, Product]
    places: dict[str, Place]
    staff_names: dict[str, str]
    as_of: datetime
    tasks: tuple[Task, ...] = ()
    consents: tuple[Consent, ...] = ()
    answers: tuple[Answer, ...] = ()
    companions: tuple[Companion, ...] = ()
    claims: tuple[Claim, ...] = ()
    came: Came | None = None
    in_stock: Mapping[int, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TodayInput:
    """What the day of one member of staff is made of; ``insight.today`` ranks *waiting*.

    *done* are tasks of hers, or of anybody, that were done since the day began.
    *customers* has everybody named in it whom this tablet holds, *last_visits* when those
    were here last, *products* the goods wished for or bought again. *as_of* is None on a
    tablet without customers. *claims* are those about them.
    """

    waiting: Waiting
    done: tuple[Task, ...]
    customers: dict[int, Customer]
    last_visits: dict[int, datetime]
    products: dict[int, Product]
    places: dict[str, Place]
    as_of: datetime | None
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a stream has come here; *aside* rows came and did not fit their tables."""

    stream: str
    epoch: str
    cursor: int
    schema: int
    as_of: datetime
    aside: int


class Unread(StrEnum):
    """Why published alert rules are not in use."""

    NEWER = "newer"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class RulesHeld:
    """The alert rules in use; *version* is empty for those that came with the program.

    *unread* says why newer ones are not.
    """

    version: str = ""
    unread: Unread | None = None


@dataclass(frozen=True, slots=True)
class Holdings:
    """What this tablet holds, for the rail's foot, the sign-in screen and the tablet's sheet."""

    place: Place | None
    customers: int
    products: int
    as_of: datetime | None
    rules: RulesHeld = RulesHeld()

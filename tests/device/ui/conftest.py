"""Elena Marchetti and her neighbours, as the cache would answer about them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from aisleside.device.cache.alert_rules import read_alert_rules
from aisleside.device.cache.answers import (
    Among,
    Found,
    Hit,
    MatchKind,
    MonthSpend,
    Offer,
    OfferGroup,
    Offers,
    Preview,
    Profile,
    Span,
    Totals,
)
from aisleside.device.cache.book import CustomerNotHereError
from aisleside.device.cache.overlay import Own
from aisleside.device.machine.clock import Stamp
from aisleside.device.outbox.bodies import in_a_line, kind_of
from aisleside.device.ui.basket import Basket
from aisleside.device.ui.capture import CaptureView
from aisleside.device.ui.drafts import Begun, Drafts
from aisleside.device.ui.language import Interpreter
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.note import NoteView
from aisleside.device.ui.offers import OffersView
from aisleside.device.ui.profile import ProfileView
from aisleside.device.ui.recorder import Recorder
from aisleside.device.ui.resources import resources
from aisleside.device.ui.value import ValueView
from aisleside.domain.customer import Customer, MayContact
from aisleside.domain.errors import ExpectedError
from aisleside.domain.event import EventKind, EventState, PendingEvent, Queued
from aisleside.domain.fact import Disclosure, Fact, Purpose
from aisleside.domain.money import Money
from aisleside.domain.place import Place, PlaceKind
from aisleside.domain.product import Product, Stock
from aisleside.domain.purchase import LineKind, PurchaseLine, Receipt
from aisleside.domain.recorded import NoteWritten, Recorded
from aisleside.domain.service import Note, ServiceKind, ServiceRecord
from aisleside.domain.staff import Role, StaffMember
from aisleside.insight.alerts.evaluate import Ready
from aisleside.insight.recommend.reasons import (
    Because,
    BoughtBefore,
    Evidence,
    GoesWith,
    InsteadOf,
    NewForHer,
    Picked,
    Popular,
    Suggestion,
    SuggestionKind,
)

NOW = datetime(2026, 3, 7, 13, 56, tzinfo=UTC)


def ago(**parts: float) -> datetime:
    """So long before now."""
    return NOW - timedelta(**parts)


def euro(amount: float) -> Money:
    return Money(round(amount * 100), "EUR")


def person(number: int, said: str, **more: Any) -> Customer:
    """A customer; what is not given is as little as a till knows."""
    given, _, family = said.rpartition(" ")
    facts: dict[str, Any] = {
        "id": number,
        "said": said,
        "given": given or said,
        "family": family,
        "sounds": None,
        "tier": None,
        "tier_since": None,
        "loyalty": None,
        "home_place": "kings",
        "languages": (),
        "contact_by": None,
        "may_contact": MayContact.UNKNOWN,
        "client_of": None,
        "client_since": None,
        "source": "till",
        "observed_at": ago(days=3),
    }
    return Customer(**{**facts, **more})


ELENA = person(
    11,
    "Elena Marchetti",
    sounds="eh-LEH-nah mar-KET-tee",
    tier="Gold",
    tier_since=2022,
    languages=("it", "en"),
    contact_by="text",
    may_contact=MayContact.YES,
    client_of="maya",
    client_since=2021,
)
MAYA = StaffMember("maya", "Maya Lindqvist", "Stylist", Role.ASSOCIATE, "kings")

PLACES = {
    place.id: place
    for place in (
        Place("kings", "Kings Arcade", PlaceKind.STORE, "London", "EUR", "UTC", ("river",)),
        Place("river", "Riverside", PlaceKind.STORE, "London", "EUR", "UTC", ("kings",)),
        Place("web", "Online", PlaceKind.WEB, None, "EUR", "UTC", ()),
    )
}


def product(number: int, name: str, picture: str, price: float, **more: Any) -> Product:
    facts: dict[str, Any] = {
        "id": number,
        "sku": f"S{number}",
        "gtin": None,
        "name": name,
        "department": "Women",
        "category": name.split()[-1],
        "brand": None,
        "size": None,
        "colour": None,
        "style": None,
        "price": euro(price),
        "picture": picture,
        "tint": None,
        "sensitive": False,
        "repeatable": False,
    }
    return Product(**{**facts, **more})


PRODUCTS = {
    item.id: item
    for item in (
        product(1, "Wool coat", "coat", 489, colour="navy", size="M", tint="#2F3E5C"),
        product(2, "Chelsea boots", "boot", 309, tint="#26282B"),
        product(3, "Roll-neck", "knit", 160, tint="#DDD2BC"),
        product(4, "Silk shirt", "shirt", 145),
        product(5, "Merino scarf", "scarf", 89, colour="wine", tint="#6E2531"),
        product(6, "Silk blouse", "shirt", 152, tint="#8FB1D8"),
        product(7, "Flannel skirt", "skirt", 180, tint="#8A8C90"),
        product(8, "Cashmere scarf", "scarf", 129, tint="#26365C"),
        product(9, "Wide loafer", "shoe", 219, size="38", tint="#26282B"),
        product(10, "Flannel trousers", "trousers", 175, tint="#8A8C90"),
        product(11, "Day tote", "bag", 340, colour="wine", tint="#7A2B3A"),
        product(12, "Merino socks", "sock", 18, repeatable=True),
    )
}

_line = count(1)


def line(number: int, paid: float, **more: Any) -> PurchaseLine:
    facts: dict[str, Any] = {
        "customer": ELENA.id,
        "at": NOW,
        "id": next(_line),
        "receipt": "r",
        "product": number,
        "place": "kings",
        "staff": None,
        "quantity": 1,
        "paid": euro(paid),
        "before": euro(paid),
        "kind": LineKind.SALE,
        "reason": None,
    }
    return PurchaseLine(**{**facts, **more})


def receipt(name: str, at: datetime, *lines: PurchaseLine, place: str = "kings") -> Receipt:
    return Receipt(name, at, place, lines)


def service(kind: ServiceKind, at: datetime, title: str, **more: Any) -> ServiceRecord:
    facts: dict[str, Any] = {
        "customer": ELENA.id,
        "at": at,
        "id": next(_line),
        "kind": kind,
        "title": title,
        "detail": None,
        "place": "kings",
        "staff": None,
        "receipt": None,
        "trouble": False,
    }
    return ServiceRecord(**{**facts, **more})


def fact(key: str, value: str, **more: Any) -> Fact:
    facts: dict[str, Any] = {
        "customer": ELENA.id,
        "key": key,
        "value": value,
        "source": "till receipts",
        "observed_at": ago(days=3),
        "purpose": Purpose.SERVICE,
        "disclosure": Disclosure.OPEN,
    }
    return Fact(**{**facts, **more})


def stock(number: int, on_hand: int | None, **more: Any) -> Stock:
    facts: dict[str, Any] = {
        "product": number,
        "place": "kings",
        "on_hand": on_hand,
        "shelf": None,
        "as_of": ago(minutes=4),
        "last_sold_at": None,
    }
    return Stock(**{**facts, **more})


KINDS = {
    BoughtBefore: SuggestionKind.BUY_AGAIN,
    GoesWith: SuggestionKind.GOES_WITH,
    NewForHer: SuggestionKind.NEW_FOR_HER,
    InsteadOf: SuggestionKind.INSTEAD_OF,
    Popular: SuggestionKind.POPULAR,
    Picked: SuggestionKind.PICKED,
}


def offer(number: int, *evidence: Evidence, here: Stock | None = None, **more: Any) -> Offer:
    """A product suggested for this evidence, the main one first."""
    main, *also = evidence
    suggestion = Suggestion(number, KINDS[type(main)], main, 0.5, tuple(also))
    return Offer(suggestion, PRODUCTS[number], PRODUCTS, here, more.get("elsewhere", ()))


def goes_with(number: int, *others: int, here: Stock | None = None, **more: Any) -> Offer:
    because = tuple(Because(other, ago(days=4), 1 / len(others)) for other in others)
    together, base = more.pop("counted", (41, 210))
    return offer(number, GoesWith(because, together, base), here=here, **more)


def buy_again(number: int, *, here: Stock | None = None) -> Offer:
    days = tuple((NOW - timedelta(days=11 + 9 * n)).date() for n in range(14))
    return offer(number, BoughtBefore(days, 9, ago(days=11)), here=here)


def offers(*groups: OfferGroup, **more: Any) -> Offers:
    best = tuple(one for group in groups for one in group.offers)
    return Offers(groups, best, **{"learned_at": ago(days=2), **more})


def group(*shown: Offer, about: int | None = None) -> OfferGroup:
    """Offers as one row; *about* is the product that its title names."""
    return OfferGroup(shown[0].suggestion.kind, None if about is None else PRODUCTS[about], shown)


def elena_offers() -> Offers:
    return offers(
        group(
            goes_with(8, 1, here=stock(8, 2, shelf="Level 1")),
            goes_with(10, 1, 3, here=stock(10, 1, shelf="stockroom B", as_of=ago(hours=2))),
            about=1,
        ),
        group(buy_again(12, here=stock(12, None, last_sold_at=ago(days=1)))),
        group(
            offer(
                9,
                NewForHer(date(2026, 3, 2), "38", 4, 1),
                elsewhere=(stock(9, 5, place="river"),),
            )
        ),
        group(
            offer(11, Popular("place:kings", 3, 18, date(2026, 2, 27), date(2026, 3, 5))),
        ),
    )


LATE = service(
    ServiceKind.DELIVERY,
    ago(days=4),
    "Wool coat arrived 4 days late",
    detail="Promised for 27 February. You may offer free alteration.",
    receipt="r1",
    trouble=True,
)
FITTING = service(
    ServiceKind.APPOINTMENT, NOW.replace(hour=16, minute=30), "Coat fitting", detail="Room 1"
)
FACTS = (
    fact("size.coat_knit", "M"),
    fact("size.dress", "40 IT"),
    fact("size.trousers", "27 / 32"),
    fact("size.shoe", "38, wide"),
    fact("taste.likes", "Navy, wool, clean lines", source="Maya", observed_at=ago(days=40)),
    fact("taste.avoids", "Fur, visible logos", source="the web shop", observed_at=ago(days=800)),
    fact(
        "household.size",
        "2 people",
        source="loyalty form",
        disclosure=Disclosure.STAFF,
        observed_at=ago(days=200),
    ),
    fact("household.secret", "not for this role", disclosure=Disclosure.NEVER),
)
RECEIPTS = (
    receipt("r1", ago(days=4), line(1, 489, place="web"), place="web"),
    receipt("r2", ago(days=21), line(2, 309, staff="maya"), line(3, 160, staff="maya")),
    receipt(
        "r3",
        ago(days=21, hours=2),
        line(4, -145, kind=LineKind.RETURN, quantity=-1, reason="Too long in the sleeve"),
    ),
    receipt("r4", ago(days=79), line(5, 89, staff="tom")),
    receipt("r5", ago(days=118), line(6, 152), line(7, 180), place="river"),
)
MONTHS = (18, 4, 120, 90, 8, 180, 50, 230, 150, 6, 320, 489)


def totals() -> Totals:
    months = tuple(
        MonthSpend(datetime(2025 + (3 + i) // 12, (3 + i) % 12 + 1, 1, tzinfo=UTC), euro(amount))
        for i, amount in enumerate(MONTHS)
    )
    return Totals(months, euro(4318), 22, ago(days=1500), RECEIPTS[0].at)


def elena_profile(**more: Any) -> Profile:
    facts: dict[str, Any] = {
        "customer": ELENA,
        "contacts": (),
        "facts": FACTS,
        "receipts": RECEIPTS,
        "receipt_count": 22,
        "services": (
            FITTING,
            LATE,
            service(
                ServiceKind.REPAIR, ago(days=95), "Coat lining repaired", detail="Free, in warranty"
            ),
        ),
        "notes": (
            Note(
                "n1",
                ELENA.id,
                ago(days=21),
                "Tries boots with thick socks",
                "tom",
                "Tom Okafor",
                "kings",
            ),
        ),
        "totals": totals(),
        "offers": elena_offers(),
        "products": PRODUCTS,
        "places": PLACES,
        "staff_names": {"maya": "Maya Lindqvist", "tom": "Tom Okafor"},
        "as_of": ago(minutes=2),
    }
    return Profile(**{**facts, **more})


def elena_preview(**more: Any) -> Preview:
    facts: dict[str, Any] = {
        "customer": ELENA,
        "totals": totals(),
        "usual_place": PLACES["kings"],
        "next_appointment": FITTING,
        "open_trouble": LATE,
        "facts": FACTS,
        "last_bought": (PRODUCTS[1], PRODUCTS[2], PRODUCTS[3], PRODUCTS[5]),
        "last_bought_at": (ago(days=4), ago(days=21), ago(days=21), ago(days=79)),
    }
    return Preview(**{**facts, **more})


def hit(customer: Customer, kind: MatchKind, detail: str = "", **more: Any) -> Hit:
    facts: dict[str, Any] = {
        "name_spans": (),
        "detail_spans": (),
        "heard": None,
        "last_visit": None,
    }
    return Hit(customer, kind, detail, **{**facts, **more})


MARKETA = person(12, "Marketa Novak", tier="Silver")
JONAS = person(13, "Jonas Weber")
NEIGHBOURS = (
    hit(
        ELENA,
        MatchKind.TYPO,
        "+39 ··· 44 71 · elena.m@···.example",
        name_spans=(Span(6, 15),),
        heard="marchetti",
    ),
    hit(MARKETA, MatchKind.NAME, "+420 ··· 09 36", name_spans=(Span(0, 6),)),
    hit(JONAS, MatchKind.EMAIL, "office@marketinghaus.example", detail_spans=(Span(7, 14),)),
)


def without_purchases(profile: Profile) -> Profile:
    """What the cache says first."""
    totals = replace(profile.totals, months=(), paid=None, receipts=0)
    return replace(profile, receipts=(), receipt_count=0, offers=Offers(), totals=totals)


RULES = read_alert_rules(resources() / "alerts.toml")


@dataclass
class AnsweringBook:
    """The far side of the cache: says what it was told, remembers what it was asked."""

    hits: tuple[Hit, ...] = NEIGHBOURS
    reach: int = 48_210
    profile_: Profile = field(default_factory=elena_profile)
    error: ExpectedError | None = None
    once: tuple[int, ...] = ()  # who was found to be her
    asked: list[str] = field(default_factory=list)
    ready: int = 0  # how often it was told to get ready for the first letter
    receipts_wanted: list[int] = field(default_factory=list)
    offered: list[tuple[int, ...]] = field(default_factory=list)  # for which baskets
    offers_: Offers | None = None  # what is suggested when it is asked again

    def search(
        self,
        text: str,
        *,
        limit: int,
        now: datetime,
        staff: str = "",
        among: Among = Among.EVERYBODY,
    ) -> Found:
        self.asked.append(text)
        if self.error is not None:
            raise self.error
        hits = [hit for hit in self.hits if among is not Among.MINE or hit.mine]
        mine = sum(hit.mine for hit in self.hits)
        return Found(text, tuple(hits[:limit]), self.reach, mine=mine, among=among)

    def get_ready(self) -> None:
        self.ready += 1

    def preview(self, customer: int) -> Preview:
        self.asked.append(f"preview {customer}")
        chosen = next((h.customer for h in self.hits if h.customer.id == customer), None)
        if chosen is None:
            raise CustomerNotHereError(customer=customer)
        if chosen is ELENA:
            return elena_preview()
        return elena_preview(customer=chosen, open_trouble=None, next_appointment=None)

    def header(self, customer: int, *, services: int) -> Profile:
        if self.error is not None:
            raise self.error
        return without_purchases(self.profile_)

    def profile(
        self,
        customer: int,
        *,
        receipts: int,
        offers: int,
        now: datetime,
        basket: Sequence[int] = (),
        own: Own | None = None,
    ) -> Profile:
        self.receipts_wanted.append(receipts)
        if self.error is not None:
            raise self.error
        return self.profile_

    def offers(
        self, customer: int, *, now: datetime, basket: Sequence[int], own: Own | None
    ) -> Offers:
        self.offered.append(tuple(basket))
        return self.offers_ or self.profile_.offers

    def team(self) -> tuple[StaffMember, ...]:
        return (MAYA, replace(MAYA, id="tom", name="Tom Okafor"))

    def known_as(self, customer: int) -> frozenset[int]:
        return frozenset({customer, *self.once})

    def alert_rules(self) -> Ready:
        return RULES


@dataclass
class KeepingOutbox:
    """The far side of the outbox: keeps notes, and lets them leave when told."""

    events: list[PendingEvent] = field(default_factory=list)
    left: set[str] = field(default_factory=set)
    begun: dict[str, Begun] = field(default_factory=dict)
    settled: list[PendingEvent] = field(default_factory=list)
    error: ExpectedError | None = None

    def write(self, author: str, subject: int, body: Recorded, stamp: Stamp) -> PendingEvent:
        if self.error is not None:
            raise self.error
        event = PendingEvent(
            f"e{len(self.events) + 1}",
            kind_of(body),
            subject,
            author,
            in_a_line(body, zone=UTC),
            NOW,
            EventState.WAITING,
            None,
            None,
            body,
        )
        self.events.append(event)
        return event

    def write_note(self, author: str, customer: int, text: str, stamp: Stamp) -> PendingEvent:
        return self.write(author, customer, NoteWritten(text), stamp)

    def keep_drafts(self, author: str, begun: Begun, stamp: Stamp) -> int:
        self.begun[author] = dict(begun)
        return len(begun)

    def drafts(self, author: str) -> Begun:
        return dict(self.begun.get(author, {}))

    @property
    def bodies(self) -> list[Recorded]:
        """What was recorded on purpose."""
        return [e.body for e in self.events if e.body and e.kind is not EventKind.OPENED]

    def take_back(self, event_id: str, author: str) -> bool:
        if event_id in self.left:
            return False
        self.events = [event for event in self.events if event.id != event_id]
        return True

    def pending(self, author: str, subjects: Collection[int]) -> list[PendingEvent]:
        return [e for e in self._of(author, subjects) if e.kind is not EventKind.OPENED]

    def openings(self, author: str, subjects: Collection[int]) -> list[PendingEvent]:
        return [e for e in self._of(author, subjects) if e.kind is EventKind.OPENED]

    def queue(self) -> list[Queued]:
        return []

    def _of(self, author: str, subjects: Collection[int]) -> list[PendingEvent]:
        return [e for e in self.events if e.author == author and e.subject in subjects]

    def sent(
        self, author: str, subjects: frozenset[int], *, since: datetime | None = None
    ) -> list[PendingEvent]:
        return [e for e in self.settled if e.author == author and e.subject in subjects]


class AtOnce:
    """Work done at once on this thread, or held back until the test lets it go."""

    def __init__(self, reader: Any, *, hold: bool = False) -> None:
        self.reader = reader
        self.hold = hold
        self.waiting: list[Callable[[], None]] = []
        self.forgotten = 0

    def read(
        self,
        work: Callable[[Any], Any],
        then: Callable[[Any], None],
        failed: Callable[[ExpectedError], None],
    ) -> None:
        def run() -> None:
            try:
                answer = work(self.reader)
            except ExpectedError as error:
                failed(error)
            else:
                then(answer)

        if self.hold:
            self.waiting.append(run)
        else:
            run()

    change = read

    def far(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], None],
        failed: Callable[[ExpectedError], None],
    ) -> None:
        self.read(lambda _: work(), then, failed)

    def forget(self) -> None:
        self.forgotten += 1
        self.waiting.clear()

    def go_on(self) -> None:
        waiting, self.waiting = self.waiting, []
        for run in waiting:
            run()


def _given(name: str, value: Any) -> Any:
    """A fixture that hands out something of this module under a name."""
    return pytest.fixture(name=name)(lambda: value)


elena_fixture = _given("elena", ELENA)
maya_fixture = _given("maya", MAYA)
late_fixture = _given("late", LATE)
fitting_fixture = _given("fitting", FITTING)
places_fixture = _given("places", PLACES)
hit_fixture = _given("hit", hit)
fact_fixture = _given("fact", fact)
line_fixture = _given("line", line)
receipt_fixture = _given("receipt", receipt)
product_fixture = _given("product", product)
stock_fixture = _given("stock", stock)
totals_fixture = _given("totals", totals)
goes_with_fixture = _given("goes_with", goes_with)
offer_fixture = _given("offer", offer)
group_fixture = _given("group", group)
offers_fixture = _given("offers", offers)
buy_again_fixture = _given("buy_again", buy_again)
elena_profile_fixture = _given("elena_profile", elena_profile)
service_fixture = _given("service", service)
replace_fixture = _given("replace", replace)


@pytest.fixture
def book() -> AnsweringBook:
    return AnsweringBook()


@pytest.fixture
def outbox() -> KeepingOutbox:
    return KeepingOutbox()


@pytest.fixture
def at_once() -> type[AtOnce]:
    return AtOnce


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture
def speak(qapp: QGuiApplication) -> Iterator[Interpreter]:
    """Speaks a language until the test is over."""
    yield Interpreter()
    Interpreter.silence()


@pytest.fixture
def manner() -> Manner:
    return Manner(QLocale("en_GB"), UTC)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def asking(book: AnsweringBook, at_once: type[AtOnce]) -> AtOnce:
    return at_once(book)


@pytest.fixture
def changing(outbox: KeepingOutbox) -> AtOnce:
    return AtOnce(outbox)


@pytest.fixture
def profile(
    qapp: QGuiApplication,
    asking: AtOnce,
    manner: Manner,
    now: datetime,
    maya: StaffMember,
    changing: AtOnce,
) -> ProfileView:
    """A profile that is answered at once, with Maya signed in."""
    recorder = Recorder(changing=changing, stamp=lambda: Stamp(0, 0, 0), send=lambda: None)
    drafts = Drafts(changing=changing, stamp=lambda: Stamp(0, 0, 0))
    recorder.sign_in(maya)
    view = ProfileView(
        asking=asking,
        changing=changing,
        note=NoteView(recorder=recorder, drafts=drafts),
        capture=CaptureView(recorder=recorder, drafts=drafts, manner=manner, clock=lambda: now),
        recorder=recorder,
        value=ValueView(seconds=0),
        offers=OffersView(
            asking=asking,
            recorder=recorder,
            basket=Basket(manner=manner),
            manner=manner,
            clock=lambda: now,
        ),
        manner=manner,
        clock=lambda: now,
    )
    recorder.setParent(view)
    view.sign_in(maya)
    return view
